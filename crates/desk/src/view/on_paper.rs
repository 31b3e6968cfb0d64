//! What was held by hand or on paper while no laptop worked, and who brought it into the record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BallotFormView, ChoiceView, NamedVote, OfferedChoice, OutcomeView, PersonView, TallyView, Text};

/// Beside every result that came from paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FromPaperView {
    /// Milliseconds since 1970-01-01 UTC, as all moments here.
    pub held_at: i64,
    pub entered_by: String,
    pub entered_at: i64,
    /// None until a second person has compared the entry with the paper.
    pub confirmed: Option<SignedView>,
    /// The scan, where I may see it.
    pub scan: Option<ScanView>,
    /// Empty where no paper is invalid.
    pub why_invalid: String,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignedView {
    pub name: String,
    pub at: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanView {
    pub paper_id: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnPaperView {
    /// I may enter what was held on paper.
    pub may_enter: bool,
    /// Entries that I may confirm or refuse, as the second person.
    pub waits_for_me: u32,
    /// Votes that were entered and do not stand: those that wait, and those that were refused, newest first.
    pub ballots: Vec<PaperBallotView>,
    /// Sittings that were entered, those that stand among them, newest first.
    pub sittings: Vec<PaperSittingView>,
}

/// A sitting that was entered from paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperSittingView {
    pub sitting_id: String,
    pub from: FromPaperView,
    pub closed_at: i64,
    pub present: Vec<PersonView>,
    /// Present, needed and of how many, in words.
    pub quorum: Text,
    pub may_confirm: bool,
    /// I entered it, and may take it back.
    pub may_take_back: bool,
    pub refused: Option<RefusedView>,
}

/// A vote that was entered from paper and does not stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperBallotView {
    pub ballot_id: String,
    pub item_number: String,
    pub item_title: String,
    pub question: String,
    pub form: BallotFormView,
    pub from: FromPaperView,
    pub present: Vec<PersonView>,
    pub recused: Vec<PersonView>,
    /// Who counted, the head first.
    pub tellers: Vec<PersonView>,
    pub choices: Vec<OfferedChoice>,
    pub tally: TallyView,
    pub outcome: OutcomeView,
    /// Who watched the lot.
    pub lot_witness: Option<String>,
    /// The answers of a roll call, in the order of the seats.
    pub votes: Vec<NamedVote>,
    /// I may say yes or no to it.
    pub may_confirm: bool,
    /// I entered it, and may take it back.
    pub may_take_back: bool,
    pub refused: Option<RefusedView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedView {
    pub name: String,
    pub at: i64,
    pub reason: String,
}

/// Who breaks a tie under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TieBreakerView {
    Chair,
    Lot,
}

/// How a tie was broken in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TieBreakView {
    ChairFor,
    ChairAgainst,
    LotFor,
    LotAgainst,
}

/// What one delegate answered when the name was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldVoteView {
    pub person: String,
    pub choice: ChoiceView,
}

/// Whether I see who voted how in a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NamesView {
    /// Anybody may see who voted how, or there are no names.
    Told,
    /// Before the declaration I may look, and the record says that I did.
    Recorded,
    /// Before the declaration I see no names.
    Kept,
}
