//! Ballots with several rows on one paper, as a screen sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PaperCountView, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RowsKindView {
    Election,
    Rating,
    Confidence,
}

/// What a paper is to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsAskedView {
    pub asks: RowsKindView,
    /// Most who can be elected; 0 where nobody is.
    pub places: u32,
    pub rows: Vec<RowView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowView {
    /// The words on the paper.
    pub name: String,
    /// A person of the register.
    pub person: Option<String>,
}

/// The figures of one who counted: in each row the marks in the order of the columns, 0 behind the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsSheetView {
    pub papers: PaperCountView,
    pub rows: Vec<[u32; 3]>,
}

/// A paper with rows, as this person may see it. It never holds another's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsView {
    pub asks: RowsKindView,
    /// "Election: at most 2 of 3".
    pub title: Text,
    pub places: u32,
    /// The words of each row.
    pub names: Vec<String>,
    /// What is counted in each row, in this order.
    pub columns: Vec<Text>,
    /// When the council confirmed the board.
    pub confirmed_at: Option<i64>,
    /// What I entered last.
    pub mine: Option<RowsSheetView>,
    /// Two persons have entered figures, and their figures of the papers are not the same.
    pub papers_differ: bool,
    /// Rows, from 0, in which they are not the same.
    pub differing: Vec<u32>,
    pub incident: Option<IncidentView>,
    /// How often the papers were counted again, and why the last time.
    pub recounts: u32,
    pub recounted: Option<String>,
    /// I may say where the papers are kept.
    pub may_store: bool,
    pub stored: Option<StoredView>,
    /// Who leads or counts prints papers and record.
    pub may_print: bool,
    /// Known once two persons agree in every row.
    pub result: Option<RowsResultView>,
}

/// Where the papers are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoredView {
    pub seal: String,
    pub place: String,
    /// First day on which they may be destroyed.
    pub destroy_on: String,
}

/// More papers in the box than had been issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    pub name: String,
    pub issued: u32,
    pub collected: u32,
    /// Why the chair lets the count go on; none while nothing is decided.
    pub counted_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsResultView {
    pub papers: PaperCountView,
    pub rows: Vec<RowOutcomeView>,
    /// The whole result, to be read aloud.
    pub whole: Text,
    /// The lines that every copy prints.
    pub lines: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RowTone {
    /// Elected, or nothing follows.
    Good,
    Plain,
    /// Somebody has to act.
    Warn,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowOutcomeView {
    pub marks: [u32; 3],
    /// Valid papers without a mark in this row.
    pub unmarked: u32,
    pub tone: RowTone,
    /// "Elected".
    pub short: Text,
    /// The figures, to be read aloud.
    pub counted: Text,
    /// What follows and why, to be read aloud.
    pub decided: Text,
}

/// A ballot with rows whose figures are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountedRowsView {
    pub ballot_id: String,
    pub item_number: String,
    pub question: String,
    pub declared_at: Option<i64>,
    pub annulled: bool,
    /// The source in law.
    pub citation: String,
    pub rows: RowsView,
    /// As in `BallotLifeView`.
    pub evidence: Option<String>,
}

/// The rule of the session's pack for confidence ratings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatingRuleView {
    pub text: Text,
    pub citation: String,
    pub verified: bool,
}
