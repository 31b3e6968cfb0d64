//! What machines say to each other. Changed by adding only: see `tests/golden`.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use hemicycle_domain::{
    Refusal,
    checkpoint::{Checkpoint, origin},
    entry::{BadEntry, Body, Entry, Leaf, Offer, OfferId},
    ids::{DeviceId, JournalId, Moment, PersonId},
    tree::{leaf_hash, unhex, verify_inclusion},
};
use serde::{Deserialize, Serialize, de::IgnoredAny};

use crate::{contradiction::Contradiction, takeover::Reach};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(epoch: &u64) -> bool {
    *epoch == 0
}

fn first_protocol() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_first_protocol(protocol: &u32) -> bool {
    *protocol == first_protocol()
}

/// The newest version of the protocol that this program speaks.
pub const PROTOCOL: u32 = 1;
/// The oldest. Two programs speak with each other where each one's newest is no older than the other's oldest.
pub const OLDEST_PROTOCOL: u32 = 1;
/// Largest frame that is read, in bytes: a piece of a paper with its head.
pub const MAX_FRAME: usize = (1 << 20) + (1 << 16);
/// Largest frame that is read from a laptop that the council does not know, or that only asks for papers, in bytes.
pub const SMALL_FRAME: usize = 1 << 16;
/// Entries in one frame.
pub const ENTRIES_A_FRAME: u64 = 200;

/// One message. Pieces of papers travel as binary frames, all else as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Frame {
    /// First from both sides.
    Hello(Hello),
    /// Entries in order. `acknowledged` is how many have enough copies; only those are told to all.
    Entries {
        journal: JournalId,
        from: u64,
        entries: Vec<Entry>,
        acknowledged: u64,
        checkpoint: Option<Checkpoint>,
        /// The epoch in which a keeper says it, or that was promised to whoever asked; 0 from a copy that passes on
        /// what is acknowledged.
        #[serde(default, skip_serializing_if = "is_zero")]
        epoch: u64,
    },
    /// Bodies that the receiver may see by now.
    Bodies {
        journal: JournalId,
        bodies: Vec<(u64, Body)>,
    },
    /// A holder's word to the keeper of that epoch: its first `size` entries are on this disk.
    Copied {
        journal: JournalId,
        epoch: u64,
        size: u64,
    },
    Offer {
        offer: Box<Offer>,
    },
    Answered {
        journal: JournalId,
        offer: OfferId,
        answer: Answer,
    },
    /// The keeper's word to the author of an offer: it stands in what is acknowledged. It can be checked without a
    /// copy, so nobody waits for one.
    Receipt(Receipt),
    /// Who is connected to the host: to those who lead, everybody; to all others, the holders.
    Presence {
        devices: Vec<DeviceId>,
    },
    /// A chair's laptop asks to become the keeper.
    WishToHost {
        journal: JournalId,
    },
    /// One who takes over asks a holder to follow no older epoch than this.
    AskPromise {
        journal: JournalId,
        epoch: u64,
        /// How far the asking copy goes.
        reach: Reach,
    },
    /// The promise, on disk before it is said.
    Promised {
        journal: JournalId,
        epoch: u64,
        reach: Reach,
        /// So many of its entries are known to be acknowledged.
        acknowledged: u64,
    },
    /// A newer epoch is promised already, or this one to somebody else.
    NotPromised {
        journal: JournalId,
        /// The newest that is promised.
        epoch: u64,
        /// It had asked for the same epoch, and gives way.
        gives_way: bool,
        /// It has entries of that epoch: somebody leads in it, or did so last.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        led: bool,
    },
    /// The sender was told of a journal from further on than its copy goes, or of entries that it could not take then:
    /// it is told again from this number on.
    Lacks {
        journal: JournalId,
        from: u64,
    },
    /// One who takes over lacks what the receiver has, from this number on.
    AskEntries {
        journal: JournalId,
        epoch: u64,
        from: u64,
    },
    /// What a laptop says of itself, to those who may lead.
    Status(Status),
    /// One who may lead asks the host what it knows of the laptops.
    AskLaptops,
    /// The answer: every laptop that told something of itself since then.
    Laptops {
        since: Moment,
        laptops: Vec<Laptop>,
    },
    /// Where the holders listen, so that every laptop finds the next keeper when this one is silent.
    Doors {
        doors: Vec<HolderDoor>,
    },
    /// The room is led from elsewhere now.
    Moved {
        addresses: Vec<String>,
        tls: String,
    },
    /// A cosigned checkpoint from the central server: what it covers is in the archive.
    Archived {
        journal: JournalId,
        size: u64,
        checkpoint: Checkpoint,
    },
    /// From the central server: how far it has the files that its copy names.
    FilesDue {
        journal: JournalId,
        due: FilesDue,
    },
    /// The end of a closed sitting: from its keeper the checkpoint over it, to be cosigned by whoever has the same; back
    /// with the sender's cosignature; and to those who lead, with all that are known.
    Closing {
        journal: JournalId,
        checkpoint: Checkpoint,
    },
    /// The receiver has vouched before for so many entries of a journal, and greets with fewer: its disk has forgotten.
    Forgotten {
        journal: JournalId,
        size: u64,
    },
    /// What the sender's copy is signed with, to one whose copy does not agree with it.
    Signed {
        journal: JournalId,
        checkpoint: Checkpoint,
    },
    /// Proof that two records of this session were signed. It holds by itself, whoever brings it.
    Contradiction {
        journal: JournalId,
        proof: Box<Contradiction>,
    },
    /// The receiver's copy and this one do not agree, or an entry does not hold.
    Disagrees {
        journal: JournalId,
        number: u64,
        why: BadEntry,
    },

    AskPieces {
        sha256: String,
    },
    Pieces {
        sha256: String,
        hashes: Vec<String>,
    },
    AskPiece {
        sha256: String,
        index: u32,
    },
    Piece {
        sha256: String,
        index: u32,
        #[serde(skip)]
        bytes: Vec<u8>,
    },
    NoPiece {
        sha256: String,
    },

    /// Which backups of notes the sender has, by laptop, and which of them it knows to be in the archive: to whoever
    /// keeps backups all, to a laptop those of its person. One who never says so is sent none.
    NotesHeld {
        held: BTreeMap<DeviceId, u64>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        archived: BTreeMap<DeviceId, u64>,
    },
    /// The notes of one laptop's person, sealed.
    NotesBackup(NotesBackup),

    Join(Join),
    /// The laptop is known from now on.
    Admitted {
        council: String,
        council_name: String,
        person: PersonId,
        name: String,
    },
    JoinRefused {
        reason: JoinRefusal,
    },
    /// Not known, and nothing else is answered.
    Stranger,

    /// Of a kind, or with a word in it, that only another version of this program knows: passed over, so that two
    /// versions go on with all that both know.
    #[serde(skip)]
    Unknown {
        kind: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hello {
    /// The newest version that the sender speaks.
    pub protocol: u32,
    /// The oldest.
    #[serde(default = "first_protocol", skip_serializing_if = "is_first_protocol")]
    pub oldest: u32,
    /// The council's id, empty where none is known yet.
    pub council: String,
    pub device: Option<DeviceId>,
    /// The name of the sender's store, for a log. A copy that came back older shows by its size and root.
    pub store_id: String,
    /// By the sender's clock; by room time where it leads a session.
    pub now: Moment,
    pub journals: Vec<Holding>,
    /// For the central server on first contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Where the sender can be reached, if it listens.
    #[serde(default)]
    pub addresses: Vec<String>,
}

impl Hello {
    /// Whether the two programs have a version of the protocol in common.
    #[must_use]
    pub fn is_understood(&self) -> bool {
        self.protocol >= OLDEST_PROTOCOL && self.oldest <= PROTOCOL
    }
}

/// Files of papers and minutes that the archive should have, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FilesDue {
    /// Of all of them.
    pub bytes: u64,
    /// Of which so many have not come yet.
    pub missing: u64,
}

