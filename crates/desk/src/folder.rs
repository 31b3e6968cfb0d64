//! A folder of files as somebody hands it in: each file is seen by itself, and what is wrong with one harms no other.

use std::{
    collections::BTreeMap,
    fs::{File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
};

use hemicycle_domain::tree::hex;
use hemicycle_helper::{Extracted, ExtractionStatus, Limits, extract};
use hemicycle_papers::{
    refusal::{FileRefusal, FileSight, LARGEST_PAPER_BYTES, Secrecy, check_file, secrecy_named},
    text::normalise,
};
use sha2::{Digest, Sha256};

use crate::view::{SecrecyView, Text, TrustView};

/// Files of one folder, and folders below it: more is no session, but the wrong folder.
const MOST_FILES: usize = 2_000;
const DEEPEST: u32 = 3;
/// Letters of a first page that placing looks at, and of a title that it suggests.
const PAGE_LETTERS: usize = 20_000;
const TITLE_LETTERS: usize = 300;

/// A file of the folder.
pub struct Sighted {
    pub path: PathBuf,
    /// With the folders inside the chosen folder.
    pub name: String,
    pub bytes: u64,
    pub looked: Looked,
}

/// What a file is, and what its first page says.
pub struct Looked {
    pub first_page: Option<String>,
    /// SHA-256 of the whole file in hex, where it was read.
    pub sha256: Option<String>,
    /// Not taken, and why.
    pub refused: Option<Text>,
    /// It may be taken, but a person must know this.
    pub remark: Option<Text>,
    pub secrecy: Option<SecrecyView>,
    pub trust: TrustView,
    /// 0 where nobody could count them.
    pub pages: u32,
    /// What it carries besides its pages; words that its first page hides, not those of the others.
    pub oddities: Vec<String>,
}

impl Looked {
    fn unseen() -> Self {
        Self {
            first_page: None,
            sha256: None,
            refused: None,
            remark: None,
            secrecy: None,
            trust: TrustView::Unknown,
            pages: 0,
            oddities: Vec::new(),
        }
    }

    fn refused(text: Text) -> Self {
        Self {
            refused: Some(text),
            ..Self::unseen()
        }
    }
}

/// The last part of a path, for the eye.
#[must_use]
pub fn name_of(path: &str) -> String {
    let path = Path::new(path);
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// A title that a name of any length gives.
#[must_use]
pub fn short_title(title: &str) -> String {
    title.chars().take(TITLE_LETTERS).collect()
}

/// Why a title must not be kept: a person may type what no file may bear.
#[must_use]
pub fn secret_title(title: &str) -> Option<Text> {
    secrecy_named(title).map(|_| Text::new("problem-state-secret").with("file", title))
}

/// Looks at every file of a folder, one after the other, so that no more than one of them is in memory. Beside the
/// files: what of the folder was not looked at.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn sight_folder(root: &Path, helper: Option<&Path>) -> io::Result<(Vec<Sighted>, Vec<Text>)> {
    let mut seen = Seen::default();
    seen.walk(root, root, 0, std::fs::read_dir(root)?);
    seen.paths.sort();
    if seen.paths.len() > MOST_FILES {
        let more = seen.paths.len() - MOST_FILES;
        seen.left_out.push(
            Text::new("placing-too-many")
                .with("most", u32::try_from(MOST_FILES).unwrap_or(u32::MAX))
                .with("more", u32::try_from(more).unwrap_or(u32::MAX)),
        );
        seen.paths.truncate(MOST_FILES);
    }
    let files = seen.paths.into_iter().map(|path| {
        let name = inside(root, &path);
        let looked = sight(&path, &name, helper).1;
        Sighted {
            bytes: std::fs::metadata(&path).map_or(0, |known| known.len()),
            looked,
            name,
            path,
        }
    });
    Ok((files.collect(), seen.left_out))
}

/// A path inside the folder, for the eye.
fn inside(root: &Path, path: &Path) -> String {
    let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    name.replace('\\', "/")
}

#[derive(Default)]
struct Seen {
    paths: Vec<PathBuf>,
    left_out: Vec<Text>,
}

impl Seen {
    fn walk(&mut self, root: &Path, folder: &Path, depth: u32, entries: std::fs::ReadDir) {
        for entry in entries {
            let (path, kind, name) =
                match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?, entry.file_name()))) {
                    Ok(found) => found,
                    Err(_) => {
                        self.leave_out("placing-folder-unreadable", root, folder);
                        continue;
                    }
                };
            // What systems keep beside files. A name that goes up (".." and more) is only a strange name.
            let name = name.to_string_lossy();
            if name.starts_with('.') && !name.starts_with("..") {
                continue;
            }
            if kind.is_file() {
                self.paths.push(path);
            } else if !kind.is_dir() {
                // A link leads out of the folder, and a pipe never ends.
                self.leave_out("placing-no-file", root, &path);
            } else if depth >= DEEPEST {
                self.leave_out("placing-too-deep", root, &path);
            } else {
                match std::fs::read_dir(&path) {
                    Ok(entries) => self.walk(root, &path, depth + 1, entries),
                    Err(_) => self.leave_out("placing-folder-unreadable", root, &path),
                }
            }
        }
    }

    fn leave_out(&mut self, key: &str, root: &Path, path: &Path) {
        let name = normalise(&inside(root, path));
        self.left_out.push(Text::new(key).with("file", name));
    }
}

