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
    /// The text of each page of a file, in order, where it was read.
    ///
    /// # Errors
    /// As every read.
    pub fn pages(&self, sha256: &str) -> Result<Vec<String>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT text FROM pages WHERE sha256 = ?1 ORDER BY page")?;
        let rows = find.query_map([sha256], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::new_store;

    fn page(page: u32, text: &str, folded: &str) -> PageRow {
        PageRow {
            page,
            text: text.into(),
            folded: folded.into(),
        }
    }

    fn found(reader: &Reader, query: &str) -> Vec<(String, u32)> {
        reader
            .search(query, 10)
            .unwrap()
            .into_iter()
            .map(|hit| (hit.sha256, hit.page))
            .collect()
    }

    #[test]
    fn a_search_finds_pages_that_hold_every_word() {
        let (_dir, mut store) = new_store();
        let law = page(3, "Luật Đất đai 31/2024/QH15", "luat dat dai 31/2024/qh15");
        store
            .keep_text("aa", "text", &[page(1, "Tờ trình", "to trinh"), law])
            .unwrap();
        store
            .keep_text("bb", "text", &[page(1, "đất ở đô thị", "dat o do thi")])
            .unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(found(&reader, "dat dai"), [("aa".into(), 3)]);
        assert_eq!(
            reader.search("dat dai", 1).unwrap()[0].text,
            "Luật Đất đai 31/2024/QH15"
        );
        assert_eq!(found(&reader, "dai da"), [("aa".into(), 3)]);
        assert_eq!(found(&reader, "da dai"), []);
        assert_eq!(found(&reader, "dat").len(), 2);
        assert_eq!(found(&reader, "31/2024"), [("aa".into(), 3)]);
    }

    #[test]
    fn nothing_that_is_typed_breaks_the_search() {
        let (_dir, mut store) = new_store();
        store
            .keep_text("aa", "text", &[page(1, "a", "dat or not near dai")])
            .unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(found(&reader, "dat OR"), [("aa".into(), 1)]);
        assert_eq!(found(&reader, "\"dat\" - dai*"), [("aa".into(), 1)]);
        for typed in [
            "", "  ", "\"", "*", "NEAR(", "folded:x", "^dat", "a AND", "(", "{x}", "\0", "dat\0", "-", "'",
        ] {
            reader.search(typed, 10).unwrap();
        }
    }

    #[test]
    fn a_new_text_takes_the_place_of_the_old() {
        let (_dir, mut store) = new_store();
        store
            .keep_text("aa", "text", &[page(1, "cũ", "cu"), page(2, "hai", "hai")])
            .unwrap();
        store.keep_text("aa", "scan", &[page(1, "mới", "moi")]).unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(
            (found(&reader, "cu"), found(&reader, "moi")),
            (vec![], vec![("aa".into(), 1)])
        );
        assert_eq!(store.text_status("aa").unwrap(), Some(("scan".into(), 1)));
        assert_eq!(store.text_status("bb").unwrap(), None);
        assert_eq!(store.text_statuses().unwrap().len(), 1);
    }
}
