use alloc::{format, vec::Vec};

use super::*;
use crate::{
    agenda::AgendaItem,
    agenda_change::AgendaChange,
    attendance::tests::{Room, device, person},
    counting::BallotForm,
    ids::{BallotId, ItemId, PaperId},
    minutes::{ChangedHow, Line},
    papers::{Audience, PaperKind},
    phases::Phase,
    tally::Choice,
};

fn item(number: usize) -> ItemId {
    ItemId::new(format!("i-{number}"))
}

fn written(number: &str) -> AgendaItem {
    AgendaItem {
        id: ItemId::new(format!("i-{number}")),
        number: number.into(),
        title: format!("Title {number}"),
        needs_vote: true,
        questioning: false,
        consent: false,
    }
}

/// Seat 0 leads and writes without a mandate; 1 to 4 of five are here, three items, the first is open.
fn room() -> Room {
    let mut room = Room::with(5);
    let items = ["1", "2", "3"].map(written).into();
    room.says(0, Fact::AgendaSet { items }).unwrap();
    room.says(0, Fact::Published).unwrap();
    room.opens(4);
    room
}

fn changed(change: AgendaChange) -> Fact {
    Fact::AgendaChanged {
        change,
        decided: CouncilDecision::WithoutObjection,
        reason: "Tài liệu chưa xong".into(),
    }
}

fn numbers(room: &Room) -> Vec<&str> {
    room.session
        .agenda
        .iter()
        .map(|item| item.number.as_str())
        .collect()
}

