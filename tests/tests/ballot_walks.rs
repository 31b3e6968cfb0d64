//! A sitting in which things go wrong, at the real windows: a vote is declared void and held again, a member takes no
//! part, the votes are tied, and the quorum is lost in the middle.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use stories::{
    hands::{Window, by, program, read_json, target},
    people::{
        LONG, armed, chair_does, chair_is_offered, chair_may, check_in, export_archive, host, kinds_in,
        office, open_ballot, see_ballot, see_news, take_seat, vote,
    },
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str =
    "1. Thông qua chương trình\n2. Thông qua bảng giá đất\n3. Thông qua dự toán\n4. Thông qua kế hoạch\n";
const VOID: &str = "Đọc nhầm văn bản";
const RECUSED: &str = "Có đất trong khu vực";

/// The chair, Mrs Lan, and the office; a third member is in the room without a laptop.
struct Sitting {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
}

impl Sitting {
    /// Under a pack whose chair may break ties.
    async fn open() -> Self {
        let run = target().join("run").join("ballot-walks");
        drop(fs::remove_dir_all(&run));
        let clerk = office(&run, &NAMES, AGENDA, "association").await;
        let chair = take_seat("chair", &run, 1).await;
        let lan = take_seat("lan", &run, 2).await;
        host(&chair).await;
        check_in(&chair).await;
        check_in(&lan).await;
        let sitting = Self {
            run,
            clerk,
            chair,
            lan,
        };
        sitting.third("markPresent", json!({})).await;
        chair_is_offered(&sitting.chair, "open-sitting").await;
        chair_does(&sitting.chair, "open-sitting").await;
        sitting
    }

    /// The chair notes the third member's coming or going.
    async fn third(&self, what: &str, mut more: Value) {
        let view = self.chair.view().await;
        let roll = view["session"]["roll"].as_array().unwrap().clone();
        let row = roll.iter().find(|row| row["person"]["seat"] == 3).unwrap();
        more["person"] = row["person"]["id"].clone();
        self.chair.act(json!({ "attendance": { what: more } })).await;
    }

    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }

    async fn next_item(&self) {
        chair_is_offered(&self.chair, "open-item").await;
        chair_does(&self.chair, "open-item").await;
        chair_is_offered(&self.chair, "open-vote").await;
    }

    /// Closes with whoever is missing.
    async fn close_ballot(&self) {
        chair_does(&self.chair, "close-ballot").await;
        let sheet = async || self.chair.shows("binding-sheet").await;
        self.chair
            .until("the vote to be closed", async || {
                if sheet().await {
                    self.chair.try_press("binding-confirm").await;
                }
                let closed = format!("{}[data-ballot=\"closed\"]", by("ballot-sheet"));
                let page = format!("return document.querySelector('{closed}') !== null");
                (!sheet().await && self.chair.read(&page).await == true).then_some(())
            })
            .await;
    }

    async fn declare(&self) {
        chair_is_offered(&self.chair, "declare").await;
        chair_does(&self.chair, "declare").await;
        chair_may(&self.chair, "close-item").await;
    }

    /// The newest result, as both windows and the office have it.
    async fn result(&self, question: &str) -> Value {
        let mut results = Vec::new();
        for window in [&self.chair, &self.lan, &self.clerk] {
            let result = window
                .view_has("the result", |view| {
                    let result = view["session"]["results"].as_array()?.last()?.clone();
                    (result["question"] == question && result["outcome"].is_object()).then_some(result)
                })
                .await;
            results.push((result["tally"].clone(), result["outcome"].clone()));
        }
        assert!(
            results.iter().all(|result| *result == results[0]),
            "every copy says the same of {question}"
        );
        let (tally, outcome) = results.remove(0);
        json!({ "tally": tally, "outcome": outcome })
    }
}

/// The second press on a sheet of this name.
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

#[tokio::test(flavor = "multi_thread")]
async fn a_sitting_in_which_things_go_wrong_comes_to_results_that_stand() {
    let sitting = Sitting::open().await;
    void_and_again(&sitting).await;
    one_takes_no_part(&sitting).await;
    the_chair_breaks_a_tie(&sitting).await;
    the_quorum_goes_and_comes(&sitting).await;
    the_record_tells_it_all(&sitting).await;
}

