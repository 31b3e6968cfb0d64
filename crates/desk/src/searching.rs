//! Search in all papers and notes at one desk.

use std::collections::{BTreeMap, BTreeSet};

use hemicycle_domain::{
    Session,
    ids::PersonId,
    register::{Register, Role},
};
use hemicycle_papers::{
    search::{fold, index_text, query_variants, snippet, spelled},
    text::normalise,
};
use hemicycle_store::{Note, PageRow, PageTrust, Query, Reader, StoreError, TextHit};

use crate::{
    desk::{Desk, blocking},
    show::sort_key,
    view::{NameHit, NameKind, PageTrustView, Problem, SearchAnswer, SearchHit},
};

/// Hits that a screen shows at once.
const MAX_HITS: usize = 200;
/// Names of people and items, and titles of papers, that stand above them.
const MAX_NAMES: usize = 20;

impl Desk {
    pub(crate) async fn search(&self, text: &str) -> Result<SearchAnswer, Problem> {
        let open = self.must_be_open()?;
        let query = normalise(text);
        let journal = self.journal(&open).await.ok();
        let folded = fold(&query);
        let typed = query.clone();
        let (papers, own, unsearchable, notes, names) = open
            .node
            .run(move |replica| {
                let mut papers = BTreeMap::new();
                let mut unsearchable = 0;
                let texts = replica.store.text_statuses().unwrap_or_default();
                let me = replica.me();
                let session = journal.and_then(|journal| replica.session(&journal));
                let names = replica
                    .register()
                    .map(|register| names_with(&typed, register, session, me.as_ref()))
                    .unwrap_or_default();
                if let (Some(session), Some(me)) = (session, me) {
                    for (id, paper, newest) in session.library(&me) {
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
                (papers, own, unsearchable, notes, names)
            })
            .await?;
        let mine = own.iter().map(|own| &own.sha256);
        let files = papers.keys().chain(mine).cloned().collect();
        let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
        let typed = query.clone();
        let hits = blocking(move || pages_with(&reader, &typed, &files)).await??;
        let mut answer = SearchAnswer {
            names,
            hits: Vec::new(),
            unsearchable,
            truncated: hits.len() >= MAX_HITS,
        };
        for hit in hits {
            // The same file may be mine and the council's.
            let of_council = papers
                .get(&hit.sha256)
                .map(|(id, number, title)| (id, number.as_str(), title, false));
            let mine = own.iter().filter(|own| own.sha256 == hit.sha256);
            let places = mine.map(|own| (&own.id, "", &own.title, true)).chain(of_council);
            for (paper, number, title, own) in places {
                let place = Place {
                    paper,
                    number,
                    title,
                    page: hit.page + 1,
                    trust: trust_view(hit.trust),
                    own,
                    note: false,
                };
                answer.hits.push(search_hit(&hit.text, &query, &place));
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
            let place = Place {
                paper: &note.paper,
                number,
                title,
                page: note.stands().1,
                trust: PageTrustView::Text,
                own: mine.is_some(),
                note: true,
            };
            let text = format!("{} {}", note.quote, note.text);
            answer.hits.push(search_hit(&text, &query, &place));
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
        ..PageRow::default()
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
    let apart = |folded: &String| Query {
        folded: folded.clone(),
        ..Query::default()
    };
    let mut few = true;
    for query in keys.iter().map(apart) {
        few = few && reader.holds_at_most(&query, MAX_HITS)?;
    }
    let mut hits: Vec<TextHit> = Vec::new();
    if few {
        // Each of the steps below would find some of these.
        for query in keys.iter().map(apart) {
            add(&mut hits, reader.search(&query, files, MAX_HITS)?);
        }
        hits.sort_by_cached_key(|hit| resembles(&hit.text, &spelled, &keys));
        hits.truncate(MAX_HITS);
        return Ok(hits);
    }
    let one_word = !query.trim().contains(' ');
    let steps = [(true, true), (true, false), (false, true), (false, false)];
    let steps = steps.iter().filter(|(by_spelling, in_one_piece)| {
        !(*by_spelling && spelled.is_empty() || *in_one_piece && one_word)
    });
    let queries = steps.flat_map(|(by_spelling, in_one_piece)| {
        let spelled = if *by_spelling { spelled.as_str() } else { "" };
        keys.iter().map(move |folded| Query {
            folded: folded.clone(),
            spelled: spelled.to_owned(),
            in_one_piece: *in_one_piece,
        })
    });
    for query in queries {
        if hits.len() >= MAX_HITS {
            break;
        }
        add(&mut hits, reader.search(&query, files, MAX_HITS)?);
    }
    hits.truncate(MAX_HITS);
    Ok(hits)
}

/// What is not among them yet.
fn add(hits: &mut Vec<TextHit>, found: Vec<TextHit>) {
    for hit in found {
        let known = |known: &TextHit| known.sha256 == hit.sha256 && known.page == hit.page;
        if !hits.iter().any(known) {
            hits.push(hit);
        }
    }
}

/// Whether a page is only like the query, and whether its words stand apart there: what sorts first is neither.
fn resembles(text: &str, spelled_query: &str, keys: &[String]) -> (bool, bool) {
    let key = spelled(text);
    let words: BTreeSet<&str> = key.split(' ').collect();
    let mut asked = spelled_query.split(' ').rev().filter(|word| !word.is_empty());
    // The last word may be the beginning of one.
    let last = asked.next();
    let same = last.is_some_and(|last| {
        words
            .range(last..)
            .next()
            .is_some_and(|word| word.starts_with(last))
    }) && asked.all(|word| words.contains(word));
    let index = index_text(text);
    (!same, !keys.iter().any(|key| index.contains(key.as_str())))
}

/// Where a hit stands.
struct Place<'a> {
    paper: &'a str,
    number: &'a str,
    title: &'a str,
    /// From 1.
    page: u32,
    trust: PageTrustView,
    own: bool,
    note: bool,
}

fn search_hit(text: &str, query: &str, place: &Place<'_>) -> SearchHit {
    let (before, hit, after) = around(text, query)
        .unwrap_or_else(|| (text.chars().take(120).collect(), String::new(), String::new()));
    SearchHit {
        paper_id: place.paper.to_owned(),
        item_number: place.number.to_owned(),
        title: place.title.to_owned(),
        page: place.page,
        before,
        hit,
        after,
        note: place.note,
        own: place.own,
        exact: is_exact(text, query),
        trust: place.trust,
    }
}

/// The first place of a query in a text, with what stands before and behind it.
fn around(text: &str, query: &str) -> Option<(String, String, String)> {
    let snippet = snippet(text, query)?;
    let letters: Vec<char> = snippet.text.chars().collect();
    let range = snippet.highlights.first().cloned().unwrap_or(0..0);
    let piece = |from: usize, to: usize| {
        let letters = letters.get(from..to).unwrap_or_default();
        letters.iter().collect::<String>()
    };
    Some((
        piece(0, range.start),
        piece(range.start, range.end),
        piece(range.end, letters.len()),
    ))
}

fn is_exact(text: &str, query: &str) -> bool {
    !query.is_empty() && text.to_lowercase().contains(&query.to_lowercase())
}

/// People, items and titles of papers that hold a query: as it is spelled first, then in one piece, then in the order of
/// the agenda and of names. Before the agenda is published nobody but those who prepare it is told of its items.
fn names_with(
    query: &str,
    register: &Register,
    session: Option<&Session>,
    me: Option<&PersonId>,
) -> Vec<NameHit> {
    if fold(query).is_empty() {
        return Vec::new();
    }
    let name = |kind, id: &str, text: &str, number: &str| {
        let (before, hit, after) = around(text, query)?;
        Some(NameHit {
            kind,
            id: id.to_owned(),
            number: number.to_owned(),
            about: String::new(),
            seat: 0,
            before,
            hit,
            after,
            exact: is_exact(text, query),
        })
    };
    let mut names = Vec::new();
    if let (Some(session), Some(me)) = (session, me) {
        let prepares = register
            .people
            .get(me)
            .is_some_and(|known| known.roles.contains(&Role::Clerk));
        if prepares || session.published_upto > 0 {
            let items = session.agenda.iter();
            names.extend(
                items.filter_map(|item| name(NameKind::Item, item.id.as_str(), &item.title, &item.number)),
            );
        }
        let mut papers: Vec<_> = session
            .library(me)
            .map(|(id, paper, _)| {
                let at = session.agenda.iter().position(|item| item.id == paper.item);
                (at, id, paper)
            })
            .collect();
        papers.sort_by_key(|(at, ..)| *at);
        names.extend(papers.into_iter().filter_map(|(_, id, paper)| {
            let number = session.item(&paper.item).map(|item| item.number.as_str());
            name(
                NameKind::Paper,
                id.as_str(),
                &paper.title,
                number.unwrap_or_default(),
            )
        }));
    }
    let mut people: Vec<_> = register
        .people
        .iter()
        .filter_map(|(id, person)| {
            let found = name(NameKind::Person, id.as_str(), &person.name, "")?;
            let about = [&*person.group, &*person.position].map(str::trim);
            let about: Vec<&str> = about.into_iter().filter(|words| !words.is_empty()).collect();
            Some((
                sort_key(&register.language, &person.name),
                NameHit {
                    about: about.join(", "),
                    seat: person.seat,
                    ..found
                },
            ))
        })
        .collect();
    people.sort_by(|(a, _), (b, _)| a.cmp(b));
    names.extend(people.into_iter().map(|(_, found)| found));
    let phrase = fold(query);
    names.sort_by_key(|found| (!found.exact, fold(&found.hit) != phrase));
    names.truncate(MAX_NAMES);
    names
}

/// How far the text of a page may be trusted, as a screen shows it.
pub(crate) fn trust_view(trust: PageTrust) -> PageTrustView {
    match trust {
        PageTrust::Text => PageTrustView::Text,
        PageTrust::Unreliable => PageTrustView::Unreliable,
        PageTrust::Picture => PageTrustView::Picture,
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
        // The same where few pages hold the words.
        store.keep_text("aa", "text", &[], &pages[639..645]).unwrap();
        let reader = store.reader().unwrap();
        let first = |query: &str| {
            let hits = pages_with(&reader, query, &files).unwrap();
            hits.iter().take(2).map(|hit| hit.page).collect::<Vec<_>>()
        };
        assert_eq!(first("đạt được"), [640, 641]);
        assert_eq!(first("ĐẠT ĐƯỢC"), [640, 641]);
        let apart = pages_with(&reader, "dat duoc", &files).unwrap();
        assert_eq!(
            apart.last().map(|hit| hit.page),
            Some(641),
            "in one piece before words apart"
        );
        assert_eq!(first("đất đư")[0], 639);
        assert_eq!(first("kết qu"), [640]);
        assert_eq!(first(""), [0; 0]);
    }
}
