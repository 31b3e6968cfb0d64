//! Reads the text of a paper, page by page, and never fails hard.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use crate::Limits;
use crate::frame::{ExtractionEnd, ExtractionFrame, Oddity};
use crate::process::{Ending, run};

/// What could be read from a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted {
    pub status: ExtractionStatus,
    /// The pages that could be read, in order; a lost page is absent.
    pub pages: Vec<ExtractedPage>,
    /// How many pages the paper has, where it could be opened.
    pub page_count: Option<u32>,
    /// What it carries besides what its pages show.
    pub oddities: BTreeSet<Oddity>,
}

/// The text of one page as the extractor gave it; see `hemicycle_papers::text` for what to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractedPage {
    pub page_index: u32,
    pub text: String,
    /// The page shows pictures, so a page without words is probably a scan.
    pub has_images: bool,
}

/// How far the reading got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtractionStatus {
    /// Every page was read.
    Ok,
    /// Some pages were lost; the others are here.
    Partial,
    /// The paper opens only with a password, which a council paper must not need.
    PasswordRequired,
    /// The paper is not a PDF that can be opened.
    Damaged,
    /// The reading took too much time, memory or text; what came before is here.
    LimitExceeded,
    /// The helper executable is missing, so nothing is known about the paper.
    NotRead,
}

// A page that kills the process is skipped and the reading goes on behind it; a paper with more such pages is given up.
const RESTARTS: u32 = 3;

/// Reads the text of a paper in a process of its own.
pub fn extract(helper_exe: &Path, pdf: &[u8], limits: &Limits) -> Extracted {
    let mut reading = Reading::default();
    if pdf.len() as u64 > limits.input_bytes {
        return reading.ended(ExtractionStatus::LimitExceeded);
    }
    let started = Instant::now();
    // Pages are read several at a time, which is much faster; where that kills the process, one by one.
    let mut singly = false;
    for _ in 0..=RESTARTS + 1 {
        let left = Limits {
            wall: limits.wall.saturating_sub(started.elapsed()),
            ..limits.clone()
        };
        if left.wall.is_zero() {
            break;
        }
        let mut how = vec![reading.next_page.to_string()];
        how.extend(singly.then(|| "singly".to_owned()));
        let Ok(ran) = run(helper_exe, "extract", &how, &[pdf], &left) else {
            return reading.ended(ExtractionStatus::NotRead);
        };
        match (reading.take(&ran.output), ran.ending) {
            (Some(ExtractionEnd::Complete), _) => {
                let all = reading.lost == 0;
                return reading.ended(if all {
                    ExtractionStatus::Ok
                } else {
                    ExtractionStatus::Partial
                });
            }
            (Some(ExtractionEnd::PasswordRequired), _) => {
                return reading.ended(ExtractionStatus::PasswordRequired);
            }
            (Some(ExtractionEnd::Damaged), _) => return reading.ended(ExtractionStatus::Damaged),
            (Some(ExtractionEnd::LimitExceeded), _) | (None, Ending::OutOfLimits) => break,
            // Before the first page there is nothing to skip.
            (None, _) if reading.page_count.is_none() => break,
            (None, _) if !singly => singly = true,
            (None, _) => {
                reading.lost += 1;
                reading.next_page += 1;
            }
        }
    }
    reading.ended(ExtractionStatus::LimitExceeded)
}

/// Reads pages once more, by another extractor: these, counted from 0, or all of them.
pub fn reread(helper_exe: &Path, pdf: &[u8], limits: &Limits, pages: Option<&[u32]>) -> Extracted {
    let mut reading = Reading::default();
    let named: Vec<String> = pages.unwrap_or_default().iter().map(u32::to_string).collect();
    let Ok(ran) = run(helper_exe, "reread", &[named.join(",")], &[pdf], limits) else {
        return reading.ended(ExtractionStatus::NotRead);
    };
    let end = reading.take(&ran.output);
    let status = match end {
        Some(ExtractionEnd::Complete) if reading.lost == 0 => ExtractionStatus::Ok,
        Some(ExtractionEnd::Complete) => ExtractionStatus::Partial,
        Some(ExtractionEnd::PasswordRequired) => ExtractionStatus::PasswordRequired,
        Some(ExtractionEnd::Damaged) => ExtractionStatus::Damaged,
        Some(ExtractionEnd::LimitExceeded) | None => ExtractionStatus::LimitExceeded,
    };
    reading.ended(status)
}

#[derive(Default)]
struct Reading {
    pages: Vec<ExtractedPage>,
    page_count: Option<u32>,
    next_page: u32,
    lost: u32,
    oddities: BTreeSet<Oddity>,
}

impl Reading {
    /// Takes the whole lines of one process and says how they ended; a torn last line is left out.
    fn take(&mut self, output: &[u8]) -> Option<ExtractionEnd> {
        for line in output.split_inclusive(|byte| *byte == b'\n') {
            let frame = line
                .strip_suffix(b"\n")
                .and_then(|line| serde_json::from_slice(line).ok())?;
            match frame {
                ExtractionFrame::Opened { pages, oddities } => {
                    self.page_count = Some(pages);
                    self.oddities.extend(oddities);
                }
                ExtractionFrame::Page {
                    page_index,
                    text,
                    images,
                    hidden,
                } => {
                    if hidden {
                        self.oddities.insert(Oddity::HiddenText);
                    }
                    self.next_page = page_index + 1;
                    self.pages.push(ExtractedPage {
                        page_index,
                        text,
                        has_images: images,
                    });
                }
                ExtractionFrame::Lost { page_index } => {
                    self.next_page = page_index + 1;
                    self.lost += 1;
                }
                ExtractionFrame::End { end } => return Some(end),
            }
        }
        None
    }

    fn ended(self, status: ExtractionStatus) -> Extracted {
        Extracted {
            status,
            pages: self.pages,
            page_count: self.page_count,
            oddities: self.oddities,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_last_line_keeps_the_pages_before_it() {
        let mut reading = Reading::default();
        let output = br#"{"opened":{"pages":3,"oddities":["attachments"]}}
{"page":{"page_index":0,"text":"Article 1","images":false,"hidden":false}}
{"page":{"page_index":1,"te"#;
        assert_eq!(reading.take(output), None);
        assert_eq!(reading.pages.len(), 1);
        assert_eq!(reading.next_page, 1);
        assert_eq!(reading.page_count, Some(3));
        assert_eq!(reading.oddities, BTreeSet::from([Oddity::Attachments]));
    }

    #[test]
    fn a_missing_helper_is_a_typed_result() {
        let extracted = extract(
            Path::new("/nowhere/hemicycle-helper"),
            b"%PDF-1.7",
            &Limits::for_extraction(),
        );
        assert_eq!(extracted.status, ExtractionStatus::NotRead);
    }

    #[test]
    fn a_paper_above_the_size_limit_is_not_even_sent() {
        let limits = Limits {
            input_bytes: 4,
            ..Limits::for_extraction()
        };
        let extracted = extract(Path::new("/nowhere/hemicycle-helper"), b"%PDF-1.7", &limits);
        assert_eq!(extracted.status, ExtractionStatus::LimitExceeded);
    }
}
