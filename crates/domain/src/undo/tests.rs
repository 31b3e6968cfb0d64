use alloc::{vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    ids::BallotId,
    minutes::{Line, TakenBackAct},
    speaking::{SpeechKind, Wish},
};

fn actor(room: &Room, seat: usize) -> Actor {
    Actor::of(&room.session.register, &device(seat)).unwrap()
}

fn room() -> Room {
    let mut room = Room::with(4);
    room.opens(4);
    room
}

fn asks(room: &mut Room, seat: usize) -> u64 {
    let fact = room
        .session
        .ask_for_floor(&actor(room, seat), Wish::Speech)
        .unwrap();
    room.says(seat, fact).unwrap()
}

fn gives(room: &mut Room, seat: usize) -> u64 {
    let fact = room
        .session
        .give_floor(&actor(room, 0), &person(seat), Some(SpeechKind::First));
    room.says(0, fact.unwrap()).unwrap()
}

fn undoes(room: &mut Room, of: u64) -> Result<u64, Refusal> {
    room.says(0, Fact::ActUndone { of })
}

fn in_line(room: &Room) -> Vec<PersonId> {
    room.session
        .queue()
        .iter()
        .map(|asked| asked.person.clone())
        .collect()
}

#[test]
fn a_wrong_next_speaker_gives_the_floor_back_with_the_time_that_was_left_and_the_list_as_it_was() {
    let mut room = room();
    for seat in [1, 2, 3] {
        asks(&mut room, seat);
    }
    gives(&mut room, 1);
    let since = room.session.floor.speaker.as_ref().unwrap().since.0;
    // After 40 seconds member 3 gets it by mistake, somebody else asks, and one leaves.
    room.now = since + 40_000;
    let wrong = gives(&mut room, 3);
    asks(&mut room, 4);
    room.says(
        2,
        Fact::FloorRequestWithdrawn {
            person: person(2),
            asked: None,
        },
    )
    .unwrap();
    room.now = since + 46_000;
    undoes(&mut room, wrong).unwrap();
    let back = room.session.floor.speaker.clone().unwrap();
    assert_eq!(back.person, person(1));
    assert_eq!(
        back.spoken_ms(Moment(since + 46_000)),
        40_000,
        "the time of the mistake does not count"
    );
    assert_eq!(
        in_line(&room),
        vec![person(3), person(4)],
        "what happened to the list since has happened"
    );
    assert!(room.session.floor.past.is_empty());
    assert!(
        room.session.speaking_times().is_empty(),
        "nobody has spoken by mistake"
    );
    room.now = since + 50_000;
    room.says(0, Fact::SpeechEnded).unwrap();
    assert_eq!(room.session.speaking_times()[0].ms, 44_000);
    let told = room.lines().into_iter().find_map(|line| match line {
        Line::TakenBack { act, name, .. } => Some((act, name)),
        _ => None,
    });
    let name = room.session.register.people[&person(3)].name.clone();
    assert_eq!(
        told,
        Some((TakenBackAct::FloorGiven, name)),
        "the minutes tell both"
    );
    assert_eq!(undoes(&mut room, wrong), Err(Refusal::NothingToUndo), "once");
}

#[test]
fn a_clock_that_stood_goes_on_standing() {
    let mut room = room();
    gives(&mut room, 1);
    let since = room.session.floor.speaker.as_ref().unwrap().since.0;
    room.now = since + 5_000;
    room.says(0, Fact::SpeechPaused).unwrap();
    room.now = since + 20_000;
    let ended = room.says(0, Fact::SpeechEnded).unwrap();
    room.now = since + 25_000;
    undoes(&mut room, ended).unwrap();
    room.now = since + 60_000;
    room.says(0, Fact::SpeechResumed).unwrap();
    let back = room.session.floor.speaker.as_ref().unwrap();
    assert_eq!(back.spoken_ms(Moment(since + 61_000)), 6_000);
}

#[test]
fn only_who_led_it_takes_it_back_within_ten_seconds() {
    let mut room = room();
    let given = gives(&mut room, 1);
    let at = room.session.undoable.as_ref().unwrap().at.0;
    let asked = |seat, after: i64| room.session.undo(&actor(&room, seat), given, Moment(at + after));
    assert_eq!(asked(1, 1000), Err(Refusal::NotYourRole));
    assert_eq!(asked(0, UNDO_MS + 1), Err(Refusal::UndoTooLate));
    assert_eq!(
        room.session.undo(&actor(&room, 0), given + 7, Moment(at)),
        Err(Refusal::NothingToUndo)
    );
    assert_eq!(asked(0, UNDO_MS), Ok(Fact::ActUndone { of: given }));
    // A delegate who ends the own speech has led nothing.
    let ended = room.says(1, Fact::SpeechEnded).unwrap();
    let late = Moment(room.now);
    assert_eq!(
        room.session.undo(&actor(&room, 1), ended, late),
        Err(Refusal::NotYourRole)
    );
    assert_eq!(
        room.session.undo(&actor(&room, 0), ended, late),
        Err(Refusal::NotYourRole)
    );
    // The keeper's time is what counts.
    let given = gives(&mut room, 2);
    room.now += UNDO_MS;
    assert_eq!(undoes(&mut room, given), Err(Refusal::UndoTooLate));
}

