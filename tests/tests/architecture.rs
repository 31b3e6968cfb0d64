//! The rules of the house that no compiler holds. ARCHITECTURE.md names each and the test that holds it.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files under a folder with one of the endings, by their paths from the root; built things left out.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "gen"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(
                    path.strip_prefix(root())
                        .unwrap()
                        .to_string_lossy()
                        .replace('\\', "/"),
                );
            }
        }
    }
    found.sort();
    found
}

fn rust_files() -> Vec<String> {
    ["crates", "src-tauri", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .collect()
}

/// This file names what it forbids.
fn is_this_file(path: &str) -> bool {
    path == "tests/tests/architecture.rs"
}

/// Rust without its line comments, which may speak of anything.
fn code(path: &str) -> String {
    let text = read(path);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .map(|line| line.split(" // ").next().unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

// --- the crates ---

fn toml_of(path: &str) -> toml::Table {
    read(path)
        .parse()
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn members() -> Vec<String> {
    let workspace = toml_of("Cargo.toml");
    let members = workspace["workspace"]["members"].as_array().unwrap();
    members
        .iter()
        .map(|member| member.as_str().unwrap().to_string())
        .collect()
}

/// What a member needs to be built and to run; not what its tests need.
fn needs(member: &str) -> BTreeSet<String> {
    let manifest = toml_of(&format!("{member}/Cargo.toml"));
    ["dependencies", "build-dependencies"]
        .iter()
        .filter_map(|kind| manifest.get(*kind)?.as_table())
        .flat_map(|table| table.keys().cloned())
        .collect()
}

/// Everything that a package is built from on this machine.
fn tree(package: &str) -> BTreeSet<String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let args = [
        "tree",
        "--locked",
        "--offline",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--package",
        package,
    ];
    let output = Command::new(cargo)
        .args(args)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    lines
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(String::from)
        .collect()
}

#[test]
fn each_crate_uses_only_what_is_to_its_left() {
    let chain: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("crates/domain", &[][..]),
        ("crates/store", &["domain"]),
        ("crates/papers", &["domain"]),
        ("crates/press", &["domain"]),
        ("crates/helper", &["domain", "papers"]),
        ("crates/sync", &["domain", "store"]),
        (
            "crates/desk",
            &["domain", "store", "papers", "press", "helper", "sync"],
        ),
        (
            "crates/server",
            &["domain", "store", "papers", "press", "helper", "sync"],
        ),
        ("src-tauri", &["desk"]),
    ]);
    let mut wrong = Vec::new();
    for member in members() {
        if member == "tests" {
            continue;
        }
        let allowed = chain
            .get(member.as_str())
            .unwrap_or_else(|| panic!("{member} has no place in the chain"));
        for need in needs(&member) {
            if let Some(ours) = need.strip_prefix("hemicycle-")
                && !allowed.contains(&ours)
            {
                wrong.push(format!("{member} uses {ours}"));
            }
        }
    }
    none("a crate uses what is to its right", wrong);
}

#[test]
fn domain_is_no_std_and_its_tree_holds_no_io_and_no_chance() {
    assert!(read("crates/domain/src/lib.rs").contains("#![no_std]"));
    let tree = tree("hemicycle-domain");
    assert!(tree.contains("ed25519-dalek"), "{tree:?}");
    let forbidden = [
        "tokio",
        "rusqlite",
        "libsqlite3-sys",
        "tauri",
        "axum",
        "hyper",
        "reqwest",
        "rustls",
        "getrandom",
        "rand",
        "chrono",
        "time",
        "std",
    ];
    none(
        "in the tree of domain",
        forbidden
            .iter()
            .filter(|name| tree.contains(**name))
            .map(ToString::to_string)
            .collect(),
    );
    let clocks = ["SystemTime", "Instant", "thread_rng", "getrandom"];
    let found = files("crates/domain/src", &[".rs"]).into_iter().filter(|path| {
        let code = code(path);
        words(&code).any(|word| clocks.contains(&word)) || code.contains("extern crate std")
    });
    none("time and chance come in as arguments", found.collect());
}

#[test]
fn sqlite_is_known_to_store_alone_and_postgres_to_its_one_file() {
    let drivers = ["rusqlite", "libsqlite3-sys", "sqlx", "diesel"];
    let wrong = members().into_iter().filter(|member| {
        member != "crates/store" && needs(member).iter().any(|need| drivers.contains(&need.as_str()))
    });
    none("a member that knows SQLite", wrong.collect());
    let mut wrong = Vec::new();
    for path in rust_files() {
        let at_home = path.starts_with("crates/store/") || path == "crates/server/src/archive/postgres.rs";
        if !at_home && !is_this_file(&path) && speaks_sql(&code(&path)) {
            wrong.push(path);
        }
    }
    for path in files(".", &[".sql"]) {
        if !path.starts_with("crates/store/") && !path.starts_with("crates/server/src/archive/") {
            wrong.push(path);
        }
    }
    none("SQL outside of crates/store", wrong);
}

/// Whether a string of the code begins like an order to a database.
fn speaks_sql(code: &str) -> bool {
    let orders = [
        "select ",
        "insert into ",
        "insert or ",
        "update ",
        "delete from ",
        "create table ",
        "create index ",
        "create virtual ",
        "drop table ",
        "alter table ",
        "pragma ",
        "begin immediate",
        "vacuum",
    ];
    let needed = [("select ", " from "), ("update ", " set ")];
    code.split('"').skip(1).step_by(2).any(|string| {
        let string = string
            .trim_start_matches(|c: char| c.is_whitespace() || c == '\\')
            .to_lowercase();
        orders.iter().any(|order| {
            let more = needed
                .iter()
                .find(|(first, _)| first == order)
                .is_none_or(|(_, then)| string.contains(then));
            string.starts_with(order) && more
        })
    })
}

#[test]
fn tauri_is_known_to_the_window_alone() {
    let wrong = members().into_iter().filter(|member| {
        member != "src-tauri"
            && needs(member)
                .iter()
                .any(|need| need == "tauri" || need.starts_with("tauri-") || need == "wry")
    });
    none("a member that needs tauri", wrong.collect());
    let wrong = rust_files().into_iter().filter(|path| {
        !path.starts_with("src-tauri/")
            && !is_this_file(path)
            && words(&code(path)).any(|word| word == "tauri" || word.starts_with("tauri_"))
            && code(path).contains("tauri::")
    });
    none("a file that speaks tauri", wrong.collect());
    let wrong = screen_files().into_iter().filter(|path| {
        !path.starts_with("ui/src/ipc/")
            && imports(path)
                .iter()
                .any(|import| import.starts_with("@tauri-apps"))
    });
    none("only ui/src/ipc knows @tauri-apps", wrong.collect());
}

#[test]
fn the_window_asks_and_shows_by_three_commands_and_the_room_display_watches_by_one() {
    let allowed: BTreeSet<String> = ["act", "look", "watch", "watch_display"].map(String::from).into();
    let mut found = BTreeSet::new();
    for path in files("src-tauri", &[".rs"]) {
        let code = code(&path);
        for after in code.split("#[tauri::command").skip(1) {
            let name = after
                .split("fn ")
                .nth(1)
                .and_then(|rest| words(rest).next())
                .unwrap_or_default();
            found.insert(name.to_string());
        }
    }
    assert_eq!(found, allowed, "the commands of src-tauri");
    let permissions = toml_of("src-tauri/permissions/windows.toml");
    let commands = |name: &str| {
        let known = permissions["permission"].as_array().unwrap();
        let permission = known
            .iter()
            .find(|known| known["identifier"].as_str() == Some(name));
        permission.unwrap()["commands"]["allow"].to_string()
    };
    assert_eq!(commands("desk"), r#"["act", "look", "watch"]"#);
    assert_eq!(commands("room-display"), r#"["watch_display"]"#);
    let given = |window: &str| {
        let capability: serde_json::Value =
            serde_json::from_str(&read(format!("src-tauri/capabilities/{window}.json"))).unwrap();
        assert_eq!(capability["windows"], serde_json::json!([window]));
        capability["permissions"].to_string()
    };
    assert!(given("main").contains("\"desk\"") && !given("main").contains("room-display"));
    assert_eq!(
        given("display"),
        r#"["room-display","core:window:allow-is-fullscreen","core:window:allow-set-fullscreen"]"#
    );
    // With the domain out of reach it cannot decide anything about the council.
    assert!(
        !needs("src-tauri")
            .iter()
            .any(|need| need.starts_with("hemicycle-") && need != "hemicycle-desk")
    );
}

// --- the domain ---

#[test]
fn applying_a_fact_cannot_fail() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files("crates/domain/src", &[".rs"]) {
        let code = code(&path);
        for after in code.split("fn apply").skip(1) {
            seen += 1;
            let head = after.split('{').next().unwrap_or_default();
            // A body ends where the next function begins.
            let body = after.split("\n    }\n").next().unwrap_or_default();
            let fails = [
                "panic!",
                "unreachable!",
                ".unwrap()",
                ".expect(",
                "Refusal::",
                "Err(",
            ];
            // What stands behind the last bracket is the answer; a fold has none.
            let answers = head.rsplit(')').next().is_some_and(|rest| rest.contains("->"));
            if answers || fails.iter().any(|word| body.contains(word)) {
                wrong.push(format!("{path}: fn apply{}", head.trim()));
            }
        }
    }
    assert!(seen >= 2, "the folds of the register and of the session");
    none("a fold that can fail or decide", wrong);
}

#[test]
fn no_float_touches_a_vote() {
    let domain = files("crates/domain/src", &[".rs"]);
    let voting = rust_files().into_iter().filter(|path| {
        ["/voting.rs", "/tally.rs", "/minutes.rs", "/view.rs", "/rules.rs"]
            .iter()
            .any(|name| path.ends_with(name))
    });
    let wrong = domain.into_iter().chain(voting).filter(|path| {
        words(&code(path)).any(|word| ["f32", "f64"].contains(&word) || word.ends_with("_f64"))
    });
    none("a float near a vote", wrong.collect());
    assert!(read("crates/domain/src/lib.rs").contains("#![deny(clippy::float_arithmetic)]"));
}

#[test]
fn a_count_is_made_in_domain_alone() {
    // Others pass a tally or an outcome on, or ask the domain for one; nobody else fills one in.
    let wrong = rust_files().into_iter().filter(|path| {
        let outside =
            !path.starts_with("crates/domain/") && !path.contains("/tests") && !path.starts_with("tests/");
        let code = code(path);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        outside
            && ["Tally {", "Outcome {"].iter().any(|maker| {
                code.match_indices(maker).any(|(at, maker)| {
                    let body = code[at + maker.len()..].split('}').next().unwrap_or_default();
                    let figures = [
                        "votes_for:",
                        "votes_against:",
                        "abstained:",
                        "not_voting:",
                        "no_input:",
                        "result:",
                    ];
                    // `TallyView {` is a view.
                    !code[..at].ends_with(char::is_alphanumeric) && figures.iter().any(|f| body.contains(f))
                })
            })
    });
    none("a count outside of domain", wrong.collect());
}

#[test]
fn append_answers_kept_already_kept_or_conflict() {
    let code = code("crates/store/src/journal.rs");
    let after = code
        .split("pub enum Appended {")
        .nth(1)
        .expect("the answers of append");
    let body = after.split("\n}").next().unwrap_or_default();
    let variants: Vec<&str> = body
        .lines()
        .filter(|line| line.starts_with("    ") && !line.starts_with("     "))
        .filter_map(|line| words(line).next())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
        .collect();
    assert_eq!(variants, ["Kept", "AlreadyKept", "Conflict"]);
    let silent = ["or ignore", "or replace", "do nothing"];
    let lower = code.to_lowercase();
    assert!(
        silent.iter().all(|word| !lower.contains(word)),
        "an entry may not vanish in silence"
    );
}

// --- the screens ---

fn screen_files() -> Vec<String> {
    files("ui/src", &[".ts", ".svelte"])
}

/// What a screen file imports, as written.
fn imports(path: &str) -> Vec<String> {
    let text = read(path);
    let mut found = Vec::new();
    for before in [
        " from \"",
        " from '",
        "import \"",
        "import '",
        "import(\"",
        "import('",
        "glob(\"",
        "glob('",
    ] {
        for after in text.split(before).skip(1) {
            let quote = if before.ends_with('"') { '"' } else { '\'' };
            found.extend(after.split(quote).next().map(String::from));
        }
    }
    found
}

/// Where a relative import leads, from the root.
fn target(path: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<String> = path.split('/').map(String::from).collect();
    parts.pop();
    for part in Path::new(import).components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            _ => {}
        }
    }
    Some(parts.join("/"))
}

