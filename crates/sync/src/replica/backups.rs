//! Notes of people, sealed by their own laptops and kept elsewhere: by those who lead, by the central server, and by
//! the other laptops of the same person. Nobody but their person can read, make or change one. Whoever keeps them can
//! still withhold one or show an old one; so the newest that anybody shows is taken, and nothing newer gives way.

use hemicycle_domain::keys::verify;
use hemicycle_store::{Backup, KeptBackup, MAX_SEALED, Notebook, NotesKey, SealError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::*;
use crate::wire::NotesBackup;

/// The key of this laptop's person, in its own store.
const KEY_SETTING: &str = "notes-key";
/// Which backup was made last here, and of what.
const MADE_SETTING: &str = "notes-backup";
/// A laptop makes one at most so often.
const PACE_MS: i64 = 10_000;
/// One of a laptop is taken at most so often; what comes sooner is sent again.
const TAKEN_MS: i64 = 2_000;
/// So long one waits to be told that what it sent is kept, before it sends it again.
const AGAIN_MS: i64 = 15_000;
/// Backups that are kept for others, at most: more than any council has laptops.
const MOST: usize = 4_000;

/// The backups that are here.
#[derive(Default)]
pub(super) struct Backups {
    held: BTreeMap<DeviceId, (PersonId, u64)>,
    /// What the central server says it has.
    archived: BTreeMap<DeviceId, u64>,
    taken: BTreeMap<DeviceId, Moment>,
    /// Somebody may have something to be told or sent.
    pub dirty: bool,
}

/// How a peer stands with backups.
#[derive(Default)]
pub(super) struct NotesAt {
    told: Option<(BTreeMap<DeviceId, u64>, BTreeMap<DeviceId, u64>)>,
    /// None where it has said nothing: it may not know what a backup is.
    holds: Option<BTreeMap<DeviceId, u64>>,
    /// One at a time, so that nothing else waits behind many.
    sent: Option<(DeviceId, u64, Moment)>,
}

/// The last backup that this laptop has made, and where it is known to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    pub generation: u64,
    /// When, by this laptop's clock: milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What the notes were then, so that the same are not sealed again.
    stamp: String,
    /// When the backup was made that whoever leads has said to have, and which that is.
    pub room: Option<Told>,
    /// The same of the central server.
    pub archive: Option<Told>,
    /// There are more notes than a backup holds: the last one is older than they are.
    #[serde(default)]
    pub too_large: bool,
    #[serde(default)]
    pub brought: Option<Brought>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    pub generation: u64,
    pub at: i64,
}

/// What a recovery code brought back last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// How many notes came or changed.
    pub notes: usize,
    /// When the newest of the backups was made.
    pub at: i64,
}

impl NotesBackup {
    fn message(device: &DeviceId, person: &PersonId, generation: u64, sealed: &str) -> Vec<u8> {
        let sealed = hex(&Sha256::digest(sealed));
        format!("hemicycle/notes-backup/1\n{device}\n{person}\n{generation}\n{sealed}").into_bytes()
    }

    /// Signs what was sealed here.
    #[must_use]
    pub fn sign(key: &DeviceKey, person: &PersonId, generation: u64, sealed: String) -> Self {
        let device = key.device();
        let signature = key.sign(&Self::message(&device, person, generation, &sealed));
        Self {
            device,
            person: person.clone(),
            generation,
            sealed,
            signature: hex(&signature),
        }
    }

    /// Whether it is what that laptop has signed.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let message = Self::message(&self.device, &self.person, self.generation, &self.sealed);
        unhex::<64>(&self.signature).is_some_and(|signature| verify(&self.device, &message, &signature))
    }

    fn kept(self) -> KeptBackup {
        KeptBackup {
            device: self.device,
            person: self.person,
            generation: self.generation,
            sealed: self.sealed,
            signature: self.signature,
        }
    }
}

impl From<KeptBackup> for NotesBackup {
    fn from(kept: KeptBackup) -> Self {
        Self {
            device: kept.device,
            person: kept.person,
            generation: kept.generation,
            sealed: kept.sealed,
            signature: kept.signature,
        }
    }
}

