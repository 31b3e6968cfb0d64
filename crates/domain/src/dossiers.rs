//! What a council keeps beyond its sessions: the register of its resolutions (nghị quyết) with their numbers, the themes
//! that it monitors and the surveys it makes (chuyên đề giám sát, khảo sát), and meetings with voters (tiếp xúc cử tri).
//!
//! Each is a dossier of the council's register: opened, reworded, given measures that a body must carry out by a day,
//! tied to others, and reviewed or concluded. Law on supervision 121/2025/QH15, law on local government 72/2025/QH15.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Register,
    ids::{Day, DossierId, ItemId, MeasureId, Moment, PersonId, PetitionId, SessionId},
    register::{line, text},
    roles::Actor,
};

/// Which register it stands in, and what is said of it there. What may be empty says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DossierWords {
    Resolution {
        title: String,
        resolution_kind: ResolutionKind,
        /// What stands behind its number, as `/NQ-HĐND` or `/2026`.
        sign: String,
        /// Empty for none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        legal_basis: String,
        adopted: Day,
        /// From when it binds; none where that is the day on which it was adopted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        effective: Option<Day>,
        /// The decision of a session that it is; none for one that was adopted before there were any here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided: Option<DecidedBy>,
    },
    /// A theme of monitoring, or a survey.
    Monitoring {
        title: String,
        survey: bool,
        /// Who monitors: the council, its standing committee, a committee, a delegate group.
        organ: String,
        /// Whose idea it was, or by which programme; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        origin: String,
        /// What will be looked at, and how; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plan: String,
        from: Day,
        to: Day,
    },
    VoterMeeting {
        /// Where.
        place: String,
        on: Day,
        /// Which members came, in words.
        members: String,
        /// How many voters were there.
        attended: u32,
        /// What was spoken of; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        notes: String,
    },
}

/// An item of a session whose decision a resolution is, with its words, which stay readable where that session is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DecidedBy {
    pub session: SessionId,
    pub session_title: String,
    pub item: ItemId,
}

/// Does it hold for everybody (văn bản quy phạm pháp luật), or for one matter?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ResolutionKind {
    Normative,
    Individual,
}

impl DossierWords {
    fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Resolution {
                title,
                sign,
                legal_basis,
                adopted,
                effective,
                decided,
                ..
            } => {
                line(title)?;
                // It stands in a column of numbers.
                if !sign.is_empty() {
                    line(sign)?;
                }
                if sign.chars().count() > MAX_SIGN {
                    return Err(Refusal::TextTooLong);
                }
                maybe(legal_basis)?;
                is_day(adopted)?;
                if let Some(effective) = effective {
                    is_day(effective)?;
                }
                decided
                    .as_ref()
                    .map_or(Ok(()), |decided| line(&decided.session_title))
            }
            Self::Monitoring {
                title,
                organ,
                origin,
                plan,
                from,
                to,
                ..
            } => {
                line(title)?;
                line(organ)?;
                maybe(origin)?;
                maybe(plan)?;
                is_day(from)?;
                is_day(to)?;
                if to < from {
                    return Err(Refusal::BadDate);
                }
                Ok(())
            }
            Self::VoterMeeting {
                place,
                on,
                members,
                notes,
                ..
            } => {
                line(place)?;
                line(members)?;
                maybe(notes)?;
                is_day(on)
            }
        }
    }

    const fn is_resolution(&self) -> bool {
        matches!(self, Self::Resolution { .. })
    }

    /// The numbers of two dossiers of one series are never the same.
    fn series(&self) -> Series<'_> {
        match self {
            Self::Resolution { sign, adopted, .. } => Series::Resolutions(sign, adopted.year()),
            Self::Monitoring { survey: false, .. } => Series::Themes,
            Self::Monitoring { survey: true, .. } => Series::Surveys,
            Self::VoterMeeting { .. } => Series::VoterMeetings,
        }
    }
}

/// Resolutions begin with 1 each year (Nghị định 30/2020/NĐ-CP, Phụ lục I); what is kept for the council alone runs on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Series<'a> {
    Resolutions(&'a str, i32),
    Themes,
    Surveys,
    VoterMeetings,
}

/// Longest sign of a number, in characters.
const MAX_SIGN: usize = 40;

fn maybe(said: &str) -> Result<(), Refusal> {
    if said.is_empty() { Ok(()) } else { text(said) }
}

fn is_day(day: &Day) -> Result<(), Refusal> {
    Day::parse(&day.0).map(drop).ok_or(Refusal::BadDate)
}

/// What some body must do: carry out a point of a resolution, or follow a recommendation of monitoring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MeasureWords {
    pub what: String,
    pub body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

