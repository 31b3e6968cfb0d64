//! The page of the evidence of one ballot: what was asked, who voted what and when, and how the count was decided.

use hemicycle_domain::{
    Session,
    ids::{Day, LocalTime, Moment},
    minutes::CountingRecord,
    rows::RowsLaw,
    voting::{Ballot, VoteRecord},
};

use crate::{
    minutes::{Voice, call, list, literal, parts, print_line, root_words},
    sentences::{Language, Sentence, iso_day},
};

/// The record that the page stands beside.
pub struct Checked<'a> {
    /// Entries that the checkpoint covers.
    pub size: u64,
    /// In hex.
    pub root: &'a str,
    /// Name of the file with the proofs.
    pub file: &'a str,
}

/// The page as a typst source, which reads no other file. The session is as it stood when the bundle was made.
#[must_use]
pub fn evidence_page(session: &Session, ballot: &Ballot, checked: &Checked<'_>) -> String {
    let record = CountingRecord::of(session, ballot);
    let voice = Voice {
        language: Language::of(&record.language),
        utc_offset: record.utc_offset,
    };
    let day = Day::of(record.at, record.utc_offset);
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("rows.typ"),
        include_str!("evidence.typ")
    ));
    let (year, month, date) = parts(&day);
    let document = [
        literal(voice.language.code()),
        literal(&format!("{} – {}", record.title, record.council)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    let written = iso_day(voice.language, &day);
    let head = [
        record.council.clone(),
        record.title.clone(),
        voice.plain("minutes-print-national-name"),
        voice.plain("minutes-print-motto"),
        voice.plain("minutes-print-number"),
        voice.say("minutes-print-place-and-day", [("day", written.into())]),
        voice.plain("evidence-print-title"),
    ];
    call(&mut source, "head", &head.map(|text| literal(&text)));
    let page = Page {
        voice: &voice,
        session,
        ballot,
    };
    page.vote(&mut source);
    for line in &record.facts {
        print_line(&mut source, &voice, line);
    }
    page.reckoning(&mut source);
    page.votes(&mut source);
    page.proof(&mut source, checked);
    source
}

struct Page<'a> {
    voice: &'a Voice,
    session: &'a Session,
    ballot: &'a Ballot,
}

