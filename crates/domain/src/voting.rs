//! One holding of a vote, from the opening over each delegate's choice to the declared outcome.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use crate::{
    Fact, Refusal, Session,
    counting::{BallotForm, CountRecord, CountingBoard},
    entering::{CallingOrder, Entered},
    entry::{OfferId, Verdict},
    ids::{BallotId, ItemId, Moment, PaperId, PersonId, PreparedId},
    looks::SplitLook,
    on_paper::FromPaper,
    register::line,
    roles::Actor,
    rows::{Rows, RowsVote},
    rules::{Tie, VotingRule},
    statements::Statement,
    tally::{BallotResult, Choice, Circumstances, Outcome, Roll, Tally, TieBreak},
    voting_order::VoteKind,
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
    /// In a roll call, and only there.
    pub calling: Option<CallingOrder>,
    /// The annulled ballot that this one repeats.
    pub repeats: Option<BallotId>,
    /// Where one paper asks about several rows, and what becomes of them; then `counts`, `tally` and `outcome` stay
    /// empty.
    pub rows: Option<RowsVote>,
    /// The vote of the item's order that it holds.
    pub prepared: Option<PreparedId>,
    /// Other items that it decides too.
    pub with: Vec<ItemId>,
    /// Who is entitled, frozen when the ballot opened: nobody joins or leaves it afterwards.
    pub roll: Vec<PersonId>,
    /// Who was present at that instant: the roll, and those who take no part.
    pub present: Vec<PersonId>,
    /// Present, and takes no part in the item: not entitled, and never among those who have not voted.
    pub recused: Vec<PersonId>,
    pub members_in_office: u32,
    pub statutory_seats: u32,
    /// Somebody had doubted the quorum in this sitting, so that it binds.
    pub quorum_doubted: bool,
    pub opened_at: Moment,
    pub last_call_at: Option<Moment>,
    /// Times at which the chair let nobody press, oldest first.
    pub holds: Vec<Hold>,
    pub closed_at: Option<Moment>,
    /// In the order of the journal.
    pub votes: Vec<VoteRecord>,
    /// Entries that were written down for people whose names this copy is not told before the close.
    pub withheld: Vec<u64>,
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
    /// The ballot that repeats this one.
    pub repeated_as: Option<BallotId>,
    pub corrections: Vec<Statement>,
    /// Who asked to be named in the minutes, with the vote.
    pub named: Vec<Statement>,
    /// Who looked at the names before the declaration, oldest first.
    pub looks: Vec<SplitLook>,
    /// Where it was held by hand or on paper while no laptop worked, and entered afterwards.
    pub on_paper: Option<FromPaper>,
}

/// A time during which the chair holds a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    pub reason: String,
    pub from: Moment,
    /// None while it lasts.
    pub until: Option<Moment>,
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
    /// For a roll call; by seat where it is none.
    pub calling: Option<CallingOrder>,
    pub rows: Option<Rows>,
    /// The vote of the item's order that it holds, word for word.
    pub prepared: Option<PreparedId>,
    /// Other items of the consent block that it decides too.
    pub with: Vec<ItemId>,
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
    /// Where somebody else wrote it down.
    pub entered: Option<Entered>,
}

