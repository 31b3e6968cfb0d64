//! Law as data: a dated rule pack says what a quorum, a majority and a limit are.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    canonical::canonical,
    ids::Day,
    signing::Signatory,
    tally::{Choice, Tally},
    tree::hex,
};

/// The law and the standing orders of one jurisdiction in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RulePack {
    pub id: String,
    pub title: String,
    /// ISO 3166 code of the country or part of it, or `ZZ` for none.
    pub jurisdiction: String,
    pub valid_from: Day,
    /// The last day, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Day>,
    /// The number of seats that the law gives this council. Laws do not name councils: a council writes it into
    /// its own copy of a pack. Where it is not written, the members in office stand in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statutory_seats: Option<u32>,
    pub quorum: QuorumRule,
    /// The first is the ordinary one.
    pub voting: Vec<VotingRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<ConfidenceRule>,
    /// Where the law lets a council decide in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<WrittenProcedure>,
    pub limits: Limits,
    /// What is due how long before a session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<Deadline>,
    /// What the council's own rules ask for before a paper goes out or an item is voted on.
    #[serde(default, skip_serializing_if = "Preparation::is_usual")]
    pub preparation: Preparation,
    /// Within how many days a question is answered in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_answer: Option<WrittenAnswerDays>,
    /// Who signs the minutes, and how long members may object.
    #[serde(default, skip_serializing_if = "MinutesRules::is_usual")]
    pub minutes: MinutesRules,
}

/// How minutes are approved. Where a council's rules say nothing of it, first who keeps the record and then the chair sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MinutesRules {
    /// In this order; none for the usual two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
    /// Whole days from the day on which minutes are laid out; proposed to the clerk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection_days: Option<u32>,
}

impl MinutesRules {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// It proposes a day and warns, and stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WrittenAnswerDays {
    /// Whole days from the day of the question.
    pub days: u32,
    pub source: String,
    pub verified: bool,
}

/// No law asks for these; standing orders may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Preparation {
    /// Nothing goes out before the chair has approved it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approval: bool,
    /// An item that a committee found not ready is not voted on. Otherwise its opinion warns.
    #[serde(default, skip_serializing_if = "is_false")]
    pub not_ready_stops_vote: bool,
}

impl Preparation {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A step of the preparation that is due some days before a session. It warns, and stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Deadline {
    pub step: Step,
    /// Whole days before the day of the opening.
    pub days: u32,
    /// For a session that is called for one matter, where that is shorter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_extraordinary: Option<u32>,
    pub source: String,
    pub verified: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// The executive hands in reports, submissions and drafts.
    Submissions,
    /// The session is convened.
    Notice,
    /// Drafts go to the committee that examines them.
    DraftsToCommittee,
    /// Committees hand in their examination reports.
    Examination,
    /// Papers go to the delegates.
    Papers,
}

/// A decision in writing: a motion is adopted if no member objects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WrittenProcedure {
    pub source: String,
    pub verified: bool,
}

/// Speaking times, in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// The first speech of a member on an item.
    pub speech: u32,
    /// Every further one; as the first where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech_second: Option<u32>,
    /// Answers to whoever has the floor; as a rebuttal in questioning where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debate: Option<u32>,
    /// Of somebody who explains a matter or answers for it; as the first speech where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<u32>,
    pub question: u32,
    pub answer: u32,
    pub follow_up: u32,
    pub rebuttal: u32,
    pub source: String,
    pub verified: bool,
}

/// How many must be there for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuorumRule {
    pub base: QuorumBase,
    pub fraction: Fraction,
    /// Fewest members, whatever the base (English parish councils: a third, and never below three).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub at_least: u32,
    /// Fewest members in a second meeting on the same subject after one that had no quorum
    /// (GemO BW § 37, Mustergeschäftsordnung RLP § 8: three).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_meeting: Option<u32>,
    /// The fraction of the base where more than half of the members in office are excluded for bias
    /// (GemO BW § 37: a quarter; Mustergeschäftsordnung RLP § 8: a third).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_bias: Option<Fraction>,
    pub checked: QuorumCheck,
    /// The council has a quorum until somebody doubts it and it is counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub presumed_until_challenged: bool,
    /// What follows where the quorum is missing.
    pub on_failure: QuorumEffect,
    pub source: String,
    pub verified: bool,
}