/// How one is tied to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DossierLink {
    Amends {
        dossier: DossierId,
    },
    Replaces {
        dossier: DossierId,
    },
    Repeals {
        dossier: DossierId,
    },
    /// Monitoring, or a meeting, led to this resolution.
    LedTo {
        dossier: DossierId,
    },
    /// It was heard at this meeting.
    Heard {
        petition: PetitionId,
    },
}

/// What looking at it again came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Review {
    /// Of monitoring: the findings are there.
    Concluded,
    /// Of a resolution: it stays as it is.
    Stays,
    /// Of a resolution: it should be amended or replaced.
    ToBeChanged,
    /// Of a resolution: it holds no more, by its own terms or by higher law.
    Expired,
}

/// How far one is; whether a measure is late is asked beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DossierState {
    /// Its day, or the day from which it binds, lies ahead.
    Ahead,
    /// A resolution that binds.
    InForce,
    ToBeChanged,
    Replaced,
    Repealed,
    Expired,
    /// Monitoring that has begun.
    UnderWay,
    Concluded,
    /// A meeting that was.
    Held,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// In its series; never given twice.
    pub number: u32,
    pub words: DossierWords,
    pub by: PersonId,
    pub at: Moment,
    pub measures: Vec<Measure>,
    pub links: Vec<DossierLink>,
    /// Oldest first.
    pub reviews: Vec<Reviewed>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub id: MeasureId,
    pub words: MeasureWords,
    /// What its body wrote, oldest first.
    pub reports: Vec<MeasureReport>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureReport {
    pub on: Day,
    pub done: bool,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub on: Day,
    pub review: Review,
    pub text: String,
}

impl Measure {
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.reports.iter().any(|report| report.done)
    }

    /// How many days past its day it is not done; 0 where it is in time.
    #[must_use]
    pub fn days_late(&self, today: &Day) -> u32 {
        match &self.words.due {
            Some(due) if !self.is_done() => due.days_late(today),
            _ => 0,
        }
    }
}

impl Dossier {
    /// Of the measure that is latest.
    #[must_use]
    pub fn days_late(&self, today: &Day) -> u32 {
        let late = self.measures.iter().map(|measure| measure.days_late(today));
        late.max().unwrap_or_default()
    }

    /// The day by which it is counted: adopted, begun, held.
    #[must_use]
    pub const fn day(&self) -> &Day {
        match &self.words {
            DossierWords::Resolution { adopted, .. } => adopted,
            DossierWords::Monitoring { from, .. } => from,
            DossierWords::VoterMeeting { on, .. } => on,
        }
    }
}

/// All of a council, as its register has them.
pub type Dossiers = BTreeMap<DossierId, Dossier>;

impl Register {
    fn dossier(&self, id: &DossierId) -> Result<&Dossier, Refusal> {
        self.dossiers.get(id).ok_or(Refusal::NoSuchDossier)
    }

    /// Members keep their meetings with voters; everything else is the office's.
    fn keeps(&self, actor: &Actor, words: &DossierWords) -> Result<(), Refusal> {
        match words {
            DossierWords::VoterMeeting { .. } => self.hears_voters(actor),
            _ => actor.chair_or_clerk(),
        }
    }

    fn is_free(&self, words: &DossierWords, number: u32, but: Option<&DossierId>) -> Result<(), Refusal> {
        let mut others = self.dossiers.iter().filter(|(id, _)| Some(*id) != but);
        let taken = others.any(|(_, known)| known.number == number && known.words.series() == words.series());
        if taken {
            Err(Refusal::DossierNumberTaken)
        } else {
            Ok(())
        }
    }

    /// The number that the next of its series gets.
    #[must_use]
    pub fn next_number(&self, words: &DossierWords) -> u32 {
        let series = words.series();
        let same = self
            .dossiers
            .values()
            .filter(|known| known.words.series() == series);
        same.map(|known| known.number)
            .max()
            .unwrap_or_default()
            .saturating_add(1)
    }

