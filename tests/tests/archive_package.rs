//! The archive package of a session, told with real desks: written by the clerk, checked by two programs that share no
//! code, and good for nothing as soon as one byte of it is another.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, MinutesIntent, PapersIntent, PlacedFile, PresidingIntent, SyncIntent},
    view::{ChoiceView, PackageFolders, SyncState},
};
use hemicycle_domain::publication::PublicSession;
use hemicycle_helper::{Limits, extract, locate};
use hemicycle_server::{Server, export, invite, package_report, verify_package};
use stories::{
    Chance, Room, act, ask,
    bags::{both_find, files, sealed_again, second_opinion, write_bag},
    hands::program,
    pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until,
};
use tempfile::TempDir;

/// Words that stand where not everybody may read them, and nowhere else.
const SECRETS: [&str; 3] = [
    "Nhan su kin",
    "Bầu ông Kín làm trưởng ban?",
    "Lời thư ký về phần họp kín",
];

fn export_to(folder: &Path) -> Intent {
    Intent::Sync(SyncIntent::ExportPackage {
        folder: folder.display().to_string(),
    })
}

async fn add(office: &Office, title: &str, restricted_to: Option<&str>) {
    let path = office.dir.path().join(format!("{title}.pdf"));
    fs::write(&path, pdf(title, 3_000)).unwrap();
    let view = shown(&office.clerk).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    let file = PlacedFile {
        restricted_to: restricted_to.map(str::to_owned),
        ..placed(&path, &item, title)
    };
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
}

/// A session with a paper for all and one for some, an open vote, a vote that changes, and a closed part with a vote.
async fn held() -> Room {
    let office = Office::with_people(4, true).await.with_helper().await;
    office.convene().await;
    add(&office, "Bao cao", None).await;
    add(&office, SECRETS[0], Some(GROUPS[1])).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await;
    room.open_sitting().await;
    let id = room.open_ballot("Thông qua \"bảng giá đất\"?").await;
    for desk in room.members() {
        room.vote(desk, &id, ChoiceView::For).await;
    }
    room.vote(&room.delegates[1], &id, ChoiceView::Against).await;
    until(&room.chair, "all have voted", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 4
    })
    .await;
    room.together().await;
    room.close_ballot(&id).await;
    let close = PresidingIntent::ExcludePublic {
        ballot: None,
        reason: "Công tác nhân sự".to_owned(),
    };
    act(&room.chair, Intent::Presiding(close)).await;
    let closed = room.open_ballot(SECRETS[1]).await;
    room.vote(&room.delegates[0], &closed, ChoiceView::Against).await;
    room.together().await;
    room.close_ballot(&closed).await;
    act(&room.chair, Intent::Presiding(PresidingIntent::AdmitPublic)).await;
    room.together().await;
    let view = shown(room.clerk()).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    let write = MinutesIntent::Write {
        section: format!("item-{item}"),
        text: SECRETS[2].to_owned(),
    };
    act(room.clerk(), Intent::Minutes(write)).await;
    room.close_sitting().await;
    room
}

async fn exported(desk: &Desk, into: &Path) -> (PathBuf, PathBuf) {
    let view = until(desk, "a package is offered", |view| view.sync.package.is_some()).await;
    let PackageFolders { public, complete } = view.sync.package.clone().unwrap();
    act(desk, export_to(into)).await;
    (into.join(public), into.join(complete))
}

