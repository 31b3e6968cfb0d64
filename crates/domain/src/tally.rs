//! The count, in whole numbers, and what it means under a rule. Nowhere else is a vote counted.

use alloc::{format, string::String};

use serde::{Deserialize, Serialize};

use crate::counting::CountSheet;
use crate::rules::{
    Abstention, Base, ConfidenceAct, ConfidenceRule, QuorumFigures, QuorumRule, Tie, VotingRule,
};

/// One delegate's choice. Labels differ by council; these meanings do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    For,
    Against,
    Abstain,
    /// Says that he or she does not vote (không biểu quyết). Not an abstention, and not silence either.
    NotVoting,
}

/// The count of one ballot, in heads. Not voting, no input, absent and recused are four different things.
///
/// For, against, abstained, not voting, no input and, on paper, invalid are together the entitled; the entitled and
/// the recused are together those present.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tally {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    /// Chose not to vote.
    pub not_voting: u32,
    /// Entitled, and pressed nothing or put no paper into the box. Never an abstention.
    pub no_input: u32,
    /// On the frozen roll: present and allowed to vote on the matter.
    pub entitled: u32,
    /// Present, and takes no part in the matter.
    pub recused: u32,
    /// In the room when the roll was frozen.
    pub present: u32,
    pub members_in_office: u32,
    /// The seats that the law gives the council, vacant ones among them.
    pub statutory_seats: u32,
    /// Came after the close: kept, not counted, and in none of the other figures.
    #[serde(default)]
    pub late: u32,
    /// Where the vote was on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<PaperCount>,
}

/// Ballot papers of one vote (phiếu phát ra, thu về, không hợp lệ).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaperCount {
    pub issued: u32,
    pub collected: u32,
    pub invalid: u32,
}

impl PaperCount {
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.collected.saturating_sub(self.invalid)
    }
}

/// The heads that were frozen when a ballot opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    pub entitled: u32,
    pub present: u32,
    pub members_in_office: u32,
    pub statutory_seats: u32,
}

/// Figures of a count that cannot all be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTally {
    #[error(
        "votesFor + votesAgainst + abstained + notVoting + noInput (+ invalid papers) is not the number entitled"
    )]
    SumIsNotEntitled,
    #[error("entitled + recused is not the number present")]
    SumIsNotPresent,
    #[error("more are present than membersInOffice")]
    MorePresentThanMembers,
    #[error("more members are in office than there are statutorySeats")]
    MoreMembersThanSeats,
    #[error(
        "more papers are collected than issued, or more issued than entitled, or more invalid than collected"
    )]
    Papers,
    #[error("votesFor + votesAgainst + abstained is not the number of valid papers")]
    SumIsNotValid,
}

impl Tally {
    /// Counts the choices of those on the roll; each delegate stands once, with the last counted choice.
    #[must_use]
    pub fn count(choices: impl IntoIterator<Item = Choice>, roll: Roll, late: u32) -> Self {
        let mut tally = Self {
            entitled: roll.entitled,
            recused: roll.present.saturating_sub(roll.entitled),
            present: roll.present,
            members_in_office: roll.members_in_office,
            statutory_seats: roll.statutory_seats,
            late,
            ..Self::default()
        };
        for choice in choices {
            *tally.of_mut(choice) += 1;
        }
        tally.no_input = roll.entitled.saturating_sub(tally.cast() + tally.not_voting);
        tally
    }

    /// The count that people made, of hands or papers.
    #[must_use]
    pub fn of_sheet(sheet: &CountSheet, roll: Roll) -> Self {
        let mut tally = Self {
            papers: sheet.papers,
            ..Self::count([], roll, 0)
        };
        for choice in [Choice::For, Choice::Against, Choice::Abstain, Choice::NotVoting] {
            *tally.of_mut(choice) = sheet.of(choice);
        }
        let invalid = sheet.papers.map_or(0, |papers| papers.invalid);
        tally.no_input = (roll.entitled).saturating_sub(tally.cast() + tally.not_voting + invalid);
        tally
    }

