//! The lines between many laptops and their host: how soon a word reaches all of them, how fast all come back at once,
//! how soon another laptop leads, and what a line costs the host. The laptops are light, with a line and a key and
//! without a copy; all share this machine's cores.

use std::{
    io,
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{SinkExt, StreamExt};
use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, Intent, RoomIntent},
};
use hemicycle_sync::tls::TlsIdentity;
use serde_json::json;
use stories::{
    act,
    crowd::{Besides, Crowd, Host, socket},
    host, open_again, shown, shut, standing, until,
};
use tokio::{
    net::TcpListener,
    sync::{broadcast, mpsc},
    task::{JoinSet, spawn_blocking},
};
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::{accept_async, tungstenite::Message};

use crate::{
    figure::{Anchor, Figure, Pages, ms, percentile, rounded},
    votes::{acknowledged, seen},
};

const RUNS: usize = 7;
/// An entry as it travels, in bytes, with its frame.
const WORD: usize = 900;
/// Disks that have a word before it is told to everybody.
const COPIES: u64 = 2;
const BATCHES: usize = 5;
const A_BATCH: u32 = 100;

pub async fn fan_out_500_p99() -> Result<Figure, String> {
    fan_out("fan_out_500_p99", 500).await
}

pub async fn fan_out_3000_p99() -> Result<Figure, String> {
    fan_out("fan_out_3000_p99", 3_000).await
}

/// A word of the chair reaches all laptops; a run is a word, its value the p99 of its laptops, from the press, when it
/// is not even signed. On the way it is brought to the host's disk and then to a second one.
async fn fan_out(figure: &'static str, laptops: u32) -> Result<Figure, String> {
    let crowd = Crowd::sits(0, laptops).await;
    let bare = Bare::with(&crowd).await;
    let pages = Pages::make(crowd.room.office.dir.path()).map_err(|error| error.to_string())?;
    let pages = Arc::new(pages);
    let view = shown(&crowd.room.chair).await;
    let item = view.session.as_ref().unwrap().live_item.clone().unwrap();
    let (mut runs, mut anchors, mut flushes) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS as u64 {
        let (size, ..) = standing(&crowd.room.chair).await;
        let mut hearing = JoinSet::new();
        for line in &crowd.light {
            hearing.spawn(line.hears(size + 1));
        }
        let begun = Instant::now();
        let item = item.clone();
        let word = if run % 2 == 0 {
            AgendaIntent::CloseItem { item }
        } else {
            AgendaIntent::OpenItem { item }
        };
        act(&crowd.room.chair, Intent::Agenda(word)).await;
        let heard = hearing.join_all().await;
        let took: Vec<f64> = heard.iter().map(|at| ms(at.duration_since(begun))).collect();
        runs.push(percentile(&took, 99));
        crowd.together().await;
        let pages = Arc::clone(&pages);
        let brought = spawn_blocking(move || {
            let copies = (0..COPIES).map(|copy| pages.flush(COPIES * run + copy, &[b'b'; WORD]));
            copies.sum::<io::Result<f64>>()
        });
        flushes.push(brought.await.unwrap().map_err(|error| error.to_string())?);
        anchors.push(flushes.last().unwrap() + bare.word().await);
    }
    let without = percentile(&anchors, 50) - percentile(&flushes, 50);
    let more = json!({
        "laptops": laptops,
        "anchor_flushes_ms": rounded(percentile(&flushes, 50)),
        "ratio_to_the_loop_without_flushes": rounded(percentile(&runs, 50) / without),
    });
    let anchor = Anchor {
        words: "900 bytes written with fdatasync twice, one after the other, and then the p99 of one such text from a bare loop of rustls and tungstenite to as many",
        runs: anchors,
    };
    Figure::of(figure, "ms", &runs, &anchor, more)
}

pub async fn reconnect_500() -> Result<Figure, String> {
    reconnect("reconnect_500", 500).await
}

pub async fn reconnect_3000() -> Result<Figure, String> {
    reconnect("reconnect_3000", 3_000).await
}

