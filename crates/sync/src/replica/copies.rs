//! Entries that come in: checked one by one, and kept only under a checkpoint or from the keeper itself.

use super::*;

/// What one frame of entries says.
pub(super) struct Told {
    pub from: u64,
    pub entries: Vec<Entry>,
    pub acknowledged: u64,
    pub checkpoint: Option<Checkpoint>,
    pub epoch: u64,
}

/// What became of one frame.
enum Taken {
    /// There is nothing to ask for: it was taken in, or will not be.
    Whole,
    /// It waits for the frames that follow it.
    Waits,
    /// Not all of it could be taken now, and another time it may.
    Short,
}

/// How long one who was asked to tell the rest again is waited for: at first, and at most, in milliseconds.
const ASK_AGAIN_MS: i64 = 250;
const MOST_ASK_AGAIN_MS: i64 = 32_000;

impl Replica {
    pub(super) fn receive_entries(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        told: Told,
    ) -> Result<(), StoreError> {
        let taken = self.take_entries(peer, journal, told)?;
        let next = self.now();
        if let Some(peer) = self.peers.get_mut(&peer) {
            match taken {
                Taken::Whole => drop(peer.short.remove(journal)),
                Taken::Waits => {}
                Taken::Short => {
                    let short = Short { asked: 0, next };
                    peer.short.entry(journal.clone()).or_insert(short);
                }
            }
        }
        Ok(())
    }

    /// Asks for what was told and could not be taken.
    pub(super) fn ask_for_the_rest(&mut self) {
        let now = self.now();
        for (id, peer) in &mut self.peers {
            for (journal, short) in &mut peer.short {
                // A wait that is longer than any is one of a clock that was turned back.
                if (1..=MOST_ASK_AGAIN_MS).contains(&(short.next.0 - now.0)) {
                    continue;
                }
                let wait = MOST_ASK_AGAIN_MS.min(ASK_AGAIN_MS << short.asked.min(10));
                short.asked += 1;
                short.next = Moment(now.0 + wait);
                let ask = Frame::Lacks {
                    journal: journal.clone(),
                    from: self.logs.get(journal).map_or(0, |log| log.head.size()),
                };
                self.out.push((*id, ask.into()));
            }
        }
    }

