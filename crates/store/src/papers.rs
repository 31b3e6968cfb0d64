//! Files by their SHA-256, in pieces of 1 MiB that are checked when they come and encrypted one by one.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hemicycle_domain::tree::{Hash, Tree, hex, leaf_hash, unhex};
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use crate::{Reader, Store, StoreError, disk, text, whole};

/// Bytes in a piece; the last of a file may be shorter.
pub const PIECE: u64 = 1 << 20;
/// Largest file that is taken. Its size comes from others, and must not make this machine reserve memory.
pub const MAX_FILE: u64 = 1 << 32;
pub(crate) const FOLDER: &str = "papers";
const ENDING: &str = ".pieces";
/// What encryption adds to a piece.
const TAG: u64 = 16;

/// RFC 6962 leaf hashes of the pieces of a file, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceList(pub Vec<Hash>);

/// What a paper's fact says of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedFile {
    pub sha256: String,
    pub bytes: u64,
    pub pieces_root: String,
}

/// How much of a file is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileState {
    pub bytes: u64,
    pub pieces: u32,
    pub have: u32,
    /// Every piece is here, and the whole has the SHA-256 that is its name.
    pub complete: bool,
}

#[must_use]
pub fn piece_hashes(bytes: &[u8]) -> Vec<Hash> {
    pieces_of(bytes).map(leaf_hash).collect()
}

/// The RFC 6962 root over the pieces, in hex.
#[must_use]
pub fn pieces_root(hashes: &[Hash]) -> String {
    hex(&Tree::from_leaves(hashes.iter().copied()).root())
}

fn pieces_of(bytes: &[u8]) -> std::slice::Chunks<'_, u8> {
    bytes.chunks(1 << 20)
}

impl Store {
    /// Takes a whole file in. `chance` is new for every call.
    ///
    /// # Errors
    /// As every write; `Damaged` where the file is larger than `MAX_FILE`.
    pub fn add_file(&mut self, bytes: &[u8], chance: &[u8; 16]) -> Result<AddedFile, StoreError> {
        let sha256 = hex(&Sha256::digest(bytes));
        let hashes = piece_hashes(bytes);
        let added = AddedFile {
            sha256: sha256.clone(),
            bytes: bytes.len() as u64,
            pieces_root: pieces_root(&hashes),
        };
        self.expect_file(&sha256, added.bytes, &added.pieces_root, chance)?;
        let known = self.known_row(&sha256)?;
        if known.complete {
            return Ok(added);
        }
        let mut file = open_pieces(&self.dir, &sha256)?;
        for (index, piece) in (0..known.pieces()).zip(pieces_of(bytes)) {
            write_at(&mut file, index, &known.seal(&self.papers_key, index, piece)?)?;
        }
        file.sync_data()?;
        let row = FileRow {
            hashes: Some(hashes),
            have: vec![u8::MAX; known.have.len()],
            complete: true,
            ..known
        };
        self.write(|conn| row.update(conn))?;
        Ok(added)
    }

    /// Notes a file that is to come. Again with the same words, nothing changes; a file that is complete stays.
    /// With another size or root the newer words stand, and what was there of the file is forgotten.
    ///
    /// # Errors
    /// As every write; `Damaged` where this cannot be the name or the size of a file.
    pub fn expect_file(
        &mut self,
        sha256: &str,
        bytes: u64,
        pieces_root: &str,
        chance: &[u8; 16],
    ) -> Result<(), StoreError> {
        let name = unhex::<32>(sha256).ok_or_else(|| StoreError::Damaged("not a SHA-256".into()))?;
        let root = unhex::<32>(pieces_root).ok_or_else(|| StoreError::Damaged("not a root".into()))?;
        if bytes > MAX_FILE {
            return Err(StoreError::Damaged(format!("a file of {bytes} bytes")));
        }
        if let Some(row) = row(&self.conn, sha256)?
            && (row.complete || (row.bytes == bytes && row.pieces_root == pieces_root))
        {
            return Ok(());
        }
        // Names and root are mixed in, so that chance given twice still never repeats a nonce for other bytes.
        let mixed = Sha256::new()
            .chain_update(chance)
            .chain_update(name)
            .chain_update(root)
            .finalize();
        let mut row = FileRow {
            sha256: sha256.into(),
            bytes,
            pieces_root: pieces_root.into(),
            nonce: *mixed.first_chunk().ok_or(StoreError::Missing)?,
            hashes: None,
            have: Vec::new(),
            complete: false,
        };
        row.have = vec![0; row.pieces().div_ceil(8) as usize];
        match row.pieces() {
            // The root of one piece is its hash; of none, there is nothing to wait for.
            1 => row.hashes = Some(vec![root]),
            0 if name == *Sha256::digest([]) => (row.hashes, row.complete) = (Some(Vec::new()), true),
            0 => return Err(StoreError::Damaged("no bytes have this SHA-256".into())),
            _ => {}
        }
        self.write(|conn| row.insert(conn))
    }

