//! Votes that somebody else writes down: the answers of a roll call, and the choice of a delegate whose laptop failed.

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    counting::BallotForm,
    ids::{BallotId, PersonId},
    roles::Actor,
    tally::Choice,
    voting::Ballot,
};

/// In which order names are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CallingOrder {
    #[default]
    Seat,
    /// By the alphabet: Vietnamese names by the given name, which stands last.
    Name,
}

impl CallingOrder {
    /// What a form asks for: an order in a roll call, by seat where nobody said it, and none elsewhere.
    pub(crate) fn of(form: BallotForm, asked: Option<Self>) -> Option<Self> {
        (form == BallotForm::RollCall).then(|| asked.unwrap_or_default())
    }
}

/// Who wrote a vote down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    pub by: PersonId,
    /// Who watched; none where the whole room heard the answer.
    pub witness: Option<PersonId>,
}

impl Ballot {
    /// How many of the counted votes were written down for delegates who could not press. A roll call has none:
    /// there every answer is.
    #[must_use]
    pub fn by_hand(&self) -> usize {
        match self.form {
            BallotForm::OpenElectronic => self
                .standing_votes()
                .filter(|vote| vote.entered.is_some())
                .count(),
            _ => 0,
        }
    }
}

impl Session {
    /// Writes down what a delegate on the roll said: in a roll call as it is spoken, else under the eyes of a second
    /// person who is present. Whoever votes at a laptop before or after has one vote: the last in the journal stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn enter_vote(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        person: &PersonId,
        choice: Choice,
        witness: Option<&PersonId>,
    ) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        match (ballot.form, witness) {
            (BallotForm::ShowOfHands, _) => return Err(Refusal::VotedByHand),
            (BallotForm::Paper, _) => return Err(Refusal::VotedOnPaper),
            (BallotForm::RollCall, Some(_)) => return Err(Refusal::WrongFigures),
            (BallotForm::OpenElectronic, None) => return Err(Refusal::WitnessMissing),
            (BallotForm::OpenElectronic, Some(witness))
                if *witness == actor.person || witness == person || !self.present.contains_key(witness) =>
            {
                return Err(Refusal::WitnessMissing);
            }
            (BallotForm::OpenElectronic, Some(_)) | (BallotForm::RollCall, None) => {}
        }
        self.may_vote(ballot, person)?;
        if !self.present.contains_key(person) {
            return Err(Refusal::NotPresent);
        }
        let rule = self.rule_of(ballot)?;
        if !rule.choices().contains(&choice) {
            return Err(Refusal::ChoiceNotOffered);
        }
        // What was heard wrongly in a roll call is put right: that changes the record, not the answer.
        let pressed = ballot.form == BallotForm::OpenElectronic && ballot.standing_vote(person).is_some();
        if pressed && !rule.revocable {
            return Err(Refusal::VoteIsFinal);
        }
        Ok(Fact::VoteEntered {
            ballot: ballot.id.clone(),
            person: person.clone(),
            choice,
            witness: witness.cloned(),
        })
    }
}
