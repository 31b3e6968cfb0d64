//! The archive package of a session: what is in its bag, and whether everything in it is what the signed journal says.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
};

use hemicycle_domain::{
    Session,
    canonical::{NotCanonical, canonical},
    entry::{Entry, ReadEntry},
    ids::{Day, DeviceId, ItemId, PersonId},
    keys::DeviceKey,
    papers::{Audience, Paper, PaperKind, PaperVersion},
    rows::{RowsOutcome, RowsTally},
    signing::{MinutesFile, MinutesForm, MinutesPart, Signatory, SigningMeans},
    tally::{Choice, Outcome, Tally},
    tree::hex,
    voting::Ballot,
};
use serde::Serialize;

use crate::{
    archive::{self, ArchivedJournal, BadArchive, Verified, verify, verify_public},
    bag::{BAGGED_ON, BadBag, Bag, BagWriter},
};

/// Register and journal with their checkpoints, a line each: what [`crate::archive::verify`] reads.
pub const JOURNAL: &str = "data/journal.jsonl";
const VOTES: &str = "data/votes.json";
const BALLOTS_TABLE: &str = "data/ballots.csv";
const VOTES_TABLE: &str = "data/votes.csv";
const PAPERS: &str = "data/papers.json";
const RULES: &str = "data/rules.json";
const KEYS: &str = "data/keys.json";
/// How the minutes came to be signed, where they were laid out.
const SIGNING: &str = "data/minutes-signing.json";
/// Where the minutes stand: as a page, and as data.
pub const MINUTES: [(MinutesForm, &str); 2] = [
    (MinutesForm::Pdf, "data/minutes.pdf"),
    (MinutesForm::Json, "data/minutes.json"),
];
/// The same without what is not for everybody, where the two are not one: a complete package holds both.
const PUBLIC_MINUTES: [(MinutesForm, &str); 2] = [
    (MinutesForm::Pdf, "data/minutes-public.pdf"),
    (MinutesForm::Json, "data/minutes-public.json"),
];
/// Begins the paths of what was signed on paper or by another program.
const SIGNED_COPIES: &str = "data/minutes-signed/";
/// Says whom the package is for.
const SENDER: &str = "Internal-Sender-Identifier";
const INFO: &str = "bag-info.txt";
/// Begins the paths of the papers themselves.
const PAPER_FILES: &str = "data/papers/";

/// Whom a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Everybody: what is confidential is kept back in the journal, and nothing else in the package knows of it.
    Everybody,
    /// Those who answer for the archive: all that the machine has.
    Archive,
}

impl For {
    /// The ending of the folder's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Everybody => "public",
            Self::Archive => "complete",
        }
    }
}

/// A session as a package holds it, read off its own journal.
pub struct Contents {
    pub for_whom: For,
    journal: String,
    pub verified: Verified,
}

