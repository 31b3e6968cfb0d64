use alloc::{vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    minutes::Line,
    rules::{
        Base, Comparator, ConfidenceAct, Fraction, QuorumCheck, Tie,
        tests::{more_than_half, quorum, rule},
    },
};

fn ballot() -> BallotId {
    BallotId::new("b")
}

fn papers(issued: u32, collected: u32, invalid: u32) -> PaperCount {
    PaperCount {
        issued,
        collected,
        invalid,
    }
}

fn asked(asks: RowsKind, places: u32, rows: usize) -> Rows {
    let row = |number| Row {
        name: format!("Row {number}"),
        person: None,
    };
    Rows {
        asks,
        places,
        rows: (1..=rows).map(row).collect(),
    }
}

fn half() -> RowsLaw {
    RowsLaw::Voting(VotingRule {
        abstention: crate::rules::Abstention::NotOffered,
        ..more_than_half(Base::MembersInOffice)
    })
}

fn rating_law() -> ConfidenceRule {
    let part = |numerator, denominator, comparator| Fraction {
        numerator,
        denominator,
        comparator,
    };
    ConfidenceRule {
        base: Base::BallotsCollected,
        may_resign: part(1, 2, Comparator::MoreThan),
        must_act: part(2, 3, Comparator::AtLeast),
        act: ConfidenceAct::Dismissal,
        source: String::new(),
        verified: true,
    }
}

fn decided(asked: &Rows, law: &RowsLaw, papers: PaperCount, members: u32, rows: Vec<Marks>) -> RowsOutcome {
    let tally = RowsTally {
        papers,
        entitled: members,
        recused: 0,
        present: members,
        members_in_office: members,
        statutory_seats: members,
        rows,
    };
    RowsOutcome::of(
        asked,
        &tally,
        law,
        &quorum(Comparator::AtLeast),
        Circumstances::default(),
    )
}

fn results(outcome: &RowsOutcome) -> Vec<RowResult> {
    outcome.rows.iter().map(|row| row.result).collect()
}

fn elected(places: u32, votes: &[u32]) -> RowsOutcome {
    let rows = votes.iter().map(|votes| [*votes, 0, 0]).collect();
    let asked = asked(RowsKind::Election, places, votes.len());
    decided(&asked, &half(), papers(50, 50, 0), 50, rows)
}

/// Fifty members: 26 votes are enough.
#[test]
fn those_with_enough_votes_are_elected_as_many_as_there_are_places() {
    use RowResult::{Elected, NoPlaceLeft, NotElected, SharesLastPlace};
    let outcome = elected(2, &[40, 25, 26]);
    assert_eq!(results(&outcome), [Elected, NotElected, Elected]);
    assert_eq!(
        (outcome.places_left, outcome.rows[1].needed, outcome.rows[1].base),
        (0, 26, 50)
    );
    let one_short = elected(2, &[40, 25, 10]);
    assert_eq!(results(&one_short), [Elected, NotElected, NotElected]);
    assert_eq!((one_short.places_left, one_short.is_shared()), (1, false));
    assert_eq!(results(&elected(1, &[30, 28])), [Elected, NoPlaceLeft]);
    // The second place is shared: neither has it, and the first one keeps his.
    let shared = elected(2, &[30, 28, 28]);
    assert_eq!(results(&shared), [Elected, SharesLastPlace, SharesLastPlace]);
    assert_eq!((shared.places_left, shared.is_shared()), (1, true));
    let all_shared = elected(1, &[27, 27, 26]);
    assert_eq!(
        results(&all_shared),
        [SharesLastPlace, SharesLastPlace, NoPlaceLeft]
    );
    // As many as there are places: equal votes harm nobody.
    assert_eq!(results(&elected(2, &[28, 28])), [Elected, Elected]);
    // Those who share a number that is not enough share nothing.
    assert_eq!(results(&elected(1, &[25, 25])), [NotElected, NotElected]);
}