/// The members that a quorum is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QuorumBase {
    StatutorySeats,
    MembersInOffice,
    /// Members in office without those excluded for bias.
    MembersNotExcluded,
}

/// When the quorum is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QuorumCheck {
    AtOpening,
    /// And at the opening as well.
    AtEachDecision,
    /// Only where somebody asks for it (European Parliament).
    OnRequest,
}

/// What happens to a matter that has no quorum. Shown with the result; the chair acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QuorumEffect {
    PostponeItem,
    Adjourn,
    CloseItem,
    ExecutiveDecides,
}

/// The heads that a quorum is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuorumFigures {
    pub statutory_seats: u32,
    pub members_in_office: u32,
    /// Members who may not take part in the matter, whether they are in the room or not.
    pub excluded: u32,
    /// Whether this is the second meeting on a subject whose first had no quorum.
    pub second_meeting: bool,
}

impl QuorumRule {
    /// The members that the fraction is of.
    #[must_use]
    pub fn base(&self, figures: &QuorumFigures) -> u32 {
        match self.base {
            QuorumBase::StatutorySeats => figures.statutory_seats,
            QuorumBase::MembersInOffice => figures.members_in_office,
            QuorumBase::MembersNotExcluded => figures.members_in_office.saturating_sub(figures.excluded),
        }
    }

    /// A sitting does not open without it.
    #[must_use]
    pub fn binds_opening(&self) -> bool {
        self.checked != QuorumCheck::OnRequest && !self.presumed_until_challenged
    }

    /// Nothing is decided without it. Where it is counted on request alone, or presumed, it stops nothing until
    /// somebody doubts it.
    #[must_use]
    pub fn binds_decisions(&self) -> bool {
        self.checked == QuorumCheck::AtEachDecision && !self.presumed_until_challenged
    }

    /// A member may ask that it be counted: where nobody counts it at each decision.
    #[must_use]
    pub fn may_be_doubted(&self) -> bool {
        self.checked == QuorumCheck::OnRequest || self.presumed_until_challenged
    }

    /// Fewest members, present and entitled to vote, that make a quorum. Never below one.
    #[must_use]
    pub fn needed(&self, figures: &QuorumFigures) -> u32 {
        if let (true, Some(fewest)) = (figures.second_meeting, self.second_meeting) {
            return fewest.max(1);
        }
        let biased = u64::from(figures.excluded) * 2 > u64::from(figures.members_in_office);
        let fraction = self.on_bias.filter(|_| biased).unwrap_or(self.fraction);
        fraction.least(self.base(figures), 0).max(self.at_least).max(1)
    }
}

/// How a ballot is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VotingRule {
    /// Stable name: `resolution`, `dismissal`.
    pub name: String,
    pub fraction: Fraction,
    /// Added to the fraction of the base: "half of the members and one more" is 1/2 and 1.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub extra: i32,
    pub base: Base,
    /// Fewest votes for, whatever the base.
    #[serde(default)]
    pub at_least: u32,
    pub abstention: Abstention,
    pub tie: Tie,
    /// The words on the buttons, by the names of messages, where they are not the usual ones. What a choice means
    /// does not change with its words.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<Choice, String>,
    /// A delegate may vote otherwise until the close. Where it is false, the first vote is the last.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub revocable: bool,
    /// Where the rule is written.
    pub source: String,
    /// Whether somebody has checked the figure against its source.
    pub verified: bool,
}

