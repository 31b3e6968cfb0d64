//! What the executable does and the library half does not know.

pub mod annotating;
pub mod extraction;
mod fonts;
pub mod limits;
mod lines;
mod sanitiser;
pub mod typesetting;
