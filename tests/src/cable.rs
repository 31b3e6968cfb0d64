//! A network cable on loopback that can be pulled out and put in again.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
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
}

const NO_LIMIT: i64 = i64::MAX / 2;

impl Cable {
    /// A cable to an address such as `127.0.0.1:7143`.
    pub async fn to(far: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (whole, seen) = watch::channel(true);
        let (far, far_seen) = watch::channel(far.parse().unwrap());
        let left = Arc::new(AtomicI64::new(NO_LIMIT));
        let (near, near_seen) = watch::channel(Ipv4Addr::LOCALHOST.into());
        let cable = Self {
            address: address.to_string(),
            far,
            whole: whole.clone(),
            left: Arc::clone(&left),
            near,
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
                        tokio::spawn(carry(near, ends, seen.clone(), whole.clone(), Arc::clone(&left)));
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

    /// The far end is somewhere else from now on.
    pub fn lead_to(&self, far: SocketAddr) {
        self.far.send_replace(far);
    }
}

async fn carry(
    near: TcpStream,
    [from, far]: [SocketAddr; 2],
    mut whole: watch::Receiver<bool>,
    cutter: watch::Sender<bool>,
    left: Arc<AtomicI64>,
) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(from).unwrap();
    let Ok(far) = socket.connect(far).await else {
        return;
    };
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    tokio::select! {
        () = pour(near_in, far_out, &left) => {}
        () = pour(far_in, near_out, &left) => {}
        _ = whole.wait_for(|whole| !whole) => {}
    }
    if left.load(Ordering::SeqCst) <= 0 {
        cutter.send_replace(false);
    }
}

async fn pour(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, left: &AtomicI64) {
    let mut bytes = vec![0; 16 * 1024];
    while let Ok(count) = from.read(&mut bytes).await {
        let allowed = left.fetch_sub(i64::try_from(count).unwrap(), Ordering::SeqCst);
        if count == 0 || allowed <= 0 || to.write_all(&bytes[..count]).await.is_err() {
            return;
        }
    }
}
