//! Votes that people count, told with real desks: hands raised in the room, and papers in a box.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{Intent, SyncIntent, VotingIntent},
    view::{
        BallotFormView, BallotState, BallotView, ChoiceView, CountSheetView, OutcomeResult, PaperCountView,
        Question, SessionView, View,
    },
};
use hemicycle_domain::{ids::PersonId, minutes::MinutesDraft};
use hemicycle_sync::archive::verify;
use stories::{
    Room, act, ask,
    hands::Window,
    people::{chair_does, chair_is_offered, small_council},
    refused, shown, until,
};
use tempfile::TempDir;

fn session(view: &View) -> &SessionView {
    view.session.as_ref().unwrap()
}

fn ballot(view: &View) -> &BallotView {
    session(view).ballot.as_ref().unwrap()
}

async fn person(desk: &Desk) -> PersonId {
    ask(desk, |replica| replica.me().unwrap()).await
}

fn hands(votes_for: u32, votes_against: u32, not_voting: u32) -> CountSheetView {
    CountSheetView {
        votes_for,
        votes_against,
        abstained: 0,
        not_voting,
        papers: None,
    }
}

fn papers(votes_for: u32, votes_against: u32, issued: u32, collected: u32, invalid: u32) -> CountSheetView {
    let papers = PaperCountView {
        issued,
        collected,
        invalid,
    };
    CountSheetView {
        papers: Some(papers),
        ..hands(votes_for, votes_against, 0)
    }
}

fn counted(ballot_id: &str, sheet: CountSheetView) -> Intent {
    let invalid = sheet.papers.is_some_and(|papers| papers.invalid > 0);
    Intent::Voting(VotingIntent::EnterCount {
        ballot_id: ballot_id.to_owned(),
        sheet,
        why_invalid: if invalid { "Đánh dấu cả hai ô" } else { "" }.to_owned(),
    })
}

fn close(ballot_id: &str) -> Intent {
    Intent::Voting(VotingIntent::CloseBallot {
        ballot_id: ballot_id.to_owned(),
    })
}

fn declare(ballot_id: &str) -> Intent {
    Intent::Voting(VotingIntent::Declare {
        ballot_id: ballot_id.to_owned(),
    })
}

async fn names(ballot_id: &str, board: &[&Desk]) -> Intent {
    let mut people = Vec::new();
    for desk in board {
        people.push(person(desk).await.0);
    }
    Intent::Voting(VotingIntent::NameCountingBoard {
        ballot_id: ballot_id.to_owned(),
        head: people.remove(0),
        members: people,
    })
}

async fn press(ballot_id: &str, desk: &Desk) -> String {
    let press = VotingIntent::CastVote {
        ballot_id: ballot_id.to_owned(),
        choice: ChoiceView::For,
    };
    refused(desk, Intent::Voting(press)).await
}

