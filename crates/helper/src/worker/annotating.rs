//! Marks of a person as annotations in a copy of a PDF (ISO 32000-2, 12.5.6.4 and 12.5.6.10).

use std::collections::BTreeSet;
use std::process::ExitCode;

use hemicycle_helper::frame::{AnnotatingAnswer, AnnotatingHead, Mark, MarkKind};
use pdf_extract::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::extraction::claims_encryption;
use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;

/// Printed with the page (ISO 32000-2, table 167).
const PRINT: i64 = 4;
/// A page without a size is an A4 sheet, in points.
const A4: [f32; 4] = [0.0, 0.0, 595.0, 842.0];
/// The sign of a note, in points.
const SIGN: f32 = 20.0;
const TREE_DEPTH: usize = 64;

/// Reads the marks and the paper from stdin and writes the copy.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(input) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let made = on_deep_stack(|| unless_panic(|| annotate(&input))).flatten();
    let (answer, copy) = match made {
        Some(Ok(copy)) => (AnnotatingAnswer::Done { bytes: copy.len() }, copy),
        Some(Err(answer)) => (answer, Vec::new()),
        None => (AnnotatingAnswer::Damaged, Vec::new()),
    };
    output::answer(&answer, &copy)
}

fn annotate(input: &[u8]) -> Result<Vec<u8>, AnnotatingAnswer> {
    let line_end = input.iter().position(|byte| *byte == b'\n');
    let (head, pdf) = line_end
        .and_then(|end| Some((input.get(..end)?, input.get(end + 1..)?)))
        .ok_or(AnnotatingAnswer::Protocol)?;
    let head: AnnotatingHead = serde_json::from_slice(head).map_err(|_| AnnotatingAnswer::Protocol)?;
    // A copy of a locked paper would be one without its lock.
    if claims_encryption(pdf) {
        return Err(AnnotatingAnswer::PasswordRequired);
    }
    let mut document = Document::load_mem(pdf).map_err(|_| AnnotatingAnswer::Damaged)?;
    if document.is_encrypted() {
        return Err(AnnotatingAnswer::PasswordRequired);
    }
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    if pages.is_empty() {
        return Err(AnnotatingAnswer::Damaged);
    }
    let mut notes_on: BTreeSet<(u32, usize)> = BTreeSet::new();
    for mark in &head.marks {
        let page = usize::try_from(mark.page_index)
            .ok()
            .and_then(|index| pages.get(index));
        let Some(page) = page.or(pages.last()).copied() else {
            continue;
        };
        // Notes without a place stand under each other.
        let row = (0..)
            .find(|row| notes_on.insert((mark.page_index, *row)))
            .filter(|_| mark.rects.is_empty());
        let annotation = annotation(&document, page, mark, row.unwrap_or(0));
        let id = document.add_object(annotation);
        attach(&mut document, page, id).ok_or(AnnotatingAnswer::Damaged)?;
    }
    let mut copy = Vec::new();
    document
        .save_to(&mut copy)
        .map_err(|_| AnnotatingAnswer::Damaged)?;
    Ok(copy)
}

fn annotation(document: &Document, page: ObjectId, mark: &Mark, row: usize) -> Dictionary {
    let sheet = Sheet::of(document, page);
    let colour = mark.colour.map(|part| Object::Real(f32::from(part) / 255.0));
    let mut annotation = Dictionary::new();
    annotation.set("Type", Object::Name(b"Annot".to_vec()));
    annotation.set("F", Object::Integer(PRINT));
    annotation.set("C", Object::Array(colour.to_vec()));
    annotation.set("P", Object::Reference(page));
    annotation.set("Contents", text(&mark.text));
    let boxes: Vec<[f32; 4]> = mark.rects.iter().map(|rect| sheet.place(*rect)).collect();
    let subtype = match mark.kind {
        _ if boxes.is_empty() => "Text",
        MarkKind::Highlight => "Highlight",
        MarkKind::Underline => "Underline",
        MarkKind::Note => "Text",
    };
    annotation.set("Subtype", Object::Name(subtype.as_bytes().to_vec()));
    let numbers =
        |numbers: &[f32]| Object::Array(numbers.iter().map(|number| Object::Real(*number)).collect());
    if subtype == "Text" {
        let top = u16::try_from(row).map_or(0.0, |row| f32::from(row.min(30)) * (SIGN + 4.0));
        let [left, _, _, upper] = boxes.first().copied().unwrap_or(sheet.crop);
        annotation.set(
            "Rect",
            numbers(&[
                left + 4.0,
                upper - top - SIGN - 4.0,
                left + SIGN + 4.0,
                upper - top - 4.0,
            ]),
        );
        annotation.set("Name", Object::Name(b"Note".to_vec()));
        return annotation;
    }
    let around = boxes
        .iter()
        .copied()
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    annotation.set("Rect", numbers(&around.unwrap_or(sheet.crop)));
    // Upper left, upper right, lower left, lower right: as every reader takes it, whatever the standard says.
    let quads = boxes.iter().flat_map(|[left, lower, right, upper]| {
        [*left, *upper, *right, *upper, *left, *lower, *right, *lower]
    });
    annotation.set("QuadPoints", numbers(&quads.collect::<Vec<f32>>()));
    annotation
}

