//! Sentences from `assets/locales`, filled in: the same texts that the screens show.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use hemicycle_domain::{
    Refusal,
    attendance::Quorum,
    ids::{Day, LocalTime, Moment},
    rules::{Base, PackFault, QuorumEffect, VotingRule},
    tally::{Choice, Outcome, RatingOutcome, Tally, TieBreak},
    voting_order::VoteName,
};
use serde::Serialize;
use unic_langid::LanguageIdentifier;

/// A language that every sentence exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Vietnamese,
    English,
    German,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Vietnamese, Self::English, Self::German];

    /// By its code; English where there are no texts in the language.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .unwrap_or(Self::English)
    }

    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
            Self::German => "de",
        }
    }

    fn sources(self) -> [&'static str; 50] {
        macro_rules! of {
            ($code:literal) => {
                [
                    include_str!(concat!("../../../assets/locales/", $code, "/actions.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/agenda.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/app.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/archive.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/attendance.ftl"
                    )),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/ballot-life.ftl"
                    )),
                    include_str!(concat!("../../../assets/locales/", $code, "/check.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/commitments.ftl"
                    )),
                    include_str!(concat!("../../../assets/locales/", $code, "/consent.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/convening.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/evidence.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/figures.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/follow-up.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/handing-in.ftl"
                    )),
                    include_str!(concat!("../../../assets/locales/", $code, "/help.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/laptops.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/meetings.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/letter.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/minutes.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/minutes-screen.ftl"
                    )),
                    include_str!(concat!("../../../assets/locales/", $code, "/notes.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/notices.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/on-paper.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/opinions.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/package.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/pages.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/papers.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/period.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/dossiers.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/petitions.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/preparing.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/problems.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/public.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/questioning.ftl"
                    )),
                    include_str!(concat!("../../../assets/locales/", $code, "/quorum.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/reading.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/receipt.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/refusals.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/register.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/rehearsal.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/room.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/rows.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/rules.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/sitting.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/speaking.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/sync.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/takeover.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/undo.ftl")),
                    include_str!(concat!("../../../assets/locales/", $code, "/voting.ftl")),
                    include_str!(concat!(
                        "../../../assets/locales/",
                        $code,
                        "/voting-order.ftl"
                    )),
                ]
            };
        }
        match self {
            Self::Vietnamese => of!("vi"),
            Self::English => of!("en"),
            Self::German => of!("de"),
        }
    }

    fn bundle(self) -> &'static FluentBundle<Arc<FluentResource>> {
        static BUNDLES: [OnceLock<FluentBundle<Arc<FluentResource>>>; 3] =
            [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        let [vietnamese, english, german] = &BUNDLES;
        let place = match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
            Self::German => german,
        };
        place.get_or_init(|| {
            // For the plural rules; a code that cannot be read would only cost those.
            let identifier: LanguageIdentifier = self.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            // Isolation marks would be printed as boxes.
            bundle.set_use_isolating(false);
            for source in self.sources() {
                // A line that cannot be read is left out; a test reads every file without one.
                let resource = FluentResource::try_new(source.into()).unwrap_or_else(|(rest, _)| rest);
                bundle.add_resource_overriding(Arc::new(resource));
            }
            bundle
        })
    }
}

/// One variable of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Number(i64),
    Words(String),
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Words(words.into())
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

pub type Args = BTreeMap<String, Arg>;

/// A sentence by its name, with its variables; not yet in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub key: String,
    pub args: Args,
}

