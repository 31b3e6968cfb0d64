//! The central server as a program of its own: lines cut after every message, a server that is killed after each, put back
//! from a backup, shown two records, robbed of pieces by its disk, flooded by one council.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use futures_util::{SinkExt, StreamExt};
use hemicycle_desk::{
    intent::{Intent, SyncIntent},
    view::{ChoiceView, SyncState},
};
use hemicycle_domain::{
    Fact,
    ids::DeviceId,
    keys::DeviceKey,
    tally::{Choice, Roll, Tally},
    tree::hex,
};
use hemicycle_server::verify_two_records;
use hemicycle_sync::{
    invitation::{ServerCard, slot_of},
    replica::{Happening, Replica},
    tls::TlsIdentity,
    wire::{Frame, Hello, OLDEST_PROTOCOL, PROTOCOL, Packed},
};
use sha2::{Digest, Sha256};
use stories::{
    Room, act,
    by_hand::{Forgery, Held, Laptop, begun_as, cast, holdings, member, with_ballot},
    eventually,
    served::{Served, asked},
    standing,
    tollgate::{Tollgate, line},
    until, word,
};
use tempfile::TempDir;
use tokio_tungstenite::tungstenite::Message;

/// With what comes before and after them, more entries than fit into one frame.
const PRESSES: usize = 200;

/// More than one piece, and no two of its bytes stand alike in another.
fn paper() -> Vec<u8> {
    (0..270_000_u32).flat_map(u32::to_le_bytes).collect()
}

/// A session in which one member has pressed very often, and the last press stands.
fn session(identity: &TlsIdentity, paper: Option<&[u8]>, presses: usize, last: Choice) -> Forgery {
    let (_, laptop) = member(2);
    with_ballot(begun_as(identity.clone(), 2, paper), |key, _, journal, ballot| {
        for press in 0..presses {
            let choice = if press % 2 == 0 {
                Choice::For
            } else {
                Choice::Against
            };
            journal.write(&laptop, &cast(ballot, choice));
        }
        journal.write(&laptop, &cast(ballot, last));
        let ballot = ballot.clone();
        journal.write(
            key,
            &Fact::BallotClosed {
                ballot: ballot.clone(),
            },
        );
        let roll = Roll {
            entitled: 2,
            present: 2,
            members_in_office: 2,
            statutory_seats: 2,
        };
        let tally = Tally::count([last], roll, 0);
        journal.write(key, &Fact::TallyCounted { ballot, tally });
    })
}

/// What the stopped server has of a council, and the bytes of its only file.
fn kept(served: &Served, card: &ServerCard, sha256: &str) -> (Vec<Held>, Vec<u8>) {
    let store = served.store(card);
    let bytes = store.reader().unwrap().whole(sha256).unwrap();
    (holdings(&store), bytes.unwrap_or_default())
}

/// The whole of it is archived, and the server has every file of so many councils.
async fn is_done(served: &Served, laptop: &Laptop, files: u64) -> bool {
    laptop.is_archived().await && served.figure("hemicycle_files_complete{").await >= files
}

/// How many messages an undisturbed sync of it takes.
async fn messages_of(served: &Served, keys: &TlsIdentity, session: &Forgery, paper: &[u8]) -> usize {
    let gate = Tollgate::between(keys, served.address, &session.identity, usize::MAX).await;
    let mut laptop = session.laptop(&[paper]);
    laptop.follow(&gate.address, &served.invite());
    eventually("an undisturbed sync", async || is_done(served, &laptop, 1).await).await;
    gate.passed()
}

