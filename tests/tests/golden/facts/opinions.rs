//! Opinions asked for in writing.

use hemicycle_domain::{
    Fact,
    ids::{Moment, OpinionRoundId, PaperId, PersonId},
    opinions::{OpinionChoice, OpinionCount, OpinionLabels, OpinionQuestion, OpinionsAsked},
    rules::WrittenProcedure,
};

use super::Facts;

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

pub fn facts() -> Facts {
    vec![
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
    ]
}
