//! Cleans extracted text and says how far it may be trusted.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::letters::{is_fixed_space, is_invisible, of_ligature};

/// How far the text of a page may be trusted; shown to the reader, and asked before it is read aloud or compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// The page is what its text says.
    Text,
    /// The page is a picture of a text.
    NeedsOcr,
    /// The page has a text, but its letters are wrong.
    Unreliable,
}

/// The text of one page, ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageText {
    pub page_index: u32,
    pub text: String,
    pub trust: Trust,
}

impl PageText {
    /// Cleans and judges what an extractor gave for a page.
    pub fn from_extracted(
        page_index: u32,
        extracted: &str,
        has_images: bool,
        expect_vietnamese: bool,
    ) -> Self {
        let text = normalise(&shown_hyphens(extracted));
        let trust = judge(&text, has_images, expect_vietnamese);
        PageText {
            page_index,
            text,
            trust,
        }
    }
}

/// Soft hyphens that a page shows are hyphens, since it would not draw them otherwise: some programs write every hyphen
/// so. At the end of a line it is one only before a capital, as in "Ja-Stimmen"; before a small letter it cuts a word.
fn shown_hyphens(extracted: &str) -> String {
    let mut text = String::with_capacity(extracted.len());
    for (place, letter) in extracted.char_indices() {
        if letter != '\u{AD}' {
            text.push(letter);
            continue;
        }
        let behind = extracted.get(place + letter.len_utf8()..).unwrap_or_default();
        let next_line = behind.trim_start_matches('\r').strip_prefix('\n');
        let cuts_a_word = next_line.is_some_and(|next| !next.starts_with(char::is_uppercase));
        text.push(if cuts_a_word { '\u{AD}' } else { '-' });
    }
    text
}

