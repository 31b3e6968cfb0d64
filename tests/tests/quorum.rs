//! Quorums that are not simply counted at each decision, told with real desks: the lower one of a second meeting, and
//! one that is presumed until somebody doubts it. And a July sitting of a German council, by its own clock.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, AttendanceIntent, Intent, RegisterIntent, SyncIntent, VotingIntent},
    view::{Answer, BallotFormView, CallingOrderView, ChoiceView, OutcomeResult, Question, QuorumView, View},
};
use hemicycle_sync::archive::verify;
use stories::{PIN, Room, act, options, refused, room::Office, shown, until};
use tempfile::TempDir;

fn quorum(view: &View) -> &QuorumView {
    &view.session.as_ref().unwrap().quorum
}

fn doubt() -> Intent {
    Intent::Attendance(AttendanceIntent::DoubtQuorum)
}

async fn opening(room: &Room) -> Intent {
    let view = shown(&room.chair).await;
    let item = view.session.as_ref().unwrap().live_item.clone().unwrap();
    Intent::Voting(VotingIntent::OpenBallot {
        item,
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: Vec::new(),
    })
}

fn primary(view: &View) -> Option<&str> {
    Some(view.session.as_ref()?.primary.as_ref()?.name.as_str())
}

async fn minutes(desk: &Desk) -> String {
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("another answer")
    };
    let facts = minutes.sections.iter().flat_map(|section| section.facts.clone());
    facts.collect::<Vec<_>>().join("\n")
}

