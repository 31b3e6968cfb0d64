//! What is promised in an answer, and what becomes of it: worded, read back, settled, reported, accepted or replaced.
//!
//! A promise outlives its session. Where a later session asks about it again, a fact of that session names it with its
//! words and its exchange, and from then on what becomes of it stands in the journal of the session that asks.

use alloc::{boxed::Box, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    agenda_change::CouncilDecision,
    ids::{BallotId, CommitmentId, Day, ExchangeId, ItemId, Moment, PaperId, SessionId, TopicId},
    questioning::{QuestioningTopic, TurnKind},
    register::{MAX_TEXT, line, text},
    roles::Actor,
};

/// The words of an exchange that a later session takes with it, in bytes: a fact has one mebibyte.
const MAX_TAKEN: usize = 4 * MAX_TEXT;

/// Who promised what, till when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wording {
    pub who: String,
    pub office: String,
    pub what: String,
    /// What can be measured; empty where nothing was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// When a report is next due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_report: Option<Day>,
}

impl Wording {
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        line(&self.who)?;
        line(&self.office)?;
        line(&self.what)?;
        if !self.target.is_empty() {
            line(&self.target)?;
        }
        is_day(self.due.as_ref())?;
        is_day(self.next_report.as_ref())
    }
}

fn is_day(day: Option<&Day>) -> Result<(), Refusal> {
    if day.is_some_and(|day| Day::parse(&day.0).is_none()) {
        return Err(Refusal::BadDate);
    }
    Ok(())
}

/// One promise, as one session has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    pub id: CommitmentId,
    /// In the session in which it was made.
    pub exchange: ExchangeId,
    pub wording: Wording,
    /// In its own words.
    pub quote: String,
    pub made_at: Moment,
    /// When the room heard the words as they are now.
    pub read_back_at: Option<Moment>,
    pub objection: Option<Objection>,
    /// Since when the words stand.
    pub settled_at: Option<Moment>,
    /// What this session recorded of it, oldest first.
    pub acts: Vec<Act>,
    /// Where this session asks about it again.
    pub taken_up: Option<TakenUp>,
    /// The vote on the resolution of which it is a point; none for what an official promised.
    pub by_ballot: Option<BallotId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    pub words: String,
    pub at: Moment,
}

/// Something that became of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub at: Moment,
    pub does: Does,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    Reported {
        whole: bool,
        text: String,
        evidence: Vec<PaperId>,
        next_report: Option<Day>,
    },
    Accepted {
        decided: CouncilDecision,
    },
    Replaced {
        resolution: String,
        decided: CouncilDecision,
    },
}

/// Under which topic an earlier promise is asked about again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenUp {
    pub at: Moment,
    pub item: ItemId,
    pub topic: TopicId,
    pub from: EarlierCommitment,
}

/// A promise as it stood in earlier sessions, with the exchange that it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EarlierCommitment {
    /// In which it was made.
    pub session: SessionId,
    pub session_title: String,
    pub exchange: ExchangeId,
    pub topic: String,
    /// By name.
    pub questioner: String,
    pub said: Vec<Said>,
    pub wording: Wording,
    pub quote: String,
    pub made_at: Moment,
    /// Its words stood.
    pub settled: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<EarlierReport>,
}

/// One turn of an exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    pub turn: TurnKind,
    pub speaker: String,
    pub at: Moment,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EarlierReport {
    pub at: Moment,
    pub whole: bool,
    pub text: String,
}

/// How far a promise is. Whether it is late is asked beside it: see [`Followed::days_late`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its words are not settled yet.
    Worded,
    NoReport,
    ReportedInPart,
    Reported,
    Accepted,
    Replaced,
}

