//! A whole sitting that was held while no laptop worked: when it opened and closed, and who was there.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{EntryRefused, FromPaper};
use crate::{
    Fact, Refusal, Session,
    attendance::{Movement, Quorum},
    ids::{Moment, PaperId, PaperSittingId, PersonId},
    register::line,
    roles::Actor,
    session::Sitting,
};

/// One sitting as it was written down on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeldSitting {
    pub opened_at: Moment,
    pub closed_at: Moment,
    /// Members who were there, by id.
    pub present: Vec<PersonId>,
    /// The paper itself, scanned in as a paper of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan: Option<PaperId>,
}

/// A sitting that was entered from paper, whatever became of the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSitting {
    pub id: PaperSittingId,
    pub held: HeldSitting,
    /// By the rules of its day.
    pub quorum: Quorum,
    pub from: FromPaper,
    pub refused: Option<EntryRefused>,
}

impl PaperSitting {
    /// Neither confirmed nor refused yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.refused.is_none() && self.from.confirmed.is_none()
    }
}

impl Session {
    fn paper_sitting(&self, id: &PaperSittingId) -> Option<&PaperSitting> {
        self.paper_sittings.iter().find(|entry| entry.id == *id)
    }

    /// A sitting as the clerk reads it off the paper. It stands when a second person has confirmed it. `at` is the time
    /// of the entry.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn enter_paper_sitting(
        &self,
        actor: &Actor,
        sitting: PaperSittingId,
        mut held: HeldSitting,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if self.published_upto == 0 {
            return Err(Refusal::NoSuchItem);
        }
        self.check_held_at(held.opened_at, at)?;
        self.check_held_at(held.closed_at, at)?;
        if held.closed_at <= held.opened_at {
            return Err(Refusal::ClosedBeforeOpened);
        }
        if self.paper_sitting(&sitting).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        let meets = |other: &&PaperSitting| {
            let apart = other.held.closed_at <= held.opened_at || held.closed_at <= other.held.opened_at;
            other.waits() && !apart
        };
        if self.paper_sittings.iter().any(|other| meets(&other)) {
            return Err(Refusal::SittingAlreadyOnPaper);
        }
        self.no_sitting_then(&held)?;
        held.present.sort();
        let day = self.day(held.opened_at);
        self.are_members_on(&day, &held.present)?;
        self.check_scan(held.scan.as_ref())?;
        let quorum = self.quorum_on(&day, held.present.len(), 0);
        Ok(Fact::PaperSittingEntered {
            sitting,
            held,
            needed: quorum.needed,
            base: quorum.base,
        })
    }

    /// One sitting is held at a time.
    fn no_sitting_then(&self, held: &HeldSitting) -> Result<(), Refusal> {
        let meets = |sitting: &&Sitting| {
            let over = sitting.closed_at.is_some_and(|closed| closed <= held.opened_at);
            !over && sitting.opened_at < held.closed_at
        };
        match self.sittings.iter().find(meets) {
            None => Ok(()),
            Some(sitting) if sitting.on_paper.is_some() => Err(Refusal::SittingAlreadyOnPaper),
            Some(_) => Err(Refusal::SittingHeldThen),
        }
    }

    /// Chair or clerk says yes or no to an entry, and never who entered it, from whichever laptop.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn may_confirm_paper_sitting(
        &self,
        actor: &Actor,
        id: &PaperSittingId,
    ) -> Result<&PaperSitting, Refusal> {
        let entry = self.paper_sitting(id).ok_or(Refusal::NoSuchPaperSitting)?;
        if !entry.waits() {
            return Err(Refusal::PaperEntrySettled);
        }
        if entry.from.entered_by == actor.person {
            return Err(Refusal::SecondPersonNeeded);
        }
        actor.chair_or_clerk()?;
        Ok(entry)
    }

    /// The second person finds the same on the paper: from now on the sitting stands among the others. It is the one that
    /// was about to open here, if one was.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn confirm_paper_sitting(&self, actor: &Actor, id: &PaperSittingId) -> Result<Fact, Refusal> {
        let entry = self.may_confirm_paper_sitting(actor, id)?;
        if self.sitting_is_open().is_ok() {
            return Err(Refusal::SittingStillOpen);
        }
        self.no_sitting_then(&entry.held)?;
        Ok(Fact::PaperSittingConfirmed { sitting: id.clone() })
    }

    /// The second person finds something else on the paper; or who entered it takes it back.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn refuse_paper_sitting(
        &self,
        actor: &Actor,
        id: &PaperSittingId,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        match self.may_confirm_paper_sitting(actor, id) {
            Ok(_) | Err(Refusal::SecondPersonNeeded) => {}
            Err(refusal) => return Err(refusal),
        }
        line(reason)?;
        Ok(Fact::PaperSittingRefused {
            sitting: id.clone(),
            reason: String::from(reason),
        })
    }

    /// Takes a fact of a sitting on paper in. Never fails and never decides.
    pub(crate) fn apply_paper_sitting(&mut self, person: PersonId, number: u64, at: Moment, fact: Fact) {
        match fact {
            Fact::PaperSittingEntered {
                sitting,
                held,
                needed,
                base,
            } => self.paper_sittings.push(PaperSitting {
                id: sitting,
                quorum: Quorum {
                    present: u32::try_from(held.present.len()).unwrap_or(u32::MAX),
                    needed,
                    base,
                },
                from: FromPaper {
                    entered_by: person,
                    entered_at: at,
                    confirmed: None,
                    scan: held.scan.clone(),
                    sheet: None,
                    why_invalid: String::new(),
                },
                held,
                refused: None,
            }),
            Fact::PaperSittingConfirmed { sitting } => {
                let mut entries = self.paper_sittings.iter_mut();
                let Some(entry) = entries.find(|entry| entry.id == sitting) else {
                    return;
                };
                entry.from.confirmed = Some((person, at));
                let entry = entry.clone();
                self.take_in_paper_sitting(number, entry);
            }
            Fact::PaperSittingRefused { sitting, reason } => {
                let mut entries = self.paper_sittings.iter_mut();
                if let Some(entry) = entries.find(|entry| entry.id == sitting) {
                    entry.refused = Some(EntryRefused { person, at, reason });
                }
            }
            _ => {}
        }
    }

    fn take_in_paper_sitting(&mut self, number: u64, entry: PaperSitting) {
        let index = self.sittings.len();
        let day = self.day(entry.held.opened_at);
        // Whoever had checked in here for the sitting that was about to open: the paper says who came.
        self.movements.retain(|movement| movement.sitting != index);
        self.present.clear();
        self.next_called = false;
        let arrivals = entry.held.present.iter().map(|person| Movement {
            number,
            sitting: index,
            person: person.clone(),
            at: entry.held.opened_at,
            arrived: true,
            reason: String::new(),
        });
        self.movements.extend(arrivals);
        let people = self.register.people.iter();
        let members = people.filter(|(_, person)| person.is_member_on(&day));
        self.sittings.push(Sitting {
            opened_at: entry.held.opened_at,
            closed_at: Some(entry.held.closed_at),
            opened_number: number,
            closed_number: Some(number),
            quorum: entry.quorum,
            members: members.map(|(id, _)| id.clone()).collect(),
            on_paper: Some((entry.from, entry.held.present)),
        });
    }
}
