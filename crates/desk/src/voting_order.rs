//! The prepared votes of an item at one desk: set, dropped, and opened in their turn.

use hemicycle_domain::{
    Refusal,
    agenda::AgendaItem,
    entering::CallingOrder,
    ids::{BallotId, ItemId, PaperId, PreparedId},
    tally::BallotResult,
    voting::Ballot,
    voting_order::{PreparedVote, VoteKind, VotingOrder},
};
use hemicycle_press::Sentence;

use crate::{
    ballot_life::order_of,
    counting::{form_of, form_view},
    desk::Desk,
    intent::VotingOrderIntent,
    show::Look,
    view::{
        CallingOrderView, DraftedVote, DroppedVoteView, PreparedState, PreparedVoteView, Problem, Text,
        VoteKindView,
    },
};

impl Desk {
    pub(crate) async fn act_voting_order(&self, intent: VotingOrderIntent) -> Result<(), Problem> {
        match intent {
            VotingOrderIntent::Set { item, votes } => {
                self.say(move |session, actor, name| {
                    let votes = prepared(votes, &name())?;
                    session.set_voting_order(actor, &ItemId::new(item), votes)
                })
                .await
            }
            VotingOrderIntent::Drop {
                item,
                prepared,
                reason,
            } => {
                self.say(move |session, actor, _| {
                    let (item, prepared) = (ItemId::new(item), PreparedId::new(prepared));
                    session.drop_prepared_vote(actor, &item, &prepared, &reason)
                })
                .await
            }
            VotingOrderIntent::Open { item, prepared } => {
                self.say(move |session, actor, name| {
                    let (item, prepared) = (ItemId::new(item), PreparedId::new(prepared));
                    let new = session.ballot_as_prepared(BallotId::new(name()), &item, &prepared)?;
                    session.open_ballot(actor, new)
                })
                .await
            }
        }
    }
}

/// A new vote is named by its place in the list that brings it.
fn prepared(votes: Vec<DraftedVote>, base: &str) -> Result<Vec<PreparedVote>, Refusal> {
    let ids: Vec<PreparedId> = votes
        .iter()
        .zip(0..)
        .map(|(vote, place)| PreparedId::new(vote.id.clone().unwrap_or_else(|| format!("{base}{place:02}"))))
        .collect();
    let at = |place: u32| {
        let place = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
        let id = place.and_then(|place| ids.get(place));
        id.cloned().ok_or(Refusal::NoSuchPreparedVote)
    };
    votes
        .into_iter()
        .zip(ids.iter().cloned())
        .map(|(vote, id)| {
            let kind = match vote.kind {
                VoteKindView::Amendment => VoteKind::Amendment {
                    changes: vote.changes.map(at).transpose()?,
                },
                VoteKindView::Part => VoteKind::Part,
                VoteKindView::Whole => VoteKind::Whole,
            };
            Ok(PreparedVote {
                id,
                kind,
                question: vote.question,
                paper: vote.paper.map(PaperId::new),
                rule: vote.rule,
                form: form_of(vote.form),
                calling: Some(order_of(vote.calling)),
            })
        })
        .collect()
}

/// What people call the prepared vote that a ballot holds, and how many amendments to it were adopted.
pub fn prepared_name(look: &Look<'_>, ballot: &Ballot) -> Option<(Text, u32)> {
    let (order, prepared) = (
        look.session.voting_order(&ballot.item)?,
        ballot.prepared.as_ref()?,
    );
    let amended = look.session.amendments_adopted(&ballot.item, prepared);
    Some((name(order, prepared)?, u32::try_from(amended).unwrap_or(u32::MAX)))
}

fn name(order: &VotingOrder, prepared: &PreparedId) -> Option<Text> {
    Some(Sentence::vote_name(order.name(prepared)?, order.changed_by(prepared)).into())
}

pub fn votes(look: &Look<'_>, item: &AgendaItem) -> Vec<PreparedVoteView> {
    let Some(order) = look.session.voting_order(&item.id) else {
        return Vec::new();
    };
    let next = look.session.next_vote(&item.id).map(|vote| &vote.id);
    let kept = look.session.votes_kept(order);
    let view = |(place, vote): (usize, &PreparedVote)| {
        let dropped = order.dropped(&vote.id);
        let (kind, changes) = match &vote.kind {
            VoteKind::Amendment { changes } => (VoteKindView::Amendment, changes.as_ref()),
            VoteKind::Part => (VoteKindView::Part, None),
            VoteKind::Whole => (VoteKindView::Whole, None),
        };
        let state = state(look, order, vote);
        Some(PreparedVoteView {
            id: vote.id.0.clone(),
            kind,
            changes: changes.map(|id| id.0.clone()),
            name: name(order, &vote.id)?,
            question: vote.question.clone(),
            paper_id: vote.paper.as_ref().map(|paper| paper.0.clone()),
            rule: vote.rule.clone(),
            rule_text: rule_text(look, &vote.rule)?,
            form: form_view(vote.form),
            calling: match vote.calling {
                Some(CallingOrder::Name) => CallingOrderView::Name,
                Some(CallingOrder::Seat) | None => CallingOrderView::Seat,
            },
            next: next == Some(&vote.id) && matches!(state, PreparedState::Drafted | PreparedState::Void),
            state,
            dropped: dropped.map(|dropped| DroppedVoteView {
                reason: dropped.reason.clone(),
                at: dropped.at.0,
            }),
            amended: u32::try_from(look.session.amendments_adopted(&item.id, &vote.id)).unwrap_or(u32::MAX),
            fixed: place < kept || dropped.is_some(),
        })
    };
    order.votes.iter().enumerate().filter_map(view).collect()
}

fn rule_text(look: &Look<'_>, rule: &str) -> Option<Text> {
    let rule = look.session.rules.as_ref()?.rule(rule)?;
    let base = rule.base_of(&look.session.roll_now());
    Some(Sentence::rule(rule, base).into())
}

fn state(look: &Look<'_>, order: &VotingOrder, vote: &PreparedVote) -> PreparedState {
    let session = look.session;
    if order.dropped(&vote.id).is_some() {
        return PreparedState::Dropped;
    }
    match session.holding(&vote.id) {
        Some(ballot) if ballot.is_open() => PreparedState::Open,
        Some(ballot) => match &ballot.outcome {
            None => PreparedState::Counted,
            Some(outcome) if outcome.result == BallotResult::Adopted => PreparedState::Adopted,
            Some(_) => PreparedState::NotAdopted,
        },
        None => {
            let void = |ballot: &Ballot| ballot.prepared.as_ref() == Some(&vote.id);
            if session.ballots.iter().any(void) {
                PreparedState::Void
            } else {
                PreparedState::Drafted
            }
        }
    }
}
