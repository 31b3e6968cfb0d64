use std::{fs, io, path::Path, process::Command};

use hemicycle_domain::{
    checkpoint::Checkpoint,
    entry::{Body, Entry},
    ids::JournalId,
};
use tempfile::TempDir;

use super::*;

pub fn key() -> StoreKey {
    StoreKey::from_bytes([7; 32])
}

/// A new store in a folder that vanishes with the first of the pair.
pub fn new_store() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = Store::create(dir.path(), &key(), "store-1").unwrap();
    (dir, store)
}

pub fn journal() -> JournalId {
    JournalId::new("s1")
}

pub fn entry(leaf: &str) -> Entry {
    Entry {
        leaf: leaf.into(),
        body: Some(Body {
            salt: "5a".into(),
            text: format!("fact of {leaf}"),
        }),
    }
}

fn all_bytes(dir: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for found in fs::read_dir(dir).unwrap() {
        let found = found.unwrap();
        bytes.extend(found.file_name().to_str().unwrap().as_bytes());
        if found.file_type().unwrap().is_dir() {
            bytes.extend(all_bytes(&found.path()));
        } else {
            bytes.extend(fs::read(found.path()).unwrap());
        }
    }
    bytes
}

fn holds(bytes: &[u8], marker: &str) -> bool {
    bytes
        .windows(marker.len())
        .any(|window| window == marker.as_bytes())
}

#[test]
fn a_store_opens_again_with_its_key() {
    let (dir, mut store) = new_store();
    store.set("language", "vi").unwrap();
    drop(store);
    let store = Store::open(dir.path(), &key()).unwrap();
    assert_eq!((store.store_id(), store.dir()), ("store-1", dir.path()));
    assert_eq!(store.get("language").unwrap().as_deref(), Some("vi"));
    assert_eq!(store.get("theme").unwrap(), None);
}

#[test]
fn a_disk_write_is_a_write_to_the_disk() {
    let (_dir, store) = new_store();
    let pragma = |name: &str| {
        let value = store.conn.query_row(&format!("PRAGMA {name}"), [], |row| {
            row.get::<_, rusqlite::types::Value>(0)
        });
        format!("{:?}", value.unwrap())
    };
    assert_eq!(pragma("journal_mode"), "Text(\"wal\")");
    assert_eq!(pragma("synchronous"), "Integer(2)");
    assert_eq!(pragma("foreign_keys"), "Integer(1)");
    assert_eq!(pragma("busy_timeout"), "Integer(10000)");
}

