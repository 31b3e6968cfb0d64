//! The minutes and the archive packages of a long session: four sittings, five hundred delegates, two hundred ballots,
//! twenty thousand entries, at the clerk's laptop.

use std::{fs, time::Instant};

use hemicycle_desk::{
    Desk,
    intent::{Intent, SyncIntent},
    view::{Answer, Question},
};
use hemicycle_domain::{
    Fact, Refusal, Session,
    counting::BallotForm,
    ids::{BallotId, JournalId, PersonId},
    roles::Actor,
    tally::Choice,
    voting::NewBallot,
};
use hemicycle_sync::replica::{OfferError, Replica};
use serde_json::{Value, json};
use stories::{Room, act, ask, room::Office};

use crate::figure::{Anchor, Figure, ms};

const DELEGATES: usize = 500;
const SITTINGS: usize = 4;
const BALLOTS: usize = 200;
/// Answers in each roll call, of others each time: as many as twenty thousand entries have room for.
const ANSWERS: usize = 85;
const RUNS: usize = 5;

/// From asking to the whole draft in sentences at the clerk's desk.
pub async fn minutes_draft() -> Result<Figure, String> {
    let room = Box::pin(held()).await?;
    let entries = entries(&room).await;
    let (mut runs, mut anchor, mut facts) = (Vec::new(), Vec::new(), 0);
    let begun_with = peak_anew()?;
    for _ in 0..RUNS {
        let begun = Instant::now();
        let Answer::Minutes(view) = asked(room.clerk(), Question::Minutes).await? else {
            return Err("another answer".to_owned());
        };
        runs.push(ms(begun.elapsed()) / 1_000.0);
        facts = view.sections.iter().map(|section| section.facts.len()).sum();
        let begun = Instant::now();
        let bytes = serde_json::to_vec(&view).map_err(told)?;
        anchor.push(ms(begun.elapsed()) / 1_000.0);
        assert!(bytes.len() > facts, "every sentence is told");
    }
    let anchor = Anchor {
        words: "writing the same answer as JSON, once",
        runs: anchor,
    };
    let detail = json!({ "entries": entries, "sentences": facts });
    Figure::of(
        "minutes_draft",
        "s",
        &runs,
        &anchor,
        with_memory(detail, begun_with)?,
    )
}

/// From the press to both bags on the disk, each checked: minutes typeset, tables, journal, sums and signatures.
pub async fn archive_package() -> Result<Figure, String> {
    let room = Box::pin(held()).await?;
    let entries = entries(&room).await;
    let (mut runs, mut anchor, mut bytes) = (Vec::new(), Vec::new(), 0);
    let begun_with = peak_anew()?;
    for run in 0..RUNS {
        let folder = room.office.dir.path().join(format!("bags-{run}"));
        let begun = Instant::now();
        let export = SyncIntent::ExportPackage {
            folder: folder.display().to_string(),
        };
        act(room.clerk(), Intent::Sync(export)).await;
        runs.push(ms(begun.elapsed()) / 1_000.0);
        let files = stories::bags::files(&folder);
        let copy = room.office.dir.path().join(format!("copy-{run}"));
        let begun = Instant::now();
        stories::bags::write_bag(&copy, &files);
        anchor.push(ms(begun.elapsed()) / 1_000.0);
        bytes = files.values().map(Vec::len).sum();
        fs::remove_dir_all(&folder).map_err(told)?;
        fs::remove_dir_all(&copy).map_err(told)?;
    }
    let anchor = Anchor {
        words: "writing the same files again, without a check",
        runs: anchor,
    };
    let detail = json!({ "entries": entries, "bytes": bytes });
    Figure::of(
        "archive_package",
        "s",
        &runs,
        &anchor,
        with_memory(detail, begun_with)?,
    )
}

