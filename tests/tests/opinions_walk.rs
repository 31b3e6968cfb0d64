//! A written opinion round at the real windows: the clerk sends papers round, Mrs Lan answers beside the paper, the
//! clerk sees it counted, closes and prints.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use stories::{
    hands::{Window, by, program, target},
    pdf,
    people::{LONG, export_archive, kinds_in, office, people, person_at, see_news, see_page, take_seat},
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str = "1. Khai mạc\n2. Thông qua bảng giá đất\n";
const PAPER: &str = "Dự thảo nghị quyết về bảng giá đất năm 2027";
const QUESTION: &str = "Có nên tổ chức phiên họp vào ngày 12 tháng 12 không?";
const OTHER: &str = "Đề nghị giữ nguyên đơn giá ở các thôn vùng cao; chỉ điều chỉnh tại trung tâm xã.";

async fn picture(run: &Path, window: &Window, name: &str) {
    window
        .picture(&run.join("pictures").join(format!("{name}.png")))
        .await;
}

/// The clerk places a paper and publishes it; how that is done by hand is walked elsewhere.
async fn publish_a_paper(clerk: &Window, run: &Path) -> String {
    let file = run.join("du-thao.pdf");
    fs::write(&file, pdf("Du thao nghi quyet", 0)).unwrap();
    let item = clerk.view().await["session"]["agenda"][1]["id"].clone();
    let placed = json!({
        "path": file, "itemId": item, "kind": "draftResolution", "title": PAPER,
        "restrictedTo": null, "versionOf": null, "versionOfFile": null, "whatChanged": null,
    });
    clerk
        .act(json!({ "papers": { "add": { "files": [placed] } } }))
        .await;
    clerk.act(json!({ "papers": "publish" })).await;
    clerk
        .view_has("the paper to be out", |view| {
            let paper = &view["session"]["agenda"][1]["papers"][0];
            (paper["published"] == true).then(|| paper["id"].as_str().unwrap().to_owned())
        })
        .await
}

/// How often somebody answered the question so.
async fn counted(clerk: &Window, question: u32, choice: &str) -> String {
    let css = format!(
        "{} [data-state={choice}]",
        by(&format!("opinion-count-{question}"))
    );
    let read = format!("return document.querySelector('{css}')?.innerText ?? ''");
    clerk.read(&read).await.as_str().unwrap_or_default().to_owned()
}

async fn settings(window: &Window, language: &str, percent: u32, theme: &str) {
    let wished = json!({ "language": language, "textPercent": percent, "theme": theme });
    window
        .act(json!({ "me": { "settings": { "settings": wished } } }))
        .await;
    let shown = format!("return document.documentElement.lang === '{language}'");
    window
        .until("the settings", async || {
            (window.read(&shown).await == true).then_some(())
        })
        .await;
}

/// Nothing on the screen stands wider than its place.
async fn nothing_is_cut(window: &Window, what: &str) {
    let cut = "const wide = (node) => node.scrollWidth > node.clientWidth + 1;
        return [...document.querySelectorAll('#content, [data-testid=opinions], [data-testid=opinion-beside], dialog')]
            .filter(wide).map((node) => node.dataset.testid ?? node.id)";
    assert_eq!(window.read(cut).await, json!([]), "{what}");
}

