//! Vietnamese text from before Unicode: TCVN3 (TCVN 5712:1993, the fonts `.Vn...`) and VNI (the fonts `VNI-...`).
//!
//! Such a text looks like Western letters with strange accents. Whether it is one is decided over a whole list: what
//! it would say must be Vietnamese syllables, and what it says as it stands must not.

use unicode_normalization::UnicodeNormalization;

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legacy {
    Tcvn3,
    Vni,
}

/// Fewest words with a mark that a list must have before anything is said of it.
const FEWEST_WORDS: usize = 3;

/// The letters of TCVN3 by their places, from 0xA1 to 0xFE; a dot is none.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......\
                     ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

/// What stands behind a letter in VNI: its place, a mark of the letter (circumflex, breve or none) and a tone.
const VNI_MARKS: &[(char, &str)] = &[
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{323}\u{302}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{323}\u{306}"),
];

/// Letters of VNI that stand by themselves.
const VNI_LETTERS: &[(char, char)] = &[
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ñ', 'đ'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// How these texts were written; none where they are Unicode, or where it cannot be told.
pub fn detect<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Legacy> {
    // A letter that neither Western encodings nor these have.
    if texts
        .clone()
        .any(|text| text.chars().any(|letter| letter > '\u{FF}'))
    {
        return None;
    }
    let marked: Vec<&str> = texts
        .flat_map(words)
        .filter(|word| word.chars().any(|letter| letter > '\u{7F}'))
        .collect();
    if marked.len() < FEWEST_WORDS {
        return None;
    }
    let fitting = |said: &dyn Fn(&str) -> String| {
        let fits = |word: &&&str| words(&said(word)).all(is_syllable);
        marked.iter().filter(fits).count()
    };
    let as_it_stands = fitting(&|word| word.to_owned());
    [Legacy::Tcvn3, Legacy::Vni]
        .map(|legacy| (fitting(&|word| to_unicode(legacy, word)), legacy))
        .into_iter()
        .filter(|(fits, _)| *fits > as_it_stands && fits * 10 >= marked.len() * 9)
        .max_by_key(|(fits, _)| *fits)
        .map(|(_, legacy)| legacy)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && !word.chars().all(|letter| letter.is_ascii_digit()))
}

/// The same text in Unicode, composed.
#[must_use]
pub fn to_unicode(legacy: Legacy, text: &str) -> String {
    match legacy {
        Legacy::Tcvn3 => from_tcvn3(text),
        Legacy::Vni => from_vni(text),
    }
}

fn from_tcvn3(text: &str) -> String {
    // The capitals of marked letters stand in a font of their own, at the places of the small ones.
    let mut whole = String::new();
    for word in text.split_inclusive(' ') {
        let letters = word.chars().filter(char::is_ascii_alphabetic);
        let capitals =
            letters.clone().count() > 1 && letters.clone().all(|letter| letter.is_ascii_uppercase());
        for letter in word.chars() {
            let place = u32::from(letter).checked_sub(0xA1);
            let known = place.and_then(|place| TCVN3.chars().nth(place as usize));
            match known.filter(|known| *known != '.') {
                Some(known) if capitals => whole.extend(known.to_uppercase()),
                Some(known) => whole.push(known),
                None => whole.push(letter),
            }
        }
    }
    whole.nfc().collect()
}

fn from_vni(text: &str) -> String {
    let mut whole = String::new();
    let mut before = ' ';
    for letter in text.chars() {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        let mark = VNI_MARKS.iter().find(|(known, _)| *known == small);
        let by_itself = VNI_LETTERS.iter().find(|(known, _)| *known == small);
        let vowel = "aeouyAEOUYôöÔÖ".contains(before);
        match (mark, by_itself) {
            (Some((_, mark)), _) if vowel => whole.push_str(mark),
            (_, Some((_, known))) if letter == small => whole.push(*known),
            (_, Some((_, known))) => whole.extend(known.to_uppercase()),
            _ => whole.push(letter),
        }
        before = letter;
    }
    whole.nfc().collect()
}

const ONSETS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
];

const NUCLEI: &[&str] = &[
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo",
    "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi",
    "ua", "uai", "uay", "uă", "uâ", "uây", "ue", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu",
    "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
];

const CODAS: &[&str] = &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// A syllable as Vietnamese makes them: one tone at most, and sounds in their order.
fn is_syllable(word: &str) -> bool {
    const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let lower = word.to_lowercase();
    if lower.nfd().filter(|letter| TONES.contains(letter)).count() > 1 {
        return false;
    }
    let plain: String = lower
        .nfd()
        .filter(|letter| !TONES.contains(letter))
        .nfc()
        .collect();
    ONSETS.iter().any(|onset| {
        plain.strip_prefix(onset).is_some_and(|rime| {
            CODAS.iter().any(|coda| {
                rime.strip_suffix(coda)
                    .is_some_and(|nucleus| NUCLEI.contains(&nucleus))
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNICODE: [&str; 6] = [
        "Nguyễn Văn Hưởng",
        "Trần Thị Lan",
        "Đỗ Quỳnh Phương",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Lê Hoàng Bình",
        "Phạm Đức Thưởng",
    ];
    const TCVN3_LIST: [&str; 6] = [
        "NguyÔn V¨n H\u{AD}ëng",
        "TrÇn ThÞ Lan",
        "§ç Quúnh Ph\u{AD}¬ng",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "Lª Hoµng B×nh",
        "Ph¹m §øc Th\u{AD}ëng",
    ];
    const VNI_LIST: [&str; 6] = [
        "Nguyeãn Vaên Höôûng",
        "Traàn Thò Lan",
        "Ñoã Quyønh Phöông",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "Leâ Hoaøng Bình",
        "Phaïm Ñöùc Thöôûng",
    ];

    #[test]
    fn both_old_encodings_are_told_apart_and_say_the_same_in_unicode() {
        for (list, legacy) in [(TCVN3_LIST, Legacy::Tcvn3), (VNI_LIST, Legacy::Vni)] {
            assert_eq!(detect(list.iter().copied()), Some(legacy));
            let said = list.map(|text| to_unicode(legacy, text));
            assert_eq!(said.each_ref().map(String::as_str), UNICODE);
        }
    }

    #[test]
    fn capitals_stay_capitals() {
        assert_eq!(to_unicode(Legacy::Tcvn3, "NGUYÔN TÊT THµNH"), "NGUYỄN TẤT THÀNH");
        assert_eq!(to_unicode(Legacy::Vni, "NGUYEÃN TAÁT THAØNH"), "NGUYỄN TẤT THÀNH");
    }

    #[test]
    fn what_is_no_old_encoding_stays_as_it_is() {
        let german = ["Jörg Müller", "Käthe Größe", "Björn Süß", "André Lefèvre"];
        let plain = ["Nguyen Van An", "Tran Thi Lan", "Le Binh"];
        // Names whose marks Western encodings know too.
        let western = ["Lê Hà", "Tô Hoà", "Bùi Tú", "Hà Thanh Bình", "Ngô Quý"];
        for list in [&german[..], &plain, &western, &UNICODE] {
            assert_eq!(detect(list.iter().copied()), None, "{list:?}");
        }
    }
}
