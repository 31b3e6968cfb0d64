//! Who stands at a door: how many at once, from where, and who gives way to whom.
//!
//! A laptop that the council knows is never sent away because of its address: a whole room may share one (NAT).

use std::{
    collections::{BTreeMap, HashMap},
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

/// Connections whose key and council are not known yet. The next one takes the place of the one that has stood longest
/// of the address that has most of them: an honest one is through before its turn comes.
const KNOCKING: usize = 2_048;
/// Lines at once: five thousand laptops with two each, and as many again that have not been missed yet.
const LINES: usize = 20_000;
/// Lines that one council has at a server of many: the others keep their places, whatever its laptops do.
const LINES_A_COUNCIL: usize = 4_000;
/// Lines of one laptop, those that have not been missed yet included.
const LINES_A_KEY: usize = 16;
/// Lines of laptops that the council does not know: they may only ask to be let in.
const STRANGERS: usize = 1_024;
const STRANGERS_AN_ADDRESS: usize = 128;

/// The places at one door. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Places(Arc<Mutex<Taken>>);

#[derive(Default)]
struct Taken {
    next: u64,
    knocking: BTreeMap<u64, (IpAddr, oneshot::Sender<()>)>,
    lines: HashMap<Whose, usize>,
    councils: HashMap<String, usize>,
    known: usize,
    strangers: usize,
}

/// Whose line it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Whose {
    /// Of a key that the council knows.
    Known(String),
    Stranger(IpAddr),
}

/// One that has knocked; its place is free again when this is dropped.
pub(crate) struct Knock {
    places: Places,
    number: u64,
}

/// One that was let in; its place is free again when this is dropped.
pub(crate) struct Place {
    places: Places,
    whose: Whose,
    council: Option<String>,
}

impl Places {
    fn lock(&self) -> MutexGuard<'_, Taken> {
        // A panic while it was held left whole counts behind.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the next one in. The receiver hears when it has to give way.
    pub fn knock(&self, from: IpAddr) -> (Knock, oneshot::Receiver<()>) {
        let (gives_way, told) = oneshot::channel();
        let mut taken = self.lock();
        if taken.knocking.len() >= KNOCKING {
            taken.make_room();
        }
        let number = taken.next;
        taken.next += 1;
        taken.knocking.insert(number, (neighbourhood(from), gives_way));
        let places = self.clone();
        (Knock { places, number }, told)
    }

    /// One that has knocked gives way: the machine has nothing left for a new one.
    pub fn make_room(&self) {
        self.lock().make_room();
    }

    /// A place for a line, if there is one; `council` names whose it is where many share the door.
    pub fn take(&self, whose: Whose, council: Option<&str>) -> Option<Place> {
        let whose = match whose {
            Whose::Stranger(from) => Whose::Stranger(neighbourhood(from)),
            known @ Whose::Known(_) => known,
        };
        let mut taken = self.lock();
        let (all, all_at_most, own_at_most) = match &whose {
            Whose::Known(_) => (&mut taken.known, LINES, LINES_A_KEY),
            Whose::Stranger(_) => (&mut taken.strangers, STRANGERS, STRANGERS_AN_ADDRESS),
        };
        if *all >= all_at_most {
            return None;
        }
        *all += 1;
        let own = taken.lines.entry(whose.clone()).or_default();
        *own += 1;
        let mut fits = *own <= own_at_most;
        if let Some(council) = council {
            let lines = taken.councils.entry(council.to_owned()).or_default();
            *lines += 1;
            fits &= *lines <= LINES_A_COUNCIL;
        }
        drop(taken);
        let (places, council) = (self.clone(), council.map(str::to_owned));
        let place = Place {
            places,
            whose,
            council,
        };
        Some(place).filter(|_| fits)
    }
}

impl Taken {
    fn make_room(&mut self) {
        let mut from = HashMap::<IpAddr, usize>::new();
        for (address, _) in self.knocking.values() {
            *from.entry(*address).or_default() += 1;
        }
        let most = from.into_iter().max_by_key(|(_, count)| *count);
        let longest = most.and_then(|(most, _)| {
            let mut knocking = self.knocking.iter();
            knocking.find(|(_, (address, _))| *address == most)
        });
        if let Some(number) = longest.map(|(number, _)| *number) {
            // Dropping its sender tells it.
            self.knocking.remove(&number);
        }
    }
}

