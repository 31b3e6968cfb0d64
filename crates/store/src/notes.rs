//! What one person writes and marks for themselves. Never part of a journal.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params, Row};
use serde::{Deserialize, Serialize};

use crate::{Store, StoreError};

/// Removed notes that are remembered, at most: enough that no backup brings one back.
const MOST_REMOVED: u32 = 2_000;

/// A note or a mark on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub id: String,
    pub paper: String,
    /// The version that it was made in.
    pub version: u32,
    /// From 1.
    pub page: u32,
    pub colour: String,
    pub quote: String,
    /// Some letters of the page on each side of the quote.
    #[serde(default)]
    pub before: String,
    #[serde(default)]
    pub after: String,
    /// JSON, as the reader of the page gave it.
    pub rects: String,
    pub text: String,
    /// The text as it is searched.
    pub folded: String,
    /// When its person last changed it: milliseconds since 1970-01-01 UTC, by the laptop's clock, and more than before.
    #[serde(default)]
    pub changed: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
}

/// Where a note stands in the newest version that it was looked for in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Carried {
    pub version: u32,
    /// From 1; of a lost one, the page to look at first.
    pub page: u32,
    /// The words there, and what stands around them; of a lost one, empty.
    pub quote: String,
    pub before: String,
    pub after: String,
    pub how: How,
}

/// How a note came into a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum How {
    /// The same words on the same page.
    Same,
    /// The same words on another page.
    Moved,
    /// Its person has said where it belongs.
    Kept,
    /// Perhaps: a person looks.
    Near,
    /// Not found: a person looks.
    Lost,
}

impl How {
    /// Whether a person is to look at it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Near | Self::Lost)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Moved => "moved",
            Self::Kept => "kept",
            Self::Near => "near",
            Self::Lost => "lost",
        }
    }

    fn read(word: &str) -> Self {
        match word {
            "same" => Self::Same,
            "moved" => Self::Moved,
            "kept" => Self::Kept,
            "near" => Self::Near,
            _ => Self::Lost,
        }
    }
}

impl Note {
    /// The newest version that it stands in, and the page there.
    #[must_use]
    pub fn stands(&self) -> (u32, u32) {
        let carried = self.carried.as_ref();
        carried.map_or((self.version, self.page), |carried| {
            (carried.version, carried.page)
        })
    }
}

/// Everything that a person has noted, as it is backed up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Notebook {
    pub notes: Vec<Note>,
    /// When each removed note was removed.
    pub removed: BTreeMap<String, i64>,
}

/// Where a person stopped reading a version of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub version: u32,
    /// The sheet, from 1.
    pub page: u32,
    /// What is printed on it; empty where that is the number of the sheet.
    pub label: String,
    /// How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
    pub depth: i32,
    /// Percent; 0 for as wide as reads well, 1 for the full width.
    pub zoom: u32,
    pub pages: PagesAbreast,
    /// Milliseconds since 1970-01-01 UTC, by this laptop's clock.
    pub at: i64,
}

/// How many pages of a paper stand beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PagesAbreast {
    #[default]
    One,
    /// 1 and 2, 3 and 4.
    Two,
    /// 1 alone, 2 and 3, 4 and 5: as a bound book opens.
    TwoBehindFirst,
}

impl PagesAbreast {
    fn word(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
            Self::TwoBehindFirst => "twoBehindFirst",
        }
    }

    fn read(word: &str) -> Self {
        match word {
            "two" => Self::Two,
            "twoBehindFirst" => Self::TwoBehindFirst,
            _ => Self::One,
        }
    }
}

const COLUMNS: &str =
    "n.id, n.paper, n.version, n.page, n.colour, n.quote, n.before, n.after, n.rects, n.text, n.folded,
    n.changed, c.version, c.page, c.quote, c.before, c.after, c.how
    FROM notes AS n LEFT JOIN carried AS c ON c.note = n.id";

impl Store {
    /// Keeps a note, in the place of one with the same id.
    ///
    /// # Errors
    /// As every write.
    pub fn save_note(&mut self, note: &Note) -> Result<(), StoreError> {
        self.write(|conn| save(conn, note))
    }

    /// Says where a note stands in a later version. A note that is gone by now stays gone.
    ///
    /// # Errors
    /// As every write.
    pub fn carry_note(&mut self, id: &str, carried: &Carried) -> Result<(), StoreError> {
        self.write(|conn| carry(conn, id, carried))
    }

    /// `at`: by this laptop's clock, in milliseconds.
    ///
    /// # Errors
    /// As every write.
    pub fn delete_note(&mut self, id: &str, at: i64) -> Result<(), StoreError> {
        self.write(|conn| remove(conn, id, at))
    }

    /// The notes on a paper, by version and page.
    ///
    /// # Errors
    /// As every read.
    pub fn notes(&self, paper: &str) -> Result<Vec<Note>, StoreError> {
        self.find_notes(
            &format!("SELECT {COLUMNS} WHERE n.paper = ?1 ORDER BY n.version, n.page, n.id"),
            [paper],
        )
    }

    /// # Errors
    /// As every read.
    pub fn note(&self, id: &str) -> Result<Option<Note>, StoreError> {
        let mut found = self.find_notes(&format!("SELECT {COLUMNS} WHERE n.id = ?1"), [id])?;
        Ok(found.pop())
    }

    /// # Errors
    /// As every read.
    pub fn all_notes(&self) -> Result<Vec<Note>, StoreError> {
        self.find_notes(
            &format!("SELECT {COLUMNS} ORDER BY n.paper, n.version, n.page, n.id"),
            [],
        )
    }

