//! What a file name says.

use unicode_normalization::UnicodeNormalization;

use super::kind::is_kind_word;
use crate::{letters::is_invisible, search::fold};

/// A file name, taken apart.
pub struct FileName {
    /// For the eye: composed, without folders.
    pub shown: String,
    /// The folded words without number and version.
    pub words: Vec<String>,
    /// The item number at the start.
    pub number: Option<String>,
    pub folder_number: Option<String>,
    pub folder_words: Vec<String>,
    pub version: Option<u32>,
    stem: String,
}

// How clerks shorten what titles write out.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("ktxh", "kinh te xa hoi"),
    ("kt", "kinh te"),
    ("nsnn", "ngan sach nha nuoc"),
    ("ns", "ngan sach"),
    ("dtc", "dau tu cong"),
    ("qh", "quy hoach"),
    ("kh", "ke hoach"),
    ("dt", "du toan"),
    ("cv", "chat van"),
];

impl FileName {
    pub fn of(path: &str) -> Self {
        let composed: String = path.nfc().filter(|letter| !is_invisible(*letter)).collect();
        let mut parts: Vec<&str> = composed
            .split(['/', '\\'])
            .filter(|part| !part.is_empty())
            .collect();
        let shown = parts.pop().unwrap_or_default().to_owned();
        let stem = shown
            .rsplit_once('.')
            .map_or(shown.as_str(), |(stem, _)| stem)
            .to_owned();
        let folder = parts.last().copied().unwrap_or_default();

        let (number, rest) = leading_number(&stem);
        let (version, words) = split_version(split_words(rest));
        let (folder_number, folder_rest) = leading_number(folder);
        FileName {
            words,
            number,
            folder_number,
            folder_words: split_words(folder_rest),
            version,
            stem: rest.to_owned(),
            shown,
        }
    }

    /// The words that may name an item, with abbreviations written out.
    pub fn telling_words(&self) -> String {
        expanded(&self.words)
    }

    /// The folder's words that may name an item.
    pub fn telling_folder_words(&self) -> String {
        expanded(&self.folder_words)
    }

    /// The name as a title, for a paper whose first page gives none.
    pub fn readable_title(&self) -> String {
        let spaced = self.stem.replace(['_', '-'], " ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        if words.is_empty() {
            self.shown.clone()
        } else {
            words.join(" ")
        }
    }
}

fn expanded(words: &[String]) -> String {
    words
        .iter()
        .filter(|word| !is_kind_word(word))
        .map(|word| {
            ABBREVIATIONS
                .iter()
                .find(|(short, _)| short == word)
                .map_or(word.as_str(), |(_, long)| long)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

pub fn split_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The item number that a name starts with ("07_", "TOP 5.1 ", "nd8 "), and the rest of the name.
fn leading_number(name: &str) -> (Option<String>, &str) {
    const WORDS: &[&str] = &["noi dung", "muc", "nd", "top", "item", "agenda item"];
    let trimmed = name.trim_start();
    // Folding keeps one letter for one letter in these words, so lengths agree in characters.
    let folded = fold(trimmed);
    let word = WORDS.iter().find(|word| {
        folded.strip_prefix(**word).is_some_and(|rest| {
            rest.trim_start_matches([' ', '_', '-', '.'])
                .starts_with(|l: char| l.is_ascii_digit())
        })
    });
    let skipped = word.map_or(0, |word| word.chars().count());
    let behind_word = skip_letters(trimmed, skipped).trim_start_matches([' ', '_', '-', '.']);
    let start = if word.is_some() { behind_word } else { trimmed };

    let digits: String = start
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || *letter == '.')
        .collect();
    let number = digits.trim_end_matches('.');
    let parts: Vec<&str> = number.split('.').collect();
    let is_item =
        !number.is_empty() && parts.len() <= 2 && parts.iter().all(|part| (1..=2).contains(&part.len()));
    let rest = skip_letters(start, number.chars().count());
    let ends_there = rest.is_empty() || rest.starts_with([' ', '_', '-', '.', ')', ',', ':']);
    // "12-11-2026" is a day.
    let is_day = rest
        .trim_start_matches(['-', '.', '_'])
        .starts_with(|letter: char| letter.is_ascii_digit())
        && word.is_none();
    if is_item && ends_there && !is_day {
        let rest = rest.trim_start_matches([' ', '_', '-', '.', ')', ',', ':']);
        return (Some(number.to_owned()), rest);
    }
    (None, name)
}

fn skip_letters(text: &str, letters: usize) -> &str {
    text.char_indices()
        .nth(letters)
        .map_or("", |(place, _)| text.get(place..).unwrap_or(""))
}

/// Takes the version out of the words: "v3", "ver 2", "lan 2", "ban 2", "rev2", or a last "2" as in "Name (2)".
fn split_version(words: Vec<String>) -> (Option<u32>, Vec<String>) {
    const WORDS: &[&str] = &["version", "ver", "fassung", "lan", "ban", "rev", "v"];
    for (index, word) in words.iter().enumerate() {
        let Some((marker, digits)) = WORDS
            .iter()
            .find_map(|marker| Some((*marker, word.strip_prefix(marker)?)))
        else {
            continue;
        };
        let joined = small_number(digits);
        let apart = digits
            .is_empty()
            .then(|| words.get(index + 1).and_then(|next| small_number(next)))
            .flatten();
        if let Some(version) = joined.or(apart) {
            let taken = if apart.is_some() && joined.is_none() { 2 } else { 1 };
            let mut rest = words.clone();
            rest.drain(index..index + taken);
            // "bản 2" after "dự thảo" is a version; a bare "v" in front of a year is not.
            if marker != "v" || version < 100 {
                return (Some(version), rest);
            }
        }
    }
    match words.split_last() {
        Some((last, rest))
            if rest.len() > 1 && last.len() == 1 && small_number(last).is_some_and(|n| n > 1) =>
        {
            let annex_number = rest.last().is_some_and(|before| {
                matches!(
                    before.as_str(),
                    "luc" | "pl" | "phuluc" | "anlage" | "annex" | "so" | "quy"
                )
            });
            if annex_number {
                (None, words)
            } else {
                (small_number(last), rest.to_vec())
            }
        }
        _ => (None, words),
    }
}

fn small_number(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|number| (1..100).contains(number))
}
