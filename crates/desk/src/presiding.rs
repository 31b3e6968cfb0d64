//! How an open sitting is led from one desk: phases, changes of the agenda, pointing, breaks, closed parts, the chair.

use std::path::Path;

use hemicycle_domain::{
    Refusal, Session,
    agenda::AgendaItem,
    agenda_change::{AgendaChange, CouncilDecision},
    ids::{BallotId, ItemId, Moment, PaperId, PersonId, PreparedId},
    phases::Phase,
    register::Role,
};
use hemicycle_press::{Language, RunningSheet, Sentence, SheetItem, running_sheet};

use crate::{
    desk::{Desk, now_ms},
    intent::{AgendaIntent, Intent, PresidingIntent, RoomIntent},
    show::Look,
    view::{
        ActionView, AgendaChangeDraft, BreakView, ChairView, ChangedHowView, ClosedPartView, ItemChangeView,
        PhaseStep, PhaseView, PointedView, Problem, SessionView, Text,
    },
    voting::{action, binding},
};

impl Desk {
    pub(crate) async fn act_presiding(&self, intent: PresidingIntent) -> Result<(), Problem> {
        match intent {
            PresidingIntent::BeginPhase { item, phase } => {
                self.say(move |session, actor, _| {
                    session.begin_phase(actor, &ItemId::new(item), phase_of(phase))
                })
                .await
            }
            PresidingIntent::ChangeAgenda {
                change,
                ballot,
                reason,
            } => {
                self.say(move |session, actor, name| {
                    let change = change_of(change, name);
                    session.change_agenda(actor, change, decided(ballot), &reason)
                })
                .await
            }
            PresidingIntent::PointTo { paper, page } => {
                let paper = PaperId::new(paper);
                self.has_page(paper.clone(), page).await?;
                self.say(move |session, actor, _| session.point_to(actor, &paper, page))
                    .await
            }
            PresidingIntent::BeginBreak { until } => {
                self.say(move |session, actor, _| session.begin_break(actor, until.map(Moment)))
                    .await
            }
            PresidingIntent::EndBreak => self.say(|session, actor, _| session.end_break(actor)).await,
            PresidingIntent::ExcludePublic { ballot, reason } => {
                self.say(move |session, actor, _| session.exclude_public(actor, decided(ballot), &reason))
                    .await
            }
            PresidingIntent::AdmitPublic => self.say(|session, actor, _| session.admit_public(actor)).await,
            PresidingIntent::HandChairOver { person } => {
                self.say(move |session, actor, _| session.hand_chair_over(actor, &PersonId::new(person)))
                    .await
            }
            PresidingIntent::PrintRunningSheet { folder } => self.print_running_sheet(folder).await,
        }
    }
}

impl Desk {
    /// Writes the running sheet into a folder; one that is there is written over.
    async fn print_running_sheet(&self, folder: String) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let source = open.node.run(move |replica| {
            let session = replica.session(&journal)?;
            replica
                .i_am(Role::Chair)
                .then_some(())
                .or(replica.i_am(Role::Clerk).then_some(()))?;
            let at = Moment(now_ms() + replica.skew_ms());
            Some(running_sheet(&RunningSheet {
                language: Language::of(&session.register.language),
                utc_offset: session.utc_offset(),
                council: &session.register.name,
                title: &session.title,
                place: &session.place,
                at,
                rehearsal: crate::rehearsal::is_one(replica),
                items: session
                    .agenda
                    .iter()
                    .map(|item| sheet_item(session, item))
                    .collect(),
            }))
        });
        let source = source.await?.ok_or(Refusal::NotYourRole)?;
        self.print(source, Path::new(&folder).join("running-sheet.pdf"))
            .await
    }
}

impl Desk {
    /// Where this laptop has read the paper, it knows how many pages there are.
    async fn has_page(&self, paper: PaperId, page: u32) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let pages = open.node.run(move |replica| {
            let session = replica.session(&journal)?;
            let versions = &session.papers.get(&paper)?.versions;
            let newest = versions.iter().rfind(|version| session.is_published(version))?;
            let read = replica.store.text_statuses().ok()?;
            Some(read.get(&newest.sha256)?.1)
        });
        match pages.await? {
            Some(pages) if pages > 0 && page > pages => Err(Refusal::NoSuchPage { pages }.into()),
            _ => Ok(()),
        }
    }
}

