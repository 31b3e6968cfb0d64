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

/// No screen may say for longer that the room cannot be reached.
const LONGEST_AWAY_MS: u64 = 15_000;

/// Notes for how long without a break a window says that the room cannot be reached, in milliseconds, and all that it
/// says of its line.
const WATCH: &str = "window.away = { now: 0, longest: 0, said: [] }; let last = performance.now(); setInterval(() => { \
     const now = performance.now(); const { away } = window; \
     const state = document.querySelector('[data-testid=status-connection]')?.dataset.state ?? 'none'; \
     if (!away.said.includes(state)) away.said.push(state); \
     away.now = ['silent', 'away', 'lost', 'wrongHost'].includes(state) ? away.now + now - last : 0; \
     away.longest = Math.max(away.longest, Math.round(away.now)); last = now; }, 50);";

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
    for window in [&lan, &clerk, &deputy] {
        window.read(WATCH).await;
    }

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
    let mut away_for_long = Vec::new();
    for window in [&lan, &clerk, &deputy] {
        let away = window.read("return window.away").await;
        let said = away["said"].as_array().unwrap();
        assert!(
            said.iter().any(|state| state == "silent"),
            "{} saw no host die: {away}",
            window.seat.name
        );
        if away["longest"].as_u64().is_none_or(|ms| ms > LONGEST_AWAY_MS) {
            away_for_long.push((&window.seat.name, away));
        }
    }
    assert!(
        away_for_long.is_empty(),
        "away for too long on the screens of {away_for_long:?}"
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
