//! The minutes in sentences: for the screen, for typesetting, and as JSON for other programs.

use std::fmt::Write;

use hemicycle_domain::{
    counting::{BallotForm, CountSheet},
    ids::{Day, Moment},
    minutes::{ChangedHow, Line, MinutesDraft, NamedItem, OrderedVote, Section, TakenBackAct},
    phases::Phase,
    questioning::TurnKind,
    rows::{RowsKind, RowsTally},
    tally::{Choice, Outcome, PaperCount, Tally},
    words::words,
};
use serde::Serialize;

mod akn;
mod docx;
mod page;

pub use akn::akoma_ntoso;
pub use docx::minutes_docx;
pub(crate) use page::Block;
use page::{Page, line_blocks};

use crate::rows;
use crate::sentences::{Language, Sentence, iso_day, percent, say, time};

/// A section as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadSection {
    pub id: String,
    pub heading: String,
    /// Sentences from the record.
    pub facts: Vec<String>,
    /// The clerk's own words.
    pub words: String,
}

/// The draft in sentences of the session's language.
#[must_use]
pub fn sections(draft: &MinutesDraft) -> Vec<ReadSection> {
    let voice = Voice::of(draft);
    let read = |section: &Section| ReadSection {
        id: section.id.clone(),
        heading: voice.heading(section),
        facts: section
            .facts
            .iter()
            .flat_map(|line| voice.sentences(line))
            .collect(),
        words: section.words.clone(),
    };
    draft.sections.iter().map(read).collect()
}

/// What minutes must hold, and whether this draft does.
#[must_use]
pub fn checklist(draft: &MinutesDraft) -> Vec<(Sentence, bool)> {
    let all: Vec<&Line> = draft.sections.iter().flat_map(|section| &section.facts).collect();
    let any = |found: fn(&Line) -> bool| all.iter().any(|line| found(line));
    let count = |found: fn(&Line) -> bool| all.iter().filter(|line| found(line)).count();
    let items: Vec<&Section> = draft
        .sections
        .iter()
        .filter(|s| s.id.starts_with("item-"))
        .collect();
    let left_out = |section: &Section| section.facts.contains(&Line::NotDealtWith);
    let has = |section: &Section, found: fn(&Line) -> bool| section.facts.iter().any(found);
    let with_another = |section: &Section| {
        has(section, |line| matches!(line, Line::DecidedWith { .. }))
            && !has(section, |line| matches!(line, Line::ItemOpened { .. }))
    };
    let ended = |section: &&Section| {
        let opened = section
            .facts
            .iter()
            .filter(|line| matches!(line, Line::ItemOpened { .. }))
            .count();
        let closed = section
            .facts
            .iter()
            .filter(|line| matches!(line, Line::ItemClosed { .. }))
            .count();
        left_out(section) || with_another(section) || (opened > 0 && opened == closed)
    };
    let sittings = count(|line| matches!(line, Line::SittingOpened { .. }));
    let ballots = count(|line| matches!(line, Line::Ballot { .. }));
    let without_reason: usize = all
        .iter()
        .map(|line| match line {
            Line::Absent { names } => names.len(),
            _ => 0,
        })
        .sum();
    let decided = count(|line| {
        matches!(
            line,
            Line::Decided { .. } | Line::RowsDecided { .. } | Line::Annulled { .. }
        )
    });
    [
        (
            "place",
            any(|line| matches!(line, Line::Place { .. })) && sittings > 0,
        ),
        (
            "attendance",
            any(|line| matches!(line, Line::Present { names } if !names.is_empty())),
        ),
        ("reasons", without_reason == 0),
        ("items", !items.is_empty() && items.iter().all(ended)),
        ("results", ballots == decided),
        (
            "words",
            items.iter().all(|section| {
                left_out(section) || with_another(section) || !section.words.trim().is_empty()
            }),
        ),
        (
            "closing",
            sittings > 0 && count(|line| matches!(line, Line::SittingClosed { .. })) == sittings,
        ),
        ("known", !any(|line| matches!(line, Line::Unknown { .. }))),
    ]
    .map(|(name, done)| {
        let key = format!("minutes-check-{name}");
        let sentence = match name {
            "reasons" => Sentence::new(key, [("count", without_reason.into())]),
            _ => Sentence::new(key, []),
        };
        (sentence, done)
    })
    .into()
}

/// The draft as pretty JSON.
#[must_use]
pub fn json(draft: &MinutesDraft) -> String {
    #[derive(Serialize)]
    struct Kept<'a> {
        format: &'static str,
        version: u32,
        /// What each declared ballot led to, in the sentence that every screen shows.
        results: Vec<String>,
        minutes: &'a MinutesDraft,
    }
    let voice = Voice::of(draft);
    let facts = draft.sections.iter().flat_map(|section| &section.facts);
    let kept = Kept {
        format: "hemicycle-minutes",
        version: 1,
        results: facts
            .filter_map(|line| match line {
                Line::Decided { outcome } => Some(Sentence::reason(outcome).in_language(voice.language)),
                _ => None,
            })
            .collect(),
        minutes: draft,
    };
    serde_json::to_string_pretty(&kept).expect("a draft holds only texts, numbers and lists")
}

