//! Suggests where each file of a folder belongs: its agenda item, its kind, and which file it replaces.
//!
//! Only what is sure may be accepted in bulk; the clerk decides the rest.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::search::fold;

mod kind;
mod name;

pub use kind::PaperKind;
use name::FileName;

/// An agenda item as the placing sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaTitle<'a> {
    /// As printed: "7" or "7.1".
    pub number: &'a str,
    pub title: &'a str,
}

/// A file that somebody dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncomingFile<'a> {
    /// The name, with the folders inside the dropped folder: `07 Gia dat/Du thao NQ.pdf`.
    pub name: &'a str,
    /// The text of the first page, where it has one.
    pub first_page: Option<&'a str>,
}

/// Where one file seems to belong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placing {
    /// The name for the eye: composed letters, without folders.
    pub file_name: String,
    /// Position of the item in the agenda that was given.
    pub item_index: Option<usize>,
    pub kind: PaperKind,
    pub title: String,
    pub version: u32,
    /// Position of the file that this one replaces.
    pub replaces: Option<usize>,
    pub certainty: Certainty,
}

/// How sure the item is, and what says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    Sure(Reason),
    /// A guess that a person must look at.
    Check(Reason),
    Unknown,
}

/// What an item was recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The number at the start of the file name.
    Number,
    /// The folder that the file lies in.
    Folder,
    /// The title on the first page or in the name.
    Title,
    /// Some words in common with the item's title.
    Similarity,
}

// Shares of weighted words in common. Below the second a guess helps nobody.
const SURE_LIKENESS: f64 = 0.7;
const SOME_LIKENESS: f64 = 0.34;
// The runner-up must be this much less alike.
const SURE_MARGIN: f64 = 0.2;
// A text lighter than one telling word is not alike to anything.
const FEWEST_WORDS_WEIGHT: f64 = 1.5;

/// Suggests a place for each file, in the order given.
pub fn suggest(files: &[IncomingFile], agenda: &[AgendaTitle]) -> Vec<Placing> {
    let items = WeighedItems::new(agenda);
    let names: Vec<FileName> = files.iter().map(|file| FileName::of(file.name)).collect();
    let mut placings: Vec<Placing> = files
        .iter()
        .zip(&names)
        .map(|(file, name)| place(file, name, agenda, &items))
        .collect();
    link_versions(&mut placings, &names);
    placings
}

fn place(file: &IncomingFile, name: &FileName, agenda: &[AgendaTitle], items: &WeighedItems) -> Placing {
    let first_page: Option<String> = file.first_page.map(|page| page.nfc().collect());
    let heading = first_page.as_deref().and_then(kind::heading);
    let kind = heading
        .as_ref()
        .map(|heading| heading.kind)
        .or_else(|| kind::of_name(&name.words))
        .unwrap_or(PaperKind::Other);
    let page_title = heading
        .as_ref()
        .map(|heading| heading.title.as_str())
        .filter(|title| !title.is_empty());

    let by_title = page_title.and_then(|title| items.most_alike(title));
    let guesses = Guesses {
        by_title,
        by_name: items.most_alike(&name.telling_words()),
        by_folder: items.most_alike(&name.telling_folder_words()),
    };
    let (item_index, certainty) = decide(name, agenda, &guesses);
    Placing {
        file_name: name.shown.clone(),
        item_index,
        kind,
        title: page_title
            .map(str::to_owned)
            .or_else(|| kind::line_that_begins_as(first_page.as_deref()?, &name.words))
            .unwrap_or_else(|| name.readable_title()),
        version: name.version.unwrap_or(1),
        replaces: None,
        certainty,
    }
}

/// What the words say; the numbers stand in the name.
struct Guesses {
    by_title: Option<Likeness>,
    by_name: Option<Likeness>,
    by_folder: Option<Likeness>,
}

