//! What a paper says, page by page: read by one extractor, and by a second one where the first is not to be trusted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use hemicycle_papers::text::{PageText, Trust};

use crate::extraction::{Extracted, ExtractionStatus, extract, reread};
use crate::{Limits, Oddity};

/// What reads a page first, by name and version; kept with the page.
pub const FIRST_EXTRACTOR: &str = "pdf-extract 0.12.1";
/// What reads a page again.
pub const SECOND_EXTRACTOR: &str = "unpdf 0.52.1";

/// The text of a paper and how far it may be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPaper {
    pub readable: Readable,
    /// The pages that could be read, in order; a lost page is absent.
    pub pages: Vec<PageText>,
    /// How many pages the paper has, where it could be opened.
    pub page_count: Option<u32>,
    /// What it carries besides what its pages show.
    pub oddities: BTreeSet<Oddity>,
    /// The pages, counted from 0, whose text is the second extractor's.
    pub reread: BTreeSet<u32>,
    /// Time, memory or text came to an end before the paper did.
    pub cut_short: bool,
}

/// What a reader and a search can do with a paper as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readable {
    /// It has text.
    Text,
    /// Its pages are pictures of text.
    Picture,
    /// It has pages, and their text is wrong or missing.
    Unreliable,
    /// It opens only with a password.
    Password,
    /// It is not a PDF that can be opened.
    Damaged,
    /// The helper executable is missing, so nothing is known.
    Unknown,
}

/// Reads a paper in processes of their own, within the limits for all of them together. A page whose text is lost or
/// not to be trusted, and a file that does not open, are read once more by the second extractor; the better text stays.
pub fn read_paper(helper_exe: &Path, pdf: &[u8], limits: &Limits, expect_vietnamese: bool) -> ReadPaper {
    let started = Instant::now();
    let first = extract(helper_exe, pdf, limits);
    let mut pages = judged(&first, expect_vietnamese);
    let doubtful = doubtful(&first, &pages, limits);
    let left = Limits {
        wall: limits.wall.saturating_sub(started.elapsed()),
        ..limits.clone()
    };
    let again = match &first.status {
        // What has used up its time once would do so again.
        ExtractionStatus::PasswordRequired | ExtractionStatus::NotRead | ExtractionStatus::LimitExceeded => {
            None
        }
        _ if left.wall.is_zero() => None,
        ExtractionStatus::Damaged => Some(reread(helper_exe, pdf, &left, None)),
        _ if doubtful.is_empty() => None,
        _ => Some(reread(helper_exe, pdf, &left, Some(&doubtful))),
    };
    let mut by_second = BTreeSet::new();
    for (index, page) in again.iter().flat_map(|again| judged(again, expect_vietnamese)) {
        let better = pages.get(&index).is_none_or(|known| worth(&page) > worth(known));
        if better {
            by_second.insert(index);
            pages.insert(index, page);
        }
    }
    let opened = again.as_ref().filter(|again| again.page_count.is_some());
    let status = match opened {
        Some(again) if first.page_count.is_none() => again.status,
        _ => first.status,
    };
    let pages: Vec<PageText> = pages.into_values().collect();
    ReadPaper {
        readable: readable(status, &pages),
        page_count: first
            .page_count
            .or_else(|| opened.and_then(|again| again.page_count)),
        oddities: first.oddities,
        reread: by_second,
        cut_short: status == ExtractionStatus::LimitExceeded,
        pages,
    }
}

fn judged(extracted: &Extracted, expect_vietnamese: bool) -> BTreeMap<u32, PageText> {
    let pages = extracted.pages.iter();
    pages
        .map(|page| {
            let text =
                PageText::from_extracted(page.page_index, &page.text, page.has_images, expect_vietnamese);
            (page.page_index, text)
        })
        .collect()
}

/// Pages that were lost, and those whose text is wrong or missing.
fn doubtful(first: &Extracted, pages: &BTreeMap<u32, PageText>, limits: &Limits) -> Vec<u32> {
    let count = first.page_count.unwrap_or(0).min(limits.pages);
    (0..count)
        .filter(|index| {
            pages
                .get(index)
                .is_none_or(|page| page.trust != Trust::Text || letters(page) == 0)
        })
        .collect()
}

/// Trusted before not trusted; then the one that says more.
fn worth(page: &PageText) -> (bool, usize) {
    (page.trust == Trust::Text, letters(page))
}

fn letters(page: &PageText) -> usize {
    page.text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .count()
}

fn readable(status: ExtractionStatus, pages: &[PageText]) -> Readable {
    match status {
        ExtractionStatus::NotRead => Readable::Unknown,
        ExtractionStatus::PasswordRequired => Readable::Password,
        ExtractionStatus::Damaged => Readable::Damaged,
        _ if pages.is_empty() => Readable::Unreliable,
        _ if pages.iter().all(|page| page.trust == Trust::NeedsOcr) => Readable::Picture,
        _ if pages.iter().any(|page| page.trust == Trust::Text) => Readable::Text,
        _ => Readable::Unreliable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extractors_are_named_with_the_versions_that_are_built_in() {
        let lock = include_str!("../../../Cargo.lock");
        for extractor in [FIRST_EXTRACTOR, SECOND_EXTRACTOR] {
            let (name, version) = extractor.split_once(' ').unwrap();
            let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
            assert!(lock.contains(&entry), "{extractor}");
        }
    }
}
