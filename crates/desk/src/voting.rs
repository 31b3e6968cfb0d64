//! Voting at one desk: one press, how far it has come, and what the chair may do next.

use hemicycle_domain::{
    Fact, Refusal,
    agenda::AgendaItem,
    counting::BallotForm,
    entry::{Offer, Verdict},
    ids::{BallotId, ItemId, PaperId, PersonId},
    register::Role,
    rows::RowsLaw,
    rules::{Tie, VotingRule},
    tally::{BallotResult, Choice},
    voting::{Ballot, NewBallot},
};
use hemicycle_press::Sentence;

use crate::{
    attendance::roll_row,
    ballot_life::{entered_view, life, order_of, roll_call},
    counting::{counting_view, form_of, form_view, sheet_of},
    desk::Desk,
    figures::confirmed,
    intent::{
        AgendaIntent, AttendanceIntent, BallotLifeIntent, Intent, QuestioningIntent, RoomIntent, RowsIntent,
        SpeakingIntent, VotingIntent, VotingOrderIntent,
    },
    rows::rows_view,
    show::{Look, outcome_view, person_view, receipt, tally_view},
    view::{
        ActionView, BallotState, BallotView, ChoiceView, MyVoteView, NamedVote, OfferedChoice, Problem,
        ResultView, RuleView, Text, TieBreakerView,
    },
};

impl Desk {
    /// Who voted how in a ballot that is counted; nothing before that. Before the declaration only chair and clerk are
    /// told, and the look is a fact that is on this disk before the names leave it.
    pub(crate) async fn named_votes(&self, ballot_id: String) -> Result<Vec<NamedVote>, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        self.look_at_split(&BallotId::new(ballot_id.clone())).await?;
        let votes = open.node.run(move |replica| {
            let session = replica.session(&journal)?;
            let ballot = session.ballot(&BallotId::new(ballot_id))?;
            ballot.tally.filter(|_| ballot.form.is_named())?;
            let named = |person: &PersonId| {
                let known = session.register.people.get(person)?;
                let choice = ballot.standing_vote(person).and_then(|vote| vote.choice);
                Some(NamedVote {
                    person: person_view(person, known),
                    choice: choice.map(choice_view),
                })
            };
            Some(ballot.roll.iter().filter_map(named).collect())
        });
        votes.await?.ok_or_else(|| Refusal::NoSuchBallot.into())
    }

    /// Says that this person sees the names of a ballot, where that is no common knowledge yet.
    pub(crate) async fn look_at_split(&self, ballot: &BallotId) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let (journal, ballot) = (self.journal(&open).await?, ballot.clone());
        let said = open.node.run(move |replica| {
            let session = replica.session(&journal);
            let known = session.and_then(|session| session.ballot(&ballot));
            if !known.ok_or(Refusal::NoSuchBallot)?.keeps_names() {
                return Ok(());
            }
            let looked = replica.act(&journal, |session, actor| session.look_at_split(actor, &ballot));
            looked.map(|_| ()).map_err(Problem::from)
        });
        said.await?
    }

    pub(crate) async fn act_voting(&self, intent: VotingIntent) -> Result<(), Problem> {
        match intent {
            VotingIntent::OpenBallot {
                item,
                question,
                paper,
                rule,
                form,
                calling,
                with,
            } => {
                self.say(move |session, actor, name| {
                    let rule = if rule.is_empty() {
                        session
                            .rules
                            .as_ref()
                            .and_then(|rules| rules.voting.first())
                            .map_or(rule, |r| r.name.clone())
                    } else {
                        rule
                    };
                    let new = NewBallot {
                        ballot: BallotId::new(name()),
                        item: ItemId::new(item),
                        question,
                        paper: paper.map(PaperId::new),
                        rule,
                        form: form_of(form),
                        calling: Some(order_of(calling)),
                        rows: None,
                        prepared: None,
                        with: with.into_iter().map(ItemId::new).collect(),
                    };
                    session.open_ballot(actor, new)
                })
                .await
            }
            VotingIntent::NameCountingBoard {
                ballot_id,
                head,
                members,
            } => {
                self.say(move |session, actor, _| {
                    let members: Vec<PersonId> = members.into_iter().map(PersonId::new).collect();
                    let (ballot, head) = (BallotId::new(ballot_id), PersonId::new(head));
                    session.name_counting_board(actor, &ballot, &head, &members)
                })
                .await
            }
            VotingIntent::EnterCount {
                ballot_id,
                sheet,
                why_invalid,
            } => {
                self.say(move |session, actor, _| {
                    let ballot = BallotId::new(ballot_id);
                    session.enter_count(actor, &ballot, sheet_of(&sheet), &why_invalid)
                })
                .await
            }
            VotingIntent::CastVote { ballot_id, choice } => {
                self.cast_vote(BallotId::new(ballot_id), choice_of(choice)).await
            }
            VotingIntent::LastCall { ballot_id } => {
                self.say(move |session, actor, _| session.give_last_call(actor, &BallotId::new(ballot_id)))
                    .await
            }
            VotingIntent::CloseBallot { ballot_id } => {
                self.say(move |session, actor, _| session.close_ballot(actor, &BallotId::new(ballot_id)))
                    .await
            }
            VotingIntent::Declare { ballot_id } => {
                self.say(move |session, actor, _| session.declare(actor, &BallotId::new(ballot_id)))
                    .await
            }
            VotingIntent::GiveCastingVote { ballot_id, choice } => {
                self.say(move |session, actor, _| {
                    session.give_casting_vote(actor, &BallotId::new(ballot_id), choice_of(choice))
                })
                .await
            }
            VotingIntent::DrawLot {
                ballot_id,
                in_favour,
                witness,
            } => {
                self.say(move |session, actor, _| {
                    session.draw_lot(
                        actor,
                        &BallotId::new(ballot_id),
                        in_favour,
                        &PersonId::new(witness),
                    )
                })
                .await
            }
            VotingIntent::Annul { ballot_id, reason } => {
                self.say(move |session, actor, _| {
                    session.annul_ballot(actor, &BallotId::new(ballot_id), &reason, None)
                })
                .await
            }
        }
    }
}

