//! What the clerk does before a session: files from a folder, who sees what, versions, what is missing, lists of people.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::Path};

use hemicycle_desk::{
    Desk, Options,
    intent::{AgendaIntent, AttendanceIntent, Intent, MeIntent, PapersIntent, PlacedFile, RegisterIntent},
    view::{
        Answer, AudienceView, Certainty, ItemView, LegacyView, LibraryOf, PaperRow, PlacingPreview,
        PlacingRow, Question, RosterChange, RosterPreview, SecrecyView, View,
    },
};
use hemicycle_helper::locate;
use stories::{
    Room, Row, act, ask, decoders, eventually, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until, write_roster,
};

async fn placing(desk: &Desk, folder: &Path) -> PlacingPreview {
    let folder = folder.display().to_string();
    match desk.look(Question::PlacingPreview { folder }).await.unwrap() {
        Answer::PlacingPreview(placing) => placing,
        other => panic!("{other:?}"),
    }
}

async fn roster(desk: &Desk, path: &Path) -> RosterPreview {
    let path = path.display().to_string();
    match desk.look(Question::RosterPreview { path }).await.unwrap() {
        Answer::RosterPreview(preview) => preview,
        other => panic!("{other:?}"),
    }
}

async fn library_of(desk: &Desk, person: &str) -> LibraryOf {
    let person = person.to_owned();
    match desk.look(Question::LibraryOf { person }).await.unwrap() {
        Answer::LibraryOf(library) => library,
        other => panic!("{other:?}"),
    }
}

fn items(view: &View) -> &[ItemView] {
    view.session.as_ref().map_or(&[], |session| &session.agenda)
}

fn papers(view: &View) -> Vec<&PaperRow> {
    items(view).iter().flat_map(|item| &item.papers).collect()
}

async fn item(desk: &Desk, index: usize) -> String {
    items(&*shown(desk).await)[index].id.clone()
}

async fn paper(desk: &Desk, title: &str) -> PaperRow {
    let titled = |view: &View| {
        papers(view)
            .into_iter()
            .find(|paper| paper.title == title)
            .cloned()
    };
    let view = until(desk, "the paper", |view| titled(view).is_some()).await;
    titled(&view).unwrap()
}

async fn add(office: &Office, title: &str, change: impl FnOnce(&mut PlacedFile)) {
    let path = office.dir.path().join(format!("{title}.pdf"));
    fs::write(&path, pdf(title, 0)).unwrap();
    let mut file = placed(&path, &item(&office.clerk, 1).await, title);
    change(&mut file);
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
}

fn audience(paper: &str, groups: &[&str], people: &[String]) -> Intent {
    Intent::Papers(PapersIntent::SetAudience {
        paper: paper.to_owned(),
        audience: AudienceView::Those {
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            people: people.to_vec(),
        },
    })
}

