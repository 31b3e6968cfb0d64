//! What a council leaves on a laptop that is no longer one of its own: nothing but the language and size of the screens.

use std::{fs, io, path::Path};

use hemicycle_domain::ids::Moment;
use hemicycle_store::Vault;
use serde::{Deserialize, Serialize};

use crate::{
    desk::{Desk, State, blocking, lock, now_ms},
    unlocking,
    view::Problem,
};

/// Says that this laptop was stopped, and when, until somebody sets it up again.
const FILE: &str = "withdrawn.json";
/// What stays: how the screens look, and the lock that another program may hold.
const STAYS: [&str; 3] = ["screen.json", "lock", FILE];

#[derive(Serialize, Deserialize)]
struct Withdrawn {
    at: Moment,
}

/// When the laptop was stopped, where it was. A file that cannot be read says so all the same.
pub(crate) fn withdrawn_at(dir: &Path) -> Option<Moment> {
    let bytes = fs::read(dir.join(FILE)).ok()?;
    let known: Option<Withdrawn> = serde_json::from_slice(&bytes).ok();
    Some(known.map_or(Moment(0), |known| known.at))
}

/// Removes all that a council has left in this folder. The key goes first: what a power cut leaves cannot be read.
pub(crate) fn remove_all(dir: &Path) -> io::Result<()> {
    let gone = |result: io::Result<()>| match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    gone(fs::remove_file(dir.join("vault.json")))?;
    for found in fs::read_dir(dir)? {
        let found = found?;
        if STAYS.iter().any(|name| found.file_name() == *name) {
            continue;
        }
        gone(if found.file_type()?.is_dir() {
            fs::remove_dir_all(found.path())
        } else {
            fs::remove_file(found.path())
        })?;
    }
    Ok(())
}

impl Desk {
    /// The register says that this laptop was stopped: its copy is closed and removed. Written down first, so that a
    /// laptop that falls meanwhile goes on at its next start.
    pub(crate) async fn withdraw(&self, at: Moment) {
        let dir = self.dir();
        let said = serde_json::to_vec(&Withdrawn { at }).map(|bytes| fs::write(dir.join(FILE), bytes));
        if !matches!(said, Ok(Ok(()))) {
            tracing::warn!("it was not noted that this laptop was stopped");
        }
        self.put_away().await;
        lock(&self.inner().notices).1.clear();
        match blocking(move || remove_all(&dir)).await {
            Ok(Ok(())) => {}
            _ => tracing::warn!("what the council left here was not removed whole; the next start goes on"),
        }
        self.closed_as_it_stands();
        self.show_closed();
    }

    /// Sets a laptop up from the beginning that was stopped, or whose PIN nobody knows any more. What was on it and
    /// nowhere else is lost, so a laptop that still opens is never asked, and neither is the office's.
    pub(crate) async fn start_over(&self) -> Result<(), Problem> {
        let dir = self.dir();
        let may = match &*lock(&self.inner().state) {
            State::Withdrawn(_) => true,
            State::Locked => {
                let out = Vault::state(&dir, now_ms()).is_ok_and(|tries| tries.left == 0);
                out && unlocking::help(&dir).is_some_and(|help| help.may_start_over)
            }
            _ => false,
        };
        if !may {
            return Err(Problem::new("problem-start-over-not-now"));
        }
        blocking(move || {
            remove_all(&dir)?;
            match fs::remove_file(dir.join(FILE)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        })
        .await?
        .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        self.closed_as_it_stands();
        self.show_closed();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_goes_but_how_the_screens_look() {
        let dir = tempfile::TempDir::new().unwrap();
        for folder in ["papers", "rehearsal/room", "rules"] {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        for file in [
            "vault.json",
            "tries.json",
            "unlock.json",
            "store.db",
            "store.db-wal",
            "running",
            "papers/ab",
            "rules/own.toml",
            "screen.json",
            FILE,
            "lock",
        ] {
            fs::write(dir.path().join(file), b"{}").unwrap();
        }
        remove_all(dir.path()).unwrap();
        let left = fs::read_dir(dir.path()).unwrap();
        let mut left: Vec<_> = left.map(|found| found.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["lock", "screen.json", FILE]);
        assert_eq!(
            withdrawn_at(dir.path()),
            Some(Moment(0)),
            "a torn note still says it"
        );
    }
}
