use alloc::{string::ToString, vec, vec::Vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, entry, item, person},
    papers::{Audience, PaperKind},
};

const HOUR: i64 = 3_600_000;

fn id() -> OpinionRoundId {
    OpinionRoundId::new("o-1")
}

fn question(text: &str) -> OpinionQuestion {
    OpinionQuestion {
        paper: None,
        paper_version: 0,
        text: text.into(),
    }
}

/// Two questions to the members of these seats, for one hour.
fn asks(room: &Room, seats: impl IntoIterator<Item = usize>) -> OpinionsAsked {
    OpinionsAsked {
        title: "Land prices".into(),
        instructions: String::new(),
        questions: vec![question("First"), question("Second")],
        people: seats.into_iter().map(person).collect(),
        deadline: Moment(room.now + HOUR),
        labels: OpinionLabels::default(),
        names_shown: true,
        decides: None,
    }
}

fn opens(room: &mut Room, asks: OpinionsAsked) -> Result<u64, Refusal> {
    let clerk = Actor::of(&room.session.register, &device(0)).unwrap();
    let fact = room
        .session
        .open_opinion_round(&clerk, id(), asks, Moment(room.now))?;
    room.says(0, fact)
}

fn gives(
    room: &mut Room,
    seat: usize,
    question: u32,
    choice: OpinionChoice,
    text: &str,
) -> Result<u64, Refusal> {
    let given = Fact::OpinionGiven {
        round: id(),
        question,
        choice,
        text: text.into(),
    };
    room.says(seat, given)
}

fn closes(room: &mut Room, reason: Option<&str>) -> Result<u64, Refusal> {
    let reason = reason.map(String::from);
    room.says(0, Fact::OpinionRoundClosed { round: id(), reason })?;
    assert_eq!(room.session.uncounted_opinions(), Some(round(room)));
    let keeper = Actor::of(&room.session.register, &device(0)).unwrap();
    let counted = room.session.count_opinions(&keeper, &id())?;
    let number = room.says(0, counted)?;
    assert_eq!(room.session.uncounted_opinions(), None);
    Ok(number)
}

fn round(room: &Room) -> &OpinionRound {
    room.session.opinion_round(&id()).unwrap()
}

fn paper(room: &mut Room, audience: Audience) -> PaperId {
    let paper = PaperId::new("pa-1");
    let added = Fact::PaperAdded {
        paper: paper.clone(),
        version: 1,
        item: item(),
        paper_kind: PaperKind::DraftResolution,
        title: "Draft".into(),
        sha256: String::new(),
        bytes: 1,
        pieces_root: String::new(),
        pages: 1,
        audience,
        what_changed: None,
        expert: None,
    };
    room.says(0, added).unwrap();
    paper
}

#[test]
fn an_answer_may_be_changed_until_the_deadline_and_counts_once() {
    let mut room = Room::with(3);
    let asked = asks(&room, [1, 2]);
    opens(&mut room, asked).unwrap();
    gives(&mut room, 1, 1, OpinionChoice::Agree, "").unwrap();
    gives(&mut room, 1, 1, OpinionChoice::Disagree, "too dear").unwrap();
    gives(&mut room, 1, 1, OpinionChoice::Other, "only for two years").unwrap();
    let count = round(&room).count();
    assert_eq!((count[0].other, count[0].agree, count[0].unanswered), (1, 0, 1));
    assert_eq!(
        round(&room).standing(&person(1), 1).unwrap().text,
        "only for two years"
    );
    assert_eq!(round(&room).answered_by(&person(1)), 1);
}

#[test]
fn what_comes_after_the_deadline_or_the_close_is_kept_as_late_and_not_counted() {
    let mut room = Room::with(3);
    let asked = asks(&room, [1, 2]);
    opens(&mut room, asked).unwrap();
    gives(&mut room, 1, 1, OpinionChoice::Agree, "").unwrap();
    room.now = round(&room).asks.deadline.0;
    gives(&mut room, 1, 2, OpinionChoice::Agree, "").unwrap();
    assert!(
        round(&room).standing(&person(1), 2).is_some(),
        "the deadline itself is in time"
    );
    gives(&mut room, 1, 1, OpinionChoice::Disagree, "").unwrap();
    closes(&mut room, None).unwrap();
    gives(&mut room, 2, 1, OpinionChoice::Disagree, "").unwrap();
    let (round, changed) = (round(&room), round(&room).late(&person(1), 1));
    assert_eq!(
        round.standing(&person(1), 1).unwrap().choice,
        OpinionChoice::Agree
    );
    assert_eq!(changed.unwrap().choice, OpinionChoice::Disagree);
    assert!(round.late(&person(2), 1).is_some());
    assert_eq!(round.counts, Some(round.count()));
    assert_eq!(round.count()[0].unanswered, 1);
}

