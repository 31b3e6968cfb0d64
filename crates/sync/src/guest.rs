//! One who connects: to a room host, to the office, or to the central server. And the pump that both sides run.

use std::{collections::BTreeSet, pin::pin, sync::Arc, time::Duration};

use futures_util::{Sink, SinkExt, Stream, StreamExt, future::ready};
use hemicycle_domain::{
    keys::DeviceKey,
    tree::{hex, unhex},
};
use hemicycle_store::Reader;
use rustls::pki_types::ServerName;
use tokio::{
    net::TcpStream,
    sync::{Mutex, mpsc, watch},
    time::{Instant, MissedTickBehavior},
};
use tokio_rustls::{TlsConnector, client::TlsStream};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};

use crate::{
    joining::{request, six_words},
    node::Node,
    replica::PeerId,
    tls::{TlsIdentity, pin_of},
    wire::{Frame, JoinProof, JoinRefusal, MAX_FRAME, Packed, Parcel},
};

/// A peer that says nothing for so long is gone: the cable may be out.
const SILENCE: Duration = Duration::from_secs(5);
const PING: Duration = Duration::from_millis(1_500);
/// When a peer is asked again for what it did not have.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
const CONNECT: Duration = Duration::from_secs(3);
/// Between two tries; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(200);

/// What comes in, whichever library carried it.
pub(crate) enum Incoming {
    Text(String),
    Binary(Vec<u8>),
    Alive,
    Closed,
}

pub(crate) enum Out {
    Packed(Packed),
    Ping,
}

/// One connection's part: whose it is, and what it does.
pub(crate) struct Pump {
    pub node: Node,
    pub papers: Option<Arc<Mutex<Reader>>>,
    /// The key that the peer proved.
    pub tls: String,
    /// The peer is the central server that this laptop trusts by its card.
    pub to_server: bool,
    /// Journals travel on it; otherwise only papers.
    pub greets: bool,
    /// This side asks for the papers that it lacks.
    pub fetches: bool,
    pub token: Option<String>,
}

/// Carries frames both ways until the connection ends.
pub(crate) async fn pump<I, O, E>(pump: Pump, mut incoming: I, mut outgoing: O)
where
    I: Stream<Item = Incoming> + Unpin,
    O: Sink<Out, Error = E> + Unpin,
{
    let (sender, mut parcels) = mpsc::unbounded_channel::<Parcel>();
    // Where journals travel, the replica alone holds the sender: when its store is closed, the connection ends.
    let (peer, _kept) = if pump.greets {
        let (tls, to_server, token) = (pump.tls.clone(), pump.to_server, pump.token.clone());
        match pump
            .node
            .run(move |replica| replica.connected(sender, tls, to_server, token))
            .await
        {
            Ok(Ok(peer)) => (Some(peer), None),
            Ok(Err(_)) | Err(_) => return,
        }
    } else {
        (None, Some(sender))
    };
    let _leaving = peer.map(|peer| Leaving {
        node: pump.node.clone(),
        peer,
    });
    let tls = pump.tls.clone();
    // One who knocks is asked for papers only where they are prepared; a line of papers is there for nothing else.
    let fetches = pump.fetches
        && (!pump.greets || pump.node.run(move |replica| replica.fetches_from(&tls)).await == Ok(true));
    let mut fetch = Fetch::default();
    let mut changes = pump.node.changes();
    let mut ping = tokio::time::interval(PING);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut heard = Instant::now();
    loop {
        if fetches && let Some(frame) = fetch.next(&pump.node).await {
            let Ok(packed) = frame.pack() else { break };
            if outgoing.send(Out::Packed(packed)).await.is_err() {
                break;
            }
        }
        tokio::select! {
            parcel = parcels.recv() => {
                let Some(parcel) = parcel else { break };
                let Some(packed) = parcel.packed() else { continue };
                // A reader that does not read is given up: it catches up by range when it comes back.
                let sent = tokio::time::timeout(SILENCE, outgoing.send(Out::Packed(packed))).await;
                if !matches!(sent, Ok(Ok(()))) {
                    break;
                }
            }
            message = incoming.next() => {
                heard = Instant::now();
                let frame = match message {
                    Some(Incoming::Text(text)) => Frame::unpack_text(&text),
                    Some(Incoming::Binary(bytes)) => Frame::unpack_binary(&bytes),
                    Some(Incoming::Alive) => continue,
                    Some(Incoming::Closed) | None => break,
                };
                let Ok(frame) = frame else {
                    tracing::warn!("a peer sent what is no frame; its connection is closed");
                    break;
                };
                match frame {
                    Frame::AskPieces { .. } | Frame::AskPiece { .. } => {
                        let Ok(packed) = serve_paper(&pump, frame).await.pack() else { break };
                        if outgoing.send(Out::Packed(packed)).await.is_err() {
                            break;
                        }
                    }
                    Frame::Pieces { .. } | Frame::Piece { .. } | Frame::NoPiece { .. } => {
                        fetch.take(&pump.node, frame).await;
                    }
                    // The host may learn of this laptop in a moment; only a new greeting is answered then.
                    Frame::Stranger => break,
                    Frame::Unknown { kind } => {
                        tracing::warn!(kind, "a peer said what this version does not know");
                    }
                    frame => {
                        if let Some(peer) = peer {
                            pump.node.receive(peer, frame);
                        }
                    }
                }
            }
            _ = ping.tick() => {
                if heard.elapsed() > SILENCE || outgoing.send(Out::Ping).await.is_err() {
                    break;
                }
            }
            changed = changes.changed(), if fetches && fetch.idle() => {
                if changed.is_err() {
                    break;
                }
            }
        }
    }
}

