//! Search in all papers and notes at one desk.

use std::collections::{BTreeMap, BTreeSet};

use hemicycle_papers::{
    search::{fold, index_text, query_variants, snippet, spelled},
    text::normalise,
};
use hemicycle_store::{Note, PageRow, Query, Reader, StoreError, TextHit};

use crate::{
    desk::{Desk, blocking},
    view::{Problem, SearchAnswer, SearchHit},
};

/// Hits that a screen shows at once.
const MAX_HITS: usize = 200;

impl Desk {
    pub(crate) async fn search(&self, text: &str) -> Result<SearchAnswer, Problem> {
        let open = self.must_be_open()?;
        let query = normalise(text);
        let journal = self.journal(&open).await.ok();
        let folded = fold(&query);
        let (papers, own, unsearchable, notes) = open
            .node
            .run(move |replica| {
                let mut papers = BTreeMap::new();
                let mut unsearchable = 0;
                let texts = replica.store.text_statuses().unwrap_or_default();
                let me = replica.me();
                if let Some(session) = journal.and_then(|journal| replica.session(&journal)) {
                    for (id, paper) in &session.papers {
                        let sees = me.as_ref().is_some_and(|me| session.may_see_paper(me, paper));
                        let Some(newest) = paper.versions.iter().rfind(|v| session.is_published(v)) else {
                            continue;
                        };
                        if !sees || paper.withdrawn {
                            continue;
                        }
                        let number = session
                            .item(&paper.item)
                            .map(|i| i.number.clone())
                            .unwrap_or_default();
                        if texts
                            .get(&newest.sha256)
                            .is_some_and(|(status, _)| status != "text")
                        {
                            unsearchable += 1;
                        }
                        papers.insert(newest.sha256.clone(), (id.0.clone(), number, paper.title.clone()));
                    }
                }
                let own = replica.store.own_papers().unwrap_or_default();
                for own in &own {
                    let status = texts.get(&own.sha256).map(|(status, _)| status.as_str());
                    if status.is_some_and(|status| status != "text") {
                        unsearchable += 1;
                    }
                }
                let notes = replica.store.all_notes().unwrap_or_default();
                let notes: Vec<Note> = notes
                    .into_iter()
                    .filter(|note| !folded.is_empty() && note.folded.contains(&folded))
                    .collect();
                (papers, own, unsearchable, notes)
            })
            .await?;
        let mine = own.iter().map(|own| &own.sha256);
        let files = papers.keys().chain(mine).cloned().collect();
        let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
        let typed = query.clone();
        let hits = blocking(move || pages_with(&reader, &typed, &files)).await??;
        let mut answer = SearchAnswer {
            hits: Vec::new(),
            unsearchable,
            truncated: hits.len() >= MAX_HITS,
        };
        for hit in hits {
            // The same file may be mine and the council's.
            if let Some((id, number, title)) = papers.get(&hit.sha256) {
                let found = Found {
                    id,
                    number,
                    title,
                    own: false,
                    note: false,
                };
                answer
                    .hits
                    .push(search_hit(&hit.text, &query, &found, hit.page + 1));
            }
            for own in own.iter().filter(|own| own.sha256 == hit.sha256) {
                let found = Found {
                    id: &own.id,
                    number: "",
                    title: &own.title,
                    own: true,
                    note: false,
                };
                answer
                    .hits
                    .push(search_hit(&hit.text, &query, &found, hit.page + 1));
            }
        }
        for note in notes {
            let of_council = papers.values().find(|(id, _, _)| *id == note.paper);
            let mine = own.iter().find(|own| own.id == note.paper);
            let (number, title) = match (of_council, mine) {
                (Some((_, number, title)), _) => (&**number, &**title),
                (None, Some(own)) => ("", &*own.title),
                (None, None) => ("", ""),
            };
            let found = Found {
                id: &note.paper,
                number,
                title,
                own: mine.is_some(),
                note: true,
            };
            let text = format!("{} {}", note.quote, note.text);
            answer
                .hits
                .push(search_hit(&text, &query, &found, note.stands().1));
        }
        // What is spelled as it was typed comes first, then the words in one piece, then the words apart.
        let phrase = fold(&query);
        answer
            .hits
            .sort_by_key(|hit| (!hit.exact, fold(&hit.hit) != phrase));
        Ok(answer)
    }
}

/// A page with the keys by which it is found.
#[must_use]
pub fn page_row(page: u32, text: String) -> PageRow {
    PageRow {
        page,
        folded: index_text(&text),
        spelled: spelled(&text),
        text,
    }
}

