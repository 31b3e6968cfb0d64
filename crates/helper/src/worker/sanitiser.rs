//! Rewrites pages into the few operators that the extractor reads well.
//!
//! The extractor loses lines drawn with `'` and `"`, does not apply the matrix of a form, follows forms without end,
//! and panics on colour spaces that do not matter to text. So a page is reduced to text and matrices first. It also reads
//! every font anew for each page, which takes longer than the text; so several pages are shown to it as one.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::Range;

use flate2::read::ZlibDecoder;
use pdf_extract::content::{Content, Operation};
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use super::fonts::repaired_font;

// No honest page comes near these.
const FORM_DEPTH: usize = 12;
const OPERATIONS: usize = 2_000_000;
// Some ten full pages.
const OPERATIONS_TOGETHER: usize = 40_000;
// No other path is left of a page.
const END_OF_PAGE: &str = "f";
const SAVED_STATES: usize = 256;
const CONTENT_BYTES: u64 = 64 * 1024 * 1024;
const TREE_DEPTH: usize = 64;
const TREE_NODES: usize = 200_000;
const INVISIBLE: i64 = 3;
// Some programs draw a few invisible spaces or marks.
const FEWEST_HIDDEN: usize = 20;

/// What a page shows besides text.
pub struct Shown {
    pub images: bool,
    /// Invisible text without a picture under it; over a picture it is what a text recognition has read there.
    pub hidden: bool,
}

/// The pages of one document and what has been repaired in it so far.
pub struct Sanitiser {
    pages: Vec<ObjectId>,
    /// The one page that the extractor gets to see, and its content; it may hold several.
    shown_page: ObjectId,
    shown_content: ObjectId,
    fonts: BTreeMap<ObjectId, ObjectId>,
}

impl Sanitiser {
    /// Lists the pages and puts a tree of one page in their place; nothing if there is no page.
    pub fn new(document: &mut Document) -> Option<Self> {
        let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
        let tree = document
            .get_dictionary(root)
            .ok()?
            .get(b"Pages")
            .ok()?
            .as_reference()
            .ok()?;
        let pages = list_pages(document, tree);
        if pages.is_empty() {
            return None;
        }
        let shown_content = document.new_object_id();
        let shown_page = document.new_object_id();
        let shown_tree = document.new_object_id();
        let kids = vec![Object::Reference(shown_page)];
        let mut tree = Dictionary::new();
        tree.set("Type", Object::Name(b"Pages".to_vec()));
        tree.set("Count", Object::Integer(1));
        tree.set("Kids", Object::Array(kids));
        document.objects.insert(shown_tree, Object::Dictionary(tree));
        document
            .get_dictionary_mut(root)
            .ok()?
            .set("Pages", Object::Reference(shown_tree));
        Some(Sanitiser {
            pages,
            shown_page,
            shown_content,
            fonts: BTreeMap::new(),
        })
    }

    pub fn page_count(&self) -> u32 {
        u32::try_from(self.pages.len()).unwrap_or(u32::MAX)
    }

    /// Makes these pages the only one, a filled path behind each; what each of them shows, or none where it is lost.
    /// Fewer than were asked for where they say much.
    pub fn prepare(&mut self, document: &mut Document, pages: Range<u32>) -> Option<Vec<Option<Shown>>> {
        let mut whole = Flat::default();
        let mut shown = Vec::new();
        let first = *self.pages.get(pages.start as usize)?;
        for index in pages {
            let page = *self.pages.get(index as usize)?;
            let flat = flattened(document, page);
            shown.push(flat.as_ref().map(|flat| Shown {
                images: flat.images,
                hidden: flat.invisible >= FEWEST_HIDDEN && !flat.images,
            }));
            whole.push("q", Vec::new());
            if let Some(flat) = flat {
                whole.operations.extend(flat.operations);
                whole.fonts.extend(flat.fonts);
            }
            whole.push("Q", Vec::new());
            whole.push(END_OF_PAGE, Vec::new());
            if whole.operations.len() >= OPERATIONS_TOGETHER {
                break;
            }
        }

        let mut fonts = Dictionary::new();
        for (name, id) in &whole.fonts {
            let repaired = match self.fonts.get(id) {
                Some(repaired) => *repaired,
                None => {
                    let repaired = repaired_font(document, *id).unwrap_or(*id);
                    self.fonts.insert(*id, repaired);
                    repaired
                }
            };
            fonts.set(name.clone(), Object::Reference(repaired));
        }
        let mut shown_resources = Dictionary::new();
        shown_resources.set("Font", Object::Dictionary(fonts));
        let mut page = Dictionary::new();
        page.set("Type", Object::Name(b"Page".to_vec()));
        page.set("MediaBox", media_box(document, first));
        page.set("Resources", Object::Dictionary(shown_resources));
        page.set("Contents", Object::Reference(self.shown_content));
        let encoded = Content {
            operations: whole.operations,
        }
        .encode()
        .ok()?;
        document.objects.insert(self.shown_page, Object::Dictionary(page));
        document.objects.insert(
            self.shown_content,
            Object::Stream(Stream::new(Dictionary::new(), encoded)),
        );
        Some(shown)
    }
}

