//! Papers with rows in sentences and in print: what they ask, what was counted, what follows, the record that the
//! board signs, and the ballot papers themselves.

use hemicycle_domain::{
    ids::Day,
    minutes::CountingRecord,
    rows::{Column, Marks, RowOutcome, RowResult, Rows, RowsKind, RowsLaw, RowsOutcome, RowsTally},
};

use crate::{
    minutes::{Block, Voice, call, list, literal, parts, print_line},
    sentences::{Arg, Language, Sentence, iso_day, word},
};

/// What a paper asks: "Election: at most 2 of 3".
#[must_use]
pub fn asked(rows: &Rows) -> Sentence {
    Sentence::new(
        "rows-asked",
        [
            ("kind", word(&rows.asks).into()),
            ("count", rows.rows.len().into()),
            ("places", rows.places.into()),
        ],
    )
}

/// The words above a column.
#[must_use]
pub fn column(asks: RowsKind, column: Column) -> Sentence {
    Sentence::new(format!("rows-column-{}-{}", word(&asks), word(&column)), [])
}

/// What the law asks of each row. `base` is 0 while nobody knows how many papers there will be.
#[must_use]
pub fn law(law: &RowsLaw, base: u32) -> Sentence {
    match law {
        RowsLaw::Voting(rule) => Sentence::rule(rule, base),
        RowsLaw::Rating(rule) => Sentence::new(
            "rows-rule-rating",
            [
                ("resignComparator", word(&rule.may_resign.comparator).into()),
                ("resignNumerator", rule.may_resign.numerator.into()),
                ("resignDenominator", rule.may_resign.denominator.into()),
                ("actComparator", word(&rule.must_act.comparator).into()),
                ("actNumerator", rule.must_act.numerator.into()),
                ("actDenominator", rule.must_act.denominator.into()),
                ("unit", word(&rule.base).into()),
                ("act", word(&rule.act).into()),
            ],
        ),
    }
}

/// What was counted in one row, as it is read aloud.
#[must_use]
pub fn row_counted(asks: RowsKind, name: &str, tally: &RowsTally, marks: &Marks) -> Sentence {
    Sentence::new(
        format!("rows-counted-{}", word(&asks)),
        [
            ("name", name.into()),
            ("first", marks[0].into()),
            ("second", marks[1].into()),
            ("third", marks[2].into()),
            ("unmarked", tally.unmarked(marks).into()),
        ],
    )
}

/// The name of a result in the names of sentences.
#[must_use]
pub fn result_word(result: RowResult) -> String {
    word(&result)
}

/// What one row leads to, as it is read aloud.
#[must_use]
pub fn row_decided(name: &str, outcome: &RowOutcome) -> Sentence {
    Sentence::new(
        format!("rows-result-{}", result_word(outcome.result)),
        [
            ("name", name.into()),
            ("got", outcome.got.into()),
            ("needed", outcome.needed.into()),
            ("mustAct", outcome.must_act.unwrap_or(0).into()),
            ("base", outcome.base.into()),
        ],
    )
}

/// The whole result, as it is read aloud.
#[must_use]
pub fn whole(asks: RowsKind, places: u32, names: &[String], outcome: &RowsOutcome) -> Sentence {
    let of = |results: &[RowResult]| -> Vec<&str> {
        let rows = outcome.rows.iter().zip(names);
        rows.filter(|(row, _)| results.contains(&row.result))
            .map(|(_, name)| name.as_str())
            .collect()
    };
    let shown: &[RowResult] = match asks {
        RowsKind::Election => &[RowResult::Elected],
        RowsKind::Confidence => &[RowResult::NoConfidence],
        RowsKind::Rating => &[RowResult::MayResign],
    };
    let other: &[RowResult] = match asks {
        RowsKind::Election => &[RowResult::SharesLastPlace],
        RowsKind::Confidence => &[RowResult::Confidence],
        RowsKind::Rating => &[RowResult::ConfidenceVote, RowResult::Dismissal],
    };
    let (shown, other) = (of(shown), of(other));
    let key = if outcome.quorum.stops() {
        "rows-whole-not-quorate".to_owned()
    } else {
        format!("rows-whole-{}", word(&asks))
    };
    let args: [(&str, Arg); 8] = [
        ("count", names.len().into()),
        ("places", places.into()),
        ("left", outcome.places_left.into()),
        ("shown", shown.len().into()),
        ("names", shown.join(", ").into()),
        ("others", other.len().into()),
        ("otherNames", other.join(", ").into()),
        ("needed", outcome.quorum.needed.into()),
    ];
    Sentence::new(key, args)
}

/// The whole result, then each row.
pub(crate) fn decided(asks: RowsKind, places: u32, names: &[String], outcome: &RowsOutcome) -> Vec<Sentence> {
    let rows = names.iter().zip(&outcome.rows);
    core::iter::once(whole(asks, places, names, outcome))
        .chain(rows.map(|(name, row)| row_decided(name, row)))
        .collect()
}

