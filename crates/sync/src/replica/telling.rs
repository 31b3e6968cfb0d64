//! What follows when the disk has it: holders named, the prefix acknowledged, every peer told what it may see.

use super::{fan_out::FanOut, *};

/// Votes are told to everybody in rounds, so many milliseconds apart: receipts need not wait behind five hundred
/// copies of five hundred votes.
const ROUND_MS: i64 = 500;

impl Replica {
    /// Whether something is to be done that nobody will ask for.
    pub(crate) fn has_work(&self) -> bool {
        !self.wishes.is_empty()
            || self.owes_round
            || self
                .logs
                .values()
                .any(|log| log.ack_to_write || log.closing_to_write || log.keeper.is_some())
            || self.peers.values().any(|peer| !peer.short.is_empty())
    }

    /// Whether others count on this machine's disk: it numbers, holds a copy that counts, or may soon.
    #[must_use]
    pub fn vouches(&self) -> bool {
        let counts = |log: &Log| {
            log.keeper_device() == Some(&self.device)
                || log
                    .session()
                    .is_some_and(|session| session.holders.contains(&self.device))
        };
        self.strict
            || self.register.is_none()
            || self.i_am(Role::Clerk)
            || self.i_am(Role::Chair)
            || self.logs.values().any(counts)
    }

