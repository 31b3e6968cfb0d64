//! Questioning and the commitments that come out of it.

use hemicycle_domain::{
    Fact,
    agenda_change::CouncilDecision,
    commitments::{EarlierCommitment, EarlierReport, Said, Wording},
    ids::{
        BallotId, CommitmentId, Day, ExchangeId, ItemId, Moment, PaperId, PersonId, SessionId, TopicId,
        TurnId, WrittenAnswerId,
    },
    questioning::TurnKind,
    questioning_resolution::ResolutionPoint,
    written_answers::WhyInWriting,
};

use super::Facts;

fn wording() -> Wording {
    Wording {
        who: "Đỗ Văn Minh".into(),
        office: "Sở Y tế".into(),
        what: "Sửa chữa trạm y tế xã".into(),
        target: "10 trên 10 trạm".into(),
        due: Some(Day("2026-09-30".into())),
        next_report: Some(Day("2026-06-30".into())),
    }
}

fn earlier(session: SessionId) -> EarlierCommitment {
    EarlierCommitment {
        session,
        session_title: "Kỳ họp thứ 29".into(),
        exchange: ExchangeId::new("e-1"),
        topic: "Y tế cơ sở".into(),
        questioner: "Trần Thị Lan".into(),
        said: vec![Said {
            turn: TurnKind::Answer,
            speaker: "Đỗ Văn Minh".into(),
            at: Moment(1_773_277_320_000),
            text: "Xong trước 30/9.".into(),
        }],
        wording: wording(),
        quote: "Xong trước 30/9.".into(),
        made_at: Moment(1_773_277_330_000),
        settled: true,
        reports: vec![EarlierReport {
            at: Moment(1_780_000_000_000),
            whole: false,
            text: "Đã xong 6 trạm.".into(),
        }],
    }
}

