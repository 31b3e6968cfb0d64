//! Who is a member when: dated mandates and the dated number of seats, from which every base is computed.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Register,
    ids::{Day, PersonId},
    register::{Person, line},
    roles::Actor,
};

/// Most seats that a council may have: far above any in the sources, low enough to catch a slip of the hand.
pub const MAX_SEATS: u32 = 5_000;

/// From when until when a person is a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    pub from: Day,
    /// First day on which it no longer counts.
    pub until: Option<Day>,
    /// Whose seat this person took over.
    pub replaces: Option<PersonId>,
    pub end: Option<MandateEnd>,
}

impl Mandate {
    #[must_use]
    pub fn runs_on(&self, day: &Day) -> bool {
        self.from <= *day && self.until.as_ref().is_none_or(|until| day < until)
    }
}

/// Why a mandate ended before its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MandateEnd {
    Death,
    Dismissal,
    Resignation,
    Transfer,
}

/// The statutory number of seats from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    pub from: Day,
    pub seats: u32,
}

impl Person {
    #[must_use]
    pub fn is_member_on(&self, day: &Day) -> bool {
        self.mandates.iter().any(|mandate| mandate.runs_on(day))
    }

    /// The last mandate, where nobody has ended it.
    #[must_use]
    pub fn open_mandate(&self) -> Option<&Mandate> {
        self.mandates.last().filter(|mandate| mandate.until.is_none())
    }
}

impl Register {
    /// How many mandates run on a day: computed from dated mandates, never typed.
    #[must_use]
    pub fn members_in_office(&self, on: &Day) -> u32 {
        let members = self
            .people
            .values()
            .filter(|person| person.is_member_on(on))
            .count();
        u32::try_from(members).unwrap_or(u32::MAX)
    }

    /// How many seats the council has by law on a day; none where nobody has said so.
    #[must_use]
    pub fn statutory_seats(&self, on: &Day) -> Option<u32> {
        // Of two figures from the same day, the one said later stands.
        let said = self.seats.iter().filter(|seats| seats.from <= *on);
        said.max_by(|a, b| a.from.cmp(&b.from)).map(|seats| seats.seats)
    }

    /// A person becomes a member, for the first time or again.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn begin_mandate(
        &self,
        actor: &Actor,
        person: &PersonId,
        from: &Day,
        replaces: Option<&PersonId>,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        day(from)?;
        let known = self.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        // One mandate at a time: a new one begins when the last is over, or on that very day.
        let free = |mandate: &Mandate| mandate.until.as_ref().is_some_and(|until| until <= from);
        if !known.mandates.iter().all(free) {
            return Err(Refusal::AlreadyThere);
        }
        if known.seat != 0 && self.seat_holder(person, known.seat).is_some() {
            return Err(Refusal::SeatTaken { seat: known.seat });
        }
        if let Some(before) = replaces {
            let left = self.people.get(before).ok_or(Refusal::NoSuchPerson)?;
            // Nobody takes over the seat of a member who still holds it.
            if before == person || left.mandates.is_empty() || left.is_member_on(from) {
                return Err(Refusal::NothingToReplace);
            }
        }
        Ok(Fact::MandateBegun {
            person: person.clone(),
            from: from.clone(),
            replaces: replaces.cloned(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn end_mandate(
        &self,
        actor: &Actor,
        person: &PersonId,
        on: &Day,
        reason: &str,
        end: Option<MandateEnd>,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        day(on)?;
        line(reason)?;
        let known = self.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        let mandate = known.open_mandate().ok_or(Refusal::NoSuchPerson)?;
        if *on < mandate.from {
            return Err(Refusal::BadDate);
        }
        Ok(Fact::MandateEnded {
            person: person.clone(),
            on: on.clone(),
            reason: String::from(reason),
            end,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn set_seats(&self, actor: &Actor, seats: u32, from: &Day) -> Result<Fact, Refusal> {
        actor.clerk()?;
        day(from)?;
        if seats == 0 || seats > MAX_SEATS {
            return Err(Refusal::BadNumberOfSeats { most: MAX_SEATS });
        }
        Ok(Fact::SeatsSet {
            seats,
            from: from.clone(),
        })
    }

    /// Another person whose mandate has no end and who sits there.
    pub(crate) fn seat_holder(&self, person: &PersonId, seat: u32) -> Option<&PersonId> {
        let mut others = self.people.iter().filter(|(id, _)| *id != person);
        others
            .find(|(_, other)| other.seat == seat && other.open_mandate().is_some())
            .map(|(id, _)| id)
    }

    pub(crate) fn apply_mandate(&mut self, fact: Fact) {
        match fact {
            Fact::MandateBegun {
                person,
                from,
                replaces,
            } => {
                if let Some(person) = self.people.get_mut(&person) {
                    person.mandates.push(Mandate {
                        from,
                        until: None,
                        replaces,
                        end: None,
                    });
                }
            }
            Fact::MandateEnded { person, on, end, .. } => {
                let person = self.people.get_mut(&person);
                if let Some(mandate) = person.and_then(|person| person.mandates.last_mut()) {
                    mandate.until = Some(on);
                    mandate.end = end;
                }
            }
            Fact::SeatsSet { seats, from } => self.seats.push(Seats { from, seats }),
            _ => {}
        }
    }
}

/// The mandates of a person who is registered again: what was there stays, and a first one begins.
#[must_use]
pub(crate) fn registered(known: Option<&Person>, mandate_from: Option<Day>) -> Vec<Mandate> {
    let mut mandates = known.map(|person| person.mandates.clone()).unwrap_or_default();
    if let (true, Some(from)) = (mandates.is_empty(), mandate_from) {
        mandates.push(Mandate {
            from,
            until: None,
            replaces: None,
            end: None,
        });
    }
    mandates
}

fn day(day: &Day) -> Result<(), Refusal> {
    Day::parse(&day.0).map(drop).ok_or(Refusal::BadDate)
}
