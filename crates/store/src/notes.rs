//! What one person writes and marks for themselves. Never part of a journal.

use std::collections::BTreeMap;

use rusqlite::{Params, Row};

use crate::{Store, StoreError};

/// A note or a mark on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: String,
    pub paper: String,
    pub version: u32,
    pub page: u32,
    pub colour: String,
    pub quote: String,
    /// JSON, as the reader of the page gave it.
    pub rects: String,
    pub text: String,
    /// The text as it is searched.
    pub folded: String,
}

/// Where a person stopped reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub version: u32,
    pub page: u32,
    /// Milliseconds since 1970-01-01 UTC, by this laptop's clock.
    pub at: i64,
}

const COLUMNS: &str = "id, paper, version, page, colour, quote, rects, text, folded";

impl Store {
    /// Keeps a note, in the place of one with the same id.
    ///
    /// # Errors
    /// As every write.
    pub fn save_note(&mut self, note: &Note) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO notes (id, paper, version, page, colour, quote, rects, text, folded)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                &note.id,
                &note.paper,
                note.version,
                note.page,
                &note.colour,
                &note.quote,
                &note.rects,
                &note.text,
                &note.folded,
            ))?;
            Ok(())
        })
    }

    /// # Errors
    /// As every write.
    pub fn delete_note(&mut self, id: &str) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached("DELETE FROM notes WHERE id = ?1")?
                .execute([id])?;
            Ok(())
        })
    }

    /// The notes on a paper, by version and page.
    ///
    /// # Errors
    /// As every read.
    pub fn notes(&self, paper: &str) -> Result<Vec<Note>, StoreError> {
        self.find_notes(
            &format!("SELECT {COLUMNS} FROM notes WHERE paper = ?1 ORDER BY version, page, id"),
            [paper],
        )
    }

    /// # Errors
    /// As every read.
    pub fn all_notes(&self) -> Result<Vec<Note>, StoreError> {
        self.find_notes(
            &format!("SELECT {COLUMNS} FROM notes ORDER BY paper, version, page, id"),
            [],
        )
    }

    fn find_notes(&self, sql: &str, values: impl Params) -> Result<Vec<Note>, StoreError> {
        let mut find = self.conn.prepare_cached(sql)?;
        let rows = find.query_map(values, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// As every write.
    pub fn set_reading(&mut self, paper: &str, version: u32, page: u32, at: i64) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO readings (paper, version, page, at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((paper, version, page, at))?;
            Ok(())
        })
    }

    /// Where each paper was left, by paper.
    ///
    /// # Errors
    /// As every read.
    pub fn readings(&self) -> Result<BTreeMap<String, Reading>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT paper, version, page, at FROM readings")?;
        let rows = find.query_map([], |row| {
            Ok((
                row.get(0)?,
                Reading {
                    version: row.get(1)?,
                    page: row.get(2)?,
                    at: row.get(3)?,
                },
            ))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get(0)?,
        paper: row.get(1)?,
        version: row.get(2)?,
        page: row.get(3)?,
        colour: row.get(4)?,
        quote: row.get(5)?,
        rects: row.get(6)?,
        text: row.get(7)?,
        folded: row.get(8)?,
    })
}
