use alloc::vec;

use super::*;
use crate::{
    attendance::tests::{Room, device, entry, item, person, vote},
    entry::ReadEntry,
    ids::DeviceId,
    minutes::Line,
    questioning::TurnKind,
};

fn ballot() -> BallotId {
    BallotId::new("b")
}

/// Seat 0 leads, writes and keeps; seats 1 to 4 are present and vote.
fn voting(form: BallotForm) -> Room {
    let mut room = Room::with(5);
    room.opens(4);
    opens(&mut room, form).unwrap();
    room
}

fn opens(room: &mut Room, form: BallotForm) -> Result<u64, Refusal> {
    let opened = Fact::BallotOpened {
        ballot: ballot(),
        item: item(),
        question: "Adopt?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form,
        calling: (form == BallotForm::RollCall).then_some(CallingOrder::Name),
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    room.says(0, opened)
}

fn enters(room: &mut Room, seat: usize, choice: Choice, witness: Option<usize>) -> Result<u64, Refusal> {
    let fact = Fact::VoteEntered {
        ballot: ballot(),
        person: person(seat),
        choice,
        witness: witness.map(person),
    };
    room.says(0, fact)
}

fn closes(room: &mut Room) -> Tally {
    room.says(0, Fact::BallotClosed { ballot: ballot() }).unwrap();
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let fact = room.session.count_tally(&actor, &ballot()).unwrap();
    room.says(0, fact).unwrap();
    room.session.ballot(&ballot()).unwrap().tally.unwrap()
}

fn holds(room: &mut Room) -> Result<u64, Refusal> {
    let held = Fact::BallotHeld {
        ballot: ballot(),
        reason: "no power".into(),
    };
    room.says(0, held)
}

fn presses(room: &Room, seat: usize) -> Result<Fact, Refusal> {
    let actor = Actor::of(&room.session.register, &device(seat)).unwrap();
    room.session.cast_vote(&actor, &ballot(), Choice::For)
}

#[test]
fn a_hold_stops_new_presses_and_keeps_what_is_on_its_way() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(1, vote(Choice::For)).unwrap();
    room.says(0, Fact::LastCallGiven { ballot: ballot() }).unwrap();
    holds(&mut room).unwrap();
    assert_eq!(holds(&mut room), Err(Refusal::BallotOnHold));
    // A laptop that knows of the hold refuses; a press from before it counts by its number.
    assert_eq!(presses(&room, 2), Err(Refusal::BallotOnHold));
    room.says(2, vote(Choice::Against)).unwrap();
    let by_hand = enters(&mut room, 3, Choice::For, Some(1));
    assert_eq!(by_hand, Err(Refusal::BallotOnHold));
    for fact in [
        Fact::BallotClosed { ballot: ballot() },
        Fact::LastCallGiven { ballot: ballot() },
    ] {
        assert_eq!(room.says(0, fact), Err(Refusal::BallotOnHold));
    }
    let resumed = Fact::BallotResumed { ballot: ballot() };
    assert_eq!(room.says(1, resumed.clone()), Err(Refusal::NotYourRole));
    room.says(0, resumed.clone()).unwrap();
    assert_eq!(room.says(0, resumed), Err(Refusal::BallotNotOnHold));
    // Whoever waited gets a last call anew.
    room.says(0, Fact::LastCallGiven { ballot: ballot() }).unwrap();
    assert!(presses(&room, 3).is_ok());
    let tally = closes(&mut room);
    assert_eq!((tally.votes_for, tally.votes_against, tally.no_input), (1, 1, 2));
    assert!(room.lines().iter().any(
        |line| matches!(line, Line::Held { reason, until: Some(_), .. } if reason.as_str() == "no power")
    ));
}

#[test]
fn a_final_vote_is_the_only_one_of_its_delegate() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(1, vote(Choice::For)).unwrap();
    // The rule is read anew at each press: a law that says nothing lets people change their minds.
    room.says(1, vote(Choice::Against)).unwrap();
    let rules = room.session.rules.as_mut().unwrap();
    rules.voting[0].revocable = false;
    room.says(2, vote(Choice::For)).unwrap();
    for choice in [Choice::For, Choice::Against] {
        assert_eq!(room.says(2, vote(choice)), Err(Refusal::VoteIsFinal));
        assert_eq!(enters(&mut room, 2, choice, Some(1)), Err(Refusal::VoteIsFinal));
    }
    enters(&mut room, 3, Choice::Against, Some(1)).unwrap();
    assert_eq!(room.says(3, vote(Choice::For)), Err(Refusal::VoteIsFinal));
    // A hold lets no second vote in either.
    holds(&mut room).unwrap();
    assert_eq!(room.says(3, vote(Choice::For)), Err(Refusal::VoteIsFinal));
    room.says(0, Fact::BallotResumed { ballot: ballot() }).unwrap();
    let tally = closes(&mut room);
    assert_eq!((tally.votes_for, tally.votes_against), (1, 2));
}

