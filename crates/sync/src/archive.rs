//! Takes nothing on trust: audits entries against every rule, and reads and writes the archive of a session.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Fact, Refusal, Register, Session,
    canonical::{NotCanonical, canonical},
    checkpoint::{Checkpoint, origin},
    entry::{BadEntry, Body, Entry, ReadEntry, Verdict},
    fact::{VOTE_CAST, VOTE_ENTERED},
    fold::Head,
    ids::{DeviceId, JournalId},
    tree::{Tree, hex},
};
use hemicycle_store::StoreError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::replica::Replica;

/// Asks the register's rules for an entry again, and takes it in.
///
/// # Errors
/// Where the rules would not have admitted it.
pub fn audit_register(register: &mut Register, read: &ReadEntry) -> Result<(), BadEntry> {
    if let Some(fact) = &read.fact {
        register
            .admit(&read.header.author, fact)
            .map_err(|_| BadEntry::Refused)?;
    }
    if read.leaf.verdict != Verdict::Counted {
        return Err(BadEntry::Verdict);
    }
    register.apply(read);
    Ok(())
}

/// Asks the session's rules for an entry again: verdict, roll and tally must be what the record gives.
///
/// # Errors
/// Where they are not.
pub fn audit_session(
    session: &mut Session,
    read: &ReadEntry,
    advance: impl FnOnce(&mut Register, u64),
    register_root: impl Fn(u64) -> Option<String>,
) -> Result<(), BadEntry> {
    stands_on(read, register_root)?;
    may_be_said(session, read)?;
    session.apply(read, advance);
    Ok(())
}

/// Whether the register that an entry names is the register.
fn stands_on(read: &ReadEntry, register_root: impl Fn(u64) -> Option<String>) -> Result<(), BadEntry> {
    if let Some(
        Fact::RegisterAdvanced { size, root }
        | Fact::SessionFounded {
            register_size: size,
            register_root: root,
            ..
        },
    ) = &read.fact
        && register_root(*size).as_ref() != Some(root)
    {
        return Err(BadEntry::Refused);
    }
    Ok(())
}

/// Whether the rules would admit it, with this verdict and these figures.
fn may_be_said(session: &Session, read: &ReadEntry) -> Result<(), BadEntry> {
    match &read.fact {
        Some(fact) => match session.admit(&read.header.author, fact, read.leaf.time) {
            Ok(verdict) if verdict == read.leaf.verdict => {}
            Ok(_) | Err(Refusal::WrongFigures) => return Err(BadEntry::Verdict),
            Err(_) => return Err(BadEntry::Refused),
        },
        // A withheld vote still shows whether a ballot was open. While one is, it may be late for an earlier one.
        None if [VOTE_CAST, VOTE_ENTERED].contains(&read.header.kind.as_str()) => {
            let possible = match read.leaf.verdict {
                Verdict::Counted => session.open_ballot_now().is_some(),
                Verdict::Late => session.ballots.iter().any(|ballot| !ballot.is_open()),
            };
            if !possible {
                return Err(BadEntry::Verdict);
            }
        }
        None => {}
    }
    Ok(())
}

