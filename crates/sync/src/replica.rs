//! One machine's copy of a council: its journals, what they say, and what is told to whom.
//! Runs on the node's thread inside one transaction a batch; nothing leaves before that is on disk.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use hemicycle_domain::{
    Fact, Refusal, Register, Session,
    checkpoint::{Checkpoint, origin},
    entry::{AuthorHead, BadEntry, Body, Entry, Offer, OfferId, Place, ReadEntry, Verdict},
    fold::Head,
    ids::{DeviceId, JournalId, Moment, PersonId, SessionId},
    keys::DeviceKey,
    register::Role,
    roles::Actor,
    tree::hex,
};
use hemicycle_store::{Appended, Store, StoreError};
use tokio::sync::mpsc::UnboundedSender;

use crate::{
    holder,
    keeper::{Considered, Keeper, consider},
    plan::{Standing, compare, root_words},
    wire::{Answer, ENTRIES_A_FRAME, Frame, Hello, Holding, PROTOCOL},
};

/// A connection, numbered by this machine.
pub type PeerId = u64;

/// Where the register's journal is named in the store's settings.
const REGISTER_SETTING: &str = "register-journal";
/// Machines whose disks count, at most.
const MAX_HOLDERS: usize = 3;
/// Entries of one copy that wait for their checkpoint, at most.
const MAX_STAGED: usize = 1_000_000;

/// Something that a person should hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// The keeper refused what this laptop had allowed.
    Refused { kind: String, refusal: Refusal },
    /// Two copies of a journal do not agree: an alarm.
    Disagreement { journal: JournalId, number: u64, why: BadEntry },
    /// A vote of this laptop came after the close.
    LateVote,
    Published { papers: usize },
    HostChanged { device: DeviceId },
    /// The central server has it.
    Archived { journal: JournalId, size: u64 },
    ServerRefused { journal: JournalId, number: u64, why: BadEntry },
    /// Known to the council from now on.
    Joined { device: DeviceId },
}

/// The state that a journal's entries add up to.
enum State {
    Register { history: Vec<ReadEntry>, register: Register },
    Session(Box<Session>),
}

/// One journal on this machine.
pub struct Log {
    pub journal: JournalId,
    /// Over every entry on this disk, acknowledged or not.
    pub head: Head,
    pub acknowledged: u64,
    pub checkpoint: Option<Checkpoint>,
    /// What the central server has cosigned.
    pub archived: u64,
    state: State,
    applied: u64,
    tail: VecDeque<ReadEntry>,
    kept: HashMap<OfferId, u64>,
    lacking: BTreeSet<u64>,
    keeper: Option<Keeper>,
    last_was_hand_over: bool,
    /// Counts the moments at which withheld bodies may have become visible.
    reveals: u64,
    /// Signed here and not yet seen recorded, in the order of the author's count.
    pending: Vec<Pending>,
    /// What is to be written once the disk has it.
    ack_to_write: bool,
}

/// An offer in the outbox.
#[derive(Clone, Debug)]
pub struct Pending {
    pub offer: Offer,
    pub id: OfferId,
    pub arrived: bool,
}

impl Log {
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        match &self.state {
            State::Session(session) => Some(session),
            State::Register { .. } => None,
        }
    }

    #[must_use]
    pub fn pending(&self) -> &[Pending] {
        &self.pending
    }

    /// The number of an offer that has one.
    #[must_use]
    pub fn number_of(&self, offer: &OfferId) -> Option<u64> {
        self.kept.get(offer).copied()
    }

    #[must_use]
    pub fn keeper(&self) -> Option<&Keeper> {
        self.keeper.as_ref()
    }

    /// Who numbers this journal, as far as this copy knows.
    #[must_use]
    pub fn keeper_device(&self) -> Option<&DeviceId> {
        match &self.state {
            State::Register { register, .. } => register.keeper.as_ref(),
            State::Session(session) => session.keeper.as_ref(),
        }
    }

    fn holders(&self) -> (Vec<DeviceId>, usize) {
        match &self.state {
            State::Register { register, .. } => (register.keeper.iter().cloned().collect(), 1),
            State::Session(session) => {
                (session.holders.clone(), if session.one_copy { 1 } else { 2 })
            }
        }
    }

    fn may_see(&self, device: &DeviceId, number: u64) -> bool {
        match &self.state {
            State::Register { .. } => true,
            State::Session(session) => session.may_see(device, number),
        }
    }

    fn next_head(&self, me: &DeviceId) -> AuthorHead {
        let last = self.pending.last().filter(|p| !self.kept.contains_key(&p.id));
        match last.and_then(|p| p.offer.check().ok().map(|h| AuthorHead::after(&h, &p.id))) {
            Some(head) => head,
            None => self.head.author(me),
        }
    }
}

/// One connection, as the replica sees it.
struct Peer {
    out: UnboundedSender<Frame>,
    /// SHA-256 in hex of the public key that the handshake proved.
    tls: String,
    device: Option<DeviceId>,
    is_server: bool,
    greeted: bool,
    sent: BTreeMap<JournalId, Sent>,
    withheld: BTreeSet<(JournalId, u64)>,
    offered: BTreeSet<OfferId>,
    presence: Vec<DeviceId>,
}

#[derive(Clone, Copy, Default)]
struct Sent {
    size: u64,
    acknowledged: u64,
    archived: u64,
    reveals: u64,
}

/// Why an intent did not become an offer.
#[derive(Debug, thiserror::Error)]
pub enum OfferError {
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error("no such journal")]
    NoJournal,
    #[error("the fact has no kept form")]
    NoForm,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for OfferError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Fills the bytes with chance.
pub type Chance = Box<dyn FnMut(&mut [u8]) + Send>;

/// Where the time and the chance come from: passed in, so that a simulated room can choose them.
pub struct Outside {
    pub clock: Box<dyn Fn() -> Moment + Send>,
    pub chance: Chance,
}

impl Outside {
    /// The machine's own clock and randomness.
    #[must_use]
    pub fn real() -> Self {
        Self {
            clock: Box::new(|| {
                let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
                Moment(since.ok().and_then(|d| i64::try_from(d.as_millis()).ok()).unwrap_or(0))
            }),
            // Without randomness no key and no salt is safe, so there is nothing sensible to go on with.
            chance: Box::new(|bytes| {
                if getrandom::fill(bytes).is_err() {
                    std::process::abort();
                }
            }),
        }
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.chance)(&mut bytes);
        bytes
    }

    /// A fresh name: 12 bytes of chance in hex.
    pub fn name(&mut self) -> String {
        hex(&self.bytes::<12>())
    }
}

