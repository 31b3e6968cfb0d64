//! What reads bytes of strangers, one function each, with what must hold of any bytes. The tests run them over the
//! corpus in `tests/fuzz/corpus`, and `make fuzz` over whatever a fuzzer thinks of.

use std::{fmt::Debug, path::PathBuf, str};

use hemicycle_desk::roster;
use hemicycle_domain::{
    Fact, Register, Session,
    canonical::canonical,
    checkpoint::{Checkpoint, origin},
    entry::{
        AuthorHead, BadEntry, Body, Entry, Header, KEPT_VERSION, Offer, OfferId, Place, ReadEntry, Verdict,
    },
    ids::{DeviceId, JournalId, Moment},
    keys::DeviceKey,
    rules::{PackFault, RulePack},
    tree::{Tree, hex, leaf_hash},
};
use hemicycle_papers::{
    AgendaTitle, Certainty, FileRefusal, FileSight, IncomingFile, check_file, search, suggest, text,
};
use hemicycle_press::{Language, packs::read_pack};
use hemicycle_sync::{
    archive,
    contradiction::Contradiction,
    evidence,
    invitation::{Invitation, ServerCard, normal_code},
    wire::{Frame, Packed, Receipt},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// By the name of its folder in the corpus.
pub type Decoder = (&'static str, fn(&[u8]));

pub const DECODERS: [Decoder; 10] = [
    ("frame", frame),
    ("entry", entry),
    ("fact", fact),
    ("checkpoint", checkpoint),
    ("receipt", receipt),
    ("invitation", invitation),
    ("rule_pack", rule_pack),
    ("roster", roster),
    ("archive", archive),
    ("paper", paper),
];

fn key() -> DeviceKey {
    DeviceKey::from_seed(&[7; 32])
}

fn journal() -> JournalId {
    JournalId::new("session-1")
}

/// The text with another letter in one place.
fn changed(text: &str, place: usize) -> String {
    let at = place % text.chars().count().max(1);
    let other = |letter| if letter == '0' { '1' } else { '0' };
    text.chars()
        .enumerate()
        .map(|(index, letter)| if index == at { other(letter) } else { letter })
        .collect()
}

/// What was read is written, and read again as the same.
fn reads_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let written = serde_json::to_string(value).expect("what was read can be written");
    let again: T = serde_json::from_str(&written).expect("what was written can be read");
    assert_eq!(*value, again);
}

/// A message between machines reads back as the same, and is no larger than what came in, but for what may be left out.
pub fn frame(bytes: &[u8]) {
    let text = str::from_utf8(bytes)
        .ok()
        .and_then(|text| Frame::unpack_text(text).ok());
    for frame in text.into_iter().chain(Frame::unpack_binary(bytes)) {
        let packed = match (frame.pack(), &frame) {
            (Ok(packed), _) => packed,
            (Err(_), Frame::Unknown { .. }) => continue,
            (Err(bad), frame) => panic!("{frame:?}: {bad}"),
        };
        let (size, again) = match &packed {
            Packed::Text(text) => (text.len(), Frame::unpack_text(text)),
            Packed::Binary(bytes) => (bytes.len(), Frame::unpack_binary(bytes)),
        };
        assert!(
            size <= 4 * bytes.len() + 1024,
            "{} bytes became {size}",
            bytes.len()
        );
        assert_eq!(again.as_ref(), Ok(&frame));
    }
}

/// An entry is taken in its canonical spelling alone; and any text can be signed, but is a known fact only under its
/// own name.
pub fn entry(bytes: &[u8]) {
    if let Ok(entry) = serde_json::from_slice::<Entry>(bytes) {
        reads_back(&entry);
        let _ = entry.read_trusted();
        if let Ok(read) = entry.check() {
            holds(&entry, &read, bytes.len());
        }
    }
    let Ok(text) = str::from_utf8(bytes) else { return };
    let body = Body {
        salt: hex(&[3; 16]),
        text: text.to_owned(),
    };
    let fact = body.fact();
    let header = Header {
        v: KEPT_VERSION,
        journal: journal(),
        author: key().device(),
        counter: 1,
        prev: AuthorHead::default().prev,
        kind: fact.as_ref().map_or_else(|| "unknown".to_owned(), Fact::kind),
        body: body.hash(),
    };
    let header = canonical(&header).expect("a header has a canonical form");
    let offer = Offer {
        signature: hex(&key().sign(header.as_bytes())),
        header,
        body,
    };
    let place = Place {
        epoch: 1,
        number: 0,
        time: Moment(5),
    };
    let entry =
        Entry::of(&offer, &journal(), place, Verdict::Counted).expect("the leaf has a canonical form");
    let read = entry.check().expect("what was signed holds");
    assert_eq!(
        (offer.check().as_ref(), &read.offer),
        (Ok(&read.header), &offer.id())
    );
    assert_eq!(read.fact, fact);
    holds(&entry, &read, bytes.len());
    // What a person's laptop reads of a fact, it would sign in the same words, if all its numbers can be written.
    if let Some(written) = fact.as_ref().and_then(|fact| canonical(fact).ok()) {
        assert_eq!(serde_json::from_str(&written).ok(), fact);
    }
}

/// An entry that was checked holds, and with one letter changed it does not.
fn holds(entry: &Entry, read: &ReadEntry, place: usize) {
    assert_eq!(entry.read_trusted().as_ref(), Some(read));
    assert_eq!(canonical(&read.leaf).as_ref(), Ok(&entry.leaf));
    let withheld = Entry {
        leaf: entry.leaf.clone(),
        body: None,
    };
    assert!(withheld.check().is_ok_and(|withheld| withheld.leaf == read.leaf));
    let other = Entry {
        leaf: changed(&entry.leaf, place),
        body: entry.body.clone(),
    };
    // What the keeper alone says of an entry is under the tree's root, not under its author's signature.
    assert!(other.hash() != entry.hash());
    let Some(body) = entry.body.as_ref().filter(|body| !body.text.is_empty()) else {
        return;
    };
    let other = Entry {
        body: Some(Body {
            text: changed(&body.text, place),
            ..body.clone()
        }),
        ..entry.clone()
    };
    assert_eq!(other.check(), Err(BadEntry::Body));
}

/// Facts, a line each, in an order in which nobody would have admitted them: the rules answer, and applying never
/// fails.
pub fn fact(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let author = key().device();
    let (mut register, mut session) = (Register::default(), Session::default());
    for (number, line) in (0..).zip(text.lines().take(64)) {
        let body = Body {
            salt: String::new(),
            text: line.to_owned(),
        };
        let fact = body.fact();
        let time = Moment(1_790_000_000_000 + i64::try_from(number).unwrap_or_default());
        let verdict = match &fact {
            Some(fact) => {
                let _ = register.admit(&author, fact);
                session.admit(&author, fact, time).unwrap_or(Verdict::Late)
            }
            None => Verdict::Counted,
        };
        let read = read_of(&author, number, time, verdict, fact);
        register.apply(&read);
        session.apply(&read, |_, _| {});
    }
}

fn read_of(author: &DeviceId, number: u64, time: Moment, verdict: Verdict, fact: Option<Fact>) -> ReadEntry {
    use hemicycle_domain::entry::Leaf;
    ReadEntry {
        leaf: Leaf {
            v: KEPT_VERSION,
            journal: journal(),
            epoch: 1,
            number,
            time,
            verdict,
            header: String::new(),
            signature: String::new(),
        },
        header: Header {
            v: KEPT_VERSION,
            journal: journal(),
            author: author.clone(),
            counter: number + 1,
            prev: String::new(),
            kind: fact.as_ref().map_or_else(|| "unknown".to_owned(), Fact::kind),
            body: String::new(),
        },
        offer: OfferId(format!("{number:064x}")),
        body_known: fact.is_some(),
        fact,
    }
}

/// A note that can be cosigned says the same afterwards, and is cosigned.
pub fn checkpoint(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let note = Checkpoint(text.to_owned());
    let stated = note.stated();
    let keeper = DeviceKey::from_seed(&[3; 32]).device();
    let signed = note.is_signed_by(&keeper);
    let before = note.cosigners();
    assert!(
        before.len() <= bytes.len() / 64,
        "a signature has 64 bytes at least"
    );
    if let Some(cosigned) = note.cosign(Moment(1_790_000_000_000), &key()) {
        assert_eq!(cosigned.stated(), stated);
        assert_eq!(cosigned.is_signed_by(&keeper), signed);
        assert!(cosigned.cosigners().contains(&(key().device(), 1_790_000_000)));
        assert_eq!(cosigned.cosign(Moment(1_790_000_000_000), &key()), Some(cosigned));
    }
    // Whatever is stated can be signed by another keeper, who then says just that.
    if let Some(stated) = stated
        && let Some(id) = stated.origin.strip_prefix("hemicycle/")
    {
        let own = Checkpoint::sign(&JournalId::new(id), stated.size, &stated.root, &key());
        assert!(own.is_signed_by(&key().device()));
        assert_eq!(own.stated(), Some(stated));
        assert!(!Checkpoint(changed(&own.0, bytes.len() % own.0.len())).is_signed_by(&key().device()));
    }
}

/// What a receipt proves it does not prove with any of its parts changed; and of a journal of any leaves each is proven
/// in its own place alone.
pub fn receipt(bytes: &[u8]) {
    let keeper = DeviceKey::from_seed(&[3; 32]);
    if let Ok(proof) = serde_json::from_slice::<Contradiction>(bytes) {
        reads_back(&proof);
        assert_eq!(Contradiction::verify(&proof.write()), proof.check());
    }
    if let Ok(receipt) = serde_json::from_slice::<Receipt>(bytes) {
        reads_back(&receipt);
        proves_itself_alone(&receipt, &keeper.device(), bytes.len());
    }
    let [place, others @ ..] = bytes else { return };
    let leaf = |number: u64, word: &u8| {
        let author = keeper.device();
        let read = read_of(&author, number, Moment(i64::from(*word)), Verdict::Counted, None);
        canonical(&read.leaf).expect("a leaf has a canonical form")
    };
    let leaves: Vec<String> = (0..)
        .zip(others.iter().take(40))
        .map(|(n, word)| leaf(n, word))
        .collect();
    let tree = Tree::from_leaves(leaves.iter().map(|leaf| leaf_hash(leaf.as_bytes())));
    let size = tree.size();
    for (number, leaf) in (0..)
        .zip(&leaves)
        .skip(usize::from(*place) % leaves.len().max(1))
        .take(2)
    {
        let path = tree.inclusion_proof(number, size).expect("it stands in the tree");
        let receipt = Receipt {
            journal: journal(),
            leaf: leaf.clone(),
            path: path.iter().map(|hash| hex(hash)).collect(),
            checkpoint: Checkpoint::sign(&journal(), size, &tree.root(), &keeper),
        };
        assert_eq!(
            receipt.proven(&keeper.device()).map(|leaf| leaf.number),
            Some(number)
        );
        proves_itself_alone(&receipt, &keeper.device(), usize::from(*place));
    }
}

fn proves_itself_alone(receipt: &Receipt, keeper: &DeviceId, place: usize) {
    let Some(leaf) = receipt.proven(keeper) else {
        return;
    };
    assert_eq!(leaf.journal, receipt.journal);
    let stated = receipt.checkpoint.stated().expect("it was read");
    assert!(leaf.number < stated.size && stated.origin == origin(&receipt.journal));
    let refused = |other: &Receipt| assert_eq!(other.proven(keeper), None, "{other:?}");
    refused(&Receipt {
        journal: JournalId::new("session-2"),
        ..receipt.clone()
    });
    refused(&Receipt {
        leaf: changed(&receipt.leaf, place),
        ..receipt.clone()
    });
    let mut longer = receipt.clone();
    longer.path.push(hex(&[0; 32]));
    refused(&longer);
    let mut shorter = receipt.clone();
    if shorter.path.pop().is_some() {
        refused(&shorter);
    }
    assert_eq!(receipt.proven(&key().device()), None, "another keeper");
}

/// What a clerk hands out reads back as the same; a typed code has one spelling.
pub fn invitation(bytes: &[u8]) {
    if let Ok(invitation) = serde_json::from_slice::<Invitation>(bytes) {
        reads_back(&invitation);
        assert!(
            serde_json::from_slice::<ServerCard>(bytes).is_err(),
            "it is one or the other"
        );
    }
    if let Ok(card) = serde_json::from_slice::<ServerCard>(bytes) {
        reads_back(&card);
    }
    if let Some(invitation) = Invitation::from_qr_code(bytes) {
        let again = invitation.to_qr_code().expect("what was read can be said again");
        assert_eq!(Invitation::from_qr_code(again.as_bytes()), Some(invitation));
    }
    if let Ok(typed) = str::from_utf8(bytes) {
        let code = normal_code(typed);
        assert_eq!(normal_code(&code), code);
        assert!(code.len() <= typed.len());
    }
}

/// A pack that is taken reads back with the same figures, never lets a vote pass for nothing, and stands beside no
/// second one of its name; one that is refused is refused at a line that it has, in every language.
pub fn rule_pack(bytes: &[u8]) {
    // As the desk reads it: a file in another encoding is refused at its first line, by name.
    let text = String::from_utf8_lossy(bytes);
    match read_pack("own.toml", &text) {
        Ok(pack) => {
            reads_back(&pack);
            let written = toml::to_string(&pack).expect("a pack can be written");
            assert_eq!(toml::from_str::<RulePack>(&written).as_ref(), Ok(&pack));
            assert!(canonical(&pack).is_ok() && pack.sha256().len() == 64);
            let beside = pack.check_beside(&pack).map_err(|bad| bad.fault);
            assert_eq!(beside, Err(PackFault::SameId { id: pack.id.clone() }));
            for rule in &pack.voting {
                for base in [0, 1, 2, 3, 95, 499, u32::MAX] {
                    assert!(rule.needed(base) >= 1);
                    assert!(rule.needed(base) <= rule.needed(base.saturating_add(1)));
                }
                assert_eq!(pack.rule(&rule.name), Some(rule));
            }
        }
        Err(refused) => {
            let lines = text.matches('\n').count() + 1;
            assert!((1..=lines).contains(&(refused.line as usize)), "{refused:?}");
            for language in Language::ALL {
                let sentence = refused.in_language(language);
                assert!(
                    sentence.contains("own.toml") && !refused.why.in_language(language).is_empty(),
                    "{sentence}"
                );
            }
        }
    }
}

/// A spreadsheet gives rows that can be registered as they stand, or problems that name a row; what is made of it is
/// bounded. Bytes that begin with `<` are the first sheet of a workbook that is sound otherwise.
pub fn roster(bytes: &[u8]) {
    let sheet = bytes.starts_with(b"<");
    let book = if sheet { workbook(bytes) } else { bytes.to_vec() };
    let holds = |part: &[u8]| book.windows(part.len()).any(|window| window == part);
    let ending = match book.as_slice() {
        [0xd0, 0xcf, ..] => "xls",
        _ if holds(b"content.xml") => "ods",
        _ if holds(b"workbook.bin") => "xlsb",
        [b'P', b'K', ..] => "xlsx",
        _ => "csv",
    };
    let path = one_file(ending);
    std::fs::write(&path, &book).expect("a folder for files that vanish");
    let helper = hemicycle_helper::locate().expect("the helper is built with the workspace");
    let read = roster::read(&path, Some(&helper));
    std::fs::remove_file(&path).expect("it was just written");
    match read {
        Ok(preview) => {
            let importable: Vec<_> = preview.rows.iter().filter(|row| row.importable).collect();
            assert_eq!(importable.len(), preview.importable as usize);
            assert!(
                importable
                    .iter()
                    .all(|row| !row.name.is_empty() && row.seat <= 5_000)
            );
            let mut seats: Vec<u32> = importable
                .iter()
                .map(|row| row.seat)
                .filter(|seat| *seat != 0)
                .collect();
            seats.sort_unstable();
            assert!(
                seats.windows(2).all(|pair| pair[0] != pair[1]),
                "a seat is given once"
            );
            for row in preview.rows.iter().filter(|row| !row.importable) {
                assert!(
                    preview.problems.iter().any(|problem| problem.row == row.row),
                    "row {}",
                    row.row
                );
            }
            for row in &preview.rows {
                assert!(row.row > 0);
            }
        }
        Err(problem) => assert!(problem.text.key.starts_with("problem-roster-"), "{problem:?}"),
    }
}

/// A file of this process alone, in a folder that need not be there tomorrow.
fn one_file(ending: &str) -> PathBuf {
    let thread = std::thread::current().id();
    std::env::temp_dir().join(format!(
        "hemicycle-roster-{}-{thread:?}.{ending}",
        std::process::id()
    ))
}

/// A workbook (ECMA-376) of one sheet, its parts stored and not packed.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    zip(&[
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// A zip file (APPNOTE 6.3.10, 4.3) of stored parts.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let number = |length: usize| u32::try_from(length).expect("small parts");
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let at = number(file.len());
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        for word in [crc(bytes), number(bytes.len()), number(bytes.len())] {
            head.extend(word.to_le_bytes());
        }
        head.extend([u8::try_from(name.len()).expect("short names"), 0, 0, 0]);
        file.extend(b"PK\x03\x04");
        file.extend(&head);
        file.extend(name.as_bytes());
        file.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = number(file.len());
    let count = u8::try_from(parts.len()).expect("few parts");
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, 0, count, 0]);
    file.extend(number(directory.len()).to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(sum & 1));
    !bytes
        .iter()
        .fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

