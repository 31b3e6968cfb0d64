//! The minutes as Akoma Ntoso 3.0 (OASIS, Akoma Ntoso Version 1.0 Part 1 and 2, 29 August 2018): a `debate` with the name
//! `minutes`. It says the same sentences as the page, and marks in them what programs look for: sections, questions and
//! answers, times, people, named votes and outcomes; the figures of each count stand beside it as metadata.

use std::{collections::BTreeMap, io};

use hemicycle_domain::{
    Session,
    ids::{Day, LocalTime, Moment},
    minutes::{Line, MinutesDraft, Section},
    questioning::TurnKind,
    tally::{BallotResult, Choice, Tally},
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::{Voice, date_of, in_xml, page::Page};
use crate::sentences::Language;

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The draft as one XML document. `session` gives what the draft does not hold: jurisdiction, the session's id, and whose
/// a name is.
#[must_use]
pub fn akoma_ntoso(session: &Session, draft: &MinutesDraft) -> String {
    let voice = Voice::of(draft);
    let mut body = Body {
        xml: Xml::default(),
        voice: &voice,
        people: BTreeMap::new(),
        checks: Vec::new(),
        section: String::new(),
        parts: 0,
        official: String::new(),
        counted: false,
    };
    let mut numbers = 1..;
    for section in &draft.sections {
        body.section(section, numbers.next().unwrap_or(1));
    }
    let mut xml = Xml::default();
    xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    xml.open("akomaNtoso", &[("xmlns", NAMESPACE)]);
    xml.open("debate", &[("name", "minutes")]);
    meta(&mut xml, session, draft, &voice, &body);
    let page = Page::of(draft, &voice);
    xml.open("preface", &[]);
    let date = Day::of(date_of(draft), draft.utc_offset);
    for (element, words) in [
        ("docProponent", &draft.council),
        ("docType", &page.head[6]),
        ("docTitle", &draft.title),
        ("docDate", &page.head[5]),
    ] {
        let attributes = [("date", date.0.as_str())];
        let attributes = if element == "docDate" {
            &attributes[..]
        } else {
            &[]
        };
        xml.open("p", &[]);
        xml.holds(element, attributes, words);
        xml.close("p");
    }
    xml.close("preface");
    xml.open("debateBody", &[]);
    xml.append(body.xml);
    xml.close("debateBody");
    xml.open("conclusions", &[]);
    for words in &page.record {
        xml.holds("p", &[], words);
    }
    xml.close("conclusions");
    xml.close("debate");
    xml.close("akomaNtoso");
    xml.text() + "\n"
}

/// Writes into memory, which does not fail.
struct Xml(Writer<Vec<u8>>);

impl Default for Xml {
    fn default() -> Self {
        Self(Writer::new(Vec::new()))
    }
}

impl Xml {
    fn event(&mut self, event: Event<'_>) {
        let written: io::Result<()> = self.0.write_event(event);
        written.expect("memory takes what is written");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(element(name, attributes)));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(element(name, attributes)));
    }

    fn words(&mut self, words: &str) {
        self.event(Event::Text(BytesText::new(&in_xml(words))));
    }

    fn holds(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.open(name, attributes);
        self.words(words);
        self.close(name);
    }

    fn append(&mut self, other: Self) {
        self.0.get_mut().extend(other.0.into_inner());
    }

    fn text(self) -> String {
        String::from_utf8(self.0.into_inner()).expect("only text was written")
    }
}

fn element<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*in_xml(value)));
    }
    start
}

/// Part of a sentence that an element stands around.
struct Mark {
    words: String,
    element: &'static str,
    attributes: Vec<(&'static str, String)>,
}

/// What is checked or counted, for programs.
enum Check {
    Quorum {
        at: String,
        present: u32,
        needed: u32,
    },
    Voting {
        /// The paragraph with the count.
        at: String,
        section: String,
        tally: Tally,
        needed: Option<u32>,
        /// The name of a concept.
        result: Option<&'static str>,
    },
}

struct Body<'a> {
    xml: Xml,
    voice: &'a Voice,
    /// Everybody who is named, and the id in this document.
    people: BTreeMap<String, String>,
    checks: Vec<Check>,
    section: String,
    parts: usize,
    /// Who is asked at the moment.
    official: String,
    /// The ballot that is told of has been counted.
    counted: bool,
}

