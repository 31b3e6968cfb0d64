//! What several samples are made of.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Fact,
    entry::{AuthorHead, Entry, Offer, Place, Verdict},
    ids::{BallotId, Day, DeviceId, JournalId, Moment},
    keys::DeviceKey,
    rules::{
        Abstention, Base, Comparator, Fraction, Limits, MinutesRules, Preparation, QuorumBase, QuorumCheck,
        QuorumEffect, QuorumRule, RulePack, Tie, VotingRule,
    },
    tally::{Choice, Circumstances, Outcome, Tally},
};

pub const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

pub fn device() -> DeviceId {
    DeviceKey::from_seed(&[3; 32]).device()
}

pub fn pack() -> RulePack {
    let rule = |name: &str, numerator, denominator, comparator, base, at_least| VotingRule {
        name: name.into(),
        fraction: Fraction {
            numerator,
            denominator,
            comparator,
        },
        extra: 0,
        base,
        at_least,
        abstention: match base {
            Base::VotesForAndAgainst => Abstention::Ignored,
            Base::MembersInOffice => Abstention::NotOffered,
            _ => Abstention::InBase,
        },
        tie: Tie::Rejected,
        labels: BTreeMap::new(),
        revocable: true,
        source: "Luật 77/2015/QH13, Điều 91".into(),
        verified: true,
    };
    RulePack {
        id: "vn-2015".into(),
        title: "Hội đồng nhân dân".into(),
        jurisdiction: "VN".into(),
        valid_from: Day("2016-01-01".into()),
        valid_until: Some(Day("2025-02-28".into())),
        statutory_seats: None,
        quorum: QuorumRule {
            base: QuorumBase::MembersInOffice,
            fraction: Fraction {
                numerator: 2,
                denominator: 3,
                comparator: Comparator::AtLeast,
            },
            at_least: 0,
            second_meeting: None,
            on_bias: None,
            checked: QuorumCheck::AtEachDecision,
            presumed_until_challenged: false,
            on_failure: QuorumEffect::Adjourn,
            source: "Điều 80".into(),
            verified: false,
        },
        voting: vec![
            rule("resolution", 1, 2, Comparator::MoreThan, Base::MembersInOffice, 0),
            rule("present", 2, 3, Comparator::AtLeast, Base::MembersPresent, 0),
            rule("cast", 1, 2, Comparator::MoreThan, Base::VotesCast, 3),
            rule(
                "for-and-against",
                1,
                2,
                Comparator::MoreThan,
                Base::VotesForAndAgainst,
                0,
            ),
        ],
        confidence: None,
        written: None,
        limits: Limits {
            speech: 420,
            speech_second: None,
            debate: None,
            explanation: None,
            question: 180,
            answer: 420,
            follow_up: 120,
            rebuttal: 120,
            source: "Nội quy kỳ họp".into(),
            verified: false,
        },
        deadlines: Vec::new(),
        preparation: Preparation::default(),
        written_answer: None,
        minutes: MinutesRules::default(),
    }
}

pub fn tally() -> Tally {
    Tally {
        votes_for: 36,
        votes_against: 6,
        abstained: 0,
        not_voting: 2,
        no_input: 1,
        entitled: 45,
        recused: 1,
        present: 46,
        members_in_office: 50,
        statutory_seats: 50,
        late: 1,
        papers: None,
    }
}

pub fn outcome() -> Outcome {
    Outcome::of(
        &tally(),
        &pack().voting[0],
        &pack().quorum,
        Circumstances::default(),
    )
}

pub fn vote() -> (DeviceKey, JournalId, Offer) {
    let (key, journal) = (DeviceKey::from_seed(&[3; 32]), JournalId::new("j-29"));
    let fact = Fact::VoteCast {
        ballot: BallotId::new("b-1"),
        choice: Choice::For,
    };
    let offer = Offer::sign(&key, &journal, &AuthorHead::default(), &fact, &[7; 16]).unwrap();
    (key, journal, offer)
}

pub fn entry(verdict: Verdict) -> Entry {
    let (_, journal, offer) = vote();
    let place = Place {
        epoch: 2,
        number: 41,
        time: Moment(1_773_277_320_000),
    };
    Entry::of(&offer, &journal, place, verdict).unwrap()
}