/// All laptops come back at once; a run is a storm, its value the laptops a second until all of them are greeted and
/// know what is acknowledged.
async fn reconnect(figure: &'static str, laptops: u32) -> Result<Figure, String> {
    let mut crowd = Crowd::sits(0, laptops).await;
    let host = Host::of(&crowd.room).await;
    let (mut runs, mut anchors, mut took) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        crowd.come_to(&host).await;
        crowd.together().await;
        took.push(ms(begun.elapsed()));
        runs.push(f64::from(laptops) / begun.elapsed().as_secs_f64());
        anchors.push(f64::from(laptops) / Bare::with(&crowd).await.connected.as_secs_f64());
    }
    let anchor = Anchor {
        words: "as many connections at once to a bare loop of rustls and tungstenite with the same keys, one text each",
        runs: anchors,
    };
    let more = json!({ "laptops": laptops, "all_back_ms": rounded(percentile(&took, 50)) });
    Figure::of(figure, "1/s", &runs, &anchor, more)
}

/// The host dies, and a holder's person takes over before five hundred laptops; a run is a takeover, its value from the
/// press to the first new acknowledgement. Three laptops keep copies; chair and clerk take the room over in turn.
pub async fn takeover_500() -> Result<Figure, String> {
    const GOAL: f64 = 2_000.0;
    let mut crowd = Crowd::sits_with(1, 499, Besides::Deputy).await;
    let (chair, clerk) = (crowd.room.chair.clone(), crowd.room.clerk().clone());
    until(&chair, "three holders", |view| {
        view.session.as_ref().unwrap().host.holders_online == 3
    })
    .await;
    let (mut runs, mut to_all) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let (leads, next): (&Desk, &Desk) = if run % 2 == 0 {
            (&chair, &clerk)
        } else {
            (&clerk, &chair)
        };
        let journal = crowd.room.journal.clone();
        shut(leads).await;
        until(next, "the offer to take over", |view| {
            let offered = view
                .session
                .as_ref()
                .and_then(|session| session.takeover.as_ref());
            offered.is_some_and(|offered| !offered.alone)
        })
        .await;
        // Every laptop has found the next door by itself before somebody presses.
        crowd.come_to(&Host::at(next, &journal).await).await;
        let (_, _, before) = standing(next).await;
        let begun = Instant::now();
        act(next, Intent::Room(RoomIntent::TakeOver { alone: false })).await;
        seen(next, move |replica| acknowledged(replica) > before).await;
        runs.push(ms(begun.elapsed()));
        for line in &crowd.light {
            line.acknowledged(before + 1).await;
        }
        to_all.push(ms(begun.elapsed()));
        open_again(leads).await;
        until(next, "three holders again", |view| {
            view.session.as_ref().unwrap().host.holders_online == 3
        })
        .await;
        crowd.room.together().await;
    }
    let anchor = Anchor {
        words: "the goal: two seconds",
        runs: vec![GOAL; RUNS],
    };
    let more = json!({ "laptops": 500, "heard_by_all_ms": rounded(percentile(&to_all, 50)) });
    Figure::of("takeover_500", "ms", &runs, &anchor, more)
}

