//! A written opinion round in print and as a table: the sheet of each person, the summary, and every answer in full.

use hemicycle_domain::{
    Session,
    entry::receipt_code,
    ids::{Day, LocalTime, Moment, PersonId},
    opinions::{GivenOpinion, OpinionChoice, OpinionCount, OpinionRound},
    words::device_words,
};

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::{Arg, Language, Sentence, iso_day, time},
};

/// The words of an answer: the round's own where it has some.
#[must_use]
pub fn choice_words(round: &OpinionRound, choice: OpinionChoice) -> Sentence {
    let own = round.asks.labels.of(choice);
    if !own.is_empty() {
        return Sentence::new("opinions-own-words", [("words", own.into())]);
    }
    let usual = match (choice, round.asks.decides.is_some()) {
        (OpinionChoice::Agree, false) => "opinions-choice-agree",
        (OpinionChoice::Disagree, false) => "opinions-choice-disagree",
        (OpinionChoice::Agree, true) => "opinions-choice-no-objection",
        (OpinionChoice::Disagree, true) => "opinions-choice-objection",
        (OpinionChoice::Other, _) => "opinions-choice-other",
    };
    Sentence::new(usual, [])
}

/// A round as it is printed, in the session's language.
struct Print<'a> {
    session: &'a Session,
    round: &'a OpinionRound,
    voice: Voice,
}

impl<'a> Print<'a> {
    fn of(session: &'a Session, round: &'a OpinionRound) -> Self {
        let voice = Voice {
            language: Language::of(&session.register.language),
            utc_offset: session.register.utc_offset,
        };
        Self {
            session,
            round,
            voice,
        }
    }

    fn say<const N: usize>(&self, key: &str, args: [(&str, Arg); N]) -> String {
        self.voice.say(key, args)
    }

    fn plain(&self, key: &str) -> String {
        self.voice.plain(key)
    }

    /// A day and a time, where the council's clocks stand.
    fn moment(&self, at: Moment) -> String {
        let Voice { language, utc_offset } = self.voice;
        let day = iso_day(language, &Day::of(at, utc_offset));
        let hour = time(language, at, utc_offset);
        self.say(
            "opinions-print-moment",
            [("time", hour.into()), ("day", day.into())],
        )
    }

    fn words(&self, choice: OpinionChoice) -> String {
        choice_words(self.round, choice).in_language(self.voice.language)
    }

    fn name(&self, person: &PersonId) -> String {
        let known = self.session.register.people.get(person);
        known.map(|person| person.name.clone()).unwrap_or_default()
    }

    fn group(&self, person: &PersonId) -> String {
        let known = self.session.register.people.get(person);
        known.map(|person| person.group.clone()).unwrap_or_default()
    }

    /// "Draft resolution on land prices (version 2)".
    fn question(&self, number: u32) -> String {
        let Some(question) = self.round.question(number) else {
            return String::new();
        };
        if question.paper.is_none() {
            return question.text.clone();
        }
        let args = [
            ("title", question.text.as_str().into()),
            ("version", question.paper_version.into()),
        ];
        self.say("opinions-print-paper", args)
    }

    fn begin(&self) -> String {
        let mut source = String::from(concat!(
            include_str!("minutes.typ"),
            include_str!("rows.typ"),
            include_str!("opinions.typ")
        ));
        let (year, month, date) = parts(&self.today());
        let args = [
            literal(self.voice.language.code()),
            literal(&format!(
                "{} – {}",
                self.round.asks.title, self.session.register.name
            )),
            format!("datetime(year: {year}, month: {month}, day: {date})"),
        ];
        call(&mut source, "show: minutes.with", &args);
        source
    }

    fn today(&self) -> Day {
        Day::of(self.session.now, self.voice.utc_offset)
    }

    fn head(&self, source: &mut String, kind: &str) {
        let day = iso_day(self.voice.language, &self.today());
        let head = [
            self.session.register.name.clone(),
            self.round.asks.title.clone(),
            self.plain("minutes-print-national-name"),
            self.plain("minutes-print-motto"),
            self.plain("opinions-print-number"),
            self.say("minutes-print-place-and-day", [("day", day.into())]),
            self.plain(kind),
        ];
        call(source, "head", &head.map(|text| literal(&text)));
    }

