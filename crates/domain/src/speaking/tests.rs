use alloc::{string::ToString, vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    ids::{ExchangeId, TopicId, TurnId},
    minutes::Line,
    questioning::QuestioningTopic,
};

fn actor(room: &Room, seat: usize) -> Actor {
    Actor::of(&room.session.register, &device(seat)).unwrap()
}

/// Five members are here and the item is live; the rules know different limits.
fn room() -> Room {
    let mut room = Room::with(5);
    room.opens(5);
    let limits = &mut room.session.rules.as_mut().unwrap().limits;
    limits.speech = 420;
    limits.speech_second = Some(180);
    limits.debate = Some(120);
    limits.explanation = Some(600);
    for (seat, group) in [(1, "A"), (2, "A"), (3, "A"), (4, "B"), (5, "")] {
        room.session.register.people.get_mut(&person(seat)).unwrap().group = group.to_string();
    }
    room
}

fn asks(room: &mut Room, seat: usize, wish: Wish) -> Result<u64, Refusal> {
    let fact = room.session.ask_for_floor(&actor(room, seat), wish)?;
    room.says(seat, fact)
}

fn gives(room: &mut Room, seat: usize, speech: SpeechKind) -> Result<u64, Refusal> {
    let fact = room
        .session
        .give_floor(&actor(room, 0), &person(seat), Some(speech))?;
    room.says(0, fact)
}

fn next_gets_the_floor(room: &mut Room) {
    let queue = room.session.queue();
    let (who, speech) = (queue[0].person.clone(), room.session.speech_of(queue[0]));
    let given = room.session.give_floor(&actor(room, 0), &who, Some(speech));
    room.says(0, given.unwrap()).unwrap();
}

fn in_line(room: &Room) -> Vec<PersonId> {
    room.session
        .queue()
        .iter()
        .map(|asked| asked.person.clone())
        .collect()
}

fn people<const N: usize>(seats: [usize; N]) -> Vec<PersonId> {
    seats.into_iter().map(person).collect()
}

fn speaking(room: &Room) -> &Speaking {
    room.session.floor.speaker.as_ref().unwrap()
}

#[test]
fn a_point_of_order_goes_first_even_when_the_list_is_closed_and_debate_comes_before_speeches() {
    let mut room = room();
    asks(&mut room, 1, Wish::Speech).unwrap();
    asks(&mut room, 2, Wish::Speech).unwrap();
    assert_eq!(asks(&mut room, 3, Wish::Debate), Err(Refusal::NobodyToDebate));
    gives(&mut room, 1, SpeechKind::First).unwrap();
    assert_eq!(
        asks(&mut room, 1, Wish::Debate),
        Err(Refusal::NobodyToDebate),
        "nobody answers himself or herself"
    );
    asks(&mut room, 3, Wish::Debate).unwrap();
    assert_eq!(asks(&mut room, 3, Wish::Debate), Err(Refusal::AlreadyAsked));
    asks(&mut room, 3, Wish::Speech).unwrap();
    let closed = room.session.close_list(&actor(&room, 0)).unwrap();
    room.says(0, closed).unwrap();
    assert_eq!(asks(&mut room, 4, Wish::Speech), Err(Refusal::ListClosed));
    assert_eq!(asks(&mut room, 4, Wish::Debate), Err(Refusal::ListClosed));
    let order = Wish::PointOfOrder(Some(OrderReason::CloseList));
    asks(&mut room, 4, order).unwrap();
    assert_eq!(
        asks(&mut room, 4, Wish::PointOfOrder(None)),
        Err(Refusal::AlreadyAsked)
    );
    assert_eq!(in_line(&room), people([4, 3, 2, 3]));
    assert_eq!(room.session.queue()[0].wish, order);
    let opened = room.session.reopen_list(&actor(&room, 0)).unwrap();
    room.says(0, opened).unwrap();
    assert_eq!(
        room.session.reopen_list(&actor(&room, 0)),
        Err(Refusal::ListNotClosed)
    );
    asks(&mut room, 4, Wish::Speech).unwrap();
}

