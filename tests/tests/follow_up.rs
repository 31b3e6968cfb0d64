//! What was promised, over two sessions, told with real desks: words that are read back and objected to, an answer in
//! writing, a day that passes, asked again in the next session, reported, accepted, and the same after a restart.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{cmp::Reverse, sync::Arc};

use hemicycle_desk::{
    Desk,
    intent::{
        AgendaIntent, AttendanceIntent, FollowUpIntent, Intent, QuestioningIntent, RegisterIntent, RoomIntent,
    },
    view::{
        Answer, CommitmentState, CommitmentStep, FollowUpView, FollowedActKind, FollowedCommitment, Question,
        TurnKindView, WhyInWritingView, WordingView,
    },
};
use hemicycle_domain::{commitments::Standing, ids::CommitmentId, publication::PublicSession};
use hemicycle_press::oparl::PublicCouncil;
use stories::{Room, act, ask, open_again, refused, room::Office, shown, shut, until};

const AGENDA: &str = "1. Khai mạc\n2. Phiên chất vấn\n";

async fn follow_up(desk: &Desk) -> FollowUpView {
    match desk.look(Question::FollowUp).await.unwrap() {
        Answer::FollowUp(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// Waits until the only commitment is as it is wanted.
async fn until_followed(
    desk: &Desk,
    what: &str,
    is: impl Fn(&FollowedCommitment) -> bool,
) -> FollowedCommitment {
    let mut last = None;
    stories::eventually(what, async || {
        last = follow_up(desk).await.commitments.into_iter().next();
        last.as_ref().is_some_and(&is)
    })
    .await;
    last.unwrap()
}

async fn asks(desk: &Desk, what: FollowUpIntent) {
    act(desk, Intent::FollowUp(what)).await;
}

async fn says(desk: &Desk, what: QuestioningIntent) {
    act(desk, Intent::Questioning(what)).await;
}

async fn refuses(desk: &Desk, what: FollowUpIntent) -> String {
    refused(desk, Intent::FollowUp(what)).await
}

fn wording(what: &str) -> WordingView {
    WordingView {
        who: "Đỗ Minh".to_owned(),
        office: "Sở Xây dựng".to_owned(),
        what: what.to_owned(),
        target: "4 trên 4 xã".to_owned(),
        due: Some("2026-01-05".to_owned()),
        next_report: None,
    }
}

/// A room whose second item is the questioning, and the sitting is open.
async fn questioning_room() -> Room {
    let office = Office::with_people(2, false).await;
    office.convene().await;
    let text = AGENDA.to_owned();
    act(&office.clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    room.open_sitting().await;
    room
}

/// The delegate asks about water, and the official answers.
async fn exchange(room: &Room) -> String {
    let clerk = room.clerk();
    let session = shown(clerk).await.session.clone().unwrap();
    says(
        clerk,
        QuestioningIntent::AddTopic {
            item: session.agenda[1].id.clone(),
            title: "Nước sạch".to_owned(),
            official: "Đỗ Minh".to_owned(),
            office: "Sở Xây dựng".to_owned(),
        },
    )
    .await;
    let view = until(clerk, "the topic", |view| {
        !view.session.as_ref().unwrap().questioning.topics.is_empty()
    })
    .await;
    let topic = view.session.as_ref().unwrap().questioning.topics[0].id.clone();
    let questioner = room.office.person(2).await;
    says(clerk, QuestioningIntent::OpenExchange { topic, questioner }).await;
    let view = until(clerk, "the exchange", |view| {
        view.session.as_ref().unwrap().questioning.live_exchange.is_some()
    })
    .await;
    let exchange = view
        .session
        .as_ref()
        .unwrap()
        .questioning
        .live_exchange
        .clone()
        .unwrap();
    for (number, kind, speaker, text) in [
        (
            1,
            TurnKindView::Question,
            "Trần Văn Số 2",
            "Khi nào bốn xã có nước?",
        ),
        (2, TurnKindView::Answer, "Đỗ Minh", "Xong trước ngày 5 tháng 1."),
    ] {
        says(
            clerk,
            QuestioningIntent::BeginTurn {
                exchange: exchange.clone(),
                kind,
                speaker: speaker.to_owned(),
            },
        )
        .await;
        let view = until(clerk, "the turn", |view| {
            view.session.as_ref().unwrap().questioning.exchanges[0]
                .turns
                .len()
                == number
        })
        .await;
        let turns = &view.session.as_ref().unwrap().questioning.exchanges[0].turns;
        let (turn, text) = (turns.last().unwrap().id.clone(), text.to_owned());
        says(clerk, QuestioningIntent::WriteTurn { turn, text }).await;
    }
    exchange
}

/// The promise in its words: read back, objected to once, changed, read again, settled by the chair.
async fn promise(room: &Room, exchange: String) -> FollowedCommitment {
    let clerk = room.clerk();
    let first = wording("Hoàn thành nhà máy nước");
    says(
        clerk,
        QuestioningIntent::Commit {
            exchange,
            who: first.who,
            office: first.office,
            what: first.what,
            due: first.due,
            quote: "Xong trước ngày 5 tháng 1.".to_owned(),
            target: first.target,
            next_report: None,
        },
    )
    .await;
    let made = until_followed(clerk, "the commitment", |_| true).await;
    let id = || made.id.clone();
    let settle = || FollowUpIntent::Settle { commitment: id() };
    let read_back = || FollowUpIntent::ReadBack { commitment: id() };
    let object = || FollowUpIntent::Object {
        commitment: id(),
        objection: "Chỉ ba xã thuộc Sở.".to_owned(),
    };
    until_followed(&room.chair, "the same at the chair's", |_| true).await;
    assert_eq!(
        refuses(&room.chair, settle()).await,
        "refusal-commitment-not-read-back"
    );
    asks(clerk, read_back()).await;
    until_followed(clerk, "read back", |row| row.read_back_at.is_some()).await;
    asks(clerk, object()).await;
    until_followed(clerk, "the objection", |row| row.objection.is_some()).await;
    assert_eq!(refuses(clerk, object()).await, "refusal-objected-already");
    let reword = FollowUpIntent::Reword {
        commitment: id(),
        wording: wording("Hoàn thành nhà máy nước ba xã"),
    };
    asks(clerk, reword).await;
    until_followed(clerk, "other words", |row| row.read_back_at.is_none()).await;
    asks(clerk, read_back()).await;
    until_followed(&room.chair, "read back again", |row| row.read_back_at.is_some()).await;
    assert_eq!(refuses(clerk, settle()).await, "refusal-not-your-role");
    asks(&room.chair, settle()).await;
    until_followed(clerk, "its words stand", |row| {
        row.state == CommitmentState::NoReport
    })
    .await
}

/// Another session with no item of questioning yet; the clerk's laptop shows it.
async fn next_session(room: &Room) {
    let next = RegisterIntent::ConveneSession {
        title: "Kỳ họp thứ 8".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: 1_795_000_000_000,
        kind: None,
        rules: String::new(),
        second_meeting_of: None,
        like: None,
        agenda: Some("1. Khai mạc".to_owned()),
        short_notice: None,
    };
    act(room.clerk(), Intent::Register(next)).await;
    until(room.clerk(), "the next session", |view| {
        view.session.as_ref().unwrap().title == "Kỳ họp thứ 8"
    })
    .await;
}

/// The next session goes to the chair's laptop, and its sitting is open.
async fn hold_next(room: &Room) {
    room.office.publish().await;
    for desk in room.members() {
        let view = until(desk, "both sessions", |view| {
            view.council
                .as_ref()
                .unwrap()
                .sessions
                .iter()
                .filter(|row| row.here)
                .count()
                == 2
        })
        .await;
        let rows = &view.council.as_ref().unwrap().sessions;
        let row = rows.iter().find(|row| row.title == "Kỳ họp thứ 8").unwrap();
        let session = row.id.clone();
        act(desk, Intent::Register(RegisterIntent::ChooseSession { session })).await;
    }
    until(&room.chair, "the next session can be led", |view| {
        let session = view.session.as_ref().unwrap();
        session.title == "Kỳ họp thứ 8" && session.host.may_host
    })
    .await;
    act(&room.chair, Intent::Room(RoomIntent::Host)).await;
    until(&room.chair, "it leads the next session", |view| {
        view.session.as_ref().unwrap().host.here
    })
    .await;
    for desk in room.members() {
        act(desk, Intent::Attendance(AttendanceIntent::CheckIn)).await;
    }
    until(&room.chair, "all are present", |view| {
        view.session.as_ref().unwrap().quorum.present == 2
    })
    .await;
    act(&room.chair, Intent::Room(RoomIntent::OpenSitting)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_is_worded_falls_due_is_asked_again_reported_and_accepted_over_two_sessions() {
    let room = Box::pin(questioning_room()).await;
    let (clerk, delegate) = (room.clerk(), &room.delegates[0]);
    let exchange = Box::pin(exchange(&room)).await;
    let made = Box::pin(promise(&room, exchange.clone())).await;
    assert_eq!(made.wording.what, "Hoàn thành nhà máy nước ba xã");
    // Its day has passed: it is late on every laptop, and the one who asked finds it as hers.
    assert!(made.days_late > 0 && !made.mine);
    let hers = until_followed(delegate, "what she asked", |row| {
        row.state == CommitmentState::NoReport
    })
    .await;
    assert!(hers.mine && hers.days_late == made.days_late && hers.may.is_empty());
    assert_eq!(
        hers.said
            .iter()
            .map(|turn| turn.text.as_str())
            .collect::<Vec<_>>(),
        ["Khi nào bốn xã có nước?", "Xong trước ngày 5 tháng 1."]
    );
    Box::pin(in_writing(&room, exchange)).await;
    room.close_sitting().await;

    Box::pin(next_session(&room)).await;
    let again = || FollowUpIntent::QuestionAgain {
        commitment: made.id.clone(),
        item: None,
    };
    let row = until_followed(clerk, "late in the next session", |row| row.days_late > 0).await;
    assert!(row.may.contains(&CommitmentStep::QuestionAgain));
    asks(clerk, again()).await;
    let view = until(clerk, "it is on the agenda", |view| {
        let session = view.session.as_ref().unwrap();
        session.commitments.len() == 1 && session.agenda.iter().any(|item| item.questioning)
    })
    .await;
    let session = view.session.as_ref().unwrap();
    assert_eq!(
        session.commitments[0].asked_again.as_deref(),
        Some("Kỳ họp thứ 7")
    );
    assert_eq!(session.questioning.topics[0].title, "Nước sạch");
    assert_eq!(refuses(clerk, again()).await, "refusal-already-there");

    Box::pin(hold_next(&room)).await;
    Box::pin(kept(&room, &made.id)).await;
}

/// An answer in writing is promised, and given by the clerk.
async fn in_writing(room: &Room, exchange: String) {
    let clerk = room.clerk();
    let promised = FollowUpIntent::PromiseAnswer {
        exchange,
        who: "Đỗ Minh".to_owned(),
        office: "Sở Xây dựng".to_owned(),
        why: WhyInWritingView::NeedsInvestigation,
        due: "2026-01-25".to_owned(),
    };
    asks(clerk, promised).await;
    let mut row = None;
    stories::eventually("the answer in writing", async || {
        row = follow_up(clerk).await.answers.into_iter().next();
        row.is_some()
    })
    .await;
    let row = row.unwrap();
    assert!(row.days_late > 0 && row.may_give && row.given_at.is_none());
    let give = FollowUpIntent::GiveAnswer {
        session: row.session,
        answer: row.id,
        text: "Xã thứ tư dùng vốn tỉnh.".to_owned(),
        evidence: Vec::new(),
    };
    assert_eq!(
        refuses(&room.delegates[0], give.clone()).await,
        "refusal-not-your-role"
    );
    asks(clerk, give).await;
    stories::eventually("it is answered, late", async || {
        let rows = follow_up(&room.delegates[0]).await.answers;
        rows.iter()
            .any(|row| row.given_at.is_some() && row.days_late > 0 && row.mine)
    })
    .await;
}

/// In the next sitting: reported by the clerk, accepted by the council, and so after a restart and in the files.
async fn kept(room: &Room, id: &str) {
    let (clerk, chair) = (room.clerk(), &room.chair);
    let accept = || FollowUpIntent::Accept {
        commitment: id.to_owned(),
        ballot: None,
    };
    until_followed(chair, "it is asked again", |row| {
        row.acts.iter().any(|act| act.kind == FollowedActKind::AskedAgain)
    })
    .await;
    assert_eq!(refuses(chair, accept()).await, "refusal-nothing-reported");
    let row = until_followed(clerk, "the clerk can report", |row| {
        row.may.contains(&CommitmentStep::Report)
    })
    .await;
    assert_ne!(row.records_in, row.session);
    let report = FollowUpIntent::Report {
        session: row.records_in,
        commitment: id.to_owned(),
        whole: true,
        text: "Đã đóng nước ba xã.".to_owned(),
        next_report: None,
        evidence: Vec::new(),
    };
    asks(clerk, report).await;
    until_followed(chair, "the report", |row| row.state == CommitmentState::Reported).await;
    asks(chair, accept()).await;
    for desk in room.desks() {
        until_followed(desk, "accepted everywhere", |row| {
            row.state == CommitmentState::Accepted
        })
        .await;
    }
    // The public reads it as kept, though it was made in the session before.
    let public = ask(clerk, |replica| {
        let sessions = replica.logs().filter_map(|log| PublicSession::of(log.session()?));
        let mut sessions: Vec<_> = sessions.map(Arc::new).collect();
        sessions.sort_by_key(|session| Reverse(session.starts_at));
        PublicCouncil {
            sessions,
            ..PublicCouncil::of(replica.register().unwrap())
        }
    });
    let public = public.await;
    assert_eq!(public.sessions.len(), 2);
    assert_eq!(public.standing(&CommitmentId::new(id)), Some(Standing::Accepted));
    let delegate = &room.delegates[0];
    let before = follow_up(delegate).await;
    shut(delegate).await;
    open_again(delegate).await;
    until(delegate, "the session again", |view| view.session.is_some()).await;
    let after = follow_up(delegate).await;
    assert_eq!(after.commitments, before.commitments);
    assert_eq!(after.answers, before.answers);
    let kinds: Vec<_> = after.commitments[0].acts.iter().map(|act| act.kind).collect();
    assert_eq!(
        kinds,
        [
            FollowedActKind::AskedAgain,
            FollowedActKind::Reported,
            FollowedActKind::Accepted
        ]
    );
    exported(delegate, &after).await;
}

async fn exported(desk: &Desk, view: &FollowUpView) {
    let folder = desk.options().dir.join("out");
    let export = |answers: Vec<String>| FollowUpIntent::Export {
        folder: folder.display().to_string(),
        commitments: vec![view.commitments[0].id.clone()],
        answers,
    };
    asks(desk, export(vec![view.answers[0].id.clone()])).await;
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let table = String::from_utf8(read("follow-up.csv")).unwrap();
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(table.contains("\"Nước sạch\"") && table.contains("\"Xã thứ tư dùng vốn tỉnh.\""));
    let json: serde_json::Value = serde_json::from_slice(&read("follow-up.json")).unwrap();
    assert_eq!(json["commitments"][0]["state"], "accepted");
    assert_eq!(json["commitments"][0]["wording"]["due"], "2026-01-05");
    assert!(read("follow-up.xlsx").starts_with(b"PK"));
    // What is not shown is not written.
    asks(desk, export(Vec::new())).await;
    let table = String::from_utf8(read("follow-up.csv")).unwrap();
    assert_eq!(table.lines().count(), 2, "{table}");
}
