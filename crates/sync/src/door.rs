//! Where others knock: TLS 1.3 on one port, WebSocket behind it, the same for a room host and the central server.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Extension, Router,
    extract::{
        Path, State, WebSocketUpgrade,
        ws::{CloseFrame, Message, WebSocket},
    },
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::{SinkExt, StreamExt, future::ready};
use hemicycle_store::Reader;
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use socket2::{Domain, Protocol, Socket, Type};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Mutex, watch},
};
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::tungstenite::{Error as WebSocketError, error::CapacityError};

use crate::{
    line::Line,
    node::{Disk, Node},
    places::{Place, Places, Whose},
    pump::{Incoming, Out, Pump, pump},
    tls::{TlsIdentity, pin_of},
    wire::{MAX_FRAME, Packed, SMALL_FRAME},
};

/// How long a peer may take until its line is up: for the TLS handshake and the head of its request.
const PATIENCE: Duration = Duration::from_secs(8);
/// What each line reads at once, in bytes: there may be ten thousand of them.
const READ: usize = 1 << 13;

/// What every connection needs.
#[derive(Clone)]
pub struct Doorway {
    pub node: Node,
    pub papers: Arc<Mutex<Reader>>,
    /// Papers are fetched from guests: by the central server from all, by a host from those who prepare them.
    pub fetches: bool,
    /// Only those who hold its card know the path, so that nobody behind it is a stranger.
    pub by_card: bool,
}

/// The path of a room host, which serves one council.
pub const ROOM: &str = "here";

/// Which council is meant by the path.
pub type Rooms = Arc<dyn Fn(&str) -> Option<Doorway> + Send + Sync>;

/// The rooms of a laptop: one.
#[must_use]
pub fn one_room(doorway: Doorway) -> Rooms {
    Arc::new(move |slot| (slot == ROOM).then(|| doorway.clone()))
}

/// A connection whose key is known, and not yet whether the council knows it.
#[derive(Clone)]
struct Caller {
    pin: String,
    from: IpAddr,
    line: Arc<Line>,
    places: Places,
    closing: watch::Receiver<bool>,
}

/// An open door; dropping it closes the port and every connection.
pub struct Door {
    pub address: SocketAddr,
    closed: watch::Sender<bool>,
}

impl Drop for Door {
    fn drop(&mut self) {
        self.closed.send_replace(true);
    }
}

impl Door {
    /// Listens, from now until the door is dropped.
    ///
    /// # Errors
    /// Where the port is taken or the key cannot be used.
    pub async fn open(address: SocketAddr, identity: &TlsIdentity, rooms: Rooms) -> std::io::Result<Self> {
        Self::listen(vec![TcpListener::bind(address).await?], identity, rooms)
    }

    /// Listens at this port for IPv4 and for IPv6, or for the one of them that this machine has; on loopback alone, or
    /// in every network. A port of 0 takes any that is free.
    ///
    /// # Errors
    /// Where the port is taken, this machine has neither, or the key cannot be used.
    pub async fn open_for_both(
        port: u16,
        loopback: bool,
        identity: &TlsIdentity,
        rooms: Rooms,
    ) -> std::io::Result<Self> {
        let (four, six) = if loopback {
            (Ipv4Addr::LOCALHOST, Ipv6Addr::LOCALHOST)
        } else {
            (Ipv4Addr::UNSPECIFIED, Ipv6Addr::UNSPECIFIED)
        };
        let four = TcpListener::bind((four, port)).await;
        let port = match &four {
            Ok(listener) => listener.local_addr()?.port(),
            // Taken by somebody else: one port for both, or none.
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                return Err(std::io::Error::from(error.kind()));
            }
            Err(_) => port,
        };
        let listeners = match (four, listen_for_six(SocketAddr::new(six.into(), port))) {
            (Ok(four), Ok(six)) => vec![four, six],
            (Ok(four), Err(error)) => {
                tracing::info!(%error, "this machine listens for IPv4 alone");
                vec![four]
            }
            (Err(_), Ok(six)) => vec![six],
            (Err(error), Err(_)) => return Err(error),
        };
        Self::listen(listeners, identity, rooms)
    }

    fn listen(listeners: Vec<TcpListener>, identity: &TlsIdentity, rooms: Rooms) -> std::io::Result<Self> {
        ask_for_files();
        let config = identity.server().map_err(std::io::Error::other)?;
        let acceptor = TlsAcceptor::from(config);
        let (closed, closing) = watch::channel(false);
        let places = Places::default();
        let first = listeners.first().map(TcpListener::local_addr);
        let address = first.unwrap_or_else(|| Err(std::io::ErrorKind::AddrNotAvailable.into()))?;
        for listener in listeners {
            let knocks = accept(
                listener,
                acceptor.clone(),
                Arc::clone(&rooms),
                places.clone(),
                closing.clone(),
            );
            tokio::spawn(knocks);
        }
        Ok(Self { address, closed })
    }
}

