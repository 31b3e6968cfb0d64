//! What kind of paper a name or a first page speaks of.

use serde::{Deserialize, Serialize};

use super::name::split_words;
use crate::search::fold;

/// The kind of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Tờ trình, Beschlussvorlage.
    Submission,
    /// Dự thảo nghị quyết, Beschlussentwurf.
    DraftResolution,
    /// Báo cáo thẩm tra, Prüfbericht.
    ExaminationReport,
    /// Báo cáo, Bericht.
    Report,
    /// Phụ lục, Anlage.
    Annex,
    Other,
}

/// The heading of a first page.
pub struct Heading {
    pub kind: PaperKind,
    /// The heading in one line, in the case of a sentence.
    pub title: String,
}

// The first kind that fits wins, so "báo cáo thẩm tra" stands before "báo cáo".
const PHRASES: &[(&str, PaperKind)] = &[
    ("bao cao tham tra", PaperKind::ExaminationReport),
    ("prufbericht", PaperKind::ExaminationReport),
    ("examination report", PaperKind::ExaminationReport),
    ("phu luc", PaperKind::Annex),
    ("anlage", PaperKind::Annex),
    ("annex", PaperKind::Annex),
    ("appendix", PaperKind::Annex),
    ("to trinh", PaperKind::Submission),
    ("beschlussvorlage", PaperKind::Submission),
    ("sitzungsvorlage", PaperKind::Submission),
    ("vorlage", PaperKind::Submission),
    ("submission", PaperKind::Submission),
    ("du thao nghi quyet", PaperKind::DraftResolution),
    ("nghi quyet", PaperKind::DraftResolution),
    ("beschlussentwurf", PaperKind::DraftResolution),
    ("draft resolution", PaperKind::DraftResolution),
    ("bao cao", PaperKind::Report),
    ("bericht", PaperKind::Report),
    ("report", PaperKind::Report),
];

// How clerks shorten the kinds in file names.
const SHORT_FORMS: &[(&[&str], PaperKind)] = &[
    (&["bc", "tham", "tra"], PaperKind::ExaminationReport),
    (&["bao", "cao", "tham", "tra"], PaperKind::ExaminationReport),
    (&["tham", "tra"], PaperKind::ExaminationReport),
    (&["bctt"], PaperKind::ExaminationReport),
    (&["prufbericht"], PaperKind::ExaminationReport),
    (&["examination"], PaperKind::ExaminationReport),
    (&["phu", "luc"], PaperKind::Annex),
    (&["phuluc"], PaperKind::Annex),
    (&["pl"], PaperKind::Annex),
    (&["anlage"], PaperKind::Annex),
    (&["annex"], PaperKind::Annex),
    (&["appendix"], PaperKind::Annex),
    (&["du", "thao", "nq"], PaperKind::DraftResolution),
    (&["du", "thao", "nghi", "quyet"], PaperKind::DraftResolution),
    (&["dtnq"], PaperKind::DraftResolution),
    (&["dt", "nq"], PaperKind::DraftResolution),
    (&["nq"], PaperKind::DraftResolution),
    (&["nghi", "quyet"], PaperKind::DraftResolution),
    (&["beschlussentwurf"], PaperKind::DraftResolution),
    (&["draft", "resolution"], PaperKind::DraftResolution),
    (&["to", "trinh"], PaperKind::Submission),
    (&["ttr"], PaperKind::Submission),
    (&["beschlussvorlage"], PaperKind::Submission),
    (&["sitzungsvorlage"], PaperKind::Submission),
    (&["vorlage"], PaperKind::Submission),
    (&["submission"], PaperKind::Submission),
    (&["bao", "cao"], PaperKind::Report),
    (&["bc"], PaperKind::Report),
    (&["bericht"], PaperKind::Report),
    (&["report"], PaperKind::Report),
];

/// The kind that the folded words of a file name speak of.
pub fn of_name(words: &[String]) -> Option<PaperKind> {
    SHORT_FORMS
        .iter()
        .find(|(form, _)| {
            words
                .windows(form.len())
                .any(|window| window.iter().zip(*form).all(|(word, part)| is_form(word, part)))
        })
        .map(|(_, kind)| *kind)
}

/// A word that only says the kind, or the number of the document within it, as in "TTr45".
pub fn is_kind_word(word: &str) -> bool {
    SHORT_FORMS
        .iter()
        .any(|(form, _)| form.iter().any(|part| is_form(word, part)))
}

fn is_form(word: &str, form: &str) -> bool {
    let Some(rest) = word.strip_prefix(form) else {
        return false;
    };
    rest.is_empty() || (form.len() > 1 && rest.chars().all(|letter| letter.is_ascii_digit()))
}

