use alloc::{string::ToString, vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    minutes::Line,
    rules::Tie,
    tally::{BallotResult, PaperCount},
};

fn id() -> BallotId {
    BallotId::new("p")
}

/// Five members; seat 0 is chair and clerk, and seat 1 has become the second clerk. Nobody has opened anything.
fn room() -> Room {
    let mut room = Room::with(5);
    room.registers(Fact::RoleGranted {
        person: person(1),
        role: crate::register::Role::Clerk,
    });
    room.follows();
    room.now += 3_600_000;
    room
}

fn hands(votes_for: u32, votes_against: u32) -> HeldBallot {
    HeldBallot {
        item: item(),
        question: "Adopt the budget?".into(),
        rule: "r".into(),
        form: BallotForm::ShowOfHands,
        held_at: Moment(1_767_225_600_000 + 60_000),
        present: (1..=5).map(person).collect(),
        recused: Vec::new(),
        sheet: Some(CountSheet {
            votes_for,
            votes_against,
            ..CountSheet::default()
        }),
        why_invalid: String::new(),
        votes: Vec::new(),
        tellers: Vec::new(),
        tie_break: None,
        witness: None,
        scan: None,
    }
}

fn enters(room: &Room, seat: usize, held: HeldBallot) -> Result<Fact, Refusal> {
    let actor = Actor::of(&room.session.register, &device(seat))?;
    room.session
        .enter_paper_ballot(&actor, id(), held, Moment(room.now))
}

fn refusal(held: HeldBallot) -> Refusal {
    enters(&room(), 0, held).unwrap_err()
}

fn confirm() -> Fact {
    Fact::PaperBallotConfirmed { ballot: id() }
}

#[test]
fn a_ballot_from_paper_stands_when_a_second_person_has_confirmed_it() {
    let mut room = room();
    let fact = enters(&room, 0, hands(3, 1)).unwrap();
    room.says(0, fact.clone()).unwrap();
    assert_eq!(room.says(0, fact), Err(Refusal::AlreadyThere));
    assert!(room.session.ballot(&id()).is_none(), "entered is not confirmed");
    assert!(room.session.paper_ballot(&id()).unwrap().waits());
    let waits = |line: &Line| matches!(line, Line::PaperBallotWaits { .. });
    assert!(room.lines().iter().any(waits));

    assert_eq!(room.says(0, confirm()), Err(Refusal::SecondPersonNeeded));
    assert_eq!(room.says(2, confirm()), Err(Refusal::NotYourRole));
    room.says(1, confirm()).unwrap();
    assert_eq!(room.says(1, confirm()), Err(Refusal::PaperEntrySettled));

    let ballot = room.session.ballot(&id()).unwrap();
    let outcome = ballot.outcome.as_ref().unwrap();
    assert_eq!((outcome.result, outcome.got), (BallotResult::Adopted, 3));
    assert_eq!(ballot.count(), ballot.tally, "the evidence counts the same");
    assert_eq!(room.session.outcome(ballot).as_ref(), Ok(outcome));
    let from = ballot.on_paper.as_ref().unwrap();
    assert_eq!(
        (from.entered_by.clone(), from.confirmed.clone().unwrap().0),
        (person(0), person(1))
    );
    assert!(ballot.is_declared() && ballot.declared_at > ballot.closed_at);
    let lines = room.lines();
    assert!(lines.iter().any(|line| matches!(
        line,
        Line::HeldOnPaper { by, confirmed_by, .. } if by == "Clerk" && confirmed_by == "Member 1"
    )));
    assert!(
        !lines.contains(&Line::NotDealtWith),
        "the council has dealt with it"
    );
}

#[test]
fn a_second_laptop_of_the_same_person_is_no_second_person() {
    let mut room = room();
    let fact = enters(&room, 0, hands(3, 1)).unwrap();
    room.says(0, fact).unwrap();
    room.registers(Fact::DeviceAdmitted {
        device: device(9),
        tls: String::new(),
        person: person(0),
    });
    room.follows();
    assert_eq!(room.says(9, confirm()), Err(Refusal::SecondPersonNeeded));
}

