//! Before papers go out: offices hand in, committees examine, experts are heard, the chair approves.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::Path};

use hemicycle_desk::{
    Desk, Options,
    intent::{
        ApprovalIntent, ExaminationIntent, ExpertDraft, HandingInIntent, Intent, MeIntent, PapersIntent,
        PlacedFile, RegisterIntent,
    },
    view::{
        Answer, ApprovalView, AudienceView, Certainty, ExaminationOpinionView, ItemView, PaperKindView,
        PaperRow, PapersRequestRow, PapersRequestState, PlacingPreview, Question, View,
    },
};
use hemicycle_helper::locate;
use stories::{
    Room, act, eventually, only_file, pdf, placed, refused,
    room::{GROUPS, Office},
    shown, until,
};

fn items(view: &View) -> &[ItemView] {
    view.session.as_ref().map_or(&[], |session| &session.agenda)
}

fn titled<'a>(view: &'a View, title: &str) -> Option<&'a PaperRow> {
    let mut papers = items(view).iter().flat_map(|item| &item.papers);
    papers.find(|paper| paper.title == title)
}

async fn item(desk: &Desk) -> ItemView {
    items(&*shown(desk).await)[1].clone()
}

async fn paper(desk: &Desk, title: &str) -> PaperRow {
    let view = until(desk, "the paper", |view| titled(view, title).is_some()).await;
    titled(&view, title).unwrap().clone()
}

async fn file(office: &Office, title: &str, words: &str, kind: PaperKindView) -> PlacedFile {
    let path = office.dir.path().join(format!("{words}.pdf"));
    fs::write(&path, pdf(words, 0)).unwrap();
    let mut file = placed(&path, &item(&office.clerk).await.id, title);
    file.kind = kind;
    file
}

async fn add(office: &Office, title: &str, kind: PaperKindView) -> String {
    let files = vec![file(office, title, title, kind).await];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    paper(&office.clerk, title).await.id
}

async fn approval(desk: &Desk) -> ApprovalView {
    let view = shown(desk).await;
    view.session.as_ref().unwrap().approval.clone().unwrap()
}

async fn answers(desk: &Desk, what: &str, holds: impl Fn(&ApprovalView) -> bool) -> ApprovalView {
    let of = |view: &View| view.session.as_ref()?.approval.clone();
    let view = until(desk, what, |view| of(view).is_some_and(|known| holds(&known))).await;
    of(&view).unwrap()
}

