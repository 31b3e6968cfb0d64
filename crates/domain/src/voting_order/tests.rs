use alloc::{format, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item},
    minutes::Line,
    register::MAX_LINE,
    tally::Choice,
};

fn id(name: &str) -> PreparedId {
    PreparedId::new(name)
}

fn vote(name: &str, kind: VoteKind) -> PreparedVote {
    PreparedVote {
        id: id(name),
        kind,
        question: format!("Question {name}?"),
        paper: None,
        rule: "r".into(),
        form: BallotForm::OpenElectronic,
        calling: None,
    }
}

fn amendment(name: &str, changes: Option<&str>) -> PreparedVote {
    let changes = changes.map(id);
    vote(name, VoteKind::Amendment { changes })
}

/// Two amendments to the first part, the part, another part, the whole.
fn five() -> Vec<PreparedVote> {
    Vec::from([
        amendment("a1", Some("p1")),
        amendment("a2", Some("p1")),
        vote("p1", VoteKind::Part),
        vote("p2", VoteKind::Part),
        vote("w", VoteKind::Whole),
    ])
}

fn order(votes: Vec<PreparedVote>) -> Fact {
    Fact::VotingOrderSet { item: item(), votes }
}

fn dropped(name: &str, reason: &str) -> Fact {
    Fact::PreparedVoteDropped {
        item: item(),
        prepared: id(name),
        reason: reason.into(),
    }
}

/// Seat 0 leads, writes and keeps; seats 1 to 4 are here, and the item is open.
fn room() -> Room {
    let mut room = Room::with(5);
    room.opens(4);
    room
}

fn actor(room: &Room, seat: usize) -> Actor {
    Actor::of(&room.session.register, &device(seat)).unwrap()
}

fn opens(room: &mut Room, name: &str) -> Result<u64, Refusal> {
    let ballot = BallotId::new(format!("b-{name}-{}", room.session.ballots.len()));
    let actor = actor(room, 0);
    let new = room.session.ballot_as_prepared(ballot, &item(), &id(name))?;
    let fact = room.session.open_ballot(&actor, new)?;
    room.says(0, fact)
}

/// Everybody who is here votes alike, and the chair declares.
fn decides(room: &mut Room, choice: Choice) {
    let ballot = room.session.open_ballot_now().unwrap().id.clone();
    for seat in 1..=4 {
        let ballot = ballot.clone();
        room.says(seat, Fact::VoteCast { ballot, choice }).unwrap();
    }
    room.says(
        0,
        Fact::BallotClosed {
            ballot: ballot.clone(),
        },
    )
    .unwrap();
    let chair = actor(room, 0);
    let counted = room.session.count_tally(&chair, &ballot).unwrap();
    room.says(0, counted).unwrap();
    let declared = room.session.declare(&chair, &ballot).unwrap();
    room.says(0, declared).unwrap();
}

fn holds(room: &mut Room, name: &str, choice: Choice) {
    opens(room, name).unwrap();
    decides(room, choice);
}

fn next(room: &Room) -> Option<&str> {
    room.session.next_vote(&item()).map(|vote| vote.id.as_str())
}

#[test]
fn prepared_votes_are_put_one_after_the_other_and_the_whole_last() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    let early = |question: &str| {
        Err(Refusal::EarlierVoteUndecided {
            question: question.into(),
        })
    };
    assert_eq!(opens(&mut room, "w"), early("Question a1?"));
    holds(&mut room, "a1", Choice::For);
    assert_eq!(next(&room), Some("a2"));
    assert_eq!(room.session.amendments_adopted(&item(), &id("a2")), 0);
    assert_eq!(opens(&mut room, "p1"), early("Question a2?"));
    room.says(0, dropped("a2", "settled by amendment 1")).unwrap();
    holds(&mut room, "p1", Choice::For);
    holds(&mut room, "p2", Choice::Against);
    assert_eq!(room.session.amendments_adopted(&item(), &id("p1")), 1);
    assert_eq!(room.session.amendments_adopted(&item(), &id("p2")), 0);
    assert_eq!(room.session.amendments_adopted(&item(), &id("w")), 1);
    holds(&mut room, "w", Choice::For);
    assert_eq!(next(&room), None);
    let lines = room.lines();
    let told = |found: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| found(line)).count();
    assert_eq!(
        told(&|line| matches!(line, Line::VotingOrder { votes } if votes.len() == 5)),
        1
    );
    assert_eq!(told(&|line| matches!(line, Line::AsPrepared { .. })), 4);
    assert_eq!(
        told(&|line| matches!(
            line,
            Line::AsPrepared { vote, amended: 1 } if vote.name == VoteName::Whole
        )),
        1
    );
    assert_eq!(
        told(&|line| matches!(
            line,
            Line::VoteDropped { vote, reason, .. } if vote.name == VoteName::Amendment { number: 2 }
                && vote.changes == Some(VoteName::Part { number: 1 })
                && reason.as_str() == "settled by amendment 1"
        )),
        1
    );
}