fn decide(name: &FileName, agenda: &[AgendaTitle], guesses: &Guesses) -> (Option<usize>, Certainty) {
    let numbered = |number: &Option<String>| {
        number
            .as_ref()
            .and_then(|number| agenda.iter().position(|item| same_number(item.number, number)))
    };
    let sure = |guess: Option<Likeness>| {
        guess
            .filter(Likeness::is_sure)
            .map(|likeness| likeness.item_index)
    };
    let signs = [
        (numbered(&name.number), Reason::Number),
        (numbered(&name.folder_number), Reason::Folder),
        (sure(guesses.by_title), Reason::Title),
        (sure(guesses.by_name), Reason::Title),
        (sure(guesses.by_folder), Reason::Folder),
    ];
    if let Some((item, reason)) = signs.iter().find_map(|(item, reason)| Some(((*item)?, *reason))) {
        // A first page that clearly speaks of another item means that the sign was read wrongly.
        let contradicted = sure(guesses.by_title).is_some_and(|titled| titled != item);
        return (
            Some(item),
            if contradicted {
                Certainty::Check(reason)
            } else {
                Certainty::Sure(reason)
            },
        );
    }
    [guesses.by_title, guesses.by_name, guesses.by_folder]
        .into_iter()
        .flatten()
        .find(|likeness| likeness.share >= SOME_LIKENESS)
        .map_or((None, Certainty::Unknown), |likeness| {
            (Some(likeness.item_index), Certainty::Check(Reason::Similarity))
        })
}

/// "07" and "7" are one number; so are "5.1" and "05.1".
fn same_number(one: &str, other: &str) -> bool {
    let parts = |number: &str| -> Vec<String> {
        let trimmed = number.trim().trim_end_matches('.');
        trimmed
            .split(['.', '-'])
            .map(|part| part.trim_start_matches('0').to_owned())
            .collect()
    };
    parts(one) == parts(other)
}

/// Joins files of one item, kind and title into a chain of versions.
fn link_versions(placings: &mut [Placing], names: &[FileName]) {
    let mut chains: BTreeMap<(Option<usize>, PaperKind, String), Vec<usize>> = BTreeMap::new();
    for (index, (placing, name)) in placings.iter().zip(names).enumerate() {
        // The same name in two spellings ("07_gia-dat v2", "Gia dat v3") is one paper.
        let words: BTreeSet<&str> = name
            .words
            .iter()
            .map(String::as_str)
            .filter(|word| !kind::is_kind_word(word))
            .collect();
        let key = words.into_iter().collect::<Vec<_>>().join(" ");
        chains
            .entry((placing.item_index, placing.kind, key))
            .or_default()
            .push(index);
    }
    for mut chain in chains.into_values() {
        chain.sort_by_key(|index| names.get(*index).map_or(1, |name| name.version.unwrap_or(1)));
        for pair in chain.windows(2) {
            let [earlier, later] = pair else { continue };
            let version = |index: &usize| placings.get(*index).map_or(1, |placing| placing.version);
            // Two files of one version are two papers until a person says otherwise.
            if version(earlier) < version(later)
                && let Some(placing) = placings.get_mut(*later)
            {
                placing.replaces = Some(*earlier);
            }
        }
    }
}

/// How alike a text is to the item that it is most alike to.
#[derive(Debug, Clone, Copy)]
struct Likeness {
    item_index: usize,
    share: f64,
    runner_up: f64,
    words_in_common: usize,
}

impl Likeness {
    fn is_sure(&self) -> bool {
        self.share >= SURE_LIKENESS && self.share - self.runner_up >= SURE_MARGIN && self.words_in_common >= 2
    }
}

/// The words of the item titles; a word that many items share says little.
struct WeighedItems {
    items: Vec<BTreeSet<String>>,
    items_with_word: BTreeMap<String, usize>,
}

impl WeighedItems {
    fn new(agenda: &[AgendaTitle]) -> Self {
        let items: Vec<BTreeSet<String>> = agenda.iter().map(|item| telling_words(item.title)).collect();
        let mut items_with_word = BTreeMap::new();
        for word in items.iter().flatten() {
            *items_with_word.entry(word.clone()).or_insert(0) += 1;
        }
        WeighedItems {
            items,
            items_with_word,
        }
    }

