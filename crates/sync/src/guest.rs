//! One who connects: to a room host, to the office, or to the central server.

use std::{pin::pin, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt, future::ready};
use hemicycle_domain::keys::DeviceKey;
use hemicycle_store::Reader;
use rustls::pki_types::ServerName;
use tokio::{
    net::TcpStream,
    sync::{Mutex, oneshot, watch},
    time::Instant,
};
use tokio_rustls::{TlsConnector, client::TlsStream};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{
        Error as WebSocketError, Message,
        error::CapacityError,
        http::StatusCode,
        protocol::{CloseFrame, WebSocketConfig},
    },
};

use crate::{
    joining::{request, six_words},
    line::Line,
    node::{Disk, Node},
    pump::{Ending, Incoming, Out, PING, Pump, SILENCE, pump},
    replica::Happening,
    tls::{TlsIdentity, pin_of},
    wire::{Frame, JoinProof, JoinRefusal, MAX_FRAME, Packed},
};

/// When one that is wanted more is looked for again.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// How long papers are fetched from another laptop than the host, where the host gave a wrong piece.
const INSTEAD: Duration = Duration::from_secs(10);
const CONNECT: Duration = Duration::from_secs(3);
/// Between two tries; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(200);

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

/// Connects to an address as people and invitations write it: a name or an IPv4 address, or an IPv6 address in square
/// brackets and perhaps with the network it is in (`[fe80::1%eth0]`), and a port.
///
/// # Errors
/// Where it is no such address, or nobody answers.
pub async fn dial(address: &str) -> std::io::Result<TcpStream> {
    let parts = address.rsplit_once(':');
    let parts = parts.and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    let (host, port) = parts.ok_or(std::io::ErrorKind::InvalidInput)?;
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    TcpStream::connect((bare.unwrap_or(host), port)).await
}

/// Why a connection could not be made. Of several, the last in this order is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum ConnectError {
    #[error("nobody answers")]
    NoAnswer,
    #[error("not our protocol")]
    Protocol,
    #[error("no version of the protocol in common")]
    OtherProtocol,
    #[error("there is no place at this moment")]
    Busy,
    #[error("another key answers there")]
    WrongHost,
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
        let stream = match tokio::time::timeout(CONNECT, dial(address)).await {
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
                    failed = failed.max(ConnectError::WrongHost);
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
            Ok(Err(WebSocketError::Http(answer))) if answer.status() == StatusCode::SERVICE_UNAVAILABLE => {
                failed = failed.max(ConnectError::Busy);
            }
            _ => failed = failed.max(ConnectError::Protocol),
        }
    }
    Err(failed)
}

async fn carry(pumping: Pump, socket: Connection) -> Ending {
    let (sink, stream) = socket.split();
    let outgoing = sink.with(|out: Out| {
        ready(Ok::<_, tokio_tungstenite::tungstenite::Error>(match out {
            Out::Packed(Packed::Text(text)) => Message::Text(text.into()),
            Out::Packed(Packed::Binary(bytes)) => Message::Binary(bytes.into()),
            Out::Ping => Message::Ping(Vec::new().into()),
            Out::Close(code, reason) => Message::Close(Some(CloseFrame {
                code: code.into(),
                reason: reason.into(),
            })),
        }))
    });
    let incoming = stream.map(|message| match message {
        Ok(Message::Text(text)) => Incoming::Text(text.as_str().to_owned()),
        Ok(Message::Binary(bytes)) => Incoming::Binary(bytes.to_vec()),
        Ok(Message::Close(close)) => Incoming::Closed(close.map(|close| close.code.into())),
        Err(WebSocketError::Capacity(CapacityError::MessageTooLong { .. })) => Incoming::TooLarge,
        Err(_) => Incoming::Closed(None),
        Ok(Message::Pong(_)) => Incoming::Pong,
        Ok(_) => Incoming::Alive,
    });
    pump(pumping, incoming, Box::pin(outgoing)).await
}

/// How the way to the host stands, for the person to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    #[default]
    NoTarget,
    Trying,
    /// Another key than the expected one answers, and nobody else does.
    WrongHost,
    /// The program there has no version of the protocol in common with this one.
    OtherProtocol,
    Up,
    /// Up, while another key than the expected one answers where the target is that is wanted more.
    UpPastWrongHost,
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
            // What comes could not be kept.
            _ if node.disk() != Disk::Good => Err(ConnectError::NoAnswer),
            Some(reached) => Ok(reached),
            None => connect_any(&identity, &known).await,
        };
        match reached {
            Ok((to, socket, tls)) => {
                let begun = Instant::now();
                let (greets, greeted) = oneshot::channel();
                let mut greeted = pin!(greeted);
                let mut waits = true;
                let room = Pump {
                    node: node.clone(),
                    papers: Some(Arc::clone(&papers)),
                    tls,
                    from: None,
                    to_server: to.is_server,
                    greets: true,
                    fetches: false,
                    token: to.token.clone(),
                    greeted: Some(greets),
                    line: Arc::new(Line::default()),
                };
                let mut carried = pin!(carry(room, socket));
                let mut papers = pin!(fetch_papers(&node, &identity, &to, targets.clone()));
                let mut wanted_more = known.iter().position(|target| *target == to).unwrap_or(0);
                let mut looking = pin!(look_for_better(&identity, known.get(..wanted_more), &way));
                let elsewhere = loop {
                    tokio::select! {
                        ending = &mut carried => {
                            way.send_replace(match ending {
                                Ending::OtherProtocol => Way::OtherProtocol,
                                _ => Way::Trying,
                            });
                            break false;
                        }
                        told = &mut greeted, if waits => {
                            waits = false;
                            if told.is_ok() {
                                way.send_replace(Way::Up);
                            }
                        }
                        reached = &mut looking, if wanted_more > 0 => {
                            better = Some(reached);
                            break true;
                        }
                        // Papers have a line of their own, so that no vote waits behind a file.
                        () = &mut papers, if fetches && !to.is_server => break false,
                        changed = targets.changed() => match changed {
                            // The line that is up is the one that is wanted most, and nobody else is looked for.
                            Ok(()) if targets.borrow_and_update().first() == Some(&to) => {
                                wanted_more = 0;
                                stands(&way, Way::Up);
                            }
                            Ok(()) => break true,
                            Err(_) => return,
                        },
                    }
                };
                if elsewhere {
                    continue;
                }
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
            Err(error) => failed = failed.max(error),
        }
    }
    Err(failed)
}

