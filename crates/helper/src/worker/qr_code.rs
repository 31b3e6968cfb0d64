//! The QR code in a photograph (ISO/IEC 18004): as it is, and smaller where it is large.

use std::io::Cursor;
use std::process::ExitCode;

use hemicycle_helper::frame::QrCodeAnswer;
use image::{GrayImage, ImageReader, imageops::FilterType};
use rxing::{
    BinaryBitmap, DecodeHints, Luma8LuminanceSource, Reader, common::HybridBinarizer, qrcode::QRCodeReader,
};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;

/// Sides of the pictures that are looked through, in points: a small one is quick and without noise, a large one
/// shows a code that was photographed from afar.
const SIDES: [u32; 3] = [1_200, 2_400, 800];

/// Reads a picture from stdin and writes what its code says.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(picture) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let found = on_deep_stack(|| unless_panic(|| find(&picture))).flatten();
    let (answer, says) = match found.unwrap_or(Err(QrCodeAnswer::NoPicture)) {
        Ok(says) => (QrCodeAnswer::Found { bytes: says.len() }, says),
        Err(answer) => (answer, Vec::new()),
    };
    output::answer(&answer, &says)
}

fn find(picture: &[u8]) -> Result<Vec<u8>, QrCodeAnswer> {
    let no_picture = || QrCodeAnswer::NoPicture;
    let reader = ImageReader::new(Cursor::new(picture));
    let reader = reader.with_guessed_format().map_err(|_| no_picture())?;
    let photo = reader.decode().map_err(|_| no_picture())?.into_luma8();
    let largest = photo.width().max(photo.height());
    let mut sides: Vec<u32> = SIDES.iter().map(|side| *side.min(&largest)).collect();
    sides.dedup();
    sides
        .into_iter()
        .find_map(|side| says(&photo, side, largest))
        .ok_or(QrCodeAnswer::Nothing)
}

/// What the first readable code says, where the picture's longer side has so many points.
fn says(photo: &GrayImage, side: u32, largest: u32) -> Option<Vec<u8>> {
    let scaled = |length: u32| u32::try_from(u64::from(length) * u64::from(side) / u64::from(largest)).ok();
    let (width, height) = (scaled(photo.width())?.max(1), scaled(photo.height())?.max(1));
    let points = if side == largest {
        photo.clone()
    } else {
        image::imageops::resize(photo, width, height, FilterType::Triangle)
    };
    let points = Luma8LuminanceSource::new(points.into_raw(), width, height).ok()?;
    let hints = DecodeHints {
        TryHarder: Some(true),
        CharacterSet: Some("UTF-8".to_owned()),
        ..DecodeHints::default()
    };
    let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(points));
    let found = QRCodeReader.decode_with_hints(&mut bitmap, &hints).ok()?;
    Some(found.getText().as_bytes().to_vec())
}