pub fn choice_of(choice: ChoiceView) -> Choice {
    match choice {
        ChoiceView::For => Choice::For,
        ChoiceView::Against => Choice::Against,
        ChoiceView::Abstain => Choice::Abstain,
        ChoiceView::NotVoting => Choice::NotVoting,
    }
}

pub fn choice_view(choice: Choice) -> ChoiceView {
    match choice {
        Choice::For => ChoiceView::For,
        Choice::Against => ChoiceView::Against,
        Choice::Abstain => ChoiceView::Abstain,
        Choice::NotVoting => ChoiceView::NotVoting,
    }
}

pub fn vote_in(offer: &Offer, ballot: &BallotId) -> Option<Choice> {
    match offer.body.fact() {
        Some(Fact::VoteCast { ballot: id, choice }) if id == *ballot => Some(choice),
        _ => None,
    }
}

/// My own vote: what I pressed last, and the last that is recorded.
fn mine(look: &Look<'_>, ballot: &Ballot) -> Option<MyVoteView> {
    let me = look.me.as_ref()?;
    let kept = ballot.votes.iter().rfind(|vote| vote.person == *me);
    let standing = ballot.standing_vote(me);
    let recorded = |number: u64| number < look.log.acknowledged;
    let recorded_vote = standing.filter(|vote| recorded(vote.number));
    let waiting = look
        .log
        .pending()
        .iter()
        .rev()
        .find_map(|pending| Some((vote_in(&pending.offer, &ballot.id)?, pending)));
    if let Some((choice, pending)) = waiting {
        let shown = pending.receipt.as_ref();
        let shown = shown.filter(|leaf| leaf.verdict == Verdict::Counted);
        let before = recorded_vote.and_then(|vote| Some((vote.choice?, vote.at)));
        let recorded = shown.map(|leaf| (choice, leaf.time)).or(before);
        return Some(MyVoteView {
            choice: choice_view(choice),
            ladder: look.ladder(&pending.id),
            recorded_choice: recorded.map(|(choice, _)| choice_view(choice)),
            recorded_at: recorded.map(|(_, at)| at.0),
            waiting_since: None,
            receipt: shown.map(|_| receipt(&pending.id)),
            late: false,
            entered: None,
        });
    }
    let vote = kept?;
    Some(MyVoteView {
        choice: choice_view(vote.choice?),
        ladder: look.ladder(&vote.offer),
        recorded_choice: recorded_vote.and_then(|vote| vote.choice).map(choice_view),
        // Time and receipt are those of the vote that stands, not of one that came too late.
        recorded_at: recorded_vote.map(|vote| vote.at.0),
        waiting_since: None,
        // The entry of a vote on paper is everybody's, and no receipt of one.
        receipt: recorded_vote
            .filter(|_| ballot.on_paper.is_none())
            .map(|vote| receipt(&vote.offer)),
        late: !vote.counted,
        entered: vote.entered.as_ref().map(|entered| entered_view(look, entered)),
    })
}

