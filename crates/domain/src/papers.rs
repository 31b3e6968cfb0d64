//! Papers of an item, in versions, for those they are meant for.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{Day, ItemId, Moment, PaperId, PersonId},
    register::{Role, line},
    roles::Actor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PaperKind {
    Submission,
    DraftResolution,
    Examination,
    /// What an expert says of a draft: see [`ExpertOpinion`].
    ExpertOpinion,
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
    /// The members of several groups, and people by name.
    Those {
        groups: Vec<String>,
        people: Vec<PersonId>,
    },
}

impl Audience {
    /// Nobody at all is a mistake: whoever prepares and leads sees a paper anyway.
    ///
    /// # Errors
    /// Where it names nobody, or a group without a name.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Everyone => Ok(()),
            Self::Group(group) => line(group),
            Self::Those { groups, people } if groups.is_empty() && people.is_empty() => {
                Err(Refusal::EmptyText)
            }
            Self::Those { groups, .. } => groups.iter().try_for_each(|group| line(group)),
        }
    }
}

/// The degree that a secret paper is marked with (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Secrecy {
    /// Mật.
    Secret,
    /// Tối mật.
    HighlySecret,
    /// Tuyệt mật.
    TopSecret,
}

/// A paper of which nothing is kept but that there is one: it is handed out on paper alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    pub id: PaperId,
    pub item: ItemId,
    /// In words that everybody may read.
    pub title: String,
    pub secrecy: Option<Secrecy>,
    /// The entry that listed it.
    pub number: u64,
}

/// Whose opinion a paper is, and on which version of which paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpertOpinion {
    pub author: String,
    /// Empty where the author speaks for nobody else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub institution: String,
    /// The day that stands on it.
    pub day: Day,
    pub draft: PaperId,
    /// From 1.
    pub draft_version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub item: ItemId,
    pub kind: PaperKind,
    pub title: String,
    pub audience: Audience,
    /// Of an expert's opinion.
    pub expert: Option<ExpertOpinion>,
    /// The oldest first.
    pub versions: Vec<PaperVersion>,
    pub withdrawn: bool,
    /// Withdrawn before anything of it was published: nobody but clerks ever hears of it.
    pub dropped: bool,
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
    pub expert: Option<ExpertOpinion>,
}