/// How a way that is up stands otherwise than before.
fn stands(way: &watch::Sender<Way>, now: Way) {
    way.send_if_modified(|way| {
        let other = matches!(way, Way::Up | Way::UpPastWrongHost) && *way != now;
        if other {
            *way = now;
        }
        other
    });
}

/// Waits until one of those answers that are wanted more than the one that is connected.
async fn look_for_better(
    identity: &TlsIdentity,
    targets: Option<&[Target]>,
    way: &watch::Sender<Way>,
) -> (Target, Connection, String) {
    loop {
        tokio::time::sleep(LOOK_AGAIN).await;
        let now = match connect_any(identity, targets.unwrap_or_default()).await {
            Ok(reached) => return reached,
            Err(ConnectError::WrongHost) => Way::UpPastWrongHost,
            Err(_) => Way::Up,
        };
        stands(way, now);
    }
}

/// Fetches papers from the host. Where it gives a wrong piece, the others that are known are asked for a while.
async fn fetch_papers(
    node: &Node,
    identity: &TlsIdentity,
    host: &Target,
    known: watch::Receiver<Vec<Target>>,
) {
    let mut wrong = 0;
    let mut instead: Option<Target> = None;
    loop {
        let other = instead.take();
        let from = other.as_ref().unwrap_or(host);
        if let Ok((socket, tls)) = connect(identity, from, "/papers").await {
            let papers = Pump {
                node: node.clone(),
                papers: None,
                tls,
                from: None,
                to_server: false,
                greets: false,
                fetches: true,
                token: None,
                greeted: None,
                line: Arc::new(Line::default()),
            };
            let carried = carry(papers, socket);
            let ending = if from == host {
                carried.await
            } else {
                tokio::time::timeout(INSTEAD, carried)
                    .await
                    .unwrap_or(Ending::Gone)
            };
            if ending == Ending::WrongPiece {
                tracing::warn!(addresses = ?from.addresses, "a wrong piece of a paper came from there");
                let heard = node.run(|replica| replica.happened(Happening::WrongPiece));
                if heard.await.is_err() {
                    return;
                }
                let known = known.borrow();
                let others: Vec<&Target> = known.iter().filter(|target| *target != host).collect();
                instead = others.get(wrong % others.len().max(1)).copied().cloned();
                wrong += 1;
            }
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
                    Ok(Frame::Hello(hello)) if !hello.is_understood() => {
                        return Err(ConnectError::OtherProtocol.into());
                    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    /// An address of this machine that holds within one network alone, with the network's number and name.
    fn within_one_network() -> Option<(std::net::Ipv6Addr, u32, String)> {
        let told = std::fs::read_to_string("/proc/net/if_inet6").ok()?;
        told.lines().find_map(|line| {
            let mut parts = line.split_whitespace();
            let bits = u128::from_str_radix(parts.next()?, 16).ok()?;
            let number = u32::from_str_radix(parts.next()?, 16).ok()?;
            let ip = std::net::Ipv6Addr::from(bits);
            ip.is_unicast_link_local()
                .then(|| (ip, number, parts.next_back().unwrap().to_owned()))
        })
    }

    #[tokio::test]
    async fn an_address_that_names_its_network_is_dialled() {
        let Some((ip, number, network)) = within_one_network() else {
            #[expect(clippy::print_stderr, reason = "a test that did not run says why")]
            {
                eprintln!("not run: no network of this machine has an fe80:: address");
            }
            return;
        };
        let at = std::net::SocketAddrV6::new(ip, 0, 0, number);
        let door = tokio::net::TcpListener::bind(at).await.unwrap();
        let port = door.local_addr().unwrap().port();
        let address = format!("[{ip}%{network}]:{port}");
        let (dialled, came) = tokio::join!(dial(&address), door.accept());
        assert_eq!(dialled.unwrap().peer_addr().unwrap().port(), port);
        came.unwrap();
    }

    #[tokio::test]
    async fn what_has_no_port_is_no_address() {
        for wrong in ["", "::1", "[::1]", "host", "host:", "host:door"] {
            assert!(dial(wrong).await.is_err(), "{wrong}");
        }
    }
}
