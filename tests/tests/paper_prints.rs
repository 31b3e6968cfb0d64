//! Papers on paper: chosen pages, whose print it is where they are not for everyone, and whole sets by the clerk.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{collections::BTreeMap, fs, path::Path};

use hemicycle_desk::{
    intent::{Intent, NotePlace, NotesIntent, PapersIntent, PlacedFile},
    view::{Answer, NoteView, PrintPlanView, Question},
};
use hemicycle_helper::{
    Limits, NotPrinted, PrintedPaper, Printing, Prints, Standard, Typesetting, extract, locate, print,
    typeset, typeset_as,
};
use hemicycle_press::stamp_sheets;
use stories::{
    Room, act, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until,
};

const NAME: &str = "Nguyễn Thị Thư";

/// Each page says its number; every second one lies.
fn paper(word: &str, pages: u32) -> Vec<u8> {
    let pages: Vec<String> = (1..=pages)
        .map(|page| {
            let lies = page % 2 == 0;
            format!("#page(paper: \"a5\", flipped: {lies})[Trang {word} {page} #link((page: 1, x: 0pt, y: 0pt))[về đầu]]")
        })
        .collect();
    let source = format!(
        "#set document(date: datetime(year: 2026, month: 1, day: 1))\n{}",
        pages.join("\n")
    );
    typeset(&locate().unwrap(), &source, &BTreeMap::new()).unwrap()
}

/// The words of each page.
fn texts(pdf: &[u8]) -> Vec<String> {
    let read = extract(&locate().unwrap(), pdf, &Limits::for_extraction());
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    read.pages.iter().map(|page| words(&page.text)).collect()
}

