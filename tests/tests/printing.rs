//! The minutes as they are printed: typeset as PDF/A, with hostile texts standing as they were written.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::collections::BTreeMap;

use hemicycle_domain::{
    ids::Moment,
    minutes::{Line, MinutesDraft, Section},
    tally::Tally,
};
use hemicycle_helper::{Standard, Typesetting, locate, typeset, typeset_as};
use hemicycle_press::{CheckedLine, Language, RoomChecked, Sentence, room_check_page, typst_source};
use stories::words_on;

#[test]
fn a_room_check_is_a_page_in_each_language_with_its_result_and_all_that_was_found() {
    let helper = locate().expect("the helper is built with the workspace");
    let hostile = "Đỗ #import \"x\"; $z$";
    let told = [
        (
            "vi",
            "Chưa được: còn 1 việc",
            "Diễn tập: không có gì",
            "Chưa được Bản sao thứ hai",
        ),
        (
            "en",
            "No go yet: one thing",
            "Rehearsal: nothing here counts.",
            "Not good Second copy",
        ),
        (
            "de",
            "Noch nicht bereit: Eine Sache",
            "Übung: Hier zählt nichts.",
            "Nicht gut Zweite Kopie",
        ),
    ];
    for (language, result, mark, line) in told {
        let sentence = |key: &str| Sentence::new(key, []);
        let checked = |rehearsal, against| {
            let source = room_check_page(&RoomChecked {
                language: Language::of(language),
                utc_offset: 420,
                council: hostile,
                session: Some(("Kỳ họp thứ 7", hostile)),
                person: "Trần Thị Lan",
                at: Moment(1_773_277_320_000),
                rehearsal,
                against,
                lines: vec![CheckedLine {
                    verdict: sentence("check-verdict-noGo"),
                    name: sentence("check-name-copies"),
                    found: sentence("check-copies-one"),
                    advice: Some(sentence("check-copies-one-advice")),
                }],
            });
            let pdf = typeset(&helper, &source, &BTreeMap::new());
            words_on(&pdf.unwrap_or_else(|failure| panic!("{language}: {failure}")))
        };
        let found = |key: &str| sentence(key).in_language(Language::of(language));
        let text = checked(true, 1);
        for told in [
            hostile,
            "Kỳ họp thứ 7",
            "Trần Thị Lan",
            result,
            mark,
            line,
            &found("check-copies-one"),
            &found("check-copies-one-advice"),
        ] {
            assert!(text.contains(told), "{language} lacks {told}: {text}");
        }
        let text = checked(false, 0);
        assert!(text.contains(&found("check-result-go")), "{text}");
        assert!(!text.contains(mark), "{text}");
    }
}

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
            standard: Standard::A2aUa1,
        };
        let pdf = typeset_as(&helper, &typesetting).unwrap_or_else(|failure| panic!("{language}: {failure}"));
        let text = words_on(&pdf);
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
