//! The public door: HTTP for browsers, feed readers and programs. It stands behind a proxy that has the certificate.
//! Only reading is possible; no cookie is set or read.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use hemicycle_press::{
    Language,
    oparl::{ROOT, slug},
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
};

use super::{Gallery, api, clock, feeds, pages};

/// Connections at a time: more wait in the system's queue.
const MOST: usize = 2_000;
/// How long a caller may take for the head of a request, and how long a quiet line stays.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long one connection may last, files included.
const LONGEST: Duration = Duration::from_secs(600);
/// What one piece of a file holds, in bytes.
const PIECE: u64 = 1 << 18;
/// Longest address that is looked at, in bytes.
const ADDRESS: usize = 2_000;

/// What the door has served, for those who watch the server.
#[derive(Default)]
pub struct Served {
    pub open: AtomicUsize,
    /// Answers by the first digit of their status: 2, 3, 4, 5.
    pub answers: [AtomicU64; 4],
}

/// An open public door; dropping it closes the port and every connection.
pub struct PublicDoor {
    pub address: SocketAddr,
    pub served: Arc<Served>,
    closed: watch::Sender<bool>,
}

impl Drop for PublicDoor {
    fn drop(&mut self) {
        self.closed.send_replace(true);
    }
}

#[derive(Clone)]
struct Shown {
    gallery: Gallery,
    served: Arc<Served>,
}

impl PublicDoor {
    /// Listens until it is dropped.
    ///
    /// # Errors
    /// Where the port is taken.
    pub async fn open(address: SocketAddr, gallery: Gallery) -> std::io::Result<Self> {
        let served = Arc::new(Served::default());
        let shown = Shown {
            gallery,
            served: Arc::clone(&served),
        };
        let router = Router::new().fallback(answer).with_state(shown);
        let (closed, address) = listen(address, router, Arc::clone(&served)).await?;
        Ok(Self {
            address,
            served,
            closed,
        })
    }
}

/// Serves a router over HTTP/1.1 with bounds on connections and on time, until the sender is set.
pub(crate) async fn listen(
    address: SocketAddr,
    router: Router,
    served: Arc<Served>,
) -> std::io::Result<(watch::Sender<bool>, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let (closed, mut closing) = watch::channel(false);
    let places = Arc::new(Semaphore::new(MOST));
    tokio::spawn(async move {
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else {
                return;
            };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = closing.changed() => return,
            };
            let Ok((stream, _)) = accepted else {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let service = TowerToHyperService::new(router.clone());
            let (mut closing, served) = (closing.clone(), Arc::clone(&served));
            tokio::spawn(async move {
                served.open.fetch_add(1, Ordering::Relaxed);
                let mut builder = Builder::new(TokioExecutor::new()).http1_only();
                builder
                    .http1()
                    .timer(TokioTimer::new())
                    .header_read_timeout(PATIENCE)
                    .max_buf_size(1 << 14);
                let serving = builder.serve_connection(TokioIo::new(stream), service);
                tokio::select! {
                    // Whoever goes away, or takes too long, is nobody's trouble.
                    _ = tokio::time::timeout(LONGEST, serving) => {}
                    _ = closing.changed() => {}
                }
                served.open.fetch_sub(1, Ordering::Relaxed);
                drop(place);
            });
        }
    });
    Ok((closed, address))
}

async fn answer(State(shown): State<Shown>, request: Request) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let mut response = if method != Method::GET && method != Method::HEAD {
        plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "only GET and HEAD are answered here",
        )
    } else if uri.path().len() + uri.query().map_or(0, str::len) > ADDRESS {
        plain(StatusCode::URI_TOO_LONG, "the address is too long")
    } else {
        route(
            &shown.gallery,
            uri.path(),
            uri.query().unwrap_or_default(),
            request.headers(),
        )
        .await
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    let class = usize::from(response.status().as_u16() / 100);
    if let Some(count) = class.checked_sub(2).and_then(|at| shown.served.answers.get(at)) {
        count.fetch_add(1, Ordering::Relaxed);
    }
    response
}

