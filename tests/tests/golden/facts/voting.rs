//! Votes, counts and what was voted on paper.

use hemicycle_domain::{
    Fact,
    counting::{BallotForm, CountSheet},
    entering::CallingOrder,
    ids::{BallotId, Day, ItemId, Moment, PaperId, PaperSittingId, PersonId, PreparedId},
    on_paper::{HeldBallot, HeldSitting, HeldVote},
    rows::{Row, RowOutcome, RowResult, Rows, RowsKind, RowsLaw, RowsOutcome, RowsSheet, RowsTally},
    rules::{Base, Comparator, ConfidenceAct, ConfidenceRule, Fraction},
    tally::{Choice, Circumstances, PaperCount, TieBreak},
    voting_order::{PreparedVote, VoteKind},
};

use super::Facts;
use crate::samples::{outcome, tally};

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

pub fn facts() -> Facts {
    let person = || PersonId::new("p-lan");
    let item = || ItemId::new("i-7");
    let paper = || PaperId::new("pa-1");
    let ballot = || BallotId::new("b-1");
    vec![
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
    ]
}
