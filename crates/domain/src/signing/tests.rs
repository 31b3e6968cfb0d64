use alloc::{format, vec};

use super::*;
use crate::{
    attendance::tests::{Room, device, item, person},
    ids::DeviceId,
};

const CLERK: usize = 0;
const CHAIR: usize = 1;
const MEMBER: usize = 2;
/// Seats of the clerk, the chair, and a member.
const ROLES: [usize; 3] = [CLERK, CHAIR, MEMBER];

/// Seat 0 is the clerk, without a mandate; seat 1 the chair; a sitting was held.
struct Held {
    room: Room,
}

fn held() -> Held {
    let mut room = Room::with(3);
    room.registers(Fact::RoleGranted {
        person: person(CHAIR),
        role: Role::Chair,
    });
    room.follows();
    room.opens(3);
    let mut held = Held { room };
    held.says(CHAIR, Fact::ItemClosed { item: item() }).unwrap();
    held.says(CHAIR, Fact::SittingClosed).unwrap();
    held
}

fn hash(letter: char) -> String {
    core::iter::repeat_n(letter, 64).collect()
}

fn file(part: MinutesPart, form: MinutesForm, letter: char) -> MinutesFile {
    MinutesFile {
        part,
        form,
        sha256: hash(letter),
        bytes: 9,
        pieces_root: hash(letter),
    }
}

fn files() -> Vec<MinutesFile> {
    vec![
        file(MinutesPart::Public, MinutesForm::Pdf, 'a'),
        file(MinutesPart::Public, MinutesForm::Json, 'b'),
    ]
}

fn copy(of: char, letter: char) -> SignedCopy {
    SignedCopy {
        of: hash(of),
        sha256: hash(letter),
        bytes: 9,
        pieces_root: hash(letter),
    }
}

impl Held {
    /// Seat 0 is no chair here, which the register of the room forgets.
    fn says(&mut self, seat: usize, fact: Fact) -> Result<u64, Refusal> {
        self.only_clerk();
        let said = self.room.says(seat, fact);
        self.only_clerk();
        said
    }

    fn only_clerk(&mut self) {
        let clerk = self.room.session.register.people.get_mut(&person(CLERK));
        clerk.unwrap().roles = vec![Role::Clerk];
    }

    fn layout(&self, until: Option<&str>) -> Fact {
        Fact::MinutesLaidOut {
            version: u32::try_from(self.room.session.signing.versions.len() + 1).unwrap(),
            files: files(),
            journal_size: self.room.session.size,
            journal_root: hash('c'),
            language: "en".into(),
            signatories: vec![Signatory::Secretary, Signatory::Chair],
            objections_until: until.map(|day| Day(day.into())),
        }
    }

    fn lays_out(&mut self, until: Option<&str>) {
        let layout = self.layout(until);
        self.says(CLERK, layout).unwrap();
    }

    fn signs(&mut self, seat: usize, signatory: Signatory) -> Result<u64, Refusal> {
        let fact = self.signature(seat, signatory, SigningMeans::Laptop);
        self.says(seat, fact)
    }

    fn signature(&self, seat: usize, signatory: Signatory, means: SigningMeans) -> Fact {
        let version = self.room.session.signing.versions.len();
        Fact::MinutesSigned {
            version: u32::try_from(version).unwrap(),
            signatory,
            person: person(seat),
            files: vec![hash('a'), hash('b')],
            means,
        }
    }

    fn objects(&mut self, seat: usize, version: u32, section: &str, text: &str) -> Result<u64, Refusal> {
        let fact = Fact::MinutesObjected {
            version,
            section: section.into(),
            text: text.into(),
        };
        self.says(seat, fact)
    }

    fn decides(&mut self, seat: usize, objection: u64, accepted: bool, reason: &str) -> Result<u64, Refusal> {
        let fact = Fact::ObjectionDecided {
            objection,
            accepted,
            reason: reason.into(),
            decided: None,
        };
        self.says(seat, fact)
    }

    fn writes(&mut self) -> Result<u64, Refusal> {
        let fact = Fact::MinutesWritten {
            section: "opening".into(),
            text: "?".into(),
        };
        self.says(CLERK, fact)
    }

