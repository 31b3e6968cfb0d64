//! A network cable on loopback that can be pulled out and put in again.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::watch,
};

/// Carries bytes between one end and another until it is cut.
pub struct Cable {
    /// Where to connect instead of the far end.
    pub address: String,
    far: watch::Sender<SocketAddr>,
    whole: watch::Sender<bool>,
    left: Arc<AtomicI64>,
    near: watch::Sender<IpAddr>,
    held_back: watch::Sender<Duration>,
}

/// So long is every piece held back while the line stalls: nothing ends, and nothing comes.
const FOREVER: Duration = Duration::from_secs(3_600);
const NO_LIMIT: i64 = i64::MAX / 2;

impl Cable {
    /// A cable to an address such as `127.0.0.1:7143`.
    pub async fn to(far: &str) -> Self {
        Self::between("127.0.0.1", far).await
    }

    /// The same with its near end at another address of this machine.
    pub async fn between(near: &str, far: &str) -> Self {
        let listener = TcpListener::bind((near, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (whole, seen) = watch::channel(true);
        let (far, far_seen) = watch::channel(far.parse().unwrap());
        let left = Arc::new(AtomicI64::new(NO_LIMIT));
        let (near, near_seen) = watch::channel(Ipv4Addr::UNSPECIFIED.into());
        let (held_back, holding) = watch::channel(Duration::ZERO);
        let cable = Self {
            address: address.to_string(),
            far,
            whole: whole.clone(),
            left: Arc::clone(&left),
            near,
            held_back,
        };
        tokio::spawn(async move {
            let mut listener = Some(listener);
            let mut whole_seen = seen.clone();
            loop {
                if !*whole_seen.borrow_and_update() {
                    // Nobody answers while it is cut.
                    drop(listener.take());
                    if whole_seen.changed().await.is_err() {
                        return;
                    }
                    continue;
                }
                let ear = match &listener {
                    Some(ear) => ear,
                    None => listener.insert(TcpListener::bind(address).await.unwrap()),
                };
                tokio::select! {
                    accepted = ear.accept() => {
                        let Ok((near, _)) = accepted else { continue };
                        let ends = [SocketAddr::new(*near_seen.borrow(), 0), *far_seen.borrow()];
                        let line = Line {
                            whole: seen.clone(),
                            cutter: whole.clone(),
                            left: Arc::clone(&left),
                            held_back: holding.clone(),
                        };
                        tokio::spawn(line.carry(near, ends));
                    }
                    changed = whole_seen.changed() => if changed.is_err() { return },
                }
            }
        });
        cable
    }

    /// Every connection ends, and none is made.
    pub fn cut(&self) {
        self.whole.send_replace(false);
    }

    /// Cuts by itself after so many bytes, both ways together.
    pub fn cut_after(&self, bytes: i64) {
        self.left.store(bytes, Ordering::SeqCst);
    }

    #[must_use]
    pub fn is_cut(&self) -> bool {
        !*self.whole.borrow()
    }

    pub fn mend(&self) {
        self.left.store(NO_LIMIT, Ordering::SeqCst);
        self.whole.send_replace(true);
    }

    /// Whoever uses it comes from this address from now on, as from another network.
    pub fn come_from(&self, near: IpAddr) {
        self.near.send_replace(near);
    }

    /// Every piece of a stream is held back so long, both ways.
    pub fn hold_back(&self, delay: Duration) {
        self.held_back.send_replace(delay);
    }

    /// Nothing passes any more, and nobody is told; until it goes on.
    pub fn stall(&self, stalled: bool) {
        self.hold_back(if stalled { FOREVER } else { Duration::ZERO });
    }

    /// The far end is somewhere else from now on.
    pub fn lead_to(&self, far: SocketAddr) {
        self.far.send_replace(far);
    }
}

/// One connection on its way through the cable.
struct Line {
    whole: watch::Receiver<bool>,
    cutter: watch::Sender<bool>,
    left: Arc<AtomicI64>,
    held_back: watch::Receiver<Duration>,
}

impl Line {
    async fn carry(mut self, near: TcpStream, [from, far]: [SocketAddr; 2]) {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(from).unwrap();
        let Ok(far) = socket.connect(far).await else {
            return;
        };
        let (near_in, near_out) = near.into_split();
        let (far_in, far_out) = far.into_split();
        tokio::select! {
            () = pour(near_in, far_out, &self.left, self.held_back.clone()) => {}
            () = pour(far_in, near_out, &self.left, self.held_back.clone()) => {}
            _ = self.whole.wait_for(|whole| !whole) => {}
        }
        if self.left.load(Ordering::SeqCst) <= 0 {
            self.cutter.send_replace(false);
        }
    }
}

async fn pour(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    left: &AtomicI64,
    mut held_back: watch::Receiver<Duration>,
) {
    let mut bytes = vec![0; 16 * 1024];
    while let Ok(count) = from.read(&mut bytes).await {
        let read = Instant::now();
        // What is held back goes on as soon as the cable does.
        while let Some(still) = { *held_back.borrow_and_update() }
            .checked_sub(read.elapsed())
            .filter(|still| !still.is_zero())
        {
            tokio::select! {
                () = tokio::time::sleep(still) => {}
                changed = held_back.changed() => if changed.is_err() { return },
            }
        }
        let allowed = left.fetch_sub(i64::try_from(count).unwrap(), Ordering::SeqCst);
        if count == 0 || allowed <= 0 || to.write_all(&bytes[..count]).await.is_err() {
            return;
        }
    }
}
