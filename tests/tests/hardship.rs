//! Laptops in need, through the real windows: no network at all, and a disk with no room left.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, MeIntent, PapersIntent},
};
use serde_json::{Value, json};
use stories::{
    PIN, act,
    corner::{inside, networks, small_disk},
    eventually,
    hands::{Window, by, target},
    options, pdf,
    people::{
        armed, close_and_declare, export_archive, open_ballot, open_hit, papers_arrive, publish, recorded,
        search, see_ballot, see_page, sit_down, small_council, unlock, votes_in,
    },
    placed,
    room::{Office, join_by},
    shown, standing, until,
};
use tokio::sync::Mutex;

/// Both stories open windows: one after the other.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

// ---- No network ---------------------------------------------------------------------------------------------

/// Papers of the sample that speak of land.
const PAPERS: [&str; 2] = ["07_TTr45_gia-dat.pdf", "01_Giay moi ky hop thu 12.pdf"];
const NOTE: &str = "Hỏi về giá đất ở khu tái định cư.";

#[tokio::test(flavor = "multi_thread")]
async fn with_nothing_but_loopback_a_delegate_reads_searches_and_takes_notes() {
    let _alone = ONE_AT_A_TIME.lock().await;
    if !inside("with_nothing_but_loopback_a_delegate_reads_searches_and_takes_notes") {
        return;
    }
    let run = fresh_folder("no-network");
    leave_papers_at(&run.join("laptops").join("delegate").join("desk")).await;

    // The office is gone; the delegate opens the laptop at home.
    let delegate = sit_down("delegate", &run).await;
    for process in delegate.processes() {
        assert_eq!(networks(process), ["lo"], "process {process} sees loopback alone");
    }
    unlock(&delegate).await;
    papers_arrive(&delegate).await;
    let hit = search(&delegate, "dat dai", "đất đai").await;
    open_hit(&delegate, &hit).await;
    delegate
        .until("words that can be marked over the page", async || {
            let words = "return [...document.querySelectorAll('[data-testid=pdf-page] .textLayer span')].map((w) => w.textContent).join(' ')";
            delegate.read(words).await.as_str()?.contains("đất").then_some(())
        })
        .await;
    take_note(&delegate, NOTE).await;
    delegate
        .view_has("the laptop to know that it is alone", |view| {
            (view["connection"]["state"] == "away").then_some(())
        })
        .await;
    delegate.picture(&run.join("note.png")).await;

    // A note that was shown as kept outlives the app.
    delegate.kill();
    let delegate = delegate.opened_again().await;
    unlock(&delegate).await;
    delegate.press("rail-notes").await;
    delegate.wait_text("all-notes", NOTE).await;
    delegate.press("note-go").await;
    see_page(&delegate).await;
    assert_eq!(networks(delegate.app()), ["lo"]);
}

/// A delegate's folder, as it is after the papers have come and the office has gone.
async fn leave_papers_at(folder: &Path) {
    let office = Office::with_people(2, true).await;
    office.convene().await;
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let files = PAPERS.map(|name| placed(&sample().join(name), &item, name));
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add {
            files: files.to_vec(),
        }),
    )
    .await;
    office.publish().await;
    let delegate = Desk::new(options(folder, true)).unwrap();
    act(&delegate, join_by(&office.invitation(2).await)).await;
    until(&delegate, "both papers are here", |view| {
        (view.papers.total, view.papers.here) == (2, 2)
    })
    .await;
    delegate.close().await;
    office.clerk.close().await;
}

/// The papers of the Vietnamese sample.
fn sample() -> &'static Path {
    static SAMPLE: LazyLock<PathBuf> = LazyLock::new(|| {
        let sample = target().join("sample");
        let made = Command::new(env!("CARGO_BIN_EXE_sample")).arg(&sample).status();
        assert!(made.unwrap().success(), "the sample session is made");
        sample.join("vi").join("papers")
    });
    &SAMPLE
}

/// Writes a note on the page that is open, and waits until the desk has it.
async fn take_note(window: &Window, words: &str) {
    window.press("notes-open").await;
    window.press("note-add").await;
    window.type_into("note-text", words).await;
    let paper = window.attribute("reader", "data-paper").await.unwrap();
    window
        .until("the note to be kept", async || {
            let notes = window.look(json!({ "notes": { "paperId": paper } })).await;
            notes
                .as_array()?
                .iter()
                .any(|note| note["text"] == words)
                .then_some(())
        })
        .await;
}

fn fresh_folder(name: &str) -> PathBuf {
    let run = target().join("run").join(name);
    drop(fs::remove_dir_all(&run));
    fs::create_dir_all(&run).unwrap();
    run
}

// ---- A full disk --------------------------------------------------------------------------------------------

