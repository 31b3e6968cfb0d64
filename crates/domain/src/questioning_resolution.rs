//! The resolution on questioning (nghị quyết về chất vấn): drafted from the exchanges, decided by the ordinary vote on
//! its item. Once that vote has adopted it, each of its points is a commitment, and the promise that a point came from is
//! replaced by it. Law on supervision 121/2025/QH15: it names the assessment, who is responsible, and by when.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    agenda_change::CouncilDecision,
    commitments::{Act, Commitment, Does, Standing, Wording},
    ids::{BallotId, CommitmentId, ExchangeId, ItemId, Moment, TopicId},
    register::text,
    roles::Actor,
};

/// How many points one has at most.
const MAX_POINTS: usize = 100;

/// What some body must do, by the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionPoint {
    /// In which it came up.
    pub exchange: ExchangeId,
    pub wording: Wording,
    /// The promise that it takes over; none for what the council adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CommitmentId>,
}

/// As it was drafted last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestioningResolution {
    pub item: ItemId,
    pub topics: Vec<TopicId>,
    pub assessment: String,
    pub points: Vec<ResolutionPoint>,
    pub drafted_at: Moment,
    /// The vote that adopted it.
    pub adopted: Option<BallotId>,
}

impl QuestioningResolution {
    /// The commitment that its point is once it is adopted; points count from 0.
    #[must_use]
    pub fn commitment(item: &ItemId, point: usize) -> CommitmentId {
        CommitmentId::new(format!("{item}/{}", point + 1))
    }
}

impl Session {
    /// Drafts it, or drafts it anew, until a vote on its item is open or has adopted it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn draft_questioning_resolution(
        &self,
        actor: &Actor,
        item: &ItemId,
        topics: Vec<TopicId>,
        assessment: &str,
        points: Vec<ResolutionPoint>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        self.item(item).ok_or(Refusal::NoSuchItem)?;
        let votes = self.ballots.iter().filter(|ballot| ballot.annulled.is_none());
        let mut votes = votes.filter(|ballot| ballot.is_about(item));
        if votes.any(|ballot| !ballot.is_declared() || self.adopts(ballot)) {
            return Err(Refusal::ResolutionVoted);
        }
        let known = |topic: &TopicId| self.topics.iter().any(|known| known.id == *topic);
        if topics.is_empty() || !topics.iter().all(known) {
            return Err(Refusal::NoSuchTopic);
        }
        text(assessment)?;
        if points.is_empty() || points.len() > MAX_POINTS {
            return Err(Refusal::NoPoints);
        }
        let mut taken = BTreeSet::new();
        for point in &points {
            point.wording.check()?;
            let exchange = self.exchange(&point.exchange).ok_or(Refusal::NoSuchExchange)?;
            if !topics.contains(&exchange.topic) {
                return Err(Refusal::NoSuchTopic);
            }
            let Some(from) = &point.from else { continue };
            let promise = self.commitment(from).ok_or(Refusal::NoSuchCommitment)?;
            if matches!(promise.standing(), Standing::Accepted | Standing::Replaced) || !taken.insert(from) {
                return Err(Refusal::CommitmentEnded);
            }
        }
        Ok(Fact::QuestioningResolutionDrafted {
            item: item.clone(),
            topics,
            assessment: assessment.into(),
            points,
        })
    }

    pub(crate) fn apply_questioning_resolution(&mut self, drafted_at: Moment, fact: Fact) {
        let Fact::QuestioningResolutionDrafted {
            item,
            topics,
            assessment,
            points,
        } = fact
        else {
            return;
        };
        let drafted = QuestioningResolution {
            item: item.clone(),
            topics,
            assessment,
            points,
            drafted_at,
            adopted: None,
        };
        self.questioning_resolutions.insert(item, drafted);
    }

    /// What follows where this ballot adopted one.
    pub(crate) fn split_questioning_resolution(&mut self, ballot: &BallotId, at: Moment) {
        let adopted = self.adopted().filter(|(by, _)| by.id == *ballot);
        let items: Vec<ItemId> = adopted.map(|(_, item)| item.clone()).collect();
        for item in items {
            self.split_one(&item, ballot, at);
        }
    }

    fn split_one(&mut self, item: &ItemId, ballot: &BallotId, at: Moment) {
        let title = self.item(item).map(|item| item.title.clone()).unwrap_or_default();
        let Some(resolution) = self.questioning_resolutions.get_mut(item) else {
            return;
        };
        if resolution.adopted.is_some() {
            return;
        }
        resolution.adopted = Some(ballot.clone());
        let points = resolution.points.clone();
        for (number, point) in points.into_iter().enumerate() {
            let from = point.from.as_ref();
            let promise = self.commitments.iter_mut().find(|known| Some(&known.id) == from);
            let quote = promise.map_or_else(String::new, |promise| {
                promise.settled_at.get_or_insert(at);
                promise.acts.push(Act {
                    at,
                    does: Does::Replaced {
                        resolution: title.clone(),
                        decided: CouncilDecision::Ballot {
                            ballot: ballot.clone(),
                        },
                    },
                });
                promise.quote.clone()
            });
            self.commitments.push(Commitment {
                id: QuestioningResolution::commitment(item, number),
                exchange: point.exchange,
                wording: point.wording,
                quote,
                made_at: at,
                read_back_at: Some(at),
                objection: None,
                settled_at: Some(at),
                acts: Vec::new(),
                taken_up: None,
                by_ballot: Some(ballot.clone()),
            });
        }
    }

    /// A vote that is void adopted nothing.
    pub(crate) fn unsplit_questioning_resolution(&mut self, ballot: &BallotId) {
        for resolution in self.questioning_resolutions.values_mut() {
            if resolution.adopted.as_ref() == Some(ballot) {
                resolution.adopted = None;
            }
        }
        self.commitments
            .retain(|known| known.by_ballot.as_ref() != Some(ballot));
        for known in &mut self.commitments {
            known.acts.retain(|act| {
                !matches!(&act.does, Does::Replaced { decided: CouncilDecision::Ballot { ballot: by }, .. } if by == ballot)
            });
        }
    }
}

#[cfg(test)]
mod tests;
