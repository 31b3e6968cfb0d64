//! A sample of every fact, under the name of its file.

mod council;
mod follow_up;
mod minutes;
mod opinions;
mod papers;
mod questioning;
mod sitting;
mod voting;

use hemicycle_domain::Fact;

pub type Facts = Vec<(&'static str, Fact)>;

pub fn facts() -> Facts {
    [
        council::facts(),
        follow_up::facts(),
        minutes::facts(),
        opinions::facts(),
        papers::facts(),
        questioning::facts(),
        sitting::facts(),
        voting::facts(),
    ]
    .concat()
}
