//! Questioning: topics, exchanges, commitments, and the resolution on it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CommitmentStep, Ladder, PersonView, Text, WordingView};
use crate::intent::Intent;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestioningView {
    pub topics: Vec<TopicView>,
    pub exchanges: Vec<ExchangeView>,
    pub live_exchange: Option<String>,
    /// The last day for an answer in writing to a question of today, as ISO date, where the rules name one.
    pub written_answer_due: Option<String>,
    /// By the order of the agenda.
    pub resolutions: Vec<QuestioningResolutionView>,
    /// Items that a resolution could still be drafted for; none for those who do not lead.
    pub resolution_items: Vec<String>,
}

/// A resolution on questioning, as it was drafted last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestioningResolutionView {
    pub item_id: String,
    pub topics: Vec<String>,
    pub assessment: String,
    pub points: Vec<ResolutionPointView>,
    /// Its points are commitments.
    pub adopted: bool,
    /// It may still be changed.
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionPointView {
    pub exchange: String,
    pub wording: WordingView,
    /// The promise that it takes over; none for what the council adds.
    pub from: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicView {
    pub id: String,
    pub item_id: String,
    pub title: String,
    pub official: String,
    pub office: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeView {
    pub id: String,
    pub topic_id: String,
    pub questioner: PersonView,
    pub closed: bool,
    pub turns: Vec<TurnView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TurnView {
    pub id: String,
    pub kind: TurnKindView,
    pub speaker: String,
    pub began_at: i64,
    pub ended_at: Option<i64>,
    pub limit_seconds: u32,
    /// The words as recorded.
    pub text: String,
    pub ladder: Ladder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TurnKindView {
    Speech,
    Question,
    Answer,
    FollowUp,
    Rebuttal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommitmentView {
    pub id: String,
    pub exchange_id: String,
    pub who: String,
    pub office: String,
    pub what: String,
    /// Empty where nothing was said.
    pub target: String,
    /// ISO date, or none: "no date yet".
    pub due: Option<String>,
    pub quote: String,
    pub made_at: i64,
    /// The session in which it was made, where this one asks about it again.
    pub asked_again: Option<String>,
    pub read_back_at: Option<i64>,
    pub objection: Option<String>,
    /// Its words stand.
    pub settled: bool,
    /// What this person may do about its words now.
    pub may: Vec<CommitmentStep>,
}

/// A thing that chair or clerk may do now. The screen sends `intent` as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionView {
    /// Stable name for tests and keys: "open-sitting", "close-ballot".
    pub name: String,
    pub label: Text,
    pub intent: Option<Intent>,
    /// A form to fill in first: "open-ballot".
    pub form: Option<String>,
    /// A binding act names its effect and is pressed twice.
    pub binding: Option<Text>,
    pub enabled: bool,
    pub why_not: Option<Text>,
}
