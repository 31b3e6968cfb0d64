//! The last resort, told with real desks: a vote that was held by hand or on paper is entered by one person and confirmed
//! by a second, and bears its mark wherever it is shown. And looks at names before a declaration, which are facts.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::time::{SystemTime, UNIX_EPOCH};

use hemicycle_desk::{
    Desk, Shown,
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
        let view = until(desk, "an entry that waits", |view| {
            entries(view).iter().any(|e| waits(&e))
        })
        .await;
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
        assert_eq!(
            (entry.tally.votes_for, entry.outcome.result),
            (4, OutcomeResult::Adopted)
        );
        assert!(entry.from.confirmed.is_none());
    }
    let asked = |view: &View| {
        let on_paper = &session(view).on_paper;
        (
            on_paper.may_enter,
            on_paper.waits_for_me,
            entries(view)[0].may_confirm,
            entries(view)[0].may_take_back,
        )
    };
    assert_eq!(asked(&*shown(room.clerk()).await), (true, 0, false, true));
    assert_eq!(asked(&*shown(&room.chair).await), (false, 1, true, false));
    assert_eq!(asked(&*shown(&room.delegates[0]).await), (false, 0, false, false));
    let waits = |line: &Line| matches!(line, Line::PaperBallotWaits { .. });
    assert!(lines(&room.chair, &room).await.iter().any(waits));

    // Nobody confirms alone what he or she entered, and no delegate who has not counted does.
    let own = refused(room.clerk(), confirm(&id)).await;
    assert_eq!(own, "refusal-second-person-needed");
    assert_eq!(
        refused(&room.delegates[0], confirm(&id)).await,
        "refusal-not-your-role"
    );
    act(&room.chair, confirm(&id)).await;
    let (clerk, chair) = (name_of(room.clerk()).await, name_of(&room.chair).await);
    for desk in room.desks() {
        let view = until(desk, "the result", |view| result(view).is_some()).await;
        let result = result(&view).unwrap();
        let from = result.life.from_paper.as_ref().unwrap();
        assert_eq!(
            (from.held_at, from.entered_by.as_str()),
            (held_at, clerk.as_str())
        );
        assert!(from.entered_at > held_at);
        assert_eq!(from.confirmed.as_ref().unwrap().name, chair);
        assert!(result.declared_at.is_some());
        assert_eq!(result.outcome.as_ref().unwrap().result, OutcomeResult::Adopted);
        assert!(entries(&view).is_empty());
    }
    room.together().await;
    assert_eq!(
        refused(&room.chair, confirm(&id)).await,
        "refusal-paper-entry-settled"
    );

    // The room display.
    let mut display = room.chair.watch_display();
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    let hold = DisplayIntent::Hold {
        scene: SceneName::Result,
    };
    act(&room.chair, Intent::Display(hold)).await;
    until(&room.chair, "the result on the projector", |view| {
        let control = view.display.as_ref();
        control.is_some_and(|control| control.open && control.scene == SceneName::Result)
    })
    .await;
    let shows = |seen: &Shown| seen.view.is_some();
    let scene = display
        .wait_for(shows)
        .await
        .unwrap()
        .view
        .clone()
        .unwrap()
        .scene
        .clone();
    let SceneView::Result { from_paper, .. } = scene else {
        panic!("another scene: {scene:?}")
    };
    let from_paper = from_paper.unwrap();
    assert_eq!(
        (from_paper.held_at, from_paper.entered_by),
        (held_at, clerk.clone())
    );

    // The minutes name both, in all three languages.
    let said = lines(room.clerk(), &room).await;
    let mark = said
        .iter()
        .find(|line| matches!(line, Line::HeldOnPaper { .. }))
        .unwrap();
    let Line::HeldOnPaper { by, confirmed_by, .. } = mark else {
        unreachable!()
    };
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
    assert!(
        told.contains("entered from paper afterwards: held ") && told.contains(&expected),
        "{told}"
    );
    assert!(told.contains(&format!("confirmed by {chair}")), "{told}");
    room.close_sitting().await;
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive {
            folder: dir.path().display().to_string(),
        }),
    )
    .await;
    let verified = verify_file(&dir.path().join("session.hemicycle"))
        .unwrap()
        .unwrap();
    let told = report(&verified);
    assert!(
        told.contains("entered from paper afterwards: held ") && told.contains(QUESTION),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_person_may_refuse_and_the_first_may_take_it_back_and_it_is_entered_anew() {
    let room = Room::with_delegates(4).await;
    room.open_sitting().await;
    let first = entered(&room, hands(&room, 4, 1).await).await;
    let twice = refused(room.clerk(), enter(hands(&room, 3, 2).await)).await;
    assert_eq!(twice, "refusal-already-on-paper");
    assert_eq!(
        refused(&room.chair, refuse(&first, " ")).await,
        "refusal-empty-text"
    );
    let reason = "Trên giấy là 2 phiếu không tán thành";
    act(&room.chair, refuse(&first, reason)).await;
    for desk in room.desks() {
        let view = until(desk, "the entry is refused", |view| {
            entries(view)[0].refused.is_some()
        })
        .await;
        let refused = entries(&view)[0].refused.clone().unwrap();
        assert_eq!(
            (refused.reason.as_str(), refused.name),
            (reason, name_of(&room.chair).await)
        );
        assert!(result(&view).is_none());
    }
    let settled = refused(&room.chair, confirm(&first)).await;
    assert_eq!(settled, "refusal-paper-entry-settled");

    let second = entered(&room, hands(&room, 3, 2).await).await;
    act(room.clerk(), refuse(&second, "Nhầm ngày")).await;
    for desk in [&room.chair, room.clerk()] {
        until(desk, "the clerk has taken it back", |view| {
            entries(view).iter().all(|entry| entry.refused.is_some())
        })
        .await;
    }
    let third = entered(&room, hands(&room, 3, 1).await).await;
    act(&room.chair, confirm(&third)).await;
    until(room.clerk(), "the result", |view| {
        result(view).is_some_and(|result| result.tally.votes_for == 3)
    })
    .await;
    let refused = |line: &&Line| matches!(line, Line::PaperBallotRefused { .. });
    let said = lines(room.clerk(), &room).await;
    assert_eq!(said.iter().filter(refused).count(), 2, "both stay in the record");
    let again = self::refused(room.clerk(), enter(hands(&room, 3, 1).await)).await;
    assert_eq!(again, "refusal-already-on-paper");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_sums_times_and_people_are_refused_with_a_sentence_in_every_language() {
    let room = Room::with_delegates(4).await;
    room.open_sitting().await;
    let clerk = room.clerk();
    let held = hands(&room, 4, 1).await;
    let board: Vec<String> = held.present[..3].to_vec();
    let papers = |votes_for, collected, invalid| HeldBallotIntent {
        form: BallotFormView::Paper,
        sheet: Some(CountSheetView {
            papers: Some(PaperCountView {
                issued: 5,
                collected,
                invalid,
            }),
            ..sheet(votes_for, 1)
        }),
        tellers: board.clone(),
        ..held.clone()
    };
    let called = |person: &str| HeldBallotIntent {
        form: BallotFormView::RollCall,
        sheet: None,
        votes: vec![HeldVoteView {
            person: person.to_owned(),
            choice: ChoiceView::For,
        }],
        ..held.clone()
    };
    let stranger = person(clerk).await;
    let wrong = [
        (hands(&room, 5, 1).await, "refusal-more-hands-than-entitled"),
        (papers(3, 5, 0), "refusal-sum-is-not-valid"),
        (papers(3, 6, 0), "refusal-more-collected-than-issued"),
        (papers(4, 5, 6), "refusal-more-invalid-than-collected"),
        (
            HeldBallotIntent {
                tellers: Vec::new(),
                ..papers(4, 5, 0)
            },
            "refusal-board-too-small",
        ),
        (
            HeldBallotIntent {
                held_at: now() + 3_600_000,
                ..held.clone()
            },
            "refusal-held-in-future",
        ),
        (
            HeldBallotIntent {
                held_at: 0,
                ..held.clone()
            },
            "refusal-held-before-session",
        ),
        (
            HeldBallotIntent {
                present: Vec::new(),
                ..held.clone()
            },
            "refusal-nobody-present",
        ),
        (
            HeldBallotIntent {
                recused: vec![held.present[4].clone()],
                tellers: held.present[3..].to_vec(),
                sheet: Some(sheet(3, 1)),
                ..held.clone()
            },
            "refusal-not-in-the-room",
        ),
        (called(&stranger), "refusal-not-in-the-room"),
        (
            HeldBallotIntent {
                form: BallotFormView::OpenElectronic,
                ..held.clone()
            },
            "refusal-not-held-on-paper",
        ),
        (
            HeldBallotIntent {
                tie_break: Some(TieBreakView::ChairFor),
                ..held.clone()
            },
            "refusal-no-tie",
        ),
        (
            HeldBallotIntent {
                scan: Some("none".to_owned()),
                ..held.clone()
            },
            "refusal-no-such-paper",
        ),
    ];
    for (held, expected) in wrong {
        let told = format!("{held:?}");
        let Err(Problem { text, .. }) = clerk.act(enter(held)).await else {
            panic!("taken: {told}")
        };
        assert_eq!(text.key, expected, "{told}");
        let sentence = Sentence {
            key: text.key.clone(),
            ..Sentence::refusal(&hemicycle_domain::Refusal::HeldInFuture)
        };
        for language in [Language::Vietnamese, Language::English, Language::German] {
            assert!(sentence.in_language(language).len() > 20, "{expected}");
        }
    }
    assert!(entries(&*shown(clerk).await).is_empty(), "nothing was entered");
    for desk in [&room.chair, &room.delegates[0]] {
        let not_the_clerk = refused(desk, enter(hands(&room, 4, 1).await)).await;
        assert_eq!(not_the_clerk, "refusal-not-your-role");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_declared_at_the_laptops_is_not_entered_from_paper_again() {
    let room = Room::with_delegates(4).await;
    room.open_sitting().await;
    let waiting = entered(&room, hands(&room, 4, 1).await).await;
    let ballot = room.open_ballot(QUESTION).await;
    let at = now();
    assert_eq!(
        refused(&room.chair, confirm(&waiting)).await,
        "refusal-another-ballot-open"
    );
    room.vote(&room.chair, &ballot, ChoiceView::For).await;
    room.close_ballot(&ballot).await;
    assert_eq!(
        refused(&room.chair, confirm(&waiting)).await,
        "refusal-held-at-laptops"
    );
    act(&room.chair, refuse(&waiting, "Đã biểu quyết trên máy")).await;
    until(room.clerk(), "refused, and the result is here", |view| {
        entries(view)[0].refused.is_some() && result(view).is_some()
    })
    .await;
    let again = HeldBallotIntent {
        question: format!(" {} ", QUESTION.to_uppercase()),
        ..hands(&room, 4, 1).await
    };
    assert_eq!(
        refused(room.clerk(), enter(again)).await,
        "refusal-held-at-laptops"
    );
    let then = HeldBallotIntent {
        question: "Một nội dung khác?".to_owned(),
        held_at: at,
        ..hands(&room, 4, 1).await
    };
    assert_eq!(
        refused(room.clerk(), enter(then)).await,
        "refusal-ballot-held-then"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_who_entered_a_roll_call_cannot_confirm_it_from_a_second_laptop() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let clerk = person(room.clerk()).await;
    // The clerk takes a second laptop.
    let folder = TempDir::new().unwrap();
    let invite = RegisterIntent::Invite {
        people: vec![clerk.clone()],
        folder: folder.path().display().to_string(),
    };
    act(room.clerk(), Intent::Register(invite)).await;
    let second = room.office.desk("clerk-two");
    act(&second, join_by(&stories::only_file(folder.path(), ".invite"))).await;
    until(&second, "the session at the second laptop", |view| {
        view.session
            .as_ref()
            .is_some_and(|session| session.on_paper.may_enter)
    })
    .await;

    let held = hands(&room, 0, 0).await;
    let answers = [ChoiceView::For, ChoiceView::For, ChoiceView::Against];
    let votes = held.present.iter().zip(answers);
    let votes = votes.map(|(person, choice)| HeldVoteView {
        person: person.clone(),
        choice,
    });
    let held = HeldBallotIntent {
        form: BallotFormView::RollCall,
        sheet: None,
        votes: votes.collect(),
        ..held
    };
    let id = entered(&room, held).await;
    until(&second, "the entry", |view| !entries(view).is_empty()).await;
    let own = refused(&second, confirm(&id)).await;
    assert_eq!(own, "refusal-second-person-needed");
    let view = shown(&room.chair).await;
    let choices: Vec<_> = entries(&view)[0].votes.iter().map(|vote| vote.choice).collect();
    let [one, two, three] = answers.map(Some);
    assert_eq!(choices, [one, two, three, None], "the chair reads every answer");
    act(&room.chair, confirm(&id)).await;
    let view = until(&room.delegates[0], "the result", |view| result(view).is_some()).await;
    let mine = result(&view).unwrap().mine.as_ref().unwrap();
    assert_eq!(mine.recorded_choice, Some(ChoiceView::For));
    assert_eq!(mine.receipt, None, "no vote of this laptop");
}

async fn names(desk: &Desk, ballot: &str) -> Result<Vec<NamedVote>, String> {
    let question = Question::NamedVotes {
        ballot_id: ballot.to_owned(),
    };
    match desk.look(question).await {
        Ok(Answer::NamedVotes(votes)) => Ok(votes),
        Ok(_) => panic!("another answer"),
        Err(problem) => Err(problem.text.key),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_looks_at_the_names_before_the_declaration_stands_in_the_journal() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let delegate = &room.delegates[0];
    let ballot = room.open_ballot(QUESTION).await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::Against).await;
    }
    until(&room.chair, "four votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 4
    })
    .await;
    for desk in [&room.chair, room.clerk(), delegate] {
        assert_eq!(
            names(desk, &ballot).await,
            Err("refusal-ballot-not-closed".to_owned())
        );
    }
    let close = VotingIntent::CloseBallot {
        ballot_id: ballot.clone(),
    };
    act(&room.chair, Intent::Voting(close)).await;
    for desk in room.desks() {
        until(desk, "the count", |view| result(view).is_some()).await;
    }
    let seen = |view: &View| result(view).unwrap().life.names;
    assert_eq!(seen(&*shown(delegate).await), NamesView::Kept);
    assert_eq!(seen(&*shown(room.clerk()).await), NamesView::Recorded);
    let kept = names(delegate, &ballot).await;
    assert_eq!(kept, Err("refusal-names-not-published".to_owned()));
    let unnamed = |line: &Line| !matches!(line, Line::Votes { .. });
    assert!(
        lines(room.clerk(), &room).await.iter().all(unnamed),
        "the draft keeps the names too"
    );

    assert_eq!(names(room.clerk(), &ballot).await.unwrap().len(), 4);
    let clerk = person(room.clerk()).await;
    for desk in room.desks() {
        let view = until(desk, "the look is told", |view| {
            result(view).unwrap().life.looks.len() == 1
        })
        .await;
        assert_eq!(
            result(&view).unwrap().life.looks[0].name,
            name_of(room.clerk()).await
        );
    }
    let (journal, id) = (room.journal.clone(), ballot.clone());
    let looks: Vec<PersonId> = ask(&room.chair, move |replica| {
        let session = replica.session(&journal).unwrap();
        let ballot = session.ballots.iter().find(|ballot| ballot.id.0 == id).unwrap();
        ballot.looks.iter().map(|look| look.person.clone()).collect()
    })
    .await;
    assert_eq!(looks, [PersonId::new(clerk)]);

    let declare = VotingIntent::Declare {
        ballot_id: ballot.clone(),
    };
    act(&room.chair, Intent::Voting(declare)).await;
    for desk in room.desks() {
        let view = until(desk, "the declaration", |view| {
            result(view).unwrap().declared_at.is_some()
        })
        .await;
        assert_eq!(seen(&view), NamesView::Told);
        assert_eq!(names(desk, &ballot).await.unwrap().len(), 4);
        assert_eq!(
            result(&*shown(desk).await).unwrap().life.looks.len(),
            1,
            "no look any more"
        );
    }
    let told = lines(room.clerk(), &room).await;
    let looked = |line: &Line| matches!(line, Line::SplitLooked { .. });
    assert_eq!(told.iter().filter(|line| looked(line)).count(), 1);
    assert!(!told.iter().all(unnamed));
    assert_eq!(
        session(&*shown(&room.chair).await).ballot.as_ref().unwrap().state,
        BallotState::Declared
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sitting_on_paper_stands_when_a_second_person_confirms_it_and_its_votes_with_it() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    room.close_sitting().await;
    let opened_at = now();
    let mut present = Vec::new();
    for desk in [&room.chair, &room.delegates[0], &room.delegates[1]] {
        present.push(person(desk).await);
    }
    let held = |opened_at: i64, closed_at: i64, present: &[String]| {
        Intent::OnPaper(OnPaperIntent::EnterSitting {
            opened_at,
            closed_at,
            present: present.to_vec(),
            scan: None,
        })
    };
    let clerk = room.clerk();
    until(clerk, "the sitting is closed", |view| session(view).minutes_ready).await;
    let refused_entry = |intent| refused(clerk, intent);
    let closed_at = now();
    assert!(closed_at > opened_at);
    let future = held(opened_at, closed_at + 3_600_000, &present);
    assert_eq!(refused_entry(future).await, "refusal-held-in-future");
    let backwards = held(closed_at, opened_at, &present);
    assert_eq!(refused_entry(backwards).await, "refusal-closed-before-opened");
    assert_eq!(
        refused_entry(held(opened_at, closed_at, &[])).await,
        "refusal-nobody-present"
    );
    let began = session(&*shown(clerk).await).sitting.opened_at.unwrap();
    let then = held(began, closed_at, &present);
    assert_eq!(refused_entry(then).await, "refusal-sitting-held-then");
    let own = refused(&room.chair, held(opened_at, closed_at, &present)).await;
    assert_eq!(own, "refusal-not-your-role");

    act(clerk, held(opened_at, closed_at, &present)).await;
    let mut id = String::new();
    for desk in room.desks() {
        let view = until(desk, "the sitting waits", |view| {
            !session(view).on_paper.sittings.is_empty()
        })
        .await;
        let entry = &session(&view).on_paper.sittings[0];
        assert!(entry.from.confirmed.is_none() && entry.present.len() == 3);
        id.clone_from(&entry.sitting_id);
    }
    let twice = refused_entry(held(opened_at, closed_at, &present)).await;
    assert_eq!(twice, "refusal-sitting-already-on-paper");
    let confirm_sitting = |id: &str| {
        Intent::OnPaper(OnPaperIntent::ConfirmSitting {
            sitting_id: id.to_owned(),
        })
    };
    assert_eq!(
        refused_entry(confirm_sitting(&id)).await,
        "refusal-second-person-needed"
    );
    let delegate = refused(&room.delegates[0], confirm_sitting(&id)).await;
    assert_eq!(delegate, "refusal-not-your-role");
    let waits = |line: &Line| matches!(line, Line::PaperSittingWaits { .. });
    assert!(lines(clerk, &room).await.iter().any(waits));

    act(&room.chair, confirm_sitting(&id)).await;
    for desk in room.desks() {
        until(desk, "the sitting stands", |view| {
            session(view).on_paper.sittings[0].from.confirmed.is_some()
        })
        .await;
    }
    // A vote of that sitting is entered like any other.
    let id = entered(&room, hands(&room, 3, 1).await).await;
    act(&room.chair, confirm(&id)).await;
    until(clerk, "the result", |view| result(view).is_some()).await;
    let (first, second) = (name_of(clerk).await, name_of(&room.chair).await);
    let said = lines(clerk, &room).await;
    assert!(said.iter().any(|line| matches!(
        line,
        Line::SittingOnPaper { number: 2, by, confirmed_by, .. } if *by == first && *confirmed_by == second
    )));
    let absent = name_of(&room.delegates[2]).await;
    assert!(
        said.iter()
            .any(|line| matches!(line, Line::Absent { names } if *names == [absent.clone()]))
    );
    room.together().await;
    let dir = TempDir::new().unwrap();
    let export = SyncIntent::ExportArchive {
        folder: dir.path().display().to_string(),
    };
    act(clerk, Intent::Sync(export)).await;
    let verified = verify_file(&dir.path().join("session.hemicycle"))
        .unwrap()
        .unwrap();
    let told = report(&verified);
    let expected = "sitting 2 entered from paper afterwards: opened ";
    assert!(
        told.contains(expected) && told.contains(&format!("confirmed by {second}")),
        "{told}"
    );
}