/// Nine members, of whom three have come: the chair and two delegates.
async fn three_of_nine(rules: &str, second_meeting_of: Option<&str>) -> Room {
    let office = Office::with_people(9, false).await;
    office.convene_as(rules, second_meeting_of).await;
    office.publish().await;
    let room = Room::hosted(office, 2).await;
    room.open_sitting().await;
    room
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_second_meeting_fewer_are_enough_and_everybody_reads_why() {
    let office = Office::with_people(9, false).await;
    let convene = |rules: &str, of: &str| {
        Intent::Register(RegisterIntent::ConveneSession {
            title: "Kỳ họp thứ 7".to_owned(),
            place: "Hội trường".to_owned(),
            starts_at: 1_790_000_000_000,
            kind: None,
            rules: rules.to_owned(),
            second_meeting_of: Some(of.to_owned()),
            like: None,
            agenda: None,
            short_notice: None,
        })
    };
    // These rules know no second meeting, and one without a name is none: nothing is convened.
    let unknown = refused(&office.clerk, convene("vn-2025", "Phiên họp thứ 6")).await;
    assert_eq!(unknown, "refusal-no-second-meeting");
    assert_eq!(
        refused(&office.clerk, convene("de-bw", " ")).await,
        "refusal-empty-text"
    );
    assert!(
        shown(&office.clerk)
            .await
            .council
            .as_ref()
            .unwrap()
            .sessions
            .is_empty()
    );
    drop(office);

    // Three of nine could not even open an ordinary sitting under these rules, which ask for five.
    let first = "Phiên họp ngày 3 tháng 3";
    let room = three_of_nine("de-bw", Some(first)).await;
    for desk in room.desks() {
        let view = shown(desk).await;
        let seen = quorum(&view);
        assert_eq!((seen.present, seen.needed, seen.met), (3, 3, true));
        assert_eq!(seen.second_meeting_of.as_deref(), Some(first));
    }
    let ballot = room.open_ballot("Thông qua?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "three votes", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 3
    })
    .await;
    room.close_ballot(&ballot).await;
    let view = shown(&room.chair).await;
    let outcome = view.session.as_ref().unwrap().results[0].outcome.clone().unwrap();
    assert_eq!(outcome.result, OutcomeResult::Adopted);
    room.together().await;
    assert!(minutes(room.clerk()).await.contains(first));
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

#[tokio::test(flavor = "multi_thread")]
async fn a_presumed_quorum_is_counted_when_a_delegate_doubts_it_and_binds_from_then_on() {
    let room = three_of_nine("de-nw", None).await;
    let (doubter, other) = (&room.delegates[0], &room.delegates[1]);
    // Three of nine decide as long as nobody says a word.
    let ballot = room.open_ballot("Thông qua chương trình?").await;
    room.vote(other, &ballot, ChoiceView::For).await;
    assert_eq!(refused(doubter, doubt()).await, "refusal-ballot-still-open");
    room.close_ballot(&ballot).await;
    let view = until(doubter, "the quorum may be doubted", |view| {
        quorum(view).may_doubt
    })
    .await;
    assert!(!quorum(&view).binds && !quorum(&view).met);
    assert_eq!(
        refused(room.clerk(), doubt()).await,
        "refusal-not-present",
        "the clerk is no member"
    );
    act(doubter, doubt()).await;
    let seen = until(&room.chair, "the doubt", |view| quorum(view).doubt.is_some()).await;
    let told = quorum(&seen).doubt.clone().unwrap();
    let name = shown(doubter).await.me.as_ref().unwrap().person.name.clone();
    assert_eq!((told.name, told.found.is_none()), (name.clone(), true));
    assert_eq!(primary(&seen), Some("establish-quorum"));
    assert_eq!(
        refused(&room.chair, opening(&room).await).await,
        "refusal-quorum-in-doubt"
    );
    room.together().await;
    assert_eq!(
        quorum(&*shown(other).await).doubt,
        None,
        "the chair hears of it first"
    );
    let establish = Intent::Attendance(AttendanceIntent::EstablishQuorum);
    assert_eq!(refused(other, establish.clone()).await, "refusal-not-your-role");
    act(&room.chair, establish.clone()).await;
    for desk in room.desks() {
        let view = until(desk, "what the chair found", |view| {
            quorum(view)
                .doubt
                .as_ref()
                .is_some_and(|doubt| doubt.found.is_some())
        })
        .await;
        let doubt = quorum(&view).doubt.clone().unwrap();
        assert!(!doubt.met && doubt.found.unwrap().key == "quorum-found-missing");
    }
    assert_eq!(
        refused(&room.chair, opening(&room).await).await,
        "refusal-quorum-missing"
    );
    // More come in: five of nine are more than half.
    for seat in [4, 5] {
        let person = room.office.person(seat).await;
        let here = AttendanceIntent::MarkPresent { person };
        act(room.clerk(), Intent::Attendance(here)).await;
    }
    until(&room.chair, "a quorum", |view| quorum(view).met).await;
    let second = room.open_ballot("Thông qua bảng giá đất?").await;
    room.vote(other, &second, ChoiceView::For).await;
    until(&room.chair, "one vote", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 1
    })
    .await;
    room.close_ballot(&second).await;
    room.together().await;
    let said = minutes(room.clerk()).await;
    assert!(
        said.contains(&format!("{name} đề nghị kiểm tra số đại biểu")),
        "{said}"
    );
    assert!(said.contains("chủ tọa đếm: có mặt 3 trên 9 đại biểu"), "{said}");
    verified(&room).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_of_a_german_july_show_summer_time_and_who_answers_for_the_figures() {
    let dir = TempDir::new().unwrap();
    let clerk = Desk::new(options(dir.path(), false)).unwrap();
    let found = RegisterIntent::FoundCouncil {
        name: "Gemeinderat Oberau".to_owned(),
        language: "de".to_owned(),
        clerk_name: "Sabine Keller".to_owned(),
        pin: PIN.to_owned(),
    };
    act(&clerk, Intent::Register(found)).await;
    for (title, starts_at, clock) in [
        ("Julisitzung", 1_784_044_800_000, "18:00"),
        ("Dezembersitzung", 1_797_350_400_000, "17:00"),
    ] {
        let convene = RegisterIntent::ConveneSession {
            title: title.to_owned(),
            place: "Ratssaal".to_owned(),
            starts_at,
            kind: None,
            rules: "de-nw".to_owned(),
            second_meeting_of: None,
            like: None,
            agenda: None,
            short_notice: None,
        };
        act(&clerk, Intent::Register(convene)).await;
        let text = "1. Eröffnung\n".to_owned();
        act(&clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
        act(
            &clerk,
            Intent::Papers(hemicycle_desk::intent::PapersIntent::ConfirmFigures),
        )
        .await;
        let said = minutes(&clerk).await;
        assert!(said.contains(clock), "{title}: {said}");
        let confirmed = said.lines().find(|line| line.contains("bestätigt")).unwrap();
        for words in ["Sabine Keller", "Beschlussfähigkeit", "Beschluss", "Redezeiten"] {
            assert!(confirmed.contains(words), "{words}: {confirmed}");
        }
    }
}
