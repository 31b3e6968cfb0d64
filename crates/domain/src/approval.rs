//! What goes out may need the chair's word first: the clerk asks, the chair approves what was asked or returns it.

use alloc::string::String;

use crate::{
    Fact, Refusal, Session,
    entry::ReadEntry,
    ids::{Moment, PersonId},
    papers::Paper,
    register::line,
    roles::Actor,
};

/// One asking for the chair's approval: of everything that waited below its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// The entry that asked.
    pub number: u64,
    pub asked_by: PersonId,
    pub asked_at: Moment,
    pub answer: Option<ApprovalAnswer>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalAnswer {
    pub by: PersonId,
    pub at: Moment,
    /// Why it was returned; none where it was approved.
    pub returned: Option<String>,
}

impl Approval {
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.answer
            .as_ref()
            .is_some_and(|answer| answer.returned.is_none())
    }
}

impl Session {
    /// Whether nothing goes out before the chair has approved it: by the council's own rules, or for this session.
    #[must_use]
    pub fn approval_is_needed(&self) -> bool {
        self.approval_by_rules() || self.approval_chosen
    }

    /// The council's rules ask for it in every session.
    #[must_use]
    pub fn approval_by_rules(&self) -> bool {
        self.rules
            .as_ref()
            .is_some_and(|rules| rules.preparation.approval)
    }

