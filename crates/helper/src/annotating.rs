//! A copy of a paper with somebody's marks in it, as every reader of PDF shows them. The paper itself is not touched.

use std::path::Path;

use crate::frame::{AnnotatingAnswer, AnnotatingHead, Mark};
use crate::process::{Ending, answered, run};
use crate::{HelperFailure, Limits, frame};

/// Puts the marks into a copy of the paper, as standard annotations (ISO 32000-2, 12.5.6).
///
/// # Errors
/// `Damaged` and `PasswordRequired` where the paper takes none.
pub fn annotate(helper_exe: &Path, pdf: &[u8], marks: &[Mark]) -> Result<Vec<u8>, HelperFailure> {
    let head = AnnotatingHead {
        marks: marks.to_vec(),
    };
    let head_line = frame::head_line(&head).ok_or(HelperFailure::Protocol)?;
    // A copy is somewhat larger than the paper.
    let limits = Limits {
        output_bytes: 400 * 1024 * 1024,
        ..Limits::for_extraction()
    };
    if (head_line.len() + pdf.len()) as u64 > limits.input_bytes {
        return Err(HelperFailure::LimitExceeded);
    }
    let ran = run(helper_exe, "annotate", &[], &[&head_line, pdf], &limits)?;
    match ran.ending {
        Ending::Regular => {}
        Ending::OutOfLimits => return Err(HelperFailure::LimitExceeded),
        Ending::Died => return Err(HelperFailure::Damaged),
    }
    let (answer, copy) = answered(ran.output)?;
    match answer {
        AnnotatingAnswer::Done { bytes } if bytes == copy.len() => Ok(copy),
        AnnotatingAnswer::Done { .. } | AnnotatingAnswer::Protocol => Err(HelperFailure::Protocol),
        AnnotatingAnswer::PasswordRequired => Err(HelperFailure::PasswordRequired),
        AnnotatingAnswer::Damaged => Err(HelperFailure::Damaged),
    }
}
