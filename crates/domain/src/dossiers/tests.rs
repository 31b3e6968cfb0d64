use super::*;
use crate::{
    ids::JournalId,
    petitions::tests::{CHAIR, CLERK, GUEST, MEMBER, OTHER, Office, entered, id as petition},
};

const LEADERS: &[usize] = &[CLERK, CHAIR];
const NOBODY: &[usize] = &[];

fn day(text: &str) -> Day {
    Day(text.into())
}

fn id(name: &str) -> DossierId {
    DossierId::new(name)
}

fn resolution(sign: &str, adopted: &str) -> DossierWords {
    DossierWords::Resolution {
        title: "Về giá đất".into(),
        resolution_kind: ResolutionKind::Normative,
        sign: sign.into(),
        legal_basis: "Luật Đất đai".into(),
        adopted: day(adopted),
        effective: None,
        decided: None,
    }
}

fn theme() -> DossierWords {
    DossierWords::Monitoring {
        title: "Nước sạch".into(),
        survey: false,
        organ: "Ban Kinh tế".into(),
        origin: "".into(),
        plan: "".into(),
        from: day("2026-03-01"),
        to: day("2026-05-31"),
    }
}

fn meeting() -> DossierWords {
    DossierWords::VoterMeeting {
        place: "Phường 3".into(),
        on: day("2026-06-01"),
        members: "Trần Thị Lan".into(),
        attended: 120,
        notes: "".into(),
    }
}

fn opened(name: &str, words: DossierWords) -> Fact {
    Fact::DossierOpened {
        dossier: id(name),
        words,
        number: None,
    }
}

fn numbered(name: &str, words: DossierWords, number: u32) -> Fact {
    Fact::DossierOpened {
        dossier: id(name),
        words,
        number: Some(number),
    }
}

fn reworded(name: &str, words: DossierWords) -> Fact {
    Fact::DossierReworded {
        dossier: id(name),
        words,
    }
}

fn measure(name: &str) -> Fact {
    Fact::MeasureAdded {
        dossier: id(name),
        measure: MeasureId::new("m-2"),
        words: MeasureWords {
            what: "Lập bảng giá".into(),
            body: "Sở Tài chính".into(),
            due: Some(day("2026-06-10")),
        },
    }
}

fn first_measure(name: &str) -> Fact {
    let Fact::MeasureAdded { dossier, words, .. } = measure(name) else {
        unreachable!()
    };
    Fact::MeasureAdded {
        dossier,
        measure: MeasureId::new("m-1"),
        words,
    }
}

fn reported(name: &str, done: bool) -> Fact {
    Fact::MeasureReported {
        dossier: id(name),
        measure: MeasureId::new("m-1"),
        done,
        text: "Đã trình".into(),
        on: day("2026-06-08"),
    }
}

fn linked(name: &str, link: DossierLink) -> Fact {
    Fact::DossierLinked {
        dossier: id(name),
        link,
    }
}

fn replaces(name: &str, other: &str) -> Fact {
    linked(name, DossierLink::Replaces { dossier: id(other) })
}

fn reviewed(name: &str, review: Review) -> Fact {
    Fact::DossierReviewed {
        dossier: id(name),
        review,
        text: "Xem lại".into(),
        on: day("2026-06-30"),
    }
}

fn state(office: &Office, name: &str, today: &str) -> DossierState {
    let register = &office.room.register;
    register.dossier_state(&id(name), &register.dossiers[&id(name)], &day(today))
}

fn number(office: &Office, name: &str) -> u32 {
    office.room.register.dossiers[&id(name)].number
}

#[test]
fn numbers_run_in_series_by_sign_and_year_and_none_is_given_twice() {
    let mut office = Office::new();
    let series = [
        ("a", "/NQ-HĐND", "2026-01-10", 1),
        ("b", "/NQ-HĐND", "2026-03-10", 2),
        ("c", "/2026/NQ-HĐND", "2026-03-10", 1),
        ("d", "/NQ-HĐND", "2027-01-05", 1),
        ("e", "/NQ-HĐND", "2026-12-20", 3),
    ];
    for (name, sign, adopted, expected) in series {
        office
            .says(CLERK, opened(name, resolution(sign, adopted)))
            .unwrap();
        assert_eq!(number(&office, name), expected, "{name}");
    }
    // One that had its number before it came here keeps it, and the next ones come after it.
    office
        .says(CLERK, numbered("old", resolution("/NQ-HĐND", "2026-02-01"), 17))
        .unwrap();
    for taken in [0, 1, 17] {
        let again = numbered("again", resolution("/NQ-HĐND", "2026-02-02"), taken);
        assert_eq!(
            office.says(CLERK, again),
            Err(Refusal::DossierNumberTaken),
            "{taken}"
        );
    }
    office
        .says(CHAIR, opened("f", resolution("/NQ-HĐND", "2026-04-01")))
        .unwrap();
    assert_eq!(number(&office, "f"), 18);
    // What was numbered stays in its series; its other words may be mended.
    for elsewhere in [
        resolution("/QĐ", "2026-01-10"),
        resolution("/NQ-HĐND", "2027-01-10"),
        theme(),
    ] {
        assert_eq!(
            office.says(CLERK, reworded("a", elsewhere)),
            Err(Refusal::NumberStays)
        );
    }
    office
        .says(CLERK, reworded("a", resolution("/NQ-HĐND", "2026-01-11")))
        .unwrap();
    assert_eq!(number(&office, "a"), 1);
    for (name, words, expected) in [("t-1", theme(), 1), ("v-1", meeting(), 1), ("t-2", theme(), 2)] {
        office.says(CLERK, opened(name, words)).unwrap();
        assert_eq!(number(&office, name), expected);
    }
}

