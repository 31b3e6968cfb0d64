//! Asking for the floor, giving it, and how long each has spoken.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Refusal,
    ids::PersonId,
    register::Role,
    speaking::{Asked, Floor, OrderReason, QueueOrder, Speaking, SpeechKind, Wish},
};

use hemicycle_papers::text::normalise;

use crate::{
    desk::Desk,
    intent::{Intent, SpeakingIntent},
    show::{Look, turn_kind},
    view::{
        ActionView, FloorView, GroupTimeRow, HelpRow, MyRequests, OrderReasonView, PersonView, Problem,
        QueueRow, SpeechKindView, Text, TimeRow, TurnKindView,
    },
    voting::action,
};

impl Desk {
    pub(crate) async fn act_speaking(&self, intent: SpeakingIntent) -> Result<(), Problem> {
        self.say(move |session, actor, _| match intent {
            SpeakingIntent::Ask => session.ask_for_floor(actor, Wish::Speech),
            SpeakingIntent::Debate => session.ask_for_floor(actor, Wish::Debate),
            SpeakingIntent::PointOfOrder { reason } => {
                session.ask_for_floor(actor, Wish::PointOfOrder(Some(order_reason(reason))))
            }
            SpeakingIntent::Withdraw { request } => {
                let asked = request.parse().map_err(|_| Refusal::NotInQueue)?;
                session.withdraw_request(actor, &actor.person, Some(asked))
            }
            SpeakingIntent::Decline { request, note } => {
                let asked = request.parse().map_err(|_| Refusal::NotInQueue)?;
                session.decline_request(actor, asked, &normalise(&note))
            }
            SpeakingIntent::GiveFloor { person, speech } => {
                session.give_floor(actor, &PersonId::new(person), Some(speech_kind(speech)))
            }
            SpeakingIntent::EndSpeech => session.end_speech(actor),
            SpeakingIntent::Pause => session.pause_speech(actor),
            SpeakingIntent::Resume => session.resume_speech(actor),
            SpeakingIntent::ExtraMinute => session.extend_speech(actor),
            SpeakingIntent::CloseList => session.close_list(actor),
            SpeakingIntent::ReopenList => session.reopen_list(actor),
            SpeakingIntent::ChooseOrder { by_groups } => {
                session.choose_queue_order(actor, queue_order(by_groups))
            }
            SpeakingIntent::AskHelp => session.ask_for_help(actor),
            SpeakingIntent::EndHelp { request } => {
                let asked = request.parse().map_err(|_| Refusal::NoHelpAsked)?;
                session.end_help(actor, asked)
            }
        })
        .await
    }
}

/// What this laptop's person may know of the floor: requests for help and the times of others are for those who lead.
pub(crate) fn floor(look: &Look<'_>) -> FloorView {
    let session = look.session;
    let floor = &session.floor;
    let exchange = session.exchanges.iter().rfind(|e| !e.closed);
    let last = exchange.and_then(|e| e.turns.last());
    let turn = last.filter(|turn| turn.ended_at.is_none());
    let speaking = floor.speaker.as_ref();
    let of_turn = turn.map(|turn| PersonView {
        id: String::new(),
        name: turn.speaker.clone(),
        group: String::new(),
        seat: 0,
        position: String::new(),
    });
    let queue = session.queue();
    let mine = |asked: &&&Asked| Some(&asked.person) == look.me.as_ref();
    let place = queue.iter().position(|asked| mine(&asked));
    let own = |is: fn(Wish) -> bool| {
        let request = queue.iter().filter(mine).find(|asked| is(asked.wish));
        request.map(|asked| asked.number.to_string())
    };
    let mut open_help = session.help.iter().filter(|help| !help.done);
    let times = session.speaking_times();
    let mut groups: BTreeMap<&str, (i64, u32)> = BTreeMap::new();
    for time in &times {
        let known = session.register.people.get(&time.person);
        let of_group = groups.entry(known.map_or("", |p| p.group.as_str())).or_default();
        of_group.0 += time.ms;
        of_group.1 += time.speeches;
    }
    let rows: Vec<TimeRow> = times
        .iter()
        .map(|time| TimeRow {
            person: look.person(&time.person),
            ms: time.ms,
            speeches: time.speeches,
        })
        .collect();
    FloorView {
        speaker: speaking.map(|speaking| look.person(&speaking.person)).or(of_turn),
        since: speaking
            .map(|speaking| speaking.since.0 + speaking.stopped_ms)
            .or(turn.map(|turn| turn.began_at.0)),
        paused_at: speaking.and_then(|speaking| Some(speaking.paused_at?.0)),
        limit_seconds: speaking
            .map(|speaking| speaking.limit_seconds)
            .or(turn.map(|turn| turn.limit_seconds))
            .unwrap_or(0),
        speech: speaking.and_then(|speaking| Some(speech_kind_view(speaking.speech?))),
        my_place: place.map_or(0, |place| u32::try_from(place + 1).unwrap_or(0)),
        my_wait_seconds: look.me.as_ref().and_then(|me| session.wait_of(me)),
        my_requests: MyRequests {
            speak: own(|wish| wish == Wish::Speech),
            debate: own(|wish| wish == Wish::Debate),
            point_of_order: own(Wish::is_order),
            help: open_help
                .clone()
                .find(|help| Some(&help.person) == look.me.as_ref())
                .map(|help| help.number.to_string()),
        },
        debate_with: look.me.as_ref().and_then(|me| session.debates_with(me)),
        by_groups: floor.order == QueueOrder::Groups,
        list_closed: floor.list_closed,
        may_lead: look.replica.i_am(Role::Chair) && session.sitting_is_open().is_ok(),
        turn: match (speaking, turn) {
            (Some(_), _) => Some(TurnKindView::Speech),
            (None, Some(turn)) => Some(turn_kind(turn.kind)),
            (None, None) => None,
        },
        my_time: rows
            .iter()
            .find(|row| Some(&row.person.id) == look.me.as_ref().map(|me| &me.0))
            .cloned(),
        group_times: if look.leads {
            let named = groups.into_iter().filter(|(group, _)| !group.is_empty());
            named
                .map(|(group, (ms, speeches))| GroupTimeRow {
                    group: group.to_owned(),
                    ms,
                    speeches,
                })
                .collect()
        } else {
            Vec::new()
        },
        times: if look.leads { rows } else { Vec::new() },
        help: if look.leads {
            open_help
                .by_ref()
                .map(|help| HelpRow {
                    id: help.number.to_string(),
                    person: look.person(&help.person),
                    asked_at: help.at.0,
                })
                .collect()
        } else {
            Vec::new()
        },
        queue: queue
            .into_iter()
            .map(|asked| QueueRow {
                id: asked.number.to_string(),
                person: look.person(&asked.person),
                point_of_order: asked.wish.is_order(),
                reason: match asked.wish {
                    Wish::PointOfOrder(reason) => reason.map(order_reason_view),
                    Wish::Speech | Wish::Debate => None,
                },
                speech: speech_kind_view(session.speech_of(asked)),
                asked_at: asked.at.0,
            })
            .collect(),
    }
}

