//! Papers: how much of them can be read, how well, how fast, and how soon a word is found in all of them.
//!
//! The files are those with known text in `crates/helper/tests/corpus`, and those that `scripts/papers` has fetched from
//! Debian packages into `papers` beside the figures; without the latter the figures over real files are absent.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use hemicycle_desk::searching::{page_row, pages_with};
use hemicycle_helper::{Limits, ReadPaper, locate, read_paper};
use hemicycle_papers::{
    search::{fold, snippet},
    text::{PageText, normalise},
};
use hemicycle_store::{PageRow, Store, StoreKey};
use serde_json::{Value, json};

use crate::figure::{Anchor, Figure, percentile, rounded};

const RUNS: usize = 5;
/// Fewer words than this say nothing about how well a file is read.
const FEWEST_WORDS: usize = 20;
/// A shorter file measures how soon a process starts.
const LONG: u32 = 5;

/// The share of files whose words are those that pdftotext finds (F1 at least 0.95).
pub fn extract_success() -> Result<Figure, String> {
    let files = real_files()?;
    let (mut shares, mut detail) = (Vec::new(), Value::Null);
    for _ in 0..RUNS {
        let mut scores = BTreeMap::new();
        for file in &files {
            let reference = words(&pdftotext(file)?);
            if reference.len() < FEWEST_WORDS {
                continue;
            }
            let read = ours(file)?;
            scores.insert(file, f1(&words(&text_of(&read)), &reference));
        }
        let all: Vec<f64> = scores.values().copied().collect();
        let good = all.iter().filter(|score| **score >= 0.95).count();
        shares.push(good as f64 / all.len() as f64);
        detail = json!({
            "files": all.len(),
            "f1_median": rounded(percentile(&all, 50)),
            "f1_mean": rounded(all.iter().sum::<f64>() / all.len() as f64),
            "below_half": all.iter().filter(|score| **score < 0.5).count(),
            "worst": scores.iter().filter(|(_, score)| **score < 0.95)
                .map(|(file, score)| (name(file), json!(rounded(*score)))).collect::<serde_json::Map<_, _>>(),
            "largest_process_mb": largest_child_mb(),
        });
    }
    let anchor = Anchor {
        words: "pdftotext, whose words are the reference",
        runs: vec![1.0; RUNS],
    };
    Figure::of("extract_success", "share", &shares, &anchor, detail)
}

/// Wrong letters over all letters of the made Vietnamese files, whose text is known.
pub fn extract_cer_vi() -> Result<Figure, String> {
    let files = [
        "typst-vi-nfc-LiberationSerif.pdf",
        "gs-typst-vi-nfc-NotoSerif.pdf",
        "lo-vi-nfc-LiberationSerif.pdf",
        "lo-vi-nfd-NotoSerif.pdf",
        "q-enc-owner-aes256.pdf",
    ];
    letter_errors("extract_cer_vi", "vi.txt", &files)
}

/// The same for the made German file.
pub fn extract_cer_de() -> Result<Figure, String> {
    letter_errors("extract_cer_de", "de.txt", &["typst-de-nfc-NotoSerif.pdf"])
}

fn letter_errors(figure: &'static str, truth: &str, files: &[&str]) -> Result<Figure, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let truth = fs::read_to_string(root.join("golden/papers").join(truth)).map_err(told)?;
    let (mut runs, mut anchor, mut each) = (Vec::new(), Vec::new(), BTreeMap::new());
    for _ in 0..RUNS {
        let (mut own, mut reference) = (Vec::new(), Vec::new());
        for file in files {
            let path = root.join("../crates/helper/tests/corpus").join(file);
            let (ours, theirs) = (text_of(&ours(&path)?), cleaned(&pdftotext(&path)?));
            own.push(error_rate(&ours, &truth));
            reference.push(error_rate(&theirs, &truth));
            each.insert((*file).to_owned(), json!(error_rate(&ours, &truth)));
        }
        runs.push(own.iter().sum::<f64>() / own.len() as f64);
        anchor.push(reference.iter().sum::<f64>() / reference.len() as f64);
    }
    let anchor = Anchor {
        words: "pdftotext on the same files",
        runs: anchor,
    };
    Figure::of(figure, "share", &runs, &anchor, json!({ "files": each }))
}

