//! A whole room in one thread: the laptops' own code over their own stores, and a network, clocks and people made of
//! chance. One seed is one story. Two hundred are told, seeds 1 to 200, and by `make soak` ten thousand; where some fail,
//! the last line names their seeds (`ROOM_FIRST=201` and `ROOM_STORIES=400` tell others). One of them is told again, the same word for word, by
//! `ROOM_SEED=7 cargo test --test simulated_room` (with `ROOM_TELLS=1` and `-- --nocapture` every word is printed).
//!
//! Three holders and five delegates vote while lines are cut and doubled, cells of the room lose each other, programs
//! are killed, batteries end, clocks jump, and whoever holds a copy takes over. One holder may never come back. At the
//! end everybody who is left can be reached again, and then: what was ever acknowledged anywhere is in every copy under
//! its number, nothing is there twice, nobody's outbox holds anything, every copy counts the same, and every delegate's
//! receipts verify.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]
#![allow(clippy::print_stdout, reason = "a story that is told again says every word")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    slice,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use hemicycle_domain::{
    Fact, Refusal, Session,
    agenda::AgendaItem,
    canonical::canonical,
    checkpoint::{Checkpoint, origin},
    counting::BallotForm,
    entry::{AuthorHead, Body, Entry, Header, Offer, OfferId, Place, Verdict},
    ids::{BallotId, Day, DeviceId, ItemId, JournalId, Moment, PersonId, SessionId},
    keys::DeviceKey,
    register::Role,
    tally::Choice,
    tree::{Hash, Tree, hex, leaf_hash, verify_inclusion},
    voting::NewBallot,
};
use hemicycle_press::packs::read_pack;
use hemicycle_store::{Store, StoreError, StoreKey};
use hemicycle_sync::{
    contradiction::Contradiction,
    node::as_one_group,
    replica::{Happening, OfferError, Outside, PeerId, Replica},
    wire::{Frame, Hello, OLDEST_PROTOCOL, PROTOCOL, Parcel, Receipt},
};
use stories::Chance;
use tempfile::TempDir;
use tokio::sync::mpsc::{Receiver, channel};

const CLERK: usize = 0;
const CHAIR: usize = 1;
const HOLDERS: usize = 3;
const LAPTOPS: usize = 8;
const STEPS: usize = 700;
/// More words than this, one after another, are two laptops that talk in circles.
const TALK: usize = 20_000;
/// How often a laptop looks after itself while people wait, in milliseconds.
const TICK: i64 = 250;
/// Room time when a story begins, in milliseconds.
const BEGIN: i64 = 1_783_000_000_000;

// ---- Laptops ------------------------------------------------------------------------------------------------

struct Laptop {
    dir: PathBuf,
    seed: u8,
    /// None while it is shut.
    replica: Option<Replica>,
    clock: Arc<AtomicI64>,
    /// Presses of this delegate, and which of them the laptop has called recorded.
    presses: usize,
    recorded: BTreeMap<OfferId, u64>,
    /// Acknowledged entries that were checked against what all others have seen.
    seen: u64,
}

impl Laptop {
    fn new(dir: PathBuf, at: usize) -> Self {
        Self {
            dir,
            seed: u8::try_from(at + 1).unwrap(),
            replica: None,
            clock: Arc::new(AtomicI64::new(BEGIN)),
            presses: 0,
            recorded: BTreeMap::new(),
            seen: 0,
        }
    }

    fn key(&self) -> DeviceKey {
        DeviceKey::from_seed(&[self.seed; 32])
    }

    fn tls(&self) -> String {
        hex(&[self.seed; 32])
    }

    fn store_key(&self) -> StoreKey {
        StoreKey::from_bytes([self.seed; 32])
    }

    fn switch_on(&mut self, salt: u64) {
        let store = Store::open(&self.dir, &self.store_key()).unwrap();
        let clock = Arc::clone(&self.clock);
        let mut chance = Chance::from_seed(salt);
        let outside = Outside {
            clock: Box::new(move || Moment(clock.load(Ordering::Relaxed))),
            chance: Box::new(move |bytes| {
                for byte in bytes {
                    *byte = u8::try_from(chance.below(256)).unwrap();
                }
            }),
        };
        self.replica = Some(Replica::open(store, self.key(), self.tls(), false, outside).unwrap());
    }

    /// The disk as it is after the power has gone: what was not flushed is not there.
    fn durable(&self) -> PathBuf {
        self.dir.with_extension("durable")
    }

    fn flushed(&self) {
        copy_folder(&self.dir, &self.durable());
    }
}

