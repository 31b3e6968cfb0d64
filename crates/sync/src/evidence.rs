//! The evidence of one ballot: the kept bytes that bear on it, each proven against a signed checkpoint, to be checked
//! without any other copy of the session.

use std::collections::{BTreeMap, BTreeSet};

use hemicycle_domain::{
    Register, Session,
    checkpoint::{Checkpoint, origin},
    entry::{AuthorHead, BadEntry, Body, Entry, ReadEntry},
    fold::Head,
    ids::{BallotId, DeviceId, ItemId, JournalId, PaperId, PersonId},
    keys::{self, DeviceKey},
    tally::Tally,
    tree::{Hash, Tree, hex, unhex, verify_inclusion},
    voting::Ballot,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::archive::{
    ArchivedJournal, BadArchive, CheckpointLine, audit_register, audit_session, check_note, put,
    read_journal, read_line, write_journal,
};

/// The two files of a bundle, beside each other in one folder: what is checked, and what people read.
pub const EVIDENCE: &str = "evidence.jsonl";
pub const PAGE: &str = "evidence.pdf";

const FORMAT: &str = "hemicycle-evidence";

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Opening {
    format: String,
    v: u32,
    council: String,
    register: JournalId,
    session: JournalId,
    ballot: BallotId,
    /// SHA-256 in hex of the page that people read.
    page: String,
}

/// One entry of the session, with its way to the root (RFC 6962, 2.1.1), in hex from the leaf upwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ProvenLine {
    journal: JournalId,
    number: u64,
    leaf: String,
    body: Body,
    proof: Vec<String>,
}

/// The last line: who made the bundle answers for it as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Closing {
    /// The device that made the bundle.
    author: DeviceId,
    /// Ed25519 over every line before, 64 bytes in hex.
    signature: String,
}

/// Kinds that say who keeps the journal and on which register it stands, whenever they were said: they prove who may
/// sign.
const KEEPING: [&str; 8] = [
    "sessionFounded",
    "registerAdvanced",
    "holderNamed",
    "holderReleased",
    "oneCopyChosen",
    "twoCopiesAgain",
    "keeperHandedOver",
    "keeperTookOver",
];

/// Kinds that made the room as it was when the ballot was held. Excuses are not among them: they bear on no roll.
const ROOM: [&str; 13] = [
    "figuresConfirmed",
    "sittingCalled",
    "sittingOpened",
    "sittingClosed",
    "paperSittingEntered",
    "paperSittingConfirmed",
    "paperSittingRefused",
    "delegateArrived",
    "delegateLeft",
    "itemOpened",
    "itemClosed",
    "quorumDoubted",
    "quorumEstablished",
];

