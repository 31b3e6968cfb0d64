//! A delegate's own notes: found again in every new version, private, backed up, brought back.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, NotePlace, NotesIntent, PapersIntent, PlacedFile, SyncIntent},
    view::{Answer, CarriedHow, NoteView, NotesBackupView, Question, Stage},
};
use hemicycle_domain::{
    ids::{DeviceId, PersonId},
    tree::hex,
};
use hemicycle_helper::{locate, typeset};
use hemicycle_server::{Server, invite};
use hemicycle_store::NotesKey;
use hemicycle_sync::wire::{Frame, NotesBackup, Packed};
use stories::{
    ARTICLES, PIN, Room, act, ask, eventually,
    imposter::answers_as,
    open_again, placed, refused,
    room::{Office, join_by},
    shown, shut, until,
};

const TITLE: &str = "Dự thảo nghị quyết về bảng giá đất";

/// What is marked, with its page: the last but one moves, the last is deleted.
const MARKED: [(u32, &str); 13] = [
    (1, "đô thị áp dụng"),
    (1, "01 tháng 01 năm 2026"),
    (1, "tăng 12 % so với kỳ trước"),
    (1, "tổ chức thực hiện nghị quyết này"),
    (2, "1,25 lần"),
    (2, "quy định chuyển tiếp"),
    (2, "phân cấp hiện hành"),
    (2, "một lần hoặc nhiều lần"),
    (3, "trong thời hạn mười ngày"),
    (3, "nghĩa trang, nghĩa địa"),
    (3, "Luật Khiếu nại"),
    (3, "kỳ họp thường lệ cuối năm"),
    (1, "giám sát việc thực hiện nghị quyết hằng quý"),
];

fn second_version() -> Vec<&'static str> {
    let mut articles = ARTICLES.to_vec();
    articles[3] = ARTICLES[11];
    articles[11] = "Nghị quyết này có hiệu lực sau mười ngày kể từ ngày được thông qua.";
    articles
}

/// A real PDF with Vietnamese letters, four articles a page.
fn paper(articles: &[&str]) -> Vec<u8> {
    let pages: Vec<String> = articles.chunks(4).map(|page| page.join("\n\n")).collect();
    let source = format!(
        "#set document(date: datetime(year: 2026, month: 1, day: 1))\n#set page(width: 14cm, height: 12cm)\n{}",
        pages.join("\n#pagebreak()\n")
    );
    typeset(&locate().unwrap(), &source, &BTreeMap::new()).unwrap()
}

/// The office's own laptop reads papers.
async fn office() -> Office {
    let office = Office::with_people(2, true).await.with_helper().await;
    office.convene().await;
    office
}

/// Adds a paper, or a later version of one, and publishes it.
async fn publish(office: &Office, name: &str, bytes: &[u8], version_of: Option<String>) -> String {
    let path = office.dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let view = shown(&office.clerk).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    let add = PapersIntent::Add {
        files: vec![PlacedFile {
            what_changed: version_of.as_ref().map(|_| "Sửa Điều 4".to_owned()),
            version_of,
            ..placed(&path, &item, TITLE)
        }],
    };
    act(&office.clerk, Intent::Papers(add)).await;
    office.publish().await;
    let view = shown(&office.clerk).await;
    view.session.as_ref().unwrap().agenda[1].papers[0].id.clone()
}

fn note(paper: &str, number: usize, page: u32, quote: &str) -> NoteView {
    NoteView {
        id: format!("note-{number:02}"),
        paper_id: paper.to_owned(),
        version: 1,
        page,
        colour: "yellow".to_owned(),
        quote: quote.to_owned(),
        before: String::new(),
        after: String::new(),
        rects: vec![[100, 100, 200, 20]],
        text: format!("Câu hỏi số {number}"),
        carried: None,
    }
}

async fn save(desk: &Desk, note: NoteView) {
    let note = Box::new(note);
    act(desk, Intent::Notes(NotesIntent::Save { note })).await;
}

async fn notes(desk: &Desk) -> Vec<NoteView> {
    let Ok(Answer::Notes(notes)) = desk.look(Question::AllNotes).await else {
        panic!("notes are asked for");
    };
    notes
}

fn how(note: &NoteView) -> Option<CarriedHow> {
    note.carried.as_ref().map(|carried| carried.how)
}

