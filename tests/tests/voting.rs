//! Votes of real desks: counted once, everywhere the same, seen by nobody before the close.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::collections::BTreeMap;

use hemicycle_desk::{
    Desk,
    intent::{
        BallotLifeIntent, Intent, PapersIntent, QuestioningIntent, SpeakingIntent, SyncIntent, VotingIntent,
    },
    view::{
        Answer, BallotFormView, BallotView, CallingOrderView, ChoiceView, Ladder, OutcomeResult, Question,
        ResultView, SpeechKindView, View,
    },
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
        // A receipt comes before the copies of everybody else's votes.
        room.together().await;
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
async fn a_laptop_that_comes_back_from_another_address_votes_on_and_stands_once_in_the_list() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let first = &room.delegates[0];
    let cable = room.cable(first).await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(first, &ballot, ChoiceView::Against).await;
    until(first, "recorded from the one network", is_recorded).await;
    // It changes from one network to another in the middle of the ballot, and its person changes the vote meanwhile.
    cable.cut();
    until(first, "out of the network", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    room.vote(first, &ballot, ChoiceView::For).await;
    cable.come_from([127, 0, 0, 2].into());
    cable.mend();
    until(first, "recorded from the other network", is_recorded).await;
    let device = ask(first, |replica| replica.device().clone()).await;
    let lines = ask(&room.chair, move |replica| replica.lines_to(&[device]));
    assert_eq!(lines.await, 1, "nothing is left of the line from before");
    let view = shown(&room.chair).await;
    let people = &view.council.as_ref().unwrap().people;
    let row = people.iter().find(|row| row.person.seat == 2).unwrap();
    assert_eq!(row.devices.len(), 1, "one laptop, whatever its address");
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    room.vote(&room.delegates[1], &ballot, ChoiceView::For).await;
    until(&room.delegates[1], "recorded", is_recorded).await;
    let line = room.close_ballot(&ballot).await;
    assert!(line.starts_with("for=3 against=0 "), "{line}");
    room.together().await;
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
        calling: CallingOrderView::default(),
        with: Vec::new(),
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

// ---- The life of an open ballot ----------------------------------------------------------------------------

fn ballot_of(view: &View) -> Option<&BallotView> {
    view.session.as_ref()?.ballot.as_ref()
}

fn result_of<'a>(view: &'a View, ballot: &str) -> Option<&'a ResultView> {
    let results = &view.session.as_ref()?.results;
    results.iter().find(|result| result.ballot_id == ballot)
}

fn life(intent: BallotLifeIntent) -> Intent {
    Intent::BallotLife(intent)
}

/// A room under the pack of that id, its sitting open.
async fn room_under(rules: &str, delegates: u32) -> Room {
    let office = Office::with_people(1 + delegates as usize, false).await;
    office.convene_under(rules).await;
    office.publish().await;
    let room = Room::hosted(office, delegates).await;
    room.open_sitting().await;
    room
}

async fn open_as(room: &Room, rule: &str, form: BallotFormView, calling: CallingOrderView) -> String {
    let item = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone();
    let open = VotingIntent::OpenBallot {
        item: item.unwrap(),
        question: "Thông qua?".to_owned(),
        paper: None,
        rule: rule.to_owned(),
        form,
        calling,
        with: Vec::new(),
    };
    act(&room.chair, Intent::Voting(open)).await;
    let id = ballot_of(&*shown(&room.chair).await).unwrap().id.clone();
    for desk in room.desks() {
        until(desk, "the open ballot", |view| {
            ballot_of(view).is_some_and(|ballot| ballot.id == id)
        })
        .await;
    }
    id
}

fn press(ballot: &str, choice: ChoiceView) -> Intent {
    Intent::Voting(VotingIntent::CastVote {
        ballot_id: ballot.to_owned(),
        choice,
    })
}

async fn enter(desk: &Desk, ballot: &str, voter: &Desk, choice: ChoiceView, witness: Option<&Desk>) {
    act(desk, entering(ballot, voter, choice, witness).await).await;
}

async fn entering(ballot: &str, voter: &Desk, choice: ChoiceView, witness: Option<&Desk>) -> Intent {
    let witness = match witness {
        Some(desk) => Some(person(desk).await.0),
        None => None,
    };
    life(BallotLifeIntent::EnterVote {
        ballot_id: ballot.to_owned(),
        person: person(voter).await.0,
        choice,
        witness,
    })
}

