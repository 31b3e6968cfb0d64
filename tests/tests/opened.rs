//! What a person has opened: a number for those who lead, the same number for that person, and never which papers.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hemicycle_desk::{
    Desk,
    intent::{Intent, PapersIntent},
    view::{Answer, LaptopsView, OpenedView, PagesAbreastView, PaperRow, Question, View},
};
use hemicycle_sync::wire::{Frame, Packed};
use stories::{
    Room, act, ask, eventually, hands::within, journal, open_again, pdf, placed, room::Office, shown, shut,
    until,
};

const TITLES: [&str; 3] = ["Báo cáo kinh tế", "Tờ trình bảng giá", "Hồ sơ nhân sự"];

/// A council with three papers for everybody.
async fn room_with_papers() -> Room {
    let office = Office::with_people(4, true).await;
    office.convene().await;
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[0]
        .id
        .clone();
    let files = TITLES
        .iter()
        .zip(1_usize..)
        .map(|(title, n)| {
            let file = office.dir.path().join(format!("paper-{n}.pdf"));
            std::fs::write(&file, pdf(title, 1_000 * n)).unwrap();
            placed(&file, &item, title)
        })
        .collect();
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    Room::hosted(office, 2).await
}

fn papers(view: &View) -> Vec<PaperRow> {
    let agenda = view.session.iter().flat_map(|session| &session.agenda);
    agenda.flat_map(|item| item.papers.clone()).collect()
}

async fn read(desk: &Desk, paper: &PaperRow) {
    let reading = PapersIntent::Reading {
        paper: paper.id.clone(),
        version: paper.version,
        page: 1,
        label: String::new(),
        depth: 0,
        zoom: 0,
        pages: PagesAbreastView::One,
    };
    act(desk, Intent::Papers(reading)).await;
}

async fn laptops(desk: &Desk) -> LaptopsView {
    match desk.look(Question::Laptops).await {
        Ok(Answer::Laptops(view)) => *view,
        other => panic!("{other:?}"),
    }
}