/// UTF-16 with its mark, as text strings are written (ISO 32000-2, 7.9.2.2).
fn text(words: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn attach(document: &mut Document, page: ObjectId, annotation: ObjectId) -> Option<()> {
    let reference = Object::Reference(annotation);
    let held = document.get_dictionary(page).ok()?.get(b"Annots").ok().cloned();
    let mut annotations = match held {
        Some(Object::Reference(id)) => document.get_object(id).ok()?.as_array().ok()?.clone(),
        Some(Object::Array(annotations)) => annotations,
        _ => Vec::new(),
    };
    annotations.push(reference);
    let page = document.get_object_mut(page).ok()?.as_dict_mut().ok()?;
    page.set("Annots", Object::Array(annotations));
    Some(())
}

/// A page as it is shown: its visible part in points, turned by quarters.
struct Sheet {
    crop: [f32; 4],
    quarters: i64,
}

impl Sheet {
    fn of(document: &Document, page: ObjectId) -> Self {
        let numbers = |object: Object| {
            let numbers: Option<Vec<f32>> = object
                .as_array()
                .ok()?
                .iter()
                .map(|n| n.as_float().ok())
                .collect();
            <[f32; 4]>::try_from(numbers?).ok()
        };
        let media = inherited(document, page, b"MediaBox")
            .and_then(numbers)
            .unwrap_or(A4);
        let crop = inherited(document, page, b"CropBox")
            .and_then(numbers)
            .unwrap_or(media);
        let turned = inherited(document, page, b"Rotate").and_then(|turned| turned.as_i64().ok());
        let [x, y, u, v] = crop;
        Self {
            crop: [x.min(u), y.min(v), x.max(u), y.max(v)],
            quarters: (turned.unwrap_or(0) / 90).rem_euclid(4),
        }
    }

    /// Where a rectangle in thousandths of the shown page is in the page's own space: left, lower, right, upper.
    fn place(&self, [left, top, width, height]: [u32; 4]) -> [f32; 4] {
        let part = |thousandths: u32| u16::try_from(thousandths.min(1_000)).map_or(1.0, f32::from) / 1_000.0;
        let (a, b) = (part(left), part(top));
        let (c, d) = (part(left.saturating_add(width)), part(top.saturating_add(height)));
        let [x, y, u, v] = self.crop;
        let (wide, high) = (u - x, v - y);
        let at = |right: f32, down: f32| match self.quarters {
            1 => (x + down * wide, y + right * high),
            2 => (u - right * wide, y + down * high),
            3 => (u - down * wide, v - right * high),
            _ => (x + right * wide, v - down * high),
        };
        let ((p, q), (r, s)) = (at(a, b), at(c, d));
        [p.min(r), q.min(s), p.max(r), q.max(s)]
    }
}

/// An entry of a page, or of the nodes above it, followed to what it refers to.
fn inherited(document: &Document, page: ObjectId, name: &[u8]) -> Option<Object> {
    let mut node = page;
    for _ in 0..TREE_DEPTH {
        let dictionary = document.get_dictionary(node).ok()?;
        if let Ok(found) = dictionary.get(name) {
            let (_, object) = document.dereference(found).ok()?;
            return Some(object.clone());
        }
        node = dictionary.get(b"Parent").ok()?.as_reference().ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_placed_on_a_page_that_is_turned() {
        let sheet = |quarters| Sheet {
            crop: [10.0, 20.0, 110.0, 220.0],
            quarters,
        };
        // The upper left tenth of what is shown.
        let corner = [0, 0, 100, 100];
        assert_eq!(sheet(0).place(corner), [10.0, 200.0, 20.0, 220.0]);
        assert_eq!(sheet(1).place(corner), [10.0, 20.0, 20.0, 40.0]);
        assert_eq!(sheet(2).place(corner), [100.0, 20.0, 110.0, 40.0]);
        assert_eq!(sheet(3).place(corner), [100.0, 200.0, 110.0, 220.0]);
    }
}
