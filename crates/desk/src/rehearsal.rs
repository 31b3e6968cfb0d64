//! A simulated room: real desks in a process of their own, to play with and to test with.

use std::path::{Path, PathBuf};

use crate::{
    desk::Desk,
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

/// Starts a simulated room on the sample, or on one's own people and papers, and joins it as its chair.
///
/// # Errors
/// Where the sample or the room's executable is missing, or the room does not get ready.
pub async fn try_it(desk: &Desk, own: Option<(PathBuf, PathBuf)>) -> Result<(), Problem> {
    let sample = sample_folder(desk);
    let (roster, papers) = own.unwrap_or_else(|| (sample.join("delegates.xlsx"), sample.join("papers")));
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
    let room = desk.options().dir.join("room");
    // A rehearsal begins afresh each time; it holds nothing of a real session.
    if room.exists() {
        std::fs::remove_dir_all(&room)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
    }
    std::fs::create_dir_all(&room).map_err(|error| Problem::new("problem-something-failed").detail(error))?;
    let child = std::process::Command::new(executable)
        .arg("rehearse")
        .arg("--roster")
        .arg(&roster)
        .arg("--papers")
        .arg(&papers)
        .arg("--agenda")
        .arg(sample.join("agenda.txt"))
        .arg("--language")
        .arg(desk.settings().language)
        .arg("--dir")
        .arg(&room)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
    *desk
        .inner()
        .rehearsal
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Rehearsal(child));
    let invitation = room.join("chair.invite");
    wait_for(&invitation).await?;
    desk.join_by_file(&invitation, REHEARSAL_PIN).await
}

async fn wait_for(path: &Path) -> Result<(), Problem> {
    for _ in 0..1_200 {
        if path.is_file() {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(Problem::new("problem-sample-missing").detail("the simulated room did not get ready"))
}
