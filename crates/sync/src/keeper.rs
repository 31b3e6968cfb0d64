//! The rules of numbering and acknowledging, without I/O: events in, conclusions out.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Fact, Refusal,
    entry::{Entry, Offer, Place, Verdict},
    fold::Head,
    ids::{DeviceId, Moment},
};

use crate::wire::Answer;

/// What a keeper makes of one offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Considered {
    /// To be appended under the next number.
    Keep(Entry),
    Say(Answer),
}

/// Considers an offer against the head and the rules. `kept` finds an offer that has a number already.
pub fn consider(
    head: &Head,
    kept: Option<u64>,
    offer: &Offer,
    place: Place,
    admit: impl FnOnce(&DeviceId, &Fact) -> Result<Verdict, Refusal>,
) -> Considered {
    if let Some(number) = kept {
        return Considered::Say(Answer::AlreadyKept { number });
    }
    let refused = |refusal| Considered::Say(Answer::Refused { refusal });
    let Ok(header) = offer.check() else {
        return refused(Refusal::BadSignature);
    };
    if header.journal != head.journal {
        return refused(Refusal::NotKeeper);
    }
    let author = head.author(&header.author);
    if !author.takes(&header) {
        // A count that was used for another offer is an alarm; a gap is asked for again.
        return if header.counter <= author.counter {
            Considered::Say(Answer::Conflict)
        } else {
            refused(Refusal::CounterGap {
                expected: author.counter + 1,
            })
        };
    }
    let Some(fact) = offer.body.fact().filter(|fact| fact.kind() == header.kind) else {
        return refused(Refusal::UnknownFact);
    };
    match admit(&header.author, &fact) {
        Err(refusal) => refused(refusal),
        Ok(verdict) => match Entry::of(offer, &head.journal, place, verdict) {
            Some(entry) => Considered::Keep(entry),
            None => refused(Refusal::UnknownFact),
        },
    }
}

/// Who has what on disk, in one epoch of one journal. Acknowledged is what enough of them have (rule a).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Keeper {
    me: DeviceId,
    epoch: u64,
    on_disk: BTreeMap<DeviceId, u64>,
    holders: Vec<DeviceId>,
    /// Holders as entries change them, by number: each waits for the word of those before it (rule h).
    changes: BTreeMap<u64, Vec<DeviceId>>,
    copies: usize,
    acknowledged: u64,
    /// Nothing is acknowledged before so many entries have enough copies: the takeover entry among them (rule f).
    begins: u64,
    /// Room time never goes back within a term, whatever the laptop's clock does.
    last_time: Moment,
    /// Room time minus this laptop's clock, in milliseconds: more than nothing where that was turned back in this term.
    shift: i64,
    stopped: bool,
}

impl Keeper {
    /// A term that begins with `acknowledged` entries known to have enough copies.
    #[must_use]
    pub fn new(me: DeviceId, epoch: u64, acknowledged: u64, last_time: Moment) -> Self {
        Self {
            holders: vec![me.clone()],
            me,
            epoch,
            on_disk: BTreeMap::new(),
            changes: BTreeMap::new(),
            copies: 1,
            acknowledged,
            begins: 0,
            last_time,
            shift: 0,
            stopped: false,
        }
    }

    /// A term that begins with a takeover: nothing is acknowledged before the first `begins` entries, of which the
    /// takeover entry is the last, have enough copies (rule f).
    #[must_use]
    pub fn beginning(self, begins: u64) -> Self {
        Self { begins, ..self }
    }

    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    #[must_use]
    pub fn acknowledged(&self) -> u64 {
        self.acknowledged
    }

    /// The time that the next entry bears.
    pub fn time(&mut self, clock: Moment) -> Moment {
        self.look_at(clock);
        self.last_time = Moment(clock.0 + self.shift);
        self.last_time
    }

    /// Looks whether the laptop's clock was turned back behind the last entry. Room time goes on from there at its pace,
    /// until the clock has come past it.
    pub fn look_at(&mut self, clock: Moment) {
        if clock >= self.last_time {
            self.shift = 0;
        } else if clock.0 + self.shift < self.last_time.0 {
            self.shift = self.last_time.0 - clock.0;
        }
    }

