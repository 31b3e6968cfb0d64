//! One journal told to every peer, in one round: what many are told is read once and packed once.

use std::ops::Range;

use super::*;

/// One journal's words of one round.
pub(super) struct FanOut<'a> {
    store: &'a Store,
    me: &'a DeviceId,
    log: &'a Log,
    /// Who numbers a session, and passes on what is said in the register.
    hosts: &'a [DeviceId],
    /// Whether everybody is told of votes.
    round: bool,
    /// Somebody was not told of votes, because it is not.
    pub owes_round: bool,
    /// By the numbers of their first and next entries.
    entries: HashMap<(u64, u64), Vec<Entry>>,
    confidential: HashMap<(u64, u64), Vec<u64>>,
    frames: HashMap<Piece, Parcel>,
    bodies: HashMap<Vec<u64>, Parcel>,
}

/// What tells one frame of entries from another of the same round.
#[derive(PartialEq, Eq, Hash)]
struct Piece {
    from: u64,
    to: u64,
    last: bool,
    withheld: Vec<u64>,
}

impl<'a> FanOut<'a> {
    pub fn new(store: &'a Store, me: &'a DeviceId, log: &'a Log, hosts: &'a [DeviceId], round: bool) -> Self {
        Self {
            store,
            me,
            log,
            hosts,
            round,
            owes_round: false,
            entries: HashMap::new(),
            confidential: HashMap::new(),
            frames: HashMap::new(),
            bodies: HashMap::new(),
        }
    }

    /// What this peer may know and has not been told.
    pub fn tell(
        &mut self,
        id: PeerId,
        peer: &mut Peer,
        out: &mut Vec<(PeerId, Parcel)>,
    ) -> Result<(), StoreError> {
        if !peer.sent.contains_key(&self.log.journal) {
            peer.sent.insert(self.log.journal.clone(), Sent::default());
        }
        // Nothing is sent on a journal that does not agree.
        if peer
            .sent
            .get(&self.log.journal)
            .is_some_and(|sent| sent.size == u64::MAX)
        {
            return Ok(());
        }
        self.tell_receipts(id, peer, out)?;
        self.tell_entries(id, peer, out)?;
        self.tell_bodies(id, peer, out)?;
        self.offer(id, peer, out);
        Ok(())
    }

    /// Whether this machine numbers the journal, or did until it handed over in the last entry.
    fn keeps(&self) -> bool {
        let log = self.log;
        log.keeper.is_some() && (log.keeper_device() == Some(self.me) || log.last_was_hand_over)
    }

    fn tell_entries(
        &mut self,
        id: PeerId,
        peer: &mut Peer,
        out: &mut Vec<(PeerId, Parcel)>,
    ) -> Result<(), StoreError> {
        let (log, keeps) = (self.log, self.keeps());
        let is_holder = peer.device.as_ref().is_some_and(|device| {
            log.session()
                .is_some_and(|session| session.holders.contains(device))
        });
        let limit = if keeps && is_holder {
            log.head.size()
        } else {
            log.acknowledged
        };
        let mut sent = peer.sent.get(&log.journal).copied().unwrap_or_default();
        // Only a keeper tells of acknowledgements; a copy passes on what it knows to be acknowledged.
        let tells_ack =
            log.acknowledged > sent.acknowledged && (keeps || sent.size < limit || peer.is_server);
        if sent.size >= limit && !(tells_ack && sent.size >= log.acknowledged) {
            return Ok(());
        }
        // Each has a receipt for its own vote, and sees nobody else's.
        if !self.round && !is_holder && !peer.is_server && sent.size >= log.only_votes_from {
            self.owes_round = true;
            return Ok(());
        }
        loop {
            if peer.room == 0 {
                self.owes_round = true;
                break;
            }
            peer.room -= 1;
            let from = sent.size;
            let to = limit.min(from + ENTRIES_A_FRAME).max(from);
            let last = to >= limit;
            let withheld = self.withheld(peer, from..to);
            let journal = &log.journal;
            // What is not here itself goes on as soon as it is.
            let lacking = log.lacking.range(from..to);
            peer.withheld.extend(
                withheld
                    .iter()
                    .chain(lacking)
                    .map(|number| (journal.clone(), *number)),
            );
            let piece = Piece {
                from,
                to,
                last,
                withheld,
            };
            out.push((id, self.packed(piece)?));
            sent.size = to;
            if last {
                sent.acknowledged = sent.acknowledged.max(log.acknowledged);
                break;
            }
        }
        peer.sent.insert(log.journal.clone(), sent);
        peer.brought
            .retain(|offer, _| log.number_of(offer).is_none_or(|number| number >= sent.size));
        Ok(())
    }

    /// To the authors of what is acknowledged by now.
    fn tell_receipts(
        &self,
        id: PeerId,
        peer: &mut Peer,
        out: &mut Vec<(PeerId, Parcel)>,
    ) -> Result<(), StoreError> {
        let log = self.log;
        let waiting = peer.brought.iter_mut().filter(|(_, told)| !**told);
        for (offer, told) in waiting {
            let number = log.number_of(offer).filter(|number| *number < log.acknowledged);
            let Some((number, checkpoint)) = number.zip(log.checkpoint.clone()) else {
                continue;
            };
            let size = checkpoint.stated().map_or(0, |stated| stated.size);
            let entry = self.store.entries(&log.journal, number, 1)?.pop();
            let Some((entry, path)) = entry.zip(log.head.tree.inclusion_proof(number, size)) else {
                continue;
            };
            let receipt = Receipt {
                journal: log.journal.clone(),
                leaf: entry.leaf,
                path: path.iter().map(|hash| hex(hash)).collect(),
                checkpoint,
            };
            *told = true;
            out.push((id, Frame::Receipt(receipt).into()));
        }
        Ok(())
    }

