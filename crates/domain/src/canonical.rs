//! Canonical JSON (RFC 8785) for values of integers, strings, booleans, lists and objects: the kept form.

use alloc::{string::String, vec::Vec};
use core::fmt::Write;

use serde::Serialize;
use serde_json::Value;

/// The canonical bytes of a value, as text.
///
/// # Errors
/// Where the value holds a float, which no kept form may, or cannot be serialised.
pub fn canonical<T: Serialize>(value: &T) -> Result<String, NotCanonical> {
    let value = serde_json::to_value(value).map_err(|_| NotCanonical)?;
    let mut text = String::new();
    write_value(&value, &mut text)?;
    Ok(text)
}

/// The value has no canonical form here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the value has no canonical form")]
pub struct NotCanonical;

fn write_value(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => {
            // RFC 8785 keeps integers exact up to 2^53; larger ones travel as strings.
            let exact = number.as_i64().is_some_and(|n| n.unsigned_abs() <= 1 << 53);
            if !exact {
                return Err(NotCanonical);
            }
            write!(out, "{number}").map_err(|_| NotCanonical)?;
        }
        Value::String(text) => write_string(text, out)?,
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_value(item, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            out.push('{');
            for (index, (name, member)) in members.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(name, out)?;
                out.push(':');
                write_value(member, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

fn write_string(text: &str, out: &mut String) -> Result<(), NotCanonical> {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if (c as u32) < 0x20 => write!(out, "\\u{:04x}", c as u32).map_err(|_| NotCanonical)?,
            c => out.push(c),
        }
    }
    out.push('"');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn members_are_ordered_and_control_characters_escaped() {
        let value = json!({"b": [1, true, null], "a": "đ\u{1}\"\n", "\u{20ac}": -7});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"a\":\"đ\\u0001\\\"\\n\",\"b\":[1,true,null],\"€\":-7}"
        );
    }

    #[test]
    fn a_float_has_no_kept_form() {
        assert_eq!(canonical(&json!({"share": 0.5})), Err(NotCanonical));
        assert_eq!(canonical(&json!(1_u64 << 60)), Err(NotCanonical));
    }
}
