//! Law as data: a dated rule pack says what a quorum, a majority and a limit are.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::ids::Day;

/// The law and the standing orders of one jurisdiction in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RulePack {
    pub id: String,
    pub title: String,
    /// ISO 3166 code, or `ZZ` for none.
    pub jurisdiction: String,
    pub valid_from: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Day>,
    pub quorum: QuorumRule,
    /// The first is the ordinary one.
    pub voting: Vec<VotingRule>,
    pub limits: Limits,
}

/// Speaking times, in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    pub speech: u32,
    pub question: u32,
    pub answer: u32,
    pub follow_up: u32,
    pub rebuttal: u32,
    pub source: String,
    pub verified: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuorumRule {
    pub fraction: Fraction,
    pub source: String,
    pub verified: bool,
}

impl QuorumRule {
    /// Fewest present members that make a quorum of `members`.
    #[must_use]
    pub fn needed(&self, members: u32) -> u32 {
        self.fraction.least(members)
    }
}

/// How a ballot is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VotingRule {
    /// Stable name: `resolution`, `dismissal`.
    pub name: String,
    pub fraction: Fraction,
    pub base: Base,
    /// Fewest votes for, whatever the base.
    #[serde(default)]
    pub at_least: u32,
    /// Where the rule is written.
    pub source: String,
    /// Whether somebody has checked the figure against its source.
    pub verified: bool,
}

impl VotingRule {
    /// Fewest votes for that carry, of `base`.
    #[must_use]
    pub fn needed(&self, base: u32) -> u32 {
        self.fraction.least(base).max(self.at_least)
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
    /// The least whole number on the right side of the fraction of `whole`.
    #[must_use]
    pub fn least(&self, whole: u32) -> u32 {
        let product = u64::from(whole) * u64::from(self.numerator);
        let denominator = u64::from(self.denominator.max(1));
        let least = match self.comparator {
            Comparator::MoreThan => product / denominator + 1,
            Comparator::AtLeast => product.div_ceil(denominator),
        };
        u32::try_from(least).unwrap_or(u32::MAX)
    }
}

/// The number that a fraction is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Base {
    MembersInOffice,
    MembersPresent,
    /// For, against and abstentions.
    VotesCast,
    VotesForAndAgainst,
}

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    #[error("a fraction that no number can meet: {0}")]
    ImpossibleFraction(String),
    #[error("no rule for votes")]
    NoVotingRule,
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("two rules are named {0}")]
    TwoRules(String),
}

impl RulePack {
    /// # Errors
    /// The first reason why the pack cannot be used.
    pub fn check(&self) -> Result<(), BadPack> {
        let fractions = core::iter::once(("quorum", &self.quorum.fraction)).chain(
            self.voting
                .iter()
                .map(|rule| (rule.name.as_str(), &rule.fraction)),
        );
        for (name, fraction) in fractions {
            let impossible = fraction.denominator == 0
                || fraction.numerator > fraction.denominator
                || (fraction.numerator == fraction.denominator
                    && fraction.comparator == Comparator::MoreThan);
            if impossible {
                return Err(BadPack::ImpossibleFraction(name.into()));
            }
        }
        if self.voting.is_empty() {
            return Err(BadPack::NoVotingRule);
        }
        for (index, rule) in self.voting.iter().enumerate() {
            if self
                .voting
                .iter()
                .take(index)
                .any(|other| other.name == rule.name)
            {
                return Err(BadPack::TwoRules(rule.name.clone()));
            }
        }
        if self
            .valid_until
            .as_ref()
            .is_some_and(|until| *until < self.valid_from)
        {
            return Err(BadPack::EndsBeforeItBegins);
        }
        Ok(())
    }

    #[must_use]
    pub fn rule(&self, name: &str) -> Option<&VotingRule> {
        self.voting.iter().find(|rule| rule.name == name)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn rule(numerator: u32, denominator: u32, comparator: Comparator, base: Base) -> VotingRule {
        let fraction = Fraction {
            numerator,
            denominator,
            comparator,
        };
        VotingRule {
            name: "r".into(),
            fraction,
            base,
            at_least: 0,
            source: String::new(),
            verified: true,
        }
    }

    pub(crate) fn more_than_half(base: Base) -> VotingRule {
        rule(1, 2, Comparator::MoreThan, base)
    }

    pub(crate) fn two_thirds() -> VotingRule {
        rule(2, 3, Comparator::AtLeast, Base::MembersInOffice)
    }

    #[test]
    fn at_least_half_of_18_is_9_and_more_than_half_is_10() {
        // Baden-Württemberg, GemO § 37, against Rheinland-Pfalz, model rules § 8.
        let half = |comparator| Fraction {
            numerator: 1,
            denominator: 2,
            comparator,
        };
        assert_eq!(half(Comparator::AtLeast).least(18), 9);
        assert_eq!(half(Comparator::MoreThan).least(18), 10);
    }
}
