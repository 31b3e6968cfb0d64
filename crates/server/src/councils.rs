//! A folder for each council: its own store, opened when somebody knocks with a path that says nothing of the token.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use hemicycle_domain::tree::hex;
use hemicycle_store::Store;
use hemicycle_sync::{
    door::Doorway,
    invitation::{ServerCard, slot_of},
    node::{Node, NodeThread},
    replica::{Outside, Replica},
};
use tokio::sync::Mutex;

use crate::{ServerError, keys::Keys};

const FOLDER: &str = "councils";
/// Signs of a slot: the beginning of a SHA-256 in hex.
const SLOT_SIGNS: usize = 24;

/// Makes a place for a council and the card that its office takes in. May be called while the server runs.
///
/// # Errors
/// Where the folder cannot be written, or a name or an address is missing.
pub fn invite(dir: &Path, name: &str, address: &str) -> Result<ServerCard, ServerError> {
    if name.trim().is_empty() || address.trim().is_empty() {
        return Err(ServerError::Empty);
    }
    let keys = Keys::of(dir)?;
    let mut outside = Outside::real();
    let token = hex(&outside.bytes::<32>());
    let folder = dir.join(FOLDER).join(slot_of(&token));
    let mut store = Store::create(&folder, &keys.store, &outside.name())?;
    store.begin()?;
    store.set("name", name.trim())?;
    store.set("token", &token)?;
    store.commit()?;
    Ok(ServerCard {
        v: 1,
        name: name.trim().to_owned(),
        addresses: vec![address.trim().to_owned()],
        tls: keys.tls.pin().to_owned(),
        token,
    })
}

/// One council, open.
pub struct Council {
    pub doorway: Doorway,
    pub thread: NodeThread,
}

impl Council {
    /// Opens the place of a slot, or none where there is no such place.
    pub fn open(dir: &Path, slot: &str, keys: &Keys) -> Result<Option<Self>, ServerError> {
        // What came over the wire becomes a path only if it can be nothing but a slot.
        let good = slot.len() == SLOT_SIGNS
            && slot
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let folder = dir.join(FOLDER).join(slot);
        if !good || !folder.is_dir() {
            return Ok(None);
        }
        let mut store = Store::open(&folder, &keys.store)?;
        if store.get("token")?.is_none_or(|token| slot_of(&token) != slot) {
            return Ok(None);
        }
        for sha256 in store.miss_what_is_cut_off()? {
            tracing::warn!(
                slot,
                sha256,
                "a file is shorter on the disk than it was; it is asked for again"
            );
        }
        let papers = Arc::new(Mutex::new(store.reader()?));
        let pin = keys.tls.pin().to_owned();
        // Strict: every rule is asked again, and figures that differ are refused.
        let replica = Replica::open(store, keys.device.clone(), pin, true, Outside::real())?;
        let (node, thread) = Node::start(replica)?;
        Ok(Some(Self {
            doorway: Doorway {
                node,
                papers,
                fetches: true,
                by_card: true,
            },
            thread,
        }))
    }
}

/// The copies of all councils, opened without a door: for whoever works on them while the server is stopped.
///
/// # Errors
/// Where a store is open elsewhere, or does not open.
pub fn open_all(dir: &Path) -> Result<Vec<Replica>, ServerError> {
    let keys = Keys::of(dir)?;
    let open = |slot: String| {
        let store = Store::open(&dir.join(FOLDER).join(slot), &keys.store)?;
        let pin = keys.tls.pin().to_owned();
        Ok(Replica::open(
            store,
            keys.device.clone(),
            pin,
            true,
            Outside::real(),
        )?)
    };
    slots(dir).into_iter().map(open).collect()
}

/// Where a council's things lie.
pub fn folder_of(dir: &Path, slot: &str) -> PathBuf {
    dir.join(FOLDER).join(slot)
}

/// The slots that are on the disk.
pub fn slots(dir: &Path) -> Vec<String> {
    let folder: PathBuf = dir.join(FOLDER);
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut slots: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    slots.sort();
    slots
}