impl VotingRule {
    /// Fewest votes for that carry, of `base`. Never below one: nothing is adopted without a vote for it.
    #[must_use]
    pub fn needed(&self, base: u32) -> u32 {
        self.fraction.least(base, self.extra).max(self.at_least).max(1)
    }

    /// The choices that a delegate is offered, in the order of the buttons: a rule without abstention offers not to
    /// vote instead (Luật 77/2015/QH13, Điều 91: tán thành, không tán thành hoặc không biểu quyết).
    #[must_use]
    pub fn choices(&self) -> [Choice; 3] {
        let third = match self.abstention {
            Abstention::NotOffered => Choice::NotVoting,
            _ => Choice::Abstain,
        };
        [Choice::For, Choice::Against, third]
    }

    /// The number that the fraction is of, in this tally.
    #[must_use]
    pub fn base_of(&self, tally: &Tally) -> u32 {
        let absent = match self.abstention {
            Abstention::CountsAsAbsent => tally.abstained,
            _ => 0,
        };
        let against = match self.abstention {
            Abstention::CountsAsNo => tally.votes_against + tally.abstained,
            _ => tally.votes_against,
        };
        let papers = tally.papers.unwrap_or_default();
        match self.base {
            Base::StatutorySeats => tally.statutory_seats,
            Base::MembersInOffice => tally.members_in_office,
            Base::MembersPresent => tally.present.saturating_sub(absent),
            Base::Entitled => tally.entitled.saturating_sub(absent),
            Base::VotesCast => tally.cast(),
            Base::VotesForAndAgainst => tally.votes_for + against,
            Base::BallotsIssued => papers.issued,
            Base::BallotsCollected => papers.collected,
            Base::BallotsValid => papers.valid(),
        }
    }
}

/// A part of a whole, and on which side of it a number must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fraction {
    pub numerator: u32,
    pub denominator: u32,
    pub comparator: Comparator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Comparator {
    MoreThan,
    AtLeast,
}

impl Fraction {
    /// The least whole number on the right side of the fraction of `whole` with `extra` added; never below 0.
    #[must_use]
    pub fn least(&self, whole: u32, extra: i32) -> u32 {
        let product = u64::from(whole) * u64::from(self.numerator);
        let denominator = u64::from(self.denominator.max(1));
        let least = match self.comparator {
            Comparator::MoreThan => product / denominator + 1,
            Comparator::AtLeast => product.div_ceil(denominator),
        };
        u32::try_from(least.saturating_add_signed(extra.into())).unwrap_or(u32::MAX)
    }

    fn is_possible(&self) -> bool {
        self.numerator > 0
            && self.numerator <= self.denominator
            && !(self.numerator == self.denominator && self.comparator == Comparator::MoreThan)
    }
}

/// The number that a fraction is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Base {
    /// The seats that the law gives the council, vacant ones among them (GemO RLP § 25: gesetzliche Zahl).
    StatutorySeats,
    /// Elected, less those whose mandate has ended (Luật 77/2015/QH13: tổng số đại biểu).
    MembersInOffice,
    /// In the room when the roll was frozen, those who may not vote on the matter among them.
    MembersPresent,
    /// In the room and allowed to vote on the matter.
    Entitled,
    /// For, against and abstentions.
    VotesCast,
    VotesForAndAgainst,
    /// Ballot papers handed out; 0 where the vote was not on paper.
    BallotsIssued,
    /// Ballot papers in the box, invalid ones among them.
    BallotsCollected,
    BallotsValid,
}

impl Base {
    /// Counted in papers, not in heads or presses.
    #[must_use]
    pub fn is_paper(self) -> bool {
        matches!(
            self,
            Self::BallotsIssued | Self::BallotsCollected | Self::BallotsValid
        )
    }
}