#[test]
fn an_election_never_fills_more_places_than_there_are_and_never_passes_over_more_votes() {
    for places in 1..=3_u32 {
        for a in 20..=30_u32 {
            for b in 20..=30_u32 {
                for c in 20..=30_u32 {
                    let votes = [a, b, c];
                    let outcome = elected(places, &votes);
                    let of = |result| {
                        let rows = outcome.rows.iter().filter(move |row| row.result == result);
                        rows.map(|row| row.got).collect::<Vec<u32>>()
                    };
                    let winners = of(RowResult::Elected);
                    assert_eq!(winners.len() as u32 + outcome.places_left, places, "{votes:?}");
                    let enough = votes.iter().filter(|votes| **votes >= 26).count();
                    assert!(winners.iter().all(|votes| *votes >= 26));
                    for loser in of(RowResult::NoPlaceLeft) {
                        assert!(votes.iter().filter(|other| **other > loser).count() >= places as usize);
                    }
                    let shared = of(RowResult::SharesLastPlace);
                    assert!(shared.windows(2).all(|pair| pair[0] == pair[1]));
                    assert_ne!(shared.len(), 1, "{votes:?}: nobody shares with nobody");
                    if !shared.is_empty() {
                        assert!(
                            winners.len() < places as usize && winners.len() + shared.len() > places as usize
                        );
                        assert!(winners.iter().all(|votes| *votes > shared[0]));
                    } else {
                        assert_eq!(winners.len(), enough.min(places as usize), "{votes:?}");
                    }
                }
            }
        }
    }
}

/// A few rows on one paper; `tests/golden/ratings.tsv` is run through the same function in `tests/tests/outcomes.rs`.
#[test]
fn each_row_of_a_rating_is_decided_by_the_rule_of_its_time() {
    let law = RowsLaw::Rating(rating_law());
    let asked = asked(RowsKind::Rating, 0, 4);
    let rows = vec![[19, 2, 25], [46, 0, 0], [10, 4, 32], [12, 11, 23]];
    let outcome = decided(&asked, &law, papers(47, 47, 1), 47, rows.clone());
    use RowResult::{Dismissal, MayResign, NothingFollows};
    assert_eq!(
        results(&outcome),
        [MayResign, NothingFollows, Dismissal, NothingFollows]
    );
    assert_eq!(
        (
            outcome.rows[0].needed,
            outcome.rows[0].must_act,
            outcome.rows[0].base
        ),
        (24, Some(32), 47)
    );
    for (row, marks) in outcome.rows.iter().zip(&rows) {
        let rating = Rating {
            high: marks[0],
            normal: marks[1],
            low: marks[2],
            members_in_office: 47,
            papers: papers(47, 47, 1),
        };
        assert_eq!(RatingOutcome::of(&rating, &rating_law()).low, row.got);
    }
    let older = ConfidenceRule {
        act: ConfidenceAct::ConfidenceVote,
        ..rating_law()
    };
    let outcome = decided(&asked, &RowsLaw::Rating(older), papers(47, 47, 1), 47, rows);
    assert_eq!(outcome.rows[2].result, RowResult::ConfidenceVote);
}

#[test]
fn a_confidence_vote_of_several_persons_is_decided_one_by_one() {
    let asked = asked(RowsKind::Confidence, 0, 2);
    let outcome = decided(
        &asked,
        &half(),
        papers(50, 50, 0),
        50,
        vec![[26, 24, 0], [25, 25, 0]],
    );
    assert_eq!(
        results(&outcome),
        [RowResult::Confidence, RowResult::NoConfidence]
    );
}

#[test]
fn without_a_quorum_no_row_means_anything() {
    let asked = asked(RowsKind::Election, 1, 1);
    let tally = RowsTally {
        papers: papers(9, 9, 0),
        entitled: 9,
        recused: 0,
        present: 9,
        members_in_office: 20,
        statutory_seats: 20,
        rows: vec![[9, 0, 0]],
    };
    let rule = quorum(Comparator::AtLeast);
    assert_eq!(rule.checked, QuorumCheck::AtEachDecision);
    let outcome = RowsOutcome::of(&asked, &tally, &half(), &rule, Circumstances::default());
    assert_eq!(
        (results(&outcome), outcome.places_left),
        (vec![RowResult::NotQuorate], 1)
    );
}

