//! Laptops in processes and networks of their own, all on one bridge: a room of which any part can be taken away.
//! Only in a corner (`corner::inside`), with which the networks end.

use std::{
    collections::HashMap,
    fs::File,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
};

use hemicycle_desk::{
    Desk,
    intent::Intent,
    view::{BallotState, ChoiceView, ConnectionState, View},
};
use hemicycle_domain::{
    Fact,
    entry::receipt_code,
    ids::{BallotId, DeviceId, JournalId},
    tally::Choice,
};
use hemicycle_sync::replica::Replica;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child, Command},
    sync::{mpsc, oneshot},
};

use crate::{ask, hands};

/// What is asked of one of the laptops in a process (`tests/src/bin/desk.rs`).
#[derive(Serialize, Deserialize)]
pub enum Ask {
    /// Answered by `done`, or by the sentence that says why not.
    Act(Box<Intent>),
    Screen,
    /// Of this journal.
    Copy(JournalId),
    /// The votes that were counted in this ballot, by choice.
    Tally(JournalId, BallotId),
}

/// What a person sees.
#[derive(Debug, Serialize, Deserialize)]
pub struct Screen {
    /// The host, or in line with it.
    pub connected: bool,
    /// How the connection and the disk are, and what the person is told: for whoever looks for a fault.
    pub told_besides: String,
    pub leads: bool,
    /// Holders that the host sees, itself among them.
    pub holders_online: u32,
    /// The offer to lead instead of a silent host, with the promise of another holder.
    pub may_take_over: bool,
    pub open_ballot: Option<BallotId>,
    pub told: Vec<Told>,
}

/// What the screen calls recorded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Told {
    pub ballot: BallotId,
    pub choice: Choice,
    /// None while another press is on its way.
    pub receipt: Option<String>,
}

/// What a laptop's copy holds.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    pub device: DeviceId,
    pub size: u64,
    pub root: String,
    pub acknowledged: u64,
    /// What is signed and not yet seen recorded, in all journals.
    pub waiting: usize,
    pub votes: Vec<Vote>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    pub device: DeviceId,
    pub told: Told,
}

impl Screen {
    #[must_use]
    pub fn of(view: &View) -> Self {
        let session = view.session.as_ref();
        let ballot = session.and_then(|session| session.ballot.as_ref());
        let now = ballot.and_then(|ballot| Some((&ballot.id, ballot.mine.as_ref()?)));
        let before = session.into_iter().flat_map(|session| &session.results);
        let before = before.filter_map(|result| Some((&result.ballot_id, result.mine.as_ref()?)));
        let told = now.into_iter().chain(before).filter_map(|(ballot, mine)| {
            Some(Told {
                ballot: BallotId::new(ballot),
                choice: choice(mine.recorded_choice?),
                receipt: mine.receipt.clone(),
            })
        });
        Self {
            connected: matches!(
                view.connection.state,
                ConnectionState::Connected | ConnectionState::Host
            ),
            told_besides: format!(
                "{:?}, {:?}, {:?}",
                view.connection.state,
                view.disk,
                view.notices
                    .iter()
                    .map(|notice| &notice.text.key)
                    .collect::<Vec<_>>()
            ),
            leads: session.is_some_and(|session| session.host.here),
            holders_online: session.map_or(0, |session| session.host.holders_online),
            may_take_over: session
                .and_then(|session| session.takeover.as_ref())
                .is_some_and(|offered| !offered.alone && !offered.asking),
            open_ballot: ballot
                .filter(|ballot| ballot.state == BallotState::Open)
                .map(|ballot| BallotId::new(&ballot.id)),
            told: told.collect(),
        }
    }
}

fn choice(choice: ChoiceView) -> Choice {
    match choice {
        ChoiceView::For => Choice::For,
        ChoiceView::Against => Choice::Against,
        ChoiceView::Abstain => Choice::Abstain,
        ChoiceView::NotVoting => Choice::NotVoting,
    }
}

impl Copy {
    #[must_use]
    pub fn of(replica: &Replica, journal: &JournalId) -> Option<Self> {
        let log = replica.log(journal)?;
        let entries = replica.store.entries(journal, 0, log.head.size()).ok()?;
        let votes = entries.iter().filter_map(|entry| {
            let read = entry.read_trusted()?;
            let Some(Fact::VoteCast { ballot, choice }) = read.fact else {
                return None;
            };
            Some(Vote {
                device: read.header.author,
                told: Told {
                    ballot,
                    choice,
                    receipt: Some(receipt_code(&read.offer)),
                },
            })
        });
        Some(Self {
            device: replica.device().clone(),
            size: log.head.size(),
            root: hemicycle_sync::plan::root_words(&log.head.tree, log.head.size()),
            acknowledged: log.acknowledged,
            waiting: replica.logs().map(|log| log.pending().len()).sum(),
            votes: votes.collect(),
        })
    }
}

