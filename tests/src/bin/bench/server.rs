//! The central server: how fast it takes in a long session and a large paper, how fast its program checks an archive of
//! a million entries, and what it takes up while nothing happens.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use hemicycle_domain::{
    Fact,
    entry::Entry,
    ids::{BallotId, DeviceId},
    keys::verify,
    rules::RulePack,
    tally::{Choice, Circumstances, Outcome, Roll, Tally},
    tree::unhex,
};
use hemicycle_sync::tls::TlsIdentity;
use serde_json::json;
use sha2::{Digest, Sha256};
use stories::{
    by_hand::{Forgery, Laptop, begun, begun_as, cast, member, with_ballot},
    hands::program,
    served::Served,
};
use tempfile::TempDir;

use crate::{
    distribution::plain_tls,
    figure::{Anchor, Figure, percentile, rounded},
    votes::rows_a_second,
    windows::memory_of,
};

const RUNS: usize = 5;
const MEMBERS: u8 = 200;
const LONG: u64 = 50_000;
const VERY_LONG: u64 = 1_000_000;
const MEGABYTES: usize = 60;
const LOOK: Duration = Duration::from_millis(5);
const PATIENCE: Duration = Duration::from_secs(600);

/// The first copy of a session of 50,000 entries, from the greeting until the server has cosigned all of it. Entries a
/// second.
pub async fn journal_sync_50k() -> Result<Figure, String> {
    let session = votes(LONG);
    let entries = &session.session.entries;
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let mut served = Served::within(folder.path());
    let cards: Vec<_> = (0..RUNS).map(|_| served.invite()).collect();
    served.start().await;
    let address = served.address.to_string();
    let (mut runs, mut rows, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for (run, card) in cards.iter().enumerate() {
        let mut laptop = session.laptop(&[]);
        let begun = Instant::now();
        laptop.follow(&address, card);
        archived(&laptop).await?;
        runs.push(entries.len() as f64 / begun.elapsed().as_secs_f64());
        laptop.hang_up();
        rows.push(rows_a_second(
            &folder.path().join(format!("rows-{run}")),
            entries,
            false,
        ));
        checks.push(entries.len() as f64 / signatures(entries).as_secs_f64());
    }
    served.stop().await;
    let (inserted, checked) = (percentile(&rows, 50), percentile(&checks, 50));
    let anchor = if inserted < checked {
        Anchor {
            words: "the slower limit: the same entries by the store's append alone, 500 a transaction",
            runs: rows,
        }
    } else {
        Anchor {
            words: "the slower limit: the same signatures, each checked strictly, on one core",
            runs: checks,
        }
    };
    let detail = json!({
        "entries": entries.len(),
        "rows_a_second": rounded(inserted),
        "signatures_a_second": rounded(checked),
    });
    Figure::of("journal_sync_50k", "1/s", &runs, &anchor, detail)
}

/// A paper of 60 MB, from the greeting until it is in the archive. Megabytes a second.
pub async fn blob_sync() -> Result<Figure, String> {
    let paper: Vec<u8> = (0_u32..)
        .flat_map(|word| word.wrapping_mul(2_654_435_761).to_le_bytes())
        .take(MEGABYTES << 20)
        .collect();
    let identity = TlsIdentity::generate().map_err(|error| error.to_string())?;
    let session = with_ballot(begun_as(identity, 1, Some(&paper)), |key, _, journal, ballot| {
        journal.write(key, &cast(ballot, Choice::For));
    });
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let mut served = Served::within(folder.path());
    let cards: Vec<_> = (0..RUNS).map(|_| served.invite()).collect();
    served.start().await;
    let address = served.address.to_string();
    let (mut runs, mut bare) = (Vec::new(), Vec::new());
    for card in &cards {
        let mut laptop = session.laptop(&[&paper]);
        let begun = Instant::now();
        laptop.follow(&address, card);
        archived(&laptop).await?;
        runs.push(MEGABYTES as f64 / begun.elapsed().as_secs_f64());
        laptop.hang_up();
        bare.push(plain_tls(1, MEGABYTES).await);
    }
    served.stop().await;
    let anchor = Anchor {
        words: "as many bytes over one TLS line, thrown away where they arrive",
        runs: bare,
    };
    Figure::of(
        "blob_sync",
        "MB/s",
        &runs,
        &anchor,
        json!({ "megabytes": MEGABYTES }),
    )
}

/// `hemicycle-server verify` of an archive with a million entries, from its start to its end. Seconds.
pub fn verify_1m() -> Result<Figure, String> {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let file = folder.path().join("session.hemicycle");
    let session = votes(VERY_LONG);
    fs::write(&file, session.archive()).map_err(|error| error.to_string())?;
    let bytes = fs::metadata(&file).map_err(|error| error.to_string())?.len();
    let (mut runs, mut limits) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        let told = Command::new(program("hemicycle-server"))
            .arg("verify")
            .arg(&file)
            .stdout(Stdio::null())
            .output()
            .map_err(|error| error.to_string())?;
        runs.push(begun.elapsed().as_secs_f64());
        if !told.status.success() {
            return Err(String::from_utf8_lossy(&told.stderr).into_owned());
        }
        limits.push(read_and_hashed(&file)? + signatures(&session.session.entries).as_secs_f64());
    }
    let anchor = Anchor {
        words: "the same file read and hashed (SHA-256), and the same signatures checked strictly, on one core",
        runs: limits,
    };
    let detail = json!({ "entries": session.session.entries.len(), "bytes": bytes });
    Figure::of("verify_1m", "s", &runs, &anchor, detail)
}

