//! Archive packages as the stories look at them: their files, the second checker, and a forger who has the maker's key.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use hemicycle_domain::{keys::DeviceKey, tree::hex};
use hemicycle_server::verify_package;
use sha2::{Digest, Sha256};

/// Every file below a folder, by its path there.
#[must_use]
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let short = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(short, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// What the second checker says of each bag, in their order; it shares no code with the first.
#[must_use]
pub fn second_opinion(bags: &[PathBuf]) -> Vec<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("check_bag.py");
    let output = Command::new("python3")
        .arg("-B")
        .arg(script)
        .args(bags)
        .output()
        .expect("python3 is installed by scripts/setup test");
    let text = String::from_utf8(output.stdout).unwrap();
    let said: Vec<String> = bags
        .iter()
        .zip(text.lines())
        .map(|(bag, line)| {
            let prefix = format!("{}: ", bag.display());
            line.strip_prefix(&prefix).unwrap_or(line).to_owned()
        })
        .collect();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.len(), bags.len(), "{errors}");
    let good = said.iter().all(|line| line == "good");
    assert_eq!(output.status.success(), good, "{errors}");
    said
}

/// Writes a bag anew from its files.
pub fn write_bag(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// Sums and signature made again, by somebody who has the clerk's own key: what is left are the signatures within.
pub fn sealed_again(files: &mut BTreeMap<String, Vec<u8>>, key: &DeviceKey) {
    if let Some(journal) = files.get_mut("data/journal.jsonl") {
        let text = String::from_utf8_lossy(journal).into_owned();
        let end = text.trim_end().rfind('\n').map_or(0, |at| at + 1);
        let before = text[..end].to_owned();
        *journal = format!("{before}{{\"sha256\":\"{}\"}}\n", hex(&Sha256::digest(&before))).into_bytes();
    }
    let sums = |files: &BTreeMap<String, Vec<u8>>, payload: bool| -> String {
        let listed = |path: &&String| {
            path.starts_with("data/") == payload && !path.starts_with("tagmanifest") && *path != "maker.pem"
        };
        let line = |path: &String| format!("{}  {path}\n", hex(&Sha256::digest(&files[path])));
        files.keys().filter(listed).map(line).collect()
    };
    let payload = sums(files, true);
    files.insert("manifest-sha256.txt".to_owned(), payload.into_bytes());
    let tags = sums(files, false);
    let signature = key.sign(tags.as_bytes());
    files.insert("tagmanifest-sha256.txt".to_owned(), tags.into_bytes());
    files.insert("tagmanifest-sha256.txt.sig".to_owned(), signature.to_vec());
}

/// Both programs look at each of these bags, and name the file that is not what it was.
pub fn both_find(bags: &[(PathBuf, String)]) {
    let paths: Vec<PathBuf> = bags.iter().map(|(bag, _)| bag.clone()).collect();
    for ((bag, file), second) in bags.iter().zip(second_opinion(&paths)) {
        let first = verify_package(bag).expect_err(file).to_string();
        for said in [first, second] {
            assert!(
                said.contains(file.as_str()),
                "{file} in {}: {said}",
                bag.display()
            );
        }
    }
}
