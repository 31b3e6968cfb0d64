//! What both ends of a line run: frames both ways until somebody ends it. Nothing waits on it without a bound or a
//! time limit, so that a peer that is silent, slow or hostile costs nobody else anything.

use std::{net::IpAddr, sync::Arc, time::Duration};

use futures_util::{Sink, SinkExt, Stream, StreamExt};
use hemicycle_store::{Reader, StoreError};
use tokio::{
    sync::{Mutex, Semaphore, mpsc, oneshot},
    time::{Instant, MissedTickBehavior, timeout, timeout_at},
};

use crate::{
    line::Line,
    node::Node,
    replica::PeerId,
    wire::{Frame, Packed, Parcel},
};

use self::pieces::{Fetch, Served, serve};

mod pieces;

/// A peer that says nothing, or takes nothing, for so long is gone: the cable may be out, or it is too slow to follow.
pub(crate) const SILENCE: Duration = Duration::from_secs(5);
pub(crate) const PING: Duration = Duration::from_millis(1_500);
/// How long a line may be up without a greeting, or a code that the clerk looks at.
const GREETING: Duration = Duration::from_secs(8);
/// How long one who is sent away is told why.
const FAREWELL: Duration = Duration::from_secs(1);
/// Words that wait for one peer, at most. Who has not read so many catches up by range when it comes back.
const WORDS: usize = 1_024;
/// KiB of one peer's frames that wait for the node, at most. Beyond them its line is not read.
const UNHEARD: usize = 16 * 1_024;

/// What comes in, whichever library carried it.
pub(crate) enum Incoming {
    Text(String),
    Binary(Vec<u8>),
    Alive,
    /// A ping has come back.
    Pong,
    /// More than may come in one frame.
    TooLarge,
    /// With the code that the other side gave, if any.
    Closed(Option<u16>),
}

pub(crate) enum Out {
    Packed(Packed),
    Ping,
    Close(u16, &'static str),
}

/// How a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Closed over there or here, silent, or too slow.
    Gone,
    /// Not known over there; only a new greeting is answered.
    Stranger,
    /// The two programs have no protocol in common.
    OtherProtocol,
    BadFrame,
    TooLarge,
    NotGreeted,
    /// It showed a second invitation on one line.
    AskedTwice,
    /// A piece of a paper came that is not the one that was published.
    WrongPiece,
}

impl Ending {
    /// The code and the reason that the other side is told (RFC 6455, 7.4; from 4000 on, they are our own).
    fn said(self) -> Option<(u16, &'static str)> {
        match self {
            Self::Gone | Self::Stranger => None,
            Self::OtherProtocol => Some((4_001, "no protocol in common")),
            Self::BadFrame => Some((1_007, "not a frame of this protocol")),
            Self::TooLarge => Some((1_009, "more than a frame may hold")),
            Self::NotGreeted => Some((1_008, "no greeting in time")),
            Self::AskedTwice => Some((1_008, "one invitation a line")),
            Self::WrongPiece => Some((4_002, "not the piece that was published")),
        }
    }

    fn heard(code: Option<u16>) -> Self {
        let other = Self::OtherProtocol;
        match other.said() {
            Some((ours, _)) if code == Some(ours) => other,
            _ => Self::Gone,
        }
    }
}

/// One connection's part: whose it is, and what it does.
pub(crate) struct Pump {
    pub node: Node,
    pub papers: Option<Arc<Mutex<Reader>>>,
    /// The key that the peer proved.
    pub tls: String,
    /// From where the peer knocked, if it did.
    pub from: Option<IpAddr>,
    /// The peer is the central server that this laptop trusts by its card.
    pub to_server: bool,
    /// Journals travel on it; otherwise only papers.
    pub greets: bool,
    /// This side asks for the papers that it lacks.
    pub fetches: bool,
    pub token: Option<String>,
    /// Told when the peer has greeted in a protocol that both speak.
    pub greeted: Option<oneshot::Sender<()>>,
    pub line: Arc<Line>,
}

/// Carries frames both ways until the connection ends, and says how it did.
pub(crate) async fn pump<I, O, E>(mut pump: Pump, mut incoming: I, mut outgoing: O) -> Ending
where
    I: Stream<Item = Incoming> + Unpin,
    O: Sink<Out, Error = E> + Unpin,
{
    let (sender, parcels) = mpsc::channel::<Parcel>(WORDS);
    // Where journals travel, the replica alone holds the sender: when it lets go, the connection ends.
    let (peer, _kept) = if pump.greets {
        let (tls, from, to_server) = (pump.tls.clone(), pump.from, pump.to_server);
        let (token, line) = (pump.token.take(), Arc::clone(&pump.line));
        match pump
            .node
            .run(move |replica| {
                let peer = replica.connected(sender, tls, from, to_server, token)?;
                replica.runs_on(peer, line);
                Ok::<_, StoreError>(peer)
            })
            .await
        {
            Ok(Ok(peer)) => (Some(peer), None),
            Ok(Err(_)) | Err(_) => return Ending::Gone,
        }
    } else {
        (None, Some(sender))
    };
    let _leaving = peer.map(|peer| Leaving {
        node: pump.node.clone(),
        peer,
    });
    // One answer at a time: who asks for more than it reads is not heard meanwhile.
    let (answer, answers) = mpsc::channel(1);
    let line = Arc::clone(&pump.line);
    let ending = tokio::select! {
        ending = read(pump, peer, &mut incoming, answer) => ending,
        ending = write(&mut outgoing, parcels, answers, &line) => ending,
    };
    if let Some((code, reason)) = ending.said() {
        tracing::warn!(reason, "a line is ended");
        drop(timeout(FAREWELL, outgoing.send(Out::Close(code, reason))).await);
    }
    ending
}