    fn weight(&self, word: &str) -> f64 {
        // A year tells this year's plan from next year's and nothing else.
        if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            return 0.3;
        }
        match self.items_with_word.get(word) {
            Some(items) => ((1.0 + self.items.len() as f64) / *items as f64).ln(),
            // A word of no item says a little against all of them.
            None => 0.5,
        }
    }

    fn most_alike(&self, text: &str) -> Option<Likeness> {
        let words = telling_words(text);
        let weigh =
            |words: &mut dyn Iterator<Item = &String>| words.map(|word| self.weight(word)).sum::<f64>();
        let own_weight = weigh(&mut words.iter());
        let mut shares: Vec<(f64, usize, usize)> = self
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let common: Vec<&String> = item.intersection(&words).collect();
                let common_weight = weigh(&mut common.iter().copied());
                let item_weight = weigh(&mut item.iter());
                // A short file name may be wholly inside a long title, and a short title inside a long heading.
                let smaller = own_weight.min(item_weight).max(FEWEST_WORDS_WEIGHT);
                (common_weight / smaller, index, common.len())
            })
            .collect();
        shares.sort_by(|one, other| other.0.total_cmp(&one.0));
        let (share, item_index, words_in_common) = *shares.first()?;
        let runner_up = shares.get(1).map_or(0.0, |second| second.0);
        (words_in_common > 0).then_some(Likeness {
            item_index,
            share,
            runner_up,
            words_in_common,
        })
    }
}

// Words that stand in nearly every official title.
const SILENT_WORDS: &[&str] = &[
    "ve", "viec", "cua", "va", "cac", "nam", "thanh", "pho", "hoi", "dong", "nhan", "dan", "uy", "ban",
    "tren", "dia", "trong", "theo", "cho", "tai", "ky", "hop", "nghi", "quyet", "to", "trinh", "bao", "cao",
    "du", "thao", "tham", "tra", "thu", "so", "ket", "qua", "hdnd", "ubnd", "tp", "mot", "doi", "voi", "the",
    "of", "and", "for", "on", "to", "a", "der", "die", "das", "und", "fur", "zur", "zum", "des", "im", "von",
    "den", "in", "uber",
];

// Committees and departments write on every subject; the subject in their name is not the paper's.
const BODIES: &[&str] = &[
    " ban phap che ",
    " ban kinh te ngan sach ",
    " ban van hoa xa hoi ",
    " ban do thi ",
    " ban dan toc ",
    " ban kinh te xa hoi ",
    " so tai chinh ",
    " so xay dung ",
    " so y te ",
    " so nong nghiep va moi truong ",
    " so giao duc va dao tao ",
    " mat tran to quoc ",
];

