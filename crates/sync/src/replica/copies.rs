//! Entries that come in: checked one by one, and kept only under a checkpoint or from the keeper itself.

use super::*;

impl Replica {
    pub(super) fn receive_entries(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        from: u64,
        entries: Vec<Entry>,
        acknowledged: u64,
        checkpoint: Option<Checkpoint>,
    ) -> Result<(), StoreError> {
        let sender = self.peers.get(&peer).and_then(|p| p.device.clone());
        if !self.logs.contains_key(journal) {
            let first = entries.first().and_then(|entry| entry.check().ok());
            let is_register = matches!(
                first.as_ref().and_then(|r| r.fact.as_ref()),
                Some(Fact::CouncilFounded { .. })
            );
            if is_register {
                let expected = self.store.get("council")?;
                let council = first.map(|read| read.offer.0).unwrap_or_default();
                // The founding entry's hash stands in the invitation: no other register is taken.
                if self.register.is_some() || expected.is_some_and(|expected| expected != council) {
                    return Ok(());
                }
                self.store.set(REGISTER_SETTING, journal.as_str())?;
                self.register = Some(journal.clone());
            } else if !self
                .register()
                .is_some_and(|r| r.sessions.values().any(|s| s.journal == *journal))
            {
                return Ok(());
            }
            let log = self.new_log(journal.clone(), is_register);
            self.logs.insert(journal.clone(), log);
        }
        let promised = self.store.promised_epoch(journal)?;
        // Only one who audits asks the register.
        let register_history = self.strict.then(|| self.register_history()).flatten();
        let register_tree = self
            .register
            .as_ref()
            .filter(|_| self.strict)
            .and_then(|j| self.logs.get(j))
            .map(|log| log.head.tree.clone());
        let keeper = self
            .logs
            .get(journal)
            .and_then(|log| log.keeper_device().cloned());
        let keeper_sends = sender.is_some() && keeper == sender;
        // A long copy comes in several frames; without its checkpoint nothing of it is taken.
        let (from, entries) = match self.staged.remove(&(peer, journal.clone())) {
            Some((begun, mut staged)) if begun + staged.len() as u64 == from => {
                staged.extend(entries);
                (begun, staged)
            }
            _ => (from, entries),
        };
        // Nor by one who audits: the rules are asked on a state that holds all that came before.
        if acknowledged == 0 && (!keeper_sends || self.strict) && !entries.is_empty() {
            if entries.len() < MAX_STAGED {
                self.staged.insert((peer, journal.clone()), (from, entries));
            }
            return Ok(());
        }
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        if log.keeper_device() == Some(&self.device) {
            // Nobody but the keeper extends what the keeper numbers.
            return Ok(());
        }
        let mark = log.head.mark();
        let mut good: Vec<(Entry, ReadEntry)> = Vec::new();
        let mut strict_state = if self.strict { log.session().cloned() } else { None };
        let mut strict_register = match (&log.state, self.strict) {
            (State::Register { register, .. }, true) => Some(register.as_ref().clone()),
            _ => None,
        };
        let mut bad = None;
        for (number, entry) in (from..).zip(entries) {
            if number < log.head.size() {
                // Known already: the same leaf, or an alarm.
                match self.store.append(journal, number, &entry)? {
                    Appended::Kept | Appended::AlreadyKept => continue,
                    Appended::Conflict => {
                        bad = Some((number, BadEntry::Order));
                        break;
                    }
                }
            }
            let checked = entry
                .check()
                .and_then(|read| log.head.follows(&read).map(|()| read));
            let read = match checked {
                Ok(read) if holder::takes(promised, read.leaf.epoch) => read,
                Ok(_) => {
                    bad = Some((number, BadEntry::Order));
                    break;
                }
                Err(why) => {
                    bad = Some((number, why));
                    break;
                }
            };
            let verdict = match (&mut strict_register, &mut strict_state) {
                (Some(register), _) => crate::archive::audit_register(register, &read),
                (None, Some(session)) => crate::archive::audit_session(
                    session,
                    &read,
                    |size| fold_register(register_history.as_deref(), size),
                    |size| {
                        register_tree
                            .as_ref()
                            .and_then(|tree| tree.root_at(size))
                            .map(|root| hex(&root))
                    },
                ),
                (None, None) => Ok(()),
            };
            if let Err(why) = verdict {
                bad = Some((number, why));
                break;
            }
            log.head.push(&read, entry.hash());
            good.push((entry, read));
        }
        if let Some((number, why)) = bad {
            log.head.go_back(mark);
            self.say(
                peer,
                Frame::Disagrees {
                    journal: journal.clone(),
                    number,
                    why,
                },
            );
            self.happened(Happening::Disagreement {
                journal: journal.clone(),
                number,
                why,
            });
            // What came before the bad entry may still be good, but is taken only with a checkpoint that covers it.
            return Ok(());
        }
        let acknowledged = acknowledged.min(log.head.size());
        if acknowledged > log.acknowledged {
            let stated = checkpoint.as_ref().and_then(Checkpoint::stated);
            let holds = stated.is_some_and(|stated| {
                stated.origin == origin(journal)
                    && stated.size == acknowledged
                    && log.head.tree.root_at(acknowledged) == Some(stated.root)
            });
            let keepers = Self::keepers_of(log, &good);
            let signed = checkpoint
                .as_ref()
                .is_some_and(|note| keepers.iter().any(|k| note.is_signed_by(k)));
            if !holds || !signed {
                let number = acknowledged.saturating_sub(1);
                let why = BadEntry::Signature;
                log.head.go_back(mark);
                self.say(
                    peer,
                    Frame::Disagrees {
                        journal: journal.clone(),
                        number,
                        why,
                    },
                );
                self.happened(Happening::Disagreement {
                    journal: journal.clone(),
                    number,
                    why,
                });
                return Ok(());
            }
        }
        if !good.is_empty() {
            // Whoever numbered here before has handed over.
            log.keeper = None;
        }
        // Beyond the acknowledged prefix, only the keeper itself may fill a holder's disk.
        let begun = log.head.size() - good.len() as u64;
        good.retain(|(_, read)| read.leaf.number < acknowledged || keeper_sends);
        let taken = begun + good.len() as u64;
        if taken < log.head.size() {
            log.head.go_back(mark);
            for (entry, read) in &good {
                log.head.push(read, entry.hash());
            }
        }
        for (entry, read) in good {
            match self.store.append(journal, read.leaf.number, &entry)? {
                Appended::Kept | Appended::AlreadyKept => Self::take_in(log, read),
                // The disk has another entry there than memory knew: start again from the disk.
                Appended::Conflict => {
                    return Err(StoreError::Damaged(format!("{journal} differs on the disk")));
                }
            }
        }
        if acknowledged > log.acknowledged && acknowledged <= log.head.size() {
            log.acknowledged = acknowledged;
            self.store.set_acknowledged(journal, acknowledged)?;
            if let Some(note) = &checkpoint {
                // A cosigned checkpoint of the same size says more than a bare one.
                self.store.keep_checkpoint(journal, acknowledged, note)?;
                log.checkpoint = Some(note.clone());
            }
        }
        let (size, epoch) = (log.head.size(), log.head.epoch);
        if let Some(peer) = self.peers.get_mut(&peer) {
            let sent = peer.sent.entry(journal.clone()).or_default();
            sent.size = sent.size.max(size);
        }
        self.apply_ready(journal)?;
        if self.register.as_ref() == Some(journal) {
            // Sessions may have waited for the register.
            for session in self
                .logs
                .keys()
                .filter(|j| *j != journal)
                .cloned()
                .collect::<Vec<_>>()
            {
                self.apply_ready(&session)?;
            }
        }
        // Said when the group is on the disk, and only where that counts.
        if self.vouches() {
            self.say(
                peer,
                Frame::Copied {
                    journal: journal.clone(),
                    epoch,
                    size,
                },
            );
        }
        self.dirty = true;
        Ok(())
    }

    /// Who may have signed a checkpoint over these entries: the keeper before, and any that they hand over to.
    pub(super) fn keepers_of(log: &Log, good: &[(Entry, ReadEntry)]) -> Vec<DeviceId> {
        let mut keepers: Vec<DeviceId> = log.keeper_device().cloned().into_iter().collect();
        for (_, read) in good.iter().map(|(entry, read)| (entry, read)) {
            match &read.fact {
                Some(Fact::CouncilFounded { device, .. } | Fact::SessionFounded { keeper: device, .. }) => {
                    keepers.push(device.clone());
                }
                Some(Fact::KeeperHandedOver { to }) => keepers.push(to.clone()),
                _ => {}
            }
        }
        for read in &log.tail {
            if let Some(Fact::KeeperHandedOver { to }) = &read.fact {
                keepers.push(to.clone());
            }
        }
        keepers
    }
}
