//! Checks an archive file, or the evidence of one ballot, without any server, and says in plain lines what was checked.

use std::path::Path;

use hemicycle_domain::ids::PersonId;
use hemicycle_press::{Language, Sentence, rows::whole};
use hemicycle_sync::{
    archive::{BadArchive, Verified, verify},
    evidence::{self, BadEvidence, EVIDENCE, PAGE, Proven},
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
    lines.extend(verified.unknown.iter().map(|(kind, count)| {
        format!("entries of the unknown kind {kind}: {count} (signed and in the tree; no rule was asked)")
    }));
    lines.push(format!("root: {}", verified.root));
    lines.extend(
        verified
            .cosigners
            .iter()
            .map(|device| format!("cosigned by: {device}")),
    );
    lines.push("every signature, rule and figure holds".to_owned());
    lines.join("\n") + "\n"
}
