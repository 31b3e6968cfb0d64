//! Every released fact, frame and rule pack has a file in `tests/golden` that still reads.
//!
//! `HEMICYCLE_WRITE_GOLDEN=1 cargo test -p stories --test golden` writes the files that are missing.
//! It never writes over one: what was released stays as it was.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

mod facts;
mod frames;
mod samples;

use std::{collections::BTreeSet, fmt::Debug, fs, path::PathBuf};

use hemicycle_domain::{
    canonical::canonical,
    checkpoint::{Checkpoint, origin},
    entry::{Body, Entry, Header, Leaf, Offer, Place, Verdict},
    ids::Moment,
    keys::DeviceKey,
    minutes::MinutesDraft,
    rules::{Limits, MinutesRules, Preparation, RulePack, WrittenAnswerDays},
    signing::Signatory,
    tree::{Tree, hex},
};
use hemicycle_sync::wire::{Frame, Packed};
use serde::{Serialize, de::DeserializeOwned};

use facts::facts;
use frames::frames;
use samples::{HASH, entry, outcome, pack, tally, vote};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// The kept bytes of that name, written first where there are none and one asked for it.
fn kept(name: &str, fresh: &str) -> String {
    let path = folder().join(name);
    if !path.exists() && std::env::var_os("HEMICYCLE_WRITE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, fresh).unwrap();
    }
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden file {name}: see the head of this test"))
}

/// The file still reads to the same value, and the value still has the same canonical bytes.
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, value: &T) {
    let kept = kept(name, &canonical(value).unwrap());
    let read: T =
        serde_json::from_str(&kept).unwrap_or_else(|error| panic!("{name} no longer reads: {error}"));
    assert_eq!(read, *value, "{name} reads to another value");
    assert_eq!(canonical(&read).unwrap(), kept, "{name} has other bytes");
}

/// The names of an enum's variants, as they are kept, read from its source: none added later is forgotten.
fn variants(source: &str, head: &str) -> BTreeSet<String> {
    let body = source.split_once(head).unwrap().1.split_once("\n}\n").unwrap().0;
    // A variant stands four spaces in; its fields stand deeper.
    let starts =
        |line: &&str| line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_ascii_uppercase());
    body.lines()
        .filter(starts)
        .map(|line| line.trim().split([' ', ',', '{', '(']).next().unwrap())
        .map(|name| format!("{}{}", name[..1].to_lowercase(), &name[1..]))
        .collect()
}

#[test]
fn every_fact_ever_released_still_reads() {
    for (name, fact) in facts() {
        check(&format!("facts/{name}.json"), &fact);
        assert!(name.starts_with(&fact.kind()), "{name} is a {}", fact.kind());
    }
    // A file whose sample was dropped here would prove nothing.
    let names: BTreeSet<String> = facts().iter().map(|(name, _)| format!("{name}.json")).collect();
    let files = fs::read_dir(folder().join("facts")).unwrap();
    let files: BTreeSet<String> = files
        .map(|f| f.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, names);
}

#[test]
fn every_kind_of_fact_has_a_golden_file() {
    let kinds = variants(
        include_str!("../../../crates/domain/src/fact.rs"),
        "pub enum Fact {",
    );
    assert!(kinds.len() > 40, "{kinds:?}");
    let shown: BTreeSet<String> = facts().iter().map(|(_, fact)| fact.kind()).collect();
    let missing: Vec<&String> = kinds.difference(&shown).collect();
    assert!(missing.is_empty(), "facts without a golden file: {missing:?}");
}

#[test]
fn a_rule_pack_and_what_follows_from_it_still_read() {
    check("rule-pack.json", &pack());
    let prepared = RulePack {
        preparation: Preparation {
            approval: true,
            not_ready_stops_vote: true,
        },
        ..pack()
    };
    check("rule-pack-preparation.json", &prepared);
    let limits = Limits {
        speech_second: Some(180),
        debate: Some(180),
        explanation: Some(600),
        ..pack().limits
    };
    check("rule-pack-limits.json", &RulePack { limits, ..pack() });
    let in_writing = WrittenAnswerDays {
        days: 20,
        source: "Luật 77/2015/QH13".into(),
        verified: false,
    };
    let in_writing = RulePack {
        written_answer: Some(in_writing),
        ..pack()
    };
    check("rule-pack-written-answer.json", &in_writing);
    let minutes = RulePack {
        minutes: MinutesRules {
            signatories: vec![Signatory::Secretary, Signatory::Member, Signatory::Chair],
            objection_days: Some(14),
        },
        ..pack()
    };
    check("rule-pack-minutes.json", &minutes);
    check("tally.json", &tally());
    check("outcome.json", &outcome());
}

#[test]
fn a_signed_offer_still_holds_to_the_byte() {
    let (_, _, offer) = vote();
    check("offer.json", &offer);
    let read: Offer = serde_json::from_str(&kept("offer.json", "")).unwrap();
    let header: Header = read.check().unwrap();
    assert_eq!(canonical(&header).unwrap(), read.header);
    check::<Body>("body.json", &read.body);
}

