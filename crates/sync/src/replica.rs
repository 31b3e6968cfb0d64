//! One machine's copy of a council: its journals, what they say, and what is told to whom.
//! Runs on the node's thread inside one transaction a batch; nothing leaves before that is on disk.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    net::IpAddr,
    sync::Arc,
};

use hemicycle_domain::{
    Fact, Refusal, Register, Session,
    checkpoint::{Checkpoint, origin},
    entry::{AuthorHead, BadEntry, Body, Entry, Header, Leaf, Offer, OfferId, Place, ReadEntry, Verdict},
    fact::{KEEPER_TOOK_OVER, VOTE_CAST},
    fold::Head,
    ids::{Day, DeviceId, ItemId, JournalId, Moment, PaperId, PersonId, SessionId},
    keys::DeviceKey,
    papers::Paper,
    register::{Person, Role},
    roles::Actor,
    signing::MinutesPart,
    tree::{hex, unhex},
};
use hemicycle_store::{Appended, Store, StoreError};
use tokio::sync::mpsc::Sender;

use crate::{
    contradiction::Contradiction,
    holder::{Forgot, Promise},
    keeper::{Considered, Keeper, consider},
    line::Line,
    node::ToSend,
    plan::{Standing, compare_safe, root_words},
    restoring::is_archive,
    takeover::{Next, Reach, Taking, gives_way},
    wire::{
        Answer, ENTRIES_A_FRAME, FilesDue, Frame, Hello, HolderDoor, Holding, OLDEST_PROTOCOL, PROTOCOL,
        Parcel, Prefix, Receipt, Status,
    },
};

mod backups;
mod closing;
mod contradicting;
mod copies;
mod fan_out;
mod files;
mod forgetting;
mod laptops;
mod peers;
mod revoked;
mod taking;
mod telling;

pub use backups::{Brought, Made};

/// A connection, numbered by this machine.
pub type PeerId = u64;

/// Where the register's journal is named in the store's settings.
pub(crate) const REGISTER_SETTING: &str = "register-journal";
/// Where the doors of the holders are named.
const DOORS_SETTING: &str = "doors";
/// Before the name of a journal: the cosigned checkpoint over the end of its last sitting.
const CLOSING_SETTING: &str = "closing-";
/// Before the name of a journal: the proof that two records of it were signed.
const CONTRADICTION_SETTING: &str = "contradiction-";
/// Before the name of a journal: how this disk has come back older than it was.
const FORGOT_SETTING: &str = "forgot-";
/// Machines whose disks count, at most.
const MAX_HOLDERS: usize = 3;
/// What is passed on lies in memory; a village hall holds fewer.
const MOST_PASSED_ON: usize = 256;
/// Entries of one copy that wait for their checkpoint, at most.
const MAX_STAGED: usize = 1_000_000;

/// Something that a person should hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// The keeper refused what this laptop had allowed.
    Refused {
        kind: String,
        refusal: Refusal,
    },
    /// Two copies of a journal do not agree: an alarm.
    Disagreement {
        journal: JournalId,
        number: u64,
        why: BadEntry,
    },
    /// Two records of a session were signed that differ among so many first entries, by the same laptop or by two. The
    /// proof is kept here.
    TwoRecords {
        journal: JournalId,
        within: u64,
        signer: DeviceId,
        also: Option<DeviceId>,
    },
    /// A vote of this laptop came after the close.
    LateVote,
    /// An answer of this laptop to a written round came after its deadline or its close.
    LateOpinion,
    /// A written round asks this laptop's person.
    OpinionAsked {
        title: String,
    },
    /// The clerk reminds of it, and something is not answered yet.
    OpinionReminder {
        title: String,
    },
    Published {
        papers: usize,
    },
    /// One paper alone, or one version of it.
    PaperPublished {
        title: String,
    },
    /// A paper that this person could read is no longer to be read.
    PaperWithdrawn {
        title: String,
    },
    /// The minutes are laid out, and can be objected to until this day.
    MinutesLaidOut {
        until: Option<Day>,
    },
    /// The clerk asks this laptop's person to approve what is to go out.
    ApprovalAsked,
    /// The chair has answered this laptop's person.
    ApprovalAnswered {
        returned: bool,
    },
    HostChanged {
        device: DeviceId,
    },
    /// A holder leads the room now, because the host did not answer.
    TakenOver {
        journal: JournalId,
        device: DeviceId,
    },
    /// A ballot was annulled in which this laptop's person had voted, and its item is voted on again.
    Repeated {
        journal: JournalId,
        item: ItemId,
    },
    /// Two wanted to lead at once, and this laptop gave way.
    GaveWay {
        device: DeviceId,
    },
    /// Another laptop has the promise that was asked for.
    NotPromised,
    /// This laptop leads the room or holds a copy that counts, and its disk came back without so many entries that it
    /// had vouched for.
    Forgot {
        missing: u64,
    },
    /// This laptop led the room, and another does now; so many entries that nobody else had were set aside.
    SetAside {
        count: usize,
    },
    /// The central server has it.
    Archived {
        journal: JournalId,
        size: u64,
    },
    /// The central server has come back without so many entries that it had cosigned. They are offered again.
    ArchiveForgot {
        missing: u64,
    },
    ServerRefused {
        journal: JournalId,
        number: u64,
        why: BadEntry,
    },
    /// So many wrong codes and secrets came within two minutes, the last from there.
    Guessing {
        from: String,
        count: u32,
    },
    /// A piece of a paper came that is not the one that was published; it was not taken.
    WrongPiece,
    /// Known to the council from now on.
    Joined {
        device: DeviceId,
    },
}

