//! What reads bytes of strangers, over the inputs that a fuzzer has found worth keeping: see `scripts/fuzz`.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use stories::decoders::DECODERS;

/// Largest corpus of one decoder, in bytes, and its largest input.
const LARGEST_CORPUS: usize = 150_000;
const LARGEST_INPUT: usize = 40_000;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(fuzz().join(folder)).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn every_decoder_holds_over_its_corpus() {
    for (name, holds) in DECODERS {
        let (mut inputs, mut size) = (0, 0);
        for input in names(&format!("corpus/{name}")) {
            let path = fuzz().join("corpus").join(name).join(input);
            let bytes = fs::read(&path).unwrap();
            inputs += 1;
            size += bytes.len();
            assert!(bytes.len() <= LARGEST_INPUT, "{} is large", path.display());
            let held = std::panic::catch_unwind(|| holds(&bytes));
            assert!(held.is_ok(), "{} breaks the decoder", path.display());
        }
        assert!(
            inputs > 0 && size <= LARGEST_CORPUS,
            "{name}: {inputs} inputs, {size} bytes"
        );
    }
}

#[test]
fn every_decoder_has_a_fuzz_target_and_a_corpus() {
    let mut decoders: Vec<String> = DECODERS.map(|(name, _)| name.to_owned()).into();
    decoders.sort();
    let mut targets = names("src/bin");
    for target in &mut targets {
        let called = fs::read_to_string(fuzz().join("src/bin").join(&*target)).unwrap();
        target.truncate(target.len() - ".rs".len());
        assert!(
            called.contains(&format!("decoders::{target}(")),
            "{target} fuzzes another decoder"
        );
    }
    assert_eq!(targets, decoders);
    assert_eq!(names("corpus"), decoders);
}
