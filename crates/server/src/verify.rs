//! Checks an archive file, a receipt, or the evidence of one ballot, without any server, and says in plain lines what was
//! checked.

use std::path::Path;

use hemicycle_domain::{
    Fact, Session,
    entry::{Verdict, receipt_code},
    ids::{DeviceId, LocalTime, Moment, PersonId},
    tally::Choice,
    tree::hex,
    voting::Ballot,
};
use hemicycle_press::{Language, Sentence, rows::whole};
use hemicycle_sync::{
    archive::{BadArchive, Verified, verify},
    contradiction::{Contradiction, NoContradiction},
    evidence::{self, BadEvidence, EVIDENCE, PAGE, Proven},
    receipt,
};

use crate::summary::results;

/// Checks the evidence of a ballot: the folder that holds the two files of a bundle.
///
/// # Errors
/// The first thing that does not hold, and which entry it is.
pub fn verify_evidence(folder: &Path) -> std::io::Result<Result<Proven, BadEvidence>> {
    let page = std::fs::read(folder.join(PAGE))?;
    let bytes = std::fs::read(folder.join(EVIDENCE))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => evidence::verify(&text, &page),
        Err(error) => evidence::verify(&String::from_utf8_lossy(error.as_bytes()), &page)
            .and(Err(BadEvidence::NotEvidence)),
    })
}

/// What good evidence holds, a line each; the outcome as every screen says it.
#[must_use]
pub fn evidence_report(proven: &Proven) -> String {
    let session = &proven.session;
    let language = Language::of(&session.register.language);
    let person = |id: &PersonId| {
        let known = session.register.people.get(id);
        known.map_or_else(|| id.0.clone(), |known| known.name.clone())
    };
    let mut lines = vec![
        format!(
            "council: {} ({})",
            session.register.name, session.register.council
        ),
        format!("session: {}", session.title),
    ];
    if let Some(ballot) = proven.ballot() {
        lines.push(format!("question: {}", ballot.question));
        lines.push(format!("roll: {}", ballot.roll.len()));
        lines.extend(from_paper(session, ballot));
        lines.extend(ballot.looks.iter().map(|look| {
            let name = person(&look.person);
            format!(
                "names seen before the declaration by: {name}, {}",
                clock(session, look.at)
            )
        }));
        if ballot.form.is_named() {
            let late = ballot.votes.iter().filter(|vote| !vote.counted).count();
            lines.push(format!("votes counted: {}", ballot.standing_votes().count()));
            lines.push(format!("votes late: {late}"));
        }
        lines.extend(
            ballot
                .tally
                .iter()
                .map(|tally| format!("tally: {}", tally.line())),
        );
        if let Ok((rows, law)) = session.rows_of(ballot) {
            let columns = rows.asked.columns(&law);
            let tally = rows
                .tally
                .iter()
                .flat_map(|tally| tally.lines(&rows.asked, &columns));
            lines.extend(tally.map(|line| format!("tally: {line}")));
            let names: Vec<String> = rows.asked.rows.iter().map(|row| row.name.clone()).collect();
            lines.extend(rows.outcome.iter().map(|outcome| {
                let said = whole(rows.asked.asks, rows.asked.places, &names, outcome);
                format!("result: {}", said.in_language(language))
            }));
        }
        lines.extend(
            ballot
                .outcome
                .iter()
                .map(|outcome| format!("result: {}", Sentence::reason(outcome).in_language(language))),
        );
        lines.extend(
            ballot
                .annulled
                .iter()
                .map(|reason| format!("declared void: {reason}")),
        );
    }
    lines.push(format!("entries proven: {} of {}", proven.entries, proven.size));
    lines.push(format!("root: {}", proven.root));
    lines.extend(
        proven
            .keeper
            .iter()
            .map(|id| format!("checkpoint signed by: {}", person(id))),
    );
    lines.extend(
        proven
            .cosigners
            .iter()
            .map(|id| format!("cosigned by: {}", person(id))),
    );
    lines.push(format!("made by: {}", person(&proven.author)));
    lines.push("every signature, proof, rule and figure holds".to_owned());
    lines.join("\n") + "\n"
}

/// Day and time as the council's clocks stood.
fn clock(session: &Session, at: Moment) -> String {
    let local = LocalTime::of(at, session.utc_offset());
    format!("{} {:02}:{:02}", session.day(at).0, local.hour, local.minute)
}