/// Tells the replica that a peer has gone, also where the connection is dropped from outside.
struct Leaving {
    node: Node,
    peer: PeerId,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.node.disconnected(self.peer);
    }
}

async fn serve_paper(pump: &Pump, ask: Frame) -> Frame {
    let (sha256, index) = match ask {
        Frame::AskPieces { sha256 } => (sha256, None),
        Frame::AskPiece { sha256, index } => (sha256, Some(index)),
        _ => {
            return Frame::NoPiece {
                sha256: String::new(),
            };
        }
    };
    let none = Frame::NoPiece {
        sha256: sha256.clone(),
    };
    let Some(papers) = pump.papers.clone() else {
        return none;
    };
    // The same check of rights as for entries, by the key of this very connection.
    let (tls, trusted, name) = (pump.tls.clone(), pump.to_server, sha256.clone());
    let allowed = pump
        .node
        .run(move |replica| trusted || replica.may_read_file(&tls, &name))
        .await;
    if allowed != Ok(true) {
        return none;
    }
    let Some(index) = index else {
        let name = sha256.clone();
        let hashes = pump
            .node
            .run(move |replica| replica.store.piece_list(&name).ok().flatten())
            .await;
        return match hashes {
            Ok(Some(hashes)) => Frame::Pieces {
                sha256,
                hashes: hashes.iter().map(|h| hex(h)).collect(),
            },
            _ => none,
        };
    };
    let reader = papers.lock_owned().await;
    let name = sha256.clone();
    let piece = tokio::task::spawn_blocking(move || reader.piece(&name, index)).await;
    match piece {
        Ok(Ok(Some(bytes))) => Frame::Piece { sha256, index, bytes },
        _ => none,
    }
}

/// Asks for one piece after the other; each is checked on arrival.
#[derive(Default)]
struct Fetch {
    asked: Option<String>,
    /// Files that this peer does not have or may not give.
    without: BTreeSet<String>,
    looked_again: Option<Instant>,
}

impl Fetch {
    fn idle(&self) -> bool {
        self.asked.is_none()
    }

    async fn next(&mut self, node: &Node) -> Option<Frame> {
        if self.asked.is_some() {
            return None;
        }
        // Who lacks a paper now may have it later.
        let long_ago = self.looked_again.is_none_or(|at| at.elapsed() > LOOK_AGAIN);
        if long_ago {
            self.without.clear();
            self.looked_again = Some(Instant::now());
        }
        let without = self.without.clone();
        let frame = node
            .run(move |replica| replica.next_wanted(&without))
            .await
            .ok()
            .flatten();
        self.asked = match &frame {
            Some(Frame::AskPieces { sha256 } | Frame::AskPiece { sha256, .. }) => Some(sha256.clone()),
            _ => None,
        };
        frame
    }

    async fn take(&mut self, node: &Node, frame: Frame) {
        let asked = self.asked.take();
        let good = match frame {
            Frame::Pieces { sha256, hashes } if asked.as_ref() == Some(&sha256) => {
                let hashes: Option<Vec<_>> = hashes.iter().map(|hash| unhex::<32>(hash)).collect();
                match hashes {
                    Some(hashes) => node
                        .run(move |replica| replica.store.set_piece_hashes(&sha256, &hashes).unwrap_or(false))
                        .await
                        .unwrap_or(false),
                    None => false,
                }
            }
            Frame::Piece { sha256, index, bytes } if asked.as_ref() == Some(&sha256) => node
                .run(move |replica| replica.take_piece(&sha256, index, &bytes))
                .await
                .unwrap_or(false),
            _ => false,
        };
        if !good && let Some(sha256) = asked {
            // Not from here; another source, or another connection, may have it.
            self.without.insert(sha256);
        }
    }
}

