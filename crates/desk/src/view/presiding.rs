//! How an open sitting is led: phases, changes of the agenda, breaks, closed parts, who presides, where the chair points.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonView;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PhaseView {
    Presentation,
    Examination,
    Discussion,
    Vote,
}

/// One step on the way of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhaseStep {
    pub phase: PhaseView,
    /// The room was there since the item was opened.
    pub begun: bool,
    /// The room is there.
    pub now: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChangedHowView {
    Added,
    Moved,
    Withdrawn,
    Postponed,
    TakenUp,
}

/// How the council last changed an item of its agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemChangeView {
    pub how: ChangedHowView,
    /// Milliseconds since 1970-01-01 UTC.
    pub at: i64,
    pub reason: String,
}

/// A change of the agenda as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AgendaChangeDraft {
    Add {
        number: String,
        title: String,
        needs_vote: bool,
        /// The item that it comes before; none for the end.
        before: Option<String>,
    },
    Move {
        item: String,
        before: Option<String>,
    },
    Withdraw {
        item: String,
    },
    Postpone {
        item: String,
    },
    TakeUp {
        item: String,
    },
}

/// The page that the chair points to; only for whoever may see the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointedView {
    /// The number of the entry: another pointing has another.
    pub id: u32,
    pub paper_id: String,
    pub title: String,
    /// From 1, in the file.
    pub page: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BreakView {
    /// When the sitting is meant to go on.
    pub until: Option<i64>,
}

/// The public is shut out now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosedPartView {
    pub since: i64,
    /// I am neither a member nor of those who lead: this laptop shows nothing of it.
    pub shut_out: bool,
}

/// Who presides, and who else could.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChairView {
    /// Since the chair was handed over; none while anybody of the presidium may lead.
    pub presides: Option<PersonView>,
    /// The chair's word is mine now.
    pub mine: bool,
    /// To whom I may hand the chair, or who may take it; for those with the chair's role.
    pub presidium: Vec<PersonView>,
}
