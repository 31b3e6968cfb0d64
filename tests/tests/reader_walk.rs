//! A delegate reads, at the real window and by keyboard: two papers side by side, printed page numbers, the place that
//! is kept although the app is killed, and what a new version has changed.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use hemicycle_helper::{Limits, Standard, Typesetting, extract, picture, typeset_as};
use serde_json::{Value, json};
use stories::{
    hands::{Window, by, program, target},
    people::{open_ballot, papers_arrive, publish, see_ballot, see_page, small_council, unlock},
};

const DRAFT: &str = "Dự thảo nghị quyết về bảng giá đất";
const REPORT: &str = "Báo cáo thẩm tra";
const MAP: &str = "Bản đồ vị trí thửa đất";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const ENTER: &str = "\u{e007}";
const SHIFT_ENTER: &str = "\u{e008}\u{e007}\u{e000}";
const F6: &str = "\u{e036}";
const OLD_PRICE: &str = "1.250.000";
const NEW_PRICE: &str = "1.375.000";
const ADDED: &str =
    "Phụ lục này quy định cách xác định vị trí thửa đất trong phạm vi toàn xã theo từng tuyến đường.";

// ---- Papers --------------------------------------------------------------------------------------------------

/// The first two sheets are i and ii, so that page 12 is sheet 14.
fn draft(price: &str, appendix: bool) -> String {
    let mut source = String::from(
        "#set document(date: datetime(year: 2026, month: 11, day: 2))\n#set text(lang: \"vi\", size: 24pt, weight: \"bold\")\n\
         #set page(paper: \"a4\", numbering: \"i\")\nTờ trình kèm theo dự thảo nghị quyết.\n#pagebreak()\nMục lục.\n\
         #set page(numbering: \"1\")\n#counter(page).update(1)\n",
    );
    for article in 1..=16 {
        if article > 1 {
            source.push_str("#pagebreak()\n");
        }
        let price = if article == 4 { price } else { "900.000" };
        writeln!(
            source,
            "Điều {article}. Giá đất ở tại khu vực {article} áp dụng từ ngày 01 tháng 01 năm 2027 là {price} đồng mỗi \
             mét vuông. Ủy ban nhân dân xã chịu trách nhiệm tổ chức thực hiện tại khu vực {article}."
        )
        .unwrap();
    }
    if appendix {
        writeln!(source, "#pagebreak()\n{ADDED}").unwrap();
    }
    source
}

fn report() -> String {
    let mut source = String::from("#set page(paper: \"a4\")\n#set text(lang: \"vi\")\n");
    for page in 1..=4 {
        writeln!(
            source,
            "Báo cáo thẩm tra của Ban Kinh tế, phần {page}.\n#pagebreak(weak: true)"
        )
        .unwrap();
    }
    source
}

fn set(source: &str, files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let typesetting = Typesetting {
        source,
        files,
        standard: Standard::Plain,
    };
    typeset_as(&program("hemicycle-helper"), &typesetting).unwrap()
}

/// The page as a picture: a scan.
fn scanned(source: &str) -> Vec<u8> {
    let png = picture(&program("hemicycle-helper"), source, &BTreeMap::new(), 0, 72).unwrap();
    let files = BTreeMap::from([("page.png".to_owned(), png)]);
    set(
        "#set page(paper: \"a4\", margin: 0pt)\n#image(\"page.png\")",
        &files,
    )
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> String {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_string_lossy().into_owned()
}

/// The clerk hands these files in, with the paper that each is a later version of.
async fn place(clerk: &Window, files: &[(&str, &str, &str, Option<&str>)]) {
    let item = clerk.view().await["session"]["agenda"][0]["id"].clone();
    let files: Vec<Value> = files
        .iter()
        .map(|(path, title, kind, version_of)| {
            json!({
                "path": path, "itemId": item, "kind": kind, "title": title, "restrictedTo": null,
                "versionOf": version_of, "versionOfFile": null,
                "whatChanged": version_of.map(|_| "Sửa Điều 4"),
            })
        })
        .collect();
    clerk
        .act(json!({ "papers": { "add": { "files": files } } }))
        .await;
    clerk.press("rail-prepare").await;
    publish(clerk).await;
}

fn row<'a>(view: &'a Value, title: &str) -> Option<&'a Value> {
    let papers = view["session"]["agenda"][0]["papers"].as_array()?;
    papers.iter().find(|paper| paper["title"] == title)
}

