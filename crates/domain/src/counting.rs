//! Ballots that people count, hands or papers: two persons write down the same figures before anything is declared.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{BallotId, Moment, PersonId},
    register::line,
    roles::Actor,
    rows::Marks,
    rules::VotingRule,
    tally::{Choice, PaperCount},
    voting::Ballot,
};

/// How votes are given in a ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BallotForm {
    /// Each delegate presses at the own laptop, named.
    #[default]
    OpenElectronic,
    /// Hands or voting cards are raised in the room.
    ShowOfHands,
    /// Ballot papers in a box: secret.
    Paper,
    /// Names are called, each delegate answers aloud, and chair or clerk writes the answers down.
    RollCall,
}

impl BallotForm {
    #[must_use]
    pub fn is_electronic(&self) -> bool {
        *self == Self::OpenElectronic
    }

    /// Each vote stands in the record with its delegate's name.
    #[must_use]
    pub fn is_named(self) -> bool {
        matches!(self, Self::OpenElectronic | Self::RollCall)
    }

    /// Whether people count, and not the record.
    ///
    /// # Errors
    /// How each vote gets its name instead.
    fn is_counted_by_people(self) -> Result<(), Refusal> {
        match self {
            Self::OpenElectronic => Err(Refusal::VotedAtLaptops),
            Self::RollCall => Err(Refusal::VotedAloud),
            Self::ShowOfHands | Self::Paper => Ok(()),
        }
    }

    /// Fewest persons on a counting board; where hands are counted, two tellers are enough.
    #[must_use]
    pub fn least_on_board(self) -> usize {
        if self == Self::Paper { 3 } else { 2 }
    }

    /// What is counted under a rule. A paper without a mark is invalid: not to vote is no mark on a paper.
    pub fn columns(self, rule: &VotingRule) -> impl Iterator<Item = Choice> + use<> {
        let on_paper = self == Self::Paper;
        let choices = rule.choices().into_iter();
        choices.filter(move |choice| !(on_paper && *choice == Choice::NotVoting))
    }
}

/// Who counts (ban kiểm phiếu; where hands are counted, the tellers).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingBoard {
    pub head: PersonId,
    /// Besides the head.
    pub members: Vec<PersonId>,
    /// When the council confirmed it; a board that counts rows counts only then.
    pub confirmed_at: Option<Moment>,
}

impl CountingBoard {
    /// The head first.
    pub fn everybody(&self) -> impl Iterator<Item = &PersonId> {
        core::iter::once(&self.head).chain(&self.members)
    }
}

/// The figures that one person counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountSheet {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    pub not_voting: u32,
    /// Where the vote is on paper, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<PaperCount>,
}

impl CountSheet {
    #[must_use]
    pub fn of(&self, choice: Choice) -> u32 {
        match choice {
            Choice::For => self.votes_for,
            Choice::Against => self.votes_against,
            Choice::Abstain => self.abstained,
            Choice::NotVoting => self.not_voting,
        }
    }

    const CHOICES: [Choice; 4] = [Choice::For, Choice::Against, Choice::Abstain, Choice::NotVoting];

    /// Whether the figures can be true in a room where so many may vote.
    ///
    /// # Errors
    /// The first sum that does not hold, with both of its numbers.
    pub fn check(&self, form: BallotForm, rule: &VotingRule, entitled: u32) -> Result<(), Refusal> {
        let columns: Vec<Choice> = form.columns(rule).collect();
        if Self::CHOICES
            .iter()
            .any(|choice| self.of(*choice) > 0 && !columns.contains(choice))
        {
            return Err(Refusal::ChoiceNotOffered);
        }
        let sum: u64 = Self::CHOICES
            .iter()
            .map(|choice| u64::from(self.of(*choice)))
            .sum();
        let votes = u32::try_from(sum).unwrap_or(u32::MAX);
        form.is_counted_by_people()?;
        match (form, self.papers) {
            (BallotForm::ShowOfHands, None) if votes > entitled => {
                Err(Refusal::MoreHandsThanEntitled { votes, entitled })
            }
            (BallotForm::ShowOfHands, None) => Ok(()),
            (BallotForm::Paper, Some(papers)) => {
                papers_fit(papers, entitled, 0)?;
                let valid = papers.valid();
                if votes == valid {
                    Ok(())
                } else {
                    Err(Refusal::SumIsNotValid { votes, valid })
                }
            }
            _ => Err(Refusal::WrongFigures),
        }
    }
}

impl CountSheet {
    /// Invalid papers are invalid for a reason, and nothing else is.
    ///
    /// # Errors
    /// Where the reason is missing, or stands where no paper is invalid.
    pub(crate) fn check_why_invalid(&self, why_invalid: &str) -> Result<(), Refusal> {
        if self.papers.is_some_and(|papers| papers.invalid > 0) {
            line(why_invalid)
        } else if why_invalid.is_empty() {
            Ok(())
        } else {
            Err(Refusal::WrongFigures)
        }
    }
}

/// `excess` is the number of papers in the box that the chair let stand although fewer were issued; 0 for none.
pub(crate) fn papers_fit(papers: PaperCount, entitled: u32, excess: u32) -> Result<(), Refusal> {
    let PaperCount {
        issued,
        collected,
        invalid,
    } = papers;
    if issued > entitled {
        Err(Refusal::MoreIssuedThanEntitled { issued, entitled })
    } else if collected > issued.max(excess) {
        Err(Refusal::MoreCollectedThanIssued { collected, issued })
    } else if invalid > collected {
        Err(Refusal::MoreInvalidThanCollected { invalid, collected })
    } else {
        Ok(())
    }
}