/// The numbers of the entries that bear on a ballot and on those that it repeats or that repeat it, in order. What was
/// voted on before it in the same voting order made its text what it was, so those ballots bear on it too.
fn bearing(session: &Session, ballot: &Ballot, entries: &[Entry]) -> Vec<usize> {
    let mut ballots = BTreeSet::from([&ballot.id]);
    let prepared =
        |other: &&Ballot| ballot.prepared.is_some() && other.prepared.is_some() && other.item == ballot.item;
    let before = session.ballots.iter().take_while(|other| other.id != ballot.id);
    ballots.extend(before.filter(prepared).map(|other| &other.id));
    // Each ballot names its neighbours; the chain is as long as there are ballots at most.
    for _ in &session.ballots {
        for other in &session.ballots {
            let mut near = other.repeats.iter().chain(&other.repeated_as);
            if ballots.contains(&other.id) {
                ballots.extend(near);
            } else if near.any(|id| ballots.contains(id)) {
                ballots.insert(&other.id);
            }
        }
    }
    // Every kind that names a ballot bears on it, also one of a later version: so the text is asked, not the fact.
    let facts: Vec<serde_json::Value> = entries
        .iter()
        .map(|entry| {
            let read = |body: &Body| serde_json::from_str(&body.text).ok();
            entry.body.as_ref().and_then(read).unwrap_or_default()
        })
        .collect();
    let text = |number: usize, name: &str| facts.get(number)?.get(name)?.as_str();
    let names_one = |number: usize| {
        text(number, "ballot").is_some_and(|id| ballots.iter().any(|ballot| ballot.as_str() == id))
    };
    let last = (0..facts.len())
        .rfind(|number| names_one(*number))
        .unwrap_or_default();
    // An order is kept only where every paper that it names is there.
    let ordered = |number: usize| {
        let about = text(number, "kind") == Some("votingOrderSet")
            && ballot.prepared.is_some()
            && text(number, "item") == Some(ballot.item.as_str());
        let votes = facts.get(number).filter(|_| about)?.get("votes")?.as_array()?;
        Some(votes.iter().filter_map(|vote| vote.get("paper")?.as_str()))
    };
    // A sitting from paper is kept only where its scan is there.
    let sittings = session.paper_sittings.iter();
    let papers: BTreeSet<&str> = (0..facts.len())
        .filter_map(ordered)
        .flatten()
        .chain(ballot.paper.as_ref().map(PaperId::as_str))
        .chain(
            ballot
                .on_paper
                .iter()
                .filter_map(|from| from.scan.as_ref())
                .map(PaperId::as_str),
        )
        .chain(
            sittings
                .filter_map(|entry| entry.held.scan.as_ref())
                .map(PaperId::as_str),
        )
        .collect();
    let items: Vec<&str> = std::iter::once(&ballot.item)
        .chain(&ballot.with)
        .map(ItemId::as_str)
        .collect();
    let about = |number: usize| text(number, "item").is_some_and(|item| items.contains(&item));
    // A publishing stands for what it sent out; one that sent out other papers alone bears on nothing here.
    let mut unpublished = false;
    let bears = |number: &usize| {
        let kind = text(*number, "kind").unwrap_or_default();
        if names_one(*number) || KEEPING.contains(&kind) {
            return true;
        }
        if *number > last {
            return false;
        }
        match kind {
            "published" => std::mem::take(&mut unpublished),
            "agendaSet" => {
                let sent = u64::try_from(*number).is_ok_and(|number| number < session.published_upto);
                unpublished |= sent;
                sent
            }
            "paperAdded" | "paperWithdrawn" | "paperPublished" | "audienceSet" => {
                let this = text(*number, "paper").is_some_and(|paper| papers.contains(paper));
                unpublished |= this && kind == "paperAdded";
                this
            }
            "recusalDeclared" | "recusalWithdrawn" => about(*number),
            "itemTakenOut" => !ballot.with.is_empty(),
            "votingOrderSet" | "preparedVoteDropped" => ballot.prepared.is_some() && about(*number),
            _ => ROOM.contains(&kind),
        }
    };
    (0..facts.len()).filter(bears).collect()
}

/// What a bundle is made of.
pub struct Source<'a> {
    pub council: &'a str,
    pub register: ArchivedJournal<'a>,
    pub journal: ArchivedJournal<'a>,
    pub session: &'a Session,
}

/// Why no bundle can be made here and now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoEvidence {
    /// This copy was not told the whole: another one has it.
    #[error("the body of entry {number} is not here")]
    Withheld { number: usize },
    /// The newest entries of the ballot are under no checkpoint yet.
    #[error("the last checkpoint does not reach the ballot")]
    Checkpoint,
    #[error("something has no canonical form")]
    Form,
}

/// The file of a bundle as text: a line each, in canonical JSON. `page` is what people read beside it; `key` is that
/// of the laptop which makes it.
///
/// # Errors
/// Where this copy lacks something.
pub fn write(
    source: &Source<'_>,
    ballot: &Ballot,
    page: &[u8],
    key: &DeviceKey,
) -> Result<String, NoEvidence> {
    let form = |_| NoEvidence::Form;
    let mut text = String::new();
    let opening = Opening {
        format: FORMAT.to_owned(),
        v: 1,
        council: source.council.to_owned(),
        register: source.register.journal.clone(),
        session: source.journal.journal.clone(),
        ballot: ballot.id.clone(),
        page: hex(&Sha256::digest(page)),
    };
    put(&mut text, &opening).map_err(form)?;
    write_journal(&mut text, &source.register).map_err(form)?;
    let entries = source.journal.entries;
    let tree = Tree::from_leaves(entries.iter().map(Entry::hash));
    let stated = source.journal.checkpoint.stated().ok_or(NoEvidence::Checkpoint)?;
    for number in bearing(source.session, ballot, entries) {
        let entry = entries.get(number).ok_or(NoEvidence::Checkpoint)?;
        let body = entry.body.clone().ok_or(NoEvidence::Withheld { number })?;
        let number = u64::try_from(number).map_err(|_| NoEvidence::Form)?;
        let proof = tree
            .inclusion_proof(number, stated.size)
            .ok_or(NoEvidence::Checkpoint)?;
        let line = ProvenLine {
            journal: source.journal.journal.clone(),
            number,
            leaf: entry.leaf.clone(),
            body,
            proof: proof.iter().map(|hash| hex(hash)).collect(),
        };
        put(&mut text, &line).map_err(form)?;
    }
    let note = CheckpointLine {
        journal: source.journal.journal.clone(),
        checkpoint: source.journal.checkpoint.clone(),
    };
    put(&mut text, &note).map_err(form)?;
    let closing = Closing {
        author: key.device(),
        signature: hex(&key.sign(text.as_bytes())),
    };
    put(&mut text, &closing).map_err(form)?;
    Ok(text)
}

