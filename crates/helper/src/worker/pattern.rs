//! The QR code in a photograph (ISO/IEC 18004): as it is, and smaller where it is large.

use std::io::Cursor;
use std::process::ExitCode;

use hemicycle_helper::frame::PatternAnswer;
use image::{GrayImage, ImageReader, imageops::FilterType};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;

/// Sides of the pictures that are looked through, in points: a small one is quick and without noise, a large one
/// shows a pattern that was photographed from afar.
const SIDES: [u32; 3] = [1_200, 2_400, 800];

/// Reads a picture from stdin and writes what its pattern says.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(picture) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let found = on_deep_stack(|| unless_panic(|| find(&picture))).flatten();
    let (answer, says) = match found.unwrap_or(Err(PatternAnswer::NoPicture)) {
        Ok(says) => (PatternAnswer::Found { bytes: says.len() }, says),
        Err(answer) => (answer, Vec::new()),
    };
    output::answer(&answer, &says)
}

fn find(picture: &[u8]) -> Result<Vec<u8>, PatternAnswer> {
    let no_picture = || PatternAnswer::NoPicture;
    let reader = ImageReader::new(Cursor::new(picture));
    let reader = reader.with_guessed_format().map_err(|_| no_picture())?;
    let photo = reader.decode().map_err(|_| no_picture())?.into_luma8();
    let largest = photo.width().max(photo.height());
    let mut sides: Vec<u32> = SIDES.iter().map(|side| *side.min(&largest)).collect();
    sides.dedup();
    sides
        .into_iter()
        .find_map(|side| says(&photo, side, largest))
        .ok_or(PatternAnswer::Nothing)
}

/// What the first readable pattern says, where the picture's longer side has so many points.
fn says(photo: &GrayImage, side: u32, largest: u32) -> Option<Vec<u8>> {
    let scaled = |length: u32| u32::try_from(u64::from(length) * u64::from(side) / u64::from(largest)).ok();
    let (width, height) = (scaled(photo.width())?.max(1), scaled(photo.height())?.max(1));
    let small = if side == largest {
        photo.clone()
    } else {
        image::imageops::resize(photo, width, height, FilterType::Triangle)
    };
    let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
    let point = |x: usize, y: usize| {
        small
            .get_pixel_checked(
                u32::try_from(x).unwrap_or(u32::MAX),
                u32::try_from(y).unwrap_or(u32::MAX),
            )
            .map_or(u8::MAX, |point| point.0[0])
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, point);
    image.detect_grids().into_iter().find_map(|grid| {
        let mut says = Vec::new();
        grid.decode_to(&mut says).ok()?;
        Some(says)
    })
}
