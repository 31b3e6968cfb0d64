//! A simulated room: real desks in a process of their own, to play with and to test with.

use std::path::{Path, PathBuf};

use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, lock},
    intent::RehearsalAsked,
    view::{Problem, SampleView},
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

/// The room of a rehearsal stands in a folder of its own beside the person's store.
fn room_folder(desk: &Desk) -> PathBuf {
    desk.options().dir.join("room")
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

/// Starts a simulated room on the sample, or on one's own people and papers, and joins it as its chair.
///
/// # Errors
/// Where the sample or the room's executable is missing, there are too many delegates for this machine, or the room
/// does not get ready.
pub async fn rehearse(desk: &Desk, asked: RehearsalAsked) -> Result<(), Problem> {
    let failed = |error: std::io::Error| Problem::new("problem-something-failed").detail(error);
    if let Some(delegates) = asked.delegates {
        let most = most_delegates();
        if !(*DELEGATES.start()..=most).contains(&delegates) {
            return Err(Problem::new("problem-rehearsal-delegates")
                .with("fewest", *DELEGATES.start())
                .with("most", most));
        }
    }
    let sample = sample_folder(desk);
    let (roster, papers) = match asked.own {
        Some(own) => (PathBuf::from(own.roster), PathBuf::from(own.papers)),
        None => (sample.join("delegates.xlsx"), sample.join("papers")),
    };
    if !roster.is_file() || !papers.is_dir() {
        return Err(Problem::new("problem-sample-missing").detail(roster.display()));
    }
    let executable = std::env::current_exe()
        .ok()
        .and_then(|exe| {
            Some(
                exe.parent()?
                    .join(format!("hemicycle-room{}", std::env::consts::EXE_SUFFIX)),
            )
        })
        .filter(|exe| exe.is_file())
        .ok_or_else(|| Problem::new("problem-sample-missing").detail("hemicycle-room"))?;
    let room = room_folder(desk);
    // A rehearsal begins afresh each time; it holds nothing of a real session.
    if room.exists() {
        std::fs::remove_dir_all(&room).map_err(failed)?;
    }
    std::fs::create_dir_all(&room).map_err(failed)?;
    let mut command = std::process::Command::new(executable);
    command.arg("rehearse").arg("--roster").arg(&roster);
    command.arg("--papers").arg(&papers);
    command.arg("--agenda").arg(sample.join("agenda.txt"));
    command.arg("--language").arg(desk.settings().language);
    command.arg("--dir").arg(&room);
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
    wait_for(desk, &invitation).await?;
    desk.join_by_file(&invitation, REHEARSAL_PIN).await
}

/// Ends the rehearsal and removes all of it: this laptop is as it was before.
///
/// # Errors
/// Where this desk belongs to a council that is no rehearsal, or a folder cannot be removed.
pub async fn leave(desk: &Desk) -> Result<(), Problem> {
    let open = desk.must_be_open()?;
    if !open.node.run(|replica| is_one(replica)).await? {
        return Err(Problem::new("problem-no-rehearsal"));
    }
    drop(open);
    desk.close().await;
    drop(lock(&desk.inner().rehearsal).take());
    desk.remove_store();
    for folder in [room_folder(desk), desk.options().dir.join("papers")] {
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        }
    }
    lock(&desk.inner().notices).1.clear();
    desk.set_joining(None);
    Ok(())
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
