//! Papers with several rows, told in real windows: an election with a sum that does not hold, and a rating of 28.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::Path};

use hemicycle_helper::{Limits, extract, locate};
use hemicycle_sync::archive::verify;
use serde_json::Value;
use stories::{
    Row,
    hands::{Window, by},
    people::{
        chair_does, chair_is_offered, check_in, convene, export_archive, found, grant_chair, host, import,
        invitation, invite_all, join_by_file, people, person_at, publish, see_news, sit_down,
    },
    write_roster,
};
use tempfile::TempDir;

const NAMES: [&str; 9] = [
    "Nguyễn Văn Hùng",
    "Bùi Thị Lan",
    "Đỗ Mạnh Cường",
    "Trần Văn Dũng",
    "Phạm Thị Hoa",
    "Lê Quang Huy",
    "Hoàng Thị Mai",
    "Vũ Đình Nam",
    "Ngô Thị Oanh",
];

/// Nine members, of whom the chair and two of the counting board have windows; the clerk checks in the others.
struct Council {
    clerk: Window,
    chair: Window,
    lan: Window,
    cuong: Window,
    people: Vec<Value>,
}

async fn council(run: &Path) -> Council {
    let roster = run.join("delegates.xlsx");
    let seats: Vec<String> = (1..=NAMES.len()).map(|seat| seat.to_string()).collect();
    let rows: Vec<Row<'_>> = NAMES
        .iter()
        .zip(&seats)
        .map(|(name, seat)| Row {
            name,
            group: "Tổ 1",
            seat,
        })
        .collect();
    write_roster(&roster, &rows);
    let clerk = sit_down("clerk", run).await;
    found(&clerk, "Hội đồng nhân dân xã Vân Sơn", "Phạm Thu Thảo").await;
    import(&clerk, &roster).await;
    let people = people(&clerk).await;
    grant_chair(&clerk, &person_at(&people, 1).0).await;
    convene(&clerk, "Kỳ họp thứ 3", "1. Khai mạc\n2. Nhân sự\n").await;
    publish(&clerk).await;
    let invitations = run.join("invitations");
    invite_all(&clerk, &invitations).await;
    let mut windows = Vec::new();
    for (name, seat) in [("chair", 1), ("lan", 2), ("cuong", 3)] {
        let window = sit_down(name, run).await;
        join_by_file(&window, &invitation(&invitations, seat)).await;
        windows.push(window);
    }
    let [chair, lan, cuong] = windows.try_into().ok().unwrap();
    host(&chair).await;
    for window in [&chair, &lan, &cuong] {
        check_in(window).await;
    }
    for seat in 4..=9 {
        let person = person_at(&people, seat).0;
        let here = serde_json::json!({ "attendance": { "markPresent": { "person": person } } });
        clerk.act(here).await;
    }
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    chair.wait("action-open-vote").await;
    for window in [&lan, &cuong] {
        see_news(window).await;
    }
    Council {
        clerk,
        chair,
        lan,
        cuong,
        people,
    }
}

impl Council {
    fn person(&self, seat: u64) -> String {
        person_at(&self.people, seat).0
    }

    /// The chair names who counts, and the council confirms it.
    async fn names_board(&self, seats: &[u64]) {
        chair_does(&self.chair, "name-board").await;
        let (head, members) = seats.split_first().unwrap();
        self.chair.choose("board-head", &self.person(*head)).await;
        for seat in members {
            self.chair
                .press(&format!("board-member-{}", self.person(*seat)))
                .await;
        }
        self.chair.press("board-submit").await;
        self.chair.gone("board-sheet").await;
        chair_does(&self.chair, "confirm-board").await;
        self.chair.wait_text("board-confirmed", "đã nhất trí").await;
    }

    async fn closes(&self) {
        chair_does(&self.chair, "close-ballot").await;
        for window in [&self.lan, &self.cuong] {
            window.wait("count-issued").await;
        }
    }

