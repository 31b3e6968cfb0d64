//! The laptops of the room, for who leads it. Asked for, not part of the view.

use serde::Serialize;
use ts_rs::TS;

use super::{OpenedView, PersonView, RoleView, Text};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaptopsView {
    /// Room time.
    pub at: i64,
    /// Since when whoever leads the room knows; room time.
    pub since: i64,
    /// False where this laptop alone tells what it knows, because the one that leads did not answer.
    pub host_answers: bool,
    /// What there is to say in short: how many are here, and how many have which trouble.
    pub summary: Vec<Text>,
    /// Nothing is wrong with any of them.
    pub all_well: bool,
    /// Those with trouble first.
    pub laptops: Vec<LaptopRow>,
    /// Members without a laptop.
    pub without: Vec<PersonView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaptopRow {
    pub person: PersonView,
    pub roles: Vec<RoleView>,
    pub words: String,
    pub here: bool,
    /// The last contact in room time; none where there was none since whoever leads knows.
    pub seen: Option<i64>,
    pub this_one: bool,
    /// It leads the room.
    pub leads: bool,
    /// Its disk counts as a copy.
    pub keeps_copy: bool,
    /// Of its program.
    pub version: Option<String>,
    /// Its clock minus room time, in milliseconds.
    pub clock_ms: Option<i64>,
    /// Entries that its copy lacked when it last told.
    pub behind: Option<u32>,
    pub papers: Option<LaptopPapers>,
    pub battery: Option<BatteryView>,
    /// How many papers this person has opened, at any of his or her laptops; none where none has told.
    pub opened: Option<OpenedView>,
    pub troubles: Vec<LaptopTrouble>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaptopPapers {
    pub here: u32,
    pub of: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BatteryView {
    pub percent: u32,
    /// Plugged in.
    pub mains: bool,
}

/// What is wrong with a laptop, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaptopTrouble {
    pub kind: TroubleKind,
    pub text: Text,
    pub advice: Text,
    /// Nothing is lost or late through it.
    pub harmless: bool,
}

/// The gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TroubleKind {
    /// It keeps a copy and is away.
    CopyAway,
    /// It was here, and is not now.
    Gone,
    NoSpace,
    NoPapers,
    PapersMissing,
    Battery,
    Behind,
    Version,
    Clock,
    /// It was never here.
    NeverHere,
}
