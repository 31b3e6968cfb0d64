//! What the public may see of a session. Nothing comes into these types that is not public, so that whoever shows them
//! has nothing else to show: pages, interfaces and feeds are made of these alone.
//!
//! Public are: an agenda that was published; papers that were published for everyone; ballots whose result the chair
//! has declared; exchanges that are over. Whatever belongs to an item that the council dealt with, even in part, while
//! the public was excluded is not, nor is its title: only its number is left. Names stand beside votes only where the
//! form of the vote is a named one.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};

use crate::{
    Register, Session,
    agenda::AgendaItem,
    commitments::{Commitment, Standing},
    counting::BallotForm,
    ids::{BallotId, CommitmentId, Day, ExchangeId, ItemId, Moment, PaperId, PersonId, SessionId},
    mandates::Mandate,
    minutes::MinutesDraft,
    papers::{Audience, PaperKind},
    questioning::TurnKind,
    rows::{RowsKind, RowsOutcome},
    tally::{Choice, Outcome, Tally},
    voting::Ballot,
};

mod record;

/// A session as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicSession {
    pub id: SessionId,
    pub title: String,
    pub place: String,
    pub starts_at: Moment,
    /// How far local clocks stand ahead of UTC, in minutes.
    pub utc_offset: i32,
    /// Of the first sitting.
    pub opened_at: Option<Moment>,
    /// Of the last sitting, when no other is called.
    pub closed_at: Option<Moment>,
    /// Parts without the public: that there were any, and when.
    pub closed_parts: Vec<(Moment, Option<Moment>)>,
    /// Members who were there at any time.
    pub present: Vec<PersonId>,
    /// In the order of the agenda.
    pub items: Vec<PublicItem>,
    /// How far each promise is that this session recorded something of; the last session that did has the last word.
    pub standings: BTreeMap<CommitmentId, Standing>,
    /// What the record says, without what is not public; none before the sitting is closed.
    pub record: Option<MinutesDraft>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicItem {
    pub id: ItemId,
    /// As people say it: `7`, `7a`.
    pub number: String,
    /// None where it was dealt with without the public.
    pub title: Option<String>,
    pub questioning: bool,
    pub opened_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub papers: Vec<PublicPaper>,
    pub ballots: Vec<PublicBallot>,
    pub exchanges: Vec<PublicExchange>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPaper {
    pub id: PaperId,
    pub title: String,
    pub kind: PaperKind,
    /// The oldest first; never empty.
    pub versions: Vec<PublicVersion>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicVersion {
    /// From 1.
    pub version: u32,
    pub sha256: String,
    pub bytes: u64,
    pub pages: u32,
    pub added_at: Moment,
}

/// A ballot whose result is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicBallot {
    pub id: BallotId,
    pub question: String,
    pub form: BallotForm,
    /// Other items that it decided too.
    pub with: Vec<ItemId>,
    pub opened_at: Moment,
    pub declared_at: Moment,
    /// None where it has rows, or was declared void.
    pub tally: Option<Tally>,
    pub outcome: Option<Outcome>,
    pub rows: Option<PublicRows>,
    /// Declared void after its declaration.
    pub annulled: bool,
    /// By name, where the form of the vote is a named one; empty elsewhere.
    pub votes: Vec<(PersonId, Choice)>,
}

/// The result of a paper with several rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicRows {
    pub asks: RowsKind,
    pub places: u32,
    pub names: Vec<String>,
    pub outcome: RowsOutcome,
}

/// A question and what was answered, after it is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicExchange {
    pub id: ExchangeId,
    pub topic: String,
    pub official: String,
    pub office: String,
    pub questioner: PersonId,
    pub turns: Vec<PublicTurn>,
    pub commitments: Vec<PublicCommitment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTurn {
    pub kind: TurnKind,
    pub speaker: String,
    pub at: Moment,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCommitment {
    pub id: CommitmentId,
    pub who: String,
    pub office: String,
    pub what: String,
    pub due: Option<Day>,
    pub made_at: Moment,
}

/// Somebody who is or was a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPerson {
    pub id: PersonId,
    pub name: String,
    /// The delegate group; may be empty.
    pub group: String,
    pub position: String,
    /// From, and the first day on which it no longer ran; why it ended is not public.
    pub mandates: Vec<(Day, Option<Day>)>,
}