impl Commitment {
    /// How far it is by what this session knows.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let earlier = self.taken_up.iter().flat_map(|taken| &taken.from.reports);
        let earlier = earlier.map(|report| report.whole);
        standing(self.settled_at.is_some(), earlier, self.acts.iter())
    }

    fn is_open(&self) -> Result<(), Refusal> {
        match self.standing() {
            Standing::Worded => Err(Refusal::CommitmentNotStanding),
            Standing::Accepted | Standing::Replaced => Err(Refusal::CommitmentEnded),
            Standing::NoReport | Standing::ReportedInPart | Standing::Reported => Ok(()),
        }
    }
}

/// What ended it first stands; a report of the whole is not undone by a later one of a part.
fn standing<'a>(
    settled: bool,
    earlier: impl Iterator<Item = bool>,
    acts: impl Iterator<Item = &'a Act> + Clone,
) -> Standing {
    let ends = acts.clone().find_map(|act| match act.does {
        Does::Accepted { .. } => Some(Standing::Accepted),
        Does::Replaced { .. } => Some(Standing::Replaced),
        Does::Reported { .. } => None,
    });
    let reports = acts.filter_map(|act| match act.does {
        Does::Reported { whole, .. } => Some(whole),
        _ => None,
    });
    match (ends, earlier.chain(reports).max()) {
        (Some(ends), _) => ends,
        (None, _) if !settled => Standing::Worded,
        (None, Some(true)) => Standing::Reported,
        (None, Some(false)) => Standing::ReportedInPart,
        (None, None) => Standing::NoReport,
    }
}

impl Session {
    #[must_use]
    pub fn commitment(&self, id: &CommitmentId) -> Option<&Commitment> {
        self.commitments.iter().find(|known| known.id == *id)
    }

