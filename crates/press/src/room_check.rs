//! The page of a room check: whether the sitting can open, what was measured, and what to do.

use hemicycle_domain::ids::{Day, Moment};

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::{Arg, Language, Sentence, iso_day},
};

/// One thing that was tried.
pub struct CheckedLine {
    /// Good, not good, to be minded, or not known.
    pub verdict: Sentence,
    pub name: Sentence,
    pub found: Sentence,
    pub advice: Option<Sentence>,
}

/// What was tried, by whom, where and when.
pub struct RoomChecked<'a> {
    pub language: Language,
    /// In minutes ahead of UTC.
    pub utc_offset: i32,
    pub council: &'a str,
    /// Title and place of the session, where one is convened.
    pub session: Option<(&'a str, &'a str)>,
    /// Whose laptop tried it.
    pub person: &'a str,
    pub at: Moment,
    /// Nothing of it counts.
    pub rehearsal: bool,
    /// What must be put right before the sitting opens.
    pub against: usize,
    pub lines: Vec<CheckedLine>,
}

/// The page as a typst source, which reads no other file.
#[must_use]
pub fn room_check_page(checked: &RoomChecked<'_>) -> String {
    let voice = Voice {
        language: checked.language,
        utc_offset: checked.utc_offset,
    };
    let day = Day::of(checked.at, checked.utc_offset);
    let title = voice.plain("check-print-title");
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("room_check.typ")
    ));
    let (year, month, date) = parts(&day);
    let document = [
        literal(voice.language.code()),
        literal(&format!("{title} – {}", checked.council)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);

    let time = crate::time(voice.language, checked.at, checked.utc_offset);
    let when = voice.say(
        "check-print-when",
        [
            ("day", iso_day(voice.language, &day).into()),
            ("time", time.into()),
        ],
    );
    let mut lines = Vec::new();
    if let Some((session, place)) = checked.session {
        lines.push(session.to_owned());
        lines.push(voice.say("check-print-place", [("place", place.into())]));
    }
    lines.push(when);
    lines.push(voice.say("check-print-by", [("name", checked.person.into())]));
    let lines: Vec<String> = lines.iter().map(|line| literal(line)).collect();
    let mark = if checked.rehearsal {
        voice.plain("rehearsal-band")
    } else {
        String::new()
    };
    let head = [
        literal(checked.council),
        list(&lines),
        literal(&title),
        literal(&mark),
    ];
    call(&mut source, "room", &head);

    let result = if checked.against == 0 {
        voice.plain("check-result-go")
    } else {
        voice.say("check-result-no-go", [("count", Arg::from(checked.against))])
    };
    call(&mut source, "verdict", &[literal(&result)]);
    let labels = [
        "check-print-column-verdict",
        "check-print-column-name",
        "check-print-column-found",
    ]
    .map(|column| literal(&voice.plain(column)));
    let say = |sentence: &Sentence| literal(&sentence.in_language(voice.language));
    let rows: Vec<String> = checked
        .lines
        .iter()
        .map(|line| {
            let advice = line.advice.as_ref().map_or_else(|| literal(""), say);
            list(&[say(&line.verdict), say(&line.name), say(&line.found), advice])
        })
        .collect();
    call(&mut source, "checked", &[list(&labels), list(&rows)]);
    let signed = [
        literal(&voice.plain("check-print-signed")),
        literal(checked.person),
    ];
    call(&mut source, "signed", &signed);
    source
}