/// How a laptop is. What it does not know, it leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// By its own clock.
    pub now: Moment,
    /// How many entries its copy of each journal has.
    #[serde(default)]
    pub entries: BTreeMap<JournalId, u64>,
    /// Of its program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// None where it keeps no papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<PapersHere>,
    /// None where it has no battery, or the system does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub battery: Option<Battery>,
    /// How many papers of a session its person has opened at it, by journal: never which.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub opened: BTreeMap<JournalId, PapersOpened>,
}

/// Papers that a person has opened at a laptop, in whichever version, of those that he or she may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PapersOpened {
    pub opened: u32,
    pub of: u32,
}

/// Papers that a laptop has, of those that it should have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PapersHere {
    pub here: u32,
    pub of: u32,
    /// The disk is too full for the others.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub no_space: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Battery {
    /// 0 to 100.
    pub percent: u8,
    /// Plugged in.
    pub mains: bool,
}

/// What the host knows of a laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Laptop {
    pub device: DeviceId,
    /// It is connected to the host.
    pub here: bool,
    /// The last contact, by the host's clock.
    pub seen: Moment,
    /// Its clock minus the host's, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_ms: Option<i64>,
    /// Entries that its copy lacked when it last told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Status>,
}

/// Where an offer stands: its leaf, with the path that shows it under the checkpoint (RFC 6962, 2.1.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    pub journal: JournalId,
    /// Canonical JSON of a `Leaf`.
    pub leaf: String,
    /// Hashes in hex, from the leaf upwards.
    pub path: Vec<String>,
    pub checkpoint: Checkpoint,
}

