//! The host dies in the middle of a ballot: a holder's person leads on, and no recorded vote is lost or doubled.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, RoomIntent, SyncIntent, VotingIntent},
    sync::{SET_ASIDE, archive_text},
    view::{BallotFormView, BallotState, CallingOrderView, ChoiceView, ConnectionState, View},
};
use hemicycle_domain::{Fact, entry::Entry, tally::Choice};
use hemicycle_sync::archive::verify;
use stories::{
    Cable, Chance, Room, Screens, act, ask,
    away::LONGEST_AWAY,
    eventually,
    host::{Host, acknowledged, votes_held},
    open_again, shown, shut, standing, until, word,
};

async fn is_offered(desk: &Desk, alone: bool) {
    until(desk, "the offer to take over", |view| {
        let offered = view
            .session
            .as_ref()
            .and_then(|session| session.takeover.as_ref());
        offered.is_some_and(|offered| offered.alone == alone)
    })
    .await;
}

async fn leads(desk: &Desk) {
    until(desk, "this laptop leads", |view| {
        view.session.as_ref().is_some_and(|session| session.host.here)
    })
    .await;
}

/// The whole of a ballot in which the host is killed; `by` says at whose laptop the room is taken over.
async fn told(by: impl Fn(&Room) -> Desk) {
    let mut chance = Chance::told();
    let room = Room::with_three_holders(5).await;
    room.open_sitting().await;
    let item = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone()
        .unwrap();
    let dir = room.office.dir.path().join("seat-1");
    shut(&room.chair).await;
    let mut host = Host::start(&dir, None);
    let others: Vec<&Desk> = room.delegates.iter().chain([room.clerk()]).collect();
    for desk in &others {
        until(desk, "the room", |view| {
            view.connection.state == ConnectionState::Connected
        })
        .await;
    }
    let open = VotingIntent::OpenBallot {
        item,
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: Vec::new(),
    };
    assert_eq!(host.act(&Intent::Voting(open)), "done");
    let mut ballot = String::new();
    for desk in &others {
        let view = until(desk, "the open ballot", |view| {
            let ballot = view.session.as_ref().and_then(|session| session.ballot.as_ref());
            ballot.is_some_and(|ballot| ballot.state == BallotState::Open)
        })
        .await;
        ballot = view.session.as_ref().unwrap().ballot.as_ref().unwrap().id.clone();
    }
    let votes: Vec<_> = room.delegates[1..]
        .iter()
        .map(|desk| {
            let (desk, ballot_id) = (desk.clone(), ballot.clone());
            let pause = Duration::from_millis(chance.below(80) as u64);
            tokio::spawn(async move {
                tokio::time::sleep(pause).await;
                let vote = VotingIntent::CastVote {
                    ballot_id,
                    choice: ChoiceView::For,
                };
                act(&desk, Intent::Voting(vote)).await;
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(chance.below(160) as u64)).await;
    let screens = Screens::watch(others.iter().copied()).await;
    host.cut();
    for vote in votes {
        vote.await.unwrap();
    }
    let mut seen = BTreeSet::new();
    for desk in &room.delegates {
        seen.extend(acknowledged(desk, &room.journal).await);
    }

    let next = by(&room);
    is_offered(&next, false).await;
    let pressed = Instant::now();
    act(&next, Intent::Room(RoomIntent::TakeOver { alone: false })).await;
    leads(&next).await;
    for desk in &others {
        until(desk, "the room under its next host", |view| {
            matches!(
                view.connection.state,
                ConnectionState::Connected | ConnectionState::Host
            )
        })
        .await;
    }
    eventually("every vote is recorded", async || {
        for desk in &others {
            let waiting = ask(desk, |replica| {
                replica.logs().map(|log| log.pending().len()).sum::<usize>()
            });
            if waiting.await > 0 || standing(desk).await != standing(&next).await {
                return false;
            }
        }
        let (size, _, acknowledged) = standing(&next).await;
        size == acknowledged
    })
    .await;
    assert!(
        pressed.elapsed() < Duration::from_secs(10),
        "{:?}",
        pressed.elapsed()
    );
    let (unmoved, away) = (screens.unmoved(), screens.away_for_longer_than(LONGEST_AWAY));
    assert!(unmoved.is_empty(), "these saw no host die: {unmoved:?}");
    assert!(
        away.is_empty(),
        "away for longer than {LONGEST_AWAY:?} on the screens of {away:?}"
    );
    drop(screens);

    let held = votes_held(&next, &room.journal).await;
    let once: BTreeSet<_> = held.iter().cloned().collect();
    assert_eq!(held.len(), once.len(), "no vote stands twice");
    assert!(seen.is_subset(&once), "every vote that was recorded is there");
    assert_eq!(once.len(), 5, "each press is recorded once");

    let by_chair = &room.delegates[0];
    let close = VotingIntent::CloseBallot {
        ballot_id: ballot.clone(),
    };
    act(by_chair, Intent::Voting(close)).await;
    until(by_chair, "the count", |view| {
        let ballot = view.session.as_ref().and_then(|session| session.ballot.as_ref());
        ballot.is_some_and(|ballot| ballot.state != BallotState::Open)
    })
    .await;
    eventually("the chair can declare", async || {
        let declare = VotingIntent::Declare {
            ballot_id: ballot.clone(),
        };
        by_chair.act(Intent::Voting(declare)).await.is_ok()
    })
    .await;
    for desk in &others {
        until(desk, "five in favour", |view| {
            let results = view.session.as_ref().map(|session| session.results.as_slice());
            results.is_some_and(|results| {
                results
                    .iter()
                    .any(|result| result.ballot_id == ballot && result.tally.votes_for == 5)
            })
        })
        .await;
    }

    // The laptop that led comes back, and follows.
    open_again(&room.chair).await;
    until(&room.chair, "the old host follows", |view| {
        view.session.as_ref().is_some_and(|session| !session.host.here)
            && view.connection.state == ConnectionState::Connected
    })
    .await;
    eventually("the old host has what the room has", async || {
        let now = standing(&next).await;
        now.0 == now.2 && standing(&room.chair).await == now
    })
    .await;
    let journal = room.journal.clone();
    let archive = ask(&next, move |replica| archive_text(replica, &journal).unwrap()).await;
    let verified = verify(&archive).unwrap();
    assert_eq!(verified.votes_counted, 5);
    assert_eq!(verified.session.epoch, 3, "handed over once, taken over once");
}

/// What stands in an archive's folder of votes that were set aside: whose, under which number, for or against.
fn votes_aside(folder: &Path) -> Vec<(String, u64, Choice)> {
    let text = std::fs::read_to_string(folder.join(SET_ASIDE)).unwrap();
    let entries: Vec<Entry> = serde_json::from_str(&text).unwrap();
    let votes = entries.iter().filter_map(|entry| {
        let read = entry.check().unwrap();
        match read.fact {
            Some(Fact::VoteCast { choice, .. }) => {
                Some((read.header.author.to_string(), read.leaf.number, choice))
            }
            _ => None,
        }
    });
    votes.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_the_old_host_numbered_alone_is_set_aside_said_and_written_with_the_archive() {
    let room = Room::with_three_holders(2).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let [deputy, first, second] = room.delegates.as_slice() else {
        panic!("three delegates")
    };
    // Without any other holder two votes are numbered, and acknowledged to nobody.
    shut(deputy).await;
    shut(room.clerk()).await;
    let (_, _, safe) = standing(&room.chair).await;
    room.vote(first, &ballot, ChoiceView::For).await;
    room.vote(second, &ballot, ChoiceView::Against).await;
    eventually("two votes on one disk alone", async || {
        let (size, _, acknowledged) = standing(&room.chair).await;
        (size, acknowledged) == (safe + 2, safe)
    })
    .await;
    shut(&room.chair).await;
    open_again(deputy).await;
    open_again(room.clerk()).await;
    is_offered(deputy, false).await;
    act(deputy, Intent::Room(RoomIntent::TakeOver { alone: false })).await;
    leads(deputy).await;
    eventually("both votes are recorded by the next host", async || {
        let (size, _, acknowledged) = standing(deputy).await;
        size == acknowledged && votes_held(deputy, &room.journal).await.len() == 2
    })
    .await;
    let by_next = standing(deputy).await;

    open_again(&room.chair).await;
    let view = until(&room.chair, "what was set aside", |view| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "notice-takeover-aside" && notice.urgent)
    })
    .await;
    let told = view
        .notices
        .iter()
        .find(|notice| notice.text.key == "notice-takeover-aside");
    assert_eq!(word(&told.unwrap().text.args, "count"), "2");
    eventually(
        "the old host follows, and nothing of its own was merged",
        async || {
            let now = standing(deputy).await;
            now.0 == now.2 && standing(&room.chair).await == now
        },
    )
    .await;
    assert!(standing(deputy).await.0 >= by_next.0);
    assert_eq!(votes_held(&room.chair, &room.journal).await.len(), 2, "each once");
    // They can be read afterwards, beside an archive that knows them under the numbers of the next host.
    let folder = room.office.dir.path().join("usb");
    let written = SyncIntent::ExportArchive {
        folder: folder.display().to_string(),
    };
    act(&room.chair, Intent::Sync(written)).await;
    let mut aside = votes_aside(&folder);
    aside.sort_by_key(|(_, number, _)| *number);
    let device = async |desk: &Desk| ask(desk, |replica| replica.device().to_string()).await;
    let mut expected = vec![
        (device(first).await, Choice::For),
        (device(second).await, Choice::Against),
    ];
    expected.sort();
    let mut found: Vec<_> = aside
        .iter()
        .map(|(author, _, choice)| (author.clone(), *choice))
        .collect();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(
        aside.iter().map(|(_, number, _)| *number).collect::<Vec<_>>(),
        [safe, safe + 1]
    );
    let archive = std::fs::read_to_string(folder.join("session.hemicycle")).unwrap();
    assert!(verify(&archive).is_ok());
    // Who set nothing aside writes none.
    let other = room.office.dir.path().join("usb-2");
    let written = SyncIntent::ExportArchive {
        folder: other.display().to_string(),
    };
    act(deputy, Intent::Sync(written)).await;
    assert!(!other.join(SET_ASIDE).exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_office_leads_on_when_the_host_is_killed_in_a_ballot() {
    told(|room| room.clerk().clone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_second_chair_leads_on_when_the_host_is_killed_in_a_ballot() {
    told(|room| room.delegates[0].clone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whose_screen_stays_away_is_named() {
    let room = Room::with_delegates(2).await;
    let limit = Duration::from_millis(300);
    let screens = Screens::watch(&room.delegates).await;
    let (out, name) = (&room.delegates[1], "Trần Văn Số 3");
    out.unplug(true).await;
    eventually("it is away for too long", async || {
        screens.away_for_longer_than(limit) == [name]
    })
    .await;
    out.unplug(false).await;
    until(out, "in line again", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;
    assert_eq!(
        screens.away_for_longer_than(limit),
        [name],
        "what it said stays said"
    );
    assert_eq!(screens.unmoved(), ["Trần Văn Số 2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_press_at_once_one_leads() {
    let room = Room::with_three_holders(1).await;
    shut(&room.chair).await;
    let (one, other) = (room.clerk(), &room.delegates[0]);
    is_offered(one, false).await;
    is_offered(other, false).await;
    let take = || Intent::Room(RoomIntent::TakeOver { alone: false });
    let (first, second) = tokio::join!(one.act(take()), other.act(take()));
    assert!(first.is_ok() || second.is_ok());
    eventually("one leads and the other follows", async || {
        let here = async |desk: &Desk| shown(desk).await.session.as_ref().unwrap().host.here;
        here(one).await != here(other).await && standing(one).await == standing(other).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn with_two_holders_a_person_decides_to_go_on_with_one_copy() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    shut(&room.chair).await;
    is_offered(room.clerk(), true).await;
    act(room.clerk(), Intent::Room(RoomIntent::TakeOver { alone: false })).await;
    let asking = |view: &hemicycle_desk::view::View| {
        let shown = view
            .session
            .as_ref()
            .and_then(|session| session.takeover.as_ref());
        shown.is_some_and(|shown| shown.asking)
    };
    until(room.clerk(), "it waits for a second promise", asking).await;
    act(room.clerk(), Intent::Room(RoomIntent::TakeOver { alone: true })).await;
    leads(room.clerk()).await;
    for desk in &room.delegates {
        room.vote(desk, &ballot, ChoiceView::For).await;
        until(desk, "recorded with one copy", |view| {
            stories::room::ladder(view) == Some(hemicycle_desk::view::Ladder::RecordedOneCopy)
        })
        .await;
    }
    open_again(&room.chair).await;
    until(room.clerk(), "two copies again", |view| {
        view.session.as_ref().unwrap().host.copies == 2
    })
    .await;
    eventually("the old host follows", async || {
        standing(&room.chair).await == standing(room.clerk()).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_host_that_sleeps_and_wakes_after_the_takeover_follows_and_numbers_nothing() {
    let room = Room::with_three_holders(2).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    let dir = room.chair.options().dir.clone();
    shut(&room.chair).await;
    let mut host = Host::start(&dir, None);
    let others: Vec<&Desk> = room.delegates.iter().chain([room.clerk()]).collect();
    for desk in &others {
        until(desk, "the room", |view| {
            view.connection.state == ConnectionState::Connected
        })
        .await;
    }
    let (slept, _, _) = standing(room.clerk()).await;

    host.sleep();
    room.vote(&room.delegates[1], &ballot, ChoiceView::For).await;
    is_offered(room.clerk(), false).await;
    act(room.clerk(), Intent::Room(RoomIntent::TakeOver { alone: false })).await;
    leads(room.clerk()).await;
    until(&room.delegates[1], "recorded by the next host", |view| {
        stories::room::ladder(view) == Some(hemicycle_desk::view::Ladder::Recorded)
    })
    .await;

    host.wake();
    // Pressed before it can have heard of the takeover.
    let cast = VotingIntent::CastVote {
        ballot_id: ballot.clone(),
        choice: ChoiceView::Against,
    };
    assert_eq!(host.act(&Intent::Voting(cast)), "done");
    let journal = room.journal.clone();
    eventually(
        "the press of its person is recorded by the next host",
        async || {
            let (size, _, acknowledged) = standing(room.clerk()).await;
            size == acknowledged && votes_held(room.clerk(), &journal).await.len() == 2
        },
    )
    .await;
    host.cut();
    open_again(&room.chair).await;
    eventually("the old host has what the room has", async || {
        let now = standing(room.clerk()).await;
        now.0 == now.2 && standing(&room.chair).await == now
    })
    .await;
    let by_epoch = ask(&room.chair, move |replica| {
        let size = replica.store.size(&journal).unwrap();
        let entries = replica.store.entries(&journal, slept, size).unwrap();
        let epoch = |entry: &hemicycle_domain::entry::Entry| entry.read_trusted().unwrap().leaf.epoch;
        entries.iter().map(epoch).collect::<BTreeSet<_>>()
    })
    .await;
    assert_eq!(
        by_epoch,
        BTreeSet::from([3]),
        "all that came since it slept was numbered by the next host"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_came_by_another_address_stays_with_the_next_host_when_the_old_one_is_back() {
    let room = Room::with_three_holders(1).await;
    let delegate = &room.delegates[1];
    // The delegate's laptop knows the host by an address that the host does not know of itself.
    let address = shown(&room.chair).await.council.as_ref().unwrap().addresses[0].clone();
    let cable = Cable::to(&address).await;
    let tls = ask(&room.chair, |replica| replica.tls().to_owned()).await;
    let place = serde_json::json!({ "addresses": [cable.address], "tls": tls }).to_string();
    ask(delegate, move |replica| {
        replica.store.set("host", &place).unwrap()
    })
    .await;
    shut(delegate).await;
    open_again(delegate).await;
    let in_line = |view: &View| view.connection.state == ConnectionState::Connected;
    until(delegate, "in line by its own address", in_line).await;
    room.together().await;

    shut(&room.chair).await;
    is_offered(room.clerk(), false).await;
    act(room.clerk(), Intent::Room(RoomIntent::TakeOver { alone: false })).await;
    leads(room.clerk()).await;
    until(delegate, "in line with the next host", in_line).await;
    open_again(&room.chair).await;
    until(&room.chair, "the old host follows", in_line).await;
    // A laptop looks every two seconds for whoever it would rather be with.
    let leaves = tokio::time::timeout(
        Duration::from_secs(5),
        until(delegate, "out of line", |view| !in_line(view)),
    );
    assert!(
        leaves.await.is_err(),
        "nobody leaves the host for one that leads no more"
    );
}
