//! What a person has seen of the papers of a session, and how many of them others have opened.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use crate::{Store, StoreError};

/// A look at the list of papers that is taken up again within this time goes on, in milliseconds.
const ONE_LOOK_MS: i64 = 30 * 60_000;

/// The list of papers of a session, as this person has looked at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// When the look before this one ended, by this laptop's clock; none where this is the first.
    pub before: Option<i64>,
    /// When each version of each paper was first there, by paper and version.
    pub seen: BTreeMap<(String, u32), i64>,
}

impl Looked {
    /// It was not there at the end of the look before this one.
    #[must_use]
    pub fn is_since(&self, paper: &str, version: u32) -> bool {
        let seen = self.seen.get(&(paper.to_owned(), version));
        self.before
            .is_some_and(|before| seen.is_none_or(|at| *at > before))
    }
}

impl Store {
    /// This person looks at the list of papers of a session, which holds these versions.
    ///
    /// # Errors
    /// As every write.
    pub fn look_at_papers(
        &mut self,
        journal: &str,
        papers: &[(String, u32)],
        now: i64,
    ) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO looks (journal, at, before) VALUES (?1, ?2, NULL)
                 ON CONFLICT (journal) DO UPDATE SET
                     before = CASE WHEN ?2 - at > ?3 THEN at ELSE before END,
                     at = ?2",
            )?
            .execute((journal, now, ONE_LOOK_MS))?;
            let mut seen = conn.prepare_cached(
                "INSERT OR IGNORE INTO seen_papers (paper, version, at) VALUES (?1, ?2, ?3)",
            )?;
            for (paper, version) in papers {
                seen.execute((paper, version, now))?;
            }
            Ok(())
        })
    }

    /// # Errors
    /// As every read.
    pub fn looked(&self, journal: &str) -> Result<Looked, StoreError> {
        let before = self
            .conn
            .prepare_cached("SELECT before FROM looks WHERE journal = ?1")?
            .query_row([journal], |row| row.get(0))
            .optional()?
            .flatten();
        let mut find = self
            .conn
            .prepare_cached("SELECT paper, version, at FROM seen_papers")?;
        let rows = find.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(Looked {
            before,
            seen: rows.collect::<Result<_, _>>()?,
        })
    }

    /// A laptop has told how many papers of a session it has opened, and of how many.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_opened(
        &mut self,
        journal: &str,
        device: &str,
        opened: u32,
        papers: u32,
    ) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO opened_counts (journal, device, opened, papers) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((journal, device, opened, papers))?;
            Ok(())
        })
    }

    /// How many papers of a session each laptop had opened when it last told, and of how many; by device.
    ///
    /// # Errors
    /// As every read.
    pub fn opened_counts(&self, journal: &str) -> Result<BTreeMap<String, (u32, u32)>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT device, opened, papers FROM opened_counts WHERE journal = ?1")?;
        let rows = find.query_map([journal], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::new_store;

    fn papers(names: &[(&str, u32)]) -> Vec<(String, u32)> {
        names
            .iter()
            .map(|(name, version)| ((*name).to_owned(), *version))
            .collect()
    }

    #[test]
    fn what_came_after_the_last_look_is_new_until_the_next_one_ends() {
        let (_dir, mut store) = new_store();
        assert_eq!(store.looked("j").unwrap(), Looked::default());
        let minute = 60_000;
        store.look_at_papers("j", &papers(&[("a", 1)]), minute).unwrap();
        let first = store.looked("j").unwrap();
        assert_eq!(first.before, None);
        assert!(
            !first.is_since("a", 1) && !first.is_since("b", 1),
            "there was no look before the first"
        );
        // A paper is read, and the list looked at again: one look.
        store
            .look_at_papers("j", &papers(&[("a", 1)]), 20 * minute)
            .unwrap();
        assert_eq!(store.looked("j").unwrap().before, None);
        let later = 20 * minute + ONE_LOOK_MS + 1;
        let now = papers(&[("a", 1), ("a", 2), ("b", 1)]);
        store.look_at_papers("j", &now, later).unwrap();
        for at in [later, later + minute] {
            store.look_at_papers("j", &now, at).unwrap();
            let looked = store.looked("j").unwrap();
            assert_eq!(looked.before, Some(20 * minute));
            assert!(!looked.is_since("a", 1));
            assert!(looked.is_since("a", 2) && looked.is_since("b", 1) && looked.is_since("c", 1));
        }
        store.look_at_papers("j", &now, 2 * later + minute).unwrap();
        let looked = store.looked("j").unwrap();
        assert_eq!(looked.before, Some(later + minute));
        assert!(!looked.is_since("b", 1) && looked.is_since("c", 1));
        assert_eq!(store.looked("other").unwrap().before, None);
    }

    #[test]
    fn the_last_count_of_each_laptop_stands() {
        let (_dir, mut store) = new_store();
        for (journal, device, opened) in [("j", "d1", 1), ("j", "d2", 3), ("j", "d1", 2), ("k", "d1", 9)] {
            store.keep_opened(journal, device, opened, 10).unwrap();
        }
        let counts = store.opened_counts("j").unwrap();
        assert_eq!(
            counts,
            BTreeMap::from([("d1".to_owned(), (2, 10)), ("d2".to_owned(), (3, 10))])
        );
        assert_eq!(store.opened_counts("none").unwrap(), BTreeMap::new());
    }
}