/// Pages of these files, by SHA-256, that hold a query: as it is spelled first, then in one piece, then its words apart.
///
/// # Errors
/// As every read.
pub fn pages_with(
    reader: &Reader,
    query: &str,
    files: &BTreeSet<String>,
) -> Result<Vec<TextHit>, StoreError> {
    let spelled = spelled(query);
    let keys = query_variants(query);
    let one_word = !query.trim().contains(' ');
    let steps = [(true, true), (true, false), (false, true), (false, false)];
    let steps = steps.iter().filter(|(by_spelling, in_one_piece)| {
        !(*by_spelling && spelled.is_empty() || *in_one_piece && one_word)
    });
    // A word that is typed to its end comes before those that only begin with it.
    let steps = steps.flat_map(|step| [false, true].map(|unfinished| (step, unfinished)));
    let queries = steps.flat_map(|((by_spelling, in_one_piece), unfinished)| {
        let spelled = if *by_spelling { spelled.as_str() } else { "" };
        keys.iter().map(move |folded| Query {
            folded: folded.clone(),
            spelled: spelled.to_owned(),
            in_one_piece: *in_one_piece,
            unfinished,
        })
    });
    let mut hits: Vec<TextHit> = Vec::new();
    for query in queries {
        if hits.len() >= MAX_HITS {
            break;
        }
        for hit in reader.search(&query, files, MAX_HITS)? {
            let known = |known: &TextHit| known.sha256 == hit.sha256 && known.page == hit.page;
            if !hits.iter().any(known) {
                hits.push(hit);
            }
        }
    }
    hits.truncate(MAX_HITS);
    Ok(hits)
}

/// Where a hit is.
struct Found<'a> {
    id: &'a str,
    /// Of the item.
    number: &'a str,
    title: &'a str,
    own: bool,
    note: bool,
}

fn search_hit(text: &str, query: &str, place: &Found<'_>, page: u32) -> SearchHit {
    let found = snippet(text, query);
    let (before, hit, after) = match &found {
        Some(snippet) => {
            let letters: Vec<char> = snippet.text.chars().collect();
            let range = snippet.highlights.first().cloned().unwrap_or(0..0);
            let piece = |from: usize, to: usize| {
                letters
                    .get(from..to)
                    .unwrap_or_default()
                    .iter()
                    .collect::<String>()
            };
            (
                piece(0, range.start),
                piece(range.start, range.end),
                piece(range.end, letters.len()),
            )
        }
        None => (text.chars().take(120).collect(), String::new(), String::new()),
    };
    let exact = !query.is_empty() && text.to_lowercase().contains(&query.to_lowercase());
    SearchHit {
        paper_id: place.id.to_owned(),
        item_number: place.number.to_owned(),
        title: place.title.to_owned(),
        page,
        before,
        hit,
        after,
        note: place.note,
        own: place.own,
        exact,
    }
}

#[cfg(test)]
mod tests {
    use hemicycle_store::{Store, StoreKey};

    use super::*;

    #[test]
    fn the_spelling_comes_first_however_many_pages_only_resemble_it() {
        let folder = tempfile::tempdir().unwrap();
        let key = StoreKey::from_bytes([7; 32]);
        let mut store = Store::create(folder.path(), &key, "store-1").unwrap();
        let page = |page: u32| match page {
            640 => page_row(page, "Kết quả đạt được trong năm".into()),
            641 => page_row(page, "được, đạt".into()),
            _ => page_row(page, "Bảng giá đất được công bố, đất ở".into()),
        };
        let pages: Vec<PageRow> = (0..700).map(page).collect();
        store.keep_text("aa", "text", &[], &pages).unwrap();
        let reader = store.reader().unwrap();
        let files = BTreeSet::from(["aa".to_owned()]);
        let first = |query: &str| {
            let hits = pages_with(&reader, query, &files).unwrap();
            assert!(hits.len() <= MAX_HITS);
            hits.iter().take(2).map(|hit| hit.page).collect::<Vec<_>>()
        };
        assert_eq!(first("đạt được"), [640, 641]);
        assert_eq!(first("ĐẠT ĐƯỢC"), [640, 641]);
        assert_eq!(first("dat duoc")[0], 640, "in one piece before words apart");
        assert_eq!(first("kết qu"), [640]);
        assert_eq!(first("gia dat")[0], 0);
        assert_eq!(first(""), [0; 0]);
    }
}
