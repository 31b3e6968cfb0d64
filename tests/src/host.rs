//! A host that can be killed, and what is left of its votes.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, MeIntent},
};
use hemicycle_domain::{Fact, entry::OfferId, ids::JournalId};

use crate::{PIN, ask, hands, machine::Ask};

/// Compiles one of the libraries in `tests/shim`, to be loaded before any other.
pub fn shim(name: &str, folder: &Path) -> PathBuf {
    let built = folder.join(name).with_extension("so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("shim").join(name);
    let compiled = Command::new("cc")
        .args(["-O1", "-shared", "-fPIC", "-o"])
        .args([&built, &source.with_extension("c")])
        .arg("-ldl")
        .status();
    assert!(compiled.unwrap().success(), "the shim compiles");
    built
}

/// The host in a process that can be killed.
pub struct Host {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Host {
    /// Starts it on a laptop's folder, with a library loaded before any other where one is given.
    pub fn start(dir: &Path, shim: Option<&Path>) -> Self {
        let mut command = Command::new(hands::program("desk"));
        command.arg(dir).stdin(Stdio::piped()).stdout(Stdio::piped());
        if let Some(shim) = shim {
            command.env("LD_PRELOAD", shim);
        }
        let mut process = command.spawn().unwrap();
        let to = process.stdin.take().unwrap();
        let from = BufReader::new(process.stdout.take().unwrap());
        let mut host = Self { process, to, from };
        assert_eq!(
            host.act(&Intent::Me(MeIntent::Unlock { pin: PIN.to_owned() })),
            "done"
        );
        host
    }

    /// Asks for something; `done`, or the sentence that says why not.
    pub fn act(&mut self, intent: &Intent) -> String {
        let asked = Ask::Act(Box::new(intent.clone()));
        writeln!(self.to, "{}", serde_json::to_string(&(0, 0, asked)).unwrap()).unwrap();
        let mut answer = String::new();
        self.from.read_line(&mut answer).unwrap();
        let (_, answer): (u64, String) = serde_json::from_str(&answer).unwrap();
        answer
    }

    /// Its resident memory in KiB, as the system counts it.
    #[must_use]
    pub fn resident_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// SIGSTOP: it sleeps with its lines open.
    pub fn sleep(&self) {
        hands::signal("-STOP", &self.process.id().to_string());
    }

    pub fn wake(&self) {
        hands::signal("-CONT", &self.process.id().to_string());
    }

    /// SIGKILL: nothing is flushed, nothing is said.
    pub fn cut(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // A story that failed leaves no process behind; one that was cut has ended already.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// The votes of a laptop that it has seen acknowledged.
pub async fn acknowledged(desk: &Desk, journal: &JournalId) -> BTreeSet<OfferId> {
    let journal = journal.clone();
    ask(desk, move |replica| {
        let me = replica.me().unwrap();
        let log = replica.log(&journal).unwrap();
        let ballots = &log.session().unwrap().ballots;
        let votes = ballots.iter().flat_map(|ballot| &ballot.votes);
        votes
            .filter(|v| v.person == me && v.number < log.acknowledged)
            .map(|v| v.offer.clone())
            .collect()
    })
    .await
}

/// Every vote that this copy holds, as often as it holds it.
pub async fn votes_held(desk: &Desk, journal: &JournalId) -> Vec<OfferId> {
    let journal = journal.clone();
    ask(desk, move |replica| {
        let size = replica.store.size(&journal).unwrap();
        let entries = replica.store.entries(&journal, 0, size).unwrap();
        let read = entries
            .iter()
            .filter_map(hemicycle_domain::entry::Entry::read_trusted);
        read.filter(|r| matches!(r.fact, Some(Fact::VoteCast { .. })))
            .map(|r| r.offer)
            .collect()
    })
    .await
}
