//! The evidence of a disputed ballot, written by those who lead: what is checked, and the page that people read.

use std::{collections::BTreeMap, path::Path};

use hemicycle_domain::{Refusal, Session, ids::BallotId, roles::Actor, tree::hex, voting::Ballot};
use hemicycle_press::{Checked, evidence_page};
use hemicycle_sync::evidence::{EVIDENCE, NoEvidence, PAGE, Source, verify, write};

use crate::{
    desk::{Desk, blocking},
    show::Look,
    sync::Kept,
    view::Problem,
};

/// The folder that the evidence of a ballot is written into, for those who may: chair and clerk, after the close.
pub fn folder_name(look: &Look<'_>, ballot: &Ballot) -> Option<String> {
    (look.leads && !ballot.is_open()).then(|| named(look.session, ballot))
}

/// By the order of the ballots in the session, from 1.
fn named(session: &Session, ballot: &Ballot) -> String {
    let before = session.ballots.iter().take_while(|other| other.id != ballot.id);
    format!("evidence-{:02}", before.count() + 1)
}

impl Desk {
    /// Writes the bundle into a folder of its own inside `folder`; one that is there is written over. Nothing is
    /// written that does not pass its own check.
    pub(crate) async fn export_evidence(&self, ballot_id: String, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let ballot = BallotId::new(ballot_id);
        // Page and proofs are of one moment, whatever comes while the page is typeset.
        let asked = ballot.clone();
        let (name, source, kept, session) = open
            .node
            .run(move |replica| {
                let kept = Kept::of(replica, &journal)?;
                let session = replica
                    .session(&journal)
                    .ok_or_else(|| Problem::new("problem-no-session"))?;
                Actor::of(&session.register, replica.device())?.chair_or_clerk()?;
                let (name, source) = page_of(session, &asked, &kept)?;
                Ok::<_, Problem>((name, source, kept, session.clone()))
            })
            .await??;
        let helper = self.options().helper.clone();
        let helper = helper.ok_or_else(|| Problem::new("problem-helper-missing"))?;
        let page = blocking(move || hemicycle_helper::typeset(&helper, &source, &BTreeMap::new()))
            .await?
            .map_err(|error| Problem::new("problem-typesetting-failed").detail(error))?;
        let (page, text) = open
            .node
            .run(move |replica| {
                let ballot = session.ballot(&ballot).ok_or(Refusal::NoSuchBallot)?;
                let (register, journal) = kept.journals();
                let source = Source {
                    council: &kept.council,
                    register,
                    journal,
                    session: &session,
                };
                let text = write(&source, ballot, &page, replica.key()).map_err(|error| match error {
                    NoEvidence::Withheld { .. } => Problem::new("problem-evidence-withheld").detail(error),
                    NoEvidence::Checkpoint => Problem::new("problem-evidence-unconfirmed").detail(error),
                    NoEvidence::Form => Problem::new("problem-something-failed").detail(error),
                })?;
                Ok::<_, Problem>((page, text))
            })
            .await??;
        let folder = folder.join(name);
        blocking(move || {
            verify(&text, &page).map_err(|error| Problem::new("problem-evidence-broken").detail(error))?;
            let unwritable = |error: std::io::Error| {
                Problem::new("problem-folder-unwritable")
                    .with("folder", folder.display().to_string())
                    .detail(error)
            };
            std::fs::create_dir_all(&folder).map_err(unwritable)?;
            std::fs::write(folder.join(PAGE), page).map_err(unwritable)?;
            std::fs::write(folder.join(EVIDENCE), text).map_err(unwritable)
        })
        .await?
    }
}

/// The name of the folder, and the page as a source.
fn page_of(session: &Session, ballot: &BallotId, kept: &Kept) -> Result<(String, String), Problem> {
    let ballot = session.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
    if ballot.is_open() {
        return Err(Refusal::BallotStillOpen.into());
    }
    let stated = kept
        .note
        .stated()
        .ok_or_else(|| Problem::new("problem-evidence-unconfirmed"))?;
    let root = hex(&stated.root);
    let checked = Checked {
        size: stated.size,
        root: &root,
        file: EVIDENCE,
    };
    Ok((named(session, ballot), evidence_page(session, ballot, &checked)))
}
