//! Nothing is recorded before it is on two disks, unless a person says so.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::path::Path;

use hemicycle_desk::{
    Desk,
    intent::{Intent, MeIntent, RegisterIntent, RoomIntent, SyncIntent, VotingIntent},
    view::{ChoiceView, ConnectionState, DiskState, HostView, Ladder, SpareCopies, View},
};
use hemicycle_server::verify_two_records;
use stories::{
    PIN, Room, act, ask, eventually, open_again, refused,
    room::{join_by, ladder},
    shown, shut, standing, until, word,
};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_recorded_while_the_second_disk_is_away_until_a_person_chooses_one_copy() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let (_, _, before) = standing(&room.chair).await;

    shut(room.clerk()).await;
    until(&room.chair, "one holder is left", |view| {
        let host = &view.session.as_ref().unwrap().host;
        (host.holders, host.holders_online) == (2, 1)
    })
    .await;
    let delegate = &room.delegates[0];
    room.vote(delegate, &ballot, ChoiceView::For).await;
    until(delegate, "my vote has arrived", |view| {
        ladder(view) == Some(Ladder::Arrived)
    })
    .await;
    // The answer to a later vote comes after anything that could be said of the first.
    room.vote(&room.delegates[1], &ballot, ChoiceView::Against).await;
    until(&room.delegates[1], "a later vote has arrived", |view| {
        ladder(view) == Some(Ladder::Arrived)
    })
    .await;
    let (size, _, acknowledged) = standing(&room.chair).await;
    assert_eq!(
        (size, acknowledged),
        (before + 2, before),
        "numbered on one disk, acknowledged on none"
    );
    assert_eq!(ladder(&*shown(delegate).await), Some(Ladder::Arrived));

    act(&room.chair, Intent::Room(RoomIntent::OneCopy)).await;
    until(delegate, "recorded on one disk", |view| {
        ladder(view) == Some(Ladder::RecordedOneCopy)
    })
    .await;
    let (size, _, acknowledged) = standing(&room.chair).await;
    assert_eq!(size, acknowledged);

    open_again(room.clerk()).await;
    until(&room.chair, "two copies again", |view| {
        view.session.as_ref().unwrap().host.copies == 2
    })
    .await;
    until(delegate, "recorded on two disks", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.vote(&room.delegates[2], &ballot, ChoiceView::For).await;
    until(&room.delegates[2], "recorded as ever", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_starts_again_with_its_second_disk_goes_on_where_it_was() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let before = standing(&room.chair).await;
    shut(room.clerk()).await;
    shut(&room.chair).await;
    open_again(&room.chair).await;
    assert_eq!(
        standing(&room.chair).await.1,
        before.1,
        "what was on the disk is there"
    );
    open_again(room.clerk()).await;
    room.together().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(&room.delegates[0], &ballot, ChoiceView::For).await;
    until(&room.delegates[0], "recorded", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    eventually("both holders have it", async || {
        standing(room.clerk()).await == standing(&room.chair).await
    })
    .await;
}

fn host(view: &View) -> &HostView {
    &view.session.as_ref().unwrap().host
}

async fn release(desk: &Desk) -> Intent {
    let device = ask(desk, |replica| replica.device().to_string()).await;
    Intent::Room(RoomIntent::ReleaseHolder { device })
}

#[tokio::test(flavor = "multi_thread")]
async fn of_three_holders_two_are_lost_and_another_laptop_takes_a_place() {
    let room = Room::with_three_holders(3).await;
    let [deputy, next, first, second] = room.delegates.as_slice() else {
        panic!("four delegates")
    };
    // A third chair, for whom there is no place among the holders.
    let person = room.office.person(3).await;
    act(
        room.clerk(),
        Intent::Register(RegisterIntent::GrantChair { person }),
    )
    .await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let (release_deputy, release_clerk) = (release(deputy).await, release(room.clerk()).await);
    assert_eq!(host(&*shown(&room.chair).await).spare, SpareCopies::All);
    assert_eq!(
        refused(&room.chair, release_deputy.clone()).await,
        "refusal-holder-still-counts",
        "it is here"
    );

    shut(room.clerk()).await;
    until(&room.chair, "one spare copy left", |view| {
        let host = host(view);
        let away: Vec<_> = host.keepers.iter().filter(|row| row.may_release).collect();
        host.spare == SpareCopies::One && away.len() == 1 && away[0].name == "Nguyễn Thị Thư"
    })
    .await;
    room.vote(first, &ballot, ChoiceView::For).await;
    until(first, "recorded with the two that are left", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    assert_eq!(
        refused(deputy, release_clerk.clone()).await,
        "refusal-keeper-only",
        "only where the room is led"
    );

    shut(deputy).await;
    until(&room.chair, "nothing is recorded", |view| {
        host(view).spare == SpareCopies::None
    })
    .await;
    let (_, _, before) = standing(&room.chair).await;
    room.vote(second, &ballot, ChoiceView::Against).await;
    until(second, "arrived", |view| ladder(view) == Some(Ladder::Arrived)).await;
    let (size, _, acknowledged) = standing(&room.chair).await;
    assert_eq!(
        (size, acknowledged),
        (before + 1, before),
        "numbered, and not acknowledged"
    );

    act(&room.chair, Intent::Room(RoomIntent::OneCopy)).await;
    until(second, "recorded on one disk", |view| {
        ladder(view) == Some(Ladder::RecordedOneCopy)
    })
    .await;
    act(&room.chair, release_deputy).await;
    until(
        &room.chair,
        "the third chair in its place, and two copies",
        |view| {
            let host = host(view);
            let online = host.keepers.iter().filter(|row| row.online);
            (host.copies, host.holders, online.count()) == (2, 3, 2)
        },
    )
    .await;
    until(second, "recorded on two disks", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    act(&room.chair, release_clerk.clone()).await;
    until(&room.chair, "two holders, both here", |view| {
        let host = host(view);
        (host.holders, host.holders_online) == (2, 2) && host.spare == SpareCopies::All
    })
    .await;
    let both = ask(next, |replica| replica.device().to_string()).await;
    let named: Vec<_> = host(&*shown(&room.chair).await)
        .keepers
        .iter()
        .map(|row| row.device.clone())
        .collect();
    assert_eq!(named[1], both);
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    assert!(room.close_ballot(&ballot).await.starts_with("for=2 against=1 "));

    // Whoever was lost and comes back follows; the first of them has the third place.
    open_again(room.clerk()).await;
    until(&room.chair, "three holders", |view| {
        let host = host(view);
        (host.holders, host.holders_online) == (3, 3)
    })
    .await;
    open_again(deputy).await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_holders_none_is_released_while_two_copies_are_needed() {
    let room = Room::with_delegates(0).await;
    let release_clerk = release(room.clerk()).await;
    shut(room.clerk()).await;
    until(&room.chair, "the office is away", |view| {
        host(view).spare == SpareCopies::None && host(view).keepers.iter().all(|row| !row.may_release)
    })
    .await;
    assert_eq!(
        refused(&room.chair, release_clerk.clone()).await,
        "refusal-holder-still-counts"
    );
    act(&room.chair, Intent::Room(RoomIntent::OneCopy)).await;
    act(&room.chair, release_clerk).await;
    until(&room.chair, "one holder", |view| host(view).holders == 1).await;
    open_again(room.clerk()).await;
    until(&room.chair, "two copies again", |view| {
        (host(view).holders, host(view).copies) == (2, 2)
    })
    .await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_with_a_damaged_store_leads_nothing_and_is_set_up_again_from_the_other_copies() {
    let room = Room::with_three_holders(1).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let [deputy, delegate] = room.delegates.as_slice() else {
        panic!("two delegates")
    };
    shut(deputy).await;
    let store = deputy.options().dir.join("store.db");
    let mut bytes = std::fs::read(&store).unwrap();
    // One bit in each page but the first.
    for page in 1..bytes.len() / 4096 {
        bytes[page * 4096 + 1000] ^= 1;
    }
    std::fs::write(&store, &bytes).unwrap();
    let unlock = Intent::Me(MeIntent::Unlock { pin: PIN.to_owned() });
    assert_eq!(refused(deputy, unlock.clone()).await, "problem-store-damaged");
    room.vote(delegate, &ballot, ChoiceView::For).await;
    until(delegate, "recorded by the two that are well", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    // The host goes as well: the damaged copy promises nothing and leads nothing.
    shut(&room.chair).await;
    assert_eq!(refused(deputy, unlock).await, "problem-store-damaged");
    until(room.clerk(), "the offer to go on alone", |view| {
        let session = view.session.as_ref();
        let offered = session.and_then(|session| session.takeover.as_ref());
        offered.is_some_and(|offered| offered.alone)
    })
    .await;
    act(room.clerk(), Intent::Room(RoomIntent::TakeOver { alone: true })).await;
    until(delegate, "still recorded, on one disk", |view| {
        ladder(view) == Some(Ladder::RecordedOneCopy)
    })
    .await;
    // Set up again, as the screen says: everything comes from whoever has it, and it is a holder as before.
    let again = room.office.desk("seat-2-again");
    act(&again, join_by(&room.office.invitation(2).await)).await;
    eventually("the whole record again", async || {
        let leads = standing(room.clerk()).await;
        leads.0 == leads.2 && standing(&again).await == leads
    })
    .await;
    open_again(&room.chair).await;
    until(delegate, "recorded on two disks", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
}

/// A flush of `/dev/full` fails as one of a dying disk does.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_whose_disk_fails_on_a_flush_says_so_and_votes_on_after_it_was_opened_again() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let [sick, well] = room.delegates.as_slice() else {
        panic!("two delegates")
    };
    let cable = room.cable(sick).await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let log = sick.options().dir.join("store.db-wal");
    let aside = room.office.dir.path().join("aside");
    std::fs::rename(&log, &aside).unwrap();
    std::os::unix::fs::symlink("/dev/full", &log).unwrap();
    // It says how much it has when it greets, and flushes before.
    cable.cut();
    until(sick, "not connected", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    cable.mend();
    until(sick, "the disk has failed", |view| view.disk == DiskState::Failed).await;
    std::fs::rename(&aside, &log).unwrap();
    // A second flush would say that all is well: it stays so, takes no vote, and the room goes on.
    let vote = Intent::Voting(VotingIntent::CastVote {
        ballot_id: ballot.clone(),
        choice: ChoiceView::For,
    });
    refused(sick, vote).await;
    room.vote(well, &ballot, ChoiceView::Against).await;
    until(well, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    assert_eq!(shown(sick).await.disk, DiskState::Failed);
    shut(sick).await;
    open_again(sick).await;
    until(sick, "the room", |view| {
        view.connection.state == ConnectionState::Connected && view.disk == DiskState::Good
    })
    .await;
    room.vote(sick, &ballot, ChoiceView::For).await;
    until(sick, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    room.together().await;
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_shows_two_journals_is_named_on_the_screens_and_the_proof_is_written_with_the_archive() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    room.together().await;
    let [first, second] = room.delegates.as_slice() else {
        panic!("two delegates")
    };
    let host_dir = room.chair.options().dir.clone();
    let before = room.office.dir.path().join("before");
    // To the office and the first delegate, the host shows one vote.
    shut(second).await;
    shut(&room.chair).await;
    copy_folder(&host_dir, &before);
    open_again(&room.chair).await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(first, &ballot, ChoiceView::For).await;
    until(first, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    // And to the second another one, from a second store.
    shut(first).await;
    shut(room.clerk()).await;
    shut(&room.chair).await;
    std::fs::remove_dir_all(&host_dir).unwrap();
    std::fs::rename(&before, &host_dir).unwrap();
    open_again(&room.chair).await;
    open_again(second).await;
    act(&room.chair, Intent::Room(RoomIntent::OneCopy)).await;
    let ballot = room.open_ballot("Bãi bỏ?").await;
    room.vote(second, &ballot, ChoiceView::Against).await;
    until(second, "recorded on one disk", |view| {
        ladder(view) == Some(Ladder::RecordedOneCopy)
    })
    .await;
    // Nothing more comes from a host that is shut.
    shut(&room.chair).await;
    let shown_to_second = standing(second).await;

    open_again(room.clerk()).await;
    let shown_to_first = standing(room.clerk()).await;
    for desk in [room.clerk(), second] {
        let view = until(desk, "that two records were signed", |view| {
            let mut notices = view.notices.iter();
            notices.any(|notice| notice.text.key == "notice-two-records" && notice.urgent)
        })
        .await;
        let told = view
            .notices
            .iter()
            .find(|notice| notice.text.key == "notice-two-records");
        assert_eq!(word(&told.unwrap().text.args, "names"), "Trần Văn Số 1");
    }
    assert_eq!(standing(second).await, shown_to_second, "nothing is written over");
    assert_eq!(standing(room.clerk()).await, shown_to_first);

    // Said again when the laptop is opened again, until somebody has looked into it.
    shut(room.clerk()).await;
    open_again(room.clerk()).await;
    until(room.clerk(), "it is said again", |view| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "notice-two-records")
    })
    .await;
    let folder = room.office.dir.path().join("usb");
    let written = SyncIntent::ExportArchive {
        folder: folder.display().to_string(),
    };
    act(room.clerk(), Intent::Sync(written)).await;
    let proof = folder.join("session.two-records");
    let host = ask(second, |replica| {
        let log = replica.logs().find(|log| log.session().is_some()).unwrap();
        log.keeper_device().unwrap().to_string()
    })
    .await;
    let report = verify_two_records(&proof).unwrap().unwrap();
    assert_eq!(report.matches(&host).count(), 2, "{report}");
    let text = std::fs::read_to_string(&proof).unwrap();
    for at in (0..text.len()).step_by(97) {
        let mut changed = text.clone().into_bytes();
        if !changed[at].is_ascii_alphanumeric() {
            continue;
        }
        changed[at] = if changed[at] == b'e' { b'f' } else { b'e' };
        std::fs::write(&proof, changed).unwrap();
        assert!(verify_two_records(&proof).unwrap().is_err(), "byte {at}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_whose_disk_takes_nothing_is_missed_and_recording_goes_on_with_the_other_two() {
    let room = Room::with_three_holders(1).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    let store = room.clerk().options().dir.join("store.db");
    let aside = room.office.dir.path().join("aside");
    std::fs::rename(&store, &aside).unwrap();
    until(&room.chair, "one spare copy left", |view| {
        host(view).spare == SpareCopies::One
    })
    .await;
    assert_ne!(shown(room.clerk()).await.disk, DiskState::Good);
    room.vote(&room.delegates[1], &ballot, ChoiceView::For).await;
    until(&room.delegates[1], "recorded", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    std::fs::rename(&aside, &store).unwrap();
    until(&room.chair, "all three again", |view| {
        host(view).spare == SpareCopies::All
    })
    .await;
    room.together().await;
}