fn approves(intent: ApprovalIntent) -> Intent {
    Intent::Approval(intent)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chair_reads_at_the_own_laptop_what_is_asked_and_nothing_else_goes_out() {
    let office = Office::with_people(3, true).await;
    office.convene().await;
    add(&office, "Bảng giá đất", PaperKindView::Submission).await;
    let secret = add(&office, "Hồ sơ nhân sự", PaperKindView::Other).await;
    let audience = AudienceView::Those {
        groups: vec![GROUPS[1].to_owned()],
        people: Vec::new(),
    };
    let paper_id = secret.clone();
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::SetAudience {
            paper: paper_id,
            audience,
        }),
    )
    .await;
    act(&office.clerk, Intent::Papers(PapersIntent::ConfirmFigures)).await;
    let off = approval(&office.clerk).await;
    assert!(!off.needed && !off.may_ask);
    assert_eq!(
        refused(&office.clerk, approves(ApprovalIntent::Ask)).await,
        "refusal-approval-not-needed"
    );
    act(&office.clerk, approves(ApprovalIntent::Choose { needed: true })).await;
    let publish = || Intent::Papers(PapersIntent::Publish);
    assert_eq!(refused(&office.clerk, publish()).await, "refusal-not-approved");
    assert_eq!(
        refused(&office.clerk, approves(ApprovalIntent::Choose { needed: false })).await,
        "refusal-not-your-role"
    );

    // The chair's own laptop, on a line to the clerk's, and a member's.
    let chair = office.join(1).await;
    let member = office.join(2).await;
    act(&office.clerk, approves(ApprovalIntent::Ask)).await;
    let asked = answers(&chair, "the asking", |known| {
        known.last.as_ref().is_some_and(|last| last.rows.len() == 3)
    })
    .await;
    let last = asked.last.unwrap();
    assert_eq!(last.by, "Nguyễn Thị Thư");
    let rows: Vec<(Option<&str>, Option<&str>, u32)> = last
        .rows
        .iter()
        .map(|row| (row.title.as_deref(), row.restricted_to.as_deref(), row.people))
        .collect();
    assert_eq!(
        rows,
        [
            (None, None, 2),
            (Some("Bảng giá đất"), None, 2),
            (Some("Hồ sơ nhân sự"), Some(GROUPS[1]), 1),
        ]
    );
    eventually("the chair can open what is asked", async || {
        let view = shown(&chair).await;
        let progress = &view.papers;
        titled(&view, "Bảng giá đất").is_some_and(|paper| !paper.published)
            && progress.total == 2
            && progress.here == 2
    })
    .await;
    let told = |view: &View| {
        let mut notices = view.notices.iter();
        notices.any(|notice| notice.text.key == "notice-approval-asked")
    };
    until(&chair, "news of it", told).await;
    let (asked, give) = (last.asked, |asked| approves(ApprovalIntent::Give { asked }));
    for desk in [&office.clerk, &member] {
        assert_eq!(refused(desk, give(asked)).await, "refusal-not-your-role");
    }
    let reason = "Hồ sơ nhân sự chưa có chữ ký".to_owned();
    act(&chair, approves(ApprovalIntent::Return { asked, reason })).await;
    let returned = answers(&office.clerk, "the answer", |known| {
        known.last.as_ref().is_some_and(|last| last.answer.is_some())
    })
    .await;
    let answer = returned.last.unwrap().answer.unwrap();
    assert_eq!(answer.returned.as_deref(), Some("Hồ sơ nhân sự chưa có chữ ký"));
    assert!(returned.may_ask);
    assert_eq!(refused(&office.clerk, publish()).await, "refusal-not-approved");

    // The clerk takes it out and asks again; what comes after the asking is not approved with it.
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Withdraw { paper: secret }),
    )
    .await;
    act(&office.clerk, approves(ApprovalIntent::Ask)).await;
    add(&office, "Đến sau", PaperKindView::Report).await;
    assert_eq!(refused(&chair, give(asked)).await, "refusal-no-such-approval");
    let again = answers(&chair, "the second asking", |known| {
        known
            .last
            .as_ref()
            .is_some_and(|last| last.asked != asked && last.rows.len() == 2)
    })
    .await;
    act(&chair, give(again.last.unwrap().asked)).await;
    answers(&office.clerk, "the approval", |known| known.unapproved == 1).await;
    assert_eq!(refused(&office.clerk, publish()).await, "refusal-not-approved");
    let late = paper(&office.clerk, "Đến sau").await.id;
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Withdraw { paper: late }),
    )
    .await;
    act(&office.clerk, publish()).await;
    let view = until(&member, "what was approved", |view| {
        titled(view, "Bảng giá đất").is_some()
    })
    .await;
    let words = serde_json::to_string(&*view).unwrap();
    assert!(!words.contains("nhân sự") && !words.contains("Đến sau"));
    assert!(view.session.as_ref().unwrap().approval.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chair_whose_laptop_keeps_no_copy_for_others_is_told_what_is_asked_and_no_sooner() {
    let office = Office::with_people(5, true).await;
    for seat in [2, 3] {
        let person = office.person(seat).await;
        act(
            &office.clerk,
            Intent::Register(RegisterIntent::GrantChair { person }),
        )
        .await;
    }
    office.convene().await;
    add(&office, "Bảng giá đất", PaperKindView::Submission).await;
    act(&office.clerk, Intent::Papers(PapersIntent::ConfirmFigures)).await;
    act(&office.clerk, approves(ApprovalIntent::Choose { needed: true })).await;
    // With the clerk's, these two are the three laptops that keep copies, and see everything.
    let mut holders = Vec::new();
    for seat in [1, 2] {
        holders.push(office.join(seat).await);
    }
    until(&office.clerk, "three holders", |view| {
        view.session
            .as_ref()
            .is_some_and(|session| session.host.holders == 3)
    })
    .await;
    let chair = office.join(3).await;
    let member = office.join(4).await;
    let needed = |known: &ApprovalView| known.needed;
    let before = answers(&chair, "the rule of the session", needed).await;
    assert!(before.last.is_none());
    assert!(items(&*shown(&chair).await).is_empty(), "no agenda is out");
    act(&office.clerk, approves(ApprovalIntent::Ask)).await;
    eventually("what is asked, with its file", async || {
        let view = shown(&chair).await;
        let rows = view
            .session
            .as_ref()
            .and_then(|session| session.approval.as_ref()?.last.as_ref());
        rows.is_some_and(|last| last.rows.len() == 2)
            && titled(&view, "Bảng giá đất").is_some()
            && view.papers.total == 1
            && view.papers.here == 1
    })
    .await;
    let asked = approval(&chair).await.last.unwrap().asked;
    act(&chair, approves(ApprovalIntent::Give { asked })).await;
    answers(&office.clerk, "the approval", |known| known.unapproved == 0).await;
    assert!(items(&*shown(&member).await).is_empty());
    act(&office.clerk, Intent::Papers(PapersIntent::Publish)).await;
    until(&member, "what was approved", |view| {
        titled(view, "Bảng giá đất").is_some()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_s_own_rules_ask_for_the_approval_and_let_not_ready_stop_a_vote() {
    let office = Office::with_people(2, false).await;
    let folder = office.dir.path().join("rules to change");
    let copy = RegisterIntent::CopyRulePack {
        pack: "association".to_owned(),
        folder: folder.display().to_string(),
    };
    act(&office.clerk, Intent::Register(copy)).await;
    let path = only_file(&folder, ".toml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text
        .replace("approval = false", "approval = true")
        .replace("notReadyStopsVote = false", "notReadyStopsVote = true");
    fs::write(&path, text).unwrap();
    let take = RegisterIntent::TakeRulePack {
        path: path.display().to_string(),
    };
    act(&office.clerk, Intent::Register(take)).await;
    office.convene_under("association-own").await;
    let report = add(&office, "Báo cáo thẩm tra", PaperKindView::Examination).await;
    let item = item(&office.clerk).await.id;
    let ask = ExaminationIntent::Ask {
        item: item.clone(),
        committee: "Ban Pháp chế".to_owned(),
        due: None,
    };
    act(&office.clerk, examines(ask)).await;
    let end = ExaminationIntent::End {
        item,
        opinion: ExaminationOpinionView::NotReady,
        report,
    };
    act(&office.clerk, examines(end)).await;
    let known = approval(&office.clerk).await;
    assert!(known.needed && known.by_rules);
    assert_eq!(
        refused(&office.clerk, approves(ApprovalIntent::Choose { needed: false })).await,
        "refusal-not-your-role"
    );
    act(&office.clerk, Intent::Papers(PapersIntent::ConfirmFigures)).await;
    let publish = || Intent::Papers(PapersIntent::Publish);
    assert_eq!(refused(&office.clerk, publish()).await, "refusal-not-approved");
    let chair = office.join(1).await;
    act(&office.clerk, approves(ApprovalIntent::Ask)).await;
    let asked = answers(&chair, "the asking", |known| known.last.is_some()).await;
    assert_eq!(
        refused(&chair, approves(ApprovalIntent::Choose { needed: false })).await,
        "refusal-approval-by-rules"
    );
    let asked = asked.last.unwrap().asked;
    act(&chair, approves(ApprovalIntent::Give { asked })).await;
    answers(&office.clerk, "the approval", |known| known.unapproved == 0).await;
    act(&office.clerk, publish()).await;
    let opinion = until(&chair, "what the committee says", |view| {
        items(view).get(1).is_some_and(|item| item.examination.is_some())
    })
    .await;
    assert!(items(&opinion)[1].examination.as_ref().unwrap().stops_vote);
}

fn examines(intent: ExaminationIntent) -> Intent {
    Intent::Examination(intent)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_committee_says_stands_at_the_item_for_whoever_may_see_its_report() {
    let office = Office::with_people(3, false).await;
    office.convene().await;
    let item = item(&office.clerk).await.id;
    let ask = || {
        examines(ExaminationIntent::Ask {
            item: item.clone(),
            committee: "Ban Kinh tế - Ngân sách".to_owned(),
            due: Some("2020-01-31".to_owned()),
        })
    };
    let end = |report: &str| {
        examines(ExaminationIntent::End {
            item: item.clone(),
            opinion: ExaminationOpinionView::NotReady,
            report: report.to_owned(),
        })
    };
    assert_eq!(
        refused(&office.clerk, end("x")).await,
        "refusal-examination-not-asked"
    );
    act(&office.clerk, ask()).await;
    assert_eq!(refused(&office.clerk, ask()).await, "refusal-already-there");
    let asked = self::item(&office.clerk)
        .await
        .examination
        .unwrap()
        .asked
        .unwrap();
    assert!(asked.late_days > 2000, "{asked:?}");
    let withdraw = ExaminationIntent::Withdraw { item: item.clone() };
    act(&office.clerk, examines(withdraw)).await;
    assert_eq!(self::item(&office.clerk).await.examination, None);
    act(&office.clerk, ask()).await;
    let submission = add(&office, "Tờ trình", PaperKindView::Submission).await;
    assert_eq!(
        refused(&office.clerk, end(&submission)).await,
        "refusal-no-examination-report"
    );
    let report = add(&office, "Báo cáo thẩm tra", PaperKindView::Examination).await;
    // The second group may see it: the member of seat 2, and not that of seat 3.
    let audience = AudienceView::Those {
        groups: vec![GROUPS[1].to_owned()],
        people: Vec::new(),
    };
    let set = PapersIntent::SetAudience {
        paper: report.clone(),
        audience,
    };
    act(&office.clerk, Intent::Papers(set)).await;
    act(&office.clerk, end(&report)).await;
    office.publish().await;
    let room = Room::hosted(office, 2).await;
    let opinion = |view: &View| {
        let ended = items(view).get(1)?.examination.as_ref()?.ended.as_ref()?;
        Some((ended.opinion, ended.report.clone()))
    };
    let expected = Some((ExaminationOpinionView::NotReady, report));
    for desk in [&room.chair, &room.delegates[0], room.clerk()] {
        until(desk, "what the committee says", |view| opinion(view) == expected).await;
    }
    assert_eq!(opinion(&*shown(&room.delegates[1]).await), None);
    assert_eq!(refused(&room.delegates[0], ask()).await, "refusal-not-your-role");
    // It warns and does not stop the chair.
    room.open_sitting().await;
    room.open_ballot("Thông qua?").await;
}

fn hands_in(intent: HandingInIntent) -> Intent {
    Intent::HandingIn(intent)
}

async fn requests(desk: &Desk) -> Vec<PapersRequestRow> {
    shown(desk).await.session.as_ref().unwrap().requests.clone()
}

async fn placing(desk: &Desk, folder: &Path) -> PlacingPreview {
    let folder = folder.display().to_string();
    match desk.look(Question::PlacingPreview { folder }).await.unwrap() {
        Answer::PlacingPreview(placing) => placing,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_hands_in_by_stick_gets_a_letter_with_the_reason_and_hands_in_again() {
    let office = Office::with_people(2, false).await;
    office.convene().await;
    let item = item(&office.clerk).await.id;
    let ask = |what: &str, due: &str| {
        hands_in(HandingInIntent::Ask {
            office: "Sở Tài chính".to_owned(),
            item: item.clone(),
            what: what.to_owned(),
            due: due.to_owned(),
        })
    };
    assert_eq!(
        refused(&office.clerk, ask("", "2030-01-31")).await,
        "refusal-empty-text"
    );
    assert_eq!(
        refused(&office.clerk, ask("Tờ trình", "31/01/2030")).await,
        "refusal-bad-date"
    );
    act(&office.clerk, ask("Phụ lục", "2999-01-31")).await;
    act(&office.clerk, ask("Tờ trình và dự thảo", "2020-01-31")).await;
    let rows = requests(&office.clerk).await;
    let told: Vec<(&str, PapersRequestState, bool)> = rows
        .iter()
        .map(|row| (row.what.as_str(), row.state, row.late_days > 0))
        .collect();
    assert_eq!(
        told,
        [
            ("Tờ trình và dự thảo", PapersRequestState::Asked, true),
            ("Phụ lục", PapersRequestState::Asked, false),
        ],
        "what is late stands first"
    );
    let request = rows[0].id.clone();
    let letter = async |folder: &str| -> String {
        let folder = office.dir.path().join(folder);
        let write = HandingInIntent::Letter {
            request: request.clone(),
            folder: folder.display().to_string(),
        };
        act(&office.clerk, hands_in(write)).await;
        fs::read_to_string(only_file(&folder, ".txt")).unwrap()
    };
    let asks = letter("asks").await;
    assert!(asks.contains("Kính gửi: Sở Tài chính\r\n"), "{asks}");
    assert!(
        asks.contains("Tờ trình và dự thảo") && asks.contains("ngày 31 tháng 01 năm 2020"),
        "{asks}"
    );
    let of = || request.clone();
    let back = |reason: &str| {
        hands_in(HandingInIntent::Return {
            request: of(),
            reason: reason.to_owned(),
        })
    };
    assert_eq!(
        refused(&office.clerk, back("Thiếu")).await,
        "refusal-nothing-handed-in"
    );
    act(
        &office.clerk,
        hands_in(HandingInIntent::Receive { request: of() }),
    )
    .await;
    assert_eq!(
        requests(&office.clerk).await[0].state,
        PapersRequestState::HandedIn
    );
    // The stick, in the preview that folders have.
    let stick = office.dir.path().join("stick");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("to trinh.pdf"), pdf("a", 0)).unwrap();
    fs::write(stick.join("virus.exe"), b"MZ").unwrap();
    let preview = placing(&office.clerk, &stick).await;
    assert_eq!(preview.files.len(), 2);
    act(&office.clerk, back("Thiếu dự thảo nghị quyết")).await;
    let returned = letter("returns").await;
    assert!(
        returned.contains("\r\nThiếu dự thảo nghị quyết\r\n"),
        "{returned}"
    );
    let row = requests(&office.clerk).await[0].clone();
    assert_eq!(row.reason.as_deref(), Some("Thiếu dự thảo nghị quyết"));
    assert!(row.state == PapersRequestState::Returned && row.late_days > 0);
    act(
        &office.clerk,
        hands_in(HandingInIntent::Receive { request: of() }),
    )
    .await;
    act(&office.clerk, hands_in(HandingInIntent::Accept { request: of() })).await;
    let write = HandingInIntent::Letter {
        request: of(),
        folder: office.dir.path().display().to_string(),
    };
    assert_eq!(
        refused(&office.clerk, hands_in(write)).await,
        "refusal-already-there"
    );
    let rows = requests(&office.clerk).await;
    assert_eq!(
        rows[1].state,
        PapersRequestState::Accepted,
        "what is done stands last"
    );
    let drop_it = HandingInIntent::Drop {
        request: rows[0].id.clone(),
    };
    act(&office.clerk, hands_in(drop_it)).await;
    assert_eq!(requests(&office.clerk).await.len(), 1);
    // Nobody but those who prepare and lead is told.
    let member = office.join(2).await;
    until(&member, "the session", |view| view.session.is_some()).await;
    let words = serde_json::to_string(&*shown(&member).await).unwrap();
    assert!(!words.contains("Sở Tài chính"));
    assert_eq!(
        refused(&member, ask("Tờ trình", "2030-01-31")).await,
        "refusal-not-your-role"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expert_s_opinion_says_on_which_version_of_the_draft_it_is() {
    let office = Office::with_people(2, false).await;
    office.convene().await;
    let draft = add(&office, "Dự thảo", PaperKindView::DraftResolution).await;
    let expert = |draft: &str, day: &str| ExpertDraft {
        author: "PGS.TS Lê Thị Mai".to_owned(),
        institution: String::new(),
        day: day.to_owned(),
        draft: draft.to_owned(),
    };
    let opinion = file(&office, "Góp ý", "gop y", PaperKindView::Other).await;
    let adds = |expert: ExpertDraft| {
        Intent::Papers(PapersIntent::AddOpinion {
            file: opinion.clone(),
            expert,
        })
    };
    for (draft, day, refusal) in [
        ("nothing", "2026-02-20", "refusal-expert-without-paper"),
        (draft.as_str(), "20.2.2026", "refusal-bad-date"),
    ] {
        assert_eq!(refused(&office.clerk, adds(expert(draft, day))).await, refusal);
    }
    let plain = PlacedFile {
        kind: PaperKindView::ExpertOpinion,
        ..opinion.clone()
    };
    let files = vec![plain];
    assert_eq!(
        refused(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await,
        "refusal-expert-without-paper"
    );
    act(&office.clerk, adds(expert(&draft, "2026-02-20"))).await;
    let on = async |desk: &Desk| {
        let row = paper(desk, "Góp ý").await;
        assert_eq!(row.kind, PaperKindView::ExpertOpinion);
        let expert = row.expert.unwrap();
        (expert.draft_version, expert.draft_is_later)
    };
    assert_eq!(on(&office.clerk).await, (1, false));
    office.publish().await;
    let mut second = file(&office, "Dự thảo", "second", PaperKindView::DraftResolution).await;
    second.version_of = Some(draft);
    second.what_changed = Some("Điều 3".to_owned());
    let files = vec![second];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    assert_eq!(on(&office.clerk).await, (1, true));
    let room = Room::hosted(office, 1).await;
    let member = &room.delegates[0];
    assert_eq!(on(member).await, (1, false), "the later version is not out");
    act(room.clerk(), Intent::Papers(PapersIntent::Publish)).await;
    let later = |view: &View| {
        let known = titled(view, "Góp ý").and_then(|row| row.expert.as_ref());
        known.is_some_and(|expert| expert.draft_is_later && expert.draft_version == 1)
    };
    until(member, "the later version", later).await;
}

/// A PDF that starts something when it is opened: its catalogue is written anew behind its end.
fn with_script() -> Vec<u8> {
    let mut text = String::from_utf8(pdf("script", 0)).unwrap();
    let before: usize = text
        .rsplit("startxref\n")
        .next()
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let catalogue = text.len();
    text.push_str(
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (x) >> >>\nendobj\n",
    );
    let table = text.len();
    text.push_str(&format!(
        "xref\n1 1\n{catalogue:010} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {before} >>\nstartxref\n{table}\n%%EOF\n"
    ));
    text.into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_a_file_is_said_before_the_file_is_taken() {
    let office = Office::with_people(1, false).await;
    office.convene().await;
    let options = Options {
        helper: Some(locate().expect("the helper is built with the workspace")),
        ..office.clerk.options().clone()
    };
    office.clerk.close().await;
    let clerk = Desk::new(options).unwrap();
    let pin = stories::PIN.to_owned();
    act(&clerk, Intent::Me(MeIntent::Unlock { pin })).await;
    let folder = office.dir.path().join("files");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("2 co ma lenh.pdf"), with_script()).unwrap();
    fs::write(folder.join("2 sach.pdf"), pdf("clean", 0)).unwrap();
    let preview = placing(&clerk, &folder).await;
    let row = |name: &str| preview.files.iter().find(|row| row.file_name == name).unwrap();
    let odd = row("2 co ma lenh.pdf");
    assert_eq!(odd.oddities, ["activeContent"]);
    assert_eq!(odd.certainty, Certainty::Check, "a person looks at it");
    assert!(odd.refused.is_none());
    let clean = row("2 sach.pdf");
    assert!(clean.oddities.is_empty() && clean.certainty == Certainty::Sure);
}
