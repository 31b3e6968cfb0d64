//! The list of people from a spreadsheet: columns are guessed, and every wrong cell is named.

use std::path::Path;

use hemicycle_domain::{
    ids::{Day, PersonId},
    register::{Person, Register},
};
use hemicycle_helper::{Limits, MOST_COLUMNS, Sheet, SheetRow, first_sheet};
use hemicycle_papers::{
    legacy::{Legacy, detect, to_unicode},
    search::fold,
    text::normalise,
};

use crate::view::{
    CellProblem, LegacyView, Problem, RosterChange, RosterGone, RosterPreview, RosterRow, RosterWas, Text,
};

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

/// The rows of a file: a text with separators is read here, a workbook by the helper, which may die of it.
fn rows_of(path: &Path, helper: Option<&Path>) -> Result<Vec<SheetRow>, Problem> {
    let file = crate::folder::name_of(&path.to_string_lossy());
    let problem = |key: &str| Problem::new(key).with("file", file.clone());
    let unreadable = |error: std::io::Error| problem("problem-roster-unreadable").detail(error);
    let known = std::fs::metadata(path).map_err(unreadable)?;
    if !known.is_file() {
        return Err(problem("problem-roster-unreadable"));
    }
    if known.len() > LARGEST {
        return Err(problem("problem-roster-out-of-limits"));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let limits = Limits::for_sheet();
    let too_large = || {
        problem("problem-roster-too-large")
            .with("rows", limits.pages)
            .with("columns", MOST_COLUMNS)
    };
    let text = ["csv", "txt", "tsv"].iter().any(|ending| {
        path.extension()
            .is_some_and(|known| known.eq_ignore_ascii_case(ending))
    });
    if text {
        let text = text_of(&bytes).ok_or_else(|| problem("problem-roster-encoding"))?;
        let rows = (1..)
            .zip(separated(&text))
            .map(|(number, cells)| SheetRow { number, cells })
            .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        // One more than is read tells that there are more.
        let rows: Vec<SheetRow> = rows.take(limits.pages as usize + 1).collect();
        let wide = |row: &SheetRow| row.cells.len() > MOST_COLUMNS as usize;
        return if rows.len() > limits.pages as usize || rows.iter().any(wide) {
            Err(too_large())
        } else {
            Ok(rows)
        };
    }
    // Where nobody names the helper, papers are not read; a list of people is wanted now.
    let located = hemicycle_helper::locate();
    let Some(helper) = helper.or(located.as_deref()) else {
        return Err(Problem::new("problem-helper-missing"));
    };
    match first_sheet(helper, &bytes, &limits) {
        Sheet::Rows(rows) => Ok(rows),
        Sheet::TooLarge => Err(too_large()),
        Sheet::OutOfLimits => Err(problem("problem-roster-out-of-limits")),
        Sheet::Unreadable => Err(problem("problem-roster-unreadable")),
        Sheet::NotRead => Err(Problem::new("problem-helper-missing")),
    }
}

/// A text in UTF-8 or UTF-16, or in an old Vietnamese encoding, whose letters then stand as Western ones. A text in
/// another older encoding would give wrong names, and nobody would be told.
fn text_of(bytes: &[u8]) -> Option<String> {
    let pairs = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks::<2>().0.iter().map(|pair| read(*pair)).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return pairs(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => return pairs(rest, u16::from_be_bytes),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let western: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    detect(separated(&western).iter().flatten().map(String::as_str)).map(|_| western)
}

/// Reads the first sheet of a workbook. What the list changes is told by [`compare`].
///
/// # Errors
/// Where the file cannot be read, is larger than a list of people, or has no column of names.
pub fn read(path: &Path, helper: Option<&Path>) -> Result<RosterPreview, Problem> {
    let mut rows = rows_of(path, helper)?;
    let legacy = detect(rows.iter().flat_map(|row| &row.cells).map(String::as_str));
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        let text = cell.trim();
        *cell = match legacy {
            // Before anything else: one of its letters is a mark that is never seen in Unicode.
            Some(legacy) => normalise(&to_unicode(legacy, text)),
            None => normalise(text),
        };
    }
    // A title may stand above the head of the table.
    let is_head = |row: &SheetRow| row.cells.iter().any(|cell| column(cell) == Some(Column::Name));
    let Some(head) = rows.iter().take(15).position(is_head) else {
        let file = crate::folder::name_of(&path.to_string_lossy());
        return Err(Problem::new("problem-roster-no-name-column").with("file", file));
    };
    let columns: Vec<Option<Column>> = rows
        .get(head)
        .map(|row| row.cells.iter().map(|cell| column(cell)).collect())
        .unwrap_or_default();
    let cell = |row: &SheetRow, wanted: Column| {
        let at = columns.iter().position(|known| *known == Some(wanted));
        at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default()
    };
    let mut preview = RosterPreview {
        path: path.to_string_lossy().into_owned(),
        rows: Vec::new(),
        problems: Vec::new(),
        importable: 0,
        gone: Vec::new(),
        legacy: legacy.map(|legacy| match legacy {
            Legacy::Tcvn3 => LegacyView::Tcvn3,
            Legacy::Vni => LegacyView::Vni,
        }),
    };
    for row in rows.iter().skip(head + 1) {
        let number = row.number;
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
            change: RosterChange::New,
        });
    }
    Ok(preview)
}

