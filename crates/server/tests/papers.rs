//! `hemicycle-server papers`: one JSON line a file, whatever the files are.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::{fs, path::Path, process::Command};

use serde_json::Value;

fn lines(files: &[&Path]) -> (Vec<Value>, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_hemicycle-server"))
        .args(["papers", "--vietnamese"])
        .args(files)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
        output.status.code(),
    )
}

fn corpus(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../helper/tests/corpus")
        .join(name)
}

#[test]
fn each_file_has_its_line_with_pages_words_and_what_is_wrong_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let torn = folder.path().join("…/../gãy\u{202e}.pdf".replace('/', "_"));
    let whole = fs::read(corpus("typst-vi-nfc-LiberationSerif.pdf")).unwrap();
    let end = whole.windows(9).rposition(|part| part == b"startxref").unwrap();
    fs::write(&torn, &whole[..end]).unwrap();
    let empty = folder.path().join("empty.pdf");
    fs::write(&empty, b"").unwrap();

    let good = corpus("typst-vi-header.pdf");
    let locked = corpus("q-enc-user-aes256.pdf");
    let (told, code) = lines(&[&good, &locked, &torn, &empty]);
    assert_eq!(code, Some(0), "{told:?}");
    let readable: Vec<&str> = told.iter().map(|one| one["readable"].as_str().unwrap()).collect();
    assert_eq!(readable, ["text", "password", "text", "damaged"], "{told:?}");
    assert_eq!(told[0]["pages"], 1);
    assert_eq!(told[0]["scan"], false);
    assert_eq!(told[0]["text"][0]["trust"], "text");
    let text = told[0]["text"][0]["text"].as_str().unwrap();
    assert!(text.contains("HỘI ĐỒNG NHÂN DÂN"), "{text}");
    assert_eq!(told[2]["text"][0]["reread"], true, "the second extractor's");
    assert!(told.iter().all(|one| one["milliseconds"].is_number()));
}

#[test]
fn what_is_no_file_is_said_and_the_others_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.pdf");
    let good = corpus("rot-lines.pdf");
    let (told, code) = lines(&[&missing, folder.path(), &good]);
    assert_eq!(code, Some(1));
    assert!(
        told[0]["error"].is_string() && told[1]["error"].is_string(),
        "{told:?}"
    );
    assert!(told[2].get("error").is_none(), "{told:?}");
}