/// The first line of an archive file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Opening {
    format: String,
    v: u32,
    council: String,
    register: JournalId,
    session: JournalId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EntryLine {
    journal: JournalId,
    number: u64,
    leaf: String,
    body: Option<Body>,
    /// The entry's hash in the tree, in hex: it proves nothing, but says which line was changed.
    hash: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CheckpointLine {
    pub(crate) journal: JournalId,
    pub(crate) checkpoint: Checkpoint,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Closing {
    /// SHA-256 in hex of every line before.
    sha256: String,
}

const FORMAT: &str = "hemicycle-archive";

/// One journal as it goes into an archive.
pub struct ArchivedJournal<'a> {
    pub journal: &'a JournalId,
    pub entries: &'a [Entry],
    pub checkpoint: &'a Checkpoint,
}

/// Register and journal of a session as far as their checkpoints reach.
pub struct Kept {
    pub council: String,
    register: (JournalId, Vec<Entry>, Checkpoint),
    journal: (JournalId, Vec<Entry>),
    /// The checkpoint of the session's journal.
    pub note: Checkpoint,
}

impl Kept {
    /// None where the journals are not here, or not yet acknowledged.
    ///
    /// # Errors
    /// As every read.
    pub fn of(replica: &Replica, journal: &JournalId) -> Result<Option<Self>, StoreError> {
        let part = |journal: &JournalId| {
            let note = replica.log(journal).and_then(|log| log.checkpoint.clone());
            let Some((note, stated)) = note.and_then(|note| Some((note.clone(), note.stated()?))) else {
                return Ok(None);
            };
            let entries = replica.store.entries(journal, 0, stated.size)?;
            Ok::<_, StoreError>(Some((entries, note)))
        };
        let (Some(register), Some(known)) = (replica.register_journal().cloned(), replica.register()) else {
            return Ok(None);
        };
        let (Some((register_entries, register_note)), Some((entries, note))) =
            (part(&register)?, part(journal)?)
        else {
            return Ok(None);
        };
        Ok(Some(Self {
            council: known.council.clone(),
            register: (register, register_entries, register_note),
            journal: (journal.clone(), entries),
            note,
        }))
    }

    /// The register, and the session's journal.
    #[must_use]
    pub fn journals(&self) -> (ArchivedJournal<'_>, ArchivedJournal<'_>) {
        let (register, entries, checkpoint) = &self.register;
        let register = ArchivedJournal {
            journal: register,
            entries,
            checkpoint,
        };
        let (journal, entries) = &self.journal;
        let journal = ArchivedJournal {
            journal,
            entries,
            checkpoint: &self.note,
        };
        (register, journal)
    }
}

/// The archive as text: a line each, in canonical JSON, readable with any tool.
///
/// # Errors
/// Where something has no canonical form, which nothing kept is.
pub fn write(
    council: &str,
    register: &ArchivedJournal<'_>,
    session: &ArchivedJournal<'_>,
) -> Result<String, NotCanonical> {
    let mut text = String::new();
    put(
        &mut text,
        &Opening {
            format: FORMAT.to_owned(),
            v: 1,
            council: council.to_owned(),
            register: register.journal.clone(),
            session: session.journal.clone(),
        },
    )?;
    for part in [register, session] {
        write_journal(&mut text, part)?;
    }
    let sha256 = hex(&Sha256::digest(text.as_bytes()));
    put(&mut text, &Closing { sha256 })?;
    Ok(text)
}

/// One line more.
pub(crate) fn put(text: &mut String, line: &impl Serialize) -> Result<(), NotCanonical> {
    text.push_str(&canonical(line)?);
    text.push('\n');
    Ok(())
}

/// A whole journal with its checkpoint.
pub(crate) fn write_journal(text: &mut String, part: &ArchivedJournal<'_>) -> Result<(), NotCanonical> {
    for (number, entry) in (0..).zip(part.entries) {
        let line = EntryLine {
            journal: part.journal.clone(),
            number,
            leaf: entry.leaf.clone(),
            body: entry.body.clone(),
            hash: hex(&entry.hash()),
        };
        put(text, &line)?;
    }
    let note = CheckpointLine {
        journal: part.journal.clone(),
        checkpoint: part.checkpoint.clone(),
    };
    put(text, &note)
}

/// What is wrong with an archive, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadArchive {
    #[error("not an archive of a session")]
    NotAnArchive,
    #[error("line {line} is not as it was written")]
    Line { line: usize },
    #[error("entry {number} of {journal}: {why}")]
    Entry {
        journal: JournalId,
        number: u64,
        why: BadEntry,
    },
    #[error("the checkpoint of {journal} does not hold")]
    Checkpoint { journal: JournalId },
    #[error("the archive ends too early")]
    Short,
    #[error("the sum at the end does not fit")]
    Sum,
}

