//! The kept form: what an author signs (`Offer`), and what the keeper makes of it (`Entry`). Changed by adding only.

use alloc::{format, string::String, vec::Vec};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    canonical::canonical,
    fact::Fact,
    ids::{DeviceId, JournalId, Moment},
    keys::{self, DeviceKey},
    tree::{Hash, hex, leaf_hash, unhex},
};

/// The version of the kept form that this program writes.
pub const KEPT_VERSION: u32 = 1;
/// `prev` of an author's first offer in a journal.
pub const NO_PREVIOUS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// Longest body that is kept, in bytes: a fact is words, never a file.
pub const MAX_BODY: usize = 1 << 20;

/// What the author's signature covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    pub v: u32,
    pub journal: JournalId,
    /// The author's device.
    pub author: DeviceId,
    /// The author's own count in this journal, from 1, without gaps.
    pub counter: u64,
    /// SHA-256 in hex of the author's previous header in this journal, or 64 zeros.
    pub prev: String,
    /// The name of the fact, so that a withheld body still says what it was.
    pub kind: String,
    /// SHA-256 in hex of salt and body.
    pub body: String,
}

/// Salt and canonical JSON of a fact, stored apart from the leaf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// 16 bytes in hex, so that a withheld body cannot be guessed from its hash.
    pub salt: String,
    pub text: String,
}

impl Body {
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&Sha256::new()
            .chain_update(&self.salt)
            .chain_update(&self.text)
            .finalize())
    }

    /// The fact, or none where this version does not know it.
    #[must_use]
    pub fn fact(&self) -> Option<Fact> {
        serde_json::from_str(&self.text).ok()
    }
}

/// A fact signed by its author's device, not yet in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Canonical JSON of a `Header`: the signed bytes are the kept bytes.
    pub header: String,
    /// 64 bytes in hex.
    pub signature: String,
    pub body: Body,
}

/// The name of an offer: SHA-256 of its header. The same offer sent twice has one name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfferId(pub String);

/// Why bytes are not a good offer or entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum BadEntry {
    #[error("not the kept form")]
    Form,
    #[error("kept form of an unknown version")]
    Version,
    #[error("signature does not hold")]
    Signature,
    #[error("body does not belong to its header")]
    Body,
    #[error("numbers do not follow")]
    Order,
    #[error("author's count does not follow")]
    Counter,
    #[error("the verdict or the figures are not what the record gives")]
    Verdict,
    #[error("a fact that the rules refuse")]
    Refused,
    #[error("another journal")]
    Journal,
}

/// Where an author stands in a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorHead {
    pub counter: u64,
    pub prev: String,
}

impl Default for AuthorHead {
    fn default() -> Self {
        Self {
            counter: 0,
            prev: String::from(NO_PREVIOUS),
        }
    }
}

impl AuthorHead {
    /// Where the author stands after this offer.
    #[must_use]
    pub fn after(header: &Header, id: &OfferId) -> Self {
        Self {
            counter: header.counter,
            prev: id.0.clone(),
        }
    }

    #[must_use]
    pub fn takes(&self, header: &Header) -> bool {
        header.counter == self.counter + 1 && header.prev == self.prev
    }
}

impl Offer {
    /// Signs a fact. `salt` is 16 bytes of chance.
    #[must_use]
    pub fn sign(
        key: &DeviceKey,
        journal: &JournalId,
        head: &AuthorHead,
        fact: &Fact,
        salt: &[u8; 16],
    ) -> Option<Self> {
        let body = Body {
            salt: hex(salt),
            text: canonical(fact).ok()?,
        };
        if body.text.len() > MAX_BODY {
            return None;
        }
        let header = Header {
            v: KEPT_VERSION,
            journal: journal.clone(),
            author: key.device(),
            counter: head.counter + 1,
            prev: head.prev.clone(),
            kind: fact.kind(),
            body: body.hash(),
        };
        let header = canonical(&header).ok()?;
        let signature = hex(&key.sign(header.as_bytes()));
        Some(Self {
            header,
            signature,
            body,
        })
    }

