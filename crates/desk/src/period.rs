//! What the council did in a half-year or any other time, at one desk: figures in sentences and rows, each with the
//! records that it counts, on the screen, on paper and in files.

use std::path::{Path, PathBuf};

use hemicycle_domain::{
    Register, Session,
    commitments::{Followed, followed},
    ids::{Day, Moment, SessionId},
    period::{Counted, Period, PeriodFigure, PeriodReport, period_report},
};
use hemicycle_press::{Language, RegisterPage, Sentence, iso_day, register_page};
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, blocking, now_ms},
    dossiers::named,
    follow_up::{day, sessions},
    intent::{PeriodAsked, PeriodIntent},
    tables::write_table,
    view::{PeriodCouncil, PeriodRecord, PeriodRow, PeriodSection, PeriodView, Problem, Text},
};

mod others;

/// In the order in which they are told.
const PARTS: [&str; 11] = [
    "sessions",
    "votes",
    "questions",
    "commitments",
    "answers",
    "petitions",
    "resolutions",
    "voter-meetings",
    "fields",
    "monitoring",
    "turnout",
];

/// The parts that have the same figures everywhere, in the order in which they are told.
const SECTIONS: [(&str, &[PeriodFigure]); 7] = [
    (
        "sessions",
        &[
            PeriodFigure::RegularSessions,
            PeriodFigure::ThematicSessions,
            PeriodFigure::ExtraordinarySessions,
            PeriodFigure::OtherSessions,
            PeriodFigure::Sittings,
        ],
    ),
    (
        "votes",
        &[
            PeriodFigure::Votes,
            PeriodFigure::Adopted,
            PeriodFigure::NotAdopted,
        ],
    ),
    (
        "commitments",
        &[
            PeriodFigure::CommitmentsKept,
            PeriodFigure::CommitmentsReported,
            PeriodFigure::CommitmentsOpen,
            PeriodFigure::CommitmentsLate,
        ],
    ),
    (
        "answers",
        &[
            PeriodFigure::AnswersInTime,
            PeriodFigure::AnswersLate,
            PeriodFigure::AnswersOpen,
        ],
    ),
    (
        "petitions",
        &[
            PeriodFigure::PetitionsReceived,
            PeriodFigure::PetitionsRouted,
            PeriodFigure::PetitionsInProgress,
            PeriodFigure::PetitionsResolved,
            PeriodFigure::PetitionsExplained,
            PeriodFigure::PetitionsNotAccepted,
            PeriodFigure::PetitionsLate,
        ],
    ),
    (
        "resolutions",
        &[
            PeriodFigure::NormativeResolutions,
            PeriodFigure::IndividualResolutions,
        ],
    ),
    ("voter-meetings", &[PeriodFigure::VoterMeetings]),
];

fn label(figure: PeriodFigure) -> &'static str {
    match figure {
        PeriodFigure::RegularSessions => "period-regular-sessions",
        PeriodFigure::ThematicSessions => "period-thematic-sessions",
        PeriodFigure::ExtraordinarySessions => "period-extraordinary-sessions",
        PeriodFigure::OtherSessions => "period-other-sessions",
        PeriodFigure::Sittings => "period-sittings",
        PeriodFigure::Votes => "period-votes",
        PeriodFigure::Adopted => "period-adopted",
        PeriodFigure::NotAdopted => "period-not-adopted",
        PeriodFigure::Questions => "period-questions",
        PeriodFigure::CommitmentsKept => "period-commitments-kept",
        PeriodFigure::CommitmentsReported => "period-commitments-reported",
        PeriodFigure::CommitmentsOpen => "period-commitments-open",
        PeriodFigure::CommitmentsLate => "period-commitments-late",
        PeriodFigure::AnswersInTime => "period-answers-in-time",
        PeriodFigure::AnswersLate => "period-answers-late",
        PeriodFigure::AnswersOpen => "period-answers-open",
        PeriodFigure::PetitionsReceived => "petitions-state-received",
        PeriodFigure::PetitionsRouted => "petitions-state-routed",
        PeriodFigure::PetitionsInProgress => "petitions-state-inProgress",
        PeriodFigure::PetitionsResolved => "petitions-state-resolved",
        PeriodFigure::PetitionsExplained => "petitions-state-explained",
        PeriodFigure::PetitionsNotAccepted => "petitions-state-notAccepted",
        PeriodFigure::PetitionsLate => "period-petitions-late",
        PeriodFigure::NormativeResolutions => "dossiers-kind-normative",
        PeriodFigure::IndividualResolutions => "dossiers-kind-individual",
        PeriodFigure::VoterMeetings => "dossiers-kind-meeting",
    }
}