    fn adds(&mut self, seat: usize, part: MinutesPart, text: &str) -> Result<u64, Refusal> {
        let fact = Fact::AddendumWritten {
            part,
            text: text.into(),
        };
        self.says(seat, fact)
    }

    fn signed(&mut self) {
        self.lays_out(None);
        self.signs(CLERK, Signatory::Secretary).unwrap();
        self.signs(CHAIR, Signatory::Chair).unwrap();
    }
}

#[test]
fn the_clerk_alone_lays_minutes_out_and_only_after_the_close() {
    let mut held = held();
    for seat in [CHAIR, MEMBER] {
        let layout = held.layout(None);
        assert_eq!(held.says(seat, layout), Err(Refusal::NotYourRole));
    }
    held.says(CLERK, Fact::SittingCalled).unwrap();
    let layout = held.layout(None);
    assert_eq!(held.says(CLERK, layout), Err(Refusal::MinutesBeforeClose));
}

#[test]
fn a_layout_is_what_it_says_it_is() {
    let mut held = held();
    // The day of the room is 2026-01-01.
    let layout = held.layout(Some("2025-12-31"));
    assert_eq!(held.says(CLERK, layout), Err(Refusal::BadDate));
    let changed = |change: fn(&mut Vec<MinutesFile>, &mut u64)| {
        let mut files = files();
        let mut size = held.room.session.size;
        change(&mut files, &mut size);
        let new = NewLayout {
            files,
            journal_size: size,
            journal_root: hash('c'),
            objections_until: None,
        };
        let actor = Actor::of(&held.room.session.register, &device(CLERK)).unwrap();
        held.room
            .session
            .lay_out_minutes(&actor, new, Moment(held.room.now))
            .map(|_| ())
    };
    assert_eq!(changed(|_, _| {}), Ok(()));
    // It was drawn before the close, or from entries that are not there.
    assert_eq!(changed(|_, size| *size -= 1), Err(Refusal::NewVersionNeeded));
    assert_eq!(changed(|_, size| *size += 1), Err(Refusal::NewVersionNeeded));
    let not_so: [fn(&mut Vec<MinutesFile>, &mut u64); 4] = [
        |files, _| files.truncate(1),
        |files, _| files.push(file(MinutesPart::Complete, MinutesForm::Pdf, 'd')),
        |files, _| files[0].sha256 = "A".repeat(64),
        |files, _| files[1].pieces_root.clear(),
    ];
    for change in not_so {
        assert_eq!(changed(change), Err(Refusal::WrongFigures));
    }
    assert_eq!(
        changed(|files, _| {
            files.push(file(MinutesPart::Complete, MinutesForm::Json, 'e'));
            files.push(file(MinutesPart::Complete, MinutesForm::Pdf, 'd'));
        }),
        Ok(()),
        "a closed part stands in a document of its own"
    );
    let mut named = held.layout(None);
    if let Fact::MinutesLaidOut { signatories, .. } = &mut named {
        signatories.truncate(1);
    }
    assert_eq!(
        held.says(CLERK, named),
        Err(Refusal::WrongFigures),
        "who signs is the rules' word"
    );
}

#[test]
fn members_object_in_time_and_to_what_is_laid_out() {
    let mut held = held();
    assert_eq!(
        held.objects(MEMBER, 1, "opening", "?"),
        Err(Refusal::NoSuchMinutes)
    );
    held.lays_out(None);
    assert_eq!(
        held.objects(MEMBER, 1, "opening", "?"),
        Err(Refusal::ObjectionsOver),
        "no time was given"
    );
    held.lays_out(Some("2026-01-15"));
    assert_eq!(
        held.objects(CLERK, 2, "opening", "?"),
        Err(Refusal::NotYourRole),
        "without a mandate"
    );
    assert_eq!(
        held.objects(MEMBER, 1, "opening", "?"),
        Err(Refusal::NoSuchMinutes)
    );
    assert_eq!(held.objects(MEMBER, 2, "item-x", "?"), Err(Refusal::NoSuchItem));
    assert_eq!(held.objects(MEMBER, 2, "item-i-1", " "), Err(Refusal::EmptyText));
    held.objects(MEMBER, 2, "item-i-1", "I spoke too").unwrap();
    held.objects(CHAIR, 2, "closing", "It was noon").unwrap();
    held.room.now += 15 * 86_400_000;
    assert_eq!(
        held.objects(MEMBER, 2, "opening", "?"),
        Err(Refusal::ObjectionsOver)
    );
}

