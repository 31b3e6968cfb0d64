//! Archive packages at a desk: looked at, and opened to be read. On a laptop with nothing on it a package becomes an
//! archive that speaks for nobody; beside a council's own sessions it becomes one more of them.

use std::path::{Path, PathBuf};

use hemicycle_domain::{ids::DeviceId, register::Register};
use hemicycle_press::root_words;
use hemicycle_store::{Card, Store, StoreError};
use hemicycle_sync::{
    bag::BadBag,
    package::{BadPackage, For, is_package},
    replica::{Outside, Replica},
    restoring::{NotRestored, Package, Restored, restored},
};

use crate::{
    desk::{Desk, State, blocking, lock},
    intent::{Intent, MeIntent, MinutesIntent, PapersIntent, RegisterIntent, SyncIntent},
    leaving::remove_all,
    show::Look,
    view::{PackagePreview, Problem, RestoredView, View},
};

impl Desk {
    /// A session that came out of a package is read and nothing more; where the whole store did, nothing is said at all.
    pub(crate) fn may_ask(&self, intent: &Intent) -> Result<(), Problem> {
        let view = self.watch();
        let view = view.borrow();
        if !is_read(&view) {
            return Ok(());
        }
        let may = match intent {
            Intent::Me(MeIntent::Rehearse(_)) => false,
            // What is mine, and what only shows or writes files.
            Intent::Me(_) | Intent::Notes(_) | Intent::Own(_) | Intent::Help(_) => true,
            Intent::Papers(
                PapersIntent::Looked | PapersIntent::Reading { .. } | PapersIntent::Print { .. },
            )
            | Intent::Minutes(MinutesIntent::Export { .. })
            | Intent::Register(RegisterIntent::ChooseSession { .. })
            | Intent::Sync(SyncIntent::RestorePackage { .. }) => true,
            _ => false,
        };
        if may {
            Ok(())
        } else {
            Err(Problem::new("problem-archive-read-only"))
        }
    }

    /// What a package holds, and whether this laptop can take it in as it is now.
    ///
    /// # Errors
    /// Where it is no package, or does not pass its check.
    pub(crate) async fn package_preview(&self, folder: PathBuf) -> Result<PackagePreview, Problem> {
        let package = opened(folder).await?;
        let preview = preview(&package);
        let Some(open) = self.open_desk() else {
            return Ok(preview);
        };
        let fits = open.node.run(move |replica| fits(replica, &package)).await?;
        Ok(PackagePreview {
            hindrance: fits.err().map(|problem| problem.text),
            ..preview
        })
    }

    /// Makes an archive of a laptop with nothing on it. Where that fails, nothing is on it afterwards.
    pub(crate) async fn open_archive(&self, folder: &Path, pin: &str) -> Result<(), Problem> {
        if !matches!(&*lock(&self.inner().state), State::FirstRun) {
            return Err(Problem::new("problem-archive-not-empty"));
        }
        let package = opened(folder.to_owned()).await?;
        let session = &package.checked.verified.session;
        let card = Card {
            name: session.title.clone(),
            council: session.register.name.clone(),
        };
        let key = self.create_store(pin, card).await?;
        let (dir, at_rest) = (self.dir(), key.clone());
        let kept = blocking(move || {
            let mut store = Store::open(&dir, &at_rest)?;
            let mut outside = Outside::real();
            store.begin()?;
            package.keep(&mut store, || outside.bytes())?;
            Ok::<_, NotRestored>(store.commit()?)
        });
        let kept = match kept.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(problem(error)),
            Err(problem) => Err(problem),
        };
        if let Err(problem) = kept {
            let dir = self.dir();
            // The first start took nothing along that could be lost with it.
            blocking(move || remove_all(&dir))
                .await?
                .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
            return Err(problem);
        }
        self.open_store(&key).await
    }

    /// Takes a package in beside what is here.
    pub(crate) async fn restore_package(&self, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let package = opened(folder.to_owned()).await?;
        let journal = package.journal().to_string();
        let kept = open
            .node
            .run(move |replica| {
                fits(replica, &package)?;
                replica.restore(&package).map_err(problem)?;
                // What was taken in is what is shown.
                replica.store.set("current-session", &journal)?;
                Ok::<_, Problem>(())
            })
            .await;
        if !matches!(kept, Ok(Ok(()))) {
            // A group that was dropped leaves pieces of files, which a full disk can do without.
            let swept = open.node.run(|replica| replica.store.remove_stray_files()).await;
            if !matches!(swept, Ok(Ok(()))) {
                tracing::warn!("what was left of a package goes at the next start");
            }
        }
        kept??;
        let reading = self.clone();
        if self.options().papers {
            tokio::spawn(async move { reading.read_papers().await });
        }
        Ok(())
    }

    /// Empties a laptop on which there is nothing but packages; the folders that they came from stay where they are.
    pub(crate) async fn remove_archive(&self) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        if !open.node.run(|replica| replica.is_archive()).await? {
            return Err(Problem::new("problem-start-over-not-now"));
        }
        drop(open);
        self.put_away().await;
        let dir = self.dir();
        blocking(move || remove_all(&dir))
            .await?
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        self.closed_as_it_stands();
        self.show_closed();
        Ok(())
    }
}