#[test]
fn an_answer_is_refused_where_nobody_asked_for_it() {
    let mut room = Room::with(3);
    let asked = asks(&room, [1]);
    assert_eq!(
        gives(&mut room, 1, 1, OpinionChoice::Agree, ""),
        Err(Refusal::NoSuchOpinionRound)
    );
    opens(&mut room, asked).unwrap();
    for (seat, question, choice, text, why) in [
        (2, 1, OpinionChoice::Agree, "", Refusal::NotAsked),
        (1, 0, OpinionChoice::Agree, "", Refusal::NoSuchPaper),
        (1, 3, OpinionChoice::Agree, "", Refusal::NoSuchPaper),
        (
            1,
            1,
            OpinionChoice::Other,
            " \n",
            Refusal::OtherOpinionWithoutText,
        ),
    ] {
        assert_eq!(gives(&mut room, seat, question, choice, text), Err(why));
    }
    let member = Actor::of(&room.session.register, &device(1)).unwrap();
    closes(&mut room, Some("opened by mistake")).unwrap();
    let known = room
        .session
        .give_opinion(&member, &id(), 1, OpinionChoice::Agree, "");
    assert_eq!(
        known,
        Err(Refusal::OpinionRoundClosed),
        "at the laptop that knows of the close"
    );
}

#[test]
fn only_the_clerk_opens_reminds_and_closes() {
    let mut room = Room::with(2);
    let member = Actor::of(&room.session.register, &device(1)).unwrap();
    let asked = asks(&room, [1]);
    let refused = room
        .session
        .open_opinion_round(&member, id(), asked.clone(), Moment(room.now));
    assert_eq!(refused, Err(Refusal::NotYourRole));
    opens(&mut room, asked).unwrap();
    let session = &room.session;
    assert_eq!(
        session.remind_of_opinions(&member, &id()),
        Err(Refusal::NotYourRole)
    );
    let closed = session.close_opinion_round(&member, &id(), Some("why"), Moment(room.now));
    assert_eq!(closed, Err(Refusal::NotYourRole));
    room.says(0, Fact::OpinionReminderSent { round: id() }).unwrap();
    assert_eq!(round(&room).reminded.len(), 1);
    for question in [1, 2] {
        gives(&mut room, 1, question, OpinionChoice::Agree, "").unwrap();
    }
    let none_left = room.says(0, Fact::OpinionReminderSent { round: id() });
    assert_eq!(none_left, Err(Refusal::NobodyToRemind));
}

#[test]
fn a_close_before_the_deadline_gives_a_reason_unless_everybody_has_answered() {
    let mut room = Room::with(2);
    let asked = asks(&room, [1]);
    opens(&mut room, asked).unwrap();
    assert_eq!(closes(&mut room, None), Err(Refusal::DeadlineNotReached));
    assert_eq!(closes(&mut room, Some("  ")), Err(Refusal::DeadlineNotReached));
    for question in [1, 2] {
        gives(&mut room, 1, question, OpinionChoice::Agree, "").unwrap();
    }
    closes(&mut room, None).unwrap();
    assert_eq!(round(&room).closed_early, None);
    assert_eq!(closes(&mut room, None), Err(Refusal::OpinionRoundClosed));
}

