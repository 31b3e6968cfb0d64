//! Papers of one's own, in folders that their person names. Never part of a journal, and for nobody else.

use rusqlite::Row;

use crate::{Store, StoreError};

/// A paper that a person has put beside those of the council. Its bytes are kept as those of any other paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPaper {
    /// As no paper of a journal is named.
    pub id: String,
    pub folder: String,
    pub title: String,
    pub sha256: String,
    pub bytes: u64,
    /// Milliseconds since 1970-01-01 UTC, by this laptop's clock.
    pub added_at: i64,
}

impl Store {
    /// All of them, by folder and title.
    ///
    /// # Errors
    /// As every read.
    pub fn own_papers(&self) -> Result<Vec<OwnPaper>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT id, folder, title, sha256, bytes, added_at FROM own_papers ORDER BY folder, title, id",
        )?;
        let rows = find.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a paper, in the place of one with the same id.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_own_paper(&mut self, paper: &OwnPaper) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO own_papers (id, folder, title, sha256, bytes, added_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                &paper.id,
                &paper.folder,
                &paper.title,
                &paper.sha256,
                i64::try_from(paper.bytes).unwrap_or(i64::MAX),
                paper.added_at,
            ))?;
            Ok(())
        })
    }

    /// Its bytes and its notes stay; whoever removes them asks for it.
    ///
    /// # Errors
    /// As every write.
    pub fn remove_own_paper(&mut self, id: &str) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached("DELETE FROM own_papers WHERE id = ?1")?
                .execute([id])?;
            conn.prepare_cached("DELETE FROM readings WHERE paper = ?1")?
                .execute([id])?;
            Ok(())
        })
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<OwnPaper> {
    Ok(OwnPaper {
        id: row.get(0)?,
        folder: row.get(1)?,
        title: row.get(2)?,
        sha256: row.get(3)?,
        bytes: u64::try_from(row.get::<_, i64>(4)?).unwrap_or(0),
        added_at: row.get(5)?,
    })
}
