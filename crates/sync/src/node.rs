//! The one thread that owns a replica: takes what has come, commits it as one group, and only then tells anyone.

use std::{
    collections::BTreeSet,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use hemicycle_store::StoreError;
use tokio::sync::{
    OwnedSemaphorePermit,
    mpsc::{Sender as Line, error::TrySendError},
    oneshot, watch,
};

use crate::{
    replica::{PeerId, Replica},
    wire::{Answer, Frame, Parcel},
};

/// Largest group that is committed at once.
const GROUP: usize = 512;
/// How often the node looks after itself when nothing comes.
const TICK: Duration = Duration::from_millis(250);
/// How often it looks whether its store is still there, or takes something again.
const LOOK: Duration = Duration::from_secs(1);

type Completion = Box<dyn FnOnce(Result<(), NodeError>) + Send>;

enum Work {
    Run(Box<dyn FnOnce(&mut Replica) -> Completion + Send>),
    /// With its share of what may wait of one peer, given back when it is taken.
    Receive(PeerId, Frame, OwnedSemaphorePermit),
    Disconnected(PeerId),
    Stop,
}

impl Work {
    /// Whether it may write what nobody else has.
    fn is_own(&self) -> bool {
        match self {
            Self::Run(_) => true,
            // A refusal is followed by signing again.
            Self::Receive(_, Frame::Answered { answer, .. }, _) => {
                !matches!(answer, Answer::Kept { .. } | Answer::AlreadyKept { .. })
            }
            Self::Receive(..) | Self::Disconnected(_) | Self::Stop => false,
        }
    }
}

/// Why an answer does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NodeError {
    #[error("this copy is closed")]
    Closed,
    #[error("the disk is full")]
    DiskFull,
    #[error("the disk does not take it")]
    Disk,
}

impl From<&StoreError> for NodeError {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            _ => Self::Disk,
        }
    }
}

/// How this machine's own disk stands. While it is not good, nothing is taken from anybody, and nobody is let in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disk {
    #[default]
    Good,
    /// It goes on by itself when there is space.
    Full,
    /// The store was moved away, or a write or a flush failed.
    Failed,
}

impl From<Result<(), StoreError>> for Disk {
    fn from(tried: Result<(), StoreError>) -> Self {
        match tried {
            Ok(()) => Self::Good,
            Err(StoreError::DiskFull) => Self::Full,
            Err(_) => Self::Failed,
        }
    }
}

/// A handle to the thread; clones share it.
#[derive(Clone)]
pub struct Node {
    work: Sender<Work>,
    changes: watch::Receiver<u64>,
    disk: watch::Receiver<Disk>,
}

/// The thread itself. Dropping it ends the thread and waits for that: a store that is still in use when the program
/// ends would be used by SQLCipher after it has tidied itself away.
pub struct NodeThread {
    thread: Option<JoinHandle<()>>,
    work: Sender<Work>,
}

impl NodeThread {
    /// Ends the thread after what has come before, and waits until its store is closed.
    pub fn join(self) {
        drop(self);
    }
}

impl Drop for NodeThread {
    fn drop(&mut self) {
        // A thread that has ended already takes no word.
        drop(self.work.send(Work::Stop));
        if let Some(thread) = self.thread.take()
            // Whoever is asked on the thread may hold the last handle to it; it ends without anyone waiting then.
            && thread.thread().id() != std::thread::current().id()
            && thread.join().is_err()
        {
            tracing::error!("the node's thread ended badly");
        }
    }
}

impl Node {
    /// Starts the thread.
    ///
    /// # Errors
    /// Where the machine gives no thread.
    pub fn start(replica: Replica) -> std::io::Result<(Self, NodeThread)> {
        let (work, receiver) = channel();
        let (changed, changes) = watch::channel(0);
        let (disk_seen, disk) = watch::channel(Disk::Good);
        let thread = std::thread::Builder::new()
            .name("replica".to_owned())
            .spawn(move || run(replica, &receiver, &changed, &disk_seen))?;
        let ends = NodeThread {
            thread: Some(thread),
            work: work.clone(),
        };
        Ok((Self { work, changes, disk }, ends))
    }

    /// Counts up whenever something to see has changed.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.clone()
    }

    /// How this machine's disk stood when it was last used.
    #[must_use]
    pub fn disk(&self) -> Disk {
        *self.disk.borrow()
    }

    /// Runs on the replica's thread; the answer comes when what was written is on disk.
    ///
    /// # Errors
    /// Where the copy is closed or its disk did not take the group.
    pub async fn run<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Replica) -> T + Send + 'static,
    ) -> Result<T, NodeError> {
        let (sender, receiver) = oneshot::channel();
        let work = Work::Run(Box::new(move |replica| {
            let answer = ask(replica);
            Box::new(move |committed: Result<(), NodeError>| {
                // Whoever asked may have gone away meanwhile.
                drop(sender.send(committed.map(|()| answer)));
            })
        }));
        self.work.send(work).map_err(|_| NodeError::Closed)?;
        receiver.await.map_err(|_| NodeError::Closed)?
    }

    /// Hands a peer's frame over. A closed copy takes none.
    pub(crate) fn receive(&self, peer: PeerId, frame: Frame, weight: OwnedSemaphorePermit) {
        drop(self.work.send(Work::Receive(peer, frame, weight)));
    }

    pub(crate) fn disconnected(&self, peer: PeerId) {
        drop(self.work.send(Work::Disconnected(peer)));
    }

    /// Ends the thread after what has come before; the store is closed then.
    pub fn stop(&self) {
        drop(self.work.send(Work::Stop));
    }
}

