//! Check 37 of the acceptance list: somebody who does not see opens the paper of the item, reads it, votes, and hears
//! the receipt. What the real window gives a screen reader over AT-SPI; a voice itself is not there.
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::fs;

use stories::{
    ears::Ears,
    hands::{Seat, Window, target},
    pdf,
    people::{
        chair_does, chair_is_offered, check_in, close_and_declare, host, invitation, join_by_file, office,
        open_ballot, papers_arrive, place_paper, publish, see_page, take_seat, vote,
    },
};

const NAMES: [&str; 3] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
const AGENDA: &str = "1. Thông qua chương trình\n2. Thông qua bảng giá đất\n";
const F4: &str = "\u{e034}";
const QUESTION: &str = "Thông qua chương trình kỳ họp";
const PARAGRAPHS: [&str; 3] = ["Dieu 1. Gia dat", "Dieu 2. Hieu luc", "Dieu 3. Trach nhiem"];

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_see_reads_the_paper_votes_and_hears_the_receipt() {
    let run = target().join("run").join("hearing");
    drop(fs::remove_dir_all(&run));
    let ears = Ears::open(&run.join("ears")).await;
    let clerk = office(&run, &NAMES, AGENDA, "").await;
    let text = PARAGRAPHS.join(") Tj 0 -40 Td (");
    place_paper(&clerk, &run.join("papers"), "01_Du thao.pdf", &pdf(&text, 0)).await;
    publish(&clerk).await;
    let chair = take_seat("chair", &run, 1).await;
    let lan = Window::heard(
        Seat {
            name: "lan".to_owned(),
            data: run.join("laptops").join("lan"),
            language: "vi".to_owned(),
            sample: None,
        },
        &ears,
    )
    .await;
    join_by_file(&lan, &invitation(&run.join("invitations"), 2)).await;
    host(&chair).await;
    check_in(&chair).await;
    check_in(&lan).await;
    papers_arrive(&lan).await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    let news = ears.news();
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    lan.wait("nowbar-open").await;

    // One key to the paper, and its words in their order.
    lan.keys(F4).await.unwrap();
    see_page(&lan).await;
    let read = lan
        .until("the words of the page", async || {
            let page = ears.page();
            let at = |words: &str| page.iter().position(|[_, _, text]| text.contains(words));
            PARAGRAPHS.map(at).into_iter().collect::<Option<Vec<_>>>()
        })
        .await;
    assert!(
        read.is_sorted(),
        "the paragraphs are read in their order: {read:?}"
    );

    open_ballot(&chair, QUESTION).await;
    vote(&lan, QUESTION, "for").await;
    let page = ears.page();
    let said = |role: &str, name: &str| page.iter().any(|line| line[0] == role && line[1] == name);
    for choice in ["Tán thành", "Không tán thành", "Không biểu quyết"] {
        assert!(said("toggle button", choice), "{choice} is a button: {page:?}");
    }
    vote(&chair, QUESTION, "for").await;
    close_and_declare(&chair).await;

    let sentences = [
        (
            "polite",
            "Phòng họp chuyển sang nội dung 1: Thông qua chương trình.",
        ),
        ("assertive", "Bắt đầu biểu quyết. Nội dung 1."),
        ("assertive", "Đã ghi nhận phiếu của đại biểu: Tán thành."),
        ("assertive", "Biểu quyết nội dung 1 đã kết thúc."),
        ("polite", "Tán thành 2"),
    ];
    let heard = lan
        .until("the last sentence", async || {
            let heard = news.so_far();
            let last = heard.iter().any(|[_, text]| text.contains(sentences[4].1));
            last.then_some(heard)
        })
        .await;
    let places = sentences.map(|(how, words)| {
        let times: Vec<_> = (0..heard.len())
            .filter(|at| heard[*at][0] == how && heard[*at][1].starts_with(words))
            .collect();
        assert_eq!(times.len(), 1, "once, {how}: {words}\n{heard:#?}");
        times[0]
    });
    assert!(
        places.is_sorted(),
        "in the order in which it happened: {heard:#?}"
    );
}
