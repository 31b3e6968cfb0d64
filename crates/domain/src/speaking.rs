//! Who asked for the floor, who has it, since when, and for how long each has spoken.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{ItemId, Moment, PersonId},
    questioning::{QuestioningExchange, TurnKind},
    register::MAX_TEXT,
    roles::Actor,
};

/// What the chair adds to a speech at a time, in seconds.
pub const EXTRA_SECONDS: u32 = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    pub speaker: Option<Speaking>,
    /// Requests in the order they came; `Session::queue` says who is next.
    pub queue: Vec<Asked>,
    pub order: QueueOrder,
    pub list_closed: bool,
    /// Speeches that ended, oldest first.
    pub past: Vec<Speaking>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    pub person: PersonId,
    pub item: Option<ItemId>,
    /// None where a version that knew no kinds gave the floor.
    pub speech: Option<SpeechKind>,
    pub since: Moment,
    pub until: Option<Moment>,
    /// 0 for no limit.
    pub limit_seconds: u32,
    /// Since when the clock stands.
    pub paused_at: Option<Moment>,
    /// How long the clock stood before, in milliseconds.
    pub stopped_ms: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub person: PersonId,
    pub at: Moment,
    pub wish: Wish,
    /// The entry that asked.
    pub number: u64,
}

/// What somebody asks the floor for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Speech,
    /// To answer whoever has the floor (tranh luận).
    Debate,
    /// None where a version that knew no reasons asked.
    PointOfOrder(Option<OrderReason>),
}

/// What a point of order is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OrderReason {
    CloseList,
    Adjourn,
    SecretBallot,
    RulesNotKept,
    Other,
}

/// As what somebody has the floor: each has a limit of its own in the session's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SpeechKind {
    /// The first speech of this person on the item.
    First,
    /// Every further one.
    Second,
    Debate,
    /// Somebody explains a matter or answers for it, without having asked.
    Explanation,
    PointOfOrder,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QueueOrder {
    #[default]
    Arrival,
    /// The groups take turns.
    Groups,
}

/// Somebody's laptop or place does not work; no words are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub person: PersonId,
    pub at: Moment,
    /// The entry that asked.
    pub number: u64,
    pub done: bool,
}

/// A request that the chair did not grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    pub person: PersonId,
    pub wish: Wish,
    pub note: String,
    pub at: Moment,
    pub item: Option<ItemId>,
}

/// How long somebody has spoken in the session, in speeches that ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakingTime {
    pub person: PersonId,
    pub ms: i64,
    pub speeches: u32,
}

impl Speaking {
    /// How long the clock has run, in milliseconds.
    #[must_use]
    pub fn spoken_ms(&self, now: Moment) -> i64 {
        let end = self.until.or(self.paused_at).unwrap_or(now);
        (end.0 - self.since.0 - self.stopped_ms).max(0)
    }

    fn goes_on(&mut self, at: Moment) {
        if let Some(paused) = self.paused_at.take() {
            self.stopped_ms += (at.0 - paused.0).max(0);
        }
    }
}

impl Wish {
    fn is_met_by(self, speech: Option<SpeechKind>) -> bool {
        match speech {
            None => true,
            Some(SpeechKind::First | SpeechKind::Second | SpeechKind::Explanation) => self == Self::Speech,
            Some(SpeechKind::Debate) => self == Self::Debate,
            Some(SpeechKind::PointOfOrder) => self.is_order(),
        }
    }

    #[must_use]
    pub fn is_order(self) -> bool {
        matches!(self, Self::PointOfOrder(_))
    }

    fn is_like(self, other: Self) -> bool {
        self == other || (self.is_order() && other.is_order())
    }
}

