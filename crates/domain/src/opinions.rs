//! The written opinion round between sessions (lấy ý kiến bằng văn bản, Umlaufverfahren): papers and questions go out to
//! named people, who answer each of them in writing until a deadline. It asks for opinions and decides nothing, except
//! where the session's rules know a written procedure.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    entry::{OfferId, ReadEntry, Verdict},
    ids::{DeviceId, Moment, OpinionRoundId, PaperId, PersonId},
    register::{MAX_TEXT, Role, line},
    roles::Actor,
    rules::WrittenProcedure,
};

/// Papers and questions of one round, at most.
pub const MAX_QUESTIONS: u32 = 60;

/// What a person says to one paper. The words on the buttons are data of the round, the meaning is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OpinionChoice {
    Agree,
    /// In a round that decides: an objection.
    Disagree,
    /// Ý kiến khác: said in a text, which is never empty.
    Other,
}

impl OpinionChoice {
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Other];
}

/// One thing that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpinionQuestion {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperId>,
    /// The version that goes out; 0 without a paper.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub paper_version: u32,
    /// The title of the paper, or the question itself.
    pub text: String,
}

/// The words on the buttons; an empty one is the usual one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct OpinionLabels {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agree: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub disagree: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other: String,
}

impl OpinionLabels {
    #[must_use]
    pub fn of(&self, choice: OpinionChoice) -> &str {
        match choice {
            OpinionChoice::Agree => &self.agree,
            OpinionChoice::Disagree => &self.disagree,
            OpinionChoice::Other => &self.other,
        }
    }

    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// What a round asks, whom, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpinionsAsked {
    pub title: String,
    pub instructions: String,
    pub questions: Vec<OpinionQuestion>,
    pub people: Vec<PersonId>,
    /// The last instant at which an answer counts, by the keeper's time.
    pub deadline: Moment,
    #[serde(default, skip_serializing_if = "OpinionLabels::is_usual")]
    pub labels: OpinionLabels,
    /// After the close, everybody who was asked sees who answered what; otherwise only the figures.
    pub names_shown: bool,
    /// The rule under which nobody's objection adopts; none for a round that decides nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<WrittenProcedure>,
}

/// The answers to one question: the four add up to those who were asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpinionCount {
    pub agree: u32,
    pub disagree: u32,
    pub other: u32,
    /// Silent, or too late.
    pub unanswered: u32,
}

impl OpinionCount {
    #[must_use]
    pub fn asked(&self) -> u32 {
        self.agree + self.disagree + self.other + self.unanswered
    }
}

/// One answer as it was given; a later one of the same person to the same question stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenOpinion {
    /// The entry.
    pub number: u64,
    pub offer: OfferId,
    /// The laptop whose key signed it.
    pub device: DeviceId,
    pub person: PersonId,
    /// From 1.
    pub question: u32,
    pub choice: OpinionChoice,
    /// Never empty for another opinion; a comment otherwise.
    pub text: String,
    pub at: Moment,
    /// False where it came after the deadline or the close.
    pub counted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionRound {
    pub id: OpinionRoundId,
    pub asks: OpinionsAsked,
    pub opened_at: Moment,
    pub reminded: Vec<Moment>,
    pub closed_at: Option<Moment>,
    /// Why it was closed before the deadline and before everybody had answered.
    pub closed_early: Option<String>,
    /// The keeper's count, right after the close, a line a question.
    pub counts: Option<Vec<OpinionCount>>,
    /// In the order of the journal, as far as this copy may have them.
    pub given: Vec<GivenOpinion>,
}