#[test]
fn a_feature_imports_no_other_feature() {
    let mut wrong = Vec::new();
    for path in screen_files() {
        let folder: Vec<&str> = path.split('/').collect();
        let own = match folder.as_slice() {
            ["ui", "src", "features", feature, ..] => format!("ui/src/features/{feature}"),
            ["ui", "src", folder @ ("components" | "ipc" | "text"), ..] => format!("ui/src/{folder}"),
            _ => continue,
        };
        // The lower folders know no feature and not the frame.
        let allowed: &[&str] = match own.as_str() {
            "ui/src/text" => &["assets/locales"],
            "ui/src/ipc" => &["ui/src/text"],
            "ui/src/components" => &["ui/src/text", "ui/src/ipc"],
            _ => &["ui/src/components", "ui/src/ipc", "ui/src/text"],
        };
        for import in imports(&path) {
            let Some(target) = target(&path, &import) else {
                continue;
            };
            let inside = |folder: &str| target == folder || target.starts_with(&format!("{folder}/"));
            if !inside(&own) && !allowed.iter().any(|folder| inside(folder)) {
                wrong.push(format!("{path} imports {import}"));
            }
        }
    }
    none("a feature imports components, ipc, text and itself", wrong);
}

// --- the texts ---

/// Each message of a language with its variables, and the file that it stands in.
fn messages(language: &str) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut messages: BTreeMap<String, (String, BTreeSet<String>)> = BTreeMap::new();
    for path in files(&format!("assets/locales/{language}"), &[".ftl"]) {
        let file = path.rsplit('/').next().unwrap().to_string();
        let mut current = String::new();
        for line in read(&path).lines() {
            let name: String = line
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect();
            let begins = line.starts_with(|c: char| c.is_ascii_alphabetic())
                && line[name.len()..].trim_start().starts_with('=');
            if begins {
                let before = messages.insert(name.clone(), (file.clone(), BTreeSet::new()));
                assert!(before.is_none(), "{path}: {name} stands twice in {language}");
                current = name;
            }
            if line.starts_with('#') {
                continue;
            }
            for after in line.split('$').skip(1) {
                let variable: String = after
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                if let Some((_, variables)) = messages.get_mut(&current)
                    && !variable.is_empty()
                {
                    variables.insert(variable);
                }
            }
        }
    }
    messages
}

