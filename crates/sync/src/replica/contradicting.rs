//! What is made of a signed checkpoint that this copy contradicts, whoever brings it: the proof is kept, the person is
//! told, and every other laptop in reach is shown it. So a keeper that shows two journals is found out as soon as one
//! laptop of each meets the same third, or the other (`sync-and-ballots.md`, section 2).

use hemicycle_domain::tree::Tree;

use crate::contradiction::Contradiction;

use super::{copies::Told, *};

impl Log {
    /// The proof that two records of this session were signed, where there is one.
    #[must_use]
    pub fn contradiction(&self) -> Option<&Contradiction> {
        self.contradiction.as_ref()
    }

    /// Whether this device has led the journal, as far as is known here, or may as a holder.
    fn may_have_signed(&self, device: &DeviceId) -> bool {
        self.terms.iter().any(|(_, keeper)| keeper == device)
            || self.keeper_device() == Some(device)
            || self.holders().0.contains(device)
    }

    /// Two records, as the person is told.
    pub(super) fn two_records(&self) -> Option<Happening> {
        let shown = self.contradiction.as_ref()?.check().ok()?;
        let [one, other] = shown.signers;
        Some(Happening::TwoRecords {
            journal: self.journal.clone(),
            within: shown.within,
            also: Some(other).filter(|other| *other != one),
            signer: one,
        })
    }
}

impl Replica {
    pub(super) fn contradiction_setting(
        &self,
        journal: &JournalId,
    ) -> Result<Option<Contradiction>, StoreError> {
        let text = self.store.get(&format!("{CONTRADICTION_SETTING}{journal}"))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Somebody's signed checkpoint, held against this copy and its own.
    pub(super) fn judge(&mut self, journal: &JournalId, note: &Checkpoint) -> Result<(), StoreError> {
        let proof = self.logs.get(journal).and_then(|log| {
            let own = log.checkpoint.as_ref()?;
            Contradiction::of(&log.head.tree, own, note)
        });
        match proof {
            Some(proof) => self.take_contradiction(journal, proof),
            None => Ok(()),
        }
    }

    /// The same for what came with a receipt, as soon as this copy goes so far.
    pub(super) fn judge_receipted(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let size = log.receipted.as_ref().and_then(Checkpoint::stated);
        if size.is_none_or(|stated| stated.size > log.acknowledged) {
            return Ok(());
        }
        match log.receipted.take() {
            Some(note) => self.judge(journal, &note),
            None => Ok(()),
        }
    }

    /// Entries came that are not those of this copy, although it knows its own to be acknowledged.
    pub(super) fn judge_copy(&mut self, journal: &JournalId, told: &Told) -> Result<(), StoreError> {
        let Some(note) = &told.checkpoint else {
            return Ok(());
        };
        self.judge(journal, note)?;
        let proof = self.logs.get(journal).and_then(|log| {
            let mut tree: Tree = log.head.tree.clone();
            tree.truncate(told.from);
            if tree.size() != told.from {
                return None;
            }
            for entry in &told.entries {
                tree.push(entry.hash());
            }
            Contradiction::of(&tree, note, log.checkpoint.as_ref()?)
        });
        match proof {
            Some(proof) => self.take_contradiction(journal, proof),
            None => Ok(()),
        }
    }

    /// Keeps a proof that holds, of laptops that may have signed; the first of a journal is enough.
    pub(super) fn take_contradiction(
        &mut self,
        journal: &JournalId,
        proof: Contradiction,
    ) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let holds = proof.check().is_ok_and(|shown| {
            shown.origin == origin(journal) && shown.signers.iter().all(|signer| log.may_have_signed(signer))
        });
        if log.contradiction.is_some() || !holds {
            return Ok(());
        }
        let text = serde_json::to_string(&proof).unwrap_or_default();
        self.store
            .set(&format!("{CONTRADICTION_SETTING}{journal}"), &text)?;
        log.contradiction = Some(proof);
        let told = log.two_records();
        self.happenings.extend(told);
        self.dirty = true;
        let peers = self.peers.iter().filter(|(_, peer)| peer.greeted);
        for id in peers.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.tell_contradictions(id);
        }
        Ok(())
    }

    /// Shows a laptop what is proven here.
    pub(super) fn tell_contradictions(&mut self, peer: PeerId) {
        let proofs = self.logs.values().filter_map(|log| {
            let proof = Box::new(log.contradiction.clone()?);
            let journal = log.journal.clone();
            Some((peer, Frame::Contradiction { journal, proof }.into()))
        });
        self.out.extend(proofs);
    }

    /// A laptop says that the copies do not agree: it is shown what this one has signed, and may make the proof of it.
    pub(super) fn show_checkpoint(&mut self, peer: PeerId, journal: &JournalId) {
        let log = self.logs.get(journal);
        if let Some(checkpoint) = log.and_then(|log| log.checkpoint.clone()) {
            let journal = journal.clone();
            self.say(peer, Frame::Signed { journal, checkpoint });
        }
    }
}