async fn id_of(window: &Window, title: &str) -> String {
    let find = |view: &Value| row(view, title)?["id"].as_str().map(str::to_owned);
    window.view_has("the paper", find).await
}

// ---- Keys ----------------------------------------------------------------------------------------------------

/// Keys for whatever has the keyboard, until they have done this.
async fn keys<T>(window: &Window, keys: &str, what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    drop(window.keys(keys).await);
    window.until(what, ask).await
}

async fn focus_is_in(window: &Window, css: &str) -> Option<()> {
    let script = format!("return document.activeElement?.closest('{css}') !== null");
    (window.read(&script).await == true).then_some(())
}

/// Which side of the two has the keyboard.
async fn side(window: &Window) -> Option<u64> {
    let script = "const side = document.activeElement?.closest('[data-side]')?.dataset.side; \
                  return side === undefined ? null : Number(side)";
    window.read(script).await.as_u64()
}

async fn reader_says(window: &Window, side: u64, name: &str) -> String {
    let script = format!(
        "return document.querySelector('[data-side=\"{side}\"] [data-testid=reader]')?.dataset.{name} ?? ''"
    );
    window.read(&script).await.as_str().unwrap_or_default().to_owned()
}

async fn scrolled(window: &Window, side: u64) -> u64 {
    let script = format!(
        "return Math.round(document.querySelector('[data-side=\"{side}\"] [data-testid=pages]')?.scrollTop ?? 0)"
    );
    window.read(&script).await.as_u64().unwrap_or(0)
}

// ---- The walk ------------------------------------------------------------------------------------------------

struct Reading {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
    draft: String,
    report: String,
}

