use alloc::{collections::BTreeSet, format, string::ToString, vec, vec::Vec};

use super::*;
use crate::{
    Register,
    agenda::AgendaItem,
    counting::BallotForm,
    entry::{Header, Leaf, OfferId, ReadEntry, Verdict},
    ids::{BallotId, DeviceId, JournalId, SessionId},
    mandates::MandateEnd,
    minutes::{Line, MinutesDraft},
    register::Role,
    rules::{self, Base, Comparator, Limits, QuorumRule, RulePack},
    tally::Choice,
};

const DAY: i64 = 86_400_000;
/// 2026-01-01 00:00 UTC.
const NEW_YEAR: i64 = 1_767_225_600_000;

/// A session under test: every fact passes the rule before it is applied, as at a keeper.
pub(crate) struct Room {
    pub(crate) register: Register,
    pub(crate) session: Session,
    number: u64,
    pub(crate) now: i64,
}

pub(crate) fn entry(number: u64, now: i64, author: &DeviceId, fact: Fact, verdict: Verdict) -> ReadEntry {
    ReadEntry {
        leaf: Leaf {
            v: 1,
            journal: JournalId::new("j"),
            epoch: 1,
            number,
            time: Moment(now),
            verdict,
            header: String::new(),
            signature: String::new(),
        },
        header: Header {
            v: 1,
            journal: JournalId::new("j"),
            author: author.clone(),
            counter: number + 1,
            prev: String::new(),
            kind: fact.kind(),
            body: String::new(),
        },
        offer: OfferId(number.to_string()),
        fact: Some(fact),
        body_known: true,
    }
}

pub(crate) fn person(seat: usize) -> PersonId {
    PersonId::new(format!("p-{seat}"))
}

pub(crate) fn device(seat: usize) -> DeviceId {
    DeviceId(format!("d-{seat}"))
}

pub(crate) fn item() -> ItemId {
    ItemId::new("i-1")
}

fn pack() -> RulePack {
    RulePack {
        id: "test".into(),
        title: String::new(),
        jurisdiction: "ZZ".into(),
        valid_from: Day("2020-01-01".into()),
        valid_until: None,
        quorum: QuorumRule {
            fraction: rules::tests::two_thirds().fraction,
            ..rules::tests::quorum(Comparator::AtLeast)
        },
        confidence: None,
        written: None,
        statutory_seats: None,
        voting: vec![rules::tests::more_than_half(Base::MembersInOffice)],
        limits: Limits {
            speech: 60,
            speech_second: None,
            debate: None,
            explanation: None,
            question: 60,
            answer: 60,
            follow_up: 60,
            rebuttal: 60,
            source: String::new(),
            verified: true,
        },
        deadlines: Vec::new(),
        preparation: rules::Preparation::default(),
        written_answer: None,
        minutes: rules::MinutesRules::default(),
    }
}

impl Room {
    /// Seat 0 is the chair and the clerk, without a mandate; seats 1 to `members` are in office since 2025.
    pub(crate) fn with(members: usize) -> Self {
        let mut room = Self {
            register: Register::default(),
            session: Session::default(),
            number: 0,
            now: NEW_YEAR,
        };
        room.registers(Fact::CouncilFounded {
            name: "Council".into(),
            language: "en".into(),
            utc_offset: 0,
            clerk: person(0),
            clerk_name: "Clerk".into(),
            device: device(0),
            tls: String::new(),
        });
        room.registers(Fact::RoleGranted {
            person: person(0),
            role: Role::Chair,
        });
        for seat in 1..=members {
            room.admits(seat, Some("2025-01-01"));
        }
        room.session.register = room.register.clone();
        room.says(
            0,
            Fact::SessionFounded {
                session: SessionId::new("s"),
                register_size: room.number,
                register_root: String::new(),
                title: String::new(),
                place: String::new(),
                starts_at: Moment(NEW_YEAR),
                rules: pack(),
                keeper: device(0),
                utc_offset: None,
                second_meeting_of: None,
            },
        )
        .unwrap();
        let agenda = AgendaItem {
            id: item(),
            number: "1".into(),
            title: "Land".into(),
            needs_vote: true,
            questioning: false,
            consent: false,
        };
        room.says(0, Fact::AgendaSet { items: vec![agenda] }).unwrap();
        let figures = room.session.unconfirmed_figures();
        if !figures.is_empty() {
            let pack = pack().sha256();
            room.says(0, Fact::FiguresConfirmed { figures, pack }).unwrap();
        }
        room.says(0, Fact::Published).unwrap();
        room
    }

