//! A laptop that is locked out and one that is lost, at the real windows: the clerk gives tries back by a code that is
//! read out, and stops the laptop, which then is empty.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::fs;

use stories::{
    PIN,
    hands::target,
    people::{in_person_row, office, people, person_at, take_seat, unlock},
};

const NAMES: [&str; 2] = ["Nguyễn Văn Hùng", "Bùi Thị Lan"];

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_unlocks_a_laptop_by_a_code_and_stops_one_that_is_lost() {
    let run = target().join("run").join("devices");
    drop(fs::remove_dir_all(&run));
    let clerk = office(&run, &NAMES, "1. Khai mạc\n", "").await;
    let lan = take_seat("lan", &run, 2).await;
    let dir = run.join("laptops").join("lan").join("desk");
    let (id, _) = person_at(&people(&clerk).await, 2);
    // It has to have heard who can unlock it.
    lan.until("the clerk's laptop to be known", async || {
        fs::read_to_string(dir.join("unlock.json")).ok().map(drop)
    })
    .await;

    // Nine wrong PINs are told by their count; the tenth is typed.
    lan.press("rail-settings").await;
    lan.press("lock").await;
    lan.wait("locked").await;
    fs::write(dir.join("tries.json"), br#"{"count":9,"atMs":0}"#).unwrap();
    lan.type_into("pin", "000000").await;
    lan.press("unlock").await;
    lan.wait("locked-out").await;
    // Somebody who fetches the clerk has waited long enough meanwhile.
    fs::write(dir.join("tries.json"), br#"{"count":10,"atMs":0}"#).unwrap();
    let lan = lan.opened_again().await;
    let number = lan.text("locked-challenge").await;
    let words = lan.text("locked-words").await;
    assert!(!lan.shows("pin").await, "no PIN is taken");

    clerk.press("prepare-people").await;
    clerk.press_at(&in_person_row(&id, "person-actions")).await;
    clerk.press("unlock-device").await;
    assert!(clerk.text("unlock-other").await.contains(&words));
    clerk.type_into("unlock-challenge", &number.to_lowercase()).await;
    clerk.press("unlock-show").await;
    let code = clerk.text("unlock-code-shown").await;
    clerk.press("unlock-other-close").await;
    clerk.gone("unlock-other").await;
    lan.type_into("unlock-code", &code).await;
    lan.press("unlock-by-clerk").await;
    lan.wait("pin").await;
    unlock(&lan).await;

    // Lost: the clerk reads what it can and cannot do, and presses twice.
    clerk.press_at(&in_person_row(&id, "person-actions")).await;
    clerk.press("revoke-device").await;
    let told = clerk.text("binding-sheet").await;
    assert!(told.contains(&words) && told.contains(NAMES[1]), "{told}");
    clerk.confirm().await;
    lan.wait("withdrawn").await;
    assert!(!dir.join("store.db").exists() && !dir.join("vault.json").exists());
    clerk
        .view_has("no laptop of hers", |view| {
            let rows = view["council"]["people"].as_array()?;
            let row = rows.iter().find(|row| row["person"]["id"] == id.as_str())?;
            row["devices"].as_array()?.is_empty().then_some(())
        })
        .await;
    // Another one joins in its place.
    clerk.press_at(&in_person_row(&id, "person-actions")).await;
    clerk.press("invite-by-code").await;
    let told = clerk.text("notice-notice-code").await;
    assert!(told.contains(NAMES[1]) && !told.contains(PIN), "{told}");
}
