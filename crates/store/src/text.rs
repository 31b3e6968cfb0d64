//! The texts of papers, page by page, and the search over them.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use crate::{Reader, Store, StoreError};

/// A page as it reads, and as it is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRow {
    pub page: u32,
    pub text: String,
    pub folded: String,
}

/// A page that holds every word that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    pub sha256: String,
    pub page: u32,
    pub text: String,
}

impl Store {
    /// Keeps what the extraction of a file gave, in the place of what there was.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_text(&mut self, sha256: &str, status: &str, pages: &[PageRow]) -> Result<(), StoreError> {
        self.write(|conn| {
            forget_text(conn, sha256)?;
            let page_count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
            conn.prepare_cached("INSERT INTO texts (sha256, status, pages) VALUES (?1, ?2, ?3)")?
                .execute((sha256, status, page_count))?;
            let mut insert =
                conn.prepare_cached("INSERT INTO pages (sha256, page, text) VALUES (?1, ?2, ?3)")?;
            let mut index = conn.prepare_cached("INSERT INTO page_words (rowid, folded) VALUES (?1, ?2)")?;
            for page in pages {
                let id = insert.insert((sha256, page.page, &page.text))?;
                index.execute((id, &page.folded))?;
            }
            Ok(())
        })
    }

    /// How the extraction went, and how many pages it gave.
    ///
    /// # Errors
    /// As every read.
    pub fn text_status(&self, sha256: &str) -> Result<Option<(String, u32)>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT status, pages FROM texts WHERE sha256 = ?1")?;
        Ok(find
            .query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// The same for every file, by its SHA-256.
    ///
    /// # Errors
    /// As every read.
    pub fn text_statuses(&self) -> Result<BTreeMap<String, (String, u32)>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT sha256, status, pages FROM texts")?;
        let rows = find.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader {
    /// Pages that hold every word, the best first; the last word may be the beginning of one.
    ///
    /// # Errors
    /// As every read.
    pub fn search(&self, folded_query: &str, limit: u32) -> Result<Vec<TextHit>, StoreError> {
        let Some(query) = safe_query(folded_query) else {
            return Ok(Vec::new());
        };
        let mut find = self.conn.prepare_cached(
            "SELECT p.sha256, p.page, p.text FROM page_words JOIN pages AS p ON p.id = page_words.rowid
             WHERE page_words MATCH ?1 ORDER BY bm25(page_words), p.id LIMIT ?2",
        )?;
        let rows = find.query_map((query, limit), |row| {
            Ok(TextHit {
                sha256: row.get(0)?,
                page: row.get(1)?,
                text: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(crate) fn forget_text(conn: &Connection, sha256: &str) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM page_words WHERE rowid IN (SELECT id FROM pages WHERE sha256 = ?1)")?
        .execute([sha256])?;
    conn.prepare_cached("DELETE FROM texts WHERE sha256 = ?1")?
        .execute([sha256])?;
    Ok(())
}

/// Every word in quotes, so that nothing a person types is taken for an operator of FTS5.
fn safe_query(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"").replace('\0', "")))
        .collect();
    if words.is_empty() {
        None
    } else {
        Some(format!("{}*", words.join(" ")))
    }
}
