//! What a delegate says about the own vote after the close. It stands in the record and changes no count.

use crate::{
    Fact, Refusal, Session,
    counting::BallotForm,
    ids::{BallotId, Moment, PersonId},
    roles::Actor,
    tally::Choice,
    voting::Ballot,
};

/// One statement on one vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub person: PersonId,
    pub choice: Choice,
    pub at: Moment,
}

impl Session {
    /// "I pressed wrong": how a delegate meant to vote (Rules of Procedure of the European Parliament: corrections
    /// are recorded and do not change the result). Once, until the sitting closes, and only by who has pressed at all.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn declare_correction(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        person: &PersonId,
        choice: Choice,
    ) -> Result<Fact, Refusal> {
        let ballot = self.ballot_of_statement(actor, ballot, person, choice)?;
        if !ballot.form.is_named() {
            return Err(Refusal::NoVoteOfThisPerson);
        }
        if ballot.corrections.iter().any(|made| made.person == *person) {
            return Err(Refusal::AlreadyThere);
        }
        let vote = ballot.standing_vote(person).ok_or(Refusal::NoVoteOfThisPerson)?;
        if vote.choice == Some(choice) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::CorrectionDeclared {
            ballot: ballot.id.clone(),
            person: person.clone(),
            choice,
        })
    }

    /// A delegate asks that the minutes name the own vote (Saxony, § 40 SächsGemO). Where votes have names it must be
    /// the one that counts; where hands were counted it is as the delegate says.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn ask_to_be_named(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        person: &PersonId,
        choice: Choice,
    ) -> Result<Fact, Refusal> {
        let ballot = self.ballot_of_statement(actor, ballot, person, choice)?;
        if ballot.form.is_named() {
            let vote = ballot.standing_vote(person).ok_or(Refusal::NoVoteOfThisPerson)?;
            // A choice that is withheld here is not guessed: the keeper knows it.
            if vote.choice.is_some_and(|cast| cast != choice) {
                return Err(Refusal::WrongFigures);
            }
        }
        if ballot.named.iter().any(|asked| asked.person == *person) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::VoteNamingAsked {
            ballot: ballot.id.clone(),
            person: person.clone(),
            choice,
        })
    }

    fn ballot_of_statement(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        person: &PersonId,
        choice: Choice,
    ) -> Result<&Ballot, Refusal> {
        actor.own_or_led(person)?;
        self.sitting_is_open()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.form == BallotForm::Paper {
            return Err(Refusal::VotedOnPaper);
        }
        if !ballot.roll.contains(person) {
            return Err(Refusal::NotOnRoll);
        }
        if ballot.closed_at.is_none() {
            return Err(Refusal::BallotNotClosed);
        }
        if !self.rule_of(ballot)?.choices().contains(&choice) {
            return Err(Refusal::ChoiceNotOffered);
        }
        Ok(ballot)
    }
}