#[test]
fn the_three_languages_hold_the_same_messages_with_the_same_variables() {
    let [vi, en, de] = ["vi", "en", "de"].map(messages);
    assert!(en.len() > 100, "{} messages", en.len());
    let mut wrong = Vec::new();
    for (name, other) in [("vi", &vi), ("de", &de)] {
        for key in en.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
            if en.get(key) != other.get(key) {
                wrong.push(format!(
                    "{key}: en {:?}, {name} {:?}",
                    en.get(key),
                    other.get(key)
                ));
            }
        }
    }
    none("messages that differ", wrong);
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let known = messages("en");
    let shape = |word: &str| {
        word.contains('-')
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let mut missing = Vec::new();
    // In Rust a name is a string that begins like a sentence's; in screens it is what `t` is asked for.
    let begins = [
        "action-",
        "binding-",
        "check-",
        "display-",
        "laptops-",
        "minutes-",
        "notice-",
        "outcome-",
        "problem-",
        "quorum-",
        "refusal-",
        "rows-",
        "rule-name-",
        "undo-",
    ];
    for path in rust_files()
        .into_iter()
        .filter(|path| path.starts_with("crates/") && !path.contains("/tests"))
    {
        let code = code(&path);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for word in code
            .split('"')
            .skip(1)
            .step_by(2)
            .filter(|word| shape(word) && !word.ends_with('-'))
        {
            if begins.iter().any(|begin| word.starts_with(begin)) && !known.contains_key(word) {
                missing.push(format!("{path}: {word}"));
            }
        }
    }
    for path in screen_files() {
        let text = read(&path);
        for (at, call) in text.match_indices("t(\"") {
            let after = &text[at + call.len()..];
            let word = after.split('"').next().unwrap_or_default();
            // `t` alone, not the end of `import(` or of the made-up room's `text(`.
            let alone = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == '_');
            // The rest of a name may be put together behind a hyphen.
            let whole = !word.ends_with('-') && word.starts_with(|c: char| c.is_ascii_lowercase());
            if alone && whole && shape(word) && !known.contains_key(word) && !path.ends_with(".test.ts") {
                missing.push(format!("{path}: {word}"));
            }
        }
    }
    none("sentences without words", missing);
}

