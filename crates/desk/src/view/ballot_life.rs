//! What happens to a ballot besides presses: holds, votes that others write down, statements, repetitions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChoiceView, FromPaperView, NamedItemView, NamesView, PersonView, SignedView, Text};

/// What stands beside the figures of a ballot, open or counted. Before the count no field holds a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BallotLifeView {
    /// What people call the prepared vote that it holds.
    pub prepared: Option<Text>,
    /// How many amendments to it were adopted before.
    pub amended: u32,
    /// Every item that it decides, where that is more than one.
    pub items: Vec<NamedItemView>,
    /// While the chair lets nobody press.
    pub hold: Option<HoldView>,
    /// The rule lets nobody vote a second time.
    pub is_final: bool,
    /// I may write a vote down for somebody now.
    pub may_enter: bool,
    /// Votes that were written down for delegates who could not press; before the count for chair and clerk alone.
    pub by_hand: Vec<EnteredVote>,
    pub corrections: Vec<StatementView>,
    /// Who asked to be named in the minutes.
    pub named: Vec<StatementView>,
    /// I may still say that I pressed wrong.
    pub may_correct: bool,
    /// I may ask that the minutes name my vote.
    pub may_be_named: bool,
    /// Why it was declared void.
    pub annulled: Option<String>,
    /// When the void ballot was opened that this one repeats.
    pub repeats: Option<i64>,
    /// When the ballot was opened that repeats this one.
    pub repeated_at: Option<i64>,
    /// The folder that I may write its evidence into, by its name; none where I may not.
    pub evidence: Option<String>,
    pub names: NamesView,
    /// Who looked at the names before the declaration.
    pub looks: Vec<SignedView>,
    /// Where it was held by hand or on paper and entered afterwards.
    pub from_paper: Option<FromPaperView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoldView {
    pub reason: String,
    pub since: i64,
}

/// Who wrote a vote down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnteredView {
    pub by: String,
    /// None in a roll call.
    pub witness: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnteredVote {
    pub person: PersonView,
    pub entered: EnteredView,
    pub at: i64,
    /// When the names are told.
    pub choice: Option<ChoiceView>,
}

/// What a delegate said about the own vote after the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementView {
    pub person: PersonView,
    pub choice: ChoiceView,
    pub at: i64,
}

/// In which order names are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CallingOrderView {
    #[default]
    Seat,
    Name,
}

/// An open roll call, for chair and clerk: the names in the order in which they are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RollCallView {
    pub rows: Vec<CallRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallRow {
    pub person: PersonView,
    /// As it was spoken; the last entry stands.
    pub answer: Option<ChoiceView>,
    /// In the room now: who has left is not called.
    pub present: bool,
}

/// A ballot that was declared void before it was counted: it stays in the record, and has no figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoidBallotView {
    pub ballot_id: String,
    pub item_number: String,
    pub question: String,
    pub opened_at: i64,
    pub life: BallotLifeView,
}