impl Session {
    /// # Errors
    /// The rule that says no.
    pub fn add_paper(&self, actor: &Actor, new: NewPaper) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(&new.title)?;
        self.item(&new.item).ok_or(Refusal::NoSuchItem)?;
        new.audience.check()?;
        self.check_expert(&new)?;
        let known = self.papers.get(&new.paper);
        if known.is_some_and(|paper| paper.withdrawn) {
            return Err(Refusal::NoSuchPaper);
        }
        let versions = known.map_or(0, |paper| paper.versions.len());
        let published = known.is_some_and(|paper| self.is_sent(paper));
        // Adding shows nothing by itself: with another audience, older versions would reach others at once.
        if known.is_some_and(|paper| published && paper.audience != new.audience) {
            return Err(Refusal::AudiencePublished);
        }
        if u32::try_from(versions).ok().map(|n| n + 1) != Some(new.version) {
            return Err(Refusal::AlreadyThere);
        }
        // Those who have read a version are told what is new in the next.
        if published
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
            expert: new.expert,
        })
    }

    fn check_expert(&self, new: &NewPaper) -> Result<(), Refusal> {
        let expert = match (&new.expert, new.kind) {
            (Some(expert), PaperKind::ExpertOpinion) => expert,
            (None, kind) if kind != PaperKind::ExpertOpinion => return Ok(()),
            _ => return Err(Refusal::ExpertWithoutPaper),
        };
        line(&expert.author)?;
        if !expert.institution.is_empty() {
            line(&expert.institution)?;
        }
        Day::parse(&expert.day.0).ok_or(Refusal::BadDate)?;
        let draft = self.papers.get(&expert.draft).filter(|paper| {
            !paper.withdrawn && paper.item == new.item && paper.kind != PaperKind::ExpertOpinion
        });
        let mut versions = draft.into_iter().flat_map(|paper| &paper.versions);
        if versions.any(|version| version.version == expert.draft_version) {
            Ok(())
        } else {
            Err(Refusal::ExpertWithoutPaper)
        }
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

    /// Who may see a paper, while nobody has seen it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn set_audience(&self, actor: &Actor, paper: &PaperId, audience: Audience) -> Result<Fact, Refusal> {
        actor.clerk()?;
        audience.check()?;
        let known = self.papers.get(paper).filter(|paper| !paper.withdrawn);
        let known = known.ok_or(Refusal::NoSuchPaper)?;
        if self.is_sent(known) {
            return Err(Refusal::AudiencePublished);
        }
        let people = match &audience {
            Audience::Those { people, .. } => people.as_slice(),
            _ => &[],
        };
        if people
            .iter()
            .any(|person| !self.register.people.contains_key(person))
        {
            return Err(Refusal::NoSuchPerson);
        }
        if known.audience == audience {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::AudienceSet {
            paper: paper.clone(),
            audience,
        })
    }

    /// Says that there is a paper that nobody gets in this app. Its title must tell nothing of it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn list_handout(
        &self,
        actor: &Actor,
        handout: PaperId,
        item: ItemId,
        title: &str,
        secrecy: Option<Secrecy>,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(title)?;
        self.item(&item).ok_or(Refusal::NoSuchItem)?;
        if self.handouts.iter().any(|known| known.id == handout) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::HandoutListed {
            handout,
            item,
            title: title.into(),
            secrecy,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn strike_handout(&self, actor: &Actor, handout: &PaperId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if !self.handouts.iter().any(|known| known.id == *handout) {
            return Err(Refusal::NoSuchPaper);
        }
        Ok(Fact::HandoutStruck {
            handout: handout.clone(),
        })
    }

    /// Sends one version of one paper out, and nothing else that waits.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn publish_paper(&self, actor: &Actor, paper: &PaperId, version: u32) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let known = self.papers.get(paper).filter(|paper| !paper.withdrawn);
        let known = known.ok_or(Refusal::NoSuchPaper)?;
        let sent = known.versions.iter().find(|known| known.version == version);
        let sent = sent.ok_or(Refusal::NoSuchPaper)?;
        if self.is_published(sent) {
            return Err(Refusal::AlreadyThere);
        }
        // The item that it belongs to may stand on the new agenda alone.
        if self.agenda_number >= self.published_upto {
            return Err(Refusal::AgendaNotPublished);
        }
        let later = sent.number.max(self.audience_number(paper)) >= self.approved_upto();
        self.is_approved(usize::from(later))?;
        Ok(Fact::PaperPublished {
            paper: paper.clone(),
            number: sent.number,
        })
    }

    /// Why the session was convened later than its rules ask for.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn shorten_notice(&self, actor: &Actor, reason: &str) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(reason)?;
        Ok(Fact::NoticeShortened {
            reason: reason.into(),
        })
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
        self.is_approved(self.unapproved())?;
        Ok(Fact::Published)
    }

    /// How many items of work the next publishing would send out.
    #[must_use]
    pub fn unpublished(&self) -> usize {
        self.waiting().len()
    }

    /// The entries that the next publishing would send out. Who may see what is no entry of these.
    #[must_use]
    pub fn waiting(&self) -> Vec<u64> {
        let since = self.published_upto;
        let agenda = (self.agenda_number >= since && !self.agenda.is_empty()).then_some(self.agenda_number);
        let papers = self.papers.values().filter(|paper| !paper.dropped);
        let versions = papers.flat_map(|paper| &paper.versions);
        let versions = versions.filter(|version| !self.is_published(version));
        let handouts = self.handouts.iter().filter(|known| known.number >= since);
        agenda
            .into_iter()
            .chain(versions.map(|version| version.number))
            .chain(handouts.map(|known| known.number))
            .collect()
    }

    /// Something of the paper has been published.
    #[must_use]
    pub fn is_sent(&self, paper: &Paper) -> bool {
        paper.versions.iter().any(|version| self.is_published(version))
    }

    #[must_use]
    pub fn is_published(&self, version: &PaperVersion) -> bool {
        version.number < self.published_upto || self.released.contains(&version.number)
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
            Audience::Those { groups, people } => groups.contains(&known.group) || people.contains(person),
        }
    }

    /// Whether this person is shown this version of a paper that he or she may see.
    #[must_use]
    pub fn may_see_version(&self, person: &PersonId, version: &PaperVersion) -> bool {
        let known = self.register.people.get(person);
        let is = |role| known.is_some_and(|known| known.roles.contains(&role));
        self.is_published(version)
            || is(Role::Clerk)
            || (is(Role::Chair) && version.number < self.asked_upto())
    }

    /// The papers that this person may open, each in the newest version that was sent out.
    pub fn library(&self, person: &PersonId) -> impl Iterator<Item = (&PaperId, &Paper, &PaperVersion)> {
        let shut_out = self.is_shut_out(person);
        self.papers
            .iter()
            .filter(move |_| !shut_out)
            .filter(move |(_, paper)| !paper.withdrawn && self.may_see_paper(person, paper))
            .filter_map(|(id, paper)| {
                let newest = paper.versions.iter().rfind(|v| self.is_published(v))?;
                Some((id, paper, newest))
            })
    }

    /// Whether this person may have this file now: asked before every piece that leaves a laptop.
    #[must_use]
    pub fn may_read_file(&self, person: &PersonId, sha256: &str) -> bool {
        if self.is_shut_out(person) {
            return false;
        }
        let prepares = self
            .register
            .people
            .get(person)
            .is_some_and(|p| p.roles.contains(&Role::Clerk));
        let of_minutes = self.minutes_files();
        let mut of_minutes = of_minutes.iter().filter(|(_, known, ..)| *known == sha256);
        if of_minutes.any(|(part, ..)| self.may_read_minutes(person, *part)) {
            return true;
        }
        self.papers.values().any(|paper| {
            self.may_see_paper(person, paper)
                && paper.versions.iter().any(|version| {
                    version.sha256 == sha256
                        && (prepares || (self.may_see_version(person, version) && !paper.withdrawn))
                })
        })
    }
}
