//! The last resort at one desk: votes held by hand or on paper are entered by one person and confirmed by a second.

use hemicycle_domain::{
    Refusal, Session,
    ids::{BallotId, ItemId, Moment, PaperId, PaperSittingId, PersonId},
    on_paper::{EntryRefused, FromPaper, HeldBallot, HeldSitting, HeldVote, PaperBallot, PaperSitting},
    register::Role,
    roles::Actor,
    tally::TieBreak,
    voting::Ballot,
};

use hemicycle_press::Sentence;

use crate::{
    counting::{form_of, form_view, sheet_of},
    desk::{Desk, now_ms},
    intent::{HeldBallotIntent, OnPaperIntent},
    show::{Look, outcome_view, tally_view},
    view::{
        FromPaperView, HeldVoteView, NamedVote, NamesView, OnPaperView, PaperBallotView, PaperSittingView,
        PersonView, Problem, RefusedView, ScanView, SignedView, TieBreakView,
    },
    voting::{choice_of, choice_view, offered},
};

impl Desk {
    pub(crate) async fn act_on_paper(&self, intent: OnPaperIntent) -> Result<(), Problem> {
        match intent {
            OnPaperIntent::EnterBallot { held } => {
                let held = held_of(*held);
                self.say(move |session, actor, name| {
                    session.enter_paper_ballot(actor, BallotId::new(name()), held, Moment(now_ms()))
                })
                .await
            }
            OnPaperIntent::ConfirmBallot { ballot_id } => {
                self.say(move |session, actor, _| {
                    session.confirm_paper_ballot(actor, &BallotId::new(ballot_id))
                })
                .await
            }
            OnPaperIntent::RefuseBallot { ballot_id, reason } => {
                self.say(move |session, actor, _| {
                    session.refuse_paper_ballot(actor, &BallotId::new(ballot_id), &reason)
                })
                .await
            }
            OnPaperIntent::EnterSitting {
                opened_at,
                closed_at,
                present,
                scan,
            } => {
                let held = HeldSitting {
                    opened_at: Moment(opened_at),
                    closed_at: Moment(closed_at),
                    present: present.into_iter().map(PersonId::new).collect(),
                    scan: scan.map(PaperId::new),
                };
                self.say(move |session, actor, name| {
                    let id = PaperSittingId::new(name());
                    session.enter_paper_sitting(actor, id, held, Moment(now_ms()))
                })
                .await
            }
            OnPaperIntent::ConfirmSitting { sitting_id } => {
                self.say(move |session, actor, _| {
                    session.confirm_paper_sitting(actor, &PaperSittingId::new(sitting_id))
                })
                .await
            }
            OnPaperIntent::RefuseSitting { sitting_id, reason } => {
                self.say(move |session, actor, _| {
                    session.refuse_paper_sitting(actor, &PaperSittingId::new(sitting_id), &reason)
                })
                .await
            }
        }
    }
}

fn held_of(held: HeldBallotIntent) -> HeldBallot {
    let people = |ids: Vec<String>| ids.into_iter().map(PersonId::new).collect();
    HeldBallot {
        item: ItemId::new(held.item),
        question: held.question,
        rule: held.rule,
        form: form_of(held.form),
        held_at: Moment(held.held_at),
        present: people(held.present),
        recused: people(held.recused),
        sheet: held.sheet.as_ref().map(sheet_of),
        why_invalid: held.why_invalid,
        votes: held.votes.into_iter().map(vote_of).collect(),
        tellers: people(held.tellers),
        tie_break: held.tie_break.map(tie_break_of),
        witness: held.witness.map(PersonId::new),
        scan: held.scan.map(PaperId::new),
    }
}

fn vote_of(vote: HeldVoteView) -> HeldVote {
    HeldVote {
        person: PersonId::new(vote.person),
        choice: choice_of(vote.choice),
    }
}

fn tie_break_of(broken: TieBreakView) -> TieBreak {
    match broken {
        TieBreakView::ChairFor => TieBreak::Chair { in_favour: true },
        TieBreakView::ChairAgainst => TieBreak::Chair { in_favour: false },
        TieBreakView::LotFor => TieBreak::Lot { in_favour: true },
        TieBreakView::LotAgainst => TieBreak::Lot { in_favour: false },
    }
}

/// What stands beside a ballot that came from paper. The scan is for `me`, where it may be seen: the room sees none.
pub fn from_paper(
    session: &Session,
    me: Option<&PersonId>,
    held_at: Moment,
    from: &FromPaper,
) -> FromPaperView {
    let name = |person: &PersonId| {
        let known = session.register.people.get(person);
        known.map(|known| known.name.clone()).unwrap_or_default()
    };
    let signed = |(person, at): &(PersonId, Moment)| SignedView {
        name: name(person),
        at: at.0,
    };
    let scan = from.scan.as_ref().and_then(|id| {
        let paper = session.papers.get(id)?;
        let seen = session.may_see_paper(me?, paper);
        (seen && !paper.withdrawn).then(|| ScanView {
            paper_id: id.0.clone(),
            title: paper.title.clone(),
        })
    });
    FromPaperView {
        held_at: held_at.0,
        entered_by: name(&from.entered_by),
        entered_at: from.entered_at.0,
        confirmed: from.confirmed.as_ref().map(signed),
        scan,
        why_invalid: from.why_invalid.clone(),
    }
}

