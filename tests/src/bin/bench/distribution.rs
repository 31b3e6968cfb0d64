//! Papers on their way to twenty real desks, and votes that are cast meanwhile.

use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, PapersIntent, PlacedFile},
    view::PaperKindView,
};
use hemicycle_sync::tls::TlsIdentity;
use serde_json::json;
use stories::{
    act, ask,
    crowd::{Besides, Crowd},
    shown,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy, sink},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use tokio_rustls::{TlsAcceptor, TlsConnector, rustls::pki_types::ServerName};

use crate::{
    figure::{Anchor, Figure, percentile, rounded},
    votes::one_ballot,
};

/// Besides the chair's and the clerk's, which make it twenty.
const DESKS: u32 = 18;
const RUNS: usize = 5;
/// In all runs together 300 MB.
const FILES: usize = 6;
const MEGABYTES: usize = 10;
const PATIENCE: Duration = Duration::from_secs(600);

/// 300 MB to twenty desks on this machine, checked, encrypted and on all their disks; a run is 60 MB. Megabytes a
/// second over all copies.
pub async fn distribution() -> Result<Figure, String> {
    let crowd = Crowd::sits_with(DESKS, 0, Besides::Papers).await;
    let (mut runs, mut bare, mut last) = (Vec::new(), Vec::new(), 0);
    for run in 0..RUNS {
        let begun = Instant::now();
        last = hand_out(&crowd, run).await?;
        everywhere(&crowd, last).await?;
        let megabytes = (FILES * MEGABYTES * (DESKS as usize + 1)) as f64;
        runs.push(megabytes / begun.elapsed().as_secs_f64());
        bare.push(plain_tls(DESKS as usize + 1, FILES * MEGABYTES).await);
    }
    let anchor = Anchor {
        words: "as many bytes over as many TLS lines at once, thrown away where they arrive",
        runs: bare,
    };
    let detail = json!({ "desks": DESKS + 2, "files": last, "megabytes_a_run": FILES * MEGABYTES });
    Figure::of("distribution", "MB/s", &runs, &anchor, detail)
}

/// The p99 of the votes of eighteen desks in a ballot, while 60 MB of papers are on their way to all of them.
pub async fn storm_during_distribution_p99() -> Result<Figure, String> {
    let mut crowd = Crowd::sits_with(DESKS, 0, Besides::Papers).await;
    let (mut quiet, mut runs, mut during) = (Vec::new(), Vec::new(), 0);
    for run in 0..RUNS {
        quiet.push(percentile(&one_ballot(&mut crowd).await, 99));
        let all = hand_out(&crowd, run).await?;
        runs.push(percentile(&one_ballot(&mut crowd).await, 99));
        during += usize::from(!has_all(&crowd, all).await);
        everywhere(&crowd, all).await?;
    }
    let anchor = Anchor {
        words: "the same votes while nothing is handed out, before each",
        runs: quiet,
    };
    let detail = json!({
        "desks": DESKS + 2,
        // In this many runs papers were still on their way when the last vote was recorded.
        "runs_with_papers_on_their_way": during,
        "median": rounded(percentile(&runs, 50)),
    });
    Figure::of("storm_during_distribution_p99", "ms", &runs, &anchor, detail)
}

/// The clerk adds papers and publishes them; how many there are now.
async fn hand_out(crowd: &Crowd, run: usize) -> Result<usize, String> {
    let room = &crowd.room;
    let view = shown(&room.office.clerk).await;
    let item = view.session.as_ref().ok_or("no session")?.agenda[1].id.clone();
    let mut files = Vec::new();
    for number in 0..FILES {
        let path = room.office.dir.path().join(format!("paper-{run}-{number}.pdf"));
        fs::write(&path, paper(run * FILES + number)).map_err(|error| error.to_string())?;
        files.push(PlacedFile {
            path: path.display().to_string(),
            item_id: item.clone(),
            kind: PaperKindView::Report,
            title: format!("Báo cáo {run}.{number}"),
            restricted_to: None,
            version_of: None,
            version_of_file: None,
            what_changed: None,
        });
    }
    act(&room.office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    act(&room.office.clerk, Intent::Papers(PapersIntent::Publish)).await;
    Ok((run + 1) * FILES)
}

/// Bytes that do not shrink, with the head and the end of a PDF.
fn paper(seed: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut state = seed as u64 + 1;
    while bytes.len() < MEGABYTES << 20 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.extend_from_slice(b"\n%%EOF\n");
    bytes
}

async fn everywhere(crowd: &Crowd, files: usize) -> Result<(), String> {
    let begun = Instant::now();
    while !has_all(crowd, files).await {
        if begun.elapsed() > PATIENCE {
            return Err("the papers never arrived everywhere".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

async fn has_all(crowd: &Crowd, files: usize) -> bool {
    let room = &crowd.room;
    for desk in room.delegates.iter().chain([&room.chair]) {
        if whole_files(desk).await < files {
            return false;
        }
    }
    true
}

async fn whole_files(desk: &Desk) -> usize {
    let states = ask(desk, |replica| replica.store.file_states()).await;
    states.map_or(0, |states| states.values().filter(|file| file.complete).count())
}

/// Megabytes a second over so many lines that each carry so many megabytes at once.
pub async fn plain_tls(lines: usize, megabytes: usize) -> f64 {
    let own = TlsIdentity::generate().unwrap();
    let pin = own.pin().to_owned();
    let acceptor = TlsAcceptor::from(own.server().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let part = Arc::new(paper(7));
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let mut served = JoinSet::new();
        for _ in 0..lines {
            let (stream, _) = listener.accept().await.unwrap();
            let (acceptor, part) = (acceptor.clone(), Arc::clone(&part));
            served.spawn(async move {
                let mut stream = acceptor.accept(stream).await.unwrap();
                // The first byte says that all lines stand.
                stream.read_u8().await.unwrap();
                for _ in 0..megabytes / MEGABYTES {
                    stream.write_all(&part).await.unwrap();
                }
                stream.shutdown().await.unwrap();
            });
        }
        while served.join_next().await.is_some() {}
    });
    let mut connected = Vec::new();
    for _ in 0..lines {
        let identity = TlsIdentity::generate().unwrap();
        let connector = TlsConnector::from(identity.client(Some(pin.clone())).unwrap());
        let stream = TcpStream::connect(address).await.unwrap();
        let name = ServerName::try_from("hemicycle.local").unwrap();
        connected.push(connector.connect(name, stream).await.unwrap());
    }
    let begun = Instant::now();
    let mut reading = JoinSet::new();
    for mut stream in connected {
        reading.spawn(async move {
            stream.write_u8(1).await.unwrap();
            stream.flush().await.unwrap();
            copy(&mut stream, &mut sink()).await.unwrap()
        });
    }
    let mut bytes = 0;
    while let Some(read) = reading.join_next().await {
        bytes += read.unwrap();
    }
    bytes as f64 / f64::from(1 << 20) / begun.elapsed().as_secs_f64()
}