#[test]
fn figures_that_do_not_add_up_are_refused_row_by_row_with_both_numbers() {
    let check = |asked: &Rows, law: &RowsLaw, papers, rows: Vec<Marks>| {
        RowsSheet { papers, rows }.check(asked, law, 20, 0)
    };
    let rating = asked(RowsKind::Rating, 0, 2);
    let law = RowsLaw::Rating(rating_law());
    // A row that nobody marked on one paper is good; one mark too many is not.
    assert_eq!(
        check(&rating, &law, papers(20, 19, 1), vec![[10, 5, 3], [10, 5, 2]]),
        Ok(())
    );
    assert_eq!(
        check(&rating, &law, papers(20, 19, 1), vec![[10, 5, 3], [10, 5, 4]]),
        Err(Refusal::RowAboveValid {
            row: 2,
            name: "Row 2".into(),
            votes: 19,
            valid: 18
        })
    );
    assert_eq!(
        check(&rating, &law, papers(20, 19, 1), vec![[1, 1, 1]]),
        Err(Refusal::WrongFigures)
    );
    let election = asked(RowsKind::Election, 1, 2);
    assert_eq!(
        check(
            &election,
            &half(),
            papers(20, 20, 0),
            vec![[12, 8, 0], [8, 12, 0]]
        ),
        Ok(())
    );
    assert_eq!(
        check(
            &election,
            &half(),
            papers(20, 20, 0),
            vec![[12, 8, 0], [9, 11, 0]]
        ),
        Err(Refusal::MoreVotesThanPlaces {
            votes: 21,
            most: 20,
            places: 1,
            valid: 20
        })
    );
    // The rule offers no abstention, so that there is no third column.
    assert_eq!(
        check(&election, &half(), papers(20, 20, 0), vec![[1, 1, 1], [1, 1, 0]]),
        Err(Refusal::ChoiceNotOffered)
    );
    let third = RowsLaw::Voting(rule(
        (1, 2, Comparator::MoreThan),
        Base::VotesCast,
        crate::rules::Abstention::InBase,
        Tie::Rejected,
    ));
    assert_eq!(
        check(&election, &third, papers(20, 20, 0), vec![[1, 1, 1], [1, 1, 0]]),
        Ok(())
    );
    let one = asked(RowsKind::Confidence, 0, 1);
    assert_eq!(
        check(&one, &half(), papers(20, 20, 1), vec![[10, 8, 0]]),
        Err(Refusal::RowBelowValid {
            row: 1,
            name: "Row 1".into(),
            votes: 18,
            valid: 19
        })
    );
    assert_eq!(
        check(&one, &half(), papers(21, 20, 0), vec![[10, 10, 0]]),
        Err(Refusal::MoreIssuedThanEntitled {
            issued: 21,
            entitled: 20
        })
    );
    assert_eq!(
        check(&one, &half(), papers(19, 20, 0), vec![[10, 10, 0]]),
        Err(Refusal::MoreCollectedThanIssued {
            collected: 20,
            issued: 19
        })
    );
    assert_eq!(
        check(&one, &half(), papers(20, 18, 19), vec![[0, 0, 0]]),
        Err(Refusal::MoreInvalidThanCollected {
            invalid: 19,
            collected: 18
        })
    );
}