/// The draft that such a file holds; none where it is no such file.
#[must_use]
pub fn draft_in_json(bytes: &[u8]) -> Option<MinutesDraft> {
    let mut kept: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    serde_json::from_value(kept.get_mut("minutes")?.take()).ok()
}

/// The draft as a typst source of one A4 document, which reads no other file.
#[must_use]
pub fn typst_source(draft: &MinutesDraft) -> String {
    let voice = Voice::of(draft);
    let mut source = String::from(concat!(include_str!("minutes.typ"), include_str!("rows.typ")));
    let page = Page::of(draft, &voice);
    let day = Day::of(date_of(draft), draft.utc_offset);
    // datetime() refuses a day that does not exist, so it is taken apart from one that does.
    let (year, month, date) = parts(&day);
    call(
        &mut source,
        "show: minutes.with",
        &[
            literal(voice.language.code()),
            literal(&format!("{} – {}", draft.title, draft.council)),
            format!("datetime(year: {year}, month: {month}, day: {date})"),
        ],
    );
    let all = |source: &mut String, function: &str, words: &[String]| {
        let literals: Vec<String> = words.iter().map(|text| literal(text)).collect();
        call(source, function, &literals);
    };
    all(&mut source, "head", &page.head);
    let followed = page.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in page.blocks.iter().zip(followed) {
        match (block, next) {
            (Block::Fact(words), None | Some(Block::Result { .. } | Block::Rows { .. })) => {
                call(&mut source, "lead", &[literal(words)]);
            }
            _ => print_block(&mut source, block),
        }
    }
    all(&mut source, "signatures", &page.signatures);
    all(&mut source, "record", &page.record);
    source
}

/// Six words that stand for a root: people compare them aloud.
#[must_use]
pub fn root_words(root: &str) -> String {
    words(&[b"root", root.as_bytes()], 6).join(" ")
}

pub(crate) fn print_line(source: &mut String, voice: &Voice, line: &Line) {
    for block in line_blocks(voice, line) {
        print_block(source, &block);
    }
}

fn print_block(source: &mut String, block: &Block) {
    let literals = |words: &[String]| words.iter().map(|text| literal(text)).collect::<Vec<_>>();
    match block {
        Block::Heading(words) => call(source, "heading", &[literal(words)]),
        Block::Fact(words) => call(source, "fact", &[literal(words)]),
        Block::Decided(words) => call(source, "decided", &[literal(words)]),
        Block::Words(paragraphs) => call(source, "words", &literals(paragraphs)),
        Block::Result {
            labels,
            numbers,
            line,
        } => {
            let table = [list(&literals(labels)), list(&literals(numbers)), literal(line)];
            call(source, "result", &table);
        }
        Block::Rows {
            labels,
            lines,
            printed,
        } => {
            let lines: Vec<String> = lines.iter().map(|cells| list(&literals(cells))).collect();
            let table = [list(&literals(labels)), list(&lines), list(&literals(printed))];
            call(source, "rows", &table);
        }
    }
}

pub(crate) fn call(source: &mut String, function: &str, args: &[String]) {
    // A list of one needs its comma, and so it is with all.
    let _ = writeln!(source, "#{function}({})", args.join(", "));
}

pub(crate) fn list(literals: &[String]) -> String {
    format!("({},)", literals.join(", "))
}

/// A typst string: nothing in it is markup or code.
pub(crate) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c if is_printable(c) => out.push(c),
            // The bundled letters lack it, and PDF/A refuses a document with an empty box: its number is printed.
            c => {
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}

/// Whether the bundled serif has the letter: Latin with all Vietnamese, Greek, Cyrillic, ordinary signs.
fn is_printable(c: char) -> bool {
    matches!(u32::from(c),
        0x20..=0x7e | 0xa0..=0x17f | 0x1a0..=0x1a1 | 0x1af..=0x1b0 | 0x300..=0x304 | 0x306..=0x30c | 0x31b | 0x323
        | 0x391..=0x3a1 | 0x3a3..=0x3c9 | 0x410..=0x44f
        | 0x1e9e | 0x1ea0..=0x1ef9
        | 0x2010..=0x2015 | 0x2018..=0x201a | 0x201c..=0x201e | 0x2020..=0x2022 | 0x2026 | 0x2030 | 0x2032..=0x2033
        | 0x2039..=0x203a | 0x20ab..=0x20ac | 0x2116 | 0x2122 | 0x2190..=0x2193 | 0x2212 | 0x2248 | 0x2260 | 0x2264..=0x2265)
}

pub(crate) fn parts(day: &Day) -> (i64, u32, u32) {
    let mut parts = day.0.split('-');
    let year = parts.next().and_then(|part| part.parse().ok()).unwrap_or(1970);
    let mut next = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
    (year, next(), next())
}