/// What is wrong with a bundle, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadEvidence {
    #[error("not the evidence of a ballot")]
    NotEvidence,
    #[error(transparent)]
    Journal(#[from] BadArchive),
    #[error("entry {number} is not proven to stand in the journal")]
    Proof { number: u64 },
    #[error("the ballot is not in it, or was never closed")]
    NoBallot,
    #[error("the votes do not add up to the figures that were signed")]
    Count,
    #[error("whoever made the bundle has not signed it as it stands")]
    Author,
    #[error("the page is not the one that belongs to it")]
    Page,
}

/// What a good bundle holds.
pub struct Proven {
    pub session: Session,
    pub ballot: BallotId,
    /// Entries that were proven, of so many that the checkpoint covers.
    pub entries: usize,
    pub size: u64,
    pub root: String,
    /// Who signed the checkpoint as keeper, and who cosigned it.
    pub keeper: Option<PersonId>,
    pub cosigners: Vec<PersonId>,
    /// Whose laptop made the bundle.
    pub author: PersonId,
}

impl Proven {
    /// The ballot that it is about.
    #[must_use]
    pub fn ballot(&self) -> Option<&Ballot> {
        self.session.ballot(&self.ballot)
    }
}

/// Checks a bundle: every signature, every proof, the rules, the roll and the count.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(text: &str, page: &[u8]) -> Result<Proven, BadEvidence> {
    let mut lines = text.lines().zip(1..);
    let (first, _) = lines.next().ok_or(BadEvidence::NotEvidence)?;
    let opening: Opening = read_line(first, 1).map_err(|_| BadEvidence::NotEvidence)?;
    if opening.format != FORMAT || opening.v != 1 {
        return Err(BadEvidence::NotEvidence);
    }
    if hex(&Sha256::digest(page)) != opening.page {
        return Err(BadEvidence::Page);
    }
    let mut register = Register::default();
    let mut history: Vec<ReadEntry> = Vec::new();
    let mut head = Head::new(opening.register.clone());
    let note = read_journal(&mut lines, &mut head, |read| {
        audit_register(&mut register, read)?;
        history.push(read.clone());
        Ok(())
    })?;
    if register.council != opening.council {
        return Err(BadEvidence::NotEvidence);
    }
    check_note(&note, &head, register.keeper.iter())?;

    let mut session = Session::default();
    let mut keepers: Vec<DeviceId> = Vec::new();
    let mut entries = Vec::new();
    let note = read_proven(
        &mut lines,
        &opening.session,
        |read| {
            audit_session(
                &mut session,
                read,
                |register, size| register.advance(&history, size),
                |size| head.tree.root_at(size).map(|root| hex(&root)),
            )?;
            keepers.extend(session.keeper.clone());
            Ok(())
        },
        &mut entries,
    )?;
    let unproven = || BadArchive::Checkpoint {
        journal: opening.session.clone(),
    };
    let stated = note.stated().ok_or_else(unproven)?;
    let keeper = keepers.iter().rfind(|keeper| note.is_signed_by(keeper));
    let keeper = keeper.filter(|_| stated.origin == origin(&opening.session));
    let keeper = keeper.ok_or_else(unproven)?;
    for (number, leaf, path) in &entries {
        if !verify_inclusion(*leaf, *number, stated.size, path, &stated.root) {
            return Err(BadEvidence::Proof { number: *number });
        }
    }
    check_count(&session, &opening.ballot)?;
    let author = check_author(text, &mut lines, &register)?;
    let person = |device: &DeviceId| register.devices.get(device).map(|known| known.person.clone());
    Ok(Proven {
        ballot: opening.ballot,
        entries: entries.len(),
        size: stated.size,
        root: hex(&stated.root),
        keeper: person(keeper),
        cosigners: note
            .cosigners()
            .iter()
            .filter_map(|(device, _)| person(device))
            .collect(),
        author,
        session,
    })
}

