//! Who is here, since when, and whether that makes a quorum.

use alloc::string::String;

use crate::{
    Fact, Refusal, Session,
    ids::{Moment, PersonId},
    register::line,
    roles::Actor,
};

/// One coming or going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    pub person: PersonId,
    pub at: Moment,
    pub arrived: bool,
    pub reason: String,
}

/// The quorum as it stands: numbers and base, never a bare yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    pub present: u32,
    pub needed: u32,
    pub base: u32,
}

impl Quorum {
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.present >= self.needed
    }
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn arrive(&self, actor: &Actor, person: &PersonId) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if self.sitting_closed() {
            return Err(Refusal::SittingNotOpen);
        }
        let known = self.register.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        if !known.is_member_on(&self.today()) {
            return Err(Refusal::NoSuchPerson);
        }
        if self.present.contains_key(person) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::DelegateArrived {
            person: person.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn leave(&self, actor: &Actor, person: &PersonId, reason: &str) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if *person != actor.person {
            line(reason)?;
        }
        if !self.present.contains_key(person) {
            return Err(Refusal::NotPresent);
        }
        Ok(Fact::DelegateLeft {
            person: person.clone(),
            reason: String::from(reason),
        })
    }

    /// Present against needed, with members in office as the base.
    #[must_use]
    pub fn quorum(&self) -> Quorum {
        let base = self.members_in_office();
        let needed = self
            .rules
            .as_ref()
            .map_or(u32::MAX, |rules| rules.quorum.needed(base));
        Quorum {
            present: u32::try_from(self.present.len()).unwrap_or(u32::MAX),
            needed,
            base,
        }
    }

    #[must_use]
    pub fn members_in_office(&self) -> u32 {
        self.register.members_in_office(&self.today())
    }
}