fn copy_folder(from: &Path, to: &Path) {
    drop(fs::remove_dir_all(to));
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// A connection between two laptops: both ends' names for it, and what is under way.
struct Line {
    ends: [usize; 2],
    peers: [PeerId; 2],
    /// To the first end, and to the second.
    under_way: [Receiver<Parcel>; 2],
}

// ---- The room -----------------------------------------------------------------------------------------------

struct Room {
    laptops: Vec<Laptop>,
    lines: Vec<Line>,
    /// Laptops in different cells do not reach each other.
    cells: [usize; LAPTOPS],
    lost: Option<usize>,
    journal: JournalId,
    /// The leaf under each number that anybody ever knew to be acknowledged.
    acknowledged: BTreeMap<u64, Hash>,
    ballots: usize,
    salt: u64,
    /// The host shows two journals, so that nothing is what everybody has seen.
    lies: bool,
}

impl Room {
    fn new(laptops: Vec<Laptop>, salt: u64) -> Self {
        Self {
            laptops,
            lines: Vec::new(),
            cells: [0; LAPTOPS],
            lost: None,
            // Before the register's in the order of names: the session is told first, and cannot be taken yet.
            journal: JournalId::new("-session"),
            acknowledged: BTreeMap::new(),
            ballots: 0,
            salt,
            lies: false,
        }
    }

    fn replica(&self, at: usize) -> &Replica {
        self.laptops[at].replica.as_ref().unwrap()
    }

    fn is_on(&self, at: usize) -> bool {
        self.laptops[at].replica.is_some()
    }

    fn at(&self, device: &DeviceId) -> usize {
        let mine = |laptop: &Laptop| laptop.key().device() == *device;
        self.laptops.iter().position(mine).unwrap()
    }

    fn session(&self, at: usize) -> Option<&Session> {
        self.replica(at).session(&self.journal)
    }

    /// Who numbers, as this laptop believes.
    fn keeper(&self, at: usize) -> Option<usize> {
        let log = self.replica(at).log(&self.journal)?;
        log.keeper_device().map(|device| self.at(device))
    }

    /// One group at a laptop, and its words on their lines.
    fn group(&mut self, at: usize, own: bool, work: impl FnOnce(&mut Replica) -> Result<(), StoreError>) {
        let Some(replica) = self.laptops[at].replica.as_mut() else {
            return;
        };
        let flushes = own || replica.vouches();
        let (outcome, frames) = as_one_group(replica, own, work);
        assert_eq!(outcome, Ok(()), "a disk that is well takes everything");
        for (_, out, parcel) in frames {
            // A line that was cut meanwhile carries nothing.
            drop(out.try_send(parcel));
        }
        if flushes && at >= HOLDERS {
            self.laptops[at].flushed();
        }
        self.look(at);
    }

    /// Everything that this laptop newly calls acknowledged, or has a receipt for, must be what anybody else has ever
    /// called so.
    fn look(&mut self, at: usize) {
        if self.lies {
            return;
        }
        let laptop = &mut self.laptops[at];
        let Some(replica) = &laptop.replica else { return };
        let Some(log) = replica.log(&self.journal) else {
            return;
        };
        let receipts = log
            .pending()
            .iter()
            .filter_map(|pending| pending.receipt.as_ref());
        for leaf in receipts {
            let hash = leaf_hash(canonical(leaf).unwrap().as_bytes());
            let known = self.acknowledged.entry(leaf.number).or_insert(hash);
            assert_eq!(
                *known, hash,
                "laptop {at}: a receipt for another entry {}",
                leaf.number
            );
        }
        let from = laptop.seen;
        if log.acknowledged > from {
            let entries = replica
                .store
                .entries(&self.journal, from, log.acknowledged - from)
                .unwrap();
            for (number, entry) in (from..).zip(entries) {
                let known = self.acknowledged.entry(number).or_insert_with(|| entry.hash());
                assert_eq!(
                    *known,
                    entry.hash(),
                    "laptop {at}: another entry was acknowledged as number {number}"
                );
                let read = entry.read_trusted().unwrap();
                if read.header.author == laptop.key().device() && read.header.kind == "voteCast" {
                    laptop.recorded.insert(read.offer, number);
                }
            }
            laptop.seen = log.acknowledged;
        }
    }

    fn lines_between(&self, a: usize, b: usize) -> usize {
        let between = |line: &&Line| line.ends == [a, b] || line.ends == [b, a];
        self.lines.iter().filter(between).count()
    }

    fn connect(&mut self, a: usize, b: usize) {
        if a == b || self.cells[a] != self.cells[b] || !self.is_on(a) || !self.is_on(b) {
            return;
        }
        let (tls_a, tls_b) = (self.laptops[a].tls(), self.laptops[b].tls());
        let (to_a, at_a) = channel(TALK);
        let (to_b, at_b) = channel(TALK);
        let mut peers = [0; 2];
        // What the one says goes to the other: each is given the way to the far end.
        for (own, far, tls, peer) in [(a, to_b, tls_b, 0), (b, to_a, tls_a, 1)] {
            let mut id = 0;
            self.group(own, true, |replica| {
                id = replica.connected(far, tls, None, false, None)?;
                Ok(())
            });
            peers[peer] = id;
        }
        self.lines.push(Line {
            ends: [a, b],
            peers,
            under_way: [at_a, at_b],
        });
    }

    fn cut(&mut self, at: usize) {
        let line = self.lines.swap_remove(at);
        for (end, peer) in line.ends.into_iter().zip(line.peers) {
            self.group(end, false, |replica| {
                replica.disconnected(peer);
                Ok(())
            });
        }
    }

    fn cut_where(&mut self, gone: impl Fn(&Room, &Line) -> bool) {
        while let Some(at) = self.lines.iter().position(|line| gone(self, line)) {
            self.cut(at);
        }
    }

    /// The next word of a line arrives at one of its ends.
    fn deliver(&mut self, line: usize, end: usize) -> bool {
        let Ok(parcel) = self.lines[line].under_way[end].try_recv() else {
            return false;
        };
        let frame = parcel.frame().clone();
        let (at, peer) = (self.lines[line].ends[end], self.lines[line].peers[end]);
        if std::env::var_os("ROOM_TELLS").is_some() {
            let from = self.lines[line].ends[1 - end];
            println!("{from} -> {at}: {frame:?}");
        }
        let own = matches!(frame, Frame::Answered { .. });
        self.group(at, own, |replica| replica.receive(peer, frame));
        true
    }

    /// The program ends without a word; with `power`, the disk loses what was not flushed.
    fn kill(&mut self, at: usize, power: bool) {
        self.laptops[at].replica = None;
        self.cut_where(|_, line| line.ends.contains(&at));
        if power && at >= HOLDERS {
            copy_folder(&self.laptops[at].durable(), &self.laptops[at].dir);
            self.laptops[at].seen = 0;
        }
    }

    fn switch_on(&mut self, at: usize) {
        if self.lost != Some(at) && !self.is_on(at) {
            self.salt += 1;
            let salt = self.salt;
            self.laptops[at].switch_on(salt);
            self.group(at, true, |_| Ok(()));
        }
    }

    fn act(
        &mut self,
        at: usize,
        rule: impl FnOnce(&Session, &hemicycle_domain::roles::Actor) -> Result<Fact, Refusal>,
    ) -> bool {
        let journal = self.journal.clone();
        let mut said = false;
        self.group(at, true, |replica| match replica.act(&journal, rule) {
            Err(OfferError::Store(error)) => Err(error),
            answer => {
                said = answer.is_ok();
                Ok(())
            }
        });
        said
    }

    fn vote(&mut self, at: usize, choice: Choice) {
        let open = self
            .session(at)
            .and_then(|s| s.open_ballot_now())
            .map(|ballot| ballot.id.clone());
        let Some(ballot) = open else { return };
        if self.act(at, |session, actor| session.cast_vote(actor, &ballot, choice)) {
            self.laptops[at].presses += 1;
        }
    }

    /// What a chair would do next at this laptop: open a vote, close it, declare it.
    fn lead(&mut self, at: usize) {
        let Some(session) = self.session(at) else { return };
        let open = session.open_ballot_now().map(|ballot| ballot.id.clone());
        let waits = session.ballots.iter().find(|ballot| ballot.awaits_declaration());
        let waits = waits.map(|ballot| ballot.id.clone());
        if let Some(ballot) = open {
            self.act(at, |session, actor| session.close_ballot(actor, &ballot));
        } else if let Some(ballot) = waits {
            self.act(at, |session, actor| session.declare(actor, &ballot));
        } else {
            self.ballots += 1;
            let new = NewBallot {
                ballot: BallotId::new(format!("ballot-{}", self.ballots)),
                item: ItemId::new("item"),
                question: format!("Thông qua điều {}?", self.ballots),
                paper: None,
                rule: "resolution".to_owned(),
                form: BallotForm::OpenElectronic,
                calling: None,
                rows: None,
                prepared: None,
                with: Vec::new(),
            };
            self.act(at, |session, actor| session.open_ballot(actor, new));
        }
    }

    fn take_over(&mut self, at: usize) {
        let journal = self.journal.clone();
        self.group(at, true, |replica| match replica.take_over(&journal, false) {
            Err(OfferError::Store(error)) => Err(error),
            _ => Ok(()),
        });
    }

    fn tick(&mut self, at: usize) {
        self.group(at, false, |_| Ok(()));
    }

    fn step(&mut self, chance: &mut Chance) {
        let at = chance.below(LAPTOPS);
        let line = chance.below(self.lines.len().max(1));
        match chance.below(100) {
            0..55 if !self.lines.is_empty() => {
                // A few words of one line come at once; another line may wait for long.
                for _ in 0..=chance.below(4) {
                    self.deliver(line, chance.below(2));
                }
            }
            55..68 if self.is_on(at) => {
                let keeper = self.keeper(at).unwrap_or(CLERK);
                let to = if chance.below(3) == 0 {
                    chance.below(HOLDERS)
                } else {
                    keeper
                };
                // Now and then a laptop has two lines to another.
                if self.lines_between(at, to) == 0 || chance.below(12) == 0 {
                    self.connect(at, to);
                }
            }
            68..80 if self.is_on(at) && at != CLERK => {
                let choice = [Choice::For, Choice::Against, Choice::Abstain][chance.below(3)];
                self.vote(at, choice);
            }
            80..84 if self.is_on(chance.below(HOLDERS)) => {
                let leads = 1 + chance.below(2);
                if self.is_on(leads) {
                    self.lead(leads);
                }
            }
            84..88 => self.tick(at),
            88..91 if !self.lines.is_empty() => self.cut(line),
            91 => {
                for cell in &mut self.cells {
                    *cell = chance.below(2);
                }
                self.cut_where(|room, line| room.cells[line.ends[0]] != room.cells[line.ends[1]]);
            }
            92..94 => self.cells = [0; LAPTOPS],
            94 => {
                let power = chance.below(2) == 0;
                self.kill(at, power);
            }
            95..98 => self.switch_on(at),
            98 => {
                // Now and then two press at once.
                let (holder, also) = (chance.below(HOLDERS), chance.below(2 * HOLDERS));
                for holder in [holder, also] {
                    if holder < HOLDERS && self.is_on(holder) {
                        self.take_over(holder);
                    }
                }
            }
            _ => {
                let jump = [-31_536_000_000, -86_400_000, -500, 500, 1_000, 86_400_000][chance.below(6)];
                self.laptops[at].clock.fetch_add(jump, Ordering::Relaxed);
            }
        }
        for laptop in &self.laptops {
            laptop.clock.fetch_add(20, Ordering::Relaxed);
        }
    }

    /// Everybody who is left is on and in reach, and all that is under way arrives.
    fn come_together(&mut self) {
        self.cells = [0; LAPTOPS];
        for at in 0..LAPTOPS {
            self.switch_on(at);
        }
        for round in 0..60 {
            for at in (0..LAPTOPS)
                .filter(|at| self.lost != Some(*at))
                .collect::<Vec<_>>()
            {
                let mut ends: BTreeSet<usize> = self.keeper(at).into_iter().collect();
                if at < HOLDERS {
                    ends.extend(0..HOLDERS);
                }
                // A laptop whose host is gone goes round the holders.
                if self.keeper(at).is_none_or(|keeper| !self.is_on(keeper)) {
                    ends.insert((at + round) % HOLDERS);
                }
                for to in ends {
                    if self.lines_between(at, to) == 0 {
                        self.connect(at, to);
                    }
                }
            }
            self.rest();
            if self.is_settled() {
                return;
            }
            if round % 8 == 7 {
                // Nobody numbers, or who does cannot: a person presses at the next holder.
                let holder = (round / 8) % HOLDERS;
                let numbers = |at: usize| {
                    self.is_on(at)
                        && self
                            .replica(at)
                            .log(&self.journal)
                            .and_then(|log| log.keeper())
                            .is_some_and(|keeper| !keeper.is_stopped())
                };
                if self.is_on(holder) && !(0..HOLDERS).any(numbers) {
                    self.take_over(holder);
                }
            }
        }
        panic!("the room does not come to rest:\n{}", self.told());
    }

    /// All that is under way arrives, also what waits for the next round.
    fn rest(&mut self) {
        for _ in 0..3 {
            self.carry();
            for at in 0..LAPTOPS {
                self.laptops[at].clock.fetch_add(TICK, Ordering::Relaxed);
                self.tick(at);
            }
        }
        self.carry();
    }

    /// All that is under way arrives.
    fn carry(&mut self) {
        let mut words = 0;
        loop {
            let before = words;
            for line in 0..self.lines.len() {
                for end in 0..2 {
                    while self.deliver(line, end) {
                        words += 1;
                        assert!(words < TALK, "the room never falls silent:\n{}", self.told());
                    }
                }
            }
            if words == before {
                return;
            }
        }
    }

    fn is_settled(&self) -> bool {
        let on: Vec<usize> = (0..LAPTOPS).filter(|at| self.is_on(*at)).collect();
        let standing = |at: usize| {
            let log = self.replica(at).log(&self.journal).unwrap();
            let full = log.acknowledged == log.head.size() && log.pending().is_empty();
            full.then(|| (log.head.size(), log.head.tree.root(), self.keeper(at)))
        };
        let first = standing(on[0]);
        first.is_some() && on.iter().all(|at| standing(*at) == first)
    }

    fn told(&self) -> String {
        let mut told = String::new();
        for at in 0..LAPTOPS {
            if !self.is_on(at) {
                writeln!(told, "{at}: off").unwrap();
                continue;
            }
            let log = self.replica(at).log(&self.journal).unwrap();
            let keeper = log.keeper();
            writeln!(
                told,
                "{at}: size {} epoch {} acknowledged {} keeper {:?} numbers {:?} pending {} taking {}",
                log.head.size(),
                log.head.epoch,
                log.acknowledged,
                self.keeper(at),
                keeper.map(|keeper| (keeper.epoch(), keeper.is_stopped())),
                log.pending().len(),
                log.taking().is_some(),
            )
            .unwrap();
        }
        told
    }

    // ---- What must hold -------------------------------------------------------------------------------------

    fn holds(&self) {
        let on: Vec<usize> = (0..LAPTOPS).filter(|at| self.is_on(*at)).collect();
        let size = self.replica(on[0]).log(&self.journal).unwrap().head.size();
        for at in &on {
            let replica = self.replica(*at);
            let entries = replica.store.entries(&self.journal, 0, size + 1).unwrap();
            assert_eq!(entries.len() as u64, size);
            for (number, hash) in &self.acknowledged {
                let entry = &entries[usize::try_from(*number).unwrap()];
                assert_eq!(
                    entry.hash(),
                    *hash,
                    "laptop {at}: acknowledged number {number} is gone"
                );
            }
            let reads: Vec<_> = entries.iter().map(|entry| entry.check().unwrap()).collect();
            let offers: BTreeSet<&OfferId> = reads.iter().map(|read| &read.offer).collect();
            assert_eq!(offers.len(), reads.len(), "laptop {at}: an offer stands twice");
            for (author, laptop) in self.laptops.iter().enumerate() {
                let device = laptop.key().device();
                let votes: Vec<_> = reads
                    .iter()
                    .filter(|read| read.header.author == device && read.header.kind == "voteCast")
                    .map(|read| (read.leaf.number, read.leaf.epoch, read.header.counter))
                    .collect();
                assert!(
                    votes.len() <= laptop.presses,
                    "laptop {at}: more votes of {author} than its {} presses: {votes:?}",
                    laptop.presses
                );
            }
        }
        self.counts_are_equal(&on);
        self.receipts_verify(&on, size);
    }

    fn counts_are_equal(&self, on: &[usize]) {
        let counts = |at: usize| -> Vec<_> {
            let ballots = self.session(at).unwrap().ballots.iter();
            ballots
                .filter(|ballot| !ballot.is_open() && ballot.annulled.is_none())
                .map(|ballot| (ballot.id.clone(), ballot.tally, ballot.count()))
                .collect()
        };
        let first = counts(on[0]);
        for at in on {
            // Before a close a choice is known to its author and the holders alone, after it to all.
            assert_eq!(counts(*at), first, "laptop {at} counts otherwise");
        }
    }

    fn receipts_verify(&self, on: &[usize], size: u64) {
        for at in on {
            let log = self.replica(*at).log(&self.journal).unwrap();
            let note = log.checkpoint.as_ref().unwrap();
            let stated = note.stated().unwrap();
            assert_eq!(stated.size, size);
            assert!(
                self.laptops.iter().any(|l| note.is_signed_by(&l.key().device())),
                "laptop {at}: nobody signed"
            );
            for number in self.laptops[*at].recorded.values() {
                let leaf = self.acknowledged[number];
                let path = log.head.tree.inclusion_proof(*number, size).unwrap();
                assert!(
                    verify_inclusion(leaf, *number, size, &path, &stated.root),
                    "laptop {at}: the receipt of number {number} does not verify"
                );
            }
        }
    }
}

// ---- The beginning ------------------------------------------------------------------------------------------

/// The laptops' folders as they are when the sitting has opened: made once, and copied for each story.
fn begun() -> TempDir {
    let dir = TempDir::new().unwrap();
    let mut room = founded(dir.path());
    room.open();
    for at in 0..LAPTOPS {
        room.kill(at, false);
        room.laptops[at].flushed();
    }
    dir
}

/// A session is published, and nobody but the clerk knows of it.
fn founded(dir: &Path) -> Room {
    let mut laptops: Vec<Laptop> = (0..LAPTOPS)
        .map(|at| Laptop::new(dir.join(at.to_string()), at))
        .collect();
    for (at, laptop) in laptops.iter_mut().enumerate() {
        drop(Store::create(&laptop.dir, &laptop.store_key(), &format!("store-{at}")).unwrap());
        laptop.switch_on(at as u64 + 1);
    }
    let mut room = Room::new(laptops, 1_000);
    room.found();
    room.publish();
    room
}

fn person(at: usize) -> PersonId {
    PersonId::new(format!("person-{at}"))
}

impl Room {
    fn found(&mut self) {
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/rules/association.toml");
        let rules = read_pack("association", &fs::read_to_string(pack).unwrap()).unwrap();
        let devices: Vec<(DeviceId, String)> =
            self.laptops.iter().map(|l| (l.key().device(), l.tls())).collect();
        let journal = self.journal.clone();
        self.group(CLERK, true, |replica| {
            let said = (|| {
                replica.found_council(|device, tls| Fact::CouncilFounded {
                    name: "Hội đồng".to_owned(),
                    language: "vi".to_owned(),
                    utc_offset: 420,
                    clerk: person(CLERK),
                    clerk_name: "Thảo".to_owned(),
                    device: device.clone(),
                    tls: tls.to_owned(),
                })?;
                for (at, (device, tls)) in devices.into_iter().enumerate().skip(1) {
                    replica.register_fact(&Fact::PersonRegistered {
                        person: person(at),
                        name: format!("Đại biểu {at}"),
                        group: String::new(),
                        seat: u32::try_from(at).unwrap(),
                        position: String::new(),
                        mandate_from: Some(Day("2026-01-01".to_owned())),
                    })?;
                    if at < HOLDERS {
                        let role = Role::Chair;
                        replica.register_fact(&Fact::RoleGranted {
                            person: person(at),
                            role,
                        })?;
                    }
                    replica.register_fact(&Fact::DeviceAdmitted {
                        device,
                        tls,
                        person: person(at),
                    })?;
                }
                let (session, title, place) = (SessionId::new("s"), "Kỳ họp", "Hội trường");
                replica.register_fact(&Fact::SessionConvened {
                    session: session.clone(),
                    journal: journal.clone(),
                    title: title.to_owned(),
                    place: place.to_owned(),
                    starts_at: Moment(BEGIN),
                    kind: None,
                })?;
                replica.found_session(&journal, |register_size, register_root, keeper| {
                    Fact::SessionFounded {
                        session,
                        register_size,
                        register_root,
                        title: title.to_owned(),
                        place: place.to_owned(),
                        starts_at: Moment(BEGIN),
                        rules,
                        keeper: keeper.clone(),
                        utc_offset: None,
                        second_meeting_of: None,
                    }
                })
            })();
            said.map_err(|error| StoreError::Damaged(error.to_string()))
        });
    }

    fn publish(&mut self) {
        let item = AgendaItem {
            id: ItemId::new("item"),
            number: "1".to_owned(),
            title: "Nghị quyết".to_owned(),
            needs_vote: true,
            questioning: false,
            consent: false,
        };
        assert!(self.act(CLERK, |session, actor| session.set_agenda(actor, vec![item])));
        assert!(self.act(CLERK, Session::confirm_figures));
        assert!(self.act(CLERK, Session::publish));
    }

    fn open(&mut self) {
        for at in 1..LAPTOPS {
            self.comes_to_the_office(at);
        }
        self.hand_over();
        for at in (0..LAPTOPS).filter(|at| *at != CHAIR) {
            self.connect(at, CHAIR);
        }
        self.carry();
        for at in 1..LAPTOPS {
            assert!(self.act(at, |session, actor| session.arrive(actor, &person(at))));
        }
        self.carry();
        assert!(self.act(CHAIR, Session::open_sitting));
        assert!(self.act(CHAIR, |session, actor| {
            session.open_item(actor, &ItemId::new("item"))
        }));
        self.carry();
        assert!(self.is_settled(), "{}", self.told());
        assert_eq!(self.session(CHAIR).unwrap().holders.len(), HOLDERS);
    }

    /// Holders are named one by one, each when the one before has its copy.
    fn comes_to_the_office(&mut self, at: usize) {
        self.connect(at, CLERK);
        for _ in 0..4 {
            self.carry();
            self.tick(CLERK);
        }
    }

    fn hand_over(&mut self) {
        let journal = self.journal.clone();
        self.group(CHAIR, true, |replica| {
            assert!(replica.wish_to_host(&journal));
            Ok(())
        });
        self.carry();
        self.tick(CLERK);
        self.carry();
        assert_eq!(self.keeper(CHAIR), Some(CHAIR), "{}", self.told());
    }
}

/// One story, from its seed alone.
fn tell(begun: &Path, seed: u64) {
    let dir = TempDir::new().unwrap();
    let mut room = sitting(begun, dir.path(), seed << 20);
    let mut chance = Chance::from_seed(seed);
    for _ in 0..STEPS {
        room.step(&mut chance);
    }
    // In every second story one holder never comes back.
    if chance.below(2) == 0 {
        let lost = chance.below(HOLDERS);
        room.lost = Some(lost);
        room.kill(lost, false);
    }
    room.come_together();
    room.holds();
}

/// A sitting of which laptop `CHAIR` is the host, everybody on its lines.
fn sitting(begun: &Path, dir: &Path, salt: u64) -> Room {
    let laptops = (0..LAPTOPS).map(|at| {
        let laptop = Laptop::new(dir.join(at.to_string()), at);
        copy_folder(&begun.join(at.to_string()), &laptop.dir);
        laptop.flushed();
        laptop
    });
    let mut room = Room::new(laptops.collect(), salt);
    for at in 0..LAPTOPS {
        room.switch_on(at);
    }
    for at in (0..LAPTOPS).filter(|at| *at != CHAIR) {
        room.connect(at, CHAIR);
    }
    room
}

/// What a laptop does not take when it comes, it asks for as soon as it can take it: nobody waits for the next word, and
/// no line need be cut first.
#[test]
fn one_who_is_named_a_holder_before_it_knows_who_leads_has_all_that_the_host_has() {
    let dir = TempDir::new().unwrap();
    let mut room = founded(dir.path());
    room.comes_to_the_office(CHAIR);
    room.hand_over();
    // To the others the host tells of itself and of what they hold in one word.
    for at in 2..LAPTOPS {
        room.connect(at, CHAIR);
    }
    room.rest();
    assert_eq!(room.session(CHAIR).unwrap().holders.len(), HOLDERS);
    let told = |at: usize| {
        let log = room.replica(at).log(&room.journal).unwrap();
        (log.head.size(), log.head.tree.root(), log.acknowledged)
    };
    for at in 2..LAPTOPS {
        assert_eq!(told(at), told(CHAIR), "laptop {at}:\n{}", room.told());
    }
    // Its disk counts: the office goes, and what is said then is acknowledged all the same.
    room.kill(CLERK, false);
    let before = room.acknowledged_by(CHAIR);
    assert!(room.act(3, |session, actor| session.arrive(actor, &person(3))));
    room.rest();
    assert_eq!(room.acknowledged_by(CHAIR), before + 1, "{}", room.told());
    for at in 2..LAPTOPS {
        let replica = room.laptops[at].replica.as_mut().unwrap();
        let alarm = |happening: &Happening| matches!(happening, Happening::Disagreement { .. });
        assert!(!replica.take_happenings().iter().any(alarm), "laptop {at}");
    }
}

/// A laptop that has heard of the close and not yet of the votes, because its copy came from one who lacked them, tells
/// another what it knows; the votes go on as soon as they are there.
#[test]
fn votes_that_come_later_than_the_close_are_passed_on() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    let (voter, first, second) = (HOLDERS, HOLDERS + 1, HOLDERS + 2);
    room.carry();
    room.cut_where(|_, line| line.ends.contains(&second));
    room.lead(CHAIR);
    room.rest();
    room.vote(voter, Choice::For);
    room.rest();
    let of_host = |line: &Line| line.ends.contains(&first) && line.ends.contains(&CHAIR);
    let line = room.lines.iter().position(of_host).unwrap();
    let end = usize::from(room.lines[line].ends[1] == first);
    room.lead(CHAIR);
    let mut votes = None;
    while let Ok(parcel) = room.lines[line].under_way[end].try_recv() {
        if matches!(parcel.frame(), Frame::Bodies { .. }) {
            votes = Some(parcel.frame().clone());
        }
    }
    room.rest();
    let ballot = |room: &Room, at: usize| room.session(at).unwrap().ballots[0].clone();
    assert!(!ballot(&room, first).is_open(), "{}", room.told());
    assert_eq!(ballot(&room, first).count(), None, "the votes are on their way");
    room.connect(second, first);
    room.rest();
    assert!(!ballot(&room, second).is_open(), "{}", room.told());
    assert_eq!(ballot(&room, second).count(), None);
    let peer = room.lines[line].peers[end];
    room.group(first, false, |replica| replica.receive(peer, votes.unwrap()));
    room.rest();
    assert_eq!(
        ballot(&room, second).count().map(|tally| tally.votes_for),
        Some(1)
    );
}