impl Replica {
    pub(super) fn load_backups(&mut self) -> Result<(), StoreError> {
        let held = self.store.backups()?.into_iter();
        self.backups.held = held
            .map(|(device, person, generation)| (device, (person, generation)))
            .collect();
        self.backups.dirty = true;
        Ok(())
    }

    /// The key of this laptop's person, where there is one yet.
    ///
    /// # Errors
    /// As every read.
    pub fn notes_key(&self) -> Result<Option<NotesKey>, StoreError> {
        let kept = self.store.get(KEY_SETTING)?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
    }

    /// Keeps the key; the next backup is made with it.
    ///
    /// # Errors
    /// As every write.
    pub fn set_notes_key(&mut self, key: &NotesKey) -> Result<(), StoreError> {
        let text = serde_json::to_string(key).map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.store.set(KEY_SETTING, &text)?;
        let made = Made {
            stamp: String::new(),
            at: 0,
            ..self.made_backup()?
        };
        self.set_made(&made)
    }

    /// What is known of this laptop's own backup.
    ///
    /// # Errors
    /// As every read.
    pub fn made_backup(&self) -> Result<Made, StoreError> {
        let kept = self.store.get(MADE_SETTING)?;
        Ok(kept
            .and_then(|kept| serde_json::from_str(&kept).ok())
            .unwrap_or_default())
    }

    fn set_made(&mut self, made: &Made) -> Result<(), StoreError> {
        let text = serde_json::to_string(made).map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.dirty = true;
        self.store.set(MADE_SETTING, &text)
    }

    /// Whether something was noted since the last backup was made.
    ///
    /// # Errors
    /// As every read.
    pub fn backup_is_due(&self) -> Result<bool, StoreError> {
        let made = self.made_backup()?;
        if made.generation == 0 && self.store.notebook()? == Notebook::default() {
            return Ok(false);
        }
        Ok(made.stamp != self.store.notes_stamp()?)
    }

    /// Makes a backup of what was noted since the last one, and brings what was made to those who keep it.
    ///
    /// # Errors
    /// As every write.
    pub fn back_up_notes(&mut self) -> Result<(), StoreError> {
        // What was sent and not heard of is sent again.
        self.backups.dirty = true;
        let (Some(person), Some(key)) = (self.me(), self.notes_key()?) else {
            return Ok(());
        };
        let mut made = self.made_backup()?;
        let now = self.now().0;
        let elsewhere = self
            .backups
            .held
            .get(&self.device)
            .map_or(0, |(_, generation)| *generation);
        if elsewhere > made.generation {
            // This laptop's own disk came back older than it was: what it had noted before comes back first.
            if let Some(kept) = self.store.backup(&self.device)?
                && let Ok(backup) = key.open(&person, &kept.sealed)
            {
                self.store.merge_notebook(&backup.notebook)?;
            }
            made.generation = elsewhere;
            made.stamp = String::new();
            made.at = 0;
        }
        let stamp = self.store.notes_stamp()?;
        let nothing = made.generation == 0 && self.store.notebook()? == Notebook::default();
        if stamp == made.stamp || nothing || (now - made.at).abs() < PACE_MS {
            return Ok(());
        }
        let backup = Backup {
            generation: made.generation + 1,
            at: now,
            notebook: self.store.notebook()?,
        };
        let nonce = self.outside.bytes::<24>();
        match key.seal(&person, &backup, &nonce) {
            Ok(sealed) => {
                made.too_large = false;
                made.generation = backup.generation;
                made.at = now;
                made.stamp = stamp;
                let signed = NotesBackup::sign(&self.key, &person, backup.generation, sealed);
                self.keep_notes_backup(signed)?;
            }
            Err(SealError::TooLarge) => {
                made.too_large = true;
                made.stamp = stamp;
            }
            Err(error) => {
                tracing::error!(%error, "notes were not sealed");
                return Ok(());
            }
        }
        self.set_made(&made)
    }