/// The session, led and written down by the chair's laptop alone, as in a roll call; the clerk's has the same copy.
async fn held() -> Result<Room, String> {
    let office = Office::with_people(DELEGATES, false).await.with_helper().await;
    office.convene().await;
    office.publish().await;
    let room = Room::hosted(office, 0).await;
    let journal = room.journal.clone();
    let node = room.chair.node().ok_or("the desk is shut")?;
    for sitting in 0..SITTINGS {
        let journal = journal.clone();
        let sat = node.run(move |replica| sits(replica, &journal, sitting)).await;
        sat.map_err(told)?.map_err(told)?;
        room.together().await;
    }
    Ok(room)
}

fn sits(replica: &mut Replica, journal: &JournalId, sitting: usize) -> Result<(), OfferError> {
    let session = replica.session(journal).ok_or(OfferError::NoJournal)?;
    let people = session.register.people.iter();
    let members: Vec<PersonId> = people
        .filter(|(_, person)| !person.mandates.is_empty())
        .map(|(person, _)| person.clone())
        .collect();
    let item = session.agenda.get(1).map(|item| item.id.clone());
    let item = item.ok_or(OfferError::NoJournal)?;
    let mut says = |rule: &dyn Fn(&Session, &Actor) -> Result<Fact, Refusal>| {
        replica.act(journal, |session, actor| rule(session, actor))
    };
    if sitting > 0 {
        says(&|session, actor| session.call_sitting(actor))?;
    }
    for person in &members {
        says(&|session, actor| session.arrive(actor, person))?;
    }
    says(&|session, actor| session.open_sitting(actor))?;
    says(&|session, actor| session.open_item(actor, &item))?;
    for number in (0..BALLOTS).filter(|number| number % SITTINGS == sitting) {
        let ballot = BallotId::new(format!("b-{number}"));
        let new = || NewBallot {
            ballot: ballot.clone(),
            item: item.clone(),
            question: format!("Thông qua điều {number} của dự thảo nghị quyết?"),
            paper: None,
            rule: "resolution".to_owned(),
            form: BallotForm::RollCall,
            calling: None,
            rows: None,
            prepared: None,
            with: Vec::new(),
        };
        says(&|session, actor| session.open_ballot(actor, new()))?;
        let called = members.iter().cycle().skip(number * ANSWERS).take(ANSWERS);
        for (place, person) in called.enumerate() {
            let choice = if place % 9 == 0 {
                Choice::Against
            } else {
                Choice::For
            };
            says(&|session, actor| session.enter_vote(actor, &ballot, person, choice, None))?;
        }
        says(&|session, actor| session.close_ballot(actor, &ballot))?;
        says(&|session, actor| session.declare(actor, &ballot))?;
    }
    says(&|session, actor| session.close_item(actor, &item))?;
    says(&|session, actor| session.close_sitting(actor))?;
    Ok(())
}

async fn asked(desk: &Desk, question: Question) -> Result<Answer, String> {
    desk.look(question).await.map_err(|problem| problem.text.key)
}

async fn entries(room: &Room) -> u64 {
    let journal = room.journal.clone();
    ask(room.clerk(), move |replica| {
        replica.log(&journal).map_or(0, |log| log.head.size())
    })
    .await
}

/// The most memory of this process is counted anew from here; what it has now, in MB.
fn peak_anew() -> Result<u64, String> {
    fs::write("/proc/self/clear_refs", "5").map_err(told)?;
    peak_mb()
}

/// The most memory that this process has had since then, in MB (`VmHWM` of proc(5)).
fn peak_mb() -> Result<u64, String> {
    let status = fs::read_to_string("/proc/self/status").map_err(told)?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    Ok(kilobytes.ok_or("no VmHWM")? / 1_024)
}

fn with_memory(mut detail: Value, begun_with: u64) -> Result<Value, String> {
    let peak = peak_mb()?;
    detail["peak_mb"] = peak.into();
    detail["peak_mb_above_the_start"] = peak.saturating_sub(begun_with).into();
    detail["largest_child_mb"] = crate::papers::largest_child_mb().into();
    detail["delegates"] = DELEGATES.into();
    detail["ballots"] = BALLOTS.into();
    Ok(detail)
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
