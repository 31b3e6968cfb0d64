//! A session that came out of its archive package.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

/// What a package holds, before anything of it is kept. Everything in it has been checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackagePreview {
    pub title: String,
    pub council: String,
    /// Milliseconds since 1970-01-01 UTC.
    pub starts_at: i64,
    pub place: String,
    /// What is not for everybody was kept back in it.
    pub public: bool,
    /// Whose laptop made it; empty where a central server did.
    pub made_by: String,
    /// As `2026-09-30`.
    pub made_on: String,
    pub entries: u32,
    pub ballots: u32,
    pub papers: u32,
    pub exchanges: u32,
    /// The root of the record as words, to be compared with the printed page.
    pub root_words: String,
    /// Why it cannot be opened on this laptop as it is now; none where it can.
    pub hindrance: Option<Text>,
}

/// How the session that is shown came out of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoredView {
    pub public: bool,
    /// Whose laptop made the package; empty where a central server did.
    pub made_by: String,
}
