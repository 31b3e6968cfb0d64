//! The floor at the real windows: two keys ask and two take back, a point of order comes when the list is closed, and a
//! wrong next speaker is taken back: checks 9, 10 and 25 of the screens.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use stories::{
    hands::{Window, by, target},
    people::{chair_does, chair_is_offered, check_in, export_archive, host, kinds_in, office, take_seat},
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const LAN: &str = "Bùi Thị Lan";
const WRONG: &str = "Đỗ Mạnh Cường";
const F9: &str = "\u{E039}";
const ENTER: &str = "\u{E007}";
/// Held down, the letter, let go.
const CTRL_Z: &str = "\u{E009}z\u{E000}";

struct Sitting {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
}

impl Sitting {
    async fn open() -> Self {
        let run = target().join("run").join("speaking-walk");
        drop(fs::remove_dir_all(&run));
        let agenda = "1. Thông qua chương trình\n2. Thông qua bảng giá đất\n";
        let clerk = office(&run, &NAMES, agenda, "vn-2025").await;
        let chair = take_seat("chair", &run, 1).await;
        let lan = take_seat("lan", &run, 2).await;
        host(&chair).await;
        check_in(&chair).await;
        check_in(&lan).await;
        let view = chair.view().await;
        let roll = view["session"]["roll"].as_array().unwrap().clone();
        let third = roll.iter().find(|row| row["person"]["seat"] == 3).unwrap();
        let person = third["person"]["id"].clone();
        chair
            .act(json!({ "attendance": { "markPresent": { "person": person } } }))
            .await;
        chair_is_offered(&chair, "open-sitting").await;
        chair_does(&chair, "open-sitting").await;
        chair_is_offered(&chair, "open-item").await;
        chair_does(&chair, "open-item").await;
        lan.wait("request-menu-open").await;
        Self {
            run,
            clerk,
            chair,
            lan,
        }
    }

    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }
}

/// How long it takes from a key to what it does on the same screen.
async fn after_key(window: &Window, key: &str, mut seen: impl AsyncFnMut() -> bool) -> Duration {
    window.keys(key).await.unwrap();
    let since = Instant::now();
    window
        .until("what the key does", async || seen().await.then_some(()))
        .await;
    since.elapsed()
}

