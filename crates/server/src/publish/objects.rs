//! The objects of a council as the interface shows them: each with the moments at which it came, changed and went.

use hemicycle_domain::{publication::PublicVersion, tree::hex};
use hemicycle_press::oparl::{self, PublicCouncil, ROOT, rfc3339, slug, type_of};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::stamps::Stamps;

/// All objects of one council, and when each came, changed and went.
#[derive(Clone, Debug, Default)]
pub struct Objects {
    known: oparl::Objects,
    pub stamps: Stamps,
}

impl Objects {
    /// `base` is the server's public address without a slash at its end. Whether something changed since `stamps`.
    #[must_use]
    pub fn of(base: &str, council: &PublicCouncil, mut stamps: Stamps, now: i64) -> (Self, bool) {
        let known = oparl::objects(base, council, &|version| file_address(&council.short, version));
        let hashes = known.keys().map(|path| {
            let whole = oparl::resolved(&known, path, &|_| None);
            (path.clone(), hex(&Sha256::digest(whole.to_string().as_bytes())))
        });
        let changed = stamps.take(&hashes.collect(), now);
        (Self { known, stamps }, changed)
    }

    /// The object of a path, or its stub where it is gone; none where there never was one.
    #[must_use]
    pub fn get(&self, base: &str, path: &str) -> Option<Value> {
        let stamp = self.stamps.0.get(path)?;
        if stamp.deleted {
            return Some(json!({
                "id": format!("{base}{ROOT}/{path}"),
                "type": type_of(path)?,
                "created": rfc3339(stamp.created),
                "modified": rfc3339(stamp.modified),
                "deleted": true,
            }));
        }
        let stamped = |path: &str| {
            let stamp = self.stamps.0.get(path)?;
            Some((rfc3339(stamp.created), rfc3339(stamp.modified)))
        };
        Some(oparl::resolved(&self.known, path, &stamped))
    }

    /// Paths of a list in a stable order, with their stamps.
    pub fn list<'a>(&'a self, list: &'a str) -> impl Iterator<Item = (&'a String, &'a super::stamps::Stamp)> {
        let stamps = self.stamps.0.iter();
        stamps.filter(move |(path, _)| path.rsplit_once('/').is_some_and(|(before, _)| before == list))
    }
}

/// Where a file lies, below the server's public address.
#[must_use]
pub fn file_address(short: &str, version: &PublicVersion) -> String {
    format!("/file/{short}/{}.pdf", slug(&version.sha256))
}
