//! A session goes over TLS to the central server, which takes nothing on trust.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{net::SocketAddr, path::Path};

use hemicycle_desk::{
    Desk,
    intent::{Intent, SyncIntent},
    view::{ChoiceView, ConnectionState, Ladder, SyncState},
};
use hemicycle_domain::{
    Fact,
    checkpoint::Checkpoint,
    entry::BadEntry,
    ids::JournalId,
    keys::DeviceKey,
    tally::{Choice, Tally},
    tree::{Tree, leaf_hash},
};
use hemicycle_server::{Server, Summary, invite, report, verify_file};
use hemicycle_sync::{
    archive::{BadArchive, verify},
    contradiction::Contradiction,
    invitation::ServerCard,
    replica::Happening,
    tls::TlsIdentity,
};
use stories::{
    Cable, Room, act,
    by_hand::{
        Forgery, Laptop, ROLL_OF_ONE, begun, begun_as, cast, member, rows_written_by_hand, with_ballot,
        written_by_hand,
    },
    eventually, refused, shown, until,
};
use tempfile::TempDir;

fn loopback() -> SocketAddr {
    "127.0.0.1:0".parse().unwrap()
}

/// The desk takes the server's card in.
async fn use_server(desk: &Desk, dir: &Path, card: &ServerCard) {
    let path = dir.join("server.json");
    std::fs::write(&path, serde_json::to_vec(card).unwrap()).unwrap();
    act(
        desk,
        Intent::Sync(SyncIntent::UseServer {
            path: path.display().to_string(),
        }),
    )
    .await;
}

fn written_summary(dir: &Path) -> Option<Summary> {
    serde_json::from_slice(&std::fs::read(dir.join("summary.json")).ok()?).ok()
}

/// A room that has voted and closed; the tallies' lines.
async fn after_a_sitting(delegates: u32, ballots: usize) -> (Room, Vec<String>) {
    let room = Room::with_delegates(delegates).await;
    room.open_sitting().await;
    let mut lines = Vec::new();
    for number in 0..ballots {
        lines.push(hold_ballot(&room, number).await);
    }
    room.close_sitting().await;
    (room, lines)
}

