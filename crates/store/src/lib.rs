//! One machine's copy: journals, papers and private notes in one encrypted SQLite file. The only crate with SQL in it.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod backups;
mod disk;
mod invitations;
mod journal;
mod last_look;
mod notes;
mod offers;
mod own;
mod papers;
mod schema;
mod sealed;
mod settings;
mod text;
mod vault;

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, config::DbConfig, ffi};
use zeroize::Zeroizing;

use disk::FolderLock;

pub use backups::KeptBackup;
pub use invitations::Invitation;
pub use journal::Appended;
pub use last_look::Looked;
pub use notes::{Carried, How, Note, Notebook, PagesAbreast, Reading};
pub use own::OwnPaper;
pub use papers::{AddedFile, FileState, MAX_FILE, PIECE, PieceList, piece_hashes, pieces_root};
pub use sealed::{Backup, MAX_SEALED, NotesKey, SealError};
pub use text::{KeptPage, PageRow, PageTrust, Query, TextHit};
pub use vault::{Card, StoreKey, Tries, Vault, VaultError};

const FILE: &str = "store.db";
/// SQLite's write-ahead log of it.
const LOG: &str = "store.db-wal";
/// A store that is being made. It gets its name when it is whole, so that no half store is ever opened.
const UNFINISHED: &str = "store.db.new";
/// Readers and the writer share one file; a checkpoint may hold it for a moment.
const PATIENCE: Duration = Duration::from_secs(10);
/// What a disk must take before it counts as free again: some dozens of votes.
const TRY_BYTES: usize = 64 << 10;
/// Before it, two connections could lose a write when the log was reset (SQLite 3.51.3 release notes).
const OLDEST_SQLITE: i32 = 3_051_003;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("another program has this folder open")]
    AlreadyOpen,
    #[error("the key does not fit this store")]
    WrongKey,
    #[error("damaged: {0}")]
    Damaged(String),
    #[error("written by a newer program")]
    Newer,
    #[error("SQLite is older than 3.51.3")]
    TooOldSqlite,
    #[error("the disk is full")]
    DiskFull,
    #[error("not there")]
    Missing,
    #[error(transparent)]
    Sql(rusqlite::Error),
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        if disk::is_full(&error) {
            Self::DiskFull
        } else {
            Self::Io(error)
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error().map(|e| (e.code, e.extended_code)) {
            // The index of the log is a file too; it cannot grow where nothing is free.
            Some((ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_SHMSIZE)) => Self::DiskFull,
            Some((ErrorCode::NotADatabase, _)) => Self::WrongKey,
            Some((ErrorCode::DatabaseCorrupt, _)) => Self::Damaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

/// The writes between `begin` and `commit`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    None,
    Open,
    /// A write failed, and SQLite may have undone the ones before it: nothing of the group may be kept.
    Broken {
        full: bool,
    },
}

/// One machine's copy, open for writing by this program alone.
pub struct Store {
    // Closed before the lock is given up: fields are dropped in this order.
    conn: Connection,
    dir: PathBuf,
    key: StoreKey,
    store_id: String,
    papers_key: Zeroizing<[u8; 32]>,
    group: Group,
    /// Whether a commit waits for the disk: SQLite's `synchronous` as it is set now.
    waits: bool,
    /// Once a flush has failed nobody knows what the disk holds; the store must be opened again.
    flush_failed: bool,
    /// A group may not be on the disk yet.
    unflushed: bool,
    /// Files that may have no row any more once the open group is kept.
    forgotten: BTreeSet<String>,
    arriving: papers::Arriving,
    mark: FileMark,
    _lock: FolderLock,
}

/// A second, read-only connection; it sees what has been committed.
pub struct Reader {
    conn: Connection,
    dir: PathBuf,
    papers_key: Zeroizing<[u8; 32]>,
}

impl Store {
    /// Makes a new, empty store.
    ///
    /// # Errors
    /// `Io` of kind `AlreadyExists` where a store, or what is left of one, is in the folder.
    pub fn create(dir: &Path, key: &StoreKey, store_id: &str) -> Result<Self, StoreError> {
        refuse_old_sqlite(rusqlite::version_number())?;
        fs::create_dir_all(dir.join(papers::FOLDER))?;
        let lock = lock(dir)?;
        // A log without its store must stay: it may hold what is missing, and would be read into the new one.
        if Self::lies_in(dir)? {
            return Err(StoreError::Io(io::ErrorKind::AlreadyExists.into()));
        }
        for name in [
            UNFINISHED,
            "store.db.new-wal",
            "store.db.new-shm",
            "store.db.new-journal",
        ] {
            disk::remove_if_there(&dir.join(name))?;
        }
        let unfinished = dir.join(UNFINISHED);
        let mut papers_key = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *papers_key).map_err(|_| StoreError::Io(io::Error::other("no chance")))?;
        let conn = connect(
            &unfinished,
            key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        write_settings(&conn)?;
        schema::migrate(&conn)?;
        conn.execute(
            "INSERT INTO about (one, store_id, papers_key, needs) VALUES (1, ?1, ?2, 1)",
            (store_id, papers_key.as_slice()),
        )?;
        conn.close().map_err(|(_, error)| error)?;
        File::open(&unfinished)?.sync_all()?;
        fs::rename(&unfinished, dir.join(FILE))?;
        disk::sync_folder(dir)?;
        Self::open_locked(dir, key, lock)
    }

    /// Whether a store, or what is left of one, lies in the folder.
    ///
    /// # Errors
    /// Where the folder cannot be looked into.
    pub fn lies_in(dir: &Path) -> Result<bool, StoreError> {
        for name in [FILE, LOG, "store.db-journal"] {
            if dir.join(name).try_exists()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Opens the store of a folder. Never makes one.
    ///
    /// # Errors
    /// `Missing` where there is none, `WrongKey` where the key does not fit; nothing is touched then.
    pub fn open(dir: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        refuse_old_sqlite(rusqlite::version_number())?;
        if !dir.join(FILE).try_exists()? {
            return Err(StoreError::Missing);
        }
        let lock = lock(dir)?;
        Self::open_locked(dir, key, lock)
    }

    fn open_locked(dir: &Path, key: &StoreKey, lock: FolderLock) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let conn = connect(&path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // An empty file opens with any key; it is not taken for a store.
        if schema::version(&conn)? == 0 {
            return Err(StoreError::Damaged("no store in the file".into()));
        }
        schema::refuse_newer(&conn)?;
        write_settings(&conn)?;
        schema::migrate(&conn)?;
        let (store_id, papers_key) = about(&conn)?;
        fs::create_dir_all(dir.join(papers::FOLDER))?;
        let mark = FileMark::of(&path)?;
        let store = Self {
            conn,
            dir: dir.into(),
            key: key.clone(),
            store_id,
            papers_key,
            group: Group::None,
            waits: true,
            flush_failed: false,
            // A program that ended before may have left something on its way.
            unflushed: true,
            forgotten: BTreeSet::new(),
            arriving: papers::Arriving::default(),
            mark,
            _lock: lock,
        };
        store.remove_stray_files()?;
        Ok(store)
    }

    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    #[must_use]
    pub fn store_id(&self) -> &str {
        &self.store_id
    }

    /// Copies the store of a folder into another folder as it stands at this moment, also while another program writes
    /// it. The files of papers are copied by the caller, and after this: what a row calls here is on the disk by then.
    ///
    /// # Errors
    /// As `open`; `Io` of kind `AlreadyExists` where a store lies in the other folder.
    pub fn copy(dir: &Path, key: &StoreKey, to: &Path) -> Result<(), StoreError> {
        refuse_old_sqlite(rusqlite::version_number())?;
        if !dir.join(FILE).try_exists()? {
            return Err(StoreError::Missing);
        }
        if Self::lies_in(to)? {
            return Err(StoreError::Io(io::ErrorKind::AlreadyExists.into()));
        }
        let from = connect(&dir.join(FILE), key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        fs::create_dir_all(to)?;
        let path = to.join(FILE);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut copy = connect(&path, key, flags)?;
        // In one step, under one view of the store: the writer goes on in its log meanwhile.
        rusqlite::backup::Backup::new(&from, &mut copy)?.run_to_completion(
            i32::MAX,
            Duration::from_millis(20),
            None,
        )?;
        copy.close().map_err(|(_, error)| error)?;
        File::open(&path)?.sync_all()?;
        disk::sync_folder(to)?;
        Ok(())
    }

    /// Gives the store another identity: what is in it is older than what its peers may have heard of it.
    ///
    /// # Errors
    /// As every write.
    pub fn renew(&mut self, store_id: &str) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.execute("UPDATE about SET store_id = ?1", [store_id])?;
            Ok(())
        })?;
        store_id.clone_into(&mut self.store_id);
        Ok(())
    }

    /// A separate connection for reading, to be moved to another thread.
    ///
    /// # Errors
    /// As `open`.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        let conn = connect(&self.dir.join(FILE), &self.key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        conn.execute_batch("PRAGMA query_only = ON")?;
        Ok(Reader {
            conn,
            dir: self.dir.clone(),
            papers_key: self.papers_key.clone(),
        })
    }

    /// Starts a group: everything until `commit` is kept together or not at all, and is on the disk then.
    ///
    /// # Errors
    /// Where a group is open already, or the store must be opened again.
    pub fn begin(&mut self) -> Result<(), StoreError> {
        self.start(true)
    }

    /// Starts a group that a power cut may take back together with those after it, until `flush` or the next
    /// ordinary group is kept. For copies of what others have on their disks. The end of this program takes
    /// nothing back.
    ///
    /// # Errors
    /// As `begin`.
    pub fn begin_unflushed(&mut self) -> Result<(), StoreError> {
        self.start(false)
    }

    fn start(&mut self, waits: bool) -> Result<(), StoreError> {
        if self.flush_failed {
            return Err(StoreError::Io(io::Error::other(
                "a flush failed; open the store again",
            )));
        }
        if let Group::Broken { .. } = self.group {
            self.rollback();
        }
        if self.waits != waits {
            // In WAL mode the log is not flushed at a commit under NORMAL, and it never loses its order.
            let level = if waits { "FULL" } else { "NORMAL" };
            self.conn
                .execute_batch(&format!("PRAGMA synchronous = {level}"))?;
            self.waits = waits;
        }
        self.conn.execute_batch("BEGIN IMMEDIATE")?;
        self.group = Group::Open;
        Ok(())
    }

    /// Waits until everything that was kept is on the disk.
    ///
    /// # Errors
    /// Where the disk fails; the store must be opened again then.
    pub fn flush(&mut self) -> Result<(), StoreError> {
        if !self.unflushed {
            return Ok(());
        }
        let log = self.dir.join(LOG);
        match File::open(&log).and_then(|log| log.sync_data()) {
            Ok(()) => {}
            // Without a log everything stands in the store, which is flushed before its log goes.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                self.flush_failed = true;
                return Err(error.into());
            }
        }
        self.unflushed = false;
        Ok(())
    }

    /// Keeps the group: when this returns `Ok`, it is on the disk, unless it was begun unflushed.
    ///
    /// # Errors
    /// Where a write of the group has failed or the disk fails now; then nothing of the group is kept.
    pub fn commit(&mut self) -> Result<(), StoreError> {
        if let Group::Broken { full } = self.group {
            self.rollback();
            return Err(broken(full));
        }
        let kept = self.still_there().and_then(|()| {
            self.conn
                .execute_batch("COMMIT")
                .map_err(|error| self.seen(error))
        });
        if let Err(error) = kept {
            self.rollback();
            return Err(error);
        }
        self.group = Group::None;
        self.unflushed |= !self.waits;
        for sha256 in std::mem::take(&mut self.forgotten) {
            // What cannot be removed now is stray, and goes when the store is next opened.
            let _ = self.remove_if_forgotten(&sha256);
        }
        Ok(())
    }

    /// Drops the group. Harmless where there is none.
    pub fn rollback(&mut self) {
        if !self.conn.is_autocommit() {
            // It fails only where SQLite has rolled back by itself.
            let _ = self.conn.execute_batch("ROLLBACK");
        }
        self.group = Group::None;
        self.forgotten.clear();
    }

    /// Whether the file that was opened still stands where it was.
    ///
    /// # Errors
    /// `Missing` where it was moved away or replaced.
    pub fn still_there(&self) -> Result<(), StoreError> {
        self.mark.still_there(&self.dir.join(FILE))
    }

    /// Writes enough to see that the disk takes something again.
    ///
    /// # Errors
    /// As every write.
    pub fn try_write(&mut self) -> Result<(), StoreError> {
        self.set("disk-tried", &"0".repeat(TRY_BYTES))
    }

    /// Runs a write inside the open group, or as a group of its own.
    fn write<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match self.group {
            Group::Broken { full } => Err(broken(full)),
            Group::Open => {
                let done = work(&self.conn);
                if let Err(error) = &done {
                    self.group = Group::Broken {
                        full: matches!(error, StoreError::DiskFull),
                    };
                }
                done
            }
            Group::None => {
                self.begin()?;
                let done = work(&self.conn);
                match done {
                    Ok(value) => self.commit().map(|()| value),
                    Err(error) => {
                        self.rollback();
                        Err(error)
                    }
                }
            }
        }
    }

    fn seen(&mut self, error: rusqlite::Error) -> StoreError {
        let code = error.sqlite_error().map(|e| e.extended_code);
        if matches!(code, Some(ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC)) {
            self.flush_failed = true;
        }
        error.into()
    }
}

