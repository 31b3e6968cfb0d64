//! Every order of messages in which a room may lose its host and be taken over, on the rules that the rooms run.
//!
//! Messages come late, twice, out of order or never; what a laptop said stays sayable for ever. Each rule of taking
//! over has a story in which that one rule is left out, and an acknowledged entry is lost.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};

use hemicycle_domain::ids::{DeviceId, Moment};
use hemicycle_sync::{
    holder::Promise,
    keeper::Keeper,
    takeover::{Next, Reach, Taking},
};
use stateright::{Checker, HasDiscoveries, Model, Property};

/// Which rules hold: all of them, or all but one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Without {
    Nothing,
    TwoCopies,
    TwoPromises,
    Fencing,
    StoppingAtOnce,
    NewestEpoch,
    TakeoverEntryFirst,
    AskingEverybody,
    HoldersOneByOne,
    /// A disk that has come back empty promises and vouches as if it had never had anything.
    KnowingOfForgetting,
    /// It is whole again, or leads, by the word of one other holder.
    WordOfAllOthers,
}

/// What a room may do, at most.
#[derive(Clone, Copy)]
struct Room {
    without: Without,
    votes: usize,
    takeovers: usize,
    /// Who presses, where a story is about one row of them; otherwise anybody.
    presses: &'static [usize],
    /// Begins with a vote that nobody copied, and a takeover by the second holder whose entry nobody copied either.
    begun: bool,
    /// A disk forgets its last entry, which a delegate has seen acknowledged.
    forgets: bool,
    /// A disk comes back as it was before anything was said: it has forgotten entries and promises, and others know.
    /// Nobody but the holders has seen anything then.
    put_back: Option<usize>,
    /// One holder is released, and then another one named.
    changes_holders: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Said {
    Vote,
    TookOver,
    /// The holders from now on.
    Holders([bool; 4]),
}

/// An entry; a keeper says each number once in its epoch, so this names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Entry {
    epoch: u64,
    by: usize,
    said: Said,
}

