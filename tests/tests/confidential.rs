//! Papers reach those they are meant for, whole, and nobody else.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{Intent, PapersIntent, PlacedFile},
    view::{ChoiceView, PaperState, View},
};
use hemicycle_domain::tree::hex;
use hemicycle_store::piece_hashes;
use hemicycle_sync::wire::Frame;
use stories::{
    Room, act, ask,
    crowd::{Besides, Crowd},
    eventually,
    imposter::answers_as,
    open_again, pdf, placed,
    room::{GROUPS, Office},
    shown, shut, until,
};

const SECRET_TITLE: &str = "Tờ trình riêng của Tổ 1";
const OPEN_TITLE: &str = "Báo cáo kinh tế";

async fn add(office: &Office, name: &str, bytes: &[u8], title: &str, group: Option<&str>) -> String {
    let path = office.dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add {
            files: vec![PlacedFile {
                restricted_to: group.map(str::to_owned),
                ..placed(&path, &item, title)
            }],
        }),
    )
    .await;
    // The clerk's laptop may have to ask the host first.
    let found = |view: &View| {
        let papers = view.session.as_ref()?.agenda.get(1)?.papers.clone();
        Some(
            papers
                .into_iter()
                .find(|paper| paper.title == title)?
                .versions
                .first()?
                .sha256
                .clone(),
        )
    };
    let view = until(&office.clerk, "the paper is added", |view| found(view).is_some()).await;
    found(&view).unwrap()
}