/// Pages a second over files of five pages and more, with the start of the process and the second extractor where it
/// is needed.
pub fn extract_speed() -> Result<Figure, String> {
    let files = real_files()?;
    let (mut runs, mut anchor, mut pages) = (Vec::new(), Vec::new(), 0);
    let (mut slower, mut dearer) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (mut own, mut reference) = (0.0, 0.0);
        pages = 0;
        for file in &files {
            let (begun, used) = (Instant::now(), processor_time());
            let read = ours(file)?;
            let (took, cost) = (begun.elapsed().as_secs_f64(), processor_time() - used);
            let Some(count) = read.page_count.filter(|count| *count >= LONG) else {
                continue;
            };
            let (begun, used) = (Instant::now(), processor_time());
            pdftotext(file)?;
            let (theirs, their_cost) = (begun.elapsed().as_secs_f64(), processor_time() - used);
            pages += count;
            own += took;
            reference += theirs;
            slower.push(took / theirs);
            dearer.push(cost / their_cost);
        }
        runs.push(f64::from(pages) / own);
        anchor.push(f64::from(pages) / reference);
    }
    let anchor = Anchor {
        words: "pdftotext on the same files, file by file",
        runs: anchor,
    };
    let detail = json!({
        "files": slower.len() / RUNS,
        "pages": pages,
        "slower_median": rounded(percentile(&slower, 50)),
        "slower_p90": rounded(percentile(&slower, 90)),
        "processor_median": rounded(percentile(&dearer, 50)),
        "processor_p90": rounded(percentile(&dearer, 90)),
    });
    Figure::of("extract_speed", "pages/s", &runs, &anchor, detail)
}

/// Seconds that all ended processes of this one have used.
#[allow(unsafe_code, reason = "getrusage has no safe form in the standard library")]
fn processor_time() -> f64 {
    // SAFETY: all zeros are an rusage, and `used` lives across the call, which writes nothing else.
    let used = unsafe {
        let mut used: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut used);
        used
    };
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1_000_000.0;
    seconds(used.ru_utime) + seconds(used.ru_stime)
}

pub fn search_10k_p95() -> Result<Figure, String> {
    search("search_10k_p95", 100, 100)
}

pub fn search_100k_p95() -> Result<Figure, String> {
    search("search_100k_p95", 200, 500)
}

const QUERIES: usize = 200;
const WORDS_A_PAGE: usize = 350;

/// From the typed words to what the screen shows, over so many papers of so many pages, in the encrypted store.
fn search(figure: &'static str, papers: u32, pages: u32) -> Result<Figure, String> {
    let folder = tempfile::tempdir().map_err(told)?;
    let mut store = Store::create(folder.path(), &StoreKey::from_bytes([7; 32]), "bench").map_err(told)?;
    let mut made = Made::new();
    let (mut files, mut asked, mut plain) = (BTreeSet::new(), Vec::new(), Vec::new());
    let begun = Instant::now();
    for paper in 0..papers {
        let sha256 = format!("{paper:064x}");
        let rows: Vec<PageRow> = (0..pages).map(|page| page_row(page, made.page())).collect();
        store.keep_text(&sha256, "text", &[], &rows).map_err(told)?;
        if asked.len() < QUERIES {
            asked.extend(rows.iter().take(2).map(|row| made.query(&row.text)));
        }
        plain.extend(rows.into_iter().map(|row| row.folded));
        files.insert(sha256);
    }
    let built = begun.elapsed().as_secs_f64();
    let reader = store.reader().map_err(told)?;
    let (mut runs, mut anchor, mut hits) = (Vec::new(), Vec::new(), 0);
    let mut all = Vec::new();
    for _ in 0..RUNS {
        let mut took = Vec::new();
        for query in &asked {
            let begun = Instant::now();
            let found = pages_with(&reader, query, &files).map_err(told)?;
            let shown = found.iter().filter_map(|hit| snippet(&hit.text, query)).count();
            took.push(begun.elapsed().as_secs_f64() * 1_000.0);
            hits += shown;
        }
        runs.push(percentile(&took, 95));
        all.extend(took);
        let begun = Instant::now();
        let key = fold(&asked[0]);
        let found = plain.iter().filter(|page| page.contains(&key)).count();
        anchor.push(begun.elapsed().as_secs_f64() * 1_000.0);
        hits += found;
    }
    let anchor = Anchor {
        words: "looking through the same text in memory without an index, once",
        runs: anchor,
    };
    let detail = json!({
        "pages": papers * pages,
        "queries": asked.len(),
        "p50": rounded(percentile(&all, 50)),
        "max": rounded(percentile(&all, 100)),
        "hits": hits,
        "index_built_pages_a_second": rounded(f64::from(papers * pages) / built),
    });
    Figure::of(figure, "ms", &runs, &anchor, detail)
}

/// Vietnamese text as its syllables are: few of them make up most of a page.
struct Made {
    syllables: Vec<String>,
    state: u64,
}

