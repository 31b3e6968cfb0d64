//! Papers that the clerk asks an office for: asked, handed in, returned with a reason, accepted.

use alloc::string::String;

use crate::{
    Fact, Refusal, Session,
    ids::{Day, ItemId, Moment, PapersRequestId},
    register::line,
    roles::Actor,
};

/// What the clerk asks one office for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PapersRequest {
    pub id: PapersRequestId,
    /// By its name; it needs no account.
    pub office: String,
    pub item: ItemId,
    /// What is asked for, in words.
    pub what: String,
    /// The last day on which it is in time.
    pub due: Day,
    pub asked_at: Moment,
    pub state: RequestState,
    /// When it was handed in for the last time.
    pub handed_in_at: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestState {
    Asked,
    HandedIn,
    Returned { reason: String, at: Moment },
    Accepted { at: Moment },
}

impl RequestState {
    /// The office has to hand something in.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Asked | Self::Returned { .. })
    }

    #[must_use]
    pub fn is_accepted(&self) -> bool {
        matches!(self, Self::Accepted { .. })
    }
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn ask_for_papers(
        &self,
        actor: &Actor,
        request: PapersRequestId,
        office: &str,
        item: &ItemId,
        what: &str,
        due: Day,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(office)?;
        line(what)?;
        self.item(item).ok_or(Refusal::NoSuchItem)?;
        if self.requests.iter().any(|known| known.id == request) {
            return Err(Refusal::AlreadyThere);
        }
        if Day::parse(&due.0).is_none() {
            return Err(Refusal::BadDate);
        }
        Ok(Fact::PapersAsked {
            request,
            office: office.into(),
            item: item.clone(),
            what: what.into(),
            due,
        })
    }

    /// The clerk has what the office brought.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn receive_papers(&self, actor: &Actor, request: &PapersRequestId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let known = self.request(request).ok_or(Refusal::NoSuchRequest)?;
        if !known.state.is_open() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::PapersHandedIn {
            request: request.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn return_papers(
        &self,
        actor: &Actor,
        request: &PapersRequestId,
        reason: &str,
    ) -> Result<Fact, Refusal> {
        self.settles(actor, request)?;
        line(reason)?;
        Ok(Fact::PapersReturned {
            request: request.clone(),
            reason: reason.into(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn accept_papers(&self, actor: &Actor, request: &PapersRequestId) -> Result<Fact, Refusal> {
        self.settles(actor, request)?;
        Ok(Fact::PapersAccepted {
            request: request.clone(),
        })
    }

    fn settles(&self, actor: &Actor, request: &PapersRequestId) -> Result<(), Refusal> {
        actor.clerk()?;
        let known = self.request(request).ok_or(Refusal::NoSuchRequest)?;
        if known.state == RequestState::HandedIn {
            Ok(())
        } else {
            Err(Refusal::NothingHandedIn)
        }
    }

    /// They are not needed any more.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn drop_request(&self, actor: &Actor, request: &PapersRequestId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let known = self.request(request).ok_or(Refusal::NoSuchRequest)?;
        if !known.state.is_open() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::PapersRequestDropped {
            request: request.clone(),
        })
    }

    #[must_use]
    pub fn request(&self, id: &PapersRequestId) -> Option<&PapersRequest> {
        self.requests.iter().find(|known| known.id == *id)
    }

    pub(crate) fn apply_request(&mut self, at: Moment, fact: Fact) {
        let (id, state) = match fact {
            Fact::PapersAsked {
                request,
                office,
                item,
                what,
                due,
            } => {
                if self.request(&request).is_none() {
                    self.requests.push(PapersRequest {
                        id: request,
                        office,
                        item,
                        what,
                        due,
                        asked_at: at,
                        state: RequestState::Asked,
                        handed_in_at: None,
                    });
                }
                return;
            }
            Fact::PapersRequestDropped { request } => {
                self.requests.retain(|known| known.id != request);
                return;
            }
            Fact::PapersHandedIn { request } => (request, RequestState::HandedIn),
            Fact::PapersReturned { request, reason } => (request, RequestState::Returned { reason, at }),
            Fact::PapersAccepted { request } => (request, RequestState::Accepted { at }),
            _ => return,
        };
        if let Some(known) = self.requests.iter_mut().find(|known| known.id == id) {
            if state == RequestState::HandedIn {
                known.handed_in_at = Some(at);
            }
            known.state = state;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attendance::tests::{Room, device, item, person},
        register::Role,
    };

    fn id() -> PapersRequestId {
        PapersRequestId::new("q-1")
    }

    fn asked(office: &str, item: &ItemId, due: &str) -> Fact {
        Fact::PapersAsked {
            request: id(),
            office: office.into(),
            item: item.clone(),
            what: "Submission and draft".into(),
            due: Day(due.into()),
        }
    }

    fn good() -> Fact {
        asked("Department of Finance", &item(), "2026-01-05")
    }

    fn returned(reason: &str) -> Fact {
        Fact::PapersReturned {
            request: id(),
            reason: reason.into(),
        }
    }

    /// Seat 0 is the clerk, seat 1 the chair alone, seat 2 a member.
    fn room() -> Room {
        let mut room = Room::with(2);
        room.registers(Fact::RoleGranted {
            person: person(1),
            role: Role::Chair,
        });
        room.follows();
        room
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum At {
        Nothing,
        Asked,
        HandedIn,
        Returned,
        HandedInAgain,
        Accepted,
    }

    #[test]
    fn each_transition_is_the_clerk_s_and_refused_from_a_state_that_it_does_not_fit() {
        let in_hand = || Fact::PapersHandedIn { request: id() };
        let accepted = || Fact::PapersAccepted { request: id() };
        let dropped = || Fact::PapersRequestDropped { request: id() };
        let way = [good(), in_hand(), returned("No draft"), in_hand(), accepted()];
        let states = [
            At::Nothing,
            At::Asked,
            At::HandedIn,
            At::Returned,
            At::HandedInAgain,
            At::Accepted,
        ];
        let open = [At::Asked, At::Returned];
        let lies_here = [At::HandedIn, At::HandedInAgain];
        for (steps, state) in states.into_iter().enumerate() {
            for (fact, from, otherwise) in [
                (in_hand(), open, Refusal::AlreadyThere),
                (dropped(), open, Refusal::AlreadyThere),
                (returned("Blurred"), lies_here, Refusal::NothingHandedIn),
                (accepted(), lies_here, Refusal::NothingHandedIn),
            ] {
                for seat in 0..=2 {
                    let mut room = room();
                    for step in way.iter().take(steps) {
                        room.says(0, step.clone()).unwrap();
                    }
                    let expected = match seat {
                        0 if from.contains(&state) => Ok(()),
                        0 if state == At::Nothing => Err(Refusal::NoSuchRequest),
                        0 => Err(otherwise.clone()),
                        _ => Err(Refusal::NotYourRole),
                    };
                    let said = room.says(seat, fact.clone()).map(|_| ());
                    assert_eq!(said, expected, "{state:?} {} by {seat}", fact.kind());
                }
            }
        }
    }

    #[test]
    fn what_is_asked_has_an_office_an_item_and_a_day() {
        let mut room = room();
        for (fact, refusal) in [
            (asked(" ", &item(), "2026-01-05"), Refusal::EmptyText),
            (
                asked("Finance", &ItemId::new("i-9"), "2026-01-05"),
                Refusal::NoSuchItem,
            ),
            (asked("Finance", &item(), "5 January"), Refusal::BadDate),
        ] {
            assert_eq!(room.says(0, fact), Err(refusal));
        }
        for seat in [1, 2] {
            assert_eq!(room.says(seat, good()), Err(Refusal::NotYourRole));
        }
        room.says(0, good()).unwrap();
        assert_eq!(room.says(0, good()), Err(Refusal::AlreadyThere));
        room.says(0, Fact::PapersHandedIn { request: id() }).unwrap();
        assert_eq!(room.says(0, returned("")), Err(Refusal::EmptyText));
        // The item stays as long as papers are asked for it.
        let mut items = room.session.agenda.clone();
        items[0].id = ItemId::new("another");
        let other = Fact::AgendaSet { items };
        assert_eq!(room.says(0, other.clone()), Err(Refusal::NoSuchItem));
        room.says(0, Fact::PapersAccepted { request: id() }).unwrap();
        room.says(0, other).unwrap();
    }

    #[test]
    fn what_offices_are_asked_for_is_told_to_those_who_prepare_and_lead() {
        let mut room = room();
        room.session.holders.clear();
        let number = room.says(0, good()).unwrap();
        room.session.published_upto = number + 1;
        let sees = |seat| room.session.may_see(&device(seat), number);
        assert!(sees(0) && sees(1) && !sees(2));
    }
}
