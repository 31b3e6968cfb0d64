//! A ballot while it is open, and its result.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BallotLifeView, ConfirmationView, EnteredView, PersonView, RollCallView, RollRow, RowsView, Text,
    TieBreakerView,
};

/// An open or closed, not yet declared ballot. No field of it holds the split before the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BallotView {
    pub id: String,
    pub item_id: Option<String>,
    pub item_number: String,
    pub question: String,
    /// The paper that is voted on, and its version.
    pub paper_id: Option<String>,
    pub paper_version: u32,
    pub state: BallotState,
    pub opened_at: i64,
    /// When the last call ends; once the ballot is closed, when it closed.
    pub closes_at: Option<i64>,
    /// "More than half of all 50 delegates: at least 26".
    pub rule: Text,
    /// The source in law of the rule, as the pack cites it.
    pub citation: String,
    /// Who answers for the figures that decide it, where they are not verified.
    pub confirmed: Option<ConfirmationView>,
    pub form: BallotFormView,
    /// Where people count: hands or papers.
    pub counting: Option<CountingView>,
    pub life: BallotLifeView,
    /// An open roll call, for chair and clerk.
    pub calling: Option<RollCallView>,
    /// Where one paper asks about several rows.
    pub rows: Option<RowsView>,
    /// What the rule lets a delegate choose, in the order of the buttons and of the keys 1, 2, 3.
    pub choices: Vec<OfferedChoice>,
    pub entitled: u32,
    pub voted: u32,
    /// For chair and clerk.
    pub missing: Vec<RollRow>,
    /// Present, and takes no part; for chair and clerk.
    pub recused: Vec<RollRow>,
    /// I may vote in it; if not, why.
    pub may_vote: bool,
    pub why_not: Option<Text>,
    pub mine: Option<MyVoteView>,
    /// Known only after the close, and not for one that was declared void.
    pub tally: Option<TallyView>,
    pub outcome: Option<OutcomeView>,
    /// What I last read of the paper that is voted on; 0 if never opened.
    pub version_i_read: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BallotFormView {
    #[default]
    OpenElectronic,
    ShowOfHands,
    Paper,
    RollCall,
}

/// A ballot that people count, as this person may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountingView {
    /// The head first; empty while nobody is named.
    pub board: Vec<PersonView>,
    /// Fewest persons that may be named, the head among them.
    pub least_on_board: u32,
    /// What is counted, in this order.
    pub columns: Vec<OfferedChoice>,
    /// I am one of those who count, and the figures are still open.
    pub may_enter: bool,
    /// What I entered last.
    pub mine: Option<CountSheetView>,
    /// Names of those who have entered figures.
    pub entered: Vec<String>,
    /// The two latest counts of two persons; nothing before both are in, and before I entered mine.
    pub counts: Vec<CountView>,
    pub agreed: bool,
    /// The totals say how almost everybody voted in secret: for the chair, before declaring.
    pub reveals_votes: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    pub name: String,
    pub at: i64,
    pub sheet: CountSheetView,
    pub why_invalid: String,
}

/// The figures of one who counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountSheetView {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    pub not_voting: u32,
    pub papers: Option<PaperCountView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperCountView {
    pub issued: u32,
    pub collected: u32,
    pub invalid: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BallotState {
    Open,
    LastCall,
    Closed,
    Declared,
    Annulled,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MyVoteView {
    /// What I pressed last.
    pub choice: ChoiceView,
    pub ladder: Ladder,
    /// The last choice that is recorded, if another is still on its way.
    pub recorded_choice: Option<ChoiceView>,
    pub recorded_at: Option<i64>,
    /// Milliseconds on this laptop since the press, for what is not recorded yet.
    pub waiting_since: Option<i64>,
    /// Short code that stands in the published record.
    pub receipt: Option<String>,
    /// The press came after the close: kept, not counted.
    pub late: bool,
    /// Where chair or clerk wrote it down for me.
    pub entered: Option<EnteredView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChoiceView {
    For,
    Against,
    Abstain,
    NotVoting,
}

/// A choice as a rule offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedChoice {
    pub choice: ChoiceView,
    pub words: Text,
}

/// A rule that a ballot can be held under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    pub name: String,
    pub words: Text,
    /// What it asks for, in words; with numbers where they are known.
    pub text: Text,
    pub citation: String,
    pub verified: bool,
    /// Its base is counted in ballot papers.
    pub paper_only: bool,
    /// Nobody votes a second time under it.
    pub is_final: bool,
    /// What it lets a delegate choose.
    pub choices: Vec<OfferedChoice>,
    /// Who breaks a tie under it, where anybody does.
    pub tie_break: Option<TieBreakerView>,
}

/// How far something that I signed has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Ladder {
    OnThisLaptop,
    Arrived,
    Recorded,
    RecordedOneCopy,
    InTheArchive,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    /// Chose not to vote.
    pub not_voting: u32,
    /// Entitled, and pressed nothing.
    pub no_input: u32,
    pub entitled: u32,
    /// Present, and takes no part in the matter.
    pub recused: u32,
    pub absent: u32,
    pub present: u32,
    pub members_in_office: u32,
    /// Where the vote was on paper.
    pub papers: Option<PaperCountView>,
    /// The one line that every copy prints.
    pub line: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OutcomeResult {
    Adopted,
    NotAdopted,
    NotQuorate,
    Tied,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeView {
    pub result: OutcomeResult,
    pub needed: u32,
    pub base: u32,
    /// Votes for, the chair's casting vote among them.
    pub got: u32,
    /// The least number of delegates whose other votes would have changed the result; none where none could.
    pub votes_missing: Option<u32>,
    /// Rule, base and reason in one sentence.
    pub reason: Text,
    /// The sentence that the chair reads aloud.
    pub read_aloud: Text,
    pub rule_text: String,
    /// Hundredths of a percent of the base that voted for, rounded half up, for showing only.
    pub percent_hundredths: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultView {
    pub ballot_id: String,
    pub item_number: String,
    pub question: String,
    pub declared_at: Option<i64>,
    pub form: BallotFormView,
    pub tally: TallyView,
    /// What the rule let a delegate choose.
    pub choices: Vec<OfferedChoice>,
    pub outcome: Option<OutcomeView>,
    pub mine: Option<MyVoteView>,
    /// I could have voted in it at my laptop.
    pub on_roll: bool,
    pub late_votes: u32,
    pub annulled: bool,
    pub life: BallotLifeView,
    /// The source in law of the rule, as the pack cites it.
    pub citation: String,
    /// Who answers for the figures that decided it, where they are not verified.
    pub confirmed: Option<ConfirmationView>,
}

/// Who voted how, after the close. Asked for, not part of the view: thirty votes of fifty would weigh on every change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedVote {
    pub person: PersonView,
    pub choice: Option<ChoiceView>,
}
