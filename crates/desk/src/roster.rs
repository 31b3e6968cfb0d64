//! The list of people from a spreadsheet: columns are guessed, and every wrong cell is named.

use std::path::Path;

use calamine::{Cell, Data, DataRef, DataType, Range, Reader, Sheets, open_workbook_auto};
use hemicycle_papers::search::fold;
use hemicycle_papers::text::normalise;

use crate::view::{CellProblem, Problem, RosterPreview, RosterRow, Text};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Group,
    Seat,
    Position,
}

/// What a column head says, whatever its language and its accents.
fn column(head: &str) -> Option<Column> {
    let head = fold(head);
    let any = |words: &[&str]| words.iter().any(|word| head.contains(word));
    if any(&["ho va ten", "ho ten", "ten dai bieu", "name"]) {
        Some(Column::Name)
    } else if any(&["to dai bieu", "nhom", "group", "gruppe", "fraktion", "ward"]) || head == "to" {
        Some(Column::Group)
    } else if any(&["ghe", "seat", "platz", "sitz"]) {
        Some(Column::Seat)
    } else if any(&["chuc vu", "position", "office", "funktion", "amt"]) {
        Some(Column::Position)
    } else {
        None
    }
}

fn words(cell: Option<&Data>) -> String {
    let text = match cell {
        Some(Data::Float(number)) if number.fract() == 0.0 => format!("{number:.0}"),
        Some(cell) => cell.to_string(),
        None => String::new(),
    };
    normalise(text.trim())
}

/// A list of people has no more rows and columns, counted from the first cell of the sheet.
const MOST: (u32, u32) = (10_000, 200);

/// The cells of a sheet, as far as they can be a list: two cells far apart make a table of all that lies between them,
/// which no memory holds. `next` gives nothing behind the last.
fn bounded<'a, E: ToString>(
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, E>,
) -> Result<Option<Range<Data>>, String> {
    let mut cells = Vec::new();
    while let Some(cell) = next().map_err(|error| error.to_string())? {
        if cell.get_value().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        // A sheet may write one cell many times.
        if row >= MOST.0 || column >= MOST.1 || cells.len() >= (MOST.0 * MOST.1) as usize {
            return Ok(None);
        }
        cells.push(Cell::new((row, column), Data::from(cell.get_value().clone())));
    }
    Ok(Some(Range::from_sparse(cells)))
}