#[test]
fn a_round_asks_something_of_somebody_with_time_to_answer() {
    let mut room = Room::with(2);
    let good = asks(&room, [1]);
    let with = |change: &dyn Fn(&mut OpinionsAsked)| {
        let mut asked = good.clone();
        change(&mut asked);
        asked
    };
    let many = Refusal::BadNumberOfQuestions { most: MAX_QUESTIONS };
    for (asked, why) in [
        (with(&|a| a.people.clear()), Refusal::NobodyAsked),
        (with(&|a| a.people = vec![person(9)]), Refusal::NoSuchPerson),
        (with(&|a| a.people.push(person(1))), Refusal::AlreadyThere),
        (with(&|a| a.questions.clear()), many.clone()),
        (with(&|a| a.questions = vec![question("x"); 61]), many),
        (with(&|a| a.questions[0].text.clear()), Refusal::EmptyText),
        (with(&|a| a.title.clear()), Refusal::EmptyText),
        (with(&|a| a.labels.agree = " ".into()), Refusal::EmptyText),
        (with(&|a| a.deadline = Moment(0)), Refusal::DeadlineNotAhead),
        (
            with(&|a| a.questions[0].paper = Some(PaperId::new("none"))),
            Refusal::NoSuchPaper,
        ),
    ] {
        assert_eq!(opens(&mut room, asked), Err(why));
    }
    opens(&mut room, good).unwrap();
}

#[test]
fn nobody_is_asked_about_a_paper_that_is_not_out_or_not_for_them() {
    let mut room = Room::with(2);
    let paper = paper(&mut room, Audience::Group("Committee".into()));
    let mut asked = asks(&room, [1]);
    asked.questions[0].paper = Some(paper.clone());
    let title = || "Draft".to_string();
    assert_eq!(
        opens(&mut room, asked.clone()),
        Err(Refusal::PaperNotPublished { title: title() })
    );
    room.says(0, Fact::Published).unwrap();
    assert_eq!(
        opens(&mut room, asked.clone()),
        Err(Refusal::PaperNotForPerson {
            name: "Member 1".into(),
            title: title()
        })
    );
    // The clerk may see it.
    asked.people = vec![person(0)];
    opens(&mut room, asked).unwrap();
    let first = &round(&room).asks.questions[0];
    assert_eq!((first.text.as_str(), first.paper_version), ("Draft", 1));
    assert_eq!(first.paper.as_ref(), Some(&paper));
}

#[test]
fn a_round_decides_only_where_the_rules_know_it_and_asks_every_member() {
    let written = WrittenProcedure {
        source: "GemO BW § 37".into(),
        verified: true,
    };
    let mut room = Room::with(2);
    let mut asked = asks(&room, [1]);
    asked.decides = Some(written.clone());
    assert_eq!(opens(&mut room, asked.clone()), Err(Refusal::NotEveryMemberAsked));
    asked.people.push(person(2));
    assert_eq!(opens(&mut room, asked.clone()), Err(Refusal::NoWrittenProcedure));
    room.session.rules.as_mut().unwrap().written = Some(written);
    opens(&mut room, asked).unwrap();
    let other = gives(&mut room, 1, 1, OpinionChoice::Other, "perhaps");
    assert_eq!(other, Err(Refusal::ChoiceNotOffered));
    gives(&mut room, 1, 2, OpinionChoice::Disagree, "").unwrap();
    assert_eq!(
        round(&room).adopted(&round(&room).count()[0]),
        None,
        "not before the close"
    );
    room.now = round(&room).asks.deadline.0;
    closes(&mut room, None).unwrap();
    let counts = round(&room).counts.clone().unwrap();
    let adopted: Vec<_> = counts.iter().map(|count| round(&room).adopted(count)).collect();
    assert_eq!(adopted, [Some(true), Some(false)], "silence does not object");
}

#[test]
fn a_decision_that_was_broken_off_adopts_nothing_and_a_biased_member_does_not_object() {
    let mut room = Room::with(1);
    let paper = paper(&mut room, Audience::Everyone);
    room.says(0, Fact::Published).unwrap();
    let written = WrittenProcedure {
        source: "§ 37".into(),
        verified: true,
    };
    room.session.rules.as_mut().unwrap().written = Some(written.clone());
    let mut asked = asks(&room, [1]);
    asked.questions[0].paper = Some(paper);
    asked.decides = Some(written);
    opens(&mut room, asked).unwrap();
    let recused = Fact::RecusalDeclared {
        person: person(1),
        item: item(),
        reason: "my land".into(),
    };
    room.says(1, recused).unwrap();
    let objects = gives(&mut room, 1, 1, OpinionChoice::Disagree, "");
    assert_eq!(objects, Err(Refusal::TakesNoPart));
    closes(&mut room, Some("new draft")).unwrap();
    assert_eq!(round(&room).adopted(&round(&room).count()[0]), None);
}