impl Sentence {
    #[must_use]
    pub fn new<const N: usize>(key: impl Into<String>, args: [(&str, Arg); N]) -> Self {
        let args = args
            .into_iter()
            .map(|(name, arg)| (String::from(name), arg))
            .collect();
        Self {
            key: key.into(),
            args,
        }
    }

    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        say(language, &self.key, &self.args)
    }

    /// Why a rule said no.
    #[must_use]
    pub fn refusal(refusal: &Refusal) -> Self {
        Self::tagged("refusal-", "reason", refusal)
    }

    /// Why a rule pack cannot be used.
    #[must_use]
    pub fn pack_fault(fault: &PackFault) -> Self {
        Self::tagged("pack-", "fault", fault)
    }

    /// A variant by the name in its `tag` behind the prefix, with its fields as variables.
    fn tagged(prefix: &str, tag: &str, variant: &impl Serialize) -> Self {
        let value = serde_json::to_value(variant).unwrap_or_default();
        let mut key = String::from(prefix);
        let mut args = Args::new();
        for (name, value) in value.as_object().into_iter().flatten() {
            let words = value.as_str().map(String::from);
            match (name.as_str(), words, value.as_i64()) {
                (name, Some(variant), _) if name == tag => key = format!("{prefix}{}", kebab(&variant)),
                (_, Some(words), _) => drop(args.insert(name.clone(), Arg::Words(words))),
                (_, None, Some(number)) => drop(args.insert(name.clone(), Arg::Number(number))),
                // A list is told by how long it is.
                (_, None, None) => {
                    if let Some(list) = value.as_array() {
                        args.insert(name.clone(), Arg::from(list.len()));
                    }
                }
            }
        }
        Self { key, args }
    }

    /// What a rule asks for: "More than half of all 50 delegates: at least 26".
    ///
    /// `base` is 0 while nobody knows how many votes there will be.
    #[must_use]
    pub fn rule(rule: &VotingRule, base: u32) -> Self {
        Self::new(format!("rule-{}", counted(rule.base)), rule_args(rule, base))
    }

    /// What a rule asks for, and what it does with abstentions.
    #[must_use]
    pub fn rule_text(rule: &VotingRule, base: u32) -> Self {
        Self::new(format!("rule-text-{}", counted(rule.base)), rule_args(rule, base))
    }

    /// What people call the rule.
    #[must_use]
    pub fn rule_name(rule: &VotingRule) -> Self {
        Self::rule_called(&rule.name)
    }

    fn rule_called(name: &str) -> Self {
        let key = format!("rule-name-{name}");
        if Language::English.bundle().has_message(&key) {
            Self::new(key, [])
        } else {
            Self::new("rule-name-other", [("name", name.into())])
        }
    }

    /// The words of a choice: the rule's own where it has some.
    #[must_use]
    pub fn choice(choice: Choice, rule: &VotingRule) -> Self {
        let usual = match choice {
            Choice::For => "voting-for",
            Choice::Against => "voting-against",
            Choice::Abstain => "voting-abstain",
            Choice::NotVoting => "voting-not-voting",
        };
        Self::new(rule.labels.get(&choice).map_or(usual, String::as_str), [])
    }

    /// Why the motion carried or fell: rule, base, votes needed and got, and how many were missing.
    #[must_use]
    pub fn reason(outcome: &Outcome) -> Self {
        Self::new(
            format!("outcome-{}", word(&outcome.result)),
            outcome_args(outcome),
        )
    }

    /// What the chair reads aloud.
    #[must_use]
    pub fn read_aloud(outcome: &Outcome, tally: &Tally) -> Self {
        let third = word(&outcome.rule.choices()[2]);
        let mut said = Self::new(
            format!("outcome-read-aloud-{}", word(&outcome.result)),
            [
                ("votesFor", tally.votes_for.into()),
                ("votesAgainst", tally.votes_against.into()),
                ("abstained", tally.abstained.into()),
                ("notVoting", tally.not_voting.into()),
                ("noInput", tally.no_input.into()),
                ("third", third.into()),
                ("papers", if tally.papers.is_some() { "yes" } else { "no" }.into()),
                ("invalid", tally.papers.map_or(0, |papers| papers.invalid).into()),
            ],
        );
        said.args.extend(Self::new("", outcome_args(outcome)).args);
        said
    }

    /// What a confidence rating leads to.
    #[must_use]
    pub fn rating(outcome: &RatingOutcome) -> Self {
        Self::new(
            format!("rating-{}", word(&outcome.result)),
            [
                ("low", outcome.low.into()),
                ("base", outcome.base.into()),
                ("mayResign", outcome.may_resign_from.into()),
                ("mustAct", outcome.must_act_from.into()),
            ],
        )
    }

    /// What people call a prepared vote: "Amendment 2 (to part 1)".
    #[must_use]
    pub fn vote_name(name: VoteName, changes: Option<VoteName>) -> Self {
        Self::new("vote-name", vote_args(name, changes))
    }

    #[must_use]
    pub fn quorum(quorum: &Quorum) -> Self {
        Self::new(
            if quorum.is_met() {
                "quorum-met"
            } else {
                "quorum-missing"
            },
            [
                ("present", quorum.present.into()),
                ("needed", quorum.needed.into()),
                ("base", quorum.base.into()),
            ],
        )
    }

    /// What the chair found after a doubt, and what follows where there was none.
    #[must_use]
    pub fn quorum_found(quorum: &Quorum, on_failure: QuorumEffect) -> Self {
        let mut said = Self::quorum(quorum);
        said.key = if quorum.is_met() {
            "quorum-found-met".into()
        } else {
            "quorum-found-missing".into()
        };
        let effect = word(&on_failure);
        said.args.insert("effect".into(), Arg::Words(effect));
        said
    }

    /// A part of a pack by its name there: `quorum`, `voting/resolution`.
    #[must_use]
    pub fn figure_name(figure: &str) -> Self {
        match figure.strip_prefix("voting/") {
            Some(rule) => Self::rule_called(rule),
            None => Self::new(format!("figure-{figure}"), []),
        }
    }
}