/// The host's folder is put back as it was before a vote, and it is asked to lead before anybody has told it better.
/// `back` says who comes back to it, one after the other.
fn host_put_back(begun: &Path, dir: &Path, back: &[usize]) -> Room {
    let mut room = sitting(begun, dir, 1 << 20);
    room.carry();
    let (host, backup) = (room.laptops[CHAIR].dir.clone(), dir.join("backup"));
    room.kill(CHAIR, false);
    copy_folder(&host, &backup);
    room.switch_on(CHAIR);
    for at in (0..LAPTOPS).filter(|at| *at != CHAIR) {
        room.connect(at, CHAIR);
    }
    room.carry();
    room.lead(CHAIR);
    room.carry();
    for at in HOLDERS..LAPTOPS {
        room.vote(at, Choice::For);
    }
    room.rest();
    assert_eq!(room.laptops[HOLDERS].recorded.len(), 1, "{}", room.told());

    room.kill(CHAIR, false);
    copy_folder(&backup, &host);
    room.laptops[CHAIR].seen = 0;
    room.switch_on(CHAIR);
    assert!(
        room.session(CHAIR).unwrap().open_ballot_now().is_none(),
        "it has forgotten"
    );
    // It numbers what others have under the same numbers, on one disk alone.
    room.lead(CHAIR);
    for at in back {
        room.connect(*at, CHAIR);
        room.rest();
    }
    room
}

