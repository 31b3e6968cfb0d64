//! The texts of papers, page by page, and the search over them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use crate::{Reader, Store, StoreError};

/// A page as it reads, and as it is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRow {
    pub page: u32,
    pub text: String,
    /// Its words without accents.
    pub folded: String,
    /// Its words with accents, in keys that keep them apart.
    pub spelled: String,
    pub trust: PageTrust,
    /// What gave the text, by name and version.
    pub extractor: String,
}

/// How far the text of a page may be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageTrust {
    /// The page is what its text says.
    #[default]
    Text,
    /// The page has a text, and its letters are wrong, or it is lost.
    Unreliable,
    /// A picture of a text.
    Picture,
}

impl PageTrust {
    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Unreliable => "unreliable",
            Self::Picture => "picture",
        }
    }

    /// A word of a later version is one that this version does not rely on.
    fn read(word: &str) -> Self {
        match word {
            "text" => Self::Text,
            "picture" => Self::Picture,
            _ => Self::Unreliable,
        }
    }
}

/// The text of a page as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPage {
    pub text: String,
    pub trust: PageTrust,
    /// What gave the text, by name and version; empty where nothing did.
    pub extractor: String,
}

/// Where more pages than these hold what is looked for, those that came last are ranked first: ranking a page takes a
/// hundred times as long as finding it.
const RANKED_TOGETHER: i64 = 1_000;

/// What is looked for, in the keys of [`PageRow`]; a page holds all of it. The last word may be the beginning of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub folded: String,
    /// Empty where spelling does not matter.
    pub spelled: String,
    /// The folded words stand in one piece.
    pub in_one_piece: bool,
}

/// A page that holds every word that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    pub sha256: String,
    pub page: u32,
    pub text: String,
    pub trust: PageTrust,
}

