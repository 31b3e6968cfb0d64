//! The shapes that pass between the app and the helper executable; both are always of the same build.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The line with which a job's input begins; what it speaks of follows.
pub fn head_line(head: &impl Serialize) -> Option<Vec<u8>> {
    let mut line = serde_json::to_vec(head).ok()?;
    line.push(b'\n');
    Some(line)
}

/// The first line of what a job reads or answers, and the bytes behind it.
pub fn head_and_bytes<T: DeserializeOwned>(framed: &[u8]) -> Option<(T, &[u8])> {
    let line_end = framed.iter().position(|byte| *byte == b'\n')?;
    let (line, bytes) = framed.split_at(line_end + 1);
    Some((serde_json::from_slice(line).ok()?, bytes))
}

/// One line that the extraction writes: it ends with a line feed, so a death in the middle costs one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtractionFrame {
    /// The paper could be opened and has this many pages.
    Opened { pages: u32, oddities: BTreeSet<Oddity> },
    /// The text of one page, counted from 0.
    Page {
        page_index: u32,
        text: String,
        images: bool,
        /// Text that is drawn invisibly although there is no picture that it would belong to.
        hidden: bool,
    },
    /// This page could not be read; the others can.
    Lost { page_index: u32 },
    /// The last line.
    End { end: ExtractionEnd },
}

/// What a paper carries besides what its pages show; told to the clerk, and never removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Oddity {
    /// Scripts, or actions that start a program or send something (ISO 32000-1, 12.6.4: JavaScript, Launch,
    /// SubmitForm, ImportData, RichMediaExecute; XFA forms).
    ActiveContent,
    /// Other files inside this one (ISO 32000-1, 7.11.4).
    Attachments,
    /// Sound, film or three-dimensional pictures.
    Media,
    /// Words that can be found and copied, but not seen.
    HiddenText,
}

impl Oddity {
    /// Its word, as it is kept and told.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Oddity::ActiveContent => "activeContent",
            Oddity::Attachments => "attachments",
            Oddity::Media => "media",
            Oddity::HiddenText => "hiddenText",
        }
    }
}

/// How the reading of a paper ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtractionEnd {
    Complete,
    PasswordRequired,
    Damaged,
    LimitExceeded,
}

/// One line that the reading of a sheet writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetFrame {
    /// A row that holds something, by its number in the sheet, from 1.
    Row { number: u32, cells: Vec<String> },
    /// The last line.
    End { end: SheetEnd },
}

/// How the reading of a sheet ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetEnd {
    Complete,
    TooLarge,
    Unreadable,
}

/// The first line that a typesetting job reads; the named bytes follow in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypesettingHead {
    pub source_bytes: usize,
    pub files: Vec<FileHead>,
    pub standard: Standard,
    /// A picture of this page instead of a document.
    pub picture: Option<PictureHead>,
}

/// A file that a source may read, by the name that it uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHead {
    pub name: String,
    pub bytes: usize,
}

/// Which page becomes a picture and how large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureHead {
    pub page_index: u32,
    pub dots_per_inch: u32,
}

/// The archive standard that a document must meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Standard {
    /// No archive standard: PDF 1.7.
    Plain,
    /// PDF/A-2b: looks the same in thirty years.
    #[default]
    A2b,
    /// PDF/A-2a: also tagged for screen readers; pictures need a text.
    A2a,
    /// PDF/A-2a and PDF/UA-1 (ISO 14289-1): kept for ever, and read by everybody.
    A2aUa1,
}

/// The first line that a typesetting job writes; the document's bytes follow when it is `Done`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypesettingAnswer {
    Done { bytes: usize },
    Source { problems: Vec<SourceProblem> },
    Standard { problems: Vec<SourceProblem> },
    NoSuchPage { page_index: u32 },
    Protocol,
}

/// One reason why a source does not become a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceProblem {
    pub message: String,
    /// Line in the source, counted from 1, where it is known.
    pub line: Option<u32>,
}

/// The first line that a search for a QR code writes; what it says follows when it is `Found`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QrCodeAnswer {
    Found {
        bytes: usize,
    },
    /// A picture without a code that can be read.
    Nothing,
    NoPicture,
}

/// The first line that an annotating job reads; the paper's bytes follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnotatingHead {
    pub marks: Vec<Mark>,
}

/// What somebody marked or wrote on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// From 0; behind the last page, it goes onto the last.
    pub page_index: u32,
    pub kind: MarkKind,
    /// Red, green, blue.
    pub colour: [u8; 3],
    pub text: String,
    /// Thousandths of the page as it is shown: left, top, width, height. Without any it is a note on the page.
    pub rects: Vec<[u32; 4]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    Highlight,
    Underline,
    Note,
}

/// The first line that a printing job reads; the papers' bytes follow in the same order, then those of the stamp.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintingHead {
    pub papers: Vec<PrintedHead>,
    /// Two pages, an upright one and one that lies, of which one is laid over every sheet; 0 where there is none.
    pub stamp_bytes: usize,
    /// How often all of it comes, one after the other.
    pub sets: u32,
    /// Each paper begins on the front of a sheet that is printed on both sides.
    pub both_sides: bool,
}

/// A paper that is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedHead {
    pub bytes: usize,
    /// Its sheets, from 0; empty for all.
    pub sheets: Vec<u32>,
}

/// The first line that a printing job writes; the bytes of what is to be printed follow when it is `Done`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintingAnswer {
    /// Papers that are not in it, by their places from 0. With none left there are no bytes.
    Done {
        bytes: usize,
        left_out: Vec<(usize, NotPrinted)>,
    },
    /// More pages than one document may have.
    TooMany,
    Protocol,
}

/// Why a paper is not in what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotPrinted {
    PasswordRequired,
    Damaged,
    /// It has no such sheet, from 0.
    NoSuchSheet(u32),
}

/// The first line that an annotating job writes; the copy's bytes follow when it is `Done`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnotatingAnswer {
    Done { bytes: usize },
    PasswordRequired,
    Damaged,
    Protocol,
}