/// Where to connect, and whose key is expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub addresses: Vec<String>,
    /// None only where people compare words.
    pub pin: Option<String>,
    pub is_server: bool,
    pub token: Option<String>,
    /// Which council is meant there.
    pub slot: String,
}

/// Why a connection could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConnectError {
    #[error("nobody answers")]
    NoAnswer,
    #[error("another key answers there")]
    WrongHost,
    #[error("not our protocol")]
    Protocol,
}

type Connection = WebSocketStream<TlsStream<TcpStream>>;

async fn connect(
    identity: &TlsIdentity,
    target: &Target,
    path: &str,
) -> Result<(Connection, String), ConnectError> {
    let config = identity
        .client(target.pin.clone())
        .map_err(|_| ConnectError::Protocol)?;
    let connector = TlsConnector::from(config);
    let mut failed = ConnectError::NoAnswer;
    for address in &target.addresses {
        let stream = match tokio::time::timeout(CONNECT, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => stream,
            _ => continue,
        };
        if stream.set_nodelay(true).is_err() {
            continue;
        }
        let name = ServerName::try_from("hemicycle.local").map_err(|_| ConnectError::Protocol)?;
        let tls = match tokio::time::timeout(CONNECT, connector.connect(name, stream)).await {
            Ok(Ok(tls)) => tls,
            // Only a key that does not fit is another host; a line that breaks is no answer.
            Ok(Err(error)) => {
                if error.kind() == std::io::ErrorKind::InvalidData {
                    failed = ConnectError::WrongHost;
                }
                continue;
            }
            Err(_) => continue,
        };
        let chain = tls.get_ref().1.peer_certificates();
        let Some(pin) = chain.and_then(|chain| chain.first()).and_then(pin_of) else {
            continue;
        };
        let limits = WebSocketConfig::default()
            .max_message_size(Some(MAX_FRAME * 8))
            .max_frame_size(Some(MAX_FRAME * 8));
        let url = format!("ws://hemicycle.local{path}/{}", target.slot);
        match tokio::time::timeout(CONNECT, client_async_with_config(url, tls, Some(limits))).await {
            Ok(Ok((socket, _))) => return Ok((socket, pin)),
            _ => failed = ConnectError::Protocol,
        }
    }
    Err(failed)
}

async fn carry(pumping: Pump, socket: Connection) {
    let (sink, stream) = socket.split();
    let outgoing = sink.with(|out: Out| {
        ready(Ok::<_, tokio_tungstenite::tungstenite::Error>(match out {
            Out::Packed(Packed::Text(text)) => Message::Text(text.into()),
            Out::Packed(Packed::Binary(bytes)) => Message::Binary(bytes.into()),
            Out::Ping => Message::Ping(Vec::new().into()),
        }))
    });
    let incoming = stream.map(|message| match message {
        Ok(Message::Text(text)) => Incoming::Text(text.as_str().to_owned()),
        Ok(Message::Binary(bytes)) => Incoming::Binary(bytes.to_vec()),
        Ok(Message::Close(_)) | Err(_) => Incoming::Closed,
        Ok(_) => Incoming::Alive,
    });
    pump(pumping, incoming, Box::pin(outgoing)).await;
}

/// How the way to the host stands, for the person to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    #[default]
    NoTarget,
    Trying,
    WrongHost,
    Up,
}