// --- the house ---

#[test]
fn every_path_named_in_the_architecture_exists() {
    let text = read("ARCHITECTURE.md");
    let folders = [
        "assets/",
        "crates/",
        "src-tauri/",
        "tests/",
        "ui/",
        "scripts/",
        ".ci/",
    ];
    let mut named = 0;
    let mut missing = Vec::new();
    for word in text.split('`').skip(1).step_by(2) {
        let path = word.split([' ', ':', '*', '{']).next().unwrap_or_default();
        if folders.iter().any(|folder| path.starts_with(folder)) && !path.contains('<') {
            named += 1;
            if !root().join(path).exists() {
                missing.push(path.to_string());
            }
        }
    }
    assert!(named > 20, "the architecture names its files");
    none("named in ARCHITECTURE.md and not there", missing);
}

#[test]
fn every_test_named_in_the_architecture_exists() {
    let all: String = rust_files().iter().map(read).collect();
    let text = read("ARCHITECTURE.md");
    let invariants = text.split("## The invariants").nth(1).expect("the invariants");
    let invariants = invariants.split("\n## ").next().unwrap_or_default();
    let tests = invariants
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.matches('_').count() >= 3);
    let missing: Vec<String> = tests
        .clone()
        .filter(|name| !all.contains(&format!("fn {name}()")))
        .map(String::from)
        .collect();
    assert!(tests.count() >= 9);
    none("named in ARCHITECTURE.md and not there", missing);
}

