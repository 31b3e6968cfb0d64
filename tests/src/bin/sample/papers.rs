//! One paper: from a line of the list to a PDF.

use std::collections::BTreeMap;
use std::path::Path;

use hemicycle_helper::{Standard, Typesetting, picture, typeset, typeset_as};
use serde::Serialize;

use crate::Failure;
use crate::chance::{Chance, capitalised};
use crate::maps::map_pictures;
use crate::session::{Paper, Session, Shape, TableWording, Topic};

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
    one_page: bool,
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
            let issuer = wording.issuers.get(&paper.issuer).ok_or("the issuer is unknown")?;
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
        _ => (&session.paper_template, serde_json::to_string(&content(session, paper)?)?),
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
    let typesetting = Typesetting { source: &making.page_template, files: &pages, standard: Standard::Plain };
    Ok(typeset_as(helper, &typesetting)?)
}

fn content(session: &Session, paper: &Paper) -> Result<Content, Failure> {
    let wording = &session.wording;
    let issuer = wording.issuers.get(&paper.issuer).ok_or_else(|| format!("no issuer {}", paper.issuer))?;
    let kind = wording.kinds.get(&paper.kind).ok_or_else(|| format!("no kind {}", paper.kind))?;
    let topic = wording.topics.get(&paper.topic).ok_or_else(|| format!("no topic {}", paper.topic))?;
    let mut chance = Chance::of(&paper.first_version);
    let is_draft = paper.kind == "draft_resolution";
    let is_annex = paper.kind == "annex";

    let sections = match paper.kind.as_str() {
        "draft_resolution" => articles(session, paper, topic, &mut chance),
        "annex" => annex(session, paper, topic, &mut chance),
        _ => chapters(session, paper, topic, &kind.sections, &mut chance),
    };
    let title_line = match (kind.lead.as_str(), paper.kind.as_str()) {
        ("", _) => capitalised(&paper.title),
        (lead, _) if paper.title.to_lowercase().starts_with(&lead.to_lowercase()) => capitalised(&paper.title),
        (lead, "draft_resolution" | "submission") if paper.title.chars().next().is_some_and(char::is_lowercase) => {
            format!("{lead} {}", paper.title)
        }
        _ => capitalised(&paper.title),
    };
    Ok(Content {
        language: session.source.language.clone(),
        style: if wording.motto.is_empty() { "letter" } else { "two-column" },
        one_page: paper.parts == 1,
        title: if kind.heading.is_empty() { paper.title.clone() } else { format!("{} {}", kind.heading, paper.title) },
        title_line,
        heading: kind.heading.clone(),
        head: issuer.head.clone(),
        motto: wording.motto.clone(),
        number: format!("{}{}", wording.number_label, paper.number.as_deref().unwrap_or("       /NQ-HĐND")),
        place: if is_draft { wording.undated.clone() } else { chance.filled(&wording.place, wording, None) },
        draft_mark: is_draft.then(|| match paper.version {
            1 => wording.draft_mark.clone(),
            version => format!("{} {version}", wording.draft_mark),
        }),
        body: if is_draft { wording.resolution_body.clone() } else { Vec::new() },
        addressee: matches!(paper.kind.as_str(), "submission" | "examination_report").then(|| wording.addressee.clone()),
        opening: kind.opening.clone(),
        verb: is_draft.then(|| wording.resolution_verb.clone()),
        sections,
        closing: if is_draft { vec![wording.adoption.clone()] } else { kind.closing.clone() },
        sign: if is_annex { Vec::new() } else { issuer.sign.clone() },
        signed_by: if is_draft { String::new() } else { issuer.name.clone() },
        recipients_label: wording.recipients_label.clone(),
        recipients: wording.recipients.clone(),
    })
}

const NUMERALS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

fn chapters(session: &Session, paper: &Paper, topic: &Topic, headings: &[String], chance: &mut Chance) -> Vec<Section> {
    let wording = &session.wording;
    let mut facts = topic.facts.iter().cycle();
    (0..paper.parts)
        .map(|part| {
            let heading = headings.get(part % headings.len().max(1)).map_or("", String::as_str);
            let numeral = NUMERALS.get(part).copied().unwrap_or("");
            let mut paragraphs: Vec<String> =
                facts.by_ref().take(3).map(|fact| chance.filled(fact, wording, None)).collect();
            let is_local = part % 3 == 2;
            if is_local || part % 3 == 0 {
                let places = if is_local { wording.places.len() / 2 } else { 3 };
                let start = (part * 5) % wording.places.len().max(1);
                for place in wording.places.iter().cycle().skip(start).take(places) {
                    let sentence = topic.local.get(part % topic.local.len().max(1)).map_or("", String::as_str);
                    paragraphs.push(chance.filled(sentence, wording, Some(place)));
                }
            }
            let table = (part % 3 == 1).then(|| {
                let rows = if paper.parts > 4 { wording.places.len() } else { wording.places.len().min(10) };
                table(session, &topic.table, part / 3 + 1, rows, chance)
            });
            Section { heading: Some(format!("{numeral}. {heading}")), paragraphs, table }
        })
        .collect()
}

fn articles(session: &Session, paper: &Paper, topic: &Topic, chance: &mut Chance) -> Vec<Section> {
    let wording = &session.wording;
    let closing = wording.kinds.get(&paper.kind).map(|kind| kind.closing.as_slice()).unwrap_or_default();
    // A later version adds a sentence from the topic to an article, as a revised draft does.
    let added: Vec<&String> = topic.facts.iter().skip(1).take(paper.version as usize - 1).collect();
    let sentences = topic.articles.iter().chain(closing);
    let mut sections: Vec<Section> = sentences
        .zip(1..)
        .map(|(sentence, number)| {
            let mut paragraphs = vec![chance.filled(sentence, wording, None)];
            if number == 2 {
                paragraphs.extend(added.iter().map(|fact| Chance::of(&paper.file).filled(fact, wording, None)));
            }
            Section { heading: Some(format!("{} {number}.", wording.article_label)), paragraphs, table: None }
        })
        .collect();
    if paper.parts > 2
        && let Some(last) = sections.get_mut(topic.articles.len().saturating_sub(1))
    {
        last.table = Some(table(session, &topic.table, 1, wording.places.len() * paper.parts / 5, chance));
    }
    sections
}

fn annex(session: &Session, paper: &Paper, topic: &Topic, chance: &mut Chance) -> Vec<Section> {
    (0..paper.parts)
        .map(|part| {
            let paragraphs: Vec<String> = topic
                .facts
                .iter()
                .cycle()
                .skip(part)
                .take(2)
                .map(|fact| chance.filled(fact, &session.wording, None))
                .collect();
            let rows = session.wording.places.len();
            let table = table(session, &topic.table, part + 1, rows, chance);
            Section { heading: None, paragraphs, table: Some(table) }
        })
        .collect()
}

fn table(session: &Session, source: &TableWording, number: usize, rows: usize, chance: &mut Chance) -> Table {
    let wording = &session.wording;
    let places = wording.places.iter().cycle().take(rows.max(3));
    let rows = places
        .zip(1..)
        .map(|(place, row)| {
            let mut cells = vec![row.to_string(), capitalised(place)];
            cells.extend(source.cells.iter().map(|cell| chance.value(cell, wording, None)));
            cells
        })
        .collect();
    let mut head = vec![wording.row_label.clone()];
    head.extend(source.head.iter().cloned());
    Table { caption: format!("{} {number}. {}", wording.table_label, source.caption), head, rows }
}
