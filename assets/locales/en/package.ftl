# The archive package of a session: where it is written, and the page in it that says how to check it.
package-heading = Archive package
package-hint = Two folders for the archive: { $public } may be given to anyone, { $complete } holds everything and stays with the council. Both hold the minutes, the papers in all versions, the votes and the signed record, and a page that says how to check them without this app. That takes a moment.
package-submit = Write the archive package
package-written = Written: the folders { $public } and { $complete } in { $folder }
problem-package-there = The folder already holds an archive package { $name }. Nothing was written over. Choose another folder.
problem-package-paper-missing = The paper “{ $title }” is not on this laptop yet, so nothing was written. Wait until all papers are here, or write the package on the laptop of the office.
problem-package-broken = The record did not pass its own check, so nothing was written. Please keep this laptop as it is and tell whoever looks after the app.
package-readme =
    { $title }
    { $council }

    WHAT THIS IS

    This folder is the archive package of the session: a bag as RFC 8493 (BagIt) describes it. It can be read and checked without the program that wrote it.
    A folder that ends in -public may be given to anyone. One that ends in -complete holds what is not for everybody.

    data/minutes.pdf: the minutes as they read when this was written (PDF/A)
    data/minutes.json: the same, for programs
    data/minutes.docx: the same, to be edited; the PDF is what counts
    data/minutes.akn.xml: the same as Akoma Ntoso 3.0, which programs of other parliaments read; the PDF is what counts
    data/minutes-public.pdf and .json: without what is not for everybody, where a part was closed (in the complete package)
    data/votes.json, data/ballots.csv, data/votes.csv: every vote with its figures, and every named choice
    data/votes.popolo.json: what is public of the votes, as Popolo
    data/session.oparl.json: what is public of the session as OParl 1.1: the answers of its interface, by address. The addresses lead nowhere; they only join the parts, and behind the host they name a file of this folder or an answer of this file
    data/papers.json: every version of every paper, whom it was for, and its SHA-256
    data/papers/: the papers themselves
    data/rules.json: the rules under which votes were counted
    data/keys.json: the public keys of the devices and whose they are
    data/journal.jsonl: the signed record, a line for each entry

    HOW TO CHECK IT, FROM WITHIN THIS FOLDER

    1. No file has changed:
    sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt

    2. The sums are those that the maker of this package signed (OpenSSL 3):
    openssl pkeyutl -verify -pubin -inkey maker.pem -rawin -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig

    3. Everything at once, by the program of the central server:
    hemicycle-server verify, followed by the name of this folder

    WHAT STANDS IN data/journal.jsonl

    Each line is canonical JSON (RFC 8785). The first names council and journals, the last holds the SHA-256 of all lines before it.
    An entry has a leaf and, where it is not withheld, a body. The leaf holds the header that its author signed, and the signature (Ed25519, RFC 8032) over exactly these bytes; author is the public key.
    The header names the SHA-256 of the salt followed by the text of the body. It also names the author's own count and the SHA-256 of the author's header before.
    The hash of an entry is SHA-256 of a zero byte and the leaf. The hashes of all entries are the leaves of a tree as in RFC 6962, section 2.1.
    The checkpoint behind the entries states how many they are and the root of that tree, signed by who kept the record and cosigned by others (C2SP signed-note and tlog-cosignature).
    The record of this package has { $size } entries, and its root is
    { $root }