#[test]
fn answers_are_for_their_author_and_the_clerk_and_after_the_close_as_the_round_says() {
    for names_shown in [true, false] {
        let mut room = Room::with(4);
        let mut asked = asks(&room, [1, 2, 3]);
        asked.names_shown = names_shown;
        let opened = opens(&mut room, asked).unwrap();
        let given = gives(&mut room, 1, 1, OpinionChoice::Other, "hidden").unwrap();
        let sees = |room: &Room, number| -> Vec<usize> {
            (0..=4)
                .filter(|seat| room.session.may_see(&device(*seat), number))
                .collect()
        };
        assert_eq!(
            sees(&room, opened),
            [0, 1, 2, 3],
            "who is not asked knows nothing of it"
        );
        assert_eq!(sees(&room, given), [0, 1]);
        room.now = round(&room).asks.deadline.0;
        closes(&mut room, None).unwrap();
        let after: &[usize] = if names_shown { &[0, 1, 2, 3] } else { &[0, 1] };
        assert_eq!(sees(&room, given), after);
    }
}

#[test]
fn an_answer_that_is_told_after_the_close_stands_where_it_was_given() {
    let mut room = Room::with(2);
    let asked = asks(&room, [1]);
    opens(&mut room, asked).unwrap();
    gives(&mut room, 1, 1, OpinionChoice::Agree, "").unwrap();
    let earlier = Fact::OpinionGiven {
        round: id(),
        question: 1,
        choice: OpinionChoice::Disagree,
        text: String::new(),
    };
    room.session
        .reveal(&entry(0, 0, &device(1), earlier, Verdict::Counted));
    assert_eq!(
        round(&room).standing(&person(1), 1).unwrap().choice,
        OpinionChoice::Agree
    );
}

/// Xorshift: the same steps in every run.
struct Steps(u64);

impl Steps {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
fn whatever_happens_the_sums_are_those_asked_and_only_last_answers_in_time_count() {
    for seed in 1..=150 {
        let mut steps = Steps(seed);
        let mut room = Room::with(6);
        let seats = 1 + usize::try_from(steps.below(6)).unwrap();
        let asked = asks(&room, 1..=seats);
        let people = u32::try_from(seats).unwrap();
        opens(&mut room, asked).unwrap();
        // What a clerk with pencil and paper would hold: the last answer of each, as long as they are taken.
        let mut held = vec![[None; 2]; seats + 1];
        for _ in 0..steps.below(60) {
            let seat = usize::try_from(steps.below(7)).unwrap();
            let question = u32::try_from(1 + steps.below(2)).unwrap();
            let choice = OpinionChoice::ALL[usize::try_from(steps.below(3)).unwrap()];
            let in_time = round(&room).is_open() && room.now <= round(&room).asks.deadline.0;
            let taken = gives(&mut room, seat, question, choice, "because");
            assert_eq!(taken.is_ok(), (1..=seats).contains(&seat));
            if taken.is_ok() && in_time {
                held[seat][question as usize - 1] = Some(choice);
            }
            match steps.below(20) {
                0 => room.now = room.now.max(round(&room).asks.deadline.0 - 1000),
                1 if room.now >= round(&room).asks.deadline.0 && round(&room).is_open() => {
                    closes(&mut room, None).unwrap();
                }
                _ => {}
            }
        }
        for (index, count) in round(&room).count().iter().enumerate() {
            let of = |choice| {
                let said = held.iter().filter(|answers| answers[index] == Some(choice));
                u32::try_from(said.count()).unwrap()
            };
            assert_eq!(count.asked(), people, "seed {seed}");
            assert_eq!(
                (count.agree, count.disagree, count.other),
                (
                    of(OpinionChoice::Agree),
                    of(OpinionChoice::Disagree),
                    of(OpinionChoice::Other)
                ),
                "seed {seed}"
            );
        }
        if let Some(counts) = &round(&room).counts {
            assert_eq!(
                *counts,
                round(&room).count(),
                "what came after the close changed the count"
            );
        }
    }
}
