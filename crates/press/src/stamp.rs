//! What stands over every sheet of a paper that is not for everyone: whose print it is.

use crate::minutes::{call, literal};

/// Letters of a name that fit across a sheet at full size.
const FITTING: usize = 22;

/// Two pages without a ground, an upright one and one that lies, as a typst source that reads no other file.
/// `line` stands small at the foot.
#[must_use]
pub fn stamp_sheets(name: &str, line: &str) -> String {
    let mut source = String::from(include_str!("stamp.typ"));
    let letters = name.chars().count().clamp(FITTING, 200);
    // In tenths of a point, so that a long name becomes smaller and is whole all the same.
    let size = 340 * FITTING / letters;
    for (width, height) in [("595pt", "842pt"), ("842pt", "595pt")] {
        let size = format!("{}.{}pt", size / 10, size % 10);
        let sheet = [
            width.to_owned(),
            height.to_owned(),
            size,
            literal(name),
            literal(line),
        ];
        call(&mut source, "stamp", &sheet);
    }
    source
}
