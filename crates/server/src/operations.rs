//! For whoever watches the server: is it alive, may work come, and figures for Prometheus. No title and no name is in
//! them: a council is its id's beginning.

use std::{
    fmt::Write,
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
    time::Instant,
};

use axum::{Router, extract::State, http::StatusCode, response::Response, routing::get};
use hemicycle_sync::node::{Disk, Node};
use tokio::sync::watch;

use crate::publish::{Served, listen, typed};

const WORDS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Gives the handle of every council that is open.
pub type Nodes = Arc<dyn Fn() -> Vec<Node> + Send + Sync>;

#[derive(Clone)]
struct Watched {
    nodes: Nodes,
    public: Option<Arc<Served>>,
    started: Instant,
}

/// An open door for whoever watches; dropping it closes it.
pub struct OperationsDoor {
    pub address: SocketAddr,
    closed: watch::Sender<bool>,
}

impl Drop for OperationsDoor {
    fn drop(&mut self) {
        self.closed.send_replace(true);
    }
}

impl OperationsDoor {
    /// # Errors
    /// Where the port is taken.
    pub async fn open(
        address: SocketAddr,
        nodes: Nodes,
        public: Option<Arc<Served>>,
    ) -> std::io::Result<Self> {
        let watched = Watched {
            nodes,
            public,
            started: Instant::now(),
        };
        let router = Router::new()
            .route(
                "/health",
                get(async || typed(StatusCode::OK, WORDS, "ok\n".to_owned())),
            )
            .route("/ready", get(ready))
            .route("/metrics", get(metrics))
            .with_state(watched);
        let (closed, address) = listen(address, router, Arc::default()).await?;
        Ok(Self { address, closed })
    }
}

/// Work may come while every disk takes it.
async fn ready(State(watched): State<Watched>) -> Response {
    let nodes = (watched.nodes)();
    let bad = nodes.iter().filter(|node| node.disk() != Disk::Good).count();
    if bad == 0 {
        return typed(StatusCode::OK, WORDS, "ready\n".to_owned());
    }
    let told = format!("the disk takes nothing for {bad} of {} councils\n", nodes.len());
    typed(StatusCode::SERVICE_UNAVAILABLE, WORDS, told)
}

/// What one council has.
struct Figures {
    council: String,
    journals: usize,
    entries: u64,
    archived: u64,
    files: usize,
    complete: usize,
    quarantined: usize,
}

async fn figures(node: &Node) -> Option<Figures> {
    let asked = node.run(|replica| {
        let files = replica.store.file_states().unwrap_or_default();
        let council = replica.register().map(|register| register.council.as_str());
        Figures {
            council: council.unwrap_or("new").chars().take(16).collect(),
            journals: replica.logs().count(),
            entries: replica.logs().map(|log| log.head.size()).sum(),
            archived: replica.logs().map(|log| log.archived).sum(),
            complete: files.values().filter(|file| file.complete).count(),
            files: files.len(),
            quarantined: replica.logs().filter(|log| log.contradiction().is_some()).count(),
        }
    });
    // A council that is closing has nothing more to say.
    asked.await.ok()
}

async fn metrics(State(watched): State<Watched>) -> Response {
    let mut text = String::new();
    let mut put = |name: &str, help: &str, kind: &str, values: &[(String, u64)]| {
        // Writing into memory does not fail.
        let _ = write!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n");
        for (labels, value) in values {
            let _ = writeln!(text, "{name}{labels} {value}");
        }
    };
    let nodes = (watched.nodes)();
    let mut all = Vec::new();
    for node in &nodes {
        all.extend(
            figures(node)
                .await
                .map(|figures| (figures, node.disk() == Disk::Good)),
        );
    }
    let of = |value: fn(&Figures) -> u64| -> Vec<(String, u64)> {
        all.iter()
            .map(|(figures, _)| (format!("{{council=\"{}\"}}", figures.council), value(figures)))
            .collect()
    };
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    put(
        "hemicycle_up_seconds",
        "Since the start.",
        "gauge",
        &[(String::new(), watched.started.elapsed().as_secs())],
    );
    put(
        "hemicycle_councils",
        "Councils that are open.",
        "gauge",
        &[(String::new(), count(nodes.len()))],
    );
    put(
        "hemicycle_journals",
        "Journals of a council.",
        "gauge",
        &of(|f| f.journals as u64),
    );
    put(
        "hemicycle_entries",
        "Entries in all journals.",
        "gauge",
        &of(|f| f.entries),
    );
    put(
        "hemicycle_archived_entries",
        "Entries that are cosigned.",
        "gauge",
        &of(|f| f.archived),
    );
    put(
        "hemicycle_files",
        "Files that are named.",
        "gauge",
        &of(|f| f.files as u64),
    );
    put(
        "hemicycle_files_complete",
        "Files that are here in full.",
        "gauge",
        &of(|f| f.complete as u64),
    );
    put(
        "hemicycle_quarantined_journals",
        "Journals of which two signed records exist: an alarm.",
        "gauge",
        &of(|f| f.quarantined as u64),
    );
    let disks: Vec<(String, u64)> = all
        .iter()
        .map(|(figures, good)| (format!("{{council=\"{}\"}}", figures.council), u64::from(*good)))
        .collect();
    put(
        "hemicycle_disk_good",
        "1 while the disk takes what comes.",
        "gauge",
        &disks,
    );
    if let Some(public) = &watched.public {
        let open = count(public.open.load(Ordering::Relaxed));
        put(
            "hemicycle_public_connections",
            "Open public connections.",
            "gauge",
            &[(String::new(), open)],
        );
        let answers: Vec<(String, u64)> = public
            .answers
            .iter()
            .zip(2..)
            .map(|(answers, class)| {
                (
                    format!("{{class=\"{class}xx\"}}"),
                    answers.load(Ordering::Relaxed),
                )
            })
            .collect();
        put(
            "hemicycle_public_answers_total",
            "Answers by status.",
            "counter",
            &answers,
        );
    }
    typed(StatusCode::OK, WORDS, text)
}
