//! The last resort, told with real desks: a vote that was held by hand or on paper is entered by one person and confirmed
//! by a second, and bears its mark wherever it is shown. And looks at names before a declaration, which are facts.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::time::{SystemTime, UNIX_EPOCH};

use hemicycle_desk::{
    Desk,
    intent::{
        BallotLifeIntent, DisplayIntent, HeldBallotIntent, Intent, OnPaperIntent, RegisterIntent, SyncIntent,
        VotingIntent,
    },
    view::{
        Answer, BallotFormView, BallotState, ChoiceView, CountSheetView, HeldVoteView, NamedVote, NamesView,
        OutcomeResult, PaperBallotView, PaperCountView, Problem, Question, ResultView, SceneName, SceneView,
        SessionView, TieBreakView, View,
    },
};
use hemicycle_domain::{
    ids::PersonId,
    minutes::{Line, MinutesDraft},
};
use hemicycle_press::{Language, Sentence};
use hemicycle_server::{evidence_report, report, verify_evidence, verify_file};
use stories::{Room, act, ask, refused, room::join_by, shown, until};
use tempfile::TempDir;

const QUESTION: &str = "Thông qua bảng giá đất?";

fn session(view: &View) -> &SessionView {
    view.session.as_ref().unwrap()
}

fn entries(view: &View) -> &[PaperBallotView] {
    &session(view).on_paper.ballots
}

fn result(view: &View) -> Option<&ResultView> {
    let mut results = session(view).results.iter();
    results.find(|result| result.question == QUESTION)
}

async fn person(desk: &Desk) -> String {
    ask(desk, |replica| replica.me().unwrap().0).await
}

