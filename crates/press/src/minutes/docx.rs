//! The minutes as a text that people can go on writing: the same words as the page, in the sizes of Decree 30/2020/NĐ-CP,
//! Annex I. The same draft gives the same bytes.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, BreakType, DocumentChild, Docx, Header, LineSpacing, PageMargin, PageNum, Paragraph, Run,
    RunFonts, Style, StyleType, Table, TableCell, TableCellContent, TableChild, TableRow, TableRowChild,
    WidthType,
};
use hemicycle_domain::minutes::MinutesDraft;

use super::{
    Voice, in_xml,
    page::{Block, Page},
};

const SERIF: &str = "Times New Roman";
const FIXED: &str = "Courier New";
/// Widths and heights are in twentieths of a point, and 567 of them are a centimetre; letters in half points.
const A4: (u32, u32) = (11_906, 16_838);
const TEXT_WIDTH: usize = 9_184;
const HEADING: &str = "Heading1";
const CLERK: &str = "ClerksWords";

/// The minutes as a DOCX file. None where it cannot be packed, which memory alone can make so.
#[must_use]
pub fn minutes_docx(draft: &MinutesDraft) -> Option<Vec<u8>> {
    let voice = Voice::of(draft);
    let page = Page::of(draft, &voice);
    let serif = RunFonts::new()
        .ascii(SERIF)
        .hi_ansi(SERIF)
        .east_asia(SERIF)
        .cs(SERIF);
    let number = Paragraph::new()
        .id("00000001")
        .align(AlignmentType::Center)
        .add_page_num(PageNum::new());
    let mut docx = Docx::new()
        .page_size(A4.0, A4.1)
        .page_margin(PageMargin {
            top: 1_417,
            bottom: 1_247,
            left: 1_701,
            right: 1_021,
            header: 708,
            footer: 708,
            gutter: 0,
        })
        .default_fonts(serif)
        .default_size(if voice.language.code() == "vi" { 26 } else { 24 })
        .add_style(
            Style::new(HEADING, StyleType::Paragraph)
                .name("heading 1")
                .bold()
                .size(26)
                .outline_lvl(0)
                .line_spacing(LineSpacing::new().before(280).after(120)),
        )
        .add_style(
            Style::new(CLERK, StyleType::Paragraph)
                .name("Clerk's words")
                .indent(Some(283), None, None, None)
                .line_spacing(LineSpacing::new().after(120)),
        )
        // The first page bears no number.
        .first_header(Header::new())
        .header(Header::new().add_paragraph(number));
    docx = head(docx, &page.head);
    for block in &page.blocks {
        docx = add(docx, block);
    }
    let [left, right, hint] = &page.signatures;
    let who = |who: &str| {
        cell(vec![
            centred(run(&who.to_uppercase()).bold()),
            centred(run(hint).italic().size(22)),
            Paragraph::new().add_run(
                Run::new()
                    .add_break(BreakType::TextWrapping)
                    .add_break(BreakType::TextWrapping),
            ),
        ])
    };
    docx = docx.add_paragraph(Paragraph::new()).add_table(bare(
        vec![who(left), who(right)],
        &[TEXT_WIDTH / 2, TEXT_WIDTH / 2],
    ));
    let [told, root, words] = &page.record;
    docx = docx
        .add_paragraph(Paragraph::new())
        .add_paragraph(plain(run(told).size(19)))
        .add_paragraph(plain(run(root).size(17).fonts(fixed())))
        .add_paragraph(plain(run(words).size(19)));
    number_paragraphs(&mut docx);
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).ok()?;
    Some(bytes.into_inner())
}

