//! What voters ask for (ý kiến, kiến nghị cử tri): written down by a member or the clerk, sent to the body that must
//! deal with it, replied to, and tied to the question or the resolution that came of it.
//!
//! Petitions outlive sessions, so they stand in the council's register. Law on local government 72/2025/QH15 obliges
//! members to gather them; sources, fields and states follow knowledge of practice (domain.md 2.9).

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Register,
    ids::{Day, Moment, PersonId, PetitionId, SessionId},
    register::{line, text},
    roles::Actor,
};

/// What was asked for, by whom and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PetitionWords {
    pub what: String,
    /// Who raised it or where it came up: a meeting with voters, a letter, the Fatherland Front.
    pub source: String,
    /// Ward, village or street; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Education, transport, land and so on; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    pub level: CompetentLevel,
    pub received: Day,
}

impl PetitionWords {
    fn check(&self) -> Result<(), Refusal> {
        text(&self.what)?;
        line(&self.source)?;
        for said in [&self.place, &self.field] {
            if !said.is_empty() {
                line(said)?;
            }
        }
        is_day(&self.received)
    }
}

fn is_day(day: &Day) -> Result<(), Refusal> {
    Day::parse(&day.0).map(drop).ok_or(Refusal::BadDate)
}

/// Whose powers it falls under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CompetentLevel {
    /// This council's own level.
    Own,
    /// The level above it.
    Above,
    National,
}

/// What the competent body says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PetitionOutcome {
    InProgress,
    Resolved,
    /// Nothing is to be done, and why was explained.
    Explained,
    NotAccepted,
}

/// Something that a petition led to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PetitionLink {
    /// A topic of questioning, with its words, which stay readable where that session is not.
    Topic {
        session: SessionId,
        session_title: String,
        topic: String,
    },
    /// By number or title.
    Resolution { name: String },
}

/// How far it is; whether it is late is asked beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PetitionState {
    Received,
    Routed,
    InProgress,
    Resolved,
    Explained,
    NotAccepted,
}

impl PetitionState {
    #[must_use]
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Resolved | Self::Explained | Self::NotAccepted)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Petition {
    /// Its number in the register, from 1 in the order in which the office took them in; never given twice.
    pub number: u32,
    pub words: PetitionWords,
    pub by: PersonId,
    pub at: Moment,
    /// The earlier petition that asks for the same.
    pub repeats: Option<PetitionId>,
    /// Where it was sent, the last one first to answer.
    pub routed: Option<Routed>,
    pub replies: Vec<PetitionReply>,
    pub links: Vec<PetitionLink>,
}

/// To whom it was sent, and till when a reply is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routed {
    pub at: Moment,
    pub body: String,
    pub due: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PetitionReply {
    pub at: Moment,
    /// The day of the body's letter.
    pub on: Day,
    pub body: String,
    pub outcome: PetitionOutcome,
    pub text: String,
}

impl Petition {
    #[must_use]
    pub fn state(&self) -> PetitionState {
        match (self.replies.last(), &self.routed) {
            (Some(reply), _) => match reply.outcome {
                PetitionOutcome::InProgress => PetitionState::InProgress,
                PetitionOutcome::Resolved => PetitionState::Resolved,
                PetitionOutcome::Explained => PetitionState::Explained,
                PetitionOutcome::NotAccepted => PetitionState::NotAccepted,
            },
            (None, Some(_)) => PetitionState::Routed,
            (None, None) => PetitionState::Received,
        }
    }

    /// How many days past its due day it has no reply that ends it; 0 where it is in time.
    #[must_use]
    pub fn days_late(&self, today: &Day) -> u32 {
        let due = self.routed.as_ref().and_then(|routed| routed.due.as_ref());
        match due {
            Some(due) if !self.state().is_ended() => due.days_late(today),
            _ => 0,
        }
    }

    fn is_open(&self) -> Result<(), Refusal> {
        if self.state().is_ended() {
            Err(Refusal::PetitionEnded)
        } else {
            Ok(())
        }
    }
}

/// All of a council, as its register has them.
pub type Petitions = BTreeMap<PetitionId, Petition>;

impl Register {
    fn petition(&self, id: &PetitionId) -> Result<&Petition, Refusal> {
        self.petitions.get(id).ok_or(Refusal::NoSuchPetition)
    }

