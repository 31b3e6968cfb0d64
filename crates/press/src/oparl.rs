//! The public part as objects of OParl 1.1 (https://dev.oparl.org/spezifikation/), each under one path, for the server's
//! interface and for archive packages. Votes and questioning, which OParl does not know, are objects of their own behind
//! attributes with the prefix `hemicycle:`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use hemicycle_domain::{
    Register, Session,
    commitments::Standing,
    ids::{CommitmentId, LocalTime, Moment, PersonId},
    publication::{
        PublicBallot, PublicCommitment, PublicExchange, PublicItem, PublicPaper, PublicPerson, PublicSession,
        PublicTurn, PublicVersion, members,
    },
    questioning::TurnKind,
    tally::Choice,
};
use serde_json::{Map, Value, json};

use crate::{Language, Sentence, rows::whole};

/// Where the interface begins, below the server's public address.
pub const ROOT: &str = "/oparl/v1.1";
/// Signs of a council's id that stand in addresses.
const SHORT: usize = 16;
/// An object that stands within another: the value is its path.
const EMBEDS: &str = "$embeds";

/// Kinds that have a list, and their type.
pub const LISTS: [(&str, &str); 12] = [
    ("organization", "https://schema.oparl.org/1.1/Organization"),
    ("person", "https://schema.oparl.org/1.1/Person"),
    ("meeting", "https://schema.oparl.org/1.1/Meeting"),
    ("paper", "https://schema.oparl.org/1.1/Paper"),
    ("agendaItem", "https://schema.oparl.org/1.1/AgendaItem"),
    ("consultation", "https://schema.oparl.org/1.1/Consultation"),
    ("file", "https://schema.oparl.org/1.1/File"),
    ("location", "https://schema.oparl.org/1.1/Location"),
    ("legislativeTerm", "https://schema.oparl.org/1.1/LegislativeTerm"),
    ("membership", "https://schema.oparl.org/1.1/Membership"),
    ("voteEvent", "hemicycle:VoteEvent"),
    ("exchange", "hemicycle:Exchange"),
];
const BODY: &str = "https://schema.oparl.org/1.1/Body";

/// Seconds since 1970-01-01 UTC as RFC 3339.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    let at = LocalTime::of(Moment(seconds.saturating_mul(1000)), 0);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        at.year, at.month, at.day, at.hour, at.minute, at.second
    )
}

/// One council as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCouncil {
    /// The beginning of the council's id: its name in every address.
    pub short: String,
    pub name: String,
    /// Of its records: `vi`, `en` or `de`.
    pub language: String,
    /// By name.
    pub members: Vec<PublicPerson>,
    /// The newest first.
    pub sessions: Vec<Arc<PublicSession>>,
    /// Files that are here in full, by SHA-256.
    pub complete: BTreeSet<String>,
}

impl PublicCouncil {
    /// A council of which nothing but its register is known.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        Self {
            short: register.council.chars().take(SHORT).collect(),
            name: register.name.clone(),
            language: register.language.clone(),
            members: members(register),
            sessions: Vec::new(),
            complete: BTreeSet::new(),
        }
    }

    /// Every version of every public paper.
    pub fn versions(
        &self,
    ) -> impl Iterator<Item = (&PublicSession, &PublicItem, &PublicPaper, &PublicVersion)> {
        self.sessions.iter().flat_map(|session| {
            session.items.iter().flat_map(move |item| {
                item.papers.iter().flat_map(move |paper| {
                    let versions = paper.versions.iter();
                    versions.map(move |version| (&**session, item, paper, version))
                })
            })
        })
    }

    /// How far a promise is, by the last session that recorded something of it.
    #[must_use]
    pub fn standing(&self, commitment: &CommitmentId) -> Option<Standing> {
        let mut newest_first = self.sessions.iter();
        newest_first.find_map(|session| session.standings.get(commitment).copied())
    }

    #[must_use]
    pub fn member(&self, id: &PersonId) -> Option<&PublicPerson> {
        self.members.iter().find(|member| member.id == *id)
    }
}

/// Objects by their path below [`ROOT`]; what stands within another is named there by its path.
pub type Objects = BTreeMap<String, Value>;