/// The state that a journal's entries add up to.
enum State {
    Register {
        history: Arc<Vec<ReadEntry>>,
        register: Box<Register>,
    },
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
    /// What the central server lacks of the files: by its own word, or, there, as counted.
    files_due: FilesDue,
    /// At the central server: counted when so many entries were folded.
    files_counted: Option<u64>,
    state: State,
    applied: u64,
    /// Who led from which entry on, as far as this disk goes.
    terms: Vec<(u64, DeviceId)>,
    /// From this number on, all are votes.
    only_votes_from: u64,
    tail: VecDeque<ReadEntry>,
    kept: HashMap<OfferId, u64>,
    /// The same by author and salted body: what is signed again on another count is still the same word.
    words: HashMap<(DeviceId, String), u64>,
    lacking: BTreeSet<u64>,
    keeper: Option<Keeper>,
    /// A takeover that this laptop's person has asked for.
    taking: Option<Taking>,
    last_was_hand_over: bool,
    /// It led when it was shut, and folds its own entries until it leads again.
    resumes: bool,
    /// Its disk came back older than it was: from a backup, perhaps, or because it lied about what was flushed. It
    /// numbers, promises and vouches for nothing until it is whole again.
    forgot: Option<Forgot>,
    /// The newest epoch that each other holder has promised, asked for since then.
    promised_elsewhere: BTreeMap<DeviceId, u64>,
    /// What is said of this disk as soon as it is whole again.
    unsaid: Option<(PeerId, u64, u64)>,
    /// Counts the moments at which withheld bodies may have become visible, or have come here.
    reveals: u64,
    /// Signed here and not yet seen recorded, in the order of the author's count.
    pending: Vec<Pending>,
    /// What others said in the register and brought here: it goes on to the office when that has a line.
    passed_on: Vec<Pending>,
    /// What is to be written once the disk has it.
    ack_to_write: bool,
    /// The entry that closed the last sitting, as far as is folded here.
    closed_at: Option<u64>,
    /// A checkpoint that covers it, with the cosignatures that are known here, and how many.
    closing: Option<Checkpoint>,
    witnesses: usize,
    closing_to_write: bool,
    /// What proves that two records of it were signed.
    contradiction: Option<Contradiction>,
    /// A checkpoint that came with a receipt and is over more than this copy has: held against it when that is here.
    receipted: Option<Checkpoint>,
}

/// An offer in the outbox.
#[derive(Clone, Debug)]
pub struct Pending {
    pub offer: Offer,
    pub id: OfferId,
    pub header: Header,
    pub arrived: bool,
    /// Its place among what is acknowledged, as the keeper has shown it. The entry itself may come later.
    pub receipt: Option<Leaf>,
}

impl Pending {
    /// An offer of this laptop's own; none where it has no form, which no signed one lacks.
    fn of(offer: Offer) -> Option<Self> {
        let header = offer.header()?;
        Some(Self {
            id: offer.id(),
            header,
            offer,
            arrived: false,
            receipt: None,
        })
    }
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

    fn is_register(&self) -> bool {
        matches!(self.state, State::Register { .. })
    }

    /// When the last entry of a register was made; none of a session, or where nothing is here.
    #[must_use]
    pub fn registered_at(&self) -> Option<Moment> {
        match &self.state {
            State::Register { history, .. } => history.last().map(|read| read.leaf.time),
            State::Session(_) => None,
        }
    }

    /// The number of an offer that has one.
    #[must_use]
    pub fn number_of(&self, offer: &OfferId) -> Option<u64> {
        self.kept.get(offer).copied()
    }

    /// The number of the same word of the same author, on whichever count it was signed.
    fn word_of(&self, header: &Header) -> Option<u64> {
        let word = (header.author.clone(), header.body.clone());
        self.words.get(&word).copied()
    }

    /// What this laptop said itself comes back without its body, as everybody else has it.
    fn with_own_body(&self, entry: Entry, read: ReadEntry) -> (Entry, ReadEntry) {
        let own = |pending: &&Pending| !read.body_known && pending.header.body == read.header.body;
        let own = self.pending.iter().find(own);
        let whole = own.and_then(|own| {
            let body = Some(own.offer.body.clone());
            let entry = Entry {
                body,
                ..entry.clone()
            };
            entry.check().ok().map(|read| (entry, read))
        });
        whole.unwrap_or((entry, read))
    }

    #[must_use]
    pub fn keeper(&self) -> Option<&Keeper> {
        self.keeper.as_ref()
    }

    /// Whether this laptop led or held a copy with a disk that has come back without what it had vouched for.
    #[must_use]
    pub fn forgot(&self) -> bool {
        self.forgot.is_some()
    }

