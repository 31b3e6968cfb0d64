-- Notes that are found again in a later version, when each was last changed by its person, and backups of notes.

ALTER TABLE notes ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN after TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;

-- Where a note stands in the newest version that it was looked for in.
CREATE TABLE carried (
    note TEXT PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    page INTEGER NOT NULL,
    quote TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    how TEXT NOT NULL
) STRICT;

-- Notes that their person removed, so that no backup brings them back.
CREATE TABLE removed_notes (
    id TEXT PRIMARY KEY,
    changed INTEGER NOT NULL
) STRICT;

-- Notes of people, sealed by their own laptops. `sealed` says nothing to anyone else.
CREATE TABLE backups (
    device TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    generation INTEGER NOT NULL,
    sealed TEXT NOT NULL,
    signature TEXT NOT NULL,
    kept INTEGER NOT NULL
) STRICT;
CREATE INDEX backups_person ON backups (person, generation);
