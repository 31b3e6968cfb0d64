//! Journals: leaves in order, bodies beside them, and what has been said about how far they are safe.

use hemicycle_domain::{
    checkpoint::Checkpoint,
    entry::{Body, Entry},
    ids::{DeviceId, JournalId},
};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, StoreError, count, whole};

/// What became of something that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Appended {
    Kept,
    AlreadyKept,
    /// Something else stands there, or it would leave a gap. Nothing was changed.
    Conflict,
}

impl Store {
    /// Puts an entry at the end of its journal. The caller has checked it.
    ///
    /// # Errors
    /// As every write.
    pub fn append(
        &mut self,
        journal: &JournalId,
        number: u64,
        entry: &Entry,
    ) -> Result<Appended, StoreError> {
        let at = whole(number)?;
        self.write(|conn| {
            let size = size(conn, journal)?;
            if number > size {
                return Ok(Appended::Conflict);
            }
            if number < size {
                let same: bool = conn
                    .prepare_cached("SELECT leaf = ?3 FROM leaves WHERE journal = ?1 AND number = ?2")?
                    .query_row((journal.as_str(), at, &entry.leaf), |row| row.get(0))?;
                let fits = match &entry.body {
                    _ if !same => Appended::Conflict,
                    None => Appended::AlreadyKept,
                    Some(body) => put_body(conn, journal, at, body)?,
                };
                return Ok(if fits == Appended::Conflict {
                    fits
                } else {
                    Appended::AlreadyKept
                });
            }
            conn.prepare_cached("INSERT INTO leaves (journal, number, leaf) VALUES (?1, ?2, ?3)")?
                .execute((journal.as_str(), at, &entry.leaf))?;
            if let Some(body) = &entry.body {
                insert_body(conn, journal, at, body)?;
            }
            Ok(Appended::Kept)
        })
    }

    /// Adds the body of a leaf that came without. The caller has checked that they belong together.
    ///
    /// # Errors
    /// As every write.
    pub fn put_body(
        &mut self,
        journal: &JournalId,
        number: u64,
        body: &Body,
    ) -> Result<Appended, StoreError> {
        let at = whole(number)?;
        self.write(|conn| {
            if number >= size(conn, journal)? {
                return Ok(Appended::Conflict);
            }
            put_body(conn, journal, at, body)
        })
    }

    /// How many entries there are: the number that the next one gets.
    ///
    /// # Errors
    /// As every read.
    pub fn size(&self, journal: &JournalId) -> Result<u64, StoreError> {
        size(&self.conn, journal)
    }