    fn admits(&mut self, seat: usize, mandate_from: Option<&str>) {
        self.registers(Fact::PersonRegistered {
            person: person(seat),
            name: format!("Member {seat}"),
            group: String::new(),
            seat: u32::try_from(seat).unwrap(),
            position: String::new(),
            mandate_from: mandate_from.map(|day| Day(day.into())),
        });
        self.registers(Fact::DeviceAdmitted {
            device: device(seat),
            tls: String::new(),
            person: person(seat),
        });
    }

    pub(crate) fn registers(&mut self, fact: Fact) {
        self.registers_by(0, fact).unwrap();
    }

    pub(crate) fn registers_by(&mut self, seat: usize, fact: Fact) -> Result<ReadEntry, Refusal> {
        self.register.admit(&device(seat), &fact)?;
        let read = entry(self.number, self.now, &device(seat), fact, Verdict::Counted);
        self.register.apply(&read);
        self.number += 1;
        Ok(read)
    }

    /// The session follows the register from here on.
    pub(crate) fn follows(&mut self) {
        self.session.register = self.register.clone();
    }

    pub(crate) fn says(&mut self, seat: usize, fact: Fact) -> Result<u64, Refusal> {
        let verdict = self.session.admit(&device(seat), &fact, Moment(self.now))?;
        let number = self.number;
        let read = entry(number, self.now, &device(seat), fact, verdict);
        let register = self.register.clone();
        self.session.apply(&read, move |known, _| *known = register);
        self.number += 1;
        self.now += 1000;
        Ok(number)
    }

    fn arrives(&mut self, seat: usize) -> Result<u64, Refusal> {
        self.says(seat, Fact::DelegateArrived { person: person(seat) })
    }

    fn leaves(&mut self, seat: usize) -> Result<u64, Refusal> {
        self.says(
            seat,
            Fact::DelegateLeft {
                person: person(seat),
                reason: String::new(),
            },
        )
    }

    fn excuse(seat: usize, reason: &str) -> Fact {
        Fact::ExcuseGiven {
            person: person(seat),
            reason: reason.into(),
            from: None,
            until: None,
        }
    }

    fn recusal(seat: usize, reason: &str) -> Fact {
        Fact::RecusalDeclared {
            person: person(seat),
            item: item(),
            reason: reason.into(),
        }
    }

    pub(crate) fn opens(&mut self, members: usize) {
        for seat in 1..=members {
            self.arrives(seat).unwrap();
        }
        self.says(0, Fact::SittingOpened).unwrap();
        self.says(0, Fact::ItemOpened { item: item() }).unwrap();
    }

    fn opens_ballot(&mut self, id: &str) -> Result<u64, Refusal> {
        self.says(
            0,
            Fact::BallotOpened {
                ballot: BallotId::new(id),
                item: item(),
                question: "Adopt?".into(),
                paper: None,
                paper_version: 0,
                rule: "r".into(),
                form: BallotForm::default(),
                calling: None,
                rows: None,
                prepared: None,
                with: Vec::new(),
            },
        )
    }

    fn closes(&mut self) {
        self.says(0, Fact::ItemClosed { item: item() }).unwrap();
        self.says(0, Fact::SittingClosed).unwrap();
    }

    pub(crate) fn lines(&self) -> Vec<Line> {
        let draft = MinutesDraft::of(&self.session, String::new());
        draft
            .sections
            .into_iter()
            .flat_map(|section| section.facts)
            .collect()
    }
}

pub(crate) fn vote(choice: Choice) -> Fact {
    Fact::VoteCast {
        ballot: BallotId::new("b"),
        choice,
    }
}

