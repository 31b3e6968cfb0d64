//! The archive package of a session, told with real desks: written by the clerk, checked by two programs that share no
//! code, and good for nothing as soon as one byte of it is another.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use hemicycle_desk::{
    Desk,
    intent::{
        Intent, MeIntent, MinutesIntent, PapersIntent, PlacedFile, PresidingIntent, RegisterIntent,
        SyncIntent,
    },
    view::{Answer, ChoiceView, PackageFolders, PackagePreview, Question, Stage, SyncState, View},
};
use hemicycle_domain::{publication::PublicSession, tree::hex};
use hemicycle_helper::locate;
use hemicycle_server::{Server, check, export, import, invite, package_report, verify_package};
use sha2::{Digest, Sha256};
use stories::{
    Chance, PIN, Room, act, ask,
    bags::{both_find, files, sealed_again, second_opinion, write_bag},
    corner::{inside, small_disk},
    hands::program,
    options, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, standing, until, words_on,
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
    add(&office, SECRETS[0], Some(GROUPS[1])).await;
    add(&office, "Bao cao", None).await;
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
    room.ask_and_answer().await;
    let item = shown(room.clerk()).await.session.as_ref().unwrap().agenda[0]
        .id
        .clone();
    room.goes_on(&item).await;
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

/// Where the paper lies that is for everybody: the last that was added.
fn paper_for_all(bag: &BTreeMap<String, Vec<u8>>) -> String {
    let mut papers = bag.keys().filter(|path| path.starts_with("data/papers/"));
    papers.next_back().unwrap().clone()
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
    let page = words_on(&public["data/minutes.pdf"]);
    assert!(page.contains("bảng giá đất"), "{page}");
    assert!(SECRETS.iter().all(|secret| !page.contains(secret)), "{page}");
    let page = words_on(&complete["data/minutes.pdf"]);
    assert!(page.contains(SECRETS[1]) && page.contains(SECRETS[2]), "{page}");
    let votes = String::from_utf8(public["data/votes.csv"].clone()).unwrap();
    assert_eq!(votes.matches(",for,").count(), 3, "{votes}");
    assert_eq!(votes.matches(",against,").count(), 1, "{votes}");
    assert!(
        String::from_utf8(public["data/ballots.csv"].clone())
            .unwrap()
            .contains("\"Thông qua \"\"bảng giá đất\"\"?\",3,1,0,0,0,")
    );
    // The same for programs of others. What is public is told alike in both.
    let text = |bag: &BTreeMap<String, Vec<u8>>, path: &str| String::from_utf8(bag[path].clone()).unwrap();
    let akn = text(&public, "data/minutes.akn.xml");
    assert!(
        akn.contains("<voting ") && akn.matches("<vote ").count() == 1,
        "{akn}"
    );
    assert!(text(&complete, "data/minutes.akn.xml").contains(SECRETS[1]));
    for path in ["data/session.oparl.json", "data/votes.popolo.json"] {
        assert_eq!(text(&public, path), text(&complete, path), "{path}");
    }
    let papers: serde_json::Value = serde_json::from_slice(&public["data/papers.json"]).unwrap();
    assert_eq!(papers[0]["pages"], 1, "{papers}");
    let popolo: serde_json::Value = serde_json::from_slice(&public["data/votes.popolo.json"]).unwrap();
    let [vote] = popolo["vote_events"].as_array().unwrap().as_slice() else {
        panic!("{popolo}");
    };
    assert_eq!(
        (&vote["result"], &vote["counts"][0]["value"]),
        (&"pass".into(), &3.into())
    );
    let oparl: serde_json::Value = serde_json::from_slice(&public["data/session.oparl.json"]).unwrap();
    let answers = oparl.as_object().unwrap().iter();
    let (address, list) = answers
        .clone()
        .find(|(address, _)| address.ends_with("/file"))
        .unwrap();
    let file = list["data"][0]["accessUrl"].as_str().unwrap();
    let (host, _) = address.split_once("/oparl/").unwrap();
    let path = file.strip_prefix(&format!("{host}/")).unwrap();
    assert!(public.contains_key(path), "{path} lies in the package");
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
    let paper = paper_for_all(&files(&public));
    let inner = ["data/journal.jsonl", &paper, "data/votes.csv", "data/rules.json"];
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

// ---- Import ------------------------------------------------------------------------------------------

/// A laptop with nothing on it.
fn empty_desk(dir: &Path) -> Desk {
    Desk::new(options(dir, true)).unwrap()
}

fn open_archive(folder: &Path) -> Intent {
    Intent::Me(MeIntent::OpenArchive {
        folder: folder.display().to_string(),
        pin: PIN.to_owned(),
    })
}

fn restore(folder: &Path) -> Intent {
    Intent::Sync(SyncIntent::RestorePackage {
        folder: folder.display().to_string(),
    })
}

async fn preview(desk: &Desk, folder: &Path) -> PackagePreview {
    let folder = folder.display().to_string();
    match desk.look(Question::PackagePreview { folder }).await.unwrap() {
        Answer::PackagePreview(preview) => preview,
        other => panic!("{other:?}"),
    }
}

/// What a session shows to whoever reads it, without what belongs to the person or the room.
fn read_of(view: &View) -> serde_json::Value {
    let mut session = serde_json::to_value(view.session.as_ref().unwrap()).unwrap();
    let read = [
        "title",
        "agenda",
        "results",
        "questioning",
        "commitments",
        "sitting",
        "rules",
    ];
    let session = session.as_object_mut().unwrap();
    session.retain(|name, _| read.contains(&name.as_str()));
    let mut value = serde_json::Value::Object(std::mem::take(session));
    without_mine(&mut value);
    value
}

/// Takes out what is about whoever looks: the own vote, what was read, what may be pressed.
fn without_mine(value: &mut serde_json::Value) {
    const MINE: [&str; 15] = [
        "mine",
        "ladder",
        "isNew",
        "sinceLastLook",
        "myPlace",
        "myPage",
        "myLabel",
        "trust",
        "pages",
        "may",
        "state",
        "percent",
        "life",
        "iAmPresent",
        "resolutionItems",
    ];
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|name, _| !MINE.contains(&name.as_str()));
            fields.values_mut().for_each(without_mine);
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(without_mine),
        _ => {}
    }
}