    /// # Errors
    /// As every read; `Damaged` where a number is missing.
    pub fn entries(&self, journal: &JournalId, from: u64, limit: u64) -> Result<Vec<Entry>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT number, leaf, salt, text FROM leaves LEFT JOIN bodies USING (journal, number)
             WHERE journal = ?1 AND number >= ?2 ORDER BY number LIMIT ?3",
        )?;
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = find.query_map((journal.as_str(), from, limit), |row| {
            let salt: Option<String> = row.get(2)?;
            let text: Option<String> = row.get(3)?;
            let body = salt.zip(text).map(|(salt, text)| Body { salt, text });
            Ok((
                row.get::<_, i64>(0)?,
                Entry {
                    leaf: row.get(1)?,
                    body,
                },
            ))
        })?;
        let mut entries = Vec::new();
        for (row, expected) in rows.zip(from..) {
            let (number, entry) = row?;
            if number != expected {
                return Err(StoreError::Damaged(format!("{journal} has no number {expected}")));
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// The numbers of leaves whose body has not come.
    ///
    /// # Errors
    /// As every read.
    pub fn without_body(&self, journal: &JournalId) -> Result<Vec<u64>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT number FROM leaves AS l WHERE journal = ?1
             AND NOT EXISTS (SELECT 1 FROM bodies AS b WHERE b.journal = l.journal AND b.number = l.number)
             ORDER BY number",
        )?;
        let rows = find.query_map([journal.as_str()], |row| count(row, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every journal that has an entry.
    ///
    /// # Errors
    /// As every read.
    pub fn journals(&self) -> Result<Vec<JournalId>, StoreError> {
        // From one name to the next by the index, without reading the entries between.
        let mut find = self.conn.prepare_cached(
            "WITH RECURSIVE names (journal) AS (
                 SELECT min(journal) FROM leaves
                 UNION ALL
                 SELECT (SELECT min(l.journal) FROM leaves AS l WHERE l.journal > names.journal)
                 FROM names WHERE names.journal IS NOT NULL
             ) SELECT journal FROM names WHERE journal IS NOT NULL",
        )?;
        let rows = find.query_map([], |row| Ok(JournalId(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a checkpoint, unless one of a larger size is there. Of one size the newer stands.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_checkpoint(
        &mut self,
        journal: &JournalId,
        size: u64,
        note: &Checkpoint,
    ) -> Result<(), StoreError> {
        let size = whole(size)?;
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO checkpoints (journal, size, note) VALUES (?1, ?2, ?3)
                 ON CONFLICT (journal) DO UPDATE SET size = excluded.size, note = excluded.note
                 WHERE excluded.size >= checkpoints.size",
            )?
            .execute((journal.as_str(), size, &note.0))?;
            Ok(())
        })
    }

    /// # Errors
    /// As every read.
    pub fn checkpoint(&self, journal: &JournalId) -> Result<Option<Checkpoint>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT note FROM checkpoints WHERE journal = ?1")?;
        Ok(find
            .query_row([journal.as_str()], |row| row.get(0))
            .optional()?
            .map(Checkpoint))
    }

    /// How many entries are known to be on enough disks.
    ///
    /// # Errors
    /// As every read.
    pub fn acknowledged(&self, journal: &JournalId) -> Result<u64, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT size FROM acknowledged WHERE journal = ?1")?;
        Ok(find
            .query_row([journal.as_str()], |row| count(row, 0))
            .optional()?
            .unwrap_or(0))
    }

    /// Never shrinks.
    ///
    /// # Errors
    /// As every write.
    pub fn set_acknowledged(&mut self, journal: &JournalId, size: u64) -> Result<(), StoreError> {
        let size = whole(size)?;
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO acknowledged (journal, size) VALUES (?1, ?2)
                 ON CONFLICT (journal) DO UPDATE SET size = excluded.size WHERE excluded.size > acknowledged.size",
            )?
            .execute((journal.as_str(), size))?;
            Ok(())
        })
    }

    /// The newest epoch that this disk has promised to follow, and to whom; 0 before the first.
    ///
    /// # Errors
    /// As every read.
    pub fn promised_epoch(&self, journal: &JournalId) -> Result<(u64, Option<DeviceId>), StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT epoch, device FROM promises WHERE journal = ?1")?;
        Ok(find
            .query_row([journal.as_str()], |row| {
                let device: Option<String> = row.get(1)?;
                Ok((count(row, 0)?, device.map(DeviceId)))
            })
            .optional()?
            .unwrap_or_default())
    }

    /// Never goes back to an older epoch, and never gives one epoch to a second device.
    ///
    /// # Errors
    /// As every write.
    pub fn promise_epoch(
        &mut self,
        journal: &JournalId,
        epoch: u64,
        to: &DeviceId,
    ) -> Result<(), StoreError> {
        let epoch = whole(epoch)?;
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO promises (journal, epoch, device) VALUES (?1, ?2, ?3)
                 ON CONFLICT (journal) DO UPDATE SET epoch = excluded.epoch, device = excluded.device
                 WHERE excluded.epoch > promises.epoch",
            )?
            .execute((journal.as_str(), epoch, to.as_str()))?;
            Ok(())
        })
    }

    /// Takes the entries from this number on out of the journal, because a newer keeper's stand there. They are kept
    /// apart. The caller has made sure that none of them was acknowledged.
    ///
    /// # Errors
    /// As every write; `Damaged` where one of them was acknowledged after all, and then nothing is changed.
    pub fn set_aside(&mut self, journal: &JournalId, from: u64) -> Result<Vec<Entry>, StoreError> {
        if from < self.acknowledged(journal)? {
            return Err(StoreError::Damaged(format!(
                "{journal} was acknowledged beyond {from}"
            )));
        }
        let entries = self.entries(journal, from, u64::MAX)?;
        let at = whole(from)?;
        self.write(|conn| {
            for sql in [
                "INSERT INTO set_aside (journal, number, leaf, salt, text)
                 SELECT journal, number, leaf, salt, text FROM leaves LEFT JOIN bodies USING (journal, number)
                 WHERE journal = ?1 AND number >= ?2 ORDER BY number",
                "DELETE FROM bodies WHERE journal = ?1 AND number >= ?2",
                "DELETE FROM leaves WHERE journal = ?1 AND number >= ?2",
            ] {
                conn.prepare_cached(sql)?.execute((journal.as_str(), at))?;
            }
            Ok(())
        })?;
        Ok(entries)
    }

    /// What was ever set aside of a journal, in the order in which that was done: entries that a keeper had numbered on
    /// its own disk alone. Two may bear one number.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn aside(&self, journal: &JournalId) -> Result<Vec<Entry>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT leaf, salt, text FROM set_aside WHERE journal = ?1 ORDER BY rowid")?;
        let rows = find.query_map([journal.as_str()], |row| {
            let (salt, text): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok(Entry {
                leaf: row.get(0)?,
                body: salt.zip(text).map(|(salt, text)| Body { salt, text }),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn size(conn: &Connection, journal: &JournalId) -> Result<u64, StoreError> {
    // Numbers have no gaps, so the last one says how many there are.
    let mut find = conn.prepare_cached("SELECT ifnull(max(number) + 1, 0) FROM leaves WHERE journal = ?1")?;
    Ok(find.query_row([journal.as_str()], |row| count(row, 0))?)
}

fn put_body(conn: &Connection, journal: &JournalId, at: i64, body: &Body) -> Result<Appended, StoreError> {
    let same: Option<bool> = conn
        .prepare_cached("SELECT salt = ?3 AND text = ?4 FROM bodies WHERE journal = ?1 AND number = ?2")?
        .query_row((journal.as_str(), at, &body.salt, &body.text), |row| row.get(0))
        .optional()?;
    Ok(match same {
        Some(true) => Appended::AlreadyKept,
        Some(false) => Appended::Conflict,
        None => {
            insert_body(conn, journal, at, body)?;
            Appended::Kept
        }
    })
}

fn insert_body(conn: &Connection, journal: &JournalId, at: i64, body: &Body) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO bodies (journal, number, salt, text) VALUES (?1, ?2, ?3, ?4)")?
        .execute((journal.as_str(), at, &body.salt, &body.text))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{entry, journal, key, new_store};

    #[test]
    fn an_entry_is_kept_once_at_the_end_and_anything_else_is_a_conflict() {
        let (dir, mut store) = new_store();
        assert_eq!(
            store.append(&journal(), 1, &entry("b")).unwrap(),
            Appended::Conflict
        );
        assert_eq!(store.append(&journal(), 0, &entry("a")).unwrap(), Appended::Kept);
        assert_eq!(
            store.append(&journal(), 0, &entry("a")).unwrap(),
            Appended::AlreadyKept
        );
        assert_eq!(
            store.append(&journal(), 0, &entry("b")).unwrap(),
            Appended::Conflict
        );
        assert_eq!(
            store.append(&journal(), 2, &entry("c")).unwrap(),
            Appended::Conflict
        );
        let other_body = Entry {
            body: entry("b").body,
            ..entry("a")
        };
        assert_eq!(
            store.append(&journal(), 0, &other_body).unwrap(),
            Appended::Conflict
        );
        assert_eq!(store.append(&journal(), 1, &entry("b")).unwrap(), Appended::Kept);
        assert!(store.append(&journal(), u64::MAX, &entry("z")).is_err());
        drop(store);
        let store = Store::open(dir.path(), &key()).unwrap();
        assert_eq!(
            store.entries(&journal(), 0, u64::MAX).unwrap(),
            [entry("a"), entry("b")]
        );
        assert_eq!(store.entries(&journal(), 1, 1).unwrap(), [entry("b")]);
        assert_eq!(store.entries(&journal(), u64::MAX, 5).unwrap(), []);
        assert_eq!(store.size(&JournalId::new("other")).unwrap(), 0);
    }

    #[test]
    fn a_body_may_come_later_and_only_one_does() {
        let (_dir, mut store) = new_store();
        let bare = |leaf: &str| Entry {
            body: None,
            ..entry(leaf)
        };
        for (number, leaf) in (0..).zip(["a", "b", "c"]) {
            assert_eq!(
                store.append(&journal(), number, &bare(leaf)).unwrap(),
                Appended::Kept
            );
        }
        assert_eq!(store.without_body(&journal()).unwrap(), [0, 1, 2]);
        let body = |leaf: &str| entry(leaf).body.unwrap();
        assert_eq!(store.put_body(&journal(), 1, &body("b")).unwrap(), Appended::Kept);
        assert_eq!(
            store.put_body(&journal(), 1, &body("b")).unwrap(),
            Appended::AlreadyKept
        );
        assert_eq!(
            store.put_body(&journal(), 1, &body("x")).unwrap(),
            Appended::Conflict
        );
        assert_eq!(
            store.put_body(&journal(), 3, &body("d")).unwrap(),
            Appended::Conflict
        );
        assert_eq!(
            store.append(&journal(), 2, &entry("c")).unwrap(),
            Appended::AlreadyKept
        );
        assert_eq!(
            store.append(&journal(), 2, &bare("c")).unwrap(),
            Appended::AlreadyKept
        );
        assert_eq!(store.without_body(&journal()).unwrap(), [0]);
        assert_eq!(
            store.entries(&journal(), 0, 9).unwrap(),
            [bare("a"), entry("b"), entry("c")]
        );
    }

    #[test]
    fn what_nobody_acknowledged_is_set_aside_and_the_rest_stays() {
        let (_dir, mut store) = new_store();
        for (number, name) in (0..).zip(["a", "b", "c"]) {
            let _ = store.append(&journal(), number, &entry(name)).unwrap();
        }
        store.set_acknowledged(&journal(), 2).unwrap();
        assert!(matches!(
            store.set_aside(&journal(), 1),
            Err(StoreError::Damaged(_))
        ));
        assert_eq!(store.set_aside(&journal(), 2).unwrap(), [entry("c")]);
        assert_eq!(store.size(&journal()).unwrap(), 2);
        assert_eq!(store.append(&journal(), 2, &entry("d")).unwrap(), Appended::Kept);
        assert_eq!(store.set_aside(&journal(), 2).unwrap(), [entry("d")]);
        assert_eq!(store.aside(&journal()).unwrap(), [entry("c"), entry("d")]);
        assert_eq!(store.aside(&JournalId::new("other")).unwrap(), []);
    }

    #[test]
    fn journals_are_listed_by_name() {
        let (_dir, mut store) = new_store();
        assert_eq!(store.journals().unwrap(), []);
        for name in ["s2", "register", "s1"] {
            let _ = store.append(&JournalId::new(name), 0, &entry(name)).unwrap();
        }
        store
            .promise_epoch(&JournalId::new("empty"), 1, &DeviceId::new("d"))
            .unwrap();
        assert_eq!(
            store.journals().unwrap(),
            ["register", "s1", "s2"].map(JournalId::new)
        );
    }

    #[test]
    fn what_was_promised_or_acknowledged_never_shrinks() {
        let (_dir, mut store) = new_store();
        assert_eq!(
            (
                store.promised_epoch(&journal()).unwrap(),
                store.acknowledged(&journal()).unwrap()
            ),
            ((0, None), 0)
        );
        for number in [3, 5, 4] {
            let device = DeviceId::new(format!("d{number}"));
            store.promise_epoch(&journal(), number, &device).unwrap();
            store.set_acknowledged(&journal(), number).unwrap();
            store
                .keep_checkpoint(&journal(), number, &Checkpoint(format!("note {number}")))
                .unwrap();
        }
        assert_eq!(
            (
                store.promised_epoch(&journal()).unwrap(),
                store.acknowledged(&journal()).unwrap()
            ),
            ((5, Some(DeviceId::new("d5"))), 5)
        );
        assert_eq!(
            store.checkpoint(&journal()).unwrap(),
            Some(Checkpoint("note 5".into()))
        );
        store
            .keep_checkpoint(&journal(), 5, &Checkpoint("cosigned".into()))
            .unwrap();
        assert_eq!(
            store.checkpoint(&journal()).unwrap(),
            Some(Checkpoint("cosigned".into()))
        );
    }
}