impl Body<'_> {
    fn section(&mut self, section: &Section, number: usize) {
        let (kind, name) = match section.id.as_str() {
            "attendance" => ("rollCall", None),
            "opening" | "closing" => ("debateSection", Some(section.id.as_str())),
            _ => ("debateSection", Some("item")),
        };
        self.section = format!(
            "{}_{number}",
            if kind == "rollCall" { "rollCall" } else { "dbsect" }
        );
        (self.parts, self.official) = (0, String::new());
        let id = self.section.clone();
        let attributes: Vec<(&str, &str)> = [("eId", id.as_str())]
            .into_iter()
            .chain(name.map(|name| ("name", name)))
            .collect();
        self.xml.open(kind, &attributes);
        self.xml.holds("heading", &[], &self.voice.heading(section));
        for line in &section.facts {
            self.line(line);
        }
        for words in section.words.lines().filter(|line| !line.trim().is_empty()) {
            let id = self.id("summary");
            self.xml.holds("summary", &[("eId", &id)], words);
        }
        self.xml.close(kind);
    }

    fn line(&mut self, line: &Line) {
        let said = self.voice.sentences(line);
        match line {
            Line::Turn {
                kind,
                speaker,
                at,
                text,
            } => return self.turn(*kind, speaker, *at, text, &said),
            Line::Ballot { .. } => self.counted = false,
            Line::Topic { official, .. } => self.official.clone_from(official),
            Line::Decided { outcome } => self.decided(match outcome.result {
                BallotResult::Adopted => "adopted",
                BallotResult::NotAdopted => "notAdopted",
                BallotResult::NotQuorate => "notQuorate",
                BallotResult::Tied => "tied",
            }),
            Line::Annulled { .. } => self.decided("void"),
            _ => {}
        }
        let verdict = matches!(line, Line::Decided { .. } | Line::RowsDecided { .. });
        let marks = self.marks(line);
        let mut first = None;
        for (place, sentence) in said.iter().enumerate() {
            // A sentence may hold several paragraphs.
            for words in sentence.lines().filter(|line| !line.trim().is_empty()) {
                let id = self.id("p");
                self.xml.open("p", &[("eId", &id)]);
                if verdict && place == 0 {
                    self.xml.holds("outcome", &[], words);
                } else {
                    self.marked(words, &marks);
                }
                self.xml.close("p");
                first.get_or_insert(id);
            }
        }
        let Some(at) = first else { return };
        match line {
            Line::SittingOpened { present, quorum, .. } | Line::QuorumEstablished { present, quorum, .. } => {
                self.checks.push(Check::Quorum {
                    at,
                    present: *present,
                    needed: *quorum,
                });
            }
            Line::Counted { tally, line } => {
                let id = self.id("p");
                self.xml.holds("p", &[("eId", &id)], line);
                self.counted = true;
                self.checks.push(Check::Voting {
                    at,
                    section: self.section.clone(),
                    tally: *tally,
                    needed: None,
                    result: None,
                });
            }
            Line::Decided { outcome } => {
                if let Some(Check::Voting { needed, .. }) = self.checks.last_mut() {
                    *needed = Some(outcome.quorum.needed);
                }
            }
            _ => {}
        }
    }

    /// The result of the count that was told last; a ballot may be declared void before it is counted.
    fn decided(&mut self, name: &'static str) {
        if !self.counted {
            return;
        }
        if let Some(Check::Voting { result, .. }) = self.checks.last_mut() {
            *result = Some(name);
        }
    }

    fn turn(&mut self, kind: TurnKind, speaker: &str, at: Moment, text: &str, said: &[String]) {
        let (element, official) = match kind {
            TurnKind::Question | TurnKind::FollowUp => ("question", self.official.clone()),
            TurnKind::Answer => ("answer", String::new()),
            TurnKind::Rebuttal => ("speech", String::new()),
        };
        let (id, by, start) = (self.id(element), self.person(speaker), self.moment(at));
        let mut attributes = vec![("eId", id.as_str()), ("by", &by), ("startTime", &start)];
        let to = (!official.is_empty()).then(|| self.person(&official));
        attributes.extend(to.as_ref().map(|to| ("to", to.as_str())));
        self.xml.open(element, &attributes);
        self.xml.holds("from", &[], speaker);
        let written: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        for words in &written {
            self.xml.holds("p", &[], words);
        }
        // What was said was not written down, and the sentence says so.
        for words in said.iter().filter(|_| written.is_empty()) {
            self.xml.holds("p", &[], words);
        }
        self.xml.close(element);
    }

    /// What of a line's sentences is marked, in the order in which it stands there.
    fn marks(&mut self, line: &Line) -> Vec<Mark> {
        let (time, edge) = match line {
            Line::SittingOpened { at, .. } | Line::ItemOpened { at } => (Some(*at), "startEvent"),
            Line::Ballot { opened_at, .. } => (Some(*opened_at), "startEvent"),
            Line::SittingClosed { at, .. } | Line::ItemClosed { at } => (Some(*at), "endEvent"),
            _ => (None, ""),
        };
        let time = time.map(|at| Mark {
            words: self.voice.time(at),
            element: "recordedTime",
            attributes: vec![("type", edge.to_owned()), ("time", self.moment(at))],
        });
        let (names, choice): (&[String], _) = match line {
            Line::Votes { choice, names } => (names, Some(*choice)),
            Line::Present { names } | Line::Absent { names } | Line::Speakers { names } => (names, None),
            Line::Excused { name, .. } | Line::Guest { name, .. } => (std::slice::from_ref(name), None),
            _ => (&[], None),
        };
        let named = names.iter().map(|name| {
            let person = self.person(name);
            let (element, attributes) = match choice {
                Some(choice) => {
                    let choice = format!("#{}", option(choice));
                    ("vote", vec![("by", person), ("choice", choice)])
                }
                None => ("person", vec![("refersTo", person)]),
            };
            Mark {
                words: name.clone(),
                element,
                attributes,
            }
        });
        let named: Vec<Mark> = named.collect();
        time.into_iter().chain(named).collect()
    }

    /// The words with the marks that are found in them, each behind the one before.
    fn marked(&mut self, words: &str, marks: &[Mark]) {
        let mut rest = words;
        for mark in marks.iter().filter(|mark| !mark.words.is_empty()) {
            let Some((before, behind)) = rest.split_once(mark.words.as_str()) else {
                continue;
            };
            self.xml.words(before);
            let attributes: Vec<(&str, &str)> = mark
                .attributes
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            self.xml.holds(mark.element, &attributes, &mark.words);
            rest = behind;
        }
        self.xml.words(rest);
    }

    fn id(&mut self, element: &str) -> String {
        self.parts += 1;
        format!("{}__{element}_{}", self.section, self.parts)
    }

    /// A reference to somebody who is named.
    fn person(&mut self, name: &str) -> String {
        let next = self.people.len() + 1;
        let id = self.people.entry(name.to_owned());
        format!("#{}", id.or_insert_with(|| format!("person_{next}")))
    }

    fn moment(&self, at: Moment) -> String {
        moment(at, self.voice.utc_offset)
    }
}

