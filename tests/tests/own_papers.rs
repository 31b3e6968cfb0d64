//! A delegate's own PDFs: in folders of their own, read and found as any other, encrypted at rest, and told to nobody.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::Path, time::Duration};

use hemicycle_desk::{
    Desk,
    intent::{Intent, NotesIntent, OwnIntent, PapersIntent},
    view::{Answer, NoteView, PagesAbreastView, PaperRow, PaperState, Question, SearchAnswer, View},
};
use hemicycle_domain::tree::hex;
use hemicycle_helper::{Limits, extract, locate};
use hemicycle_sync::wire::{Frame, Packed};
use stories::{Room, act, ask, eventually, open_again, pdf, refused, room::Office, shown, shut, until};

const WORDS: &str = "Kiennghiriengcuatoi";
const TITLE: &str = "Ghi chép riêng của tôi";
const FOLDER: &str = "Ý kiến cử tri";

fn add(path: &Path, folder: &str) -> Intent {
    Intent::Own(OwnIntent::Add {
        path: path.display().to_string(),
        folder: folder.to_owned(),
    })
}

fn own(view: &View) -> Vec<(String, PaperRow)> {
    let folders = view.own.iter();
    folders
        .flat_map(|folder| {
            folder
                .papers
                .iter()
                .map(|paper| (folder.name.clone(), paper.clone()))
        })
        .collect()
}

