//! How a laptop becomes known: by an invitation file that carries the host's key, or by a typed code and six words.

use hemicycle_domain::{
    Fact,
    ids::{DeviceId, PersonId},
    keys::{self, DeviceKey},
    tree::{hex, unhex},
    words::{device_words, words},
};
use hemicycle_store::StoreError;

use crate::{
    invitation::{normal_code, secret_hash},
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
    /// A laptop asks to be let in; only the office can.
    pub(crate) fn join(&mut self, peer: PeerId, join: &Join) -> Result<(), StoreError> {
        let refuse = |reason| Frame::JoinRefused { reason };
        let office = self
            .register()
            .is_some_and(|r| r.keeper.as_ref() == Some(self.device()));
        if !office {
            self.say(peer, refuse(JoinRefusal::NotHere));
            return Ok(());
        }
        let signed = unhex::<64>(&join.signature)
            .is_some_and(|signature| keys::verify(&join.device, &message(&join.tls), &signature));
        if !signed || self.peer_tls(peer) != Some(join.tls.as_str()) {
            self.say(peer, refuse(JoinRefusal::BadSignature));
            return Ok(());
        }
        let invitation = match &join.proof {
            JoinProof::Secret(secret) => self.store.invitation_by_secret(&secret_hash(secret))?,
            JoinProof::Code(code) => self.store.invitation_by_code(&normal_code(code))?,
        };
        let Some(invitation) = invitation else {
            self.say(peer, refuse(JoinRefusal::Unknown));
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
            self.say(peer, refuse(JoinRefusal::Used));
            return Ok(());
        }
        if invitation.expires < self.now().0 {
            self.say(peer, refuse(JoinRefusal::Expired));
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
            self.say(
                peer,
                Frame::JoinRefused {
                    reason: JoinRefusal::Used,
                },
            );
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
                self.say(
                    peer,
                    Frame::JoinRefused {
                        reason: JoinRefusal::Unknown,
                    },
                );
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
            self.say(
                waiting.peer,
                Frame::JoinRefused {
                    reason: JoinRefusal::ByClerk,
                },
            );
        }
        Ok(true)
    }
}
