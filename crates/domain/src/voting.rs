//! One holding of a vote, from the opening over each delegate's choice to the declared outcome.

use alloc::{string::String, vec::Vec};

use crate::{
    Fact, Refusal, Session,
    counting::{BallotForm, CountRecord, CountingBoard},
    entry::{OfferId, Verdict},
    ids::{BallotId, ItemId, Moment, PaperId, PersonId},
    register::line,
    roles::Actor,
    rows::{Rows, RowsVote},
    rules::{Tie, VotingRule},
    tally::{Choice, Circumstances, Outcome, Roll, Tally, TieBreak},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub id: BallotId,
    pub item: ItemId,
    pub question: String,
    pub paper: Option<PaperId>,
    pub paper_version: u32,
    pub rule: String,
    pub form: BallotForm,
    /// Where one paper asks about several rows, and what becomes of them; then `counts`, `tally` and `outcome` stay
    /// empty.
    pub rows: Option<RowsVote>,
    /// Who is entitled, frozen when the ballot opened: nobody joins or leaves it afterwards.
    pub roll: Vec<PersonId>,
    /// Who was present at that instant: the roll, and those who take no part.
    pub present: Vec<PersonId>,
    /// Present, and takes no part in the item: not entitled, and never among those who have not voted.
    pub recused: Vec<PersonId>,
    pub members_in_office: u32,
    pub statutory_seats: u32,
    pub opened_at: Moment,
    pub last_call_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    /// In the order of the journal.
    pub votes: Vec<VoteRecord>,
    /// Who counts, where hands or papers are counted.
    pub board: Option<CountingBoard>,
    /// What people counted, in the order of the journal.
    pub counts: Vec<CountRecord>,
    /// As the keeper counted it after the close.
    pub tally: Option<Tally>,
    pub tie_break: Option<TieBreak>,
    /// Who watched the lot.
    pub witness: Option<PersonId>,
    pub outcome: Option<Outcome>,
    pub declared_at: Option<Moment>,
    pub annulled: Option<String>,
}

