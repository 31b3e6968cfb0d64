//! A laptop from its first start to its last: joined by keys alone, read without a network, locked, stopped, emptied.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use hemicycle_desk::{
    Desk, Options,
    intent::{Intent, MeIntent, PapersIntent, PlacedFile, RegisterIntent},
    view::{Answer, Question, Stage},
};
use hemicycle_store::{Store, StoreError, StoreKey, Vault, VaultError};
use serde_json::{Value, json};
use stories::{
    PIN, Room, act,
    hands::{Seat, Window, target},
    open_again, pdf,
    people::{see_page, unlock, vote},
    placed, refused,
    room::{GROUPS, Office},
    shown, shut, until,
};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
const F4: &str = "\u{e034}";

/// Nothing of these may be found on a laptop's disk.
const TITLE: &str = "Tờ trình riêng về nhân sự";
const PAPER: &str = "confidentialpersonnelmatter";
const NOTE: &str = "Hỏi vì sao chưa lấy phiếu kín";
const QUESTION: &str = "Đồng ý cho thôi làm nhiệm vụ?";

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files(&path));
        } else if kind.is_file() {
            found.push(path);
        }
    }
    found
}

/// As it is typed, as browsers and Windows keep it, and as it is written in JSON or as hex.
fn spellings(words: &str) -> Vec<Vec<u8>> {
    let wide = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = words.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = words
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    vec![words.into(), wide, hex.into_bytes(), escaped.into_bytes()]
}

/// Which of the words stand in which file.
fn in_the_clear(folder: &Path, words: &[&str]) -> Vec<String> {
    let wanted: Vec<(&str, Vec<u8>)> = words
        .iter()
        .flat_map(|words| spellings(words).into_iter().map(|bytes| (*words, bytes)))
        .collect();
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        for (words, spelling) in &wanted {
            if bytes.windows(spelling.len()).any(|part| part == &spelling[..]) {
                found.push(format!("{words} in {}", path.display()));
            }
        }
    }
    found
}

async fn device_words(desk: &Desk) -> String {
    shown(desk).await.me.as_ref().unwrap().device_words.clone()
}

fn revoke(device_words: String) -> Intent {
    Intent::Register(RegisterIntent::RevokeDevice { device_words })
}

