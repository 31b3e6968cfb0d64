//! Check 13: words typed without accents find papers, notes, people and items; what is spelled as it was typed comes
//! first, and all of it within half a second.
#![allow(clippy::print_stdout, reason = "it says how long a search took")]
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::time::{Duration, Instant};

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, Intent, PapersIntent},
    searching::page_row,
    view::{Answer, NameKind, PageTrustView, Question, SearchAnswer},
};
use hemicycle_store::{PageRow, PageTrust};
use stories::{Row, act, ask, pdf, placed, room::Office, shown, until, write_roster};

const MOST: Duration = Duration::from_millis(500);
/// As many pages as the papers of a long session have.
const PAGES: u32 = 3_000;

async fn search(desk: &Desk, text: &str) -> SearchAnswer {
    let begun = Instant::now();
    let question = Question::Search {
        text: text.to_owned(),
    };
    let answer = match desk.look(question).await {
        Ok(Answer::Search(answer)) => answer,
        other => panic!("{other:?}"),
    };
    let took = begun.elapsed();
    println!("{text}: {} ms", took.as_millis());
    assert!(took <= MOST, "{text}: {took:?}");
    answer
}

fn names(answer: &SearchAnswer, kind: NameKind) -> Vec<(String, bool)> {
    let of_kind = answer.names.iter().filter(|name| name.kind == kind);
    of_kind
        .map(|name| (format!("{}{}{}", name.before, name.hit, name.after), name.exact))
        .collect()
}

/// An office with members of telling names, an item and a paper, whose text is as long as a session's.
async fn office() -> Office {
    let office = Office::with_people(2, false).await;
    let roster = office.dir.path().join("more.xlsx");
    let row = |name, seat| Row {
        name,
        group: "Tổ 1",
        seat,
    };
    write_roster(
        &roster,
        &[
            row("Jürgen Müller", "11"),
            row("Anna Muller", "12"),
            row("Trần Đất Đai", "13"),
            row("Lê Đạt Đại", "14"),
            row("Ngô Thị Đường", "15"),
        ],
    );
    let path = roster.display().to_string();
    act(
        &office.clerk,
        Intent::Register(hemicycle_desk::intent::RegisterIntent::ImportRoster { path }),
    )
    .await;
    office.convene().await;
    let text = "1. Bảng giá đất đai năm 2026\n2. Umbau der Bahnhofstraße\n3. Đường vành đai\n".to_owned();
    act(&office.clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
    let view = until(&office.clerk, "the agenda", |view| {
        view.session.as_ref().unwrap().agenda.len() == 3
    })
    .await;
    let titles = [
        (0, "Tờ trình về đất đai"),
        (2, "Quy hoạch chung"),
        (0, "Hoạch định theo quy chế"),
        (1, "Quy hoạch vùng"),
    ];
    let mut files = Vec::new();
    for (number, (item, title)) in titles.into_iter().enumerate() {
        let file = office.dir.path().join(format!("{number}.pdf"));
        std::fs::write(&file, pdf("Report", 3_000 + number)).unwrap();
        let item = &view.session.as_ref().unwrap().agenda[item].id;
        files.push(placed(&file, item, title));
    }
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    let view = shown(&office.clerk).await;
    let mut papers = view.session.as_ref().unwrap().agenda[0].papers.iter();
    let paper = papers.find(|paper| paper.title == titles[0].1).unwrap();
    let sha256 = paper.versions[0].sha256.clone();
    let page = |page: u32| match page {
        7 => page_row(page, "Müller wohnt in der Straße am Markt".into()),
        8 => page_row(page, "Con đường mới được mở trong năm".into()),
        9 => PageRow {
            trust: PageTrust::Unreliable,
            ..page_row(page, "Luật đất đai và quy hoạch".into())
        },
        // Hundreds of pages that only resemble it.
        _ => page_row(
            page,
            format!("Kết quả đạt được: dat dai, trang {page}, ngân sách năm 2026"),
        ),
    };
    let pages: Vec<PageRow> = (0..PAGES).map(page).collect();
    ask(&office.clerk, move |replica| {
        replica.store.keep_text(&sha256, "text", &[], &pages).unwrap();
    })
    .await;
    office
}

#[tokio::test(flavor = "multi_thread")]
async fn words_without_accents_find_papers_names_and_items_in_time_and_exact_ones_first() {
    let office = office().await;
    let clerk = &office.clerk;

    let answer = search(clerk, "dat dai").await;
    assert_eq!(
        names(&answer, NameKind::Person),
        [("Lê Đạt Đại".into(), false), ("Trần Đất Đai".into(), false)]
    );
    assert_eq!(
        names(&answer, NameKind::Item),
        [("Bảng giá đất đai năm 2026".into(), false)]
    );
    assert_eq!(
        names(&answer, NameKind::Paper),
        [("Tờ trình về đất đai".into(), false)]
    );
    assert!(answer.hits.len() > 100 && answer.truncated);

    let answer = search(clerk, "đất đai").await;
    let exact: Vec<&str> = answer
        .names
        .iter()
        .filter(|name| name.exact)
        .map(|name| name.hit.as_str())
        .collect();
    assert_eq!(exact.len(), 3, "an item, a paper and a person: {exact:?}");
    assert!(answer.names[..3].iter().all(|name| name.exact));
    assert!(!answer.names[3].exact && answer.names[3].hit == "Đạt Đại");
    let first = &answer.hits[0];
    assert_eq!((first.page, first.exact, &*first.hit), (10, true, "đất đai"));
    assert_eq!(
        first.trust,
        PageTrustView::Unreliable,
        "its page says how far to trust it"
    );

    // Titles in one piece, by the agenda; then the words apart.
    let answer = search(clerk, "quy hoach").await;
    let titles: Vec<String> = names(&answer, NameKind::Paper)
        .into_iter()
        .map(|(title, _)| title)
        .collect();
    assert_eq!(
        titles,
        ["Quy hoạch vùng", "Quy hoạch chung", "Hoạch định theo quy chế"]
    );

    let answer = search(clerk, "duong").await;
    assert_eq!(
        names(&answer, NameKind::Person),
        [("Ngô Thị Đường".into(), false)]
    );
    assert_eq!(names(&answer, NameKind::Item), [("Đường vành đai".into(), false)]);
    let hit = answer.hits.iter().find(|hit| hit.page == 9).unwrap();
    assert_eq!((&*hit.hit, hit.trust), ("đường", PageTrustView::Text));

    let answer = search(clerk, "Strasse").await;
    assert_eq!(
        names(&answer, NameKind::Item),
        [("Umbau der Bahnhofstraße".into(), false)]
    );
    assert_eq!(answer.hits[0].hit, "Straße");

    // Who is spelled so stands before who only sounds so.
    let answer = search(clerk, "muller").await;
    assert_eq!(
        names(&answer, NameKind::Person),
        [("Anna Muller".into(), true), ("Jürgen Müller".into(), false)]
    );
    assert_eq!(answer.hits[0].hit, "Müller");

    for nothing in ["", "  ", "\"", "*", "zzzz"] {
        let answer = search(clerk, nothing).await;
        assert!(answer.names.is_empty() && answer.hits.is_empty(), "{nothing}");
    }
}