#[test]
fn what_the_second_person_refuses_can_be_entered_anew_and_stays_in_the_record() {
    let mut room = room();
    let fact = enters(&room, 0, hands(3, 1)).unwrap();
    room.says(0, fact).unwrap();
    let refuse = |ballot: &str, reason: &str| Fact::PaperBallotRefused {
        ballot: BallotId::new(ballot),
        reason: reason.into(),
    };
    assert_eq!(room.says(1, refuse("p", " ")), Err(Refusal::EmptyText));
    assert_eq!(
        room.says(2, refuse("p", "Two against")),
        Err(Refusal::NotYourRole)
    );
    room.says(1, refuse("p", "Two against")).unwrap();
    assert_eq!(room.says(1, confirm()), Err(Refusal::PaperEntrySettled));
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let again = room
        .session
        .enter_paper_ballot(&actor, BallotId::new("q"), hands(3, 2), Moment(room.now))
        .unwrap();
    room.says(0, again).unwrap();
    room.says(0, refuse("q", "Wrong day")).unwrap();
    let refused = room.lines();
    let refused = refused
        .iter()
        .filter(|line| matches!(line, Line::PaperBallotRefused { .. }));
    assert_eq!(refused.count(), 2, "who entered it may take it back");
    assert!(room.session.ballots.is_empty());
}

#[test]
fn sums_people_and_times_that_cannot_be_are_refused() {
    let held = || hands(3, 1);
    assert_eq!(
        refusal(hands(5, 1)),
        Refusal::MoreHandsThanEntitled {
            votes: 6,
            entitled: 5
        }
    );
    let form = BallotForm::OpenElectronic;
    assert_eq!(refusal(HeldBallot { form, ..held() }), Refusal::NotHeldOnPaper);
    let sheet = None;
    assert_eq!(refusal(HeldBallot { sheet, ..held() }), Refusal::WrongFigures);
    let question = " ".to_string();
    assert_eq!(refusal(HeldBallot { question, ..held() }), Refusal::EmptyText);
    let item = ItemId::new("none");
    assert_eq!(refusal(HeldBallot { item, ..held() }), Refusal::NoSuchItem);
    let rule = "none".to_string();
    assert_eq!(refusal(HeldBallot { rule, ..held() }), Refusal::NoSuchRule);
    let held_at = Moment(room().now + 60_000);
    assert_eq!(refusal(HeldBallot { held_at, ..held() }), Refusal::HeldInFuture);
    let held_at = Moment(1_767_225_600_000 - 1);
    assert_eq!(
        refusal(HeldBallot { held_at, ..held() }),
        Refusal::HeldBeforeSession
    );
    let present = Vec::new();
    assert_eq!(refusal(HeldBallot { present, ..held() }), Refusal::NobodyPresent);
    let present = vec![person(1), person(1)];
    assert_eq!(refusal(HeldBallot { present, ..held() }), Refusal::AlreadyThere);
    let present = vec![person(0), person(1)];
    assert_eq!(refusal(HeldBallot { present, ..held() }), Refusal::NoSuchPerson);
    let (present, recused) = ((1..=4).map(person).collect(), vec![person(5)]);
    let away = Refusal::NotInTheRoom {
        name: "Member 5".into(),
    };
    assert_eq!(
        refusal(HeldBallot {
            present,
            recused,
            ..held()
        }),
        away
    );
    let recused = vec![person(4), person(5)];
    assert_eq!(
        refusal(HeldBallot { recused, ..held() }),
        Refusal::MoreHandsThanEntitled {
            votes: 4,
            entitled: 3
        },
        "who takes no part raises no hand"
    );
    let tellers = vec![person(1)];
    assert_eq!(
        refusal(HeldBallot { tellers, ..held() }),
        Refusal::BoardTooSmall { least: 2 }
    );
    let scan = Some(PaperId::new("none"));
    assert_eq!(refusal(HeldBallot { scan, ..held() }), Refusal::NoSuchPaper);
    assert_eq!(enters(&room(), 2, held()), Err(Refusal::NotYourRole));
}