/// What a line costs the host's process, in KiB; a run is a hundred more of them. The laptops are in another process.
/// Afterwards it is watched for a minute, or for `BENCH_IDLE_MINUTES`.
pub async fn idle_client_memory() -> Result<Figure, String> {
    const GOAL: f64 = 64.0;
    let batches = u32::try_from(BATCHES).unwrap();
    let mut crowd = Crowd::sits(0, batches * A_BATCH).await;
    let at = Host::of(&crowd.room).await;
    let laptops: Vec<_> = crowd.light.drain(..).collect();
    let dir = crowd.room.office.dir.path().join("seat-1");
    shut(&crowd.room.chair).await;
    let host = host::Host::start(&dir, None);
    let mut resident = vec![host.resident_kib()];
    let mut waiting = laptops.into_iter();
    let mut here = Vec::new();
    for _ in 0..BATCHES {
        let batch = waiting.by_ref().take(A_BATCH as usize);
        crowd.light = batch.collect();
        crowd.come_to(&at).await;
        for line in &crowd.light {
            line.acknowledged(1).await;
        }
        tokio::time::sleep(Duration::from_secs(5)).await;
        here.append(&mut crowd.light);
        resident.push(host.resident_kib());
    }
    let minutes = std::env::var("BENCH_IDLE_MINUTES").ok();
    let minutes = minutes.map_or(1, |minutes| minutes.parse().unwrap());
    let mut idle = Vec::new();
    for _ in 0..minutes {
        tokio::time::sleep(Duration::from_secs(60)).await;
        idle.push(host.resident_kib());
    }
    let grown = |pair: &[u64]| (pair[1] as f64 - pair[0] as f64) / f64::from(A_BATCH);
    let runs: Vec<f64> = resident.windows(2).map(grown).collect();
    let anchor = Anchor {
        words: "the goal: 64 KiB",
        runs: vec![GOAL; BATCHES],
    };
    let more = json!({
        "laptops": here.len(),
        "resident_kib": resident,
        "after_each_minute_kib": idle,
    });
    host.cut();
    Figure::of("idle_client_memory", "KiB", &runs, &anchor, more)
}

/// As many lines as a crowd has, without anything behind them.
struct Bare {
    /// From the first knock until everybody had a word.
    connected: Duration,
    to_all: broadcast::Sender<Message>,
    heard: tokio::sync::Mutex<mpsc::UnboundedReceiver<Instant>>,
    laptops: usize,
    // Ends both sides of every line.
    _tasks: JoinSet<()>,
}

impl Bare {
    async fn with(crowd: &Crowd) -> Self {
        let own = TlsIdentity::generate().unwrap();
        let acceptor = TlsAcceptor::from(own.server().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (to_all, words) = broadcast::channel::<Message>(16);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let mut served = JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (acceptor, mut words) = (acceptor.clone(), words.resubscribe());
                served.spawn(async move {
                    stream.set_nodelay(true).unwrap();
                    let Ok(tls) = acceptor.accept(stream).await else {
                        return;
                    };
                    let Ok(mut socket) = accept_async(tls).await else {
                        return;
                    };
                    let mut word = Message::text("a".repeat(WORD));
                    while socket.send(word).await.is_ok() {
                        match words.recv().await {
                            Ok(next) => word = next,
                            Err(_) => return,
                        }
                    }
                });
            }
        });
        let (hears, heard) = mpsc::unbounded_channel();
        let begun = Instant::now();
        for line in &crowd.light {
            let (identity, address, hears) = (line.identity().clone(), address.clone(), hears.clone());
            let pin = own.pin().to_owned();
            tasks.spawn(async move {
                let mut socket = loop {
                    match socket(&identity, &pin, &address).await {
                        Some(socket) => break socket,
                        None => tokio::time::sleep(Duration::from_millis(100)).await,
                    }
                };
                while let Some(Ok(_)) = socket.next().await {
                    if hears.send(Instant::now()).is_err() {
                        return;
                    }
                }
            });
        }
        let mut bare = Self {
            connected: Duration::ZERO,
            to_all,
            heard: tokio::sync::Mutex::new(heard),
            laptops: crowd.light.len(),
            _tasks: tasks,
        };
        bare.all_hear().await;
        bare.connected = begun.elapsed();
        bare
    }

    /// The p99 of one word to all of them, in milliseconds.
    async fn word(&self) -> f64 {
        let begun = Instant::now();
        self.to_all.send(Message::text("b".repeat(WORD))).unwrap();
        let heard = self.all_hear().await;
        let took: Vec<f64> = heard.iter().map(|at| ms(at.duration_since(begun))).collect();
        percentile(&took, 99)
    }

    async fn all_hear(&self) -> Vec<Instant> {
        let mut heard = self.heard.lock().await;
        let mut all = Vec::with_capacity(self.laptops);
        while all.len() < self.laptops {
            all.push(heard.recv().await.unwrap());
        }
        all
    }
}