fn sheet_item<'a>(session: &'a Session, item: &'a AgendaItem) -> SheetItem<'a> {
    let order = session.voting_order(&item.id);
    let put = |id: &PreparedId| {
        let mut ballots = session.ballots.iter();
        ballots.any(|ballot| ballot.prepared.as_ref() == Some(id) && ballot.annulled.is_none())
    };
    let to_vote = order.into_iter().flat_map(|order| {
        let open = order.votes.iter().filter(|vote| !put(&vote.id));
        open.filter_map(|vote| {
            let name = order.name(&vote.id)?;
            Some((Sentence::vote_name(name, None), vote.question.as_str()))
        })
    });
    let ballots = session.ballots.iter().filter(|ballot| ballot.item == item.id);
    let results = ballots
        .filter(|ballot| ballot.annulled.is_none())
        .filter_map(|ballot| {
            let (outcome, tally) = (ballot.outcome.as_ref()?, ballot.tally.as_ref()?);
            Some((ballot.question.as_str(), Sentence::read_aloud(outcome, tally)))
        });
    let aside = session.set_aside(&item.id).map(|set| match set.change {
        AgendaChange::Withdraw { .. } => "sitting-sheet-withdrawn",
        _ => "sitting-sheet-postponed",
    });
    let done = session.is_done(&item.id).then_some("sitting-sheet-done");
    SheetItem {
        number: &item.number,
        title: &item.title,
        mark: aside.or(done).map(|key| Sentence::new(key, [])),
        to_vote: to_vote.collect(),
        results: results.collect(),
    }
}

fn decided(ballot: Option<String>) -> CouncilDecision {
    match ballot {
        None => CouncilDecision::WithoutObjection,
        Some(ballot) => CouncilDecision::Ballot {
            ballot: BallotId::new(ballot),
        },
    }
}

fn change_of(change: AgendaChangeDraft, name: &mut dyn FnMut() -> String) -> AgendaChange {
    match change {
        AgendaChangeDraft::Add {
            number,
            title,
            needs_vote,
            before,
        } => AgendaChange::Add {
            item: AgendaItem {
                id: ItemId::new(name()),
                number,
                title,
                needs_vote,
                questioning: false,
                consent: false,
            },
            before: before.map(ItemId::new),
        },
        AgendaChangeDraft::Move { item, before } => AgendaChange::Move {
            item: ItemId::new(item),
            before: before.map(ItemId::new),
        },
        AgendaChangeDraft::Withdraw { item } => AgendaChange::Withdraw {
            item: ItemId::new(item),
        },
        AgendaChangeDraft::Postpone { item } => AgendaChange::Postpone {
            item: ItemId::new(item),
        },
        AgendaChangeDraft::TakeUp { item } => AgendaChange::TakeUp {
            item: ItemId::new(item),
        },
    }
}

fn phase_of(phase: PhaseView) -> Phase {
    match phase {
        PhaseView::Presentation => Phase::Presentation,
        PhaseView::Examination => Phase::Examination,
        PhaseView::Discussion => Phase::Discussion,
        PhaseView::Vote => Phase::Vote,
    }
}

pub fn phase_view(phase: Phase) -> PhaseView {
    match phase {
        Phase::Presentation => PhaseView::Presentation,
        Phase::Examination => PhaseView::Examination,
        Phase::Discussion => PhaseView::Discussion,
        Phase::Vote => PhaseView::Vote,
    }
}

/// The way of an item, and where the room is on it.
pub fn steps(session: &Session, item: &ItemId) -> Vec<PhaseStep> {
    let live = session.live_item().is_some_and(|live| live.id == *item);
    let now = session.phase_now().filter(|_| live);
    let begun = session.begun(item);
    let step = |phase: Phase| PhaseStep {
        phase: phase_view(phase),
        begun: begun.iter().any(|begun| begun.phase == phase),
        now: now == Some(phase),
    };
    session.phases(item).into_iter().map(step).collect()
}

/// How the council last changed an item.
pub fn change(session: &Session, item: &ItemId) -> Option<ItemChangeView> {
    let last = session.last_change(item)?;
    Some(ItemChangeView {
        how: match last.change {
            AgendaChange::Add { .. } => ChangedHowView::Added,
            AgendaChange::Move { .. } => ChangedHowView::Moved,
            AgendaChange::Withdraw { .. } => ChangedHowView::Withdrawn,
            AgendaChange::Postpone { .. } => ChangedHowView::Postponed,
            AgendaChange::TakeUp { .. } => ChangedHowView::TakenUp,
        },
        at: last.at.0,
        reason: last.reason.clone(),
    })
}

/// Where the chair points to, for whoever may see the paper.
pub fn pointed(look: &Look<'_>) -> Option<PointedView> {
    let pointed = look.session.pointed()?;
    let paper = look.session.papers.get(&pointed.paper)?;
    let sees = look.session.may_see_paper(look.me.as_ref()?, paper);
    sees.then(|| PointedView {
        id: u32::try_from(pointed.number).unwrap_or(u32::MAX),
        paper_id: pointed.paper.0.clone(),
        title: paper.title.clone(),
        page: pointed.page,
    })
}

pub fn break_now(session: &Session) -> Option<BreakView> {
    let until = session.break_now()?.until;
    Some(BreakView {
        until: until.map(|at| at.0),
    })
}

pub fn closed_part(look: &Look<'_>) -> Option<ClosedPartView> {
    Some(ClosedPartView {
        since: look.session.closed_part()?.from.0,
        shut_out: is_shut_out(look),
    })
}

fn is_shut_out(look: &Look<'_>) -> bool {
    shuts_out(look.session, look.me.as_ref())
}

