//! One holding of a vote, from the opening over each delegate's choice to the declared outcome.

use alloc::{string::String, vec::Vec};

use crate::{
    Fact, Refusal, Session,
    entry::{OfferId, Verdict},
    ids::{BallotId, ItemId, Moment, PaperId, PersonId},
    register::line,
    roles::Actor,
    tally::{Choice, Outcome, Tally},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub id: BallotId,
    pub item: ItemId,
    pub question: String,
    pub paper: Option<PaperId>,
    pub paper_version: u32,
    pub rule: String,
    /// Who is entitled, frozen when the ballot opened: nobody joins or leaves it afterwards.
    pub roll: Vec<PersonId>,
    /// Who was present at that instant: the roll, and those who take no part.
    pub present: Vec<PersonId>,
    /// Present, and takes no part in the item: not entitled, and never among those who have not voted.
    pub recused: Vec<PersonId>,
    pub members_in_office: u32,
    pub opened_at: Moment,
    pub last_call_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    /// In the order of the journal.
    pub votes: Vec<VoteRecord>,
    /// As the keeper counted it after the close.
    pub tally: Option<Tally>,
    pub outcome: Option<Outcome>,
    pub declared_at: Option<Moment>,
    pub annulled: Option<String>,
}

/// A vote as it stands in the journal. The choice is unknown where the body is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRecord {
    pub number: u64,
    pub offer: OfferId,
    pub person: PersonId,
    pub at: Moment,
    pub choice: Option<Choice>,
    pub counted: bool,
}

impl Ballot {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none() && self.annulled.is_none()
    }

    #[must_use]
    pub fn awaits_declaration(&self) -> bool {
        self.closed_at.is_some() && self.outcome.is_none() && self.annulled.is_none()
    }

    /// Each person's last counted vote.
    pub fn standing_votes(&self) -> impl Iterator<Item = &VoteRecord> {
        self.votes.iter().enumerate().filter_map(|(index, vote)| {
            let changed = self
                .votes
                .iter()
                .skip(index + 1)
                .any(|v| v.counted && v.person == vote.person);
            (vote.counted && !changed).then_some(vote)
        })
    }

    #[must_use]
    pub fn standing_vote(&self, person: &PersonId) -> Option<&VoteRecord> {
        self.votes
            .iter()
            .rfind(|vote| vote.counted && vote.person == *person)
    }

    /// Those on the roll who have pressed nothing yet.
    pub fn missing(&self) -> impl Iterator<Item = &PersonId> {
        self.roll
            .iter()
            .filter(|person| self.standing_vote(person).is_none())
    }

    /// How many were present and took no part.
    #[must_use]
    pub fn recused_count(&self) -> u32 {
        u32::try_from(self.recused.len()).unwrap_or(u32::MAX)
    }

    /// The count, or none while a choice is withheld or unknown: withheld, never guessed.
    #[must_use]
    pub fn count(&self) -> Option<Tally> {
        let choices: Option<Vec<Choice>> = self.standing_votes().map(|vote| vote.choice).collect();
        let late = self.votes.iter().filter(|vote| !vote.counted).count();
        let tally = Tally::count(
            choices?,
            u32::try_from(self.roll.len()).ok()?,
            self.members_in_office,
            u32::try_from(late).ok()?,
        );
        // Who takes no part is here: neither absent, nor among those who have not voted.
        Some(Tally {
            present: tally.present.saturating_add(self.recused_count()),
            ..tally
        })
    }
}

