//! What a committee says of an item before the council deals with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExaminationView {
    pub asked: Option<AskedExaminationView>,
    /// What came of the last one.
    pub ended: Option<EndedExaminationView>,
    /// An item that is not ready is not voted on, by the session's rules.
    pub stops_vote: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedExaminationView {
    pub committee: String,
    /// As `2026-09-30`.
    pub due: Option<String>,
    /// Days since then; 0 where it is not late.
    pub late_days: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndedExaminationView {
    pub committee: String,
    pub opinion: ExaminationOpinionView,
    /// The paper that says so, by its id.
    pub report: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExaminationOpinionView {
    Proceed,
    Change,
    NotReady,
}