#[test]
fn in_debate_whoever_asked_the_question_goes_first() {
    let mut room = room();
    // A question of member 3 is being answered.
    room.session.topics.push(QuestioningTopic {
        id: TopicId::new("t"),
        item: item(),
        title: "Roads".into(),
        official: "Minh".into(),
        office: "Roads".into(),
    });
    let exchange = ExchangeId::new("e");
    let chair = actor(&room, 0);
    let opened = room
        .session
        .open_exchange(&chair, exchange.clone(), &TopicId::new("t"), &person(3));
    room.says(0, opened.unwrap()).unwrap();
    assert_eq!(
        asks(&mut room, 2, Wish::Debate),
        Err(Refusal::NobodyToDebate),
        "nobody has said a word"
    );
    let turn = TurnId::new("a");
    let answer = room
        .session
        .begin_turn(&chair, turn.clone(), &exchange, TurnKind::Answer, "Minh");
    room.says(0, answer.unwrap()).unwrap();
    assert_eq!(room.session.debates_with(&person(2)).as_deref(), Some("Minh"));
    asks(&mut room, 1, Wish::Speech).unwrap();
    asks(&mut room, 2, Wish::Debate).unwrap();
    let ended = room.session.end_turn(&chair, &turn).unwrap();
    room.says(0, ended).unwrap();
    asks(&mut room, 3, Wish::Debate).unwrap();
    assert_eq!(in_line(&room), people([3, 2, 1]));
    let closed = room.session.close_exchange(&chair, &exchange).unwrap();
    room.says(0, closed).unwrap();
    assert_eq!(asks(&mut room, 4, Wish::Debate), Err(Refusal::NobodyToDebate));
}

#[test]
fn groups_take_turns_in_the_order_of_their_first_request_and_go_on_so_after_each_speech() {
    let mut room = room();
    for seat in [1, 2, 3, 5, 4] {
        asks(&mut room, seat, Wish::Speech).unwrap();
    }
    assert_eq!(in_line(&room), people([1, 2, 3, 5, 4]), "by arrival");
    let chosen = room
        .session
        .choose_queue_order(&actor(&room, 0), QueueOrder::Groups);
    room.says(0, chosen.unwrap()).unwrap();
    // A, then the member without a group, then B; then A again.
    assert_eq!(in_line(&room), people([1, 5, 4, 2, 3]));
    let mut spoke = Vec::new();
    while let Some(next) = in_line(&room).first().cloned() {
        next_gets_the_floor(&mut room);
        spoke.push(next);
    }
    assert_eq!(spoke, people([1, 5, 4, 2, 3]));
    let again = room
        .session
        .choose_queue_order(&actor(&room, 0), QueueOrder::Groups);
    assert_eq!(again, Err(Refusal::AlreadyThere));
    assert_eq!(
        room.session
            .choose_queue_order(&actor(&room, 1), QueueOrder::Arrival),
        Err(Refusal::NotYourRole)
    );
}

#[test]
fn the_pure_order_keeps_every_request_once() {
    let asked = |seat: usize, number: u64, wish| Asked {
        person: person(seat),
        at: Moment(0),
        wish,
        number,
    };
    let queue = [
        asked(1, 1, Wish::Speech),
        asked(2, 2, Wish::Debate),
        asked(3, 3, Wish::PointOfOrder(None)),
        asked(4, 4, Wish::Debate),
    ];
    let group = |person: &PersonId| person.0.clone();
    let line = line_up(&queue, QueueOrder::Groups, Some(&person(4)), &[], group);
    assert_eq!(line, [2, 3, 1, 0]);
    assert_eq!(
        line_up(&[], QueueOrder::Groups, None, &["A".to_string()], group),
        Vec::<usize>::new()
    );
}