#[test]
fn a_keeper_takes_no_ballot_out_of_its_turn_or_in_other_words() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    let opened = |name: &str, question: &str| Fact::BallotOpened {
        ballot: BallotId::new("b"),
        item: item(),
        question: question.into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::OpenElectronic,
        calling: None,
        rows: None,
        prepared: Some(id(name)),
        with: Vec::new(),
    };
    let out_of_turn = room.says(0, opened("p1", "Question p1?"));
    let question = "Question a1?".into();
    assert_eq!(out_of_turn, Err(Refusal::EarlierVoteUndecided { question }));
    assert_eq!(
        room.says(0, opened("a1", "Another?")),
        Err(Refusal::NotAsPrepared)
    );
    assert_eq!(room.says(0, opened("x", "X?")), Err(Refusal::NoSuchPreparedVote));
    assert_eq!(
        room.says(1, opened("a1", "Question a1?")),
        Err(Refusal::NotYourRole)
    );
    room.says(0, opened("a1", "Question a1?")).unwrap();
}

#[test]
fn a_free_ballot_is_possible_between_two_prepared_ones() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    let free = NewBallot {
        prepared: None,
        question: "End the debate?".into(),
        ..room
            .session
            .ballot_as_prepared(BallotId::new("free"), &item(), &id("a1"))
            .unwrap()
    };
    let fact = room.session.open_ballot(&actor(&room, 0), free).unwrap();
    room.says(0, fact).unwrap();
    decides(&mut room, Choice::For);
    assert_eq!(next(&room), Some("a1"));
}

#[test]
fn a_void_ballot_leaves_its_vote_undecided_and_a_repetition_holds_it() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    holds(&mut room, "a1", Choice::For);
    holds(&mut room, "a2", Choice::Against);
    let void = |room: &mut Room, name: &str, again: Option<&str>| {
        let ballot = room.session.holding(&id(name)).unwrap().id.clone();
        room.says(
            0,
            Fact::BallotAnnulled {
                ballot,
                reason: "misread".into(),
                repeated_as: again.map(BallotId::new),
            },
        )
    };
    void(&mut room, "a1", None).unwrap();
    assert_eq!(next(&room), Some("a1"));
    assert_eq!(room.session.amendments_adopted(&item(), &id("p1")), 0);
    let question = "Question a1?".into();
    assert_eq!(
        void(&mut room, "a2", Some("again")),
        Err(Refusal::EarlierVoteUndecided { question }),
        "a repetition waits for its turn too"
    );
    opens(&mut room, "a1").unwrap();
    void(&mut room, "a1", Some("a1-again")).unwrap();
    assert_eq!(room.session.open_ballot_now().unwrap().prepared, Some(id("a1")));
    decides(&mut room, Choice::For);
    assert_eq!(next(&room), Some("p1"));
}

#[test]
fn what_was_held_or_dropped_neither_vanishes_nor_changes_nor_is_overtaken() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    holds(&mut room, "a1", Choice::For);
    room.says(0, dropped("p2", "withdrawn")).unwrap();
    let settled = |question: &str| {
        Err(Refusal::VoteAlreadySettled {
            question: question.into(),
        })
    };
    let held = settled("Question a1?");
    assert_eq!(room.says(0, order(five()[1..].to_vec())), held, "vanishes");
    let mut changed = five();
    changed[0].question = "Other words?".into();
    assert_eq!(room.says(0, order(changed)), held, "changes");
    let mut overtaken = five();
    overtaken.swap(0, 1);
    assert_eq!(room.says(0, order(overtaken)), held, "is overtaken");
    let mut without = five();
    without.remove(3);
    assert_eq!(
        room.says(0, order(without)),
        settled("Question p2?"),
        "dropped, and gone"
    );
    // What is still to come may change, move and go.
    let mut later = five();
    later.remove(1);
    later.insert(1, amendment("a3", Some("w")));
    room.says(0, order(later)).unwrap();
    assert_eq!(next(&room), Some("a3"));
    let dropping = |room: &mut Room, name: &str| room.says(0, dropped(name, "again"));
    assert_eq!(dropping(&mut room, "a1"), settled("Question a1?"));
    assert_eq!(dropping(&mut room, "p2"), settled("Question p2?"));
    assert_eq!(dropping(&mut room, "a2"), Err(Refusal::NoSuchPreparedVote));
}

