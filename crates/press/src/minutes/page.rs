//! The page of the minutes as parts, whatever it is printed with: each says the same words as a PDF and as a DOCX.

use hemicycle_domain::{
    ids::Day,
    minutes::{Line, MinutesDraft},
};

use super::{Voice, date_of, root_words};
use crate::{rows, sentences::iso_day};

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Heading(String),
    /// A sentence from the record.
    Fact(String),
    /// What was decided, in bold.
    Decided(String),
    /// The clerk's own words, a paragraph each.
    Words(Vec<String>),
    /// A count: what each column is, its number, and the line that every copy prints.
    Result {
        labels: Vec<String>,
        numbers: Vec<String>,
        line: String,
    },
    /// A count with several rows: heads, cells, and what every copy prints.
    Rows {
        labels: Vec<String>,
        lines: Vec<Vec<String>>,
        printed: Vec<String>,
    },
}

/// What stands above and below the parts.
pub(crate) struct Page {
    /// Council, title, name of the nation, motto, number, place and day, kind of document; some are empty.
    pub head: [String; 7],
    pub blocks: Vec<Block>,
    /// Who signs on the left and on the right, and how.
    pub signatures: [String; 3],
    /// What the record is, its root in hex, and the root in words.
    pub record: [String; 3],
}

impl Page {
    pub(crate) fn of(draft: &MinutesDraft, voice: &Voice) -> Self {
        let day = Day::of(date_of(draft), draft.utc_offset);
        let written = iso_day(voice.language, &day);
        let mut blocks = Vec::new();
        for section in &draft.sections {
            blocks.push(Block::Heading(voice.heading(section)));
            for line in &section.facts {
                blocks.extend(line_blocks(voice, line));
            }
            let words = section.words.lines().filter(|line| !line.trim().is_empty());
            let words: Vec<String> = words.map(str::to_owned).collect();
            if !words.is_empty() {
                blocks.push(Block::Words(words));
            }
        }
        let signatures = [
            "minutes-print-secretary",
            "minutes-print-chair",
            "minutes-print-signature-hint",
        ];
        let size = draft.journal_size.to_string();
        Self {
            head: [
                draft.council.clone(),
                draft.title.clone(),
                voice.plain("minutes-print-national-name"),
                voice.plain("minutes-print-motto"),
                voice.plain("minutes-print-number"),
                voice.say("minutes-print-place-and-day", [("day", written.as_str().into())]),
                voice.plain("minutes-print-title"),
            ],
            blocks,
            signatures: signatures.map(|key| voice.plain(key)),
            record: [
                voice.say("minutes-print-record", [("size", size.as_str().into())]),
                draft.journal_root.clone(),
                voice.say(
                    "minutes-print-record-words",
                    [("words", root_words(&draft.journal_root).into())],
                ),
            ],
        }
    }
}

/// A line of the record as it is printed.
pub(crate) fn line_blocks(voice: &Voice, line: &Line) -> Vec<Block> {
    match line {
        Line::Counted { tally, line } => {
            let columns = [
                ("for", tally.votes_for),
                ("against", tally.votes_against),
                ("abstain", tally.abstained),
                ("not-voting", tally.not_voting),
                ("no-input", tally.no_input),
                ("absent", tally.absent()),
                ("members", tally.members_in_office),
            ];
            let label = |(name, _): &(&str, u32)| voice.plain(&format!("minutes-print-vote-{name}"));
            let mut blocks = vec![Block::Result {
                labels: columns.iter().map(label).collect(),
                numbers: columns.iter().map(|(_, number)| number.to_string()).collect(),
                line: line.clone(),
            }];
            blocks.extend(
                tally
                    .papers
                    .iter()
                    .map(|papers| Block::Fact(voice.papers(papers))),
            );
            blocks
        }
        Line::RowsCounted {
            asks,
            names,
            columns,
            tally,
            lines,
        } => vec![
            rows::table(voice.language, *asks, columns, names, tally, lines),
            Block::Fact(voice.papers(&tally.papers)),
        ],
        Line::RowsDecided { .. } | Line::Decided { .. } => {
            let mut sentences = voice.sentences(line).into_iter();
            let verdict = sentences.next().map(Block::Decided);
            verdict.into_iter().chain(sentences.map(Block::Fact)).collect()
        }
        _ => {
            let sentences = voice.sentences(line);
            // A turn may hold several paragraphs.
            let paragraphs = sentences.iter().flat_map(|sentence| sentence.lines());
            let printed = paragraphs.filter(|line| !line.trim().is_empty());
            printed.map(|line| Block::Fact(line.to_owned())).collect()
        }
    }
}
