//! Votes that people count, told with real desks: hands raised in the room, and papers in a box.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{BallotLifeIntent, Intent, RowsIntent, SyncIntent, VotingIntent},
    view::{
        BallotFormView, BallotState, BallotView, ChoiceView, CountSheetView, OutcomeResult, PaperCountView,
        Question, RowView, RowsAskedView, RowsKindView, RowsSheetView, RowsView, SessionView, View,
    },
};
use hemicycle_domain::{ids::PersonId, minutes::MinutesDraft};
use hemicycle_server::{evidence_report, verify_evidence};
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

fn rows_of(view: &View) -> &RowsView {
    ballot(view).rows.as_ref().unwrap()
}

fn enters(ballot_id: &str, marks: [u32; 3]) -> Intent {
    let papers = PaperCountView {
        issued: 7,
        collected: 7,
        invalid: 1,
    };
    Intent::Rows(RowsIntent::Enter {
        ballot_id: ballot_id.to_owned(),
        sheet: RowsSheetView {
            papers,
            rows: vec![marks],
        },
        why_invalid: "Đánh dấu cả hai ô".to_owned(),
    })
}

async fn may_count(desk: &Desk) {
    until(desk, "the count is asked for", |view| {
        ballot(view).counting.as_ref().unwrap().may_enter
    })
    .await;
}

/// What a paper with one row led to, as a desk shows it among the results: the name of its sentence.
async fn decided(desk: &Desk, votes_for: u32) -> String {
    let view = until(desk, "the declared result", |view| {
        let counted = session(view).counted_rows.first();
        let result = counted.and_then(|ballot| ballot.declared_at.and(ballot.rows.result.as_ref()));
        result.is_some_and(|result| result.rows[0].marks[0] == votes_for)
    })
    .await;
    let result = session(&view).counted_rows[0].rows.result.clone().unwrap();
    result.rows[0].decided.key.clone()
}

/// One person, trust or no trust, on paper (bỏ phiếu tín nhiệm): from the opening to the sealed papers.
#[tokio::test(flavor = "multi_thread")]
async fn a_confidence_vote_on_one_person_is_counted_counted_again_sealed_and_proven() {
    let room = Room::with_delegates(6).await.with_helper().await;
    room.open_sitting().await;
    let (candidate, board) = (&room.delegates[5], &room.delegates[..5]);
    let view = shown(&room.chair).await;
    let asked = RowsAskedView {
        asks: RowsKindView::Confidence,
        places: 0,
        rows: vec![RowView {
            name: "Trần Văn Số 7 – Phó Chủ tịch".to_owned(),
            person: Some(person(candidate).await.0),
        }],
    };
    let open = RowsIntent::Open {
        item: session(&view).live_item.clone().unwrap(),
        question: "Bỏ phiếu tín nhiệm".to_owned(),
        paper: None,
        rule: "confidence".to_owned(),
        rows: asked,
    };
    assert_eq!(
        refused(candidate, Intent::Rows(open.clone())).await,
        "refusal-not-your-role"
    );
    act(&room.chair, Intent::Rows(open)).await;
    let id = ballot(&*shown(&room.chair).await).id.clone();
    for desk in room.desks() {
        until(desk, "the open ballot", |view| {
            session(view)
                .ballot
                .as_ref()
                .is_some_and(|ballot| ballot.id == id)
        })
        .await;
    }
    assert_eq!(press(&id, candidate).await, "refusal-voted-on-paper");
    let members: Vec<&Desk> = board.iter().collect();
    let biased: Vec<&Desk> = room.delegates[1..].iter().collect();
    assert_eq!(
        refused(&room.chair, names(&id, &biased).await).await,
        "refusal-candidate-counts"
    );
    act(&room.chair, names(&id, &members).await).await;
    assert_eq!(
        refused(&room.chair, close(&id)).await,
        "refusal-board-not-confirmed"
    );
    let confirm = RowsIntent::ConfirmBoard {
        ballot_id: id.clone(),
    };
    act(&room.chair, Intent::Rows(confirm)).await;
    act(&room.chair, close(&id)).await;

    // Seven papers, one of them invalid: six marks in the row, not seven.
    let (first, second) = (&board[0], &board[1]);
    for desk in [first, second] {
        may_count(desk).await;
    }
    assert_eq!(
        refused(first, enters(&id, [5, 2, 0])).await,
        "refusal-row-above-valid"
    );
    act(first, enters(&id, [3, 3, 0])).await;
    act(second, enters(&id, [4, 2, 0])).await;
    until(second, "the row that differs", |view| {
        rows_of(view).differing == [0]
    })
    .await;
    assert_eq!(
        refused(&room.chair, declare(&id)).await,
        "refusal-counts-not-agreed"
    );
    act(second, enters(&id, [3, 3, 0])).await;
    until(&room.chair, "the count", |view| rows_of(view).result.is_some()).await;
    act(&room.chair, declare(&id)).await;
    // Three of seven members are not more than half of them.
    for desk in room.desks() {
        assert_eq!(decided(desk, 3).await, "rows-result-no-confidence");
    }

    // Somebody doubts the count: the same board counts again, and finds a paper that it had read wrongly.
    let again = RowsIntent::OrderRecount {
        ballot_id: id.clone(),
        reason: "Một phiếu đọc nhầm".to_owned(),
    };
    act(&room.chair, Intent::Rows(again)).await;
    for desk in [first, second] {
        may_count(desk).await;
        act(desk, enters(&id, [4, 2, 0])).await;
    }
    until(&room.chair, "the new count", |view| {
        let result = rows_of(view).result.as_ref();
        result.is_some_and(|result| result.rows[0].marks == [4, 2, 0])
    })
    .await;
    act(&room.chair, declare(&id)).await;
    for desk in room.desks() {
        assert_eq!(decided(desk, 4).await, "rows-result-confidence");
    }
    let store = RowsIntent::StorePapers {
        ballot_id: id.clone(),
        seal: "17".to_owned(),
        place: "Kho lưu trữ".to_owned(),
        destroy_on: "2041-12-31".to_owned(),
    };
    assert_eq!(
        refused(candidate, Intent::Rows(store.clone())).await,
        "refusal-not-your-role"
    );
    act(first, Intent::Rows(store)).await;
    until(room.clerk(), "where the papers are", |view| {
        rows_of(view).stored.is_some()
    })
    .await;
    room.together().await;

    // Minutes, archive and evidence say both counts and the one that stands.
    let journal = room.journal.clone();
    let minutes = ask(room.clerk(), move |replica| {
        let draft = MinutesDraft::of(replica.session(&journal).unwrap(), String::new());
        serde_json::to_string(&draft).unwrap()
    })
    .await;
    for word in [
        "boardConfirmed",
        "recount",
        "Một phiếu đọc nhầm",
        "papersStored",
        "Kho lưu trữ",
    ] {
        assert!(minutes.contains(word), "{word} is not in the minutes");
    }
    let folder = TempDir::new().unwrap();
    let path = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: path.clone() }),
    )
    .await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    let tallies = verify(&archive).unwrap().tallies;
    assert_eq!(tallies[1], "row=1 for=4 against=2 unmarked=0");
    let evidence = BallotLifeIntent::ExportEvidence {
        ballot_id: id,
        folder: path,
    };
    act(room.clerk(), Intent::BallotLife(evidence)).await;
    let proven = verify_evidence(&folder.path().join("evidence-01"))
        .unwrap()
        .unwrap();
    let told = evidence_report(&proven);
    for line in &tallies {
        assert!(told.contains(line.as_str()), "{line} is not in {told}");
    }
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