#[test]
fn a_vote_by_hand_needs_a_witness_and_the_last_one_in_the_journal_stands() {
    let mut room = voting(BallotForm::OpenElectronic);
    for witness in [None, Some(0), Some(1), Some(5)] {
        let entered = enters(&mut room, 1, Choice::For, witness);
        assert_eq!(entered, Err(Refusal::WitnessMissing), "{witness:?}");
    }
    assert_eq!(
        enters(&mut room, 5, Choice::For, Some(2)),
        Err(Refusal::NotOnRoll)
    );
    let own = Fact::VoteEntered {
        ballot: ballot(),
        person: person(1),
        choice: Choice::For,
        witness: Some(person(2)),
    };
    assert_eq!(room.says(1, own), Err(Refusal::NotYourRole));
    // By hand and then at the laptop; at the laptop and then by hand; by hand alone.
    enters(&mut room, 1, Choice::For, Some(4)).unwrap();
    room.says(1, vote(Choice::Against)).unwrap();
    room.says(2, vote(Choice::Against)).unwrap();
    enters(&mut room, 2, Choice::For, Some(4)).unwrap();
    enters(&mut room, 3, Choice::Abstain, Some(4)).unwrap();
    let tally = closes(&mut room);
    assert_eq!(
        (
            tally.votes_for,
            tally.votes_against,
            tally.abstained,
            tally.no_input
        ),
        (1, 1, 1, 1)
    );
    assert_eq!(room.session.ballot(&ballot()).unwrap().by_hand(), 2);
    let lines = room.lines();
    let named = lines.iter().filter_map(|line| match line {
        Line::EnteredFor {
            name, by, witness, ..
        } => Some((name.as_str(), by.as_str(), witness.as_deref())),
        _ => None,
    });
    let named: Vec<_> = named.collect();
    assert_eq!(
        named,
        [
            ("Member 2", "Clerk", Some("Member 4")),
            ("Member 3", "Clerk", Some("Member 4"))
        ]
    );
    // After the close it is late like any other vote: kept and not counted.
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let late = room
        .session
        .enter_vote(&actor, &ballot(), &person(4), Choice::For, Some(&person(1)));
    assert_eq!(late, Err(Refusal::BallotNotOpen));
}

#[test]
fn a_roll_call_takes_answers_alone_and_names_everybody() {
    let mut room = voting(BallotForm::RollCall);
    assert_eq!(room.says(1, vote(Choice::For)), Err(Refusal::VotedAloud));
    assert_eq!(
        room.says(0, Fact::LastCallGiven { ballot: ballot() }),
        Err(Refusal::VotedAloud)
    );
    assert_eq!(
        enters(&mut room, 1, Choice::For, Some(2)),
        Err(Refusal::WrongFigures)
    );
    enters(&mut room, 1, Choice::Against, None).unwrap();
    enters(&mut room, 2, Choice::For, None).unwrap();
    // Heard wrongly, and put right, also where votes are final.
    room.session.rules.as_mut().unwrap().voting[0].revocable = false;
    enters(&mut room, 1, Choice::For, None).unwrap();
    let tally = closes(&mut room);
    assert_eq!((tally.votes_for, tally.no_input), (2, 2));
    assert_eq!(room.session.ballot(&ballot()).unwrap().by_hand(), 0);
    let lines = room.lines();
    assert!(lines.contains(&Line::AnswersEnteredBy {
        names: vec!["Clerk".into()]
    }));
    assert!(lines.contains(&Line::Votes {
        choice: Choice::For,
        names: vec!["Member 2".into(), "Member 1".into()]
    }));
}

