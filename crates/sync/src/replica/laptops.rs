//! How the laptops of the room are: told by each of them to those who may lead, asked for by whoever shows it.

use std::{net::IpAddr, time::Duration};

use super::*;
use crate::wire::{Battery, Laptop, PapersHere, PapersOpened};

/// What has changed is told again at most so often.
const PACE_MS: i64 = 15_000;
/// What has not changed, so often: clocks drift, and a clock may be put.
const AGAIN_MS: i64 = 300_000;
/// A longer version is none of this program's.
const VERSION_LENGTH: usize = 40;

/// What this machine knows of the others, since it was started.
#[derive(Default)]
pub struct Laptops {
    since: Option<Moment>,
    known: BTreeMap<DeviceId, Laptop>,
    /// What this laptop says of itself.
    own: Option<Status>,
    heard: Option<HeardLaptops>,
    /// Laptops, by their keys, that came from other machines, by the address here at which they came.
    came_by: BTreeMap<IpAddr, BTreeSet<String>>,
}

/// What the host answered, on a laptop that does not lead.
#[derive(Clone, Debug)]
pub struct HeardLaptops {
    /// By this laptop's clock.
    pub at: Moment,
    /// Since when the host knows, by its clock.
    pub since: Moment,
    pub laptops: Vec<Laptop>,
}

impl Laptops {
    fn of(&mut self, device: &DeviceId, now: Moment) -> &mut Laptop {
        self.since.get_or_insert(now);
        let fresh = || Laptop {
            device: device.clone(),
            here: false,
            seen: now,
            clock_ms: None,
            behind: None,
            told: None,
        };
        self.known.entry(device.clone()).or_insert_with(fresh)
    }

    /// A laptop says what time it has.
    pub(super) fn greeted(&mut self, device: &DeviceId, now: Moment, theirs: Moment) {
        let laptop = self.of(device, now);
        laptop.seen = now;
        laptop.clock_ms = Some(theirs.0 - now.0);
    }
}

impl Replica {
    /// Tells those who may lead how this laptop is: at once on a new line, later where something has changed.
    pub fn tell_of_myself(
        &mut self,
        version: &str,
        papers: Option<PapersHere>,
        battery: Option<Battery>,
        opened: BTreeMap<JournalId, PapersOpened>,
    ) {
        let now = self.now();
        self.laptops.since.get_or_insert(now);
        let logs = self.logs.values();
        let status = Status {
            now,
            entries: logs.map(|log| (log.journal.clone(), log.acknowledged)).collect(),
            version: Some(version.to_owned()),
            papers,
            battery,
            opened,
        };
        let leading = self.peers.iter_mut();
        for (id, peer) in leading.filter(|(_, peer)| peer.greeted && peer.leads && !peer.is_server) {
            let due = peer.told.as_ref().is_none_or(|(at, told)| {
                let passed = (now.0 - at.0).abs();
                let changed = status != Status { now, ..told.clone() };
                passed >= if changed { PACE_MS } else { AGAIN_MS }
            });
            if due {
                peer.told = Some((now, status.clone()));
                self.out.push((*id, Frame::Status(status.clone()).into()));
            }
        }
        self.laptops.own = Some(status);
    }

    pub(super) fn take_status(&mut self, peer: PeerId, status: Status) -> Result<(), StoreError> {
        let Some(device) = self.knows(peer) else {
            return Ok(());
        };
        if status
            .version
            .as_ref()
            .is_some_and(|version| version.len() > VERSION_LENGTH)
        {
            return Ok(());
        }
        let lacks = |log: &Log| {
            let has = status.entries.get(&log.journal).copied().unwrap_or_default();
            log.acknowledged.saturating_sub(has)
        };
        let behind = self.logs.values().map(lacks).sum();
        let now = self.now();
        self.keep_opened(&device, &status)?;
        self.laptops.greeted(&device, now, status.now);
        let laptop = self.laptops.of(&device, now);
        laptop.behind = Some(behind);
        laptop.told = Some(status);
        Ok(())
    }

