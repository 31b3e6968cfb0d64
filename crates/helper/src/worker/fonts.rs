//! Repairs fonts that the extractor misreads although the file is right.

use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use super::sanitiser::resolved;

// A font has at most this many glyphs.
const GLYPHS: i64 = 65_536;

/// A repaired copy of a font; nothing if it needs no repair.
pub fn repaired_font(document: &mut Document, id: ObjectId) -> Option<ObjectId> {
    let font = document.get_dictionary(id).ok()?.clone();
    match font.get(b"Subtype").and_then(Object::as_name) {
        Ok(b"Type0") => with_expanded_widths(document, font),
        Ok(_) => with_named_unicode(document, font),
        Err(_) => None,
    }
}

/// Writes widths given for a range (`first last width`) one by one; the extractor reads only lists,
/// and wrong widths put false spaces into Vietnamese words.
fn with_expanded_widths(document: &mut Document, mut font: Dictionary) -> Option<ObjectId> {
    let descendants = resolved(document, font.get(b"DescendantFonts").ok()?)?
        .as_array()
        .ok()?;
    let mut descendant = resolved(document, descendants.first()?)?.as_dict().ok()?.clone();
    let widths: Vec<Object> = resolved(document, descendant.get(b"W").ok()?)?
        .as_array()
        .ok()?
        .iter()
        .filter_map(|one| resolved(document, one).cloned())
        .collect();
    descendant.set("W", Object::Array(expanded_widths(&widths)));
    let descendant = document.add_object(Object::Dictionary(descendant));
    font.set(
        "DescendantFonts",
        Object::Array(vec![Object::Reference(descendant)]),
    );
    Some(document.add_object(Object::Dictionary(font)))
}

fn expanded_widths(widths: &[Object]) -> Vec<Object> {
    let mut expanded = Vec::new();
    let mut rest = widths;
    loop {
        match rest {
            [Object::Integer(first), Object::Array(list), tail @ ..] => {
                let list = list.iter().filter(|one| is_number(one)).cloned().collect();
                expanded.extend([Object::Integer(*first), Object::Array(list)]);
                rest = tail;
            }
            [Object::Integer(first), Object::Integer(last), width, tail @ ..] if is_number(width) => {
                let count = last.saturating_sub(*first).saturating_add(1).clamp(0, GLYPHS);
                let list = vec![width.clone(); usize::try_from(count).unwrap_or(0)];
                expanded.extend([Object::Integer(*first), Object::Array(list)]);
                rest = tail;
            }
            // Anything else is not a width; the font's default serves for the rest.
            _ => return expanded,
        }
    }
}

/// Tells the extractor what glyphs named `uniXXXX` mean, as Vietnamese LaTeX names its letters.
fn with_named_unicode(document: &mut Document, mut font: Dictionary) -> Option<ObjectId> {
    if font.has(b"ToUnicode") {
        return None;
    }
    let encoding = resolved(document, font.get(b"Encoding").ok()?)?.as_dict().ok()?;
    let differences = resolved(document, encoding.get(b"Differences").ok()?)?
        .as_array()
        .ok()?;
    let mut named = Vec::new();
    let mut code = 0_i64;
    for one in differences {
        match resolved(document, one)? {
            Object::Integer(next) => code = *next,
            Object::Name(name) => {
                if let (Some(letter), Ok(code)) = (unicode_of_name(name), u8::try_from(code)) {
                    named.push((code, letter));
                }
                code = code.saturating_add(1);
            }
            _ => return None,
        }
    }
    if named.is_empty() {
        return None;
    }
    let map = document.add_object(Object::Stream(Stream::new(
        Dictionary::new(),
        unicode_map(&named),
    )));
    font.set("ToUnicode", Object::Reference(map));
    Some(document.add_object(Object::Dictionary(font)))
}

fn unicode_of_name(name: &[u8]) -> Option<u16> {
    let digits = std::str::from_utf8(name.strip_prefix(b"uni")?).ok()?;
    if digits.len() != 4 {
        return None;
    }
    u16::from_str_radix(digits, 16)
        .ok()
        .filter(|letter| !(0xD800..=0xDFFF).contains(letter))
}

fn unicode_map(named: &[(u8, u16)]) -> Vec<u8> {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n\
         1 begincodespacerange\n<00> <ff>\nendcodespacerange\n",
    );
    // A block may hold a hundred lines.
    for block in named.chunks(100) {
        map.push_str(&format!("{} beginbfchar\n", block.len()));
        for (code, letter) in block {
            map.push_str(&format!("<{code:02x}> <{letter:04x}>\n"));
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nend\nend\n");
    map.into_bytes()
}

fn is_number(object: &Object) -> bool {
    matches!(object, Object::Integer(_) | Object::Real(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_widths_becomes_a_list() {
        let list = Object::Array(vec![Object::Integer(500)]);
        let widths = [
            Object::Integer(1),
            Object::Integer(3),
            Object::Real(250.5),
            Object::Integer(9),
            list.clone(),
        ];
        let expected = vec![
            Object::Integer(1),
            Object::Array(vec![Object::Real(250.5); 3]),
            Object::Integer(9),
            list,
        ];
        assert_eq!(expanded_widths(&widths), expected);
    }

    #[test]
    fn a_glyph_name_gives_its_letter() {
        assert_eq!(unicode_of_name(b"uni1EA1"), Some(0x1EA1));
        assert_eq!(unicode_of_name(b"uniD800"), None);
        assert_eq!(unicode_of_name(b"union"), None);
    }
}
