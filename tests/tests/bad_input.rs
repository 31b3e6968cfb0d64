//! What people do by mistake or by malice at one desk.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{collections::BTreeMap, fs, path::Path};

use hemicycle_desk::{
    Desk, Options,
    intent::{Intent, MeIntent, PapersIntent, RegisterIntent, SyncIntent, VotingIntent},
    view::{
        Answer, Argument, ChoiceView, ConnectionState, DiskState, Ladder, PlacingPreview, Question,
        RosterPreview, Stage, TrustView,
    },
};
use hemicycle_domain::ids::PaperId;
use hemicycle_helper::{locate, typeset};
use stories::{
    Room, Row, act, ask, options, pdf, placed, refused,
    room::{Office, join_by, ladder},
    shown, until, word, write_roster,
};

fn unlock(pin: &str) -> Intent {
    Intent::Me(MeIntent::Unlock { pin: pin.to_owned() })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_program_on_the_same_folder_is_refused() {
    let office = Office::with_people(2, false).await;
    let second = Desk::new(options(&office.dir.path().join("clerk"), false)).unwrap();
    assert_eq!(
        refused(&second, unlock(stories::PIN)).await,
        "problem-already-open"
    );
    assert_eq!(shown(&second).await.stage, Stage::Locked);
    office.clerk.close().await;
    act(&second, unlock(stories::PIN)).await;
    assert_eq!(shown(&second).await.stage, Stage::Inside);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_pins_are_counted_and_the_right_one_begins_anew() {
    let office = Office::with_people(1, false).await;
    office.clerk.close().await;
    for left in [9, 8] {
        match office.clerk.act(unlock("000000")).await {
            Err(problem) => {
                assert_eq!(problem.text.key, "problem-wrong-pin");
                assert_eq!(word(&problem.text.args, "tries"), left.to_string());
            }
            Ok(()) => panic!("a wrong PIN opened the store"),
        }
        assert_eq!(
            shown(&office.clerk).await.locked.as_ref().unwrap().tries_left,
            left
        );
    }
    act(&office.clerk, unlock(stories::PIN)).await;
    office.clerk.close().await;
    assert_eq!(shown(&office.clerk).await.locked.as_ref().unwrap().tries_left, 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_without_a_name_or_with_a_bad_pin_is_not_founded() {
    let dir = tempfile::TempDir::new().unwrap();
    let desk = Desk::new(options(dir.path(), false)).unwrap();
    let found = |name: &str, pin: &str| {
        Intent::Register(RegisterIntent::FoundCouncil {
            name: name.to_owned(),
            language: "vi".to_owned(),
            clerk_name: "Thư".to_owned(),
            pin: pin.to_owned(),
        })
    };
    assert_eq!(
        refused(&desk, found("  ", stories::PIN)).await,
        "refusal-empty-text"
    );
    assert_eq!(refused(&desk, found("Hội đồng", "12ab")).await, "problem-bad-pin");
    assert_eq!(shown(&desk).await.stage, Stage::FirstRun);
    act(&desk, found("Hội đồng", stories::PIN)).await;
    assert_eq!(shown(&desk).await.stage, Stage::Inside);
}

async fn preview(desk: &Desk, path: &Path) -> RosterPreview {
    match desk
        .look(Question::RosterPreview {
            path: path.display().to_string(),
        })
        .await
        .unwrap()
    {
        Answer::RosterPreview(preview) => preview,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_cell_of_a_roster_is_named_and_the_good_rows_come_in() {
    let office = Office::with_people(1, false).await;
    let path = office.dir.path().join("wrong.xlsx");
    let row = |name, seat| Row {
        name,
        group: "Tổ 3",
        seat,
    };
    write_roster(
        &path,
        &[
            row("Lê Thị Hoa", "20"),
            row("Phạm Văn Bình", "20"),
            row("", "21"),
            row("Đỗ Mai", "hai mươi"),
            row("Vũ Hà", ""),
        ],
    );
    let preview = preview(&office.clerk, &path).await;
    // The title and an empty line stand above the head: the first person is in row 4 of the sheet.
    let told: Vec<(u32, &str)> = preview
        .problems
        .iter()
        .map(|p| (p.row, p.text.key.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (5, "problem-roster-duplicate-seat"),
            (6, "problem-roster-empty-name"),
            (7, "problem-roster-bad-seat"),
        ]
    );
    assert_eq!((preview.rows.len(), preview.importable), (5, 2));
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ImportRoster {
            path: path.display().to_string(),
        }),
    )
    .await;
    let view = shown(&office.clerk).await;
    let people = &view.council.as_ref().unwrap().people;
    let of_group: Vec<&str> = people
        .iter()
        .filter(|row| row.person.group == "Tổ 3")
        .map(|row| row.person.name.as_str())
        .collect();
    assert_eq!(of_group, ["Vũ Hà", "Lê Thị Hoa"], "by given name");
    let empty = office.dir.path().join("empty.xlsx");
    write_roster(&empty, &[]);
    let import = Intent::Register(RegisterIntent::ImportRoster {
        path: empty.display().to_string(),
    });
    assert_eq!(refused(&office.clerk, import).await, "problem-nothing-to-import");
    let no_sheet = office.dir.path().join("picture.xlsx");
    std::fs::write(&no_sheet, b"\x89PNG").unwrap();
    let import = Intent::Register(RegisterIntent::ImportRoster {
        path: no_sheet.display().to_string(),
    });
    assert_eq!(refused(&office.clerk, import).await, "problem-roster-unreadable");
}

fn add(path: &Path, item: &str) -> Intent {
    Intent::Papers(PapersIntent::Add {
        files: vec![placed(path, item, "Tài liệu")],
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_are_refused_whatever_their_name_and_a_torn_pdf_comes_in_marked() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[0]
        .id
        .clone();
    let folder = office.dir.path().join("papers");
    std::fs::create_dir(&folder).unwrap();
    let good = pdf("tot", 0);
    let cases: [(&str, &[u8], Option<&str>); 6] = [
        ("bao-cao.exe", &good, Some("problem-program")),
        ("bao-cao.pdf", b"MZ\x90\0 a program", Some("problem-program")),
        ("thu.docx", b"PK\x03\x04", Some("problem-not-a-pdf")),
        ("rong.pdf", b"", Some("problem-empty-file")),
        ("rach.pdf", &good[..good.len() / 2], None),
        ("tot.pdf", &good, None),
    ];
    for (name, bytes, problem) in cases {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        match problem {
            Some(problem) => assert_eq!(refused(&office.clerk, add(&path, &item)).await, problem, "{name}"),
            None => act(&office.clerk, add(&path, &item)).await,
        }
    }
    assert_eq!(
        refused(&office.clerk, add(&folder.join("nowhere.pdf"), &item)).await,
        "problem-file-unreadable"
    );
    let Answer::PlacingPreview(placing) = office
        .clerk
        .look(Question::PlacingPreview {
            folder: folder.display().to_string(),
        })
        .await
        .unwrap()
    else {
        panic!("a preview was asked for");
    };
    let row = |name: &str| {
        placing
            .files
            .iter()
            .find(|row| row.file_name == name)
            .unwrap()
            .clone()
    };
    assert_eq!(row("rach.pdf").trust, TrustView::Damaged);
    assert!(row("rach.pdf").refused.is_none(), "it is taken in, and marked");
    let remarks: Vec<String> = row("rach.pdf").remarks.into_iter().map(|text| text.key).collect();
    assert_eq!(remarks, ["placing-remark-kept", "placing-remark-damaged"]);
    assert_eq!(row("bao-cao.exe").refused.unwrap().key, "problem-program");
    let view = shown(&office.clerk).await;
    assert_eq!(view.session.as_ref().unwrap().agenda[0].papers.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_changes_a_copy_of_its_rules_and_hears_line_and_reason_where_one_cannot_be_used() {
    let office = Office::with_people(2, false).await;
    let folder = office.dir.path().join("rules to change");
    let copy = || {
        Intent::Register(RegisterIntent::CopyRulePack {
            pack: "de-bw".to_owned(),
            folder: folder.display().to_string(),
        })
    };
    act(&office.clerk, copy()).await;
    let file = folder.join("de-bw-own.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("\nsource = \""), "with its sources: {text}");
    assert_eq!(
        refused(&office.clerk, copy()).await,
        "problem-file-there",
        "what somebody may have changed is not written over"
    );

    let take = |path: &Path| {
        Intent::Register(RegisterIntent::TakeRulePack {
            path: path.display().to_string(),
        })
    };
    let told = async |wrong: &str| {
        fs::write(&file, wrong).unwrap();
        office.clerk.act(take(&file)).await.unwrap_err().text
    };
    let why = told(&text.replacen("numerator = 1", "numerator = 3", 1)).await;
    assert_eq!(why.key, "problem-rule-pack");
    let line = text.lines().position(|line| line == "[quorum]").unwrap() + 1;
    assert_eq!(why.args["line"], Argument::from(line));
    let why = told("was is das\n").await;
    assert_eq!(why.args["line"], Argument::from(1_u32));
    let program = office.dir.path().join("rules.exe");
    fs::write(&program, &text).unwrap();
    assert_eq!(
        refused(&office.clerk, take(&program)).await,
        "problem-file-unreadable"
    );
    let offered = || async {
        let Answer::RulePacks(packs) = office.clerk.look(Question::RulePacks).await.unwrap() else {
            panic!("another answer")
        };
        packs
    };
    assert!(offered().await.packs.iter().all(|pack| !pack.own), "none came in");

    fs::write(&file, text.replacen("title = \"", "title = \"Geändert: ", 1)).unwrap();
    act(&office.clerk, take(&file)).await;
    let packs = offered().await;
    assert!(packs.refused.is_empty());
    let own = packs.packs.iter().find(|pack| pack.own).unwrap();
    assert_eq!(
        (own.id.as_str(), own.title.starts_with("Geändert: ")),
        ("de-bw-own", true)
    );
    assert_eq!(own.copied_as, "de-bw-own-own");
    let theirs = packs.packs.iter().find(|pack| pack.id == "de-bw").unwrap();
    assert_eq!(theirs.copied_as, "de-bw-own-2");
    office.convene_under("de-bw-own").await;
    assert!(shown(&office.clerk).await.session.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_card_of_a_server_is_refused_and_one_of_gigabytes_is_not_read() {
    let office = Office::with_people(1, false).await;
    let path = office.dir.path().join("server.json");
    let card = || {
        Intent::Sync(SyncIntent::UseServer {
            path: path.to_string_lossy().into_owned(),
        })
    };
    let unreadable = "problem-server-file-unreadable";
    assert_eq!(refused(&office.clerk, card()).await, unreadable);
    for text in ["", "{", "[1, 2]", "{\"addresses\": 3}"] {
        fs::write(&path, text).unwrap();
        assert_eq!(refused(&office.clerk, card()).await, unreadable, "{text}");
    }
    // Holes take no disk; reading them would take this machine's memory.
    fs::File::create(&path).unwrap().set_len(64 << 30).unwrap();
    assert_eq!(refused(&office.clerk, card()).await, unreadable);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_speaks_no_tls_ends_one_connection_and_nothing_else() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let office = Office::with_people(2, false).await;
    let address = shown(&office.clerk).await.council.as_ref().unwrap().addresses[0].clone();
    // One who does not speak TLS, and one who hangs up in the middle.
    let mut rude = tokio::net::TcpStream::connect(&address).await.unwrap();
    rude.write_all(b"GET / HTTP/1.1\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    // An alert or a reset: either is an end.
    drop(rude.read_to_end(&mut answer).await);
    drop(tokio::net::TcpStream::connect(&address).await.unwrap());
    let desk = office.join(2).await;
    assert_eq!(shown(&desk).await.stage, Stage::Inside);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_is_moved_away_under_the_host_is_said_at_once_and_goes_on_when_it_is_back() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let delegate = &room.delegates[0];
    let ballot = room.open_ballot("Thông qua?").await;
    let store = room.chair.options().dir.join("store.db");
    let aside = room.office.dir.path().join("aside");

    fs::rename(&store, &aside).unwrap();
    // Nobody has pressed anything.
    until(&room.chair, "that nothing can be stored", |view| {
        view.disk == DiskState::Failed && view.session.is_some()
    })
    .await;
    until(delegate, "that the host does not answer", |view| {
        view.connection.state == ConnectionState::Silent
    })
    .await;
    until(room.clerk(), "the question whether to lead", |view| {
        view.session.as_ref().unwrap().takeover.is_some() && view.disk == DiskState::Good
    })
    .await;
    room.vote(delegate, &ballot, ChoiceView::For).await;
    let cast = VotingIntent::CastVote {
        ballot_id: ballot.clone(),
        choice: ChoiceView::Against,
    };
    assert_eq!(
        refused(&room.chair, Intent::Voting(cast)).await,
        "problem-disk-failed"
    );
    assert_eq!(shown(&room.chair).await.disk, DiskState::Failed, "it stays");
    assert_eq!(ladder(&*shown(delegate).await), Some(Ladder::OnThisLaptop));
    assert!(!store.exists(), "no new store is made");

    fs::rename(&aside, &store).unwrap();
    until(&room.chair, "that all is well", |view| {
        view.disk == DiskState::Good
    })
    .await;
    until(delegate, "recorded", |view| {
        ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.vote(&room.chair, &ballot, ChoiceView::Against).await;
    assert!(room.close_ballot(&ballot).await.starts_with("for=1 against=1 "));
    room.together().await;
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|found| found.unwrap())
        .filter(|found| found.file_type().unwrap().is_file())
        .map(|found| {
            (
                found.file_name().into_string().unwrap(),
                fs::read(found.path()).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_without_its_key_file_is_left_alone_and_opens_when_the_file_is_back() {
    let office = Office::with_people(2, false).await;
    let invitation = office.invitation(2).await;
    let member = office.join(2).await;
    member.close().await;
    let folder = member.options().dir.clone();
    let (vault, aside) = (folder.join("vault.json"), office.dir.path().join("aside"));
    fs::rename(&vault, &aside).unwrap();
    let before = files(&folder);

    let desk = Desk::new(options(&folder, false)).unwrap();
    assert_eq!(shown(&desk).await.stage, Stage::KeyMissing);
    let found = RegisterIntent::FoundCouncil {
        name: "Hội đồng".to_owned(),
        language: "vi".to_owned(),
        clerk_name: "Thư".to_owned(),
        pin: stories::PIN.to_owned(),
    };
    let by_code = MeIntent::JoinByCode {
        code: "R4K92MXA".to_owned(),
        address: "127.0.0.1:1".to_owned(),
        pin: stories::PIN.to_owned(),
    };
    for intent in [Intent::Register(found), join_by(&invitation), Intent::Me(by_code)] {
        assert_eq!(refused(&desk, intent).await, "problem-key-missing");
        assert_eq!(shown(&desk).await.stage, Stage::KeyMissing);
    }
    assert!(desk.act(unlock(stories::PIN)).await.is_err());
    assert!(files(&folder) == before, "no file was touched and none was made");

    fs::rename(&aside, &vault).unwrap();
    act(&desk, Intent::Me(MeIntent::Lock)).await;
    assert_eq!(shown(&desk).await.stage, Stage::Locked);
    act(&desk, unlock(stories::PIN)).await;
    assert_eq!(shown(&desk).await.stage, Stage::Inside);
}

async fn preview_of(desk: &Desk, folder: &Path) -> PlacingPreview {
    let folder = folder.display().to_string();
    let Answer::PlacingPreview(placing) = desk.look(Question::PlacingPreview { folder }).await.unwrap()
    else {
        panic!("a preview was asked for");
    };
    placing
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_names_are_labels_only_and_keep_no_mark_that_turns_the_writing() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[0]
        .id
        .clone();
    let folder = office.dir.path().join("hostile");
    fs::create_dir(&folder).unwrap();
    let longest = format!("{}.pdf", "x".repeat(251));
    for name in ["CON.pdf", "bao\u{202E}exe.pdf", &longest] {
        fs::write(folder.join(name), pdf(name, 0)).unwrap();
    }
    let turning = |text: &str| text.contains(['\u{200F}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{61C}']);
    for row in preview_of(&office.clerk, &folder).await.files {
        assert!(row.refused.is_none() && !turning(&row.title) && !turning(&row.file_name));
        let mut file = placed(
            Path::new(&row.path),
            &item,
            &format!("\u{2066}{}\u{202E}", row.title),
        );
        file.restricted_to = Some("Tổ\u{200F} 1".to_owned());
        let files = vec![file];
        act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    }
    let guest = RegisterIntent::RegisterGuest {
        name: "Lê\u{202E} Hà".to_owned(),
        position: "Sở\u{61C} Xây dựng".to_owned(),
    };
    act(&office.clerk, Intent::Register(guest)).await;
    let view = shown(&office.clerk).await;
    let mut titles: Vec<_> = view.session.as_ref().unwrap().agenda[0]
        .papers
        .iter()
        .map(|paper| paper.title.clone())
        .collect();
    titles.sort();
    assert_eq!(titles, ["CON", "baoexe", &"x".repeat(251)]);
    assert!(
        !turning(&serde_json::to_string(&*view).unwrap()),
        "nothing on the screen turns"
    );
    // On the disk a paper has the name of its content.
    for found in fs::read_dir(office.clerk.options().dir.join("papers")).unwrap() {
        let name = found.unwrap().file_name().into_string().unwrap();
        assert!(
            name.len() >= 64 && name[..64].chars().all(|letter| letter.is_ascii_hexdigit()),
            "{name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_written_over_is_looked_at_again_and_becomes_another_version() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let helper = locate().expect("the helper is built with the workspace");
    let page = |words: &str| {
        let source = format!("#set document(date: datetime(year: 2026, month: 1, day: 1))\n{words}");
        typeset(&helper, &source, &BTreeMap::new()).unwrap()
    };
    let options = Options {
        helper: Some(helper.clone()),
        ..office.clerk.options().clone()
    };
    office.clerk.close().await;
    let clerk = Desk::new(options).unwrap();
    act(&clerk, unlock(stories::PIN)).await;
    let item = shown(&clerk).await.session.as_ref().unwrap().agenda[0].id.clone();
    let folder = office.dir.path().join("written-over");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("bao cao.pdf");
    let (first, second) = (page("Báo cáo, bản 1"), page("Báo cáo, bản 2"));

    fs::write(&path, &first).unwrap();
    assert!(preview_of(&clerk, &folder).await.files[0].refused.is_none());
    fs::write(&path, page("TỐI MẬT\n\nBáo cáo")).unwrap();
    assert_eq!(refused(&clerk, add(&path, &item)).await, "problem-state-secret");
    let papers = async || {
        let view = shown(&clerk).await;
        view.session.as_ref().unwrap().agenda[0].papers.clone()
    };
    assert!(papers().await.is_empty(), "nothing of it came in");

    fs::write(&path, &first).unwrap();
    act(&clerk, add(&path, &item)).await;
    let id = papers().await[0].id.clone();
    fs::write(&path, &second).unwrap();
    let mut again = placed(&path, &item, "Tài liệu");
    again.version_of = Some(id.clone());
    act(&clerk, Intent::Papers(PapersIntent::Add { files: vec![again] })).await;
    let paper = papers().await.remove(0);
    assert_eq!((paper.id.as_str(), paper.version), (id.as_str(), 2));
    let kept = ask(&clerk, move |replica| {
        let log = replica.logs().find(|log| log.session().is_some()).unwrap();
        let paper = &log.session().unwrap().papers[&PaperId::new(id)];
        let reader = replica.store.reader().unwrap();
        paper
            .versions
            .iter()
            .map(|version| reader.whole(&version.sha256).unwrap().unwrap())
            .collect::<Vec<_>>()
    })
    .await;
    assert!(kept == [first, second], "each version reads as it was");
}
