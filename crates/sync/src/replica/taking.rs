//! Taking the room over: what `takeover.rs` concludes, carried out on this disk and between these laptops.

use super::*;

impl Log {
    /// How far this copy goes, acknowledged or not.
    #[must_use]
    pub fn reach(&self) -> Reach {
        Reach {
            epoch: self.head.epoch,
            size: self.head.size(),
        }
    }

    /// The holders as the last entry on this disk leaves them, acknowledged or not.
    pub(super) fn holders_named(&self) -> Vec<DeviceId> {
        let (mut holders, _) = self.holders();
        for read in &self.tail {
            match &read.fact {
                Some(Fact::HolderNamed { device }) => holders.push(device.clone()),
                Some(Fact::HolderReleased { device }) => holders.retain(|holder| holder != device),
                _ => {}
            }
        }
        holders
    }

    /// Whether this laptop had begun to lead and had not come to its second copy when it was shut: it goes on.
    pub(super) fn had_begun(&self, promise: &Promise, me: &DeviceId) -> bool {
        let by_me = |read: &ReadEntry| {
            read.header.kind == KEEPER_TOOK_OVER
                && read.header.author == *me
                && read.leaf.epoch == promise.epoch
        };
        promise.to.as_ref() == Some(me) && self.tail.iter().any(by_me)
    }

    /// What an old keeper had to itself and what only it could say: worth nothing under the next.
    fn is_keepers_word(fact: &Fact) -> bool {
        matches!(
            fact,
            Fact::RegisterAdvanced { .. }
                | Fact::HolderNamed { .. }
                | Fact::HolderReleased { .. }
                | Fact::TwoCopiesAgain
                | Fact::OneCopyChosen
                | Fact::KeeperHandedOver { .. }
                | Fact::KeeperTookOver { .. }
                | Fact::TallyCounted { .. }
        )
    }
}

impl Replica {
    /// The newest epoch that this disk has promised.
    pub(super) fn promise(&self, journal: &JournalId) -> Result<Promise, StoreError> {
        let (epoch, to) = self.store.promised_epoch(journal)?;
        Ok(Promise { epoch, to })
    }

    /// Begins to take the room over from a keeper that does not answer: asks every holder in reach for its promise.
    /// `alone` is the person's decision to go on with one copy.
    ///
    /// # Errors
    /// Where this laptop is no holder, its person may not lead, or the disk says no.
    pub fn take_over(&mut self, journal: &JournalId, alone: bool) -> Result<(), OfferError> {
        let promise = self.promise(journal)?;
        let log = self.logs.get_mut(journal).ok_or(OfferError::NoJournal)?;
        let session = log.session().ok_or(OfferError::NoJournal)?;
        let actor = Actor::of(&session.register, &self.device)?;
        session.take_over(&actor, alone)?;
        if log.keeper.as_ref().is_some_and(|keeper| !keeper.is_stopped()) {
            return Err(Refusal::AlreadyThere.into());
        }
        let newest = promise.epoch.max(log.head.epoch);
        self.ask_for(journal, newest, alone)?;
        Ok(())
    }

