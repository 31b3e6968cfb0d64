//! Every released fact, frame and rule pack has a file in `tests/golden` that still reads.
//!
//! `HEMICYCLE_WRITE_GOLDEN=1 cargo test -p stories --test golden` writes the files that are missing.
//! It never writes over one: what was released stays as it was.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
    fs,
    path::PathBuf,
};

use hemicycle_domain::{
    Fact, Refusal,
    agenda::AgendaItem,
    agenda_change::{AgendaChange, CouncilDecision},
    canonical::canonical,
    checkpoint::{Checkpoint, origin},
    commitments::{EarlierCommitment, EarlierReport, Said, Wording},
    counting::{BallotForm, CountSheet},
    dossiers::{DecidedBy, DossierLink, DossierWords, MeasureWords, ResolutionKind, Review},
    entering::CallingOrder,
    entry::{AuthorHead, BadEntry, Body, Entry, Header, Leaf, Offer, Place, Verdict},
    examination::ExaminationOpinion,
    ids::{
        BallotId, CommitmentId, Day, DeviceId, DossierId, ExchangeId, ItemId, JournalId, MeasureId, Moment,
        OpinionRoundId, PaperId, PaperSittingId, PapersRequestId, PersonId, PetitionId, PreparedId,
        SessionId, TopicId, TurnId, WrittenAnswerId,
    },
    keys::DeviceKey,
    mandates::MandateEnd,
    minutes::MinutesDraft,
    on_paper::{HeldBallot, HeldSitting, HeldVote},
    opinions::{OpinionChoice, OpinionCount, OpinionLabels, OpinionQuestion, OpinionsAsked},
    papers::{Audience, ExpertOpinion, PaperKind, Secrecy},
    petitions::{CompetentLevel, PetitionLink, PetitionOutcome, PetitionWords},
    phases::Phase,
    questioning::TurnKind,
    questioning_resolution::ResolutionPoint,
    register::{Role, SessionKind},
    rows::{Row, RowOutcome, RowResult, Rows, RowsKind, RowsLaw, RowsOutcome, RowsSheet, RowsTally},
    rules::{
        Abstention, Base, Comparator, ConfidenceAct, ConfidenceRule, Fraction, Limits, MinutesRules,
        Preparation, QuorumBase, QuorumCheck, QuorumEffect, QuorumRule, RulePack, Tie, VotingRule,
        WrittenAnswerDays, WrittenProcedure,
    },
    signing::{MinutesFile, MinutesForm, MinutesPart, Signatory, SignedCopy, SigningMeans},
    speaking::{OrderReason, QueueOrder, SpeechKind},
    tally::{Choice, Circumstances, Outcome, PaperCount, Tally, TieBreak},
    tree::{Tree, hex},
    voting_order::{PreparedVote, VoteKind},
    written_answers::WhyInWriting,
};
use hemicycle_sync::{
    contradiction::Contradiction,
    takeover::Reach,
    wire::{
        Answer, Battery, Frame, Hello, HolderDoor, Holding, Join, JoinProof, JoinRefusal, Laptop,
        NotesBackup, PROTOCOL, Packed, PapersHere, PapersOpened, Prefix, Receipt, Status,
    },
};
use serde::{Serialize, de::DeserializeOwned};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// The kept bytes of that name, written first where there are none and one asked for it.
fn kept(name: &str, fresh: &str) -> String {
    let path = folder().join(name);
    if !path.exists() && std::env::var_os("HEMICYCLE_WRITE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, fresh).unwrap();
    }
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden file {name}: see the head of this test"))
}

/// The file still reads to the same value, and the value still has the same canonical bytes.
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, value: &T) {
    let kept = kept(name, &canonical(value).unwrap());
    let read: T =
        serde_json::from_str(&kept).unwrap_or_else(|error| panic!("{name} no longer reads: {error}"));
    assert_eq!(read, *value, "{name} reads to another value");
    assert_eq!(canonical(&read).unwrap(), kept, "{name} has other bytes");
}

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn device() -> DeviceId {
    DeviceKey::from_seed(&[3; 32]).device()
}

fn pack() -> RulePack {
    let rule = |name: &str, numerator, denominator, comparator, base, at_least| VotingRule {
        name: name.into(),
        fraction: Fraction {
            numerator,
            denominator,
            comparator,
        },
        extra: 0,
        base,
        at_least,
        abstention: match base {
            Base::VotesForAndAgainst => Abstention::Ignored,
            Base::MembersInOffice => Abstention::NotOffered,
            _ => Abstention::InBase,
        },
        tie: Tie::Rejected,
        labels: BTreeMap::new(),
        revocable: true,
        source: "Luật 77/2015/QH13, Điều 91".into(),
        verified: true,
    };
    RulePack {
        id: "vn-2015".into(),
        title: "Hội đồng nhân dân".into(),
        jurisdiction: "VN".into(),
        valid_from: Day("2016-01-01".into()),
        valid_until: Some(Day("2025-02-28".into())),
        statutory_seats: None,
        quorum: QuorumRule {
            base: QuorumBase::MembersInOffice,
            fraction: Fraction {
                numerator: 2,
                denominator: 3,
                comparator: Comparator::AtLeast,
            },
            at_least: 0,
            second_meeting: None,
            on_bias: None,
            checked: QuorumCheck::AtEachDecision,
            presumed_until_challenged: false,
            on_failure: QuorumEffect::Adjourn,
            source: "Điều 80".into(),
            verified: false,
        },
        voting: vec![
            rule("resolution", 1, 2, Comparator::MoreThan, Base::MembersInOffice, 0),
            rule("present", 2, 3, Comparator::AtLeast, Base::MembersPresent, 0),
            rule("cast", 1, 2, Comparator::MoreThan, Base::VotesCast, 3),
            rule(
                "for-and-against",
                1,
                2,
                Comparator::MoreThan,
                Base::VotesForAndAgainst,
                0,
            ),
        ],
        confidence: None,
        written: None,
        limits: Limits {
            speech: 420,
            speech_second: None,
            debate: None,
            explanation: None,
            question: 180,
            answer: 420,
            follow_up: 120,
            rebuttal: 120,
            source: "Nội quy kỳ họp".into(),
            verified: false,
        },
        deadlines: Vec::new(),
        preparation: Preparation::default(),
        written_answer: None,
        minutes: MinutesRules::default(),
    }
}