    /// # Errors
    /// The rule that says no.
    pub fn commit(
        &self,
        actor: &Actor,
        commitment: CommitmentId,
        exchange: &ExchangeId,
        wording: Wording,
        quote: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        wording.check()?;
        if quote.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        self.exchange(exchange).ok_or(Refusal::NoSuchExchange)?;
        if self.commitment(&commitment).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::CommitmentMade {
            commitment,
            exchange: exchange.clone(),
            who: wording.who,
            office: wording.office,
            what: wording.what,
            due: wording.due,
            quote: quote.into(),
            target: wording.target,
            next_report: wording.next_report,
        })
    }

    /// A promise whose words are not settled.
    fn in_words(&self, id: &CommitmentId) -> Result<&Commitment, Refusal> {
        let known = self.commitment(id).ok_or(Refusal::NoSuchCommitment)?;
        if known.standing() == Standing::Worded {
            Ok(known)
        } else {
            Err(Refusal::CommitmentStands)
        }
    }

    /// # Errors
    /// The rule that says no: the room hears it while a sitting is open.
    pub fn read_back(&self, actor: &Actor, commitment: &CommitmentId) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.sitting_is_open()?;
        if self.in_words(commitment)?.read_back_at.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::CommitmentReadBack {
            commitment: commitment.clone(),
        })
    }

    /// The official objects to the words that were read back, once; chair or clerk write it down.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn object_to_wording(
        &self,
        actor: &Actor,
        commitment: &CommitmentId,
        objection: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.in_words(commitment)?;
        if known.objection.is_some() {
            return Err(Refusal::ObjectedAlready);
        }
        if known.read_back_at.is_none() {
            return Err(Refusal::CommitmentNotReadBack);
        }
        line(objection)?;
        Ok(Fact::WordingObjected {
            commitment: commitment.clone(),
            objection: objection.into(),
        })
    }

    /// Other words; the room hears them anew.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn reword(
        &self,
        actor: &Actor,
        commitment: &CommitmentId,
        wording: Wording,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.in_words(commitment)?;
        wording.check()?;
        Ok(Fact::CommitmentReworded {
            commitment: commitment.clone(),
            wording,
        })
    }

    /// The chair settles the words that the room has heard, also against an objection, which stays in the record.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn settle_wording(&self, actor: &Actor, commitment: &CommitmentId) -> Result<Fact, Refusal> {
        actor.chair()?;
        if self.in_words(commitment)?.read_back_at.is_none() {
            return Err(Refusal::CommitmentNotReadBack);
        }
        Ok(Fact::CommitmentSettled {
            commitment: commitment.clone(),
        })
    }

    /// The clerk, or the chair, writes down what the office reports; also between sittings.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn report_on(
        &self,
        actor: &Actor,
        commitment: &CommitmentId,
        whole: bool,
        words: &str,
        evidence: Vec<PaperId>,
        next_report: Option<Day>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.commitment(commitment).ok_or(Refusal::NoSuchCommitment)?;
        known.is_open()?;
        text(words)?;
        is_day(next_report.as_ref())?;
        self.has_papers(&evidence)?;
        Ok(Fact::CommitmentReported {
            commitment: commitment.clone(),
            whole,
            text: words.into(),
            evidence,
            next_report,
        })
    }

    /// # Errors
    /// Where one of them is no paper of this session.
    pub(crate) fn has_papers(&self, papers: &[PaperId]) -> Result<(), Refusal> {
        let known = |id: &PaperId| self.papers.get(id).is_some_and(|paper| !paper.withdrawn);
        if papers.iter().all(known) {
            Ok(())
        } else {
            Err(Refusal::NoSuchPaper)
        }
    }

    /// The council accepts, in a sitting, what was reported. No day and no report does that by itself.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn accept_commitment(
        &self,
        actor: &Actor,
        commitment: &CommitmentId,
        decided: CouncilDecision,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        let known = self.commitment(commitment).ok_or(Refusal::NoSuchCommitment)?;
        known.is_open()?;
        if known.standing() == Standing::NoReport {
            return Err(Refusal::NothingReported);
        }
        self.is_decided(&decided)?;
        Ok(Fact::CommitmentAccepted {
            commitment: commitment.clone(),
            decided,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn replace_commitment(
        &self,
        actor: &Actor,
        commitment: &CommitmentId,
        resolution: &str,
        decided: CouncilDecision,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        let known = self.commitment(commitment).ok_or(Refusal::NoSuchCommitment)?;
        known.is_open()?;
        line(resolution)?;
        self.is_decided(&decided)?;
        Ok(Fact::CommitmentReplaced {
            commitment: commitment.clone(),
            resolution: resolution.into(),
            decided,
        })
    }

    /// Asks about a promise of an earlier session again, under an item of this one (tái chất vấn). What it says of the
    /// earlier session is the word of whoever says it: this journal cannot look into the other.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn take_up_commitment(
        &self,
        actor: &Actor,
        commitment: CommitmentId,
        item: &ItemId,
        topic: TopicId,
        from: Box<EarlierCommitment>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        if !self.item(item).ok_or(Refusal::NoSuchItem)?.questioning {
            return Err(Refusal::NotQuestioning);
        }
        if self.commitment(&commitment).is_some()
            || self.topics.iter().any(|known| known.id == topic)
            || self.id.as_ref() == Some(&from.session)
        {
            return Err(Refusal::AlreadyThere);
        }
        from.wording.check()?;
        line(&from.session_title)?;
        line(&from.topic)?;
        line(&from.questioner)?;
        let words = from.said.iter().map(|said| said.text.len() + said.speaker.len());
        let reports = from.reports.iter().map(|report| report.text.len());
        if words.chain(reports).sum::<usize>() + from.quote.len() > MAX_TAKEN {
            return Err(Refusal::TextTooLong);
        }
        Ok(Fact::CommitmentTakenUp {
            commitment,
            item: item.clone(),
            topic,
            from,
        })
    }

    pub(crate) fn admit_commitment(&self, actor: &Actor, fact: Fact) -> Result<Fact, Refusal> {
        match fact {
            Fact::CommitmentMade {
                commitment,
                exchange,
                who,
                office,
                what,
                due,
                quote,
                target,
                next_report,
            } => {
                let wording = Wording {
                    who,
                    office,
                    what,
                    target,
                    due,
                    next_report,
                };
                self.commit(actor, commitment, &exchange, wording, &quote)
            }
            Fact::CommitmentReadBack { commitment } => self.read_back(actor, &commitment),
            Fact::WordingObjected {
                commitment,
                objection,
            } => self.object_to_wording(actor, &commitment, &objection),
            Fact::CommitmentReworded { commitment, wording } => self.reword(actor, &commitment, wording),
            Fact::CommitmentSettled { commitment } => self.settle_wording(actor, &commitment),
            Fact::CommitmentReported {
                commitment,
                whole,
                text,
                evidence,
                next_report,
            } => self.report_on(actor, &commitment, whole, &text, evidence, next_report),
            Fact::CommitmentAccepted { commitment, decided } => {
                self.accept_commitment(actor, &commitment, decided)
            }
            Fact::CommitmentReplaced {
                commitment,
                resolution,
                decided,
            } => self.replace_commitment(actor, &commitment, &resolution, decided),
            Fact::CommitmentTakenUp {
                commitment,
                item,
                topic,
                from,
            } => self.take_up_commitment(actor, commitment, &item, topic, from),
            _ => Err(Refusal::UnknownFact),
        }
    }

    pub(crate) fn apply_commitment(&mut self, at: Moment, fact: Fact) {
        let (id, does) = match fact {
            Fact::CommitmentMade {
                commitment,
                exchange,
                who,
                office,
                what,
                due,
                quote,
                target,
                next_report,
            } => {
                self.commitments.push(Commitment {
                    id: commitment,
                    exchange,
                    wording: Wording {
                        who,
                        office,
                        what,
                        target,
                        due,
                        next_report,
                    },
                    quote,
                    made_at: at,
                    read_back_at: None,
                    objection: None,
                    settled_at: None,
                    acts: Vec::new(),
                    taken_up: None,
                    by_ballot: None,
                });
                return;
            }
            Fact::CommitmentTakenUp {
                commitment,
                item,
                topic,
                from,
            } => {
                self.topics.push(QuestioningTopic {
                    id: topic.clone(),
                    item: item.clone(),
                    title: from.topic.clone(),
                    official: from.wording.who.clone(),
                    office: from.wording.office.clone(),
                });
                self.commitments.push(Commitment {
                    id: commitment,
                    exchange: from.exchange.clone(),
                    wording: from.wording.clone(),
                    quote: from.quote.clone(),
                    made_at: from.made_at,
                    read_back_at: None,
                    objection: None,
                    settled_at: from.settled.then_some(at),
                    acts: Vec::new(),
                    taken_up: Some(TakenUp {
                        at,
                        item,
                        topic,
                        from: *from,
                    }),
                    by_ballot: None,
                });
                return;
            }
            Fact::CommitmentReadBack { commitment } => {
                self.on_commitment(&commitment, |known| known.read_back_at = Some(at));
                return;
            }
            Fact::WordingObjected {
                commitment,
                objection: words,
            } => {
                self.on_commitment(&commitment, |known| {
                    known.objection = Some(Objection { words, at })
                });
                return;
            }
            Fact::CommitmentReworded { commitment, wording } => {
                self.on_commitment(&commitment, |known| {
                    known.wording = wording;
                    known.read_back_at = None;
                });
                return;
            }
            Fact::CommitmentSettled { commitment } => {
                self.on_commitment(&commitment, |known| known.settled_at = Some(at));
                return;
            }
            Fact::CommitmentReported {
                commitment,
                whole,
                text,
                evidence,
                next_report,
            } => {
                let does = Does::Reported {
                    whole,
                    text,
                    evidence,
                    next_report,
                };
                (commitment, does)
            }
            Fact::CommitmentAccepted { commitment, decided } => (commitment, Does::Accepted { decided }),
            Fact::CommitmentReplaced {
                commitment,
                resolution,
                decided,
            } => (commitment, Does::Replaced { resolution, decided }),
            _ => return,
        };
        self.on_commitment(&id, |known| known.acts.push(Act { at, does }));
    }

    fn on_commitment(&mut self, id: &CommitmentId, change: impl FnOnce(&mut Commitment)) {
        if let Some(known) = self.commitments.iter_mut().find(|known| known.id == *id) {
            change(known);
        }
    }
}

