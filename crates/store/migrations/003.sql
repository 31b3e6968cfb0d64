-- Pages are found by how they are spelled as well: "đất" before "dat". All papers are read once more for it.
DROP TABLE page_words;

CREATE VIRTUAL TABLE page_words USING fts5 (
    folded,
    spelled,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

DELETE FROM texts;

-- What a file carries besides its pages, in words, with a space between two.
ALTER TABLE texts ADD COLUMN oddities TEXT NOT NULL DEFAULT '';