    /// Opens one. Its number is the next of its series where none is said; one that had a number before it came here
    /// keeps it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn open_dossier(
        &self,
        actor: &Actor,
        dossier: DossierId,
        words: DossierWords,
        number: Option<u32>,
    ) -> Result<Fact, Refusal> {
        self.keeps(actor, &words)?;
        words.check()?;
        if self.dossiers.contains_key(&dossier) {
            return Err(Refusal::AlreadyThere);
        }
        if let Some(number) = number {
            if number == 0 {
                return Err(Refusal::DossierNumberTaken);
            }
            self.is_free(&words, number, None)?;
        }
        if let DossierWords::Resolution {
            decided: Some(decided),
            ..
        } = &words
        {
            if !self.sessions.contains_key(&decided.session) {
                return Err(Refusal::NoSuchSession);
            }
            let registered = self.dossiers.values().any(|known| match &known.words {
                DossierWords::Resolution {
                    decided: Some(other), ..
                } => other.session == decided.session && other.item == decided.item,
                _ => false,
            });
            if registered {
                return Err(Refusal::DecisionNumbered);
            }
        }
        Ok(Fact::DossierOpened {
            dossier,
            words,
            number,
        })
    }

    /// Mends its words. A number that was given stays with its series, and a decision with its resolution.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn reword_dossier(
        &self,
        actor: &Actor,
        dossier: &DossierId,
        words: DossierWords,
    ) -> Result<Fact, Refusal> {
        let known = self.dossier(dossier)?;
        if known.by != actor.person {
            actor.chair_or_clerk()?;
        }
        self.keeps(actor, &words)?;
        words.check()?;
        if known.words.series() != words.series() {
            return Err(Refusal::NumberStays);
        }
        if let (
            DossierWords::Resolution { decided: before, .. },
            DossierWords::Resolution { decided: after, .. },
        ) = (&known.words, &words)
            && before != after
        {
            return Err(Refusal::NumberStays);
        }
        Ok(Fact::DossierReworded {
            dossier: dossier.clone(),
            words,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn add_measure(
        &self,
        actor: &Actor,
        dossier: &DossierId,
        measure: MeasureId,
        words: MeasureWords,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.dossier(dossier)?;
        if matches!(known.words, DossierWords::VoterMeeting { .. }) {
            return Err(Refusal::NotOfThisKind);
        }
        line(&words.what)?;
        line(&words.body)?;
        if let Some(due) = &words.due {
            is_day(due)?;
        }
        if known.measures.iter().any(|other| other.id == measure) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::MeasureAdded {
            dossier: dossier.clone(),
            measure,
            words,
        })
    }

    /// What the body writes of a measure, in part or done.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn report_measure(
        &self,
        actor: &Actor,
        dossier: &DossierId,
        measure: &MeasureId,
        done: bool,
        said: &str,
        on: Day,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let mut measures = self.dossier(dossier)?.measures.iter();
        let known = measures
            .find(|known| known.id == *measure)
            .ok_or(Refusal::NoSuchMeasure)?;
        if known.is_done() {
            return Err(Refusal::MeasureDone);
        }
        text(said)?;
        is_day(&on)?;
        Ok(Fact::MeasureReported {
            dossier: dossier.clone(),
            measure: measure.clone(),
            done,
            text: said.into(),
            on,
        })
    }

    /// Ties it to another, or to what was heard there.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn link_dossier(
        &self,
        actor: &Actor,
        dossier: &DossierId,
        link: DossierLink,
    ) -> Result<Fact, Refusal> {
        let known = self.dossier(dossier)?;
        self.keeps(actor, &known.words)?;
        match &link {
            DossierLink::Amends { dossier: other }
            | DossierLink::Replaces { dossier: other }
            | DossierLink::Repeals { dossier: other } => {
                if !known.words.is_resolution()
                    || !self.dossier(other)?.words.is_resolution()
                    || other == dossier
                {
                    return Err(Refusal::NotOfThisKind);
                }
                // What replaces, or repeals, another came later.
                if self
                    .dossier(other)?
                    .links
                    .iter()
                    .any(|back| back.changes() == Some(dossier))
                {
                    return Err(Refusal::NotOfThisKind);
                }
            }
            DossierLink::LedTo { dossier: other } => {
                if known.words.is_resolution() || !self.dossier(other)?.words.is_resolution() {
                    return Err(Refusal::NotOfThisKind);
                }
            }
            DossierLink::Heard { petition } => {
                if !matches!(known.words, DossierWords::VoterMeeting { .. }) {
                    return Err(Refusal::NotOfThisKind);
                }
                if !self.petitions.contains_key(petition) {
                    return Err(Refusal::NoSuchPetition);
                }
            }
        }
        if known.links.contains(&link) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::DossierLinked {
            dossier: dossier.clone(),
            link,
        })
    }

    /// Says what looking at it again came to; of monitoring, once.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn review_dossier(
        &self,
        actor: &Actor,
        dossier: &DossierId,
        review: Review,
        said: &str,
        on: Day,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let known = self.dossier(dossier)?;
        let fits = match known.words {
            DossierWords::Resolution { .. } => review != Review::Concluded,
            DossierWords::Monitoring { .. } => review == Review::Concluded,
            DossierWords::VoterMeeting { .. } => false,
        };
        if !fits {
            return Err(Refusal::NotOfThisKind);
        }
        if review == Review::Concluded && !known.reviews.is_empty() {
            return Err(Refusal::AlreadyThere);
        }
        text(said)?;
        is_day(&on)?;
        Ok(Fact::DossierReviewed {
            dossier: dossier.clone(),
            review,
            text: said.into(),
            on,
        })
    }

    /// How far it is on that day, by what stands in the whole register.
    #[must_use]
    pub fn dossier_state(&self, id: &DossierId, known: &Dossier, today: &Day) -> DossierState {
        match &known.words {
            DossierWords::Resolution {
                adopted, effective, ..
            } => {
                let links = self.dossiers.values().flat_map(|other| &other.links);
                let ends = links.filter_map(|link| match link {
                    DossierLink::Replaces { dossier } if dossier == id => Some(DossierState::Replaced),
                    DossierLink::Repeals { dossier } if dossier == id => Some(DossierState::Repealed),
                    _ => None,
                });
                if let Some(ended) = ends.min() {
                    return ended;
                }
                match known.reviews.last().map(|last| last.review) {
                    Some(Review::Expired) => DossierState::Expired,
                    _ if effective.as_ref().unwrap_or(adopted) > today => DossierState::Ahead,
                    Some(Review::ToBeChanged) => DossierState::ToBeChanged,
                    _ => DossierState::InForce,
                }
            }
            DossierWords::Monitoring { from, .. } => {
                if !known.reviews.is_empty() {
                    DossierState::Concluded
                } else if from > today {
                    DossierState::Ahead
                } else {
                    DossierState::UnderWay
                }
            }
            DossierWords::VoterMeeting { on, .. } => {
                if on > today {
                    DossierState::Ahead
                } else {
                    DossierState::Held
                }
            }
        }
    }

    /// May this be said now? None where the fact is no dossier's.
    pub(crate) fn admit_dossier(&self, actor: &Actor, fact: &Fact) -> Option<Result<(), Refusal>> {
        let said = match fact.clone() {
            Fact::DossierOpened {
                dossier,
                words,
                number,
            } => self.open_dossier(actor, dossier, words, number),
            Fact::DossierReworded { dossier, words } => self.reword_dossier(actor, &dossier, words),
            Fact::MeasureAdded {
                dossier,
                measure,
                words,
            } => self.add_measure(actor, &dossier, measure, words),
            Fact::MeasureReported {
                dossier,
                measure,
                done,
                text,
                on,
            } => self.report_measure(actor, &dossier, &measure, done, &text, on),
            Fact::DossierLinked { dossier, link } => self.link_dossier(actor, &dossier, link),
            Fact::DossierReviewed {
                dossier,
                review,
                text,
                on,
            } => self.review_dossier(actor, &dossier, review, &text, on),
            _ => return None,
        };
        Some(said.map(drop))
    }

    /// Takes in what was said of a dossier.
    pub(crate) fn apply_dossier(&mut self, by: &PersonId, at: Moment, fact: &Fact) {
        match fact.clone() {
            Fact::DossierOpened {
                dossier,
                words,
                number,
            } => {
                let number = number.unwrap_or_else(|| self.next_number(&words));
                self.dossiers.entry(dossier).or_insert(Dossier {
                    number,
                    words,
                    by: by.clone(),
                    at,
                    measures: Vec::new(),
                    links: Vec::new(),
                    reviews: Vec::new(),
                });
            }
            Fact::DossierReworded { dossier, words } => {
                self.change_dossier(&dossier, |known| known.words = words)
            }
            Fact::MeasureAdded {
                dossier,
                measure,
                words,
            } => self.change_dossier(&dossier, |known| {
                known.measures.push(Measure {
                    id: measure,
                    words,
                    reports: Vec::new(),
                });
            }),
            Fact::MeasureReported {
                dossier,
                measure,
                done,
                text,
                on,
            } => self.change_dossier(&dossier, |known| {
                if let Some(known) = known.measures.iter_mut().find(|known| known.id == measure) {
                    known.reports.push(MeasureReport { on, done, text });
                }
            }),
            Fact::DossierLinked { dossier, link } => {
                self.change_dossier(&dossier, |known| known.links.push(link));
            }
            Fact::DossierReviewed {
                dossier,
                review,
                text,
                on,
            } => self.change_dossier(&dossier, |known| {
                known.reviews.push(Reviewed { on, review, text })
            }),
            _ => {}
        }
    }

    fn change_dossier(&mut self, dossier: &DossierId, change: impl FnOnce(&mut Dossier)) {
        if let Some(known) = self.dossiers.get_mut(dossier) {
            change(known);
        }
    }
}

impl DossierLink {
    /// The resolution that this one changes.
    const fn changes(&self) -> Option<&DossierId> {
        match self {
            Self::Amends { dossier } | Self::Replaces { dossier } | Self::Repeals { dossier } => {
                Some(dossier)
            }
            Self::LedTo { .. } | Self::Heard { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
