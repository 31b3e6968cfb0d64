//! Where others knock: TLS 1.3 on one port, WebSocket behind it, the same for a room host and the central server.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    extract::{
        Path, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::{SinkExt, StreamExt, future::ready};
use hemicycle_store::Reader;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Mutex, Semaphore, watch},
};
use tokio_rustls::TlsAcceptor;

use crate::{
    guest::{Incoming, Out, Pump, pump},
    line::Line,
    node::Node,
    tls::{TlsIdentity, pin_of},
    wire::{MAX_FRAME, Packed},
};

/// How long a peer may take for the TLS handshake and for the head of its request.
const PATIENCE: Duration = Duration::from_secs(8);
/// Connections at once, papers included.
const MAX_CONNECTIONS: usize = 8_192;

/// What every connection needs.
#[derive(Clone)]
pub struct Doorway {
    pub node: Node,
    pub papers: Arc<Mutex<Reader>>,
    /// Papers are fetched from guests: by the central server from all, by a host from those who prepare them.
    pub fetches: bool,
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

#[derive(Clone)]
struct PeerPin(String);

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
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let config = identity.server().map_err(std::io::Error::other)?;
        let acceptor = TlsAcceptor::from(config);
        let (closed, closing) = watch::channel(false);
        tokio::spawn(accept(listener, acceptor, rooms, closing));
        Ok(Self { address, closed })
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
    mut closing: watch::Receiver<bool>,
) {
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = closing.changed() => return,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Out of file handles, most likely: others may leave meanwhile.
                tracing::warn!(%error, "a connection was not taken");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            continue;
        };
        let (acceptor, rooms, mut closing) = (acceptor.clone(), Arc::clone(&rooms), closing.clone());
        tokio::spawn(async move {
            tokio::select! {
                () = serve(stream, acceptor, rooms) => {}
                _ = closing.changed() => {}
            }
            drop(place);
        });
    }
}

async fn serve(stream: TcpStream, acceptor: TlsAcceptor, rooms: Rooms) {
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let line = Arc::new(Line::of(&stream));
    let Ok(Ok(tls)) = tokio::time::timeout(PATIENCE, acceptor.accept(stream)).await else {
        return;
    };
    let pin = tls
        .get_ref()
        .1
        .peer_certificates()
        .and_then(|chain| chain.first())
        .and_then(pin_of);
    let Some(pin) = pin else { return };
    let service = TowerToHyperService::new(
        router(rooms)
            .layer(Extension(PeerPin(pin)))
            .layer(Extension(line)),
    );
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE);
    let served = builder
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
    Extension(pin): Extension<PeerPin>,
    Extension(line): Extension<Arc<Line>>,
) -> Response {
    match rooms(&slot) {
        Some(doorway) => upgrade
            .max_message_size(MAX_FRAME * 8)
            .on_upgrade(move |socket| run(socket, doorway, pin, line, true)),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn papers(
    upgrade: WebSocketUpgrade,
    State(rooms): State<Rooms>,
    Path(slot): Path<String>,
    Extension(pin): Extension<PeerPin>,
    Extension(line): Extension<Arc<Line>>,
) -> Response {
    match rooms(&slot) {
        Some(doorway) => upgrade
            .max_message_size(MAX_FRAME)
            .on_upgrade(move |socket| run(socket, doorway, pin, line, false)),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn run(socket: WebSocket, doorway: Doorway, PeerPin(tls): PeerPin, line: Arc<Line>, greets: bool) {
    let (sink, stream) = socket.split();
    let outgoing = sink.with(|out: Out| {
        ready(Ok::<_, axum::Error>(match out {
            Out::Packed(Packed::Text(text)) => Message::Text(text.into()),
            Out::Packed(Packed::Binary(bytes)) => Message::Binary(bytes.into()),
            Out::Ping => Message::Ping(Vec::new().into()),
        }))
    });
    let incoming = stream.map(|message| match message {
        Ok(Message::Text(text)) => Incoming::Text(text.as_str().to_owned()),
        Ok(Message::Binary(bytes)) => Incoming::Binary(bytes.to_vec()),
        Ok(Message::Ping(_)) => Incoming::Alive,
        Ok(Message::Pong(_)) => Incoming::Pong,
        Ok(Message::Close(_)) | Err(_) => Incoming::Closed,
    });
    let pumping = Pump {
        node: doorway.node,
        papers: Some(doorway.papers),
        tls,
        to_server: false,
        greets,
        fetches: doorway.fetches && greets,
        token: None,
        line,
    };
    pump(pumping, incoming, Box::pin(outgoing)).await;
}
