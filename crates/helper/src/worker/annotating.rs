//! Marks of a person as annotations in a copy of a PDF (ISO 32000-2, 12.5.6.4 and 12.5.6.10).

use std::collections::BTreeSet;
use std::process::ExitCode;

use hemicycle_helper::frame::{AnnotatingAnswer, AnnotatingHead, Mark, MarkKind, head_and_bytes};
use pdf_extract::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::extraction::claims_encryption;
use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;
use super::pages::Sheet;

/// Printed with the page (ISO 32000-2, table 167).
const PRINT: i64 = 4;
/// The sign of a note, in points.
const SIGN: f32 = 20.0;

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
    let (head, pdf): (AnnotatingHead, _) = head_and_bytes(input).ok_or(AnnotatingAnswer::Protocol)?;
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
