//! The central server: one strict replica a council, behind one door. Mailbox, witness and archive; it never numbers.
#![forbid(unsafe_code)]

mod config;
mod councils;
mod files;
mod keeping;
mod keys;
mod operations;
mod outcome;
mod package;
mod papers;
mod publish;
mod serve;
mod summary;
mod verify;

use std::io;

use hemicycle_store::StoreError;
use hemicycle_sync::{node::NodeError, package::NoPackage, restoring::NotRestored, tls::NoIdentity};

pub use config::{Config, Councils, Operations, Publish};
pub use councils::invite;
pub use keeping::{backup, check, restore};
pub use outcome::{BadQuestion, outcome};
pub use package::{export, import, package_report, verify_package};
pub use papers::{PageReport, PaperReport, paper_report};
pub use publish::{Gallery, PublicDoor, Published};
pub use serve::Server;
pub use summary::{CouncilSummary, JournalSummary, SessionSummary, Summary};
pub use verify::{
    Receipt, evidence_report, receipt_report, report, verify_evidence, verify_file, verify_receipt,
    verify_two_records,
};

/// Why the server could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    #[error("{0}")]
    Folder(#[from] io::Error),
    #[error("the store: {0}")]
    Store(#[from] StoreError),
    #[error("{0}")]
    Identity(#[from] NoIdentity),
    #[error("{0}")]
    Node(#[from] NodeError),
    #[error("the server's own keys are damaged: {0}")]
    DamagedKeys(&'static str),
    #[error("a name or an address is missing")]
    Empty,
    #[error("the program hemicycle-helper is not beside this one")]
    NoHelper,
    #[error("the minutes were not typeset: {0}")]
    Typesetting(String),
    #[error("{0}")]
    Package(#[from] NoPackage),
    #[error("the package does not hold, so nothing was taken in: {0}")]
    BadPackage(String),
    #[error("nothing was taken in: {0}")]
    NotRestored(#[from] NotRestored),
    #[error("the settings: {0}")]
    Config(String),
    #[error("the backup: {0}")]
    Backup(String),
}