type Journal = Vec<Entry>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Word {
    /// All that a keeper has, in its epoch.
    Entries {
        epoch: u64,
        journal: Journal,
    },
    Copied {
        epoch: u64,
        size: u64,
    },
    AskPromise {
        epoch: u64,
    },
    /// The promise, and what the holder's disk has.
    Promised {
        epoch: u64,
        journal: Journal,
    },
    /// One that has forgotten asks what is promised.
    AskNewest,
    Newest {
        epoch: u64,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Message {
    from: usize,
    to: usize,
    word: Word,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Laptop {
    journal: Journal,
    promise: Promise,
    keeper: Option<Keeper>,
    taking: Option<Taking>,
    /// What came with the promises.
    offered: BTreeMap<usize, Journal>,
    /// It has come back with so many entries less than others have heard of it, and what they have promised since.
    forgot: Option<usize>,
    promised_elsewhere: BTreeMap<usize, u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct World {
    laptops: Vec<Laptop>,
    said: BTreeSet<Message>,
    votes: usize,
    takeovers: usize,
    forgotten: bool,
    /// Never does anything again.
    lost: Option<usize>,
    /// Every entry that was ever acknowledged, and the oldest epoch in which it was.
    acknowledged: Vec<(Entry, u64)>,
    contradicted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Vote(usize),
    ChangeHolders(usize),
    /// A person presses "take over".
    Press(usize),
    Hear(Message),
    Forget(usize),
    PutBack(usize),
    Lose(usize),
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

fn device(at: usize) -> DeviceId {
    DeviceId::new(NAMES[at])
}

fn devices(holders: [bool; 4]) -> Vec<DeviceId> {
    (0..4).filter(|at| holders[*at]).map(device).collect()
}

/// The holders as a journal names them last.
fn holders(journal: &[Entry]) -> [bool; 4] {
    let last = journal.iter().rev().find_map(|entry| match entry.said {
        Said::Holders(holders) => Some(holders),
        Said::Vote | Said::TookOver => None,
    });
    last.unwrap_or([true, true, true, false])
}

impl Room {
    fn reach(&self, journal: &[Entry]) -> Reach {
        let epoch = journal.last().map_or(0, |entry| entry.epoch);
        Reach {
            epoch: if self.without == Without::NewestEpoch {
                0
            } else {
                epoch
            },
            size: journal.len() as u64,
        }
    }

    fn copies(&self) -> usize {
        if self.without == Without::TwoCopies { 1 } else { 2 }
    }

    /// A keeper numbers an entry, keeps it on its disk, and tells the others.
    fn number(&self, world: &mut World, at: usize, said: Said) {
        let laptop = &mut world.laptops[at];
        let Some(keeper) = &mut laptop.keeper else { return };
        let entry = Entry {
            epoch: keeper.epoch(),
            by: at,
            said,
        };
        laptop.journal.push(entry);
        if let Said::Holders(named) = said {
            if self.without == Without::HoldersOneByOne {
                keeper.set_holders(&devices(named), self.copies());
            } else {
                keeper.change_holders(laptop.journal.len() as u64 - 1, &devices(named));
            }
        }
        keeper.stored(laptop.journal.len() as u64);
        world.tell(at);
        world.note_acknowledged(at);
    }

    /// Goes on with a takeover as far as what is known allows.
    fn go_on(&self, world: &mut World, at: usize) {
        loop {
            let seen: Journal = world.acknowledged.iter().map(|(entry, _)| *entry).collect();
            let laptop = &mut world.laptops[at];
            let Some(taking) = &mut laptop.taking else { return };
            if self.without != Without::AskingEverybody && self.put_back.is_none() {
                taking.seen(&DeviceId::new("delegate"), seen.len() as u64);
            }
            let named = devices(holders(&laptop.journal));
            if !named.contains(&device(at)) {
                laptop.taking = None;
                return;
            }
            match taking.next(self.reach(&laptop.journal), &named) {
                Next::Wait { .. } => return,
                Next::Fetch { from } => match NAMES.iter().position(|name| *name == from.as_str()) {
                    Some(from) => laptop.journal = laptop.offered[&from].clone(),
                    None => laptop.journal = seen,
                },
                Next::Lead => {
                    let begins = laptop.journal.len() as u64 + 1;
                    let mut keeper = Keeper::new(device(at), taking.epoch, 0, Moment(0));
                    if self.without != Without::TakeoverEntryFirst {
                        keeper = keeper.beginning(begins);
                    }
                    keeper.set_holders(&named, self.copies());
                    laptop.keeper = Some(keeper);
                    laptop.taking = None;
                    laptop.forgot = None;
                    // A long copy goes out in several frames, the takeover entry with the last.
                    world.tell(at);
                    self.number(world, at, Said::TookOver);
                    return;
                }
            }
        }
    }

    /// The rule of `replica/forgetting.rs`.
    fn become_whole(&self, laptop: &mut Laptop) {
        let Some(size) = laptop.forgot else { return };
        let needed = if self.without == Without::WordOfAllOthers {
            1
        } else {
            2
        };
        if laptop.journal.len() < size || laptop.promised_elsewhere.len() < needed {
            return;
        }
        let newest = laptop.promised_elsewhere.iter().max_by_key(|(_, epoch)| **epoch);
        if let Some((from, epoch)) = newest.filter(|(_, epoch)| **epoch > laptop.promise.epoch) {
            laptop.promise = Promise {
                epoch: *epoch,
                to: Some(device(*from)),
            };
        }
        laptop.forgot = None;
    }

    fn press(&self, world: &mut World, at: usize) {
        let laptop = &mut world.laptops[at];
        let newest = laptop.promise.epoch.max(1);
        let alone = self.without == Without::TwoPromises;
        let mut taking = Taking::new(device(at), newest, self.reach(&laptop.journal), alone);
        if laptop.forgot.is_some() && self.without != Without::WordOfAllOthers {
            taking = taking.forgetful();
        }
        let epoch = taking.epoch;
        laptop.promise = Promise {
            epoch,
            to: Some(device(at)),
        };
        laptop.offered.clear();
        laptop.taking = Some(taking);
        world.takeovers += 1;
        for to in (0..world.laptops.len()).filter(|to| *to != at) {
            let word = Word::AskPromise { epoch };
            world.said.insert(Message { from: at, to, word });
        }
        self.go_on(world, at);
    }

    fn hear(&self, world: &mut World, message: &Message) {
        let (from, to) = (message.from, message.to);
        let laptop = &mut world.laptops[to];
        match &message.word {
            Word::Entries { epoch, journal } => {
                let fenced = self.without != Without::Fencing;
                if fenced && !laptop.promise.takes(*epoch) {
                    return;
                }
                if *epoch > laptop.promise.epoch {
                    laptop.promise = Promise {
                        epoch: *epoch,
                        to: None,
                    };
                }
                let older = |known: u64| known < *epoch;
                if let Some(keeper) = laptop.keeper.as_mut().filter(|keeper| older(keeper.epoch())) {
                    keeper.stop();
                } else if laptop.keeper.is_some() {
                    return;
                }
                laptop.taking = None;
                if !laptop.journal.starts_with(journal) {
                    laptop.journal.clone_from(journal);
                }
                self.become_whole(laptop);
                if laptop.forgot.is_some() {
                    return;
                }
                let word = Word::Copied {
                    epoch: *epoch,
                    size: journal.len() as u64,
                };
                world.said.insert(Message {
                    from: to,
                    to: from,
                    word,
                });
            }
            Word::Copied { epoch, size } => {
                if let Some(keeper) = &mut laptop.keeper {
                    keeper.copied(&device(from), *epoch, *size);
                    world.note_acknowledged(to);
                }
            }
            Word::AskNewest => {
                if laptop.forgot.is_some() {
                    return;
                }
                let word = Word::Newest {
                    epoch: laptop.promise.epoch,
                };
                world.said.insert(Message {
                    from: to,
                    to: from,
                    word,
                });
            }
            Word::Newest { epoch } => {
                if laptop.forgot.is_some() {
                    laptop.promised_elsewhere.insert(from, *epoch);
                    self.become_whole(laptop);
                }
            }
            Word::AskPromise { epoch } => {
                if laptop.forgot.is_some() {
                    return;
                }
                if !laptop.promise.may_be_given(*epoch, &device(from)) {
                    return;
                }
                laptop.promise = Promise {
                    epoch: *epoch,
                    to: Some(device(from)),
                };
                laptop.taking = None;
                if let Some(keeper) = &mut laptop.keeper
                    && self.without != Without::StoppingAtOnce
                {
                    keeper.stop();
                }
                let word = Word::Promised {
                    epoch: *epoch,
                    journal: laptop.journal.clone(),
                };
                world.said.insert(Message {
                    from: to,
                    to: from,
                    word,
                });
            }
            Word::Promised { epoch, journal } => {
                let reach = self.reach(journal);
                let Some(taking) = laptop.taking.as_mut().filter(|taking| taking.epoch == *epoch) else {
                    return;
                };
                taking.promised(&device(from), *epoch, reach);
                laptop.offered.insert(from, journal.clone());
                self.go_on(world, to);
            }
        }
    }
}

impl World {
    /// A keeper sends what it has.
    fn tell(&mut self, at: usize) {
        let laptop = &self.laptops[at];
        let Some(keeper) = &laptop.keeper else { return };
        let word = Word::Entries {
            epoch: keeper.epoch(),
            journal: laptop.journal.clone(),
        };
        for to in (0..self.laptops.len()).filter(|to| *to != at) {
            let word = word.clone();
            self.said.insert(Message { from: at, to, word });
        }
    }

    fn note_acknowledged(&mut self, at: usize) {
        let laptop = &self.laptops[at];
        let Some(keeper) = &laptop.keeper else { return };
        let size = usize::try_from(keeper.acknowledged()).unwrap_or(usize::MAX);
        for (number, entry) in laptop.journal.iter().take(size).enumerate() {
            match self.acknowledged.get_mut(number) {
                None => self.acknowledged.push((*entry, keeper.epoch())),
                Some((known, epoch)) => {
                    self.contradicted |= known != entry;
                    *epoch = (*epoch).min(keeper.epoch());
                }
            }
        }
    }

    /// Whoever leads in a later epoch has every entry that was acknowledged before, and no number has two entries.
    fn keeps_its_word(&self) -> bool {
        let leads = |laptop: &&Laptop| laptop.keeper.as_ref().is_some_and(|k| !k.is_stopped());
        !self.contradicted
            && self.laptops.iter().filter(leads).all(|laptop| {
                let epoch = laptop.keeper.as_ref().map_or(0, Keeper::epoch);
                self.acknowledged
                    .iter()
                    .enumerate()
                    .all(|(number, (entry, since))| {
                        epoch <= *since || laptop.journal.get(number) == Some(entry)
                    })
            })
    }
}

impl Model for Room {
    type State = World;
    type Action = Step;

    fn init_states(&self) -> Vec<World> {
        let laptops = if self.changes_holders { 4 } else { 3 };
        let mut laptops = vec![
            Laptop {
                journal: Vec::new(),
                promise: Promise {
                    epoch: 1,
                    to: Some(device(0)),
                },
                keeper: None,
                taking: None,
                offered: BTreeMap::new(),
                forgot: None,
                promised_elsewhere: BTreeMap::new(),
            };
            laptops
        ];
        let mut keeper = Keeper::new(device(0), 1, 0, Moment(0));
        keeper.set_holders(&devices(holders(&[])), self.copies());
        laptops[0].keeper = Some(keeper);
        let mut world = World {
            laptops,
            said: BTreeSet::new(),
            votes: 0,
            takeovers: 0,
            forgotten: false,
            lost: None,
            acknowledged: Vec::new(),
            contradicted: false,
        };
        if self.begun {
            world.votes += 1;
            self.number(&mut world, 0, Said::Vote);
            world.said.clear();
            self.press(&mut world, 1);
            for to in [0, 2] {
                let asked = world.said.iter().find(|m| (m.from, m.to) == (1, to)).cloned();
                self.hear(&mut world, &asked.unwrap());
            }
            let promised = world.said.iter().find(|m| (m.from, m.to) == (2, 1)).cloned();
            self.hear(&mut world, &promised.unwrap());
            world.said.clear();
        }
        vec![world]
    }

    fn actions(&self, world: &World, steps: &mut Vec<Step>) {
        let works = |at: &usize| world.lost != Some(*at);
        for at in (0..world.laptops.len()).filter(works) {
            let laptop = &world.laptops[at];
            let keeper = laptop.keeper.as_ref().filter(|keeper| !keeper.is_stopped());
            if keeper.is_some() && world.votes < self.votes {
                steps.push(Step::Vote(at));
            }
            let named = holders(&laptop.journal);
            if self.changes_holders && at == 0 && keeper.is_some() && named != [true, true, false, true] {
                // The next change waits until the one before is acknowledged.
                let settled = keeper.is_some_and(|k| k.acknowledged() == laptop.journal.len() as u64);
                if settled || self.without == Without::HoldersOneByOne {
                    steps.push(Step::ChangeHolders(at));
                }
            }
            let turn = self.presses.get(world.takeovers).is_none_or(|who| *who == at);
            if keeper.is_none() && named[at] && turn && world.takeovers < self.takeovers {
                steps.push(Step::Press(at));
            }
            let number = laptop.journal.len().wrapping_sub(1);
            let seen = world.acknowledged.get(number).map(|(entry, _)| entry);
            if self.forgets && !world.forgotten && keeper.is_none() && seen == laptop.journal.last() {
                steps.extend(seen.map(|_| Step::Forget(at)));
            }
            if self.put_back == Some(at) && !world.forgotten {
                steps.push(Step::PutBack(at));
            }
            if at == 0 && world.lost.is_none() {
                steps.push(Step::Lose(at));
            }
        }
        steps.extend(
            world
                .said
                .iter()
                .filter(|m| works(&m.to))
                .cloned()
                .map(Step::Hear),
        );
    }

    fn next_state(&self, before: &World, step: Step) -> Option<World> {
        let mut world = before.clone();
        match step {
            Step::Vote(at) => {
                world.votes += 1;
                self.number(&mut world, at, Said::Vote);
            }
            Step::ChangeHolders(at) => {
                let mut named = holders(&world.laptops[at].journal);
                // First the third is released, then the fourth is named.
                if named[2] {
                    named[2] = false;
                } else {
                    named[3] = true;
                }
                self.number(&mut world, at, Said::Holders(named));
            }
            Step::Press(at) => self.press(&mut world, at),
            Step::Hear(message) => self.hear(&mut world, &message),
            Step::Forget(at) => {
                world.forgotten = true;
                world.laptops[at].journal.pop();
            }
            Step::PutBack(at) => {
                world.forgotten = true;
                let laptop = &mut world.laptops[at];
                let knows = self.without != Without::KnowingOfForgetting;
                *laptop = Laptop {
                    journal: Vec::new(),
                    promise: Promise {
                        epoch: 1,
                        to: Some(device(0)),
                    },
                    keeper: None,
                    taking: None,
                    offered: BTreeMap::new(),
                    forgot: knows.then_some(laptop.journal.len()),
                    promised_elsewhere: BTreeMap::new(),
                };
                // Its lines ended with its program: what was under way to it does not come.
                world.said.retain(|message| message.to != at);
                for to in (0..world.laptops.len()).filter(|to| knows && *to != at) {
                    let word = Word::AskNewest;
                    world.said.insert(Message { from: at, to, word });
                }
            }
            Step::Lose(at) => world.lost = Some(at),
        }
        (world != *before).then_some(world)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("nothing acknowledged is lost", |_, world: &World| {
                world.keeps_its_word()
            }),
            Property::sometimes("the room goes on without its first host", |_, world: &World| {
                let on = |(entry, _): &(Entry, u64)| entry.said == Said::TookOver;
                world.lost == Some(0) && world.acknowledged.iter().any(on)
            }),
        ]
    }
}

/// Three holders, one vote, one takeover; a story adds what it needs.
const ROOM: Room = Room {
    without: Without::Nothing,
    votes: 1,
    takeovers: 1,
    presses: &[],
    begun: false,
    forgets: false,
    put_back: None,
    changes_holders: false,
};

const LOST: &str = "nothing acknowledged is lost";

/// Tries every order of so many steps.
fn holds(room: Room, steps: usize) {
    let tried = room
        .checker()
        .threads(2)
        .target_max_depth(steps + 1)
        .spawn_bfs()
        .join();
    if let Some(path) = tried.discovery(LOST) {
        panic!("an acknowledged entry is lost:\n{:#?}", path.into_actions());
    }
    assert!(
        tried
            .discovery("the room goes on without its first host")
            .is_some(),
        "otherwise the rules would only forbid"
    );
}

/// Finds the shortest way to a lost entry when one rule is left out.
fn breaks(room: Room) {
    let tried = room
        .checker()
        .threads(2)
        .finish_when(HasDiscoveries::AnyFailures)
        .spawn_bfs()
        .join();
    assert!(
        tried.discovery(LOST).is_some(),
        "without this rule an acknowledged entry is lost"
    );
}

#[test]
fn no_order_of_messages_loses_an_acknowledged_entry() {
    let room = Room {
        votes: 2,
        takeovers: 2,
        ..ROOM
    };
    holds(room, 9);
}

#[test]
fn no_row_of_takeovers_loses_an_acknowledged_entry() {
    let room = Room {
        takeovers: 3,
        begun: true,
        ..ROOM
    };
    holds(room, 9);
}

#[test]
fn what_one_disk_forgets_is_fetched_from_whoever_has_seen_it() {
    holds(
        Room {
            forgets: true,
            ..ROOM
        },
        12,
    );
}

/// The third holder's disk forgets everything, and nobody else has seen what was acknowledged.
const HOLDER_PUT_BACK: Room = Room {
    put_back: Some(2),
    presses: &[1],
    ..ROOM
};

/// The same for the host's own.
const HOST_PUT_BACK: Room = Room {
    put_back: Some(0),
    presses: &[0],
    ..ROOM
};

#[test]
fn a_disk_that_forgot_everything_loses_nothing_while_its_word_counts_for_nothing() {
    holds(
        Room {
            presses: &[],
            ..HOLDER_PUT_BACK
        },
        8,
    );
    holds(
        Room {
            presses: &[],
            ..HOST_PUT_BACK
        },
        8,
    );
}

#[test]
fn when_nobody_knows_that_a_disk_has_forgotten_an_entry_is_lost() {
    for room in [HOLDER_PUT_BACK, HOST_PUT_BACK] {
        breaks(Room {
            without: Without::KnowingOfForgetting,
            ..room
        });
    }
}

#[test]
fn who_has_forgotten_and_asks_one_other_only_loses_an_entry() {
    for room in [HOLDER_PUT_BACK, HOST_PUT_BACK] {
        breaks(Room {
            without: Without::WordOfAllOthers,
            ..room
        });
    }
}

#[test]
fn holders_that_change_one_by_one_lose_nothing() {
    let room = Room {
        changes_holders: true,
        ..ROOM
    };
    holds(room, 9);
}

#[test]
fn with_one_copy_a_takeover_loses_it() {
    breaks(Room {
        without: Without::TwoCopies,
        ..ROOM
    });
}

#[test]
fn without_two_promises_a_takeover_loses_an_entry() {
    breaks(Room {
        without: Without::TwoPromises,
        ..ROOM
    });
}

#[test]
fn without_fencing_an_older_keeper_acknowledges_what_is_lost() {
    breaks(Room {
        without: Without::Fencing,
        ..ROOM
    });
}

#[test]
fn a_keeper_that_promised_and_does_not_stop_acknowledges_what_is_lost() {
    breaks(Room {
        without: Without::StoppingAtOnce,
        ..ROOM
    });
}

#[test]
fn the_longest_copy_of_an_older_epoch_loses_an_entry() {
    breaks(Room {
        without: Without::NewestEpoch,
        votes: 2,
        takeovers: 2,
        ..ROOM
    });
}

#[test]
fn what_is_acknowledged_before_the_takeover_entry_is_lost_in_the_next_takeover() {
    breaks(Room {
        without: Without::TakeoverEntryFirst,
        takeovers: 3,
        presses: &[1, 0, 1],
        begun: true,
        ..ROOM
    });
}

#[test]
fn when_a_disk_forgets_and_nobody_else_is_asked_an_entry_is_lost() {
    breaks(Room {
        without: Without::AskingEverybody,
        forgets: true,
        ..ROOM
    });
}

#[test]
fn holders_that_change_two_at_a_time_lose_an_entry() {
    breaks(Room {
        without: Without::HoldersOneByOne,
        changes_holders: true,
        ..ROOM
    });
}
