//! A room of machines that are real to the system: a host, two more holders and thirty delegates, in processes and
//! networks of their own on one bridge. While everybody votes, processes are killed and stopped, cables pulled out and
//! made narrow, clocks turned, what lies between delayed, stalled and cut; and sometimes the host stays dead, and a
//! holder leads on.
//!
//! Then all is mended: nothing that was acknowledged is lost, nothing is counted twice, and what any screen ever called
//! recorded stands in the journal with that very choice.
//!
//! The seed that is printed makes the same plan again, which is printed too: `STORY_SEED=7 cargo test --test chaos`.
//! When a packet and a signal meet is the system's, so a story that failed may need to be told more than once.
//! `HEMICYCLE_LONG=1` (in `make soak`) tells two hundred rounds.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]
#![allow(
    clippy::print_stderr,
    reason = "without its plan, a story that failed cannot be understood"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use hemicycle_desk::{
    Desk,
    intent::{Intent, RoomIntent, VotingIntent},
    view::{BallotFormView, CallingOrderView, ChoiceView},
};
use hemicycle_domain::{
    ids::{BallotId, DeviceId, JournalId},
    tally::{Choice, Tally},
};
use serde_json::json;
use stories::{
    Cable, Chance, Room, ask,
    corner::inside,
    host::shim,
    machine::{Ask, BRIDGE, Copy, Machine, Screen, Told, Vote, bridge},
    shown,
};

/// Delegates, and the machines behind which they sit: a few share a process and a plug.
const DELEGATES: usize = 30;
const BENCHES: usize = 4;
/// The machines of those whose disks count: the host, the office, the second chair.
const HOLDERS: usize = 3;
const CHAIR: usize = 0;
/// How long a round of faults is, and how long mending may take.
const ROUND_MS: usize = 1_500;
const PATIENCE: Duration = Duration::from_secs(60);
const CHOICES: [ChoiceView; 3] = [ChoiceView::For, ChoiceView::Against, ChoiceView::NotVoting];

/// What goes wrong, with a machine or with the proxy before the first bench.
#[derive(Clone, Copy, Debug)]
enum Fault {
    Kill,
    Stop,
    Pull,
    /// Kilobits a second.
    Narrow(usize),
    /// Milliseconds ahead.
    Clock(i64),
    /// Milliseconds that every piece of a stream is held back.
    Delay(usize),
    Stall,
    Cut,
    /// Whoever leads dies, and a person at another holder leads on: the first or the second behind it.
    TakeOver(usize),
}

/// One fault of a plan: when, where, and when it ends, in milliseconds from the beginning of the round.
#[derive(Clone, Copy, Debug)]
struct Planned {
    at: usize,
    until: usize,
    machine: usize,
    fault: Fault,
}

/// The faults of a round, by chance alone.
fn plan(chance: &mut Chance) -> Vec<Planned> {
    let mut plan: Vec<Planned> = (0..2 + chance.below(4))
        .map(|_| {
            let at = chance.below(ROUND_MS * 2 / 3);
            let until = at + 100 + chance.below(ROUND_MS);
            let machine = chance.below(HOLDERS + BENCHES);
            let fault = match chance.below(10) {
                0..=2 => Fault::Kill,
                3 => Fault::Stop,
                4 => Fault::Pull,
                5 => Fault::Narrow(64 << chance.below(4)),
                6 => Fault::Clock([-31_536_000_000, -86_400_000, -5_000, 5_000, 86_400_000][chance.below(5)]),
                7 => Fault::Delay(20 + chance.below(300)),
                8 => Fault::Stall,
                _ => Fault::Cut,
            };
            Planned {
                at,
                until,
                machine,
                fault,
            }
        })
        .collect();
    if chance.below(4) == 0 {
        plan.push(Planned {
            at: chance.below(ROUND_MS),
            until: ROUND_MS * 2,
            machine: CHAIR,
            fault: Fault::TakeOver(1 + chance.below(HOLDERS - 1)),
        });
    }
    plan.sort_by_key(|planned| planned.at);
    plan
}