fn printed(papers: &[PrintedPaper<'_>], stamp: Option<&[u8]>, sets: u32, both_sides: bool) -> Prints {
    let printing = Printing {
        papers,
        stamp,
        sets,
        both_sides,
    };
    print(&locate().unwrap(), &printing).unwrap()
}

#[test]
fn chosen_pages_come_alone_in_their_order_and_each_bears_the_name() {
    let long = "Công Tằng Tôn Nữ Thị Phương Thảo Nguyễn Huỳnh Hoàng Ngọc Minh Châu";
    let source = stamp_sheets(long, "Bản in của một người");
    let typesetting = Typesetting {
        source: &source,
        files: &BTreeMap::new(),
        standard: Standard::Plain,
    };
    let stamp = typeset_as(&locate().unwrap(), &typesetting).unwrap();
    let whole = paper("a", 5);
    let chosen = PrintedPaper {
        pdf: &whole,
        sheets: &[3, 0, 2],
    };
    let prints = printed(&[chosen], Some(&stamp), 1, false);
    assert_eq!(prints.left_out, []);
    let pages = texts(&prints.pdf);
    assert_eq!(pages.len(), 3);
    for (page, number) in pages.iter().zip([4, 1, 3]) {
        assert!(page.contains(&format!("Trang a {number}")), "{page}");
        assert!(
            page.contains("Thị Phương Thảo") && page.contains("Minh Châu"),
            "{page}"
        );
        assert!(page.contains("Bản in của một người"), "{page}");
    }
    // No link brings a page along that was not chosen.
    let bytes = String::from_utf8_lossy(&prints.pdf);
    assert_eq!(
        bytes.matches("/Type/Page/").count() + bytes.matches("/Type/Page>").count(),
        3
    );
    assert!(!bytes.contains("/Link"));
    // The paper is as it was.
    assert!(whole == paper("a", 5));

    let missing = PrintedPaper {
        sheets: &[0, 5],
        ..chosen
    };
    assert_eq!(
        printed(&[missing], None, 1, false).left_out,
        [(0, NotPrinted::NoSuchSheet(5))]
    );
}

#[test]
fn sets_follow_each_other_each_paper_on_a_new_sheet_and_what_cannot_be_taken_is_named() {
    let (three, two) = (paper("ba", 3), paper("hai", 2));
    let broken = [&three[..three.len() / 3], b"startxref %%EOF"].concat();
    let locked =
        String::from_utf8_lossy(&pdf("khoa", 0)).replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R");
    let files = [&three[..], &broken, locked.as_bytes(), &two];
    let papers: Vec<PrintedPaper<'_>> = files
        .iter()
        .map(|pdf| PrintedPaper { pdf, sheets: &[] })
        .collect();
    let prints = printed(&papers, None, 2, true);
    assert_eq!(
        prints.left_out,
        [(1, NotPrinted::Damaged), (2, NotPrinted::PasswordRequired)]
    );
    let pages = texts(&prints.pdf);
    let said: Vec<bool> = pages.iter().map(String::is_empty).collect();
    let blank_back = [false, false, false, true, false, false];
    assert_eq!(said, [blank_back, blank_back].concat());
    assert!(pages[4].contains("Trang hai 1") && pages[6].contains("Trang ba 1"));
    // The pages of the second set draw what those of the first do.
    let once = printed(&papers, None, 1, true).pdf.len();
    assert!(prints.pdf.len() < once * 3 / 2, "{once} {}", prints.pdf.len());
    assert_eq!(texts(&printed(&papers, None, 2, false).pdf).len(), 10);

    // More than fits one document ends before it is made.
    let too_many = Printing {
        papers: &papers,
        stamp: None,
        sets: 10_000,
        both_sides: false,
    };
    assert!(print(&locate().unwrap(), &too_many).is_err());
    let none = printed(&papers[1..3], None, 1, false);
    assert!(none.pdf.is_empty() && none.left_out.len() == 2);
}

async fn add(office: &Office, title: &str, bytes: &[u8], group: Option<&str>) -> String {
    let path = office.dir.path().join(format!("{title}.pdf"));
    fs::write(&path, bytes).unwrap();
    let view = shown(&office.clerk).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    let files = vec![PlacedFile {
        restricted_to: group.map(str::to_owned),
        ..placed(&path, &item, title)
    }];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    let view = shown(&office.clerk).await;
    let papers = &view.session.as_ref().unwrap().agenda[1].papers;
    papers
        .iter()
        .find(|paper| paper.title == title)
        .unwrap()
        .id
        .clone()
}

fn pages(paper: &str, sheets: &[u32], folder: &Path) -> Intent {
    Intent::Papers(PapersIntent::Print {
        paper: paper.to_owned(),
        version: 1,
        sheets: sheets.to_vec(),
        marks: true,
        found: Vec::<NotePlace>::new(),
        folder: folder.display().to_string(),
    })
}

fn sets(item: Option<&str>, sets: u32, folder: &Path) -> Intent {
    Intent::Papers(PapersIntent::PrintSets {
        item: item.map(str::to_owned),
        sets,
        both_sides: true,
        folder: folder.display().to_string(),
    })
}

async fn plan(office: &Office, item: Option<String>) -> PrintPlanView {
    match office.clerk.look(Question::PrintPlan { item }).await.unwrap() {
        Answer::PrintPlan(plan) => plan,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_prints_chosen_pages_and_a_restricted_one_says_whose_it_is() {
    let office = Office::with_people(2, true).await.with_helper().await;
    office.convene().await;
    let open = add(&office, "Bao cao", &paper("mo", 4), None).await;
    let closed = add(&office, "Nhan su", &paper("kin", 2), Some(GROUPS[0])).await;
    let broken = add(
        &office,
        "Hong",
        &[b"%PDF-1.7\n", &[7; 900][..], b"startxref\n9\n%%EOF"].concat(),
        None,
    )
    .await;
    let folder = office.dir.path().join("in");
    let clerk = &office.clerk;

    // With a mark on one of them.
    let note = NoteView {
        id: "mark-1".to_owned(),
        paper_id: open.clone(),
        version: 1,
        page: 2,
        colour: "yellow".to_owned(),
        quote: "Trang".to_owned(),
        before: String::new(),
        after: String::new(),
        rects: vec![[100, 100, 200, 20]],
        text: String::new(),
        carried: None,
    };
    act(clerk, Intent::Notes(NotesIntent::Save { note: Box::new(note) })).await;
    act(clerk, pages(&open, &[2, 4], &folder)).await;
    let pdf = fs::read(folder.join("Bao cao (v1, print).pdf")).unwrap();
    let words = texts(&pdf);
    assert_eq!(words.len(), 2);
    assert!(words[0].contains("Trang mo 2") && words[1].contains("Trang mo 4"));
    assert!(
        !words.join(" ").contains(NAME),
        "a paper for everyone bears no name"
    );
    assert!(String::from_utf8_lossy(&pdf).contains("/Highlight"));

    act(clerk, pages(&closed, &[1, 2], &folder)).await;
    for page in texts(&fs::read(folder.join("Nhan su (v1, print).pdf")).unwrap()) {
        assert!(
            page.contains(NAME) && page.contains("Không dành cho mọi người"),
            "{page}"
        );
    }
    // A copy with notes leaves the app in the same way.
    let copy = NotesIntent::ExportPaper {
        paper: closed.clone(),
        version: 1,
        found: Vec::new(),
        folder: folder.display().to_string(),
    };
    act(clerk, Intent::Notes(copy)).await;
    let copied = texts(&fs::read(folder.join("Nhan su (v1, notes).pdf")).unwrap());
    assert!(copied.len() == 2 && copied.iter().all(|page| page.contains(NAME)));

    for (asked, why) in [
        (pages(&open, &[], &folder), "problem-print-no-pages"),
        (pages(&open, &[0], &folder), "problem-print-no-pages"),
        (pages(&open, &[1, 5], &folder), "problem-print-no-sheet"),
        (pages(&broken, &[1], &folder), "problem-print-damaged"),
        (pages("nothing", &[1], &folder), "problem-notes-paper-missing"),
        (
            pages(&open, &[1], &office.dir.path().join("Bao cao.pdf")),
            "problem-folder-unwritable",
        ),
    ] {
        assert_eq!(refused(clerk, asked).await, why);
    }
    assert!(!folder.join("Hong (v1, print).pdf").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clerk_prints_sets_of_what_is_published_and_for_everybody() {
    let office = Office::with_people(3, true).await.with_helper().await;
    office.convene().await;
    let folder = office.dir.path().join("in");
    add(&office, "Bao cao", &paper("mo", 3), None).await;
    add(&office, "Nhan su", &paper("kin", 2), Some(GROUPS[1])).await;
    add(
        &office,
        "Hong",
        &[b"%PDF-1.7\n", &[7; 900][..], b"startxref\n9\n%%EOF"].concat(),
        None,
    )
    .await;
    assert_eq!(
        refused(&office.clerk, sets(None, 2, &folder)).await,
        "problem-print-nothing"
    );
    office.publish().await;
    add(&office, "Chua phat hanh", &paper("cho", 2), None).await;
    until(&office.clerk, "the papers are read", |view| {
        let papers = &view.session.as_ref().unwrap().agenda[1].papers;
        papers
            .iter()
            .any(|paper| paper.title == "Bao cao" && paper.pages == 3)
            && papers
                .iter()
                .any(|paper| paper.title == "Hong" && paper.trust == hemicycle_desk::view::TrustView::Damaged)
    })
    .await;
    let told = plan(&office, None).await;
    assert_eq!((told.papers, told.pages), (1, 3));
    let why: Vec<&str> = told.left_out.iter().map(|text| &*text.key).collect();
    assert_eq!(why, ["pages-left-out-damaged", "pages-left-out-restricted"]);

    act(&office.clerk, sets(None, 3, &folder)).await;
    let words = texts(&fs::read(folder.join("papers.pdf")).unwrap());
    assert_eq!(words.len(), 12, "three sheets and a blank back, three times");
    assert!(
        words
            .iter()
            .all(|page| !page.contains("kin") && !page.contains("cho"))
    );
    let view = shown(&office.clerk).await;
    let first = view.session.as_ref().unwrap().agenda[0].id.clone();
    assert_eq!(plan(&office, Some(first.clone())).await.papers, 0);
    for (asked, why) in [
        (sets(Some(&first), 1, &folder), "problem-print-nothing"),
        (sets(None, 0, &folder), "problem-print-sets"),
        (sets(None, 201, &folder), "problem-print-sets"),
    ] {
        assert_eq!(refused(&office.clerk, asked).await, why);
    }
    // Sets are the clerk's.
    let room = Room::hosted(office, 1).await;
    let delegate = room.members().last().unwrap();
    let why = refused(delegate, sets(None, 1, &folder)).await;
    assert_eq!(why, "refusal-not-your-role");
    let asked = delegate
        .look(Question::PrintPlan { item: None })
        .await
        .unwrap_err();
    assert_eq!(asked.text.key, "refusal-not-your-role");
}
