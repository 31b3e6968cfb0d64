//! The last resort: what was held by hand or on paper while no laptop worked. One person enters it afterwards, a second
//! one reads the same entry and confirms it, and only then does it stand.

use alloc::{boxed::Box, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    counting::{BallotForm, CountSheet, CountingBoard},
    entering::Entered,
    entry::OfferId,
    ids::{BallotId, Day, ItemId, Moment, PaperId, PersonId},
    register::line,
    roles::Actor,
    tally::{BallotResult, Choice, Outcome, TieBreak},
    voting::{Ballot, VoteRecord},
};

/// One holding of a vote as it was written down on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeldBallot {
    pub item: ItemId,
    pub question: String,
    /// The name of a rule in the session's pack.
    pub rule: String,
    /// Any form but at the laptops.
    pub form: BallotForm,
    pub held_at: Moment,
    /// Members who were in the room, by id, those who took no part among them.
    pub present: Vec<PersonId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recused: Vec<PersonId>,
    /// What was counted, where votes have no names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<CountSheet>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why_invalid: String,
    /// The answers of a roll call, by the id of the person; who is not among them did not answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<HeldVote>,
    /// Who counted hands or papers, the head first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tellers: Vec<PersonId>,
    /// Where there was a tie that the rule breaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie_break: Option<TieBreak>,
    /// Who watched the lot, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<PersonId>,
    /// The paper itself, scanned in as a paper of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan: Option<PaperId>,
}

/// What one delegate answered when the name was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeldVote {
    pub person: PersonId,
    pub choice: Choice,
}

/// Where a ballot or a sitting came into the record from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromPaper {
    pub entered_by: PersonId,
    pub entered_at: Moment,
    /// None until a second person has confirmed it.
    pub confirmed: Option<(PersonId, Moment)>,
    pub scan: Option<PaperId>,
    /// What was counted, where votes have no names.
    pub sheet: Option<CountSheet>,
    pub why_invalid: String,
}

/// The second person's no, or the first one's own word that it was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRefused {
    pub person: PersonId,
    pub at: Moment,
    pub reason: String,
}

/// A ballot that was entered from paper, whatever became of the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperBallot {
    /// As it stands, or would stand once it is confirmed; its count and outcome are those of the entry.
    pub ballot: Box<Ballot>,
    pub refused: Option<EntryRefused>,
}

impl PaperBallot {
    /// Neither confirmed nor refused yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.refused.is_none() && self.from().is_some_and(|from| from.confirmed.is_none())
    }

    #[must_use]
    pub fn from(&self) -> Option<&FromPaper> {
        self.ballot.on_paper.as_ref()
    }
}

/// Who entered a ballot, when, and in which entry.
struct Entering {
    by: PersonId,
    at: Moment,
    number: u64,
    offer: OfferId,
}

/// Letters and words as people read them: spaces and capitals make no other question.
fn same_question(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_lowercase).collect() };
    words(one) == words(other)
}

fn all_different<T: Ord>(things: &[T]) -> bool {
    let mut sorted: Vec<&T> = things.iter().collect();
    sorted.sort();
    sorted.dedup();
    sorted.len() == things.len()
}

impl HeldBallot {
    /// The one spelling that is kept: lists of people by their ids.
    fn in_order(mut self) -> Self {
        self.present.sort();
        self.recused.sort();
        self.votes.sort_by(|a, b| a.person.cmp(&b.person));
        self
    }

    fn takes_part(&self, person: &PersonId) -> bool {
        self.present.contains(person) && !self.recused.contains(person)
    }
}

impl Session {
    #[must_use]
    pub fn paper_ballot(&self, id: &BallotId) -> Option<&PaperBallot> {
        self.paper_ballots.iter().find(|entry| entry.ballot.id == *id)
    }

    /// A vote that was held by hand or on paper, as the clerk reads it off the paper. It stands when a second person has
    /// confirmed it. `at` is the time of the entry.
    ///
    /// # Errors
    /// The rule that says no, or the first sum that does not hold.
    pub fn enter_paper_ballot(
        &self,
        actor: &Actor,
        ballot: BallotId,
        held: HeldBallot,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(&held.question)?;
        if held.form.is_electronic() {
            return Err(Refusal::NotHeldOnPaper);
        }
        self.check_way(&held.rule, held.form)?;
        if self.published_upto == 0 {
            return Err(Refusal::NoSuchItem);
        }
        self.item(&held.item).ok_or(Refusal::NoSuchItem)?;
        self.check_held_at(held.held_at, at)?;
        if self.ballot(&ballot).is_some() || self.paper_ballot(&ballot).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        self.was_held_once(&held.item, &held.question, held.held_at, None)?;
        self.no_laptops_voted_at(held.held_at)?;
        let held = held.in_order();
        self.check_people(&held)?;
        self.check_figures(&held)?;
        self.check_scan(held.scan.as_ref())?;
        let entering = Entering {
            by: actor.person.clone(),
            at,
            number: 0,
            offer: OfferId(String::new()),
        };
        let mut counted = self.ballot_held(&ballot, &held, entering);
        let tally = counted.count().ok_or(Refusal::WrongFigures)?;
        counted.tally = Some(tally);
        let outcome = self.outcome_held(&mut counted, &held)?;
        Ok(Fact::PaperBallotEntered {
            ballot,
            held: Box::new(held),
            tally,
            outcome,
        })
    }

