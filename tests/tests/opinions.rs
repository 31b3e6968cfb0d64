//! Written opinion rounds told at desks: asked, answered, changed, late, counted, printed.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::collections::BTreeMap;

use hemicycle_desk::{
    Desk,
    intent::{Intent, OpinionsIntent, PapersIntent, PlacedFile},
    view::{
        Answer, AskedOpinion, Ladder, OpinionChoiceView, OpinionLabelsView, OpinionPersonRow,
        OpinionRoundView, Question, View,
    },
};
use hemicycle_domain::Session;
use hemicycle_helper::{Limits, Standard, Typesetting, extract, locate, typeset_as};
use hemicycle_press::{opinion_sheets, opinion_summary};
use stories::{
    Room, act, ask, eventually, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until,
};

const PAPER: &str = "Dự thảo nghị quyết về bảng giá đất";
const QUESTION: &str = "Có nên họp vào ngày 12 tháng 12 không?";
const OTHER: &str = "Đề nghị giữ nguyên đơn giá ở các xã miền núi;\nchỉ tăng tại đô thị.";
const HOUR: i64 = 3_600_000;

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    i64::try_from(since.unwrap().as_millis()).unwrap()
}

/// A council with a paper on its second item; nothing is published yet.
async fn office(people: usize, rules: &str, group: Option<&str>) -> Office {
    let office = Office::with_people(people, false).await;
    office.convene_under(rules).await;
    let path = office.dir.path().join("du-thao.pdf");
    std::fs::write(&path, pdf("du thao", 0)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let file = PlacedFile {
        restricted_to: group.map(str::to_owned),
        ..placed(&path, &item, PAPER)
    };
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
    office
}

async fn paper(clerk: &Desk) -> String {
    let view = shown(clerk).await;
    view.session.as_ref().unwrap().agenda[1].papers[0].id.clone()
}

/// A round about the paper and one question, for these seats.
async fn opens(office: &Office, seats: &[u32], decides: bool) -> Intent {
    let mut people = Vec::new();
    for seat in seats {
        people.push(office.person(*seat).await);
    }
    Intent::Opinions(OpinionsIntent::Open {
        title: "Bảng giá đất năm 2027".to_owned(),
        instructions: "Xin đọc kỹ Điều 3.".to_owned(),
        questions: vec![
            AskedOpinion {
                paper: Some(paper(&office.clerk).await),
                text: String::new(),
            },
            AskedOpinion {
                paper: None,
                text: QUESTION.to_owned(),
            },
        ],
        people,
        deadline: now() + HOUR,
        labels: OpinionLabelsView::default(),
        names_shown: true,
        decides,
    })
}

fn gives(round: &str, question: u32, choice: OpinionChoiceView, text: &str) -> Intent {
    Intent::Opinions(OpinionsIntent::Give {
        round_id: round.to_owned(),
        question,
        choice,
        text: text.to_owned(),
    })
}

fn round(view: &View) -> Option<&OpinionRoundView> {
    view.session.as_ref()?.opinions.rounds.first()
}

fn told(view: &View, key: &str) -> bool {
    view.notices.iter().any(|notice| notice.text.key == key)
}

fn counts(view: &View) -> Vec<(u32, u32, u32, u32)> {
    let questions = round(view)
        .map(|round| round.questions.as_slice())
        .unwrap_or_default();
    let counts = questions.iter().filter_map(|question| question.count);
    counts
        .map(|count| (count.agree, count.disagree, count.other, count.unanswered))
        .collect()
}

async fn answers(desk: &Desk, round: &str) -> Vec<OpinionPersonRow> {
    let question = Question::OpinionAnswers {
        round_id: round.to_owned(),
    };
    match desk.look(question).await.unwrap() {
        Answer::OpinionAnswers(rows) => rows,
        other => panic!("{other:?}"),
    }
}

/// Whether a desk's own disk or screen holds these words.
async fn knows(desk: &Desk, words: &'static str) -> bool {
    let on_screen = serde_json::to_string(&*shown(desk).await)
        .unwrap()
        .contains(words);
    let on_disk = ask(desk, move |replica| {
        let journals: Vec<_> = replica
            .logs()
            .map(|log| (log.journal.clone(), log.head.size()))
            .collect();
        journals.iter().any(|(journal, size)| {
            let entries = replica.store.entries(journal, 0, *size).unwrap();
            let mut bodies = entries.iter().filter_map(|entry| entry.body.as_ref());
            bodies.any(|body| body.text.contains(words))
        })
    })
    .await;
    on_screen || on_disk
}

#[tokio::test(flavor = "multi_thread")]
async fn two_delegates_answer_in_writing_and_what_comes_after_the_close_is_late() {
    let office = office(4, "", None).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await;
    let [lan, binh, stranger] = room.delegates.as_slice() else {
        panic!("three delegates")
    };
    let clerk = room.clerk();
    act(clerk, opens(&room.office, &[2, 3], false).await).await;
    let view = until(lan, "two questions wait", |view| {
        view.session.as_ref().unwrap().opinions.waiting == 2
    })
    .await;
    let id = round(&view).unwrap().id.clone();
    assert_eq!(round(&view).unwrap().questions[0].text, PAPER);
    until(lan, "it is told", |view| told(view, "notice-opinion-asked")).await;
    assert!(view.session.as_ref().unwrap().opinions.next_deadline.unwrap() > now());

    // An answer may be changed; another opinion needs words.
    act(lan, gives(&id, 1, OpinionChoiceView::Disagree, "")).await;
    let without = refused(lan, gives(&id, 1, OpinionChoiceView::Other, "  ")).await;
    assert_eq!(without, "refusal-other-opinion-without-text");
    act(lan, gives(&id, 1, OpinionChoiceView::Other, OTHER)).await;
    let view = until(lan, "the answer is recorded", |view| {
        let mine = round(view).and_then(|round| round.questions[0].mine.as_ref());
        mine.is_some_and(|mine| mine.ladder == Ladder::Recorded && mine.text == OTHER)
    })
    .await;
    assert_eq!(view.session.as_ref().unwrap().opinions.waiting, 1);
    assert!(counts(&view).is_empty(), "no figures before the close");
    until(clerk, "the other opinion is counted", |view| {
        counts(view) == [(0, 0, 1, 1), (0, 0, 0, 2)]
    })
    .await;

    // Before the close nobody else reads it, not even on disk; who is not asked knows nothing of the round.
    until(binh, "the round is here", |view| round(view).is_some()).await;
    room.together().await;
    assert!(!knows(binh, "miền núi").await);
    assert!(!knows(stranger, "Bảng giá đất năm 2027").await);
    let on_the_hosts_screen = serde_json::to_string(&*shown(&room.chair).await).unwrap();
    assert!(!on_the_hosts_screen.contains("miền núi"));
    let hidden = binh
        .look(Question::OpinionAnswers { round_id: id.clone() })
        .await
        .unwrap_err();
    assert_eq!(hidden.text.key, "refusal-not-your-role");
    let unasked = refused(&room.chair, gives(&id, 1, OpinionChoiceView::Agree, "")).await;
    assert_eq!(unasked, "refusal-not-asked");
    for desk in [lan, &room.chair] {
        let close = OpinionsIntent::Close {
            round_id: id.clone(),
            reason: Some("vì tôi muốn".to_owned()),
        };
        assert_eq!(
            refused(desk, Intent::Opinions(close)).await,
            "refusal-not-your-role"
        );
    }

    // The clerk reminds; a delegate without a line answers, and the line comes back after the close.
    act(
        clerk,
        Intent::Opinions(OpinionsIntent::Remind { round_id: id.clone() }),
    )
    .await;
    until(binh, "the reminder", |view| {
        view.session.as_ref().unwrap().opinions.reminded_at.is_some() && told(view, "notice-opinion-reminder")
    })
    .await;
    let cable = room.cable(binh).await;
    cable.cut();
    until(binh, "no line", |view| {
        view.connection.state != hemicycle_desk::view::ConnectionState::Connected
    })
    .await;
    act(binh, gives(&id, 1, OpinionChoiceView::Agree, "đến muộn")).await;
    let close = |reason: Option<&str>| {
        Intent::Opinions(OpinionsIntent::Close {
            round_id: id.clone(),
            reason: reason.map(str::to_owned),
        })
    };
    assert_eq!(refused(clerk, close(None)).await, "refusal-deadline-not-reached");
    act(clerk, close(Some("cần trình sớm"))).await;
    for desk in [clerk, lan] {
        until(desk, "the result", |view| {
            round(view).is_some_and(|round| round.closed_at.is_some())
                && counts(view) == [(0, 0, 1, 1), (0, 0, 0, 2)]
        })
        .await;
    }
    cable.mend();
    let view = until(binh, "it came too late", |view| {
        round(view).is_some_and(|round| round.questions[0].late.is_some())
    })
    .await;
    assert_eq!(round(&view).unwrap().questions[0].mine, None);
    assert_eq!(counts(&view), [(0, 0, 1, 1), (0, 0, 0, 2)]);
    until(binh, "it is told", |view| told(view, "notice-late-opinion")).await;
    assert_eq!(
        refused(lan, gives(&id, 1, OpinionChoiceView::Agree, "")).await,
        "refusal-opinion-round-closed"
    );

    // After the close those who were asked read it in full, with what was late.
    eventually("the late answer is read by others", async || {
        answers(lan, &id).await[1].answers[0].late.is_some()
    })
    .await;
    let rows = answers(binh, &id).await;
    assert_eq!(rows[0].answers[0].standing.as_ref().unwrap().text, OTHER);
    assert_eq!((rows[0].answered, rows[1].answered), (1, 0));

    // The table holds every text in full.
    let folder = room.office.dir.path().join("ra");
    act(
        clerk,
        Intent::Opinions(OpinionsIntent::Export {
            round_id: id.clone(),
            folder: folder.display().to_string(),
        }),
    )
    .await;
    let table = std::fs::read_to_string(folder.join("opinions.csv")).unwrap();
    assert!(table.starts_with("\u{feff}\"STT\","));
    for told in [PAPER, OTHER, "đến muộn", "Đến muộn, không tính", "Chưa trả lời"] {
        assert!(table.contains(told), "{told} is not in {table}");
    }
    let stranger_exports = OpinionsIntent::Export {
        round_id: id.clone(),
        folder: folder.display().to_string(),
    };
    assert_eq!(
        refused(stranger, Intent::Opinions(stranger_exports)).await,
        "refusal-no-such-opinion-round"
    );

    let journal = room.journal.clone();
    let session = ask(clerk, move |replica| replica.session(&journal).unwrap().clone()).await;
    prints(&session);
}

/// Sheets and summary become PDF/A in each language, with every text in full.
fn prints(session: &Session) {
    let helper = locate().expect("the helper is built with the workspace");
    let round = &session.opinion_rounds[0];
    for (language, sheet, summary) in [
        ("vi", "Phiếu lấy ý kiến", "Bảng tổng hợp ý kiến"),
        ("en", "Opinion sheet", "Summary of opinions"),
        ("de", "Bogen zur Stellungnahme", "Übersicht der Stellungnahmen"),
    ] {
        let mut session = session.clone();
        session.register.language = language.to_owned();
        let standing = round.standing(&round.asks.people[0], 1).unwrap();
        let key = hemicycle_domain::words::device_words(standing.device.as_str());
        let number = standing.number.to_string();
        for (kind, source) in [
            (sheet, opinion_sheets(&session, round, &round.asks.people)),
            (summary, opinion_summary(&session, round)),
        ] {
            let typesetting = Typesetting {
                source: &source,
                files: &BTreeMap::new(),
                standard: Standard::A2a,
            };
            let pdf =
                typeset_as(&helper, &typesetting).unwrap_or_else(|why| panic!("{language} {kind}: {why}"));
            let pages = extract(&helper, &pdf, &Limits::for_extraction()).pages;
            let text: String = pages.iter().map(|page| page.text.clone() + " ").collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for told in [kind.to_uppercase().as_str(), "chỉ tăng tại đô thị.", "đến muộn"] {
                assert!(text.contains(told), "{language} {kind} lacks {told}: {text}");
            }
            if kind == sheet {
                assert_eq!(pages.len(), 2, "each on a page of its own");
                assert!(text.contains(&key) && text.contains(&number), "{text}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_about_a_paper_that_he_or_she_may_not_see() {
    let office = office(3, "", Some(GROUPS[1])).await;
    let open = opens(&office, &[2], false).await;
    assert_eq!(
        refused(&office.clerk, open.clone()).await,
        "refusal-paper-not-published"
    );
    office.publish().await;
    // Seat 2 sits in the second group, seat 3 in the first.
    let barred = opens(&office, &[2, 3], false).await;
    assert_eq!(
        refused(&office.clerk, barred).await,
        "refusal-paper-not-for-person"
    );
    act(&office.clerk, open).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_decides_in_writing_only_where_the_law_knows_it() {
    let plain = office(2, "", None).await;
    plain.publish().await;
    let open = opens(&plain, &[1, 2], true).await;
    assert_eq!(refused(&plain.clerk, open).await, "refusal-no-written-procedure");

    let office = office(2, "de-bw", None).await;
    office.publish().await;
    let view = shown(&office.clerk).await;
    let written = view.session.as_ref().unwrap().opinions.written.clone().unwrap();
    assert!(written.contains("§ 37"), "{written}");
    let some = opens(&office, &[2], true).await;
    assert_eq!(
        refused(&office.clerk, some).await,
        "refusal-not-every-member-asked"
    );
    act(&office.clerk, opens(&office, &[1, 2], true).await).await;
    let view = shown(&office.clerk).await;
    let round = round(&view).unwrap();
    assert_eq!(round.decides.as_deref(), Some(written.as_str()));
    assert_eq!(round.choices.len(), 2, "agree or object");
    assert_eq!(
        round.questions[0].adopted, None,
        "nothing is adopted before the close"
    );
    let id = round.id.clone();

    // One agrees, the other objects to the second question alone.
    for (seat, second) in [(1, OpinionChoiceView::Agree), (2, OpinionChoiceView::Disagree)] {
        let desk = office.join(seat).await;
        until(&desk, "the round", |view| self::round(view).is_some()).await;
        let other = refused(&desk, gives(&id, 1, OpinionChoiceView::Other, "vielleicht")).await;
        assert_eq!(other, "refusal-choice-not-offered");
        act(&desk, gives(&id, 1, OpinionChoiceView::Agree, "")).await;
        act(&desk, gives(&id, 2, second, "")).await;
    }
    until(&office.clerk, "both have answered", |view| {
        self::round(view).is_some_and(|round| round.complete == Some(2))
    })
    .await;
    let close = OpinionsIntent::Close {
        round_id: id,
        reason: None,
    };
    act(&office.clerk, Intent::Opinions(close)).await;
    let view = shown(&office.clerk).await;
    let questions = &self::round(&view).unwrap().questions;
    let adopted: Vec<_> = questions.iter().map(|question| question.adopted).collect();
    assert_eq!(adopted, [Some(true), Some(false)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_names_stay_hidden_those_asked_read_the_figures_and_nothing_else() {
    let office = office(3, "", None).await;
    office.publish().await;
    let (lan, binh) = (office.join(2).await, office.join(3).await);
    let Intent::Opinions(OpinionsIntent::Open {
        title,
        instructions,
        questions,
        people,
        deadline,
        ..
    }) = opens(&office, &[2, 3], false).await
    else {
        panic!("a round is opened")
    };
    let labels = OpinionLabelsView {
        other: "Ý kiến bổ sung".to_owned(),
        ..OpinionLabelsView::default()
    };
    let open = OpinionsIntent::Open {
        title,
        instructions,
        questions,
        people,
        deadline,
        labels,
        names_shown: false,
        decides: false,
    };
    act(&office.clerk, Intent::Opinions(open)).await;
    let view = until(&lan, "the round", |view| round(view).is_some()).await;
    let id = round(&view).unwrap().id.clone();
    let words = &round(&view).unwrap().choices[2].words;
    assert_eq!(stories::word(&words.args, "words"), "Ý kiến bổ sung");
    until(&binh, "the round", |view| round(view).is_some()).await;
    for desk in [&lan, &binh] {
        act(desk, gives(&id, 1, OpinionChoiceView::Agree, "")).await;
        act(desk, gives(&id, 2, OpinionChoiceView::Other, OTHER)).await;
    }
    until(&office.clerk, "both have answered", |view| {
        round(view).is_some_and(|round| round.complete == Some(2))
    })
    .await;
    assert_eq!(answers(&office.clerk, &id).await.len(), 2);
    let close = OpinionsIntent::Close {
        round_id: id.clone(),
        reason: None,
    };
    act(&office.clerk, Intent::Opinions(close)).await;
    for desk in [&lan, &binh] {
        let view = until(desk, "the figures", |view| {
            counts(view) == [(2, 0, 0, 0), (0, 0, 2, 0)]
        })
        .await;
        assert!(!round(&view).unwrap().may_read);
        let asked = Question::OpinionAnswers { round_id: id.clone() };
        assert_eq!(
            desk.look(asked).await.unwrap_err().text.key,
            "refusal-not-your-role"
        );
        let given = ask(desk, |replica| {
            let rounds = replica.logs().find_map(|log| log.session()).unwrap();
            rounds.opinion_rounds[0].given.len()
        })
        .await;
        assert_eq!(given, 2, "only the own answers are on this disk");
    }
}
