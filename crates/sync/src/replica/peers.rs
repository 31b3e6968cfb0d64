//! What others say: who they are, what they offer, and how they are answered.

use super::{backups, copies::Told, *};

impl Replica {
    /// A connection is up. `tls` is what the handshake proved, `from` the address of one that knocked.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn connected(
        &mut self,
        out: Sender<Parcel>,
        tls: String,
        from: Option<IpAddr>,
        is_server: bool,
        token: Option<String>,
    ) -> Result<PeerId, StoreError> {
        let id = self.next_peer;
        self.next_peer += 1;
        let device = self
            .register()
            .and_then(|r| r.device_by_tls(&tls))
            .map(|(device, _)| device.clone());
        let peer = Peer {
            out,
            room: 0,
            from,
            tls,
            device,
            is_server,
            greeted: false,
            sent: BTreeMap::new(),
            withheld: BTreeSet::new(),
            offered: BTreeSet::new(),
            numbers_not: false,
            brought: BTreeMap::new(),
            leads: false,
            presence: Vec::new(),
            looked_up: None,
            doors: Vec::new(),
            line: Arc::default(),
            told: None,
            acknowledged: BTreeMap::new(),
            forgot: BTreeSet::new(),
            notes: backups::NotesAt::default(),
            short: BTreeMap::new(),
        };
        self.peers.insert(id, peer);
        self.came_or_went = true;
        // A greeting says how much is here, and the keeper may count on that.
        self.store.flush()?;
        let hello = self.hello(token);
        self.say(id, Frame::Hello(hello));
        self.dirty = true;
        Ok(id)
    }

    pub fn disconnected(&mut self, peer: PeerId) {
        let gone = self.peers.remove(&peer).and_then(|gone| gone.device);
        if let Some(device) = &gone {
            self.laptop_seen(device);
        }
        if let Some(device) = gone.filter(|device| !self.is_connected_to(device)) {
            for log in self.logs.values_mut() {
                if let Some(taking) = &mut log.taking {
                    taking.forget(&device);
                }
            }
        }
        self.joins.retain(|join| join.peer != peer);
        self.staged.retain(|(id, _), _| *id != peer);
        if self.heard_from == peer {
            self.heard_online.clear();
        }
        self.came_or_went = true;
        self.dirty = true;
    }

    /// Ends every connection; each side greets anew then, and sends again what the other has not.
    pub fn hang_up(&mut self) {
        for peer in self.peers.keys().copied().collect::<Vec<_>>() {
            self.disconnected(peer);
        }
    }

    pub(super) fn hello(&self, token: Option<String>) -> Hello {
        let journals = self
            .logs
            .values()
            .map(|log| Holding {
                journal: log.journal.clone(),
                size: log.head.size(),
                root: root_words(&log.head.tree, log.head.size()),
                lacking: log.lacking.iter().copied().collect(),
                acknowledged: (log.acknowledged < log.head.size()).then(|| Prefix {
                    size: log.acknowledged,
                    root: root_words(&log.head.tree, log.acknowledged),
                }),
                forgot: log.forgot_as_holder(),
            })
            .collect();
        Hello {
            protocol: PROTOCOL,
            oldest: OLDEST_PROTOCOL,
            council: self.register().map(|r| r.council.clone()).unwrap_or_default(),
            device: Some(self.device.clone()),
            store_id: self.store.store_id().to_owned(),
            now: Moment(self.now().0 + self.shift_ms()),
            journals,
            token,
            addresses: self.addresses.clone(),
        }
    }

    /// Whether the connection's key stands in the register, unrevoked.
    #[must_use]
    pub fn knows(&self, peer: PeerId) -> Option<DeviceId> {
        let tls = &self.peers.get(&peer)?.tls;
        let (device, known) = self.register()?.device_by_tls(tls)?;
        (!known.revoked).then(|| device.clone())
    }

    /// Whether a key is one of the council's, or may be the first that is heard of here.
    #[must_use]
    pub fn expects(&self, tls: &str) -> bool {
        let known = |register: &Register| Some(!register.device_by_tls(tls)?.1.revoked);
        self.register()
            .is_none_or(|register| known(register) == Some(true))
    }

    pub(crate) fn has_greeted(&self, peer: PeerId) -> bool {
        self.peers.get(&peer).is_some_and(|peer| peer.greeted)
    }

    pub(crate) fn peer_from(&self, peer: PeerId) -> Option<IpAddr> {
        self.peers.get(&peer)?.from
    }

    #[must_use]
    pub fn peer_tls(&self, peer: PeerId) -> Option<&str> {
        self.peers.get(&peer).map(|p| p.tls.as_str())
    }

    pub fn say(&mut self, peer: PeerId, frame: Frame) {
        self.out.push((peer, frame.into()));
    }

    /// A frame from a peer. What it asks and says is judged by the key that its connection proved.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn receive(&mut self, peer: PeerId, frame: Frame) -> Result<(), StoreError> {
        if !self.peers.contains_key(&peer) {
            return Ok(());
        }
        match frame {
            Frame::Hello(hello) => return self.greet(peer, hello),
            Frame::Join(join) => return self.join(peer, &join),
            _ => {}
        }
        if !self.peers.get(&peer).is_some_and(|p| p.greeted) {
            return Ok(());
        }
        match frame {
            Frame::Entries {
                journal,
                from,
                entries,
                acknowledged,
                checkpoint,
                epoch,
            } => {
                let told = Told {
                    from,
                    entries,
                    acknowledged,
                    checkpoint,
                    epoch,
                };
                self.receive_entries(peer, &journal, told)
            }
            Frame::Lacks { journal, from } => {
                self.send_again(peer, &journal, from);
                Ok(())
            }
            Frame::Bodies { journal, bodies } => self.receive_bodies(&journal, bodies),
            Frame::Copied { journal, epoch, size } => {
                let Some(device) = self.knows(peer) else {
                    return Ok(());
                };
                if let Some(peer) = self.peers.get_mut(&peer) {
                    self.dirty |= peer.forgot.remove(&journal);
                }
                if let Some(keeper) = self.logs.get_mut(&journal).and_then(|log| log.keeper.as_mut()) {
                    keeper.copied(&device, epoch, size);
                }
                Ok(())
            }
            Frame::Offer { offer } => self.take_offer(peer, &offer),
            Frame::Answered {
                journal,
                offer,
                answer,
            } => {
                let not_keeper = Refusal::NotKeeper;
                if matches!(&answer, Answer::Refused { refusal } if *refusal == not_keeper)
                    && let Some(peer) = self.peers.get_mut(&peer)
                {
                    peer.numbers_not = true;
                }
                if self.pass_back(&journal, &offer, &answer) {
                    return Ok(());
                }
                self.answered(&journal, &offer, answer)
            }
            Frame::Receipt(receipt) => self.take_receipt(receipt),
            Frame::Presence { devices } => {
                self.heard_from = peer;
                if self.heard_online != devices {
                    self.heard_online = devices;
                    self.dirty = true;
                }
                Ok(())
            }
            Frame::WishToHost { journal } => {
                if let Some(device) = self.knows(peer) {
                    self.wishes.insert(journal, device);
                }
                Ok(())
            }
            Frame::AskPromise {
                journal,
                epoch,
                reach,
            } => self.promise_asked(peer, &journal, epoch, reach),
            Frame::Promised {
                journal,
                epoch,
                reach,
                acknowledged,
            } => self.promised(peer, &journal, epoch, reach, acknowledged),
            Frame::NotPromised {
                journal,
                epoch,
                gives_way,
                led,
            } => self.not_promised(peer, &journal, epoch, gives_way, led),
            Frame::AskEntries { journal, epoch, from } => self.entries_asked(peer, &journal, epoch, from),
            Frame::Status(status) => self.take_status(peer, status),
            Frame::AskLaptops => {
                self.tell_laptops(peer);
                Ok(())
            }
            Frame::Laptops { since, laptops } => self.hear_laptops(peer, since, laptops),
            Frame::NotesHeld { held, archived } => self.hear_notes_held(peer, held, archived),
            Frame::NotesBackup(backup) => self.take_notes_backup(peer, backup),
            Frame::Doors { doors } => self.learn_doors(doors),
            Frame::Moved { addresses, tls } => {
                // Old news may name this very machine: whoever went there would be alone with itself.
                if tls != self.tls {
                    self.moved = Some((addresses, tls));
                    self.dirty = true;
                }
                Ok(())
            }
            Frame::Archived {
                journal,
                size,
                checkpoint,
            } => {
                // Nobody else speaks for the archive.
                if self.peers.get(&peer).is_some_and(|peer| peer.is_server) {
                    self.archived(&journal, size, &checkpoint)?;
                }
                Ok(())
            }
            Frame::FilesDue { journal, due } => self.hear_files_due(peer, &journal, due),
            Frame::Closing { journal, checkpoint } => self.closing(peer, &journal, &checkpoint),
            Frame::Forgotten { journal, size } => self.forgotten(peer, &journal, size),
            Frame::Signed { journal, checkpoint } => self.judge(&journal, &checkpoint),
            Frame::Contradiction { journal, proof } => self.take_contradiction(&journal, *proof),
            Frame::Disagrees { journal, number, why } => {
                self.show_checkpoint(peer, &journal);
                let happening = if self.peers.get(&peer).is_some_and(|p| p.is_server) {
                    Happening::ServerRefused { journal, number, why }
                } else {
                    Happening::Disagreement { journal, number, why }
                };
                self.happened(happening);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn take_offer(&mut self, peer: PeerId, offer: &Offer) -> Result<(), StoreError> {
        let id = offer.id();
        // Signature and form are checked where it is numbered.
        let (journal, answer) = match offer.header() {
            Some(header) => {
                if self.passes_on(peer, &header, offer) {
                    return Ok(());
                }
                let answer = self.number(&header.journal, offer)?;
                if matches!(answer, Answer::Kept { .. })
                    && let Some(peer) = self.peers.get_mut(&peer)
                    && peer.device.as_ref() == Some(&header.author)
                {
                    peer.brought.insert(id.clone(), false);
                }
                (header.journal, answer)
            }
            None => {
                let refusal = Refusal::BadSignature;
                (JournalId::new(""), Answer::Refused { refusal })
            }
        };
        let offer = id;
        self.say(
            peer,
            Frame::Answered {
                journal,
                offer,
                answer,
            },
        );
        Ok(())
    }

    /// Takes to the office what a laptop of the register says in it, where this laptop is not the office. Its author
    /// keeps it as well, and offers it again on the next line: what does not fit is lost to nobody.
    fn passes_on(&mut self, peer: PeerId, header: &Header, offer: &Offer) -> bool {
        let from = self.peers.get(&peer).and_then(|peer| peer.device.clone());
        let known = self
            .register()
            .and_then(|register| register.devices.get(&header.author));
        let own_word = from.as_ref() == Some(&header.author) && known.is_some_and(|device| !device.revoked);
        let Some(log) = self.logs.get_mut(&header.journal) else {
            return false;
        };
        if !log.is_register() || log.keeper_device().is_none_or(|keeper| *keeper == self.device) {
            return false;
        }
        let id = offer.id();
        let here = log.number_of(&id).is_some() || log.passed_on.iter().any(|brought| brought.id == id);
        if own_word && !here && log.passed_on.len() < MOST_PASSED_ON && offer.check().is_ok() {
            log.passed_on.extend(Pending::of(offer.clone()));
        }
        true
    }

    /// What the office answered to something that was passed on; told to its author where it was refused.
    fn pass_back(&mut self, journal: &JournalId, offer: &OfferId, answer: &Answer) -> bool {
        let Some(log) = self.logs.get_mut(journal) else {
            return false;
        };
        let Some(at) = log.passed_on.iter().position(|brought| brought.id == *offer) else {
            return false;
        };
        let refused = match answer {
            Answer::Kept { .. } | Answer::AlreadyKept { .. } => false,
            Answer::Refused { refusal } => *refusal != Refusal::NotKeeper,
            Answer::Conflict => true,
        };
        if refused {
            let author = log.passed_on.remove(at).header.author;
            let authors = |peer: &Peer| peer.device.as_ref() == Some(&author);
            let line = self
                .peers
                .iter()
                .find(|(_, peer)| authors(peer))
                .map(|(id, _)| *id);
            if let Some(line) = line {
                self.say(
                    line,
                    Frame::Answered {
                        journal: journal.clone(),
                        offer: offer.clone(),
                        answer: answer.clone(),
                    },
                );
            }
        }
        true
    }

    /// A receipt holds for an offer of this laptop's own, under a checkpoint of the keeper that is known here. Any
    /// other says nothing: the copy comes all the same.
    fn take_receipt(&mut self, receipt: Receipt) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(&receipt.journal) else {
            return Ok(());
        };
        let keeper = log.keeper_device().cloned();
        let leaf = keeper.and_then(|keeper| receipt.proven(&keeper));
        let of = |leaf: &Leaf| {
            log.pending
                .iter()
                .position(|pending| pending.offer.header == leaf.header)
        };
        let proven = leaf.is_some();
        let found = leaf.and_then(|leaf| Some((of(&leaf)?, leaf)));
        if let Some((at, leaf)) = found
            && let Some(pending) = log.pending.get_mut(at)
        {
            pending.arrived = true;
            pending.receipt = Some(leaf);
            self.dirty = true;
        }
        if proven {
            log.receipted = Some(receipt.checkpoint);
        }
        self.judge_receipted(&receipt.journal)
    }

    pub(super) fn greet(&mut self, id: PeerId, hello: Hello) -> Result<(), StoreError> {
        let known = self.knows(id);
        let first_contact = self.register().is_none();
        let token_known = match &hello.token {
            Some(token) => self.store.get("token")?.as_deref() == Some(token),
            None => false,
        };
        let Some(peer) = self.peers.get_mut(&id) else {
            return Ok(());
        };
        // A laptop trusts the host whose key it pinned; a host trusts only keys of its register.
        if known.is_none() && !first_contact && !peer.is_server && !token_known {
            let theirs = hello.journals.iter();
            let theirs = theirs.filter(|holding| Some(&holding.journal) == self.register.as_ref());
            let from = theirs.map(|holding| holding.size).max().unwrap_or(0);
            self.tell_revocation(id, from)?;
            self.say(id, Frame::Stranger);
            return Ok(());
        }
        if first_contact && self.strict && !token_known {
            self.say(id, Frame::Stranger);
            return Ok(());
        }
        peer.device = known;
        peer.greeted = true;
        peer.looked_up = None;
        self.backups.dirty = true;
        self.came_or_went = true;
        // Kept beyond the connection: who takes the room over leaves before its guests are told where to go.
        let door = peer.device.clone().filter(|_| !hello.addresses.is_empty());
        let door = door.map(|device| HolderDoor {
            device,
            addresses: hello.addresses,
        });
        for holding in &hello.journals {
            let (standing, ours) = match self.logs.get(&holding.journal) {
                Some(log) => (
                    compare_safe(&log.head.tree, log.acknowledged, holding),
                    log.head.size(),
                ),
                None => (Standing::Ahead, 0),
            };
            let size = match standing {
                Standing::Behind { from } => from,
                Standing::Equal | Standing::Ahead => ours.min(holding.size),
                Standing::Differs => {
                    let journal = holding.journal.clone();
                    let why = BadEntry::Order;
                    let frame = Frame::Disagrees {
                        journal: journal.clone(),
                        number: holding.size,
                        why,
                    };
                    self.out.push((id, frame.into()));
                    self.happenings.push(Happening::Disagreement {
                        journal,
                        number: holding.size,
                        why,
                    });
                    // Nothing is sent on a journal that does not agree.
                    u64::MAX
                }
            };
            peer.sent.insert(
                holding.journal.clone(),
                Sent {
                    size,
                    acknowledged: 0,
                    archived: 0,
                    files_due: FilesDue::default(),
                    reveals: u64::MAX,
                    closing: None,
                },
            );
            let safe = holding
                .acknowledged
                .as_ref()
                .map_or(holding.size, |prefix| prefix.size);
            peer.acknowledged.insert(holding.journal.clone(), safe);
            if holding.forgot {
                peer.forgot.insert(holding.journal.clone());
            }
            peer.withheld
                .extend(holding.lacking.iter().map(|n| (holding.journal.clone(), *n)));
        }
        let ours = (self.outside.clock)();
        if let Some(device) = &peer.device {
            self.laptops.greeted(device, ours, hello.now);
        }
        if self
            .logs
            .values()
            .all(|log| log.keeper_device() != Some(&self.device))
        {
            self.skew_ms = hello.now.0 - ours.0;
        }
        // The holder's promise counts from what is on its disk already.
        let (device, is_server) = (peer.device.clone(), peer.is_server);
        if is_server {
            self.archive_holds(&hello.journals)?;
        }
        for holding in hello.journals {
            if let Some(device) = &device {
                self.hear_holding(id, device, &holding);
            }
            let Some(log) = self.logs.get_mut(&holding.journal) else {
                continue;
            };
            let device = device.clone();
            let same = log.head.tree.root_at(holding.size).map(|root| hex(&root));
            if let (Some(keeper), Some(device)) = (&mut log.keeper, device)
                && same.as_ref() == Some(&holding.root)
                && !holding.forgot
            {
                keeper.copied(&device, keeper.epoch(), holding.size);
            }
        }
        self.dirty = true;
        self.tell_contradictions(id);
        for journal in self.logs.keys().cloned().collect::<Vec<_>>() {
            self.ask_for_words(&journal);
        }
        self.learn_doors(door.into_iter().collect())?;
        self.lead_back();
        self.greeted_while_taking(id)
    }

    /// The server may hold less than it has cosigned: it was put back from a backup, or it is another one. What it lacks
    /// is in no archive any more, and is offered again like everything that a peer has not.
    fn archive_holds(&mut self, holdings: &[Holding]) -> Result<(), StoreError> {
        let mut missing = 0;
        for log in self.logs.values_mut() {
            let holding = holdings.iter().find(|holding| holding.journal == log.journal);
            let safe = holding.map_or(0, |holding| {
                holding
                    .acknowledged
                    .as_ref()
                    .map_or(holding.size, |prefix| prefix.size)
            });
            if safe < log.archived {
                missing += log.archived - safe;
                log.archived = safe;
                self.store
                    .set(&format!("archived-{}", log.journal), &safe.to_string())?;
            }
        }
        if missing > 0 {
            self.happened(Happening::ArchiveForgot { missing });
        }
        Ok(())
    }

    /// Remembers where holders listen, over the next start too.
    fn learn_doors(&mut self, doors: Vec<HolderDoor>) -> Result<(), StoreError> {
        let mut learned = false;
        for door in doors {
            if door.device != self.device && self.doors.get(&door.device) != Some(&door.addresses) {
                learned |= !door.addresses.is_empty();
                self.doors.insert(door.device, door.addresses);
            }
        }
        if learned {
            self.dirty = true;
            if let Ok(text) = serde_json::to_string(&self.doors) {
                self.store.set(DOORS_SETTING, &text)?;
            }
        }
        Ok(())
    }

    /// Whoever gathered here while the host was silent is told where it is, as soon as it answers here again.
    fn lead_back(&mut self) {
        let Some((addresses, tls)) = self.led_from.clone() else {
            return;
        };
        let leads = |log: &Log| log.session().is_some() && log.keeper_device() == Some(&self.device);
        if !self.logs.values().any(leads) && self.peers.values().any(|peer| peer.greeted && peer.tls == tls) {
            let ids = self
                .peers
                .iter()
                .filter(|(_, peer)| peer.greeted && !peer.is_server && peer.tls != tls);
            for id in ids.map(|(id, _)| *id).collect::<Vec<_>>() {
                let addresses = addresses.clone();
                self.say(
                    id,
                    Frame::Moved {
                        addresses,
                        tls: tls.clone(),
                    },
                );
            }
        }
    }

    pub(super) fn receive_bodies(
        &mut self,
        journal: &JournalId,
        bodies: Vec<(u64, Body)>,
    ) -> Result<(), StoreError> {
        for (number, body) in bodies {
            let Some(log) = self.logs.get_mut(journal) else {
                return Ok(());
            };
            if !log.lacking.contains(&number) {
                continue;
            }
            let Some(entry) = self.store.entries(journal, number, 1)?.pop() else {
                continue;
            };
            let with_body = Entry {
                body: Some(body.clone()),
                ..entry
            };
            // The body must be the one whose hash its author signed.
            let Ok(read) = with_body.check() else { continue };
            match self.store.put_body(journal, number, &body)? {
                Appended::Kept | Appended::AlreadyKept => {}
                Appended::Conflict => continue,
            }
            log.lacking.remove(&number);
            log.reveals += 1;
            if number < log.applied {
                if let State::Session(session) = &mut log.state {
                    session.reveal(&read);
                }
            } else if let Some(waiting) = log.tail.iter_mut().find(|waiting| waiting.leaf.number == number) {
                *waiting = read;
            }
            self.dirty = true;
        }
        Ok(())
    }

    pub(super) fn answered(
        &mut self,
        journal: &JournalId,
        offer: &OfferId,
        answer: Answer,
    ) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let Some(at) = log.pending.iter().position(|pending| pending.id == *offer) else {
            return Ok(());
        };
        self.dirty = true;
        match answer {
            Answer::Kept { .. } | Answer::AlreadyKept { .. } => {
                if let Some(pending) = log.pending.get_mut(at) {
                    pending.arrived = true;
                }
                return Ok(());
            }
            Answer::Refused {
                refusal: Refusal::NotKeeper,
            } => return Ok(()),
            // The keeper stands elsewhere in this laptop's count. It is signed again as soon as that is seen here.
            Answer::Refused {
                refusal: Refusal::CounterGap { .. },
            }
            | Answer::Conflict => return self.keep_step(journal),
            Answer::Refused { refusal } => {
                let pending = log.pending.remove(at);
                self.store.settle_offer(offer)?;
                let kind = pending.header.kind;
                self.happenings.push(Happening::Refused { kind, refusal });
            }
        }
        self.sign_again(journal)
    }

    /// Signs what waits again where the count has moved under it.
    pub(super) fn keep_step(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get(journal) else {
            return Ok(());
        };
        let mut head = log.head.author(&self.device);
        let waiting = log.pending.iter();
        for pending in waiting.filter(|pending| log.word_of(&pending.header).is_none()) {
            if !pending.arrived && !head.takes(&pending.header) {
                return self.sign_again(journal);
            }
            head = AuthorHead::after(&pending.header, &pending.id);
        }
        Ok(())
    }

    /// Signs what has not arrived once more, on the count that the keeper has: a refused offer leaves no gap. The salt
    /// stays, so that the word is known wherever its first form may still come from.
    pub(super) fn sign_again(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let mut head = log.head.author(&self.device);
        let mut signed = Vec::new();
        for pending in std::mem::take(&mut log.pending) {
            if log.word_of(&pending.header).is_some() {
                continue;
            }
            if pending.arrived {
                head = AuthorHead::after(&pending.header, &pending.id);
                signed.push(pending);
                continue;
            }
            let (fact, salt) = (pending.offer.body.fact(), unhex::<16>(&pending.offer.body.salt));
            let again = fact.zip(salt);
            let again = again.and_then(|(fact, salt)| Offer::sign(&self.key, journal, &head, &fact, &salt));
            let Some(pending) = again.and_then(Pending::of) else {
                continue;
            };
            head = AuthorHead::after(&pending.header, &pending.id);
            signed.push(pending);
        }
        self.store.clear_outbox(journal)?;
        for pending in &signed {
            self.store
                .keep_offer(journal, pending.header.counter, &pending.offer)?;
        }
        log.pending = signed;
        Ok(())
    }

    pub(super) fn archived(
        &mut self,
        journal: &JournalId,
        size: u64,
        note: &Checkpoint,
    ) -> Result<(), StoreError> {
        self.judge(journal, note)?;
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(());
        };
        let agrees = note.stated().is_some_and(|stated| {
            stated.size == size
                && stated.origin == origin(journal)
                && log.head.tree.root_at(size) == Some(stated.root)
                && !note.cosigners().is_empty()
        });
        if agrees && size > log.archived {
            log.archived = size;
            self.store
                .set(&format!("archived-{journal}"), &size.to_string())?;
            // The room may have gone on meanwhile: a note on fewer entries does not stand for what is acknowledged now.
            if size >= log.acknowledged {
                let known = log.checkpoint.as_ref();
                let known = known.filter(|known| known.stated() == note.stated());
                let note = known.map_or_else(|| note.clone(), |known| known.joined(note));
                self.store.keep_checkpoint(journal, size, &note)?;
                log.checkpoint = Some(note);
            }
            self.happened(Happening::Archived {
                journal: journal.clone(),
                size,
            });
        }
        Ok(())
    }
}
