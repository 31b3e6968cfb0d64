//! The evidence of a disputed ballot, told with real desks: exported by those who lead, checked offline by anyone, and
//! refused where a single byte differs.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::Path, path::PathBuf};

use hemicycle_desk::{
    Desk,
    evidence::receipt_file,
    intent::{AttendanceIntent, BallotLifeIntent, Intent, SyncIntent, VotingIntent},
    view::{
        BallotFormView, BallotView, ChoiceView, ConnectionState, CountSheetView, Ladder, PaperCountView,
        ResultView, View,
    },
};
use hemicycle_domain::{
    ids::{JournalId, PersonId},
    tree::hex,
};
use hemicycle_helper::{Limits, extract, locate};
use hemicycle_press::{Language, Sentence};
use hemicycle_server::{
    evidence_report, receipt_report, report, verify_evidence, verify_file, verify_receipt,
};
use hemicycle_sync::{
    archive::BadArchive,
    evidence::{BadEvidence, EVIDENCE, PAGE, verify},
    receipt::{self, BadReceipt},
};
use stories::{Room, act, ask, open_again, refused, room::ladder, shown, shut, until};
use tempfile::TempDir;

fn life(intent: BallotLifeIntent) -> Intent {
    Intent::BallotLife(intent)
}

fn export(ballot: &str, folder: &Path) -> Intent {
    life(BallotLifeIntent::ExportEvidence {
        ballot_id: ballot.to_owned(),
        folder: folder.display().to_string(),
    })
}

async fn person(desk: &Desk) -> PersonId {
    ask(desk, |replica| replica.me().unwrap()).await
}

async fn name_of(desk: &Desk) -> String {
    shown(desk).await.me.as_ref().unwrap().person.name.clone()
}

fn ballot(view: &View) -> &BallotView {
    view.session.as_ref().unwrap().ballot.as_ref().unwrap()
}

fn result<'a>(view: &'a View, ballot: &str) -> &'a ResultView {
    let results = &view.session.as_ref().unwrap().results;
    results.iter().find(|result| result.ballot_id == ballot).unwrap()
}