fn asked() -> OpinionsAsked {
    OpinionsAsked {
        title: "Bảng giá đất năm 2027".into(),
        instructions: String::new(),
        questions: vec![
            OpinionQuestion {
                paper: Some(PaperId::new("pa-1")),
                paper_version: 2,
                text: "Dự thảo nghị quyết".into(),
            },
            OpinionQuestion {
                paper: None,
                paper_version: 0,
                text: "Có nên họp vào ngày 12 không?".into(),
            },
        ],
        people: vec![PersonId::new("p-lan"), PersonId::new("p-minh")],
        deadline: Moment(1_773_477_320_000),
        labels: OpinionLabels::default(),
        names_shown: true,
        decides: None,
    }
}

fn election() -> Rows {
    Rows {
        asks: RowsKind::Election,
        places: 1,
        rows: vec![
            Row {
                name: "Nguyễn Văn An".into(),
                person: Some(PersonId::new("p-an")),
            },
            Row {
                name: "Trần Thị Bình".into(),
                person: None,
            },
        ],
    }
}

fn rows_tally() -> RowsTally {
    RowsTally {
        papers: PaperCount {
            issued: 47,
            collected: 47,
            invalid: 1,
        },
        entitled: 47,
        recused: 1,
        present: 48,
        members_in_office: 50,
        statutory_seats: 50,
        rows: vec![[30, 16, 0], [15, 30, 0]],
    }
}

fn rating_rule() -> ConfidenceRule {
    let part = |numerator, denominator, comparator| Fraction {
        numerator,
        denominator,
        comparator,
    };
    ConfidenceRule {
        base: Base::BallotsCollected,
        may_resign: part(1, 2, Comparator::MoreThan),
        must_act: part(2, 3, Comparator::AtLeast),
        act: ConfidenceAct::Dismissal,
        source: "Nghị quyết 96/2023/QH15".into(),
        verified: true,
    }
}

fn tally() -> Tally {
    Tally {
        votes_for: 36,
        votes_against: 6,
        abstained: 0,
        not_voting: 2,
        no_input: 1,
        entitled: 45,
        recused: 1,
        present: 46,
        members_in_office: 50,
        statutory_seats: 50,
        late: 1,
        papers: None,
    }
}

fn outcome() -> Outcome {
    Outcome::of(
        &tally(),
        &pack().voting[0],
        &pack().quorum,
        Circumstances::default(),
    )
}

fn held_on_paper() -> HeldBallot {
    HeldBallot {
        item: ItemId::new("i-7"),
        question: "Thông qua Nghị quyết".into(),
        rule: "resolution".into(),
        form: BallotForm::Paper,
        held_at: Moment(1_767_233_100_000),
        present: vec![PersonId::new("p-an"), PersonId::new("p-lan")],
        recused: vec![PersonId::new("p-an")],
        sheet: Some(CountSheet {
            votes_for: 36,
            votes_against: 6,
            abstained: 0,
            not_voting: 0,
            papers: Some(PaperCount {
                issued: 45,
                collected: 44,
                invalid: 2,
            }),
        }),
        why_invalid: "Đánh dấu cả hai ô".into(),
        votes: Vec::new(),
        tellers: vec![PersonId::new("p-lan")],
        tie_break: Some(TieBreak::Lot { in_favour: true }),
        witness: Some(PersonId::new("p-an")),
        scan: Some(PaperId::new("pa-1")),
    }
}

/// One of each kind, and each optional field once with and once without a value.
fn request() -> PapersRequestId {
    PapersRequestId::new("re-1")
}

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

