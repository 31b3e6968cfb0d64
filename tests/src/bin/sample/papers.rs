//! One paper: from a line of the list to a PDF.

use std::collections::BTreeMap;
use std::path::Path;

use hemicycle_helper::{Standard, Typesetting, picture, typeset, typeset_as};
use serde::Serialize;

use crate::Failure;
use crate::chance::{Chance, capitalised, grouped};
use crate::maps::map_pictures;
use crate::session::{KindWording, Paper, Session, Shape, TableWording, Topic};

// A scanner in an office: legible, and light enough to send.
const SCAN_DOTS_PER_INCH: u32 = 130;
const MAP_SHEETS: u64 = 8;

/// Everything that a paper is made from; its hash says whether it must be made again.
#[derive(Hash)]
pub struct Making {
    shape: Shape,
    title: String,
    name: String,
    template: String,
    page_template: String,
    content: String,
}

#[derive(Serialize)]
struct Content {
    language: String,
    style: &'static str,
    title: String,
    title_line: String,
    heading: String,
    head: Vec<String>,
    motto: Vec<String>,
    number: String,
    place: String,
    draft_mark: Option<String>,
    body: Vec<String>,
    addressee: Option<String>,
    opening: Vec<String>,
    verb: Option<String>,
    sections: Vec<Section>,
    closing: Vec<String>,
    sign: Vec<String>,
    signed_by: String,
    recipients_label: String,
    recipients: Vec<String>,
}

#[derive(Serialize)]
struct Section {
    heading: Option<String>,
    /// The heading stands at the start of the first paragraph, as articles do.
    runs_in: bool,
    paragraphs: Vec<String>,
    table: Option<Table>,
}

