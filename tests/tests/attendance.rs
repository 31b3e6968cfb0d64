//! Attendance at real desks: who answered, who is here, who takes no part, and what the quorum makes of it.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::sync::Arc;

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, AttendanceIntent, Intent, RegisterIntent, RoomIntent, VotingIntent},
    view::{
        AttendanceState, BallotFormView, CallingOrderView, ChoiceView, MandateEndView, RollRow, SessionView,
        SittingState, View,
    },
};
use stories::{Room, act, refused, shown, until, word};

fn session(view: &View) -> &SessionView {
    view.session.as_ref().unwrap()
}

fn row(view: &View, seat: u32) -> &RollRow {
    let roll = &session(view).roll;
    roll.iter().find(|row| row.person.seat == seat).unwrap()
}

fn state(view: &View, seat: u32) -> AttendanceState {
    row(view, seat).attendance.state
}

fn asks(intent: AttendanceIntent) -> Intent {
    Intent::Attendance(intent)
}

fn excuse(person: Option<String>, reason: &str) -> Intent {
    asks(AttendanceIntent::Excuse {
        person,
        reason: reason.to_owned(),
        from: None,
        until: None,
    })
}

async fn seen(desk: &Desk, what: &str, shows: impl Fn(&SessionView) -> bool) -> Arc<View> {
    until(desk, what, |view| view.session.as_ref().is_some_and(&shows)).await
}