/// The variables of a prepared vote, for every sentence that names one.
#[must_use]
pub fn vote_args(name: VoteName, changes: Option<VoteName>) -> [(&'static str, Arg); 4] {
    let parts = |name| match name {
        VoteName::Amendment { number } => ("amendment", number),
        VoteName::Part { number } => ("part", number),
        VoteName::Whole => ("whole", 1),
    };
    let ((kind, number), (changed, of)) = (parts(name), changes.map_or(("none", 0), parts));
    [
        ("kind", kind.into()),
        ("number", number.into()),
        ("changes", changed.into()),
        ("of", of.into()),
    ]
}

pub(crate) fn rule_args(rule: &VotingRule, base: u32) -> [(&'static str, Arg); 9] {
    [
        ("numerator", rule.fraction.numerator.into()),
        ("denominator", rule.fraction.denominator.into()),
        ("comparator", word(&rule.fraction.comparator).into()),
        ("extra", Arg::Number(rule.extra.into())),
        ("unit", word(&rule.base).into()),
        ("abstention", word(&rule.abstention).into()),
        ("base", base.into()),
        ("needed", rule.needed(base).into()),
        ("revocable", if rule.revocable { "yes" } else { "no" }.into()),
    ]
}

fn outcome_args(outcome: &Outcome) -> [(&'static str, Arg); 11] {
    let by = match outcome.tie_break {
        None => "votes",
        Some(TieBreak::Chair { .. }) => "chair",
        Some(TieBreak::Lot { .. }) => "lot",
    };
    [
        ("got", outcome.got.into()),
        ("needed", outcome.needed.into()),
        ("base", outcome.base.into()),
        ("unit", word(&outcome.rule.base).into()),
        ("missing", outcome.missing.unwrap_or(0).into()),
        ("by", by.into()),
        ("tie", word(&outcome.rule.tie).into()),
        ("effect", word(&outcome.quorum.rule.on_failure).into()),
        ("present", outcome.quorum.present.into()),
        ("quorumNeeded", outcome.quorum.needed.into()),
        ("quorumBase", outcome.quorum.base.into()),
    ]
}

/// Heads are known before the vote, votes and papers only after it.
pub(crate) fn counted(base: Base) -> &'static str {
    match base {
        Base::StatutorySeats | Base::MembersInOffice | Base::MembersPresent | Base::Entitled => "in-heads",
        Base::VotesCast
        | Base::VotesForAndAgainst
        | Base::BallotsIssued
        | Base::BallotsCollected
        | Base::BallotsValid => "in-votes",
    }
}

/// A name of the kept form as it stands in the names of sentences: `VotesCast` is `votes-cast`.
pub(crate) fn word(name: &impl Serialize) -> String {
    let value = serde_json::to_value(name).unwrap_or_default();
    kebab(value.as_str().unwrap_or_default())
}

/// `quorumMissing` is `quorum-missing` in the names of sentences.
fn kebab(camel: &str) -> String {
    let mut out = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// The sentence of that name. A name that no file holds is shown as it stands.
#[must_use]
pub fn say(language: Language, key: &str, args: &Args) -> String {
    let bundle = language.bundle();
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.into();
    };
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Words(words) => FluentValue::from(words.as_str()),
        };
        filled.set(name.as_str(), value);
    }
    bundle
        .format_pattern(pattern, Some(&filled), &mut Vec::new())
        .into_owned()
}