    fn ask_for(&mut self, journal: &JournalId, newest: u64, alone: bool) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let mut taking = Taking::new(self.device.clone(), newest, log.reach(), alone);
        if log.forgot() {
            taking = taking.forgetful();
        }
        self.store.promise_epoch(journal, taking.epoch, &self.device)?;
        let mut asked = Vec::new();
        for (id, peer) in self.peers.iter().filter(|(_, peer)| peer.greeted) {
            if let Some(device) = &peer.device {
                taking.seen(device, peer.acknowledged.get(journal).copied().unwrap_or(0));
                asked.push(*id);
            }
        }
        log.taking = Some(taking);
        self.dirty = true;
        for id in asked {
            self.ask_promise(id, journal);
        }
        self.go_on(journal)
    }

    /// Gives a takeover up that has not come to its end. What was promised stays promised.
    pub fn leave_it(&mut self, journal: &JournalId) {
        if let Some(log) = self.logs.get_mut(journal) {
            log.taking = None;
            self.dirty = true;
        }
    }

    /// A keeper whose disk came back older asks for an epoch of its own, as if it took over from itself: what it has
    /// numbered since its backup is known to the others alone.
    pub(super) fn lead_again(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let newest = self.promise(journal)?.epoch;
        match self.logs.get(journal) {
            Some(log) if matches!(log.forgot, Some(Forgot::Led { .. })) && log.taking.is_none() => {
                self.ask_for(journal, newest.max(log.head.epoch), false)
            }
            _ => Ok(()),
        }
    }

    fn ask_promise(&mut self, peer: PeerId, journal: &JournalId) {
        let Some(log) = self.logs.get(journal) else { return };
        let (Some(taking), Some(device)) = (&log.taking, self.knows(peer)) else {
            return;
        };
        if log.holders_named().contains(&device) {
            let frame = Frame::AskPromise {
                journal: journal.clone(),
                epoch: taking.epoch,
                reach: log.reach(),
            };
            self.say(peer, frame);
        }
    }

    /// A laptop has greeted while this one takes over: it may have what is missing.
    pub(super) fn greeted_while_taking(&mut self, peer: PeerId) -> Result<(), StoreError> {
        for journal in self.logs.keys().cloned().collect::<Vec<_>>() {
            self.lead_again(&journal)?;
            let Some(known) = self.peers.get(&peer) else {
                continue;
            };
            let seen = known.acknowledged.get(&journal).copied().unwrap_or(0);
            let device = known.device.clone();
            let Some(log) = self.logs.get_mut(&journal) else {
                continue;
            };
            if let (Some(taking), Some(device)) = (&mut log.taking, &device) {
                taking.seen(device, seen);
                taking.fetching.take_if(|from| from == device);
                self.ask_promise(peer, &journal);
                self.go_on(&journal)?;
            }
        }
        Ok(())
    }

    /// Somebody asks for a promise: it is on this disk before it is said, and whoever numbers here stops at once.
    pub(super) fn promise_asked(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        epoch: u64,
        reach: Reach,
    ) -> Result<(), StoreError> {
        let promise = self.promise(journal)?;
        let Some(device) = self.knows(peer) else {
            return Ok(());
        };
        let me = self.device.clone();
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let holders = log.holders_named();
        if !holders.contains(&device) || !holders.contains(&me) {
            return Ok(());
        }
        let mut say = Frame::NotPromised {
            journal: journal.clone(),
            epoch: promise.epoch,
            gives_way: false,
            led: false,
        };
        if log.forgot() && epoch == 0 {
            return Ok(());
        }
        if log.forgot() {
            // Whom it has promised what is among the things that it may have forgotten.
        } else if promise.may_be_given(epoch, &device) {
            self.store.promise_epoch(journal, epoch, &device)?;
            if let Some(keeper) = &mut log.keeper {
                keeper.stop();
            }
            log.taking = None;
            say = Frame::Promised {
                journal: journal.clone(),
                epoch,
                reach: log.reach(),
                acknowledged: log.acknowledged,
            };
        } else if promise.epoch == epoch && promise.to.as_ref() == Some(&me) && log.head.epoch < epoch {
            // Both asked for one epoch. Whoever has given way says so as often as asked: words come twice, on two lines.
            let yields = match &log.taking {
                Some(_) => gives_way((log.reach(), &me), (reach, &device)),
                None => true,
            };
            if yields && log.taking.take().is_some() {
                self.happenings.push(Happening::GaveWay { device });
            }
            say = Frame::NotPromised {
                journal: journal.clone(),
                epoch: promise.epoch,
                gives_way: yields,
                led: false,
            };
        }
        self.dirty = true;
        self.say(peer, say);
        Ok(())
    }

    pub(super) fn promised(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        epoch: u64,
        reach: Reach,
        acknowledged: u64,
    ) -> Result<(), StoreError> {
        let Some(device) = self.knows(peer) else {
            return Ok(());
        };
        // What it has beyond may have to give way, so it is sent again from there; also where this laptop leads by now.
        self.send_again(peer, journal, acknowledged);
        if let Some(log) = self.logs.get_mut(journal)
            && let Some(taking) = &mut log.taking
        {
            taking.promised(&device, epoch, reach);
            taking.seen(&device, acknowledged);
            self.go_on(journal)?;
        }
        Ok(())
    }

    /// A peer has not taken in what was sent beyond this number.
    pub(super) fn send_again(&mut self, peer: PeerId, journal: &JournalId, from: u64) {
        let sent = self.peers.get_mut(&peer).and_then(|p| p.sent.get_mut(journal));
        if let Some(sent) = sent.filter(|sent| sent.size != u64::MAX) {
            sent.size = sent.size.min(from);
        }
    }

    pub(super) fn not_promised(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        newest: u64,
        gives_way: bool,
        led: bool,
    ) -> Result<(), StoreError> {
        let acknowledged = self.logs.get(journal).map_or(0, |log| log.acknowledged);
        self.send_again(peer, journal, acknowledged);
        self.hear_promise(peer, journal, newest)?;
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        if let Some(taking) = &log.taking {
            let alone = taking.alone;
            if gives_way && newest == taking.epoch {
                return self.ask_for(journal, newest, alone);
            }
            if newest >= taking.epoch {
                log.taking = None;
                self.happened(Happening::NotPromised);
            }
        } else if let Some(keeper) = &mut log.keeper
            && !keeper.is_stopped()
            && newest > keeper.epoch()
        {
            if led {
                // Its term is over, whether or not the next keeper can be reached: a person decides who goes on.
                keeper.stop();
                self.dirty = true;
                return Ok(());
            }
            // Somebody began to take over and did not come to the end: this laptop leads on in an epoch of its own.
            return self.ask_for(journal, newest, false);
        }
        Ok(())
    }

    /// Who takes over asks for what this copy has.
    pub(super) fn entries_asked(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        epoch: u64,
        from: u64,
    ) -> Result<(), StoreError> {
        let Some(device) = self.knows(peer) else {
            return Ok(());
        };
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let size = log.head.size();
        if !log.holders_named().contains(&device) || from >= size {
            return Ok(());
        }
        let mut frames = Vec::new();
        let mut at = from;
        while at < size {
            let mut entries = self.store.entries(journal, at, ENTRIES_A_FRAME)?;
            for (number, entry) in (at..).zip(&mut entries) {
                if log
                    .session()
                    .is_some_and(|session| !session.may_see(&device, number))
                {
                    entry.body = None;
                }
            }
            let begun = at;
            at += entries.len() as u64;
            let last = at >= size || entries.is_empty();
            frames.push(Frame::Entries {
                journal: journal.clone(),
                from: begun,
                entries,
                acknowledged: if last { log.acknowledged } else { 0 },
                checkpoint: log.checkpoint.clone().filter(|_| last),
                epoch,
            });
            if last {
                break;
            }
        }
        for frame in frames {
            self.say(peer, frame);
        }
        Ok(())
    }

    /// Goes on with a takeover as far as what is known allows.
    pub(super) fn go_on(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let (holders, reach) = (log.holders_named(), log.reach());
        let Some(taking) = &mut log.taking else {
            return Ok(());
        };
        match taking.next(reach, &holders) {
            Next::Wait { .. } => Ok(()),
            Next::Fetch { from } => {
                if taking.fetching.as_ref() == Some(&from) {
                    return Ok(());
                }
                let ask = Frame::AskEntries {
                    journal: journal.clone(),
                    epoch: taking.epoch,
                    from: log.acknowledged,
                };
                let has = |peer: &Peer| peer.greeted && peer.device.as_ref() == Some(&from);
                if let Some((id, _)) = self.peers.iter().find(|(_, peer)| has(peer)) {
                    taking.fetching = Some(from);
                    let id = *id;
                    self.say(id, ask);
                }
                Ok(())
            }
            Next::Lead => self.lead(journal),
        }
    }

    /// Writes the takeover entry and numbers from then on; nothing is acknowledged before it has enough copies.
    fn lead(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let Some(taking) = log.taking.take() else {
            return Ok(());
        };
        let (holders, copies) = log.holders();
        let session_now = log.session().map_or(Moment(0), |session| session.now);
        let last = log.tail.back().map_or(session_now, |read| read.leaf.time);
        let mut keeper = Keeper::new(
            self.device.clone(),
            taking.epoch,
            log.acknowledged,
            last.max(session_now),
        )
        .beginning(log.head.size() + 1);
        keeper.set_holders(&holders, if taking.alone { 1 } else { copies });
        log.keeper = Some(keeper);
        // What was told of the tail in another epoch, nobody need have taken.
        let safe = log.acknowledged;
        for peer in self.peers.keys().copied().collect::<Vec<_>>() {
            self.send_again(peer, journal, safe);
        }
        self.apply_ready(journal)?;
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let head = log.head.author(&self.device);
        let fact = log.session().map(|session| {
            let actor = Actor::of(&session.register, &self.device)?;
            session.take_over(&actor, taking.alone)
        });
        let salt = self.outside.bytes::<16>();
        let offer = match fact {
            Some(Ok(fact)) => Offer::sign(&self.key, journal, &head, &fact, &salt),
            Some(Err(_)) | None => None,
        };
        let kept = match &offer {
            Some(offer) => self.number(journal, offer)?,
            None => Answer::Conflict,
        };
        if !matches!(kept, Answer::Kept { .. }) {
            if let Some(log) = self.logs.get_mut(journal) {
                log.keeper = None;
            }
            self.happened(Happening::NotPromised);
            return Ok(());
        }
        self.set_forgotten(journal, None)?;
        // What this laptop had in its outbox for the old keeper is its own to number now: `housekeep` does it.
        self.sign_again(journal)
    }

    /// Numbers what waits in this laptop's own outbox, now that it numbers itself. What is refused leaves the outbox,
    /// and the rest is signed again on the count that stands then.
    pub(super) fn number_own(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let waiting = |log: &Log| {
            let mut pending = log.pending.iter();
            pending
                .find(|pending| log.word_of(&pending.header).is_none())
                .filter(|_| log.keeper.as_ref().is_some_and(|keeper| !keeper.is_stopped()))
                .cloned()
        };
        let tries = self.logs.get(journal).map_or(0, |log| 2 * log.pending.len());
        for _ in 0..tries {
            let Some(next) = self.logs.get(journal).and_then(waiting) else {
                break;
            };
            let answer = self.number(journal, &next.offer)?;
            if !matches!(answer, Answer::Kept { .. } | Answer::AlreadyKept { .. }) {
                self.answered(journal, &next.id, answer)?;
            }
        }
        Ok(())
    }

    /// The entries from this number on give way to a newer keeper's: they are kept apart, and what this laptop had
    /// said itself is offered again. None of them was acknowledged.
    pub(super) fn give_way(&mut self, journal: &JournalId, from: u64) -> Result<(), StoreError> {
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let led = log.keeper_device() == Some(&self.device);
        let taking = log.taking.clone();
        let outbox = log.pending.iter().map(|pending| pending.id.clone());
        let outbox: BTreeSet<OfferId> = outbox.collect();
        let aside = self.store.set_aside(journal, from)?;
        for entry in &aside {
            let Some(read) = entry.read_trusted() else {
                continue;
            };
            let again = read.header.author == self.device
                && read.fact.as_ref().is_some_and(|fact| !Log::is_keepers_word(fact));
            if let Some(body) = entry
                .body
                .clone()
                .filter(|_| again && !outbox.contains(&read.offer))
            {
                let offer = Offer {
                    header: read.leaf.header,
                    signature: read.leaf.signature,
                    body,
                };
                self.store.keep_offer(journal, read.header.counter, &offer)?;
            }
        }
        // The state had folded what is gone, so it is read again from the disk.
        self.load(journal)?;
        if let Some(log) = self.logs.get_mut(journal) {
            log.taking = taking;
            if let Some(keeper) = &mut log.keeper {
                keeper.stop();
            }
        }
        self.sign_again(journal)?;
        for peer in self.peers.values_mut() {
            if let Some(sent) = peer.sent.get_mut(journal).filter(|sent| sent.size != u64::MAX) {
                sent.size = sent.size.min(from);
            }
        }
        if led {
            self.happened(Happening::SetAside { count: aside.len() });
        }
        Ok(())
    }

    /// The first number at which these entries are not the ones on this disk.
    pub(super) fn first_difference(
        &self,
        journal: &JournalId,
        from: u64,
        entries: &[Entry],
    ) -> Result<Option<u64>, StoreError> {
        let ours = self.store.entries(journal, from, entries.len() as u64)?;
        let mut pairs = (from..).zip(ours.iter().zip(entries));
        let differs = pairs.find(|(_, (ours, theirs))| ours.leaf != theirs.leaf);
        Ok(differs.map(|(number, _)| number))
    }
}
