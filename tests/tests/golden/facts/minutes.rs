//! Minutes and their signing.

use hemicycle_domain::{
    Fact,
    agenda_change::CouncilDecision,
    ids::{Day, PersonId},
    signing::{MinutesFile, MinutesForm, MinutesPart, Signatory, SignedCopy, SigningMeans},
};

use super::Facts;

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

pub fn facts() -> Facts {
    vec![
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