/// Upwards from its keeper's laptop, and downwards to one that was away while all of it happened.
#[tokio::test(flavor = "multi_thread")]
async fn a_sync_that_is_cut_after_any_message_ends_with_equal_stores() {
    let folder = TempDir::new().unwrap();
    let (bytes, mut served) = (paper(), Served::within(folder.path()));
    let sha256 = hex(&Sha256::digest(&bytes));
    let session = session(
        &TlsIdentity::generate().unwrap(),
        Some(&bytes),
        PRESSES,
        Choice::Against,
    );
    drop(served.invite());
    let keys = served.identity();
    served.start().await;
    let messages = messages_of(&served, &keys, &session, &bytes).await;
    assert!(
        messages >= 13,
        "greetings, entries in frames, pieces, what is archived: {messages}"
    );
    let (mut done, mut files) = (Vec::new(), 1);
    // A laptop has so many lines at most, and all of these are one laptop.
    for cuts in (0..=messages).collect::<Vec<_>>().chunks(6) {
        let mut cut = Vec::new();
        for after in cuts {
            let card = served.invite();
            let gate = Tollgate::between(&keys, served.address, &session.identity, *after).await;
            let mut laptop = session.laptop(&[&bytes]);
            laptop.follow(&gate.address, &card);
            cut.push((gate, laptop, card));
        }
        files += cut.len() as u64;
        for (gate, laptop, _) in &cut {
            // A sync may do with a message less than the first one took.
            eventually("it is cut, or through before", async || {
                gate.is_cut() || laptop.is_archived().await
            })
            .await;
            gate.mend();
        }
        for (_, laptop, _) in &cut {
            eventually("it goes on", async || is_done(&served, laptop, files).await).await;
        }
        done.extend(cut.into_iter().map(|(_, mut laptop, card)| {
            laptop.hang_up();
            (laptop, card)
        }));
    }
    let (_, card) = &done[0];
    let size = session.session.size();
    let mut away = Vec::new();
    for cuts in (0..8).collect::<Vec<usize>>().chunks(4) {
        let mut cut = Vec::new();
        for after in cuts {
            let gate = Tollgate::between(&keys, served.address, &session.identity, *after).await;
            let mut laptop = session.laptop_of(&member(2).1, 5, &[]);
            laptop.follow(&gate.address, card);
            cut.push((gate, laptop));
        }
        for (gate, laptop) in &cut {
            eventually("it is cut, or has all", async || {
                gate.is_cut() || laptop.has(size).await
            })
            .await;
            gate.mend();
        }
        for (_, laptop) in &mut cut {
            eventually("the rest comes", async || laptop.has(size).await).await;
            laptop.hang_up();
        }
        away.extend(cut);
    }
    served.stop().await;
    for (laptop, card) in &done {
        let (held, file) = kept(&served, card, &sha256);
        assert_eq!(held, laptop.holdings().await);
        assert_eq!(held.iter().map(|held| held.size).max(), Some(size));
        assert!(file == bytes, "every piece of the paper is there");
    }
    let (there, _) = kept(&served, card, &sha256);
    for (_, laptop) in &away {
        assert_eq!(there, laptop.holdings().await, "downwards as well");
    }
    let checked = served.run(&["check", "--data", &served.data.display().to_string()]);
    assert!(checked.status.success(), "{checked:?}");
}

