//! Who sits where: the seat map as a clerk writes it, and people who change places.

use hemicycle_domain::{
    Fact, Refusal,
    ids::PersonId,
    mandates::MAX_SEATS,
    register::Person,
    seating::{MAX_PLACES, MAX_ROWS},
};
use hemicycle_sync::replica::OfferError;

use crate::{desk::Desk, view::Problem};

/// The rows of a map: a row a line from the front, numbers from left to right, `4-9` for a run, `|` for a gap. Empty
/// lines before the first row and behind the last are none.
///
/// # Errors
/// With the row and the word that mean nothing, or where the map is larger than any may be.
pub fn read(text: &str) -> Result<Vec<Vec<u32>>, Problem> {
    let too_large = || {
        Problem::from(Refusal::SeatMapTooLarge {
            rows: MAX_ROWS,
            places: MAX_PLACES,
        })
    };
    let number = |word: &str| {
        word.parse::<u32>()
            .ok()
            .filter(|seat| (1..=MAX_SEATS).contains(seat))
    };
    let mut rows: Vec<Vec<u32>> = Vec::new();
    for (place, line) in (1_u32..).zip(text.trim_matches(['\n', '\r']).lines()) {
        if place > MAX_ROWS {
            return Err(too_large());
        }
        let mut row = Vec::new();
        for word in line.split([' ', '\t', ',', ';']).filter(|word| !word.is_empty()) {
            let bad = || {
                Problem::new("problem-seat-map-word")
                    .with("row", place)
                    .with("word", word.chars().take(40).collect::<String>())
                    .with("most", MAX_SEATS)
            };
            let (from, to) = word.split_once(['-', '–']).unwrap_or((word, word));
            match (word, number(from), number(to)) {
                ("|", ..) => row.push(0),
                (_, Some(from), Some(to)) if from <= to => row.extend(from..=to),
                _ => return Err(bad()),
            }
            if u32::try_from(row.len()).map_or(true, |places| places > MAX_PLACES) {
                return Err(too_large());
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// What registers a person anew with another seat, and nothing else of it changed.
fn seated(id: &PersonId, known: &Person, seat: u32) -> Fact {
    Fact::PersonRegistered {
        person: id.clone(),
        name: known.name.clone(),
        group: known.group.clone(),
        seat,
        position: known.position.clone(),
        mandate_from: None,
    }
}

impl Desk {
    /// One person to a seat, and who sat there to the seat of that person, in one transaction.
    pub(crate) async fn seat(&self, person: PersonId, seat: u32) -> Result<(), Problem> {
        if seat > MAX_SEATS {
            return Err(Problem::new("problem-seat-number").with("most", MAX_SEATS));
        }
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                let register = replica.register().ok_or(Refusal::NoSuchPerson)?;
                let known = register.people.get(&person).ok_or(Refusal::NoSuchPerson)?.clone();
                if known.seat == seat {
                    return Ok(());
                }
                let there = register
                    .people
                    .iter()
                    .find(|(_, other)| seat != 0 && other.seat == seat && other.open_mandate().is_some())
                    .map(|(id, other)| (id.clone(), other.clone()));
                if let Some((other, sits)) = there {
                    // A seat must be free before somebody else takes it.
                    if known.seat != 0 {
                        replica.register_fact(&seated(&person, &known, 0))?;
                    }
                    replica.register_fact(&seated(&other, &sits, known.seat))?;
                }
                replica.register_fact(&seated(&person, &known, seat))?;
                Ok::<_, OfferError>(())
            })
            .await??;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_read_row_by_row_with_runs_and_gaps() {
        let read = |text| read(text).map_err(|problem| problem.text.key);
        assert_eq!(
            read("\n1-3 | 4\r\n\n5, 6 | | 7;8\n\n"),
            Ok(vec![vec![1, 2, 3, 0, 4], vec![], vec![5, 6, 0, 0, 7, 8]])
        );
        assert_eq!(read(" \n"), Ok(vec![vec![]]));
        assert_eq!(read(""), Ok(vec![]));
    }

    #[test]
    fn what_means_nothing_is_told_with_its_row() {
        let told = |text: &str| {
            let problem = read(text).unwrap_err();
            (problem.text.key.clone(), format!("{:?}", problem.text.args))
        };
        for word in ["x", "0", "5001", "9-4", "1-", "-3", "1-2-3", "4294967296"] {
            let (key, args) = told(&format!("1 2\n3 {word}"));
            assert_eq!(key, "problem-seat-map-word", "{word}");
            assert!(args.contains(word) && args.contains('2'), "{args}");
        }
    }

    #[test]
    fn a_map_that_no_screen_can_show_is_refused_before_it_is_made() {
        let key = |text: &str| read(text).unwrap_err().text.key;
        assert_eq!(key("1-3000"), "refusal-seat-map-too-large");
        assert_eq!(key(&"|\n".repeat(1_000_000)), "refusal-seat-map-too-large");
        assert_eq!(key(&"| ".repeat(1_000_000)), "refusal-seat-map-too-large");
    }
}
