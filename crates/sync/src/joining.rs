//! How a laptop becomes known: by an invitation file that carries the host's key, or by a typed code and six words.

use std::{collections::BTreeMap, net::IpAddr};

use hemicycle_domain::{
    Fact,
    ids::{DeviceId, Moment, PersonId},
    keys::{self, DeviceKey},
    tree::{hex, unhex},
    words::{device_words, words},
};
use hemicycle_store::StoreError;

use crate::{
    invitation::{normal_code, secret_hash},
    places::neighbourhood,
    replica::{Happening, OfferError, PeerId, Replica},
    wire::{Frame, Join, JoinProof, JoinRefusal},
};

/// A laptop that waits for the clerk to compare six words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: String,
    pub peer: PeerId,
    pub invitation: String,
    pub person: PersonId,
    pub device: DeviceId,
    pub tls: String,
    pub words: Vec<String>,
}

impl Waiting {
    #[must_use]
    pub fn device_words(&self) -> String {
        device_words(self.device.as_str())
    }
}

/// The six words that both screens show: 72 bits over both TLS keys, the device's key and the code.
#[must_use]
pub fn six_words(host_tls: &str, join_tls: &str, device: &DeviceId, code: &str) -> Vec<String> {
    let code = normal_code(code);
    words(
        &[
            b"join",
            host_tls.as_bytes(),
            join_tls.as_bytes(),
            device.as_str().as_bytes(),
            code.as_bytes(),
        ],
        6,
    )
}

/// Wrong codes and secrets of one address within `WITHIN_MS`, at most. A code has 40 bits, and the clerk compares words
/// on top: so few guesses find none.
const GUESSES_AN_ADDRESS: u32 = 10;
/// The same of all addresses together, and so many refusals are logged.
const GUESSES: u32 = 100;
/// An honest laptop behind the same address as one that guesses waits no longer.
const WITHIN_MS: i64 = 2 * 60 * 1_000;
/// From so many on, the clerk is told.
const MANY_GUESSES: u32 = 10;
/// Addresses that are remembered, at most.
const ADDRESSES: usize = 1_024;

/// Wrong codes and secrets of late.
#[derive(Default)]
pub(crate) struct Guesses {
    since: Moment,
    all: u32,
    by_address: BTreeMap<Option<IpAddr>, u32>,
    told: bool,
    logged: u32,
}

impl Guesses {
    fn forget_old(&mut self, now: Moment) {
        // A clock that was put back forgets as well.
        if !(0..WITHIN_MS).contains(&(now.0 - self.since.0)) {
            *self = Self {
                since: now,
                ..Self::default()
            };
        }
    }

    fn of(&self, from: Option<IpAddr>) -> u32 {
        self.by_address
            .get(&from.map(neighbourhood))
            .copied()
            .unwrap_or(0)
    }

    /// Whether no further code is looked at that comes from there.
    fn too_many(&mut self, from: Option<IpAddr>, now: Moment) -> bool {
        self.forget_old(now);
        self.of(from) >= GUESSES_AN_ADDRESS || self.all >= GUESSES
    }

    /// Counts a wrong one; gives how many there were where a person should hear of it, which is once in a while.
    fn count(&mut self, from: Option<IpAddr>, now: Moment) -> Option<u32> {
        self.forget_old(now);
        self.all = self.all.saturating_add(1);
        let from = from.map(neighbourhood);
        if self.by_address.len() < ADDRESSES || self.by_address.contains_key(&from) {
            let own = self.by_address.entry(from).or_default();
            *own = own.saturating_add(1);
        }
        let tell = self.all >= MANY_GUESSES && !self.told;
        self.told |= tell;
        tell.then_some(self.all)
    }

    /// Whether one more refusal is logged: of very many, the first are enough.
    fn is_logged(&mut self, now: Moment) -> bool {
        self.forget_old(now);
        self.logged = self.logged.saturating_add(1);
        self.logged <= GUESSES
    }
}

fn message(tls: &str) -> Vec<u8> {
    format!("hemicycle join\n{tls}\n").into_bytes()
}

/// What a laptop says to be let in.
#[must_use]
pub fn request(key: &DeviceKey, tls: &str, proof: JoinProof) -> Join {
    Join {
        device: key.device(),
        tls: tls.to_owned(),
        signature: hex(&key.sign(&message(tls))),
        proof,
    }
}

impl Replica {
    /// Whether a peer may keep its line: it has greeted and is known, or waits for the clerk.
    pub(crate) fn is_welcome(&self, peer: PeerId) -> bool {
        self.has_greeted(peer) || self.joins.iter().any(|waiting| waiting.peer == peer)
    }

    /// Whoever is not let in is told why, and the log is.
    fn turn_away(&mut self, peer: PeerId, reason: JoinRefusal) {
        let now = self.now();
        if self.guesses.is_logged(now) {
            let from = self.peer_from(peer).map(|from| from.to_string());
            tracing::warn!(?from, ?reason, "an invitation was refused");
        }
        self.say(peer, Frame::JoinRefused { reason });
    }

    /// A wrong code or secret is refused, counted and, after many, told of.
    fn guessed(&mut self, peer: PeerId) {
        let (from, now) = (self.peer_from(peer), self.now());
        if let Some(count) = self.guesses.count(from, now) {
            let from = from.map_or_else(|| "-".to_owned(), |from| from.to_string());
            self.happened(Happening::Guessing { from, count });
        }
        self.turn_away(peer, JoinRefusal::Unknown);
    }

