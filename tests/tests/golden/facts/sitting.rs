//! What happens in a sitting besides votes and questioning.

use hemicycle_domain::{
    Fact,
    agenda::AgendaItem,
    agenda_change::{AgendaChange, CouncilDecision},
    ids::{BallotId, ItemId, Moment, PaperId, PersonId},
    phases::Phase,
    speaking::{OrderReason, QueueOrder, SpeechKind},
};

use super::Facts;

pub fn facts() -> Facts {
    let person = || PersonId::new("p-lan");
    let item = || ItemId::new("i-7");
    let ballot = || BallotId::new("b-1");
    let moment = Moment(1_773_277_320_000);
    vec![
        ("sittingCalled", Fact::SittingCalled),
        ("sittingOpened", Fact::SittingOpened),
        ("sittingClosed", Fact::SittingClosed),
        ("quorumDoubted", Fact::QuorumDoubted { person: person() }),
        (
            "quorumEstablished",
            Fact::QuorumEstablished {
                present: 31,
                needed: 34,
                base: 50,
            },
        ),
        ("delegateArrived", Fact::DelegateArrived { person: person() }),
        (
            "delegateLeft",
            Fact::DelegateLeft {
                person: person(),
                reason: "công tác".into(),
            },
        ),
        (
            "attendanceConfirmed",
            Fact::AttendanceConfirmed { person: person() },
        ),
        (
            "excuseGiven",
            Fact::ExcuseGiven {
                person: person(),
                reason: "ốm".into(),
                from: None,
                until: None,
            },
        ),
        (
            "excuseGiven-until",
            Fact::ExcuseGiven {
                person: person(),
                reason: "dự hội nghị của thành phố".into(),
                from: Some(moment),
                until: Some(Moment(moment.0 + 3_600_000)),
            },
        ),
        (
            "recusalDeclared",
            Fact::RecusalDeclared {
                person: person(),
                item: item(),
                reason: "có đất trong khu vực điều chỉnh giá".into(),
            },
        ),
        (
            "recusalWithdrawn",
            Fact::RecusalWithdrawn {
                person: person(),
                item: item(),
            },
        ),
        (
            "guestInvited",
            Fact::GuestInvited {
                person: PersonId::new("p-minh"),
                capacity: "Giám đốc Sở Y tế".into(),
            },
        ),
        (
            "substituteNamed",
            Fact::SubstituteNamed {
                person: PersonId::new("p-minh"),
                substitute: "Vũ Thu Hà".into(),
            },
        ),
        ("itemOpened", Fact::ItemOpened { item: item() }),
        ("itemClosed", Fact::ItemClosed { item: item() }),
        (
            "floorAsked",
            Fact::FloorAsked {
                person: person(),
                point_of_order: true,
                reason: None,
                debate: false,
            },
        ),
        (
            "floorAsked-reason",
            Fact::FloorAsked {
                person: person(),
                point_of_order: true,
                reason: Some(OrderReason::CloseList),
                debate: false,
            },
        ),
        (
            "floorAsked-debate",
            Fact::FloorAsked {
                person: person(),
                point_of_order: false,
                reason: None,
                debate: true,
            },
        ),
        (
            "floorRequestWithdrawn",
            Fact::FloorRequestWithdrawn {
                person: person(),
                asked: None,
            },
        ),
        (
            "floorRequestWithdrawn-one",
            Fact::FloorRequestWithdrawn {
                person: person(),
                asked: Some(38),
            },
        ),
        (
            "floorDeclined",
            Fact::FloorDeclined {
                asked: 38,
                note: "Đã biểu quyết".into(),
            },
        ),
        (
            "floorDeclined-no-note",
            Fact::FloorDeclined {
                asked: 38,
                note: String::new(),
            },
        ),
        (
            "floorGiven",
            Fact::FloorGiven {
                person: person(),
                limit_seconds: 420,
                speech: None,
            },
        ),
        (
            "floorGiven-second",
            Fact::FloorGiven {
                person: person(),
                limit_seconds: 180,
                speech: Some(SpeechKind::Second),
            },
        ),
        ("speechEnded", Fact::SpeechEnded),
        ("speechPaused", Fact::SpeechPaused),
        ("speechResumed", Fact::SpeechResumed),
        ("speechExtended", Fact::SpeechExtended { seconds: 60 }),
        ("speakersListClosed", Fact::SpeakersListClosed),
        ("speakersListReopened", Fact::SpeakersListReopened),
        (
            "queueOrderChosen",
            Fact::QueueOrderChosen {
                order: QueueOrder::Groups,
            },
        ),
        ("helpAsked", Fact::HelpAsked { person: person() }),
        (
            "helpEnded",
            Fact::HelpEnded {
                asked: 38,
                person: person(),
            },
        ),
        ("actUndone", Fact::ActUndone { of: 38 }),
        (
            "phaseBegan",
            Fact::PhaseBegan {
                item: item(),
                phase: Phase::Examination,
            },
        ),
        (
            "agendaChanged",
            Fact::AgendaChanged {
                change: AgendaChange::Postpone { item: item() },
                decided: CouncilDecision::WithoutObjection,
                reason: "báo cáo thẩm tra chưa xong".into(),
            },
        ),
        (
            "agendaChanged-added",
            Fact::AgendaChanged {
                change: AgendaChange::Add {
                    item: AgendaItem {
                        id: ItemId::new("i-9"),
                        number: "7a".into(),
                        title: "Báo cáo đột xuất".into(),
                        needs_vote: false,
                        questioning: false,
                        consent: false,
                    },
                    before: Some(item()),
                },
                decided: CouncilDecision::Ballot { ballot: ballot() },
                reason: "việc phát sinh".into(),
            },
        ),
        (
            "pagePointed",
            Fact::PagePointed {
                paper: PaperId::new("p-1"),
                page: 4,
            },
        ),
        ("breakBegan", Fact::BreakBegan { until: None }),
        (
            "breakBegan-until",
            Fact::BreakBegan {
                until: Some(Moment(1_773_282_600_000)),
            },
        ),
        ("breakEnded", Fact::BreakEnded),
        (
            "publicExcluded",
            Fact::PublicExcluded {
                decided: CouncilDecision::WithoutObjection,
                reason: "công tác nhân sự".into(),
            },
        ),
        ("publicAdmitted", Fact::PublicAdmitted),
        ("chairHandedOver", Fact::ChairHandedOver { to: person() }),
        (
            "itemTakenOut",
            Fact::ItemTakenOut {
                item: item(),
                person: person(),
            },
        ),
    ]
}
