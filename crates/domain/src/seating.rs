//! The seat map of the room: which seats stand in which row. Who sits where is each person's own seat.

use alloc::{collections::BTreeSet, vec::Vec};

use crate::{Fact, Refusal, register::Register, roles::Actor};

/// The largest map, in rows and in places of a row: larger than any chamber in the sources, and still one that a
/// screen can show.
pub const MAX_ROWS: u32 = 40;
pub const MAX_PLACES: u32 = 50;

impl Register {
    /// The rows from the front to the back, each with the numbers of its seats from left to right, 0 for a gap.
    /// No rows: the room has no map any more.
    ///
    /// # Errors
    /// Where somebody else than a clerk asks, a number stands twice, or the map is too large.
    pub fn set_seat_map(&self, actor: &Actor, rows: &[Vec<u32>]) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let above = |count: usize, most: u32| u32::try_from(count).map_or(true, |count| count > most);
        if above(rows.len(), MAX_ROWS) || rows.iter().any(|row| above(row.len(), MAX_PLACES)) {
            return Err(Refusal::SeatMapTooLarge {
                rows: MAX_ROWS,
                places: MAX_PLACES,
            });
        }
        let mut seen = BTreeSet::new();
        for seat in rows.iter().flatten().filter(|seat| **seat != 0) {
            if !seen.insert(*seat) {
                return Err(Refusal::SeatTwice { seat: *seat });
            }
        }
        Ok(Fact::SeatMapSet { rows: rows.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tests::{device, entry, person};
    use crate::entry::Verdict;
    use alloc::vec;

    #[test]
    fn a_map_holds_each_seat_once_and_no_more_than_can_be_shown() {
        let founded = Fact::CouncilFounded {
            name: "Council".into(),
            language: "en".into(),
            utc_offset: 0,
            clerk: person(0),
            clerk_name: "Clerk".into(),
            device: device(0),
            tls: "key-0".into(),
        };
        let mut register = Register::default();
        register.apply(&entry(0, 0, &device(0), founded, Verdict::Counted));
        let asked = |rows: Vec<Vec<u32>>| register.admit(&device(0), &Fact::SeatMapSet { rows });
        let too_large = Err(Refusal::SeatMapTooLarge {
            rows: MAX_ROWS,
            places: MAX_PLACES,
        });
        assert_eq!(asked(vec![vec![1, 2, 0, 3], vec![], vec![4, 0, 0, 5]]), Ok(()));
        assert_eq!(asked(vec![]), Ok(()));
        assert_eq!(
            asked(vec![vec![1, 2], vec![3, 2]]),
            Err(Refusal::SeatTwice { seat: 2 })
        );
        assert_eq!(asked(vec![(1..=51).collect()]), too_large);
        assert_eq!(asked(vec![vec![0]; 41]), too_large);
        let full = (0..40).map(|row| (row * 50 + 1..=row * 50 + 50).collect());
        assert_eq!(asked(full.collect()), Ok(()));
        let stranger = register.admit(&device(1), &Fact::SeatMapSet { rows: vec![] });
        assert_eq!(stranger, Err(Refusal::UnknownDevice));
    }
}
