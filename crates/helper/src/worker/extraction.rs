//! The text of a PDF, written page by page as it is read.

use std::process::ExitCode;

use hemicycle_helper::frame::{ExtractionEnd, ExtractionFrame};
use pdf_extract::{Document, Error};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::lines::LineOutput;
use super::oddities::found_in;
use super::output::write_frame;
use super::sanitiser::{Sanitiser, Shown};

/// Reads a paper from stdin and writes its pages from `first_page` on.
pub fn work(limits: &OwnLimits, first_page: u32) -> ExitCode {
    let Some(pdf) = read_input(limits) else {
        return finish(ExtractionEnd::LimitExceeded);
    };
    match on_deep_stack(|| extract(&pdf, limits, first_page)) {
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

fn extract(pdf: &[u8], limits: &OwnLimits, first_page: u32) -> ExtractionEnd {
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
    let pages = sanitiser.page_count();
    let oddities = found_in(&document);
    if !write_frame(&ExtractionFrame::Opened { pages, oddities }) {
        return ExtractionEnd::Damaged;
    }
    let mut text_bytes = 0;
    for page_index in first_page..pages.min(limits.pages) {
        let frame = match unless_panic(|| page_text(&mut document, &mut sanitiser, page_index)).flatten() {
            Some((text, Shown { images, hidden })) => {
                text_bytes += text.len() as u64;
                if text_bytes > limits.output_bytes {
                    return ExtractionEnd::LimitExceeded;
                }
                ExtractionFrame::Page {
                    page_index,
                    text,
                    images,
                    hidden,
                }
            }
            None => ExtractionFrame::Lost { page_index },
        };
        if !write_frame(&frame) {
            return ExtractionEnd::LimitExceeded;
        }
    }
    if pages > limits.pages {
        ExtractionEnd::LimitExceeded
    } else {
        ExtractionEnd::Complete
    }
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

fn page_text(document: &mut Document, sanitiser: &mut Sanitiser, page_index: u32) -> Option<(String, Shown)> {
    let shown = sanitiser.prepare(document, page_index)?;
    let mut output = LineOutput::default();
    // The sanitiser has left this page as the only one.
    pdf_extract::output_doc_page(document, &mut output, 1).ok()?;
    Some((output.into_text(), shown))
}

/// The extractor reports some locked papers as empty ones, so the bytes are asked too.
pub fn claims_encryption(pdf: &[u8]) -> bool {
    pdf.windows(b"/Encrypt".len()).any(|window| window == b"/Encrypt")
}