pub fn state(ballot: &Ballot) -> BallotState {
    if ballot.annulled.is_some() {
        BallotState::Annulled
    } else if ballot.is_declared() {
        BallotState::Declared
    } else if ballot.closed_at.is_some() {
        BallotState::Closed
    } else if ballot.last_call_at.is_some() {
        BallotState::LastCall
    } else {
        BallotState::Open
    }
}

/// The ballot that the room deals with: open, or closed or declared void while its item is still live.
pub fn ballot_view(look: &Look<'_>) -> Option<BallotView> {
    let ballot = look.session.ballots.last()?;
    let live = look
        .session
        .live_item()
        .is_some_and(|item| item.id == ballot.item);
    if !live {
        return None;
    }
    // Nobody knows yet how many votes there will be; how many heads there are is known.
    let heads = ballot.roll_alone();
    let (rule, citation, choices) = if let Ok((_, law)) = look.session.rows_of(ballot) {
        let base = match &law {
            RowsLaw::Voting(rule) => rule.base_of(&heads),
            RowsLaw::Rating(_) => 0,
        };
        let source = law.source().to_owned();
        (hemicycle_press::rows::law(&law, base), source, Vec::new())
    } else {
        let rule = look.session.rule_of(ballot).ok()?;
        let said = Sentence::rule(rule, rule.base_of(&heads));
        (
            said,
            rule.source.clone(),
            offered(rule, ballot.form.columns(rule)),
        )
    };
    let why_not = match &look.me {
        Some(me) if ballot.roll.contains(me) => match ballot.form {
            BallotForm::OpenElectronic => None,
            BallotForm::ShowOfHands => Some(Refusal::VotedByHand),
            BallotForm::Paper => Some(Refusal::VotedOnPaper),
            BallotForm::RollCall => Some(Refusal::VotedAloud),
        },
        Some(me) if ballot.recused.contains(me) => Some(Refusal::TakesNoPart),
        Some(me) if look.session.present.contains_key(me) => Some(Refusal::NotOnRoll),
        _ => Some(Refusal::NotPresent),
    };
    let voted = ballot.roll.len() - ballot.missing().count();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    // What was declared void has figures in the record, and no result that could be read aloud.
    let tally = ballot.tally.as_ref().filter(|_| ballot.annulled.is_none());
    let outcome = tally.and_then(|tally| match &ballot.outcome {
        Some(outcome) => Some(outcome_view(outcome, tally)),
        None => Some(outcome_view(&look.session.outcome(ballot).ok()?, tally)),
    });
    let version_i_read = ballot
        .paper
        .as_ref()
        .and_then(|paper| {
            look.replica
                .store
                .readings()
                .ok()?
                .get(paper.as_str())
                .and_then(|readings| readings.last())
                .map(|reading| reading.version)
        })
        .unwrap_or(0);
    Some(BallotView {
        id: ballot.id.0.clone(),
        item_id: Some(ballot.item.0.clone()),
        item_number: look
            .session
            .item(&ballot.item)
            .map(|item| item.number.clone())
            .unwrap_or_default(),
        question: ballot.question.clone(),
        paper_id: ballot.paper.as_ref().map(|paper| paper.0.clone()),
        paper_version: ballot.paper_version,
        state: state(ballot),
        opened_at: ballot.opened_at.0,
        closes_at: ballot
            .closed_at
            .map(|at| at.0)
            .or_else(|| ballot.last_call_at.map(|at| at.0 + LAST_CALL_MS)),
        rule: rule.into(),
        citation,
        confirmed: confirmed(look, &ballot.rule),
        form: form_view(ballot.form),
        counting: counting_view(look, ballot),
        life: life(look, ballot),
        calling: roll_call(look, ballot),
        rows: rows_view(look, ballot),
        choices,
        entitled: count(ballot.roll.len()),
        voted: count(voted),
        missing: if look.leads && ballot.form.is_named() {
            ballot.missing().map(|person| roll_row(look, person)).collect()
        } else {
            Vec::new()
        },
        recused: ballot
            .recused
            .iter()
            .filter(|_| look.leads)
            .map(|person| roll_row(look, person))
            .collect(),
        may_vote: why_not.is_none() && ballot.is_open(),
        why_not: why_not.map(|refusal| Sentence::refusal(&refusal).into()),
        mine: mine(look, ballot),
        tally: tally.map(tally_view),
        outcome,
        version_i_read,
    })
}