type Leaf = (u64, Hash, Vec<Hash>);

/// Reads the session's entries up to its checkpoint: in order, each author's own count unbroken as far as it is here.
fn read_proven<'a>(
    lines: &mut impl Iterator<Item = (&'a str, usize)>,
    journal: &JournalId,
    mut audit: impl FnMut(&ReadEntry) -> Result<(), BadEntry>,
    entries: &mut Vec<Leaf>,
) -> Result<Checkpoint, BadEvidence> {
    let mut authors: BTreeMap<DeviceId, AuthorHead> = BTreeMap::new();
    let mut next = (0, 0);
    for (text, line) in lines {
        if let Ok(note) = read_line::<CheckpointLine>(text, line) {
            return if note.journal == *journal {
                Ok(note.checkpoint)
            } else {
                Err(BadArchive::Line { line }.into())
            };
        }
        let proven: ProvenLine = read_line(text, line)?;
        let number = proven.number;
        let bad = |why| BadArchive::Entry {
            journal: journal.clone(),
            number,
            why,
        };
        let entry = Entry {
            leaf: proven.leaf,
            body: Some(proven.body),
        };
        let read = entry.check().map_err(bad)?;
        if proven.journal != *journal || read.leaf.journal != *journal {
            return Err(bad(BadEntry::Journal).into());
        }
        if read.leaf.number != number || number < next.0 || read.leaf.epoch < next.1 {
            return Err(bad(BadEntry::Order).into());
        }
        next = (number + 1, read.leaf.epoch);
        if let Some(before) = authors.get(&read.header.author) {
            let skips = read.header.counter > before.counter + 1;
            if !skips && !before.takes(&read.header) {
                return Err(bad(BadEntry::Counter).into());
            }
        }
        let after = AuthorHead::after(&read.header, &read.offer);
        authors.insert(read.header.author.clone(), after);
        let path: Option<Vec<Hash>> = proven.proof.iter().map(|hash| unhex(hash)).collect();
        let path = path.ok_or(BadEvidence::Proof { number })?;
        audit(&read).map_err(bad)?;
        entries.push((number, entry.hash(), path));
    }
    Err(BadArchive::Short.into())
}

/// The votes are counted once more, and must give what was signed; those that came late change nothing but their own
/// number.
fn check_count(session: &Session, ballot: &BallotId) -> Result<(), BadEvidence> {
    let ballot = session.ballot(ballot).ok_or(BadEvidence::NoBallot)?;
    if ballot.is_open() {
        return Err(BadEvidence::NoBallot);
    }
    let agrees = if let Some(rows) = &ballot.rows {
        rows.tally.is_none() || ballot.count_rows() == rows.tally
    } else if let Some(stated) = ballot.tally {
        let late = stated.late;
        ballot
            .count()
            .is_some_and(|counted| Tally { late, ..counted } == stated)
    } else {
        true
    };
    let means = match &ballot.outcome {
        Some(outcome) => session.outcome(ballot).as_ref() == Ok(outcome),
        None => true,
    };
    if agrees && means {
        Ok(())
    } else {
        Err(BadEvidence::Count)
    }
}

fn check_author<'a>(
    text: &str,
    lines: &mut impl Iterator<Item = (&'a str, usize)>,
    register: &Register,
) -> Result<PersonId, BadEvidence> {
    let (last, number) = lines.next().ok_or(BadArchive::Short)?;
    let closing: Closing = read_line(last, number)?;
    if lines.next().is_some() || !text.ends_with('\n') || text.contains('\r') {
        return Err(BadArchive::Line { line: number + 1 }.into());
    }
    let before = text.get(..text.len() - last.len() - 1).ok_or(BadArchive::Short)?;
    let signed = unhex::<64>(&closing.signature)
        .is_some_and(|signature| keys::verify(&closing.author, before.as_bytes(), &signature));
    let known = register.devices.get(&closing.author).filter(|_| signed);
    known
        .map(|device| device.person.clone())
        .ok_or(BadEvidence::Author)
}
