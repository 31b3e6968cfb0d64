//! What went wrong, in a sentence that says what it means and what to do.

use std::collections::BTreeMap;

use hemicycle_domain::Refusal;
use hemicycle_press::{Arg, Sentence};
use hemicycle_store::{StoreError, VaultError};
use hemicycle_sync::{
    guest::{ConnectError, JoinError},
    node::NodeError,
    replica::OfferError,
    wire::JoinRefusal,
};

use crate::view::{Argument, Problem, Text};

impl Text {
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: BTreeMap::new(),
        }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Argument>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&Text> for Sentence {
    fn from(text: &Text) -> Self {
        let mut sentence = Self::new(&*text.key, []);
        for (name, arg) in &text.args {
            let arg = match arg {
                Argument::Number(number) => Arg::Number(*number),
                Argument::Words(words) => Arg::Words(words.clone()),
            };
            sentence.args.insert(name.clone(), arg);
        }
        sentence
    }
}

impl From<Sentence> for Text {
    fn from(sentence: Sentence) -> Self {
        let args = sentence
            .args
            .into_iter()
            .map(|(name, arg)| {
                let arg = match arg {
                    Arg::Number(number) => Argument::Number(number),
                    Arg::Words(words) => Argument::Words(words),
                };
                (name, arg)
            })
            .collect();
        Self {
            key: sentence.key,
            args,
        }
    }
}

impl Problem {
    pub fn new(key: &str) -> Self {
        Self {
            text: Text::new(key),
            detail: None,
        }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Argument>) -> Self {
        self.text = self.text.with(name, value);
        self
    }

    #[must_use]
    pub fn detail(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string());
        self
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self {
            text: Sentence::refusal(&refusal).into(),
            detail: None,
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let key = match &error {
            StoreError::AlreadyOpen => "problem-already-open",
            StoreError::DiskFull => "problem-disk-full",
            StoreError::WrongKey | StoreError::Damaged(_) | StoreError::Missing => "problem-store-damaged",
            StoreError::Newer => "problem-newer-store",
            _ => "problem-something-failed",
        };
        Self::new(key).detail(error)
    }
}

impl From<NodeError> for Problem {
    fn from(error: NodeError) -> Self {
        let key = match error {
            NodeError::DiskFull => "problem-disk-full",
            NodeError::Disk => "problem-disk-failed",
            NodeError::Closed => "problem-something-failed",
        };
        Self::new(key).detail(error)
    }
}

impl From<OfferError> for Problem {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Refused(refusal) => refusal.into(),
            OfferError::Store(error) => error.into(),
            OfferError::NoJournal => Self::new("problem-no-session"),
            OfferError::NoForm => Self::from(Refusal::TextTooLong),
        }
    }
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPin { tries_left } => Self::new("problem-wrong-pin").with("tries", tries_left),
            VaultError::Wait { seconds } => Self::new("problem-wait").with("seconds", seconds),
            VaultError::LockedOut => Self::new("problem-locked-out"),
            VaultError::BadPin => Self::new("problem-bad-pin"),
            VaultError::DiskFull => Self::new("problem-disk-full"),
            VaultError::Damaged => Self::new("problem-store-damaged"),
            other => Self::new("problem-something-failed").detail(other),
        }
    }
}

impl From<JoinError> for Problem {
    fn from(error: JoinError) -> Self {
        match error {
            JoinError::Connect(ConnectError::NoAnswer | ConnectError::Protocol) | JoinError::Ended => {
                Self::new("problem-no-answer").with("address", "")
            }
            JoinError::Connect(ConnectError::WrongHost) => Self::new("problem-wrong-host"),
            JoinError::Connect(ConnectError::OtherProtocol) => Self::new("problem-other-version"),
            JoinError::Connect(ConnectError::Busy) | JoinError::Refused(JoinRefusal::Later) => {
                Self::new("problem-join-later")
            }
            JoinError::Refused(JoinRefusal::Used) => Self::new("problem-invitation-used"),
            JoinError::Refused(JoinRefusal::Expired) => Self::new("problem-invitation-expired"),
            JoinError::Refused(JoinRefusal::Unknown) => Self::new("problem-code-unknown"),
            JoinError::Refused(JoinRefusal::ByClerk | JoinRefusal::NotHere | JoinRefusal::BadSignature) => {
                Self::new("problem-join-refused")
            }
        }
    }
}