async fn void_and_again(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    let question = "Thông qua chương trình kỳ họp.";
    sitting.next_item().await;
    open_ballot(chair, question).await;
    vote(lan, question, "against").await;
    vote(chair, question, "for").await;
    sitting.close_ballot().await;
    chair_does(chair, "annul").await;
    chair.type_into("annul-reason", VOID).await;
    sitting.picture(chair, "1-void").await;
    confirm(chair, "annul-sheet").await;
    lan.wait_text("ballot-annulled", "Chủ tọa đã hủy lần biểu quyết này")
        .await;
    assert!(!lan.shows("result-card").await, "what is void has no result");
    sitting.picture(lan, "1-void-delegate").await;
    chair_is_offered(chair, "open-vote").await;
    sitting.picture(chair, "1-void-chair").await;

    open_ballot(chair, question).await;
    vote(lan, question, "for").await;
    vote(chair, question, "for").await;
    sitting.close_ballot().await;
    sitting.declare().await;
    assert_eq!(sitting.result(question).await["outcome"]["result"], "adopted");
    lan.press("rail-results").await;
    lan.wait("result").await;
    let states =
        "return [...document.querySelectorAll('[data-testid=result]')].map((card) => card.innerText)";
    let cards = lan.read(states).await;
    assert_eq!(cards.as_array().unwrap().len(), 2, "both stand: {cards}");
    let void: Vec<_> = cards
        .as_array()
        .unwrap()
        .iter()
        .filter(|card| card.as_str().unwrap().contains("Đã hủy"))
        .collect();
    assert_eq!(void.len(), 1, "the first as void: {cards}");
    sitting.picture(lan, "1-results").await;
    lan.press("rail-live").await;
    chair_does(chair, "close-item").await;
}

async fn one_takes_no_part(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    sitting.next_item().await;
    lan.press("recuse").await;
    lan.type_into("reason", RECUSED).await;
    sitting.picture(lan, "2-recusal").await;
    lan.press("reason-submit").await;
    lan.wait_text("takes-no-part", RECUSED).await;
    let question = "Thông qua bảng giá đất.";
    open_ballot(chair, question).await;
    see_ballot(lan, question).await;
    armed(lan).await;
    lan.wait_text("ballot-why-not", "không tham gia").await;
    assert!(!lan.shows("ballot-choice-for").await, "nothing can be pressed");
    drop(lan.keys("1").await);
    chair.wait_text("recused-seats", NAMES[1]).await;
    sitting.picture(lan, "2-takes-no-part").await;
    sitting.picture(chair, "2-takes-no-part-chair").await;
    vote(chair, question, "for").await;
    sitting.close_ballot().await;
    sitting.declare().await;
    let tally = sitting.result(question).await["tally"].clone();
    assert_eq!(
        (&tally["recused"], &tally["noInput"]),
        (&json!(1), &json!(1)),
        "{tally}"
    );
    assert_eq!(tally["votesFor"], 1, "{tally}");
    for window in [chair, lan] {
        let apart = window.text("result-recused").await;
        assert!(apart.contains('1'), "{apart}");
    }
    assert!(
        !lan.shows("ballot-late").await && !lan.shows("result-mine").await,
        "nobody misses a vote of hers"
    );
    sitting.picture(lan, "2-result").await;
    chair_does(chair, "close-item").await;
}

async fn the_chair_breaks_a_tie(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    sitting.next_item().await;
    let question = "Thông qua dự toán.";
    chair_does(chair, "open-vote").await;
    chair.paste_into("open-ballot-question", question).await;
    chair.choose("open-ballot-rule", "chair-decides").await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    vote(lan, question, "for").await;
    vote(chair, question, "against").await;
    sitting.close_ballot().await;
    chair_is_offered(chair, "casting-vote").await;
    sitting.picture(chair, "3-tied").await;
    chair_does(chair, "casting-vote").await;
    chair.wait("casting-sheet").await;
    chair.choose("casting-choice", "for").await;
    sitting.picture(chair, "3-casting-vote").await;
    confirm(chair, "casting-sheet").await;
    sitting.declare().await;
    let result = sitting.result(question).await;
    assert_eq!(result["outcome"]["result"], "adopted", "{result}");
    assert_eq!(
        (&result["tally"]["votesFor"], &result["tally"]["votesAgainst"]),
        (&json!(1), &json!(1)),
        "the casting vote is no member's vote"
    );
    for window in [chair, lan] {
        window.wait_text("result-reason", "chủ tọa").await;
    }
    sitting.picture(lan, "3-decided").await;
    chair_does(chair, "close-item").await;
}