impl Desk {
    pub(crate) async fn act_period(&self, intent: PeriodIntent) -> Result<(), Problem> {
        let language = Language::of(&self.settings().language);
        match intent {
            PeriodIntent::Export { folder, asked } => {
                let view = self.period(asked).await?;
                let heads = COLUMNS.map(|column| Sentence::new(column, []).in_language(language));
                write_table(Path::new(&folder), "period", heads, rows(language, &view), &view).await
            }
            PeriodIntent::Print { folder, asked } => {
                let view = self.period(asked).await?;
                let source = page(language, &view);
                self.print(source, Path::new(&folder).join("period.pdf")).await
            }
        }
    }

    /// What the council did from one day to another, as far as this laptop knows, and what other councils did, as far as
    /// their reports say.
    pub(crate) async fn period(&self, asked: PeriodAsked) -> Result<PeriodView, Problem> {
        let PeriodAsked { from, to, others } = asked;
        let (Some(from), Some(to)) = (day(Some(from))?, day(Some(to))?) else {
            return Err(Problem::new("problem-period-without-days"));
        };
        if to < from {
            return Err(Problem::new("problem-period-ends-before-it-begins"));
        }
        let open = self.must_be_open()?;
        let period = Period { from, to };
        let own = open.node.run(move |replica| view(replica, period)).await?;
        match others {
            None => Ok(own),
            Some(folder) => {
                let folder = PathBuf::from(folder.trim());
                blocking(move || Ok(others::told_together(own, others::read(&folder)?))).await?
            }
        }
    }
}

fn view(replica: &Replica, period: Period) -> PeriodView {
    let unknown = Register::default();
    let register = replica.register().unwrap_or(&unknown);
    let here = sessions(replica);
    let today = register.day(Moment(now_ms() + replica.skew_ms()));
    let report = period_report(register, &here, &period, &today);
    let scene = Scene {
        register,
        sessions: &here,
        promised: followed(&here),
    };
    let known = |id: &&SessionId| here.iter().any(|session| session.id.as_ref() == Some(*id));
    let absent = register.sessions.iter().filter(|(id, convened)| {
        let begins = register.day(convened.starts_at);
        !known(id) && period.holds(&begins)
    });
    PeriodView {
        council: register.name.clone(),
        councils: vec![PeriodCouncil {
            id: register.council.clone(),
            name: register.name.clone(),
            today: today.0.clone(),
        }],
        unread: Vec::new(),
        sections: scene.sections(&report),
        missing: absent.map(|(_, convened)| convened.title.clone()).collect(),
        from: period.from.0,
        to: period.to.0,
        today: today.0,
    }
}