/// An archive, or the evidence of a ballot, that holds is canonical to its last line, and does not hold with any letter
/// changed.
pub fn archive(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    // As many places as lines: each time the fuzzer comes by, another one.
    let other = changed(text, text.lines().count().wrapping_mul(1009));
    if archive::verify(text).is_ok() {
        canonical_lines(text);
        assert!(
            archive::verify(&other).is_err(),
            "with another letter it holds as well"
        );
    }
    if evidence::verify(text, b"").is_ok() {
        canonical_lines(text);
        assert!(
            evidence::verify(&other, b"").is_err(),
            "with another letter it holds as well"
        );
    }
}

fn canonical_lines(text: &str) {
    for line in text.lines() {
        let value: Value = serde_json::from_str(line).expect("it was read");
        assert_eq!(canonical(&value).as_deref(), Ok(line));
    }
}

/// A file's name and its first page, by lines: it is placed on an item that there is, shown without folders, searched
/// at places that it has; a program is refused under any name.
pub fn paper(bytes: &[u8]) {
    const AGENDA: [AgendaTitle<'_>; 3] = [
        AgendaTitle {
            number: "1",
            title: "Khai mạc",
        },
        AgendaTitle {
            number: "2.1",
            title: "Dự thảo nghị quyết về bảng giá đất",
        },
        AgendaTitle {
            number: "3",
            title: "Chất vấn về đầu tư công",
        },
    ];
    let whole = String::from_utf8_lossy(bytes);
    let (names, page) = whole.split_once("\n\n").unwrap_or((&whole, ""));
    let files: Vec<IncomingFile<'_>> = names
        .lines()
        .take(16)
        .map(|name| IncomingFile {
            name,
            first_page: Some(page),
        })
        .collect();
    let placings = suggest(&files, &AGENDA);
    assert_eq!(placings.len(), files.len());
    for (index, placing) in placings.iter().enumerate() {
        assert_eq!(
            placing.item_index.is_none(),
            placing.certainty == Certainty::Unknown
        );
        assert!(placing.item_index.is_none_or(|item| item < AGENDA.len()));
        assert!(!placing.file_name.contains(['/', '\\']));
        if let Some(replaced) = placing.replaces {
            assert!(replaced != index && placings[replaced].version < placing.version);
        }
    }
    for file in &files {
        let sight = FileSight {
            first_page: Some(page),
            ..FileSight::of(file.name, bytes)
        };
        if check_file(&sight).is_ok() {
            let program = format!("{}.exe", file.name);
            assert_eq!(
                check_file(&FileSight {
                    name: &program,
                    ..sight
                }),
                Err(FileRefusal::Program)
            );
        }
        if let Some(snippet) = search::snippet(page, file.name) {
            let letters = snippet.text.chars().count();
            let mut behind = 0;
            for hit in &snippet.highlights {
                assert!(
                    behind <= hit.start && hit.start < hit.end && hit.end <= letters,
                    "{snippet:?}"
                );
                behind = hit.end;
            }
        }
    }
    let plain = text::normalise(page);
    assert_eq!(text::normalise(&plain), plain);
    assert!((0.0..=1.0).contains(&text::syllable_score(&plain)));
    let _ = text::judge(&plain, false, true);
    assert!(search::index_text(&plain).len() <= 64 * plain.len() + 64);
}