#[test]
fn papers_in_a_box_have_a_board_and_sums_that_hold() {
    let papers = |issued, collected, invalid| HeldBallot {
        form: BallotForm::Paper,
        sheet: Some(CountSheet {
            votes_for: 3,
            votes_against: 1,
            papers: Some(PaperCount {
                issued,
                collected,
                invalid,
            }),
            ..CountSheet::default()
        }),
        tellers: (2..=4).map(person).collect(),
        ..hands(0, 0)
    };
    assert_eq!(
        refusal(papers(5, 5, 0)),
        Refusal::SumIsNotValid { votes: 4, valid: 5 }
    );
    assert_eq!(
        refusal(papers(5, 5, 1)),
        Refusal::EmptyText,
        "invalid for a reason"
    );
    let few = HeldBallot {
        tellers: vec![person(2), person(3)],
        ..papers(5, 4, 0)
    };
    assert_eq!(refusal(few), Refusal::BoardTooSmall { least: 3 });

    let mut room = room();
    let why_invalid = "Both boxes".to_string();
    let fact = enters(
        &room,
        0,
        HeldBallot {
            why_invalid,
            ..papers(5, 5, 1)
        },
    )
    .unwrap();
    room.says(0, fact).unwrap();
    // Who counted has seen the papers, and may be the second person.
    assert_eq!(room.says(5, confirm()), Err(Refusal::NotYourRole));
    room.says(3, confirm()).unwrap();
    let tally = room.session.ballot(&id()).unwrap().tally.unwrap();
    assert_eq!((tally.votes_for, tally.papers.unwrap().invalid), (3, 1));
}

#[test]
fn the_answers_of_a_roll_call_have_names() {
    let vote = |seat, choice| HeldVote {
        person: person(seat),
        choice,
    };
    let called = |votes: Vec<HeldVote>| HeldBallot {
        form: BallotForm::RollCall,
        sheet: None,
        votes,
        ..hands(0, 0)
    };
    let twice = called(vec![vote(1, Choice::For), vote(1, Choice::Against)]);
    assert_eq!(refusal(twice), Refusal::AlreadyThere);
    let unknown = called(vec![vote(0, Choice::For)]);
    assert_eq!(refusal(unknown), Refusal::NotInTheRoom { name: "Clerk".into() });

    let mut room = room();
    let held = called(vec![
        vote(3, Choice::Against),
        vote(2, Choice::For),
        vote(1, Choice::For),
    ]);
    let fact = enters(&room, 0, held).unwrap();
    room.says(0, fact.clone()).unwrap();
    room.says(1, confirm()).unwrap();
    let ballot = room.session.ballot(&id()).unwrap();
    assert_eq!(ballot.count(), ballot.tally);
    assert_eq!(ballot.tally.unwrap().no_input, 2);
    assert_eq!(
        ballot.standing_vote(&person(3)).unwrap().choice,
        Some(Choice::Against)
    );

    // Figures that somebody made up do not pass.
    let mut room = self::room();
    let Fact::PaperBallotEntered {
        ballot,
        held,
        mut tally,
        outcome,
    } = fact
    else {
        unreachable!()
    };
    tally.votes_for = 5;
    let made_up = Fact::PaperBallotEntered {
        ballot,
        held,
        tally,
        outcome,
    };
    assert_eq!(room.says(0, made_up), Err(Refusal::WrongFigures));
}

