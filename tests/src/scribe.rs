//! Writes journals by hand, as a keeper would who holds all keys: what rules refuse can be written down too.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Fact,
    checkpoint::Checkpoint,
    entry::{AuthorHead, Entry, Offer, Place, Verdict},
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
        let number = self.size();
        let head = self.authors.get(&author.device()).cloned().unwrap_or_default();
        let salt = [u8::try_from(number % 251).unwrap(); 16];
        let offer = Offer::sign(author, &self.journal, &head, fact, &salt).unwrap();
        let header = offer.check().unwrap();
        self.authors
            .insert(author.device(), AuthorHead::after(&header, &offer.id()));
        self.time += 1_000;
        let place = Place {
            epoch: 1,
            number,
            time: Moment(self.time),
        };
        let entry = Entry::of(&offer, &self.journal, place, Verdict::Counted).unwrap();
        self.tree.push(entry.hash());
        self.entries.push(entry);
        number
    }

    #[must_use]
    pub fn checkpoint(&self, keeper: &DeviceKey) -> Checkpoint {
        Checkpoint::sign(&self.journal, self.size(), &self.tree.root(), keeper)
    }
}