/// The last moment that the sittings name, or when the session was called for.
fn date_of(draft: &MinutesDraft) -> Moment {
    let moments = draft
        .sections
        .iter()
        .flat_map(|section| &section.facts)
        .filter_map(|line| match line {
            Line::Place { starts_at, .. } => Some((0, *starts_at)),
            Line::SittingOpened { at, .. } | Line::SittingClosed { at, .. } => Some((1, *at)),
            _ => None,
        });
    moments.max().map_or(Moment::default(), |(_, at)| at)
}

/// The language and the clocks that the minutes are written in.
pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) utc_offset: i32,
}

impl Voice {
    fn of(draft: &MinutesDraft) -> Self {
        Self {
            language: Language::of(&draft.language),
            utc_offset: draft.utc_offset,
        }
    }

    pub(crate) fn say<const N: usize>(&self, key: &str, args: [(&str, crate::Arg); N]) -> String {
        Sentence::new(key, args).in_language(self.language)
    }

    pub(crate) fn plain(&self, key: &str) -> String {
        say(self.language, key, &crate::Args::new())
    }

    fn time(&self, at: Moment) -> String {
        time(self.language, at, self.utc_offset)
    }

    fn day(&self, at: Moment) -> String {
        iso_day(self.language, &Day::of(at, self.utc_offset))
    }

    /// Day and time: what was held on paper may have been entered on another day.
    fn when(&self, at: Moment) -> String {
        let parts = [("day", self.day(at).into()), ("time", self.time(at).into())];
        self.say("on-paper-when", parts)
    }

    fn heading(&self, section: &Section) -> String {
        match section.id.as_str() {
            "opening" | "attendance" | "closing" => self.plain(&format!("minutes-heading-{}", section.id)),
            _ => self.say(
                "minutes-heading-item",
                [
                    ("number", section.number.as_str().into()),
                    ("title", section.title.as_str().into()),
                ],
            ),
        }
    }