/// What a clock on the screen says, in seconds.
async fn clock(window: &Window) -> i64 {
    let script = format!(
        "return document.querySelector('{} {}')?.innerText ?? ''",
        by("your-floor"),
        by("clock")
    );
    window
        .until("the own clock", async || {
            let text = window.read(&script).await;
            let (minutes, rest) = text.as_str()?.trim().split_once(':')?;
            let seconds = rest.get(..2)?;
            Some(minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?)
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_asks_by_two_keys_and_the_chair_takes_a_wrong_speaker_back() {
    let sitting = Sitting::open().await;
    two_keys_ask_and_two_take_back(&sitting).await;
    a_point_of_order_comes_when_the_list_is_closed(&sitting).await;
    help_reaches_clerk_and_chair(&sitting).await;
    a_wrong_next_speaker_is_taken_back(&sitting).await;
    the_record_has_both(&sitting).await;
}

async fn two_keys_ask_and_two_take_back(sitting: &Sitting) {
    let lan = &sitting.lan;
    lan.keys(F9).await.unwrap();
    lan.wait("request-menu").await;
    sitting.picture(lan, "1-menu").await;
    let shown = after_key(lan, "1", async || lan.shows("nowbar-place").await).await;
    assert!(
        shown < Duration::from_secs(1),
        "the own place is shown after {shown:?}"
    );
    assert!(!lan.shows("request-menu").await, "no dialog is left");
    sitting.picture(lan, "1-asked").await;
    lan.keys(F9).await.unwrap();
    lan.wait("request-withdraw").await;
    after_key(lan, "1", async || !lan.shows("nowbar-place").await).await;
    sitting
        .chair
        .view_has("nobody in the list", |view| {
            view["session"]["floor"]["queue"]
                .as_array()?
                .is_empty()
                .then_some(())
        })
        .await;
}

async fn a_point_of_order_comes_when_the_list_is_closed(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    // Somebody stands in the list before.
    chair.act(json!({ "speaking": "ask" })).await;
    chair_does(chair, "close-list").await;
    lan.keys(F9).await.unwrap();
    let ask = format!("{}:disabled", by("request-ask"));
    lan.see(&ask).await;
    lan.keys("4").await.unwrap();
    lan.wait("request-reasons").await;
    lan.keys("4").await.unwrap();
    let chosen = format!("{}:checked", by("request-reason-rulesNotKept"));
    lan.see(&chosen).await;
    sitting.picture(lan, "2-order").await;
    lan.keys(ENTER).await.unwrap();
    lan.wait("nowbar-place").await;
    let first = "const row = document.querySelector('[data-testid=queue] > li'); \
                 return row && { state: row.dataset.state, words: row.innerText, \
                 diamond: row.querySelector('svg') !== null }";
    let row = chair
        .until("the point of order at the chair", async || {
            let row = chair.read(first).await;
            (row["state"] == "point-of-order").then_some(row)
        })
        .await;
    let words = row["words"].as_str().unwrap();
    assert!(
        words.contains("Kiến nghị về trình tự") && words.contains(LAN),
        "{words}"
    );
    assert!(words.contains("Không đúng nội quy"), "{words}");
    assert_eq!(row["diamond"], true);
    chair_is_offered(chair, "give-floor").await;
    let primary = chair.text("primary-action").await;
    assert!(
        primary.contains(LAN) && primary.contains("kiến nghị về trình tự"),
        "{primary}"
    );
    let primaries = "return document.querySelectorAll('[data-role=primary]').length";
    assert_eq!(chair.read(primaries).await, 1);
    sitting.picture(chair, "2-order-chair").await;
    chair_does(chair, "decline-request").await;
    chair.type_into("decline-note", "Nội quy được giữ đúng").await;
    sitting.picture(chair, "2-decline").await;
    chair.press("decline-submit").await;
    chair.gone("decline-sheet").await;
    lan.gone("nowbar-place").await;
    chair_does(chair, "reopen-list").await;
}

async fn help_reaches_clerk_and_chair(sitting: &Sitting) {
    let (chair, clerk, lan) = (&sitting.chair, &sitting.clerk, &sitting.lan);
    lan.keys(F9).await.unwrap();
    lan.wait("request-menu").await;
    lan.keys("5").await.unwrap();
    clerk.press("rail-live").await;
    for window in [chair, clerk] {
        window.wait_text("help-row", LAN).await;
    }
    sitting.picture(clerk, "3-help").await;
    clerk.press("help-done").await;
    chair.gone("help-row").await;
}

async fn a_wrong_next_speaker_is_taken_back(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    lan.view_has("the list is open", |view| {
        (view["session"]["floor"]["listClosed"] == false).then_some(())
    })
    .await;
    lan.keys(F9).await.unwrap();
    lan.wait("request-menu").await;
    lan.keys("1").await.unwrap();
    lan.wait("nowbar-place").await;
    // Out of order, from the list.
    let more = format!("{} > li:nth-child(2) {}", by("queue"), by("queue-more"));
    chair.see(&more).await;
    chair.press_at(&more).await;
    chair.press("queue-give").await;
    lan.wait("your-floor").await;
    let state = lan.attribute("your-floor", "data-state").await;
    assert_eq!(state.as_deref(), Some("now"));
    sitting.picture(lan, "4-your-floor").await;
    sitting.picture(chair, "4-chair").await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let before = lan.view().await["session"]["floor"].clone();
    // The chair gives it to somebody who has not asked, by mistake.
    chair.press("give-other").await;
    let people = chair.view().await["council"]["people"]
        .as_array()
        .unwrap()
        .clone();
    let wrong = people.iter().find(|row| row["person"]["name"] == WRONG).unwrap();
    chair
        .choose("give-person", wrong["person"]["id"].as_str().unwrap())
        .await;
    let spoken = clock(lan).await;
    let lost = Instant::now();
    chair.press("give-submit").await;
    lan.gone("your-floor").await;
    let until_lost = i64::try_from(lost.elapsed().as_secs()).unwrap();
    chair.wait_text("undo-bar", WRONG).await;
    sitting.picture(chair, "5-undo").await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    chair.keys(CTRL_Z).await.unwrap();
    lan.wait("your-floor").await;
    let back = clock(lan).await;
    assert!(
        (spoken - 1..=spoken + until_lost + 3).contains(&back),
        "the own clock goes on where it stood: {spoken} s, after the mistake {back} s"
    );
    sitting.picture(lan, "5-back").await;
    chair.gone("undo-bar").await;
    let after = lan.view().await["session"]["floor"].clone();
    assert_eq!(after["speaker"]["name"], LAN);
    assert_eq!(after["queue"], before["queue"]);
    assert_eq!(after["limitSeconds"], before["limitSeconds"]);
    chair_does(chair, "stop-speech").await;
    lan.gone("your-floor").await;
    chair.press("times-open").await;
    chair.wait_text("times-people", LAN).await;
    assert!(!chair.text("times-people").await.contains(WRONG));
    sitting.picture(chair, "6-times").await;
    chair.press("times-close").await;
    fs::write(sitting.run.join("floor.json"), json!([before, after]).to_string()).unwrap();
}

async fn the_record_has_both(sitting: &Sitting) {
    let (chair, clerk) = (&sitting.chair, &sitting.clerk);
    chair_does(chair, "close-item").await;
    chair_is_offered(chair, "open-item").await;
    chair_does(chair, "close-sitting").await;
    chair.confirm().await;
    clerk
        .view_has("the sitting to be closed", |view| {
            (view["session"]["sitting"]["state"] == "closed").then_some(())
        })
        .await;
    let archive = export_archive(clerk, &sitting.run.join("archive")).await;
    let kinds = kinds_in(&archive);
    let count = |kind: &str| kinds.iter().filter(|known| *known == kind).count();
    assert_eq!((count("floorGiven"), count("actUndone")), (2, 1), "{kinds:?}");
    // To the tenth of a second, by the times that the entries bear: what was left before is left after.
    let times = times_in(&archive);
    let at = |kind: &str, nth: usize| {
        times
            .iter()
            .filter(|(known, _)| known == kind)
            .nth(nth)
            .unwrap()
            .1
    };
    let floors: Value =
        serde_json::from_str(&fs::read_to_string(sitting.run.join("floor.json")).unwrap()).unwrap();
    let spoken_before = at("floorGiven", 1) - floors[0]["since"].as_i64().unwrap();
    let spoken_after = at("actUndone", 0) - floors[1]["since"].as_i64().unwrap();
    assert!(
        (spoken_before - spoken_after).abs() <= 1000,
        "{spoken_before} ms, then {spoken_after} ms"
    );
    let told = clerk.look(json!("minutes")).await.to_string();
    assert!(told.contains("hoàn tác lúc") && told.contains(WRONG), "{told}");
}

/// The kinds of an archive's entries with their room time in milliseconds.
fn times_in(archive: &Path) -> Vec<(String, i64)> {
    let text = fs::read_to_string(archive).unwrap();
    let inner = |line: &Value, name: &str| -> Option<Value> {
        let text = line[name].as_str().or_else(|| line[name]["text"].as_str())?;
        serde_json::from_str(text).ok()
    };
    text.lines()
        .filter_map(|line| {
            let line: Value = serde_json::from_str(line).ok()?;
            let kind = inner(&line, "body")?["kind"].as_str()?.to_owned();
            Some((kind, inner(&line, "leaf")?["time"].as_i64()?))
        })
        .collect()
}
