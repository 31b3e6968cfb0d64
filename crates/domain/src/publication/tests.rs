use alloc::format;

use super::*;
use crate::{
    Fact,
    agenda_change::CouncilDecision,
    attendance::tests::{Room, item, person},
    minutes::Line,
};

const SECRET: &str = "Mật-của-phần-kín";

fn agenda(titles: &[&str]) -> Fact {
    let items = titles.iter().zip(1..).map(|(title, number)| AgendaItem {
        id: ItemId::new(format!("i-{number}")),
        number: format!("{number}"),
        title: (*title).into(),
        needs_vote: true,
        questioning: false,
        consent: false,
    });
    Fact::AgendaSet {
        items: items.collect(),
    }
}

fn paper(name: &str, on: &str, audience: Audience) -> Fact {
    Fact::PaperAdded {
        paper: PaperId::new(name),
        version: 1,
        item: ItemId::new(on),
        paper_kind: PaperKind::DraftResolution,
        title: name.into(),
        sha256: "0".repeat(64),
        bytes: 1,
        pieces_root: "0".repeat(64),
        pages: 4,
        audience,
        what_changed: None,
        expert: None,
    }
}

/// Two items, the first open, three of three members here.
fn room() -> Room {
    let mut room = Room::with(3);
    room.says(0, agenda(&["Land", SECRET])).unwrap();
    room.says(0, paper("for all", "i-1", Audience::Everyone)).unwrap();
    let some = Audience::Group("Tổ 1".into());
    room.says(0, paper(SECRET, "i-1", some)).unwrap();
    room.says(0, Fact::Published).unwrap();
    room.opens(3);
    room
}

fn public(room: &Room) -> PublicSession {
    PublicSession::of(&room.session).unwrap()
}

