//! Writes the sample sessions: people, agenda and papers, as an office would hand them in.
//!
//! `cargo run -p stories --bin sample -- OUT_DIR`. The same sources give the same files;
//! a file whose source has not changed is left alone.

mod chance;
mod maps;
mod papers;
mod session;
mod sheets;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use papers::Making;
use session::Session;

type Failure = Box<dyn Error + Send + Sync>;

const LANGUAGES: [&str; 3] = ["vi", "de", "en"];
const STAMPS: &str = "stamps.json";

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return complain("usage: sample OUT_DIR");
    };
    match write_all(&out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => complain(&failure.to_string()),
    }
}

#[allow(
    clippy::print_stderr,
    reason = "this program is run by hand, and this is its only voice"
)]
fn complain(words: &str) -> ExitCode {
    eprintln!("{words}");
    ExitCode::FAILURE
}

fn write_all(out: &Path) -> Result<(), Failure> {
    let helper =
        hemicycle_helper::locate().ok_or("hemicycle-helper is not built: cargo build -p hemicycle-helper")?;
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/sample");
    fs::create_dir_all(out)?;
    let stamps_path = out.join(STAMPS);
    let stamps: BTreeMap<String, u64> = fs::read(&stamps_path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let fresh = Mutex::new(BTreeMap::new());

    for language in LANGUAGES {
        let session = Session::read(&sources, language)?;
        let folder = out.join(language);
        fs::create_dir_all(folder.join("papers"))?;
        sheets::write_people(&session, &folder)?;
        fs::write(folder.join("agenda.txt"), session.agenda_text())?;
        fs::write(
            folder.join("council.json"),
            serde_json::to_vec_pretty(&session.council())?,
        )?;
        fs::write(
            folder.join("manifest.json"),
            serde_json::to_vec_pretty(&session.manifest())?,
        )?;
        if language == "vi" {
            write_bad_input(&session, &folder.join("bad"))?;
        }

        let queue = Mutex::new(session.papers.iter());
        let lane = || -> Result<(), Failure> {
            loop {
                let Some(paper) = queue.lock().map_err(|_| "another lane fell")?.next() else {
                    return Ok(());
                };
                let making = papers::making(&session, paper)?;
                let name = format!("{language}/papers/{}", paper.file);
                let stamp = stamp_of(&making);
                let path = out.join(&name);
                if stamps.get(&name) != Some(&stamp) || !path.is_file() {
                    let pdf =
                        papers::make(&helper, &making).map_err(|failure| format!("{name}: {failure}"))?;
                    fs::write(&path, pdf)?;
                }
                fresh.lock().map_err(|_| "another lane fell")?.insert(name, stamp);
            }
        };
        thread::scope(|scope| {
            let lanes: Vec<_> = (0..2).map(|_| scope.spawn(lane)).collect();
            lanes
                .into_iter()
                .try_for_each(|lane| lane.join().map_err(|_| "a lane fell")?)
        })?;
    }
    let fresh = fresh.into_inner().map_err(|_| "a lane fell")?;
    fs::write(stamps_path, serde_json::to_vec_pretty(&fresh)?)?;
    Ok(())
}

fn stamp_of(making: &Making) -> u64 {
    let mut hasher = DefaultHasher::new();
    making.hash(&mut hasher);
    hasher.finish()
}

/// Files that must be refused, each for its own reason.
fn write_bad_input(session: &Session, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)?;
    sheets::write_bad_people(session, folder)?;
    let mut program = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00".to_vec();
    program.resize(4096, 0);
    fs::write(folder.join("bao-cao.pdf"), &program)?;
    fs::write(folder.join("thu-moi.exe.pdf"), &program)?;
    fs::write(folder.join("trong.pdf"), b"")?;
    fs::write(
        folder.join("bang-gia.pdf"),
        b"PK\x03\x04\x14\x00\x06\x00 a spreadsheet under a wrong name",
    )?;
    Ok(())
}
