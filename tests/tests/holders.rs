//! Nothing is recorded before it is on two disks, unless a person says so.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    intent::{Intent, RoomIntent},
    view::{ChoiceView, Ladder},
};
use stories::{Room, act, eventually, open_again, room::ladder, shown, shut, standing, until};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_recorded_while_the_second_disk_is_away_until_a_person_chooses_one_copy() {
    let room = Room::with_delegates(3).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    let (_, _, before) = standing(&room.chair).await;

    shut(room.clerk()).await;
    until(&room.chair, "one holder is left", |view| {
        let host = &view.session.as_ref().unwrap().host;
        (host.holders, host.holders_online) == (2, 1)
    })
    .await;
    let delegate = &room.delegates[0];
    room.vote(delegate, &ballot, ChoiceView::For).await;
    until(delegate, "my vote has arrived", |view| {
        ladder(view) == Some(Ladder::Arrived)
    })
    .await;
    // The answer to a later vote comes after anything that could be said of the first.
    room.vote(&room.delegates[1], &ballot, ChoiceView::Against).await;
    until(&room.delegates[1], "a later vote has arrived", |view| {
        ladder(view) == Some(Ladder::Arrived)
    })
    .await;
    let (size, _, acknowledged) = standing(&room.chair).await;
    assert_eq!(
        (size, acknowledged),
        (before + 2, before),
        "numbered on one disk, acknowledged on none"
    );
    assert_eq!(ladder(&*shown(delegate).await), Some(Ladder::Arrived));

    act(&room.chair, Intent::Room(RoomIntent::OneCopy)).await;
    until(delegate, "recorded on one disk", |view| {
        ladder(view) == Some(Ladder::RecordedOneCopy)
    })
    .await;
    let (size, _, acknowledged) = standing(&room.chair).await;
    assert_eq!(size, acknowledged);

    open_again(room.clerk()).await;
    until(&room.chair, "two copies again", |view| {
        view.session.as_ref().unwrap().host.copies == 2
    })
    .await;
    until(delegate, "recorded on two disks", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.vote(&room.delegates[2], &ballot, ChoiceView::For).await;
    until(&room.delegates[2], "recorded as ever", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_starts_again_with_its_second_disk_goes_on_where_it_was() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let before = standing(&room.chair).await;
    shut(room.clerk()).await;
    shut(&room.chair).await;
    open_again(&room.chair).await;
    assert_eq!(
        standing(&room.chair).await.1,
        before.1,
        "what was on the disk is there"
    );
    open_again(room.clerk()).await;
    room.together().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(&room.delegates[0], &ballot, ChoiceView::For).await;
    until(&room.delegates[0], "recorded", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    eventually("both holders have it", async || {
        standing(room.clerk()).await == standing(&room.chair).await
    })
    .await;
}
