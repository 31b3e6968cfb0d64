//! What the app would read in a PDF, for whoever prepares papers: one JSON line a file.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, Read},
    path::Path,
    time::Instant,
};

use hemicycle_helper::{Limits, Oddity, ReadPaper, Readable, read_paper};
use hemicycle_papers::text::Trust;
use serde::Serialize;

/// One file, as it was read.
#[derive(Debug, Serialize)]
pub struct PaperReport {
    pub file: String,
    /// Why nothing could be read of it at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What a reader and a search can do with it: text, picture, unreliable, password, damaged, unknown.
    pub readable: &'static str,
    /// How many pages it has; null where it does not open.
    pub pages: Option<u32>,
    /// Scanned: its pages are pictures of text.
    pub scan: bool,
    /// Time, memory or text came to an end before the paper did.
    pub cut_short: bool,
    /// What it carries besides what its pages show.
    pub oddities: BTreeSet<Oddity>,
    /// Each page that could be read, counted from 1.
    pub text: Vec<PageReport>,
    /// Time on the clock.
    pub milliseconds: u128,
}

/// One page.
#[derive(Debug, Serialize)]
pub struct PageReport {
    pub page: u32,
    /// How far its text may be trusted.
    pub trust: Trust,
    /// Its text is the second extractor's, because the first one's was lost or wrong.
    pub reread: bool,
    pub text: String,
}

/// Reads one file as the app would, in a process under limits. A file that cannot be read is a report that says so.
pub fn paper_report(helper: Option<&Path>, file: &Path, vietnamese: bool) -> PaperReport {
    let started = Instant::now();
    let limits = Limits::for_extraction();
    let read = match (helper, bytes_of(file, limits.input_bytes)) {
        (None, _) => Err("the program hemicycle-helper is not beside this one".to_owned()),
        (_, Err(error)) => Err(error.to_string()),
        (_, Ok(None)) => Err(format!("larger than {} MiB", limits.input_bytes >> 20)),
        (Some(helper), Ok(Some(bytes))) => Ok(read_paper(helper, &bytes, &limits, vietnamese)),
    };
    let (error, read) = match read {
        Ok(read) => (None, Some(read)),
        Err(error) => (Some(error), None),
    };
    let readable = read.as_ref().map_or(Readable::Unknown, |read| read.readable);
    PaperReport {
        file: file.display().to_string(),
        error,
        readable: named(readable),
        pages: read.as_ref().and_then(|read| read.page_count),
        scan: readable == Readable::Picture,
        cut_short: read.as_ref().is_some_and(|read| read.cut_short),
        oddities: read
            .as_ref()
            .map(|read| read.oddities.clone())
            .unwrap_or_default(),
        text: read.map(pages).unwrap_or_default(),
        milliseconds: started.elapsed().as_millis(),
    }
}

/// All of a file, or nothing where it is larger than it may be.
fn bytes_of(file: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    // A pipe or a device might never end.
    if !std::fs::metadata(file)?.is_file() {
        return Err(io::Error::other("no file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

fn pages(read: ReadPaper) -> Vec<PageReport> {
    let reread = read.reread;
    let report = |page: hemicycle_papers::text::PageText| PageReport {
        page: page.page_index + 1,
        trust: page.trust,
        reread: reread.contains(&page.page_index),
        text: page.text,
    };
    read.pages.into_iter().map(report).collect()
}

fn named(readable: Readable) -> &'static str {
    match readable {
        Readable::Text => "text",
        Readable::Picture => "picture",
        Readable::Unreliable => "unreliable",
        Readable::Password => "password",
        Readable::Damaged => "damaged",
        Readable::Unknown => "unknown",
    }
}
