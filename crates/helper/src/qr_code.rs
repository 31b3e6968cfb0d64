//! Finds a QR code in a photograph, and never fails hard.

use std::path::Path;

use crate::frame::QrCodeAnswer;
use crate::process::{Ending, answered, run};
use crate::{HelperFailure, Limits};

/// What was found in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QrCode {
    /// What the code says, byte by byte.
    Says(Vec<u8>),
    /// A picture, but no code in it that can be read.
    Nothing,
    /// Neither a PNG nor a JPEG, or a damaged one.
    NoPicture,
}

/// Looks for the first QR code (ISO/IEC 18004) in a picture (.png, .jpg), in a process of its own.
///
/// # Errors
/// `LimitExceeded` where the picture is larger than any camera makes it.
pub fn qr_code_in(helper_exe: &Path, picture: &[u8]) -> Result<QrCode, HelperFailure> {
    let limits = Limits::for_qr_code();
    if picture.len() as u64 > limits.input_bytes {
        return Err(HelperFailure::LimitExceeded);
    }
    let ran = run(helper_exe, "qr-code", &[], &[picture], &limits)?;
    match ran.ending {
        Ending::Regular => {}
        Ending::OutOfLimits => return Err(HelperFailure::LimitExceeded),
        Ending::Died => return Ok(QrCode::NoPicture),
    }
    let (answer, says) = answered(ran.output)?;
    match answer {
        QrCodeAnswer::Found { bytes } if bytes == says.len() => Ok(QrCode::Says(says)),
        QrCodeAnswer::Found { .. } => Err(HelperFailure::Protocol),
        QrCodeAnswer::Nothing => Ok(QrCode::Nothing),
        QrCodeAnswer::NoPicture => Ok(QrCode::NoPicture),
    }
}
