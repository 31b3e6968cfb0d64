//! A holder whose disk has come back older than others have heard of it: it is told, its word counts for nothing, and
//! it is whole again when it has what it had and knows what every other holder has promised.

use super::*;

impl Log {
    /// Whether this laptop held a copy with a disk that has come back older than it was.
    pub(super) fn forgot_as_holder(&self) -> bool {
        matches!(self.forgot, Some(Forgot::Held { .. }))
    }

    /// Every holder but one.
    fn other_holders(&self, me: &DeviceId) -> Vec<DeviceId> {
        let mut others = self.holders_named();
        others.retain(|holder| holder != me);
        others
    }
}

impl Replica {
    /// Whether a laptop's disk has come back older than it was, as it said in its greeting or showed by it, and it has
    /// not vouched for anything since.
    #[must_use]
    pub fn has_forgotten(&self, journal: &JournalId, device: &DeviceId) -> bool {
        let mut peers = self.peers.values();
        peers.any(|peer| peer.device.as_ref() == Some(device) && peer.forgot.contains(journal))
    }

    /// What a laptop holds as it greets, against what it has vouched for before.
    pub(super) fn hear_holding(&mut self, peer: PeerId, device: &DeviceId, holding: &Holding) {
        let Some(log) = self.logs.get(&holding.journal) else {
            return;
        };
        let keeper = log.keeper.as_ref();
        let vouched = keeper.map_or(0, |keeper| keeper.vouched_by(device));
        let holds = log
            .session()
            .is_some_and(|session| session.holders.contains(device));
        let safe = holding
            .acknowledged
            .as_ref()
            .map_or(holding.size, |prefix| prefix.size);
        let known = (holding.journal.clone(), device.clone());
        let heard = self.heard.entry(known).or_default();
        *heard = (*heard).max(vouched);
        if holds && holding.size < *heard {
            let (journal, size) = (holding.journal.clone(), *heard);
            if let Some(peer) = self.peers.get_mut(&peer) {
                peer.forgot.insert(journal.clone());
            }
            self.say(peer, Frame::Forgotten { journal, size });
        } else {
            *heard = (*heard).max(safe);
        }
    }

    /// Another holder, or whoever leads, has heard more from this laptop than it has.
    pub(super) fn forgotten(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        size: u64,
    ) -> Result<(), StoreError> {
        let (Some(device), Some(log)) = (self.knows(peer), self.logs.get_mut(journal)) else {
            return Ok(());
        };
        let counts = log.keeper_device() == Some(&device) || log.holders_named().contains(&device);
        let leads = log.keeper_device() == Some(&self.device);
        if !counts || leads || log.forgot() || log.head.size() >= size {
            return Ok(());
        }
        let missing = size - log.head.size();
        log.taking = None;
        log.promised_elsewhere.clear();
        self.set_forgotten(journal, Some(Forgot::Held { size }))?;
        self.happened(Happening::Forgot { missing });
        self.ask_for_words(journal);
        Ok(())
    }

    /// Asks those holders in reach that have not said it yet what they have promised: for epoch 0 no promise is given.
    pub(super) fn ask_for_words(&mut self, journal: &JournalId) {
        let Some(log) = self.logs.get(journal).filter(|log| log.forgot_as_holder()) else {
            return;
        };
        let others = log.other_holders(&self.device);
        let missing =
            |device: &DeviceId| others.contains(device) && !log.promised_elsewhere.contains_key(device);
        let ask = Frame::AskPromise {
            journal: journal.clone(),
            epoch: 0,
            reach: log.reach(),
        };
        let asked = self.peers.iter().filter(|(_, peer)| peer.greeted);
        let asked = asked.filter(|(_, peer)| peer.device.as_ref().is_some_and(missing));
        for id in asked.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.say(id, ask.clone());
        }
    }

    /// Another holder says what it has promised.
    pub(super) fn hear_promise(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        newest: u64,
    ) -> Result<(), StoreError> {
        let Some(device) = self
            .knows(peer)
            .filter(|device| !self.has_forgotten(journal, device))
        else {
            return Ok(());
        };
        if let Some(log) = self.logs.get_mut(journal).filter(|log| log.forgot_as_holder()) {
            log.promised_elsewhere.insert(device, newest);
        }
        self.become_whole(journal)
    }

    /// Ends the time in which this holder's word counts for nothing, where that is over.
    pub(super) fn become_whole(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let promise = self.promise(journal)?;
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let Some(Forgot::Held { size }) = log.forgot else {
            return Ok(());
        };
        let others = log.other_holders(&self.device);
        let known = others
            .iter()
            .all(|holder| log.promised_elsewhere.contains_key(holder));
        if log.head.size() < size || !known {
            return Ok(());
        }
        let newest = log.promised_elsewhere.iter().max_by_key(|(_, epoch)| **epoch);
        let newest = newest.map(|(device, epoch)| (*epoch, device.clone()));
        let unsaid = log.unsaid.take();
        let takes = |epoch: u64| epoch >= promise.epoch.max(newest.as_ref().map_or(0, |(epoch, _)| *epoch));
        let copied = unsaid.filter(|(_, epoch, _)| takes(*epoch));
        if let Some((epoch, device)) = newest.filter(|(epoch, _)| *epoch > promise.epoch) {
            self.store.promise_epoch(journal, epoch, &device)?;
        }
        self.set_forgotten(journal, None)?;
        if let Some((peer, epoch, size)) = copied {
            let journal = journal.clone();
            self.say(peer, Frame::Copied { journal, epoch, size });
        }
        Ok(())
    }
}
