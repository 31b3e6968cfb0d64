//! Questioning at the real windows of clerk, chair, questioner and official: two topics, twelve questions, follow-ups, a
//! debate, an answer in writing, three promises of which one is objected to, and the resolution that takes them over.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    net::SocketAddr,
    path::PathBuf,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use stories::{
    eventually,
    hands::{Window, by, target, within},
    people::{
        LONG, chair_does, chair_is_offered, chair_may, check_in, close_and_declare, export_archive, host,
        join_by_file, office, open_ballot, people, person_at, publish, sit_down, take_seat, unlock, vote,
    },
    served::{Served, asked},
    words_on,
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str = "1. Phiên chất vấn\n2. Thông qua nghị quyết của kỳ họp\n";
const RESOLUTION: &str = "Thông qua nghị quyết?";
const OBJECTION: &str = "Sở chỉ phụ trách ba xã";
const ADDED: &str = "Công khai danh sách các xã chưa có nước";
/// Of each topic: title, who answers, and of which office.
const TOPICS: [(&str, &str, &str); 2] = [
    ("Nước sạch nông thôn", "Đỗ Minh", "Sở Xây dựng"),
    ("Thiếu thuốc ở bệnh viện", "Hà Quang Minh", "Sở Y tế"),
];
/// What is promised in which question, and by when.
const PROMISES: [(usize, &str, &str); 3] = [
    (2, "Hoàn thành nhà máy nước bốn xã", "2027-09-30"),
    (5, "Kiểm tra đường ống cũ", "2027-03-31"),
    (9, "Đấu thầu thuốc xong trong quý I", "2027-03-31"),
];
const REWORDED: &str = "Hoàn thành nhà máy nước ba xã";

/// Of the resolution.
const POINTS: [&str; 4] = [REWORDED, PROMISES[1].1, PROMISES[2].1, ADDED];

struct Sitting {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
    official: Window,
    /// Cường, who is a clerk besides.
    second: Window,
}

impl Sitting {
    async fn open() -> Self {
        let run = target().join("run").join("questioning-walk");
        drop(fs::remove_dir_all(&run));
        let clerk = office(&run, &NAMES, AGENDA, "vn-2025").await;
        let chair = take_seat("chair", &run, 1).await;
        let lan = take_seat("lan", &run, 2).await;
        let (cuong, _) = person_at(&people(&clerk).await, 3);
        clerk
            .act(json!({ "register": { "grantClerk": { "person": cuong } } }))
            .await;
        let second = take_seat("second", &run, 3).await;
        // The official is no member: registered by name, invited like anybody, and never counted.
        clerk
            .act(json!({ "register": { "registerGuest": { "name": TOPICS[0].1, "position": TOPICS[0].2 } } }))
            .await;
        let guests = run.join("guests");
        let person = clerk
            .view_has("the official", |view| {
                let people = view["council"]["people"].as_array()?;
                let row = people.iter().find(|row| row["person"]["name"] == TOPICS[0].1)?;
                Some(row["person"]["id"].clone())
            })
            .await;
        clerk
            .act(json!({ "register": { "invite": { "people": [person], "folder": guests } } }))
            .await;
        let official = sit_down("official", &run).await;
        join_by_file(&official, &stories::only_file(&guests, "invite")).await;
        host(&chair).await;
        check_in(&chair).await;
        check_in(&lan).await;
        check_in(&second).await;
        chair_is_offered(&chair, "open-sitting").await;
        chair_does(&chair, "open-sitting").await;
        chair_is_offered(&chair, "open-item").await;
        chair_does(&chair, "open-item").await;
        Self {
            run,
            clerk,
            chair,
            lan,
            official,
            second,
        }
    }

    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }
}

fn exchanges(view: &Value) -> Vec<Value> {
    let exchanges = view["session"]["questioning"]["exchanges"].as_array();
    exchanges.cloned().unwrap_or_default()
}

