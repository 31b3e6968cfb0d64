//! Size and root of a journal, signed: C2SP signed-note v1.0.0, tlog-checkpoint v1.0.0, tlog-cosignature v1.0.1.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    ids::{DeviceId, JournalId, Moment},
    keys::{self, DeviceKey},
    tree::{Hash, unhex},
};

/// A note: the checkpoint's text, an empty line, and one line per signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Checkpoint(pub String);

/// What a checkpoint says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub origin: String,
    pub size: u64,
    pub root: Hash,
}

const KEEPER: u8 = 0x01;
const COSIGNER: u8 = 0x04;

/// The name under which a journal's checkpoints are signed.
#[must_use]
pub fn origin(journal: &JournalId) -> String {
    format!("hemicycle/{journal}")
}

fn text(origin: &str, size: u64, root: &Hash) -> String {
    format!("{origin}\n{size}\n{}\n", STANDARD.encode(root))
}

fn key_id(name: &str, kind: u8, key: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', kind])
        .chain_update(key)
        .finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

fn signature_line(name: &str, id: [u8; 4], rest: &[&[u8]]) -> String {
    let mut bytes = Vec::from(id);
    for part in rest {
        bytes.extend_from_slice(part);
    }
    format!("\u{2014} {name} {}\n", STANDARD.encode(bytes))
}

/// Key id, time and signature: 4, 8 and 64 bytes. A keeper's line bears no time.
fn is_cosignature(bytes: &[u8]) -> bool {
    bytes.len() == 76
}

/// When a cosigner signed, in seconds; none where the signature does not hold.
fn cosigned(body: &str, name: &str, bytes: &[u8]) -> Option<u64> {
    let device = DeviceId::new(name);
    let public = unhex::<32>(name)?;
    let (id, rest) = bytes.split_first_chunk::<4>()?;
    let (seconds, signature) = rest.split_first_chunk::<8>()?;
    let signature = <[u8; 64]>::try_from(signature).ok()?;
    let seconds = u64::from_be_bytes(*seconds);
    let message = format!("cosignature/v1\ntime {seconds}\n{body}");
    (*id == key_id(name, COSIGNER, &public) && keys::verify(&device, message.as_bytes(), &signature))
        .then_some(seconds)
}

impl Checkpoint {
    /// A keeper's checkpoint over an acknowledged prefix.
    #[must_use]
    pub fn sign(journal: &JournalId, size: u64, root: &Hash, key: &DeviceKey) -> Self {
        let origin = origin(journal);
        let body = text(&origin, size, root);
        let device = key.device();
        let public = unhex::<32>(device.as_str()).unwrap_or_default();
        let signature = key.sign(body.as_bytes());
        let line = signature_line(
            device.as_str(),
            key_id(device.as_str(), KEEPER, &public),
            &[&signature],
        );
        Self(format!("{body}\n{line}"))
    }

    /// The same note with the word of one who holds a copy that agrees, at `time`.
    #[must_use]
    pub fn cosign(&self, time: Moment, key: &DeviceKey) -> Option<Self> {
        let (body, _) = self.parts()?;
        let device = key.device();
        let public = unhex::<32>(device.as_str())?;
        let seconds = u64::try_from(time.0 / 1000).ok()?;
        let signature = key.sign(format!("cosignature/v1\ntime {seconds}\n{body}").as_bytes());
        let id = key_id(device.as_str(), COSIGNER, &public);
        let line = signature_line(device.as_str(), id, &[&seconds.to_be_bytes(), &signature]);
        if self.0.contains(&line) {
            return Some(self.clone());
        }
        Some(Self(format!("{}{line}", self.0)))
    }

    /// The same note without any cosignature.
    #[must_use]
    pub fn alone(&self) -> Self {
        let Some((body, lines)) = self.parts() else {
            return self.clone();
        };
        let stays = |line: &&str| Self::line_of(line).is_none_or(|(_, bytes)| !is_cosignature(&bytes));
        let lines: String = lines
            .lines()
            .filter(stays)
            .flat_map(|line| [line, "\n"])
            .collect();
        Self(format!("{body}\n{lines}"))
    }

    /// The same note with the cosignatures that it lacks of another note on the same text: those that hold.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        self.joined_where(other, |_| true)
    }

    /// The same of one cosigner alone.
    #[must_use]
    pub fn joined_by(&self, other: &Self, device: &DeviceId) -> Self {
        self.joined_where(other, |name| name == device.as_str())
    }

    fn joined_where(&self, other: &Self, wanted: impl Fn(&str) -> bool) -> Self {
        let (Some((body, _)), Some((same, lines))) = (self.parts(), other.parts()) else {
            return self.clone();
        };
        let (mut joined, mut new) = (self.0.clone(), BTreeSet::new());
        for line in lines.lines().filter(|_| body == same) {
            let Some((name, bytes)) = Self::line_of(line) else {
                continue;
            };
            if wanted(name)
                && is_cosignature(&bytes)
                && !self.bears(&DeviceId::new(name))
                && cosigned(body, name, &bytes).is_some()
                && new.insert(name)
            {
                joined.push_str(line);
                joined.push('\n');
            }
        }
        Self(joined)
    }

    /// Whether it bears a line of this cosigner, good or not.
    #[must_use]
    pub fn bears(&self, device: &DeviceId) -> bool {
        let lines = self.signatures();
        lines
            .iter()
            .any(|(name, bytes)| *name == device.as_str() && is_cosignature(bytes))
    }

    /// How many lines of cosigners it bears, good or not.
    #[must_use]
    pub fn cosignatures(&self) -> usize {
        let lines = self.signatures();
        lines.iter().filter(|(_, bytes)| is_cosignature(bytes)).count()
    }

    fn line_of(line: &str) -> Option<(&str, Vec<u8>)> {
        let (name, bytes) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
        Some((name, STANDARD.decode(bytes).ok()?))
    }

    /// The text with its line end, and the lines of the signatures. Each of those ends (signed-note, "Format"), or one
    /// more would be written into the last.
    fn parts(&self) -> Option<(&str, &str)> {
        let at = self.0.find("\n\n")?;
        self.0
            .ends_with('\n')
            .then_some((self.0.get(..=at)?, self.0.get(at + 2..)?))
    }

    #[must_use]
    pub fn stated(&self) -> Option<Stated> {
        let (body, _) = self.parts()?;
        let mut lines = body.lines();
        let origin = String::from(lines.next()?);
        let size = lines.next()?;
        // A size has one spelling: no sign, no leading zero.
        let size = size.parse().ok().filter(|n: &u64| format!("{n}") == size)?;
        let root = STANDARD.decode(lines.next()?).ok()?.try_into().ok()?;
        Some(Stated { origin, size, root })
    }

    /// Whether the keeper's own signature holds.
    #[must_use]
    pub fn is_signed_by(&self, device: &DeviceId) -> bool {
        self.signatures().iter().any(|(name, bytes)| {
            let Some((body, _)) = self.parts() else {
                return false;
            };
            let Some(public) = unhex::<32>(device.as_str()) else {
                return false;
            };
            let Some((id, signature)) = bytes.split_first_chunk::<4>() else {
                return false;
            };
            let Ok(signature) = <[u8; 64]>::try_from(signature) else {
                return false;
            };
            *name == device.as_str()
                && *id == key_id(name, KEEPER, &public)
                && keys::verify(device, body.as_bytes(), &signature)
        })
    }

    /// Who has signed it as its keeper; the first whose signature holds.
    #[must_use]
    pub fn signer(&self) -> Option<DeviceId> {
        let names = self.signatures().into_iter().map(|(name, _)| DeviceId::new(name));
        names.into_iter().find(|device| self.is_signed_by(device))
    }

    /// Whether each of its lines is the signature of a keeper or a cosigner that holds, in the one spelling of base64. A
    /// note on its way may bear others (signed-note, "Verifying"); one that is kept for good bears none.
    #[must_use]
    pub fn holds_line_by_line(&self) -> bool {
        let Some((body, lines)) = self.parts() else {
            return false;
        };
        lines.lines().all(|line| {
            Self::line_of(line).is_some_and(|(name, bytes)| {
                let alone = Self(format!("{body}\n{line}\n"));
                let holds =
                    alone.is_signed_by(&DeviceId::new(name)) || cosigned(body, name, &bytes).is_some();
                holds && line.ends_with(&STANDARD.encode(&bytes))
            })
        })
    }

    /// Who has cosigned, and when in seconds; only those whose signature holds.
    #[must_use]
    pub fn cosigners(&self) -> Vec<(DeviceId, u64)> {
        let Some((body, _)) = self.parts() else {
            return Vec::new();
        };
        self.signatures()
            .into_iter()
            .filter_map(|(name, bytes)| Some((DeviceId::new(name), cosigned(body, name, &bytes)?)))
            .collect()
    }

    fn signatures(&self) -> Vec<(&str, Vec<u8>)> {
        let Some((_, lines)) = self.parts() else {
            return Vec::new();
        };
        lines.lines().filter_map(Self::line_of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_holds_for_its_signer_and_gathers_cosignatures() {
        let (keeper, witness) = (DeviceKey::from_seed(&[1; 32]), DeviceKey::from_seed(&[2; 32]));
        let journal = JournalId::new("s1");
        let note = Checkpoint::sign(&journal, 7, &[9; 32], &keeper);
        let spoilt = note.cosign(Moment(9000), &witness).map(|both| both.0);
        let spoilt = spoilt.unwrap_or_default();
        assert!(Checkpoint(spoilt.clone()).holds_line_by_line());
        // A line that is no signature, of anybody or of a form that is not known, is overheard on the way and never kept.
        for wrong in [
            spoilt.replacen('\u{2014}', "-", 2),
            spoilt.replace(witness.device().as_str(), keeper.device().as_str()),
            format!("{}A\n", spoilt.trim_end()),
        ] {
            assert!(!Checkpoint(wrong.clone()).holds_line_by_line(), "{wrong}");
        }
        assert_eq!(
            note.stated(),
            Some(Stated {
                origin: String::from("hemicycle/s1"),
                size: 7,
                root: [9; 32]
            })
        );
        assert!(note.is_signed_by(&keeper.device()));
        assert!(!note.is_signed_by(&witness.device()));
        assert_eq!(note.signer(), Some(keeper.device()));
        let note = note.cosign(Moment(1_700_000_000_000), &witness).unwrap();
        assert!(note.is_signed_by(&keeper.device()));
        assert_eq!(note.cosigners(), [(witness.device(), 1_700_000_000)]);
        let other = DeviceKey::from_seed(&[3; 32]);
        let others = note.alone().cosign(Moment(1_700_000_001_000), &other).unwrap();
        assert_eq!(note.alone().cosigners(), []);
        let both = note.joined(&others);
        assert_eq!(both.cosigners().len(), 2);
        assert_eq!(both.joined(&others), both, "once each");
        assert_eq!(
            note.joined_by(&others, &witness.device()),
            note,
            "not who was asked for"
        );
        let bad = Checkpoint(others.0.replacen("\u{2014} ", "\u{2014} x", 2));
        assert_eq!(note.joined(&bad), note, "what does not hold is left out");
        let on_other = Checkpoint::sign(&journal, 8, &[9; 32], &keeper)
            .cosign(Moment(0), &other)
            .unwrap();
        assert_eq!(note.joined(&on_other), note, "nor what was said of another text");
        let forged = Checkpoint(note.0.replacen("\n7\n", "\n8\n", 1));
        assert!(!forged.is_signed_by(&keeper.device()));
        assert_eq!(forged.cosigners(), []);
    }

    #[test]
    fn a_checkpoint_whose_last_line_has_no_end_is_none() {
        let keeper = DeviceKey::from_seed(&[1; 32]);
        let note = Checkpoint::sign(&JournalId::new("s1"), 7, &[9; 32], &keeper);
        for torn in [note.0.trim_end(), &format!("{}\u{2014} someone", note.0)] {
            let torn = Checkpoint(torn.into());
            assert_eq!(torn.stated(), None);
            assert!(!torn.is_signed_by(&keeper.device()));
            assert_eq!(torn.cosign(Moment(1_700_000_000_000), &keeper), None);
        }
    }
}