/// The mark of a ballot that was held by hand or on paper: when, and who brought it into the record.
fn from_paper(session: &Session, ballot: &Ballot) -> Option<String> {
    let from = ballot.on_paper.as_ref()?;
    let name = |id: &PersonId| {
        let known = session.register.people.get(id);
        known.map_or_else(|| id.0.clone(), |known| known.name.clone())
    };
    let (second, confirmed_at) = from.confirmed.as_ref()?;
    Some(format!(
        "entered from paper afterwards: held {}, entered by {} {}, confirmed by {} {}",
        clock(session, ballot.opened_at),
        name(&from.entered_by),
        clock(session, from.entered_at),
        name(second),
        clock(session, *confirmed_at),
    ))
}

/// A receipt that holds, and the archive that it was held against.
pub struct Receipt {
    pub proven: receipt::Proven,
    pub archive: Option<Verified>,
}

/// Why a receipt, or the archive that it was to be held against, is not good.
#[derive(Debug, thiserror::Error)]
pub enum NoReceipt {
    #[error(transparent)]
    Receipt(#[from] receipt::BadReceipt),
    #[error("the archive: {0}")]
    Archive(#[from] BadArchive),
}

/// Checks a receipt by itself, and against an archive of its session where one is given.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify_receipt(file: &Path, archive: Option<&Path>) -> std::io::Result<Result<Receipt, NoReceipt>> {
    // What is no text is no receipt.
    let text = String::from_utf8(std::fs::read(file)?).unwrap_or_default();
    let archive = archive.map(verify_file).transpose()?;
    let held = || {
        let proven = receipt::verify(&text)?;
        let archive = archive.transpose()?;
        if let Some(archive) = &archive {
            receipt::verify_against(&proven, archive)?;
        }
        Ok(Receipt { proven, archive })
    };
    Ok(held())
}

/// Checks the proof that two records of one session were signed, and says in plain lines what it shows.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify_two_records(file: &Path) -> std::io::Result<Result<String, NoContradiction>> {
    // What is no text is no proof.
    let text = String::from_utf8(std::fs::read(file)?).unwrap_or_default();
    Ok(Contradiction::verify(&text).map(|shown| {
        let [shorter, longer] = shown.signers;
        let lines = [
            format!("checkpoints of: {}", shown.origin),
            format!("one signed by: {shorter}"),
            format!("the other signed by: {longer}"),
            format!("they differ in their first {} entries", shown.within),
            "both signatures hold: two records of this session were signed, and one is not the beginning of the other"
                .to_owned(),
        ];
        lines.join("\n") + "\n"
    }))
}

fn word(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstains",
        Choice::NotVoting => "does not vote",
    }
}

/// What a good receipt proves, a line each.
#[must_use]
pub fn receipt_report(receipt: &Receipt) -> String {
    let Receipt { proven, archive } = receipt;
    let leaf = &proven.read.leaf;
    let register = archive.as_ref().map(|archive| &archive.session.register);
    // Without an archive a laptop is known by its key alone.
    let owner = |device: &DeviceId| {
        let person = register.and_then(|register| register.people.get(&register.devices.get(device)?.person));
        person.map_or_else(|| device.to_string(), |person| person.name.clone())
    };
    let fact = proven.read.fact.as_ref();
    let mut lines: Vec<String> = Vec::new();
    lines.extend(register.map(|register| format!("council: {}", register.name)));
    lines.extend(
        archive
            .as_ref()
            .map(|archive| format!("session: {}", archive.title)),
    );
    lines.push(format!("journal: {}", leaf.journal));
    lines.push(format!("entry: {} of {}", leaf.number + 1, proven.size));
    lines.push(format!("code: {}", receipt_code(&proven.read.offer)));
    lines.push(format!("said by: {}", owner(&proven.read.header.author)));
    if let Some(Fact::VoteCast { ballot, choice }) = fact {
        let asked = archive
            .as_ref()
            .and_then(|archive| archive.session.ballot(ballot));
        let question = asked.map_or_else(|| ballot.to_string(), |ballot| ballot.question.clone());
        lines.push(format!("vote on: {question}"));
        lines.push(format!("choice: {}", word(*choice)));
        let late = leaf.verdict == Verdict::Late;
        lines.extend(late.then(|| "came after the close: not counted".to_owned()));
    } else {
        lines.push(format!("kind: {}", proven.read.header.kind));
    }
    lines.push(format!("root: {}", hex(&proven.root)));
    lines.push(format!("checkpoint signed by: {}", owner(&proven.keeper)));
    lines.extend(
        proven
            .cosigners
            .iter()
            .map(|id| format!("cosigned by: {}", owner(id))),
    );
    lines.push(match archive {
        Some(_) => {
            "the receipt holds, and the archive begins with the journal that it was given for".to_owned()
        }
        None => {
            "the receipt holds; whether the council's archive still has the entry is checked with both files"
                .to_owned()
        }
    });
    lines.join("\n") + "\n"
}

