//! Questioning: topic, questioner, question, answer, follow-up, and the commitment that came out of it.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{ExchangeId, ItemId, Moment, PersonId, TopicId, TurnId},
    register::{MAX_TEXT, line},
    roles::Actor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TurnKind {
    Question,
    Answer,
    FollowUp,
    Rebuttal,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestioningTopic {
    pub id: TopicId,
    pub item: ItemId,
    pub title: String,
    pub official: String,
    pub office: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestioningExchange {
    pub id: ExchangeId,
    pub topic: TopicId,
    pub questioner: PersonId,
    pub turns: Vec<Turn>,
    pub closed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: TurnId,
    pub kind: TurnKind,
    pub speaker: String,
    pub began_at: Moment,
    pub ended_at: Option<Moment>,
    pub limit_seconds: u32,
    pub text: String,
    /// The entry that wrote the words, 0 for none.
    pub written_number: u64,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn add_topic(
        &self,
        actor: &Actor,
        topic: TopicId,
        item: &ItemId,
        title: &str,
        official: &str,
        office: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        for text in [title, official, office] {
            line(text)?;
        }
        if !self.item(item).ok_or(Refusal::NoSuchItem)?.questioning {
            return Err(Refusal::NotQuestioning);
        }
        if self.topics.iter().any(|known| known.id == topic) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::TopicAdded {
            topic,
            item: item.clone(),
            title: title.into(),
            official: official.into(),
            office: office.into(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn open_exchange(
        &self,
        actor: &Actor,
        exchange: ExchangeId,
        topic: &TopicId,
        questioner: &PersonId,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        self.topics
            .iter()
            .find(|known| known.id == *topic)
            .ok_or(Refusal::NoSuchTopic)?;
        if !self.present.contains_key(questioner) {
            return Err(Refusal::NotPresent);
        }
        if self.exchange(&exchange).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::ExchangeOpened {
            exchange,
            topic: topic.clone(),
            questioner: questioner.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn begin_turn(
        &self,
        actor: &Actor,
        turn: TurnId,
        exchange: &ExchangeId,
        turn_kind: TurnKind,
        speaker: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        line(speaker)?;
        self.open_exchange_named(exchange)?;
        if self
            .exchanges
            .iter()
            .flat_map(|e| &e.turns)
            .any(|known| known.id == turn)
        {
            return Err(Refusal::AlreadyThere);
        }
        let limits = &self.rules.as_ref().ok_or(Refusal::NoSuchRule)?.limits;
        let limit_seconds = match turn_kind {
            TurnKind::Question => limits.question,
            TurnKind::Answer => limits.answer,
            TurnKind::FollowUp => limits.follow_up,
            TurnKind::Rebuttal => limits.rebuttal,
        };
        Ok(Fact::TurnBegan {
            turn,
            exchange: exchange.clone(),
            turn_kind,
            speaker: speaker.into(),
            limit_seconds,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn end_turn(&self, actor: &Actor, turn: &TurnId) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.turn(turn).ok_or(Refusal::NoSuchTurn)?;
        if known.ended_at.is_some() {
            Err(Refusal::AlreadyThere)
        } else {
            Ok(Fact::TurnEnded { turn: turn.clone() })
        }
    }

    /// Words may be written after the exchange too: the clerk catches up.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn write_turn(&self, actor: &Actor, turn: &TurnId, text: &str) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        if text.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        self.turn(turn).ok_or(Refusal::NoSuchTurn)?;
        Ok(Fact::TurnWritten {
            turn: turn.clone(),
            text: text.into(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_exchange(&self, actor: &Actor, exchange: &ExchangeId) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        Ok(Fact::ExchangeClosed {
            exchange: self.open_exchange_named(exchange)?.id.clone(),
        })
    }

    #[must_use]
    pub fn exchange(&self, id: &ExchangeId) -> Option<&QuestioningExchange> {
        self.exchanges.iter().find(|exchange| exchange.id == *id)
    }

    fn open_exchange_named(&self, id: &ExchangeId) -> Result<&QuestioningExchange, Refusal> {
        let exchange = self.exchange(id).ok_or(Refusal::NoSuchExchange)?;
        if exchange.closed {
            Err(Refusal::ExchangeClosed)
        } else {
            Ok(exchange)
        }
    }

    #[must_use]
    pub fn turn(&self, id: &TurnId) -> Option<&Turn> {
        self.exchanges
            .iter()
            .flat_map(|exchange| &exchange.turns)
            .find(|turn| turn.id == *id)
    }
}