/// One spelling for everything that looks the same: composed letters, plain spaces, no invisible letters.
pub fn normalise(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // A soft hyphen at a line end cut a word for the print alone.
    let uncut = text.replace("\u{AD}\r\n", "").replace("\u{AD}\n", "");
    for letter in uncut.nfc() {
        match letter {
            _ if is_invisible(letter) => {}
            _ if is_fixed_space(letter) || letter == '\t' => plain.push(' '),
            // Some Vietnamese fonts map "ư" to this letter (seen in 47/2020/NĐ-CP).
            'ƣ' => plain.push('ư'),
            'Ƣ' => plain.push('Ư'),
            '\u{C}' | '\u{2028}' | '\u{2029}' => plain.push('\n'),
            '\n' => plain.push('\n'),
            _ if letter.is_control() => {}
            _ => match of_ligature(letter) {
                Some(letters) => plain.push_str(letters),
                None => plain.push(letter),
            },
        }
    }
    let lines: Vec<String> = plain
        .lines()
        .map(|line| {
            line.split(' ')
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    // The folded letters above can meet a combining mark again.
    lines.join("\n").trim_matches('\n').nfc().collect()
}

// Below these a page says too little to be judged by its words.
const FEWEST_LETTERS: usize = 20;
const FEWEST_SYLLABLES: usize = 20;
// Administrative Vietnamese scores 0.92 to 0.997, mojibake 0.49 at most.
const TRUSTED_SYLLABLES: f64 = 0.6;
const TRUSTED_UNMAPPED: f64 = 0.05;

/// Says how far the cleaned text of a page may be trusted.
pub fn judge(text: &str, has_images: bool, expect_vietnamese: bool) -> Trust {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
    if letters < FEWEST_LETTERS && has_images {
        return Trust::NeedsOcr;
    }
    let unmapped = text.chars().filter(|letter| is_unmapped(*letter)).count();
    if unmapped as f64 > TRUSTED_UNMAPPED * (letters + unmapped) as f64 {
        return Trust::Unreliable;
    }
    let (well_formed, all) = count_syllables(text);
    if expect_vietnamese && all >= FEWEST_SYLLABLES && share(well_formed, all) < TRUSTED_SYLLABLES {
        return Trust::Unreliable;
    }
    Trust::Text
}

/// The share of words that are well-formed Vietnamese syllables; 1 for a text without words.
pub fn syllable_score(text: &str) -> f64 {
    let (well_formed, all) = count_syllables(text);
    share(well_formed, all)
}

/// The words that a line end had cut in two, put together again; for the index only.
pub fn joined_hyphenations(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter_map(|pair| {
            let [line, next] = pair else { return None };
            let head = line.strip_suffix(['-', '\u{AD}', '\u{2010}'])?;
            let head = head.rsplit(|letter: char| !letter.is_alphanumeric()).next()?;
            let tail = next.split(|letter: char| !letter.is_alphanumeric()).next()?;
            // A capital behind the line end is a compound that keeps its hyphen.
            let is_cut = head.chars().count() > 1 && tail.chars().next().is_some_and(char::is_lowercase);
            is_cut.then(|| format!("{head}{tail}"))
        })
        .collect()
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

fn is_unmapped(letter: char) -> bool {
    letter == '\u{FFFD}' || matches!(letter, '\u{E000}'..='\u{F8FF}')
}

fn count_syllables(text: &str) -> (usize, usize) {
    let mut well_formed = 0;
    let mut all = 0;
    for word in text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
    {
        let lower = word.to_lowercase();
        let parts = SyllableParts::of(&lower);
        if parts.is_well_formed() {
            well_formed += 1;
        } else if word.len() > 1
            && word
                .chars()
                .all(|letter| letter.is_ascii_uppercase() || letter == 'Đ')
        {
            // Abbreviations such as UBND say nothing about the font.
            continue;
        }
        all += 1;
    }
    (well_formed, all)
}

const INITIALS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const NUCLEI: &[&str] = &[
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo",
    "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi",
    "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi",
    "ươu", "ưu", "yê", "yêu",
];

const CODAS: &[&str] = &["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

/// A word without its tone marks, and which tone it had.
struct SyllableParts {
    letters: Vec<char>,
    tones: Vec<char>,
}

impl SyllableParts {
    fn of(word: &str) -> Self {
        let mut tones = Vec::new();
        let toneless: String = word
            .nfd()
            .filter(|mark| {
                let is_tone = matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
                if is_tone {
                    tones.push(*mark);
                }
                !is_tone
            })
            .collect();
        SyllableParts {
            letters: toneless.nfc().collect(),
            tones,
        }
    }

    fn is_well_formed(&self) -> bool {
        if self.tones.len() > 1 || self.letters.len() > 7 {
            return false;
        }
        let word: String = self.letters.iter().collect();
        INITIALS
            .iter()
            .filter_map(|initial| word.strip_prefix(initial))
            .any(|rhyme| self.is_rhyme(rhyme))
    }

    fn is_rhyme(&self, rhyme: &str) -> bool {
        CODAS
            .iter()
            .filter_map(|coda| Some((rhyme.strip_suffix(coda)?, *coda)))
            .any(|(nucleus, coda)| {
                // A syllable that ends in a stop has the sharp or the heavy tone, always.
                let is_stopped = matches!(coda, "c" | "ch" | "p" | "t");
                let has_stop_tone = matches!(self.tones.first(), Some('\u{301}' | '\u{323}'));
                NUCLEI.contains(&nucleus) && (!is_stopped || has_stop_tone)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADMINISTRATIVE: &str = "Căn cứ Luật Tổ chức chính quyền địa phương, Hội đồng nhân dân thành phố quyết nghị \
        thông qua bảng giá các loại đất áp dụng từ ngày 01 tháng 01 năm 2026 trên địa bàn thành phố; giao Ủy ban nhân \
        dân thành phố tổ chức thực hiện và báo cáo kết quả tại kỳ họp thường lệ cuối năm; khuyến khích giải quyết nghiêm.";

    #[test]
    fn text_has_one_spelling_after_normalising() {
        let decomposed: String = "Nghị quyết".nfd().collect();
        assert_eq!(normalise(&decomposed), "Nghị quyết");
        assert_eq!(
            normalise("nhà nƣớc  e\u{FB01}\u{A0}x\u{AD}y\u{0}"),
            "nhà nước efi xy"
        );
        assert_eq!(normalise("a\u{C}b\r\nc "), "a\nb\nc");
        assert_eq!(normalise("vorbe\u{AD}\nraten"), "vorberaten");
    }

    #[test]
    fn a_hyphen_that_is_shown_stays_one_however_it_is_written() {
        let text = |extracted: &str| PageText::from_extracted(0, extracted, false, false).text;
        assert_eq!(text("Müßig\u{AD}Hofäcker"), "Müßig-Hofäcker");
        assert_eq!(text("11 Ja\u{AD}\nStimmen"), "11 Ja-\nStimmen");
        assert_eq!(text("vorbe\u{AD}\nraten"), "vorberaten");
        assert_eq!(text("das Ende\u{AD}"), "das Ende-");
    }

    #[test]
    fn administrative_vietnamese_scores_high() {
        assert!(
            syllable_score(ADMINISTRATIVE) > 0.97,
            "{}",
            syllable_score(ADMINISTRATIVE)
        );
    }

    #[test]
    fn other_languages_and_wrong_letters_score_low() {
        let german =
            "Der Gemeinderat beschließt die Änderung der Hauptsatzung und stellt den Haushaltsplan fest";
        assert!(syllable_score(german) < 0.3, "{}", syllable_score(german));
        let english =
            "The council adopts the draft resolution and requests the executive to report next year";
        assert!(syllable_score(english) < 0.4, "{}", syllable_score(english));
        let tcvn3 = "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\u{AD}¬ng, Héi ®ång nh©n d©n thµnh phè quyÕt nghÞ th«ng qua";
        assert!(syllable_score(tcvn3) < 0.6, "{}", syllable_score(tcvn3));
    }

    #[test]
    fn abbreviations_are_not_held_against_a_page() {
        assert!((syllable_score("HĐND và UBND thành phố") - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_good_page_is_trusted() {
        assert_eq!(judge(ADMINISTRATIVE, false, true), Trust::Text);
        assert_eq!(judge(ADMINISTRATIVE, true, true), Trust::Text);
    }

    #[test]
    fn a_picture_of_a_page_needs_ocr() {
        assert_eq!(judge("", true, true), Trust::NeedsOcr);
        assert_eq!(judge("Trang 3", true, true), Trust::NeedsOcr);
        assert_eq!(judge("", false, true), Trust::Text);
    }

    #[test]
    fn wrong_letters_are_not_trusted() {
        let broken =
            "quy t ngh  thông qua b ng giá các lo i đ t áp d ng t  ngày 01 tháng 01 trên đ a bàn thành ph "
                .repeat(4);
        let unmapped = "\u{FFFD}\u{FFFD}abc d\u{FFFD}f ghi \u{FFFD}kl mno pqr \u{FFFD}tu";
        assert_eq!(judge(unmapped, false, false), Trust::Unreliable);
        let german = "Der Gemeinderat beschließt die Änderung der Hauptsatzung und stellt den Haushalt fest "
            .repeat(3);
        assert_eq!(judge(&german, false, true), Trust::Unreliable);
        assert_eq!(judge(&german, false, false), Trust::Text);
        assert_eq!(judge(&broken, false, true), Trust::Unreliable);
    }

    #[test]
    fn a_word_cut_at_a_line_end_is_put_together() {
        assert_eq!(
            joined_hyphenations("die Haupt-\nsatzung der Stadt"),
            ["Hauptsatzung"]
        );
        assert!(joined_hyphenations("Baden-\nWürttemberg").is_empty());
        assert!(joined_hyphenations("2025 -\nnăm").is_empty());
    }
}