/// Somebody's disk, and the file that fills it.
struct Disk(PathBuf);

impl Disk {
    fn of(run: &Path, name: &str) -> Self {
        let folder = run.join("laptops").join(name);
        small_disk(&folder, 64);
        Self(folder.join("filler"))
    }

    /// Fills it until the system says that nothing more fits, and then leaves so many bytes.
    fn fill_but(&self, left: u64) {
        let mut filler = File::create(&self.0).unwrap();
        for step in [1 << 20, 4096] {
            let refused = loop {
                if let Err(error) = filler.write_all(&vec![0; step]) {
                    break error;
                }
            };
            assert_eq!(refused.kind(), ErrorKind::StorageFull);
        }
        let size = filler.metadata().unwrap().len();
        filler.set_len(size.saturating_sub(left)).unwrap();
    }

    fn fill(&self) {
        self.fill_but(0);
    }

    fn make_room(&self) {
        fs::remove_file(&self.0).unwrap();
    }
}

/// What a person reads at the foot of every screen, without pressing anything, until there is room.
async fn is_told_that_the_disk_is_full(window: &Window) {
    let css = format!("{}[data-state=\"full\"]", by("disk-trouble"));
    let words = window.see(&css).await.text().await.unwrap();
    assert!(words.contains("Ổ đĩa của máy này đã đầy"), "{words}");
}

async fn goes_on(window: &Window) {
    window
        .view_has("the disk to take something again", |view| {
            (view["disk"] == "good").then_some(())
        })
        .await;
    assert!(!window.shows("disk-trouble").await);
}

/// The sentence that a person reads where they pressed.
async fn reads_that_the_disk_is_full(window: &Window, place: &str) {
    let css = format!("{} {}[data-key=\"problem-disk-full\"]", by(place), by("problem"));
    let words = window.see(&css).await.text().await.unwrap();
    assert!(words.contains("Ổ đĩa của máy đã đầy"), "{words}");
}

async fn still_usable(window: &Window) {
    for (rail, place) in [("rail-papers", "library"), ("rail-notes", "all-notes")] {
        window.press(rail).await;
        window.wait(place).await;
    }
    window.press("rail-live").await;
}

