//! A delegate's notes at the real window: marked by keyboard alone, carried over to a new version, and what is new.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{collections::BTreeMap, fs, path::Path};

use hemicycle_helper::{locate, typeset};
use serde_json::{Value, json};
use stories::{
    ARTICLES,
    hands::{Window, by, target},
    people::{office, publish, see_page, take_seat, unlock},
};

const NAMES: [&str; 2] = ["Nguyễn Văn Hùng", "Bùi Thị Lan"];
const AGENDA: &str = "1. Thông qua bảng giá đất\n2. Báo cáo\n";
const TITLE: &str = "Dự thảo nghị quyết về bảng giá đất";
const REPORT: &str = "Báo cáo thẩm tra";

const SHIFT: &str = "\u{e008}";
const CTRL: &str = "\u{e009}";
const RELEASE: &str = "\u{e000}";
const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";
const F7: &str = "\u{e037}";

/// Beside the one that is marked by keyboard: ten that stay, one that moves, one whose text is deleted.
const MARKED: [(u32, &str); 12] = [
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

fn paper(path: &Path, articles: &[&str]) {
    let pages: Vec<String> = articles.chunks(4).map(|page| page.join("\n\n")).collect();
    let source = format!(
        "#set document(date: datetime(year: 2026, month: 1, day: 1))\n#set page(width: 14cm, height: 12cm)\n{}",
        pages.join("\n#pagebreak()\n")
    );
    let pdf = typeset(&locate().unwrap(), &source, &BTreeMap::new()).unwrap();
    fs::write(path, pdf).unwrap();
}

async fn add(clerk: &Window, path: &Path, item: usize, title: &str, version_of: Option<&str>) {
    let view = clerk.view().await;
    clerk
        .act(json!({ "papers": { "add": { "files": [{
            "path": path.display().to_string(),
            "itemId": view["session"]["agenda"][item]["id"],
            "kind": "draftResolution",
            "title": title,
            "restrictedTo": null,
            "versionOf": version_of,
            "versionOfFile": null,
            "whatChanged": version_of.map(|_| "Sửa Điều 4"),
        }] } } }))
        .await;
}

fn papers(view: &Value) -> Vec<Value> {
    let items = view["session"]["agenda"].as_array().cloned().unwrap_or_default();
    let papers = items
        .iter()
        .flat_map(|item| item["papers"].as_array().cloned().unwrap_or_default());
    papers.collect()
}

/// The paper with this title, when it can be read here.
async fn here(window: &Window, title: &str, version: u64) -> Value {
    window
        .view_has("the paper to be here", |view| {
            papers(view).into_iter().find(|paper| {
                paper["title"] == title && paper["version"] == version && paper["state"] == "here"
            })
        })
        .await
}

/// What is new, by the view, by the rail and by the library: all three say the same.
async fn see_new(window: &Window, count: usize) {
    window.press("rail-papers").await;
    let shown = "return [
        document.querySelector('[data-testid=rail-papers] .count')?.innerText ?? '0',
        document.querySelector('[data-testid=papers-show-new]')?.innerText.match(/\\d+/)?.[0] ?? '0',
        String([...document.querySelectorAll('[data-testid=paper-row]')]
            .filter((row) => /MỚI/.test(row.innerText)).length)]";
    window
        .until("everything to say what is new", async || {
            let new = papers(&window.view().await)
                .iter()
                .filter(|paper| paper["isNew"] == true)
                .count();
            let shown = window.read(shown).await;
            let number = json!(count.to_string());
            (new == count && shown == json!([number, number, number])).then_some(())
        })
        .await;
}

