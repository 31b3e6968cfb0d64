//! How a sitting is led while it is open: who presides, breaks, and parts without the public.

use alloc::string::String;

use crate::{
    Fact, Refusal, Session,
    agenda_change::CouncilDecision,
    ids::{DeviceId, Moment, PersonId},
    register::{Role, line},
    roles::Actor,
};

/// No break is as long as this, in milliseconds: what is longer is another sitting.
pub const LONGEST_BREAK_MS: i64 = 24 * 60 * 60 * 1000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    pub from: Moment,
    /// When the chair means to go on, where that was said.
    pub until: Option<Moment>,
    pub ended: Option<Moment>,
}

/// A part of a sitting without the public (họp kín, nichtöffentlich).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedPart {
    pub from: Moment,
    pub until: Option<Moment>,
    pub decided: CouncilDecision,
    pub reason: String,
}

/// Somebody else leads from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChairHandedOver {
    pub at: Moment,
    pub by: PersonId,
    pub to: PersonId,
}

impl Session {
    /// Who a device speaks for in this session: after a hand-over, the chair's word is that of whoever presides.
    ///
    /// # Errors
    /// Where the register does not know the device, or has revoked it.
    pub fn actor(&self, device: &DeviceId) -> Result<Actor, Refusal> {
        let actor = Actor::of(&self.register, device)?;
        let presides = self
            .presiding
            .as_ref()
            .is_none_or(|person| *person == actor.person);
        Ok(Actor { presides, ..actor })
    }

    /// Another of the presidium presides from now on. Whoever presides hands the chair to anybody with the chair's role;
    /// any of these takes it, so that no laptop that fails leaves a sitting without a chair.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn hand_chair_over(&self, actor: &Actor, to: &PersonId) -> Result<Fact, Refusal> {
        if !actor.is(Role::Chair) {
            return Err(Refusal::NotYourRole);
        }
        self.sitting_is_open()?;
        let takes = *to == actor.person;
        if !takes {
            actor.chair()?;
            // Whoever opened a vote closes it.
            self.nobody_votes()?;
        }
        let known = self.register.people.get(to).ok_or(Refusal::NoSuchPerson)?;
        if !known.roles.contains(&Role::Chair) {
            return Err(Refusal::NotOfPresidium);
        }
        let here = self.present.contains_key(to) || !known.is_member_on(&self.day_of_sitting());
        if !here {
            return Err(Refusal::NotPresent);
        }
        if self.presiding.as_ref() == Some(to) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::ChairHandedOver { to: to.clone() })
    }

    /// # Errors
    /// The rule that says no.
    pub fn begin_break(&self, actor: &Actor, until: Option<Moment>) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        self.no_break()?;
        let ahead = |until: Moment| until.0 > self.now.0 && until.0 - self.now.0 < LONGEST_BREAK_MS;
        if until.is_some_and(|until| !ahead(until)) {
            return Err(Refusal::BadBreak);
        }
        Ok(Fact::BreakBegan { until })
    }

    /// # Errors
    /// The rule that says no.
    pub fn end_break(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.break_now().ok_or(Refusal::NoBreak)?;
        Ok(Fact::BreakEnded)
    }

    #[must_use]
    pub fn break_now(&self) -> Option<&Break> {
        self.breaks.last().filter(|last| last.ended.is_none())
    }

    pub(crate) fn no_break(&self) -> Result<(), Refusal> {
        match self.break_now() {
            Some(_) => Err(Refusal::InBreak),
            None => Ok(()),
        }
    }

    /// The public leaves, as the council has decided (Law on local government 77/2015, Art. 78).
    ///
    /// # Errors
    /// The rule that says no.
    pub fn exclude_public(
        &self,
        actor: &Actor,
        decided: CouncilDecision,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        line(reason)?;
        if self.closed_part().is_some() {
            return Err(Refusal::AlreadyThere);
        }
        self.is_decided(&decided)?;
        Ok(Fact::PublicExcluded {
            decided,
            reason: reason.into(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn admit_public(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.nobody_votes()?;
        self.closed_part().ok_or(Refusal::AlreadyThere)?;
        Ok(Fact::PublicAdmitted)
    }

    /// The part of the sitting without the public that goes on now.
    #[must_use]
    pub fn closed_part(&self) -> Option<&ClosedPart> {
        self.closed_parts.last().filter(|last| last.until.is_none())
    }

    /// Whether this person has to leave the closed part that goes on now: whoever is neither a member nor of those who
    /// lead and write.
    #[must_use]
    pub fn is_shut_out(&self, person: &PersonId) -> bool {
        let known = self.register.people.get(person);
        let stays = known.is_some_and(|known| {
            known.is_member_on(&self.day_of_sitting())
                || known.roles.contains(&Role::Chair)
                || known.roles.contains(&Role::Clerk)
        });
        self.closed_part().is_some() && !stays
    }

    pub(crate) fn end_break_at(&mut self, time: Moment) {
        if let Some(last) = self.breaks.last_mut() {
            last.ended.get_or_insert(time);
        }
    }

    pub(crate) fn end_closed_part_at(&mut self, time: Moment) {
        if let Some(last) = self.closed_parts.last_mut() {
            last.until.get_or_insert(time);
        }
    }

    pub(crate) fn apply_presiding(&mut self, author: Option<PersonId>, time: Moment, fact: Fact) {
        match fact {
            Fact::BreakBegan { until } => {
                self.end_speech_at(time);
                self.breaks.push(Break {
                    from: time,
                    until,
                    ended: None,
                });
            }
            Fact::BreakEnded => self.end_break_at(time),
            Fact::PublicExcluded { decided, reason } => self.closed_parts.push(ClosedPart {
                from: time,
                until: None,
                decided,
                reason,
            }),
            Fact::PublicAdmitted => self.end_closed_part_at(time),
            Fact::ChairHandedOver { to } => {
                self.presiding = Some(to.clone());
                if let Some(by) = author {
                    self.hand_overs.push(ChairHandedOver { at: time, by, to });
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
