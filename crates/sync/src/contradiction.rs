//! Two signed checkpoints of one journal of which one is no beginning of the other: whoever signed both has shown two
//! journals (`sync-and-ballots.md`, section 2). The proof holds by itself, without either journal.

use hemicycle_domain::{
    checkpoint::Checkpoint,
    ids::DeviceId,
    tree::{Hash, Tree, hex, unhex, verify_consistency},
};
use serde::{Deserialize, Serialize};

/// How the name of such a file ends.
pub const ENDING: &str = "two-records";

/// Longest file that is read, in bytes: two notes with many cosignatures, and 64 hashes, are far less.
const LONGEST: usize = 4 << 20;

/// The proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contradiction {
    /// Over no more entries than the other.
    pub shorter: Checkpoint,
    pub longer: Checkpoint,
    /// The root in hex, in the journal of the longer one, over as many entries as the shorter one has.
    pub beginning: String,
    /// From there to the root of the longer one: hashes in hex (RFC 9162, 2.1.4).
    pub path: Vec<String>,
}

/// What a good proof shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Under which name the journal's checkpoints are signed.
    pub origin: String,
    /// Among so many first entries, the two journals differ.
    pub within: u64,
    /// Who has signed the shorter one, and who the longer: the same one, unless a takeover lies between.
    pub signers: [DeviceId; 2],
}

/// What is wrong with a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoContradiction {
    #[error("not the proof of two records: it lacks two signed checkpoints with the path between them")]
    Form,
    #[error("the two checkpoints are of two sessions")]
    OtherSession,
    #[error("nobody has signed one of the two checkpoints as keeper")]
    Unsigned,
    #[error("the path does not lead to the longer checkpoint")]
    Path,
    #[error("the two checkpoints agree: one record is the beginning of the other")]
    Agree,
}

impl Contradiction {
    /// The proof, where a checkpoint of somebody is no beginning of a journal that is signed as well, and no longer.
    #[must_use]
    pub fn of(tree: &Tree, longer: &Checkpoint, shorter: &Checkpoint) -> Option<Self> {
        let (stated, of) = (shorter.stated()?, longer.stated()?);
        let beginning = tree.root_at(stated.size)?;
        if beginning == stated.root {
            return None;
        }
        let path = tree.consistency_proof(stated.size, of.size)?;
        let proof = Self {
            shorter: shorter.clone(),
            longer: longer.clone(),
            beginning: hex(&beginning),
            path: path.iter().map(|hash| hex(hash)).collect(),
        };
        proof.check().is_ok().then_some(proof)
    }

    /// Checks the proof by itself.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn check(&self) -> Result<Shown, NoContradiction> {
        let form = NoContradiction::Form;
        let (shorter, longer) = (
            self.shorter.stated().ok_or(form)?,
            self.longer.stated().ok_or(form)?,
        );
        let beginning = unhex::<32>(&self.beginning).ok_or(form)?;
        let path: Option<Vec<Hash>> = self.path.iter().map(|hash| unhex::<32>(hash)).collect();
        if shorter.origin != longer.origin {
            return Err(NoContradiction::OtherSession);
        }
        let signer = |note: &Checkpoint| note.signer().ok_or(NoContradiction::Unsigned);
        let signers = [signer(&self.shorter)?, signer(&self.longer)?];
        let from = (shorter.size, &beginning);
        if !verify_consistency(from, (longer.size, &longer.root), &path.ok_or(form)?) {
            return Err(NoContradiction::Path);
        }
        if beginning == shorter.root {
            return Err(NoContradiction::Agree);
        }
        Ok(Shown {
            origin: shorter.origin,
            within: shorter.size,
            signers,
        })
    }

    /// The file: JSON.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads the file and checks it.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn verify(text: &str) -> Result<Shown, NoContradiction> {
        let read = Some(text).filter(|text| text.len() <= LONGEST);
        let proof: Option<Self> = read.and_then(|text| serde_json::from_str(text).ok());
        proof.ok_or(NoContradiction::Form)?.check()
    }
}

#[cfg(test)]
mod tests {
    use hemicycle_domain::{ids::JournalId, keys::DeviceKey, tree::leaf_hash};

    use super::*;

    fn tree(leaves: &[u8]) -> Tree {
        Tree::from_leaves(leaves.iter().map(|leaf| leaf_hash(&[*leaf])))
    }

    fn signed(of: &str, tree: &Tree, key: u8) -> Checkpoint {
        let key = DeviceKey::from_seed(&[key; 32]);
        Checkpoint::sign(&JournalId::new(of), tree.size(), &tree.root(), &key)
    }

    #[test]
    fn two_journals_under_one_key_are_proven_whatever_their_sizes() {
        for (shorter, longer) in [(3, 3), (3, 8), (4, 9), (1, 2), (8, 8), (7, 20)] {
            let honest: Vec<u8> = (0..longer).collect();
            let mut other: Vec<u8> = (0..shorter).collect();
            other[usize::from(shorter) - 1] = 99;
            let (ours, theirs) = (tree(&honest), tree(&other));
            let proof = Contradiction::of(&ours, &signed("s", &ours, 1), &signed("s", &theirs, 1)).unwrap();
            let shown = Contradiction::verify(&proof.write()).unwrap();
            let keeper = DeviceKey::from_seed(&[1; 32]).device();
            assert_eq!(shown.within, u64::from(shorter));
            assert_eq!(shown.signers, [keeper.clone(), keeper]);
        }
    }

    #[test]
    fn what_agrees_or_is_made_up_proves_nothing() {
        let (ours, begun, theirs) = (tree(&[1, 2, 3, 4, 5]), tree(&[1, 2, 3]), tree(&[1, 9, 3]));
        let (long, short) = (signed("s", &ours, 1), signed("s", &theirs, 1));
        assert_eq!(Contradiction::of(&ours, &long, &signed("s", &begun, 1)), None);
        assert_eq!(
            Contradiction::of(&theirs, &short, &long),
            None,
            "this one is longer"
        );
        let elsewhere = signed("t", &theirs, 1);
        assert_eq!(Contradiction::of(&ours, &long, &elsewhere), None);
        let forged = Checkpoint(short.0.replacen("\n3\n", "\n2\n", 1));
        assert_eq!(Contradiction::of(&ours, &long, &forged), None);

        let good = Contradiction::of(&ours, &long, &short).unwrap();
        let with = |change: &dyn Fn(&mut Contradiction)| {
            let mut proof = good.clone();
            change(&mut proof);
            proof.check().map(|_| ())
        };
        let agrees = with(&|proof| proof.shorter = signed("s", &begun, 1));
        assert_eq!(agrees, Err(NoContradiction::Agree));
        let beginning = with(&|proof| proof.beginning = hex(&[7; 32]));
        assert_eq!(beginning, Err(NoContradiction::Path));
        assert_eq!(with(&|proof| proof.path.clear()), Err(NoContradiction::Path));
        let other = with(&|proof| proof.longer = signed("t", &ours, 1));
        assert_eq!(other, Err(NoContradiction::OtherSession));
        let unsigned = with(&|proof| proof.shorter = forged.clone());
        assert_eq!(unsigned, Err(NoContradiction::Unsigned));
        assert_eq!(Contradiction::verify("{}"), Err(NoContradiction::Form));
    }
}