    /// One line of the record in whole sentences.
    fn sentences(&self, line: &Line) -> Vec<String> {
        match line {
            Line::Place { place, starts_at } => vec![self.say(
                "minutes-line-place",
                [
                    ("place", place.as_str().into()),
                    ("day", self.day(*starts_at).into()),
                    ("time", self.time(*starts_at).into()),
                ],
            )],
            Line::SittingOpened {
                number,
                at,
                present,
                members,
                quorum,
            } => vec![self.say(
                "minutes-line-sitting-opened",
                [
                    ("number", (*number).into()),
                    ("day", self.day(*at).into()),
                    ("time", self.time(*at).into()),
                    ("present", (*present).into()),
                    ("members", (*members).into()),
                    ("quorum", (*quorum).into()),
                ],
            )],
            Line::SecondMeeting { of } => {
                vec![self.say("minutes-line-second-meeting", [("of", of.as_str().into())])]
            }
            Line::FiguresConfirmed { name, at, figures } => {
                let named = figures.iter().map(|figure| Sentence::figure_name(figure));
                let named: Vec<String> = named.map(|said| said.in_language(self.language)).collect();
                vec![self.say(
                    "minutes-line-figures-confirmed",
                    [
                        ("name", name.as_str().into()),
                        ("day", self.day(*at).into()),
                        ("time", self.time(*at).into()),
                        ("figures", named.join("; ").into()),
                    ],
                )]
            }
            Line::QuorumDoubted { name, at } => vec![self.moved("minutes-line-quorum-doubted", name, *at)],
            Line::QuorumEstablished {
                at,
                present,
                members,
                quorum,
            } => vec![self.say(
                "minutes-line-quorum-established",
                [
                    ("time", self.time(*at).into()),
                    ("present", (*present).into()),
                    ("members", (*members).into()),
                    ("quorum", (*quorum).into()),
                ],
            )],
            Line::SittingClosed { number, at } => vec![self.say(
                "minutes-line-sitting-closed",
                [
                    ("number", (*number).into()),
                    ("day", self.day(*at).into()),
                    ("time", self.time(*at).into()),
                ],
            )],
            Line::Present { names } => vec![self.names("minutes-line-present", names)],
            Line::AttendanceOf { number, at } => vec![self.say(
                "minutes-line-attendance-of",
                [
                    ("number", (*number).into()),
                    ("day", self.day(*at).into()),
                    ("time", self.time(*at).into()),
                ],
            )],
            Line::Excused { name, reason } => vec![self.named("minutes-line-excused", name, reason)],
            Line::Absent { names } => vec![self.names("minutes-line-absent", names)],
            Line::CameLater { name, at } => vec![self.moved("minutes-line-came-later", name, *at)],
            Line::CameBack { name, at } => vec![self.moved("minutes-line-came-back", name, *at)],
            Line::Guest {
                name,
                capacity,
                substitute,
            } => {
                let (name, capacity) = (
                    ("name", name.as_str().into()),
                    ("capacity", capacity.as_str().into()),
                );
                vec![match substitute {
                    None => self.say("minutes-line-guest", [name, capacity]),
                    Some(other) => self.say(
                        "minutes-line-guest-substitute",
                        [name, capacity, ("substitute", other.as_str().into())],
                    ),
                }]
            }
            Line::TookNoPart { name, reason } => {
                vec![self.named("minutes-line-took-no-part", name, reason)]
            }
            Line::LeftEarly { name, at, reason } if reason.trim().is_empty() => {
                vec![self.moved("minutes-line-left-early", name, *at)]
            }
            Line::LeftEarly { name, at, reason } => vec![self.say(
                "minutes-line-left-early-reason",
                [
                    ("name", name.as_str().into()),
                    ("time", self.time(*at).into()),
                    ("reason", reason.as_str().into()),
                ],
            )],
            Line::ItemOpened { at } => {
                vec![self.say("minutes-line-item-opened", [("time", self.time(*at).into())])]
            }
            Line::AgendaChanged {
                at,
                change,
                before,
                voted,
                reason,
            } => vec![self.agenda_changed(*at, *change, before.as_ref(), voted.as_deref(), reason)],
            Line::PhaseBegan { phase, at } => {
                let key = match phase {
                    Phase::Presentation => "minutes-line-phase-presentation",
                    Phase::Examination => "minutes-line-phase-examination",
                    Phase::Discussion => "minutes-line-phase-discussion",
                    Phase::Vote => "minutes-line-phase-vote",
                };
                vec![self.say(key, [("time", self.time(*at).into())])]
            }
            Line::Break { from, until } => vec![self.between("minutes-line-break", *from, *until, "", "")],
            Line::ClosedPart {
                from,
                until,
                voted,
                reason,
            } => {
                let decided = self.decided_by(voted.as_deref());
                vec![self.between("minutes-line-closed-part", *from, *until, &decided, reason)]
            }
            Line::ChairHandedOver { name, at } => vec![self.moved("minutes-line-chair", name, *at)],
            Line::ItemClosed { at } => {
                vec![self.say("minutes-line-item-closed", [("time", self.time(*at).into())])]
            }
            Line::VotingOrder { votes } => {
                let listed = votes
                    .iter()
                    .map(|vote| self.vote("minutes-line-ordered", vote, []));
                std::iter::once(self.plain("minutes-line-voting-order"))
                    .chain(listed)
                    .collect()
            }
            Line::VoteDropped { vote, at, reason } => {
                let more = [
                    ("time", self.time(*at).into()),
                    ("reason", reason.as_str().into()),
                ];
                vec![self.vote("minutes-line-vote-dropped", vote, more)]
            }
            Line::AsPrepared { vote, amended } => {
                vec![self.vote("minutes-line-as-prepared", vote, [("amended", (*amended).into())])]
            }
            Line::TakenOut { name, at } => vec![self.moved("minutes-line-taken-out", name, *at)],
            Line::DecidedTogether { items } => {
                let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                vec![self.say(
                    "minutes-line-decided-together",
                    [("items", items.join("; ").into())],
                )]
            }
            Line::DecidedWith { item, at, outcome } => vec![
                self.say(
                    "minutes-line-decided-with",
                    [("time", self.time(*at).into()), ("item", self.item(item).into())],
                ),
                Sentence::reason(outcome).in_language(self.language),
            ],
            Line::NotDealtWith => vec![self.plain("minutes-line-not-dealt-with")],
            Line::Paper { title, version } => vec![self.say(
                "minutes-line-paper",
                [("title", title.as_str().into()), ("version", (*version).into())],
            )],
            Line::OrderDeclined { name, at, note } => vec![self.say(
                "minutes-line-order-declined",
                [
                    ("name", name.as_str().into()),
                    ("time", self.time(*at).into()),
                    ("note", note.as_str().into()),
                ],
            )],
            Line::TakenBack {
                act,
                name,
                at,
                undone_at,
            } => vec![self.taken_back(*act, name, *at, *undone_at)],
            Line::Speakers { names } => vec![self.names("minutes-line-speakers", names)],
            // On paper stands one time.
            Line::Ballot {
                question,
                opened_at,
                closed_at,
            } if opened_at == closed_at => vec![self.say(
                "on-paper-line-ballot",
                [
                    ("question", question.as_str().into()),
                    ("time", self.time(*opened_at).into()),
                ],
            )],
            Line::HeldOnPaper {
                held_at,
                by,
                entered_at,
                confirmed_by,
                confirmed_at,
                why_invalid,
                scan,
            } => {
                let held = self.say(
                    "on-paper-line-held",
                    [
                        ("held", self.when(*held_at).into()),
                        ("by", by.as_str().into()),
                        ("entered", self.when(*entered_at).into()),
                        ("confirmedBy", confirmed_by.as_str().into()),
                        ("confirmed", self.when(*confirmed_at).into()),
                    ],
                );
                let scan = scan
                    .iter()
                    .map(|title| self.say("on-paper-line-scan", [("title", title.as_str().into())]));
                let why = Some(why_invalid).filter(|why| !why.is_empty());
                let why = why
                    .into_iter()
                    .map(|why| self.say("on-paper-line-invalid", [("reason", why.as_str().into())]));
                core::iter::once(held).chain(scan).chain(why).collect()
            }
            Line::PaperBallotWaits {
                question,
                held_at,
                by,
                entered_at,
            } => vec![self.say(
                "on-paper-line-waits",
                [
                    ("question", question.as_str().into()),
                    ("held", self.when(*held_at).into()),
                    ("by", by.as_str().into()),
                    ("entered", self.when(*entered_at).into()),
                ],
            )],
            Line::PaperBallotRefused {
                question,
                held_at,
                by,
                refused_by,
                refused_at,
                reason,
            } => vec![self.say(
                "on-paper-line-refused",
                [
                    ("question", question.as_str().into()),
                    ("held", self.when(*held_at).into()),
                    ("by", by.as_str().into()),
                    ("refusedBy", refused_by.as_str().into()),
                    ("refused", self.when(*refused_at).into()),
                    ("reason", reason.as_str().into()),
                ],
            )],
            Line::SittingOnPaper {
                number,
                by,
                entered_at,
                confirmed_by,
                confirmed_at,
                scan,
            } => {
                let held = self.say(
                    "on-paper-line-sitting",
                    [
                        ("number", (*number).into()),
                        ("by", by.as_str().into()),
                        ("entered", self.when(*entered_at).into()),
                        ("confirmedBy", confirmed_by.as_str().into()),
                        ("confirmed", self.when(*confirmed_at).into()),
                    ],
                );
                let scan = scan
                    .iter()
                    .map(|title| self.say("on-paper-line-scan", [("title", title.as_str().into())]));
                core::iter::once(held).chain(scan).collect()
            }
            Line::PaperSittingWaits {
                opened_at,
                by,
                entered_at,
            } => vec![self.say(
                "on-paper-line-sitting-waits",
                [
                    ("held", self.when(*opened_at).into()),
                    ("by", by.as_str().into()),
                    ("entered", self.when(*entered_at).into()),
                ],
            )],
            Line::PaperSittingRefused {
                opened_at,
                by,
                refused_by,
                refused_at,
                reason,
            } => vec![self.say(
                "on-paper-line-sitting-refused",
                [
                    ("held", self.when(*opened_at).into()),
                    ("by", by.as_str().into()),
                    ("refusedBy", refused_by.as_str().into()),
                    ("refused", self.when(*refused_at).into()),
                    ("reason", reason.as_str().into()),
                ],
            )],
            Line::SplitLooked { name, at } => vec![self.moved("ballot-line-looked", name, *at)],
            Line::Ballot {
                question,
                opened_at,
                closed_at,
            } => vec![self.say(
                "minutes-line-ballot",
                [
                    ("question", question.as_str().into()),
                    ("opened", self.time(*opened_at).into()),
                    ("closed", self.time(*closed_at).into()),
                ],
            )],
            Line::Form { form } => match form {
                BallotForm::OpenElectronic => Vec::new(),
                BallotForm::ShowOfHands => vec![self.plain("minutes-line-by-hand")],
                BallotForm::Paper => vec![self.plain("minutes-line-on-paper")],
                BallotForm::RollCall => vec![self.plain("minutes-line-roll-call")],
            },
            Line::Repeats { opened_at } => {
                vec![self.say("minutes-line-repeats", [("time", self.time(*opened_at).into())])]
            }
            Line::RepeatedAt { opened_at } => {
                vec![self.say(
                    "minutes-line-repeated-at",
                    [("time", self.time(*opened_at).into())],
                )]
            }
            Line::Held { from, until, reason } => vec![self.say(
                "minutes-line-held",
                [
                    ("from", self.time(*from).into()),
                    (
                        "until",
                        until.map(|until| self.time(until)).unwrap_or_default().into(),
                    ),
                    ("ended", if until.is_some() { "yes" } else { "no" }.into()),
                    ("reason", reason.as_str().into()),
                ],
            )],
            Line::AnswersEnteredBy { names } => vec![self.names("minutes-line-answers-entered-by", names)],
            Line::EnteredFor {
                name,
                by,
                witness,
                choice,
                at,
            } => vec![self.say(
                "minutes-line-entered-for",
                [
                    ("name", name.as_str().into()),
                    ("by", by.as_str().into()),
                    ("witness", witness.as_deref().unwrap_or_default().into()),
                    ("choice", choice.map_or("none", choice_word).into()),
                    ("time", self.time(*at).into()),
                ],
            )],
            Line::Correction { name, choice, at } => vec![self.say(
                "minutes-line-correction",
                [
                    ("name", name.as_str().into()),
                    ("choice", choice_word(*choice).into()),
                    ("time", self.time(*at).into()),
                ],
            )],
            Line::NamedOnRequest { name, choice } => vec![self.say(
                "minutes-line-named-on-request",
                [
                    ("name", name.as_str().into()),
                    ("choice", choice_word(*choice).into()),
                ],
            )],
            Line::CountingBoard { head, members } => vec![self.say(
                "minutes-line-counting-board",
                [
                    ("head", head.as_str().into()),
                    ("members", members.join(", ").into()),
                ],
            )],
            Line::CountEntered {
                name,
                at,
                sheet,
                why_invalid,
            } => self.count_entered(name, *at, sheet, why_invalid),
            Line::BoardConfirmed { at } => {
                vec![self.say("rows-line-board-confirmed", [("time", self.time(*at).into())])]
            }
            Line::RowsAsked { asked } => vec![format!("{}.", rows::asked(asked).in_language(self.language))],
            Line::RowsEntered {
                name,
                at,
                sheet,
                why_invalid,
            } => {
                let entered = [("name", name.as_str().into()), ("time", self.time(*at).into())];
                let mut said = vec![self.say("rows-line-entered", entered), self.papers(&sheet.papers)];
                if !why_invalid.is_empty() {
                    said.push(self.say(
                        "minutes-line-why-invalid",
                        [("reason", why_invalid.as_str().into())],
                    ));
                }
                said
            }
            Line::Incident {
                name,
                at,
                issued,
                collected,
                counted_on,
            } => {
                let figures = [
                    ("name", name.as_str().into()),
                    ("time", self.time(*at).into()),
                    ("issued", (*issued).into()),
                    ("collected", (*collected).into()),
                ];
                let mut said = vec![self.say("rows-line-incident", figures)];
                said.extend(
                    counted_on
                        .iter()
                        .map(|reason| self.say("rows-line-counted-on", [("reason", reason.as_str().into())])),
                );
                said
            }
            Line::RowsCounted {
                asks, names, tally, ..
            } => self.rows_counted(*asks, names, tally),
            Line::Recount {
                at,
                reason,
                asks,
                names,
                before,
            } => {
                let ordered = [
                    ("time", self.time(*at).into()),
                    ("reason", reason.as_str().into()),
                ];
                let mut said = vec![self.say("rows-line-recount", ordered)];
                if let Some(tally) = before {
                    said.push(self.plain("rows-line-before"));
                    said.extend(self.rows_counted(*asks, names, tally));
                }
                said
            }
            Line::PapersStored {
                seal,
                place,
                destroy_on,
            } => vec![self.say(
                "rows-line-stored",
                [
                    ("seal", seal.as_str().into()),
                    ("place", place.as_str().into()),
                    ("day", iso_day(self.language, destroy_on).into()),
                ],
            )],
            Line::RowsDecided {
                asks,
                places,
                names,
                outcome,
            } => rows::decided(*asks, *places, names, outcome)
                .iter()
                .map(|sentence| sentence.in_language(self.language))
                .chain([self.say(
                    if outcome.law.verified() {
                        "minutes-line-rule-source"
                    } else {
                        "minutes-line-rule-unchecked"
                    },
                    [("source", outcome.law.source().into())],
                )])
                .collect(),
            Line::Counted { tally, .. } => {
                let papers = tally.papers.iter().map(|papers| self.papers(papers));
                core::iter::once(self.counted(tally)).chain(papers).collect()
            }
            Line::Decided { outcome } => self.decided(outcome),
            Line::LotWitness { name } => {
                vec![self.say("minutes-line-lot-witness", [("name", name.as_str().into())])]
            }
            Line::Annulled { reason } => {
                vec![self.say("minutes-line-annulled", [("reason", reason.as_str().into())])]
            }
            Line::Votes { choice, names } => {
                let key = match choice {
                    Choice::For => "minutes-line-votes-for",
                    Choice::Against => "minutes-line-votes-against",
                    Choice::Abstain => "minutes-line-votes-abstain",
                    Choice::NotVoting => "minutes-line-votes-not-voting",
                };
                vec![self.names(key, names)]
            }
            Line::LateVotes { names } => vec![self.names("minutes-line-late-votes", names)],
            Line::Topic {
                title,
                official,
                office,
            } => vec![self.say(
                "minutes-line-topic",
                [
                    ("title", title.as_str().into()),
                    ("official", official.as_str().into()),
                    ("office", office.as_str().into()),
                ],
            )],
            Line::Turn {
                kind,
                speaker,
                at,
                text,
            } => vec![self.turn(*kind, speaker, *at, text)],
            Line::Commitment {
                who,
                office,
                what,
                due,
                quote,
                at,
                target,
            } => {
                let who = [
                    ("who", who.as_str().into()),
                    ("office", office.as_str().into()),
                    ("what", what.as_str().into()),
                ];
                let promise = if let Some(due) = due {
                    let [who, office, what] = who;
                    let due = ("due", iso_day(self.language, due).into());
                    self.say("minutes-line-commitment", [who, office, what, due])
                } else {
                    self.say("minutes-line-commitment-no-date", who)
                };
                let mut said = vec![promise];
                if !target.is_empty() {
                    let target = [("target", target.as_str().into())];
                    said.push(self.say("minutes-line-commitment-target", target));
                }
                if !quote.trim().is_empty() {
                    let args = [("quote", quote.as_str().into()), ("time", self.time(*at).into())];
                    said.push(self.say("minutes-line-commitment-quote", args));
                }
                said
            }
            Line::CommitmentTakenUp {
                session,
                who,
                office,
                what,
                due,
            } => {
                let args = [
                    ("session", session.as_str().into()),
                    ("who", who.as_str().into()),
                    ("office", office.as_str().into()),
                    ("what", what.as_str().into()),
                ];
                vec![if let Some(due) = due {
                    let [session, who, office, what] = args;
                    let due = ("due", iso_day(self.language, due).into());
                    self.say("minutes-line-commitment-again", [session, who, office, what, due])
                } else {
                    self.say("minutes-line-commitment-again-no-date", args)
                }]
            }
            Line::CommitmentObjected { what, objection, at } => {
                let args = [
                    ("what", what.as_str().into()),
                    ("objection", objection.as_str().into()),
                    ("time", self.time(*at).into()),
                ];
                vec![self.say("minutes-line-commitment-objected", args)]
            }
            Line::CommitmentSettled { what, at } => {
                let args = [("what", what.as_str().into()), ("time", self.time(*at).into())];
                vec![self.say("minutes-line-commitment-settled", args)]
            }
            Line::CommitmentReported {
                what,
                whole,
                text,
                at,
            } => {
                let args = [
                    ("what", what.as_str().into()),
                    ("text", text.as_str().into()),
                    ("time", self.time(*at).into()),
                ];
                vec![if *whole {
                    self.say("minutes-line-commitment-reported", args)
                } else {
                    self.say("minutes-line-commitment-reported-in-part", args)
                }]
            }
            Line::CommitmentAccepted { what, at } => {
                let args = [("what", what.as_str().into()), ("time", self.time(*at).into())];
                vec![self.say("minutes-line-commitment-accepted", args)]
            }
            Line::CommitmentReplaced { what, resolution, at } => {
                let args = [
                    ("what", what.as_str().into()),
                    ("resolution", resolution.as_str().into()),
                    ("time", self.time(*at).into()),
                ];
                vec![self.say("minutes-line-commitment-replaced", args)]
            }
            Line::AnswerInWriting { who, office, due } => {
                let args = [
                    ("who", who.as_str().into()),
                    ("office", office.as_str().into()),
                    ("due", iso_day(self.language, due).into()),
                ];
                vec![self.say("minutes-line-answer-in-writing", args)]
            }
            Line::Unknown { kind } => {
                vec![self.say("minutes-line-unknown", [("kind", kind.as_str().into())])]
            }
        }
    }

