//! A sitting as it is led at the real windows: phases, a page that everybody is pointed to, a look at another item, a
//! postponed item, a break and a closed part, seen by the delegate, the chair, and on the projector.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{fs, path::PathBuf};

use serde_json::Value;
use stories::{
    hands::{Window, by, target},
    pdf,
    people::{chair_does, chair_is_offered, check_in, host, office, place_paper, publish, take_seat},
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str = "1. Thông qua chương trình\n2. Thông qua bảng giá đất\n3. Thông qua dự toán\n";

struct Sitting {
    run: PathBuf,
    chair: Window,
    lan: Window,
    _clerk: Window,
}

impl Sitting {
    async fn open() -> Self {
        let run = target().join("run").join("sitting-walk");
        drop(fs::remove_dir_all(&run));
        let clerk = office(&run, &NAMES, AGENDA, "").await;
        let draft = pdf("Du thao chuong trinh", 0);
        place_paper(&clerk, &run.join("papers"), "01_Du thao.pdf", &draft).await;
        publish(&clerk).await;
        let chair = take_seat("chair", &run, 1).await;
        let lan = take_seat("lan", &run, 2).await;
        host(&chair).await;
        check_in(&chair).await;
        check_in(&lan).await;
        chair.press("display-menu").await;
        chair.press("display-open").await;
        chair.press("scene-menu-back").await;
        chair_is_offered(&chair, "open-sitting").await;
        chair_does(&chair, "open-sitting").await;
        chair_is_offered(&chair, "open-item").await;
        chair_does(&chair, "open-item").await;
        chair.wait("phases").await;
        Self {
            run,
            chair,
            lan,
            _clerk: clerk,
        }
    }

    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }

    /// What the room reads on the projector in this scene.
    async fn projected(&self, scene: &str, words: &str, name: &str) -> String {
        self.chair.turn_to(true).await;
        let css = "return document.querySelector('[data-testid=display]')?.innerText ?? ''";
        let told = self
            .chair
            .until(words, async || {
                let shown = self.chair.attribute("display", "data-scene").await?;
                let told = self.chair.read(css).await.as_str()?.to_owned();
                (shown == scene && told.contains(words)).then_some(told)
            })
            .await;
        self.picture(&self.chair, name).await;
        self.chair.turn_to(false).await;
        told
    }
}

/// Check 24: one primary button, and this one.
async fn one_primary(chair: &Window, action: &str) {
    let script =
        "return [...document.querySelectorAll('[data-role=primary]')].map((it) => it.dataset.action)";
    let found = chair.read(script).await;
    assert_eq!(found, serde_json::json!([action]), "check 24");
}

/// The second press, on the sheet of this name.
async fn confirm(window: &Window, sheet: &str) {
    window
        .until("the sheet to close", async || {
            if !window.shows(sheet).await {
                return Some(());
            }
            window.try_press("binding-confirm").await;
            None
        })
        .await;
}

