//! The product's window beside a bare one: how soon it is painted, and how much memory it takes.
//! Both are started alike, on one screen, and tell their painting by the same code (src-tauri/src/painted.rs).

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant, SystemTime},
};

use hemicycle_desk::view::ConnectionState;
use hemicycle_domain::ids::DeviceId;
use serde_json::json;
use stories::{
    PIN, Room, act, ask, eventually,
    hands::{Group, screen},
    room::{Office, join_by},
    shut, until,
};

use crate::figure::{Anchor, Figure, ms};

const STARTS: usize = 9;
const RESTS: usize = 5;
const REST: Duration = Duration::from_secs(3);
const PATIENCE: Duration = Duration::from_secs(60);

/// From exec to the second frame of the first view: the lock screen of a delegate's laptop.
pub async fn cold_start() -> Result<Figure, String> {
    let programs = Programs::found()?;
    let seat = Seat::taken().await;
    let (mut runs, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        runs.push(open(&programs.product, &seat.data, None).await?.1);
        bare.push(open(&programs.bare, &seat.bare, None).await?.1);
    }
    let anchor = Anchor {
        words: "a bare Tauri window with one line of text, exec to second animation frame",
        runs: bare,
    };
    let more = json!({ "view": "lock screen", "first_start_counted": true, "file_cache": "as it was" });
    Figure::of("cold_start", "ms", &runs, &anchor, more)
}

/// What all processes of a delegate's app take, connected in an open sitting and at rest.
pub async fn memory_delegate() -> Result<Figure, String> {
    let programs = Programs::found()?;
    let seat = Seat::taken().await;
    let (mut runs, mut bare) = (Vec::new(), Vec::new());
    let (mut processes, mut bare_processes) = (0, 0);
    for _ in 0..RESTS {
        let (window, _) = open(&programs.product, &seat.data, Some(PIN)).await?;
        seat.connected(true).await;
        let taken = at_rest(&window).await?;
        processes = taken.1;
        runs.push(taken.0);
        drop(window);
        seat.connected(false).await;
        let (window, _) = open(&programs.bare, &seat.bare, None).await?;
        let taken = at_rest(&window).await?;
        bare_processes = taken.1;
        bare.push(taken.0);
    }
    let anchor = Anchor {
        words: "a bare Tauri window with one line of text, all processes, after the same rest",
        runs: bare,
    };
    let more =
        json!({ "processes": processes, "anchor_processes": bare_processes, "rest_s": REST.as_secs() });
    Figure::of("memory_delegate", "MB", &runs, &anchor, more)
}

struct Programs {
    product: PathBuf,
    bare: PathBuf,
}

impl Programs {
    /// Those of this build, where there is a screen to show them on.
    fn found() -> Result<Self, String> {
        let built = std::env::current_exe().map_err(|error| error.to_string())?;
        let built = built.parent().ok_or("no folder of programs")?;
        let programs = Self {
            product: built.join("hemicycle"),
            bare: built.join("examples").join("bare"),
        };
        for program in [&programs.product, &programs.bare] {
            if !program.is_file() {
                return Err(format!("{} is not built", program.display()));
            }
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let has = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
        if std::env::var_os("DISPLAY").is_none() && !(has("Xvfb") && has("openbox")) {
            return Err("no screen: Xvfb and openbox are missing (scripts/setup test)".to_owned());
        }
        Ok(programs)
    }
}

/// A delegate's folder, locked, of a sitting that is open in this process.
struct Seat {
    room: Room,
    device: DeviceId,
    data: PathBuf,
    bare: PathBuf,
}

impl Seat {
    async fn taken() -> Self {
        let office = Office::with_people(2, false).await;
        office.convene().await;
        office.publish().await;
        let room = Room::hosted(office, 0).await;
        let folder = room.office.dir.path().to_owned();
        let desk = room.office.desk("window/desk");
        let invitation = room.office.invitation(2).await;
        act(&desk, join_by(&invitation)).await;
        until(&desk, "connected to the chair's laptop", |view| {
            view.session.is_some() && view.connection.state == ConnectionState::Connected
        })
        .await;
        room.open_sitting_with(&[&room.chair, &desk]).await;
        room.together().await;
        let device = ask(&desk, |replica| replica.device().clone()).await;
        shut(&desk).await;
        let seat = Self {
            room,
            device,
            data: folder.join("window"),
            bare: folder.join("bare"),
        };
        seat.connected(false).await;
        seat
    }

    async fn connected(&self, wanted: bool) {
        eventually("the delegate to come or go", async || {
            let device = self.device.clone();
            ask(&self.room.chair, move |replica| replica.is_connected_to(&device)).await == wanted
        })
        .await;
    }
}

/// Starts a window; how many milliseconds after its exec it was painted.
async fn open(program: &Path, data: &Path, pin: Option<&str>) -> Result<(Group, f64), String> {
    fs::create_dir_all(data).map_err(|error| error.to_string())?;
    let told = data.join("painted");
    drop(fs::remove_file(&told));
    let mut command = Command::new(program);
    command
        .env("DISPLAY", screen())
        .env("HEMICYCLE_DATA", data)
        .env("HEMICYCLE_LOOPBACK", "1")
        .env("HEMICYCLE_PAINTED", &told)
        .env("NO_AT_BRIDGE", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(pin) = pin {
        command.env("HEMICYCLE_PIN", pin);
    }
    let begun = SystemTime::now();
    let waits = Instant::now();
    let window = Group::start(&mut command);
    while waits.elapsed() < PATIENCE {
        let at = fs::read_to_string(&told)
            .ok()
            .and_then(|text| text.strip_suffix('\n')?.parse().ok());
        if let Some(at) = at.map(Duration::from_micros) {
            let painted = SystemTime::UNIX_EPOCH + at;
            let took = painted
                .duration_since(begun)
                .map_err(|_| "the clock was set back".to_owned())?;
            return Ok((window, ms(took)));
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    Err(format!(
        "{} was not painted within {PATIENCE:?}",
        program.display()
    ))
}

async fn at_rest(window: &Group) -> Result<(f64, usize), String> {
    memory_of(window.members()).await
}

/// MB of proportional set size over all processes of a window after a rest, and how many those are.
pub async fn memory_of(members: impl Iterator<Item = u32>) -> Result<(f64, usize), String> {
    tokio::time::sleep(REST).await;
    let (mut kib, mut processes) = (0, 0);
    for pid in members {
        let path = format!("/proc/{pid}/smaps_rollup");
        let rollup = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let pss = rollup.lines().find_map(|line| {
            line.strip_prefix("Pss:")?
                .split_whitespace()
                .next()?
                .parse::<u64>()
                .ok()
        });
        kib += pss.ok_or_else(|| format!("{path} tells no Pss"))?;
        processes += 1;
    }
    Ok((kib as f64 * 1_024.0 / 1_000_000.0, processes))
}