pub fn facts() -> Facts {
    let person = || PersonId::new("p-lan");
    let item = || ItemId::new("i-7");
    let ballot = || BallotId::new("b-1");
    let exchange = || ExchangeId::new("e-1");
    let topic = || TopicId::new("t-1");
    let turn = || TurnId::new("tu-1");
    let session = || SessionId::new("s-29");
    vec![
        (
            "topicAdded",
            Fact::TopicAdded {
                topic: topic(),
                item: item(),
                title: "Nước sạch nông thôn".into(),
                official: "Đỗ Văn Minh".into(),
                office: "Sở Y tế".into(),
            },
        ),
        (
            "exchangeOpened",
            Fact::ExchangeOpened {
                exchange: exchange(),
                topic: topic(),
                questioner: person(),
            },
        ),
        (
            "turnBegan",
            Fact::TurnBegan {
                turn: turn(),
                exchange: exchange(),
                turn_kind: TurnKind::FollowUp,
                speaker: "Trần Thị Lan".into(),
                limit_seconds: 120,
            },
        ),
        ("turnEnded", Fact::TurnEnded { turn: turn() }),
        (
            "turnWritten",
            Fact::TurnWritten {
                turn: turn(),
                text: "Bao giờ xong?\n\"Trước 30/9\"".into(),
            },
        ),
        ("exchangeClosed", Fact::ExchangeClosed { exchange: exchange() }),
        (
            "questioningResolutionDrafted",
            Fact::QuestioningResolutionDrafted {
                item: ItemId::new("i-3"),
                topics: vec![topic()],
                assessment: "Trả lời đúng trọng tâm; hai xã còn chờ.".into(),
                points: vec![
                    ResolutionPoint {
                        exchange: exchange(),
                        wording: wording(),
                        from: Some(CommitmentId::new("c-1")),
                    },
                    ResolutionPoint {
                        exchange: exchange(),
                        wording: Wording {
                            what: "Công khai danh sách các xã".into(),
                            target: String::new(),
                            ..wording()
                        },
                        from: None,
                    },
                ],
            },
        ),
        (
            "commitmentMade",
            Fact::CommitmentMade {
                commitment: CommitmentId::new("c-1"),
                exchange: exchange(),
                who: "Đỗ Văn Minh".into(),
                office: "Sở Y tế".into(),
                what: "Hoàn thành trạm cấp nước".into(),
                due: Some(Day("2026-09-30".into())),
                quote: "Chúng tôi sẽ hoàn thành trước 30 tháng 9.".into(),
                target: String::new(),
                next_report: None,
            },
        ),
        (
            "commitmentMade-target",
            Fact::CommitmentMade {
                commitment: CommitmentId::new("c-3"),
                exchange: exchange(),
                who: "Đỗ Văn Minh".into(),
                office: "Sở Y tế".into(),
                what: "Sửa chữa trạm y tế xã".into(),
                due: Some(Day("2026-09-30".into())),
                quote: String::new(),
                target: "12 trên 12 trạm".into(),
                next_report: Some(Day("2026-06-30".into())),
            },
        ),
        (
            "commitmentReadBack",
            Fact::CommitmentReadBack {
                commitment: CommitmentId::new("c-3"),
            },
        ),
        (
            "wordingObjected",
            Fact::WordingObjected {
                commitment: CommitmentId::new("c-3"),
                objection: "Chỉ 10 trạm thuộc Sở.".into(),
            },
        ),
        (
            "commitmentReworded",
            Fact::CommitmentReworded {
                commitment: CommitmentId::new("c-3"),
                wording: wording(),
            },
        ),
        (
            "commitmentReworded-bare",
            Fact::CommitmentReworded {
                commitment: CommitmentId::new("c-3"),
                wording: Wording {
                    target: String::new(),
                    due: None,
                    next_report: None,
                    ..wording()
                },
            },
        ),
        (
            "commitmentSettled",
            Fact::CommitmentSettled {
                commitment: CommitmentId::new("c-3"),
            },
        ),
        (
            "commitmentReported",
            Fact::CommitmentReported {
                commitment: CommitmentId::new("c-3"),
                whole: false,
                text: "Đã xong 6 trạm.".into(),
                evidence: vec![PaperId::new("pa-1")],
                next_report: Some(Day("2026-08-31".into())),
            },
        ),
        (
            "commitmentReported-whole",
            Fact::CommitmentReported {
                commitment: CommitmentId::new("c-3"),
                whole: true,
                text: "Đã xong cả 10 trạm.".into(),
                evidence: Vec::new(),
                next_report: None,
            },
        ),
        (
            "commitmentAccepted",
            Fact::CommitmentAccepted {
                commitment: CommitmentId::new("c-3"),
                decided: CouncilDecision::WithoutObjection,
            },
        ),
        (
            "commitmentReplaced",
            Fact::CommitmentReplaced {
                commitment: CommitmentId::new("c-3"),
                resolution: "Nghị quyết số 31/NQ-HĐND về trạm y tế xã".into(),
                decided: CouncilDecision::Ballot { ballot: ballot() },
            },
        ),
        (
            "commitmentTakenUp",
            Fact::CommitmentTakenUp {
                commitment: CommitmentId::new("c-3"),
                item: item(),
                topic: topic(),
                from: Box::new(earlier(session())),
            },
        ),
        (
            "commitmentTakenUp-unreported",
            Fact::CommitmentTakenUp {
                commitment: CommitmentId::new("c-3"),
                item: item(),
                topic: topic(),
                from: Box::new(EarlierCommitment {
                    reports: Vec::new(),
                    settled: false,
                    ..earlier(session())
                }),
            },
        ),
        (
            "writtenAnswerPromised",
            Fact::WrittenAnswerPromised {
                answer: WrittenAnswerId::new("wa-1"),
                exchange: exchange(),
                who: "Đỗ Văn Minh".into(),
                office: "Sở Y tế".into(),
                why: WhyInWriting::NeedsInvestigation,
                due: Day("2026-04-01".into()),
            },
        ),
        (
            "writtenAnswerGiven",
            Fact::WrittenAnswerGiven {
                answer: WrittenAnswerId::new("wa-1"),
                text: "Bốn trạm dùng vốn tỉnh.".into(),
                evidence: vec![PaperId::new("pa-1")],
            },
        ),
        (
            "writtenAnswerGiven-bare",
            Fact::WrittenAnswerGiven {
                answer: WrittenAnswerId::new("wa-1"),
                text: "Bốn trạm dùng vốn tỉnh.".into(),
                evidence: Vec::new(),
            },
        ),
        (
            "commitmentMade-no-date",
            Fact::CommitmentMade {
                commitment: CommitmentId::new("c-2"),
                exchange: exchange(),
                who: "Đỗ Văn Minh".into(),
                office: "Sở Y tế".into(),
                what: "Báo cáo lại".into(),
                due: None,
                quote: String::new(),
                target: String::new(),
                next_report: None,
            },
        ),
    ]
}