/// The person of the register that a row speaks of. A name that stands once here and once there is one person,
/// whatever the seat; where it stands more often, the seat decides.
#[must_use]
pub fn person_of<'a>(
    register: &'a Register,
    row: &RosterRow,
    rows: &[RosterRow],
) -> Option<(&'a PersonId, &'a Person)> {
    let mut named = register
        .people
        .iter()
        .filter(|(_, person)| person.name == row.name);
    let first = named.next()?;
    let alone = rows.iter().filter(|other| other.name == row.name).count() <= 1;
    if alone && named.next().is_none() {
        return Some(first);
    }
    let mut named = register
        .people
        .iter()
        .filter(|(_, person)| person.name == row.name);
    named.find(|(_, person)| person.seat == row.seat || person.seat == 0 || row.seat == 0)
}

/// What a row says of somebody who is known: an empty cell says nothing, and takes nothing away.
#[must_use]
pub fn said_of(person: &Person, row: &RosterRow) -> RosterWas {
    let or = |said: &String, known: &String| {
        if said.is_empty() {
            known.clone()
        } else {
            said.clone()
        }
    };
    RosterWas {
        group: or(&row.group, &person.group),
        seat: if row.seat == 0 { person.seat } else { row.seat },
        position: or(&row.position, &person.position),
    }
}

/// Compares the list with the register: who is new, what changes, and who stands in the register alone. Nobody is
/// removed by a list: a mandate is ended by a person, with its reason.
pub fn compare(preview: &mut RosterPreview, register: &Register, today: &Day) {
    let rows = preview.rows.clone();
    let holds = |person: &PersonId| {
        rows.iter()
            .any(|row| person_of(register, row, &rows).is_some_and(|(id, _)| id == person))
    };
    for row in preview.rows.iter_mut().filter(|row| row.importable) {
        let known = person_of(register, row, &rows);
        let taken = register.people.iter().find(|(id, person)| {
            let other = known.is_none_or(|(known, _)| known != *id);
            // Whoever is in the list too has said where they sit now.
            other && row.seat != 0 && person.seat == row.seat && person.is_member_on(today) && !holds(id)
        });
        if let Some((_, holder)) = taken {
            row.importable = false;
            preview.importable -= 1;
            preview.problems.push(CellProblem {
                row: row.row,
                text: Text::new("problem-roster-seat-taken")
                    .with("row", row.row)
                    .with("seat", row.seat)
                    .with("name", holder.name.clone()),
            });
        }
        row.change = match known {
            None => RosterChange::New,
            Some((_, person)) => {
                let was = RosterWas {
                    group: person.group.clone(),
                    seat: person.seat,
                    position: person.position.clone(),
                };
                if said_of(person, row) == was && !person.mandates.is_empty() {
                    RosterChange::Same
                } else {
                    RosterChange::Changed(was)
                }
            }
        };
    }
    let gone = register
        .people
        .iter()
        .filter(|(id, person)| person.is_member_on(today) && !holds(id));
    preview.gone = gone
        .map(|(_, person)| RosterGone {
            name: person.name.clone(),
            group: person.group.clone(),
            seat: person.seat,
        })
        .collect();
    preview
        .gone
        .sort_by(|a, b| (a.seat, &a.name).cmp(&(b.seat, &b.name)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_separators_is_a_list_too() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("Liste.csv");
        let text = "\u{feff}Name;Gruppe;Platz\r\n\"Müller; \"\"Hans\"\"\";Nord;7\r\nĐỗ Thị An;;x\r\n";
        std::fs::write(&path, text).unwrap();
        let preview = read(&path, None).unwrap();
        let first = &preview.rows[0];
        assert_eq!(
            (first.row, first.name.as_str(), first.group.as_str(), first.seat),
            (2, "Müller; \"Hans\"", "Nord", 7)
        );
        assert_eq!((preview.importable, preview.rows.len()), (1, 2));
        assert_eq!(preview.problems[0].text.key, "problem-roster-bad-seat");
        // "Müller" as Windows wrote it before.
        std::fs::write(&path, b"Name\nM\xfcller\n").unwrap();
        assert_eq!(read(&path, None).unwrap_err().text.key, "problem-roster-encoding");
    }

    #[test]
    fn an_old_vietnamese_text_is_told_and_converted() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("Danh sach.csv");
        let text = "STT;H\u{e4} v\u{b5} t\u{aa}n;Tæ ®¹i biÓu;GhÕ\n1;NguyÔn V¨n H\u{ad}ëng;Tæ 1;1\n2;TrÇn ThÞ Lan;Tæ 2;2\n";
        // As the program of that time wrote it, and as one of today saves what that one wrote.
        let old: Vec<u8> = text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap())
            .collect();
        for bytes in [old.as_slice(), text.as_bytes()] {
            std::fs::write(&path, bytes).unwrap();
            let preview = read(&path, None).unwrap();
            assert_eq!(preview.legacy, Some(LegacyView::Tcvn3));
            let told: Vec<_> = preview
                .rows
                .iter()
                .map(|row| (row.name.as_str(), row.group.as_str(), row.seat))
                .collect();
            assert_eq!(
                told,
                [("Nguyễn Văn Hưởng", "Tổ 1", 1), ("Trần Thị Lan", "Tổ 2", 2)]
            );
        }
        let utf16: Vec<u8> = "Name\tSeat\nĐỗ An\t4\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        std::fs::write(&path, [&[0xFF, 0xFE], utf16.as_slice()].concat()).unwrap();
        let preview = read(&path, None).unwrap();
        assert_eq!(
            (
                preview.rows[0].name.as_str(),
                preview.rows[0].seat,
                preview.legacy
            ),
            ("Đỗ An", 4, None)
        );
    }
}
