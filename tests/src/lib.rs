//! Sittings told as tests: real desks, real sockets on loopback, real encrypted stores, in folders that vanish.
#![forbid(unsafe_code)]
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a story that cannot go on has failed"
)]

pub mod away;
pub mod bags;
pub mod by_hand;
pub mod cable;
pub mod corner;
pub mod crowd;
pub mod decoders;
pub mod ears;
pub mod eyes;
pub mod hands;
pub mod host;
pub mod imposter;
pub mod machine;
pub mod people;
pub mod room;
pub mod scenes;
pub mod scribe;
pub mod served;
pub mod stage;
pub mod tollgate;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use hemicycle_desk::{
    Desk, Options,
    intent::{Intent, MeIntent, PlacedFile},
    view::{Argument, PaperKindView, Problem, View},
};
use hemicycle_domain::ids::JournalId;
use hemicycle_helper::{Limits, extract, locate};
use hemicycle_sync::replica::Replica;

pub use away::Screens;
pub use cable::Cable;
pub use room::Room;

/// The articles of a draft, as they stand in its first version.
pub const ARTICLES: [&str; 12] = [
    "Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 01 năm 2026 đến hết năm.",
    "Đơn giá đất trồng lúa tăng 12 % so với kỳ trước theo đề nghị của Sở Tài chính.",
    "Ủy ban nhân dân thành phố tổ chức thực hiện nghị quyết này trên toàn địa bàn.",
    "Thường trực Hội đồng nhân dân giám sát việc thực hiện nghị quyết hằng quý.",
    "Hệ số điều chỉnh đối với đất thương mại, dịch vụ là 1,25 lần giá đất ở liền kề.",
    "Các dự án đã được giao đất trước ngày có hiệu lực thì theo quy định chuyển tiếp.",
    "Kinh phí thực hiện lấy từ ngân sách địa phương theo phân cấp hiện hành của tỉnh.",
    "Người sử dụng đất nộp tiền sử dụng đất một lần hoặc nhiều lần trong năm năm.",
    "Cơ quan thuế thông báo nghĩa vụ tài chính trong thời hạn mười ngày làm việc.",
    "Đất nghĩa trang, nghĩa địa không thuộc phạm vi điều chỉnh của bảng giá này.",
    "Mọi khiếu nại về giá đất được giải quyết theo Luật Khiếu nại và Luật Đất đai.",
    "Báo cáo kết quả tại kỳ họp thường lệ cuối năm của Hội đồng nhân dân tỉnh.",
];

/// The PIN of every desk in a story.
pub const PIN: &str = "246810";
/// A story that waits longer than this has failed.
const DEADLINE: Duration = Duration::from_secs(30);
const LOOK: Duration = Duration::from_millis(15);

/// Where a desk of a story runs: loopback only, without the helper.
#[must_use]
pub fn options(dir: &Path, papers: bool) -> Options {
    Options {
        helper: None,
        papers,
        loopback: true,
        ..Options::new(dir)
    }
}

/// Waits until the desk shows it.
pub async fn until(desk: &Desk, what: &str, shows: impl Fn(&View) -> bool) -> Arc<View> {
    // Views are made for those who watch.
    let mut views = desk.watch();
    desk.refresh().await;
    let waiting = async {
        loop {
            let view = views.borrow_and_update().clone();
            if shows(&view) {
                return view;
            }
            views.changed().await.unwrap();
        }
    };
    if let Ok(view) = tokio::time::timeout(DEADLINE, waiting).await {
        return view;
    }
    let shown = serde_json::to_string(&*shown(desk).await).unwrap();
    panic!("{} never showed: {what}\n{shown}", desk.options().dir.display());
}

/// Waits until it holds: for what no screen shows.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let begun = std::time::Instant::now();
    let mut looks = tokio::time::interval(LOOK);
    while !holds().await {
        assert!(begun.elapsed() < DEADLINE, "never came: {what}");
        looks.tick().await;
    }
}

/// What the desk shows now.
pub async fn shown(desk: &Desk) -> Arc<View> {
    let views = desk.watch();
    desk.refresh().await;
    views.borrow().clone()
}

/// Asks for something that must be taken.
pub async fn act(desk: &Desk, intent: Intent) {
    let told = format!("{intent:?}");
    // On the heap: a story asks for many things, and a debug build keeps room for each of them in its frame.
    if let Err(problem) = Box::pin(desk.act(intent)).await {
        panic!("{} refused {told}: {problem:?}", desk.options().dir.display());
    }
}

/// Asks for something that must not be taken; the sentence's name.
pub async fn refused(desk: &Desk, intent: Intent) -> String {
    let told = format!("{intent:?}");
    match Box::pin(desk.act(intent)).await {
        Ok(()) => panic!("{} took {told}", desk.options().dir.display()),
        Err(Problem { text, .. }) => text.key,
    }
}

/// Looks into a desk's own copy.
pub async fn ask<T: Send + 'static>(desk: &Desk, look: impl FnOnce(&mut Replica) -> T + Send + 'static) -> T {
    desk.node().expect("the desk is open").run(look).await.unwrap()
}

/// The journal of the session that a desk shows; a story has one.
pub async fn journal(desk: &Desk) -> JournalId {
    ask(desk, |replica| {
        let found = replica.logs().find(|log| log.session().is_some());
        found.map(|log| log.journal.clone()).expect("a session is here")
    })
    .await
}