fn question_of(number: usize) -> String {
    format!("Câu hỏi thứ {number}: bao giờ xong?")
}

fn answer_of(number: usize) -> String {
    format!("Trả lời câu {number}: đang làm.")
}

/// The sixth question went on for some letters, the last exchange was mended by two clerks: both begin as they were put.
fn all_that_was_said() -> impl Iterator<Item = String> {
    let said = (1..=12).flat_map(|number| [question_of(number), answer_of(number)]);
    said.chain(POINTS.map(str::to_owned))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_topics_become_a_resolution_whose_points_are_followed_up() {
    let mut sitting = Sitting::open().await;
    two_topics(&sitting).await;
    for number in 1..=12 {
        Box::pin(one_question(&sitting, number)).await;
        if number == 6 {
            sitting = Box::pin(the_clerk_s_laptop_dies(sitting)).await;
        }
    }
    Box::pin(two_clerks_type_at_once(&sitting)).await;
    sitting.picture(&sitting.clerk, "1-twelve").await;
    the_promises_stand(&sitting).await;
    the_resolution_is_drafted_and_voted(&sitting).await;
    everybody_has_the_same(&sitting).await;
    the_public_has_the_same(&sitting).await;
}

async fn two_topics(sitting: &Sitting) {
    let clerk = &sitting.clerk;
    clerk.press("rail-questioning").await;
    for (title, official, office) in TOPICS {
        clerk.press("topic-add").await;
        clerk.type_into("topic-title", title).await;
        clerk.type_into("topic-official", official).await;
        clerk.type_into("topic-office", office).await;
        clerk.press("topic-save").await;
        clerk.gone("topic-form").await;
    }
}

/// The first seven belong to the first topic. Each is asked and answered; some are followed up, one is debated.
async fn one_question(sitting: &Sitting, number: usize) {
    let clerk = &sitting.clerk;
    let topic = usize::from(number > 7);
    clerk.press_at(&nth(topic + 1, "topic")).await;
    let asks = 2 + number % 2;
    let view = clerk.view().await;
    let roll = view["session"]["roll"].as_array().unwrap().clone();
    let questioner = roll.iter().find(|row| row["person"]["seat"] == asks).unwrap()["person"]["id"].clone();
    clerk
        .choose("exchange-questioner", questioner.as_str().unwrap())
        .await;
    clerk.press("exchange-open").await;
    clerk.wait("begin-question").await;
    let mut turns = vec![("question", question_of(number)), ("answer", answer_of(number))];
    if number.is_multiple_of(4) {
        turns.push(("followUp", format!("Hỏi thêm câu {number}.")));
    }
    if number == 6 {
        turns.push(("rebuttal", "Tranh luận: số liệu năm 2025 khác.".to_owned()));
    }
    for (kind, said) in &turns {
        clerk.press(&format!("begin-{kind}")).await;
        clerk.type_at(&words_of(kind), said).await;
    }
    // The chair has the words of the last turn while it runs.
    let (kind, said) = turns.last().unwrap();
    sitting
        .chair
        .view_has("the words", |view| {
            let turns = exchanges(view).last()?["turns"].as_array()?.clone();
            let last = turns.last()?;
            (last["kind"] == *kind && last["text"] == *said).then_some(())
        })
        .await;
    clerk.press("turn-end").await;
    if let Some((_, what, due)) = PROMISES.iter().find(|(asked, ..)| *asked == number) {
        clerk.press("commitment-new").await;
        clerk.type_into("commitment-what", what).await;
        clerk.paste_into("commitment-due", due).await;
        clerk.type_into("commitment-quote", &answer_of(number)).await;
        clerk.press("commitment-save").await;
        clerk.gone("commitment-form").await;
    }
    if number == 11 {
        clerk.press("in-writing").await;
        clerk.paste_into("in-writing-due", "2027-01-31").await;
        clerk.press("in-writing-save").await;
        clerk.gone("in-writing-form").await;
    }
    clerk.press("exchange-close").await;
    let closed = |view: &Value| {
        let exchanges = exchanges(view);
        (exchanges.len() == number && exchanges.last()?["closed"] == true).then_some(())
    };
    sitting.lan.view_has("the end of the question", closed).await;
}

/// A button in a list, counted from 1.
fn nth(number: usize, testid: &str) -> String {
    format!("li:nth-child({number}) {}", by(testid))
}

/// The field of the words of the last question's turns of a kind.
fn words_of(kind: &str) -> String {
    format!("{}[data-kind=\"{kind}\"] {}", by("turn"), by("turn-text"))
}

/// `kill -9` while words are typed: of what was typed, less than the last second is lost.
async fn the_clerk_s_laptop_dies(mut sitting: Sitting) -> Sitting {
    let clerk = &sitting.clerk;
    clerk.press_at(&nth(6, "exchange")).await;
    let kept = format!("{} Số liệu đến hết tháng Mười.", question_of(6));
    clerk.type_at(&words_of("question"), &kept).await;
    // It goes on being typed, and the laptop dies in the middle of a word.
    let begun = Instant::now();
    let mut typed = Vec::new();
    while begun.elapsed() < Duration::from_secs(3) {
        clerk.keys("v").await.unwrap();
        typed.push(Instant::now());
    }
    clerk.kill();
    let died = Instant::now();
    sitting.clerk = sitting.clerk.opened_again().await;
    unlock(&sitting.clerk).await;
    let there = sitting
        .clerk
        .view_has("what was typed before", |view| {
            let said = exchanges(view)[5]["turns"][0]["text"].as_str()?.to_owned();
            Some(said.strip_prefix(&kept)?.len())
        })
        .await;
    let lost = typed.get(there).map_or(Duration::ZERO, |first| died - *first);
    assert!(
        lost < Duration::from_secs(1),
        "{lost:?} of typing is lost: {there} of {} letters are there",
        typed.len()
    );
    sitting.clerk.press("rail-questioning").await;
    sitting
}

/// A second clerk mends the answer while the first one mends the question: both are kept, at everybody's.
async fn two_clerks_type_at_once(sitting: &Sitting) {
    let (clerk, second) = (&sitting.clerk, &sitting.second);
    second.press("rail-questioning").await;
    for window in [clerk, second] {
        window.press_at(&nth(2, "topic")).await;
        window.press_at(&nth(5, "exchange")).await;
    }
    let question = format!("{} Đề nghị nêu rõ ngày.", question_of(12));
    let answer = format!("{} Xong trước tháng Ba.", answer_of(12));
    let (asked, answered) = (words_of("question"), words_of("answer"));
    tokio::join!(
        clerk.type_at(&asked, &question),
        second.type_at(&answered, &answer),
    );
    for window in [clerk, second, &sitting.lan] {
        window
            .view_has("what both typed", |view| {
                let turns = exchanges(view)[11]["turns"].as_array()?.clone();
                (turns[0]["text"] == question && turns[1]["text"] == answer).then_some(())
            })
            .await;
    }
}

/// A button of the commitment with these words.
fn of_commitment(at: usize, testid: &str) -> String {
    format!("{}:nth-of-type({}) {}", by("commitment"), at + 1, by(testid))
}

async fn the_promises_stand(sitting: &Sitting) {
    let (clerk, chair) = (&sitting.clerk, &sitting.chair);
    let commitment = |at: usize, key: &'static str| {
        move |view: &Value| {
            let known = &view["session"]["commitments"][at][key];
            (!known.is_null() && *known != json!(false)).then_some(())
        }
    };
    for at in 0..PROMISES.len() {
        clerk.press_at(&of_commitment(at, "commitment-read-back")).await;
        chair
            .view_has("what was read back", commitment(at, "readBackAt"))
            .await;
    }
    // The official sees the words as they were read, objects once, and they are put otherwise.
    sitting
        .official
        .view_has("what was read back", commitment(0, "readBackAt"))
        .await;
    clerk.press_at(&of_commitment(0, "commitment-object")).await;
    clerk.type_into("objection-words", OBJECTION).await;
    clerk.press("objection-save").await;
    clerk.view_has("the objection", commitment(0, "objection")).await;
    clerk.press_at(&of_commitment(0, "commitment-reword")).await;
    clerk.type_into("reword-what", REWORDED).await;
    clerk.press("reword-save").await;
    clerk
        .view_has("other words", |view| {
            (view["session"]["commitments"][0]["what"] == REWORDED).then_some(())
        })
        .await;
    clerk.press_at(&of_commitment(0, "commitment-read-back")).await;
    chair
        .view_has("read back again", commitment(0, "readBackAt"))
        .await;
    chair.press("rail-questioning").await;
    for at in 0..PROMISES.len() {
        chair.press_at(&of_commitment(at, "commitment-settle")).await;
        clerk.view_has("the words stand", commitment(at, "settled")).await;
    }
    sitting.picture(&sitting.official, "2-official").await;
    sitting.picture(clerk, "2-settled").await;
}