    /// A takeover that this laptop's person has asked for and that has not come to its end.
    #[must_use]
    pub fn taking(&self) -> Option<&Taking> {
        self.taking.as_ref()
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
            State::Session(session) => (session.holders.clone(), if session.one_copy { 1 } else { 2 }),
        }
    }

    /// Who led behind the first `from` entries, and whose terms began since, up to the first `to`.
    fn keepers_between(&self, from: u64, to: u64) -> impl Iterator<Item = DeviceId> {
        let begun = self.terms.iter().take_while(move |(number, _)| *number < to);
        let before = self
            .terms
            .iter()
            .rposition(|(number, _)| *number < from)
            .unwrap_or(0);
        begun.skip(before).map(|(_, keeper)| keeper.clone())
    }

    fn next_head(&self, me: &DeviceId) -> AuthorHead {
        let last = self.pending.last();
        match last.filter(|last| self.word_of(&last.header).is_none()) {
            Some(last) => AuthorHead::after(&last.header, &last.id),
            None => self.head.author(me),
        }
    }
}

/// Who numbers from this entry on, where it says so.
fn begins_term(read: &ReadEntry) -> Option<DeviceId> {
    match &read.fact {
        Some(Fact::CouncilFounded { device, .. } | Fact::SessionFounded { keeper: device, .. }) => {
            Some(device.clone())
        }
        Some(Fact::KeeperHandedOver { to }) => Some(to.clone()),
        Some(Fact::KeeperTookOver { .. }) => Some(read.header.author.clone()),
        _ => None,
    }
}

/// One connection, as the replica sees it.
struct Peer {
    out: Sender<Parcel>,
    /// Frames of entries that may be put on its line in this round. It is told the rest when it has read some.
    room: usize,
    /// From where it knocked, if it did.
    from: Option<IpAddr>,
    /// SHA-256 in hex of the public key that the handshake proved.
    tls: String,
    device: Option<DeviceId>,
    is_server: bool,
    greeted: bool,
    sent: BTreeMap<JournalId, Sent>,
    withheld: BTreeSet<(JournalId, u64)>,
    offered: BTreeSet<OfferId>,
    /// It answered that it does not number: what it was offered is offered again when it does.
    numbers_not: bool,
    /// Offers that it made here and whose entries it has not been told, with whether it has the receipt.
    brought: BTreeMap<OfferId, bool>,
    /// Whether its person may lead a session.
    leads: bool,
    presence: Vec<DeviceId>,
    doors: Vec<HolderDoor>,
    /// As many entries of the register were folded when it was last looked up there whose laptop it is.
    looked_up: Option<u64>,
    line: Arc<Line>,
    /// What this laptop last told it of itself, and when.
    told: Option<(Moment, Status)>,
    /// How many entries it knew to be acknowledged when it greeted.
    acknowledged: BTreeMap<JournalId, u64>,
    /// Journals of which its own disk has come back older than it was.
    forgot: BTreeSet<JournalId>,
    notes: backups::NotesAt,
    /// Journals of which it has told more than was taken here.
    short: BTreeMap<JournalId, Short>,
}

/// A copy that is shorter than a peer believes. The peer is asked to tell the rest again: what could not be taken when
/// it came may be taken by then.
struct Short {
    /// It was asked so many times, and each time is waited for twice as long.
    asked: u32,
    next: Moment,
}

