use alloc::{format, string::ToString, vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, item, person},
    ids::{PersonId, TurnId, WrittenAnswerId},
    register::Role,
    written_answers::WhyInWriting,
};

/// Seat 1 is the chair alone, seat 2 the clerk alone, seat 3 a member; an exchange is there, and the sitting open.
fn room() -> Room {
    let mut room = Room::with(3);
    for (seat, role) in [(1, Role::Chair), (2, Role::Clerk)] {
        room.registers(Fact::RoleGranted {
            person: person(seat),
            role,
        });
    }
    room.follows();
    room.session.agenda[0].questioning = true;
    room.opens(3);
    room.says(
        2,
        Fact::TopicAdded {
            topic: TopicId::new("t-1"),
            item: item(),
            title: "Water".into(),
            official: "Mr Minh".into(),
            office: "Construction".into(),
        },
    )
    .unwrap();
    room.says(
        2,
        Fact::ExchangeOpened {
            exchange: exchange(),
            topic: TopicId::new("t-1"),
            questioner: person(3),
        },
    )
    .unwrap();
    room
}

fn exchange() -> ExchangeId {
    ExchangeId::new("e-1")
}

fn id() -> CommitmentId {
    CommitmentId::new("c-1")
}

fn wording(due: Option<&str>) -> Wording {
    Wording {
        who: "Mr Minh".into(),
        office: "Construction".into(),
        what: "Finish the plant".into(),
        target: "4 of 4 communes".into(),
        due: due.map(|day| Day(day.into())),
        next_report: None,
    }
}

fn made() -> Fact {
    let wording = wording(Some("2026-01-05"));
    Fact::CommitmentMade {
        commitment: id(),
        exchange: exchange(),
        who: wording.who,
        office: wording.office,
        what: wording.what,
        due: wording.due,
        quote: String::new(),
        target: wording.target,
        next_report: None,
    }
}

fn read_back() -> Fact {
    Fact::CommitmentReadBack { commitment: id() }
}

fn objected() -> Fact {
    Fact::WordingObjected {
        commitment: id(),
        objection: "Three communes are ours".into(),
    }
}

fn reworded() -> Fact {
    Fact::CommitmentReworded {
        commitment: id(),
        wording: wording(Some("2026-01-06")),
    }
}

fn settled() -> Fact {
    Fact::CommitmentSettled { commitment: id() }
}

fn reported(whole: bool) -> Fact {
    Fact::CommitmentReported {
        commitment: id(),
        whole,
        text: "Two are done".into(),
        evidence: Vec::new(),
        next_report: None,
    }
}

fn accepted() -> Fact {
    Fact::CommitmentAccepted {
        commitment: id(),
        decided: CouncilDecision::WithoutObjection,
    }
}

fn replaced() -> Fact {
    Fact::CommitmentReplaced {
        commitment: id(),
        resolution: "31/NQ".into(),
        decided: CouncilDecision::WithoutObjection,
    }
}

/// What has happened to a promise, by name.
fn states() -> Vec<(&'static str, Vec<Fact>)> {
    let heard = || vec![made(), read_back()];
    let stands = || vec![made(), read_back(), settled()];
    let with = |mut facts: Vec<Fact>, more: Vec<Fact>| {
        facts.extend(more);
        facts
    };
    vec![
        ("nothing", vec![]),
        ("made", vec![made()]),
        ("heard", heard()),
        ("objected", with(heard(), vec![objected()])),
        ("reworded", with(heard(), vec![objected(), reworded()])),
        (
            "heard again",
            with(heard(), vec![objected(), reworded(), read_back()]),
        ),
        ("stands", stands()),
        ("in part", with(stands(), vec![reported(false)])),
        ("whole", with(stands(), vec![reported(true)])),
        ("accepted", with(stands(), vec![reported(true), accepted()])),
        ("replaced", with(stands(), vec![replaced()])),
    ]
}

