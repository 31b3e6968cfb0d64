//! The text of a PDF, written page by page as it is read.

use std::io::Write;
use std::process::ExitCode;

use hemicycle_helper::frame::{ExtractionEnd, ExtractionFrame};
use pdf_extract::{Document, Error};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::lines::LineOutput;
use super::sanitiser::Sanitiser;

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

fn finish(end: ExtractionEnd) -> ExitCode {
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
    if !write_frame(&ExtractionFrame::Opened { pages }) {
        return ExtractionEnd::Damaged;
    }
    let mut text_bytes = 0;
    for page_index in first_page..pages.min(limits.pages) {
        let frame = match unless_panic(|| page_text(&mut document, &mut sanitiser, page_index)).flatten() {
            Some((text, images)) => {
                text_bytes += text.len() as u64;
                if text_bytes > limits.output_bytes {
                    return ExtractionEnd::LimitExceeded;
                }
                ExtractionFrame::Page {
                    page_index,
                    text,
                    images,
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

fn page_text(document: &mut Document, sanitiser: &mut Sanitiser, page_index: u32) -> Option<(String, bool)> {
    let images = sanitiser.prepare(document, page_index)?;
    let mut output = LineOutput::default();
    // The sanitiser has left this page as the only one.
    pdf_extract::output_doc_page(document, &mut output, 1).ok()?;
    Some((output.into_text(), images))
}

/// The extractor reports some locked papers as empty ones, so the bytes are asked too.
pub fn claims_encryption(pdf: &[u8]) -> bool {
    pdf.windows(b"/Encrypt".len()).any(|window| window == b"/Encrypt")
}

fn write_frame(frame: &ExtractionFrame) -> bool {
    let Ok(mut line) = serde_json::to_vec(frame) else {
        return false;
    };
    line.push(b'\n');
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(&line).and_then(|()| stdout.flush()).is_ok()
}
