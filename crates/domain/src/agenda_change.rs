//! The agenda once the council sits: it is the council's own, and changes by its decision alone.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    agenda::AgendaItem,
    ids::{BallotId, ItemId, Moment, PersonId},
    register::line,
    roles::Actor,
    tally::BallotResult,
};

/// How the council decided something of its own proceedings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CouncilDecision {
    /// The chair asked, and nobody was against it: by hands that nobody needed to count.
    WithoutObjection,
    /// A ballot of this session, which adopted it.
    Ballot { ballot: BallotId },
}

/// What changes. Numbers stay: they stand on papers that people hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "does", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AgendaChange {
    /// A new item, before another or at the end.
    Add {
        item: AgendaItem,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<ItemId>,
    },
    Move {
        item: ItemId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<ItemId>,
    },
    Withdraw {
        item: ItemId,
    },
    /// It is not dealt with now, and may be taken up again.
    Postpone {
        item: ItemId,
    },
    /// A postponed item is on the agenda again.
    TakeUp {
        item: ItemId,
    },
}

impl AgendaChange {
    #[must_use]
    pub fn item(&self) -> &ItemId {
        match self {
            Self::Add { item, .. } => &item.id,
            Self::Move { item, .. }
            | Self::Withdraw { item }
            | Self::Postpone { item }
            | Self::TakeUp { item } => item,
        }
    }

    /// The agenda as it is after it; the same however often it is taken in.
    pub(crate) fn apply(&self, agenda: &mut Vec<AgendaItem>) {
        let (item, before) = match self {
            Self::Add { item, before } => {
                if agenda.iter().any(|known| known.id == item.id) {
                    return;
                }
                (item.clone(), before)
            }
            Self::Move { item, before } => {
                let Some(at) = agenda.iter().position(|known| known.id == *item) else {
                    return;
                };
                (agenda.remove(at), before)
            }
            Self::Withdraw { .. } | Self::Postpone { .. } | Self::TakeUp { .. } => return,
        };
        let place = before.as_ref().and_then(|before| {
            let mut known = agenda.iter();
            known.position(|known| known.id == *before)
        });
        agenda.insert(place.unwrap_or(agenda.len()), item);
    }
}

/// A change with who said it, when, and how it was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAgenda {
    /// The entry that tells it.
    pub number: u64,
    pub at: Moment,
    pub person: PersonId,
    pub change: AgendaChange,
    pub decided: CouncilDecision,
    pub reason: String,
}

impl Session {
    /// Changes the agenda of an open sitting as the council has decided; by the chair, or by the clerk on the chair's word.
    ///
    /// # Errors
    /// The rule that says no: what was dealt with stays as it is.
    pub fn change_agenda(
        &self,
        actor: &Actor,
        change: AgendaChange,
        decided: CouncilDecision,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.sitting_is_open()?;
        self.no_break()?;
        line(reason)?;
        // Everybody has the agenda that is changed: none that waits to be published lies over it.
        if self.agenda_number >= self.published_upto {
            return Err(Refusal::AgendaNotPublished);
        }
        self.may_change(&change)?;
        self.is_decided(&decided)?;
        Ok(Fact::AgendaChanged {
            change,
            decided,
            reason: reason.into(),
        })
    }

    fn may_change(&self, change: &AgendaChange) -> Result<(), Refusal> {
        match change {
            AgendaChange::Add { item, before } => {
                line(&item.title)?;
                line(&item.number)?;
                if self.item(&item.id).is_some() || item.consent {
                    return Err(Refusal::AlreadyThere);
                }
                if self.agenda.iter().any(|known| known.number == item.number) {
                    return Err(Refusal::NumberTaken {
                        number: item.number.clone(),
                    });
                }
                before.iter().try_for_each(|before| self.is_untouched(before))
            }
            AgendaChange::Move { item, before } => {
                self.is_untouched(item)?;
                let at = self.agenda.iter().position(|known| known.id == *item);
                let behind = at.and_then(|at| self.agenda.get(at + 1)).map(|next| &next.id);
                if before.as_ref() == Some(item) || before.as_ref() == behind {
                    return Err(Refusal::AlreadyThere);
                }
                before.iter().try_for_each(|before| self.is_untouched(before))
            }
            AgendaChange::Withdraw { item } | AgendaChange::Postpone { item } => {
                let known = self.item(item).ok_or(Refusal::NoSuchItem)?;
                let set_aside = self.set_aside(item);
                // What was postponed can still be withdrawn for good.
                let again = matches!(change, AgendaChange::Postpone { .. });
                if set_aside.is_some_and(|set| again || matches!(set.change, AgendaChange::Withdraw { .. })) {
                    return Err(Refusal::AlreadyThere);
                }
                self.nobody_votes()?;
                if self.is_done(item) || self.is_decided_on(item) {
                    return Err(Refusal::ItemDealtWith {
                        number: known.number.clone(),
                    });
                }
                Ok(())
            }
            AgendaChange::TakeUp { item } => {
                self.item(item).ok_or(Refusal::NoSuchItem)?;
                match self.set_aside(item).map(|set| &set.change) {
                    Some(AgendaChange::Postpone { .. }) => Ok(()),
                    _ => Err(Refusal::NotPostponed),
                }
            }
        }
    }

