//! Who is asked, who has excused themself, who is here since when, and whether that makes a quorum.

use alloc::{collections::BTreeSet, string::String};

use crate::{
    Fact, Refusal, Session,
    ids::{Day, ItemId, Moment, PersonId},
    register::line,
    roles::Actor,
    rules::QuorumFigures,
};

/// One coming or going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Its entry in the journal.
    pub number: u64,
    /// Index of the sitting that it belongs to: the open one, or the one about to open.
    pub sitting: usize,
    pub person: PersonId,
    pub at: Moment,
    pub arrived: bool,
    pub reason: String,
}

/// What a member said about coming; the last word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Index of the first sitting that it is about; it goes on for those that follow.
    pub sitting: usize,
    pub person: PersonId,
    pub at: Moment,
    /// None where the member will come.
    pub excuse: Option<Excuse>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excuse {
    pub reason: String,
    /// None for from the beginning.
    pub from: Option<Moment>,
    /// None for to the end.
    pub until: Option<Moment>,
}

/// How a member stands to one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// In office, and has not answered yet.
    Invited,
    Confirmed {
        at: Moment,
    },
    Excused(Excuse),
    Present {
        since: Moment,
    },
    Left {
        at: Moment,
        reason: String,
    },
    /// The sitting is open or over; neither came nor gave an excuse: what remains.
    Absent,
}

/// A member who takes no part in the votes of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recusal {
    pub person: PersonId,
    pub item: ItemId,
    pub reason: String,
    pub at: Moment,
    /// What was said stays on the record; a vote that was held meanwhile keeps its roll.
    pub withdrawn: bool,
}