    fn take_entries(&mut self, peer: PeerId, journal: &JournalId, told: Told) -> Result<Taken, StoreError> {
        let Told {
            from,
            entries,
            acknowledged,
            checkpoint,
            epoch,
        } = told;
        let sender = self.peers.get(&peer).and_then(|p| p.device.clone());
        if epoch > 0
            && let Some(peer) = self.peers.get_mut(&peer).filter(|peer| peer.numbers_not)
        {
            // It numbers now.
            peer.numbers_not = false;
            peer.offered.clear();
        }
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
                    return Ok(Taken::Whole);
                }
                self.store.set(REGISTER_SETTING, journal.as_str())?;
                self.register = Some(journal.clone());
            } else if !self
                .register()
                .is_some_and(|r| r.sessions.values().any(|s| s.journal == *journal))
            {
                // The register may come behind it.
                return Ok(Taken::Short);
            }
            let log = self.new_log(journal.clone(), is_register);
            self.logs.insert(journal.clone(), log);
        }
        let promise = self.promise(journal)?;
        // Only one who audits asks the register.
        let register_history = if self.strict {
            self.register_history()
        } else {
            Arc::default()
        };
        let register_tree = self
            .register
            .as_ref()
            .filter(|_| self.strict)
            .and_then(|j| self.logs.get(j))
            .map(|log| log.head.tree.clone());
        // Only what was asked for, and only while that takeover goes on.
        let taking = self.logs.get(journal).and_then(|log| log.taking.as_ref());
        let fetched = taking.is_some_and(|taking| {
            taking.epoch == epoch && taking.fetching.is_some() && taking.fetching == sender
        });
        // Fenced: whoever numbers in an older epoch than was promised writes no more to this disk (rule c).
        let keeper_sends =
            fetched || (epoch > 0 && promise.takes(epoch) && self.may_number(journal, sender.as_ref()));
        let fenced = epoch > 0 && !promise.takes(epoch);
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
            return Ok(Taken::Waits);
        }
        if self.logs.get(journal).is_some_and(|log| from > log.head.size()) {
            return Ok(Taken::Short);
        }
        let received = entries.len() as u64;
        let mut entries = entries;
        if fenced {
            // What enough disks had is safe under any keeper; the rest is for a newer one to say.
            let safe = usize::try_from(acknowledged.saturating_sub(from)).unwrap_or(usize::MAX);
            entries.truncate(safe);
        }
        let told = Told {
            from,
            entries,
            acknowledged,
            checkpoint,
            epoch,
        };
        if !self.makes_room(journal, &told, keeper_sends)? {
            return Ok(Taken::Whole);
        }
        let Told {
            entries, checkpoint, ..
        } = told;
        if keeper_sends
            && !fetched
            && let Some(sender) = &sender
        {
            if epoch > promise.epoch {
                self.store.promise_epoch(journal, epoch, sender)?;
            }
            if let Some(log) = self.logs.get_mut(journal) {
                log.taking = None;
            }
        }
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(Taken::Whole);
        };
        let mark = log.head.mark();
        let mut good: Vec<(Entry, ReadEntry)> = Vec::new();
        let mut strict_state = if self.strict { log.session().cloned() } else { None };
        let mut strict_register = match (&log.state, self.strict) {
            (State::Register { register, .. }, true) => Some(register.as_ref().clone()),
            _ => None,
        };
        let (mut bad, mut bodies) = (None, Vec::new());
        for (number, Entry { leaf, body }) in (from..).zip(entries) {
            if number < log.head.size() {
                // Known already: the same leaf, or an alarm. A body that was withheld is looked at like any other.
                let known = Entry { leaf, body: None };
                match self.store.append(journal, number, &known)? {
                    Appended::Kept | Appended::AlreadyKept => {
                        bodies.extend(body.map(|body| (number, body)));
                        continue;
                    }
                    Appended::Conflict => {
                        bad = Some((number, BadEntry::Order));
                        break;
                    }
                }
            }
            let entry = Entry { leaf, body };
            let checked = entry
                .check()
                .and_then(|read| log.head.follows(&read).map(|()| read));
            let (entry, read) = match checked {
                Ok(read) => log.with_own_body(entry, read),
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
                    |register, size| register.advance(&register_history, size),
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
            return Ok(Taken::Whole);
        }
        let acknowledged = acknowledged.min(log.head.size());
        if acknowledged > log.acknowledged {
            let stated = checkpoint.as_ref().and_then(Checkpoint::stated);
            let holds = stated.is_some_and(|stated| {
                stated.origin == origin(journal)
                    && stated.size == acknowledged
                    && log.head.tree.root_at(acknowledged) == Some(stated.root)
            });
            let mut keepers = Self::keepers_of(log, &good);
            // Whoever numbered has folded what nobody acknowledged, and perhaps a term of its own behind it: what counts
            // is who led where the safe part ended, and since.
            keepers.extend(log.keepers_between(log.acknowledged, acknowledged));
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
                return Ok(Taken::Whole);
            }
        }
        if !good.is_empty() {
            // Whoever numbered here before has handed over.
            log.keeper = None;
            log.resumes = false;
        }
        // Beyond the acknowledged prefix, only the keeper itself may fill a holder's disk. Whether it is that, these very
        // entries may say.
        let begun = log.head.size() - good.len() as u64;
        good.retain(|(_, read)| read.leaf.number < acknowledged || keeper_sends);
        let taken = begun + good.len() as u64;
        let more = taken < log.head.size();
        // What nobody numbers any more is told again by whoever does.
        let short = more && epoch > 0 && !fenced;
        if more {
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
        let (size, newest) = (log.head.size(), log.head.epoch);
        if let Some(peer) = self.peers.get_mut(&peer) {
            let sent = peer.sent.entry(journal.clone()).or_default();
            // It has what it sent, and nothing is known of the rest of ours.
            let has = if fenced { acknowledged } else { from + received };
            sent.size = sent.size.max(size.min(has));
        }
        self.receive_bodies(journal, bodies)?;
        self.judge_receipted(journal)?;
        self.apply_ready(journal)?;
        self.keep_step(journal)?;
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
        // Said when the group is on the disk, and only where that counts: as far as the keeper itself has sent.
        if fenced {
            let frame = Frame::NotPromised {
                journal: journal.clone(),
                epoch: promise.epoch,
                gives_way: false,
                led: newest >= promise.epoch,
            };
            self.say(peer, frame);
        } else if epoch > 0 && !fenced && self.vouches() {
            let frame = Frame::Copied {
                journal: journal.clone(),
                epoch,
                size: size.min(from + received),
            };
            match self.logs.get_mut(journal).filter(|log| log.forgot_as_holder()) {
                Some(log) => log.unsaid = Some((peer, epoch, size.min(from + received))),
                None => self.say(peer, frame),
            }
        }
        self.dirty = true;
        self.ask_for_words(journal);
        self.become_whole(journal)?;
        self.lead_again(journal)?;
        self.go_on(journal)?;
        Ok(if short { Taken::Short } else { Taken::Whole })
    }

    /// Whether a device numbers this journal as far as is known here, or may do so as a holder.
    fn may_number(&self, journal: &JournalId, device: Option<&DeviceId>) -> bool {
        self.logs.get(journal).is_some_and(|log| {
            device
                .is_some_and(|device| log.keeper_device() == Some(device) || log.holders().0.contains(device))
        })
    }

    /// Sees to it that entries that are safer than this copy's own can be taken in; false where they are not.
    fn makes_room(
        &mut self,
        journal: &JournalId,
        told: &Told,
        keeper_sends: bool,
    ) -> Result<bool, StoreError> {
        let Told {
            from,
            entries,
            acknowledged,
            checkpoint,
            epoch,
        } = told;
        let (from, acknowledged, epoch) = (*from, *acknowledged, *epoch);
        let differs = self.first_difference(journal, from, entries)?;
        let safe = self.logs.get(journal).map_or(0, |log| log.acknowledged);
        if differs.is_some_and(|number| number < safe) {
            self.judge_copy(journal, told)?;
        }
        let forgot = self.signed_beyond(journal, told);
        if let Some(missing) = forgot {
            // The register has no other holder to ask: its keeper takes back what the others have, and goes on.
            let epoch = self.logs.get(journal).map_or(0, |log| log.head.epoch);
            self.set_forgotten(journal, self.session(journal).map(|_| Forgot::Led { epoch }))?;
            self.happened(Happening::Forgot { missing });
        }
        let forgot = forgot.is_some();
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(false);
        };
        let reads = entries.iter().filter_map(Entry::read_trusted);
        let begun = reads.filter(|read| {
            read.header.kind == KEEPER_TOOK_OVER && log.holders().0.contains(&read.header.author)
        });
        let begun: Vec<(u64, DeviceId)> = begun.map(|read| (read.leaf.epoch, read.header.author)).collect();
        // A checkpoint over all of it, by the keeper that is known or by one that has taken over, stands above any copy.
        let newest = begun.iter().map(|(epoch, _)| *epoch).max().unwrap_or(0);
        let signed = acknowledged >= from + entries.len() as u64
            && checkpoint.as_ref().is_some_and(|note| {
                let keepers = log
                    .keeper_device()
                    .into_iter()
                    .chain(begun.iter().map(|(_, device)| device));
                let mut keepers = keepers.filter(|device| **device != self.device);
                keepers.any(|device| note.is_signed_by(device))
            });
        if log.keeper_device() == Some(&self.device) || log.keeper.is_some() {
            let own = log.keeper.as_ref().map_or(log.head.epoch, Keeper::epoch);
            let newer = (keeper_sends && epoch > own) || (signed && newest > own);
            let numbers = log.keeper.as_ref().is_none_or(|keeper| !keeper.is_stopped());
            if !newer && !forgot && log.taking.is_none() && numbers {
                // Nobody but the keeper extends what the keeper numbers, until a newer one does (rule d).
                return Ok(false);
            }
            if let Some(keeper) = &mut log.keeper {
                keeper.stop();
            }
        }
        if let Some(number) = differs
            && number >= log.acknowledged
            && (keeper_sends || signed || forgot)
        {
            self.give_way(journal, number)?;
        }
        Ok(true)
    }

    /// So many of these entries are missing here, or are others, although this laptop itself has signed for them as
    /// their keeper: its disk is an older one than it was.
    fn signed_beyond(&self, journal: &JournalId, told: &Told) -> Option<u64> {
        let log = self.logs.get(journal)?;
        let (note, end) = (told.checkpoint.as_ref()?, told.from + told.entries.len() as u64);
        let stated = note.stated()?;
        let mine = stated.origin == origin(journal)
            && stated.size == told.acknowledged
            && stated.size >= end
            && note.is_signed_by(&self.device);
        let here = log.head.tree.root_at(stated.size) == Some(stated.root);
        (mine && !here && log.keeper_device() == Some(&self.device))
            .then(|| stated.size.saturating_sub(log.acknowledged))
    }

    /// Who may have signed a checkpoint over these entries: the keeper before, and any that they hand over to.
    pub(super) fn keepers_of(log: &Log, good: &[(Entry, ReadEntry)]) -> Vec<DeviceId> {
        let mut keepers: Vec<DeviceId> = log.keeper_device().cloned().into_iter().collect();
        let reads = good.iter().map(|(_, read)| read).chain(&log.tail);
        keepers.extend(reads.filter_map(begins_term));
        keepers
    }
}
