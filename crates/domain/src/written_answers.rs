//! Answers in writing: promised with a day, given, or late. Within how many days the law asks for one stands in the rule
//! pack; it warns and stops nothing.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{Day, ExchangeId, Moment, PaperId, WrittenAnswerId},
    register::{MAX_TEXT, line},
    roles::Actor,
};

/// Why a question is not answered in the sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WhyInWriting {
    OutsideTopic,
    NeedsInvestigation,
    NotReached,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenAnswer {
    pub id: WrittenAnswerId,
    pub exchange: ExchangeId,
    pub who: String,
    pub office: String,
    pub why: WhyInWriting,
    /// The last day on which it is in time.
    pub due: Day,
    pub promised_at: Moment,
    pub given: Option<GivenAnswer>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenAnswer {
    pub at: Moment,
    pub text: String,
    pub evidence: Vec<PaperId>,
}

impl WrittenAnswer {
    /// Days after the due day: till today while it is not given, else till it was; 0 where in time.
    #[must_use]
    pub fn days_late(&self, session: &Session, today: &Day) -> u32 {
        match &self.given {
            Some(given) => self.due.days_late(&session.day(given.at)),
            None => self.due.days_late(today),
        }
    }
}

impl Session {
    #[must_use]
    pub fn written_answer(&self, id: &WrittenAnswerId) -> Option<&WrittenAnswer> {
        self.written_answers.iter().find(|known| known.id == *id)
    }

    /// # Errors
    /// The rule that says no.
    #[expect(clippy::too_many_arguments, reason = "each is a field of the fact")]
    pub fn promise_answer(
        &self,
        actor: &Actor,
        answer: WrittenAnswerId,
        exchange: &ExchangeId,
        who: &str,
        office: &str,
        why: WhyInWriting,
        due: Day,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.exchange(exchange).ok_or(Refusal::NoSuchExchange)?;
        line(who)?;
        line(office)?;
        if Day::parse(&due.0).is_none() {
            return Err(Refusal::BadDate);
        }
        if self.written_answer(&answer).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::WrittenAnswerPromised {
            answer,
            exchange: exchange.clone(),
            who: who.into(),
            office: office.into(),
            why,
            due,
        })
    }

    /// The clerk, or the chair, has the answer; it is given once.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn give_answer(
        &self,
        actor: &Actor,
        answer: &WrittenAnswerId,
        text: &str,
        evidence: Vec<PaperId>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.written_answer(answer).ok_or(Refusal::NoSuchWrittenAnswer)?;
        if known.given.is_some() {
            return Err(Refusal::AnsweredAlready);
        }
        if text.trim().is_empty() {
            return Err(Refusal::EmptyText);
        }
        if text.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        self.has_papers(&evidence)?;
        Ok(Fact::WrittenAnswerGiven {
            answer: answer.clone(),
            text: text.into(),
            evidence,
        })
    }

    pub(crate) fn apply_written_answer(&mut self, at: Moment, fact: Fact) {
        match fact {
            Fact::WrittenAnswerPromised {
                answer,
                exchange,
                who,
                office,
                why,
                due,
            } => self.written_answers.push(WrittenAnswer {
                id: answer,
                exchange,
                who,
                office,
                why,
                due,
                promised_at: at,
                given: None,
            }),
            Fact::WrittenAnswerGiven {
                answer,
                text,
                evidence,
            } => {
                let known = self.written_answers.iter_mut().find(|known| known.id == answer);
                if let Some(known) = known {
                    known.given.get_or_insert(GivenAnswer { at, text, evidence });
                }
            }
            _ => {}
        }
    }
}
