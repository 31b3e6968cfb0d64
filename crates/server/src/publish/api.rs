//! The answers of the OParl interface: one object, or a page of a list.

use std::{collections::BTreeMap, sync::Arc};

use hemicycle_press::oparl::{self, LISTS, ROOT, rfc3339};
use serde_json::{Value, json};

use super::{Hall, stamps::Stamp};

/// Objects on a page of a list, where nothing is asked for, and at most.
const PER_PAGE: usize = 100;

/// An answer to a program.
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
    fn good(body: Value) -> Self {
        Self { status: 200, body }
    }

    /// An error as OParl 1.1 has it: a sentence for people, and one for whoever writes programs.
    pub fn error(status: u16, message: &str, debug: &str) -> Self {
        let body = json!({
            "type": "https://schema.oparl.org/1.1/Error",
            "message": message,
            "debug": debug,
        });
        Self { status, body }
    }

    fn none() -> Self {
        Self::error(
            404,
            "There is no such object.",
            "The address names nothing that is public.",
        )
    }
}

/// What a caller wants of a list.
struct Wanted {
    created: (Option<i64>, Option<i64>),
    modified: (Option<i64>, Option<i64>),
    /// From 1.
    page: usize,
    limit: usize,
    /// The filters again, for the addresses of other pages.
    again: Vec<(String, String)>,
}

impl Wanted {
    fn of(query: &str) -> Result<Self, Answer> {
        let mut wanted = Self {
            created: (None, None),
            modified: (None, None),
            page: 1,
            limit: PER_PAGE,
            again: Vec::new(),
        };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let bad = |what: &str| {
                let debug = format!("{name}={value}: {what}");
                Answer::error(400, "The filter cannot be read.", &debug)
            };
            // Many programs send the sign of an offset as it is, and a plus stands for a space there.
            let moment = || {
                let said: Result<jiff::Timestamp, _> = value.replace(' ', "+").parse();
                said.map(|at| at.as_second())
                    .map_err(|_| bad("a date and time with an offset is expected, as in RFC 3339"))
            };
            let number = || {
                let said = value.parse::<usize>().ok().filter(|number| *number > 0);
                said.ok_or_else(|| bad("a whole number from 1 is expected"))
            };
            match &*name {
                "created_since" => wanted.created.0 = Some(moment()?),
                "created_until" => wanted.created.1 = Some(moment()?),
                "modified_since" => wanted.modified.0 = Some(moment()?),
                "modified_until" => wanted.modified.1 = Some(moment()?),
                "page" => {
                    wanted.page = number()?;
                    continue;
                }
                "limit" => wanted.limit = number()?.min(PER_PAGE),
                // Unknown ones mean nothing here, and no address repeats them.
                _ => continue,
            }
            wanted.again.push((name.into_owned(), value.into_owned()));
        }
        Ok(wanted)
    }

    fn takes(&self, stamp: &Stamp) -> bool {
        let within = |at: i64, (since, until): (Option<i64>, Option<i64>)| {
            since.is_none_or(|since| since <= at) && until.is_none_or(|until| at <= until)
        };
        // What is gone is told to those who ask for changes, and to nobody else (OParl 1.1, 3.8.1).
        (!stamp.deleted || self.modified.0.is_some())
            && within(stamp.created, self.created)
            && within(stamp.modified, self.modified)
    }

    fn address(&self, list: &str, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.again);
        query.append_pair("page", &page.to_string());
        format!("{list}?{}", query.finish())
    }
}

/// Answers for a path below the interface's root.
#[must_use]
pub fn answer(base: &str, halls: &BTreeMap<String, Arc<Hall>>, path: &str, query: &str) -> Answer {
    let path = path.trim_matches('/');
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["" | "system"] => Answer::good(system(base, halls)),
        ["body"] => {
            let all = halls.iter().filter_map(|(short, hall)| {
                let path = format!("body/{short}");
                let stamp = hall.objects.stamps.0.get(&path)?;
                Some((path, stamp, hall))
            });
            page(base, path, query, all.collect())
        }
        ["body", short, rest @ ..] => {
            let Some(hall) = halls.get(*short) else {
                return Answer::none();
            };
            match rest {
                [kind] if LISTS.iter().any(|(name, _)| name == kind) => {
                    let all = hall.objects.list(path);
                    let all = all.map(|(path, stamp)| (path.clone(), stamp, hall));
                    page(base, path, query, all.collect())
                }
                _ => hall
                    .objects
                    .get(base, path)
                    .map_or_else(Answer::none, Answer::good),
            }
        }
        _ => Answer::none(),
    }
}

fn system(base: &str, halls: &BTreeMap<String, Arc<Hall>>) -> Value {
    let stamps = || halls.values().flat_map(|hall| hall.objects.stamps.0.values());
    let first = stamps().map(|stamp| stamp.created).min().unwrap_or_default();
    let last = stamps().map(|stamp| stamp.modified).max().unwrap_or_default();
    oparl::system(base, &rfc3339(first), &rfc3339(last))
}

fn page(base: &str, list: &str, query: &str, all: Vec<(String, &Stamp, &Arc<Hall>)>) -> Answer {
    let wanted = match Wanted::of(query) {
        Ok(wanted) => wanted,
        Err(answer) => return answer,
    };
    let found: Vec<_> = all
        .into_iter()
        .filter(|(_, stamp, _)| wanted.takes(stamp))
        .collect();
    let pages = found.len().div_ceil(wanted.limit).max(1);
    if wanted.page > pages {
        return Answer::error(404, "The list has no such page.", &format!("It has {pages}."));
    }
    let begin = (wanted.page - 1) * wanted.limit;
    let shown = found.iter().skip(begin).take(wanted.limit);
    let data: Vec<Value> = shown
        .filter_map(|(path, _, hall)| hall.objects.get(base, path))
        .collect();
    let list = format!("{base}{ROOT}/{list}");
    let mut links = json!({
        "first": wanted.address(&list, 1),
        "self": wanted.address(&list, wanted.page),
        "last": wanted.address(&list, pages),
    });
    if let Some(map) = links.as_object_mut() {
        if wanted.page > 1 {
            map.insert("prev".into(), wanted.address(&list, wanted.page - 1).into());
        }
        if wanted.page < pages {
            map.insert("next".into(), wanted.address(&list, wanted.page + 1).into());
        }
    }
    Answer::good(json!({
        "data": data,
        "pagination": {
            "totalElements": found.len(),
            "elementsPerPage": wanted.limit,
            "currentPage": wanted.page,
            "totalPages": pages,
        },
        "links": links,
    }))
}