async fn the_resolution_is_drafted_and_voted(sitting: &Sitting) {
    let (clerk, chair, lan) = (&sitting.clerk, &sitting.chair, &sitting.lan);
    let view = clerk.view().await;
    let item = view["session"]["agenda"][1]["id"].as_str().unwrap().to_owned();
    clerk.press("resolution-new").await;
    clerk.choose("resolution-item", &item).await;
    clerk
        .type_into("resolution-assessment", "Trả lời đúng trọng tâm; hai xã còn chờ.")
        .await;
    clerk.press("resolution-add").await;
    clerk.type_into("resolution-what-3", ADDED).await;
    clerk.paste_into("resolution-due-3", "2027-02-28").await;
    sitting.picture(clerk, "3-draft").await;
    clerk.press("resolution-save").await;
    clerk.press("resolution-place").await;
    clerk
        .view_has("the paper of the draft", |view| {
            let papers = view["session"]["agenda"][1]["papers"].as_array()?;
            (papers.len() == 1).then_some(())
        })
        .await;
    clerk.press("rail-prepare").await;
    publish(clerk).await;
    chair.press("rail-live").await;
    chair_may(chair, "close-item").await;
    chair_does(chair, "close-item").await;
    chair_may(chair, "open-item").await;
    chair_does(chair, "open-item").await;
    open_ballot(chair, RESOLUTION).await;
    vote(lan, RESOLUTION, "for").await;
    vote(&sitting.second, RESOLUTION, "against").await;
    vote(chair, RESOLUTION, "for").await;
    close_and_declare(chair).await;
}

