//! The council: its people, its sessions, and a roster that is read in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonView, RoleView, Text};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CouncilView {
    pub id: String,
    pub name: String,
    pub language: String,
    /// Minutes that the council's clocks stand ahead of UTC: screens and minutes show one time.
    pub utc_offset: i32,
    /// The zone of its clocks by its name in the tz database, where all its laptops are in one.
    pub zone: Option<String>,
    pub members_in_office: u32,
    /// By law, today; none where nobody has said how many.
    pub statutory_seats: Option<u32>,
    /// The seats of the room from the front, row by row, 0 for a gap; empty where nobody has drawn it.
    pub seat_map: Vec<Vec<u32>>,
    /// Sorted by given name (vi) or family name.
    pub people: Vec<PersonRow>,
    /// Laptops that wait to be let in; only for the clerk.
    pub joins: Vec<JoinRow>,
    pub sessions: Vec<SessionRow>,
    /// Addresses at which this laptop listens, "192.168.1.5:7143"; only where it hosts.
    pub addresses: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionRow {
    pub id: String,
    pub title: String,
    pub place: String,
    /// The id of its rule pack; empty where the session itself is not here.
    pub rules: String,
    pub current: bool,
    /// Milliseconds since 1970-01-01 UTC.
    pub starts_at: i64,
    pub status: SessionStatus,
    /// Who leads it; empty where the session itself is not here.
    pub host: String,
    /// This laptop has the session, so that it can be opened.
    pub here: bool,
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionStatus {
    /// No sitting of it has been opened, as far as this laptop knows.
    Convened,
    /// A sitting is open.
    Open,
    /// Its last sitting is closed.
    Closed,
    /// The same, and the central server has confirmed all of it that this laptop has.
    Archived,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    pub person: PersonView,
    pub roles: Vec<RoleView>,
    /// Has a mandate today.
    pub member: bool,
    pub mandates: Vec<MandateView>,
    /// Words of this person's laptops that may sign, newest last.
    pub devices: Vec<String>,
    pub invitation: InvitationState,
    pub online: bool,
    pub present: bool,
}

/// One mandate of a person; days as `2026-09-30`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateView {
    pub from: String,
    /// First day on which it no longer counts.
    pub until: Option<String>,
    pub end: Option<MandateEndView>,
    /// Whose seat this person took over.
    pub replaces: Option<PersonView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionKindView {
    Regular,
    Thematic,
    Extraordinary,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MandateEndView {
    Death,
    Dismissal,
    Resignation,
    Transfer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InvitationState {
    None,
    Open,
    Used,
    Expired,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinRow {
    pub id: String,
    pub device_words: String,
    /// The six words that the laptop shows.
    pub words: Vec<String>,
    pub person: Option<PersonView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterPreview {
    pub path: String,
    pub rows: Vec<RosterRow>,
    pub problems: Vec<CellProblem>,
    pub importable: u32,
    /// Members of the register whom the list does not name: they stay.
    pub gone: Vec<RosterGone>,
    /// The old encoding that the list was converted from.
    pub legacy: Option<LegacyView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LegacyView {
    Tcvn3,
    Vni,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterGone {
    pub name: String,
    pub group: String,
    pub seat: u32,
}

/// What a row changes in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RosterChange {
    New,
    /// With what stands there now.
    Changed(RosterWas),
    Same,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterWas {
    pub group: String,
    pub seat: u32,
    pub position: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterRow {
    /// The row's number in the sheet, from 1.
    pub row: u32,
    pub name: String,
    pub group: String,
    pub seat: u32,
    pub position: String,
    pub importable: bool,
    pub change: RosterChange,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellProblem {
    pub row: u32,
    pub text: Text,
}