/// What the chair may do with the clock of a speech.
pub(crate) fn clock_actions(speaking: &Speaking) -> Vec<ActionView> {
    let offered = |name: &str, intent| {
        let label = Text::new(&format!("action-{name}"));
        action(name, label, Intent::Speaking(intent))
    };
    let extra = (speaking.limit_seconds > 0).then(|| offered("extra-minute", SpeakingIntent::ExtraMinute));
    let clock = match speaking.paused_at {
        Some(_) => offered("resume-speech", SpeakingIntent::Resume),
        None => offered("pause-speech", SpeakingIntent::Pause),
    };
    extra.into_iter().chain([clock]).collect()
}

/// A point of order is declined with a note, which is asked for first.
pub(crate) fn decline_action(asked: &Asked) -> ActionView {
    let decline = SpeakingIntent::Decline {
        request: asked.number.to_string(),
        note: String::new(),
    };
    ActionView {
        form: Some("decline-request".to_owned()),
        ..action(
            "decline-request",
            Text::new("action-decline-request"),
            Intent::Speaking(decline),
        )
    }
}

pub(crate) fn list_action(floor: &Floor) -> ActionView {
    let (name, intent) = if floor.list_closed {
        ("reopen-list", SpeakingIntent::ReopenList)
    } else {
        ("close-list", SpeakingIntent::CloseList)
    };
    let label = Text::new(&format!("action-{name}"));
    action(name, label, Intent::Speaking(intent))
}

fn queue_order(by_groups: bool) -> QueueOrder {
    if by_groups {
        QueueOrder::Groups
    } else {
        QueueOrder::Arrival
    }
}

fn order_reason(reason: OrderReasonView) -> OrderReason {
    match reason {
        OrderReasonView::CloseList => OrderReason::CloseList,
        OrderReasonView::Adjourn => OrderReason::Adjourn,
        OrderReasonView::SecretBallot => OrderReason::SecretBallot,
        OrderReasonView::RulesNotKept => OrderReason::RulesNotKept,
        OrderReasonView::Other => OrderReason::Other,
    }
}

fn order_reason_view(reason: OrderReason) -> OrderReasonView {
    match reason {
        OrderReason::CloseList => OrderReasonView::CloseList,
        OrderReason::Adjourn => OrderReasonView::Adjourn,
        OrderReason::SecretBallot => OrderReasonView::SecretBallot,
        OrderReason::RulesNotKept => OrderReasonView::RulesNotKept,
        OrderReason::Other => OrderReasonView::Other,
    }
}

fn speech_kind(kind: SpeechKindView) -> SpeechKind {
    match kind {
        SpeechKindView::First => SpeechKind::First,
        SpeechKindView::Second => SpeechKind::Second,
        SpeechKindView::Debate => SpeechKind::Debate,
        SpeechKindView::Explanation => SpeechKind::Explanation,
        SpeechKindView::PointOfOrder => SpeechKind::PointOfOrder,
    }
}

pub(crate) fn speech_kind_view(kind: SpeechKind) -> SpeechKindView {
    match kind {
        SpeechKind::First => SpeechKindView::First,
        SpeechKind::Second => SpeechKindView::Second,
        SpeechKind::Debate => SpeechKindView::Debate,
        SpeechKind::Explanation => SpeechKindView::Explanation,
        SpeechKind::PointOfOrder => SpeechKindView::PointOfOrder,
    }
}
