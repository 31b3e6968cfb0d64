//! Holds, votes that others write down, statements and repetitions, at one desk.

use std::path::Path;

use hemicycle_domain::{
    Refusal,
    counting::BallotForm,
    entering::{CallingOrder, Entered},
    ids::{BallotId, PersonId},
    roles::Actor,
    statements::Statement,
    tally::Choice,
    voting::{Ballot, VoteRecord},
};

use crate::{
    desk::Desk,
    evidence::folder_name,
    intent::BallotLifeIntent,
    on_paper::{from_paper, names},
    show::{Look, sort_key},
    view::{
        BallotLifeView, CallRow, CallingOrderView, EnteredView, EnteredVote, HoldView, Problem, RollCallView,
        SignedView, StatementView, VoidBallotView,
    },
    voting::{choice_of, choice_view, vote_in},
};

impl Desk {
    pub(crate) async fn act_ballot_life(&self, intent: BallotLifeIntent) -> Result<(), Problem> {
        match intent {
            BallotLifeIntent::Hold { ballot_id, reason } => {
                self.say(move |session, actor, _| {
                    session.hold_ballot(actor, &BallotId::new(ballot_id), &reason)
                })
                .await
            }
            BallotLifeIntent::Resume { ballot_id } => {
                self.say(move |session, actor, _| session.resume_ballot(actor, &BallotId::new(ballot_id)))
                    .await
            }
            BallotLifeIntent::EnterVote {
                ballot_id,
                person,
                choice,
                witness,
            } => {
                self.say(move |session, actor, _| {
                    let (ballot, person) = (BallotId::new(ballot_id), PersonId::new(person));
                    let witness = witness.map(PersonId::new);
                    session.enter_vote(actor, &ballot, &person, choice_of(choice), witness.as_ref())
                })
                .await
            }
            BallotLifeIntent::DeclareCorrection { ballot_id, choice } => {
                self.say(move |session, actor, _| {
                    let ballot = BallotId::new(ballot_id);
                    session.declare_correction(actor, &ballot, &actor.person, choice_of(choice))
                })
                .await
            }
            BallotLifeIntent::AskToBeNamed { ballot_id, choice } => {
                self.say(move |session, actor, _| {
                    let ballot = BallotId::new(ballot_id);
                    session.ask_to_be_named(actor, &ballot, &actor.person, choice_of(choice))
                })
                .await
            }
            BallotLifeIntent::ExportEvidence { ballot_id, folder } => {
                self.export_evidence(ballot_id, Path::new(&folder)).await
            }
            BallotLifeIntent::ExportReceipt { ballot_id, folder } => {
                self.export_receipt(ballot_id, Path::new(&folder)).await
            }
            BallotLifeIntent::AnnulAndRepeat { ballot_id, reason } => {
                self.say(move |session, actor, name| {
                    let again = BallotId::new(name());
                    session.annul_ballot(actor, &BallotId::new(ballot_id), &reason, Some(again))
                })
                .await
            }
        }
    }

    /// One press. Where the rule lets nobody vote twice, one that is still on its way is a vote already.
    pub(crate) async fn cast_vote(&self, ballot: BallotId, choice: Choice) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let said = open.node.run(move |replica| {
            let on_its_way = replica.log(&journal).is_some_and(|log| {
                let mut pending = log.pending().iter();
                pending.any(|pending| vote_in(&pending.offer, &ballot).is_some())
            });
            replica.act(&journal, |session, actor| {
                let fact = session.cast_vote(actor, &ballot, choice)?;
                let rule = session.ballot(&ballot).map(|ballot| session.rule_of(ballot));
                if on_its_way && !rule.ok_or(Refusal::NoSuchBallot)??.revocable {
                    return Err(Refusal::VoteIsFinal);
                }
                Ok(fact)
            })
        });
        said.await??;
        Ok(())
    }
}

pub fn order_of(order: CallingOrderView) -> CallingOrder {
    match order {
        CallingOrderView::Seat => CallingOrder::Seat,
        CallingOrderView::Name => CallingOrder::Name,
    }
}

pub fn entered_view(look: &Look<'_>, entered: &Entered) -> EnteredView {
    EnteredView {
        by: look.person(&entered.by).name,
        witness: entered.witness.as_ref().map(|person| look.person(person).name),
    }
}

