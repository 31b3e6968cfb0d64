//! Pages of several papers in one document to be printed, with a stamp over each. The papers themselves are not touched.

use std::process::ExitCode;

use hemicycle_helper::frame::{NotPrinted, PrintedHead, PrintingAnswer, PrintingHead, head_and_bytes};
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use super::extraction::claims_encryption;
use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;
use super::pages::{A4, Sheet, inherited};

/// What of an annotation is drawn, and nothing that leads elsewhere: an action or a link could bring a page along that
/// was not chosen (ISO 32000-2, tables 166 and 172 to 192).
const DRAWN: [&[u8]; 19] = [
    b"Type",
    b"Subtype",
    b"Rect",
    b"F",
    b"C",
    b"Contents",
    b"QuadPoints",
    b"AP",
    b"AS",
    b"Name",
    b"Border",
    b"BS",
    b"CA",
    b"DA",
    b"IC",
    b"L",
    b"InkList",
    b"Vertices",
    b"RD",
];

/// Reads the papers from stdin and writes the document.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(input) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let most = usize::try_from(limits.pages).unwrap_or(usize::MAX);
    let made = on_deep_stack(|| unless_panic(|| print(&input, most))).flatten();
    let (answer, pdf) = match made.unwrap_or(Err(PrintingAnswer::Protocol)) {
        Ok((pdf, left_out)) => {
            let bytes = pdf.len();
            (PrintingAnswer::Done { bytes, left_out }, pdf)
        }
        Err(answer) => (answer, Vec::new()),
    };
    output::answer(&answer, &pdf)
}

type Made = (Vec<u8>, Vec<(usize, NotPrinted)>);

fn print(input: &[u8], most: usize) -> Result<Made, PrintingAnswer> {
    let protocol = || PrintingAnswer::Protocol;
    let (head, mut rest): (PrintingHead, _) = head_and_bytes(input).ok_or_else(protocol)?;
    let mut take = |bytes: usize| {
        let (taken, left) = rest.split_at_checked(bytes)?;
        rest = left;
        Some(taken)
    };
    let mut made = Document::with_version("1.7");
    let mut papers: Vec<Vec<Dictionary>> = Vec::new();
    let mut left_out = Vec::new();
    for (place, paper) in head.papers.iter().enumerate() {
        let pdf = take(paper.bytes).ok_or_else(protocol)?;
        let pages = unless_panic(|| chosen(pdf, paper, made.max_id)).unwrap_or(Err(NotPrinted::Damaged));
        match pages {
            Ok((document, pages)) => {
                made.max_id = document.max_id;
                made.objects.extend(document.objects);
                papers.push(pages);
            }
            Err(why) => left_out.push((place, why)),
        }
    }
    let stamp = match take(head.stamp_bytes).ok_or_else(protocol)? {
        [] => None,
        pdf => Some(stamp(&mut made, pdf).ok_or_else(protocol)?),
    };
    if let Some(stamp) = &stamp {
        for page in papers.iter_mut().flatten() {
            lay_over(&mut made, page, stamp);
        }
    }
    let blank = |pages: &[Dictionary]| {
        (head.both_sides && pages.len() % 2 == 1)
            .then(|| pages.last().map(blank_like))
            .flatten()
    };
    let set: Vec<Dictionary> = papers
        .into_iter()
        .flat_map(|mut pages| {
            pages.extend(blank(&pages));
            pages
        })
        .collect();
    let sets = usize::try_from(head.sets).unwrap_or(usize::MAX);
    if set.len().saturating_mul(sets) > most {
        return Err(PrintingAnswer::TooMany);
    }
    if set.is_empty() {
        return Ok((Vec::new(), left_out));
    }
    bind(&mut made, &set, sets);
    let mut pdf = Vec::new();
    made.save_to(&mut pdf).map_err(|_| protocol())?;
    Ok((pdf, left_out))
}