/// Choices with the words that a rule gives them.
pub fn offered(rule: &VotingRule, choices: impl IntoIterator<Item = Choice>) -> Vec<OfferedChoice> {
    let row = |choice| OfferedChoice {
        choice: choice_view(choice),
        words: Sentence::choice(choice, rule).into(),
    };
    choices.into_iter().map(row).collect()
}

/// The rules that the chair may open a ballot under.
pub fn rules(look: &Look<'_>) -> Vec<RuleView> {
    let session = look.session;
    let Some(pack) = &session.rules else {
        return Vec::new();
    };
    let heads = session.roll_now();
    pack.voting
        .iter()
        .map(|rule| RuleView {
            name: rule.name.clone(),
            words: Sentence::rule_name(rule).into(),
            text: Sentence::rule_text(rule, rule.base_of(&heads)).into(),
            citation: rule.source.clone(),
            verified: rule.verified,
            paper_only: rule.base.is_paper(),
            is_final: !rule.revocable,
            choices: offered(rule, rule.choices()),
            tie_break: match rule.tie {
                Tie::ChairsCastingVote => Some(TieBreakerView::Chair),
                Tie::Lot => Some(TieBreakerView::Lot),
                Tie::Rejected | Tie::Repeat | Tie::Postpone => None,
            },
        })
        .collect()
}

/// How long the last call stands on all screens, in milliseconds (ux: 5 s).
const LAST_CALL_MS: i64 = 5_000;

pub fn results(look: &Look<'_>) -> Vec<ResultView> {
    look.session
        .ballots
        .iter()
        .filter_map(|ballot| {
            let tally = ballot.tally.as_ref()?;
            let rule = look.session.rule_of(ballot).ok()?;
            Some(ResultView {
                ballot_id: ballot.id.0.clone(),
                item_number: look
                    .session
                    .item(&ballot.item)
                    .map(|item| item.number.clone())
                    .unwrap_or_default(),
                question: ballot.question.clone(),
                declared_at: ballot.declared_at.map(|at| at.0),
                form: form_view(ballot.form),
                tally: tally_view(tally),
                choices: offered(rule, ballot.form.columns(rule)),
                outcome: ballot
                    .outcome
                    .as_ref()
                    .map(|outcome| outcome_view(outcome, tally)),
                mine: mine(look, ballot),
                on_roll: ballot.form.is_electronic()
                    && look.me.as_ref().is_some_and(|me| ballot.roll.contains(me)),
                late_votes: tally
                    .late
                    .max(u32::try_from(ballot.votes.iter().filter(|v| !v.counted).count()).unwrap_or(0)),
                annulled: ballot.annulled.is_some(),
                life: life(look, ballot),
                citation: rule.source.clone(),
                confirmed: confirmed(look, &ballot.rule),
            })
        })
        .collect()
}

