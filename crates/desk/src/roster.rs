//! The list of people from a spreadsheet: columns are guessed, and every wrong cell is named.

use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto};
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

/// Reads the first sheet of a workbook.
///
/// # Errors
/// Where the file cannot be read, or has no column of names.
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
    let mut workbook = open_workbook_auto(path).map_err(|error| unreadable(error.to_string()))?;
    let sheet = workbook
        .worksheet_range_at(0)
        .ok_or_else(|| unreadable("no sheet".to_owned()))?
        .map_err(|error| unreadable(error.to_string()))?;
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
