//! The minutes as they are printed: typeset as PDF/A, with hostile texts standing as they were written.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::collections::BTreeMap;

use hemicycle_domain::{
    ids::Moment,
    minutes::{Line, MinutesDraft, Section},
    tally::Tally,
};
use hemicycle_helper::{Limits, Standard, Typesetting, extract, locate, typeset_as};
use hemicycle_press::typst_source;

#[test]
fn minutes_become_pdf_a_in_each_language_and_a_hostile_title_prints_literally() {
    let helper = locate().expect("the helper is built with the workspace");
    let hostile = "#import \"x\": y; *[ $z$ `raw` <a> @b \\ // 😀";
    for (language, heading) in [("vi", "Nội dung 7"), ("en", "Item 7"), ("de", "TOP 7")] {
        let tally = Tally {
            votes_for: 36,
            entitled: 46,
            present: 46,
            members_in_office: 50,
            ..Tally::default()
        };
        let facts = vec![
            Line::Place {
                place: hostile.into(),
                starts_at: Moment(1_773_277_320_000),
            },
            Line::Speakers {
                names: vec!["Đặng Thị Ngữ".into(), "Jürgen Groß".into()],
            },
            Line::Counted {
                tally,
                line: tally.line(),
            },
        ];
        let section = Section {
            id: "item-1".into(),
            number: "7".into(),
            title: hostile.into(),
            facts,
            words: "= not a heading\n- not a list\n".into(),
        };
        let draft = MinutesDraft {
            council: hostile.into(),
            title: hostile.into(),
            language: language.into(),
            utc_offset: 420,
            sections: vec![section],
            journal_size: 310,
            journal_root: "ab".repeat(32),
        };
        let source = typst_source(&draft);
        let files = BTreeMap::new();
        let typesetting = Typesetting {
            source: &source,
            files: &files,
            standard: Standard::A2a,
        };
        let pdf = typeset_as(&helper, &typesetting).unwrap_or_else(|failure| panic!("{language}: {failure}"));
        let text: String = extract(&helper, &pdf, &Limits::for_extraction())
            .pages
            .iter()
            .map(|page| page.text.clone())
            .collect::<Vec<_>>()
            .join(" ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for told in [
            heading,
            "#import",
            "*[ $z$ `raw`",
            "[U+1F600]",
            "Đặng Thị Ngữ",
            "= not a heading",
            &tally.line(),
        ] {
            assert!(text.contains(told), "{language} lacks {told}: {text}");
        }
    }
}