    /// Chair or clerk may ask for it in this session; whose word it is about takes it back.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn choose_approval(&self, actor: &Actor, needed: bool) -> Result<Fact, Refusal> {
        if needed {
            actor.chair_or_clerk()?;
        } else {
            actor.chair()?;
        }
        if self.approval_by_rules() {
            return Err(Refusal::ApprovalByRules);
        }
        if self.approval_chosen == needed {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::ApprovalChosen { needed })
    }

    /// # Errors
    /// The rule that says no.
    pub fn ask_approval(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.clerk()?;
        if !self.approval_is_needed() {
            return Err(Refusal::ApprovalNotNeeded);
        }
        if self.agenda.is_empty() {
            return Err(Refusal::EmptyText);
        }
        // Nothing waits that the chair has not approved, or not been asked about already.
        let open = self.open_approval().map_or(0, |asked| asked.number);
        if self.waiting_since(self.approved_upto().max(open)) == 0 {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::ApprovalAsked)
    }

    /// `asked` is the entry that asked: an answer to what was asked before another asking does not stand.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn give_approval(&self, actor: &Actor, asked: u64) -> Result<Fact, Refusal> {
        self.answers_approval(actor, asked)?;
        Ok(Fact::ApprovalGiven { asked })
    }

    /// # Errors
    /// The rule that says no.
    pub fn return_approval(&self, actor: &Actor, asked: u64, reason: &str) -> Result<Fact, Refusal> {
        self.answers_approval(actor, asked)?;
        line(reason)?;
        Ok(Fact::ApprovalReturned {
            asked,
            reason: reason.into(),
        })
    }

    fn answers_approval(&self, actor: &Actor, asked: u64) -> Result<(), Refusal> {
        actor.chair()?;
        match self.open_approval() {
            Some(open) if open.number == asked => Ok(()),
            _ => Err(Refusal::NoSuchApproval),
        }
    }

    /// Nothing of what is to go out lacks the chair's word, where that is needed.
    pub(crate) fn is_approved(&self, changes: usize) -> Result<(), Refusal> {
        if changes == 0 || !self.approval_is_needed() {
            return Ok(());
        }
        Err(Refusal::NotApproved {
            changes: u32::try_from(changes).unwrap_or(u32::MAX),
        })
    }

    /// The asking that waits for the chair's answer.
    #[must_use]
    pub fn open_approval(&self) -> Option<&Approval> {
        self.approvals.last().filter(|asked| asked.answer.is_none())
    }

    /// The chair has approved what stands below this entry.
    #[must_use]
    pub fn approved_upto(&self) -> u64 {
        let given = self.approvals.iter().rfind(|asked| asked.is_given());
        given.map_or(0, |asked| asked.number)
    }

    /// The chair may read what stands below this entry, because it was asked about.
    pub(crate) fn asked_upto(&self) -> u64 {
        self.approvals.last().map_or(0, |asked| asked.number)
    }

    /// How much of what waits the chair has not approved.
    #[must_use]
    pub fn unapproved(&self) -> usize {
        self.waiting_since(self.approved_upto())
    }

    /// What waits to go out, without what stood below an entry as it would go out now.
    fn waiting_since(&self, upto: u64) -> usize {
        let waits = self.waiting().into_iter();
        let later = waits.filter(|number| *number >= upto).count();
        let others = self.papers.iter().filter(|(id, paper)| {
            let below = |paper: &Paper| {
                let mut versions = paper.versions.iter();
                versions.any(|version| !self.is_published(version) && version.number < upto)
            };
            !paper.dropped && below(paper) && self.audience_number(id) >= upto
        });
        later + others.count()
    }

    pub(crate) fn apply_approval(&mut self, entry: &ReadEntry, person: PersonId, fact: Fact) {
        let (number, at) = (entry.leaf.number, entry.leaf.time);
        let (asked, returned) = match fact {
            Fact::ApprovalAsked => {
                if self.approvals.iter().all(|known| known.number != number) {
                    self.approvals.push(Approval {
                        number,
                        asked_by: person,
                        asked_at: at,
                        answer: None,
                    });
                    self.approvals.sort_by_key(|known| known.number);
                }
                return;
            }
            Fact::ApprovalGiven { asked } => (asked, None),
            Fact::ApprovalReturned { asked, reason } => (asked, Some(reason)),
            _ => return,
        };
        if let Some(known) = self.approvals.iter_mut().find(|known| known.number == asked) {
            known.answer = Some(ApprovalAnswer {
                by: person,
                at,
                returned,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::{
        attendance::tests::{Room, device, item, person},
        ids::PaperId,
        papers::{Audience, PaperKind},
        register::Role,
    };

    /// Seat 0 is the clerk, seat 1 the chair, the others are members; nothing has been published.
    fn room() -> Room {
        let mut room = Room::with(3);
        room.registers(Fact::RoleGranted {
            person: person(1),
            role: Role::Chair,
        });
        room.follows();
        if let Some(clerk) = room.session.register.people.get_mut(&person(0)) {
            clerk.roles = Vec::from([Role::Clerk]);
        }
        room.session.published_upto = 0;
        room
    }

    /// The register of the room alone forgets that seat 0 is no chair here.
    fn says(room: &mut Room, seat: usize, fact: Fact) -> Result<u64, Refusal> {
        let known = room.session.register.clone();
        let said = room.says(seat, fact);
        room.session.register = known;
        said
    }

    fn paper(id: &str, version: u32, audience: Audience) -> Fact {
        Fact::PaperAdded {
            paper: PaperId::new(id),
            version,
            item: item(),
            paper_kind: PaperKind::Submission,
            title: "Land".into(),
            sha256: alloc::format!("{id}-{version}"),
            bytes: 1,
            pieces_root: String::new(),
            pages: 1,
            audience,
            what_changed: Some("all".into()),
            expert: None,
        }
    }

    fn returned(asked: u64, reason: &str) -> Fact {
        Fact::ApprovalReturned {
            asked,
            reason: reason.into(),
        }
    }

    #[test]
    fn without_the_rule_the_clerk_publishes_alone() {
        let mut room = room();
        assert!(!room.session.approval_is_needed());
        assert_eq!(
            says(&mut room, 0, Fact::ApprovalAsked),
            Err(Refusal::ApprovalNotNeeded)
        );
        says(&mut room, 0, Fact::Published).unwrap();
    }

    #[test]
    fn each_step_is_its_own_role_s() {
        let mut room = room();
        let choose = |needed| Fact::ApprovalChosen { needed };
        assert_eq!(says(&mut room, 2, choose(true)), Err(Refusal::NotYourRole));
        says(&mut room, 0, choose(true)).unwrap();
        assert_eq!(says(&mut room, 1, choose(true)), Err(Refusal::AlreadyThere));
        assert_eq!(says(&mut room, 0, choose(false)), Err(Refusal::NotYourRole));
        for seat in [1, 2] {
            assert_eq!(
                says(&mut room, seat, Fact::ApprovalAsked),
                Err(Refusal::NotYourRole)
            );
        }
        let asked = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        for seat in [0, 2] {
            let answers = [Fact::ApprovalGiven { asked }, returned(asked, "no")];
            for answer in answers {
                assert_eq!(says(&mut room, seat, answer), Err(Refusal::NotYourRole));
            }
        }
        assert_eq!(says(&mut room, 1, returned(asked, " ")), Err(Refusal::EmptyText));
        says(&mut room, 1, returned(asked, "Item 1 is not ready")).unwrap();
        assert_eq!(
            says(&mut room, 1, Fact::ApprovalGiven { asked }),
            Err(Refusal::NoSuchApproval),
            "an answer stands"
        );
        says(&mut room, 1, choose(false)).unwrap();
        says(&mut room, 0, Fact::Published).unwrap();
    }

    #[test]
    fn rules_that_ask_for_it_are_chosen_away_by_nobody() {
        let mut room = room();
        if let Some(rules) = &mut room.session.rules {
            rules.preparation.approval = true;
        }
        for (seat, needed) in [(0, true), (1, true), (1, false)] {
            assert_eq!(
                says(&mut room, seat, Fact::ApprovalChosen { needed }),
                Err(Refusal::ApprovalByRules)
            );
        }
        let refused = Refusal::NotApproved { changes: 1 };
        assert_eq!(says(&mut room, 0, Fact::Published), Err(refused));
    }

    #[test]
    fn nothing_goes_out_that_was_not_approved_as_it_goes_out() {
        let mut room = room();
        says(&mut room, 1, Fact::ApprovalChosen { needed: true }).unwrap();
        says(&mut room, 0, paper("a", 1, Audience::Everyone)).unwrap();
        let not = |changes| Err(Refusal::NotApproved { changes });
        assert_eq!(says(&mut room, 0, Fact::Published), not(2));
        let first = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        assert_eq!(
            says(&mut room, 0, Fact::ApprovalAsked),
            Err(Refusal::AlreadyThere),
            "the chair is asked"
        );
        assert_eq!(
            says(&mut room, 0, Fact::Published),
            not(2),
            "asking is not having"
        );
        says(&mut room, 1, returned(first, "Who wrote it?")).unwrap();
        assert_eq!(says(&mut room, 0, Fact::Published), not(2));
        let second = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        // Of what comes after the asking, the chair knows nothing.
        says(&mut room, 0, paper("b", 1, Audience::Everyone)).unwrap();
        says(&mut room, 1, Fact::ApprovalGiven { asked: second }).unwrap();
        assert_eq!(says(&mut room, 0, Fact::Published), not(1));
        assert_eq!(
            says(&mut room, 0, Fact::ApprovalAsked).map(|_| ()),
            Ok(()),
            "the new one is asked about"
        );
        let third = room.session.open_approval().unwrap().number;
        assert_eq!(
            says(&mut room, 1, Fact::ApprovalGiven { asked: second }),
            Err(Refusal::NoSuchApproval)
        );
        // Another audience shows an approved paper to others.
        let audience = Audience::Group("Committee".into());
        let changed = Fact::AudienceSet {
            paper: PaperId::new("a"),
            audience,
        };
        says(&mut room, 0, changed).unwrap();
        says(&mut room, 1, Fact::ApprovalGiven { asked: third }).unwrap();
        assert_eq!(says(&mut room, 0, Fact::Published), not(1));
        let fourth = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        says(&mut room, 1, Fact::ApprovalGiven { asked: fourth }).unwrap();
        assert_eq!(room.session.unapproved(), 0);
        says(&mut room, 0, Fact::Published).unwrap();

        // One version alone needs it as well.
        let number = says(&mut room, 0, paper("b", 2, Audience::Everyone)).unwrap();
        let alone = Fact::PaperPublished {
            paper: PaperId::new("b"),
            number,
        };
        assert_eq!(says(&mut room, 0, alone.clone()), not(1));
        let asked = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        says(&mut room, 1, Fact::ApprovalGiven { asked }).unwrap();
        says(&mut room, 0, alone).unwrap();
        assert_eq!(
            says(&mut room, 0, Fact::ApprovalAsked),
            Err(Refusal::AlreadyThere),
            "nothing waits"
        );
    }

    #[test]
    fn the_chair_reads_what_is_asked_and_nobody_else_does() {
        let mut room = room();
        room.session.holders.clear();
        says(&mut room, 1, Fact::ApprovalChosen { needed: true }).unwrap();
        let before = says(&mut room, 0, paper("a", 1, Audience::Everyone)).unwrap();
        let sees = |room: &Room, seat, number| room.session.may_see(&device(seat), number);
        let reads = |room: &Room, seat, file| room.session.may_read_file(&person(seat), file);
        assert!(!sees(&room, 1, before) && !reads(&room, 1, "a-1"));
        let asked = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        let after = says(&mut room, 0, paper("b", 1, Audience::Everyone)).unwrap();
        let answer = says(&mut room, 1, returned(asked, "Not item 1")).unwrap();
        assert!(sees(&room, 1, before) && reads(&room, 1, "a-1"));
        assert!(!sees(&room, 1, after) && !reads(&room, 1, "b-1"));
        for number in [before, asked, after, answer] {
            assert!(sees(&room, 0, number), "{number}");
            assert!(!sees(&room, 2, number), "{number}");
        }
        assert!(sees(&room, 1, asked) && sees(&room, 1, answer));
        let asked = says(&mut room, 0, Fact::ApprovalAsked).unwrap();
        says(&mut room, 1, Fact::ApprovalGiven { asked }).unwrap();
        says(&mut room, 0, Fact::Published).unwrap();
        assert!(sees(&room, 2, before) && reads(&room, 2, "a-1"));
        assert!(
            !sees(&room, 2, answer),
            "why it was returned stays between the two"
        );
    }
}
