//! The rules of a machine whose disk counts as a copy, without I/O.

/// Whether copies of `epoch` may still be taken, given the newest epoch promised (rule c).
#[must_use]
pub fn takes(promised: u64, epoch: u64) -> bool {
    epoch >= promised
}

#[cfg(test)]
mod tests {
    #[test]
    fn copies_from_an_older_epoch_are_refused() {
        assert!(super::takes(3, 3));
        assert!(super::takes(3, 4));
        assert!(!super::takes(3, 2));
    }
}