// ---- What the chair may do next --------------------------------------------------------------------------

pub(crate) fn action(name: &str, label: Text, intent: Intent) -> ActionView {
    ActionView {
        name: name.to_owned(),
        label,
        intent: Some(intent),
        form: None,
        binding: None,
        enabled: true,
        why_not: None,
    }
}

pub fn binding(mut action: ActionView, sentence: Text) -> ActionView {
    action.binding = Some(sentence);
    action
}

/// Exactly one primary action, and what else may be done (ux 2.f).
pub fn actions(look: &Look<'_>) -> (Option<ActionView>, Vec<ActionView>) {
    let mut secondary = Vec::new();
    if !look.replica.i_am(Role::Chair) {
        return (None, secondary);
    }
    let session = look.session;
    if session.keeper.as_ref() != Some(look.replica.device())
        && session.sittings.iter().all(|sitting| sitting.on_paper.is_some())
    {
        let host = action(
            "host-room",
            Text::new("action-host-room"),
            Intent::Room(RoomIntent::Host),
        );
        let reachable = session
            .keeper
            .as_ref()
            .is_some_and(|keeper| look.replica.is_connected_to(keeper));
        let why_not = (!reachable).then(|| Text::new("problem-not-connected"));
        return (
            Some(ActionView {
                enabled: reachable,
                why_not,
                ..host
            }),
            secondary,
        );
    }
    if session.sitting_is_open().is_ok() && !crate::presiding::chair(look).mine {
        return (None, crate::presiding::take_chair(look).into_iter().collect());
    }
    let quorum = session.quorum();
    if session.sitting_is_about_to_open() {
        let open = Intent::Room(RoomIntent::OpenSitting);
        if quorum.is_met() || !session.rules.as_ref().is_some_and(|r| r.quorum.binds_opening()) {
            return (
                Some(action("open-sitting", Text::new("action-open-sitting"), open)),
                secondary,
            );
        }
        let label = Text::new("action-open-sitting-needs")
            .with("needed", quorum.needed)
            .with("present", quorum.present);
        let why_not = Some(Sentence::quorum(&quorum).into());
        let primary = ActionView {
            enabled: false,
            why_not,
            ..action("open-sitting", label, open)
        };
        return (Some(primary), secondary);
    }
    if session.sitting_is_open().is_err() {
        secondary.push(action(
            "call-sitting",
            Text::new("action-call-sitting"),
            Intent::Room(RoomIntent::CallSitting),
        ));
        return (None, secondary);
    }
    if session.break_now().is_some() {
        if session.live_item().is_none() {
            secondary.push(crate::presiding::close_sitting());
        }
        return (Some(crate::presiding::end_break()), secondary);
    }
    if session.quorum_in_doubt() && session.open_ballot_now().is_none() {
        let label = Text::new("action-establish-quorum")
            .with("present", quorum.present)
            .with("needed", quorum.needed);
        let establish = Intent::Attendance(AttendanceIntent::EstablishQuorum);
        return (Some(action("establish-quorum", label, establish)), secondary);
    }
    if crate::quorum::may_doubt(look) {
        let label = Text::new("action-doubt-quorum");
        let doubt = Intent::Attendance(AttendanceIntent::DoubtQuorum);
        let sentence = Text::new("quorum-doubt-effect");
        secondary.push(binding(action("doubt-quorum", label, doubt), sentence));
    }
    let Some(live) = session.live_item() else {
        let next = crate::presiding::next_item(session);
        if session.closed_part().is_some() {
            secondary.push(crate::presiding::admit_public());
        }
        secondary.push(crate::presiding::close_sitting());
        let primary = next.map(|item| {
            let intent = Intent::Agenda(AgendaIntent::OpenItem {
                item: item.id.0.clone(),
            });
            action(
                "open-item",
                Text::new("action-open-item").with("number", item.number.clone()),
                intent,
            )
        });
        if primary.is_none() {
            return (secondary.pop(), secondary);
        }
        return (primary, secondary);
    };
    if let Some(ballot) = session
        .ballots
        .last()
        .filter(|b| b.item == live.id && b.annulled.is_none())
        && !ballot.is_declared()
    {
        return (ballot_action(ballot, session, &mut secondary), secondary);
    }
    let declared = session
        .ballots
        .iter()
        .any(|b| b.item == live.id && b.is_declared());
    let close = action(
        "close-item",
        Text::new("action-close-item").with("number", live.number.clone()),
        Intent::Agenda(AgendaIntent::CloseItem {
            item: live.id.0.clone(),
        }),
    );
    let may_decide = quorum.is_met() || !session.quorum_binds();
    let vote = ActionView {
        form: Some("open-ballot".to_owned()),
        intent: None,
        enabled: may_decide,
        why_not: (!may_decide).then(|| Sentence::quorum(&quorum).into()),
        ..action(
            "open-vote",
            Text::new("action-open-vote"),
            Intent::Room(RoomIntent::OpenSitting),
        )
    };
    secondary.extend(crate::presiding::next_phase(session));
    if session.closed_part().is_some() {
        secondary.push(crate::presiding::admit_public());
    }
    // A prepared vote opens as it stands; a block asks for its words first.
    let first = opens_next(look, live, &vote);
    if session.next_vote(&live.id).is_some() {
        secondary.push(drop_prepared());
    }
    let last = session.ballots.last().filter(|ballot| ballot.item == live.id);
    if last.is_some_and(|ballot| ballot.rows.is_some() && ballot.annulled.is_none()) {
        secondary.push(recount());
    }
    let floor = &session.floor;
    let queue = session.queue();
    if let Some(speaking) = &floor.speaker {
        secondary.extend(crate::speaking::clock_actions(speaking));
    } else if let Some(first) = queue.first().filter(|next| next.wish.is_order()) {
        secondary.push(crate::speaking::decline_action(first));
    }
    secondary.push(crate::speaking::list_action(floor));
    if let Some(speaking) = &floor.speaker {
        let name = look.person(&speaking.person).name;
        secondary.extend(first);
        secondary.push(vote);
        secondary.push(close);
        let stop = Text::new("action-stop-speech").with("name", name);
        return (
            Some(action(
                "stop-speech",
                stop,
                Intent::Speaking(SpeakingIntent::EndSpeech),
            )),
            secondary,
        );
    }
    let exchange = session.exchanges.iter().rfind(|exchange| !exchange.closed);
    let turn = exchange.and_then(|e| Some((e, e.turns.last().filter(|turn| turn.ended_at.is_none())?)));
    if let Some((exchange, turn)) = turn {
        // Who asks or answers has the floor; the queue waits.
        let stop = Text::new("action-stop-speech").with("name", turn.speaker.clone());
        let end = QuestioningIntent::EndTurn {
            exchange: exchange.id.0.clone(),
        };
        secondary.push(close);
        return (
            Some(action("stop-speech", stop, Intent::Questioning(end))),
            secondary,
        );
    }
    if let Some(next) = queue.first() {
        let key = if next.wish.is_order() {
            "action-give-floor-point-of-order"
        } else {
            "action-give-floor"
        };
        let label = Text::new(key).with("name", look.person(&next.person).name);
        let give = Intent::Speaking(SpeakingIntent::GiveFloor {
            person: next.person.0.clone(),
            speech: crate::speaking::speech_kind_view(session.speech_of(next)),
        });
        secondary.extend(first);
        secondary.push(vote);
        secondary.push(close);
        return (Some(action("give-floor", label, give)), secondary);
    }
    if first.is_some() {
        secondary.extend([vote, close]);
        return (first, secondary);
    }
    if live.needs_vote && !declared {
        secondary.push(close);
        return (Some(vote), secondary);
    }
    secondary.push(vote);
    // What was decided is done with: the next item is one press away.
    if let Some(next) = crate::presiding::open_next(session).filter(|_| declared) {
        secondary.push(close);
        return (Some(next), secondary);
    }
    (Some(close), secondary)
}

