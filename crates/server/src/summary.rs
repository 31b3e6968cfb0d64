//! What the server has, by its own fold: the figures that `make run` shows beside those of the laptops.

use std::{io, path::Path};

use hemicycle_domain::{Session, tally::Tally, voting::Ballot};
use hemicycle_press::{Language, Sentence};
use hemicycle_sync::replica::Replica;
use serde::{Deserialize, Serialize};

use crate::files::replace;

const FILE: &str = "summary.json";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub councils: Vec<CouncilSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilSummary {
    pub council: String,
    pub journals: Vec<JournalSummary>,
    pub sessions: Vec<SessionSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalSummary {
    pub journal: String,
    pub size: u64,
    pub archived: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionSummary {
    pub title: String,
    pub entries: u64,
    pub ballots: usize,
    pub votes_counted: usize,
    /// The one line of each ballot that has been counted.
    pub tallies: Vec<String>,
    /// What each declared ballot led to, in the sentence that every screen shows, in the council's language.
    pub results: Vec<String>,
    /// The count of this fold is the count that the record states, in every ballot.
    pub tallies_equal: bool,
    pub exchanges: usize,
    pub commitments: usize,
    pub papers_complete: usize,
    pub papers_total: usize,
}

/// How far the archive goes: cheap to ask, so that the whole is read only when there is news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    archived: u64,
    papers: usize,
}

impl Progress {
    pub fn of(replica: &Replica) -> Self {
        let files = replica.store.file_states().unwrap_or_default();
        Self {
            archived: replica.logs().map(|log| log.archived).sum(),
            papers: files.values().filter(|file| file.complete).count(),
        }
    }
}

impl CouncilSummary {
    /// None before the council's register has come.
    pub fn of(replica: &Replica) -> Option<Self> {
        let council = replica.register()?.name.clone();
        let files = replica.store.file_states().unwrap_or_default();
        let complete = |sha256: &str| files.get(sha256).is_some_and(|file| file.complete);
        let journals = replica.logs().map(|log| JournalSummary {
            journal: log.journal.0.clone(),
            size: log.head.size(),
            archived: log.archived,
        });
        let sessions = replica
            .logs()
            .filter_map(|log| log.session())
            .filter(|session| session.id.is_some());
        Some(Self {
            council,
            journals: journals.collect(),
            sessions: sessions
                .map(|session| SessionSummary::of(session, complete))
                .collect(),
        })
    }
}

impl SessionSummary {
    fn of(session: &Session, complete: impl Fn(&str) -> bool) -> Self {
        let published = session
            .papers
            .values()
            .filter(|paper| !paper.withdrawn)
            .flat_map(|paper| &paper.versions)
            .filter(|version| session.is_published(version));
        let minutes = session.minutes_files().into_iter().map(|(_, sha256, ..)| sha256);
        let (mut papers_complete, mut papers_total) = (0, 0);
        for sha256 in published.map(|version| version.sha256.as_str()).chain(minutes) {
            papers_total += 1;
            papers_complete += usize::from(complete(sha256));
        }
        Self {
            title: session.title.clone(),
            entries: session.size,
            ballots: session.ballots.len(),
            votes_counted: session
                .ballots
                .iter()
                .map(|ballot| ballot.standing_votes().count())
                .sum(),
            tallies: session.tally_lines(),
            results: results(session),
            tallies_equal: session.ballots.iter().all(counts_alike),
            exchanges: session.exchanges.len(),
            commitments: session.commitments.len(),
            papers_complete,
            papers_total,
        }
    }
}

/// The sentence of each ballot that is declared, in order.
pub fn results(session: &Session) -> Vec<String> {
    let language = Language::of(&session.register.language);
    let outcomes = session
        .ballots
        .iter()
        .filter_map(|ballot| ballot.outcome.as_ref());
    outcomes
        .map(|outcome| Sentence::reason(outcome).in_language(language))
        .collect()
}

/// A vote that came after the count is late: it changes no figure but that of the late ones.
fn counts_alike(ballot: &Ballot) -> bool {
    if let Some(stated) = ballot.rows.as_ref().and_then(|rows| rows.tally.as_ref()) {
        return ballot.count_rows().as_ref() == Some(stated);
    }
    let Some(stated) = &ballot.tally else { return true };
    ballot.count().is_some_and(|counted| {
        Tally {
            late: stated.late,
            ..counted
        } == *stated
    })
}

impl Summary {
    /// # Errors
    /// As every write.
    pub fn write(&self, dir: &Path) -> io::Result<()> {
        replace(
            dir,
            FILE,
            &serde_json::to_vec_pretty(self).map_err(io::Error::other)?,
        )
    }
}