fn facts() -> Vec<(&'static str, Fact)> {
    let person = || PersonId::new("p-lan");
    let (item, paper, ballot) = (
        || ItemId::new("i-7"),
        || PaperId::new("pa-1"),
        || BallotId::new("b-1"),
    );
    let (exchange, topic, turn) = (
        || ExchangeId::new("e-1"),
        || TopicId::new("t-1"),
        || TurnId::new("tu-1"),
    );
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
            "ballotOpened",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Thông qua dự thảo nghị quyết?".into(),
                paper: Some(paper()),
                paper_version: 2,
                rule: "resolution".into(),
                form: BallotForm::OpenElectronic,
                calling: None,
                rows: None,
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-no-paper",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Thông qua chương trình?".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::OpenElectronic,
                calling: None,
                rows: None,
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-on-paper",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Bầu ông Nguyễn Văn An làm Phó Chủ tịch?".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::Paper,
                calling: None,
                rows: None,
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-rows",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Bầu Phó Chủ tịch".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::Paper,
                calling: None,
                rows: Some(election()),
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-rating",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Lấy phiếu tín nhiệm".into(),
                paper: None,
                paper_version: 0,
                rule: String::new(),
                form: BallotForm::Paper,
                calling: None,
                rows: Some(Rows {
                    asks: RowsKind::Rating,
                    places: 0,
                    rows: vec![Row {
                        name: "Đỗ Văn Minh – Giám đốc Sở Y tế".into(),
                        person: None,
                    }],
                }),
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "countingBoardConfirmed",
            Fact::CountingBoardConfirmed { ballot: ballot() },
        ),
        (
            "rowsEntered",
            Fact::RowsEntered {
                ballot: ballot(),
                sheet: RowsSheet {
                    papers: rows_tally().papers,
                    rows: rows_tally().rows,
                },
                why_invalid: "Đánh dấu cả hai ô".into(),
            },
        ),
        (
            "incidentReported",
            Fact::IncidentReported {
                ballot: ballot(),
                issued: 45,
                collected: 46,
            },
        ),
        (
            "incidentSettled",
            Fact::IncidentSettled {
                ballot: ballot(),
                reason: "hai phiếu dính nhau khi phát".into(),
            },
        ),
        (
            "recountOrdered",
            Fact::RecountOrdered {
                ballot: ballot(),
                reason: "một đại biểu đề nghị đếm lại".into(),
            },
        ),
        (
            "papersStored",
            Fact::PapersStored {
                ballot: ballot(),
                seal: "NP-17".into(),
                place: "Kho lưu trữ Văn phòng, tủ 3".into(),
                destroy_on: Day("2031-12-31".into()),
            },
        ),
        (
            "rowsCounted",
            Fact::RowsCounted {
                ballot: ballot(),
                tally: rows_tally(),
            },
        ),
        (
            "rowsDeclared",
            Fact::RowsDeclared {
                ballot: ballot(),
                tally: rows_tally(),
                outcome: RowsOutcome::of(
                    &election(),
                    &rows_tally(),
                    &RowsLaw::Voting(outcome().rule),
                    &outcome().quorum.rule,
                    Circumstances::default(),
                ),
            },
        ),
        (
            "rowsDeclared-rating",
            Fact::RowsDeclared {
                ballot: ballot(),
                tally: RowsTally {
                    rows: vec![[19, 2, 25]],
                    ..rows_tally()
                },
                outcome: RowsOutcome {
                    rows: vec![RowOutcome {
                        result: RowResult::MayResign,
                        got: 25,
                        needed: 24,
                        must_act: Some(32),
                        base: 47,
                    }],
                    places_left: 0,
                    law: RowsLaw::Rating(rating_rule()),
                    quorum: outcome().quorum,
                },
            },
        ),
        (
            "countingBoardNamed",
            Fact::CountingBoardNamed {
                ballot: ballot(),
                head: person(),
                members: vec![PersonId::new("p-binh"), PersonId::new("p-chi")],
            },
        ),
        (
            "countEntered",
            Fact::CountEntered {
                ballot: ballot(),
                sheet: CountSheet {
                    votes_for: 40,
                    votes_against: 5,
                    abstained: 0,
                    not_voting: 3,
                    papers: None,
                },
                why_invalid: String::new(),
            },
        ),
        (
            "countEntered-papers",
            Fact::CountEntered {
                ballot: ballot(),
                sheet: CountSheet {
                    votes_for: 40,
                    votes_against: 5,
                    abstained: 0,
                    not_voting: 0,
                    papers: Some(PaperCount {
                        issued: 50,
                        collected: 48,
                        invalid: 3,
                    }),
                },
                why_invalid: "Đánh dấu cả hai ô".into(),
            },
        ),
        (
            "voteCast",
            Fact::VoteCast {
                ballot: ballot(),
                choice: Choice::For,
            },
        ),
        (
            "voteCast-against",
            Fact::VoteCast {
                ballot: ballot(),
                choice: Choice::Against,
            },
        ),
        (
            "voteCast-not-voting",
            Fact::VoteCast {
                ballot: ballot(),
                choice: Choice::NotVoting,
            },
        ),
        (
            "castingVoteGiven",
            Fact::CastingVoteGiven {
                ballot: ballot(),
                choice: Choice::For,
            },
        ),
        (
            "lotDrawn",
            Fact::LotDrawn {
                ballot: ballot(),
                in_favour: true,
                witness: person(),
            },
        ),
        (
            "voteCast-abstain",
            Fact::VoteCast {
                ballot: ballot(),
                choice: Choice::Abstain,
            },
        ),
        ("lastCallGiven", Fact::LastCallGiven { ballot: ballot() }),
        ("ballotClosed", Fact::BallotClosed { ballot: ballot() }),
        (
            "tallyCounted",
            Fact::TallyCounted {
                ballot: ballot(),
                tally: tally(),
            },
        ),
        (
            "outcomeDeclared",
            Fact::OutcomeDeclared {
                ballot: ballot(),
                tally: tally(),
                outcome: outcome(),
            },
        ),
        (
            "ballotAnnulled",
            Fact::BallotAnnulled {
                ballot: ballot(),
                reason: "mất điện".into(),
                repeated_as: None,
            },
        ),
        (
            "ballotAnnulled-repeated",
            Fact::BallotAnnulled {
                ballot: ballot(),
                reason: "mất điện".into(),
                repeated_as: Some(BallotId::new("b-2")),
            },
        ),
        (
            "ballotOpened-roll-call",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Thông qua chương trình?".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::RollCall,
                calling: Some(CallingOrder::Name),
                rows: None,
                prepared: None,
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-prepared",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Giữ nguyên khoản 2 Điều 4?".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::OpenElectronic,
                calling: None,
                rows: None,
                prepared: Some(PreparedId::new("v-1")),
                with: Vec::new(),
            },
        ),
        (
            "ballotOpened-block",
            Fact::BallotOpened {
                ballot: ballot(),
                item: item(),
                question: "Thông qua các nội dung 3, 5, 6 như đã trình?".into(),
                paper: None,
                paper_version: 0,
                rule: "resolution".into(),
                form: BallotForm::OpenElectronic,
                calling: None,
                rows: None,
                prepared: None,
                with: vec![ItemId::new("i-5"), ItemId::new("i-6")],
            },
        ),
        (
            "votingOrderSet",
            Fact::VotingOrderSet {
                item: item(),
                votes: vec![
                    PreparedVote {
                        id: PreparedId::new("v-1"),
                        kind: VoteKind::Amendment {
                            changes: Some(PreparedId::new("v-3")),
                        },
                        question: "Giữ nguyên khoản 2 Điều 4?".into(),
                        paper: None,
                        rule: "resolution".into(),
                        form: BallotForm::OpenElectronic,
                        calling: None,
                    },
                    PreparedVote {
                        id: PreparedId::new("v-2"),
                        kind: VoteKind::Amendment { changes: None },
                        question: "Lùi thời điểm có hiệu lực?".into(),
                        paper: None,
                        rule: "resolution".into(),
                        form: BallotForm::ShowOfHands,
                        calling: None,
                    },
                    PreparedVote {
                        id: PreparedId::new("v-3"),
                        kind: VoteKind::Part,
                        question: "Điều 4?".into(),
                        paper: None,
                        rule: "resolution".into(),
                        form: BallotForm::RollCall,
                        calling: Some(CallingOrder::Name),
                    },
                    PreparedVote {
                        id: PreparedId::new("v-4"),
                        kind: VoteKind::Whole,
                        question: "Toàn văn nghị quyết?".into(),
                        paper: Some(paper()),
                        rule: "resolution".into(),
                        form: BallotForm::OpenElectronic,
                        calling: None,
                    },
                ],
            },
        ),
        (
            "preparedVoteDropped",
            Fact::PreparedVoteDropped {
                item: item(),
                prepared: PreparedId::new("v-2"),
                reason: "người đề nghị đã rút".into(),
            },
        ),
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
        (
            "ballotHeld",
            Fact::BallotHeld {
                ballot: ballot(),
                reason: "mất điện".into(),
            },
        ),
        ("ballotResumed", Fact::BallotResumed { ballot: ballot() }),
        (
            "voteEntered",
            Fact::VoteEntered {
                ballot: ballot(),
                person: person(),
                choice: Choice::For,
                witness: Some(PersonId::new("p-2")),
            },
        ),
        (
            "voteEntered-roll-call",
            Fact::VoteEntered {
                ballot: ballot(),
                person: person(),
                choice: Choice::NotVoting,
                witness: None,
            },
        ),
        ("splitLooked", Fact::SplitLooked { ballot: ballot() }),
        (
            "paperBallotEntered",
            Fact::PaperBallotEntered {
                ballot: ballot(),
                held: Box::new(held_on_paper()),
                tally: tally(),
                outcome: outcome(),
            },
        ),
        (
            "paperBallotEntered-roll-call",
            Fact::PaperBallotEntered {
                ballot: ballot(),
                held: Box::new(HeldBallot {
                    form: BallotForm::RollCall,
                    recused: Vec::new(),
                    sheet: None,
                    why_invalid: String::new(),
                    votes: vec![HeldVote {
                        person: person(),
                        choice: Choice::Against,
                    }],
                    tellers: Vec::new(),
                    tie_break: None,
                    witness: None,
                    scan: None,
                    ..held_on_paper()
                }),
                tally: tally(),
                outcome: outcome(),
            },
        ),
        (
            "paperBallotConfirmed",
            Fact::PaperBallotConfirmed { ballot: ballot() },
        ),
        (
            "paperBallotRefused",
            Fact::PaperBallotRefused {
                ballot: ballot(),
                reason: "Trên giấy là 7 phiếu không tán thành".into(),
            },
        ),
        (
            "paperSittingEntered",
            Fact::PaperSittingEntered {
                sitting: PaperSittingId::new("ps-1"),
                held: HeldSitting {
                    opened_at: Moment(1_767_225_900_000),
                    closed_at: Moment(1_767_240_000_000),
                    present: vec![PersonId::new("p-an"), PersonId::new("p-lan")],
                    scan: None,
                },
                needed: 34,
                base: 50,
            },
        ),
        (
            "paperSittingEntered-scan",
            Fact::PaperSittingEntered {
                sitting: PaperSittingId::new("ps-1"),
                held: HeldSitting {
                    opened_at: Moment(1_767_225_900_000),
                    closed_at: Moment(1_767_240_000_000),
                    present: vec![PersonId::new("p-lan")],
                    scan: Some(PaperId::new("pa-1")),
                },
                needed: 34,
                base: 50,
            },
        ),
        (
            "paperSittingConfirmed",
            Fact::PaperSittingConfirmed {
                sitting: PaperSittingId::new("ps-1"),
            },
        ),
        (
            "paperSittingRefused",
            Fact::PaperSittingRefused {
                sitting: PaperSittingId::new("ps-1"),
                reason: "Trên giấy bế mạc lúc 11:30".into(),
            },
        ),
        (
            "correctionDeclared",
            Fact::CorrectionDeclared {
                ballot: ballot(),
                person: person(),
                choice: Choice::Against,
            },
        ),
        (
            "voteNamingAsked",
            Fact::VoteNamingAsked {
                ballot: ballot(),
                person: person(),
                choice: Choice::Against,
            },
        ),
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
        (
            "opinionRoundOpened",
            Fact::OpinionRoundOpened {
                round: OpinionRoundId::new("o-1"),
                asks: asked(),
            },
        ),
        (
            "opinionRoundOpened-decides",
            Fact::OpinionRoundOpened {
                round: OpinionRoundId::new("o-2"),
                asks: OpinionsAsked {
                    instructions: "Bitte bis Freitag.".into(),
                    labels: OpinionLabels {
                        agree: "Einverstanden".into(),
                        disagree: "Einspruch".into(),
                        other: "Anders".into(),
                    },
                    names_shown: false,
                    decides: Some(WrittenProcedure {
                        source: "GemO BW § 37".into(),
                        verified: true,
                    }),
                    ..asked()
                },
            },
        ),
        (
            "opinionGiven",
            Fact::OpinionGiven {
                round: OpinionRoundId::new("o-1"),
                question: 1,
                choice: OpinionChoice::Agree,
                text: String::new(),
            },
        ),
        (
            "opinionGiven-disagree",
            Fact::OpinionGiven {
                round: OpinionRoundId::new("o-1"),
                question: 1,
                choice: OpinionChoice::Disagree,
                text: String::new(),
            },
        ),
        (
            "opinionGiven-other",
            Fact::OpinionGiven {
                round: OpinionRoundId::new("o-1"),
                question: 2,
                choice: OpinionChoice::Other,
                text: "Đề nghị họp ngày 13.".into(),
            },
        ),
        (
            "opinionReminderSent",
            Fact::OpinionReminderSent {
                round: OpinionRoundId::new("o-1"),
            },
        ),
        (
            "opinionRoundClosed",
            Fact::OpinionRoundClosed {
                round: OpinionRoundId::new("o-1"),
                reason: None,
            },
        ),
        (
            "opinionRoundClosed-early",
            Fact::OpinionRoundClosed {
                round: OpinionRoundId::new("o-1"),
                reason: Some("rút dự thảo".into()),
            },
        ),
        (
            "opinionsCounted",
            Fact::OpinionsCounted {
                round: OpinionRoundId::new("o-1"),
                counts: vec![OpinionCount {
                    agree: 1,
                    disagree: 0,
                    other: 1,
                    unanswered: 0,
                }],
            },
        ),
        (
            "minutesWritten",
            Fact::MinutesWritten {
                section: "item-i-7".into(),
                text: "Đại biểu thảo luận.".into(),
            },
        ),
        (
            "minutesLaidOut",
            Fact::MinutesLaidOut {
                version: 1,
                files: vec![minutes_file(MinutesForm::Pdf), minutes_file(MinutesForm::Json)],
                journal_size: 310,
                journal_root: "c".repeat(64),
                language: "vi".into(),
                signatories: vec![Signatory::Secretary, Signatory::Chair],
                objections_until: Some(Day("2026-03-26".into())),
            },
        ),
        (
            "minutesLaidOut-closed-part",
            Fact::MinutesLaidOut {
                version: 2,
                files: vec![MinutesFile {
                    part: MinutesPart::Complete,
                    ..minutes_file(MinutesForm::Pdf)
                }],
                journal_size: 310,
                journal_root: "c".repeat(64),
                language: "vi".into(),
                signatories: vec![Signatory::Member],
                objections_until: None,
            },
        ),
        (
            "minutesObjected",
            Fact::MinutesObjected {
                version: 1,
                section: "item-i-7".into(),
                text: "Tôi phát biểu sau bà Lan.".into(),
            },
        ),
        (
            "objectionDecided",
            Fact::ObjectionDecided {
                objection: 312,
                accepted: false,
                reason: "Băng ghi âm ghi khác.".into(),
                decided: None,
            },
        ),
        (
            "objectionDecided-council",
            Fact::ObjectionDecided {
                objection: 312,
                accepted: true,
                reason: String::new(),
                decided: Some(CouncilDecision::WithoutObjection),
            },
        ),
        ("minutesSigned", signed(SigningMeans::Laptop)),
        (
            "minutesSigned-ink",
            signed(SigningMeans::Ink {
                copies: vec![signed_copy()],
            }),
        ),
        (
            "minutesSigned-tool",
            signed(SigningMeans::Tool {
                copies: vec![signed_copy()],
            }),
        ),
        (
            "addendumWritten",
            Fact::AddendumWritten {
                part: MinutesPart::Public,
                text: "Trang 2: 14, không phải 15.".into(),
            },
        ),
    ]
}

