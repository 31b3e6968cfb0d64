//! An author's receipt as a file that anyone can check without a network: C2SP tlog-proof v1, as drafted in 2026.

use base64::{Engine, engine::general_purpose::STANDARD};
use hemicycle_domain::{
    canonical::canonical,
    checkpoint::Checkpoint,
    entry::{BadEntry, Body, Entry, ReadEntry},
    ids::DeviceId,
    tree::{Hash, hex, unhex},
};
use serde::{Deserialize, Serialize};

use crate::{archive::Verified, wire::Receipt};

/// How the name of such a file ends.
pub const ENDING: &str = "tlog-proof";

const FORMAT: &str = "c2sp.org/tlog-proof@v1";
/// Longest file that is read, in bytes: a body and 64 hashes are far less.
const LONGEST: usize = 4 << 20;

/// The extra data of the proof: the record that it is about, and what was said in it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Extra {
    leaf: String,
    body: Body,
}

/// What is wrong with a receipt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    #[error(
        "not a receipt: it is no proof as C2SP tlog-proof v1 writes it, with the entry in its extra line"
    )]
    Form,
    #[error("the entry: {0}")]
    Entry(#[from] BadEntry),
    #[error("the entry does not stand under the checkpoint")]
    Proof,
    #[error("nobody has signed the checkpoint as keeper")]
    Unsigned,
    #[error("the archive is of another session")]
    OtherSession,
    #[error("the archive ends at entry {size}, before the receipt was given")]
    Shorter { size: u64 },
    #[error("the archive is not what the receipt was given for: one of the two was changed afterwards")]
    Contradicted,
    #[error("whoever signed the checkpoint is no laptop of the council")]
    Stranger,
}

/// What a good receipt proves: that this stood in the journal when its keeper signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    pub read: ReadEntry,
    /// Entries under the checkpoint, and their root.
    pub size: u64,
    pub root: Hash,
    pub keeper: DeviceId,
    pub cosigners: Vec<DeviceId>,
}

/// The file.
///
/// # Errors
/// Where the receipt has no such form, which none of ours lacks.
pub fn write(receipt: &Receipt, body: &Body) -> Result<String, BadReceipt> {
    let extra = Extra {
        leaf: receipt.leaf.clone(),
        body: body.clone(),
    };
    let extra = canonical(&extra).map_err(|_| BadReceipt::Form)?;
    let leaf: hemicycle_domain::entry::Leaf =
        serde_json::from_str(&receipt.leaf).map_err(|_| BadReceipt::Form)?;
    let mut text = format!(
        "{FORMAT}\nextra {}\nindex {}\n",
        STANDARD.encode(extra),
        leaf.number
    );
    for hash in &receipt.path {
        let hash = unhex::<32>(hash).ok_or(BadReceipt::Form)?;
        text.push_str(&STANDARD.encode(hash));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&receipt.checkpoint.0);
    Ok(text)
}

/// Checks a receipt by itself: the author's signature, the path to the root, and the keeper's signature over it.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(text: &str) -> Result<Proven, BadReceipt> {
    let (number, extra, path, checkpoint) = read(text).ok_or(BadReceipt::Form)?;
    let entry = Entry {
        leaf: extra.leaf,
        body: Some(extra.body),
    };
    let read = entry.check()?;
    let stated = checkpoint.stated().ok_or(BadReceipt::Form)?;
    let keeper = checkpoint.signer().ok_or(BadReceipt::Unsigned)?;
    let receipt = Receipt {
        journal: read.leaf.journal.clone(),
        leaf: entry.leaf,
        path,
        checkpoint,
    };
    if read.leaf.number != number || receipt.proven(&keeper).is_none() {
        return Err(BadReceipt::Proof);
    }
    let cosigners = receipt.checkpoint.cosigners();
    Ok(Proven {
        read,
        size: stated.size,
        root: stated.root,
        keeper,
        cosigners: cosigners.into_iter().map(|(device, _)| device).collect(),
    })
}

/// Checks a receipt against a good archive of its session: the journal that was archived begins with the one that the
/// receipt was given for, entry by entry.
///
/// # Errors
/// Where it does not, or a stranger signed.
pub fn verify_against(proven: &Proven, archive: &Verified) -> Result<(), BadReceipt> {
    if archive.journal != proven.read.leaf.journal {
        return Err(BadReceipt::OtherSession);
    }
    match archive.tree.root_at(proven.size) {
        None => {
            return Err(BadReceipt::Shorter {
                size: archive.entries,
            });
        }
        Some(root) if root != proven.root => return Err(BadReceipt::Contradicted),
        Some(_) => {}
    }
    if archive.session.register.devices.contains_key(&proven.keeper) {
        Ok(())
    } else {
        Err(BadReceipt::Stranger)
    }
}

/// Number, extra data, path in hex, checkpoint; none where a line is not as the format has it.
fn read(text: &str) -> Option<(u64, Extra, Vec<String>, Checkpoint)> {
    if text.len() > LONGEST {
        return None;
    }
    let (proof, checkpoint) = text.split_once("\n\n")?;
    let mut lines = proof.split('\n');
    if lines.next()? != FORMAT {
        return None;
    }
    let extra = STANDARD.decode(lines.next()?.strip_prefix("extra ")?).ok()?;
    let extra: Extra = serde_json::from_slice(&extra).ok()?;
    let index = lines.next()?.strip_prefix("index ")?;
    let number = index
        .parse::<u64>()
        .ok()
        .filter(|number| number.to_string() == index)?;
    let hash = |line: &str| Some(hex(&Hash::try_from(STANDARD.decode(line).ok()?).ok()?));
    let path: Option<Vec<String>> = lines.map(hash).collect();
    Some((number, extra, path?, Checkpoint(checkpoint.to_owned())))
}