/// What the person at this laptop is told.
fn forgot(room: &mut Room, at: usize) -> Vec<u64> {
    let replica = room.laptops[at].replica.as_mut().unwrap();
    let happened = replica.take_happenings().into_iter();
    let missing = happened.filter_map(|happening| match happening {
        Happening::Forgot { missing } => Some(missing),
        _ => None,
    });
    missing.collect()
}

#[test]
fn a_host_whose_folder_was_put_back_fetches_what_it_forgot_and_leads_in_an_epoch_of_its_own() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = host_put_back(begun.path(), dir.path(), &[CLERK, 2]);
    let votes = (LAPTOPS - HOLDERS) as u64;
    assert!(forgot(&mut room, CHAIR).iter().any(|missing| *missing > votes));
    room.come_together();
    room.holds();
    assert_eq!(room.keeper(CLERK), Some(CHAIR));
    let log = room.replica(CHAIR).log(&room.journal).unwrap();
    assert!(!log.forgot());
    assert_eq!(
        log.keeper().unwrap().epoch(),
        3,
        "after the office's and its own first"
    );
    let ballot = room.session(2).unwrap().open_ballot_now().unwrap();
    assert_eq!(ballot.standing_votes().count(), LAPTOPS - HOLDERS);
}

#[test]
fn a_host_that_forgot_does_not_lead_by_the_word_of_one_who_may_not_know_either() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = host_put_back(begun.path(), dir.path(), &[CLERK]);
    let log = room.replica(CHAIR).log(&room.journal).unwrap();
    assert!(log.forgot() && log.taking().is_some(), "{}", room.told());
    assert!(
        log.keeper()
            .is_none_or(hemicycle_sync::keeper::Keeper::is_stopped)
    );
    // Also after a restart, and whoever else asks has no promise of it.
    room.kill(CHAIR, false);
    room.switch_on(CHAIR);
    room.connect(2, CHAIR);
    room.cut_where(|_, line| line.ends.contains(&CHAIR));
    assert!(room.replica(CHAIR).log(&room.journal).unwrap().forgot());
    room.come_together();
    room.holds();
}