    /// How many notes of each paper were looked for in a later version, and how many of those a person is to look at.
    ///
    /// # Errors
    /// As every read.
    pub fn carried_counts(&self) -> Result<BTreeMap<String, (u32, u32)>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT n.paper, count(*), count(*) FILTER (WHERE c.how IN ('near', 'lost'))
             FROM carried AS c JOIN notes AS n ON n.id = c.note GROUP BY n.paper",
        )?;
        let rows = find.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The oldest version that a note of each paper stands in.
    ///
    /// # Errors
    /// As every read.
    pub fn notes_stand_in(&self) -> Result<BTreeMap<String, u32>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT n.paper, min(coalesce(c.version, n.version)) FROM notes AS n
             LEFT JOIN carried AS c ON c.note = n.id GROUP BY n.paper",
        )?;
        let rows = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All notes, and what was removed.
    ///
    /// # Errors
    /// As every read.
    pub fn notebook(&self) -> Result<Notebook, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT id, changed FROM removed_notes")?;
        let removed = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Notebook {
            notes: self.all_notes()?,
            removed: removed.collect::<Result<_, _>>()?,
        })
    }

    /// Takes in what another notebook has that is newer, note by note; gives how many came or changed.
    ///
    /// # Errors
    /// As every write.
    pub fn merge_notebook(&mut self, other: &Notebook) -> Result<usize, StoreError> {
        let here = self.notebook()?;
        let known: BTreeMap<&str, i64> = here.notes.iter().map(|note| (&*note.id, note.changed)).collect();
        self.write(|conn| {
            let mut came = 0;
            for note in &other.notes {
                let newer = known.get(&*note.id).is_none_or(|changed| note.changed > *changed);
                let gone = here
                    .removed
                    .get(&note.id)
                    .is_some_and(|removed| *removed >= note.changed);
                if newer && !gone {
                    save(conn, note)?;
                    if let Some(carried) = &note.carried {
                        carry(conn, &note.id, carried)?;
                    }
                    came += 1;
                }
            }
            for (id, at) in &other.removed {
                if known.get(&**id).is_none_or(|changed| at >= changed) {
                    remove(conn, id, *at)?;
                }
            }
            Ok(came)
        })
    }

    fn find_notes(&self, sql: &str, values: impl Params) -> Result<Vec<Note>, StoreError> {
        let mut find = self.conn.prepare_cached(sql)?;
        let rows = find.query_map(values, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Where a version of a paper is being read.
    ///
    /// # Errors
    /// As every write.
    pub fn set_reading(&mut self, paper: &str, reading: &Reading) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT OR REPLACE INTO readings (paper, version, page, depth, zoom, pages, at, label)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                paper,
                reading.version,
                reading.page,
                reading.depth,
                reading.zoom,
                reading.pages.word(),
                reading.at,
                &reading.label,
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
            "SELECT paper, version, page, depth, zoom, pages, at, label FROM readings ORDER BY paper, version",
        )?;
        let rows = find.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                Reading {
                    version: row.get(1)?,
                    page: row.get(2)?,
                    depth: row.get(3)?,
                    zoom: row.get(4)?,
                    pages: PagesAbreast::read(&row.get::<_, String>(5)?),
                    at: row.get(6)?,
                    label: row.get(7)?,
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

fn save(conn: &Connection, note: &Note) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM removed_notes WHERE id = ?1")?
        .execute([&note.id])?;
    conn.prepare_cached(
        "INSERT INTO notes (id, paper, version, page, colour, quote, before, after, rects, text, folded, changed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET paper = excluded.paper, version = excluded.version, page = excluded.page,
         colour = excluded.colour, quote = excluded.quote, before = excluded.before, after = excluded.after,
         rects = excluded.rects, text = excluded.text, folded = excluded.folded, changed = excluded.changed",
    )?
    .execute((
        &note.id,
        &note.paper,
        note.version,
        note.page,
        &note.colour,
        &note.quote,
        &note.before,
        &note.after,
        &note.rects,
        &note.text,
        &note.folded,
        note.changed,
    ))?;
    Ok(())
}

fn carry(conn: &Connection, id: &str, carried: &Carried) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO carried (note, version, page, quote, before, after, how)
         SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM notes WHERE id = ?1",
    )?
    .execute((
        id,
        carried.version,
        carried.page,
        &carried.quote,
        &carried.before,
        &carried.after,
        carried.how.word(),
    ))?;
    Ok(())
}

fn remove(conn: &Connection, id: &str, at: i64) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM notes WHERE id = ?1")?
        .execute([id])?;
    conn.prepare_cached(
        "INSERT INTO removed_notes (id, changed) VALUES (?1, ?2)
         ON CONFLICT (id) DO UPDATE SET changed = max(changed, excluded.changed)",
    )?
    .execute((id, at))?;
    conn.prepare_cached(
        "DELETE FROM removed_notes WHERE id NOT IN
         (SELECT id FROM removed_notes ORDER BY changed DESC, id LIMIT ?1)",
    )?
    .execute([MOST_REMOVED])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Note> {
    let version: Option<u32> = row.get(12)?;
    let carried = version.map(|version| {
        Ok::<_, rusqlite::Error>(Carried {
            version,
            page: row.get(13)?,
            quote: row.get(14)?,
            before: row.get(15)?,
            after: row.get(16)?,
            how: How::read(&row.get::<_, String>(17)?),
        })
    });
    Ok(Note {
        id: row.get(0)?,
        paper: row.get(1)?,
        version: row.get(2)?,
        page: row.get(3)?,
        colour: row.get(4)?,
        quote: row.get(5)?,
        before: row.get(6)?,
        after: row.get(7)?,
        rects: row.get(8)?,
        text: row.get(9)?,
        folded: row.get(10)?,
        changed: row.get(11)?,
        carried: carried.transpose()?,
    })
}