/// What a state says to each kind of fact, where the role may say it.
fn expected(state: &str, fact: &Fact) -> Result<(), Refusal> {
    let in_words = ["made", "heard", "objected", "reworded", "heard again"].contains(&state);
    let ended = ["accepted", "replaced"].contains(&state);
    if state == "nothing" && !matches!(fact, Fact::CommitmentMade { .. }) {
        return Err(Refusal::NoSuchCommitment);
    }
    match fact {
        Fact::CommitmentMade { .. } if state == "nothing" => Ok(()),
        Fact::CommitmentMade { .. } => Err(Refusal::AlreadyThere),
        Fact::CommitmentReadBack { .. }
        | Fact::WordingObjected { .. }
        | Fact::CommitmentReworded { .. }
        | Fact::CommitmentSettled { .. }
            if !in_words =>
        {
            Err(Refusal::CommitmentStands)
        }
        Fact::CommitmentReadBack { .. } if ["made", "reworded"].contains(&state) => Ok(()),
        Fact::CommitmentReadBack { .. } => Err(Refusal::AlreadyThere),
        Fact::WordingObjected { .. } => match state {
            "heard" => Ok(()),
            "made" => Err(Refusal::CommitmentNotReadBack),
            _ => Err(Refusal::ObjectedAlready),
        },
        Fact::CommitmentReworded { .. } => Ok(()),
        Fact::CommitmentSettled { .. } if ["made", "reworded"].contains(&state) => {
            Err(Refusal::CommitmentNotReadBack)
        }
        Fact::CommitmentSettled { .. } => Ok(()),
        _ if in_words => Err(Refusal::CommitmentNotStanding),
        _ if ended => Err(Refusal::CommitmentEnded),
        Fact::CommitmentAccepted { .. } if state == "stands" => Err(Refusal::NothingReported),
        _ => Ok(()),
    }
}

#[test]
fn each_transition_of_a_commitment_is_allowed_or_refused_with_a_reason_for_every_role() {
    let mut allowed = 0;
    for (state, way) in states() {
        for fact in [
            made(),
            read_back(),
            objected(),
            reworded(),
            settled(),
            reported(false),
            reported(true),
            accepted(),
            replaced(),
        ] {
            let chairs_own = matches!(
                fact,
                Fact::CommitmentSettled { .. }
                    | Fact::CommitmentAccepted { .. }
                    | Fact::CommitmentReplaced { .. }
            );
            for (seat, may) in [(1, true), (2, !chairs_own), (3, false)] {
                let mut room = room();
                for step in &way {
                    room.says(0, step.clone()).unwrap();
                }
                let expected = if may {
                    expected(state, &fact)
                } else {
                    Err(Refusal::NotYourRole)
                };
                allowed += usize::from(expected.is_ok());
                let said = room.says(seat, fact.clone()).map(|_| ());
                assert_eq!(said, expected, "{state}: {} by seat {seat}", fact.kind());
            }
        }
    }
    // Counted by hand from the states above: the chair has 23 of them, the clerk 15.
    assert_eq!(allowed, 38);
}

#[test]
fn the_room_hears_and_the_council_accepts_in_a_sitting_and_reports_come_between_them_too() {
    let mut room = room();
    for fact in [made(), read_back(), settled()] {
        room.says(0, fact).unwrap();
    }
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    room.says(2, reported(false)).unwrap();
    assert_eq!(room.says(1, accepted()), Err(Refusal::SittingNotOpen));
    assert_eq!(room.says(1, replaced()), Err(Refusal::SittingNotOpen));
    let known = room.session.commitment(&id()).unwrap();
    assert_eq!(known.standing(), Standing::ReportedInPart);
    let late_words = Fact::CommitmentMade {
        commitment: CommitmentId::new("c-2"),
        exchange: exchange(),
        who: "Mr Minh".into(),
        office: "Construction".into(),
        what: "Another".into(),
        due: None,
        quote: String::new(),
        target: String::new(),
        next_report: None,
    };
    room.says(2, late_words).unwrap();
    let commitment = CommitmentId::new("c-2");
    assert_eq!(
        room.says(2, Fact::CommitmentReadBack { commitment }),
        Err(Refusal::SittingNotOpen)
    );
}

