-- How many pages stand beside each other in a version of a paper, in a word: one, two, or two behind a first one alone.
ALTER TABLE readings ADD COLUMN pages TEXT NOT NULL DEFAULT 'one';