pub fn life(look: &Look<'_>, ballot: &Ballot) -> BallotLifeView {
    let session = look.session;
    let counted = ballot.tally.is_some();
    let rule = session.rule_of(ballot).ok();
    let opened_at = |id: &Option<BallotId>| Some(session.ballot(id.as_ref()?)?.opened_at.0);
    let statement = |made: &Statement| StatementView {
        person: look.person(&made.person),
        choice: choice_view(made.choice),
        at: made.at.0,
    };
    let by_hand = |vote: &VoteRecord| {
        Some(EnteredVote {
            person: look.person(&vote.person),
            entered: entered_view(look, vote.entered.as_ref()?),
            at: vote.at.0,
            choice: vote
                .choice
                .filter(|_| counted && !ballot.keeps_names())
                .map(choice_view),
        })
    };
    let actor = session.actor(look.replica.device()).ok();
    // The rules say what may be said; with which choice is asked afterwards.
    let may = |says: &dyn Fn(&Actor, Choice) -> bool| {
        let choices = rule.map(|rule| rule.choices());
        actor.as_ref().is_some_and(|actor| {
            let mut choices = choices.iter().flatten();
            choices.any(|choice| says(actor, *choice))
        })
    };
    let (prepared, amended) = crate::voting_order::prepared_name(look, ballot).unzip();
    BallotLifeView {
        prepared,
        amended: amended.unwrap_or(0),
        items: crate::consent::together(session, ballot),
        hold: ballot.hold().map(|hold| HoldView {
            reason: hold.reason.clone(),
            since: hold.from.0,
        }),
        is_final: rule.is_some_and(|rule| !rule.revocable),
        may_enter: look.leads && ballot.is_open() && ballot.hold().is_none() && ballot.form.is_named(),
        by_hand: ballot
            .standing_votes()
            .filter(|_| ballot.form == BallotForm::OpenElectronic && (counted || look.leads))
            .filter_map(by_hand)
            .collect(),
        corrections: ballot.corrections.iter().map(statement).collect(),
        named: ballot.named.iter().map(statement).collect(),
        may_correct: counted
            && may(&|actor, choice| {
                session
                    .declare_correction(actor, &ballot.id, &actor.person, choice)
                    .is_ok()
            }),
        may_be_named: counted
            && may(&|actor, choice| {
                session
                    .ask_to_be_named(actor, &ballot.id, &actor.person, choice)
                    .is_ok()
            }),
        annulled: ballot.annulled.clone(),
        evidence: folder_name(look, ballot),
        names: names(look, ballot),
        looks: ballot
            .looks
            .iter()
            .map(|seen| SignedView {
                name: look.person(&seen.person).name,
                at: seen.at.0,
            })
            .collect(),
        from_paper: ballot
            .on_paper
            .as_ref()
            .map(|from| from_paper(session, look.me.as_ref(), ballot.opened_at, from)),
        repeats: opened_at(&ballot.repeats),
        repeated_at: opened_at(&ballot.repeated_as),
    }
}

/// The names of an open roll call, for those who write the answers down.
pub fn roll_call(look: &Look<'_>, ballot: &Ballot) -> Option<RollCallView> {
    let order = ballot.calling.filter(|_| look.leads && ballot.is_open())?;
    let mut rows: Vec<CallRow> = ballot
        .roll
        .iter()
        .map(|person| CallRow {
            person: look.person(person),
            answer: ballot
                .standing_vote(person)
                .and_then(|vote| vote.choice)
                .map(choice_view),
            present: look.session.present.contains_key(person),
        })
        .collect();
    let language = &look.session.register.language;
    rows.sort_by_cached_key(|row| {
        let by_name = sort_key(language, &row.person.name);
        match order {
            CallingOrder::Seat => (row.person.seat, by_name),
            CallingOrder::Name => (0, by_name),
        }
    });
    Some(RollCallView { rows })
}

/// Ballots that were declared void before they were counted.
pub fn void_ballots(look: &Look<'_>) -> Vec<VoidBallotView> {
    let ballots = look.session.ballots.iter();
    let void = ballots.filter(|ballot| ballot.annulled.is_some() && ballot.tally.is_none());
    void.map(|ballot| VoidBallotView {
        ballot_id: ballot.id.0.clone(),
        item_number: look
            .session
            .item(&ballot.item)
            .map(|item| item.number.clone())
            .unwrap_or_default(),
        question: ballot.question.clone(),
        opened_at: ballot.opened_at.0,
        life: life(look, ballot),
    })
    .collect()
}
