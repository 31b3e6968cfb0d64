//! A delegate's own notes: found again in every new version, private, backed up, brought back.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::collections::BTreeMap;

use hemicycle_desk::{
    Desk, Options,
    intent::{Intent, NotesIntent, PapersIntent, PlacedFile},
    view::{Answer, CarriedHow, NoteView, Question},
};
use hemicycle_helper::{locate, typeset};
use stories::{act, eventually, open_again, placed, room::Office, shown, shut};

const TITLE: &str = "Dự thảo nghị quyết về bảng giá đất";

/// Twelve articles on three pages.
const ARTICLES: [&str; 12] = [
    "Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 01 năm 2026 đến hết năm.",
    "Đơn giá đất trồng lúa tăng 12 % so với kỳ trước theo đề nghị của Sở Tài chính.",
    "Ủy ban nhân dân thành phố tổ chức thực hiện nghị quyết này trên toàn địa bàn.",
    "Thường trực Hội đồng nhân dân giám sát việc thực hiện nghị quyết hằng quý.",
    "Hệ số điều chỉnh đối với đất thương mại, dịch vụ là 1,25 lần giá đất ở liền kề.",
    "Các dự án đã được giao đất trước ngày có hiệu lực thì theo quy định chuyển tiếp.",
    "Kinh phí thực hiện lấy từ ngân sách địa phương theo phân cấp hiện hành của tỉnh.",
    "Người sử dụng đất nộp tiền sử dụng đất một lần hoặc nhiều lần trong năm năm.",
    "Cơ quan thuế thông báo nghĩa vụ tài chính trong thời hạn mười ngày làm việc.",
    "Đất nghĩa trang, nghĩa địa không thuộc phạm vi điều chỉnh của bảng giá này.",
    "Mọi khiếu nại về giá đất được giải quyết theo Luật Khiếu nại và Luật Đất đai.",
    "Báo cáo kết quả tại kỳ họp thường lệ cuối năm của Hội đồng nhân dân tỉnh.",
];

/// What is marked, with its page: the last but one moves, the last is deleted.
const MARKED: [(u32, &str); 13] = [
    (1, "đô thị áp dụng"),
    (1, "01 tháng 01 năm 2026"),
    (1, "tăng 12 % so với kỳ trước"),
    (1, "tổ chức thực hiện nghị quyết này"),
    (2, "1,25 lần"),
    (2, "quy định chuyển tiếp"),
    (2, "phân cấp hiện hành"),
    (2, "một lần hoặc nhiều lần"),
    (3, "trong thời hạn mười ngày"),
    (3, "nghĩa trang, nghĩa địa"),
    (3, "Luật Khiếu nại"),
    (3, "kỳ họp thường lệ cuối năm"),
    (1, "giám sát việc thực hiện nghị quyết hằng quý"),
];

fn second_version() -> Vec<&'static str> {
    let mut articles = ARTICLES.to_vec();
    articles[3] = ARTICLES[11];
    articles[11] = "Nghị quyết này có hiệu lực sau mười ngày kể từ ngày được thông qua.";
    articles
}

/// A real PDF with Vietnamese letters, four articles a page.
fn paper(articles: &[&str]) -> Vec<u8> {
    let pages: Vec<String> = articles.chunks(4).map(|page| page.join("\n\n")).collect();
    let source = format!(
        "#set document(date: datetime(year: 2026, month: 1, day: 1))\n#set page(width: 14cm, height: 12cm)\n{}",
        pages.join("\n#pagebreak()\n")
    );
    typeset(&locate().unwrap(), &source, &BTreeMap::new()).unwrap()
}

/// The office's own laptop reads papers.
async fn office() -> Office {
    let mut office = Office::with_people(2, true).await;
    let options = Options {
        helper: Some(locate().expect("the helper is built with the workspace")),
        ..office.clerk.options().clone()
    };
    shut(&office.clerk).await;
    office.clerk = Desk::new(options).unwrap();
    open_again(&office.clerk).await;
    office.convene().await;
    office
}

/// Adds a paper, or a later version of one, and publishes it.
async fn publish(office: &Office, name: &str, bytes: &[u8], version_of: Option<String>) -> String {
    let path = office.dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let view = shown(&office.clerk).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    let add = PapersIntent::Add {
        files: vec![PlacedFile {
            version_of,
            ..placed(&path, &item, TITLE)
        }],
    };
    act(&office.clerk, Intent::Papers(add)).await;
    office.publish().await;
    let view = shown(&office.clerk).await;
    view.session.as_ref().unwrap().agenda[1].papers[0].id.clone()
}

