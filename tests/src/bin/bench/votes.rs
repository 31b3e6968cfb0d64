//! From a vote to its record with fifty laptops, with five hundred and with three thousand at once, and how many votes a second get their
//! record.
//! A laptop is a real desk with a folder, keys and a TLS connection of its own; all share this machine's cores and
//! disk, and nobody watches a screen. Of many laptops most are light: a line and a key, without a copy. The chair's
//! laptop hosts, the clerk's holds the second copy; both are real desks.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, VotingIntent},
    view::{BallotFormView, BallotState, CallingOrderView, ChoiceView, View},
};
use hemicycle_domain::{
    entry::Entry,
    ids::{BallotId, JournalId},
    tally::Choice,
    voting::Ballot,
};
use hemicycle_store::{Appended, Store, StoreKey};
use hemicycle_sync::replica::Replica;
use serde_json::json;
use stories::{
    act, ask,
    crowd::{Crowd, LightLine},
    shown, standing, until,
};
use tokio::{sync::Barrier, task::spawn_blocking};

use crate::figure::{Anchor, Figure, fdatasync_p99, ms, percentile, rounded};

const BALLOTS: usize = 7;
const AUTHORS: u32 = 2;
const EACH: u64 = 500;
const BURSTS: usize = 7;
/// As the goal has it: 500 rows a transaction.
const ROWS: usize = 500;
const PATIENCE: Duration = Duration::from_secs(120);

/// Fifty delegates vote in one moment.
pub async fn ack_50_p99() -> Result<Figure, String> {
    storm("ack_50_p99", 50, 0).await
}

/// Five hundred delegates vote in one moment, ten of them at real desks.
pub async fn storm_500_p99() -> Result<Figure, String> {
    storm("storm_500_p99", 10, 490).await
}

/// Three thousand delegates vote in one moment, ten of them at real desks.
pub async fn storm_3000_p99() -> Result<Figure, String> {
    storm("storm_3000_p99", 10, 2_990).await
}

/// Delegates vote in one moment, ballot after ballot; a run is a ballot, its value the p99 of its votes. Beside it
/// stands how long the chair waits after the press that opens and the press that closes, until the own screen
/// shows it and the last of all copies holds it.
async fn storm(figure: &'static str, desks: u32, light: u32) -> Result<Figure, String> {
    let mut crowd = Crowd::sits(desks, light).await;
    let (mut runs, mut disk, mut all, mut at_desks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut opened, mut closed) = (Shown::default(), Shown::default());
    for _ in 0..BALLOTS {
        let folder = crowd.room.office.dir.path().to_owned();
        let flush = spawn_blocking(move || fdatasync_p99(&folder)).await.unwrap();
        disk.push(3.0 * flush.map_err(|error| error.to_string())?);
        let (took, desks_took) = ballot_of(&mut crowd, &mut opened, &mut closed).await;
        at_desks.extend(desks_took);
        runs.push(percentile(&took, 99));
        all.extend(took);
    }
    let anchor = Anchor {
        words: "three times the p99 of 200 4 KiB writes with fdatasync, before each ballot",
        runs: disk,
    };
    let more = json!({
        "votes": all.len(),
        "p50_of_all": rounded(percentile(&all, 50)),
        "p99_of_all": rounded(percentile(&all, 99)),
        "max_of_all": rounded(percentile(&all, 100)),
        "p99_at_desks": rounded(percentile(&at_desks, 99)),
        "desks": desks + 2,
        "light_laptops": light,
        "opened": opened.told(),
        "closed": closed.told(),
    });
    Figure::of(figure, "ms", &runs, &anchor, more)
}

/// One ballot: how long each vote took, in milliseconds.
pub async fn one_ballot(crowd: &mut Crowd) -> Vec<f64> {
    ballot_of(crowd, &mut Shown::default(), &mut Shown::default())
        .await
        .0
}

/// The same, and of it those at real desks.
async fn ballot_of(crowd: &mut Crowd, opened: &mut Shown, closed: &mut Shown) -> (Vec<f64>, Vec<f64>) {
    let ballot = opens(crowd, opened).await;
    crowd.together().await;
    let start = Arc::new(Barrier::new(crowd.room.delegates.len() + crowd.light.len()));
    let delegates = crowd.room.delegates.iter();
    let votes: Vec<_> = delegates
        .map(|desk| tokio::spawn(vote(desk.clone(), ballot.clone(), Arc::clone(&start))))
        .collect();
    let lines = crowd.light.drain(..);
    let light_votes: Vec<_> = lines
        .map(|line| tokio::spawn(light_vote(line, ballot.clone(), Arc::clone(&start))))
        .collect();
    let mut at_desks = Vec::new();
    for vote in votes {
        at_desks.push(ms(vote.await.unwrap()));
    }
    let mut took = at_desks.clone();
    for vote in light_votes {
        let (line, time) = vote.await.unwrap();
        crowd.light.push(line);
        took.push(ms(time));
    }
    crowd.together().await;
    closes(crowd, &ballot, closed).await;
    (took, at_desks)
}

