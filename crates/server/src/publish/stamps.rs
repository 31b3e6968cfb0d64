//! When each published object was first seen here, when it changed, and what is gone: kept beside the council's store,
//! because those who copy from us ask for what changed since their last visit.

use std::{collections::BTreeMap, io, path::Path};

use serde::{Deserialize, Serialize};

use crate::files::replace;

const FILE: &str = "published.json";

/// One object's history. Times are seconds since 1970-01-01 UTC by this server's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// SHA-256 in hex of the object as it was last published.
    pub hash: String,
    pub created: i64,
    pub modified: i64,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
}

/// All objects of a council, by their path below the interface's root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamps(pub BTreeMap<String, Stamp>);

impl Stamps {
    /// What was kept; none where nothing was.
    ///
    /// # Errors
    /// Where the file is there and cannot be read, or is damaged: to begin anew would call everything new, and forget
    /// what was withdrawn.
    pub fn read(folder: &Path) -> io::Result<Self> {
        match std::fs::read(folder.join(FILE)) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(io::Error::other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// # Errors
    /// As every write.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        replace(folder, FILE, &serde_json::to_vec(self).map_err(io::Error::other)?)
    }

    /// Takes in what is published now; whether anything changed. Time does not go back: a change is never older than
    /// the last one.
    pub fn take(&mut self, hashes: &BTreeMap<String, String>, now: i64) -> bool {
        let last = self.0.values().map(|stamp| stamp.modified).max();
        let now = last.map_or(now, |last| last.max(now));
        let mut changed = false;
        for (path, stamp) in &mut self.0 {
            if !stamp.deleted && !hashes.contains_key(path) {
                stamp.deleted = true;
                stamp.modified = now;
                stamp.hash.clear();
                changed = true;
            }
        }
        for (path, hash) in hashes {
            let known = self.0.entry(path.clone()).or_insert_with(|| Stamp {
                hash: String::new(),
                created: now,
                modified: now,
                deleted: false,
            });
            if known.hash != *hash {
                known.hash.clone_from(hash);
                known.modified = now;
                known.deleted = false;
                changed = true;
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(of: &[(&str, &str)]) -> BTreeMap<String, String> {
        of.iter()
            .map(|(path, hash)| ((*path).into(), (*hash).into()))
            .collect()
    }

    #[test]
    fn what_changes_is_newer_what_goes_leaves_a_stub_and_time_does_not_go_back() {
        let mut stamps = Stamps::default();
        assert!(stamps.take(&hashes(&[("a", "1"), ("b", "1")]), 100));
        assert!(
            !stamps.take(&hashes(&[("a", "1"), ("b", "1")]), 150),
            "nothing new"
        );
        assert!(stamps.take(&hashes(&[("a", "2")]), 200));
        assert_eq!((stamps.0["a"].created, stamps.0["a"].modified), (100, 200));
        assert!(stamps.0["b"].deleted && stamps.0["b"].modified == 200);
        // The server's clock was turned back.
        assert!(stamps.take(&hashes(&[("a", "3"), ("b", "1")]), 50));
        assert_eq!(stamps.0["a"].modified, 200);
        assert!(!stamps.0["b"].deleted, "it is back");
    }

    #[test]
    fn they_are_there_after_a_restart_and_a_damaged_file_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let mut stamps = Stamps::default();
        assert_eq!(Stamps::read(folder.path()).unwrap(), stamps);
        stamps.take(&hashes(&[("a", "1")]), 100);
        stamps.write(folder.path()).unwrap();
        assert_eq!(Stamps::read(folder.path()).unwrap(), stamps);
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert!(Stamps::read(folder.path()).is_err());
    }
}