#[test]
fn a_body_that_comes_with_a_known_leaf_is_taken_only_where_its_author_signed_it() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    let (voter, reader) = (HOLDERS, HOLDERS + 1);
    room.carry();
    room.lead(CHAIR);
    room.carry();
    room.vote(voter, Choice::For);
    room.rest();
    let number = *room.laptops[voter].recorded.values().next().unwrap();
    let entry = |room: &Room, at: usize| {
        let entries = room.replica(at).store.entries(&room.journal, number, 1);
        entries.unwrap().remove(0)
    };
    let whole = entry(&room, CHAIR);
    assert_eq!(
        (entry(&room, reader).leaf, entry(&room, reader).body),
        (whole.leaf.clone(), None)
    );
    let log = room.replica(reader).log(&room.journal).unwrap();
    let (acknowledged, checkpoint) = (log.acknowledged, log.checkpoint.clone());
    let line = room
        .lines
        .iter()
        .find(|line| line.ends.contains(&reader) && line.ends.contains(&CHAIR));
    let line = line.unwrap();
    let peer = line.peers[usize::from(line.ends[1] == reader)];
    let mut says = |body: Body| {
        let frame = Frame::Entries {
            journal: room.journal.clone(),
            from: number,
            entries: vec![Entry {
                body: Some(body),
                leaf: whole.leaf.clone(),
            }],
            acknowledged,
            checkpoint: checkpoint.clone(),
            epoch: 0,
        };
        room.group(reader, false, |replica| replica.receive(peer, frame));
        entry(&room, reader).body
    };
    let body = whole.body.unwrap();
    let forged = Body {
        text: body.text.replace("\"for\"", "\"against\""),
        ..body.clone()
    };
    assert_ne!(forged, body);
    assert_eq!(says(forged), None);
    assert_eq!(says(body.clone()), Some(body));
    // It is also known to whoever looks without opening the store anew.
    let ballot = room.session(reader).unwrap().open_ballot_now().unwrap();
    assert_eq!(ballot.standing_votes().next().unwrap().choice, Some(Choice::For));
}

/// Votes are acknowledged that only the host and holder 2 have on their disks, and everybody in the room has seen that;
/// then the disk of holder 2 comes back as it was before them. The office was away.
fn holder_put_back(begun: &Path, dir: &Path) -> Room {
    let mut room = sitting(begun, dir, 1 << 20);
    room.carry();
    room.kill(CLERK, false);
    room.lead(CHAIR);
    room.rest();
    room.kill(2, false);
    let (holder, backup) = (room.laptops[2].dir.clone(), dir.join("backup"));
    copy_folder(&holder, &backup);
    room.switch_on(2);
    room.connect(2, CHAIR);
    for at in HOLDERS..LAPTOPS {
        room.vote(at, Choice::For);
    }
    room.rest();
    assert_eq!(room.laptops[HOLDERS].recorded.len(), 1, "{}", room.told());
    room.kill(2, false);
    copy_folder(&backup, &holder);
    room.laptops[2].seen = 0;
    room.switch_on(2);
    assert!(room.standing_votes(2).is_empty(), "it has forgotten");
    room
}

impl Room {
    /// Whose votes stand in the open ballot, as this laptop knows.
    fn standing_votes(&self, at: usize) -> Vec<PersonId> {
        let ballot = self.session(at).unwrap().open_ballot_now();
        let votes = ballot.into_iter().flat_map(|ballot| ballot.standing_votes());
        votes.map(|vote| vote.person.clone()).collect()
    }

    fn has_forgotten(&self, at: usize) -> bool {
        self.replica(at).log(&self.journal).unwrap().forgot()
    }

    /// Whether the host counts it as no copy.
    fn is_known_to_have_forgotten(&self, at: usize) -> bool {
        let device = self.laptops[at].key().device();
        self.replica(CHAIR).has_forgotten(&self.journal, &device)
    }

    fn acknowledged_by(&self, at: usize) -> u64 {
        self.replica(at).log(&self.journal).unwrap().acknowledged
    }
}

