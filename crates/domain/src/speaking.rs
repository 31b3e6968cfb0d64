//! Who asked for the floor, who has it, and since when.

use alloc::vec::Vec;

use crate::{
    Fact, Refusal, Session,
    ids::{Moment, PersonId},
    roles::Actor,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    pub speaker: Option<Speaking>,
    pub queue: Vec<Asked>,
    pub list_closed: bool,
    /// Speeches that ended, oldest first.
    pub past: Vec<Speaking>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    pub person: PersonId,
    pub item: Option<crate::ids::ItemId>,
    pub since: Moment,
    pub until: Option<Moment>,
    pub limit_seconds: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub person: PersonId,
    pub at: Moment,
    pub point_of_order: bool,
    pub number: u64,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn ask_for_floor(&self, actor: &Actor, point_of_order: bool) -> Result<Fact, Refusal> {
        self.sitting_is_open()?;
        if !self.present.contains_key(&actor.person) {
            return Err(Refusal::NotPresent);
        }
        if self
            .floor
            .queue
            .iter()
            .any(|a| a.person == actor.person && a.point_of_order == point_of_order)
        {
            return Err(Refusal::AlreadyAsked);
        }
        // A point of order is allowed even when the list is closed.
        if self.floor.list_closed && !point_of_order {
            return Err(Refusal::ListClosed);
        }
        Ok(Fact::FloorAsked {
            person: actor.person.clone(),
            point_of_order,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn withdraw_request(&self, actor: &Actor, person: &PersonId) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if !self.floor.queue.iter().any(|asked| asked.person == *person) {
            return Err(Refusal::NotInQueue);
        }
        Ok(Fact::FloorRequestWithdrawn {
            person: person.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn give_floor(&self, actor: &Actor, person: &PersonId) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        self.no_break()?;
        self.register.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        let limit_seconds = self.rules.as_ref().map_or(0, |rules| rules.limits.speech);
        Ok(Fact::FloorGiven {
            person: person.clone(),
            limit_seconds,
        })
    }

    /// Nobody speaks while a vote is open (Rules of Procedure of the European Parliament).
    ///
    /// # Errors
    /// Where one is.
    pub(crate) fn nobody_votes(&self) -> Result<(), Refusal> {
        match self.open_ballot_now() {
            Some(_) => Err(Refusal::BallotStillOpen),
            None => Ok(()),
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn end_speech(&self, actor: &Actor) -> Result<Fact, Refusal> {
        let speaking = self.floor.speaker.as_ref().ok_or(Refusal::NobodySpeaks)?;
        actor.own_or_led(&speaking.person)?;
        Ok(Fact::SpeechEnded)
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_list(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        if self.floor.list_closed {
            Err(Refusal::ListClosed)
        } else {
            Ok(Fact::SpeakersListClosed)
        }
    }
}
