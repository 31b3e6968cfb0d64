//! May this person do it: asked by the rules in `session.rs` and its features, and nowhere else.

use alloc::vec::Vec;

use crate::{
    Refusal, Register,
    ids::{DeviceId, PersonId},
    register::Role,
};

/// Who says something: a device, its person, and what that person may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub device: DeviceId,
    pub person: PersonId,
    pub roles: Vec<Role>,
    /// Nobody else presides over the sitting: see `presiding.rs`.
    pub presides: bool,
}

impl Actor {
    /// Who a device speaks for.
    ///
    /// # Errors
    /// Where the register does not know the device, or has revoked it.
    pub fn of(register: &Register, device: &DeviceId) -> Result<Self, Refusal> {
        let known = register.devices.get(device).ok_or(Refusal::UnknownDevice)?;
        if known.revoked {
            return Err(Refusal::DeviceRevoked);
        }
        let person = register.people.get(&known.person).ok_or(Refusal::NoSuchPerson)?;
        Ok(Self {
            device: device.clone(),
            person: known.person.clone(),
            roles: person.roles.clone(),
            presides: true,
        })
    }

    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// # Errors
    /// Where the person is neither.
    pub fn chair_or_clerk(&self) -> Result<(), Refusal> {
        if self.is(Role::Chair) || self.is(Role::Clerk) {
            Ok(())
        } else {
            Err(Refusal::NotYourRole)
        }
    }

    /// # Errors
    /// Where the person does not lead the sitting, or another presides now.
    pub fn chair(&self) -> Result<(), Refusal> {
        match (self.is(Role::Chair), self.presides) {
            (true, true) => Ok(()),
            (true, false) => Err(Refusal::AnotherPresides),
            (false, _) => Err(Refusal::NotYourRole),
        }
    }

    /// # Errors
    /// Where the person does not keep the record.
    pub fn clerk(&self) -> Result<(), Refusal> {
        if self.is(Role::Clerk) {
            Ok(())
        } else {
            Err(Refusal::NotYourRole)
        }
    }

    /// A member speaks for himself or herself; nobody votes for another (Law on local government, Art. 91).
    ///
    /// # Errors
    /// Where it is another person.
    pub fn own_or_led(&self, person: &PersonId) -> Result<(), Refusal> {
        if *person == self.person {
            Ok(())
        } else {
            self.chair_or_clerk()
        }
    }
}
