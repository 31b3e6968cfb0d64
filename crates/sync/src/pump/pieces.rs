//! Papers on a line: pieces are given to whom they are meant for, and fetched one after the other.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use hemicycle_domain::tree::{hex, unhex};
use hemicycle_store::StoreError;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::Instant,
};

use super::Pump;
use crate::{
    node::Node,
    wire::{Frame, Packed},
};

/// When a peer is first asked again for what it did not have: it may just be fetching that itself.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// Each time it waits twice as long, at most this.
const LOOK_RARELY: Duration = Duration::from_secs(2);
/// Pieces that are on their way to anybody at once: each takes a few MiB of memory until it is sent.
static UNDER_WAY: Semaphore = Semaphore::const_new(64);
/// While a vote is open a piece takes the place of so many: votes go first, and papers go on.
const WHILE_VOTING: u32 = 16;

/// A word about papers on its way out.
pub(super) struct Served {
    pub packed: Packed,
    pub held: Option<SemaphorePermit<'static>>,
}

impl Served {
    fn of(frame: &Frame) -> Option<Self> {
        let packed = frame.pack().ok()?;
        Some(Self { packed, held: None })
    }
}

/// What a peer is answered that asks for a paper; none where this copy is closed.
pub(super) async fn serve(pump: &Pump, ask: Frame) -> Option<Served> {
    let (sha256, index) = match ask {
        Frame::AskPieces { sha256 } => (sha256, None),
        Frame::AskPiece { sha256, index } => (sha256, Some(index)),
        _ => return None,
    };
    let none = Served::of(&Frame::NoPiece {
        sha256: sha256.clone(),
    });
    let Some(papers) = pump.papers.clone() else {
        return none;
    };
    // The same check of rights as for entries, by the key of this very connection.
    let (tls, trusted, name) = (pump.tls.clone(), pump.to_server, sha256.clone());
    let asked = pump
        .node
        .run(move |replica| {
            // The central server gets what is of a session, and nothing that a person keeps besides.
            let allowed = (trusted && replica.is_of_a_session(&name)) || replica.may_read_file(&tls, &name);
            (allowed, replica.is_voted())
        })
        .await;
    let (allowed, voted) = asked.ok()?;
    if !allowed {
        return none;
    }
    let Some(index) = index else {
        let name = sha256.clone();
        let hashes = pump
            .node
            .run(move |replica| replica.store.piece_list(&name).ok().flatten())
            .await;
        let Some(hashes) = hashes.ok()? else { return none };
        return Served::of(&Frame::Pieces {
            sha256,
            hashes: hashes.iter().map(|hash| hex(hash)).collect(),
        });
    };
    let places = if voted { WHILE_VOTING } else { 1 };
    let held = UNDER_WAY.acquire_many(places).await.ok();
    let reader = papers.lock_owned().await;
    let name = sha256.clone();
    let piece = tokio::task::spawn_blocking(move || reader.piece(&name, index)).await;
    match piece {
        Ok(Ok(Some(bytes))) => {
            let served = Served::of(&Frame::Piece { sha256, index, bytes })?;
            Some(Served { held, ..served })
        }
        Ok(Err(StoreError::Damaged(_))) => {
            let mended = pump.node.run(move |replica| replica.mend_file(&sha256));
            if let Err(error) = mended.await.ok()? {
                tracing::error!(%error, "a damaged paper was not looked through");
            }
            none
        }
        _ => none,
    }
}

/// Asks for one piece after the other; each is checked on arrival.
#[derive(Default)]
pub(super) struct Fetch {
    asked: Option<String>,
    /// Files that this peer did not have or may not give.
    without: BTreeMap<String, Without>,
}

struct Without {
    /// When the peer is asked again; none where that time has come.
    again: Option<Instant>,
    wait: Duration,
}

impl Fetch {
    pub fn idle(&self) -> bool {
        self.asked.is_none()
    }

    /// When there may be something to ask for, although nothing has come.
    pub fn again(&self) -> Option<Instant> {
        self.without.values().filter_map(|file| file.again).min()
    }

    pub async fn next(&mut self, node: &Node) -> Option<Served> {
        if self.asked.is_some() {
            return None;
        }
        let now = Instant::now();
        for file in self.without.values_mut() {
            file.again = file.again.filter(|again| *again > now);
        }
        let waits = self.without.iter().filter(|(_, file)| file.again.is_some());
        let without: BTreeSet<String> = waits.map(|(sha256, _)| sha256.clone()).collect();
        let frame = node
            .run(move |replica| replica.next_wanted(&without))
            .await
            .ok()
            .flatten()?;
        let (Frame::AskPieces { sha256 } | Frame::AskPiece { sha256, .. }) = &frame else {
            return None;
        };
        self.asked = Some(sha256.clone());
        Served::of(&frame)
    }

    /// Takes in what was asked for. False where it is not what was published.
    pub async fn take(&mut self, node: &Node, frame: Frame) -> bool {
        let asked = self.asked.take();
        let taken = match frame {
            Frame::Pieces { sha256, hashes } if asked.as_ref() == Some(&sha256) => {
                let hashes: Option<Vec<_>> = hashes.iter().map(|hash| unhex::<32>(hash)).collect();
                let Some(hashes) = hashes else { return false };
                node.run(move |replica| replica.store.set_piece_hashes(&sha256, &hashes).ok())
                    .await
            }
            Frame::Piece { sha256, index, bytes } if asked.as_ref() == Some(&sha256) => {
                node.run(move |replica| replica.take_piece(&sha256, index, &bytes))
                    .await
            }
            // Not from here; another source, or another connection, may have it.
            _ => Ok(None),
        };
        if let Some(sha256) = asked {
            if matches!(taken, Ok(Some(true))) {
                self.without.remove(&sha256);
            } else {
                let before = self.without.get(&sha256);
                let wait = before.map_or(LOOK_AGAIN, |file| (file.wait * 2).min(LOOK_RARELY));
                let again = Some(Instant::now() + wait);
                self.without.insert(sha256, Without { again, wait });
            }
        }
        !matches!(taken, Ok(Some(false)))
    }
}