#[derive(Serialize)]
struct Table {
    caption: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

pub fn making(session: &Session, paper: &Paper) -> Result<Making, Failure> {
    let wording = &session.wording;
    let (template, content) = match paper.shape {
        Shape::Maps => {
            let issuer = wording
                .issuers
                .get(&paper.issuer)
                .ok_or("the issuer is unknown")?;
            let pictures: Vec<String> = (0..MAP_SHEETS).map(|index| format!("map-{index}.png")).collect();
            let colours = ["#f2d9b0", "#e8b4a0", "#bcd9a5", "#a9cfe6", "#cccccc"];
            let content = serde_json::json!({
                "title": paper.title,
                "language": session.source.language,
                "pictures": pictures,
                "sheet": wording.maps.sheet,
                "scale": wording.maps.scale,
                "legend": colours.iter().zip(&wording.maps.legend).collect::<Vec<_>>(),
                "office": issuer.head.last(),
            });
            (&session.map_template, content.to_string())
        }
        _ => (
            &session.paper_template,
            serde_json::to_string(&content(session, paper)?)?,
        ),
    };
    Ok(Making {
        shape: paper.shape,
        title: paper.title.clone(),
        name: paper.first_version.clone(),
        template: template.clone(),
        page_template: session.scan_template.clone(),
        content,
    })
}

pub fn make(helper: &Path, making: &Making) -> Result<Vec<u8>, Failure> {
    let named = |name: &str| BTreeMap::from([(name.to_owned(), making.content.clone().into_bytes())]);
    match making.shape {
        Shape::Text => Ok(typeset(helper, &making.template, &named("paper.json"))?),
        Shape::Damaged => {
            let mut whole = typeset(helper, &making.template, &named("paper.json"))?;
            // The copy to the memory stick was interrupted.
            whole.truncate(whole.len() * 3 / 5);
            Ok(whole)
        }
        Shape::Scan => scanned(helper, making, &named("paper.json")),
        Shape::Maps => {
            let mut files = named("maps.json");
            files.extend(map_pictures(&making.name, MAP_SHEETS));
            Ok(typeset(helper, &making.template, &files)?)
        }
    }
}

fn scanned(helper: &Path, making: &Making, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Failure> {
    let mut chance = Chance::of(&making.name);
    let mut pages = BTreeMap::new();
    let mut names = Vec::new();
    let mut angles = Vec::new();
    for page_index in 0.. {
        match picture(helper, &making.template, files, page_index, SCAN_DOTS_PER_INCH) {
            Ok(png) => {
                let name = format!("page-{page_index}.png");
                pages.insert(name.clone(), png);
                names.push(name);
                angles.push((chance.between(0, 14) as f64 - 7.0) / 10.0);
            }
            Err(hemicycle_helper::HelperFailure::NoSuchPage(_)) => break,
            Err(failure) => return Err(failure.into()),
        }
    }
    let scan = serde_json::json!({ "title": making.title, "pictures": names, "angles": angles });
    pages.insert("scan.json".to_owned(), serde_json::to_vec(&scan)?);
    let typesetting = Typesetting {
        source: &making.page_template,
        files: &pages,
        standard: Standard::Plain,
    };
    Ok(typeset_as(helper, &typesetting)?)
}

fn content(session: &Session, paper: &Paper) -> Result<Content, Failure> {
    let wording = &session.wording;
    let issuer = wording
        .issuers
        .get(&paper.issuer)
        .ok_or_else(|| format!("no issuer {}", paper.issuer))?;
    let kind = wording
        .kinds
        .get(&paper.kind)
        .ok_or_else(|| format!("no kind {}", paper.kind))?;
    let topic = wording
        .topics
        .get(&paper.topic)
        .ok_or_else(|| format!("no topic {}", paper.topic))?;
    let is_draft = paper.kind == "draft_resolution";
    let is_annex = paper.kind == "annex";

    let sections = match paper.kind.as_str() {
        "draft_resolution" => articles(session, paper, topic),
        "annex" => annex(session, paper, topic),
        _ => chapters(session, paper, topic, kind),
    };
    let title_line = match (kind.lead.as_str(), paper.kind.as_str()) {
        ("", _) => capitalised(&paper.title),
        (lead, _) if paper.title.to_lowercase().starts_with(&lead.to_lowercase()) => {
            capitalised(&paper.title)
        }
        (lead, "draft_resolution" | "submission")
            if paper.title.chars().next().is_some_and(char::is_lowercase) =>
        {
            format!("{lead} {}", paper.title)
        }
        _ => capitalised(&paper.title),
    };
    Ok(Content {
        language: session.source.language.clone(),
        style: if wording.motto.is_empty() {
            "letter"
        } else {
            "two-column"
        },
        title: if kind.heading.is_empty() {
            paper.title.clone()
        } else {
            format!("{} {}", kind.heading, paper.title)
        },
        title_line,
        heading: kind.heading.clone(),
        head: issuer.head.clone(),
        motto: wording.motto.clone(),
        number: format!(
            "{}{}",
            wording.number_label,
            paper.number.as_deref().unwrap_or(&wording.unnumbered)
        ),
        place: if is_draft {
            wording.undated.clone()
        } else {
            Chance::of(&paper.first_version).filled(&wording.place, wording, None)
        },
        draft_mark: is_draft.then(|| match paper.version {
            1 => wording.draft_mark.clone(),
            version => format!("{} {version}", wording.draft_mark),
        }),
        body: if is_draft {
            wording.resolution_body.clone()
        } else {
            Vec::new()
        },
        addressee: matches!(paper.kind.as_str(), "submission" | "examination_report")
            .then(|| wording.addressee.clone()),
        opening: kind.opening.clone(),
        verb: is_draft.then(|| wording.resolution_verb.clone()),
        sections,
        closing: if is_draft {
            vec![wording.adoption.clone()]
        } else {
            kind.closing.clone()
        },
        sign: if is_annex { Vec::new() } else { issuer.sign.clone() },
        signed_by: if is_draft {
            String::new()
        } else {
            issuer.name.clone()
        },
        recipients_label: wording.recipients_label.clone(),
        recipients: wording.recipients.clone(),
    })
}

const NUMERALS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

fn chapters(session: &Session, paper: &Paper, topic: &Topic, kind: &KindWording) -> Vec<Section> {
    let wording = &session.wording;
    let mut facts = 0..topic.facts.len();
    let mut remarks = kind.remarks.iter();
    let mut places = wording.places.iter();
    // Spread over the chapters, so that no sentence is said twice.
    let facts_each = topic.facts.len().div_ceil(paper.parts.max(1)).max(1);
    (0..paper.parts)
        .map(|part| {
            let heading = kind
                .sections
                .get(part % kind.sections.len().max(1))
                .map_or("", String::as_str);
            let numeral = NUMERALS.get(part).copied().unwrap_or("");
            let mut paragraphs: Vec<String> = facts
                .by_ref()
                .take(facts_each)
                .map(|index| fact(session, paper, topic, index))
                .collect();
            paragraphs.extend(remarks.next().cloned());
            let places_here = if part % 3 == 2 { 10 } else { 4 };
            for place in places.by_ref().take(places_here) {
                paragraphs.push(local(session, paper, topic, part, place));
            }
            let table = (part % 3 == 1).then(|| {
                let rows = if paper.parts > 3 {
                    wording.places.len()
                } else {
                    wording.places.len().min(14)
                };
                table(session, paper, &topic.table, part / 3 + 1, rows)
            });
            Section {
                heading: Some(format!("{numeral}. {heading}")),
                runs_in: false,
                paragraphs,
                table,
            }
        })
        .collect()
}

fn articles(session: &Session, paper: &Paper, topic: &Topic) -> Vec<Section> {
    let wording = &session.wording;
    let closing = wording
        .kinds
        .get(&paper.kind)
        .map(|kind| kind.closing.as_slice())
        .unwrap_or_default();
    let sentences = topic.articles.iter().chain(closing);
    let mut sections: Vec<Section> = sentences
        .zip(1..)
        .map(|(sentence, number)| {
            let mut paragraphs =
                vec![Chance::of(&format!("{} {sentence}", paper.topic)).filled(sentence, wording, None)];
            if number == 2 {
                // A later version adds sentences to an article, as a revised draft does.
                let added = (1..topic.facts.len()).take(paper.version as usize - 1);
                paragraphs.extend(added.map(|index| fact(session, paper, topic, index)));
            }
            let heading = Some(format!("{} {number}.", wording.article_label));
            Section {
                heading,
                runs_in: true,
                paragraphs,
                table: None,
            }
        })
        .collect();
    if paper.parts > 1
        && let Some(last) = sections.get_mut(topic.articles.len().saturating_sub(1))
    {
        last.table = Some(table(session, paper, &topic.table, 1, wording.places.len()));
    }
    sections
}

fn annex(session: &Session, paper: &Paper, topic: &Topic) -> Vec<Section> {
    (0..paper.parts)
        .map(|part| {
            let paragraphs = (part < topic.facts.len())
                .then(|| fact(session, paper, topic, part))
                .into_iter()
                .collect();
            let table = table(
                session,
                paper,
                &topic.table,
                part + 1,
                session.wording.places.len(),
            );
            Section {
                heading: None,
                runs_in: false,
                paragraphs,
                table: Some(table),
            }
        })
        .collect()
}

/// The figures of a fact are the same in every paper on the topic.
fn fact(session: &Session, paper: &Paper, topic: &Topic, index: usize) -> String {
    let sentence = topic.facts.get(index).map_or("", String::as_str);
    Chance::of(&format!("{} {sentence}", paper.topic)).filled(sentence, &session.wording, None)
}

fn local(session: &Session, paper: &Paper, topic: &Topic, part: usize, place: &str) -> String {
    let sentence = topic
        .local
        .get(part % topic.local.len().max(1))
        .map_or("", String::as_str);
    Chance::of(&format!("{} {place} {sentence}", paper.topic)).filled(sentence, &session.wording, Some(place))
}

fn table(session: &Session, paper: &Paper, source: &TableWording, number: usize, rows: usize) -> Table {
    let wording = &session.wording;
    let row = |(place, row): (&String, usize)| {
        let mut chance = Chance::of(&format!("{} {number} {place}", paper.topic));
        let mut cells = vec![row.to_string(), capitalised(place)];
        let whole = chance.between(1_020, 98_640);
        for (column, cell) in source.cells.iter().enumerate() {
            cells.push(match cell.parse::<u64>() {
                Ok(percentage) if source.cells.first().is_some_and(|first| first == "n") => {
                    (whole / 1_500 * percentage / 100).to_string()
                }
                Ok(percentage) => grouped(whole * percentage / 100, wording.thousands()),
                Err(_) if column == 0 && cell == "N" => grouped(whole, wording.thousands()),
                Err(_) if column == 0 && cell == "n" => (whole / 1_500).to_string(),
                Err(_) => chance.value(cell, wording, None),
            });
        }
        cells
    };
    let rows = wording
        .places
        .iter()
        .take(rows.max(3))
        .zip(1..)
        .map(row)
        .collect();
    let mut head = vec![wording.row_label.clone()];
    head.extend(source.head.iter().cloned());
    Table {
        caption: format!("{} {number}. {}", wording.table_label, source.caption),
        head,
        rows,
    }
}