/// For IPv6 alone: another listener has IPv4 at the same port.
fn listen_for_six(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = Socket::new(Domain::IPV6, Type::STREAM, Some(Protocol::TCP))?;
    socket.set_only_v6(true)?;
    // As tokio does it: a door that was just closed opens again at once.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(1_024)?;
    socket.set_nonblocking(true)?;
    TcpListener::from_std(socket.into())
}

/// A program may have about a thousand files open until it asks for more: less than five hundred laptops with two lines.
fn ask_for_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limit = getrlimit(Resource::Nofile);
        let most = Rlimit {
            current: limit.maximum,
            ..limit
        };
        if let Err(error) = setrlimit(Resource::Nofile, most) {
            tracing::warn!(%error, "the system gives no more open files");
        }
    }
}

fn router(rooms: Rooms) -> Router {
    Router::new()
        .route("/room/{slot}", get(room))
        .route("/papers/{slot}", get(papers))
        .route("/health", get(async || "ok"))
        .with_state(rooms)
}

async fn accept(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    rooms: Rooms,
    places: Places,
    mut closing: watch::Receiver<bool>,
) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = closing.changed() => return,
        };
        let (stream, from) = match accepted {
            Ok((stream, from)) => (stream, from.ip()),
            Err(error) => {
                // Out of file handles, most likely: one that has not said who it is makes room.
                tracing::warn!(%error, "a connection was not taken");
                places.make_room();
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let (knock, gives_way) = places.knock(from);
        let (acceptor, rooms, mut closing) = (acceptor.clone(), Arc::clone(&rooms), closing.clone());
        let (places, closing_seen) = (places.clone(), closing.clone());
        tokio::spawn(async move {
            let caller = |pin, line| Caller {
                pin,
                from,
                line,
                places,
                closing: closing_seen,
            };
            let served = tokio::time::timeout(PATIENCE, serve(stream, acceptor, rooms, caller));
            tokio::select! {
                served = served => if served.is_err() {
                    tracing::debug!(%from, "a caller took too long");
                },
                _ = gives_way => tracing::debug!(%from, "a caller gave way"),
                _ = closing.changed() => {}
            }
            drop(knock);
        });
    }
}

/// Up to the moment at which the line is up, or is not.
async fn serve(
    stream: TcpStream,
    acceptor: TlsAcceptor,
    rooms: Rooms,
    caller: impl FnOnce(String, Arc<Line>) -> Caller,
) {
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let line = Arc::new(Line::of(&stream));
    let Ok(tls) = acceptor.accept(stream).await else {
        return;
    };
    let pin = tls
        .get_ref()
        .1
        .peer_certificates()
        .and_then(|chain| chain.first())
        .and_then(pin_of);
    let Some(pin) = pin else { return };
    let service = TowerToHyperService::new(router(rooms).layer(Extension(caller(pin, line))));
    let served = Builder::new(TokioExecutor::new())
        .http1_only()
        .serve_connection_with_upgrades(TokioIo::new(tls), service)
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended");
    }
}