fn words_of(page: &[u8]) -> String {
    let pages = extract(&locate().unwrap(), page, &Limits::for_extraction()).pages;
    let text: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_find_a_package_good_and_the_public_one_holds_nothing_that_is_not_for_everybody() {
    let room = Box::pin(held()).await;
    let out = TempDir::new().unwrap();
    let refusal = refused(&room.delegates[0], export_to(out.path())).await;
    assert_eq!(refusal, "refusal-not-your-role");
    assert_eq!(shown(&room.delegates[0]).await.sync.package, None);
    let (public, complete) = exported(room.clerk(), out.path()).await;
    assert_eq!(
        refused(room.clerk(), export_to(out.path())).await,
        "problem-package-there",
        "an archive is never written over"
    );
    assert_eq!(
        second_opinion(&[public.clone(), complete.clone()]),
        ["good", "good"]
    );

    let whole = verify_package(&complete).unwrap();
    assert_eq!((whole.papers, whole.verified.ballots), (2, 2));
    assert_eq!((whole.verified.withheld, whole.verified.unasked), (0, 0));
    let open = verify_package(&public).unwrap();
    assert_eq!((open.papers, open.verified.ballots), (1, 1));
    assert!(open.verified.withheld > 0);
    // What is published is the same, read from the whole record or from the part that is for everybody.
    assert_eq!(
        PublicSession::of(&open.verified.session),
        PublicSession::of(&whole.verified.session)
    );
    assert_eq!(
        open.verified.root, whole.verified.root,
        "one record, told in part"
    );
    let told = package_report(&open);
    assert!(told.contains("made by: Nguyễn Thị Thư"), "{told}");
    assert!(told.contains("entries withheld: "), "{told}");
    // The same by the command, as people call it.
    let command = Command::new(program("hemicycle-server"))
        .arg("verify")
        .arg(&public)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(command.stdout).unwrap(), told);

    // Of what is not for everybody, no byte is in the public package.
    let (public, complete) = (files(&public), files(&complete));
    let mut found = [false; 3];
    for (secret, found) in SECRETS.iter().zip(&mut found) {
        for (path, bytes) in &public {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(secret), "{secret} in {path}");
        }
        *found = complete
            .values()
            .any(|bytes| String::from_utf8_lossy(bytes).contains(secret));
    }
    assert_eq!(found, [true; 3], "the complete one has all of it");
    let page = words_of(&public["data/minutes.pdf"]);
    assert!(page.contains("bảng giá đất"), "{page}");
    assert!(SECRETS.iter().all(|secret| !page.contains(secret)), "{page}");
    let page = words_of(&complete["data/minutes.pdf"]);
    assert!(page.contains(SECRETS[1]) && page.contains(SECRETS[2]), "{page}");
    let votes = String::from_utf8(public["data/votes.csv"].clone()).unwrap();
    assert_eq!(votes.matches(",for,").count(), 3, "{votes}");
    assert_eq!(votes.matches(",against,").count(), 1, "{votes}");
    assert!(
        String::from_utf8(public["data/ballots.csv"].clone())
            .unwrap()
            .contains("\"Thông qua \"\"bảng giá đất\"\"?\",3,1,0,0,0,")
    );
    for language in ["vi", "en", "de"] {
        let readme = String::from_utf8(public[&format!("README.{language}.txt")].clone()).unwrap();
        assert!(
            readme.contains("sha256sum --check manifest-sha256.txt"),
            "{readme}"
        );
        assert!(readme.contains(&whole.verified.root), "{readme}");
    }
}

// ---- Damage ------------------------------------------------------------------------------------------