    /// Those of the entries that this peer gets without their bodies: what it may not see, and what is not for
    /// everybody but was brought by itself. Its outbox has that, and so all others are told the same.
    fn withheld(&mut self, peer: &Peer, numbers: Range<u64>) -> Vec<u64> {
        let log = self.log;
        let session = log.session().filter(|_| !peer.is_server);
        let Some(device) = &peer.device else {
            return if peer.is_server {
                Vec::new()
            } else {
                numbers.collect()
            };
        };
        let Some(session) = session else {
            return Vec::new();
        };
        let confidential = self
            .confidential
            .entry((numbers.start, numbers.end))
            .or_insert_with(|| session.confidential(numbers.clone()));
        if confidential.is_empty() || session.holders.contains(device) {
            return Vec::new();
        }
        let mut withheld = session.withheld_from(device, confidential);
        for number in peer.brought.keys().filter_map(|offer| log.number_of(offer)) {
            if numbers.contains(&number)
                && confidential.binary_search(&number).is_ok()
                && let Err(at) = withheld.binary_search(&number)
            {
                withheld.insert(at, number);
            }
        }
        withheld
    }

    fn packed(&mut self, piece: Piece) -> Result<Parcel, StoreError> {
        if let Some(parcel) = self.frames.get(&piece) {
            return Ok(parcel.clone());
        }
        let Piece { from, to, last, .. } = piece;
        if !self.entries.contains_key(&(from, to)) {
            let entries = self.store.entries(&self.log.journal, from, to - from)?;
            self.entries.insert((from, to), entries);
        }
        let entries = self.entries.get(&(from, to)).into_iter().flatten();
        let entries = (from..).zip(entries).map(|(number, entry)| Entry {
            leaf: entry.leaf.clone(),
            body: entry
                .body
                .clone()
                .filter(|_| piece.withheld.binary_search(&number).is_err()),
        });
        let epoch = self.log.keeper.as_ref().filter(|keeper| !keeper.is_stopped());
        let frame = Frame::Entries {
            journal: self.log.journal.clone(),
            from,
            entries: entries.collect(),
            acknowledged: if last { self.log.acknowledged } else { 0 },
            checkpoint: self.log.checkpoint.clone().filter(|_| last),
            epoch: epoch.filter(|_| self.keeps()).map_or(0, Keeper::epoch),
        };
        let parcel = Parcel::from(frame);
        self.frames.insert(piece, parcel.clone());
        Ok(parcel)
    }

    /// Bodies that were withheld and that the peer may see by now.
    fn tell_bodies(
        &mut self,
        id: PeerId,
        peer: &mut Peer,
        out: &mut Vec<(PeerId, Parcel)>,
    ) -> Result<(), StoreError> {
        let (log, journal) = (self.log, &self.log.journal);
        let Some(sent) = peer
            .sent
            .get_mut(journal)
            .filter(|sent| sent.reveals != log.reveals)
        else {
            return Ok(());
        };
        sent.reveals = log.reveals;
        let waiting = peer
            .withheld
            .iter()
            .filter(|(of, number)| of == journal && *number < sent.size);
        let waiting: Vec<u64> = waiting.map(|(_, number)| *number).collect();
        let hidden = match (&peer.device, log.session()) {
            _ if peer.is_server => Vec::new(),
            (Some(device), Some(session)) => session.withheld_from(device, &waiting),
            (Some(_), None) => Vec::new(),
            (None, _) => return Ok(()),
        };
        let shown = waiting
            .iter()
            .filter(|number| hidden.binary_search(number).is_err());
        let shown: Vec<u64> = shown.copied().collect();
        if shown.is_empty() {
            return Ok(());
        }
        let parcel = match self.bodies.get(&shown) {
            Some(parcel) => parcel.clone(),
            None => {
                let mut bodies = Vec::new();
                for number in &shown {
                    let entry = self.store.entries(journal, *number, 1)?.pop();
                    bodies.extend(entry.and_then(|entry| entry.body).map(|body| (*number, body)));
                }
                let parcel = Parcel::from(Frame::Bodies {
                    journal: journal.clone(),
                    bodies,
                });
                self.bodies.insert(shown.clone(), parcel.clone());
                parcel
            }
        };
        let Frame::Bodies { bodies, .. } = parcel.frame() else {
            return Ok(());
        };
        for (number, _) in bodies {
            peer.withheld.remove(&(journal.clone(), *number));
        }
        if !bodies.is_empty() {
            out.push((id, parcel));
        }
        Ok(())
    }

    /// What waits in the outbox goes to whoever numbers this journal. In a room that may be a laptop to which only the
    /// host has a line, so what is said in the register goes to the host as well.
    fn offer(&self, id: PeerId, peer: &mut Peer, out: &mut Vec<(PeerId, Parcel)>) {
        let keeper = self.log.keeper_device();
        let Some(device) = peer.device.as_ref().filter(|_| keeper != Some(self.me)) else {
            return;
        };
        let others: &[Pending] = if keeper == Some(device) {
            &self.log.passed_on
        } else if self.log.is_register() && self.hosts.contains(device) {
            &[]
        } else {
            return;
        };
        for pending in self.log.pending.iter().chain(others) {
            if !peer.offered.contains(&pending.id) && self.log.word_of(&pending.header).is_none() {
                peer.offered.insert(pending.id.clone());
                let offer = Box::new(pending.offer.clone());
                out.push((id, Frame::Offer { offer }.into()));
            }
        }
    }
}
