//! What a connection shows of the network that it runs on.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::{net::TcpStream, time::Instant};

/// One connection: between which addresses, and how long a word takes there and back.
#[derive(Debug, Default)]
pub struct Line {
    /// Here and there, for one that knocked here.
    ends: Option<(SocketAddr, SocketAddr)>,
    /// When the word went out that has not come back yet.
    out: Mutex<Option<Instant>>,
    /// In microseconds; 0 before it is measured.
    round_trip: AtomicU64,
}

impl Line {
    pub(crate) fn of(stream: &TcpStream) -> Self {
        Self {
            ends: stream.local_addr().ok().zip(stream.peer_addr().ok()),
            ..Self::default()
        }
    }

    fn out(&self) -> MutexGuard<'_, Option<Instant>> {
        self.out.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn goes_out(&self) {
        self.out().get_or_insert_with(Instant::now);
    }

    /// The address of this machine at which another machine knocked; none where it was this very machine.
    #[must_use]
    pub fn came_by(&self) -> Option<IpAddr> {
        let (here, there) = self.ends?;
        let (here, there) = (here.ip().to_canonical(), there.ip().to_canonical());
        (here != there && !there.is_loopback()).then_some(here)
    }

    pub(crate) fn came_back(&self) {
        if let Some(out) = self.out().take() {
            let passed = u64::try_from(out.elapsed().as_micros()).unwrap_or(u64::MAX);
            self.round_trip.store(passed.max(1), Ordering::Relaxed);
        }
    }

    /// None before the first word has come back.
    #[must_use]
    pub fn round_trip(&self) -> Option<Duration> {
        let passed = self.round_trip.load(Ordering::Relaxed);
        (passed > 0).then(|| Duration::from_micros(passed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_machine_shows_that_an_address_can_be_reached() {
        let came = |here: &str, there: &str| {
            let ends = Some((here.parse().unwrap(), there.parse().unwrap()));
            let line = Line {
                ends,
                ..Line::default()
            };
            line.came_by().map(|address| address.to_string())
        };
        assert_eq!(
            came("192.168.1.5:7143", "192.168.1.9:50000").as_deref(),
            Some("192.168.1.5")
        );
        assert_eq!(
            came("[::ffff:10.0.0.5]:7143", "[::ffff:10.0.0.9]:50000").as_deref(),
            Some("10.0.0.5")
        );
        assert_eq!(
            came("[fe80::5]:7143", "[fe80::9]:50000").as_deref(),
            Some("fe80::5")
        );
        assert_eq!(came("192.168.1.5:7143", "192.168.1.5:50000"), None);
        assert_eq!(came("127.0.0.1:7143", "127.0.0.1:50000"), None);
        assert_eq!(Line::default().came_by(), None);
    }
}
