use std::collections::BTreeMap;

use hemicycle_domain::{
    rules::{
        Abstention, Base, Comparator, Fraction, QuorumBase, QuorumCheck, QuorumEffect, QuorumRule, Tie,
        VotingRule,
    },
    tally::Circumstances,
};

use super::*;

fn draft(language: &str, sections: Vec<Section>) -> MinutesDraft {
    MinutesDraft {
        council: "Hội đồng nhân dân thành phố Hải Phòng".into(),
        title: "Kỳ họp thứ 29".into(),
        language: language.into(),
        utc_offset: 420,
        sections,
        journal_size: 310,
        journal_root: "ab".repeat(32),
    }
}

fn section(id: &str, facts: Vec<Line>, words: &str) -> Section {
    Section {
        id: id.into(),
        number: "7".into(),
        title: "Bảng giá đất".into(),
        facts,
        words: words.into(),
    }
}

fn decided() -> (Tally, Line) {
    let tally = Tally {
        votes_for: 36,
        votes_against: 6,
        not_voting: 2,
        no_input: 1,
        entitled: 45,
        recused: 1,
        present: 46,
        members_in_office: 50,
        statutory_seats: 50,
        ..Tally::default()
    };
    let rule = VotingRule {
        name: "resolution".into(),
        fraction: Fraction {
            numerator: 1,
            denominator: 2,
            comparator: Comparator::MoreThan,
        },
        extra: 0,
        base: Base::MembersInOffice,
        at_least: 0,
        abstention: Abstention::NotOffered,
        tie: Tie::Rejected,
        labels: std::collections::BTreeMap::new(),
        revocable: true,
        source: "Luật 77/2015/QH13, Điều 91".into(),
        verified: true,
    };
    let quorum = QuorumRule {
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
        source: "Luật 77/2015/QH13".into(),
        verified: false,
    };
    (
        tally,
        Line::Decided {
            outcome: Outcome::of(&tally, &rule, &quorum, Circumstances::default()),
        },
    )
}

#[test]
fn a_result_is_told_with_base_threshold_and_source() {
    let (tally, decided) = decided();
    let facts = vec![
        Line::Counted {
            tally,
            line: tally.line(),
        },
        decided,
    ];
    let read = sections(&draft("vi", vec![section("item-7", facts, "")]));
    assert_eq!(read[0].heading, "Nội dung 7: Bảng giá đất");
    assert_eq!(
        read[0].facts,
        [
            "Tán thành 36, không tán thành 6, không biểu quyết 2, không có ý kiến 0, không bỏ phiếu 1, không tham gia 1; có mặt 46 trên tổng số 50 đại biểu, vắng mặt 4.",
            "Được thông qua: 36 tán thành, cần ít nhất 26 trên tổng số 50 đại biểu. Kết quả sẽ khác nếu 11 đại biểu biểu quyết khác đi.",
            "Tỷ lệ tán thành: 72,00% trên cơ số 50.",
            "Quy tắc: Quá nửa tổng số 50 đại biểu: ít nhất 26.",
            "Căn cứ của quy tắc: Luật 77/2015/QH13, Điều 91.",
        ]
    );
}

#[test]
fn a_hostile_text_stays_a_text() {
    let hostile = "#import \"x\" *[ \\ \" #eval(\"1\") $x$ `raw` <a> @b // c\n= heading";
    let title = Section {
        title: hostile.into(),
        ..section("item-1", vec![], hostile)
    };
    let speakers = Line::Speakers {
        names: vec![hostile.into()],
    };
    let mut draft = draft("en", vec![title, section("opening", vec![speakers], "")]);
    draft.council = hostile.into();
    let source = typst_source(&draft);
    let page = concat!(include_str!("../minutes.typ"), include_str!("../rows.typ"));
    let body = source.strip_prefix(page).unwrap();
    for line in body.lines() {
        // Outside of strings stand only calls of our own functions.
        let mut outside = String::new();
        let (mut inside, mut escaped) = (false, false);
        for c in line.chars() {
            match (inside, escaped, c) {
                (true, true, _) => escaped = false,
                (true, false, '\\') => escaped = true,
                (_, _, '"') => inside = !inside,
                (false, _, c) => outside.push(c),
                _ => {}
            }
        }
        assert!(!inside, "{line}");
        assert!(
            outside.starts_with('#') && outside.matches('#').count() == 1,
            "{outside}"
        );
        assert!(
            outside
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "#(),: .=".contains(c)),
            "{outside}"
        );
    }
}

