//! What every copy of a journal checks of the next entry, whoever brings it.

use alloc::collections::BTreeMap;

use crate::{
    entry::{AuthorHead, BadEntry, ReadEntry},
    fact::KEEPER_TOOK_OVER,
    ids::{DeviceId, JournalId},
    tree::{Hash, Tree},
};

/// The head of a journal: its tree, and where each author stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub journal: JournalId,
    pub tree: Tree,
    pub epoch: u64,
    authors: BTreeMap<DeviceId, AuthorHead>,
}

/// A place in a journal that its head was at.
#[derive(Clone, Debug)]
pub struct Mark {
    size: u64,
    epoch: u64,
    authors: BTreeMap<DeviceId, AuthorHead>,
}

impl Head {
    #[must_use]
    pub fn new(journal: JournalId) -> Self {
        Self {
            journal,
            tree: Tree::default(),
            epoch: 1,
            authors: BTreeMap::new(),
        }
    }

    #[must_use]
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    #[must_use]
    pub fn author(&self, device: &DeviceId) -> AuthorHead {
        self.authors.get(device).cloned().unwrap_or_default()
    }

    /// Whether the entry is the next one: its journal, number, epoch, and its author's own count.
    ///
    /// # Errors
    /// The first thing that does not follow.
    pub fn follows(&self, entry: &ReadEntry) -> Result<(), BadEntry> {
        if entry.leaf.journal != self.journal || entry.header.journal != self.journal {
            return Err(BadEntry::Journal);
        }
        // Promises that came to nothing leave gaps between epochs, so a takeover may skip some, but never goes back.
        let epoch_follows = if entry.header.kind == KEEPER_TOOK_OVER {
            entry.leaf.epoch > self.epoch
        } else {
            entry.leaf.epoch == self.epoch || entry.leaf.epoch == self.epoch + 1
        };
        if entry.leaf.number != self.size() || !epoch_follows {
            return Err(BadEntry::Order);
        }
        if !self.author(&entry.header.author).takes(&entry.header) {
            return Err(BadEntry::Counter);
        }
        Ok(())
    }

    /// Where it stands, to go back to when what follows is not good.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            size: self.size(),
            epoch: self.epoch,
            authors: self.authors.clone(),
        }
    }

    pub fn go_back(&mut self, mark: Mark) {
        self.tree.truncate(mark.size);
        self.epoch = mark.epoch;
        self.authors = mark.authors;
    }

    pub fn push(&mut self, entry: &ReadEntry, leaf: Hash) {
        self.tree.push(leaf);
        self.epoch = entry.leaf.epoch;
        let head = AuthorHead::after(&entry.header, &entry.offer);
        self.authors.insert(entry.header.author.clone(), head);
    }
}