async fn search(desk: &Desk, text: &str) -> SearchAnswer {
    let text = text.to_owned();
    match desk.look(Question::Search { text }).await.unwrap() {
        Answer::Search(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn all_bytes(dir: &Path, into: &mut Vec<u8>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all_bytes(&path, into);
        } else {
            into.extend(fs::read(&path).unwrap());
        }
    }
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

fn note(paper: &str) -> NoteView {
    NoteView {
        id: "note-own".to_owned(),
        paper_id: paper.to_owned(),
        version: 1,
        page: 1,
        colour: "yellow".to_owned(),
        quote: WORDS.to_owned(),
        before: String::new(),
        after: String::new(),
        rects: vec![[100, 100, 200, 20]],
        text: "Hỏi lại ở tổ".to_owned(),
        carried: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_own_paper_is_read_noted_found_printed_and_removed() {
    let office = Office::with_people(2, true).await.with_helper().await;
    office.convene().await;
    let desk = &office.clerk;
    let path = office.dir.path().join(format!("{TITLE}.pdf"));
    let bytes = pdf(WORDS, 0);
    fs::write(&path, &bytes).unwrap();
    act(desk, add(&path, "  Ý kiến   cử tri ")).await;
    let view = until(desk, "its text is read", |view| {
        own(view).first().is_some_and(|(_, paper)| paper.pages == 1)
    })
    .await;
    let (folder, paper) = own(&view).remove(0);
    assert_eq!(
        (&*folder, &*paper.title, paper.state),
        (FOLDER, TITLE, PaperState::Here)
    );
    let sha256 = paper.versions[0].sha256.clone();
    let (read, _) = desk.paper_range(&sha256, 0, 1 << 20).await.unwrap().unwrap();
    assert!(read == bytes);

    // Where it was left, how many pages abreast, a mark, its words, a print of it.
    let reading = PapersIntent::Reading {
        paper: paper.id.clone(),
        version: 1,
        page: 1,
        label: "iv".to_owned(),
        depth: 250,
        zoom: 150,
        pages: PagesAbreastView::Two,
    };
    act(desk, Intent::Papers(reading)).await;
    let save = NotesIntent::Save {
        note: Box::new(note(&paper.id)),
    };
    act(desk, Intent::Notes(save)).await;
    let found = search(desk, "kiennghi").await;
    assert_eq!(found.hits.len(), 2);
    assert!(
        found
            .hits
            .iter()
            .all(|hit| hit.own && hit.paper_id == paper.id && hit.title == TITLE)
    );
    assert_eq!(found.hits.iter().filter(|hit| hit.note).count(), 1);
    let asked = Question::PaperText {
        paper_id: paper.id.clone(),
        version: 1,
    };
    match desk.look(asked).await.unwrap() {
        Answer::PaperText(text) => assert!(text.pages[0].text.contains(WORDS)),
        other => panic!("{other:?}"),
    }
    let prints = office.dir.path().join("in");
    let print = PapersIntent::Print {
        paper: paper.id.clone(),
        version: 1,
        sheets: vec![1],
        marks: false,
        found: Vec::new(),
        folder: prints.display().to_string(),
    };
    act(desk, Intent::Papers(print)).await;
    let printed = fs::read(prints.join(format!("{TITLE} (v1, print).pdf"))).unwrap();
    let printed = extract(&locate().unwrap(), &printed, &Limits::for_extraction());
    assert!(printed.pages[0].text.contains(WORDS));

    // All of it is there again after a restart, and nothing of it is in the open on the disk.
    shut(desk).await;
    let mut disk = Vec::new();
    all_bytes(&office.dir.path().join("clerk"), &mut disk);
    assert!(disk.len() > 10_000);
    for words in [WORDS, TITLE, FOLDER] {
        assert!(!holds(&disk, words.as_bytes()), "{words}");
    }
    open_again(desk).await;
    let again = own(&*shown(desk).await).remove(0).1;
    assert_eq!((again.my_page, &*again.my_label), (1, "iv"));
    let place = again.versions[0].my_place.unwrap();
    assert_eq!(
        (place.page, place.zoom, place.pages),
        (1, 150, PagesAbreastView::Two)
    );

    let change = |title: &str, folder: &str| {
        Intent::Own(OwnIntent::Change {
            id: paper.id.clone(),
            title: title.to_owned(),
            folder: folder.to_owned(),
        })
    };
    act(desk, change("Bản mới", "Giám sát")).await;
    let (folder, renamed) = own(&*shown(desk).await).remove(0);
    assert_eq!((&*folder, &*renamed.title), ("Giám sát", "Bản mới"));
    for (asked, why) in [
        (add(&path, FOLDER), "problem-own-twice"),
        (change(" ", FOLDER), "problem-own-no-title"),
        (change("Bản mới", " \n"), "problem-own-no-folder"),
        (change("Bản mới", &"dài ".repeat(40)), "problem-own-long-folder"),
    ] {
        assert_eq!(refused(desk, asked).await, why);
    }

    let remove = || Intent::Own(OwnIntent::Remove { id: paper.id.clone() });
    act(desk, remove()).await;
    assert_eq!(refused(desk, remove()).await, "problem-own-gone");
    assert!(own(&*shown(desk).await).is_empty());
    assert!(search(desk, "kiennghi").await.hits.is_empty());
    assert!(desk.paper_range(&sha256, 0, 10).await.unwrap().is_none());
    let left = ask(desk, |replica| {
        (
            replica.store.file_states().unwrap(),
            replica.store.all_notes().unwrap(),
        )
    })
    .await;
    assert!(left.0.is_empty() && left.1.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_refused_with_its_reason_and_nothing_is_kept() {
    let office = Office::with_people(2, true).await.with_helper().await;
    let desk = &office.clerk;
    let dir = office.dir.path();
    let locked =
        String::from_utf8_lossy(&pdf("khoa", 0)).replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R");
    let broken = [b"%PDF-1.7\n", &[7; 900][..], b"startxref\n9\n%%EOF"].concat();
    let half = &pdf("nua", 0)[..300];
    for (name, bytes, why) in [
        (
            "thu.pdf",
            &b"PK\x03\x04 not a pdf at all"[..],
            "problem-not-a-pdf",
        ),
        ("rong.pdf", b"", "problem-empty-file"),
        ("hong.pdf", &broken, "problem-damaged-pdf"),
        ("nua.pdf", half, "problem-damaged-pdf"),
        ("khoa.pdf", locked.as_bytes(), "problem-own-locked"),
        ("chuong-trinh.pdf", b"MZ\x90\x00\x03", "problem-program"),
    ] {
        let path = dir.join(name);
        fs::write(&path, bytes).unwrap();
        assert_eq!(refused(desk, add(&path, FOLDER)).await, why, "{name}");
    }
    let large = fs::File::create(dir.join("lon.pdf")).unwrap();
    large.set_len(300 << 20).unwrap();
    assert_eq!(
        refused(desk, add(&dir.join("lon.pdf"), FOLDER)).await,
        "problem-too-large"
    );
    for missing in [dir.join("khong-co.pdf"), dir.to_owned()] {
        assert_eq!(
            refused(desk, add(&missing, FOLDER)).await,
            "problem-file-unreadable"
        );
    }
    let good = dir.join("tot.pdf");
    fs::write(&good, pdf("tot", 0)).unwrap();
    assert_eq!(refused(desk, add(&good, "")).await, "problem-own-no-folder");
    assert!(own(&*shown(desk).await).is_empty());
    let kept = ask(desk, |replica| replica.store.file_states().unwrap()).await;
    assert!(kept.is_empty(), "{kept:?}");

    // A name as long as a disk takes it, and a title that a line takes.
    let long = dir.join(format!("{}.pdf", "a".repeat(251)));
    fs::write(&long, pdf("dai", 0)).unwrap();
    act(desk, add(&long, FOLDER)).await;
    assert_eq!(own(&*shown(desk).await)[0].1.title.len(), 251);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_is_told_of_an_own_paper_nor_given_a_piece_of_it() {
    let mut room = Room::with_delegates(2).await;
    let helper = Some(locate().unwrap());
    let author = room.delegates.remove(0);
    let options = hemicycle_desk::Options {
        helper,
        ..author.options().clone()
    };
    shut(&author).await;
    let author = Desk::new(options).unwrap();
    open_again(&author).await;
    let path = room.office.dir.path().join(format!("{TITLE}.pdf"));
    fs::write(&path, pdf(WORDS, 0)).unwrap();
    act(&author, add(&path, FOLDER)).await;
    let sha256 = own(&*shown(&author).await)[0].1.versions[0].sha256.clone();
    let id = own(&*shown(&author).await)[0].1.id.clone();
    until(&author, "a line to the host", |view| {
        view.connection.state == hemicycle_desk::view::ConnectionState::Connected
    })
    .await;

    // Every byte that it says on a line to the host, which asks for the file by its name.
    let (line, mut parcels) = tokio::sync::mpsc::channel(1_024);
    let tls = ask(&room.chair, |replica| replica.tls().to_owned()).await;
    let peer = ask(&author, move |replica| {
        replica.connected(line, tls, None, false, None).unwrap()
    })
    .await;
    let secrets: Vec<String> = [WORDS, TITLE, FOLDER, &*sha256, &*id]
        .iter()
        .flat_map(|words| [(*words).to_owned(), hex(words.as_bytes())])
        .collect();
    let mut said = 0;
    while let Ok(Some(parcel)) = tokio::time::timeout(Duration::from_secs(3), parcels.recv()).await {
        let bytes = match parcel.packed().unwrap() {
            Packed::Text(text) => text.into_bytes(),
            Packed::Binary(bytes) => bytes,
        };
        said += bytes.len();
        for words in &secrets {
            assert!(!holds(&bytes, words.as_bytes()), "{words}");
        }
        if let Frame::Hello(hello) = parcel.frame() {
            let hello = Frame::Hello(hello.clone());
            ask(&author, move |replica| replica.receive(peer, hello).unwrap()).await;
        }
    }
    assert!(said > 100);
    // Pieces are given by right, and this one is nobody's but the author's.
    for desk in room.desks() {
        let person = ask(desk, |replica| replica.me().unwrap()).await;
        let name = sha256.clone();
        let may = ask(&author, move |replica| {
            replica
                .logs()
                .filter_map(hemicycle_sync::replica::Log::session)
                .any(|session| session.may_read_file(&person, &name))
        })
        .await;
        assert!(!may);
        // Not even who is trusted with every paper of a session.
        let name = sha256.clone();
        assert!(!ask(&author, move |replica| replica.is_of_a_session(&name)).await);
        let name = sha256.clone();
        let known = ask(desk, move |replica| replica.store.file_state(&name).unwrap()).await;
        assert!(known.is_none() && shown(desk).await.own.is_empty());
        assert!(desk.paper_range(&sha256, 0, 10).await.unwrap().is_none());
    }
    let mut disks = Vec::new();
    for name in ["clerk", "seat-1", "seat-3"] {
        all_bytes(&room.office.dir.path().join(name), &mut disks);
    }
    assert!(disks.len() > 100_000);
    for words in &secrets {
        assert!(!holds(&disks, words.as_bytes()), "{words}");
    }
    eventually("the author still reads it", async || {
        author.paper_range(&sha256, 0, 10).await.unwrap().is_some()
    })
    .await;
}
