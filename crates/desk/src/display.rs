//! The room display: which scene the projector shows. A choice of this machine alone, and no fact.

mod page;

use std::sync::Arc;

use hemicycle_domain::{
    Refusal, Session,
    agenda::AgendaItem,
    register::{Register, Role},
    rows::RowsLaw,
    voting::Ballot,
};
use hemicycle_press::{Sentence, rows};
use hemicycle_sync::replica::Replica;
use tokio::sync::watch;

pub(crate) use page::Page;
pub use page::PageFiles;

use crate::{
    counting::{form_view, papers_view},
    desk::{Desk, lock, now_ms},
    intent::DisplayIntent,
    on_paper::from_paper,
    presiding::phase_view,
    rows::{short, tone},
    show::{outcome_view, tally_view, turn_kind},
    view::{
        DisplayControl, DisplayView, FromPaperView, Problem, RowSeenView, SceneName, SceneView, SeatMark,
        SeatView, SittingState, Text, TurnKindView,
    },
    voting::{choice_view, offered, state},
};

/// A declared result stays at least so long, whatever the chair does but open another vote.
const RESULT_MS: i64 = 20_000;

/// So many names of the queue are read from the last row.
const NEXT: usize = 3;

const SCENES: [SceneName; 9] = [
    SceneName::Welcome,
    SceneName::Item,
    SceneName::Speaker,
    SceneName::Vote,
    SceneName::Result,
    SceneName::Seats,
    SceneName::Commitment,
    SceneName::Break,
    SceneName::Blank,
];

/// What the person at the machine has chosen for the projector.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Chosen {
    /// The window of this machine.
    pub open: bool,
    /// The page for browsers of other machines.
    pub page: bool,
    pub dark: bool,
    pub pinned: Option<SceneName>,
}

impl Chosen {
    /// Whether anybody looks.
    pub(crate) const fn seen(self) -> bool {
        self.open || self.page
    }
}

/// What the projector shows.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The reading that it was made by.
    reading: u64,
    /// There is to be a window for it.
    pub window: bool,
    /// None while nobody looks.
    pub view: Option<Arc<DisplayView>>,
}

impl Desk {
    /// What the room display shows, and where.
    #[must_use]
    pub fn watch_display(&self) -> watch::Receiver<Shown> {
        self.inner().display.subscribe()
    }

    /// The window on the projector is gone, by whichever way it was closed.
    pub fn display_closed(&self) {
        lock(&self.inner().display_chosen).open = false;
        self.show_on_display(crate::showing::next(&self.inner().readings), None);
    }

    /// The window and the page: this laptop has nothing to show any more.
    pub(crate) fn display_ended(&self) {
        self.close_page();
        lock(&self.inner().display_chosen).page = false;
        self.display_closed();
    }

    pub(crate) async fn act_display(&self, intent: DisplayIntent) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let leads = open
            .node
            .run(|replica| replica.i_am(Role::Chair) || replica.i_am(Role::Clerk))
            .await?;
        if !leads {
            return Err(Refusal::NotYourRole.into());
        }
        match intent {
            DisplayIntent::Close => {
                self.display_closed();
                return Ok(());
            }
            DisplayIntent::OpenPage => self.open_page().await?,
            DisplayIntent::ClosePage => self.close_page(),
            _ => {}
        }
        let mut chosen = lock(&self.inner().display_chosen);
        match intent {
            DisplayIntent::Open => chosen.open = true,
            DisplayIntent::Close => {}
            DisplayIntent::OpenPage => chosen.page = true,
            DisplayIntent::ClosePage => chosen.page = false,
            DisplayIntent::Follow => chosen.pinned = None,
            DisplayIntent::Hold { scene } => chosen.pinned = Some(scene),
            DisplayIntent::Dark { dark } => chosen.dark = dark,
        }
        Ok(())
    }

    pub(crate) fn show_on_display(&self, reading: u64, view: Option<DisplayView>) {
        let chosen = *lock(&self.inner().display_chosen);
        self.inner().display.send_if_modified(|shown| {
            // A reading from before the close would open the window again.
            if shown.reading > reading || (view.is_some() && !chosen.seen()) {
                return false;
            }
            shown.reading = reading;
            let window = std::mem::replace(&mut shown.window, chosen.open) != chosen.open;
            let Some(mut view) = view else {
                return window | (!chosen.seen() && shown.view.take().is_some());
            };
            view.revision = shown.view.as_ref().map_or(0, |before| before.revision);
            if shown.view.as_deref() == Some(&view) {
                return window;
            }
            view.revision += 1;
            shown.view = Some(Arc::new(view));
            true
        });
    }
}

