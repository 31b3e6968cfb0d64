//! The quorum where it is presumed until somebody doubts it, or counted on request alone: the doubt, and what the chair
//! finds.

use crate::{
    Fact, Refusal, Session,
    attendance::Quorum,
    ids::{Moment, PersonId},
    roles::Actor,
};

/// One doubt about the quorum of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub person: PersonId,
    pub at: Moment,
    /// Index of the sitting.
    pub sitting: usize,
    /// None until the chair has counted.
    pub found: Option<Found>,
}

/// What the chair found, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub quorum: Quorum,
    pub at: Moment,
}

impl Session {
    /// The last doubt in the sitting that is open.
    #[must_use]
    pub fn doubt(&self) -> Option<&Doubt> {
        let open = self.sitting_is_open().is_ok();
        let here = |doubt: &&Doubt| open && doubt.sitting == self.current_sitting();
        self.doubts.last().filter(here)
    }

    /// Somebody doubts the quorum, and the chair has not counted yet.
    #[must_use]
    pub fn quorum_in_doubt(&self) -> bool {
        self.doubt().is_some_and(|doubt| doubt.found.is_none())
    }

    /// Nothing is decided without a quorum now: where the rule asks for it at each decision, and for the rest of a
    /// sitting in which somebody has doubted it.
    #[must_use]
    pub fn quorum_binds(&self) -> bool {
        let rules = self.rules.as_ref();
        self.doubt().is_some() || rules.is_some_and(|rules| rules.quorum.binds_decisions())
    }

    /// A member who is present, or the chair, doubts that the council has a quorum (GO NRW § 49: it counts as quorate
    /// until its lack is found; European Parliament, Rule 178: on request).
    ///
    /// # Errors
    /// The rule that says no.
    pub fn doubt_quorum(&self, actor: &Actor) -> Result<Fact, Refusal> {
        self.sitting_is_open()?;
        if actor.chair().is_err() && !self.members_present().any(|person| *person == actor.person) {
            return Err(Refusal::NotPresent);
        }
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        if !rules.quorum.may_be_doubted() {
            return Err(Refusal::QuorumAlwaysCounted);
        }
        if self.open_ballot_now().is_some() {
            return Err(Refusal::BallotStillOpen);
        }
        if self.quorum_in_doubt() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::QuorumDoubted {
            person: actor.person.clone(),
        })
    }

    /// The chair has counted who is here; the figures are those of the attendance list.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn establish_quorum(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        if !self.quorum_in_doubt() {
            return Err(Refusal::QuorumNotDoubted);
        }
        let Quorum {
            present,
            needed,
            base,
        } = self.quorum();
        Ok(Fact::QuorumEstablished {
            present,
            needed,
            base,
        })
    }

    /// Takes a fact of a doubt in. Never fails and never decides.
    pub(crate) fn apply_doubt(&mut self, at: Moment, fact: Fact) {
        match fact {
            Fact::QuorumDoubted { person } => self.doubts.push(Doubt {
                person,
                at,
                sitting: self.current_sitting(),
                found: None,
            }),
            Fact::QuorumEstablished {
                present,
                needed,
                base,
            } => {
                if let Some(doubt) = self.doubts.last_mut() {
                    let quorum = Quorum {
                        present,
                        needed,
                        base,
                    };
                    doubt.found.get_or_insert(Found { quorum, at });
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tests::{Room, device, item, person};

    /// Six members, of whom four make a quorum, under a rule that presumes it; `here` have come, and an item is open.
    fn room(here: usize) -> Room {
        let mut room = Room::with(6);
        if let Some(rules) = &mut room.session.rules {
            rules.quorum.presumed_until_challenged = true;
            rules.quorum.second_meeting = Some(2);
        }
        for seat in 1..=here {
            room.says(seat, Fact::DelegateArrived { person: person(seat) })
                .unwrap();
        }
        room.says(0, Fact::SittingOpened).unwrap();
        room.says(0, Fact::ItemOpened { item: item() }).unwrap();
        room
    }

    fn actor(room: &Room, seat: usize) -> Actor {
        Actor::of(&room.session.register, &device(seat)).unwrap()
    }

    fn doubt(seat: usize) -> Fact {
        Fact::QuorumDoubted { person: person(seat) }
    }

    #[test]
    fn a_presumed_quorum_stops_nothing_until_a_member_doubts_it_and_the_chair_has_counted() {
        let mut room = room(3);
        assert_eq!(room.session.may_be_voted_on(&item()), Ok(()));
        assert_eq!(
            room.session.establish_quorum(&actor(&room, 0)),
            Err(Refusal::QuorumNotDoubted)
        );
        room.says(2, doubt(2)).unwrap();
        assert_eq!(room.session.may_be_voted_on(&item()), Err(Refusal::QuorumInDoubt));
        assert_eq!(room.says(3, doubt(3)), Err(Refusal::AlreadyThere));
        let found = room.session.establish_quorum(&actor(&room, 0)).unwrap();
        assert_eq!(
            found,
            Fact::QuorumEstablished {
                present: 3,
                needed: 4,
                base: 6
            }
        );
        let made_up = Fact::QuorumEstablished {
            present: 4,
            needed: 4,
            base: 6,
        };
        assert_eq!(room.says(0, made_up), Err(Refusal::WrongFigures));
        assert_eq!(room.says(1, found.clone()), Err(Refusal::NotYourRole));
        room.says(0, found).unwrap();
        let missing = Refusal::QuorumMissing {
            present: 3,
            needed: 4,
        };
        assert_eq!(room.session.may_be_voted_on(&item()), Err(missing));
        // Whoever comes now makes it: from the doubt on it is counted.
        room.says(4, Fact::DelegateArrived { person: person(4) }).unwrap();
        assert_eq!(room.session.may_be_voted_on(&item()), Ok(()));
        room.says(4, doubt(4)).unwrap();
        assert!(room.session.quorum_in_doubt(), "and may be doubted again");
    }

    #[test]
    fn only_who_is_here_may_doubt_and_only_where_the_rule_does_not_count_by_itself() {
        let mut room = room(3);
        assert_eq!(room.says(5, doubt(5)), Err(Refusal::NotPresent));
        assert_eq!(
            room.says(1, doubt(2)),
            Err(Refusal::WrongFigures),
            "for nobody else"
        );
        assert!(
            room.session.doubt_quorum(&actor(&room, 0)).is_ok(),
            "the chair may"
        );
        if let Some(rules) = &mut room.session.rules {
            rules.quorum.presumed_until_challenged = false;
        }
        assert_eq!(room.says(1, doubt(1)), Err(Refusal::QuorumAlwaysCounted));
    }

    #[test]
    fn in_a_second_meeting_the_lower_number_is_enough() {
        let mut room = room(3);
        room.session.second_meeting_of = Some("Sitting of 3 March".into());
        room.says(1, doubt(1)).unwrap();
        let found = room.session.establish_quorum(&actor(&room, 0)).unwrap();
        assert_eq!(
            found,
            Fact::QuorumEstablished {
                present: 3,
                needed: 2,
                base: 6
            }
        );
        room.says(0, found).unwrap();
        assert_eq!(room.session.may_be_voted_on(&item()), Ok(()));
    }
}
