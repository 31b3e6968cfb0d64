//! What offices are asked for, and how far they are.

use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PapersRequestRow {
    pub id: String,
    pub office: String,
    pub item: String,
    pub item_number: String,
    pub item_title: String,
    pub what: String,
    /// As `2026-09-30`.
    pub due: String,
    pub state: PapersRequestState,
    /// Since when it is in this state.
    pub since: i64,
    /// Days after the due day: till today where the office has to hand in, else when it handed in; 0 where in time.
    pub late_days: u32,
    /// Why it was returned.
    pub reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PapersRequestState {
    // In the order of the list: what waits for the clerk first.
    HandedIn,
    Returned,
    Asked,
    Accepted,
}