/// Milliseconds from the chair's press until it shows.
#[derive(Default)]
struct Shown {
    chair: Vec<f64>,
    everybody: Vec<f64>,
}

impl Shown {
    fn told(&self) -> serde_json::Value {
        let of = |values: &[f64]| json!({ "median": rounded(percentile(values, 50)), "max": rounded(percentile(values, 100)) });
        json!({ "chair_ms": of(&self.chair), "last_copy_ms": of(&self.everybody) })
    }

    /// Presses, and waits until the chair's screen shows it, every copy holds it and every light laptop has heard of
    /// its `entries`; all are watched from before the press.
    async fn measure(
        &mut self,
        Crowd { room, light }: &Crowd,
        press: Intent,
        entries: u64,
        shows: impl Fn(&View) -> bool,
        holds: impl Fn(&Replica) -> bool + Clone + Send + Sync + 'static,
    ) {
        let (size, ..) = standing(&room.chair).await;
        let begun = Instant::now();
        let heard = async {
            for line in light {
                line.acknowledged(size + entries).await;
            }
            ms(begun.elapsed())
        };
        let others: Vec<_> = room
            .delegates
            .iter()
            .map(|desk| {
                let (desk, holds) = (desk.clone(), holds.clone());
                tokio::spawn(async move {
                    seen(&desk, holds).await;
                    ms(begun.elapsed())
                })
            })
            .collect();
        let chair = async {
            until(&room.chair, "what the chair did", shows).await;
            ms(begun.elapsed())
        };
        let ((), chair, mut last) = tokio::join!(act(&room.chair, press), chair, heard);
        self.chair.push(chair);
        for other in others {
            last = last.max(other.await.unwrap());
        }
        self.everybody.push(last);
    }
}

/// The session's last ballot in this copy.
fn last_ballot(replica: &Replica) -> Option<&Ballot> {
    replica.logs().find_map(|log| log.session())?.ballots.last()
}

/// The chair opens a ballot; its id.
async fn opens(crowd: &Crowd, opened: &mut Shown) -> String {
    let room = &crowd.room;
    let view = shown(&room.chair).await;
    let item = view.session.as_ref().unwrap().live_item.clone().unwrap();
    let open = VotingIntent::OpenBallot {
        item,
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: Vec::new(),
    };
    let shows = |view: &View| {
        let ballot = view.session.as_ref().and_then(|session| session.ballot.as_ref());
        ballot.is_some_and(|ballot| ballot.state == BallotState::Open)
    };
    let holds = |replica: &Replica| last_ballot(replica).is_some_and(Ballot::is_open);
    opened.measure(crowd, Intent::Voting(open), 1, shows, holds).await;
    let view = shown(&room.chair).await;
    view.session.as_ref().unwrap().ballot.as_ref().unwrap().id.clone()
}

/// The chair closes the ballot, everybody sees the figures, and it is declared.
async fn closes(crowd: &Crowd, ballot: &str, closed: &mut Shown) {
    let close = VotingIntent::CloseBallot {
        ballot_id: ballot.to_owned(),
    };
    let id = ballot.to_owned();
    let shows = move |view: &View| {
        let ballot = view.session.as_ref().and_then(|session| session.ballot.as_ref());
        ballot.is_some_and(|ballot| ballot.id == id && ballot.tally.is_some())
    };
    let holds = |replica: &Replica| last_ballot(replica).is_some_and(Ballot::is_counted);
    // The close and its count.
    closed
        .measure(crowd, Intent::Voting(close), 2, shows, holds)
        .await;
    let declare = VotingIntent::Declare {
        ballot_id: ballot.to_owned(),
    };
    act(&crowd.room.chair, Intent::Voting(declare)).await;
}

