-- How many pages stand beside each other in a version of a paper, in a word: one, two, or two behind a first one alone.
ALTER TABLE readings ADD COLUMN pages TEXT NOT NULL DEFAULT 'one';
-- What is printed on the page where they stopped.
ALTER TABLE readings ADD COLUMN label TEXT NOT NULL DEFAULT '';

-- Papers of a person's own, in folders that the person names. No journal knows them.
CREATE TABLE own_papers (
    id TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    title TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