#[test]
fn a_tie_on_paper_says_how_it_was_broken() {
    let with = |tie| {
        let mut room = room();
        for rule in room.session.rules.iter_mut().flat_map(|rules| &mut rules.voting) {
            rule.tie = tie;
            rule.base = crate::rules::Base::VotesForAndAgainst;
            rule.abstention = crate::rules::Abstention::Ignored;
        }
        room
    };
    let chair = Some(TieBreak::Chair { in_favour: true });
    let lot = Some(TieBreak::Lot { in_favour: false });
    let broken = |tie_break, witness: Option<PersonId>| HeldBallot {
        tie_break,
        witness,
        ..hands(2, 2)
    };
    let room = with(Tie::ChairsCastingVote);
    assert_eq!(enters(&room, 0, hands(2, 2)), Err(Refusal::TieNotBroken));
    assert_eq!(
        enters(
            &room,
            0,
            HeldBallot {
                tie_break: chair,
                ..hands(3, 2)
            }
        ),
        Err(Refusal::NoTie)
    );
    assert_eq!(
        enters(&room, 0, broken(lot, Some(person(2)))),
        Err(Refusal::NoTie)
    );
    assert_eq!(
        enters(&room, 0, broken(chair, Some(person(2)))),
        Err(Refusal::LotWitnessMissing)
    );
    let Ok(Fact::PaperBallotEntered { outcome, .. }) = enters(&room, 0, broken(chair, None)) else {
        unreachable!()
    };
    assert_eq!(outcome.result, BallotResult::Adopted);
    let room = with(Tie::Lot);
    assert_eq!(
        enters(&room, 0, broken(lot, None)),
        Err(Refusal::LotWitnessMissing)
    );
    assert!(enters(&room, 0, broken(lot, Some(person(2)))).is_ok());
}

