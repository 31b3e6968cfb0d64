//! The unverified figures of the session's rules, as the clerk confirms them and as results show them.

use hemicycle_domain::{
    figures::Confirmation,
    rules::{Comparator, Fraction},
};
use hemicycle_press::Sentence;

use crate::{
    show::Look,
    view::{ConfirmationView, FigureView, FiguresView, Text},
};

/// What nobody has verified, in the order of the pack, and who answers for it.
pub fn figures(look: &Look<'_>) -> FiguresView {
    let session = look.session;
    let rules = session.rules.as_ref();
    let unverified = rules.map(|pack| {
        pack.unverified()
            .into_iter()
            .filter_map(|name| figure(look, name))
            .collect()
    });
    FiguresView {
        unverified: unverified.unwrap_or_default(),
        confirmed: session.confirmation.as_ref().map(|known| shown(look, known)),
    }
}

/// Who answers for the figures that decide a ballot under this rule.
pub fn confirmed(look: &Look<'_>, rule: &str) -> Option<ConfirmationView> {
    look.session.confirmation_of(rule).map(|known| shown(look, known))
}

fn shown(look: &Look<'_>, known: &Confirmation) -> ConfirmationView {
    ConfirmationView {
        name: look.person(&known.person).name,
        at: known.at.0,
    }
}

fn figure(look: &Look<'_>, name: String) -> Option<FigureView> {
    let session = look.session;
    let pack = session.rules.as_ref()?;
    let (words, text, citation) = match name.as_str() {
        "quorum" => {
            let quorum = session.quorum();
            let text = Text::new("figure-quorum-text")
                .with("needed", quorum.needed)
                .with("base", quorum.base);
            (Text::new("figure-quorum"), text, &pack.quorum.source)
        }
        "limits" => {
            let limits = &pack.limits;
            let text = Text::new("figure-limits-text")
                .with("speech", limits.speech)
                .with("second", limits.speech_second.unwrap_or(limits.speech))
                .with("debate", limits.debate.unwrap_or(limits.rebuttal))
                .with("explanation", limits.explanation.unwrap_or(limits.speech))
                .with("question", limits.question)
                .with("answer", limits.answer)
                .with("followUp", limits.follow_up)
                .with("rebuttal", limits.rebuttal);
            (Text::new("figure-limits"), text, &limits.source)
        }
        "confidence" => {
            let rule = pack.confidence.as_ref()?;
            let part = |fraction: Fraction| format!("{}/{}", fraction.numerator, fraction.denominator);
            let side = |fraction: Fraction| match fraction.comparator {
                Comparator::MoreThan => "more-than",
                Comparator::AtLeast => "at-least",
            };
            let text = Text::new("figure-confidence-text")
                .with("resign", part(rule.may_resign))
                .with("resignSide", side(rule.may_resign))
                .with("act", part(rule.must_act))
                .with("actSide", side(rule.must_act));
            (Text::new("figure-confidence"), text, &rule.source)
        }
        "written" => {
            let rule = pack.written.as_ref()?;
            (
                Text::new("figure-written"),
                Text::new("figure-written-text"),
                &rule.source,
            )
        }
        other => {
            let rule = pack.rule(other.strip_prefix("voting/")?)?;
            let heads = session.roll_now();
            let text = Sentence::rule_text(rule, rule.base_of(&heads)).into();
            (Sentence::rule_name(rule).into(), text, &rule.source)
        }
    };
    Some(FigureView {
        words,
        text,
        citation: citation.clone(),
        name,
    })
}