    /// A laptop asks to be let in; only the office can.
    pub(crate) fn join(&mut self, peer: PeerId, join: &Join) -> Result<(), StoreError> {
        let office = self
            .register()
            .is_some_and(|r| r.keeper.as_ref() == Some(self.device()));
        if !office {
            self.turn_away(peer, JoinRefusal::NotHere);
            return Ok(());
        }
        let signed = unhex::<64>(&join.signature)
            .is_some_and(|signature| keys::verify(&join.device, &message(&join.tls), &signature));
        if !signed || self.peer_tls(peer) != Some(join.tls.as_str()) {
            self.turn_away(peer, JoinRefusal::BadSignature);
            return Ok(());
        }
        // A secret has 128 bits and is found by nobody, however often somebody tries: who has the right one is let in
        // also while others guess. A code is short.
        let (from, now) = (self.peer_from(peer), self.now());
        if matches!(join.proof, JoinProof::Code(_)) && self.guesses.too_many(from, now) {
            self.turn_away(peer, JoinRefusal::Later);
            return Ok(());
        }
        let invitation = match &join.proof {
            JoinProof::Secret(secret) => self.store.invitation_by_secret(&secret_hash(secret))?,
            JoinProof::Code(code) => self.store.invitation_by_code(&normal_code(code))?,
        };
        let Some(invitation) = invitation else {
            self.guessed(peer);
            return Ok(());
        };
        // The answer may have been lost: the same laptop is told again.
        if self
            .register()
            .is_some_and(|r| r.devices.contains_key(&join.device))
        {
            self.admitted(peer, &PersonId::new(invitation.person));
            return Ok(());
        }
        if invitation.used_at.is_some() {
            self.turn_away(peer, JoinRefusal::Used);
            return Ok(());
        }
        if invitation.expires < self.now().0 {
            self.turn_away(peer, JoinRefusal::Expired);
            return Ok(());
        }
        let person = PersonId::new(invitation.person);
        match &join.proof {
            JoinProof::Secret(_) => self.admit_device(peer, &invitation.id, &person, &join.device, &join.tls),
            JoinProof::Code(code) => {
                let words = six_words(self.tls(), &join.tls, &join.device, code);
                self.joins.retain(|waiting| waiting.device != join.device);
                let id = self.outside.name();
                self.joins.push(Waiting {
                    id,
                    peer,
                    invitation: invitation.id,
                    person,
                    device: join.device.clone(),
                    tls: join.tls.clone(),
                    words,
                });
                self.touch();
                Ok(())
            }
        }
    }

    fn admit_device(
        &mut self,
        peer: PeerId,
        invitation: &str,
        person: &PersonId,
        device: &DeviceId,
        tls: &str,
    ) -> Result<(), StoreError> {
        let now = self.now().0;
        if !self.store.use_invitation(invitation, now)? {
            self.turn_away(peer, JoinRefusal::Used);
            return Ok(());
        }
        let fact = Fact::DeviceAdmitted {
            device: device.clone(),
            tls: tls.to_owned(),
            person: person.clone(),
        };
        match self.register_fact(&fact) {
            Ok(_) => {
                self.happened(Happening::Joined {
                    device: device.clone(),
                });
                self.admitted(peer, person);
                Ok(())
            }
            Err(OfferError::Store(error)) => Err(error),
            Err(_) => {
                self.turn_away(peer, JoinRefusal::Unknown);
                Ok(())
            }
        }
    }

    fn admitted(&mut self, peer: PeerId, person: &PersonId) {
        let Some(register) = self.register() else { return };
        let name = register
            .people
            .get(person)
            .map(|p| p.name.clone())
            .unwrap_or_default();
        let frame = Frame::Admitted {
            council: register.council.clone(),
            council_name: register.name.clone(),
            person: person.clone(),
            name,
        };
        self.say(peer, frame);
    }

    /// The clerk has compared the words.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn decide_join(&mut self, id: &str, let_in: bool) -> Result<bool, StoreError> {
        let Some(at) = self.joins.iter().position(|waiting| waiting.id == id) else {
            return Ok(false);
        };
        let waiting = self.joins.remove(at);
        self.touch();
        if let_in {
            self.admit_device(
                waiting.peer,
                &waiting.invitation,
                &waiting.person,
                &waiting.device,
                &waiting.tls,
            )?;
        } else {
            self.turn_away(waiting.peer, JoinRefusal::ByClerk);
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_lock_out_one_address_for_two_minutes_and_the_clerk_is_told_once() {
        let mut guesses = Guesses::default();
        let (from, other) = (Some([10, 0, 0, 1].into()), Some([10, 0, 0, 2].into()));
        let now = Moment(1_790_000_000_000);
        let told: Vec<_> = (0..30).filter_map(|_| guesses.count(from, now)).collect();
        assert_eq!(told, [MANY_GUESSES]);
        assert!(guesses.too_many(from, now));
        assert!(!guesses.too_many(other, now), "others type their codes meanwhile");
        let later = Moment(now.0 + WITHIN_MS);
        assert!(guesses.too_many(from, Moment(later.0 - 1)));
        assert!(!guesses.too_many(from, later));
        // From so many addresses that each has few.
        for last in 0..100 {
            assert!(!guesses.too_many(Some([10, 0, 1, last].into()), later));
            guesses.count(Some([10, 0, 1, last].into()), later);
        }
        assert!(guesses.too_many(other, later));
        // A clock that is put back locks nobody out for longer.
        assert!(!guesses.too_many(other, now));
    }

    #[test]
    fn of_very_many_refusals_the_first_of_each_while_are_logged() {
        let mut guesses = Guesses::default();
        let now = Moment(1_790_000_000_000);
        let logged = |guesses: &mut Guesses, now| (0..1_000).filter(|_| guesses.is_logged(now)).count();
        assert_eq!(logged(&mut guesses, now), 100);
        assert_eq!(logged(&mut guesses, Moment(now.0 + WITHIN_MS)), 100);
    }
}