    /// Takes the hashes of the pieces, from whomever. False where their root is not the expected one.
    ///
    /// # Errors
    /// As every write; `Missing` where the file is not expected.
    pub fn set_piece_hashes(&mut self, sha256: &str, hashes: &[Hash]) -> Result<bool, StoreError> {
        let row = self.known_row(sha256)?;
        if hashes.len() as u64 != u64::from(row.pieces()) || pieces_root(hashes) != row.pieces_root {
            return Ok(false);
        }
        if row.hashes.is_none() {
            let row = FileRow {
                hashes: Some(hashes.into()),
                ..row
            };
            self.write(|conn| row.update(conn))?;
        }
        Ok(true)
    }

    /// # Errors
    /// As every read.
    pub fn piece_list(&self, sha256: &str) -> Result<Option<Vec<Hash>>, StoreError> {
        Ok(row(&self.conn, sha256)?.and_then(|row| row.hashes))
    }

    /// Takes a piece in. False where its bytes are not those of this place, or the hashes are not known yet.
    ///
    /// # Errors
    /// As every write; `Missing` where the file is not expected; `Damaged` where this was the last piece and the
    /// whole is not what its name says: the file is forgotten then.
    pub fn write_piece(&mut self, sha256: &str, index: u32, bytes: &[u8]) -> Result<bool, StoreError> {
        let mut row = self.known_row(sha256)?;
        let expected = row.hashes.as_ref().and_then(|hashes| hashes.get(index as usize));
        if bytes.len() as u64 != row.piece_bytes(index) || expected != Some(&leaf_hash(bytes)) {
            return Ok(false);
        }
        if row.has(index) {
            return Ok(true);
        }
        let mut file = open_pieces(&self.dir, sha256)?;
        write_at(&mut file, index, &row.seal(&self.papers_key, index, bytes)?)?;
        // On the disk before the row says so.
        file.sync_data()?;
        row.set(index, true);
        if row.missing().next().is_none() {
            if row.whole_is_its_name(&self.dir, &self.papers_key)? {
                row.complete = true;
            } else {
                self.forget_file(sha256)?;
                return Err(StoreError::Damaged(format!(
                    "{sha256} is not what its pieces make"
                )));
            }
        }
        self.write(|conn| row.update(conn))?;
        Ok(true)
    }

    /// The pieces that have not come.
    ///
    /// # Errors
    /// As every read; `Missing` where the file is not expected.
    pub fn missing_pieces(&self, sha256: &str) -> Result<Vec<u32>, StoreError> {
        Ok(self.known_row(sha256)?.missing().collect())
    }

    /// # Errors
    /// As every read.
    pub fn file_state(&self, sha256: &str) -> Result<Option<FileState>, StoreError> {
        Ok(row(&self.conn, sha256)?.map(|row| row.state()))
    }