/// What was entered and does not stand, and what I may do about it.
pub fn on_paper(look: &Look<'_>) -> OnPaperView {
    let session = look.session;
    let actor = session.actor(look.replica.device()).ok();
    let mut ballots: Vec<PaperBallotView> = session
        .paper_ballots
        .iter()
        .rev()
        .filter(|entry| entry.waits() || entry.refused.is_some())
        .filter_map(|entry| paper_ballot(look, actor.as_ref(), entry))
        .collect();
    // What waits comes first.
    ballots.sort_by_key(|ballot| ballot.refused.is_some());
    let entries = session.paper_sittings.iter().rev();
    let sittings: Vec<PaperSittingView> = entries
        .map(|entry| paper_sitting(look, actor.as_ref(), entry))
        .collect();
    let mine = ballots.iter().filter(|ballot| ballot.may_confirm).count()
        + sittings.iter().filter(|sitting| sitting.may_confirm).count();
    OnPaperView {
        may_enter: session.published_upto > 0 && look.replica.i_am(Role::Clerk),
        waits_for_me: u32::try_from(mine).unwrap_or(u32::MAX),
        ballots,
        sittings,
    }
}

fn paper_ballot(look: &Look<'_>, actor: Option<&Actor>, entry: &PaperBallot) -> Option<PaperBallotView> {
    let session = look.session;
    let ballot = &entry.ballot;
    let item = session.item(&ballot.item);
    let rule = session.rule_of(ballot).ok()?;
    let (tally, outcome) = (ballot.tally.as_ref()?, ballot.outcome.as_ref()?);
    let asked = actor.map(|actor| session.may_confirm_paper_ballot(actor, &ballot.id).map(|_| ()));
    Some(PaperBallotView {
        ballot_id: ballot.id.0.clone(),
        item_number: item.map(|item| item.number.clone()).unwrap_or_default(),
        item_title: item.map(|item| item.title.clone()).unwrap_or_default(),
        question: ballot.question.clone(),
        form: form_view(ballot.form),
        from: from_paper(session, look.me.as_ref(), ballot.opened_at, entry.from()?),
        present: by_seat(look, &ballot.present),
        recused: by_seat(look, &ballot.recused),
        tellers: ballot
            .board
            .iter()
            .flat_map(|board| board.everybody())
            .map(|person| look.person(person))
            .collect(),
        choices: offered(rule, ballot.form.columns(rule)),
        tally: tally_view(tally),
        outcome: outcome_view(outcome, tally),
        lot_witness: ballot.witness.as_ref().map(|person| look.person(person).name),
        votes: if ballot.form.is_named() {
            let named = |person| NamedVote {
                choice: answer(ballot, &person).map(choice_view),
                person: look.person(&person),
            };
            let mut votes: Vec<_> = ballot.roll.iter().cloned().map(named).collect();
            votes.sort_by(|a, b| (a.person.seat, &a.person.name).cmp(&(b.person.seat, &b.person.name)));
            votes
        } else {
            Vec::new()
        },
        may_confirm: asked == Some(Ok(())),
        may_take_back: asked == Some(Err(Refusal::SecondPersonNeeded)),
        refused: entry.refused.as_ref().map(|refused| refused_view(look, refused)),
    })
}

fn paper_sitting(look: &Look<'_>, actor: Option<&Actor>, entry: &PaperSitting) -> PaperSittingView {
    let session = look.session;
    let asked = actor.map(|actor| session.may_confirm_paper_sitting(actor, &entry.id).map(|_| ()));
    PaperSittingView {
        sitting_id: entry.id.0.clone(),
        from: from_paper(session, look.me.as_ref(), entry.held.opened_at, &entry.from),
        closed_at: entry.held.closed_at.0,
        present: by_seat(look, &entry.held.present),
        quorum: Sentence::quorum(&entry.quorum).into(),
        may_confirm: asked == Some(Ok(())),
        may_take_back: asked == Some(Err(Refusal::SecondPersonNeeded)),
        refused: entry.refused.as_ref().map(|refused| refused_view(look, refused)),
    }
}

fn by_seat(look: &Look<'_>, ids: &[PersonId]) -> Vec<PersonView> {
    let mut people: Vec<_> = ids.iter().map(|person| look.person(person)).collect();
    people.sort_by(|a, b| (a.seat, &a.name).cmp(&(b.seat, &b.name)));
    people
}

fn refused_view(look: &Look<'_>, refused: &EntryRefused) -> RefusedView {
    RefusedView {
        name: look.person(&refused.person).name,
        at: refused.at.0,
        reason: refused.reason.clone(),
    }
}

fn answer(ballot: &Ballot, person: &PersonId) -> Option<hemicycle_domain::tally::Choice> {
    ballot.standing_vote(person)?.choice
}

/// Whether I see who voted how in this ballot, and at what price.
pub fn names(look: &Look<'_>, ballot: &Ballot) -> NamesView {
    if !ballot.keeps_names() {
        NamesView::Told
    } else if look.leads {
        NamesView::Recorded
    } else {
        NamesView::Kept
    }
}