/// One machine's copy, and everything it knows of its peers.
pub struct Replica {
    pub store: Store,
    pub outside: Outside,
    key: DeviceKey,
    device: DeviceId,
    tls: String,
    /// A server takes nothing on trust: it asks every rule again and refuses figures that differ.
    strict: bool,
    logs: BTreeMap<JournalId, Log>,
    register: Option<JournalId>,
    peers: BTreeMap<PeerId, Peer>,
    next_peer: PeerId,
    /// Who asked to lead which session.
    wishes: BTreeMap<JournalId, DeviceId>,
    happenings: Vec<Happening>,
    out: Vec<(PeerId, Frame)>,
    pub addresses: Vec<String>,
    /// Where the room is led now, when somebody said so.
    pub moved: Option<(Vec<String>, String)>,
    /// Where the room is led while this machine does not lead it; told to whoever knocks here.
    pub led_from: Option<(Vec<String>, String)>,
    pub joins: Vec<crate::joining::Waiting>,
    /// Who the host says is connected, for laptops that do not host.
    heard_online: Vec<DeviceId>,
    /// Who said so: with that connection, its word ends.
    heard_from: PeerId,
    /// Where devices listen, as they last said.
    doors: BTreeMap<DeviceId, Vec<String>>,
    /// Copies that are still coming in, by connection.
    staged: HashMap<(PeerId, JournalId), (u64, Vec<Entry>)>,
    skew_ms: i64,
    /// The last piece did not fit on the disk.
    pub no_space: bool,
    dirty: bool,
}

