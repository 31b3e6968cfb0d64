//! A register, of promises, of petitions or of a half-year's figures, as a table for spreadsheets and as a page.

use hemicycle_domain::ids::Day;

use crate::{
    minutes::{Voice, call, list, literal, parts},
    opinions::row,
    sentences::{Language, iso_day},
};

/// The table for spreadsheets: UTF-8 with its mark, a line a row.
#[must_use]
pub fn csv_table<const N: usize>(heads: [String; N], rows: Vec<[String; N]>) -> String {
    let mut table = String::from('\u{feff}');
    row(&mut table, heads);
    for cells in rows {
        row(&mut table, cells);
    }
    table
}

/// What stands on the page.
pub struct RegisterPage<'a> {
    pub language: Language,
    pub council: &'a str,
    pub title: &'a str,
    /// The day by which something is late.
    pub today: &'a Day,
    /// As of when, a line a session.
    pub as_of: Vec<String>,
    /// Of each row: its head, and what is told of it in lines.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The page as a typst source, which reads no other file.
#[must_use]
pub fn register_page(page: &RegisterPage<'_>) -> String {
    let voice = Voice {
        language: page.language,
        utc_offset: 0,
    };
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("register_page.typ")
    ));
    let (year, month, date) = parts(page.today);
    let document = [
        literal(voice.language.code()),
        literal(&format!("{} – {}", page.title, page.council)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    let day = iso_day(page.language, page.today);
    let head = [
        literal(page.council),
        literal(page.title),
        literal(&day),
        lines(&page.as_of),
    ];
    call(&mut source, "register", &head);
    for (head, told) in &page.rows {
        call(&mut source, "entry", &[literal(head), lines(told)]);
    }
    source
}

fn lines(texts: &[String]) -> String {
    if texts.is_empty() {
        return "()".to_owned();
    }
    let texts: Vec<String> = texts.iter().map(|text| literal(text)).collect();
    list(&texts)
}