#[test]
fn a_decision_of_a_session_is_one_resolution() {
    let mut office = Office::new();
    let decided = |item: &str| DossierWords::Resolution {
        title: "Về giá đất".into(),
        resolution_kind: ResolutionKind::Individual,
        sign: "/NQ-HĐND".into(),
        legal_basis: "".into(),
        adopted: day("2026-06-01"),
        effective: None,
        decided: Some(DecidedBy {
            session: SessionId::new("s"),
            session_title: "Kỳ họp thứ 12".into(),
            item: ItemId::new(item),
        }),
    };
    assert_eq!(
        office.says(CLERK, opened("a", decided("1"))),
        Err(Refusal::NoSuchSession)
    );
    office.room.registers(Fact::SessionConvened {
        session: SessionId::new("s"),
        journal: JournalId::new("j"),
        title: "Kỳ họp thứ 12".into(),
        place: "Hall".into(),
        starts_at: Moment(0),
        kind: None,
    });
    office.says(CLERK, opened("a", decided("1"))).unwrap();
    assert_eq!(
        office.says(CLERK, opened("b", decided("1"))),
        Err(Refusal::DecisionNumbered)
    );
    office.says(CLERK, opened("b", decided("2"))).unwrap();
    assert_eq!(
        office.says(CLERK, reworded("b", decided("3"))),
        Err(Refusal::NumberStays)
    );
}

#[test]
fn every_step_by_every_role_is_allowed_or_refused_in_every_kind() {
    let mut office = Office::new();
    office.says(MEMBER, entered(1)).unwrap();
    office
        .says(CLERK, opened("old", resolution("/NQ", "2025-06-01")))
        .unwrap();
    let others = [
        ("r", resolution("/NQ", "2026-06-01"), CLERK, LEADERS),
        ("t", theme(), CHAIR, LEADERS),
        ("v", meeting(), MEMBER, &[CLERK, CHAIR, MEMBER, OTHER]),
    ];
    for (name, words, opens, may) in others {
        assert_eq!(office.may(&opened(name, words.clone())), may, "{name}");
        office.says(opens, opened(name, words.clone())).unwrap();
        assert_eq!(
            office.says(opens, opened(name, words)),
            Err(Refusal::AlreadyThere)
        );
    }
    let heard = DossierLink::Heard {
        petition: petition(1),
    };
    let led_to = DossierLink::LedTo { dossier: id("old") };
    // Of a resolution, of monitoring, of a meeting.
    type Step = fn(&str) -> Fact;
    let table: [(&str, Step, [&[usize]; 3]); 4] = [
        ("measure", measure, [LEADERS, LEADERS, NOBODY]),
        (
            "replaces",
            |name| replaces(name, "old"),
            [LEADERS, NOBODY, NOBODY],
        ),
        (
            "stays",
            |name| reviewed(name, Review::Stays),
            [LEADERS, NOBODY, NOBODY],
        ),
        (
            "concluded",
            |name| reviewed(name, Review::Concluded),
            [NOBODY, LEADERS, NOBODY],
        ),
    ];
    for (step, fact, allowed) in table {
        for (name, allowed) in ["r", "t", "v"].into_iter().zip(allowed) {
            assert_eq!(office.may(&fact(name)), allowed, "{step} of {name}");
        }
    }
    for (link, allowed) in [
        (heard, [NOBODY, NOBODY, &[CLERK, CHAIR, MEMBER, OTHER]]),
        (led_to, [NOBODY, LEADERS, &[CLERK, CHAIR, MEMBER, OTHER]]),
    ] {
        for (name, allowed) in ["r", "t", "v"].into_iter().zip(allowed) {
            assert_eq!(
                office.may(&linked(name, link.clone())),
                allowed,
                "{link:?} of {name}"
            );
        }
    }
    // A member mends what he or she wrote down, nobody else's.
    assert_eq!(office.may(&reworded("v", meeting())), [CLERK, CHAIR, MEMBER]);
    assert_eq!(office.may(&reworded("t", theme())), LEADERS);
    assert_eq!(
        office.may(&reported("r", true)),
        NOBODY,
        "there is no measure yet"
    );
    office.says(CLERK, first_measure("r")).unwrap();
    assert_eq!(office.may(&reported("r", true)), LEADERS);
    assert_eq!(
        office
            .room
            .register
            .admit(&crate::attendance::tests::device(GUEST), &measure("r")),
        Err(Refusal::NotYourRole)
    );
}

