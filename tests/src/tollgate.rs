//! A proxy that has the keys of both ends of a line: it counts the messages that pass, and cuts after any of them.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::{SinkExt, StreamExt};
use hemicycle_sync::tls::TlsIdentity;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::{TlsAcceptor, TlsConnector, client::TlsStream};
use tokio_tungstenite::{
    WebSocketStream, accept_hdr_async, client_async,
    tungstenite::{
        Message,
        handshake::server::{ErrorResponse, Request, Response},
    },
};

/// What has passed gets so long to arrive before both lines break.
const ARRIVES: Duration = Duration::from_millis(30);

/// Stands between a laptop and a server.
pub struct Tollgate {
    pub address: String,
    far: Arc<Mutex<SocketAddr>>,
    passed: Arc<AtomicUsize>,
    /// No message passes beyond so many, and no line is made then.
    until: watch::Sender<usize>,
}

/// What each of its lines needs.
#[derive(Clone)]
struct Toll {
    near: TlsAcceptor,
    laptop: TlsIdentity,
    pin: String,
    far: Arc<Mutex<SocketAddr>>,
    begun: Arc<AtomicUsize>,
    passed: Arc<AtomicUsize>,
    until: watch::Receiver<usize>,
}

impl Tollgate {
    /// Open, with nothing counted yet. It cuts after so many messages, both ways together.
    pub async fn between(
        server: &TlsIdentity,
        far: SocketAddr,
        laptop: &TlsIdentity,
        cuts_after: usize,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (until, seen) = watch::channel(cuts_after);
        let (far, passed) = (Arc::new(Mutex::new(far)), Arc::new(AtomicUsize::new(0)));
        let toll = Toll {
            near: TlsAcceptor::from(server.server().unwrap()),
            laptop: laptop.clone(),
            pin: server.pin().to_owned(),
            far: Arc::clone(&far),
            begun: Arc::default(),
            passed: Arc::clone(&passed),
            until: seen,
        };
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                if !toll.is_cut() {
                    tokio::spawn(toll.clone().carry(near));
                }
            }
        });
        Self {
            address,
            far,
            passed,
            until,
        }
    }

    /// Messages that have passed, both ways together.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.passed.load(Ordering::SeqCst)
    }

    /// Whether the message has passed after which it cuts.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.passed() >= *self.until.borrow()
    }

    /// Everything passes from now on, and is counted on.
    pub fn mend(&self) {
        self.until.send_replace(usize::MAX);
    }

    /// The server is somewhere else from now on.
    pub fn lead_to(&self, far: SocketAddr) {
        *self.far.lock().unwrap_or_else(PoisonError::into_inner) = far;
    }
}

/// The client's end of a line to a server, as a laptop with these keys has it.
pub async fn line(
    laptop: &TlsIdentity,
    pin: &str,
    server: SocketAddr,
    path: &str,
) -> Option<WebSocketStream<TlsStream<TcpStream>>> {
    let stream = TcpStream::connect(server).await.ok()?;
    let connector = TlsConnector::from(laptop.client(Some(pin.to_owned())).unwrap());
    let name = ServerName::try_from("hemicycle.local").unwrap();
    let tls = connector.connect(name, stream).await.ok()?;
    let (line, _) = client_async(format!("ws://hemicycle.local{path}"), tls)
        .await
        .ok()?;
    Some(line)
}

impl Toll {
    fn is_cut(&self) -> bool {
        self.passed.load(Ordering::SeqCst) >= *self.until.borrow()
    }

    /// One line, until an end leaves it or it is cut.
    async fn carry(self, near: TcpStream) {
        let Ok(near) = self.near.clone().accept(near).await else {
            return;
        };
        let mut path = String::new();
        #[expect(clippy::result_large_err, reason = "the library asks so")]
        let asked = |request: &Request, response: Response| -> Result<Response, ErrorResponse> {
            request.uri().path().clone_into(&mut path);
            Ok(response)
        };
        let Ok(mut near) = accept_hdr_async(near, asked).await else {
            return;
        };
        let far = *self.far.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(mut far) = line(&self.laptop, &self.pin, far, &path).await else {
            return;
        };
        while !self.is_cut() {
            let (message, to_far) = tokio::select! {
                message = near.next() => (message, true),
                message = far.next() => (message, false),
            };
            let Some(Ok(message)) = message else { return };
            let counts = matches!(message, Message::Text(_) | Message::Binary(_));
            // Another line may be bringing the last one.
            if counts && self.begun.fetch_add(1, Ordering::SeqCst) >= *self.until.borrow() {
                break;
            }
            let sent = if to_far {
                far.send(message).await
            } else {
                near.send(message).await
            };
            if sent.is_err() {
                return;
            }
            self.passed.fetch_add(usize::from(counts), Ordering::SeqCst);
        }
        tokio::time::sleep(ARRIVES).await;
    }
}