impl Receipt {
    /// The leaf, where the path leads from it to a checkpoint of this journal that the keeper has signed.
    #[must_use]
    pub fn proven(&self, keeper: &DeviceId) -> Option<Leaf> {
        let leaf: Leaf = serde_json::from_str(&self.leaf).ok()?;
        let stated = self.checkpoint.stated()?;
        let path: Option<Vec<_>> = self.path.iter().map(|hash| unhex::<32>(hash)).collect();
        let holds = leaf.journal == self.journal
            && stated.origin == origin(&self.journal)
            && self.checkpoint.is_signed_by(keeper)
            && verify_inclusion(
                leaf_hash(self.leaf.as_bytes()),
                leaf.number,
                stated.size,
                &path?,
                &stated.root,
            );
        holds.then_some(leaf)
    }
}

/// How far a machine's copy of a journal goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holding {
    pub journal: JournalId,
    pub size: u64,
    /// Root in hex over that size.
    pub root: String,
    /// Numbers whose body is withheld or missing.
    #[serde(default)]
    pub lacking: Vec<u64>,
    /// What is known to be acknowledged, where that is not all of it: the rest may have to give way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Prefix>,
    /// The sender's disk has come back older than it was: it has the entries, and vouches for none of them.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub forgot: bool,
}

/// The beginning of a journal: so many entries, and their root in hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Prefix {
    pub size: u64,
    pub root: String,
}

/// Notes of a person as nobody else reads them: see `NotesKey` in `crates/store`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotesBackup {
    pub device: DeviceId,
    pub person: PersonId,
    /// Counts up with every backup of that laptop.
    pub generation: u64,
    pub sealed: String,
    /// In hex, by that laptop: nobody else can make or change one.
    pub signature: String,
}

/// Where a holder listens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HolderDoor {
    pub device: DeviceId,
    pub addresses: Vec<String>,
}