    #[must_use]
    pub fn id(&self) -> OfferId {
        OfferId(hex(&Sha256::digest(self.header.as_bytes())))
    }

    /// The header as it stands there; nothing is checked.
    #[must_use]
    pub fn header(&self) -> Option<Header> {
        serde_json::from_str(&self.header).ok()
    }

    /// The header, with its form, signature and body checked.
    ///
    /// # Errors
    /// Where any of the three does not hold.
    pub fn check(&self) -> Result<Header, BadEntry> {
        let header = read_header(&self.header, &self.signature)?;
        if self.body.text.len() > MAX_BODY || self.body.hash() != header.body {
            return Err(BadEntry::Body);
        }
        Ok(header)
    }
}

fn read_header(text: &str, signature: &str) -> Result<Header, BadEntry> {
    let header: Header = serde_json::from_str(text).map_err(|_| BadEntry::Form)?;
    if header.v != KEPT_VERSION {
        return Err(BadEntry::Version);
    }
    // Only the canonical spelling counts, so that one header has one hash.
    if canonical(&header).ok().as_deref() != Some(text) {
        return Err(BadEntry::Form);
    }
    let signature = unhex::<64>(signature).ok_or(BadEntry::Signature)?;
    if !keys::verify(&header.author, text.as_bytes(), &signature) {
        return Err(BadEntry::Signature);
    }
    Ok(header)
}

/// The keeper's word on an offer, recomputed by every verifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    Counted,
    /// A vote that came after the close: kept, not counted.
    Late,
}

/// What the Merkle tree covers of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    pub v: u32,
    pub journal: JournalId,
    pub epoch: u64,
    /// From 0, without gaps.
    pub number: u64,
    pub time: Moment,
    pub verdict: Verdict,
    pub header: String,
    pub signature: String,
}

/// An offer in its place. The body may come later, or never.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Canonical JSON of a `Leaf`.
    pub leaf: String,
    pub body: Option<Body>,
}

/// An entry taken apart, with its form and signature checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadEntry {
    pub leaf: Leaf,
    pub header: Header,
    pub offer: OfferId,
    pub fact: Option<Fact>,
    pub body_known: bool,
}

impl Entry {
    /// The entry that a keeper makes of a checked offer.
    #[must_use]
    pub fn of(offer: &Offer, journal: &JournalId, place: Place, verdict: Verdict) -> Option<Self> {
        let leaf = Leaf {
            v: KEPT_VERSION,
            journal: journal.clone(),
            epoch: place.epoch,
            number: place.number,
            time: place.time,
            verdict,
            header: offer.header.clone(),
            signature: offer.signature.clone(),
        };
        Some(Self {
            leaf: canonical(&leaf).ok()?,
            body: Some(offer.body.clone()),
        })
    }

    #[must_use]
    pub fn hash(&self) -> Hash {
        leaf_hash(self.leaf.as_bytes())
    }

    /// Takes an entry apart that is already known to be good: no signature is checked again.
    #[must_use]
    pub fn read_trusted(&self) -> Option<ReadEntry> {
        let leaf: Leaf = serde_json::from_str(&self.leaf).ok()?;
        let header: Header = serde_json::from_str(&leaf.header).ok()?;
        let offer = OfferId(hex(&Sha256::digest(leaf.header.as_bytes())));
        let fact = self.body.as_ref().and_then(Body::fact);
        Some(ReadEntry {
            leaf,
            header,
            offer,
            fact,
            body_known: self.body.is_some(),
        })
    }

    /// Takes an entry apart and checks form, signature and body.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn check(&self) -> Result<ReadEntry, BadEntry> {
        let leaf: Leaf = serde_json::from_str(&self.leaf).map_err(|_| BadEntry::Form)?;
        if leaf.v != KEPT_VERSION {
            return Err(BadEntry::Version);
        }
        if canonical(&leaf).ok().as_deref() != Some(self.leaf.as_str()) {
            return Err(BadEntry::Form);
        }
        let header = read_header(&leaf.header, &leaf.signature)?;
        if header.journal != leaf.journal {
            return Err(BadEntry::Journal);
        }
        if let Some(body) = &self.body
            && (body.text.len() > MAX_BODY || body.hash() != header.body)
        {
            return Err(BadEntry::Body);
        }
        let fact = self.body.as_ref().and_then(Body::fact);
        if fact.as_ref().is_some_and(|fact| fact.kind() != header.kind) {
            return Err(BadEntry::Body);
        }
        let offer = OfferId(hex(&Sha256::digest(leaf.header.as_bytes())));
        Ok(ReadEntry {
            leaf,
            header,
            offer,
            fact,
            body_known: self.body.is_some(),
        })
    }
}

