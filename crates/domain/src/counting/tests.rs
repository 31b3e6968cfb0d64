use alloc::vec;

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person, vote},
    minutes::Line,
    rules::{Base, tests::more_than_half},
    tally::{Roll, Tally},
};

fn ballot() -> BallotId {
    BallotId::new("b")
}

fn papers(issued: u32, collected: u32, invalid: u32) -> Option<PaperCount> {
    Some(PaperCount {
        issued,
        collected,
        invalid,
    })
}

fn sheet(votes_for: u32, votes_against: u32, papers: Option<PaperCount>) -> CountSheet {
    CountSheet {
        votes_for,
        votes_against,
        papers,
        ..CountSheet::default()
    }
}

/// Seat 0 leads and keeps; seats 1 to `members` are present.
fn voting(members: usize, form: BallotForm) -> Room {
    let mut room = Room::with(members);
    room.opens(members);
    let opened = Fact::BallotOpened {
        ballot: ballot(),
        item: item(),
        question: "Adopt?".into(),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form,
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    room.says(0, opened).unwrap();
    room
}

fn names(room: &mut Room, seats: &[usize]) -> Result<u64, Refusal> {
    let fact = Fact::CountingBoardNamed {
        ballot: ballot(),
        head: person(seats[0]),
        members: seats[1..].iter().map(|seat| person(*seat)).collect(),
    };
    room.says(0, fact)
}

fn enters(room: &mut Room, seat: usize, sheet: CountSheet) -> Result<u64, Refusal> {
    let invalid = sheet.papers.is_some_and(|papers| papers.invalid > 0);
    let fact = Fact::CountEntered {
        ballot: ballot(),
        sheet,
        why_invalid: if invalid {
            "two marks".into()
        } else {
            String::new()
        },
    };
    room.says(seat, fact)
}

fn closes(room: &mut Room) -> Result<u64, Refusal> {
    room.says(0, Fact::BallotClosed { ballot: ballot() })
}

fn counts(room: &mut Room) -> Result<Tally, Refusal> {
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let fact = room.session.count_tally(&actor, &ballot())?;
    let Fact::TallyCounted { tally, .. } = fact.clone() else {
        return Err(Refusal::UnknownFact);
    };
    room.says(0, fact)?;
    Ok(tally)
}

fn declares(room: &mut Room) -> Result<u64, Refusal> {
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let fact = room.session.declare(&actor, &ballot())?;
    room.says(0, fact)
}

#[test]
fn no_press_counts_where_hands_or_papers_are_counted() {
    for (form, why) in [
        (BallotForm::ShowOfHands, Refusal::VotedByHand),
        (BallotForm::Paper, Refusal::VotedOnPaper),
    ] {
        let mut room = voting(3, form);
        assert_eq!(room.says(1, vote(Choice::For)), Err(why.clone()));
        assert_eq!(room.says(0, Fact::LastCallGiven { ballot: ballot() }), Err(why));
    }
    let mut room = voting(3, BallotForm::OpenElectronic);
    let counted = enters(&mut room, 0, sheet(1, 1, None));
    assert_eq!(counted, Err(Refusal::VotedAtLaptops));
    assert_eq!(names(&mut room, &[1, 2, 3]), Err(Refusal::VotedAtLaptops));
}

#[test]
fn a_board_is_named_before_the_box_is_closed_and_counts_after_it() {
    let mut room = voting(6, BallotForm::Paper);
    assert_eq!(closes(&mut room), Err(Refusal::NoCountingBoard));
    let small = names(&mut room, &[1, 2]);
    assert_eq!(small, Err(Refusal::BoardTooSmall { least: 3 }));
    assert_eq!(names(&mut room, &[1, 2, 2, 3]), Err(Refusal::AlreadyThere));
    // The chair of this room has no mandate, and so stands on no roll.
    assert_eq!(names(&mut room, &[0, 1, 2]), Err(Refusal::NotPresent));
    names(&mut room, &[1, 2, 3]).unwrap();
    // Until somebody has counted, others may take over.
    names(&mut room, &[2, 3, 4]).unwrap();
    let early = enters(&mut room, 2, sheet(6, 0, papers(6, 6, 0)));
    assert_eq!(early, Err(Refusal::BallotNotClosed));
    closes(&mut room).unwrap();
    assert_eq!(declares(&mut room), Err(Refusal::CountsNotAgreed));
    let outside = enters(&mut room, 1, sheet(6, 0, papers(6, 6, 0)));
    assert_eq!(outside, Err(Refusal::NotCounting));
    let chair = enters(&mut room, 0, sheet(6, 0, papers(6, 6, 0)));
    assert_eq!(chair, Err(Refusal::NotCounting));
    enters(&mut room, 2, sheet(4, 1, papers(6, 6, 1))).unwrap();
    assert_eq!(names(&mut room, &[1, 2, 3]), Err(Refusal::AlreadyThere));
}

#[test]
fn two_persons_must_enter_the_same_figures_and_one_person_twice_is_one() {
    let mut room = voting(6, BallotForm::Paper);
    names(&mut room, &[1, 2, 3]).unwrap();
    closes(&mut room).unwrap();
    let right = sheet(4, 1, papers(6, 6, 1));
    enters(&mut room, 1, right).unwrap();
    enters(&mut room, 1, right).unwrap();
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
    enters(&mut room, 2, sheet(3, 2, papers(6, 6, 1))).unwrap();
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
    assert_eq!(declares(&mut room), Err(Refusal::CountsNotAgreed));
    // A third decides nothing alone: he agrees with the last one, or the first one counts again.
    enters(&mut room, 3, right).unwrap();
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
    enters(&mut room, 1, right).unwrap();
    let tally = counts(&mut room).unwrap();
    assert_eq!((tally.votes_for, tally.votes_against, tally.no_input), (4, 1, 0));
    assert_eq!((tally.papers, tally.check()), (right.papers, Ok(())));
    let late = enters(&mut room, 2, right);
    assert_eq!(late, Err(Refusal::AlreadyThere));
    // The unanimous vote but one in a body of six says who voted how.
    assert!(room.session.ballots[0].reveals_votes());
    declares(&mut room).unwrap();
    let told = room.lines();
    let board = Line::CountingBoard {
        head: "Member 1".into(),
        members: vec!["Member 2".into(), "Member 3".into()],
    };
    assert!(told.contains(&board));
    let entered = |line: &&Line| matches!(line, Line::CountEntered { .. });
    assert_eq!(told.iter().filter(entered).count(), 5);
}

#[test]
fn hands_are_counted_by_chair_and_clerk_or_by_the_tellers_who_are_named() {
    let mut room = voting(5, BallotForm::ShowOfHands);
    let other = enters(&mut room, 1, sheet(4, 1, None));
    assert_eq!(other, Err(Refusal::NotCounting));
    names(&mut room, &[1, 2]).unwrap();
    let chair = enters(&mut room, 0, sheet(4, 1, None));
    assert_eq!(chair, Err(Refusal::NotCounting));
    enters(&mut room, 1, sheet(4, 1, None)).unwrap();
    enters(&mut room, 2, sheet(3, 1, None)).unwrap();
    closes(&mut room).unwrap();
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
    enters(&mut room, 1, sheet(3, 1, None)).unwrap();
    let tally = counts(&mut room).unwrap();
    assert_eq!((tally.votes_for, tally.no_input, tally.papers), (3, 1, None));
    assert!(!room.session.ballots[0].reveals_votes());
    let mut room = voting(5, BallotForm::ShowOfHands);
    enters(&mut room, 0, sheet(4, 1, None)).unwrap();
    closes(&mut room).unwrap();
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
}

#[test]
fn a_reason_is_given_where_papers_are_invalid_and_only_there() {
    let mut room = voting(4, BallotForm::Paper);
    names(&mut room, &[1, 2, 3]).unwrap();
    closes(&mut room).unwrap();
    let mut says = |invalid, why_invalid: &str| {
        let fact = Fact::CountEntered {
            ballot: ballot(),
            sheet: sheet(4 - invalid, 0, papers(4, 4, invalid)),
            why_invalid: why_invalid.into(),
        };
        room.says(1, fact).map(|_| ())
    };
    assert_eq!(says(1, ""), Err(Refusal::EmptyText));
    assert_eq!(says(0, "blank"), Err(Refusal::WrongFigures));
    assert_eq!(says(1, "blank"), Ok(()));
}

/// The first of these sums that does not hold is told with both of its numbers.
#[test]
fn figures_that_do_not_add_up_are_refused_with_the_numbers() {
    let rule = more_than_half(Base::MembersInOffice);
    let on_paper = |sheet: CountSheet| sheet.check(BallotForm::Paper, &rule, 20);
    assert_eq!(on_paper(sheet(10, 5, papers(20, 18, 3))), Ok(()));
    let refused = [
        (
            sheet(10, 5, papers(21, 18, 3)),
            Refusal::MoreIssuedThanEntitled {
                issued: 21,
                entitled: 20,
            },
        ),
        (
            sheet(10, 5, papers(17, 18, 3)),
            Refusal::MoreCollectedThanIssued {
                collected: 18,
                issued: 17,
            },
        ),
        (
            sheet(10, 5, papers(20, 18, 19)),
            Refusal::MoreInvalidThanCollected {
                invalid: 19,
                collected: 18,
            },
        ),
        (
            sheet(10, 6, papers(20, 18, 3)),
            Refusal::SumIsNotValid { votes: 16, valid: 15 },
        ),
        (
            sheet(10, 4, papers(20, 18, 3)),
            Refusal::SumIsNotValid { votes: 14, valid: 15 },
        ),
        (sheet(10, 5, None), Refusal::WrongFigures),
    ];
    for (sheet, refusal) in refused {
        assert_eq!(on_paper(sheet), Err(refusal));
    }
    let hands = |sheet: CountSheet| sheet.check(BallotForm::ShowOfHands, &rule, 20);
    assert_eq!(hands(sheet(10, 10, None)), Ok(()));
    let many = Refusal::MoreHandsThanEntitled {
        votes: 21,
        entitled: 20,
    };
    assert_eq!(hands(sheet(11, 10, None)), Err(many));
    assert!(hands(sheet(u32::MAX, u32::MAX, None)).is_err());
    assert_eq!(hands(sheet(1, 1, papers(2, 2, 0))), Err(Refusal::WrongFigures));
}

/// Every sheet of a small room that passes is a tally whose sums hold, and every tally of it can be counted.
#[test]
fn whatever_sheet_passes_makes_a_tally_that_holds() {
    let roll = Roll {
        entitled: 4,
        present: 5,
        members_in_office: 6,
        statutory_seats: 7,
    };
    let (mut passed, mut refused) = (0, 0);
    let numbers = |end: u32| 0..=end;
    for base in [Base::MembersInOffice, Base::VotesForAndAgainst] {
        let rule = more_than_half(base);
        for third in [false, true] {
            for (votes_for, votes_against, other) in
                numbers(5).flat_map(|a| numbers(5).flat_map(move |b| numbers(3).map(move |c| (a, b, c))))
            {
                let mut counted = sheet(votes_for, votes_against, None);
                *(if third {
                    &mut counted.abstained
                } else {
                    &mut counted.not_voting
                }) = other;
                let hands = (BallotForm::ShowOfHands, counted);
                let on_paper = numbers(5).flat_map(|issued| {
                    numbers(5).flat_map(move |collected| {
                        numbers(3).map(move |invalid| {
                            let papers = papers(issued, collected, invalid);
                            (BallotForm::Paper, CountSheet { papers, ..counted })
                        })
                    })
                });
                for (form, sheet) in core::iter::once(hands).chain(on_paper) {
                    if sheet.check(form, &rule, roll.entitled).is_ok() {
                        assert_eq!(Tally::of_sheet(&sheet, roll).check(), Ok(()), "{sheet:?}");
                        passed += 1;
                    } else {
                        refused += 1;
                    }
                }
            }
        }
    }
    assert!(passed > 100 && refused > passed);
}