/// One promise over all the sessions that know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed<'a> {
    pub id: CommitmentId,
    /// In which it was made; by a later session's word where that one is not here.
    pub made_in: SessionId,
    pub session_title: &'a str,
    /// The sessions here that hold it, oldest first: the last one records what becomes of it.
    pub holders: Vec<&'a Session>,
    /// As the last one has it.
    pub commitment: &'a Commitment,
    /// In order of time; those before a session that is not here are in `earlier`.
    pub acts: Vec<&'a Act>,
    /// What a later session says of reports before it, where the session that has them is not here.
    pub earlier: &'a [EarlierReport],
}

impl Followed<'_> {
    #[must_use]
    pub fn standing(&self) -> Standing {
        let settled = self.commitment.settled_at.is_some();
        let earlier = self.earlier.iter().map(|report| report.whole);
        standing(settled, earlier, self.acts.iter().copied())
    }

    /// Days since the due day, while the whole was not reported; 0 where it is in time, or nobody named a day.
    #[must_use]
    pub fn days_late(&self, today: &Day) -> u32 {
        match self.standing() {
            Standing::Worded | Standing::NoReport | Standing::ReportedInPart => {
                let due = self.commitment.wording.due.as_ref();
                due.map_or(0, |due| due.days_late(today))
            }
            Standing::Reported | Standing::Accepted | Standing::Replaced => 0,
        }
    }

    /// The day of the next report: of the last one that named a day, else as it was promised.
    #[must_use]
    pub fn next_report(&self) -> Option<&Day> {
        match self.standing() {
            Standing::Accepted | Standing::Replaced => return None,
            _ => {}
        }
        let named = self.acts.iter().rev().find_map(|act| match &act.does {
            Does::Reported { next_report, .. } => Some(next_report.as_ref()),
            _ => None,
        });
        named.unwrap_or(self.commitment.wording.next_report.as_ref())
    }
}

