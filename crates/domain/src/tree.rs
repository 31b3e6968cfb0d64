//! The Merkle tree of a journal: RFC 6962, section 2.1, with SHA-256.

use alloc::vec::Vec;

use sha2::{Digest, Sha256};

/// 32 bytes of SHA-256.
pub type Hash = [u8; 32];

/// Hash of a leaf (RFC 6962, 2.1: prefix 0x00).
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new()
        .chain_update([0])
        .chain_update(leaf)
        .finalize()
        .into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new()
        .chain_update([1])
        .chain_update(left)
        .chain_update(right)
        .finalize()
        .into()
}

/// A tree that grows at its end. It keeps the root of every full subtree, so that the root and a proof at any
/// size cost as many hashes as the tree is high.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// `levels[h][i]` is the root over the leaves from `i << h` up to `(i + 1) << h`.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    #[must_use]
    pub fn from_leaves(leaves: impl IntoIterator<Item = Hash>) -> Self {
        let mut tree = Self::default();
        for leaf in leaves {
            tree.push(leaf);
        }
        tree
    }

    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for height in 0.. {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            let Some(level) = self.levels.get_mut(height) else {
                return;
            };
            level.push(hash);
            let ([.., left, right], true) = (level.as_slice(), level.len() % 2 == 0) else {
                return;
            };
            hash = node_hash(left, right);
        }
    }

    /// Forgets what came after the first `size` leaves.
    pub fn truncate(&mut self, size: u64) {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        for (height, level) in self.levels.iter_mut().enumerate() {
            level.truncate(size >> height);
        }
    }

    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, Vec::len) as u64
    }

    /// The root over all leaves; of the empty tree, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.subtree(0, self.levels.first().map_or(0, Vec::len))
            .unwrap_or_else(|| Sha256::digest([]).into())
    }

    /// The root over the first `size` leaves, or none where there are fewer.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        if size == 0 {
            return Some(Sha256::digest([]).into());
        }
        self.subtree(0, usize::try_from(size).ok()?)
    }

    /// The path that shows leaf `index` under the root at `size` (RFC 6962, 2.1.1).
    #[must_use]
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        if index >= size || size > self.size() {
            return None;
        }
        let index = usize::try_from(index).ok()?;
        let (mut from, mut len) = (0, usize::try_from(size).ok()?);
        let mut path = Vec::new();
        while len > 1 {
            let left = split(len);
            if index < from + left {
                path.push(self.subtree(from + left, len - left)?);
                len = left;
            } else {
                path.push(self.subtree(from, left)?);
                (from, len) = (from + left, len - left);
            }
        }
        path.reverse();
        Some(path)
    }

    /// The path that shows what root the first `from` leaves have, under the root at `size` (RFC 9162, 2.1.4.1). None
    /// where there are not so many, and for no leaf at all.
    #[must_use]
    pub fn consistency_proof(&self, from: u64, size: u64) -> Option<Vec<Hash>> {
        if from == 0 || from > size || size > self.size() {
            return None;
        }
        let (mut old, mut len) = (usize::try_from(from).ok()?, usize::try_from(size).ok()?);
        let mut begun = 0;
        let mut path = Vec::new();
        while old < len {
            let left = split(len);
            if old <= left {
                path.push(self.subtree(begun + left, len - left)?);
                len = left;
            } else {
                path.push(self.subtree(begun, left)?);
                (begun, old, len) = (begun + left, old - left, len - left);
            }
        }
        if begun > 0 {
            path.push(self.subtree(begun, len)?);
        }
        path.reverse();
        Some(path)
    }

    /// The root over `len` leaves from `from`, which is a multiple of every power of two below `len`.
    fn subtree(&self, from: usize, len: usize) -> Option<Hash> {
        if len.is_power_of_two() {
            let height = len.trailing_zeros();
            return self
                .levels
                .get(usize::try_from(height).ok()?)?
                .get(from >> height)
                .copied();
        }
        let left = split(len);
        let right = self.subtree(from + left, len.checked_sub(left).filter(|len| *len > 0)?)?;
        Some(node_hash(&self.subtree(from, left)?, &right))
    }
}

/// The largest power of two below `len` (RFC 6962, 2.1).
fn split(len: usize) -> usize {
    len.next_power_of_two() / 2
}

/// Whether `path` leads from `leaf` at `index` to `root` at `size` (RFC 9162, 2.1.3.2).
#[must_use]
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last) = (index, size - 1);
    let mut hash = leaf;
    for step in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(step, &hash);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Whether `path` leads from the root at `from` to the root at `size` (RFC 9162, 2.1.4.2).
