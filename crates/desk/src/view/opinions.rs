//! Written opinion rounds on the screen: what is asked, what I answered, how it was counted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Ladder, PersonView, Text};

/// The rounds of a session that this person knows of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionsView {
    /// The open ones first, by deadline; then the closed ones, the newest first.
    pub rounds: Vec<OpinionRoundView>,
    /// Questions that wait for my answer and can still be answered in time.
    pub waiting: u32,
    /// The first deadline among them, in milliseconds.
    pub next_deadline: Option<i64>,
    /// When the clerk last reminded me of one of them.
    pub reminded_at: Option<i64>,
    /// I open, close and print rounds.
    pub office: bool,
    /// The rule under which a round may decide in writing, as the pack cites it.
    pub written: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionRoundView {
    pub id: String,
    pub title: String,
    pub instructions: String,
    pub opened_at: i64,
    /// The last instant at which an answer counts, by the keeper's time.
    pub deadline: i64,
    /// When the clerk last reminded those who had not answered.
    pub reminded_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// Why it was broken off.
    pub closed_early: Option<String>,
    /// The rule by which it is adopted if nobody objects; none for a round that decides nothing.
    pub decides: Option<String>,
    pub names_shown: bool,
    /// In the order of the buttons.
    pub choices: Vec<OfferedOpinion>,
    pub questions: Vec<OpinionQuestionView>,
    /// How many people are asked.
    pub asked: u32,
    pub i_am_asked: bool,
    /// Questions that I have not answered.
    pub unanswered_by_me: u32,
    /// How many people have answered everything in time; for the clerk.
    pub complete: Option<u32>,
    /// I may look up who answered what.
    pub may_read: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedOpinion {
    pub choice: OpinionChoiceView,
    pub words: Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OpinionChoiceView {
    Agree,
    Disagree,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionQuestionView {
    /// From 1.
    pub number: u32,
    /// None for a question in words, and for a paper that was withdrawn.
    pub paper_id: Option<String>,
    /// The version that was sent round; 0 without a paper.
    pub paper_version: u32,
    /// A later version is out meanwhile.
    pub newer_version: bool,
    /// The title of the paper, or the question.
    pub text: String,
    /// What I answered last in time, or what is on its way.
    pub mine: Option<MyOpinionView>,
    /// What I answered too late to count.
    pub late: Option<MyOpinionView>,
    /// While the round is open, for the clerk alone.
    pub count: Option<OpinionCountView>,
    /// Only where a round decides, after the close.
    pub adopted: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MyOpinionView {
    pub choice: OpinionChoiceView,
    pub text: String,
    /// By the keeper's time, once it has it.
    pub at: Option<i64>,
    pub ladder: Ladder,
}

/// The four add up to those asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionCountView {
    pub agree: u32,
    pub disagree: u32,
    pub other: u32,
    pub unanswered: u32,
}

/// What one person answered in a round; looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionPersonRow {
    pub person: PersonView,
    /// How many questions in time.
    pub answered: u32,
    /// One a question, in order.
    pub answers: Vec<OpinionAnswerRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionAnswerRow {
    pub standing: Option<SaidOpinion>,
    /// Kept and not counted.
    pub late: Option<SaidOpinion>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaidOpinion {
    pub choice: OpinionChoiceView,
    pub text: String,
    pub at: i64,
}

/// One thing to ask about: a paper, or a question in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedOpinion {
    pub paper: Option<String>,
    /// Empty for a paper, which has its title.
    pub text: String,
}

/// The words on the buttons; empty for the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionLabelsView {
    pub agree: String,
    pub disagree: String,
    pub other: String,
}
