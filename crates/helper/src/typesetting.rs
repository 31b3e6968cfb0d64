//! Makes documents and pictures from typst sources.

use std::collections::BTreeMap;
use std::path::Path;

use crate::frame::{FileHead, PictureHead, Standard, TypesettingAnswer, TypesettingHead};
use crate::process::{Ending, answered, run};
use crate::{HelperFailure, Limits, frame};

/// A source and the files that it reads by name.
#[derive(Debug, Clone, Copy)]
pub struct Typesetting<'a> {
    pub source: &'a str,
    pub files: &'a BTreeMap<String, Vec<u8>>,
    pub standard: Standard,
}

/// Typesets a source as PDF/A-2b.
///
/// The standard asks for a date, and the helper knows none: the source says `#set document(date: datetime(..))`.
pub fn typeset(
    helper_exe: &Path,
    source: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, HelperFailure> {
    typeset_as(
        helper_exe,
        &Typesetting {
            source,
            files,
            standard: Standard::default(),
        },
    )
}

/// Typesets a source that reads no other file as PDF/A-2a and PDF/UA-1: what goes into the archive. The source says its
/// title, its language and its date.
pub fn typeset_for_archive(helper_exe: &Path, source: &str) -> Result<Vec<u8>, HelperFailure> {
    typeset_as(
        helper_exe,
        &Typesetting {
            source,
            files: &BTreeMap::new(),
            standard: Standard::A2aUa1,
        },
    )
}

/// Typesets a source as a document that meets the given standard.
pub fn typeset_as(helper_exe: &Path, typesetting: &Typesetting) -> Result<Vec<u8>, HelperFailure> {
    set(helper_exe, typesetting, None)
}

/// Typesets a source and draws one of its pages, counted from 0, as PNG.
pub fn picture(
    helper_exe: &Path,
    source: &str,
    files: &BTreeMap<String, Vec<u8>>,
    page_index: u32,
    dots_per_inch: u32,
) -> Result<Vec<u8>, HelperFailure> {
    let typesetting = Typesetting {
        source,
        files,
        standard: Standard::Plain,
    };
    set(
        helper_exe,
        &typesetting,
        Some(PictureHead {
            page_index,
            dots_per_inch,
        }),
    )
}

fn set(
    helper_exe: &Path,
    typesetting: &Typesetting,
    picture: Option<PictureHead>,
) -> Result<Vec<u8>, HelperFailure> {
    let head = TypesettingHead {
        source_bytes: typesetting.source.len(),
        files: typesetting
            .files
            .iter()
            .map(|(name, bytes)| FileHead {
                name: name.clone(),
                bytes: bytes.len(),
            })
            .collect(),
        standard: typesetting.standard,
        picture,
    };
    let head_line = frame::head_line(&head).ok_or(HelperFailure::Protocol)?;
    let mut input: Vec<&[u8]> = vec![&head_line, typesetting.source.as_bytes()];
    input.extend(typesetting.files.values().map(Vec::as_slice));

    let limits = Limits::for_typesetting();
    if input.iter().map(|part| part.len() as u64).sum::<u64>() > limits.input_bytes {
        return Err(HelperFailure::LimitExceeded);
    }
    let ran = run(helper_exe, "typeset", &[], &input, &limits)?;
    if ran.ending != Ending::Regular {
        return Err(HelperFailure::LimitExceeded);
    }
    answer(ran.output)
}

fn answer(output: Vec<u8>) -> Result<Vec<u8>, HelperFailure> {
    let (answer, document) = answered(output)?;
    match answer {
        TypesettingAnswer::Done { bytes } if bytes == document.len() => Ok(document),
        TypesettingAnswer::Done { .. } | TypesettingAnswer::Protocol => Err(HelperFailure::Protocol),
        TypesettingAnswer::Source { problems } => Err(HelperFailure::Source(problems)),
        TypesettingAnswer::Standard { problems } => Err(HelperFailure::Standard(problems)),
        TypesettingAnswer::NoSuchPage { page_index } => Err(HelperFailure::NoSuchPage(page_index)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_shorter_than_announced_is_refused() {
        let output = b"{\"done\":{\"bytes\":9}}\n%PDF".to_vec();
        assert!(matches!(answer(output), Err(HelperFailure::Protocol)));
    }

    #[test]
    fn a_problem_in_the_source_keeps_its_line() {
        let output =
            b"{\"source\":{\"problems\":[{\"message\":\"unknown variable: x\",\"line\":3}]}}\n".to_vec();
        let Err(HelperFailure::Source(problems)) = answer(output) else {
            panic!("no problem was told")
        };
        assert_eq!(problems[0].line, Some(3));
    }
}
