//! A simulated room: real desks in a process of their own, to play with and to test with.

use std::path::{Path, PathBuf};

use hemicycle_domain::{Refusal, register::Role};
use hemicycle_store::StoreKey;
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, Open, lock},
    intent::RehearsalAsked,
    view::{Notice, Problem, SampleView},
};

/// A room that runs beside this app; it ends with it.
pub struct Rehearsal(std::process::Child);

impl Drop for Rehearsal {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// The sample in the language of this screen, or in the one that is there.
fn sample_folder(desk: &Desk) -> PathBuf {
    let given = desk.options().sample.clone().unwrap_or_default();
    let spoken = given
        .parent()
        .map(|all| all.join(desk.settings().language))
        .unwrap_or_default();
    if spoken.join("delegates.xlsx").is_file() {
        spoken
    } else {
        given
    }
}

/// What the sample calls its council and its session.
fn sample_title(folder: &Path) -> String {
    let told = std::fs::read(folder.join("council.json")).ok();
    let told: serde_json::Value = told
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let words = ["council", "session"].map(|name| told.get(name).and_then(serde_json::Value::as_str));
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub fn sample_view(desk: &Desk) -> SampleView {
    let folder = sample_folder(desk);
    SampleView {
        available: folder.join("delegates.xlsx").is_file() && folder.join("papers").is_dir(),
        title: sample_title(&folder),
        folder: folder.display().to_string(),
    }
}

/// The PIN of a rehearsal, which guards nothing.
pub const REHEARSAL_PIN: &str = "000000";

/// Where a store says that it belongs to a rehearsal.
pub const REHEARSAL_SETTING: &str = "rehearsal";

/// Whether nothing of this copy counts.
pub(crate) fn is_one(replica: &Replica) -> bool {
    matches!(replica.store.get(REHEARSAL_SETTING), Ok(Some(_)))
}

/// The folder in a person's own in which a laptop that belongs to a council rehearses.
pub(crate) fn practice_folder(dir: &Path) -> PathBuf {
    dir.join("rehearsal")
}

/// Removes what is left of a rehearsal during which the app ended.
///
/// # Errors
/// Where the folder cannot be removed.
pub(crate) fn remove_unfinished(dir: &Path) -> Result<(), Problem> {
    remove(&practice_folder(dir))
}

fn remove(folder: &Path) -> Result<(), Problem> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Problem::new("problem-something-failed").detail(error))
        }
        _ => Ok(()),
    }
}

/// A council whose store is closed for as long as its person rehearses.
pub(crate) struct Resting {
    key: StoreKey,
    pub council: String,
    notices: Vec<Notice>,
}

/// How many delegates can be simulated.
const DELEGATES: std::ops::RangeInclusive<u32> = 10..=3_000;
/// Files and lines that each of them keeps open in the room's process, and what the rest needs.
const OPEN_FILES_EACH: u32 = 12;
const OPEN_FILES_REST: u32 = 200;
/// Of memory, that each of them takes.
const MEGABYTES_EACH: u32 = 6;

/// How many this machine can simulate.
fn most_delegates() -> u32 {
    let files = crate::machine::open_files();
    let by_files = files.map(|files| files.saturating_sub(OPEN_FILES_REST) / OPEN_FILES_EACH);
    let by_memory = crate::machine::free_megabytes().map(|free| free / MEGABYTES_EACH);
    let limits = [by_files, by_memory].into_iter().flatten();
    limits.fold(*DELEGATES.end(), u32::min)
}

/// Whether this laptop's council can rest now; its name.
///
/// # Errors
/// Where this is a rehearsal, the person leads nothing, or a sitting is open.
async fn may_rest(open: &Open) -> Result<String, Problem> {
    let found = open.node.run(|replica| {
        if is_one(replica) {
            return Err(Problem::new("problem-rehearsal-here"));
        }
        if !(replica.i_am(Role::Chair) || replica.i_am(Role::Clerk)) {
            return Err(Refusal::NotYourRole.into());
        }
        let mut sessions = replica.logs().filter_map(|log| log.session());
        if sessions.any(|session| session.sitting_is_open().is_ok()) {
            return Err(Problem::new("problem-rehearsal-sitting"));
        }
        Ok(replica.register().map(|register| register.name.clone()))
    });
    Ok(found.await??.unwrap_or_default())
}

/// Starts a simulated room on the sample, or on one's own people and papers, and joins it as its chair. Where this
/// laptop belongs to a council, that one rests meanwhile, and the room bears its name.
///
/// # Errors
/// Where the sample or the room's executable is missing, there are too many delegates for this machine, the council of
/// this laptop cannot rest now, or the room does not get ready: then everything is as it was before.
pub async fn rehearse(desk: &Desk, asked: RehearsalAsked) -> Result<(), Problem> {
    if let Some(delegates) = asked.delegates {
        let most = most_delegates();
        if !(*DELEGATES.start()..=most).contains(&delegates) {
            return Err(Problem::new("problem-rehearsal-delegates")
                .with("fewest", *DELEGATES.start())
                .with("most", most));
        }
    }
    let Some(open) = desk.open_desk() else {
        let invitation = start_room(desk, &desk.dir(), asked, None).await?;
        return desk.join_by_file(&invitation, REHEARSAL_PIN).await;
    };
    let council = may_rest(&open).await?;
    if lock(&desk.inner().rehearsal).is_some() {
        return Err(Problem::new("problem-rehearsal-starting"));
    }
    let folder = practice_folder(&desk.options().dir);
    remove(&folder)?;
    let started = async {
        let invitation = start_room(desk, &folder, asked, Some(&council)).await?;
        // Much may have happened while the room got ready.
        may_rest(&open).await.map(|_| invitation)
    };
    let invitation = match started.await {
        Ok(invitation) => invitation,
        Err(problem) => {
            drop(lock(&desk.inner().rehearsal).take());
            remove(&folder)?;
            return Err(problem);
        }
    };
    *lock(&desk.inner().resting) = Some(Resting {
        key: open.key.clone(),
        council,
        notices: std::mem::take(&mut lock(&desk.inner().notices).1),
    });
    drop(open);
    desk.put_away().await;
    let joined = desk.join_by_file(&invitation, REHEARSAL_PIN).await;
    if joined.is_err() {
        end(desk).await?;
    }
    joined
}