/// A moment as the clocks of the session show it, in the form of XML Schema.
fn moment(at: Moment, utc_offset: i32) -> String {
    let local = LocalTime::of(at, utc_offset);
    let (sign, offset) = (if utc_offset < 0 { '-' } else { '+' }, utc_offset.abs());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        local.year,
        local.month,
        local.day,
        local.hour,
        local.minute,
        local.second,
        offset / 60,
        offset % 60
    )
}

fn option(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
        Choice::NotVoting => "notVoting",
    }
}

/// What counts and results refer to, and the message with its words.
const CONCEPTS: [(&str, &str); 13] = [
    ("for", "minutes-print-vote-for"),
    ("against", "minutes-print-vote-against"),
    ("abstain", "minutes-print-vote-abstain"),
    ("notVoting", "minutes-print-vote-not-voting"),
    ("noInput", "minutes-print-vote-no-input"),
    ("absent", "minutes-print-vote-absent"),
    ("present", "minutes-heading-attendance"),
    ("adopted", "minutes-result-adopted"),
    ("notAdopted", "minutes-result-not-adopted"),
    ("tied", "minutes-result-tied"),
    ("void", "minutes-result-void"),
    ("quorate", "minutes-result-quorate"),
    ("notQuorate", "minutes-result-not-quorate"),
];

fn meta(xml: &mut Xml, session: &Session, draft: &MinutesDraft, voice: &Voice, body: &Body<'_>) {
    let date = Day::of(date_of(draft), draft.utc_offset).0;
    let place = session.rules.as_ref().map_or("ZZ", |rules| &rules.jurisdiction);
    let place = place.to_ascii_lowercase();
    let country = place.get(..2).unwrap_or("zz");
    let id = session.id.as_ref().map_or("", |id| id.as_str());
    let name = piece(id);
    let language = match voice.language {
        Language::Vietnamese => "vie",
        Language::English => "eng",
        Language::German => "deu",
    };
    let work = format!("/akn/{place}/debate/minutes/{date}/{name}");
    let expression = format!("{work}/{language}@");
    xml.open("meta", &[]);
    xml.open("identification", &[("source", "#hemicycle")]);
    let (work_this, this) = (format!("{work}/!main"), format!("{expression}/!main"));
    for (level, this, uri, author) in [
        ("FRBRWork", &work_this, &work, "#council"),
        ("FRBRExpression", &this, &expression, "#council"),
        (
            "FRBRManifestation",
            &format!("{this}.xml"),
            &format!("{expression}.akn"),
            "#hemicycle",
        ),
    ] {
        xml.open(level, &[]);
        xml.empty("FRBRthis", &[("value", this)]);
        xml.empty("FRBRuri", &[("value", uri)]);
        xml.empty("FRBRdate", &[("date", &date), ("name", "session")]);
        xml.empty("FRBRauthor", &[("href", author), ("as", "#author")]);
        match level {
            "FRBRWork" => xml.empty("FRBRcountry", &[("value", country)]),
            "FRBRExpression" => xml.empty("FRBRlanguage", &[("language", language)]),
            _ => {}
        }
        xml.close(level);
    }
    xml.close("identification");
    if !body.checks.is_empty() {
        xml.open("analysis", &[("source", "#hemicycle")]);
        xml.open("parliamentary", &[]);
        for (number, check) in (1..).zip(&body.checks) {
            checked(xml, check, number);
        }
        xml.close("parliamentary");
        xml.close("analysis");
    }
    references(xml, session, draft, voice, body);
    xml.close("meta");
}

