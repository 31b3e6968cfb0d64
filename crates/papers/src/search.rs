//! Search keys without accents, and pieces of text that show where a search hit.

use std::fmt::Write;
use std::ops::Range;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::letters::{is_fixed_space, is_invisible, of_ligature};
use crate::text::joined_hyphenations;

/// The search key of a text: lower case, without accents, so that "dat dai" finds "Đất đai".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, &mut |piece| folded.push(piece));
    }
    folded
}

/// What the index keeps for a text: its key, then the German spellings and the words that a line end had cut.
///
/// Both "muller" and "mueller" find "Müller".
pub fn index_text(text: &str) -> String {
    let mut index = fold(text);
    for word in joined_hyphenations(text) {
        index.push(' ');
        index.push_str(&fold(&word));
    }
    for word in words(text) {
        if let Some(spelled) = spelled_umlauts(word) {
            index.push(' ');
            index.push_str(&fold(&spelled));
        }
    }
    index
}

/// A key that keeps accents apart: letter by letter, so that the beginning of a word has the beginning of its key.
/// Words that have none are left out, because their other key is the same.
///
/// The index folds accents away whatever it is given; so each letter beyond ASCII is spelled as its number.
pub fn spelled(text: &str) -> String {
    let mut key = String::new();
    for word in words(text).filter(|word| !word.is_ascii()) {
        if !key.is_empty() {
            key.push(' ');
        }
        for letter in word.nfc().flat_map(char::to_lowercase) {
            if letter.is_ascii() {
                key.push(letter);
            } else {
                // A string takes whatever is written to it.
                let _ = write!(key, "x{:x}x", u32::from(letter));
            }
        }
    }
    key
}

/// The keys that a query is looked up by; any of them is a hit, so that "Müller" finds "Mueller" too.
pub fn query_variants(query: &str) -> Vec<String> {
    let composed: String = query.nfc().collect();
    let mut variants = vec![fold(&composed)];
    if let Some(spelled) = spelled_umlauts(&composed) {
        variants.push(fold(&spelled));
    }
    variants
}

/// A piece of a text around a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Snippet {
    /// The original words on one line.
    pub text: String,
    /// Where the hits are, in characters of `text`, in order and apart.
    pub highlights: Vec<Range<usize>>,
    /// Words before the piece were left out.
    pub cut_before: bool,
    /// Words behind the piece were left out.
    pub cut_after: bool,
}

// Characters shown on each side of the first hit.
const SURROUNDINGS: usize = 70;