    /// A sentence about a prepared vote.
    fn vote<const N: usize>(&self, key: &str, vote: &OrderedVote, more: [(&str, crate::Arg); N]) -> String {
        let mut said = Sentence::new(key, more);
        said.args
            .extend(Sentence::vote_name(vote.name, vote.changes).args);
        said.args.insert("question".into(), vote.question.as_str().into());
        said.in_language(self.language)
    }

    /// How the council decided, in a sentence of its own.
    fn decided_by(&self, voted: Option<&str>) -> String {
        match voted {
            None => self.plain("minutes-decided-without-objection"),
            Some(question) => self.say("minutes-decided-by-ballot", [("question", question.into())]),
        }
    }

    fn agenda_changed(
        &self,
        at: Moment,
        change: ChangedHow,
        before: Option<&NamedItem>,
        voted: Option<&str>,
        reason: &str,
    ) -> String {
        let key = match change {
            ChangedHow::Added => "minutes-line-agenda-added",
            ChangedHow::Moved => "minutes-line-agenda-moved",
            ChangedHow::Withdrawn => "minutes-line-agenda-withdrawn",
            ChangedHow::Postponed => "minutes-line-agenda-postponed",
            ChangedHow::TakenUp => "minutes-line-agenda-taken-up",
        };
        let before = match before {
            Some(item) => item.number.as_str(),
            None => "none",
        };
        self.say(
            key,
            [
                ("time", self.time(at).into()),
                ("before", before.into()),
                ("decided", self.decided_by(voted).into()),
                ("reason", reason.into()),
            ],
        )
    }