fn telling_words(text: &str) -> BTreeSet<String> {
    let words: Vec<String> = fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut line = format!(" {} ", words.join(" "));
    for body in BODIES {
        line = line.replace(body, " ");
    }
    line.split(' ')
        .filter(|word| !word.is_empty() && !SILENT_WORDS.contains(word))
        .filter(|word| !word.chars().all(|letter| letter.is_ascii_digit()) || word.len() == 4)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGENDA: &[AgendaTitle] = &[
        AgendaTitle {
            number: "1",
            title: "Khai mạc kỳ họp",
        },
        AgendaTitle {
            number: "2",
            title: "Thông qua chương trình kỳ họp",
        },
        AgendaTitle {
            number: "4",
            title: "Báo cáo tình hình kinh tế - xã hội năm 2026",
        },
        AgendaTitle {
            number: "7",
            title: "Quy định bảng giá các loại đất năm 2027",
        },
        AgendaTitle {
            number: "8",
            title: "Kế hoạch đầu tư công năm 2027",
        },
        AgendaTitle {
            number: "9",
            title: "Dự toán thu, chi ngân sách nhà nước năm 2027",
        },
    ];

    fn one(name: &str, first_page: Option<&str>) -> Placing {
        suggest(&[IncomingFile { name, first_page }], AGENDA).remove(0)
    }

    #[track_caller]
    fn check(
        name: &str,
        first_page: Option<&str>,
        number: Option<&str>,
        kind: PaperKind,
        certainty: Certainty,
    ) {
        let placing = one(name, first_page);
        let found = placing.item_index.map(|index| AGENDA[index].number);
        assert_eq!(
            (found, placing.kind, placing.certainty),
            (number, kind, certainty),
            "{name}: {placing:?}"
        );
    }

    #[test]
    fn a_number_at_the_start_names_the_item() {
        check(
            "07_TTr45_gia-dat.pdf",
            None,
            Some("7"),
            PaperKind::Submission,
            Certainty::Sure(Reason::Number),
        );
        check(
            "9. BC NSNN.pdf",
            None,
            Some("9"),
            PaperKind::Report,
            Certainty::Sure(Reason::Number),
        );
        check(
            "nd8 phu luc.pdf",
            None,
            Some("8"),
            PaperKind::Annex,
            Certainty::Sure(Reason::Number),
        );
    }

    #[test]
    fn a_title_in_the_name_names_the_item() {
        check(
            "Du thao NQ gia dat v3.pdf",
            None,
            Some("7"),
            PaperKind::DraftResolution,
            Certainty::Sure(Reason::Title),
        );
        check(
            "TTr dau tu cong.pdf",
            None,
            Some("8"),
            PaperKind::Submission,
            Certainty::Sure(Reason::Title),
        );
        assert_eq!(one("Du thao NQ gia dat v3.pdf", None).version, 3);
    }

    #[test]
    fn a_folder_names_the_item() {
        check(
            "07 Giá đất/phuluc_A.pdf",
            None,
            Some("7"),
            PaperKind::Annex,
            Certainty::Sure(Reason::Folder),
        );
        check(
            "dau tu cong/phuluc_A.pdf",
            None,
            Some("8"),
            PaperKind::Annex,
            Certainty::Sure(Reason::Folder),
        );
    }

    #[test]
    fn a_first_page_names_item_and_kind() {
        let page = "BAN KINH TẾ - NGÂN SÁCH\nBÁO CÁO THẨM TRA\nDự thảo Nghị quyết quy định bảng giá các loại đất năm 2027\n\nCăn cứ";
        check(
            "bc thẩm tra KTNS.pdf",
            Some(page),
            Some("7"),
            PaperKind::ExaminationReport,
            Certainty::Sure(Reason::Title),
        );
    }

    #[test]
    fn the_subject_in_a_committee_name_is_not_the_paper_s() {
        let agenda = [AgendaTitle {
            number: "9",
            title: "Quy hoạch phân khu đô thị ven sông",
        }];
        let placing = &suggest(
            &[IncomingFile {
                name: "BC Ban Đô thị 2026.pdf",
                first_page: None,
            }],
            &agenda,
        )[0];
        assert_eq!(placing.certainty, Certainty::Unknown);
    }

    #[test]
    fn few_words_in_common_must_be_checked() {
        let placing = one("bao cao xa hoi hoa giao duc.pdf", None);
        assert_eq!(
            placing.certainty,
            Certainty::Check(Reason::Similarity),
            "{placing:?}"
        );
    }

    #[test]
    fn a_scan_without_a_telling_name_is_unknown() {
        check("scan0032.pdf", None, None, PaperKind::Other, Certainty::Unknown);
        check(
            "IMG_20261103.pdf",
            Some(""),
            None,
            PaperKind::Other,
            Certainty::Unknown,
        );
    }

    #[test]
    fn a_number_that_the_first_page_contradicts_must_be_checked() {
        let page = "TỜ TRÌNH\nVề Kế hoạch đầu tư công năm 2027\n\nKính gửi:";
        check(
            "07_TTr.pdf",
            Some(page),
            Some("7"),
            PaperKind::Submission,
            Certainty::Check(Reason::Number),
        );
    }

    #[test]
    fn a_date_or_a_document_number_is_no_item() {
        assert_eq!(one("12.11.2026 hop.pdf", None).item_index, None);
        assert_eq!(one("2026-11-07 hop.pdf", None).item_index, None);
    }

    #[test]
    fn decomposed_names_from_a_mac_are_the_same_names() {
        let name: String = "Dự thảo NQ giá đất.pdf".nfd().collect();
        check(
            &name,
            None,
            Some("7"),
            PaperKind::DraftResolution,
            Certainty::Sure(Reason::Title),
        );
        assert_eq!(one(&name, None).file_name, "Dự thảo NQ giá đất.pdf");
    }

    #[test]
    fn a_name_that_would_read_as_another_one_is_shown_as_it_is() {
        // On a screen that obeys the mark it reads "baofdp.exe".
        let turned = one("bao\u{202E}exe.pdf", None);
        assert_eq!(
            (turned.file_name.as_str(), turned.title.as_str()),
            ("baoexe.pdf", "baoexe")
        );
        let long = format!("{}.pdf", "á".repeat(300));
        assert_eq!(one(&long, None).title.chars().count(), 300);
        assert_eq!(one("CON.pdf", None).title, "CON");
    }

    #[test]
    fn later_versions_replace_earlier_ones() {
        let files = [
            "Du thao NQ gia dat v3.pdf",
            "Du thao NQ gia dat.pdf",
            "Dự thảo NQ giá đất (2).pdf",
            "TTr gia dat.pdf",
        ]
        .map(|name| IncomingFile {
            name,
            first_page: None,
        });
        let replaces: Vec<Option<usize>> = suggest(&files, AGENDA)
            .into_iter()
            .map(|placing| placing.replaces)
            .collect();
        assert_eq!(replaces, [Some(2), None, Some(1), None]);
    }

    #[test]
    fn german_and_english_names_are_understood() {
        let agenda = [
            AgendaTitle {
                number: "3",
                title: "Neufassung der Hauptsatzung",
            },
            AgendaTitle {
                number: "5.1",
                title: "Sanierung der Grundschule",
            },
        ];
        let files = [
            "TOP 3 Beschlussvorlage Hauptsatzung.pdf",
            "Bericht Sanierung Grundschule.pdf",
            "Anlage 1.pdf",
        ]
        .map(|name| IncomingFile {
            name,
            first_page: None,
        });
        let placings = suggest(&files, &agenda);
        assert_eq!(placings[0].item_index, Some(0));
        assert_eq!(placings[0].kind, PaperKind::Submission);
        assert_eq!(placings[1].item_index, Some(1));
        assert_eq!(placings[1].kind, PaperKind::Report);
        assert_eq!(placings[2].kind, PaperKind::Annex);
        let english = [AgendaTitle {
            number: "4",
            title: "Budget 2027",
        }];
        let placing = &suggest(
            &[IncomingFile {
                name: "Item 4 - Draft resolution.pdf",
                first_page: None,
            }],
            &english,
        )[0];
        assert_eq!(
            (placing.item_index, placing.kind),
            (Some(0), PaperKind::DraftResolution)
        );
    }

    #[test]
    fn the_title_comes_from_the_first_page_or_else_from_the_name() {
        let page =
            "TỜ TRÌNH\nVề việc quy định bảng giá các loại đất\nnăm 2027\n\nKính gửi: Hội đồng nhân dân";
        assert_eq!(
            one("a.pdf", Some(page)).title,
            "Tờ trình về việc quy định bảng giá các loại đất năm 2027"
        );
        assert_eq!(one("07_TTr45_gia-dat.pdf", None).title, "TTr45 gia dat");
        // A name is typed without accents; the page has them.
        let speech = "HỘI ĐỒNG NHÂN DÂN\nDiễn văn khai mạc Kỳ họp thứ 12\nI. Nội dung";
        assert_eq!(
            one("01_Dien van khai mac.pdf", Some(speech)).title,
            "Diễn văn khai mạc Kỳ họp thứ 12"
        );
        assert_eq!(one("Dien thoai.pdf", Some(speech)).title, "Dien thoai");
        let examination = "BÁO CÁO THẨM TRA\nThẩm tra Kế hoạch đầu tư công năm\n2027\n\nKính gửi:";
        assert_eq!(
            one("a.pdf", Some(examination)).title,
            "Báo cáo thẩm tra Kế hoạch đầu tư công năm 2027"
        );
        let annex = "PHỤ LỤC\nDanh mục dự án\n(Kèm theo Tờ trình)";
        assert_eq!(one("a.pdf", Some(annex)).title, "Phụ lục Danh mục dự án");
    }
}
