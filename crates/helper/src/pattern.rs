//! Finds a QR code in a photograph, and never fails hard.

use std::path::Path;

use crate::frame::PatternAnswer;
use crate::process::{Ending, run};
use crate::{HelperFailure, Limits};

/// What was found in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// What the pattern says, byte by byte.
    Says(Vec<u8>),
    /// A picture, but no pattern in it that can be read.
    Nothing,
    /// Neither a PNG nor a JPEG, or a damaged one.
    NoPicture,
}

/// Looks for the first QR code (ISO/IEC 18004) in a picture (.png, .jpg), in a process of its own.
///
/// # Errors
/// `LimitExceeded` where the picture is larger than any camera makes it.
pub fn pattern_in(helper_exe: &Path, picture: &[u8]) -> Result<Pattern, HelperFailure> {
    let limits = Limits::for_pattern();
    if picture.len() as u64 > limits.input_bytes {
        return Err(HelperFailure::LimitExceeded);
    }
    let mut ran = run(helper_exe, "pattern", &[], &[picture], &limits)?;
    match ran.ending {
        Ending::Regular => {}
        Ending::OutOfLimits => return Err(HelperFailure::LimitExceeded),
        Ending::Died => return Ok(Pattern::NoPicture),
    }
    let line_end = ran.output.iter().position(|byte| *byte == b'\n');
    let says = ran.output.split_off(line_end.ok_or(HelperFailure::Protocol)? + 1);
    match serde_json::from_slice(&ran.output).map_err(|_| HelperFailure::Protocol)? {
        PatternAnswer::Found { bytes } if bytes == says.len() => Ok(Pattern::Says(says)),
        PatternAnswer::Found { .. } => Err(HelperFailure::Protocol),
        PatternAnswer::Nothing => Ok(Pattern::Nothing),
        PatternAnswer::NoPicture => Ok(Pattern::NoPicture),
    }
}