#[test]
fn the_chair_decides_objections_and_says_why_not() {
    let mut held = held();
    held.lays_out(Some("2026-01-15"));
    let first = held.objects(MEMBER, 1, "opening", "?").unwrap();
    let second = held.objects(MEMBER, 1, "closing", "?").unwrap();
    for seat in [CLERK, MEMBER] {
        assert_eq!(held.decides(seat, first, true, ""), Err(Refusal::NotYourRole));
    }
    assert_eq!(held.decides(CHAIR, first, false, ""), Err(Refusal::EmptyText));
    assert_eq!(held.decides(CHAIR, 0, true, ""), Err(Refusal::NoSuchObjection));
    held.decides(CHAIR, first, false, "The recording says so")
        .unwrap();
    assert_eq!(
        held.decides(CHAIR, first, true, ""),
        Err(Refusal::NoSuchObjection),
        "a decision stands"
    );
    let layout = held.layout(None);
    assert_eq!(
        held.says(CLERK, layout),
        Err(Refusal::ObjectionsOpen { count: 1 }),
        "no objection is passed over"
    );
    held.decides(CHAIR, second, true, "").unwrap();
    held.room.now += 20 * 86_400_000;
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::NewVersionNeeded)
    );
    held.lays_out(None);
    held.signs(CLERK, Signatory::Secretary).unwrap();
    let versions = &held.room.session.signing.versions;
    assert_eq!(
        (versions.len(), versions[0].is_frozen()),
        (2, false),
        "the old one stays, unsigned"
    );
}

#[test]
fn the_council_decides_an_objection_in_a_sitting() {
    let mut held = held();
    held.lays_out(Some("2026-01-15"));
    let objection = held.objects(MEMBER, 1, "opening", "?").unwrap();
    let by_council = || Fact::ObjectionDecided {
        objection,
        accepted: true,
        reason: String::new(),
        decided: Some(CouncilDecision::WithoutObjection),
    };
    assert_eq!(held.says(CHAIR, by_council()), Err(Refusal::SittingNotOpen));
    held.says(CLERK, Fact::SittingCalled).unwrap();
    for seat in 1..=3 {
        let person = person(seat);
        held.says(seat, Fact::DelegateArrived { person }).unwrap();
    }
    held.says(CHAIR, Fact::SittingOpened).unwrap();
    assert_eq!(held.says(MEMBER, by_council()), Err(Refusal::NotYourRole));
    held.says(CLERK, by_council()).unwrap();
    held.says(CHAIR, Fact::SittingClosed).unwrap();
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::NewVersionNeeded)
    );
}

#[test]
fn secretary_and_chair_sign_in_order_and_each_for_himself() {
    let mut held = held();
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::NoSuchMinutes)
    );
    held.lays_out(None);
    assert_eq!(
        held.signs(CHAIR, Signatory::Chair),
        Err(Refusal::AnotherSignsFirst)
    );
    assert_eq!(held.signs(MEMBER, Signatory::Member), Err(Refusal::NotYourRole));
    let chair = |held: &Held| held.signature(CHAIR, Signatory::Chair, SigningMeans::Laptop);
    for seat in [CLERK, MEMBER] {
        let for_another = chair(&held);
        assert_eq!(held.says(seat, for_another), Err(Refusal::NotYourRole));
    }
    assert_eq!(
        held.signs(CLERK, Signatory::Chair),
        Err(Refusal::WrongFigures),
        "in another's capacity"
    );
    let mut other = held.signature(CLERK, Signatory::Secretary, SigningMeans::Laptop);
    if let Fact::MinutesSigned { files, .. } = &mut other {
        files[0] = hash('f');
    }
    assert_eq!(
        held.says(CLERK, other),
        Err(Refusal::WrongFigures),
        "over another file"
    );
    held.signs(CLERK, Signatory::Secretary).unwrap();
    assert_eq!(held.signs(CLERK, Signatory::Chair), Err(Refusal::SignedAlready));
    held.signs(CHAIR, Signatory::Chair).unwrap();
    assert_eq!(held.signs(CHAIR, Signatory::Chair), Err(Refusal::SignedAlready));
    let laid_out = held.room.session.minutes_laid_out().unwrap();
    assert!(laid_out.is_complete());
    assert_eq!(laid_out.signatures[1].device, device(CHAIR));
}