#[test]
fn a_holder_whose_disk_lied_is_told_and_its_word_counts_for_nothing_until_it_is_whole() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = holder_put_back(begun.path(), dir.path());
    room.connect(2, CHAIR);
    room.rest();
    let votes = (LAPTOPS - HOLDERS) as u64;
    assert_eq!(
        forgot(&mut room, 2),
        [votes],
        "its person is told how many were missing"
    );
    // It is copied again, and yet what is said now is on one disk that counts.
    assert_eq!(room.standing_votes(2).len(), LAPTOPS - HOLDERS);
    assert!(room.has_forgotten(2) && room.is_known_to_have_forgotten(2));
    let before = room.acknowledged_by(CHAIR);
    room.vote(CHAIR, Choice::For);
    room.rest();
    assert_eq!(room.acknowledged_by(CHAIR), before, "{}", room.told());
    // Not by a line that is new, and not after a restart; and whoever asks has no promise of it.
    room.kill(2, false);
    room.switch_on(2);
    room.connect(2, CHAIR);
    room.rest();
    assert!(room.has_forgotten(2) && room.is_known_to_have_forgotten(2));
    assert_eq!(room.acknowledged_by(CHAIR), before);
    // The office says what it has promised, as the host has: it is whole.
    room.switch_on(CLERK);
    room.connect(CLERK, 2);
    room.rest();
    assert!(!room.has_forgotten(2), "{}", room.told());
    room.kill(CLERK, false);
    room.rest();
    assert_eq!(room.acknowledged_by(CHAIR), before + 1, "its word counts again");
    assert!(!room.is_known_to_have_forgotten(2));
    room.come_together();
    room.holds();
}

#[test]
fn a_holder_that_has_forgotten_promises_nothing() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = holder_put_back(begun.path(), dir.path());
    room.connect(2, CHAIR);
    room.rest();
    room.lost = Some(CHAIR);
    room.kill(CHAIR, false);
    room.kill(2, false);
    room.switch_on(2);
    room.switch_on(CLERK);
    room.connect(CLERK, 2);
    room.carry();
    room.take_over(CLERK);
    room.rest();
    assert_ne!(room.keeper(CLERK), Some(CLERK), "{}", room.told());
    assert!(
        room.has_forgotten(2),
        "nobody says any more what the host had promised"
    );
    // A person goes on with one copy, and what the room has seen is fetched from whoever has it.
    for at in HOLDERS..LAPTOPS {
        room.connect(at, CLERK);
    }
    let journal = room.journal.clone();
    room.group(CLERK, true, |replica| {
        replica.take_over(&journal, true).unwrap();
        Ok(())
    });
    room.come_together();
    room.holds();
    assert_eq!(room.keeper(2), Some(CLERK));
    assert_eq!(room.standing_votes(2).len(), LAPTOPS - HOLDERS);
}

#[test]
fn when_the_host_dies_with_a_holder_that_forgot_the_room_fetches_what_a_delegate_has_seen() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = holder_put_back(begun.path(), dir.path());
    room.lost = Some(CHAIR);
    room.kill(CHAIR, false);
    room.switch_on(CLERK);
    assert!(room.standing_votes(CLERK).is_empty(), "the office was away");
    room.connect(CLERK, 2);
    room.connect(HOLDERS, CLERK);
    room.carry();
    room.take_over(CLERK);
    room.come_together();
    room.holds();
    assert_eq!(room.keeper(HOLDERS), Some(CLERK));
    assert_eq!(room.standing_votes(2).len(), LAPTOPS - HOLDERS);
}

#[test]
fn when_nobody_in_reach_has_seen_it_the_loss_is_an_alarm_and_no_number_is_used_again_in_silence() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = holder_put_back(begun.path(), dir.path());
    let lost: Copy = room.copy(HOLDERS);
    room.lost = Some(CHAIR);
    room.kill(CHAIR, false);
    room.lies = true;
    room.switch_on(CLERK);
    room.connect(CLERK, 2);
    room.carry();
    room.take_over(CLERK);
    room.rest();
    assert_eq!(room.keeper(CLERK), Some(CLERK), "{}", room.told());
    // A delegate who has seen more comes: both are told who has signed what, and among how many entries they differ.
    room.connect(HOLDERS, CLERK);
    room.rest();
    let hosts = [CLERK, CHAIR].map(|at| room.laptops[at].key().device());
    for at in [HOLDERS, CLERK] {
        let log = room.replica(at).log(&room.journal).unwrap();
        let shown = log.contradiction().unwrap().check().unwrap();
        assert_eq!(shown.signers, hosts);
        assert!(shown.within <= lost.entries.len() as u64);
        let replica = room.laptops[at].replica.as_mut().unwrap();
        let told = replica.take_happenings().into_iter();
        let told = told.filter(|happening| matches!(happening, Happening::TwoRecords { .. }));
        assert_eq!(told.count(), 1, "laptop {at}");
    }
    assert_eq!(
        room.copy(HOLDERS).tree.root(),
        lost.tree.root(),
        "nothing is written over"
    );
}

#[test]
fn a_host_and_a_holder_that_both_came_back_old_are_found_out_by_whoever_has_more() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    room.carry();
    // The office is away while a ballot opens and is voted on.
    room.kill(CLERK, false);
    room.kill(CHAIR, false);
    let (host, backup) = (room.laptops[CHAIR].dir.clone(), dir.path().join("backup"));
    copy_folder(&host, &backup);
    room.switch_on(CHAIR);
    for at in 2..LAPTOPS {
        room.connect(at, CHAIR);
    }
    room.carry();
    room.lead(CHAIR);
    room.rest();
    room.vote(HOLDERS, Choice::For);
    room.rest();
    let seen = room.copy(2);
    // Host and office know nothing of it, and nothing tells them: under the same numbers they acknowledge others.
    room.kill(CHAIR, false);
    copy_folder(&backup, &host);
    room.lies = true;
    room.switch_on(CHAIR);
    room.switch_on(CLERK);
    room.connect(CLERK, CHAIR);
    room.rest();
    room.lead(CHAIR);
    room.rest();
    assert!(!room.has_forgotten(CHAIR));
    assert_eq!(room.acknowledged_by(CHAIR), room.copy(CLERK).entries.len() as u64);
    // The first that has more finds it out, and the host has signed both.
    room.connect(2, CHAIR);
    room.rest();
    room.has_found_out(2, &seen);
    for at in [CHAIR, CLERK] {
        assert_eq!(room.told_two_records(at).len(), 1, "laptop {at}");
    }
}

/// An entry of a kind that only a later version of the program knows, signed by this laptop.
fn of_a_later_version(key: &DeviceKey, journal: &JournalId, head: &AuthorHead, place: Place) -> Entry {
    let body = Body {
        salt: "00".repeat(16),
        text: r#"{"kind":"somethingNew","what":1}"#.to_owned(),
    };
    let header = Header {
        v: 1,
        journal: journal.clone(),
        author: key.device(),
        counter: head.counter + 1,
        prev: head.prev.clone(),
        kind: "somethingNew".to_owned(),
        body: body.hash(),
    };
    let header = canonical(&header).unwrap();
    let offer = Offer {
        signature: hex(&key.sign(header.as_bytes())),
        header,
        body,
    };
    Entry::of(&offer, journal, place, Verdict::Counted).unwrap()
}

impl Room {
    /// One entry more than the host has on its disk, signed and said to be acknowledged.
    fn one_more_by_host(&self) -> (Entry, Frame) {
        let (key, journal) = (self.laptops[CHAIR].key(), self.journal.clone());
        let log = self.replica(CHAIR).log(&journal).unwrap();
        let place = Place {
            epoch: log.keeper().unwrap().epoch(),
            number: log.head.size(),
            time: Moment(BEGIN),
        };
        let entry = of_a_later_version(&key, &journal, &log.head.author(&key.device()), place);
        let mut tree = log.head.tree.clone();
        tree.push(entry.hash());
        let told = Frame::Entries {
            journal: journal.clone(),
            from: place.number,
            entries: vec![entry.clone()],
            acknowledged: tree.size(),
            checkpoint: Some(Checkpoint::sign(&journal, tree.size(), &tree.root(), &key)),
            epoch: place.epoch,
        };
        (entry, told)
    }
}