/// The members, past ones too, by name. Nobody else in the register is public.
#[must_use]
pub fn members(register: &Register) -> Vec<PublicPerson> {
    let dates = |mandate: &Mandate| (mandate.from.clone(), mandate.until.clone());
    let members = register.people.iter();
    let mut members: Vec<PublicPerson> = members
        .filter(|(_, person)| !person.mandates.is_empty())
        .map(|(id, person)| PublicPerson {
            id: id.clone(),
            name: person.name.clone(),
            group: person.group.clone(),
            position: person.position.clone(),
            mandates: person.mandates.iter().map(dates).collect(),
        })
        .collect();
    members.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    members
}

impl PublicSession {
    /// The public part; none before the agenda was published.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let id = session.id.clone()?;
        if session.published_upto == 0 {
            return None;
        }
        let closed = session.closed_items();
        let items = session.public_agenda().iter();
        Some(Self {
            id,
            title: session.title.clone(),
            place: session.place.clone(),
            starts_at: session.starts_at,
            utc_offset: session.utc_offset(),
            opened_at: session.sittings.first().map(|sitting| sitting.opened_at),
            closed_at: session
                .sitting_closed()
                .then(|| session.sittings.last()?.closed_at)
                .flatten(),
            closed_parts: session
                .closed_parts
                .iter()
                .map(|part| (part.from, part.until))
                .collect(),
            present: present(session),
            items: items.map(|item| PublicItem::of(session, item, &closed)).collect(),
            standings: session
                .commitments
                .iter()
                .filter(|known| item_of(session, known).is_some_and(|item| !closed.contains(item)))
                .map(|known| (known.id.clone(), known.standing()))
                .collect(),
            record: session
                .sitting_closed()
                .then(|| record::public_record(session, &closed)),
        })
    }
}

impl PublicItem {
    fn of(session: &Session, item: &AgendaItem, closed: &BTreeSet<ItemId>) -> Self {
        let mut public = Self {
            id: item.id.clone(),
            number: item.number.clone(),
            title: None,
            questioning: false,
            opened_at: None,
            closed_at: None,
            papers: Vec::new(),
            ballots: Vec::new(),
            exchanges: Vec::new(),
        };
        if closed.contains(&item.id) {
            return public;
        }
        let handlings = || session.handlings.iter().filter(|h| h.item == item.id);
        public.title = Some(item.title.clone());
        public.questioning = item.questioning;
        public.opened_at = handlings().next().map(|handling| handling.opened_at);
        public.closed_at = handlings().next_back().and_then(|handling| handling.closed_at);
        public.papers = papers(session, &item.id);
        let ballots = session.ballots.iter().filter(|ballot| ballot.item == item.id);
        public.ballots = ballots
            .filter_map(|ballot| PublicBallot::of(ballot, closed))
            .collect();
        public.exchanges = exchanges(session, &item.id);
        public
    }
}

impl PublicBallot {
    fn of(ballot: &Ballot, closed: &BTreeSet<ItemId>) -> Option<Self> {
        let declared_at = ballot.declared_at?;
        if ballot.with.iter().any(|item| closed.contains(item)) {
            return None;
        }
        let annulled = ballot.annulled.is_some();
        let rows = ballot.rows.as_ref().and_then(|rows| {
            Some(PublicRows {
                asks: rows.asked.asks,
                places: rows.asked.places,
                names: rows.asked.rows.iter().map(|row| row.name.clone()).collect(),
                outcome: rows.outcome.clone()?,
            })
        });
        let named = ballot.form.is_named() && !annulled;
        let votes = ballot.standing_votes().filter(|_| named);
        Some(Self {
            id: ballot.id.clone(),
            question: ballot.question.clone(),
            form: ballot.form,
            with: ballot.with.clone(),
            opened_at: ballot.opened_at,
            declared_at,
            tally: ballot.tally.filter(|_| !annulled),
            outcome: ballot.outcome.clone().filter(|_| !annulled),
            rows: rows.filter(|_| !annulled),
            annulled,
            votes: votes
                .filter_map(|vote| Some((vote.person.clone(), vote.choice?)))
                .collect(),
        })
    }
}

fn papers(session: &Session, item: &ItemId) -> Vec<PublicPaper> {
    let papers = session.papers.iter();
    papers
        .filter(|(_, paper)| paper.item == *item && paper.audience == Audience::Everyone && !paper.withdrawn)
        .filter_map(|(id, paper)| {
            let versions = paper.versions.iter().filter(|v| session.is_published(v));
            let versions: Vec<PublicVersion> = versions
                .map(|version| PublicVersion {
                    version: version.version,
                    sha256: version.sha256.clone(),
                    bytes: version.bytes,
                    pages: version.pages,
                    added_at: version.added_at,
                })
                .collect();
            (!versions.is_empty()).then(|| PublicPaper {
                id: id.clone(),
                title: paper.title.clone(),
                kind: paper.kind,
                versions,
            })
        })
        .collect()
}