/// The library numbers paragraphs by how many this process has made before; here they are numbered by their place.
fn number_paragraphs(docx: &mut Docx) {
    let mut place = 1_u32;
    let mut number = |paragraph: &mut Paragraph| {
        place += 1;
        paragraph.id = format!("{place:08x}");
    };
    for child in &mut docx.document.children {
        match child {
            DocumentChild::Paragraph(paragraph) => number(paragraph),
            DocumentChild::Table(table) => {
                let rows = table.rows.iter_mut().map(|TableChild::TableRow(row)| row);
                let cells = rows.flat_map(|row| &mut row.cells);
                for TableRowChild::TableCell(cell) in cells {
                    for inside in &mut cell.children {
                        if let TableCellContent::Paragraph(paragraph) = inside {
                            number(paragraph);
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

fn head(docx: Docx, head: &[String; 7]) -> Docx {
    let [council, title, nation, motto, number, place_and_day, kind] = head;
    let docx = if nation.is_empty() {
        docx.add_paragraph(plain(run(council).bold().size(26)))
            .add_paragraph(plain(run(place_and_day).size(22)))
    } else {
        let left = cell(vec![
            centred(run(&council.to_uppercase()).bold().size(24)),
            centred(run(number).size(24)),
        ]);
        let right = cell(vec![
            centred(run(&nation.to_uppercase()).bold().size(24)),
            centred(run(motto).bold().size(25)),
            centred(run(place_and_day).italic().size(25)),
        ]);
        docx.add_table(bare(vec![left, right], &[3_600, TEXT_WIDTH - 3_600]))
    };
    docx.add_paragraph(Paragraph::new())
        .add_paragraph(centred(run(&kind.to_uppercase()).bold().size(30)))
        .add_paragraph(centred(run(title).bold().size(26)))
        .add_paragraph(Paragraph::new())
}

fn add(docx: Docx, block: &Block) -> Docx {
    let printed = |line: &String| plain(run(line).size(14).fonts(fixed()));
    match block {
        Block::Heading(words) => docx.add_paragraph(
            Paragraph::new()
                .style(HEADING)
                .keep_next(true)
                .add_run(run(words)),
        ),
        Block::Fact(words) => docx.add_paragraph(plain(run(words)).align(AlignmentType::Both)),
        Block::Decided(words) => docx.add_paragraph(plain(run(words).bold())),
        Block::Words(paragraphs) => paragraphs.iter().fold(docx, |docx, words| {
            docx.add_paragraph(Paragraph::new().style(CLERK).add_run(run(words)))
        }),
        Block::Result {
            labels,
            numbers,
            line,
        } => {
            let row = |cells: &[String], size, bold: bool| {
                let one = |words: &String| {
                    let words = run(words).size(size);
                    // The count, its heads and its line stand on one page.
                    cell(vec![
                        centred(if bold { words.bold() } else { words }).keep_next(true),
                    ])
                };
                TableRow::new(cells.iter().map(one).collect()).cant_split()
            };
            let columns = labels.len().max(1);
            let table = Table::new(vec![row(labels, 20, false), row(numbers, 26, true)])
                .width(TEXT_WIDTH, WidthType::Dxa)
                .set_grid(vec![TEXT_WIDTH / columns; columns]);
            docx.add_table(table).add_paragraph(printed(line))
        }
        Block::Rows {
            labels,
            lines,
            printed: below,
        } => {
            let row = |cells: &Vec<String>| {
                let one = |(column, words): (usize, &String)| {
                    let words = plain(run(words).size(22));
                    cell(vec![if column == 1 {
                        words
                    } else {
                        words.align(AlignmentType::Center)
                    }])
                };
                TableRow::new(cells.iter().enumerate().map(one).collect()).cant_split()
            };
            let rows = core::iter::once(labels).chain(lines).map(row).collect();
            let table = Table::new(rows).width(TEXT_WIDTH, WidthType::Dxa);
            below.iter().fold(docx.add_table(table), |docx, line| {
                docx.add_paragraph(printed(line))
            })
        }
    }
}

fn fixed() -> RunFonts {
    RunFonts::new().ascii(FIXED).hi_ansi(FIXED).cs(FIXED)
}

fn run(words: &str) -> Run {
    Run::new().add_text(in_xml(words))
}

fn plain(run: Run) -> Paragraph {
    Paragraph::new()
        .line_spacing(LineSpacing::new().after(120))
        .add_run(run)
}

fn centred(run: Run) -> Paragraph {
    Paragraph::new().align(AlignmentType::Center).add_run(run)
}

fn cell(paragraphs: Vec<Paragraph>) -> TableCell {
    paragraphs
        .into_iter()
        .fold(TableCell::new(), TableCell::add_paragraph)
}

/// Columns side by side, without lines.
fn bare(cells: Vec<TableCell>, widths: &[usize]) -> Table {
    let cells = cells.into_iter().zip(widths);
    let cells = cells
        .map(|(cell, width)| cell.width(*width, WidthType::Dxa))
        .collect();
    Table::without_borders(vec![TableRow::new(cells)])
        .width(TEXT_WIDTH, WidthType::Dxa)
        .set_grid(widths.to_vec())
}
