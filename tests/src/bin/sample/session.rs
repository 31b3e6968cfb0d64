//! The sources of a sample session, and what a test needs to know about it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Failure;

/// One sample session with its wording.
pub struct Session {
    pub source: SessionSource,
    pub people: Vec<Person>,
    pub papers: Vec<Paper>,
    pub wording: Wording,
    pub paper_template: String,
    pub scan_template: String,
    pub map_template: String,
}

#[derive(Deserialize)]
pub struct SessionSource {
    pub language: String,
    pub council: String,
    pub session: String,
    pub session_title: String,
    pub opens_on: String,
    pub closes_on: String,
    pub chair: String,
    pub deputies: Vec<String>,
    pub clerk: String,
    pub clerk_office: String,
    pub columns: [String; 5],
    pub mandate_from: String,
    pub group_prefix: String,
    people: Vec<String>,
    pub committees: Vec<Committee>,
    agenda: AgendaSource,
    papers: PapersSource,
}

#[derive(Deserialize, Serialize, Clone)]
pub struct Committee {
    pub name: String,
    pub members: Vec<String>,
}

#[derive(Deserialize)]
struct AgendaSource {
    items: Vec<String>,
}

#[derive(Deserialize)]
struct PapersSource {
    list: Vec<String>,
    #[serde(default)]
    audience: BTreeMap<String, Audience>,
}

/// Who may see a paper.
#[derive(Deserialize, Serialize, Clone, Hash)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Everyone,
    Group(String),
    People(Vec<String>),
}

pub struct Person {
    pub name: String,
    pub group: String,
    pub seat: u32,
    pub office: String,
}

#[derive(Clone)]
pub struct Paper {
    pub file: String,
    pub item: u32,
    pub kind: String,
    pub issuer: String,
    pub number: Option<String>,
    pub title: String,
    pub topic: String,
    pub parts: usize,
    pub shape: Shape,
    pub audience: Audience,
    pub version_of: Option<String>,
    pub version: u32,
    /// The first version, whose words the later ones share.
    pub first_version: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    Text,
    Scan,
    Maps,
    Damaged,
}

/// The sentences of one language.
#[derive(Deserialize)]
pub struct Wording {
    pub motto: Vec<String>,
    pub place: String,
    pub undated: String,
    pub number_label: String,
    /// What stands in place of a number that has not been given yet.
    pub unnumbered: String,
    pub draft_mark: String,
    pub addressee: String,
    pub recipients_label: String,
    pub recipients: Vec<String>,
    pub article_label: String,
    pub table_label: String,
    pub row_label: String,
    pub decimal_comma: bool,
    pub resolution_body: Vec<String>,
    pub resolution_verb: String,
    pub adoption: String,
    pub places: Vec<String>,
    pub maps: MapWording,
    pub issuers: BTreeMap<String, Issuer>,
    pub kinds: BTreeMap<String, KindWording>,
    pub topics: BTreeMap<String, Topic>,
}

#[derive(Deserialize)]
pub struct MapWording {
    pub sheet: String,
    pub scale: String,
    pub legend: [String; 5],
}

#[derive(Deserialize)]
pub struct Issuer {
    pub head: Vec<String>,
    pub sign: Vec<String>,
    pub name: String,
}

#[derive(Deserialize)]
pub struct KindWording {
    pub heading: String,
    pub lead: String,
    pub opening: Vec<String>,
    pub sections: Vec<String>,
    /// Sentences that fit any topic.
    pub remarks: Vec<String>,
    pub closing: Vec<String>,
}

#[derive(Deserialize)]
pub struct Topic {
    pub facts: Vec<String>,
    pub local: Vec<String>,
    pub articles: Vec<String>,
    pub table: TableWording,
}

#[derive(Deserialize)]
pub struct TableWording {
    pub caption: String,
    pub head: Vec<String>,
    /// What stands in each column after the place: a mark of `Chance::value`, or a percentage of the first number.
    pub cells: Vec<String>,
}

impl Wording {
    pub fn decimal(&self) -> char {
        if self.decimal_comma { ',' } else { '.' }
    }

    pub fn thousands(&self) -> char {
        if self.decimal_comma { '.' } else { ',' }
    }
}

