//! The meaning of one count under a rule pack, for whoever wants to check it: `docs/outcome.md` says the shapes.

use hemicycle_domain::{
    rules::RulePack,
    tally::{BadTally, Choice, Circumstances, Outcome, Rating, RatingOutcome, Tally, TieBreak},
};
use hemicycle_press::{Language, Sentence, packs::read_pack};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// One count, or one row of a confidence rating.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Question {
    /// The name of a rule in the pack; the first of the pack where there is none.
    #[serde(default)]
    rule: Option<String>,
    #[serde(default)]
    tally: Option<Tally>,
    /// See `QuorumFigures::second_meeting`.
    #[serde(default)]
    second_meeting: bool,
    /// See `Circumstances::quorum_doubted`.
    #[serde(default)]
    quorum_doubted: bool,
    #[serde(default)]
    casting_vote: Option<Choice>,
    /// Whether the lot fell in favour.
    #[serde(default)]
    lot_in_favour: Option<bool>,
    #[serde(default)]
    rating: Option<Rating>,
}

/// A file that cannot be answered, with its line and the reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadQuestion {
    #[error("{0}")]
    Pack(String),
    #[error("{file}, line {line}: {why}")]
    Ballot { file: String, line: usize, why: String },
}

/// The outcome as JSON.
///
/// # Errors
/// Where the pack is refused, the ballot cannot be read, or its figures cannot all be true.
pub fn outcome(pack: (&str, &str), ballot: (&str, &str)) -> Result<Value, BadQuestion> {
    let rules = read_pack(pack.0, pack.1)
        .map_err(|refused| BadQuestion::Pack(refused.in_language(Language::English)))?;
    let (file, text) = ballot;
    let bad = |line: usize, why: String| BadQuestion::Ballot {
        file: file.to_owned(),
        line,
        why,
    };
    let at = |name: &str, why: String| bad(line_of(text, name), why);
    let question: Question =
        serde_json::from_str(text).map_err(|error| bad(error.line(), error.to_string()))?;
    match (&question.tally, &question.rating) {
        (Some(tally), None) => {
            tally
                .check()
                .map_err(|wrong: BadTally| at("tally", wrong.to_string()))?;
            answer(&rules, tally, &question).map_err(|(name, why)| at(name, why))
        }
        (None, Some(rating)) => {
            rating.check().map_err(|wrong| at("rating", wrong.to_string()))?;
            rated(&rules, rating).map_err(|why| at("rating", why))
        }
        _ => Err(bad(1, "give either a tally or a rating".to_owned())),
    }
}

fn answer(rules: &RulePack, tally: &Tally, question: &Question) -> Result<Value, (&'static str, String)> {
    let rule = match &question.rule {
        None => rules.voting.first(),
        Some(name) => rules.rule(name),
    };
    let Some(rule) = rule else {
        return Err(("rule", "the pack has no such rule".to_owned()));
    };
    let third = rule.choices()[2];
    for choice in [Choice::Abstain, Choice::NotVoting] {
        if choice != third && tally.of(choice) > 0 {
            return Err((
                "tally",
                format!("the rule {} does not offer this choice: {choice:?}", rule.name),
            ));
        }
    }
    if rule.base.is_paper() && tally.papers.is_none() {
        return Err(("tally", "the rule counts papers, and there are none".to_owned()));
    }
    let tie_break = match (question.casting_vote, question.lot_in_favour) {
        (None, None) => None,
        (Some(Choice::For), None) => Some(TieBreak::Chair { in_favour: true }),
        (Some(Choice::Against), None) => Some(TieBreak::Chair { in_favour: false }),
        (None, Some(in_favour)) => Some(TieBreak::Lot { in_favour }),
        _ => {
            let why = "a casting vote is for or against, and never beside a lot";
            return Err(("castingVote", why.to_owned()));
        }
    };
    let circumstances = Circumstances {
        second_meeting: question.second_meeting,
        quorum_doubted: question.quorum_doubted,
        tie_break,
    };
    let outcome = Outcome::of(tally, rule, &rules.quorum, circumstances);
    if tie_break.is_some() && outcome.tie_break.is_none() {
        let name = if question.casting_vote.is_some() {
            "castingVote"
        } else {
            "lotInFavour"
        };
        return Err((
            name,
            "there is no tie that the rule settles in this way".to_owned(),
        ));
    }
    Ok(json!({
        "result": outcome.result,
        "base": outcome.base,
        "needed": outcome.needed,
        "got": outcome.got,
        "votesMissing": outcome.missing,
        "awaitsTieBreak": outcome.awaits_tie_break(),
        "quorum": {
            "met": outcome.quorum.is_met(),
            "binds": outcome.quorum.binds(),
            "present": outcome.quorum.present,
            "needed": outcome.quorum.needed,
            "base": outcome.quorum.base,
        },
        "sentence": in_all(&Sentence::reason(&outcome)),
        "readAloud": in_all(&Sentence::read_aloud(&outcome, tally)),
        "ruleText": in_all(&Sentence::rule_text(rule, outcome.base)),
        "line": tally.line(),
        "rule": rule,
        "pack": rules.id,
        "packSha256": rules.sha256(),
    }))
}

fn rated(rules: &RulePack, rating: &Rating) -> Result<Value, String> {
    let rule = rules
        .confidence
        .as_ref()
        .ok_or("the pack has no rule for confidence ratings")?;
    let outcome = RatingOutcome::of(rating, rule);
    Ok(json!({
        "result": outcome.result,
        "base": outcome.base,
        "low": outcome.low,
        "mayResignFrom": outcome.may_resign_from,
        "mustActFrom": outcome.must_act_from,
        "sentence": in_all(&Sentence::rating(&outcome)),
        "rule": rule,
        "pack": rules.id,
        "packSha256": rules.sha256(),
    }))
}

fn in_all(sentence: &Sentence) -> Value {
    let said = Language::ALL.map(|language| {
        (
            language.code().to_owned(),
            Value::String(sentence.in_language(language)),
        )
    });
    Value::Object(Map::from_iter(said))
}

/// The line of a member by its name; the first where it is not there.
fn line_of(text: &str, name: &str) -> usize {
    let named = format!("\"{name}\"");
    1 + text.lines().position(|line| line.contains(&named)).unwrap_or(0)
}
