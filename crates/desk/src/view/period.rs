//! What a council did in a half-year or any other time, each figure with the records that it counts.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodView {
    pub council: String,
    /// ISO dates, both included.
    pub from: String,
    pub to: String,
    /// The day on which everything stands as it is told.
    pub today: String,
    pub sections: Vec<PeriodSection>,
    /// Titles of sessions that are not on this laptop and so not counted.
    pub missing: Vec<String>,
}

/// Figures that belong together: what they say in a sentence, and each as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodSection {
    /// Of the heading.
    pub name: String,
    pub sentence: Text,
    pub rows: Vec<PeriodRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodRecord {
    pub words: String,
    /// The session that it stands in; empty where it stands in the register.
    pub session: String,
    /// ISO date.
    pub day: String,
}