impl Made {
    fn new() -> Self {
        let onsets = "b c ch d đ g gi h kh l m n ng ngh nh ph qu r s t th tr v x".split(' ');
        let rimes: Vec<&str> =
            "a á à ả ã ạ an án ang áng ành ách ay ây ất ật ắt ăng iên iện iến iều ô ổ ống ộng ồng \
            ương ường ước ược ơi ời uyết uyền uận ương ười oát oán ung ụng"
                .split_whitespace()
                .collect();
        let mut syllables: Vec<String> =
            "hội đồng nhân dân nghị quyết tờ trình báo cáo ủy ban thành phố dự án đầu tư công \
            ngân sách đất đai quy hoạch kỳ họp đại biểu biểu quyết"
                .split_whitespace()
                .map(String::from)
                .collect();
        for onset in onsets {
            syllables.extend(rimes.iter().map(|rime| format!("{onset}{rime}")));
        }
        Self {
            syllables,
            state: 2026,
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.state >> 33).unwrap_or(0) % bound.max(1)
    }

    /// The n-th syllable comes about as often as the first one divided by n.
    fn syllable(&mut self) -> String {
        let most = self.syllables.len();
        let depth = self.below(most) + 1;
        let at = self.below(depth);
        self.syllables[at].clone()
    }

    fn page(&mut self) -> String {
        let words: Vec<String> = (0..WORDS_A_PAGE).map(|_| self.syllable()).collect();
        words.join(" ")
    }

    /// One to three words as they stand on a page, with or without accents, the last one perhaps not typed to its end.
    fn query(&mut self, page: &str) -> String {
        let words: Vec<&str> = page.split(' ').collect();
        let count = 1 + self.below(3);
        let from = self.below(words.len() - count);
        let mut typed = words[from..from + count].join(" ");
        if self.below(3) == 0 {
            typed.pop();
        }
        if self.below(2) == 0 { fold(&typed) } else { typed }
    }
}

fn real_files() -> Result<Vec<PathBuf>, String> {
    let folder = std::env::temp_dir().join("papers");
    let mut files = Vec::new();
    let mut open = vec![folder.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(told)?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "pdf") {
                files.push(path);
            }
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(format!(
            "no PDFs in {}: scripts/papers fetches them",
            folder.display()
        ));
    }
    Ok(files)
}

fn ours(file: &Path) -> Result<ReadPaper, String> {
    let helper = locate().ok_or("hemicycle-helper is not beside this program")?;
    let bytes = fs::read(file).map_err(told)?;
    let vietnamese = name(file).contains("vi");
    Ok(read_paper(&helper, &bytes, &Limits::for_extraction(), vietnamese))
}

fn text_of(read: &ReadPaper) -> String {
    let pages: Vec<&str> = read.pages.iter().map(|page| page.text.as_str()).collect();
    pages.join("\n")
}

/// The text as pdftotext gives it, from its standard input to its standard output.
fn pdftotext(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(told)?;
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("pdftotext: {error}"))?;
    let mut stdin = child.stdin.take().ok_or("no pipe")?;
    let written = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().map_err(told)?;
    let _ = written.join();
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// As our own text is cleaned.
fn cleaned(text: &str) -> String {
    PageText::from_extracted(0, text, false, false).text
}

fn words(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for word in normalise(&cleaned(text)).split(|letter: char| !letter.is_alphabetic()) {
        if word.chars().count() >= 2 {
            *found.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    found
}

/// Words that both have, over the mean of what each has.
fn f1(found: &BTreeMap<String, usize>, reference: &BTreeMap<String, usize>) -> f64 {
    let both: usize = reference
        .iter()
        .map(|(word, count)| (*count).min(found.get(word).copied().unwrap_or(0)))
        .sum();
    let all = found.values().sum::<usize>() + reference.values().sum::<usize>();
    2.0 * both as f64 / all.max(1) as f64
}

/// Letters to change, over the letters of the truth; lines and spaces in a row are one space.
fn error_rate(text: &str, truth: &str) -> f64 {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, truth) = (plain(text), plain(truth));
    strsim::levenshtein(&text, &truth) as f64 / truth.chars().count() as f64
}

fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The most memory that any process had which this one has started and waited for.
#[allow(unsafe_code, reason = "getrusage has no safe form in the standard library")]
pub fn largest_child_mb() -> i64 {
    // SAFETY: all zeros is a valid rusage, and the call writes nothing else.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: `usage` is a whole rusage that lives across the call.
    unsafe { libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut usage) };
    usage.ru_maxrss / 1_024
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