/// Opens a ballot on the live item and decides it.
fn votes(room: &mut Room, name: &str, choice: Choice) {
    let live = room.session.live_item().unwrap().id.clone();
    let ballot = BallotId::new(name);
    let opened = Fact::BallotOpened {
        ballot: ballot.clone(),
        item: live,
        question: format!("Question {name}?"),
        paper: None,
        paper_version: 0,
        rule: "r".into(),
        form: BallotForm::OpenElectronic,
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    room.says(0, opened).unwrap();
    for seat in 1..=4 {
        let ballot = ballot.clone();
        room.says(seat, Fact::VoteCast { ballot, choice }).unwrap();
    }
    let closed = Fact::BallotClosed {
        ballot: ballot.clone(),
    };
    room.says(0, closed).unwrap();
    let chair = room.session.actor(&device(0)).unwrap();
    let counted = room.session.count_tally(&chair, &ballot).unwrap();
    room.says(0, counted).unwrap();
    let declared = room.session.declare(&chair, &ballot).unwrap();
    room.says(0, declared).unwrap();
}

fn phase(phase: Phase) -> Fact {
    Fact::PhaseBegan { item: item(1), phase }
}

#[test]
fn an_item_goes_through_its_phases_any_way_and_a_vote_is_one_by_itself() {
    let mut room = room();
    assert_eq!(room.session.phase_now(), None);
    assert_eq!(
        room.session.phases(&item(1)),
        [Phase::Presentation, Phase::Discussion, Phase::Vote]
    );
    assert_eq!(
        room.says(0, phase(Phase::Examination)),
        Err(Refusal::NoSuchPhase),
        "nobody examines it"
    );
    assert_eq!(room.says(1, phase(Phase::Discussion)), Err(Refusal::NotYourRole));
    room.says(0, phase(Phase::Discussion)).unwrap();
    assert_eq!(room.says(0, phase(Phase::Discussion)), Err(Refusal::AlreadyThere));
    assert_eq!(room.session.phase_next(), Some(Phase::Vote));
    room.says(0, phase(Phase::Presentation)).unwrap();
    assert_eq!(room.session.phase_now(), Some(Phase::Presentation), "and back");
    votes(&mut room, "b-1", Choice::For);
    assert_eq!(
        room.session.phase_now(),
        Some(Phase::Vote),
        "whoever opens a vote has gone there"
    );
    room.says(0, phase(Phase::Discussion)).unwrap();
    assert_eq!(room.session.phase_now(), Some(Phase::Discussion));
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    assert_eq!(room.says(0, phase(Phase::Vote)), Err(Refusal::ItemNotLive));
    let lines = room.lines();
    let told = lines
        .iter()
        .filter(|line| matches!(line, Line::PhaseBegan { .. }));
    assert_eq!(told.count(), 3);
}

#[test]
fn an_examined_item_has_the_examination_between_presentation_and_debate() {
    let mut room = room();
    let asked = Fact::ExaminationAsked {
        item: item(1),
        committee: "Ban Kinh tế - Ngân sách".into(),
        due: None,
    };
    room.says(0, asked).unwrap();
    room.says(0, phase(Phase::Presentation)).unwrap();
    assert_eq!(room.session.phase_next(), Some(Phase::Examination));
    room.says(0, phase(Phase::Examination)).unwrap();
    assert_eq!(room.session.phase_next(), Some(Phase::Discussion));
}

#[test]
fn the_council_changes_its_agenda_and_what_was_dealt_with_stays() {
    let mut room = room();
    let before = Some(item(2));
    let add = |number: &str, before: Option<ItemId>| AgendaChange::Add {
        item: written(number),
        before,
    };
    room.says(0, changed(add("1a", before.clone()))).unwrap();
    assert_eq!(numbers(&room), ["1", "1a", "2", "3"]);
    let taken = Refusal::NumberTaken { number: "3".into() };
    let other = AgendaItem {
        id: ItemId::new("other"),
        ..written("3")
    };
    let again = AgendaChange::Add {
        item: other,
        before: None,
    };
    assert_eq!(room.says(0, changed(again)), Err(taken));
    let live = Refusal::ItemDealtWith { number: "1".into() };
    assert_eq!(
        room.says(0, changed(add("0", Some(item(1))))),
        Err(live.clone()),
        "nothing comes before the live item"
    );
    let moved = |number: usize, before: Option<usize>| AgendaChange::Move {
        item: item(number),
        before: before.map(item),
    };
    room.says(0, changed(moved(3, Some(2)))).unwrap();
    assert_eq!(numbers(&room), ["1", "1a", "3", "2"]);
    assert_eq!(
        room.says(0, changed(moved(3, Some(2)))),
        Err(Refusal::AlreadyThere)
    );
    assert_eq!(room.says(0, changed(moved(1, None))), Err(live.clone()));
    assert_eq!(
        room.says(1, changed(moved(3, None))),
        Err(Refusal::NotYourRole),
        "a member changes nothing alone"
    );
    votes(&mut room, "b-1", Choice::For);
    let withdraw = |number| AgendaChange::Withdraw { item: item(number) };
    assert_eq!(
        room.says(0, changed(withdraw(1))),
        Err(live),
        "what was voted on stays on the agenda"
    );
    room.says(0, changed(withdraw(2))).unwrap();
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    let aside = Refusal::ItemSetAside { number: "2".into() };
    assert_eq!(room.says(0, Fact::ItemOpened { item: item(2) }), Err(aside));
    assert_eq!(
        room.says(0, changed(AgendaChange::TakeUp { item: item(2) })),
        Err(Refusal::NotPostponed),
        "what was withdrawn is not taken up"
    );
    // A list that the clerk sends later keeps what the council has put on it.
    let items: Vec<AgendaItem> = ["1", "2", "3"].map(written).into();
    assert_eq!(
        room.says(0, Fact::AgendaSet { items }),
        Err(Refusal::NoSuchItem),
        "the added item cannot be lost"
    );
    let told: Vec<_> = room
        .lines()
        .into_iter()
        .filter_map(|line| match line {
            Line::AgendaChanged { change, before, .. } => Some((change, before.map(|item| item.number))),
            _ => None,
        })
        .collect();
    let two = Some("2".into());
    assert_eq!(
        told,
        [
            (ChangedHow::Added, two.clone()),
            (ChangedHow::Moved, two),
            (ChangedHow::Withdrawn, None)
        ]
    );
}

#[test]
fn a_postponed_item_leaves_the_room_and_comes_back() {
    let mut room = room();
    let postpone = || changed(AgendaChange::Postpone { item: item(1) });
    room.says(0, postpone()).unwrap();
    assert_eq!(room.session.live_item(), None, "the room goes away from it");
    assert!(!room.session.is_done(&item(1)), "and it is not dealt with");
    assert_eq!(room.says(0, postpone()), Err(Refusal::AlreadyThere));
    let aside = Refusal::ItemSetAside { number: "1".into() };
    assert_eq!(room.says(0, Fact::ItemOpened { item: item(1) }), Err(aside));
    room.says(0, changed(AgendaChange::TakeUp { item: item(1) }))
        .unwrap();
    room.says(0, Fact::ItemOpened { item: item(1) }).unwrap();
    votes(&mut room, "b-1", Choice::For);
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    assert!(room.session.is_done(&item(1)));
}

#[test]
fn a_ballot_decides_one_change_and_only_one_that_was_adopted() {
    let mut room = room();
    let by = |ballot: &str, change| Fact::AgendaChanged {
        change,
        decided: CouncilDecision::Ballot {
            ballot: BallotId::new(ballot),
        },
        reason: "Đại biểu đề nghị".into(),
    };
    let move_third = || AgendaChange::Move {
        item: item(3),
        before: Some(item(2)),
    };
    assert_eq!(room.says(0, by("b-1", move_third())), Err(Refusal::NoSuchBallot));
    votes(&mut room, "b-1", Choice::Against);
    assert_eq!(room.says(0, by("b-1", move_third())), Err(Refusal::NotSoDecided));
    votes(&mut room, "b-2", Choice::For);
    room.says(0, by("b-2", move_third())).unwrap();
    let withdraw = AgendaChange::Withdraw { item: item(2) };
    assert_eq!(room.says(0, by("b-2", withdraw)), Err(Refusal::DecisionUsed));
    let told = room.lines().into_iter().find_map(|line| match line {
        Line::AgendaChanged { voted, .. } => voted,
        _ => None,
    });
    assert_eq!(told.as_deref(), Some("Question b-2?"));
}

#[test]
fn no_change_passes_over_an_agenda_that_waits_or_a_quorum_that_is_missing() {
    let mut room = room();
    let withdraw = || changed(AgendaChange::Withdraw { item: item(2) });
    let items = ["1", "2", "3", "4"].map(written).into();
    room.says(0, Fact::AgendaSet { items }).unwrap();
    assert_eq!(room.says(0, withdraw()), Err(Refusal::AgendaNotPublished));
    room.says(0, Fact::Published).unwrap();
    for seat in 1..=2 {
        let left = Fact::DelegateLeft {
            person: person(seat),
            reason: String::new(),
        };
        room.says(seat, left).unwrap();
    }
    let missing = Refusal::QuorumMissing {
        present: 2,
        needed: 4,
    };
    assert!(
        room.session.quorum_binds(),
        "the pack asks for it at each decision"
    );
    assert_eq!(room.says(0, withdraw()), Err(missing));
}

#[test]
fn a_break_stops_what_decides_and_ends_by_the_chair() {
    let mut room = room();
    let until = |at: i64| Fact::BreakBegan {
        until: Some(Moment(at)),
    };
    let now = room.session.now.0;
    assert_eq!(room.says(0, until(now)), Err(Refusal::BadBreak));
    assert_eq!(
        room.says(0, until(now + LONGEST_BREAK_MS + 60_000)),
        Err(Refusal::BadBreak)
    );
    assert_eq!(room.says(0, Fact::BreakEnded), Err(Refusal::NoBreak));
    assert_eq!(room.says(1, until(now + 900_000)), Err(Refusal::NotYourRole));
    room.says(0, until(now + 900_000)).unwrap();
    assert_eq!(room.says(0, until(now + 900_000)), Err(Refusal::InBreak));
    assert_eq!(room.says(0, phase(Phase::Discussion)), Err(Refusal::InBreak));
    let given = Fact::FloorGiven {
        person: person(1),
        limit_seconds: 60,
        speech: None,
    };
    assert_eq!(room.says(0, given), Err(Refusal::InBreak));
    room.says(0, Fact::BreakEnded).unwrap();
    votes(&mut room, "b-1", Choice::For);
    assert!(
        room.lines()
            .iter()
            .any(|line| matches!(line, Line::Break { until: Some(_), .. }))
    );
}

#[test]
fn a_closed_part_shuts_out_who_is_no_member_and_ends_with_the_sitting() {
    let mut room = room();
    let closed = Fact::PublicExcluded {
        decided: CouncilDecision::WithoutObjection,
        reason: "Nhân sự".into(),
    };
    room.says(0, closed.clone()).unwrap();
    assert_eq!(room.says(0, closed), Err(Refusal::AlreadyThere));
    assert!(room.session.is_shut_out(&person(99)), "a stranger");
    assert!(!room.session.is_shut_out(&person(0)), "who leads and writes");
    assert!(!room.session.is_shut_out(&person(1)), "a member");
    room.says(0, Fact::PublicAdmitted).unwrap();
    assert!(!room.session.is_shut_out(&person(99)));
    assert_eq!(room.says(0, Fact::PublicAdmitted), Err(Refusal::AlreadyThere));
    let again = Fact::PublicExcluded {
        decided: CouncilDecision::WithoutObjection,
        reason: "Nhân sự".into(),
    };
    room.says(0, again).unwrap();
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    assert_eq!(room.session.closed_part(), None);
}

#[test]
fn the_chair_points_to_a_page_of_the_live_item_and_of_no_other() {
    let mut room = room();
    for (paper, on) in [("p-1", 1), ("p-2", 2)] {
        let added = Fact::PaperAdded {
            paper: PaperId::new(paper),
            version: 1,
            item: item(on),
            paper_kind: PaperKind::DraftResolution,
            title: "Draft".into(),
            sha256: "0".repeat(64),
            bytes: 1,
            pieces_root: "0".repeat(64),
            pages: 4,
            audience: Audience::Everyone,
            what_changed: None,
            expert: None,
        };
        room.says(0, added).unwrap();
    }
    let point = |paper: &str, page| Fact::PagePointed {
        paper: PaperId::new(paper),
        page,
    };
    assert_eq!(
        room.says(0, point("p-1", 4)),
        Err(Refusal::NoSuchPaper),
        "nobody has it yet"
    );
    room.says(0, Fact::Published).unwrap();
    assert_eq!(room.says(0, point("p-2", 1)), Err(Refusal::ItemNotLive));
    for page in [0, 5] {
        assert_eq!(
            room.says(0, point("p-1", page)),
            Err(Refusal::NoSuchPage { pages: 4 })
        );
    }
    assert_eq!(room.says(1, point("p-1", 4)), Err(Refusal::NotYourRole));
    room.says(0, point("p-1", 4)).unwrap();
    assert_eq!(room.session.pointed().map(|pointed| pointed.page), Some(4));
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    assert_eq!(room.session.pointed(), None, "it is over with its item");
    room.says(0, Fact::ItemOpened { item: item(1) }).unwrap();
    assert_eq!(room.session.pointed(), None, "also when that comes back");
}

#[test]
fn only_who_presides_leads_and_the_presidium_can_take_the_chair() {
    let mut room = room();
    let to = |seat| Fact::ChairHandedOver { to: person(seat) };
    assert_eq!(room.says(0, to(1)), Err(Refusal::NotOfPresidium));
    for seat in [1, 5] {
        let (person, role) = (person(seat), Role::Chair);
        room.registers(Fact::RoleGranted { person, role });
    }
    room.follows();
    assert_eq!(room.says(0, to(5)), Err(Refusal::NotPresent));
    room.says(0, to(1)).unwrap();
    assert_eq!(
        room.says(0, phase(Phase::Discussion)),
        Err(Refusal::AnotherPresides)
    );
    room.says(1, phase(Phase::Discussion)).unwrap();
    assert_eq!(
        room.says(2, to(2)),
        Err(Refusal::NotYourRole),
        "a member takes no chair"
    );
    assert_eq!(room.says(0, to(5)), Err(Refusal::AnotherPresides));
    room.says(0, to(0)).unwrap();
    assert_eq!(room.says(1, phase(Phase::Vote)), Err(Refusal::AnotherPresides));
    room.says(0, Fact::ItemClosed { item: item(1) }).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    assert_eq!(room.session.presiding, None, "it lasts for the sitting");
    let told = room.lines().into_iter();
    let chairs = told.filter(|line| matches!(line, Line::ChairHandedOver { .. }));
    assert_eq!(chairs.count(), 2);
}
