//! The council, its laptops, and who keeps the record.

use hemicycle_domain::{
    Fact,
    ids::{Day, JournalId, Moment, PersonId, SessionId},
    mandates::MandateEnd,
    register::{Role, SessionKind},
};

use super::Facts;
use crate::samples::{HASH, device, pack};

pub fn facts() -> Facts {
    let person = || PersonId::new("p-lan");
    let session = || SessionId::new("s-29");
    let moment = Moment(1_773_277_320_000);
    vec![
        (
            "councilFounded",
            Fact::CouncilFounded {
                name: "Hội đồng nhân dân thành phố Hải Phòng".into(),
                language: "vi".into(),
                utc_offset: 420,
                clerk: PersonId::new("p-thao"),
                clerk_name: "Nguyễn Thị Thảo".into(),
                device: device(),
                tls: HASH.into(),
            },
        ),
        (
            "personRegistered",
            Fact::PersonRegistered {
                person: person(),
                name: "Trần Thị Lan".into(),
                group: "Tổ 3".into(),
                seat: 14,
                position: "Hiệu trưởng".into(),
                mandate_from: Some(Day("2021-06-01".into())),
            },
        ),
        (
            "personRegistered-guest",
            Fact::PersonRegistered {
                person: PersonId::new("p-minh"),
                name: "Đỗ Văn Minh".into(),
                group: String::new(),
                seat: 0,
                position: "Giám đốc Sở Y tế".into(),
                mandate_from: None,
            },
        ),
        (
            "mandateEnded",
            Fact::MandateEnded {
                person: person(),
                on: Day("2026-05-31".into()),
                reason: "chuyển công tác".into(),
                end: None,
            },
        ),
        (
            "mandateEnded-kind",
            Fact::MandateEnded {
                person: person(),
                on: Day("2026-05-31".into()),
                reason: "xin thôi làm nhiệm vụ đại biểu".into(),
                end: Some(MandateEnd::Resignation),
            },
        ),
        (
            "mandateBegun",
            Fact::MandateBegun {
                person: PersonId::new("p-minh"),
                from: Day("2026-06-01".into()),
                replaces: Some(person()),
            },
        ),
        (
            "mandateBegun-again",
            Fact::MandateBegun {
                person: person(),
                from: Day("2027-06-01".into()),
                replaces: None,
            },
        ),
        (
            "seatMapSet",
            Fact::SeatMapSet {
                rows: vec![vec![1, 2, 0, 3], vec![4, 0, 0, 5]],
            },
        ),
        (
            "seatsSet",
            Fact::SeatsSet {
                seats: 95,
                from: Day("2026-06-01".into()),
            },
        ),
        (
            "roleGranted",
            Fact::RoleGranted {
                person: person(),
                role: Role::Chair,
            },
        ),
        (
            "roleGranted-clerk",
            Fact::RoleGranted {
                person: person(),
                role: Role::Clerk,
            },
        ),
        (
            "deviceAdmitted",
            Fact::DeviceAdmitted {
                device: device(),
                tls: HASH.into(),
                person: person(),
            },
        ),
        ("deviceRevoked", Fact::DeviceRevoked { device: device() }),
        (
            "sessionConvened",
            Fact::SessionConvened {
                session: session(),
                journal: JournalId::new("j-29"),
                title: "Kỳ họp thứ 29".into(),
                place: "Hội trường A".into(),
                starts_at: moment,
                kind: None,
            },
        ),
        (
            "sessionConvened-thematic",
            Fact::SessionConvened {
                session: session(),
                journal: JournalId::new("j-29"),
                title: "Kỳ họp chuyên đề".into(),
                place: "Hội trường A".into(),
                starts_at: moment,
                kind: Some(SessionKind::Thematic),
            },
        ),
        (
            "sessionFounded",
            Fact::SessionFounded {
                session: session(),
                register_size: 112,
                register_root: HASH.into(),
                title: "Kỳ họp thứ 29".into(),
                place: "Hội trường A".into(),
                starts_at: moment,
                rules: pack(),
                keeper: device(),
                utc_offset: None,
                second_meeting_of: None,
            },
        ),
        (
            "sessionFounded-second",
            Fact::SessionFounded {
                session: session(),
                register_size: 112,
                register_root: HASH.into(),
                title: "13. Sitzung".into(),
                place: "Ratssaal".into(),
                starts_at: moment,
                rules: pack(),
                keeper: device(),
                utc_offset: Some(120),
                second_meeting_of: Some("12. Sitzung am 3. März 2026".into()),
            },
        ),
        (
            "registerAdvanced",
            Fact::RegisterAdvanced {
                size: 113,
                root: HASH.into(),
            },
        ),
        ("holderNamed", Fact::HolderNamed { device: device() }),
        ("holderReleased", Fact::HolderReleased { device: device() }),
        ("oneCopyChosen", Fact::OneCopyChosen),
        ("twoCopiesAgain", Fact::TwoCopiesAgain),
        ("keeperHandedOver", Fact::KeeperHandedOver { to: device() }),
        (
            "keeperTookOver",
            Fact::KeeperTookOver {
                from: device(),
                alone: false,
            },
        ),
        (
            "keeperTookOver-alone",
            Fact::KeeperTookOver {
                from: device(),
                alone: true,
            },
        ),
    ]
}
