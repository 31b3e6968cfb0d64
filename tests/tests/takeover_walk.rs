//! The host's window is killed in an open ballot, and the deputy leads on: check 39 of the screens, at real windows.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use stories::{
    hands::{Window, by, target},
    people::{
        LONG, chair_does, chair_is_offered, check_in, grant_chair, host, office, open_ballot, people,
        person_at, recorded, see_ballot, take_seat, vote,
    },
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const QUESTION: &str = "Thông qua nghị quyết về bảng giá đất.";

/// Notes how long a window says that the room computer does not answer; the answer is in milliseconds.
const WATCH: &str = "window.silentFor = 0; let last = performance.now(); setInterval(() => { const now = \
                     performance.now(); if (document.querySelector('[data-testid=host-silent]')) \
                     window.silentFor += now - last; last = now; }, 50);";

async fn picture(window: &Window, run: &Path, name: &str) {
    window
        .picture(&run.join("pictures").join(format!("{name}.png")))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_deputy_takes_over_from_a_dead_host_in_the_middle_of_a_ballot() {
    let run = target().join("run").join("takeover-walk");
    drop(fs::remove_dir_all(&run));
    let clerk = office(
        &run,
        &NAMES,
        "1. Khai mạc\n2. Thông qua nghị quyết\n",
        "association",
    )
    .await;
    let (deputy, _) = person_at(&people(&clerk).await, 3);
    grant_chair(&clerk, &deputy).await;
    let chair = take_seat("chair", &run, 1).await;
    host(&chair).await;
    let lan = take_seat("lan", &run, 2).await;
    let deputy = take_seat("deputy", &run, 3).await;
    for window in [&chair, &lan, &deputy] {
        check_in(window).await;
    }
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair
        .view_has("three holders", |view| {
            (view["session"]["host"]["holdersOnline"] == 3).then_some(())
        })
        .await;
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    open_ballot(&chair, QUESTION).await;
    vote(&lan, QUESTION, "for").await;
    lan.read(WATCH).await;

    chair.kill();
    let press = async |testid: &str| {
        deputy.see_within(LONG, &by(testid)).await;
        deputy.press(testid).await;
    };
    deputy.see_within(LONG, &by("takeover-open")).await;
    picture(&deputy, &run, "1-silent").await;
    picture(&lan, &run, "1-silent-delegate").await;
    press("takeover-open").await;
    deputy.wait("binding-sheet").await;
    picture(&deputy, &run, "2-sheet").await;
    let confirmed = Instant::now();
    deputy.confirm().await;
    deputy
        .view_has("the deputy leads", |view| {
            (view["session"]["host"]["here"] == true).then_some(())
        })
        .await;
    let led = confirmed.elapsed();
    for window in [&lan, &clerk] {
        window
            .view_has_within(LONG, "the room is back", |view| {
                (view["connection"]["state"] == "connected").then_some(())
            })
            .await;
    }
    picture(&deputy, &run, "3-leads").await;
    picture(&lan, &run, "3-delegate").await;
    assert!(led < Duration::from_secs(10), "the deputy leads after {led:?}");
    let silent = lan.read("return Math.round(window.silentFor)").await;
    assert!(
        silent.as_u64().is_some_and(|ms| ms < 15_000),
        "said for {silent} ms that nobody answers"
    );

    // The vote that was recorded stands; the ballot goes on and is closed where it is led now.
    see_ballot(&lan, QUESTION).await;
    assert_eq!(recorded(&lan).await, "for");
    vote(&deputy, QUESTION, "for").await;
    chair_does(&deputy, "close-ballot").await;
    deputy
        .until("the vote to be closed", async || {
            if deputy.shows("binding-sheet").await {
                deputy.try_press("binding-confirm").await;
            }
            let css = format!("{}[data-ballot=\"closed\"]", by("ballot-sheet"));
            let page = format!("return document.querySelector('{css}') !== null");
            (deputy.read(&page).await == true).then_some(())
        })
        .await;
    chair_is_offered(&deputy, "declare").await;
    chair_does(&deputy, "declare").await;
    for window in [&deputy, &lan, &clerk] {
        window
            .view_has("the result", |view| {
                let result = view["session"]["results"].as_array()?.last()?;
                let line = result["tally"]["line"].as_str()?;
                (result["outcome"].is_object()
                    && line.starts_with("for=2 against=0 abstain=0 not-voting=0 no-input=1"))
                .then_some(())
            })
            .await;
    }
    picture(&lan, &run, "4-result").await;

    // The old host comes back: it follows, and its person is told.
    let chair = chair.opened_again().await;
    stories::people::unlock(&chair).await;
    chair
        .view_has_within(LONG, "the old host follows", |view| {
            (view["connection"]["state"] == "connected" && view["session"]["host"]["here"] == false)
                .then_some(())
        })
        .await;
    picture(&chair, &run, "5-back").await;
}