fn minutes_file(form: MinutesForm) -> MinutesFile {
    MinutesFile {
        part: MinutesPart::Public,
        form,
        sha256: "a".repeat(64),
        bytes: 40_960,
        pieces_root: "b".repeat(64),
    }
}

fn signed_copy() -> SignedCopy {
    SignedCopy {
        of: "a".repeat(64),
        sha256: "d".repeat(64),
        bytes: 52_000,
        pieces_root: "e".repeat(64),
    }
}

fn signed(means: SigningMeans) -> Fact {
    Fact::MinutesSigned {
        version: 1,
        signatory: Signatory::Secretary,
        person: PersonId::new("p-1"),
        files: vec!["a".repeat(64), "f".repeat(64)],
        means,
    }
}

fn vote() -> (DeviceKey, JournalId, Offer) {
    let (key, journal) = (DeviceKey::from_seed(&[3; 32]), JournalId::new("j-29"));
    let fact = Fact::VoteCast {
        ballot: BallotId::new("b-1"),
        choice: Choice::For,
    };
    let offer = Offer::sign(&key, &journal, &AuthorHead::default(), &fact, &[7; 16]).unwrap();
    (key, journal, offer)
}

fn entry(verdict: Verdict) -> Entry {
    let (_, journal, offer) = vote();
    let place = Place {
        epoch: 2,
        number: 41,
        time: Moment(1_773_277_320_000),
    };
    Entry::of(&offer, &journal, place, verdict).unwrap()
}