    /// The same for every file, by its SHA-256.
    ///
    /// # Errors
    /// As every read.
    pub fn file_states(&self) -> Result<BTreeMap<String, FileState>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached(&format!("SELECT {COLUMNS} FROM files"))?;
        let rows = find.query_map([], read_row)?;
        rows.map(|row| {
            row.map(|row| (row.sha256.clone(), row.state()))
                .map_err(StoreError::from)
        })
        .collect()
    }

    /// Reads every piece again and asks anew for those that do not read. Gives the pieces that are missing now.
    ///
    /// # Errors
    /// As every write; `Missing` where the file is not expected.
    pub fn recheck_file(&mut self, sha256: &str) -> Result<Vec<u32>, StoreError> {
        let mut row = self.known_row(sha256)?;
        for index in 0..row.pieces() {
            match row.read(&self.dir, &self.papers_key, index) {
                Err(StoreError::Damaged(_)) => row.set(index, false),
                other => other.map(drop)?,
            }
        }
        let missing: Vec<u32> = row.missing().collect();
        if !missing.is_empty() {
            row.complete = false;
            self.write(|conn| row.update(conn))?;
        }
        Ok(missing)
    }

    /// Drops a file and its text. Its bytes go when the group is kept.
    ///
    /// # Errors
    /// As every write.
    pub fn forget_file(&mut self, sha256: &str) -> Result<(), StoreError> {
        if row(&self.conn, sha256)?.is_some() {
            self.forgotten.insert(sha256.into());
        }
        self.write(|conn| {
            text::forget_text(conn, sha256)?;
            conn.prepare_cached("DELETE FROM files WHERE sha256 = ?1")?
                .execute([sha256])?;
            Ok(())
        })
    }

    fn known_row(&self, sha256: &str) -> Result<FileRow, StoreError> {
        row(&self.conn, sha256)?.ok_or(StoreError::Missing)
    }

    /// A file that was forgotten and expected again in one group has a row, and stays.
    pub(crate) fn remove_if_forgotten(&self, sha256: &str) -> Result<(), StoreError> {
        if row(&self.conn, sha256)?.is_none() {
            disk::remove_if_there(&path(&self.dir, sha256))?;
        }
        Ok(())
    }

    /// Removes what a kill or a dropped group left: pieces that no row knows.
    pub(crate) fn remove_stray_files(&self) -> Result<(), StoreError> {
        for found in fs::read_dir(self.dir.join(FOLDER))? {
            let name = found?.file_name();
            let sha256 = name.to_str().and_then(|name| name.strip_suffix(ENDING));
            if let Some(sha256) = sha256.filter(|name| unhex::<32>(name).is_some()) {
                self.remove_if_forgotten(sha256)?;
            }
        }
        Ok(())
    }
}

impl Reader {
    /// A piece, or none where it has not come.
    ///
    /// # Errors
    /// As every read; `Damaged` where the disk has changed it.
    pub fn piece(&self, sha256: &str, index: u32) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(row) = row(&self.conn, sha256)? else {
            return Ok(None);
        };
        row.read(&self.dir, &self.papers_key, index)
    }

    /// Bytes from `offset`, fewer at the end of the file; none where one of their pieces has not come.
    ///
    /// # Errors
    /// As `piece`.
    pub fn range(&self, sha256: &str, offset: u64, len: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(row) = row(&self.conn, sha256)? else {
            return Ok(None);
        };
        let end = offset.saturating_add(len).min(row.bytes);
        let mut bytes = Vec::new();
        let mut at = offset;
        while at < end {
            let index = u32::try_from(at / PIECE).map_err(|_| StoreError::Missing)?;
            let Some(piece) = row.read(&self.dir, &self.papers_key, index)? else {
                return Ok(None);
            };
            let start = u64::from(index) * PIECE;
            let until = end.min(start + PIECE);
            // A piece is at most 1 MiB long, so both fit.
            bytes.extend(
                piece
                    .get((at - start) as usize..(until - start) as usize)
                    .unwrap_or_default(),
            );
            at = until;
        }
        Ok(Some(bytes))
    }

    /// The whole file, or none where a piece has not come.
    ///
    /// # Errors
    /// As `piece`.
    pub fn whole(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.range(sha256, 0, MAX_FILE)
    }

    /// # Errors
    /// As every read.
    pub fn file_state(&self, sha256: &str) -> Result<Option<FileState>, StoreError> {
        Ok(row(&self.conn, sha256)?.map(|row| row.state()))
    }
}

struct FileRow {
    sha256: String,
    bytes: u64,
    pieces_root: String,
    /// The first 16 bytes of every piece's nonce; the other 8 are its index.
    nonce: [u8; 16],
    hashes: Option<Vec<Hash>>,
    have: Vec<u8>,
    complete: bool,
}

const COLUMNS: &str = "sha256, bytes, pieces_root, nonce, piece_hashes, have, complete";

fn row(conn: &Connection, sha256: &str) -> Result<Option<FileRow>, StoreError> {
    let mut find = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM files WHERE sha256 = ?1"))?;
    Ok(find.query_row([sha256], read_row).optional()?)
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    let hashes: Option<Vec<u8>> = row.get(4)?;
    Ok(FileRow {
        sha256: row.get(0)?,
        bytes: crate::count(row, 1)?,
        pieces_root: row.get(2)?,
        nonce: row.get(3)?,
        hashes: hashes.map(|bytes| bytes.as_chunks::<32>().0.to_vec()),
        have: row.get(5)?,
        complete: row.get(6)?,
    })
}

impl FileRow {
    fn pieces(&self) -> u32 {
        // At most MAX_FILE / PIECE.
        u32::try_from(self.bytes.div_ceil(PIECE)).unwrap_or(u32::MAX)
    }

    fn piece_bytes(&self, index: u32) -> u64 {
        self.bytes.saturating_sub(u64::from(index) * PIECE).min(PIECE)
    }