/// Every sheet of a small body that passes gives a tally whose parts are the papers, in every row.
#[test]
fn whatever_passes_the_check_adds_up_in_every_row() {
    let kinds = [
        (RowsKind::Election, half()),
        (RowsKind::Confidence, half()),
        (RowsKind::Rating, RowsLaw::Rating(rating_law())),
    ];
    let mut passed = 0;
    for (asks, law) in kinds {
        let asked = asked(asks, u32::from(asks == RowsKind::Election), 1);
        for code in 0..4_u32.pow(6) {
            let digit = |place: u32| code / 4_u32.pow(place) % 4;
            let sheet = RowsSheet {
                papers: papers(digit(0), digit(1), digit(2)),
                rows: vec![[digit(3), digit(4), digit(5)]],
            };
            if sheet.check(&asked, &law, 3, 0).is_err() {
                continue;
            }
            passed += 1;
            let roll = Roll {
                entitled: 3,
                present: 3,
                members_in_office: 4,
                statutory_seats: 5,
            };
            let tally = RowsTally::of_sheet(&sheet, roll);
            let marks = &tally.rows[0];
            let unmarked = tally.unmarked(marks);
            assert_eq!(
                marks.iter().sum::<u32>() + unmarked + sheet.papers.invalid,
                sheet.papers.collected
            );
            let row = tally.of_row(marks);
            assert_eq!(row.cast() + row.no_input + sheet.papers.invalid, 3);
            let outcome = RowsOutcome::of(
                &asked,
                &tally,
                &law,
                &quorum(Comparator::AtLeast),
                Circumstances::default(),
            );
            assert!(outcome.rows[0].got <= sheet.papers.valid());
        }
    }
    assert!(passed > 100, "{passed}");
}

// ---- In a room ---------------------------------------------------------------------------------------------

fn opened(form: BallotForm, rows: Rows) -> Fact {
    Fact::BallotOpened {
        ballot: ballot(),
        item: item(),
        question: "Who?".into(),
        paper: None,
        paper_version: 0,
        rule: if rows.asks == RowsKind::Rating {
            String::new()
        } else {
            "r".into()
        },
        form,
        calling: None,
        rows: Some(rows),
        prepared: None,
        with: Vec::new(),
    }
}

