//! The room display as a page for a browser, for a projector's computer without the app: read-only, of what the window
//! on the projector is told and nothing else, at an address that is known to whoever leads.
//!
//! The line is not encrypted, because no browser would know whom to trust in a room without a network: what it carries
//! is what everybody in the room sees. Somebody who can change what that network carries could show the room another
//! picture; the record is not touched by that.

use std::{
    convert::Infallible,
    fmt,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{
        Html, IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::get,
};
use futures_util::stream;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use serde::Serialize;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
    task::{JoinHandle, JoinSet},
};

use super::Shown;
use crate::{
    desk::{Desk, lock, now_ms, reachable},
    view::{DisplayPageView, DisplayView, Problem},
};

/// The files of the built screens by their paths, such as `index.html`, each with its media type.
#[derive(Clone)]
pub struct PageFiles(FileOf);

type FileOf = Arc<dyn Fn(&str) -> Option<(Vec<u8>, String)> + Send + Sync>;

impl PageFiles {
    pub fn new(of: impl Fn(&str) -> Option<(Vec<u8>, String)> + Send + Sync + 'static) -> Self {
        Self(Arc::new(of))
    }
}

impl fmt::Debug for PageFiles {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("PageFiles")
    }
}

/// Tried first, so that an address can be kept for the next sitting; another one where it is taken.
const PORT: u16 = 7446;

/// Connections at a time: a browser has up to six, and there are two or three projectors.
const CONNECTIONS: usize = 32;

/// A browser that has said nothing of what it wants is let go.
const HEAD: Duration = Duration::from_secs(5);

/// Whoever guesses waits so long for each try: with 32 at a time, a key lasts for eight centuries.
const WRONG: Duration = Duration::from_secs(1);

/// Without letters and digits that look alike from the last row.
const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";
const KEY_LENGTH: usize = 8;

/// Nothing from elsewhere, nothing that is written into the page, and no frame around it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; \
     img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// An open page; it ends when this is dropped.
pub(crate) struct Page {
    addresses: Vec<String>,
    watching: Arc<AtomicU32>,
    accepting: JoinHandle<()>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// One message to the page.
#[derive(Serialize)]
struct Told<'a> {
    /// The time of this machine in milliseconds since 1970-01-01 UTC: the other one has a clock of its own.
    at: i64,
    view: &'a DisplayView,
}

#[derive(Clone)]
struct Served {
    desk: Desk,
    key: Arc<str>,
    files: PageFiles,
    shown: watch::Receiver<Shown>,
    watching: Arc<AtomicU32>,
}

impl Desk {
    /// Opens the page, where it is not open yet.
    pub(crate) async fn open_page(&self) -> Result<(), Problem> {
        if lock(&self.inner().display_page).is_some() {
            return Ok(());
        }
        let Some(files) = self.inner().options.page_files.clone() else {
            return Err(Problem::new("problem-display-page-no-files"));
        };
        let loopback = self.inner().options.loopback;
        let failed = |error| Problem::new("problem-display-page-not-open").detail(error);
        let listener = listen(loopback).await.map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let key = key()?;
        let addresses = reachable(port, loopback)
            .into_iter()
            .filter(|address| address.parse().is_ok_and(|address: SocketAddr| address.is_ipv4()))
            .map(|address| format!("http://{address}/{key}"))
            .collect();
        let watching = Arc::new(AtomicU32::new(0));
        let served = Served {
            desk: self.clone(),
            key: key.into(),
            files,
            shown: self.watch_display(),
            watching: Arc::clone(&watching),
        };
        let page = Page {
            addresses,
            watching,
            accepting: tokio::spawn(accept(listener, router(served))),
        };
        *lock(&self.inner().display_page) = Some(page);
        Ok(())
    }

    pub(crate) fn close_page(&self) {
        drop(lock(&self.inner().display_page).take());
    }