/// What a good archive holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    pub council: String,
    pub title: String,
    pub entries: u64,
    pub ballots: usize,
    pub votes_counted: usize,
    pub exchanges: usize,
    pub commitments: usize,
    pub tallies: Vec<String>,
    /// How many entries there are of each kind that this version does not know: no rule was asked about them.
    pub unknown: BTreeMap<String, u64>,
    /// Entries of the session whose body is not here: signed and in the tree, and what they say is kept back.
    pub withheld: u64,
    /// Entries that a rule could not be asked about, because it needs a body that is kept back.
    pub unasked: u64,
    pub root: String,
    /// Who has cosigned the final checkpoint.
    pub cosigners: Vec<DeviceId>,
    #[serde(skip)]
    pub session: Box<Session>,
    #[serde(skip)]
    pub journal: JournalId,
    #[serde(skip)]
    pub tree: Tree,
}

/// Checks every signature, the trees, every rule and every figure of an archive.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(text: &str) -> Result<Verified, BadArchive> {
    read(text, false)
}

/// The same of a journal that is for everybody: where bodies are kept back, a rule that needs one of them cannot be
/// asked, and the entry is counted as such. Signatures, trees, verdicts and figures hold as in the whole.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify_public(text: &str) -> Result<Verified, BadArchive> {
    read(text, true)
}

fn read(text: &str, public: bool) -> Result<Verified, BadArchive> {
    let mut lines = text.lines().zip(1..);
    let (first, _) = lines.next().ok_or(BadArchive::NotAnArchive)?;
    let opening: Opening = read_line(first, 1).map_err(|_| BadArchive::NotAnArchive)?;
    if opening.format != FORMAT || opening.v != 1 {
        return Err(BadArchive::NotAnArchive);
    }
    let mut history: Vec<ReadEntry> = Vec::new();
    let mut register = Register::default();
    let mut session = Session::default();
    let mut register_head = Head::new(opening.register.clone());
    let mut session_head = Head::new(opening.session.clone());
    let mut unknown = BTreeMap::new();
    let mut count_unknown = |read: &ReadEntry| {
        // A body that is withheld is of a known kind.
        if read.fact.is_none() && read.body_known {
            *unknown.entry(read.header.kind.clone()).or_default() += 1;
        }
    };

    read_journal(&mut lines, &mut register_head, |read| {
        count_unknown(read);
        audit_register(&mut register, read)?;
        history.push(read.clone());
        Ok(())
    })
    .and_then(|note| {
        if register.council != opening.council {
            return Err(BadArchive::NotAnArchive);
        }
        check_note(&note, &register_head, register.keeper.iter())
    })?;
    let mut keepers = Vec::new();
    let (mut withheld, mut unasked) = (0, 0);
    let note = read_journal(&mut lines, &mut session_head, |read| {
        count_unknown(read);
        withheld += u64::from(!read.body_known);
        stands_on(read, |size| {
            register_head.tree.root_at(size).map(|root| hex(&root))
        })?;
        match may_be_said(&session, read) {
            Err(BadEntry::Refused) if public && withheld > 0 && !states_figures(read) => unasked += 1,
            Err(BadEntry::Verdict) if public && !read.body_known => unasked += 1,
            asked => asked?,
        }
        session.apply(read, |register, size| register.advance(&history, size));
        keepers.extend(session.keeper.clone());
        Ok(())
    })?;
    check_note(&note, &session_head, keepers.iter())?;

    let (last, number) = lines.next().ok_or(BadArchive::Short)?;
    let closing: Closing = read_line(last, number)?;
    let before = text.get(..text.len() - last.len() - 1).ok_or(BadArchive::Short)?;
    if lines.next().is_some() || !text.ends_with('\n') || text.contains('\r') {
        return Err(BadArchive::Line { line: number + 1 });
    }
    if hex(&Sha256::digest(before.as_bytes())) != closing.sha256 {
        return Err(BadArchive::Sum);
    }
    Ok(Verified {
        council: register.name.clone(),
        title: session.title.clone(),
        entries: session_head.size(),
        ballots: session.ballots.len(),
        votes_counted: session
            .ballots
            .iter()
            .map(|ballot| ballot.standing_votes().count())
            .sum(),
        exchanges: session.exchanges.len(),
        commitments: session.commitments.len(),
        tallies: session.tally_lines(),
        unknown,
        withheld,
        unasked,
        root: hex(&session_head.tree.root()),
        cosigners: note.cosigners().into_iter().map(|(device, _)| device).collect(),
        session: Box::new(session),
        journal: opening.session,
        tree: session_head.tree,
    })
}