/// The names of an enum's variants, as they are kept, read from its source: none added later is forgotten.
fn variants(source: &str, head: &str) -> BTreeSet<String> {
    let body = source.split_once(head).unwrap().1.split_once("\n}\n").unwrap().0;
    // A variant stands four spaces in; its fields stand deeper.
    let starts =
        |line: &&str| line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_ascii_uppercase());
    body.lines()
        .filter(starts)
        .map(|line| line.trim().split([' ', ',', '{', '(']).next().unwrap())
        .map(|name| format!("{}{}", name[..1].to_lowercase(), &name[1..]))
        .collect()
}

#[test]
fn every_fact_ever_released_still_reads() {
    for (name, fact) in facts() {
        check(&format!("facts/{name}.json"), &fact);
        assert!(name.starts_with(&fact.kind()), "{name} is a {}", fact.kind());
    }
    // A file whose sample was dropped here would prove nothing.
    let names: BTreeSet<String> = facts().iter().map(|(name, _)| format!("{name}.json")).collect();
    let files = fs::read_dir(folder().join("facts")).unwrap();
    let files: BTreeSet<String> = files
        .map(|f| f.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, names);
}

#[test]
fn every_kind_of_fact_has_a_golden_file() {
    let kinds = variants(include_str!("../../crates/domain/src/fact.rs"), "pub enum Fact {");
    assert!(kinds.len() > 40, "{kinds:?}");
    let shown: BTreeSet<String> = facts().iter().map(|(_, fact)| fact.kind()).collect();
    let missing: Vec<&String> = kinds.difference(&shown).collect();
    assert!(missing.is_empty(), "facts without a golden file: {missing:?}");
}

