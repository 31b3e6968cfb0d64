//! One signature rule everywhere: Ed25519 (RFC 8032), checked strictly.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

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

    /// 32 bytes that this device and `other` can work out, each from its own key, and nobody else: X25519 (RFC 7748)
    /// on the two keys, hashed with what it is `about`. None where `other` is no key.
    #[must_use]
    pub fn agreed_with(&self, other: &DeviceId, about: &[u8]) -> Option<[u8; 32]> {
        let key = VerifyingKey::from_bytes(&unhex::<32>(other.as_str())?).ok()?;
        if key.is_weak() {
            return None;
        }
        let point = key.to_montgomery() * self.0.to_scalar();
        let digest = Sha256::new()
            .chain_update(b"hemicycle/agreed/1")
            .chain_update(point.as_bytes())
            .chain_update(about)
            .finalize();
        Some(digest.into())
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
        assert_eq!(DeviceKey::from_seed(&[1; 32]).agreed_with(&weak, b"unlock"), None);
    }

    #[test]
    fn two_devices_agree_and_a_third_does_not() {
        let [one, two, third] = [1, 2, 3].map(|n| DeviceKey::from_seed(&[n; 32]));
        let agreed = one.agreed_with(&two.device(), b"unlock").unwrap();
        assert_eq!(two.agreed_with(&one.device(), b"unlock"), Some(agreed));
        assert_ne!(two.agreed_with(&one.device(), b"other"), Some(agreed));
        assert_ne!(third.agreed_with(&one.device(), b"unlock"), Some(agreed));
        assert_ne!(third.agreed_with(&two.device(), b"unlock"), Some(agreed));
    }
}
