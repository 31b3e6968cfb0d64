//! Votes of real desks: counted once, everywhere the same, seen by nobody before the close.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::collections::BTreeMap;

use hemicycle_desk::{
    Desk,
    intent::{Intent, SyncIntent, VotingIntent},
    view::{BallotFormView, ChoiceView, Ladder, OutcomeResult, View},
};
use hemicycle_domain::{Fact, entry::Verdict, ids::PersonId, tally::Choice};
use hemicycle_sync::archive::verify;
use stories::{
    Chance, Room, act, ask, open_again, refused,
    room::{Office, ladder},
    shown, shut, until,
};

const CHOICES: [ChoiceView; 3] = [ChoiceView::For, ChoiceView::Against, ChoiceView::NotVoting];

fn is_recorded(view: &View) -> bool {
    ladder(view) == Some(Ladder::Recorded)
}

/// Every choice that a screen shows, but for the person's own and those on offer.
fn choices_shown(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(word)
            if ["for", "against", "abstain", "notVoting"].contains(&word.as_str()) =>
        {
            found.push(word.clone());
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| choices_shown(value, found)),
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                if name != "mine" && name != "choices" {
                    choices_shown(value, found);
                }
            }
        }
        _ => {}
    }
}

/// How many bodies of others' votes lie on a laptop's disk, acknowledged or not.
async fn others_votes_on_disk(desk: &Desk) -> usize {
    ask(desk, |replica| {
        let me = replica.device().clone();
        let journals: Vec<_> = replica
            .logs()
            .map(|log| (log.journal.clone(), log.head.size()))
            .collect();
        let mut found = 0;
        for (journal, size) in journals {
            for entry in replica.store.entries(&journal, 0, size).unwrap() {
                let read = entry.read_trusted().unwrap();
                found += usize::from(
                    read.header.kind == "voteCast" && read.body_known && read.header.author != me,
                );
            }
        }
        found
    })
    .await
}

/// The line of every ballot, as this copy counts it from the votes that it holds.
async fn lines(room: &Room, desk: &Desk) -> Vec<String> {
    let journal = room.journal.clone();
    ask(desk, move |replica| {
        let ballots = &replica.session(&journal).unwrap().ballots;
        ballots
            .iter()
            .map(|ballot| ballot.count().map(|tally| tally.line()).unwrap_or_default())
            .collect()
    })
    .await
}

/// What stands in a copy: for each person, the choices of a ballot in the order of the journal.
async fn votes(room: &Room, desk: &Desk, index: usize) -> BTreeMap<PersonId, Vec<(Choice, bool)>> {
    let journal = room.journal.clone();
    ask(desk, move |replica| {
        let mut votes: BTreeMap<PersonId, Vec<(Choice, bool)>> = BTreeMap::new();
        for vote in &replica.session(&journal).unwrap().ballots[index].votes {
            votes
                .entry(vote.person.clone())
                .or_default()
                .push((vote.choice.unwrap(), vote.counted));
        }
        votes
    })
    .await
}

