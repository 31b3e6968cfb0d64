//! The voting order of an item: votes that are prepared one after the other, amendments before what they change, the
//! whole last. A ballot begins its life here, as a draft.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    counting::BallotForm,
    entering::CallingOrder,
    ids::{BallotId, ItemId, Moment, PaperId, PreparedId},
    register::line,
    roles::Actor,
    tally::BallotResult,
    voting::{Ballot, NewBallot},
};

/// What a prepared vote is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VoteKind {
    Amendment {
        /// The part, or the whole, that it changes, where it names one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changes: Option<PreparedId>,
    },
    /// A paragraph, an article, a chapter.
    Part,
    /// What all that was adopted adds up to (Schlussabstimmung, biểu quyết toàn văn).
    Whole,
}

/// One vote as it will be put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PreparedVote {
    pub id: PreparedId,
    pub kind: VoteKind,
    /// The exact words.
    pub question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperId>,
    pub rule: String,
    #[serde(default, skip_serializing_if = "BallotForm::is_electronic")]
    pub form: BallotForm,
    /// In a roll call, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calling: Option<CallingOrder>,
}

/// What people call a prepared vote: by its kind, and which one of that kind it is, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum VoteName {
    Amendment { number: u32 },
    Part { number: u32 },
    Whole,
}

/// A vote that is not held any more: withdrawn by its mover, or settled by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedVote {
    pub prepared: PreparedId,
    pub reason: String,
    pub at: Moment,
}

/// The votes of one item, in the order in which they are put.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VotingOrder {
    pub votes: Vec<PreparedVote>,
    /// Entry that set it.
    pub number: u64,
    pub dropped: Vec<DroppedVote>,
}

impl VotingOrder {
    /// More votes than an item ever had; a longer list is a mistake.
    pub const MOST: usize = 100;

    #[must_use]
    pub fn vote(&self, id: &PreparedId) -> Option<&PreparedVote> {
        self.votes.iter().find(|vote| vote.id == *id)
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self, id: &PreparedId) -> Option<VoteName> {
        let place = self.votes.iter().position(|vote| vote.id == *id)?;
        let until = self.votes.get(..=place)?;
        let vote = until.last()?;
        let alike = |other: &&PreparedVote| {
            core::mem::discriminant(&other.kind) == core::mem::discriminant(&vote.kind)
        };
        let number = u32::try_from(until.iter().filter(alike).count()).ok()?;
        Some(match vote.kind {
            VoteKind::Amendment { .. } => VoteName::Amendment { number },
            VoteKind::Part => VoteName::Part { number },
            VoteKind::Whole => VoteName::Whole,
        })
    }

    /// What people call the vote that an amendment changes, where it names one.
    #[must_use]
    pub fn changed_by(&self, id: &PreparedId) -> Option<VoteName> {
        match &self.vote(id)?.kind {
            VoteKind::Amendment { changes } => self.name(changes.as_ref()?),
            VoteKind::Part | VoteKind::Whole => None,
        }
    }

    #[must_use]
    pub fn dropped(&self, id: &PreparedId) -> Option<&DroppedVote> {
        self.dropped.iter().find(|dropped| dropped.prepared == *id)
    }
}

/// The whole stands last and once; an amendment stands before what it changes, because whoever votes on a text must
/// know how it reads (Rules of Procedure of the European Parliament, Rule 187: amendments first, the one that departs
/// furthest before the others).
fn check_order(votes: &[PreparedVote]) -> Result<(), Refusal> {
    let mut ids = BTreeSet::new();
    for (place, vote) in votes.iter().enumerate() {
        line(&vote.question)?;
        if !ids.insert(&vote.id) {
            return Err(Refusal::AlreadyThere);
        }
        let last = place + 1 == votes.len();
        match &vote.kind {
            VoteKind::Whole if !last => return Err(Refusal::WholeNotLast),
            VoteKind::Amendment { changes: Some(part) } => {
                let at = votes.iter().position(|other| other.id == *part);
                let at = at.ok_or(Refusal::NoSuchPreparedVote)?;
                let part = votes.get(at).ok_or(Refusal::NoSuchPreparedVote)?;
                if matches!(part.kind, VoteKind::Amendment { .. }) {
                    return Err(Refusal::NoSuchPreparedVote);
                }
                if at < place {
                    return Err(Refusal::AmendmentAfterPart {
                        question: vote.question.clone(),
                    });
                }
            }
            _ => {}
        }
    }
    Ok(())
}