    fn keep_notes_backup(&mut self, backup: NotesBackup) -> Result<(), StoreError> {
        let now = self.now();
        let (device, person, generation) = (backup.device.clone(), backup.person.clone(), backup.generation);
        if self.store.keep_backup(&backup.kept(), now.0)? {
            self.backups.taken.insert(device.clone(), now);
            self.backups.held.insert(device, (person, generation));
            self.backups.dirty = true;
        }
        Ok(())
    }

    /// Whether this machine keeps backups for others.
    fn keeps_backups(&self) -> bool {
        self.strict || self.i_am(Role::Clerk) || self.i_am(Role::Chair)
    }

    fn person_of(&self, device: &DeviceId) -> Option<(PersonId, bool)> {
        let known = self.register()?.devices.get(device)?;
        Some((known.person.clone(), known.revoked))
    }

    pub(super) fn take_notes_backup(&mut self, peer: PeerId, backup: NotesBackup) -> Result<(), StoreError> {
        let Some(from) = self.peers.get(&peer) else {
            return Ok(());
        };
        // Its own laptop brings it, or one that keeps them.
        let brought = from.is_server || from.leads || from.device.as_ref() == Some(&backup.device);
        let mine = self.me().as_ref() == Some(&backup.person);
        let theirs = self.person_of(&backup.device);
        // A laptop that was lost makes no more of them, and what it had made before is passed on.
        let own_and_lost =
            from.device.as_ref() == Some(&backup.device) && theirs.as_ref().is_none_or(|(_, lost)| *lost);
        let known = theirs.is_some_and(|(person, _)| person == backup.person);
        let fits = backup.sealed.len() <= MAX_SEALED && self.backups.held.len() < MOST;
        if !brought || own_and_lost || !known || !fits || !(mine || self.keeps_backups()) {
            return Ok(());
        }
        let held = self.backups.held.get(&backup.device);
        if held.is_some_and(|(_, generation)| *generation >= backup.generation) {
            // Sent before it was told: it is told again.
            self.backups.dirty = true;
            return Ok(());
        }
        let now = self.now();
        let last = self.backups.taken.get(&backup.device);
        if last.is_some_and(|last| (now.0 - last.0).abs() < TAKEN_MS) {
            return Ok(());
        }
        if !backup.is_signed() {
            tracing::warn!(device = %backup.device, "a backup of notes is not what its laptop signed");
            return Ok(());
        }
        self.keep_notes_backup(backup)
    }

    pub(super) fn hear_notes_held(
        &mut self,
        peer: PeerId,
        held: BTreeMap<DeviceId, u64>,
        archived: BTreeMap<DeviceId, u64>,
    ) -> Result<(), StoreError> {
        let own = self.device.clone();
        let Some(from) = self.peers.get_mut(&peer) else {
            return Ok(());
        };
        if held.len() > MOST || archived.len() > MOST {
            return Ok(());
        }
        if let Some((device, generation, _)) = &from.notes.sent
            && held.get(device).is_some_and(|held| held >= generation)
        {
            from.notes.sent = None;
        }
        let (is_server, leads) = (from.is_server, from.leads);
        let here = held.get(&own).copied().filter(|_| leads || is_server);
        let there = if is_server {
            here
        } else {
            archived.get(&own).copied().filter(|_| leads)
        };
        if is_server {
            self.backups.archived.clone_from(&held);
        } else if leads {
            for (device, generation) in archived {
                let known = self.backups.archived.entry(device).or_default();
                *known = generation.max(*known);
            }
        }
        if let Some(from) = self.peers.get_mut(&peer) {
            from.notes.holds = Some(held);
        }
        self.backups.dirty = true;
        self.own_backup_is_at(here.filter(|_| !is_server), there)
    }

    /// Whoever leads, and the server, have told which backup of this laptop they have.
    fn own_backup_is_at(&mut self, room: Option<u64>, archive: Option<u64>) -> Result<(), StoreError> {
        let mut made = self.made_backup()?;
        if made.generation == 0 {
            return Ok(());
        }
        let (generation, at) = (made.generation, made.at);
        let told = |has: Option<u64>, before: Option<Told>| {
            let now = has
                .filter(|has| *has >= generation)
                .map(|_| Told { generation, at });
            now.or(before)
        };
        let before = made.clone();
        made.room = told(room, made.room);
        made.archive = told(archive, made.archive);
        if made == before {
            Ok(())
        } else {
            self.set_made(&made)
        }
    }

