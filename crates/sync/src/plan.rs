//! What to send to a peer, from what both sides hold. Copies are compared by size and root, never by number alone.

use hemicycle_domain::tree::{Tree, hex, unhex};

use crate::wire::Holding;

/// How a peer's copy stands to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is a beginning of ours: send from here.
    Behind {
        from: u64,
    },
    Equal,
    /// Ours may be a beginning of it.
    Ahead,
    /// Same numbers, other content: an alarm, never skipped.
    Differs,
}

#[must_use]
pub fn compare(ours: &Tree, theirs: &Holding) -> Standing {
    let Some(root) = unhex::<32>(&theirs.root) else {
        return Standing::Differs;
    };
    match ours.root_at(theirs.size) {
        None => Standing::Ahead,
        Some(mine) if mine != root => Standing::Differs,
        Some(_) if theirs.size == ours.size() => Standing::Equal,
        Some(_) => Standing::Behind { from: theirs.size },
    }
}

/// What we hold of a journal, in the words of the wire.
#[must_use]
pub fn root_words(tree: &Tree, size: u64) -> String {
    tree.root_at(size).map(|root| hex(&root)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hemicycle_domain::{ids::JournalId, tree::leaf_hash};

    fn tree(leaves: &[u8]) -> Tree {
        Tree::from_leaves(leaves.iter().map(|leaf| leaf_hash(&[*leaf])))
    }

    fn holding(leaves: &[u8]) -> Holding {
        let tree = tree(leaves);
        Holding {
            journal: JournalId::new("j"),
            size: tree.size(),
            root: hex(&tree.root()),
            lacking: vec![],
        }
    }

    #[test]
    fn same_numbers_with_other_content_are_an_alarm() {
        let ours = tree(&[1, 2, 3]);
        assert_eq!(compare(&ours, &holding(&[1, 2])), Standing::Behind { from: 2 });
        assert_eq!(compare(&ours, &holding(&[1, 2, 3])), Standing::Equal);
        assert_eq!(compare(&ours, &holding(&[1, 2, 3, 4])), Standing::Ahead);
        assert_eq!(compare(&ours, &holding(&[1, 9, 3])), Standing::Differs);
        assert_eq!(compare(&ours, &holding(&[])), Standing::Behind { from: 0 });
    }
}