#[test]
fn nobody_signs_while_members_may_object_or_what_has_changed_since() {
    let mut held = held();
    held.lays_out(Some("2026-01-02"));
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::ObjectionsStillPossible)
    );
    let objection = held.objects(MEMBER, 1, "opening", "?").unwrap();
    held.room.now += 2 * 86_400_000;
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::ObjectionsOpen { count: 1 })
    );
    held.decides(CHAIR, objection, false, "No").unwrap();
    held.writes().unwrap();
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::NewVersionNeeded)
    );
    held.lays_out(None);
    held.says(CLERK, Fact::SittingCalled).unwrap();
    assert_eq!(
        held.signs(CLERK, Signatory::Secretary),
        Err(Refusal::MinutesBeforeClose)
    );
}

#[test]
fn with_the_first_signature_nothing_changes_any_more() {
    let mut held = held();
    held.lays_out(None);
    held.signs(CLERK, Signatory::Secretary).unwrap();
    for complete in [false, true] {
        let layout = held.layout(None);
        assert_eq!(held.says(CLERK, layout), Err(Refusal::MinutesFrozen));
        assert_eq!(held.writes(), Err(Refusal::MinutesFrozen));
        assert_eq!(
            held.objects(MEMBER, 1, "opening", "?"),
            Err(Refusal::MinutesFrozen)
        );
        for seat in ROLES {
            let called = held.says(seat, Fact::SittingCalled);
            let refusal = if seat == MEMBER {
                Refusal::NotYourRole
            } else {
                Refusal::MinutesFrozen
            };
            assert_eq!(called, Err(refusal), "another sitting would stand in no minutes");
            let refusal = match (complete, seat) {
                (_, MEMBER) => Refusal::NotYourRole,
                (false, _) => Refusal::MinutesNotSigned,
                (true, _) => continue,
            };
            assert_eq!(held.adds(seat, MinutesPart::Public, "?"), Err(refusal));
        }
        if !complete {
            held.signs(CHAIR, Signatory::Chair).unwrap();
        }
    }
    assert_eq!(
        held.adds(CLERK, MinutesPart::Public, " "),
        Err(Refusal::EmptyText)
    );
    assert_eq!(
        held.adds(CLERK, MinutesPart::Complete, "?"),
        Err(Refusal::NoSuchMinutes),
        "nothing was closed"
    );
    held.adds(CLERK, MinutesPart::Public, "Page 2: 14, not 15")
        .unwrap();
    held.adds(CHAIR, MinutesPart::Public, "And page 3").unwrap();
    assert_eq!(held.room.session.signing.addenda.len(), 2);
}

#[test]
fn ink_and_other_programs_come_with_a_file_for_each_page() {
    let mut held = held();
    held.lays_out(None);
    let ink = |copies: Vec<SignedCopy>| SigningMeans::Ink { copies };
    for copies in [vec![], vec![copy('b', 'd')], vec![copy('a', 'a')]] {
        let fact = held.signature(CLERK, Signatory::Secretary, ink(copies));
        assert_eq!(held.says(CLERK, fact), Err(Refusal::SignedCopyMissing));
    }
    let fact = held.signature(CLERK, Signatory::Secretary, ink(vec![copy('a', 'd')]));
    held.says(CLERK, fact).unwrap();
    // The chair's, brought in by the clerk: who signed and who says so are two persons.
    let tool = SigningMeans::Tool {
        copies: vec![copy('a', 'e')],
    };
    let fact = held.signature(CHAIR, Signatory::Chair, tool);
    assert_eq!(held.says(MEMBER, fact.clone()), Err(Refusal::NotYourRole));
    held.says(CLERK, fact).unwrap();
    let names: Vec<&str> = held
        .room
        .session
        .minutes_files()
        .iter()
        .map(|(_, sha256, ..)| &sha256[..1])
        .collect();
    assert_eq!(names, ["a", "b", "d", "e"]);
}