    /// Room time minus this laptop's clock, in milliseconds.
    #[must_use]
    pub fn shift_ms(&self) -> i64 {
        self.shift
    }

    /// Who holds a copy as the term begins, and how many copies an acknowledgement needs.
    pub fn set_holders(&mut self, holders: &[DeviceId], copies: usize) {
        self.holders = holders.to_vec();
        self.set_copies(copies);
    }

    /// The entry of this number changes who holds a copy. That counts from its own acknowledgement by the holders
    /// before it, and nothing after it is acknowledged earlier (rule h).
    pub fn change_holders(&mut self, number: u64, holders: &[DeviceId]) {
        self.changes.insert(number, holders.to_vec());
        self.advance();
    }

    /// Whether no change of holders waits to be acknowledged.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many copies an acknowledgement needs from now on.
    pub fn set_copies(&mut self, copies: usize) {
        self.copies = copies.max(1);
        self.advance();
    }

    /// This machine's disk has the first `size` entries.
    pub fn stored(&mut self, size: u64) {
        let me = self.me.clone();
        self.on_disk.insert(me, size);
        self.advance();
    }

    /// A holder says that its disk has them. A word from another epoch is not taken (rule c).
    pub fn copied(&mut self, device: &DeviceId, epoch: u64, size: u64) {
        if epoch != self.epoch {
            return;
        }
        let known = self.on_disk.entry(device.clone()).or_default();
        *known = (*known).max(size);
        self.advance();
    }

    /// A newer epoch was promised here: no more acknowledgements (rule d).
    pub fn stop(&mut self) {
        self.stopped = true;
    }

    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// How many acknowledged entries this device has vouched for in this term.
    #[must_use]
    pub fn vouched_by(&self, device: &DeviceId) -> u64 {
        let has = self.on_disk.get(device).copied().unwrap_or(0);
        has.min(self.acknowledged)
    }

    /// How many holders are known to have all of the first `size`.
    #[must_use]
    pub fn copies_of(&self, size: u64) -> usize {
        self.holders
            .iter()
            .filter(|h| self.on_disk.get(*h).is_some_and(|has| *has >= size))
            .count()
    }

