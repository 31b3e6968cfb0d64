//! What to send to a peer, from what both sides hold. Copies are compared by size and root, never by number alone.

use hemicycle_domain::tree::{Tree, hex, unhex};

use crate::wire::{Holding, Prefix};

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

/// The same for a journal of which `acknowledged` entries here are known to be safe. What is not may differ after a
/// takeover; then the copies are compared by what is acknowledged, and the rest of one of them gives way.
#[must_use]
pub fn compare_safe(ours: &Tree, acknowledged: u64, theirs: &Holding) -> Standing {
    let whole = compare(ours, theirs);
    // A longer copy says nothing of what is the same but by the part of it that is acknowledged.
    let same =
        |prefix: &Prefix| ours.root_at(prefix.size).map(|root| hex(&root)).as_ref() == Some(&prefix.root);
    match &theirs.acknowledged {
        Some(prefix) if whole == Standing::Ahead && same(prefix) => {
            return Standing::Behind { from: prefix.size };
        }
        _ if whole != Standing::Differs => return whole,
        _ => {}
    }
    let (size, root) = match &theirs.acknowledged {
        Some(prefix) => (prefix.size, &prefix.root),
        None => (theirs.size, &theirs.root),
    };
    if unhex::<32>(root).is_some_and(|root| ours.root_at(size) == Some(root)) {
        Standing::Behind { from: size }
    } else if size > acknowledged {
        Standing::Ahead
    } else {
        Standing::Differs
    }
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
            acknowledged: None,
            forgot: false,
        }
    }

    #[test]
    fn what_nobody_acknowledged_may_differ_and_what_somebody_did_may_not() {
        let ours = tree(&[1, 2, 3, 4]);
        let unsure = |leaves: &[u8], safe: &[u8]| Holding {
            acknowledged: Some(crate::wire::Prefix {
                size: safe.len() as u64,
                root: hex(&tree(safe).root()),
            }),
            ..holding(leaves)
        };
        let theirs = unsure(&[1, 2, 9], &[1, 2]);
        assert_eq!(compare_safe(&ours, 3, &theirs), Standing::Behind { from: 2 });
        assert_eq!(compare_safe(&ours, 2, &holding(&[1, 2, 9])), Standing::Ahead);
        assert_eq!(compare_safe(&ours, 3, &holding(&[1, 2, 9])), Standing::Differs);
        // A longer copy may have gone another way from where its safe part ends.
        let longer = unsure(&[1, 2, 9, 9, 9], &[1, 2]);
        assert_eq!(compare_safe(&ours, 3, &longer), Standing::Behind { from: 2 });
        assert_eq!(
            compare_safe(&ours, 3, &holding(&[1, 2, 3, 4, 5])),
            Standing::Ahead
        );
        assert_eq!(
            compare_safe(&ours, 3, &unsure(&[1, 9, 9], &[1, 9])),
            Standing::Differs
        );
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