#[test]
fn a_pack_may_ask_for_members_too_and_each_signs_once() {
    let mut held = held();
    if let Some(rules) = &mut held.room.session.rules {
        rules.minutes.signatories = vec![Signatory::Chair, Signatory::Member, Signatory::Member];
    }
    let mut layout = held.layout(None);
    if let Fact::MinutesLaidOut { signatories, .. } = &mut layout {
        *signatories = vec![Signatory::Chair, Signatory::Member, Signatory::Member];
    }
    held.says(CLERK, layout).unwrap();
    assert_eq!(held.signs(CLERK, Signatory::Secretary), Err(Refusal::NotYourRole));
    held.signs(CHAIR, Signatory::Chair).unwrap();
    assert_eq!(held.signs(CHAIR, Signatory::Member), Err(Refusal::SignedAlready));
    held.signs(2, Signatory::Member).unwrap();
    held.signs(3, Signatory::Member).unwrap();
    assert!(held.room.session.minutes_laid_out().unwrap().is_complete());
}

#[test]
fn objections_are_for_the_members_and_the_closed_part_is_for_nobody_else() {
    let mut held = held();
    held.room.registers(Fact::PersonRegistered {
        person: PersonId::new("guest"),
        name: "Guest".into(),
        group: String::new(),
        seat: 0,
        position: String::new(),
        mandate_from: None,
    });
    held.room.registers(Fact::DeviceAdmitted {
        device: DeviceId("guest".into()),
        tls: String::new(),
        person: PersonId::new("guest"),
    });
    held.room.follows();
    held.room.session.holders.clear();
    let mut layout = held.layout(Some("2026-01-15"));
    if let Fact::MinutesLaidOut { files, .. } = &mut layout {
        files.push(file(MinutesPart::Complete, MinutesForm::Pdf, 'd'));
        files.push(file(MinutesPart::Complete, MinutesForm::Json, 'e'));
    }
    held.says(CLERK, layout).unwrap();
    let number = held.objects(MEMBER, 1, "opening", "?").unwrap();
    let guest = DeviceId("guest".into());
    assert!(!held.room.session.may_see(&guest, number));
    assert!(held.room.session.may_see(&device(3), number));
    let reads = |held: &Held, who: &PersonId, letter| held.room.session.may_read_file(who, &hash(letter));
    let guest = PersonId::new("guest");
    for letter in ['a', 'b', 'd', 'e'] {
        assert!(reads(&held, &person(MEMBER), letter), "{letter}");
        assert!(!reads(&held, &guest, letter), "{letter}");
    }
    held.decides(CHAIR, number, false, "No").unwrap();
    held.room.now += 20 * 86_400_000;
    for (seat, signatory) in [(CLERK, Signatory::Secretary), (CHAIR, Signatory::Chair)] {
        let fact = Fact::MinutesSigned {
            version: 1,
            signatory,
            person: person(seat),
            files: ['a', 'b', 'd', 'e'].map(hash).into(),
            means: SigningMeans::Laptop,
        };
        held.says(seat, fact).unwrap();
    }
    assert!(
        reads(&held, &guest, 'a') && !reads(&held, &guest, 'd'),
        "{}",
        format!("{guest}")
    );
    held.adds(CHAIR, MinutesPart::Complete, "?").unwrap();
    let last = held.room.session.size - 1;
    assert!(held.room.session.confidential(0..last + 1).contains(&last));
}

#[test]
fn the_usual_two_sign_where_a_pack_says_nothing() {
    let mut held = held();
    held.signed();
    let laid_out = held.room.session.minutes_frozen().unwrap();
    assert_eq!(laid_out.signatories, [Signatory::Secretary, Signatory::Chair]);
}