#[test]
fn each_kind_of_speech_has_its_limit_and_the_wait_is_what_those_before_may_speak() {
    let mut room = room();
    asks(&mut room, 1, Wish::Speech).unwrap();
    next_gets_the_floor(&mut room);
    assert_eq!(
        (speaking(&room).speech, speaking(&room).limit_seconds),
        (Some(SpeechKind::First), 420)
    );
    asks(&mut room, 2, Wish::Debate).unwrap();
    asks(&mut room, 1, Wish::Speech).unwrap();
    asks(&mut room, 4, Wish::Speech).unwrap();
    // Two minutes of debate and three of a second speech stand before member 4.
    assert_eq!(room.session.wait_of(&person(4)), Some(300));
    assert_eq!(room.session.wait_of(&person(3)), None, "has not asked");
    next_gets_the_floor(&mut room);
    assert_eq!(
        (speaking(&room).speech, speaking(&room).limit_seconds),
        (Some(SpeechKind::Debate), 120)
    );
    next_gets_the_floor(&mut room);
    assert_eq!(
        (speaking(&room).speech, speaking(&room).limit_seconds),
        (Some(SpeechKind::Second), 180)
    );
    gives(&mut room, 5, SpeechKind::Explanation).unwrap();
    assert_eq!(speaking(&room).limit_seconds, 600);
    assert_eq!(
        gives(&mut room, 5, SpeechKind::PointOfOrder),
        Err(Refusal::NotInQueue)
    );
    assert_eq!(gives(&mut room, 5, SpeechKind::Debate), Err(Refusal::NotInQueue));
    let made_up = Fact::FloorGiven {
        person: person(4),
        limit_seconds: 4200,
        speech: Some(SpeechKind::First),
    };
    assert_eq!(room.says(0, made_up), Err(Refusal::WrongFigures));
    // A pack from before knows one limit for all.
    let limits = &mut room.session.rules.as_mut().unwrap().limits;
    (limits.speech_second, limits.debate, limits.explanation) = (None, None, None);
    limits.speech = 0;
    asks(&mut room, 2, Wish::Speech).unwrap();
    assert_eq!(
        room.session.wait_of(&person(2)),
        None,
        "nobody knows how long the one before speaks"
    );
    assert_eq!(
        room.session.speech_limit(Some(SpeechKind::Debate)),
        60,
        "as a rebuttal"
    );
    assert_eq!(room.session.speech_limit(Some(SpeechKind::Explanation)), 0);
}

#[test]
fn a_clock_that_stood_is_not_counted_and_a_minute_is_added_by_the_chair_alone() {
    let mut room = room();
    gives(&mut room, 1, SpeechKind::First).unwrap();
    let since = speaking(&room).since.0;
    assert_eq!(
        room.session.pause_speech(&actor(&room, 1)),
        Err(Refusal::NotYourRole)
    );
    room.now = since + 10_000;
    room.says(0, Fact::SpeechPaused).unwrap();
    assert_eq!(
        room.session.pause_speech(&actor(&room, 0)),
        Err(Refusal::ClockStands)
    );
    assert_eq!(speaking(&room).spoken_ms(Moment(since + 60_000)), 10_000);
    room.now = since + 70_000;
    room.says(0, Fact::SpeechResumed).unwrap();
    assert_eq!(
        room.session.resume_speech(&actor(&room, 0)),
        Err(Refusal::ClockRuns)
    );
    let longer = room.session.extend_speech(&actor(&room, 0)).unwrap();
    assert_eq!(longer, Fact::SpeechExtended { seconds: 60 });
    assert_eq!(
        room.says(0, Fact::SpeechExtended { seconds: 600 }),
        Err(Refusal::WrongFigures)
    );
    room.says(0, longer).unwrap();
    assert_eq!(speaking(&room).limit_seconds, 480);
    room.now = since + 75_000;
    room.says(1, Fact::SpeechEnded).unwrap();
    assert_eq!(room.session.speaking_times()[0].ms, 15_000);
    assert_eq!(
        room.session.extend_speech(&actor(&room, 0)),
        Err(Refusal::NobodySpeaks)
    );
}

#[test]
fn times_are_added_up_by_person_with_the_questions_they_asked() {
    let mut room = room();
    for (seat, seconds) in [(1, 30), (4, 20), (1, 5)] {
        gives(&mut room, seat, SpeechKind::First).unwrap();
        room.now = speaking(&room).since.0 + seconds * 1000;
        room.says(0, Fact::SpeechEnded).unwrap();
    }
    let times: Vec<_> = room.session.speaking_times();
    let read = |times: &[SpeakingTime]| -> Vec<(PersonId, i64, u32)> {
        times
            .iter()
            .map(|t| (t.person.clone(), t.ms, t.speeches))
            .collect()
    };
    assert_eq!(read(&times), vec![(person(1), 35_000, 2), (person(4), 20_000, 1)]);
    let exchange = QuestioningExchange {
        id: ExchangeId::new("e"),
        topic: TopicId::new("t"),
        questioner: person(4),
        turns: Vec::from([
            turn(
                TurnKind::Question,
                &room.session.register.people[&person(4)].name,
                7,
            ),
            turn(TurnKind::Answer, "Minh", 50),
        ]),
        closed: false,
    };
    room.session.exchanges.push(exchange);
    assert_eq!(read(&room.session.speaking_times())[1], (person(4), 27_000, 2));
}