    /// From one time to another, or to no time yet.
    fn between(&self, key: &str, from: Moment, until: Option<Moment>, decided: &str, reason: &str) -> String {
        self.say(
            key,
            [
                ("from", self.time(from).into()),
                (
                    "until",
                    until.map_or_else(|| "none".to_owned(), |at| self.time(at)).into(),
                ),
                ("decided", decided.into()),
                ("reason", reason.into()),
            ],
        )
    }

    fn item(&self, item: &NamedItem) -> String {
        self.say(
            "minutes-heading-item",
            [
                ("number", item.number.as_str().into()),
                ("title", item.title.as_str().into()),
            ],
        )
    }

    fn names(&self, key: &str, names: &[String]) -> String {
        self.say(
            key,
            [("count", names.len().into()), ("names", names.join(", ").into())],
        )
    }

    fn moved(&self, key: &str, name: &str, at: Moment) -> String {
        self.say(key, [("name", name.into()), ("time", self.time(at).into())])
    }

    fn named(&self, key: &str, name: &str, reason: &str) -> String {
        self.say(key, [("name", name.into()), ("reason", reason.into())])
    }

    /// The papers, and what each row got.
    fn rows_counted(&self, asks: RowsKind, names: &[String], tally: &RowsTally) -> Vec<String> {
        let row = |(name, marks): (&String, _)| {
            rows::row_counted(asks, name, tally, marks).in_language(self.language)
        };
        core::iter::once(self.papers(&tally.papers))
            .chain(names.iter().zip(&tally.rows).map(row))
            .collect()
    }

