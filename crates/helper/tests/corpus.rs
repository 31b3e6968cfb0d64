//! Reads PDFs with known words and known traps; whatever they are, the reading ends with a typed result.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use hemicycle_helper::{
    Extracted, ExtractionStatus, HelperFailure, Limits, Mark, MarkKind, Oddity, Readable, Standard,
    Typesetting, annotate, extract, picture, read_paper, typeset, typeset_as,
};
use unicode_normalization::UnicodeNormalization;

fn helper() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_hemicycle-helper"))
}

fn own_corpus(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(name);
    std::fs::read(path).unwrap()
}

fn read(pdf: &[u8]) -> Extracted {
    let limits = Limits::for_extraction();
    let started = Instant::now();
    let extracted = extract(helper(), pdf, &limits);
    assert!(
        started.elapsed() < limits.wall + Duration::from_secs(5),
        "the reading ran over its time"
    );
    extracted
}

fn words(extracted: &Extracted) -> String {
    let text: String = extracted
        .pages
        .iter()
        .map(|page| page.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    text.nfc().collect::<String>().to_lowercase()
}

#[track_caller]
fn check_words(name: &str, expected: &[&str]) {
    let extracted = read(&own_corpus(name));
    assert_eq!(extracted.status, ExtractionStatus::Ok, "{name}");
    let text = words(&extracted);
    for word in expected {
        assert!(text.contains(word), "{name} lacks {word:?}: {text}");
    }
}

const VIETNAMESE: [&str; 8] = ["đồng", "biểu", "quyết", "ngày", "tháng", "nhân", "nghị", "luật"];

#[test]
fn vietnamese_text_comes_out_of_typst_files() {
    check_words("typst-vi-nfc-LiberationSerif.pdf", &VIETNAMESE);
}

#[test]
fn the_two_column_head_and_the_table_come_out() {
    check_words(
        "typst-vi-header.pdf",
        &["đồng", "toán", "thông", "nhân", "tỉnh", "hđnd"],
    );
}

#[test]
fn lines_drawn_by_the_quote_operators_are_not_lost() {
    check_words("op-quote.pdf", &["first line", "second line", "third"]);
    check_words("gs-typst-vi-nfc-NotoSerif.pdf", &VIETNAMESE);
}

#[test]
fn decomposed_input_comes_out() {
    check_words("lo-vi-nfd-NotoSerif.pdf", &VIETNAMESE);
}

#[test]
fn letters_that_an_office_program_draws_after_their_line_come_back_to_their_words() {
    let expected = [
        "nhà nước trên địa bàn",
        "chính quyền địa phương ngày 19",
        "phê chuẩn quyết toán",
    ];
    check_words("lo-vi-nfc-LiberationSerif.pdf", &expected);
}

#[test]
fn german_text_comes_out() {
    check_words(
        "typst-de-nfc-NotoSerif.pdf",
        &["niederschrift", "sitzung", "änderung", "hauptsatzung"],
    );
}

#[test]
fn a_form_keeps_its_own_fonts_and_its_place() {
    check_words("form-fontname.pdf", &["hello", "council", "after", "form"]);
    check_words("form-matrix.pdf", &["hello", "council", "second"]);
}

#[test]
fn rotated_lines_stay_apart() {
    check_words("rot-lines.pdf", &["rotated", "line", "text"]);
}

#[test]
fn a_paper_that_only_its_owner_may_change_is_read() {
    check_words("q-enc-owner-aes256.pdf", &VIETNAMESE);
}

#[test]
fn a_paper_behind_a_password_says_so() {
    assert_eq!(
        read(&own_corpus("q-enc-user-aes256.pdf")).status,
        ExtractionStatus::PasswordRequired
    );
}

#[test]
fn knotted_papers_end() {
    for name in ["form-self.pdf", "form-exp.pdf", "parent-cycle.pdf"] {
        let extracted = read(&own_corpus(name));
        assert_ne!(extracted.status, ExtractionStatus::NotRead, "{name}");
    }
}

#[test]
fn bytes_that_are_no_pdf_are_damaged() {
    assert_eq!(read(b"").status, ExtractionStatus::Damaged);
    assert_eq!(
        read(b"MZ\x90\x00 this is a program").status,
        ExtractionStatus::Damaged
    );
    assert_eq!(read(b"%PDF-1.7\n%%EOF").status, ExtractionStatus::Damaged);
}

#[test]
fn a_torn_paper_ends_with_a_typed_result() {
    let whole = own_corpus("typst-vi-header.pdf");
    for share in [10, 50, 90, 99] {
        let extracted = read(&whole[..whole.len() * share / 100]);
        assert_ne!(extracted.status, ExtractionStatus::NotRead);
    }
}

#[test]
fn a_page_that_inflates_without_end_costs_only_itself() {
    let mut zeros = ZlibEncoder::new(Vec::new(), Compression::fast());
    let block = vec![b' '; 1 << 20];
    for _ in 0..300 {
        zeros.write_all(&block).unwrap();
    }
    let bomb = zeros.finish().unwrap();
    let pdf = made_pdf(&[
        Content::Flate(bomb),
        Content::Plain(b"BT /F1 12 Tf 72 700 Td (good page) Tj ET".to_vec()),
    ]);
    let extracted = read(&pdf);
    assert_eq!(extracted.status, ExtractionStatus::Partial);
    assert!(words(&extracted).contains("good page"));
}

#[test]
fn too_many_pages_are_cut_and_said_so() {
    let limits = Limits {
        pages: 3,
        ..Limits::for_extraction()
    };
    let page = Content::Plain(b"BT /F1 12 Tf 72 700 Td (page) Tj ET".to_vec());
    let extracted = extract(helper(), &made_pdf(&vec![page; 5]), &limits);
    assert_eq!(extracted.status, ExtractionStatus::LimitExceeded);
    assert_eq!(extracted.pages.len(), 3);
    assert_eq!(extracted.page_count, Some(5));
}

/// Bytes changed, cut out, doubled, zeroed, exchanged, put in and left out at places of chance, always the same ones.
fn mutated(whole: &[u8], chance: &mut impl FnMut(usize) -> usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=chance(3) {
        let at = chance(bytes.len());
        let end = (at + 1 + chance(400)).min(bytes.len());
        match chance(7) {
            0 => bytes[at] ^= 1 << chance(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            3 => bytes[at..end].fill(0),
            4 => {
                let other = chance(bytes.len());
                bytes.swap(at, other);
            }
            5 => bytes.truncate(end),
            _ => {
                let digits = bytes[at..end].iter_mut().filter(|byte| byte.is_ascii_digit());
                digits.for_each(|digit| *digit = b'9');
            }
        }
        if bytes.is_empty() {
            return bytes;
        }
    }
    bytes
}

#[test]
fn two_hundred_damaged_papers_end_with_a_typed_result_and_leave_the_reader_whole() {
    let sources: Vec<Vec<u8>> = [
        "typst-vi-header.pdf",
        "lo-vi-nfc-LiberationSerif.pdf",
        "gs-typst-vi-nfc-NotoSerif.pdf",
        "q-enc-owner-aes256.pdf",
        "form-fontname.pdf",
        "op-quote.pdf",
        "form-self.pdf",
        "rot-lines.pdf",
    ]
    .map(own_corpus)
    .to_vec();
    // As for a real paper, but with less time: a damaged one must not keep the others waiting either.
    let limits = Limits {
        cpu: Duration::from_secs(3),
        wall: Duration::from_secs(10),
        ..Limits::for_extraction()
    };
    let mut state = 2026_u64;
    let mut chance = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut ends = BTreeMap::new();
    for number in 0..200 {
        let paper = mutated(&sources[number % sources.len()], &mut chance);
        let started = Instant::now();
        let read = read_paper(helper(), &paper, &limits, true);
        assert!(
            started.elapsed() < limits.wall + Duration::from_secs(5),
            "paper {number} ran over its time"
        );
        assert_ne!(read.readable, Readable::Unknown, "paper {number}");
        *ends.entry(format!("{:?}", read.readable)).or_insert(0) += 1;
    }
    assert!(
        ends["Text"] > 100,
        "most damaged papers still give text: {ends:?}"
    );
    assert!(ends.len() > 1, "{ends:?}");
}

#[test]
fn what_the_first_extractor_loses_the_second_one_reads() {
    // Its table of contents is gone, so that the first one does not open it.
    let mut paper = own_corpus("typst-vi-nfc-LiberationSerif.pdf");
    let at = paper.windows(9).rposition(|part| part == b"startxref").unwrap();
    paper.truncate(at);
    assert_eq!(read(&paper).status, ExtractionStatus::Damaged);
    let read = read_paper(helper(), &paper, &Limits::for_extraction(), true);
    assert_eq!(read.readable, Readable::Text);
    assert_eq!(read.reread.len(), read.pages.len());
    let text: String = read.pages.iter().map(|page| page.text.to_lowercase()).collect();
    for word in VIETNAMESE {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn a_good_paper_is_read_once() {
    let paper = own_corpus("typst-vi-header.pdf");
    let read = read_paper(helper(), &paper, &Limits::for_extraction(), true);
    assert_eq!((read.readable, read.reread.len()), (Readable::Text, 0));
    assert_eq!(read.oddities, BTreeSet::new());
}

#[test]
fn scripts_attachments_media_and_hidden_words_are_found() {
    let oddities = |catalog: &str, page: &str| {
        let pdf = made_pdf_with(
            catalog,
            &[Content::Plain(
                format!("BT /F1 12 Tf 72 700 Td (good page) Tj {page} ET").into_bytes(),
            )],
        );
        read_paper(helper(), &pdf, &Limits::for_extraction(), false).oddities
    };
    assert_eq!(oddities("", ""), BTreeSet::new());
    assert_eq!(
        oddities("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", ""),
        BTreeSet::from([Oddity::ActiveContent])
    );
    assert_eq!(
        oddities("/OpenAction<</S/Launch/F(calc.exe)>>", ""),
        BTreeSet::from([Oddity::ActiveContent])
    );
    assert_eq!(
        oddities("/Names<</EmbeddedFiles<</Names[]>>>>", ""),
        BTreeSet::from([Oddity::Attachments])
    );
    assert_eq!(
        oddities("/Old<</Subtype/Movie>>", ""),
        BTreeSet::from([Oddity::Media])
    );
    assert_eq!(
        oddities("", "3 Tr (words that nobody sees on this page) Tj"),
        BTreeSet::from([Oddity::HiddenText])
    );
    assert_eq!(
        oddities("", "q 3 Tr (one) Tj Q (all of these words are seen again) Tj"),
        BTreeSet::new()
    );
}

#[test]
fn the_larger_corpus_ends_within_the_limits_where_it_is_present() {
    let folder = std::env::var_os("HEMICYCLE_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"),
        PathBuf::from,
    );
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "pdf") {
            let extracted = read(&std::fs::read(&path).unwrap());
            assert_ne!(extracted.status, ExtractionStatus::NotRead, "{}", path.display());
        }
    }
}

const DATED: &str = "#set document(date: datetime(year: 2026, month: 11, day: 23))\n";

#[test]
fn an_archive_document_without_a_date_is_refused() {
    assert!(matches!(
        typeset(helper(), "= Nghị quyết", &BTreeMap::new()),
        Err(HelperFailure::Standard(_))
    ));
}

#[test]
fn a_source_becomes_a_document_whose_words_can_be_read_again() {
    let source = &format!("{DATED}#set text(lang: \"vi\")\n= Nghị quyết về bảng giá đất\nĐẶNG THỊ Ẵ ệ ỡ ự");
    let pdf = typeset(helper(), source, &BTreeMap::new()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let extracted = read(&pdf);
    assert_eq!(extracted.status, ExtractionStatus::Ok);
    assert!(words(&extracted).contains("nghị quyết về bảng giá đất"));
    assert!(words(&extracted).contains("đặng thị ẵ ệ ỡ ự"));
    assert_eq!(
        pdf,
        typeset(helper(), source, &BTreeMap::new()).unwrap(),
        "the same source gave two documents"
    );
}

#[test]
fn a_tagged_archive_document_can_be_made() {
    let source =
        &format!("{DATED}#set document(title: \"Biên bản\")\n#set text(lang: \"vi\")\n= Biên bản\nNội dung");
    let typesetting = Typesetting {
        source,
        files: &BTreeMap::new(),
        standard: Standard::A2a,
    };
    assert!(typeset_as(helper(), &typesetting).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_mistake_in_a_source_is_told_with_its_line() {
    let failure = typeset(helper(), "= Title\n\n#nothing()", &BTreeMap::new()).unwrap_err();
    let HelperFailure::Source(problems) = failure else {
        panic!("{failure}")
    };
    assert_eq!(problems[0].line, Some(3));
}

#[test]
fn a_source_reads_only_the_files_that_came_with_it() {
    let files = BTreeMap::from([("name.txt".to_owned(), b"Lan".to_vec())]);
    assert!(typeset(helper(), &format!("{DATED}#read(\"name.txt\")"), &files).is_ok());
    assert!(matches!(
        typeset(helper(), "#read(\"/etc/passwd\")", &files),
        Err(HelperFailure::Source(_))
    ));
    assert!(matches!(
        typeset(helper(), "#import \"@preview/x:1.0.0\"", &files),
        Err(HelperFailure::Source(_))
    ));
}

#[test]
fn a_page_becomes_a_picture() {
    let png = picture(helper(), "= Bản đồ", &BTreeMap::new(), 0, 72).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    assert!(matches!(
        picture(helper(), "= Bản đồ", &BTreeMap::new(), 7, 72),
        Err(HelperFailure::NoSuchPage(7))
    ));
}

#[derive(Clone)]
enum Content {
    Plain(Vec<u8>),
    Flate(Vec<u8>),
}

/// A small PDF with these page contents.
fn made_pdf(contents: &[Content]) -> Vec<u8> {
    made_pdf_with("", contents)
}

/// The same with more in its catalog.
fn made_pdf_with(catalog: &str, contents: &[Content]) -> Vec<u8> {
    let kids: String = (0..contents.len()).fold(String::new(), |mut kids, index| {
        write!(kids, "{} 0 R ", 4 + 2 * index).unwrap();
        kids
    });
    let mut objects: Vec<Vec<u8>> = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>").into_bytes(),
        format!(
            "<</Type/Pages/MediaBox[0 0 595 842]/Count {}/Kids[{kids}]>>",
            contents.len()
        )
        .into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (index, content) in contents.iter().enumerate() {
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/Contents {} 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
                5 + 2 * index
            )
            .into_bytes(),
        );
        let (filter, bytes) = match content {
            Content::Plain(bytes) => ("", bytes),
            Content::Flate(bytes) => ("/Filter/FlateDecode", bytes),
        };
        let mut object = format!("<</Length {}{filter}>>stream\n", bytes.len()).into_bytes();
        object.extend_from_slice(bytes);
        object.extend_from_slice(b"\nendstream");
        objects.push(object);
    }
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
        pdf.extend_from_slice(object);
        pdf.extend_from_slice(b"\nendobj\n");
    }
    let start = pdf.len();
    pdf.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).as_bytes());
    for place in places {
        pdf.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    pdf.extend_from_slice(
        format!(
            "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .as_bytes(),
    );
    pdf
}

#[test]
fn a_copy_with_marks_is_made_of_a_good_paper_and_a_bad_one_is_said_to_be() {
    let marks = [Mark {
        page_index: 0,
        kind: MarkKind::Underline,
        colour: [255, 0, 0],
        text: "Hỏi lại".into(),
        rects: vec![[100, 100, 200, 20]],
    }];
    let paper = own_corpus("typst-vi-nfc-LiberationSerif.pdf");
    let copy = annotate(helper(), &paper, &marks).unwrap();
    let (before, after) = (read(&paper), read(&copy));
    assert_eq!(before.pages.len(), after.pages.len());
    assert_eq!(before.pages[0].text, after.pages[0].text);
    let holds = |words: &[u8]| copy.windows(words.len()).any(|window| window == words);
    assert!(holds(b"/Underline") && holds(b"/QuadPoints"));
    let locked = annotate(helper(), &own_corpus("q-enc-user-aes256.pdf"), &marks);
    assert!(
        matches!(locked, Err(HelperFailure::PasswordRequired)),
        "{locked:?}"
    );
    for damaged in [&b""[..], b"%PDF-1.7\n%%EOF", &paper[..paper.len() / 3]] {
        let refused = annotate(helper(), damaged, &marks);
        assert!(matches!(refused, Err(HelperFailure::Damaged)), "{refused:?}");
    }
}
