//! A full room: many laptops, one moment.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use futures_util::future::join_all;
use hemicycle_desk::view::{ChoiceView, Ladder};
use hemicycle_domain::tally::Choice;
use stories::{
    crowd::{Crowd, Host},
    room::result_line,
    until,
};

#[tokio::test(flavor = "multi_thread")]
async fn in_a_full_room_everybody_has_a_receipt_and_nobody_a_choice_before_the_close() {
    let mut crowd = Crowd::sits(2, 60).await;
    let ballot = crowd.room.open_ballot("Thông qua?").await;
    // A laptop of a later version says what nobody here knows, and votes like any other.
    crowd.light[0].says(r#"{"gavel":{"strokes":3}}"#);
    let votes = crowd
        .light
        .iter_mut()
        .zip([Choice::For, Choice::Against].into_iter().cycle());
    // Each waits for its receipt, and checks it.
    join_all(votes.map(|(line, choice)| line.vote(&ballot, choice))).await;
    crowd.together().await;
    for line in &crowd.light {
        assert_eq!(line.choices(), 0, "a choice was told before the close");
    }
    let desk = &crowd.room.delegates[0];
    crowd.room.vote(desk, &ballot, ChoiceView::Against).await;
    until(desk, "the own vote is recorded, as it was given", |view| {
        let session = view.session.as_ref().unwrap();
        let mine = session.ballot.as_ref().and_then(|ballot| ballot.mine.as_ref());
        mine.is_some_and(|mine| {
            mine.ladder == Ladder::Recorded
                && mine.recorded_choice == Some(ChoiceView::Against)
                && mine.recorded_at.is_some()
        })
    })
    .await;
    crowd.together().await;
    let line = crowd.room.close_ballot(&ballot).await;
    assert!(line.contains("30"), "{line}");
    crowd.together().await;
    for line in &crowd.light {
        assert!(
            line.choices() > 0,
            "after the close everybody may check the count"
        );
    }
    until(&crowd.room.delegates[1], "the same result", |view| {
        result_line(view, &ballot).as_ref() == Some(&line)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_who_come_back_at_once_are_in_line_and_their_last_vote_counts() {
    let mut crowd = Crowd::sits(1, 60).await;
    let ballot = crowd.room.open_ballot("Thông qua?").await;
    let votes = crowd.light.iter_mut();
    join_all(votes.map(|line| line.vote(&ballot, Choice::For))).await;
    crowd.together().await;
    // The access point dies under everybody, and comes back.
    let host = Host::of(&crowd.room).await;
    for _ in 0..3 {
        crowd.come_to(&host).await;
        crowd.together().await;
    }
    let votes = crowd.light.iter_mut();
    join_all(votes.map(|line| line.vote(&ballot, Choice::Against))).await;
    crowd.together().await;
    let line = crowd.room.close_ballot(&ballot).await;
    assert!(line.contains("for=0 against=60 "), "{line}");
}

/// Resident memory of this program, in which the host and all who are connected run, in MiB.
#[cfg(target_os = "linux")]
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse::<u64>()
        .unwrap()
        / 1024
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_large_room_loses_no_vote_in_storms_and_its_memory_stays_where_it_was() {
    const LAPTOPS: usize = 150;
    let mut crowd = Crowd::sits(1, LAPTOPS as u32).await;
    let mut after_first = 0;
    for (round, choice) in [Choice::For, Choice::Against, Choice::For, Choice::Against]
        .into_iter()
        .enumerate()
    {
        let ballot = crowd.room.open_ballot(&format!("Lần {round}?")).await;
        join_all(crowd.light.iter_mut().map(|line| line.vote(&ballot, choice))).await;
        crowd.together().await;
        // All are cut off while the ballot is open, and vote again as soon as they are back.
        let host = Host::of(&crowd.room).await;
        crowd.come_to(&host).await;
        join_all(crowd.light.iter_mut().map(|line| line.vote(&ballot, Choice::For))).await;
        crowd.together().await;
        let line = crowd.room.close_ballot(&ballot).await;
        assert!(line.contains(&format!("for={LAPTOPS} against=0 ")), "{line}");
        crowd.together().await;
        if round == 0 {
            after_first = resident();
        }
    }
    let grown = resident().saturating_sub(after_first);
    assert!(
        grown < 100,
        "{grown} MiB more than after the first round of {after_first}"
    );
}
