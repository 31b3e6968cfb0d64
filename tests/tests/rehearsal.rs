//! A rehearsal: so many delegates, with what goes wrong, and nothing of it counts.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use hemicycle_desk::{
    Desk, Options,
    intent::{AgendaIntent, AttendanceIntent, Intent, MeIntent, RehearsalAsked, RoomIntent, VotingIntent},
    view::{Answer, BallotFormView, CallingOrderView, ConnectionState, Question, Stage, TroubleKind},
};
use hemicycle_domain::tree::hex;
use stories::{
    Room, act, ask, eventually,
    hands::{Group, program},
    open_again, options, refused,
    room::{Office, join_by},
    shown, shut, until, write_sample,
};
use tempfile::TempDir;

/// A rehearsal with twelve delegates out of a list of three, and the desk of its chair.
async fn rehearsal(dir: &TempDir, faults: &[&str]) -> (Group, Desk) {
    let path = |name: &str| dir.path().join(name);
    write_sample(dir.path());
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
    everybody_is_here(&chair).await;
    (room, chair)
}

async fn everybody_is_here(chair: &Desk) {
    until(chair, "everybody is here", |view| {
        let people = view.council.as_ref().map(|council| &council.people);
        people.is_some_and(|people| people.iter().filter(|row| row.member && row.online).count() == 12)
    })
    .await;
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

#[tokio::test(flavor = "multi_thread")]
async fn on_a_slow_network_words_take_long_and_votes_arrive() {
    let dir = TempDir::new().unwrap();
    let (_room, chair) = rehearsal(&dir, &["slow"]).await;
    act(&chair, Intent::Room(RoomIntent::Host)).await;
    until(&chair, "the chair leads", |view| {
        view.session.as_ref().is_some_and(|session| session.host.here)
    })
    .await;
    let trips = async || {
        ask(&chair, |replica| {
            let trips = replica.round_trips();
            trips.into_iter().map(|(_, passed)| passed).collect::<Vec<_>>()
        })
        .await
    };
    eventually("the lines of eleven delegates are slow", async || {
        let slow = Duration::from_millis(450);
        trips().await.iter().filter(|passed| **passed > slow).count() == 11
    })
    .await;
    open_a_vote(&chair).await;
    until(&chair, "all but the chair have voted", |view| {
        let ballot = view.session.as_ref().unwrap().ballot.as_ref();
        ballot.is_some_and(|ballot| ballot.voted + 1 >= ballot.entitled)
    })
    .await;
}

/// An office that has its session, and a sample beside it.
async fn office_with_sample() -> Office {
    let mut office = Office::with_people(3, false).await;
    office.convene().await;
    office.publish().await;
    write_sample(office.dir.path());
    shut(&office.clerk).await;
    office.clerk = Desk::new(Options {
        sample: Some(office.dir.path().to_owned()),
        ..office.clerk.options().clone()
    })
    .unwrap();
    open_again(&office.clerk).await;
    office
}

/// A rehearsal of twelve.
fn twelve() -> Intent {
    Intent::Me(MeIntent::Rehearse(RehearsalAsked {
        delegates: Some(12),
        ..RehearsalAsked::default()
    }))
}

/// Every file of a council's own folder with its bytes, without the rehearsal's.
fn bytes_of(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_file() {
            let bytes = fs::read(&entry).unwrap();
            found.insert(entry, bytes);
        } else if !entry.ends_with("rehearsal") {
            found.extend(bytes_of(&entry));
        }
    }
    found
}

