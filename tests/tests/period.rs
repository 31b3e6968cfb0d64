//! What a council did in a time, in figures that open what they count: a session with a vote, a question, a promise and
//! petitions, told by the clerk's laptop and by a delegate's, on the screen, as files and on paper.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::fs;

use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, Intent, PeriodIntent, PetitionsIntent, QuestioningIntent, RegisterIntent},
    view::{
        Answer, Argument, ChoiceView, CompetentLevelView, PeriodView, PetitionWordsView, Problem, Question,
        SessionKindView, TurnKindView,
    },
};
use stories::{Room, act, eventually, room::Office, shown, until, words_on};

async fn look(desk: &Desk, from: &str, to: &str) -> Result<PeriodView, Problem> {
    let question = Question::Period {
        from: from.to_owned(),
        to: to.to_owned(),
    };
    match desk.look(question).await? {
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
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_of_a_half_year_opens_what_it_counts() {
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
    let clerk = room.clerk();
    assert_eq!(figures(clerk).await, Vec::<String>::new());

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
    act(clerk, petition("Đèn đường", "Giao thông", "2026-02-01")).await;
    act(clerk, petition("Cầu Rào", "Giao thông", "2026-03-01")).await;
    act(clerk, petition("Sân chơi", "", "2026-03-02")).await;

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

    let folder = room.office.dir.path().join("period");
    let export = PeriodIntent::Export {
        folder: folder.display().to_string(),
        from: "2000-01-01".to_owned(),
        to: "2999-12-31".to_owned(),
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
        from: "2000-01-01".to_owned(),
        to: "2999-12-31".to_owned(),
    };
    act(clerk, Intent::Period(print)).await;
    let page = words_on(&fs::read(folder.join("period.pdf")).unwrap());
    for words in ["Nước sạch: 1", "Giao thông: 2", "2 / 2"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
