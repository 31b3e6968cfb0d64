//! The cells of a workbook's first sheet, row by row.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::process::ExitCode;

use calamine::{Cell, Data, DataRef, DataType, Reader, Sheets, open_workbook_auto_from_rs};
use hemicycle_helper::MOST_COLUMNS;
use hemicycle_helper::frame::{SheetEnd, SheetFrame};

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output::write_frame;

type Rows = BTreeMap<u32, Vec<String>>;

/// Reads a workbook from stdin and writes the rows of its first sheet.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(workbook) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let rows = on_deep_stack(|| unless_panic(|| read(workbook, limits.pages))).flatten();
    let end = match rows {
        Some(Ok(rows)) => {
            if !rows
                .into_iter()
                .all(|(number, cells)| write_frame(&SheetFrame::Row { number, cells }))
            {
                return ExitCode::FAILURE;
            }
            SheetEnd::Complete
        }
        Some(Err(end)) => end,
        None => SheetEnd::Unreadable,
    };
    if write_frame(&SheetFrame::End { end }) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn read(workbook: Vec<u8>, most_rows: u32) -> Result<Rows, SheetEnd> {
    let unreadable = |_| SheetEnd::Unreadable;
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(workbook)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    let name = names.first().ok_or(SheetEnd::Unreadable)?;
    match &mut workbook {
        Sheets::Xlsx(book) => {
            let mut cells = book
                .worksheet_cells_reader(name)
                .map_err(|_| SheetEnd::Unreadable)?;
            bounded(most_rows, || cells.next_cell())
        }
        Sheets::Xlsb(book) => {
            let mut cells = book
                .worksheet_cells_reader(name)
                .map_err(|_| SheetEnd::Unreadable)?;
            bounded(most_rows, || cells.next_cell())
        }
        // These two have made their tables when they are opened; the limit of memory holds them.
        Sheets::Xls(_) | Sheets::Ods(_) => {
            let range = workbook.worksheet_range(name).map_err(unreadable)?;
            let (top, left) = range.start().unwrap_or_default();
            let mut cells = range.used_cells();
            bounded(most_rows, || {
                Ok::<_, calamine::Error>(cells.next().map(|(row, column, value)| {
                    let place =
                        |from: u32, to: usize| from.saturating_add(u32::try_from(to).unwrap_or(u32::MAX));
                    Cell::new((place(top, row), place(left, column)), borrowed(value))
                }))
            })
        }
    }
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Empty => DataRef::Empty,
        other => DataRef::String(other.to_string()),
    }
}

/// The cells of a sheet, as far as they can be a list: two cells far apart would make a table of all that lies
/// between them, which no memory holds. `next` gives nothing behind the last.
fn bounded<'a, E>(
    most_rows: u32,
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, E>,
) -> Result<Rows, SheetEnd> {
    let mut rows = Rows::new();
    let mut cells = 0_u32;
    while let Some(cell) = next().map_err(|_| SheetEnd::Unreadable)? {
        let value = cell.get_value();
        if value.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        // A sheet may write one cell many times.
        cells += 1;
        if row >= most_rows || column >= MOST_COLUMNS || cells > most_rows * MOST_COLUMNS {
            return Err(SheetEnd::TooLarge);
        }
        let row = rows.entry(row + 1).or_default();
        let column = column as usize;
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(place) = row.get_mut(column) {
            *place = match Data::from(value.clone()) {
                Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
                other => other.to_string(),
            };
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(cells: Vec<(u32, u32)>) -> impl FnMut() -> Result<Option<Cell<DataRef<'static>>>, String> {
        let mut cells = cells.into_iter();
        move || {
            Ok(cells
                .next()
                .map(|place| Cell::new(place, DataRef::SharedString("x"))))
        }
    }

    #[test]
    fn a_cell_far_from_the_others_makes_no_table_of_all_that_lies_between() {
        let last = (9_999, MOST_COLUMNS - 1);
        let rows = bounded(10_000, next(vec![(0, 0), last])).unwrap();
        assert_eq!((rows.len(), rows[&10_000].len()), (2, 200));
        for far in [(10_000, 0), (0, MOST_COLUMNS), (1_048_575, 16_383)] {
            assert_eq!(
                bounded(10_000, next(vec![(0, 0), far])),
                Err(SheetEnd::TooLarge),
                "{far:?}"
            );
        }
    }
}