/// Whether the closed part of a session that is on now shuts somebody out.
pub fn shuts_out(session: &Session, me: Option<&PersonId>) -> bool {
    session.closed_part().is_some() && me.is_none_or(|me| session.is_shut_out(me))
}

pub fn chair(look: &Look<'_>) -> ChairView {
    let session = look.session;
    let actor = session.actor(look.replica.device()).ok();
    let mine = actor.as_ref().is_some_and(|actor| actor.chair().is_ok());
    let may = |person: &PersonId| {
        let allowed = |actor: &_| session.hand_chair_over(actor, person).is_ok();
        actor.as_ref().is_some_and(allowed)
    };
    let people = session.register.people.iter();
    let others = people.filter(|(id, known)| known.roles.contains(&Role::Chair) && may(id));
    ChairView {
        presides: session.presiding.as_ref().map(|person| look.person(person)),
        mine,
        // While nobody is named, whoever is here may lead without taking it.
        presidium: others
            .filter(|(id, _)| session.presiding.is_some() || look.me.as_ref() != Some(*id))
            .map(|(id, _)| look.person(id))
            .collect(),
    }
}

/// A laptop whose person had to leave the room shows nothing of what goes on there.
pub fn shut_out(look: &Look<'_>, view: &mut SessionView) {
    if !is_shut_out(look) {
        return;
    }
    for item in &mut view.agenda {
        item.papers.clear();
        item.handouts.clear();
        item.votes.clear();
        item.phases.clear();
        item.examination = None;
    }
    view.live_item = None;
    view.block = None;
    view.ballot = None;
    view.pointed = None;
    view.results.clear();
    view.void_ballots.clear();
    view.counted_rows.clear();
    view.commitments.clear();
    view.floor.speaker = None;
    view.floor.since = None;
    view.floor.queue.clear();
    view.questioning.topics.clear();
    view.questioning.exchanges.clear();
    view.questioning.live_exchange = None;
}

/// "Next: debate"; a vote has a button of its own.
pub fn next_phase(session: &Session) -> Option<ActionView> {
    let live = session.live_item()?;
    let next = session.phase_next().filter(|phase| *phase != Phase::Vote)?;
    let label = match next {
        Phase::Presentation => "action-next-presentation",
        Phase::Examination => "action-next-examination",
        Phase::Discussion | Phase::Vote => "action-next-discussion",
    };
    let intent = PresidingIntent::BeginPhase {
        item: live.id.0.clone(),
        phase: phase_view(next),
    };
    Some(action("next-phase", Text::new(label), Intent::Presiding(intent)))
}

/// What whoever has the chair's role, and not the chair, may do.
pub fn take_chair(look: &Look<'_>) -> Option<ActionView> {
    let me = look.me.as_ref()?;
    let actor = look.session.actor(look.replica.device()).ok()?;
    look.session.hand_chair_over(&actor, me).ok()?;
    let presides = look.person(look.session.presiding.as_ref()?).name;
    let intent = PresidingIntent::HandChairOver { person: me.0.clone() };
    let take = action(
        "take-chair",
        Text::new("action-take-chair"),
        Intent::Presiding(intent),
    );
    Some(binding(
        take,
        Text::new("binding-take-chair").with("name", presides),
    ))
}

pub fn end_break() -> ActionView {
    let end = Intent::Presiding(PresidingIntent::EndBreak);
    action("end-break", Text::new("action-end-break"), end)
}

pub fn admit_public() -> ActionView {
    let admit = Intent::Presiding(PresidingIntent::AdmitPublic);
    let admit = action("admit-public", Text::new("action-admit-public"), admit);
    binding(admit, Text::new("binding-admit-public"))
}

/// Closes the live item, and opens the one that follows.
pub fn open_next(session: &Session) -> Option<ActionView> {
    let next = next_item(session)?;
    let intent = AgendaIntent::GoOn {
        item: next.id.0.clone(),
    };
    let label = Text::new("action-open-item").with("number", next.number.clone());
    Some(action("go-on", label, Intent::Agenda(intent)))
}

/// The next item that waits, behind the live one first.
pub fn next_item(session: &Session) -> Option<&AgendaItem> {
    let live = session.live_item().map(|item| &item.id);
    let at = session.agenda.iter().position(|item| Some(&item.id) == live);
    let waits = |item: &&AgendaItem| {
        Some(&item.id) != live && !session.is_done(&item.id) && session.set_aside(&item.id).is_none()
    };
    let behind = session
        .agenda
        .get(at.map_or(0, |at| at + 1)..)
        .unwrap_or_default();
    let mut waiting = behind.iter().filter(waits);
    waiting.next().or_else(|| session.agenda.iter().find(waits))
}

pub fn close_sitting() -> ActionView {
    let close = action(
        "close-sitting",
        Text::new("action-close-sitting"),
        Intent::Room(RoomIntent::CloseSitting),
    );
    binding(close, Text::new("binding-close-sitting"))
}