#[test]
fn words_days_and_papers_of_a_commitment_must_be_some() {
    let mut room = room();
    room.says(0, made()).unwrap();
    for (wording, refusal) in [
        (
            Wording {
                what: " ".into(),
                ..wording(None)
            },
            Refusal::EmptyText,
        ),
        (wording(Some("30/09/2026")), Refusal::BadDate),
        (
            Wording {
                next_report: Some(Day("soon".into())),
                ..wording(None)
            },
            Refusal::BadDate,
        ),
    ] {
        let fact = Fact::CommitmentReworded {
            commitment: id(),
            wording,
        };
        assert_eq!(room.says(0, fact), Err(refusal));
    }
    for fact in [read_back(), settled()] {
        room.says(0, fact).unwrap();
    }
    let report = |text: &str, evidence: Vec<PaperId>| Fact::CommitmentReported {
        commitment: id(),
        whole: true,
        text: text.into(),
        evidence,
        next_report: None,
    };
    assert_eq!(room.says(0, report("\n", Vec::new())), Err(Refusal::EmptyText));
    let unknown = vec![PaperId::new("nowhere")];
    assert_eq!(room.says(0, report("Done", unknown)), Err(Refusal::NoSuchPaper));
}

fn earlier(reports: &[bool]) -> EarlierCommitment {
    EarlierCommitment {
        session: SessionId::new("s-0"),
        session_title: "The session before".into(),
        exchange: ExchangeId::new("e-0"),
        topic: "Water".into(),
        questioner: "Member 3".into(),
        said: vec![Said {
            turn: TurnKind::Answer,
            speaker: "Mr Minh".into(),
            at: Moment(1000),
            text: "By January.".into(),
        }],
        wording: wording(Some("2025-12-31")),
        quote: "By January.".into(),
        made_at: Moment(2000),
        settled: true,
        reports: reports
            .iter()
            .map(|whole| EarlierReport {
                at: Moment(3000),
                whole: *whole,
                text: "Some".into(),
            })
            .collect(),
    }
}

fn taken_up(from: EarlierCommitment) -> Fact {
    Fact::CommitmentTakenUp {
        commitment: id(),
        item: item(),
        topic: TopicId::new("t-2"),
        from: Box::new(from),
    }
}

#[test]
fn a_promise_of_an_earlier_session_is_asked_about_again_with_its_exchange_and_goes_on_here() {
    for (seat, said) in [(1, Ok(())), (2, Ok(())), (3, Err(Refusal::NotYourRole))] {
        assert_eq!(room().says(seat, taken_up(earlier(&[]))).map(|_| ()), said);
    }
    let mut room = room();
    let own = EarlierCommitment {
        session: SessionId::new("s"),
        ..earlier(&[])
    };
    assert_eq!(room.says(2, taken_up(own)), Err(Refusal::AlreadyThere));
    let large = EarlierCommitment {
        quote: "x".repeat(MAX_TAKEN + 1),
        ..earlier(&[])
    };
    assert_eq!(room.says(2, taken_up(large)), Err(Refusal::TextTooLong));
    room.session.agenda[0].questioning = false;
    assert_eq!(room.says(2, taken_up(earlier(&[]))), Err(Refusal::NotQuestioning));
    room.session.agenda[0].questioning = true;
    room.says(2, taken_up(earlier(&[false]))).unwrap();
    assert_eq!(
        room.says(2, taken_up(earlier(&[false]))),
        Err(Refusal::AlreadyThere)
    );
    assert_eq!(room.session.topics.last().unwrap().title, "Water");
    let known = room.session.commitment(&id()).unwrap();
    assert_eq!(known.standing(), Standing::ReportedInPart);
    assert_eq!(known.taken_up.as_ref().unwrap().from.said[0].text, "By January.");
    // What was reported before is enough for the council to accept.
    room.says(1, accepted()).unwrap();
    // Words that never stood are settled here.
    let mut room = self::room();
    let unsettled = EarlierCommitment {
        settled: false,
        ..earlier(&[])
    };
    room.says(2, taken_up(unsettled)).unwrap();
    assert_eq!(room.says(2, reported(true)), Err(Refusal::CommitmentNotStanding));
    for fact in [read_back(), settled(), reported(true)] {
        room.says(0, fact).unwrap();
    }
}

/// The session in which `earlier` was promised, as another copy has it.
fn session_before(acts: Vec<Act>) -> Session {
    let from = earlier(&[]);
    let mut session = Session::default();
    session.id = Some(from.session);
    session.title = from.session_title;
    session.commitments = vec![Commitment {
        id: id(),
        exchange: from.exchange,
        wording: from.wording,
        quote: from.quote,
        made_at: from.made_at,
        read_back_at: Some(Moment(2500)),
        objection: None,
        settled_at: Some(Moment(2600)),
        acts,
        taken_up: None,
        by_ballot: None,
    }];
    session
}

