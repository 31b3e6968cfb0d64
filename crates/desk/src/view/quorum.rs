//! A quorum that somebody doubts.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

/// A doubt about the quorum, and what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuorumDoubtView {
    pub name: String,
    pub at: i64,
    pub mine: bool,
    /// What the chair found, in figures and with what follows from it; none before that.
    pub found: Option<Text>,
    /// There was a quorum.
    pub met: bool,
}