    fn count_entered(&self, name: &str, at: Moment, sheet: &CountSheet, why_invalid: &str) -> Vec<String> {
        let figures = [
            ("name", name.into()),
            ("time", self.time(at).into()),
            ("votesFor", sheet.votes_for.into()),
            ("votesAgainst", sheet.votes_against.into()),
            ("abstained", sheet.abstained.into()),
            ("notVoting", sheet.not_voting.into()),
        ];
        let mut said = vec![self.say("minutes-line-count-entered", figures)];
        said.extend(sheet.papers.iter().map(|papers| self.papers(papers)));
        if !why_invalid.is_empty() {
            said.push(self.say("minutes-line-why-invalid", [("reason", why_invalid.into())]));
        }
        said
    }

    fn papers(&self, papers: &PaperCount) -> String {
        self.say(
            "minutes-line-papers",
            [
                ("issued", papers.issued.into()),
                ("collected", papers.collected.into()),
                ("invalid", papers.invalid.into()),
            ],
        )
    }

    fn counted(&self, tally: &Tally) -> String {
        self.say(
            "minutes-line-counted",
            [
                ("votesFor", tally.votes_for.into()),
                ("votesAgainst", tally.votes_against.into()),
                ("abstained", tally.abstained.into()),
                ("notVoting", tally.not_voting.into()),
                ("noInput", tally.no_input.into()),
                ("recused", tally.recused.into()),
                ("absent", tally.absent().into()),
                ("present", tally.present.into()),
                ("members", tally.members_in_office.into()),
            ],
        )
    }

