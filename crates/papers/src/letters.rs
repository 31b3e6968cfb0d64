//! Single letters, as search and text cleaning see them.

/// The letters of a ligature (U+FB00 to U+FB06).
pub fn of_ligature(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Letters that take no room and mean nothing: soft hyphen, zero-width space and joiners, byte order mark. And the
/// marks that turn the direction of writing, by which a name reads as another one.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// Spaces that differ from a space only in print.
pub fn is_fixed_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2000}'..='\u{200A}' | '\u{3000}'
    )
}