/// The chosen pages of a paper, each whole in itself, and the objects that they use, numbered from above `from`.
fn chosen(pdf: &[u8], paper: &PrintedHead, from: u32) -> Result<(Document, Vec<Dictionary>), NotPrinted> {
    if claims_encryption(pdf) {
        return Err(NotPrinted::PasswordRequired);
    }
    let mut document = Document::load_mem(pdf).map_err(|_| NotPrinted::Damaged)?;
    if document.is_encrypted() {
        return Err(NotPrinted::PasswordRequired);
    }
    document.renumber_objects_with(from + 1);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let wanted: Vec<ObjectId> = if paper.sheets.is_empty() {
        pages
    } else {
        let sheets = paper.sheets.iter().map(|sheet| {
            let page = usize::try_from(*sheet).ok().and_then(|sheet| pages.get(sheet));
            page.copied().ok_or(NotPrinted::NoSuchSheet(*sheet))
        });
        sheets.collect::<Result<_, _>>()?
    };
    if wanted.is_empty() {
        return Err(NotPrinted::Damaged);
    }
    let whole: Option<Vec<Dictionary>> = wanted
        .into_iter()
        .map(|page| whole(&mut document, page))
        .collect();
    let whole = whole.ok_or(NotPrinted::Damaged)?;
    Ok((document, whole))
}

/// A page that needs nothing of the tree that it stood in: what it draws becomes one drawing with a state of its own
/// (ISO 32000-2, 8.10), so that nothing drawn over it is moved or hidden by what it left behind.
fn whole(document: &mut Document, page: ObjectId) -> Option<Dictionary> {
    let boxed = |name: &[u8]| inherited(document, page, name);
    let media = boxed(b"MediaBox").unwrap_or_else(|| numbers(&A4));
    let (crop, turned, resources) = (boxed(b"CropBox"), boxed(b"Rotate"), boxed(b"Resources"));
    let group = boxed(b"Group");
    let mut drawn = Vec::new();
    for part in document.get_page_contents(page) {
        let stream = document.get_object(part).ok()?.as_stream().ok()?;
        let content = if stream.dict.has(b"Filter") {
            stream.decompressed_content().ok()?
        } else {
            stream.content.clone()
        };
        drawn.extend(content);
        drawn.push(b'\n');
    }
    let annotations = annotations(document, page);

    let mut form = Dictionary::new();
    form.set("Type", Object::Name(b"XObject".to_vec()));
    form.set("Subtype", Object::Name(b"Form".to_vec()));
    form.set("BBox", media.clone());
    form.set(
        "Resources",
        resources.unwrap_or_else(|| Object::Dictionary(Dictionary::new())),
    );
    if let Some(group) = group {
        form.set("Group", group);
    }
    let mut form = Stream::new(form, drawn);
    // Where it becomes no smaller, it stays as it is.
    let _ = form.compress();
    let form = document.add_object(form);

    let mut whole = Dictionary::new();
    whole.set("Type", Object::Name(b"Page".to_vec()));
    whole.set("MediaBox", media);
    for (name, value) in [("CropBox", crop), ("Rotate", turned)] {
        if let Some(value) = value {
            whole.set(name, value);
        }
    }
    let mut drawings = Dictionary::new();
    drawings.set("Paper", Object::Reference(form));
    let content = document.add_object(Stream::new(Dictionary::new(), b"q /Paper Do Q\n".to_vec()));
    whole.set("Contents", Object::Array(vec![Object::Reference(content)]));
    whole.set("Resources", resources_of(drawings));
    if !annotations.is_empty() {
        let ids = annotations
            .into_iter()
            .map(|annotation| Object::Reference(document.add_object(annotation)));
        whole.set("Annots", Object::Array(ids.collect()));
    }
    Some(whole)
}

/// Marks and what was filled in, as they are drawn.
fn annotations(document: &Document, page: ObjectId) -> Vec<Dictionary> {
    let listed = document.get_dictionary(page).and_then(|page| page.get(b"Annots"));
    let listed = listed.and_then(|listed| document.dereference(listed));
    let Some(listed) = listed.ok().and_then(|(_, listed)| listed.as_array().ok()) else {
        return Vec::new();
    };
    let each = listed.iter().filter_map(|annotation| {
        let (_, annotation) = document.dereference(annotation).ok()?;
        let annotation = annotation.as_dict().ok()?;
        let subtype = annotation.get(b"Subtype").and_then(Object::as_name).ok()?;
        if matches!(subtype, b"Link" | b"Popup") {
            return None;
        }
        let mut drawn = Dictionary::new();
        for name in DRAWN {
            if let Ok(value) = annotation.get(name) {
                drawn.set(name, value.clone());
            }
        }
        Some(drawn)
    });
    each.collect()
}

