//! What a council did in a time, in figures that open what they count: a session with a vote, a question, a promise and
//! petitions, told by the clerk's laptop and by a delegate's, on the screen, as files and on paper.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use hemicycle_desk::{
    Desk,
    intent::{
        AgendaIntent, DossiersIntent, Intent, PeriodAsked, PeriodIntent, PetitionsIntent, QuestioningIntent,
        RegisterIntent,
    },
    view::{
        Answer, Argument, ChoiceView, CompetentLevelView, DossierWordsView, PeriodRow, PeriodView,
        PetitionOutcomeView, PetitionWordsView, Problem, Question, SessionKindView, TurnKindView,
    },
};
use hemicycle_domain::ids::JournalId;
use serde_json::{Value, json};
use stories::{Chance, Room, act, ask, eventually, room::Office, shown, until, words_on};

async fn look(desk: &Desk, from: &str, to: &str) -> Result<PeriodView, Problem> {
    told(desk, asked(from, to)).await
}

fn asked(from: &str, to: &str) -> PeriodAsked {
    PeriodAsked {
        from: from.to_owned(),
        to: to.to_owned(),
        others: None,
    }
}

async fn told(desk: &Desk, asked: PeriodAsked) -> Result<PeriodView, Problem> {
    match desk.look(Question::Period(asked)).await? {
        Answer::Period(view) => Ok(*view),
        other => panic!("{other:?}"),
    }
}

/// `section/figure` and its count, of all that is told.
async fn figures(desk: &Desk) -> Vec<String> {
    let view = look(desk, "2000-01-01", "2999-12-31").await.unwrap();
    let mut told = Vec::new();
    for section in &view.sections {
        for row in &section.rows {
            let name = match row.label.args.get("name") {
                Some(Argument::Words(name)) => name.clone(),
                _ => row.label.key.clone(),
            };
            if row.of.is_none() {
                assert_eq!(
                    row.records.len(),
                    row.count as usize,
                    "{name} opens all that it counts"
                );
            }
            told.push(format!("{}/{name} {}", section.name, row.count));
        }
    }
    told
}

fn petition(what: &str, field: &str, received: &str) -> Intent {
    Intent::Petitions(PetitionsIntent::Enter {
        words: PetitionWordsView {
            what: what.to_owned(),
            source: "Tiếp xúc cử tri".to_owned(),
            place: String::new(),
            field: field.to_owned(),
            level: CompetentLevelView::Own,
            received: received.to_owned(),
        },
        repeats: None,
    })
}

async fn asks(room: &Room) {
    let clerk = room.clerk();
    let says = async |what| act(clerk, Intent::Questioning(what)).await;
    let session = shown(clerk).await.session.clone().unwrap();
    says(QuestioningIntent::AddTopic {
        item: session.agenda[1].id.clone(),
        title: "Nước sạch".to_owned(),
        official: "Đỗ Minh".to_owned(),
        office: "Sở Xây dựng".to_owned(),
    })
    .await;
    let view = until(clerk, "the topic", |view| {
        !view.session.as_ref().unwrap().questioning.topics.is_empty()
    })
    .await;
    let session = view.session.as_ref().unwrap();
    let questioner = shown(&room.delegates[0])
        .await
        .me
        .clone()
        .unwrap()
        .person
        .id
        .clone();
    says(QuestioningIntent::OpenExchange {
        topic: session.questioning.topics[0].id.clone(),
        questioner,
    })
    .await;
    let view = until(clerk, "the exchange", |view| {
        !view.session.as_ref().unwrap().questioning.exchanges.is_empty()
    })
    .await;
    let exchange = view.session.as_ref().unwrap().questioning.exchanges[0].id.clone();
    says(QuestioningIntent::BeginTurn {
        exchange: exchange.clone(),
        kind: TurnKindView::Question,
        speaker: "Lan".to_owned(),
    })
    .await;
    says(QuestioningIntent::Commit {
        exchange,
        who: "Đỗ Minh".to_owned(),
        office: "Sở Xây dựng".to_owned(),
        what: "Nối nước cho bốn xã".to_owned(),
        due: Some("2020-01-05".to_owned()),
        quote: String::new(),
        target: String::new(),
        next_report: None,
    })
    .await;
    let recorded = async || {
        let figures = figures(clerk).await;
        figures.iter().any(|row| row.starts_with("commitments/"))
    };
    eventually("the commitment", recorded).await;
}

