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

/// Where a person stopped reading a version of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub version: u32,
    /// The sheet, from 1.
    pub page: u32,
    /// How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
    pub depth: i32,
    /// Percent; 0 for as wide as reads well, 1 for the full width.
    pub zoom: u32,
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
    pub fn set_reading(&mut self, paper: &str, reading: &Reading) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO readings (paper, version, page, depth, zoom, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                paper,
                reading.version,
                reading.page,
                reading.depth,
                reading.zoom,
                reading.at,
            ))?;
            Ok(())
        })
    }

    /// Where each paper was left, by paper, in each version that was opened, the oldest first.
    ///
    /// # Errors
    /// As every read.
    pub fn readings(&self) -> Result<BTreeMap<String, Vec<Reading>>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT paper, version, page, depth, zoom, at FROM readings ORDER BY paper, version",
        )?;
        let rows = find.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                Reading {
                    version: row.get(1)?,
                    page: row.get(2)?,
                    depth: row.get(3)?,
                    zoom: row.get(4)?,
                    at: row.get(5)?,
                },
            ))
        })?;
        let mut readings: BTreeMap<String, Vec<Reading>> = BTreeMap::new();
        for row in rows {
            let (paper, reading) = row?;
            readings.entry(paper).or_default().push(reading);
        }
        Ok(readings)
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