/// A few laptops empty a full outbox, signed before; a run is a burst, its value the votes that reached two disks in a
/// second. Host and second copy are real desks and share this machine's cores; their authors only say what they have.
pub async fn recorded_votes() -> Result<Figure, String> {
    let Crowd { room, mut light } = Crowd::sits(0, AUTHORS).await;
    let count = u64::from(AUTHORS) * EACH;
    let (mut runs, mut rows, mut limits) = (Vec::new(), Vec::new(), Vec::new());
    for burst in 0..BURSTS {
        let ballot = room.open_ballot("Thông qua?").await;
        room.together().await;
        let outboxes: Vec<_> = light
            .iter_mut()
            .map(|line| line.fills(&ballot, EACH as usize))
            .collect();
        let (before, _, _) = standing(&room.chair).await;
        let begun = Instant::now();
        for (line, outbox) in light.iter().zip(&outboxes) {
            line.empties(outbox);
        }
        seen(&room.chair, move |replica| {
            acknowledged(replica) >= before + count
        })
        .await;
        runs.push(count as f64 / begun.elapsed().as_secs_f64());
        room.together().await;
        room.close_ballot(&ballot).await;

        let journal = room.journal.clone();
        let entries = ask(&room.chair, move |replica| {
            replica.store.entries(&journal, before, count)
        })
        .await
        .unwrap();
        assert_eq!(entries.len() as u64, count);
        let folder = room.office.dir.path().join(format!("rows-{burst}"));
        let entries = Arc::new(entries);
        rows.push(beside_each_other(1, false, &folder, &entries).await);
        limits.push(beside_each_other(2, true, &folder, &entries).await);
    }
    let anchor = Anchor {
        words: "the same entries by hemicycle-store's append alone, once: SQLite (SQLCipher) WAL FULL, 500 entries a transaction",
        runs: rows,
    };
    let limit = percentile(&limits, 50);
    let more = json!({
        "votes_a_run": count,
        "authors": AUTHORS,
        "copies_on_this_machine": 2,
        // What these cores can do at all: two threads that check each signature and append, beside each other.
        "limit_of_two_checked_copies": rounded(limit),
        "ratio_to_the_limit": rounded(percentile(&runs, 50) / limit),
    });
    Figure::of("recorded_votes", "1/s", &runs, &anchor, more)
}

/// Entries a second that so many copies take beside each other, with or without a check of each; of the slowest.
async fn beside_each_other(copies: usize, checked: bool, folder: &Path, entries: &Arc<Vec<Entry>>) -> f64 {
    let copies = (0..copies).map(|copy| {
        let (folder, entries) = (folder.join(format!("{checked}-{copy}")), Arc::clone(entries));
        spawn_blocking(move || rows_a_second(&folder, &entries, checked))
    });
    let mut slowest = f64::INFINITY;
    for copy in copies.collect::<Vec<_>>() {
        slowest = slowest.min(copy.await.unwrap());
    }
    slowest
}

/// One vote; how long from the intent until this laptop knows it to be on two disks.
async fn vote(desk: Desk, ballot: String, start: Arc<Barrier>) -> Duration {
    let cast = VotingIntent::CastVote {
        ballot_id: ballot.clone(),
        choice: ChoiceView::For,
    };
    start.wait().await;
    let begun = Instant::now();
    let recorded = async {
        seen(&desk, move |replica| is_recorded(replica, &ballot)).await;
        begun.elapsed()
    };
    // Looked for beside the act, which goes on for a moment after the vote is on its way.
    tokio::join!(act(&desk, Intent::Voting(cast)), recorded).1
}

/// The same as the ladder's step `recorded`.
fn is_recorded(replica: &Replica, ballot: &str) -> bool {
    let found = || {
        let log = replica.logs().find(|log| log.session().is_some())?;
        let session = log.session()?;
        if log.pending().iter().any(|pending| pending.receipt.is_some()) {
            return Some(!session.one_copy);
        }
        let vote = session
            .ballot(&BallotId::new(ballot))?
            .standing_vote(&replica.me()?)?;
        Some(vote.number < log.acknowledged && !session.one_copy)
    };
    found().unwrap_or(false)
}

async fn light_vote(mut line: LightLine, ballot: String, start: Arc<Barrier>) -> (LightLine, Duration) {
    start.wait().await;
    let begun = Instant::now();
    line.vote(&ballot, Choice::For).await;
    (line, begun.elapsed())
}

pub fn acknowledged(replica: &Replica) -> u64 {
    replica
        .logs()
        .find(|log| log.session().is_some())
        .map_or(0, |log| log.acknowledged)
}

/// Waits until a desk's own copy has it, looking whenever something has changed there.
pub async fn seen(desk: &Desk, holds: impl Fn(&Replica) -> bool + Clone + Send + 'static) {
    let mut changes = desk.node().unwrap().changes();
    let waiting = async {
        loop {
            changes.borrow_and_update();
            let holds = holds.clone();
            if ask(desk, move |replica| holds(replica)).await {
                return;
            }
            changes.changed().await.unwrap();
        }
    };
    tokio::time::timeout(PATIENCE, waiting).await.unwrap();
}

/// What the store takes in a second when nobody signs or sends anything, nor checks where it is not said.
pub fn rows_a_second(folder: &Path, entries: &[Entry], checked: bool) -> f64 {
    let mut store = Store::create(folder, &StoreKey::from_bytes([7; 32]), "rows").unwrap();
    let journal = JournalId::new("rows");
    let mut number = 0;
    let begun = Instant::now();
    for group in entries.chunks(ROWS) {
        store.begin().unwrap();
        for entry in group {
            assert!(!checked || entry.check().is_ok());
            assert_eq!(store.append(&journal, number, entry).unwrap(), Appended::Kept);
            number += 1;
        }
        store.commit().unwrap();
    }
    entries.len() as f64 / begun.elapsed().as_secs_f64()
}
