//! What the council keeps beyond its sessions, as its registers are shown: resolutions, monitoring and surveys, meetings
//! with voters. Days are ISO dates, times milliseconds since 1970 in UTC.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DossiersView {
    /// The day by which something is late.
    pub today: String,
    pub council: String,
    pub utc_offset: i32,
    /// Of the last entry of the register that is here; none where nothing is.
    pub as_of: Option<i64>,
    /// Late ones first, then the newest by their day.
    pub dossiers: Vec<DossierRow>,
    /// This person may keep resolutions and monitoring.
    pub may_open: bool,
    /// This person may write down meetings with voters.
    pub may_meet: bool,
    /// What a session adopted and no resolution is yet; newest first.
    pub decisions: Vec<UnnumberedDecision>,
    /// What may stand behind a resolution's number; those in use first.
    pub signs: Vec<ResolutionSign>,
    /// What can have been heard at a meeting.
    pub petitions: Vec<DossierPetition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DossierRow {
    pub id: String,
    /// As it is written: `07/NQ-HĐND`; none while it waits on this laptop for the office.
    pub number: Option<String>,
    pub words: DossierWordsView,
    pub by: String,
    pub state: DossierStateView,
    pub measures: Vec<MeasureRow>,
    /// What this one says of others, then what others say of it.
    pub links: Vec<DossierLinkRow>,
    pub reviews: Vec<ReviewRow>,
    /// Of the measure that is latest.
    pub days_late: u32,
    pub may: Vec<DossierStep>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DossierWordsView {
    Resolution {
        title: String,
        /// It holds for everybody, not for one matter alone.
        normative: bool,
        /// What stands behind its number.
        sign: String,
        legal_basis: String,
        adopted: String,
        effective: Option<String>,
        decided: Option<DecidedByView>,
    },
    Monitoring {
        title: String,
        survey: bool,
        organ: String,
        origin: String,
        plan: String,
        from: String,
        to: String,
    },
    VoterMeeting {
        place: String,
        on: String,
        members: String,
        attended: u32,
        notes: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecidedByView {
    pub session: String,
    pub session_title: String,
    pub item: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnnumberedDecision {
    pub decided: DecidedByView,
    pub title: String,
    pub adopted: String,
}

/// A sign, and the number that the next resolution under it gets this year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionSign {
    pub sign: String,
    pub next: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DossierPetition {
    pub id: String,
    pub number: u32,
    pub what: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DossierStateView {
    /// On this laptop alone, till it meets the office.
    Waiting,
    Ahead,
    InForce,
    ToBeChanged,
    Replaced,
    Repealed,
    Expired,
    UnderWay,
    Concluded,
    Held,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureRow {
    pub id: String,
    pub what: String,
    pub body: String,
    pub due: Option<String>,
    pub done: bool,
    pub days_late: u32,
    pub reports: Vec<MeasureReportRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureReportRow {
    pub on: String,
    pub done: bool,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DossierLinkRow {
    pub kind: DossierLinkKind,
    /// Of the other one, as it is written.
    pub number: String,
    pub title: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DossierLinkKind {
    Amends,
    Replaces,
    Repeals,
    LedTo,
    Heard,
    AmendedBy,
    ReplacedBy,
    RepealedBy,
    CameOf,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewRow {
    pub on: String,
    pub review: ReviewView,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReviewView {
    Concluded,
    Stays,
    ToBeChanged,
    Expired,
}

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DossierKindView {
    Resolution,
    Monitoring,
    VoterMeeting,
}

/// What this person may do about one now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DossierStep {
    Reword,
    Measure,
    Link,
    Review,
}