async fn prints(window: &Window, folder: &Path, what: &str, file: &str) -> PathBuf {
    let open = format!(
        "document.querySelector('{}').open = true; return true",
        by("opinion-print")
    );
    window.read(&open).await;
    window
        .paste_into("opinion-folder", &folder.to_string_lossy())
        .await;
    window.press(&format!("opinion-{what}")).await;
    let written = folder.join(file);
    window
        .until("the file", async || written.is_file().then_some(()))
        .await;
    window.see_within(LONG, &by("opinion-saved")).await;
    written
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_go_round_in_writing_and_come_back_counted_and_printed() {
    let run = target().join("run").join("opinions-walk");
    drop(fs::remove_dir_all(&run));
    let clerk = office(&run, &NAMES, AGENDA, "").await;
    let lan = take_seat("lan", &run, 2).await;
    let paper = publish_a_paper(&clerk, &run).await;

    // From the clerk's preparation to the form.
    clerk.press("prepare-publish").await;
    clerk.press("go-opinions").await;
    clerk.wait("opinions-empty").await;
    clerk.press("opinion-new").await;
    clerk
        .paste_into("opinion-title", "Góp ý bảng giá đất năm 2027")
        .await;
    clerk.press(&format!("opinion-paper-{paper}")).await;
    clerk.press("opinion-add-question").await;
    clerk.paste_into("opinion-question-text-1", QUESTION).await;
    clerk
        .paste_into("opinion-instructions", "Xin đọc kỹ Điều 3 của dự thảo.")
        .await;
    clerk.choose("opinion-whom", "chosen").await;
    let (person, _) = person_at(&people(&clerk).await, 2);
    clerk.press(&format!("opinion-person-{person}")).await;
    clerk.paste_into("opinion-day", "2030-12-05").await;
    clerk.paste_into("opinion-time", "17:00").await;
    picture(&run, &clerk, "1-form").await;
    nothing_is_cut(&clerk, "the form").await;
    clerk.press("opinion-submit").await;
    clerk.gone("opinion-form").await;
    clerk.wait_text("opinion-until", "05/12/2030").await;

    // Mrs Lan is told, opens the paper, and writes beside it.
    lan.press("rail-live").await;
    lan.view_has("two questions", |view| {
        (view["session"]["opinions"]["waiting"] == 2).then_some(())
    })
    .await;
    picture(&run, &lan, "2-waiting").await;
    let told = lan.wait_text("opinions-waiting", "05/12/2030").await;
    assert!(told.contains('2') && told.contains("nội dung"), "{told}");
    picture(&run, &lan, "2-waiting").await;
    lan.press("opinions-go").await;
    lan.wait("opinion-round").await;
    picture(&run, &lan, "3-sheet").await;
    // What she begins on the sheet is there beside the paper.
    lan.press("opinion-choice-1-other").await;
    lan.view_has_within(LONG, "the paper", |view| {
        (view["session"]["agenda"][1]["papers"][0]["state"] == "here").then_some(())
    })
    .await;
    lan.press("opinion-read-1").await;
    see_page(&lan).await;
    let chosen = format!("{}:checked", by("opinion-choice-1-other"));
    lan.see(&chosen).await;
    let send = format!("{}:disabled", by("opinion-send-1"));
    lan.see(&send).await;
    lan.paste_into("opinion-text-1", OTHER).await;
    picture(&run, &lan, "4-beside").await;
    settings(&lan, "vi", 200, "light").await;
    lan.press("opinion-beside-more").await;
    lan.wait("opinion-send-1").await;
    picture(&run, &lan, "4-beside-200").await;
    nothing_is_cut(&lan, "beside the paper at 200 %").await;
    settings(&lan, "vi", 100, "light").await;
    lan.press("opinion-send-1").await;
    lan.wait_text("opinion-mine-1", "Ý kiến khác").await;
    let recorded = format!(
        "{} {}[data-state=recordedOneCopy], {} {}[data-state=recorded]",
        by("opinion-beside"),
        by("delivery"),
        by("opinion-beside"),
        by("delivery")
    );
    lan.see(&recorded).await;
    picture(&run, &lan, "5-sent").await;

    // The clerk sees it counted.
    clerk
        .until("the other opinion to be counted", async || {
            (counted(&clerk, 1, "other").await == "1").then_some(())
        })
        .await;
    assert_eq!(counted(&clerk, 2, "unanswered").await, "1");
    clerk.press("opinion-remind").await;
    clerk.wait("opinion-reminded").await;
    picture(&run, &clerk, "6-counted").await;
    lan.press("rail-live").await;
    lan.wait_text("opinions-waiting", "nhắc").await;
    picture(&run, &lan, "7-reminded").await;
    lan.press("opinions-go").await;
    lan.press("opinion-choice-2-agree").await;
    lan.press("opinion-send-2").await;
    lan.wait_text("opinion-mine-2", "Đồng ý").await;

    // What it looks like for others.
    for (language, percent, theme) in [("en", 100, "dark"), ("de", 200, "light"), ("vi", 200, "dark")] {
        for (window, who) in [(&clerk, "clerk"), (&lan, "lan")] {
            settings(window, language, percent, theme).await;
            picture(&run, window, &format!("8-{language}-{percent}-{theme}-{who}")).await;
            nothing_is_cut(window, &format!("{language} {percent} {who}")).await;
        }
        clerk.press("opinion-new").await;
        clerk.wait("opinion-form").await;
        picture(&run, &clerk, &format!("8-{language}-{percent}-{theme}-form")).await;
        clerk.press("opinion-form-back").await;
        clerk.gone("opinion-form").await;
    }
    for window in [&clerk, &lan] {
        settings(window, "vi", 100, "light").await;
    }

    // Everybody has answered, so it closes without a reason.
    clerk
        .until("everything to be answered", async || {
            (counted(&clerk, 2, "agree").await == "1").then_some(())
        })
        .await;
    clerk.press("opinion-close").await;
    clerk.wait("binding-sheet").await;
    picture(&run, &clerk, "9-close").await;
    clerk.confirm().await;
    clerk.wait_text("opinion-until", "Đã kết thúc").await;
    let folder = run.join("printed");
    for (what, file) in [
        ("printSummary", "opinion-summary.pdf"),
        ("printSheets", "opinion-sheets.pdf"),
    ] {
        let written = prints(&clerk, &folder, what, file).await;
        assert!(fs::read(&written).unwrap().starts_with(b"%PDF"), "{file}");
    }
    let table = prints(&clerk, &folder, "export", "opinions.csv").await;
    let table = fs::read_to_string(table).unwrap();
    assert!(table.contains(OTHER) && table.contains(QUESTION), "{table}");
    picture(&run, &clerk, "10-closed").await;

    // Mrs Lan reads the result, and prints her own sheet.
    lan.wait_text("opinion-until", "Đã kết thúc").await;
    lan.wait("opinion-figures").await;
    let mine = prints(&lan, &run.join("mine"), "printMine", "opinion-sheet.pdf").await;
    assert!(fs::read(&mine).unwrap().starts_with(b"%PDF"));
    picture(&run, &lan, "11-result").await;
    let mut counts = Vec::new();
    for window in [&clerk, &lan] {
        let view: Value = window.view().await;
        counts.push(view["session"]["opinions"]["rounds"][0]["questions"][0]["count"].clone());
    }
    assert_eq!(counts[0], counts[1]);
    assert_eq!(counts[0]["other"], 1);

    // The program that takes nothing on trust asks every rule again: lateness, and the keeper's count.
    see_news(&clerk).await;
    let archive = export_archive(&clerk, &run.join("archive")).await;
    let told = Command::new(program("hemicycle-server"))
        .arg("verify")
        .arg(&archive)
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let kinds = kinds_in(&archive);
    for kind in [
        "opinionRoundOpened",
        "opinionReminderSent",
        "opinionRoundClosed",
        "opinionsCounted",
    ] {
        assert_eq!(kinds.iter().filter(|known| *known == kind).count(), 1, "{kind}");
    }
}
