//! What a council did in a half-year or any other time, each figure with the records that it counts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodView {
    /// The name of whose laptop this is.
    pub council: String,
    /// All that are counted, that one first.
    pub councils: Vec<PeriodCouncil>,
    /// ISO dates, both included.
    pub from: String,
    pub to: String,
    /// The day on which everything stands as it is told.
    pub today: String,
    pub sections: Vec<PeriodSection>,
    /// Titles of sessions that are not on this laptop and so not counted.
    pub missing: Vec<String>,
    /// Files that were to be counted too and are not, each with why.
    pub unread: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodCouncil {
    pub id: String,
    pub name: String,
    /// ISO date on which its promises, answers and petitions stood as they are told.
    pub today: String,
}

/// Figures that belong together: what they say in a sentence, and each as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodSection {
    /// Of the heading.
    pub name: String,
    pub sentence: Text,
    pub rows: Vec<PeriodRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodRow {
    pub label: Text,
    /// As many as there are records, but for attendance: there it is who came.
    pub count: u32,
    /// What it is a part of; none where it stands for itself.
    pub of: Option<u32>,
    pub records: Vec<PeriodRecord>,
}

/// One record, as a person finds it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodRecord {
    pub words: String,
    /// The session that it stands in; empty where it stands in the register.
    pub session: String,
    /// ISO date.
    pub day: String,
    /// Its name; empty where one council alone is told.
    pub council: String,
}
