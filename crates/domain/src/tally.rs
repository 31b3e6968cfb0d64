//! The count, in whole numbers, and what it means under a rule. Nowhere else is a vote counted.

use alloc::{format, string::String};

use serde::{Deserialize, Serialize};

use crate::rules::{Base, VotingRule};

/// One delegate's choice. Labels differ by council; these meanings do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    For,
    Against,
    Abstain,
}

/// The count of one ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    /// Entitled and present when the roll was frozen, and pressed nothing. Never an abstention.
    pub not_voted: u32,
    /// On the frozen roll.
    pub present: u32,
    pub members_in_office: u32,
    /// Came after the close: kept, not counted.
    pub late: u32,
}

impl Tally {
    /// Counts the choices of those on the roll; each delegate stands once, with the last counted choice.
    #[must_use]
    pub fn count(
        choices: impl IntoIterator<Item = Choice>,
        present: u32,
        members_in_office: u32,
        late: u32,
    ) -> Self {
        let mut tally = Self {
            present,
            members_in_office,
            late,
            ..Self::default()
        };
        for choice in choices {
            match choice {
                Choice::For => tally.votes_for += 1,
                Choice::Against => tally.votes_against += 1,
                Choice::Abstain => tally.abstained += 1,
            }
        }
        tally.not_voted = present.saturating_sub(tally.cast());
        tally
    }

    #[must_use]
    pub fn cast(&self) -> u32 {
        self.votes_for + self.votes_against + self.abstained
    }

    #[must_use]
    pub fn absent(&self) -> u32 {
        self.members_in_office.saturating_sub(self.present)
    }

    /// The one line that every copy prints.
    #[must_use]
    pub fn line(&self) -> String {
        format!(
            "for={} against={} abstain={} not-voted={} absent={} present={} members={} late={}",
            self.votes_for,
            self.votes_against,
            self.abstained,
            self.not_voted,
            self.absent(),
            self.present,
            self.members_in_office,
            self.late
        )
    }

    /// What the rule's fraction is of.
    #[must_use]
    pub fn base(&self, base: Base) -> u32 {
        match base {
            Base::MembersInOffice => self.members_in_office,
            Base::MembersPresent => self.present,
            Base::VotesCast => self.cast(),
            Base::VotesForAndAgainst => self.votes_for + self.votes_against,
        }
    }
}

/// What a count means under the rule in force, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    pub adopted: bool,
    /// Fewest votes for that carry.
    pub needed: u32,
    /// The number that the fraction is of.
    pub base: u32,
    /// The rule it was decided under, whole.
    pub rule: VotingRule,
}

impl Outcome {
    #[must_use]
    pub fn of(tally: &Tally, rule: &VotingRule) -> Self {
        let base = tally.base(rule.base);
        let needed = rule.needed(base);
        // Nothing is adopted without a single vote for, whatever the base.
        Self {
            adopted: tally.votes_for >= needed && tally.votes_for > 0,
            needed,
            base,
            rule: rule.clone(),
        }
    }

    /// Share of the base that voted for, in hundredths of a percent, rounded half up; for showing only.
    #[must_use]
    pub fn percent_hundredths(&self, votes_for: u32) -> u32 {
        if self.base == 0 {
            return 0;
        }
        let (votes, base) = (u64::from(votes_for), u64::from(self.base));
        u32::try_from((votes * 20_000 + base) / (2 * base)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{more_than_half, two_thirds};

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
        let tally = Tally {
            votes_for: 454,
            present: 459,
            members_in_office: 479,
            not_voted: 5,
            ..Tally::default()
        };
        let outcome = Outcome::of(&tally, &more_than_half(Base::MembersInOffice));
        assert!(outcome.adopted);
        assert_eq!((outcome.needed, outcome.base), (240, 479));
        assert_eq!(outcome.percent_hundredths(454), 9478);
        // 12 June 2018: 423, 15 and 28 of 487.
        let outcome = Outcome { base: 487, ..outcome };
        assert_eq!(
            [423, 15, 28].map(|n| outcome.percent_hundredths(n)),
            [8686, 308, 575]
        );
    }

    #[test]
    fn abstentions_are_ignored_only_where_the_base_says_so() {
        // European Parliament, 15 June 2010: 334 for, 287 abstentions are not votes cast.
        let tally = Tally::count(
            core::iter::repeat_n(Choice::For, 2).chain([Choice::Against, Choice::Abstain, Choice::Abstain]),
            6,
            6,
            0,
        );
        assert_eq!(tally.not_voted, 1);
        assert!(Outcome::of(&tally, &more_than_half(Base::VotesForAndAgainst)).adopted);
        assert!(!Outcome::of(&tally, &more_than_half(Base::VotesCast)).adopted);
    }

    #[test]
    fn an_empty_ballot_adopts_nothing() {
        let tally = Tally::count([], 0, 0, 0);
        assert!(!Outcome::of(&tally, &more_than_half(Base::VotesForAndAgainst)).adopted);
    }
}