impl Session {
    pub fn read(sources: &Path, language: &str) -> Result<Self, Failure> {
        let text = |name: &str| {
            fs::read_to_string(sources.join(name)).map_err(|failure| format!("{name}: {failure}"))
        };
        let source: SessionSource = toml::from_str(&text(&format!("{language}/session.toml"))?)?;
        let people = source
            .people
            .iter()
            .zip(1..)
            .map(|(line, seat)| person(line, seat, &source.group_prefix))
            .collect::<Option<Vec<_>>>()
            .ok_or("a line of the people has too few fields")?;
        let mut papers: Vec<Paper> = Vec::new();
        for line in &source.papers.list {
            let paper = paper(line, &papers, &source.papers.audience)
                .ok_or_else(|| format!("a line of the papers cannot be read: {line}"))?;
            papers.push(paper);
        }
        Ok(Session {
            wording: toml::from_str(&text(&format!("{language}/texts.toml"))?)?,
            paper_template: text("paper.typ")?,
            scan_template: text("scan.typ")?,
            map_template: text("maps.typ")?,
            source,
            people,
            papers,
        })
    }

    pub fn agenda_text(&self) -> String {
        let source = &self.source;
        let mut text = format!("{}\n{}\n\n", source.council.to_uppercase(), source.session_title);
        for (number, item) in (1..).zip(&source.agenda.items) {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{number}. {item}");
        }
        text
    }

    pub fn council(&self) -> serde_json::Value {
        let source = &self.source;
        serde_json::json!({
            "council": source.council,
            "session": source.session,
            "session_title": source.session_title,
            "language": source.language,
            "opens_on": source.opens_on,
            "closes_on": source.closes_on,
            "chair": source.chair,
            "chair_seat": 1,
            "deputies": source.deputies,
            "clerk": source.clerk,
            "clerk_office": source.clerk_office,
            "delegates": self.people.len(),
            "committees": source.committees,
        })
    }

    pub fn manifest(&self) -> serde_json::Value {
        let papers: Vec<_> = self
            .papers
            .iter()
            .map(|paper| {
                serde_json::json!({
                    "file": format!("papers/{}", paper.file),
                    "item": paper.item,
                    "kind": paper.kind,
                    "title": paper.title,
                    "number": paper.number,
                    "audience": paper.audience,
                    "version": paper.version,
                    "version_of": paper.version_of.as_ref().map(|file| format!("papers/{file}")),
                    "scan": paper.shape == Shape::Scan,
                    "damaged": paper.shape == Shape::Damaged,
                })
            })
            .collect();
        let later = self
            .papers
            .iter()
            .filter(|paper| paper.version_of.is_some())
            .count();
        let damaged = self
            .papers
            .iter()
            .filter(|paper| paper.shape == Shape::Damaged)
            .count();
        serde_json::json!({
            "papers_counted": self.papers.len() - later - damaged,
            "later_versions": later,
            "damaged": damaged,
            "agenda": self.source.agenda.items,
            "papers": papers,
        })
    }
}

fn person(line: &str, seat: u32, group_prefix: &str) -> Option<Person> {
    let mut fields = line.split('|');
    Some(Person {
        name: fields.next()?.to_owned(),
        group: format!("{group_prefix}{}", fields.next()?),
        seat,
        office: fields.next()?.to_owned(),
    })
}

fn paper(line: &str, before: &[Paper], audiences: &BTreeMap<String, Audience>) -> Option<Paper> {
    let fields: Vec<&str> = line.split('|').collect();
    let [
        file,
        item,
        kind,
        issuer,
        number,
        title,
        topic,
        parts,
        special @ ..,
    ] = fields.as_slice()
    else {
        return None;
    };
    let mut paper = Paper {
        file: (*file).to_owned(),
        item: item.parse().ok()?,
        kind: (*kind).to_owned(),
        issuer: (*issuer).to_owned(),
        number: (*number != "-").then(|| (*number).to_owned()),
        title: (*title).to_owned(),
        topic: (*topic).to_owned(),
        parts: parts.parse().ok()?,
        shape: Shape::Text,
        audience: Audience::Everyone,
        version_of: None,
        version: 1,
        first_version: (*file).to_owned(),
    };
    for word in special {
        match *word {
            "scan" => paper.shape = Shape::Scan,
            "maps" => paper.shape = Shape::Maps,
            "damaged" => paper.shape = Shape::Damaged,
            other => match other.strip_prefix("of:") {
                Some(earlier) => {
                    let earlier = before.iter().find(|paper| paper.file == earlier)?;
                    paper.version = earlier.version + 1;
                    paper.version_of = Some(earlier.file.clone());
                    paper.first_version = earlier.first_version.clone();
                }
                None => paper.audience = audiences.get(other)?.clone(),
            },
        }
    }
    Some(paper)
}