#[test]
fn a_list_that_is_none_is_refused_in_words() {
    let room = room();
    let clerk = actor(&room, 0);
    let sets = |votes: Vec<PreparedVote>| room.session.set_voting_order(&clerk, &item(), votes);
    let none = Err(Refusal::BadNumberOfVotes { most: 100 });
    assert_eq!(sets(Vec::new()), none);
    let many: Vec<_> = (0..101).map(|n| vote(&format!("v{n}"), VoteKind::Part)).collect();
    assert_eq!(sets(many), none);
    assert_eq!(
        sets(Vec::from([vote("a", VoteKind::Part), vote("a", VoteKind::Part)])),
        Err(Refusal::AlreadyThere)
    );
    for whole in [
        Vec::from([vote("w", VoteKind::Whole), vote("p", VoteKind::Part)]),
        Vec::from([vote("w", VoteKind::Whole), vote("x", VoteKind::Whole)]),
    ] {
        assert_eq!(sets(whole), Err(Refusal::WholeNotLast));
    }
    let behind = Vec::from([vote("p", VoteKind::Part), amendment("a", Some("p"))]);
    let question = "Question a?".into();
    assert_eq!(sets(behind), Err(Refusal::AmendmentAfterPart { question }));
    for nowhere in [
        Vec::from([amendment("a", Some("x"))]),
        Vec::from([amendment("a", Some("b")), amendment("b", None)]),
        Vec::from([amendment("a", Some("a"))]),
    ] {
        assert_eq!(sets(nowhere), Err(Refusal::NoSuchPreparedVote));
    }
    let worded = |question: &str| {
        let mut vote = vote("a", VoteKind::Part);
        vote.question = question.into();
        Vec::from([vote])
    };
    assert_eq!(sets(worded(" ")), Err(Refusal::EmptyText));
    assert_eq!(sets(worded(&"x".repeat(MAX_LINE + 1))), Err(Refusal::TextTooLong));
    let mut unknown = vote("a", VoteKind::Part);
    unknown.rule = "none".into();
    assert_eq!(sets(Vec::from([unknown.clone()])), Err(Refusal::NoSuchRule));
    unknown.rule = "r".into();
    unknown.paper = Some(PaperId::new("p"));
    assert_eq!(sets(Vec::from([unknown])), Err(Refusal::NoSuchPaper));
    let elsewhere = room.session.set_voting_order(&clerk, &ItemId::new("x"), five());
    assert_eq!(elsewhere, Err(Refusal::NoSuchItem));
    let delegate = actor(&room, 1);
    assert_eq!(
        room.session.set_voting_order(&delegate, &item(), five()),
        Err(Refusal::NotYourRole)
    );
    // A roll call is called by seat unless somebody says otherwise, and nothing else is called.
    let mut called = vote("a", VoteKind::Part);
    called.form = BallotForm::RollCall;
    let mut other = vote("b", VoteKind::Part);
    other.calling = Some(CallingOrder::Name);
    let Ok(Fact::VotingOrderSet { votes, .. }) = sets(Vec::from([called, other])) else {
        panic!("it is a good list")
    };
    assert_eq!(votes[0].calling, Some(CallingOrder::Seat));
    assert_eq!(votes[1].calling, None);
}

#[test]
fn only_the_chair_drops_a_vote_with_a_reason_in_an_open_sitting() {
    let mut room = room();
    room.says(0, order(five())).unwrap();
    assert_eq!(room.says(1, dropped("a1", "mine")), Err(Refusal::NotYourRole));
    assert_eq!(room.says(0, dropped("a1", " ")), Err(Refusal::EmptyText));
    room.says(0, dropped("a1", "withdrawn")).unwrap();
    assert_eq!(next(&room), Some("a2"));
    assert_eq!(
        opens(&mut room, "a1"),
        Err(Refusal::VoteAlreadySettled {
            question: "Question a1?".into()
        })
    );
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    assert_eq!(room.says(0, dropped("a2", "late")), Err(Refusal::SittingNotOpen));
}