#[test]
fn a_rule_pack_and_what_follows_from_it_still_read() {
    check("rule-pack.json", &pack());
    let prepared = RulePack {
        preparation: Preparation {
            approval: true,
            not_ready_stops_vote: true,
        },
        ..pack()
    };
    check("rule-pack-preparation.json", &prepared);
    let limits = Limits {
        speech_second: Some(180),
        debate: Some(180),
        explanation: Some(600),
        ..pack().limits
    };
    check("rule-pack-limits.json", &RulePack { limits, ..pack() });
    let in_writing = WrittenAnswerDays {
        days: 20,
        source: "Luật 77/2015/QH13".into(),
        verified: false,
    };
    let in_writing = RulePack {
        written_answer: Some(in_writing),
        ..pack()
    };
    check("rule-pack-written-answer.json", &in_writing);
    let minutes = RulePack {
        minutes: MinutesRules {
            signatories: vec![Signatory::Secretary, Signatory::Member, Signatory::Chair],
            objection_days: Some(14),
        },
        ..pack()
    };
    check("rule-pack-minutes.json", &minutes);
    check("tally.json", &tally());
    check("outcome.json", &outcome());
}

#[test]
fn a_signed_offer_still_holds_to_the_byte() {
    let (_, _, offer) = vote();
    check("offer.json", &offer);
    let read: Offer = serde_json::from_str(&kept("offer.json", "")).unwrap();
    let header: Header = read.check().unwrap();
    assert_eq!(canonical(&header).unwrap(), read.header);
    check::<Body>("body.json", &read.body);
}

#[test]
fn an_entry_still_holds_to_the_byte_with_and_without_its_body() {
    for (name, entry) in [
        ("entry.json", entry(Verdict::Counted)),
        ("entry-late.json", entry(Verdict::Late)),
        (
            "entry-withheld.json",
            Entry {
                body: None,
                ..entry(Verdict::Counted)
            },
        ),
    ] {
        check(name, &entry);
        let read: Entry = serde_json::from_str(&kept(name, "")).unwrap();
        let leaf: Leaf = read.check().unwrap().leaf;
        assert_eq!(canonical(&leaf).unwrap(), read.leaf);
    }
    let hash = hex(&entry(Verdict::Counted).hash());
    assert_eq!(kept("entry.hash", &hash), hash, "the hash that the tree covers");
}

#[test]
fn a_checkpoint_with_its_cosignature_still_holds() {
    let (key, journal, _) = vote();
    let mut tree = Tree::default();
    tree.push(entry(Verdict::Counted).hash());
    tree.push(entry(Verdict::Late).hash());
    let witness = DeviceKey::from_seed(&[4; 32]);
    let note = Checkpoint::sign(&journal, tree.size(), &tree.root(), &key)
        .cosign(Moment(1_773_277_321_000), &witness)
        .unwrap();
    let read = Checkpoint(kept("checkpoint.note", &note.0));
    assert_eq!(read, note);
    let stated = read.stated().unwrap();
    assert_eq!(
        (stated.origin, stated.size, stated.root),
        (origin(&journal), 2, tree.root())
    );
    assert!(read.is_signed_by(&key.device()) && !read.is_signed_by(&witness.device()));
}

fn status() -> Status {
    Status {
        now: Moment(1_773_277_259_000),
        entries: [(JournalId::new("j-29"), 310)].into(),
        version: Some("0.1.0".into()),
        papers: Some(PapersHere {
            here: 40,
            of: 41,
            no_space: true,
        }),
        battery: Some(Battery {
            percent: 64,
            mains: false,
        }),
        opened: BTreeMap::new(),
    }
}

fn status_with_opened() -> Status {
    Status {
        opened: [(JournalId::new("j-29"), PapersOpened { opened: 8, of: 12 })].into(),
        ..status()
    }
}