/// A thematic session with one vote and one question, and three petitions.
async fn half_year() -> Room {
    let office = Office::with_people(2, false).await.with_helper().await;
    let thematic = RegisterIntent::ConveneSession {
        title: "Kỳ họp chuyên đề".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: 1_790_000_000_000,
        kind: Some(SessionKindView::Thematic),
        rules: "vn-2025".to_owned(),
        second_meeting_of: None,
        like: None,
        agenda: None,
        short_notice: None,
    };
    act(&office.clerk, Intent::Register(thematic)).await;
    let text = "1. Nghị quyết về nước sạch\n2. Phiên chất vấn\n".to_owned();
    act(&office.clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
    office.publish().await;
    let room = Room::hosted(office, 1).await;
    assert_eq!(figures(room.clerk()).await, Vec::<String>::new());

    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "all votes", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == 2
    })
    .await;
    room.close_ballot(&ballot).await;
    asks(&room).await;
    act(room.clerk(), petition("Đèn đường", "Giao thông", "2026-02-01")).await;
    act(room.clerk(), petition("Cầu Rào", "Giao thông", "2026-03-01")).await;
    act(room.clerk(), petition("Sân chơi", "", "2026-03-02")).await;
    room
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_of_a_half_year_opens_what_it_counts() {
    let room = Box::pin(half_year()).await;
    let clerk = room.clerk();
    let all = [
        "sessions/period-thematic-sessions 1",
        "sessions/period-sittings 1",
        "votes/period-votes 1",
        "votes/period-adopted 1",
        "questions/Nước sạch 1",
        "commitments/period-commitments-late 1",
        "petitions/petitions-state-received 3",
        "fields/Giao thông 2",
        "fields/period-no-field 1",
        "turnout/period-turnout-row 2",
    ];
    for desk in [clerk, &room.delegates[0]] {
        eventually("the figures", async || figures(desk).await == all).await;
    }
    let view = look(clerk, "2026-02-01", "2026-03-01").await.unwrap();
    let told: Vec<u32> = view.sections.iter().map(|part| part.rows[0].count).collect();
    assert_eq!(
        told,
        [2, 2],
        "two petitions in their time, both days of it included: {view:?}"
    );

    // Bad days are refused in words.
    let problem = async |from, to| look(clerk, from, to).await.unwrap_err().text.key;
    assert_eq!(problem("2026-02-30", "2026-03-01").await, "refusal-bad-date");
    assert_eq!(problem("", "2026-03-01").await, "problem-period-without-days");
    assert_eq!(
        problem("2026-03-02", "2026-03-01").await,
        "problem-period-ends-before-it-begins"
    );

    let mut chance = Chance::told();
    for number in 0..120 {
        act(clerk, some_record(&mut chance, number)).await;
    }
    Box::pin(deal_with_petitions(clerk, &mut chance)).await;
    Box::pin(another_counts_the_same(clerk, &mut chance)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_half_year_is_saved_and_printed() {
    let room = Box::pin(half_year()).await;
    let clerk = room.clerk();
    let folder = room.office.dir.path().join("period");
    let export = PeriodIntent::Export {
        folder: folder.display().to_string(),
        asked: asked("2000-01-01", "2999-12-31"),
    };
    act(clerk, Intent::Period(export)).await;
    let table = fs::read_to_string(folder.join("period.csv")).unwrap();
    assert_eq!(table.lines().count(), 1 + 12 + 1, "{table}");
    assert!(
        table.contains("Cầu Rào") && table.contains("Nối nước cho bốn xã"),
        "{table}"
    );
    assert!(fs::read(folder.join("period.xlsx")).unwrap().starts_with(b"PK"));
    let print = PeriodIntent::Print {
        folder: folder.display().to_string(),
        asked: asked("2000-01-01", "2999-12-31"),
    };
    act(clerk, Intent::Period(print)).await;
    let page = words_on(&fs::read(folder.join("period.pdf")).unwrap());
    for words in ["Nước sạch: 1", "Giao thông: 2", "2 / 2"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

// ---- Of several councils ------------------------------------------------------------------------------------

async fn saved(desk: &Desk, folder: &Path, from: &str) {
    let export = PeriodIntent::Export {
        folder: folder.display().to_string(),
        asked: asked(from, "2999-12-31"),
    };
    act(desk, Intent::Period(export)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_councils_are_counted_together_and_what_is_no_report_is_named() {
    let (city, district) = (Box::pin(half_year()).await, Box::pin(half_year()).await);
    let clerk = city.clerk();
    let from = "2000-01-01";
    let reports = city.office.dir.path().join("reports");
    let together = |folder: &Path| PeriodAsked {
        others: Some(folder.display().to_string()),
        ..asked(from, "2999-12-31")
    };
    let refused = async |folder: &Path| told(clerk, together(folder)).await.unwrap_err().text.key;
    assert_eq!(refused(&reports).await, "problem-period-others-unreadable");
    fs::create_dir_all(&reports).unwrap();
    assert_eq!(refused(&reports).await, "problem-period-others-none");

    eventually("the figures of both", async || {
        figures(clerk).await.len() == 10 && figures(district.clerk()).await.len() == 10
    })
    .await;
    saved(district.clerk(), &reports.join("district"), from).await;
    // Its own, of another time, no report at all, and one whose figure counts what it does not tell.
    saved(clerk, &reports.join("own"), from).await;
    saved(district.clerk(), &reports.join("later"), "2026-02-02").await;
    fs::write(reports.join("a.json"), "{}").unwrap();
    let whole = fs::read_to_string(reports.join("district").join("period.json")).unwrap();
    let more = whole.replacen("\"count\": 1,", "\"count\": 488,", 1);
    assert_ne!(more, whole);
    fs::write(reports.join("b.json"), more).unwrap();

    let alone = look(clerk, from, "2999-12-31").await.unwrap();
    let view = told(clerk, together(&reports)).await.unwrap();
    let unread = view
        .unread
        .iter()
        .map(|why| (stories::word(&why.args, "file"), &*why.key));
    assert_eq!(
        unread.collect::<Vec<_>>(),
        [
            ("a.json".to_owned(), "period-unread-no-report"),
            ("b.json".to_owned(), "period-unread-no-report"),
            ("later/period.json".to_owned(), "period-unread-other-time"),
            ("own/period.json".to_owned(), "period-unread-twice"),
        ]
    );
    let named: Vec<_> = view.councils.iter().map(|council| &council.id).collect();
    assert_eq!(named.len(), 2);
    assert_ne!(named[0], named[1]);
    for (part, own) in view.sections.iter().zip(&alone.sections) {
        assert_eq!(part.name, own.name);
        let sum = |rows: &[PeriodRow]| rows.iter().map(|row| row.count).sum::<u32>();
        assert_eq!(sum(&part.rows), 2 * sum(&own.rows), "{}", part.name);
        for row in part.rows.iter().filter(|row| row.of.is_none()) {
            assert_eq!(row.records.len(), row.count as usize);
            assert!(row.records.iter().all(|record| !record.council.is_empty()));
        }
    }
    let says = |key: &str| {
        let mut sentences = view.sections.iter().map(|part| &part.sentence);
        sentences.find(|sentence| sentence.key == key).unwrap().args["all"].clone()
    };
    assert_eq!(says("period-say-petitions"), Argument::Number(6));
    assert_eq!(says("period-say-sessions"), Argument::Number(2));

    // Printed and saved as it is shown; what is saved is a report that a province could count.
    let folder = city.office.dir.path().join("out");
    let print = PeriodIntent::Print {
        folder: folder.display().to_string(),
        asked: together(&reports),
    };
    act(clerk, Intent::Period(print)).await;
    let page = words_on(&fs::read(folder.join("period.pdf")).unwrap());
    for words in ["Giao thông: 4", "a.json", "own/period.json"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let export = PeriodIntent::Export {
        folder: folder.display().to_string(),
        asked: together(&reports),
    };
    act(clerk, Intent::Period(export)).await;
    let third = Box::pin(half_year()).await;
    let view = told(third.clerk(), together(&folder)).await.unwrap();
    assert_eq!((view.councils.len(), view.unread.len()), (3, 0));
}

// ---- Reckoned by another ------------------------------------------------------------------------------------

/// The figure's name as `tests/period.py` has it.
fn counted_by_figure(view: &PeriodView) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for section in &view.sections {
        for row in section.rows.iter().filter(|row| row.of.is_none()) {
            let group = match section.name.as_str() {
                "fields" => "field ",
                "monitoring" => "organ ",
                "questions" => "topic ",
                _ => "",
            };
            let name = match row.label.args.get("name") {
                Some(Argument::Words(name)) => format!("{group}{name}"),
                _ if row.label.key == "period-no-field" => group.to_owned(),
                _ => row.label.key.clone(),
            };
            counts.insert(name, row.count);
        }
    }
    counts
}

/// Every fact that this laptop has, as a line for the script.
async fn facts(desk: &Desk) -> (i32, Vec<Value>) {
    ask(desk, |replica| {
        let journals: Vec<JournalId> = replica.logs().map(|log| log.journal.clone()).collect();
        let mut lines = Vec::new();
        for journal in &journals {
            let size = replica.log(journal).unwrap().acknowledged;
            for entry in replica.store.entries(journal, 0, size).unwrap() {
                let read = entry.check().unwrap();
                if let Some(fact) = &read.fact {
                    lines.push(json!({ "journal": journal, "at": read.leaf.time.0, "fact": fact }));
                }
            }
        }
        (replica.register().unwrap().utc_offset, lines)
    })
    .await
}

/// Some record of a register, on some day of three years.
fn some_record(chance: &mut Chance, number: usize) -> Intent {
    let mut day = || {
        format!(
            "202{}-{:02}-{:02}",
            5 + chance.below(3),
            1 + chance.below(12),
            1 + chance.below(28)
        )
    };
    let (from, later) = (day(), day());
    let (from, to) = if from <= later {
        (from, later)
    } else {
        (later, from)
    };
    let words = match chance.below(4) {
        0 => {
            return petition(
                &format!("Đề nghị {number}"),
                ["", "Đất đai", "Y tế"][chance.below(3)],
                &from,
            );
        }
        1 => DossierWordsView::Resolution {
            title: format!("Nghị quyết {number}"),
            normative: chance.below(2) == 0,
            sign: "/NQ-HĐND".to_owned(),
            legal_basis: String::new(),
            adopted: from,
            effective: None,
            decided: None,
        },
        2 => DossierWordsView::Monitoring {
            title: format!("Chuyên đề {number}"),
            survey: chance.below(2) == 0,
            organ: ["Ban Pháp chế", "Ban Kinh tế"][chance.below(2)].to_owned(),
            origin: String::new(),
            plan: String::new(),
            from,
            to,
        },
        _ => DossierWordsView::VoterMeeting {
            place: format!("Phường {number}"),
            on: from,
            members: "Tổ 2".to_owned(),
            attended: 80,
            notes: String::new(),
        },
    };
    Intent::Dossiers(DossiersIntent::Open { words, number: None })
}

/// Sends some petitions on and enters some replies, with days before and after today.
async fn deal_with_petitions(clerk: &Desk, chance: &mut Chance) {
    let Answer::Petitions(view) = clerk.look(Question::Petitions).await.unwrap() else {
        unreachable!()
    };
    for row in view.petitions {
        let petition = row.id;
        if chance.below(3) == 0 {
            continue;
        }
        let due = [None, Some("2025-06-01".to_owned()), Some("2999-01-01".to_owned())];
        act(
            clerk,
            Intent::Petitions(PetitionsIntent::Route {
                petition: petition.clone(),
                body: "Sở Xây dựng".to_owned(),
                due: due[chance.below(3)].clone(),
            }),
        )
        .await;
        let outcomes = [
            PetitionOutcomeView::InProgress,
            PetitionOutcomeView::Resolved,
            PetitionOutcomeView::Explained,
            PetitionOutcomeView::NotAccepted,
        ];
        if chance.below(2) == 0 {
            act(
                clerk,
                Intent::Petitions(PetitionsIntent::Reply {
                    petition,
                    outcome: outcomes[chance.below(4)],
                    text: "Đã xem xét".to_owned(),
                    on: "2026-01-20".to_owned(),
                }),
            )
            .await;
        }
    }
}

/// `tests/period.py` reckons the figures of thirty times from the bare facts, and comes to the same.
async fn another_counts_the_same(clerk: &Desk, chance: &mut Chance) {
    let (utc_offset, facts) = facts(clerk).await;
    let mut lines = format!("{}\n", json!({ "utcOffset": utc_offset, "facts": facts }));
    let mut told = Vec::new();
    for number in 0..30 {
        let from = format!("202{}-{:02}-01", 5 + chance.below(2), 1 + chance.below(12));
        let to = format!("202{}-{:02}-28", 6 + chance.below(2), 1 + chance.below(12));
        // One over everything that there is.
        let (from, to) = if number == 0 || to < from {
            ("2000-01-01".to_owned(), "2999-12-31".to_owned())
        } else {
            (from, to)
        };
        let view = look(clerk, &from, &to).await.unwrap();
        writeln!(
            lines,
            "{}",
            json!({ "from": from, "to": to, "today": view.today })
        )
        .unwrap();
        told.push(counted_by_figure(&view));
    }
    assert!(
        told[0].len() > 15,
        "all kinds of figures are there: {:?}",
        told[0]
    );
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/period.py");
    let mut python = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is installed by scripts/setup test");
    let mut stdin = python.stdin.take().unwrap();
    let writing = std::thread::spawn(move || drop(stdin.write_all(lines.as_bytes())));
    let output = python.wait_with_output().unwrap();
    writing.join().unwrap();
    assert!(output.status.success());
    let answers = String::from_utf8(output.stdout).unwrap();
    let reckoned: Vec<BTreeMap<String, u32>> = answers
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(reckoned, told);
}