/// What an abstention does. It never is a vote for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Abstention {
    /// As if it had not been given (GO SH § 39, KSVG § 45): only with the base of votes for and against.
    Ignored,
    /// It stands in the base, so that it makes a majority harder: with every base but that of votes for and against.
    InBase,
    /// A vote against (K-AGO § 39 Abs. 2): also in the base of votes for and against, and in a tie.
    CountsAsNo,
    /// The member is not there (Innsbruck, LTI20000196 § 22 Abs. 2): neither in the base nor in the quorum. Not with
    /// bases that are counted in votes or papers.
    CountsAsAbsent,
    /// There is no such choice; a delegate may say that he or she does not vote (Luật 77/2015/QH13, Điều 91).
    NotOffered,
}

impl Abstention {
    pub(crate) fn fits(self, base: Base) -> bool {
        let heads = matches!(
            base,
            Base::StatutorySeats | Base::MembersInOffice | Base::MembersPresent | Base::Entitled
        );
        match self {
            Self::Ignored => base == Base::VotesForAndAgainst,
            Self::InBase => base != Base::VotesForAndAgainst,
            Self::CountsAsAbsent => heads,
            Self::CountsAsNo | Self::NotOffered => true,
        }
    }
}

/// What follows a tie: see [`crate::tally::Outcome`] for what a tie is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Tie {
    /// The motion falls (GO SH § 39, KSVG § 45, LTI20000196 § 22).
    Rejected,
    /// The chair has one more vote, to break the tie (Local Government Act 1972, Schedule 12, paragraph 39).
    ChairsCastingVote,
    Lot,
    /// The vote is held again; the ballot stays declared as tied.
    Repeat,
    /// The matter comes back another time; the ballot stays declared as tied.
    Postpone,
}

/// What a low rating leads to, in a confidence rating of three levels (lấy phiếu tín nhiệm).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfidenceRule {
    /// What both fractions are of: all members under resolution 85/2014, all ballots under 96/2023.
    pub base: Base,
    /// From here the person may resign, and a confidence vote follows where he or she does not.
    pub may_resign: Fraction,
    /// From here the council must act at once.
    pub must_act: Fraction,
    pub act: ConfidenceAct,
    pub source: String,
    pub verified: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConfidenceAct {
    /// Whoever nominated the person submits the dismissal (96/2023/QH15).
    Dismissal,
    /// A vote of two levels on the person (85/2014/QH13).
    ConfidenceVote,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn is_nothing(number: &i32) -> bool {
    *number == 0
}

fn is_false(value: &bool) -> bool {
    !value
}

fn yes() -> bool {
    true
}

fn is_true(value: &bool) -> bool {
    *value
}

/// Why a pack cannot be used, and in which part of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct BadPack {
    pub part: PackPart,
    pub fault: PackFault,
}

/// A part of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackPart {
    Period,
    Quorum,
    Confidence,
    /// The rule for votes at this place, from 0.
    Voting(usize),
}

/// Its sentence is `pack-<kebab name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PackFault {
    #[error("a fraction that no number can meet, or every number")]
    ImpossibleFraction,
    #[error("no rule for votes")]
    NoVotingRule,
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("two rules are named {name}")]
    TwoRules { name: String },
    #[error("this base and this policy for abstentions contradict each other")]
    AbstentionContradictsBase,
    #[error("a casting vote is not a ballot paper: count over members or votes")]
    CastingVoteOnPaper,
    #[error("a base without excluded members needs no second fraction for bias")]
    BiasCountedTwice,
    #[error("words for a choice that the rule does not offer")]
    LabelWithoutChoice,
    #[error("the level for action lies below the level for resigning")]
    LevelsCrossed,
    #[error("a rating is counted over members or ballots")]
    RatingBase,
    #[error("two packs of one jurisdiction hold on the same days: {other}")]
    PeriodsOverlap { other: String },
    #[error("another pack has the same id: {id}")]
    SameId { id: String },
}