impl Replica {
    /// Opens what the store holds.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn open(
        store: Store,
        key: DeviceKey,
        tls: String,
        strict: bool,
        outside: Outside,
    ) -> Result<Self, StoreError> {
        let device = key.device();
        let mut replica = Self {
            store,
            outside,
            key,
            device,
            tls,
            strict,
            logs: BTreeMap::new(),
            register: None,
            peers: BTreeMap::new(),
            next_peer: 1,
            wishes: BTreeMap::new(),
            happenings: Vec::new(),
            out: Vec::new(),
            addresses: Vec::new(),
            moved: None,
            led_from: None,
            joins: Vec::new(),
            heard_online: Vec::new(),
            doors: BTreeMap::new(),
            heard_from: 0,
            staged: HashMap::new(),
            skew_ms: 0,
            no_space: false,
            dirty: true,
        };
        replica.reload()?;
        Ok(replica)
    }

    /// Reads everything from disk again: at the start, and after a commit that failed.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn reload(&mut self) -> Result<(), StoreError> {
        self.out.clear();
        self.logs.clear();
        self.register = self.store.get(REGISTER_SETTING)?.map(JournalId::new);
        let mut journals = self.store.journals()?;
        // Sessions stand on the register, so that it is read first.
        journals.sort_by_key(|journal| Some(journal) != self.register.as_ref());
        for journal in journals {
            self.load(&journal)?;
        }
        self.dirty = true;
        Ok(())
    }

    fn load(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let is_register = self.register.as_ref() == Some(journal);
        let mut log = self.new_log(journal.clone(), is_register);
        log.checkpoint = self.store.checkpoint(journal)?;
        log.archived = self.archived_setting(journal)?;
        let size = self.store.size(journal)?;
        let mut from = 0;
        while from < size {
            let entries = self.store.entries(journal, from, 2_000)?;
            if entries.is_empty() {
                return Err(StoreError::Damaged(format!("journal {journal} ends at {from} of {size}")));
            }
            for entry in &entries {
                let read = entry
                    .read_trusted()
                    .ok_or_else(|| StoreError::Damaged(format!("journal {journal}, entry {from}")))?;
                Self::take_in(&mut log, entry, read);
                from += 1;
            }
        }
        log.acknowledged = self.store.acknowledged(journal)?.min(size);
        for offer in self.store.outbox(journal)? {
            let id = offer.id();
            log.pending.push(Pending { arrived: false, id, offer });
        }
        self.logs.insert(journal.clone(), log);
        // A keeper folds all that it numbered; a copy folds what is acknowledged.
        self.apply_ready(journal)?;
        Ok(())
    }

    fn archived_setting(&self, journal: &JournalId) -> Result<u64, StoreError> {
        Ok(self.store.get(&format!("archived-{journal}"))?.and_then(|n| n.parse().ok()).unwrap_or(0))
    }

    fn new_log(&self, journal: JournalId, is_register: bool) -> Log {
        let state = if is_register {
            State::Register { history: Vec::new(), register: Register::default() }
        } else {
            State::Session(Box::default())
        };
        Log {
            head: Head::new(journal.clone()),
            journal,
            acknowledged: 0,
            checkpoint: None,
            archived: 0,
            state,
            applied: 0,
            tail: VecDeque::new(),
            kept: HashMap::new(),
            lacking: BTreeSet::new(),
            keeper: None,
            last_was_hand_over: false,
            reveals: 0,
            pending: Vec::new(),
            ack_to_write: false,
        }
    }

    fn take_in(log: &mut Log, entry: &Entry, read: ReadEntry) {
        log.head.push(&read, entry.hash());
        log.kept.insert(read.offer.clone(), read.leaf.number);
        if !read.body_known {
            log.lacking.insert(read.leaf.number);
        }
        log.tail.push_back(read);
    }

    // ---- What is known -------------------------------------------------------------------------------

    #[must_use]
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    #[must_use]
    pub fn tls(&self) -> &str {
        &self.tls
    }

    #[must_use]
    pub fn key(&self) -> &DeviceKey {
        &self.key
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        (self.outside.clock)()
    }

    /// Room time minus this laptop's time, in milliseconds.
    #[must_use]
    pub fn skew_ms(&self) -> i64 {
        self.skew_ms
    }

    #[must_use]
    pub fn register_journal(&self) -> Option<&JournalId> {
        self.register.as_ref()
    }

    #[must_use]
    pub fn register(&self) -> Option<&Register> {
        match &self.logs.get(self.register.as_ref()?)?.state {
            State::Register { register, .. } if register.founded => Some(register),
            _ => None,
        }
    }

    #[must_use]
    pub fn log(&self, journal: &JournalId) -> Option<&Log> {
        self.logs.get(journal)
    }

    pub fn logs(&self) -> impl Iterator<Item = &Log> {
        self.logs.values()
    }

    #[must_use]
    pub fn session(&self, journal: &JournalId) -> Option<&Session> {
        self.logs.get(journal)?.session()
    }

    #[must_use]
    pub fn journal_of(&self, session: &SessionId) -> Option<JournalId> {
        self.register()?.sessions.get(session).map(|convened| convened.journal.clone())
    }

    /// Who this laptop speaks for.
    #[must_use]
    pub fn me(&self) -> Option<PersonId> {
        Some(self.register()?.devices.get(&self.device)?.person.clone())
    }

    /// Devices with an open connection to this machine, or, on a guest, to its host.
    #[must_use]
    pub fn online(&self) -> Vec<DeviceId> {
        let mut online: Vec<DeviceId> = self.peers.values().filter_map(|peer| peer.device.clone()).collect();
        online.extend(self.heard_online.iter().cloned());
        online.push(self.device.clone());
        online.sort();
        online.dedup();
        online
    }

    #[must_use]
    pub fn keeps(&self, journal: &JournalId) -> bool {
        self.logs.get(journal).is_some_and(|log| log.keeper_device() == Some(&self.device))
    }

    #[must_use]
    pub fn is_connected_to(&self, device: &DeviceId) -> bool {
        self.peers.values().any(|peer| peer.greeted && peer.device.as_ref() == Some(device))
    }

    #[must_use]
    pub fn has_server(&self) -> bool {
        self.peers.values().any(|peer| peer.is_server && peer.greeted)
    }

    pub fn take_happenings(&mut self) -> Vec<Happening> {
        std::mem::take(&mut self.happenings)
    }

    pub fn happened(&mut self, happening: Happening) {
        self.dirty = true;
        self.happenings.push(happening);
    }

    pub fn touch(&mut self) {
        self.dirty = true;
    }

    pub(crate) fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    // ---- Saying something ----------------------------------------------------------------------------

    /// Founds a council on this machine, which keeps its register from then on.
    ///
    /// # Errors
    /// Where there is a council already, or the rule or the disk says no.
    pub fn found_council(&mut self, founding: impl FnOnce(&DeviceId, &str) -> Fact) -> Result<(), OfferError> {
        if self.register.is_some() {
            return Err(Refusal::AlreadyThere.into());
        }
        let journal = JournalId::new(format!("register-{}", self.outside.name()));
        self.store.set(REGISTER_SETTING, journal.as_str())?;
        self.register = Some(journal.clone());
        let mut log = self.new_log(journal.clone(), true);
        log.keeper = Some(Keeper::new(self.device.clone(), 1, 0, Moment(0)));
        self.logs.insert(journal.clone(), log);
        let fact = founding(&self.device.clone(), &self.tls.clone());
        self.offer(&journal, &fact).map(|_| ())
    }

    /// Opens the journal of a session that the register has convened.
    ///
    /// # Errors
    /// Where the rule or the disk says no.
    pub fn found_session(
        &mut self,
        journal: &JournalId,
        founding: impl FnOnce(u64, String, &DeviceId) -> Fact,
    ) -> Result<(), OfferError> {
        if self.logs.contains_key(journal) {
            return Err(Refusal::AlreadyThere.into());
        }
        let register = self.register.clone().and_then(|j| self.logs.get(&j)).ok_or(OfferError::NoJournal)?;
        let (size, root) = (register.head.size(), hex(&register.head.tree.root()));
        let mut log = self.new_log(journal.clone(), false);
        log.keeper = Some(Keeper::new(self.device.clone(), 1, 0, Moment(0)));
        self.logs.insert(journal.clone(), log);
        let fact = founding(size, root, &self.device.clone());
        self.offer(journal, &fact).map(|_| ())
    }

    /// Asks the rule for the fact, on this machine's own state, and offers it.
    ///
    /// # Errors
    /// The rule's refusal, or the disk's.
    pub fn act(
        &mut self,
        journal: &JournalId,
        rule: impl FnOnce(&Session, &Actor) -> Result<Fact, Refusal>,
    ) -> Result<OfferId, OfferError> {
        let session = self.session(journal).ok_or(OfferError::NoJournal)?;
        let actor = Actor::of(&session.register, &self.device)?;
        let fact = rule(session, &actor)?;
        self.offer(journal, &fact)
    }

    /// The same for the register, which only its keeper's laptop writes.
    ///
    /// # Errors
    /// The rule's refusal, or the disk's.
    pub fn register_fact(&mut self, fact: &Fact) -> Result<OfferId, OfferError> {
        let journal = self.register.clone().ok_or(OfferError::NoJournal)?;
        let register = self.register().ok_or(OfferError::NoJournal)?;
        if register.keeper.as_ref() != Some(&self.device) {
            return Err(Refusal::NotKeeper.into());
        }
        register.admit(&self.device, fact)?;
        self.offer(&journal, fact)
    }

    /// Signs a fact, keeps it on this disk, and numbers it if this machine is the keeper.
    ///
    /// # Errors
    /// Where the keeper's rule or the disk says no.
    pub fn offer(&mut self, journal: &JournalId, fact: &Fact) -> Result<OfferId, OfferError> {
        let salt = self.outside.bytes::<16>();
        let log = self.logs.get(journal).ok_or(OfferError::NoJournal)?;
        let head = log.next_head(&self.device);
        let offer = Offer::sign(&self.key, journal, &head, fact, &salt).ok_or(OfferError::NoForm)?;
        let id = offer.id();
        if self.keeps(journal) || log.head.size() == 0 {
            // Numbered on this very disk in this very transaction: the entry itself is the outbox.
            return match self.number(journal, &offer)? {
                Answer::Kept { .. } | Answer::AlreadyKept { .. } => Ok(id),
                Answer::Refused { refusal } => Err(refusal.into()),
                Answer::Conflict => Err(Refusal::CounterGap { expected: 0 }.into()),
            };
        }
        self.store.keep_offer(journal, head.counter + 1, &offer)?;
        if let Some(log) = self.logs.get_mut(journal) {
            log.pending.push(Pending { offer, id: id.clone(), arrived: false });
        }
        self.dirty = true;
        Ok(id)
    }

    // ---- The keeper ----------------------------------------------------------------------------------

    /// Considers an offer and, if it is good, gives it the next number.
    fn number(&mut self, journal: &JournalId, offer: &Offer) -> Result<Answer, StoreError> {
        let clock = self.now();
        let register_tree = self.register.as_ref().and_then(|j| self.logs.get(j)).map(|log| log.head.tree.clone());
        let me = self.device.clone();
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(Answer::Refused { refusal: Refusal::NoSuchSession });
        };
        let may_number = log.keeper_device() == Some(&me) || log.head.size() == 0;
        let Some(keeper) = log.keeper.as_mut().filter(|keeper| may_number && !keeper.is_stopped()) else {
            return Ok(Answer::Refused { refusal: Refusal::NotKeeper });
        };
        let place = Place { epoch: keeper.epoch(), number: log.head.size(), time: keeper.time(clock) };
        let kept = log.kept.get(&offer.id()).copied();
        let state = &log.state;
        let considered = consider(&log.head, kept, offer, place, |author, fact| match state {
            State::Register { register, .. } => register.admit(author, fact).map(|()| Verdict::Counted),
            State::Session(session) => {
                if let Fact::RegisterAdvanced { size, root }
                | Fact::SessionFounded { register_size: size, register_root: root, .. } = fact
                {
                    let known = register_tree.as_ref().and_then(|tree| tree.root_at(*size));
                    let same = known.is_some_and(|known| hex(&known) == *root);
                    if !same {
                        return Err(Refusal::RegisterDiffers);
                    }
                }
                session.admit(author, fact)
            }
        });
        match considered {
            Considered::Say(answer) => Ok(answer),
            Considered::Keep(entry) => {
                let Some(read) = entry.read_trusted() else {
                    return Ok(Answer::Refused { refusal: Refusal::UnknownFact });
                };
                match self.store.append(journal, place.number, &entry)? {
                    Appended::Kept => {}
                    Appended::AlreadyKept | Appended::Conflict => return Ok(Answer::Conflict),
                }
                Self::take_in(log, &entry, read.clone());
                self.dirty = true;
                self.apply_ready(journal)?;
                self.after_numbering(journal, &read)?;
                Ok(Answer::Kept { number: place.number })
            }
        }
    }

    /// What the keeper itself has to say after an entry.
    fn after_numbering(&mut self, journal: &JournalId, read: &ReadEntry) -> Result<(), StoreError> {
        if let Some(Fact::BallotClosed { ballot }) = &read.fact {
            let ballot = ballot.clone();
            match self.act(journal, |session, actor| session.count_tally(actor, &ballot)) {
                Ok(_) | Err(OfferError::Refused(_) | OfferError::NoJournal | OfferError::NoForm) => {}
                Err(OfferError::Store(error)) => return Err(error),
            }
        }
        Ok(())
    }

    /// Folds what may be folded: all that a keeper numbered, or what a copy knows to be acknowledged.
    fn apply_ready(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        loop {
            let needs = self.logs.get(journal).and_then(|log| log.tail.front()).and_then(|next| match &next.fact {
                Some(Fact::RegisterAdvanced { size, .. } | Fact::SessionFounded { register_size: size, .. }) => {
                    Some(*size)
                }
                _ => None,
            });
            // Folding the register is asked for seldom, so it is done only then.
            let register_history = needs.and_then(|_| self.register_history());
            let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
            let me = &self.device;
            let Some(next) = log.tail.front() else { break };
            // The keeper of a term folds what it numbers; before that, only what enough disks have.
            let own_founding = next.leaf.number == 0 && next.header.author == *me;
            let keeps = log.keeper_device() == Some(me);
            if next.leaf.number >= log.acknowledged && !keeps && !own_founding {
                break;
            }
            if matches!(log.state, State::Session(_))
                && needs.unwrap_or(0) > register_history.as_ref().map_or(0, |history| history.len() as u64)
            {
                break;
            }
            let Some(read) = log.tail.pop_front() else { break };
            log.applied = read.leaf.number + 1;
            match &mut log.state {
                State::Register { history, register } => {
                    register.apply(&read);
                    history.push(read.clone());
                }
                State::Session(session) => {
                    session.apply(&read, |size| fold_register(register_history.as_deref(), size));
                }
            }
            log.last_was_hand_over = matches!(read.fact, Some(Fact::KeeperHandedOver { .. }));
            if matches!(read.fact, Some(Fact::BallotClosed { .. } | Fact::BallotAnnulled { .. } | Fact::Published | Fact::HolderNamed { .. } | Fact::RegisterAdvanced { .. })) {
                log.reveals += 1;
            }
            let (holders, copies) = log.holders();
            let mine = read.header.author == *me;
            let is_mine_now = log.keeper_device() == Some(me);
            if is_mine_now && log.keeper.is_none() {
                let epoch = read.leaf.epoch + u64::from(log.last_was_hand_over);
                log.keeper = Some(Keeper::new(me.clone(), epoch, log.acknowledged, read.leaf.time));
            }
            if let Some(keeper) = &mut log.keeper {
                keeper.set_holders(&holders, copies);
            }
            if mine && log.pending.iter().any(|p| p.id == read.offer) {
                log.pending.retain(|p| p.id != read.offer);
                self.store.settle_offer(&read.offer)?;
                if read.leaf.verdict == Verdict::Late {
                    self.happenings.push(Happening::LateVote);
                }
            }
            self.dirty = true;
            self.after_applying(journal, &read);
        }
        Ok(())
    }

    fn after_applying(&mut self, journal: &JournalId, read: &ReadEntry) {
        match &read.fact {
            Some(Fact::Published) => {
                let papers = self.session(journal).map_or(0, |session| session.papers.len());
                self.happenings.push(Happening::Published { papers });
            }
            Some(Fact::KeeperHandedOver { to }) => {
                self.wishes.remove(journal);
                self.happenings.push(Happening::HostChanged { device: to.clone() });
            }
            _ => {}
        }
    }

    fn register_history(&self) -> Option<Vec<ReadEntry>> {
        match &self.logs.get(self.register.as_ref()?)?.state {
            State::Register { history, .. } => Some(history.clone()),
            State::Session(_) => None,
        }
    }

    // ---- Peers ---------------------------------------------------------------------------------------

    /// A connection is up. `tls` is what the handshake proved.
    pub fn connected(&mut self, out: UnboundedSender<Frame>, tls: String, is_server: bool, token: Option<String>) -> PeerId {
        let id = self.next_peer;
        self.next_peer += 1;
        let device = self.register().and_then(|r| r.device_by_tls(&tls)).map(|(device, _)| device.clone());
        let peer = Peer {
            out,
            tls,
            device,
            is_server,
            greeted: false,
            sent: BTreeMap::new(),
            withheld: BTreeSet::new(),
            offered: BTreeSet::new(),
            presence: Vec::new(),
        };
        self.peers.insert(id, peer);
        let hello = self.hello(token);
        self.out.push((id, Frame::Hello(hello)));
        self.dirty = true;
        id
    }

    pub fn disconnected(&mut self, peer: PeerId) {
        self.peers.remove(&peer);
        self.joins.retain(|join| join.peer != peer);
        self.staged.retain(|(id, _), _| *id != peer);
        if self.heard_from == peer {
            self.heard_online.clear();
        }
        self.dirty = true;
    }

    fn hello(&self, token: Option<String>) -> Hello {
        let journals = self
            .logs
            .values()
            .map(|log| Holding {
                journal: log.journal.clone(),
                size: log.head.size(),
                root: root_words(&log.head.tree, log.head.size()),
                lacking: log.lacking.iter().copied().collect(),
            })
            .collect();
        Hello {
            protocol: PROTOCOL,
            council: self.register().map(|r| r.council.clone()).unwrap_or_default(),
            device: Some(self.device.clone()),
            store_id: self.store.store_id().to_owned(),
            now: self.now(),
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

    #[must_use]
    pub fn peer_tls(&self, peer: PeerId) -> Option<&str> {
        self.peers.get(&peer).map(|p| p.tls.as_str())
    }

    pub fn say(&mut self, peer: PeerId, frame: Frame) {
        self.out.push((peer, frame));
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
            Frame::Entries { journal, from, entries, acknowledged, checkpoint } => {
                self.receive_entries(peer, &journal, from, entries, acknowledged, checkpoint)
            }
            Frame::Bodies { journal, bodies } => self.receive_bodies(&journal, bodies),
            Frame::Copied { journal, epoch, size } => {
                let Some(device) = self.knows(peer) else { return Ok(()) };
                if let Some(keeper) = self.logs.get_mut(&journal).and_then(|log| log.keeper.as_mut()) {
                    keeper.copied(&device, epoch, size);
                }
                Ok(())
            }
            Frame::Offer { offer } => {
                let Ok(header) = offer.check() else {
                    let refusal = Refusal::BadSignature;
                    let answer = Answer::Refused { refusal };
                    self.say(peer, Frame::Answered { journal: JournalId::new(""), offer: offer.id(), answer });
                    return Ok(());
                };
                let answer = self.number(&header.journal, &offer)?;
                self.say(peer, Frame::Answered { journal: header.journal, offer: offer.id(), answer });
                Ok(())
            }
            Frame::Answered { journal, offer, answer } => self.answered(&journal, &offer, answer),
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
            Frame::Moved { addresses, tls } => {
                self.moved = Some((addresses, tls));
                self.dirty = true;
                Ok(())
            }
            Frame::Archived { journal, size, checkpoint } => self.archived(&journal, size, &checkpoint),
            Frame::Disagrees { journal, number, why } => {
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

    fn greet(&mut self, id: PeerId, hello: Hello) -> Result<(), StoreError> {
        let known = self.knows(id);
        let first_contact = self.register().is_none();
        let token_known = match &hello.token {
            Some(token) => self.store.get("token")?.as_deref() == Some(token),
            None => false,
        };
        let Some(peer) = self.peers.get_mut(&id) else { return Ok(()) };
        // A laptop trusts the host whose key it pinned; a host trusts only keys of its register.
        if known.is_none() && !first_contact && !peer.is_server && !token_known {
            self.out.push((id, Frame::Stranger));
            return Ok(());
        }
        if first_contact && self.strict && !token_known {
            self.out.push((id, Frame::Stranger));
            return Ok(());
        }
        peer.device = known;
        peer.greeted = true;
        // Kept beyond the connection: who takes the room over leaves before its guests are told where to go.
        if let Some(device) = &peer.device
            && !hello.addresses.is_empty()
        {
            self.doors.insert(device.clone(), hello.addresses);
        }
        for holding in &hello.journals {
            let (standing, ours) = match self.logs.get(&holding.journal) {
                Some(log) => (compare(&log.head.tree, holding), log.head.size()),
                None => (Standing::Ahead, 0),
            };
            let size = match standing {
                Standing::Behind { from } => from,
                Standing::Equal | Standing::Ahead => ours.min(holding.size),
                Standing::Differs => {
                    let journal = holding.journal.clone();
                    let why = BadEntry::Order;
                    self.out.push((id, Frame::Disagrees { journal: journal.clone(), number: holding.size, why }));
                    self.happenings.push(Happening::Disagreement { journal, number: holding.size, why });
                    // Nothing is sent on a journal that does not agree.
                    u64::MAX
                }
            };
            peer.sent.insert(holding.journal.clone(), Sent { size, acknowledged: 0, archived: 0, reveals: u64::MAX });
            peer.withheld.extend(holding.lacking.iter().map(|n| (holding.journal.clone(), *n)));
        }
        let mut sessions = self.logs.values().filter(|log| log.session().is_some());
        let leads = sessions.any(|log| log.keeper_device() == Some(&self.device));
        if let Some((addresses, tls)) = self.led_from.clone()
            && !leads
            && !peer.is_server
            && peer.tls != tls
        {
            self.out.push((id, Frame::Moved { addresses, tls }));
        }
        let ours = (self.outside.clock)();
        if self.logs.values().all(|log| log.keeper_device() != Some(&self.device)) {
            self.skew_ms = hello.now.0 - ours.0;
        }
        // The holder's promise counts from what is on its disk already.
        let device = peer.device.clone();
        for holding in hello.journals {
            let Some(log) = self.logs.get_mut(&holding.journal) else { continue };
            let agrees = compare(&log.head.tree, &holding);
            let (epoch, device) = (log.head.epoch, device.clone());
            if let (Some(keeper), Some(device)) = (&mut log.keeper, device)
                && matches!(agrees, Standing::Behind { .. } | Standing::Equal)
            {
                keeper.copied(&device, keeper.epoch().max(epoch), holding.size);
            }
        }
        self.dirty = true;
        Ok(())
    }

    fn receive_bodies(&mut self, journal: &JournalId, bodies: Vec<(u64, Body)>) -> Result<(), StoreError> {
        for (number, body) in bodies {
            let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
            if !log.lacking.contains(&number) {
                continue;
            }
            let Some(entry) = self.store.entries(journal, number, 1)?.pop() else { continue };
            let with_body = Entry { body: Some(body.clone()), ..entry };
            // The body must be the one whose hash its author signed.
            let Ok(read) = with_body.check() else { continue };
            match self.store.put_body(journal, number, &body)? {
                Appended::Kept | Appended::AlreadyKept => {}
                Appended::Conflict => continue,
            }
            log.lacking.remove(&number);
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

    fn answered(&mut self, journal: &JournalId, offer: &OfferId, answer: Answer) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
        let Some(at) = log.pending.iter().position(|pending| pending.id == *offer) else { return Ok(()) };
        self.dirty = true;
        match answer {
            Answer::Kept { .. } | Answer::AlreadyKept { .. } => {
                if let Some(pending) = log.pending.get_mut(at) {
                    pending.arrived = true;
                }
                return Ok(());
            }
            Answer::Refused { refusal: Refusal::NotKeeper } => return Ok(()),
            Answer::Refused { refusal: Refusal::CounterGap { .. } } | Answer::Conflict => {}
            Answer::Refused { refusal } => {
                let pending = log.pending.remove(at);
                self.store.settle_offer(offer)?;
                let kind = pending.offer.check().map(|header| header.kind).unwrap_or_default();
                self.happenings.push(Happening::Refused { kind, refusal });
            }
        }
        self.sign_again(journal)
    }

    /// Signs what has not arrived once more, on the count that the keeper has: a refused offer leaves no gap.
    fn sign_again(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
        let mut head = log.head.author(&self.device);
        let mut signed = Vec::new();
        for pending in std::mem::take(&mut log.pending) {
            if log.kept.contains_key(&pending.id) {
                continue;
            }
            let Ok(header) = pending.offer.check() else { continue };
            if pending.arrived {
                head = AuthorHead::after(&header, &pending.id);
                signed.push(pending);
                continue;
            }
            let mut salt = [0; 16];
            (self.outside.chance)(&mut salt);
            let fact = pending.offer.body.fact();
            let Some(offer) = fact.and_then(|fact| Offer::sign(&self.key, journal, &head, &fact, &salt)) else {
                continue;
            };
            let id = offer.id();
            if let Ok(header) = offer.check() {
                head = AuthorHead::after(&header, &id);
            }
            signed.push(Pending { offer, id, arrived: false });
        }
        self.store.clear_outbox(journal)?;
        for pending in &signed {
            if let Ok(header) = pending.offer.check() {
                self.store.keep_offer(journal, header.counter, &pending.offer)?;
            }
        }
        log.pending = signed;
        Ok(())
    }

    fn archived(&mut self, journal: &JournalId, size: u64, note: &Checkpoint) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
        let agrees = note.stated().is_some_and(|stated| {
            stated.size == size
                && stated.origin == origin(journal)
                && log.head.tree.root_at(size) == Some(stated.root)
                && !note.cosigners().is_empty()
        });
        if agrees && size > log.archived {
            log.archived = size;
            self.store.set(&format!("archived-{journal}"), &size.to_string())?;
            // The room may have gone on meanwhile: a note on fewer entries does not stand for what is acknowledged now.
            if size >= log.acknowledged {
                self.store.keep_checkpoint(journal, size, note)?;
                log.checkpoint = Some(note.clone());
            }
            self.happened(Happening::Archived { journal: journal.clone(), size });
        }
        Ok(())
    }

    // ---- Copies --------------------------------------------------------------------------------------

    fn receive_entries(
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
            let is_register = matches!(first.as_ref().and_then(|r| r.fact.as_ref()), Some(Fact::CouncilFounded { .. }));
            if is_register {
                let expected = self.store.get("council")?;
                let council = first.map(|read| read.offer.0).unwrap_or_default();
                // The founding entry's hash stands in the invitation: no other register is taken.
                if self.register.is_some() || expected.is_some_and(|expected| expected != council) {
                    return Ok(());
                }
                self.store.set(REGISTER_SETTING, journal.as_str())?;
                self.register = Some(journal.clone());
            } else if !self.register().is_some_and(|r| r.sessions.values().any(|s| s.journal == *journal)) {
                return Ok(());
            }
            let log = self.new_log(journal.clone(), is_register);
            self.logs.insert(journal.clone(), log);
        }
        let promised = self.store.promised_epoch(journal)?;
        let register_history = if self.strict { self.register_history() } else { None };
        let register_tree = self.register.as_ref().and_then(|j| self.logs.get(j)).map(|log| log.head.tree.clone());
        let keeper = self.logs.get(journal).and_then(|log| log.keeper_device().cloned());
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
        let Some(log) = self.logs.get_mut(journal) else { return Ok(()) };
        if log.keeper_device() == Some(&self.device) {
            // Nobody but the keeper extends what the keeper numbers.
            return Ok(());
        }
        let mut head = log.head.clone();
        let mut good: Vec<(Entry, ReadEntry)> = Vec::new();
        let mut strict_state = if self.strict { log.session().cloned() } else { None };
        let mut strict_register = match (&log.state, self.strict) {
            (State::Register { register, .. }, true) => Some(register.clone()),
            _ => None,
        };
        let mut bad = None;
        for (number, entry) in (from..).zip(entries) {
            if number < head.size() {
                // Known already: the same leaf, or an alarm.
                match self.store.append(journal, number, &entry)? {
                    Appended::Kept | Appended::AlreadyKept => continue,
                    Appended::Conflict => {
                        bad = Some((number, BadEntry::Order));
                        break;
                    }
                }
            }
            let checked = entry.check().and_then(|read| head.follows(&read).map(|()| read));
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
                    |size| register_tree.as_ref().and_then(|tree| tree.root_at(size)).map(|root| hex(&root)),
                ),
                (None, None) => Ok(()),
            };
            if let Err(why) = verdict {
                bad = Some((number, why));
                break;
            }
            head.push(&read, entry.hash());
            good.push((entry, read));
        }
        if let Some((number, why)) = bad {
            self.say(peer, Frame::Disagrees { journal: journal.clone(), number, why });
            self.happened(Happening::Disagreement { journal: journal.clone(), number, why });
            // What came before the bad entry may still be good, but is taken only with a checkpoint that covers it.
            return Ok(());
        }
        let acknowledged = acknowledged.min(head.size());
        if acknowledged > log.acknowledged {
            let stated = checkpoint.as_ref().and_then(Checkpoint::stated);
            let holds = stated.is_some_and(|stated| {
                stated.origin == origin(journal)
                    && stated.size == acknowledged
                    && head.tree.root_at(acknowledged) == Some(stated.root)
            });
            let keepers = Self::keepers_of(log, &good);
            let signed = checkpoint.as_ref().is_some_and(|note| keepers.iter().any(|k| note.is_signed_by(k)));
            if !holds || !signed {
                let number = acknowledged.saturating_sub(1);
                let why = BadEntry::Signature;
                self.say(peer, Frame::Disagrees { journal: journal.clone(), number, why });
                self.happened(Happening::Disagreement { journal: journal.clone(), number, why });
                return Ok(());
            }
        }
        if !good.is_empty() {
            // Whoever numbered here before has handed over.
            log.keeper = None;
        }
        // Beyond the acknowledged prefix, only the keeper itself may fill a holder's disk.
        for (entry, read) in good {
            if read.leaf.number >= acknowledged && !keeper_sends {
                break;
            }
            match self.store.append(journal, read.leaf.number, &entry)? {
                Appended::Kept | Appended::AlreadyKept => Self::take_in(log, &entry, read),
                Appended::Conflict => break,
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
        self.say(peer, Frame::Copied { journal: journal.clone(), epoch, size });
        self.apply_ready(journal)?;
        if self.register.as_ref() == Some(journal) {
            // Sessions may have waited for the register.
            for session in self.logs.keys().filter(|j| *j != journal).cloned().collect::<Vec<_>>() {
                self.apply_ready(&session)?;
            }
        }
        self.dirty = true;
        Ok(())
    }

    /// Who may have signed a checkpoint over these entries: the keeper before, and any that they hand over to.
    fn keepers_of(log: &Log, good: &[(Entry, ReadEntry)]) -> Vec<DeviceId> {
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

    // ---- After the disk has it -----------------------------------------------------------------------

    /// What follows from what is known: holders named, wishes to host met, the register's news taken in.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn housekeep(&mut self) -> Result<(), StoreError> {
        for journal in self.logs.keys().cloned().collect::<Vec<_>>() {
            self.write_acknowledged(&journal)?;
            if Some(&journal) == self.register.as_ref() || !self.keeps(&journal) {
                continue;
            }
            self.follow_register(&journal)?;
            self.name_holders(&journal)?;
            self.hand_over(&journal)?;
        }
        Ok(())
    }

    fn write_acknowledged(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(log) = self.logs.get_mut(journal).filter(|log| log.ack_to_write) else { return Ok(()) };
        log.ack_to_write = false;
        self.store.set_acknowledged(journal, log.acknowledged)?;
        if let Some(note) = &log.checkpoint {
            self.store.keep_checkpoint(journal, log.acknowledged, note)?;
        }
        Ok(())
    }

    fn soft(result: Result<OfferId, OfferError>) -> Result<(), StoreError> {
        match result {
            Err(OfferError::Store(error)) => Err(error),
            _ => Ok(()),
        }
    }

    fn follow_register(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(register) = self.register.as_ref().and_then(|j| self.logs.get(j)) else { return Ok(()) };
        let known = match &register.state {
            State::Register { history, .. } => history.len() as u64,
            State::Session(_) => 0,
        };
        let (size, root) = (known, root_words(&register.head.tree, known));
        if self.session(journal).is_some_and(|session| session.id.is_some() && session.register.size < size) {
            return Self::soft(self.offer(journal, &Fact::RegisterAdvanced { size, root }));
        }
        Ok(())
    }

    fn name_holders(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(session) = self.session(journal).filter(|session| session.id.is_some()) else { return Ok(()) };
        let candidate = self
            .peers
            .values()
            .filter(|peer| peer.greeted && !peer.is_server)
            .filter_map(|peer| peer.device.clone())
            .find(|device| {
                let leads = Actor::of(&session.register, device).is_ok_and(|actor| actor.chair_or_clerk().is_ok());
                leads && !session.holders.contains(device)
            });
        if session.holders.len() < MAX_HOLDERS
            && let Some(device) = candidate
        {
            Self::soft(self.act(journal, |session, actor| session.name_holder(actor, &device)))?;
        }
        let Some(log) = self.logs.get(journal) else { return Ok(()) };
        let enough = log.keeper.as_ref().is_some_and(|keeper| keeper.copies_of(log.head.size()) >= 2);
        if enough && log.session().is_some_and(|session| session.one_copy) {
            Self::soft(self.offer(journal, &Fact::TwoCopiesAgain))?;
        }
        Ok(())
    }

    fn hand_over(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let Some(to) = self.wishes.get(journal).cloned() else { return Ok(()) };
        let Some(log) = self.logs.get(journal) else { return Ok(()) };
        let complete = log.acknowledged == log.head.size()
            && log.session().is_some_and(|s| s.holders.contains(&to))
            && log.keeper.as_ref().is_some_and(|keeper| keeper.copies_of(log.head.size()) >= 2);
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
        let Some(keeper) = self.logs.get(journal).and_then(|log| log.keeper_device().cloned()) else { return false };
        let peer = self.peers.iter().find(|(_, peer)| peer.greeted && peer.device.as_ref() == Some(&keeper));
        let Some(id) = peer.map(|(id, _)| *id) else { return false };
        self.say(id, Frame::WishToHost { journal: journal.clone() });
        true
    }

    /// The disk has everything up to here: acknowledge, and tell the peers.
    ///
    /// # Errors
    /// Where what is to be told cannot be read.
    pub fn committed(&mut self) -> Result<Vec<(UnboundedSender<Frame>, Frame)>, StoreError> {
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
                frames.push((peer.out.clone(), frame));
            }
        }
        Ok(frames)
    }

    /// The central server's word: what was checked and is on this disk is cosigned, once for each size.
    fn archive(&mut self) -> Result<(), StoreError> {
        let now = self.now();
        for log in self.logs.values_mut().filter(|log| log.acknowledged > log.archived) {
            let note = log.checkpoint.as_ref().filter(|note| {
                note.stated().is_some_and(|stated| stated.size == log.acknowledged)
            });
            if let Some(cosigned) = note.and_then(|note| note.cosign(now, &self.key)) {
                log.archived = log.acknowledged;
                log.checkpoint = Some(cosigned.clone());
                self.store.keep_checkpoint(&log.journal, log.archived, &cosigned)?;
                self.store.set(&format!("archived-{}", log.journal), &log.archived.to_string())?;
                self.dirty = true;
            }
        }
        Ok(())
    }

    fn tell_peers(&mut self) -> Result<(), StoreError> {
        let mut cache: HashMap<(JournalId, u64), Vec<Entry>> = HashMap::new();
        let online = self.online();
        let ids: Vec<PeerId> = self.peers.iter().filter(|(_, p)| p.greeted).map(|(id, _)| *id).collect();
        for id in ids {
            let known = self.knows(id);
            let Some(peer) = self.peers.get_mut(&id) else { continue };
            if known.is_some() {
                peer.device.clone_from(&known);
            } else if peer.device.is_some() {
                // Revoked since: nothing more is told.
                peer.greeted = false;
                self.out.push((id, Frame::Stranger));
                continue;
            }
            for log in self.logs.values() {
                Self::tell_journal(&self.store, &self.device, id, peer, log, &mut cache, &mut self.out)?;
                if self.strict
                    && let Some(checkpoint) = &log.checkpoint
                    && let Some(sent) = peer.sent.get_mut(&log.journal).filter(|s| s.archived < log.archived)
                {
                    sent.archived = log.archived;
                    let (journal, size) = (log.journal.clone(), log.archived);
                    self.out.push((id, Frame::Archived { journal, size, checkpoint: checkpoint.clone() }));
                }
            }
            let leads = self.logs.values().any(|log| log.keeper_device() == Some(&self.device));
            if leads && !peer.is_server && peer.presence != online {
                peer.presence.clone_from(&online);
                self.out.push((id, Frame::Presence { devices: online.clone() }));
            }
        }
        Ok(())
    }

    fn tell_journal(
        store: &Store,
        me: &DeviceId,
        id: PeerId,
        peer: &mut Peer,
        log: &Log,
        cache: &mut HashMap<(JournalId, u64), Vec<Entry>>,
        out: &mut Vec<(PeerId, Frame)>,
    ) -> Result<(), StoreError> {
        let journal = &log.journal;
        let sent = peer.sent.entry(journal.clone()).or_default();
        if sent.size == u64::MAX {
            return Ok(());
        }
        let keeps = log.keeper.is_some() && (log.keeper_device() == Some(me) || log.last_was_hand_over);
        let is_holder = peer.device.as_ref().is_some_and(|d| log.session().is_some_and(|s| s.holders.contains(d)));
        let limit = if keeps && is_holder { log.head.size() } else { log.acknowledged };
        // Only a keeper tells of acknowledgements; a copy passes on what it knows to be acknowledged.
        let tells_ack = log.acknowledged > sent.acknowledged && (keeps || sent.size < limit || peer.is_server);
        if sent.size < limit || (tells_ack && sent.size >= log.acknowledged) {
            loop {
                let from = sent.size;
                let entries = match cache.get(&(journal.clone(), from)) {
                    Some(entries) => entries.clone(),
                    None => {
                        let entries = store.entries(journal, from, ENTRIES_A_FRAME)?;
                        cache.insert((journal.clone(), from), entries.clone());
                        entries
                    }
                };
                let mut told = Vec::new();
                for (number, entry) in (from..limit).zip(entries) {
                    let sees = peer.is_server
                        || peer.device.as_ref().is_some_and(|device| log.may_see(device, number));
                    if sees {
                        told.push(entry);
                    } else {
                        peer.withheld.insert((journal.clone(), number));
                        told.push(Entry { body: None, ..entry });
                    }
                }
                sent.size = from + told.len() as u64;
                let last = sent.size >= limit || told.is_empty();
                let acknowledged = if last { log.acknowledged } else { 0 };
                let checkpoint = if last { log.checkpoint.clone() } else { None };
                sent.acknowledged = sent.acknowledged.max(acknowledged);
                out.push((id, Frame::Entries { journal: journal.clone(), from, entries: told, acknowledged, checkpoint }));
                if last {
                    break;
                }
            }
        }
        if sent.reveals != log.reveals {
            sent.reveals = log.reveals;
            let mut bodies = Vec::new();
            let numbers: Vec<u64> =
                peer.withheld.iter().filter(|(j, _)| j == journal).map(|(_, number)| *number).collect();
            for number in numbers {
                let sees =
                    peer.is_server || peer.device.as_ref().is_some_and(|device| log.may_see(device, number));
                if number < sent.size && sees && let Some(body) = store.entries(journal, number, 1)?.pop().and_then(|e| e.body) {
                    bodies.push((number, body));
                    peer.withheld.remove(&(journal.clone(), number));
                }
            }
            if !bodies.is_empty() {
                out.push((id, Frame::Bodies { journal: journal.clone(), bodies }));
            }
        }
        // What waits in the outbox goes to whoever numbers this journal.
        if !log.pending.is_empty() && log.keeper_device() != Some(me) && peer.device.as_ref() == log.keeper_device() {
            for pending in &log.pending {
                if !log.kept.contains_key(&pending.id) && peer.offered.insert(pending.id.clone()) {
                    out.push((id, Frame::Offer { offer: Box::new(pending.offer.clone()) }));
                }
            }
        }
        Ok(())
    }

    /// Tells every guest where the room is led now.
    pub fn tell_moved(&mut self, addresses: &[String], tls: &str) {
        let ids: Vec<PeerId> = self.peers.iter().filter(|(_, p)| p.greeted && !p.is_server).map(|(id, _)| *id).collect();
        for id in ids {
            self.say(id, Frame::Moved { addresses: addresses.to_vec(), tls: tls.to_owned() });
        }
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
        let Some((_, device)) = self.register().and_then(|r| r.device_by_tls(tls)) else { return false };
        !device.revoked
            && self.logs.values().filter_map(Log::session).any(|s| s.may_read_file(&device.person, sha256))
    }

    /// Whether somebody with this role uses this laptop.
    #[must_use]
    pub fn i_am(&self, role: Role) -> bool {
        self.register()
            .and_then(|r| r.people.get(&self.me()?))
            .is_some_and(|person| person.roles.contains(&role))
    }

}