struct Hall {
    /// The holders, the chair's first; then the benches.
    machines: Vec<Machine>,
    /// Whose machine leads the room.
    host: usize,
    proxy: Cable,
    journal: JournalId,
    item: String,
    /// Whose vote is whose.
    devices: BTreeMap<(usize, usize), DeviceId>,
    /// What each delegate pressed, in order. A press whose answer never came may have been kept or not.
    pressed: BTreeMap<DeviceId, Vec<(BallotId, Choice, bool)>>,
    /// What any screen called recorded.
    told: BTreeSet<(DeviceId, Told)>,
    /// Acknowledged anywhere: so many entries.
    acknowledged: u64,
    _room: Room,
    _built: tempfile::TempDir,
}

impl Hall {
    /// People come together on loopback, and then take their seats: each laptop goes on behind a plug of its own.
    async fn seated() -> Self {
        let room = Room::with_three_holders(u32::try_from(DELEGATES).unwrap()).await;
        room.open_sitting().await;
        let view = shown(&room.chair).await;
        let address = view.council.as_ref().unwrap().addresses.last().unwrap().clone();
        let (_, port) = address.rsplit_once(':').unwrap();
        let item = view.session.as_ref().unwrap().live_item.clone().unwrap();
        let tls = ask(&room.chair, |replica| replica.tls().to_owned()).await;
        bridge().await;
        let built = tempfile::TempDir::new().unwrap();
        let clock = shim("clock", built.path());
        let host: SocketAddr = format!("10.77.0.10:{port}").parse().unwrap();
        let proxy = Cable::between(BRIDGE, &host.to_string()).await;
        let mut seats: Vec<(&str, Vec<&Desk>)> = vec![
            ("chair", vec![&room.chair]),
            ("office", vec![room.clerk()]),
            ("second chair", vec![&room.delegates[0]]),
        ];
        let benches: Vec<&[Desk]> = room.delegates[1..].chunks(DELEGATES.div_ceil(BENCHES)).collect();
        for (bench, name) in benches.iter().zip(["bench 1", "bench 2", "bench 3", "bench 4"]) {
            seats.push((name, bench.iter().collect()));
        }
        let mut machines = Vec::new();
        let mut devices = BTreeMap::new();
        for (number, (name, desks)) in seats.iter().enumerate() {
            let by_proxy = number == HOLDERS;
            let to = if by_proxy {
                proxy.address.clone()
            } else {
                host.to_string()
            };
            let place = json!({ "addresses": [to], "tls": tls }).to_string();
            for (laptop, desk) in desks.iter().enumerate() {
                // Off the net from here on: it would look for the new place at once, go round the holders, and be told the
                // old one again.
                desk.unplug(true).await;
                let place = (number != CHAIR).then(|| place.clone());
                let device = ask(desk, move |replica| {
                    if let Some(place) = place {
                        replica.store.set("host", &place).unwrap();
                    }
                    replica.store.set("doors", "{}").unwrap();
                    replica.device().clone()
                })
                .await;
                devices.insert((number, laptop), device);
            }
            let folders = desks.iter().map(|desk| desk.options().dir.clone()).collect();
            machines.push(Machine::plugged(number, name, folders, &clock).await);
        }
        for desk in room.desks() {
            desk.close().await;
        }
        let mut hall = Self {
            machines,
            host: CHAIR,
            proxy,
            journal: room.journal.clone(),
            item,
            devices,
            pressed: BTreeMap::new(),
            told: BTreeSet::new(),
            acknowledged: 0,
            _room: room,
            _built: built,
        };
        join_all(hall.machines.iter_mut().map(Machine::start)).await;
        hall.comes_together().await;
        hall
    }

    fn laptops(&self) -> impl Iterator<Item = (usize, usize)> {
        let all = self.machines.iter().enumerate();
        all.flat_map(|(number, machine)| (0..machine.laptops()).map(move |laptop| (number, laptop)))
    }

    /// Those who vote: all but the office.
    fn voters(&self) -> Vec<(usize, usize)> {
        self.laptops().filter(|(machine, _)| *machine != 1).collect()
    }