    fn decided(&self, outcome: &Outcome) -> Vec<String> {
        let share = percent(self.language, outcome.percent_hundredths());
        let rule = Sentence::rule(&outcome.rule, outcome.base).in_language(self.language);
        let source = if outcome.rule.verified {
            "minutes-line-rule-source"
        } else {
            "minutes-line-rule-unchecked"
        };
        vec![
            Sentence::reason(outcome).in_language(self.language),
            self.say(
                "minutes-line-share",
                [("percent", share.into()), ("base", outcome.base.into())],
            ),
            self.say("minutes-line-rule", [("rule", rule.into())]),
            self.say(source, [("source", outcome.rule.source.as_str().into())]),
        ]
    }

    fn taken_back(&self, act: TakenBackAct, name: &str, at: Moment, undone_at: Moment) -> String {
        let key = match act {
            TakenBackAct::FloorGiven => "undo-line-floor-given",
            TakenBackAct::SpeechEnded => "undo-line-speech-ended",
            TakenBackAct::MinuteAdded => "undo-line-minute-added",
            TakenBackAct::RequestDeclined => "undo-line-request-declined",
            TakenBackAct::ListClosed => "undo-line-list-closed",
            TakenBackAct::ListReopened => "undo-line-list-reopened",
            TakenBackAct::ItemOpened => "undo-line-item-opened",
        };
        self.say(
            key,
            [
                ("name", name.into()),
                ("time", self.time(at).into()),
                ("undone", self.time(undone_at).into()),
            ],
        )
    }

    fn turn(&self, kind: TurnKind, speaker: &str, at: Moment, text: &str) -> String {
        let kind = match kind {
            TurnKind::Question => "question",
            TurnKind::Answer => "answer",
            TurnKind::FollowUp => "follow-up",
            TurnKind::Rebuttal => "rebuttal",
        };
        let (time, speaker) = (("time", self.time(at).into()), ("speaker", speaker.into()));
        if text.trim().is_empty() {
            self.say(&format!("minutes-line-turn-{kind}-unwritten"), [time, speaker])
        } else {
            self.say(
                &format!("minutes-line-turn-{kind}"),
                [time, speaker, ("text", text.into())],
            )
        }
    }
}

/// The word that a sentence selects a choice by.
fn choice_word(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
        Choice::NotVoting => "not-voting",
    }
}

/// Without the signs that no XML 1.0 document may hold (section 2.2).
fn in_xml(text: &str) -> String {
    let allowed =
        |c: char| !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if allowed(c) { c } else { ' ' }).collect()
}

#[cfg(test)]
mod tests;