/// The entries of a session are small and come first; its papers may take an hour on a thin line.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_called_archived_before_its_files_are() {
    let folder = TempDir::new().unwrap();
    let (bytes, mut served) = (paper(), Served::within(folder.path()));
    let session = session(&TlsIdentity::generate().unwrap(), Some(&bytes), 2, Choice::For);
    let (card, size) = (served.invite(), bytes.len() as u64);
    served.start().await;
    let address = served.address.to_string();
    let mut without = session.laptop(&[]);
    let (entries, left) = without.not_archived().await;
    assert!(
        entries > 0 && left == size,
        "before anybody has said anything: {left}"
    );
    without.follow(&address, &card);
    eventually("its entries are cosigned", async || {
        without.not_archived().await.0 == 0
    })
    .await;
    assert_eq!(without.not_archived().await, (0, size));
    assert!(!without.is_archived().await);
    let mut with = session.laptop(&[&bytes]);
    with.follow(&address, &card);
    for laptop in [&with, &without] {
        eventually("it is told that the file came", async || {
            laptop.is_archived().await
        })
        .await;
    }
    assert_eq!(served.figure("hemicycle_files_complete{").await, 1);
    without.hang_up();
    assert!(without.is_archived().await, "it remembers what it was told");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_after_any_message_goes_on_where_it_was() {
    let folder = TempDir::new().unwrap();
    let (bytes, mut served) = (paper(), Served::within(folder.path()));
    let sha256 = hex(&Sha256::digest(&bytes));
    let session = session(
        &TlsIdentity::generate().unwrap(),
        Some(&bytes),
        PRESSES,
        Choice::For,
    );
    drop(served.invite());
    let keys = served.identity();
    served.start().await;
    let messages = messages_of(&served, &keys, &session, &bytes).await;
    let mut done = Vec::new();
    for after in 1..=messages {
        let card = served.invite();
        let gate = Tollgate::between(&keys, served.address, &session.identity, after).await;
        let mut laptop = session.laptop(&[&bytes]);
        laptop.follow(&gate.address, &card);
        eventually("the message", async || {
            gate.is_cut() || laptop.is_archived().await
        })
        .await;
        // What was on its way to the disk, or to the laptop, may be there or not: nobody can say.
        served.kill();
        served.start().await;
        gate.mend();
        // At once, and not at its next try.
        laptop.follow(&gate.address, &card);
        let files = after as u64 + 1;
        eventually("it goes on", async || is_done(&served, &laptop, files).await).await;
        laptop.hang_up();
        done.push((laptop, card));
    }
    served.stop().await;
    for (laptop, card) in &done {
        let (held, file) = kept(&served, card, &sha256);
        assert_eq!(held, laptop.holdings().await);
        assert!(file == bytes);
    }
    let checked = served.run(&["check", "--data", &served.data.display().to_string()]);
    assert!(checked.status.success(), "{checked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_put_back_from_a_backup_gets_again_what_it_had_and_the_clerk_is_told() {
    let folder = TempDir::new().unwrap();
    let mut served = Served::within(folder.path());
    let card = served.invite();
    served.start().await;
    let room = Room::with_delegates(1).await;
    let file = room.office.dir.path().join("server.json");
    std::fs::write(&file, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = file.display().to_string();
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
    room.open_sitting().await;
    vote(&room, "Thông qua điều 1?").await;
    let archived = async |what: &str| {
        let size = standing(room.clerk()).await.0;
        until(room.clerk(), what, |view| {
            view.sync.state == SyncState::Archived && u64::from(view.sync.entries_total) >= size
        })
        .await
    };
    archived("the first vote is archived").await;
    let (backup, data) = (folder.path().join("backup"), served.data.clone());
    let [backup, data] = [&backup, &data].map(|path: &PathBuf| path.display().to_string());
    let made = served.run(&["backup", "--data", &data, "--to", &backup]);
    assert!(made.status.success(), "{made:?}");

    vote(&room, "Thông qua điều 2?").await;
    let whole = archived("the second vote is archived").await;
    served.stop().await;
    let before = served.store(&card).store_id().to_owned();
    std::fs::remove_dir_all(&served.data).unwrap();
    let restored = served.run(&["restore", "--from", &backup, "--data", &data]);
    assert!(restored.status.success(), "{restored:?}");
    assert_ne!(served.store(&card).store_id(), before, "its peers can tell");

    served.start().await;
    let view = until(room.clerk(), "that the server lacks what it had", |view| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "notice-archive-forgot" && notice.urgent)
    })
    .await;
    let told = view
        .notices
        .iter()
        .find(|notice| notice.text.key == "notice-archive-forgot");
    let missing: u32 = word(&told.unwrap().text.args, "count").parse().unwrap();
    assert!((1..whole.sync.entries_total).contains(&missing), "{missing}");
    archived("all of it is there again").await;
    served.stop().await;
    let here = stories::ask(room.clerk(), |replica: &mut Replica| holdings(&replica.store)).await;
    let there = holdings(&served.store(&card));
    assert_eq!(
        sizes(&there),
        sizes(&here),
        "nothing is missing and nothing is doubled"
    );
    let checked = served.run(&["check", "--data", &data]);
    assert!(checked.status.success(), "{checked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_backup_that_is_made_in_the_middle_of_syncs_is_whole_by_itself() {
    let folder = TempDir::new().unwrap();
    let (bytes, mut served) = (paper(), Served::within(folder.path()));
    let session = session(
        &TlsIdentity::generate().unwrap(),
        Some(&bytes),
        PRESSES,
        Choice::For,
    );
    drop(served.invite());
    served.start().await;
    let data = served.data.display().to_string();
    let place = |name: String| folder.path().join(name).display().to_string();
    let mut laptops = Vec::new();
    for round in 1..=3 {
        for _ in 0..2 {
            let (card, mut laptop) = (served.invite(), session.laptop(&[&bytes]));
            laptop.follow(&served.address.to_string(), &card);
            laptops.push((laptop, card));
        }
        let more = 2 * (round - 1);
        eventually("something of it is there", async || {
            served.figure("hemicycle_entries{").await > more * session.session.size()
        })
        .await;
        let made = served.run(&[
            "backup",
            "--data",
            &data,
            "--to",
            &place(format!("backup {round}")),
        ]);
        assert!(made.status.success(), "{made:?}");
    }
    for (laptop, _) in &laptops {
        eventually("nobody was kept from anything", async || {
            is_done(&served, laptop, 6).await
        })
        .await;
    }
    served.stop().await;
    for round in 1..=3 {
        let (backup, restored) = (
            place(format!("backup {round}")),
            place(format!("restored {round}")),
        );
        for asks in [
            ["restore", "--from", &backup, "--data", &restored].as_slice(),
            &["check", "--data", &restored],
        ] {
            let said = served.run(asks);
            assert!(said.status.success(), "{said:?}");
        }
    }
    // Put in the place of the server, the first one gets all of it again.
    std::fs::remove_dir_all(&served.data).unwrap();
    std::fs::rename(place("restored 1".to_owned()), &served.data).unwrap();
    served.start().await;
    let councils = &laptops[..2];
    for (laptop, _) in councils {
        eventually("all of it is there again", async || {
            is_done(&served, laptop, 2).await
        })
        .await;
    }
    served.stop().await;
    let sha256 = hex(&Sha256::digest(&bytes));
    for (laptop, card) in councils {
        let (held, file) = kept(&served, card, &sha256);
        assert_eq!(held, laptop.holdings().await);
        assert!(file == bytes);
    }
}

fn sizes(held: &[Held]) -> Vec<(String, u64, String)> {
    held.iter()
        .map(|held| (held.journal.to_string(), held.size, held.root.clone()))
        .collect()
}

async fn vote(room: &Room, question: &str) {
    let ballot = room.open_ballot(question).await;
    room.vote(&room.delegates[0], &ballot, ChoiceView::For).await;
    room.close_ballot(&ballot).await;
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_one_record_in_two_states_the_longer_stands_whoever_comes_first_and_together() {
    let folder = TempDir::new().unwrap();
    let mut served = Served::within(folder.path());
    let session = session(&TlsIdentity::generate().unwrap(), None, 20, Choice::For);
    let size = session.session.size();
    drop(served.invite());
    served.start().await;
    let address = served.address.to_string();
    let mut cards = Vec::new();
    // Which of them waits until the other is through.
    for first in [Some(0), Some(1), None] {
        let card = served.invite();
        let mut laptops = [
            session.laptop(&[]),
            session.laptop_of(&member(2).1, size - 4, &[]),
        ];
        let order = if first == Some(1) { [1, 0] } else { [0, 1] };
        for which in order {
            laptops[which].follow(&address, &card);
            if first == Some(which) {
                eventually("the first is through", async || {
                    laptops[which].is_archived().await
                })
                .await;
            }
        }
        for laptop in &laptops {
            eventually("all of it is everywhere", async || {
                laptop.has(size).await && laptop.is_archived().await
            })
            .await;
        }
        let [longer, shorter] = &laptops;
        assert_eq!(longer.holdings().await, shorter.holdings().await);
        cards.push((card, laptops));
    }
    assert_eq!(served.figure("hemicycle_quarantined_journals{").await, 0);
    served.stop().await;
    for (card, [longer, _]) in &cards {
        assert_eq!(holdings(&served.store(card)), longer.holdings().await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_records_that_do_not_nest_are_an_alarm_at_the_server_and_at_both_laptops() {
    let folder = TempDir::new().unwrap();
    let mut served = Served::within(folder.path());
    let card = served.invite();
    served.start().await;
    let address = served.address.to_string();
    let identity = TlsIdentity::generate().unwrap();
    // Each is good by itself, and its keeper has signed both.
    let [first, second] = [(20, Choice::For), (24, Choice::Against)]
        .map(|(presses, last)| session(&identity, None, presses, last));
    let mut laptops = [first.laptop(&[]), second.laptop(&[])];
    laptops[0].follow(&address, &card);
    eventually("the first is archived", async || laptops[0].is_archived().await).await;
    let shown = async || {
        let page = public_session(&served).await;
        page.is_some_and(|page| page.contains("Kỳ họp thứ 9"))
    };
    eventually("the public sees it", shown).await;
    laptops[1].follow(&address, &card);
    for laptop in &laptops {
        let mut heard = Vec::new();
        eventually("each laptop's person is told", async || {
            heard.extend(laptop.heard().await);
            heard
                .iter()
                .any(|happening| matches!(happening, Happening::TwoRecords { .. }))
        })
        .await;
    }
    // Whoever watches the server is told, three times over.
    eventually("the figure", async || {
        served.figure("hemicycle_quarantined_journals{").await == 1
    })
    .await;
    let proof = served
        .folder_of(&card)
        .join("quarantine/session-by-hand.two-records");
    eventually("the proof", async || proof.is_file()).await;
    let keeper: DeviceId = first.key.device();
    let report = verify_two_records(&proof).unwrap().unwrap();
    assert_eq!(report.matches(&keeper.to_string()).count(), 2, "{report}");
    assert!(served.log().contains("ALARM"));
    // Neither is shown to the public until that is cleared up.
    eventually("the public sees it no more", async || {
        public_session(&served)
            .await
            .is_some_and(|page| !page.contains("Kỳ họp thứ 9"))
    })
    .await;
    let alarms = |served: &Served| served.log().matches("ALARM").count();
    let before = alarms(&served);
    served.stop().await;
    served.start().await;
    eventually("it is said again after a restart", async || {
        alarms(&served) > before
    })
    .await;
    assert_eq!(served.figure("hemicycle_quarantined_journals{").await, 1);
    served.stop().await;
    let there = holdings(&served.store(&card));
    assert_eq!(there, laptops[0].holdings().await, "the first stays, to the byte");
    assert_ne!(
        there,
        laptops[1].holdings().await,
        "and so does the second, where it is"
    );
}

/// The page of the only council.
async fn public_session(served: &Served) -> Option<String> {
    let list = asked(served.public, "/vi").await?;
    let link = list.split("href=\"").find_map(|rest| {
        let link = rest.split('"').next()?;
        (link.starts_with("/vi/") && link.len() > 4).then_some(link)
    })?;
    asked(served.public, link).await
}

#[tokio::test(flavor = "multi_thread")]
async fn pieces_that_the_servers_disk_lost_cut_off_or_changed_are_never_given_out_and_come_again() {
    let folder = TempDir::new().unwrap();
    let (bytes, mut served) = (paper(), Served::within(folder.path()));
    let sha256 = hex(&Sha256::digest(&bytes));
    let session = session(&TlsIdentity::generate().unwrap(), Some(&bytes), 2, Choice::For);
    let card = served.invite();
    served.start().await;
    let mut laptop = session.laptop(&[&bytes]);
    let file = served
        .folder_of(&card)
        .join("papers")
        .join(format!("{sha256}.pieces"));
    let stray = file.with_file_name(format!("{}.pieces", "ab".repeat(32)));
    laptop.follow(&served.address.to_string(), &card);
    eventually("all of it is there", async || is_done(&served, &laptop, 1).await).await;
    laptop.hang_up();
    // What is done to the file, whether that is seen before somebody asks, and whether its first piece is still there.
    let damages: [(Damage, bool, bool); 3] = [
        (cut_off, true, true),
        (|file| std::fs::remove_file(file).unwrap(), true, false),
        (change_a_byte, false, false),
    ];
    for (damage, is_seen, first_is_there) in damages {
        served.stop().await;
        damage(&file);
        // A file whose row never came.
        std::fs::write(&stray, b"half").unwrap();
        served.start().await;
        assert!(!stray.exists(), "what no row knows is gone");
        let complete = served.figure("hemicycle_files_complete{").await;
        assert_eq!(complete, u64::from(!is_seen));
        let piece = Frame::AskPiece {
            sha256: sha256.clone(),
            index: 0,
        };
        let answer = Asker::at(&served, &card, &session.identity)
            .await
            .ask(&piece)
            .await;
        let given = matches!(&answer, Frame::Piece { bytes: given, .. } if *given == bytes[..1 << 20]);
        assert_eq!(given, first_is_there);
        assert!(given || matches!(answer, Frame::NoPiece { .. }));
        assert_eq!(served.figure("hemicycle_files_complete{").await, 0);
        laptop.follow(&served.address.to_string(), &card);
        eventually("it is whole again", async || is_done(&served, &laptop, 1).await).await;
        laptop.hang_up();
    }
    served.stop().await;
    assert!(kept(&served, &card, &sha256).1 == bytes);
}

type Damage = fn(&Path);

/// One byte short of its last piece's end.
fn cut_off(file: &Path) {
    let open = std::fs::OpenOptions::new().write(true).open(file).unwrap();
    open.set_len(open.metadata().unwrap().len() - 1).unwrap();
}

fn change_a_byte(file: &Path) {
    let mut sealed = std::fs::read(file).unwrap();
    sealed[77] ^= 1;
    std::fs::write(file, sealed).unwrap();
}

/// A line of a laptop on which one question is asked at a time.
struct Asker(tokio_tungstenite::WebSocketStream<tokio_rustls::client::TlsStream<tokio::net::TcpStream>>);

impl Asker {
    async fn at(served: &Served, card: &ServerCard, laptop: &TlsIdentity) -> Self {
        let path = format!("/room/{}", slot_of(&card.token));
        Self(line(laptop, &card.tls, served.address, &path).await.unwrap())
    }

    async fn say(&mut self, frame: &Frame) -> bool {
        let message = match frame.pack().unwrap() {
            Packed::Text(text) => Message::Text(text.into()),
            Packed::Binary(bytes) => Message::Binary(bytes.into()),
        };
        self.0.send(message).await.is_ok()
    }

    /// The answer about pieces; what else is told meanwhile is passed over.
    async fn ask(&mut self, frame: &Frame) -> Frame {
        assert!(self.say(frame).await);
        loop {
            let answer = match self.0.next().await.unwrap().unwrap() {
                Message::Text(text) => Frame::unpack_text(&text).unwrap(),
                Message::Binary(bytes) => Frame::unpack_binary(&bytes).unwrap(),
                _ => continue,
            };
            if matches!(answer, Frame::Piece { .. } | Frame::NoPiece { .. }) {
                return answer;
            }
        }
    }
}

/// The slowest but one of a hundred answers.
async fn slowest(served: &Served, card: &ServerCard, laptop: &TlsIdentity) -> Duration {
    let mut asker = Asker::at(served, card, laptop).await;
    let asks = Frame::AskPiece {
        sha256: "00".repeat(32),
        index: 0,
    };
    let mut times = Vec::new();
    for _ in 0..100 {
        let begun = Instant::now();
        asker.ask(&asks).await;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times[98]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_that_floods_the_server_costs_another_no_answer() {
    let folder = TempDir::new().unwrap();
    let mut served = Served::within(folder.path());
    let (noisy, quiet) = (served.invite(), served.invite());
    served.start().await;
    let session = session(&TlsIdentity::generate().unwrap(), None, PRESSES, Choice::For);
    let mut laptop = session.laptop(&[]);
    laptop.follow(&served.address.to_string(), &noisy);
    eventually("it is known there", async || laptop.is_archived().await).await;
    laptop.hang_up();
    let alone = slowest(&served, &quiet, &session.identity).await;
    // Lines of one council, each of which says again and again, as fast as it can, what is there already.
    let again = Frame::Entries {
        journal: session.session.journal.clone(),
        from: 0,
        entries: session.session.entries.clone(),
        acknowledged: session.session.size(),
        checkpoint: Some(session.session.checkpoint(&session.key)),
        epoch: 0,
    };
    let mut floods = Vec::new();
    for _ in 0..6 {
        let mut asker = Asker::at(&served, &noisy, &session.identity).await;
        let (hello, again) = (hello(&noisy, &session.key), again.clone());
        floods.push(tokio::spawn(async move {
            asker.say(&hello).await;
            while asker.say(&again).await {}
        }));
    }
    let mut flooded = slowest(&served, &quiet, &session.identity).await;
    let mut laptop = session.laptop(&[]);
    let begun = Instant::now();
    laptop.follow(&served.address.to_string(), &quiet);
    eventually("the other council archives meanwhile", async || {
        laptop.is_archived().await
    })
    .await;
    flooded = flooded.max(slowest(&served, &quiet, &session.identity).await);
    assert!(
        floods.iter().any(|flood| !flood.is_finished()),
        "it was flooded until now"
    );
    // Behind what the other council has said it would wait for many seconds.
    assert!(
        flooded < alone * 4 + Duration::from_millis(400),
        "alone {alone:?}, flooded {flooded:?}, archived in {:?}",
        begun.elapsed()
    );
    for flood in floods {
        flood.abort();
    }
    served.stop().await;
}

fn hello(card: &ServerCard, key: &DeviceKey) -> Frame {
    Frame::Hello(Hello {
        protocol: PROTOCOL,
        oldest: OLDEST_PROTOCOL,
        council: String::new(),
        device: Some(key.device()),
        store_id: "flood".to_owned(),
        now: hemicycle_domain::ids::Moment(1),
        journals: Vec::new(),
        token: Some(card.token.clone()),
        addresses: Vec::new(),
    })
}

/// What an administrator installs: the unit of systemd, where there is one to ask about it.
#[test]
fn the_unit_for_systemd_is_accepted_and_starts_the_program_as_it_is() {
    let unit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/server/hemicycle-server.service");
    let unit = std::fs::read_to_string(unit).unwrap();
    let command = unit
        .lines()
        .find_map(|line| line.strip_prefix("ExecStart="))
        .unwrap();
    let (installed, arguments) = command.split_once(' ').unwrap();
    let folder = TempDir::new().unwrap();
    let settings = folder.path().join("server.toml");
    // The program takes these very arguments: what it misses is the file, not a word of the command.
    let program = stories::hands::program("hemicycle-server");
    let arguments = arguments.replace("/etc/hemicycle/server.toml", &settings.display().to_string());
    let said = std::process::Command::new(&program)
        .args(arguments.split(' '))
        .output()
        .unwrap();
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.code() == Some(1) && why.contains("server.toml"),
        "{said:?}"
    );
    let file = folder.path().join("hemicycle-server.service");
    std::fs::write(&file, unit.replace(installed, &program.display().to_string())).unwrap();
    let asked = std::process::Command::new("systemd-analyze")
        .args(["verify", "--man=no", "--recursive-errors=no"])
        .arg(&file)
        .output();
    match asked {
        Ok(said) => assert!(
            said.status.success() && said.stdout.is_empty() && said.stderr.is_empty(),
            "{said:?}"
        ),
        #[expect(clippy::print_stderr, reason = "a test that did not run says why")]
        Err(error) => eprintln!("not asked: systemd-analyze: {error}"),
    }
}