/// One of each kind of frame but the piece, which is binary; the optional fields once with a value.
fn frames() -> Vec<(&'static str, Frame)> {
    let (key, journal, offer) = vote();
    let (id, sha256) = (offer.id(), String::from(HASH));
    let checkpoint = || Checkpoint::sign(&JournalId::new("j-29"), 2, &Tree::default().root(), &key);
    let answered = |answer| Frame::Answered {
        journal: journal.clone(),
        offer: id.clone(),
        answer,
    };
    let addresses = vec![String::from("192.168.1.5:7143")];
    vec![
        (
            "hello",
            Frame::Hello(Hello {
                protocol: 1,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s-1".into(),
                now: Moment(1_773_277_320_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![7, 9],
                    acknowledged: None,
                    forgot: false,
                }],
                token: Some("t".into()),
                addresses: addresses.clone(),
            }),
        ),
        (
            "entries",
            Frame::Entries {
                journal: journal.clone(),
                from: 41,
                entries: vec![entry(Verdict::Counted)],
                acknowledged: 41,
                checkpoint: Some(checkpoint()),
                epoch: 0,
            },
        ),
        (
            "entries-of-a-keeper",
            Frame::Entries {
                journal: journal.clone(),
                from: 41,
                entries: vec![entry(Verdict::Counted)],
                acknowledged: 0,
                checkpoint: None,
                epoch: 2,
            },
        ),
        (
            "hello-newer",
            Frame::Hello(Hello {
                protocol: 4,
                oldest: 2,
                council: String::new(),
                device: None,
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![],
                token: None,
                addresses: vec![],
            }),
        ),
        (
            "hello-unsure",
            Frame::Hello(Hello {
                protocol: PROTOCOL,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![],
                    acknowledged: Some(Prefix {
                        size: 308,
                        root: HASH.into(),
                    }),
                    forgot: false,
                }],
                token: None,
                addresses: addresses.clone(),
            }),
        ),
        (
            "hello-forgot",
            Frame::Hello(Hello {
                protocol: PROTOCOL,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![],
                    acknowledged: None,
                    forgot: true,
                }],
                token: None,
                addresses: addresses.clone(),
            }),
        ),
        (
            "askPromise",
            Frame::AskPromise {
                journal: journal.clone(),
                epoch: 3,
                reach: Reach { epoch: 2, size: 310 },
            },
        ),
        (
            "promised",
            Frame::Promised {
                journal: journal.clone(),
                epoch: 3,
                reach: Reach { epoch: 2, size: 310 },
                acknowledged: 308,
            },
        ),
        (
            "notPromised",
            Frame::NotPromised {
                journal: journal.clone(),
                epoch: 3,
                gives_way: true,
                led: false,
            },
        ),
        (
            "askEntries",
            Frame::AskEntries {
                journal: journal.clone(),
                epoch: 3,
                from: 308,
            },
        ),
        (
            "receipt",
            Frame::Receipt(Receipt {
                journal: journal.clone(),
                leaf: entry(Verdict::Counted).leaf,
                path: vec![HASH.into()],
                checkpoint: checkpoint(),
            }),
        ),
        (
            "doors",
            Frame::Doors {
                doors: vec![HolderDoor {
                    device: device(),
                    addresses: addresses.clone(),
                }],
            },
        ),
        (
            "bodies",
            Frame::Bodies {
                journal: journal.clone(),
                bodies: vec![(41, offer.body.clone())],
            },
        ),
        (
            "copied",
            Frame::Copied {
                journal: journal.clone(),
                epoch: 2,
                size: 42,
            },
        ),
        (
            "offer",
            Frame::Offer {
                offer: Box::new(offer.clone()),
            },
        ),
        ("answered", answered(Answer::Kept { number: 41 })),
        ("answered-already", answered(Answer::AlreadyKept { number: 41 })),
        (
            "answered-refused",
            answered(Answer::Refused {
                refusal: Refusal::QuorumMissing {
                    present: 33,
                    needed: 34,
                },
            }),
        ),
        ("answered-conflict", answered(Answer::Conflict)),
        (
            "presence",
            Frame::Presence {
                devices: vec![device()],
            },
        ),
        (
            "wishToHost",
            Frame::WishToHost {
                journal: journal.clone(),
            },
        ),
        ("status", Frame::Status(status())),
        ("status-opened", Frame::Status(status_with_opened())),
        ("askLaptops", Frame::AskLaptops),
        (
            "laptops",
            Frame::Laptops {
                since: Moment(1_773_277_000_000),
                laptops: vec![
                    Laptop {
                        device: device(),
                        here: true,
                        seen: Moment(1_773_277_320_000),
                        clock_ms: Some(-61_000),
                        behind: Some(12),
                        told: Some(status()),
                    },
                    Laptop {
                        device: device(),
                        here: false,
                        seen: Moment(1_773_277_120_000),
                        clock_ms: None,
                        behind: None,
                        told: None,
                    },
                ],
            },
        ),
        (
            "moved",
            Frame::Moved {
                addresses,
                tls: HASH.into(),
            },
        ),
        (
            "archived",
            Frame::Archived {
                journal: journal.clone(),
                size: 2,
                checkpoint: checkpoint(),
            },
        ),
        (
            "closing",
            Frame::Closing {
                journal: journal.clone(),
                checkpoint: checkpoint(),
            },
        ),
        (
            "forgotten",
            Frame::Forgotten {
                journal: journal.clone(),
                size: 310,
            },
        ),
        (
            "signed",
            Frame::Signed {
                journal: journal.clone(),
                checkpoint: checkpoint(),
            },
        ),
        (
            "contradiction",
            Frame::Contradiction {
                journal: journal.clone(),
                proof: Box::new(Contradiction {
                    shorter: checkpoint(),
                    longer: checkpoint(),
                    beginning: sha256.clone(),
                    path: vec![sha256.clone()],
                }),
            },
        ),
        (
            "disagrees",
            Frame::Disagrees {
                journal: journal.clone(),
                number: 41,
                why: BadEntry::Signature,
            },
        ),
        (
            "askPieces",
            Frame::AskPieces {
                sha256: sha256.clone(),
            },
        ),
        (
            "pieces",
            Frame::Pieces {
                sha256: sha256.clone(),
                hashes: vec![HASH.into()],
            },
        ),
        (
            "askPiece",
            Frame::AskPiece {
                sha256: sha256.clone(),
                index: 3,
            },
        ),
        ("noPiece", Frame::NoPiece { sha256 }),
        (
            "join",
            Frame::Join(Join {
                device: device(),
                tls: HASH.into(),
                signature: "00".repeat(64),
                proof: JoinProof::Secret(HASH.into()),
            }),
        ),
        (
            "admitted",
            Frame::Admitted {
                council: HASH.into(),
                council_name: "Hội đồng nhân dân".into(),
                person: PersonId::new("p-lan"),
                name: "Trần Thị Lan".into(),
            },
        ),
        (
            "joinRefused",
            Frame::JoinRefused {
                reason: JoinRefusal::Expired,
            },
        ),
        (
            "joinRefused-later",
            Frame::JoinRefused {
                reason: JoinRefusal::Later,
            },
        ),
        (
            "notesHeld",
            Frame::NotesHeld {
                held: [(device(), 3)].into(),
                archived: [(device(), 2)].into(),
            },
        ),
        (
            "notesBackup",
            Frame::NotesBackup(NotesBackup::sign(
                &key,
                &PersonId::new("p-12"),
                3,
                String::from("{}"),
            )),
        ),
        ("stranger", Frame::Stranger),
    ]
}