async fn opened(folder: PathBuf) -> Result<Package, Problem> {
    blocking(move || {
        if !is_package(&folder) {
            return Err(Problem::new("problem-archive-none").with("folder", folder.display().to_string()));
        }
        Package::open(&folder).map_err(|error| {
            let problem = match &error {
                BadPackage::Bag(
                    BadBag::Unreadable { file, .. }
                    | BadBag::Missing { file }
                    | BadBag::Unlisted { file }
                    | BadBag::Changed { file },
                )
                | BadPackage::Paper { file }
                | BadPackage::PaperMissing { file }
                | BadPackage::Minutes { file } => {
                    Problem::new("problem-archive-damaged-file").with("file", file.clone())
                }
                _ => Problem::new("problem-archive-damaged"),
            };
            problem.detail(error)
        })
    })
    .await?
}

fn fits(replica: &Replica, package: &Package) -> Result<(), Problem> {
    package.fits(&replica.store).map_err(problem)?;
    let sits = |log: &hemicycle_sync::replica::Log| {
        let session = log.session();
        session.is_some_and(|session| session.sitting_is_open().is_ok())
    };
    if replica.logs().any(sits) {
        return Err(Problem::new("problem-archive-sitting-open"));
    }
    // Whoever numbered it may have gone on after the package was made.
    if package.checked.verified.session.keeper.as_ref() == Some(replica.device()) {
        return Err(Problem::new("problem-archive-led-here"));
    }
    Ok(())
}

fn problem(error: NotRestored) -> Problem {
    let key = match &error {
        NotRestored::AlreadyHere => "problem-archive-here",
        NotRestored::AnotherCouncil => "problem-archive-other-council",
        NotRestored::RegisterNewer => "problem-archive-register-newer",
        NotRestored::Bag(_) | NotRestored::Changed { .. } => "problem-archive-damaged",
        NotRestored::Store(StoreError::DiskFull) => "problem-archive-disk-full",
        NotRestored::Store(_) => "problem-something-failed",
    };
    Problem::new(key).detail(error)
}

fn preview(package: &Package) -> PackagePreview {
    let verified = &package.checked.verified;
    let session = &verified.session;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    PackagePreview {
        title: session.title.clone(),
        council: session.register.name.clone(),
        starts_at: session.starts_at.0,
        place: session.place.clone(),
        public: package.checked.for_whom == For::Everybody,
        made_by: name_of(&session.register, &package.checked.maker),
        made_on: package.checked.made_on.0.clone(),
        entries: u32::try_from(verified.entries).unwrap_or(u32::MAX),
        ballots: count(verified.ballots),
        papers: count(package.checked.papers),
        exchanges: count(verified.exchanges),
        root_words: root_words(&verified.root),
        hindrance: None,
    }
}

/// Whose laptop it is; empty for one that cosigned the record and is nobody's.
fn name_of(register: &Register, device: &DeviceId) -> String {
    let known = register.devices.get(device);
    let person = known.and_then(|known| register.people.get(&known.person));
    person.map(|person| person.name.clone()).unwrap_or_default()
}

/// Out of which package the session came, if it came out of one.
pub fn of_session(look: &Look<'_>) -> Option<Restored> {
    restored(&look.replica.store, &look.log.journal).ok().flatten()
}

pub fn restored_view(look: &Look<'_>) -> Option<RestoredView> {
    let restored = of_session(look)?;
    Some(RestoredView {
        public: restored.public,
        made_by: name_of(&look.session.register, &DeviceId::new(restored.maker)),
    })
}

/// Whether what is shown came out of a package.
fn is_read(view: &View) -> bool {
    let session = view.session.as_ref();
    view.archive || session.is_some_and(|session| session.restored.is_some())
}

/// Whoever reads what came out of a package is nobody in it: no role offers anything, and in an archive nothing is theirs.
pub fn for_readers(view: &mut View) {
    if !is_read(view) {
        return;
    }
    if let Some(me) = &mut view.me {
        me.roles.clear();
        if view.archive {
            me.person.name.clear();
            me.person.group.clear();
            me.person.position.clear();
            me.person.seat = 0;
        }
    }
    // No room brings the others.
    if let Some(council) = view.council.as_mut().filter(|_| view.archive) {
        council.sessions.retain(|row| row.here);
    }
    if let Some(session) = &mut view.session {
        if view.archive {
            session.results.iter_mut().for_each(|result| result.mine = None);
            session.opinions.waiting = 0;
        }
        (session.primary, session.takeover, session.undo) = (None, None, None);
        session.secondary.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_sentence_of_its_own() {
        let store = |error| NotRestored::Store(error);
        let reasons = [
            NotRestored::AlreadyHere,
            NotRestored::AnotherCouncil,
            NotRestored::RegisterNewer,
            NotRestored::Changed { file: String::new() },
            store(StoreError::DiskFull),
            store(StoreError::Missing),
        ];
        let keys: std::collections::BTreeSet<String> = reasons
            .into_iter()
            .map(|reason| problem(reason).text.key)
            .collect();
        assert_eq!(keys.len(), 6, "{keys:?}");
    }
}