#[test]
fn what_a_host_signed_beyond_two_disks_is_fetched_or_proven_against_it() {
    let begun = begun();
    for in_reach in [true, false] {
        let dir = TempDir::new().unwrap();
        let mut room = sitting(begun.path(), dir.path(), 1 << 20);
        room.carry();
        // No other disk has it, and a delegate is told that it is acknowledged.
        let (beyond, told) = room.one_more_by_host();
        let number = room.copy(CHAIR).tree.size();
        room.lost = Some(CHAIR);
        room.kill(CHAIR, false);
        room.lies = !in_reach;
        room.says_as_host(HOLDERS, vec![told]);
        assert_eq!(room.acknowledged_by(HOLDERS), number + 1);
        room.connect(CLERK, 2);
        if in_reach {
            room.connect(HOLDERS, CLERK);
        }
        room.carry();
        room.take_over(CLERK);
        room.rest();
        assert_eq!(room.keeper(CLERK), Some(CLERK), "{}", room.told());
        if in_reach {
            room.come_together();
            room.holds();
            let kept = room.replica(2).store.entries(&room.journal, number, 1).unwrap();
            assert!(kept == [beyond], "it is in the journal after all");
            continue;
        }
        room.connect(HOLDERS, CLERK);
        room.rest();
        let hosts = [CHAIR, CLERK].map(|at| room.laptops[at].key().device());
        for at in [HOLDERS, CLERK] {
            let log = room.replica(at).log(&room.journal).unwrap();
            let shown = log.contradiction().unwrap().check().unwrap();
            assert_eq!(shown.within, number + 1, "laptop {at}");
            assert!(shown.signers.iter().all(|signer| hosts.contains(signer)));
            assert_ne!(shown.signers[0], shown.signers[1]);
        }
    }
}

#[test]
fn an_entry_of_a_kind_that_nobody_here_knows_is_kept_passed_on_and_numbered_after() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    room.carry();
    // A host of a later version has numbered it; here, a second host that speaks for it to the office.
    let journal = room.journal.clone();
    let number = room.copy(CHAIR).tree.size();
    let (unknown, told) = room.one_more_by_host();
    room.lost = Some(CHAIR);
    room.kill(CHAIR, false);
    room.says_as_host(CLERK, vec![told]);
    assert_eq!(room.acknowledged_by(CLERK), number + 1, "it is kept");
    // The office leads on with it, and everybody has it, byte by byte; what comes after it is folded and voted on.
    room.connect(CLERK, 2);
    for at in HOLDERS..LAPTOPS {
        room.connect(at, CLERK);
    }
    room.carry();
    room.take_over(CLERK);
    room.rest();
    room.lead(2);
    room.rest();
    for at in HOLDERS..LAPTOPS {
        room.vote(at, Choice::For);
    }
    room.come_together();
    room.holds();
    for at in (0..LAPTOPS).filter(|at| *at != CHAIR) {
        let kept = room.replica(at).store.entries(&journal, number, 1).unwrap();
        assert!(kept == [unknown.clone()], "laptop {at}");
        assert_eq!(room.standing_votes(at).len(), LAPTOPS - HOLDERS, "laptop {at}");
    }
}

#[test]
fn a_host_whose_clock_steps_back_in_a_vote_turns_no_time_back() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    room.carry();
    room.lead(CHAIR);
    room.rest();
    let opened = room.session(HOLDERS).unwrap().now;
    room.laptops[CHAIR].clock.fetch_sub(3_600_000, Ordering::Relaxed);
    room.rest();
    // What screens show as room time goes on at every laptop, also at the host, and at one that greets only now.
    room.cut_where(|_, line| line.ends.contains(&3));
    room.connect(3, CHAIR);
    room.carry();
    for _ in 0..240 {
        for laptop in &room.laptops {
            laptop.clock.fetch_add(TICK, Ordering::Relaxed);
        }
        room.tick(CHAIR);
    }
    for at in 0..LAPTOPS {
        let shown = room.replica(at).now().0 + room.replica(at).skew_ms();
        let since = shown - opened.0;
        assert!(
            (60_000..70_000).contains(&since),
            "laptop {at}: {since} ms since the vote opened"
        );
    }
    for at in HOLDERS..LAPTOPS {
        room.vote(at, Choice::For);
    }
    room.rest();
    let voted = room.session(HOLDERS).unwrap().now;
    assert!(voted.0 - opened.0 >= 60_000, "nor does it stand still");
    room.rest();
    room.lead(CHAIR);
    room.rest();
    room.come_together();
    room.holds();
    for at in 0..LAPTOPS {
        let session = room.session(at).unwrap();
        let ballot = session.ballots.last().unwrap();
        assert_eq!(
            ballot.tally.unwrap().votes_for,
            5,
            "laptop {at}: each vote was in time"
        );
        assert!(ballot.votes.iter().all(|vote| vote.at >= opened), "laptop {at}");
        assert!(session.now >= opened, "laptop {at}");
        let entries = room.replica(at).store.entries(&room.journal, 0, 1_000).unwrap();
        let times: Vec<_> = entries
            .iter()
            .map(|entry| entry.check().unwrap().leaf.time)
            .collect();
        assert!(times.is_sorted(), "laptop {at}");
    }
}

/// What a laptop has of the journal, and under which checkpoint.
struct Copy {
    entries: Vec<Entry>,
    checkpoint: Checkpoint,
    tree: Tree,
}

impl Room {
    fn copy(&self, at: usize) -> Copy {
        let replica = self.replica(at);
        let log = replica.log(&self.journal).unwrap();
        Copy {
            entries: replica.store.entries(&self.journal, 0, log.acknowledged).unwrap(),
            checkpoint: log.checkpoint.clone().unwrap(),
            tree: log.head.tree.clone(),
        }
    }

    /// A line to this laptop with the host's key at its far end, where somebody says what he likes.
    fn says_as_host(&mut self, at: usize, frames: Vec<Frame>) {
        let (far, _kept) = channel(TALK);
        let tls = self.laptops[CHAIR].tls();
        let hello = Hello {
            protocol: PROTOCOL,
            oldest: OLDEST_PROTOCOL,
            council: String::new(),
            device: Some(self.laptops[CHAIR].key().device()),
            store_id: "store-1".to_owned(),
            now: Moment(BEGIN),
            journals: Vec::new(),
            token: None,
            addresses: Vec::new(),
        };
        self.group(at, true, |replica| {
            let peer = replica.connected(far, tls, None, false, None)?;
            replica.receive(peer, Frame::Hello(hello))?;
            for frame in frames {
                replica.receive(peer, frame)?;
            }
            replica.disconnected(peer);
            Ok(())
        });
    }

    fn entries_of(&self, copy: &Copy) -> Frame {
        Frame::Entries {
            journal: self.journal.clone(),
            from: 0,
            entries: copy.entries.clone(),
            acknowledged: copy.entries.len() as u64,
            checkpoint: Some(copy.checkpoint.clone()),
            epoch: 0,
        }
    }

    /// The receipt of the last vote in this copy.
    fn receipt_of(&self, copy: &Copy) -> Frame {
        let is_vote = |entry: &Entry| entry.check().unwrap().header.kind == "voteCast";
        let number = copy.entries.iter().rposition(is_vote).unwrap();
        let path = copy
            .tree
            .inclusion_proof(number as u64, copy.entries.len() as u64);
        Frame::Receipt(Receipt {
            journal: self.journal.clone(),
            leaf: copy.entries[number].leaf.clone(),
            path: path.unwrap().iter().map(|hash| hex(hash)).collect(),
            checkpoint: copy.checkpoint.clone(),
        })
    }

    /// How often this laptop's person was told since the last time that two records were signed, and by whom.
    fn told_two_records(&mut self, at: usize) -> Vec<DeviceId> {
        let replica = self.laptops[at].replica.as_mut().unwrap();
        let happened = replica.take_happenings().into_iter();
        let signers = happened.filter_map(|happening| match happening {
            Happening::TwoRecords { signer, also, .. } => {
                assert_eq!(also, None, "one laptop has signed both");
                Some(signer)
            }
            _ => None,
        });
        signers.collect()
    }

    /// This laptop has the proof, its person was told once, and its copy is what it was.
    fn has_found_out(&mut self, at: usize, before: &Copy) {
        let host = self.laptops[CHAIR].key().device();
        assert_eq!(self.told_two_records(at), slice::from_ref(&host), "laptop {at}");
        let log = self.replica(at).log(&self.journal).unwrap();
        let shown = Contradiction::verify(&log.contradiction().unwrap().write()).unwrap();
        assert_eq!(shown.signers, [host.clone(), host]);
        assert_eq!(shown.origin, origin(&self.journal));
        let now = self.copy(at);
        assert_eq!(
            now.tree.root(),
            before.tree.root(),
            "laptop {at}: nothing is written over"
        );
        assert_eq!(now.checkpoint.stated(), before.checkpoint.stated());
    }