#[test]
fn a_promise_is_one_over_all_sessions_and_late_from_the_day_after_its_due_day() {
    let report = Act {
        at: Moment(3000),
        does: Does::Reported {
            whole: false,
            text: "Some".into(),
            evidence: Vec::new(),
            next_report: Some(Day("2026-02-01".into())),
        },
    };
    let before = session_before(vec![report]);
    let day = |day: &str| Day(day.to_string());
    let alone = followed(&[&before]);
    assert_eq!(alone[0].standing(), Standing::ReportedInPart);
    assert_eq!(alone[0].days_late(&day("2025-12-31")), 0);
    assert_eq!(alone[0].days_late(&day("2026-01-12")), 12);
    assert_eq!(alone[0].next_report(), Some(&day("2026-02-01")));

    let mut room = room();
    room.says(2, taken_up(earlier(&[false]))).unwrap();
    // In whichever order the copies are given, and without the session before, it is the same one.
    for sessions in [vec![&before, &room.session], vec![&room.session, &before]] {
        let both = followed(&sessions);
        assert_eq!(both.len(), 1);
        assert_eq!(
            (
                both[0].made_in.as_str(),
                both[0].session_title,
                both[0].holders.len()
            ),
            ("s-0", "The session before", 2)
        );
        assert_eq!((both[0].acts.len(), both[0].earlier.len()), (1, 0));
        assert_eq!(both[0].days_late(&day("2026-01-12")), 12);
    }
    let later_alone = followed(&[&room.session]);
    assert_eq!(later_alone[0].standing(), Standing::ReportedInPart);
    assert_eq!(
        (later_alone[0].made_in.as_str(), later_alone[0].earlier.len()),
        ("s-0", 1)
    );

    room.says(2, reported(true)).unwrap();
    assert_eq!(
        followed(&[&before, &room.session])[0].days_late(&day("2026-01-12")),
        0
    );
    room.says(1, accepted()).unwrap();
    let ended = followed(&[&before, &room.session]);
    assert_eq!(
        (ended[0].standing(), ended[0].next_report()),
        (Standing::Accepted, None)
    );
    assert!(followed(&[]).is_empty());
}

#[test]
fn the_minutes_tell_what_became_of_a_promise_in_the_room_and_nothing_of_what_came_after() {
    let mut room = room();
    room.says(2, taken_up(earlier(&[]))).unwrap();
    room.says(2, reported(true)).unwrap();
    room.says(1, accepted()).unwrap();
    let lines = room.lines();
    let told = |wanted: fn(&crate::minutes::Line) -> bool| lines.iter().filter(|line| wanted(line)).count();
    use crate::minutes::Line;
    assert_eq!(
        told(
            |line| matches!(line, Line::CommitmentTakenUp { session, .. } if session == "The session before")
        ),
        1
    );
    assert_eq!(
        told(|line| matches!(line, Line::CommitmentReported { whole: true, .. })),
        1
    );
    assert_eq!(told(|line| matches!(line, Line::CommitmentAccepted { .. })), 1);

    let mut room = self::room();
    for fact in [made(), read_back(), objected(), settled()] {
        room.says(0, fact).unwrap();
    }
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    let before = room.lines();
    room.says(2, reported(true)).unwrap();
    assert_eq!(room.lines(), before);
    let told = |wanted: fn(&Line) -> bool| before.iter().filter(|line| wanted(line)).count();
    assert_eq!(told(|line| matches!(line, Line::CommitmentObjected { .. })), 1);
    assert_eq!(told(|line| matches!(line, Line::CommitmentSettled { .. })), 1);
}