    /// Neither dealt with nor live.
    fn is_untouched(&self, item: &ItemId) -> Result<(), Refusal> {
        let known = self.item(item).ok_or(Refusal::NoSuchItem)?;
        let live = self.live_item().is_some_and(|live| live.id == *item);
        if live || self.is_done(item) || self.is_decided_on(item) {
            return Err(Refusal::ItemDealtWith {
                number: known.number.clone(),
            });
        }
        Ok(())
    }

    /// A vote on the item stands, or waits for the chair's word.
    fn is_decided_on(&self, item: &ItemId) -> bool {
        let mut ballots = self.ballots.iter();
        ballots.any(|ballot| ballot.annulled.is_none() && ballot.is_about(item))
    }

    /// The council could decide it now, and the ballot that is named has adopted it and nothing else.
    ///
    /// # Errors
    /// Where it has not.
    pub fn is_decided(&self, decided: &CouncilDecision) -> Result<(), Refusal> {
        let CouncilDecision::Ballot { ballot } = decided else {
            self.nobody_votes()?;
            if self.quorum_in_doubt() {
                return Err(Refusal::QuorumInDoubt);
            }
            let quorum = self.quorum();
            if self.quorum_binds() && !quorum.is_met() {
                return Err(Refusal::QuorumMissing {
                    present: quorum.present,
                    needed: quorum.needed,
                });
            }
            return Ok(());
        };
        let known = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        let adopted = known
            .outcome
            .as_ref()
            .is_some_and(|outcome| outcome.result == BallotResult::Adopted);
        if !known.is_declared() || known.annulled.is_some() || !adopted {
            return Err(Refusal::NotSoDecided);
        }
        let changed = self.agenda_changes.iter().map(|changed| &changed.decided);
        let closed = self.closed_parts.iter().map(|part| &part.decided);
        if changed.chain(closed).any(|used| used == decided) {
            return Err(Refusal::DecisionUsed);
        }
        Ok(())
    }

    /// Why an item is not dealt with now: withdrawn or postponed, and not taken up again.
    #[must_use]
    pub fn set_aside(&self, item: &ItemId) -> Option<&ChangedAgenda> {
        let mut changes = self.agenda_changes.iter().filter(|changed| {
            let moves = matches!(
                changed.change,
                AgendaChange::Add { .. } | AgendaChange::Move { .. }
            );
            !moves && changed.change.item() == item
        });
        changes
            .next_back()
            .filter(|last| !matches!(last.change, AgendaChange::TakeUp { .. }))
    }

    /// The last change of an item.
    #[must_use]
    pub fn last_change(&self, item: &ItemId) -> Option<&ChangedAgenda> {
        let mut changes = self.agenda_changes.iter();
        changes.rfind(|changed| changed.change.item() == item)
    }

    pub(crate) fn apply_agenda_change(&mut self, changed: ChangedAgenda) {
        if self
            .agenda_changes
            .iter()
            .any(|known| known.number == changed.number)
        {
            return;
        }
        if changed.number > self.agenda_number {
            changed.change.apply(&mut self.agenda);
        }
        let aside = matches!(
            changed.change,
            AgendaChange::Withdraw { .. } | AgendaChange::Postpone { .. }
        );
        let live = self
            .live_item()
            .is_some_and(|live| live.id == *changed.change.item());
        if aside && live {
            self.leave_item(changed.at, true);
        }
        self.agenda_changes.push(changed);
    }
}