    fn suspects_nothing(&mut self, at: usize) {
        assert_eq!(self.told_two_records(at), [], "laptop {at}");
        let log = self.replica(at).log(&self.journal).unwrap();
        assert_eq!(log.contradiction(), None, "laptop {at}");
    }
}

/// Whom a lying host shows its first journal, and whom its second: a holder on each side, so that each vote in either
/// is on two disks. Laptop 7 is shown neither.
const FIRST: [usize; 3] = [CLERK, 3, 4];
const SECOND: [usize; 3] = [2, 5, 6];

/// A host that keeps two stores under one key: votes are acknowledged in both.
fn two_journals(begun: &Path, dir: &Path) -> Room {
    let mut room = sitting(begun, dir, 1 << 20);
    room.carry();
    let (host, before) = (room.laptops[CHAIR].dir.clone(), dir.join("before"));
    room.kill(CHAIR, false);
    room.lies = true;
    copy_folder(&host, &before);
    for (side, votes) in [(FIRST, Choice::For), (SECOND, Choice::Against)] {
        room.kill(CHAIR, false);
        copy_folder(&before, &host);
        room.switch_on(CHAIR);
        for at in side {
            room.connect(at, CHAIR);
        }
        room.carry();
        room.lead(CHAIR);
        room.carry();
        for at in side {
            room.vote(at, votes);
        }
        if side == SECOND {
            room.lead(CHAIR);
        }
        room.rest();
        let stated = side.map(|at| room.copy(at).checkpoint.stated());
        assert_eq!(stated[0], stated[1]);
        assert_eq!(stated[1], stated[2]);
    }
    room.kill(CHAIR, false);
    let sizes = [FIRST[0], SECOND[0]].map(|at| room.copy(at).entries.len());
    assert!(sizes[0] < sizes[1], "{sizes:?}");
    for at in (0..LAPTOPS).filter(|at| *at != CHAIR) {
        room.suspects_nothing(at);
    }
    room
}

#[test]
fn a_host_that_shows_two_journals_is_found_out_where_laptops_of_both_meet() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = two_journals(begun.path(), dir.path());
    let before: Vec<Option<Copy>> = (0..LAPTOPS)
        .map(|at| (at != CHAIR).then(|| room.copy(at)))
        .collect();
    let was = |at: usize| before[at].as_ref().unwrap();
    // A delegate who was shown the first comes to a holder of the second.
    room.connect(3, 2);
    room.carry();
    room.has_found_out(3, was(3));
    room.has_found_out(2, was(2));
    room.suspects_nothing(5);
    // Whoever meets one of the two is shown the proof: of its own side, and of the other.
    room.connect(5, 2);
    room.connect(CLERK, 2);
    room.carry();
    room.has_found_out(5, was(5));
    room.has_found_out(CLERK, was(CLERK));
    // Also on a line that is up already.
    room.suspects_nothing(4);
    room.suspects_nothing(6);
    room.connect(6, 4);
    room.carry();
    room.has_found_out(6, was(6));
    room.has_found_out(4, was(4));
    // It is said again at the next start, until somebody has looked into it.
    room.kill(3, false);
    room.switch_on(3);
    assert_eq!(room.told_two_records(3).len(), 1);
}

#[test]
fn a_host_with_another_journal_at_the_close_on_a_receipt_or_in_a_copy_is_found_out_there() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = two_journals(begun.path(), dir.path());
    let (first, second) = (room.copy(FIRST[0]), room.copy(SECOND[0]));
    let journal = room.journal.clone();
    let closing = |checkpoint: &Checkpoint| Frame::Closing {
        journal: journal.clone(),
        checkpoint: checkpoint.clone(),
    };
    // What agrees is no alarm, and neither is what only a stranger has signed.
    room.says_as_host(2, vec![closing(&second.checkpoint), room.entries_of(&second)]);
    room.suspects_nothing(2);
    let stranger = DeviceKey::from_seed(&[77; 32]);
    let forged = Checkpoint::sign(&journal, 3, &[7; 32], &stranger);
    room.says_as_host(2, vec![closing(&forged)]);
    room.suspects_nothing(2);
    // To be cosigned at the close: the one with the longer copy sees it.
    room.says_as_host(5, vec![closing(&first.checkpoint)]);
    room.has_found_out(5, &second);
    room.says_as_host(6, vec![room.receipt_of(&first)]);
    room.has_found_out(6, &second);
    // The whole journal, numbered anew and signed again: a shorter one to a holder, and a longer one to another.
    room.says_as_host(2, vec![room.entries_of(&first)]);
    room.has_found_out(2, &second);
    room.says_as_host(CLERK, vec![room.entries_of(&second)]);
    room.has_found_out(CLERK, &first);
    // A receipt of the first to one who is shown the second afterwards.
    room.says_as_host(7, vec![room.receipt_of(&first)]);
    room.suspects_nothing(7);
    room.says_as_host(7, vec![room.entries_of(&second)]);
    room.has_found_out(7, &second);
}

#[test]
fn old_news_that_the_room_is_led_from_this_very_machine_lead_nowhere() {
    let (begun, dir) = (begun(), TempDir::new().unwrap());
    let mut room = sitting(begun.path(), dir.path(), 1 << 20);
    room.carry();
    let told = |room: &mut Room, tls: String| {
        let line = room
            .lines
            .iter()
            .find(|line| line.ends.contains(&HOLDERS))
            .unwrap();
        let peer = line.peers[usize::from(line.ends[1] == HOLDERS)];
        let addresses = vec!["127.0.0.1:1".to_owned()];
        room.group(HOLDERS, false, |replica| {
            replica.receive(peer, Frame::Moved { addresses, tls })
        });
        let replica = room.laptops[HOLDERS].replica.as_mut().unwrap();
        replica.moved.take()
    };
    let (own, other) = (room.laptops[HOLDERS].tls(), room.laptops[CLERK].tls());
    assert_eq!(told(&mut room, own), None);
    assert!(told(&mut room, other).is_some());
}

/// Stories behind the first two hundred that failed once.
/// 706 to 1,231: a checkpoint of a term that began in what another keeper had folded, and nobody had acknowledged, was
/// taken for a forged one; and what was offered to a laptop before it numbered was never offered to it again.
/// 1,884 to 8,450: what had been asked for in a takeover that was given up came late, and overwrote what this disk had
/// vouched for since. 3,027 to 9,433: a body that came with a leaf that was known without it was kept and not read.
/// 483 to 7,599: a holder was told the tail before its sender led, did not take it, and was never told again.
const FAILED_ONCE: [u64; 18] = [
    706, 719, 967, 1_231, 1_884, 2_288, 7_833, 8_450, 3_027, 3_608, 5_048, 9_243, 9_420, 9_433, 483, 6_642,
    6_974, 7_599,
];

#[test]
fn no_story_of_cuts_kills_and_takeovers_loses_or_doubles_what_was_acknowledged() {
    let told = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let begun = begun();
    if let Some(seed) = told("ROOM_SEED") {
        tell(begun.path(), seed);
        return;
    }
    for seed in FAILED_ONCE {
        tell(begun.path(), seed);
    }
    let stories = told("ROOM_STORIES").unwrap_or(200);
    let next = AtomicU64::new(told("ROOM_FIRST").unwrap_or(1));
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed > stories {
                        return;
                    }
                    if std::panic::catch_unwind(|| tell(begun.path(), seed)).is_err() {
                        println!("ROOM_SEED={seed} failed");
                        failed.lock().unwrap().push(seed);
                    }
                    if seed.is_multiple_of(500) {
                        println!("{seed} of {stories} stories are told");
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(
        failed.is_empty(),
        "ROOM_SEED of the stories that failed: {failed:?}"
    );
}