/// What is on a delegate's page, with everything that could have moved.
async fn page(window: &Window) -> Value {
    let script = "return [document.querySelector('#content').innerText, \
                  document.querySelector('[data-testid=nowbar]').innerText, \
                  document.querySelector('#content').scrollTop]";
    window.read(script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sitting_is_led_and_everybody_sees_how_it_stands() {
    let sitting = Sitting::open().await;
    phases(&sitting).await;
    a_page(&sitting).await;
    a_look(&sitting).await;
    postponed(&sitting).await;
    a_break(&sitting).await;
    a_closed_part(&sitting).await;
}

async fn phases(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair_does(chair, "next-phase").await;
    chair
        .see(&format!("{}[data-state=now]", by("phase-presentation")))
        .await;
    chair.press("phase-discussion").await;
    let debate = format!("{}[data-state=now]", by("phase-discussion"));
    chair.see(&debate).await;
    lan.press("rail-live").await;
    lan.see(&debate).await;
    one_primary(chair, "open-vote").await;
    sitting.picture(chair, "1-phases-chair").await;
    sitting.picture(lan, "1-phases-delegate").await;
    // The driver reads nothing of lines that are held to two.
    let script = "return document.querySelector('[data-testid=nowbar-item]').innerText";
    let told = lan.read(script).await;
    assert!(told.as_str().unwrap().contains("Thảo luận"), "{told}");
    sitting.projected("item", "Thảo luận", "1-phases-display").await;
}

async fn a_page(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    let details = format!("{} summary", by("point"));
    chair.press_at(&details).await;
    chair.type_into("point-page", "1").await;
    chair.press("point-submit").await;
    chair.wait_text("pointing", "trang 1").await;
    sitting.picture(chair, "2-point-chair").await;
    lan.wait_text("pointed", "trang 1").await;
    assert!(lan.shows("now").await, "nobody's page is turned");
    sitting.picture(lan, "2-point-delegate").await;
    lan.press("pointed-go").await;
    lan.wait("reader").await;
    lan.gone("pointed").await;
    lan.press("rail-live").await;
    lan.wait("now").await;
}

/// Check 23: the chair looks at another item, and the other windows do not change.
async fn a_look(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    let before = page(lan).await;
    chair.press("agenda-item-3").await;
    chair
        .see(&format!("{}[data-state=selected]", by("console-item")))
        .await;
    let state = |number: u32| format!("agenda-item-{number}");
    assert_eq!(
        chair.attribute(&state(1), "data-state").await.as_deref(),
        Some("live")
    );
    assert_eq!(
        chair.attribute(&state(3), "aria-pressed").await.as_deref(),
        Some("true")
    );
    sitting.picture(chair, "3-look").await;
    let live = lan.view().await["session"]["liveItem"].clone();
    let first = lan.view().await["session"]["agenda"][0]["id"].clone();
    assert_eq!(live, first, "check 23: the room is where it was");
    assert_eq!(
        page(lan).await,
        before,
        "check 23: nothing changed at the delegate"
    );
    chair.press("unselect-item").await;
}

async fn postponed(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair.press("lead-menu").await;
    chair.wait("lead-sheet").await;
    sitting.picture(chair, "4-lead").await;
    chair.press("lead-agenda").await;
    let two = chair.view().await["session"]["agenda"][1]["id"].clone();
    chair.choose("agenda-which", two.as_str().unwrap()).await;
    chair
        .type_into("decided-reason", "Báo cáo thẩm tra chưa xong")
        .await;
    sitting.picture(chair, "4-postpone").await;
    confirm(chair, "agenda-sheet").await;
    chair
        .see(&format!("{}[data-state=setAside]", by("agenda-item-2")))
        .await;
    chair.wait_text("agenda-item-2", "đã hoãn").await;
    let told = lan.wait_text("agenda-changes", "đã hoãn").await;
    assert!(told.contains("Báo cáo thẩm tra chưa xong"), "{told}");
    sitting.picture(lan, "4-postponed-delegate").await;
    chair.press("agenda-item-2").await;
    chair.wait("set-aside").await;
    sitting.picture(chair, "4-postponed-chair").await;
    let disabled = format!("{}:disabled", by("open-selected-item"));
    chair.see(&disabled).await;
    chair.press("unselect-item").await;
}

async fn a_break(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair.press("lead-menu").await;
    chair.press("lead-break").await;
    chair.type_into("break-until", "23:59").await;
    sitting.picture(chair, "5-break-sheet").await;
    confirm(chair, "break-sheet").await;
    chair_is_offered(chair, "end-break").await;
    one_primary(chair, "end-break").await;
    lan.wait_text("break", "23:59").await;
    lan.wait_text("nowbar-item", "23:59").await;
    sitting.picture(lan, "5-break-delegate").await;
    sitting.picture(chair, "5-break-chair").await;
    sitting.projected("break", "23:59", "5-break-display").await;
    chair_does(chair, "end-break").await;
    lan.gone("break").await;
}

async fn a_closed_part(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair.press("lead-menu").await;
    chair.press("lead-closed").await;
    chair.type_into("decided-reason", "Công tác nhân sự").await;
    sitting.picture(chair, "6-closed-sheet").await;
    confirm(chair, "closed-sheet").await;
    for window in [chair, lan] {
        window.wait_text("closed-part", "Không cho người khác xem").await;
        window.wait_text("nowbar-closed", "Họp kín").await;
    }
    sitting.picture(lan, "6-closed-delegate").await;
    sitting.picture(chair, "6-closed-chair").await;
    let told = sitting.projected("closed", "Họp kín", "6-closed-display").await;
    assert_eq!(told.trim(), "Họp kín", "that, and nothing else");
    chair_does(chair, "admit-public").await;
    confirm(chair, "binding-sheet").await;
    lan.gone("closed-part").await;
}
