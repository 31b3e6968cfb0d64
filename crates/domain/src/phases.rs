//! How far the room is with an item: presented, examined, discussed, voted on. A word of the chair, which decides nothing.
//! The order is that of a draft's adoption (NQ 753/2005/NQ-UBTVQH11); the chair may go any way, also back.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{ItemId, Moment},
    papers::PaperKind,
    roles::Actor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
    /// Trình bày: whoever submits the item speaks.
    Presentation,
    /// Thẩm tra: the committee reports.
    Examination,
    /// Thảo luận.
    Discussion,
    Vote,
}

/// A phase that the chair has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    pub phase: Phase,
    pub at: Moment,
}

impl Session {
    /// The live item goes to this phase, forwards or back.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn begin_phase(&self, actor: &Actor, item: &ItemId, phase: Phase) -> Result<Fact, Refusal> {
        actor.chair()?;
        if self.live_item().is_none_or(|live| live.id != *item) {
            return Err(Refusal::ItemNotLive);
        }
        self.nobody_votes()?;
        self.no_break()?;
        if !self.phases(item).contains(&phase) {
            return Err(Refusal::NoSuchPhase);
        }
        if self.phase_now() == Some(phase) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::PhaseBegan {
            item: item.clone(),
            phase,
        })
    }

    /// The phases that an item can go through, in their order; none of a questioning. Examined is what a committee was
    /// asked about, or reported on; a vote belongs to what needs one, or was voted on.
    #[must_use]
    pub fn phases(&self, item: &ItemId) -> Vec<Phase> {
        let Some(known) = self.item(item).filter(|known| !known.questioning) else {
            return Vec::new();
        };
        let begun = self.begun(item);
        let was = |phase: Phase| begun.iter().any(|begun| begun.phase == phase);
        let reported = |paper: &crate::papers::Paper| {
            paper.item == *item && paper.kind == PaperKind::Examination && !paper.withdrawn
        };
        let examined = self.examinations.contains_key(item) || self.papers.values().any(reported);
        let voted = known.needs_vote
            || self.voting_order(item).is_some()
            || self.ballots.iter().any(|ballot| ballot.item == *item);
        let mut phases = Vec::from([Phase::Presentation]);
        if examined || was(Phase::Examination) {
            phases.push(Phase::Examination);
        }
        phases.push(Phase::Discussion);
        if voted || was(Phase::Vote) {
            phases.push(Phase::Vote);
        }
        phases
    }

    /// What the chair has begun while the item was last open, and the votes in it, the oldest first.
    #[must_use]
    pub fn begun(&self, item: &ItemId) -> Vec<Begun> {
        let Some(handling) = self.handlings.iter().rfind(|handling| handling.item == *item) else {
            return Vec::new();
        };
        let until = handling.closed_at;
        let ballots = self.ballots.iter().filter(|ballot| {
            ballot.item == *item
                && ballot.opened_at >= handling.opened_at
                && until.is_none_or(|until| ballot.opened_at <= until)
        });
        let mut begun = handling.phases.clone();
        begun.extend(ballots.map(|ballot| Begun {
            phase: Phase::Vote,
            at: ballot.opened_at,
        }));
        begun.sort_by_key(|begun| begun.at);
        begun
    }

    /// The phase of the live item. Whoever opens a vote has gone on to the vote by that alone.
    #[must_use]
    pub fn phase_now(&self) -> Option<Phase> {
        let live = self.live_item()?;
        if self.open_ballot_now().is_some() {
            return Some(Phase::Vote);
        }
        Some(self.begun(&live.id).last()?.phase)
    }

    /// The phase that follows in the order of the item; none behind the last.
    #[must_use]
    pub fn phase_next(&self) -> Option<Phase> {
        let live = self.live_item()?;
        let now = self.phase_now();
        let mut phases = self.phases(&live.id).into_iter();
        phases.find(|phase| now.is_none_or(|now| *phase > now))
    }
}