impl Session {
    #[must_use]
    pub fn voting_order(&self, item: &ItemId) -> Option<&VotingOrder> {
        self.orders.get(item)
    }

    /// The prepared vote that a ballot holds, where this copy knows it.
    #[must_use]
    pub fn prepared_vote(&self, ballot: &Ballot) -> Option<&PreparedVote> {
        self.voting_order(&ballot.item)?.vote(ballot.prepared.as_ref()?)
    }

    /// The ballot that holds a prepared vote; one that was declared void holds none.
    #[must_use]
    pub fn holding(&self, prepared: &PreparedId) -> Option<&Ballot> {
        let holds = |ballot: &&Ballot| ballot.prepared.as_ref() == Some(prepared);
        let mut held = self.ballots.iter().filter(holds);
        held.rfind(|ballot| ballot.annulled.is_none())
    }

    fn is_settled(&self, order: &VotingOrder, prepared: &PreparedId) -> bool {
        order.dropped(prepared).is_some() || self.holding(prepared).is_some_and(Ballot::is_declared)
    }

    /// The first vote of the item that is neither declared nor dropped.
    #[must_use]
    pub fn next_vote(&self, item: &ItemId) -> Option<&PreparedVote> {
        let order = self.voting_order(item)?;
        let mut votes = order.votes.iter();
        votes.find(|vote| !self.is_settled(order, &vote.id))
    }

    /// How many amendments of the item were adopted before a vote on a text, of those that change it or name nothing.
    /// The whole is changed by all of them, an amendment by none.
    #[must_use]
    pub fn amendments_adopted(&self, item: &ItemId, prepared: &PreparedId) -> usize {
        let votes = self.voting_order(item).map(|order| order.votes.as_slice());
        let votes = votes.unwrap_or_default();
        let place = votes.iter().position(|vote| vote.id == *prepared);
        let (before, rest) = votes.split_at(place.unwrap_or_default());
        let whole = match rest.first().map(|vote| &vote.kind) {
            None | Some(VoteKind::Amendment { .. }) => return 0,
            Some(kind) => *kind == VoteKind::Whole,
        };
        let changes = |vote: &&PreparedVote| match &vote.kind {
            VoteKind::Amendment { changes } => whole || changes.as_ref().is_none_or(|part| part == prepared),
            VoteKind::Part | VoteKind::Whole => false,
        };
        let adopted = |vote: &&PreparedVote| {
            let outcome = self.holding(&vote.id).and_then(|ballot| ballot.outcome.as_ref());
            outcome.is_some_and(|outcome| outcome.result == BallotResult::Adopted)
        };
        before.iter().filter(changes).filter(adopted).count()
    }