fn flattened(document: &mut Document, page_id: ObjectId) -> Option<Flat> {
    let resources = match inherited(document, page_id, b"Resources") {
        Some(Object::Dictionary(resources)) => resources,
        _ => Dictionary::new(),
    };
    let content = page_content(document, page_id)?;
    let mut flat = Flat::default();
    flat.add(document, &content, &resources, &mut Vec::new());
    append_annotations(document, page_id, &mut flat);
    Some(flat)
}

/// All pages of a tree, each once, however the tree is knotted.
fn list_pages(document: &Document, tree: ObjectId) -> Vec<ObjectId> {
    let mut pages = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![tree];
    while let Some(id) = open.pop() {
        if seen.len() >= TREE_NODES || !seen.insert(id) {
            continue;
        }
        let Ok(node) = document.get_dictionary(id) else {
            continue;
        };
        match node
            .get(b"Kids")
            .ok()
            .and_then(|kids| resolved(document, kids)?.as_array().ok())
        {
            Some(kids) => open.extend(kids.iter().rev().filter_map(|kid| kid.as_reference().ok())),
            None => pages.push(id),
        }
    }
    pages
}

fn inherited(document: &Document, page_id: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node = document.get_dictionary(page_id).ok()?;
    for _ in 0..TREE_DEPTH {
        if let Some(found) = node.get(key).ok().and_then(|found| resolved(document, found)) {
            return Some(found.clone());
        }
        node = document
            .get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?)
            .ok()?;
    }
    None
}

fn media_box(document: &Document, page_id: ObjectId) -> Object {
    let numbers: Vec<Object> = match inherited(document, page_id, b"MediaBox") {
        Some(Object::Array(sides)) => sides
            .iter()
            .filter_map(|side| resolved(document, side))
            .filter(|side| matches!(side, Object::Integer(_) | Object::Real(_)))
            .cloned()
            .collect(),
        _ => Vec::new(),
    };
    if numbers.len() == 4 {
        return Object::Array(numbers);
    }
    Object::Array([0, 0, 595, 842].map(Object::Integer).to_vec())
}

pub fn resolved<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

fn page_content(document: &Document, page_id: ObjectId) -> Option<Vec<u8>> {
    let page = document.get_dictionary(page_id).ok()?;
    let Some(contents) = page
        .get(b"Contents")
        .ok()
        .and_then(|contents| resolved(document, contents))
    else {
        return Some(Vec::new());
    };
    let parts = match contents {
        Object::Array(parts) => parts.iter().filter_map(|part| resolved(document, part)).collect(),
        one => vec![one],
    };
    let mut whole = Vec::new();
    for part in parts {
        if let Object::Stream(stream) = part {
            whole.extend(inflated(stream)?);
            // Two parts may meet in the middle of a line, never in the middle of a word.
            whole.push(b'\n');
        }
        if whole.len() as u64 > CONTENT_BYTES {
            return None;
        }
    }
    Some(whole)
}

/// The bytes of a stream, unless they are more than a page can mean.
fn inflated(stream: &Stream) -> Option<Vec<u8>> {
    let filters = stream.filters().unwrap_or_default();
    let is_plain_flate = stream.dict.get(b"DecodeParms").is_err() && filters == [b"FlateDecode" as &[u8]];
    if filters.is_empty() {
        return Some(stream.content.clone());
    }
    if !is_plain_flate {
        return stream.decompressed_content().ok();
    }
    let mut bytes = Vec::new();
    // A torn stream still gives its beginning.
    let _ = ZlibDecoder::new(stream.content.as_slice())
        .take(CONTENT_BYTES + 1)
        .read_to_end(&mut bytes);
    (bytes.len() as u64 <= CONTENT_BYTES).then_some(bytes)
}

/// A page as one list of text and matrix operators, forms laid out in place.
#[derive(Default)]
struct Flat {
    operations: Vec<Operation>,
    fonts: BTreeMap<Vec<u8>, ObjectId>,
    images: bool,
    /// Bytes of strings that are shown in rendering mode 3 (ISO 32000-1, 9.3.6).
    invisible: usize,
}

