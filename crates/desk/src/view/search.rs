//! What a search finds.

use serde::Serialize;
use ts_rs::TS;

use super::PageTrustView;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnswer {
    /// People, items and titles of papers, above what stands in papers and notes.
    pub names: Vec<NameHit>,
    pub hits: Vec<SearchHit>,
    /// Papers that are pictures and cannot be searched.
    pub unsearchable: u32,
    pub truncated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    pub paper_id: String,
    pub item_number: String,
    pub title: String,
    /// From 1.
    pub page: u32,
    pub before: String,
    pub hit: String,
    pub after: String,
    /// A hit in one of my notes.
    pub note: bool,
    /// In a paper of my own.
    pub own: bool,
    /// Spelled exactly as typed, accents included.
    pub exact: bool,
    /// How far the words of this page may be trusted.
    pub trust: PageTrustView,
}

/// A person, an item of the agenda or the title of a paper whose name holds what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameHit {
    pub kind: NameKind,
    /// Of the person, the item or the paper.
    pub id: String,
    /// Of the item, also of the one that a paper belongs to; empty for a person.
    pub number: String,
    /// Group and position of a person.
    pub about: String,
    /// Of a person; 0 for none.
    pub seat: u32,
    pub before: String,
    pub hit: String,
    pub after: String,
    /// Spelled exactly as typed, accents included.
    pub exact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NameKind {
    Item,
    Paper,
    Person,
}