impl OpinionRound {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// What is offered: who decides by silence agrees or objects, and nothing between.
    #[must_use]
    pub fn choices(&self) -> &'static [OpinionChoice] {
        match self.asks.decides {
            Some(_) => &[OpinionChoice::Agree, OpinionChoice::Disagree],
            None => &OpinionChoice::ALL,
        }
    }

    /// The question of this number, from 1.
    #[must_use]
    pub fn question(&self, number: u32) -> Option<&OpinionQuestion> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.asks.questions.get(index)
    }

    /// The numbers of the questions, from 1.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        1..=u32::try_from(self.asks.questions.len()).unwrap_or(0)
    }

    /// The answer that counts: the last that came in time.
    #[must_use]
    pub fn standing(&self, person: &PersonId, question: u32) -> Option<&GivenOpinion> {
        self.last(person, question, true)
    }

    /// The last answer that came too late to count.
    #[must_use]
    pub fn late(&self, person: &PersonId, question: u32) -> Option<&GivenOpinion> {
        self.last(person, question, false)
    }

    fn last(&self, person: &PersonId, question: u32, counted: bool) -> Option<&GivenOpinion> {
        let mine = |given: &&GivenOpinion| {
            given.person == *person && given.question == question && given.counted == counted
        };
        self.given.iter().rfind(mine)
    }

    /// How many questions this person has answered in time.
    #[must_use]
    pub fn answered_by(&self, person: &PersonId) -> u32 {
        let answered = self
            .numbers()
            .filter(|question| self.standing(person, *question).is_some());
        u32::try_from(answered.count()).unwrap_or(u32::MAX)
    }

    /// Whether something of this round waits for this person's answer.
    #[must_use]
    pub fn waits_for(&self, person: &PersonId) -> bool {
        let open = |question| self.standing(person, question).is_none();
        self.is_open() && self.asks.people.contains(person) && self.numbers().any(open)
    }

    /// Whether everybody has answered everything.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.count().iter().all(|count| count.unanswered == 0)
    }

    /// The answers that stand, a line a question.
    #[must_use]
    pub fn count(&self) -> Vec<OpinionCount> {
        let of = |question| {
            let mut count = OpinionCount::default();
            for person in &self.asks.people {
                match self.standing(person, question).map(|given| given.choice) {
                    Some(OpinionChoice::Agree) => count.agree += 1,
                    Some(OpinionChoice::Disagree) => count.disagree += 1,
                    Some(OpinionChoice::Other) => count.other += 1,
                    None => count.unanswered += 1,
                }
            }
            count
        };
        self.numbers().map(of).collect()
    }

    /// Whether a question is adopted; none where the round decides nothing, is not counted, or was broken off.
    #[must_use]
    pub fn adopted(&self, count: &OpinionCount) -> Option<bool> {
        let decides = self.asks.decides.is_some() && self.closed_at.is_some() && self.closed_early.is_none();
        decides.then_some(count.disagree == 0)
    }
}

