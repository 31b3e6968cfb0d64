//! Papers, their versions, and files that are put in their places.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeadlineRow, ItemView, NoticeRule, PersonView, Text};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperRow {
    pub id: String,
    pub title: String,
    pub kind: PaperKindView,
    /// 1 for the first version.
    pub version: u32,
    pub versions: Vec<VersionRow>,
    pub bytes: i64,
    /// 0 where the pages could not be counted.
    pub pages: u32,
    pub state: PaperState,
    /// How far the file is on this laptop, 0 to 100.
    pub percent: u32,
    /// Restricted papers name who may see them.
    pub restricted_to: Option<String>,
    pub audience: AudienceView,
    /// Of an expert's opinion.
    pub expert: Option<ExpertView>,
    pub late: bool,
    /// Not opened by me in this version.
    pub is_new: bool,
    /// Not there when I looked the time before, and not opened by me.
    pub since_last_look: bool,
    /// The page where I left it, from 1; 0 if never opened.
    pub my_page: u32,
    /// What is printed on that page; empty where it is the number of the sheet.
    pub my_label: String,
    pub trust: TrustView,
    pub published: bool,
    pub what_changed: Option<String>,
    /// What the file carries besides its pages, as words: `activeContent`, `attachments`, `media`, `hiddenText`.
    /// For the clerk; empty for everybody else.
    pub oddities: Vec<String>,
    /// My notes that were looked for in a later version.
    pub notes_carried: u32,
    /// Those of them that I am asked to look at, because the words have changed.
    pub notes_to_check: u32,
}

/// Whose opinion a paper is, and on what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpertView {
    pub author: String,
    /// Empty where the author speaks for nobody else.
    pub institution: String,
    /// The day that stands on it, as `2026-09-30`.
    pub day: String,
    /// The paper that it is on.
    pub draft: String,
    pub draft_version: u32,
    /// The draft has a later version, for whom this is shown to.
    pub draft_is_later: bool,
}

/// A folder of my own with the papers in it. They have one version and no audience but me.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnFolderView {
    pub name: String,
    pub papers: Vec<PaperRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionRow {
    pub version: u32,
    /// SHA-256 in hex: `paper://localhost/<sha256>`.
    pub sha256: String,
    pub added_at: i64,
    /// Where I left it; none if I never opened it.
    pub my_place: Option<PlaceView>,
    pub published: bool,
    /// Added after the session had been published.
    pub late: bool,
    pub what_changed: Option<String>,
}

/// A place in a version of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    /// The sheet, from 1.
    pub page: u32,
    /// How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
    pub depth: i32,
    /// Percent; 0 for as wide as reads well, 1 for the full width.
    pub zoom: u32,
    pub pages: PagesAbreastView,
}

/// How many pages stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PagesAbreastView {
    One,
    /// 1 and 2, 3 and 4.
    Two,
    /// 1 alone, 2 and 3, 4 and 5.
    TwoBehindFirst,
}

/// Who may see a paper, beside those who prepare and lead the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AudienceView {
    Everyone,
    /// Members of these groups, and these people by their ids.
    Those {
        groups: Vec<String>,
        people: Vec<String>,
    },
}

/// A paper that is handed out on paper alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoutRow {
    pub id: String,
    pub title: String,
    pub secrecy: Option<SecrecyView>,
    pub published: bool,
}

/// How far the preparation is, where the rules of the session or its convening say something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessView {
    /// Today where the council's clocks stand, as `2026-09-30`.
    pub today: String,
    /// What is due when, the earliest first.
    pub deadlines: Vec<DeadlineRow>,
    /// Whole days from convening to opening.
    pub notice_days: u32,
    /// The days that the rules ask for; none where they say nothing.
    pub notice: Option<NoticeRule>,
    /// Why it was convened later than that.
    pub short_notice: Option<String>,
}

/// The library of somebody else, as that person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryOf {
    pub person: PersonView,
    pub agenda: Vec<ItemView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperKindView {
    Submission,
    DraftResolution,
    Examination,
    ExpertOpinion,
    Report,
    Programme,
    Annex,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperState {
    /// Not on this laptop yet.
    Away,
    Arriving,
    Here,
    Damaged,
    /// Here, but the disk is too full for it.
    NoSpace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TrustView {
    Unknown,
    Text,
    /// A scan: cannot be searched.
    Picture,
    Unreliable,
    Password,
    Damaged,
}

/// What a set of printed papers holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPlanView {
    pub papers: u32,
    /// Pages of one set, as far as they are counted.
    pub pages: u32,
    /// What is published and not in it, each with its reason.
    pub left_out: Vec<Text>,
}

/// How far the text of a page may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageTrustView {
    Text,
    /// Its letters are wrong, or it could not be read.
    Unreliable,
    Picture,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacingPreview {
    pub folder: String,
    pub files: Vec<PlacingRow>,
    /// What of the folder is not in the list, and why.
    pub left_out: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacingRow {
    pub path: String,
    pub file_name: String,
    pub bytes: i64,
    pub item_id: Option<String>,
    pub kind: PaperKindView,
    pub title: String,
    pub certainty: Certainty,
    pub reason: Text,
    /// What a person must know before the file is taken; with a remark or an oddity it is never sure.
    pub remarks: Vec<Text>,
    /// The session has this very content already.
    pub kept: bool,
    /// An existing paper that this is a later version of.
    pub version_of: Option<String>,
    /// Another file of the same folder that this is a later version of, by its path.
    pub version_of_file: Option<String>,
    /// Not taken, and why.
    pub refused: Option<Text>,
    /// Marked as a state secret: it may be listed as a paper that is on paper alone.
    pub secrecy: Option<SecrecyView>,
    pub trust: TrustView,
    /// What it carries besides its pages, as far as a first look finds it: see [`PaperRow::oddities`].
    pub oddities: Vec<String>,
}

/// The degree that a secret paper is marked with (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SecrecyView {
    /// Mật.
    Secret,
    /// Tối mật.
    HighlySecret,
    /// Tuyệt mật.
    TopSecret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    Sure,
    Check,
    Unknown,
}
