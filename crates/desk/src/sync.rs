//! The way to the central server: joined by its card, sent when there is a line, archived when it says so.

use std::path::Path;

use hemicycle_domain::ids::JournalId;
use hemicycle_sync::{
    archive::{Kept, write},
    contradiction::ENDING,
    guest::Way,
    invitation::ServerCard,
    replica::{Log, Replica},
};

use crate::{
    desk::{Desk, blocking, server_target},
    intent::SyncIntent,
    view::{Problem, SyncState, View},
};

/// No server's card is a larger file, in bytes.
const LARGEST_CARD: u64 = 1 << 16;

/// The file of the entries that a laptop set aside when another had taken the room over: a JSON list, as they were
/// numbered.
pub const SET_ASIDE: &str = "session.set-aside.json";

/// Adds to the view how the line to the server stands.
pub fn show(view: &mut View, way: Way) {
    if matches!(view.sync.state, SyncState::Waiting) {
        match way {
            Way::Up | Way::UpPastWrongHost => view.sync.state = SyncState::Sending,
            Way::WrongHost => view.sync.problem = Some(Problem::new("problem-wrong-host")),
            Way::OtherProtocol => view.sync.problem = Some(Problem::new("problem-other-version")),
            Way::Trying => view.sync.problem = Some(Problem::new("problem-server-away")),
            Way::NoTarget => {}
        }
    }
}

impl Desk {
    pub(crate) async fn act_sync(&self, intent: SyncIntent) -> Result<(), Problem> {
        match intent {
            SyncIntent::UseServer { path } => self.use_server(Path::new(&path)).await,
            SyncIntent::SyncNow => self.sync_now().await,
            SyncIntent::ExportArchive { folder } => self.export_archive(Path::new(&folder)).await,
            SyncIntent::ExportPackage { folder } => self.export_package(Path::new(&folder)).await,
            SyncIntent::RestorePackage { folder } => self.restore_package(Path::new(&folder)).await,
        }
    }

    async fn use_server(&self, path: &Path) -> Result<(), Problem> {
        let unreadable = || Problem::new("problem-server-file-unreadable");
        let size = std::fs::metadata(path)
            .map_err(|error| unreadable().detail(error))?
            .len();
        if size > LARGEST_CARD {
            return Err(unreadable());
        }
        let text = std::fs::read_to_string(path).map_err(|error| unreadable().detail(error))?;
        let card: ServerCard = serde_json::from_str(&text).map_err(|error| unreadable().detail(error))?;
        let open = self.must_be_open()?;
        let target = server_target(&card);
        open.node
            .run(move |replica| {
                replica.store.set("server", &text)?;
                replica.touch();
                Ok::<_, Problem>(())
            })
            .await??;
        open.server.send_replace(vec![target]);
        Ok(())
    }

    /// Tries the line again at once.
    async fn sync_now(&self) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let target = open.server.borrow().clone();
        if target.is_empty() {
            return Err(Problem::new("problem-server-file-unreadable"));
        }
        open.server.send_replace(Vec::new());
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        open.server.send_replace(target);
        // A line that is up within a moment needs no word; one that is not is said so.
        for _ in 0..40 {
            if *open.server_way.borrow() == Way::Up {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Err(Problem::new("problem-server-away"))
    }

    /// Writes the archive, and beside it, where there are any, the entries that this laptop set aside, and the proof
    /// that two records of the session were signed.
    async fn export_archive(&self, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let files = open
            .node
            .run(move |replica| {
                let text = archive_text(replica, &journal)?;
                let mut files = vec![("session.hemicycle".to_owned(), text.into_bytes())];
                let proof = replica.log(&journal).and_then(Log::contradiction);
                let aside = replica.store.aside(&journal)?;
                if !aside.is_empty() {
                    let text = serde_json::to_vec_pretty(&aside)
                        .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
                    files.push((SET_ASIDE.to_owned(), text));
                }
                files.extend(proof.map(|proof| (format!("session.{ENDING}"), proof.write().into_bytes())));
                Ok::<_, Problem>(files)
            })
            .await??;
        write_into(folder, files).await
    }
}

/// Writes files into a folder, which is made where it is not there.
///
/// # Errors
/// Where the folder takes nothing.
pub async fn write_into(folder: &Path, files: Vec<(String, Vec<u8>)>) -> Result<(), Problem> {
    let folder = folder.to_owned();
    blocking(move || {
        let unwritable = |error: std::io::Error| {
            Problem::new("problem-folder-unwritable")
                .with("folder", folder.display().to_string())
                .detail(error)
        };
        std::fs::create_dir_all(&folder).map_err(unwritable)?;
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).map_err(unwritable)?;
        }
        Ok(())
    })
    .await?
}

/// Register and journal of a session as far as their checkpoints reach.
///
/// # Errors
/// Where the journals are not here, or not yet acknowledged.
pub fn kept(replica: &Replica, journal: &JournalId) -> Result<Kept, Problem> {
    Kept::of(replica, journal)?.ok_or_else(|| Problem::new("problem-no-session"))
}

/// The archive of a session as one text.
///
/// # Errors
/// Where the journals are not here, or not yet acknowledged.
pub fn archive_text(replica: &Replica, journal: &JournalId) -> Result<String, Problem> {
    let kept = kept(replica, journal)?;
    let (register, session) = kept.journals();
    write(&kept.council, &register, &session)
        .map_err(|error| Problem::new("problem-something-failed").detail(error))
}