impl Session {
    /// Sends papers and questions round. `at` is the time by which the deadline lies ahead.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn open_opinion_round(
        &self,
        actor: &Actor,
        round: OpinionRoundId,
        asks: OpinionsAsked,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if self.opinion_round(&round).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        line(&asks.title)?;
        for label in OpinionChoice::ALL.map(|choice| asks.labels.of(choice)) {
            if !label.is_empty() {
                line(label)?;
            }
        }
        if asks.instructions.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        let many = u32::try_from(asks.questions.len()).unwrap_or(u32::MAX);
        if many == 0 || many > MAX_QUESTIONS {
            return Err(Refusal::BadNumberOfQuestions { most: MAX_QUESTIONS });
        }
        if asks.deadline <= at {
            return Err(Refusal::DeadlineNotAhead);
        }
        self.may_be_asked(&asks.people, asks.decides.is_some())?;
        let decides = match asks.decides {
            Some(_) => Some(
                self.written_procedure()
                    .ok_or(Refusal::NoWrittenProcedure)?
                    .clone(),
            ),
            None => None,
        };
        let asked = |question: OpinionQuestion| self.ask(question, &asks.people);
        let questions: Vec<OpinionQuestion> =
            asks.questions.into_iter().map(asked).collect::<Result<_, _>>()?;
        for (place, question) in questions.iter().enumerate() {
            let same = |other: &OpinionQuestion| other.paper.is_some() && other.paper == question.paper;
            if questions.iter().take(place).any(same) {
                return Err(Refusal::AlreadyThere);
            }
        }
        Ok(Fact::OpinionRoundOpened {
            round,
            asks: OpinionsAsked {
                questions,
                decides,
                ..asks
            },
        })
    }

    /// What the session's rules say of deciding in writing.
    #[must_use]
    pub fn written_procedure(&self) -> Option<&WrittenProcedure> {
        self.rules.as_ref()?.written.as_ref()
    }

    /// A decision asks every member in office; a member whom nobody asked could not object.
    fn may_be_asked(&self, people: &[PersonId], decides: bool) -> Result<(), Refusal> {
        if people.is_empty() {
            return Err(Refusal::NobodyAsked);
        }
        for (place, person) in people.iter().enumerate() {
            if !self.register.people.contains_key(person) {
                return Err(Refusal::NoSuchPerson);
            }
            if people.iter().take(place).any(|other| other == person) {
                return Err(Refusal::AlreadyThere);
            }
        }
        let today = self.today();
        let mut members = self
            .register
            .people
            .iter()
            .filter(|(_, p)| p.is_member_on(&today));
        if decides && !members.all(|(id, _)| people.contains(id)) {
            return Err(Refusal::NotEveryMemberAsked);
        }
        Ok(())
    }

    /// The question as it goes out: a paper in its newest published version, under its own title.
    fn ask(&self, question: OpinionQuestion, people: &[PersonId]) -> Result<OpinionQuestion, Refusal> {
        let Some(id) = question.paper else {
            line(&question.text)?;
            return Ok(OpinionQuestion {
                paper_version: 0,
                ..question
            });
        };
        let paper = self.papers.get(&id).filter(|paper| !paper.withdrawn);
        let paper = paper.ok_or(Refusal::NoSuchPaper)?;
        let newest = paper.versions.iter().rfind(|version| self.is_published(version));
        let newest = newest.ok_or_else(|| Refusal::PaperNotPublished {
            title: paper.title.clone(),
        })?;
        if let Some(barred) = people.iter().find(|person| !self.may_see_paper(person, paper)) {
            let known = self.register.people.get(barred);
            return Err(Refusal::PaperNotForPerson {
                name: known.map(|person| person.name.clone()).unwrap_or_default(),
                title: paper.title.clone(),
            });
        }
        Ok(OpinionQuestion {
            paper: Some(id),
            paper_version: newest.version,
            text: paper.title.clone(),
        })
    }

    /// The answer to one question, by whom it is asked of. Until the close it may be given again; what comes after the
    /// deadline is kept as late.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn give_opinion(
        &self,
        actor: &Actor,
        round: &OpinionRoundId,
        question: u32,
        choice: OpinionChoice,
        text: &str,
    ) -> Result<Fact, Refusal> {
        let round = self.opinion_round(round).ok_or(Refusal::NoSuchOpinionRound)?;
        if !round.asks.people.contains(&actor.person) {
            return Err(Refusal::NotAsked);
        }
        let asked = round.question(question).ok_or(Refusal::NoSuchPaper)?;
        if !round.choices().contains(&choice) {
            return Err(Refusal::ChoiceNotOffered);
        }
        if choice == OpinionChoice::Other && text.trim().is_empty() {
            return Err(Refusal::OtherOpinionWithoutText);
        }
        if text.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        // Who takes no part in an item takes no part in deciding it in writing either.
        let item = asked.paper.as_ref().and_then(|paper| self.papers.get(paper));
        if round.asks.decides.is_some()
            && item.is_some_and(|paper| self.recusal(&actor.person, &paper.item).is_some())
        {
            return Err(Refusal::TakesNoPart);
        }
        if !round.is_open() {
            return Err(Refusal::OpinionRoundClosed);
        }
        Ok(Fact::OpinionGiven {
            round: round.id.clone(),
            question,
            choice,
            text: text.into(),
        })
    }

    /// The keeper's word on an answer: late after the deadline, and after the close.
    pub(crate) fn admit_opinion(
        &self,
        id: &OpinionRoundId,
        asked: Result<Fact, Refusal>,
        at: Moment,
    ) -> Result<Verdict, Refusal> {
        let in_time = self
            .opinion_round(id)
            .is_some_and(|round| at <= round.asks.deadline);
        match asked {
            Ok(_) if in_time => Ok(Verdict::Counted),
            Ok(_) | Err(Refusal::OpinionRoundClosed) => Ok(Verdict::Late),
            Err(refusal) => Err(refusal),
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn remind_of_opinions(&self, actor: &Actor, round: &OpinionRoundId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let round = self.open_opinion_round_named(round)?;
        if round.is_complete() {
            return Err(Refusal::NobodyToRemind);
        }
        Ok(Fact::OpinionReminderSent {
            round: round.id.clone(),
        })
    }

    /// Before the deadline, and before everybody has answered, it says why.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn close_opinion_round(
        &self,
        actor: &Actor,
        round: &OpinionRoundId,
        reason: Option<&str>,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let round = self.open_opinion_round_named(round)?;
        let reason = reason.filter(|reason| !reason.trim().is_empty());
        match reason {
            Some(reason) => line(reason)?,
            None if at < round.asks.deadline && !round.is_complete() => {
                return Err(Refusal::DeadlineNotReached);
            }
            None => {}
        }
        Ok(Fact::OpinionRoundClosed {
            round: round.id.clone(),
            reason: reason.map(String::from),
        })
    }

    /// The keeper's count behind the close.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn count_opinions(&self, actor: &Actor, round: &OpinionRoundId) -> Result<Fact, Refusal> {
        if self.keeper.as_ref() != Some(&actor.device) {
            return Err(Refusal::KeeperOnly);
        }
        let round = self.opinion_round(round).ok_or(Refusal::NoSuchOpinionRound)?;
        if round.is_open() {
            return Err(Refusal::DeadlineNotReached);
        }
        if round.counts.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::OpinionsCounted {
            round: round.id.clone(),
            counts: round.count(),
        })
    }

    /// A round that is closed and has no count yet: a keeper counts it with the next entry that it numbers, also one
    /// that took over in between.
    #[must_use]
    pub fn uncounted_opinions(&self) -> Option<&OpinionRound> {
        let waits = |round: &&OpinionRound| !round.is_open() && round.counts.is_none();
        self.opinion_rounds.iter().find(waits)
    }

    #[must_use]
    pub fn opinion_round(&self, id: &OpinionRoundId) -> Option<&OpinionRound> {
        self.opinion_rounds.iter().find(|round| round.id == *id)
    }

    fn open_opinion_round_named(&self, id: &OpinionRoundId) -> Result<&OpinionRound, Refusal> {
        let round = self.opinion_round(id).ok_or(Refusal::NoSuchOpinionRound)?;
        if round.is_open() {
            Ok(round)
        } else {
            Err(Refusal::OpinionRoundClosed)
        }
    }

    /// Whether a person knows of the round at all: whoever is asked, and whoever leads or prepares the session.
    #[must_use]
    pub fn knows_opinion_round(&self, person: &PersonId, round: &OpinionRoundId) -> bool {
        let roles = self.register.people.get(person).map(|p| p.roles.as_slice());
        let leads = roles.is_some_and(|roles| roles.contains(&Role::Clerk) || roles.contains(&Role::Chair));
        leads
            || self
                .opinion_round(round)
                .is_some_and(|round| round.asks.people.contains(person))
    }

    /// Whether a person may read what others answered: the clerk, and after the close, where names are shown, those
    /// who were asked.
    #[must_use]
    pub fn reads_opinions(&self, person: &PersonId, round: &OpinionRoundId) -> bool {
        let clerk = self
            .register
            .people
            .get(person)
            .is_some_and(|known| known.roles.contains(&Role::Clerk));
        clerk
            || self.opinion_round(round).is_some_and(|round| {
                !round.is_open() && round.asks.names_shown && round.asks.people.contains(person)
            })
    }

    /// Folds the facts of rounds; `person` is whose laptop said it.
    pub(crate) fn apply_opinions(&mut self, entry: &ReadEntry, person: Option<PersonId>, fact: Fact) {
        let at = entry.leaf.time;
        match fact {
            Fact::OpinionRoundOpened { round, asks } => self.opinion_rounds.push(OpinionRound {
                id: round,
                asks,
                opened_at: at,
                reminded: Vec::new(),
                closed_at: None,
                closed_early: None,
                counts: None,
                given: Vec::new(),
            }),
            Fact::OpinionGiven {
                round,
                question,
                choice,
                text,
            } => {
                let Some(person) = person else { return };
                let given = GivenOpinion {
                    number: entry.leaf.number,
                    offer: entry.offer.clone(),
                    device: entry.header.author.clone(),
                    person,
                    question,
                    choice,
                    text,
                    at,
                    counted: entry.leaf.verdict == Verdict::Counted,
                };
                self.on_opinion_round(&round, |round| {
                    // What is told after the close stands where it was given.
                    let place = round.given.partition_point(|known| known.number < given.number);
                    round.given.insert(place, given);
                });
            }
            Fact::OpinionReminderSent { round } => {
                self.on_opinion_round(&round, |round| round.reminded.push(at));
            }
            Fact::OpinionRoundClosed { round, reason } => self.on_opinion_round(&round, |round| {
                round.closed_at = Some(at);
                round.closed_early = reason.filter(|_| at < round.asks.deadline);
            }),
            Fact::OpinionsCounted { round, counts } => {
                self.on_opinion_round(&round, |round| round.counts = Some(counts));
            }
            _ => {}
        }
    }

    fn on_opinion_round(&mut self, id: &OpinionRoundId, change: impl FnOnce(&mut OpinionRound)) {
        if let Some(round) = self.opinion_rounds.iter_mut().find(|round| round.id == *id) {
            change(round);
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests;