/// What those who lead see of this person.
async fn told_of(leader: &Desk, desk: &Desk) -> Option<OpenedView> {
    let me = shown(desk).await.me.clone().unwrap();
    let view = laptops(leader).await;
    let row = view.laptops.iter().find(|row| row.words == me.device_words);
    row.and_then(|row| row.opened)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leads_is_told_how_many_and_its_person_sees_the_same_number() {
    let room = room_with_papers().await;
    let reader = &room.delegates[0];
    let view = until(reader, "the papers", |view| papers(view).len() == 3).await;
    let all = papers(&view);
    let own = async || shown(reader).await.me.as_ref().unwrap().opened;
    let count = |opened| Some(OpenedView { opened, of: 3 });
    assert_eq!(own().await, count(0));
    for leader in [&room.chair, room.clerk()] {
        eventually("nothing is opened", async || {
            told_of(leader, reader).await == count(0)
        })
        .await;
    }
    read(reader, &all[0]).await;
    read(reader, &all[2]).await;
    // The same one twice is one.
    read(reader, &all[0]).await;
    until(reader, "its own number", |view| {
        view.me.as_ref().unwrap().opened == count(2)
    })
    .await;
    for leader in [&room.chair, room.clerk()] {
        // A change is told with the next word, which comes within three quarters of a minute.
        within(Duration::from_secs(90), "two are opened", async || {
            (told_of(leader, reader).await == count(2)).then_some(())
        })
        .await;
        assert_eq!(told_of(leader, &room.delegates[1]).await, count(0));
    }

    // A person who has left is still known, also to leaders who were started anew.
    let words = shown(reader).await.me.as_ref().unwrap().device_words.clone();
    shut(reader).await;
    for leader in [&room.chair, room.clerk()] {
        shut(leader).await;
    }
    for leader in [&room.chair, room.clerk()] {
        open_again(leader).await;
        eventually("the number is kept", async || {
            let view = laptops(leader).await;
            let row = view.laptops.iter().find(|row| row.words == words);
            row.is_some_and(|row| row.opened == count(2))
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_frame_says_which_papers_somebody_has_opened() {
    let room = room_with_papers().await;
    let reader = &room.delegates[0];
    let view = until(reader, "the papers", |view| papers(view).len() == 3).await;
    let all = papers(&view);
    read(reader, &all[1]).await;
    let mut secrets: Vec<String> = TITLES.map(str::to_owned).to_vec();
    secrets.extend(all.iter().map(|paper| paper.id.clone()));
    secrets.extend(all.iter().map(|paper| paper.versions[0].sha256.clone()));

    // All that the laptop says of itself on a fresh line to the host, until it has told how it is.
    let (line, mut parcels) = tokio::sync::mpsc::channel(1_024);
    let tls = ask(&room.chair, |replica| replica.tls().to_owned()).await;
    let peer = ask(reader, move |replica| {
        replica.connected(line, tls, None, false, None).unwrap()
    })
    .await;
    let mut told = 0;
    while let Ok(Some(parcel)) = tokio::time::timeout(Duration::from_secs(50), parcels.recv()).await {
        let bytes = match parcel.packed().unwrap() {
            Packed::Text(text) => text.into_bytes(),
            Packed::Binary(bytes) => bytes,
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match parcel.frame() {
            Frame::Hello(hello) => {
                let answer = Frame::Hello(hello.clone());
                ask(reader, move |replica| replica.receive(peer, answer).unwrap()).await;
            }
            Frame::Status(status) => {
                for secret in &secrets {
                    assert!(!text.contains(secret), "{secret} in {text}");
                }
                let counts: Vec<_> = status
                    .opened
                    .values()
                    .map(|count| (count.opened, count.of))
                    .collect();
                assert_eq!(counts, [(1, 3)]);
                told += 1;
                break;
            }
            _ => {}
        }
    }
    assert_eq!(told, 1, "the laptop has told how it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_new_since_the_last_look_is_counted_by_what_was_there_and_outlives_a_restart() {
    let room = room_with_papers().await;
    let reader = &room.delegates[0];
    until(reader, "the papers", |view| papers(view).len() == 3).await;
    let journal = journal(reader).await;
    let view = shown(reader).await;
    let all = papers(&view);
    let look = async || act(reader, Intent::Papers(PapersIntent::Looked)).await;
    let since = |view: &View| -> Vec<String> {
        let rows = papers(view).into_iter();
        rows.filter(|paper| paper.since_last_look)
            .map(|paper| paper.id)
            .collect()
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let hour_ago = i64::try_from(now).unwrap() - 3_600_000;
    // An hour ago only the first of them was there.
    let then = vec![(all[0].id.clone(), 1)];
    ask(reader, move |replica| {
        replica
            .store
            .look_at_papers(journal.as_str(), &then, hour_ago)
            .unwrap();
    })
    .await;
    let view = shown(reader).await;
    let last_look = |view: &View| view.session.as_ref().unwrap().last_look;
    assert_eq!(
        (last_look(&view), since(&view)),
        (None, vec![]),
        "there was no look before the first"
    );
    look().await;
    let view = until(reader, "the look before", |view| last_look(view).is_some()).await;
    assert_eq!(last_look(&view), Some(hour_ago));
    assert_eq!(since(&view), [all[1].id.clone(), all[2].id.clone()]);
    read(reader, &all[1]).await;
    let one = vec![all[2].id.clone()];
    until(reader, "one less", |view| since(view) == one).await;
    // A second look in the same minutes is the same look, and a restart ends none.
    look().await;
    shut(reader).await;
    open_again(reader).await;
    look().await;
    let view = until(reader, "the same", |view| since(view) == one).await;
    assert_eq!(last_look(&view), Some(hour_ago));
    let other = shown(&room.delegates[1]).await;
    assert!(
        papers(&other).iter().all(|paper| !paper.since_last_look),
        "each person has looked for himself or herself"
    );
}