#[test]
fn an_answer_in_writing_is_promised_and_given_once_by_those_who_keep_the_record() {
    let promised = |due: &str| Fact::WrittenAnswerPromised {
        answer: WrittenAnswerId::new("w-1"),
        exchange: exchange(),
        who: "Mr Minh".into(),
        office: "Construction".into(),
        why: WhyInWriting::NotReached,
        due: Day(due.into()),
    };
    let given = |text: &str| Fact::WrittenAnswerGiven {
        answer: WrittenAnswerId::new("w-1"),
        text: text.into(),
        evidence: Vec::new(),
    };
    for (way, of_promise, of_answer) in [
        (vec![], Ok(()), Err(Refusal::NoSuchWrittenAnswer)),
        (vec![promised("2026-01-21")], Err(Refusal::AlreadyThere), Ok(())),
        (
            vec![promised("2026-01-21"), given("Yes")],
            Err(Refusal::AlreadyThere),
            Err(Refusal::AnsweredAlready),
        ),
    ] {
        for seat in [1, 2, 3] {
            for (fact, expected) in [(promised("2026-01-21"), &of_promise), (given("No"), &of_answer)] {
                let mut room = room();
                for step in &way {
                    room.says(0, step.clone()).unwrap();
                }
                let said = room.says(seat, fact).map(|_| ());
                let expected = if seat == 3 {
                    &Err(Refusal::NotYourRole)
                } else {
                    expected
                };
                assert_eq!(&said, expected, "{} steps, seat {seat}", way.len());
            }
        }
    }
    let mut room = room();
    assert_eq!(room.says(2, promised("20 days")), Err(Refusal::BadDate));
    room.says(2, promised("2025-12-31")).unwrap();
    assert_eq!(room.says(2, given(" ")), Err(Refusal::EmptyText));
    let late = |room: &Room, today: &str| {
        let known = room.session.written_answer(&WrittenAnswerId::new("w-1")).unwrap();
        known.days_late(&room.session, &Day(today.into()))
    };
    assert_eq!((late(&room, "2025-12-31"), late(&room, "2026-01-03")), (0, 3));
    room.says(2, given("It was four communes")).unwrap();
    // The day on which it came, 1 January, counts from then on.
    assert_eq!(late(&room, "2026-03-01"), 1);
}

#[test]
fn the_transitions_of_an_exchange_are_for_those_who_lead_and_end_with_its_close() {
    let opened = |exchange: &str| Fact::ExchangeOpened {
        exchange: ExchangeId::new(exchange),
        topic: TopicId::new("t-1"),
        questioner: PersonId::new("p-3"),
    };
    let turn = |turn: &str| Fact::TurnBegan {
        turn: TurnId::new(turn),
        exchange: exchange(),
        turn_kind: TurnKind::Question,
        speaker: "Member 3".into(),
        limit_seconds: 60,
    };
    let ended = || Fact::TurnEnded {
        turn: TurnId::new("tu-1"),
    };
    let written = || Fact::TurnWritten {
        turn: TurnId::new("tu-1"),
        text: "When?".into(),
    };
    let closed = || Fact::ExchangeClosed { exchange: exchange() };
    let no_turn = || Err(Refusal::NoSuchTurn);
    let over = || Err(Refusal::ExchangeClosed);
    let there = || Err(Refusal::AlreadyThere);
    // Of each state: another exchange, the same, a turn, its end, its words, the close.
    for (way, expected) in [
        (vec![], [Ok(()), there(), Ok(()), no_turn(), no_turn(), Ok(())]),
        (
            vec![turn("tu-1")],
            [Ok(()), there(), Ok(()), Ok(()), Ok(()), Ok(())],
        ),
        (
            vec![turn("tu-1"), ended()],
            [Ok(()), there(), Ok(()), there(), Ok(()), Ok(())],
        ),
        (
            vec![turn("tu-1"), closed()],
            [Ok(()), there(), over(), there(), Ok(()), over()],
        ),
    ] {
        let facts = [
            opened("e-2"),
            opened("e-1"),
            turn("tu-2"),
            ended(),
            written(),
            closed(),
        ];
        for (fact, expected) in facts.into_iter().zip(expected) {
            for seat in [1, 2, 3] {
                let mut room = room();
                for step in &way {
                    room.says(0, step.clone()).unwrap();
                }
                let expected = if seat == 3 {
                    Err(Refusal::NotYourRole)
                } else {
                    expected.clone()
                };
                let said = room.says(seat, fact.clone()).map(|_| ());
                let told = format!("{} steps, {}, seat {seat}", way.len(), fact.kind());
                assert_eq!(said, expected, "{told}");
            }
        }
    }
}