#[test]
fn a_resolution_binds_from_its_day_until_another_ends_it() {
    let mut office = Office::new();
    let mut later = resolution("/NQ", "2026-06-01");
    if let DossierWords::Resolution { effective, .. } = &mut later {
        *effective = Some(day("2026-07-01"));
    }
    office
        .says(CLERK, opened("a", resolution("/NQ", "2025-06-01")))
        .unwrap();
    office.says(CLERK, opened("b", later)).unwrap();
    assert_eq!(state(&office, "b", "2026-06-30"), DossierState::Ahead);
    assert_eq!(state(&office, "b", "2026-07-01"), DossierState::InForce);
    office.says(CLERK, reviewed("a", Review::ToBeChanged)).unwrap();
    assert_eq!(state(&office, "a", "2026-07-01"), DossierState::ToBeChanged);
    office.says(CLERK, replaces("b", "a")).unwrap();
    assert_eq!(state(&office, "a", "2026-07-01"), DossierState::Replaced);
    assert_eq!(office.says(CLERK, replaces("b", "a")), Err(Refusal::AlreadyThere));
    assert_eq!(
        office.says(CLERK, replaces("a", "b")),
        Err(Refusal::NotOfThisKind),
        "not each other"
    );
    assert_eq!(
        office.says(CLERK, replaces("a", "a")),
        Err(Refusal::NotOfThisKind),
        "nor itself"
    );
    office.says(CLERK, reviewed("b", Review::Expired)).unwrap();
    assert_eq!(state(&office, "b", "2026-08-01"), DossierState::Expired);
    office
        .says(CLERK, opened("c", resolution("/NQ", "2026-08-01")))
        .unwrap();
    office
        .says(CLERK, linked("c", DossierLink::Repeals { dossier: id("b") }))
        .unwrap();
    assert_eq!(state(&office, "b", "2026-08-01"), DossierState::Repealed);
}

#[test]
fn measures_are_late_from_the_day_after_until_they_are_done() {
    let mut office = Office::new();
    office.says(CLERK, opened("t", theme())).unwrap();
    assert_eq!(state(&office, "t", "2026-02-28"), DossierState::Ahead);
    assert_eq!(state(&office, "t", "2026-03-01"), DossierState::UnderWay);
    office.says(CLERK, reviewed("t", Review::Concluded)).unwrap();
    assert_eq!(state(&office, "t", "2026-06-30"), DossierState::Concluded);
    assert_eq!(
        office.says(CLERK, reviewed("t", Review::Concluded)),
        Err(Refusal::AlreadyThere)
    );
    // What was found leads to recommendations, also after its end.
    office.says(CLERK, first_measure("t")).unwrap();
    let late = |office: &Office, today| office.room.register.dossiers[&id("t")].days_late(&day(today));
    assert_eq!((late(&office, "2026-06-10"), late(&office, "2026-06-13")), (0, 3));
    office.says(CLERK, reported("t", false)).unwrap();
    assert_eq!(late(&office, "2026-06-13"), 3);
    office.says(CLERK, reported("t", true)).unwrap();
    assert_eq!(late(&office, "2026-06-13"), 0);
    assert_eq!(office.says(CLERK, reported("t", true)), Err(Refusal::MeasureDone));
}

#[test]
fn what_cannot_be_is_refused() {
    let mut office = Office::new();
    let mut backwards = theme();
    if let DossierWords::Monitoring { to, .. } = &mut backwards {
        *to = day("2026-02-01");
    }
    let long = "x".repeat(41);
    let wrong = [
        (backwards, Refusal::BadDate),
        (resolution("/NQ", "2026-02-30"), Refusal::BadDate),
        (resolution(&long, "2026-02-03"), Refusal::TextTooLong),
        (
            DossierWords::VoterMeeting {
                place: " ".into(),
                on: day("2026-06-01"),
                members: "Lan".into(),
                attended: 1,
                notes: "".into(),
            },
            Refusal::EmptyText,
        ),
    ];
    for (words, refusal) in wrong {
        assert_eq!(office.says(CLERK, opened("w", words)), Err(refusal));
    }
    assert_eq!(office.says(CLERK, measure("w")), Err(Refusal::NoSuchDossier));
}
