//! Two versions of one paper, as a screen shows what they do not share.

use serde::Serialize;
use ts_rs::TS;

use super::{PageTrustView, Text};

/// Pages are sheets, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    pub paper_id: String,
    pub old_version: u32,
    pub new_version: u32,
    /// Why the words cannot be compared; none where they were.
    pub why_not: Option<Text>,
    /// It can be asked again in a moment: a file is still arriving, or is being read.
    pub soon: bool,
    /// In the order of the newer version.
    pub changes: Vec<ChangeView>,
    /// There are more.
    pub truncated: bool,
    /// Time ran out: some changes are shown in larger pieces than need be.
    pub coarse: bool,
    /// Of the newer version: some words differ.
    pub changed_pages: Vec<u32>,
    /// Of the newer version: no word stands in the older one.
    pub added_pages: Vec<u32>,
    /// Of the older version: no word stands in the newer one.
    pub removed_pages: Vec<u32>,
    /// Of the older version: without a text that can be relied on, and so not compared.
    pub old_unread: Vec<u32>,
    /// The same of the newer version.
    pub new_unread: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    pub kind: ChangeKindView,
    pub old: PassageView,
    pub new: PassageView,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKindView {
    Added,
    Removed,
    Replaced,
    /// The same words, in another place.
    Moved,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassageView {
    /// 0 where the version has no page.
    pub page: u32,
    pub runs: Vec<RunView>,
    /// It goes on.
    pub cut: bool,
}

/// Words that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunView {
    pub text: String,
    pub differs: bool,
}

/// A version of a paper as plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperTextView {
    /// Why there is none; none where there is.
    pub why_not: Option<Text>,
    /// It can be asked again in a moment.
    pub soon: bool,
    /// From the first sheet.
    pub pages: Vec<PageTextView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageTextView {
    /// Its lines.
    pub text: String,
    /// A picture or wrong letters do not say what the page says.
    pub trust: PageTrustView,
    /// What gave the text, by name and version; empty where nothing did.
    pub extractor: String,
}