    /// Where the page is, and how many browsers show it; none while it is closed.
    pub(crate) fn page_view(&self) -> Option<DisplayPageView> {
        let page = lock(&self.inner().display_page);
        page.as_ref().map(|page| DisplayPageView {
            addresses: page.addresses.clone(),
            watching: page.watching.load(Ordering::Relaxed),
        })
    }
}

async fn listen(loopback: bool) -> std::io::Result<TcpListener> {
    let ip = if loopback {
        Ipv4Addr::LOCALHOST
    } else {
        Ipv4Addr::UNSPECIFIED
    };
    match TcpListener::bind((ip, PORT)).await {
        Ok(listener) => Ok(listener),
        Err(_) => TcpListener::bind((ip, 0)).await,
    }
}

fn key() -> Result<String, Problem> {
    let mut chance = [0; KEY_LENGTH];
    getrandom::fill(&mut chance).map_err(|_| Problem::new("problem-display-page-not-open"))?;
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte) % LETTERS.len()]);
    Ok(chance.into_iter().map(letter).collect())
}

async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    // They end with this task.
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(WRONG).await;
            continue;
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        connections.spawn(async move {
            let served = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .serve_connection(TokioIo::new(stream), service)
                .await;
            if let Err(error) = served {
                tracing::debug!(%error, "a browser of the room display went away");
            }
            drop(place);
        });
    }
}

fn router(served: Served) -> Router {
    Router::new()
        .route("/{key}", get(page))
        .route("/{key}/live", get(live))
        .route("/assets/{name}", get(asset))
        .fallback(wrong)
        .with_state(served)
}

fn guarded(response: impl IntoResponse) -> Response {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    (headers, response).into_response()
}

async fn wrong() -> Response {
    tokio::time::sleep(WRONG).await;
    guarded(StatusCode::NOT_FOUND)
}

/// The page itself is the same whatever the key, so that a wrong address can be told in words.
async fn page(State(served): State<Served>) -> Response {
    match (served.files.0)("index.html") {
        Some((bytes, _)) => guarded(Html(bytes)),
        None => wrong().await,
    }
}

/// Scripts, styles and letters of the built screens, which are no secret.
async fn asset(State(served): State<Served>, Path(name): Path<String>) -> Response {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let found = name
        .chars()
        .all(plain)
        .then(|| (served.files.0)(&format!("assets/{name}")))
        .flatten();
    match found {
        // Whoever has the files may give the page itself for a name that it does not know.
        Some((bytes, mime)) if mime != "text/html" => guarded(([(header::CONTENT_TYPE, mime)], bytes)),
        _ => wrong().await,
    }
}

/// One event for each picture, for as long as the browser listens and the page is open.
async fn live(State(served): State<Served>, Path(key): Path<String>) -> Response {
    if key != *served.key {
        return wrong().await;
    }
    let mut shown = served.shown.clone();
    shown.mark_changed();
    let pictures = stream::unfold((shown, Watching::new(&served)), |(mut shown, one)| async move {
        loop {
            shown.changed().await.ok()?;
            let view = shown.borrow_and_update().view.clone();
            let Some(view) = view else { continue };
            let told = Told {
                at: now_ms(),
                view: &view,
            };
            let event = Event::default().data(serde_json::to_string(&told).ok()?);
            return Some((Ok::<_, Infallible>(event), (shown, one)));
        }
    });
    guarded(Sse::new(pictures).keep_alive(KeepAlive::new().interval(HEAD)))
}

/// A browser that shows the page, until its line ends.
struct Watching {
    desk: Desk,
    count: Arc<AtomicU32>,
}

impl Watching {
    fn new(served: &Served) -> Self {
        served.watching.fetch_add(1, Ordering::Relaxed);
        let one = Self {
            desk: served.desk.clone(),
            count: Arc::clone(&served.watching),
        };
        one.tell();
        one
    }

    /// The console says how many there are.
    fn tell(&self) {
        let desk = self.desk.clone();
        if let Ok(here) = tokio::runtime::Handle::try_current() {
            here.spawn(async move { desk.refresh().await });
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.count.fetch_sub(1, Ordering::Relaxed);
        self.tell();
    }
}