    fn fact<const N: usize>(&self, source: &mut String, key: &str, args: [(&str, Arg); N]) {
        call(source, "fact", &[literal(&self.say(key, args))]);
    }

    fn deadline(&self, source: &mut String) {
        let deadline = self.moment(self.round.asks.deadline);
        self.fact(source, "opinions-print-deadline", [("when", deadline.into())]);
    }

    /// What a round may decide, or that it decides nothing.
    fn effect(&self, source: &mut String) {
        match &self.round.asks.decides {
            Some(rule) => self.fact(
                source,
                "opinions-decides",
                [("source", rule.source.as_str().into())],
            ),
            None => self.fact(source, "opinions-no-decision", []),
        }
    }

    /// Where an answer stands in the record, in parts that no line breaks.
    fn record(&self, given: &GivenOpinion) -> String {
        let record = self.say(
            "opinions-print-record",
            [
                ("number", given.number.to_string().into()),
                ("when", iso_moment(given.at, self.voice.utc_offset).into()),
                ("key", device_words(given.device.as_str()).into()),
                ("code", receipt_code(&given.offer).into()),
            ],
        );
        literals(&record.split(" · ").map(String::from).collect::<Vec<_>>())
    }

    /// The answer to one question, as cells of a sheet.
    fn answer(&self, person: &PersonId, number: u32) -> String {
        let standing = self.round.standing(person, number);
        let mut texts = Vec::new();
        let mut records = Vec::new();
        if let Some(given) = standing {
            texts.extend(paragraphs(&given.text));
            records.push(self.record(given));
        }
        if let Some(late) = self.round.late(person, number) {
            texts.push(self.say(
                "opinions-print-late",
                [("choice", self.words(late.choice).into())],
            ));
            texts.extend(paragraphs(&late.text));
            records.push(self.record(late));
        }
        let words = match standing {
            Some(given) => self.words(given.choice),
            None => self.plain("opinions-not-answered"),
        };
        list(&[
            literal(&number.to_string()),
            literals(&paragraphs(&self.question(number))),
            literal(&words),
            literals(&texts),
            if records.is_empty() {
                "()".to_owned()
            } else {
                list(&records)
            },
        ])
    }

    fn heads(&self, keys: &[&str]) -> String {
        let heads: Vec<String> = keys.iter().map(|key| literal(&self.plain(key))).collect();
        list(&heads)
    }

    fn sheet(&self, source: &mut String, person: &PersonId) {
        self.head(source, "opinions-print-sheet");
        self.fact(
            source,
            "opinions-print-name",
            [("name", self.name(person).into())],
        );
        let group = self.group(person);
        if !group.is_empty() {
            self.fact(source, "opinions-print-group", [("group", group.into())]);
        }
        self.deadline(source);
        self.effect(source);
        for words in paragraphs(&self.round.asks.instructions) {
            call(source, "asked", &[literal(&words)]);
        }
        let lines: Vec<String> = self
            .round
            .numbers()
            .map(|number| self.answer(person, number))
            .collect();
        let labels = self.heads(&["rows-number", "opinions-print-subject", "opinions-print-answer"]);
        let note = literal(&self.plain("opinions-print-signed"));
        call(source, "opinions", &[labels, list(&lines), note]);
        let signing = [
            self.plain("opinions-print-signatory"),
            self.plain("minutes-print-signature-hint"),
            self.name(person),
        ];
        call(source, "signatory", &signing.map(|text| literal(&text)));
    }