/// Sends what waits, journals before papers. A reader that does not read is given up.
async fn write<O, E>(
    outgoing: &mut O,
    mut parcels: mpsc::Receiver<Parcel>,
    mut answers: mpsc::Receiver<Served>,
    line: &Line,
) -> Ending
where
    O: Sink<Out, Error = E> + Unpin,
{
    let mut ping = tokio::time::interval(PING);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        // What it holds is given back when it has been sent.
        let mut _held = None;
        let out = tokio::select! {
            biased;
            _ = ping.tick() => {
                // The replica has let go of it: what still waited had its time.
                if parcels.is_closed() {
                    return Ending::Gone;
                }
                line.goes_out();
                Out::Ping
            }
            parcel = parcels.recv() => {
                let Some(parcel) = parcel else { return Ending::Gone };
                let Some(packed) = parcel.packed() else { continue };
                Out::Packed(packed)
            }
            Some(served) = answers.recv() => {
                _held = served.held;
                Out::Packed(served.packed)
            }
        };
        if !matches!(timeout(SILENCE, outgoing.send(out)).await, Ok(Ok(()))) {
            return Ending::Gone;
        }
    }
}

/// Hears what comes, and asks for papers.
async fn read<I>(
    mut pump: Pump,
    peer: Option<PeerId>,
    incoming: &mut I,
    answer: mpsc::Sender<Served>,
) -> Ending
where
    I: Stream<Item = Incoming> + Unpin,
{
    let tls = pump.tls.clone();
    // One who knocks is asked for papers only where they are prepared; a line of papers is there for nothing else.
    let fetches = pump.fetches
        && (!pump.greets || pump.node.run(move |replica| replica.fetches_from(&tls)).await == Ok(true));
    let mut fetch = Fetch::default();
    let mut changes = pump.node.changes();
    let unheard = Arc::new(Semaphore::new(UNHEARD));
    let mut greets_by = peer.map(|_| Instant::now() + GREETING);
    let mut asked = false;
    let mut heard = Instant::now();
    loop {
        if fetches
            && let Some(served) = fetch.next(&pump.node).await
            && answer.send(served).await.is_err()
        {
            return Ending::Gone;
        }
        let again = fetch.again().filter(|_| fetch.idle());
        let message = tokio::select! {
            message = timeout_at(heard + SILENCE, incoming.next()) => match message {
                Ok(message) => message,
                Err(_) => return Ending::Gone,
            },
            () = tokio::time::sleep_until(greets_by.unwrap_or(heard)), if greets_by.is_some() => {
                greets_by = None;
                let welcome = match peer {
                    Some(peer) => pump.node.run(move |replica| replica.is_welcome(peer)).await,
                    None => Ok(true),
                };
                match welcome {
                    Ok(true) => continue,
                    Ok(false) => return Ending::NotGreeted,
                    Err(_) => return Ending::Gone,
                }
            }
            () = tokio::time::sleep_until(again.unwrap_or(heard)), if fetches && again.is_some() => continue,
            changed = changes.changed(), if fetches && fetch.idle() => {
                if changed.is_err() {
                    return Ending::Gone;
                }
                continue;
            }
        };
        let (frame, bytes) = match message {
            Some(Incoming::Text(text)) => (Frame::unpack_text(&text), text.len()),
            Some(Incoming::Binary(bytes)) => (Frame::unpack_binary(&bytes), bytes.len()),
            Some(Incoming::Alive) => {
                heard = Instant::now();
                continue;
            }
            Some(Incoming::Pong) => {
                heard = Instant::now();
                pump.line.came_back();
                continue;
            }
            Some(Incoming::TooLarge) => return Ending::TooLarge,
            Some(Incoming::Closed(code)) => return Ending::heard(code),
            None => return Ending::Gone,
        };
        let Ok(frame) = frame else {
            return Ending::BadFrame;
        };
        match frame {
            Frame::AskPieces { .. } | Frame::AskPiece { .. } => {
                let Some(served) = serve(&pump, frame).await else {
                    return Ending::Gone;
                };
                if answer.send(served).await.is_err() {
                    return Ending::Gone;
                }
            }
            Frame::Pieces { .. } | Frame::Piece { .. } | Frame::NoPiece { .. } => {
                if !fetch.take(&pump.node, frame).await {
                    return Ending::WrongPiece;
                }
            }
            // The host may learn of this laptop in a moment; only a new greeting is answered then.
            Frame::Stranger => return Ending::Stranger,
            Frame::Hello(hello) if !hello.is_understood() => return Ending::OtherProtocol,
            Frame::Unknown { kind } if kind == "hello" => return Ending::OtherProtocol,
            // Each guess costs whoever guesses a handshake of its own; an honest laptop shows one and waits.
            Frame::Join(_) if std::mem::replace(&mut asked, true) => return Ending::AskedTwice,
            Frame::Unknown { kind } => {
                tracing::warn!(kind, "a peer said what this version does not know");
            }
            frame => {
                if matches!(frame, Frame::Hello(_))
                    && let Some(greeted) = pump.greeted.take()
                    && greeted.send(()).is_err()
                {
                    return Ending::Gone;
                }
                // A frame larger than all that may wait is heard alone.
                let weight = u32::try_from((bytes / 1_024 + 1).min(UNHEARD)).unwrap_or(u32::MAX);
                let Ok(weight) = Arc::clone(&unheard).acquire_many_owned(weight).await else {
                    return Ending::Gone;
                };
                if let Some(peer) = peer {
                    pump.node.receive(peer, frame, weight);
                }
            }
        }
        heard = Instant::now();
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
