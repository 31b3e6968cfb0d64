//! The rules of a machine whose disk counts as a copy, without I/O.

use hemicycle_domain::ids::DeviceId;

/// The newest epoch that this disk has promised to follow, and to whom. On disk before it is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Promise {
    pub epoch: u64,
    /// None where the epoch came with a keeper's entries and nobody had asked.
    pub to: Option<DeviceId>,
}

impl Promise {
    /// Whether `epoch` may be promised to this device: each epoch to one device only (rule b).
    #[must_use]
    pub fn may_be_given(&self, epoch: u64, to: &DeviceId) -> bool {
        epoch > self.epoch || (epoch == self.epoch && self.to.as_ref() == Some(to))
    }

    /// Whether a keeper of `epoch` may still write to this disk (rule c).
    #[must_use]
    pub fn takes(&self, epoch: u64) -> bool {
        epoch >= self.epoch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_is_promised_once_and_an_older_keeper_writes_no_more() {
        let (a, b) = (DeviceId::new("a"), DeviceId::new("b"));
        let promise = Promise {
            epoch: 3,
            to: Some(a.clone()),
        };
        assert!(promise.may_be_given(3, &a), "the same word again");
        assert!(!promise.may_be_given(3, &b));
        assert!(!promise.may_be_given(2, &a));
        assert!(promise.may_be_given(4, &b));
        assert!(promise.takes(3) && promise.takes(4) && !promise.takes(2));
    }
}