async fn notes(window: &Window, paper: &str) -> Vec<Value> {
    let notes = window.look(json!({ "notes": { "paperId": paper } })).await;
    notes.as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_marks_by_keyboard_and_keeps_every_note_over_a_new_version() {
    let run = target().join("run").join("notes-walk");
    drop(fs::remove_dir_all(&run));
    let pictures = run.join("pictures");
    let clerk = office(&run, &NAMES, AGENDA, "").await;
    let (first, report, second) = (run.join("v1.pdf"), run.join("report.pdf"), run.join("v2.pdf"));
    paper(&first, &ARTICLES);
    paper(
        &report,
        &["Báo cáo thẩm tra của Ban Kinh tế - Ngân sách về dự thảo nghị quyết."],
    );
    add(&clerk, &first, 0, TITLE, None).await;
    add(&clerk, &report, 1, REPORT, None).await;
    publish(&clerk).await;
    let lan = take_seat("lan", &run, 2).await;

    // What is new.
    let draft = here(&lan, TITLE, 1).await["id"].as_str().unwrap().to_owned();
    let other = here(&lan, REPORT, 1).await["id"].as_str().unwrap().to_owned();
    see_new(&lan, 2).await;
    lan.picture(&pictures.join("1-new.png")).await;
    lan.press(&format!("paper-open-{other}")).await;
    see_page(&lan).await;
    lan.press("reader-back").await;
    see_new(&lan, 1).await;
    lan.kill();
    let lan = lan.opened_again().await;
    unlock(&lan).await;
    see_new(&lan, 1).await;

    // Marked by keyboard alone.
    lan.press(&format!("paper-open-{draft}")).await;
    see_page(&lan).await;
    lan.until("the words of the page", async || {
        let spans = "return document.querySelectorAll('.textLayer span').length";
        (lan.read(spans).await.as_u64() > Some(3)).then_some(())
    })
    .await;
    lan.keys(F7).await.unwrap();
    lan.wait("caret-on").await;
    lan.wait("caret").await;
    lan.keys(&format!("{SHIFT}{}{RELEASE}", RIGHT.repeat(12)))
        .await
        .unwrap();
    lan.wait("mark-popup").await;
    lan.picture(&pictures.join("2-selected.png")).await;
    lan.keys(&format!("{CTRL}h{RELEASE}")).await.unwrap();
    let marked = lan
        .until("the mark", async || notes(&lan, &draft).await.first().cloned())
        .await;
    assert_eq!(marked["quote"], "Bảng giá đất", "{marked}");
    assert_eq!(
        (&marked["page"], &marked["colour"]),
        (&json!(1), &json!("yellow"))
    );
    assert!(
        marked["after"].as_str().unwrap().starts_with("ở tại đô thị"),
        "{marked}"
    );
    let mark = format!("{}[data-note=\"{}\"]", by("mark"), marked["id"].as_str().unwrap());
    lan.see(&mark).await;
    // The caret goes on from there.
    lan.keys(DOWN).await.unwrap();
    lan.keys(F7).await.unwrap();
    lan.gone("caret-on").await;
    lan.press("rail-notes").await;
    lan.wait_text("all-notes", "Bảng giá đất").await;
    lan.picture(&pictures.join("3-my-notes.png")).await;
    lan.press("note-go").await;
    see_page(&lan).await;
    lan.see(&mark).await;

    // Twelve more, and a new version.
    for ((page, quote), number) in MARKED.into_iter().zip(1..) {
        let note = json!({
            "id": format!("walk-{number:02}"), "paperId": draft, "version": 1, "page": page, "colour": "green",
            "quote": quote, "before": "", "after": "", "rects": [[100, 100, 200, 30]],
            "text": format!("Câu hỏi {number}"), "carried": null,
        });
        lan.act(json!({ "notes": { "save": { "note": note } } })).await;
    }
    let mut articles = ARTICLES.to_vec();
    articles[3] = ARTICLES[11];
    articles[11] = "Nghị quyết này có hiệu lực sau mười ngày kể từ ngày được thông qua.";
    paper(&second, &articles);
    add(&clerk, &second, 0, TITLE, Some(&draft)).await;
    publish(&clerk).await;
    here(&lan, TITLE, 2).await;
    lan.view_has("the notes to be looked for", |view| {
        papers(view)
            .into_iter()
            .find(|paper| paper["notesCarried"] == 13 && paper["notesToCheck"] == 1)
    })
    .await;
    lan.press("newer-version-open").await;
    lan.see(&format!(
        "{}[data-version=\"2\"][data-state=\"open\"]",
        by("reader")
    ))
    .await;
    lan.press("notes-open").await;
    lan.wait_text("notes-carried", "12").await;
    let count = "return document.querySelectorAll('[data-testid=note-check]').length";
    assert_eq!(lan.read(count).await, 1);
    assert!(
        lan.text("note-check")
            .await
            .contains("giám sát việc thực hiện nghị quyết hằng quý")
    );
    // The rectangles on the new page are found by its words; the first page has the one that moved.
    lan.see(&mark).await;
    lan.see(&format!("{}[data-note=\"walk-11\"]", by("mark"))).await;
    lan.picture(&pictures.join("4-carried.png")).await;
    lan.press("note-check-old").await;
    lan.see(&format!(
        "{}[data-version=\"1\"][data-state=\"open\"]",
        by("reader")
    ))
    .await;
    lan.picture(&pictures.join("5-old.png")).await;
    lan.press("note-check-new").await;
    lan.see(&format!(
        "{}[data-version=\"2\"][data-state=\"open\"]",
        by("reader")
    ))
    .await;
    lan.press("note-check-keep").await;
    lan.gone("note-check").await;
    let after = notes(&lan, &draft).await;
    assert_eq!(after.len(), 13, "none is lost");
    lan.press("rail-notes").await;
    lan.wait("notes-backup").await;
    lan.picture(&pictures.join("6-all.png")).await;
    lan.press_at(&format!("{} summary", by("code-details"))).await;
    lan.type_into("code-pin", stories::PIN).await;
    lan.press("code-show").await;
    let code = lan.text("recovery-code").await;
    assert_eq!(
        code.split('-').map(str::len).collect::<Vec<_>>(),
        [4; 6],
        "{code}"
    );
    lan.picture(&pictures.join("7-code.png")).await;
}
