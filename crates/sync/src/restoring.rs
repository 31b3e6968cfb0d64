//! A session out of its archive package: checked as a whole first, then kept in a store, where it can be read and nothing
//! more.

use std::path::Path;

use hemicycle_domain::{checkpoint::Checkpoint, entry::Entry, ids::JournalId, tree::hex};
use hemicycle_store::{Appended, Store, StoreError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    archive::read_parts,
    bag::{BadBag, Bag},
    package::{BadPackage, Checked, For, MINUTES, check_with, is_kept},
    replica::{REGISTER_SETTING, Replica},
};

/// Before the name of a journal: how it came out of a package.
const RESTORED_SETTING: &str = "restored-";
/// Says that a store belongs to nobody's laptop: all that is in it came out of packages.
const ARCHIVE_SETTING: &str = "archive";

/// What a store says of a session that came out of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// What is not for everybody was kept back in it.
    pub public: bool,
    /// The device that made the package, in hex.
    pub maker: String,
    /// SHA-256 in hex of the minutes as a page and as data, as they stand in the package.
    pub minutes: Vec<String>,
}

/// A package that holds, and what is taken out of it.
pub struct Package {
    bag: Bag,
    pub checked: Checked,
    council: String,
    register: (JournalId, Vec<Entry>, Checkpoint),
    journal: (JournalId, Vec<Entry>, Checkpoint),
}

/// Why a session was not restored. Nothing of it is kept then, where the caller drops the group.
#[derive(Debug, thiserror::Error)]
pub enum NotRestored {
    #[error("the session is here already")]
    AlreadyHere,
    #[error("the package is of another council than this store")]
    AnotherCouncil,
    #[error("the package stands on entries of the register that have not come here")]
    RegisterNewer,
    #[error("{0}")]
    Bag(#[from] BadBag),
    #[error("{file}: was changed while it was read")]
    Changed { file: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Package {
    /// Reads a package and checks everything in it.
    ///
    /// # Errors
    /// The first thing that does not hold: which file or entry, and why.
    pub fn open(folder: &Path) -> Result<Self, BadPackage> {
        let (bag, text, checked) = check_with(folder)?;
        let parts = read_parts(&text).map_err(BadPackage::Journal)?;
        Ok(Self {
            bag,
            checked,
            council: parts.council,
            register: parts.register,
            journal: parts.session,
        })
    }

    #[must_use]
    pub fn journal(&self) -> &JournalId {
        &self.journal.0
    }

    /// Whether it can be kept in this store, which may be empty.
    ///
    /// # Errors
    /// Where the session is here already, or the store is another council's.
    pub fn fits(&self, store: &Store) -> Result<(), NotRestored> {
        let (register, entries, _) = &self.register;
        if let Some(known) = store.get(REGISTER_SETTING)? {
            if known != register.as_str() {
                return Err(NotRestored::AnotherCouncil);
            }
            let here = store.entries(register, 0, u64::MAX)?;
            // One of the two registers is the beginning of the other, or somebody has two.
            if here
                .iter()
                .zip(entries)
                .any(|(here, there)| here.leaf != there.leaf)
            {
                return Err(NotRestored::AnotherCouncil);
            }
            if here.len() < entries.len() && !is_archive(store)? {
                return Err(NotRestored::RegisterNewer);
            }
        } else if store.get("council")?.is_some_and(|known| known != self.council) {
            return Err(NotRestored::AnotherCouncil);
        }
        if store.size(&self.journal.0)? > 0 {
            return Err(NotRestored::AlreadyHere);
        }
        Ok(())
    }

    /// Keeps everything of the package in the store: register and journal with their checkpoints, papers, minutes and
    /// what was signed. The caller has begun a group, and drops it where this fails. `chance` is new for every call.
    ///
    /// # Errors
    /// As `fits`; where a file of the package is not any more what was checked; what the disk says.
    pub fn keep(&self, store: &mut Store, mut chance: impl FnMut() -> [u8; 16]) -> Result<(), NotRestored> {
        self.fits(store)?;
        if store.get(REGISTER_SETTING)?.is_none() {
            store.set("council", &self.council)?;
            store.set(REGISTER_SETTING, self.register.0.as_str())?;
            store.set(ARCHIVE_SETTING, "1")?;
        }
        let minutes = MINUTES.iter().filter_map(|(_, path)| self.bag.payload.get(*path));
        let minutes = minutes.map(|(sha256, _)| sha256.clone()).collect();
        let mut added = Vec::new();
        if let Err(error) = self.keep_files(store, &mut chance, &mut added) {
            for sha256 in &added {
                store.forget_file(sha256)?;
            }
            return Err(error);
        }
        for (journal, entries, checkpoint) in [&self.register, &self.journal] {
            let here = store.size(journal)?;
            for (number, entry) in (0..).zip(entries).skip_while(|(number, _)| *number < here) {
                if store.append(journal, number, entry)? != Appended::Kept {
                    return Err(NotRestored::AnotherCouncil);
                }
            }
            let size = entries.len() as u64;
            // A register that goes further here has a checkpoint over more.
            if size >= here {
                store.keep_checkpoint(journal, size, checkpoint)?;
                store.set_acknowledged(journal, size)?;
            }
        }
        let restored = Restored {
            public: self.checked.for_whom == For::Everybody,
            maker: self.checked.maker.to_string(),
            minutes,
        };
        // Words and hashes alone: there is nothing that has no form.
        let kept = serde_json::to_string(&restored).unwrap_or_default();
        store.set(&format!("{RESTORED_SETTING}{}", self.journal.0), &kept)?;
        Ok(())
    }

    /// Papers, minutes and what was signed. `added` names those that were not here before.
    fn keep_files(
        &self,
        store: &mut Store,
        chance: &mut impl FnMut() -> [u8; 16],
        added: &mut Vec<String>,
    ) -> Result<(), NotRestored> {
        for (path, (sha256, _)) in &self.bag.payload {
            if !is_kept(path) {
                continue;
            }
            let bytes = self.bag.bytes(path)?;
            // It was read once before, to be checked.
            if hex(&Sha256::digest(&bytes)) != *sha256 {
                return Err(NotRestored::Changed { file: path.clone() });
            }
            if store.file_state(sha256)?.is_none() {
                added.push(sha256.clone());
            }
            store.add_file(&bytes, &chance())?;
        }
        Ok(())
    }
}

impl Replica {
    /// Keeps a package beside what is here, or more of an archive. Called inside a group, as everything that writes.
    ///
    /// # Errors
    /// Why nothing of it was kept.
    pub fn restore(&mut self, package: &Package) -> Result<(), NotRestored> {
        let Self { store, outside, .. } = self;
        package.keep(store, || outside.bytes())?;
        self.know(package.journal())?;
        Ok(())
    }
}

/// How a session came out of a package, if it did.
///
/// # Errors
/// As every read.
pub fn restored(store: &Store, journal: &JournalId) -> Result<Option<Restored>, StoreError> {
    let kept = store.get(&format!("{RESTORED_SETTING}{journal}"))?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Whether all that is in the store came out of packages, and nobody's laptop it is.
///
/// # Errors
/// As every read.
pub fn is_archive(store: &Store) -> Result<bool, StoreError> {
    Ok(store.get(ARCHIVE_SETTING)?.is_some())
}
