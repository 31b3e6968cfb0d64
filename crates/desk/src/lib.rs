//! What one person can do at one machine: asks the rules, keeps the offers, shows the views.
#![forbid(unsafe_code)]

pub mod agenda;
pub mod attendance;
pub mod ballot_life;
mod clock;
mod comparison;
mod consent;
pub mod counting;
pub mod desk;
mod display;
pub mod evidence;
mod figures;
mod folder;
pub mod intent;
mod joining;
mod laptops;
mod machine;
pub mod minutes;
mod notes;
mod office;
mod on_paper;
mod opinions;
mod paperwork;
mod preparing;
pub mod problem;
pub mod questioning;
mod quorum;
pub mod rehearsal;
mod room_check;
pub mod roster;
mod rows;
mod rulepacks;
pub mod searching;
mod seating;
mod show;
mod showing;
pub mod slow;
pub mod speaking;
pub mod sync;
mod takeover;
pub mod types;
pub mod view;
pub mod voting;
mod voting_order;

pub use desk::{Desk, Options};
pub use display::Shown;