    /// Whether the figures fit together.
    ///
    /// # Errors
    /// The first sum that does not hold.
    pub fn check(&self) -> Result<(), BadTally> {
        let sum = |parts: &[u32]| parts.iter().map(|part| u64::from(*part)).sum::<u64>();
        let papers = self.papers.unwrap_or_default();
        let cast = [self.votes_for, self.votes_against, self.abstained];
        let others = [self.not_voting, self.no_input, papers.invalid];
        if sum(&cast) + sum(&others) != u64::from(self.entitled) {
            return Err(BadTally::SumIsNotEntitled);
        }
        if sum(&[self.entitled, self.recused]) != u64::from(self.present) {
            return Err(BadTally::SumIsNotPresent);
        }
        if self.present > self.members_in_office {
            return Err(BadTally::MorePresentThanMembers);
        }
        if self.members_in_office > self.statutory_seats {
            return Err(BadTally::MoreMembersThanSeats);
        }
        if papers.collected > papers.issued
            || papers.issued > self.entitled
            || papers.invalid > papers.collected
        {
            return Err(BadTally::Papers);
        }
        if self.papers.is_some() && sum(&cast) != u64::from(papers.valid()) {
            return Err(BadTally::SumIsNotValid);
        }
        Ok(())
    }

    /// For, against and abstentions.
    #[must_use]
    pub fn cast(&self) -> u32 {
        self.votes_for + self.votes_against + self.abstained
    }

    #[must_use]
    pub fn absent(&self) -> u32 {
        self.members_in_office.saturating_sub(self.present)
    }

    /// How many chose this.
    #[must_use]
    pub fn of(&self, choice: Choice) -> u32 {
        match choice {
            Choice::For => self.votes_for,
            Choice::Against => self.votes_against,
            Choice::Abstain => self.abstained,
            Choice::NotVoting => self.not_voting,
        }
    }

    fn of_mut(&mut self, choice: Choice) -> &mut u32 {
        match choice {
            Choice::For => &mut self.votes_for,
            Choice::Against => &mut self.votes_against,
            Choice::Abstain => &mut self.abstained,
            Choice::NotVoting => &mut self.not_voting,
        }
    }

    /// The one line that every copy prints.
    #[must_use]
    pub fn line(&self) -> String {
        let line = format!(
            "for={} against={} abstain={} not-voting={} no-input={} entitled={} recused={} absent={} present={} \
             members={} seats={} late={}",
            self.votes_for,
            self.votes_against,
            self.abstained,
            self.not_voting,
            self.no_input,
            self.entitled,
            self.recused,
            self.absent(),
            self.present,
            self.members_in_office,
            self.statutory_seats,
            self.late
        );
        match &self.papers {
            None => line,
            Some(papers) => format!(
                "{line} issued={} collected={} invalid={}",
                papers.issued, papers.collected, papers.invalid
            ),
        }
    }

    /// The votes that count as votes against.
    fn against(&self, rule: &VotingRule) -> u32 {
        match rule.abstention {
            Abstention::CountsAsNo => self.votes_against + self.abstained,
            _ => self.votes_against,
        }
    }

    /// One entitled delegate votes for who did not: of all who might, one whose vote brings the motion furthest.
    fn one_more_for(mut self, rule: &VotingRule) -> Option<Self> {
        // An abstainer who counts as absent would bring the base along; the silent ones are in it already.
        let last = rule.abstention == Abstention::CountsAsAbsent;
        let place = if self.votes_against > 0 {
            &mut self.votes_against
        } else if self.abstained > 0 && !last {
            &mut self.abstained
        } else if let Some(papers) = self.papers.as_mut().filter(|papers| papers.invalid > 0) {
            &mut papers.invalid
        } else if self.not_voting + self.no_input > 0 {
            if let Some(papers) = &mut self.papers {
                papers.collected += 1;
                papers.issued = papers.issued.max(papers.collected);
            }
            if self.not_voting > 0 {
                &mut self.not_voting
            } else {
                &mut self.no_input
            }
        } else if self.abstained > 0 {
            &mut self.abstained
        } else {
            return None;
        };
        *place -= 1;
        self.votes_for += 1;
        Some(self)
    }

