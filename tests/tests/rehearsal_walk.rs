//! The office rehearses at its own window, and is back in its council by one press.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::fs;

use stories::{
    hands::{Seat, Window, target},
    people::{LONG, found},
    write_sample,
};

const COUNCIL: &str = "Hội đồng nhân dân xã Vân Sơn";

async fn is_in(window: &Window, council: &str, rehearses: bool) {
    window
        .view_has_within(LONG, council, |view| {
            (view["council"]["name"] == council && view["rehearsal"] == rehearses).then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clerk_rehearses_in_the_place_room_and_comes_back() {
    let run = target().join("run").join("rehearsal-walk");
    drop(fs::remove_dir_all(&run));
    let sample = run.join("sample");
    fs::create_dir_all(&sample).unwrap();
    write_sample(&sample);
    let clerk = Window::open(Seat {
        name: "clerk".to_owned(),
        data: run.join("laptops").join("clerk"),
        language: "vi".to_owned(),
        sample: Some(sample),
    })
    .await;
    found(&clerk, COUNCIL, "Phạm Thu Thảo").await;
    clerk.press("rail-room").await;
    clerk.press("room-rehearse").await;
    clerk.press("try-how").await;
    clerk.type_into("try-delegates", "9").await;
    clerk.press("rehearse-start").await;
    clerk.wait_text("problem", "10").await;
    clerk.type_into("try-delegates", "10").await;
    clerk.press("try-fault-slow").await;
    clerk.press("rehearse-start").await;

    is_in(&clerk, &format!("{COUNCIL} (diễn tập)"), true).await;
    clerk.wait("rehearsal-band").await;
    clerk
        .view_has_within(LONG, "the simulated delegates", |view| {
            let people = view["council"]["people"].as_array()?;
            (people.iter().filter(|row| row["online"] == true).count() >= 10).then_some(())
        })
        .await;
    clerk.press("rail-room").await;
    clerk.wait("room-check").await;
    assert!(
        !clerk.shows("room-rehearse").await,
        "there is no rehearsal in a rehearsal"
    );
    clerk.picture(&run.join("pictures").join("1-rehearsal.png")).await;

    clerk.press("rehearsal-leave").await;
    clerk.confirm().await;
    is_in(&clerk, COUNCIL, false).await;
    clerk.gone("rehearsal-band").await;
    clerk.wait("frame").await;
    assert!(!clerk.shows("pin").await, "nobody is asked for the PIN");
    clerk.picture(&run.join("pictures").join("2-back.png")).await;
}
