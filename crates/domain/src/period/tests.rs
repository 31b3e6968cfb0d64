use alloc::{format, vec::Vec};

use super::*;
use crate::{
    Fact,
    attendance::tests::{Room, device, item, person},
    commitments::Wording,
    counting::BallotForm,
    ids::{JournalId, Moment, TopicId, TurnId},
    petitions::{CompetentLevel, PetitionOutcome, PetitionWords},
    publication::tests::{declares, holds},
    questioning::TurnKind,
};

fn half_year() -> Period {
    Period {
        from: Day("2026-01-01".into()),
        to: Day("2026-06-30".into()),
    }
}

fn day(text: &str) -> Day {
    Day(text.into())
}

/// A room of three members whose session is in the register as one of that kind.
fn convened(kind: Option<SessionKind>) -> Room {
    let mut room = Room::with(3);
    room.registers(Fact::SessionConvened {
        session: SessionId::new("s"),
        journal: JournalId::new("j"),
        title: "Session".into(),
        place: "Hall".into(),
        starts_at: Moment(0),
        kind,
    });
    room.follows();
    room
}

fn petition(room: &mut Room, name: &str, field: &str, received: &str) {
    room.registers(Fact::PetitionEntered {
        petition: PetitionId::new(name),
        words: PetitionWords {
            what: "Light".into(),
            source: "Meeting".into(),
            place: "".into(),
            field: field.into(),
            level: CompetentLevel::Own,
            received: day(received),
        },
        repeats: None,
    });
}

fn registers(council: &mut Room, name: &str, words: DossierWords) {
    council.registers(Fact::DossierOpened {
        dossier: DossierId::new(name),
        words,
        number: None,
    });
}

fn report(room: &Room, today: &str) -> PeriodReport {
    period_report(&room.register, &[&room.session], &half_year(), &day(today))
}

#[test]
fn a_session_counts_by_its_kind_once_it_has_met_and_in_no_other_time() {
    for (kind, figure) in [
        (Some(SessionKind::Regular), PeriodFigure::RegularSessions),
        (Some(SessionKind::Thematic), PeriodFigure::ThematicSessions),
        (
            Some(SessionKind::Extraordinary),
            PeriodFigure::ExtraordinarySessions,
        ),
        (None, PeriodFigure::OtherSessions),
    ] {
        let mut room = convened(kind);
        assert_eq!(report(&room, "2026-07-01"), PeriodReport::default());
        room.opens(3);
        let told = report(&room, "2026-07-01");
        assert_eq!(told.figures[&figure], [Counted::Session(SessionId::new("s"))]);
        assert_eq!(told.count(PeriodFigure::Sittings), 1);
        let before = Period {
            from: day("2025-07-01"),
            to: day("2025-12-31"),
        };
        let none = period_report(&room.register, &[&room.session], &before, &day("2026-07-01"));
        assert_eq!(none, PeriodReport::default());
    }
}

#[test]
fn attendance_is_told_with_its_base_and_who_left_has_come() {
    let mut room = convened(None);
    room.opens(2);
    let turnout = report(&room, "2026-07-01").turnout;
    assert_eq!(
        turnout,
        [Turnout {
            session: SessionId::new("s"),
            sitting: 0,
            came: 2,
            excused: 0,
            members: 3,
        }]
    );
    room.says(
        0,
        Fact::DelegateLeft {
            person: person(1),
            reason: "ill".into(),
        },
    )
    .unwrap();
    assert_eq!(report(&room, "2026-07-01").turnout[0].came, 2);
}

#[test]
fn petitions_count_by_state_and_field_and_late_ones_beside() {
    let mut room = convened(None);
    petition(&mut room, "a", "Land", "2026-01-01");
    petition(&mut room, "b", "Roads", "2026-06-30");
    petition(&mut room, "c", "Roads", "2026-03-01");
    petition(&mut room, "d", "", "2026-03-01");
    petition(&mut room, "e", "Roads", "2026-07-01");
    let route = |name: &str, due: &str| Fact::PetitionRouted {
        petition: PetitionId::new(name),
        body: "Works".into(),
        due: Some(day(due)),
    };
    room.registers(route("b", "2026-06-30"));
    room.registers(route("c", "2026-06-30"));
    room.registers(Fact::PetitionReplied {
        petition: PetitionId::new("c"),
        outcome: PetitionOutcome::Resolved,
        text: "Done".into(),
        on: day("2026-06-01"),
    });
    let told = report(&room, "2026-07-01");
    let counted = |figure| told.count(figure);
    assert_eq!(counted(PeriodFigure::PetitionsReceived), 2);
    assert_eq!(counted(PeriodFigure::PetitionsRouted), 1);
    assert_eq!(counted(PeriodFigure::PetitionsResolved), 1);
    assert_eq!(
        told.figures[&PeriodFigure::PetitionsLate],
        [Counted::Petition(PetitionId::new("b"))]
    );
    let fields: Vec<_> = told
        .fields
        .iter()
        .map(|(name, rows)| (name.as_str(), rows.len()))
        .collect();
    assert_eq!(fields, [("Roads", 2), ("", 1), ("Land", 1)]);
}