/// All objects of a council. `base` is the public address that they stand below, without a slash at its end; `address`
/// says where below it a file lies.
#[must_use]
pub fn objects(base: &str, council: &PublicCouncil, address: &dyn Fn(&PublicVersion) -> String) -> Objects {
    let mut writer = Writer {
        base,
        council,
        address,
        known: Objects::new(),
    };
    writer.body();
    writer.known
}

/// The object from which all others are found.
#[must_use]
pub fn system(base: &str, created: &str, modified: &str) -> Value {
    json!({
        "id": format!("{base}{ROOT}/system"),
        "type": "https://schema.oparl.org/1.1/System",
        "oparlVersion": "https://schema.oparl.org/1.1/",
        "name": "Hemicycle",
        "body": format!("{base}{ROOT}/body"),
        "website": format!("{base}/"),
        "web": format!("{base}/"),
        "created": created,
        "modified": modified,
    })
}

fn time(moment: Moment) -> String {
    rfc3339(moment.0.div_euclid(1000))
}

/// Collects the objects of a council.
struct Writer<'a> {
    base: &'a str,
    council: &'a PublicCouncil,
    address: &'a dyn Fn(&PublicVersion) -> String,
    known: Objects,
}

/// The type of what has a path; none where nothing has.
#[must_use]
pub fn type_of(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["body", _] => Some(BODY),
        ["body", _, kind, _] => LISTS.iter().find(|(name, _)| name == kind).map(|(_, of)| *of),
        _ => None,
    }
}

/// The object with those that stand within it. `stamps` says when one was made and changed, where that is known.
#[must_use]
pub fn resolved(known: &Objects, path: &str, stamps: &dyn Fn(&str) -> Option<(String, String)>) -> Value {
    fn fill(value: &Value, known: &Objects, stamps: &dyn Fn(&str) -> Option<(String, String)>) -> Value {
        match value {
            Value::Object(map) => match map.get(EMBEDS).and_then(Value::as_str) {
                Some(path) => resolved(known, path, stamps),
                None => Value::Object(
                    map.iter()
                        .map(|(name, value)| (name.clone(), fill(value, known, stamps)))
                        .collect(),
                ),
            },
            Value::Array(values) => values.iter().map(|value| fill(value, known, stamps)).collect(),
            value => value.clone(),
        }
    }
    let mut whole = known
        .get(path)
        .map_or(Value::Null, |value| fill(value, known, stamps));
    if let (Some((created, modified)), Some(map)) = (stamps(path), whole.as_object_mut()) {
        map.insert("created".into(), created.into());
        map.insert("modified".into(), modified.into());
    }
    whole
}

fn embeds(path: &str) -> Value {
    json!({ EMBEDS: path })
}

/// Attributes that have a value; empty words say nothing, and OParl refuses them.
fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
            .collect::<Map<String, Value>>()
            .into(),
        value => value,
    }
}