async fn name_of(desk: &Desk) -> String {
    shown(desk).await.me.as_ref().unwrap().person.name.clone()
}

/// Every sentence of the minutes as the clerk reads them.
async fn minutes(room: &Room) -> String {
    let Answer::Minutes(minutes) = room.clerk().look(Question::Minutes).await.unwrap() else {
        panic!("another answer")
    };
    let sections = minutes.sections.iter();
    sections
        .flat_map(|section| section.facts.clone())
        .collect::<Vec<_>>()
        .join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_refuses_presses_and_counts_the_one_that_was_already_on_its_way() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (near, far) = (&room.delegates[0], &room.delegates[1]);
    let cable = room.cable(far).await;
    let ballot = room.open_ballot("Thông qua?").await;
    cable.cut();
    until(far, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    let hold = life(BallotLifeIntent::Hold {
        ballot_id: ballot.clone(),
        reason: "mất điện".to_owned(),
    });
    assert_eq!(refused(near, hold.clone()).await, "refusal-not-your-role");
    act(&room.chair, hold).await;
    let view = until(near, "the hold", |view| {
        ballot_of(view).is_some_and(|ballot| ballot.life.hold.is_some())
    })
    .await;
    let shown_hold = ballot_of(&view).unwrap().life.hold.clone().unwrap();
    assert_eq!(shown_hold.reason, "mất điện");
    assert_eq!(
        refused(near, press(&ballot, ChoiceView::For)).await,
        "refusal-ballot-on-hold"
    );
    // The one whose cable is out knows of no hold: the press waits in the outbox and counts by its number.
    room.vote(far, &ballot, ChoiceView::Against).await;
    cable.mend();
    until(far, "my vote is recorded", is_recorded).await;
    until(&room.chair, "the next action is to resume", |view| {
        let primary = view.session.as_ref().and_then(|s| s.primary.as_ref());
        primary.is_some_and(|action| action.name == "resume-ballot")
    })
    .await;
    let close = Intent::Voting(VotingIntent::CloseBallot {
        ballot_id: ballot.clone(),
    });
    assert_eq!(refused(&room.chair, close).await, "refusal-ballot-on-hold");
    let resume = BallotLifeIntent::Resume {
        ballot_id: ballot.clone(),
    };
    act(&room.chair, life(resume)).await;
    until(near, "the vote goes on", |view| {
        ballot_of(view).is_some_and(|ballot| ballot.life.hold.is_none())
    })
    .await;
    room.vote(near, &ballot, ChoiceView::For).await;
    until(near, "my vote is recorded", is_recorded).await;
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=1 against=1 abstain=0 not-voting=0 no-input=1"),
        "{line}"
    );
    room.together().await;
    assert!(minutes(&room).await.contains("mất điện"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_final_vote_is_refused_a_second_time_by_the_screen_and_by_the_keeper() {
    let room = room_under("association", 2).await;
    let delegate = &room.delegates[0];
    let cable = room.cable(delegate).await;
    let ballot = open_as(
        &room,
        "final-vote",
        BallotFormView::OpenElectronic,
        CallingOrderView::default(),
    )
    .await;
    assert!(ballot_of(&*shown(delegate).await).unwrap().life.is_final);
    cable.cut();
    until(delegate, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    room.vote(delegate, &ballot, ChoiceView::For).await;
    // On its way already: this laptop takes no second one.
    assert_eq!(
        refused(delegate, press(&ballot, ChoiceView::Against)).await,
        "refusal-vote-is-final"
    );
    // A laptop that lies: the keeper says no, and the delegate is told.
    let journal = room.journal.clone();
    let id = hemicycle_domain::ids::BallotId::new(ballot.clone());
    ask(delegate, move |replica| {
        let fact = Fact::VoteCast {
            ballot: id,
            choice: Choice::Against,
        };
        replica.offer(&journal, &fact).unwrap();
    })
    .await;
    cable.mend();
    until(delegate, "my first vote is recorded", |view| {
        let mine = ballot_of(view).and_then(|ballot| ballot.mine.as_ref());
        mine.is_some_and(|mine| mine.recorded_choice == Some(ChoiceView::For))
    })
    .await;
    until(delegate, "the second one was refused", |view| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "refusal-vote-is-final")
    })
    .await;
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=1 against=0 abstain=0 not-voting=0 no-input=2"),
        "{line}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_roll_call_is_written_down_by_two_and_names_everybody() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let ballot = open_as(&room, "", BallotFormView::RollCall, CallingOrderView::Seat).await;
    let delegates = &room.delegates;
    assert_eq!(
        refused(&delegates[0], press(&ballot, ChoiceView::For)).await,
        "refusal-voted-aloud"
    );
    assert_eq!(
        refused(
            &delegates[0],
            entering(&ballot, &delegates[0], ChoiceView::For, None).await
        )
        .await,
        "refusal-not-your-role"
    );
    let view = shown(room.clerk()).await;
    let rows = &ballot_of(&view).unwrap().calling.as_ref().unwrap().rows;
    assert_eq!(
        rows.iter().map(|row| row.person.seat).collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
    assert!(ballot_of(&*shown(&delegates[0]).await).unwrap().calling.is_none());
    enter(room.clerk(), &ballot, &room.chair, ChoiceView::For, None).await;
    enter(room.clerk(), &ballot, &delegates[0], ChoiceView::For, None).await;
    enter(&room.chair, &ballot, &delegates[1], ChoiceView::NotVoting, None).await;
    // Heard wrongly, and put right by the other one.
    enter(&room.chair, &ballot, &delegates[0], ChoiceView::Against, None).await;
    for desk in [&room.chair, room.clerk()] {
        until(desk, "three answers, the last one corrected", |view| {
            let calling = ballot_of(view).and_then(|ballot| ballot.calling.as_ref());
            calling.is_some_and(|calling| {
                let answers: Vec<_> = calling.rows.iter().map(|row| row.answer).collect();
                answers
                    == [
                        Some(ChoiceView::For),
                        Some(ChoiceView::Against),
                        Some(ChoiceView::NotVoting),
                        None,
                    ]
            })
        })
        .await;
    }
    let mine = until(&delegates[0], "who wrote my answer down", |view| {
        ballot_of(view).is_some_and(|ballot| ballot.mine.is_some())
    })
    .await;
    let mine = ballot_of(&mine).unwrap().mine.clone().unwrap();
    assert_eq!(mine.entered.unwrap().by, name_of(&room.chair).await);
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=1 against=1 abstain=0 not-voting=1 no-input=1"),
        "{line}"
    );
    room.together().await;
    let question = Question::NamedVotes {
        ballot_id: ballot.clone(),
    };
    let Answer::NamedVotes(named) = delegates[2].look(question).await.unwrap() else {
        panic!("another answer")
    };
    assert_eq!(named.iter().filter(|vote| vote.choice.is_some()).count(), 3);
    let minutes = minutes(&room).await;
    for desk in [&room.chair, &delegates[0], &delegates[1]] {
        assert!(minutes.contains(&name_of(desk).await));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_hand_and_one_at_the_laptop_count_once_and_the_last_one_stands() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let (dead, back, witness) = (&room.delegates[0], &room.delegates[1], &room.delegates[2]);
    let cable = room.cable(dead).await;
    let ballot = room.open_ballot("Thông qua?").await;
    cable.cut();
    until(dead, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    let alone = entering(&ballot, dead, ChoiceView::For, None).await;
    assert_eq!(refused(room.clerk(), alone).await, "refusal-witness-missing");
    let own = entering(&ballot, dead, ChoiceView::For, Some(dead)).await;
    assert_eq!(refused(room.clerk(), own).await, "refusal-witness-missing");
    enter(room.clerk(), &ballot, dead, ChoiceView::For, Some(witness)).await;
    enter(&room.chair, &ballot, back, ChoiceView::For, Some(witness)).await;
    until(&room.chair, "two votes are in", |view| {
        ballot_of(view).is_some_and(|ballot| ballot.voted == 2 && ballot.life.by_hand.len() == 2)
    })
    .await;
    // Nobody else is told how, and not even chair and clerk are shown it.
    for desk in room.desks() {
        let mut found = Vec::new();
        choices_shown(&serde_json::to_value(&*shown(desk).await).unwrap(), &mut found);
        assert!(found.is_empty(), "a screen shows {found:?} before the close");
    }
    assert_eq!(others_votes_on_disk(witness).await, 0);
    // The laptop is back: it sees who entered the vote, and its own press is the last word.
    room.vote(back, &ballot, ChoiceView::Against).await;
    cable.mend();
    let view = until(dead, "my vote, as somebody else entered it", |view| {
        let mine = ballot_of(view).and_then(|ballot| ballot.mine.as_ref());
        mine.is_some_and(|mine| mine.entered.is_some() && mine.ladder == Ladder::Recorded)
    })
    .await;
    let mine = ballot_of(&view).unwrap().mine.clone().unwrap();
    let entered = mine.entered.unwrap();
    assert_eq!(
        (mine.recorded_choice, entered.by, entered.witness),
        (
            Some(ChoiceView::For),
            name_of(room.clerk()).await,
            Some(name_of(witness).await)
        )
    );
    until(back, "my own press is recorded", is_recorded).await;
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=1 against=1 abstain=0 not-voting=0 no-input=2"),
        "{line}"
    );
    room.together().await;
    for desk in room.desks() {
        let view = until(desk, "the result says who was entered", |view| {
            result_of(view, &ballot).is_some_and(|result| result.life.by_hand.len() == 1)
        })
        .await;
        let by_hand = &result_of(&view, &ballot).unwrap().life.by_hand[0];
        assert_eq!(by_hand.person.name, name_of(dead).await);
        assert_eq!(lines(&room, desk).await, std::slice::from_ref(&line));
    }
    assert!(minutes(&room).await.contains(&name_of(witness).await));
    room.close_sitting().await;
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: path }),
    )
    .await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    let verified = verify(&archive).unwrap();
    assert_eq!((verified.tallies, verified.votes_counted), (vec![line], 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_after_the_close_stand_with_the_result_and_change_no_count() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (wrong, dissenter) = (&room.delegates[0], &room.delegates[1]);
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(wrong, &ballot, ChoiceView::For).await;
    room.vote(dissenter, &ballot, ChoiceView::Against).await;
    for desk in [wrong, dissenter] {
        until(desk, "my vote is recorded", is_recorded).await;
    }
    let line = room.close_ballot(&ballot).await;
    room.together().await;
    let offered = until(wrong, "what I may still say", |view| {
        result_of(view, &ballot).is_some_and(|result| result.life.may_correct && result.life.may_be_named)
    })
    .await;
    assert!(result_of(&offered, &ballot).unwrap().life.corrections.is_empty());
    // Who has not voted has pressed nothing wrong.
    let silent = shown(&room.chair).await;
    assert!(!result_of(&silent, &ballot).unwrap().life.may_correct);
    let nothing = life(BallotLifeIntent::DeclareCorrection {
        ballot_id: ballot.clone(),
        choice: ChoiceView::Against,
    });
    assert_eq!(
        refused(&room.chair, nothing).await,
        "refusal-no-vote-of-this-person"
    );
    let correction = life(BallotLifeIntent::DeclareCorrection {
        ballot_id: ballot.clone(),
        choice: ChoiceView::Against,
    });
    act(wrong, correction).await;
    let naming = life(BallotLifeIntent::AskToBeNamed {
        ballot_id: ballot.clone(),
        choice: ChoiceView::Against,
    });
    act(dissenter, naming).await;
    for desk in room.desks() {
        let view = until(desk, "both statements", |view| {
            result_of(view, &ballot)
                .is_some_and(|result| result.life.corrections.len() + result.life.named.len() == 2)
        })
        .await;
        let result = result_of(&view, &ballot).unwrap();
        assert_eq!(result.tally.line, line);
        assert_eq!(result.life.corrections[0].choice, ChoiceView::Against);
        assert!(!result.life.may_correct || person(desk).await != person(wrong).await);
    }
    room.together().await;
    let minutes = minutes(&room).await;
    assert!(minutes.contains("báo đã nhấn nhầm"), "{minutes}");
    assert!(minutes.contains("Ghi theo yêu cầu"), "{minutes}");
}

#[tokio::test(flavor = "multi_thread")]
async fn void_and_repeat_opens_the_same_question_at_once_and_both_stand_linked() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let (near, far) = (&room.delegates[0], &room.delegates[1]);
    let cable = room.cable(far).await;
    let first = room.open_ballot("Thông qua?").await;
    room.vote(near, &first, ChoiceView::For).await;
    until(near, "my vote is recorded", is_recorded).await;
    cable.cut();
    until(far, "the cable is out", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    // Pressed for the first one, and too late for it.
    room.vote(far, &first, ChoiceView::Against).await;
    let again = life(BallotLifeIntent::AnnulAndRepeat {
        ballot_id: first.clone(),
        reason: "mất điện".to_owned(),
    });
    assert_eq!(refused(near, again.clone()).await, "refusal-not-your-role");
    act(&room.chair, again).await;
    let view = until(near, "the same question anew", |view| {
        ballot_of(view).is_some_and(|ballot| ballot.id != first)
    })
    .await;
    let repeated = ballot_of(&view).unwrap();
    assert!(repeated.life.repeats.is_some() && repeated.mine.is_none() && repeated.may_vote);
    assert_eq!(repeated.question, "Thông qua?");
    let second = repeated.id.clone();
    cable.mend();
    until(far, "my first press was late", |view| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "notice-late-vote")
    })
    .await;
    room.vote(near, &second, ChoiceView::Against).await;
    room.vote(far, &second, ChoiceView::Against).await;
    for desk in [near, far] {
        until(desk, "my new vote is recorded", is_recorded).await;
    }
    let line = room.close_ballot(&second).await;
    assert!(
        line.starts_with("for=0 against=2 abstain=0 not-voting=0 no-input=1"),
        "{line}"
    );
    room.together().await;
    for desk in room.desks() {
        let view = until(desk, "both, linked", |view| result_of(view, &second).is_some()).await;
        let session = view.session.as_ref().unwrap();
        let old = &session.void_ballots[0];
        assert_eq!(old.ballot_id, first);
        assert_eq!(old.life.annulled.as_deref(), Some("mất điện"));
        assert!(old.life.repeated_at.is_some());
        assert_eq!(
            result_of(&view, &second).unwrap().life.repeats,
            Some(old.opened_at)
        );
    }
    let minutes = minutes(&room).await;
    assert!(minutes.contains("biểu quyết lại"), "{minutes}");
    room.close_sitting().await;
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: path }),
    )
    .await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    assert_eq!(verify(&archive).unwrap().tallies, [line]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_the_floor_while_a_ballot_is_open() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let delegate = person(&room.delegates[0]).await;
    act(&room.delegates[0], Intent::Speaking(SpeakingIntent::Ask)).await;
    until(&room.chair, "the floor is offered", |view| {
        let primary = view.session.as_ref().and_then(|s| s.primary.as_ref());
        primary.is_some_and(|action| action.name == "give-floor")
    })
    .await;
    let ballot = room.open_ballot("Thông qua?").await;
    let give = Intent::Speaking(SpeakingIntent::GiveFloor {
        person: delegate.0.clone(),
        speech: SpeechKindView::First,
    });
    assert_eq!(refused(&room.chair, give).await, "refusal-ballot-still-open");
    let exchange = Intent::Questioning(QuestioningIntent::OpenExchange {
        topic: "t".to_owned(),
        questioner: delegate.0,
    });
    assert_eq!(refused(&room.chair, exchange).await, "refusal-ballot-still-open");
    let view = shown(&room.chair).await;
    let session = view.session.as_ref().unwrap();
    let mut offered = session.primary.iter().chain(&session.secondary);
    assert!(offered.all(|action| action.name != "give-floor"));
    room.close_ballot(&ballot).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_with_two_laptops_has_one_vote() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let first = &room.delegates[0];
    let second = room.office.desk("seat-2-again");
    let file = room.office.invitation(2).await;
    act(&second, stories::room::join_by(&file)).await;
    until(&second, "connected to the chair's laptop", |view| {
        view.connection.state == hemicycle_desk::view::ConnectionState::Connected && view.session.is_some()
    })
    .await;
    let ballot = room.open_ballot("Thông qua?").await;
    until(&second, "the open ballot", |view| {
        ballot_of(view).is_some_and(|shown| shown.id == ballot)
    })
    .await;
    room.vote(first, &ballot, ChoiceView::For).await;
    until(first, "my vote is recorded", is_recorded).await;
    // The other laptop of the same person shows it too: nobody votes twice by mistake.
    until(&second, "my vote from the other laptop", is_recorded).await;
    room.vote(&second, &ballot, ChoiceView::Against).await;
    for desk in [first, &second] {
        until(desk, "the last one stands on both", |view| {
            let mine = ballot_of(view).and_then(|ballot| ballot.mine.as_ref());
            mine.is_some_and(|mine| mine.recorded_choice == Some(ChoiceView::Against))
        })
        .await;
    }
    let line = room.close_ballot(&ballot).await;
    assert!(
        line.starts_with("for=0 against=1 abstain=0 not-voting=0 no-input=1"),
        "{line}"
    );
    room.together().await;
    let both = &votes(&room, room.clerk(), 0).await[&person(first).await];
    assert_eq!(
        *both,
        [(Choice::For, true), (Choice::Against, true)],
        "both stand in the record"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_out_under_unverified_figures_before_a_clerk_answers_for_them_and_results_name_the_clerk()
 {
    let office = Office::with_people(2, false).await;
    office.convene().await;
    let publish = Intent::Papers(PapersIntent::Publish);
    let confirm = Intent::Papers(PapersIntent::ConfirmFigures);
    let view = shown(&office.clerk).await;
    let figures = &view.session.as_ref().unwrap().figures;
    let names: Vec<_> = figures.unverified.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "quorum",
            "voting/resolution",
            "voting/dismissal",
            "voting/confidence",
            "confidence",
            "limits"
        ]
    );
    assert!(
        figures
            .unverified
            .iter()
            .take(3)
            .all(|f| f.citation.contains("72/2025"))
    );
    assert_eq!(
        refused(&office.clerk, publish.clone()).await,
        "refusal-figures-not-confirmed"
    );
    act(&office.clerk, confirm.clone()).await;
    assert_eq!(refused(&office.clerk, confirm).await, "refusal-already-there");
    act(&office.clerk, publish).await;

    let room = Room::hosted(office, 1).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.close_ballot(&ballot).await;
    room.together().await;
    let clerk = shown(room.clerk()).await.me.as_ref().unwrap().person.name.clone();
    for desk in room.desks() {
        let view = shown(desk).await;
        let session = view.session.as_ref().unwrap();
        let known = session.figures.confirmed.as_ref().unwrap();
        assert_eq!(known.name, clerk);
        assert_eq!(session.results[0].confirmed.as_ref(), Some(known));
        assert!(session.results[0].citation.contains("72/2025"));
    }
}