#[test]
fn presence_at_any_entry_is_what_a_naive_replay_says() {
    let mut told = 0;
    for seed in 1..=60_u64 {
        let mut chance = seed;
        let mut below = |end: u64| {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            usize::try_from(chance % end).unwrap()
        };
        let mut room = Room::with(6);
        let mut naive: BTreeSet<PersonId> = BTreeSet::new();
        let mut history = Vec::new();
        for _ in 0..120 {
            let seat = 1 + below(6);
            // Several entries may fall into one millisecond, and the clock may stand still.
            room.now -= i64::try_from(below(2)).unwrap() * 1000;
            let said = match below(12) {
                0 => room.says(0, Fact::SittingOpened),
                1 => room.says(0, Fact::SittingClosed).inspect(|_| naive.clear()),
                2 | 3 => room.says(0, Fact::SittingCalled),
                4..=8 => room.arrives(seat).inspect(|_| {
                    naive.insert(person(seat));
                }),
                _ => room.leaves(seat).inspect(|_| {
                    naive.remove(&person(seat));
                }),
            };
            if let Ok(number) = said {
                history.push((number, naive.clone()));
            }
        }
        told += history.len();
        for (number, expected) in history {
            let rebuilt: BTreeSet<PersonId> = room.session.present_at(number).into_iter().cloned().collect();
            assert_eq!(rebuilt, expected, "seed {seed}, entry {number}");
        }
        assert_eq!(
            room.session.present.keys().cloned().collect::<BTreeSet<_>>(),
            naive
        );
    }
    assert!(told > 1_500, "{told} entries tell too little");
}

#[test]
fn states_follow_each_other_from_the_invitation_to_the_close() {
    let mut room = Room::with(4);
    let state = |room: &Room, seat: usize| room.session.attendance(&person(seat), 0);
    assert_eq!(state(&room, 1), Attendance::Invited);
    room.says(1, Fact::AttendanceConfirmed { person: person(1) })
        .unwrap();
    assert!(matches!(state(&room, 1), Attendance::Confirmed { .. }));
    assert_eq!(
        room.says(1, Fact::AttendanceConfirmed { person: person(1) }),
        Err(Refusal::AlreadyThere)
    );
    room.says(2, Room::excuse(2, "ill")).unwrap();
    assert!(matches!(state(&room, 2), Attendance::Excused(excuse) if excuse.reason == "ill"));
    for seat in [1, 3, 4] {
        room.arrives(seat).unwrap();
    }
    room.says(0, Fact::SittingOpened).unwrap();
    // Better, and here after all.
    room.arrives(2).unwrap();
    assert!(matches!(state(&room, 2), Attendance::Present { .. }));
    room.leaves(2).unwrap();
    assert!(matches!(state(&room, 2), Attendance::Left { .. }));
    assert_eq!(room.leaves(2), Err(Refusal::NotPresent));
    room.arrives(2).unwrap();
    assert_eq!(room.arrives(2), Err(Refusal::AlreadyThere));
}

#[test]
fn an_excuse_needs_a_reason_a_member_and_a_time_that_runs_forward() {
    let mut room = Room::with(3);
    room.admits(9, None);
    room.follows();
    assert_eq!(room.says(1, Room::excuse(1, " ")), Err(Refusal::EmptyText));
    assert_eq!(room.says(0, Room::excuse(9, "ill")), Err(Refusal::NoSuchPerson));
    assert_eq!(room.says(1, Room::excuse(2, "ill")), Err(Refusal::NotYourRole));
    let backwards = Fact::ExcuseGiven {
        person: person(1),
        reason: "ill".into(),
        from: Some(Moment(5)),
        until: Some(Moment(5)),
    };
    assert_eq!(room.says(1, backwards), Err(Refusal::BadDate));
    room.arrives(1).unwrap();
    assert_eq!(room.says(1, Room::excuse(1, "ill")), Err(Refusal::StillPresent));
}

#[test]
fn an_excuse_covers_the_sittings_that_it_names() {
    let mut room = Room::with(3);
    let until = Moment(room.now + DAY / 2);
    let morning = Fact::ExcuseGiven {
        person: person(3),
        reason: "train".into(),
        from: None,
        until: Some(until),
    };
    room.says(3, morning).unwrap();
    room.opens(2);
    room.closes();
    room.says(0, Fact::SittingCalled).unwrap();
    room.now += DAY;
    room.opens(2);
    assert!(matches!(
        room.session.attendance(&person(3), 0),
        Attendance::Excused(_)
    ));
    assert_eq!(room.session.attendance(&person(3), 1), Attendance::Absent);
}