/// The next prepared vote of the item, or the block that it stands in.
fn opens_next(look: &Look<'_>, live: &AgendaItem, vote: &ActionView) -> Option<ActionView> {
    let session = look.session;
    if let Some(next) = session.next_vote(&live.id) {
        let order = session.voting_order(&live.id)?;
        let mut label = Text::from(Sentence::vote_name(order.name(&next.id)?, None));
        label.key = "action-open-prepared".to_owned();
        let open = VotingOrderIntent::Open {
            item: live.id.0.clone(),
            prepared: next.id.0.clone(),
        };
        return Some(ActionView {
            enabled: vote.enabled,
            why_not: vote.why_not.clone(),
            ..action("open-prepared", label, Intent::VotingOrder(open))
        });
    }
    let block = crate::consent::block(session)?;
    let label = Text::new("action-open-block").with("count", block.items.len());
    Some(ActionView {
        name: "open-block".to_owned(),
        label,
        form: Some("open-block".to_owned()),
        ..vote.clone()
    })
}

fn drop_prepared() -> ActionView {
    ActionView {
        form: Some("drop-prepared".to_owned()),
        intent: None,
        ..action(
            "drop-prepared",
            Text::new("action-drop-prepared"),
            Intent::Room(RoomIntent::OpenSitting),
        )
    }
}

