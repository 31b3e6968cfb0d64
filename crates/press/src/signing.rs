//! The sheet that is signed by pen beside the minutes: which file it is about, and who signs.

use hemicycle_domain::{
    ids::{Day, Moment},
    signing::Signatory,
    words::words,
};

use crate::{
    Language,
    minutes::{Voice, call, list, literal, parts, root_words},
    sentences::iso_day,
};

/// One file that is signed.
pub struct SignedPage<'a> {
    /// Its name in the folder.
    pub name: &'a str,
    /// SHA-256 in hex.
    pub sha256: &'a str,
}

pub struct SignatureSheet<'a> {
    pub language: &'a str,
    pub utc_offset: i32,
    pub council: &'a str,
    pub title: &'a str,
    pub version: u32,
    pub laid_out_at: Moment,
    pub pages: Vec<SignedPage<'a>>,
    pub signatories: &'a [Signatory],
    /// Entries of the journal that the minutes were drawn from, and their root in hex.
    pub journal_size: u64,
    pub journal_root: &'a str,
}

/// Six words that stand for a file: people compare them aloud.
#[must_use]
pub fn hash_words(sha256: &str) -> String {
    words(&[b"minutes", sha256.as_bytes()], 6).join(" ")
}

/// The sheet as a typst source, which reads no other file.
#[must_use]
pub fn signature_sheet(sheet: &SignatureSheet<'_>) -> String {
    let voice = Voice {
        language: Language::of(sheet.language),
        utc_offset: sheet.utc_offset,
    };
    let day = Day::of(sheet.laid_out_at, sheet.utc_offset);
    let written = iso_day(voice.language, &day);
    let title = voice.plain("minutes-sheet-title");
    let mut source = String::from(concat!(include_str!("minutes.typ"), include_str!("signing.typ")));
    let (year, month, date) = parts(&day);
    let document = [
        literal(voice.language.code()),
        literal(&format!("{title} – {}", sheet.title)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    let head = [
        sheet.council.to_owned(),
        sheet.title.to_owned(),
        voice.plain("minutes-print-national-name"),
        voice.plain("minutes-print-motto"),
        voice.plain("minutes-print-number"),
        voice.say("minutes-print-place-and-day", [("day", written.as_str().into())]),
        title,
    ];
    call(&mut source, "head", &head.map(|text| literal(&text)));
    let version = sheet.version.to_string();
    let about = voice.say(
        "minutes-sheet-about",
        [("version", version.as_str().into()), ("day", written.into())],
    );
    call(&mut source, "fact", &[literal(&about)]);
    for page in &sheet.pages {
        let told = [
            voice.say("minutes-sheet-file", [("file", page.name.into())]),
            page.sha256.to_owned(),
            voice.say("minutes-sheet-words", [("words", hash_words(page.sha256).into())]),
        ];
        call(&mut source, "told", &told.map(|text| literal(&text)));
    }
    let size = sheet.journal_size.to_string();
    let record = [
        voice.say("minutes-sheet-record", [("size", size.as_str().into())]),
        sheet.journal_root.to_owned(),
        voice.say(
            "minutes-sheet-words",
            [("words", root_words(sheet.journal_root).into())],
        ),
    ];
    call(&mut source, "told", &record.map(|text| literal(&text)));
    let places: Vec<String> = sheet
        .signatories
        .iter()
        .map(|signatory| {
            let key = match signatory {
                Signatory::Secretary => "minutes-print-secretary",
                Signatory::Chair => "minutes-print-chair",
                Signatory::Member => "minutes-sheet-member",
            };
            literal(&voice.plain(key))
        })
        .collect();
    let hint = literal(&voice.plain("minutes-print-signature-hint"));
    call(&mut source, "places", &[list(&places), hint]);
    source
}