#[test]
fn nobody_stays_over_into_the_next_sitting() {
    let mut room = Room::with(3);
    room.opens(3);
    room.closes();
    assert!(room.session.present.is_empty());
    assert_eq!(room.arrives(1), Err(Refusal::SittingNotOpen));
    assert!(room.says(0, Fact::SittingOpened).is_err());
    room.says(0, Fact::SittingCalled).unwrap();
    assert_eq!(room.says(0, Fact::SittingCalled), Err(Refusal::AlreadyThere));
    room.arrives(1).unwrap();
    assert_eq!(
        room.says(0, Fact::SittingOpened),
        Err(Refusal::QuorumMissing {
            present: 1,
            needed: 2
        })
    );
    room.arrives(2).unwrap();
    room.says(0, Fact::SittingOpened).unwrap();
    assert_eq!(room.session.sittings.len(), 2);
}

#[test]
fn a_mandate_that_ends_between_two_sittings_changes_the_base() {
    let mut room = Room::with(6);
    room.opens(6);
    room.closes();
    assert_eq!(room.session.quorum().base, 6);
    room.registers(Fact::MandateEnded {
        person: person(6),
        on: Day("2026-01-02".into()),
        reason: "moved to another province".into(),
        end: Some(MandateEnd::Transfer),
    });
    room.follows();
    room.now = NEW_YEAR + DAY;
    room.says(0, Fact::SittingCalled).unwrap();
    let quorum = room.session.quorum();
    assert_eq!((quorum.base, quorum.needed), (5, 4));
    assert_eq!(room.arrives(6), Err(Refusal::NoSuchPerson));
    // The replacement comes in on the same day, and the base is whole again.
    room.admits(7, None);
    room.registers(Fact::MandateBegun {
        person: person(7),
        from: Day("2026-01-02".into()),
        replaces: Some(person(6)),
    });
    room.follows();
    assert_eq!(room.session.quorum().base, 6);
    room.arrives(7).unwrap();
    // What was opened before keeps the base that it had.
    assert_eq!(room.session.sittings[0].quorum.base, 6);
    assert!(room.session.sittings[0].members.contains(&person(6)));
}

#[test]
fn a_member_whose_mandate_ends_during_a_sitting_counts_no_longer() {
    let mut room = Room::with(3);
    room.opens(3);
    room.registers(Fact::MandateEnded {
        person: person(3),
        on: Day("2026-01-01".into()),
        reason: "died".into(),
        end: Some(MandateEnd::Death),
    });
    room.follows();
    let quorum = room.session.quorum();
    assert_eq!((quorum.present, quorum.base), (2, 2));
    room.opens_ballot("b").unwrap();
    assert_eq!(room.session.ballots[0].roll, [person(1), person(2)]);
}

#[test]
fn mandates_follow_each_other_and_never_overlap() {
    let mut room = Room::with(2);
    let clerk = Actor::of(&room.register, &device(0)).unwrap();
    let day = |day: &str| Day(day.into());
    let begin = |room: &Room, seat, from: &str, replaces: Option<&PersonId>| {
        room.register
            .begin_mandate(&clerk, &person(seat), &day(from), replaces)
    };
    assert_eq!(begin(&room, 1, "2026-05-01", None), Err(Refusal::AlreadyThere));
    room.registers(Fact::MandateEnded {
        person: person(1),
        on: day("2026-03-01"),
        reason: "resigned".into(),
        end: Some(MandateEnd::Resignation),
    });
    assert_eq!(begin(&room, 1, "2026-02-28", None), Err(Refusal::AlreadyThere));
    assert_eq!(begin(&room, 1, "2026-02-30", None), Err(Refusal::BadDate));
    room.admits(3, None);
    assert_eq!(
        begin(&room, 3, "2026-03-01", Some(&person(2))),
        Err(Refusal::NothingToReplace)
    );
    assert!(begin(&room, 3, "2026-03-01", Some(&person(1))).is_ok());
    let again = begin(&room, 1, "2027-01-01", None).unwrap();
    room.registers(again);
    let member = |room: &Room, on: &str| room.register.people[&person(1)].is_member_on(&day(on));
    assert!(member(&room, "2026-02-28"));
    assert!(!member(&room, "2026-03-01") && !member(&room, "2026-12-31"));
    assert!(member(&room, "2027-01-01"));
    // Read in again from the list, what was there stays.
    room.registers(Fact::PersonRegistered {
        person: person(1),
        name: "Member 1".into(),
        group: "North".into(),
        seat: 1,
        position: String::new(),
        mandate_from: Some(day("2028-01-01")),
    });
    assert_eq!(room.register.people[&person(1)].mandates.len(), 2);
    let end = |on: &str, reason: &str| {
        room.register
            .end_mandate(&clerk, &person(2), &day(on), reason, None)
    };
    assert_eq!(end("2026-04-01", ""), Err(Refusal::EmptyText));
    assert_eq!(end("2024-04-01", "resigned"), Err(Refusal::BadDate));
}