    fn figures(&self, source: &mut String, counts: &[OpinionCount]) {
        let mut labels = vec![
            literal(&self.plain("rows-number")),
            literal(&self.plain("opinions-print-subject")),
        ];
        let choices = self.round.choices();
        labels.extend(choices.iter().map(|choice| literal(&self.words(*choice))));
        labels.push(literal(&self.plain("opinions-not-answered")));
        let line = |(number, count): (u32, &OpinionCount)| {
            let mut cells = vec![literal(&number.to_string()), literal(&self.question(number))];
            cells.extend(choices.iter().map(|choice| {
                let figure = match choice {
                    OpinionChoice::Agree => count.agree,
                    OpinionChoice::Disagree => count.disagree,
                    OpinionChoice::Other => count.other,
                };
                literal(&figure.to_string())
            }));
            cells.push(literal(&count.unanswered.to_string()));
            list(&cells)
        };
        let lines: Vec<String> = (1..).zip(counts).map(line).collect();
        call(source, "rows", &[list(&labels), list(&lines), "()".to_owned()]);
        for (number, count) in (1_u32..).zip(counts) {
            if let Some(adopted) = self.round.adopted(count) {
                let key = if adopted {
                    "opinions-adopted"
                } else {
                    "opinions-not-adopted"
                };
                let words = self.say(
                    key,
                    [
                        ("number", Arg::from(number)),
                        ("objections", count.disagree.into()),
                    ],
                );
                call(source, "decided", &[literal(&words)]);
            }
        }
    }

    /// Every comment and other opinion on one question, and what came too late.
    fn said(&self, source: &mut String, number: u32) {
        let mut lines = Vec::new();
        for person in &self.round.asks.people {
            let mut tell = |key: &str, given: &GivenOpinion| {
                let args = [
                    ("name", self.name(person).into()),
                    ("choice", self.words(given.choice).into()),
                    ("when", self.moment(given.at).into()),
                ];
                lines.push(self.say(key, args));
                lines.extend(paragraphs(&given.text));
            };
            if let Some(given) = self.round.standing(person, number)
                && !given.text.trim().is_empty()
            {
                tell("opinions-print-said", given);
            }
            if let Some(late) = self.round.late(person, number) {
                tell("opinions-print-said-late", late);
            }
        }
        if lines.is_empty() {
            return;
        }
        let title = format!("{number}. {}", self.question(number));
        call(source, "subject", &[literal(&title)]);
        for line in lines {
            call(source, "fact", &[literal(&line)]);
        }
    }
}

/// The sheets (phiếu lấy ý kiến) of these people as a typst source, each on pages of its own.
#[must_use]
pub fn opinion_sheets(session: &Session, round: &OpinionRound, people: &[PersonId]) -> String {
    let print = Print::of(session, round);
    let mut source = print.begin();
    for (place, person) in people.iter().enumerate() {
        if place > 0 {
            call(&mut source, "next", &[]);
        }
        print.sheet(&mut source, person);
    }
    source
}

/// The summary of a round as a typst source: figures by question, texts in full, answers by person.
#[must_use]
pub fn opinion_summary(session: &Session, round: &OpinionRound) -> String {
    let print = Print::of(session, round);
    let mut source = print.begin();
    print.head(&mut source, "opinions-print-summary");
    let asked = round.asks.people.len();
    let opened = print.moment(round.opened_at);
    print.fact(
        &mut source,
        "opinions-print-asked",
        [("count", asked.into()), ("when", opened.into())],
    );
    print.deadline(&mut source);
    match (round.closed_at, &round.closed_early) {
        (None, _) => print.fact(&mut source, "opinions-print-still-open", []),
        (Some(at), None) => {
            print.fact(
                &mut source,
                "opinions-print-closed",
                [("when", print.moment(at).into())],
            );
        }
        (Some(at), Some(reason)) => print.fact(
            &mut source,
            "opinions-print-closed-early",
            [
                ("when", print.moment(at).into()),
                ("reason", reason.as_str().into()),
            ],
        ),
    }
    print.effect(&mut source);
    let counts = round.counts.clone().unwrap_or_else(|| round.count());
    print.figures(&mut source, &counts);
    for number in round.numbers() {
        print.said(&mut source, number);
    }
    call(
        &mut source,
        "subject",
        &[literal(&print.plain("opinions-print-people"))],
    );
    let line = |(place, person): (usize, &PersonId)| {
        let answers: Vec<String> = round
            .numbers()
            .map(|number| {
                let said = round
                    .standing(person, number)
                    .map(|given| print.words(given.choice));
                let said = said.unwrap_or_else(|| print.plain("opinions-not-answered"));
                format!("{number}. {said}")
            })
            .collect();
        list(&[
            literal(&place.to_string()),
            literal(&print.name(person)),
            literal(&answers.join("; ")),
        ])
    };
    let lines: Vec<String> = (1..).zip(&round.asks.people).map(line).collect();
    let labels = print.heads(&["rows-number", "rows-name", "opinions-print-answer"]);
    call(&mut source, "answers", &[labels, list(&lines)]);
    let signing = [
        "minutes-print-secretary",
        "minutes-print-chair",
        "minutes-print-signature-hint",
    ];
    call(
        &mut source,
        "signatures",
        &signing.map(|key| literal(&print.plain(key))),
    );
    source
}