fn words_of(page: &Path) -> String {
    let helper = locate().unwrap();
    let pages = extract(&helper, &fs::read(page).unwrap(), &Limits::for_extraction()).pages;
    let text: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a bundle, signed anew by the clerk's own laptop: what somebody could make who wants to deceive.
async fn signed_again(clerk: &Desk, lines: &[String]) -> String {
    let before: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let signed = before.clone();
    let (author, signature) = ask(clerk, move |replica| {
        let key = replica.key();
        (key.device(), hex(&key.sign(signed.as_bytes())))
    })
    .await;
    format!("{before}{{\"author\":\"{author}\",\"signature\":\"{signature}\"}}\n")
}

fn kind(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    let text = value.pointer("/body/text").and_then(|text| text.as_str());
    let fact: serde_json::Value = text
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    fact["kind"].as_str().unwrap_or_default().to_owned()
}

/// A vote with everything that can happen to one: changed, entered by hand, late, a recusal, a statement.
async fn disputed(room: &Room) -> String {
    let delegates = &room.delegates;
    let (changed, dead, witness, biased, far) = (
        &delegates[0],
        &delegates[1],
        &delegates[2],
        &delegates[3],
        &delegates[4],
    );
    let item = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .live_item
        .clone()
        .unwrap();
    let recuse = AttendanceIntent::Recuse {
        person: None,
        item,
        reason: "Có lợi ích liên quan".to_owned(),
    };
    act(biased, Intent::Attendance(recuse)).await;
    until(&room.chair, "one takes no part", |view| {
        !view.session.as_ref().unwrap().agenda[1].recusals.is_empty()
    })
    .await;
    let cable = room.cable(far).await;
    let id = room.open_ballot("Thông qua bảng giá đất?").await;
    room.vote(&room.chair, &id, ChoiceView::For).await;
    room.vote(witness, &id, ChoiceView::For).await;
    room.vote(changed, &id, ChoiceView::Against).await;
    until(changed, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    room.vote(changed, &id, ChoiceView::For).await;
    let enter = BallotLifeIntent::EnterVote {
        ballot_id: id.clone(),
        person: person(dead).await.0,
        choice: ChoiceView::Against,
        witness: Some(person(witness).await.0),
    };
    act(room.clerk(), life(enter)).await;
    until(&room.chair, "four votes are in", |view| ballot(view).voted == 4).await;
    until(changed, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    cable.cut();
    until(far, "the cable is out", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    room.vote(far, &id, ChoiceView::Against).await;
    room.close_ballot(&id).await;
    cable.mend();
    until(&room.chair, "one vote came late", |view| {
        result(view, &id).late_votes == 1
    })
    .await;
    let correction = BallotLifeIntent::DeclareCorrection {
        ballot_id: id.clone(),
        choice: ChoiceView::Against,
    };
    act(witness, life(correction)).await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn the_evidence_of_a_disputed_vote_is_checked_offline_and_no_byte_of_it_can_change() {
    let room = Room::with_delegates(6).await.with_helper().await;
    // An excuse is a private matter, and bears on no roll.
    let excuse = AttendanceIntent::Excuse {
        person: None,
        reason: "Khám bệnh".to_owned(),
        from: None,
        until: None,
    };
    act(&room.delegates[5], Intent::Attendance(excuse)).await;
    let here: Vec<&Desk> = room.members().take(6).collect();
    room.open_sitting_with(&here).await;
    let other = room.open_ballot("Thông qua chương trình?").await;
    let early = refused(room.clerk(), export(&other, room.office.dir.path())).await;
    assert_eq!(early, "refusal-ballot-still-open");
    room.vote(&room.delegates[0], &other, ChoiceView::For).await;
    room.close_ballot(&other).await;
    room.together().await;
    let id = disputed(&room).await;
    room.together().await;

    let out = TempDir::new().unwrap();
    let view = until(room.clerk(), "the statement", |view| {
        result(view, &id).life.corrections.len() == 1
    })
    .await;
    let shown_result = result(&view, &id);
    assert_eq!(shown_result.life.evidence.as_deref(), Some("evidence-02"));
    let mine = shown(&room.delegates[0]).await;
    assert_eq!(
        result(&mine, &id).life.evidence,
        None,
        "a delegate is not offered it"
    );
    act(room.clerk(), export(&id, out.path())).await;
    let folder: PathBuf = out.path().join("evidence-02");
    let proven = verify_evidence(&folder).unwrap().unwrap();

    // The same outcome, word for word, and the same figures.
    let told = evidence_report(&proven);
    let declared = proven.ballot().unwrap();
    let reason = Sentence::reason(declared.outcome.as_ref().unwrap()).in_language(Language::Vietnamese);
    for line in [
        format!("result: {reason}"),
        format!("tally: {}", shown_result.tally.line),
        "roll: 5".to_owned(),
        "votes counted: 4".to_owned(),
        "votes late: 1".to_owned(),
        "every signature, proof, rule and figure holds".to_owned(),
    ] {
        assert!(
            told.lines().any(|found| found == line),
            "{line} is not in\n{told}"
        );
    }
    assert!(proven.entries < usize::try_from(proven.size).unwrap());
    assert!(!proven.cosigners.is_empty() || proven.keeper.is_some());

    let text = fs::read_to_string(folder.join(EVIDENCE)).unwrap();
    assert!(
        !text.contains("Khám bệnh") && !text.contains(&other),
        "more than bears on it"
    );
    let page = words_of(&folder.join(PAGE));
    let mut expected = vec![
        "Hồ sơ chứng cứ".to_uppercase(),
        "không được tính".to_owned(),
        "Người chứng kiến".to_owned(),
        "không tham gia".to_owned(),
        "Cần ít nhất".to_owned(),
        hemicycle_press::root_words(&proven.root),
    ];
    for desk in &here {
        expected.push(name_of(desk).await);
    }
    for words in expected {
        assert!(page.contains(&words), "{words} is not on the page:\n{page}");
        assert!(!page.contains(". ."), "a sentence ends twice:\n{page}");
    }
    if let Some(kept) = std::env::var_os("HEMICYCLE_PICTURES") {
        fs::copy(folder.join(PAGE), Path::new(&kept).join("evidence.pdf")).unwrap();
    }

    // One byte, anywhere.
    let pdf = fs::read(folder.join(PAGE)).unwrap();
    assert!(verify(&text, &pdf).is_ok());
    let step = (text.len() / 400).max(1);
    for at in (0..text.len()).step_by(step).chain([text.len() - 1]) {
        let mut bad = text.as_bytes().to_vec();
        bad[at] ^= if at % 2 == 0 { 1 } else { 0x20 };
        let found = String::from_utf8(bad).map_or(Err(BadEvidence::NotEvidence), |bad| verify(&bad, &pdf));
        let why = found
            .err()
            .unwrap_or_else(|| panic!("byte {at} changed unseen"))
            .to_string();
        assert!(why.contains(' '), "{why} is no sentence");
    }
    for at in (0..pdf.len()).step_by((pdf.len() / 100).max(1)) {
        let mut bad = pdf.clone();
        bad[at] ^= 1;
        assert_eq!(verify(&text, &bad).err(), Some(BadEvidence::Page));
    }

    // Somebody who signs a changed bundle anew is found by what the others have signed.
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let body = &lines[..lines.len() - 1];
    assert!(verify(&signed_again(room.clerk(), body).await, &pdf).is_ok());
    for left_out in ["voteCast", "delegateArrived", "recusalDeclared"] {
        let at = body.iter().position(|line| kind(line) == left_out).unwrap();
        let less: Vec<String> = [&body[..at], &body[at + 1..]].concat();
        let found = verify(&signed_again(room.clerk(), &less).await, &pdf);
        let refused = matches!(
            found.as_ref().err(),
            Some(BadEvidence::Journal(BadArchive::Entry { .. }) | BadEvidence::Count)
        );
        assert!(refused, "{left_out}: {:?}", found.err());
    }
    let at = body.iter().position(|line| kind(line) == "voteCast").unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&body[at]).unwrap();
    let first = value["proof"][0].as_str().unwrap().to_owned();
    value["proof"][0] = first.replace(['0', '1', '2', '3'], "4").into();
    let mut bent = body.to_vec();
    bent[at] = value.to_string();
    let found = verify(&signed_again(room.clerk(), &bent).await, &pdf);
    assert!(
        matches!(found.as_ref().err(), Some(BadEvidence::Proof { .. })),
        "{:?}",
        found.err()
    );

    assert_eq!(
        refused(&room.delegates[0], export(&id, out.path())).await,
        "refusal-not-your-role"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_evidence_of_a_secret_vote_names_nobody_but_those_who_counted() {
    let room = Room::with_delegates(5).await.with_helper().await;
    room.open_sitting().await;
    let id = room
        .open_ballot_as("Bầu Phó Chủ tịch?", BallotFormView::Paper)
        .await;
    let board: Vec<&Desk> = room.delegates[..3].iter().collect();
    let mut people = Vec::new();
    for desk in &board {
        people.push(person(desk).await.0);
    }
    let names = VotingIntent::NameCountingBoard {
        ballot_id: id.clone(),
        head: people.remove(0),
        members: people,
    };
    act(&room.chair, Intent::Voting(names)).await;
    let close = VotingIntent::CloseBallot {
        ballot_id: id.clone(),
    };
    act(&room.chair, Intent::Voting(close)).await;
    for desk in &board[..2] {
        until(desk, "the count is asked for", |view| {
            ballot(view).counting.as_ref().unwrap().may_enter
        })
        .await;
        let sheet = CountSheetView {
            votes_for: 4,
            votes_against: 1,
            abstained: 0,
            not_voting: 0,
            papers: Some(PaperCountView {
                issued: 6,
                collected: 6,
                invalid: 1,
            }),
        };
        let count = VotingIntent::EnterCount {
            ballot_id: id.clone(),
            sheet,
            why_invalid: "Đánh dấu cả hai ô".to_owned(),
        };
        act(desk, Intent::Voting(count)).await;
    }
    until(&room.chair, "the count", |view| ballot(view).tally.is_some()).await;
    let declare = VotingIntent::Declare {
        ballot_id: id.clone(),
    };
    act(&room.chair, Intent::Voting(declare)).await;
    room.together().await;
    until(room.clerk(), "the result", |view| {
        !view.session.as_ref().unwrap().results.is_empty()
    })
    .await;
    let out = TempDir::new().unwrap();
    act(room.clerk(), export(&id, out.path())).await;
    let folder = out.path().join("evidence-01");
    let proven = verify_evidence(&folder).unwrap().unwrap();
    let told = evidence_report(&proven);
    assert!(told.contains("issued=6 collected=6 invalid=1"), "{told}");
    let page = words_of(&folder.join(PAGE));
    for desk in &board[..2] {
        assert!(page.contains(&name_of(desk).await), "{page}");
    }
    for desk in &room.delegates[3..] {
        assert!(!page.contains(&name_of(desk).await), "{page}");
    }
    assert!(page.contains("không ghi ai biểu quyết"), "{page}");
    if let Some(kept) = std::env::var_os("HEMICYCLE_PICTURES") {
        fs::copy(folder.join(PAGE), Path::new(&kept).join("evidence-secret.pdf")).unwrap();
    }
}

fn export_receipt(ballot: &str, folder: &Path) -> Intent {
    life(BallotLifeIntent::ExportReceipt {
        ballot_id: ballot.to_owned(),
        folder: folder.display().to_string(),
    })
}

/// The archive as the office writes it now.
async fn archived(room: &Room, folder: &Path) -> PathBuf {
    let export = SyncIntent::ExportArchive {
        folder: folder.display().to_string(),
    };
    act(room.clerk(), Intent::Sync(export)).await;
    folder.join("session.hemicycle")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_checked_offline_by_itself_and_against_the_archive_and_no_byte_of_it_can_change() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let out = TempDir::new().unwrap();
    let voter = &room.delegates[0];
    let id = room.open_ballot("Thông qua bảng giá đất?").await;
    room.vote(voter, &id, ChoiceView::Against).await;
    until(voter, "recorded", |view| ladder(view) == Some(Ladder::Recorded)).await;
    room.close_ballot(&id).await;
    room.together().await;
    let none = refused(room.clerk(), export_receipt(&id, out.path())).await;
    assert_eq!(none, "problem-receipt-waits", "who has not voted has no receipt");
    let view = shown(voter).await;
    let code = result(&view, &id).mine.as_ref().unwrap().receipt.clone().unwrap();
    act(voter, export_receipt(&id, out.path())).await;
    let file = out.path().join(receipt_file(&code));

    let alone = verify_receipt(&file, None).unwrap().unwrap();
    let told = receipt_report(&alone);
    for line in [format!("code: {code}"), "choice: against".to_owned()] {
        assert!(
            told.lines().any(|found| found == line),
            "{line} is not in\n{told}"
        );
    }
    let archive = archived(&room, out.path()).await;
    let held = verify_receipt(&file, Some(&archive)).unwrap().unwrap();
    let told = receipt_report(&held);
    for line in [
        format!("said by: {}", name_of(voter).await),
        "vote on: Thông qua bảng giá đất?".to_owned(),
        format!("checkpoint signed by: {}", name_of(&room.chair).await),
        "the receipt holds, and the archive begins with the journal that it was given for".to_owned(),
    ] {
        assert!(
            told.lines().any(|found| found == line),
            "{line} is not in\n{told}"
        );
    }

    let text = fs::read(&file).unwrap();
    for at in 0..text.len() {
        let mut changed = text.clone();
        changed[at] ^= 1;
        let changed = String::from_utf8(changed);
        assert!(
            changed.is_err() || changed.is_ok_and(|text| receipt::verify(&text).is_err()),
            "byte {at} can change"
        );
    }
    // An archive that was made otherwise afterwards, one of before, and one of another session.
    let archive = held.archive.unwrap();
    let other = receipt::Proven {
        root: [7; 32],
        ..held.proven.clone()
    };
    let says = |proven: &receipt::Proven| receipt::verify_against(proven, &archive);
    assert_eq!(says(&other), Err(BadReceipt::Contradicted));
    let later = receipt::Proven {
        size: archive.entries + 1,
        ..held.proven.clone()
    };
    let size = archive.entries;
    assert_eq!(says(&later), Err(BadReceipt::Shorter { size }));
    let mut elsewhere = held.proven;
    elsewhere.read.leaf.journal = JournalId::new("another");
    assert_eq!(says(&elsewhere), Err(BadReceipt::OtherSession));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_sitting_is_cosigned_by_every_laptop_also_by_one_that_comes_late() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    let id = room.open_ballot("Thông qua?").await;
    room.vote(&room.delegates[0], &id, ChoiceView::For).await;
    room.close_ballot(&id).await;
    room.together().await;
    let late = &room.delegates[1];
    let late_name = name_of(late).await;
    shut(late).await;
    room.close_sitting().await;
    let cosigned = |witnesses| {
        move |view: &View| {
            assert!(view.sync.witnesses <= witnesses);
            view.sync.witnesses == witnesses
        }
    };
    // The office, which makes the archive, hears of all; each delegate keeps what was there when it signed.
    until(room.clerk(), "office and delegate", cosigned(2)).await;
    open_again(late).await;
    until(room.clerk(), "all but the host", cosigned(3)).await;
    until(late, "its own", |view| view.sync.witnesses == 1).await;

    let out = TempDir::new().unwrap();
    let archive = archived(&room, out.path()).await;
    let told = report(&verify_file(&archive).unwrap().unwrap());
    for name in [
        late_name,
        name_of(room.clerk()).await,
        name_of(&room.delegates[0]).await,
    ] {
        let line = format!("cosigned by: {name}");
        assert!(
            told.lines().any(|found| found == line),
            "{line} is not in\n{told}"
        );
    }
    shut(room.clerk()).await;
    open_again(room.clerk()).await;
    until(room.clerk(), "the same after a restart", cosigned(3)).await;
}