/// Checks every signature, rule and figure of an archive file.
///
/// # Errors
/// The first thing that does not hold: which entry of which journal, and why.
pub fn verify_file(path: &Path) -> std::io::Result<Result<Verified, BadArchive>> {
    let bytes = std::fs::read(path)?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => verify(&text),
        // What is no text is no archive. Read with a mark for what is none, it still says which entry is bad.
        Err(error) => verify(&String::from_utf8_lossy(error.as_bytes())).and(Err(BadArchive::NotAnArchive)),
    })
}

/// What a good archive holds, a line each.
#[must_use]
pub fn report(verified: &Verified) -> String {
    let mut lines = vec![
        format!("council: {}", verified.council),
        format!("session: {}", verified.title),
        format!("entries: {}", verified.entries),
        format!("ballots: {}", verified.ballots),
        format!("votes counted: {}", verified.votes_counted),
        format!("exchanges: {}", verified.exchanges),
        format!("commitments: {}", verified.commitments),
    ];
    lines.extend(
        verified
            .tallies
            .iter()
            .zip(1..)
            .map(|(tally, number)| format!("tally {number}: {tally}")),
    );
    lines.extend(
        results(&verified.session)
            .iter()
            .zip(1..)
            .map(|(result, number)| format!("result {number}: {result}")),
    );
    let session = &verified.session;
    lines.extend(session.ballots.iter().filter_map(|ballot| {
        let mark = from_paper(session, ballot)?;
        Some(format!("{mark}: {}", ballot.question))
    }));
    let name = |id: &PersonId| {
        let known = session.register.people.get(id);
        known.map_or_else(|| id.0.clone(), |known| known.name.clone())
    };
    lines.extend(session.sittings.iter().zip(1..).filter_map(|(sitting, number)| {
        let (from, _) = sitting.on_paper.as_ref()?;
        let (second, at) = from.confirmed.as_ref()?;
        Some(format!(
            "sitting {number} entered from paper afterwards: opened {}, entered by {} {}, confirmed by {} {}",
            clock(session, sitting.opened_at),
            name(&from.entered_by),
            clock(session, from.entered_at),
            name(second),
            clock(session, *at),
        ))
    }));
    let sittings = session.paper_sittings.iter().filter(|entry| entry.waits());
    lines.extend(sittings.map(|entry| {
        let held = clock(session, entry.held.opened_at);
        format!("sitting entered from paper, not confirmed, does not stand: opened {held}")
    }));
    let waiting = session.paper_ballots.iter().filter(|entry| entry.waits());
    lines.extend(waiting.map(|entry| {
        let held = clock(session, entry.ballot.opened_at);
        format!(
            "entered from paper, not confirmed, does not stand: held {held}: {}",
            entry.ballot.question
        )
    }));
    lines.extend(verified.unknown.iter().map(|(kind, count)| {
        format!("entries of the unknown kind {kind}: {count} (signed and in the tree; no rule was asked)")
    }));
    lines.push(format!("root: {}", verified.root));
    let register = &verified.session.register;
    let owner = |device: &DeviceId| {
        let known = register.devices.get(device);
        known.and_then(|known| register.people.get(&known.person))
    };
    // The central server is nobody's laptop: it is known by its key.
    lines.extend(verified.cosigners.iter().map(|device| {
        let name = owner(device).map_or_else(|| device.to_string(), |person| person.name.clone());
        format!("cosigned by: {name}")
    }));
    lines.push("every signature, rule and figure holds".to_owned());
    lines.join("\n") + "\n"
}