    fn advance(&mut self) {
        if self.stopped {
            return;
        }
        loop {
            let mut sizes: Vec<u64> = self
                .holders
                .iter()
                .filter_map(|h| self.on_disk.get(h))
                .copied()
                .collect();
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            let change = self.changes.keys().next().copied();
            let limit = change.map_or(u64::MAX, |number| number + 1);
            if let Some(size) = sizes.get(self.copies - 1).map(|size| limit.min(*size))
                && size >= self.begins
            {
                self.acknowledged = self.acknowledged.max(size);
            }
            match change.filter(|number| *number < self.acknowledged) {
                Some(number) => self.holders = self.changes.remove(&number).unwrap_or_default(),
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use hemicycle_domain::{
        entry::AuthorHead,
        ids::{BallotId, JournalId},
        keys::DeviceKey,
        tally::Choice,
    };

    use super::*;

    fn device(name: &str) -> DeviceId {
        DeviceId::new(name)
    }

    #[test]
    fn what_was_said_before_out_of_turn_or_elsewhere_is_answered_and_gets_no_number() {
        let key = DeviceKey::from_seed(&[3; 32]);
        let journal = JournalId::new("session-1");
        let signs = |journal: &JournalId, at: &AuthorHead, choice| {
            let ballot = BallotId::new("b");
            Offer::sign(&key, journal, at, &Fact::VoteCast { ballot, choice }, &[7; 16]).unwrap()
        };
        let considers = |head: &Head, kept, offer: &Offer| {
            let place = Place {
                epoch: 1,
                number: head.size(),
                time: Moment(0),
            };
            consider(head, kept, offer, place, |_, _| Ok(Verdict::Counted))
        };
        let refused = |refusal| Considered::Say(Answer::Refused { refusal });
        let mut head = Head::new(journal.clone());
        let first = signs(&journal, &AuthorHead::default(), Choice::For);
        let Considered::Keep(entry) = considers(&head, None, &first) else {
            panic!("a good offer is kept")
        };
        head.push(&entry.check().unwrap(), entry.hash());

        let again = considers(&head, Some(0), &first);
        assert_eq!(again, Considered::Say(Answer::AlreadyKept { number: 0 }));
        let other = signs(&journal, &AuthorHead::default(), Choice::Against);
        assert_eq!(considers(&head, None, &other), Considered::Say(Answer::Conflict));
        let second = signs(&journal, &head.author(&key.device()), Choice::Against);
        let after = AuthorHead::after(&second.header().unwrap(), &second.id());
        let third = signs(&journal, &after, Choice::For);
        let gap = refused(Refusal::CounterGap { expected: 2 });
        assert_eq!(considers(&head, None, &third), gap);
        let elsewhere = signs(
            &JournalId::new("session-2"),
            &head.author(&key.device()),
            Choice::For,
        );
        assert_eq!(considers(&head, None, &elsewhere), refused(Refusal::NotKeeper));
        let forged = Offer {
            signature: first.signature,
            ..second
        };
        assert_eq!(considers(&head, None, &forged), refused(Refusal::BadSignature));
    }

    #[test]
    fn nothing_is_acknowledged_before_it_is_on_two_disks() {
        let mut keeper = Keeper::new(device("a"), 1, 0, Moment(0));
        keeper.set_holders(&[device("a"), device("b"), device("c")], 2);
        keeper.stored(5);
        assert_eq!(keeper.acknowledged(), 0);
        keeper.copied(&device("b"), 1, 3);
        assert_eq!(keeper.acknowledged(), 3);
        keeper.copied(&device("x"), 1, 5);
        assert_eq!(keeper.acknowledged(), 3, "a stranger's disk is no copy");
        keeper.copied(&device("c"), 0, 5);
        assert_eq!(keeper.acknowledged(), 3, "a copy of another epoch is no copy");
        keeper.copied(&device("c"), 1, 5);
        assert_eq!(keeper.acknowledged(), 5);
    }

    #[test]
    fn without_the_second_disk_nothing_is_acknowledged_until_a_person_chooses_one_copy() {
        let mut keeper = Keeper::new(device("a"), 1, 0, Moment(0));
        keeper.set_holders(&[device("a"), device("b")], 2);
        keeper.copied(&device("b"), 1, 2);
        keeper.stored(9);
        assert_eq!(keeper.acknowledged(), 2);
        keeper.set_copies(1);
        assert_eq!(keeper.acknowledged(), 9);
    }

    #[test]
    fn a_keeper_that_promised_a_newer_epoch_acknowledges_nothing() {
        let mut keeper = Keeper::new(device("a"), 1, 0, Moment(0));
        keeper.stop();
        keeper.stored(3);
        assert_eq!(keeper.acknowledged(), 0);
    }

    #[test]
    fn a_takeover_acknowledges_nothing_before_its_first_entry_has_two_copies() {
        let mut keeper = Keeper::new(device("b"), 2, 3, Moment(0)).beginning(6);
        keeper.set_holders(&[device("a"), device("b"), device("c")], 2);
        keeper.stored(6);
        keeper.copied(&device("c"), 2, 5);
        assert_eq!(keeper.acknowledged(), 3);
        keeper.copied(&device("c"), 2, 6);
        assert_eq!(keeper.acknowledged(), 6);
    }

    #[test]
    fn a_new_holder_counts_when_the_old_ones_have_its_naming() {
        let mut keeper = Keeper::new(device("a"), 1, 0, Moment(0));
        keeper.set_holders(&[device("a"), device("b")], 2);
        keeper.change_holders(4, &[device("a"), device("b"), device("c")]);
        keeper.stored(9);
        keeper.copied(&device("c"), 1, 9);
        assert_eq!(keeper.acknowledged(), 0, "its own copy does not name it");
        keeper.copied(&device("b"), 1, 5);
        assert_eq!(keeper.acknowledged(), 9);
    }

    #[test]
    fn room_time_does_not_go_back() {
        let mut keeper = Keeper::new(device("a"), 1, 0, Moment(50));
        assert_eq!(keeper.time(Moment(40)), Moment(50));
        assert_eq!(keeper.time(Moment(43)), Moment(53), "it goes on at its pace");
        keeper.look_at(Moment(20));
        assert_eq!(keeper.shift_ms(), 33);
        assert_eq!(keeper.time(Moment(60)), Moment(60), "the clock was set right");
    }
}
