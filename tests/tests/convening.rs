//! Sessions that are convened, told at desks: the notices that call people, and the list of all meetings.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::fs;

use hemicycle_desk::{
    intent::{AgendaIntent, Intent, PapersIntent, RegisterIntent},
    view::{AudienceView, SessionStatus, View},
};
use stories::{
    Room, act, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until,
};

const BY: &str = "Trần Văn Số 1, Chủ tịch";

fn notices(folder: &std::path::Path, by_order: &str, sender: &str) -> Intent {
    Intent::Register(RegisterIntent::WriteNotices {
        by_order: by_order.to_owned(),
        sender: sender.to_owned(),
        folder: folder.display().to_string(),
    })
}

/// The words of a letter: the first part that its mail program shows, out of base64 (RFC 2045, 6.8).
fn decoded(letter: &str) -> String {
    let (_, part) = letter.split_once("Content-Type: text/plain").unwrap();
    let (head, body) = part.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("base64"), "{head}");
    let body = body.split("\r\n--").next().unwrap();
    let (mut bytes, mut bits, mut kept) = (Vec::new(), 0_u32, 0);
    for c in body.chars().filter(|c| !c.is_whitespace() && *c != '=') {
        let value = match c {
            'A'..='Z' => c as u32 - 65,
            'a'..='z' => c as u32 - 71,
            '0'..='9' => c as u32 + 4,
            '+' => 62,
            '/' => 63,
            _ => panic!("{c} in base64"),
        };
        bits = (bits << 6) | value;
        kept += 6;
        if kept >= 8 {
            kept -= 8;
            bytes.push(u8::try_from((bits >> kept) & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap()
}

async fn add(office: &Office, title: &str) {
    let path = office.dir.path().join(format!("{title}.pdf"));
    fs::write(&path, pdf(title, 0)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let file = placed(&path, &item, title);
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
}

fn paper_id(view: &View, title: &str) -> Option<String> {
    let items = &view.session.as_ref()?.agenda;
    let mut papers = items.iter().flat_map(|item| &item.papers);
    Some(papers.find(|paper| paper.title == title)?.id.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn notices_call_each_member_with_what_that_member_may_see() {
    let office = Office::with_people(4, false).await.with_helper().await;
    let folder = office.dir.path().join("giấy triệu tập");
    assert_eq!(
        refused(&office.clerk, notices(&folder, BY, "")).await,
        "problem-no-session"
    );
    office.convene().await;
    add(&office, "To trinh").await;
    add(&office, "Bao cao mat").await;
    let view = until(&office.clerk, "two papers", |view| {
        paper_id(view, "Bao cao mat").is_some()
    })
    .await;
    let restricted = PapersIntent::SetAudience {
        paper: paper_id(&view, "Bao cao mat").unwrap(),
        audience: AudienceView::Those {
            groups: vec![GROUPS[1].to_owned()],
            people: Vec::new(),
        },
    };
    act(&office.clerk, Intent::Papers(restricted)).await;
    office.publish().await;
    // What is not published goes to nobody.
    add(&office, "Chua phat hanh").await;

    for (by_order, sender, problem) in [
        (" ", "", "problem-convening-by"),
        (BY, "văn phòng", "problem-convening-address"),
        (BY, "vp@hdnd.vn\r\nBcc: x@y.vn", "problem-convening-address"),
    ] {
        assert_eq!(
            refused(&office.clerk, notices(&folder, by_order, sender)).await,
            problem
        );
    }
    assert!(!folder.exists(), "nothing was written");

    // Without an address there are no letters.
    act(&office.clerk, notices(&folder, BY, "")).await;
    let written = || {
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(written(), ["convening.ics", "convening.pdf"]);
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    assert!(read("convening.pdf").starts_with(b"%PDF"));
    let entry = String::from_utf8(read("convening.ics")).unwrap();
    assert!(entry.contains("\r\nDTSTART:20260921T141320Z\r\n") && !entry.contains("METHOD"));

    act(&office.clerk, notices(&folder, BY, "vp@hdnd.vn")).await;
    assert_eq!(
        written(),
        [
            "01-tran-van-so-1.eml",
            "02-tran-van-so-2.eml",
            "03-tran-van-so-3.eml",
            "04-tran-van-so-4.eml",
            "convening.ics",
            "convening.pdf",
        ]
    );
    let letter = |seat: u32| {
        let letter = read(&format!("0{seat}-tran-van-so-{seat}.eml"));
        decoded(&String::from_utf8(letter).unwrap())
    };
    for (seat, sees) in [(2, true), (3, false), (4, true)] {
        let letter = letter(seat);
        assert!(
            letter.contains("To trinh") && letter.contains("Dự thảo nghị quyết"),
            "{letter}"
        );
        assert_eq!(letter.contains("Bao cao mat"), sees, "seat {seat}");
        assert!(!letter.contains("Chua phat hanh"));
        assert!(letter.contains(BY) && letter.contains("Hội trường"));
    }

    // The entry keeps its name, and its number rises when the session's agenda changes.
    let named = |entry: &str, name: &str| {
        let line = entry.lines().find(|line| line.starts_with(name)).unwrap();
        line[name.len()..].to_owned()
    };
    let longer = format!("{}4. Bế mạc\n", stories::room::AGENDA);
    act(
        &office.clerk,
        Intent::Agenda(AgendaIntent::SetAgenda { text: longer }),
    )
    .await;
    act(&office.clerk, notices(&folder, BY, "")).await;
    let later = String::from_utf8(read("convening.ics")).unwrap();
    assert_eq!(named(&entry, "UID:"), named(&later, "UID:"));
    let number = |entry: &str| named(entry, "SEQUENCE:").parse::<u64>().unwrap();
    assert!(number(&later) > number(&entry));

    // Who prepares no session calls nobody.
    let member = office.join(2).await;
    until(&member, "the session", |view| view.session.is_some()).await;
    assert_eq!(
        refused(&member, notices(&folder, BY, "")).await,
        "refusal-not-your-role"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_session_stands_in_the_list_and_the_open_one_is_on_top() {
    let room = Room::with_delegates(2).await;
    let delegate = &room.delegates[0];
    let rows = |view: &View| -> Vec<(String, SessionStatus, bool, bool)> {
        let council = view.council.as_ref().unwrap();
        council
            .sessions
            .iter()
            .map(|row| (row.title.clone(), row.status, row.current, row.here))
            .collect()
    };
    room.open_sitting().await;
    let next = RegisterIntent::ConveneSession {
        title: "Kỳ họp thứ 8".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: 1_795_000_000_000,
        kind: None,
        rules: String::new(),
        second_meeting_of: None,
        like: None,
        agenda: None,
        short_notice: None,
    };
    act(room.clerk(), Intent::Register(next)).await;
    let view = until(room.clerk(), "two sessions", |view| rows(view).len() == 2).await;
    assert_eq!(
        rows(&view),
        [
            ("Kỳ họp thứ 7".to_owned(), SessionStatus::Open, false, true),
            ("Kỳ họp thứ 8".to_owned(), SessionStatus::Convened, true, true),
        ]
    );
    let first = &view.council.as_ref().unwrap().sessions[0];
    assert_eq!(first.host, "Trần Văn Số 1");
    // The clerk goes back to the session that is held.
    let choose = RegisterIntent::ChooseSession {
        session: first.id.clone(),
    };
    act(room.clerk(), Intent::Register(choose)).await;
    until(room.clerk(), "the sitting that is open", |view| {
        rows(view)[0].2 && view.session.as_ref().unwrap().title == "Kỳ họp thứ 7"
    })
    .await;
    // What is convened for later leads nobody away from the sitting.
    until(delegate, "the open session, and the next one below it", |view| {
        rows(view).len() == 2 && view.session.as_ref().unwrap().title == "Kỳ họp thứ 7"
    })
    .await;
    until(delegate, "the open session", |view| {
        rows(view).first() == Some(&("Kỳ họp thứ 7".to_owned(), SessionStatus::Open, true, true))
    })
    .await;
    room.close_sitting().await;
    until(delegate, "the closed session", |view| {
        let rows = rows(view);
        rows.iter()
            .any(|row| row.0 == "Kỳ họp thứ 7" && row.1 == SessionStatus::Closed)
    })
    .await;
}