pub(crate) fn holds(room: &mut Room, id: &str, on: &str, form: BallotForm) {
    let ballot = BallotId::new(id);
    let opened = Fact::BallotOpened {
        ballot: ballot.clone(),
        item: ItemId::new(on),
        question: format!("{id}?"),
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
    for (seat, choice) in [(1, Choice::For), (2, Choice::Against), (3, Choice::For)] {
        let ballot = ballot.clone();
        room.says(seat, Fact::VoteCast { ballot, choice }).unwrap();
    }
    let closed = Fact::BallotClosed {
        ballot: ballot.clone(),
    };
    room.says(0, closed).unwrap();
    let chair = room.session.actor(&crate::attendance::tests::device(0)).unwrap();
    let counted = room.session.count_tally(&chair, &ballot).unwrap();
    room.says(0, counted).unwrap();
}

pub(crate) fn declares(room: &mut Room, id: &str) {
    let chair = room.session.actor(&crate::attendance::tests::device(0)).unwrap();
    let declared = room.session.declare(&chair, &BallotId::new(id)).unwrap();
    room.says(0, declared).unwrap();
}

#[test]
fn before_the_first_publishing_there_is_nothing_and_later_only_what_was_published() {
    assert_eq!(PublicSession::of(&Session::default()), None);
    let mut room = Room::with(3);
    assert_eq!(public(&room).items.len(), 1);
    room.says(0, agenda(&["Land", "Not sent yet"])).unwrap();
    room.says(0, paper("Not sent yet", "i-1", Audience::Everyone))
        .unwrap();
    assert!(!format!("{:?}", public(&room)).contains("Not sent yet"));
    room.says(0, Fact::Published).unwrap();
    let seen = public(&room);
    assert_eq!(seen.items[1].title.as_deref(), Some("Not sent yet"));
    assert_eq!(seen.items[0].papers[0].title, "Not sent yet");
}

#[test]
fn a_paper_for_some_is_nowhere_and_one_that_was_taken_back_is_gone() {
    let mut room = room();
    let titles = |room: &Room| -> Vec<String> {
        public(room).items[0]
            .papers
            .iter()
            .map(|p| p.title.clone())
            .collect()
    };
    assert_eq!(titles(&room), ["for all"]);
    room.says(
        0,
        Fact::PaperWithdrawn {
            paper: PaperId::new("for all"),
        },
    )
    .unwrap();
    assert!(titles(&room).is_empty());
}

#[test]
fn a_ballot_is_public_when_its_result_is_declared_and_names_go_with_a_named_form() {
    let mut room = room();
    holds(&mut room, "b", "i-1", BallotForm::OpenElectronic);
    assert!(public(&room).items[0].ballots.is_empty(), "counted, not declared");
    declares(&mut room, "b");
    let seen = public(&room);
    let ballot = &seen.items[0].ballots[0];
    assert_eq!(
        ballot.tally.map(|tally| (tally.votes_for, tally.votes_against)),
        Some((2, 1))
    );
    assert_eq!(
        ballot.votes,
        [
            (person(1), Choice::For),
            (person(2), Choice::Against),
            (person(3), Choice::For)
        ]
    );
    // The same votes under a form that names nobody: whoever reads the record wrongly still gets no name.
    let mut secret = room.session.ballots[0].clone();
    secret.form = BallotForm::Paper;
    let shown = PublicBallot::of(&secret, &BTreeSet::new()).unwrap();
    assert!(shown.votes.is_empty());
}

#[test]
fn of_an_item_without_the_public_there_is_a_number_and_nothing_else() {
    let mut room = room();
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    assert_eq!(public(&room).items[1].title.as_deref(), Some(SECRET));
    room.now += 1;
    let excluded = Fact::PublicExcluded {
        decided: CouncilDecision::WithoutObjection,
        reason: SECRET.into(),
    };
    room.says(0, excluded).unwrap();
    let second = ItemId::new("i-2");
    room.says(0, Fact::ItemOpened { item: second.clone() }).unwrap();
    holds(&mut room, SECRET, "i-2", BallotForm::OpenElectronic);
    declares(&mut room, SECRET);
    room.says(0, Fact::ItemClosed { item: second }).unwrap();
    room.says(0, Fact::PublicAdmitted).unwrap();
    room.says(0, Fact::SittingClosed).unwrap();
    let seen = public(&room);
    assert_eq!(seen.items[0].title.as_deref(), Some("Land"));
    assert_eq!(
        (seen.items[1].number.as_str(), &seen.items[1].title),
        ("2", &None)
    );
    assert_eq!(seen.closed_parts.len(), 1);
    let record = seen.record.as_ref().unwrap();
    assert!(record.sections.iter().any(|section| section.id == "item-i-1"));
    assert!(
        !format!("{seen:?}").contains(SECRET),
        "title, question, reason and paper stay away: {seen:?}"
    );
}

#[test]
fn the_record_says_who_was_there_and_not_why_somebody_was_not() {
    let mut room = room();
    let excuse = Fact::DelegateLeft {
        person: person(2),
        reason: SECRET.into(),
    };
    room.says(0, excuse).unwrap();
    room.says(0, Fact::ItemClosed { item: item() }).unwrap();
    assert_eq!(public(&room).record, None, "the sitting goes on");
    room.says(0, Fact::SittingClosed).unwrap();
    assert!(
        room.lines()
            .iter()
            .any(|line| matches!(line, Line::LeftEarly { .. }))
    );
    let seen = public(&room);
    let lines = seen
        .record
        .as_ref()
        .unwrap()
        .sections
        .iter()
        .flat_map(|s| &s.facts);
    assert!(
        lines
            .clone()
            .any(|line| matches!(line, Line::Present { names } if names.len() == 3))
    );
    let titles = || seen.items.iter().filter_map(|item| item.title.as_deref());
    assert!(titles().any(|title| title == SECRET), "the second item is public");
    let lines = format!("{:?}", lines.collect::<Vec<_>>());
    assert!(!lines.contains(SECRET), "{lines}");
}
