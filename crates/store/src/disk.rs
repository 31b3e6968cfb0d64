//! Files that are whole or not there.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::Path,
};

/// A lock on a folder, for one program alone.
pub struct FolderLock(File);

impl FolderLock {
    pub fn take(dir: &Path) -> Result<Self, TryLockError> {
        let open = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(dir.join("lock"));
        let file = open.map_err(TryLockError::Error)?;
        file.try_lock()?;
        Ok(Self(file))
    }
}

impl Drop for FolderLock {
    /// Closing alone is not enough: a process being started holds a copy of the handle for a moment.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Puts `bytes` in the place of a file at once: after a power cut the old or the new is there, never a half.
pub fn replace(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = dir.join(format!("{name}.new"));
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&unfinished, dir.join(name))?;
    sync_folder(dir)
}

/// Flushes the names in a folder. Windows has no such thing and needs none.
pub fn sync_folder(dir: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(dir)?.sync_all()
    } else {
        Ok(())
    }
}

pub fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

pub fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}