#[test]
fn seats_are_a_dated_figure() {
    let mut room = Room::with(1);
    let day = |day: &str| Day(day.into());
    let seats = |room: &Room, on: &str| room.register.statutory_seats(&day(on));
    assert_eq!(seats(&room, "2026-01-01"), None);
    let set = |seats, from: &str| Fact::SeatsSet {
        seats,
        from: day(from),
    };
    room.registers(set(95, "2026-06-01"));
    room.registers(set(85, "2021-06-01"));
    assert_eq!(seats(&room, "2021-05-31"), None);
    assert_eq!(seats(&room, "2026-05-31"), Some(85));
    assert_eq!(seats(&room, "2026-06-01"), Some(95));
    room.registers(set(96, "2026-06-01"));
    assert_eq!(seats(&room, "2030-01-01"), Some(96));
    let refused = room.register.admit(&device(0), &set(0, "2026-06-01"));
    assert!(matches!(refused, Err(Refusal::BadNumberOfSeats { .. })));
    assert_eq!(
        room.register.admit(&device(1), &set(9, "2026-06-01")),
        Err(Refusal::NotYourRole)
    );
}

#[test]
fn who_takes_no_part_is_present_and_not_on_the_roll() {
    let mut room = Room::with(4);
    room.opens(4);
    assert_eq!(room.says(4, Room::recusal(4, "")), Err(Refusal::EmptyText));
    assert_eq!(room.says(3, Room::recusal(4, "land")), Err(Refusal::NotYourRole));
    room.says(4, Room::recusal(4, "owns land there")).unwrap();
    assert_eq!(
        room.says(4, Room::recusal(4, "again")),
        Err(Refusal::AlreadyThere)
    );
    room.opens_ballot("b").unwrap();
    let ballot = &room.session.ballots[0];
    assert_eq!((ballot.roll.len(), ballot.present.len()), (3, 4));
    assert_eq!(ballot.recused, [person(4)]);
    assert_eq!(room.says(4, vote(Choice::For)), Err(Refusal::TakesNoPart));
    let back = Fact::RecusalWithdrawn {
        person: person(4),
        item: item(),
    };
    assert_eq!(room.says(4, back.clone()), Err(Refusal::RecusalTooLate));
    assert_eq!(
        room.says(3, Room::recusal(3, "late")),
        Err(Refusal::RecusalTooLate)
    );
    room.says(1, vote(Choice::For)).unwrap();
    let tally = room.session.ballots[0].count().unwrap();
    assert_eq!((tally.entitled, tally.recused, tally.present), (3, 1, 4));
    assert_eq!((tally.no_input, tally.absent()), (2, 0));
    let ballot = BallotId::new("b");
    room.says(
        0,
        Fact::BallotClosed {
            ballot: ballot.clone(),
        },
    )
    .unwrap();
    room.says(
        0,
        Fact::TallyCounted {
            ballot: ballot.clone(),
            tally,
        },
    )
    .unwrap();
    let declared = {
        let actor = Actor::of(&room.session.register, &device(0)).unwrap();
        room.session.declare(&actor, &ballot).unwrap()
    };
    room.says(0, declared).unwrap();
    // Once the vote is over it may be taken back; the roll of the vote that was held stays.
    room.says(4, back.clone()).unwrap();
    assert_eq!(room.says(4, back), Err(Refusal::NotRecused));
    assert_eq!(room.session.ballots[0].recused, [person(4)]);
    room.opens_ballot("again").unwrap();
    assert!(room.session.ballots[1].recused.is_empty());
    let told = Line::TookNoPart {
        name: "Member 4".into(),
        reason: "owns land there".into(),
    };
    assert_eq!(room.lines().iter().filter(|line| **line == told).count(), 1);
}

