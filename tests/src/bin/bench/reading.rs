//! Papers in the real window of a delegate: how soon they stand there, and what reading on costs.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use hemicycle_desk::{
    intent::{Intent, PapersIntent, PlacedFile},
    view::PaperKindView,
};
use hemicycle_helper::{Standard, Typesetting, typeset_as};
use serde_json::{Value, json};
use stories::{
    act,
    hands::{Window, program, until},
    people::{join_by_file, papers_arrive, sit_down},
    room::Office,
    shown,
};

use crate::{
    figure::{Anchor, Figure, percentile, rounded},
    windows::memory_of,
};

const RUNS: usize = 5;
const LARGE: &str = "Bản đồ quy hoạch";
const LONG: &str = "Báo cáo kinh tế - xã hội";
const SHORT: &str = "Tờ trình bảng giá đất";
const LARGE_PAGES: usize = 48;
const LONG_PAGES: usize = 200;
const TURNS: usize = 100;
const PAGE_DOWN: &str = "\u{e00f}";
const READING: Duration = Duration::from_secs(240);

/// From the press in the list to the first page with its words, for a paper of 48 MB.
pub async fn paper_48mb_first_page() -> Result<Figure, String> {
    let delegate = Delegate::with_papers().await?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(delegate.first_page(LARGE).await);
    }
    let detail = json!({ "pages": LARGE_PAGES, "bytes": delegate.large_bytes });
    Figure::of(
        "paper_48mb_first_page",
        "ms",
        &runs,
        &delegate.frames().await,
        detail,
    )
}

/// The same for a short and for a long paper; the slower of the two.
pub async fn paper_first_page() -> Result<Figure, String> {
    let delegate = Delegate::with_papers().await?;
    let (mut runs, mut short) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        short.push(delegate.first_page(SHORT).await);
        let long = delegate.first_page(LONG).await;
        runs.push(short.last().copied().unwrap_or_default().max(long));
    }
    let detail = json!({ "pages": LONG_PAGES, "short": rounded(percentile(&short, 50)) });
    Figure::of("paper_first_page", "ms", &runs, &delegate.frames().await, detail)
}

/// From the key to all that is in sight then, with its words, over a hundred turns of a long paper.
pub async fn page_turn_p95() -> Result<Figure, String> {
    let delegate = Delegate::with_papers().await?;
    let (mut runs, mut all) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        delegate.first_page(LONG).await;
        delegate.top().await;
        let mut took = Vec::new();
        for _ in 0..TURNS {
            took.push(delegate.turn().await);
        }
        delegate.top().await;
        runs.push(percentile(&took, 95));
        all.extend(took);
    }
    let detail = json!({
        "turns": TURNS,
        "p50": rounded(percentile(&all, 50)),
        "slowest": rounded(percentile(&all, 100)),
    });
    Figure::of("page_turn_p95", "ms", &runs, &delegate.frames().await, detail)
}

/// What all processes of the window take after two hundred pages have been in sight, several times over.
pub async fn memory_after_200_pages() -> Result<Figure, String> {
    let delegate = Delegate::with_papers().await?;
    delegate.first_page(LONG).await;
    delegate.top().await;
    let (mut runs, mut before) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        if run == 0 {
            before = vec![memory_of(delegate.window.processes()).await?.0; RUNS];
        }
        for _ in 0..LONG_PAGES {
            delegate.scroll_on().await;
        }
        runs.push(memory_of(delegate.window.processes()).await?.0);
        delegate.top().await;
    }
    let anchor = Anchor {
        words: "the same processes with the first page in sight",
        runs: before,
    };
    Figure::of(
        "memory_after_200_pages",
        "MB",
        &runs,
        &anchor,
        json!({ "pages": LONG_PAGES }),
    )
}

struct Delegate {
    window: Window,
    papers: BTreeMap<String, String>,
    large_bytes: u64,
    _office: Office,
}