impl RulePack {
    /// # Errors
    /// The first reason why the pack cannot be used.
    pub fn check(&self) -> Result<(), BadPack> {
        let bad = |part, fault| Err(BadPack { part, fault });
        if self
            .valid_until
            .as_ref()
            .is_some_and(|until| *until < self.valid_from)
        {
            return bad(PackPart::Period, PackFault::EndsBeforeItBegins);
        }
        let quorum = &self.quorum;
        if !quorum.fraction.is_possible() || quorum.on_bias.is_some_and(|part| !part.is_possible()) {
            return bad(PackPart::Quorum, PackFault::ImpossibleFraction);
        }
        if quorum.base == QuorumBase::MembersNotExcluded && quorum.on_bias.is_some() {
            return bad(PackPart::Quorum, PackFault::BiasCountedTwice);
        }
        if self.voting.is_empty() {
            return bad(PackPart::Voting(0), PackFault::NoVotingRule);
        }
        for (index, rule) in self.voting.iter().enumerate() {
            if let Some(fault) = self.fault_of(index, rule) {
                return bad(PackPart::Voting(index), fault);
            }
        }
        if let Some(confidence) = &self.confidence {
            let (low, high) = (confidence.may_resign, confidence.must_act);
            let fault = if !low.is_possible() || !high.is_possible() {
                Some(PackFault::ImpossibleFraction)
            } else if u64::from(high.numerator) * u64::from(low.denominator)
                < u64::from(low.numerator) * u64::from(high.denominator)
            {
                Some(PackFault::LevelsCrossed)
            } else if confidence.base == Base::MembersInOffice || confidence.base.is_paper() {
                None
            } else {
                Some(PackFault::RatingBase)
            };
            if let Some(fault) = fault {
                return bad(PackPart::Confidence, fault);
            }
        }
        Ok(())
    }

    fn fault_of(&self, index: usize, rule: &VotingRule) -> Option<PackFault> {
        let named_before = self
            .voting
            .iter()
            .take(index)
            .any(|other| other.name == rule.name);
        if !rule.fraction.is_possible() {
            Some(PackFault::ImpossibleFraction)
        } else if named_before {
            Some(PackFault::TwoRules {
                name: rule.name.clone(),
            })
        } else if !rule.abstention.fits(rule.base) {
            Some(PackFault::AbstentionContradictsBase)
        } else if rule.tie == Tie::ChairsCastingVote && rule.base.is_paper() {
            Some(PackFault::CastingVoteOnPaper)
        } else if rule.labels.keys().any(|choice| !rule.choices().contains(choice)) {
            Some(PackFault::LabelWithoutChoice)
        } else {
            None
        }
    }

    /// Two packs of one jurisdiction may not hold on the same day, and no two may have the same id.
    ///
    /// # Errors
    /// What of the other pack stands in the way of this one.
    pub fn check_beside(&self, other: &Self) -> Result<(), BadPack> {
        let fault = if self.id == other.id {
            PackFault::SameId { id: other.id.clone() }
        } else if self.jurisdiction == other.jurisdiction
            && self
                .valid_until
                .as_ref()
                .is_none_or(|until| other.valid_from <= *until)
            && other
                .valid_until
                .as_ref()
                .is_none_or(|until| self.valid_from <= *until)
        {
            PackFault::PeriodsOverlap {
                other: other.id.clone(),
            }
        } else {
            return Ok(());
        };
        Err(BadPack {
            part: PackPart::Period,
            fault,
        })
    }

    #[must_use]
    pub fn rule(&self, name: &str) -> Option<&VotingRule> {
        self.voting.iter().find(|rule| rule.name == name)
    }