impl Flat {
    fn add(
        &mut self,
        document: &mut Document,
        content: &[u8],
        resources: &Dictionary,
        inside: &mut Vec<ObjectId>,
    ) {
        let Ok(content) = Content::decode(content) else {
            return;
        };
        let mut saved: Vec<(bool, i64)> = Vec::new();
        let mut unsaved = 0_usize;
        let mut has_font = false;
        let mut mode = 0;
        for operation in content.operations {
            if self.operations.len() >= OPERATIONS {
                break;
            }
            let Operation { operator, operands } = operation;
            let all_numbers = operands.iter().all(is_number);
            if mode == INVISIBLE && matches!(operator.as_str(), "Tj" | "TJ" | "'" | "\"") {
                self.invisible += operands.iter().map(shown_bytes).sum::<usize>();
            }
            match (operator.as_str(), operands.len()) {
                ("q", _) if saved.len() < SAVED_STATES => {
                    saved.push((has_font, mode));
                    self.push("q", Vec::new());
                }
                ("q", _) => unsaved += 1,
                ("Q", _) if unsaved > 0 => unsaved -= 1,
                ("Q", _) => {
                    // One that nothing was saved for would undo the form's own frame.
                    if let Some(before) = saved.pop() {
                        (has_font, mode) = before;
                        self.push("Q", Vec::new());
                    }
                }
                ("cm" | "Tm", 6) | ("Td" | "TD", 2) | ("Tc" | "Tw" | "Tz" | "TL" | "Ts", 1)
                    if all_numbers =>
                {
                    self.push(&operator, operands);
                }
                ("BT" | "ET" | "T*", _) => self.push(&operator, Vec::new()),
                ("Tf", 2) => {
                    if let [Object::Name(name), size] = operands.as_slice()
                        && is_number(size)
                        && let Some(name) = self.font(document, resources, name)
                    {
                        has_font = true;
                        let size = size.clone();
                        self.push("Tf", vec![Object::Name(name), size]);
                    }
                }
                ("Tr", 1) => mode = operands[0].as_i64().unwrap_or(mode),
                ("Tj", 1) if has_font && matches!(operands[0], Object::String(..)) => {
                    self.push("Tj", operands)
                }
                ("TJ", 1) if has_font && matches!(operands[0], Object::Array(_)) => self.push("TJ", operands),
                ("'", 1) => {
                    self.push("T*", Vec::new());
                    if has_font && matches!(operands[0], Object::String(..)) {
                        self.push("Tj", operands);
                    }
                }
                ("\"", 3) => {
                    if let Ok([word, letter, shown]) = <[Object; 3]>::try_from(operands)
                        && is_number(&word)
                        && is_number(&letter)
                    {
                        self.push("Tw", vec![word]);
                        self.push("Tc", vec![letter]);
                        self.push("T*", Vec::new());
                        if has_font && matches!(shown, Object::String(..)) {
                            self.push("Tj", vec![shown]);
                        }
                    }
                }
                ("Do", 1) => {
                    if let Object::Name(name) = &operands[0] {
                        self.add_named(document, resources, name, inside);
                    }
                }
                ("BI" | "EI", _) => self.images = true,
                _ => {}
            }
        }
        for _ in saved {
            self.push("Q", Vec::new());
        }
    }