impl Ballot {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none() && self.annulled.is_none()
    }

    /// The item that it was opened on, or one that it decides too.
    #[must_use]
    pub fn is_about(&self, item: &ItemId) -> bool {
        self.item == *item || self.with.contains(item)
    }

    /// The hold that lasts.
    #[must_use]
    pub fn hold(&self) -> Option<&Hold> {
        self.holds
            .last()
            .filter(|hold| hold.until.is_none() && self.is_open())
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
            BallotForm::RollCall => Err(Refusal::VotedAloud),
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
        if self.rows.is_some() || !self.withheld.is_empty() {
            return None;
        }
        if !self.form.is_named() {
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
        self.no_break()?;
        line(&new.question)?;
        if self.open_ballot_now().is_some() {
            return Err(Refusal::AnotherBallotOpen);
        }
        if self.ballots.iter().any(Ballot::awaits_declaration) {
            return Err(Refusal::BallotNotClosed);
        }
        self.may_be_voted_on(&new.item)?;
        match &new.rows {
            Some(rows) => self.check_rows(&new, rows)?,
            None => self.check_way(&new.rule, new.form)?,
        }
        if self.ballot(&new.ballot).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        self.check_prepared(&new)?;
        self.check_block(&new)?;
        for item in core::iter::once(&new.item).chain(&new.with) {
            self.is_examined(item)?;
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
            calling: CallingOrder::of(new.form, new.calling),
            rows: new.rows,
            prepared: new.prepared,
            with: new.with,
        })
    }

    /// The rule is known, and can be decided in this form.
    pub(crate) fn check_way(&self, rule: &str, form: BallotForm) -> Result<(), Refusal> {
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let rule = rules.rule(rule).ok_or(Refusal::NoSuchRule)?;
        if rule.base.is_paper() && form != BallotForm::Paper {
            return Err(Refusal::RuleCountsPapers);
        }
        Ok(())
    }

    /// The item is live, and enough are there to decide on it.
    pub(crate) fn may_be_voted_on(&self, item: &ItemId) -> Result<(), Refusal> {
        if self.live_item().is_none_or(|live| live.id != *item) {
            return Err(Refusal::ItemNotLive);
        }
        if self.quorum_in_doubt() {
            return Err(Refusal::QuorumInDoubt);
        }
        let quorum = self.quorum_for(item);
        if self.quorum_binds() && !quorum.is_met() {
            return Err(Refusal::QuorumMissing {
                present: quorum.present,
                needed: quorum.needed,
            });
        }
        Ok(())
    }

    /// Whether this person's vote can be taken in the ballot now.
    pub(crate) fn may_vote(&self, ballot: &Ballot, person: &PersonId) -> Result<(), Refusal> {
        if ballot.recused.contains(person) {
            Err(Refusal::TakesNoPart)
        } else if !ballot.roll.contains(person) {
            Err(Refusal::NotOnRoll)
        } else if !ballot.is_open() {
            Err(Refusal::BallotNotOpen)
        } else if ballot.hold().is_some() {
            Err(Refusal::BallotOnHold)
        } else {
            Ok(())
        }
    }

    /// One press. It may be changed until the close, and the last counted one stands, unless the rule makes the first
    /// one final.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn cast_vote(&self, actor: &Actor, ballot: &BallotId, choice: Choice) -> Result<Fact, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        ballot.takes_presses()?;
        self.may_vote(ballot, &actor.person)?;
        self.may_press(ballot, &actor.person, choice)?;
        Ok(Fact::VoteCast {
            ballot: ballot.id.clone(),
            choice,
        })
    }

    fn may_press(&self, ballot: &Ballot, person: &PersonId, choice: Choice) -> Result<(), Refusal> {
        let rule = self.rule_of(ballot)?;
        if !rule.choices().contains(&choice) {
            Err(Refusal::ChoiceNotOffered)
        } else if !rule.revocable && ballot.standing_vote(person).is_some() {
            Err(Refusal::VoteIsFinal)
        } else {
            Ok(())
        }
    }

    /// Nobody presses any more until the ballot is resumed. What is cast is kept.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn hold_ballot(&self, actor: &Actor, ballot: &BallotId, reason: &str) -> Result<Fact, Refusal> {
        actor.chair()?;
        line(reason)?;
        let ballot = self.open_ballot_named(ballot)?;
        if ballot.hold().is_some() {
            return Err(Refusal::BallotOnHold);
        }
        Ok(Fact::BallotHeld {
            ballot: ballot.id.clone(),
            reason: String::from(reason),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn resume_ballot(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.open_ballot_named(ballot)?;
        ballot.hold().ok_or(Refusal::BallotNotOnHold)?;
        Ok(Fact::BallotResumed {
            ballot: ballot.id.clone(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn give_last_call(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.open_ballot_named(ballot)?;
        ballot.takes_presses()?;
        if ballot.hold().is_some() {
            return Err(Refusal::BallotOnHold);
        }
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
        // Whoever waited for the hold to end can still vote.
        if ballot.hold().is_some() {
            return Err(Refusal::BallotOnHold);
        }
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
        Ok(Outcome::of(
            &tally,
            self.rule_of(ballot)?,
            &rules.quorum,
            self.circumstances(ballot),
        ))
    }

    /// What besides the count decides a ballot.
    pub(crate) fn circumstances(&self, ballot: &Ballot) -> Circumstances {
        Circumstances {
            second_meeting: self.second_meeting_of.is_some(),
            quorum_doubted: ballot.quorum_doubted,
            tie_break: ballot.tie_break,
        }
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
            (None, form) if form.is_named() => return Err(Refusal::BallotNotClosed),
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

    /// Declares a ballot void; `repeated_as` opens the same question again in the same moment, with a new roll.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn annul_ballot(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        reason: &str,
        repeated_as: Option<BallotId>,
    ) -> Result<Fact, Refusal> {
        actor.chair()?;
        line(reason)?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if ballot.annulled.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        if let Some(again) = &repeated_as {
            self.sitting_is_open()?;
            if self.open_ballot_now().is_some_and(|open| open.id != ballot.id) {
                return Err(Refusal::AnotherBallotOpen);
            }
            let waits = |other: &Ballot| other.id != ballot.id && other.awaits_declaration();
            if self.ballots.iter().any(waits) {
                return Err(Refusal::BallotNotClosed);
            }
            self.may_be_voted_on(&ballot.item)?;
            if self.ballot(again).is_some() {
                return Err(Refusal::AlreadyThere);
            }
            if let Some(prepared) = &ballot.prepared {
                self.is_its_turn(&ballot.item, prepared)?;
            }
            self.check_block_again(ballot)?;
        }
        Ok(Fact::BallotAnnulled {
            ballot: ballot.id.clone(),
            reason: String::from(reason),
            repeated_as,
        })
    }

    /// Does it decide what it is about? Votes on amendments and parts lead to the vote on the whole, and decide nothing
    /// by themselves.
    #[must_use]
    pub fn decides(&self, ballot: &Ballot) -> bool {
        let order = self.orders.get(&ballot.item);
        let prepared = order.into_iter().flat_map(|order| &order.votes);
        let mut prepared = prepared.filter(|vote| Some(&vote.id) == ballot.prepared.as_ref());
        prepared.all(|vote| vote.kind == VoteKind::Whole)
    }

    /// What was adopted: the vote and each item that it decided, in the order of the votes.
    pub fn adopted(&self) -> impl Iterator<Item = (&Ballot, &ItemId)> {
        let ballots = self.ballots.iter().filter(|ballot| self.adopts(ballot));
        ballots.flat_map(|ballot| {
            let items: BTreeSet<&ItemId> = core::iter::once(&ballot.item).chain(&ballot.with).collect();
            items.into_iter().map(move |item| (ballot, item))
        })
    }

    pub(crate) fn adopts(&self, ballot: &Ballot) -> bool {
        let outcome = ballot.outcome.as_ref();
        let adopted = outcome.is_some_and(|outcome| outcome.result == BallotResult::Adopted);
        adopted && ballot.is_declared() && ballot.annulled.is_none() && self.decides(ballot)
    }

    fn open_ballot_named(&self, id: &BallotId) -> Result<&Ballot, Refusal> {
        let ballot = self.ballot(id).ok_or(Refusal::NoSuchBallot)?;
        if ballot.is_open() {
            Ok(ballot)
        } else {
            Err(Refusal::BallotNotOpen)
        }
    }

    /// What a keeper does with a vote that its author's laptop allowed. A late one is kept, not counted; one that was
    /// given before the laptop knew of a hold counts by its number like any other.
    pub(crate) fn admit_vote(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        choice: Choice,
    ) -> Result<Verdict, Refusal> {
        match self.cast_vote(actor, ballot, choice) {
            Err(Refusal::BallotOnHold) => {
                let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
                self.may_press(ballot, &actor.person, choice)
                    .map(|()| Verdict::Counted)
            }
            asked => verdict(asked),
        }
    }
}

/// The keeper's word on a vote by what its rule says.
pub(crate) fn verdict(asked: Result<Fact, Refusal>) -> Result<Verdict, Refusal> {
    match asked {
        Ok(_) => Ok(Verdict::Counted),
        Err(Refusal::BallotNotOpen) => Ok(Verdict::Late),
        Err(refusal) => Err(refusal),
    }
}

#[cfg(test)]
mod tests;
