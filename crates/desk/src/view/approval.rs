//! What the chair is asked to approve before it goes out.

use serde::Serialize;
use ts_rs::TS;

use super::PaperKindView;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalView {
    /// Nothing goes out before the chair has approved it.
    pub needed: bool,
    /// The council's rules ask for it, so nobody chooses in this session.
    pub by_rules: bool,
    /// How much of what waits to go out the chair has not approved as it stands.
    pub unapproved: u32,
    /// The clerk may ask now: something waits that the chair was not asked about.
    pub may_ask: bool,
    /// What was asked last; none before the first time.
    pub last: Option<AskedApproval>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedApproval {
    /// The entry that asked: an answer names it.
    pub asked: i64,
    pub by: String,
    pub at: i64,
    pub answer: Option<ApprovalAnswerView>,
    /// What would go out, in the order of the agenda; empty once it has gone out.
    pub rows: Vec<ApprovalRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalAnswerView {
    pub by: String,
    pub at: i64,
    /// Why it was returned; none where it was approved.
    pub returned: Option<String>,
}

/// The agenda, a version of a paper, or a paper on paper alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalRow {
    /// Of its item; none for the agenda itself.
    pub number: Option<String>,
    /// None for the agenda itself.
    pub title: Option<String>,
    /// None for what is no file.
    pub paper: Option<ApprovalPaper>,
    /// Those who get it beside chair and clerk, by name; none for everyone.
    pub restricted_to: Option<String>,
    /// How many people get it beside chair and clerk.
    pub people: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalPaper {
    pub id: String,
    pub kind: PaperKindView,
    pub version: u32,
    /// What changed since the version before.
    pub what_changed: Option<String>,
}