/// The upright drawing and the one that lies, each with its size.
struct Stamp {
    upright: (ObjectId, f32, f32),
    lying: (ObjectId, f32, f32),
}

fn stamp(made: &mut Document, pdf: &[u8]) -> Option<Stamp> {
    let mut document = Document::load_mem(pdf).ok()?;
    document.renumber_objects_with(made.max_id + 1);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let [upright, lying] = pages.as_slice() else {
        return None;
    };
    let mut drawing = |page: ObjectId| {
        let [x, y, u, v] = Sheet::of(&document, page).crop;
        let whole = whole(&mut document, page)?;
        let drawings = whole
            .get(b"Resources")
            .ok()?
            .as_dict()
            .ok()?
            .get(b"XObject")
            .ok()?;
        let form = drawings.as_dict().ok()?.get(b"Paper").ok()?.as_reference().ok()?;
        Some((form, u - x, v - y))
    };
    let stamp = Stamp {
        upright: drawing(*upright)?,
        lying: drawing(*lying)?,
    };
    made.max_id = document.max_id;
    made.objects.extend(document.objects);
    Some(stamp)
}

fn lay_over(made: &mut Document, page: &mut Dictionary, stamp: &Stamp) {
    let known = made.add_object(page.clone());
    let sheet = Sheet::of(made, known);
    made.objects.remove(&known);
    let (form, width, height) = if sheet.lies() { stamp.lying } else { stamp.upright };
    let matrix = sheet.over(width, height).map(|number| number.to_string());
    let drawn = format!("q {} cm /Stamp Do Q\n", matrix.join(" "));
    let content = made.add_object(Stream::new(Dictionary::new(), drawn.into_bytes()));
    if let Ok(Object::Array(contents)) = page.get_mut(b"Contents") {
        contents.push(Object::Reference(content));
    }
    if let Ok(Object::Dictionary(resources)) = page.get_mut(b"Resources")
        && let Ok(Object::Dictionary(drawings)) = resources.get_mut(b"XObject")
    {
        drawings.set("Stamp", Object::Reference(form));
    }
}

fn blank_like(page: &Dictionary) -> Dictionary {
    let mut blank = Dictionary::new();
    blank.set("Type", Object::Name(b"Page".to_vec()));
    for name in [&b"MediaBox"[..], b"CropBox", b"Rotate"] {
        if let Ok(value) = page.get(name) {
            blank.set(name, value.clone());
        }
    }
    blank.set("Resources", Object::Dictionary(Dictionary::new()));
    blank
}

/// The pages become a document, as often as it is wanted; what they do not use goes.
fn bind(made: &mut Document, set: &[Dictionary], sets: usize) {
    let tree = made.new_object_id();
    let mut kids = Vec::new();
    for page in (0..sets).flat_map(|_| set) {
        let mut page = page.clone();
        page.set("Parent", Object::Reference(tree));
        kids.push(Object::Reference(made.add_object(page)));
    }
    let mut pages = Dictionary::new();
    pages.set("Type", Object::Name(b"Pages".to_vec()));
    pages.set(
        "Count",
        Object::Integer(i64::try_from(kids.len()).unwrap_or(i64::MAX)),
    );
    pages.set("Kids", Object::Array(kids));
    made.set_object(tree, pages);
    let mut catalog = Dictionary::new();
    catalog.set("Type", Object::Name(b"Catalog".to_vec()));
    catalog.set("Pages", Object::Reference(tree));
    let catalog = made.add_object(catalog);
    made.trailer.set("Root", Object::Reference(catalog));
    made.prune_objects();
}

fn numbers(numbers: &[f32]) -> Object {
    Object::Array(numbers.iter().map(|number| Object::Real(*number)).collect())
}

fn resources_of(drawings: Dictionary) -> Object {
    let mut resources = Dictionary::new();
    resources.set("XObject", Object::Dictionary(drawings));
    Object::Dictionary(resources)
}