#[test]
fn an_entry_still_holds_to_the_byte_with_and_without_its_body() {
    for (name, entry) in [
        ("entry.json", entry(Verdict::Counted)),
        ("entry-late.json", entry(Verdict::Late)),
        (
            "entry-withheld.json",
            Entry {
                body: None,
                ..entry(Verdict::Counted)
            },
        ),
    ] {
        check(name, &entry);
        let read: Entry = serde_json::from_str(&kept(name, "")).unwrap();
        let leaf: Leaf = read.check().unwrap().leaf;
        assert_eq!(canonical(&leaf).unwrap(), read.leaf);
    }
    let hash = hex(&entry(Verdict::Counted).hash());
    assert_eq!(kept("entry.hash", &hash), hash, "the hash that the tree covers");
}

#[test]
fn a_checkpoint_with_its_cosignature_still_holds() {
    let (key, journal, _) = vote();
    let mut tree = Tree::default();
    tree.push(entry(Verdict::Counted).hash());
    tree.push(entry(Verdict::Late).hash());
    let witness = DeviceKey::from_seed(&[4; 32]);
    let note = Checkpoint::sign(&journal, tree.size(), &tree.root(), &key)
        .cosign(Moment(1_773_277_321_000), &witness)
        .unwrap();
    let read = Checkpoint(kept("checkpoint.note", &note.0));
    assert_eq!(read, note);
    let stated = read.stated().unwrap();
    assert_eq!(
        (stated.origin, stated.size, stated.root),
        (origin(&journal), 2, tree.root())
    );
    assert!(read.is_signed_by(&key.device()) && !read.is_signed_by(&witness.device()));
}

#[test]
fn every_frame_ever_released_still_reads() {
    for (name, frame) in frames() {
        check(&format!("frames/{name}.json"), &frame);
        // As it travels it reads back too.
        let Ok(Packed::Text(text)) = frame.pack() else {
            panic!("{name} travels as text")
        };
        assert_eq!(Frame::unpack_text(&text), Ok(frame), "{name}");
    }
    let piece = Frame::Piece {
        sha256: HASH.into(),
        index: 3,
        bytes: vec![0, 1, 254, 255],
    };
    let Ok(Packed::Binary(bytes)) = piece.pack() else {
        panic!("a piece is binary")
    };
    let kept = kept("frames/piece.hex", &hex(&bytes));
    assert_eq!(kept, hex(&bytes));
    assert_eq!(Frame::unpack_binary(&bytes), Ok(piece));
    let names: BTreeSet<String> = frames().iter().map(|(name, _)| format!("{name}.json")).collect();
    let files = fs::read_dir(folder().join("frames")).unwrap();
    let files = files.map(|f| f.unwrap().file_name().to_string_lossy().into_owned());
    let files: BTreeSet<String> = files.filter(|name| name != "piece.hex").collect();
    assert_eq!(files, names);
}

#[test]
fn every_kind_of_frame_has_a_golden_file() {
    let kinds = variants(
        include_str!("../../../crates/sync/src/wire.rs"),
        "pub enum Frame {",
    );
    assert!(kinds.len() > 15, "{kinds:?}");
    let shown: BTreeSet<String> = frames()
        .iter()
        .map(|(name, _)| name.split('-').next().unwrap().to_string())
        .collect();
    // A piece is binary; what is unknown has no bytes of its own.
    let missing = kinds.difference(&shown);
    let missing: Vec<&String> = missing
        .filter(|kind| !["piece", "unknown"].contains(&kind.as_str()))
        .collect();
    assert!(missing.is_empty(), "frames without a golden file: {missing:?}");
}

#[test]
fn a_kind_of_fact_from_a_later_version_is_kept_and_passed_on() {
    let text = r#"{"kind":"somethingNew","what":1}"#;
    assert_eq!(
        Body {
            salt: "00".repeat(16),
            text: text.into()
        }
        .fact(),
        None
    );
    // The whole entry still checks: leaf, signature and body hash ask nothing of the kind.
    let (key, journal, _) = vote();
    let body = Body {
        salt: "00".repeat(16),
        text: text.into(),
    };
    let header = Header {
        v: 1,
        journal: journal.clone(),
        author: key.device(),
        counter: 1,
        prev: "0".repeat(64),
        kind: "somethingNew".into(),
        body: body.hash(),
    };
    let header = canonical(&header).unwrap();
    let offer = Offer {
        signature: hex(&key.sign(header.as_bytes())),
        header,
        body,
    };
    let place = Place {
        epoch: 1,
        number: 0,
        time: Moment(5),
    };
    let read = Entry::of(&offer, &journal, place, Verdict::Counted)
        .unwrap()
        .check()
        .unwrap();
    assert_eq!(
        (read.fact, read.body_known, read.header.kind.as_str()),
        (None, true, "somethingNew")
    );
}

#[test]
fn a_draft_of_minutes_still_reads() {
    let draft: MinutesDraft = MinutesDraft {
        council: "Hội đồng nhân dân".into(),
        title: "Kỳ họp thứ 29".into(),
        language: "vi".into(),
        utc_offset: 420,
        sections: Vec::new(),
        journal_size: 310,
        journal_root: HASH.into(),
    };
    check("minutes.json", &draft);
}
