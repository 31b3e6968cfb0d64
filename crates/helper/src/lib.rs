//! Starts the helper executable, one process a job, under limits of time and memory.
//!
//! A paper from outside is hostile until proven otherwise. It is therefore read in a process of its own,
//! which gets the bytes through a pipe, writes no file, and may die without harm to the app.

mod annotating;
mod extraction;
pub mod frame;
mod printing;
mod process;
mod qr_code;
mod reading;
mod sheet;
mod typesetting;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use annotating::annotate;
pub use extraction::{Extracted, ExtractedPage, ExtractionStatus, extract, reread};
pub use frame::{Mark, MarkKind, NotPrinted, Oddity, SourceProblem, Standard};
pub use printing::{PrintedPaper, Printing, Prints, print};
pub use qr_code::{QrCode, qr_code_in};
pub use reading::{FIRST_EXTRACTOR, ReadPaper, Readable, SECOND_EXTRACTOR, read_paper};
pub use sheet::{MOST_COLUMNS, Sheet, SheetRow, first_sheet};
pub use typesetting::{Typesetting, picture, typeset, typeset_as, typeset_for_archive};

/// What one job may cost. A job that wants more ends with a typed result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Processor time; held by the operating system where it can.
    pub cpu: Duration,
    /// Time on the clock, after which the process is ended.
    pub wall: Duration,
    /// Address space of the process.
    pub memory_bytes: u64,
    /// Bytes that are read from one paper.
    pub input_bytes: u64,
    /// Bytes of text or of a typeset document that are taken from one job.
    pub output_bytes: u64,
    /// Pages that are read from one paper.
    pub pages: u32,
}

impl Limits {
    /// The limits for reading a paper that somebody handed in.
    pub fn for_extraction() -> Self {
        Limits {
            cpu: Duration::from_secs(20),
            wall: Duration::from_secs(60),
            memory_bytes: 1_500_000_000,
            input_bytes: 200 * 1024 * 1024,
            output_bytes: 64 * 1024 * 1024,
            pages: 5_000,
        }
    }

    /// The limits for reading a list of people; `pages` are rows here.
    pub fn for_sheet() -> Self {
        Limits {
            cpu: Duration::from_secs(10),
            wall: Duration::from_secs(30),
            memory_bytes: 1_000_000_000,
            input_bytes: 16 * 1024 * 1024,
            output_bytes: 16 * 1024 * 1024,
            pages: 10_000,
        }
    }

    /// The limits for finding a QR code in a photograph; `pages` are none here.
    pub fn for_qr_code() -> Self {
        Limits {
            cpu: Duration::from_secs(30),
            wall: Duration::from_secs(60),
            memory_bytes: 1_500_000_000,
            input_bytes: 40 * 1024 * 1024,
            output_bytes: 64 * 1024,
            pages: 0,
        }
    }

    /// The limits for typesetting our own sources, which may be long but are not hostile.
    pub fn for_typesetting() -> Self {
        Limits {
            cpu: Duration::from_secs(180),
            wall: Duration::from_secs(240),
            memory_bytes: 4_000_000_000,
            input_bytes: 400 * 1024 * 1024,
            output_bytes: 400 * 1024 * 1024,
            pages: 20_000,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::for_extraction()
    }
}

/// Why a job gave no document.
#[derive(Debug, thiserror::Error)]
pub enum HelperFailure {
    #[error("the helper executable could not be started")]
    NotStarted(#[source] std::io::Error),
    #[error("the source cannot be typeset: {}", first_message(.0))]
    Source(Vec<SourceProblem>),
    #[error("the document does not meet the PDF standard: {}", first_message(.0))]
    Standard(Vec<SourceProblem>),
    #[error("the document has no page {0}")]
    NoSuchPage(u32),
    #[error("the paper is locked with a password")]
    PasswordRequired,
    #[error("the paper is damaged")]
    Damaged,
    #[error("a limit of time, memory or size was reached")]
    LimitExceeded,
    #[error("the helper executable did not keep to its protocol")]
    Protocol,
}

fn first_message(problems: &[SourceProblem]) -> &str {
    problems
        .first()
        .map_or("no reason given", |problem| problem.message.as_str())
}

/// Finds the helper executable: named by `HEMICYCLE_HELPER`, else beside this executable, else one folder up,
/// where a test executable in `target/debug/deps` finds it.
pub fn locate() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("HEMICYCLE_HELPER") {
        let named = PathBuf::from(named);
        return named.is_file().then_some(named);
    }
    let own = std::env::current_exe().ok()?;
    let beside = own.parent()?;
    let file_name = format!("hemicycle-helper{}", std::env::consts::EXE_SUFFIX);
    [Some(beside), beside.parent()]
        .into_iter()
        .flatten()
        .map(|folder: &Path| folder.join(&file_name))
        .find(|candidate| candidate.is_file())
}
