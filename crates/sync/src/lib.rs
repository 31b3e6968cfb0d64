//! How copies become equal: the laptops in a room, the holders, the central server. One protocol joins them all.
#![forbid(unsafe_code)]

pub mod archive;
pub mod bag;
pub mod contradiction;
pub mod door;
pub mod evidence;
pub mod guest;
pub mod holder;
pub mod invitation;
pub mod joining;
pub mod keeper;
pub mod line;
pub mod node;
pub mod package;
mod places;
pub mod plan;
mod pump;
pub mod receipt;
pub mod replica;
pub mod restoring;
pub mod takeover;
pub mod tls;
pub mod wire;