/// The places of the requests in the order in which their people get the floor: points of order, then debate with
/// whoever asked the question first (Nội quy kỳ họp Quốc hội 71/2022/QH15, Điều 19), then speeches. By groups, each
/// group speaks once before one of them speaks again, in the order of their first request; `spoken` are the groups
/// of the speeches so far, and `group` names the group of a person.
#[must_use]
pub fn line_up(
    queue: &[Asked],
    order: QueueOrder,
    questioner: Option<&PersonId>,
    spoken: &[String],
    group: impl Fn(&PersonId) -> String,
) -> Vec<usize> {
    // Whoever spoke first asked first.
    let mut groups: Vec<&String> = Vec::new();
    let of_queue: Vec<String> = queue.iter().map(|asked| group(&asked.person)).collect();
    let speeches = queue.iter().zip(&of_queue);
    let asking = speeches.filter(|(asked, _)| asked.wish == Wish::Speech);
    for name in spoken.iter().chain(asking.map(|(_, name)| name)) {
        if !groups.contains(&name) {
            groups.push(name);
        }
    }
    let mut turns: BTreeMap<&String, usize> = BTreeMap::new();
    for name in spoken {
        *turns.entry(name).or_default() += 1;
    }
    let mut ranked: Vec<_> = Vec::new();
    for (at, (asked, name)) in queue.iter().zip(&of_queue).enumerate() {
        let rank = match asked.wish {
            Wish::PointOfOrder(_) => (0, 0, 0),
            Wish::Debate if questioner == Some(&asked.person) => (1, 0, 0),
            Wish::Debate => (2, 0, 0),
            Wish::Speech if order == QueueOrder::Arrival => (3, 0, 0),
            Wish::Speech => {
                let turn = turns.entry(name).or_default();
                *turn += 1;
                let place = groups.iter().position(|known| *known == name);
                (3, *turn, place.unwrap_or_default())
            }
        };
        ranked.push((rank, at));
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, at)| at).collect()
}

impl Session {
    /// Requests in the order in which their people get the floor.
    #[must_use]
    pub fn queue(&self) -> Vec<&Asked> {
        let floor = &self.floor;
        let item = self.live_item().map(|item| &item.id);
        let speeches = floor.past.iter().chain(&floor.speaker);
        let spoken: Vec<String> = speeches
            .filter(|speech| speech.item.as_ref() == item && speech.is_of_list())
            .map(|speech| self.speaks_for(&speech.person))
            .collect();
        let questioner = self.exchange_now().map(|exchange| &exchange.questioner);
        let group = |person: &PersonId| self.speaks_for(person);
        let places = line_up(&floor.queue, floor.order, questioner, &spoken, group);
        places.into_iter().filter_map(|at| floor.queue.get(at)).collect()
    }

    /// The group of a person; whoever has none stands for himself or herself.
    fn speaks_for(&self, person: &PersonId) -> String {
        let known = self.register.people.get(person);
        match known.map(|known| known.group.as_str()) {
            None | Some("") => person.0.clone(),
            Some(group) => group.to_string(),
        }
    }

    fn exchange_now(&self) -> Option<&QuestioningExchange> {
        self.exchanges.iter().rfind(|exchange| !exchange.closed)
    }

    /// Whom a person would answer in debate now: who has the floor, or a turn, or had the last one.
    #[must_use]
    pub fn debates_with(&self, person: &PersonId) -> Option<String> {
        if let Some(speaking) = &self.floor.speaker {
            let known = self.register.people.get(&speaking.person)?;
            return (speaking.person != *person).then(|| known.name.clone());
        }
        let last = self.exchange_now()?.turns.last()?;
        let own = self.register.people.get(person).map(|known| &known.name);
        (own != Some(&last.speaker)).then(|| last.speaker.clone())
    }

    /// # Errors
    /// The rule that says no.
    pub fn ask_for_floor(&self, actor: &Actor, wish: Wish) -> Result<Fact, Refusal> {
        self.sitting_is_open()?;
        if !self.present.contains_key(&actor.person) {
            return Err(Refusal::NotPresent);
        }
        let mut own = self.floor.queue.iter().filter(|a| a.person == actor.person);
        if own.any(|asked| asked.wish.is_like(wish)) {
            return Err(Refusal::AlreadyAsked);
        }
        // A point of order is allowed even when the list is closed.
        if self.floor.list_closed && !wish.is_order() {
            return Err(Refusal::ListClosed);
        }
        if wish == Wish::Debate && self.debates_with(&actor.person).is_none() {
            return Err(Refusal::NobodyToDebate);
        }
        Ok(Fact::FloorAsked {
            person: actor.person.clone(),
            point_of_order: wish.is_order(),
            reason: match wish {
                Wish::PointOfOrder(reason) => reason,
                Wish::Speech | Wish::Debate => None,
            },
            debate: wish == Wish::Debate,
        })
    }

