//! Papers of an item, in versions, for those they are meant for.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{ItemId, Moment, PaperId, PersonId},
    register::{Role, line},
    roles::Actor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PaperKind {
    Submission,
    DraftResolution,
    Examination,
    Report,
    Programme,
    Annex,
    Other,
}

/// Who may see a paper, beside those who prepare and lead the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Audience {
    Everyone,
    /// The members of one delegate group or committee, by its name.
    Group(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub item: ItemId,
    pub kind: PaperKind,
    pub title: String,
    pub audience: Audience,
    /// The oldest first.
    pub versions: Vec<PaperVersion>,
    pub withdrawn: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperVersion {
    pub version: u32,
    pub sha256: String,
    pub bytes: u64,
    pub pieces_root: String,
    pub pages: u32,
    pub added_at: Moment,
    /// The entry that added it.
    pub number: u64,
    /// Added after the session had been published.
    pub late: bool,
    pub what_changed: Option<String>,
}

/// A paper as it is to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaper {
    pub paper: PaperId,
    pub version: u32,
    pub item: ItemId,
    pub kind: PaperKind,
    pub title: String,
    pub sha256: String,
    pub bytes: u64,
    pub pieces_root: String,
    pub pages: u32,
    pub audience: Audience,
    pub what_changed: Option<String>,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn add_paper(&self, actor: &Actor, new: NewPaper) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(&new.title)?;
        self.item(&new.item).ok_or(Refusal::NoSuchItem)?;
        let versions = self
            .papers
            .get(&new.paper)
            .map_or(0, |paper| paper.versions.len());
        if u32::try_from(versions).ok().map(|n| n + 1) != Some(new.version) {
            return Err(Refusal::AlreadyThere);
        }
        if new.version > 1
            && new
                .what_changed
                .as_deref()
                .is_none_or(|text| text.trim().is_empty())
        {
            return Err(Refusal::EmptyText);
        }
        Ok(Fact::PaperAdded {
            paper: new.paper,
            version: new.version,
            item: new.item,
            paper_kind: new.kind,
            title: new.title,
            sha256: new.sha256,
            bytes: new.bytes,
            pieces_root: new.pieces_root,
            pages: new.pages,
            audience: new.audience,
            what_changed: new.what_changed,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn withdraw_paper(&self, actor: &Actor, paper: &PaperId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let known = self.papers.get(paper).ok_or(Refusal::NoSuchPaper)?;
        if known.withdrawn {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::PaperWithdrawn { paper: paper.clone() })
    }

    /// # Errors
    /// The rule that says no.
    pub fn publish(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if self.agenda.is_empty() {
            return Err(Refusal::EmptyText);
        }
        if self.unpublished() == 0 {
            return Err(Refusal::AlreadyThere);
        }
        let figures = self.unconfirmed_figures();
        if !figures.is_empty() {
            return Err(Refusal::FiguresNotConfirmed { figures });
        }
        Ok(Fact::Published)
    }

    /// How many items of work the next publishing would send out.
    #[must_use]
    pub fn unpublished(&self) -> usize {
        let since = self.published_upto;
        let agenda = usize::from(self.agenda_number >= since && !self.agenda.is_empty());
        let papers = self
            .papers
            .values()
            .flat_map(|p| &p.versions)
            .filter(|v| v.number >= since)
            .count();
        agenda + papers
    }

    #[must_use]
    pub fn is_published(&self, version: &PaperVersion) -> bool {
        version.number < self.published_upto
    }

    /// Whether this person may see the paper at all.
    #[must_use]
    pub fn may_see_paper(&self, person: &PersonId, paper: &Paper) -> bool {
        let Some(known) = self.register.people.get(person) else {
            return false;
        };
        if known.roles.contains(&Role::Clerk) || known.roles.contains(&Role::Chair) {
            return true;
        }
        match &paper.audience {
            Audience::Everyone => true,
            Audience::Group(group) => known.group == *group,
        }
    }

    /// Whether this person may have this file now: asked before every piece that leaves a laptop.
    #[must_use]
    pub fn may_read_file(&self, person: &PersonId, sha256: &str) -> bool {
        let prepares = self
            .register
            .people
            .get(person)
            .is_some_and(|p| p.roles.contains(&Role::Clerk));
        self.papers.values().any(|paper| {
            self.may_see_paper(person, paper)
                && paper
                    .versions
                    .iter()
                    .any(|v| v.sha256 == sha256 && (prepares || (self.is_published(v) && !paper.withdrawn)))
        })
    }
}