/// Finds a query in a text and shows the place in the original spelling.
///
/// A query with accents is looked for with them first, because "đất" and "đạt" are different words.
pub fn snippet(text: &str, query: &str) -> Option<Snippet> {
    let letters: Vec<char> = text.chars().collect();
    let exact = KeyedText::new(&letters, Spelling::Exact);
    let folded = KeyedText::new(&letters, Spelling::Folded);
    let exact_query: String = query.nfc().collect();
    let hits = exact
        .hits(&[exact_query])
        .or_else(|| folded.hits(&query_variants(query)))?;
    let first = hits.first()?.clone();

    let start = word_start(&letters, first.start.saturating_sub(SURROUNDINGS), first.start);
    let end = word_end(
        &letters,
        first.end.saturating_add(SURROUNDINGS).min(letters.len()),
        first.end,
    );
    let shown = letters.get(start..end)?;
    Some(Snippet {
        text: shown
            .iter()
            .map(|letter| if letter.is_whitespace() { ' ' } else { *letter })
            .collect(),
        highlights: hits
            .into_iter()
            .filter(|hit| hit.end <= end && hit.start >= start)
            .map(|hit| hit.start - start..hit.end - start)
            .collect(),
        cut_before: start > 0,
        cut_after: end < letters.len(),
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    Exact,
    Folded,
}

/// A key whose every letter knows the place that it came from.
struct KeyedText<'a> {
    letters: &'a [char],
    spelling: Spelling,
    key: Vec<char>,
    places: Vec<usize>,
}

impl<'a> KeyedText<'a> {
    fn new(letters: &'a [char], spelling: Spelling) -> Self {
        let mut keyed = KeyedText {
            letters,
            spelling,
            key: Vec::new(),
            places: Vec::new(),
        };
        for (place, letter) in letters.iter().enumerate() {
            key_letter(*letter, spelling, &mut |piece| {
                // A run of spaces and line ends is one space to a reader.
                if piece != ' ' || keyed.key.last().is_some_and(|last| *last != ' ') {
                    keyed.key.push(piece);
                    keyed.places.push(place);
                }
            });
        }
        keyed
    }

    /// All places of the first query that hits as a phrase, else of all words of the first query that has them all.
    fn hits(&self, queries: &[String]) -> Option<Vec<Range<usize>>> {
        let keys = queries.iter().map(|query| {
            let mut key = Vec::new();
            for letter in query.trim().chars() {
                key_letter(letter, self.spelling, &mut |piece| key.push(piece));
            }
            key
        });
        let keys: Vec<Vec<char>> = keys.filter(|key| !key.is_empty()).collect();
        let phrase = keys
            .iter()
            .map(|key| self.places_of(key))
            .find(|places| !places.is_empty());
        phrase.or_else(|| {
            keys.iter().find_map(|key| {
                let words: Vec<&[char]> = key
                    .split(|letter| !letter.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .collect();
                let each: Vec<Vec<Range<usize>>> = words.iter().map(|word| self.places_of(word)).collect();
                if words.len() < 2 || each.iter().any(Vec::is_empty) {
                    return None;
                }
                let mut all: Vec<Range<usize>> = each.into_iter().flatten().collect();
                all.sort_by_key(|place| (place.start, place.end));
                all.dedup_by(|later, earlier| later.start < earlier.end);
                Some(all)
            })
        })
    }

    /// Where a key stands at the start of a word; inside words only if it stands nowhere else.
    fn places_of(&self, key: &[char]) -> Vec<Range<usize>> {
        let mut at_starts = Vec::new();
        let mut inside = Vec::new();
        let mut position = 0;
        while let Some(window) = self.key.get(position..position + key.len()) {
            if window != key {
                position += 1;
                continue;
            }
            let starts_word = position
                .checked_sub(1)
                .and_then(|before| self.key.get(before))
                .is_none_or(|l| !l.is_alphanumeric());
            let place = self.original(position..position + key.len());
            if starts_word {
                at_starts.push(place)
            } else {
                inside.push(place)
            }
            position += key.len();
        }
        if at_starts.is_empty() { inside } else { at_starts }
    }

    fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.places.get(range.start).copied().unwrap_or(0);
        let end = range
            .end
            .checked_sub(1)
            .and_then(|last| self.places.get(last))
            .map_or(start, |last| last + 1);
        // Accents written as marks of their own belong to the letter before them.
        let marks = self
            .letters
            .iter()
            .skip(end)
            .take_while(|letter| is_combining_mark(**letter))
            .count();
        start..end + marks
    }
}

fn key_letter(letter: char, spelling: Spelling, push: &mut impl FnMut(char)) {
    match spelling {
        Spelling::Folded => fold_letter(letter, push),
        Spelling::Exact if is_invisible(letter) => {}
        Spelling::Exact if letter.is_whitespace() => push(' '),
        Spelling::Exact => letter.to_lowercase().for_each(push),
    }
}

fn fold_letter(letter: char, push: &mut impl FnMut(char)) {
    if is_invisible(letter) {
        return;
    }
    if is_fixed_space(letter) || letter.is_whitespace() {
        return push(' ');
    }
    if let Some(letters) = of_ligature(letter) {
        return letters.chars().for_each(push);
    }
    decompose_canonical(letter, |piece| {
        if is_combining_mark(piece) {
            return;
        }
        match piece {
            'đ' | 'Đ' | 'ð' | 'Ð' => push('d'),
            // Some Vietnamese fonts write this letter for "ư".
            'ƣ' | 'Ƣ' => push('u'),
            'ß' | 'ẞ' => "ss".chars().for_each(&mut *push),
            _ => piece
                .to_lowercase()
                .filter(|lower| !is_combining_mark(*lower))
                .for_each(&mut *push),
        }
    });
}

/// The word with its umlauts written out; nothing if it has none.
fn spelled_umlauts(word: &str) -> Option<String> {
    let composed: String = word.nfc().collect();
    if !composed.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
        return None;
    }
    let mut spelled = String::with_capacity(composed.len() + 4);
    for letter in composed.chars() {
        match letter {
            'ä' | 'Ä' => spelled.push_str("ae"),
            'ö' | 'Ö' => spelled.push_str("oe"),
            'ü' | 'Ü' => spelled.push_str("ue"),
            other => spelled.push(other),
        }
    }
    Some(spelled)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter))
        .filter(|word| !word.is_empty())
}

fn word_start(letters: &[char], from: usize, before: usize) -> usize {
    if from == 0 {
        return 0;
    }
    (from..before)
        .find(|place| letters.get(*place).is_some_and(|l| l.is_whitespace()))
        .map_or(from, |place| place + 1)
}