#[test]
fn statements_stand_in_the_record_and_change_no_count() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(1, vote(Choice::For)).unwrap();
    let correction = |seat, choice| Fact::CorrectionDeclared {
        ballot: ballot(),
        person: person(seat),
        choice,
    };
    let naming = |seat, choice| Fact::VoteNamingAsked {
        ballot: ballot(),
        person: person(seat),
        choice,
    };
    let early = room.says(1, correction(1, Choice::Against));
    assert_eq!(early, Err(Refusal::BallotNotClosed));
    let tally = closes(&mut room);
    assert_eq!(
        room.says(1, correction(1, Choice::For)),
        Err(Refusal::AlreadyThere)
    );
    assert_eq!(
        room.says(2, correction(1, Choice::Against)),
        Err(Refusal::NotYourRole)
    );
    room.says(1, correction(1, Choice::Against)).unwrap();
    assert_eq!(
        room.says(1, correction(1, Choice::Against)),
        Err(Refusal::AlreadyThere)
    );
    // Who pressed nothing pressed nothing wrong, and has no vote to be named with.
    assert_eq!(
        room.says(2, correction(2, Choice::For)),
        Err(Refusal::NoVoteOfThisPerson)
    );
    assert_eq!(
        room.says(2, naming(2, Choice::For)),
        Err(Refusal::NoVoteOfThisPerson)
    );
    assert_eq!(
        room.says(1, naming(1, Choice::Against)),
        Err(Refusal::WrongFigures)
    );
    room.says(1, naming(1, Choice::For)).unwrap();
    assert_eq!(room.session.ballot(&ballot()).unwrap().count(), Some(tally));
    let lines = room.lines();
    let said = lines
        .iter()
        .filter(|line| matches!(line, Line::Correction { .. } | Line::NamedOnRequest { .. }))
        .count();
    assert_eq!(said, 2);
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let declared = room.session.declare(&actor, &ballot()).unwrap();
    room.says(0, declared).unwrap();
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    let after = room.says(3, correction(3, Choice::For));
    assert_eq!(after, Err(Refusal::SittingNotOpen));
}

#[test]
fn hands_are_named_as_the_delegate_says_and_papers_never() {
    let mut room = voting(BallotForm::ShowOfHands);
    room.says(0, Fact::BallotClosed { ballot: ballot() }).unwrap();
    let naming = Fact::VoteNamingAsked {
        ballot: ballot(),
        person: person(1),
        choice: Choice::Against,
    };
    room.says(1, naming.clone()).unwrap();
    let correction = Fact::CorrectionDeclared {
        ballot: ballot(),
        person: person(1),
        choice: Choice::For,
    };
    assert_eq!(room.says(1, correction), Err(Refusal::NoVoteOfThisPerson));
    let mut room = voting(BallotForm::Paper);
    assert_eq!(room.says(1, naming), Err(Refusal::VotedOnPaper));
}

#[test]
fn a_void_ballot_is_repeated_in_one_step_with_a_roll_of_its_own() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(1, vote(Choice::For)).unwrap();
    let repeated = |id: &str| Fact::BallotAnnulled {
        ballot: ballot(),
        reason: "no power".into(),
        repeated_as: Some(BallotId::new(id)),
    };
    assert_eq!(room.says(0, repeated("b")), Err(Refusal::AlreadyThere));
    let left = Fact::DelegateLeft {
        person: person(4),
        reason: String::new(),
    };
    room.says(4, left.clone()).unwrap();
    // Five are in office, and two thirds of them make a quorum.
    assert_eq!(
        room.says(0, repeated("b-2")),
        Err(Refusal::QuorumMissing {
            present: 3,
            needed: 4
        })
    );
    room.says(5, Fact::DelegateArrived { person: person(5) }).unwrap();
    room.says(0, repeated("b-2")).unwrap();
    let again = room.session.open_ballot_now().unwrap();
    assert_eq!(again.repeats, Some(ballot()));
    assert_eq!(again.question, "Adopt?");
    assert!(again.roll.contains(&person(5)) && !again.roll.contains(&person(4)));
    assert!(again.votes.is_empty());
    let old = room.session.ballot(&ballot()).unwrap();
    assert_eq!(old.repeated_as, Some(BallotId::new("b-2")));
    assert_eq!(old.votes.len(), 1);
    assert_eq!(room.says(0, repeated("b-3")), Err(Refusal::AlreadyThere));
    // A press for the void one is late, whatever is open meanwhile.
    assert_eq!(presses(&room, 1), Err(Refusal::BallotNotOpen));
    let closed = Fact::BallotClosed {
        ballot: BallotId::new("b-2"),
    };
    room.says(0, closed).unwrap();
    let lines = room.lines();
    assert!(lines.iter().any(|line| matches!(line, Line::Repeats { .. })));
    assert!(lines.iter().any(|line| matches!(line, Line::RepeatedAt { .. })));
}

