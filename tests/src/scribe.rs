//! Writes journals by hand, as a keeper would who holds all keys: what rules refuse can be written down too.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Fact,
    canonical::canonical,
    checkpoint::Checkpoint,
    entry::{AuthorHead, Body, Entry, Header, Offer, Place, Verdict},
    ids::{DeviceId, JournalId, Moment},
    keys::DeviceKey,
    tree::{Tree, hex},
};

/// One journal under the hand of its keeper.
pub struct Scribe {
    pub journal: JournalId,
    pub entries: Vec<Entry>,
    pub tree: Tree,
    authors: BTreeMap<DeviceId, AuthorHead>,
    time: i64,
}

impl Scribe {
    #[must_use]
    pub fn new(journal: &str) -> Self {
        Self {
            journal: JournalId::new(journal),
            entries: Vec::new(),
            tree: Tree::default(),
            authors: BTreeMap::new(),
            time: 1_790_000_000_000,
        }
    }

    #[must_use]
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    #[must_use]
    pub fn root(&self) -> String {
        hex(&self.tree.root())
    }

    /// Signs and numbers a fact, whatever the rules say of it; its number.
    pub fn write(&mut self, author: &DeviceKey, fact: &Fact) -> u64 {
        let offer = self.sign(author, &fact.kind(), canonical(fact).unwrap());
        self.number(&offer)
    }

    /// The same of a kind that no version knows yet.
    pub fn write_unknown(&mut self, author: &DeviceKey, kind: &str) -> u64 {
        let offer = self.sign(author, kind, format!(r#"{{"kind":"{kind}"}}"#));
        self.number(&offer)
    }

    /// Signs a fact, and leaves it out.
    pub fn leave_out(&mut self, author: &DeviceKey, fact: &Fact) {
        self.sign(author, &fact.kind(), canonical(fact).unwrap());
    }

    fn sign(&mut self, author: &DeviceKey, kind: &str, text: String) -> Offer {
        let head = self.authors.get(&author.device()).cloned().unwrap_or_default();
        let body = Body {
            salt: hex(&[u8::try_from(self.size() % 251).unwrap(); 16]),
            text,
        };
        let header = Header {
            v: 1,
            journal: self.journal.clone(),
            author: author.device(),
            counter: head.counter + 1,
            prev: head.prev,
            kind: kind.to_owned(),
            body: body.hash(),
        };
        let text = canonical(&header).unwrap();
        let offer = Offer {
            signature: hex(&author.sign(text.as_bytes())),
            header: text,
            body,
        };
        self.authors
            .insert(author.device(), AuthorHead::after(&header, &offer.id()));
        offer
    }

    fn number(&mut self, offer: &Offer) -> u64 {
        let number = self.size();
        self.time += 1_000;
        let place = Place {
            epoch: 1,
            number,
            time: Moment(self.time),
        };
        let entry = Entry::of(offer, &self.journal, place, Verdict::Counted).unwrap();
        self.tree.push(entry.hash());
        self.entries.push(entry);
        number
    }

    #[must_use]
    pub fn checkpoint(&self, keeper: &DeviceKey) -> Checkpoint {
        self.checkpoint_at(self.size(), keeper)
    }

    /// The same over the first entries.
    #[must_use]
    pub fn checkpoint_at(&self, size: u64, keeper: &DeviceKey) -> Checkpoint {
        Checkpoint::sign(&self.journal, size, &self.tree.root_at(size).unwrap(), keeper)
    }
}