/// Item, question and the ordinary rule, of the item that is dealt with.
async fn open_ballot(room: &Room) -> Intent {
    Intent::Voting(VotingIntent::OpenBallot {
        item: session(&*shown(&room.chair).await).live_item.clone().unwrap(),
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: Vec::new(),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn members_answer_from_their_own_laptops_and_the_clerk_answers_for_others() {
    let room = Room::with_delegates(3).await;
    let [second, third, fourth] = [2, 3, 4].map(|seat| room.office.person(seat));
    let (second, third, fourth) = (second.await, third.await, fourth.await);
    act(
        &room.delegates[0],
        asks(AttendanceIntent::Confirm { person: None }),
    )
    .await;
    assert_eq!(
        refused(&room.delegates[1], excuse(None, "  ")).await,
        "refusal-empty-text"
    );
    // Nobody excuses another member; the clerk may.
    assert_eq!(
        refused(&room.delegates[1], excuse(Some(second.clone()), "ốm")).await,
        "refusal-not-your-role"
    );
    act(&room.delegates[1], excuse(None, "ốm")).await;
    act(room.clerk(), excuse(Some(fourth), "công tác")).await;
    let view = seen(&room.chair, "three answers", |session| {
        session.counts.excused == 2
    })
    .await;
    assert_eq!(state(&view, 1), AttendanceState::Invited);
    assert_eq!(state(&view, 2), AttendanceState::Confirmed);
    assert_eq!(row(&view, 3).attendance.reason, "ốm");
    assert_eq!(state(&view, 4), AttendanceState::Excused);
    // A delegate's screen shows the own answer and nobody else's.
    let own = seen(&room.delegates[1], "my own answer", |session| {
        session.sitting.mine.as_ref().map(|mine| mine.state) == Some(AttendanceState::Excused)
    })
    .await;
    assert!(session(&own).roll.is_empty());
    // The clerk is nobody's member.
    let clerk = shown(room.clerk()).await.me.as_ref().unwrap().person.id.clone();
    assert_eq!(
        refused(room.clerk(), excuse(Some(clerk), "ốm")).await,
        "refusal-no-such-person"
    );
    // Well again: here after all, and only once.
    act(&room.delegates[1], asks(AttendanceIntent::CheckIn)).await;
    seen(&room.chair, "the third is here", |session| {
        session.counts.present == 1
    })
    .await;
    let again = asks(AttendanceIntent::MarkPresent {
        person: third.clone(),
    });
    assert_eq!(refused(&room.chair, again).await, "refusal-already-there");
    let unexplained = asks(AttendanceIntent::MarkLeft {
        person: third,
        reason: String::new(),
    });
    assert_eq!(refused(&room.chair, unexplained).await, "refusal-empty-text");
    let view = shown(&room.chair).await;
    assert_eq!(state(&view, 3), AttendanceState::Present);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quorum_that_is_lost_in_the_middle_is_told_at_once_and_no_vote_opens() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let view = shown(&room.chair).await;
    assert!(session(&view).quorum.met);
    // Seats 2 and 3 go; two thirds of three are two.
    act(
        &room.delegates[0],
        asks(AttendanceIntent::CheckOut {
            reason: "đón con".to_owned(),
        }),
    )
    .await;
    let view = seen(&room.chair, "one is gone", |session| session.quorum.present == 2).await;
    assert!(session(&view).quorum.met);
    assert_eq!(state(&view, 2), AttendanceState::Left);
    act(
        &room.delegates[1],
        asks(AttendanceIntent::CheckOut {
            reason: String::new(),
        }),
    )
    .await;
    let view = until(&room.chair, "the loss of the quorum", |view| {
        view.notices
            .iter()
            .any(|notice| notice.urgent && notice.text.key == "notice-quorum-lost")
    })
    .await;
    let notice = view
        .notices
        .iter()
        .find(|n| n.text.key == "notice-quorum-lost")
        .unwrap();
    assert_eq!(word(&notice.text.args, "present"), "1");
    assert_eq!(word(&notice.text.args, "needed"), "2");
    assert!(!session(&view).quorum.met);
    let opening = open_ballot(&room).await;
    assert_eq!(
        refused(&room.chair, opening.clone()).await,
        "refusal-quorum-missing"
    );
    // A laptop takes the way back when it has been told that its own leaving stands.
    seen(&room.delegates[0], "I am gone", |session| {
        session.sitting.mine.as_ref().map(|mine| mine.state) == Some(AttendanceState::Left)
    })
    .await;
    act(&room.delegates[0], asks(AttendanceIntent::CheckIn)).await;
    seen(&room.chair, "the quorum again", |session| session.quorum.met).await;
    until(&room.chair, "the end of the old news", |view| {
        view.notices
            .iter()
            .all(|notice| notice.text.key != "notice-quorum-lost")
    })
    .await;
    act(&room.chair, opening).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_no_part_is_here_and_neither_votes_nor_is_waited_for() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let item = session(&*shown(&room.chair).await).live_item.clone().unwrap();
    let recuse = |reason: &str| {
        asks(AttendanceIntent::Recuse {
            person: None,
            item: item.clone(),
            reason: reason.to_owned(),
        })
    };
    assert_eq!(
        refused(&room.delegates[0], recuse(" ")).await,
        "refusal-empty-text"
    );
    act(&room.delegates[0], recuse("có đất trong khu vực")).await;
    seen(&room.chair, "one takes no part", |session| {
        session.roll.iter().any(|row| row.takes_no_part)
    })
    .await;
    let ballot = room.open_ballot("Thông qua?").await;
    let own = shown(&room.delegates[0]).await;
    let open = session(&own).ballot.as_ref().unwrap();
    assert!(!open.may_vote);
    assert_eq!(open.why_not.as_ref().unwrap().key, "refusal-takes-no-part");
    assert!(open.recused.is_empty(), "a delegate is not told about others");
    let vote = Intent::Voting(VotingIntent::CastVote {
        ballot_id: ballot.clone(),
        choice: ChoiceView::For,
    });
    assert_eq!(refused(&room.delegates[0], vote).await, "refusal-takes-no-part");
    assert_eq!(
        refused(&room.delegates[1], recuse("quá muộn")).await,
        "refusal-recusal-too-late"
    );
    let view = shown(&room.chair).await;
    let open = session(&view).ballot.as_ref().unwrap();
    assert_eq!((open.entitled, open.missing.len()), (3, 3));
    assert_eq!(open.recused[0].person.seat, 2);
    // Leaving while the vote is open: the vote that was cast stays, and so does the roll.
    room.vote(&room.delegates[1], &ballot, ChoiceView::Against).await;
    seen(&room.chair, "one vote", |session| {
        session.ballot.as_ref().is_some_and(|open| open.voted == 1)
    })
    .await;
    act(
        &room.delegates[1],
        asks(AttendanceIntent::CheckOut {
            reason: String::new(),
        }),
    )
    .await;
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    seen(&room.chair, "two votes", |session| {
        session.ballot.as_ref().is_some_and(|open| open.voted == 2)
    })
    .await;
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=1 against=1 abstain=0 not-voting=0 no-input=1 entitled=3 recused=1 "),
        "{line}"
    );
    assert!(
        line.contains(" present=4 ") && line.contains(" absent=0 "),
        "{line}"
    );
    // The office's copy counts the same, and the minutes name who took no part.
    room.close_sitting().await;
    let journal = room.journal.clone();
    let (counted, told) = stories::ask(room.clerk(), move |replica| {
        let session = replica.session(&journal).unwrap();
        let draft = hemicycle_domain::minutes::MinutesDraft::of(session, String::new());
        let read = hemicycle_press::sections(&draft);
        let facts: Vec<String> = read.into_iter().flat_map(|section| section.facts).collect();
        (session.ballots[0].count().unwrap().line(), facts.join("\n"))
    })
    .await;
    assert_eq!(counted, line);
    assert!(
        told.contains("Trần Văn Số 2 không tham gia biểu quyết nội dung này. Lý do: có đất trong khu vực.")
    );
    assert!(told.contains("Trần Văn Số 3 rời phiên họp lúc "), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_sitting_begins_with_nobody_and_with_the_members_of_its_day() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    room.close_sitting().await;
    let late = asks(AttendanceIntent::CheckIn);
    assert_eq!(
        refused(&room.delegates[0], late).await,
        "refusal-sitting-not-open"
    );
    // Seat 4 resigns between the two sittings, with effect from today.
    let council = shown(room.clerk()).await.council.clone().unwrap();
    let gone = council.people.iter().find(|row| row.person.seat == 4).unwrap();
    let today = gone.mandates[0].from.clone();
    act(
        room.clerk(),
        Intent::Register(RegisterIntent::EndMandate {
            person: gone.person.id.clone(),
            on: today.clone(),
            end: Some(MandateEndView::Resignation),
            reason: "xin thôi làm nhiệm vụ".to_owned(),
        }),
    )
    .await;
    act(
        room.clerk(),
        Intent::Register(RegisterIntent::SetSeats {
            seats: 5,
            from: today,
        }),
    )
    .await;
    until(room.clerk(), "five seats by law and three members", |view| {
        let council = view.council.as_ref().unwrap();
        (council.statutory_seats, council.members_in_office) == (Some(5), 3)
    })
    .await;
    act(&room.chair, Intent::Room(RoomIntent::CallSitting)).await;
    let view = seen(&room.chair, "the base without the one who resigned", |session| {
        session.quorum.base == 3
    })
    .await;
    let shown_now = session(&view);
    assert_eq!(shown_now.sitting.state, SittingState::NotOpen);
    assert_eq!(shown_now.sitting.number, 2);
    assert_eq!((shown_now.quorum.present, shown_now.quorum.needed), (0, 2));
    assert_eq!(shown_now.roll.len(), 3);
    assert_eq!(
        refused(&room.chair, Intent::Room(RoomIntent::OpenSitting)).await,
        "refusal-quorum-missing"
    );
    // The one who resigned can no longer check in.
    seen(&room.delegates[2], "the call", |session| {
        session.sitting.number == 2
    })
    .await;
    until(&room.delegates[2], "no mandate", |view| {
        view.session.as_ref().is_some_and(|s| s.sitting.mine.is_none())
    })
    .await;
    assert_eq!(
        refused(&room.delegates[2], asks(AttendanceIntent::CheckIn)).await,
        "refusal-no-such-person"
    );
    for desk in [&room.chair, &room.delegates[0]] {
        seen(desk, "the call", |session| session.sitting.number == 2).await;
        act(desk, asks(AttendanceIntent::CheckIn)).await;
    }
    seen(&room.chair, "two are here", |session| session.quorum.present == 2).await;
    act(&room.chair, Intent::Room(RoomIntent::OpenSitting)).await;
    let item = session(&view).agenda[2].id.clone();
    act(&room.chair, Intent::Agenda(AgendaIntent::OpenItem { item })).await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_may_send_a_substitute_and_a_member_may_not() {
    let room = Room::with_delegates(1).await;
    let guest = RegisterIntent::RegisterGuest {
        name: "Đỗ Văn Minh".to_owned(),
        position: "Giám đốc Sở Y tế".to_owned(),
    };
    act(room.clerk(), Intent::Register(guest)).await;
    let view = until(room.clerk(), "the guest in the register", |view| {
        let people = &view.council.as_ref().unwrap().people;
        people.iter().any(|row| row.person.name == "Đỗ Văn Minh")
    })
    .await;
    let people = &view.council.as_ref().unwrap().people;
    let guest = people
        .iter()
        .find(|row| row.person.name == "Đỗ Văn Minh")
        .unwrap();
    assert!(!guest.member);
    let id = guest.person.id.clone();
    // The session follows the register by itself.
    let journal = room.journal.clone();
    stories::eventually("the session knows the guest", async || {
        let (journal, id) = (journal.clone(), id.clone());
        stories::ask(room.clerk(), move |replica| {
            let session = replica.session(&journal).unwrap();
            session.register.people.keys().any(|person| person.0 == id)
        })
        .await
    })
    .await;
    let named = |person: String| {
        asks(AttendanceIntent::NameSubstitute {
            person,
            substitute: "Vũ Thu Hà".to_owned(),
        })
    };
    assert_eq!(
        refused(room.clerk(), named(id.clone())).await,
        "refusal-not-invited"
    );
    act(
        room.clerk(),
        asks(AttendanceIntent::InviteGuest {
            person: id.clone(),
            capacity: "Giám đốc Sở Y tế".to_owned(),
        }),
    )
    .await;
    seen(room.clerk(), "the invitation", |session| {
        session.guests.len() == 1
    })
    .await;
    act(room.clerk(), named(id)).await;
    let member = room.office.person(2).await;
    assert_eq!(
        refused(room.clerk(), named(member)).await,
        "refusal-no-substitute"
    );
    let view = seen(&room.chair, "the substitute", |session| {
        session
            .guests
            .iter()
            .any(|guest| guest.substitute.as_deref() == Some("Vũ Thu Hà"))
    })
    .await;
    assert_eq!(session(&view).quorum.base, 2, "a guest is no member");
}