/// Where the words of the records are found.
struct Scene<'a> {
    register: &'a Register,
    sessions: &'a [&'a Session],
    promised: Vec<Followed<'a>>,
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Scene<'_> {
    fn sections(&self, report: &PeriodReport) -> Vec<PeriodSection> {
        let sections = PARTS.iter().map(|part| {
            let rows = match *part {
                "questions" => self.groups("period-topic", &report.topics),
                "fields" => self.groups("period-field", &report.fields),
                "monitoring" => self.groups("period-organ", &report.organs),
                "turnout" => self.turnout(report),
                _ => self.figures(part, report),
            };
            PeriodSection {
                name: (*part).to_owned(),
                sentence: sentence(part, &rows).into(),
                rows,
            }
        });
        sections.filter(|section| !section.rows.is_empty()).collect()
    }

    fn figures(&self, part: &str, report: &PeriodReport) -> Vec<PeriodRow> {
        let told = SECTIONS.iter().filter(|(name, _)| *name == part);
        let told = told.flat_map(|(_, figures)| figures.iter());
        told.filter_map(|figure| {
            let records = report.figures.get(figure)?;
            Some(self.row(Text::new(label(*figure)), records))
        })
        .collect()
    }

    fn row(&self, label: Text, records: &[Counted]) -> PeriodRow {
        PeriodRow {
            label,
            count: number(records.len()),
            of: None,
            records: records
                .iter()
                .filter_map(|counted| self.record(counted))
                .collect(),
        }
    }

    fn groups(&self, key: &str, groups: &[(String, Vec<Counted>)]) -> Vec<PeriodRow> {
        let label = |group: &str| {
            if group.is_empty() {
                Text::new("period-no-field")
            } else {
                Text::new(key).with("name", group)
            }
        };
        let rows = groups.iter();
        rows.map(|(group, records)| self.row(label(group), records))
            .collect()
    }

    fn turnout(&self, report: &PeriodReport) -> Vec<PeriodRow> {
        let rows = report.turnout.iter().filter_map(|turnout| {
            let session = self.session(&turnout.session)?;
            let opened = session.sittings.get(turnout.sitting)?.opened_at;
            Some(PeriodRow {
                label: Text::new("period-turnout-row")
                    .with("session", session.title.as_str())
                    .with("sitting", turnout.sitting + 1)
                    .with("excused", turnout.excused),
                count: turnout.came,
                of: Some(turnout.members),
                records: vec![PeriodRecord {
                    words: session.place.clone(),
                    session: session.title.clone(),
                    day: session.day(opened).0,
                    council: String::new(),
                }],
            })
        });
        rows.collect()
    }

    fn session(&self, id: &SessionId) -> Option<&Session> {
        let mut sessions = self.sessions.iter();
        sessions.find(|session| session.id.as_ref() == Some(id)).copied()
    }

    /// Titles and words as they stand in the record.
    fn record(&self, counted: &Counted) -> Option<PeriodRecord> {
        let told = |session: &Session, words: &str, at: Moment| PeriodRecord {
            words: words.to_owned(),
            session: session.title.clone(),
            day: session.day(at).0,
            council: String::new(),
        };
        Some(match counted {
            Counted::Session(id) => {
                let session = self.session(id)?;
                told(session, &session.place, session.sittings.first()?.opened_at)
            }
            Counted::Sitting(id, index) => {
                let session = self.session(id)?;
                told(session, &session.place, session.sittings.get(*index)?.opened_at)
            }
            Counted::Vote(id, ballot) => {
                let session = self.session(id)?;
                let ballot = session.ballots.iter().find(|known| known.id == *ballot)?;
                told(session, &ballot.question, ballot.declared_at?)
            }
            Counted::Decision(id, ballot, item) => {
                let session = self.session(id)?;
                let ballot = session.ballots.iter().find(|known| known.id == *ballot)?;
                let item = session.agenda.iter().find(|known| known.id == *item);
                let words = item.map_or(ballot.question.as_str(), |item| item.title.as_str());
                told(session, words, ballot.declared_at?)
            }
            Counted::Exchange(id, exchange) => {
                let session = self.session(id)?;
                let exchange = session.exchange(exchange)?;
                let person = session.register.people.get(&exchange.questioner);
                let name = person.map(|person| person.name.clone()).unwrap_or_default();
                told(session, &name, exchange.turns.first()?.began_at)
            }
            Counted::Commitment(id) => {
                let known = self.promised.iter().find(|known| known.id == *id)?;
                PeriodRecord {
                    words: known.commitment.wording.what.clone(),
                    session: known.session_title.to_owned(),
                    day: self.register.day(known.commitment.made_at).0,
                    council: String::new(),
                }
            }
            Counted::Answer(id, answer) => {
                let session = self.session(id)?;
                let answer = session.written_answer(answer)?;
                told(
                    session,
                    &format!("{}, {}", answer.who, answer.office),
                    answer.promised_at,
                )
            }
            Counted::Dossier(id) => {
                let dossier = self.register.dossiers.get(id)?;
                PeriodRecord {
                    words: named(self.register, dossier),
                    session: String::new(),
                    day: dossier.day().0.clone(),
                    council: String::new(),
                }
            }
            Counted::Petition(id) => {
                let petition = self.register.petitions.get(id)?;
                PeriodRecord {
                    words: format!("{}. {}", petition.number, petition.words.what),
                    session: String::new(),
                    day: petition.words.received.0.clone(),
                    council: String::new(),
                }
            }
        })
    }
}

fn sum(counts: impl Iterator<Item = u32>) -> u32 {
    counts.fold(0, u32::saturating_add)
}