#[test]
fn a_vote_of_one_who_leaves_stays_and_the_roll_stays_frozen() {
    let mut room = Room::with(3);
    room.opens(2);
    room.opens_ballot("b").unwrap();
    room.says(2, vote(Choice::Against)).unwrap();
    room.leaves(2).unwrap();
    room.arrives(3).unwrap();
    let ballot = &room.session.ballots[0];
    assert_eq!(ballot.roll, [person(1), person(2)]);
    assert_eq!(ballot.count().unwrap().votes_against, 1);
    assert_eq!(room.says(3, vote(Choice::For)), Err(Refusal::NotOnRoll));
}

#[test]
fn a_guest_may_send_somebody_else_and_a_member_may_not() {
    let mut room = Room::with(2);
    room.admits(8, None);
    room.follows();
    let named = |seat| Fact::SubstituteNamed {
        person: person(seat),
        substitute: "Somebody".into(),
    };
    let invited = |seat, capacity: &str| Fact::GuestInvited {
        person: person(seat),
        capacity: capacity.into(),
    };
    assert_eq!(room.says(8, named(8)), Err(Refusal::NotInvited));
    assert_eq!(room.says(8, invited(8, "Director")), Err(Refusal::NotYourRole));
    assert_eq!(room.says(0, invited(8, "")), Err(Refusal::EmptyText));
    assert_eq!(room.says(0, invited(1, "Director")), Err(Refusal::MemberNotGuest));
    room.says(0, invited(8, "Director")).unwrap();
    assert_eq!(room.says(0, invited(8, "Director")), Err(Refusal::AlreadyThere));
    room.says(8, named(8)).unwrap();
    assert_eq!(room.says(1, named(1)), Err(Refusal::NoSubstitute));
    // Neither the guest nor the substitute ever counts or votes.
    assert_eq!(room.arrives(8), Err(Refusal::NoSuchPerson));
    room.opens(2);
    assert_eq!(room.session.quorum().present, 2);
    room.opens_ballot("b").unwrap();
    assert_eq!(room.says(8, vote(Choice::For)), Err(Refusal::NotOnRoll));
}

#[test]
fn the_minutes_tell_each_sitting_on_its_own() {
    let mut room = Room::with(6);
    room.says(5, Room::excuse(5, "ill")).unwrap();
    room.opens(4);
    room.leaves(2).unwrap();
    room.arrives(6).unwrap();
    room.arrives(2).unwrap();
    room.closes();
    room.says(0, Fact::SittingCalled).unwrap();
    room.opens(5);
    room.closes();
    let names = |seats: &[usize]| seats.iter().map(|seat| format!("Member {seat}")).collect();
    let lines = room.lines();
    let present: Vec<&Line> = lines
        .iter()
        .filter(|line| matches!(line, Line::Present { .. }))
        .collect();
    assert_eq!(
        present,
        [
            &Line::Present {
                names: names(&[1, 2, 3, 4, 6])
            },
            &Line::Present {
                names: names(&[1, 2, 3, 4, 5])
            }
        ]
    );
    assert!(lines.contains(&Line::Excused {
        name: "Member 5".into(),
        reason: "ill".into()
    }));
    let absent = |seats: &[usize]| Line::Absent { names: names(seats) };
    assert!(lines.contains(&absent(&[])) && lines.contains(&absent(&[6])));
    let moved = |line: &&Line| {
        matches!(
            line,
            Line::CameLater { .. } | Line::CameBack { .. } | Line::LeftEarly { .. }
        )
    };
    assert_eq!(lines.iter().filter(moved).count(), 3);
    assert!(
        lines
            .iter()
            .any(|line| matches!(line, Line::CameBack { name, .. } if name == "Member 2"))
    );
}