    /// One delegate who voted for does otherwise.
    fn one_less_for(mut self, instead: Choice) -> Option<Self> {
        self.votes_for = self.votes_for.checked_sub(1)?;
        *self.of_mut(instead) += 1;
        Some(self)
    }
}

/// What a count means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BallotResult {
    Adopted,
    NotAdopted,
    /// Too few could take part in the decision: the votes mean nothing.
    NotQuorate,
    /// As many for as against, and the rule does not let the motion fall for it.
    Tied,
}

/// How a tie was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "by", rename_all_fields = "camelCase")]
pub enum TieBreak {
    /// One more vote, by whoever presides.
    Chair {
        in_favour: bool,
    },
    Lot {
        in_favour: bool,
    },
}

/// What a rule asks about besides the count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// See [`QuorumFigures::second_meeting`].
    pub second_meeting: bool,
    /// Somebody had doubted the quorum, so that it binds although the rule does not ask for it by itself.
    pub quorum_doubted: bool,
    pub tie_break: Option<TieBreak>,
}

/// The quorum that a decision stood on: the members present and entitled, against the number needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuorumFound {
    pub present: u32,
    pub needed: u32,
    /// The members that the fraction is of.
    pub base: u32,
    /// See [`Circumstances::quorum_doubted`].
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub doubted: bool,
    /// The rule, whole.
    pub rule: QuorumRule,
}

impl QuorumFound {
    #[must_use]
    pub fn of(tally: &Tally, rule: &VotingRule, quorum: &QuorumRule, circumstances: Circumstances) -> Self {
        let absent = match rule.abstention {
            Abstention::CountsAsAbsent => tally.abstained,
            _ => 0,
        };
        Self::of_heads(tally, absent, quorum, circumstances)
    }

    /// The same, where `absent` of the entitled count as not being there.
    #[must_use]
    pub fn of_heads(tally: &Tally, absent: u32, quorum: &QuorumRule, circumstances: Circumstances) -> Self {
        let figures = QuorumFigures {
            statutory_seats: tally.statutory_seats,
            members_in_office: tally.members_in_office,
            excluded: tally.recused,
            second_meeting: circumstances.second_meeting,
        };
        Self {
            present: tally.entitled.saturating_sub(absent),
            needed: quorum.needed(&figures),
            base: quorum.base(&figures),
            doubted: circumstances.quorum_doubted,
            rule: quorum.clone(),
        }
    }

    #[must_use]
    pub fn is_met(&self) -> bool {
        self.present >= self.needed
    }

    /// Whether this decision needs it.
    #[must_use]
    pub fn binds(&self) -> bool {
        self.doubted || self.rule.binds_decisions()
    }

    /// Whether a missing quorum stops this decision.
    #[must_use]
    pub fn stops(&self) -> bool {
        self.binds() && !self.is_met()
    }
}

/// What a count means under the rule in force, with the reason.
///
/// A **tie** is: as many votes for as against, at least one of each, and one more vote for would carry. Abstentions
/// that count as No are votes against here. A majority of two thirds that fails at ten to ten is no tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    pub result: BallotResult,
    /// Fewest votes for that carry.
    pub needed: u32,
    /// The number that the fraction is of.
    pub base: u32,
    /// The votes for, the chair's casting vote among them.
    pub got: u32,
    /// The least number of entitled delegates who would have had to vote otherwise for the motion to be adopted
    /// where it was not, or not to be adopted where it was. None where no votes of theirs would have been enough,
    /// and where there was no quorum.
    pub missing: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie_break: Option<TieBreak>,
    /// The rule it was decided under, whole.
    pub rule: VotingRule,
    pub quorum: QuorumFound,
}

