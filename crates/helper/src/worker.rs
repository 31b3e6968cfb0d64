//! What the executable does and the library half does not know.

pub mod annotating;
pub mod extraction;
mod fonts;
pub mod limits;
mod lines;
mod oddities;
mod output;
mod pages;
pub mod printing;
pub mod qr_code;
pub mod rereading;
mod sanitiser;
pub mod sheet;
pub mod typesetting;
