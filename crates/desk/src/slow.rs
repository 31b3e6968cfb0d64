//! Slow lines for those who simulate a room: everything takes long, and little passes at once.

use std::{
    collections::BTreeMap,
    io,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    time::Instant,
};

use hemicycle_sync::guest::dial;

use crate::desk::lock;

/// One way; there and back it is half a second, which is more than people take for quick.
const DELAY: Duration = Duration::from_millis(250);
/// One way on one line.
const BYTES_PER_SECOND: u32 = 64 * 1024;
/// Bytes that are read at once.
const PIECE: usize = 4 * 1024;
/// So many pieces are on their way; a sender that gives more waits, as on a line that is full.
const ON_THE_WAY: usize = 16;

/// Doors on this machine behind which each line to an address is slow. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct SlowLines(Arc<Mutex<BTreeMap<String, String>>>);

impl SlowLines {
    /// Where the slow line to `address` begins; it is there until the program ends.
    ///
    /// # Errors
    /// Where this machine has no port left.
    pub(crate) fn to(&self, address: &str) -> io::Result<String> {
        let mut known = lock(&self.0);
        if let Some(slow) = known.get(address) {
            return Ok(slow.clone());
        }
        let door = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        door.set_nonblocking(true)?;
        let slow = door.local_addr()?.to_string();
        tokio::spawn(carry_all(TcpListener::from_std(door)?, address.to_owned()));
        known.insert(address.to_owned(), slow.clone());
        Ok(slow)
    }
}

async fn carry_all(door: TcpListener, address: String) {
    loop {
        match door.accept().await {
            Ok((near, _)) => {
                let address = address.clone();
                tokio::spawn(async move {
                    if let Err(error) = carry(near, &address).await {
                        tracing::debug!(%error, "a slow line has ended");
                    }
                });
            }
            // Out of file handles, most likely.
            Err(_) => tokio::time::sleep(DELAY).await,
        }
    }
}

async fn carry(near: TcpStream, address: &str) -> io::Result<()> {
    let far = dial(address).await?;
    far.set_nodelay(true)?;
    near.set_nodelay(true)?;
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    tokio::select! {
        ended = pour(near_in, far_out) => ended,
        ended = pour(far_in, near_out) => ended,
    }
}

async fn pour(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin) -> io::Result<()> {
    let (sends, mut comes) = mpsc::channel::<(Instant, Vec<u8>)>(ON_THE_WAY);
    let reading = async move {
        let mut bytes = vec![0; PIECE];
        // When the line has carried all that it was given.
        let mut free = Instant::now();
        loop {
            let count = from.read(&mut bytes).await?;
            let Some(piece) = bytes.get(..count).filter(|piece| !piece.is_empty()) else {
                return Ok::<_, io::Error>(());
            };
            let takes = Duration::from_secs(u64::try_from(count).unwrap_or(u64::MAX)) / BYTES_PER_SECOND;
            free = free.max(Instant::now()) + takes;
            if sends.send((free + DELAY, piece.to_vec())).await.is_err() {
                return Ok(());
            }
        }
    };
    let writing = async move {
        while let Some((arrives, piece)) = comes.recv().await {
            tokio::time::sleep_until(arrives).await;
            to.write_all(&piece).await?;
        }
        to.shutdown().await
    };
    tokio::try_join!(reading, writing).map(|_| ())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[tokio::test]
    async fn a_word_takes_its_time_and_a_file_trickles_and_all_of_it_arrives() {
        let far = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = far.local_addr().unwrap().to_string();
        let slow = SlowLines::default();
        let begins = slow.to(&address).unwrap();
        assert_eq!(slow.to(&address).unwrap(), begins, "one door for one address");
        let mut near = TcpStream::connect(begins).await.unwrap();
        let (mut end, _) = far.accept().await.unwrap();

        let begun = Instant::now();
        near.write_all(b"word").await.unwrap();
        let mut word = [0; 4];
        end.read_exact(&mut word).await.unwrap();
        assert_eq!(&word, b"word");
        assert!(begun.elapsed() >= DELAY, "{:?}", begun.elapsed());

        let file: Vec<u8> = (0..=u8::MAX).cycle().take(64 * 1024).collect();
        let begun = Instant::now();
        let sent = file.clone();
        tokio::spawn(async move {
            near.write_all(&sent).await.unwrap();
        });
        let mut arrived = Vec::new();
        end.read_to_end(&mut arrived).await.unwrap();
        assert_eq!(arrived, file);
        assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
    }
}
