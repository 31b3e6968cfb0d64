//! The agenda, papers and how they become ready.

use hemicycle_domain::{
    Fact,
    agenda::AgendaItem,
    examination::ExaminationOpinion,
    ids::{Day, ItemId, PaperId, PapersRequestId, PersonId},
    papers::{Audience, ExpertOpinion, PaperKind, Secrecy},
};

use super::Facts;
use crate::samples::HASH;

/// One of each kind, and each optional field once with and once without a value.
fn request() -> PapersRequestId {
    PapersRequestId::new("re-1")
}

pub fn facts() -> Facts {
    let item = || ItemId::new("i-7");
    let paper = || PaperId::new("pa-1");
    vec![
        (
            "agendaSet",
            Fact::AgendaSet {
                items: vec![AgendaItem {
                    id: item(),
                    number: "7a".into(),
                    title: "Bảng giá đất năm 2026".into(),
                    needs_vote: true,
                    questioning: false,
                    consent: false,
                }],
            },
        ),
        (
            "agendaSet-consent",
            Fact::AgendaSet {
                items: vec![AgendaItem {
                    id: item(),
                    number: "7a".into(),
                    title: "Bảng giá đất năm 2026".into(),
                    needs_vote: true,
                    questioning: false,
                    consent: true,
                }],
            },
        ),
        (
            "paperAdded",
            Fact::PaperAdded {
                paper: paper(),
                version: 2,
                item: item(),
                paper_kind: PaperKind::DraftResolution,
                title: "Dự thảo nghị quyết".into(),
                sha256: HASH.into(),
                bytes: 1_048_577,
                pieces_root: HASH.into(),
                pages: 12,
                audience: Audience::Group("Ban Pháp chế".into()),
                what_changed: Some("Điều 4".into()),
                expert: None,
            },
        ),
        (
            "paperAdded-everyone",
            Fact::PaperAdded {
                paper: paper(),
                version: 1,
                item: item(),
                paper_kind: PaperKind::Submission,
                title: "Tờ trình".into(),
                sha256: HASH.into(),
                bytes: 900,
                pieces_root: HASH.into(),
                pages: 1,
                audience: Audience::Everyone,
                what_changed: None,
                expert: None,
            },
        ),
        (
            "paperAdded-expert",
            Fact::PaperAdded {
                paper: PaperId::new("pa-9"),
                version: 1,
                item: item(),
                paper_kind: PaperKind::ExpertOpinion,
                title: "Ý kiến góp ý".into(),
                sha256: HASH.into(),
                bytes: 900,
                pieces_root: HASH.into(),
                pages: 2,
                audience: Audience::Everyone,
                what_changed: None,
                expert: Some(ExpertOpinion {
                    author: "PGS.TS Lê Thị Mai".into(),
                    institution: "Trường Đại học Hải Phòng".into(),
                    day: Day("2026-02-20".into()),
                    draft: paper(),
                    draft_version: 2,
                }),
            },
        ),
        ("paperWithdrawn", Fact::PaperWithdrawn { paper: paper() }),
        (
            "audienceSet",
            Fact::AudienceSet {
                paper: paper(),
                audience: Audience::Those {
                    groups: vec!["Ban Pháp chế".into()],
                    people: vec![PersonId::new("p-lan")],
                },
            },
        ),
        (
            "paperPublished",
            Fact::PaperPublished {
                paper: paper(),
                number: 17,
            },
        ),
        (
            "handoutListed",
            Fact::HandoutListed {
                handout: PaperId::new("ha-1"),
                item: item(),
                title: "Tài liệu mật".into(),
                secrecy: Some(Secrecy::HighlySecret),
            },
        ),
        (
            "handoutListed-plain",
            Fact::HandoutListed {
                handout: PaperId::new("ha-1"),
                item: item(),
                title: "Bản đồ khổ lớn".into(),
                secrecy: None,
            },
        ),
        (
            "handoutStruck",
            Fact::HandoutStruck {
                handout: PaperId::new("ha-1"),
            },
        ),
        (
            "noticeShortened",
            Fact::NoticeShortened {
                reason: "Khắc phục hậu quả bão".into(),
            },
        ),
        ("published", Fact::Published),
        ("approvalChosen", Fact::ApprovalChosen { needed: true }),
        ("approvalAsked", Fact::ApprovalAsked),
        ("approvalGiven", Fact::ApprovalGiven { asked: 19 }),
        (
            "approvalReturned",
            Fact::ApprovalReturned {
                asked: 19,
                reason: "Mục 7 thiếu báo cáo thẩm tra".into(),
            },
        ),
        (
            "examinationAsked",
            Fact::ExaminationAsked {
                item: item(),
                committee: "Ban Kinh tế - Ngân sách".into(),
                due: Some(Day("2026-02-27".into())),
            },
        ),
        (
            "examinationAsked-undated",
            Fact::ExaminationAsked {
                item: item(),
                committee: "Ban Pháp chế".into(),
                due: None,
            },
        ),
        (
            "examinationWithdrawn",
            Fact::ExaminationWithdrawn { item: item() },
        ),
        (
            "examinationEnded",
            Fact::ExaminationEnded {
                item: item(),
                committee: "Ban Kinh tế - Ngân sách".into(),
                opinion: ExaminationOpinion::NotReady,
                report: paper(),
            },
        ),
        (
            "papersAsked",
            Fact::PapersAsked {
                request: request(),
                office: "Sở Tài chính".into(),
                item: item(),
                what: "Tờ trình và dự thảo nghị quyết".into(),
                due: Day("2026-02-13".into()),
            },
        ),
        ("papersHandedIn", Fact::PapersHandedIn { request: request() }),
        (
            "papersReturned",
            Fact::PapersReturned {
                request: request(),
                reason: "Thiếu phụ lục A".into(),
            },
        ),
        ("papersAccepted", Fact::PapersAccepted { request: request() }),
        (
            "papersRequestDropped",
            Fact::PapersRequestDropped { request: request() },
        ),
        (
            "figuresConfirmed",
            Fact::FiguresConfirmed {
                figures: vec!["quorum".into(), "voting/resolution".into(), "limits".into()],
                pack: HASH.into(),
            },
        ),
    ]
}
