//! One signature rule everywhere: Ed25519 (RFC 8032), checked strictly.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::{
    ids::DeviceId,
    tree::{hex, unhex},
};

/// A device's signing key. It never leaves the machine.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// From 32 bytes of chance.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(hex(self.0.verifying_key().as_bytes()))
    }

    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// Whether `signature` is the device's over `message`: strict, so that every node gives one answer.
#[must_use]
pub fn verify(device: &DeviceId, message: &[u8], signature: &[u8; 64]) -> bool {
    unhex::<32>(device.as_str())
        .and_then(|key| VerifyingKey::from_bytes(&key).ok())
        .filter(|key| !key.is_weak())
        .is_some_and(|key| {
            key.verify_strict(message, &Signature::from_bytes(signature))
                .is_ok()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_message_and_key_only() {
        let (mine, other) = (DeviceKey::from_seed(&[1; 32]), DeviceKey::from_seed(&[2; 32]));
        let signature = mine.sign(b"vote");
        assert!(verify(&mine.device(), b"vote", &signature));
        assert!(!verify(&mine.device(), b"vota", &signature));
        assert!(!verify(&other.device(), b"vote", &signature));
        let mut changed = signature;
        changed[5] ^= 1;
        assert!(!verify(&mine.device(), b"vote", &changed));
    }

    #[test]
    fn a_signature_has_one_spelling() {
        // The order of the group (RFC 8032, 5.1), little-endian: S and S + L sign alike where nobody looks.
        let order = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10_u16,
        ];
        let mine = DeviceKey::from_seed(&[1; 32]);
        let mut other = mine.sign(b"vote");
        let mut carried = 0;
        for (byte, add) in other[32..].iter_mut().zip(order) {
            let sum = u16::from(*byte) + add + carried;
            *byte = u8::try_from(sum & 0xff).unwrap();
            carried = sum >> 8;
        }
        assert!(!verify(&mine.device(), b"vote", &other));
    }

    #[test]
    fn a_weak_key_signs_nothing() {
        let weak = DeviceId::new("0100000000000000000000000000000000000000000000000000000000000000");
        assert!(!verify(&weak, b"vote", &[0; 64]));
    }
}