/// The answer of a desk, in its own process.
pub async fn answer(desk: &Desk, asked: Ask) -> Value {
    let answer = match asked {
        Ask::Act(intent) => {
            let taken = desk.act(*intent).await;
            serde_json::to_value(taken.map_or_else(|problem| problem.text.key, |()| "done".to_owned()))
        }
        Ask::Screen => serde_json::to_value(Screen::of(&desk.watch().borrow())),
        Ask::Copy(_) if desk.node().is_none() => Ok(Value::Null),
        Ask::Copy(journal) => {
            serde_json::to_value(ask(desk, move |replica| Copy::of(replica, &journal)).await)
        }
        Ask::Tally(journal, ballot) => {
            let tally = ask(desk, move |replica| {
                replica.session(&journal)?.ballot(&ballot)?.tally
            })
            .await;
            serde_json::to_value(tally)
        }
    };
    answer.expect("an answer can be written")
}

/// Runs a program of the system that must succeed.
///
/// # Panics
/// Where it does not.
async fn run(program: &str, arguments: &str) {
    let out = Command::new(program).args(arguments.split(' ')).output().await;
    let out = out.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(
        out.status.success(),
        "{program} {arguments}\n{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

/// Where the story itself stands on the bridge.
pub const BRIDGE: &str = "10.77.0.1";

/// The bridge to which all laptops of the room are plugged.
pub async fn bridge() {
    run("ip", "link add room type bridge").await;
    run("ip", &format!("addr add {BRIDGE}/24 dev room")).await;
    run("ip", "link set room up").await;
}

/// One network plug with laptops behind it, and a clock that they share.
pub struct Machine {
    pub name: String,
    folders: Vec<PathBuf>,
    shim: PathBuf,
    clock: PathBuf,
    plug: String,
    pub address: String,
    /// Holds the network while the laptops are dead.
    network: Child,
    process: Option<Process>,
}

impl Machine {
    /// Plugs it in; nothing runs yet. `number` is its place on the bridge. `shim` turns the clock (`shim/clock.c`).
    pub async fn plugged(number: usize, name: &str, folders: Vec<PathBuf>, shim: &Path) -> Self {
        let mut network = Command::new("unshare")
            .args(["--net", "sh", "-c", "echo ready; exec cat"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut ready = [0; 6];
        let mut out = network.stdout.take().unwrap();
        out.read_exact(&mut ready).await.unwrap();
        let process = network.id().unwrap();
        let (plug, address) = (format!("plug{number}"), format!("10.77.0.{}", 10 + number));
        run(
            "ip",
            &format!("link add {plug} type veth peer name eth0 netns {process}"),
        )
        .await;
        run("ip", &format!("link set {plug} master room up")).await;
        for inside in [
            "link set lo up".to_owned(),
            format!("addr add {address}/24 dev eth0"),
            "link set eth0 up".to_owned(),
            format!("route add default via {BRIDGE}"),
        ] {
            run("nsenter", &format!("--net=/proc/{process}/ns/net ip {inside}")).await;
        }
        let clock = folders[0].with_extension("clock");
        std::fs::write(&clock, 0_i64.to_le_bytes()).unwrap();
        Self {
            name: name.to_owned(),
            folders,
            shim: shim.to_owned(),
            clock,
            plug,
            address,
            network,
            process: None,
        }
    }

    #[must_use]
    pub fn laptops(&self) -> usize {
        self.folders.len()
    }

    /// Starts the laptops that are behind the plug; everybody enters the PIN.
    pub async fn start(&mut self) {
        let network = format!("--net=/proc/{}/ns/net", self.network.id().unwrap());
        let mut command = Command::new("nsenter");
        command
            .arg(network)
            .arg(hands::program("desk"))
            .arg("--reachable")
            .args(&self.folders)
            .env("LD_PRELOAD", &self.shim)
            .env("HEMICYCLE_CLOCK", &self.clock);
        self.process = Some(Process::start(&mut command));
        let unlock = hemicycle_desk::intent::MeIntent::Unlock {
            pin: crate::PIN.to_owned(),
        };
        for laptop in 0..self.laptops() {
            let told = self.act(laptop, Intent::Me(unlock.clone())).await;
            assert_eq!(told.as_deref(), Some("done"), "{} {laptop}", self.name);
        }
    }

    /// None where the laptops died before they answered.
    pub async fn ask<T: DeserializeOwned>(&self, laptop: usize, asked: Ask) -> Option<T> {
        let answer = self.process.as_ref()?.asked(laptop, asked)?.await.ok()?;
        Some(serde_json::from_value(answer).expect("the answer that was asked for"))
    }

    /// `done`, or the sentence that says why not.
    pub async fn act(&self, laptop: usize, intent: Intent) -> Option<String> {
        self.ask(laptop, Ask::Act(Box::new(intent))).await
    }

    /// The same, and the answer comes later: the story goes on.
    pub fn acting(&self, laptop: usize, intent: Intent) -> Option<oneshot::Receiver<Value>> {
        self.process.as_ref()?.asked(laptop, Ask::Act(Box::new(intent)))
    }

    /// SIGKILL: nothing is flushed, nothing is said.
    pub async fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.child.kill().await.unwrap();
        }
    }

    #[must_use]
    pub fn runs(&self) -> bool {
        self.process.is_some()
    }

    /// SIGSTOP, or SIGCONT: its sockets stay open, and nobody answers.
    pub async fn stop(&self, stopped: bool) {
        let process = self.process.as_ref().and_then(|process| process.child.id());
        let Some(process) = process else { return };
        let signal = if stopped { "STOP" } else { "CONT" };
        run("kill", &format!("-{signal} {process}")).await;
    }

    /// The cable is pulled out: no packet passes, and nobody is told.
    pub async fn pull(&self, pulled: bool) {
        let way = if pulled { "down" } else { "up" };
        run("ip", &format!("link set {} {way}", self.plug)).await;
    }

    /// So many kilobits a second towards the laptops, with a queue of a second; none: as fast as can be.
    pub async fn narrow(&self, kilobits: Option<usize>) {
        let plug = &self.plug;
        match kilobits {
            Some(rate) => {
                let queue = format!("tbf rate {rate}kbit burst 16kb latency 1s");
                run("tc", &format!("qdisc replace dev {plug} root {queue}")).await;
            }
            // There is none to take away where it never was narrow.
            None => drop(
                Command::new("tc")
                    .args(["qdisc", "del", "dev", plug, "root"])
                    .output()
                    .await,
            ),
        }
    }

    /// The clock of its laptops stands so many milliseconds ahead of this machine's.
    pub fn turn_clock(&self, milliseconds: i64) {
        let clock = File::options().write(true).open(&self.clock).unwrap();
        clock.write_all_at(&milliseconds.to_le_bytes(), 0).unwrap();
    }
}

type Waiting = Arc<Mutex<HashMap<u64, oneshot::Sender<Value>>>>;

/// A process with laptops in it, that answers by and by.
struct Process {
    child: Child,
    to: mpsc::UnboundedSender<String>,
    waiting: Waiting,
}

impl Process {
    fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let (mut to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, mut lines) = mpsc::unbounded_channel::<String>();
        tokio::spawn(async move {
            while let Some(line) = lines.recv().await {
                // Who is dead hears nothing.
                if to.write_all(line.as_bytes()).await.is_err() {
                    return;
                }
            }
        });
        let waiting = Waiting::default();
        let answered = Arc::clone(&waiting);
        tokio::spawn(async move {
            let mut lines = BufReader::new(from).lines();
            // The last line of one that was killed may be torn.
            while let Ok(Some(line)) = lines.next_line().await {
                let Ok((number, answer)) = serde_json::from_str::<(u64, Value)>(&line) else {
                    break;
                };
                let asker = answered
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .remove(&number);
                if let Some(asker) = asker {
                    drop(asker.send(answer));
                }
            }
            // Nobody is answered any more.
            answered.lock().unwrap_or_else(PoisonError::into_inner).clear();
        });
        Self {
            child,
            to: sender,
            waiting,
        }
    }

    fn asked(&self, laptop: usize, asked: Ask) -> Option<oneshot::Receiver<Value>> {
        static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (sender, answer) = oneshot::channel();
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(number, sender);
        let line = serde_json::to_string(&(number, laptop, asked)).expect("a question can be written");
        self.to.send(format!("{line}\n")).ok()?;
        Some(answer)
    }
}
