use alloc::{format, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, person},
    counting::BallotForm,
    ids::PreparedId,
    minutes::Line,
    tally::Choice,
    voting_order::{PreparedVote, VoteKind},
};

fn item(number: usize) -> ItemId {
    ItemId::new(format!("i-{number}"))
}

fn agenda(consent: &[usize]) -> Fact {
    let items = (1..=5).map(|number| AgendaItem {
        id: item(number),
        number: format!("{number}"),
        title: format!("Title {number}"),
        needs_vote: true,
        questioning: false,
        consent: consent.contains(&number),
    });
    Fact::AgendaSet {
        items: items.collect(),
    }
}

/// Items 1 to 4 of five stand in the block, four members are here, and item 1 is open.
fn room() -> Room {
    let mut room = Room::with(5);
    room.says(0, agenda(&[1, 2, 3, 4])).unwrap();
    room.says(0, Fact::Published).unwrap();
    room.opens(4);
    room
}

fn actor(room: &Room, seat: usize) -> Actor {
    Actor::of(&room.session.register, &device(seat)).unwrap()
}

fn taken(number: usize, seat: usize) -> Fact {
    Fact::ItemTakenOut {
        item: item(number),
        person: person(seat),
    }
}

fn opened(ballot: &str, lead: usize, with: &[usize]) -> Fact {
    Fact::BallotOpened {
        ballot: BallotId::new(ballot),
        item: item(lead),
        question: "All of them?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::OpenElectronic,
        calling: None,
        rows: None,
        prepared: None,
        with: with.iter().map(|number| item(*number)).collect(),
    }
}

