//! The running server: its door, and the councils behind it.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use hemicycle_sync::{
    door::{Door, Doorway, Rooms},
    node::Node,
};
use tokio::{
    runtime::Handle,
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    task::JoinHandle,
};

use crate::{
    ServerError,
    councils::{Council, slots},
    keys::Keys,
    summary::{CouncilSummary, Progress, Summary},
};

/// A server that listens; `close` ends it and gives its folder back.
pub struct Server {
    pub address: SocketAddr,
    door: Door,
    councils: Arc<Councils>,
    telling: JoinHandle<()>,
}

struct Councils {
    dir: PathBuf,
    keys: Keys,
    open: Mutex<BTreeMap<String, Council>>,
    /// Where news of a council go, to be written down.
    news: UnboundedSender<(String, CouncilSummary)>,
    runtime: Handle,
}

impl Server {
    /// Opens every council of the folder and listens.
    ///
    /// # Errors
    /// Where the folder or the port cannot be used.
    pub async fn start(dir: &Path, listen: SocketAddr) -> Result<Self, ServerError> {
        let (news, heard) = unbounded_channel();
        let folder = dir.to_owned();
        let keys = tokio::task::spawn_blocking(move || Keys::of(&folder))
            .await
            .map_err(std::io::Error::other)??;
        let identity = keys.tls.clone();
        let councils = Arc::new(Councils {
            dir: dir.to_owned(),
            keys,
            open: Mutex::new(BTreeMap::new()),
            news,
            runtime: Handle::current(),
        });
        let opening = Arc::clone(&councils);
        tokio::task::spawn_blocking(move || {
            for slot in slots(&opening.dir) {
                opening.doorway(&slot);
            }
        })
        .await
        .map_err(std::io::Error::other)?;
        let rooms: Rooms = {
            let councils = Arc::clone(&councils);
            Arc::new(move |slot| councils.doorway(slot))
        };
        let door = Door::open(listen, &identity, rooms).await?;
        let address = door.address;
        tracing::info!(%address, "listening");
        let telling = tokio::spawn(write_down(dir.to_owned(), heard));
        Ok(Self {
            address,
            door,
            councils,
            telling,
        })
    }

    /// What every council has here now.
    pub async fn summary(&self) -> Summary {
        let nodes: Vec<Node> = self
            .councils
            .lock()
            .values()
            .map(|c| c.doorway.node.clone())
            .collect();
        let mut councils = Vec::new();
        for node in nodes {
            // A council that is closing has nothing more to say.
            councils.extend(
                node.run(|replica| CouncilSummary::of(replica))
                    .await
                    .ok()
                    .flatten(),
            );
        }
        Summary { councils }
    }

    /// Closes the door and every store: what was answered is on the disk.
    pub async fn close(self) {
        drop(self.door);
        self.telling.abort();
        let open = std::mem::take(&mut *self.councils.lock());
        let closing = tokio::task::spawn_blocking(move || {
            for council in open.into_values() {
                council.doorway.node.stop();
                council.thread.join();
            }
        });
        if closing.await.is_err() {
            tracing::error!("a council was not closed in order");
        }
    }
}

impl Councils {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Council>> {
        // A panic while it was held left a whole map behind.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The council of a slot; opened where it was not, because `invite` may have made it meanwhile.
    fn doorway(&self, slot: &str) -> Option<Doorway> {
        let mut open = self.lock();
        if let Some(council) = open.get(slot) {
            return Some(council.doorway.clone());
        }
        let council = match Council::open(&self.dir, slot, &self.keys) {
            Ok(council) => council?,
            Err(error) => {
                tracing::error!(%error, slot, "a council was not opened");
                return None;
            }
        };
        let doorway = council.doorway.clone();
        open.insert(slot.to_owned(), council);
        self.runtime
            .spawn(watch(slot.to_owned(), doorway.node.clone(), self.news.clone()));
        tracing::info!(slot, "a council is open");
        Some(doorway)
    }
}

/// Tells of a council whenever more of it is in the archive.
async fn watch(slot: String, node: Node, news: UnboundedSender<(String, CouncilSummary)>) {
    let mut changes = node.changes();
    let mut told = Progress::default();
    loop {
        let before = told;
        let seen = node.run(move |replica| {
            let now = Progress::of(replica);
            (
                now,
                (now != before).then(|| CouncilSummary::of(replica)).flatten(),
            )
        });
        let Ok((now, summary)) = seen.await else { return };
        told = now;
        if let Some(summary) = summary {
            for journal in &summary.journals {
                tracing::info!(
                    slot,
                    journal = journal.journal,
                    size = journal.size,
                    archived = journal.archived,
                    "archived"
                );
            }
            if news.send((slot.clone(), summary)).is_err() {
                return;
            }
        }
        if changes.changed().await.is_err() {
            return;
        }
    }
}

/// Writes `summary.json` anew whenever a council has news.
async fn write_down(dir: PathBuf, mut news: UnboundedReceiver<(String, CouncilSummary)>) {
    let mut councils = BTreeMap::new();
    while let Some((slot, summary)) = news.recv().await {
        councils.insert(slot, summary);
        while let Ok((slot, summary)) = news.try_recv() {
            councils.insert(slot, summary);
        }
        let summary = Summary {
            councils: councils.values().cloned().collect(),
        };
        let dir = dir.clone();
        match tokio::task::spawn_blocking(move || summary.write(&dir)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the summary was not written"),
            Err(error) => tracing::warn!(%error, "the summary was not written"),
        }
    }
}