fn run(
    mut replica: Replica,
    receiver: &Receiver<Work>,
    changed: &watch::Sender<u64>,
    disk: &watch::Sender<Disk>,
) {
    let mut looked = Instant::now();
    loop {
        let mut group = Vec::new();
        match receiver.recv_timeout(TICK) {
            Ok(work) => group.push(work),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        group.extend(receiver.try_iter().take(GROUP));
        if group.iter().any(|work| matches!(work, Work::Stop)) {
            return;
        }
        let before = *disk.borrow();
        let mut now = before;
        // An idle copy leaves its disk and its processor alone.
        if !group.is_empty() || (before == Disk::Good && replica.has_work()) {
            let committed = commit_group(&mut replica, group);
            if committed.is_err() && before == Disk::Good {
                now = replica.store.try_write().into();
            }
        }
        if looked.elapsed() >= LOOK {
            looked = Instant::now();
            now = match now {
                Disk::Good => replica.store.still_there().into(),
                // What was read while the disk took nothing may have stopped half-way.
                Disk::Full | Disk::Failed => {
                    let tried = replica.store.try_write();
                    tried.and_then(|()| replica.reload()).into()
                }
            };
        }
        if now != before {
            tracing::warn!(?now, "the disk stands otherwise");
            if before == Disk::Good {
                replica.hang_up();
            }
            disk.send_replace(now);
            replica.touch();
        }
        if replica.take_dirty() {
            changed.send_modify(|count| *count += 1);
        }
    }
}

fn commit_group(replica: &mut Replica, group: Vec<Work>) -> Result<(), NodeError> {
    let mut completions: Vec<Completion> = Vec::new();
    let own = group.iter().any(Work::is_own);
    let (outcome, frames) = as_one_group(replica, own, |replica| {
        let mut taken = Ok(());
        for work in group {
            match work {
                Work::Run(ask) => completions.push(ask(replica)),
                // After a failure no peer is heard any more, but whoever asked in this group is answered.
                Work::Receive(peer, frame, weight) if taken.is_ok() => {
                    taken = replica.receive(peer, frame);
                    drop(weight);
                }
                Work::Receive(..) | Work::Stop => {}
                Work::Disconnected(peer) => replica.disconnected(peer),
            }
        }
        taken
    });
    for slow in send(frames) {
        tracing::warn!("a peer reads too slowly; its line is ended");
        replica.disconnected(slow);
    }
    for completion in completions {
        completion(outcome);
    }
    outcome
}

/// Words, each with the peer that it is for and the line that it goes out on.
pub type ToSend = Vec<(PeerId, Line<Parcel>, Parcel)>;

/// Does the work and what follows from it, brings it to the disk as one group, and gives back what may be told then.
/// `own`: it may write what nobody else has. Without I/O beyond the store, so that a simulated room runs it too.
#[must_use = "what is to be told is sent by whoever has the lines"]
pub fn as_one_group(
    replica: &mut Replica,
    own: bool,
    work: impl FnOnce(&mut Replica) -> Result<(), StoreError>,
) -> (Result<(), NodeError>, ToSend) {
    // What this machine says itself, or vouches for, waits for its disk; a copy of what others have need not.
    let waits = own || replica.vouches();
    let result = (|| {
        if waits {
            replica.store.begin()?;
        } else {
            replica.store.begin_unflushed()?;
        }
        work(replica)?;
        replica.housekeep()?;
        replica.store.commit()?;
        // It may have been named a holder in this very group.
        if !waits && replica.vouches() {
            replica.store.flush()?;
        }
        Ok(())
    })();
    let outcome = match result {
        Ok(()) => Ok(()),
        Err(error) => {
            tracing::error!(%error, "a group was not committed");
            replica.store.rollback();
            // What was folded but not kept must be forgotten: start again from the disk, and from the first word with
            // every peer, because nobody knows what the other has taken in.
            replica.hang_up();
            if let Err(error) = replica.reload() {
                tracing::error!(%error, "the store cannot be read");
            }
            Err(NodeError::from(&error))
        }
    };
    let frames = replica.committed().unwrap_or_else(|error| {
        tracing::error!(%error, "peers were not told");
        Vec::new()
    });
    (outcome, frames)
}

/// Never waits: a line that is full belongs to a peer that does not follow. Gives those peers.
fn send(frames: ToSend) -> BTreeSet<PeerId> {
    let mut slow = BTreeSet::new();
    for (peer, line, parcel) in frames {
        // A connection that ended says so by itself; after a gap nothing more is sent.
        if !slow.contains(&peer) && matches!(line.try_send(parcel), Err(TrySendError::Full(_))) {
            slow.insert(peer);
        }
    }
    slow
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::channel;

    use super::*;

    #[test]
    fn a_line_that_is_full_is_given_up_and_the_others_are_told() {
        let ((full, mut at_full), (other, mut at_other)) = (channel(2), channel(8));
        let words = (0..3).flat_map(|_| [(1, full.clone()), (2, other.clone())]);
        let frames = words.map(|(peer, line)| (peer, line, Parcel::from(Frame::Stranger)));
        assert_eq!(send(frames.collect()), BTreeSet::from([1]));
        let count = |line: &mut tokio::sync::mpsc::Receiver<Parcel>| {
            std::iter::from_fn(|| line.try_recv().ok()).count()
        };
        assert_eq!((count(&mut at_full), count(&mut at_other)), (2, 3));
    }
}
