//! Reads pages once more, by another extractor, where the first has lost them or given letters that are wrong.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::process::ExitCode;

use hemicycle_helper::frame::{ExtractionEnd, ExtractionFrame};
use unpdf::{Error, ErrorMode, PageSelection, PageStreamOptions, ParseEvent, ParseOptions, PdfParser};

use super::extraction::{claims_encryption, finish};
use super::limits::{OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output::write_frame;

/// Reads a paper from stdin and writes these of its pages, or all of them.
pub fn work(limits: &OwnLimits, pages: Option<Vec<u32>>) -> ExitCode {
    let Some(pdf) = read_input(limits) else {
        return finish(ExtractionEnd::LimitExceeded);
    };
    let end = on_deep_stack(|| unless_panic(|| read(&pdf, limits, pages)).unwrap_or(ExtractionEnd::Damaged));
    finish(end.unwrap_or(ExtractionEnd::Damaged))
}

fn read(pdf: &[u8], limits: &OwnLimits, pages: Option<Vec<u32>>) -> ExtractionEnd {
    let parser = match PdfParser::from_bytes_with_options(pdf, ParseOptions::new().lenient().sequential()) {
        Ok(parser) => parser,
        Err(Error::Encrypted | Error::InvalidPassword) => return ExtractionEnd::PasswordRequired,
        Err(_) if claims_encryption(pdf) => return ExtractionEnd::PasswordRequired,
        Err(_) => return ExtractionEnd::Damaged,
    };
    let count = parser.page_count();
    if count == 0 {
        return ExtractionEnd::Damaged;
    }
    let opened = ExtractionFrame::Opened {
        pages: count,
        oddities: BTreeSet::new(),
    };
    if !write_frame(&opened) {
        return ExtractionEnd::Damaged;
    }
    let wanted: Vec<u32> = match pages {
        Some(pages) => pages.iter().map(|page| page.saturating_add(1)).collect(),
        None => (1..=count.min(limits.pages)).collect(),
    };
    let options = PageStreamOptions {
        error_mode: ErrorMode::Lenient,
        extract_text: true,
        extract_resources: false,
        min_image_dimension: u32::MAX,
        pages: PageSelection::Pages(wanted),
        password: None,
        parallel: false,
        // Whether a text is to be trusted is judged by our own rule.
        suppress_low_confidence_ocr: false,
        window_size: 1,
        emit_progress_every: u32::MAX,
    };
    let mut text_bytes = 0;
    let mut end = ExtractionEnd::Complete;
    let streamed = parser.for_each_page(options, |event| {
        let frame = match event {
            ParseEvent::PageParsed(page) => {
                let text = page.plain_text();
                text_bytes += text.len() as u64;
                ExtractionFrame::Page {
                    page_index: page.number.saturating_sub(1),
                    text,
                    images: page.image_op_count > 0,
                    hidden: false,
                }
            }
            ParseEvent::PageFailed { page, .. } => ExtractionFrame::Lost {
                page_index: page.saturating_sub(1),
            },
            _ => return ControlFlow::Continue(()),
        };
        if text_bytes > limits.output_bytes || !write_frame(&frame) {
            end = ExtractionEnd::LimitExceeded;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    match streamed {
        Ok(_) => end,
        Err(_) => ExtractionEnd::Damaged,
    }
}
