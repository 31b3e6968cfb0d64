//! A laptop that was stopped reads so in the register itself: nobody's mere word makes it remove anything.

use super::*;

impl Replica {
    /// When this laptop was revoked by the register's keeper, as far as its own copy of the register says.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn revoked_here(&self) -> Result<Option<Moment>, StoreError> {
        let revoked = self
            .register()
            .and_then(|register| register.devices.get(&self.device))
            .is_some_and(|device| device.revoked);
        let Some(journal) = self.register.as_ref().filter(|_| revoked) else {
            return Ok(None);
        };
        let size = self.logs.get(journal).map_or(0, |log| log.head.size());
        let says_so = |entry: &Entry| {
            let read = entry.check().ok()?;
            matches!(&read.fact, Some(Fact::DeviceRevoked { device }) if *device == self.device)
                .then_some(read.leaf.time)
        };
        let entries = self.store.entries(journal, 0, size)?;
        Ok(entries.iter().rev().find_map(says_so))
    }

    /// Tells a laptop whose key was revoked the register from `from` on, as far as it is acknowledged, and nothing
    /// else: there it finds the entry that stopped it, with the checkpoint that covers it.
    pub(super) fn tell_revocation(&mut self, peer: PeerId, from: u64) -> Result<(), StoreError> {
        let revoked = self
            .peers
            .get(&peer)
            .and_then(|peer| Some(self.register()?.device_by_tls(&peer.tls)?.1.revoked));
        let Some(log) = self.register.as_ref().and_then(|journal| self.logs.get(journal)) else {
            return Ok(());
        };
        let (journal, size) = (log.journal.clone(), log.acknowledged);
        if revoked != Some(true) || from >= size {
            return Ok(());
        }
        let mut at = from;
        let mut frames = Vec::new();
        while at < size {
            let entries = self.store.entries(&journal, at, ENTRIES_A_FRAME.min(size - at))?;
            let begun = at;
            at += entries.len() as u64;
            let last = at >= size || entries.is_empty();
            frames.push(Frame::Entries {
                journal: journal.clone(),
                from: begun,
                entries,
                acknowledged: if last { log.acknowledged } else { 0 },
                checkpoint: log.checkpoint.clone().filter(|_| last),
                epoch: 0,
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
}