#[test]
fn each_act_goes_back_to_what_was_before() {
    let mut room = room();
    let closed = room.says(0, Fact::SpeakersListClosed).unwrap();
    undoes(&mut room, closed).unwrap();
    assert!(!room.session.floor.list_closed);
    room.says(0, Fact::SpeakersListClosed).unwrap();
    let opened = room.says(0, Fact::SpeakersListReopened).unwrap();
    undoes(&mut room, opened).unwrap();
    assert!(room.session.floor.list_closed);
    room.says(0, Fact::SpeakersListReopened).unwrap();

    let asked = asks(&mut room, 1);
    asks(&mut room, 2);
    let declined = room.session.decline_request(&actor(&room, 0), asked, "").unwrap();
    let declined = room.says(0, declined).unwrap();
    assert_eq!(in_line(&room), vec![person(2)]);
    undoes(&mut room, declined).unwrap();
    assert_eq!(in_line(&room), vec![person(1), person(2)]);
    assert!(room.session.declined.is_empty());

    gives(&mut room, 1);
    let clock = room.session.floor.speaker.clone().unwrap();
    let longer = room.says(0, Fact::SpeechExtended { seconds: 60 }).unwrap();
    undoes(&mut room, longer).unwrap();
    assert_eq!(room.session.floor.speaker, Some(clock), "its clock ran on");
}

#[test]
fn an_item_that_was_opened_by_mistake_was_not_dealt_with() {
    let mut room = Room::with(4);
    for seat in 1..=4 {
        room.says(seat, Fact::DelegateArrived { person: person(seat) })
            .unwrap();
    }
    room.says(0, Fact::SittingOpened).unwrap();
    let opened = room.says(0, Fact::ItemOpened { item: item() }).unwrap();
    undoes(&mut room, opened).unwrap();
    assert!(room.session.live_item().is_none() && !room.session.is_done(&item()));
    let lines = room.lines();
    assert!(lines.iter().any(|line| matches!(line, Line::NotDealtWith)));
    let told = |line: &Line| {
        matches!(
            line,
            Line::TakenBack {
                act: TakenBackAct::ItemOpened,
                ..
            }
        )
    };
    assert_eq!(lines.iter().filter(|line| told(line)).count(), 1);
}

#[test]
fn votes_bind() {
    let mut room = Room::with(4);
    for seat in 1..=4 {
        room.says(seat, Fact::DelegateArrived { person: person(seat) })
            .unwrap();
    }
    room.says(0, Fact::SittingOpened).unwrap();
    let opened = room.says(0, Fact::ItemOpened { item: item() }).unwrap();
    // A request changes nothing in that; a ballot does.
    asks(&mut room, 1);
    assert!(room.session.undoable.is_some());
    let ballot = Fact::BallotOpened {
        ballot: BallotId::new("b"),
        item: item(),
        question: "Adopt?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: crate::counting::BallotForm::default(),
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    room.says(0, ballot).unwrap();
    assert_eq!(undoes(&mut room, opened), Err(Refusal::NothingToUndo));
    assert!(room.session.live_item().is_some());
}

#[test]
fn an_undoing_that_no_rule_allowed_changes_nothing() {
    let mut room = room();
    gives(&mut room, 1);
    let floor = room.session.floor.clone();
    room.session.apply_undo(999, Moment(room.now));
    assert_eq!(room.session.floor, floor);
    room.session.apply_undo(999, Moment(room.now));
    assert_eq!(room.session.floor, floor);
}

#[test]
fn what_may_follow_is_named_as_facts_are() {
    // A name that no fact has would guard nothing.
    let source = include_str!("../fact.rs");
    for kind in INDEPENDENT {
        let mut letters = kind.chars();
        let first = letters.next().unwrap().to_ascii_uppercase();
        let variant: alloc::string::String = core::iter::once(first).chain(letters).collect();
        let stands = |line: &str| line.trim().trim_end_matches([',', '{', ' ']) == variant;
        assert!(source.lines().any(stands), "{kind}");
    }
}