/// The table of a count: its heads, its lines, and what every copy prints.
pub(crate) fn table(
    language: Language,
    asks: RowsKind,
    columns: &[Column],
    names: &[String],
    tally: &RowsTally,
    printed: &[String],
) -> Block {
    let mut labels = heads(language, asks, columns);
    labels.push(Sentence::new("rows-unmarked", []).in_language(language));
    let line = |(number, (name, marks)): (usize, (&String, &Marks))| {
        let figures = marks.iter().take(columns.len()).map(ToString::to_string);
        [number.to_string(), name.clone()]
            .into_iter()
            .chain(figures)
            .chain([tally.unmarked(marks).to_string()])
            .collect()
    };
    Block::Rows {
        labels,
        lines: (1..).zip(names.iter().zip(&tally.rows)).map(line).collect(),
        printed: printed.to_vec(),
    }
}

fn heads(language: Language, asks: RowsKind, columns: &[Column]) -> Vec<String> {
    let plain = |key: &str| Sentence::new(key, []).in_language(language);
    [plain("rows-number"), plain("rows-name")]
        .into_iter()
        .chain(
            columns
                .iter()
                .map(|each| column(asks, *each).in_language(language)),
        )
        .collect()
}

fn begin(title: &str, language: Language, day: &Day, show: &str) -> String {
    let mut source = String::from(concat!(include_str!("minutes.typ"), include_str!("rows.typ")));
    let (year, month, date) = parts(day);
    let args = [
        literal(language.code()),
        literal(title),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, show, &args);
    source
}

/// The record of a count (biên bản kiểm phiếu) as a typst source of one A4 document, which reads no other file.
#[must_use]
pub fn counting_record(record: &CountingRecord) -> String {
    let voice = Voice {
        language: Language::of(&record.language),
        utc_offset: record.utc_offset,
    };
    let day = Day::of(record.at, record.utc_offset);
    let title = format!("{} – {}", record.title, record.council);
    let mut source = begin(&title, voice.language, &day, "show: minutes.with");
    let written = iso_day(voice.language, &day);
    let head = [
        record.council.clone(),
        record.title.clone(),
        voice.plain("minutes-print-national-name"),
        voice.plain("minutes-print-motto"),
        voice.plain("minutes-print-number"),
        voice.say("minutes-print-place-and-day", [("day", written.into())]),
        voice.plain("rows-print-record"),
    ];
    call(&mut source, "head", &head.map(|text| literal(&text)));
    for line in &record.facts {
        print_line(&mut source, &voice, line);
    }
    let signing = |(index, name): (usize, &String)| {
        let office = if index == 0 {
            "rows-print-head"
        } else {
            "rows-print-member"
        };
        list(&[literal(&voice.plain(office)), literal(name)])
    };
    let board: Vec<String> = record.board.iter().enumerate().map(signing).collect();
    let hint = literal(&voice.plain("minutes-print-signature-hint"));
    call(&mut source, "board", &[list(&board), hint]);
    source
}

/// Ballot papers to be printed, each with its stub.
pub struct BallotPapers<'a> {
    pub council: &'a str,
    /// Of the session.
    pub title: &'a str,
    /// vi, en or de.
    pub language: &'a str,
    pub day: Day,
    pub question: &'a str,
    pub asked: &'a Rows,
    pub law: &'a RowsLaw,
    /// How many, at most 999.
    pub count: u32,
}

/// The ballot papers as a typst source, one A4 page each, longer only where the rows do not fit.
#[must_use]
pub fn ballot_papers(papers: &BallotPapers<'_>) -> String {
    let language = Language::of(papers.language);
    let plain = |key: &str| Sentence::new(key, []).in_language(language);
    let columns = papers.asked.columns(papers.law);
    let kind = plain(&format!("rows-print-paper-{}", word(&papers.asked.asks)));
    let mut source = begin(papers.question, language, &papers.day, "show: papers.with");
    let instruction = Sentence::new(
        format!("rows-print-how-{}", word(&papers.asked.asks)),
        [("places", papers.asked.places.into())],
    );
    let names: Vec<String> = papers.asked.rows.iter().map(|row| literal(&row.name)).collect();
    let shared = [
        literal(papers.council),
        literal(papers.title),
        literal(&kind),
        literal(papers.question),
        literal(&instruction.in_language(language)),
        literal(&plain("rows-print-seal")),
        list(
            &heads(language, papers.asked.asks, &columns)
                .iter()
                .map(|head| literal(head))
                .collect::<Vec<_>>(),
        ),
        list(&names),
    ];
    for serial in 1..=papers.count.min(999) {
        let number = format!("{serial:03}");
        let stub = [
            literal(
                &Sentence::new("rows-print-stub", [("question", papers.question.into())])
                    .in_language(language),
            ),
            literal(&Sentence::new("rows-print-serial", [("serial", number.into())]).in_language(language)),
            literal(&plain("rows-print-received")),
            literal(&plain("rows-print-signature")),
        ];
        let mut args = vec![list(&stub)];
        args.extend(shared.iter().cloned());
        args.push((serial == 1).to_string());
        call(&mut source, "paper", &args);
    }
    source
}
