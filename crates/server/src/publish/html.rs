//! HTML as text. Markup comes from this program's source alone: whatever is known only at run time is escaped, because
//! `raw` takes nothing else.

/// Text that becomes a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Markup that stands in the source.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words from outside.
    pub fn text(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(' '),
                // XML knows no other control characters.
                c if c.is_control() => {}
                c => self.0.push(c),
            }
        }
        self
    }

    /// An element without attributes.
    pub fn element(&mut self, open: &'static str, words: &str, close: &'static str) -> &mut Self {
        self.raw(open).text(words).raw(close)
    }

    /// A link whose address is made of safe signs by whoever calls.
    pub fn link(&mut self, address: &str, words: &str) -> &mut Self {
        self.raw("<a href=\"")
            .text(address)
            .raw("\">")
            .text(words)
            .raw("</a>")
    }

    pub fn add(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A name from another machine as a piece of an address: itself where it is safe, and the beginning of its SHA-256
/// where it is not.
#[must_use]
pub fn slug(name: &str) -> String {
    use sha2::{Digest, Sha256};
    let safe = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if !name.is_empty() && name.len() <= 64 && name.bytes().all(safe) {
        return name.to_owned();
    }
    let mut hash = hemicycle_domain::tree::hex(&Sha256::digest(name.as_bytes()));
    hash.truncate(24);
    format!("x{hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_outside_are_words() {
        let mut page = Html::default();
        page.element("<p>", "<script>\"&'\u{0}\n", "</p>")
            .link("/a?b&c", "<i>");
        assert_eq!(
            page.into_string(),
            "<p>&lt;script&gt;&quot;&amp;&#39; </p><a href=\"/a?b&amp;c\">&lt;i&gt;</a>"
        );
    }

    #[test]
    fn a_name_is_one_safe_piece_of_an_address() {
        assert_eq!(slug("p-1_A"), "p-1_A");
        for bad in ["", "../x", "a b", "ß", &"a".repeat(65)] {
            let made = slug(bad);
            assert!(
                made.len() == 25 && made.bytes().all(|b| b.is_ascii_alphanumeric()),
                "{made}"
            );
        }
        assert_ne!(slug("../x"), slug("../y"));
    }
}