fn word_end(letters: &[char], to: usize, behind: usize) -> usize {
    if to >= letters.len() {
        return letters.len();
    }
    (behind..to)
        .rev()
        .find(|place| letters.get(*place).is_some_and(|l| l.is_whitespace()))
        .unwrap_or(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_found_without_accents() {
        assert_eq!(fold("Đất đai, NGHỊ QUYẾT"), "dat dai, nghi quyet");
        assert_eq!(fold("ưỡng ẩ Ỹ"), "uong a y");
    }

    #[test]
    fn both_unicode_spellings_give_one_key() {
        let composed = "Hội đồng nhân dân";
        let decomposed: String = composed.nfd().collect();
        assert_ne!(composed, decomposed);
        assert_eq!(fold(composed), fold(&decomposed));
    }

    #[test]
    fn the_letter_that_bad_fonts_write_for_u_with_horn_is_folded() {
        assert_eq!(fold("nhà nƣớc"), "nha nuoc");
    }

    #[test]
    fn german_and_print_forms_are_folded() {
        assert_eq!(fold("Straße Öffnung"), "strasse offnung");
        assert_eq!(
            fold("e\u{FB03}zient Haupt\u{AD}satzung 5\u{A0}€"),
            "effizient hauptsatzung 5 €"
        );
    }

    #[test]
    fn muller_and_mueller_both_find_the_umlaut() {
        let index = index_text("Frau Müller spricht");
        assert!(index.contains("muller"));
        assert!(index.contains("mueller"));
        assert_eq!(query_variants("Müller"), ["muller", "mueller"]);
        assert_eq!(query_variants("Mueller"), ["mueller"]);
    }

    #[test]
    fn a_word_cut_by_a_line_end_is_in_the_index_whole() {
        assert!(index_text("die Haupt-\nsatzung").contains("hauptsatzung"));
    }

    #[test]
    fn a_snippet_shows_the_original_spelling() {
        let found = snippet("Điều 1. Thông qua bảng giá các loại đất đai.", "bang gia").unwrap();
        assert_eq!(found.text, "Điều 1. Thông qua bảng giá các loại đất đai.");
        let hit: String = found.text.chars().skip(18).take(8).collect();
        assert_eq!(hit, "bảng giá");
        assert_eq!(found.highlights, vec![18..26]);
        assert!(!found.cut_before && !found.cut_after);
    }

    #[test]
    fn a_query_with_accents_prefers_them() {
        let found = snippet("Chỉ tiêu đạt 95 %; tiền sử dụng đất tăng.", "đất").unwrap();
        let hit = found.highlights[0].clone();
        assert_eq!(
            found
                .text
                .chars()
                .skip(hit.start)
                .take(hit.len())
                .collect::<String>(),
            "đất"
        );
    }

    #[test]
    fn a_hit_over_a_line_end_is_found() {
        let found = snippet("về việc sử dụng\n đất đai năm 2026", "dung dat").unwrap();
        let hit = found.highlights[0].clone();
        assert_eq!(
            found
                .text
                .chars()
                .skip(hit.start)
                .take(hit.len())
                .collect::<String>(),
            "dụng  đất"
        );
    }

    #[test]
    fn words_of_a_query_may_stand_apart() {
        let found = snippet("bảng giá của các loại đất", "đất bảng").unwrap();
        assert_eq!(found.highlights.len(), 2);
    }

    #[test]
    fn a_long_text_is_cut_at_words() {
        let text = format!(
            "{} đấu giá {}",
            "một hai ba ".repeat(40),
            "bốn năm sáu ".repeat(40)
        );
        let found = snippet(&text, "dau gia").unwrap();
        assert!(found.cut_before && found.cut_after);
        assert!(found.text.chars().count() < 170);
        let first_word = found.text.split(' ').next().unwrap();
        assert!(["một", "hai", "ba"].contains(&first_word), "{first_word}");
    }

    #[test]
    fn the_start_of_a_word_is_a_better_hit_than_its_middle() {
        let found = snippet("ban hành quy định về an toàn", "an").unwrap();
        let hit = found.highlights[0].clone();
        assert_eq!(hit.start, "ban hành quy định về ".chars().count());
    }

    #[test]
    fn decomposed_text_is_highlighted_whole() {
        let text: String = "giá đất".nfd().collect();
        let found = snippet(&text, "gia dat").unwrap();
        assert_eq!(found.highlights, vec![0..text.chars().count()]);
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        assert_eq!(snippet("Ngân sách", "quy hoạch"), None);
        assert_eq!(snippet("Ngân sách", "  "), None);
        assert_eq!(snippet("", "a"), None);
    }
}