/// The cells of a text, by rows (RFC 4180), separated by whichever of comma, semicolon and tab it has most of.
fn separated(text: &str) -> Vec<Vec<String>> {
    let separators = [',', ';', '\t'].into_iter();
    let separator = separators.max_by_key(|separator| text.matches(*separator).count());
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // In quotes, two of them are one.
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter if !quoted && Some(letter) == separator => row.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

/// No list of people is a larger file, in bytes.
const LARGEST: u64 = 16 << 20;

/// The first sheet of a workbook, or a text with separators; none where it is larger than a list of people.
fn first_sheet(path: &Path) -> Result<Option<Range<Data>>, String> {
    let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > LARGEST {
        return Err(format!("{size} bytes"));
    }
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
    {
        // A text in an older encoding would give wrong names, and nobody would be told.
        let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
        let rows = (0..).zip(separated(&text));
        let mut cells = rows.flat_map(|(row, cells)| {
            (0..)
                .zip(cells)
                .map(move |(column, cell)| Cell::new((row, column), DataRef::String(cell)))
        });
        return bounded(|| Ok::<_, String>(cells.next()));
    }
    let said = |error: calamine::Error| error.to_string();
    let mut workbook = open_workbook_auto(path).map_err(said)?;
    let names = workbook.sheet_names();
    let name = names.first().ok_or_else(|| "no sheet".to_owned())?;
    match &mut workbook {
        Sheets::Xlsx(book) => {
            let mut cells = book
                .worksheet_cells_reader(name)
                .map_err(|error| error.to_string())?;
            bounded(|| cells.next_cell())
        }
        Sheets::Xlsb(book) => {
            let mut cells = book
                .worksheet_cells_reader(name)
                .map_err(|error| error.to_string())?;
            bounded(|| cells.next_cell())
        }
        // These two have made their tables when they are opened.
        Sheets::Xls(_) | Sheets::Ods(_) => workbook.worksheet_range(name).map(Some).map_err(said),
    }
}

/// Reads the first sheet of a workbook.
///
/// # Errors
/// Where the file cannot be read, is larger than a list of people, or has no column of names.
pub fn read(path: &Path) -> Result<RosterPreview, Problem> {
    let file = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let unreadable = |detail: String| {
        Problem::new("problem-roster-unreadable")
            .with("file", file.clone())
            .detail(detail)
    };
    // Where the reader of spreadsheets falls over a file, the file cannot be read.
    let sheet = std::panic::catch_unwind(|| first_sheet(path));
    let sheet = sheet.unwrap_or_else(|_| Err("the reader of spreadsheets fell over it".to_owned()));
    let Some(sheet) = sheet.map_err(unreadable)? else {
        let (rows, columns) = MOST;
        return Err(Problem::new("problem-roster-too-large")
            .with("file", file)
            .with("rows", rows)
            .with("columns", columns));
    };
    let first_row = sheet.start().map_or(0, |(row, _)| row) + 1;
    let rows: Vec<&[Data]> = sheet.rows().collect();
    // A title may stand above the head of the table.
    let head = rows.iter().take(15).position(|row| {
        row.iter()
            .any(|cell| column(&words(Some(cell))) == Some(Column::Name))
    });
    let Some(head) = head else {
        return Err(Problem::new("problem-roster-no-name-column").with("file", file));
    };
    let columns: Vec<Option<Column>> = rows
        .get(head)
        .map(|row| row.iter().map(|cell| column(&words(Some(cell)))).collect())
        .unwrap_or_default();
    let cell = |row: &[Data], wanted: Column| {
        columns
            .iter()
            .position(|c| *c == Some(wanted))
            .map(|at| words(row.get(at)))
            .unwrap_or_default()
    };
    let mut preview = RosterPreview {
        path: path.to_string_lossy().into_owned(),
        rows: Vec::new(),
        problems: Vec::new(),
        importable: 0,
    };
    for (index, row) in rows.iter().enumerate().skip(head + 1) {
        if row.iter().all(|cell| words(Some(cell)).is_empty()) {
            continue;
        }
        let number = first_row + u32::try_from(index).unwrap_or(u32::MAX);
        let mut problems = Vec::new();
        let name = cell(row, Column::Name);
        if name.is_empty() {
            problems.push(Text::new("problem-roster-empty-name").with("row", number));
        }
        let written = cell(row, Column::Seat);
        let seat = match (written.is_empty(), written.parse::<u32>()) {
            (true, _) => 0,
            (false, Ok(seat)) if (1..=5_000).contains(&seat) => seat,
            _ => {
                problems.push(Text::new("problem-roster-bad-seat").with("row", number));
                0
            }
        };
        if seat != 0 && preview.rows.iter().any(|other: &RosterRow| other.seat == seat) {
            problems.push(
                Text::new("problem-roster-duplicate-seat")
                    .with("row", number)
                    .with("seat", seat),
            );
        }
        let importable = problems.is_empty();
        preview.importable += u32::from(importable);
        preview
            .problems
            .extend(problems.into_iter().map(|text| CellProblem { row: number, text }));
        preview.rows.push(RosterRow {
            row: number,
            name,
            group: cell(row, Column::Group),
            seat,
            position: cell(row, Column::Position),
            importable,
        });
    }
    Ok(preview)
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
        let last = (MOST.0 - 1, MOST.1 - 1);
        let sheet = bounded(next(vec![(0, 0), last])).unwrap().unwrap();
        assert_eq!(sheet.get_size(), (10_000, 200));
        for far in [(MOST.0, 0), (0, MOST.1), (1_048_575, 16_383)] {
            assert!(bounded(next(vec![(0, 0), far])).unwrap().is_none(), "{far:?}");
        }
    }

    #[test]
    fn a_text_with_separators_is_a_list_too() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("Liste.csv");
        let text = "\u{feff}Name;Gruppe;Platz\r\n\"Müller; \"\"Hans\"\"\";Nord;7\r\nĐỗ Thị An;;x\r\n";
        std::fs::write(&path, text).unwrap();
        let preview = read(&path).unwrap();
        let first = &preview.rows[0];
        assert_eq!(
            (first.row, first.name.as_str(), first.group.as_str(), first.seat),
            (2, "Müller; \"Hans\"", "Nord", 7)
        );
        assert_eq!((preview.importable, preview.rows.len()), (1, 2));
        assert_eq!(preview.problems[0].text.key, "problem-roster-bad-seat");
        // "Müller" as Windows wrote it before.
        std::fs::write(&path, b"Name\nM\xfcller\n").unwrap();
        assert_eq!(read(&path).unwrap_err().text.key, "problem-roster-unreadable");
    }
}