/// What the console says of the display.
pub(crate) fn control(session: &Session, chosen: Chosen, now: i64) -> DisplayControl {
    let scene = shown(session, chosen, now);
    let ballot = match scene {
        SceneName::Vote => session.ballots.len(),
        SceneName::Result | SceneName::Seats => last_declared(session).map_or(0, |(place, _)| place),
        _ => 0,
    };
    let item = session.live_item().map(|item| item.number.clone());
    let words = match scene {
        SceneName::Welcome => Text::new("display-shows-welcome"),
        SceneName::Item => Text::new("display-shows-item").with("number", item.unwrap_or_default()),
        SceneName::Speaker => Text::new("display-shows-speaker").with(
            "name",
            speaker(session).map(|(name, ..)| name).unwrap_or_default(),
        ),
        SceneName::Vote => Text::new(match session.ballots.last() {
            Some(last) if last.annulled.is_some() => "display-shows-void",
            Some(last) if last.hold().is_some() => "display-shows-held",
            Some(last) if last.closed_at.is_some() => "display-shows-closed",
            _ => "display-shows-vote",
        })
        .with("number", ballot),
        SceneName::Result => Text::new("display-shows-result").with("number", ballot),
        SceneName::Seats => Text::new("display-shows-seats").with("number", ballot),
        SceneName::Commitment => Text::new("display-shows-commitment"),
        SceneName::Break => Text::new("display-shows-break"),
        SceneName::Closed => Text::new("display-shows-closed-part"),
        SceneName::Blank => Text::new("display-shows-blank"),
    };
    DisplayControl {
        open: chosen.open,
        // Told by the desk, which has the page.
        page: None,
        dark: chosen.dark,
        pinned: chosen.pinned,
        scene,
        words,
        offered: SCENES
            .into_iter()
            .filter(|name| scene_of(session, *name).is_some())
            .collect(),
    }
}

/// What the projector shows of this session, or a welcome where there is none yet.
pub(crate) fn display_view(
    replica: &Replica,
    session: Option<&Session>,
    chosen: Chosen,
) -> Option<DisplayView> {
    let register = replica.register()?;
    let skew_ms = replica.skew_ms();
    let scene = match session {
        None => bare_welcome(register),
        Some(session) => scene_of(session, shown(session, chosen, now_ms() + skew_ms))?,
    };
    Some(DisplayView {
        revision: 0,
        language: register.language.clone(),
        utc_offset: session.map_or(register.utc_offset, Session::utc_offset),
        skew_ms,
        dark: chosen.dark,
        rehearsal: crate::rehearsal::is_one(replica),
        lost: false,
        scene,
    })
}

/// The scene that is held where it can be shown; else the one that follows the room.
/// Without the public it shows that, and nothing else.
fn shown(session: &Session, chosen: Chosen, now: i64) -> SceneName {
    if session.closed_part().is_some() {
        return SceneName::Closed;
    }
    chosen
        .pinned
        .filter(|name| scene_of(session, *name).is_some())
        .unwrap_or_else(|| following(session, now))
}

/// The live item, its vote, its result; a result stays for a while, and longer until the chair goes on.
fn following(session: &Session, now: i64) -> SceneName {
    if session.break_now().is_some() {
        return SceneName::Break;
    }
    let live = session.live_item();
    let last = session.ballots.last();
    // A void ballot stays until somebody speaks or the item is over: it has no time of its own.
    let void = last.is_some_and(|ballot| ballot.annulled.is_some());
    if vote(session).is_some() && !(void && speaker(session).is_some()) {
        return SceneName::Vote;
    }
    if let Some(ballot) = last.filter(|ballot| is_declared(ballot)) {
        let fresh = ballot.declared_at.is_some_and(|at| now - at.0 < RESULT_MS);
        let here = live.is_some_and(|item| item.id == ballot.item) && speaker(session).is_none();
        if fresh || here {
            return SceneName::Result;
        }
    }
    match (speaker(session), live) {
        (Some(_), _) => SceneName::Speaker,
        (None, Some(_)) => SceneName::Item,
        (None, None) => SceneName::Welcome,
    }
}

