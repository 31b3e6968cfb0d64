use alloc::{string::String, vec, vec::Vec};

use super::*;
use crate::{
    Fact,
    attendance::tests::{Room, item, person},
    ids::{BallotId, ExchangeId, TopicId, TurnId},
};

/// A sitting is open, and everybody is there.
fn sitting() -> Room {
    let mut room = Room::with(4);
    for item in &mut room.session.agenda {
        item.questioning = true;
    }
    for seat in 1..=4 {
        let came = Fact::DelegateArrived { person: person(seat) };
        room.says(seat, came).unwrap();
    }
    room.says(0, Fact::SittingOpened).unwrap();
    room
}

fn says(room: &mut Room, fact: Fact) {
    room.now += 60_000;
    room.says(0, fact).unwrap();
}

fn votes(room: &mut Room, name: &str) {
    let ballot = BallotId::new(name);
    let opened = Fact::BallotOpened {
        ballot: ballot.clone(),
        item: item(),
        question: name.into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::default(),
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    says(room, opened);
    let reason = "Again".into();
    says(
        room,
        Fact::BallotAnnulled {
            ballot,
            reason,
            repeated_as: None,
        },
    );
}

fn asks(room: &mut Room, name: &str) {
    let (topic, exchange) = (TopicId::new(name), ExchangeId::new(name));
    let added = Fact::TopicAdded {
        topic: topic.clone(),
        item: item(),
        title: name.into(),
        official: "Official".into(),
        office: "Office".into(),
    };
    says(room, added);
    let opened = Fact::ExchangeOpened {
        exchange: exchange.clone(),
        topic,
        questioner: person(1),
    };
    says(room, opened);
    let turn = Fact::TurnBegan {
        turn: TurnId::new(name),
        exchange: exchange.clone(),
        turn_kind: TurnKind::Question,
        speaker: name.into(),
        limit_seconds: 60,
    };
    says(room, turn);
    says(room, Fact::ExchangeClosed { exchange });
}

/// What is told of the item, a word a line.
fn told(room: &Room) -> Vec<String> {
    let word = |line: Line| match line {
        Line::ItemOpened { .. } => Some("opened".into()),
        Line::ItemClosed { .. } => Some("closed".into()),
        Line::NotDealtWith => Some("not dealt with".into()),
        Line::Ballot { question, .. } => Some(question),
        Line::Topic { title, .. } => Some(format!("about {title}")),
        Line::Turn { speaker, .. } => Some(speaker),
        _ => None,
    };
    room.lines().into_iter().filter_map(word).collect()
}

#[test]
fn what_is_dealt_with_twice_tells_each_time_what_happened_then() {
    let mut room = sitting();
    for (votes_on, asks_about) in [("b1", "q1"), ("b2", "q2")] {
        says(&mut room, Fact::ItemOpened { item: item() });
        votes(&mut room, votes_on);
        asks(&mut room, asks_about);
        says(&mut room, Fact::ItemClosed { item: item() });
    }
    assert_eq!(
        told(&room),
        [
            "opened", "about q1", "q1", "b1", "closed", "opened", "about q2", "q2", "b2", "closed"
        ]
    );
}

#[test]
fn what_was_asked_on_an_item_that_nobody_opened_is_told() {
    let mut room = sitting();
    assert_eq!(told(&room), vec!["not dealt with"]);
    asks(&mut room, "q");
    assert_eq!(told(&room), ["about q", "q"]);
}