impl Outcome {
    #[must_use]
    pub fn of(tally: &Tally, rule: &VotingRule, quorum: &QuorumRule, circumstances: Circumstances) -> Self {
        let judged = Judged::of(tally, rule, quorum, circumstances);
        // A casting vote without a tie means nothing, and neither does one that the rule does not know.
        let tie_break = circumstances
            .tie_break
            .filter(|tie_break| judged.result == BallotResult::Tied && rule.tie.is_broken_by(*tie_break));
        let mut outcome = Self {
            result: judged.result,
            needed: judged.needed,
            base: judged.base,
            got: tally.votes_for,
            missing: missing(tally, rule, quorum, circumstances, judged.result),
            tie_break,
            rule: rule.clone(),
            quorum: judged.quorum,
        };
        let in_favour = match tie_break {
            None => return outcome,
            Some(TieBreak::Lot { in_favour }) => in_favour,
            Some(TieBreak::Chair { in_favour }) => {
                outcome.got += u32::from(in_favour);
                outcome.base += one_vote_in(rule.base);
                outcome.needed = rule.needed(outcome.base);
                in_favour
            }
        };
        outcome.result = if in_favour {
            BallotResult::Adopted
        } else {
            BallotResult::NotAdopted
        };
        // Any one other vote, and there had been no tie.
        outcome.missing = Some(1);
        outcome
    }

    #[must_use]
    pub fn is_adopted(&self) -> bool {
        self.result == BallotResult::Adopted
    }

    /// The tie can and must be broken before anything is declared.
    #[must_use]
    pub fn awaits_tie_break(&self) -> bool {
        self.result == BallotResult::Tied && matches!(self.rule.tie, Tie::ChairsCastingVote | Tie::Lot)
    }

    /// Share of the base that voted for, in hundredths of a percent, rounded half up; for showing only.
    #[must_use]
    pub fn percent_hundredths(&self) -> u32 {
        hundredths(self.got, self.base)
    }
}

/// `part` of `whole` in hundredths of a percent, rounded half up; for showing only.
#[must_use]
pub fn hundredths(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    let (part, whole) = (u64::from(part), u64::from(whole));
    u32::try_from((part * 20_000 + whole) / (2 * whole)).unwrap_or(u32::MAX)
}

impl Tie {
    fn is_broken_by(self, tie_break: TieBreak) -> bool {
        match tie_break {
            TieBreak::Chair { .. } => self == Self::ChairsCastingVote,
            TieBreak::Lot { .. } => self == Self::Lot,
        }
    }
}

/// What one more vote adds to a base: a base in votes grows with it, one in heads or papers does not.
fn one_vote_in(base: Base) -> u32 {
    u32::from(matches!(base, Base::VotesCast | Base::VotesForAndAgainst))
}

/// A count against a rule, without the reasons.
struct Judged {
    result: BallotResult,
    needed: u32,
    base: u32,
    quorum: QuorumFound,
}

impl Judged {
    fn of(tally: &Tally, rule: &VotingRule, quorum: &QuorumRule, circumstances: Circumstances) -> Self {
        let base = rule.base_of(tally);
        let needed = rule.needed(base);
        let quorum = QuorumFound::of(tally, rule, quorum, circumstances);
        let even = tally.votes_for > 0 && tally.votes_for == tally.against(rule);
        let one_would_do = tally.votes_for + 1 >= rule.needed(base + one_vote_in(rule.base));
        let result = if quorum.stops() {
            BallotResult::NotQuorate
        } else if tally.votes_for >= needed {
            BallotResult::Adopted
        } else if even && one_would_do && rule.tie != Tie::Rejected {
            BallotResult::Tied
        } else {
            BallotResult::NotAdopted
        };
        Self {
            result,
            needed,
            base,
            quorum,
        }
    }
}

/// See [`Outcome::missing`]. One after the other votes otherwise, always with the greatest effect, until the result
/// is another.
fn missing(
    tally: &Tally,
    rule: &VotingRule,
    quorum: &QuorumRule,
    circumstances: Circumstances,
    result: BallotResult,
) -> Option<u32> {
    let adopted =
        |tally: &Tally| Judged::of(tally, rule, quorum, circumstances).result == BallotResult::Adopted;
    let steps = |turn: &dyn Fn(Tally) -> Option<Tally>, wanted: bool| {
        let mut turned = *tally;
        for step in 1..=tally.entitled {
            turned = turn(turned)?;
            if adopted(&turned) == wanted {
                return Some(step);
            }
        }
        None
    };
    match result {
        BallotResult::NotQuorate => None,
        BallotResult::NotAdopted | BallotResult::Tied => steps(&|tally| tally.one_more_for(rule), true),
        BallotResult::Adopted => {
            let against = steps(&|tally| tally.one_less_for(Choice::Against), false);
            if rule.abstention != Abstention::CountsAsAbsent {
                return against;
            }
            // An abstention that counts as absence may take the quorum away sooner than a No takes the majority.
            let away = steps(&|tally| tally.one_less_for(Choice::Abstain), false);
            [against, away].into_iter().flatten().min()
        }
    }
}