fn left_in(dir: &Path) -> Vec<String> {
    let names = fs::read_dir(dir).unwrap();
    let mut names: Vec<String> = names
        .map(|found| found.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn is_emptied(dir: &Path) {
    let left = left_in(dir);
    assert!(
        left.iter()
            .all(|name| ["lock", "screen.json", "withdrawn.json"].contains(&name.as_str())),
        "{left:?}"
    );
    assert!(left.contains(&"withdrawn.json".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_was_stopped_while_it_was_away_is_emptied_when_it_comes_back() {
    let room = Room::with_delegates(2).await;
    let lost = &room.delegates[0];
    let dir = lost.options().dir.clone();
    let words = device_words(lost).await;
    shut(lost).await;
    act(room.clerk(), revoke(words)).await;
    // Nothing can be removed from a laptop that stays away; the PIN still opens it.
    assert_eq!(shown(lost).await.stage, Stage::Locked);
    assert!(dir.join("store.db").exists());
    let pin = Intent::Me(MeIntent::Unlock { pin: PIN.to_owned() });
    act(lost, pin).await;
    let view = until(lost, "it is told", |view| view.stage == Stage::Withdrawn).await;
    assert!(view.withdrawn_at.is_some_and(|at| at > 1_700_000_000_000));
    assert!(view.me.is_none() && view.session.is_none() && view.council.is_none());
    is_emptied(&dir);
    // It says so over a restart too, and then joins with a new invitation as any other.
    let again = Desk::new(lost.options().clone()).unwrap();
    assert_eq!(shown(&again).await.stage, Stage::Withdrawn);
    act(&again, Intent::Me(MeIntent::StartOver)).await;
    assert_eq!(shown(&again).await.stage, Stage::FirstRun);
    let invitation = room.office.invitation(2).await;
    act(&again, stories::room::join_by(&invitation)).await;
    until(&again, "inside again", |view| view.me.is_some()).await;
    // The others noticed nothing.
    assert_eq!(shown(&room.delegates[1]).await.stage, Stage::Inside);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_says_whom_it_is_for_before_anything_is_made() {
    let office = Office::with_people(2, false).await;
    let file = office.invitation(2).await;
    let desk = office.desk("new");
    let of = |path: Option<&Path>| Question::Invitation {
        path: path.map(|path| path.display().to_string()),
    };
    let Answer::Invitation(Some(read)) = desk.look(of(Some(&file))).await.unwrap() else {
        panic!("the file is an invitation");
    };
    assert_eq!(read.name, "Trần Văn Số 2");
    assert_eq!(read.council, "Hội đồng nhân dân phường Ba Đình");
    assert_eq!(desk.look(of(None)).await.unwrap(), Answer::Invitation(None));
    let torn = file.with_extension("torn");
    fs::write(&torn, "{\"v\":1").unwrap();
    let problem = desk.look(of(Some(&torn))).await.unwrap_err();
    assert_eq!(problem.text.key, "problem-invitation-unreadable");
    assert!(!desk.options().dir.join("store.db").exists());
    // An app that was opened with the file needs no path.
    let opened = Desk::new(Options {
        invitation: Some(file.clone()),
        ..desk.options().clone()
    })
    .unwrap();
    let Answer::Invitation(Some(given)) = opened.look(of(None)).await.unwrap() else {
        panic!("it was opened with one");
    };
    assert_eq!(Path::new(&given.path), file);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_wrong_pins_lock_a_laptop_until_its_clerk_gives_a_code() {
    let room = Room::with_delegates(1).await;
    let delegate = &room.delegates[0];
    let dir = delegate.options().dir.clone();
    let words = device_words(delegate).await;
    until(delegate, "the council is known", |view| view.council.is_some()).await;
    shut(delegate).await;
    let tried = |pin: &str| Intent::Me(MeIntent::Unlock { pin: pin.to_owned() });
    assert_eq!(
        refused(delegate, Intent::Me(MeIntent::StartOver)).await,
        "problem-start-over-not-now"
    );
    fs::write(dir.join("tries.json"), br#"{"count":9,"atMs":0}"#).unwrap();
    assert_eq!(refused(delegate, tried("000000")).await, "problem-locked-out");
    assert_eq!(refused(delegate, tried(PIN)).await, "problem-locked-out");
    let view = shown(delegate).await;
    let locked = view.locked.clone().unwrap();
    let help = locked.help.unwrap();
    assert_eq!((locked.tries_left, help.words.as_str()), (0, words.as_str()));
    assert!(help.by_clerk && help.may_start_over);

    // Guesses wait like wrong PINs do.
    let code = |code: &str| {
        Intent::Me(MeIntent::UnlockByClerk {
            code: code.to_owned(),
        })
    };
    assert_eq!(refused(delegate, code("AAAAAAAA")).await, "problem-wait");
    let waited = || fs::write(dir.join("tries.json"), br#"{"count":10,"atMs":0}"#).unwrap();
    waited();
    assert_eq!(
        refused(delegate, code("AAAAAAAA")).await,
        "problem-unlock-code-wrong"
    );
    let of = |challenge: &str| Question::UnlockCode {
        device_words: words.clone(),
        challenge: challenge.to_owned(),
    };
    // Nobody but a clerk's laptop can work it out.
    let Answer::UnlockCode(chairs) = room.chair.look(of(&help.challenge)).await.unwrap() else {
        panic!("a code was asked for");
    };
    waited();
    assert_eq!(
        refused(delegate, code(&chairs)).await,
        "problem-unlock-code-wrong"
    );
    let Answer::UnlockCode(right) = room
        .clerk()
        .look(of(&help.challenge.to_lowercase()))
        .await
        .unwrap()
    else {
        panic!("a code was asked for");
    };
    waited();
    act(delegate, code(&format!("{}-{}", &right[..4], &right[4..]))).await;
    assert_eq!(shown(delegate).await.locked.as_ref().unwrap().tries_left, 10);
    act(delegate, tried(PIN)).await;
    until(delegate, "open, with another number", |_| {
        let kept = fs::read_to_string(dir.join("unlock.json")).unwrap();
        !kept.contains(&format!("\"{}\"", help.challenge))
    })
    .await;
    // A code is good once.
    shut(delegate).await;
    waited();
    assert_eq!(refused(delegate, code(&right)).await, "problem-unlock-code-wrong");
    act(delegate, Intent::Me(MeIntent::StartOver)).await;
    assert_eq!(shown(delegate).await.stage, Stage::FirstRun);
    assert!(!dir.join("store.db").exists() && !dir.join("vault.json").exists());

    // The office's own laptop is never emptied: its register may be the only one.
    let office = room.clerk();
    let office_dir = office.options().dir.clone();
    shut(office).await;
    fs::write(office_dir.join("tries.json"), br#"{"count":10,"atMs":0}"#).unwrap();
    assert_eq!(
        refused(office, Intent::Me(MeIntent::StartOver)).await,
        "problem-start-over-not-now"
    );
    fs::remove_file(office_dir.join("tries.json")).unwrap();
    open_again(office).await;
}

/// Keys that a person has pressed, beside what was typed.
struct Keys<'a>(&'a Window, u32);

impl Keys<'_> {
    /// Presses a key when this is in sight.
    async fn press(&mut self, testid: &str, key: &str) {
        self.0.wait(testid).await;
        // A new screen has its keyboard a moment after it is drawn.
        let ready = "return document.activeElement !== document.body || \
                     document.querySelector('[data-testid=\"continue\"], [data-testid=\"frame\"]') !== null";
        self.0
            .until("something to have the keyboard", async || {
                (self.0.read(ready).await == true).then_some(())
            })
            .await;
        self.0.keys(key).await.unwrap();
        self.1 += 1;
    }
}

fn note(paper: &Value) -> Value {
    json!({ "notes": { "save": { "note": {
        "id": "n1", "paperId": paper["id"], "version": 1, "page": 1, "colour": "yellow", "quote": "",
        "before": "", "after": "", "rects": [], "text": NOTE, "carried": null,
    } } } })
}

/// The log and the file for whoever helps: saved as they were shown, and nobody and nothing is named in them.
async fn hands_over_what_helps(window: &Window, run: &Path) {
    let folder = run.join("support");
    let save = json!({ "support": { "save": { "folder": folder } } });
    let shown = window.look(json!("support")).await["text"]
        .as_str()
        .unwrap()
        .to_owned();
    for told in [
        "Hemicycle ",
        "stage Inside",
        "INFO hemicycle the app starts version=",
    ] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
    window.act(save).await;
    let saved = fs::read_to_string(folder.join("hemicycle-support.txt")).unwrap();
    assert_eq!(saved, shown);
    for kept in [folder, run.join("log")] {
        assert_eq!(files(&kept).len(), 1);
        let named = in_the_clear(
            &kept,
            &[
                "Trần",
                "Văn",
                "Số 3",
                "Ba Đình",
                GROUPS[0],
                "against",
                "127.0.0.1",
                "invite",
            ],
        );
        assert!(named.is_empty(), "{named:?}");
    }
}

/// A room that sits, with a paper for the group of the third seat.
async fn sitting() -> Room {
    let office = Office::with_people(3, true).await;
    office.convene().await;
    let path = office.dir.path().join("rieng.pdf");
    fs::write(&path, pdf(PAPER, 0)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let file = PlacedFile {
        restricted_to: Some(GROUPS[0].to_owned()),
        ..placed(&path, &item, TITLE)
    };
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    room.open_sitting().await;
    room
}

/// From the first screen to the first paper, by keys alone: at most twelve, beside what is typed, on five screens.
async fn joins_by_keys(window: &Window, invitation: &Path) {
    let began = Instant::now();
    let mut keys = Keys(window, 0);
    keys.press("continue", ENTER).await;
    keys.press("entry-join", TAB).await;
    keys.press("entry-join", ENTER).await;
    window.wait("join-file-path").await;
    window.keys(&invitation.to_string_lossy()).await.unwrap();
    keys.press("join-file-path", ENTER).await;
    assert_eq!(window.text("join-person-name").await, "Trần Văn Số 3");
    keys.press("join-yes", ENTER).await;
    window.wait("pin").await;
    window.keys(PIN).await.unwrap();
    keys.press("pin", TAB).await;
    window.keys(PIN).await.unwrap();
    keys.press("pin-again", ENTER).await;
    keys.press("welcome-start", ENTER).await;
    window.wait("frame").await;
    window
        .view_has("the item that is dealt with", |view| {
            view["session"]["liveItem"].as_str().map(drop)
        })
        .await;
    keys.press("frame", F4).await;
    see_page(window).await;
    assert!(keys.1 <= 12, "{} keys", keys.1);
    let took = began.elapsed();
    assert!(took < Duration::from_secs(180), "{took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_from_its_first_start_to_its_last_leaves_nothing_in_the_clear() {
    let room = Box::pin(sitting()).await;
    let run = target().join("run").join("first-run");
    drop(fs::remove_dir_all(&run));
    // Where the app may put temporary files; see `Window::open`.
    fs::create_dir_all(run.join("tmp")).unwrap();
    let window = Window::open(Seat {
        name: "seat-3".to_owned(),
        data: run.clone(),
        language: "vi".to_owned(),
        sample: None,
    })
    .await;
    let invitation = room.office.invitation(3).await;
    Box::pin(joins_by_keys(&window, &invitation)).await;
    let view = window.view().await;
    let paper = view["session"]["agenda"][1]["papers"][0].clone();
    assert_eq!(paper["title"], TITLE, "the paper is for this group");
    window.act(note(&paper)).await;
    window.act(json!({ "attendance": "checkIn" })).await;
    room.open_ballot(QUESTION).await;
    vote(&window, QUESTION, "against").await;
    let secret = [TITLE, PAPER, NOTE, QUESTION, PIN];
    hands_over_what_helps(&window, &run).await;
    let open = in_the_clear(&run, &secret);
    assert!(open.is_empty(), "while it is open: {open:?}");

    // The second start asks for the PIN alone, and needs no network.
    let words = view["me"]["deviceWords"].as_str().unwrap().to_owned();
    let host = room.chair.clone();
    shut(&host).await;
    let window = window.opened_again().await;
    window.wait("locked").await;
    assert!(!window.shows("language-vi").await && !window.shows("join-file-path").await);
    let began = Instant::now();
    unlock(&window).await;
    window
        .until("a key to be taken", async || window.keys(F4).await.ok())
        .await;
    see_page(&window).await;
    let took = began.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    let notes = window.look(json!({ "notes": { "paperId": paper["id"] } })).await;
    assert_eq!(notes[0]["text"], NOTE);

    // Without the PIN the store does not open.
    let desk = run.join("desk");
    let copy = run.join("stolen");
    fs::create_dir_all(&copy).unwrap();
    for name in ["vault.json", "store.db"] {
        fs::copy(desk.join(name), copy.join(name)).unwrap();
    }
    assert!(
        !fs::read(copy.join("store.db"))
            .unwrap()
            .starts_with(b"SQLite format 3")
    );
    let guessed = Vault::open(&copy, "000001", 0).unwrap_err();
    assert!(matches!(guessed, VaultError::WrongPin { .. }));
    let without = Store::open(&copy, &StoreKey::from_bytes([0; 32])).err().unwrap();
    assert!(matches!(without, StoreError::WrongKey), "{without}");
    let stolen = in_the_clear(&run, &secret);
    assert!(stolen.is_empty(), "after it was closed: {stolen:?}");
    fs::remove_dir_all(&copy).unwrap();

    // Stopped: back in the room it says so, and nothing of the council is left.
    open_again(&host).await;
    window
        .view_has("the room", |view| {
            (view["connection"]["state"] == "connected").then_some(())
        })
        .await;
    let began = Instant::now();
    act(room.clerk(), revoke(words)).await;
    window.wait("withdrawn").await;
    let took = began.elapsed();
    assert!(took < Duration::from_secs(5), "{took:?}");
    is_emptied(&desk);
    let cleared = in_the_clear(
        &run,
        &[&secret[..], &["Trần Văn Số 3", "phường Ba Đình"]].concat(),
    );
    assert!(cleared.is_empty(), "after it was stopped: {cleared:?}");
    window.press("start-over").await;
    window.wait("continue").await;
}
