//! Looks at who voted how before the result is declared: each one is a fact.

use crate::{
    Fact, Refusal, Session,
    counting::BallotForm,
    ids::{BallotId, Moment, PersonId},
    roles::Actor,
    voting::Ballot,
};

/// One look at the names of a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitLook {
    pub person: PersonId,
    pub at: Moment,
}

impl Ballot {
    /// Counted, not declared yet, and nobody has heard the votes: the names are known to no room. The answers of a roll
    /// call were said aloud, and a ballot that was declared void has no result that could still be published.
    #[must_use]
    pub fn keeps_names(&self) -> bool {
        self.form == BallotForm::OpenElectronic && !self.is_declared() && self.annulled.is_none()
    }
}

impl Session {
    /// Chair or clerk sees who voted how between the close and the declaration. While a ballot is open nobody does.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn look_at_split(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if !ballot.is_counted() && ballot.annulled.is_none() {
            return Err(Refusal::BallotNotClosed);
        }
        if !ballot.keeps_names() {
            return Err(Refusal::NamesPublished);
        }
        if actor.chair_or_clerk().is_err() {
            return Err(Refusal::NamesNotPublished);
        }
        Ok(Fact::SplitLooked {
            ballot: ballot.id.clone(),
        })
    }
}