#[test]
fn letters_that_the_font_lacks_are_printed_by_number() {
    assert_eq!(literal("Đặng Thị Ngữ – ₫ 😀"), "\"Đặng Thị Ngữ – ₫ [U+1F600]\"");
}

#[test]
fn the_json_names_its_format_and_reads_back() {
    let (_, decided) = decided();
    let draft = draft("de", vec![section("item-7", vec![decided], "Wörter")]);
    let value: serde_json::Value = serde_json::from_str(&json(&draft)).unwrap();
    assert_eq!(
        (value["format"].as_str(), value["version"].as_u64()),
        (Some("hemicycle-minutes"), Some(1))
    );
    assert_eq!(
        serde_json::from_value::<MinutesDraft>(value["minutes"].clone()).unwrap(),
        draft
    );
}

#[test]
fn the_checklist_finds_what_is_missing() {
    let place = Line::Place {
        place: "Hội trường A".into(),
        starts_at: Moment(0),
    };
    let opened = Line::SittingOpened {
        number: 1,
        at: Moment(0),
        present: 46,
        members: 50,
        quorum: 34,
    };
    let item = vec![
        Line::ItemOpened { at: Moment(1) },
        Line::ItemClosed { at: Moment(2) },
    ];
    let mut draft = draft(
        "vi",
        vec![
            section("opening", vec![place, opened], ""),
            section("item-1", item, ""),
        ],
    );
    let missing = |draft: &MinutesDraft| -> Vec<String> {
        checklist(draft)
            .into_iter()
            .filter(|(_, done)| !done)
            .map(|(text, _)| text.key)
            .collect()
    };
    assert_eq!(
        missing(&draft),
        [
            "minutes-check-attendance",
            "minutes-check-words",
            "minutes-check-closing"
        ]
    );
    draft.sections[1].words = "Đã thảo luận.".into();
    let closed = Line::SittingClosed {
        number: 1,
        at: Moment(3),
    };
    draft.sections.push(section(
        "closing",
        vec![
            Line::Present {
                names: vec!["A".into()],
            },
            closed,
        ],
        "",
    ));
    assert_eq!(missing(&draft), Vec::<String>::new());
}

/// The words of a DOCX, paragraph by paragraph, in its order.
fn words_of(docx: &[u8]) -> Vec<String> {
    use docx_rs::{DocumentChild, TableCellContent, TableChild, TableRowChild};
    let mut words = Vec::new();
    for child in docx_rs::read_docx(docx).unwrap().document.children {
        match child {
            DocumentChild::Paragraph(paragraph) => words.push(paragraph.raw_text()),
            DocumentChild::Table(table) => {
                for TableChild::TableRow(row) in &table.rows {
                    for TableRowChild::TableCell(cell) in &row.cells {
                        words.extend(cell.children.iter().filter_map(|inside| match inside {
                            TableCellContent::Paragraph(paragraph) => Some(paragraph.raw_text()),
                            _ => None,
                        }));
                    }
                }
            }
            _ => {}
        }
    }
    words.retain(|words| !words.trim().is_empty());
    words
}