/// The clerk's desk of an office, with the helper that reads papers.
async fn with_helper(office: &mut Office) {
    let options = Options {
        helper: Some(locate().expect("the helper is built with the workspace")),
        ..office.clerk.options().clone()
    };
    office.clerk.close().await;
    office.clerk = Desk::new(options).unwrap();
    let pin = stories::PIN.to_owned();
    act(&office.clerk, Intent::Me(MeIntent::Unlock { pin })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_one_file_of_a_folder_is_said_and_harms_no_other() {
    let mut office = Office::with_people(1, false).await;
    office.convene().await;
    with_helper(&mut office).await;
    let folder = office.dir.path().join("41 files");
    fs::create_dir_all(folder.join("a/b/c/d")).unwrap();
    let good = pdf("tot", 0);
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    put("2 bang gia dat.pdf", &good);
    put("rong.pdf", b"");
    put("rach.pdf", &good[..good.len() / 2]);
    put("thu.docx", b"PK\x03\x04");
    put("setup.exe.pdf", &good);
    put("BC TỐI MẬT.pdf", &pdf("secret", 0));
    put("..%2f..%2fpasswd.pdf", &pdf("up", 0));
    put("bao\u{202E}fdp.exe", &pdf("turned", 0));
    // The same letters, composed and apart, with other content each.
    put("B\u{e1}o c\u{e1}o.pdf", &pdf("composed", 0));
    put("Ba\u{301}o ca\u{301}o.pdf", &pdf("apart", 0));
    put("ban sao.pdf", &good);
    put(&format!("{}.pdf", "dài ".repeat(50)), &pdf("long", 0));
    let locked = String::from_utf8(pdf("locked", 0)).unwrap().replace(
        "/Root 1 0 R",
        "/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(a) (a)]",
    );
    put("khoa.pdf", locked.as_bytes());
    // Two gigabytes that take no place on the disk.
    fs::File::create(folder.join("lon.pdf"))
        .unwrap()
        .set_len(2 << 30)
        .unwrap();
    put("a/b/c/d/sau.pdf", &good);
    put("a/7 trong thu muc.pdf", &pdf("inside", 0));
    #[cfg(unix)]
    {
        use std::os::unix::{ffi::OsStrExt, fs::symlink};
        symlink(office.dir.path(), folder.join("ra ngoai")).unwrap();
        symlink(folder.join("2 bang gia dat.pdf"), folder.join("lien ket.pdf")).unwrap();
        fs::write(folder.join(std::ffi::OsStr::from_bytes(b"la\xff.pdf")), &good).unwrap();
    }

    let preview = placing(&office.clerk, &folder).await;
    let row = |name: &str| -> PlacingRow {
        let found = preview.files.iter().find(|row| row.file_name == name);
        found
            .unwrap_or_else(|| panic!("{name} is in the list: {:?}", preview.files))
            .clone()
    };
    for (name, key) in [
        ("rong.pdf", "problem-empty-file"),
        ("thu.docx", "problem-not-a-pdf"),
        ("setup.exe.pdf", "problem-program"),
        ("baofdp.exe", "problem-program"),
        ("BC TỐI MẬT.pdf", "problem-state-secret"),
        ("lon.pdf", "problem-too-large"),
        #[cfg(unix)]
        ("la\u{fffd}.pdf", "problem-file-name-unreadable"),
    ] {
        assert_eq!(
            row(name).refused.map(|text| text.key).as_deref(),
            Some(key),
            "{name}"
        );
    }
    assert_eq!(row("BC TỐI MẬT.pdf").secrecy, Some(SecrecyView::HighlySecret));
    for (name, key) in [
        ("rach.pdf", "placing-remark-damaged"),
        ("khoa.pdf", "placing-remark-password"),
        ("ban sao.pdf", "placing-remark-same-content"),
    ] {
        let row = row(name);
        assert!(row.refused.is_none(), "{name}");
        assert_eq!(
            row.remarks
                .iter()
                .map(|text| text.key.as_str())
                .collect::<Vec<_>>(),
            [key],
            "{name}"
        );
        assert_ne!(row.certainty, Certainty::Sure, "{name} needs a person");
    }
    let twins: Vec<_> = preview
        .files
        .iter()
        .filter(|row| row.file_name == "B\u{e1}o c\u{e1}o.pdf")
        .collect();
    assert_eq!(twins.len(), 2);
    assert!(
        twins
            .iter()
            .all(|row| row.remarks[0].key == "placing-remark-same-name")
    );
    let good_one = row("2 bang gia dat.pdf");
    assert_eq!((good_one.certainty, good_one.remarks.len()), (Certainty::Sure, 0));
    assert!(row("..%2f..%2fpasswd.pdf").refused.is_none());
    let left_out: Vec<&str> = preview.left_out.iter().map(|text| text.key.as_str()).collect();
    #[cfg(unix)]
    assert_eq!(
        left_out.iter().filter(|key| **key == "placing-no-file").count(),
        2
    );
    assert_eq!(
        left_out.iter().filter(|key| **key == "placing-too-deep").count(),
        1
    );

    // Added all at once: what can come in does, and what cannot is named.
    let at = item(&office.clerk, 1).await;
    let files: Vec<PlacedFile> = [&good_one, &row("rong.pdf"), &row("thu.docx"), twins[0], twins[1]]
        .map(|row| placed(Path::new(&row.path), &at, &row.title))
        .into();
    let problem = office
        .clerk
        .act(Intent::Papers(PapersIntent::Add { files }))
        .await
        .unwrap_err();
    assert_eq!(problem.text.key, "problem-papers-not-added");
    assert_eq!(stories::word(&problem.text.args, "files"), "rong.pdf, thu.docx");
    assert_eq!(papers(&*shown(&office.clerk).await).len(), 3);
    let again = placing(&office.clerk, &folder).await;
    let kept: Vec<&str> = again
        .files
        .iter()
        .filter(|row| row.kept)
        .map(|row| row.file_name.as_str())
        .collect();
    assert_eq!(kept.len(), 4, "three files and the copy of one: {kept:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_within_that_cannot_be_read_is_named_and_the_others_are_shown() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let folder = office.dir.path().join("papers");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("1 khai mac.pdf"), pdf("a", 0)).unwrap();
    let gone = folder.join("vanishes.pdf");
    fs::write(&gone, pdf("b", 0)).unwrap();
    assert_eq!(placing(&office.clerk, &folder).await.files.len(), 2);
    let nowhere = Question::PlacingPreview {
        folder: folder.join("nowhere").display().to_string(),
    };
    let problem = office.clerk.look(nowhere).await.unwrap_err();
    assert_eq!(problem.text.key, "problem-folder-unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_paper_is_refused_by_title_too_and_listed_as_on_paper_without_its_content() {
    let office = Office::with_people(3, false).await;
    office.convene().await;
    let path = office.dir.path().join("bao cao.pdf");
    fs::write(&path, pdf("a", 0)).unwrap();
    let at = item(&office.clerk, 1).await;
    let files = vec![placed(&path, &at, "Báo cáo quốc phòng (Tuyệt mật)")];
    assert_eq!(
        refused(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await,
        "problem-state-secret"
    );
    let list = |title: &str| {
        Intent::Papers(PapersIntent::ListHandout {
            item: at.clone(),
            title: title.to_owned(),
            secrecy: Some(SecrecyView::TopSecret),
        })
    };
    assert_eq!(refused(&office.clerk, list("  ")).await, "refusal-empty-text");
    act(&office.clerk, list("Tài liệu “Tuyệt mật”")).await;
    act(&office.clerk, list("Ghi nhầm")).await;
    let listed = |view: &View| {
        items(view)
            .get(1)
            .map_or(Vec::new(), |item| item.handouts.clone())
    };
    let view = shown(&office.clerk).await;
    let wrong = listed(&view)
        .into_iter()
        .find(|row| row.title == "Ghi nhầm")
        .unwrap();
    assert!(!wrong.published);
    let strike = PapersIntent::StrikeHandout { handout: wrong.id };
    act(&office.clerk, Intent::Papers(strike)).await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    let view = until(&room.delegates[0], "the paper on paper", |view| {
        !listed(view).is_empty()
    })
    .await;
    let rows = listed(&view);
    assert_eq!(
        (rows.len(), rows[0].title.as_str(), rows[0].secrecy),
        (1, "Tài liệu “Tuyệt mật”", Some(SecrecyView::TopSecret))
    );
    assert_eq!(
        refused(
            &room.delegates[0],
            Intent::Papers(PapersIntent::ListHandout {
                item: at,
                title: "x".to_owned(),
                secrecy: None
            })
        )
        .await,
        "refusal-not-your-role"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_see_a_paper_is_changed_until_it_is_published_and_the_clerk_sees_it_as_others_do() {
    let office = Office::with_people(5, true).await;
    office.convene().await;
    add(&office, "Hồ sơ nhân sự", |_| {}).await;
    add(&office, "Báo cáo chung", |_| {}).await;
    let secret = paper(&office.clerk, "Hồ sơ nhân sự").await;
    assert_eq!(secret.audience, AudienceView::Everyone);
    // Seat 3 sits in the first group, seats 2 and 4 in the second.
    let (third, second, fourth) = (
        office.person(3).await,
        office.person(2).await,
        office.person(4).await,
    );
    assert_eq!(
        refused(&office.clerk, audience(&secret.id, &[], &[])).await,
        "refusal-empty-text"
    );
    let nobody = ["nobody".to_owned()];
    assert_eq!(
        refused(&office.clerk, audience(&secret.id, &[], &nobody)).await,
        "refusal-no-such-person"
    );
    act(
        &office.clerk,
        audience(&secret.id, &[GROUPS[0]], std::slice::from_ref(&second)),
    )
    .await;
    let secret = paper(&office.clerk, "Hồ sơ nhân sự").await;
    assert_eq!(secret.restricted_to.as_deref(), Some("Tổ 1, Trần Văn Số 2"));
    assert!(
        library_of(&office.clerk, &third).await.agenda.is_empty(),
        "nothing is published"
    );
    office.publish().await;
    let seen = async |person: &str| -> Vec<String> {
        let library = library_of(&office.clerk, person).await;
        library
            .agenda
            .iter()
            .flat_map(|item| &item.papers)
            .map(|paper| paper.title.clone())
            .collect()
    };
    assert_eq!(seen(&third).await.len(), 2);
    assert_eq!(seen(&second).await.len(), 2);
    assert_eq!(seen(&fourth).await, ["Báo cáo chung"]);
    assert_eq!(
        refused(&office.clerk, audience(&secret.id, &[GROUPS[1]], &[])).await,
        "refusal-audience-published"
    );
    // A later version goes to those who have the paper, whatever the form says.
    let id = secret.id.clone();
    add(&office, "Hồ sơ nhân sự", |file| {
        fs::write(&file.path, pdf("second", 0)).unwrap();
        file.version_of = Some(id.clone());
        file.what_changed = Some("Thêm một người".to_owned());
    })
    .await;
    office.publish().await;

    // What the clerk saw is what each laptop shows, and what it holds.
    let room = Room::hosted(office, 3).await;
    for (desk, count) in [
        (&room.delegates[0], 2),
        (&room.delegates[1], 2),
        (&room.delegates[2], 1),
    ] {
        until(desk, "its papers", |view| papers(view).len() == count).await;
        eventually("its files", async || {
            let progress = shown(desk).await.papers.clone();
            progress.here == progress.total && progress.total as usize >= count
        })
        .await;
    }
    let words = serde_json::to_string(&*shown(&room.delegates[2]).await).unwrap();
    assert!(!words.contains("nhân sự"), "a screen names the paper");
    let question = Question::LibraryOf { person: fourth };
    let problem = room.delegates[0].look(question).await.unwrap_err();
    assert_eq!(problem.text.key, "refusal-not-your-role");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_change_goes_out_alone_with_what_changed_and_a_recall_reaches_everybody() {
    let office = Office::with_people(3, true).await;
    office.convene().await;
    add(&office, "Dự thảo", |_| {}).await;
    add(&office, "Chưa xong", |_| {}).await;
    let unseen = paper(&office.clerk, "Chưa xong").await.id;
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Withdraw { paper: unseen }),
    )
    .await;
    let first = paper(&office.clerk, "Dự thảo").await.id;
    let alone = |paper: &str, version: u32| {
        Intent::Papers(PapersIntent::PublishPaper {
            paper: paper.to_owned(),
            version,
        })
    };
    assert_eq!(
        refused(&office.clerk, alone(&first, 1)).await,
        "refusal-agenda-not-published",
        "before the agenda, no paper goes out"
    );
    office.publish().await;
    let room = Room::hosted(office, 2).await;
    let titles =
        |view: &View| -> Vec<String> { papers(view).iter().map(|paper| paper.title.clone()).collect() };
    for desk in room.members() {
        until(desk, "the first paper", |view| titles(view) == ["Dự thảo"]).await;
    }
    // What was withdrawn before anybody saw it is told to nobody, not even in the record.
    let told = ask(&room.delegates[0], |replica| {
        let journals: Vec<_> = replica
            .logs()
            .map(|log| (log.journal.clone(), log.head.size()))
            .collect();
        let entries = journals
            .iter()
            .flat_map(|(journal, size)| replica.store.entries(journal, 0, *size).unwrap());
        let bodies: Vec<String> = entries
            .filter_map(|entry| entry.body)
            .map(|body| body.text)
            .collect();
        bodies.iter().any(|body| body.contains("Chưa xong"))
    })
    .await;
    assert!(!told);

    let clerk = room.clerk();
    let path = room.office.dir.path().join("ban 2.pdf");
    fs::write(&path, pdf("second version", 0)).unwrap();
    let at = item(clerk, 1).await;
    let second = |what: Option<&str>| {
        let mut file = placed(&path, &at, "Dự thảo");
        file.version_of = Some(first.clone());
        file.what_changed = what.map(str::to_owned);
        Intent::Papers(PapersIntent::Add { files: vec![file] })
    };
    assert_eq!(
        refused(clerk, second(None)).await,
        "refusal-empty-text",
        "delegates are told what is new"
    );
    act(clerk, second(Some("Điều 4: thêm khoản 2"))).await;
    let other = room.office.dir.path().join("khac.pdf");
    fs::write(&other, pdf("another", 0)).unwrap();
    let files = vec![placed(&other, &at, "Tài liệu khác")];
    act(clerk, Intent::Papers(PapersIntent::Add { files })).await;
    until(clerk, "two changes wait", |view| {
        view.session.as_ref().unwrap().unpublished_changes == 2
            && papers(view).iter().any(|paper| paper.version == 2)
    })
    .await;
    act(clerk, alone(&first, 2)).await;
    for desk in &room.delegates {
        let view = until(desk, "the second version", |view| {
            papers(view)
                .iter()
                .any(|paper| paper.version == 2 && paper.title == "Dự thảo")
        })
        .await;
        assert_eq!(titles(&view), ["Dự thảo"], "the other change waits");
        let paper = papers(&view)[0];
        assert!(paper.late && paper.published);
        assert_eq!(
            paper.versions[1].what_changed.as_deref(),
            Some("Điều 4: thêm khoản 2")
        );
        until(desk, "the news", |view| {
            view.notices
                .iter()
                .any(|notice| notice.text.key == "notice-paper-published")
        })
        .await;
    }
    until(clerk, "one change waits", |view| {
        view.session.as_ref().unwrap().unpublished_changes == 1
    })
    .await;
    assert_eq!(refused(clerk, alone(&first, 2)).await, "refusal-already-there");

    let sha256 = papers(&*shown(&room.delegates[0]).await)[0].versions[1]
        .sha256
        .clone();
    eventually("the file is here", async || {
        room.delegates[0]
            .paper_range(&sha256, 0, 10)
            .await
            .unwrap()
            .is_some()
    })
    .await;
    act(clerk, Intent::Papers(PapersIntent::Withdraw { paper: first })).await;
    for desk in &room.delegates {
        let view = until(desk, "nothing is left", |view| papers(view).is_empty()).await;
        assert!(
            view.notices
                .iter()
                .any(|notice| notice.text.key == "notice-paper-withdrawn"),
            "the reader is told"
        );
        assert!(
            desk.paper_range(&sha256, 0, 10).await.unwrap().is_none(),
            "and gets no byte more"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_begins_with_items_and_guests_of_an_earlier_one_and_keeps_why_it_is_late() {
    let office = Office::with_people(2, false).await;
    office.convene().await;
    let guest = RegisterIntent::RegisterGuest {
        name: "Lê Minh".to_owned(),
        position: "Giám đốc Sở Y tế".to_owned(),
    };
    act(&office.clerk, Intent::Register(guest)).await;
    let view = shown(&office.clerk).await;
    let people = &view.council.as_ref().unwrap().people;
    let guest = people
        .iter()
        .find(|row| row.person.name == "Lê Minh")
        .unwrap()
        .person
        .id
        .clone();
    let invite = AttendanceIntent::InviteGuest {
        person: guest,
        capacity: "Trả lời chất vấn".to_owned(),
    };
    act(&office.clerk, Intent::Attendance(invite)).await;
    let earlier = view.session.as_ref().unwrap().id.clone();
    let convene = |like: Option<String>, agenda: Option<&str>| {
        Intent::Register(RegisterIntent::ConveneSession {
            title: "Kỳ họp chuyên đề".to_owned(),
            place: "Hội trường".to_owned(),
            // Far ahead of any day on which this is told.
            starts_at: 4_102_444_800_000,
            kind: None,
            rules: String::new(),
            second_meeting_of: None,
            like,
            agenda: agenda.map(str::to_owned),
            short_notice: Some("Khắc phục hậu quả bão".to_owned()),
        })
    };
    act(&office.clerk, convene(Some(earlier.clone()), None)).await;
    let like = shown(&office.clerk).await;
    let session = like.session.as_ref().unwrap();
    assert_ne!(session.id, earlier);
    let skeleton = |view: &View| -> Vec<(String, String, bool, bool)> {
        let all = items(view).iter();
        all.map(|item| {
            (
                item.number.clone(),
                item.title.clone(),
                item.needs_vote,
                item.questioning,
            )
        })
        .collect()
    };
    assert_eq!(skeleton(&like), skeleton(&view));
    assert!(
        items(&like)
            .iter()
            .zip(items(&view))
            .all(|(new, old)| new.id != old.id)
    );
    assert_eq!(session.guests.len(), 1);
    let readiness = session.readiness.as_ref().unwrap();
    assert_eq!(readiness.short_notice.as_deref(), Some("Khắc phục hậu quả bão"));
    let notice = readiness.notice.as_ref().unwrap();
    assert_eq!(
        (notice.days, notice.days_extraordinary, notice.verified),
        (20, Some(7), false)
    );
    assert!(readiness.notice_days > 20_000 / 2);
    // Counted backwards from the first of January 2100.
    let due: Vec<(&str, u32)> = readiness
        .deadlines
        .iter()
        .map(|row| (row.due.as_str(), row.days))
        .collect();
    assert_eq!(
        due,
        [
            ("2099-12-05", 27),
            ("2099-12-12", 20),
            ("2099-12-17", 15),
            ("2099-12-19", 13),
            ("2099-12-27", 5)
        ]
    );
    act(
        &office.clerk,
        convene(None, Some("1. Khai mạc\n2. Dự thảo nghị quyết\n")),
    )
    .await;
    assert_eq!(items(&*shown(&office.clerk).await).len(), 2);
    let reason = "Ghi lại".to_owned();
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ShortenNotice { reason }),
    )
    .await;
    let view = shown(&office.clerk).await;
    let readiness = view.session.as_ref().unwrap().readiness.clone().unwrap();
    assert_eq!(readiness.short_notice.as_deref(), Some("Ghi lại"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_comes_again_says_what_it_changes_and_takes_nobody_away() {
    let office = Office::with_people(4, false).await;
    let path = office.dir.path().join("again.xlsx");
    let row = |name, group, seat| Row { name, group, seat };
    write_roster(
        &path,
        &[
            row("Trần Văn Số 1", "Tổ 1", "1"),
            // Two change places, and one goes to another group without a word on the seat.
            row("Trần Văn Số 2", "Tổ 2", "3"),
            row("Trần Văn Số 3", "Tổ 2", "2"),
            row("Đỗ Thị Mới", "Tổ 1", "5"),
            row("Kẻ Lấn Ghế", "Tổ 1", "4"),
        ],
    );
    let preview = roster(&office.clerk, &path).await;
    let changes: Vec<&str> = preview
        .rows
        .iter()
        .map(|row| match &row.change {
            RosterChange::New => "new",
            RosterChange::Changed(_) => "changed",
            RosterChange::Same => "same",
        })
        .collect();
    assert_eq!(changes, ["same", "changed", "changed", "new", "new"]);
    assert!(
        matches!(&preview.rows[2].change, RosterChange::Changed(was) if was.group == "Tổ 1" && was.seat == 3)
    );
    let gone: Vec<&str> = preview.gone.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(gone, ["Trần Văn Số 4"]);
    let told: Vec<(u32, &str)> = preview
        .problems
        .iter()
        .map(|p| (p.row, p.text.key.as_str()))
        .collect();
    assert_eq!(
        told,
        [(8, "problem-roster-seat-taken")],
        "seat 4 is still somebody's"
    );
    assert_eq!(preview.importable, 4);
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ImportRoster {
            path: path.display().to_string(),
        }),
    )
    .await;
    let view = shown(&office.clerk).await;
    let council = view.council.as_ref().unwrap();
    assert_eq!(council.members_in_office, 5, "four as before, and one who is new");
    let seat = |name: &str| {
        council
            .people
            .iter()
            .find(|row| row.person.name == name)
            .map(|row| row.person.seat)
    };
    assert_eq!(
        [
            "Trần Văn Số 2",
            "Trần Văn Số 3",
            "Trần Văn Số 4",
            "Đỗ Thị Mới",
            "Kẻ Lấn Ghế"
        ]
        .map(seat),
        [Some(3), Some(2), Some(4), Some(5), None]
    );
    // A third time nothing changes, and a list without seats takes none away.
    let bare = office.dir.path().join("bare.csv");
    fs::write(&bare, "Họ và tên\nTrần Văn Số 2\n").unwrap();
    let preview = roster(&office.clerk, &bare).await;
    assert_eq!(preview.rows[0].change, RosterChange::Same);
    assert_eq!(preview.gone.len(), 4);
}

/// A workbook as OpenDocument has it, with these rows.
fn table(rows: &str) -> Vec<u8> {
    let names = ["office", "table", "text"]
        .map(|part| format!("xmlns:{part}=\"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0\""));
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {}><office:body><office:spreadsheet>\
         <table:table table:name=\"1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        names.join(" ")
    );
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    decoders::zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_that_unpacks_without_end_is_refused_and_the_app_goes_on() {
    let office = Office::with_people(1, false).await;
    let path = |name: &str| office.dir.path().join(name);
    let problem = async |path: &Path| {
        let path = path.display().to_string();
        let asked = office.clerk.look(Question::RosterPreview { path }).await;
        asked.unwrap_err().text.key
    };
    // A list as people write it, and one cell that is said to stand a billion times.
    let good = table(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Họ và tên</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><text:p>Ghế</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>Đỗ Mai</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"12\"><text:p>12</text:p></table:table-cell></table:table-row>",
    );
    let sound = path("sound.ods");
    fs::write(&sound, good).unwrap();
    let preview = roster(&office.clerk, &sound).await;
    assert_eq!(
        (preview.rows[0].name.as_str(), preview.rows[0].seat),
        ("Đỗ Mai", 12)
    );
    let bomb = path("bomb.ods");
    let book = table(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" \
         table:number-columns-repeated=\"16384\"><text:p>An</text:p></table:table-cell></table:table-row>",
    );
    fs::write(&bomb, book).unwrap();
    assert_eq!(problem(&bomb).await, "problem-roster-out-of-limits");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Họ và tên").unwrap();
    sheet.write(1_048_575, 16_383, "far").unwrap();
    let far = path("far.xlsx");
    workbook.save(&far).unwrap();
    assert_eq!(problem(&far).await, "problem-roster-too-large");
    let large = path("large.xls");
    fs::File::create(&large).unwrap().set_len(17 << 20).unwrap();
    assert_eq!(problem(&large).await, "problem-roster-out-of-limits");
    let rows = path("rows.csv");
    fs::write(&rows, format!("Name\n{}", "An\n".repeat(10_001))).unwrap();
    assert_eq!(problem(&rows).await, "problem-roster-too-large");
    assert!(shown(&office.clerk).await.council.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_in_an_old_font_comes_in_as_unicode() {
    let office = Office::with_people(1, false).await;
    let path = office.dir.path().join("vni.xlsx");
    let row = |name, group, seat| Row { name, group, seat };
    write_roster(
        &path,
        &[
            row("Nguyeãn Vaên Höôûng", "Toå 1", "11"),
            row("Traàn Thò Lan", "Toå 2", "12"),
            row("Ñoã Quyønh Phöông", "Toå 2", "13"),
        ],
    );
    // The head is in Unicode, as offices mix them: only a list that is old throughout is converted.
    assert_eq!(roster(&office.clerk, &path).await.legacy, None);
    let csv = office.dir.path().join("vni.csv");
    fs::write(
        &csv,
        "Hoï vaø teân,Toå ñaïi bieåu,Soá gheá\nNguyeãn Vaên Höôûng,Toå 1,11\nTraàn Thò Lan,Toå 2,12\nÑoã Quyønh Phöông,Toå 2,13\n",
    )
    .unwrap();
    let preview = roster(&office.clerk, &csv).await;
    assert_eq!(preview.legacy, Some(LegacyView::Vni));
    let names: Vec<&str> = preview.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn Hưởng", "Trần Thị Lan", "Đỗ Quỳnh Phương"]);
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ImportRoster {
            path: csv.display().to_string(),
        }),
    )
    .await;
    let view = shown(&office.clerk).await;
    let people = &view.council.as_ref().unwrap().people;
    assert!(
        people
            .iter()
            .any(|row| row.person.name == "Trần Thị Lan" && row.person.group == "Tổ 2")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_goes_up_and_down_with_what_stands_under_it_and_keeps_its_papers() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let text = "1. Khai mạc\n2. Báo cáo\n2.1. Thu\n2.2. Chi\n3. Chất vấn\n".to_owned();
    act(&office.clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
    add(&office, "Báo cáo thu chi", |_| {}).await;
    let step = async |index: usize, up: bool| {
        Intent::Agenda(AgendaIntent::MoveItem {
            item: item(&office.clerk, index).await,
            up,
        })
    };
    let order = async || -> Vec<(String, String)> {
        let view = shown(&office.clerk).await;
        items(&view)
            .iter()
            .map(|item| (item.number.clone(), item.title.clone()))
            .collect()
    };
    let check = async |expected: [(&str, &str); 5]| {
        let told = order().await;
        let told: Vec<(&str, &str)> = told
            .iter()
            .map(|(number, title)| (number.as_str(), title.as_str()))
            .collect();
        assert_eq!(told, expected);
    };
    act(&office.clerk, step(1, false).await).await;
    check([
        ("1", "Khai mạc"),
        ("2", "Chất vấn"),
        ("3", "Báo cáo"),
        ("3.1", "Thu"),
        ("3.2", "Chi"),
    ])
    .await;
    act(&office.clerk, step(4, true).await).await;
    check([
        ("1", "Khai mạc"),
        ("2", "Chất vấn"),
        ("3", "Báo cáo"),
        ("3.1", "Chi"),
        ("3.2", "Thu"),
    ])
    .await;
    act(&office.clerk, step(2, true).await).await;
    check([
        ("1", "Khai mạc"),
        ("2", "Báo cáo"),
        ("2.1", "Chi"),
        ("2.2", "Thu"),
        ("3", "Chất vấn"),
    ])
    .await;
    let view = shown(&office.clerk).await;
    assert_eq!(items(&view)[1].papers.len(), 1, "papers go with their item");
    for (index, up) in [(0, true), (4, false), (2, true), (3, false)] {
        assert_eq!(
            refused(&office.clerk, step(index, up).await).await,
            "refusal-already-there"
        );
    }
}
