//! Checks an archive file without any server, and says in plain lines what was checked.

use std::path::Path;

use hemicycle_sync::archive::{BadArchive, Verified, verify};

use crate::summary::results;

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
