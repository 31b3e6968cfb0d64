//! What people take away from a ballot to check it elsewhere: the evidence of a disputed one, written by those who
//! lead, and each voter's own receipt.

use std::{collections::BTreeMap, path::Path};

use hemicycle_domain::{
    Refusal, Session, entry::receipt_code, ids::BallotId, roles::Actor, tree::hex, voting::Ballot,
};
use hemicycle_press::{Checked, evidence_page};
use hemicycle_sync::{
    archive::Kept,
    evidence::{EVIDENCE, NoEvidence, PAGE, Source, verify, write},
    receipt,
    wire::Receipt,
};

use crate::{
    desk::{Desk, blocking},
    show::Look,
    sync::{kept, write_into},
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
        // The page holds the names; who has looked at them before is on record already.
        let (asked, of) = (ballot.clone(), journal.clone());
        let looked = open.node.run(move |replica| {
            let ballot = replica.session(&of)?.ballot(&asked)?;
            let me = replica.me()?;
            Some(!ballot.is_counted() || ballot.looks.iter().any(|look| look.person == me))
        });
        if looked.await? == Some(false) {
            self.look_at_split(&ballot).await?;
        }
        // Page and proofs are of one moment, whatever comes while the page is typeset.
        let asked = ballot.clone();
        let (name, source, kept, session) = open
            .node
            .run(move |replica| {
                let kept = kept(replica, &journal)?;
                let session = replica
                    .session(&journal)
                    .ok_or_else(|| Problem::new("problem-no-session"))?;
                Actor::of(&session.register, replica.device())?.chair_or_clerk()?;
                let (name, source) = page_of(session, &asked, &kept)?;
                Ok::<_, Problem>((name, source, kept, session.clone()))
            })
            .await??;
        let helper = self.helper()?;
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
        let files = blocking(move || {
            verify(&text, &page).map_err(|error| Problem::new("problem-evidence-broken").detail(error))?;
            Ok::<_, Problem>(vec![
                (PAGE.to_owned(), page),
                (EVIDENCE.to_owned(), text.into_bytes()),
            ])
        })
        .await??;
        write_into(&folder.join(name), files).await
    }

    /// Writes the receipt of my own vote that stands, named by its code. Nothing is written that does not pass its own
    /// check.
    pub(crate) async fn export_receipt(&self, ballot_id: String, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let waits = || Problem::new("problem-receipt-waits");
        let (name, text) = open
            .node
            .run(move |replica| {
                let log = replica.log(&journal).ok_or_else(waits)?;
                let ballot = log.session().and_then(|s| s.ballot(&BallotId::new(ballot_id)));
                let ballot = ballot.ok_or(Refusal::NoSuchBallot)?;
                let me = replica.me().ok_or(Refusal::UnknownDevice)?;
                let number = ballot.standing_vote(&me).ok_or_else(waits)?.number;
                let note = log.checkpoint.clone().ok_or_else(waits)?;
                let size = note.stated().ok_or_else(waits)?.size;
                let path = log.head.tree.inclusion_proof(number, size).ok_or_else(waits)?;
                let entry = replica
                    .store
                    .entries(&journal, number, 1)?
                    .pop()
                    .ok_or_else(waits)?;
                let read = entry.read_trusted().ok_or_else(waits)?;
                let receipt = Receipt {
                    journal,
                    leaf: entry.leaf,
                    path: path.iter().map(|hash| hex(hash)).collect(),
                    checkpoint: note,
                };
                let body = entry.body.ok_or_else(waits)?;
                let text = receipt::write(&receipt, &body);
                let text = text.and_then(|text| receipt::verify(&text).map(|_| text));
                let text = text.map_err(|error| Problem::new("problem-something-failed").detail(error))?;
                Ok::<_, Problem>((receipt_file(&receipt_code(&read.offer)), text))
            })
            .await??;
        write_into(folder, vec![(name, text.into_bytes())]).await
    }
}

/// The name of the file that a receipt of this code is written into.
#[must_use]
pub fn receipt_file(code: &str) -> String {
    format!("receipt-{code}.{}", receipt::ENDING)
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