impl Drop for Knock {
    fn drop(&mut self) {
        self.places.lock().knocking.remove(&self.number);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.lock();
        match &self.whose {
            Whose::Known(_) => taken.known -= 1,
            Whose::Stranger(_) => taken.strangers -= 1,
        }
        leave(&mut taken.lines, &self.whose);
        if let Some(council) = &self.council {
            leave(&mut taken.councils, council);
        }
    }
}

/// One line fewer; nothing is kept of whoever has none.
fn leave<K: Eq + std::hash::Hash>(lines: &mut HashMap<K, usize>, whose: &K) {
    if let Some(count) = lines.get_mut(whose) {
        *count -= 1;
        if *count == 0 {
            lines.remove(whose);
        }
    }
}

/// What counts as one address: of version 6, the network that one machine may pick any address in (RFC 4291, 2.5.1).
pub(crate) fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        [10, 0, 0, last].into()
    }

    #[test]
    fn of_those_that_knock_the_longest_of_the_fullest_address_gives_way() {
        let places = Places::default();
        let (_honest, mut honest) = places.knock(address(1));
        let mut slow: Vec<_> = (1..KNOCKING).map(|_| places.knock(address(2))).collect();
        assert!(
            slow.iter_mut()
                .all(|(_, told)| told.try_recv() == Err(oneshot::error::TryRecvError::Empty))
        );
        let (_next, mut next) = places.knock(address(1));
        let gone =
            |told: &mut oneshot::Receiver<()>| told.try_recv() == Err(oneshot::error::TryRecvError::Closed);
        assert!(gone(&mut slow[0].1), "the slow one gave way");
        assert!(!gone(&mut slow[1].1) && !gone(&mut honest) && !gone(&mut next));
        assert_eq!(places.lock().knocking.len(), KNOCKING);
        drop(slow);
        assert_eq!(places.lock().knocking.len(), 2);
    }

    #[test]
    fn strangers_of_one_address_take_no_place_of_others_and_none_of_laptops_that_are_known() {
        let places = Places::default();
        let take = |whose: Whose| places.take(whose, None);
        let crowd: Vec<_> = (0..STRANGERS_AN_ADDRESS)
            .map(|_| take(Whose::Stranger(address(1))).unwrap())
            .collect();
        assert!(take(Whose::Stranger(address(1))).is_none());
        assert!(take(Whose::Stranger("::ffff:10.0.0.1".parse().unwrap())).is_none());
        assert!(take(Whose::Stranger(address(2))).is_some());
        // Five thousand laptops with two lines each, all from that address.
        let room: Vec<_> = (0..10_000)
            .map(|laptop| take(Whose::Known((laptop / 2).to_string())).unwrap())
            .collect();
        let own: Vec<_> = (0..LINES_A_KEY)
            .map(|_| take(Whose::Known("one".into())).unwrap())
            .collect();
        assert!(take(Whose::Known("one".into())).is_none());
        drop((crowd, room, own));
        let taken = places.lock();
        assert_eq!((taken.known, taken.strangers, taken.lines.len()), (0, 0, 0));
    }

    #[test]
    fn a_council_with_every_place_of_its_own_taken_leaves_those_of_the_others() {
        let places = Places::default();
        let take = |laptop: usize, council| places.take(Whose::Known(laptop.to_string()), Some(council));
        // Keys are made as one likes.
        let mut flood: Vec<_> = (0..LINES_A_COUNCIL)
            .map(|laptop| take(laptop, "one").unwrap())
            .collect();
        assert!(take(LINES_A_COUNCIL, "one").is_none());
        let other = take(LINES_A_COUNCIL, "other").unwrap();
        flood.pop();
        flood.push(take(LINES_A_COUNCIL, "one").unwrap());
        drop((flood, other));
        let taken = places.lock();
        assert_eq!((taken.known, taken.lines.len(), taken.councils.len()), (0, 0, 0));
    }

    #[test]
    fn addresses_of_one_network_of_version_6_are_one() {
        let of = |text: &str| neighbourhood(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }
}
