//! The floor, told with real desks: requests and their order, what the chair declines, limits and clocks, help, times,
//! and an act that is taken back, as two other desks and the record have it.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::time::Duration;

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, Intent, RoomIntent, SpeakingIntent, SyncIntent},
    view::{Answer, FloorView, OrderReasonView, Question, SpeechKindView, View},
};
use hemicycle_sync::archive::verify;
use stories::{Room, act, refused, shown, until};
use tempfile::TempDir;

fn floor(view: &View) -> &FloorView {
    &view.session.as_ref().unwrap().floor
}

fn speaker(view: &View) -> Option<&str> {
    Some(floor(view).speaker.as_ref()?.name.as_str())
}

fn in_line(view: &View) -> Vec<String> {
    floor(view)
        .queue
        .iter()
        .map(|row| row.person.name.clone())
        .collect()
}

fn primary(view: &View) -> Option<&str> {
    Some(view.session.as_ref()?.primary.as_ref()?.name.as_str())
}

fn offered(view: &View, name: &str) -> bool {
    view.session
        .as_ref()
        .unwrap()
        .secondary
        .iter()
        .any(|action| action.name == name)
}

async fn asks(desk: &Desk, what: SpeakingIntent) {
    act(desk, Intent::Speaking(what)).await;
}

async fn me(desk: &Desk) -> (String, String) {
    let view = shown(desk).await;
    let person = &view.me.as_ref().unwrap().person;
    (person.id.clone(), person.name.clone())
}

async fn gives(room: &Room, desk: &Desk, speech: SpeechKindView) {
    let (person, name) = me(desk).await;
    asks(&room.chair, SpeakingIntent::GiveFloor { person, speech }).await;
    for desk in room.desks() {
        until(desk, "who has the floor", |view| {
            speaker(view) == Some(name.as_str())
        })
        .await;
    }
}

/// Takes back what this desk offers to.
async fn undoes(desk: &Desk) {
    let view = until(desk, "something to take back", |view| {
        view.session.as_ref().unwrap().undo.is_some()
    })
    .await;
    let act_id = view.session.as_ref().unwrap().undo.as_ref().unwrap().act.clone();
    act(desk, Intent::Room(RoomIntent::Undo { act: act_id })).await;
}

