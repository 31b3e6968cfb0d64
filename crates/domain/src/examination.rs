//! The examination of an item by a committee (thẩm tra): asked for, and ended with a report and an opinion.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    ids::{Day, ItemId, PaperId},
    papers::PaperKind,
    register::line,
    roles::Actor,
};

/// What a committee says of an item in its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExaminationOpinion {
    /// The council can decide on it as it is.
    Proceed,
    /// It can decide once something is changed.
    Change,
    NotReady,
}

/// Who examines an item, and what came of it last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examination {
    /// The committee that is asked now.
    pub asked: Option<AskedExamination>,
    pub ended: Option<EndedExamination>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedExamination {
    /// By its name.
    pub committee: String,
    pub due: Option<Day>,
    /// The entry that asked.
    pub number: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedExamination {
    pub committee: String,
    pub opinion: ExaminationOpinion,
    pub report: PaperId,
    /// The entry that ended it.
    pub number: u64,
}

impl Session {
    /// For a first time, or again: after a report, because something has changed since.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn ask_examination(
        &self,
        actor: &Actor,
        item: &ItemId,
        committee: &str,
        due: Option<Day>,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        line(committee)?;
        self.item(item).ok_or(Refusal::NoSuchItem)?;
        if self.asked_examination(item).is_some() {
            return Err(Refusal::AlreadyThere);
        }
        if due.as_ref().is_some_and(|day| Day::parse(&day.0).is_none()) {
            return Err(Refusal::BadDate);
        }
        Ok(Fact::ExaminationAsked {
            item: item.clone(),
            committee: committee.into(),
            due,
        })
    }

    /// Asked for by mistake; what came of one before stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn withdraw_examination(&self, actor: &Actor, item: &ItemId) -> Result<Fact, Refusal> {
        actor.clerk()?;
        self.asked_examination(item).ok_or(Refusal::ExaminationNotAsked)?;
        Ok(Fact::ExaminationWithdrawn { item: item.clone() })
    }

    /// As it stands in the committee's report, which is a paper of the item.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn end_examination(
        &self,
        actor: &Actor,
        item: &ItemId,
        opinion: ExaminationOpinion,
        report: &PaperId,
    ) -> Result<Fact, Refusal> {
        actor.clerk()?;
        let asked = self.asked_examination(item).ok_or(Refusal::ExaminationNotAsked)?;
        let paper = self.papers.get(report).filter(|paper| !paper.withdrawn);
        let fits = paper.is_some_and(|paper| paper.item == *item && paper.kind == PaperKind::Examination);
        if !fits {
            return Err(Refusal::NoExaminationReport);
        }
        Ok(Fact::ExaminationEnded {
            item: item.clone(),
            committee: asked.committee.clone(),
            opinion,
            report: report.clone(),
        })
    }

    /// The examination of the item that is under way.
    #[must_use]
    pub fn asked_examination(&self, item: &ItemId) -> Option<&AskedExamination> {
        self.examinations.get(item)?.asked.as_ref()
    }

    /// What came of the last examination of the item; nothing where its report was withdrawn.
    #[must_use]
    pub fn ended_examination(&self, item: &ItemId) -> Option<&EndedExamination> {
        let ended = self.examinations.get(item)?.ended.as_ref()?;
        let report = self.papers.get(&ended.report)?;
        (!report.withdrawn).then_some(ended)
    }

    /// "Not ready" warns, and stops a vote only where the rules say so.
    pub(crate) fn is_examined(&self, item: &ItemId) -> Result<(), Refusal> {
        let stops = self
            .rules
            .as_ref()
            .is_some_and(|rules| rules.preparation.not_ready_stops_vote);
        let not_ready = self
            .ended_examination(item)
            .is_some_and(|ended| ended.opinion == ExaminationOpinion::NotReady);
        if stops && not_ready {
            let number = self.item(item).map(|known| known.number.clone());
            return Err(Refusal::ItemNotReady {
                number: number.unwrap_or_default(),
            });
        }
        Ok(())
    }

    /// What is told later than it happened changes nothing that happened after it.
    pub(crate) fn apply_examination(&mut self, number: u64, fact: Fact) {
        match fact {
            Fact::ExaminationAsked { item, committee, due } => {
                let known = self.examinations.entry(item).or_default();
                let ended = known.ended.as_ref().is_some_and(|ended| ended.number > number);
                if !ended {
                    known.asked = Some(AskedExamination {
                        committee,
                        due,
                        number,
                    });
                }
            }
            Fact::ExaminationWithdrawn { item } => {
                let known = self.examinations.entry(item).or_default();
                known.asked = known.asked.take().filter(|asked| asked.number > number);
            }
            Fact::ExaminationEnded {
                item,
                committee,
                opinion,
                report,
            } => {
                let known = self.examinations.entry(item).or_default();
                known.asked = known.asked.take().filter(|asked| asked.number > number);
                if known.ended.as_ref().is_none_or(|ended| ended.number < number) {
                    known.ended = Some(EndedExamination {
                        committee,
                        opinion,
                        report,
                        number,
                    });
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attendance::tests::{Room, device, item, person},
        counting::BallotForm,
        ids::BallotId,
        papers::Audience,
        register::Role,
    };

    fn paper(id: &str, kind: PaperKind, audience: Audience) -> Fact {
        Fact::PaperAdded {
            paper: PaperId::new(id),
            version: 1,
            item: item(),
            paper_kind: kind,
            title: "Report".into(),
            sha256: id.into(),
            bytes: 1,
            pieces_root: String::new(),
            pages: 1,
            audience,
            what_changed: None,
            expert: None,
        }
    }

    fn asked(due: Option<&str>) -> Fact {
        Fact::ExaminationAsked {
            item: item(),
            committee: "Economy".into(),
            due: due.map(|day| Day(day.into())),
        }
    }

    fn ended(opinion: ExaminationOpinion, report: &str) -> Fact {
        Fact::ExaminationEnded {
            item: item(),
            committee: "Economy".into(),
            opinion,
            report: PaperId::new(report),
        }
    }

    fn withdrawn() -> Fact {
        Fact::ExaminationWithdrawn { item: item() }
    }

    /// Seat 0 is the clerk (and may lead), seat 1 the chair alone, seat 2 a member of the committee, seat 3 of none.
    fn room() -> Room {
        let mut room = Room::with(3);
        room.registers(Fact::RoleGranted {
            person: person(1),
            role: Role::Chair,
        });
        room.follows();
        room.says(0, paper("r", PaperKind::Examination, Audience::Everyone))
            .unwrap();
        room.says(0, paper("s", PaperKind::Submission, Audience::Everyone))
            .unwrap();
        room
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum State {
        None,
        Asked,
        Ended,
        AskedAgain,
    }

    fn brought_to(state: State) -> Room {
        let mut room = room();
        let steps: &[Fact] = &[
            asked(None),
            ended(ExaminationOpinion::Proceed, "r"),
            asked(Some("2026-01-05")),
        ];
        let count = match state {
            State::None => 0,
            State::Asked => 1,
            State::Ended => 2,
            State::AskedAgain => 3,
        };
        for step in steps.iter().take(count) {
            room.says(0, step.clone()).unwrap();
        }
        room
    }

    #[test]
    fn each_transition_is_the_clerk_s_and_refused_from_a_state_that_it_does_not_fit() {
        let under_way = [State::Asked, State::AskedAgain];
        for state in [State::None, State::Asked, State::Ended, State::AskedAgain] {
            for (fact, from, refusal) in [
                (
                    asked(Some("2026-01-09")),
                    [State::None, State::Ended],
                    Refusal::AlreadyThere,
                ),
                (withdrawn(), under_way, Refusal::ExaminationNotAsked),
                (
                    ended(ExaminationOpinion::NotReady, "r"),
                    under_way,
                    Refusal::ExaminationNotAsked,
                ),
            ] {
                for seat in 0..=3 {
                    let mut room = brought_to(state);
                    let expected = match seat {
                        0 if from.contains(&state) => Ok(()),
                        0 => Err(refusal.clone()),
                        _ => Err(Refusal::NotYourRole),
                    };
                    let said = room.says(seat, fact.clone()).map(|_| ());
                    assert_eq!(said, expected, "{state:?} {} by {seat}", fact.kind());
                }
            }
        }
    }

    #[test]
    fn an_item_that_is_examined_stays_and_one_that_is_not_any_more_may_go() {
        let mut room = Room::with(1);
        let mut items = room.session.agenda.clone();
        items[0].id = ItemId::new("another");
        let other = Fact::AgendaSet { items };
        room.says(0, asked(None)).unwrap();
        assert_eq!(room.says(0, other.clone()), Err(Refusal::NoSuchItem));
        room.says(0, withdrawn()).unwrap();
        room.says(0, other).unwrap();
    }

    #[test]
    fn it_ends_with_a_report_of_the_item_and_falls_with_it() {
        let mut room = brought_to(State::Asked);
        for report in ["s", "unknown"] {
            assert_eq!(
                room.says(0, ended(ExaminationOpinion::Change, report)),
                Err(Refusal::NoExaminationReport)
            );
        }
        let other = Fact::ExaminationEnded {
            item: item(),
            committee: "Law".into(),
            opinion: ExaminationOpinion::Change,
            report: PaperId::new("r"),
        };
        assert_eq!(
            room.says(0, other),
            Err(Refusal::WrongFigures),
            "that was not asked"
        );
        room.says(0, ended(ExaminationOpinion::Change, "r")).unwrap();
        let opinion = |room: &Room| {
            let ended = room.session.ended_examination(&item());
            ended.map(|ended| ended.opinion)
        };
        assert_eq!(opinion(&room), Some(ExaminationOpinion::Change));
        let paper = PaperId::new("r");
        room.says(0, Fact::PaperWithdrawn { paper }).unwrap();
        assert_eq!(opinion(&room), None);
        let mut room = brought_to(State::None);
        assert_eq!(room.says(0, asked(Some("2026-02-30"))), Err(Refusal::BadDate));
        let nobody = Fact::ExaminationAsked {
            item: item(),
            committee: " ".into(),
            due: None,
        };
        assert_eq!(room.says(0, nobody), Err(Refusal::EmptyText));
        let nowhere = Fact::ExaminationAsked {
            item: ItemId::new("i-9"),
            committee: "Law".into(),
            due: None,
        };
        assert_eq!(room.says(0, nowhere), Err(Refusal::NoSuchItem));
    }

    fn vote(room: &mut Room, ballot: &str) -> Result<u64, Refusal> {
        let opened = Fact::BallotOpened {
            ballot: BallotId::new(ballot),
            item: item(),
            question: "Adopt?".into(),
            paper: None,
            paper_version: 0,
            rule: "r".into(),
            form: BallotForm::default(),
            calling: None,
            rows: None,
            prepared: None,
            with: alloc::vec::Vec::new(),
        };
        room.says(0, opened)
    }

    #[test]
    fn not_ready_stops_a_vote_where_the_rules_say_so_and_nowhere_else() {
        for stops in [false, true] {
            let mut room = brought_to(State::Asked);
            room.says(0, ended(ExaminationOpinion::NotReady, "r")).unwrap();
            if let Some(rules) = &mut room.session.rules {
                rules.preparation.not_ready_stops_vote = stops;
            }
            room.opens(3);
            if stops {
                let refused = Refusal::ItemNotReady { number: "1".into() };
                assert_eq!(vote(&mut room, "b"), Err(refused));
                room.says(0, asked(None)).unwrap();
                room.says(0, ended(ExaminationOpinion::Change, "r")).unwrap();
            }
            vote(&mut room, "b").unwrap();
        }
    }

    #[test]
    fn whoever_may_see_the_report_is_told_and_the_chair_at_once() {
        let mut room = Room::with(3);
        room.session.holders.clear();
        room.registers(Fact::RoleGranted {
            person: person(1),
            role: Role::Chair,
        });
        room.follows();
        let audience = Audience::Those {
            groups: alloc::vec::Vec::new(),
            people: alloc::vec![person(2)],
        };
        room.says(0, paper("r", PaperKind::Examination, audience))
            .unwrap();
        let asks = room.says(0, asked(None)).unwrap();
        let ends = room.says(0, ended(ExaminationOpinion::NotReady, "r")).unwrap();
        let sees = |room: &Room, number| -> alloc::vec::Vec<usize> {
            let seats = 0..=3;
            seats
                .filter(|seat| room.session.may_see(&device(*seat), number))
                .collect()
        };
        assert_eq!(sees(&room, asks), [0, 1]);
        assert_eq!(sees(&room, ends), [0, 1]);
        room.says(0, Fact::Published).unwrap();
        assert_eq!(sees(&room, asks), [0, 1]);
        assert_eq!(sees(&room, ends), [0, 1, 2]);
    }

    #[test]
    fn what_is_told_late_changes_nothing_that_happened_after_it() {
        let mut session = Session::default();
        session.apply_examination(30, ended(ExaminationOpinion::Proceed, "r"));
        session.apply_examination(10, ended(ExaminationOpinion::NotReady, "r"));
        session.apply_examination(5, asked(None));
        let known = &session.examinations[&item()];
        assert_eq!(known.asked, None);
        assert_eq!(known.ended.as_ref().map(|ended| ended.number), Some(30));
    }
}