/// One file of a bag, damaged by chance: another byte, gone, shorter, or with two lines changed round.
fn damaged(chance: &mut Chance, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    let kind = chance.below(4);
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    if kind == 0 && lines.len() > 2 {
        let at = chance.below(lines.len() - 1);
        let mut lines = lines.clone();
        lines.swap(at, at + 1);
        let moved = lines.concat();
        if moved != bytes {
            return Some(moved);
        }
    }
    match kind {
        1 => return None,
        2 => bytes.truncate(chance.below(bytes.len())),
        _ => {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
    }
    Some(bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_in_a_package_both_programs_find_it_and_name_the_file() {
    let room = Box::pin(held()).await;
    let out = TempDir::new().unwrap();
    let (public, complete) = exported(room.clerk(), out.path()).await;
    let key = ask(room.clerk(), |replica| replica.key().clone()).await;
    let mut chance = Chance::told();
    let often = if std::env::var_os("HEMICYCLE_LONG").is_some() {
        1_000
    } else {
        200
    };
    let mut bags = Vec::new();
    for (number, original) in (0..often).zip([files(&public), files(&complete)].iter().cycle()) {
        let mut bag = original.clone();
        let names: Vec<&String> = original.keys().collect();
        let name = names[chance.below(names.len())].clone();
        match damaged(&mut chance, &original[&name]) {
            Some(bytes) => bag.insert(name.clone(), bytes),
            None => bag.remove(&name),
        };
        let folder = out.path().join(format!("damaged-{number}"));
        write_bag(&folder, &bag);
        bags.push((folder, name));
    }
    // Somebody who seals it again, with the clerk's own key, is found out by the signatures in the record.
    let inner = [
        "data/journal.jsonl",
        "data/papers/001-v1.pdf",
        "data/votes.csv",
        "data/rules.json",
    ];
    for (number, name) in (0..often / 5).zip(inner.iter().cycle()) {
        let original = if number % 2 == 0 { &public } else { &complete };
        let original = files(original);
        let mut bag = original.clone();
        let changed = std::iter::repeat_with(|| damaged(&mut chance, &original[*name]));
        // The last line of the record is made again, so it is none to change.
        let end = original[*name].len() - 80;
        let kept = |bytes: &Vec<u8>| {
            *name != inner[0] || (bytes.len() >= end && bytes[..end] != original[*name][..end])
        };
        bag.insert((*name).to_owned(), changed.flatten().find(kept).unwrap());
        sealed_again(&mut bag, &key);
        let folder = out.path().join(format!("sealed-{number}"));
        write_bag(&folder, &bag);
        bags.push((folder, (*name).to_owned()));
    }
    tokio::task::spawn_blocking(move || both_find(&bags))
        .await
        .unwrap();

    // A file that nobody listed.
    let mut more = files(&public);
    more.insert("data/papers/999-v1.pdf".to_owned(), b"%PDF".to_vec());
    let added = out.path().join("added");
    write_bag(&added, &more);
    sealed_again(&mut more, &key);
    let listed = out.path().join("listed");
    write_bag(&listed, &more);
    // Its maker is somebody whom this council does not know: a clerk elsewhere, with the same program.
    let elsewhere = Box::pin(held()).await;
    let (other, _) = exported(elsewhere.clerk(), &out.path().join("elsewhere")).await;
    let mut forged = files(&public);
    forged.insert("maker.pem".to_owned(), files(&other)["maker.pem"].clone());
    sealed_again(
        &mut forged,
        &ask(elsewhere.clerk(), |replica| replica.key().clone()).await,
    );
    let by_stranger = out.path().join("by-stranger");
    write_bag(&by_stranger, &forged);
    both_find(&[
        (added, "data/papers/999-v1.pdf".to_owned()),
        (listed, "data/papers".to_owned()),
        (by_stranger, "maker.pem".to_owned()),
    ]);
}

// ---- Public tools, and the central server -----------------------------------------------------------

#[tokio::test(flavor = "multi_thread")]
async fn the_server_writes_the_same_session_and_public_tools_alone_check_it() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), "127.0.0.1:0".parse().unwrap())
        .await
        .unwrap();
    let card = invite(data.path(), "Máy chủ tỉnh", &server.address.to_string()).unwrap();
    let room = Box::pin(held()).await;
    let path = room.office.dir.path().join("server.json");
    fs::write(&path, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = path.display().to_string();
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
    until(room.clerk(), "everything is in the archive", |view| {
        view.sync.state == SyncState::Archived && view.sync.bytes_left == 0
    })
    .await;
    let out = TempDir::new().unwrap();
    let (_, complete) = exported(room.clerk(), &out.path().join("clerk")).await;
    let root = verify_package(&complete).unwrap().verified.root;
    let mut whole = false;
    stories::eventually("the server has both papers", async || {
        let summary = server.summary().await;
        whole = summary
            .councils
            .iter()
            .flat_map(|council| &council.sessions)
            .any(|session| session.papers_complete == 2 && session.papers_total == 2);
        whole
    })
    .await;
    server.close().await;
    let to = out.path().join("server");
    let from = data.path().to_owned();
    let written = tokio::task::spawn_blocking(move || export(&from, &to, locate().as_deref()))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(written.len(), 2);
    assert_eq!(second_opinion(&written), ["good", "good"]);
    for folder in &written {
        let checked = verify_package(folder).unwrap();
        assert_eq!(checked.verified.root, root);
        let by_tools = |program: &str, arguments: &[&str]| {
            let output = Command::new(program)
                .args(arguments)
                .current_dir(folder)
                .output()
                .unwrap();
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
        };
        by_tools(
            "sha256sum",
            &[
                "--check",
                "--strict",
                "--quiet",
                "manifest-sha256.txt",
                "tagmanifest-sha256.txt",
            ],
        );
        by_tools(
            "openssl",
            &[
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "maker.pem",
                "-rawin",
                "-in",
                "tagmanifest-sha256.txt",
                "-sigfile",
                "tagmanifest-sha256.txt.sig",
            ],
        );
    }
}