/// The time of day where the council's clocks stand.
#[must_use]
pub fn time(language: Language, moment: Moment, utc_offset: i32) -> String {
    let local = LocalTime::of(moment, utc_offset);
    let args = [
        ("hour", format!("{:02}", local.hour).into()),
        ("minute", format!("{:02}", local.minute).into()),
    ];
    Sentence::new("minutes-time", args).in_language(language)
}

/// A calendar day; the text as it stands where it is none.
#[must_use]
pub fn iso_day(language: Language, day: &Day) -> String {
    let mut parts = day.0.split('-');
    let (Some(year), Some(month), Some(date), true) = (
        parts.next(),
        parts.next().and_then(|m| m.parse::<u32>().ok()),
        parts.next(),
        Day::parse(&day.0).is_some(),
    ) else {
        return day.0.clone();
    };
    // "ngày 01 tháng 02" by Decree 30/2020/NĐ-CP, annex I; "1 February" and "1. Februar".
    let date = match language {
        Language::Vietnamese => date,
        Language::English | Language::German => date.trim_start_matches('0'),
    };
    let args = [
        ("day", date.into()),
        ("month", month.into()),
        ("year", year.into()),
    ];
    Sentence::new("minutes-day", args).in_language(language)
}

/// Hundredths of a percent as people of the language write them.
pub(crate) fn percent(language: Language, hundredths: u32) -> String {
    let point = if language == Language::English { '.' } else { ',' };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hemicycle_domain::{
        rules::{Abstention, Comparator, Fraction, QuorumBase, QuorumCheck, QuorumRule, Tie},
        tally::{Circumstances, PaperCount},
    };

    fn rule(numerator: u32, denominator: u32, comparator: Comparator, base: Base) -> VotingRule {
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
            abstention: Abstention::InBase,
            tie: Tie::Rejected,
            labels: BTreeMap::new(),
            revocable: true,
            source: String::new(),
            verified: true,
        }
    }

    fn decided(tally: &Tally, rule: &VotingRule, tie_break: Option<TieBreak>) -> Outcome {
        let quorum = QuorumRule {
            base: QuorumBase::MembersInOffice,
            fraction: Fraction {
                numerator: 1,
                denominator: 2,
                comparator: Comparator::AtLeast,
            },
            at_least: 0,
            second_meeting: None,
            on_bias: None,
            checked: QuorumCheck::AtEachDecision,
            presumed_until_challenged: false,
            on_failure: QuorumEffect::PostponeItem,
            source: String::new(),
            verified: true,
        };
        let circumstances = Circumstances {
            tie_break,
            ..Circumstances::default()
        };
        Outcome::of(tally, rule, &quorum, circumstances)
    }

    #[test]
    fn every_file_reads_without_a_fault() {
        for language in Language::ALL {
            for source in language.sources() {
                assert!(
                    FluentResource::try_new(source.into()).is_ok(),
                    "{}",
                    language.code()
                );
            }
        }
    }

    #[test]
    fn a_rule_says_what_it_asks_for_in_words_and_numbers() {
        let half = rule(1, 2, Comparator::MoreThan, Base::MembersInOffice);
        let said = Language::ALL.map(|language| Sentence::rule(&half, 50).in_language(language));
        assert_eq!(said[0], "Quá nửa tổng số 50 đại biểu: ít nhất 26");
        assert_eq!(said[1], "More than half of all 50 delegates: at least 26");
        assert_eq!(said[2], "Mehr als die Hälfte aller 50 Mitglieder: mindestens 26");
        let two_thirds = rule(2, 3, Comparator::AtLeast, Base::MembersPresent);
        let said = Sentence::rule(&two_thirds, 18).in_language(Language::German);
        assert_eq!(
            said,
            "Mindestens zwei Drittel der 18 anwesenden Mitglieder: mindestens 12"
        );
        let odd = rule(5, 7, Comparator::AtLeast, Base::MembersInOffice);
        assert!(
            Sentence::rule(&odd, 50)
                .in_language(Language::Vietnamese)
                .starts_with("Ít nhất 5/7 ")
        );
    }

    #[test]
    fn a_base_that_nobody_knows_yet_is_not_said() {
        let cast = rule(1, 2, Comparator::MoreThan, Base::VotesCast);
        let before = Sentence::rule(&cast, 0).in_language(Language::English);
        assert_eq!(before, "More than half of the votes cast, abstentions included");
        let after = Sentence::rule(&cast, 44).in_language(Language::English);
        assert_eq!(
            after,
            "More than half of the votes cast, abstentions included: at least 23 of 44"
        );
    }

    #[test]
    fn an_outcome_names_rule_base_and_reason() {
        let tally = Tally {
            votes_for: 25,
            votes_against: 21,
            entitled: 46,
            present: 46,
            members_in_office: 50,
            ..Tally::default()
        };
        let more_than_half = rule(1, 2, Comparator::MoreThan, Base::MembersInOffice);
        let outcome = decided(&tally, &more_than_half, None);
        assert_eq!(
            Sentence::reason(&outcome).in_language(Language::English),
            "Not adopted: 25 for, but at least 26 of all 50 delegates were needed. One delegate voting otherwise would \
             have changed this."
        );
        assert_eq!(
            Sentence::read_aloud(&outcome, &tally).in_language(Language::German),
            "Ja 25, Nein 21, Enthaltungen 0, ohne Eingabe 0. Nötig waren mindestens 26 Ja-Stimmen. Der Antrag ist \
             abgelehnt."
        );
        let few = Tally {
            entitled: 24,
            votes_for: 24,
            votes_against: 0,
            present: 24,
            ..tally
        };
        let outcome = decided(&few, &more_than_half, None);
        assert_eq!(
            Sentence::reason(&outcome).in_language(Language::Vietnamese),
            "Không có kết quả vì chưa đủ số đại biểu: 24 đại biểu được tham gia, cần ít nhất 25 trên 50. Nội dung được \
             hoãn lại."
        );
    }

    #[test]
    fn a_tie_says_what_follows_and_how_it_was_broken() {
        let tally = Tally {
            votes_for: 10,
            votes_against: 10,
            entitled: 20,
            present: 20,
            members_in_office: 20,
            ..Tally::default()
        };
        let casting = VotingRule {
            tie: Tie::ChairsCastingVote,
            ..rule(1, 2, Comparator::MoreThan, Base::VotesCast)
        };
        let said = |tie_break| {
            let outcome = decided(&tally, &casting, tie_break);
            Sentence::reason(&outcome).in_language(Language::English)
        };
        assert_eq!(
            said(None),
            "A tie: 10 for and as many against. At least 11 of the 20 votes cast, abstentions included were needed. \
             The chair's casting vote decides."
        );
        assert!(
            said(Some(TieBreak::Chair { in_favour: true }))
                .starts_with("Adopted by the chair's casting vote: 11 for with it")
        );
        assert!(
            said(Some(TieBreak::Chair { in_favour: false }))
                .starts_with("Not adopted by the chair's casting vote after a tie: 10 for")
        );
    }

    #[test]
    fn one_vote_is_said_in_the_singular_and_invalid_papers_are_read_aloud() {
        let tally = Tally {
            votes_for: 1,
            entitled: 3,
            present: 3,
            members_in_office: 3,
            no_input: 2,
            ..Tally::default()
        };
        let cast = rule(1, 2, Comparator::MoreThan, Base::VotesCast);
        let outcome = decided(&tally, &cast, None);
        let said = |language| Sentence::reason(&outcome).in_language(language);
        assert!(
            said(Language::German).starts_with("Angenommen: 1 Ja-Stimme, nötig war mindestens 1 von 1 "),
            "{}",
            said(Language::German)
        );
        assert!(
            said(Language::English).contains("abstentions included was needed"),
            "{}",
            said(Language::English)
        );
        let aloud = |tally: &Tally, language| Sentence::read_aloud(&outcome, tally).in_language(language);
        assert!(aloud(&tally, Language::German).contains("Nötig war mindestens 1 Ja-Stimme. "));
        assert!(!aloud(&tally, Language::English).contains("invalid"));
        let on_paper = Tally {
            papers: Some(PaperCount {
                issued: 3,
                collected: 3,
                invalid: 2,
            }),
            ..tally
        };
        for (language, words) in [
            (Language::Vietnamese, ", phiếu không hợp lệ 2."),
            (Language::English, ", invalid papers 2."),
            (Language::German, ", ungültige Stimmzettel 2."),
        ] {
            let said = aloud(&on_paper, language);
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn every_result_every_rule_and_every_fault_is_said_in_every_language() {
        let whole = |said: &str| {
            assert!(!said.contains(['{', '}', '$']), "{said}");
            assert!(said.contains(' '), "{said} has no sentence");
        };
        for language in Language::ALL {
            for base in [
                Base::StatutorySeats,
                Base::Entitled,
                Base::VotesForAndAgainst,
                Base::BallotsValid,
            ] {
                for abstention in [Abstention::CountsAsNo, Abstention::NotOffered] {
                    let rule = VotingRule {
                        abstention,
                        extra: 1,
                        ..rule(1, 2, Comparator::AtLeast, base)
                    };
                    whole(&Sentence::rule_text(&rule, 20).in_language(language));
                }
            }
            for tie in [Tie::ChairsCastingVote, Tie::Lot, Tie::Repeat, Tie::Postpone] {
                let tally = Tally {
                    votes_for: 1,
                    votes_against: 1,
                    entitled: 2,
                    present: 2,
                    members_in_office: 2,
                    ..Tally::default()
                };
                let rule = VotingRule {
                    tie,
                    ..rule(1, 2, Comparator::MoreThan, Base::VotesCast)
                };
                for tie_break in [None, Some(TieBreak::Lot { in_favour: true })] {
                    let outcome = decided(&tally, &rule, tie_break);
                    whole(&Sentence::reason(&outcome).in_language(language));
                    whole(&Sentence::read_aloud(&outcome, &tally).in_language(language));
                }
            }
            for fault in [
                PackFault::ImpossibleFraction,
                PackFault::NoVotingRule,
                PackFault::EndsBeforeItBegins,
                PackFault::TwoRules { name: "x".into() },
                PackFault::AbstentionContradictsBase,
                PackFault::CastingVoteOnPaper,
                PackFault::BiasCountedTwice,
                PackFault::LabelWithoutChoice,
                PackFault::LevelsCrossed,
                PackFault::RatingBase,
                PackFault::PeriodsOverlap { other: "x".into() },
                PackFault::SameId { id: "x".into() },
            ] {
                whole(&Sentence::pack_fault(&fault).in_language(language));
            }
        }
    }

    #[test]
    fn every_refusal_has_its_sentence_with_its_variables() {
        // From the source, so that a variant added later is not forgotten here.
        let source = include_str!("../../domain/src/refusal.rs");
        let variants = source
            .split_once("pub enum Refusal {")
            .unwrap()
            .1
            .split_once("\n}")
            .unwrap()
            .0;
        let names: Vec<&str> = variants
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
            .map(|line| line.split([' ', ',', '{']).next().unwrap())
            .collect();
        assert!(names.len() > 40, "{names:?}");
        for name in names {
            let key = format!("refusal{}", kebab(name));
            for language in Language::ALL {
                assert!(
                    language.bundle().has_message(&key),
                    "{} lacks {key}",
                    language.code()
                );
            }
        }
        let missing = Refusal::QuorumMissing {
            present: 31,
            needed: 34,
        };
        let said = Sentence::refusal(&missing).in_language(Language::English);
        assert_eq!(said, "No quorum: 31 present, 34 needed.");
        let live = Refusal::AnotherItemLive { number: "7a".into() };
        assert_eq!(
            Sentence::refusal(&live).in_language(Language::Vietnamese),
            "Nội dung 7a chưa kết thúc. Hãy kết thúc trước."
        );
    }

    #[test]
    fn days_and_times_are_those_of_the_council() {
        // 2026-03-12 00:30 in Hải Phòng.
        let moment = Moment(1_773_250_200_000);
        let day = Day::of(moment, 7 * 60);
        assert_eq!(time(Language::Vietnamese, moment, 7 * 60), "00 giờ 30 phút");
        assert_eq!(iso_day(Language::Vietnamese, &day), "ngày 12 tháng 3 năm 2026");
        assert_eq!(iso_day(Language::German, &day), "12. März 2026");
        assert_eq!(iso_day(Language::English, &Day("soon".into())), "soon");
        assert_eq!(percent(Language::German, 7205), "72,05");
    }
}