impl Delegate {
    /// A delegate to whose laptop the papers have come, and on which they have been read.
    async fn with_papers() -> Result<Self, String> {
        let office = Office::with_people(2, true).await;
        office.convene().await;
        let folder = office.dir.path().to_owned();
        let large = large();
        let large_bytes = large.len() as u64;
        let view = shown(&office.clerk).await;
        let item = view.session.as_ref().ok_or("no session")?.agenda[1].id.clone();
        let files = [
            (LARGE, large),
            (LONG, typeset(LONG, LONG_PAGES)?),
            (SHORT, typeset(SHORT, 3)?),
        ];
        let mut placed = Vec::new();
        for (title, bytes) in files {
            placed.push(PlacedFile {
                path: written(&folder, title, &bytes)?,
                item_id: item.clone(),
                kind: PaperKindView::Report,
                title: title.to_owned(),
                restricted_to: None,
                version_of: None,
                version_of_file: None,
                what_changed: None,
            });
        }
        act(&office.clerk, Intent::Papers(PapersIntent::Add { files: placed })).await;
        office.publish().await;
        let window = sit_down("reader", &folder).await;
        join_by_file(&window, &office.invitation(2).await).await;
        papers_arrive(&window).await;
        let begun = Instant::now();
        // Nothing else is done on this laptop while it is measured.
        while is_reading(&window) {
            if begun.elapsed() > READING {
                return Err("the papers were never read".to_owned());
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        let view = window.view().await;
        let mut papers = BTreeMap::new();
        for item in view["session"]["agenda"].as_array().into_iter().flatten() {
            for paper in item["papers"].as_array().into_iter().flatten() {
                if let (Some(title), Some(id)) = (paper["title"].as_str(), paper["id"].as_str()) {
                    papers.insert(title.to_owned(), id.to_owned());
                }
            }
        }
        Ok(Self {
            window,
            papers,
            large_bytes,
            _office: office,
        })
    }

    async fn first_page(&self, title: &str) -> f64 {
        if self.window.shows("reader").await {
            self.window.press("reader-back").await;
        }
        self.window.press("rail-papers").await;
        let paper = format!("paper-open-{}", self.papers[title]);
        self.window.wait(&paper).await;
        let act = format!("document.querySelector('[data-testid=\"{paper}\"]').click();");
        self.measured(&format!("const begun = performance.now(); {act} {}", once(DRAWN)))
            .await
    }

    /// The reader keeps its place; each run begins at the first page.
    async fn top(&self) {
        let script = "document.querySelector('[data-testid=pages]').scrollTop = 0; \
                      document.querySelector('[data-testid=pages]').focus();";
        self.measured(&format!(
            "const begun = performance.now(); {script} {}",
            once(DRAWN)
        ))
        .await;
    }

    async fn turn(&self) -> f64 {
        let script = format!(
            "const pages = document.querySelector('[data-testid=pages]'); const before = pages.scrollTop; \
             addEventListener('keydown', () => {{ const begun = performance.now(); {} }}, \
             {{ once: true, capture: true }});",
            once(&format!("pages.scrollTop !== before && {DRAWN}"))
        );
        self.window
            .read(&format!("window.took = null; {script} return true"))
            .await;
        drop(self.window.keys(PAGE_DOWN).await);
        self.took().await
    }

    async fn scroll_on(&self) {
        let script = "const pages = document.querySelector('[data-testid=pages]'); \
                      pages.scrollTop += document.querySelector('[data-page]').offsetHeight;";
        self.measured(&format!(
            "const begun = performance.now(); {script} {}",
            once(DRAWN)
        ))
        .await;
    }

    /// Two frames of the window at rest.
    async fn frames(&self) -> Anchor {
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            let script = format!("const begun = performance.now(); {}", once("true"));
            runs.push(self.measured(&script).await);
        }
        Anchor {
            words: "two frames of the same window at rest",
            runs,
        }
    }

    async fn measured(&self, script: &str) -> f64 {
        self.window
            .read(&format!("window.took = null; {script} return true"))
            .await;
        self.took().await
    }

    async fn took(&self) -> f64 {
        until("the page to be drawn", async || {
            let took: Value = self.window.read("return window.took").await;
            took.as_f64()
        })
        .await
    }
}

/// Every page that is in sight stands there, with its words.
const DRAWN: &str = "(() => { const pages = document.querySelector('[data-testid=pages]'); if (!pages) return false; \
    const frame = pages.getBoundingClientRect(); \
    const sheets = [...pages.querySelectorAll('[data-page]')].filter((sheet) => { \
        const { top, bottom } = sheet.getBoundingClientRect(); return bottom > frame.top + 1 && top < frame.bottom - 1; }); \
    return sheets.length > 0 && sheets.every((sheet) => sheet.querySelector('.endOfContent') !== null); })()";

/// Looks with every frame; when it holds, and one frame later, the time is told.
fn once(holds: &str) -> String {
    format!(
        "const look = () => requestAnimationFrame(() => {{ if (!({holds})) return look(); \
         requestAnimationFrame(() => {{ window.took = performance.now() - begun; }}); }}); look();"
    )
}

fn is_reading(window: &Window) -> bool {
    let helper = program("hemicycle-helper");
    window
        .processes()
        .any(|pid| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == helper))
}

