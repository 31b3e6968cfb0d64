//! The agenda: what is dealt with, in which order, and what the room deals with now.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{ItemId, Moment},
    phases::Begun,
    register::line,
    roles::Actor,
};

/// One item as the clerk wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    pub id: ItemId,
    /// As people say it: `7`, `7a`.
    pub number: String,
    pub title: String,
    pub needs_vote: bool,
    pub questioning: bool,
    /// Decided together with others unless a member takes it out: see `consent.rs`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub consent: bool,
}

/// The number of the item that one stands under: `5` of `5.2`, nothing of `5`.
fn parent(number: &str) -> &str {
    let number = number.trim_end_matches('.');
    number.rsplit_once('.').map_or("", |(parent, _)| parent)
}

fn is_under(number: &str, head: &str) -> bool {
    let rest = number.strip_prefix(head.trim_end_matches('.'));
    rest.is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
}

/// One time that the room dealt with an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handling {
    pub item: ItemId,
    pub opened_at: Moment,
    pub closed_at: Option<Moment>,
    /// What the chair began of it, the oldest first.
    pub phases: Vec<Begun>,
    /// It ended because the item was postponed or withdrawn: it is not dealt with.
    pub set_aside: bool,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn set_agenda(&self, actor: &Actor, items: Vec<AgendaItem>) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if items.is_empty() {
            return Err(Refusal::EmptyText);
        }
        for (index, item) in items.iter().enumerate() {
            line(&item.title)?;
            if items.iter().take(index).any(|other| other.id == item.id) {
                return Err(Refusal::AlreadyThere);
            }
        }
        // What was dealt with, voted on together with others, had a vote dropped, or was changed by the council, stays on
        // the agenda.
        let handled = self.handlings.iter().map(|handling| &handling.item);
        let together = self.ballots.iter().flat_map(|ballot| &ballot.with);
        let dropped = self.orders.iter().filter(|(_, order)| !order.dropped.is_empty());
        let dealt_with = handled
            .chain(together)
            .chain(dropped.map(|(item, _)| item))
            .chain(self.agenda_changes.iter().map(|changed| changed.change.item()))
            .all(|id| items.iter().any(|item| item.id == *id));
        // So does what a committee examines, and what an office has not handed in for good.
        let examined = self.examinations.iter();
        let examined = examined.filter(|(_, known)| known.asked.is_some() || known.ended.is_some());
        let requests = self
            .requests
            .iter()
            .filter(|request| !request.state.is_accepted());
        let prepared = examined
            .map(|(item, _)| item)
            .chain(requests.map(|request| &request.item))
            .all(|id| items.iter().any(|item| item.id == *id));
        if !dealt_with
            || !prepared
            || self
                .papers
                .values()
                .any(|p| !items.iter().any(|item| item.id == p.item))
        {
            return Err(Refusal::NoSuchItem);
        }
        Ok(Fact::AgendaSet { items })
    }

    /// The agenda with one item, and what stands under it, before or behind its neighbour of the same level; the
    /// numbers stay where they are, so the two change theirs.
    ///
    /// # Errors
    /// The rule that says no; `AlreadyThere` where there is no such neighbour.
    pub fn move_item(&self, actor: &Actor, item: &ItemId, up: bool) -> Result<Fact, Refusal> {
        let at = self.agenda.iter().position(|known| known.id == *item);
        let at = at.ok_or(Refusal::NoSuchItem)?;
        let heads: Vec<usize> = (0..self.agenda.len())
            .filter(|index| parent(self.number_at(*index)) == parent(self.number_at(at)))
            .collect();
        let place = heads.iter().position(|index| *index == at).unwrap_or_default();
        let (first, second) = match (place.checked_sub(1), heads.get(place + 1)) {
            (Some(before), _) if up => (heads.get(before).copied().unwrap_or_default(), at),
            (_, Some(behind)) if !up => (at, *behind),
            _ => return Err(Refusal::AlreadyThere),
        };
        let end = (second..self.agenda.len())
            .find(|index| *index > second && !is_under(self.number_at(*index), self.number_at(second)))
            .unwrap_or(self.agenda.len());
        let (low, high) = (self.number_at(first), self.number_at(second));
        let renumbered = |range: core::ops::Range<usize>, from: &str, to: &str| -> Vec<AgendaItem> {
            let part = self.agenda.get(range).unwrap_or_default().iter();
            part.map(|item| AgendaItem {
                number: match item.number.strip_prefix(from) {
                    Some(rest) => alloc::format!("{to}{rest}"),
                    None => item.number.clone(),
                },
                ..item.clone()
            })
            .collect()
        };
        let mut items = self.agenda.get(..first).unwrap_or_default().to_vec();
        items.extend(renumbered(second..end, high, low));
        items.extend(renumbered(first..second, low, high));
        items.extend_from_slice(self.agenda.get(end..).unwrap_or_default());
        self.set_agenda(actor, items)
    }

    fn number_at(&self, index: usize) -> &str {
        self.agenda.get(index).map_or("", |item| item.number.as_str())
    }

    /// # Errors
    /// The rule that says no.
    pub fn open_item(&self, actor: &Actor, item: &ItemId) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        let known = self.item(item).ok_or(Refusal::NoSuchItem)?;
        if self.open_ballot_now().is_some() {
            return Err(Refusal::BallotStillOpen);
        }
        self.no_break()?;
        if self.set_aside(item).is_some() {
            return Err(Refusal::ItemSetAside {
                number: known.number.clone(),
            });
        }
        if let Some(live) = self.live_item() {
            return Err(Refusal::AnotherItemLive {
                number: live.number.clone(),
            });
        }
        Ok(Fact::ItemOpened { item: item.clone() })
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_item(&self, actor: &Actor, item: &ItemId) -> Result<Fact, Refusal> {
        actor.chair()?;
        if self.live_item().is_none_or(|live| live.id != *item) {
            return Err(Refusal::ItemNotLive);
        }
        if self.open_ballot_now().is_some() {
            return Err(Refusal::BallotStillOpen);
        }
        if self.ballots.iter().any(|b| b.awaits_declaration()) {
            return Err(Refusal::BallotNotClosed);
        }
        Ok(Fact::ItemClosed { item: item.clone() })
    }

    /// The room goes away from the live item.
    pub(crate) fn leave_item(&mut self, time: Moment, set_aside: bool) {
        self.end_speech_at(time);
        self.floor.queue.clear();
        if let Some(handling) = self.handlings.last_mut() {
            handling.closed_at = Some(time);
            handling.set_aside = set_aside;
        }
    }

    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.id == *id)
    }

    /// What the room deals with now.
    #[must_use]
    pub fn live_item(&self) -> Option<&AgendaItem> {
        let live = self.handlings.last().filter(|h| h.closed_at.is_none())?;
        self.item(&live.item)
    }

    /// Whether the item was opened and closed, and is not open again; or was decided together with another.
    #[must_use]
    pub fn is_done(&self, id: &ItemId) -> bool {
        match self.handlings.iter().rfind(|h| h.item == *id) {
            Some(handling) => handling.closed_at.is_some() && !handling.set_aside,
            None => self.decided_with(id).is_some(),
        }
    }
}