    fn has(&self, index: u32) -> bool {
        self.have
            .get(index as usize / 8)
            .is_some_and(|byte| byte >> (index % 8) & 1 == 1)
    }

    fn set(&mut self, index: u32, here: bool) {
        if let Some(byte) = self.have.get_mut(index as usize / 8) {
            let bit = 1 << (index % 8);
            *byte = if here { *byte | bit } else { *byte & !bit };
        }
    }

    fn missing(&self) -> impl Iterator<Item = u32> {
        (0..self.pieces()).filter(|index| !self.has(*index))
    }

    fn state(&self) -> FileState {
        let pieces = self.pieces();
        let have = (0..pieces).map(|index| u32::from(self.has(index))).sum();
        FileState {
            bytes: self.bytes,
            pieces,
            have,
            complete: self.complete,
        }
    }

    fn insert(&self, conn: &Connection) -> Result<(), StoreError> {
        conn.prepare_cached(
            "INSERT OR REPLACE INTO files (sha256, bytes, pieces_root, nonce, piece_hashes, have, complete)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            &self.sha256,
            whole(self.bytes)?,
            &self.pieces_root,
            self.nonce,
            self.hashes.as_ref().map(|hashes| hashes.concat()),
            &self.have,
            self.complete,
        ))?;
        Ok(())
    }

    fn update(&self, conn: &Connection) -> Result<(), StoreError> {
        conn.prepare_cached(
            "UPDATE files SET piece_hashes = ?2, have = ?3, complete = ?4 WHERE sha256 = ?1",
        )?
        .execute((
            &self.sha256,
            self.hashes.as_ref().map(|hashes| hashes.concat()),
            &self.have,
            self.complete,
        ))?;
        Ok(())
    }

    fn nonce_of(&self, index: u32) -> XNonce {
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&self.nonce);
        nonce[16..].copy_from_slice(&u64::from(index).to_be_bytes());
        nonce.into()
    }

    /// Bound to file and place, so that pieces cannot be exchanged on the disk.
    fn bound_to(&self, index: u32) -> String {
        format!("{}/{index}", self.sha256)
    }

    fn seal(&self, key: &[u8; 32], index: u32, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        XChaCha20Poly1305::new(key.into())
            .encrypt(
                &self.nonce_of(index),
                Payload {
                    msg: bytes,
                    aad: self.bound_to(index).as_bytes(),
                },
            )
            .map_err(|_| StoreError::Damaged("a piece that is too long".into()))
    }

    fn read(&self, dir: &Path, key: &[u8; 32], index: u32) -> Result<Option<Vec<u8>>, StoreError> {
        if !self.has(index) {
            return Ok(None);
        }
        let damaged = || StoreError::Damaged(format!("piece {index} of {}", self.sha256));
        let mut sealed = Vec::new();
        let found = File::open(path(dir, &self.sha256)).and_then(|mut file| {
            file.seek(SeekFrom::Start(offset_of(index)))?;
            file.take(self.piece_bytes(index) + TAG).read_to_end(&mut sealed)
        });
        match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(damaged()),
            other => other?,
        };
        let bound_to = self.bound_to(index);
        XChaCha20Poly1305::new(key.into())
            .decrypt(
                &self.nonce_of(index),
                Payload {
                    msg: &sealed,
                    aad: bound_to.as_bytes(),
                },
            )
            .map(Some)
            .map_err(|_| damaged())
    }

    fn whole_is_its_name(&self, dir: &Path, key: &[u8; 32]) -> Result<bool, StoreError> {
        let mut whole = Sha256::new();
        for index in 0..self.pieces() {
            whole.update(self.read(dir, key, index)?.ok_or(StoreError::Missing)?);
        }
        Ok(hex(&whole.finalize()) == self.sha256)
    }
}

fn path(dir: &Path, sha256: &str) -> PathBuf {
    dir.join(FOLDER).join(format!("{sha256}{ENDING}"))
}

fn offset_of(index: u32) -> u64 {
    u64::from(index) * (PIECE + TAG)
}

fn open_pieces(dir: &Path, sha256: &str) -> io::Result<File> {
    let path = path(dir, sha256);
    match OpenOptions::new().write(true).open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let file = OpenOptions::new().create_new(true).write(true).open(&path)?;
            disk::sync_folder(&dir.join(FOLDER))?;
            Ok(file)
        }
        other => other,
    }
}

fn write_at(file: &mut File, index: u32, sealed: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset_of(index)))?;
    file.write_all(sealed)
}