/// None where there is nothing to show of it.
fn scene_of(session: &Session, name: SceneName) -> Option<SceneView> {
    match name {
        SceneName::Welcome => Some(welcome(session)),
        SceneName::Item => session.live_item().map(|item| SceneView::Item {
            number: item.number.clone(),
            title: item.title.clone(),
            phase: session.phase_now().map(phase_view),
        }),
        SceneName::Speaker => speaking(session),
        SceneName::Vote => vote(session),
        SceneName::Result => result(session),
        SceneName::Seats => seats(session),
        SceneName::Commitment => crate::follow_up::read_aloud(session).map(|made| SceneView::Commitment {
            who: made.who.clone(),
            office: made.office.clone(),
            what: made.what.clone(),
            target: made.target.clone(),
            due: made.due.as_ref().map(|day| day.0.clone()),
        }),
        SceneName::Break => Some(SceneView::Break {
            until: session.break_now().and_then(|now| now.until).map(|at| at.0),
        }),
        SceneName::Closed => session.closed_part().map(|_| SceneView::Closed),
        SceneName::Blank => Some(SceneView::Blank),
    }
}

fn bare_welcome(register: &Register) -> SceneView {
    SceneView::Welcome {
        council: register.name.clone(),
        title: String::new(),
        starts_at: 0,
        place: String::new(),
        sitting: SittingState::NotOpen,
    }
}

fn welcome(session: &Session) -> SceneView {
    SceneView::Welcome {
        council: session.register.name.clone(),
        title: session.title.clone(),
        starts_at: session.starts_at.0,
        place: session.place.clone(),
        sitting: if session.sitting_is_open().is_ok() {
            SittingState::Open
        } else if session.sitting_closed() {
            SittingState::Closed
        } else {
            SittingState::NotOpen
        },
    }
}

/// Name and group of who has the floor or a turn, what it is, from when the clock counts, the limit, and since when
/// the clock stands.
fn speaker(session: &Session) -> Option<(String, String, TurnKindView, i64, u32, Option<i64>)> {
    if let Some(speaking) = &session.floor.speaker {
        let person = session.register.people.get(&speaking.person)?;
        return Some((
            person.name.clone(),
            person.group.clone(),
            TurnKindView::Speech,
            speaking.since.0 + speaking.stopped_ms,
            speaking.limit_seconds,
            speaking.paused_at.map(|at| at.0),
        ));
    }
    let exchange = session.exchanges.iter().rfind(|exchange| !exchange.closed)?;
    let turn = exchange.turns.last().filter(|turn| turn.ended_at.is_none())?;
    Some((
        turn.speaker.clone(),
        String::new(),
        turn_kind(turn.kind),
        turn.began_at.0,
        turn.limit_seconds,
        None,
    ))
}

fn speaking(session: &Session) -> Option<SceneView> {
    let (speaker, group, turn, since, limit_seconds, paused_at) = speaker(session)?;
    let item = session.live_item();
    let people = &session.register.people;
    Some(SceneView::Speaker {
        number: item.map(|item| item.number.clone()).unwrap_or_default(),
        title: item.map(|item| item.title.clone()).unwrap_or_default(),
        phase: session.phase_now().map(phase_view),
        speaker,
        group,
        turn,
        since,
        limit_seconds,
        paused_at,
        next: session
            .queue()
            .into_iter()
            .filter_map(|asked| Some(people.get(&asked.person)?.name.clone()))
            .take(NEXT)
            .collect(),
    })
}