/// Where and when a keeper puts an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub epoch: u64,
    pub number: u64,
    pub time: Moment,
}

/// A short code that stands in the published record: `R4K9-2MXA`.
#[must_use]
pub fn receipt_code(offer: &OfferId) -> String {
    // Crockford's base 32: no I, L, O, U.
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bytes: Vec<char> = unhex::<32>(&offer.0)
        .unwrap_or([0; 32])
        .iter()
        .take(8)
        .map(|b| char::from(DIGITS[usize::from(b & 31)]))
        .collect();
    let (a, b) = bytes.split_at(4);
    format!(
        "{}-{}",
        a.iter().collect::<String>(),
        b.iter().collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ids::BallotId, tally::Choice};

    fn offer(key: &DeviceKey) -> Offer {
        let fact = Fact::VoteCast {
            ballot: BallotId::new("b1"),
            choice: Choice::For,
        };
        Offer::sign(
            key,
            &JournalId::new("j1"),
            &AuthorHead::default(),
            &fact,
            &[7; 16],
        )
        .unwrap()
    }

    #[test]
    fn what_was_signed_is_what_is_kept() {
        let offer = offer(&DeviceKey::from_seed(&[3; 32]));
        let header = offer.check().unwrap();
        assert_eq!((header.counter, header.kind.as_str()), (1, "voteCast"));
        let place = Place {
            epoch: 1,
            number: 0,
            time: Moment(5),
        };
        let entry = Entry::of(&offer, &header.journal, place, Verdict::Counted).unwrap();
        let read = entry.check().unwrap();
        assert_eq!(read.offer, offer.id());
        assert!(read.fact.is_some());
        let withheld = Entry { body: None, ..entry };
        assert_eq!(withheld.check().unwrap().header.kind, "voteCast");
    }

    #[test]
    fn what_was_signed_for_one_journal_is_no_entry_of_another() {
        let offer = offer(&DeviceKey::from_seed(&[3; 32]));
        let place = Place {
            epoch: 1,
            number: 0,
            time: Moment(5),
        };
        let entry = Entry::of(&offer, &JournalId::new("j2"), place, Verdict::Counted).unwrap();
        assert_eq!(entry.check(), Err(BadEntry::Journal));
    }

    #[test]
    fn a_changed_byte_anywhere_is_found() {
        let offer = offer(&DeviceKey::from_seed(&[3; 32]));
        let place = Place {
            epoch: 1,
            number: 0,
            time: Moment(5),
        };
        let entry = Entry::of(&offer, &JournalId::new("j1"), place, Verdict::Counted).unwrap();
        let good = entry.hash();
        for at in 0..entry.leaf.len() {
            let mut bytes = entry.leaf.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(leaf) = String::from_utf8(bytes) else {
                continue;
            };
            let changed = Entry {
                leaf,
                body: entry.body.clone(),
            };
            assert!(changed.hash() != good, "byte {at}");
        }
        let body = entry.body.clone().map(|b| Body {
            text: b.text.replace("for", "foR"),
            ..b
        });
        assert_eq!(Entry { body, ..entry }.check(), Err(BadEntry::Body));
    }

    #[test]
    fn a_header_spelled_another_way_is_refused() {
        let key = DeviceKey::from_seed(&[3; 32]);
        let mut offer = offer(&key);
        offer.header = offer.header.replace(',', ", ");
        offer.signature = hex(&key.sign(offer.header.as_bytes()));
        assert_eq!(offer.check(), Err(BadEntry::Form));
    }
}
