//! What a paper carries besides its pages.

use std::collections::BTreeSet;

use hemicycle_helper::frame::Oddity;
use pdf_extract::{Dictionary, Document, Object};

// No honest paper nests values deeper, or has more of them.
const DEPTH: usize = 32;
const VALUES: usize = 4_000_000;

/// Looks through every object once; what cannot be reached in the bounds is not looked at.
pub fn found_in(document: &Document) -> BTreeSet<Oddity> {
    let mut found = BTreeSet::new();
    let mut left = VALUES;
    for object in document.objects.values() {
        look(object, DEPTH, &mut left, &mut found);
    }
    found
}

fn look(object: &Object, depth: usize, left: &mut usize, found: &mut BTreeSet<Oddity>) {
    if depth == 0 || *left == 0 {
        return;
    }
    *left -= 1;
    let dictionary = match object {
        Object::Array(parts) => {
            for part in parts {
                look(part, depth - 1, left, found);
            }
            return;
        }
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &stream.dict,
        _ => return,
    };
    found.extend(of(dictionary));
    for (_, value) in dictionary {
        look(value, depth - 1, left, found);
    }
}

fn of(dictionary: &Dictionary) -> Option<Oddity> {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    match name(b"S") {
        b"JavaScript" | b"Launch" | b"SubmitForm" | b"ImportData" | b"RichMediaExecute" => {
            return Some(Oddity::ActiveContent);
        }
        _ => {}
    }
    match name(b"Subtype") {
        b"FileAttachment" => return Some(Oddity::Attachments),
        b"RichMedia" | b"Movie" | b"Sound" | b"Screen" | b"3D" => return Some(Oddity::Media),
        _ => {}
    }
    if dictionary.has(b"XFA") || dictionary.has(b"JS") {
        Some(Oddity::ActiveContent)
    } else if dictionary.has(b"EmbeddedFiles") || (name(b"Type") == b"Filespec" && dictionary.has(b"EF")) {
        Some(Oddity::Attachments)
    } else {
        None
    }
}