/// A count as it stands in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRecord {
    pub person: PersonId,
    pub at: Moment,
    pub sheet: CountSheet,
    /// Why papers are invalid; empty where none is.
    pub why_invalid: String,
}

impl Ballot {
    /// Each person's last count, the latest at the end.
    #[must_use]
    pub fn standing_counts(&self) -> Vec<&CountRecord> {
        let mut standing: Vec<&CountRecord> = Vec::new();
        for count in &self.counts {
            standing.retain(|other| other.person != count.person);
            standing.push(count);
        }
        standing
    }

    /// The figures on which the two latest counts of two different persons agree; of a ballot on paper, those that were
    /// read off it.
    #[must_use]
    pub fn agreed_count(&self) -> Option<CountSheet> {
        if let Some(paper) = &self.on_paper {
            return paper.sheet;
        }
        match self.standing_counts().as_slice() {
            [.., one, other] if one.sheet == other.sheet => Some(one.sheet),
            _ => None,
        }
    }

    /// The totals of a secret vote in a body below 20 say how almost everybody voted.
    #[must_use]
    pub fn reveals_votes(&self) -> bool {
        const SMALL_BODY: usize = 20;
        if let Some(tally) = self.rows.as_ref().and_then(|rows| rows.tally.as_ref()) {
            let tells = |marks: &Marks| {
                let most = marks.iter().max().copied().unwrap_or(0);
                most > 0 && most + 1 >= marks.iter().sum()
            };
            return self.roll.len() < SMALL_BODY && tally.rows.iter().any(tells);
        }
        let Some(tally) = self.tally.filter(|_| self.form == BallotForm::Paper) else {
            return false;
        };
        let most = tally.votes_for.max(tally.votes_against).max(tally.abstained);
        self.roll.len() < SMALL_BODY && most > 0 && most + 1 >= tally.cast()
    }
}

impl Session {
    /// Who counts: the board, or the chair and the clerk where hands are raised and no tellers are named.
    #[must_use]
    pub fn may_count(&self, actor: &Actor, ballot: &Ballot) -> bool {
        match (&ballot.board, ballot.form) {
            (Some(board), _) => board.everybody().any(|person| *person == actor.person),
            (None, BallotForm::ShowOfHands) => actor.chair_or_clerk().is_ok(),
            (None, _) => false,
        }
    }

    /// Names who counts, anew until the first count is in. They may vote in the ballot themselves.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn name_counting_board(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        head: &PersonId,
        members: &[PersonId],
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        ballot.form.is_counted_by_people()?;
        if ballot.someone_counted() || ballot.is_counted() {
            return Err(Refusal::AlreadyThere);
        }
        if ballot.annulled.is_some() {
            return Err(Refusal::BallotNotOpen);
        }
        let board = CountingBoard {
            head: head.clone(),
            members: members.into(),
            confirmed_at: None,
        };
        let mut different: Vec<&PersonId> = board.everybody().collect();
        different.sort();
        different.dedup();
        let least = ballot.form.least_on_board();
        if different.len() < least {
            return Err(Refusal::BoardTooSmall {
                least: u32::try_from(least).unwrap_or(u32::MAX),
            });
        }
        if different.len() != members.len() + 1 {
            return Err(Refusal::AlreadyThere);
        }
        if !board.everybody().all(|person| ballot.roll.contains(person)) {
            return Err(Refusal::NotPresent);
        }
        let rows = ballot.rows.iter().flat_map(|rows| &rows.asked.rows);
        let counts = |person: &PersonId| board.everybody().any(|member| member == person);
        for row in rows {
            if row.person.as_ref().is_some_and(counts) {
                return Err(Refusal::CandidateCounts {
                    name: row.name.clone(),
                });
            }
        }
        Ok(Fact::CountingBoardNamed {
            ballot: ballot.id.clone(),
            head: board.head,
            members: board.members,
        })
    }

    /// One person's figures. Papers are counted after the close; hands as they are raised. The last one of a person
    /// stands, until two agree.
    ///
    /// # Errors
    /// The rule that says no, or the first sum that does not hold.
    pub fn enter_count(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        sheet: CountSheet,
        why_invalid: &str,
    ) -> Result<Fact, Refusal> {
        let ballot = self.counted_now(actor, ballot)?;
        if ballot.rows.is_some() {
            return Err(Refusal::WrongFigures);
        }
        let entitled = u32::try_from(ballot.roll.len()).unwrap_or(u32::MAX);
        sheet.check(ballot.form, self.rule_of(ballot)?, entitled)?;
        sheet.check_why_invalid(why_invalid)?;
        Ok(Fact::CountEntered {
            ballot: ballot.id.clone(),
            sheet,
            why_invalid: String::from(why_invalid),
        })
    }

    /// A ballot whose figures this person may enter now.
    pub(crate) fn counted_now(&self, actor: &Actor, ballot: &BallotId) -> Result<&Ballot, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        ballot.form.is_counted_by_people()?;
        if ballot.form == BallotForm::Paper && ballot.is_open() {
            return Err(Refusal::BallotNotClosed);
        }
        if ballot.annulled.is_some() {
            return Err(Refusal::BallotNotOpen);
        }
        if ballot.is_counted() {
            return Err(Refusal::AlreadyThere);
        }
        if !self.may_count(actor, ballot) {
            return Err(Refusal::NotCounting);
        }
        Ok(ballot)
    }
}

#[cfg(test)]
mod tests;