/// Size and root of the session's journal, as this copy has it, with what is acknowledged.
pub async fn standing(desk: &Desk) -> (u64, String, u64) {
    ask(desk, |replica| {
        let log = replica.logs().find(|log| log.session().is_some());
        log.map(|log| {
            (
                log.head.size(),
                hemicycle_domain::tree::hex(&log.head.tree.root()),
                log.acknowledged,
            )
        })
        .unwrap_or_default()
    })
    .await
}

/// A word of a sentence that a desk shows.
#[must_use]
pub fn word(args: &std::collections::BTreeMap<String, Argument>, name: &str) -> String {
    match args.get(name) {
        Some(Argument::Words(words)) => words.clone(),
        Some(Argument::Number(number)) => number.to_string(),
        None => String::new(),
    }
}

/// Closes the store and every connection of a desk, as if the laptop were shut.
pub async fn shut(desk: &Desk) {
    act(desk, Intent::Me(MeIntent::Lock)).await;
}

/// Opens it again.
pub async fn open_again(desk: &Desk) {
    act(desk, Intent::Me(MeIntent::Unlock { pin: PIN.to_owned() })).await;
}

/// A file as the clerk places it on an item, for everybody.
#[must_use]
pub fn placed(path: &Path, item: &str, title: &str) -> PlacedFile {
    PlacedFile {
        path: path.display().to_string(),
        item_id: item.to_owned(),
        kind: PaperKindView::Report,
        title: title.to_owned(),
        restricted_to: None,
        version_of: None,
        version_of_file: None,
        what_changed: None,
    }
}

/// The words of a printed file, with single spaces.
///
/// # Panics
/// Where the helper was not built with the workspace, or a sentence says what its day or time says already.
#[must_use]
pub fn words_on(pdf: &[u8]) -> String {
    let helper = locate().expect("the helper is built with the workspace");
    let pages = extract(&helper, pdf, &Limits::for_extraction()).pages;
    let words = pages.iter().flat_map(|page| page.text.split_whitespace());
    let words = words.collect::<Vec<_>>().join(" ");
    for twice in ["ngày ngày", "Uhr Uhr"] {
        assert!(!words.contains(twice), "{words}");
    }
    words
}

/// A small PDF that any reader opens, with `filler` bytes that count for nothing.
#[must_use]
pub fn pdf(words: &str, filler: usize) -> Vec<u8> {
    let stream = format!("BT /F1 18 Tf 72 720 Td ({words}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    // Bytes that do not repeat, so that no two pieces are alike.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64 ^ words.len() as u64;
    while bytes.len() < filler {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(format!("%{state:016x}\n").as_bytes());
    }
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
    }
    let table = bytes.len();
    bytes.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let trailer = format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    );
    bytes.extend_from_slice(trailer.as_bytes());
    bytes
}

/// One row of a list of people.
pub struct Row<'a> {
    pub name: &'a str,
    pub group: &'a str,
    pub seat: &'a str,
}

/// Writes a list of people as offices have it, with a title above the table.
pub fn write_roster(path: &Path, rows: &[Row<'_>]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "DANH SÁCH ĐẠI BIỂU").unwrap();
    for (column, head) in (0..).zip(["STT", "Họ và tên", "Tổ đại biểu", "Số ghế", "Chức vụ"])
    {
        sheet.write(2, column, head).unwrap();
    }
    for (at, row) in (3..).zip(rows) {
        sheet.write(at, 0, at - 2).unwrap();
        sheet.write(at, 1, row.name).unwrap();
        sheet.write(at, 2, row.group).unwrap();
        match row.seat.parse::<u32>() {
            Ok(seat) => sheet.write(at, 3, seat).unwrap(),
            Err(_) => sheet.write(at, 3, row.seat).unwrap(),
        };
        sheet.write(at, 4, "Đại biểu").unwrap();
    }
    book.save(path).unwrap();
}

/// A sample to rehearse with: a list of three people, a paper and an agenda.
pub fn write_sample(dir: &Path) {
    let path = |name: &str| dir.join(name);
    let names = ["Trần Thị Lan", "Lê Văn Bình", "Phạm Thu Hà"];
    let rows: Vec<Row<'_>> = names
        .iter()
        .zip(["1", "2", "3"])
        .map(|(name, seat)| Row {
            name,
            group: "Tổ 1",
            seat,
        })
        .collect();
    write_roster(&path("delegates.xlsx"), &rows);
    std::fs::create_dir_all(path("papers")).unwrap();
    std::fs::write(path("papers").join("1 report.pdf"), pdf("Report", 2_000)).unwrap();
    std::fs::write(path("agenda.txt"), room::AGENDA).unwrap();
}

/// Chance with a seed that is told, so that a story can be told again: `STORY_SEED=7 cargo test`.
pub struct Chance(u64);

impl Chance {
    #[must_use]
    pub fn told() -> Self {
        let given = std::env::var("STORY_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let since = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap();
        let seed = given.unwrap_or(u64::from(since.subsec_nanos()) | 1);
        #[expect(
            clippy::print_stderr,
            reason = "without its seed, a story that failed cannot be told again"
        )]
        {
            eprintln!("STORY_SEED={seed}");
        }
        Self::from_seed(seed)
    }

    /// The same chance again for the same seed.
    #[must_use]
    pub fn from_seed(seed: u64) -> Self {
        // Small seeds are spread, or the first numbers of all of them would be small.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).max(1))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

/// The only file with this ending in a folder.
#[must_use]
pub fn only_file(folder: &Path, ending: &str) -> PathBuf {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}
