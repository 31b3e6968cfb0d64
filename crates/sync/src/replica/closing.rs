//! The end of a sitting, cosigned by every laptop in reach: whoever was there can show later that the record was not
//! changed afterwards (C2SP tlog-cosignature).

use super::*;

impl Log {
    /// How many laptops have cosigned the end of the last sitting, besides its keeper.
    #[must_use]
    pub fn witnesses(&self) -> usize {
        self.witnesses
    }

    fn covers_closing(&self, note: &Checkpoint) -> bool {
        let closed = self.closed_at;
        note.stated()
            .is_some_and(|stated| closed.is_some_and(|number| stated.size > number))
    }

    /// Takes over what the note says beyond what is known here. Archives and receipts bear the same.
    fn take_closing(&mut self, note: Checkpoint) {
        self.witnesses = note.cosignatures();
        if let Some(known) = &self.checkpoint
            && known.stated() == note.stated()
        {
            self.checkpoint = Some(known.joined(&note));
            self.ack_to_write = true;
        }
        self.closing = Some(note);
        self.closing_to_write = true;
    }
}

impl Replica {
    pub(super) fn closing_setting(&self, journal: &JournalId) -> Result<Option<Checkpoint>, StoreError> {
        Ok(self
            .store
            .get(&format!("{CLOSING_SETTING}{journal}"))?
            .map(Checkpoint))
    }

    pub(super) fn write_closing(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        if let Some(log) = self.logs.get_mut(journal).filter(|log| log.closing_to_write) {
            log.closing_to_write = false;
            if let Some(note) = &log.closing {
                self.store.set(&format!("{CLOSING_SETTING}{journal}"), &note.0)?;
            }
        }
        Ok(())
    }

    /// Asks everybody who has the end of a closed sitting to cosign it, and tells those who lead who has.
    pub(super) fn tell_closings(&mut self, round: bool) {
        for log in self.logs.values_mut() {
            let numbers = log.keeper.as_ref().is_some_and(|keeper| !keeper.is_stopped());
            if !numbers || log.closed_at.is_none() {
                continue;
            }
            let begun = log.closing.as_ref().is_some_and(|note| log.covers_closing(note));
            if let Some(note) = log.checkpoint.clone().filter(|_| !begun)
                && log.covers_closing(&note)
            {
                log.take_closing(note);
            }
            let Some(note) = log.closing.as_ref().filter(|note| log.covers_closing(note)) else {
                continue;
            };
            let size = note.stated().map_or(0, |stated| stated.size);
            let greeted = self
                .peers
                .iter_mut()
                .filter(|(_, peer)| peer.greeted && !peer.is_server);
            for (id, peer) in greeted.filter(|(_, peer)| peer.device.is_some()) {
                let Some(sent) = peer.sent.get_mut(&log.journal) else {
                    continue;
                };
                let here = sent.size != u64::MAX && sent.acknowledged >= size;
                let tells = match sent.closing {
                    Some((asked, _)) if asked != size => true,
                    None => true,
                    Some((_, witnesses)) => peer.leads && round && witnesses < log.witnesses,
                };
                if here && tells {
                    let first = sent.closing.is_none_or(|(asked, _)| asked != size);
                    sent.closing = Some((size, if first { 0 } else { log.witnesses }));
                    let frame = Frame::Closing {
                        journal: log.journal.clone(),
                        checkpoint: if first { note.alone() } else { note.clone() },
                    };
                    self.out.push((*id, frame.into()));
                }
                self.owes_round |=
                    peer.leads && here && sent.closing.is_some_and(|(_, told)| told < log.witnesses);
            }
        }
    }

    /// The keeper asks for a cosignature or tells whose it has; or somebody gives one.
    pub(super) fn closing(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        note: &Checkpoint,
    ) -> Result<(), StoreError> {
        let Some(device) = self.knows(peer) else {
            return Ok(());
        };
        self.judge(journal, note)?;
        let (now, me) = (self.now(), self.device.clone());
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        if log.keeper_device() == Some(&me) {
            let Some(known) = log
                .closing
                .as_ref()
                .filter(|known| known.stated() == note.stated())
            else {
                return Ok(());
            };
            // Each speaks for itself.
            let joined = known.joined_by(note, &device);
            if joined != *known {
                log.take_closing(joined);
                self.dirty = true;
            }
            return Ok(());
        }
        let stated = note.stated();
        let agrees = stated.is_some_and(|stated| {
            stated.origin == origin(journal)
                && stated.size <= log.acknowledged
                && log.head.tree.root_at(stated.size) == Some(stated.root)
        });
        let keeper = log.keeper_device();
        if !agrees || keeper != Some(&device) || !note.is_signed_by(&device) {
            return Ok(());
        }
        let known = log
            .closing
            .as_ref()
            .filter(|known| known.stated() == note.stated());
        let known = known.map_or_else(|| note.clone(), |known| known.joined(note));
        if known.bears(&me) {
            log.take_closing(known);
        } else if let Some(mine) = known.cosign(now, &self.key) {
            let checkpoint = note.alone().joined_by(&mine, &me);
            log.take_closing(mine);
            let journal = journal.clone();
            self.say(peer, Frame::Closing { journal, checkpoint });
        }
        self.dirty = true;
        Ok(())
    }
}
