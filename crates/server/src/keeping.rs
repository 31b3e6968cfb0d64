//! Backup of a server, also while it runs; restore and check of one that is stopped.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read, Write},
    path::{Component, Path, PathBuf},
};

use hemicycle_domain::tree::hex;
use hemicycle_store::{Reader, Store, StoreError};
use hemicycle_sync::{
    archive::{ArchivedJournal, verify, write},
    replica::{Outside, Replica},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    ServerError,
    councils::{folder_of, slots},
    files::replace,
    keys::{IDENTITY, Keys},
};

const LIST: &str = "backup.json";
/// How the files of a store begin: they are copied as one.
const STORE: &str = "store.db";

/// What a backup holds: every file below it with its length and SHA-256 in hex.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct BackupList {
    v: u32,
    files: BTreeMap<String, (u64, String)>,
}

/// Copies the whole folder of a server into a new one, also while it runs; how many files. Each store is copied as it
/// stands at one moment, and its papers after it, so that nothing that a store calls here is missing.
///
/// # Errors
/// Where the target is not empty, or a disk fails. A backup without its list is none.
pub fn backup(dir: &Path, to: &Path) -> Result<usize, ServerError> {
    if !dir.is_dir() {
        return Err(ServerError::Folder(io::ErrorKind::NotFound.into()));
    }
    let keys = Keys::of(dir)?;
    empty(to)?;
    let here = Path::new("");
    let mut stores = vec![PathBuf::from(IDENTITY)];
    stores.extend(slots(dir).iter().map(|slot| folder_of(here, slot)));
    let mut files = BTreeMap::new();
    let mut copied = Vec::new();
    for folder in stores {
        match Store::copy(&dir.join(&folder), &keys.store, &to.join(&folder)) {
            Ok(()) => copied.push(folder),
            // Its place is just being made: it is in the next backup.
            Err(StoreError::Missing) => {}
            Err(error) => return Err(error.into()),
        }
    }
    for path in all_files(to)? {
        files.insert(
            written(&path)?,
            measure(&mut File::open(to.join(&path))?, |_| Ok(()))?,
        );
    }
    for path in all_files(dir)? {
        let is_store = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(STORE));
        let of_none = path.starts_with(folder_of(here, "")) && !copied.iter().any(|of| path.starts_with(of));
        if is_store || of_none {
            continue;
        }
        match copy(&dir.join(&path), &to.join(&path)) {
            Ok(made) => drop(files.insert(written(&path)?, made)),
            // The server has let go of it meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    let count = files.len();
    let list = BackupList { v: 1, files };
    replace(
        to,
        LIST,
        &serde_json::to_vec_pretty(&list).map_err(io::Error::other)?,
    )?;
    Ok(count)
}

/// Puts a backup into an empty folder, and checks every byte of it on the way. Each store gets another identity: it knows
/// less than its peers have heard of it, and whoever was told that something is archived offers it again.
///
/// # Errors
/// Where the folder is not empty, or a file is missing, has changed, or does not belong to the backup.
pub fn restore(from: &Path, dir: &Path) -> Result<usize, ServerError> {
    let list = fs::read(from.join(LIST)).map_err(|_| {
        ServerError::Backup(format!(
            "{} has no {LIST}: it is no finished backup",
            from.display()
        ))
    })?;
    let list: BackupList = serde_json::from_slice(&list)
        .map_err(|error| ServerError::Backup(format!("{LIST} cannot be read: {error}")))?;
    empty(dir)?;
    for (name, expected) in &list.files {
        let path = PathBuf::from(name);
        // A list from elsewhere must not write anywhere else.
        let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || name.is_empty() {
            return Err(ServerError::Backup(format!("{name:?} is no file of a backup")));
        }
        let copied = copy(&from.join(&path), &dir.join(&path))
            .map_err(|error| ServerError::Backup(format!("{name}: {error}")))?;
        if copied != *expected {
            return Err(ServerError::Backup(format!(
                "{name}: changed since the backup was made"
            )));
        }
    }
    let (keys, mut outside) = (Keys::of(dir)?, Outside::real());
    for slot in slots(dir) {
        Store::open(&folder_of(dir, &slot), &keys.store)?.renew(&outside.name())?;
    }
    Ok(list.files.len())
}

/// Checks everything that a stopped server has: every signature, rule and figure of every session, and every byte of
/// every file. A line for each council; the second says whether all is good.
///
/// # Errors
/// Where the server runs or a folder cannot be read.
pub fn check(dir: &Path) -> Result<(Vec<String>, bool), ServerError> {
    let keys = Keys::of(dir)?;
    let (mut lines, mut good) = (Vec::new(), true);
    for slot in slots(dir) {
        let folder = folder_of(dir, &slot);
        let store = Store::open(&folder, &keys.store)?;
        let reader = store.reader()?;
        let pin = keys.tls.pin().to_owned();
        let replica = Replica::open(store, keys.device.clone(), pin, true, Outside::real())?;
        let name = replica
            .register()
            .map(|register| format!("{} ({})", register.name, register.council));
        let name = name.unwrap_or_else(|| "a council that has not come yet".to_owned());
        let mut bad = bad_sessions(&replica)?;
        let sessions = replica.logs().filter(|log| log.session().is_some()).count();
        let files = replica.store.file_states()?;
        let complete: Vec<&String> = files
            .iter()
            .filter(|(_, file)| file.complete)
            .map(|(sha256, _)| sha256)
            .collect();
        bad.extend(complete.iter().filter_map(|sha256| bad_file(&reader, sha256)));
        good &= bad.is_empty();
        let (held, waiting) = (complete.len(), files.len() - complete.len());
        lines.push(format!(
            "{name}: {sessions} sessions, {held} files, {waiting} files still to come"
        ));
        lines.extend(bad.into_iter().map(|bad| format!("  BAD: {bad}")));
    }
    Ok((lines, good))
}

fn bad_sessions(replica: &Replica) -> Result<Vec<String>, ServerError> {
    let mut bad = Vec::new();
    let part = |journal| {
        let log = replica.log(journal)?;
        let note = log.checkpoint.clone()?;
        let size = note.stated()?.size;
        Some((replica.store.entries(journal, 0, size), note))
    };
    let council = replica.register().map(|register| register.council.clone());
    let register = replica
        .register_journal()
        .and_then(|journal| Some((journal, part(journal)?)));
    for log in replica.logs().filter(|log| log.session().is_some()) {
        if log.contradiction().is_some() {
            bad.push(format!("{}: two signed records of it exist", log.journal));
        }
        // Nothing of it has been vouched for yet.
        let Some((entries, note)) = part(&log.journal) else {
            continue;
        };
        let (Some(council), Some((journal, (kept, noted)))) = (&council, &register) else {
            bad.push(format!(
                "{}: the register that it stands on is not here",
                log.journal
            ));
            continue;
        };
        let (entries, kept) = (entries?, kept.as_ref().map_err(ToString::to_string));
        let checked = kept.and_then(|kept| {
            let register = ArchivedJournal {
                journal,
                entries: kept,
                checkpoint: noted,
            };
            let session = ArchivedJournal {
                journal: &log.journal,
                entries: &entries,
                checkpoint: &note,
            };
            let text = write(council, &register, &session).map_err(|error| error.to_string())?;
            verify(&text).map(drop).map_err(|error| error.to_string())
        });
        bad.extend(checked.err().map(|why| format!("{}: {why}", log.journal)));
    }
    Ok(bad)
}

fn bad_file(reader: &Reader, sha256: &str) -> Option<String> {
    match reader.whole(sha256) {
        Ok(Some(bytes)) if hex(&Sha256::digest(&bytes)) == sha256 => None,
        Ok(Some(_)) => Some(format!("file {sha256}: its bytes are others")),
        Ok(None) => Some(format!("file {sha256}: a piece is missing")),
        Err(error) => Some(format!("file {sha256}: {error}")),
    }
}

fn empty(dir: &Path) -> Result<(), ServerError> {
    fs::create_dir_all(dir)?;
    if fs::read_dir(dir)?.next().is_some() {
        return Err(ServerError::Backup(format!("{} is not empty", dir.display())));
    }
    Ok(())
}

/// Files below a folder, relative to it. Locks, the shared index of a log and what was never finished stay away.
fn all_files(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dir.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && name != "lock" && !name.ends_with("-shm") && !name.ends_with(".new") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A relative path with `/`, as the list has it on every system.
fn written(path: &Path) -> Result<String, ServerError> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let parts = parts.ok_or_else(|| ServerError::Backup(format!("{}: no readable name", path.display())))?;
    Ok(parts.join("/"))
}

/// Copies one file to the disk; its length and SHA-256.
fn copy(from: &Path, to: &Path) -> io::Result<(u64, String)> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut read = File::open(from)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    // The key of every store is among them.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(to)?;
    let measured = measure(&mut read, |piece| file.write_all(piece))?;
    file.sync_all()?;
    Ok(measured)
}

/// Length and SHA-256 in hex of a file, and each piece of it to whoever wants it.
fn measure(file: &mut File, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<(u64, String)> {
    let (mut hash, mut bytes, mut length) = (Sha256::new(), vec![0; 1 << 20], 0);
    loop {
        let count = file.read(&mut bytes)?;
        let Some(piece) = bytes.get(..count).filter(|piece| !piece.is_empty()) else {
            break;
        };
        hash.update(piece);
        each(piece)?;
        length += u64::try_from(count).unwrap_or(u64::MAX);
    }
    Ok((length, hex(&hash.finalize())))
}
