//! What a council has that is public, taken from its replica.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use hemicycle_domain::{ids::JournalId, publication::PublicSession};
use hemicycle_press::oparl::PublicCouncil;
use hemicycle_sync::replica::Replica;

/// Sessions that were read before, with how much of which journals they were read from.
pub type Known = BTreeMap<JournalId, ((u64, u64), Option<Arc<PublicSession>>)>;

/// None before the council's register has come. A session of which two signed records are known is in quarantine, and not
/// public until a person has found out which one holds.
pub fn public_council(replica: &Replica, known: &mut Known) -> Option<PublicCouncil> {
    let register = replica.register()?;
    let mut sessions = Vec::new();
    for log in replica.logs() {
        let Some(session) = log.session() else { continue };
        if log.contradiction().is_some() {
            known.remove(&log.journal);
            continue;
        }
        let stand = (log.head.size(), session.register.size);
        let public = match known.get(&log.journal) {
            Some((before, public)) if *before == stand => public.clone(),
            _ => {
                let public = PublicSession::of(session).map(Arc::new);
                known.insert(log.journal.clone(), (stand, public.clone()));
                public
            }
        };
        sessions.extend(public);
    }
    sessions.sort_by(|one, other| (other.starts_at, &other.id).cmp(&(one.starts_at, &one.id)));
    let files = replica.store.file_states().unwrap_or_default();
    let complete = files.into_iter().filter(|(_, file)| file.complete);
    let mut council = PublicCouncil {
        sessions,
        ..PublicCouncil::of(register)
    };
    let public: BTreeSet<&String> = council.versions().map(|(.., version)| &version.sha256).collect();
    let complete = complete.filter(|(sha256, _)| public.contains(sha256));
    council.complete = complete.map(|(sha256, _)| sha256).collect();
    Some(council)
}
