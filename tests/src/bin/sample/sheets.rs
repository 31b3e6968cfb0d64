//! The list of people as a spreadsheet, once as it should be and once as it should not.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use crate::Failure;
use crate::session::{Person, Session};

const WIDTHS: [f64; 5] = [30.0, 16.0, 8.0, 46.0, 24.0];

pub fn write_people(session: &Session, folder: &Path) -> Result<(), Failure> {
    let mut workbook = workbook()?;
    let sheet = workbook.add_worksheet();
    write_head(sheet, session)?;
    for (row, person) in (1..).zip(&session.people) {
        write_person(sheet, row, person, &session.source.mandate_from)?;
    }
    workbook.save(folder.join("delegates.xlsx"))?;
    Ok(())
}

/// Two people on one seat, a row without a name, a seat that is no number, a name twice.
pub fn write_bad_people(session: &Session, folder: &Path) -> Result<(), Failure> {
    let mut workbook = workbook()?;
    let sheet = workbook.add_worksheet();
    write_head(sheet, session)?;
    for (row, person) in (1..).zip(session.people.iter().take(24)) {
        write_person(sheet, row, person, &session.source.mandate_from)?;
    }
    sheet.write_number(13, 2, 12)?;
    sheet.write_string(16, 0, "")?;
    sheet.write_string(18, 2, "hai mươi")?;
    sheet.write_string(
        20,
        0,
        session.people.first().map_or("", |person| person.name.as_str()),
    )?;
    sheet.write_string(22, 4, "31/02/2026")?;
    workbook.save(folder.join("delegates-bad.xlsx"))?;
    Ok(())
}

fn workbook() -> Result<Workbook, Failure> {
    let mut workbook = Workbook::new();
    // Without a fixed moment the file would differ at every run.
    let made = ExcelDateTime::from_ymd(2026, 11, 16)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(workbook)
}

fn write_head(sheet: &mut Worksheet, session: &Session) -> Result<(), Failure> {
    let bold = Format::new().set_bold();
    for (column, (name, width)) in (0..).zip(session.source.columns.iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

fn write_person(sheet: &mut Worksheet, row: u32, person: &Person, mandate_from: &str) -> Result<(), Failure> {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_string(row, 0, &person.name)?;
    sheet.write_string(row, 1, &person.group)?;
    sheet.write_number(row, 2, person.seat)?;
    sheet.write_string(row, 3, &person.office)?;
    sheet.write_datetime_with_format(row, 4, ExcelDateTime::parse_from_str(mandate_from)?, &day)?;
    Ok(())
}
