//! Petitions, resolutions, monitoring and what is followed up.

use hemicycle_domain::{
    Fact,
    dossiers::{DecidedBy, DossierLink, DossierWords, MeasureWords, ResolutionKind, Review},
    ids::{Day, DossierId, ItemId, MeasureId, PetitionId, SessionId},
    petitions::{CompetentLevel, PetitionLink, PetitionOutcome, PetitionWords},
};

use super::Facts;

fn resolution_words() -> DossierWords {
    DossierWords::Resolution {
        title: "Về bảng giá đất".into(),
        resolution_kind: ResolutionKind::Normative,
        sign: "/2026/NQ-HĐND".into(),
        legal_basis: "Luật Đất đai số 31/2024/QH15".into(),
        adopted: Day("2026-06-26".into()),
        effective: Some(Day("2026-07-10".into())),
        decided: Some(DecidedBy {
            session: SessionId::new("s-7"),
            session_title: "Kỳ họp thứ 7".into(),
            item: ItemId::new("i-3"),
        }),
    }
}

fn dossier_linked(link: DossierLink) -> Fact {
    Fact::DossierLinked {
        dossier: DossierId::new("d-1"),
        link,
    }
}

fn dossier_reviewed(review: Review) -> Fact {
    Fact::DossierReviewed {
        dossier: DossierId::new("d-1"),
        review,
        text: "Đã rà soát.".into(),
        on: Day("2026-12-01".into()),
    }
}

fn petition_words() -> PetitionWords {
    PetitionWords {
        what: "Lắp đèn chiếu sáng trên đường vào khu tái định cư".into(),
        source: "Tiếp xúc cử tri trước kỳ họp".into(),
        place: "Phường Lê Chân".into(),
        field: "Giao thông".into(),
        level: CompetentLevel::Own,
        received: Day("2026-06-01".into()),
    }
}