#[test]
fn every_test_named_among_the_faults_exists_in_its_file() {
    let text = read("tests/FAULTS.md");
    let named = text.split('`').skip(1).step_by(2);
    let named = named
        .filter_map(|word| word.split_once("::"))
        .filter(|(_, test)| !test.ends_with("..."));
    let missing: Vec<String> = named
        .clone()
        .filter(|(file, test)| {
            let path = if file.contains('/') {
                (*file).to_owned()
            } else {
                format!("tests/tests/{file}")
            };
            !read(&path).contains(&format!("fn {test}("))
        })
        .map(|(file, test)| format!("{file}::{test}"))
        .collect();
    assert!(named.count() >= 60);
    none("named in tests/FAULTS.md and not there", missing);
}

#[test]
fn every_known_state_is_named_once_with_a_test_that_exists() {
    let text = read("tests/STATES.md");
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let numbers: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
    let wanted: Vec<String> = (1..=43).map(|number: u32| number.to_string()).collect();
    assert_eq!(numbers, wanted);
    let mut wrong = Vec::new();
    for row in rows {
        let [number, _, _, reached, there] = row[..] else {
            panic!("state {row:?} has other columns");
        };
        let tests: Vec<(&str, &str)> = reached
            .split('`')
            .skip(1)
            .step_by(2)
            .filter_map(|word| word.split_once("::"))
            .collect();
        let stands = there.starts_with("YES") || there.starts_with("PARTLY");
        if stands == tests.is_empty() || !(stands || there.starts_with("NO: ")) {
            wrong.push(format!("{number} is {there} with {} tests", tests.len()));
        }
        for (file, test) in tests {
            let path = if file.contains('/') {
                file.to_owned()
            } else {
                format!("tests/tests/{file}")
            };
            // A table of tests has the name of each without the word before it.
            let short = test.strip_prefix("state ").unwrap_or(test);
            let there = if file.ends_with(".ts") {
                read(&path).contains(&format!("\"{test}\"")) || read(&path).contains(&format!("\"{short}\""))
            } else {
                read(&path).contains(&format!("fn {test}("))
            };
            if !there {
                wrong.push(format!("{number}: {file}::{test}"));
            }
        }
    }
    none("in tests/STATES.md", wrong);
}

