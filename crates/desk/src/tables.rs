//! A register as files: a table for spreadsheets, the same as a workbook, and all of it as JSON.

use std::path::Path;

use hemicycle_press::csv_table;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde::Serialize;

use crate::{sync::write_into, view::Problem};

/// Cells are texts, so no program reckons one as a formula.
fn workbook<const N: usize>(heads: &[String; N], rows: &[[String; N]]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap());
    sheet.set_freeze_panes(1, 0)?;
    for (column, head) in (0_u16..).zip(heads) {
        sheet.set_column_width(column, 24)?;
        sheet.write_string_with_format(0, column, head, &bold)?;
    }
    for (line, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            // A cell of a workbook takes so many characters; the other two files hold the whole.
            let cell: String = cell.chars().take(32_767).collect();
            sheet.write_string_with_format(line, column, cell, &wrapped)?;
        }
    }
    book.save_to_buffer()
}

/// Writes `<name>.csv`, `<name>.xlsx` and, with everything that the view tells, `<name>.json`.
///
/// # Errors
/// Where the folder takes nothing.
pub async fn write_table<const N: usize>(
    folder: &Path,
    name: &str,
    heads: [String; N],
    rows: Vec<[String; N]>,
    view: &impl Serialize,
) -> Result<(), Problem> {
    let failed = |error: &dyn std::fmt::Display| Problem::new("problem-something-failed").detail(error);
    let book = workbook(&heads, &rows).map_err(|error| failed(&error))?;
    let json = serde_json::to_vec_pretty(view).map_err(|error| failed(&error))?;
    let files = vec![
        (format!("{name}.xlsx"), book),
        (format!("{name}.json"), json),
        (format!("{name}.csv"), csv_table(heads, rows).into_bytes()),
    ];
    write_into(folder, files).await
}