/// What a keeper made of an offer. Nothing is dropped in silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Answer {
    Kept {
        number: u64,
    },
    AlreadyKept {
        number: u64,
    },
    Refused {
        refusal: Refusal,
    },
    /// The author's count was used for something else: nothing is overwritten.
    Conflict,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Join {
    pub device: DeviceId,
    /// SHA-256 in hex of the public key of the certificate that this connection uses.
    pub tls: String,
    /// Of the device's key over `join` and `tls`: the two keys belong together.
    pub signature: String,
    pub proof: JoinProof,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum JoinProof {
    /// The one-time secret of an invitation file, in hex.
    Secret(String),
    /// A typed code; the clerk compares six words.
    Code(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JoinRefusal {
    Used,
    Expired,
    Unknown,
    NotHere,
    ByClerk,
    BadSignature,
    /// Too many wrong codes came of late: it was not looked at, and may be tried again.
    Later,
}

/// Why bytes are not a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a frame of this protocol")]
pub struct BadFrame;

/// A frame as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packed {
    Text(String),
    Binary(Vec<u8>),
}

/// A frame on its way, to one peer or to many: it is packed once.
#[derive(Clone, Debug)]
pub struct Parcel(Arc<(Frame, OnceLock<Option<Packed>>)>);

impl From<Frame> for Parcel {
    fn from(frame: Frame) -> Self {
        Self(Arc::new((frame, OnceLock::new())))
    }
}

impl Parcel {
    #[must_use]
    pub fn frame(&self) -> &Frame {
        &self.0.0
    }

    /// As it travels; none where the frame cannot be written, which no frame of ours is.
    #[must_use]
    pub fn packed(&self) -> Option<Packed> {
        let (frame, packed) = &*self.0;
        packed.get_or_init(|| frame.pack().ok()).clone()
    }
}

impl Frame {
    /// # Errors
    /// Where the frame cannot be written, which no frame of ours is.
    pub fn pack(&self) -> Result<Packed, BadFrame> {
        let text = serde_json::to_string(self).map_err(|_| BadFrame)?;
        let Self::Piece { bytes, .. } = self else {
            return Ok(Packed::Text(text));
        };
        let length = u32::try_from(text.len()).map_err(|_| BadFrame)?;
        let mut packed = Vec::with_capacity(4 + text.len() + bytes.len());
        packed.extend_from_slice(&length.to_be_bytes());
        packed.extend_from_slice(text.as_bytes());
        packed.extend_from_slice(bytes);
        Ok(Packed::Binary(packed))
    }

    /// # Errors
    /// Where the text is no frame.
    pub fn unpack_text(text: &str) -> Result<Self, BadFrame> {
        if text.len() > MAX_FRAME * 8 {
            return Err(BadFrame);
        }
        serde_json::from_str(text).or_else(|_| Self::unknown(text.as_bytes()))
    }

    /// A frame has one name and one value, whoever made it.
    fn unknown(text: &[u8]) -> Result<Self, BadFrame> {
        let named: BTreeMap<String, IgnoredAny> = serde_json::from_slice(text).map_err(|_| BadFrame)?;
        let mut kinds = named.into_keys();
        match (kinds.next(), kinds.next()) {
            (Some(kind), None) => Ok(Self::Unknown { kind }),
            _ => Err(BadFrame),
        }
    }

    /// # Errors
    /// Where the bytes are no frame.
    pub fn unpack_binary(packed: &[u8]) -> Result<Self, BadFrame> {
        let (length, rest) = packed.split_first_chunk::<4>().ok_or(BadFrame)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| BadFrame)?;
        let (text, piece) = rest.split_at_checked(length).ok_or(BadFrame)?;
        match serde_json::from_slice(text).map_err(|_| BadFrame)? {
            Self::Piece { sha256, index, .. } => Ok(Self::Piece {
                sha256,
                index,
                bytes: piece.to_vec(),
            }),
            _ => Err(BadFrame),
        }
    }
}

#[cfg(test)]
mod tests {
    use hemicycle_domain::{
        canonical::canonical,
        entry::Verdict,
        keys::DeviceKey,
        tree::{Tree, hex},
    };

    use super::*;

    #[test]
    fn frames_read_back_and_torn_ones_are_refused() {
        let piece = Frame::Piece {
            sha256: "ab".into(),
            index: 3,
            bytes: vec![1, 2, 3],
        };
        let Ok(Packed::Binary(bytes)) = piece.pack() else {
            panic!("a piece is binary")
        };
        assert_eq!(Frame::unpack_binary(&bytes), Ok(piece));
        for end in 0..bytes.len().min(20) {
            assert!(Frame::unpack_binary(&bytes[..end]).is_err());
        }
        assert!(Frame::unpack_binary(&[255; 16]).is_err());
        for torn in ["", "{", "[]", "1", "{}", "{\"hello\":", "{\"a\":1,\"b\":2}"] {
            assert_eq!(Frame::unpack_text(torn), Err(BadFrame), "{torn}");
        }
    }

    #[test]
    fn what_only_another_version_knows_is_passed_over() {
        let kind = |text| match Frame::unpack_text(text) {
            Ok(Frame::Unknown { kind }) => kind,
            other => panic!("{other:?}"),
        };
        assert_eq!(kind("{\"gavel\":{\"strokes\":3}}"), "gavel");
        let answered = "{\"answered\":{\"journal\":\"s\",\"offer\":\"o\",\"answer\":{\"refused\":{\"refusal\":\"tooWindy\"}}}}";
        assert_eq!(kind(answered), "answered");
    }

    #[test]
    fn a_receipt_holds_for_its_own_leaf_under_its_keepers_checkpoint_alone() {
        let (keeper, other) = (DeviceKey::from_seed(&[1; 32]), DeviceKey::from_seed(&[2; 32]));
        let journal = JournalId::new("session-1");
        let leaf = |number| {
            let leaf = Leaf {
                v: 1,
                journal: journal.clone(),
                epoch: 1,
                number,
                time: Moment(5),
                verdict: Verdict::Counted,
                header: "{}".into(),
                signature: String::new(),
            };
            canonical(&leaf).unwrap()
        };
        let tree = Tree::from_leaves((0..5).map(|number| leaf_hash(leaf(number).as_bytes())));
        let path = tree.inclusion_proof(3, 5).unwrap();
        let good = Receipt {
            journal: journal.clone(),
            leaf: leaf(3),
            path: path.iter().map(|hash| hex(hash)).collect(),
            checkpoint: Checkpoint::sign(&journal, 5, &tree.root(), &keeper),
        };
        assert_eq!(good.proven(&keeper.device()).map(|leaf| leaf.number), Some(3));
        assert_eq!(good.proven(&other.device()), None);
        let elsewhere = JournalId::new("session-2");
        let bad = [
            Receipt {
                leaf: leaf(2),
                ..good.clone()
            },
            Receipt {
                leaf: good.leaf.replace("\"time\":5", "\"time\":6"),
                ..good.clone()
            },
            Receipt {
                path: Vec::new(),
                ..good.clone()
            },
            Receipt {
                journal: elsewhere.clone(),
                ..good.clone()
            },
            Receipt {
                checkpoint: Checkpoint::sign(&elsewhere, 5, &tree.root(), &keeper),
                ..good.clone()
            },
            Receipt {
                checkpoint: Checkpoint::sign(&journal, 3, &tree.root(), &keeper),
                ..good
            },
        ];
        for receipt in bad {
            assert_eq!(receipt.proven(&keeper.device()), None, "{receipt:?}");
        }
    }
}