/// All promises of these sessions, each once, in the order in which they were made.
#[must_use]
pub fn followed<'a>(sessions: &[&'a Session]) -> Vec<Followed<'a>> {
    let mut sessions = sessions.to_vec();
    sessions.sort_by_key(|session| (session.starts_at, session.convened_at));
    let mut found: Vec<Followed<'a>> = Vec::new();
    for session in sessions {
        for commitment in &session.commitments {
            let here = commitment.taken_up.as_ref().map(|taken| &taken.from);
            if let Some(known) = found.iter_mut().find(|known| known.id == commitment.id) {
                known.holders.push(session);
                known.commitment = commitment;
                known.acts.extend(&commitment.acts);
                continue;
            }
            let Some(made_in) = here.map(|from| &from.session).or(session.id.as_ref()) else {
                continue;
            };
            found.push(Followed {
                id: commitment.id.clone(),
                made_in: made_in.clone(),
                session_title: here.map_or(session.title.as_str(), |from| from.session_title.as_str()),
                holders: Vec::from([session]),
                commitment,
                acts: commitment.acts.iter().collect(),
                earlier: here.map_or(&[][..], |from| from.reports.as_slice()),
            });
        }
    }
    for known in &mut found {
        known.acts.sort_by_key(|act| act.at);
    }
    found.sort_by_key(|known| known.commitment.made_at);
    found
}

#[cfg(test)]
mod tests;
