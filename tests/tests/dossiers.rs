//! What a council keeps beyond its sessions, told with real desks: an adopted decision gets its number once, a theme is
//! monitored and its recommendation falls due, a meeting with voters is written down in a village hall without a network.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::fs;

use hemicycle_desk::{
    Desk,
    intent::{DossiersIntent, Intent},
    view::{
        Answer, ChoiceView, DecidedByView, DossierKindView, DossierLinkKind, DossierRow, DossierStateView,
        DossierStep, DossierWordsView, DossiersView, Question, ReviewView,
    },
};
use stories::{Room, act, eventually, open_again, refused, shut, until, words_on};

async fn registers(desk: &Desk) -> DossiersView {
    match desk.look(Question::Dossiers).await.unwrap() {
        Answer::Dossiers(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn says(desk: &Desk, what: DossiersIntent) {
    act(desk, Intent::Dossiers(what)).await;
}

async fn refuses(desk: &Desk, what: DossiersIntent) -> String {
    refused(desk, Intent::Dossiers(what)).await
}

fn name(words: &DossierWordsView) -> &str {
    match words {
        DossierWordsView::Resolution { title, .. } | DossierWordsView::Monitoring { title, .. } => title,
        DossierWordsView::VoterMeeting { place, .. } => place,
    }
}

/// Waits until the entry of this name is as it is wanted.
async fn until_row(desk: &Desk, what: &str, is: impl Fn(&DossierRow) -> bool) -> DossierRow {
    let mut last = None;
    eventually(what, async || {
        let view = registers(desk).await;
        last = view.dossiers.into_iter().find(|row| name(&row.words) == what);
        last.as_ref().is_some_and(&is)
    })
    .await;
    last.unwrap()
}

fn opens(words: DossierWordsView) -> DossiersIntent {
    DossiersIntent::Open { words, number: None }
}

fn resolution(title: &str, decided: Option<DecidedByView>) -> DossierWordsView {
    DossierWordsView::Resolution {
        title: title.to_owned(),
        normative: true,
        sign: "/2026/NQ-HĐND".to_owned(),
        legal_basis: "Luật Đất đai".to_owned(),
        adopted: "2026-01-20".to_owned(),
        effective: None,
        decided,
    }
}

fn meeting() -> DossierWordsView {
    DossierWordsView::VoterMeeting {
        place: "Nhà văn hóa Phường 3".to_owned(),
        on: "2026-01-10".to_owned(),
        members: "Tổ đại biểu số 2".to_owned(),
        attended: 120,
        notes: "Giá đất, thoát nước".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn decisions_get_their_numbers_and_what_follows_is_kept_and_told() {
    let room = Room::with_delegates(2).await.with_helper().await;
    let (lan, clerk) = (&room.delegates[0], room.clerk());
    Box::pin(a_decision_gets_its_number_once(&room)).await;
    Box::pin(a_theme_leads_to_a_recommendation(clerk)).await;
    Box::pin(a_village_hall_has_no_network(&room)).await;

    // All have the same, after a restart too, on paper and as files.
    let before = registers(clerk).await.dossiers;
    assert_eq!(before.len(), 4);
    eventually("the same at the delegate's", async || {
        let mine = registers(lan).await.dossiers;
        mine.len() == 4 && mine.iter().all(|row| row.number.is_some())
    })
    .await;
    shut(lan).await;
    open_again(lan).await;
    let numbers = |rows: &[DossierRow]| -> Vec<String> {
        rows.iter()
            .map(|row| format!("{:?} {}", row.number, name(&row.words)))
            .collect()
    };
    assert_eq!(numbers(&registers(lan).await.dossiers), numbers(&before));
    let folder = room.office.dir.path().join("registers");
    let to = folder.display().to_string();
    let dossiers: Vec<String> = before.iter().map(|row| row.id.clone()).collect();
    let kind = DossierKindView::Resolution;
    says(
        clerk,
        DossiersIntent::Export {
            folder: to.clone(),
            kind,
            dossiers: dossiers.clone(),
        },
    )
    .await;
    let table = fs::read_to_string(folder.join("resolutions.csv")).unwrap();
    assert!(table.contains("01/2026/NQ-HĐND"), "{table}");
    assert!(table.contains("Khu số 4 chưa có hạ tầng"), "{table}");
    assert!(folder.join("resolutions.xlsx").exists() && folder.join("resolutions.json").exists());
    let print = |folder: String| DossiersIntent::Print {
        folder,
        kind,
        dossiers: dossiers.clone(),
    };
    says(clerk, print(to)).await;
    let page = words_on(&fs::read(folder.join("resolutions.pdf")).unwrap());
    for words in [
        "01/2026/NQ-HĐND",
        "54/2019/NQ-HĐND",
        "Sở Xây dựng",
        "Nhà văn hóa Phường 3",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let taken = folder.join("resolutions.csv").display().to_string();
    assert_eq!(refuses(clerk, print(taken)).await, "problem-folder-unwritable");
}

async fn a_decision_gets_its_number_once(room: &Room) {
    let (chair, clerk) = (&room.chair, room.clerk());
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua bảng giá đất?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(chair, "all votes", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 3
    })
    .await;
    room.close_ballot(&ballot).await;
    let mut decision = None;
    eventually("the decision waits for its number", async || {
        decision = registers(clerk).await.decisions.into_iter().next();
        decision.is_some()
    })
    .await;
    let decision = decision.unwrap();
    let signs: Vec<String> = registers(clerk)
        .await
        .signs
        .into_iter()
        .map(|sign| sign.next)
        .collect();
    assert!(
        signs[0].starts_with("01/") && signs[1] == "01/NQ-HĐND",
        "{signs:?}"
    );
    let numbered = || opens(resolution(&decision.title, Some(decision.decided.clone())));
    assert_eq!(
        refuses(&room.delegates[0], numbered()).await,
        "refusal-not-your-role"
    );
    says(clerk, numbered()).await;
    let row = until_row(clerk, &decision.title, |row| row.number.is_some()).await;
    assert_eq!(row.number.as_deref(), Some("01/2026/NQ-HĐND"));
    assert_eq!(row.state, DossierStateView::InForce);
    // Each decision once, by whoever asks, and each number once.
    until_row(chair, &decision.title, |row| row.number.is_some()).await;
    assert_eq!(refuses(chair, numbered()).await, "refusal-decision-numbered");
    assert!(registers(clerk).await.decisions.is_empty());
    let DossierWordsView::Resolution { legal_basis, .. } = resolution("", None) else {
        unreachable!()
    };
    let earlier = |number| DossiersIntent::Open {
        words: DossierWordsView::Resolution {
            title: "Bảng giá đất 2020-2024".to_owned(),
            normative: true,
            sign: "/2019/NQ-HĐND".to_owned(),
            legal_basis: legal_basis.clone(),
            adopted: "2019-12-10".to_owned(),
            effective: None,
            decided: None,
        },
        number: Some(number),
    };
    says(clerk, earlier(54)).await;
    assert_eq!(refuses(clerk, earlier(54)).await, "refusal-dossier-number-taken");
    let old = until_row(clerk, "Bảng giá đất 2020-2024", |row| row.number.is_some()).await;
    assert_eq!(old.number.as_deref(), Some("54/2019/NQ-HĐND"));
    says(
        clerk,
        DossiersIntent::Link {
            dossier: row.id.clone(),
            link: DossierLinkKind::Replaces,
            other: old.id.clone(),
        },
    )
    .await;
    let old = until_row(clerk, "Bảng giá đất 2020-2024", |row| {
        row.state == DossierStateView::Replaced
    })
    .await;
    assert_eq!(old.links[0].kind, DossierLinkKind::ReplacedBy);
    assert_eq!(old.links[0].number, "01/2026/NQ-HĐND");
    let review = |dossier: &str, review| DossiersIntent::Review {
        dossier: dossier.to_owned(),
        review,
        text: "Rà soát năm".to_owned(),
        on: "2026-02-01".to_owned(),
    };
    assert_eq!(
        refuses(clerk, review(&row.id, ReviewView::Concluded)).await,
        "refusal-not-of-this-kind"
    );
    says(clerk, review(&row.id, ReviewView::ToBeChanged)).await;
    until_row(clerk, &decision.title, |row| {
        row.state == DossierStateView::ToBeChanged
    })
    .await;
}

async fn a_theme_leads_to_a_recommendation(clerk: &Desk) {
    let theme = |from: &str, to: &str| DossierWordsView::Monitoring {
        title: "Khu tái định cư".to_owned(),
        survey: false,
        organ: "Ban Kinh tế".to_owned(),
        origin: String::new(),
        plan: String::new(),
        from: from.to_owned(),
        to: to.to_owned(),
    };
    let wrong = opens(theme("2026-01-31", "2026-01-01"));
    assert_eq!(refuses(clerk, wrong).await, "refusal-bad-date");
    says(clerk, opens(theme("2026-01-01", "2026-01-31"))).await;
    let row = until_row(clerk, "Khu tái định cư", |row| row.number.is_some()).await;
    assert_eq!(row.state, DossierStateView::UnderWay);
    assert_eq!(
        row.may,
        [
            DossierStep::Measure,
            DossierStep::Review,
            DossierStep::Link,
            DossierStep::Reword
        ]
    );
    says(
        clerk,
        DossiersIntent::Review {
            dossier: row.id.clone(),
            review: ReviewView::Concluded,
            text: "Khu số 4 chưa có hạ tầng".to_owned(),
            on: "2026-02-01".to_owned(),
        },
    )
    .await;
    says(
        clerk,
        DossiersIntent::Measure {
            dossier: row.id.clone(),
            what: "Hoàn thành hạ tầng khu số 4".to_owned(),
            body: "Sở Xây dựng".to_owned(),
            due: Some("2026-02-10".to_owned()),
        },
    )
    .await;
    let late = until_row(clerk, "Khu tái định cư", |row| row.days_late > 0).await;
    assert_eq!(late.state, DossierStateView::Concluded);
    assert_eq!(
        registers(clerk).await.dossiers[0].id,
        late.id,
        "what is late stands first"
    );
    let report = |done| DossiersIntent::Report {
        dossier: row.id.clone(),
        measure: late.measures[0].id.clone(),
        done,
        text: "Đã xong 60 %".to_owned(),
        on: "2026-02-09".to_owned(),
    };
    says(clerk, report(false)).await;
    assert!(
        until_row(clerk, "Khu tái định cư", |row| !row.measures[0]
            .reports
            .is_empty())
        .await
        .days_late
            > 0
    );
    says(clerk, report(true)).await;
    until_row(clerk, "Khu tái định cư", |row| row.days_late == 0).await;
    assert_eq!(refuses(clerk, report(true)).await, "refusal-measure-done");
}

async fn a_village_hall_has_no_network(room: &Room) {
    let lan = &room.delegates[0];
    eventually("what the office wrote is here", async || {
        registers(lan).await.dossiers.len() == 3
    })
    .await;
    shut(&room.chair).await;
    says(lan, opens(meeting())).await;
    let waiting = until_row(lan, "Nhà văn hóa Phường 3", |row| {
        row.state == DossierStateView::Waiting
    })
    .await;
    assert!(waiting.number.is_none() && waiting.may.is_empty());
    shut(lan).await;
    open_again(lan).await;
    until_row(lan, "Nhà văn hóa Phường 3", |row| {
        row.state == DossierStateView::Waiting
    })
    .await;
    open_again(&room.chair).await;
    let row = until_row(room.clerk(), "Nhà văn hóa Phường 3", |row| {
        row.number.is_some()
    })
    .await;
    assert_eq!(
        (row.number.as_deref(), row.state),
        (Some("1"), DossierStateView::Held)
    );
    let mine = until_row(lan, "Nhà văn hóa Phường 3", |row| row.number.is_some()).await;
    assert!(mine.may.contains(&DossierStep::Reword), "{:?}", mine.may);
    let empty = DossierWordsView::VoterMeeting {
        place: " ".to_owned(),
        on: "2026-01-10".to_owned(),
        members: "Lan".to_owned(),
        attended: 1,
        notes: String::new(),
    };
    assert_eq!(refuses(lan, opens(empty)).await, "refusal-empty-text");
}
