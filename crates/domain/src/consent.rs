//! The consent block: items that are decided together in one vote, unless a member takes one out (Block ohne Aussprache,
//! khối đồng thuận).

use alloc::vec::Vec;

use crate::{
    Fact, Refusal, Session,
    agenda::AgendaItem,
    ids::{BallotId, ItemId, Moment, PersonId},
    roles::Actor,
    voting::{Ballot, NewBallot},
};

/// A member wants an item to be dealt with by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    pub item: ItemId,
    pub person: PersonId,
    pub at: Moment,
}

impl Session {
    /// Who took the item out of the block.
    #[must_use]
    pub fn taken_out(&self, item: &ItemId) -> Option<&TakenOut> {
        self.taken_out.iter().find(|taken| taken.item == *item)
    }

    /// The ballot of another item that decided this one too.
    #[must_use]
    pub fn decided_with(&self, item: &ItemId) -> Option<&Ballot> {
        let decided = |ballot: &&Ballot| ballot.is_declared() && ballot.annulled.is_none();
        let mut ballots = self.ballots.iter().filter(decided);
        ballots.rfind(|ballot| ballot.with.contains(item))
    }

    /// Items that stand together with the live one now: all of them, or none where that one stands by itself.
    #[must_use]
    pub fn block(&self) -> Vec<&AgendaItem> {
        let Some(live) = self.live_item() else {
            return Vec::new();
        };
        if self.stands_in_block(&live.id, None).is_err() {
            return Vec::new();
        }
        let with = |item: &&AgendaItem| item.id != live.id && self.stands_in_block(&item.id, None).is_ok();
        self.agenda.iter().filter(with).collect()
    }

    /// Why a marked item that waits for its vote cannot be decided together with others as things stand.
    #[must_use]
    pub fn why_not_in_block(&self, item: &ItemId) -> Option<Refusal> {
        self.stands_in_block(item, None).err().filter(|refusal| {
            matches!(
                refusal,
                Refusal::BlockNotPublished
                    | Refusal::RecusedInBlock { .. }
                    | Refusal::BlockWithVotingOrder { .. }
            )
        })
    }

    /// Nothing speaks against deciding the item together with others; a ballot that is being declared void is none.
    fn stands_in_block(&self, item: &ItemId, void: Option<&BallotId>) -> Result<(), Refusal> {
        let item = self.item(item).ok_or(Refusal::NoSuchItem)?;
        let number = || item.number.clone();
        if !item.consent {
            return Err(Refusal::NotInBlock { number: number() });
        }
        // Members know the block before it is voted on: whoever does not see the mark takes nothing out.
        if self.agenda_number >= self.published_upto {
            return Err(Refusal::BlockNotPublished);
        }
        if self.taken_out(&item.id).is_some() {
            return Err(Refusal::TakenOutOfBlock { number: number() });
        }
        if self.set_aside(&item.id).is_some() {
            return Err(Refusal::ItemSetAside { number: number() });
        }
        let live = self.live_item().is_some_and(|live| live.id == item.id);
        let handled = self.handlings.iter().any(|handling| handling.item == item.id);
        let voted_on = |ballot: &Ballot| {
            ballot.annulled.is_none() && Some(&ballot.id) != void && ballot.is_about(&item.id)
        };
        if (handled && !live) || self.ballots.iter().any(voted_on) {
            return Err(Refusal::ItemDealtWith { number: number() });
        }
        // Whoever takes no part in one item has a vote in the others.
        let takes_no_part =
            |recusal: &crate::attendance::Recusal| recusal.item == item.id && !recusal.withdrawn;
        if self.recusals.iter().any(takes_no_part) {
            return Err(Refusal::RecusedInBlock { number: number() });
        }
        if self.voting_order(&item.id).is_some() {
            return Err(Refusal::BlockWithVotingOrder { number: number() });
        }
        Ok(())
    }

    /// Every item that is decided together may be, and each is named once.
    pub(crate) fn check_block(&self, new: &NewBallot) -> Result<(), Refusal> {
        if new.with.is_empty() {
            return Ok(());
        }
        self.stands_in_block(&new.item, None)?;
        if new.rows.is_some() {
            let number = self.item(&new.item).map(|item| item.number.clone());
            return Err(Refusal::NotInBlock {
                number: number.unwrap_or_default(),
            });
        }
        for (place, item) in new.with.iter().enumerate() {
            if *item == new.item || new.with.iter().take(place).any(|other| other == item) {
                return Err(Refusal::AlreadyThere);
            }
            self.stands_in_block(item, None)?;
        }
        Ok(())
    }

    /// The same for a block that is voted on again because its ballot was void.
    pub(crate) fn check_block_again(&self, ballot: &Ballot) -> Result<(), Refusal> {
        if ballot.with.is_empty() {
            return Ok(());
        }
        let mut items = ballot.with.iter().chain([&ballot.item]);
        items.try_for_each(|item| self.stands_in_block(item, Some(&ballot.id)))
    }

    /// A member who is present, or the chair, wants the item to be dealt with by itself.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn take_out(&self, actor: &Actor, item: &ItemId) -> Result<Fact, Refusal> {
        self.sitting_is_open()?;
        if actor.chair().is_err() && !self.members_present().any(|person| *person == actor.person) {
            return Err(Refusal::NotPresent);
        }
        let known = self.item(item).ok_or(Refusal::NoSuchItem)?;
        let number = || known.number.clone();
        if !known.consent {
            return Err(Refusal::NotInBlock { number: number() });
        }
        if self.taken_out(item).is_some() {
            return Err(Refusal::TakenOutOfBlock { number: number() });
        }
        if self.open_ballot_now().is_some_and(|ballot| ballot.is_about(item)) {
            return Err(Refusal::BallotStillOpen);
        }
        let decided = |ballot: &Ballot| ballot.annulled.is_none() && ballot.is_about(item);
        if self.is_done(item) || self.ballots.iter().any(decided) {
            return Err(Refusal::ItemDealtWith { number: number() });
        }
        Ok(Fact::ItemTakenOut {
            item: item.clone(),
            person: actor.person.clone(),
        })
    }
}

#[cfg(test)]
mod tests;