impl Writer<'_> {
    fn path(&self, kind: &str, name: &str) -> String {
        format!("body/{}/{kind}/{name}", self.council.short)
    }

    fn url(&self, path: &str) -> String {
        format!("{}{ROOT}/{path}", self.base)
    }

    fn list_url(&self, kind: &str) -> String {
        self.url(&format!("body/{}/{kind}", self.council.short))
    }

    fn keep(&mut self, path: &str, value: Value) {
        let mut value = without_nothing(value);
        if let Some(map) = value.as_object_mut() {
            map.insert("id".into(), self.url(path).into());
            map.insert("type".into(), type_of(path).unwrap_or_default().into());
        }
        self.known.insert(path.to_owned(), value);
    }

    fn body(&mut self) {
        let council = self.council;
        let organization = self.path("organization", "council");
        let body = json!({
            "system": self.url("system"),
            "name": council.name,
            "organization": self.list_url("organization"),
            "person": self.list_url("person"),
            "meeting": self.list_url("meeting"),
            "paper": self.list_url("paper"),
            "legislativeTerm": [],
            "agendaItem": self.list_url("agendaItem"),
            "consultation": self.list_url("consultation"),
            "file": self.list_url("file"),
            "locationList": self.list_url("location"),
            "legislativeTermList": self.list_url("legislativeTerm"),
            "membership": self.list_url("membership"),
            "hemicycle:voteEvent": self.list_url("voteEvent"),
            "hemicycle:exchange": self.list_url("exchange"),
            "web": format!("{}/{}/{}/", self.base, language(council).code(), council.short),
        });
        self.keep(&format!("body/{}", council.short), body);
        self.people(&organization);
        for session in &council.sessions {
            self.session(session, &organization);
        }
    }

    fn people(&mut self, organization: &str) {
        let body = self.url(&format!("body/{}", self.council.short));
        // The council itself, and each delegate group.
        let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut all = Vec::new();
        for person in &self.council.members {
            let path = self.path("person", &slug(person.id.as_str()));
            let memberships = self.memberships(person, &path, organization);
            all.extend(memberships.iter().map(|path| self.url(path)));
            let mut shown: Vec<Value> = memberships.iter().map(|path| embeds(path)).collect();
            if !person.group.is_empty() {
                let group = self.path("organization", &format!("group-{}", slug(&person.group)));
                let membership = self.path("membership", &format!("{}-group", slug(person.id.as_str())));
                let of_group = json!({ "person": self.url(&path), "organization": self.url(&group) });
                self.keep(&membership, of_group);
                groups
                    .entry(&person.group)
                    .or_default()
                    .push(self.url(&membership));
                shown.push(embeds(&membership));
            }
            let status: Option<[&str; 1]> =
                (!person.position.is_empty()).then_some([person.position.as_str()]);
            self.keep(
                &path,
                json!({ "body": body, "name": person.name, "status": status, "membership": shown }),
            );
        }
        for (group, memberships) in groups {
            let path = self.path("organization", &format!("group-{}", slug(group)));
            let value = json!({
                "body": body,
                "name": group,
                "membership": memberships,
                "subOrganizationOf": self.url(organization),
            });
            self.keep(&path, value);
        }
        let value = json!({
            "body": body,
            "name": self.council.name,
            "membership": all,
            "meeting": self.list_url("meeting"),
        });
        self.keep(organization, value);
    }

    fn memberships(&mut self, person: &PublicPerson, path: &str, organization: &str) -> Vec<String> {
        let of_person = person.mandates.iter().zip(1..);
        let mut paths = Vec::new();
        for ((from, until), number) in of_person {
            let membership = self.path("membership", &format!("{}-{number}", slug(person.id.as_str())));
            let value = json!({
                "person": self.url(path),
                "organization": self.url(organization),
                "votingRight": true,
                "startDate": from.0,
                // OParl names the last day of it, and a mandate here the first day after it.
                "endDate": until.as_ref().and_then(last_day),
            });
            self.keep(&membership, value);
            paths.push(membership);
        }
        paths
    }

    fn session(&mut self, session: &PublicSession, organization: &str) {
        let name = slug(session.id.as_str());
        let path = self.path("meeting", &name);
        let location = self.path("location", &name);
        self.keep(
            &location,
            json!({ "description": session.place, "meetings": [self.url(&path)] }),
        );
        let mut items = Vec::new();
        for (item, order) in session.items.iter().zip(1..) {
            items.push(embeds(&self.item(session, item, order, &path)));
        }
        let participants: Vec<String> = session
            .present
            .iter()
            .map(|person| self.url(&self.path("person", &slug(person.as_str()))))
            .collect();
        let state = match (session.opened_at, session.closed_at) {
            (_, Some(_)) => "durchgeführt",
            (Some(_), None) => "laufend",
            (None, None) => "eingeladen",
        };
        let value = json!({
            "name": session.title,
            "meetingState": state,
            "start": time(session.opened_at.unwrap_or(session.starts_at)),
            "end": session.closed_at.map(time),
            "location": embeds(&location),
            "organization": [self.url(organization)],
            "participant": participants,
            "agendaItem": items,
            "web": self.page(session),
        });
        self.keep(&path, value);
    }

    fn page(&self, session: &PublicSession) -> String {
        let (language, short) = (language(self.council).code(), &self.council.short);
        format!(
            "{}/{language}/{short}/session/{}",
            self.base,
            slug(session.id.as_str())
        )
    }

    fn item(&mut self, session: &PublicSession, item: &PublicItem, order: u32, meeting: &str) -> String {
        let name = format!("{}-{}", slug(session.id.as_str()), slug(item.id.as_str()));
        let path = self.path("agendaItem", &name);
        let mut consultations = Vec::new();
        for paper in &item.papers {
            consultations.push(self.paper(session, paper, &path, meeting));
        }
        let mut votes = Vec::new();
        for ballot in &item.ballots {
            votes.push(self.vote(session, ballot, &path));
        }
        let mut exchanges = Vec::new();
        for exchange in &item.exchanges {
            exchanges.push(self.exchange(session, exchange, &path));
        }
        let results: Vec<String> = item
            .ballots
            .iter()
            .filter_map(|ballot| result(ballot, language(self.council)))
            .collect();
        let value = json!({
            "meeting": self.url(meeting),
            "number": item.number,
            "order": order,
            "name": item.title,
            "public": item.title.is_some(),
            // OParl knows one consultation an item; the others are found from their papers.
            "consultation": consultations.first(),
            "result": results.join(" "),
            "start": item.opened_at.map(time),
            "end": item.closed_at.map(time),
            "hemicycle:voteEvent": (!votes.is_empty()).then_some(votes),
            "hemicycle:exchange": (!exchanges.is_empty()).then_some(exchanges),
        });
        self.keep(&path, value);
        path
    }

    /// The paper, its files and its consultation; the address of the last.
    fn paper(&mut self, session: &PublicSession, paper: &PublicPaper, item: &str, meeting: &str) -> String {
        let name = format!("{}-{}", slug(session.id.as_str()), slug(paper.id.as_str()));
        let path = self.path("paper", &name);
        let consultation = self.path("consultation", &name);
        let value = json!({
            "paper": self.url(&path),
            "agendaItem": self.url(item),
            "meeting": self.url(meeting),
            "authoritative": true,
        });
        self.keep(&consultation, value);
        let mut files = Vec::new();
        for version in &paper.versions {
            if self.council.complete.contains(&version.sha256) {
                files.push(embeds(&self.file(&name, paper, version, &path)));
            }
        }
        let newest = files.pop();
        let kind = Sentence::new(format!("papers-kind-{}", word(&paper.kind)), []);
        let value = json!({
            "body": self.url(&format!("body/{}", self.council.short)),
            "name": paper.title,
            "paperType": kind.in_language(language(self.council)),
            "date": paper.versions.first().map(|version| time(version.added_at)[..10].to_owned()),
            "mainFile": newest,
            "auxiliaryFile": (!files.is_empty()).then_some(files),
            "consultation": [embeds(&consultation)],
        });
        self.keep(&path, value);
        self.url(&consultation)
    }

    fn file(&mut self, name: &str, paper: &PublicPaper, version: &PublicVersion, of: &str) -> String {
        let path = self.path("file", &format!("{name}-{}", version.version));
        let value = json!({
            "name": paper.title,
            "fileName": format!("{}.pdf", version.version),
            "mimeType": "application/pdf",
            "date": time(version.added_at)[..10].to_owned(),
            "size": version.bytes,
            "accessUrl": format!("{}{}", self.base, (self.address)(version)),
            "paper": [self.url(of)],
            "hemicycle:sha256Checksum": version.sha256,
        });
        self.keep(&path, value);
        path
    }

    /// A vote as Popolo's `vote_event` (https://www.popoloproject.com/specs/vote-event.html); its address.
    fn vote(&mut self, session: &PublicSession, ballot: &PublicBallot, item: &str) -> String {
        let name = format!("{}-{}", slug(session.id.as_str()), slug(ballot.id.as_str()));
        let path = self.path("voteEvent", &name);
        let counts = ballot.tally.map(|tally| {
            let count = |option: &str, value: u32| json!({ "option": option, "value": value });
            [
                count("yes", tally.votes_for),
                count("no", tally.votes_against),
                count("abstain", tally.abstained),
                count("not voting", tally.not_voting + tally.no_input),
                count("absent", tally.absent()),
            ]
        });
        let votes: Vec<Value> = ballot
            .votes
            .iter()
            .map(|(person, choice)| {
                let option = match choice {
                    Choice::For => "yes",
                    Choice::Against => "no",
                    Choice::Abstain => "abstain",
                    Choice::NotVoting => "not voting",
                };
                json!({ "voter_id": self.url(&self.path("person", &slug(person.as_str()))), "option": option })
            })
            .collect();
        let result = ballot
            .outcome
            .as_ref()
            .map(|outcome| if outcome.is_adopted() { "pass" } else { "fail" });
        let value = json!({
            "identifier": ballot.id.as_str(),
            "motion": { "text": ballot.question },
            "organization_id": self.url(&self.path("organization", "council")),
            "legislative_session_id": self.url(&self.path("meeting", &slug(session.id.as_str()))),
            "start_date": time(ballot.opened_at),
            "end_date": time(ballot.declared_at),
            "result": result,
            "counts": counts,
            "votes": (!votes.is_empty()).then_some(votes),
            "hemicycle:agendaItem": self.url(item),
            "hemicycle:form": word(&ballot.form),
            "hemicycle:result": self::result(ballot, language(self.council)),
            "hemicycle:annulled": ballot.annulled.then_some(true),
        });
        self.keep(&path, value);
        self.url(&path)
    }

    fn exchange(&mut self, session: &PublicSession, exchange: &PublicExchange, item: &str) -> String {
        let name = format!("{}-{}", slug(session.id.as_str()), slug(exchange.id.as_str()));
        let path = self.path("exchange", &name);
        let turn = |turn: &PublicTurn| {
            let kind = match turn.kind {
                TurnKind::Question => "question",
                TurnKind::Answer => "answer",
                TurnKind::FollowUp => "followUp",
                TurnKind::Rebuttal => "rebuttal",
            };
            json!({ "kind": kind, "speaker": turn.speaker, "at": time(turn.at), "text": turn.text })
        };
        let commitment = |made: &PublicCommitment| {
            json!({
                "who": made.who,
                "office": made.office,
                "what": made.what,
                "due": made.due.as_ref().map(|day| &day.0),
                "made": time(made.made_at),
            })
        };
        let value = json!({
            "topic": exchange.topic,
            "official": exchange.official,
            "office": exchange.office,
            "questioner": self.url(&self.path("person", &slug(exchange.questioner.as_str()))),
            "turns": exchange.turns.iter().map(turn).collect::<Vec<_>>(),
            "commitments": exchange.commitments.iter().map(commitment).collect::<Vec<_>>(),
            "agendaItem": self.url(item),
        });
        self.keep(&path, value);
        self.url(&path)
    }
}