    /// Replaces the prepared votes of an item as a whole. What was held keeps its place with all that stood before it;
    /// what was dropped stays.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn set_voting_order(
        &self,
        actor: &Actor,
        item: &ItemId,
        mut votes: Vec<PreparedVote>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.item(item).ok_or(Refusal::NoSuchItem)?;
        if votes.is_empty() || votes.len() > VotingOrder::MOST {
            return Err(Refusal::BadNumberOfVotes {
                most: u32::try_from(VotingOrder::MOST).unwrap_or(u32::MAX),
            });
        }
        check_order(&votes)?;
        let elsewhere = self.orders.iter().filter(|(other, _)| *other != item);
        let known: BTreeSet<&PreparedId> = elsewhere
            .flat_map(|(_, order)| order.votes.iter().map(|vote| &vote.id))
            .collect();
        for vote in &mut votes {
            if known.contains(&vote.id) {
                return Err(Refusal::AlreadyThere);
            }
            self.check_way(&vote.rule, vote.form)?;
            let there = |id: &PaperId| self.papers.get(id).is_some_and(|paper| !paper.withdrawn);
            if vote.paper.as_ref().is_some_and(|id| !there(id)) {
                return Err(Refusal::NoSuchPaper);
            }
            vote.calling = CallingOrder::of(vote.form, vote.calling);
        }
        if let Some(before) = self.voting_order(item) {
            self.keeps_what_happened(before, &votes)?;
        }
        Ok(Fact::VotingOrderSet {
            item: item.clone(),
            votes,
        })
    }

    /// How many votes, from the first on, stay where they are: up to the last that was held.
    #[must_use]
    pub fn votes_kept(&self, order: &VotingOrder) -> usize {
        let held = |vote: &PreparedVote| self.holding(&vote.id).is_some();
        order.votes.iter().rposition(held).map_or(0, |place| place + 1)
    }

    fn keeps_what_happened(&self, before: &VotingOrder, votes: &[PreparedVote]) -> Result<(), Refusal> {
        let kept = self.votes_kept(before);
        let first_changed = before
            .votes
            .iter()
            .enumerate()
            .find(|(place, vote)| {
                let stays = if *place < kept {
                    votes.get(*place) == Some(*vote)
                } else {
                    before.dropped(&vote.id).is_none() || votes.contains(vote)
                };
                !stays
            })
            .map(|(_, vote)| vote.question.clone());
        match first_changed {
            Some(question) => Err(Refusal::VoteAlreadySettled { question }),
            None => Ok(()),
        }
    }

    /// A prepared vote is not put any more: its mover has withdrawn it, or another has settled it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn drop_prepared_vote(
        &self,
        actor: &Actor,
        item: &ItemId,
        prepared: &PreparedId,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        line(reason)?;
        let order = self.voting_order(item).ok_or(Refusal::NoSuchPreparedVote)?;
        let vote = order.vote(prepared).ok_or(Refusal::NoSuchPreparedVote)?;
        if order.dropped(prepared).is_some() || self.holding(prepared).is_some() {
            return Err(Refusal::VoteAlreadySettled {
                question: vote.question.clone(),
            });
        }
        Ok(Fact::PreparedVoteDropped {
            item: item.clone(),
            prepared: prepared.clone(),
            reason: String::from(reason),
        })
    }

    /// The ballot as it was prepared, to be opened as it stands.
    ///
    /// # Errors
    /// Where nothing of that name is prepared.
    pub fn ballot_as_prepared(
        &self,
        ballot: BallotId,
        item: &ItemId,
        prepared: &PreparedId,
    ) -> Result<NewBallot, Refusal> {
        let order = self.voting_order(item).ok_or(Refusal::NoSuchPreparedVote)?;
        let vote = order.vote(prepared).ok_or(Refusal::NoSuchPreparedVote)?;
        Ok(NewBallot {
            ballot,
            item: item.clone(),
            question: vote.question.clone(),
            paper: vote.paper.clone(),
            rule: vote.rule.clone(),
            form: vote.form,
            calling: vote.calling,
            rows: None,
            prepared: Some(prepared.clone()),
            with: Vec::new(),
        })
    }

    /// What is prepared is opened word for word, and in its turn.
    pub(crate) fn check_prepared(&self, new: &NewBallot) -> Result<(), Refusal> {
        let Some(prepared) = &new.prepared else {
            return Ok(());
        };
        let order = self.voting_order(&new.item).ok_or(Refusal::NoSuchPreparedVote)?;
        let vote = order.vote(prepared).ok_or(Refusal::NoSuchPreparedVote)?;
        if order.dropped(prepared).is_some() || self.holding(prepared).is_some() {
            return Err(Refusal::VoteAlreadySettled {
                question: vote.question.clone(),
            });
        }
        self.is_its_turn(&new.item, prepared)?;
        let as_prepared = self.ballot_as_prepared(new.ballot.clone(), &new.item, prepared)?;
        if as_prepared == *new {
            Ok(())
        } else {
            Err(Refusal::NotAsPrepared)
        }
    }

    /// Nothing before it is undecided.
    pub(crate) fn is_its_turn(&self, item: &ItemId, prepared: &PreparedId) -> Result<(), Refusal> {
        let order = self.voting_order(item).ok_or(Refusal::NoSuchPreparedVote)?;
        let mut before = order.votes.iter().take_while(|vote| vote.id != *prepared);
        match before.find(|vote| !self.is_settled(order, &vote.id)) {
            None => Ok(()),
            Some(earlier) => Err(Refusal::EarlierVoteUndecided {
                question: earlier.question.clone(),
            }),
        }
    }

    /// Takes a fact of a voting order in. Never fails and never decides.
    pub(crate) fn apply_order(&mut self, number: u64, at: Moment, fact: Fact) {
        match fact {
            Fact::VotingOrderSet { item, votes } => {
                let order = self.orders.entry(item).or_default();
                // What is told late does not replace what came after it.
                if number >= order.number {
                    order.votes = votes;
                    order.number = number;
                }
            }
            Fact::PreparedVoteDropped {
                item,
                prepared,
                reason,
            } => {
                let order = self.orders.entry(item).or_default();
                order.dropped.push(DroppedVote { prepared, reason, at });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