/// Seat 0 leads and keeps; seats 1 to 6 are present, and 5 and 6 stand for one place.
fn election() -> Room {
    let mut room = Room::with(6);
    room.opens(6);
    let mut rows = asked(RowsKind::Election, 1, 2);
    rows.rows[0].person = Some(person(5));
    rows.rows[1].person = Some(person(6));
    room.says(0, opened(BallotForm::Paper, rows)).unwrap();
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

fn confirms(room: &mut Room) -> Result<u64, Refusal> {
    room.says(0, Fact::CountingBoardConfirmed { ballot: ballot() })
}

fn closes(room: &mut Room) -> Result<u64, Refusal> {
    room.says(0, Fact::BallotClosed { ballot: ballot() })
}

fn enters(room: &mut Room, seat: usize, papers: PaperCount, rows: &[Marks]) -> Result<u64, Refusal> {
    let why_invalid = if papers.invalid > 0 { "two marks" } else { "" };
    let fact = Fact::RowsEntered {
        ballot: ballot(),
        sheet: RowsSheet {
            papers,
            rows: rows.into(),
        },
        why_invalid: why_invalid.into(),
    };
    room.says(seat, fact)
}

fn counts(room: &mut Room) -> Result<RowsTally, Refusal> {
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let fact = room.session.count_tally(&actor, &ballot())?;
    let Fact::RowsCounted { tally, .. } = fact.clone() else {
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
fn rows_are_asked_on_paper_with_names_that_differ_and_as_many_places_as_rows() {
    let mut room = Room::with(6);
    room.opens(6);
    let two = asked(RowsKind::Election, 1, 2);
    let mut says = |form, rows: Rows| room.says(0, opened(form, rows)).map(|_| ());
    assert_eq!(
        says(BallotForm::ShowOfHands, two.clone()),
        Err(Refusal::RowsNeedPaper)
    );
    let many = asked(RowsKind::Election, 1, 61);
    assert_eq!(
        says(BallotForm::Paper, many),
        Err(Refusal::BadNumberOfRows { most: 60 })
    );
    let none = asked(RowsKind::Election, 1, 0);
    assert_eq!(
        says(BallotForm::Paper, none),
        Err(Refusal::BadNumberOfRows { most: 60 })
    );
    for places in [0, 3] {
        let wrong = Rows {
            places,
            ..two.clone()
        };
        assert_eq!(
            says(BallotForm::Paper, wrong),
            Err(Refusal::BadNumberOfPlaces { most: 2 })
        );
    }
    let mut twice = two.clone();
    twice.rows[1].name = "Row 1".into();
    assert_eq!(
        says(BallotForm::Paper, twice),
        Err(Refusal::SameRowTwice { name: "Row 1".into() })
    );
    let mut unknown = two.clone();
    unknown.rows[1].person = Some(person(99));
    assert_eq!(says(BallotForm::Paper, unknown), Err(Refusal::NoSuchPerson));
    // The pack of this room says nothing about ratings.
    let rating = asked(RowsKind::Rating, 0, 2);
    assert_eq!(says(BallotForm::Paper, rating), Err(Refusal::NoRatingRule));
    assert_eq!(says(BallotForm::Paper, two), Ok(()));
}

#[test]
fn a_board_without_candidates_is_named_and_confirmed_before_the_box_is_closed() {
    let mut room = election();
    assert_eq!(confirms(&mut room), Err(Refusal::NoCountingBoard));
    assert_eq!(
        names(&mut room, &[1, 2, 5]),
        Err(Refusal::CandidateCounts { name: "Row 1".into() })
    );
    names(&mut room, &[1, 2, 3]).unwrap();
    assert_eq!(closes(&mut room), Err(Refusal::BoardNotConfirmed));
    confirms(&mut room).unwrap();
    assert_eq!(confirms(&mut room), Err(Refusal::AlreadyThere));
    // Another board is another question to the council.
    names(&mut room, &[2, 3, 4]).unwrap();
    assert_eq!(closes(&mut room), Err(Refusal::BoardNotConfirmed));
    confirms(&mut room).unwrap();
    assert_eq!(
        enters(&mut room, 2, papers(6, 6, 0), &[[4, 2, 0], [2, 4, 0]]),
        Err(Refusal::BallotNotClosed)
    );
    closes(&mut room).unwrap();
    assert_eq!(
        enters(&mut room, 1, papers(6, 6, 0), &[[4, 2, 0], [2, 4, 0]]),
        Err(Refusal::NotCounting)
    );
}

fn counting() -> Room {
    let mut room = election();
    names(&mut room, &[1, 2, 3]).unwrap();
    confirms(&mut room).unwrap();
    closes(&mut room).unwrap();
    room
}

#[test]
fn two_persons_must_agree_in_every_row_and_only_the_rows_that_differ_are_told() {
    let mut room = counting();
    enters(&mut room, 1, papers(6, 6, 1), &[[4, 1, 0], [1, 4, 0]]).unwrap();
    let differs = |room: &Room| room.session.ballots[0].rows.as_ref().unwrap().differences();
    assert_eq!(differs(&room), None);
    enters(&mut room, 2, papers(6, 6, 1), &[[4, 1, 0], [0, 5, 0]]).unwrap();
    assert_eq!(
        differs(&room),
        Some(Differences {
            papers: false,
            rows: vec![1]
        })
    );
    assert_eq!(counts(&mut room), Err(Refusal::WrongFigures));
    assert_eq!(declares(&mut room), Err(Refusal::CountsNotAgreed));
    enters(&mut room, 2, papers(6, 6, 1), &[[4, 1, 0], [1, 4, 0]]).unwrap();
    let tally = counts(&mut room).unwrap();
    assert_eq!(tally.rows, [[4, 1, 0], [1, 4, 0]]);
    declares(&mut room).unwrap();
    assert!(room.session.ballots[0].reveals_votes());
    assert_eq!(
        room.session.tally_lines(),
        [
            "election places=1 rows=2 entitled=6 recused=0 absent=0 present=6 members=6 seats=6 issued=6 collected=6 invalid=1",
            "row=1 for=4 against=1 abstain=0 unmarked=0",
            "row=2 for=1 against=4 abstain=0 unmarked=0",
        ]
    );
    let told = room.lines();
    assert_eq!(
        told.iter()
            .filter(|line| matches!(line, Line::RowsEntered { .. }))
            .count(),
        3
    );
    let decided = told.iter().find_map(|line| match line {
        Line::RowsDecided { outcome, .. } => Some(results(outcome)),
        _ => None,
    });
    assert_eq!(decided, Some(vec![RowResult::Elected, RowResult::NotElected]));
    assert!(
        told.iter()
            .any(|line| matches!(line, Line::BoardConfirmed { .. }))
    );
}

#[test]
fn a_forged_row_is_refused_in_the_count_and_in_the_declaration() {
    let mut room = counting();
    for seat in [1, 2] {
        enters(&mut room, seat, papers(6, 6, 0), &[[4, 2, 0], [2, 4, 0]]).unwrap();
    }
    let actor = Actor::of(&room.session.register, &device(0)).unwrap();
    let Ok(Fact::RowsCounted { mut tally, .. }) = room.session.count_tally(&actor, &ballot()) else {
        panic!("it is counted");
    };
    tally.rows.swap(0, 1);
    let forged = Fact::RowsCounted {
        ballot: ballot(),
        tally,
    };
    assert_eq!(room.says(0, forged), Err(Refusal::WrongFigures));
    counts(&mut room).unwrap();
    let Ok(Fact::RowsDeclared {
        tally, mut outcome, ..
    }) = room.session.declare(&actor, &ballot())
    else {
        panic!("it can be declared");
    };
    outcome.rows[1].result = RowResult::Elected;
    let forged = Fact::RowsDeclared {
        ballot: ballot(),
        tally,
        outcome,
    };
    assert_eq!(room.says(0, forged), Err(Refusal::WrongFigures));
    declares(&mut room).unwrap();
    assert_eq!(declares(&mut room), Err(Refusal::BallotAlreadyDeclared));
}

#[test]
fn more_papers_than_were_issued_are_a_matter_for_the_chair() {
    let mut room = counting();
    let found = papers(5, 6, 0);
    let rows = [[4, 2, 0], [2, 4, 0]];
    let refused = Err(Refusal::MoreCollectedThanIssued {
        collected: 6,
        issued: 5,
    });
    assert_eq!(enters(&mut room, 1, found, &rows), refused);
    let report = |collected| Fact::IncidentReported {
        ballot: ballot(),
        issued: 5,
        collected,
    };
    assert_eq!(room.says(1, report(5)), Err(Refusal::NoIncident));
    assert_eq!(room.says(4, report(6)), Err(Refusal::NotCounting));
    room.says(1, report(6)).unwrap();
    assert_eq!(
        enters(&mut room, 1, found, &rows),
        Err(Refusal::IncidentNotSettled)
    );
    let settle = |reason: &str| Fact::IncidentSettled {
        ballot: ballot(),
        reason: reason.into(),
    };
    assert_eq!(room.says(1, settle("one stuck")), Err(Refusal::NotYourRole));
    assert_eq!(room.says(0, settle("")), Err(Refusal::EmptyText));
    room.says(0, settle("two papers stuck together when they were issued"))
        .unwrap();
    assert_eq!(room.says(0, settle("again")), Err(Refusal::NoIncident));
    // What was let stand is this number, and no greater one.
    let more = Err(Refusal::MoreCollectedThanIssued {
        collected: 7,
        issued: 5,
    });
    assert_eq!(enters(&mut room, 1, papers(5, 7, 0), &rows), more);
    enters(&mut room, 1, found, &rows).unwrap();
    enters(&mut room, 2, found, &rows).unwrap();
    counts(&mut room).unwrap();
    declares(&mut room).unwrap();
    let told = room.lines();
    let said = |line: &Line| matches!(line, Line::Incident { counted_on: Some(reason), .. } if reason.contains("stuck"));
    assert!(told.iter().any(said));
}

#[test]
fn the_chair_may_annul_what_more_papers_were_found_for() {
    let mut room = counting();
    room.says(
        1,
        Fact::IncidentReported {
            ballot: ballot(),
            issued: 5,
            collected: 6,
        },
    )
    .unwrap();
    room.says(
        0,
        Fact::BallotAnnulled {
            ballot: ballot(),
            reason: "one paper too many".into(),
            repeated_as: None,
        },
    )
    .unwrap();
    let settle = Fact::IncidentSettled {
        ballot: ballot(),
        reason: "late".into(),
    };
    assert_eq!(room.says(0, settle), Err(Refusal::NoIncident));
    assert_eq!(declares(&mut room), Err(Refusal::BallotNotClosed));
}

#[test]
fn a_recount_puts_the_figures_aside_and_keeps_them_in_the_record() {
    let mut room = counting();
    let again = |reason: &str| Fact::RecountOrdered {
        ballot: ballot(),
        reason: reason.into(),
    };
    assert_eq!(room.says(0, again("too early")), Err(Refusal::BallotNotClosed));
    for seat in [1, 2] {
        enters(&mut room, seat, papers(6, 6, 0), &[[4, 2, 0], [2, 4, 0]]).unwrap();
    }
    counts(&mut room).unwrap();
    declares(&mut room).unwrap();
    assert_eq!(room.says(0, again("")), Err(Refusal::EmptyText));
    assert_eq!(
        room.says(1, again("a member doubts it")),
        Err(Refusal::NotYourRole)
    );
    room.says(0, again("a member doubts it")).unwrap();
    assert_eq!(declares(&mut room), Err(Refusal::CountsNotAgreed));
    for seat in [1, 2] {
        enters(&mut room, seat, papers(6, 6, 0), &[[3, 3, 0], [3, 3, 0]]).unwrap();
    }
    assert_eq!(counts(&mut room).unwrap().rows, [[3, 3, 0], [3, 3, 0]]);
    declares(&mut room).unwrap();
    let told = room.lines();
    let before =
        |line: &Line| matches!(line, Line::Recount { before: Some(tally), .. } if tally.rows[0][0] == 4);
    assert!(told.iter().any(before));
    let entered = |line: &&Line| matches!(line, Line::RowsEntered { .. });
    assert_eq!(told.iter().filter(entered).count(), 4);
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    assert_eq!(room.says(0, again("late")), Err(Refusal::ItemNotLive));
}

#[test]
fn the_papers_are_sealed_and_kept_until_a_day_that_is_to_come() {
    let mut room = counting();
    let store = |day: &str| Fact::PapersStored {
        ballot: ballot(),
        seal: "17".into(),
        place: "Archive, shelf 3".into(),
        destroy_on: Day(day.into()),
    };
    assert_eq!(room.says(0, store("2031-12-31")), Err(Refusal::BallotNotClosed));
    for seat in [1, 2] {
        enters(&mut room, seat, papers(6, 6, 0), &[[4, 2, 0], [2, 4, 0]]).unwrap();
    }
    counts(&mut room).unwrap();
    declares(&mut room).unwrap();
    assert_eq!(room.says(2, store("2031-12-31")), Err(Refusal::NotYourRole));
    assert_eq!(room.says(1, store("2020-01-01")), Err(Refusal::BadDate));
    assert_eq!(room.says(1, store("soon")), Err(Refusal::BadDate));
    // The head of the board says it, and the clerk may correct it.
    room.says(1, store("2031-12-31")).unwrap();
    room.says(0, store("2032-12-31")).unwrap();
    let kept =
        |line: &&Line| matches!(line, Line::PapersStored { destroy_on, .. } if destroy_on.0 == "2032-12-31");
    assert_eq!(room.lines().iter().filter(kept).count(), 1);
}
