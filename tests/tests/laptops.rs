//! How the laptops of the room are: told by themselves to those who lead, and never invented.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{Intent, PapersIntent, RoomIntent},
    view::{
        Answer, CheckLine, CheckName, LaptopRow, LaptopsView, Question, RoomCheckView, TroubleKind, Verdict,
    },
};
use hemicycle_domain::ids::Moment;
use hemicycle_press::{Language, Sentence};
use stories::{
    Room, act, ask, eventually, pdf, placed, refused, room::Office, shown, shut, until, word, words_on,
};

const DAY_MS: i64 = 86_400_000;

async fn laptops(desk: &Desk) -> LaptopsView {
    match desk.look(Question::Laptops).await {
        Ok(Answer::Laptops(view)) => *view,
        other => panic!("{other:?}"),
    }
}

async fn words(desk: &Desk) -> String {
    shown(desk).await.me.as_ref().unwrap().device_words.clone()
}

fn row<'a>(view: &'a LaptopsView, words: &str) -> &'a LaptopRow {
    view.laptops.iter().find(|row| row.words == words).unwrap()
}

fn kinds(row: &LaptopRow) -> Vec<TroubleKind> {
    row.troubles.iter().map(|trouble| trouble.kind).collect()
}

/// A council with a paper for everybody; the member with the last seat has no laptop.
async fn room_with_a_paper() -> Room {
    let office = Office::with_people(4, true).await;
    office.convene().await;
    let file = office.dir.path().join("report.pdf");
    std::fs::write(&file, pdf("Report", 3_000)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[0]
        .id
        .clone();
    let files = vec![placed(&file, &item, "Báo cáo")];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    Room::hosted(office, 2).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leads_sees_every_laptop_with_what_is_wrong_and_the_gravest_first() {
    let room = room_with_a_paper().await;
    let (chair, clerk) = (words(&room.chair).await, words(room.clerk()).await);
    let (first, second) = (words(&room.delegates[0]).await, words(&room.delegates[1]).await);

    // The clerk's laptop does not lead: it asks.
    eventually("everybody has told of the paper", async || {
        let view = laptops(room.clerk()).await;
        view.laptops.iter().all(|row| {
            row.papers
                .is_some_and(|papers| (papers.here, papers.of) == (1, 1))
        })
    })
    .await;
    let view = laptops(room.clerk()).await;
    assert!(view.host_answers && view.all_well, "{view:?}");
    assert_eq!(view.laptops.len(), 4);
    for row in &view.laptops {
        assert!(row.here, "{row:?}");
        assert_eq!(row.version.as_deref(), Some(env!("CARGO_PKG_VERSION")));
        assert_eq!(row.leads, row.words == chair);
        assert_eq!(row.keeps_copy, row.words == chair || row.words == clerk);
        assert_eq!(row.this_one, row.words == clerk);
        assert!(row.clock_ms.is_some_and(|ms| ms.abs() < 5_000), "{row:?}");
    }
    assert_eq!(view.without.len(), 1);
    assert_eq!(view.without[0].seat, 4);
    let sum: Vec<_> = view.summary.iter().map(|text| text.key.as_str()).collect();
    assert_eq!(sum, ["laptops-sum-here", "laptops-sum-without"]);
    let sum = &view.summary[0].args;
    assert_eq!((word(sum, "here"), word(sum, "all")), ("4".into(), "4".into()));

    // One clock is put a day ahead, and one laptop is shut.
    ask(&room.delegates[0], |replica| {
        let clock = std::mem::replace(&mut replica.outside.clock, Box::new(|| Moment(0)));
        replica.outside.clock = Box::new(move || Moment(clock().0 + DAY_MS));
        replica.hang_up();
    })
    .await;
    shut(&room.delegates[1]).await;
    for leader in [&room.chair, room.clerk()] {
        eventually("both troubles", async || {
            let view = laptops(leader).await;
            kinds(row(&view, &first)) == [TroubleKind::Clock]
                && kinds(row(&view, &second)) == [TroubleKind::Gone]
        })
        .await;
        let view = laptops(leader).await;
        assert!(!view.all_well);
        let order: Vec<&str> = view.laptops.iter().map(|row| row.words.as_str()).collect();
        assert_eq!(order[..2], [second.as_str(), first.as_str()]);
        let clock = &row(&view, &first).troubles[0];
        assert_eq!(clock.text.key, "laptops-clock-fast-days");
        assert_eq!(word(&clock.text.args, "count"), "1");
        assert!(clock.harmless);
        let gone = row(&view, &second);
        assert!(!gone.here && !gone.troubles[0].harmless);
        let ago = view.at - gone.seen.unwrap();
        assert!((0..60_000).contains(&ago), "last contact {ago} ms ago");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_is_told_nothing_and_a_silent_host_is_said_to_be_silent() {
    let room = Room::with_delegates(1).await;
    let problem = room.delegates[0].look(Question::Laptops).await.unwrap_err();
    assert_eq!(problem.text.key, "refusal-not-your-role");
    // Nor by asking the host itself.
    let heard = ask(&room.delegates[0], {
        let journal = room.journal.clone();
        move |replica| replica.ask_laptops(&journal)
    });
    assert!(heard.await, "the question went out");
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(ask(&room.delegates[0], |replica| replica.heard_laptops().is_none()).await);

    // These laptops keep no papers, and nobody says that they lack them.
    eventually("all have told", async || {
        let view = laptops(&room.chair).await;
        view.laptops.iter().all(|row| row.version.is_some())
    })
    .await;
    let view = laptops(&room.chair).await;
    assert!(view.laptops.iter().all(|row| row.papers.is_none()), "{view:?}");

    let chair = words(&room.chair).await;
    shut(&room.chair).await;
    until(room.clerk(), "the host is away", |view| {
        view.session.as_ref().unwrap().host.holders_online == 1
    })
    .await;
    let view = laptops(room.clerk()).await;
    assert!(!view.host_answers);
    assert_eq!(kinds(row(&view, &chair)), [TroubleKind::CopyAway]);
}

fn line(check: &RoomCheckView, name: CheckName) -> &CheckLine {
    check.lines.iter().find(|line| line.name == name).unwrap()
}

async fn checked(desk: &Desk) -> RoomCheckView {
    match desk.look(Question::RoomCheck).await {
        Ok(Answer::RoomCheck(check)) => check,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_is_checked_by_what_was_measured_in_it() {
    let room = Room::with_delegates(2).await;
    eventually("every line is measured", async || {
        let check = checked(&room.chair).await;
        word(&line(&check, CheckName::Reach).found.args, "count") == "3"
    })
    .await;
    let check = checked(&room.chair).await;
    assert_eq!(line(&check, CheckName::Copies).verdict, Verdict::Go);
    let reach = line(&check, CheckName::Reach);
    let [middle, worst] =
        ["middle", "worst"].map(|name| word(&reach.found.args, name).parse::<u32>().unwrap());
    assert!(0 < middle && middle <= worst, "{middle} {worst}");
    let flush = line(&check, CheckName::Flush);
    let [middle, worst] =
        ["middle", "worst"].map(|name| word(&flush.found.args, name).parse::<u32>().unwrap());
    assert!(0 < middle && middle <= worst, "{middle} {worst}");
    let free: u32 = word(&line(&check, CheckName::Disk).found.args, "count")
        .parse()
        .unwrap();
    assert!(free > 0);
    assert_eq!(line(&check, CheckName::Papers).found.key, "check-papers-not-told");

    // All of this room is one machine, on loopback: nothing shows that a network would carry it.
    assert_eq!(line(&check, CheckName::Network).found.key, "check-network-nobody");
    assert_eq!(line(&check, CheckName::Address).found.key, "check-address-none");
    assert!(!check.go);

    // Whoever does not lead is come to by nobody, and is not asked about it.
    let check = checked(room.clerk()).await;
    assert!(check.lines.iter().all(|line| line.name != CheckName::Network));
    let problem = room.delegates[0].look(Question::RoomCheck).await.unwrap_err();
    assert_eq!(problem.text.key, "refusal-not-your-role");

    shut(room.clerk()).await;
    until(&room.chair, "one holder is left", |view| {
        view.session.as_ref().unwrap().host.holders_online == 1
    })
    .await;
    let check = checked(&room.chair).await;
    let copies = line(&check, CheckName::Copies);
    assert_eq!(
        (copies.verdict, copies.found.key.as_str()),
        (Verdict::NoGo, "check-copies-away")
    );
    assert!(copies.advice.is_some() && !check.go);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_checked_is_printed_as_it_was_shown() {
    let room = Room::with_delegates(1).await.with_helper().await;
    let folder = room.office.dir.path().join("printed");
    let print = || {
        Intent::Room(RoomIntent::PrintCheck {
            folder: folder.display().to_string(),
        })
    };
    let clerk = room.clerk();
    assert_eq!(refused(clerk, print()).await, "problem-not-checked");
    let check = checked(clerk).await;
    act(clerk, print()).await;
    let pdf = std::fs::read(folder.join("room-check.pdf")).unwrap();
    let text = words_on(&pdf);
    let view = shown(clerk).await;
    let (session, me) = (view.session.as_ref().unwrap(), view.me.as_ref().unwrap());
    assert!(
        text.contains(&session.title) && text.contains(&me.person.name),
        "{text}"
    );
    for line in &check.lines {
        for told in [Some(&line.found), line.advice.as_ref()].into_iter().flatten() {
            let told = Sentence::from(told).in_language(Language::Vietnamese);
            assert!(text.contains(&told), "{told}: {text}");
        }
    }
    let result = if check.go {
        "Được: không có gì"
    } else {
        "Chưa được: còn"
    };
    assert!(text.contains(result), "{text}");
}