fn written(folder: &Path, title: &str, bytes: &[u8]) -> Result<String, String> {
    let path = folder.join(format!("{}.pdf", title.len()));
    fs::write(&path, bytes).map_err(|error| error.to_string())?;
    Ok(path.display().to_string())
}

fn typeset(title: &str, pages: usize) -> Result<Vec<u8>, String> {
    let mut source = String::from("#set page(paper: \"a4\")\n#set text(lang: \"vi\")\n");
    let sentence =
        "Ủy ban nhân dân báo cáo Hội đồng nhân dân về tình hình thực hiện nhiệm vụ phát triển kinh tế. ";
    for page in 1..=pages {
        writeln!(
            source,
            "{title}, trang {page}.\n\n{}\n#pagebreak(weak: true)",
            sentence.repeat(24)
        )
        .map_err(|error| error.to_string())?;
    }
    let typesetting = Typesetting {
        source: &source,
        files: &BTreeMap::new(),
        standard: Standard::Plain,
    };
    typeset_as(&program("hemicycle-helper"), &typesetting).map_err(|error| error.to_string())
}

/// A megabyte of picture on each page, as scanned maps have, under one line of words.
fn large() -> Vec<u8> {
    const SIDE: usize = 590;
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    let mut object = |file: &mut Vec<u8>, body: &[u8]| {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", places.len()).into_bytes());
        file.extend(body);
        file.extend(b"\nendobj\n");
    };
    let kids: Vec<String> = (0..LARGE_PAGES)
        .map(|page| format!("{} 0 R", 4 + page * 3))
        .collect();
    object(&mut file, b"<< /Type /Catalog /Pages 2 0 R >>");
    let tree = format!(
        "<< /Type /Pages /Count {LARGE_PAGES} /Kids [{}] >>",
        kids.join(" ")
    );
    object(&mut file, tree.as_bytes());
    object(
        &mut file,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    );
    let mut state = 2026_u64;
    for page in 0..LARGE_PAGES {
        let (content, picture) = (5 + page * 3, 6 + page * 3);
        let dictionary = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << \
             /Font << /F 3 0 R >> /XObject << /P {picture} 0 R >> >> >>"
        );
        object(&mut file, dictionary.as_bytes());
        let drawn = format!(
            "q 500 0 0 500 47 200 cm /P Do Q BT /F 20 Tf 50 760 Td (Ban do, trang {}) Tj ET",
            page + 1
        );
        object(
            &mut file,
            format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()).as_bytes(),
        );
        let mut stream = format!(
            "<< /Type /XObject /Subtype /Image /Width {SIDE} /Height {SIDE} /ColorSpace /DeviceRGB \
             /BitsPerComponent 8 /Length {} >>\nstream\n",
            SIDE * SIDE * 3
        )
        .into_bytes();
        for _ in 0..SIDE * SIDE * 3 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            stream.push(state.to_le_bytes()[0]);
        }
        stream.extend(b"\nendstream");
        object(&mut file, &stream);
    }
    let start = file.len();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        table.push_str(&format!("{place:010} 00000 n \n"));
    }
    let trailer = format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        places.len() + 1
    );
    file.extend(table.into_bytes());
    file.extend(trailer.into_bytes());
    file
}