/// What `desk` sees of others' figures.
async fn compares(desk: &Desk) -> usize {
    ballot(&*shown(desk).await)
        .counting
        .as_ref()
        .unwrap()
        .counts
        .len()
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_stand_only_when_two_tellers_counted_the_same() {
    let room = Room::with_delegates(5).await;
    room.open_sitting().await;
    let id = room
        .open_ballot_as("Thông qua?", BallotFormView::ShowOfHands)
        .await;
    let (first, second) = (&room.delegates[0], &room.delegates[1]);
    let asked = shown(&room.delegates[2]).await;
    let (asked_not, why_not) = (ballot(&asked).may_vote, ballot(&asked).why_not.clone().unwrap());
    assert_eq!(
        (asked_not, why_not.key.as_str()),
        (false, "refusal-voted-by-hand")
    );
    assert_eq!(press(&id, &room.delegates[2]).await, "refusal-voted-by-hand");

    act(&room.chair, names(&id, &[first, second]).await).await;
    for teller in [first, second] {
        let may_enter = |view: &View| ballot(view).counting.as_ref().unwrap().may_enter;
        until(teller, "the count is asked for", may_enter).await;
    }
    assert_eq!(
        refused(&room.chair, counted(&id, hands(4, 1, 1))).await,
        "refusal-not-counting"
    );
    let many = refused(first, counted(&id, hands(5, 1, 1))).await;
    assert_eq!(many, "refusal-more-hands-than-entitled");
    act(first, counted(&id, hands(4, 1, 1))).await;
    until(second, "one count is in", |view| {
        ballot(view).counting.as_ref().unwrap().entered.len() == 1
    })
    .await;
    // The other's figures are hidden until the own are in; the chair sees them when both are.
    assert_eq!((compares(second).await, compares(&room.chair).await), (0, 0));
    act(second, counted(&id, hands(3, 2, 1))).await;
    act(&room.chair, close(&id)).await;
    for desk in [first, second, &room.chair, room.clerk()] {
        let both = |view: &View| {
            let ballot = ballot(view);
            let counting = ballot.counting.as_ref().unwrap();
            ballot.state == BallotState::Closed && counting.counts.len() == 2 && !counting.agreed
        };
        until(desk, "two counts that differ, side by side", both).await;
    }
    assert_eq!(compares(&room.delegates[2]).await, 0);
    assert_eq!(
        refused(&room.chair, declare(&id)).await,
        "refusal-counts-not-agreed"
    );
    assert!(
        !session(&*shown(&room.chair).await)
            .primary
            .as_ref()
            .unwrap()
            .enabled
    );

    act(second, counted(&id, hands(4, 1, 1))).await;
    let agreed = until(&room.chair, "the count", |view| ballot(view).tally.is_some()).await;
    assert_eq!(
        ballot(&agreed).outcome.as_ref().unwrap().result,
        OutcomeResult::Adopted
    );
    act(&room.chair, declare(&id)).await;
    for desk in room.desks() {
        let result = until(desk, "the result", |view| {
            ballot(view).state == BallotState::Declared
        })
        .await;
        let tally = ballot(&result).tally.as_ref().unwrap();
        let figures = (
            tally.votes_for,
            tally.votes_against,
            tally.not_voting,
            tally.no_input,
        );
        assert_eq!(figures, (4, 1, 1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_are_counted_by_a_board_whose_sums_must_hold() {
    let room = Room::with_delegates(9).await;
    room.open_sitting().await;
    let id = room
        .open_ballot_as("Bầu Phó Chủ tịch?", BallotFormView::Paper)
        .await;
    assert_eq!(press(&id, &room.delegates[5]).await, "refusal-voted-on-paper");
    assert_eq!(
        refused(&room.chair, close(&id)).await,
        "refusal-no-counting-board"
    );
    let board: Vec<&Desk> = room.delegates[..5].iter().collect();
    let two = names(&id, &board[..2]).await;
    assert_eq!(refused(&room.chair, two).await, "refusal-board-too-small");
    let all = names(&id, &board).await;
    assert_eq!(refused(board[0], all.clone()).await, "refusal-not-your-role");
    act(&room.chair, all).await;
    act(&room.chair, close(&id)).await;
    for desk in &board[..3] {
        let may_enter = |view: &View| ballot(view).counting.as_ref().unwrap().may_enter;
        until(desk, "the count is asked for", may_enter).await;
    }

    // Ten may vote; nine papers are in the box, one of them invalid: eight crosses, not nine.
    let wrong = refused(board[0], counted(&id, papers(7, 2, 10, 9, 1))).await;
    assert_eq!(wrong, "refusal-sum-is-not-valid");
    let wrong = refused(board[0], counted(&id, papers(7, 1, 11, 9, 1))).await;
    assert_eq!(wrong, "refusal-more-issued-than-entitled");
    act(board[0], counted(&id, papers(7, 1, 10, 9, 1))).await;
    act(board[2], counted(&id, papers(7, 1, 10, 9, 1))).await;
    let agreed = until(&room.chair, "the count", |view| ballot(view).tally.is_some()).await;
    // Seven and one of eight, in a body of ten: the totals say almost everything.
    assert!(ballot(&agreed).counting.as_ref().unwrap().reveals_votes);
    act(&room.chair, declare(&id)).await;
    for desk in room.desks() {
        let result = until(desk, "the result", |view| {
            ballot(view).state == BallotState::Declared
        })
        .await;
        let tally = ballot(&result).tally.as_ref().unwrap();
        assert_eq!((tally.votes_for, tally.votes_against, tally.no_input), (7, 1, 1));
        let papers = tally.papers.unwrap();
        assert_eq!((papers.issued, papers.collected, papers.invalid), (10, 9, 1));
    }
    let asked = Question::NamedVotes {
        ballot_id: id.clone(),
    };
    assert!(
        room.clerk().look(asked).await.is_err(),
        "nobody knows who voted how"
    );

    let journal = room.journal.clone();
    let minutes = ask(room.clerk(), move |replica| {
        let draft = MinutesDraft::of(replica.session(&journal).unwrap(), String::new());
        serde_json::to_string(&draft).unwrap()
    })
    .await;
    for word in ["countingBoard", "countEntered", "Đánh dấu cả hai ô"] {
        assert!(minutes.contains(word), "{word} is not in the minutes");
    }
    // Whoever has the archive counts the same from the entries of the board.
    let folder = TempDir::new().unwrap();
    let export = SyncIntent::ExportArchive {
        folder: folder.path().display().to_string(),
    };
    act(room.clerk(), Intent::Sync(export)).await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    let verified = verify(&archive).unwrap();
    assert!(verified.tallies[0].ends_with("issued=10 collected=9 invalid=1"));
}

async fn types(window: &Window, figures: [(&str, &str); 3]) {
    for (column, figure) in figures {
        window.type_into(&format!("count-{column}"), figure).await;
    }
    window.press("count-enter").await;
}

/// Three members, two of them here: chair and clerk count their hands, and differ first.
#[tokio::test(flavor = "multi_thread")]
async fn hands_are_counted_in_the_windows_of_chair_and_clerk() {
    let run = TempDir::new().unwrap();
    let (clerk, chair, delegate) = small_council(run.path()).await;
    chair_does(&chair, "open-vote").await;
    chair.paste_into("open-ballot-question", "Thông qua?").await;
    chair.choose("open-ballot-form", "showOfHands").await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    delegate.wait("ballot-why-not").await;
    assert!(
        !delegate.shows("ballot-choice-for").await,
        "there is nothing to press"
    );
    chair_does(&chair, "close-ballot").await;

    types(&chair, [("for", "2"), ("against", "0"), ("notVoting", "1")]).await;
    chair.wait_text("counting", "chỉ có 2 đại biểu").await;
    types(&chair, [("for", "2"), ("against", "0"), ("notVoting", "0")]).await;
    clerk.press("rail-live").await;
    clerk.wait("counts-entered").await;
    assert!(!clerk.shows("counts").await, "the other's figures are hidden");
    types(&clerk, [("for", "1"), ("against", "1"), ("notVoting", "0")]).await;
    for window in [&clerk, &chair] {
        window.wait("counts-differ").await;
    }
    types(&clerk, [("for", "2"), ("against", "0"), ("notVoting", "0")]).await;
    chair_is_offered(&chair, "declare").await;
    chair_does(&chair, "declare").await;
    for window in [&clerk, &chair, &delegate] {
        window.wait("result-card").await;
    }
}
