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
}