fn note(paper: &str, number: usize, page: u32, quote: &str) -> NoteView {
    NoteView {
        id: format!("note-{number:02}"),
        paper_id: paper.to_owned(),
        version: 1,
        page,
        colour: "yellow".to_owned(),
        quote: quote.to_owned(),
        before: String::new(),
        after: String::new(),
        rects: vec![[100, 100, 200, 20]],
        text: format!("Câu hỏi số {number}"),
        carried: None,
    }
}

async fn save(desk: &Desk, note: NoteView) {
    act(desk, Intent::Notes(NotesIntent::Save { note })).await;
}

async fn notes(desk: &Desk) -> Vec<NoteView> {
    let Ok(Answer::Notes(notes)) = desk.look(Question::AllNotes).await else {
        panic!("notes are asked for");
    };
    notes
}

fn how(note: &NoteView) -> Option<CarriedHow> {
    note.carried.as_ref().map(|carried| carried.how)
}

async fn carried_to(desk: &Desk, version: u32) -> Vec<NoteView> {
    eventually("the notes are looked for in the new version", async || {
        let notes = notes(desk).await;
        let there = |note: &NoteView| {
            note.carried
                .as_ref()
                .is_some_and(|carried| carried.version == version)
        };
        !notes.is_empty() && notes.iter().all(there)
    })
    .await;
    notes(desk).await
}

#[tokio::test(flavor = "multi_thread")]
async fn thirteen_notes_over_a_new_version_end_as_twelve_carried_and_one_to_check() {
    let office = office().await;
    let desk = &office.clerk;
    let id = publish(&office, "v1.pdf", &paper(&ARTICLES), None).await;
    for ((page, quote), number) in MARKED.into_iter().zip(1..) {
        save(desk, note(&id, number, page, quote)).await;
    }
    eventually("the first version is read", async || {
        shown(desk).await.papers.searchable == 1
    })
    .await;
    publish(&office, "v2.pdf", &paper(&second_version()), Some(id.clone())).await;
    let after = carried_to(desk, 2).await;
    assert_eq!(after.len(), 13, "none is lost");
    let count = |wanted| after.iter().filter(|note| how(note) == Some(wanted)).count();
    assert_eq!(
        (
            count(CarriedHow::Same),
            count(CarriedHow::Moved),
            count(CarriedHow::Lost)
        ),
        (11, 1, 1)
    );
    let of = |number: usize| {
        after
            .iter()
            .find(|note| note.id == format!("note-{number:02}"))
            .unwrap()
    };
    assert_eq!(
        of(12).carried.as_ref().unwrap().page,
        1,
        "it has come to the first page"
    );
    // The deleted one keeps its words, its page and its text, and is counted at the paper.
    let lost = of(13);
    assert_eq!(
        (lost.version, lost.page, lost.text.as_str()),
        (1, 1, "Câu hỏi số 13")
    );
    assert_eq!(how(lost), Some(CarriedHow::Lost));
    let row = async || shown(desk).await.session.as_ref().unwrap().agenda[1].papers[0].clone();
    eventually("the paper says so", async || row().await.notes_to_check == 1).await;
    assert_eq!(row().await.notes_carried, 13);

    // What is typed into a note meanwhile leaves it where it is.
    save(
        desk,
        NoteView {
            text: "Hỏi lại".to_owned(),
            ..of(12).clone()
        },
    )
    .await;
    // Its person says where it belongs; in a third version that is like the second one, it stays there.
    let keep = NotesIntent::Keep {
        id: lost.id.clone(),
        page: 3,
    };
    act(desk, Intent::Notes(keep)).await;
    assert_eq!(row().await.notes_to_check, 0);
    let mut third = second_version();
    third[0] = "Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 7 năm 2026 đến hết năm.";
    publish(&office, "v3.pdf", &paper(&third), Some(id.clone())).await;
    let after = carried_to(desk, 3).await;
    assert_eq!(after.len(), 13);
    let of = |number: usize| {
        after
            .iter()
            .find(|note| note.id == format!("note-{number:02}"))
            .unwrap()
    };
    assert_eq!(of(12).text, "Hỏi lại");
    assert_eq!(
        of(13).carried.as_ref().map(|carried| (carried.page, carried.how)),
        Some((3, CarriedHow::Same))
    );
    let to_check: Vec<&str> = after
        .iter()
        .filter(|note| matches!(how(note), Some(CarriedHow::Near | CarriedHow::Lost)))
        .map(|note| note.quote.as_str())
        .collect();
    assert_eq!(to_check, ["01 tháng 01 năm 2026"], "its words have changed");

    // All of it is on the disk.
    shut(desk).await;
    open_again(desk).await;
    assert_eq!(notes(desk).await, after);
}