async fn name_of(desk: &Desk) -> String {
    shown(desk).await.me.as_ref().unwrap().person.name.clone()
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

fn sheet(votes_for: u32, votes_against: u32) -> CountSheetView {
    CountSheetView {
        votes_for,
        votes_against,
        abstained: 0,
        not_voting: 0,
        papers: None,
    }
}

/// A show of hands of everybody with a mandate, a moment ago.
async fn hands(room: &Room, votes_for: u32, votes_against: u32) -> HeldBallotIntent {
    let view = shown(room.clerk()).await;
    let mut present = Vec::new();
    for desk in room.members() {
        present.push(person(desk).await);
    }
    HeldBallotIntent {
        item: session(&view).agenda[1].id.clone(),
        question: QUESTION.to_owned(),
        rule: session(&view).rules[0].name.clone(),
        form: BallotFormView::ShowOfHands,
        held_at: now() - 1,
        present,
        recused: Vec::new(),
        sheet: Some(sheet(votes_for, votes_against)),
        why_invalid: String::new(),
        votes: Vec::new(),
        tellers: Vec::new(),
        tie_break: None,
        witness: None,
        scan: None,
    }
}

fn enter(held: HeldBallotIntent) -> Intent {
    Intent::OnPaper(OnPaperIntent::EnterBallot { held: Box::new(held) })
}

fn confirm(ballot_id: &str) -> Intent {
    Intent::OnPaper(OnPaperIntent::ConfirmBallot {
        ballot_id: ballot_id.to_owned(),
    })
}

fn refuse(ballot_id: &str, reason: &str) -> Intent {
    Intent::OnPaper(OnPaperIntent::RefuseBallot {
        ballot_id: ballot_id.to_owned(),
        reason: reason.to_owned(),
    })
}

/// The clerk enters it, and everybody sees that it waits.
async fn entered(room: &Room, held: HeldBallotIntent) -> String {
    let question = held.question.clone();
    act(room.clerk(), enter(held)).await;
    let waits = |entry: &&PaperBallotView| entry.question == question && entry.refused.is_none();
    let mut id = String::new();
    for desk in room.desks() {
        let view = until(desk, "an entry that waits", |view| entries(view).iter().any(|e| waits(&e))).await;
        id.clone_from(&entries(&view).iter().find(waits).unwrap().ballot_id);
    }
    id
}

async fn draft(desk: &Desk, room: &Room) -> MinutesDraft {
    let journal = room.journal.clone();
    ask(desk, move |replica| {
        MinutesDraft::of(replica.session(&journal).unwrap(), String::new())
    })
    .await
}

async fn lines(desk: &Desk, room: &Room) -> Vec<Line> {
    let sections = draft(desk, room).await.sections.into_iter();
    sections.flat_map(|section| section.facts).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_on_paper_stands_when_a_second_person_confirms_it_and_is_marked_wherever_it_is_shown() {
    let room = Room::with_delegates(4).await.with_helper().await;
    room.open_sitting().await;
    let held = hands(&room, 4, 1).await;
    let held_at = held.held_at;
    let id = entered(&room, held).await;
    for desk in room.desks() {
        let view = shown(desk).await;
        assert!(result(&view).is_none(), "no result before the second person");
        let entry = &entries(&view)[0];
        assert_eq!((entry.tally.votes_for, entry.outcome.result), (4, OutcomeResult::Adopted));
        assert!(entry.from.confirmed.is_none());
    }
    let asked = |view: &View| {
        let on_paper = &session(view).on_paper;
        (on_paper.may_enter, on_paper.waits_for_me, entries(view)[0].may_confirm, entries(view)[0].may_take_back)
    };
    assert_eq!(asked(&*shown(room.clerk()).await), (true, 0, false, true));
    assert_eq!(asked(&*shown(&room.chair).await), (false, 1, true, false));
    assert_eq!(asked(&*shown(&room.delegates[0]).await), (false, 0, false, false));
    let waits = |line: &Line| matches!(line, Line::PaperBallotWaits { .. });
    assert!(lines(&room.chair, &room).await.iter().any(waits));

    // Nobody confirms alone what he or she entered, and no delegate who has not counted does.
    let own = refused(room.clerk(), confirm(&id)).await;
    assert_eq!(own, "refusal-second-person-needed");
    assert_eq!(refused(&room.delegates[0], confirm(&id)).await, "refusal-not-your-role");
    act(&room.chair, confirm(&id)).await;
    let (clerk, chair) = (name_of(room.clerk()).await, name_of(&room.chair).await);
    for desk in room.desks() {
        let view = until(desk, "the result", |view| result(view).is_some()).await;
        let result = result(&view).unwrap();
        let from = result.life.from_paper.as_ref().unwrap();
        assert_eq!((from.held_at, from.entered_by.as_str()), (held_at, clerk.as_str()));
        assert!(from.entered_at > held_at);
        assert_eq!(from.confirmed.as_ref().unwrap().name, chair);
        assert!(result.declared_at.is_some());
        assert_eq!(result.outcome.as_ref().unwrap().result, OutcomeResult::Adopted);
        assert!(entries(&view).is_empty());
    }
    room.together().await;
    assert_eq!(refused(&room.chair, confirm(&id)).await, "refusal-paper-entry-settled");

    // The room display.
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    act(&room.chair, Intent::Display(DisplayIntent::Show { scene: SceneName::Result })).await;
    let scene = room.chair.watch_display().borrow().clone().unwrap().scene.clone();
    let SceneView::Result { from_paper, .. } = scene else {
        panic!("another scene: {scene:?}")
    };
    let from_paper = from_paper.unwrap();
    assert_eq!((from_paper.held_at, from_paper.entered_by), (held_at, clerk.clone()));

    // The minutes name both, in all three languages.
    let said = lines(room.clerk(), &room).await;
    let mark = said.iter().find(|line| matches!(line, Line::HeldOnPaper { .. })).unwrap();
    let Line::HeldOnPaper { by, confirmed_by, .. } = mark else { unreachable!() };
    assert_eq!((by, confirmed_by), (&clerk, &chair));

    // The evidence checks, and says it; so does the archive.
    let dir = TempDir::new().unwrap();
    let export = BallotLifeIntent::ExportEvidence {
        ballot_id: id.clone(),
        folder: dir.path().display().to_string(),
    };
    act(room.clerk(), Intent::BallotLife(export)).await;
    let view = shown(room.clerk()).await;
    let folder = result(&view).unwrap().life.evidence.clone().unwrap();
    let proven = verify_evidence(&dir.path().join(folder)).unwrap().unwrap();
    let told = evidence_report(&proven);
    let expected = format!("entered by {clerk}");
    assert!(told.contains("entered from paper afterwards: held ") && told.contains(&expected), "{told}");
    assert!(told.contains(&format!("confirmed by {chair}")), "{told}");
    room.close_sitting().await;
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive {
            folder: dir.path().display().to_string(),
        }),
    )
    .await;
    let archive = stories::only_file(dir.path(), ".jsonl");
    let verified = verify_file(&archive).unwrap().unwrap();
    let told = report(&verified);
    assert!(told.contains("entered from paper afterwards: held ") && told.contains(QUESTION), "{told}");
}
