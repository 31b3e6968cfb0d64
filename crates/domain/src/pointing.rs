//! The chair points everyone to a page. Nobody's page is turned by it: whoever may see the paper is offered the way.

use crate::{
    Fact, Refusal, Session,
    ids::{Moment, PaperId},
    roles::Actor,
};

/// The page that the chair pointed to last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// The entry that says it.
    pub number: u64,
    pub at: Moment,
    pub paper: PaperId,
    /// From 1, in the file.
    pub page: u32,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn point_to(&self, actor: &Actor, paper: &PaperId, page: u32) -> Result<Fact, Refusal> {
        actor.chair()?;
        let live = self.live_item().ok_or(Refusal::ItemNotLive)?;
        let known = self.papers.get(paper).filter(|paper| !paper.withdrawn);
        let known = known
            .filter(|paper| self.is_sent(paper))
            .ok_or(Refusal::NoSuchPaper)?;
        if known.item != live.id {
            return Err(Refusal::ItemNotLive);
        }
        let newest = known.versions.iter().rfind(|version| self.is_published(version));
        let pages = newest.map_or(0, |version| version.pages);
        // A file whose pages nobody could count has any.
        if page == 0 || (pages > 0 && page > pages) {
            return Err(Refusal::NoSuchPage { pages });
        }
        Ok(Fact::PagePointed {
            paper: paper.clone(),
            page,
        })
    }

    /// Where the chair points to while its item is live.
    #[must_use]
    pub fn pointed(&self) -> Option<&Pointed> {
        let pointed = self.pointed.as_ref()?;
        let live = self.live_item()?;
        let since = self.handlings.last()?.opened_at;
        let known = self.papers.get(&pointed.paper).filter(|paper| !paper.withdrawn)?;
        (known.item == live.id && pointed.at >= since).then_some(pointed)
    }
}
