-- The first shape. Never edited; what changes comes in a next file.

-- `needs`: how many of these files a program must know to open this store at all.
CREATE TABLE about (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store_id TEXT NOT NULL,
    papers_key BLOB NOT NULL,
    needs INTEGER NOT NULL
) STRICT;

CREATE TABLE leaves (
    journal TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    leaf TEXT NOT NULL,
    PRIMARY KEY (journal, number)
) STRICT;

CREATE TABLE bodies (
    journal TEXT NOT NULL,
    number INTEGER NOT NULL,
    salt TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (journal, number),
    FOREIGN KEY (journal, number) REFERENCES leaves (journal, number)
) STRICT;

CREATE TABLE checkpoints (
    journal TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE acknowledged (
    journal TEXT PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT;

CREATE TABLE promises (
    journal TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    journal TEXT NOT NULL,
    counter INTEGER NOT NULL,
    header TEXT NOT NULL,
    signature TEXT NOT NULL,
    salt TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_order ON outbox (journal, counter, place);

-- `have`: a bit for every piece whose bytes are on the disk. `complete`: the whole was checked against its name.
CREATE TABLE files (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    pieces_root TEXT NOT NULL,
    nonce BLOB NOT NULL,
    piece_hashes BLOB,
    have BLOB NOT NULL,
    complete INTEGER NOT NULL
) STRICT;

CREATE TABLE texts (
    sha256 TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    pages INTEGER NOT NULL
) STRICT;

CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL REFERENCES texts (sha256) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (sha256, page)
) STRICT;

CREATE VIRTUAL TABLE page_words USING fts5 (
    folded,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    page INTEGER NOT NULL,
    colour TEXT NOT NULL,
    quote TEXT NOT NULL,
    rects TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL
) STRICT;
CREATE INDEX notes_place ON notes (paper, version, page, id);

CREATE TABLE readings (
    paper TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    page INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    code TEXT UNIQUE,
    expires INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
