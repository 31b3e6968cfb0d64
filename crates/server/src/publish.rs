//! Publication: what is public of each council, in memory, and how it is shown. Nothing here asks a replica for a page:
//! a crowd before the pages costs those who sync nothing.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use hemicycle_domain::ids::Moment;
use hemicycle_store::Reader;
use hemicycle_sync::node::Node;
use tokio::sync::Mutex;

mod api;
mod door;
mod feeds;
mod gather;
mod html;
mod objects;
mod pages;
mod stamps;

pub use door::{PublicDoor, Served};
pub(crate) use door::{listen, typed};
use hemicycle_press::oparl::PublicCouncil;
pub(crate) use hemicycle_press::oparl::slug;
use objects::Objects;
use stamps::Stamps;

/// How long changes gather before the public part is read anew: a vote of five hundred is not five hundred readings.
const GATHER: Duration = Duration::from_secs(1);

/// One council on show.
pub struct Hall {
    pub council: PublicCouncil,
    pub objects: Objects,
    papers: Arc<Mutex<Reader>>,
}

impl Hall {
    /// How far local clocks stand ahead of UTC, as its newest session has it.
    fn offset(&self) -> i32 {
        self.council
            .sessions
            .first()
            .map_or(0, |session| session.utc_offset)
    }
}

/// Which councils publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    All,
    /// By the beginning of their ids.
    Those(Vec<String>),
}

impl Published {
    fn takes(&self, council: &str) -> bool {
        match self {
            Self::All => true,
            Self::Those(ids) => ids.iter().any(|id| !id.is_empty() && council.starts_with(id)),
        }
    }
}

/// What is on show at one moment, by the names in the addresses.
type Halls = Arc<BTreeMap<String, Arc<Hall>>>;

/// Every council on show, by the name in its addresses.
#[derive(Clone)]
pub struct Gallery {
    /// The server's public address, without a slash at its end.
    pub base: Arc<str>,
    published: Arc<Published>,
    halls: Arc<RwLock<Halls>>,
}

/// Milliseconds since 1970 by this machine's clock.
pub fn clock() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

impl Gallery {
    #[must_use]
    pub fn new(base: &str, published: Published) -> Self {
        Self {
            base: base.trim_end_matches('/').into(),
            published: Arc::new(published),
            halls: Arc::default(),
        }
    }

    /// All that is shown at this moment.
    #[must_use]
    pub fn halls(&self) -> Halls {
        // A panic while it was held left a whole map behind.
        Arc::clone(&self.halls.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn show(&self, hall: Hall) {
        let mut halls = self.halls.write().unwrap_or_else(PoisonError::into_inner);
        let mut next = BTreeMap::clone(&halls);
        next.insert(hall.council.short.clone(), Arc::new(hall));
        *halls = Arc::new(next);
    }

    /// Keeps what is shown of a council as its replica has it, until the replica is closed.
    pub async fn follow(self, folder: PathBuf, node: Node, papers: Arc<Mutex<Reader>>) {
        let mut changes = node.changes();
        let mut known = gather::Known::new();
        let mut shown: Option<PublicCouncil> = None;
        loop {
            let gathered = node.run(move |replica| {
                let council = gather::public_council(replica, &mut known);
                (council, replica.register().map(|r| r.council.clone()), known)
            });
            let Ok((council, id, kept)) = gathered.await else {
                return;
            };
            known = kept;
            if let (Some(council), Some(id)) = (council, id)
                && self.published.takes(&id)
                && shown.as_ref() != Some(&council)
            {
                match self.stamped(&folder, council.clone(), Arc::clone(&papers)).await {
                    Ok(hall) => {
                        tracing::info!(
                            council = council.short,
                            sessions = council.sessions.len(),
                            "published"
                        );
                        self.show(hall);
                        shown = Some(council);
                    }
                    // What was shown before stays; the next change tries again.
                    Err(error) => tracing::error!(%error, council = council.short, "not published"),
                }
            }
            if changes.changed().await.is_err() {
                return;
            }
            tokio::time::sleep(GATHER).await;
        }
    }

    async fn stamped(
        &self,
        folder: &Path,
        council: PublicCouncil,
        papers: Arc<Mutex<Reader>>,
    ) -> std::io::Result<Hall> {
        let (base, folder) = (Arc::clone(&self.base), folder.to_owned());
        let made = tokio::task::spawn_blocking(move || {
            let stamps = Stamps::read(&folder)?;
            let now = clock().0.div_euclid(1000);
            let (objects, changed) = Objects::of(&base, &council, stamps, now);
            if changed {
                objects.stamps.write(&folder)?;
            }
            Ok(Hall {
                council,
                objects,
                papers,
            })
        });
        made.await.map_err(std::io::Error::other)?
    }
}
