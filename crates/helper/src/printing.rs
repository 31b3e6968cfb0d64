//! What is printed: pages of papers in a copy, with a stamp on each sheet where they are not for everyone.

use std::path::Path;

use crate::frame::{NotPrinted, PrintedHead, PrintingAnswer, PrintingHead};
use crate::process::{Ending, answered, run};
use crate::{HelperFailure, Limits, frame};

/// A paper and its sheets, from 0; none for all of them.
#[derive(Debug, Clone, Copy)]
pub struct PrintedPaper<'a> {
    pub pdf: &'a [u8],
    pub sheets: &'a [u32],
}

/// What is to be printed.
#[derive(Debug, Clone, Copy)]
pub struct Printing<'a> {
    /// One after the other.
    pub papers: &'a [PrintedPaper<'a>],
    /// A document of two pages, an upright one and one that lies: the fitting one is laid over every sheet.
    pub stamp: Option<&'a [u8]>,
    /// How often all of it comes, one after the other.
    pub sets: u32,
    /// Each paper begins on the front of a sheet that is printed on both sides.
    pub both_sides: bool,
}

/// A document to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prints {
    /// Empty where nothing could be taken.
    pub pdf: Vec<u8>,
    /// Papers that are not in it, by their places from 0.
    pub left_out: Vec<(usize, NotPrinted)>,
}

/// Puts pages of papers into one document. A paper that cannot be taken is left out and named.
///
/// # Errors
/// `LimitExceeded` where it becomes too large, or has too many pages.
pub fn print(helper_exe: &Path, printing: &Printing<'_>) -> Result<Prints, HelperFailure> {
    let papers = printing.papers.iter().map(|paper| PrintedHead {
        bytes: paper.pdf.len(),
        sheets: paper.sheets.to_vec(),
    });
    let head = PrintingHead {
        papers: papers.collect(),
        stamp_bytes: printing.stamp.map_or(0, <[u8]>::len),
        sets: printing.sets,
        both_sides: printing.both_sides,
    };
    let head_line = frame::head_line(&head).ok_or(HelperFailure::Protocol)?;
    let mut input: Vec<&[u8]> = vec![&head_line];
    input.extend(printing.papers.iter().map(|paper| paper.pdf));
    input.extend(printing.stamp);
    let limits = Limits::for_typesetting();
    if input.iter().map(|part| part.len() as u64).sum::<u64>() > limits.input_bytes {
        return Err(HelperFailure::LimitExceeded);
    }
    let ran = run(helper_exe, "print", &[], &input, &limits)?;
    match ran.ending {
        Ending::Regular => {}
        Ending::OutOfLimits => return Err(HelperFailure::LimitExceeded),
        Ending::Died => return Err(HelperFailure::Damaged),
    }
    let (answer, pdf) = answered(ran.output)?;
    match answer {
        PrintingAnswer::Done { bytes, left_out } if bytes == pdf.len() => Ok(Prints { pdf, left_out }),
        PrintingAnswer::Done { .. } | PrintingAnswer::Protocol => Err(HelperFailure::Protocol),
        PrintingAnswer::TooMany => Err(HelperFailure::LimitExceeded),
    }
}