/// A session for the archive, in two files.
pub struct Archived {
    /// The public part as OParl: what the interface of a server would answer, by address, each list on one page.
    pub oparl: String,
    /// The public votes as Popolo (https://www.popoloproject.com).
    pub popolo: String,
}

/// The public part of one session as programs read it, the same each time; none before its agenda is published. `paths`
/// says where in the package each paper lies, by SHA-256. A package has no address, so everything stands below one that
/// leads nowhere (RFC 2606): it only joins the objects with each other.
#[must_use]
pub fn archived(session: &Session, paths: &BTreeMap<String, String>) -> Option<Archived> {
    let public = PublicSession::of(session)?;
    let at = time(public.closed_at.unwrap_or(public.starts_at));
    let council = PublicCouncil {
        sessions: vec![Arc::new(public)],
        complete: paths.keys().cloned().collect(),
        ..PublicCouncil::of(&session.register)
    };
    let base = format!("https://{}.invalid", council.short);
    let path = |version: &PublicVersion| match paths.get(&version.sha256) {
        Some(path) => format!("/{path}"),
        None => String::new(),
    };
    let known = objects(&base, &council, &path);
    let stamps = |_: &str| Some((at.clone(), at.clone()));
    let page = |kind: &str| -> Vec<Value> {
        let of_kind = known.keys().filter(|path| path.split('/').nth(2) == Some(kind));
        of_kind.map(|path| resolved(&known, path, &stamps)).collect()
    };
    let body = format!("body/{}", council.short);
    let listed = |data: Vec<Value>| {
        let pagination = json!({
            "totalElements": data.len(),
            "elementsPerPage": data.len().max(1),
            "currentPage": 1,
            "totalPages": 1,
        });
        json!({ "data": data, "pagination": pagination, "links": {} })
    };
    let mut answers = Map::new();
    let mut answer = |path: &str, value: Value| answers.insert(format!("{base}{ROOT}/{path}"), value);
    answer("system", system(&base, &at, &at));
    answer("body", listed(vec![resolved(&known, &body, &stamps)]));
    for (kind, _) in LISTS {
        answer(&format!("{body}/{kind}"), listed(page(kind)));
    }
    let popolo = json!({
        "organizations": of(page("organization"), &[("name", "name"), ("subOrganizationOf", "parent_id")]),
        "persons": of(page("person"), &[("name", "name")]),
        "memberships": of(page("membership"), &[
            ("person", "person_id"), ("organization", "organization_id"),
            ("startDate", "start_date"), ("endDate", "end_date"),
        ]),
        "events": of(page("meeting"), &[("name", "name"), ("start", "start_date"), ("end", "end_date")]),
        "vote_events": page("voteEvent"),
    });
    let text = |value: Value| {
        let pretty = serde_json::to_string_pretty(&value);
        pretty.expect("texts, numbers and lists have a form as JSON") + "\n"
    };
    Some(Archived {
        oparl: text(answers.into()),
        popolo: text(popolo),
    })
}

