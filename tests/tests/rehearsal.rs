//! A rehearsal: so many delegates, with what goes wrong, and nothing of it counts.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, AttendanceIntent, Intent, MeIntent, RoomIntent, VotingIntent},
    view::{Answer, BallotFormView, CallingOrderView, ConnectionState, Question, Stage, TroubleKind},
};
use stories::{
    Room, Row, act, eventually,
    hands::{Group, program},
    options, pdf, refused,
    room::{AGENDA, join_by},
    shown, until, write_roster,
};
use tempfile::TempDir;

/// A rehearsal with twelve delegates out of a list of three, and the desk of its chair.
async fn rehearsal(dir: &TempDir, faults: &[&str]) -> (Group, Desk) {
    let path = |name: &str| dir.path().join(name);
    let names = ["Trần Thị Lan", "Lê Văn Bình", "Phạm Thu Hà"];
    let rows: Vec<Row<'_>> = names
        .iter()
        .zip(["1", "2", "3"])
        .map(|(name, seat)| Row {
            name,
            group: "Tổ 1",
            seat,
        })
        .collect();
    write_roster(&path("delegates.xlsx"), &rows);
    fs::create_dir_all(path("papers")).unwrap();
    fs::write(path("papers").join("1 report.pdf"), pdf("Report", 2_000)).unwrap();
    fs::write(path("agenda.txt"), AGENDA).unwrap();
    let mut command = Command::new(program("hemicycle-room"));
    command
        .arg("rehearse")
        .args(["--delegates", "12", "--language", "vi", "--quick"]);
    for (name, file) in [
        ("roster", "delegates.xlsx"),
        ("papers", "papers"),
        ("agenda", "agenda.txt"),
        ("dir", "room"),
    ] {
        command.arg(format!("--{name}")).arg(path(file));
    }
    for fault in faults {
        command.args(["--fault", fault]);
    }
    let room = Group::start(command.stdin(Stdio::piped()).stdout(Stdio::null()));
    let invitation = path("room").join("chair.invite");
    eventually("the room is ready", async || invitation.is_file()).await;
    let chair = Desk::new(options(&path("chair"), false)).unwrap();
    act(&chair, join_by(&invitation)).await;
    until(&chair, "everybody is here", |view| {
        let people = view.council.as_ref().map(|council| &council.people);
        people.is_some_and(|people| people.iter().filter(|row| row.member && row.online).count() == 12)
    })
    .await;
    (room, chair)
}

/// Opens the sitting and a vote on its second item.
async fn open_a_vote(chair: &Desk) -> String {
    act(chair, Intent::Attendance(AttendanceIntent::CheckIn)).await;
    until(chair, "most have checked in", |view| {
        view.session
            .as_ref()
            .is_some_and(|session| session.quorum.present >= 11)
    })
    .await;
    act(chair, Intent::Room(RoomIntent::OpenSitting)).await;
    let view = until(chair, "the sitting is open", |view| {
        view.session
            .as_ref()
            .is_some_and(|session| session.sitting.opened_at.is_some())
    })
    .await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    act(
        chair,
        Intent::Agenda(AgendaIntent::OpenItem { item: item.clone() }),
    )
    .await;
    until(chair, "the item is open", |view| {
        view.session.as_ref().unwrap().live_item.as_ref() == Some(&item)
    })
    .await;
    let open = VotingIntent::OpenBallot {
        item,
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: Vec::new(),
    };
    act(chair, Intent::Voting(open)).await;
    let view = until(chair, "the vote is open", |view| {
        view.session.as_ref().unwrap().ballot.is_some()
    })
    .await;
    view.session.as_ref().unwrap().ballot.as_ref().unwrap().id.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_has_as_many_delegates_as_are_asked_for_and_goes_without_a_trace() {
    let dir = TempDir::new().unwrap();
    let (_room, chair) = rehearsal(&dir, &["cable"]).await;
    let view = shown(&chair).await;
    assert!(view.rehearsal, "every screen says so");
    let people = &view.council.as_ref().unwrap().people;
    let named: Vec<_> = people.iter().map(|row| row.person.name.as_str()).collect();
    assert_eq!(named.len(), 13, "with the office: {named:?}");
    assert!(
        named.contains(&"Phạm Thu Hà") && named.contains(&"Phạm Thu Hà (4)"),
        "{named:?}"
    );

    let gone = async || match chair.look(Question::Laptops).await {
        Ok(Answer::Laptops(view)) => {
            let troubles = view.laptops.iter().flat_map(|row| &row.troubles);
            troubles
                .filter(|trouble| trouble.kind == TroubleKind::Gone)
                .count()
        }
        other => panic!("{other:?}"),
    };
    eventually("a laptop has lost its line", async || gone().await > 0).await;
    eventually("it is back", async || gone().await == 0).await;

    act(&chair, Intent::Me(MeIntent::LeaveRehearsal)).await;
    assert_eq!(shown(&chair).await.stage, Stage::FirstRun);
    let left: Vec<_> = fs::read_dir(dir.path().join("chair"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !["lock", "screen.json"].contains(&name.as_str()))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_vote_of_a_rehearsal_comes_after_the_close() {
    let dir = TempDir::new().unwrap();
    let (_room, chair) = rehearsal(&dir, &["late"]).await;
    let ballot = open_a_vote(&chair).await;
    until(&chair, "all but the late ones have voted", |view| {
        let ballot = view.session.as_ref().unwrap().ballot.as_ref();
        // The chair's own vote and the late one are missing.
        ballot.is_some_and(|ballot| ballot.voted + 2 >= ballot.entitled)
    })
    .await;
    let ballot_id = ballot.clone();
    act(&chair, Intent::Voting(VotingIntent::CloseBallot { ballot_id })).await;
    until(&chair, "the vote is counted", |view| {
        let shown = view.session.as_ref().unwrap().ballot.as_ref();
        shown.is_some_and(|shown| shown.tally.is_some())
    })
    .await;
    let ballot_id = ballot.clone();
    act(&chair, Intent::Voting(VotingIntent::Declare { ballot_id })).await;
    until(&chair, "a vote has come late", |view| {
        let results = &view.session.as_ref().unwrap().results;
        results
            .iter()
            .any(|result| result.ballot_id == ballot && result.late_votes == 1)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_offices_laptop_fails_in_a_rehearsal_and_comes_back() {
    let dir = TempDir::new().unwrap();
    let (_room, chair) = rehearsal(&dir, &["host"]).await;
    open_a_vote(&chair).await;
    until(&chair, "the host is away", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    until(&chair, "the host is back", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_council_is_no_rehearsal_and_loses_nothing() {
    let room = Room::with_delegates(1).await;
    assert!(!shown(&room.chair).await.rehearsal);
    let before = fs::read_dir(folder(&room.chair)).unwrap().count();
    let leave = Intent::Me(MeIntent::LeaveRehearsal);
    assert_eq!(refused(&room.chair, leave).await, "problem-no-rehearsal");
    assert_eq!(shown(&room.chair).await.stage, Stage::Inside);
    assert_eq!(fs::read_dir(folder(&room.chair)).unwrap().count(), before);
}

fn folder(desk: &Desk) -> &Path {
    &desk.options().dir
}