/// Keeps a connection to the first target that answers for as long as there are any, and says how it stands.
pub async fn follow(
    node: Node,
    identity: TlsIdentity,
    papers: Arc<Mutex<Reader>>,
    mut targets: watch::Receiver<Vec<Target>>,
    way: watch::Sender<Way>,
    fetches: bool,
) {
    let mut pause = FIRST_PAUSE;
    let mut better = None;
    loop {
        let known = targets.borrow_and_update().clone();
        if known.is_empty() {
            way.send_replace(Way::NoTarget);
            if targets.changed().await.is_err() {
                return;
            }
            continue;
        }
        // Whoever was looked for may lead no more: only those that are wanted now are gone to.
        let still = |reached: &(Target, Connection, String)| known.contains(&reached.0);
        let reached = match better.take().filter(still) {
            Some(reached) => Ok(reached),
            None => connect_any(&identity, &known).await,
        };
        match reached {
            Ok((to, socket, tls)) => {
                let begun = Instant::now();
                way.send_replace(Way::Up);
                let room = Pump {
                    node: node.clone(),
                    papers: Some(Arc::clone(&papers)),
                    tls,
                    to_server: to.is_server,
                    greets: true,
                    fetches: false,
                    token: to.token.clone(),
                };
                let mut carried = pin!(carry(room, socket));
                let mut papers = pin!(fetch_papers(&node, &identity, &to));
                let mut wanted_more = known.iter().position(|target| *target == to).unwrap_or(0);
                let mut looking = pin!(look_for_better(&identity, known.get(..wanted_more)));
                let elsewhere = loop {
                    tokio::select! {
                        () = &mut carried => break false,
                        reached = &mut looking, if wanted_more > 0 => {
                            better = Some(reached);
                            break true;
                        }
                        // Papers have a line of their own, so that no vote waits behind a file.
                        () = &mut papers, if fetches && !to.is_server => break false,
                        changed = targets.changed() => match changed {
                            // The line that is up is the one that is wanted most, and nobody else is looked for.
                            Ok(()) if targets.borrow_and_update().first() == Some(&to) => wanted_more = 0,
                            Ok(()) => break true,
                            Err(_) => return,
                        },
                    }
                };
                if elsewhere {
                    continue;
                }
                way.send_replace(Way::Trying);
                // One who is sent away at once does not knock without end.
                if begun.elapsed() > SILENCE {
                    pause = FIRST_PAUSE;
                }
            }
            Err(error) => {
                way.send_replace(if error == ConnectError::WrongHost {
                    Way::WrongHost
                } else {
                    Way::Trying
                });
            }
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => pause = (pause * 2).min(Duration::from_secs(2)),
            changed = targets.changed() => match changed {
                Ok(()) => pause = FIRST_PAUSE,
                Err(_) => return,
            },
        }
    }
}

async fn connect_any(
    identity: &TlsIdentity,
    targets: &[Target],
) -> Result<(Target, Connection, String), ConnectError> {
    let mut failed = ConnectError::NoAnswer;
    for to in targets {
        match connect(identity, to, "/room").await {
            Ok((socket, tls)) => return Ok((to.clone(), socket, tls)),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// Waits until one of those answers that are wanted more than the one that is connected.
async fn look_for_better(identity: &TlsIdentity, targets: Option<&[Target]>) -> (Target, Connection, String) {
    loop {
        tokio::time::sleep(LOOK_AGAIN).await;
        if let Ok(reached) = connect_any(identity, targets.unwrap_or_default()).await {
            return reached;
        }
    }
}

async fn fetch_papers(node: &Node, identity: &TlsIdentity, target: &Target) {
    loop {
        if let Ok((socket, tls)) = connect(identity, target, "/papers").await {
            let papers = Pump {
                node: node.clone(),
                papers: None,
                tls,
                to_server: false,
                greets: false,
                fetches: true,
                token: None,
            };
            carry(papers, socket).await;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Why a laptop was not let in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    #[error(transparent)]
    Connect(#[from] ConnectError),
    #[error("refused: {0:?}")]
    Refused(JoinRefusal),
    #[error("the connection ended")]
    Ended,
}

/// What a laptop learns when it is let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    pub council: String,
    pub council_name: String,
    pub person: hemicycle_domain::ids::PersonId,
    pub name: String,
    /// The host's key, to be pinned from now on.
    pub host_tls: String,
}

/// Asks to be let in, and waits for the clerk where words are compared. `on_words` shows them.
///
/// # Errors
/// Where nobody answers, another key answers, or the answer is no.
pub async fn join(
    identity: &TlsIdentity,
    key: &DeviceKey,
    target: &Target,
    proof: JoinProof,
    on_words: impl FnOnce(Vec<String>),
) -> Result<Admission, JoinError> {
    let (mut socket, host_tls) = connect(identity, target, "/room").await?;
    if let JoinProof::Code(code) = &proof {
        on_words(six_words(&host_tls, identity.pin(), &key.device(), code));
    }
    let frame = Frame::Join(request(key, identity.pin(), proof));
    if let Ok(Packed::Text(text)) = frame.pack() {
        socket
            .send(Message::Text(text.into()))
            .await
            .map_err(|_| JoinError::Ended)?;
    }
    let mut ping = tokio::time::interval(PING);
    loop {
        tokio::select! {
            message = socket.next() => match message {
                Some(Ok(Message::Text(text))) => match Frame::unpack_text(text.as_str()) {
                    Ok(Frame::Admitted { council, council_name, person, name }) => {
                        return Ok(Admission { council, council_name, person, name, host_tls });
                    }
                    Ok(Frame::JoinRefused { reason }) => return Err(JoinError::Refused(reason)),
                    _ => {}
                },
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(JoinError::Ended),
                Some(Ok(_)) => {}
            },
            _ = ping.tick() => {
                socket.send(Message::Ping(Vec::new().into())).await.map_err(|_| JoinError::Ended)?;
            }
        }
    }
}
