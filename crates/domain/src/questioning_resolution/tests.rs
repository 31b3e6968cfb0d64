use alloc::vec;

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    counting::BallotForm,
    ids::Day,
    publication::tests::{declares, holds},
    tally::Choice,
};

fn wording(what: &str) -> Wording {
    Wording {
        who: "Minh".into(),
        office: "Works".into(),
        what: what.into(),
        target: "".into(),
        due: Some(Day("2026-09-30".into())),
        next_report: None,
    }
}

/// Two questions under one topic; the first was answered with a promise, which stands.
fn asked() -> Room {
    let mut room = Room::with(3);
    let mut agenda = room.session.agenda.clone();
    agenda[0].questioning = true;
    room.says(0, Fact::AgendaSet { items: agenda }).unwrap();
    room.opens(3);
    let topic = TopicId::new("t");
    let added = Fact::TopicAdded {
        topic: topic.clone(),
        item: item(),
        title: "Water".into(),
        official: "Minh".into(),
        office: "Works".into(),
    };
    room.says(0, added).unwrap();
    for exchange in ["x-1", "x-2"] {
        let exchange = ExchangeId::new(exchange);
        let opened = Fact::ExchangeOpened {
            exchange: exchange.clone(),
            topic: topic.clone(),
            questioner: person(1),
        };
        room.says(0, opened).unwrap();
        room.says(0, Fact::ExchangeClosed { exchange }).unwrap();
    }
    promises(&mut room, "c-1");
    room
}

fn promises(room: &mut Room, id: &str) {
    let actor = room.session.actor(&device(0)).unwrap();
    let made = room
        .session
        .commit(
            &actor,
            CommitmentId::new(id),
            &ExchangeId::new("x-1"),
            wording("Pipes"),
            "Before winter",
        )
        .unwrap();
    room.says(0, made).unwrap();
    for fact in [
        Fact::CommitmentReadBack {
            commitment: CommitmentId::new(id),
        },
        Fact::CommitmentSettled {
            commitment: CommitmentId::new(id),
        },
    ] {
        room.says(0, fact).unwrap();
    }
}

fn point(exchange: &str, what: &str, from: Option<&str>) -> ResolutionPoint {
    ResolutionPoint {
        exchange: ExchangeId::new(exchange),
        wording: wording(what),
        from: from.map(CommitmentId::new),
    }
}

fn drafted(points: Vec<ResolutionPoint>) -> Fact {
    Fact::QuestioningResolutionDrafted {
        item: item(),
        topics: vec![TopicId::new("t")],
        assessment: "Answers were to the point; two communes still wait.".into(),
        points,
    }
}

fn two_points() -> Fact {
    drafted(vec![
        point("x-1", "Pipes in Xã B", Some("c-1")),
        point("x-2", "A list of communes", None),
    ])
}

fn standing(room: &Room, id: &str) -> Standing {
    room.session
        .commitment(&CommitmentId::new(id))
        .unwrap()
        .standing()
}

#[test]
fn its_points_are_commitments_once_the_vote_has_adopted_it_and_not_before() {
    let mut room = asked();
    room.says(0, two_points()).unwrap();
    assert_eq!(room.session.commitments.len(), 1);
    holds(&mut room, "b", "i-1", BallotForm::OpenElectronic);
    assert_eq!(room.session.commitments.len(), 1);
    assert_eq!(
        room.says(0, two_points()),
        Err(Refusal::ResolutionVoted),
        "it is being voted on"
    );
    declares(&mut room, "b");
    assert_eq!(standing(&room, "c-1"), Standing::Replaced);
    assert_eq!(
        (standing(&room, "i-1/1"), standing(&room, "i-1/2")),
        (Standing::NoReport, Standing::NoReport)
    );
    let first = room.session.commitment(&CommitmentId::new("i-1/1")).unwrap();
    assert_eq!(
        (first.quote.as_str(), first.wording.what.as_str()),
        ("Before winter", "Pipes in Xã B")
    );
    assert_eq!(
        room.says(0, two_points()),
        Err(Refusal::ResolutionVoted),
        "it has been adopted"
    );
    // What became of it is reported as of any other.
    let reported = Fact::CommitmentReported {
        commitment: CommitmentId::new("i-1/2"),
        whole: true,
        text: "The list".into(),
        evidence: Vec::new(),
        next_report: None,
    };
    room.says(0, reported).unwrap();
    assert_eq!(standing(&room, "i-1/2"), Standing::Reported);
}