async fn minutes(desk: &Desk) -> String {
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("another answer")
    };
    let facts = minutes.sections.iter().flat_map(|section| section.facts.clone());
    facts.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_stand_in_their_order_and_the_chair_takes_them_up_declines_and_closes_the_list() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let [first, second, third] = [0, 1, 2].map(|at| &room.delegates[at]);
    let names = [me(first).await.1, me(second).await.1, me(third).await.1];
    assert_eq!(
        refused(second, Intent::Speaking(SpeakingIntent::Debate)).await,
        "refusal-nobody-to-debate"
    );
    asks(first, SpeakingIntent::Ask).await;
    until(second, "one in the list", |view| floor(view).queue.len() == 1).await;
    asks(second, SpeakingIntent::Ask).await;
    let view = until(second, "the own place", |view| floor(view).my_place == 2).await;
    // The pack of 2025: seven minutes for a first speech.
    assert_eq!(floor(&view).my_wait_seconds, Some(420));
    assert_eq!(
        refused(second, Intent::Speaking(SpeakingIntent::Ask)).await,
        "refusal-already-asked"
    );

    gives(&room, first, SpeechKindView::First).await;
    let view = shown(third).await;
    assert_eq!(
        (floor(&view).limit_seconds, floor(&view).speech),
        (420, Some(SpeechKindView::First))
    );
    assert_eq!(floor(&view).debate_with.as_deref(), Some(names[0].as_str()));
    assert_eq!(floor(shown(first).await.as_ref()).debate_with, None);
    asks(third, SpeakingIntent::Debate).await;
    until(&room.chair, "debate first", |view| {
        in_line(view) == [names[2].clone(), names[1].clone()]
    })
    .await;

    // The list is closed; a point of order comes all the same, and stands first.
    asks(&room.chair, SpeakingIntent::CloseList).await;
    until(second, "the list is closed", |view| floor(view).list_closed).await;
    assert_eq!(
        refused(first, Intent::Speaking(SpeakingIntent::Ask)).await,
        "refusal-list-closed"
    );
    let reason = OrderReasonView::RulesNotKept;
    asks(second, SpeakingIntent::PointOfOrder { reason }).await;
    let view = until(&room.chair, "the point of order", |view| {
        floor(view).queue.len() == 3
    })
    .await;
    let row = &floor(&view).queue[0];
    assert!(row.point_of_order && row.reason == Some(reason) && row.person.name == names[1]);
    let request = row.id.clone();
    assert_eq!(
        primary(&view),
        Some("stop-speech"),
        "it waits for the end of the speech"
    );
    assert!(
        offered(&view, "extra-minute") && offered(&view, "pause-speech") && offered(&view, "reopen-list")
    );
    asks(&room.chair, SpeakingIntent::EndSpeech).await;
    let view = until(&room.chair, "its turn", |view| {
        primary(view) == Some("give-floor")
    })
    .await;
    assert!(offered(&view, "decline-request"));
    let decline = |note: &str| {
        Intent::Speaking(SpeakingIntent::Decline {
            request: request.clone(),
            note: note.to_owned(),
        })
    };
    assert_eq!(refused(&room.chair, decline(" ")).await, "refusal-empty-text");
    assert_eq!(refused(second, decline("no")).await, "refusal-not-your-role");
    act(&room.chair, decline("Nội quy được giữ đúng")).await;
    until(second, "no longer in the list", |view| {
        floor(view).my_requests.point_of_order.is_none()
    })
    .await;
    assert_eq!(
        refused(&room.chair, decline("again")).await,
        "refusal-not-in-queue"
    );
    asks(&room.chair, SpeakingIntent::ReopenList).await;
    until(first, "the list is open", |view| !floor(view).list_closed).await;
    asks(first, SpeakingIntent::Ask).await;
    let view = until(&room.chair, "a second speech", |view| {
        floor(view).queue.len() == 3
    })
    .await;
    assert_eq!(floor(&view).queue[2].speech, SpeechKindView::Second);

    // Each takes back one request of the own, and nobody another's.
    let view = until(second, "the own request", |view| {
        floor(view).my_requests.speak.is_some()
    })
    .await;
    let request = floor(&view).my_requests.speak.clone().unwrap();
    let withdraw = || SpeakingIntent::Withdraw {
        request: request.clone(),
    };
    assert_eq!(
        refused(third, Intent::Speaking(withdraw())).await,
        "refusal-not-in-queue"
    );
    asks(second, withdraw()).await;
    until(&room.chair, "two in the list", |view| {
        floor(view).queue.len() == 2
    })
    .await;
    let nonsense = SpeakingIntent::Withdraw {
        request: "x".to_owned(),
    };
    assert_eq!(
        refused(third, Intent::Speaking(nonsense)).await,
        "refusal-not-in-queue"
    );
    gives(&room, first, SpeechKindView::First).await;
    let view = shown(&room.chair).await;
    assert_eq!(
        (floor(&view).speech, floor(&view).limit_seconds),
        (Some(SpeechKindView::Second), 180)
    );
    gives(&room, third, SpeechKindView::Explanation).await;
    assert_eq!(floor(shown(&room.chair).await.as_ref()).limit_seconds, 600);
    room.together().await;
    let told = minutes(room.clerk()).await;
    assert!(told.contains("Nội quy được giữ đúng"), "{told}");
    verified(&room).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_take_turns_when_the_chair_says_so() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let order = |by_groups| SpeakingIntent::ChooseOrder { by_groups };
    assert_eq!(
        refused(&room.delegates[0], Intent::Speaking(order(true))).await,
        "refusal-not-your-role"
    );
    asks(&room.chair, order(true)).await;
    until(&room.delegates[0], "groups in turn", |view| floor(view).by_groups).await;
    assert_eq!(
        refused(&room.chair, Intent::Speaking(order(true))).await,
        "refusal-already-there"
    );
    asks(&room.chair, order(false)).await;
    until(&room.delegates[0], "by arrival", |view| !floor(view).by_groups).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_next_speaker_is_taken_back_and_every_desk_and_the_record_have_both() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (right, wrong) = (&room.delegates[0], &room.delegates[1]);
    let names = [me(right).await.1, me(wrong).await.1];
    asks(right, SpeakingIntent::Ask).await;
    until(&room.chair, "the first request", |view| {
        floor(view).queue.len() == 1
    })
    .await;
    asks(wrong, SpeakingIntent::Ask).await;
    until(&room.chair, "both requests", |view| floor(view).queue.len() == 2).await;
    gives(&room, right, SpeechKindView::First).await;
    let since = floor(shown(&room.chair).await.as_ref()).since.unwrap();
    tokio::time::sleep(Duration::from_secs(2)).await;
    gives(&room, wrong, SpeechKindView::First).await;
    let view = shown(&room.chair).await;
    let given = floor(&view).since.unwrap();
    let undo = view.session.as_ref().unwrap().undo.clone().unwrap();
    assert_eq!(undo.label.key, "undo-floor-given");
    assert_eq!(undo.until - given, 10_000);
    // Nobody else is offered it, or may do it.
    for desk in [right, wrong, room.clerk()] {
        assert!(shown(desk).await.session.as_ref().unwrap().undo.is_none());
    }
    let undoing = || {
        Intent::Room(RoomIntent::Undo {
            act: undo.act.clone(),
        })
    };
    assert_eq!(refused(wrong, undoing()).await, "refusal-not-your-role");
    tokio::time::sleep(Duration::from_secs(2)).await;
    undoes(&room.chair).await;
    for desk in room.desks() {
        let view = until(desk, "the floor is back", |view| {
            speaker(view) == Some(names[0].as_str())
        })
        .await;
        assert_eq!(in_line(&view), [names[1].clone()], "the list is as it was");
        // The clock counts as if the mistake had not been: it stood for its two seconds.
        let stood = floor(&view).since.unwrap() - since;
        assert!((1_500..10_000).contains(&stood), "the clock stood for {stood} ms");
        assert!(view.session.as_ref().unwrap().undo.is_none());
    }
    assert_eq!(refused(&room.chair, undoing()).await, "refusal-nothing-to-undo");
    asks(&room.chair, SpeakingIntent::EndSpeech).await;
    let view = until(room.clerk(), "one who has spoken", |view| {
        floor(view).times.len() == 1
    })
    .await;
    let time = &floor(&view).times[0];
    assert_eq!((time.person.name.as_str(), time.speeches), (names[0].as_str(), 1));
    assert!(
        floor(shown(wrong).await.as_ref()).times.is_empty(),
        "the others' times are for those who lead"
    );
    let mine = until(right, "the own time", |view| floor(view).my_time.is_some()).await;
    assert_eq!(floor(&mine).my_time.as_ref().unwrap().ms, time.ms);
    room.together().await;
    let told = minutes(room.clerk()).await;
    let line = told.lines().find(|line| line.contains("hoàn tác")).unwrap();
    assert!(line.contains(&names[1]), "{told}");
    verified(&room).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_opened_by_mistake_is_taken_back_unless_a_vote_has_opened_and_ten_seconds_are_the_end() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let item = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone()
        .unwrap();
    undoes(&room.chair).await;
    for desk in room.desks() {
        until(desk, "no item", |view| {
            view.session.as_ref().unwrap().live_item.is_none()
        })
        .await;
    }
    act(&room.chair, Intent::Agenda(AgendaIntent::OpenItem { item })).await;
    let undo = |view: &View| view.session.as_ref().unwrap().undo.clone();
    let view = until(&room.chair, "the item again", |view| undo(view).is_some()).await;
    let opened = Intent::Room(RoomIntent::Undo {
        act: undo(&view).unwrap().act,
    });
    let ballot = room.open_ballot("Thông qua?").await;
    assert!(undo(shown(&room.chair).await.as_ref()).is_none());
    assert_eq!(refused(&room.chair, opened).await, "refusal-nothing-to-undo");
    room.close_ballot(&ballot).await;
    // At the keeper it is room time that decides.
    asks(&room.chair, SpeakingIntent::CloseList).await;
    let view = until(&room.chair, "the list to take back", |view| undo(view).is_some()).await;
    let closed = Intent::Room(RoomIntent::Undo {
        act: undo(&view).unwrap().act,
    });
    tokio::time::sleep(Duration::from_millis(10_500)).await;
    assert_eq!(refused(&room.chair, closed).await, "refusal-undo-too-late");
    assert!(floor(shown(&room.chair).await.as_ref()).list_closed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_stands_goes_on_and_gets_a_minute_more() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let delegate = &room.delegates[0];
    gives(&room, delegate, SpeechKindView::First).await;
    asks(&room.chair, SpeakingIntent::ExtraMinute).await;
    until(delegate, "a minute more", |view| floor(view).limit_seconds == 480).await;
    asks(&room.chair, SpeakingIntent::Pause).await;
    let view = until(&room.chair, "the clock stands", |view| {
        floor(view).paused_at.is_some()
    })
    .await;
    assert!(offered(&view, "resume-speech"));
    until(delegate, "the clock stands", |view| {
        floor(view).paused_at.is_some()
    })
    .await;
    assert_eq!(
        refused(&room.chair, Intent::Speaking(SpeakingIntent::Pause)).await,
        "refusal-clock-stands"
    );
    assert_eq!(
        refused(delegate, Intent::Speaking(SpeakingIntent::Resume)).await,
        "refusal-not-your-role"
    );
    let before = floor(&view).since.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    asks(&room.chair, SpeakingIntent::Resume).await;
    let view = until(delegate, "the clock runs", |view| floor(view).paused_at.is_none()).await;
    assert!(
        floor(&view).since.unwrap() - before >= 1000,
        "what it stood is not counted"
    );
    assert_eq!(
        refused(&room.chair, Intent::Speaking(SpeakingIntent::Resume)).await,
        "refusal-clock-runs"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn help_is_seen_by_clerk_and_chair_and_by_nobody_else() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (asking, other) = (&room.delegates[0], &room.delegates[1]);
    let name = me(asking).await.1;
    asks(asking, SpeakingIntent::AskHelp).await;
    let request = until(asking, "the own request", |view| {
        floor(view).my_requests.help.is_some()
    })
    .await;
    let request = floor(&request).my_requests.help.clone().unwrap();
    assert_eq!(
        refused(asking, Intent::Speaking(SpeakingIntent::AskHelp)).await,
        "refusal-help-already-asked"
    );
    for desk in [&room.chair, room.clerk()] {
        let view = until(desk, "who needs help", |view| floor(view).help.len() == 1).await;
        let row = &floor(&view).help[0];
        assert_eq!((row.person.name.as_str(), row.person.seat), (name.as_str(), 2));
    }
    room.together().await;
    assert!(floor(shown(other).await.as_ref()).help.is_empty());
    let end = || {
        Intent::Speaking(SpeakingIntent::EndHelp {
            request: request.clone(),
        })
    };
    assert_ne!(refused(other, end()).await, "", "another delegate ends nothing");
    act(room.clerk(), end()).await;
    until(&room.chair, "nobody waits", |view| floor(view).help.is_empty()).await;
    until(asking, "it is done", |view| {
        floor(view).my_requests.help.is_none()
    })
    .await;
    // It may be asked again, and taken back by whoever asked.
    asks(asking, SpeakingIntent::AskHelp).await;
    let view = until(asking, "the second", |view| {
        floor(view).my_requests.help.is_some()
    })
    .await;
    let request = floor(&view).my_requests.help.clone().unwrap();
    asks(asking, SpeakingIntent::EndHelp { request }).await;
    until(&room.chair, "nobody waits again", |view| {
        floor(view).help.is_empty()
    })
    .await;
    room.together().await;
    verified(&room).await;
}

/// What a stranger finds who asks every rule again.
async fn verified(room: &Room) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: path }),
    )
    .await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    verify(&archive).unwrap();
}
