//! The prepared votes of an item.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BallotFormView, CallingOrderView, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VoteKindView {
    Amendment,
    Part,
    Whole,
}

/// One prepared vote, in the order in which the votes of its item are put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreparedVoteView {
    pub id: String,
    pub kind: VoteKindView,
    /// The id of what an amendment changes, where it names that.
    pub changes: Option<String>,
    /// "Amendment 2 (to part 1)".
    pub name: Text,
    pub question: String,
    pub paper_id: Option<String>,
    /// The name of a rule in the session's pack.
    pub rule: String,
    /// What it asks for.
    pub rule_text: Text,
    pub form: BallotFormView,
    pub calling: CallingOrderView,
    pub state: PreparedState,
    /// The chair opens this one next.
    pub next: bool,
    pub dropped: Option<DroppedVoteView>,
    /// How many amendments to it were adopted.
    pub amended: u32,
    /// It can be changed, moved or left out no more.
    pub fixed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PreparedState {
    Drafted,
    Open,
    /// Closed, and not declared yet.
    Counted,
    Adopted,
    NotAdopted,
    Dropped,
    /// Its ballot was declared void, and it is still to be voted on.
    Void,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DroppedVoteView {
    pub reason: String,
    pub at: i64,
}

/// A vote as somebody prepares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftedVote {
    /// None for a new one.
    pub id: Option<String>,
    pub kind: VoteKindView,
    /// Which vote of the same list an amendment changes, from 1.
    pub changes: Option<u32>,
    pub question: String,
    pub paper: Option<String>,
    pub rule: String,
    pub form: BallotFormView,
    pub calling: CallingOrderView,
}