fn exchanges(session: &Session, item: &ItemId) -> Vec<PublicExchange> {
    let over = session.exchanges.iter().filter(|exchange| exchange.closed);
    over.filter_map(|exchange| {
        let topic = session.topics.iter().find(|topic| topic.id == exchange.topic)?;
        let commitments = session.commitments.iter();
        (topic.item == *item).then(|| PublicExchange {
            id: exchange.id.clone(),
            topic: topic.title.clone(),
            official: topic.official.clone(),
            office: topic.office.clone(),
            questioner: exchange.questioner.clone(),
            turns: exchange
                .turns
                .iter()
                .map(|turn| PublicTurn {
                    kind: turn.kind,
                    speaker: turn.speaker.clone(),
                    at: turn.began_at,
                    text: turn.text.clone(),
                })
                .collect(),
            commitments: commitments
                .filter(|commitment| commitment.exchange == exchange.id)
                // Words that the official objects to are not published until they stand.
                .filter(|commitment| commitment.objection.is_none() || commitment.settled_at.is_some())
                .map(|commitment| PublicCommitment {
                    id: commitment.id.clone(),
                    who: commitment.wording.who.clone(),
                    office: commitment.wording.office.clone(),
                    what: commitment.wording.what.clone(),
                    due: commitment.wording.due.clone(),
                    made_at: commitment.made_at,
                })
                .collect(),
        })
    })
    .collect()
}

/// On which item the session spoke of a promise.
fn item_of<'a>(session: &'a Session, known: &'a Commitment) -> Option<&'a ItemId> {
    if let Some(taken) = &known.taken_up {
        return Some(&taken.item);
    }
    let exchange = session
        .exchanges
        .iter()
        .find(|exchange| exchange.id == known.exchange)?;
    let topic = session.topics.iter().find(|topic| topic.id == exchange.topic)?;
    Some(&topic.item)
}

fn present(session: &Session) -> Vec<PersonId> {
    let mut present: BTreeSet<&PersonId> = BTreeSet::new();
    for (index, sitting) in session.sittings.iter().enumerate() {
        match &sitting.on_paper {
            Some((_, were_there)) => present.extend(were_there),
            None => present.extend(session.present_at(sitting.opened_number)),
        }
        let came = session
            .movements
            .iter()
            .filter(|m| m.arrived && m.sitting == index);
        present.extend(came.map(|movement| &movement.person));
    }
    let members = |person: &&PersonId| {
        let known = session.register.people.get(*person);
        known.is_some_and(|known| !known.mandates.is_empty())
    };
    present.into_iter().filter(members).cloned().collect()
}

impl Session {
    /// The agenda as it was last published, with what the council changed of it since.
    fn public_agenda(&self) -> &[AgendaItem] {
        if self.agenda_number < self.published_upto {
            &self.agenda
        } else {
            &self.published_agenda
        }
    }

    /// Items that were dealt with, even in part, while the public was excluded, and those that one vote decided
    /// together with such an item. In doubt about a moment an item counts as closed.
    #[must_use]
    pub fn closed_items(&self) -> BTreeSet<ItemId> {
        let secluded = |from: Moment, until: Option<Moment>| {
            self.closed_parts.iter().any(|part| {
                until.is_none_or(|until| part.from <= until) && part.until.is_none_or(|end| from <= end)
            })
        };
        let handled = self.handlings.iter();
        let handled = handled
            .filter(|h| secluded(h.opened_at, h.closed_at))
            .map(|h| &h.item);
        let voted = self.ballots.iter();
        let voted =
            voted.filter(|ballot| secluded(ballot.opened_at, ballot.closed_at.or(ballot.declared_at)));
        let mut closed: BTreeSet<ItemId> = handled.chain(voted.map(|ballot| &ballot.item)).cloned().collect();
        loop {
            let before = closed.len();
            for ballot in &self.ballots {
                if closed.iter().any(|item| ballot.is_about(item)) {
                    closed.insert(ballot.item.clone());
                    closed.extend(ballot.with.iter().cloned());
                }
            }
            if closed.len() == before {
                return closed;
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