/// What the rows of a part say, with the base of each figure.
fn sentence(part: &str, rows: &[PeriodRow]) -> Sentence {
    let of = |figures: &[PeriodFigure]| -> u32 {
        let told = rows
            .iter()
            .filter(|row| figures.iter().any(|figure| label(*figure) == row.label.key));
        sum(told.map(|row| row.count))
    };
    let one = |figure: PeriodFigure| of(&[figure]);
    let all = sum(rows.iter().map(|row| row.count));
    let groups = number(rows.len());
    match part {
        "sessions" => {
            let sittings = one(PeriodFigure::Sittings);
            Sentence::new(
                "period-say-sessions",
                [("all", (all - sittings).into()), ("sittings", sittings.into())],
            )
        }
        "votes" => Sentence::new(
            "period-say-votes",
            [
                ("all", one(PeriodFigure::Votes).into()),
                ("adopted", one(PeriodFigure::Adopted).into()),
                ("not", one(PeriodFigure::NotAdopted).into()),
            ],
        ),
        "questions" => Sentence::new(
            "period-say-questions",
            [("all", all.into()), ("topics", groups.into())],
        ),
        "commitments" => Sentence::new(
            "period-say-commitments",
            [
                ("all", all.into()),
                ("kept", one(PeriodFigure::CommitmentsKept).into()),
                ("late", one(PeriodFigure::CommitmentsLate).into()),
            ],
        ),
        "answers" => Sentence::new(
            "period-say-answers",
            [
                ("all", all.into()),
                ("inTime", one(PeriodFigure::AnswersInTime).into()),
            ],
        ),
        "petitions" => {
            // Those that are late stand in one of the other rows, too.
            let late = one(PeriodFigure::PetitionsLate);
            let ended = of(&[
                PeriodFigure::PetitionsResolved,
                PeriodFigure::PetitionsExplained,
                PeriodFigure::PetitionsNotAccepted,
            ]);
            Sentence::new(
                "period-say-petitions",
                [
                    ("all", (all - late).into()),
                    ("ended", ended.into()),
                    ("late", late.into()),
                ],
            )
        }
        "resolutions" => Sentence::new(
            "period-say-resolutions",
            [
                ("all", all.into()),
                ("normative", one(PeriodFigure::NormativeResolutions).into()),
            ],
        ),
        "voter-meetings" => Sentence::new("period-say-voter-meetings", [("all", all.into())]),
        "monitoring" => Sentence::new(
            "period-say-monitoring",
            [("all", all.into()), ("organs", groups.into())],
        ),
        "fields" => Sentence::new(
            "period-say-fields",
            [("all", all.into()), ("fields", groups.into())],
        ),
        _ => {
            let members = sum(rows.iter().filter_map(|row| row.of));
            Sentence::new(
                "period-say-turnout",
                [
                    ("sittings", groups.into()),
                    ("came", all.into()),
                    ("members", members.into()),
                ],
            )
        }
    }
}

// ---- On paper and in files ---------------------------------------------------------------------------------

const COLUMNS: [&str; 7] = [
    "period-column-council",
    "period-column-part",
    "period-column-figure",
    "period-column-count",
    "period-column-record",
    "period-column-session",
    "period-column-day",
];

fn words(language: Language, text: &Text) -> String {
    Sentence::from(text).in_language(language)
}

fn heading(language: Language, section: &PeriodSection) -> String {
    Sentence::new(format!("period-part-{}", section.name), []).in_language(language)
}

/// A row a record, each with its figure.
fn rows(language: Language, view: &PeriodView) -> Vec<[String; 7]> {
    let mut rows = Vec::new();
    for section in &view.sections {
        for row in &section.rows {
            for record in &row.records {
                let council = Some(&record.council).filter(|name| !name.is_empty());
                rows.push([
                    council.unwrap_or(&view.council).clone(),
                    heading(language, section),
                    words(language, &row.label),
                    row.count.to_string(),
                    record.words.clone(),
                    record.session.clone(),
                    record.day.clone(),
                ]);
            }
        }
    }
    rows
}

fn page(language: Language, view: &PeriodView) -> String {
    let day = |day: &str| iso_day(language, &Day(day.to_owned()));
    let told = view.sections.iter().map(|section| {
        let mut told = vec![words(language, &section.sentence)];
        told.extend(section.rows.iter().map(|row| {
            let label = words(language, &row.label);
            match row.of {
                Some(of) => format!("{label}: {} / {of}", row.count),
                None => format!("{label}: {}", row.count),
            }
        }));
        (heading(language, section), told)
    });
    let span = [("from", day(&view.from).into()), ("to", day(&view.to).into())];
    let mut as_of = vec![Sentence::new("period-span", span).in_language(language)];
    if view.councils.len() > 1 {
        let told = view.councils.iter().map(|council| {
            let args = [
                ("council", council.name.as_str().into()),
                ("day", day(&council.today).into()),
            ];
            Sentence::new("period-council-as-of", args).in_language(language)
        });
        let told = told.collect::<Vec<_>>().join("; ");
        as_of.push(Sentence::new("period-councils", [("names", told.into())]).in_language(language));
    }
    if !view.unread.is_empty() {
        as_of.push(Sentence::new("period-unread", []).in_language(language));
        as_of.extend(view.unread.iter().map(|why| words(language, why)));
    }
    as_of.extend(view.missing.iter().map(|title| {
        let session = [("session", title.as_str().into())];
        Sentence::new("follow-up-not-here", session).in_language(language)
    }));
    register_page(&RegisterPage {
        language,
        council: &view.council,
        title: &Sentence::new("period-print-title", []).in_language(language),
        today: &Day(view.today.clone()),
        as_of,
        rows: told.collect(),
    })
}
