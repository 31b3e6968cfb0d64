//! The text of a PDF, written page by page as it is read.

use std::{ops::Range, process::ExitCode};

use hemicycle_helper::frame::{ExtractionEnd, ExtractionFrame};
use pdf_extract::{Document, Error};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::lines::LineOutput;
use super::oddities::found_in;
use super::output::write_frame;
use super::sanitiser::{Sanitiser, Shown};

/// Pages that are read together at most. The first ones come in smaller groups, as they are waited for.
const TOGETHER: u32 = 16;

/// Reads a paper from stdin and writes its pages from `first_page` on, one by one where they come `singly`.
pub fn work(limits: &OwnLimits, first_page: u32, singly: bool) -> ExitCode {
    let Some(pdf) = read_input(limits) else {
        return finish(ExtractionEnd::LimitExceeded);
    };
    match on_deep_stack(|| extract(&pdf, limits, first_page, singly)) {
        Some(end) => finish(end),
        None => finish(ExtractionEnd::Damaged),
    }
}

pub fn finish(end: ExtractionEnd) -> ExitCode {
    if !write_frame(&ExtractionFrame::End { end }) {
        return ExitCode::FAILURE;
    }
    if end == ExtractionEnd::LimitExceeded {
        ExitCode::from(EXIT_LIMIT)
    } else {
        ExitCode::SUCCESS
    }
}

fn extract(pdf: &[u8], limits: &OwnLimits, first_page: u32, singly: bool) -> ExtractionEnd {
    let mut document = match open(pdf) {
        Ok(document) => document,
        Err(end) => return end,
    };
    let Some(mut sanitiser) = unless_panic(|| Sanitiser::new(&mut document)).flatten() else {
        return if claims_encryption(pdf) {
            ExtractionEnd::PasswordRequired
        } else {
            ExtractionEnd::Damaged
        };
    };
    let count = sanitiser.page_count();
    let oddities = found_in(&document);
    if !write_frame(&ExtractionFrame::Opened {
        pages: count,
        oddities,
    }) {
        return ExtractionEnd::Damaged;
    }
    let last = count.min(limits.pages);
    let (mut text_bytes, mut next, mut together) = (0, first_page, 1);
    while next < last {
        let group = next..last.min(next.saturating_add(together));
        let frames = read_pages(&mut document, &mut sanitiser, group.clone());
        let frames = match frames {
            Some(frames) => frames,
            // One of them spoils it for the others.
            None if group.len() > 1 => group
                .flat_map(|page_index| {
                    let alone = page_index..page_index.saturating_add(1);
                    let read = read_pages(&mut document, &mut sanitiser, alone);
                    read.unwrap_or_else(|| vec![ExtractionFrame::Lost { page_index }])
                })
                .collect(),
            None => vec![ExtractionFrame::Lost { page_index: next }],
        };
        for frame in &frames {
            if let ExtractionFrame::Page { text, .. } = frame {
                text_bytes += text.len() as u64;
            }
            if text_bytes > limits.output_bytes || !write_frame(frame) {
                return ExtractionEnd::LimitExceeded;
            }
            next = next.saturating_add(1);
        }
        if !singly {
            together = together.saturating_mul(2).min(TOGETHER);
        }
    }
    if count > limits.pages {
        ExtractionEnd::LimitExceeded
    } else {
        ExtractionEnd::Complete
    }
}

/// What these pages say, perhaps without the last of them; nothing where one of them cannot be read.
fn read_pages(
    document: &mut Document,
    sanitiser: &mut Sanitiser,
    pages: Range<u32>,
) -> Option<Vec<ExtractionFrame>> {
    let (shown, texts) = unless_panic(|| {
        let shown = sanitiser.prepare(document, pages.clone())?;
        let mut output = LineOutput::default();
        // The sanitiser has left these pages as the only one.
        pdf_extract::output_doc_page(document, &mut output, 1).ok()?;
        Some((shown, output.into_pages()))
    })
    .flatten()?;
    if shown.is_empty() || shown.len() != texts.len() {
        return None;
    }
    let read = pages.zip(shown).zip(texts);
    let frame = |((page_index, shown), text): ((u32, Option<Shown>), String)| match shown {
        Some(Shown { images, hidden }) => ExtractionFrame::Page {
            page_index,
            text,
            images,
            hidden,
        },
        None => ExtractionFrame::Lost { page_index },
    };
    Some(read.map(frame).collect())
}

fn open(pdf: &[u8]) -> Result<Document, ExtractionEnd> {
    let loaded = unless_panic(|| Document::load_mem(pdf)).ok_or(ExtractionEnd::Damaged)?;
    let mut document = loaded.map_err(|error| match error {
        Error::Decryption(_) | Error::InvalidPassword => ExtractionEnd::PasswordRequired,
        _ if claims_encryption(pdf) => ExtractionEnd::PasswordRequired,
        _ => ExtractionEnd::Damaged,
    })?;
    // A paper that only its owner may change opens with the empty password.
    if document.is_encrypted() {
        let opened = unless_panic(|| document.decrypt("")).is_some_and(|decrypted| decrypted.is_ok());
        if !opened {
            return Err(ExtractionEnd::PasswordRequired);
        }
    }
    Ok(document)
}

/// The extractor reports some locked papers as empty ones, so the bytes are asked too.
pub fn claims_encryption(pdf: &[u8]) -> bool {
    pdf.windows(b"/Encrypt".len()).any(|window| window == b"/Encrypt")
}
