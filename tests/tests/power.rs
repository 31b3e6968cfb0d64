//! The host loses its power in the middle of votes: what was acknowledged is there, each vote once.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, VotingIntent},
    view::{BallotFormView, BallotState, CallingOrderView, ChoiceView, ConnectionState},
};
use hemicycle_domain::{ids::JournalId, voting::Ballot};
use stories::{
    Chance, Room, ask, eventually,
    host::{Host, acknowledged, shim, votes_held},
    shut, until,
};

/// Rounds of one story; `HEMICYCLE_LONG=1` tells the long one.
fn rounds(short: usize) -> usize {
    if std::env::var_os("HEMICYCLE_LONG").is_some() {
        50
    } else {
        short
    }
}

/// Takes back, newest first, every write that no sync had followed.
fn lose_unsynced(dir: &Path) -> usize {
    let mut lost = 0;
    for entry in fs::read_dir(dir).unwrap() {
        let undo = entry.unwrap().path();
        let Some(file) = undo
            .to_str()
            .and_then(|path| path.strip_suffix(".undo"))
            .map(PathBuf::from)
        else {
            continue;
        };
        let bytes = fs::read(&undo).unwrap();
        let mut records = Vec::new();
        let mut rest = bytes.as_slice();
        while rest.len() >= 24 {
            let number = |at: usize| u64::from_le_bytes(rest[at..at + 8].try_into().unwrap());
            let (offset, kept, size) = (number(0), usize::try_from(number(8)).unwrap(), number(16));
            // The record itself may have been cut: then its write had not begun.
            let Some(old) = rest.get(24..24 + kept) else { break };
            records.push((offset, old.to_vec(), size));
            rest = &rest[24 + kept..];
        }
        if file.exists() {
            let mut content = fs::read(&file).unwrap();
            for (offset, old, size) in records.iter().rev() {
                let offset = usize::try_from(*offset).unwrap();
                let end = offset + old.len();
                content.resize(content.len().max(end), 0);
                content[offset..end].copy_from_slice(old);
                content.truncate(usize::try_from(*size).unwrap());
            }
            fs::write(&file, content).unwrap();
            lost += records.len();
        }
        fs::remove_file(&undo).unwrap();
    }
    lost
}

async fn last_ballot<T: Send + 'static>(
    desk: &Desk,
    journal: &JournalId,
    look: impl FnOnce(&Ballot) -> T + Send + 'static,
) -> Option<T> {
    let journal = journal.clone();
    ask(desk, move |replica| {
        replica.session(&journal)?.ballots.last().map(look)
    })
    .await
}

async fn told_with(shim: Option<&Path>, rounds: usize, seats: u32) {
    let mut chance = Chance::told();
    let room = Room::with_delegates(seats).await;
    room.open_sitting().await;
    let item = stories::shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone()
        .unwrap();
    let dir = room.office.dir.path().join("seat-1");
    shut(&room.chair).await;
    let mut host = Host::start(&dir, shim);
    let mut lost = 0;
    // With the shim, until the power has failed at least once between a write and its sync.
    for round in 0..rounds * 4 {
        if round >= rounds && (shim.is_none() || lost > 0) {
            break;
        }
        for desk in &room.delegates {
            until(desk, "the room", |view| {
                view.connection.state == ConnectionState::Connected
            })
            .await;
        }
        let question = format!("Lần {round}");
        let open = VotingIntent::OpenBallot {
            item: item.clone(),
            question: question.clone(),
            paper: None,
            rule: String::new(),
            form: BallotFormView::OpenElectronic,
            calling: CallingOrderView::default(),
            with: Vec::new(),
        };
        assert_eq!(host.act(&Intent::Voting(open)), "done");
        for desk in &room.delegates {
            until(desk, "the open ballot", |view| {
                let ballot = view.session.as_ref().and_then(|session| session.ballot.as_ref());
                ballot.is_some_and(|ballot| ballot.question == question && ballot.state == BallotState::Open)
            })
            .await;
        }
        let ballot = last_ballot(&room.delegates[0], &room.journal, |b| b.id.0.clone())
            .await
            .unwrap();
        let votes: Vec<_> = room
            .delegates
            .iter()
            .map(|desk| {
                let (desk, ballot_id) = (desk.clone(), ballot.clone());
                let pause = Duration::from_millis(chance.below(60) as u64);
                tokio::spawn(async move {
                    tokio::time::sleep(pause).await;
                    let vote = VotingIntent::CastVote {
                        ballot_id,
                        choice: ChoiceView::For,
                    };
                    stories::act(&desk, Intent::Voting(vote)).await;
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(chance.below(120) as u64)).await;
        host.cut();
        lost += lose_unsynced(&dir);
        let mut seen = BTreeSet::new();
        for desk in &room.delegates {
            seen.extend(acknowledged(desk, &room.journal).await);
        }
        for vote in votes {
            vote.await.unwrap();
        }
        host = Host::start(&dir, shim);
        eventually("every vote is recorded", async || {
            for desk in room.delegates.iter().chain([room.clerk()]) {
                let voted = last_ballot(desk, &room.journal, |b| b.roll.len() - b.missing().count()).await;
                let waiting = ask(desk, |replica| {
                    replica.logs().map(|log| log.pending().len()).sum::<usize>()
                })
                .await;
                if voted != Some(room.delegates.len()) || waiting > 0 {
                    return false;
                }
            }
            true
        })
        .await;
        let held = votes_held(room.clerk(), &room.journal).await;
        let once: BTreeSet<_> = held.iter().cloned().collect();
        assert_eq!(held.len(), once.len(), "no vote stands twice");
        assert!(seen.is_subset(&once), "every acknowledged vote is there");
        assert_eq!(
            once.len(),
            (round + 1) * room.delegates.len(),
            "each press is recorded exactly once"
        );
        let close = VotingIntent::CloseBallot {
            ballot_id: ballot.clone(),
        };
        assert_eq!(host.act(&Intent::Voting(close)), "done");
        assert_eq!(
            host.act(&Intent::Voting(VotingIntent::Declare { ballot_id: ballot })),
            "done"
        );
        let members = room.delegates.len();
        eventually("the result is everywhere", async || {
            let tally = last_ballot(room.clerk(), &room.journal, |b| b.tally)
                .await
                .flatten();
            tally.is_some_and(|tally| usize::try_from(tally.votes_for).unwrap() == members && tally.late == 0)
        })
        .await;
    }
    if shim.is_some() {
        // Otherwise the story would have tested nothing.
        assert!(lost > 0, "some writes were lost");
    }
    host.cut();
    // The host's laptop is gone: the second holder has every vote that anybody saw acknowledged.
    fs::remove_dir_all(&dir).unwrap();
    let held: BTreeSet<_> = votes_held(room.clerk(), &room.journal)
        .await
        .into_iter()
        .collect();
    for desk in &room.delegates {
        assert!(acknowledged(desk, &room.journal).await.is_subset(&held));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_host_that_is_killed_in_the_middle_of_votes_loses_none_that_was_acknowledged() {
    told_with(None, rounds(8), 5).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_power_cut_that_drops_unsynced_writes_loses_no_acknowledged_vote() {
    let built = tempfile::TempDir::new().unwrap();
    let shim = shim("unsynced", built.path());
    told_with(Some(&shim), rounds(8), 5).await;
}
