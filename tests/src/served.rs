//! The central server as a program of its own, which can be killed.

use std::{
    fs::File,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Output},
};

use hemicycle_domain::tree::unhex;
use hemicycle_server::invite;
use hemicycle_store::{Store, StoreKey};
use hemicycle_sync::{
    invitation::{ServerCard, slot_of},
    tls::TlsIdentity,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{eventually, hands};

/// The program with its settings and its folder.
pub struct Served {
    pub data: PathBuf,
    folder: PathBuf,
    pub address: SocketAddr,
    pub operations: SocketAddr,
    pub public: SocketAddr,
    process: Option<Child>,
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // Only where a story has failed.
            drop(process.kill());
            drop(process.wait());
        }
    }
}

impl Served {
    /// Settings in this folder, everybody's pages published; it does not run yet.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        let [address, operations, public] = free_addresses();
        let served = Self {
            data: folder.join("data"),
            folder: folder.to_owned(),
            address,
            operations,
            public,
            process: None,
        };
        let settings = format!(
            "data = {:?}\nlisten = \"{address}\"\n\
             [publish]\nlisten = \"{public}\"\nurl = \"http://{public}\"\ncouncils = \"all\"\n\
             [operations]\nlisten = \"{operations}\"\n",
            served.data
        );
        std::fs::write(folder.join("server.toml"), settings).unwrap();
        served
    }

    /// A place for a council.
    #[must_use]
    pub fn invite(&self) -> ServerCard {
        invite(&self.data, "Máy chủ", &self.address.to_string()).unwrap()
    }

    /// Runs it, until it takes what comes. Its log is written on where it stopped.
    pub async fn start(&mut self) {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.folder.join("log"))
            .unwrap();
        let mut command = Command::new(hands::program("hemicycle-server"));
        command.args(["serve", "--config"]);
        command.arg(self.folder.join("server.toml")).stderr(log);
        self.process = Some(command.spawn().unwrap());
        eventually("the server is ready", async || {
            asked(self.operations, "/ready")
                .await
                .is_some_and(|answer| answer.starts_with("HTTP/1.1 200"))
        })
        .await;
    }

    /// Its number, while it runs.
    #[must_use]
    pub fn process(&self) -> Option<u32> {
        self.process.as_ref().map(Child::id)
    }

    /// SIGKILL: nothing is flushed, nothing is said.
    pub fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    /// SIGTERM, and waits until it has ended in order.
    pub async fn stop(&mut self) {
        let mut process = self.process.take().unwrap();
        let told = Command::new("kill")
            .arg("-TERM")
            .arg(process.id().to_string())
            .status();
        assert!(told.unwrap().success());
        let mut ended = None;
        eventually("the server ends by itself", async || {
            ended = process.try_wait().unwrap();
            ended.is_some()
        })
        .await;
        assert!(ended.unwrap().success());
    }

    /// The program with another command, while this one is stopped.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Output {
        let program = hands::program("hemicycle-server");
        Command::new(program).args(arguments).output().unwrap()
    }

    /// Everything that it has logged.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap()
    }

    /// The sum of a figure over all councils.
    pub async fn figure(&self, name: &str) -> u64 {
        let told = asked(self.operations, "/metrics").await.unwrap_or_default();
        let values = told.lines().filter(|line| line.starts_with(name));
        let values = values.filter_map(|line| line.rsplit_once(' ')?.1.parse::<u64>().ok());
        values.sum()
    }

    fn store_key(&self) -> StoreKey {
        let key = std::fs::read_to_string(self.data.join("server.key")).unwrap();
        StoreKey::from_bytes(unhex(key.trim()).unwrap())
    }

    /// What the server is recognised by: while it is stopped.
    #[must_use]
    pub fn identity(&self) -> TlsIdentity {
        let store = Store::open(&self.data.join("identity"), &self.store_key()).unwrap();
        let part = |name: &str| {
            let text = store.get(name).unwrap().unwrap();
            let digits = text.as_bytes().chunks(2);
            let digits = digits.map(|pair| std::str::from_utf8(pair).unwrap());
            digits
                .map(|pair| u8::from_str_radix(pair, 16).unwrap())
                .collect::<Vec<u8>>()
        };
        TlsIdentity::from_parts(part("tls-certificate"), part("tls-key")).unwrap()
    }

    /// The folder of the council that has this card.
    #[must_use]
    pub fn folder_of(&self, card: &ServerCard) -> PathBuf {
        self.data.join("councils").join(slot_of(&card.token))
    }

    /// The store of the council that has this card: while the server is stopped.
    #[must_use]
    pub fn store(&self, card: &ServerCard) -> Store {
        Store::open(&self.folder_of(card), &self.store_key()).unwrap()
    }
}

/// Ports that nobody listens at.
fn free_addresses<const N: usize>() -> [SocketAddr; N] {
    let doors = [(); N].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    doors.map(|door| door.local_addr().unwrap())
}

/// The whole answer to a request, head and body; none where the line breaks or nobody is there.
pub async fn asked(of: SocketAddr, path: &str) -> Option<String> {
    let mut line = TcpStream::connect(of).await.ok()?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    line.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).await.ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}