/// The count of one person's row in a confidence rating of three levels (lấy phiếu tín nhiệm), in ballot papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rating {
    pub high: u32,
    pub normal: u32,
    pub low: u32,
    pub members_in_office: u32,
    pub papers: PaperCount,
}

impl Rating {
    /// Whether the figures fit together. A row may hold fewer crosses than there are valid papers, never more.
    ///
    /// # Errors
    /// The first sum that does not hold.
    pub fn check(&self) -> Result<(), BadTally> {
        let papers = &self.papers;
        let crosses = u64::from(self.high) + u64::from(self.normal) + u64::from(self.low);
        if papers.collected > papers.issued
            || papers.issued > self.members_in_office
            || papers.invalid > papers.collected
        {
            Err(BadTally::Papers)
        } else if crosses > u64::from(papers.valid()) {
            Err(BadTally::SumIsNotValid)
        } else {
            Ok(())
        }
    }
}

/// What follows a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RatingResult {
    Nothing,
    /// May resign; a confidence vote follows where he or she does not.
    MayResign,
    ConfidenceVote,
    Dismissal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RatingOutcome {
    pub result: RatingResult,
    /// The number that both fractions are of.
    pub base: u32,
    pub low: u32,
    /// Fewest low marks from which the person may resign.
    pub may_resign_from: u32,
    /// Fewest low marks from which the council must act.
    pub must_act_from: u32,
    /// The rule, whole.
    pub rule: ConfidenceRule,
}

