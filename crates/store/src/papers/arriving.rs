//! The file that is just coming, hashed while its pieces come, so that it need not be read again when it is whole.

use hemicycle_domain::tree::hex;
use sha2::{Digest, Sha256};

/// Pieces of one file that came in order, from the first. Files come one after the other.
#[derive(Default)]
pub struct Arriving {
    sha256: String,
    next: u32,
    hash: Sha256,
}

impl Arriving {
    /// Takes a piece that is in its place; one that is not the next leaves the file to be read again.
    pub fn add(&mut self, sha256: &str, index: u32, bytes: &[u8]) {
        if index == 0 {
            *self = Self {
                sha256: sha256.to_owned(),
                ..Self::default()
            };
        }
        if self.sha256 == sha256 && self.next == index {
            self.hash.update(bytes);
            self.next += 1;
        }
    }

    /// The SHA-256 of the whole in hex, once; none where not all of its pieces came in order.
    pub fn whole(&mut self, sha256: &str, pieces: u32) -> Option<String> {
        let came = std::mem::take(self);
        (came.sha256 == sha256 && came.next == pieces).then(|| hex(&came.hash.finalize()))
    }
}
