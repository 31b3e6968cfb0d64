//! The ears of somebody who does not see: a bus of their own, and what the app's window says on it (AT-SPI).

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::hands::{Group, until};

/// The system's own Python, which knows AT-SPI.
const PYTHON: &str = "/usr/bin/python3";

/// A session bus on which a screen reader listens.
pub struct Ears {
    folder: PathBuf,
    _bus: Group,
}

/// What comes into the live regions from now on.
pub struct News {
    heard: PathBuf,
    _listener: Group,
}

impl Ears {
    /// # Panics
    /// Where no bus can be had.
    pub async fn open(folder: &Path) -> Self {
        fs::create_dir_all(folder).expect("a folder for the bus");
        let ears = Self {
            folder: folder.to_owned(),
            _bus: Group::start(
                Command::new("dbus-daemon")
                    .args(["--session", "--nofork", "--nopidfile"])
                    .arg(format!("--address={}", address(folder)))
                    .stdout(Stdio::null())
                    .stderr(Stdio::null()),
            ),
        };
        until("the bus", async || folder.join("bus").exists().then_some(())).await;
        ears
    }

    /// Where a window has to speak to be heard.
    #[must_use]
    pub fn address(&self) -> String {
        address(&self.folder)
    }

    fn listen(&self, what: &str) -> Command {
        let mut command = Command::new(PYTHON);
        command
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("heard.py"))
            .arg(what)
            .env("DBUS_SESSION_BUS_ADDRESS", self.address())
            .env("DISPLAY", crate::hands::screen())
            .env_remove("AT_SPI_BUS_ADDRESS")
            .stderr(Stdio::null());
        command
    }

    /// Role, name and text of everything in the window, in the order in which it is read.
    ///
    /// # Panics
    /// Where nothing is told.
    #[must_use]
    pub fn page(&self) -> Vec<[String; 3]> {
        let told = self.listen("page").output().expect("the script of the ears");
        lines(&told.stdout)
    }

    /// # Panics
    /// Where nobody can listen.
    #[must_use]
    pub fn news(&self) -> News {
        let heard = self.folder.join("heard");
        let file = fs::File::create(&heard).expect("a file for what is heard");
        News {
            heard,
            _listener: Group::start(self.listen("news").stdout(file)),
        }
    }
}

impl News {
    /// How urgent, and the sentence, as they came.
    #[must_use]
    pub fn so_far(&self) -> Vec<[String; 2]> {
        lines(&fs::read(&self.heard).unwrap_or_default())
    }
}

fn address(folder: &Path) -> String {
    format!("unix:path={}", folder.join("bus").display())
}

/// A line that is still being written is no line yet.
fn lines<const N: usize>(told: &[u8]) -> Vec<[String; N]> {
    let told = String::from_utf8_lossy(told);
    let parts = told
        .lines()
        .filter_map(|line| serde_json::from_str::<Vec<String>>(line).ok());
    parts.filter_map(|parts| parts.try_into().ok()).collect()
}