impl RatingOutcome {
    #[must_use]
    pub fn of(rating: &Rating, rule: &ConfidenceRule) -> Self {
        let base = match rule.base {
            Base::BallotsIssued => rating.papers.issued,
            Base::BallotsCollected => rating.papers.collected,
            Base::BallotsValid => rating.papers.valid(),
            // `RulePack::check` lets no other base through.
            _ => rating.members_in_office,
        };
        let may_resign_from = rule.may_resign.least(base, 0);
        let must_act_from = rule.must_act.least(base, 0);
        let result = if rating.low == 0 {
            RatingResult::Nothing
        } else if rating.low >= must_act_from {
            match rule.act {
                ConfidenceAct::Dismissal => RatingResult::Dismissal,
                ConfidenceAct::ConfidenceVote => RatingResult::ConfidenceVote,
            }
        } else if rating.low >= may_resign_from {
            RatingResult::MayResign
        } else {
            RatingResult::Nothing
        };
        Self {
            result,
            base,
            low: rating.low,
            may_resign_from,
            must_act_from,
            rule: rule.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::rules::{
        Comparator, QuorumCheck,
        tests::{more_than_half, quorum, rule, two_thirds},
    };

    const NONE: Circumstances = Circumstances {
        second_meeting: false,
        quorum_doubted: false,
        tie_break: None,
    };

    /// Two thirds are looked at when the sitting opens, never again: the vote alone decides.
    fn decided(tally: &Tally, rule: &VotingRule) -> Outcome {
        let quorum = QuorumRule {
            checked: QuorumCheck::AtOpening,
            ..quorum(Comparator::MoreThan)
        };
        Outcome::of(tally, rule, &quorum, NONE)
    }

    fn tally(votes_for: u32, votes_against: u32, abstained: u32, entitled: u32, members: u32) -> Tally {
        Tally {
            votes_for,
            votes_against,
            abstained,
            no_input: entitled - votes_for - votes_against - abstained,
            entitled,
            present: entitled,
            members_in_office: members,
            statutory_seats: members,
            ..Tally::default()
        }
    }

    #[test]
    fn half_plus_one_is_not_more_than_half_of_95() {
        assert_eq!(more_than_half(Base::MembersInOffice).needed(95), 48);
        assert_eq!(more_than_half(Base::MembersInOffice).needed(50), 26);
    }

    #[test]
    fn two_thirds_follow_the_published_vectors() {
        for (base, needed) in [(50, 34), (75, 50), (85, 57), (95, 64), (105, 70), (125, 84)] {
            assert_eq!(two_thirds().needed(base), needed, "{base}");
        }
    }

    #[test]
    fn the_base_is_all_members_where_the_law_says_so() {
        // National Assembly, 30 November 2024: 454 of 459 participating, 479 members.
        let outcome = decided(
            &tally(454, 0, 0, 459, 479),
            &more_than_half(Base::MembersInOffice),
        );
        assert!(outcome.is_adopted());
        assert_eq!(
            (outcome.needed, outcome.base, outcome.missing),
            (240, 479, Some(215))
        );
        assert_eq!(outcome.percent_hundredths(), 9478);
        // 12 June 2018: 423, 15 and 28 of 487.
        assert_eq!([423, 15, 28].map(|n| hundredths(n, 487)), [8686, 308, 575]);
    }

    #[test]
    fn abstentions_are_ignored_only_where_the_rule_says_so() {
        let choices = [
            Choice::For,
            Choice::For,
            Choice::Against,
            Choice::Abstain,
            Choice::Abstain,
        ];
        let roll = Roll {
            entitled: 6,
            present: 7,
            members_in_office: 8,
            statutory_seats: 9,
        };
        let tally = Tally::count(choices, roll, 0);
        assert_eq!((tally.no_input, tally.recused, tally.absent()), (1, 1, 1));
        assert_eq!(tally.check(), Ok(()));
        assert!(decided(&tally, &more_than_half(Base::VotesForAndAgainst)).is_adopted());
        assert!(!decided(&tally, &more_than_half(Base::VotesCast)).is_adopted());
        let half = (1, 2, Comparator::MoreThan);
        let no = rule(
            half,
            Base::VotesForAndAgainst,
            Abstention::CountsAsNo,
            Tie::Rejected,
        );
        assert_eq!(decided(&tally, &no).base, 5);
        // Who abstains is not there: four of six entitled, and five of seven present.
        let away = |base| rule(half, base, Abstention::CountsAsAbsent, Tie::Rejected);
        assert_eq!(decided(&tally, &away(Base::Entitled)).base, 4);
        assert_eq!(decided(&tally, &away(Base::MembersPresent)).base, 5);
    }

    #[test]
    fn an_empty_ballot_adopts_nothing() {
        let outcome = decided(&Tally::default(), &more_than_half(Base::VotesForAndAgainst));
        assert_eq!(
            (outcome.result, outcome.missing),
            (BallotResult::NotAdopted, None)
        );
    }

    #[test]
    fn a_tie_follows_its_rule_and_a_failed_two_thirds_is_none() {
        let even = tally(10, 10, 0, 20, 20);
        let of = |tie, base, tie_break| {
            let half = (1, 2, Comparator::MoreThan);
            let abstention = more_than_half(base).abstention;
            let circumstances = Circumstances { tie_break, ..NONE };
            Outcome::of(
                &even,
                &rule(half, base, abstention, tie),
                &quorum(Comparator::AtLeast),
                circumstances,
            )
        };
        let base = Base::VotesForAndAgainst;
        assert_eq!(of(Tie::Rejected, base, None).result, BallotResult::NotAdopted);
        assert_eq!(of(Tie::Repeat, base, None).result, BallotResult::Tied);
        assert!(of(Tie::Lot, base, None).awaits_tie_break());
        assert!(!of(Tie::Postpone, base, None).awaits_tie_break());
        let chair = |in_favour| Some(TieBreak::Chair { in_favour });
        let carried = of(Tie::ChairsCastingVote, base, chair(true));
        assert_eq!(
            (carried.result, carried.got, carried.needed, carried.base),
            (BallotResult::Adopted, 11, 11, 21)
        );
        let in_heads = of(Tie::ChairsCastingVote, Base::MembersPresent, chair(true));
        assert_eq!((in_heads.got, in_heads.needed, in_heads.base), (11, 11, 20));
        let fallen = of(Tie::ChairsCastingVote, base, chair(false));
        assert_eq!(
            (fallen.result, fallen.missing),
            (BallotResult::NotAdopted, Some(1))
        );
        let by_lot = of(Tie::Lot, base, Some(TieBreak::Lot { in_favour: true }));
        assert_eq!((by_lot.result, by_lot.got), (BallotResult::Adopted, 10));
        // A casting vote under a rule that knows none changes nothing.
        assert_eq!(of(Tie::Repeat, base, chair(true)).result, BallotResult::Tied);
        let two_thirds = rule(
            (2, 3, Comparator::AtLeast),
            base,
            Abstention::Ignored,
            Tie::ChairsCastingVote,
        );
        assert_eq!(decided(&even, &two_thirds).result, BallotResult::NotAdopted);
    }

    #[test]
    fn without_a_quorum_the_votes_mean_nothing() {
        let nine = tally(9, 0, 0, 9, 18);
        let rule = more_than_half(Base::VotesForAndAgainst);
        let of = |comparator| Outcome::of(&nine, &rule, &quorum(comparator), NONE);
        assert_eq!(of(Comparator::AtLeast).result, BallotResult::Adopted);
        let failed = of(Comparator::MoreThan);
        assert_eq!(
            (failed.result, failed.missing, failed.quorum.needed),
            (BallotResult::NotQuorate, None, 10)
        );
        let second = Circumstances {
            second_meeting: true,
            ..NONE
        };
        let held = Outcome::of(&nine, &rule, &quorum(Comparator::MoreThan), second);
        assert_eq!((held.result, held.quorum.needed), (BallotResult::Adopted, 3));
    }

    #[test]
    fn a_rating_follows_the_law_of_its_time() {
        use crate::rules::Fraction;
        let part = |numerator, denominator, comparator| Fraction {
            numerator,
            denominator,
            comparator,
        };
        let rule = ConfidenceRule {
            base: Base::BallotsCollected,
            may_resign: part(1, 2, Comparator::MoreThan),
            must_act: part(2, 3, Comparator::AtLeast),
            act: ConfidenceAct::Dismissal,
            source: String::new(),
            verified: true,
        };
        // Vĩnh Phúc 2023: 19, 2 and 25 crosses on 47 papers.
        let rating = Rating {
            high: 19,
            normal: 2,
            low: 25,
            members_in_office: 47,
            papers: PaperCount {
                issued: 47,
                collected: 47,
                invalid: 1,
            },
        };
        assert_eq!(rating.check(), Ok(()));
        let of = |low| RatingOutcome::of(&Rating { low, ..rating }, &rule).result;
        assert_eq!(of(25), RatingResult::MayResign);
        assert_eq!(of(23), RatingResult::Nothing);
        assert_eq!(
            (of(31), of(32)),
            (RatingResult::MayResign, RatingResult::Dismissal)
        );
        assert_eq!([19, 2, 25].map(|n| hundredths(n, 47)), [4043, 426, 5319]);
    }

    /// Every rule that a pack may hold, in a few fractions.
    fn rules() -> Vec<VotingRule> {
        let bases = [
            Base::StatutorySeats,
            Base::MembersInOffice,
            Base::MembersPresent,
            Base::Entitled,
            Base::VotesCast,
            Base::VotesForAndAgainst,
            Base::BallotsIssued,
            Base::BallotsCollected,
            Base::BallotsValid,
        ];
        let policies = [
            Abstention::Ignored,
            Abstention::InBase,
            Abstention::CountsAsNo,
            Abstention::CountsAsAbsent,
            Abstention::NotOffered,
        ];
        let parts = [
            (1, 2, Comparator::MoreThan),
            (1, 2, Comparator::AtLeast),
            (2, 3, Comparator::AtLeast),
            (3, 4, Comparator::MoreThan),
        ];
        let mut rules = Vec::new();
        for base in bases {
            for abstention in policies {
                for part in parts {
                    for tie in [Tie::Rejected, Tie::Lot] {
                        let rule = rule(part, base, abstention, tie);
                        if abstention.fits(base) {
                            rules.push(rule);
                        }
                    }
                }
            }
        }
        rules
    }

    /// Every count of a small body: five members in office, six seats.
    fn tallies(rule: &VotingRule) -> Vec<Tally> {
        let mut tallies = Vec::new();
        let offered = rule.choices().contains(&Choice::Abstain);
        for present in 0..=5_u32 {
            for entitled in present.saturating_sub(1)..=present {
                for votes_for in 0..=entitled {
                    for votes_against in 0..=entitled - votes_for {
                        for third in 0..=entitled - votes_for - votes_against {
                            let rest = entitled - votes_for - votes_against - third;
                            for invalid in 0..=rest {
                                let mut tally = Tally {
                                    votes_for,
                                    votes_against,
                                    entitled,
                                    recused: present - entitled,
                                    present,
                                    members_in_office: 5,
                                    statutory_seats: 6,
                                    ..Tally::default()
                                };
                                if offered {
                                    tally.abstained = third;
                                } else {
                                    tally.not_voting = third;
                                }
                                tally.no_input = rest;
                                if rule.base.is_paper() {
                                    tally.no_input = rest - invalid;
                                    let collected = tally.cast() + invalid;
                                    tally.papers = Some(PaperCount {
                                        issued: collected,
                                        collected,
                                        invalid,
                                    });
                                } else if invalid > 0 {
                                    continue;
                                }
                                assert_eq!(tally.check(), Ok(()), "{tally:?}");
                                tallies.push(tally);
                            }
                        }
                    }
                }
            }
        }
        tallies
    }

    /// How many of the entitled chose otherwise between two counts of the same roll: half of all differences.
    fn apart(a: &Tally, b: &Tally) -> u32 {
        let parts = |t: &Tally| {
            let invalid = t.papers.map_or(0, |papers| papers.invalid);
            [
                t.votes_for,
                t.votes_against,
                t.abstained,
                t.not_voting,
                t.no_input,
                invalid,
            ]
        };
        let (a, b) = (parts(a), parts(b));
        a.iter().zip(b).map(|(a, b)| a.abs_diff(b)).sum::<u32>() / 2
    }

    #[test]
    fn the_missing_votes_are_the_fewest_there_are() {
        let quorum = quorum(Comparator::MoreThan);
        for rule in rules() {
            let all = tallies(&rule);
            let outcomes: Vec<(Tally, Outcome)> = all
                .iter()
                .map(|tally| (*tally, Outcome::of(tally, &rule, &quorum, NONE)))
                .collect();
            for (tally, outcome) in &outcomes {
                let issued = |t: &Tally| t.papers.map_or(0, |papers| papers.issued);
                let fewest = outcomes
                    .iter()
                    .filter(|(other, _)| other.entitled == tally.entitled && other.present == tally.present)
                    // Where papers were issued is their base, nobody was given one more.
                    .filter(|(other, _)| rule.base != Base::BallotsIssued || issued(other) >= issued(tally))
                    .filter(|(_, other)| other.is_adopted() != outcome.is_adopted())
                    .map(|(other, _)| apart(tally, other))
                    .min();
                if outcome.result == BallotResult::NotQuorate {
                    assert_eq!(outcome.missing, None);
                } else {
                    assert_eq!(outcome.missing, fewest, "{tally:?} {rule:?}");
                }
            }
        }
    }

    #[test]
    fn one_more_vote_for_never_undoes_an_adoption_and_base_and_votes_are_in_one_unit() {
        let quorum = quorum(Comparator::AtLeast);
        for rule in rules() {
            for tally in tallies(&rule) {
                let outcome = Outcome::of(&tally, &rule, &quorum, NONE);
                assert!(outcome.got <= outcome.base, "{tally:?} {rule:?}");
                if !outcome.is_adopted() {
                    continue;
                }
                for choice in [Choice::Against, Choice::Abstain, Choice::NotVoting] {
                    if tally.of(choice) == 0 || (tally.papers.is_some() && choice == Choice::NotVoting) {
                        continue;
                    }
                    let mut turned = tally;
                    *turned.of_mut(choice) -= 1;
                    turned.votes_for += 1;
                    let turned = Outcome::of(&turned, &rule, &quorum, NONE);
                    assert!(turned.is_adopted(), "{tally:?} {rule:?} {choice:?}");
                }
            }
        }
    }
}
