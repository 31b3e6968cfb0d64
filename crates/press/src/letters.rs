//! The letters that invite people to join with a laptop: a code to type, and the whole invitation as a QR code.

use hemicycle_domain::ids::{Day, Moment};
use qrcode::{EcLevel, QrCode, render::svg};

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::{Language, iso_day},
};

/// What all letters of one council say.
pub struct Letters<'a> {
    pub language: Language,
    /// In minutes ahead of UTC.
    pub utc_offset: i32,
    pub council: &'a str,
    /// Where the council's room computer is reached.
    pub address: &'a str,
    pub at: Moment,
    /// The last moment at which somebody may join by them.
    pub expires: Moment,
    /// Nothing of it counts.
    pub rehearsal: bool,
}

/// One person's letter.
pub struct InvitationLetter {
    pub name: String,
    /// 0 for none.
    pub seat: u32,
    /// In the groups in which it is typed.
    pub code: String,
    /// What the QR code says; empty for none.
    pub qr_code: String,
}

/// The letters, each on a page of its own, as a typst source that reads no other file.
#[must_use]
pub fn letters_page(letters: &Letters<'_>, everybody: &[InvitationLetter]) -> String {
    let voice = Voice {
        language: letters.language,
        utc_offset: letters.utc_offset,
    };
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("convening.typ"),
        include_str!("letters.typ")
    ));
    let today = Day::of(letters.at, letters.utc_offset);
    let (year, month, date) = parts(&today);
    let title = voice.plain("letter-title");
    let document = [
        literal(voice.language.code()),
        literal(&format!("{title} – {}", letters.council)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    let mark = match letters.rehearsal {
        true => voice.plain("rehearsal-band"),
        false => String::new(),
    };
    let until = iso_day(voice.language, &Day::of(letters.expires, letters.utc_offset));
    for (i, letter) in everybody.iter().enumerate() {
        if i > 0 {
            call(&mut source, "next", &[]);
        }
        let head = [
            literal(letters.council),
            list(&[literal(&iso_day(voice.language, &today))]),
            literal(&title),
            literal(&mark),
        ];
        call(&mut source, "notice", &head);
        let name = letter.name.clone().into();
        let to = match letter.seat {
            0 => voice.say("convening-to", [("name", name)]),
            seat => voice.say("convening-to-seat", [("name", name), ("seat", seat.into())]),
        };
        call(&mut source, "addressed", &[literal(&to)]);
        call(&mut source, "called", &[literal(&voice.plain("letter-what"))]);
        let steps = [
            "letter-step-start",
            "letter-step-type",
            "letter-step-pin",
            "letter-step-words",
        ];
        let steps: Vec<String> = steps.iter().map(|step| literal(&voice.plain(step))).collect();
        call(&mut source, "steps", &steps);
        let typed = [
            list(&[literal(&voice.plain("letter-code")), literal(&letter.code)]),
            list(&[literal(&voice.plain("letter-address")), literal(letters.address)]),
        ];
        call(&mut source, "typed", &typed);
        if let Some(drawing) = drawing(&letter.qr_code) {
            let pattern = [literal(&voice.plain("letter-pattern")), literal(&drawing)];
            call(&mut source, "pattern", &pattern);
        }
        let last = voice.say("letter-until", [("day", until.clone().into())]);
        call(
            &mut source,
            "called",
            &[literal(&last), literal(&voice.plain("letter-lost"))],
        );
    }
    source
}

/// The QR code (ISO/IEC 18004) of this text as SVG, with the quiet zone. None for no text, or too much for one code.
fn drawing(says: &str) -> Option<String> {
    if says.is_empty() {
        return None;
    }
    let code = QrCode::with_error_correction_level(says, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(says, EcLevel::L));
    Some(code.ok()?.render::<svg::Color<'_>>().build())
}

#[cfg(test)]
mod tests {
    use super::{InvitationLetter, Language, Letters, Moment, letters_page};

    fn page(qr_code: String) -> String {
        let letters = Letters {
            language: Language::German,
            utc_offset: 60,
            council: "Gemeinderat #Musterstadt",
            address: "192.168.1.5:7143",
            at: Moment(1_796_000_000_000),
            expires: Moment(1_797_000_000_000),
            rehearsal: false,
        };
        let letter = InvitationLetter {
            name: "Jörg \"X\" Böhm".to_owned(),
            seat: 7,
            code: "R4K9-2MXA".to_owned(),
            qr_code,
        };
        letters_page(&letters, &[letter])
    }

    #[test]
    fn a_letter_names_its_person_its_code_and_its_last_day() {
        let page = page("hemicycle1:".to_owned());
        for words in [
            "R4K9-2MXA",
            "192.168.1.5:7143",
            "Jörg \\\"X\\\" Böhm",
            "11. Dezember 2026",
            "<svg",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
    }

    #[test]
    fn an_invitation_too_long_for_a_pattern_leaves_the_code_to_type() {
        let page = page("x".repeat(3_000));
        assert!(page.contains("R4K9-2MXA") && !page.contains("<svg"), "{page}");
    }
}
