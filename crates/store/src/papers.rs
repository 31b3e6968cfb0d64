//! Files by their SHA-256, in pieces of 1 MiB that are checked when they come and encrypted one by one.

mod arriving;
mod pieces;

use std::{collections::BTreeMap, fs};

use hemicycle_domain::tree::{Hash, Tree, hex, leaf_hash, unhex};
use sha2::{Digest, Sha256};

pub(crate) use self::arriving::Arriving;
use self::pieces::{COLUMNS, ENDING, FileRow, open_pieces, path, read_row, row, write_at};
use crate::{Reader, Store, StoreError, disk, text};

/// Bytes in a piece; the last of a file may be shorter.
pub const PIECE: u64 = 1 << 20;
/// Largest file that is taken. Its size comes from others, and must not make this machine reserve memory.
pub const MAX_FILE: u64 = 1 << 32;
pub(crate) const FOLDER: &str = "papers";

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

impl FileState {
    /// How many bytes of it are here.
    #[must_use]
    pub fn bytes_here(&self) -> u64 {
        if self.complete {
            return self.bytes;
        }
        let pieces = u64::from(self.have) * PIECE;
        pieces.min(self.bytes)
    }
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
        row.set(index, true);
        self.arriving.add(sha256, index, bytes);
        if row.missing().next().is_none() {
            // Until here nothing waited for the disk: what a power cut takes does not read, and is fetched again.
            file.sync_data()?;
            let whole = match self.arriving.whole(sha256, row.pieces()) {
                Some(name) => name,
                None => match row.whole(&self.dir, &self.papers_key) {
                    Err(StoreError::Damaged(_)) => {
                        self.write(|conn| row.update(conn))?;
                        if self.recheck_file(sha256)?.is_empty() {
                            // The disk says now this and now that.
                            self.forget_file(sha256)?;
                        }
                        return Ok(true);
                    }
                    read => read?,
                },
            };
            if whole == sha256 {
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

    /// Asks anew for pieces that a row calls here and for which the file on the disk is too short, or not there at all.
    /// By its length alone: `recheck_file` reads. Gives the files.
    ///
    /// # Errors
    /// As every write.
    pub fn miss_what_is_cut_off(&mut self) -> Result<Vec<String>, StoreError> {
        let mut short = Vec::new();
        for sha256 in self.file_states()?.into_keys() {
            let mut row = self.known_row(&sha256)?;
            let long = match fs::metadata(path(&self.dir, &sha256)) {
                Ok(found) => found.len(),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
                Err(error) => return Err(error.into()),
            };
            let here = (0..row.pieces()).filter(|index| row.has(*index));
            let gone: Vec<u32> = here.filter(|index| row.end_of(*index) > long).collect();
            if gone.is_empty() {
                continue;
            }
            for index in gone {
                row.set(index, false);
            }
            row.complete = false;
            self.write(|conn| row.update(conn))?;
            short.push(sha256);
        }
        Ok(short)
    }

    /// Removes what a kill or a dropped group left: pieces that no row knows.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove_stray_files(&self) -> Result<(), StoreError> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{key, new_store};

    /// Two pieces and a half, no two alike.
    fn paper() -> Vec<u8> {
        (0..655_360_u32).flat_map(u32::to_le_bytes).collect()
    }

    fn expect(store: &mut Store, bytes: &[u8]) -> String {
        let sha256 = hex(&Sha256::digest(bytes));
        let root = pieces_root(&piece_hashes(bytes));
        store
            .expect_file(&sha256, bytes.len() as u64, &root, &[3; 16])
            .unwrap();
        sha256
    }

    #[test]
    fn a_file_is_read_back_whole_by_piece_and_by_range() {
        let (dir, mut store) = new_store();
        let bytes = paper();
        let added = store.add_file(&bytes, &[1; 16]).unwrap();
        assert_eq!(store.add_file(&bytes, &[2; 16]).unwrap(), added);
        assert_eq!(
            (added.bytes, added.pieces_root),
            (bytes.len() as u64, pieces_root(&piece_hashes(&bytes)))
        );
        let name = added.sha256.as_str();
        drop(store);
        let store = Store::open(dir.path(), &key()).unwrap();
        let state = FileState {
            bytes: bytes.len() as u64,
            pieces: 3,
            have: 3,
            complete: true,
        };
        assert_eq!(store.file_states().unwrap()[name], state);
        let reader = store.reader().unwrap();
        assert_eq!(reader.file_state(name).unwrap(), Some(state));
        assert!(reader.whole(name).unwrap().unwrap() == bytes);
        assert!(reader.piece(name, 2).unwrap().unwrap() == bytes[2 << 20..]);
        assert_eq!(reader.piece(name, 3).unwrap(), None);
        for (offset, len) in [
            (0, 10),
            (PIECE - 5, 10),
            (PIECE, PIECE),
            (100, 2 * PIECE),
            (2 * PIECE + 7, u64::MAX),
        ] {
            let end = offset.saturating_add(len).min(bytes.len() as u64);
            let range = reader.range(name, offset, len).unwrap().unwrap();
            assert!(range == bytes[offset as usize..end as usize], "{offset} {len}");
        }
        assert_eq!(reader.range(name, u64::MAX, 1).unwrap(), Some(Vec::new()));
        assert_eq!(reader.range("unknown", 0, 1).unwrap(), None);
    }

    #[test]
    fn a_file_resumes_at_any_piece() {
        let bytes = paper();
        let pieces: Vec<&[u8]> = pieces_of(&bytes).collect();
        for first in 0..3_u32 {
            let (dir, mut store) = new_store();
            let name = expect(&mut store, &bytes);
            assert!(store.set_piece_hashes(&name, &piece_hashes(&bytes)).unwrap());
            assert!(store.write_piece(&name, first, pieces[first as usize]).unwrap());
            drop(store);
            let mut store = Store::open(dir.path(), &key()).unwrap();
            assert_eq!(expect(&mut store, &bytes), name);
            let missing = store.missing_pieces(&name).unwrap();
            assert_eq!(
                missing,
                (0..3).filter(|index| *index != first).collect::<Vec<_>>()
            );
            let reader = store.reader().unwrap();
            assert!(reader.piece(&name, first).unwrap().unwrap() == pieces[first as usize]);
            assert_eq!(reader.whole(&name).unwrap(), None);
            for index in missing.into_iter().rev() {
                assert!(!store.file_state(&name).unwrap().unwrap().complete);
                assert!(store.write_piece(&name, index, pieces[index as usize]).unwrap());
            }
            assert!(store.file_state(&name).unwrap().unwrap().complete);
            assert!(reader.whole(&name).unwrap().unwrap() == bytes);
        }
    }

    #[test]
    fn a_piece_with_a_wrong_byte_or_in_a_wrong_place_is_refused() {
        let (_dir, mut store) = new_store();
        let bytes = paper();
        let name = expect(&mut store, &bytes);
        let good = &bytes[..1 << 20];
        assert!(
            !store.write_piece(&name, 0, good).unwrap(),
            "hashes are not known yet"
        );
        let mut hashes = piece_hashes(&bytes);
        hashes.swap(0, 1);
        assert!(!store.set_piece_hashes(&name, &hashes).unwrap());
        hashes.swap(0, 1);
        assert!(!store.set_piece_hashes(&name, &hashes[..2]).unwrap());
        assert!(store.set_piece_hashes(&name, &hashes).unwrap());
        assert_eq!(store.piece_list(&name).unwrap(), Some(hashes));
        let mut changed = good.to_vec();
        changed[70_000] ^= 1;
        assert!(!store.write_piece(&name, 0, &changed).unwrap());
        assert!(!store.write_piece(&name, 1, good).unwrap());
        assert!(!store.write_piece(&name, 9, good).unwrap());
        assert!(!store.write_piece(&name, 0, &good[1..]).unwrap());
        assert_eq!(store.missing_pieces(&name).unwrap(), [0, 1, 2]);
        assert!(matches!(
            store.write_piece("unknown", 0, good),
            Err(StoreError::Missing)
        ));
    }

    #[test]
    fn pieces_that_make_another_file_than_was_named_are_forgotten() {
        let (dir, mut store) = new_store();
        let bytes = paper();
        let (name, hashes) = ("ab".repeat(32), piece_hashes(&bytes));
        store
            .expect_file(&name, bytes.len() as u64, &pieces_root(&hashes), &[3; 16])
            .unwrap();
        assert!(store.set_piece_hashes(&name, &hashes).unwrap());
        let mut last = None;
        for (index, piece) in (0..).zip(pieces_of(&bytes)) {
            last = Some(store.write_piece(&name, index, piece));
        }
        assert!(matches!(last, Some(Err(StoreError::Damaged(_)))));
        assert_eq!(store.file_state(&name).unwrap(), None);
        assert_eq!(fs::read_dir(dir.path().join(FOLDER)).unwrap().count(), 0);
    }

    #[test]
    fn only_the_piece_that_the_disk_changed_is_fetched_again() {
        let (dir, mut store) = new_store();
        let bytes = paper();
        let name = store.add_file(&bytes, &[1; 16]).unwrap().sha256;
        let path = path(dir.path(), &name);
        let mut disk = fs::read(&path).unwrap();
        disk[(1 << 20) + 500] ^= 1;
        fs::write(&path, disk).unwrap();
        let reader = store.reader().unwrap();
        assert!(matches!(reader.piece(&name, 1), Err(StoreError::Damaged(_))));
        assert!(reader.piece(&name, 0).unwrap().is_some());
        assert_eq!(store.recheck_file(&name).unwrap(), [1]);
        assert!(!store.file_state(&name).unwrap().unwrap().complete);
        assert!(store.write_piece(&name, 1, &bytes[1 << 20..2 << 20]).unwrap());
        assert!(reader.whole(&name).unwrap().unwrap() == bytes);
        assert!(store.recheck_file(&name).unwrap().is_empty());
    }

    #[test]
    fn pieces_that_a_power_cut_took_are_fetched_again_before_the_file_is_whole() {
        let (dir, mut store) = new_store();
        let bytes = paper();
        let pieces: Vec<&[u8]> = pieces_of(&bytes).collect();
        let name = expect(&mut store, &bytes);
        assert!(store.set_piece_hashes(&name, &piece_hashes(&bytes)).unwrap());
        for index in 0..2 {
            assert!(store.write_piece(&name, index, pieces[index as usize]).unwrap());
        }
        drop(store);
        // What was written and not flushed: the place is there, the bytes are not.
        let mut disk = fs::read(path(dir.path(), &name)).unwrap();
        disk[..1 << 20].fill(0);
        fs::write(path(dir.path(), &name), disk).unwrap();
        let mut store = Store::open(dir.path(), &key()).unwrap();
        assert_eq!(store.missing_pieces(&name).unwrap(), [2]);
        assert!(store.write_piece(&name, 2, pieces[2]).unwrap());
        assert!(!store.file_state(&name).unwrap().unwrap().complete);
        assert_eq!(store.missing_pieces(&name).unwrap(), [0]);
        assert!(store.write_piece(&name, 0, pieces[0]).unwrap());
        assert!(store.file_state(&name).unwrap().unwrap().complete);
        assert!(store.reader().unwrap().whole(&name).unwrap().unwrap() == bytes);
    }

    #[test]
    fn a_forgotten_file_goes_when_the_group_is_kept() {
        let (dir, mut store) = new_store();
        let name = store.add_file(b"minutes", &[1; 16]).unwrap().sha256;
        let page = crate::PageRow {
            page: 1,
            text: "minutes".into(),
            folded: "minutes".into(),
            ..crate::PageRow::default()
        };
        store.keep_text(&name, "text", &[], &[page]).unwrap();
        store.begin().unwrap();
        store.forget_file(&name).unwrap();
        store.rollback();
        assert_eq!(
            store.reader().unwrap().whole(&name).unwrap().as_deref(),
            Some(b"minutes".as_slice())
        );
        store.forget_file(&name).unwrap();
        assert!(!path(dir.path(), &name).exists());
        assert_eq!(
            (
                store.file_state(&name).unwrap(),
                store.text_status(&name).unwrap()
            ),
            (None, None)
        );
        let words = crate::Query {
            folded: "minutes".into(),
            ..crate::Query::default()
        };
        let files = [name].into();
        assert_eq!(store.reader().unwrap().search(&words, &files, 9).unwrap(), []);
    }

    #[test]
    fn pieces_that_no_row_knows_go_at_the_next_opening() {
        let (dir, mut store) = new_store();
        store.begin().unwrap();
        let name = store.add_file(b"draft", &[1; 16]).unwrap().sha256;
        store.rollback();
        assert!(path(dir.path(), &name).exists());
        fs::write(dir.path().join(FOLDER).join("read-me"), b"not ours").unwrap();
        drop(store);
        let store = Store::open(dir.path(), &key()).unwrap();
        assert!(!path(dir.path(), &name).exists() && dir.path().join(FOLDER).join("read-me").exists());
        assert_eq!(store.file_states().unwrap().len(), 0);
    }

    #[test]
    fn what_is_cut_off_or_gone_on_the_disk_is_asked_for_again() {
        let (dir, mut store) = new_store();
        let bytes = paper();
        let name = store.add_file(&bytes, &[1; 16]).unwrap().sha256;
        assert_eq!(store.miss_what_is_cut_off().unwrap(), Vec::<String>::new());
        let on_disk = path(dir.path(), &name);
        let file = fs::OpenOptions::new().write(true).open(&on_disk).unwrap();
        // One byte short of its second piece.
        file.set_len(2 * (PIECE + 16) - 1).unwrap();
        assert_eq!(store.miss_what_is_cut_off().unwrap(), [name.as_str()]);
        assert_eq!(store.missing_pieces(&name).unwrap(), [1, 2]);
        assert!(!store.file_state(&name).unwrap().unwrap().complete);
        fs::remove_file(&on_disk).unwrap();
        assert_eq!(store.miss_what_is_cut_off().unwrap(), [name.as_str()]);
        assert_eq!(store.missing_pieces(&name).unwrap(), [0, 1, 2]);
        for (index, piece) in (0..).zip(pieces_of(&bytes)) {
            assert!(store.write_piece(&name, index, piece).unwrap());
        }
        assert!(store.reader().unwrap().whole(&name).unwrap().unwrap() == bytes);
    }

    #[test]
    fn names_and_sizes_from_others_are_not_trusted() {
        let (_dir, mut store) = new_store();
        let good = "00".repeat(32);
        for (name, bytes, root) in [
            ("../../etc/passwd", 5, good.as_str()),
            (&"AB".repeat(32), 5, &good),
            (&good, u64::MAX, &good),
            (&good, 5, "root"),
            (&good, 0, &good),
        ] {
            assert!(matches!(
                store.expect_file(name, bytes, root, &[1; 16]),
                Err(StoreError::Damaged(_))
            ));
        }
        assert_eq!(store.file_states().unwrap().len(), 0);
        let empty = store.add_file(b"", &[1; 16]).unwrap();
        assert!(store.file_state(&empty.sha256).unwrap().unwrap().complete);
        assert_eq!(
            store.reader().unwrap().whole(&empty.sha256).unwrap(),
            Some(Vec::new())
        );
    }

    #[test]
    fn newer_words_on_an_unfinished_file_stand_and_never_on_a_finished_one() {
        let (_dir, mut store) = new_store();
        let bytes = paper();
        let name = hex(&Sha256::digest(&bytes));
        store
            .expect_file(&name, 9 * PIECE, &"cd".repeat(32), &[3; 16])
            .unwrap();
        assert_eq!(store.missing_pieces(&name).unwrap().len(), 9);
        assert_eq!(expect(&mut store, &bytes), name);
        assert_eq!(store.missing_pieces(&name).unwrap().len(), 3);
        store.add_file(&bytes, &[4; 16]).unwrap();
        store
            .expect_file(&name, 9 * PIECE, &"cd".repeat(32), &[3; 16])
            .unwrap();
        assert!(store.file_state(&name).unwrap().unwrap().complete);
    }
}