impl Store {
    /// Keeps what the extraction of a file gave, in the place of what there was. `oddities` are words without spaces.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_text(
        &mut self,
        sha256: &str,
        status: &str,
        oddities: &[&str],
        pages: &[PageRow],
    ) -> Result<(), StoreError> {
        self.write(|conn| {
            forget_text(conn, sha256)?;
            let page_count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
            conn.prepare_cached(
                "INSERT INTO texts (sha256, status, pages, oddities) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((sha256, status, page_count, oddities.join(" ")))?;
            let mut insert = conn.prepare_cached(
                "INSERT INTO pages (sha256, page, text, trust, extractor) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?;
            let mut index =
                conn.prepare_cached("INSERT INTO page_words (rowid, folded, spelled) VALUES (?1, ?2, ?3)")?;
            for page in pages {
                let id =
                    insert.insert((sha256, page.page, &page.text, page.trust.word(), &page.extractor))?;
                index.execute((id, &page.folded, &page.spelled))?;
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

impl Store {
    /// What files carry besides their pages, by their SHA-256; only those that do.
    ///
    /// # Errors
    /// As every read.
    pub fn oddities(&self) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT sha256, oddities FROM texts WHERE oddities <> ''")?;
        let rows = find.query_map([], |row| {
            let words: String = row.get(1)?;
            Ok((row.get(0)?, words.split(' ').map(String::from).collect()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader {
    /// Pages of these files that hold what is looked for, the best first.
    /// `files` are SHA-256: what a person may not see, or what has a newer version, takes no place among the hits.
    ///
    /// # Errors
    /// As every read.
    pub fn search(
        &self,
        query: &Query,
        files: &BTreeSet<String>,
        limit: usize,
    ) -> Result<Vec<TextHit>, StoreError> {
        let Some(query) = safe_query(query) else {
            return Ok(Vec::new());
        };
        let mut first_of_window = self.conn.prepare_cached(
            "SELECT rowid FROM page_words WHERE page_words MATCH ?1 AND rowid < ?2
             ORDER BY rowid DESC LIMIT 1 OFFSET ?3",
        )?;
        let mut best = self.conn.prepare_cached(
            "SELECT rowid FROM page_words WHERE page_words MATCH ?1 AND rowid < ?2 AND rowid >= ?3
             ORDER BY rank, rowid",
        )?;
        let mut read = self
            .conn
            .prepare_cached("SELECT sha256, page, text, trust FROM pages WHERE id = ?1")?;
        let (mut hits, mut end) = (Vec::new(), i64::MAX);
        loop {
            let first: Option<i64> = first_of_window
                .query_row((&query, end, RANKED_TOGETHER - 1), |row| row.get(0))
                .optional()?;
            let mut ids = best.query((&query, end, first.unwrap_or(i64::MIN)))?;
            while let Some(id) = ids.next()? {
                let id: i64 = id.get(0)?;
                let mut page = read.query([id])?;
                let Some(page) = page.next()? else { continue };
                let sha256: String = page.get(0)?;
                if files.contains(&sha256) {
                    hits.push(TextHit {
                        sha256,
                        page: page.get(1)?,
                        text: page.get(2)?,
                        trust: PageTrust::read(&page.get::<_, String>(3)?),
                    });
                }
                if hits.len() >= limit {
                    return Ok(hits);
                }
            }
            let Some(first) = first else { return Ok(hits) };
            end = first;
        }
    }

    /// Whether at most so many pages hold what is looked for, whoever may see them; costs what finding them does.
    ///
    /// # Errors
    /// As every read.
    pub fn holds_at_most(&self, query: &Query, pages: usize) -> Result<bool, StoreError> {
        let Some(query) = safe_query(query) else {
            return Ok(true);
        };
        let mut one_more = self.conn.prepare_cached(
            "SELECT rowid FROM page_words WHERE page_words MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2",
        )?;
        let skipped = i64::try_from(pages).unwrap_or(i64::MAX);
        Ok(!one_more.exists((&query, skipped))?)
    }

    /// How the extraction of a file went, and the text of each of its pages from the first; none where it was not read.
    ///
    /// # Errors
    /// As every read.
    pub fn page_texts(&self, sha256: &str) -> Result<Option<(String, Vec<KeptPage>)>, StoreError> {
        let mut status = self
            .conn
            .prepare_cached("SELECT status FROM texts WHERE sha256 = ?1")?;
        let Some(status) = status.query_row([sha256], |row| row.get(0)).optional()? else {
            return Ok(None);
        };
        let mut find = self.conn.prepare_cached(
            "SELECT page, text, trust, extractor FROM pages WHERE sha256 = ?1 ORDER BY page",
        )?;
        let rows = find.query_map([sha256], |row| {
            let kept = KeptPage {
                text: row.get(1)?,
                trust: PageTrust::read(&row.get::<_, String>(2)?),
                extractor: row.get(3)?,
            };
            Ok((row.get::<_, u32>(0)?, kept))
        })?;
        let mut texts = Vec::new();
        for row in rows {
            let (page, kept) = row?;
            // A page that gave nothing keeps its place.
            while texts.len() < page as usize {
                texts.push(KeptPage {
                    text: String::new(),
                    trust: PageTrust::Unreliable,
                    extractor: String::new(),
                });
            }
            texts.push(kept);
        }
        Ok(Some((status, texts)))
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
fn safe_query(query: &Query) -> Option<String> {
    let folded = in_quotes(&query.folded, query.in_one_piece)?;
    Some(match in_quotes(&query.spelled, false) {
        Some(spelled) => format!("folded : ({folded}*) AND spelled : ({spelled}*)"),
        None => format!("folded : ({folded}*)"),
    })
}

fn in_quotes(typed: &str, in_one_piece: bool) -> Option<String> {
    let words: Vec<String> = typed
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| word.replace('"', "\"\"").replace('\0', ""))
        .collect();
    if words.is_empty() {
        return None;
    }
    Some(if in_one_piece {
        format!("\"{}\"", words.join(" "))
    } else {
        format!("\"{}\"", words.join("\" \""))
    })
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
            ..PageRow::default()
        }
    }

    fn words(folded: &str) -> Query {
        Query {
            folded: folded.to_owned(),
            ..Query::default()
        }
    }

    fn search(reader: &Reader, query: &str, limit: usize) -> Vec<TextHit> {
        let files = BTreeSet::from(["aa", "bb"].map(String::from));
        reader.search(&words(query), &files, limit).unwrap()
    }

    fn found(reader: &Reader, query: &str) -> Vec<(String, u32)> {
        search(reader, query, 10)
            .into_iter()
            .map(|hit| (hit.sha256, hit.page))
            .collect()
    }

    #[test]
    fn a_search_finds_pages_that_hold_every_word() {
        let (_dir, mut store) = new_store();
        let law = page(3, "Luật Đất đai 31/2024/QH15", "luat dat dai 31/2024/qh15");
        store
            .keep_text("aa", "text", &[], &[page(1, "Tờ trình", "to trinh"), law])
            .unwrap();
        store
            .keep_text("bb", "text", &[], &[page(1, "đất ở đô thị", "dat o do thi")])
            .unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(found(&reader, "dat dai"), [("aa".into(), 3)]);
        assert_eq!(search(&reader, "dat dai", 1)[0].text, "Luật Đất đai 31/2024/QH15");
        assert_eq!(found(&reader, "dai da"), [("aa".into(), 3)]);
        assert_eq!(found(&reader, "da dai"), []);
        assert_eq!(found(&reader, "dat").len(), 2);
        let in_one_piece = Query {
            in_one_piece: true,
            ..words("dai da")
        };
        let files = BTreeSet::from(["aa".to_owned()]);
        assert_eq!(reader.search(&in_one_piece, &files, 9).unwrap(), []);
        assert_eq!(found(&reader, "31/2024"), [("aa".into(), 3)]);
    }

    #[test]
    fn what_may_not_be_seen_takes_no_place_among_the_hits() {
        let (_dir, mut store) = new_store();
        for sha256 in ["aa", "bb", "cc", "dd"] {
            store
                .keep_text(sha256, "text", &[], &[page(1, "giá đất", "gia dat")])
                .unwrap();
        }
        let reader = store.reader().unwrap();
        let seen = BTreeSet::from(["dd".to_owned()]);
        let hits = reader.search(&words("gia dat"), &seen, 1).unwrap();
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].sha256, "dd");
    }

    #[test]
    fn of_very_many_pages_the_newest_come_first_and_none_is_lost() {
        let (_dir, mut store) = new_store();
        let many = u32::try_from(RANKED_TOGETHER).unwrap() + 500;
        for sha256 in ["aa", "bb"] {
            let rows: Vec<PageRow> = (0..many).map(|at| page(at, "giá đất", "gia dat")).collect();
            store.keep_text(sha256, "text", &[], &rows).unwrap();
        }
        let reader = store.reader().unwrap();
        let found = |files: &[&str], limit: usize| {
            let files = files.iter().map(|name| (*name).to_owned()).collect();
            reader.search(&words("gia dat"), &files, limit).unwrap()
        };
        assert!(found(&["aa", "bb"], 200).iter().all(|hit| hit.sha256 == "bb"));
        // The newest are another's: the older ones are reached all the same, each once.
        let hits = found(&["aa"], usize::MAX);
        let pages: BTreeSet<u32> = hits.iter().map(|hit| hit.page).collect();
        assert_eq!((hits.len(), pages.len()), (many as usize, many as usize));
    }

    #[test]
    fn a_spelling_is_found_by_its_own_key_alone() {
        let (_dir, mut store) = new_store();
        let spelled = |page: u32, folded: &str, spelled: &str| PageRow {
            page,
            text: String::new(),
            folded: folded.into(),
            spelled: spelled.into(),
            ..PageRow::default()
        };
        store
            .keep_text(
                "aa",
                "text",
                &[],
                &[spelled(1, "dat", "x111x1ea5t"), spelled(2, "dat", "x111x1ea1t")],
            )
            .unwrap();
        let reader = store.reader().unwrap();
        let files = BTreeSet::from(["aa".to_owned()]);
        let pages = |spelled: &str| {
            let query = Query {
                spelled: spelled.to_owned(),
                ..words("dat")
            };
            let hits = reader.search(&query, &files, 9).unwrap();
            hits.iter().map(|hit| hit.page).collect::<Vec<_>>()
        };
        assert_eq!(pages(""), [1, 2]);
        assert_eq!(pages("x111x1ea1t"), [2]);
        assert_eq!(pages("dat"), [0; 0]);
    }

    #[test]
    fn nothing_that_is_typed_breaks_the_search() {
        let (_dir, mut store) = new_store();
        store
            .keep_text("aa", "text", &[], &[page(1, "a", "dat or not near dai")])
            .unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(found(&reader, "dat OR"), [("aa".into(), 1)]);
        assert_eq!(found(&reader, "\"dat\" - dai*"), [("aa".into(), 1)]);
        for typed in [
            "", "  ", "\"", "*", "NEAR(", "folded:x", "^dat", "a AND", "(", "{x}", "\0", "dat\0", "-", "'",
        ] {
            search(&reader, typed, 10);
        }
    }

    #[test]
    fn each_page_keeps_its_own_trust_and_what_gave_it() {
        let (_dir, mut store) = new_store();
        let kinds = [
            (0, PageTrust::Text, "one 1.0"),
            (2, PageTrust::Unreliable, ""),
            (3, PageTrust::Text, "two 2.0"),
            (4, PageTrust::Picture, "one 1.0"),
        ];
        let rows = kinds.map(|(at, trust, extractor)| PageRow {
            trust,
            extractor: extractor.into(),
            ..page(at, "giá đất", "gia dat")
        });
        store.keep_text("aa", "text", &[], &rows).unwrap();
        let reader = store.reader().unwrap();
        let (_, pages) = reader.page_texts("aa").unwrap().unwrap();
        let kept: Vec<(PageTrust, &str)> = pages
            .iter()
            .map(|page| (page.trust, page.extractor.as_str()))
            .collect();
        let mut expected = kinds.map(|(_, trust, extractor)| (trust, extractor)).to_vec();
        expected.insert(1, (PageTrust::Unreliable, ""));
        assert_eq!(kept, expected);
        let mut found: Vec<(u32, PageTrust)> = search(&reader, "gia dat", 9)
            .into_iter()
            .map(|hit| (hit.page, hit.trust))
            .collect();
        found.sort_by_key(|(page, _)| *page);
        assert_eq!(found, kinds.map(|(page, trust, _)| (page, trust)));
    }

    #[test]
    fn a_new_text_takes_the_place_of_the_old() {
        let (_dir, mut store) = new_store();
        store
            .keep_text("aa", "text", &[], &[page(1, "cũ", "cu"), page(2, "hai", "hai")])
            .unwrap();
        store
            .keep_text("aa", "scan", &["attachments", "media"], &[page(1, "mới", "moi")])
            .unwrap();
        let reader = store.reader().unwrap();
        assert_eq!(
            (found(&reader, "cu"), found(&reader, "moi")),
            (vec![], vec![("aa".into(), 1)])
        );
        assert_eq!(store.text_status("aa").unwrap(), Some(("scan".into(), 1)));
        assert_eq!(store.text_status("bb").unwrap(), None);
        let (status, pages) = reader.page_texts("aa").unwrap().unwrap();
        let texts: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
        assert_eq!((status.as_str(), texts), ("scan", vec!["", "mới"]));
        assert_eq!(reader.page_texts("bb").unwrap(), None);
        assert_eq!(store.text_statuses().unwrap().len(), 1);
        let odd = vec!["attachments".to_owned(), "media".to_owned()];
        assert_eq!(
            store.oddities().unwrap(),
            BTreeMap::from([("aa".to_owned(), odd)])
        );
    }
}