#[test]
fn copies_do_not_wait_for_the_disk_and_the_next_own_write_does() {
    let (_dir, mut store) = new_store();
    let level = |store: &Store| {
        store
            .conn
            .query_row("PRAGMA synchronous", [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    store.begin_unflushed().unwrap();
    store.set("copied", "yes").unwrap();
    assert_eq!(level(&store), 1);
    store.commit().unwrap();
    store.flush().unwrap();
    store.set("own", "yes").unwrap();
    assert_eq!(level(&store), 2);
    assert_eq!(store.get("copied").unwrap().as_deref(), Some("yes"));
}

#[test]
fn sqlite_from_before_the_lost_writes_were_mended_is_refused() {
    assert!(matches!(
        refuse_old_sqlite(3_051_002),
        Err(StoreError::TooOldSqlite)
    ));
    assert!(refuse_old_sqlite(3_051_003).is_ok());
    assert!(refuse_old_sqlite(rusqlite::version_number()).is_ok());
}

#[test]
fn a_second_program_on_the_folder_is_refused() {
    let (dir, store) = new_store();
    assert!(matches!(
        Store::open(dir.path(), &key()),
        Err(StoreError::AlreadyOpen)
    ));
    assert!(matches!(
        Store::create(dir.path(), &key(), "x"),
        Err(StoreError::AlreadyOpen)
    ));
    drop(store);
    Store::open(dir.path(), &key()).unwrap();
}

#[test]
fn a_wrong_key_touches_nothing_and_makes_no_new_store() {
    let (dir, mut store) = new_store();
    store.set("a", "b").unwrap();
    drop(store);
    let before = fs::read(dir.path().join(FILE)).unwrap();
    let wrong = StoreKey::from_bytes([8; 32]);
    assert!(matches!(
        Store::open(dir.path(), &wrong),
        Err(StoreError::WrongKey)
    ));
    assert_eq!(fs::read(dir.path().join(FILE)).unwrap(), before);
    let made = Store::create(dir.path(), &wrong, "x").err().unwrap();
    assert!(matches!(made, StoreError::Io(e) if e.kind() == io::ErrorKind::AlreadyExists));
    assert_eq!(fs::read(dir.path().join(FILE)).unwrap(), before);
}

#[test]
fn a_missing_or_emptied_store_is_never_replaced_by_a_new_one() {
    let (dir, store) = new_store();
    drop(store);
    fs::write(dir.path().join(FILE), b"").unwrap();
    assert!(matches!(
        Store::open(dir.path(), &key()),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(fs::read(dir.path().join(FILE)).unwrap(), b"");
    fs::remove_file(dir.path().join(FILE)).unwrap();
    assert!(matches!(
        Store::open(dir.path(), &key()),
        Err(StoreError::Missing)
    ));
    assert!(!dir.path().join(FILE).exists());
}

#[test]
fn a_log_without_its_store_is_left_alone() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("store.db-wal"), b"the last hour").unwrap();
    assert!(Store::create(dir.path(), &key(), "x").is_err());
    assert_eq!(
        fs::read(dir.path().join("store.db-wal")).unwrap(),
        b"the last hour"
    );
}

#[test]
fn a_store_whose_making_was_cut_short_is_made_again() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(UNFINISHED), b"half").unwrap();
    assert!(matches!(
        Store::open(dir.path(), &key()),
        Err(StoreError::Missing)
    ));
    Store::create(dir.path(), &key(), "x").unwrap();
    assert!(!dir.path().join(UNFINISHED).exists());
}

#[test]
fn a_store_moved_away_while_it_is_open_takes_no_more() {
    let (dir, mut store) = new_store();
    fs::rename(dir.path().join(FILE), dir.path().join("elsewhere")).unwrap();
    assert!(matches!(store.set("a", "b"), Err(StoreError::Missing)));
    fs::copy(dir.path().join("elsewhere"), dir.path().join(FILE)).unwrap();
    assert!(matches!(store.set("a", "b"), Err(StoreError::Missing)));
}

/// The pages of SQLite's log after its head: what one write of a commit puts there (sqlite.org/fileformat2, 4.1).
const LOG_HEAD: usize = 32;
const FRAME: usize = 24 + 4096;

#[test]
fn whichever_writes_of_a_commit_a_power_cut_takes_it_is_there_whole_or_not_at_all() {
    let (dir, mut store) = new_store();
    let _ = store.append(&journal(), 0, &entry("before")).unwrap();
    store.set_acknowledged(&journal(), 1).unwrap();
    let (store_file, log) = (dir.path().join(FILE), dir.path().join(LOG));
    let before = fs::read(&log).unwrap();
    store.begin().unwrap();
    for number in 1..6 {
        let _ = store
            .append(&journal(), number, &entry(&format!("{number:0>1500}")))
            .unwrap();
    }
    store.set_acknowledged(&journal(), 6).unwrap();
    let note = Checkpoint("checkpoint of six".to_owned());
    store.keep_checkpoint(&journal(), 6, &note).unwrap();
    store.commit().unwrap();
    let (after, file) = (fs::read(&log).unwrap(), fs::read(&store_file).unwrap());
    // A process that is killed, so that nothing is tidied away at its end.
    std::mem::forget(store);

    assert_eq!(
        after[LOG_HEAD..before.len()],
        before[LOG_HEAD..],
        "the log grows at its end"
    );
    let frames = (after.len() - before.len()) / FRAME;
    assert_eq!(before.len() + frames * FRAME, after.len());
    assert!(frames > 3, "{frames}");
    let place = TempDir::new().unwrap();
    let opened = |log: &[u8]| {
        let copy = TempDir::new_in(place.path()).unwrap();
        for found in fs::read_dir(dir.path()).unwrap() {
            let found = found.unwrap();
            let name = found.file_name();
            if found.file_type().unwrap().is_file() && name != *LOG && name != "store.db-shm" {
                fs::copy(found.path(), copy.path().join(name)).unwrap();
            }
        }
        fs::write(copy.path().join(FILE), &file).unwrap();
        fs::write(copy.path().join(LOG), log).unwrap();
        let store = Store::open(copy.path(), &key()).unwrap();
        let size = store.size(&journal()).unwrap();
        assert_eq!(store.entries(&journal(), 0, 10).unwrap().len() as u64, size);
        assert_eq!(store.acknowledged(&journal()).unwrap(), size, "the same group");
        let checkpoint = store.checkpoint(&journal()).unwrap();
        assert_eq!(checkpoint, (size == 6).then(|| note.clone()));
        size
    };
    let lost = |log: &mut Vec<u8>, frame: usize| {
        let at = before.len() + frame * FRAME;
        log[at..at + FRAME].fill(0);
    };
    assert_eq!(opened(&after), 6, "it was flushed before anybody was told");
    for frame in 0..frames {
        // Before this write, and in the middle of it.
        let end = before.len() + frame * FRAME;
        assert_eq!(opened(&after[..end]), 1, "cut before write {frame}");
        assert_eq!(opened(&after[..end + FRAME / 2]), 1, "cut in write {frame}");
        // This write alone is lost, and this one with each later one.
        for also in frame..frames {
            let mut some = after.clone();
            lost(&mut some, frame);
            lost(&mut some, also);
            assert_eq!(opened(&some), 1, "writes {frame} and {also} are lost");
        }
    }
}

/// A flush of `/dev/full` fails as one of a dying disk does.
#[cfg(target_os = "linux")]
#[test]
fn after_a_flush_that_failed_nothing_is_taken_until_the_store_is_opened_again() {
    let (dir, mut store) = new_store();
    store.begin_unflushed().unwrap();
    store.set("a", "1").unwrap();
    store.commit().unwrap();
    let (log, aside) = (dir.path().join(LOG), dir.path().join("aside"));
    fs::rename(&log, &aside).unwrap();
    std::os::unix::fs::symlink("/dev/full", &log).unwrap();
    assert!(matches!(store.flush(), Err(StoreError::Io(_))));
    fs::rename(&aside, &log).unwrap();
    // A second flush would say that all is well, and nobody knows what the disk has dropped.
    assert!(store.begin().is_err() && store.begin_unflushed().is_err());
    assert!(store.set("b", "1").is_err() && store.try_write().is_err());
    drop(store);
    let mut store = Store::open(dir.path(), &key()).unwrap();
    store.set("b", "1").unwrap();
    assert_eq!(store.get("a").unwrap().as_deref(), Some("1"));
}

#[test]
fn a_changed_byte_on_the_disk_is_found() {
    let (dir, mut store) = new_store();
    for number in 0..200 {
        let _ = store
            .append(&journal(), number, &entry(&format!("{number:0>900}")))
            .unwrap();
    }
    drop(store);
    let path = dir.path().join(FILE);
    let good = fs::read(&path).unwrap();
    let mut found = 0;
    for page in 1..good.len() / 4096 {
        let mut bytes = good.clone();
        bytes[page * 4096 + 1000] ^= 1;
        fs::write(&path, bytes).unwrap();
        match Store::open(dir.path(), &key()).and_then(|store| store.entries(&journal(), 0, 1000)) {
            Ok(entries) => assert_eq!(entries.len(), 200),
            Err(StoreError::Damaged(_)) => found += 1,
            Err(other) => panic!("page {page}: {other:?}"),
        }
    }
    assert!(found > 50, "{found}");
}

#[test]
fn a_store_that_needs_a_newer_program_is_refused_and_any_other_is_opened() {
    let (dir, store) = new_store();
    store.conn.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(store);
    let store = Store::open(dir.path(), &key()).unwrap();
    store.conn.execute_batch("UPDATE about SET needs = 99").unwrap();
    drop(store);
    assert!(matches!(Store::open(dir.path(), &key()), Err(StoreError::Newer)));
}

#[test]
fn a_group_is_kept_together_or_not_at_all() {
    let (_dir, mut store) = new_store();
    store.begin().unwrap();
    store.set("a", "1").unwrap();
    store.set("b", "1").unwrap();
    assert_eq!(store.reader().unwrap().setting("a"), None);
    store.commit().unwrap();
    assert_eq!(store.reader().unwrap().setting("b").as_deref(), Some("1"));
    store.begin().unwrap();
    store.set("a", "2").unwrap();
    store.rollback();
    assert_eq!(store.get("a").unwrap().as_deref(), Some("1"));
}

impl Reader {
    fn setting(&self, key: &str) -> Option<String> {
        let mut find = self
            .conn
            .prepare("SELECT value FROM settings WHERE key = ?1")
            .unwrap();
        find.query_row([key], |row| row.get(0)).optional().unwrap()
    }
}

#[test]
fn a_group_with_a_failed_write_is_dropped_whole() {
    let (_dir, mut store) = new_store();
    let invitation = |id: &str| Invitation {
        id: id.into(),
        person: "p".into(),
        secret_hash: "same".into(),
        code: None,
        expires: 0,
        used_at: None,
    };
    store.begin().unwrap();
    store.set("a", "1").unwrap();
    store.keep_invitation(&invitation("1")).unwrap();
    assert!(store.keep_invitation(&invitation("2")).is_err());
    assert!(store.set("b", "1").is_err());
    assert!(store.commit().is_err());
    assert_eq!(
        (store.get("a").unwrap(), store.invitations().unwrap()),
        (None, Vec::new())
    );
    store.set("a", "2").unwrap();
    store.begin().unwrap();
    store.set("a", "3").unwrap();
    store.commit().unwrap();
    assert_eq!(store.get("a").unwrap().as_deref(), Some("3"));
}

const CHILD: &str = "HEMICYCLE_STORE_TEST_CHILD";

/// Run as a process of its own by the test below; alone it does nothing.
#[test]
fn child_that_dies_in_a_group() {
    let Some(dir) = std::env::var_os(CHILD) else {
        return;
    };
    let mut store = Store::open(Path::new(&dir), &key()).unwrap();
    store.begin().unwrap();
    for number in 1..500 {
        // More than the page cache takes, so that unkept pages reach the log.
        let _ = store
            .append(&journal(), number, &entry(&format!("{number:0>20000}")))
            .unwrap();
    }
    std::process::abort();
}

#[test]
fn a_kill_between_begin_and_commit_leaves_nothing_half() {
    let (dir, mut store) = new_store();
    let _ = store.append(&journal(), 0, &entry("first")).unwrap();
    drop(store);
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::child_that_dies_in_a_group", "--test-threads=1"])
        .env(CHILD, dir.path())
        .output()
        .unwrap()
        .status;
    assert!(!status.success());
    assert!(fs::metadata(dir.path().join("store.db-wal")).unwrap().len() > 1 << 20);
    let mut store = Store::open(dir.path(), &key()).unwrap();
    assert_eq!(store.entries(&journal(), 0, 1000).unwrap(), [entry("first")]);
    assert_eq!(
        store.append(&journal(), 1, &entry("second")).unwrap(),
        Appended::Kept
    );
}

#[test]
fn a_full_disk_is_said_keeps_what_there_was_and_goes_on_with_space() {
    let (dir, mut store) = new_store();
    let long = "x".repeat(100_000);
    let _ = store.append(&journal(), 0, &entry("first")).unwrap();
    let pages: i64 = store
        .conn
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    let allow = |store: &Store, pages: i64| {
        store
            .conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
    };
    allow(&store, pages + 5);
    assert!(matches!(
        store.append(&journal(), 1, &entry(&long)),
        Err(StoreError::DiskFull)
    ));
    // In a group, the write before the one that failed is not kept either.
    store.begin().unwrap();
    let _ = store.append(&journal(), 1, &entry("second")).unwrap();
    assert!(matches!(
        store.append(&journal(), 2, &entry(&long)),
        Err(StoreError::DiskFull)
    ));
    assert!(matches!(
        store.append(&journal(), 2, &entry("short")),
        Err(StoreError::DiskFull)
    ));
    assert!(matches!(store.commit(), Err(StoreError::DiskFull)));
    assert_eq!(store.entries(&journal(), 0, 9).unwrap(), [entry("first")]);
    allow(&store, 1 << 30);
    assert_eq!(
        store.append(&journal(), 1, &entry(&long)).unwrap(),
        Appended::Kept
    );
    drop(store);
    assert_eq!(
        Store::open(dir.path(), &key()).unwrap().size(&journal()).unwrap(),
        2
    );
}

#[test]
fn nothing_of_a_vote_or_a_paper_can_be_read_in_the_folder() {
    let (dir, mut store) = new_store();
    let marker = "MARKER-against-the-motion";
    let vote = Body {
        salt: "5a".into(),
        text: format!("{{\"choice\":\"{marker}\"}}"),
    };
    let entry = Entry {
        leaf: format!("leaf {marker}"),
        body: Some(vote),
    };
    let _ = store.append(&journal(), 0, &entry).unwrap();
    let paper = store
        .add_file(marker.repeat(60_000).as_bytes(), &[1; 16])
        .unwrap();
    let page = PageRow {
        page: 1,
        text: marker.into(),
        folded: marker.to_lowercase(),
        ..PageRow::default()
    };
    store.keep_text(&paper.sha256, "text", &[], &[page]).unwrap();
    store.set("draft", marker).unwrap();
    let reader = store.reader().unwrap();
    let words = crate::Query {
        folded: "marker motion".into(),
        ..crate::Query::default()
    };
    let files = [paper.sha256.clone()].into();
    assert_eq!(reader.search(&words, &files, 9).unwrap().len(), 1);
    let open = all_bytes(dir.path());
    assert!(holds(&open, "store.db-wal") && holds(&open, &paper.sha256));
    assert!(!holds(&open, marker) && !holds(&open, "marker-against") && !holds(&open, "SQLite format 3"));
    drop((reader, store));
    let closed = all_bytes(dir.path());
    assert!(
        !holds(&closed, marker) && !holds(&closed, "marker-against") && !holds(&closed, "SQLite format 3")
    );
}

#[test]
fn a_reader_works_on_another_thread_and_cannot_write() {
    let (_dir, mut store) = new_store();
    let reader = store.reader().unwrap();
    store.set("a", "1").unwrap();
    let reader = std::thread::spawn(move || {
        assert_eq!(reader.setting("a").as_deref(), Some("1"));
        assert!(reader.conn.execute("DELETE FROM settings", []).is_err());
        reader
    });
    reader.join().unwrap();
    assert_eq!(store.get("a").unwrap().as_deref(), Some("1"));
}

#[test]
fn an_invitation_is_used_once() {
    let (_dir, mut store) = new_store();
    let invitation = Invitation {
        id: "i1".into(),
        person: "p1".into(),
        secret_hash: "h".into(),
        code: Some("R4K92MXA".into()),
        expires: 100,
        used_at: None,
    };
    store.keep_invitation(&invitation).unwrap();
    assert_eq!(store.invitation_by_secret("h").unwrap(), Some(invitation.clone()));
    assert_eq!(
        store.invitation_by_code("R4K92MXA").unwrap(),
        Some(invitation.clone())
    );
    assert_eq!(store.invitation_by_code("").unwrap(), None);
    let other = Invitation {
        id: "i9".into(),
        secret_hash: "g".into(),
        code: None,
        ..invitation.clone()
    };
    store.keep_invitation(&other).unwrap();
    store.withdraw_invitations("nobody", 40).unwrap();
    assert_eq!(store.invitation_by_secret("g").unwrap(), Some(other.clone()));
    assert!(store.use_invitation("i1", 50).unwrap());
    store.withdraw_invitations(&other.person, 40).unwrap();
    assert_eq!(store.invitation_by_secret("g").unwrap().unwrap().expires, 39);
    let used = store.invitation_by_secret("h").unwrap().unwrap();
    assert_eq!(used.expires, invitation.expires);
    assert!(!store.use_invitation("i1", 60).unwrap());
    assert!(!store.use_invitation("i2", 60).unwrap());
    store.keep_invitation(&invitation).unwrap();
    assert_eq!(store.invitations().unwrap()[0].used_at, Some(50));
}

#[test]
fn a_note_stays_until_it_is_deleted() {
    let (_dir, mut store) = new_store();
    let note = |id: &str, paper: &str, page| Note {
        id: id.into(),
        paper: paper.into(),
        version: 1,
        page,
        colour: "yellow".into(),
        quote: "Điều 3".into(),
        rects: "[[1,2,3,4]]".into(),
        text: "hỏi lại".into(),
        folded: "hoi lai".into(),
        ..Note::default()
    };
    store.save_note(&note("b", "p1", 9)).unwrap();
    store.save_note(&note("a", "p1", 9)).unwrap();
    store.save_note(&note("a", "p1", 2)).unwrap();
    store.save_note(&note("c", "p2", 1)).unwrap();
    assert_eq!(
        store.notes("p1").unwrap(),
        [note("a", "p1", 2), note("b", "p1", 9)]
    );
    assert_eq!(store.all_notes().unwrap().len(), 3);
    store.delete_note("a", 5).unwrap();
    assert_eq!(store.notes("p1").unwrap(), [note("b", "p1", 9)]);
    let reading = |version, page, zoom, pages| Reading {
        version,
        page,
        label: format!("A-{page}"),
        depth: 250,
        zoom,
        pages,
        at: 10,
    };
    use PagesAbreast::{One, Two, TwoBehindFirst};
    for each in [
        reading(2, 7, 150, One),
        reading(1, 4, 0, Two),
        reading(3, 1, 0, One),
        reading(2, 8, 125, TwoBehindFirst),
    ] {
        store.set_reading("p1", &each).unwrap();
    }
    assert_eq!(
        store.readings().unwrap()["p1"],
        [
            reading(1, 4, 0, Two),
            reading(2, 8, 125, TwoBehindFirst),
            reading(3, 1, 0, One)
        ]
    );
}

#[test]
fn a_carried_note_stays_carried_when_its_words_change_and_goes_with_it() {
    let (_dir, mut store) = new_store();
    let carried = |how| Carried {
        version: 2,
        page: 6,
        quote: "Điều 3".into(),
        before: "a".into(),
        after: "b".into(),
        how,
    };
    let note = Note {
        id: "a".into(),
        paper: "p1".into(),
        version: 1,
        ..Note::default()
    };
    store.save_note(&note).unwrap();
    store.carry_note("a", &carried(How::Near)).unwrap();
    store.carry_note("gone", &carried(How::Near)).unwrap();
    assert_eq!(
        store.carried_counts().unwrap(),
        [("p1".to_owned(), (1, 1))].into()
    );
    let changed = Note {
        text: "mới".into(),
        ..note
    };
    store.save_note(&changed).unwrap();
    let kept = store.note("a").unwrap().unwrap();
    assert_eq!((kept.stands(), kept.carried), ((2, 6), Some(carried(How::Near))));
    store.carry_note("a", &carried(How::Kept)).unwrap();
    assert_eq!(
        store.carried_counts().unwrap(),
        [("p1".to_owned(), (1, 0))].into()
    );
    store.delete_note("a", 9).unwrap();
    assert_eq!(store.note("a").unwrap(), None);
    let left: i64 = store
        .conn
        .query_row("SELECT count(*) FROM carried", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}

#[test]
fn a_notebook_takes_in_what_is_newer_and_nothing_else() {
    let (_dir, mut store) = new_store();
    let note = |id: &str, text: &str, changed| Note {
        id: id.into(),
        text: text.into(),
        changed,
        ..Note::default()
    };
    for kept in [note("a", "mới", 20), note("b", "cũ", 10), note("c", "ở đây", 10)] {
        store.save_note(&kept).unwrap();
    }
    store.delete_note("d", 30).unwrap();
    let other = Notebook {
        notes: vec![
            note("a", "cũ", 10),
            note("b", "mới", 20),
            note("d", "đã xóa", 20),
            note("e", "thêm", 1),
        ],
        removed: [("c".to_owned(), 15), ("a".to_owned(), 15)].into(),
    };
    assert_eq!(store.merge_notebook(&other).unwrap(), 2);
    let words = |store: &Store| -> Vec<(String, String)> {
        let notes = store.all_notes().unwrap();
        notes.into_iter().map(|note| (note.id, note.text)).collect()
    };
    let now = [("a", "mới"), ("b", "mới"), ("e", "thêm")].map(|(id, text)| (id.to_owned(), text.to_owned()));
    assert_eq!(words(&store), now);
    assert_eq!(store.merge_notebook(&other).unwrap(), 0);
    assert_eq!(words(&store), now);
}

#[test]
fn a_store_is_copied_while_it_is_written_as_it_stood_at_one_moment() {
    let (dir, mut store) = new_store();
    assert_eq!(store.append(&journal(), 0, &entry("a")).unwrap(), Appended::Kept);
    let other = TempDir::new().unwrap();
    let to = other.path().join("copy");
    // What is not kept yet is not in it, and whoever writes goes on.
    store.begin().unwrap();
    assert_eq!(store.append(&journal(), 1, &entry("b")).unwrap(), Appended::Kept);
    Store::copy(dir.path(), &key(), &to).unwrap();
    store.commit().unwrap();
    let copy = Store::open(&to, &key()).unwrap();
    assert_eq!(copy.entries(&journal(), 0, 9).unwrap(), [entry("a")]);
    assert_eq!(copy.store_id(), store.store_id());
    assert_eq!(store.size(&journal()).unwrap(), 2);
    drop(copy);
    let again = Store::copy(dir.path(), &key(), &to);
    assert!(matches!(again, Err(StoreError::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists));
    let elsewhere = other.path().join("elsewhere");
    let wrong = Store::copy(dir.path(), &StoreKey::from_bytes([8; 32]), &elsewhere);
    assert!(matches!(wrong, Err(StoreError::WrongKey)));
    assert!(!elsewhere.exists(), "nothing is begun with a wrong key");
    let mut copy = Store::open(&to, &key()).unwrap();
    copy.renew("store-2").unwrap();
    drop(copy);
    assert_eq!(Store::open(&to, &key()).unwrap().store_id(), "store-2");
}