fn fold_register(history: Option<&[ReadEntry]>, size: u64) -> Register {
    let mut register = Register::default();
    for read in history.unwrap_or_default().iter().take(usize::try_from(size).unwrap_or(usize::MAX)) {
        register.apply(read);
    }
    register
}

// ---- Papers ------------------------------------------------------------------------------------------

impl Replica {
    /// The files that this machine should have: the published papers that its person may see, in the
    /// order of the agenda; for the central server, every one.
    #[must_use]
    pub fn wanted_files(&self) -> Vec<(String, u64, String)> {
        let me = self.me();
        let mut wanted = Vec::new();
        for session in self.logs.values().filter_map(Log::session) {
            for item in &session.agenda {
                for paper in session.papers.values().filter(|paper| paper.item == item.id && !paper.withdrawn) {
                    let sees = self.strict || me.as_ref().is_some_and(|me| session.may_see_paper(me, paper));
                    for version in paper.versions.iter().rev().filter(|v| sees && session.is_published(v)) {
                        wanted.push((version.sha256.clone(), version.bytes, version.pieces_root.clone()));
                    }
                }
            }
        }
        wanted
    }

    /// The next piece to ask for, or none where everything is here.
    pub(crate) fn next_wanted(&mut self, without: &BTreeSet<String>) -> Option<Frame> {
        let states = self.store.file_states().ok()?;
        for (sha256, bytes, root) in self.wanted_files() {
            if without.contains(&sha256) || states.get(&sha256).is_some_and(|state| state.complete) {
                continue;
            }
            if !states.contains_key(&sha256) {
                let chance = self.outside.bytes::<16>();
                if let Err(error) = self.store.expect_file(&sha256, bytes, &root, &chance) {
                    tracing::warn!(%error, "a paper is not expected");
                    continue;
                }
            }
            if self.store.piece_list(&sha256).ok()?.is_none() {
                return Some(Frame::AskPieces { sha256 });
            }
            if let Some(index) = self.store.missing_pieces(&sha256).ok()?.first() {
                return Some(Frame::AskPiece { index: *index, sha256 });
            }
        }
        None
    }

    /// Takes a piece in; false where it is not the piece that was published.
    pub(crate) fn take_piece(&mut self, sha256: &str, index: u32, bytes: &[u8]) -> bool {
        self.dirty = true;
        match self.store.write_piece(sha256, index, bytes) {
            Ok(good) => {
                self.no_space = false;
                good
            }
            Err(StoreError::DiskFull) => {
                self.no_space = true;
                false
            }
            Err(error) => {
                tracing::warn!(%error, "a piece was not kept");
                false
            }
        }
    }
}