#[test]
fn nobody_gets_the_floor_while_a_ballot_is_open() {
    let mut room = voting(BallotForm::OpenElectronic);
    let given = Fact::FloorGiven {
        person: person(1),
        limit_seconds: 60,
        speech: None,
    };
    assert_eq!(room.says(0, given), Err(Refusal::BallotStillOpen));
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let session = &room.session;
    let exchange = crate::ids::ExchangeId::new("e");
    let opened = session.open_exchange(
        &actor,
        exchange.clone(),
        &crate::ids::TopicId::new("t"),
        &person(1),
    );
    assert_eq!(opened, Err(Refusal::BallotStillOpen));
    let turn = crate::ids::TurnId::new("u");
    let begun = session.begin_turn(&actor, turn, &exchange, TurnKind::Question, "A");
    assert_eq!(begun, Err(Refusal::BallotStillOpen));
}

/// The same entry without its body, as a laptop gets it before the close.
fn withheld(number: u64, author: &DeviceId, fact: Fact, verdict: Verdict) -> ReadEntry {
    ReadEntry {
        fact: None,
        body_known: false,
        ..entry(number, 0, author, fact, verdict)
    }
}

#[test]
fn a_copy_that_is_told_later_counts_the_same_and_nothing_before() {
    let mut room = voting(BallotForm::OpenElectronic);
    let mut copy = room.session.clone();
    let by_hand = Fact::VoteEntered {
        ballot: ballot(),
        person: person(1),
        choice: Choice::For,
        witness: Some(person(2)),
    };
    let said = [
        (0, by_hand),
        (1, vote(Choice::Against)),
        (2, vote(Choice::Abstain)),
    ];
    let mut told = Vec::new();
    for (seat, fact) in said {
        let number = room.says(seat, fact.clone()).unwrap();
        copy.apply(
            &withheld(number, &device(seat), fact.clone(), Verdict::Counted),
            |_, _| unreachable!(),
        );
        told.push(entry(number, 0, &device(seat), fact, Verdict::Counted));
    }
    assert_eq!(copy.ballot(&ballot()).unwrap().count(), None);
    // Before the close the delegate's own laptop may have it, another delegate's may not.
    let first = told[0].leaf.number;
    assert!(room.session.may_see(&device(1), first) && !room.session.may_see(&device(2), first));
    let numbers: Vec<u64> = told.iter().map(|entry| entry.leaf.number).collect();
    let all = numbers[0]..numbers[2] + 1;
    assert_eq!(room.session.confidential(all.clone()), numbers);
    assert_eq!(room.session.withheld_from(&device(2), &numbers), numbers[..2]);
    // Whatever comes first, the order of the journal decides: the press came after the hand.
    for entry in told.iter().rev() {
        copy.reveal(entry);
    }
    let count = copy.ballot(&ballot()).unwrap().count();
    assert_eq!(count, Some(closes(&mut room)));
    assert_eq!(count.unwrap().votes_against, 1);
    assert!(
        room.session.confidential(all).is_empty(),
        "after the close they are for everybody"
    );
}

#[test]
fn a_revoked_laptop_votes_no_more_and_what_it_said_before_stands() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(1, vote(Choice::For)).unwrap();
    room.registers(Fact::DeviceRevoked { device: device(1) });
    room.follows();
    assert_eq!(room.says(1, vote(Choice::Against)), Err(Refusal::DeviceRevoked));
    let tally = closes(&mut room);
    assert_eq!((tally.votes_for, tally.votes_against), (1, 0));
}

#[test]
fn a_withheld_vote_that_was_late_for_a_void_ballot_does_not_count_in_its_repetition() {
    let mut room = voting(BallotForm::OpenElectronic);
    room.says(
        0,
        Fact::BallotAnnulled {
            ballot: ballot(),
            reason: "no power".into(),
            repeated_as: Some(BallotId::new("b-2")),
        },
    )
    .unwrap();
    let mut copy = room.session.clone();
    let late = |whole: bool| {
        if whole {
            entry(90, 0, &device(1), vote(Choice::For), Verdict::Late)
        } else {
            withheld(90, &device(1), vote(Choice::For), Verdict::Late)
        }
    };
    copy.apply(&late(false), |_, _| unreachable!());
    copy.reveal(&late(true));
    assert_eq!(copy.ballot(&ballot()).unwrap().votes.len(), 1);
    assert!(copy.open_ballot_now().unwrap().votes.is_empty());
}
