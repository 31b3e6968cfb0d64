//! What was promised in all sessions that this laptop has, and what became of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TurnKindView;

/// Commitments and written answers over sessions. Days are ISO dates, times milliseconds since 1970 in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpView {
    /// The day by which something is late.
    pub today: String,
    pub council: String,
    /// How far the council's clocks stand ahead of UTC, in minutes.
    pub utc_offset: i32,
    pub sessions: Vec<FollowUpSession>,
    /// Late ones first, the latest at the top; then by their day.
    pub commitments: Vec<FollowedCommitment>,
    pub answers: Vec<FollowedAnswer>,
    /// Where the session that this desk shows can ask about something again.
    pub items: Vec<FollowUpItem>,
}

/// A session of the council, and how far this laptop's copy of it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpSession {
    pub id: String,
    pub title: String,
    pub here: bool,
    pub current: bool,
    /// Of the last entry that is here; none where nothing is.
    pub as_of: Option<i64>,
    pub entries: u32,
    /// Papers that can be named as evidence.
    pub papers: Vec<FollowUpPaper>,
    /// Ballots that adopted something.
    pub ballots: Vec<FollowUpBallot>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpPaper {
    pub id: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpBallot {
    pub id: String,
    pub question: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpItem {
    pub id: String,
    pub number: String,
    pub title: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CommitmentState {
    Worded,
    NoReport,
    ReportedInPart,
    Reported,
    Accepted,
    Replaced,
}

/// What this person may do with a commitment now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CommitmentStep {
    ReadBack,
    Object,
    Reword,
    Settle,
    Report,
    Accept,
    Replace,
    QuestionAgain,
}

/// Who promised what, till when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingView {
    pub who: String,
    pub office: String,
    pub what: String,
    /// Empty where nothing was said.
    pub target: String,
    pub due: Option<String>,
    pub next_report: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowedCommitment {
    pub id: String,
    /// In which it was made.
    pub session: String,
    pub session_title: String,
    /// The session whose journal takes what becomes of it.
    pub records_in: String,
    pub wording: WordingView,
    pub quote: String,
    pub made_at: i64,
    pub questioner: String,
    /// I asked.
    pub mine: bool,
    pub topic: String,
    pub state: CommitmentState,
    /// 0 where it is in time, or nobody named a day.
    pub days_late: u32,
    /// Days until it is due; none without a day, or after it.
    pub days_left: Option<u32>,
    /// The next report; none where none is due.
    pub next_report: Option<String>,
    pub report_missed: bool,
    pub read_back_at: Option<i64>,
    pub objection: Option<String>,
    /// Newest last.
    pub acts: Vec<FollowedAct>,
    pub said: Vec<FollowedTurn>,
    pub may: Vec<CommitmentStep>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FollowedActKind {
    AskedAgain,
    ReportedInPart,
    Reported,
    Accepted,
    Replaced,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowedAct {
    pub kind: FollowedActKind,
    pub at: i64,
    /// Of a report its words, of a replacement the resolution, of a new questioning the session.
    pub text: String,
    /// Titles of papers that this person may see.
    pub evidence: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowedTurn {
    pub kind: TurnKindView,
    pub speaker: String,
    pub at: i64,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WhyInWritingView {
    OutsideTopic,
    NeedsInvestigation,
    NotReached,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowedAnswer {
    pub id: String,
    pub session: String,
    pub session_title: String,
    pub topic: String,
    pub questioner: String,
    pub mine: bool,
    pub who: String,
    pub office: String,
    pub why: WhyInWritingView,
    pub due: String,
    pub promised_at: i64,
    /// Till today while it is not given, else till it was; 0 where in time.
    pub days_late: u32,
    pub given_at: Option<i64>,
    pub text: String,
    pub evidence: Vec<String>,
    pub said: Vec<FollowedTurn>,
    pub may_give: bool,
}