pub fn facts() -> Facts {
    vec![
        (
            "petitionEntered",
            Fact::PetitionEntered {
                petition: PetitionId::new("k-1"),
                words: petition_words(),
                repeats: None,
            },
        ),
        (
            "petitionEntered-again",
            Fact::PetitionEntered {
                petition: PetitionId::new("k-2"),
                words: PetitionWords {
                    place: String::new(),
                    field: String::new(),
                    level: CompetentLevel::National,
                    ..petition_words()
                },
                repeats: Some(PetitionId::new("k-1")),
            },
        ),
        (
            "petitionReworded",
            Fact::PetitionReworded {
                petition: PetitionId::new("k-1"),
                words: PetitionWords {
                    level: CompetentLevel::Above,
                    ..petition_words()
                },
                repeats: None,
            },
        ),
        (
            "petitionRouted",
            Fact::PetitionRouted {
                petition: PetitionId::new("k-1"),
                body: "Sở Xây dựng".into(),
                due: Some(Day("2026-07-01".into())),
            },
        ),
        (
            "petitionReplied",
            Fact::PetitionReplied {
                petition: PetitionId::new("k-1"),
                outcome: PetitionOutcome::InProgress,
                text: "Đã khảo sát, sẽ lắp trong quý III.".into(),
                on: Day("2026-06-20".into()),
            },
        ),
        (
            "petitionReplied-notAccepted",
            Fact::PetitionReplied {
                petition: PetitionId::new("k-1"),
                outcome: PetitionOutcome::NotAccepted,
                text: "Không thuộc quy hoạch.".into(),
                on: Day("2026-06-21".into()),
            },
        ),
        (
            "petitionLinked-topic",
            Fact::PetitionLinked {
                petition: PetitionId::new("k-1"),
                link: PetitionLink::Topic {
                    session: SessionId::new("s-7"),
                    session_title: "Kỳ họp thứ 7".into(),
                    topic: "Nước sạch".into(),
                },
            },
        ),
        (
            "petitionLinked-resolution",
            Fact::PetitionLinked {
                petition: PetitionId::new("k-1"),
                link: PetitionLink::Resolution {
                    name: "12/NQ-HĐND".into(),
                },
            },
        ),
        (
            "dossierOpened-resolution",
            Fact::DossierOpened {
                dossier: DossierId::new("d-1"),
                words: resolution_words(),
                number: None,
            },
        ),
        (
            "dossierOpened-earlier",
            Fact::DossierOpened {
                dossier: DossierId::new("d-2"),
                words: DossierWords::Resolution {
                    title: "Về phí vệ sinh".into(),
                    resolution_kind: ResolutionKind::Individual,
                    sign: "/NQ-HĐND".into(),
                    legal_basis: String::new(),
                    adopted: Day("2024-12-05".into()),
                    effective: None,
                    decided: None,
                },
                number: Some(41),
            },
        ),
        (
            "dossierOpened-monitoring",
            Fact::DossierOpened {
                dossier: DossierId::new("d-3"),
                words: DossierWords::Monitoring {
                    title: "Nước sạch nông thôn".into(),
                    survey: false,
                    organ: "Ban Kinh tế - Ngân sách".into(),
                    origin: "Chương trình giám sát năm 2026".into(),
                    plan: "Làm việc với 4 xã".into(),
                    from: Day("2026-03-01".into()),
                    to: Day("2026-05-31".into()),
                },
                number: None,
            },
        ),
        (
            "dossierOpened-survey",
            Fact::DossierOpened {
                dossier: DossierId::new("d-4"),
                words: DossierWords::Monitoring {
                    title: "Bếp ăn trường học".into(),
                    survey: true,
                    organ: "Ban Văn hóa - Xã hội".into(),
                    origin: String::new(),
                    plan: String::new(),
                    from: Day("2026-03-01".into()),
                    to: Day("2026-03-31".into()),
                },
                number: None,
            },
        ),
        (
            "dossierOpened-voterMeeting",
            Fact::DossierOpened {
                dossier: DossierId::new("d-5"),
                words: DossierWords::VoterMeeting {
                    place: "Nhà văn hóa Phường 3".into(),
                    on: Day("2026-06-01".into()),
                    members: "Tổ đại biểu số 2".into(),
                    attended: 120,
                    notes: "Giá đất, thoát nước".into(),
                },
                number: None,
            },
        ),
        (
            "dossierReworded",
            Fact::DossierReworded {
                dossier: DossierId::new("d-1"),
                words: resolution_words(),
            },
        ),
        (
            "measureAdded",
            Fact::MeasureAdded {
                dossier: DossierId::new("d-1"),
                measure: MeasureId::new("m-1"),
                words: MeasureWords {
                    what: "Lập bảng giá đất".into(),
                    body: "Sở Tài chính".into(),
                    due: Some(Day("2026-09-30".into())),
                },
            },
        ),
        (
            "measureAdded-open",
            Fact::MeasureAdded {
                dossier: DossierId::new("d-1"),
                measure: MeasureId::new("m-2"),
                words: MeasureWords {
                    what: "Công khai trên cổng thông tin".into(),
                    body: "Ủy ban nhân dân".into(),
                    due: None,
                },
            },
        ),
        (
            "measureReported",
            Fact::MeasureReported {
                dossier: DossierId::new("d-1"),
                measure: MeasureId::new("m-1"),
                done: true,
                text: "Đã trình bảng giá.".into(),
                on: Day("2026-09-20".into()),
            },
        ),
        (
            "dossierLinked-amends",
            dossier_linked(DossierLink::Amends {
                dossier: DossierId::new("d-2"),
            }),
        ),
        (
            "dossierLinked-replaces",
            dossier_linked(DossierLink::Replaces {
                dossier: DossierId::new("d-2"),
            }),
        ),
        (
            "dossierLinked-repeals",
            dossier_linked(DossierLink::Repeals {
                dossier: DossierId::new("d-2"),
            }),
        ),
        (
            "dossierLinked-ledTo",
            dossier_linked(DossierLink::LedTo {
                dossier: DossierId::new("d-1"),
            }),
        ),
        (
            "dossierLinked-heard",
            dossier_linked(DossierLink::Heard {
                petition: PetitionId::new("k-1"),
            }),
        ),
        ("dossierReviewed-concluded", dossier_reviewed(Review::Concluded)),
        ("dossierReviewed-stays", dossier_reviewed(Review::Stays)),
        (
            "dossierReviewed-toBeChanged",
            dossier_reviewed(Review::ToBeChanged),
        ),
        ("dossierReviewed-expired", dossier_reviewed(Review::Expired)),
    ]
}