/// The bytes of a file of this SHA-256, as a desk's store has them.
async fn stored(desk: &Desk, sha256: &str) -> Option<Vec<u8>> {
    let sha256 = sha256.to_owned();
    ask(desk, move |replica| {
        replica.store.reader().unwrap().whole(&sha256).unwrap()
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_restores_its_session_on_an_empty_laptop_to_be_read_and_nothing_more() {
    let room = Box::pin(held()).await;
    let out = TempDir::new().unwrap();
    let lay_out = MinutesIntent::LayOut {
        objections_until: None,
    };
    act(room.clerk(), Intent::Minutes(lay_out)).await;
    until(room.clerk(), "the minutes are laid out", |view| {
        view.session.as_ref().unwrap().minutes_laid_out
    })
    .await;
    room.together().await;
    let (public, complete) = exported(room.clerk(), out.path()).await;
    let (size, root, _) = standing(room.clerk()).await;
    let before = read_of(&*shown(room.clerk()).await);
    let bag = files(&complete);
    drop(room);

    let dir = TempDir::new().unwrap();
    let desk = empty_desk(dir.path());
    let seen = preview(&desk, &complete).await;
    assert_eq!((seen.ballots, seen.papers, seen.public), (2, 2, false));
    assert_eq!((seen.made_by.as_str(), seen.hindrance), ("Nguyễn Thị Thư", None));
    act(&desk, open_archive(&complete)).await;
    let view = shown(&desk).await;
    assert!(view.stage == Stage::Inside && view.archive && view.display.is_none());
    assert_eq!(
        standing(&desk).await,
        (size, root.clone(), size),
        "the same record"
    );
    assert_eq!(read_of(&view), before, "the same to be read");
    let restored = view.session.as_ref().unwrap().restored.clone().unwrap();
    assert_eq!(
        (restored.made_by.as_str(), restored.public),
        ("Nguyễn Thị Thư", false)
    );
    for (path, bytes) in bag.iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let kept = stored(&desk, &hex(&Sha256::digest(bytes))).await;
        assert_eq!(kept.as_ref(), Some(bytes), "{path}");
    }
    let again = out.path().join("minutes");
    let folder = again.display().to_string();
    act(&desk, Intent::Minutes(MinutesIntent::Export { folder })).await;
    for name in ["minutes.pdf", "minutes.json"] {
        assert_eq!(
            fs::read(again.join(name)).unwrap(),
            bag[&format!("data/{name}")],
            "{name}"
        );
    }
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("minutes were asked for");
    };
    let words: Vec<&str> = minutes
        .sections
        .iter()
        .map(|section| section.words.as_str())
        .collect();
    assert!(words.contains(&SECRETS[2]) && !minutes.may_write, "{words:?}");
    assert_eq!(minutes.signing.versions.len(), 1);

    // Nothing can be said, whoever asks and whatever for.
    let section = "opening".to_owned();
    let writes = MinutesIntent::Write {
        section,
        text: "?".to_owned(),
    };
    let addendum = MinutesIntent::Add {
        closed: false,
        text: "?".to_owned(),
    };
    for intent in [
        Intent::Minutes(writes),
        Intent::Minutes(addendum),
        Intent::Presiding(PresidingIntent::BeginBreak { until: None }),
        Intent::Papers(PapersIntent::Publish),
        Intent::Register(RegisterIntent::RegisterGuest {
            name: "?".to_owned(),
            position: "?".to_owned(),
        }),
        export_to(out.path()),
    ] {
        assert_eq!(refused(&desk, intent).await, "problem-archive-read-only");
    }
    assert_eq!(standing(&desk).await.0, size);
    // The other bag is of the same session.
    let hindrance = preview(&desk, &public).await.hindrance.unwrap();
    assert_eq!(hindrance.key, "problem-archive-here");
    assert_eq!(refused(&desk, restore(&public)).await, "problem-archive-here");

    // It is there again after a night, and gone when its person says so.
    act(&desk, Intent::Me(MeIntent::Lock)).await;
    act(&desk, Intent::Me(MeIntent::Unlock { pin: PIN.to_owned() })).await;
    assert_eq!(read_of(&*shown(&desk).await), before);
    act(&desk, Intent::Me(MeIntent::RemoveArchive)).await;
    assert_eq!(shown(&desk).await.stage, Stage::FirstRun);
    act(&desk, open_archive(&public)).await;
    let view = shown(&desk).await;
    assert!(view.session.as_ref().unwrap().restored.as_ref().unwrap().public);
    assert_eq!(standing(&desk).await.1, root, "one record, told in part");
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("minutes were asked for");
    };
    let told = serde_json::to_string(&minutes).unwrap();
    assert!(told.contains("bảng giá đất") && SECRETS.iter().all(|secret| !told.contains(secret)));
    desk.end().await;

    // The same at the central server, which writes the package again.
    let data = TempDir::new().unwrap();
    let told = import(data.path(), &complete).unwrap();
    assert!(told.contains(&root), "{told}");
    let refusal = import(data.path(), &public).unwrap_err().to_string();
    assert_eq!(refusal, "nothing was taken in: the session is here already");
    let (lines, good) = check(data.path()).unwrap();
    assert!(good, "{lines:?}");
    let to = out.path().join("server");
    let from = data.path().to_owned();
    let written = tokio::task::spawn_blocking(move || export(&from, &to, locate().as_deref()));
    let written = written.await.unwrap().unwrap();
    assert_eq!(second_opinion(&written), ["good", "good"]);
    let twice = files(&written[1]);
    for (path, bytes) in bag
        .iter()
        .filter(|(path, _)| path.starts_with("data/") && path.as_str() != "data/journal.jsonl")
    {
        assert_eq!(twice.get(path), Some(bytes), "{path}");
    }
    // The server has cosigned the checkpoint; all else in the record is the same.
    let record = |bag: &[u8]| {
        let text = String::from_utf8_lossy(bag).into_owned();
        let lines = text
            .lines()
            .filter(|line| line.contains("\"leaf\""))
            .map(str::to_owned);
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        record(&twice["data/journal.jsonl"]),
        record(&bag["data/journal.jsonl"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_that_is_damaged_foreign_or_here_already_is_refused_and_nothing_changes() {
    let room = Box::pin(held()).await;
    let out = TempDir::new().unwrap();
    let (_, complete) = exported(room.clerk(), out.path()).await;
    let mut bag = files(&complete);
    let paper = paper_for_all(&bag);
    bag.get_mut(&paper).unwrap()[40] ^= 1;
    let damaged = out.path().join("damaged");
    write_bag(&damaged, &bag);

    let dir = TempDir::new().unwrap();
    let desk = empty_desk(dir.path());
    let left = || {
        let names = fs::read_dir(dir.path())
            .unwrap()
            .map(|found| found.unwrap().file_name());
        let mut names: Vec<_> = names
            .filter(|name| name != "screen.json" && name != "lock")
            .collect();
        names.sort();
        names
    };
    let folder = damaged.display().to_string();
    let problem = desk.look(Question::PackagePreview { folder }).await.unwrap_err();
    assert_eq!(problem.text.key, "problem-archive-damaged-file");
    assert_eq!(stories::word(&problem.text.args, "file"), paper);
    for (folder, key) in [
        (damaged.as_path(), "problem-archive-damaged-file"),
        (out.path(), "problem-archive-none"),
        (&out.path().join("nowhere"), "problem-archive-none"),
    ] {
        assert_eq!(refused(&desk, open_archive(folder)).await, key);
        assert_eq!(shown(&desk).await.stage, Stage::FirstRun);
        assert!(left().is_empty(), "{:?}", left());
    }
    assert!(
        import(dir.path(), &damaged)
            .unwrap_err()
            .to_string()
            .contains(&paper)
    );
    assert!(!dir.path().join("councils").exists());

    // In a council that has the session, and in another council.
    let before = standing(room.clerk()).await;
    assert_eq!(
        refused(room.clerk(), restore(&complete)).await,
        "problem-archive-here"
    );
    let elsewhere = Office::with_people(2, true).await;
    let there = refused(&elsewhere.clerk, restore(&complete)).await;
    assert_eq!(there, "problem-archive-other-council");
    let hindrance = preview(&elsewhere.clerk, &complete).await.hindrance;
    assert_eq!(hindrance.unwrap().key, "problem-archive-other-council");
    assert_eq!(standing(room.clerk()).await, before);

    // A later session of the same council comes beside the first, with what the register knows by then.
    let convene = RegisterIntent::ConveneSession {
        title: "Kỳ họp thứ 8".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: 1_790_000_000_000 + 30 * 86_400_000,
        kind: None,
        rules: String::new(),
        second_meeting_of: None,
        like: None,
        agenda: Some("1. Khai mạc".to_owned()),
        short_notice: None,
    };
    act(room.clerk(), Intent::Register(convene)).await;
    let chosen = until(room.clerk(), "the next session is here", |view| {
        view.council
            .as_ref()
            .unwrap()
            .sessions
            .iter()
            .filter(|row| row.here)
            .count()
            == 2
    })
    .await;
    let rows = &chosen.council.as_ref().unwrap().sessions;
    let next = rows
        .iter()
        .find(|row| row.title == "Kỳ họp thứ 8")
        .unwrap()
        .id
        .clone();
    act(
        room.clerk(),
        Intent::Register(RegisterIntent::ChooseSession {
            session: next.clone(),
        }),
    )
    .await;
    let (_, second) = exported(room.clerk(), &out.path().join("second")).await;
    act(&desk, open_archive(&complete)).await;
    act(&desk, restore(&second)).await;
    let view = shown(&desk).await;
    assert_eq!(view.session.as_ref().unwrap().id, next);
    let here = view
        .council
        .as_ref()
        .unwrap()
        .sessions
        .iter()
        .filter(|row| row.here)
        .count();
    assert_eq!(here, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_that_finds_no_room_on_the_disk_leaves_nothing_behind() {
    if !inside("a_package_that_finds_no_room_on_the_disk_leaves_nothing_behind") {
        return;
    }
    let office = Office::with_people(2, true).await.with_helper().await;
    office.convene().await;
    // Nothing of it can be packed smaller.
    let mut chance = Chance::told();
    let noise: String = (0..6_000_000)
        .map(|_| char::from(b'a' + chance.below(26) as u8))
        .collect();
    let path = office.dir.path().join("large.pdf");
    fs::write(&path, [pdf("Large", 10), noise.into_bytes()].concat()).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let files = vec![placed(&path, &item, "Large")];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    let out = TempDir::new().unwrap();
    let (_, complete) = exported(&office.clerk, out.path()).await;

    let folder = out.path().join("laptop");
    small_disk(&folder, 4);
    let desk = empty_desk(&folder);
    assert_eq!(
        refused(&desk, open_archive(&complete)).await,
        "problem-archive-disk-full"
    );
    assert_eq!(shown(&desk).await.stage, Stage::FirstRun);
    let left = fs::read_dir(&folder)
        .unwrap()
        .map(|found| found.unwrap().file_name());
    let left: Vec<_> = left
        .filter(|name| name != "lock" && name != "screen.json")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
