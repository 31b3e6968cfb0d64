//! Who is here, since when, and whether that makes a quorum.

use alloc::string::String;

use crate::{
    Fact, Refusal, Session,
    ids::{Moment, PersonId},
    register::line,
    roles::Actor,
    rules::QuorumFigures,
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

    /// Present against needed, by the rule of the session's pack.
    #[must_use]
    pub fn quorum(&self) -> Quorum {
        let figures = QuorumFigures {
            statutory_seats: self.statutory_seats(),
            members_in_office: self.members_in_office(),
            excluded: 0,
            second_meeting: false,
        };
        let rule = self.rules.as_ref().map(|rules| &rules.quorum);
        Quorum {
            present: u32::try_from(self.present.len()).unwrap_or(u32::MAX),
            needed: rule.map_or(u32::MAX, |rule| rule.needed(&figures)),
            base: rule.map_or(figures.members_in_office, |rule| rule.base(&figures)),
        }
    }

    /// As the session's pack gives them; the members in office where it gives none. Never fewer than those.
    #[must_use]
    pub fn statutory_seats(&self) -> u32 {
        let given = self.rules.as_ref().and_then(|rules| rules.statutory_seats);
        self.members_in_office().max(given.unwrap_or(0))
    }

    #[must_use]
    pub fn members_in_office(&self) -> u32 {
        self.register.members_in_office(&self.today())
    }
}