/// Every answer in full, a row an answer and one for each that is missing: UTF-8 with a byte order mark, so that
/// spreadsheets read it, and RFC 4180 otherwise.
#[must_use]
pub fn opinion_table(session: &Session, round: &OpinionRound) -> String {
    let print = Print::of(session, round);
    let mut table = String::from('\u{feff}');
    let heads = [
        "opinions-table-number",
        "opinions-table-subject",
        "opinions-table-name",
        "opinions-table-group",
        "opinions-table-choice",
        "opinions-table-text",
        "opinions-table-state",
        "opinions-table-when",
        "opinions-table-entry",
        "opinions-table-key",
        "opinions-table-code",
    ];
    row(&mut table, heads.map(|head| print.plain(head)));
    for number in round.numbers() {
        for person in &round.asks.people {
            let about = || {
                [
                    number.to_string(),
                    print.question(number),
                    print.name(person),
                    print.group(person),
                ]
            };
            let mut tell = |given: Option<&GivenOpinion>, state: &str| {
                let [number, subject, name, group] = about();
                let of = |read: &dyn Fn(&GivenOpinion) -> String| given.map(read).unwrap_or_default();
                row(
                    &mut table,
                    [
                        number,
                        subject,
                        name,
                        group,
                        of(&|given| print.words(given.choice)),
                        of(&|given| given.text.clone()),
                        print.plain(state),
                        of(&|given| iso_moment(given.at, print.voice.utc_offset)),
                        of(&|given| given.number.to_string()),
                        of(&|given| device_words(given.device.as_str())),
                        of(&|given| receipt_code(&given.offer)),
                    ],
                );
            };
            let standing = round.standing(person, number);
            tell(
                standing,
                if standing.is_some() {
                    "opinions-state-counted"
                } else {
                    "opinions-not-answered"
                },
            );
            if let Some(late) = round.late(person, number) {
                tell(Some(late), "opinions-state-late");
            }
        }
    }
    table
}

/// One line of a table that spreadsheets read (RFC 4180).
pub(crate) fn row<const N: usize>(table: &mut String, cells: [String; N]) {
    let cells = cells.map(|cell| {
        // What begins so would be reckoned as a formula by spreadsheets, whoever wrote it.
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let guard = if formula { "'" } else { "" };
        format!("\"{guard}{}\"", cell.replace('"', "\"\""))
    });
    table.push_str(&cells.join(","));
    table.push_str("\r\n");
}

/// `2026-12-05 16:20:11`, where the council's clocks stand.
fn iso_moment(at: Moment, utc_offset: i32) -> String {
    let local = LocalTime::of(at, utc_offset);
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        local.year, local.month, local.day, local.hour, local.minute, local.second
    )
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim_end);
    lines.filter(|line| !line.is_empty()).map(String::from).collect()
}

/// A typst list, also of nothing.
fn literals(texts: &[String]) -> String {
    if texts.is_empty() {
        return "()".to_owned();
    }
    let texts: Vec<String> = texts.iter().map(|text| literal(text)).collect();
    list(&texts)
}