/// Looks at one file; its bytes, where it was read. A file above the limit is refused before it is read.
pub fn sight(path: &Path, name: &str, helper: Option<&Path>) -> (Vec<u8>, Looked) {
    let shown = normalise(name);
    let refused = |key: &str| {
        (
            Vec::new(),
            Looked::refused(Text::new(key).with("file", shown.as_str())),
        )
    };
    if path.to_str().is_none() {
        return refused("problem-file-name-unreadable");
    }
    // Asked before it is opened: opening a pipe waits for whoever writes into it.
    let Ok(known) = std::fs::metadata(path).map_err(|_| ()).and_then(regular) else {
        return refused("problem-file-unreadable");
    };
    let sight = FileSight {
        name,
        size_bytes: known.len(),
        head: b"%PDF-",
        tail: b"startxref%%EOF",
        first_page: None,
    };
    // By name and size alone.
    if known.len() > LARGEST_PAPER_BYTES
        && let Err(refusal) = check_file(&sight)
    {
        return (Vec::new(), refused_as(&shown, refusal));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    let read = File::open(path).and_then(|file| file.take(LARGEST_PAPER_BYTES + 1).read_to_end(&mut bytes));
    if read.is_err() {
        return refused("problem-file-unreadable");
    }
    let looked = look_at(name, &shown, &bytes, helper);
    (bytes, looked)
}

fn regular(known: Metadata) -> Result<Metadata, ()> {
    if known.is_file() { Ok(known) } else { Err(()) }
}

/// The first page, and how many there are.
pub fn first_page(helper: &Path, bytes: &[u8]) -> Extracted {
    let limits = Limits {
        pages: 1,
        ..Limits::for_extraction()
    };
    extract(helper, bytes, &limits)
}

/// Without the helper, no page is read.
fn look_at(name: &str, shown: &str, bytes: &[u8], helper: Option<&Path>) -> Looked {
    let sight = FileSight::of(name, bytes);
    let checked = check_file(&sight);
    let mut looked = Looked {
        sha256: Some(hex(&Sha256::digest(bytes))),
        ..Looked::unseen()
    };
    match (checked, helper) {
        (Err(FileRefusal::Damaged), _) => looked.trust = TrustView::Damaged,
        (Err(refusal), _) => return refused_as(shown, refusal),
        (Ok(()), None) => {}
        (Ok(()), Some(helper)) => {
            let extracted = first_page(helper, bytes);
            looked.pages = extracted.page_count.unwrap_or(0);
            looked.first_page = extracted
                .pages
                .first()
                .map(|page| normalise(&page.text.chars().take(PAGE_LETTERS).collect::<String>()))
                .filter(|text| !text.trim().is_empty());
            looked.oddities = extracted
                .oddities
                .iter()
                .map(|oddity| oddity.word().to_owned())
                .collect();
            looked.trust = match extracted.status {
                ExtractionStatus::PasswordRequired => TrustView::Password,
                ExtractionStatus::Damaged => TrustView::Damaged,
                ExtractionStatus::NotRead => TrustView::Unknown,
                _ if looked.first_page.is_some() => TrustView::Text,
                ExtractionStatus::LimitExceeded => TrustView::Unknown,
                _ => TrustView::Picture,
            };
            // A first page of many is a limit that was asked for.
            if extracted.status == ExtractionStatus::LimitExceeded && extracted.page_count.is_none() {
                looked.remark = Some(Text::new("placing-remark-not-read"));
            }
            // The mark of secrecy may stand on the page alone.
            let sight = FileSight {
                first_page: looked.first_page.as_deref(),
                ..sight
            };
            if let Err(refusal @ FileRefusal::StateSecret(_)) = check_file(&sight) {
                return refused_as(shown, refusal);
            }
        }
    }
    let remark = match looked.trust {
        TrustView::Damaged => Some("placing-remark-damaged"),
        TrustView::Password => Some("placing-remark-password"),
        _ => None,
    };
    looked.remark = remark.map(Text::new).or(looked.remark);
    looked
}

fn refused_as(name: &str, refusal: FileRefusal) -> Looked {
    let key = match refusal {
        FileRefusal::Empty => "problem-empty-file",
        FileRefusal::Program => "problem-program",
        FileRefusal::NotPdf => "problem-not-a-pdf",
        FileRefusal::TooLarge { .. } => "problem-too-large",
        FileRefusal::Damaged => "problem-damaged-pdf",
        FileRefusal::StateSecret(_) => "problem-state-secret",
    };
    let mut text = Text::new(key).with("file", name);
    if let FileRefusal::TooLarge { limit_bytes } = refusal {
        text = text.with("most", u32::try_from(limit_bytes >> 20).unwrap_or(u32::MAX));
    }
    Looked {
        secrecy: match refusal {
            FileRefusal::StateSecret(degree) => Some(secrecy_view(degree)),
            _ => None,
        },
        ..Looked::refused(text)
    }
}

fn secrecy_view(degree: Secrecy) -> SecrecyView {
    match degree {
        Secrecy::Secret => SecrecyView::Secret,
        Secrecy::HighlySecret => SecrecyView::HighlySecret,
        Secrecy::TopSecret => SecrecyView::TopSecret,
    }
}

/// For each file: another one of the same content, or of a name that looks the same.
#[must_use]
pub fn twins(files: &[Sighted]) -> Vec<Option<Text>> {
    let looks = |file: &Sighted| normalise(&file.name).to_lowercase();
    let mut first_of: BTreeMap<&str, &str> = BTreeMap::new();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for file in files {
        *names.entry(looks(file)).or_default() += 1;
        if let Some(sha256) = &file.looked.sha256 {
            first_of.entry(sha256).or_insert(&file.name);
        }
    }
    files
        .iter()
        .map(|file| {
            let first = first_of.get(file.looked.sha256.as_deref()?)?;
            if *first != file.name {
                return Some(Text::new("placing-remark-same-content").with("file", normalise(first)));
            }
            let alike = names.get(&looks(file)).is_some_and(|count| *count > 1);
            alike.then(|| Text::new("placing-remark-same-name"))
        })
        .collect()
}