    /// What chair, laptop, minutes and server say of the counts of this session: the same lines.
    async fn says_the_same_everywhere(&self, run: &Path) -> Vec<String> {
        let lines = |view: &Value| -> Vec<String> {
            let counted = view["session"]["countedRows"].as_array().unwrap();
            let lines = counted
                .iter()
                .flat_map(|ballot| ballot["rows"]["result"]["lines"].as_array().unwrap());
            lines.map(|line| line.as_str().unwrap().to_owned()).collect()
        };
        let chair = lines(&self.chair.view().await);
        let laptop = self
            .lan
            .view_has("the declared result", |view| {
                view["session"]["countedRows"][0]["declaredAt"].as_i64()?;
                Some(lines(view))
            })
            .await;
        assert_eq!(chair, laptop);
        // The minutes as they are exported, in JSON.
        self.clerk.press("rail-minutes").await;
        let folder = run.join("minutes");
        self.clerk
            .type_into("minutes-folder", &folder.to_string_lossy())
            .await;
        self.clerk.press("minutes-export").await;
        self.clerk.wait("minutes-exported").await;
        let minutes: Value =
            serde_json::from_str(&fs::read_to_string(folder.join("minutes.json")).unwrap()).unwrap();
        let sections = minutes["minutes"]["sections"].as_array().unwrap();
        let facts = sections
            .iter()
            .flat_map(|section| section["facts"].as_array().unwrap());
        let told: Vec<String> = facts
            .filter(|fact| fact["says"] == "rowsCounted")
            .flat_map(|fact| fact["lines"].as_array().unwrap().clone())
            .map(|line| line.as_str().unwrap().to_owned())
            .collect();
        assert_eq!(chair, told);
        assert!(
            read_pdf(&folder.join("minutes.pdf")).contains(&chair[1]),
            "the minutes print the rows"
        );
        // What the server recounts from the same entries.
        let archive = fs::read_to_string(export_archive(&self.clerk, &run.join("archive")).await).unwrap();
        assert_eq!(chair, verify(&archive).unwrap().tallies);
        chair
    }
}