    fn add_named(
        &mut self,
        document: &mut Document,
        resources: &Dictionary,
        name: &[u8],
        inside: &mut Vec<ObjectId>,
    ) {
        let Some(id) =
            resource(document, resources, b"XObject", name).and_then(|found| found.as_reference().ok())
        else {
            return;
        };
        let Some(Object::Stream(stream)) = document.objects.get(&id) else {
            return;
        };
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => self.images = true,
            Ok(b"Form") => self.add_form(document, id, None, resources, inside),
            _ => {}
        }
    }

    /// Lays a form out in place, moved by `placing` first.
    fn add_form(
        &mut self,
        document: &mut Document,
        id: ObjectId,
        placing: Option<[f32; 6]>,
        outer_resources: &Dictionary,
        inside: &mut Vec<ObjectId>,
    ) {
        // A form that contains itself would never end.
        if inside.len() >= FORM_DEPTH || inside.contains(&id) || self.operations.len() >= OPERATIONS {
            return;
        }
        let Some(Object::Stream(stream)) = document.objects.get(&id) else {
            return;
        };
        let Some(content) = inflated(stream) else { return };
        let matrix = numbers(document, &stream.dict, b"Matrix");
        let resources = match stream
            .dict
            .get(b"Resources")
            .ok()
            .and_then(|found| resolved(document, found))
        {
            Some(Object::Dictionary(own)) => own.clone(),
            _ => outer_resources.clone(),
        };
        self.push("q", Vec::new());
        for matrix in [placing, matrix].into_iter().flatten() {
            self.push("cm", matrix.map(Object::Real).to_vec());
        }
        inside.push(id);
        self.add(document, &content, &resources, inside);
        inside.pop();
        self.push("Q", Vec::new());
    }

    /// The name of a font on the flat page; the same name means different fonts on the page and in its forms.
    fn font(&mut self, document: &mut Document, resources: &Dictionary, name: &[u8]) -> Option<Vec<u8>> {
        let id = match resource(document, resources, b"Font", name)? {
            Object::Reference(id) => id,
            inline @ Object::Dictionary(_) => {
                let known = self
                    .fonts
                    .iter()
                    .find(|(_, id)| document.objects.get(id) == Some(&inline));
                match known {
                    Some((_, id)) => *id,
                    None => document.add_object(inline),
                }
            }
            _ => return None,
        };
        document.get_dictionary(id).ok()?;
        let unique = format!("F{}_{}", id.0, id.1).into_bytes();
        self.fonts.insert(unique.clone(), id);
        Some(unique)
    }

    fn push(&mut self, operator: &str, operands: Vec<Object>) {
        self.operations.push(Operation::new(operator, operands));
    }
}

/// Adds what signing tools and form fields write over a page, such as the number and date of an official letter.
fn append_annotations(document: &mut Document, page_id: ObjectId, flat: &mut Flat) {
    const HIDDEN: i64 = 2;
    let annotations: Vec<(ObjectId, Option<[f32; 6]>)> = {
        let Ok(page) = document.get_dictionary(page_id) else {
            return;
        };
        let listed = page
            .get(b"Annots")
            .ok()
            .and_then(|listed| resolved(document, listed)?.as_array().ok());
        let Some(listed) = listed else { return };
        listed
            .iter()
            .take(2_000)
            .filter_map(|one| resolved(document, one)?.as_dict().ok())
            .filter(|one| one.get(b"F").and_then(Object::as_i64).unwrap_or(0) & HIDDEN == 0)
            .filter(|one| {
                one.get(b"Subtype")
                    .and_then(Object::as_name)
                    .is_ok_and(|kind| kind != b"Popup")
            })
            .filter_map(|one| appearance(document, one))
            .collect()
    };
    for (id, placing) in annotations {
        flat.add_form(document, id, placing, &Dictionary::new(), &mut Vec::new());
    }
}

fn appearance(document: &Document, annotation: &Dictionary) -> Option<(ObjectId, Option<[f32; 6]>)> {
    let normal = resolved(document, annotation.get(b"AP").ok()?)?
        .as_dict()
        .ok()?
        .get(b"N")
        .ok()?;
    let id = match resolved(document, normal)? {
        Object::Stream(_) => normal.as_reference().ok()?,
        Object::Dictionary(states) => states
            .get(annotation.get(b"AS").ok()?.as_name().ok()?)
            .ok()?
            .as_reference()
            .ok()?,
        _ => return None,
    };
    let rect: [f32; 4] = numbers(document, annotation, b"Rect")?;
    let form = document.objects.get(&id)?.as_stream().ok()?;
    let bounds: [f32; 4] = numbers(document, &form.dict, b"BBox").unwrap_or([0.0; 4]);
    Some((
        id,
        Some([1.0, 0.0, 0.0, 1.0, rect[0] - bounds[0], rect[1] - bounds[1]]),
    ))
}

fn resource(document: &Document, resources: &Dictionary, kind: &[u8], name: &[u8]) -> Option<Object> {
    resolved(document, resources.get(kind).ok()?)?
        .as_dict()
        .ok()?
        .get(name)
        .ok()
        .cloned()
}

fn numbers<const N: usize>(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<[f32; N]> {
    let listed = resolved(document, dictionary.get(key).ok()?)?.as_array().ok()?;
    let found: Vec<f32> = listed
        .iter()
        .filter_map(|one| resolved(document, one)?.as_float().ok())
        .collect();
    found.try_into().ok()
}

fn shown_bytes(operand: &Object) -> usize {
    match operand {
        Object::String(bytes, _) => bytes.len(),
        Object::Array(parts) => parts.iter().map(shown_bytes).sum(),
        _ => 0,
    }
}

fn is_number(object: &Object) -> bool {
    matches!(object, Object::Integer(_) | Object::Real(_))
}