#[must_use]
pub fn verify_consistency(from: (u64, &Hash), size: (u64, &Hash), path: &[Hash]) -> bool {
    let ((from, beginning), (size, root)) = (from, size);
    if from == 0 || from >= size {
        return from > 0 && from == size && path.is_empty() && beginning == root;
    }
    let (mut node, mut last) = (from - 1, size - 1);
    let shared = node.trailing_ones();
    (node, last) = (node >> shared, last >> shared);
    let mut path = path.iter();
    let first = match from.is_power_of_two() {
        true => Some(beginning),
        false => path.next(),
    };
    let Some(first) = first else { return false };
    let (mut old, mut new) = (*first, *first);
    for step in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old = node_hash(step, &old);
            new = node_hash(step, &new);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && old == *beginning && new == *root
}

/// Lower-case hex, for names and kept forms.
#[must_use]
pub fn hex(bytes: &[u8]) -> alloc::string::String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

/// The bytes of lower-case hex, or none where it is not.
#[must_use]
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The leaves and roots of the test vectors that Certificate Transparency implementations share.
    #[test]
    fn roots_equal_the_published_vectors() {
        let leaves: [&[u8]; 8] = [
            b"",
            &[0x00],
            &[0x10],
            &[0x20, 0x21],
            &[0x30, 0x31],
            &[0x40, 0x41, 0x42, 0x43],
            &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
            &[
                0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e,
                0x6f,
            ],
        ];
        let mut tree = Tree::default();
        assert_eq!(
            hex(&tree.root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        for leaf in leaves {
            tree.push(leaf_hash(leaf));
        }
        assert_eq!(
            hex(&tree.root_at(1).unwrap()),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
        );
        assert_eq!(
            hex(&tree.root()),
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        );
    }

    #[test]
    fn every_leaf_is_proven_in_every_size_and_no_other_is() {
        let mut tree = Tree::default();
        for n in 0..40_u8 {
            tree.push(leaf_hash(&[n]));
            let size = tree.size();
            assert_eq!(tree.root(), tree.root_at(size).unwrap());
            for index in 0..size {
                let path = tree.inclusion_proof(index, size).unwrap();
                let leaf = leaf_hash(&[u8::try_from(index).unwrap()]);
                assert!(verify_inclusion(leaf, index, size, &path, &tree.root()));
                assert!(!verify_inclusion(
                    leaf_hash(&[200]),
                    index,
                    size,
                    &path,
                    &tree.root()
                ));
                assert!(!verify_inclusion(leaf, index + 1, size, &path, &tree.root()) || size == 1);
            }
        }
    }

    #[test]
    fn every_beginning_is_proven_in_every_size_and_no_other_is() {
        let tree = Tree::from_leaves((0..40_u8).map(|n| leaf_hash(&[n])));
        for size in 1..=40 {
            let root = tree.root_at(size).unwrap();
            assert_eq!(tree.consistency_proof(0, size), None);
            assert_eq!(tree.consistency_proof(size + 1, size), None);
            for from in 1..=size {
                let beginning = tree.root_at(from).unwrap();
                let path = tree.consistency_proof(from, size).unwrap();
                let holds = |beginning, root, path: &[Hash]| {
                    verify_consistency((from, beginning), (size, root), path)
                };
                assert!(holds(&beginning, &root, &path), "{from} of {size}");
                assert!(!holds(&[7; 32], &root, &path));
                assert!(!holds(&beginning, &[7; 32], &path));
                assert!(!holds(&beginning, &root, &[path.as_slice(), &[[7; 32]]].concat()));
                if let Some((_, rest)) = path.split_first() {
                    assert!(!holds(&beginning, &root, rest));
                }
            }
        }
        assert_eq!(tree.consistency_proof(40, 41), None);
    }

    #[test]
    fn a_tree_cut_back_grows_on_as_if_nothing_had_been() {
        let leaf = |n: u8| leaf_hash(&[n]);
        for size in 0..20_u8 {
            let mut cut = Tree::from_leaves((0..30).map(leaf));
            cut.truncate(size.into());
            assert_eq!(cut.size(), u64::from(size));
            assert_eq!(cut.root(), Tree::from_leaves((0..size).map(leaf)).root());
            assert_eq!(cut.root_at(u64::from(size) + 1), None);
            for n in size..30 {
                cut.push(leaf(n));
            }
            assert_eq!(cut.root(), Tree::from_leaves((0..30).map(leaf)).root());
        }
    }

    #[test]
    fn hex_reads_back() {
        assert_eq!(unhex::<2>("0aff"), Some([10, 255]));
        assert_eq!(unhex::<2>("0AFF"), None);
        assert_eq!(unhex::<2>("0af"), None);
        assert_eq!(hex(&[10, 255]), "0aff");
    }
}
