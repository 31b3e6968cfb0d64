use alloc::format;

use super::*;
use crate::{
    attendance::tests::{Room, device, person},
    register::Role,
};

pub const CLERK: usize = 0;
pub const CHAIR: usize = 1;
pub const MEMBER: usize = 2;
pub const OTHER: usize = 3;
pub const GUEST: usize = 4;
const ROLES: [usize; 5] = [CLERK, CHAIR, MEMBER, OTHER, GUEST];

pub fn id(number: usize) -> PetitionId {
    PetitionId::new(format!("petition-{number}"))
}

fn words() -> PetitionWords {
    PetitionWords {
        what: "Chiếu sáng đường Nguyễn Trãi".into(),
        source: "Tiếp xúc cử tri".into(),
        place: "Phường 3".into(),
        field: "Giao thông".into(),
        level: CompetentLevel::Own,
        received: Day("2026-06-01".into()),
    }
}

pub fn entered(number: usize) -> Fact {
    Fact::PetitionEntered {
        petition: id(number),
        words: words(),
        repeats: None,
    }
}

fn routed() -> Fact {
    Fact::PetitionRouted {
        petition: id(1),
        body: "Sở Xây dựng".into(),
        due: Some(Day("2026-06-20".into())),
    }
}

fn replied(outcome: PetitionOutcome) -> Fact {
    Fact::PetitionReplied {
        petition: id(1),
        outcome,
        text: "Đã lắp 40 bóng đèn".into(),
        on: Day("2026-06-18".into()),
    }
}

fn reworded(repeats: Option<PetitionId>) -> Fact {
    Fact::PetitionReworded {
        petition: id(1),
        words: words(),
        repeats,
    }
}

fn linked() -> Fact {
    Fact::PetitionLinked {
        petition: id(1),
        link: PetitionLink::Resolution {
            name: "12/NQ-HĐND".into(),
        },
    }
}

/// A clerk without a mandate, a chair, two members, and a guest, who has none.
pub struct Office {
    pub room: Room,
}

impl Office {
    pub fn new() -> Self {
        let mut room = Room::with(3);
        room.registers(Fact::RoleGranted {
            person: person(CHAIR),
            role: Role::Chair,
        });
        room.registers(Fact::PersonRegistered {
            person: person(GUEST),
            name: "Guest".into(),
            group: "".into(),
            seat: 0,
            position: "".into(),
            mandate_from: None,
        });
        room.registers(Fact::DeviceAdmitted {
            device: device(GUEST),
            tls: "guest".into(),
            person: person(GUEST),
        });
        Self { room }
    }

    pub fn says(&mut self, who: usize, fact: Fact) -> Result<(), Refusal> {
        self.room.registers_by(who, fact).map(drop)
    }

    fn state(&self) -> PetitionState {
        self.room.register.petitions[&id(1)].state()
    }

    /// Who of all may say this now.
    pub fn may(&self, fact: &Fact) -> Vec<usize> {
        let may = |who: &usize| self.room.register.admit(&device(*who), fact).is_ok();
        ROLES.into_iter().filter(may).collect()
    }
}

#[test]
fn members_write_down_what_they_hear_and_guests_do_not() {
    let mut office = Office::new();
    assert_eq!(office.may(&entered(1)), [CLERK, CHAIR, MEMBER, OTHER]);
    office.says(MEMBER, entered(1)).unwrap();
    office.says(OTHER, entered(2)).unwrap();
    let known = &office.room.register.petitions;
    assert_eq!((known[&id(1)].number, known[&id(2)].number), (1, 2));
    assert_eq!(known[&id(1)].by, person(MEMBER));
    assert_eq!(office.says(MEMBER, entered(1)), Err(Refusal::AlreadyThere));
    let stranger = device(9);
    assert_eq!(
        office.room.register.admit(&stranger, &entered(3)),
        Err(Refusal::UnknownDevice)
    );
}