async fn the_quorum_goes_and_comes(sitting: &Sitting) {
    let (chair, lan) = (&sitting.chair, &sitting.lan);
    sitting.next_item().await;
    sitting.third("markLeft", json!({ "reason": "Ốm" })).await;
    lan.press("check-out").await;
    lan.press("reason-submit").await;
    lan.wait("check-in").await;
    let strip = chair.wait_text("quorum-lost", "1").await;
    assert!(strip.contains('2'), "how many are here and needed: {strip}");
    let why = chair.text("primary-why-not").await;
    assert!(!why.is_empty(), "the reason stands under the button");
    let open = format!("{}[data-action=\"open-vote\"]:disabled", by("primary-action"));
    chair.see(&open).await;
    drop(chair.keys("\u{e038}").await);
    assert!(
        !chair.shows("open-ballot-sheet").await,
        "no vote opens by key either"
    );
    sitting.picture(chair, "4-quorum-lost").await;
    sitting.picture(lan, "4-left").await;
    lan.press("check-in").await;
    chair.gone("quorum-lost").await;
    chair_is_offered(chair, "open-vote").await;
    let question = "Thông qua kế hoạch.";
    open_ballot(chair, question).await;
    vote(lan, question, "for").await;
    vote(chair, question, "for").await;
    sitting.close_ballot().await;
    sitting.declare().await;
    assert_eq!(sitting.result(question).await["outcome"]["result"], "adopted");
    chair_does(chair, "close-item").await;
    chair_is_offered(chair, "close-sitting").await;
    chair_does(chair, "close-sitting").await;
    chair.confirm().await;
}

async fn the_record_tells_it_all(sitting: &Sitting) {
    let (chair, clerk) = (&sitting.chair, &sitting.clerk);
    clerk
        .view_has("the sitting to be closed", |view| {
            (view["session"]["sitting"]["state"] == "closed").then_some(())
        })
        .await;
    let folder = sitting.run.join("minutes");
    clerk.press("rail-minutes").await;
    clerk.wait("minutes").await;
    clerk.type_into("minutes-folder", &folder.to_string_lossy()).await;
    clerk.press("minutes-export").await;
    clerk.see_within(LONG, &by("minutes-exported")).await;
    let written = read_json(&folder.join("minutes.json")).unwrap();
    let facts: Vec<Value> = written["minutes"]["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["facts"].as_array().unwrap().clone())
        .collect();
    let said = |what: &str| -> Vec<&Value> { facts.iter().filter(|fact| fact["says"] == what).collect() };
    let void = said("annulled");
    assert_eq!(void.len(), 1, "{facts:#?}");
    assert_eq!(void[0]["reason"], VOID);
    assert_eq!(said("decided").len(), 4, "four results stand");
    let lines: Vec<_> = said("counted").iter().map(|fact| fact["line"].clone()).collect();
    assert_eq!(lines.len(), 5, "and five counts, with the void one");
    let shown: Vec<_> = chair.view().await["session"]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| result["tally"]["line"].clone())
        .collect();
    assert_eq!(lines, shown, "the minutes print what the screen shows");
    let text = written.to_string();
    assert!(text.contains(RECUSED), "the minutes say why Mrs Lan took no part");

    see_news(clerk).await;
    let archive = export_archive(clerk, &sitting.run.join("archive")).await;
    let kinds = kinds_in(&archive);
    let times = |kind: &str| kinds.iter().filter(|found| *found == kind).count();
    assert_eq!(
        [
            "ballotAnnulled",
            "recusalDeclared",
            "castingVoteGiven",
            "delegateLeft"
        ]
        .map(times),
        [1, 1, 1, 2]
    );
    let told = verified(&archive);
    for line in &lines {
        assert!(told.contains(line.as_str().unwrap()), "{line} is in {told}");
    }
}

/// What the program that needs no server and no key says of an archive.
fn verified(archive: &Path) -> String {
    let told = Command::new(program("hemicycle-server"))
        .arg("verify")
        .arg(archive)
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).into_owned()
}
