//! Reads the first sheet of a workbook, and never fails hard.

use std::path::Path;

use crate::Limits;
use crate::frame::{SheetEnd, SheetFrame};
use crate::process::run;

/// What a workbook holds in its first sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// The rows that hold something, by their numbers in the sheet, from 1; a whole number has no point.
    Rows(Vec<SheetRow>),
    /// It has cells beyond the last row or column that are read.
    TooLarge,
    /// It unpacks to more, or takes longer, than any list does.
    OutOfLimits,
    Unreadable,
    /// The helper executable is missing.
    NotRead,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    pub number: u32,
    /// From the first column on.
    pub cells: Vec<String>,
}

/// The last column that is read, counted from 1; the last row is `Limits::pages`.
pub const MOST_COLUMNS: u32 = 200;

/// Reads a workbook (.xlsx, .xlsb, .xls, .ods) in a process of its own.
#[must_use]
pub fn first_sheet(helper_exe: &Path, workbook: &[u8], limits: &Limits) -> Sheet {
    if workbook.len() as u64 > limits.input_bytes {
        return Sheet::OutOfLimits;
    }
    let Ok(ran) = run(helper_exe, "sheet", &[], &[workbook], limits) else {
        return Sheet::NotRead;
    };
    let mut rows = Vec::new();
    for line in ran.output.split(|byte| *byte == b'\n') {
        match serde_json::from_slice(line) {
            Ok(SheetFrame::Row { number, cells }) => rows.push(SheetRow { number, cells }),
            Ok(SheetFrame::End { end }) => {
                return match end {
                    SheetEnd::Complete => Sheet::Rows(rows),
                    SheetEnd::TooLarge => Sheet::TooLarge,
                    SheetEnd::Unreadable => Sheet::Unreadable,
                };
            }
            // It ended in the middle: no memory, no time.
            Err(_) => return Sheet::OutOfLimits,
        }
    }
    Sheet::OutOfLimits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_helper_and_a_file_above_the_limit_are_typed_results() {
        let nowhere = Path::new("/nowhere/hemicycle-helper");
        assert_eq!(first_sheet(nowhere, b"PK", &Limits::for_sheet()), Sheet::NotRead);
        let limits = Limits {
            input_bytes: 1,
            ..Limits::for_sheet()
        };
        assert_eq!(first_sheet(nowhere, b"PK", &limits), Sheet::OutOfLimits);
    }
}