async fn has(desk: &Desk, sha256: &str) -> bool {
    let name = sha256.to_owned();
    ask(desk, move |replica| {
        replica
            .store
            .file_state(&name)
            .unwrap()
            .is_some_and(|file| file.complete)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_paper_reaches_its_group_and_neither_title_nor_bytes_reach_others() {
    let office = Office::with_people(5, true).await;
    office.convene().await;
    let (closed, open) = (pdf("rieng", 0), pdf("chung", 0));
    let secret = add(&office, "rieng.pdf", &closed, SECRET_TITLE, Some(GROUPS[0])).await;
    let public = add(&office, "chung.pdf", &open, OPEN_TITLE, None).await;
    office.publish().await;
    let room = Room::hosted(office, 4).await;
    let mut inside = 0;
    for desk in room.members() {
        let view = until(desk, "the open paper is here", |view| {
            let papers = view
                .session
                .iter()
                .flat_map(|session| &session.agenda)
                .flat_map(|item| &item.papers);
            papers
                .into_iter()
                .any(|paper| paper.title == OPEN_TITLE && paper.state == PaperState::Here)
        })
        .await;
        let person = view.me.as_ref().unwrap().person.clone();
        // The chair leads every item, whatever the group.
        if person.group == GROUPS[0] || person.seat == 1 {
            inside += 1;
            eventually("the restricted paper is here", async || has(desk, &secret).await).await;
            let (bytes, size) = desk.paper_range(&secret, 0, 1 << 20).await.unwrap().unwrap();
            assert_eq!((bytes.as_slice(), size), (closed.as_slice(), closed.len() as u64));
            continue;
        }
        eventually("every paper meant for this laptop is here", async || {
            let papers = shown(desk).await.papers.clone();
            papers.total == 1 && papers.here == 1
        })
        .await;
        let words = serde_json::to_string(&*shown(desk).await).unwrap();
        assert!(
            !words.contains(SECRET_TITLE) && !words.contains(&secret),
            "a screen names the paper"
        );
        assert!(desk.paper_range(&secret, 0, 10).await.unwrap().is_none());
        let (bodies, files) = ask(desk, |replica| {
            let journals: Vec<_> = replica
                .logs()
                .map(|log| (log.journal.clone(), log.head.size()))
                .collect();
            let mut bodies = Vec::new();
            for (journal, size) in journals {
                let entries = replica.store.entries(&journal, 0, size).unwrap();
                bodies.extend(
                    entries
                        .into_iter()
                        .filter_map(|entry| entry.body)
                        .map(|body| body.text),
                );
            }
            (bodies, replica.store.file_states().unwrap())
        })
        .await;
        assert!(
            bodies
                .iter()
                .all(|body| !body.contains(SECRET_TITLE) && !body.contains(&secret))
        );
        assert_eq!(files.keys().collect::<Vec<_>>(), [&public]);
        let (bytes, _) = desk.paper_range(&public, 0, 1 << 20).await.unwrap().unwrap();
        assert_eq!(bytes, open);
    }
    assert_eq!(inside, 3, "seats 1, 3 and 5");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_was_cut_off_goes_on_at_its_next_piece_after_a_restart() {
    let office = Office::with_people(2, true).await;
    office.convene().await;
    let bytes = pdf("dai", 6 << 20);
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    let reader = &room.delegates[0];
    let cable = room.cable(reader).await;
    cable.cut_after(5 << 19);
    let sha256 = add(&room.office, "dai.pdf", &bytes, OPEN_TITLE, None).await;
    room.office.publish().await;
    eventually("the cable is cut on the way", async || cable.is_cut()).await;
    let name = sha256.clone();
    let have = move |replica: &mut hemicycle_sync::replica::Replica| {
        replica
            .store
            .file_state(&name)
            .unwrap()
            .map_or(0, |file| file.have)
    };
    // What was on the line may still be on its way to the disk.
    eventually("some pieces are here", async || {
        ask(reader, have.clone()).await > 0
    })
    .await;
    shut(reader).await;
    open_again(reader).await;
    let kept = ask(reader, have.clone()).await;
    assert!(kept > 0 && kept < 6, "{kept} of 7 pieces");
    cable.mend();
    cable.cut_after(i64::try_from(bytes.len()).unwrap() - (i64::from(kept) << 20) + (1 << 19));
    eventually("the whole paper is here", async || has(reader, &sha256).await).await;
    assert!(!cable.is_cut(), "no piece was fetched twice");
    let (read, size) = reader.paper_range(&sha256, 0, 8 << 20).await.unwrap().unwrap();
    assert_eq!(size, bytes.len() as u64);
    assert!(read == bytes);
}

/// Changes one byte in the middle of a piece where a laptop keeps it.
async fn damage(desk: &Desk, sha256: &str, piece: u64) {
    let path = desk.options().dir.join("papers").join(format!("{sha256}.pieces"));
    let mut bytes = std::fs::read(&path).unwrap();
    let at = usize::try_from(piece * ((1 << 20) + 16) + 1_000).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
}

async fn pieces(desk: &Desk, sha256: &str) -> u32 {
    let name = sha256.to_owned();
    ask(desk, move |replica| {
        let state = replica.store.file_state(&name).unwrap();
        state.map_or(0, |file| file.have)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_that_a_disk_has_changed_is_fetched_again_at_the_reader_and_at_the_host() {
    let office = Office::with_people(2, true).await;
    office.convene().await;
    let bytes = pdf("dai", 3 << 20);
    let sha256 = add(&office, "dai.pdf", &bytes, OPEN_TITLE, None).await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    let reader = &room.delegates[0];
    for desk in [&room.chair, reader] {
        eventually("the paper is here", async || has(desk, &sha256).await).await;
    }
    let cable = room.cable(reader).await;
    cable.cut();
    damage(reader, &sha256, 1).await;
    damage(&room.chair, &sha256, 1).await;
    let all = pieces(reader, &sha256).await;
    // Nothing wrong is shown, and one piece alone is missing.
    assert!(reader.paper_range(&sha256, 0, 8 << 20).await.unwrap().is_none());
    assert_eq!(pieces(reader, &sha256).await, all - 1);
    cable.mend();
    // The host finds its own damage when it is asked, and has the piece from the office.
    eventually("the paper is whole again", async || {
        let read = reader.paper_range(&sha256, 0, 8 << 20).await.unwrap();
        read.is_some_and(|(read, _)| read == bytes)
    })
    .await;
    let (read, _) = room
        .chair
        .paper_range(&sha256, 0, 8 << 20)
        .await
        .unwrap()
        .unwrap();
    assert!(read == bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_piece_is_not_taken_said_and_fetched_from_another_holder() {
    let office = Office::with_people(2, true).await;
    office.convene().await;
    let bytes = pdf("dai", 3 << 20);
    let sha256 = add(&office, "dai.pdf", &bytes, OPEN_TITLE, None).await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    let reader = &room.delegates[0];
    eventually("the paper is here", async || has(reader, &sha256).await).await;
    let cable = room.cable(reader).await;
    cable.cut();
    // It lacks the paper, and whoever answers as the host gives wrong pieces of it. The office's door is known.
    let name = sha256.clone();
    ask(reader, move |replica| replica.store.forget_file(&name).unwrap()).await;
    let (hashes, whole) = (piece_hashes(&bytes), bytes.clone());
    let liar = answers_as(&room.chair, None, move |asked| match asked {
        // It greets as the guest does, and says nothing more on that line.
        hello @ Frame::Hello(_) => Some(hello),
        Frame::AskPieces { sha256 } => Some(Frame::Pieces {
            sha256,
            hashes: hashes.iter().map(|hash| hex(hash)).collect(),
        }),
        Frame::AskPiece { sha256, index } => {
            let mut bytes = whole.chunks(1 << 20).nth(index as usize)?.to_vec();
            bytes[7] ^= 1;
            Some(Frame::Piece { sha256, index, bytes })
        }
        _ => None,
    });
    cable.lead_to(liar.await);
    let office = ask(room.clerk(), |replica| {
        (replica.device().clone(), replica.addresses.clone())
    })
    .await;
    ask(reader, move |replica| {
        replica.doors.insert(office.0, office.1);
        replica.touch();
    })
    .await;
    cable.mend();
    until(reader, "it is said", |view| {
        view.notices
            .iter()
            .any(|notice| notice.text.key == "notice-wrong-piece")
    })
    .await;
    eventually("the whole paper is here", async || has(reader, &sha256).await).await;
    let (read, _) = reader.paper_range(&sha256, 0, 8 << 20).await.unwrap().unwrap();
    assert!(read == bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_go_on_while_a_vote_is_open() {
    let crowd = Crowd::sits_with(3, 0, Besides::Papers).await;
    let room = &crowd.room;
    let ballot = room.open_ballot("Thông qua?").await;
    let bytes = pdf("muon", 3 << 20);
    add(&room.office, "late.pdf", &bytes, OPEN_TITLE, None).await;
    room.office.publish().await;
    for desk in &room.delegates {
        until(
            desk,
            "the paper on this laptop, with the vote still open",
            |view| {
                let session = view.session.as_ref().unwrap();
                let mut papers = session.agenda.iter().flat_map(|item| &item.papers);
                session.ballot.is_some()
                    && papers.any(|paper| paper.title == OPEN_TITLE && paper.state == PaperState::Here)
            },
        )
        .await;
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "all votes", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 3
    })
    .await;
    let line = room.close_ballot(&ballot).await;
    assert!(line.contains('3'), "{line}");
}