#[derive(Clone, Copy, Default)]
struct Sent {
    size: u64,
    acknowledged: u64,
    archived: u64,
    files_due: FilesDue,
    reveals: u64,
    /// Up to where it was asked to cosign, and how many cosignatures it was told of.
    closing: Option<(u64, usize)>,
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
                Moment(
                    since
                        .ok()
                        .and_then(|d| i64::try_from(d.as_millis()).ok())
                        .unwrap_or(0),
                )
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
    /// All that is here came out of packages: see `restoring.rs`.
    archive: bool,
    peers: BTreeMap<PeerId, Peer>,
    next_peer: PeerId,
    /// Who asked to lead which session.
    wishes: BTreeMap<JournalId, DeviceId>,
    happenings: Vec<Happening>,
    out: Vec<(PeerId, Parcel)>,
    pub addresses: Vec<String>,
    /// Where the room is led now, when somebody said so.
    pub moved: Option<(Vec<String>, String)>,
    /// Where the room is led while this machine does not lead it; told to whoever knocks here.
    pub led_from: Option<(Vec<String>, String)>,
    pub joins: Vec<crate::joining::Waiting>,
    pub(crate) guesses: crate::joining::Guesses,
    /// Who the host says is connected, for laptops that do not host.
    heard_online: Vec<DeviceId>,
    /// Who said so: with that connection, its word ends.
    heard_from: PeerId,
    /// Where devices listen, as they or the keeper last said; kept over the next start.
    pub doors: BTreeMap<DeviceId, Vec<String>>,
    /// How many acknowledged entries a holder of a journal has vouched for, as was heard since this laptop was
    /// switched on: one that comes back with fewer has forgotten.
    heard: BTreeMap<(JournalId, DeviceId), u64>,
    /// Copies that are still coming in, by connection.
    staged: HashMap<(PeerId, JournalId), (u64, Vec<Entry>)>,
    skew_ms: i64,
    laptops: laptops::Laptops,
    backups: backups::Backups,
    /// When everybody was last told of votes.
    last_round: Moment,
    /// Somebody waits for the next round.
    owes_round: bool,
    /// Somebody has come or gone since everybody was told who is here, and what holders and doors were told then.
    came_or_went: bool,
    told_here: Option<(Vec<DeviceId>, Vec<HolderDoor>)>,
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
            archive: false,
            peers: BTreeMap::new(),
            next_peer: 1,
            wishes: BTreeMap::new(),
            happenings: Vec::new(),
            out: Vec::new(),
            addresses: Vec::new(),
            moved: None,
            led_from: None,
            joins: Vec::new(),
            guesses: crate::joining::Guesses::default(),
            heard_online: Vec::new(),
            doors: BTreeMap::new(),
            heard_from: 0,
            heard: BTreeMap::new(),
            staged: HashMap::new(),
            skew_ms: 0,
            laptops: laptops::Laptops::default(),
            backups: backups::Backups::default(),
            last_round: Moment(0),
            owes_round: false,
            came_or_went: true,
            told_here: None,
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
        self.archive = is_archive(&self.store)?;
        self.doors = self
            .store
            .get(DOORS_SETTING)?
            .and_then(|doors| serde_json::from_str(&doors).ok())
            .unwrap_or_default();
        let mut journals = self.store.journals()?;
        // Sessions stand on the register, so that it is read first.
        journals.sort_by_key(|journal| Some(journal) != self.register.as_ref());
        for journal in journals {
            self.load(&journal)?;
        }
        self.load_backups()?;
        self.dirty = true;
        Ok(())
    }

    /// A journal was put into the store from elsewhere. In an archive the register may have come further with it.
    pub(crate) fn know(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        if self.archive {
            return self.reload();
        }
        self.dirty = true;
        self.load(journal)
    }

    fn load(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        let told = self.happenings.len();
        let is_register = self.register.as_ref() == Some(journal);
        let mut log = self.new_log(journal.clone(), is_register);
        log.checkpoint = self.store.checkpoint(journal)?;
        log.archived = self.archived_setting(journal)?;
        log.files_due = self.files_due_setting(journal)?;
        let size = self.store.size(journal)?;
        let mut from = 0;
        while from < size {
            let entries = self.store.entries(journal, from, 2_000)?;
            if entries.is_empty() {
                return Err(StoreError::Damaged(format!(
                    "journal {journal} ends at {from} of {size}"
                )));
            }
            for entry in &entries {
                let read = entry
                    .read_trusted()
                    .ok_or_else(|| StoreError::Damaged(format!("journal {journal}, entry {from}")))?;
                log.head.push(&read, entry.hash());
                Self::take_in(&mut log, read);
                from += 1;
            }
        }
        log.acknowledged = self.store.acknowledged(journal)?;
        let stated = log.checkpoint.as_ref().and_then(Checkpoint::stated);
        let differs = |root| root != stated.map(|stated| stated.root);
        if log.acknowledged > size
            || (log.acknowledged > 0 && differs(log.head.tree.root_at(log.acknowledged)))
        {
            return Err(StoreError::Damaged(format!(
                "journal {journal} is not what its checkpoint says"
            )));
        }
        log.closing = self.closing_setting(journal)?;
        log.contradiction = self.contradiction_setting(journal)?;
        log.witnesses = log.closing.as_ref().map_or(0, Checkpoint::cosignatures);
        let forgot = self.store.get(&format!("{FORGOT_SETTING}{journal}"))?;
        log.forgot = forgot.and_then(|kept| Forgot::read(&kept));
        log.pending = self
            .store
            .outbox(journal)?
            .into_iter()
            .filter_map(Pending::of)
            .collect();
        log.resumes = log.had_begun(&self.promise(journal)?, &self.device);
        self.logs.insert(journal.clone(), log);
        // A keeper folds all that it numbered; a copy folds what is acknowledged.
        self.apply_ready(journal)?;
        // What is read from the disk is no news.
        self.happenings.truncate(told);
        // But this alarm is said at every start.
        let alarm = self.logs.get(journal).and_then(Log::two_records);
        self.happenings.extend(alarm);
        Ok(())
    }

    fn archived_setting(&self, journal: &JournalId) -> Result<u64, StoreError> {
        Ok(self
            .store
            .get(&format!("archived-{journal}"))?
            .and_then(|n| n.parse().ok())
            .unwrap_or(0))
    }

    fn set_forgotten(&mut self, journal: &JournalId, forgot: Option<Forgot>) -> Result<(), StoreError> {
        let kept = forgot.map(Forgot::kept).unwrap_or_default();
        self.store.set(&format!("{FORGOT_SETTING}{journal}"), &kept)?;
        if let Some(log) = self.logs.get_mut(journal) {
            log.forgot = forgot;
        }
        self.dirty = true;
        Ok(())
    }

    fn new_log(&self, journal: JournalId, is_register: bool) -> Log {
        let state = if is_register {
            State::Register {
                history: Arc::default(),
                register: Box::default(),
            }
        } else {
            State::Session(Box::default())
        };
        Log {
            head: Head::new(journal.clone()),
            journal,
            acknowledged: 0,
            checkpoint: None,
            archived: 0,
            files_due: FilesDue::default(),
            files_counted: None,
            state,
            applied: 0,
            terms: Vec::new(),
            only_votes_from: 0,
            tail: VecDeque::new(),
            kept: HashMap::new(),
            words: HashMap::new(),
            lacking: BTreeSet::new(),
            keeper: None,
            taking: None,
            last_was_hand_over: false,
            resumes: false,
            forgot: None,
            promised_elsewhere: BTreeMap::new(),
            unsaid: None,
            reveals: 0,
            pending: Vec::new(),
            passed_on: Vec::new(),
            ack_to_write: false,
            closed_at: None,
            closing: None,
            witnesses: 0,
            closing_to_write: false,
            contradiction: None,
            receipted: None,
        }
    }

    /// Remembers what the head has taken.
    fn take_in(log: &mut Log, read: ReadEntry) {
        log.kept.insert(read.offer.clone(), read.leaf.number);
        let word = (read.header.author.clone(), read.header.body.clone());
        log.words.insert(word, read.leaf.number);
        if let Some(keeper) = begins_term(&read) {
            log.terms.push((read.leaf.number, keeper));
        }
        if read.header.kind != VOTE_CAST {
            log.only_votes_from = read.leaf.number + 1;
        }
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
        match self.shift_ms() {
            0 => self.skew_ms,
            shift => shift,
        }
    }

    /// The same of a session that is led here: more than nothing where this laptop's clock was turned back meanwhile.
    fn shift_ms(&self) -> i64 {
        let led = self.logs.values().filter(|log| log.session().is_some());
        let keepers = led.filter_map(|log| log.keeper.as_ref());
        let shifts = keepers
            .filter(|keeper| !keeper.is_stopped())
            .map(Keeper::shift_ms);
        shifts.max().unwrap_or(0)
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
        self.register()?
            .sessions
            .get(session)
            .map(|convened| convened.journal.clone())
    }

    /// Who this laptop speaks for. An archive speaks for nobody, because no register knows its device; it is read as the
    /// clerk read it.
    #[must_use]
    pub fn me(&self) -> Option<PersonId> {
        let register = self.register()?;
        if self.archive {
            let keeps_record = |(_, person): &(&PersonId, &Person)| person.roles.contains(&Role::Clerk);
            return register
                .people
                .iter()
                .find(keeps_record)
                .map(|(id, _)| id.clone());
        }
        Some(register.devices.get(&self.device)?.person.clone())
    }

    /// Whether all that is here came out of archive packages.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.archive
    }

    /// Devices with an open connection to this machine, or, on a guest, to its host.
    #[must_use]
    pub fn online(&self) -> Vec<DeviceId> {
        let mut online = self.connected_here();
        online.extend(self.heard_online.iter().cloned());
        online.sort();
        online.dedup();
        online
    }

    /// Devices on this machine's own lines, and this one.
    fn connected_here(&self) -> Vec<DeviceId> {
        let mut here: Vec<DeviceId> = self
            .peers
            .values()
            .filter_map(|peer| peer.device.clone())
            .collect();
        here.push(self.device.clone());
        here.sort();
        here.dedup();
        here
    }

    #[must_use]
    pub fn keeps(&self, journal: &JournalId) -> bool {
        self.logs
            .get(journal)
            .is_some_and(|log| log.keeper_device() == Some(&self.device))
    }

    #[must_use]
    pub fn is_connected_to(&self, device: &DeviceId) -> bool {
        self.peers
            .values()
            .any(|peer| peer.greeted && peer.device.as_ref() == Some(device))
    }

    /// How many connections there are with these devices.
    #[must_use]
    pub fn lines_to(&self, devices: &[DeviceId]) -> usize {
        let mut lines = self
            .peers
            .values()
            .filter(|peer| peer.greeted)
            .filter_map(|peer| peer.device.as_ref());
        lines.by_ref().filter(|device| devices.contains(device)).count()
    }

    #[must_use]
    pub fn has_server(&self) -> bool {
        self.peers.values().any(|peer| peer.is_server && peer.greeted)
    }

    /// How many entries of a journal the central server has been sent.
    #[must_use]
    pub fn sent_to_server(&self, log: &Log) -> u64 {
        let servers = self.peers.values().filter(|peer| peer.is_server);
        let sent = servers.filter_map(|peer| peer.sent.get(&log.journal));
        sent.map(|sent| sent.size).max().unwrap_or(0).max(log.archived)
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
    pub fn found_council(
        &mut self,
        founding: impl FnOnce(&DeviceId, &str) -> Fact,
    ) -> Result<(), OfferError> {
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
        let register = self
            .register
            .clone()
            .and_then(|j| self.logs.get(&j))
            .ok_or(OfferError::NoJournal)?;
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
        let actor = session.actor(&self.device)?;
        let fact = rule(session, &actor)?;
        self.offer(journal, &fact)
    }

    /// The same for what any member may say in the register: it waits here till this laptop meets the office.
    ///
    /// # Errors
    /// The rule's refusal, or the disk's.
    pub fn act_in_register(
        &mut self,
        rule: impl FnOnce(&Register, &Actor) -> Result<Fact, Refusal>,
    ) -> Result<OfferId, OfferError> {
        let journal = self.register.clone().ok_or(OfferError::NoJournal)?;
        let register = self.register().ok_or(OfferError::NoJournal)?;
        let actor = Actor::of(register, &self.device)?;
        let fact = rule(register, &actor)?;
        self.offer(&journal, &fact)
    }

    /// The same for the rest of the register, which only its keeper's laptop writes.
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
            log.pending.extend(Pending::of(offer));
        }
        self.dirty = true;
        Ok(id)
    }

    // ---- The keeper ----------------------------------------------------------------------------------

    /// Considers an offer and, if it is good, gives it the next number.
    fn number(&mut self, journal: &JournalId, offer: &Offer) -> Result<Answer, StoreError> {
        let clock = self.now();
        let register_root = match offer.body.fact() {
            Some(
                Fact::RegisterAdvanced { size, .. }
                | Fact::SessionFounded {
                    register_size: size, ..
                },
            ) => self.register_root(size),
            _ => None,
        };
        let me = self.device.clone();
        let Some(log) = self.logs.get_mut(journal) else {
            return Ok(Answer::Refused {
                refusal: Refusal::NoSuchSession,
            });
        };
        let fact = offer.body.fact();
        // An epoch is begun by its own keeper, never by an offer from elsewhere.
        let begins = matches!(fact, Some(Fact::KeeperTookOver { .. }));
        if begins && !offer.check().is_ok_and(|header| header.author == me) {
            return Ok(Answer::Refused {
                refusal: Refusal::NotKeeper,
            });
        }
        let may_number = begins || log.keeper_device() == Some(&me) || log.head.size() == 0;
        let Some(keeper) = log
            .keeper
            .as_mut()
            .filter(|keeper| may_number && !keeper.is_stopped())
        else {
            return Ok(Answer::Refused {
                refusal: Refusal::NotKeeper,
            });
        };
        let place = Place {
            epoch: keeper.epoch(),
            number: log.head.size(),
            time: keeper.time(clock),
        };
        let kept = log.number_of(&offer.id());
        let kept = kept.or_else(|| log.word_of(&offer.header()?));
        let (state, tree) = (&log.state, &log.head.tree);
        let considered = consider(&log.head, kept, offer, place, |author, fact| match state {
            State::Register { register, .. } => register.admit(author, fact).map(|()| Verdict::Counted),
            State::Session(session) => {
                if let Fact::RegisterAdvanced { root, .. }
                | Fact::SessionFounded {
                    register_root: root, ..
                } = fact
                    && register_root.as_ref() != Some(root)
                {
                    return Err(Refusal::RegisterDiffers);
                }
                // Minutes that were drawn from a record which gave way are drawn anew.
                if let Fact::MinutesLaidOut {
                    journal_size,
                    journal_root,
                    ..
                } = fact
                    && tree.root_at(*journal_size).map(|root| hex(&root)).as_ref() != Some(journal_root)
                {
                    return Err(Refusal::NewVersionNeeded);
                }
                session.admit(author, fact, place.time)
            }
        });
        match considered {
            Considered::Say(answer) => Ok(answer),
            Considered::Keep(entry) => {
                let Some(read) = entry.read_trusted() else {
                    return Ok(Answer::Refused {
                        refusal: Refusal::UnknownFact,
                    });
                };
                match self.store.append(journal, place.number, &entry)? {
                    Appended::Kept => {}
                    Appended::AlreadyKept | Appended::Conflict => return Ok(Answer::Conflict),
                }
                log.head.push(&read, entry.hash());
                Self::take_in(log, read.clone());
                self.dirty = true;
                self.apply_ready(journal)?;
                self.after_numbering(journal, &read)?;
                Ok(Answer::Kept { number: place.number })
            }
        }
    }

    /// What the keeper itself has to say after an entry.
    fn after_numbering(&mut self, journal: &JournalId, read: &ReadEntry) -> Result<(), StoreError> {
        if let Some(Fact::KeeperHandedOver { to }) = &read.fact {
            // The next epoch is promised, so that nobody else takes it.
            self.store.promise_epoch(journal, read.leaf.epoch + 1, to)?;
        }
        let uncounted = self.session(journal).and_then(Session::uncounted_opinions);
        let uncounted = uncounted.map(|round| round.id.clone());
        let counted = match (&read.fact, uncounted) {
            (
                Some(
                    Fact::BallotClosed { ballot }
                    | Fact::CountEntered { ballot, .. }
                    | Fact::RowsEntered { ballot, .. },
                ),
                _,
            ) => self.act(journal, |session, actor| session.count_tally(actor, ballot)),
            (_, Some(round)) => self.act(journal, |session, actor| session.count_opinions(actor, &round)),
            _ => return Ok(()),
        };
        match counted {
            Ok(_) | Err(OfferError::Refused(_) | OfferError::NoJournal | OfferError::NoForm) => {}
            Err(OfferError::Store(error)) => return Err(error),
        }
        Ok(())
    }

    /// Folds what may be folded: all that a keeper numbered, or what a copy knows to be acknowledged.
    fn apply_ready(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        loop {
            let needs = self
                .logs
                .get(journal)
                .and_then(|log| log.tail.front())
                .and_then(|next| match &next.fact {
                    Some(
                        Fact::RegisterAdvanced { size, .. }
                        | Fact::SessionFounded {
                            register_size: size, ..
                        },
                    ) => Some(*size),
                    _ => None,
                });
            // Folding the register is asked for seldom, so it is done only then.
            let register_history = needs.map(|_| self.register_history()).unwrap_or_default();
            let Some(log) = self.logs.get_mut(journal) else {
                return Ok(());
            };
            let me = &self.device;
            let Some(next) = log.tail.front() else { break };
            // The keeper of a term folds what it numbers; before that, only what enough disks have.
            let own_founding = next.leaf.number == 0 && next.header.author == *me;
            let keeps = log.keeper_device() == Some(me) || log.keeper.is_some() || log.resumes;
            if next.leaf.number >= log.acknowledged && !keeps && !own_founding {
                break;
            }
            if matches!(log.state, State::Session(_)) && needs.unwrap_or(0) > register_history.len() as u64 {
                break;
            }
            let Some(read) = log.tail.pop_front() else { break };
            log.applied = read.leaf.number + 1;
            match &mut log.state {
                State::Register { history, register } => {
                    register.apply(&read);
                    Arc::make_mut(history).push(read.clone());
                }
                State::Session(session) => {
                    session.apply(&read, |register, size| register.advance(&register_history, size));
                }
            }
            if matches!(read.fact, Some(Fact::SittingClosed)) {
                log.closed_at = Some(read.leaf.number);
            }
            log.last_was_hand_over = matches!(read.fact, Some(Fact::KeeperHandedOver { .. }));
            if log
                .keeper
                .as_ref()
                .is_some_and(|keeper| read.leaf.epoch > keeper.epoch())
            {
                // A term of this laptop's own that has ended since.
                log.keeper = None;
            }
            if matches!(
                read.fact,
                Some(
                    Fact::BallotClosed { .. }
                        | Fact::BallotAnnulled { .. }
                        | Fact::OpinionRoundClosed { .. }
                        | Fact::Published
                        | Fact::PaperPublished { .. }
                        | Fact::ApprovalAsked
                        | Fact::HolderNamed { .. }
                        | Fact::RegisterAdvanced { .. }
                )
            ) {
                log.reveals += 1;
            }
            let mine = read.header.author == *me;
            let is_mine_now = log.keeper_device() == Some(me);
            if !is_mine_now && matches!(log.forgot, Some(Forgot::Led { epoch }) if read.leaf.epoch > epoch) {
                log.forgot = None;
                self.store.set(&format!("{FORGOT_SETTING}{journal}"), "")?;
            }
            if is_mine_now && log.keeper.is_none() && log.forgot.is_none() {
                let epoch = read.leaf.epoch + u64::from(log.last_was_hand_over);
                let mut keeper = Keeper::new(me.clone(), epoch, log.acknowledged, read.leaf.time);
                if read.header.kind == KEEPER_TOOK_OVER {
                    keeper = keeper.beginning(read.leaf.number + 1);
                }
                let (promised, to) = self.store.promised_epoch(journal)?;
                let mut promise = Promise { epoch: promised, to };
                if log.last_was_hand_over && promise.may_be_given(epoch, me) {
                    self.store.promise_epoch(journal, epoch, me)?;
                    promise = Promise {
                        epoch,
                        to: Some(me.clone()),
                    };
                }
                let elsewhere = promise.epoch == epoch && promise.to.as_ref().is_some_and(|to| to != me);
                if promise.epoch > epoch || elsewhere {
                    keeper.stop();
                }
                let (holders, copies) = log.holders();
                keeper.set_holders(&holders, copies);
                log.keeper = Some(keeper);
                log.resumes = false;
            } else if log.keeper.is_some() {
                let (holders, copies) = log.holders();
                let changes = matches!(
                    read.fact,
                    Some(Fact::HolderNamed { .. } | Fact::HolderReleased { .. })
                );
                if let Some(keeper) = &mut log.keeper {
                    match read.fact {
                        Some(Fact::SessionFounded { .. } | Fact::CouncilFounded { .. }) => {
                            keeper.set_holders(&holders, copies);
                        }
                        _ if changes => keeper.change_holders(read.leaf.number, &holders),
                        _ => keeper.set_copies(copies),
                    }
                }
            }
            let begins = log.last_was_hand_over || read.header.kind == KEEPER_TOOK_OVER;
            if begins {
                // Whoever numbers now may have refused before to do so.
                for peer in self.peers.values_mut() {
                    peer.offered.clear();
                }
            }
            if read.header.kind == KEEPER_TOOK_OVER {
                // What arrived at the keeper before may have gone with it.
                for pending in &mut log.pending {
                    pending.arrived = false;
                    pending.receipt = None;
                }
            }
            let same = |p: &Pending| p.id == read.offer || p.header.body == read.header.body;
            log.passed_on.retain(|brought| !same(brought));
            if mine && let Some(at) = log.pending.iter().position(same) {
                let settled = log.pending.remove(at);
                self.store.settle_offer(&settled.id)?;
                if read.leaf.verdict == Verdict::Late {
                    self.happenings.push(match read.fact {
                        Some(Fact::OpinionGiven { .. }) => Happening::LateOpinion,
                        _ => Happening::LateVote,
                    });
                }
            }
            self.dirty = true;
            self.after_applying(journal, &read);
        }
        Ok(())
    }

    /// A paper that the person of this laptop may see.
    fn paper_for_me(&self, journal: &JournalId, paper: &PaperId) -> Option<&Paper> {
        let session = self.session(journal)?;
        let known = session.papers.get(paper)?;
        session.may_see_paper(&self.me()?, known).then_some(known)
    }

    fn after_applying(&mut self, journal: &JournalId, read: &ReadEntry) {
        match &read.fact {
            Some(Fact::Published) => {
                let papers = self.session(journal).map_or(0, |session| session.papers.len());
                self.happenings.push(Happening::Published { papers });
            }
            Some(Fact::PaperPublished { paper, .. }) => {
                let title = self.paper_for_me(journal, paper).map(|paper| paper.title.clone());
                self.happenings
                    .extend(title.map(|title| Happening::PaperPublished { title }));
            }
            // What was published alone is told to the others afterwards.
            Some(Fact::PaperAdded { paper, .. }) => {
                let number = read.leaf.number;
                let released = |session: &&Session| session.released.contains(&number);
                if self.session(journal).filter(released).is_some() {
                    let title = self.paper_for_me(journal, paper).map(|paper| paper.title.clone());
                    self.happenings
                        .extend(title.map(|title| Happening::PaperPublished { title }));
                }
            }
            Some(Fact::PaperWithdrawn { paper }) => {
                let known = self.paper_for_me(journal, paper).filter(|paper| !paper.dropped);
                let title = known.map(|paper| paper.title.clone());
                self.happenings
                    .extend(title.map(|title| Happening::PaperWithdrawn { title }));
            }
            Some(fact @ (Fact::OpinionRoundOpened { round, .. } | Fact::OpinionReminderSent { round })) => {
                let waits = self.session(journal).zip(self.me()).and_then(|(session, me)| {
                    let round = session.opinion_round(round)?;
                    round.waits_for(&me).then(|| round.asks.title.clone())
                });
                let opened = matches!(fact, Fact::OpinionRoundOpened { .. });
                self.happenings.extend(waits.map(|title| match opened {
                    true => Happening::OpinionAsked { title },
                    false => Happening::OpinionReminder { title },
                }));
            }
            Some(Fact::MinutesLaidOut { objections_until, .. }) => {
                let reads = self.session(journal).zip(self.me());
                let reads =
                    reads.is_some_and(|(session, me)| session.may_read_minutes(&me, MinutesPart::Public));
                if reads {
                    let until = objections_until.clone();
                    self.happenings.push(Happening::MinutesLaidOut { until });
                }
            }
            Some(Fact::ApprovalAsked) if self.i_am(Role::Chair) => {
                self.happenings.push(Happening::ApprovalAsked);
            }
            Some(answer @ (Fact::ApprovalGiven { .. } | Fact::ApprovalReturned { .. }))
                if self.i_am(Role::Clerk) =>
            {
                let returned = matches!(answer, Fact::ApprovalReturned { .. });
                self.happenings.push(Happening::ApprovalAnswered { returned });
            }
            Some(Fact::BallotOpened { item, .. }) => {
                let me = self.me();
                let before = self.session(journal).and_then(|session| {
                    let before = session.ballots.iter().rev().skip(1).find(|b| b.item == *item)?;
                    let mine = me.as_ref().and_then(|me| before.standing_vote(me))?;
                    before.annulled.as_ref().map(|_| mine.number)
                });
                if before.is_some() {
                    let (journal, item) = (journal.clone(), item.clone());
                    self.happenings.push(Happening::Repeated { journal, item });
                }
            }
            Some(Fact::KeeperTookOver { .. }) => {
                self.wishes.remove(journal);
                self.happenings.push(Happening::TakenOver {
                    journal: journal.clone(),
                    device: read.header.author.clone(),
                });
            }
            Some(Fact::KeeperHandedOver { to }) => {
                self.wishes.remove(journal);
                self.happenings
                    .push(Happening::HostChanged { device: to.clone() });
            }
            _ => {}
        }
    }

    /// The register's root in hex when it had so many entries.
    fn register_root(&self, size: u64) -> Option<String> {
        let register = self.logs.get(self.register.as_ref()?)?;
        Some(hex(&register.head.tree.root_at(size)?))
    }

    /// What the register's journal says, so far as it is folded here.
    fn register_history(&self) -> Arc<Vec<ReadEntry>> {
        let register = self.register.as_ref().and_then(|journal| self.logs.get(journal));
        match register.map(|log| &log.state) {
            Some(State::Register { history, .. }) => Arc::clone(history),
            Some(State::Session(_)) | None => Arc::default(),
        }
    }
}