/// What the server takes up with a session of 50,000 entries in its archive, while nobody asks anything. MB.
pub async fn server_idle_memory() -> Result<Figure, String> {
    const GOAL: f64 = 60.0;
    let session = votes(LONG);
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let mut served = Served::within(folder.path());
    let card = served.invite();
    served.start().await;
    let mut laptop = session.laptop(&[]);
    laptop.follow(&served.address.to_string(), &card);
    archived(&laptop).await?;
    laptop.hang_up();
    let after = memory_of(served.process().into_iter()).await?.0;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        served.stop().await;
        served.start().await;
        runs.push(memory_of(served.process().into_iter()).await?.0);
    }
    served.stop().await;
    let anchor = Anchor {
        words: "the goal: 60 MB",
        runs: vec![GOAL; RUNS],
    };
    let detail = json!({ "entries": LONG, "after_the_first_copy": rounded(after) });
    Figure::of("server_idle_memory", "MB", &runs, &anchor, detail)
}

/// A session of at least so many entries: two hundred members vote, again and again, and each result is declared.
fn votes(entries: u64) -> Forgery {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/rules/vn-2025.toml");
    let rules: RulePack = toml::from_str(&fs::read_to_string(pack).unwrap()).unwrap();
    let all = u32::from(MEMBERS);
    let roll = Roll {
        entitled: all,
        present: all,
        members_in_office: all,
        statutory_seats: all,
    };
    let tally = Tally::count(vec![Choice::For; usize::from(MEMBERS)], roll, 0);
    let outcome = Outcome::of(&tally, &rules.voting[0], &rules.quorum, Circumstances::default());
    let laptops: Vec<_> = (1..=MEMBERS).map(|number| member(number).1).collect();
    with_ballot(begun(MEMBERS), |key, _, journal, ballot| {
        let opened = journal
            .entries
            .last()
            .and_then(|entry| entry.read_trusted()?.fact);
        let Some(Fact::BallotOpened {
            item,
            question,
            rule,
            form,
            ..
        }) = opened
        else {
            panic!("a ballot is open");
        };
        let mut ballot = ballot.clone();
        for next in 2.. {
            for laptop in &laptops {
                journal.write(laptop, &cast(&ballot, Choice::For));
            }
            journal.write(
                key,
                &Fact::BallotClosed {
                    ballot: ballot.clone(),
                },
            );
            journal.write(
                key,
                &Fact::TallyCounted {
                    ballot: ballot.clone(),
                    tally,
                },
            );
            let outcome = outcome.clone();
            journal.write(
                key,
                &Fact::OutcomeDeclared {
                    ballot,
                    tally,
                    outcome,
                },
            );
            if journal.size() >= entries {
                return;
            }
            ballot = BallotId::new(format!("b{next}"));
            journal.write(
                key,
                &Fact::BallotOpened {
                    ballot: ballot.clone(),
                    item: item.clone(),
                    question: question.clone(),
                    paper: None,
                    paper_version: 0,
                    rule: rule.clone(),
                    form,
                    calling: None,
                    rows: None,
                    prepared: None,
                    with: Vec::new(),
                },
            );
        }
    })
}

async fn archived(laptop: &Laptop) -> Result<(), String> {
    let begun = Instant::now();
    while !laptop.is_archived().await {
        if begun.elapsed() > PATIENCE {
            return Err(format!("not archived: {:?}", laptop.not_archived().await));
        }
        tokio::time::sleep(LOOK).await;
    }
    Ok(())
}

/// How long the strict check of every signature takes, and of nothing else.
fn signatures(entries: &[Entry]) -> Duration {
    let signed: Vec<(DeviceId, String, [u8; 64])> = entries
        .iter()
        .map(|entry| {
            let read = entry.read_trusted().unwrap();
            let signature = unhex::<64>(&read.leaf.signature).unwrap();
            (read.header.author, read.leaf.header, signature)
        })
        .collect();
    let begun = Instant::now();
    let good = signed
        .iter()
        .all(|(author, header, signature)| verify(author, header.as_bytes(), signature));
    assert!(good, "every signature is good");
    begun.elapsed()
}

/// Seconds to read a file and hash it.
fn read_and_hashed(file: &PathBuf) -> Result<f64, String> {
    let begun = Instant::now();
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    let hash = Sha256::digest(&bytes);
    assert_ne!(hash.as_slice(), [0; 32], "it is made");
    Ok(begun.elapsed().as_secs_f64())
}