/// The minutes, the register, the archive: the same words in each, and the promises are replaced by the points.
async fn everybody_has_the_same(sitting: &Sitting) {
    let (clerk, lan) = (&sitting.clerk, &sitting.lan);
    let follow_up = lan
        .until("the points at the questioner's", async || {
            let known = lan.look(json!("followUp")).await;
            (known["commitments"].as_array()?.len() == 7).then_some(known)
        })
        .await;
    let rows = follow_up["commitments"].as_array().unwrap();
    let standing = |state: &str| -> Vec<&str> {
        let of = rows.iter().filter(|row| row["state"] == state);
        let mut words: Vec<&str> = of.filter_map(|row| row["wording"]["what"].as_str()).collect();
        words.sort_unstable();
        words
    };
    let mut wanted = POINTS;
    wanted.sort_unstable();
    assert_eq!(standing("noReport"), wanted);
    assert_eq!(standing("replaced").len(), 3);
    assert_eq!(follow_up["answers"].as_array().unwrap().len(), 1);
    // Each point and the answer in writing stand beside the exchange that they came from.
    let register = follow_up.to_string();
    for number in PROMISES.map(|(number, ..)| number).into_iter().chain([11]) {
        for words in [question_of(number), answer_of(number)] {
            assert!(register.contains(&words), "the register lacks: {words}");
        }
    }
    lan.press("rail-follow-up").await;
    lan.wait("follow-up").await;
    sitting.picture(lan, "4-follow-up").await;

    clerk.press("rail-minutes").await;
    let folder = sitting.run.join("minutes");
    clerk.type_into("minutes-folder", &folder.to_string_lossy()).await;
    clerk.press("minutes-export").await;
    clerk.wait("minutes-exported").await;
    let minutes = words_on(&fs::read(folder.join("minutes.pdf")).unwrap());
    let archive = fs::read_to_string(export_archive(clerk, &sitting.run.join("archive")).await).unwrap();
    let archived = |words: &str| {
        let escaped = serde_json::to_string(words).unwrap();
        archive.contains(words) || archive.contains(escaped.trim_matches('"'))
    };
    for words in all_that_was_said().chain([OBJECTION.to_owned()]) {
        assert!(minutes.contains(&words), "the minutes lack: {words}");
        assert!(archived(&words), "the archive lacks: {words}");
    }
}