fn decides(room: &mut Room) {
    let ballot = room.session.open_ballot_now().unwrap().id.clone();
    for seat in 1..=4 {
        let ballot = ballot.clone();
        let choice = Choice::For;
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

fn block(room: &Room) -> Vec<&str> {
    room.session
        .block()
        .iter()
        .map(|item| item.number.as_str())
        .collect()
}

fn number(number: &str) -> alloc::string::String {
    number.into()
}

#[test]
fn one_vote_decides_the_block_without_what_was_taken_out() {
    let mut room = room();
    assert_eq!(block(&room), ["2", "3", "4"]);
    room.says(2, taken(3, 2)).unwrap();
    assert_eq!(block(&room), ["2", "4"]);
    let out = Refusal::TakenOutOfBlock { number: number("3") };
    assert_eq!(room.says(0, opened("b", 1, &[2, 3])), Err(out.clone()));
    assert_eq!(room.says(1, taken(3, 1)), Err(out));
    room.says(0, opened("b", 1, &[2, 4])).unwrap();
    assert_eq!(room.says(1, taken(4, 1)), Err(Refusal::BallotStillOpen));
    let recusal = Fact::RecusalDeclared {
        person: person(1),
        item: item(2),
        reason: "own land".into(),
    };
    assert_eq!(room.says(1, recusal), Err(Refusal::RecusalTooLate));
    decides(&mut room);
    for (item_number, done) in [(2, true), (3, false), (4, true), (5, false)] {
        assert_eq!(room.session.is_done(&item(item_number)), done, "{item_number}");
    }
    let dealt = Refusal::ItemDealtWith { number: number("4") };
    assert_eq!(room.says(1, taken(4, 1)), Err(dealt));
    let lines = room.lines();
    let told = |found: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| found(line)).count();
    assert_eq!(
        told(&|line| matches!(line, Line::DecidedWith { item, .. } if item.number.as_str() == "1")),
        2
    );
    assert_eq!(
        told(&|line| matches!(line, Line::DecidedTogether { items } if items.len() == 2)),
        1
    );
    assert_eq!(told(&|line| matches!(line, Line::NotDealtWith)), 2, "3 and 5");
    assert_eq!(
        told(&|line| matches!(line, Line::TakenOut { name, .. } if name.as_str() == "Member 2")),
        1
    );
    // What the block has decided stays on the agenda.
    let Fact::AgendaSet { mut items } = agenda(&[]) else {
        panic!("it is an agenda")
    };
    items.retain(|kept| kept.id != item(4));
    assert_eq!(room.says(0, Fact::AgendaSet { items }), Err(Refusal::NoSuchItem));
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    room.says(0, Fact::ItemOpened { item: item(4) }).unwrap();
    assert!(
        !room.session.is_done(&item(4)),
        "opened again, it is dealt with by itself"
    );
}

#[test]
fn a_void_ballot_leaves_the_others_untouched_and_a_repetition_takes_them_along() {
    let mut room = room();
    room.says(0, opened("b", 1, &[2, 3])).unwrap();
    decides(&mut room);
    assert!(room.session.is_done(&item(2)));
    let void = |ballot: &str, again: Option<&str>| Fact::BallotAnnulled {
        ballot: BallotId::new(ballot),
        reason: "misread".into(),
        repeated_as: again.map(BallotId::new),
    };
    room.says(0, void("b", Some("c"))).unwrap();
    assert!(!room.session.is_done(&item(2)));
    assert_eq!(room.session.open_ballot_now().unwrap().with, [item(2), item(3)]);
    room.says(0, void("c", None)).unwrap();
    assert_eq!(block(&room), ["2", "3", "4"]);
    room.says(2, taken(2, 2)).unwrap();
    assert_eq!(block(&room), ["3", "4"]);
}

#[test]
fn a_block_that_is_voted_on_again_holds_only_what_still_belongs_to_it() {
    let mut room = room();
    room.says(0, opened("b", 1, &[2])).unwrap();
    room.says(0, Fact::AgendaSet { items: Vec::new() }).unwrap_err();
    room.says(0, agenda(&[1, 3, 4])).unwrap();
    let again = Fact::BallotAnnulled {
        ballot: BallotId::new("b"),
        reason: "misread".into(),
        repeated_as: Some(BallotId::new("c")),
    };
    assert_eq!(
        room.says(0, again),
        Err(Refusal::NotInBlock { number: number("2") })
    );
}

#[test]
fn a_block_is_voted_on_as_it_was_published() {
    let mut room = room();
    room.says(0, agenda(&[1, 2, 3, 4, 5])).unwrap();
    assert!(block(&room).is_empty());
    let why = |room: &Room| room.session.why_not_in_block(&item(1));
    assert_eq!(why(&room), Some(Refusal::BlockNotPublished));
    assert_eq!(
        room.says(0, opened("b", 1, &[2])),
        Err(Refusal::BlockNotPublished)
    );
    room.says(0, Fact::Published).unwrap();
    assert_eq!(why(&room), None);
    assert_eq!(block(&room), ["2", "3", "4", "5"]);
}

#[test]
fn what_needs_a_vote_of_its_own_stands_in_no_block() {
    let mut room = room();
    let own = |room: &mut Room, with: &[usize]| room.says(0, opened("b", 1, with));
    assert_eq!(
        own(&mut room, &[5]),
        Err(Refusal::NotInBlock { number: number("5") })
    );
    assert_eq!(own(&mut room, &[9]), Err(Refusal::NoSuchItem));
    assert_eq!(own(&mut room, &[2, 2]), Err(Refusal::AlreadyThere));
    assert_eq!(own(&mut room, &[1]), Err(Refusal::AlreadyThere));
    let recusal = Fact::RecusalDeclared {
        person: person(2),
        item: item(2),
        reason: "own land".into(),
    };
    room.says(2, recusal).unwrap();
    assert_eq!(
        own(&mut room, &[2]),
        Err(Refusal::RecusedInBlock { number: number("2") })
    );
    let votes = Vec::from([PreparedVote {
        id: PreparedId::new("v"),
        kind: VoteKind::Whole,
        question: "All?".into(),
        paper: None,
        rule: "r".into(),
        form: BallotForm::OpenElectronic,
        calling: None,
    }]);
    room.says(0, Fact::VotingOrderSet { item: item(3), votes })
        .unwrap();
    assert_eq!(
        own(&mut room, &[3]),
        Err(Refusal::BlockWithVotingOrder { number: number("3") })
    );
    assert_eq!(block(&room), ["4"]);
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    room.says(0, Fact::ItemOpened { item: item(4) }).unwrap();
    assert_eq!(
        room.says(0, opened("b", 4, &[1])),
        Err(Refusal::ItemDealtWith { number: number("1") })
    );
    room.says(0, Fact::ItemClosed { item: item(4) }).unwrap();
    room.says(0, Fact::ItemOpened { item: item(5) }).unwrap();
    assert!(block(&room).is_empty(), "the live item stands in no block");
}

#[test]
fn only_who_is_here_takes_an_item_out_and_only_of_the_block() {
    let mut room = room();
    assert_eq!(room.says(5, taken(2, 5)), Err(Refusal::NotPresent));
    assert_eq!(
        room.says(1, taken(2, 3)),
        Err(Refusal::WrongFigures),
        "in no other name"
    );
    assert_eq!(
        room.says(1, taken(5, 1)),
        Err(Refusal::NotInBlock { number: number("5") })
    );
    assert_eq!(room.says(1, taken(9, 1)), Err(Refusal::NoSuchItem));
    room.says(0, taken(2, 0)).unwrap();
    room.says(1, taken(1, 1)).unwrap();
    assert!(block(&room).is_empty(), "the open item was taken out itself");
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    assert_eq!(room.says(1, taken(3, 1)), Err(Refusal::SittingNotOpen));
}
