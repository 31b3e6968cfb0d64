//! An act that the whole room saw, taken back within ten seconds: what can be, by whom, and what is restored.
//!
//! The act and its undoing both stay in the journal. What was before the act is kept until something follows that may
//! depend on it, so that taking in an undoing can neither fail nor decide.

use alloc::vec::Vec;

use crate::{
    Fact, Refusal, Session,
    entry::ReadEntry,
    ids::{ItemId, Moment, PersonId},
    roles::Actor,
    speaking::Floor,
};

/// How long an act can be taken back, in milliseconds of room time.
pub const UNDO_MS: i64 = 10_000;

/// The kind of an entry that takes an act back.
const ACT_UNDONE: &str = "actUndone";

/// Kinds of entries that may follow an act without depending on it. Asked by their names, because a body may be
/// withheld, and because every copy must come to the same. Anything else ends the time in which it can be taken back;
/// the opening of a ballot above all, because votes bind.
const INDEPENDENT: [&str; 26] = [
    "floorAsked",
    "floorRequestWithdrawn",
    "queueOrderChosen",
    "helpAsked",
    "helpEnded",
    "delegateArrived",
    "delegateLeft",
    "attendanceConfirmed",
    "excuseGiven",
    "recusalDeclared",
    "recusalWithdrawn",
    "guestInvited",
    "substituteNamed",
    "registerAdvanced",
    "holderNamed",
    "holderReleased",
    "oneCopyChosen",
    "twoCopiesAgain",
    "minutesWritten",
    "minutesLaidOut",
    "minutesObjected",
    "turnWritten",
    "paperAdded",
    "opinionGiven",
    "opinionReminderSent",
    "correctionDeclared",
];

/// What the room saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomAct {
    FloorGiven { person: PersonId },
    SpeechEnded { person: PersonId },
    MinuteAdded { person: PersonId },
    RequestDeclined { person: PersonId },
    ListClosed,
    ListReopened,
    ItemOpened { item: ItemId },
}

/// The last act, while nothing has followed that may depend on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// Its entry.
    pub number: u64,
    pub by: PersonId,
    pub at: Moment,
    pub act: RoomAct,
    /// As it was before, without the speeches that had ended.
    before: Floor,
    /// How many speeches had ended.
    past: usize,
    /// What has happened to the list since.
    followed: Vec<(u64, Moment, Fact)>,
}

/// An act that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    pub act: RoomAct,
    pub by: PersonId,
    pub at: Moment,
    pub undone_at: Moment,
    /// The item that it happened in, or that it opened.
    pub item: Option<ItemId>,
}

impl Session {
    /// Whoever led an act takes it back.
    ///
    /// # Errors
    /// The rule that says no: `NothingToUndo` where something followed that may depend on it, `UndoTooLate` ten seconds
    /// of room time after it.
    pub fn undo(&self, actor: &Actor, of: u64, at: Moment) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let last = self.undoable.as_ref().filter(|last| last.number == of);
        let last = last.ok_or(Refusal::NothingToUndo)?;
        if last.by != actor.person {
            return Err(Refusal::NotYourRole);
        }
        if at.0 > last.at.0.saturating_add(UNDO_MS) {
            return Err(Refusal::UndoTooLate);
        }
        Ok(Fact::ActUndone { of })
    }

    /// Asked of every entry before it is applied.
    pub(crate) fn remember_for_undo(&mut self, entry: &ReadEntry) {
        let kind = entry.header.kind.as_str();
        let act = entry.fact.as_ref().and_then(|fact| self.room_act(fact));
        let author = self.register.devices.get(&entry.header.author);
        if let (Some(act), Some(by)) = (act, author.map(|device| device.person.clone())) {
            let past = core::mem::take(&mut self.floor.past);
            let before = self.floor.clone();
            self.floor.past = past;
            self.undoable = Some(Undoable {
                number: entry.leaf.number,
                by,
                at: entry.leaf.time,
                act,
                before,
                past: self.floor.past.len(),
                followed: Vec::new(),
            });
        } else if INDEPENDENT.contains(&kind) {
            if let (Some(last), Some(fact)) = (&mut self.undoable, &entry.fact)
                && changes_list(fact)
            {
                let followed = (entry.leaf.number, entry.leaf.time, fact.clone());
                last.followed.push(followed);
            }
        } else if kind != ACT_UNDONE {
            self.undoable = None;
        }
    }

    fn room_act(&self, fact: &Fact) -> Option<RoomAct> {
        let speaker = || Some(self.floor.speaker.as_ref()?.person.clone());
        Some(match fact {
            Fact::FloorGiven { person, .. } => RoomAct::FloorGiven {
                person: person.clone(),
            },
            Fact::SpeechEnded => RoomAct::SpeechEnded { person: speaker()? },
            Fact::SpeechExtended { .. } => RoomAct::MinuteAdded { person: speaker()? },
            Fact::FloorDeclined { asked, .. } => {
                let known = self.floor.queue.iter().find(|known| known.number == *asked)?;
                RoomAct::RequestDeclined {
                    person: known.person.clone(),
                }
            }
            Fact::SpeakersListClosed => RoomAct::ListClosed,
            Fact::SpeakersListReopened => RoomAct::ListReopened,
            Fact::ItemOpened { item } => RoomAct::ItemOpened { item: item.clone() },
            _ => return None,
        })
    }

    /// Takes an undoing in. Never fails and never decides.
    pub(crate) fn apply_undo(&mut self, of: u64, at: Moment) {
        let Some(last) = self.undoable.take().filter(|last| last.number == of) else {
            return;
        };
        let item = match &last.act {
            RoomAct::ItemOpened { item } => Some(item.clone()),
            _ => self.live_item().map(|item| item.id.clone()),
        };
        let mut floor = last.before;
        if let Some(speaking) = &mut floor.speaker {
            let now = self.floor.speaker.as_ref();
            let went_on = now.is_some_and(|s| s.since == speaking.since && s.person == speaking.person);
            // For whoever lost the floor by it, the clock stood meanwhile.
            if !went_on && speaking.paused_at.is_none() {
                speaking.stopped_ms += (at.0 - last.at.0).max(0);
            }
        }
        floor.past = core::mem::take(&mut self.floor.past);
        floor.past.truncate(last.past);
        self.floor = floor;
        match &last.act {
            RoomAct::ItemOpened { .. } => drop(self.handlings.pop()),
            RoomAct::RequestDeclined { .. } => drop(self.declined.pop()),
            _ => {}
        }
        for (number, time, fact) in last.followed {
            self.apply_floor(number, time, fact);
        }
        self.undone.push(Undone {
            act: last.act,
            by: last.by,
            at: last.at,
            undone_at: at,
            item,
        });
    }
}

fn changes_list(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::FloorAsked { .. }
            | Fact::FloorRequestWithdrawn { .. }
            | Fact::QueueOrderChosen { .. }
            | Fact::DelegateLeft { .. }
    )
}

#[cfg(test)]
mod tests;