/// After the sitting it goes to the central server, where everybody may read the same.
async fn the_public_has_the_same(sitting: &Sitting) {
    let (clerk, chair) = (&sitting.clerk, &sitting.chair);
    chair.press("rail-live").await;
    chair_may(chair, "close-item").await;
    chair_does(chair, "close-item").await;
    chair_is_offered(chair, "close-sitting").await;
    chair_does(chair, "close-sitting").await;
    chair.confirm().await;

    let folder = sitting.run.join("server");
    fs::create_dir_all(&folder).unwrap();
    let mut server = Served::within(&folder);
    let card = folder.join("server.card");
    fs::write(&card, serde_json::to_vec(&server.invite()).unwrap()).unwrap();
    server.start().await;
    clerk.press("rail-minutes").await;
    clerk.press("after-sync").await;
    clerk.type_into("sync-server-path", &card.to_string_lossy()).await;
    clerk.press("sync-use-server").await;
    clerk
        .see_within(LONG, &format!("{}[data-state=\"archived\"]", by("sync")))
        .await;

    let door = server.public;
    let home = linked(door, "/vi/", "/vi/").await;
    let session = linked(door, &home, &format!("{home}session/")).await;
    // Pages are written when the record has come, a moment after the laptop is told.
    eventually("the page has the draft", async || {
        let page = asked(door, &session).await.unwrap_or_default();
        page.contains("Dự thảo nghị quyết, bản 1, 1 trang, PDF")
    })
    .await;
    let record = linked(door, &session, &format!("{session}/rec")).await;
    let mut told = String::new();
    for number in 1.. {
        let page = asked(door, &format!("{record}?page={number}")).await.unwrap();
        if !page.starts_with("HTTP/1.1 200") {
            break;
        }
        told.push_str(&page);
    }
    for words in all_that_was_said() {
        assert!(told.contains(&words), "the public page lacks: {words}");
    }
    let page = asked(door, &format!("{home}commitments")).await.unwrap();
    for point in POINTS {
        assert!(page.contains(point), "the public page lacks: {point}");
    }
    assert_eq!(page.matches("Đã được thay bằng nghị quyết").count(), 3, "{page}");
    server.stop().await;
}

/// The first address with this beginning to which a page leads, when it does.
async fn linked(door: SocketAddr, page: &str, beginning: &str) -> String {
    within(LONG, "a page of the server", async || {
        let html = asked(door, page).await?;
        let mut links = html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let link = links.find(|link| link.starts_with(beginning) && link.len() > beginning.len());
        Some(link?.to_owned())
    })
    .await
}