#[test]
fn one_question_is_decided_once_at_the_laptops_or_on_paper() {
    let mut room = room();
    room.opens(5);
    let opened = |id: &str| Fact::BallotOpened {
        ballot: BallotId::new(id),
        item: item(),
        question: "Adopt  the BUDGET?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::default(),
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    let fact = enters(&room, 0, hands(3, 1)).unwrap();
    room.says(0, fact).unwrap();
    let twice = room.session.enter_paper_ballot(
        &Actor::of(&room.session.register, &device(0)).unwrap(),
        BallotId::new("q"),
        hands(4, 1),
        Moment(room.now),
    );
    let question = "Adopt the budget?".to_string();
    assert_eq!(twice, Err(Refusal::AlreadyOnPaper { question }));

    // While a vote is under way nothing comes between it and its count, and then the question is decided.
    room.says(0, opened("b")).unwrap();
    assert_eq!(room.says(1, confirm()), Err(Refusal::AnotherBallotOpen));
    let ballot = || BallotId::new("b");
    room.says(0, Fact::BallotClosed { ballot: ballot() }).unwrap();
    assert_eq!(room.says(1, confirm()), Err(Refusal::BallotNotClosed));
    let tally = room.session.ballot(&ballot()).unwrap().count().unwrap();
    room.says(
        0,
        Fact::TallyCounted {
            ballot: ballot(),
            tally,
        },
    )
    .unwrap();
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let declared = room.session.declare(&actor, &ballot()).unwrap();
    room.says(0, declared).unwrap();
    let question = "Adopt  the BUDGET?".to_string();
    let at_laptops = Refusal::HeldAtLaptops {
        question: question.clone(),
    };
    assert_eq!(room.says(1, confirm()), Err(at_laptops.clone()));
    let other = |held: HeldBallot, room: &Room| {
        room.session
            .enter_paper_ballot(&actor, BallotId::new("q"), held, Moment(room.now))
    };
    assert_eq!(other(hands(3, 1), &room), Err(at_laptops));
    let held_at = room.session.ballot(&ballot()).unwrap().opened_at;
    let then = HeldBallot {
        question: "Another?".into(),
        held_at,
        ..hands(3, 1)
    };
    assert_eq!(
        other(then.clone(), &room),
        Err(Refusal::BallotHeldThen { question })
    );
    room.says(
        0,
        Fact::BallotAnnulled {
            ballot: ballot(),
            reason: "Power cut".into(),
            repeated_as: None,
        },
    )
    .unwrap();
    assert!(other(then, &room).is_ok(), "what is void was not held");
    room.says(1, confirm()).unwrap();
    assert_eq!(room.session.ballots.len(), 2);
}

#[test]
fn a_look_at_the_names_before_the_declaration_is_a_fact() {
    let mut room = room();
    room.opens(5);
    let ballot = || BallotId::new("b");
    let opened = Fact::BallotOpened {
        ballot: ballot(),
        item: item(),
        question: "Adopt?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::default(),
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    let looked = || Fact::SplitLooked { ballot: ballot() };
    room.says(0, opened).unwrap();
    room.says(
        2,
        Fact::VoteCast {
            ballot: ballot(),
            choice: Choice::Against,
        },
    )
    .unwrap();
    assert_eq!(
        room.says(0, looked()),
        Err(Refusal::BallotNotClosed),
        "nobody sees an open split"
    );
    room.says(0, Fact::BallotClosed { ballot: ballot() }).unwrap();
    let tally = room.session.ballot(&ballot()).unwrap().count().unwrap();
    room.says(
        0,
        Fact::TallyCounted {
            ballot: ballot(),
            tally,
        },
    )
    .unwrap();
    assert_eq!(room.says(2, looked()), Err(Refusal::NamesNotPublished));
    let against = |line: &Line| {
        matches!(
            line,
            Line::Votes {
                choice: Choice::Against,
                ..
            }
        )
    };
    assert!(
        !room.lines().iter().any(against),
        "the draft of the minutes names nobody yet"
    );
    room.says(1, looked()).unwrap();
    let seen = &room.session.ballot(&ballot()).unwrap().looks;
    assert_eq!(
        seen.iter().map(|look| look.person.clone()).collect::<Vec<_>>(),
        [person(1)]
    );
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let declared = room.session.declare(&actor, &ballot()).unwrap();
    room.says(0, declared).unwrap();
    assert_eq!(room.says(0, looked()), Err(Refusal::NamesPublished));
    let told = |line: &Line| matches!(line, Line::SplitLooked { name, .. } if name == "Member 1");
    assert!(room.lines().iter().any(told) && room.lines().iter().any(against));
}

fn sitting_id() -> crate::ids::PaperSittingId {
    crate::ids::PaperSittingId::new("s")
}

/// From one minute after the new year to half an hour later, with so many members.
fn sitting(members: usize) -> HeldSitting {
    HeldSitting {
        opened_at: Moment(1_767_225_600_000 + 60_000),
        closed_at: Moment(1_767_225_600_000 + 1_800_000),
        present: (1..=members).map(person).collect(),
        scan: None,
    }
}

fn enters_sitting(room: &Room, seat: usize, held: HeldSitting) -> Result<Fact, Refusal> {
    let actor = Actor::of(&room.session.register, &device(seat))?;
    room.session
        .enter_paper_sitting(&actor, sitting_id(), held, Moment(room.now))
}

#[test]
fn a_sitting_from_paper_stands_when_a_second_person_has_confirmed_it() {
    let mut room = room();
    let fact = enters_sitting(&room, 0, sitting(4)).unwrap();
    let Fact::PaperSittingEntered { needed, base, .. } = fact else {
        unreachable!()
    };
    assert_eq!((needed, base), (4, 5));
    room.says(0, fact.clone()).unwrap();
    assert_eq!(room.says(0, fact), Err(Refusal::AlreadyThere));
    assert!(room.session.sittings.is_empty(), "entered is not confirmed");
    let waits = |line: &Line| matches!(line, Line::PaperSittingWaits { .. });
    assert!(room.lines().iter().any(waits));
    let confirm = || Fact::PaperSittingConfirmed {
        sitting: sitting_id(),
    };
    assert_eq!(room.says(0, confirm()), Err(Refusal::SecondPersonNeeded));
    assert_eq!(room.says(2, confirm()), Err(Refusal::NotYourRole));
    // Somebody had checked in here before the laptops failed.
    room.says(5, Fact::DelegateArrived { person: person(5) }).unwrap();
    room.says(1, confirm()).unwrap();
    assert_eq!(room.says(1, confirm()), Err(Refusal::PaperEntrySettled));
    let held = &room.session.sittings[0];
    assert_eq!((held.quorum.present, held.members.len()), (4, 5));
    assert!(room.session.sitting_closed() && room.session.present.is_empty());
    let lines = room.lines();
    let present = (1..=4).map(|seat| alloc::format!("Member {seat}")).collect();
    assert!(lines.contains(&Line::Present { names: present }), "{lines:?}");
    assert!(lines.contains(&Line::Absent {
        names: vec!["Member 5".into()]
    }));
    assert!(lines.iter().any(|line| matches!(
        line,
        Line::SittingOnPaper { number: 1, by, confirmed_by, .. } if by == "Clerk" && confirmed_by == "Member 1"
    )));
    // The next one is held at the laptops.
    room.says(0, Fact::SittingCalled).unwrap();
    room.opens(5);
    assert_eq!(room.session.sittings.len(), 2);
    assert!(
        room.lines()
            .iter()
            .any(|line| matches!(line, Line::SittingOpened { number: 2, .. }))
    );
}

#[test]
fn a_sitting_that_cannot_have_been_or_was_held_already_is_refused() {
    let mut room = room();
    let refusal = |room: &Room, held| enters_sitting(room, 0, held).unwrap_err();
    let held = || sitting(4);
    let closed_at = held().opened_at;
    let backwards = HeldSitting { closed_at, ..held() };
    assert_eq!(refusal(&room, backwards), Refusal::ClosedBeforeOpened);
    let closed_at = Moment(room.now + 60_000);
    assert_eq!(
        refusal(&room, HeldSitting { closed_at, ..held() }),
        Refusal::HeldInFuture
    );
    let opened_at = Moment(0);
    assert_eq!(
        refusal(&room, HeldSitting { opened_at, ..held() }),
        Refusal::HeldBeforeSession
    );
    assert_eq!(refusal(&room, sitting(0)), Refusal::NobodyPresent);
    let present = vec![person(0)];
    assert_eq!(
        refusal(&room, HeldSitting { present, ..held() }),
        Refusal::NoSuchPerson
    );
    let scan = Some(PaperId::new("none"));
    assert_eq!(
        refusal(&room, HeldSitting { scan, ..held() }),
        Refusal::NoSuchPaper
    );
    assert_eq!(enters_sitting(&room, 2, held()), Err(Refusal::NotYourRole));

    let fact = enters_sitting(&room, 0, held()).unwrap();
    let Fact::PaperSittingEntered {
        sitting,
        held: kept,
        base,
        ..
    } = fact.clone()
    else {
        unreachable!()
    };
    let made_up = Fact::PaperSittingEntered {
        sitting,
        held: kept,
        needed: 1,
        base,
    };
    assert_eq!(room.says(0, made_up), Err(Refusal::WrongFigures));
    room.says(0, fact).unwrap();
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let again = |room: &Room, held| {
        let id = crate::ids::PaperSittingId::new("t");
        room.session
            .enter_paper_sitting(&actor, id, held, Moment(room.now))
    };
    assert_eq!(again(&room, held()), Err(Refusal::SittingAlreadyOnPaper));
    // While the council sits, what was before waits.
    room.opens(5);
    let confirm = || Fact::PaperSittingConfirmed {
        sitting: sitting_id(),
    };
    assert_eq!(room.says(1, confirm()), Err(Refusal::SittingStillOpen));
    let opened_at = Moment(room.now - 2000);
    let closed_at = Moment(room.now - 1000);
    let now = HeldSitting {
        opened_at,
        closed_at,
        ..held()
    };
    assert_eq!(again(&room, now), Err(Refusal::SittingHeldThen));
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    room.says(1, confirm()).unwrap();
    assert_eq!(room.session.sittings.len(), 2);
    assert_eq!(again(&room, held()), Err(Refusal::SittingAlreadyOnPaper));
}