// The heading stands below the two-column head of the issuing body.
const HEAD_LINES: usize = 40;
const TITLE_LINES: usize = 5;
const TITLE_LETTERS: usize = 240;

/// Finds the heading of a first page and reads the title below it.
pub fn heading(page: &str) -> Option<Heading> {
    let lines: Vec<&str> = page.lines().map(str::trim).take(HEAD_LINES).collect();
    lines.iter().enumerate().find_map(|(index, line)| {
        let folded = fold(line);
        // "N G H Ị  Q U Y Ế T" is a heading too.
        let joined = if is_letter_spaced(line) {
            folded.replace(' ', "")
        } else {
            String::new()
        };
        let starts = |phrase: &str| folded.starts_with(phrase) || joined == phrase.replace(' ', "");
        // A heading is a line of its own; a sentence that begins like one is not.
        if line.chars().count() > 60 && !line.chars().any(char::is_lowercase) {
            return None;
        }
        let (phrase, kind) = PHRASES.iter().find(|(phrase, _)| starts(phrase))?;
        let rest = line.chars().skip(phrase.chars().count()).collect::<String>();
        let is_heading = joined == phrase.replace(' ', "") || rest.trim().chars().count() < 60;
        if !is_heading || !starts_with_capital(line) {
            return None;
        }
        let below = lines.get(index + 1..).unwrap_or(&[]);
        let kind = match below.first().map(|next| fold(next)) {
            Some(next) if *kind == PaperKind::Report && next.starts_with("tham tra") => {
                PaperKind::ExaminationReport
            }
            _ => *kind,
        };
        let mut title = sentence_case(line);
        for (position, line) in below
            .iter()
            .take(TITLE_LINES)
            .take_while(|line| is_title_line(line))
            .enumerate()
        {
            let is_first = position == 0;
            // "Báo cáo thẩm tra / Thẩm tra dự thảo ..." says it twice.
            let line = match line.strip_prefix("Thẩm tra ") {
                Some(rest) if is_first && folded == "bao cao tham tra" => rest.to_owned(),
                _ if is_first && VIETNAMESE_LEADS.contains(phrase) => lower_first(line),
                _ => (*line).to_owned(),
            };
            title.push(' ');
            title.push_str(&line);
        }
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Heading {
            kind,
            title: title.chars().take(TITLE_LETTERS).collect(),
        })
    })
}

// How the lines begin that stand below a title.
const BELOW_TITLES: &[&str] = &[
    "can cu",
    "kinh gui",
    "thuc hien",
    "hoi dong nhan dan",
    "so:",
    "ky hop",
    "_",
    "-",
    "(",
    "ngay",
    "i. ",
    "1. ",
    "an den",
    "an die",
    "to the",
    "aufgrund",
    "auf grund",
    "having",
    "sehr geehrte",
    "dear ",
    "§",
    "der ",
    "die ",
    "das ",
    "the ",
];

fn is_title_line(line: &str) -> bool {
    let folded = fold(line);
    folded.chars().any(char::is_alphanumeric) && !BELOW_TITLES.iter().any(|start| folded.starts_with(start))
}

fn is_letter_spaced(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() > 3 && words.iter().all(|word| word.chars().count() == 1)
}

fn starts_with_capital(line: &str) -> bool {
    line.chars().next().is_some_and(char::is_uppercase)
}

/// The line near the top of a first page that begins with the words of the file's name, as the page spells it.
pub fn line_that_begins_as(page: &str, name: &[String]) -> Option<String> {
    page.lines().take(HEAD_LINES).map(str::trim).find_map(|line| {
        let words = split_words(line);
        let same = words.iter().zip(name).take_while(|(a, b)| a == b).count();
        let enough = same == words.len().min(name.len()) && (same > 2 || (same == 2 && words.len() == 2));
        (enough && line.chars().count() <= TITLE_LETTERS).then(|| sentence_case(line))
    })
}

/// "TỜ TRÌNH" as a sentence writes it.
fn sentence_case(line: &str) -> String {
    if line.chars().any(char::is_lowercase) {
        return line.to_owned();
    }
    let mut letters = line.chars();
    let first: String = letters.by_ref().take(1).collect();
    first + &letters.as_str().to_lowercase()
}

// Behind these a Vietnamese title goes on in the same sentence.
const VIETNAMESE_LEADS: &[&str] = &["bao cao", "to trinh", "nghi quyet", "du thao nghi quyet"];

/// The line as the rest of a sentence; a name in capitals stays as it is.
fn lower_first(line: &str) -> String {
    let mut letters = line.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => line.to_owned(),
    }
}