async fn hold_ballot(room: &Room, number: usize) -> String {
    let ballot = room.open_ballot(&format!("Thông qua điều {number}?")).await;
    for (desk, choice) in room
        .members()
        .zip([ChoiceView::For, ChoiceView::Against].iter().cycle())
    {
        room.vote(desk, &ballot, *choice).await;
    }
    for desk in room.members() {
        until(desk, "recorded", |view| {
            matches!(
                stories::room::ladder(view),
                Some(Ladder::Recorded | Ladder::InTheArchive)
            )
        })
        .await;
    }
    room.close_ballot(&ballot).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_archived_over_tls_and_the_server_counts_the_same() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    // Made while the server runs.
    let card = invite(data.path(), "Máy chủ tỉnh", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(3).await;
    use_server(room.clerk(), room.office.dir.path(), &card).await;
    room.open_sitting().await;
    let mut lines = vec![hold_ballot(&room, 0).await];
    until(room.clerk(), "the first ballot is in the archive", |view| {
        let results = &view.session.as_ref().unwrap().results;
        !results.is_empty() && view.sync.state == SyncState::Archived
    })
    .await;
    lines.push(hold_ballot(&room, 1).await);
    room.close_sitting().await;
    let view = until(room.clerk(), "everything is in the archive", |view| {
        view.session.as_ref().unwrap().minutes_ready && view.sync.state == SyncState::Archived
    })
    .await;
    assert_eq!(view.sync.entries_archived, view.sync.entries_total);
    let (size, _, _) = stories::standing(room.clerk()).await;
    let told = |summary: &Summary| {
        let council = summary.councils.first()?.clone();
        let session = council.sessions.first()?.clone();
        (session.entries == size).then_some((council, session))
    };
    let mut found = None;
    eventually("the summary tells of all of it", async || {
        found = written_summary(data.path()).as_ref().and_then(told);
        found
            .as_ref()
            .is_some_and(|(council, _)| council.journals.iter().all(|j| j.archived == j.size))
    })
    .await;
    let (council, session) = found.unwrap();
    assert_eq!(council.council, "Hội đồng nhân dân phường Ba Đình");
    assert_eq!(
        (session.title.as_str(), session.ballots, session.votes_counted),
        ("Kỳ họp thứ 7", 2, 8)
    );
    assert_eq!(session.tallies, lines);
    assert!(session.tallies_equal);
    assert_eq!(server.summary().await, written_summary(data.path()).unwrap());
    server.close().await;
    let again = Server::start(data.path(), loopback()).await.unwrap();
    assert_eq!(
        again.summary().await,
        written_summary(data.path()).unwrap(),
        "what was archived is there after a restart"
    );
    again.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_restarts_in_the_middle_gets_the_rest() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let cable = Cable::to(&server.address.to_string()).await;
    let card = invite(data.path(), "Máy chủ", &cable.address).unwrap();
    let (room, lines) = after_a_sitting(3, 2).await;
    cable.cut_after(30_000);
    use_server(room.clerk(), room.office.dir.path(), &card).await;
    eventually("the cable is cut on the way", async || cable.is_cut()).await;
    let (size, _, _) = stories::standing(room.clerk()).await;
    let session_is_whole = |summary: &Summary| {
        summary
            .councils
            .iter()
            .flat_map(|council| &council.sessions)
            .any(|session| session.entries == size)
    };
    assert!(
        !session_is_whole(&server.summary().await),
        "it was cut before the end"
    );
    server.close().await;
    // Who looks now reads that the server is away, and nothing is called archived.
    let away = until(room.clerk(), "the server is away", |view| {
        let problem = view.sync.problem.as_ref();
        problem.is_some_and(|problem| problem.text.key == "problem-server-away")
    })
    .await;
    assert_eq!(away.sync.state, SyncState::Waiting);
    assert!(away.sync.entries_archived < away.sync.entries_total);
    assert_eq!(
        refused(room.clerk(), Intent::Sync(SyncIntent::SyncNow)).await,
        "problem-server-away"
    );
    let server = Server::start(data.path(), loopback()).await.unwrap();
    cable.lead_to(server.address);
    cable.mend();
    until(room.clerk(), "everything is in the archive", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    let summary = server.summary().await;
    assert!(session_is_whole(&summary));
    assert_eq!(summary.councils[0].sessions[0].tallies, lines);
    assert!(
        summary.councils[0]
            .journals
            .iter()
            .all(|journal| journal.archived == journal.size)
    );
    server.close().await;
}

/// Votes are told in rounds, and a server hears nothing else that would wake it for the next.
#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_has_the_server_alone_gets_the_last_votes_from_it() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(3).await;
    let far = &room.delegates[2];
    let cable = room.cable(far).await;
    for desk in [room.clerk(), far] {
        use_server(desk, room.office.dir.path(), &card).await;
    }
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.together().await;
    cable.cut();
    until(far, "out of the room", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    // One round tells the first of them, and the next the others.
    for desk in [&room.chair, &room.delegates[0], &room.delegates[1]] {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    eventually("the votes are here by way of the server", async || {
        let room_has = stories::standing(room.clerk()).await;
        room_has.0 == room_has.2 && stories::standing(far).await == room_has
    })
    .await;
    server.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_session_sent_by_its_keeper_is_archived_whole() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(1).await;
    use_server(&room.chair, room.office.dir.path(), &card).await;
    until(&room.chair, "the beginning is archived", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    server.close().await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    // More than fits into two frames, while nobody answers at the server.
    for press in 0..420 {
        let choice = if press % 2 == 0 {
            ChoiceView::For
        } else {
            ChoiceView::Against
        };
        room.vote(&room.delegates[0], &ballot, choice).await;
    }
    let line = room.close_ballot(&ballot).await;
    room.together().await;
    let server = Server::start(data.path(), card.addresses[0].parse().unwrap())
        .await
        .unwrap();
    until(&room.chair, "all of it is archived", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    let summary = server.summary().await;
    assert_eq!(summary.councils[0].sessions[0].tallies, [line]);
    server.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_without_a_council_and_a_wrong_token_get_nothing() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(1).await;
    let guessed = ServerCard {
        token: "00".repeat(32),
        ..card.clone()
    };
    use_server(room.clerk(), room.office.dir.path(), &guessed).await;
    let elsewhere = ServerCard {
        tls: "ab".repeat(32),
        ..card.clone()
    };
    use_server(&room.chair, room.office.dir.path(), &elsewhere).await;
    until(&room.chair, "another key answers there", |view| {
        view.sync
            .problem
            .as_ref()
            .is_some_and(|problem| problem.text.key == "problem-wrong-host")
    })
    .await;
    assert!(server.summary().await.councils.is_empty());
    // The room does not care: a vote is recorded while another key answers for the server.
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    room.vote(&room.delegates[0], &ballot, ChoiceView::For).await;
    until(&room.delegates[0], "recorded", |view| {
        stories::room::ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    let view = shown(&room.chair).await;
    assert!(
        view.sync
            .problem
            .as_ref()
            .is_some_and(|problem| problem.text.key == "problem-wrong-host")
    );
    assert!(server.summary().await.councils.is_empty());
    use_server(room.clerk(), room.office.dir.path(), &card).await;
    until(room.clerk(), "the good card opens", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    server.close().await;
}

// ---- A tally that was made up ------------------------------------------------------------------------

#[tokio::test(flavor = "multi_thread")]
async fn a_tally_that_its_keeper_made_up_is_refused_by_the_server_and_by_verify() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let honest = written_by_hand(|tally| tally);
    assert_eq!(
        verify(&honest.archive()).unwrap().votes_counted,
        1,
        "the same by an honest hand is good"
    );
    let forged = written_by_hand(|tally| Tally {
        votes_for: 1,
        votes_against: 0,
        ..tally
    });
    let (journal, number) = (forged.session.journal.clone(), forged.tally_at);
    let why = BadEntry::Verdict;
    assert_eq!(
        verify(&forged.archive()),
        Err(BadArchive::Entry {
            journal: journal.clone(),
            number,
            why
        })
    );

    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let laptop = sent(&forged, &server, &card);
    eventually("the keeper hears that its figures are refused", async || {
        laptop.heard().await.contains(&Happening::ServerRefused {
            journal: journal.clone(),
            number,
            why,
        })
    })
    .await;
    let summary = server.summary().await;
    assert!(
        summary.councils[0].sessions.is_empty(),
        "nothing of the session was taken: {summary:?}"
    );

    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let _laptop = sent(&honest, &server, &card);
    eventually("the honest one is archived", async || {
        server.summary().await.councils.iter().any(|council| {
            council
                .sessions
                .iter()
                .any(|session| session.votes_counted == 1 && session.tallies_equal)
        })
    })
    .await;
    server.close().await;
}

/// The keeper's laptop brings it to the server.
fn sent(forgery: &Forgery, server: &Server, card: &ServerCard) -> Laptop {
    let mut laptop = forgery.laptop(&[]);
    laptop.follow(&server.address.to_string(), card);
    laptop
}

/// Where `verify` says that a session is bad.
fn bad_at(forgery: &Forgery, number: u64, why: BadEntry) {
    let journal = forgery.session.journal.clone();
    assert_eq!(
        verify(&forgery.archive()),
        Err(BadArchive::Entry { journal, number, why })
    );
}

#[test]
fn a_vote_of_a_laptop_after_it_was_revoked_is_named_and_one_before_stands() {
    let (_, laptop) = member(2);
    let told = |votes_afterwards: bool| {
        let mut after = 0;
        let forgery = with_ballot(begun(2), |key, register, journal, ballot| {
            journal.write(&laptop, &cast(ballot, Choice::For));
            let device = laptop.device();
            register.write(key, &Fact::DeviceRevoked { device });
            let (size, root) = (register.size(), register.root());
            journal.write(key, &Fact::RegisterAdvanced { size, root });
            if votes_afterwards {
                after = journal.write(&laptop, &cast(ballot, Choice::Against));
            }
        });
        (forgery, after)
    };
    assert_eq!(verify(&told(false).0.archive()).unwrap().votes_counted, 1);
    let (forgery, after) = told(true);
    bad_at(&forgery, after, BadEntry::Refused);
}

#[test]
fn an_entry_that_the_keeper_left_out_is_missed_in_its_authors_count() {
    let (_, laptop) = member(2);
    let told = |leaves_out: bool| {
        let mut after = 0;
        let forgery = with_ballot(begun(2), |_, _, journal, ballot| {
            journal.write(&laptop, &cast(ballot, Choice::For));
            if leaves_out {
                journal.leave_out(&laptop, &cast(ballot, Choice::Against));
            } else {
                journal.write(&laptop, &cast(ballot, Choice::Against));
            }
            after = journal.write(&laptop, &cast(ballot, Choice::NotVoting));
        });
        (forgery, after)
    };
    verify(&told(false).0.archive()).unwrap();
    let (forgery, after) = told(true);
    bad_at(&forgery, after, BadEntry::Counter);
}

#[test]
fn an_archive_with_a_kind_of_a_later_version_holds_and_the_report_says_how_many() {
    let forgery = with_ballot(begun(1), |key, register, journal, ballot| {
        register.write_unknown(key, "laterInTheRegister");
        journal.write_unknown(key, "laterInTheSession");
        journal.write(key, &cast(ballot, Choice::For));
        journal.write_unknown(key, "laterInTheSession");
    });
    let verified = verify(&forgery.archive()).unwrap();
    assert_eq!(verified.votes_counted, 1, "what stands between them is read");
    let told = report(&verified);
    for line in [
        "entries of the unknown kind laterInTheRegister: 1 (",
        "entries of the unknown kind laterInTheSession: 2 (",
    ] {
        assert!(told.contains(line), "{told}");
    }
    assert!(!report(&verify(&written_by_hand(|tally| tally).archive()).unwrap()).contains("unknown"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_journal_of_the_same_name_is_refused_and_the_first_stays() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let identity = TlsIdentity::generate().unwrap();
    // Each for itself is a good archive; the keeper signed both.
    let told = |choice| {
        let forgery = with_ballot(begun_as(identity.clone(), 1, None), |key, _, journal, ballot| {
            journal.write(key, &cast(ballot, choice));
            let ballot = ballot.clone();
            journal.write(
                key,
                &Fact::BallotClosed {
                    ballot: ballot.clone(),
                },
            );
            let tally = Tally::count([choice], ROLL_OF_ONE, 0);
            journal.write(key, &Fact::TallyCounted { ballot, tally });
        });
        let tallies = verify(&forgery.archive()).unwrap().tallies;
        (forgery, tallies)
    };
    let ((first, tallies), (second, others)) = (told(Choice::For), told(Choice::Against));
    assert_ne!(tallies, others);
    let journal = first.session.journal.clone();
    let kept = async || {
        let summary = server.summary().await;
        let session = summary.councils.first()?.sessions.first()?.clone();
        Some(session.tallies)
    };
    let line = sent(&first, &server, &card);
    eventually("the first is archived", async || {
        kept().await.as_ref() == Some(&tallies)
    })
    .await;
    drop(line);
    let laptop = sent(&second, &server, &card);
    eventually("the keeper hears that the second is refused", async || {
        laptop.heard().await.iter().any(
            |happening| matches!(happening, Happening::ServerRefused { journal: of, .. } if *of == journal),
        )
    })
    .await;
    assert_eq!(kept().await, Some(tallies), "the first stays as it was");
    // Archive and laptop have shown each other what was signed, and the laptop keeps the proof.
    eventually("the proof that the keeper signed both", async || {
        let journal = journal.clone();
        let proof = laptop
            .node
            .run(move |replica| replica.log(&journal)?.contradiction().cloned());
        let shown = proof.await.unwrap().map(|proof| proof.check().unwrap());
        shown.is_some_and(|shown| shown.signers[0] == shown.signers[1])
    })
    .await;
    server.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_counted_on_paper_are_archived_and_a_row_that_was_made_up_is_refused() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), loopback()).await.unwrap();
    let honest = rows_written_by_hand(|tally| tally);
    let lines = verify(&honest.archive()).unwrap().tallies;
    assert_eq!(
        lines[1..],
        [
            "row=1 for=2 against=1 unmarked=0",
            "row=2 for=1 against=2 unmarked=0"
        ]
    );
    // One mark more for the second row: every sum still holds, and the keeper signs it himself.
    let forged = rows_written_by_hand(|mut tally| {
        tally.rows[1] = [2, 1, 0];
        tally
    });
    let (journal, number) = (forged.session.journal.clone(), forged.tally_at);
    let why = BadEntry::Verdict;
    assert_eq!(
        verify(&forged.archive()),
        Err(BadArchive::Entry {
            journal: journal.clone(),
            number,
            why
        })
    );
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let laptop = sent(&forged, &server, &card);
    eventually("the keeper hears that its row is refused", async || {
        laptop.heard().await.contains(&Happening::ServerRefused {
            journal: journal.clone(),
            number,
            why,
        })
    })
    .await;
    assert!(
        server.summary().await.councils[0].sessions.is_empty(),
        "nothing of the session was taken"
    );
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let _laptop = sent(&honest, &server, &card);
    eventually("the honest rows are archived, with the same lines", async || {
        server.summary().await.councils.iter().any(|council| {
            let mut sessions = council.sessions.iter();
            sessions.any(|session| session.tallies_equal && session.tallies == lines)
        })
    })
    .await;
    server.close().await;
}

// ---- The archive -------------------------------------------------------------------------------------

#[tokio::test(flavor = "multi_thread")]
async fn any_changed_byte_of_an_archive_is_found_and_named() {
    let (room, lines) = after_a_sitting(1, 1).await;
    let folder = TempDir::new().unwrap();
    let to = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: to }),
    )
    .await;
    let file = folder.path().join("session.hemicycle");
    let verified = verify_file(&file).unwrap().unwrap();
    assert_eq!(
        (verified.ballots, verified.votes_counted, &verified.tallies),
        (1, 2, &lines)
    );
    let told = report(&verified);
    for line in [
        "session: Kỳ họp thứ 7",
        "votes counted: 2",
        "every signature, rule and figure holds",
    ] {
        assert!(told.lines().any(|found| found == line), "{told}");
    }
    // Around every end of a line, and then here and there; the small archive below goes byte by byte.
    let good = std::fs::read_to_string(&file).unwrap();
    let mut places: Vec<usize> = (0..good.len())
        .filter(|at| good.as_bytes()[*at] == b'\n')
        .flat_map(|at| [at.saturating_sub(1), at, at + 1])
        .collect();
    places.push(0);
    places.extend((0..good.len()).step_by((good.len() / 100).max(1)));
    places.retain(|at| *at < good.len());
    each_change_is_found(&good, places);
    // A line left out, one doubled, and a file cut short are found as well.
    let all: Vec<&str> = good.lines().collect();
    let without = [&all[..20], &all[21..]].concat().join("\n") + "\n";
    assert!(matches!(verify(&without), Err(BadArchive::Entry { .. })));
    let doubled = [&all[..20], &all[19..]].concat().join("\n") + "\n";
    assert!(matches!(verify(&doubled), Err(BadArchive::Entry { .. })));
    assert!(verify(&good[..good.len() - 1]).is_err());
    assert!(verify(&all[..all.len() - 1].join("\n")).is_err());
}

#[test]
fn every_byte_of_a_small_archive_is_found_and_named_when_it_is_changed() {
    let good = written_by_hand(|tally| tally).archive();
    assert_eq!(verify(&good).unwrap().votes_counted, 1);
    each_change_is_found(&good, (0..good.len()).collect());
}

/// Changes one byte at a time, at each of these places, and asks `verify` for what is wrong with the whole file.
fn each_change_is_found(good: &str, places: Vec<usize>) {
    let folder = TempDir::new().unwrap();
    std::thread::scope(|scope| {
        // Each thread takes every other place: what stands early is found early.
        for begin in 0..2 {
            let (places, file) = (&places, folder.path().join(begin.to_string()));
            scope.spawn(move || {
                for at in places.iter().skip(begin).step_by(2).copied() {
                    let mut bad = good.as_bytes().to_vec();
                    bad[at] ^= if at % 2 == 0 { 1 } else { 0x20 };
                    // What is no text any more never gets past the reading of the file.
                    let found = String::from_utf8(bad).map_or_else(
                        |error| {
                            std::fs::write(&file, error.as_bytes()).unwrap();
                            verify_file(&file).unwrap().map(drop)
                        },
                        |bad| verify(&bad).map(drop),
                    );
                    let line = 1 + good.as_bytes()[..at]
                        .iter()
                        .filter(|byte| **byte == b'\n')
                        .count();
                    let error = found.expect_err(&format!("byte {at} in line {line}"));
                    check_place(good, line, &error, at);
                }
            });
        }
    });
}

/// The error says the entry that stands in the changed line, or the line, or what of the whole does not fit.
fn check_place(good: &str, line: usize, error: &BadArchive, at: usize) {
    let changed = good.lines().nth(line - 1).unwrap();
    let number = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        Some((
            value.get("journal")?.as_str()?.to_owned(),
            value.get("number")?.as_u64()?,
        ))
    };
    match (error, number(changed)) {
        (BadArchive::Entry { journal, number, .. }, Some((expected, at_number))) => {
            // The end of a line is part of the line after it too.
            let near = *number == at_number || *number == at_number + 1;
            assert!(
                near && journal.as_str() == expected,
                "byte {at}: {error} for {changed}"
            );
        }
        (BadArchive::Line { line: told }, None) => {
            assert!(
                [line, line + 1].contains(told),
                "byte {at}: {error} for {changed}"
            );
        }
        // The first line names the journals: what follows does not fit another name.
        (BadArchive::Entry { number: 0, .. }, None) if line == 1 => {}
        // A checkpoint that does not read is named by the entry that could stand there.
        (BadArchive::Entry { journal, .. } | BadArchive::Checkpoint { journal }, None) => assert!(
            changed.contains(journal.as_str()),
            "byte {at}: {error} for {changed}"
        ),
        (BadArchive::NotAnArchive, None) => assert_eq!(line, 1, "byte {at}: {error} for {changed}"),
        (BadArchive::Sum | BadArchive::Short, None) => {}
        (error, Some(_)) => panic!("byte {at}: {error} for {changed}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_verifies_a_file_and_names_the_first_bad_entry() {
    let folder = TempDir::new().unwrap();
    let forged = written_by_hand(|tally| Tally {
        votes_for: 1,
        votes_against: 0,
        ..tally
    });
    let (good, bad) = (folder.path().join("good"), folder.path().join("bad"));
    std::fs::write(&good, written_by_hand(|tally| tally).archive()).unwrap();
    std::fs::write(&bad, forged.archive()).unwrap();
    let run = |file: &Path| {
        std::process::Command::new(stories::hands::program("hemicycle-server"))
            .arg("verify")
            .arg(file)
            .output()
            .unwrap()
    };
    let said = run(&good);
    assert!(said.status.success(), "{said:?}");
    assert!(String::from_utf8_lossy(&said.stdout).contains("tally 1: for=0 against=1"));
    let said = run(&bad);
    assert_eq!(said.status.code(), Some(1));
    let why = String::from_utf8_lossy(&said.stderr);
    assert_eq!(
        why.trim(),
        format!(
            "entry {} of session-by-hand: {}",
            forged.tally_at,
            BadEntry::Verdict
        )
    );
    assert_eq!(run(&folder.path().join("missing")).status.code(), Some(1));

    // Two records of one session, signed by one laptop.
    let (key, journal) = (DeviceKey::from_seed(&[7; 32]), JournalId::new("session-1"));
    let trees = [1, 2].map(|leaf| Tree::from_leaves([leaf_hash(&[leaf])]));
    let [one, other] = trees
        .each_ref()
        .map(|tree| Checkpoint::sign(&journal, 1, &tree.root(), &key));
    let proof = Contradiction::of(&trees[0], &one, &other).unwrap().write();
    let file = folder.path().join("session.two-records");
    std::fs::write(&file, &proof).unwrap();
    let said = run(&file);
    assert!(said.status.success(), "{said:?}");
    let told = String::from_utf8_lossy(&said.stdout);
    assert_eq!(told.matches(&key.device().to_string()).count(), 2, "{told}");
    std::fs::write(
        &file,
        proof.replacen("hemicycle/session-1", "hemicycle/session-2", 1),
    )
    .unwrap();
    let said = run(&file);
    assert_eq!(said.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&said.stderr).contains("two sessions"));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn the_program_serves_until_it_is_told_to_stop() {
    let folder = TempDir::new().unwrap();
    let (data, card) = (folder.path().join("data"), folder.path().join("card.json"));
    let port = std::net::TcpListener::bind(loopback())
        .unwrap()
        .local_addr()
        .unwrap()
        .to_string();
    let mut serving = std::process::Command::new(stories::hands::program("hemicycle-server"))
        .args(["serve", "--listen", &port, "--data"])
        .arg(&data)
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let invited = std::process::Command::new(stories::hands::program("hemicycle-server"))
        .args(["invite", "--name", "Máy chủ", "--address", &port, "--data"])
        .arg(&data)
        .arg("--out")
        .arg(&card)
        .status()
        .unwrap();
    assert!(invited.success());
    let card: ServerCard = serde_json::from_slice(&std::fs::read(&card).unwrap()).unwrap();
    let room = Room::with_delegates(1).await;
    use_server(room.clerk(), room.office.dir.path(), &card).await;
    until(room.clerk(), "archived by the program", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    let ended = std::process::Command::new("kill")
        .arg("-TERM")
        .arg(serving.id().to_string())
        .status()
        .unwrap();
    assert!(ended.success());
    let mut code = None;
    eventually("the program ends by itself", async || {
        code = serving.try_wait().unwrap();
        code.is_some()
    })
    .await;
    assert!(code.unwrap().success());
    assert!(written_summary(&data).is_some());
    assert_eq!(
        shown(room.clerk()).await.sync.entries_archived,
        shown(room.clerk()).await.sync.entries_total
    );
    // Its stores were given back: another may open them.
    let again = Server::start(&data, loopback()).await.unwrap();
    assert_eq!(again.summary().await.councils.len(), 1);
    again.close().await;
}