impl Page<'_> {
    fn heading(&self, source: &mut String, key: &str) {
        call(source, "heading", &[literal(&self.voice.plain(key))]);
    }

    fn vote(&self, source: &mut String) {
        self.heading(source, "evidence-heading-vote");
        if let Some(item) = self.session.item(&self.ballot.item) {
            let of = self.voice.say(
                "minutes-heading-item",
                [
                    ("number", item.number.as_str().into()),
                    ("title", item.title.as_str().into()),
                ],
            );
            call(source, "fact", &[literal(&of)]);
        }
    }

    /// Which rules, on which heads, with which quorum.
    fn reckoning(&self, source: &mut String) {
        let (voice, ballot) = (self.voice, self.ballot);
        self.heading(source, "evidence-heading-reckoning");
        let mut say = |words: String| call(source, "fact", &[literal(&words)]);
        let count = |people: usize| crate::Arg::from(people);
        // It ends as a sentence does, and stands within one here.
        let rule_line = |rule: &str| {
            voice.say(
                "minutes-line-rule",
                [("rule", rule.trim_end_matches(['.', ' ']).into())],
            )
        };
        say(voice.say(
            "evidence-line-roll",
            [
                ("time", self.clock(ballot.opened_at).into()),
                ("entitled", count(ballot.roll.len())),
                ("present", count(ballot.present.len())),
                ("recused", count(ballot.recused.len())),
                ("members", ballot.members_in_office.into()),
                ("seats", ballot.statutory_seats.into()),
            ],
        ));
        let heads = ballot.roll_alone();
        if let Ok((_, law)) = self.session.rows_of(ballot) {
            let base = match &law {
                RowsLaw::Voting(rule) => rule.base_of(&heads),
                RowsLaw::Rating(_) => 0,
            };
            let rule = crate::rows::law(&law, base).in_language(voice.language);
            say(rule_line(&rule));
            say(voice.say("minutes-line-rule-source", [("source", law.source().into())]));
        } else if let Ok(rule) = self.session.rule_of(ballot) {
            let base = rule.base_of(ballot.tally.as_ref().unwrap_or(&heads));
            let text = Sentence::rule_text(rule, base).in_language(voice.language);
            say(rule_line(&text));
            say(voice.say(
                "minutes-line-rule-source",
                [("source", rule.source.as_str().into())],
            ));
        }
        if let Some(outcome) = &ballot.outcome {
            say(voice.say(
                "evidence-line-reckoned",
                [
                    ("base", outcome.base.into()),
                    ("needed", outcome.needed.into()),
                    ("got", outcome.got.into()),
                ],
            ));
        }
        let rows = ballot.rows.as_ref().and_then(|rows| rows.outcome.as_ref());
        let quorum = ballot.outcome.as_ref().map(|outcome| &outcome.quorum);
        if let Some(quorum) = quorum.or(rows.map(|outcome| &outcome.quorum)) {
            say(voice.say(
                "evidence-line-quorum",
                [
                    ("present", quorum.present.into()),
                    ("needed", quorum.needed.into()),
                    ("base", quorum.base.into()),
                ],
            ));
        }
        if let Some(pack) = &self.session.rules {
            say(voice.say(
                "evidence-line-pack",
                [
                    ("title", pack.title.as_str().into()),
                    ("sha256", pack.sha256().into()),
                ],
            ));
        }
    }

    /// Every vote that came, in the order of the record, and those that did not come.
    fn votes(&self, source: &mut String) {
        let (voice, ballot) = (self.voice, self.ballot);
        self.heading(source, "evidence-heading-votes");
        if !ballot.form.is_named() {
            call(source, "fact", &[literal(&voice.plain("evidence-line-no-names"))]);
            return;
        }
        let heads = [
            "evidence-column-entry",
            "evidence-column-name",
            "evidence-column-choice",
            "evidence-column-time",
            "evidence-column-remark",
        ]
        .map(|column| literal(&voice.plain(column)));
        let cast = ballot.votes.iter().map(|vote| self.vote_row(vote));
        let missing = ballot.missing().map(|person| {
            let none = voice.plain("minutes-print-vote-no-input");
            [
                String::new(),
                self.name(person),
                none,
                String::new(),
                String::new(),
            ]
        });
        let recused = ballot.recused.iter().map(|person| {
            let none = voice.plain("evidence-takes-no-part");
            [
                String::new(),
                self.name(person),
                none,
                String::new(),
                String::new(),
            ]
        });
        let rows: Vec<String> = cast
            .chain(missing)
            .chain(recused)
            .map(|row| list(&row.map(|cell| literal(&cell))))
            .collect();
        call(source, "votes", &[list(&heads), list(&rows)]);
    }

    fn vote_row(&self, vote: &VoteRecord) -> [String; 5] {
        let (voice, ballot) = (self.voice, self.ballot);
        let stands = ballot
            .standing_votes()
            .any(|standing| standing.number == vote.number);
        let mut remarks = Vec::new();
        if !vote.counted {
            remarks.push(voice.plain("evidence-remark-late"));
        } else if !stands {
            remarks.push(voice.plain("evidence-remark-changed"));
        }
        if let Some(entered) = &vote.entered {
            let by = self.name(&entered.by);
            remarks.push(match &entered.witness {
                Some(witness) => voice.say(
                    "evidence-remark-entered",
                    [("by", by.into()), ("witness", self.name(witness).into())],
                ),
                None => voice.say("evidence-remark-called", [("by", by.into())]),
            });
        }
        let choice = match (vote.choice, self.session.rule_of(ballot)) {
            (Some(choice), Ok(rule)) => Sentence::choice(choice, rule).in_language(voice.language),
            _ => String::new(),
        };
        [
            vote.number.to_string(),
            self.name(&vote.person),
            choice,
            self.clock(vote.at),
            remarks.join(" "),
        ]
    }

    fn proof(&self, source: &mut String, checked: &Checked<'_>) {
        let voice = self.voice;
        self.heading(source, "evidence-heading-proof");
        let size = checked.size.to_string();
        for words in [
            voice.say(
                "evidence-line-proof",
                [("file", checked.file.into()), ("size", size.as_str().into())],
            ),
            voice.plain("evidence-line-check"),
            voice.say(
                "evidence-line-council",
                [("id", self.session.register.council.as_str().into())],
            ),
        ] {
            call(source, "fact", &[literal(&words)]);
        }
        let record = [
            voice.say("minutes-print-record", [("size", size.as_str().into())]),
            checked.root.to_owned(),
            voice.say(
                "minutes-print-record-words",
                [("words", root_words(checked.root).into())],
            ),
        ];
        call(source, "record", &record.map(|text| literal(&text)));
    }

    fn name(&self, person: &hemicycle_domain::ids::PersonId) -> String {
        let known = self.session.register.people.get(person);
        known.map(|known| known.name.clone()).unwrap_or_default()
    }

    /// To the second: what came late is told apart from what came in time.
    fn clock(&self, at: Moment) -> String {
        let local = LocalTime::of(at, self.voice.utc_offset);
        format!("{:02}:{:02}:{:02}", local.hour, local.minute, local.second)
    }
}