    /// Takes back one request, named by its entry, or all of a person.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn withdraw_request(
        &self,
        actor: &Actor,
        person: &PersonId,
        asked: Option<u64>,
    ) -> Result<Fact, Refusal> {
        actor.own_or_led(person)?;
        let mut own = self.floor.queue.iter().filter(|known| known.person == *person);
        if !own.any(|known| asked.is_none_or(|number| known.number == number)) {
            return Err(Refusal::NotInQueue);
        }
        Ok(Fact::FloorRequestWithdrawn {
            person: person.clone(),
            asked,
        })
    }

    /// The chair does not grant a request; why, where it is a point of order.
    ///
    /// # Errors
    /// The rule that says no; `EmptyText` where a point of order is declined without a note.
    pub fn decline_request(&self, actor: &Actor, asked: u64, note: &str) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        let known = self.floor.queue.iter().find(|known| known.number == asked);
        let known = known.ok_or(Refusal::NotInQueue)?;
        if note.trim().is_empty() && known.wish.is_order() {
            return Err(Refusal::EmptyText);
        }
        if note.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        Ok(Fact::FloorDeclined {
            asked,
            note: note.into(),
        })
    }

    /// Anybody may get the floor, in the list or not; for debate and a point of order only who has asked. `First` and
    /// `Second` are told apart here. None is how versions without kinds say it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn give_floor(
        &self,
        actor: &Actor,
        person: &PersonId,
        speech: Option<SpeechKind>,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        self.nobody_votes()?;
        self.no_break()?;
        self.register.people.get(person).ok_or(Refusal::NoSuchPerson)?;
        let has_asked = || {
            let mut own = self.floor.queue.iter().filter(|asked| asked.person == *person);
            own.any(|asked| asked.wish.is_met_by(speech))
        };
        let speech = match speech {
            Some(SpeechKind::First | SpeechKind::Second) => Some(self.next_speech_of(person)),
            Some(SpeechKind::Debate | SpeechKind::PointOfOrder) if !has_asked() => {
                return Err(Refusal::NotInQueue);
            }
            other => other,
        };
        Ok(Fact::FloorGiven {
            person: person.clone(),
            limit_seconds: self.speech_limit(speech),
            speech,
        })
    }

    /// First or second: counted on the item that is dealt with now, without debate, explanations and points of order.
    #[must_use]
    pub fn next_speech_of(&self, person: &PersonId) -> SpeechKind {
        let item = self.live_item().map(|item| &item.id);
        let speeches = self.floor.past.iter().chain(&self.floor.speaker);
        let mut of_list = speeches.filter(|s| s.item.as_ref() == item && s.is_of_list());
        if of_list.any(|speech| speech.person == *person) {
            SpeechKind::Second
        } else {
            SpeechKind::First
        }
    }

    /// In seconds, by the session's rules; 0 for none.
    #[must_use]
    pub fn speech_limit(&self, speech: Option<SpeechKind>) -> u32 {
        self.rules.as_ref().map_or(0, |rules| {
            let limits = &rules.limits;
            match speech {
                None | Some(SpeechKind::First | SpeechKind::PointOfOrder) => limits.speech,
                Some(SpeechKind::Second) => limits.speech_second.unwrap_or(limits.speech),
                Some(SpeechKind::Debate) => limits.debate.unwrap_or(limits.rebuttal),
                Some(SpeechKind::Explanation) => limits.explanation.unwrap_or(limits.speech),
            }
        })
    }

    /// As what a request gets the floor.
    #[must_use]
    pub fn speech_of(&self, asked: &Asked) -> SpeechKind {
        match asked.wish {
            Wish::Speech => self.next_speech_of(&asked.person),
            Wish::Debate => SpeechKind::Debate,
            Wish::PointOfOrder(_) => SpeechKind::PointOfOrder,
        }
    }

    /// What those who stand before a person in the list may speak together, in seconds; whoever speaks now is not
    /// counted. None where the person has not asked, or one of them has no limit.
    #[must_use]
    pub fn wait_of(&self, person: &PersonId) -> Option<u32> {
        let queue = self.queue();
        let place = queue.iter().position(|asked| asked.person == *person)?;
        let limits = queue.iter().take(place);
        limits
            .map(|asked| self.speech_limit(Some(self.speech_of(asked))))
            .try_fold(0_u32, |sum, limit| {
                (limit > 0).then_some(sum.saturating_add(limit))
            })
    }

    /// Nobody speaks while a vote is open (Rules of Procedure of the European Parliament).
    ///
    /// # Errors
    /// Where one is.
    pub(crate) fn nobody_votes(&self) -> Result<(), Refusal> {
        match self.open_ballot_now() {
            Some(_) => Err(Refusal::BallotStillOpen),
            None => Ok(()),
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn end_speech(&self, actor: &Actor) -> Result<Fact, Refusal> {
        let speaking = self.floor.speaker.as_ref().ok_or(Refusal::NobodySpeaks)?;
        actor.own_or_led(&speaking.person)?;
        Ok(Fact::SpeechEnded)
    }

    /// # Errors
    /// The rule that says no.
    pub fn pause_speech(&self, actor: &Actor) -> Result<Fact, Refusal> {
        match self.led_speech(actor)?.paused_at {
            Some(_) => Err(Refusal::ClockStands),
            None => Ok(Fact::SpeechPaused),
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn resume_speech(&self, actor: &Actor) -> Result<Fact, Refusal> {
        match self.led_speech(actor)?.paused_at {
            Some(_) => Ok(Fact::SpeechResumed),
            None => Err(Refusal::ClockRuns),
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn extend_speech(&self, actor: &Actor) -> Result<Fact, Refusal> {
        if self.led_speech(actor)?.limit_seconds == 0 {
            return Err(Refusal::NoSpeakingLimit);
        }
        Ok(Fact::SpeechExtended {
            seconds: EXTRA_SECONDS,
        })
    }

    fn led_speech(&self, actor: &Actor) -> Result<&Speaking, Refusal> {
        actor.chair()?;
        self.floor.speaker.as_ref().ok_or(Refusal::NobodySpeaks)
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_list(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        if self.floor.list_closed {
            Err(Refusal::ListClosed)
        } else {
            Ok(Fact::SpeakersListClosed)
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn reopen_list(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        if self.floor.list_closed {
            Ok(Fact::SpeakersListReopened)
        } else {
            Err(Refusal::ListNotClosed)
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn choose_queue_order(&self, actor: &Actor, order: QueueOrder) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        if self.floor.order == order {
            Err(Refusal::AlreadyThere)
        } else {
            Ok(Fact::QueueOrderChosen { order })
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn ask_for_help(&self, actor: &Actor) -> Result<Fact, Refusal> {
        let mut open = self.help.iter().filter(|help| !help.done);
        if open.any(|help| help.person == actor.person) {
            return Err(Refusal::HelpAlreadyAsked);
        }
        Ok(Fact::HelpAsked {
            person: actor.person.clone(),
        })
    }

    /// Somebody helped, or help is not needed any more.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn end_help(&self, actor: &Actor, asked: u64) -> Result<Fact, Refusal> {
        let open = self.help.iter().find(|help| help.number == asked && !help.done);
        let open = open.ok_or(Refusal::NoHelpAsked)?;
        actor.own_or_led(&open.person)?;
        Ok(Fact::HelpEnded {
            asked,
            person: open.person.clone(),
        })
    }

    /// How long each has spoken, in the order of first speeches. A turn of questioning counts where whoever asks
    /// speaks; those who answer are not members of the council.
    #[must_use]
    pub fn speaking_times(&self) -> Vec<SpeakingTime> {
        let mut times: Vec<SpeakingTime> = Vec::new();
        let mut add = |person: &PersonId, ms: i64| match times.iter_mut().find(|t| t.person == *person) {
            Some(known) => {
                known.ms += ms;
                known.speeches += 1;
            }
            None => times.push(SpeakingTime {
                person: person.clone(),
                ms,
                speeches: 1,
            }),
        };
        for speech in &self.floor.past {
            add(&speech.person, speech.spoken_ms(self.now));
        }
        for exchange in &self.exchanges {
            let asks = self.register.people.get(&exchange.questioner);
            for turn in &exchange.turns {
                let own = turn.kind != TurnKind::Answer && asks.is_some_and(|p| p.name == turn.speaker);
                if let Some(ended) = turn.ended_at.filter(|_| own) {
                    add(&exchange.questioner, (ended.0 - turn.began_at.0).max(0));
                }
            }
        }
        times
    }

    /// Takes a fact of the floor in. Never fails and never decides.
    pub(crate) fn apply_floor(&mut self, number: u64, time: Moment, fact: Fact) {
        match fact {
            Fact::FloorAsked {
                person,
                point_of_order,
                reason,
                debate,
            } => self.floor.queue.push(Asked {
                person,
                at: time,
                wish: match (point_of_order, debate) {
                    (true, _) => Wish::PointOfOrder(reason),
                    (false, true) => Wish::Debate,
                    (false, false) => Wish::Speech,
                },
                number,
            }),
            Fact::FloorRequestWithdrawn { person, asked } => {
                let goes = |known: &Asked| {
                    known.person == person && asked.is_none_or(|number| known.number == number)
                };
                self.floor.queue.retain(|known| !goes(known));
            }
            // Whoever leaves the room gives up the place in the list.
            Fact::DelegateLeft { person, .. } => self.floor.queue.retain(|asked| asked.person != person),
            Fact::FloorDeclined { asked, note } => {
                if let Some(place) = self.floor.queue.iter().position(|known| known.number == asked) {
                    let known = self.floor.queue.remove(place);
                    let item = self.live_item().map(|item| item.id.clone());
                    self.declined.push(Declined {
                        person: known.person,
                        wish: known.wish,
                        note,
                        at: time,
                        item,
                    });
                }
            }
            Fact::FloorGiven {
                person,
                limit_seconds,
                speech,
            } => {
                self.end_speech_at(time);
                let met = |asked: &Asked| asked.person == person && asked.wish.is_met_by(speech);
                // Without a kind the request that stands first is meant.
                let first = self
                    .queue()
                    .into_iter()
                    .find(|asked| met(asked))
                    .map(|a| a.number);
                self.floor.queue.retain(|asked| Some(asked.number) != first);
                let item = self.live_item().map(|item| item.id.clone());
                self.floor.speaker = Some(Speaking {
                    person,
                    item,
                    speech,
                    since: time,
                    until: None,
                    limit_seconds,
                    paused_at: None,
                    stopped_ms: 0,
                });
            }
            Fact::SpeechEnded => self.end_speech_at(time),
            Fact::SpeechPaused => {
                if let Some(speaking) = &mut self.floor.speaker {
                    speaking.paused_at.get_or_insert(time);
                }
            }
            Fact::SpeechResumed => {
                if let Some(speaking) = &mut self.floor.speaker {
                    speaking.goes_on(time);
                }
            }
            Fact::SpeechExtended { seconds } => {
                if let Some(speaking) = &mut self.floor.speaker {
                    speaking.limit_seconds = speaking.limit_seconds.saturating_add(seconds);
                }
            }
            Fact::SpeakersListClosed => self.floor.list_closed = true,
            Fact::SpeakersListReopened => self.floor.list_closed = false,
            Fact::QueueOrderChosen { order } => self.floor.order = order,
            // A body may be told twice.
            Fact::HelpAsked { person } if self.help.iter().all(|help| help.number != number) => {
                self.help.push(Help {
                    person,
                    at: time,
                    number,
                    done: false,
                });
            }
            Fact::HelpEnded { asked, .. } => {
                for help in self.help.iter_mut().filter(|help| help.number == asked) {
                    help.done = true;
                }
            }
            _ => {}
        }
    }

    pub(crate) fn end_speech_at(&mut self, time: Moment) {
        if let Some(mut speaking) = self.floor.speaker.take() {
            speaking.goes_on(time);
            speaking.until = Some(time);
            self.floor.past.push(speaking);
        }
    }
}

impl Speaking {
    /// A speech from the speakers' list, as opposed to what may come between.
    fn is_of_list(&self) -> bool {
        matches!(self.speech, None | Some(SpeechKind::First | SpeechKind::Second))
    }
}

#[cfg(test)]
mod tests;