impl Session {
    #[must_use]
    pub fn ballot(&self, id: &BallotId) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.id == *id)
    }

    #[must_use]
    pub fn open_ballot_now(&self) -> Option<&Ballot> {
        self.ballots.last().filter(|ballot| ballot.is_open())
    }

    /// # Errors
    /// The rule that says no.
    pub fn open_ballot(
        &self,
        actor: &Actor,
        ballot: BallotId,
        item: &ItemId,
        question: &str,
        paper: Option<PaperId>,
        rule: &str,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        line(question)?;
        if self.live_item().is_none_or(|live| live.id != *item) {
            return Err(Refusal::ItemNotLive);
        }
        if self.open_ballot_now().is_some() {
            return Err(Refusal::AnotherBallotOpen);
        }
        if self.ballots.iter().any(Ballot::awaits_declaration) {
            return Err(Refusal::BallotNotClosed);
        }
        let quorum = self.quorum();
        if !quorum.is_met() {
            return Err(Refusal::QuorumMissing {
                present: quorum.present,
                needed: quorum.needed,
            });
        }
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        rules.rule(rule).ok_or(Refusal::NoSuchRule)?;
        if self.ballot(&ballot).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        let paper_version = match &paper {
            None => 0,
            Some(id) => {
                let paper = self
                    .papers
                    .get(id)
                    .filter(|p| !p.withdrawn)
                    .ok_or(Refusal::NoSuchPaper)?;
                paper
                    .versions
                    .iter()
                    .rfind(|v| self.is_published(v))
                    .ok_or(Refusal::NoSuchPaper)?
                    .version
            }
        };
        Ok(Fact::BallotOpened {
            ballot,
            item: item.clone(),
            question: String::from(question),
            paper,
            paper_version,
            rule: String::from(rule),
        })
    }

    /// One press. It may be changed until the close; the last counted one stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn cast_vote(&self, actor: &Actor, ballot: &BallotId, choice: Choice) -> Result<Fact, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.recused.contains(&actor.person) {
            return Err(Refusal::TakesNoPart);
        }
        if !ballot.roll.contains(&actor.person) {
            return Err(Refusal::NotOnRoll);
        }
        if !ballot.is_open() {
            return Err(Refusal::BallotNotOpen);
        }
        Ok(Fact::VoteCast {
            ballot: ballot.id.clone(),
            choice,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn give_last_call(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.open_ballot_named(ballot)?;
        if ballot.last_call_at.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::LastCallGiven {
            ballot: ballot.id.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_ballot(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        Ok(Fact::BallotClosed {
            ballot: self.open_ballot_named(ballot)?.id.clone(),
        })
    }

    /// The keeper's count right after the close.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn count_tally(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        if self.keeper.as_ref() != Some(&actor.device) {
            return Err(Refusal::KeeperOnly);
        }
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if !ballot.awaits_declaration() {
            return Err(Refusal::BallotNotClosed);
        }
        if ballot.tally.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        let tally = ballot.count().ok_or(Refusal::WrongFigures)?;
        Ok(Fact::TallyCounted {
            ballot: ballot.id.clone(),
            tally,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn declare(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.outcome.is_some() {
            return Err(Refusal::BallotAlreadyDeclared);
        }
        if !ballot.awaits_declaration() {
            return Err(Refusal::BallotNotClosed);
        }
        let tally = ballot.tally.ok_or(Refusal::BallotNotClosed)?;
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let rule = rules.rule(&ballot.rule).ok_or(Refusal::NoSuchRule)?;
        let outcome = Outcome::of(&tally, rule);
        Ok(Fact::OutcomeDeclared {
            ballot: ballot.id.clone(),
            tally,
            outcome,
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn annul_ballot(&self, actor: &Actor, ballot: &BallotId, reason: &str) -> Result<Fact, Refusal> {
        actor.chair()?;
        line(reason)?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.annulled.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::BallotAnnulled {
            ballot: ballot.id.clone(),
            reason: String::from(reason),
        })
    }

    fn open_ballot_named(&self, id: &BallotId) -> Result<&Ballot, Refusal> {
        let ballot = self.ballot(id).ok_or(Refusal::NoSuchBallot)?;
        if ballot.is_open() {
            Ok(ballot)
        } else {
            Err(Refusal::BallotNotOpen)
        }
    }

    /// What a keeper does with a vote that its author's laptop allowed: a late one is kept, not counted.
    pub(crate) fn admit_vote(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        choice: Choice,
    ) -> Result<Verdict, Refusal> {
        match self.cast_vote(actor, ballot, choice) {
            Ok(_) => Ok(Verdict::Counted),
            Err(Refusal::BallotNotOpen) => Ok(Verdict::Late),
            Err(refusal) => Err(refusal),
        }
    }
}
