//! What a holder's person sees while the host does not answer.

use serde::Serialize;
use ts_rs::TS;

/// The host does not answer, and this laptop's person may lead the room instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeoverView {
    /// It was asked for, and the promise of another holder is awaited.
    pub asking: bool,
    /// No other laptop that keeps copies is in reach: it takes the decision to go on with one copy.
    pub alone: bool,
    /// This laptop itself led, and its record came back older than it was; it leads again with the word of all others
    /// that keep copies.
    pub forgot: bool,
    /// Who led until now.
    pub host_name: String,
    pub ballot_open: bool,
    /// What was recorded last was on the silent laptop's disk only.
    pub one_copy: bool,
}