async fn route(gallery: &Gallery, path: &str, query: &str, headers: &HeaderMap) -> Response {
    let halls = gallery.halls();
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match parts.as_slice() {
        [""] => {
            let only = (halls.len() == 1).then(|| halls.keys().next()).flatten();
            let council = only.map(|short| format!("{short}/")).unwrap_or_default();
            let language = preferred(headers);
            let mut response = plain(StatusCode::SEE_OTHER, "");
            if let Ok(to) = HeaderValue::try_from(format!("/{}/{council}", language.code())) {
                response.headers_mut().insert(header::LOCATION, to);
                response
                    .headers_mut()
                    .insert(header::VARY, HeaderValue::from_static("accept-language"));
            }
            response
        }
        ["style.css"] => typed(StatusCode::OK, "text/css; charset=utf-8", pages::STYLE.to_owned()),
        ["robots.txt"] => plain(StatusCode::OK, "User-agent: *\nAllow: /\n"),
        ["oparl", "v1.1", ..] => {
            let below = path.strip_prefix(ROOT).unwrap_or_default();
            let answer = api::answer(&gallery.base, &halls, below, query);
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = typed(status, "application/json; charset=utf-8", answer.body.to_string());
            // Anybody's page may read it (OParl 1.1, 2.9).
            response
                .headers_mut()
                .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            response
        }
        ["calendar", file] => {
            let hall = file.strip_suffix(".ics").and_then(|short| halls.get(short));
            hall.map_or_else(none, |hall| {
                let calendar = feeds::calendar(&gallery.base, hall);
                typed(StatusCode::OK, "text/calendar; charset=utf-8", calendar)
            })
        }
        [code, short, "feed.atom"] => {
            let language = Language::of(code);
            let hall = halls.get(*short).filter(|_| language.code() == *code);
            hall.map_or_else(none, |hall| {
                let feed = feeds::atom(&gallery.base, hall, language);
                typed(StatusCode::OK, "application/atom+xml; charset=utf-8", feed)
            })
        }
        ["file", short, file] => match halls.get(*short).zip(file.strip_suffix(".pdf")) {
            Some((hall, name)) => {
                let complete = hall.council.complete.iter();
                match complete.into_iter().find(|sha256| slug(sha256) == name) {
                    Some(sha256) => send_file(hall, sha256).await,
                    None => none(),
                }
            }
            None => none(),
        },
        _ => {
            let page = pages::page(&halls, path, query, clock());
            let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            typed(status, "text/html; charset=utf-8", page.html)
        }
    }
}

/// The first language of the reader's browser that there are texts in.
fn preferred(headers: &HeaderMap) -> Language {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|asked| asked.to_str().ok());
    let codes = asked.unwrap_or_default().split(',').map(|one| {
        let name = one.split(';').next().unwrap_or_default().trim();
        name.split('-').next().unwrap_or_default().to_ascii_lowercase()
    });
    codes
        .into_iter()
        .find_map(|code| Language::ALL.into_iter().find(|language| language.code() == code))
        .unwrap_or(Language::English)
}

/// A file in pieces, each checked as it is read.
async fn send_file(hall: &super::Hall, sha256: &str) -> Response {
    let papers = Arc::clone(&hall.papers);
    let name = sha256.to_owned();
    let state = papers.lock().await.file_state(&name);
    let Some(bytes) = state
        .ok()
        .flatten()
        .filter(|file| file.complete)
        .map(|file| file.bytes)
    else {
        return none();
    };
    let begin = match papers.lock().await.range(&name, 0, 5) {
        Ok(Some(begin)) => begin,
        _ => return busy(),
    };
    let rest = futures_util::stream::unfold(0, move |at| {
        let (papers, name) = (Arc::clone(&papers), name.clone());
        async move {
            if at >= bytes {
                return None;
            }
            let piece = papers.lock().await.range(&name, at, PIECE);
            let piece = match piece {
                Ok(Some(piece)) if !piece.is_empty() => Ok(Bytes::from(piece)),
                Ok(_) => Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof)),
                Err(error) => {
                    tracing::error!(%error, "a public file could not be read");
                    Err(std::io::Error::other(error))
                }
            };
            // The line ends after what cannot be read: the file is shorter than was said, and nobody takes it for whole.
            let next = if piece.is_ok() {
                at.saturating_add(PIECE)
            } else {
                bytes
            };
            Some((piece, next))
        }
    });
    let is_pdf = begin.starts_with(b"%PDF-");
    let mut response = Response::new(Body::from_stream(rest));
    let headers = response.headers_mut();
    let (kind, shown) = if is_pdf {
        ("application/pdf", "inline")
    } else {
        // What is no PDF is saved, and never shown as a page of ours.
        ("application/octet-stream", "attachment")
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(shown));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes));
    response
}

fn none() -> Response {
    plain(StatusCode::NOT_FOUND, "there is nothing here")
}

fn busy() -> Response {
    let page = pages::trouble();
    typed(
        StatusCode::SERVICE_UNAVAILABLE,
        "text/html; charset=utf-8",
        page.html,
    )
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    typed(status, "text/plain; charset=utf-8", words.to_owned())
}

pub(crate) fn typed(status: StatusCode, kind: &'static str, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
