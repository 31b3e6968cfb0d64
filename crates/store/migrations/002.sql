-- Taking the room over: to whom an epoch is promised, and entries that gave way to a newer keeper's.

ALTER TABLE promises ADD COLUMN device TEXT;

CREATE TABLE set_aside (
    place INTEGER PRIMARY KEY,
    journal TEXT NOT NULL,
    number INTEGER NOT NULL,
    leaf TEXT NOT NULL,
    salt TEXT,
    text TEXT
) STRICT;