async fn press_choice(window: &Window, question: &str, choice: &str) {
    see_ballot(window, question).await;
    armed(window).await;
    window.press(&format!("ballot-choice-{choice}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_and_nothing_that_was_acknowledged_is_lost() {
    let _alone = ONE_AT_A_TIME.lock().await;
    if !inside("a_full_disk_is_said_and_nothing_that_was_acknowledged_is_lost") {
        return;
    }
    let run = fresh_folder("full-disk");
    let [clerk_disk, chair_disk, delegate_disk] =
        ["clerk", "chair", "delegate"].map(|name| Disk::of(&run, name));
    let (clerk, chair, delegate) = small_council(&run).await;

    // The delegate's disk is full: the press is refused, and said so. Everything else goes on.
    let first = "Thông qua điều 1.";
    open_ballot(&chair, first).await;
    see_ballot(&delegate, first).await;
    delegate_disk.fill();
    press_choice(&delegate, first, "against").await;
    reads_that_the_disk_is_full(&delegate, "ballot-sheet").await;
    is_told_that_the_disk_is_full(&delegate).await;
    assert!(!delegate.shows("ballot-mine").await, "nothing is promised");
    delegate.picture(&run.join("delegate.png")).await;
    press_choice(&chair, first, "for").await;
    assert_eq!(recorded(&chair).await, "for");
    still_usable(&delegate).await;
    delegate_disk.make_room();
    goes_on(&delegate).await;
    press_choice(&delegate, first, "against").await;
    assert_eq!(recorded(&delegate).await, "against");
    close_and_declare(&chair).await;

    // The host's disk is full: nobody is told that a vote is recorded, and the chair is told why.
    let second = "Thông qua điều 2.";
    open_ballot(&chair, second).await;
    see_ballot(&delegate, second).await;
    chair_disk.fill();
    press_choice(&delegate, second, "for").await;
    delegate
        .see(&format!("{}[data-state=\"onThisLaptop\"]", by("ballot-mine")))
        .await;
    is_told_that_the_disk_is_full(&chair).await;
    delegate
        .view_has("that the host does not answer", |view| {
            (view["connection"]["state"] != "connected").then_some(())
        })
        .await;
    press_choice(&chair, second, "notVoting").await;
    reads_that_the_disk_is_full(&chair, "ballot-sheet").await;
    chair.picture(&run.join("chair.png")).await;
    still_usable(&chair).await;
    let mine = delegate.view().await["session"]["ballot"]["mine"].clone();
    assert!(
        mine["recordedChoice"].is_null(),
        "what no disk has is not recorded: {mine}"
    );
    chair_disk.make_room();
    goes_on(&chair).await;
    assert_eq!(recorded(&delegate).await, "for", "it comes by itself");
    press_choice(&chair, second, "notVoting").await;
    assert_eq!(recorded(&chair).await, "notVoting");
    close_and_declare(&chair).await;

    // The clerk's disk is full while a paper is taken in, and then the delegate's while it comes.
    let papers = run.join("papers");
    fs::create_dir_all(&papers).unwrap();
    fs::write(papers.join("02_Bao cao.pdf"), pdf("Bao cao", 6 << 20)).unwrap();
    clerk_disk.fill();
    place(&clerk, &papers).await;
    reads_that_the_disk_is_full(&clerk, "placing").await;
    clerk.picture(&run.join("clerk.png")).await;
    clerk_disk.make_room();
    clerk.press("placing-add").await;
    clerk
        .view_has("the paper to be taken in", |view| {
            (view["session"]["unpublishedChanges"].as_u64()? > 0).then_some(())
        })
        .await;
    delegate_disk.fill_but(2 << 20);
    publish(&clerk).await;
    delegate.press("rail-papers").await;
    let no_space = delegate
        .see(&format!("{}[data-state=\"noSpace\"]", by("paper-row")))
        .await;
    assert!(no_space.text().await.unwrap().contains("không đủ chỗ lưu"));
    delegate.picture(&run.join("delegate-paper.png")).await;
    delegate_disk.make_room();
    papers_arrive(&delegate).await;
    delegate.press_at(&format!("{} button", by("paper-row"))).await;
    delegate
        .see(&format!("{}[data-state=\"open\"]", by("reader")))
        .await;
    delegate_disk.fill();
    delegate.press("notes-open").await;
    delegate.press("note-add").await;
    reads_that_the_disk_is_full(&delegate, "reader").await;
    delegate.picture(&run.join("delegate-note.png")).await;
    delegate_disk.make_room();
    delegate.press("notes-open").await;
    take_note(&delegate, NOTE).await;

    // All three are killed; what they were told is there.
    for window in [&clerk, &chair, &delegate] {
        window.kill();
    }
    let mut again = Vec::new();
    for window in [clerk, chair, delegate] {
        let window = window.opened_again().await;
        unlock(&window).await;
        again.push(window);
    }
    for (window, choices) in again.iter().zip([
        [None, None],
        [Some("for"), Some("notVoting")],
        [Some("against"), Some("for")],
    ]) {
        let results = window.view().await["session"]["results"]
            .as_array()
            .unwrap()
            .clone();
        let mine: Vec<_> = results
            .iter()
            .map(|result| result["mine"]["recordedChoice"].as_str())
            .collect();
        assert_eq!(mine, choices, "{}", window.seat.name);
        let voted = |result: &Value, choice: &str| result["tally"][choice].as_u64().unwrap();
        assert_eq!(
            (voted(&results[0], "votesFor"), voted(&results[0], "votesAgainst")),
            (1, 1)
        );
        assert_eq!(
            (voted(&results[1], "votesFor"), voted(&results[1], "notVoting")),
            (1, 1)
        );
    }
    assert_eq!(
        votes_in(&export_archive(&again[0], &run).await),
        4,
        "one entry a vote, none twice"
    );
    again[2].press("rail-notes").await;
    again[2].wait_text("all-notes", NOTE).await;

    // No copy has a hole: the same size and the same root, and all of it acknowledged.
    let mut desks = Vec::new();
    for window in &again {
        window.kill();
        let folder = run.join("laptops").join(&window.seat.name).join("desk");
        let desk = Desk::new(options(&folder, true)).unwrap();
        eventually("the folder is free", async || {
            let unlock = MeIntent::Unlock { pin: PIN.to_owned() };
            desk.act(Intent::Me(unlock)).await.is_ok()
        })
        .await;
        desks.push(desk);
    }
    eventually("one journal on all three laptops", async || {
        let host = standing(&desks[1]).await;
        let mut equal = host.0 > 0 && host.0 == host.2;
        for desk in &desks {
            equal &= standing(desk).await == host;
        }
        equal
    })
    .await;
}

/// The clerk places the only file of a folder on item 2.
async fn place(clerk: &Window, folder: &Path) {
    clerk.press("rail-prepare").await;
    clerk.press("prepare-documents").await;
    clerk.type_into("placing-folder", &folder.to_string_lossy()).await;
    clerk.press("placing-look").await;
    clerk.wait("placing-row").await;
    if clerk.attribute("placing-row", "data-state").await.as_deref() != Some("accepted") {
        let item = clerk.view().await["session"]["agenda"][1]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        clerk.choose("placing-item", &item).await;
        clerk.press("placing-accept").await;
    }
    clerk.press("placing-add").await;
}
