//! The minutes as a reading of the journal: what is recorded, item by item, beside the clerk's own words.

use alloc::{format, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Session,
    ids::{Day, Moment, PersonId},
    questioning::TurnKind,
    tally::{Choice, Outcome, Tally},
};

/// One line of fact: locked, because the record says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Line {
    Place {
        place: String,
        starts_at: Moment,
    },
    SittingOpened {
        number: u32,
        at: Moment,
        present: u32,
        members: u32,
        quorum: u32,
    },
    SittingClosed {
        number: u32,
        at: Moment,
    },
    Present {
        names: Vec<String>,
    },
    Absent {
        names: Vec<String>,
    },
    LeftEarly {
        name: String,
        at: Moment,
        reason: String,
    },
    ItemOpened {
        at: Moment,
    },
    ItemClosed {
        at: Moment,
    },
    NotDealtWith,
    Paper {
        title: String,
        version: u32,
    },
    Speakers {
        names: Vec<String>,
    },
    Ballot {
        question: String,
        opened_at: Moment,
        closed_at: Moment,
    },
    Counted {
        tally: Tally,
        line: String,
    },
    Decided {
        outcome: Outcome,
    },
    LotWitness {
        name: String,
    },
    Annulled {
        reason: String,
    },
    Votes {
        choice: Choice,
        names: Vec<String>,
    },
    LateVotes {
        names: Vec<String>,
    },
    Topic {
        title: String,
        official: String,
        office: String,
    },
    Turn {
        kind: TurnKind,
        speaker: String,
        at: Moment,
        text: String,
    },
    Commitment {
        who: String,
        office: String,
        what: String,
        due: Option<Day>,
        quote: String,
        at: Moment,
    },
    Unknown {
        kind: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// `opening`, `attendance`, `item-<id>`, `closing`.
    pub id: String,
    /// Number and title of the item; empty for the frame.
    pub number: String,
    pub title: String,
    pub facts: Vec<Line>,
    /// The clerk's own words.
    pub words: String,
}

/// The whole draft, in the order of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesDraft {
    pub council: String,
    pub title: String,
    pub language: String,
    pub utc_offset: i32,
    pub sections: Vec<Section>,
    /// Entries that this draft was read from, and their root in hex.
    pub journal_size: u64,
    pub journal_root: String,
}

impl MinutesDraft {
    /// Reads the minutes off the session.
    #[must_use]
    pub fn of(session: &Session, journal_root: String) -> Self {
        let mut sections = Vec::new();
        let mut section = |id: String, number: &str, title: &str, facts: Vec<Line>| {
            let words = session.words.get(&id).cloned().unwrap_or_default();
            sections.push(Section {
                id,
                number: number.into(),
                title: title.into(),
                facts,
                words,
            });
        };
        section("opening".into(), "", "", opening(session));
        section("attendance".into(), "", "", attendance(session));
        for item in &session.agenda {
            section(
                format!("item-{}", item.id),
                &item.number,
                &item.title,
                item_lines(session, item),
            );
        }
        let mut closing: Vec<Line> = session
            .sittings
            .iter()
            .zip(1..)
            .filter_map(|(sitting, number)| {
                Some(Line::SittingClosed {
                    number,
                    at: sitting.closed_at?,
                })
            })
            .collect();
        closing.extend(
            session
                .unknown
                .iter()
                .map(|kind| Line::Unknown { kind: kind.clone() }),
        );
        section("closing".into(), "", "", closing);
        Self {
            council: session.register.name.clone(),
            title: session.title.clone(),
            language: session.register.language.clone(),
            utc_offset: session.register.utc_offset,
            sections,
            journal_size: session.size,
            journal_root,
        }
    }
}

fn name(session: &Session, person: &PersonId) -> String {
    session
        .register
        .people
        .get(person)
        .map(|p| p.name.clone())
        .unwrap_or_default()
}

fn opening(session: &Session) -> Vec<Line> {
    let members = session.members_in_office();
    let quorum = session.quorum().needed;
    let place = Line::Place {
        place: session.place.clone(),
        starts_at: session.starts_at,
    };
    let sittings = session
        .sittings
        .iter()
        .zip(1..)
        .map(|(sitting, number)| Line::SittingOpened {
            number,
            at: sitting.opened_at,
            present: sitting.present_at_opening,
            members,
            quorum,
        });
    core::iter::once(place).chain(sittings).collect()
}

