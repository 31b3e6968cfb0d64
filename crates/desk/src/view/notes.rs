//! Notes of a person, their backup, and what became of them in a new version.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A private note or mark: never leaves this laptop unencrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    pub id: String,
    pub paper_id: String,
    pub version: u32,
    /// From 1.
    pub page: u32,
    /// yellow, green, blue, pink, underline or none.
    pub colour: String,
    pub quote: String,
    /// Some letters of the page on each side of the quote.
    pub before: String,
    pub after: String,
    /// Rectangles in thousandths of the page: left, top, width, height.
    pub rects: Vec<[u32; 4]>,
    pub text: String,
    /// Where it stands in the newest version that it was looked for in.
    pub carried: Option<CarriedView>,
}

/// What is known of the backup of my notes. Times are milliseconds since 1970-01-01 UTC, by this laptop's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotesBackupView {
    /// How many notes are on this laptop.
    pub notes: u32,
    /// The backup that the laptop of whoever leads has said to have was made then.
    pub room: Option<i64>,
    /// The same of the central server.
    pub archive: Option<i64>,
    /// What I noted since then is on this laptop alone.
    pub waits: bool,
    /// There are more notes than a backup holds.
    pub too_large: bool,
    /// There is a code to be shown.
    pub has_code: bool,
    /// A rehearsal has no PIN, and backs nothing up that anybody needs.
    pub rehearsal: bool,
    /// Sealed notes of mine from other laptops are here.
    pub elsewhere: u32,
    /// What a code brought back last.
    pub brought: Option<BroughtView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BroughtView {
    /// How many notes came or changed.
    pub notes: u32,
    /// When the newest of the backups was made, by the clock of its laptop.
    pub at: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarriedView {
    pub version: u32,
    /// From 1; of a lost one, the page to look at first.
    pub page: u32,
    /// The words there, and what stands around them: the page that is shown finds its rectangles by them.
    pub quote: String,
    pub before: String,
    pub after: String,
    pub how: CarriedHow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CarriedHow {
    /// The same words on the same page.
    Same,
    /// The same words on another page.
    Moved,
    /// I have said where it belongs.
    Kept,
    /// Perhaps: I am asked to look.
    Near,
    /// Not found: I am asked to look.
    Lost,
}
