//! Reports of other councils, as their clerks saved them, told together with one's own: figures add up because each
//! record is counted once.

use std::{
    cmp::Reverse,
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use hemicycle_domain::ids::Day;

use super::{PARTS, SECTIONS, label, sentence};
use crate::view::{Argument, PeriodRow, PeriodSection, PeriodView, Problem, Text};

/// Bytes of a report that is read: some hundred thousand records.
const LARGEST: u64 = 64 << 20;
/// Files of a folder that are looked at.
const MOST: usize = 1_000;

/// A file, and the report in it where it is one.
pub(super) struct Found {
    file: String,
    report: Option<PeriodView>,
}

/// Every `.json` of the folder and of the folders in it, by name.
///
/// # Errors
/// Where the folder does not read, or holds no such file.
pub(super) fn read(folder: &Path) -> Result<Vec<Found>, Problem> {
    let unreadable = |error: std::io::Error| Problem::new("problem-period-others-unreadable").detail(error);
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            let within = fs::read_dir(&path).map_err(unreadable)?;
            files.extend(within.filter_map(|entry| Some(entry.ok()?.path())));
        } else {
            files.insert(path);
        }
    }
    files.retain(|path| {
        let ending = path.extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
    });
    if files.is_empty() {
        return Err(Problem::new("problem-period-others-none"));
    }
    let found = |path: PathBuf| Found {
        file: path.strip_prefix(folder).unwrap_or(&path).display().to_string(),
        report: report(&path),
    };
    Ok(files.into_iter().take(MOST).map(found).collect())
}

fn report(path: &Path) -> Option<PeriodView> {
    if fs::metadata(path).ok()?.len() > LARGEST {
        return None;
    }
    let view: PeriodView = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    is_whole(&view).then_some(view)
}

fn is_day(day: &str) -> bool {
    Day::parse(day).is_some()
}

/// It tells nothing but what this program tells, and each figure has as many records as it says.
fn is_whole(view: &PeriodView) -> bool {
    let days = [&view.from, &view.to];
    let as_of = view.councils.iter().map(|council| &council.today);
    let parts = view.sections.iter();
    !view.councils.is_empty()
        && days.into_iter().chain(as_of).all(|day| is_day(day))
        && parts
            .flat_map(|part| part.rows.iter().map(move |row| (part, row)))
            .all(|(part, row)| {
                let counted = match row.of {
                    None => row.records.len() == usize::try_from(row.count).unwrap_or(usize::MAX),
                    Some(of) => row.count <= of,
                };
                counted
                    && is_told(&part.name, &row.label)
                    && row.records.iter().all(|record| is_day(&record.day))
            })
}

/// A row has this label in this part.
fn is_told(part: &str, told: &Text) -> bool {
    let has = |names: &[&str]| names.iter().copied().eq(told.args.keys().map(String::as_str));
    let named = || has(&["name"]) && matches!(told.args.get("name"), Some(Argument::Words(_)));
    match (part, &*told.key) {
        ("questions", "period-topic") | ("fields", "period-field") | ("monitoring", "period-organ") => {
            named()
        }
        ("fields", "period-no-field") => has(&[]),
        ("turnout", "period-turnout-row") => has(&["excused", "session", "sitting"]),
        ("turnout", "period-turnout-row-of") => has(&["council", "excused", "session", "sitting"]),
        (part, key) => {
            let known = SECTIONS.iter().filter(|(name, _)| *name == part);
            let mut figures = known.flat_map(|(_, figures)| figures.iter());
            figures.any(|figure| label(*figure) == key) && has(&[])
        }
    }
}

/// One's own report with those found; what is none, of another time, or of a council that is counted already, is named
/// and left out.
pub(super) fn told_together(own: PeriodView, found: Vec<Found>) -> PeriodView {
    let mut told = PeriodView {
        sections: Vec::new(),
        ..own.clone()
    };
    let mut all = vec![with_its_name(own)];
    for Found { file, report } in found {
        let left_out = |why: &str| Text::new(why).with("file", file.clone());
        let Some(report) = report else {
            told.unread.push(left_out("period-unread-no-report"));
            continue;
        };
        if (&report.from, &report.to) != (&told.from, &told.to) {
            told.unread.push(left_out("period-unread-other-time"));
            continue;
        }
        let known = |id: &str| told.councils.iter().any(|council| council.id == id);
        if let Some(twice) = report.councils.iter().find(|council| known(&council.id)) {
            let why = left_out("period-unread-twice").with("council", twice.name.clone());
            told.unread.push(why);
            continue;
        }
        told.councils.extend(report.councils.iter().cloned());
        let from = |title: &String| format!("{title} ({})", report.council);
        told.missing.extend(report.missing.iter().map(from));
        all.push(with_its_name(report));
    }
    let parts = PARTS.iter().map(|part| {
        let sections = all.iter().flat_map(|view| &view.sections);
        let rows = sections
            .filter(|section| section.name == *part)
            .flat_map(|section| &section.rows);
        let rows = added_up(part, rows);
        PeriodSection {
            name: (*part).to_owned(),
            sentence: sentence(part, &rows).into(),
            rows,
        }
    });
    told.sections = parts.filter(|section| !section.rows.is_empty()).collect();
    told
}

/// Each record says of which council it is.
fn with_its_name(mut view: PeriodView) -> PeriodView {
    for row in view.sections.iter_mut().flat_map(|section| &mut section.rows) {
        for record in &mut row.records {
            if record.council.is_empty() {
                record.council.clone_from(&view.council);
            }
        }
        if row.label.key == "period-turnout-row" {
            "period-turnout-row-of".clone_into(&mut row.label.key);
            row.label
                .args
                .insert("council".to_owned(), view.council.clone().into());
        }
    }
    view
}

fn added_up<'a>(part: &str, all: impl Iterator<Item = &'a PeriodRow>) -> Vec<PeriodRow> {
    let mut rows: Vec<PeriodRow> = Vec::new();
    for row in all {
        let known = rows
            .iter_mut()
            .find(|known| known.label == row.label && row.of.is_none());
        match known {
            Some(known) => {
                known.count = known.count.saturating_add(row.count);
                known.records.extend(row.records.iter().cloned());
            }
            None => rows.push(row.clone()),
        }
    }
    let figures = SECTIONS
        .iter()
        .find(|(name, _)| *name == part)
        .map(|(_, figures)| *figures);
    match figures {
        // In the order in which they are told.
        Some(figures) => {
            rows.sort_by_key(|row| figures.iter().position(|figure| label(*figure) == row.label.key))
        }
        None if part != "turnout" => rows.sort_by_key(|row| Reverse(row.count)),
        None => {}
    }
    rows
}