/// What an archive is made of, as it was written.
pub(crate) struct Parts {
    pub(crate) council: String,
    pub(crate) register: (JournalId, Vec<Entry>, Checkpoint),
    pub(crate) session: (JournalId, Vec<Entry>, Checkpoint),
}

/// Takes an archive apart that has passed its check.
pub(crate) fn read_parts(text: &str) -> Result<Parts, BadArchive> {
    let mut lines = text.lines().zip(1..);
    let (first, _) = lines.next().ok_or(BadArchive::NotAnArchive)?;
    let opening: Opening = read_line(first, 1).map_err(|_| BadArchive::NotAnArchive)?;
    let mut part = |journal: JournalId| {
        let mut entries = Vec::new();
        for (text, line) in &mut lines {
            if let Ok(note) = read_line::<CheckpointLine>(text, line) {
                return Ok((journal, entries, note.checkpoint));
            }
            let EntryLine { leaf, body, .. } = read_line(text, line)?;
            entries.push(Entry { leaf, body });
        }
        Err(BadArchive::Short)
    };
    Ok(Parts {
        council: opening.council,
        register: part(opening.register)?,
        session: part(opening.session)?,
    })
}

/// Whether an entry says what a count came to. Such figures are recomputed from what is there, and nothing excuses others.
fn states_figures(read: &ReadEntry) -> bool {
    ["tallyCounted", "rowsCounted", "outcomeDeclared", "rowsDeclared"].contains(&read.header.kind.as_str())
}

pub(crate) fn read_line<T: for<'de> Deserialize<'de> + Serialize>(
    text: &str,
    line: usize,
) -> Result<T, BadArchive> {
    let value: T = serde_json::from_str(text).map_err(|_| BadArchive::Line { line })?;
    // Only the canonical spelling counts, so that no byte can change unseen.
    if canonical(&value).ok().as_deref() != Some(text) {
        return Err(BadArchive::Line { line });
    }
    Ok(value)
}

pub(crate) fn read_journal<'a>(
    lines: &mut impl Iterator<Item = (&'a str, usize)>,
    head: &mut Head,
    mut audit: impl FnMut(&ReadEntry) -> Result<(), BadEntry>,
) -> Result<Checkpoint, BadArchive> {
    for (text, line) in lines {
        let number = head.size();
        let bad = |why| BadArchive::Entry {
            journal: head.journal.clone(),
            number,
            why,
        };
        if let Ok(note) = read_line::<CheckpointLine>(text, line) {
            return if note.journal == head.journal {
                Ok(note.checkpoint)
            } else {
                Err(BadArchive::Line { line })
            };
        }
        // A line that does not read is named by the entry that should stand there.
        let entry: EntryLine = read_line(text, line).map_err(|_| bad(BadEntry::Form))?;
        if entry.journal != head.journal || entry.number != number {
            return Err(bad(BadEntry::Order));
        }
        let hash = entry.hash;
        let entry = Entry {
            leaf: entry.leaf,
            body: entry.body,
        };
        let read = entry.check().map_err(bad)?;
        head.follows(&read).map_err(bad)?;
        audit(&read).map_err(bad)?;
        // What the keeper alone says is under the checkpoint's root only, which names no entry.
        if hex(&entry.hash()) != hash {
            return Err(bad(BadEntry::Form));
        }
        head.push(&read, entry.hash());
    }
    Err(BadArchive::Short)
}

pub(crate) fn check_note<'a>(
    note: &Checkpoint,
    head: &Head,
    mut keepers: impl Iterator<Item = &'a DeviceId>,
) -> Result<(), BadArchive> {
    let holds = note.stated().is_some_and(|stated| {
        stated.origin == origin(&head.journal)
            && stated.size == head.size()
            && stated.root == head.tree.root()
            && note.holds_line_by_line()
    });
    if holds && keepers.any(|keeper| note.is_signed_by(keeper)) {
        Ok(())
    } else {
        Err(BadArchive::Checkpoint {
            journal: head.journal.clone(),
        })
    }
}