/// Copies the files of a folder, and those of the folders in it.
fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for found in std::fs::read_dir(from).unwrap() {
        let found = found.unwrap();
        let there = to.join(found.file_name());
        if found.file_type().unwrap().is_dir() {
            copy_folder(&found.path(), &there);
        } else {
            std::fs::copy(found.path(), there).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_was_put_back_from_a_copy_votes_again_and_both_votes_are_in_the_record() {
    for host_is_there in [true, false] {
        let room = Room::with_delegates(1).await;
        room.open_sitting().await;
        let ballot = room.open_ballot("Thông qua?").await;
        room.together().await;
        let delegate = &room.delegates[0];
        let folder = delegate.options().dir.clone();
        let copy = room.office.dir.path().join("copy");
        shut(delegate).await;
        copy_folder(&folder, &copy);
        open_again(delegate).await;
        room.vote(delegate, &ballot, ChoiceView::For).await;
        until(delegate, "recorded", is_recorded).await;

        shut(delegate).await;
        std::fs::remove_dir_all(&folder).unwrap();
        copy_folder(&copy, &folder);
        if !host_is_there {
            // The second vote is signed under the count of the first.
            shut(&room.chair).await;
        }
        open_again(delegate).await;
        if !host_is_there {
            assert_eq!(ladder(&*shown(delegate).await), None, "it has forgotten its vote");
        }
        room.vote(delegate, &ballot, ChoiceView::Against).await;
        if !host_is_there {
            open_again(&room.chair).await;
        }
        until(delegate, "the other choice is recorded", |view| {
            let mine = view.session.as_ref().and_then(|session| session.ballot.as_ref());
            let mine = mine.and_then(|ballot| ballot.mine.as_ref());
            mine.is_some_and(|mine| {
                mine.ladder == Ladder::Recorded && mine.recorded_choice == Some(ChoiceView::Against)
            })
        })
        .await;
        let held = votes_in_order(&room).await;
        assert_eq!(held, [Choice::For, Choice::Against], "both are in the record");
        room.vote(&room.chair, &ballot, ChoiceView::For).await;
        assert!(room.close_ballot(&ballot).await.starts_with("for=1 against=1 "));
        room.together().await;
    }
}

/// Every vote in the host's journal, in its order.
async fn votes_in_order(room: &Room) -> Vec<Choice> {
    let journal = room.journal.clone();
    ask(&room.chair, move |replica| {
        let size = replica.store.size(&journal).unwrap();
        let entries = replica.store.entries(&journal, 0, size).unwrap();
        let facts = entries.iter().filter_map(|entry| entry.read_trusted()?.fact);
        facts
            .filter_map(|fact| match fact {
                Fact::VoteCast { choice, .. } => Some(choice),
                _ => None,
            })
            .collect()
    })
    .await
}
