//! What voters ask for, as its register is shown. Days are ISO dates, times milliseconds since 1970 in UTC.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PetitionsView {
    /// The day by which something is late.
    pub today: String,
    pub council: String,
    pub utc_offset: i32,
    /// Of the last entry of the register that is here; none where nothing is.
    pub as_of: Option<i64>,
    /// Late ones first, then what is open by its due day, the newest first; what ended comes last.
    pub petitions: Vec<PetitionRow>,
    /// This person may write one down.
    pub may_enter: bool,
    /// What could be linked: the topics of questioning in the sessions that are here.
    pub topics: Vec<PetitionTopic>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PetitionRow {
    pub id: String,
    /// In the council's register; none while it waits on this laptop for the office.
    pub number: Option<u32>,
    pub words: PetitionWordsView,
    pub by: String,
    /// This person wrote it down.
    pub mine: bool,
    pub at: i64,
    pub state: PetitionStateView,
    /// Where it was sent; empty for nowhere yet.
    pub body: String,
    pub due: Option<String>,
    pub days_late: u32,
    /// Till its due day, where that lies ahead and nothing has ended it.
    pub days_left: Option<u32>,
    pub replies: Vec<PetitionReplyView>,
    pub repeats: Option<RepeatedPetition>,
    /// How many others ask for the same again.
    pub repeated: u32,
    pub links: Vec<PetitionLinkView>,
    pub may: Vec<PetitionStep>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PetitionWordsView {
    pub what: String,
    pub source: String,
    pub place: String,
    pub field: String,
    pub level: CompetentLevelView,
    pub received: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CompetentLevelView {
    Own,
    Above,
    National,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PetitionOutcomeView {
    InProgress,
    Resolved,
    Explained,
    NotAccepted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PetitionStateView {
    /// On this laptop alone, till it meets the office.
    Waiting,
    Received,
    Routed,
    InProgress,
    Resolved,
    Explained,
    NotAccepted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PetitionReplyView {
    pub on: String,
    pub body: String,
    pub outcome: PetitionOutcomeView,
    pub text: String,
}

/// The earlier petition that asks for the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RepeatedPetition {
    pub id: String,
    pub number: u32,
    pub what: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", rename_all_fields = "camelCase")]
pub enum PetitionLinkView {
    Topic { session_title: String, topic: String },
    Resolution { name: String },
}

/// A topic of questioning that a petition may have led to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PetitionTopic {
    pub session: String,
    pub session_title: String,
    pub topic: String,
}

/// What this person may do about a petition now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PetitionStep {
    Reword,
    Route,
    Reply,
    Link,
}