#[test]
fn questions_count_by_topic_and_promises_by_what_became_of_them() {
    let mut room = convened(None);
    let mut agenda = room.session.agenda.clone();
    agenda[0].questioning = true;
    room.says(0, Fact::AgendaSet { items: agenda }).unwrap();
    room.opens(3);
    let begins = |room: &mut Room, fact| room.says(0, fact).unwrap();
    begins(
        &mut room,
        Fact::TopicAdded {
            topic: TopicId::new("t"),
            item: item(),
            title: "Water".into(),
            official: "Minh".into(),
            office: "Works".into(),
        },
    );
    for (number, due) in [(1, Some("2026-02-01")), (2, None), (3, Some("2026-12-01"))] {
        let exchange = ExchangeId::new(format!("x-{number}"));
        begins(
            &mut room,
            Fact::ExchangeOpened {
                exchange: exchange.clone(),
                topic: TopicId::new("t"),
                questioner: person(1),
            },
        );
        begins(
            &mut room,
            Fact::TurnBegan {
                exchange: exchange.clone(),
                turn: TurnId::new(format!("u-{number}")),
                turn_kind: TurnKind::Question,
                speaker: "Lan".into(),
                limit_seconds: 60,
            },
        );
        let wording = Wording {
            who: "Minh".into(),
            office: "Works".into(),
            what: "Pipes".into(),
            target: "".into(),
            due: due.map(day),
            next_report: None,
        };
        let actor = room.session.actor(&device(0)).unwrap();
        let id = CommitmentId::new(format!("c-{number}"));
        let made = room.session.commit(&actor, id, &exchange, wording, "").unwrap();
        begins(&mut room, made);
        begins(&mut room, Fact::ExchangeClosed { exchange });
    }
    let told = report(&room, "2026-07-01");
    assert_eq!(told.count(PeriodFigure::Questions), 3);
    assert_eq!(told.topics.len(), 1);
    assert_eq!((told.topics[0].0.as_str(), told.topics[0].1.len()), ("Water", 3));
    assert_eq!(
        told.figures[&PeriodFigure::CommitmentsLate],
        [Counted::Commitment(CommitmentId::new("c-1"))]
    );
    assert_eq!(told.count(PeriodFigure::CommitmentsOpen), 2);
}

/// What a city and its fifteen districts did in half a year: 52 sessions, 16 of them regular and 36 thematic, 488
/// resolutions and 147 themes of monitoring (Hải Phòng, first half of 2024).
#[test]
fn the_half_year_of_a_city_and_its_districts_adds_up_over_their_records() {
    let (mut sessions, mut adopted, mut told) = (0, 0, BTreeMap::<PeriodFigure, usize>::new());
    let mut themes = 0;
    for body in 0..16 {
        let mut council = convened(None);
        let mut rooms = Vec::new();
        // Each one regular session; the thematic ones are shared out as evenly as they go.
        for meeting in 0..=(36 - body + 15) / 16 {
            let thematic = meeting > 0;
            let name = SessionId::new(format!("s-{body}-{meeting}"));
            council.registers(Fact::SessionConvened {
                session: name.clone(),
                journal: JournalId::new(format!("j-{body}-{meeting}")),
                title: format!("Session {meeting}"),
                place: "Hall".into(),
                starts_at: Moment(0),
                kind: Some(if thematic {
                    SessionKind::Thematic
                } else {
                    SessionKind::Regular
                }),
            });
            let mut room = Room::with(3);
            room.session.id = Some(name);
            room.opens(3);
            // 52 times 9 are 468; the first twenty sessions decide one more.
            let decides = 9 + usize::from(sessions < 20);
            for vote in 0..decides {
                let id = format!("b-{vote}");
                holds(&mut room, &id, "i-1", BallotForm::OpenElectronic);
                declares(&mut room, &id);
            }
            sessions += 1;
            for number in 0..decides {
                registers(
                    &mut council,
                    &format!("r-{body}-{meeting}-{number}"),
                    DossierWords::Resolution {
                        title: format!("Resolution {number}"),
                        resolution_kind: if number % 3 == 0 {
                            ResolutionKind::Normative
                        } else {
                            ResolutionKind::Individual
                        },
                        sign: "/NQ".into(),
                        legal_basis: "".into(),
                        adopted: day("2026-04-15"),
                        effective: None,
                        decided: None,
                    },
                );
            }
            adopted += decides;
            rooms.push(room);
        }
        // 16 times 9 are 144; the city and two districts monitor one more. One lies after the half-year.
        let monitored = 9 + usize::from(body < 3);
        for number in 0..=monitored {
            let month = if number == monitored { "07" } else { "03" };
            registers(
                &mut council,
                &format!("t-{body}-{number}"),
                DossierWords::Monitoring {
                    title: format!("Theme {number}"),
                    survey: false,
                    organ: format!("Committee {}", number % 4),
                    origin: "".into(),
                    plan: "".into(),
                    from: day(&format!("2026-{month}-01")),
                    to: day("2026-09-30"),
                },
            );
        }
        let met: Vec<&Session> = rooms.iter().map(|room| &room.session).collect();
        let report = period_report(&council.register, &met, &half_year(), &day("2026-07-01"));
        for (figure, records) in &report.figures {
            let distinct: BTreeSet<&Counted> = records.iter().collect();
            assert_eq!(distinct.len(), records.len(), "{figure:?} counts nothing twice");
            *told.entry(*figure).or_default() += records.len();
        }
        let distinct: BTreeSet<&Counted> = report.organs.iter().flat_map(|(_, themes)| themes).collect();
        themes += distinct.len();
        assert_eq!(report.organs.len(), 4);
    }
    assert_eq!((sessions, adopted), (52, 488));
    assert_eq!(told[&PeriodFigure::RegularSessions], 16);
    assert_eq!(told[&PeriodFigure::ThematicSessions], 36);
    assert_eq!(told[&PeriodFigure::Adopted], 488);
    let numbered = told[&PeriodFigure::NormativeResolutions] + told[&PeriodFigure::IndividualResolutions];
    assert_eq!((numbered, themes), (488, 147));
    assert_eq!(told.get(&PeriodFigure::OtherSessions), None);
}