    /// What follows from what is known: holders named, wishes to host met, the register's news taken in.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn housekeep(&mut self) -> Result<(), StoreError> {
        for journal in self.logs.keys().cloned().collect::<Vec<_>>() {
            self.write_acknowledged(&journal)?;
            self.write_closing(&journal)?;
            if Some(&journal) == self.register.as_ref() || !self.keeps(&journal) {
                continue;
            }
            let clock = self.now();
            if let Some(keeper) = self.logs.get_mut(&journal).and_then(|log| log.keeper.as_mut()) {
                let before = keeper.shift_ms();
                keeper.look_at(clock);
                self.dirty |= keeper.shift_ms() != before;
            }
            self.number_own(&journal)?;
            self.follow_register(&journal)?;
            self.name_holders(&journal)?;
            self.hand_over(&journal)?;
        }
        Ok(())
    }

    pub(super) fn write_acknowledged(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal).filter(|log| log.ack_to_write) else {
            return Ok(());
        };
        log.ack_to_write = false;
        self.store.set_acknowledged(journal, log.acknowledged)?;
        if let Some(note) = &log.checkpoint {
            self.store.keep_checkpoint(journal, log.acknowledged, note)?;
        }
        Ok(())
    }

    pub(super) fn soft(result: Result<OfferId, OfferError>) -> Result<(), StoreError> {
        match result {
            Err(OfferError::Store(error)) => Err(error),
            _ => Ok(()),
        }
    }

    pub(super) fn follow_register(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(register) = self.register.as_ref().and_then(|j| self.logs.get(j)) else {
            return Ok(());
        };
        let known = match &register.state {
            State::Register { history, .. } => history.len() as u64,
            State::Session(_) => 0,
        };
        let (size, root) = (known, root_words(&register.head.tree, known));
        if self
            .session(journal)
            .is_some_and(|session| session.id.is_some() && session.register.size < size)
        {
            return Self::soft(self.offer(journal, &Fact::RegisterAdvanced { size, root }));
        }
        Ok(())
    }

    pub(super) fn name_holders(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(session) = self.session(journal).filter(|session| session.id.is_some()) else {
            return Ok(());
        };
        let candidate = self
            .peers
            .values()
            .filter(|peer| peer.greeted && !peer.is_server)
            .filter_map(|peer| peer.device.clone())
            .find(|device| {
                let leads =
                    Actor::of(&session.register, device).is_ok_and(|actor| actor.chair_or_clerk().is_ok());
                leads && !session.holders.contains(device)
            });
        let settled = self
            .logs
            .get(journal)
            .and_then(Log::keeper)
            .is_some_and(Keeper::is_settled);
        if session.holders.len() < MAX_HOLDERS
            && settled
            && let Some(device) = candidate
        {
            Self::soft(self.act(journal, |session, actor| session.name_holder(actor, &device)))?;
        }
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let enough = log
            .keeper
            .as_ref()
            .is_some_and(|keeper| keeper.copies_of(log.head.size()) >= 2);
        if enough && log.session().is_some_and(|session| session.one_copy) {
            Self::soft(self.offer(journal, &Fact::TwoCopiesAgain))?;
        }
        Ok(())
    }

    /// Releases a holder that is away; another laptop that leads is named in its place by itself. Holders change one
    /// at a time (rule h).
    ///
    /// # Errors
    /// The rule's refusal, or the disk's.
    pub fn release_holder(&mut self, journal: &JournalId, device: &DeviceId) -> Result<(), OfferError> {
        let keeper = self.logs.get(journal).and_then(Log::keeper);
        if self.is_connected_to(device) || keeper.is_some_and(|keeper| !keeper.is_settled()) {
            return Err(Refusal::HolderStillCounts.into());
        }
        self.act(journal, |session, actor| session.release_holder(actor, device))
            .map(|_| ())
    }

    pub(super) fn hand_over(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(to) = self.wishes.get(journal).cloned() else {
            return Ok(());
        };
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let complete = log.acknowledged == log.head.size()
            && log.session().is_some_and(|s| s.holders.contains(&to))
            && log
                .keeper
                .as_ref()
                .is_some_and(|keeper| keeper.copies_of(log.head.size()) >= 2);
        if complete && self.is_connected_to(&to) {
            let result = self.act(journal, |session, actor| session.hand_over(actor, &to));
            if matches!(result, Err(OfferError::Refused(_))) {
                self.wishes.remove(journal);
            }
            Self::soft(result)?;
        }
        Ok(())
    }

    /// Asks whoever numbers this session to hand it over to this laptop.
    pub fn wish_to_host(&mut self, journal: &JournalId) -> bool {
        let Some(keeper) = self
            .logs
            .get(journal)
            .and_then(|log| log.keeper_device().cloned())
        else {
            return false;
        };
        let peer = self
            .peers
            .iter()
            .find(|(_, peer)| peer.greeted && peer.device.as_ref() == Some(&keeper));
        let Some(id) = peer.map(|(id, _)| *id) else {
            return false;
        };
        self.say(
            id,
            Frame::WishToHost {
                journal: journal.clone(),
            },
        );
        true
    }

    /// The disk has everything up to here: acknowledge, and tell the peers.
    ///
    /// # Errors
    /// Where what is to be told cannot be read.
    pub fn committed(&mut self) -> Result<ToSend, StoreError> {
        for log in self.logs.values_mut() {
            let size = log.head.size();
            let Some(keeper) = &mut log.keeper else { continue };
            keeper.stored(size);
            let acknowledged = keeper.acknowledged().min(size);
            if acknowledged > log.acknowledged
                && let Some(root) = log.head.tree.root_at(acknowledged)
            {
                log.acknowledged = acknowledged;
                log.checkpoint = Some(Checkpoint::sign(&log.journal, acknowledged, &root, &self.key));
                log.ack_to_write = true;
                self.dirty = true;
            }
        }
        if self.strict {
            self.archive()?;
        }
        self.tell_peers()?;
        let mut frames = Vec::with_capacity(self.out.len());
        for (id, frame) in self.out.drain(..) {
            if let Some(peer) = self.peers.get(&id) {
                frames.push((id, peer.out.clone(), frame));
            }
        }
        Ok(frames)
    }

    /// The central server's word: what was checked and is on this disk is cosigned, once for each size.
    pub(super) fn archive(&mut self) -> Result<(), StoreError> {
        let now = self.now();
        for log in self
            .logs
            .values_mut()
            .filter(|log| log.acknowledged > log.archived)
        {
            let note = log.checkpoint.as_ref().filter(|note| {
                note.stated()
                    .is_some_and(|stated| stated.size == log.acknowledged)
            });
            if let Some(cosigned) = note.and_then(|note| note.cosign(now, &self.key)) {
                log.archived = log.acknowledged;
                log.checkpoint = Some(cosigned.clone());
                self.store
                    .keep_checkpoint(&log.journal, log.archived, &cosigned)?;
                self.store
                    .set(&format!("archived-{}", log.journal), &log.archived.to_string())?;
                self.dirty = true;
            }
        }
        Ok(())
    }

    pub(super) fn tell_peers(&mut self) -> Result<(), StoreError> {
        self.look_up_peers()?;
        for peer in self.peers.values_mut() {
            let free = peer.out.capacity();
            peer.room = if free * 2 < peer.out.max_capacity() {
                0
            } else {
                free / 32
            };
        }
        let now = self.now();
        let round = (now.0 - self.last_round.0).abs() >= ROUND_MS;
        if round {
            self.last_round = now;
        }
        self.owes_round = false;
        self.count_files_due()?;
        let sessions = self.logs.values().filter(|log| log.session().is_some());
        let hosts: Vec<DeviceId> = sessions.filter_map(|log| log.keeper_device().cloned()).collect();
        for log in self.logs.values() {
            let mut fan_out = FanOut::new(&self.store, &self.device, log, &hosts, round);
            for (id, peer) in self.peers.iter_mut().filter(|(_, peer)| peer.greeted) {
                if let Err(error) = fan_out.tell(*id, peer, &mut self.out) {
                    // A page that cannot be read and that one needs keeps the others from nothing.
                    tracing::error!(%error, "a peer was not told");
                    continue;
                }
                // First, so that nobody takes entries for archived whose files are not.
                if self.strict
                    && let Some(sent) = peer.sent.get_mut(&log.journal)
                    && sent.files_due != log.files_due
                {
                    sent.files_due = log.files_due;
                    let due = Frame::FilesDue {
                        journal: log.journal.clone(),
                        due: log.files_due,
                    };
                    self.out.push((*id, due.into()));
                }
                if self.strict
                    && let Some(checkpoint) = &log.checkpoint
                    && let Some(sent) = peer.sent.get_mut(&log.journal)
                    && sent.archived < log.archived
                {
                    sent.archived = log.archived;
                    let archived = Frame::Archived {
                        journal: log.journal.clone(),
                        size: log.archived,
                        checkpoint: checkpoint.clone(),
                    };
                    self.out.push((*id, archived.into()));
                }
            }
            self.owes_round |= fan_out.owes_round;
        }
        self.ask_for_the_rest();
        self.tell_closings(round);
        self.tell_who_is_here();
        self.tell_backups()?;
        Ok(())
    }

    /// Whose laptops they are, as far as the register says now.
    fn look_up_peers(&mut self) -> Result<(), StoreError> {
        let mut revoked = Vec::new();
        let register = self.register.as_ref().and_then(|journal| self.logs.get(journal));
        let applied = register.map(|log| log.applied);
        let stale = |(_, peer): &(&PeerId, &Peer)| peer.greeted && peer.looked_up != applied;
        for id in self
            .peers
            .iter()
            .filter(stale)
            .map(|(id, _)| *id)
            .collect::<Vec<_>>()
        {
            let known = self.knows(id);
            let leads = known.as_ref().is_some_and(|device| self.is_of_leader(device));
            let Some(peer) = self.peers.get_mut(&id) else {
                continue;
            };
            if known.is_none() && peer.device.is_some() {
                // Revoked since: nothing more is told.
                peer.greeted = false;
                let register = self.register.as_ref().and_then(|journal| peer.sent.get(journal));
                revoked.push((id, register.map_or(0, |sent| sent.size)));
                continue;
            }
            self.came_or_went |= peer.leads != leads;
            peer.leads = leads;
            peer.looked_up = applied;
            if known.is_some() {
                peer.device = known;
            }
        }
        for (id, from) in revoked {
            self.tell_revocation(id, from)?;
            self.say(id, Frame::Stranger);
        }
        Ok(())
    }

    /// Only the host of a session says who is here, and only whom it has on its own lines: all of them to those who
    /// lead, the holders to everybody.
    fn tell_who_is_here(&mut self) {
        let led = |log: &&Log| log.keeper_device() == Some(&self.device);
        let sessions = self.logs.values().filter(led).filter_map(Log::session);
        let holders: BTreeSet<&DeviceId> = sessions.flat_map(|session| &session.holders).collect();
        if holders.is_empty() {
            return;
        }
        let holders: Vec<DeviceId> = holders.into_iter().cloned().collect();
        let doors = self.holders_doors();
        let same = |(told_holders, told_doors): &(_, _)| *told_holders == holders && *told_doors == doors;
        if !self.came_or_went && self.told_here.as_ref().is_some_and(same) {
            return;
        }
        self.came_or_went = false;
        let here = self.connected_here();
        let few = here.iter().filter(|device| holders.contains(device));
        let few: Vec<DeviceId> = few.cloned().collect();
        let told = self.peers.iter_mut();
        for (id, peer) in told.filter(|(_, peer)| peer.greeted && !peer.is_server) {
            if peer.doors != doors {
                peer.doors.clone_from(&doors);
                let doors = doors.clone();
                self.out.push((*id, Frame::Doors { doors }.into()));
            }
            let devices = if peer.leads { &here } else { &few };
            if peer.presence != *devices {
                if peer.room == 0 {
                    self.owes_round = true;
                    self.came_or_went = true;
                    continue;
                }
                peer.presence.clone_from(devices);
                let devices = devices.clone();
                self.out.push((*id, Frame::Presence { devices }.into()));
            }
        }
        self.told_here = Some((holders, doors));
    }

    /// Whether a device belongs to somebody who may lead a session.
    pub(super) fn is_of_leader(&self, device: &DeviceId) -> bool {
        let person = self.register().and_then(|register| {
            let person = &register.devices.get(device)?.person;
            register.people.get(person)
        });
        person.is_some_and(|person| {
            [Role::Chair, Role::Clerk]
                .iter()
                .any(|role| person.roles.contains(role))
        })
    }

    /// Tells every guest where the room is led now.
    pub fn tell_moved(&mut self, addresses: &[String], tls: &str) {
        let ids: Vec<PeerId> = self
            .peers
            .iter()
            .filter(|(_, p)| p.greeted && !p.is_server)
            .map(|(id, _)| *id)
            .collect();
        for id in ids {
            self.say(
                id,
                Frame::Moved {
                    addresses: addresses.to_vec(),
                    tls: tls.to_owned(),
                },
            );
        }
    }

    /// Where the holders of the sessions that this machine leads listen.
    fn holders_doors(&self) -> Vec<HolderDoor> {
        let led = self
            .logs
            .values()
            .filter(|log| log.keeper_device() == Some(&self.device));
        let holders: BTreeSet<&DeviceId> = led.filter_map(Log::session).flat_map(|s| &s.holders).collect();
        let door = |device: &DeviceId| HolderDoor {
            device: device.clone(),
            addresses: if *device == self.device {
                self.addresses.clone()
            } else {
                self.addresses_of(device)
            },
        };
        let doors = holders.into_iter().map(door);
        doors.filter(|door| !door.addresses.is_empty()).collect()
    }

    /// Addresses that a device gave when it connected.
    #[must_use]
    pub fn addresses_of(&self, device: &DeviceId) -> Vec<String> {
        self.doors.get(device).cloned().unwrap_or_default()
    }

    /// Whether papers are fetched from a peer that knocks here: from whoever prepares them; an archive takes all.
    #[must_use]
    pub fn fetches_from(&self, tls: &str) -> bool {
        let prepares = |register: &Register| {
            let (_, device) = register.device_by_tls(tls)?;
            let person = register.people.get(&device.person).filter(|_| !device.revoked)?;
            Some(person.roles.contains(&Role::Clerk))
        };
        self.strict || self.register().and_then(prepares).unwrap_or(false)
    }

    /// Whether a device, by its connection, may have a file now.
    #[must_use]
    pub fn may_read_file(&self, tls: &str, sha256: &str) -> bool {
        let Some((_, device)) = self.register().and_then(|r| r.device_by_tls(tls)) else {
            return false;
        };
        !device.revoked
            && self
                .logs
                .values()
                .filter_map(Log::session)
                .any(|s| s.may_read_file(&device.person, sha256))
    }

    /// Whether a vote is open in any session.
    #[must_use]
    pub fn is_voted(&self) -> bool {
        let mut sessions = self.logs.values().filter_map(Log::session);
        sessions.any(|session| session.open_ballot_now().is_some())
    }

    /// Whether somebody with this role uses this laptop.
    #[must_use]
    pub fn i_am(&self, role: Role) -> bool {
        self.register()
            .and_then(|r| r.people.get(&self.me()?))
            .is_some_and(|person| person.roles.contains(&role))
    }
}
