//! The rules by which a holder becomes the keeper when the keeper does not answer, without I/O.

use std::collections::BTreeMap;

use hemicycle_domain::ids::DeviceId;
use serde::{Deserialize, Serialize};

/// How far a copy goes. The greater one goes on: the newest epoch of its last entry, then the longest (rule e).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// Of the last entry.
    pub epoch: u64,
    pub size: u64,
}

/// What the one who takes over has to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// So many promises are missing.
    Wait { promises: usize },
    /// This laptop has entries that must be here first.
    Fetch { from: DeviceId },
    /// Write the takeover entry, and number from then on.
    Lead,
}

/// A takeover that a person has asked for, until this machine leads or gives it up.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Taking {
    me: DeviceId,
    /// The epoch that is asked for.
    pub epoch: u64,
    /// A person chose to go on with one copy.
    pub alone: bool,
    /// Its own disk has come back older than it was, so that its own word is not enough.
    forgetful: bool,
    promises: BTreeMap<DeviceId, Reach>,
    /// Acknowledged entries as any laptop has seen them (rule g).
    seen: BTreeMap<DeviceId, u64>,
    /// Whose entries are being fetched. With the takeover, that ends too: what comes later would overwrite what this disk
    /// has vouched for since.
    pub fetching: Option<DeviceId>,
}

impl Taking {
    /// Asks for the epoch after the newest that this machine knows.
    #[must_use]
    pub fn new(me: DeviceId, newest: u64, mine: Reach, alone: bool) -> Self {
        Self {
            epoch: newest + 1,
            alone,
            forgetful: false,
            promises: BTreeMap::from([(me.clone(), mine)]),
            seen: BTreeMap::new(),
            fetching: None,
            me,
        }
    }

    /// The same on a disk that has forgotten what it had signed for. It may have promised or copied anything together
    /// with any one of the others, so every one of them must promise; its own promise is worth nothing.
    #[must_use]
    pub fn forgetful(mut self) -> Self {
        self.promises.clear();
        self.forgetful = true;
        self
    }

    /// A holder has promised. A word for another epoch is not taken.
    pub fn promised(&mut self, holder: &DeviceId, epoch: u64, reach: Reach) {
        if epoch == self.epoch {
            self.promises.insert(holder.clone(), reach);
        }
    }

    /// A laptop, holder or not, has seen so many entries acknowledged (rule g).
    pub fn seen(&mut self, laptop: &DeviceId, acknowledged: u64) {
        let known = self.seen.entry(laptop.clone()).or_default();
        *known = (*known).max(acknowledged);
    }

    /// A laptop has gone away, or could not give what it had: others are asked.
    pub fn forget(&mut self, laptop: &DeviceId) {
        self.seen.remove(laptop);
        self.fetching.take_if(|from| from == laptop);
    }

    /// What follows, now that this machine's own copy reaches so far and names these holders. More than half of them
    /// must promise (rule b): of three two, of two both; one copy alone needs a person's decision. What is fetched may
    /// name others, so it is asked again after every step.
    #[must_use]
    pub fn next(&self, mine: Reach, holders: &[DeviceId]) -> Next {
        let needed = match (self.alone, self.forgetful) {
            (true, forgetful) => usize::from(!forgetful),
            (false, true) => holders.len().saturating_sub(1),
            (false, false) => holders.len() / 2 + 1,
        };
        let given = holders
            .iter()
            .filter(|holder| self.promises.contains_key(*holder));
        let missing = needed.saturating_sub(given.count());
        if missing > 0 {
            return Next::Wait { promises: missing };
        }
        let others = self.promises.iter().filter(|(holder, _)| **holder != self.me);
        if let Some((holder, reach)) = others.max_by_key(|(_, reach)| **reach)
            && *reach > mine
        {
            return Next::Fetch { from: holder.clone() };
        }
        if let Some((laptop, size)) = self.seen.iter().max_by_key(|(_, size)| **size)
            && *size > mine.size
        {
            return Next::Fetch { from: laptop.clone() };
        }
        Next::Lead
    }
}

/// Of two who ask for the same epoch at the same time one gives way, the same one on both sides.
#[must_use]
pub fn gives_way(mine: (Reach, &DeviceId), other: (Reach, &DeviceId)) -> bool {
    other > mine
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(name: &str) -> DeviceId {
        DeviceId::new(name)
    }

    fn reach(epoch: u64, size: u64) -> Reach {
        Reach { epoch, size }
    }

    #[test]
    fn of_three_two_must_promise_and_the_newest_epoch_goes_on_before_the_longest() {
        let holders = [device("a"), device("b"), device("c")];
        let mut taking = Taking::new(device("b"), 2, reach(1, 9), false);
        assert_eq!(taking.next(reach(1, 9), &holders), Next::Wait { promises: 1 });
        taking.promised(&device("c"), 2, reach(2, 7));
        assert_eq!(
            taking.next(reach(1, 9), &holders),
            Next::Wait { promises: 1 },
            "a word of another epoch"
        );
        taking.promised(&device("c"), 3, reach(2, 7));
        assert_eq!(
            taking.next(reach(1, 9), &holders),
            Next::Fetch { from: device("c") }
        );
        assert_eq!(taking.next(reach(2, 7), &holders), Next::Lead);
    }

    #[test]
    fn what_a_delegate_has_seen_acknowledged_is_fetched_first() {
        let holders = [device("a"), device("b"), device("c")];
        let mut taking = Taking::new(device("b"), 1, reach(1, 4), false);
        taking.promised(&device("c"), 2, reach(1, 3));
        taking.seen(&device("lan"), 6);
        assert_eq!(
            taking.next(reach(1, 4), &holders),
            Next::Fetch { from: device("lan") }
        );
        taking.forget(&device("lan"));
        assert_eq!(taking.next(reach(1, 4), &holders), Next::Lead);
    }

    #[test]
    fn of_two_holders_both_must_promise_unless_a_person_chooses_one_copy() {
        let holders = [device("a"), device("b")];
        let taking = Taking::new(device("b"), 1, reach(1, 4), false);
        assert_eq!(taking.next(reach(1, 4), &holders), Next::Wait { promises: 1 });
        let taking = Taking::new(device("b"), 1, reach(1, 4), true);
        assert_eq!(taking.next(reach(1, 4), &holders), Next::Lead);
    }

    #[test]
    fn who_has_forgotten_needs_the_word_of_every_other_holder_or_a_persons() {
        let holders = [device("a"), device("b"), device("c")];
        let mut taking = Taking::new(device("a"), 1, reach(1, 4), false).forgetful();
        assert_eq!(taking.next(reach(1, 4), &holders), Next::Wait { promises: 2 });
        taking.promised(&device("c"), 2, reach(1, 6));
        assert_eq!(taking.next(reach(1, 4), &holders), Next::Wait { promises: 1 });
        taking.promised(&device("b"), 2, reach(1, 5));
        assert_eq!(
            taking.next(reach(1, 4), &holders),
            Next::Fetch { from: device("c") }
        );
        let alone = Taking::new(device("a"), 1, reach(1, 4), true).forgetful();
        assert_eq!(alone.next(reach(1, 4), &holders), Next::Lead);
    }

    #[test]
    fn of_two_who_ask_at_once_one_gives_way() {
        let (a, b) = (device("a"), device("b"));
        for (x, y) in [(reach(1, 4), reach(1, 4)), (reach(1, 4), reach(2, 3))] {
            assert!(gives_way((x, &a), (y, &b)) != gives_way((y, &b), (x, &a)));
        }
    }
}