fn read_pdf(path: &Path) -> String {
    let helper = locate().expect("the helper is built with the workspace");
    let pages = extract(&helper, &fs::read(path).unwrap(), &Limits::for_extraction()).pages;
    let text: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Pictures of the screens, where somebody asks for them: `HEMICYCLE_PICTURES=target/run/rows`.
async fn picture(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("HEMICYCLE_PICTURES") {
        window
            .picture(&Path::new(&folder).join(format!("{name}.png")))
            .await;
    }
}

async fn papers(window: &Window, issued: u32, collected: u32, invalid: u32) {
    for (name, figure) in [("issued", issued), ("collected", collected), ("invalid", invalid)] {
        window
            .type_into(&format!("count-{name}"), &figure.to_string())
            .await;
    }
    if invalid > 0 {
        window.type_into("count-why-invalid", "Không đánh dấu").await;
    }
}

async fn row(window: &Window, row: usize, marks: &[u32]) {
    for (column, mark) in marks.iter().enumerate() {
        window
            .type_into(&format!("rows-cell-{row}-{column}"), &mark.to_string())
            .await;
    }
}

async fn see_count(window: &Window) {
    window
        .until("the count to be asked for", async || {
            window.try_press("ballot-open").await;
            window.shows("count-issued").await.then_some(())
        })
        .await;
}

/// Two members stand for one place; a board of five counts.
#[tokio::test(flavor = "multi_thread")]
async fn an_election_is_counted_by_a_board_and_a_wrong_sum_is_refused_in_words() {
    let run = TempDir::new().unwrap();
    let council = council(run.path()).await;
    let Council {
        chair, lan, cuong, ..
    } = &council;
    chair_does(chair, "open-vote").await;
    chair
        .paste_into("open-ballot-question", "Bầu Phó Chủ tịch Hội đồng nhân dân")
        .await;
    chair.choose("open-ballot-form", "election").await;
    // Found by some letters, without accents; the third row is typed.
    chair.type_into("rows-add", "ngo thi").await;
    chair.press(&format!("rows-add-{}", council.person(9))).await;
    chair.type_into("rows-add", "vu dinh").await;
    chair.press(&format!("rows-add-{}", council.person(8))).await;
    chair.type_into("rows-add", "Đinh Văn Phúc").await;
    chair.press("rows-add-typed").await;
    picture(chair, "election-form").await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    lan.wait("ballot-why-not").await;
    lan.wait_text("rows-names", "Đinh Văn Phúc").await;
    picture(lan, "election-delegate").await;
    assert!(!lan.shows("ballot-choice-for").await, "there is nothing to press");

    // The papers, with a stub each, from the chair's desk.
    let folder = run.path().join("print");
    chair.press_at(&format!("{} summary", by("print-rows"))).await;
    chair.type_into("print-folder", &folder.to_string_lossy()).await;
    chair.press("print-papers").await;
    chair.wait("printed").await;
    let printed = read_pdf(&folder.join("ballot-papers.pdf"));
    assert!(printed.contains("Ngô Thị Oanh") && printed.contains("Số 009") && !printed.contains("Số 010"));

    // Whoever stands for election does not count.
    chair_does(chair, "name-board").await;
    chair.choose("board-head", &council.person(9)).await;
    for seat in [2, 3] {
        chair
            .press(&format!("board-member-{}", council.person(seat)))
            .await;
    }
    chair.press("board-submit").await;
    chair.wait_text("problem", "Ngô Thị Oanh").await;
    chair.press("board-back").await;
    council.names_board(&[2, 3, 4, 5, 6]).await;
    council.closes().await;

    // Eight papers were issued, and nine are in the box: the chair decides.
    see_count(lan).await;
    papers(lan, 8, 9, 1).await;
    lan.press("report-incident").await;
    chair_is_offered(chair, "settle-incident").await;
    chair_does(chair, "settle-incident").await;
    chair
        .type_into("settle-reason", "Một phiếu phát thêm chưa ghi sổ")
        .await;
    chair.press("settle-on").await;
    chair.gone("settle-sheet").await;
    lan.wait_text("rows-incident", "chưa ghi sổ").await;
    // One of the nine is invalid: the first row says nine, where eight are valid.
    papers(lan, 8, 9, 1).await;
    row(lan, 0, &[6, 3]).await;
    row(lan, 1, &[1, 7]).await;
    row(lan, 2, &[0, 8]).await;
    let told = lan.wait_text("rows-told-0", "8").await;
    assert!(told.contains('9'), "{told}");
    picture(lan, "election-faulty").await;
    lan.press("count-enter").await;
    let refused = lan.wait_text("problem", "Dòng 1").await;
    assert!(refused.contains('9') && refused.contains('8'), "{refused}");
    row(lan, 0, &[6, 2]).await;
    lan.press("count-enter").await;
    lan.gone("problem").await;
    chair.wait_text("counts-entered", "Bùi Thị Lan").await;
    see_count(cuong).await;
    papers(cuong, 8, 9, 1).await;
    for (index, marks) in [[6, 2], [1, 7], [0, 8]].iter().enumerate() {
        row(cuong, index, marks).await;
    }
    cuong.press("count-enter").await;
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    for window in [chair, lan, cuong] {
        window
            .wait_text("rows-whole", "Trúng cử 1 trên 1 người cần bầu: Ngô Thị Oanh")
            .await;
    }
    picture(chair, "election-result-chair").await;
    picture(lan, "election-result").await;
    // Somebody doubts it: the board counts again, and one vote was read wrongly.
    chair_does(chair, "order-recount").await;
    chair.type_into("recount-reason", "Một đại biểu đề nghị").await;
    chair
        .until("the recount to be ordered", async || {
            // The sheet takes no press in its first moment; a person presses again.
            chair.try_press("binding-confirm").await;
            (!chair.shows("recount-sheet").await).then_some(())
        })
        .await;
    for window in [lan, cuong] {
        window.wait("rows-recounted").await;
        see_count(window).await;
        papers(window, 8, 9, 1).await;
        for (index, marks) in [[5, 3], [1, 7], [0, 8]].iter().enumerate() {
            row(window, index, marks).await;
        }
        window.press("count-enter").await;
    }
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    let lines = council.says_the_same_everywhere(run.path()).await;
    assert_eq!(lines[1], "row=1 for=5 against=3 unmarked=0");
    // The head of the board says where the papers are.
    lan.press_at(&format!("{} summary", by("store-papers"))).await;
    for (field, words) in [
        ("seal", "17"),
        ("place", "Kho lưu trữ, tủ 3"),
        ("day", "31/12/2031"),
    ] {
        lan.press(&format!("store-{field}")).await;
        lan.type_into(&format!("store-{field}"), words).await;
    }
    lan.press("store-submit").await;
    lan.wait_text("papers-stored", "Kho lưu trữ, tủ 3").await;
    chair.wait_text("papers-stored", "31/12/2031").await;
    picture(lan, "election-stored").await;

    chair.press_at(&format!("{} summary", by("print-rows"))).await;
    chair.press("print-folder").await;
    chair.type_into("print-folder", &folder.to_string_lossy()).await;
    chair.press("print-record").await;
    chair.wait("printed").await;
    let record = read_pdf(&folder.join("counting-record.pdf"));
    for told in [
        "BIÊN BẢN KIỂM PHIẾU",
        "Ngô Thị Oanh – Đại biểu trúng cử",
        "Lê Quang Huy",
        &lines[1],
    ] {
        assert!(record.contains(told), "the record lacks {told}: {record}");
    }
}

/// The marks of one of 28 rows, with 9 papers: two of them lead to something.
fn marks(row: usize) -> [u32; 3] {
    match row {
        3 => [1, 3, 5],
        17 => [0, 2, 7],
        _ => [
            8 - u32::try_from(row % 3).unwrap(),
            1,
            u32::try_from(row % 3).unwrap(),
        ],
    }
}

/// Types down the columns with the Enter key alone.
async fn rates(window: &Window, marks: impl Fn(usize) -> [u32; 3]) {
    see_count(window).await;
    papers(window, 9, 9, 0).await;
    window.press("rows-cell-0-0").await;
    for column in 0..3 {
        for row in 0..28 {
            let last = column == 2 && row == 27;
            let enter = if last { "" } else { "\u{E007}" };
            window
                .keys(&format!("{}{enter}", marks(row)[column]))
                .await
                .unwrap();
        }
    }
    window.press("count-enter").await;
    window.gone("problem").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_eight_people_are_rated_and_only_the_row_that_differs_is_told() {
    let run = TempDir::new().unwrap();
    let council = council(run.path()).await;
    let Council {
        chair, lan, cuong, ..
    } = &council;
    chair_does(chair, "open-vote").await;
    chair
        .paste_into("open-ballot-question", "Lấy phiếu tín nhiệm năm 2026")
        .await;
    chair.choose("open-ballot-form", "rating").await;
    for number in 1..=28 {
        chair
            .type_into("rows-add", &format!("Nguyễn Văn A{number:02} – Ủy viên"))
            .await;
        chair.press("rows-add-typed").await;
    }
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    council.names_board(&[2, 3, 4, 5, 6]).await;
    council.closes().await;

    rates(lan, marks).await;
    chair.wait_text("counts-entered", "Bùi Thị Lan").await;
    rates(cuong, |row| if row == 17 { [0, 3, 6] } else { marks(row) }).await;
    for window in [lan, cuong] {
        window.wait("counts-differ").await;
        window.wait_text("rows-told-17", "khác với người kia").await;
        assert!(!window.text("rows-told-16").await.contains("khác"));
        assert_eq!(
            window.view().await["session"]["ballot"]["rows"]["differing"],
            serde_json::json!([17])
        );
    }
    picture(cuong, "rating-differs").await;
    // Nobody sees the other's figures: the sheet says six, and nothing of it is seven.
    assert_eq!(cuong.text("rows-sum-17").await, "9");
    row(cuong, 17, &marks(17)).await;
    cuong.press("count-enter").await;
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    for window in [chair, lan, cuong] {
        window
            .wait_text("rows-whole", "Có thể xin từ chức (1): Nguyễn Văn A04")
            .await;
        assert_eq!(
            window.attribute("rows-result-3", "data-tone").await.as_deref(),
            Some("warn")
        );
        assert!(
            window
                .text("rows-result-17")
                .await
                .contains("Phải trình miễn nhiệm")
        );
        assert!(window.text("rows-result-0").await.contains("Không có hệ quả"));
    }
    picture(chair, "rating-result-chair").await;
    let lines = council.says_the_same_everywhere(run.path()).await;
    assert_eq!(lines.len(), 29);
    assert_eq!(lines[18], "row=18 high=0 normal=2 low=7 unmarked=0");
}