fn broken(full: bool) -> StoreError {
    if full {
        StoreError::DiskFull
    } else {
        StoreError::Io(io::Error::other("a write of this group failed"))
    }
}

fn refuse_old_sqlite(version: i32) -> Result<(), StoreError> {
    if version < OLDEST_SQLITE {
        Err(StoreError::TooOldSqlite)
    } else {
        Ok(())
    }
}

fn lock(dir: &Path) -> Result<FolderLock, StoreError> {
    FolderLock::take(dir).map_err(|error| match error {
        TryLockError::WouldBlock => StoreError::AlreadyOpen,
        TryLockError::Error(error) => error.into(),
    })
}

/// SQLite calls itself ready before SQLCipher is: where two threads open their first stores at once, the second would
/// find no cipher. So the first connection of a program is made before any other begins.
fn start_cipher() -> Result<(), StoreError> {
    static STARTED: Mutex<bool> = Mutex::new(false);
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    if !*started {
        Connection::open_in_memory()?;
        *started = true;
    }
    Ok(())
}

fn connect(path: &Path, key: &StoreKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    start_cipher()?;
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(PATIENCE)?;
    // SQLCipher writes to stderr by itself, and a library never prints; its errors come back as errors.
    conn.query_row("PRAGMA cipher_log_level = NONE", [], |_| Ok(()))?;
    let mut pragma = Zeroizing::new(String::with_capacity(96));
    pragma.push_str("PRAGMA key = \"x'");
    key.write_hex(&mut pragma);
    pragma.push_str("'\"");
    // The error is dropped because it may hold the statement, and so the key. Whether a key fits shows at the first read.
    let refused = |_| StoreError::Io(io::Error::other("the cipher takes no key"));
    conn.execute_batch(&pragma).map_err(refused)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })?;
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")?;
    conn.set_prepared_statement_cache_capacity(64);
    // Without it, a statement that is kept ready is made ready anew for each other number it is asked for.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}

