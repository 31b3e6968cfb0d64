//! What is known of a file, and its pieces on the disk.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hemicycle_domain::tree::{Hash, hex};
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::{FOLDER, FileState, PIECE};
use crate::{StoreError, disk, whole};

pub const ENDING: &str = ".pieces";
/// What encryption adds to a piece.
const TAG: u64 = 16;

pub struct FileRow {
    pub sha256: String,
    pub bytes: u64,
    pub pieces_root: String,
    /// The first 16 bytes of every piece's nonce; the other 8 are its index.
    pub nonce: [u8; 16],
    pub hashes: Option<Vec<Hash>>,
    pub have: Vec<u8>,
    pub complete: bool,
}

pub const COLUMNS: &str = "sha256, bytes, pieces_root, nonce, piece_hashes, have, complete";

pub fn row(conn: &Connection, sha256: &str) -> Result<Option<FileRow>, StoreError> {
    let mut find = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM files WHERE sha256 = ?1"))?;
    Ok(find.query_row([sha256], read_row).optional()?)
}

pub fn read_row(row: &Row<'_>) -> rusqlite::Result<FileRow> {
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
    pub fn pieces(&self) -> u32 {
        // At most MAX_FILE / PIECE.
        u32::try_from(self.bytes.div_ceil(PIECE)).unwrap_or(u32::MAX)
    }

    pub fn piece_bytes(&self, index: u32) -> u64 {
        self.bytes.saturating_sub(u64::from(index) * PIECE).min(PIECE)
    }

    /// Where a piece ends in the file on the disk, in bytes.
    pub fn end_of(&self, index: u32) -> u64 {
        offset_of(index) + self.piece_bytes(index) + TAG
    }

    pub fn has(&self, index: u32) -> bool {
        let byte = self
            .have
            .get(index as usize / 8)
            .filter(|_| index < self.pieces());
        byte.is_some_and(|byte| byte >> (index % 8) & 1 == 1)
    }

    pub fn set(&mut self, index: u32, here: bool) {
        if let Some(byte) = self.have.get_mut(index as usize / 8) {
            let bit = 1 << (index % 8);
            *byte = if here { *byte | bit } else { *byte & !bit };
        }
    }

    pub fn missing(&self) -> impl Iterator<Item = u32> {
        (0..self.pieces()).filter(|index| !self.has(*index))
    }

    pub fn state(&self) -> FileState {
        let pieces = self.pieces();
        let have = (0..pieces).map(|index| u32::from(self.has(index))).sum();
        FileState {
            bytes: self.bytes,
            pieces,
            have,
            complete: self.complete,
        }
    }

    pub fn insert(&self, conn: &Connection) -> Result<(), StoreError> {
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

    pub fn update(&self, conn: &Connection) -> Result<(), StoreError> {
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

    pub fn seal(&self, key: &[u8; 32], index: u32, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
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

    pub fn read(&self, dir: &Path, key: &[u8; 32], index: u32) -> Result<Option<Vec<u8>>, StoreError> {
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

    /// The SHA-256 of the whole file as it lies on the disk, in hex.
    pub fn whole(&self, dir: &Path, key: &[u8; 32]) -> Result<String, StoreError> {
        let mut whole = Sha256::new();
        for index in 0..self.pieces() {
            whole.update(self.read(dir, key, index)?.ok_or(StoreError::Missing)?);
        }
        Ok(hex(&whole.finalize()))
    }
}

pub fn path(dir: &Path, sha256: &str) -> PathBuf {
    dir.join(FOLDER).join(format!("{sha256}{ENDING}"))
}

fn offset_of(index: u32) -> u64 {
    u64::from(index) * (PIECE + TAG)
}

pub fn open_pieces(dir: &Path, sha256: &str) -> io::Result<File> {
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

pub fn write_at(file: &mut File, index: u32, sealed: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset_of(index)))?;
    file.write_all(sealed)
}