    /// Counts of what was opened outlive a restart: many a laptop is seen once in the days before a session.
    fn keep_opened(&mut self, device: &DeviceId, status: &Status) -> Result<(), StoreError> {
        for (journal, count) in &status.opened {
            if count.opened > count.of || !self.logs.contains_key(journal) {
                continue;
            }
            let told = (count.opened, count.of);
            let known = self.store.opened_counts(journal.as_str())?;
            if known.get(device.as_str()) != Some(&told) {
                self.store
                    .keep_opened(journal.as_str(), device.as_str(), count.opened, count.of)?;
            }
        }
        Ok(())
    }

    pub(super) fn laptop_seen(&mut self, device: &DeviceId) {
        let now = self.now();
        self.laptops.of(device, now).seen = now;
    }

    /// What this machine itself knows of the laptops, this one among them, and since when.
    #[must_use]
    pub fn laptops(&self) -> (Moment, Vec<Laptop>) {
        let now = self.now();
        let me = Laptop {
            device: self.device.clone(),
            here: true,
            seen: now,
            clock_ms: Some(0),
            behind: Some(0),
            told: self.laptops.own.clone(),
        };
        let others = self.laptops.known.values().map(|laptop| {
            let here = self.is_connected_to(&laptop.device);
            Laptop {
                here,
                seen: if here { now } else { laptop.seen },
                ..laptop.clone()
            }
        });
        (self.laptops.since.unwrap_or(now), others.chain([me]).collect())
    }

    pub(super) fn tell_laptops(&mut self, peer: PeerId) {
        let asks = self.knows(peer);
        if asks.is_some_and(|device| self.is_of_leader(&device)) {
            let (since, laptops) = self.laptops();
            self.say(peer, Frame::Laptops { since, laptops });
        }
    }

    /// Asks whoever leads this session what it knows; false where that is this laptop, or nobody in reach.
    pub fn ask_laptops(&mut self, journal: &JournalId) -> bool {
        let keeper = self.logs.get(journal).and_then(Log::keeper_device).cloned();
        let host = |peer: &Peer| peer.greeted && peer.device.is_some() && peer.device == keeper;
        let host = self.peers.iter().find(|(_, peer)| host(peer)).map(|(id, _)| *id);
        let Some(host) = host else { return false };
        self.laptops.heard = None;
        self.say(host, Frame::AskLaptops);
        true
    }

    pub(super) fn hear_laptops(
        &mut self,
        peer: PeerId,
        since: Moment,
        laptops: Vec<Laptop>,
    ) -> Result<(), StoreError> {
        if self.peers.get(&peer).is_some_and(|peer| peer.leads) {
            let at = self.now();
            for laptop in &laptops {
                if let Some(told) = &laptop.told {
                    self.keep_opened(&laptop.device, told)?;
                }
            }
            self.laptops.heard = Some(HeardLaptops { at, since, laptops });
        }
        Ok(())
    }

    /// The host's answer, if it has come since it was asked.
    #[must_use]
    pub fn heard_laptops(&self) -> Option<&HeardLaptops> {
        self.laptops.heard.as_ref()
    }

    /// What measures a connection.
    pub fn runs_on(&mut self, peer: PeerId, line: Arc<Line>) {
        let Some(peer) = self.peers.get_mut(&peer) else {
            return;
        };
        if let Some(address) = line.came_by() {
            let came = self.laptops.came_by.entry(address).or_default();
            came.insert(peer.tls.clone());
        }
        peer.line = line;
    }

    /// How many laptops came from other machines by each address of this one, since it was started.
    #[must_use]
    pub fn came_by(&self) -> BTreeMap<IpAddr, usize> {
        let came = self.laptops.came_by.iter();
        came.map(|(address, laptops)| (*address, laptops.len())).collect()
    }

    /// Round trips on the connections with other laptops, as last measured.
    #[must_use]
    pub fn round_trips(&self) -> Vec<(DeviceId, Duration)> {
        let laptops = self.peers.values().filter(|peer| peer.greeted && !peer.is_server);
        let measured = laptops.filter_map(|peer| Some((peer.device.clone()?, peer.line.round_trip()?)));
        measured.collect()
    }

    /// Connections with laptops that the council does not know.
    #[must_use]
    pub fn strangers(&self) -> usize {
        let strangers = self.peers.values().filter(|peer| !peer.is_server);
        strangers.filter(|peer| peer.device.is_none()).count()
    }
}