/// The papers are counted again, for as long as the item is dealt with.
fn recount() -> ActionView {
    ActionView {
        form: Some("order-recount".to_owned()),
        intent: None,
        ..action(
            "order-recount",
            Text::new("action-order-recount"),
            Intent::Room(RoomIntent::OpenSitting),
        )
    }
}

fn ballot_action(
    ballot: &Ballot,
    session: &hemicycle_domain::Session,
    secondary: &mut Vec<ActionView>,
) -> Option<ActionView> {
    let id = ballot.id.0.clone();
    let entitled = ballot.roll.len();
    let missing = ballot.missing().count();
    let annul = VotingIntent::Annul {
        ballot_id: id.clone(),
        reason: String::new(),
    };
    let void = ActionView {
        form: Some("annul-ballot".to_owned()),
        ..action("annul", Text::new("action-annul"), Intent::Voting(annul))
    };
    let again = BallotLifeIntent::AnnulAndRepeat {
        ballot_id: id.clone(),
        reason: String::new(),
    };
    let repeat = ActionView {
        form: Some("repeat-ballot".to_owned()),
        ..action("repeat", Text::new("action-repeat"), Intent::BallotLife(again))
    };
    if ballot.hold().is_some() {
        secondary.extend([void, repeat]);
        let resume = Intent::BallotLife(BallotLifeIntent::Resume { ballot_id: id });
        return Some(action("resume-ballot", Text::new("action-resume"), resume));
    }
    if ballot.is_open() {
        let hold = BallotLifeIntent::Hold {
            ballot_id: id.clone(),
            reason: String::new(),
        };
        secondary.push(ActionView {
            form: Some("hold-ballot".to_owned()),
            ..action("hold-ballot", Text::new("action-hold"), Intent::BallotLife(hold))
        });
    }
    if !ballot.form.is_named() && !ballot.is_counted() {
        secondary.push(repeat);
        return Some(counting_action(ballot, void, secondary));
    }
    if ballot.is_open() {
        let close = Intent::Voting(VotingIntent::CloseBallot {
            ballot_id: id.clone(),
        });
        if missing == 0 {
            secondary.extend([void, repeat]);
            let label = Text::new("action-close-vote")
                .with("voted", entitled)
                .with("entitled", entitled);
            return Some(action("close-ballot", label, close));
        }
        let anyway = binding(
            action(
                "close-ballot",
                Text::new("action-close-vote-anyway").with("missing", missing),
                close,
            ),
            Text::new("binding-close-vote")
                .with("missing", missing)
                .with("voted", entitled - missing)
                .with("entitled", entitled),
        );
        // Who is called needs no last call.
        if ballot.last_call_at.is_some() || ballot.calling.is_some() {
            secondary.extend([void, repeat]);
            return Some(anyway);
        }
        secondary.extend([anyway, void, repeat]);
        let label = Text::new("action-last-call").with("missing", missing);
        return Some(action(
            "last-call",
            label,
            Intent::Voting(VotingIntent::LastCall { ballot_id: id }),
        ));
    }
    secondary.extend([void, repeat]);
    if ballot.rows.is_some() {
        secondary.push(recount());
        let declare = Intent::Voting(VotingIntent::Declare { ballot_id: id });
        return Some(action("declare", Text::new("action-declare-counted"), declare));
    }
    let outcome = session.outcome(ballot).ok()?;
    if outcome.awaits_tie_break() {
        let (name, label) = match outcome.rule.tie {
            Tie::ChairsCastingVote => ("casting-vote", "action-casting-vote"),
            _ => ("draw-lot", "action-draw-lot"),
        };
        return Some(ActionView {
            form: Some(name.to_owned()),
            intent: None,
            ..action(
                name,
                Text::new(label),
                Intent::Voting(VotingIntent::Declare { ballot_id: id }),
            )
        });
    }
    let key = match outcome.result {
        BallotResult::Adopted => "action-declare-adopted",
        BallotResult::NotAdopted => "action-declare-not-adopted",
        BallotResult::Tied => "action-declare-tied",
        BallotResult::NotQuorate => "action-declare-not-quorate",
    };
    let label = Text::new(key)
        .with("votesFor", outcome.got)
        .with("base", outcome.base);
    Some(action(
        "declare",
        label,
        Intent::Voting(VotingIntent::Declare { ballot_id: id }),
    ))
}