#[test]
fn the_text_that_is_edited_says_what_the_page_says() {
    for language in ["vi", "en", "de"] {
        let (_, line) = decided();
        let written = "Lời thư ký: <b> & \"ngoặc\"\n\nĐoạn thứ hai ạ ế ộ ữ.";
        let draft = draft(language, vec![section("item-1", vec![line], written)]);
        let page = Page::of(&draft, &Voice::of(&draft));
        let docx = minutes_docx(&draft).unwrap();
        assert!(docx == minutes_docx(&draft).unwrap(), "the same bytes each time");
        let words = words_of(&docx);
        let said: Vec<&str> = words.iter().map(String::as_str).collect();
        let stands = |text: &str| {
            assert!(
                said.contains(&text) || said.contains(&text.to_uppercase().as_str()),
                "{text}: {words:?}"
            );
        };
        for text in page.head.iter().chain(&page.signatures).chain(&page.record) {
            if language == "vi" || !(text.is_empty() || *text == page.head[4]) {
                stands(text);
            }
        }
        let mut counted = 0;
        for block in &page.blocks {
            let parts: Vec<&String> = match block {
                Block::Heading(words) | Block::Fact(words) | Block::Decided(words) => vec![words],
                Block::Words(words) => words.iter().collect(),
                Block::Result {
                    labels,
                    numbers,
                    line,
                } => labels.iter().chain(numbers).chain([line]).collect(),
                Block::Rows {
                    labels,
                    lines,
                    printed,
                } => labels
                    .iter()
                    .chain(lines.iter().flatten())
                    .chain(printed)
                    .collect(),
            };
            counted += parts.len();
            parts.into_iter().for_each(|text| stands(text));
        }
        assert!(
            counted > 3 && said.contains(&"Đoạn thứ hai ạ ế ộ ữ."),
            "{words:?}"
        );
    }
}

/// `minutes-time` says *Uhr*, and `minutes-day` *ngày*.
#[test]
fn no_line_says_twice_what_its_day_or_time_says_already() {
    let german = include_str!("../../../../assets/locales/de/minutes.ftl").lines();
    for line in german.filter(|line| !line.starts_with("minutes-time")) {
        assert!(!line.contains("} Uhr"), "{line}");
    }
    let vietnamese = include_str!("../../../../assets/locales/vi/minutes.ftl").lines();
    for line in vietnamese.filter(|line| !line.starts_with("minutes-day")) {
        assert!(!line.contains("ngày { $"), "{line}");
    }
}

#[test]
fn signs_that_no_xml_may_hold_do_not_stand_in_the_text_that_is_edited() {
    let draft = draft(
        "vi",
        vec![section("item-1", vec![], "Lời \u{1}thư \u{b}ký\u{fffe}.")],
    );
    let words = words_of(&minutes_docx(&draft).unwrap());
    assert!(words.contains(&"Lời  thư  ký .".to_owned()), "{words:?}");
}

/// The name of an element and its attributes.
type Element = (String, BTreeMap<String, String>);

/// What the readers of XML make of a document: the elements with their attributes, and the words between them.
fn read_back(document: &str) -> (Vec<Element>, String) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(document);
    let (mut elements, mut words) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value =
                        quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).unwrap()).unwrap();
                    (
                        String::from_utf8(attribute.key.0.to_vec()).unwrap(),
                        value.into_owned(),
                    )
                });
                let name = String::from_utf8(start.name().0.to_vec()).unwrap();
                elements.push((name, attributes.collect()));
            }
            Event::Text(text) => words.push_str(std::str::from_utf8(&text).unwrap()),
            Event::GeneralRef(name) => {
                let entity = format!("&{};", std::str::from_utf8(&name).unwrap());
                words.push_str(&quick_xml::escape::unescape(&entity).unwrap());
            }
            Event::Eof => return (elements, words),
            _ => {}
        }
    }
}

