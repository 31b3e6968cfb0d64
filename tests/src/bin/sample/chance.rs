//! Numbers that look drawn by chance and are the same on every machine.

use crate::session::Wording;

/// A stream of numbers that follows from a name (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn of(name: &str) -> Self {
        // FNV-1a: the name decides, on every machine and with every compiler.
        Chance(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// Fills `{n}` some, `{m}` few, `{N}` many, `{t}` money, `{p}` share, `{g}` growth, `{w}` place and `{d}` day.
    pub fn filled(&mut self, sentence: &str, wording: &Wording, place: Option<&str>) -> String {
        let mut filled = String::with_capacity(sentence.len() + 32);
        let mut rest = sentence;
        while let Some((before, behind)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((mark, tail)) = behind.split_once('}') else {
                break;
            };
            filled.push_str(&self.value(mark, wording, place));
            rest = tail;
        }
        filled.push_str(rest);
        capitalised(&filled)
    }

    pub fn value(&mut self, mark: &str, wording: &Wording, place: Option<&str>) -> String {
        match mark {
            "n" => self.between(11, 84).to_string(),
            "m" => self.between(2, 9).to_string(),
            "N" => grouped(self.between(1_020, 98_640), wording.thousands()),
            "t" => format!(
                "{}{}{}",
                self.between(12, 640),
                wording.decimal(),
                self.between(1, 9)
            ),
            "p" => format!(
                "{}{}{}",
                self.between(61, 98),
                wording.decimal(),
                self.between(0, 9)
            ),
            "g" => format!(
                "{}{}{}",
                self.between(1, 11),
                wording.decimal(),
                self.between(0, 9)
            ),
            "d" => format!("{:02}", self.between(10, 22)),
            "w" => match place {
                Some(place) => place.to_owned(),
                None => {
                    let index = self.next() as usize % wording.places.len().max(1);
                    wording.places.get(index).cloned().unwrap_or_default()
                }
            },
            unknown => format!("{{{unknown}}}"),
        }
    }
}

pub fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

pub fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