/// Starts the simulated room in this folder; the invitation of its chair.
async fn start_room(
    desk: &Desk,
    folder: &Path,
    asked: RehearsalAsked,
    council: Option<&str>,
) -> Result<PathBuf, Problem> {
    let failed = |error: std::io::Error| Problem::new("problem-something-failed").detail(error);
    let sample = sample_folder(desk);
    let (roster, papers) = match asked.own {
        Some(own) => (PathBuf::from(own.roster), PathBuf::from(own.papers)),
        None => (sample.join("delegates.xlsx"), sample.join("papers")),
    };
    if !roster.is_file() || !papers.is_dir() {
        return Err(Problem::new("problem-sample-missing").detail(roster.display()));
    }
    let executable =
        executable().ok_or_else(|| Problem::new("problem-sample-missing").detail("hemicycle-room"))?;
    let room = folder.join("room");
    // A rehearsal begins afresh each time; it holds nothing of a real session.
    remove(&room)?;
    std::fs::create_dir_all(&room).map_err(failed)?;
    let mut command = std::process::Command::new(executable);
    command.arg("rehearse").arg("--roster").arg(&roster);
    command.arg("--papers").arg(&papers);
    command.arg("--agenda").arg(sample.join("agenda.txt"));
    command.arg("--language").arg(desk.settings().language);
    command.arg("--dir").arg(&room);
    if let Some(council) = council {
        command.arg("--council").arg(council);
    }
    if let Some(delegates) = asked.delegates {
        command.arg("--delegates").arg(delegates.to_string());
    }
    for fault in asked.faults {
        command.arg("--fault").arg(fault.name());
    }
    let child = command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .map_err(failed)?;
    *lock(&desk.inner().rehearsal) = Some(Rehearsal(child));
    let invitation = room.join("chair.invite");
    let ready = wait_for(desk, &invitation).await;
    if ready.is_err() {
        drop(lock(&desk.inner().rehearsal).take());
    }
    ready.map(|()| invitation)
}

/// The room's program: beside this one, or where this build's programs are.
fn executable() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let beside = own.parent()?;
    let name = format!("hemicycle-room{}", std::env::consts::EXE_SUFFIX);
    let candidates = [Some(beside), beside.parent()].into_iter().flatten();
    candidates
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

/// Ends the rehearsal and removes all of it: this laptop is as it was before, in its council where it has one.
///
/// # Errors
/// Where this desk belongs to a council that is no rehearsal, or a folder cannot be removed.
pub async fn leave(desk: &Desk) -> Result<(), Problem> {
    let open = desk.must_be_open()?;
    if !open.node.run(|replica| is_one(replica)).await? {
        return Err(Problem::new("problem-no-rehearsal"));
    }
    drop(open);
    end(desk).await
}

async fn end(desk: &Desk) -> Result<(), Problem> {
    desk.put_away().await;
    drop(lock(&desk.inner().rehearsal).take());
    let resting = lock(&desk.inner().resting).take();
    if let Some(Resting { key, notices, .. }) = resting {
        lock(&desk.inner().notices).1 = notices;
        desk.closed_as_it_stands();
        let removed = remove_unfinished(&desk.options().dir);
        desk.open_store(&key).await?;
        return removed;
    }
    desk.remove_store();
    remove(&desk.dir().join("room"))?;
    remove(&desk.dir().join("papers"))?;
    lock(&desk.inner().notices).1.clear();
    desk.set_joining(None);
    Ok(())
}

/// Ends a rehearsal whose council rests, and leaves that one closed.
///
/// # Errors
/// Where its folder cannot be removed.
pub(crate) async fn end_if_council_rests(desk: &Desk) -> Result<(), Problem> {
    if lock(&desk.inner().resting).is_none() {
        return Ok(());
    }
    desk.put_away().await;
    drop(lock(&desk.inner().rehearsal).take());
    if let Some(resting) = lock(&desk.inner().resting).take() {
        lock(&desk.inner().notices).1 = resting.notices;
    }
    desk.closed_as_it_stands();
    remove_unfinished(&desk.options().dir)
}

async fn wait_for(desk: &Desk, path: &Path) -> Result<(), Problem> {
    let ended = || match &mut *lock(&desk.inner().rehearsal) {
        Some(Rehearsal(child)) => !matches!(child.try_wait(), Ok(None)),
        None => true,
    };
    for _ in 0..3_000 {
        if path.is_file() {
            return Ok(());
        }
        if ended() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(Problem::new("problem-sample-missing").detail("the simulated room did not get ready"))
}