/// A ballot that the chair wants to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBallot {
    pub ballot: BallotId,
    pub item: ItemId,
    pub question: String,
    pub paper: Option<PaperId>,
    /// Empty for a rating, which has one rule in a pack.
    pub rule: String,
    pub form: BallotForm,
    pub rows: Option<Rows>,
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
        self.closed_at.is_some() && !self.is_declared() && self.annulled.is_none()
    }

    /// The keeper's figures are in.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.tally.is_some() || self.rows.as_ref().is_some_and(|rows| rows.tally.is_some())
    }

    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.declared_at.is_some()
    }

    /// Somebody has entered figures of hands or papers.
    #[must_use]
    pub fn someone_counted(&self) -> bool {
        !self.counts.is_empty() || self.rows.as_ref().is_some_and(|rows| !rows.counts.is_empty())
    }

    /// Whether delegates vote at their laptops.
    ///
    /// # Errors
    /// How they vote instead.
    fn takes_presses(&self) -> Result<(), Refusal> {
        match self.form {
            BallotForm::OpenElectronic => Ok(()),
            BallotForm::ShowOfHands => Err(Refusal::VotedByHand),
            BallotForm::Paper => Err(Refusal::VotedOnPaper),
        }
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

    /// The heads of the roll, before anybody has voted: for what a rule asks in heads.
    #[must_use]
    pub fn roll_alone(&self) -> Tally {
        Tally::count([], self.heads(), 0)
    }

    pub(crate) fn heads(&self) -> Roll {
        Roll {
            entitled: u32::try_from(self.roll.len()).unwrap_or(u32::MAX),
            present: u32::try_from(self.present.len()).unwrap_or(u32::MAX),
            members_in_office: self.members_in_office,
            statutory_seats: self.statutory_seats,
        }
    }

    /// The count, or none while a choice is withheld or unknown, or while people who count do not agree: never
    /// guessed.
    #[must_use]
    pub fn count(&self) -> Option<Tally> {
        if self.rows.is_some() {
            return None;
        }
        if !self.form.is_electronic() {
            return Some(Tally::of_sheet(&self.agreed_count()?, self.heads()));
        }
        let choices: Option<Vec<Choice>> = self.standing_votes().map(|vote| vote.choice).collect();
        let late = self.votes.iter().filter(|vote| !vote.counted).count();
        Some(Tally::count(choices?, self.heads(), u32::try_from(late).ok()?))
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
    pub fn open_ballot(&self, actor: &Actor, new: NewBallot) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        line(&new.question)?;
        if self.live_item().is_none_or(|live| live.id != new.item) {
            return Err(Refusal::ItemNotLive);
        }
        if self.open_ballot_now().is_some() {
            return Err(Refusal::AnotherBallotOpen);
        }
        if self.ballots.iter().any(Ballot::awaits_declaration) {
            return Err(Refusal::BallotNotClosed);
        }
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let quorum = self.quorum_for(&new.item);
        if rules.quorum.binds_decisions() && !quorum.is_met() {
            return Err(Refusal::QuorumMissing {
                present: quorum.present,
                needed: quorum.needed,
            });
        }
        if let Some(rows) = &new.rows {
            self.check_rows(&new, rows)?;
        } else {
            let rule = rules.rule(&new.rule).ok_or(Refusal::NoSuchRule)?;
            if rule.base.is_paper() && new.form != BallotForm::Paper {
                return Err(Refusal::RuleCountsPapers);
            }
        }
        if self.ballot(&new.ballot).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        let paper_version = match &new.paper {
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
            ballot: new.ballot,
            item: new.item,
            question: new.question,
            paper: new.paper,
            paper_version,
            rule: new.rule,
            form: new.form,
            rows: new.rows,
        })
    }

    /// One press. It may be changed until the close; the last counted one stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn cast_vote(&self, actor: &Actor, ballot: &BallotId, choice: Choice) -> Result<Fact, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        ballot.takes_presses()?;
        if ballot.recused.contains(&actor.person) {
            return Err(Refusal::TakesNoPart);
        }
        if !ballot.roll.contains(&actor.person) {
            return Err(Refusal::NotOnRoll);
        }
        if !ballot.is_open() {
            return Err(Refusal::BallotNotOpen);
        }
        if !self.rule_of(ballot)?.choices().contains(&choice) {
            return Err(Refusal::ChoiceNotOffered);
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
        ballot.takes_presses()?;
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
        let ballot = self.open_ballot_named(ballot)?;
        if ballot.form == BallotForm::Paper && ballot.board.is_none() {
            return Err(Refusal::NoCountingBoard);
        }
        let confirmed = ballot
            .board
            .as_ref()
            .is_some_and(|board| board.confirmed_at.is_some());
        if ballot.rows.is_some() && !confirmed {
            return Err(Refusal::BoardNotConfirmed);
        }
        Ok(Fact::BallotClosed {
            ballot: ballot.id.clone(),
        })
    }

    /// The keeper's count right after the close, or as soon as two counts of hands or papers agree.
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
        if ballot.is_counted() {
            return Err(Refusal::AlreadyThere);
        }
        if ballot.rows.is_some() {
            return Ok(Fact::RowsCounted {
                ballot: ballot.id.clone(),
                tally: ballot.count_rows().ok_or(Refusal::WrongFigures)?,
            });
        }
        let tally = ballot.count().ok_or(Refusal::WrongFigures)?;
        Ok(Fact::TallyCounted {
            ballot: ballot.id.clone(),
            tally,
        })
    }

    /// The heads that a ballot would be opened with now.
    #[must_use]
    pub fn roll_now(&self) -> Tally {
        let present = self.members_present().count();
        let recused = self.live_item().map_or(0, |item| self.recused_present(&item.id));
        let heads = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let roll = Roll {
            entitled: heads(present - recused),
            present: heads(present),
            members_in_office: self.members_in_office(),
            statutory_seats: self.statutory_seats(),
        };
        Tally::count([], roll, 0)
    }

    /// The rule that the ballot is decided under.
    ///
    /// # Errors
    /// Where the session's pack has none of that name.
    pub fn rule_of(&self, ballot: &Ballot) -> Result<&VotingRule, Refusal> {
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        rules.rule(&ballot.rule).ok_or(Refusal::NoSuchRule)
    }

    /// What the count of a closed ballot means as things stand, declared or not.
    ///
    /// # Errors
    /// Where nothing is counted yet.
    pub fn outcome(&self, ballot: &Ballot) -> Result<Outcome, Refusal> {
        let tally = ballot.tally.ok_or(Refusal::BallotNotClosed)?;
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let circumstances = Circumstances {
            second_meeting: false,
            tie_break: ballot.tie_break,
        };
        Ok(Outcome::of(
            &tally,
            self.rule_of(ballot)?,
            &rules.quorum,
            circumstances,
        ))
    }

    /// The chair's one vote more, to break a tie; it can be for or against.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn give_casting_vote(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        choice: Choice,
    ) -> Result<Fact, Refusal> {
        if !matches!(choice, Choice::For | Choice::Against) {
            return Err(Refusal::ChoiceNotOffered);
        }
        let ballot = self.tied_ballot(actor, ballot, Tie::ChairsCastingVote)?;
        Ok(Fact::CastingVoteGiven {
            ballot: ballot.id.clone(),
            choice,
        })
    }

    /// The lot, drawn in the room under the eyes of a second person who is present.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn draw_lot(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        in_favour: bool,
        witness: &PersonId,
    ) -> Result<Fact, Refusal> {
        let ballot = self.tied_ballot(actor, ballot, Tie::Lot)?;
        if *witness == actor.person || !self.present.contains_key(witness) {
            return Err(Refusal::NotPresent);
        }
        Ok(Fact::LotDrawn {
            ballot: ballot.id.clone(),
            in_favour,
            witness: witness.clone(),
        })
    }

    fn tied_ballot(&self, actor: &Actor, ballot: &BallotId, tie: Tie) -> Result<&Ballot, Refusal> {
        actor.chair()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.outcome.is_some() {
            return Err(Refusal::BallotAlreadyDeclared);
        }
        if !ballot.awaits_declaration() {
            return Err(Refusal::BallotNotClosed);
        }
        let outcome = self.outcome(ballot)?;
        if outcome.awaits_tie_break() && outcome.rule.tie == tie {
            Ok(ballot)
        } else {
            Err(Refusal::NoTie)
        }
    }

    /// # Errors
    /// The rule that says no.
    pub fn declare(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.is_declared() {
            return Err(Refusal::BallotAlreadyDeclared);
        }
        if !ballot.awaits_declaration() {
            return Err(Refusal::BallotNotClosed);
        }
        if let Some(rows) = &ballot.rows {
            let tally = rows.tally.clone().ok_or(Refusal::CountsNotAgreed)?;
            return Ok(Fact::RowsDeclared {
                ballot: ballot.id.clone(),
                tally,
                outcome: self.rows_outcome(ballot)?,
            });
        }
        let tally = match (ballot.tally, ballot.form) {
            (Some(tally), _) => tally,
            (None, BallotForm::OpenElectronic) => return Err(Refusal::BallotNotClosed),
            (None, _) => return Err(Refusal::CountsNotAgreed),
        };
        let outcome = self.outcome(ballot)?;
        if outcome.awaits_tie_break() {
            return Err(Refusal::TieNotBroken);
        }
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
