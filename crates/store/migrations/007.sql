-- How many papers of a session a laptop had opened when it last told: a number, never which.
CREATE TABLE opened_counts (
    journal TEXT NOT NULL,
    device TEXT NOT NULL,
    opened INTEGER NOT NULL,
    papers INTEGER NOT NULL,
    PRIMARY KEY (journal, device)
) STRICT;

-- When this person last looked at the list of papers of a session, when the look before ended, and which version was
-- first there when.
CREATE TABLE looks (
    journal TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    before INTEGER
) STRICT;
CREATE TABLE seen_papers (
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (paper, version)
) STRICT;

-- How far each page may be trusted, and what gave its text. All papers are read once more for it.
ALTER TABLE pages ADD COLUMN trust TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN extractor TEXT NOT NULL DEFAULT '';
INSERT INTO page_words (page_words) VALUES ('delete-all');
DELETE FROM pages;
DELETE FROM texts;