    /// Says what is here, and sends what a peer lacks: everything to whoever keeps backups, to a laptop those of its
    /// own person.
    pub(super) fn tell_backups(&mut self) -> Result<(), StoreError> {
        if !std::mem::take(&mut self.backups.dirty) {
            return Ok(());
        }
        let now = self.now();
        let keeps = self.keeps_backups();
        let own = self.me();
        for id in self.peers.keys().copied().collect::<Vec<_>>() {
            let Some(peer) = self.peers.get(&id).filter(|peer| peer.greeted) else {
                continue;
            };
            let keeper = peer.leads || peer.is_server;
            // Two who keep nothing for others have nothing to say to each other.
            if !keeper && !keeps {
                continue;
            }
            let person = peer.device.as_ref().and_then(|device| self.person_of(device));
            let person = person.filter(|(_, lost)| !lost).map(|(person, _)| person);
            let theirs =
                |of: &PersonId| keeper || person.as_ref() == Some(of) || (!keeps && own.as_ref() == Some(of));
            let held = self.backups.held.iter().filter(|(_, (of, _))| theirs(of));
            let held: BTreeMap<DeviceId, u64> = held
                .map(|(device, (_, generation))| (device.clone(), *generation))
                .collect();
            let archived = self.backups.archived.iter();
            let archived: BTreeMap<DeviceId, u64> = archived
                .filter(|(device, _)| held.contains_key(*device) && !peer.is_server)
                .map(|(device, generation)| (device.clone(), *generation))
                .collect();
            let waits = peer
                .notes
                .sent
                .as_ref()
                .is_some_and(|(_, _, at)| (now.0 - at.0).abs() < AGAIN_MS);
            let lacks = |holds: &BTreeMap<DeviceId, u64>| {
                let lacked = held.iter().find(|(device, generation)| {
                    holds.get(*device).is_none_or(|theirs| theirs < *generation)
                })?;
                Some((lacked.0.clone(), *lacked.1))
            };
            let next = peer
                .notes
                .holds
                .as_ref()
                .filter(|_| !waits && peer.room > 0)
                .and_then(lacks);
            let news = (held, archived);
            let told = peer.notes.told.as_ref() == Some(&news);
            if let Some((device, generation)) = next
                && let Some(kept) = self.store.backup(&device)?
            {
                self.say(id, Frame::NotesBackup(kept.into()));
                if let Some(peer) = self.peers.get_mut(&id) {
                    peer.notes.sent = Some((device, generation, now));
                }
            }
            if !told {
                let (held, archived) = news.clone();
                self.say(id, Frame::NotesHeld { held, archived });
                if let Some(peer) = self.peers.get_mut(&id) {
                    peer.notes.told = Some(news);
                }
            }
        }
        Ok(())
    }

    /// Backups of this laptop's person that are here, its own among them.
    ///
    /// # Errors
    /// As every read.
    pub fn my_backups(&self) -> Result<Vec<KeptBackup>, StoreError> {
        let me = self.me();
        let mine = self
            .backups
            .held
            .iter()
            .filter(|(_, (person, _))| Some(person) == me.as_ref());
        let mine = mine.map(|(device, _)| self.store.backup(device));
        Ok(mine
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Takes in what the backups have that is newer than what is here, and goes on with their key.
    ///
    /// # Errors
    /// As every write.
    pub fn bring_notes_back(&mut self, key: &NotesKey, backups: &[Backup]) -> Result<(), StoreError> {
        let mut notes = 0;
        for backup in backups {
            notes += self.store.merge_notebook(&backup.notebook)?;
        }
        self.set_notes_key(key)?;
        let at = backups.iter().map(|backup| backup.at).max().unwrap_or(0);
        let made = Made {
            brought: Some(Brought { notes, at }),
            ..self.made_backup()?
        };
        self.set_made(&made)
    }
}