    /// SHA-256 of the canonical bytes, in hex: two copies with the same hash decide alike.
    #[must_use]
    pub fn sha256(&self) -> String {
        // A pack holds nothing but words and whole numbers, and so has a canonical form.
        hex(&Sha256::digest(canonical(self).unwrap_or_default()))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn rule(
        (numerator, denominator, comparator): (u32, u32, Comparator),
        base: Base,
        abstention: Abstention,
        tie: Tie,
    ) -> VotingRule {
        VotingRule {
            name: "r".into(),
            fraction: Fraction {
                numerator,
                denominator,
                comparator,
            },
            extra: 0,
            base,
            at_least: 0,
            abstention,
            tie,
            labels: BTreeMap::new(),
            revocable: true,
            source: String::new(),
            verified: true,
        }
    }

    pub(crate) fn more_than_half(base: Base) -> VotingRule {
        let abstention = if base == Base::VotesForAndAgainst {
            Abstention::Ignored
        } else {
            Abstention::InBase
        };
        rule((1, 2, Comparator::MoreThan), base, abstention, Tie::Rejected)
    }

    pub(crate) fn two_thirds() -> VotingRule {
        let rule_of = (2, 3, Comparator::AtLeast);
        rule(
            rule_of,
            Base::MembersInOffice,
            Abstention::NotOffered,
            Tie::Rejected,
        )
    }

    pub(crate) fn quorum(comparator: Comparator) -> QuorumRule {
        QuorumRule {
            base: QuorumBase::MembersInOffice,
            fraction: Fraction {
                numerator: 1,
                denominator: 2,
                comparator,
            },
            at_least: 0,
            second_meeting: Some(3),
            on_bias: Some(Fraction {
                numerator: 1,
                denominator: 4,
                comparator: Comparator::AtLeast,
            }),
            checked: QuorumCheck::AtEachDecision,
            presumed_until_challenged: false,
            on_failure: QuorumEffect::PostponeItem,
            source: String::new(),
            verified: true,
        }
    }

    fn pack() -> RulePack {
        RulePack {
            id: "p".into(),
            title: "P".into(),
            jurisdiction: "ZZ".into(),
            valid_from: Day("2020-01-01".into()),
            valid_until: None,
            statutory_seats: None,
            quorum: quorum(Comparator::AtLeast),
            voting: Vec::from([more_than_half(Base::MembersInOffice)]),
            confidence: None,
            written: None,
            limits: Limits {
                speech: 1,
                speech_second: None,
                debate: None,
                explanation: None,
                question: 1,
                answer: 1,
                follow_up: 1,
                rebuttal: 1,
                source: String::new(),
                verified: false,
            },
            deadlines: Vec::new(),
            preparation: Preparation::default(),
            written_answer: None,
            minutes: MinutesRules::default(),
        }
    }

    #[test]
    fn at_least_half_of_18_is_9_and_more_than_half_is_10() {
        // Baden-Württemberg, GemO § 37, against Rheinland-Pfalz, model rules § 8.
        let members = QuorumFigures {
            members_in_office: 18,
            ..QuorumFigures::default()
        };
        assert_eq!(quorum(Comparator::AtLeast).needed(&members), 9);
        assert_eq!(quorum(Comparator::MoreThan).needed(&members), 10);
    }

    #[test]
    fn a_quorum_falls_back_for_bias_and_for_a_second_meeting() {
        let rule = quorum(Comparator::AtLeast);
        let excluded = |excluded| QuorumFigures {
            members_in_office: 18,
            excluded,
            ..QuorumFigures::default()
        };
        assert_eq!(rule.needed(&excluded(9)), 9, "half is not more than half");
        assert_eq!(rule.needed(&excluded(10)), 5);
        let second = QuorumFigures {
            second_meeting: true,
            ..excluded(10)
        };
        assert_eq!(rule.needed(&second), 3);
    }

    #[test]
    fn an_extra_moves_the_threshold_and_half_plus_one_is_a_trap() {
        let half = |comparator| Fraction {
            numerator: 1,
            denominator: 2,
            comparator,
        };
        // Half of 95 is 47.5: more than that is 48, and "half plus one" as a formula is 49.
        assert_eq!(half(Comparator::MoreThan).least(95, 0), 48);
        assert_eq!(half(Comparator::AtLeast).least(95, 1), 49);
        assert_eq!(half(Comparator::AtLeast).least(2, -5), 0);
    }

    #[test]
    fn a_contradictory_pack_is_refused() {
        let fault = |change: &dyn Fn(&mut RulePack)| {
            let mut pack = pack();
            change(&mut pack);
            pack.check().map_err(|bad| bad.fault)
        };
        assert_eq!(fault(&|_| {}), Ok(()));
        assert_eq!(fault(&|p| p.voting.clear()), Err(PackFault::NoVotingRule));
        assert_eq!(
            fault(&|p| p.valid_until = Some(Day("2019-12-31".into()))),
            Err(PackFault::EndsBeforeItBegins)
        );
        for (numerator, denominator, comparator) in [
            (1, 0, Comparator::AtLeast),
            (3, 2, Comparator::AtLeast),
            (2, 2, Comparator::MoreThan),
            (0, 2, Comparator::AtLeast),
        ] {
            let part = Fraction {
                numerator,
                denominator,
                comparator,
            };
            assert_eq!(
                fault(&|p| p.voting[0].fraction = part),
                Err(PackFault::ImpossibleFraction)
            );
            assert_eq!(
                fault(&|p| p.quorum.fraction = part),
                Err(PackFault::ImpossibleFraction)
            );
        }
        let contradiction = Err(PackFault::AbstentionContradictsBase);
        for (base, abstention, refused) in [
            (Base::VotesForAndAgainst, Abstention::InBase, true),
            (Base::VotesForAndAgainst, Abstention::Ignored, false),
            (Base::MembersInOffice, Abstention::Ignored, true),
            (Base::VotesCast, Abstention::CountsAsAbsent, true),
            (Base::MembersPresent, Abstention::CountsAsAbsent, false),
            (Base::BallotsValid, Abstention::Ignored, true),
            (Base::VotesForAndAgainst, Abstention::CountsAsNo, false),
        ] {
            let found = fault(&|p| {
                p.voting[0].base = base;
                p.voting[0].abstention = abstention;
            });
            assert_eq!(found == contradiction, refused, "{base:?} {abstention:?}");
        }
        assert_eq!(
            fault(&|p| {
                p.voting[0].base = Base::BallotsValid;
                p.voting[0].tie = Tie::ChairsCastingVote;
            }),
            Err(PackFault::CastingVoteOnPaper)
        );
        assert_eq!(
            fault(&|p| p.quorum.base = QuorumBase::MembersNotExcluded),
            Err(PackFault::BiasCountedTwice)
        );
        assert_eq!(
            fault(&|p| drop(p.voting[0].labels.insert(Choice::NotVoting, "x".into()))),
            Err(PackFault::LabelWithoutChoice)
        );
        assert_eq!(
            fault(&|p| p.voting.push(p.voting[0].clone())),
            Err(PackFault::TwoRules { name: "r".into() })
        );
    }

    #[test]
    fn two_packs_of_one_jurisdiction_share_no_day() {
        let pack = |id: &str, from: &str, until: Option<&str>| RulePack {
            id: id.into(),
            valid_from: Day(from.into()),
            valid_until: until.map(|day| Day(day.into())),
            ..pack()
        };
        let first = pack("a", "2016-01-01", Some("2025-02-28"));
        assert_eq!(first.check_beside(&pack("b", "2025-03-01", None)), Ok(()));
        let fault = |other: &RulePack| other.check_beside(&first).unwrap_err().fault;
        assert_eq!(
            fault(&pack("b", "2025-02-28", None)),
            PackFault::PeriodsOverlap { other: "a".into() }
        );
        assert_eq!(
            fault(&pack("a", "2025-03-01", None)),
            PackFault::SameId { id: "a".into() }
        );
    }

    #[test]
    fn the_hash_changes_with_any_figure() {
        let before = pack();
        let mut after = before.clone();
        after.voting[0].at_least = 1;
        assert_eq!(before.sha256().len(), 64);
        assert_ne!(before.sha256(), after.sha256());
    }
}