#[test]
fn the_root_stays_small() {
    let ignored = [".git", "target", "node_modules"];
    let entries: BTreeSet<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !ignored.contains(&name.as_str()))
        .collect();
    assert!(
        entries.len() <= 20,
        "{} entries at the root: {entries:?}",
        entries.len()
    );
}

#[test]
fn every_member_says_its_purpose_and_has_a_good_name() {
    let text = read("Cargo.toml");
    let mut wrong = Vec::new();
    for member in members() {
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("\"{member}\"")))
            .unwrap_or("");
        if line
            .split_once('#')
            .is_none_or(|(_, purpose)| purpose.trim().len() < 8)
        {
            wrong.push(format!("{member} has no purpose"));
        }
        let name = member.rsplit('/').next().unwrap_or_default();
        if [
            "common", "core", "util", "utils", "types", "crypto", "shared", "misc",
        ]
        .contains(&name)
        {
            wrong.push(format!("{member} is no name"));
        }
        if toml_of(&format!("{member}/Cargo.toml")).get("lints").is_none() {
            wrong.push(format!("{member} does not take the lints of the workspace"));
        }
    }
    none("members", wrong);
}

#[test]
fn every_dependency_says_why() {
    let text = read("Cargo.toml");
    let section = text
        .split("# Each line says why")
        .nth(1)
        .unwrap()
        .split("\n[")
        .next()
        .unwrap();
    let silent = section
        .lines()
        .skip(1)
        .filter(|line| line.contains(" = ") && !line.contains(" # "));
    none(
        "a dependency without a reason",
        silent.map(String::from).collect(),
    );
}

#[test]
fn no_test_is_ignored() {
    let ignore = concat!("#[", "ignore");
    let wrong = rust_files()
        .into_iter()
        .filter(|path| code(path).contains(ignore));
    none("an ignored test", wrong.collect());
    let skips = [
        "it.skip(",
        "test.skip(",
        "describe.skip(",
        "it.only(",
        "test.only(",
        "describe.only(",
    ];
    let wrong = screen_files().into_iter().filter(|path| {
        let text = read(path);
        skips.iter().any(|skip| text.contains(skip))
    });
    none("a skipped test", wrong.collect());
}