/// A person without a mandate who is asked to attend. Never votes, never counts in the quorum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub person: PersonId,
    pub capacity: String,
    /// Who comes instead.
    pub substitute: Option<String>,
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
    /// A member comes, or comes back: in an open sitting, or while one is about to open.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn arrive(&self, actor: &Actor, person: &PersonId) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if self.sitting_closed() {
            return Err(Refusal::SittingNotOpen);
        }
        self.member(person)?;
        if self.present.contains_key(person) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::DelegateArrived {
            person: person.clone(),
        })
    }

    /// A vote that was cast stays, and the roll of an open ballot stays as it was frozen.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn leave(&self, actor: &Actor, person: &PersonId, reason: &str) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if *person != actor.person || !reason.is_empty() {
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

    /// # Errors
    /// The rule that says no.
    pub fn confirm_attendance(&self, actor: &Actor, person: &PersonId) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if self.sitting_closed() {
            return Err(Refusal::SittingNotOpen);
        }
        self.member(person)?;
        match self.attendance(person, self.current_sitting()) {
            Attendance::Present { .. } | Attendance::Confirmed { .. } => Err(Refusal::AlreadyThere),
            _ => Ok(Fact::AttendanceConfirmed {
                person: person.clone(),
            }),
        }
    }

    /// By the member until the sitting is over; by clerk and chair also afterwards, for the record.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn excuse(
        &self,
        actor: &Actor,
        person: &PersonId,
        reason: &str,
        from: Option<Moment>,
        until: Option<Moment>,
    ) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        if self.sitting_closed() && actor.chair_or_clerk().is_err() {
            return Err(Refusal::SittingNotOpen);
        }
        line(reason)?;
        self.member(person)?;
        if matches!((from, until), (Some(from), Some(until)) if until <= from) {
            return Err(Refusal::BadDate);
        }
        // Who is here may go later; for now the record says that the member is here.
        if from.is_none() && self.present.contains_key(person) {
            return Err(Refusal::StillPresent);
        }
        Ok(Fact::ExcuseGiven {
            person: person.clone(),
            reason: String::from(reason),
            from,
            until,
        })
    }

    /// After a sitting has closed, people check in anew for the next one.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn call_sitting(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        // Another sitting would stand in no minutes.
        self.minutes_are_open()?;
        if self.sitting_closed() {
            Ok(Fact::SittingCalled)
        } else if self.sitting_is_open().is_ok() {
            Err(Refusal::SittingAlreadyOpen)
        } else {
            Err(Refusal::AlreadyThere)
        }
    }

    /// "Takes no part because of an interest" (Befangenheit), before a vote on the item opens.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn recuse(
        &self,
        actor: &Actor,
        person: &PersonId,
        item: &ItemId,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        line(reason)?;
        self.member(person)?;
        self.recusal_may_change(item)?;
        if self.recusal(person, item).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::RecusalDeclared {
            person: person.clone(),
            item: item.clone(),
            reason: String::from(reason),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn withdraw_recusal(&self, actor: &Actor, person: &PersonId, item: &ItemId) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        self.recusal_may_change(item)?;
        self.recusal(person, item).ok_or(Refusal::NotRecused)?;
        Ok(Fact::RecusalWithdrawn {
            person: person.clone(),
            item: item.clone(),
        })
    }

    fn recusal_may_change(&self, item: &ItemId) -> Result<(), Refusal> {
        self.item(item).ok_or(Refusal::NoSuchItem)?;
        if self.open_ballot_now().is_some_and(|ballot| ballot.is_about(item)) {
            return Err(Refusal::RecusalTooLate);
        }
        Ok(())
    }

    /// # Errors
    /// The rule that says no.
    pub fn invite_guest(&self, actor: &Actor, person: &PersonId, capacity: &str) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        line(capacity)?;
        if !self.register.people.contains_key(person) {
            return Err(Refusal::NoSuchPerson);
        }
        if self.member(person).is_ok() {
            return Err(Refusal::MemberNotGuest);
        }
        if self.guest(person).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::GuestInvited {
            person: person.clone(),
            capacity: String::from(capacity),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn name_substitute(
        &self,
        actor: &Actor,
        person: &PersonId,
        substitute: &str,
    ) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        line(substitute)?;
        if self.member(person).is_ok() {
            return Err(Refusal::NoSubstitute);
        }
        self.guest(person).ok_or(Refusal::NotInvited)?;
        Ok(Fact::SubstituteNamed {
            person: person.clone(),
            substitute: String::from(substitute),
        })
    }

    fn member(&self, person: &PersonId) -> Result<(), Refusal> {
        let known = self.register.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        if known.is_member_on(&self.day_of_sitting()) {
            Ok(())
        } else {
            Err(Refusal::NoSuchPerson)
        }
    }

    /// The day whose members count: today, and before the first sitting the day that it is called for.
    #[must_use]
    pub fn day_of_sitting(&self) -> Day {
        if self.sittings.is_empty() {
            self.day(self.now.max(self.starts_at))
        } else {
            self.today()
        }
    }

    /// Index of the sitting that attendance is about: the open one, the one about to open, or the one just closed.
    #[must_use]
    pub fn current_sitting(&self) -> usize {
        if self.next_called {
            self.sittings.len()
        } else {
            self.sittings.len().saturating_sub(1)
        }
    }

    /// How a member stands to the sitting of that index.
    #[must_use]
    pub fn attendance(&self, person: &PersonId, sitting: usize) -> Attendance {
        let movements = &mut self.movements.iter().rev();
        if let Some(last) = movements.find(|m| m.sitting == sitting && m.person == *person) {
            return if last.arrived {
                Attendance::Present { since: last.at }
            } else {
                Attendance::Left {
                    at: last.at,
                    reason: last.reason.clone(),
                }
            };
        }
        let held = self.sittings.get(sitting);
        let covers = |excuse: &Excuse| {
            let opened = held.map(|sitting| sitting.opened_at);
            let closed = held.and_then(|sitting| sitting.closed_at);
            let began = !matches!((excuse.from, closed), (Some(from), Some(closed)) if from >= closed);
            let ended = matches!((excuse.until, opened), (Some(until), Some(opened)) if until <= opened);
            began && !ended
        };
        let replies = &mut self.replies.iter().rev();
        match replies.find(|reply| reply.sitting <= sitting && reply.person == *person) {
            Some(Reply {
                excuse: Some(excuse), ..
            }) if covers(excuse) => Attendance::Excused(excuse.clone()),
            Some(Reply { excuse: None, at, .. }) if held.is_none_or(|s| s.closed_at.is_none()) => {
                Attendance::Confirmed { at: *at }
            }
            _ if held.is_some() => Attendance::Absent,
            _ => Attendance::Invited,
        }
    }

    /// Who was present right after the entry of that number, rebuilt from the movements.
    #[must_use]
    pub fn present_at(&self, number: u64) -> BTreeSet<&PersonId> {
        // Nobody stays over from one sitting to the next.
        let closings = self.sittings.iter().filter_map(|sitting| sitting.closed_number);
        let after = closings.filter(|closed| *closed <= number).max();
        let mut present = BTreeSet::new();
        for movement in &self.movements {
            if movement.number <= number && after.is_none_or(|closed| closed < movement.number) {
                if movement.arrived {
                    present.insert(&movement.person);
                } else {
                    present.remove(&movement.person);
                }
            }
        }
        present
    }

    /// Those present who hold a mandate today; one that ends during a session counts no longer.
    pub fn members_present(&self) -> impl Iterator<Item = &PersonId> {
        let day = self.day_of_sitting();
        let people = &self.register.people;
        let member = move |id: &&PersonId| people.get(*id).is_some_and(|person| person.is_member_on(&day));
        self.present.keys().filter(member)
    }

    /// Present against needed, by the rule of the session's pack.
    #[must_use]
    pub fn quorum(&self) -> Quorum {
        self.quorum_of(self.members_present().count(), 0)
    }

    /// The same for a decision on an item: who takes no part is not counted.
    #[must_use]
    pub fn quorum_for(&self, item: &ItemId) -> Quorum {
        let recused = self.recused_present(item);
        self.quorum_of(self.members_present().count() - recused, recused)
    }

    fn quorum_of(&self, present: usize, excluded: usize) -> Quorum {
        self.quorum_on(&self.day_of_sitting(), present, excluded)
    }

    pub(crate) fn quorum_on(&self, day: &Day, present: usize, excluded: usize) -> Quorum {
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let figures = QuorumFigures {
            statutory_seats: self.statutory_seats_on(day),
            members_in_office: self.register.members_in_office(day),
            excluded: count(excluded),
            second_meeting: self.second_meeting_of.is_some(),
        };
        let rule = self.rules.as_ref().map(|rules| &rules.quorum);
        Quorum {
            present: count(present),
            needed: rule.map_or(u32::MAX, |rule| rule.needed(&figures)),
            base: rule.map_or(figures.members_in_office, |rule| rule.base(&figures)),
        }
    }

    /// How many of those present take no part in an item.
    pub(crate) fn recused_present(&self, item: &ItemId) -> usize {
        self.members_present()
            .filter(|person| self.recusal(person, item).is_some())
            .count()
    }

    /// As the register says for the day of the sitting, else as the session's pack does; the members in office
    /// where neither does. Never fewer than those.
    #[must_use]
    pub fn statutory_seats(&self) -> u32 {
        self.statutory_seats_on(&self.day_of_sitting())
    }

    pub(crate) fn statutory_seats_on(&self, day: &Day) -> u32 {
        let dated = self.register.statutory_seats(day);
        let given = dated.or(self.rules.as_ref().and_then(|rules| rules.statutory_seats));
        self.register.members_in_office(day).max(given.unwrap_or(0))
    }

    #[must_use]
    pub fn members_in_office(&self) -> u32 {
        self.register.members_in_office(&self.day_of_sitting())
    }

    /// The recusal that stands.
    #[must_use]
    pub fn recusal(&self, person: &PersonId, item: &ItemId) -> Option<&Recusal> {
        self.recusals
            .iter()
            .find(|recusal| !recusal.withdrawn && recusal.person == *person && recusal.item == *item)
    }

    #[must_use]
    pub fn guest(&self, person: &PersonId) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.person == *person)
    }

    /// Takes a fact of attendance in. Never fails and never decides.
    pub(crate) fn apply_attendance(&mut self, number: u64, at: Moment, fact: Fact) {
        let sitting = self.current_sitting();
        match fact {
            Fact::DelegateArrived { person } => {
                self.present.insert(person.clone(), at);
                self.movements.push(Movement {
                    number,
                    sitting,
                    person,
                    at,
                    arrived: true,
                    reason: String::new(),
                });
            }
            Fact::DelegateLeft { person, reason } => {
                self.present.remove(&person);
                let left = Fact::DelegateLeft {
                    person: person.clone(),
                    reason: reason.clone(),
                };
                self.apply_floor(number, at, left);
                self.movements.push(Movement {
                    number,
                    sitting,
                    person,
                    at,
                    arrived: false,
                    reason,
                });
            }
            Fact::AttendanceConfirmed { person } => self.replies.push(Reply {
                sitting,
                person,
                at,
                excuse: None,
            }),
            Fact::ExcuseGiven {
                person,
                reason,
                from,
                until,
            } => self.replies.push(Reply {
                sitting,
                person,
                at,
                excuse: Some(Excuse { reason, from, until }),
            }),
            Fact::SittingCalled => self.next_called = true,
            Fact::RecusalDeclared { person, item, reason } => self.recusals.push(Recusal {
                person,
                item,
                reason,
                at,
                withdrawn: false,
            }),
            Fact::RecusalWithdrawn { person, item } => {
                for recusal in &mut self.recusals {
                    recusal.withdrawn |= recusal.person == person && recusal.item == item;
                }
            }
            Fact::GuestInvited { person, capacity } => self.guests.push(Guest {
                person,
                capacity,
                substitute: None,
            }),
            Fact::SubstituteNamed { person, substitute } => {
                if let Some(guest) = self.guests.iter_mut().find(|guest| guest.person == person) {
                    guest.substitute = Some(substitute);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