    /// Looks at every screen that can be seen, and remembers what it calls recorded.
    async fn looks_around(&mut self) -> Vec<Option<Screen>> {
        let looks = self.laptops().map(|(machine, laptop)| {
            let asked = self.machines[machine].ask::<Screen>(laptop, Ask::Screen);
            async move {
                // A stopped program shows nothing.
                let screen = tokio::time::timeout(Duration::from_millis(300), asked).await;
                ((machine, laptop), screen.ok().flatten())
            }
        });
        let screens = join_all(looks).await;
        let mut seen = Vec::new();
        for (place, screen) in screens {
            let device = &self.devices[&place];
            let told = screen.iter().flat_map(|screen| &screen.told);
            self.told.extend(told.map(|told| (device.clone(), told.clone())));
            seen.push(screen);
        }
        seen
    }

    /// Until every screen that is asked about shows it.
    async fn until(&mut self, what: &str, shows: impl Fn((usize, usize), &Screen) -> bool) {
        let begun = Instant::now();
        loop {
            let places: Vec<_> = self.laptops().collect();
            let screens = self.looks_around().await;
            let missing: Vec<_> = places
                .into_iter()
                .zip(&screens)
                .filter(|(place, screen)| screen.as_ref().is_none_or(|screen| !shows(*place, screen)))
                .collect();
            let Some(first) = missing.first() else { return };
            assert!(
                begun.elapsed() < PATIENCE,
                "{what}: not at {:?}, {first:?}; the holders show {:#?}",
                missing.iter().map(|(place, _)| place).collect::<Vec<_>>(),
                &screens[..HOLDERS]
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn copies(&self) -> Vec<Copy> {
        let asked = self.laptops().map(|(machine, laptop)| {
            self.machines[machine].ask::<Option<Copy>>(laptop, Ask::Copy(self.journal.clone()))
        });
        join_all(asked)
            .await
            .into_iter()
            .map(|copy| copy.flatten().unwrap())
            .collect()
    }

    /// Everybody is in line, every outbox is empty, and every copy is the same and acknowledged to its end.
    async fn comes_together(&mut self) -> Vec<Copy> {
        self.until("in line", |_, screen| screen.connected).await;
        self.until("three holders", |_, screen| {
            !screen.leads || screen.holders_online == 3
        })
        .await;
        let begun = Instant::now();
        loop {
            let copies = self.copies().await;
            let first = &copies[0];
            let equal = copies.iter().all(|copy| {
                copy.waiting == 0
                    && (copy.size, &copy.root, copy.acknowledged) == (first.size, &first.root, first.size)
            });
            if equal {
                return copies;
            }
            let told: Vec<_> = copies
                .iter()
                .map(|c| (c.size, c.acknowledged, c.waiting))
                .collect();
            assert!(begun.elapsed() < PATIENCE, "never equal: {told:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// The chair asks for something that must be taken, at once or by and by.
    async fn chair(&self, intent: VotingIntent) {
        let begun = Instant::now();
        loop {
            let answer = self.machines[CHAIR].act(0, Intent::Voting(intent.clone())).await;
            if answer.as_deref() == Some("done") {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{answer:?}: {intent:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn begins(&mut self, fault: &Planned) {
        let machine = &mut self.machines[fault.machine];
        match fault.fault {
            Fault::Kill => machine.kill().await,
            Fault::TakeOver(_) => self.machines[self.host].kill().await,
            Fault::Stop => machine.stop(true).await,
            Fault::Pull => machine.pull(true).await,
            Fault::Narrow(rate) => machine.narrow(Some(rate)).await,
            Fault::Clock(ahead) => machine.turn_clock(ahead),
            Fault::Delay(milliseconds) => self.proxy.hold_back(Duration::from_millis(milliseconds as u64)),
            Fault::Stall => self.proxy.stall(true),
            Fault::Cut => self.proxy.cut(),
        }
    }

    /// What began is over. Clocks stay as they were turned until the end.
    async fn ends(&mut self, fault: &Planned) {
        let machine = &mut self.machines[fault.machine];
        match fault.fault {
            Fault::Kill if !machine.runs() => machine.start().await,
            Fault::Kill | Fault::TakeOver(_) | Fault::Clock(_) => {}
            Fault::Stop => machine.stop(false).await,
            Fault::Pull => machine.pull(false).await,
            Fault::Narrow(_) => machine.narrow(None).await,
            Fault::Delay(_) => self.proxy.hold_back(Duration::ZERO),
            Fault::Stall => self.proxy.stall(false),
            Fault::Cut => self.proxy.mend(),
        }
    }

    /// A ballot in which things go wrong, and its count.
    async fn round(&mut self, number: usize, chance: &mut Chance) {
        let plan = plan(chance);
        eprintln!("round {number}: {plan:?}");
        self.chair(VotingIntent::OpenBallot {
            item: self.item.clone(),
            question: format!("Lần {number}"),
            paper: None,
            rule: String::new(),
            form: BallotFormView::OpenElectronic,
            calling: CallingOrderView::default(),
            with: Vec::new(),
        })
        .await;
        self.until("the open ballot", |_, screen| screen.open_ballot.is_some())
            .await;
        let screen: Screen = self.machines[CHAIR].ask(0, Ask::Screen).await.unwrap();
        let ballot = screen.open_ballot.unwrap();

        // Everybody presses once, and some think better of it.
        let mut presses: Vec<(usize, (usize, usize), ChoiceView)> = Vec::new();
        for place in self.voters() {
            for _ in 0..1 + chance.below(5) / 4 {
                presses.push((chance.below(ROUND_MS), place, CHOICES[chance.below(3)]));
            }
        }
        presses.sort_by_key(|(at, ..)| *at);
        self.goes_wrong(&ballot, &plan, presses).await;
        for fault in &plan {
            if let Fault::TakeOver(by) = fault.fault {
                self.leads_on(by).await;
            }
        }
        self.all_run(None).await;
        self.comes_together().await;
        self.chair(VotingIntent::CloseBallot {
            ballot_id: ballot.0.clone(),
        })
        .await;
        self.chair(VotingIntent::Declare {
            ballot_id: ballot.0.clone(),
        })
        .await;
        self.until("closed", |_, screen| screen.open_ballot.is_none())
            .await;
        let copies = self.comes_together().await;
        self.holds(&ballot, &copies).await;
    }

    /// Faults and presses in the order of their times, and looks at the screens between them.
    async fn goes_wrong(
        &mut self,
        ballot: &BallotId,
        plan: &[Planned],
        presses: Vec<(usize, (usize, usize), ChoiceView)>,
    ) {
        let mut steps: Vec<(usize, Step)> = presses
            .into_iter()
            .map(|(at, place, choice)| (at, Step::Press(place, choice)))
            .collect();
        steps.extend(plan.iter().map(|fault| (fault.at, Step::Begins(*fault))));
        steps.extend(plan.iter().map(|fault| (fault.until, Step::Ends(*fault))));
        steps.extend((0..ROUND_MS * 2).step_by(150).map(|at| (at, Step::Look)));
        steps.sort_by_key(|(at, _)| *at);
        let begun = tokio::time::Instant::now();
        let mut answers = Vec::new();
        for (at, step) in steps {
            tokio::time::sleep_until(begun + Duration::from_millis(at as u64)).await;
            match step {
                Step::Press((machine, laptop), choice) => {
                    let vote = VotingIntent::CastVote {
                        ballot_id: ballot.0.clone(),
                        choice,
                    };
                    if let Some(answer) = self.machines[machine].acting(laptop, Intent::Voting(vote)) {
                        answers.push(((machine, laptop), choice, answer));
                    }
                }
                Step::Begins(fault) => self.begins(&fault).await,
                Step::Ends(fault) => self.ends(&fault).await,
                Step::Look => drop(self.looks_around().await),
            }
        }
        for (place, choice, answer) in answers {
            let taken = answer.await.ok();
            // A laptop that has just been opened again may say no; then nothing was pressed.
            if taken.as_ref().is_none_or(|answer| answer == "done") {
                let press = (ballot.clone(), domain(choice), taken.is_some());
                self.pressed
                    .entry(self.devices[&place].clone())
                    .or_default()
                    .push(press);
            }
        }
    }

    /// Starts whatever is dead, but for one.
    async fn all_run(&mut self, but: Option<usize>) {
        let machines = (0..).zip(&mut self.machines);
        let dead = machines.filter(|(number, machine)| Some(*number) != but && !machine.runs());
        join_all(dead.map(|(_, machine)| machine.start())).await;
    }

    /// The host is dead and stays so until a person at another holder leads.
    async fn leads_on(&mut self, behind: usize) {
        let (dead, by) = (self.host, (self.host + behind) % HOLDERS);
        self.all_run(Some(dead)).await;
        self.machines[dead].kill().await;
        let begun = Instant::now();
        loop {
            let screen: Screen = self.machines[by].ask(0, Ask::Screen).await.unwrap();
            if screen.leads {
                self.host = by;
                return;
            }
            if screen.may_take_over {
                let take = Intent::Room(RoomIntent::TakeOver { alone: false });
                drop(self.machines[by].act(0, take).await);
            }
            assert!(begun.elapsed() < PATIENCE, "never led: {screen:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// After all is mended.
    async fn holds(&mut self, ballot: &BallotId, copies: &[Copy]) {
        let journal = &copies[0];
        assert!(
            journal.acknowledged >= self.acknowledged,
            "what was acknowledged is there"
        );
        self.acknowledged = journal.acknowledged;
        let mut receipts: Vec<_> = journal.votes.iter().map(|vote| &vote.told.receipt).collect();
        receipts.sort();
        assert!(
            receipts.windows(2).all(|pair| pair[0] != pair[1]),
            "no vote stands twice"
        );
        for (device, told) in &self.told {
            let stands = |vote: &&Vote| {
                vote.device == *device
                    && (&vote.told.ballot, vote.told.choice) == (&told.ballot, told.choice)
                    && (told.receipt.is_none() || told.receipt == vote.told.receipt)
            };
            assert!(
                journal.votes.iter().any(|vote| stands(&vote)),
                "a screen said {told:?}, and the journal does not"
            );
        }
        let mut last = BTreeMap::new();
        for device in self.devices.values() {
            let stand: Vec<Choice> = journal
                .votes
                .iter()
                .filter(|vote| vote.device == *device && vote.told.ballot == *ballot)
                .map(|vote| vote.told.choice)
                .collect();
            let pressed = self.pressed.get(device).into_iter().flatten();
            let pressed: Vec<(Choice, bool)> = pressed
                .filter(|(of, ..)| of == ballot)
                .map(|(_, choice, sure)| (*choice, *sure))
                .collect();
            assert!(
                stands_once(&pressed, &stand),
                "{device}: pressed {pressed:?}, recorded {stand:?}"
            );
            last.extend(stand.last().map(|choice| (device, *choice)));
        }
        // The count is of the last press of each.
        let asked = Ask::Tally(self.journal.clone(), ballot.clone());
        let tally: Tally = self.machines[CHAIR].ask(0, asked).await.unwrap();
        let own = |choice| u32::try_from(last.values().filter(|last| **last == choice).count()).unwrap();
        assert_eq!(
            (tally.votes_for, tally.votes_against, tally.not_voting, tally.late),
            (own(Choice::For), own(Choice::Against), own(Choice::NotVoting), 0)
        );
        eprintln!(
            "  {} entries, {} votes, {} words of screens, {tally:?}",
            journal.size,
            journal.votes.len(),
            self.told.len()
        );
    }
}

enum Step {
    Press((usize, usize), ChoiceView),
    Begins(Planned),
    Ends(Planned),
    Look,
}

fn domain(choice: ChoiceView) -> Choice {
    match choice {
        ChoiceView::For => Choice::For,
        ChoiceView::Against => Choice::Against,
        ChoiceView::Abstain => Choice::Abstain,
        ChoiceView::NotVoting => Choice::NotVoting,
    }
}

/// Each press that was taken stands once and in order; one of a laptop that died before it answered, once or not.
fn stands_once(pressed: &[(Choice, bool)], stand: &[Choice]) -> bool {
    match pressed {
        [] => stand.is_empty(),
        [(choice, sure), later @ ..] => {
            stand.first() == Some(choice) && stands_once(later, &stand[1..])
                || !sure && stands_once(later, stand)
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_room_of_machines_keeps_every_acknowledged_vote_through_kills_cuts_and_turned_clocks() {
    if !inside("a_room_of_machines_keeps_every_acknowledged_vote_through_kills_cuts_and_turned_clocks") {
        return;
    }
    let mut chance = Chance::told();
    let rounds = if std::env::var_os("HEMICYCLE_LONG").is_some() {
        200
    } else {
        3
    };
    let mut hall = Hall::seated().await;
    for number in 0..rounds {
        hall.round(number, &mut chance).await;
    }
}