async fn room(
    upgrade: WebSocketUpgrade,
    State(rooms): State<Rooms>,
    Path(slot): Path<String>,
    Extension(caller): Extension<Caller>,
) -> Response {
    let Some(doorway) = rooms(&slot) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if doorway.node.disk() != Disk::Good {
        // Whoever is let in would wait for words that no disk takes.
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let known = is_known(&doorway, &caller).await;
    let largest = if known { MAX_FRAME * 8 } else { SMALL_FRAME };
    let whose = if known {
        Whose::Known(caller.pin.clone())
    } else {
        Whose::Stranger(caller.from)
    };
    let place = caller.places.take(whose, doorway.by_card.then_some(&slot));
    up(upgrade, doorway, caller, place, largest, true)
}

async fn papers(
    upgrade: WebSocketUpgrade,
    State(rooms): State<Rooms>,
    Path(slot): Path<String>,
    Extension(caller): Extension<Caller>,
) -> Response {
    let Some(doorway) = rooms(&slot) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // There is nothing on it for a stranger, and whoever may have papers only asks.
    if !is_known(&doorway, &caller).await {
        return StatusCode::FORBIDDEN.into_response();
    }
    let whose = Whose::Known(caller.pin.clone());
    let place = caller.places.take(whose, doorway.by_card.then_some(&slot));
    up(upgrade, doorway, caller, place, SMALL_FRAME, false)
}

async fn is_known(doorway: &Doorway, caller: &Caller) -> bool {
    let pin = caller.pin.clone();
    doorway.by_card || doorway.node.run(move |replica| replica.expects(&pin)).await == Ok(true)
}

fn up(
    upgrade: WebSocketUpgrade,
    doorway: Doorway,
    caller: Caller,
    place: Option<Place>,
    largest: usize,
    greets: bool,
) -> Response {
    let Some(place) = place else {
        tracing::warn!(from = %caller.from, "there is no place for one more line");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    upgrade
        .read_buffer_size(READ)
        .max_message_size(largest)
        .max_frame_size(largest)
        .on_upgrade(async move |socket| {
            let mut closing = caller.closing.clone();
            tokio::select! {
                () = run(socket, doorway, caller, greets) => {}
                _ = closing.changed() => {}
            }
            drop(place);
        })
}

async fn run(socket: WebSocket, doorway: Doorway, caller: Caller, greets: bool) {
    let (sink, stream) = socket.split();
    let outgoing = sink.with(|out: Out| {
        ready(Ok::<_, axum::Error>(match out {
            Out::Packed(Packed::Text(text)) => Message::Text(text.into()),
            Out::Packed(Packed::Binary(bytes)) => Message::Binary(bytes.into()),
            Out::Ping => Message::Ping(Vec::new().into()),
            Out::Close(code, reason) => Message::Close(Some(CloseFrame {
                code,
                reason: reason.into(),
            })),
        }))
    });
    let incoming = stream.map(|message| match message {
        Ok(Message::Text(text)) => Incoming::Text(text.as_str().to_owned()),
        Ok(Message::Binary(bytes)) => Incoming::Binary(bytes.to_vec()),
        Ok(Message::Ping(_)) => Incoming::Alive,
        Ok(Message::Pong(_)) => Incoming::Pong,
        Ok(Message::Close(close)) => Incoming::Closed(close.map(|close| close.code)),
        Err(error) if is_too_large(&error) => Incoming::TooLarge,
        Err(_) => Incoming::Closed(None),
    });
    let pumping = Pump {
        node: doorway.node,
        papers: Some(doorway.papers),
        tls: caller.pin,
        from: Some(caller.from),
        to_server: false,
        greets,
        fetches: doorway.fetches && greets,
        token: None,
        greeted: None,
        line: caller.line,
    };
    let ending = pump(pumping, incoming, Box::pin(outgoing)).await;
    tracing::debug!(?ending, from = %caller.from, "a line has ended");
}

fn is_too_large(error: &axum::Error) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref());
    matches!(
        cause,
        Some(WebSocketError::Capacity(CapacityError::MessageTooLong { .. }))
    )
}