fn checked(xml: &mut Xml, check: &Check, number: usize) {
    let (id, at, about, outcome, needed, counts) = match check {
        Check::Quorum { at, present, needed } => {
            let outcome = if present >= needed {
                "quorate"
            } else {
                "notQuorate"
            };
            let counts = vec![("present", *present)];
            (
                format!("quorum_{number}"),
                at,
                None,
                Some(outcome),
                Some(*needed),
                counts,
            )
        }
        Check::Voting {
            at,
            section,
            tally,
            needed,
            result,
        } => {
            let counts = vec![
                ("for", tally.votes_for),
                ("against", tally.votes_against),
                ("abstain", tally.abstained),
                ("notVoting", tally.not_voting),
                ("noInput", tally.no_input),
                ("absent", tally.absent()),
            ];
            (
                format!("voting_{number}"),
                at,
                Some(section),
                *result,
                *needed,
                counts,
            )
        }
    };
    let element = match check {
        Check::Quorum { .. } => "quorumVerification",
        Check::Voting { .. } => "voting",
    };
    let (at, about, outcome) = (
        format!("#{at}"),
        about.map(|section| format!("#{section}")),
        outcome.map(|name| format!("#{name}")),
    );
    let mut attributes = vec![("eId", id.as_str()), ("href", &at)];
    attributes.extend(about.as_ref().map(|about| ("refersTo", about.as_str())));
    attributes.extend(outcome.as_ref().map(|outcome| ("outcome", outcome.as_str())));
    xml.open(element, &attributes);
    if let Some(needed) = needed {
        let (id, value) = (format!("{id}__quorum_1"), needed.to_string());
        xml.empty(
            "quorum",
            &[("eId", &id), ("refersTo", "#quorate"), ("value", &value)],
        );
    }
    for (place, (name, value)) in (1..).zip(counts) {
        let (id, name, value) = (
            format!("{id}__count_{place}"),
            format!("#{name}"),
            value.to_string(),
        );
        xml.empty("count", &[("eId", &id), ("refersTo", &name), ("value", &value)]);
    }
    xml.close(element);
}

fn references(xml: &mut Xml, session: &Session, draft: &MinutesDraft, voice: &Voice, body: &Body<'_>) {
    let council = piece(&session.register.council);
    let ontology = |kind: &str, name: &str| format!("/akn/ontology/{kind}/{council}/{name}");
    xml.open("references", &[("source", "#hemicycle")]);
    let mut refer = |element: &str, id: &str, href: &str, words: &str| {
        xml.empty(element, &[("eId", id), ("href", href), ("showAs", words)]);
    };
    refer(
        "TLCOrganization",
        "council",
        &ontology("organization", "council"),
        &draft.council,
    );
    // In the order in which they are named.
    let mut people: Vec<(&String, &String)> = body.people.iter().collect();
    people.sort_by_key(|(_, id)| (id.len(), (*id).clone()));
    for (name, id) in people {
        let mut known = session
            .register
            .people
            .iter()
            .filter(|(_, person)| person.name == *name);
        // Two of one name cannot be told apart in words.
        let known = known.next().filter(|_| known.next().is_none());
        let whose = known.map_or_else(|| id.clone(), |(person, _)| piece(person.as_str()));
        refer("TLCPerson", id, &ontology("person", &whose), name);
    }
    refer(
        "TLCObject",
        "hemicycle",
        "/akn/ontology/object/hemicycle",
        "Hemicycle",
    );
    refer(
        "TLCRole",
        "author",
        &ontology("role", "author"),
        &voice.plain("minutes-print-secretary"),
    );
    for (name, message) in CONCEPTS {
        refer(
            "TLCConcept",
            name,
            &ontology("concept", name),
            &voice.plain(message),
        );
    }
    xml.close("references");
}

/// An id as a piece of an address: letters, digits and hyphens stay, everything else becomes a hyphen.
fn piece(id: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let piece: String = id.chars().map(safe).collect();
    if piece.is_empty() { "-".to_owned() } else { piece }
}
