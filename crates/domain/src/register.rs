//! The council's register: people, mandates, roles, devices and sessions, as a fold over its journal.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal,
    dossiers::Dossiers,
    entry::{OfferId, ReadEntry},
    ids::{Day, DeviceId, JournalId, Moment, PersonId, SessionId},
    mandates::{self, Mandate, Seats},
    petitions::Petitions,
    roles::Actor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    Chair,
    Clerk,
}

/// Longest text of a name or a title, in bytes.
pub const MAX_LINE: usize = 2_000;
/// Longest text of a turn or of a section of the minutes, in bytes.
pub const MAX_TEXT: usize = 200_000;

/// # Errors
/// Where the text is empty or too long.
pub fn line(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::EmptyText);
    }
    if text.len() > MAX_LINE {
        Err(Refusal::TextTooLong)
    } else {
        Ok(())
    }
}

/// The same for what may be long.
///
/// # Errors
/// Where the text is empty or too long.
pub fn text(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::EmptyText);
    }
    if text.len() > MAX_TEXT {
        Err(Refusal::TextTooLong)
    } else {
        Ok(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub group: String,
    /// 0 for none.
    pub seat: u32,
    pub position: String,
    pub roles: Vec<Role>,
    /// In the order in which they began; at most the last one has no end.
    pub mandates: Vec<Mandate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    pub person: PersonId,
    pub tls: String,
    pub revoked: bool,
}

/// Why a session meets: at its set time of the year, on one theme, or because something cannot wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SessionKind {
    Regular,
    Thematic,
    Extraordinary,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convened {
    pub journal: JournalId,
    pub title: String,
    pub place: String,
    pub starts_at: Moment,
    pub kind: Option<SessionKind>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    pub founded: bool,
    /// Hash of the founding entry's header: the council's id, which stands in every invitation.
    pub council: String,
    pub name: String,
    pub language: String,
    pub utc_offset: i32,
    /// The office laptop, which numbers this journal.
    pub keeper: Option<DeviceId>,
    pub people: BTreeMap<PersonId, Person>,
    pub devices: BTreeMap<DeviceId, Device>,
    pub sessions: BTreeMap<SessionId, Convened>,
    /// As said, in the order of the journal.
    pub seats: Vec<Seats>,
    /// The seats of the room from the front, row by row, 0 for a gap; none where nobody has drawn it.
    pub seat_map: Vec<Vec<u32>>,
    /// None in a session's own copy: no session hangs on them.
    pub petitions: Petitions,
    /// The same.
    pub dossiers: Dossiers,
    pub size: u64,
    /// Who first came with a connection's key keeps it: it is never another device's.
    by_tls: BTreeMap<String, DeviceId>,
}

impl Register {
    #[must_use]
    pub fn day(&self, moment: Moment) -> Day {
        Day::of(moment, self.utc_offset)
    }

    #[must_use]
    pub fn device_by_tls(&self, tls: &str) -> Option<(&DeviceId, &Device)> {
        self.devices.get_key_value(self.by_tls.get(tls)?)
    }

    /// May this device say this now?
    ///
    /// # Errors
    /// The reason why not.
    pub fn admit(&self, author: &DeviceId, fact: &Fact) -> Result<(), Refusal> {
        if let Fact::CouncilFounded {
            name,
            clerk_name,
            device,
            ..
        } = fact
        {
            if self.founded {
                return Err(Refusal::AlreadyThere);
            }
            line(name)?;
            line(clerk_name)?;
            return if device == author {
                Ok(())
            } else {
                Err(Refusal::UnknownDevice)
            };
        }
        let actor = Actor::of(self, author)?;
        if let Some(said) = self
            .admit_petition(&actor, fact)
            .or_else(|| self.admit_dossier(&actor, fact))
        {
            return said;
        }
        match fact {
            Fact::PersonRegistered {
                person, name, seat, ..
            } => {
                actor.clerk()?;
                line(name)?;
                if *seat != 0 && self.seat_holder(person, *seat).is_some() {
                    return Err(Refusal::SeatTaken { seat: *seat });
                }
                Ok(())
            }
            Fact::MandateBegun {
                person,
                from,
                replaces,
            } => self
                .begin_mandate(&actor, person, from, replaces.as_ref())
                .map(drop),
            Fact::MandateEnded {
                person,
                on,
                reason,
                end,
            } => self.end_mandate(&actor, person, on, reason, *end).map(drop),
            Fact::SeatsSet { seats, from } => self.set_seats(&actor, *seats, from).map(drop),
            Fact::SeatMapSet { rows } => self.set_seat_map(&actor, rows).map(drop),
            Fact::RoleGranted { person, role } => {
                actor.clerk()?;
                let known = self.people.get(person).ok_or(Refusal::NoSuchPerson)?;
                if known.roles.contains(role) {
                    Err(Refusal::AlreadyThere)
                } else {
                    Ok(())
                }
            }
            Fact::DeviceAdmitted { device, person, .. } => {
                actor.clerk()?;
                if self.devices.contains_key(device) {
                    return Err(Refusal::AlreadyThere);
                }
                self.people
                    .contains_key(person)
                    .then_some(())
                    .ok_or(Refusal::NoSuchPerson)
            }
            Fact::DeviceRevoked { device } => {
                actor.clerk()?;
                // The office's own key keeps the register: revoking it would end the register.
                if Some(device) == self.keeper.as_ref() {
                    return Err(Refusal::NotYourRole);
                }
                self.devices
                    .contains_key(device)
                    .then_some(())
                    .ok_or(Refusal::UnknownDevice)
            }
            Fact::SessionConvened {
                session,
                title,
                place,
                ..
            } => {
                actor.clerk()?;
                line(title)?;
                line(place)?;
                if self.sessions.contains_key(session) {
                    Err(Refusal::AlreadyThere)
                } else {
                    Ok(())
                }
            }
            _ => Err(Refusal::UnknownFact),
        }
    }

    fn admit_device(&mut self, device: DeviceId, person: PersonId, tls: String) {
        self.by_tls.entry(tls.clone()).or_insert_with(|| device.clone());
        let revoked = false;
        self.devices.insert(device, Device { person, tls, revoked });
    }

    /// Goes on, or back, to what the first `size` entries of its journal say.
    pub fn advance(&mut self, history: &[ReadEntry], size: u64) {
        if self.size > size {
            *self = Self::default();
        }
        let count = |size| usize::try_from(size).unwrap_or(usize::MAX).min(history.len());
        for entry in history.get(count(self.size)..count(size)).unwrap_or_default() {
            self.apply_people(entry);
        }
    }

    /// Takes an entry in. Never fails and never decides.
    pub fn apply(&mut self, entry: &ReadEntry) {
        self.apply_people(entry);
        let by = self.devices.get(&entry.header.author);
        if let (Some(fact), Some(by)) = (&entry.fact, by.map(|device| device.person.clone())) {
            self.apply_petition(&by, entry.leaf.time, fact);
            self.apply_dossier(&by, entry.leaf.time, fact);
        }
    }

    fn apply_people(&mut self, entry: &ReadEntry) {
        self.size = entry.leaf.number + 1;
        let Some(fact) = &entry.fact else { return };
        match fact.clone() {
            Fact::CouncilFounded {
                name,
                language,
                utc_offset,
                clerk,
                clerk_name,
                device,
                tls,
            } => {
                let OfferId(council) = entry.offer.clone();
                self.founded = true;
                self.council = council;
                self.name = name;
                self.language = language;
                self.utc_offset = utc_offset;
                self.keeper = Some(device.clone());
                self.admit_device(device, clerk.clone(), tls);
                let person = Person {
                    name: clerk_name,
                    group: String::new(),
                    seat: 0,
                    position: String::new(),
                    roles: Vec::from([Role::Clerk]),
                    mandates: Vec::new(),
                };
                self.people.insert(clerk, person);
            }
            Fact::PersonRegistered {
                person,
                name,
                group,
                seat,
                position,
                mandate_from,
            } => {
                let known = self.people.get(&person);
                let mandates = mandates::registered(known, mandate_from);
                let roles = known.map(|p| p.roles.clone()).unwrap_or_default();
                self.people.insert(
                    person,
                    Person {
                        name,
                        group,
                        seat,
                        position,
                        roles,
                        mandates,
                    },
                );
            }
            fact @ (Fact::MandateBegun { .. } | Fact::MandateEnded { .. } | Fact::SeatsSet { .. }) => {
                self.apply_mandate(fact);
            }
            Fact::SeatMapSet { rows } => self.seat_map = rows,
            Fact::RoleGranted { person, role } => {
                if let Some(person) = self.people.get_mut(&person) {
                    person.roles.push(role);
                }
            }
            Fact::DeviceAdmitted { device, tls, person } => self.admit_device(device, person, tls),
            Fact::DeviceRevoked { device } => {
                if let Some(device) = self.devices.get_mut(&device) {
                    device.revoked = true;
                }
            }
            Fact::SessionConvened {
                session,
                journal,
                title,
                place,
                starts_at,
                kind,
            } => {
                self.sessions.insert(
                    session,
                    Convened {
                        journal,
                        title,
                        place,
                        starts_at,
                        kind,
                    },
                );
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attendance::tests::{device, entry, person},
        entry::Verdict,
    };

    fn history() -> Vec<ReadEntry> {
        let founded = Fact::CouncilFounded {
            name: "Council".into(),
            language: "en".into(),
            utc_offset: 0,
            clerk: person(0),
            clerk_name: "Clerk".into(),
            device: device(0),
            tls: "key-0".into(),
        };
        let admitted = |seat, tls: &str| Fact::DeviceAdmitted {
            device: device(seat),
            tls: tls.into(),
            person: person(0),
        };
        let said = [founded, admitted(2, "key-2"), admitted(1, "key-2")];
        (0..)
            .zip(said)
            .map(|(number, fact)| entry(number, 0, &device(0), fact, Verdict::Counted))
            .collect()
    }

    #[test]
    fn a_register_goes_on_and_back_to_what_its_first_entries_say() {
        let history = history();
        let folded = |size: u64| {
            let mut register = Register::default();
            let first = history.iter().take(usize::try_from(size).unwrap());
            first.for_each(|entry| register.apply(entry));
            register
        };
        let mut register = Register::default();
        for size in [1, 3, 3, 2, 0, 2] {
            register.advance(&history, size);
            assert_eq!(register, folded(size), "{size}");
        }
        register.advance(&history, 9);
        assert_eq!(register, folded(3), "nothing is said beyond the end");
    }

    #[test]
    fn a_connections_key_stays_with_the_device_that_came_with_it_first() {
        let mut register = Register::default();
        register.advance(&history(), 3);
        let of = |tls| register.device_by_tls(tls).map(|(device, _)| device.clone());
        assert_eq!(of("key-0"), Some(device(0)));
        assert_eq!(of("key-2"), Some(device(2)));
        assert_eq!(of(""), None);
    }
}
