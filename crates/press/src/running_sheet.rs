//! The running sheet: what the chair needs on paper to lead the sitting to its end where no laptop works.

use hemicycle_domain::ids::{Day, Moment};

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::{Language, Sentence, iso_day},
};

/// One item of the agenda.
pub struct SheetItem<'a> {
    pub number: &'a str,
    pub title: &'a str,
    /// "postponed".
    pub mark: Option<Sentence>,
    /// The wording of each vote that is prepared and not yet put.
    pub to_vote: Vec<(Sentence, &'a str)>,
    /// The question of each vote that was declared, with its result as it was read aloud.
    pub results: Vec<(&'a str, Sentence)>,
}

/// A session as it stands at one moment.
pub struct RunningSheet<'a> {
    pub language: Language,
    /// In minutes ahead of UTC.
    pub utc_offset: i32,
    pub council: &'a str,
    pub title: &'a str,
    pub place: &'a str,
    pub at: Moment,
    /// Nothing of it counts.
    pub rehearsal: bool,
    pub items: Vec<SheetItem<'a>>,
}

/// The sheet as a typst source, which reads no other file.
#[must_use]
pub fn running_sheet(sheet: &RunningSheet<'_>) -> String {
    let voice = Voice {
        language: sheet.language,
        utc_offset: sheet.utc_offset,
    };
    let day = Day::of(sheet.at, sheet.utc_offset);
    let title = voice.plain("sitting-sheet-title");
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("room_check.typ"),
        include_str!("running_sheet.typ")
    ));
    let (year, month, date) = parts(&day);
    let document = [
        literal(voice.language.code()),
        literal(&format!("{title} – {}", sheet.council)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    let time = crate::time(voice.language, sheet.at, sheet.utc_offset);
    let when = voice.say(
        "sitting-sheet-as-of",
        [
            ("day", iso_day(voice.language, &day).into()),
            ("time", time.into()),
        ],
    );
    let lines = [sheet.title, sheet.place, &when].map(literal);
    let mark = if sheet.rehearsal {
        voice.plain("rehearsal-band")
    } else {
        String::new()
    };
    let head = [
        literal(sheet.council),
        list(&lines),
        literal(&title),
        literal(&mark),
    ];
    call(&mut source, "room", &head);
    let say = |sentence: &Sentence| sentence.in_language(voice.language);
    for item in &sheet.items {
        let pairs = |pairs: Vec<(String, String)>| {
            let told: Vec<String> = pairs
                .iter()
                .map(|(first, second)| list(&[literal(first), literal(second)]))
                .collect();
            if told.is_empty() {
                "()".to_owned()
            } else {
                list(&told)
            }
        };
        let to_vote = item.to_vote.iter();
        let to_vote = to_vote.map(|(name, question)| (say(name), (*question).to_owned()));
        let results = item.results.iter();
        let results = results.map(|(question, result)| ((*question).to_owned(), say(result)));
        let told = [
            literal(item.number),
            literal(item.title),
            literal(&item.mark.as_ref().map(say).unwrap_or_default()),
            literal(&voice.plain("sitting-sheet-to-vote")),
            pairs(to_vote.collect()),
            literal(&voice.plain("sitting-sheet-results")),
            pairs(results.collect()),
            literal(&voice.plain("sitting-sheet-notes")),
        ];
        call(&mut source, "sheet-item", &told);
    }
    source
}
