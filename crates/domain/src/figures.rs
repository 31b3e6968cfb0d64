//! Figures of a rule pack that nobody has checked against their source: a named clerk confirms them before a session is
//! published under them.

use alloc::{format, string::String, vec::Vec};

use crate::{
    Fact, Refusal, Session,
    ids::{Moment, PersonId},
    roles::Actor,
    rules::RulePack,
};

/// Who answers for the unverified figures of the session's pack, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    pub person: PersonId,
    pub at: Moment,
    /// By name, as [`RulePack::unverified`] gives them.
    pub figures: Vec<String>,
}

impl RulePack {
    /// The names of the parts whose figures are not verified: `quorum`, `voting/resolution`, `confidence`,
    /// `written`, `limits`.
    #[must_use]
    pub fn unverified(&self) -> Vec<String> {
        let parts = [("quorum", self.quorum.verified)]
            .into_iter()
            .map(|(name, verified)| (String::from(name), verified))
            .chain(
                self.voting
                    .iter()
                    .map(|rule| (format!("voting/{}", rule.name), rule.verified)),
            )
            .chain(
                self.confidence
                    .iter()
                    .map(|rule| (String::from("confidence"), rule.verified)),
            )
            .chain(
                self.written
                    .iter()
                    .map(|rule| (String::from("written"), rule.verified)),
            )
            .chain([(String::from("limits"), self.limits.verified)]);
        parts
            .filter(|(_, verified)| !verified)
            .map(|(name, _)| name)
            .collect()
    }
}

impl Session {
    /// The unverified figures of the session's pack that nobody answers for yet.
    #[must_use]
    pub fn unconfirmed_figures(&self) -> Vec<String> {
        match (&self.rules, &self.confirmation) {
            (Some(rules), None) => rules.unverified(),
            _ => Vec::new(),
        }
    }

    /// The clerk has compared every unverified figure of the pack with its source, and answers for it by name.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn confirm_figures(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let figures = self.unconfirmed_figures();
        if figures.is_empty() {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::FiguresConfirmed {
            figures,
            pack: rules.sha256(),
        })
    }

    /// Who answers for the figures that a ballot under this rule is decided by: none where they are all verified, or
    /// where nobody does.
    #[must_use]
    pub fn confirmation_of(&self, rule: &str) -> Option<&Confirmation> {
        let decides = |figure: &String| {
            figure == "quorum" || figure.strip_prefix("voting/").is_some_and(|name| name == rule)
        };
        self.confirmation
            .as_ref()
            .filter(|known| known.figures.iter().any(decides))
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};

    use super::*;
    use crate::attendance::tests::{Room, device};

    fn actor(room: &Room, seat: usize) -> Actor {
        Actor::of(&room.session.register, &device(seat)).unwrap()
    }

    /// The room before its first publishing, with nobody having looked at quorum and limits.
    fn room() -> Room {
        let mut room = Room::with(3);
        room.session.published_upto = 0;
        room.session.confirmation = None;
        if let Some(rules) = &mut room.session.rules {
            rules.quorum.verified = false;
            rules.voting.iter_mut().for_each(|rule| rule.verified = true);
            rules.limits.verified = false;
        }
        room
    }

    fn named() -> Vec<String> {
        Vec::from(["quorum".into(), "limits".into()])
    }

    #[test]
    fn nothing_is_published_before_a_clerk_answers_for_what_nobody_verified() {
        let mut room = room();
        let clerk = actor(&room, 0);
        assert_eq!(
            room.session.publish(&clerk),
            Err(Refusal::FiguresNotConfirmed { figures: named() })
        );
        let fact = room.session.confirm_figures(&clerk).unwrap();
        let pack = room.session.rules.as_ref().unwrap().sha256();
        assert_eq!(
            fact,
            Fact::FiguresConfirmed {
                figures: named(),
                pack
            }
        );
        room.says(0, fact).unwrap();
        assert_eq!(room.session.publish(&clerk), Ok(Fact::Published));
        let known = room.session.confirmation.clone().unwrap();
        assert_eq!((known.person, known.figures), (clerk.person.clone(), named()));
        assert_eq!(
            room.session.confirm_figures(&clerk),
            Err(Refusal::AlreadyThere),
            "once is enough"
        );
    }

    #[test]
    fn a_delegate_cannot_confirm_and_figures_or_a_pack_that_somebody_made_up_do_not_pass() {
        let room = room();
        assert_eq!(
            room.session.confirm_figures(&actor(&room, 1)),
            Err(Refusal::NotYourRole)
        );
        let pack = room.session.rules.as_ref().unwrap().sha256();
        for fact in [
            Fact::FiguresConfirmed {
                figures: Vec::from(["quorum".into()]),
                pack: pack.clone(),
            },
            Fact::FiguresConfirmed {
                figures: named(),
                pack: pack.replace(['0', '1', '2', '3'], "4"),
            },
        ] {
            assert_eq!(
                room.session.admit(&device(0), &fact, Moment(0)),
                Err(Refusal::WrongFigures)
            );
        }
    }

    #[test]
    fn a_result_names_the_clerk_where_its_rule_or_the_quorum_was_unverified() {
        let mut room = room();
        assert!(room.session.confirmation_of("r").is_none());
        let mut known = Confirmation {
            person: actor(&room, 0).person,
            at: Moment(1),
            figures: named(),
        };
        room.session.confirmation = Some(known.clone());
        assert!(
            room.session.confirmation_of("r").is_some(),
            "the quorum decides too"
        );
        known.figures = Vec::from(["voting/other".into(), "limits".into()]);
        room.session.confirmation = Some(known);
        assert!(room.session.confirmation_of("r").is_none());
        assert!(room.session.confirmation_of("other").is_some());
    }
}