#[test]
fn every_frame_ever_released_still_reads() {
    for (name, frame) in frames() {
        check(&format!("frames/{name}.json"), &frame);
        // As it travels it reads back too.
        let Ok(Packed::Text(text)) = frame.pack() else {
            panic!("{name} travels as text")
        };
        assert_eq!(Frame::unpack_text(&text), Ok(frame), "{name}");
    }
    let piece = Frame::Piece {
        sha256: HASH.into(),
        index: 3,
        bytes: vec![0, 1, 254, 255],
    };
    let Ok(Packed::Binary(bytes)) = piece.pack() else {
        panic!("a piece is binary")
    };
    let kept = kept("frames/piece.hex", &hex(&bytes));
    assert_eq!(kept, hex(&bytes));
    assert_eq!(Frame::unpack_binary(&bytes), Ok(piece));
    let names: BTreeSet<String> = frames().iter().map(|(name, _)| format!("{name}.json")).collect();
    let files = fs::read_dir(folder().join("frames")).unwrap();
    let files = files.map(|f| f.unwrap().file_name().to_string_lossy().into_owned());
    let files: BTreeSet<String> = files.filter(|name| name != "piece.hex").collect();
    assert_eq!(files, names);
}

#[test]
fn every_kind_of_frame_has_a_golden_file() {
    let kinds = variants(include_str!("../../crates/sync/src/wire.rs"), "pub enum Frame {");
    assert!(kinds.len() > 15, "{kinds:?}");
    let shown: BTreeSet<String> = frames()
        .iter()
        .map(|(name, _)| name.split('-').next().unwrap().to_string())
        .collect();
    // A piece is binary; what is unknown has no bytes of its own.
    let missing = kinds.difference(&shown);
    let missing: Vec<&String> = missing
        .filter(|kind| !["piece", "unknown"].contains(&kind.as_str()))
        .collect();
    assert!(missing.is_empty(), "frames without a golden file: {missing:?}");
}

#[test]
fn a_kind_of_fact_from_a_later_version_is_kept_and_passed_on() {
    let text = r#"{"kind":"somethingNew","what":1}"#;
    assert_eq!(
        Body {
            salt: "00".repeat(16),
            text: text.into()
        }
        .fact(),
        None
    );
    // The whole entry still checks: leaf, signature and body hash ask nothing of the kind.
    let (key, journal, _) = vote();
    let body = Body {
        salt: "00".repeat(16),
        text: text.into(),
    };
    let header = Header {
        v: 1,
        journal: journal.clone(),
        author: key.device(),
        counter: 1,
        prev: "0".repeat(64),
        kind: "somethingNew".into(),
        body: body.hash(),
    };
    let header = canonical(&header).unwrap();
    let offer = Offer {
        signature: hex(&key.sign(header.as_bytes())),
        header,
        body,
    };
    let place = Place {
        epoch: 1,
        number: 0,
        time: Moment(5),
    };
    let read = Entry::of(&offer, &journal, place, Verdict::Counted)
        .unwrap()
        .check()
        .unwrap();
    assert_eq!(
        (read.fact, read.body_known, read.header.kind.as_str()),
        (None, true, "somethingNew")
    );
}

#[test]
fn a_draft_of_minutes_still_reads() {
    let draft: MinutesDraft = MinutesDraft {
        council: "Hội đồng nhân dân".into(),
        title: "Kỳ họp thứ 29".into(),
        language: "vi".into(),
        utc_offset: 420,
        sections: Vec::new(),
        journal_size: 310,
        journal_root: HASH.into(),
    };
    check("minutes.json", &draft);
}
