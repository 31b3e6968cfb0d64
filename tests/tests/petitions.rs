//! What voters ask for, from a village hall without a network to the reply of the office that was asked: written down
//! on a laptop that is away, taken in by the office when both meet, sent on, answered, and the same after a restart.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::fs;

use hemicycle_desk::{
    Desk,
    intent::{Intent, PetitionsIntent},
    view::{
        Answer, CompetentLevelView, PetitionLinkView, PetitionOutcomeView, PetitionRow, PetitionStateView,
        PetitionStep, PetitionWordsView, PetitionsView, Question,
    },
};
use stories::{Room, act, eventually, open_again, refused, shut, words_on};

async fn register(desk: &Desk) -> PetitionsView {
    match desk.look(Question::Petitions).await.unwrap() {
        Answer::Petitions(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn says(desk: &Desk, what: PetitionsIntent) {
    act(desk, Intent::Petitions(what)).await;
}

fn words(what: &str) -> PetitionWordsView {
    PetitionWordsView {
        what: what.to_owned(),
        source: "Tiếp xúc cử tri".to_owned(),
        place: "Phường 3".to_owned(),
        field: "Giao thông".to_owned(),
        level: CompetentLevelView::Own,
        received: "2026-01-05".to_owned(),
    }
}

fn enter(what: &str, repeats: Option<String>) -> PetitionsIntent {
    PetitionsIntent::Enter {
        words: words(what),
        repeats,
    }
}

/// Waits until the petition of these words is as it is wanted.
async fn until_row(desk: &Desk, what: &str, is: impl Fn(&PetitionRow) -> bool) -> PetitionRow {
    let mut last = None;
    eventually(what, async || {
        let view = register(desk).await;
        last = view.petitions.into_iter().find(|row| row.words.what == what);
        last.as_ref().is_some_and(&is)
    })
    .await;
    last.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_down_in_a_village_hall_is_sent_on_answered_and_kept() {
    let room = Room::with_delegates(2).await.with_helper().await;
    let (lan, other) = (&room.delegates[0], &room.delegates[1]);

    // No network: it waits on the laptop, without a number, also after a restart.
    shut(&room.chair).await;
    says(lan, enter("Đèn đường Trần Phú", None)).await;
    let waiting = until_row(lan, "Đèn đường Trần Phú", |row| {
        row.state == PetitionStateView::Waiting
    })
    .await;
    assert_eq!((waiting.number, waiting.mine, waiting.may.len()), (None, true, 0));
    shut(lan).await;
    open_again(lan).await;
    until_row(lan, "Đèn đường Trần Phú", |row| {
        row.state == PetitionStateView::Waiting
    })
    .await;
    assert!(register(room.clerk()).await.petitions.is_empty());

    // The host takes it, and passes it on to the office, which alone gives numbers.
    open_again(&room.chair).await;
    let row = until_row(room.clerk(), "Đèn đường Trần Phú", |row| {
        row.number == Some(1)
    })
    .await;
    assert_eq!(row.state, PetitionStateView::Received);
    until_row(lan, "Đèn đường Trần Phú", |row| row.number == Some(1)).await;
    says(other, enter("Đèn đường, lần nữa", Some(row.id.clone()))).await;
    let again = until_row(room.clerk(), "Đèn đường, lần nữa", |row| {
        row.number == Some(2)
    })
    .await;
    assert_eq!(again.repeats.unwrap().number, 1);

    // Who may do what: the member mends the words while nobody has it; the office does the rest.
    let mine = until_row(lan, "Đèn đường Trần Phú", |row| row.repeated == 1).await;
    assert_eq!(mine.may, [PetitionStep::Reword]);
    let route = |body: &str, due: &str| PetitionsIntent::Route {
        petition: row.id.clone(),
        body: body.to_owned(),
        due: Some(due.to_owned()),
    };
    let reply = |outcome, text: &str| PetitionsIntent::Reply {
        petition: row.id.clone(),
        outcome,
        text: text.to_owned(),
        on: "2026-01-20".to_owned(),
    };
    let refuses = async |desk, what| refused(desk, Intent::Petitions(what)).await;
    assert_eq!(
        refuses(lan, route("Sở Xây dựng", "2026-01-15")).await,
        "refusal-not-your-role"
    );
    let clerk = room.clerk();
    let early = reply(PetitionOutcomeView::Resolved, "Xong");
    assert_eq!(refuses(clerk, early).await, "refusal-petition-not-routed");
    assert_eq!(
        refuses(clerk, route("Sở Xây dựng", "2026-02-30")).await,
        "refusal-bad-date"
    );
    assert_eq!(refuses(lan, enter(" ", None)).await, "refusal-empty-text");
    let long = "dài ".repeat(60_000);
    assert_eq!(refuses(lan, enter(&long, None)).await, "refusal-text-too-long");
    says(clerk, route("Sở Xây dựng", "2026-01-15")).await;
    let late = until_row(lan, "Đèn đường Trần Phú", |row| {
        row.state == PetitionStateView::Routed
    })
    .await;
    assert!(late.days_late > 0 && late.may.is_empty(), "{late:?}");
    says(clerk, reply(PetitionOutcomeView::InProgress, "Đã khảo sát")).await;
    says(clerk, reply(PetitionOutcomeView::Resolved, "Đã lắp 40 bóng")).await;
    let ends = reply(PetitionOutcomeView::Explained, "Nữa");
    assert_eq!(refuses(clerk, ends).await, "refusal-petition-ended");
    says(
        clerk,
        PetitionsIntent::LinkResolution {
            petition: row.id.clone(),
            name: "12/NQ-HĐND".to_owned(),
        },
    )
    .await;

    // All have the same, after a restart too, and as files.
    for desk in [lan, other, clerk, &room.chair] {
        let known = until_row(desk, "Đèn đường Trần Phú", |row| !row.links.is_empty()).await;
        assert_eq!((known.state, known.days_late), (PetitionStateView::Resolved, 0));
        assert_eq!(known.replies.len(), 2);
        let resolution = PetitionLinkView::Resolution {
            name: "12/NQ-HĐND".to_owned(),
        };
        assert_eq!(known.links, [resolution]);
    }
    let before = register(lan).await;
    shut(lan).await;
    open_again(lan).await;
    assert_eq!(register(lan).await.petitions, before.petitions);

    let folder = room.office.dir.path().join("petitions");
    let petitions: Vec<String> = before.petitions.iter().map(|row| row.id.clone()).collect();
    let export = PetitionsIntent::Export {
        folder: folder.display().to_string(),
        petitions: petitions.clone(),
    };
    says(clerk, export).await;
    let table = fs::read_to_string(folder.join("petitions.csv")).unwrap();
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(
        table.contains("Đã lắp 40 bóng") && table.contains("12/NQ-HĐND"),
        "{table}"
    );
    assert!(
        fs::read(folder.join("petitions.xlsx"))
            .unwrap()
            .starts_with(b"PK")
    );
    let kept: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("petitions.json")).unwrap()).unwrap();
    assert_eq!(kept["petitions"].as_array().unwrap().len(), 2);
    let print = PetitionsIntent::Print {
        folder: folder.display().to_string(),
        petitions: petitions.clone(),
    };
    says(clerk, print).await;
    let page = words_on(&fs::read(folder.join("petitions.pdf")).unwrap());
    for words in [
        "1. Đèn đường Trần Phú",
        "Sở Xây dựng",
        "Đã lắp 40 bóng",
        "12/NQ-HĐND",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let taken = folder.join("petitions.csv").display().to_string();
    let nowhere = PetitionsIntent::Export {
        folder: taken,
        petitions,
    };
    assert_eq!(refuses(clerk, nowhere).await, "problem-folder-unwritable");
}