fn turn(kind: TurnKind, speaker: &str, seconds: i64) -> crate::questioning::Turn {
    crate::questioning::Turn {
        id: TurnId::new(speaker),
        kind,
        speaker: speaker.into(),
        began_at: Moment(0),
        ended_at: Some(Moment(seconds * 1000)),
        limit_seconds: 0,
        text: String::new(),
        written_number: 0,
    }
}

#[test]
fn a_request_is_declined_by_the_chair_and_one_of_order_with_a_note_that_the_minutes_tell() {
    let mut room = room();
    let speech = asks(&mut room, 1, Wish::Speech).unwrap();
    let order = asks(&mut room, 1, Wish::PointOfOrder(Some(OrderReason::Adjourn))).unwrap();
    let declines =
        |room: &Room, seat, asked, note: &str| room.session.decline_request(&actor(room, seat), asked, note);
    assert_eq!(declines(&room, 2, order, "no"), Err(Refusal::NotYourRole));
    assert_eq!(declines(&room, 0, order, " "), Err(Refusal::EmptyText));
    assert_eq!(declines(&room, 0, 999, "no"), Err(Refusal::NotInQueue));
    let declined = declines(&room, 0, order, "Voted on a moment ago").unwrap();
    room.says(0, declined).unwrap();
    let declined = declines(&room, 0, speech, "").unwrap();
    room.says(0, declined).unwrap();
    assert_eq!(in_line(&room), people([]));
    let told: Vec<Line> = room
        .lines()
        .into_iter()
        .filter(|line| matches!(line, Line::OrderDeclined { .. }))
        .collect();
    assert_eq!(told.len(), 1, "only the point of order");
}

#[test]
fn one_of_several_requests_is_withdrawn() {
    let mut room = room();
    let speech = asks(&mut room, 1, Wish::Speech).unwrap();
    asks(&mut room, 1, Wish::PointOfOrder(None)).unwrap();
    let withdraws = |room: &Room, seat, asked| {
        room.session
            .withdraw_request(&actor(room, seat), &person(1), asked)
    };
    assert_eq!(withdraws(&room, 2, Some(speech)), Err(Refusal::NotYourRole));
    let fact = withdraws(&room, 1, Some(speech)).unwrap();
    room.says(1, fact).unwrap();
    assert_eq!(withdraws(&room, 1, Some(speech)), Err(Refusal::NotInQueue));
    assert!(room.session.queue()[0].wish.is_order());
    let all = withdraws(&room, 1, None).unwrap();
    room.says(1, all).unwrap();
    assert!(room.session.queue().is_empty());
}

#[test]
fn help_is_known_to_who_asked_and_to_those_who_lead() {
    let mut room = room();
    let asked = room.says(1, Fact::HelpAsked { person: person(1) }).unwrap();
    assert_eq!(
        room.session.ask_for_help(&actor(&room, 1)),
        Err(Refusal::HelpAlreadyAsked)
    );
    for (seat, sees) in [(0, true), (1, true), (2, false)] {
        assert_eq!(room.session.may_see(&device(seat), asked), sees, "seat {seat}");
    }
    assert_eq!(
        room.session.end_help(&actor(&room, 2), asked),
        Err(Refusal::NotYourRole)
    );
    let ended = room.session.end_help(&actor(&room, 0), asked).unwrap();
    room.says(0, ended).unwrap();
    assert_eq!(
        room.session.end_help(&actor(&room, 0), asked),
        Err(Refusal::NoHelpAsked)
    );
    room.says(1, Fact::HelpAsked { person: person(1) }).unwrap();
}

#[test]
fn what_versions_without_kinds_say_still_means_the_same() {
    let mut room = room();
    let asked = |point_of_order| Fact::FloorAsked {
        person: person(1),
        point_of_order,
        reason: None,
        debate: false,
    };
    room.says(1, asked(false)).unwrap();
    room.says(1, asked(true)).unwrap();
    let given = Fact::FloorGiven {
        person: person(1),
        limit_seconds: 420,
        speech: None,
    };
    room.says(0, given).unwrap();
    // As then, it was the request that stood first.
    assert_eq!(room.session.queue().len(), 1);
    assert_eq!(room.session.queue()[0].wish, Wish::Speech);
}