/// Before two counts agree: who counts, then the close, then the wait for equal figures.
fn counting_action(ballot: &Ballot, void: ActionView, secondary: &mut Vec<ActionView>) -> ActionView {
    let ballot_id = || ballot.id.0.clone();
    let named = ballot.board.is_some();
    let on_paper = ballot.form == BallotForm::Paper;
    let declare = Intent::Voting(VotingIntent::Declare {
        ballot_id: ballot_id(),
    });
    let label = match (on_paper, named) {
        (true, false) => "action-name-board",
        (true, true) => "action-name-board-anew",
        (false, _) => "action-name-tellers",
    };
    let name = ActionView {
        form: Some("name-board".to_owned()),
        intent: None,
        ..action("name-board", Text::new(label), declare.clone())
    };
    if on_paper && !named && ballot.is_open() {
        secondary.push(void);
        return name;
    }
    let rows = ballot.rows.as_ref();
    let unsettled = rows
        .and_then(|rows| rows.incident.as_ref())
        .filter(|incident| incident.counted_on.is_none());
    if let Some(incident) = unsettled {
        secondary.push(void);
        let label = Text::new("action-settle-incident")
            .with("collected", incident.collected)
            .with("issued", incident.issued);
        return ActionView {
            form: Some("settle-incident".to_owned()),
            intent: None,
            ..action("settle-incident", label, declare)
        };
    }
    let confirmed = ballot
        .board
        .as_ref()
        .is_some_and(|board| board.confirmed_at.is_some());
    if !ballot.someone_counted() {
        secondary.push(name);
    }
    secondary.push(void);
    if rows.is_some() && !confirmed && ballot.is_open() {
        let confirm = Intent::Rows(RowsIntent::ConfirmBoard {
            ballot_id: ballot_id(),
        });
        return action("confirm-board", Text::new("action-confirm-board"), confirm);
    }
    if ballot.is_open() {
        let label = if on_paper {
            "action-close-papers"
        } else {
            "action-close-hands"
        };
        let close = VotingIntent::CloseBallot {
            ballot_id: ballot_id(),
        };
        return action("close-ballot", Text::new(label), Intent::Voting(close));
    }
    ActionView {
        enabled: false,
        why_not: Some(Sentence::refusal(&Refusal::CountsNotAgreed).into()),
        ..action("declare", Text::new("action-declare-counted"), declare)
    }
}
