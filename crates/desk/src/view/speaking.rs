//! What a screen shows of the floor: who speaks, who has asked, and how long each has spoken.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonView, Text, TurnKindView};

/// Who speaks, since when, and who is next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FloorView {
    pub speaker: Option<PersonView>,
    /// Room time from which the clock counts, in milliseconds: when the floor was given, later by what the clock stood.
    pub since: Option<i64>,
    /// Room time since when the clock stands.
    pub paused_at: Option<i64>,
    /// 0 for no limit.
    pub limit_seconds: u32,
    /// What the person has at the moment: speech, or a turn of questioning.
    pub turn: Option<TurnKindView>,
    pub speech: Option<SpeechKindView>,
    /// In the order in which they get the floor.
    pub queue: Vec<QueueRow>,
    /// The groups take turns.
    pub by_groups: bool,
    pub list_closed: bool,
    /// I give the floor.
    pub may_lead: bool,
    /// My place in the queue from 1; 0 if I have not asked.
    pub my_place: u32,
    /// What those before me in the queue may speak together; nothing where one of them has no limit.
    pub my_wait_seconds: Option<u32>,
    pub my_requests: MyRequests,
    /// Whom I would answer in debate now.
    pub debate_with: Option<String>,
    /// How long I have spoken.
    pub my_time: Option<TimeRow>,
    /// For those who lead, in the order of first speeches.
    pub times: Vec<TimeRow>,
    /// For those who lead, by name.
    pub group_times: Vec<GroupTimeRow>,
    /// Who waits for help; for those who lead.
    pub help: Vec<HelpRow>,
}

/// My requests that are open, by their entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MyRequests {
    pub speak: Option<String>,
    pub debate: Option<String>,
    pub point_of_order: Option<String>,
    pub help: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueRow {
    pub id: String,
    pub person: PersonView,
    pub point_of_order: bool,
    /// Of a point of order.
    pub reason: Option<OrderReasonView>,
    /// As what the person would get the floor now.
    pub speech: SpeechKindView,
    pub asked_at: i64,
}

/// How long somebody has spoken in the session, in speeches that ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimeRow {
    pub person: PersonView,
    pub ms: i64,
    pub speeches: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupTimeRow {
    pub group: String,
    pub ms: i64,
    pub speeches: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpRow {
    pub id: String,
    pub person: PersonView,
    pub asked_at: i64,
}

/// What a point of order is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OrderReasonView {
    CloseList,
    Adjourn,
    SecretBallot,
    RulesNotKept,
    Other,
}

/// As what somebody has the floor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SpeechKindView {
    /// The desk itself tells a first speech from a second one.
    #[default]
    First,
    Second,
    Debate,
    Explanation,
    PointOfOrder,
}

/// An act that the room saw, and until when I can take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoView {
    /// Its entry.
    pub act: String,
    pub label: Text,
    /// Room time, in milliseconds.
    pub until: i64,
}