#[test]
fn every_step_by_every_role_is_allowed_or_refused_in_every_state() {
    const LEADERS: &[usize] = &[CLERK, CHAIR];
    // The state, who may reword, route, reply, link.
    type Row = (
        PetitionState,
        &'static [usize],
        &'static [usize],
        &'static [usize],
        &'static [usize],
    );
    let hold = |office: &Office, (state, reword, route, reply, link): Row| {
        assert_eq!(office.state(), state);
        let steps = [
            (reworded(None), reword),
            (routed(), route),
            (replied(PetitionOutcome::Resolved), reply),
            (linked(), link),
        ];
        for (fact, allowed) in steps {
            assert_eq!(office.may(&fact), allowed, "{state:?}: {fact:?}");
        }
    };
    for ends in [
        (PetitionOutcome::Resolved, PetitionState::Resolved),
        (PetitionOutcome::Explained, PetitionState::Explained),
        (PetitionOutcome::NotAccepted, PetitionState::NotAccepted),
    ] {
        let mut office = Office::new();
        office.says(MEMBER, entered(1)).unwrap();
        hold(
            &office,
            (
                PetitionState::Received,
                &[CLERK, CHAIR, MEMBER],
                LEADERS,
                &[],
                LEADERS,
            ),
        );
        let early = office.says(CLERK, replied(PetitionOutcome::Resolved));
        assert_eq!(early, Err(Refusal::PetitionNotRouted));
        office.says(CHAIR, routed()).unwrap();
        hold(
            &office,
            (PetitionState::Routed, LEADERS, LEADERS, LEADERS, LEADERS),
        );
        office.says(CLERK, replied(PetitionOutcome::InProgress)).unwrap();
        hold(
            &office,
            (PetitionState::InProgress, LEADERS, LEADERS, LEADERS, LEADERS),
        );
        office.says(CLERK, replied(ends.0)).unwrap();
        hold(&office, (ends.1, &[], &[], &[], LEADERS));
        assert_eq!(office.says(CLERK, routed()), Err(Refusal::PetitionEnded));
        office.says(CLERK, linked()).unwrap();
        assert_eq!(office.says(CHAIR, linked()), Err(Refusal::AlreadyThere));
        let known = &office.room.register.petitions[&id(1)];
        assert_eq!(known.replies.len(), 2);
        assert!(known.replies.iter().all(|reply| reply.body == "Sở Xây dựng"));
    }
}

#[test]
fn it_is_late_from_the_day_after_its_due_day_until_a_reply_ends_it() {
    let mut office = Office::new();
    office.says(MEMBER, entered(1)).unwrap();
    let late =
        |office: &Office, day: &str| office.room.register.petitions[&id(1)].days_late(&Day(day.into()));
    assert_eq!(late(&office, "2030-01-01"), 0);
    office.says(CLERK, routed()).unwrap();
    assert_eq!((late(&office, "2026-06-20"), late(&office, "2026-06-21")), (0, 1));
    office.says(CLERK, replied(PetitionOutcome::InProgress)).unwrap();
    assert_eq!(late(&office, "2026-06-25"), 5);
    office.says(CLERK, replied(PetitionOutcome::Explained)).unwrap();
    assert_eq!(late(&office, "2026-06-25"), 0);
}

#[test]
fn what_repeats_names_an_earlier_one_and_never_itself() {
    let mut office = Office::new();
    let unknown = Fact::PetitionEntered {
        petition: id(1),
        words: words(),
        repeats: Some(id(7)),
    };
    assert_eq!(office.says(MEMBER, unknown), Err(Refusal::NoSuchPetition));
    office.says(MEMBER, entered(1)).unwrap();
    let second = Fact::PetitionEntered {
        petition: id(2),
        words: words(),
        repeats: Some(id(1)),
    };
    office.says(OTHER, second).unwrap();
    assert_eq!(
        office.says(CLERK, reworded(Some(id(1)))),
        Err(Refusal::PetitionRepeatsItself)
    );
    assert_eq!(
        office.says(CLERK, reworded(Some(id(2)))),
        Err(Refusal::PetitionRepeatsItself)
    );
    assert_eq!(office.room.register.petitions[&id(2)].repeats, Some(id(1)));
}

#[test]
fn bad_words_are_refused_with_their_reason() {
    let office = Office::new();
    let said = |change: fn(&mut PetitionWords)| {
        let mut words = words();
        change(&mut words);
        let fact = Fact::PetitionEntered {
            petition: id(1),
            words,
            repeats: None,
        };
        office.room.register.admit(&device(MEMBER), &fact)
    };
    assert_eq!(said(|words| words.what = " ".into()), Err(Refusal::EmptyText));
    assert_eq!(said(|words| words.source = "".into()), Err(Refusal::EmptyText));
    assert_eq!(
        said(|words| words.place = "x".repeat(3_000)),
        Err(Refusal::TextTooLong)
    );
    assert_eq!(
        said(|words| words.received = Day("2026-02-30".into())),
        Err(Refusal::BadDate)
    );
    assert_eq!(said(|words| words.place.clear()), Ok(()));
    let unknown = Fact::PetitionLinked {
        petition: id(1),
        link: PetitionLink::Resolution { name: "x".into() },
    };
    assert_eq!(
        office.room.register.admit(&device(CLERK), &unknown),
        Err(Refusal::NoSuchPetition)
    );
}

#[test]
fn a_session_s_own_copy_of_the_register_holds_no_petitions() {
    let mut office = Office::new();
    let read = office.room.registers_by(MEMBER, entered(1)).unwrap();
    let mut copy = office.room.register.clone();
    copy.petitions.clear();
    copy.size = 0;
    copy.advance(&[read], 1);
    assert!(copy.petitions.is_empty());
    assert_eq!(office.room.register.petitions.len(), 1);
}