impl Reading {
    async fn picture(&self, name: &str) {
        let path = self.run.join("pictures").join(format!("{name}.png"));
        self.lan.picture(&path).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_reads_two_papers_and_what_a_new_version_has_changed() {
    let run = target().join("run").join("reader-walk");
    drop(fs::remove_dir_all(&run));
    let (clerk, chair, lan) = small_council(&run).await;
    let folder = run.join("papers");
    let none = BTreeMap::new();
    let map = "#set page(paper: \"a4\")\nBản đồ vị trí các thửa đất trong phạm vi toàn xã.";
    let files = [
        write(&folder, "draft-1.pdf", &set(&draft(OLD_PRICE, false), &none)),
        write(&folder, "report.pdf", &set(&report(), &none)),
        write(&folder, "map-1.pdf", &set(map, &none)),
    ];
    let kinds = [
        (DRAFT, "draftResolution"),
        (REPORT, "examination"),
        (MAP, "annex"),
    ];
    let placed: Vec<_> = files
        .iter()
        .zip(kinds)
        .map(|(path, (title, kind))| (&**path, title, kind, None))
        .collect();
    place(&clerk, &placed).await;
    let (draft_id, report_id, map_id) = (
        id_of(&lan, DRAFT).await,
        id_of(&lan, REPORT).await,
        id_of(&lan, MAP).await,
    );
    papers_arrive(&lan).await;
    let mut reading = Reading {
        run,
        clerk,
        chair,
        lan,
        draft: draft_id,
        report: report_id,
    };
    two_side_by_side(&reading).await;
    printed_page_numbers(&reading).await;
    two_pages(&reading).await;
    pages_are_printed(&reading).await;
    reading = place_outlives_a_kill(reading).await;
    dark_and_as_text(&reading).await;
    the_room_moves_on(&reading).await;

    let second = write(&folder, "draft-2.pdf", &set(&draft(NEW_PRICE, true), &none));
    let scan = write(&folder, "map-2.pdf", &scanned(map));
    let later = [
        (&*second, DRAFT, "draftResolution", Some(&*reading.draft)),
        (&*scan, MAP, "annex", Some(&*map_id)),
    ];
    place(&reading.clerk, &later).await;
    the_banner_leads_to_the_changes(&reading).await;
    the_ballot_leads_to_the_changes(&reading).await;
    a_scan_says_so(&reading, &map_id).await;
    a_paper_of_her_own(&reading).await;
}

/// From the list: an arrow, Shift+Enter, F6. Check 15 of ux.md.
async fn two_side_by_side(reading: &Reading) {
    let lan = &reading.lan;
    lan.press("rail-papers").await;
    lan.until("the list to have the keyboard", async || {
        focus_is_in(lan, "[data-testid=library]").await
    })
    .await;
    let first = by(&format!("paper-open-{}", reading.draft));
    keys(lan, DOWN, "the first paper", async || {
        focus_is_in(lan, &first).await
    })
    .await;
    let second = by(&format!("paper-open-{}", reading.report));
    keys(lan, DOWN, "the second paper", async || {
        focus_is_in(lan, &second).await
    })
    .await;
    keys(lan, SHIFT_ENTER, "both papers", async || {
        (side(lan).await == Some(1)).then_some(())
    })
    .await;
    for at in [0, 1] {
        lan.see(&format!(
            "[data-side=\"{at}\"] {}[data-state=\"open\"]",
            by("reader")
        ))
        .await;
    }
    assert_eq!(reader_says(lan, 0, "paper").await, reading.draft);
    assert_eq!(reader_says(lan, 1, "paper").await, reading.report);
    see_page(lan).await;
    reading.picture("01-side-by-side").await;
    keys(lan, F6, "the first side", async || {
        (side(lan).await == Some(0)).then_some(())
    })
    .await;
    // Each keeps its own place.
    let end = "\u{e010}";
    keys(lan, end, "the end of the first", async || {
        (reader_says(lan, 0, "pageNow").await == "18").then_some(())
    })
    .await;
    assert_eq!(reader_says(lan, 1, "pageNow").await, "1");
    keys(lan, F6, "the second side", async || {
        (side(lan).await == Some(1)).then_some(())
    })
    .await;

    let width = "return document.querySelector('[data-side=\"0\"]').clientWidth";
    let before = lan.read(width).await.as_u64().unwrap();
    lan.read("document.querySelector('[data-testid=divider]').focus(); return true")
        .await;
    assert_eq!(
        lan.attribute("divider", "role").await.as_deref(),
        Some("separator")
    );
    keys(lan, RIGHT, "the divider to move", async || {
        (lan.attribute("divider", "aria-valuenow").await? == "55").then_some(())
    })
    .await;
    let after = lan.read(width).await.as_u64().unwrap();
    assert!(after > before + 20, "{before} {after}");
    // The second closes; the first is where it was.
    lan.press_at(&format!("[data-side=\"1\"] {}", by("reader-back")))
        .await;
    lan.gone("divider").await;
    assert_eq!(reader_says(lan, 0, "pageNow").await, "18");
}

/// Check 14 of ux.md.
async fn printed_page_numbers(reading: &Reading) {
    let lan = &reading.lan;
    lan.type_into("page-field", "99").await;
    drop(lan.keys(ENTER).await);
    assert!(lan.text("page-missed").await.contains("99"));
    lan.type_into("page-field", "12").await;
    keys(lan, ENTER, "printed page 12", async || {
        (reader_says(lan, 0, "pageNow").await == "14").then_some(())
    })
    .await;
    lan.see("[data-page=\"14\"][aria-label=\"tr. 12 (tờ 14)\"]").await;
    assert!(
        lan.text("page-count").await.contains("14"),
        "the sheet stands beside it"
    );
    lan.type_into("page-field", "tờ 3").await;
    keys(lan, ENTER, "sheet 3", async || {
        (reader_says(lan, 0, "pageNow").await == "3").then_some(())
    })
    .await;
    lan.type_into("page-field", "12").await;
    keys(lan, ENTER, "page 12", async || {
        (reader_says(lan, 0, "pageNow").await == "14").then_some(())
    })
    .await;
}

/// Two pages beside each other by key, both in sight, turned together; the first one alone.
async fn two_pages(reading: &Reading) {
    let lan = &reading.lan;
    lan.read("document.querySelector('[data-testid=pages]').focus(); return true")
        .await;
    keys(lan, "\u{e009}\u{e008}2\u{e000}", "two pages", async || {
        (lan.attribute("pages-two", "aria-pressed").await? == "true").then_some(())
    })
    .await;
    // Page 14 stays the one that is read; 13 stands beside it.
    assert_eq!(beside_each_other(lan).await, json!([[13, 14], true]));
    assert_eq!(reader_says(lan, 0, "pageNow").await, "14");
    lan.press("pages-first-alone").await;
    lan.until("pages 14 and 15", async || {
        (beside_each_other(lan).await == json!([[14, 15], true])).then_some(())
    })
    .await;
    lan.type_into("page-field", "#1").await;
    keys(lan, ENTER, "the first page", async || {
        (beside_each_other(lan).await == json!([[1], true])).then_some(())
    })
    .await;
    // Each key goes on where the pages have been seen to their end.
    let (page_down, page_up) = ("\u{e00f}", "\u{e00e}");
    for (key, sheet) in [(page_down, "2"), (page_down, "4"), (page_up, "2")] {
        lan.until("the next pages", async || {
            drop(lan.keys(key).await);
            (reader_says(lan, 0, "pageNow").await == sheet).then_some(())
        })
        .await;
    }
    // A press on the blank right edge turns both.
    let edge = "const pages = document.querySelector('[data-testid=pages]'); const box = pages.getBoundingClientRect();
        const at = { bubbles: true, clientX: box.left + pages.clientWidth - 6, clientY: box.top + box.height / 2 };
        document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('click', at)); return true";
    lan.read(edge).await;
    lan.until("the pages behind", async || {
        (reader_says(lan, 0, "pageNow").await == "4").then_some(())
    })
    .await;
    reading.picture("09-two-pages").await;
    lan.type_into("page-field", "12").await;
    keys(lan, ENTER, "page 12", async || {
        (reader_says(lan, 0, "pageNow").await == "14").then_some(())
    })
    .await;
}

/// By key, by printed numbers; a wrong one is named, and what is written holds those pages alone.
async fn pages_are_printed(reading: &Reading) {
    let lan = &reading.lan;
    let folder = reading.run.join("prints");
    keys(lan, "\u{e009}p\u{e000}", "what to print", async || {
        lan.shows("print-sheet").await.then_some(())
    })
    .await;
    lan.press("print-some").await;
    lan.type_into("print-folder", &folder.to_string_lossy()).await;
    lan.type_into("print-pages", "2, 12-99").await;
    lan.press("print-write").await;
    lan.see(&format!("{} [role=alert]", by("print-sheet"))).await;
    reading.picture("10-print").await;
    assert!(lan.text("print-sheet").await.contains("“12-99”"));
    lan.type_into("print-pages", "2, 12-13, #1").await;
    lan.press("print-write").await;
    lan.wait("printed").await;
    let written = fs::read(folder.join(format!("{DRAFT} (v1, print).pdf"))).unwrap();
    let read = extract(&program("hemicycle-helper"), &written, &Limits::for_extraction());
    let begins: Vec<String> = read
        .pages
        .iter()
        .map(|page| page.text.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(begins, ["Điều 2.", "Điều 12.", "Điều 13.", "Tờ trình"]);
    lan.press("print-close").await;
    lan.gone("print-sheet").await;
}

/// The sheets of the row that is on the screen, and whether all of them are in sight from side to side.
async fn beside_each_other(window: &Window) -> Value {
    let script = "const pages = document.querySelector('[data-testid=pages]').getBoundingClientRect();
        const rows = [...document.querySelectorAll('.spread')];
        const row = rows.find((row) => row.getBoundingClientRect().bottom > pages.top + 40);
        const sheets = [...(row?.querySelectorAll('[data-page]') ?? [])];
        const boxes = sheets.map((sheet) => sheet.getBoundingClientRect());
        return [sheets.map((sheet) => Number(sheet.dataset.page)),
            boxes.every((box) => box.left >= pages.left && box.right <= pages.right && box.width > 200)]";
    window.read(script).await
}

/// Page, place on the page, zoom, and two pages beside each other. Check 12 of ux.md.
async fn place_outlives_a_kill(reading: Reading) -> Reading {
    let lan = &reading.lan;
    lan.press("zoom-in").await;
    let zoom = lan.text("zoom").await;
    lan.read("document.querySelector('[data-side=\"0\"] [data-testid=pages]').scrollTop += 130; return true")
        .await;
    lan.view_has("the place to be kept", |view| {
        let place = &row(view, DRAFT)?["versions"][0]["myPlace"];
        (place["page"] == 14
            && place["depth"].as_i64()? > 50
            && place["zoom"].as_u64()? > 1
            && place["pages"] == "twoBehindFirst")
            .then_some(())
    })
    .await;
    let was = scrolled(lan, 0).await;
    lan.kill();
    let lan = reading.lan.opened_again().await;
    let reading = Reading { lan, ..reading };
    let lan = &reading.lan;
    unlock(lan).await;
    lan.press("rail-papers").await;
    // The list says it by the number that is printed there: sheet 14 is page 12.
    let row = format!(
        "return document.querySelector('[data-testid=paper-row][data-paper=\"{}\"]')?.innerText ?? ''",
        reading.draft
    );
    lan.until("the printed page in the list", async || {
        lan.read(&row).await.as_str()?.contains("tr. 12").then_some(())
    })
    .await;
    lan.press(&format!("paper-open-{}", reading.draft)).await;
    see_page(lan).await;
    lan.until("the page where it was left", async || {
        (reader_says(lan, 0, "pageNow").await == "14").then_some(())
    })
    .await;
    assert_eq!(lan.text("zoom").await, zoom);
    assert_eq!(
        lan.attribute("pages-two", "aria-pressed").await.as_deref(),
        Some("true")
    );
    let is = scrolled(lan, 0).await;
    assert!(is.abs_diff(was) <= 3, "{was} {is}");
    reading.picture("02-after-a-kill").await;
    reading
}

/// The same page dark, and as words alone.
async fn dark_and_as_text(reading: &Reading) {
    let lan = &reading.lan;
    let filter = "return getComputedStyle(document.querySelector('[data-testid=pdf-page] canvas')).filter";
    assert_eq!(lan.read(filter).await, "none");
    lan.choose("reading-view", "dark").await;
    lan.until("a dark page", async || {
        lan.read(filter).await.as_str()?.contains("invert").then_some(())
    })
    .await;
    reading.picture("07-dark").await;
    lan.choose("reading-view", "text").await;
    let heading = "return document.querySelector('[data-sheet=\"14\"] h3')?.innerText ?? ''";
    lan.until("the words of the page", async || {
        lan.read(heading)
            .await
            .as_str()?
            .contains("Điều 12")
            .then_some(())
    })
    .await;
    reading.picture("08-text").await;
    lan.choose("reading-view", "page").await;
    see_page(lan).await;
    assert_eq!(reader_says(lan, 0, "pageNow").await, "14");
}

/// The room goes to another item and back while Lan reads: paper, page and place stay, and she is asked once. Check 11
/// of ux.md.
async fn the_room_moves_on(reading: &Reading) {
    let (lan, chair) = (&reading.lan, &reading.chair);
    let here = async || {
        (
            reader_says(lan, 0, "paper").await,
            reader_says(lan, 0, "pageNow").await,
            scrolled(lan, 0).await,
        )
    };
    let was = here().await;
    assert_eq!((&*was.0, &*was.1), (&*reading.draft, "14"));
    assert!(was.2 > 0);
    let view = chair.view().await;
    let live = view["session"]["liveItem"].clone();
    let items = view["session"]["agenda"].as_array().unwrap();
    let other = items.iter().find(|item| item["id"] != live).unwrap();
    let other = other["id"].clone();
    let mut asked = 0;
    for (from, to) in [(&live, &other), (&other, &live)] {
        for step in [
            json!({ "closeItem": { "item": from } }),
            json!({ "openItem": { "item": to } }),
        ] {
            let intent = json!({ "agenda": step });
            chair
                .try_command("act", json!({ "intent": intent }))
                .await
                .unwrap();
        }
        let view = lan
            .view_has("the room to be at another item", |view| {
                (view["session"]["liveItem"] == *to).then(|| view.clone())
            })
            .await;
        let items = view["session"]["agenda"].as_array().unwrap();
        let item = items.iter().find(|item| item["id"] == *to).unwrap();
        let named = "return document.querySelector('[data-testid=nowbar-item]')?.textContent ?? ''";
        lan.until("the Now bar to name the item", async || {
            let title = item["title"].as_str()?;
            lan.read(named).await.as_str()?.contains(title).then_some(())
        })
        .await;
        assert_eq!(here().await, was, "check 11: 0 px");
        let papers = item["papers"].as_array().unwrap();
        if papers.iter().all(|paper| paper["id"] != reading.draft.as_str()) {
            asked += 1;
            lan.wait("room-moved").await;
            assert_eq!(here().await, was, "check 11: nothing moves below the question");
            reading.picture("09-room-moved").await;
            lan.press("room-moved-stay").await;
            lan.gone("room-moved").await;
            assert_eq!(here().await, was, "check 11: nor when it is answered");
        }
    }
    assert_eq!(asked, 1, "the paper belongs to one of the two items");
}

async fn the_banner_leads_to_the_changes(reading: &Reading) {
    let lan = &reading.lan;
    lan.wait("newer-version").await;
    // What is read stays as it is.
    assert_eq!(reader_says(lan, 0, "version").await, "1");
    assert_eq!(reader_says(lan, 0, "pageNow").await, "14");
    lan.press("newer-version-compare").await;
    // The new version may still be on its way, or being read.
    lan.wait("compare-summary").await;
    let kinds =
        "return [...document.querySelectorAll('[data-testid=change]')].map((row) => row.dataset.kind)";
    assert_eq!(lan.read(kinds).await, json!(["replaced", "added"]));
    let words = "return [...document.querySelectorAll('[data-change=\"0\"] :is(del, ins)')]
        .map((run) => [...run.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim())";
    assert_eq!(lan.read(words).await, json!([OLD_PRICE, NEW_PRICE]));
    // By their printed numbers: sheet 6 is page 4, sheet 19 is page 17.
    for page in [": 4.", ": 17."] {
        lan.wait_text("compare-summary", page).await;
    }
    reading.picture("03-changes").await;
    keys(lan, "n", "the first change", async || {
        focus_is_in(lan, "[data-change=\"0\"]").await
    })
    .await;
    keys(lan, "n", "the next change", async || {
        focus_is_in(lan, "[data-change=\"1\"]").await
    })
    .await;
    assert!(lan.text("change-at").await.starts_with("2/2"));
    keys(lan, "p", "the change before", async || {
        focus_is_in(lan, "[data-change=\"0\"]").await
    })
    .await;
    lan.press("compare-back").await;
    lan.gone("compare").await;
    assert_eq!(reader_says(lan, 0, "pageNow").await, "14");
}

/// Lan has read version 1; the vote is on version 2.
async fn the_ballot_leads_to_the_changes(reading: &Reading) {
    let lan = &reading.lan;
    reading
        .chair
        .view_has("version 2 to be with the chair", |view| {
            (row(view, DRAFT)?["version"] == 2).then_some(())
        })
        .await;
    let question = "Thông qua bảng giá đất";
    open_ballot(&reading.chair, question).await;
    see_ballot(lan, question).await;
    lan.wait("ballot-newer-version").await;
    reading.picture("04-ballot").await;
    lan.press("ballot-compare").await;
    lan.wait("compare-summary").await;
    keys(lan, "n", "the first change", async || {
        focus_is_in(lan, "[data-change=\"0\"]").await
    })
    .await;
    // Enter shows both pages.
    keys(lan, ENTER, "both versions", async || {
        (reader_says(lan, 0, "version").await == "1" && reader_says(lan, 1, "version").await == "2")
            .then_some(())
    })
    .await;
    for at in [0, 1] {
        lan.until("the page of the change", async || {
            (reader_says(lan, at, "pageNow").await == "6").then_some(())
        })
        .await;
    }
    reading.picture("05-both-versions").await;
}

async fn a_scan_says_so(reading: &Reading, map: &str) {
    let lan = &reading.lan;
    for at in [1, 0] {
        lan.press_at(&format!("[data-side=\"{at}\"] {}", by("reader-back")))
            .await;
    }
    lan.press(&format!("paper-compare-{map}")).await;
    lan.until("why the scan is not compared", async || {
        (lan.attribute("compare-why-not", "data-state").await? == "warn").then_some(())
    })
    .await;
    assert!(lan.text("compare-why-not").await.contains("ảnh quét"));
    assert!(!lan.shows("compare-summary").await);
    let asked = json!({ "comparison": { "paperId": map, "oldVersion": 1, "newVersion": 9 } });
    let refused = lan
        .try_command("look", json!({ "question": asked }))
        .await
        .unwrap_err();
    assert_eq!(refused["text"]["key"], "reading-compare-no-version");
    reading.picture("06-scan").await;
    lan.press("compare-both").await;
    lan.until("both versions of it", async || {
        (reader_says(lan, 0, "version").await == "1" && reader_says(lan, 1, "version").await == "2")
            .then_some(())
    })
    .await;
}

/// In a folder of her own, read as any other; a file that is none is refused by its name.
async fn a_paper_of_her_own(reading: &Reading) {
    let lan = &reading.lan;
    for at in [1, 0] {
        lan.press_at(&format!("[data-side=\"{at}\"] {}", by("reader-back")))
            .await;
    }
    let folder = reading.run.join("own");
    let bad = write(&folder, "danh sach.pdf", b"PK\x03\x04");
    let good = write(&folder, "Ý kiến cử tri.pdf", &set(&report(), &BTreeMap::new()));
    lan.press("papers-show-own").await;
    lan.press_at(&format!("{} summary", by("own-add"))).await;
    lan.type_into("own-file", &bad).await;
    lan.type_into("own-folder-name", "Tổ 1").await;
    lan.press("own-add-submit").await;
    lan.wait_text("own-add", "danh sach.pdf").await;
    reading.picture("11-own-refused").await;
    lan.type_into("own-file", &good).await;
    lan.press("own-add-submit").await;
    lan.wait_text("own-folder", "Tổ 1").await;
    let id = lan
        .view_has("her own paper", |view| {
            view["own"][0]["papers"][0]["id"].as_str().map(str::to_owned)
        })
        .await;
    lan.press(&format!("paper-open-{id}")).await;
    see_page(lan).await;
    assert_eq!(reader_says(lan, 0, "paper").await, id);
    reading.picture("12-own").await;
    assert!(reading.clerk.view().await["own"].as_array().unwrap().is_empty());
}