async fn carried_to(desk: &Desk, version: u32) -> Vec<NoteView> {
    eventually("the notes are looked for in the new version", async || {
        let notes = notes(desk).await;
        let there = |note: &NoteView| {
            note.carried
                .as_ref()
                .is_some_and(|carried| carried.version == version)
        };
        !notes.is_empty() && notes.iter().all(there)
    })
    .await;
    notes(desk).await
}

#[tokio::test(flavor = "multi_thread")]
async fn thirteen_notes_over_a_new_version_end_as_twelve_carried_and_one_to_check() {
    let office = office().await;
    let desk = &office.clerk;
    let id = publish(&office, "v1.pdf", &paper(&ARTICLES), None).await;
    for ((page, quote), number) in MARKED.into_iter().zip(1..) {
        save(desk, note(&id, number, page, quote)).await;
    }
    eventually("the first version is read", async || {
        shown(desk).await.papers.searchable == 1
    })
    .await;
    publish(&office, "v2.pdf", &paper(&second_version()), Some(id.clone())).await;
    let after = carried_to(desk, 2).await;
    assert_eq!(after.len(), 13, "none is lost");
    let count = |wanted| after.iter().filter(|note| how(note) == Some(wanted)).count();
    assert_eq!(
        (
            count(CarriedHow::Same),
            count(CarriedHow::Moved),
            count(CarriedHow::Lost)
        ),
        (11, 1, 1)
    );
    let of = |number: usize| {
        after
            .iter()
            .find(|note| note.id == format!("note-{number:02}"))
            .unwrap()
    };
    assert_eq!(
        of(12).carried.as_ref().unwrap().page,
        1,
        "it has come to the first page"
    );
    // The deleted one keeps its words, its page and its text, and is counted at the paper.
    let lost = of(13);
    assert_eq!(
        (lost.version, lost.page, lost.text.as_str()),
        (1, 1, "Câu hỏi số 13")
    );
    assert_eq!(how(lost), Some(CarriedHow::Lost));
    let row = async || shown(desk).await.session.as_ref().unwrap().agenda[1].papers[0].clone();
    eventually("the paper says so", async || row().await.notes_to_check == 1).await;
    assert_eq!(row().await.notes_carried, 13);

    // What is typed into a note meanwhile leaves it where it is.
    save(
        desk,
        NoteView {
            text: "Hỏi lại".to_owned(),
            ..of(12).clone()
        },
    )
    .await;
    // Its person says where it belongs; in a third version that is like the second one, it stays there.
    let keep = NotesIntent::Keep {
        id: lost.id.clone(),
        page: 3,
    };
    act(desk, Intent::Notes(keep)).await;
    assert_eq!(row().await.notes_to_check, 0);
    let mut third = second_version();
    third[0] = "Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 7 năm 2026 đến hết năm.";
    publish(&office, "v3.pdf", &paper(&third), Some(id.clone())).await;
    let after = carried_to(desk, 3).await;
    assert_eq!(after.len(), 13);
    let of = |number: usize| {
        after
            .iter()
            .find(|note| note.id == format!("note-{number:02}"))
            .unwrap()
    };
    assert_eq!(of(12).text, "Hỏi lại");
    assert_eq!(
        of(13).carried.as_ref().map(|carried| (carried.page, carried.how)),
        Some((3, CarriedHow::Same))
    );
    let to_check: Vec<&str> = after
        .iter()
        .filter(|note| matches!(how(note), Some(CarriedHow::Near | CarriedHow::Lost)))
        .map(|note| note.quote.as_str())
        .collect();
    assert_eq!(to_check, ["01 tháng 01 năm 2026"], "its words have changed");

    // As a text, and as a copy with standard annotations; the paper itself stays as it was.
    let folder = office.dir.path().join("export");
    let to = folder.display().to_string();
    act(
        desk,
        Intent::Notes(NotesIntent::ExportText { folder: to.clone() }),
    )
    .await;
    let text = std::fs::read_to_string(folder.join("notes.txt")).unwrap();
    for words in [TITLE, "Hỏi lại", "trong thời hạn mười ngày", "tr. 3 của bản 3"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let copy = |version| NotesIntent::ExportPaper {
        paper: id.clone(),
        version,
        found: vec![NotePlace {
            id: "note-05".to_owned(),
            rects: vec![[1, 2, 3, 4]],
        }],
        folder: to.clone(),
    };
    let named = |version: u32| folder.join(format!("{TITLE} (v{version}, notes).pdf"));
    let before = std::fs::read(office.dir.path().join("v1.pdf")).unwrap();
    for version in [1, 3] {
        act(desk, Intent::Notes(copy(version))).await;
        let bytes = std::fs::read(named(version)).unwrap();
        let count = |name: &str| {
            bytes
                .windows(name.len())
                .filter(|window| *window == name.as_bytes())
                .count()
        };
        // In the first version every mark has its place; of the third only the page that was shown knows one.
        let marks = if version == 1 { (13, 0) } else { (1, 12) };
        let found = (count("/Subtype/Highlight"), count("/Subtype/Text"));
        assert_eq!(found, marks, "version {version}");
        let asked = hex(&"Câu hỏi số 5"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect::<Vec<u8>>());
        let lower = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(lower.contains(&asked), "the words of a note are in it");
    }
    let row = row().await;
    let (kept, _) = desk
        .paper_range(&row.versions[0].sha256, 0, 1 << 20)
        .await
        .unwrap()
        .unwrap();
    assert!(kept == before, "the paper itself is as it was");
    assert_eq!(
        refused(desk, Intent::Notes(copy(9))).await,
        "problem-notes-paper-missing"
    );

    // All of it is on the disk.
    shut(desk).await;
    open_again(desk).await;
    assert_eq!(notes(desk).await, after);
}

/// Words that stand in a note, and nowhere else.
const SECRETS: [&str; 3] = ["Hỏi riêng ông Bình", "đơn giá bí mật", "ghi-chu-cua-toi"];

fn secret_note() -> NoteView {
    NoteView {
        id: SECRETS[2].to_owned(),
        text: SECRETS[0].to_owned(),
        ..note("p-1", 1, 4, SECRETS[1])
    }
}

async fn backup(desk: &Desk) -> NotesBackupView {
    let Ok(Answer::NotesBackup(view)) = desk.look(Question::NotesBackup).await else {
        panic!("the backup is asked for");
    };
    view
}

async fn backed_up(desk: &Desk) {
    eventually("whoever leads has the backup", async || {
        let view = backup(desk).await;
        view.room.is_some() && !view.waits
    })
    .await;
}

async fn code(desk: &Desk) -> String {
    let pin = PIN.to_owned();
    let Ok(Answer::RecoveryCode(code)) = desk.look(Question::RecoveryCode { pin }).await else {
        panic!("there is a code");
    };
    code
}

async fn bring_back(desk: &Desk, code: &str) {
    let code = code.to_owned();
    act(desk, Intent::Notes(NotesIntent::BringBack { code })).await;
}

async fn not_brought_back(desk: &Desk, code: &str) -> String {
    let code = code.to_owned();
    refused(desk, Intent::Notes(NotesIntent::BringBack { code })).await
}

/// Somebody's new laptop, let in by a second invitation.
async fn new_laptop(office: &Office, seat: u32) -> Desk {
    let desk = office.desk(&format!("new-{seat}"));
    act(&desk, join_by(&office.invitation(seat).await)).await;
    until(&desk, "inside the council", |view| {
        view.stage == Stage::Inside && view.council.is_some()
    })
    .await;
    eventually("the sealed notes are here", async || {
        backup(&desk).await.elsewhere > 0
    })
    .await;
    desk
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

/// Every file of a folder and of the folders in it.
fn all_bytes(dir: &Path, into: &mut Vec<u8>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all_bytes(&path, into);
        } else {
            into.extend(std::fs::read(&path).unwrap());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_are_backed_up_to_the_room_and_the_server_and_come_back_on_a_new_laptop() {
    let data = tempfile::TempDir::new().unwrap();
    let server = Server::start(data.path(), "127.0.0.1:0".parse().unwrap())
        .await
        .unwrap();
    let card = invite(data.path(), "Máy chủ tỉnh", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(2).await;
    let path = room.office.dir.path().join("server.json");
    std::fs::write(&path, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = path.display().to_string();
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;

    let (old, other) = (&room.delegates[0], &room.delegates[1]);
    let before = backup(old).await;
    assert_eq!(
        (before.room, before.archive, before.has_code),
        (None, None, false),
        "nothing is claimed"
    );
    save(old, secret_note()).await;
    assert!(backup(old).await.waits, "it is on this laptop alone");
    backed_up(old).await;
    eventually("the central server has it", async || {
        backup(old).await.archive.is_some()
    })
    .await;

    // The code is for its person alone.
    let pin = "000000".to_owned();
    let Err(problem) = old.look(Question::RecoveryCode { pin }).await else {
        panic!("the PIN is asked for");
    };
    assert_eq!(problem.text.key, "problem-wrong-pin");
    let mine = code(old).await;
    assert_eq!(not_brought_back(other, &mine).await, "problem-notes-no-backup");

    let new = new_laptop(&room.office, 2).await;
    assert!(notes(&new).await.is_empty());
    let me = shown(old).await.me.as_ref().unwrap().person.id.clone();
    let strange = NotesKey::new(&PersonId::new(me), &[7; 86]).unwrap();
    assert_eq!(not_brought_back(&new, "1234").await, "problem-notes-code-form");
    assert_eq!(
        not_brought_back(&new, strange.code()).await,
        "problem-notes-code-wrong"
    );
    bring_back(&new, &mine.to_lowercase()).await;
    assert_eq!(notes(&new).await, notes(old).await);
    assert_eq!(backup(&new).await.brought.map(|brought| brought.notes), Some(1));
    assert_eq!(code(&new).await, mine, "one code for one person");

    // What was noted since then stays: an older backup changes nothing.
    let changed = NoteView {
        text: "Đã hỏi".to_owned(),
        ..secret_note()
    };
    save(&new, changed.clone()).await;
    save(&new, note("p-1", 2, 5, "thêm")).await;
    bring_back(&new, &mine).await;
    let after = notes(&new).await;
    assert_eq!(after.iter().find(|note| note.id == changed.id), Some(&changed));
    assert_eq!(after.len(), 2);
    let id = changed.id;
    act(&new, Intent::Notes(NotesIntent::Delete { id })).await;
    bring_back(&new, &mine).await;
    assert_eq!(notes(&new).await.len(), 1, "what was removed stays removed");
    // And the other laptop has what was noted on this one.
    backed_up(&new).await;
    eventually("it comes to the old laptop", async || {
        backup(old).await.elsewhere > 0
    })
    .await;
    bring_back(old, &mine).await;
    assert_eq!(notes(old).await, notes(&new).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_is_told_a_word_of_a_note() {
    let room = Room::with_delegates(2).await;
    let (author, chair) = (&room.delegates[0], &room.chair);
    save(author, secret_note()).await;
    backed_up(author).await;
    let own = ask(author, |replica| replica.device().clone()).await;
    let device = own.clone();
    let kept = ask(chair, move |replica| replica.store.backup(&device).unwrap())
        .await
        .unwrap();
    let code = code(author).await;
    let key = ask(author, |replica| replica.store.get("notes-key").unwrap())
        .await
        .unwrap();
    let key: serde_json::Value = serde_json::from_str(&key).unwrap();
    let key = key["key"].as_str().unwrap().to_owned();
    let words = SECRETS.iter().copied().chain([&*code, &*key]);
    let spelled: Vec<String> = words
        .flat_map(|words| [words.to_owned(), hex(words.as_bytes())])
        .collect();

    // What the host has of it, and what lies on the disks of everybody else.
    let sealed = serde_json::to_vec(&serde_json::json!([kept.sealed, kept.signature])).unwrap();
    let mut disks = Vec::new();
    let folder = room.office.dir.path();
    for name in ["clerk", "seat-1", "seat-3"] {
        all_bytes(&folder.join(name), &mut disks);
    }
    assert!(disks.len() > 100_000);
    for words in &spelled {
        assert!(!holds(&sealed, words) && !holds(&disks, words), "{words}");
    }
    for desk in [chair, room.clerk(), &room.delegates[1]] {
        assert!(notes(desk).await.is_empty());
    }
    let device = own.clone();
    let elsewhere = ask(&room.delegates[1], move |replica| {
        replica.store.backup(&device).unwrap()
    })
    .await;
    assert_eq!(elsewhere, None, "other delegates have not even what is sealed");

    // Every byte that it says on a line to the host, and the backup is among it.
    let (line, mut parcels) = tokio::sync::mpsc::channel(1_024);
    let tls = ask(chair, |replica| replica.tls().to_owned()).await;
    let peer = ask(author, move |replica| {
        replica.connected(line, tls, None, false, None).unwrap()
    })
    .await;
    let mut backups = 0;
    while let Ok(Some(parcel)) = tokio::time::timeout(Duration::from_secs(10), parcels.recv()).await {
        let bytes = match parcel.packed().unwrap() {
            Packed::Text(text) => text.into_bytes(),
            Packed::Binary(bytes) => bytes,
        };
        for words in &spelled {
            assert!(
                !holds(&bytes, words),
                "{words} in {}",
                String::from_utf8_lossy(&bytes)
            );
        }
        let answer = match parcel.frame() {
            Frame::Hello(hello) => Frame::Hello(hello.clone()),
            // One who has nothing is sent what there is.
            Frame::NotesHeld { .. } => Frame::NotesHeld {
                held: BTreeMap::new(),
                archived: BTreeMap::new(),
            },
            Frame::NotesBackup(sent) => {
                assert_eq!((&sent.device, &sent.sealed), (&own, &kept.sealed));
                backups += 1;
                break;
            }
            _ => continue,
        };
        ask(author, move |replica| replica.receive(peer, answer).unwrap()).await;
    }
    assert_eq!(backups, 1, "the backup was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_alters_withholds_or_rolls_back_a_backup_changes_nothing() {
    let room = Room::with_delegates(1).await;
    let old = &room.delegates[0];
    save(old, secret_note()).await;
    backed_up(old).await;
    let device = ask(old, |replica| replica.device().clone()).await;
    let of = async |desk: &Desk| -> NotesBackup {
        let device: DeviceId = device.clone();
        ask(desk, move |replica| replica.store.backup(&device).unwrap())
            .await
            .unwrap()
            .into()
    };
    let first = of(&room.chair).await;
    // A second one, later than the first.
    tokio::time::sleep(Duration::from_secs(11)).await;
    save(old, note("p-1", 2, 5, "thêm")).await;
    eventually("the second is made", async || {
        of(&room.chair).await.generation == 2
    })
    .await;
    let mine = code(old).await;
    let new = new_laptop(&room.office, 2).await;
    eventually("the newest is here", async || of(&new).await.generation == 2).await;
    let second = of(&new).await;

    let mut altered = second.clone();
    altered.generation = 9;
    let digit = if altered.sealed.ends_with("0\"}") {
        "1\"}"
    } else {
        "0\"}"
    };
    altered.sealed.replace_range(altered.sealed.len() - 3.., digit);
    let mut renumbered = first.clone();
    renumbered.generation = 8;
    assert!(second.is_signed() && first.is_signed() && !altered.is_signed() && !renumbered.is_signed());
    let lies = Arc::new(Mutex::new(vec![first, renumbered, altered]));
    let left = Arc::clone(&lies);
    let cable = {
        // The new laptop's line to the host goes through this cable.
        let cable = room.cable(&new).await;
        let liar = answers_as(&room.chair, None, move |frame| match frame {
            hello @ Frame::Hello(_) => Some(hello),
            // It tells of nothing that it has, and sends what it should not.
            Frame::NotesHeld { .. } | Frame::Status(_) | Frame::NotesBackup(_) => {
                lies.lock().unwrap().pop().map(Frame::NotesBackup)
            }
            _ => None,
        });
        cable.lead_to(liar.await);
        cable.cut();
        cable.mend();
        cable
    };
    // Each new line is an occasion for one; a slow machine takes its time for a line.
    for _ in 0..30 {
        cable.cut();
        cable.mend();
        tokio::time::sleep(Duration::from_secs(3)).await;
        if left.lock().unwrap().is_empty() {
            break;
        }
    }
    assert!(left.lock().unwrap().is_empty(), "not every lie was told");
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(
        of(&new).await,
        second,
        "neither an older nor a changed one was taken"
    );
    bring_back(&new, &mine).await;
    assert_eq!(
        notes(&new).await.len(),
        2,
        "what is here opens with the code, wherever it was withheld"
    );

    // A laptop that no longer knows what it has backed up counts on from there.
    ask(old, move |replica| {
        replica.store.set("notes-backup", "{}").unwrap();
        replica.touch();
    })
    .await;
    eventually("it goes on from what others have", async || {
        ask(old, |replica| replica.made_backup().unwrap().generation).await >= 3
    })
    .await;
    assert_eq!(notes(old).await.len(), 2);
}