    /// Members write down what they hear; so do chair and clerk. Guests do not.
    pub(crate) fn hears_voters(&self, actor: &Actor) -> Result<(), Refusal> {
        let person = self.people.get(&actor.person);
        if person.is_some_and(|person| !person.mandates.is_empty()) {
            Ok(())
        } else {
            actor.chair_or_clerk()
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn enter_petition(
        &self,
        actor: &Actor,
        petition: PetitionId,
        words: PetitionWords,
        repeats: Option<PetitionId>,
    ) -> Result<Fact, Refusal> {
        self.hears_voters(actor)?;
        words.check()?;
        if self.petitions.contains_key(&petition) {
            return Err(Refusal::AlreadyThere);
        }
        if let Some(earlier) = &repeats {
            self.petition(earlier)?;
        }
        Ok(Fact::PetitionEntered {
            petition,
            words,
            repeats,
        })
    }

    /// Whoever wrote it down mends its words until it is sent on; the office does until it ended.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn reword_petition(
        &self,
        actor: &Actor,
        petition: &PetitionId,
        words: PetitionWords,
        repeats: Option<PetitionId>,
    ) -> Result<Fact, Refusal> {
        let known = self.petition(petition)?;
        known.is_open()?;
        if known.by != actor.person || known.routed.is_some() {
            actor.chair_or_clerk()?;
        }
        words.check()?;
        let mut before = repeats.as_ref();
        while let Some(earlier) = before {
            // What repeats itself, by whatever way, was never first.
            if earlier == petition {
                return Err(Refusal::PetitionRepeatsItself);
            }
            before = self.petition(earlier)?.repeats.as_ref();
        }
        Ok(Fact::PetitionReworded {
            petition: petition.clone(),
            words,
            repeats,
        })
    }

    /// Sends it to the body that must deal with it, or from one to another.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn route_petition(
        &self,
        actor: &Actor,
        petition: &PetitionId,
        body: &str,
        due: Option<Day>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.petition(petition)?.is_open()?;
        line(body)?;
        if let Some(due) = &due {
            is_day(due)?;
        }
        Ok(Fact::PetitionRouted {
            petition: petition.clone(),
            body: body.into(),
            due,
        })
    }

    /// What the body wrote back.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn reply_to_petition(
        &self,
        actor: &Actor,
        petition: &PetitionId,
        outcome: PetitionOutcome,
        reply: &str,
        on: Day,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.petition(petition)?;
        known.is_open()?;
        if known.routed.is_none() {
            return Err(Refusal::PetitionNotRouted);
        }
        text(reply)?;
        is_day(&on)?;
        Ok(Fact::PetitionReplied {
            petition: petition.clone(),
            outcome,
            text: reply.into(),
            on,
        })
    }

    /// Says what it led to; also after it ended.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn link_petition(
        &self,
        actor: &Actor,
        petition: &PetitionId,
        link: PetitionLink,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.petition(petition)?;
        match &link {
            PetitionLink::Topic {
                session,
                session_title,
                topic,
            } => {
                if !self.sessions.contains_key(session) {
                    return Err(Refusal::NoSuchSession);
                }
                line(session_title)?;
                line(topic)?;
            }
            PetitionLink::Resolution { name } => line(name)?,
        }
        if known.links.contains(&link) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::PetitionLinked {
            petition: petition.clone(),
            link,
        })
    }

    /// May this be said now? None where the fact is no petition's.
    pub(crate) fn admit_petition(&self, actor: &Actor, fact: &Fact) -> Option<Result<(), Refusal>> {
        let said = match fact.clone() {
            Fact::PetitionEntered {
                petition,
                words,
                repeats,
            } => self.enter_petition(actor, petition, words, repeats),
            Fact::PetitionReworded {
                petition,
                words,
                repeats,
            } => self.reword_petition(actor, &petition, words, repeats),
            Fact::PetitionRouted { petition, body, due } => self.route_petition(actor, &petition, &body, due),
            Fact::PetitionReplied {
                petition,
                outcome,
                text,
                on,
            } => self.reply_to_petition(actor, &petition, outcome, &text, on),
            Fact::PetitionLinked { petition, link } => self.link_petition(actor, &petition, link),
            _ => return None,
        };
        Some(said.map(drop))
    }

    /// Takes in what was said of a petition.
    pub(crate) fn apply_petition(&mut self, by: &PersonId, at: Moment, fact: &Fact) {
        match fact.clone() {
            Fact::PetitionEntered {
                petition,
                words,
                repeats,
            } => {
                let number = u32::try_from(self.petitions.len()).unwrap_or(u32::MAX);
                self.petitions.entry(petition).or_insert(Petition {
                    number: number.saturating_add(1),
                    words,
                    by: by.clone(),
                    at,
                    repeats,
                    routed: None,
                    replies: Vec::new(),
                    links: Vec::new(),
                });
            }
            Fact::PetitionReworded {
                petition,
                words,
                repeats,
            } => self.change(&petition, |known| {
                known.words = words;
                known.repeats = repeats;
            }),
            Fact::PetitionRouted { petition, body, due } => self.change(&petition, |known| {
                known.routed = Some(Routed { at, body, due });
            }),
            Fact::PetitionReplied {
                petition,
                outcome,
                text,
                on,
            } => self.change(&petition, |known| {
                let body = known.routed.as_ref().map(|routed| routed.body.clone());
                known.replies.push(PetitionReply {
                    at,
                    on,
                    body: body.unwrap_or_default(),
                    outcome,
                    text,
                });
            }),
            Fact::PetitionLinked { petition, link } => {
                self.change(&petition, |known| known.links.push(link));
            }
            _ => {}
        }
    }

    fn change(&mut self, petition: &PetitionId, change: impl FnOnce(&mut Petition)) {
        if let Some(known) = self.petitions.get_mut(petition) {
            change(known);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