/// The ballot of the live item from its opening to the word of the chair, who declares it, or declares it void.
fn vote(session: &Session) -> Option<SceneView> {
    let live = session.live_item()?;
    let ballot = session.ballots.last()?;
    if ballot.item != live.id || (ballot.is_declared() && ballot.annulled.is_none()) {
        return None;
    }
    let asked = session.rows_of(ballot).ok();
    let rule = match &asked {
        Some((_, law @ RowsLaw::Voting(rule))) => rows::law(law, rule.base_of(&ballot.roll_alone())),
        Some((_, law)) => rows::law(law, 0),
        None => {
            let rule = session.rule_of(ballot).ok()?;
            Sentence::rule(rule, rule.base_of(&ballot.roll_alone()))
        }
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(SceneView::Vote {
        number: live.number.clone(),
        items: crate::consent::together(session, ballot),
        question: ballot.question.clone(),
        asked: asked.map(|(asked, _)| rows::asked(&asked.asked).into()),
        rule: rule.into(),
        form: form_view(ballot.form),
        state: state(ballot),
        held: ballot.hold().is_some(),
        counted: ballot.is_counted(),
        voted: count(ballot.roll.len() - ballot.missing().count()),
        entitled: count(ballot.roll.len()),
    })
}

fn is_declared(ballot: &Ballot) -> bool {
    ballot.is_declared() && ballot.annulled.is_none()
}

/// The newest result that stands, with its place among the ballots from 1.
fn last_declared(session: &Session) -> Option<(usize, &Ballot)> {
    let place = session.ballots.iter().rposition(is_declared)?;
    Some((place + 1, session.ballots.get(place)?))
}

fn number_of(session: &Session, ballot: &Ballot) -> String {
    let item: Option<&AgendaItem> = session.item(&ballot.item);
    item.map(|item| item.number.clone()).unwrap_or_default()
}

fn result(session: &Session) -> Option<SceneView> {
    let (_, ballot) = last_declared(session)?;
    if ballot.rows.is_some() {
        return rows_result(session, ballot);
    }
    let (tally, outcome) = (ballot.tally.as_ref()?, ballot.outcome.as_ref()?);
    let rule = session.rule_of(ballot).ok()?;
    Some(SceneView::Result {
        number: number_of(session, ballot),
        items: crate::consent::together(session, ballot),
        question: ballot.question.clone(),
        form: form_view(ballot.form),
        choices: offered(rule, ballot.form.columns(rule)),
        tally: tally_view(tally),
        outcome: outcome_view(outcome, tally),
        from_paper: came_from_paper(session, ballot),
    })
}

fn came_from_paper(session: &Session, ballot: &Ballot) -> Option<FromPaperView> {
    let from = ballot.on_paper.as_ref()?;
    Some(from_paper(session, None, ballot.opened_at, from))
}

fn rows_result(session: &Session, ballot: &Ballot) -> Option<SceneView> {
    let (vote, law) = session.rows_of(ballot).ok()?;
    let (tally, outcome) = (vote.tally.as_ref()?, vote.outcome.as_ref()?);
    let (asked, columns) = (&vote.asked, vote.asked.columns(&law));
    let names: Vec<String> = asked.rows.iter().map(|row| row.name.clone()).collect();
    let rows = names.iter().zip(&tally.rows).zip(&outcome.rows);
    Some(SceneView::RowsResult {
        number: number_of(session, ballot),
        question: ballot.question.clone(),
        papers: papers_view(tally.papers),
        whole: rows::whole(asked.asks, asked.places, &names, outcome).into(),
        columns: columns
            .iter()
            .map(|each| rows::column(asked.asks, *each).into())
            .collect(),
        rows: rows
            .map(|((name, marks), row)| RowSeenView {
                name: name.clone(),
                marks: marks.iter().copied().take(columns.len()).collect(),
                unmarked: tally.unmarked(marks),
                tone: tone(row.result),
                short: short(row.result),
            })
            .collect(),
    })
}

fn seats(session: &Session) -> Option<SceneView> {
    let (_, ballot) = last_declared(session)?;
    let (tally, outcome) = (ballot.tally.as_ref()?, ballot.outcome.as_ref()?);
    if !ballot.form.is_named() {
        return None;
    }
    let rule = session.rule_of(ballot).ok()?;
    let day = session.day(ballot.opened_at);
    let mut seats: Vec<SeatView> = session
        .register
        .people
        .iter()
        .filter(|(id, person)| person.is_member_on(&day) || ballot.roll.contains(id))
        .map(|(id, person)| {
            let choice = ballot.standing_vote(id).and_then(|vote| vote.choice);
            let mark = if choice.is_some() {
                SeatMark::Voted
            } else if ballot.roll.contains(id) {
                SeatMark::NoInput
            } else if ballot.recused.contains(id) {
                SeatMark::Recused
            } else {
                SeatMark::Absent
            };
            SeatView {
                seat: person.seat,
                name: person.name.clone(),
                mark,
                choice: choice.map(choice_view),
            }
        })
        .collect();
    seats.sort_by(|a, b| (a.seat, &a.name).cmp(&(b.seat, &b.name)));
    Some(SceneView::Seats {
        number: number_of(session, ballot),
        question: ballot.question.clone(),
        choices: offered(rule, ballot.form.columns(rule)),
        outcome: outcome_view(outcome, tally),
        from_paper: came_from_paper(session, ballot),
        seats,
        rows: session.register.seat_map.clone(),
    })
}