/// The same things with the names that Popolo has for their attributes.
fn of(things: Vec<Value>, names: &[(&str, &str)]) -> Vec<Value> {
    let renamed = |thing: &Value| {
        let names = [("id", "id")].iter().chain(names);
        names
            .filter_map(|(from, to)| Some(((*to).to_owned(), thing.get(*from)?.clone())))
            .collect::<Map<String, Value>>()
            .into()
    };
    things.iter().map(renamed).collect()
}

/// The language of a council's records.
#[must_use]
pub fn language(council: &PublicCouncil) -> Language {
    Language::of(&council.language)
}

/// What a ballot led to, in the sentence that every screen shows; none where it was declared void.
#[must_use]
pub fn result(ballot: &PublicBallot, language: Language) -> Option<String> {
    if let Some(rows) = &ballot.rows {
        let said = whole(rows.asks, rows.places, &rows.names, &rows.outcome);
        return Some(said.in_language(language));
    }
    let outcome = ballot.outcome.as_ref()?;
    Some(Sentence::reason(outcome).in_language(language))
}

/// A name from another machine as a piece of an address: itself where it is safe, and the beginning of its SHA-256
/// where it is not.
#[must_use]
pub fn slug(name: &str) -> String {
    use sha2::{Digest, Sha256};
    let safe = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if !name.is_empty() && name.len() <= 64 && name.bytes().all(safe) {
        return name.to_owned();
    }
    let mut hash = hemicycle_domain::tree::hex(&Sha256::digest(name.as_bytes()));
    hash.truncate(24);
    format!("x{hash}")
}

/// A variant by its name in the kept form.
#[must_use]
pub fn word(variant: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn last_day(first_after: &hemicycle_domain::ids::Day) -> Option<String> {
    let days = first_after.count()? - 1;
    let day = hemicycle_domain::ids::Day::of(Moment(days * 86_400_000), 0);
    Some(day.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_safe_piece_of_an_address() {
        assert_eq!(slug("p-1_A"), "p-1_A");
        for bad in ["", "../x", "a b", "ß", &"a".repeat(65)] {
            let made = slug(bad);
            assert!(
                made.len() == 25 && made.bytes().all(|b| b.is_ascii_alphanumeric()),
                "{made}"
            );
        }
        assert_ne!(slug("../x"), slug("../y"));
    }
}