fn attendance(session: &Session) -> Vec<Line> {
    let day = session
        .sittings
        .first()
        .map_or_else(|| session.today(), |s| session.register.day(s.opened_at));
    let members = session
        .register
        .people
        .iter()
        .filter(|(_, person)| person.is_member_on(&day));
    let (came, absent): (Vec<_>, Vec<_>) =
        members.partition(|(id, _)| session.movements.iter().any(|m| m.arrived && m.person == **id));
    let names = |mut people: Vec<(&PersonId, &crate::register::Person)>| -> Vec<String> {
        people.sort_by_key(|(_, person)| (person.seat, person.name.clone()));
        people
            .into_iter()
            .map(|(_, person)| person.name.clone())
            .collect()
    };
    let closed_at = session.sittings.last().and_then(|s| s.closed_at);
    let left = session
        .movements
        .iter()
        .filter(|m| !m.arrived && closed_at.is_none_or(|closed| m.at < closed))
        .map(|m| Line::LeftEarly {
            name: name(session, &m.person),
            at: m.at,
            reason: m.reason.clone(),
        });
    [
        Line::Present { names: names(came) },
        Line::Absent { names: names(absent) },
    ]
    .into_iter()
    .chain(left)
    .collect()
}

fn item_lines(session: &Session, item: &crate::agenda::AgendaItem) -> Vec<Line> {
    let mut lines = Vec::new();
    for paper in session
        .papers
        .values()
        .filter(|p| p.item == item.id && !p.withdrawn)
    {
        // Restricted papers are not named in the public minutes.
        if paper.audience == crate::papers::Audience::Everyone
            && let Some(version) = paper.versions.iter().rfind(|v| session.is_published(v))
        {
            lines.push(Line::Paper {
                title: paper.title.clone(),
                version: version.version,
            });
        }
    }
    let handlings: Vec<_> = session.handlings.iter().filter(|h| h.item == item.id).collect();
    if handlings.is_empty() {
        lines.push(Line::NotDealtWith);
    }
    for handling in handlings {
        lines.push(Line::ItemOpened {
            at: handling.opened_at,
        });
        let mut speakers: Vec<String> = Vec::new();
        for speech in session
            .floor
            .past
            .iter()
            .filter(|s| s.item.as_ref() == Some(&item.id))
        {
            let speaker = name(session, &speech.person);
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
        if !speakers.is_empty() {
            lines.push(Line::Speakers { names: speakers });
        }
        for topic in session.topics.iter().filter(|t| t.item == item.id) {
            lines.push(Line::Topic {
                title: topic.title.clone(),
                official: topic.official.clone(),
                office: topic.office.clone(),
            });
            for exchange in session.exchanges.iter().filter(|e| e.topic == topic.id) {
                lines.extend(exchange.turns.iter().map(|turn| Line::Turn {
                    kind: turn.kind,
                    speaker: turn.speaker.clone(),
                    at: turn.began_at,
                    text: turn.text.clone(),
                }));
                lines.extend(
                    session
                        .commitments
                        .iter()
                        .filter(|c| c.exchange == exchange.id)
                        .map(|c| Line::Commitment {
                            who: c.who.clone(),
                            office: c.office.clone(),
                            what: c.what.clone(),
                            due: c.due.clone(),
                            quote: c.quote.clone(),
                            at: c.made_at,
                        }),
                );
            }
        }
        lines.extend(
            session
                .ballots
                .iter()
                .filter(|b| b.item == item.id)
                .flat_map(|b| ballot_lines(session, b)),
        );
        if let Some(at) = handling.closed_at {
            lines.push(Line::ItemClosed { at });
        }
    }
    lines
}

fn ballot_lines(session: &Session, ballot: &crate::voting::Ballot) -> Vec<Line> {
    let mut lines = Vec::new();
    let Some(closed_at) = ballot.closed_at else {
        return lines;
    };
    lines.push(Line::Ballot {
        question: ballot.question.clone(),
        opened_at: ballot.opened_at,
        closed_at,
    });
    if let Some(tally) = ballot.tally {
        lines.push(Line::Counted {
            tally,
            line: tally.line(),
        });
    }
    if let Some(reason) = &ballot.annulled {
        lines.push(Line::Annulled {
            reason: reason.clone(),
        });
    } else if let Some(outcome) = &ballot.outcome {
        lines.push(Line::Decided {
            outcome: outcome.clone(),
        });
        if let Some(witness) = &ballot.witness {
            lines.push(Line::LotWitness {
                name: name(session, witness),
            });
        }
    }
    for choice in [Choice::Against, Choice::Abstain, Choice::NotVoting] {
        let names: Vec<String> = ballot
            .standing_votes()
            .filter(|vote| vote.choice == Some(choice))
            .map(|vote| name(session, &vote.person))
            .collect();
        if !names.is_empty() {
            lines.push(Line::Votes { choice, names });
        }
    }
    let late: Vec<String> = ballot
        .votes
        .iter()
        .filter(|v| !v.counted)
        .map(|v| name(session, &v.person))
        .collect();
    if !late.is_empty() {
        lines.push(Line::LateVotes { names: late });
    }
    lines
}
