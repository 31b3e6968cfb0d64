//! The archive package at the desk of those who lead: two bags, the one for everybody and the one for the archive.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use hemicycle_domain::{
    Session,
    ids::{Day, Moment},
    roles::Actor,
};
use hemicycle_press::package_documents;
use hemicycle_sync::package::{Contents, For, MINUTES, NoPackage};

use crate::{
    desk::{Desk, blocking, now_ms},
    minutes::typeset,
    sync::kept,
    view::{PackageFolders, Problem},
};

/// The names of the two folders, by the day on which the session begins.
#[must_use]
pub fn folders(session: &Session) -> PackageFolders {
    let name = |for_whom: For| {
        let day = session.day(session.starts_at);
        format!("session-{}-{}", day.0, for_whom.ending())
    };
    PackageFolders {
        public: name(For::Everybody),
        complete: name(For::Archive),
    }
}

impl Desk {
    /// Writes both bags, each into a folder of its own inside `folder`, which is made where it is not there. A bag that
    /// is there is never written over, and nothing is left that does not pass its own check.
    pub(crate) async fn export_package(&self, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let (kept, key) = open
            .node
            .run(move |replica| {
                let session = replica.session(&journal);
                let session = session.ok_or_else(|| Problem::new("problem-no-session"))?;
                Actor::of(&session.register, replica.device())?.chair_or_clerk()?;
                Ok::<_, Problem>((kept(replica, &journal)?, replica.key().clone()))
            })
            .await??;
        let helper = self.helper()?;
        let folder = folder.to_owned();
        let reader = Arc::clone(&open.reader).lock_owned().await;
        blocking(move || {
            let unwritable = |error| {
                Problem::new("problem-folder-unwritable")
                    .with("folder", folder.display().to_string())
                    .detail(error)
            };
            std::fs::create_dir_all(&folder).map_err(unwritable)?;
            let (register, journal) = kept.journals();
            let pack = |for_whom: For| -> Result<PathBuf, Problem> {
                let contents = Contents::of(&kept.council, &register, &journal, for_whom).map_err(problem)?;
                let session = &*contents.verified.session;
                let data = contents.minutes_data().map(|sha256| reader.whole(sha256));
                let data = data.transpose()?.flatten();
                let documents = package_documents(
                    session,
                    &contents.verified.root,
                    data.as_deref(),
                    &contents.paper_paths(),
                );
                let mut files = documents.others;
                if !contents.minutes_are_laid_out() {
                    let minutes = typeset(&helper, &documents.minutes)?;
                    let bytes = [minutes, documents.minutes_json];
                    files.extend(MINUTES.map(|(_, path)| path.to_owned()).into_iter().zip(bytes));
                }
                let names = folders(session);
                let name = match for_whom {
                    For::Everybody => names.public,
                    For::Archive => names.complete,
                };
                let today = Day::of(Moment(now_ms()), session.utc_offset());
                let paper = |sha256: &str| reader.whole(sha256).map_err(|error| error.to_string());
                let bag = folder.join(&name);
                contents
                    .write(&bag, &files, &today, &key, paper)
                    .map_err(|error| match error {
                        NoPackage::Disk(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                            Problem::new("problem-package-there").with("name", name)
                        }
                        NoPackage::Disk(error) => unwritable(error),
                        other => problem(other),
                    })?;
                Ok(bag)
            };
            let public = pack(For::Everybody)?;
            // Both or none: one alone would stand in the way of the next try.
            pack(For::Archive).inspect_err(|_| drop(std::fs::remove_dir_all(public)))?;
            Ok(())
        })
        .await?
    }
}

pub(crate) fn problem(error: NoPackage) -> Problem {
    match error {
        NoPackage::PaperMissing { title } => {
            Problem::new("problem-package-paper-missing").with("title", title)
        }
        other => Problem::new("problem-package-broken").detail(other),
    }
}