async fn person(desk: &Desk) -> PersonId {
    ask(desk, |replica| replica.me().unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_vote_counts_once_in_every_copy_and_nobody_sees_the_split_before() {
    let mut chance = Chance::told();
    let room = Room::with_delegates(11).await;
    room.open_sitting().await;
    let mut told = Vec::new();
    for number in 0..5 {
        let ballot = room.open_ballot(&format!("Thông qua điều {number}?")).await;
        let mut expected: BTreeMap<PersonId, Vec<(Choice, bool)>> = BTreeMap::new();
        let mut presses = Vec::new();
        for desk in room.members() {
            let choice = CHOICES[chance.below(3)];
            expected.insert(person(desk).await, vec![(domain(choice), true)]);
            presses.push(room.vote(desk, &ballot, choice));
        }
        for press in presses {
            press.await;
        }
        for desk in room.members() {
            until(desk, "my vote is recorded", is_recorded).await;
        }
        if number == 0 {
            for desk in room.desks() {
                let mut found = Vec::new();
                choices_shown(&serde_json::to_value(&*shown(desk).await).unwrap(), &mut found);
                assert!(found.is_empty(), "a screen shows {found:?} before the close");
                let shown = shown(desk).await;
                let open = shown.session.as_ref().unwrap().ballot.as_ref().unwrap();
                assert!(open.tally.is_none() && open.outcome.is_none());
                assert_eq!(open.voted, 12);
            }
            for desk in &room.delegates {
                assert_eq!(
                    others_votes_on_disk(desk).await,
                    0,
                    "no laptop of a delegate holds another's choice"
                );
            }
        }
        told.push(room.close_ballot(&ballot).await);
        room.together().await;
        for desk in room.desks() {
            stories::eventually("the choices reach every laptop after the close", async || {
                lines(&room, desk).await.last() == told.last()
            })
            .await;
            assert_eq!(votes(&room, desk, number).await, expected);
        }
    }
    for desk in room.desks() {
        assert_eq!(lines(&room, desk).await, told);
        let view = shown(desk).await;
        let results = &view.session.as_ref().unwrap().results;
        assert_eq!(
            results
                .iter()
                .map(|result| result.tally.line.clone())
                .collect::<Vec<_>>(),
            told
        );
    }
    room.close_sitting().await;
    for desk in [&room.chair, room.clerk()] {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().display().to_string();
        act(desk, Intent::Sync(SyncIntent::ExportArchive { folder: path })).await;
        let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
        let verified = verify(&archive).unwrap();
        assert_eq!((verified.tallies, verified.votes_counted), (told.clone(), 60));
    }
}

fn domain(choice: ChoiceView) -> Choice {
    match choice {
        ChoiceView::For => Choice::For,
        ChoiceView::Against => Choice::Against,
        ChoiceView::Abstain => Choice::Abstain,
        ChoiceView::NotVoting => Choice::NotVoting,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_vote_counts_once_with_the_last_choice() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    let delegate = &room.delegates[0];
    for choice in [ChoiceView::For, ChoiceView::NotVoting, ChoiceView::Against] {
        room.vote(delegate, &ballot, choice).await;
    }
    until(delegate, "the last choice is recorded", |view| {
        let mine = view
            .session
            .as_ref()
            .unwrap()
            .ballot
            .as_ref()
            .unwrap()
            .mine
            .as_ref();
        mine.is_some_and(|mine| {
            mine.recorded_choice == Some(ChoiceView::Against) && mine.ladder == Ladder::Recorded
        })
    })
    .await;
    let line = room.close_ballot(&ballot).await;
    assert_eq!(
        line,
        "for=0 against=1 abstain=0 not-voting=0 no-input=2 entitled=3 recused=0 absent=0 present=3 \
         members=3 seats=3 late=0"
    );
    room.together().await;
    let kept = votes(&room, room.clerk(), 0).await;
    assert_eq!(
        kept[&person(delegate).await].len(),
        3,
        "every press stays in the record"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_vote_is_kept_shown_as_late_and_not_counted() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let delegate = &room.delegates[0];
    let cable = room.cable(delegate).await;
    let ballot = room.open_ballot("Thông qua?").await;
    cable.cut();
    until(delegate, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    room.vote(delegate, &ballot, ChoiceView::Against).await;
    assert_eq!(ladder(&*shown(delegate).await), Some(Ladder::OnThisLaptop));
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    let line = room.close_ballot(&ballot).await;
    assert_eq!(
        line,
        "for=1 against=0 abstain=0 not-voting=0 no-input=2 entitled=3 recused=0 absent=0 present=3 \
         members=3 seats=3 late=0"
    );
    cable.mend();
    let view = until(delegate, "my vote was late", |view| {
        let mine = view
            .session
            .as_ref()
            .and_then(|s| s.results.first())
            .and_then(|r| r.mine.as_ref());
        mine.is_some_and(|mine| mine.late && mine.ladder == Ladder::Recorded)
    })
    .await;
    assert!(
        view.notices
            .iter()
            .any(|notice| notice.text.key == "notice-late-vote"),
        "{:?}",
        view.notices
    );
    until(&room.chair, "the chair sees one late vote", |view| {
        view.session.as_ref().unwrap().results[0].late_votes == 1
    })
    .await;
    room.together().await;
    let late = ask(room.clerk(), {
        let journal = room.journal.clone();
        move |replica| {
            let size = replica.log(&journal).unwrap().head.size();
            let entries = replica.store.entries(&journal, 0, size).unwrap();
            let read = entries.iter().map(|entry| entry.read_trusted().unwrap());
            read.filter(|read| {
                read.leaf.verdict == Verdict::Late && matches!(read.fact, Some(Fact::VoteCast { .. }))
            })
            .count()
        }
    })
    .await;
    assert_eq!(late, 1);
    assert_eq!(
        shown(&room.chair).await.session.as_ref().unwrap().results[0]
            .tally
            .line,
        line,
        "the count stays as it was declared"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_survives_a_lost_cable_and_a_host_that_was_shut() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (first, second) = (&room.delegates[0], &room.delegates[1]);
    let cable = room.cable(first).await;
    let ballot = room.open_ballot("Thông qua?").await;
    cable.cut();
    until(first, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    room.vote(first, &ballot, ChoiceView::For).await;
    assert_eq!(ladder(&*shown(first).await), Some(Ladder::OnThisLaptop));
    cable.mend();
    until(
        first,
        "my vote is recorded after the cable is in again",
        is_recorded,
    )
    .await;

    shut(&room.chair).await;
    until(second, "the host is away", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    room.vote(second, &ballot, ChoiceView::Against).await;
    assert_eq!(ladder(&*shown(second).await), Some(Ladder::OnThisLaptop));
    open_again(&room.chair).await;
    until(second, "my vote is recorded after the host is back", is_recorded).await;
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    let line = room.close_ballot(&ballot).await;
    assert_eq!(
        line,
        "for=2 against=1 abstain=0 not-voting=0 no-input=0 entitled=3 recused=0 absent=0 present=3 \
         members=3 seats=3 late=0"
    );
    room.together().await;
    let kept = votes(&room, room.clerk(), 0).await;
    assert!(
        kept.values().all(|votes| votes.len() == 1),
        "each stands once: {kept:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_is_not_on_the_roll_cannot_vote_and_a_closed_ballot_takes_none() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    let press = |ballot: &str| {
        Intent::Voting(VotingIntent::CastVote {
            ballot_id: ballot.to_owned(),
            choice: ChoiceView::For,
        })
    };
    // The clerk has no mandate.
    assert_eq!(refused(room.clerk(), press(&ballot)).await, "refusal-not-on-roll");
    room.close_ballot(&ballot).await;
    room.together().await;
    assert_eq!(
        refused(&room.delegates[0], press(&ballot)).await,
        "refusal-ballot-not-open"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tie_waits_for_the_chairs_casting_vote_and_is_declared_with_it() {
    let office = Office::with_people(2, false).await;
    office.convene_under("association").await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    room.open_sitting().await;
    let item = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone();
    let open = VotingIntent::OpenBallot {
        item: item.unwrap(),
        question: "Adopt?".to_owned(),
        paper: None,
        rule: "chair-decides".to_owned(),
        form: BallotFormView::OpenElectronic,
    };
    act(&room.chair, Intent::Voting(open)).await;
    let view = shown(&room.chair).await;
    let ballot = view.session.as_ref().unwrap().ballot.clone().unwrap();
    assert_eq!(ballot.choices[2].choice, ChoiceView::Abstain);
    let ballot_id = ballot.id;
    until(&room.delegates[0], "the open ballot", |view| {
        view.session
            .as_ref()
            .is_some_and(|session| session.ballot.is_some())
    })
    .await;
    room.vote(&room.chair, &ballot_id, ChoiceView::Against).await;
    room.vote(&room.delegates[0], &ballot_id, ChoiceView::For).await;
    for desk in room.members() {
        until(desk, "my vote is recorded", is_recorded).await;
    }
    let casting = |choice| {
        Intent::Voting(VotingIntent::GiveCastingVote {
            ballot_id: ballot_id.clone(),
            choice,
        })
    };
    let declare = Intent::Voting(VotingIntent::Declare {
        ballot_id: ballot_id.clone(),
    });
    let close = Intent::Voting(VotingIntent::CloseBallot {
        ballot_id: ballot_id.clone(),
    });
    act(&room.chair, close).await;
    until(&room.chair, "the next action is the casting vote", |view| {
        let primary = view.session.as_ref().and_then(|s| s.primary.as_ref());
        primary.is_some_and(|action| action.name == "casting-vote")
    })
    .await;
    assert_eq!(
        refused(&room.chair, declare.clone()).await,
        "refusal-tie-not-broken"
    );
    assert_eq!(
        refused(&room.delegates[0], casting(ChoiceView::For)).await,
        "refusal-not-your-role"
    );
    assert_eq!(
        refused(&room.chair, casting(ChoiceView::Abstain)).await,
        "refusal-choice-not-offered"
    );
    act(&room.chair, casting(ChoiceView::For)).await;
    act(&room.chair, declare).await;
    room.together().await;
    for desk in room.desks() {
        let view = shown(desk).await;
        let outcome = view.session.as_ref().unwrap().results[0].outcome.clone().unwrap();
        assert_eq!(
            (outcome.result, outcome.got, outcome.base),
            (OutcomeResult::Adopted, 2, 3)
        );
    }
}
