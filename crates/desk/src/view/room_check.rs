//! Whether the room will do, tried before the sitting.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomCheckView {
    /// When it was tried; room time.
    pub at: i64,
    /// Nothing stands against opening the sitting.
    pub go: bool,
    pub lines: Vec<CheckLine>,
}

/// One thing that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckLine {
    /// What was tried: its sentence is `check-name-<name>`.
    pub name: CheckName,
    pub verdict: Verdict,
    /// What was found, in figures.
    pub found: Text,
    pub advice: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckName {
    Copies,
    Reach,
    Address,
    Network,
    AccessPoint,
    Papers,
    Clocks,
    Disk,
    Flush,
    Power,
    Saving,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    Go,
    NoGo,
    /// Works, and better be known.
    Mind,
    NotKnown,
}