    /// Who may say yes or no to an entry: chair, clerk, or one of those who counted, and never who entered it, from
    /// whichever laptop.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn may_confirm_paper_ballot(&self, actor: &Actor, id: &BallotId) -> Result<&PaperBallot, Refusal> {
        let (entry, from) = self.waiting_paper_ballot(id)?;
        if from.entered_by == actor.person {
            return Err(Refusal::SecondPersonNeeded);
        }
        let counted = entry.ballot.board.iter().flat_map(CountingBoard::everybody);
        if actor.chair_or_clerk().is_err() && !counted.into_iter().any(|person| *person == actor.person) {
            return Err(Refusal::NotYourRole);
        }
        Ok(entry)
    }

    fn waiting_paper_ballot(&self, id: &BallotId) -> Result<(&PaperBallot, &FromPaper), Refusal> {
        let entry = self.paper_ballot(id).ok_or(Refusal::NoSuchBallot)?;
        let from = entry.from().ok_or(Refusal::NoSuchBallot)?;
        if entry.waits() {
            Ok((entry, from))
        } else {
            Err(Refusal::PaperEntrySettled)
        }
    }

    /// The second person has read the paper and finds the same in the entry: from now on the ballot stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn confirm_paper_ballot(&self, actor: &Actor, id: &BallotId) -> Result<Fact, Refusal> {
        let entry = self.may_confirm_paper_ballot(actor, id)?;
        // A vote that is under way stays the last of the session until it is declared.
        if self.open_ballot_now().is_some() {
            return Err(Refusal::AnotherBallotOpen);
        }
        if self.ballots.iter().any(Ballot::awaits_declaration) {
            return Err(Refusal::BallotNotClosed);
        }
        // It may have been put to the vote at the laptops since.
        let ballot = &entry.ballot;
        self.was_held_once(&ballot.item, &ballot.question, ballot.opened_at, Some(id))?;
        Ok(Fact::PaperBallotConfirmed { ballot: id.clone() })
    }

    /// The second person finds something else on the paper; or who entered it takes it back. It can be entered anew.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn refuse_paper_ballot(&self, actor: &Actor, id: &BallotId, reason: &str) -> Result<Fact, Refusal> {
        match self.may_confirm_paper_ballot(actor, id) {
            Ok(_) | Err(Refusal::SecondPersonNeeded) => {}
            Err(refusal) => return Err(refusal),
        }
        line(reason)?;
        Ok(Fact::PaperBallotRefused {
            ballot: id.clone(),
            reason: String::from(reason),
        })
    }

    /// Held in the past, and not before the day of the session, or of its first sitting where that opened earlier. The
    /// room's clock counts where it is ahead.
    fn check_held_at(&self, held_at: Moment, at: Moment) -> Result<(), Refusal> {
        let opened = self.sittings.first().map(|sitting| sitting.opened_at);
        let begins = opened.map_or(self.starts_at, |opened| opened.min(self.starts_at));
        if held_at > at.max(self.now) {
            Err(Refusal::HeldInFuture)
        } else if self.day(held_at) < self.day(begins) {
            Err(Refusal::HeldBeforeSession)
        } else {
            Ok(())
        }
    }

    /// One question of an item is decided once: at the laptops or on paper. What was declared void does not count, and
    /// what ended tied or without a quorum may be put again, at another time.
    fn was_held_once(
        &self,
        item: &ItemId,
        question: &str,
        held_at: Moment,
        but: Option<&BallotId>,
    ) -> Result<(), Refusal> {
        let settled = |ballot: &Ballot| {
            let result = ballot.outcome.as_ref().map(|outcome| outcome.result);
            let undecided = [Some(BallotResult::Tied), Some(BallotResult::NotQuorate)].contains(&result);
            !undecided || ballot.opened_at == held_at
        };
        let same = |ballot: &&Ballot| {
            let asked = ballot.is_about(item) && same_question(&ballot.question, question);
            asked && ballot.annulled.is_none() && settled(ballot)
        };
        if let Some(ballot) = self.ballots.iter().find(same) {
            let question = ballot.question.clone();
            return Err(match ballot.on_paper {
                None => Refusal::HeldAtLaptops { question },
                Some(_) => Refusal::AlreadyOnPaper { question },
            });
        }
        let mut waiting = self.paper_ballots.iter().filter(|entry| entry.waits());
        match waiting.find(|entry| Some(&entry.ballot.id) != but && same(&&*entry.ballot)) {
            None => Ok(()),
            Some(entry) => Err(Refusal::AlreadyOnPaper {
                question: entry.ballot.question.clone(),
            }),
        }
    }

    /// One vote is held at a time.
    fn no_laptops_voted_at(&self, moment: Moment) -> Result<(), Refusal> {
        let then = |ballot: &&Ballot| {
            let over = ballot.closed_at.is_some_and(|closed| closed < moment);
            ballot.on_paper.is_none() && ballot.annulled.is_none() && ballot.opened_at <= moment && !over
        };
        match self.ballots.iter().find(then) {
            None => Ok(()),
            Some(ballot) => Err(Refusal::BallotHeldThen {
                question: ballot.question.clone(),
            }),
        }
    }

    fn are_members_on(&self, day: &Day, people: &[PersonId]) -> Result<(), Refusal> {
        let known = &self.register.people;
        let member = |id: &PersonId| known.get(id).is_some_and(|person| person.is_member_on(day));
        if people.is_empty() {
            Err(Refusal::NobodyPresent)
        } else if !all_different(people) {
            Err(Refusal::AlreadyThere)
        } else if people.iter().all(member) {
            Ok(())
        } else {
            Err(Refusal::NoSuchPerson)
        }
    }

    /// Who was there, who took no part, and who counted.
    fn check_people(&self, held: &HeldBallot) -> Result<(), Refusal> {
        self.are_members_on(&self.day(held.held_at), &held.present)?;
        if !all_different(&held.recused) || !all_different(&held.tellers) {
            return Err(Refusal::AlreadyThere);
        }
        if let Some(person) = held.recused.iter().find(|person| !held.present.contains(person)) {
            return Err(self.not_in_the_room(person));
        }
        let least = match held.form {
            BallotForm::Paper => held.form.least_on_board(),
            BallotForm::ShowOfHands if !held.tellers.is_empty() => held.form.least_on_board(),
            _ => 0,
        };
        if held.tellers.len() < least {
            return Err(Refusal::BoardTooSmall {
                least: u32::try_from(least).unwrap_or(u32::MAX),
            });
        }
        if held.form == BallotForm::RollCall && !held.tellers.is_empty() {
            return Err(Refusal::VotedAloud);
        }
        match held.tellers.iter().find(|person| !held.takes_part(person)) {
            None => Ok(()),
            Some(person) => Err(self.not_in_the_room(person)),
        }
    }

    fn not_in_the_room(&self, person: &PersonId) -> Refusal {
        let known = self.register.people.get(person);
        known.map_or(Refusal::NoSuchPerson, |known| Refusal::NotInTheRoom {
            name: known.name.clone(),
        })
    }

    /// The sums of a count, or each answer of a roll call.
    fn check_figures(&self, held: &HeldBallot) -> Result<(), Refusal> {
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let rule = rules.rule(&held.rule).ok_or(Refusal::NoSuchRule)?;
        match (held.form.is_named(), &held.sheet) {
            (false, Some(sheet)) if held.votes.is_empty() => {
                let entitled = held.present.len() - held.recused.len();
                sheet.check(held.form, rule, u32::try_from(entitled).unwrap_or(u32::MAX))?;
                sheet.check_why_invalid(&held.why_invalid)
            }
            (true, None) if held.why_invalid.is_empty() => {
                let voters: Vec<&PersonId> = held.votes.iter().map(|vote| &vote.person).collect();
                if !all_different(&voters) {
                    return Err(Refusal::AlreadyThere);
                }
                for vote in &held.votes {
                    if !held.takes_part(&vote.person) {
                        return Err(self.not_in_the_room(&vote.person));
                    }
                    if !rule.choices().contains(&vote.choice) {
                        return Err(Refusal::ChoiceNotOffered);
                    }
                }
                Ok(())
            }
            _ => Err(Refusal::WrongFigures),
        }
    }

    fn check_scan(&self, scan: Option<&PaperId>) -> Result<(), Refusal> {
        let Some(scan) = scan else { return Ok(()) };
        let paper = self.papers.get(scan).filter(|paper| !paper.withdrawn);
        paper.map(|_| ()).ok_or(Refusal::NoSuchPaper)
    }

    /// What the count means. A tie that the rule breaks was broken in the room, and the paper says how.
    fn outcome_held(&self, ballot: &mut Ballot, held: &HeldBallot) -> Result<Outcome, Refusal> {
        ballot.tie_break = None;
        let tied = self.outcome(ballot)?;
        let drawn = matches!(held.tie_break, Some(TieBreak::Lot { .. }));
        match &held.witness {
            Some(person) if drawn && !held.present.contains(person) => {
                return Err(self.not_in_the_room(person));
            }
            Some(_) if drawn => {}
            None if !drawn => {}
            _ => return Err(Refusal::LotWitnessMissing),
        }
        match (tied.awaits_tie_break(), held.tie_break) {
            (false, None) => Ok(tied),
            (true, None) => Err(Refusal::TieNotBroken),
            (false, Some(_)) => Err(Refusal::NoTie),
            (true, Some(_)) => {
                ballot.tie_break = held.tie_break;
                let broken = self.outcome(ballot)?;
                if broken.awaits_tie_break() {
                    Err(Refusal::NoTie)
                } else {
                    Ok(broken)
                }
            }
        }
    }

    /// The ballot that an entry tells of, before anybody has confirmed it.
    fn ballot_held(&self, id: &BallotId, held: &HeldBallot, entering: Entering) -> Ballot {
        let Entering {
            by,
            at,
            number,
            offer,
        } = entering;
        let day = self.day(held.held_at);
        let roll = held
            .present
            .iter()
            .filter(|person| !held.recused.contains(person));
        let vote = |vote: &HeldVote| VoteRecord {
            number,
            offer: offer.clone(),
            person: vote.person.clone(),
            at: held.held_at,
            choice: Some(vote.choice),
            counted: true,
            entered: Some(Entered {
                by: by.clone(),
                witness: None,
            }),
        };
        Ballot {
            id: id.clone(),
            item: held.item.clone(),
            question: held.question.clone(),
            paper: None,
            paper_version: 0,
            rule: held.rule.clone(),
            form: held.form,
            calling: None,
            repeats: None,
            rows: None,
            prepared: None,
            with: Vec::new(),
            roll: roll.cloned().collect(),
            present: held.present.clone(),
            recused: held.recused.clone(),
            members_in_office: self.register.members_in_office(&day),
            statutory_seats: self.statutory_seats_on(&day),
            quorum_doubted: false,
            opened_at: held.held_at,
            last_call_at: None,
            holds: Vec::new(),
            closed_at: Some(held.held_at),
            votes: held.votes.iter().map(vote).collect(),
            withheld: Vec::new(),
            board: held.tellers.split_first().map(|(head, members)| CountingBoard {
                head: head.clone(),
                members: members.into(),
                confirmed_at: None,
            }),
            counts: Vec::new(),
            tally: None,
            tie_break: held.tie_break,
            witness: held.witness.clone(),
            outcome: None,
            declared_at: None,
            annulled: None,
            repeated_as: None,
            corrections: Vec::new(),
            named: Vec::new(),
            looks: Vec::new(),
            on_paper: Some(FromPaper {
                entered_by: by,
                entered_at: at,
                confirmed: None,
                scan: held.scan.clone(),
                sheet: held.sheet,
                why_invalid: held.why_invalid.clone(),
            }),
        }
    }

    /// Takes a fact of a ballot on paper in. Never fails and never decides.
    pub(crate) fn apply_paper_ballot(
        &mut self,
        person: PersonId,
        number: u64,
        offer: &OfferId,
        at: Moment,
        fact: Fact,
    ) {
        match fact {
            Fact::PaperBallotEntered {
                ballot,
                held,
                tally,
                outcome,
            } => {
                let entering = Entering {
                    by: person,
                    at,
                    number,
                    offer: offer.clone(),
                };
                let mut entered = self.ballot_held(&ballot, &held, entering);
                entered.tally = Some(tally);
                entered.outcome = Some(outcome);
                self.paper_ballots.push(PaperBallot {
                    ballot: Box::new(entered),
                    refused: None,
                });
            }
            Fact::PaperBallotConfirmed { ballot } => {
                let mut entries = self.paper_ballots.iter_mut();
                let Some(entry) = entries.find(|entry| entry.ballot.id == ballot) else {
                    return;
                };
                if let Some(from) = &mut entry.ballot.on_paper {
                    from.confirmed = Some((person, at));
                }
                entry.ballot.declared_at = Some(at);
                self.ballots.push((*entry.ballot).clone());
            }
            Fact::PaperBallotRefused { ballot, reason } => {
                let mut entries = self.paper_ballots.iter_mut();
                if let Some(entry) = entries.find(|entry| entry.ballot.id == ballot) {
                    entry.refused = Some(EntryRefused { person, at, reason });
                }
            }
            _ => {}
        }
    }
}

mod sitting;

pub use sitting::{HeldSitting, PaperSitting};

#[cfg(test)]
mod tests;