/// Why a package was not written.
#[derive(Debug, thiserror::Error)]
pub enum NoPackage {
    #[error("{0}")]
    Archive(#[from] BadArchive),
    #[error("{0}")]
    Form(#[from] NotCanonical),
    #[error("the paper {title} is not here")]
    PaperMissing { title: String },
    #[error("a file of a paper does not read: {0}")]
    PaperUnreadable(String),
    #[error(transparent)]
    Disk(#[from] io::Error),
    #[error("what was written does not pass its own check: {0}")]
    Bad(#[from] Box<BadPackage>),
}

impl Contents {
    /// # Errors
    /// Where the journals do not pass their own check.
    pub fn of(
        council: &str,
        register: &ArchivedJournal<'_>,
        journal: &ArchivedJournal<'_>,
        for_whom: For,
    ) -> Result<Self, NoPackage> {
        let whole = archive::write(council, register, journal)?;
        // A laptop that may not see everything still packs what it has.
        let mut verified = verify_public(&whole)?;
        let mut text = whole;
        if for_whom == For::Everybody {
            let entries = withheld(&verified.session, journal.entries);
            let public = ArchivedJournal {
                entries: &entries,
                ..*journal
            };
            text = archive::write(council, register, &public)?;
            verified = verify_public(&text)?;
        }
        Ok(Self {
            for_whom,
            journal: text,
            verified,
        })
    }

    /// The minutes were laid out: their files are in the store and go into the package as they are. Nobody typesets them
    /// a second time.
    #[must_use]
    pub fn minutes_are_laid_out(&self) -> bool {
        self.verified.session.minutes_laid_out().is_some()
    }

    /// Where in the package each paper lies that is sure to be there, by its SHA-256.
    #[must_use]
    pub fn paper_paths(&self) -> BTreeMap<String, String> {
        let listed = listed(&self.verified.session).into_iter();
        let sure = listed.filter(|listed| listed.must_be_here);
        sure.map(|listed| (listed.version.sha256.clone(), listed.path()))
            .collect()
    }

    /// The SHA-256 of the minutes as data that go into the package, where they were laid out.
    #[must_use]
    pub fn minutes_data(&self) -> Option<&str> {
        let laid_out = self.verified.session.minutes_laid_out()?;
        let file = match self.for_whom {
            For::Everybody => laid_out.file(MinutesPart::Public, MinutesForm::Json),
            For::Archive => laid_out.fullest(MinutesForm::Json),
        };
        file.map(|file| file.sha256.as_str())
    }

    /// Writes the bag at `folder`, which is not there yet, and checks what it has written. `documents` are files besides,
    /// by path below the bag; `file` gives the bytes of a paper by its SHA-256, or none where it is not here.
    ///
    /// # Errors
    /// Where a paper that was published is not here, or the disk says no. Nothing stands at `folder` then.
    pub fn write(
        &self,
        folder: &Path,
        documents: &[(String, Vec<u8>)],
        day: &Day,
        key: &DeviceKey,
        mut file: impl FnMut(&str) -> Result<Option<Vec<u8>>, String>,
    ) -> Result<(), NoPackage> {
        let session = &*self.verified.session;
        let mut bag = BagWriter::begin(folder)?;
        let mut here = BTreeSet::new();
        for listed in listed(session) {
            match file(&listed.version.sha256).map_err(NoPackage::PaperUnreadable)? {
                Some(bytes) => {
                    bag.add(&listed.path(), &bytes)?;
                    here.insert(listed.path());
                }
                None if listed.must_be_here => {
                    let title = listed.title.to_owned();
                    return Err(NoPackage::PaperMissing { title });
                }
                None => {}
            }
        }
        for (path, sha256, _) in minutes_files(session, self.for_whom) {
            match file(&sha256).map_err(NoPackage::PaperUnreadable)? {
                Some(bytes) => bag.add(&path, &bytes)?,
                None => return Err(NoPackage::PaperMissing { title: path }),
            }
        }
        bag.add(JOURNAL, self.journal.as_bytes())?;
        for (path, text) in tables(session, &here)? {
            bag.add(path, text.as_bytes())?;
        }
        for (path, bytes) in documents {
            bag.add(path, bytes)?;
        }
        let id = session.id.as_ref().map_or("", |id| id.as_str());
        let info = [
            ("Source-Organization", session.register.name.as_str()),
            ("External-Identifier", &session.register.council),
            ("Bag-Group-Identifier", id),
            ("Internal-Sender-Description", &session.title),
            (SENDER, self.for_whom.ending()),
        ];
        bag.finish(&info, day, key)?;
        if let Err(bad) = check(folder) {
            std::fs::remove_dir_all(folder)?;
            return Err(Box::new(bad).into());
        }
        Ok(())
    }
}

/// The files of the minutes in a package, each with its SHA-256 and size: those of the version that counts, and what was
/// signed elsewhere.
fn minutes_files(session: &Session, for_whom: For) -> Vec<(String, String, u64)> {
    let Some(laid_out) = session.minutes_laid_out() else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for (form, path) in MINUTES {
        let file = match for_whom {
            For::Everybody => laid_out.file(MinutesPart::Public, form),
            For::Archive => laid_out.fullest(form),
        };
        files.extend(file.map(|file| (path.to_owned(), file.sha256.clone(), file.bytes)));
    }
    for (form, path) in PUBLIC_MINUTES {
        let two = for_whom == For::Archive && laid_out.file(MinutesPart::Complete, form).is_some();
        let file = laid_out.file(MinutesPart::Public, form).filter(|_| two);
        files.extend(file.map(|file| (path.to_owned(), file.sha256.clone(), file.bytes)));
    }
    let public = laid_out.file(MinutesPart::Public, MinutesForm::Pdf);
    for (place, signature) in (1..).zip(&laid_out.signatures) {
        for (page, copy) in (1..).zip(signature.means.copies()) {
            if for_whom == For::Archive || public.is_some_and(|public| public.sha256 == copy.of) {
                let path = format!("{SIGNED_COPIES}{place}-{page}.pdf");
                files.push((path, copy.sha256.clone(), copy.bytes));
            }
        }
    }
    files
}

/// Whether a file of a package is one that a store keeps by itself: all else in it can be made again from the journal.
pub(crate) fn is_kept(path: &str) -> bool {
    let minutes = MINUTES
        .iter()
        .chain(&PUBLIC_MINUTES)
        .any(|(_, known)| *known == path);
    minutes || path.starts_with(PAPER_FILES) || path.starts_with(SIGNED_COPIES)
}

/// The entries without the bodies that not everybody may have.
fn withheld(session: &Session, entries: &[Entry]) -> Vec<Entry> {
    let read: Vec<ReadEntry> = entries.iter().filter_map(Entry::read_trusted).collect();
    let withheld = session.withheld_from_everyone(&read);
    (0..)
        .zip(entries)
        .map(|(number, entry)| Entry {
            leaf: entry.leaf.clone(),
            body: entry.body.clone().filter(|_| !withheld.contains(&number)),
        })
        .collect()
}

/// One version of a paper of the session.
struct Listed<'a> {
    id: &'a str,
    item: &'a str,
    kind: PaperKind,
    title: &'a str,
    audience: &'a Audience,
    withdrawn: bool,
    version: &'a PaperVersion,
    published: bool,
    must_be_here: bool,
}

impl Listed<'_> {
    /// By the entry that added it, which has the same number where others are withheld.
    fn path(&self) -> String {
        let PaperVersion { number, version, .. } = self.version;
        format!("{PAPER_FILES}{number:05}-v{version}.pdf")
    }
}

/// Every version of every paper that the journal tells of, in the order of the agenda.
fn listed(session: &Session) -> Vec<Listed<'_>> {
    let place = |item: &ItemId| session.agenda.iter().position(|known| known.id == *item);
    let mut papers: Vec<_> = session.papers.iter().collect();
    let first = |paper: &Paper| paper.versions.first().map(|version| version.number);
    papers.sort_by_key(|(_, paper)| (place(&paper.item).unwrap_or(usize::MAX), first(paper)));
    let mut all = Vec::new();
    for (id, paper) in papers {
        all.extend(paper.versions.iter().map(|version| {
            let published = session.is_published(version);
            Listed {
                id: id.as_str(),
                item: session.item(&paper.item).map_or("", |item| &item.number),
                kind: paper.kind,
                title: &paper.title,
                audience: &paper.audience,
                withdrawn: paper.withdrawn,
                version,
                published,
                must_be_here: published && !paper.withdrawn,
            }
        }));
    }
    all
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaperLine<'a> {
    paper: &'a str,
    item: &'a str,
    kind: PaperKind,
    title: &'a str,
    audience: &'a Audience,
    withdrawn: bool,
    version: u32,
    sha256: &'a str,
    bytes: u64,
    pages: u32,
    /// The entry that added it.
    entry: u64,
    published: bool,
    late: bool,
    /// Where it stands in the bag.
    file: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BallotLine<'a> {
    ballot: &'a str,
    /// The number of the item.
    item: &'a str,
    question: &'a str,
    form: hemicycle_domain::counting::BallotForm,
    rule: &'a str,
    /// Milliseconds since 1970, UTC.
    opened_at: i64,
    closed_at: Option<i64>,
    annulled: Option<&'a str>,
    tally: Option<Tally>,
    outcome: Option<&'a Outcome>,
    rows_tally: Option<&'a RowsTally>,
    rows_outcome: Option<&'a RowsOutcome>,
    votes: Vec<VoteLine<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct VoteLine<'a> {
    entry: u64,
    person: &'a str,
    name: &'a str,
    group: &'a str,
    choice: Choice,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KeyLine<'a> {
    device: &'a str,
    person: &'a str,
    name: &'a str,
    revoked: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SigningLines<'a> {
    versions: Vec<VersionLine<'a>>,
    objections: Vec<ObjectionLine<'a>>,
    addenda: Vec<AddendumLine<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct VersionLine<'a> {
    version: u32,
    laid_out_by: &'a str,
    /// Milliseconds since 1970, UTC.
    at: i64,
    files: &'a [MinutesFile],
    /// Entries of the journal that it was drawn from, and their root.
    journal_size: u64,
    journal_root: &'a str,
    objections_until: Option<&'a Day>,
    signatures: Vec<SignatureLine<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignatureLine<'a> {
    /// The entry whose own signature holds it.
    entry: u64,
    signatory: Signatory,
    person: &'a str,
    name: &'a str,
    at: i64,
    device: &'a str,
    means: &'a SigningMeans,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ObjectionLine<'a> {
    entry: u64,
    version: u32,
    name: &'a str,
    at: i64,
    section: &'a str,
    text: &'a str,
    /// None where nobody has decided.
    accepted: Option<bool>,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AddendumLine<'a> {
    name: &'a str,
    at: i64,
    part: MinutesPart,
    text: &'a str,
}

fn signing_lines(session: &Session) -> SigningLines<'_> {
    let name = |person: &PersonId| {
        let known = session.register.people.get(person);
        known.map_or("", |known| known.name.as_str())
    };
    let signing = &session.signing;
    SigningLines {
        versions: signing
            .versions
            .iter()
            .map(|known| VersionLine {
                version: known.version,
                laid_out_by: name(&known.by),
                at: known.at.0,
                files: &known.files,
                journal_size: known.journal_size,
                journal_root: &known.journal_root,
                objections_until: known.objections_until.as_ref(),
                signatures: known
                    .signatures
                    .iter()
                    .map(|known| SignatureLine {
                        entry: known.number,
                        signatory: known.signatory,
                        person: known.person.as_str(),
                        name: name(&known.person),
                        at: known.at.0,
                        device: known.device.as_str(),
                        means: &known.means,
                    })
                    .collect(),
            })
            .collect(),
        objections: signing
            .objections
            .iter()
            .map(|known| ObjectionLine {
                entry: known.number,
                version: known.version,
                name: name(&known.person),
                at: known.at.0,
                section: &known.section,
                text: &known.text,
                accepted: known.decision.as_ref().map(|made| made.accepted),
                reason: known.decision.as_ref().map(|made| made.reason.as_str()),
            })
            .collect(),
        addenda: signing
            .addenda
            .iter()
            .map(|known| AddendumLine {
                name: name(&known.by),
                at: known.at.0,
                part: known.part,
                text: &known.text,
            })
            .collect(),
    }
}

/// What the journal says, as tables: each can be made again from the journal alone, to the byte.
fn tables(session: &Session, here: &BTreeSet<String>) -> Result<Vec<(&'static str, String)>, NotCanonical> {
    let ballots: Vec<BallotLine<'_>> = session
        .ballots
        .iter()
        .filter(|ballot| !ballot.is_open())
        .map(|ballot| ballot_line(session, ballot))
        .collect();
    let papers: Vec<PaperLine<'_>> = listed(session)
        .iter()
        .map(|listed| PaperLine {
            paper: listed.id,
            item: listed.item,
            kind: listed.kind,
            title: listed.title,
            audience: listed.audience,
            withdrawn: listed.withdrawn,
            version: listed.version.version,
            sha256: &listed.version.sha256,
            bytes: listed.version.bytes,
            pages: listed.version.pages,
            entry: listed.version.number,
            published: listed.published,
            late: listed.version.late,
            file: Some(listed.path()).filter(|path| here.contains(path)),
        })
        .collect();
    let register = &session.register;
    let keys: Vec<KeyLine<'_>> = register
        .devices
        .iter()
        .map(|(device, known)| KeyLine {
            device: device.as_str(),
            person: known.person.as_str(),
            name: register
                .people
                .get(&known.person)
                .map_or("", |person| &person.name),
            revoked: known.revoked,
        })
        .collect();
    let line = |text: String| text + "\n";
    let mut tables = vec![
        (BALLOTS_TABLE, ballots_table(&ballots)),
        (VOTES_TABLE, votes_table(&ballots)),
        (VOTES, line(canonical(&ballots)?)),
        (PAPERS, line(canonical(&papers)?)),
        (RULES, line(canonical(&session.rules)?)),
        (KEYS, line(canonical(&keys)?)),
    ];
    if session.minutes_laid_out().is_some() {
        tables.push((SIGNING, line(canonical(&signing_lines(session))?)));
    }
    Ok(tables)
}

fn ballot_line<'a>(session: &'a Session, ballot: &'a Ballot) -> BallotLine<'a> {
    let named = ballot.form.is_named();
    let mut votes: Vec<VoteLine<'_>> = ballot
        .standing_votes()
        .filter(|_| named)
        .filter_map(|vote| {
            let person = session.register.people.get(&vote.person);
            Some(VoteLine {
                entry: vote.number,
                person: vote.person.as_str(),
                name: person.map_or("", |person| &person.name),
                group: person.map_or("", |person| &person.group),
                choice: vote.choice?,
            })
        })
        .collect();
    votes.sort_by_key(|vote| vote.entry);
    let rows = ballot.rows.as_ref();
    BallotLine {
        ballot: ballot.id.as_str(),
        item: session.item(&ballot.item).map_or("", |item| &item.number),
        question: &ballot.question,
        form: ballot.form,
        rule: &ballot.rule,
        opened_at: ballot.opened_at.0,
        closed_at: ballot.closed_at.map(|at| at.0),
        annulled: ballot.annulled.as_deref(),
        tally: ballot.tally,
        outcome: ballot.outcome.as_ref(),
        rows_tally: rows.and_then(|rows| rows.tally.as_ref()),
        rows_outcome: rows.and_then(|rows| rows.outcome.as_ref()),
        votes,
    }
}

/// A mark before the text tells spreadsheets that it is UTF-8.
const MARK: char = '\u{feff}';

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// One ballot a line. Ballots with rows have figures by row, which no single line holds: they stand in `votes.json`.
fn ballots_table(ballots: &[BallotLine<'_>]) -> String {
    let mut table = format!(
        "{MARK}number,item,question,for,against,abstained,not voting,no input,invalid,entitled,recused,present,\
         members,seats,late,annulled\r\n"
    );
    for (number, ballot) in (1..).zip(ballots) {
        let figures = ballot.tally.map_or_else(
            || vec![String::new(); 12],
            |tally| {
                let invalid = tally.papers.map(|papers| papers.invalid);
                [
                    Some(tally.votes_for),
                    Some(tally.votes_against),
                    Some(tally.abstained),
                    Some(tally.not_voting),
                    Some(tally.no_input),
                    invalid,
                    Some(tally.entitled),
                    Some(tally.recused),
                    Some(tally.present),
                    Some(tally.members_in_office),
                    Some(tally.statutory_seats),
                    Some(tally.late),
                ]
                .map(|figure| figure.map(|figure| figure.to_string()).unwrap_or_default())
                .into()
            },
        );
        table.push_str(&format!(
            "{number},{},{},{},{}\r\n",
            cell(ballot.item),
            cell(ballot.question),
            figures.join(","),
            cell(ballot.annulled.unwrap_or_default())
        ));
    }
    table
}

fn votes_table(ballots: &[BallotLine<'_>]) -> String {
    let mut table = format!("{MARK}ballot,name,group,choice,entry\r\n");
    for (number, ballot) in (1..).zip(ballots) {
        for vote in &ballot.votes {
            let choice = match vote.choice {
                Choice::For => "for",
                Choice::Against => "against",
                Choice::Abstain => "abstain",
                Choice::NotVoting => "notVoting",
            };
            table.push_str(&format!(
                "{number},{},{},{choice},{}\r\n",
                cell(vote.name),
                cell(vote.group),
                vote.entry
            ));
        }
    }
    table
}

/// What is wrong with a package, and where.
#[derive(Debug, thiserror::Error)]
pub enum BadPackage {
    #[error(transparent)]
    Bag(#[from] BadBag),
    #[error("{JOURNAL}: {0}")]
    Journal(#[from] BadArchive),
    #[error("{file}: does not say what the journal says")]
    Table { file: &'static str },
    #[error("{file}: is not the paper that the journal names")]
    Paper { file: String },
    #[error("{file}: the journal names a paper that is not there")]
    PaperMissing { file: String },
    #[error("{file}: is not the file of the minutes that was laid out and signed")]
    Minutes { file: String },
    #[error("{JOURNAL}: the minutes were not drawn from this record")]
    MinutesRecord,
    #[error("{JOURNAL}: the tally of \"{question}\" is not what its votes give")]
    Tally { question: String },
    #[error("maker.pem: not a device of this council, nor one that cosigned the journal")]
    Maker,
}

/// A package that holds.
#[derive(Debug)]
pub struct Checked {
    pub for_whom: For,
    /// The day on which it was made.
    pub made_on: Day,
    pub verified: Verified,
    /// Who made the bag: a device of the council, or one that cosigned its journal.
    pub maker: DeviceId,
    /// Files below `data`.
    pub files: usize,
    /// Versions of papers among them.
    pub papers: usize,
}

/// Whether a folder holds a bag, and not the evidence of a ballot.
#[must_use]
pub fn is_package(folder: &Path) -> bool {
    folder.join("bagit.txt").exists()
        || folder.join("manifest-sha256.txt").exists()
        || folder.join("data").is_dir()
}

/// Checks every file, every signature, the trees, every rule, every figure and every paper of a package.
///
/// # Errors
/// The first thing that does not hold: which file or entry, and why.
pub fn check(folder: &Path) -> Result<Checked, BadPackage> {
    check_with(folder).map(|(.., checked)| checked)
}

/// The same, with the bag and the text of its journal that were checked.
pub(crate) fn check_with(folder: &Path) -> Result<(Bag, String, Checked), BadPackage> {
    let bag = Bag::open(folder)?;
    let text = bag.text(JOURNAL)?;
    // Where everything is there, every rule is asked.
    let verified = match verify(&text) {
        Ok(verified) => verified,
        Err(whole) => match verify_public(&text)? {
            public if public.withheld > 0 => public,
            _ => return Err(whole.into()),
        },
    };
    let session = &*verified.session;
    for ballot in &session.ballots {
        counted_alike(ballot)?;
    }
    let papers: BTreeMap<String, Listed<'_>> = listed(session)
        .into_iter()
        .map(|listed| (listed.path(), listed))
        .collect();
    let mut here = BTreeSet::new();
    for (path, (sum, bytes)) in &bag.payload {
        if !path.starts_with(PAPER_FILES) {
            continue;
        }
        let named = papers.get(path).map(|paper| paper.version);
        if named.is_none_or(|version| version.sha256 != *sum || version.bytes != *bytes) {
            return Err(BadPackage::Paper { file: path.clone() });
        }
        here.insert(path.clone());
    }
    let missing = papers
        .iter()
        .find(|(path, paper)| paper.must_be_here && !here.contains(*path));
    if let Some((file, _)) = missing {
        return Err(BadPackage::PaperMissing { file: file.clone() });
    }
    let info = bag.text(INFO)?;
    let stated = |name: &str| {
        info.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    };
    let for_whom = match stated(SENDER) {
        Some(ending) if ending == For::Everybody.ending() => For::Everybody,
        _ => For::Archive,
    };
    let made_on = Day(stated(BAGGED_ON).unwrap_or_default().to_owned());
    check_minutes(&bag, &verified, for_whom)?;
    let tables = tables(session, &here).map_err(|_| BadPackage::Table { file: JOURNAL })?;
    for (file, table) in tables {
        if bag.text(file)? != table {
            return Err(BadPackage::Table { file });
        }
    }
    if !session.register.devices.contains_key(&bag.maker) && !verified.cosigners.contains(&bag.maker) {
        return Err(BadPackage::Maker);
    }
    let checked = Checked {
        for_whom,
        made_on,
        files: bag.payload.len(),
        papers: here.len(),
        maker: bag.maker.clone(),
        verified,
    };
    Ok((bag, text, checked))
}

/// The minutes of a package are those that were laid out, to the byte, and were drawn from its journal.
fn check_minutes(bag: &Bag, verified: &Verified, for_whom: For) -> Result<(), BadPackage> {
    let session = &*verified.session;
    let minutes = minutes_files(session, for_whom);
    for (file, sha256, bytes) in &minutes {
        let there = bag.payload.get(file);
        if there.is_none_or(|there| *there != (sha256.clone(), *bytes)) {
            return Err(BadPackage::Minutes { file: file.clone() });
        }
    }
    let copies = bag.payload.keys().filter(|path| path.starts_with(SIGNED_COPIES));
    let nobodys = copies
        .into_iter()
        .find(|path| minutes.iter().all(|(file, ..)| file != *path));
    if let Some(file) = nobodys {
        return Err(BadPackage::Minutes { file: file.clone() });
    }
    for laid_out in &session.signing.versions {
        let root = verified.tree.root_at(laid_out.journal_size);
        if root.map(|root| hex(&root)).as_ref() != Some(&laid_out.journal_root) {
            return Err(BadPackage::MinutesRecord);
        }
    }
    Ok(())
}

/// Counts a ballot again. A vote that came after the count is late, and changes no figure but that of the late ones.
fn counted_alike(ballot: &Ballot) -> Result<(), BadPackage> {
    let alike = match (&ballot.rows, ballot.tally, ballot.count()) {
        (Some(rows), ..) => rows.tally.is_none() || ballot.count_rows() == rows.tally,
        (None, Some(stated), Some(counted)) => {
            stated
                == Tally {
                    late: stated.late,
                    ..counted
                }
        }
        (None, stated, _) => stated.is_none() || !ballot.withheld.is_empty(),
    };
    if alike {
        Ok(())
    } else {
        let question = ballot.question.clone();
        Err(BadPackage::Tally { question })
    }
}
