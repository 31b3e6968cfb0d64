//! A sitting with prepared votes and a consent block, at the real windows: the clerk prepares, a delegate takes one item
//! out, and the chair opens each vote by one key.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use stories::{
    hands::{Window, target},
    people::{
        chair_does, chair_is_offered, chair_may, check_in, host, office, publish, recorded, see_ballot,
        take_seat, vote,
    },
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str =
    "1. Thông qua bảng giá đất\n2. Thông qua báo cáo A\n3. Thông qua báo cáo B\n4. Thông qua báo cáo C\n";
const AMENDMENT: &str = "Giữ nguyên khoản 2 Điều 3";
const PART: &str = "Điều 3: giá đất ở";
const WHOLE: &str = "Toàn văn nghị quyết về bảng giá đất";
const DROPPED: &str = "Bỏ khoản 2 Điều 3";
const REASON: &str = "Đã được giải quyết bằng nội dung sửa đổi 1";
const F8: &str = "\u{e038}";

struct Sitting {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
}

impl Sitting {
    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }

    /// The one key opens the vote with these words; everybody votes for it, and it is declared.
    async fn one_key(&self, question: &str) {
        let (chair, lan) = (&self.chair, &self.lan);
        chair_is_offered(chair, "open-prepared").await;
        assert!(
            chair.text("next-question").await.contains(question),
            "the words stand on the console before the vote"
        );
        assert!(!chair.text("next-rule").await.is_empty());
        chair
            .until("the vote to open", async || {
                drop(chair.keys(F8).await);
                let shown = chair.view().await["session"]["ballot"].clone();
                (shown["question"] == question && shown["state"] == "open").then_some(())
            })
            .await;
        see_ballot(lan, question).await;
        lan.wait("ballot-prepared").await;
        see_ballot(chair, question).await;
        for testid in ["ballot-question", "ballot-rule", "ballot-choice-for"] {
            chair
                .until("the vote to stand without scrolling", async || {
                    chair.in_sight(testid).await.then_some(())
                })
                .await;
        }
        self.decide(question).await;
    }

    async fn decide(&self, question: &str) {
        let (chair, lan) = (&self.chair, &self.lan);
        vote(lan, question, "for").await;
        vote(chair, question, "for").await;
        recorded(chair).await;
        chair_does(chair, "close-ballot").await;
        chair
            .until("the vote to be closed", async || {
                if chair.shows("binding-sheet").await {
                    chair.try_press("binding-confirm").await;
                }
                let ballot = chair.view().await["session"]["ballot"].clone();
                (ballot["state"] == "closed").then_some(())
            })
            .await;
        chair_is_offered(chair, "declare").await;
        chair_does(chair, "declare").await;
        for window in [chair, lan] {
            window
                .view_has("the result", |view| {
                    let ballot = &view["session"]["ballot"];
                    (ballot["question"] == question && ballot["state"] == "declared").then_some(())
                })
                .await;
        }
        lan.press("ballot-leave").await;
        lan.gone("ballot-sheet").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chair_goes_through_prepared_votes_and_a_block_by_one_key_each() {
    let run = target().join("run").join("voting-order-walk");
    drop(fs::remove_dir_all(&run));
    let clerk = office(&run, &NAMES, AGENDA, "").await;
    prepare(&clerk).await;
    let chair = take_seat("chair", &run, 1).await;
    let lan = take_seat("lan", &run, 2).await;
    host(&chair).await;
    check_in(&chair).await;
    check_in(&lan).await;
    chair.press("console-roll").await;
    let view = chair.view().await;
    let roll = view["session"]["roll"].as_array().unwrap().clone();
    let third = roll.iter().find(|row| row["person"]["seat"] == 3).unwrap();
    chair
        .act(json!({ "attendance": { "markPresent": { "person": third["person"]["id"] } } }))
        .await;
    chair.press("console-roll").await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    let sitting = Sitting {
        run,
        clerk,
        chair,
        lan,
    };
    prepared_votes(&sitting).await;
    the_block(&sitting).await;
}

/// Items 2 to 4 stand in the block; item 1 has four votes, written down at the screen.
async fn prepare(clerk: &Window) {
    clerk.press("rail-prepare").await;
    clerk.press("prepare-session").await;
    for number in [2, 3, 4] {
        clerk.press(&format!("consent-{number}")).await;
        clerk
            .view_has("the item to be marked", |view| {
                let item = &view["session"]["agenda"][number - 1];
                item["consent"].is_object().then_some(())
            })
            .await;
    }
    clerk.press("order-1").await;
    // The sheet begins with the whole; what is added stands before it.
    clerk.paste_into("order-question-0", WHOLE).await;
    clerk.press("order-add").await;
    clerk.paste_into("order-question-0", PART).await;
    clerk.choose("order-kind-0", "part").await;
    clerk.press("order-add").await;
    clerk.paste_into("order-question-1", DROPPED).await;
    clerk.press("order-up-1").await;
    clerk.press("order-add").await;
    clerk.paste_into("order-question-2", AMENDMENT).await;
    clerk.press("order-up-2").await;
    clerk.press("order-up-1").await;
    clerk.press("order-save").await;
    clerk.gone("order-sheet").await;
    publish(clerk).await;
    let words = |view: &Value| -> Vec<String> {
        let votes = view["session"]["agenda"][0]["votes"].as_array().cloned();
        let votes = votes.unwrap_or_default();
        let question = |vote: &Value| vote["question"].as_str().unwrap_or_default().to_owned();
        votes.iter().map(question).collect()
    };
    assert_eq!(words(&clerk.view().await), [AMENDMENT, DROPPED, PART, WHOLE]);
}

async fn prepared_votes(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair_is_offered(chair, "open-item").await;
    chair_does(chair, "open-item").await;
    lan.wait("votes-of-item").await;
    sitting.picture(lan, "1-votes-delegate").await;
    chair_is_offered(chair, "open-prepared").await;
    sitting.picture(chair, "1-next-vote").await;
    sitting.one_key(AMENDMENT).await;
    chair_is_offered(chair, "open-prepared").await;
    sitting.picture(chair, "2-adopted-next").await;
    chair_does(chair, "drop-prepared").await;
    chair.type_into("drop-reason", REASON).await;
    sitting.picture(chair, "2-drop").await;
    chair
        .until("the sheet to close", async || {
            if !chair.shows("drop-sheet").await {
                return Some(());
            }
            chair.try_press("binding-confirm").await;
            None
        })
        .await;
    lan.wait_text("votes-of-item", REASON).await;
    sitting.one_key(PART).await;
    sitting.one_key(WHOLE).await;
    chair_may(chair, "close-item").await;
    sitting.picture(chair, "3-all-decided").await;
    sitting.picture(lan, "3-all-decided-delegate").await;
    lan.press("rail-results").await;
    lan.wait("ballot-prepared").await;
    sitting.picture(lan, "3-results").await;
    lan.press("rail-live").await;
    chair_does(chair, "close-item").await;
}

async fn the_block(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    chair_is_offered(chair, "open-item").await;
    chair_does(chair, "open-item").await;
    chair_is_offered(chair, "open-block").await;
    lan.wait("consent-block").await;
    sitting.picture(lan, "4-block-delegate").await;
    lan.press("take-out-4").await;
    lan.wait("take-out-sheet").await;
    sitting.picture(lan, "4-take-out").await;
    lan.until("the sheet to close", async || {
        if !lan.shows("take-out-sheet").await {
            return Some(());
        }
        lan.try_press("binding-confirm").await;
        None
    })
    .await;
    for window in [chair, lan, &sitting.clerk] {
        window
            .view_has("the item to be out", |view| {
                let item = &view["session"]["agenda"][3];
                (item["consent"]["takenOut"]["name"] == NAMES[1]).then_some(())
            })
            .await;
    }
    lan.wait_text("consent-block", NAMES[1]).await;
    sitting.picture(lan, "4-taken-out").await;
    chair
        .until("the form of the block", async || {
            drop(chair.keys(F8).await);
            chair.shows("open-block-items").await.then_some(())
        })
        .await;
    let listed = chair.text("open-block-items").await;
    assert!(
        listed.contains("báo cáo A") && listed.contains("báo cáo B") && !listed.contains("báo cáo C"),
        "{listed}"
    );
    sitting.picture(chair, "5-open-block").await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    let question = chair
        .view_has("the vote on the block", |view| {
            Some(view["session"]["ballot"]["question"].as_str()?.to_owned())
        })
        .await;
    see_ballot(lan, &question).await;
    let items = lan.text("ballot-items").await;
    assert!(
        items.contains("báo cáo B") && !items.contains("báo cáo C"),
        "{items}"
    );
    sitting.picture(lan, "5-block-ballot").await;
    sitting.decide(&question).await;
    sitting.picture(chair, "6-block-declared").await;
    for window in [chair, lan, &sitting.clerk] {
        window
            .view_has("item 3 to be decided with item 2", |view| {
                let item = &view["session"]["agenda"][2];
                (item["state"] == "done" && item["decidedWith"] == "2").then_some(())
            })
            .await;
    }
    chair_does(chair, "close-item").await;
    chair_is_offered(chair, "open-item").await;
    // Item 3 is decided: item 4 comes next, by itself.
    assert!(chair.text("primary-action").await.contains('4'));
    sitting.picture(chair, "6-next-item").await;
    chair_does(chair, "open-item").await;
    chair_is_offered(chair, "open-vote").await;
    sitting.picture(lan, "6-by-itself").await;
}
