//! What a council has that is public, taken from its replica.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use hemicycle_domain::{
    ids::JournalId,
    publication::{PublicItem, PublicPaper, PublicPerson, PublicSession, PublicVersion, members},
};
use hemicycle_sync::replica::Replica;

/// Signs of a council's id that stand in addresses.
const SHORT: usize = 16;

/// One council as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCouncil {
    /// The beginning of the council's id: its name in every address.
    pub short: String,
    pub name: String,
    /// Of its records: `vi`, `en` or `de`.
    pub language: String,
    /// By name.
    pub members: Vec<PublicPerson>,
    /// The newest first.
    pub sessions: Vec<Arc<PublicSession>>,
    /// Files that are here in full, by SHA-256.
    pub complete: BTreeSet<String>,
}

/// Sessions that were read before, with how much of which journals they were read from.
pub type Known = BTreeMap<JournalId, ((u64, u64), Option<Arc<PublicSession>>)>;

impl PublicCouncil {
    /// None before the council's register has come. A session of which two signed records are known is in quarantine,
    /// and not public until a person has found out which one holds.
    pub fn of(replica: &Replica, known: &mut Known) -> Option<Self> {
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
        let mut council = Self {
            short: register.council.chars().take(SHORT).collect(),
            name: register.name.clone(),
            language: register.language.clone(),
            members: members(register),
            sessions,
            complete: BTreeSet::new(),
        };
        let public: BTreeSet<&String> = council.versions().map(|(.., version)| &version.sha256).collect();
        let complete = complete.filter(|(sha256, _)| public.contains(sha256));
        council.complete = complete.map(|(sha256, _)| sha256).collect();
        Some(council)
    }

    /// Every version of every public paper.
    pub fn versions(
        &self,
    ) -> impl Iterator<Item = (&PublicSession, &PublicItem, &PublicPaper, &PublicVersion)> {
        self.sessions.iter().flat_map(|session| {
            session.items.iter().flat_map(move |item| {
                item.papers.iter().flat_map(move |paper| {
                    let versions = paper.versions.iter();
                    versions.map(move |version| (&**session, item, paper, version))
                })
            })
        })
    }

    #[must_use]
    pub fn member(&self, id: &hemicycle_domain::ids::PersonId) -> Option<&PublicPerson> {
        self.members.iter().find(|member| member.id == *id)
    }
}
