//! States of a laptop that only its desk can know: a line that is lost, and an app that fell. Which test reaches which
//! of the forty-three states that people forget stands in `tests/STATES.md`.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, time::Duration};

use hemicycle_desk::view::{ConnectionState, View};
use stories::{Room, open_again, shown, shut, until, word};
use tokio::time::Instant;

fn restarted(view: &View) -> Option<String> {
    let notice = view
        .notices
        .iter()
        .find(|notice| notice.text.key == "notice-restarted")?;
    Some(word(&notice.text.args, "time"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_breaks_is_a_hiccup_first_and_then_lost_since_then() {
    let room = Room::with_delegates(1).await;
    let delegate = &room.delegates[0];
    let cut = Instant::now();
    delegate.unplug(true).await;
    let hiccup = until(delegate, "a hiccup", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    assert_eq!(hiccup.connection.state, ConnectionState::Reconnecting);
    let lost = until(delegate, "the loss", |view| {
        view.connection.state == ConnectionState::Lost
    })
    .await;
    // Each view reckons it from a clock that never jumps, to the millisecond.
    assert!(lost.connection.since.abs_diff(hiccup.connection.since) <= 2);
    assert!(cut.elapsed() >= Duration::from_secs(10));
    delegate.unplug(false).await;
    until(delegate, "the line", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_fell_says_when_and_one_that_was_closed_says_nothing() {
    let room = Room::with_delegates(1).await;
    let delegate = &room.delegates[0];
    let running = delegate.options().dir.join("running");
    assert!(running.exists(), "it is noted that the app runs");
    shut(delegate).await;
    assert!(!running.exists(), "an orderly end leaves no note");
    open_again(delegate).await;
    assert_eq!(restarted(&*shown(delegate).await), None);
    shut(delegate).await;
    // What a kill leaves: 10:40 in the council's time, which is Vietnam's.
    fs::write(&running, "1773286800000").unwrap();
    open_again(delegate).await;
    let view = until(delegate, "the word of the fall", |view| restarted(view).is_some()).await;
    assert_eq!(restarted(&view).as_deref(), Some("10:40"));
    // A note that was torn is none.
    shut(delegate).await;
    let ids = |view: &View| view.notices.iter().map(|notice| notice.id).collect::<Vec<_>>();
    let before = ids(&*shown(delegate).await);
    fs::write(&running, "").unwrap();
    open_again(delegate).await;
    assert_eq!(ids(&*shown(delegate).await), before);
}