#[test]
fn a_vote_that_rejects_it_or_is_void_leaves_the_promises_as_they_were() {
    let mut room = asked();
    room.says(0, two_points()).unwrap();
    holds(&mut room, "b", "i-1", BallotForm::OpenElectronic);
    declares(&mut room, "b");
    let void = Fact::BallotAnnulled {
        ballot: BallotId::new("b"),
        reason: "Wrong wording".into(),
        repeated_as: None,
    };
    room.says(0, void).unwrap();
    assert_eq!(room.session.commitments.len(), 1);
    assert_eq!(standing(&room, "c-1"), Standing::NoReport);
    // It is drafted anew, and a vote that is lost changes nothing.
    room.says(0, drafted(vec![point("x-1", "Pipes", Some("c-1"))]))
        .unwrap();
    let again = BallotId::new("again");
    let opened = Fact::BallotOpened {
        ballot: again.clone(),
        item: item(),
        question: "Again?".into(),
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
    for seat in 1..=3 {
        let (ballot, choice) = (again.clone(), Choice::Against);
        room.says(seat, Fact::VoteCast { ballot, choice }).unwrap();
    }
    let closed = Fact::BallotClosed {
        ballot: again.clone(),
    };
    room.says(0, closed).unwrap();
    let chair = room.session.actor(&device(0)).unwrap();
    let counted = room.session.count_tally(&chair, &again).unwrap();
    room.says(0, counted).unwrap();
    declares(&mut room, "again");
    assert_eq!(room.session.commitments.len(), 1);
    assert_eq!(standing(&room, "c-1"), Standing::NoReport);
}

#[test]
fn chair_and_clerk_draft_it_and_what_cannot_be_is_refused() {
    let mut room = asked();
    promises(&mut room, "c-2");
    for member in 1..=3 {
        assert_eq!(room.says(member, two_points()), Err(Refusal::NotYourRole));
    }
    let mut elsewhere = drafted(vec![point("x-1", "Pipes", None)]);
    if let Fact::QuestioningResolutionDrafted { topics, .. } = &mut elsewhere {
        *topics = vec![TopicId::new("other")];
    }
    let mut silent = drafted(vec![point("x-1", "Pipes", None)]);
    if let Fact::QuestioningResolutionDrafted { assessment, .. } = &mut silent {
        *assessment = " ".into();
    }
    let wrong = [
        (drafted(Vec::new()), Refusal::NoPoints),
        (drafted(vec![point("x-1", "Pipes", None); 101]), Refusal::NoPoints),
        (
            drafted(vec![point("x-9", "Pipes", None)]),
            Refusal::NoSuchExchange,
        ),
        (
            drafted(vec![point("x-1", "Pipes", Some("c-9"))]),
            Refusal::NoSuchCommitment,
        ),
        (drafted(vec![point("x-1", "", None)]), Refusal::EmptyText),
        (
            drafted(vec![
                point("x-1", "Pipes", Some("c-1")),
                point("x-1", "Again", Some("c-1")),
            ]),
            Refusal::CommitmentEnded,
        ),
        (elsewhere, Refusal::NoSuchTopic),
        (silent, Refusal::EmptyText),
    ];
    for (fact, refusal) in wrong {
        assert_eq!(room.says(0, fact), Err(refusal));
    }
    room.says(0, two_points()).unwrap();
    assert_eq!(room.session.questioning_resolutions[&item()].points.len(), 2);
}
