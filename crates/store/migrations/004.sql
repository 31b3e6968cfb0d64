-- Where a person stopped, in each version of a paper, and how large it was shown. Before: in the version read last.
ALTER TABLE readings RENAME TO readings_before;
CREATE TABLE readings (
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    page INTEGER NOT NULL,
    depth INTEGER NOT NULL DEFAULT 0,
    zoom INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL,
    PRIMARY KEY (paper, version)
) STRICT;
INSERT INTO readings (paper, version, page, at) SELECT paper, version, page, at FROM readings_before;
DROP TABLE readings_before;