fn write_settings(conn: &Connection) -> Result<(), StoreError> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Io(io::Error::other(format!(
            "the folder does not allow a log: {mode}"
        ))));
    }
    // macOS flushes to the drive's own memory only, unless told otherwise.
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")?;
    Ok(())
}

fn about(conn: &Connection) -> Result<(String, Zeroizing<[u8; 32]>), StoreError> {
    let row: Option<(String, Zeroizing<[u8; 32]>)> = conn
        .query_row("SELECT store_id, papers_key FROM about", [], |row| {
            Ok((row.get(0)?, Zeroizing::new(row.get(1)?)))
        })
        .optional()?;
    row.ok_or_else(|| StoreError::Damaged("the store does not say which it is".into()))
}

/// A whole number as SQLite keeps it; none of ours is honest past 2^63.
fn whole(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|e| StoreError::Sql(rusqlite::Error::ToSqlConversionFailure(Box::new(e))))
}

fn count(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

/// Which file the store was opened from: one that was moved away or replaced would take writes that nobody finds.
struct FileMark {
    #[cfg(unix)]
    id: (u64, u64),
}

impl FileMark {
    #[cfg(unix)]
    fn of(path: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let found = fs::metadata(path)?;
        Ok(Self {
            id: (found.dev(), found.ino()),
        })
    }

    // Windows does not let an open file be replaced.
    #[cfg(not(unix))]
    fn of(path: &Path) -> io::Result<Self> {
        fs::metadata(path).map(|_| Self {})
    }

    fn still_there(&self, path: &Path) -> Result<(), StoreError> {
        match Self::of(path) {
            #[cfg(unix)]
            Ok(now) if now.id != self.id => Err(StoreError::Missing),
            Ok(_) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::Missing),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests;