#[test]
fn akoma_ntoso_says_what_the_page_says_and_marks_what_programs_look_for() {
    let (tally, verdict) = decided();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let hostile = "Lời \u{1}thư ký: <b a=\"1\"> & ]]> 'ngoặc'";
    let item = vec![
        Line::ItemOpened { at: Moment(0) },
        Line::Topic {
            title: "Nước sạch".into(),
            official: "Ông Bình".into(),
            office: "Sở Xây dựng".into(),
        },
        Line::Turn {
            kind: TurnKind::Question,
            speaker: "Bà An".into(),
            at: Moment(61_000),
            text: "Bao giờ?\nVà ở đâu?".into(),
        },
        Line::Turn {
            kind: TurnKind::Answer,
            speaker: "Ông Bình".into(),
            at: Moment(62_000),
            text: String::new(),
        },
        Line::Ballot {
            question: "Thông qua?".into(),
            opened_at: Moment(0),
            closed_at: Moment(1),
        },
        Line::Counted {
            tally,
            line: tally.line(),
        },
        verdict,
        Line::Votes {
            choice: Choice::For,
            names: names(&["Bà An", "Bà An Bình", "Ông Cường"]),
        },
        // Of a ballot that was never counted: the one before keeps its result.
        Line::Ballot {
            question: "Lần hai?".into(),
            opened_at: Moment(2),
            closed_at: Moment(3),
        },
        Line::Annulled {
            reason: "Nhầm".into(),
        },
    ];
    for (language, code) in [("vi", "vie"), ("en", "eng"), ("de", "deu")] {
        let present = Line::Present {
            names: names(&["Bà An", "Ông Cường"]),
        };
        let sections = vec![
            section("attendance", vec![present], ""),
            section("item-7", item.clone(), hostile),
        ];
        let draft = draft(language, sections);
        let document = akoma_ntoso(&hemicycle_domain::Session::default(), &draft);
        let (elements, words) = read_back(&document);
        let page = Page::of(&draft, &Voice::of(&draft));
        let stands = |text: &str| {
            let text: String = text.chars().map(|c| if c == '\u{1}' { ' ' } else { c }).collect();
            assert!(words.contains(&text), "{text}: {words}");
        };
        for block in &page.blocks {
            match block {
                Block::Heading(words) | Block::Decided(words) => stands(words),
                Block::Words(words) => words.iter().for_each(|words| stands(words)),
                Block::Result { line, .. } => stands(line),
                _ => {}
            }
        }
        page.record.iter().for_each(|words| stands(words));
        let all = |name: &str| -> Vec<&BTreeMap<String, String>> {
            let named = elements.iter().filter(|(known, _)| known == name);
            named.map(|(_, attributes)| attributes).collect()
        };
        assert_eq!(all("FRBRlanguage")[0]["language"], code);
        assert_eq!(all("voting").len(), 1);
        assert_eq!(all("voting")[0]["outcome"], "#adopted");
        let counts: Vec<(&str, &str)> = all("count")
            .iter()
            .map(|count| (count["refersTo"].as_str(), count["value"].as_str()))
            .collect();
        let figures = [
            ("#for", "36"),
            ("#against", "6"),
            ("#abstain", "0"),
            ("#notVoting", "2"),
            ("#noInput", "1"),
        ];
        assert_eq!(counts[..5], figures);
        let person = |name: &str| {
            let known = all("TLCPerson").into_iter().find(|known| known["showAs"] == name);
            format!("#{}", known.unwrap()["eId"])
        };
        let voters: Vec<&String> = all("vote").into_iter().map(|vote| &vote["by"]).collect();
        assert_eq!(
            voters,
            [&person("Bà An"), &person("Bà An Bình"), &person("Ông Cường")]
        );
        assert!(all("vote").iter().all(|vote| vote["choice"] == "#for"));
        assert_eq!(all("TLCPerson").len(), 4, "nobody without a name");
        let question = all("question")[0];
        assert_eq!(
            (&question["by"], &question["to"], question["startTime"].as_str()),
            (&person("Bà An"), &person("Ông Bình"), "1970-01-01T07:01:01+07:00")
        );
        assert_eq!(all("answer").len(), 1);
        // Every reference leads somewhere, and no id stands twice.
        let ids: Vec<&String> = elements
            .iter()
            .filter_map(|(_, known)| known.get("eId"))
            .collect();
        let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len());
        for (name, attributes) in &elements {
            for (key, value) in attributes.iter().filter(|(key, _)| *key != "xmlns") {
                let leads = value
                    .strip_prefix('#')
                    .is_none_or(|id| ids.iter().any(|known| *known == id));
                assert!(leads, "{name} {key} {value}");
            }
        }
    }
}