/// Size and root of every journal that is here.
async fn journals(desk: &Desk) -> BTreeMap<String, (u64, String)> {
    ask(desk, |replica| {
        let logs = replica.logs();
        logs.map(|log| {
            let standing = (log.head.size(), hex(&log.head.tree.root()));
            (log.journal.as_str().to_owned(), standing)
        })
        .collect()
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_rehearses_and_is_back_by_one_press_as_it_was() {
    let office = office_with_sample().await;
    let clerk = &office.clerk;
    let council = shown(clerk).await.council.as_ref().unwrap().name.clone();
    let before = journals(clerk).await;
    assert_eq!(before.len(), 2, "a register and a session: {before:?}");

    act(clerk, twelve()).await;
    let kept = bytes_of(folder(clerk));
    assert!(
        kept.keys().any(|path| path.ends_with("store.db")),
        "{:?}",
        kept.keys()
    );
    let marked = format!("{council} (diễn tập)");
    let view = until(clerk, "the council's name with its mark", |view| {
        view.council
            .as_ref()
            .is_some_and(|council| council.name == marked)
    })
    .await;
    assert!(view.rehearsal, "every screen says so");
    assert_eq!(view.back_to.as_deref(), Some(&*council));
    everybody_is_here(clerk).await;
    open_a_vote(clerk).await;
    let practised = journals(clerk).await;
    assert!(
        before.keys().all(|journal| !practised.contains_key(journal)),
        "{practised:?}"
    );
    assert_eq!(refused(clerk, twelve()).await, "problem-rehearsal-here");
    assert!(
        bytes_of(folder(clerk)) == kept,
        "nothing of the council has changed"
    );

    act(clerk, Intent::Me(MeIntent::LeaveRehearsal)).await;
    let view = shown(clerk).await;
    assert_eq!(
        (view.stage, view.rehearsal, view.back_to.clone()),
        (Stage::Inside, false, None)
    );
    assert_eq!(view.council.as_ref().unwrap().name, council);
    assert_eq!(journals(clerk).await, before);
    assert!(!folder(clerk).join("rehearsal").exists());
    // It is the council's office again: others come in.
    office.join(1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_locks_a_rehearsal_or_starts_the_app_again_finds_the_council() {
    let mut office = office_with_sample().await;
    let clerk = &office.clerk;
    let council = shown(clerk).await.council.as_ref().unwrap().name.clone();
    let finds_it_locked = async |desk: &Desk| {
        let view = shown(desk).await;
        assert_eq!((view.stage, view.back_to.clone()), (Stage::Locked, None));
        assert_eq!(view.locked.as_ref().unwrap().council, council);
        assert!(!folder(desk).join("rehearsal").exists());
        open_again(desk).await;
        let view = shown(desk).await;
        assert_eq!((view.stage, view.rehearsal), (Stage::Inside, false));
    };
    act(clerk, twelve()).await;
    act(clerk, Intent::Me(MeIntent::Lock)).await;
    finds_it_locked(clerk).await;

    // The app ends in the middle of one, and cannot tidy.
    act(clerk, twelve()).await;
    let dir = folder(clerk).to_owned();
    let clerk = std::mem::replace(
        &mut office.clerk,
        Desk::new(options(&dir.join("nobody"), false)).unwrap(),
    );
    let how = clerk.options().clone();
    clerk.close().await;
    drop(clerk);
    assert!(dir.join("rehearsal").exists());
    finds_it_locked(&Desk::new(how).unwrap()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_that_may_not_begin_leaves_the_council_as_it_is() {
    let mut office = office_with_sample().await;
    let without_sample = Options {
        sample: None,
        ..office.clerk.options().clone()
    };
    let too_few = Intent::Me(MeIntent::Rehearse(RehearsalAsked {
        delegates: Some(9),
        ..RehearsalAsked::default()
    }));
    assert_eq!(
        refused(&office.clerk, too_few).await,
        "problem-rehearsal-delegates"
    );
    shut(&office.clerk).await;
    office.clerk = Desk::new(without_sample).unwrap();
    open_again(&office.clerk).await;
    assert_eq!(refused(&office.clerk, twelve()).await, "problem-sample-missing");
    assert_eq!(shown(&office.clerk).await.stage, Stage::Inside);

    let room = Room::hosted(office, 1).await;
    assert_eq!(
        refused(&room.delegates[0], twelve()).await,
        "refusal-not-your-role"
    );
    room.open_sitting().await;
    for leads in [&room.chair, room.clerk()] {
        assert_eq!(refused(leads, twelve()).await, "problem-rehearsal-sitting");
        let view = shown(leads).await;
        assert_eq!((view.stage, view.rehearsal), (Stage::Inside, false));
    }
}

fn folder(desk: &Desk) -> &Path {
    &desk.options().dir
}
