//! The running server: its door, and the councils behind it.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use hemicycle_sync::{
    contradiction::ENDING,
    door::{Door, Doorway, Rooms},
    node::Node,
};
use tokio::{
    runtime::Handle,
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    task::JoinHandle,
};

use crate::{
    Config, Gallery, PublicDoor, ServerError,
    councils::{Council, folder_of, slots},
    files::replace,
    keys::Keys,
    operations::{Nodes, OperationsDoor},
    publish::slug,
    summary::{CouncilSummary, Progress, Summary},
};

/// Where the proofs lie that two records of a session were signed.
const QUARANTINE: &str = "quarantine";

/// A server that listens; `close` ends it and gives its folder back.
pub struct Server {
    pub address: SocketAddr,
    /// Where public pages are, and figures for whoever watches, where that was asked for.
    pub public: Option<SocketAddr>,
    pub operations: Option<SocketAddr>,
    door: Door,
    doors: (Option<PublicDoor>, Option<OperationsDoor>),
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
    gallery: Option<Gallery>,
}

impl Server {
    /// Opens every council of the folder and listens; publishes nothing.
    ///
    /// # Errors
    /// Where the folder or the port cannot be used.
    pub async fn start(dir: &Path, listen: SocketAddr) -> Result<Self, ServerError> {
        let config = Config {
            data: dir.to_owned(),
            listen,
            publish: None,
            operations: None,
        };
        Self::start_as(&config).await
    }

    /// The same as an administrator has set it.
    ///
    /// # Errors
    /// As `start`, and where the settings cannot be used.
    pub async fn start_as(config: &Config) -> Result<Self, ServerError> {
        let (dir, listen) = (config.data.as_path(), config.listen);
        let gallery = match &config.publish {
            Some(publish) => Some(Gallery::new(&publish.url, publish.published()?)),
            None => None,
        };
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
            gallery: gallery.clone(),
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
        let public = match (&config.publish, gallery) {
            (Some(publish), Some(gallery)) => Some(PublicDoor::open(publish.listen, gallery).await?),
            _ => None,
        };
        let operations = match &config.operations {
            Some(operations) => {
                let councils = Arc::clone(&councils);
                let nodes: Nodes = Arc::new(move || councils.nodes());
                let served = public.as_ref().map(|public| Arc::clone(&public.served));
                Some(OperationsDoor::open(operations.listen, nodes, served).await?)
            }
            None => None,
        };
        Ok(Self {
            address,
            public: public.as_ref().map(|door| door.address),
            operations: operations.as_ref().map(|door| door.address),
            door,
            doors: (public, operations),
            councils,
            telling,
        })
    }

    /// What every council has here now.
    pub async fn summary(&self) -> Summary {
        let mut councils = Vec::new();
        for node in self.councils.nodes() {
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
        drop(self.doors);
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

    fn nodes(&self) -> Vec<Node> {
        let open = self.lock();
        open.values()
            .map(|council| council.doorway.node.clone())
            .collect()
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
        let folder = folder_of(&self.dir, slot);
        self.runtime.spawn(watch(
            slot.to_owned(),
            folder.clone(),
            doorway.node.clone(),
            self.news.clone(),
        ));
        if let Some(gallery) = &self.gallery {
            let papers = Arc::clone(&doorway.papers);
            self.runtime
                .spawn(gallery.clone().follow(folder, doorway.node.clone(), papers));
        }
        tracing::info!(slot, "a council is open");
        Some(doorway)
    }
}

/// Tells of a council whenever more of it is in the archive, and of every journal that goes into quarantine.
async fn watch(slot: String, folder: PathBuf, node: Node, news: UnboundedSender<(String, CouncilSummary)>) {
    let mut changes = node.changes();
    let mut told = Progress::default();
    let mut alarms = BTreeMap::new();
    loop {
        let proofs = node.run(|replica| -> BTreeMap<String, String> {
            let logs = replica.logs();
            logs.filter_map(|log| Some((log.journal.0.clone(), log.contradiction()?.write())))
                .collect()
        });
        let Ok(proofs) = proofs.await else { return };
        for (journal, proof) in proofs {
            if alarms.get(&journal) != Some(&proof) {
                sound_alarm(&folder, &journal, &proof).await;
                alarms.insert(journal, proof);
            }
        }
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

/// Two signed records of one journal exist. The first stays as it is, what does not extend it is taken from nobody, and
/// the proof lies in the council's folder for `hemicycle-server verify`.
async fn sound_alarm(folder: &Path, journal: &str, proof: &str) {
    let (folder, proof) = (folder.join(QUARANTINE), proof.to_owned());
    let name = format!("{}.{ENDING}", slug(journal));
    let file = folder.join(&name);
    let kept = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        replace(&folder, &name, proof.as_bytes())
    });
    tracing::error!(journal, proof = %file.display(), "ALARM: two signed records of a session exist");
    if !matches!(kept.await, Ok(Ok(()))) {
        tracing::error!(journal, "the proof could not be written; it is in the store");
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
