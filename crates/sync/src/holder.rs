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

/// How a disk has come back older than it was. Whom it has promised what is among the things that it may have
/// forgotten, so until it is whole again its word counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgot {
    /// It led in this epoch and lacks what it had signed for. It is whole when another leads, or when it has taken over
    /// from itself with the word of every other holder.
    Led { epoch: u64 },
    /// Another holder has heard from it that it had so many entries. It is whole when it has them again and knows what
    /// every other holder has promised: whoever asked it for a promise had promised itself the same before.
    Held { size: u64 },
}

impl Forgot {
    /// As it is kept in the store: the epoch, or `held` and the size.
    #[must_use]
    pub fn kept(self) -> String {
        match self {
            Self::Led { epoch } => epoch.to_string(),
            Self::Held { size } => format!("held {size}"),
        }
    }

    /// None for anything else.
    #[must_use]
    pub fn read(kept: &str) -> Option<Self> {
        match kept.strip_prefix("held ") {
            Some(size) => Some(Self::Held {
                size: size.parse().ok()?,
            }),
            None => Some(Self::Led {
                epoch: kept.parse().ok()?,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_forgotten_reads_back() {
        for forgot in [Forgot::Led { epoch: 3 }, Forgot::Held { size: 41 }] {
            assert_eq!(Forgot::read(&forgot.kept()), Some(forgot));
        }
        assert_eq!(Forgot::read(""), None);
        assert_eq!(Forgot::read("held"), None);
    }

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
