//! Minutes on their way to the archive, told with real desks: laid out, objected to, decided, laid out again, signed in
//! order, and from then on the same bytes wherever somebody asks for them.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use hemicycle_desk::{
    Desk,
    intent::{Intent, MinutesIntent, PresidingIntent, SignedElsewhere, SyncIntent},
    view::{
        Answer, MinutesStepKind, MinutesStepView, MinutesView, PackageFolders, Question, SignatoryView,
        SigningMeansView, SyncState,
    },
};
use hemicycle_domain::{minutes::MinutesDraft, tree::hex};
use hemicycle_helper::{Limits, extract, locate};
use hemicycle_press::sections;
use hemicycle_server::{Server, export, invite, verify_package};
use sha2::{Digest, Sha256};
use stories::{
    Room, act, ask,
    bags::{both_find, files, sealed_again, second_opinion, write_bag},
    journal, open_again, refused,
    room::Office,
    shown, shut, until, word,
};
use tempfile::TempDir;

/// What the clerk writes about the closed part, and nobody else may read.
const SECRET: &str = "Lời thư ký về phần họp kín";

/// A sitting was held and closed; with a closed part where one is wanted.
async fn held(closed_part: bool) -> Room {
    let office = Office::with_people(4, true).await.with_helper().await;
    office.convene().await;
    office.publish().await;
    let room = Room::hosted(office, 2).await;
    room.open_sitting().await;
    let id = room.open_ballot("Thông qua bảng giá đất?").await;
    room.close_ballot(&id).await;
    let view = shown(room.clerk()).await;
    let item = view.session.as_ref().unwrap().agenda[1].id.clone();
    if closed_part {
        let close = PresidingIntent::ExcludePublic {
            ballot: None,
            reason: "Công tác nhân sự".to_owned(),
        };
        act(&room.chair, Intent::Presiding(close)).await;
        act(&room.chair, Intent::Presiding(PresidingIntent::AdmitPublic)).await;
        room.together().await;
    }
    let text = if closed_part {
        SECRET
    } else {
        "Đã thảo luận."
    };
    minutes(
        room.clerk(),
        MinutesIntent::Write {
            section: format!("item-{item}"),
            text: text.to_owned(),
        },
    )
    .await;
    room.close_sitting().await;
    room.together().await;
    room
}

/// What the minutes ask of this person, as it stands where he or she begins.
async fn step_of(desk: &Desk) -> Option<MinutesStepView> {
    shown(desk).await.session.as_ref().unwrap().minutes_step.clone()
}

async fn minutes(desk: &Desk, what: MinutesIntent) {
    act(desk, Intent::Minutes(what)).await;
}

async fn refuses(desk: &Desk, what: MinutesIntent) -> String {
    refused(desk, Intent::Minutes(what)).await
}

async fn look(desk: &Desk) -> MinutesView {
    match desk.look(Question::Minutes).await.unwrap() {
        Answer::Minutes(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// Waits until a desk shows the minutes as they are wanted.
async fn until_minutes(desk: &Desk, what: &str, is: impl Fn(&MinutesView) -> bool) -> MinutesView {
    let mut last = None;
    stories::eventually(what, async || {
        last = Some(look(desk).await);
        last.as_ref().is_some_and(&is)
    })
    .await;
    last.unwrap()
}

/// Lays out, and waits until the clerk's own laptop has it in the record.
async fn laid_out(room: &Room, until: Option<&str>, version: u32) {
    minutes(room.clerk(), lay_out(until)).await;
    until_minutes(room.clerk(), "it is laid out", |view| {
        view.signing.versions.first().map(|laid_out| laid_out.version) == Some(version)
    })
    .await;
}

fn lay_out(until: Option<&str>) -> MinutesIntent {
    MinutesIntent::LayOut {
        objections_until: until.map(str::to_owned),
    }
}

fn object(version: u32, text: &str) -> MinutesIntent {
    MinutesIntent::Object {
        version,
        section: "opening".to_owned(),
        text: text.to_owned(),
    }
}

fn sign(version: u32) -> MinutesIntent {
    MinutesIntent::Sign { version }
}

fn write(text: &str) -> MinutesIntent {
    MinutesIntent::Write {
        section: "opening".to_owned(),
        text: text.to_owned(),
    }
}

fn add(closed: bool, text: &str) -> MinutesIntent {
    MinutesIntent::Add {
        closed,
        text: text.to_owned(),
    }
}

/// The names and bytes that a desk writes into a folder.
async fn written(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let out = TempDir::new().unwrap();
    let folder = out.path().display().to_string();
    minutes(desk, MinutesIntent::Export { folder }).await;
    files(out.path()).into_iter().collect()
}

fn sha(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

async fn packages(desk: &Desk, into: &Path) -> (PathBuf, PathBuf) {
    let view = until(desk, "a package is offered", |view| view.sync.package.is_some()).await;
    let PackageFolders { public, complete } = view.sync.package.clone().unwrap();
    let folder = into.display().to_string();
    act(desk, Intent::Sync(SyncIntent::ExportPackage { folder })).await;
    (into.join(public), into.join(complete))
}

/// The minutes are laid out a first time, a member objects, the chair accepts, and they are laid out again.
async fn objected(room: &Room) {
    let (clerk, chair, member) = (room.clerk(), &room.chair, &room.delegates[0]);
    assert!(
        look(member).await.sections.is_empty(),
        "a draft is nobody's word yet"
    );
    assert_eq!(refuses(member, lay_out(None)).await, "refusal-not-your-role");
    assert_eq!(refuses(clerk, sign(1)).await, "refusal-no-such-minutes");
    assert_eq!(
        refuses(clerk, lay_out(Some("2001-01-01"))).await,
        "refusal-bad-date"
    );
    laid_out(room, Some("2999-12-31"), 1).await;
    let read = until_minutes(member, "the member reads", |view| !view.sections.is_empty()).await;
    assert!(!read.may_write && read.signing.may_object);
    // Where a member begins, the day stands, and the way there.
    let step = step_of(member).await.unwrap();
    assert_eq!(step.kind, MinutesStepKind::Object);
    assert!(step.until.is_some());
    let told = shown(member).await;
    let told = told
        .notices
        .iter()
        .find(|notice| notice.text.key == "notice-minutes-laid-out-until");
    assert!(told.is_some_and(|notice| !word(&notice.text.args, "day").is_empty()));
    assert!(read.sections.iter().any(|section| section.words == SECRET));
    assert_eq!(refuses(clerk, sign(1)).await, "refusal-objections-still-possible");
    assert_eq!(refuses(member, object(2, "?")).await, "refusal-no-such-minutes");
    minutes(member, object(1, "Tôi đến lúc 8 giờ.")).await;
    let seen = until_minutes(chair, "the chair reads it", |view| {
        !view.signing.objections.is_empty()
    })
    .await;
    let number = seen.signing.objections[0].number;
    until_minutes(clerk, "the clerk reads it", |view| {
        !view.signing.objections.is_empty()
    })
    .await;
    let decide = |accepted, reason: &str| MinutesIntent::DecideObjection {
        objection: number,
        accepted,
        reason: reason.to_owned(),
        by_council: false,
    };
    assert_eq!(refuses(clerk, decide(true, "")).await, "refusal-not-your-role");
    assert_eq!(refuses(chair, decide(false, " ")).await, "refusal-empty-text");
    assert_eq!(refuses(clerk, lay_out(None)).await, "refusal-objections-open");
    minutes(chair, decide(true, "")).await;
    until_minutes(clerk, "the clerk lays out again", |view| {
        view.signing.may_lay_out && view.signing.new_version_needed
    })
    .await;
    minutes(clerk, write("Bà Lan đến lúc 8 giờ.")).await;
    laid_out(room, None, 2).await;
    let view = look(clerk).await;
    assert_eq!(view.signing.versions.len(), 2, "the old one stays to be seen");
    assert_eq!(
        view.signing.versions[0].pages.len(),
        2,
        "one for everybody, one for members"
    );
}

/// Clerk and chair sign with their laptops.
async fn signed(room: &Room, version: u32) {
    let (clerk, chair) = (room.clerk(), &room.chair);
    until_minutes(chair, "the chair has it", |view| {
        view.signing.versions.first().map(|laid_out| laid_out.version) == Some(version)
    })
    .await;
    assert_eq!(refuses(chair, sign(version)).await, "refusal-another-signs-first");
    let kind = async |desk| step_of(desk).await.map(|step| step.kind);
    assert_eq!(kind(clerk).await, Some(MinutesStepKind::Sign));
    assert_ne!(
        kind(chair).await,
        Some(MinutesStepKind::Sign),
        "the clerk signs first"
    );
    minutes(clerk, sign(version)).await;
    until_minutes(clerk, "it is frozen", |view| view.signing.frozen).await;
    assert_eq!(kind(clerk).await, None);
    for what in [write("?"), lay_out(None), add(false, "?")] {
        let refusal = refuses(clerk, what.clone()).await;
        let expected = if matches!(what, MinutesIntent::Add { .. }) {
            "refusal-minutes-not-signed"
        } else {
            "refusal-minutes-frozen"
        };
        assert_eq!(refusal, expected);
    }
    until_minutes(chair, "it is the chair's turn", |view| {
        view.signing.sign_as == Some(SignatoryView::Chair)
    })
    .await;
    assert_eq!(kind(chair).await, Some(MinutesStepKind::Sign));
    minutes(chair, sign(version)).await;
    for desk in room.desks() {
        until_minutes(desk, "everybody sees it", |view| view.signing.complete).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_objected_to_signed_and_the_same_bytes_everywhere_from_then_on() {
    let room = Box::pin(held(true)).await;
    let (clerk, chair, member) = (room.clerk(), &room.chair, &room.delegates[0]);
    Box::pin(objected(&room)).await;
    Box::pin(signed(&room, 2)).await;
    assert_eq!(refuses(member, object(2, "?")).await, "refusal-minutes-frozen");
    minutes(clerk, add(false, "Trang 2: 14, không phải 15.")).await;
    minutes(clerk, add(true, "Về phần họp kín.")).await;
    let view = until_minutes(clerk, "both addenda are there", |view| {
        view.signing.addenda.len() == 2
    })
    .await;
    assert!(!view.may_write && view.signing.may_add);
    let pages = view.signing.versions[0].pages.clone();
    let hash = |closed| &pages.iter().find(|page| page.closed == closed).unwrap().sha256;

    // Every path that gives the minutes, before and after a restart.
    let first = written(clerk).await;
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "minutes-complete.docx",
            "minutes-complete.json",
            "minutes-complete.pdf",
            "minutes.docx",
            "minutes.json",
            "minutes.pdf",
            "signature-sheet.pdf"
        ]
    );
    assert_eq!((&sha(&first[2].1), &sha(&first[5].1)), (hash(true), hash(false)));
    shut(clerk).await;
    open_again(clerk).await;
    let minutes_of = |all: &[(String, Vec<u8>)]| all[..6].to_vec();
    assert_eq!(minutes_of(&written(clerk).await), minutes_of(&first));
    until_minutes(member, "the member has it", |view| !view.signing.fetching).await;
    stories::eventually("the member has the page", async || {
        let folder = TempDir::new().unwrap();
        let to = folder.path().display().to_string();
        let asked = Intent::Minutes(MinutesIntent::Export { folder: to });
        member.act(asked).await.is_ok()
    })
    .await;
    assert_eq!(
        written(member).await,
        first[3..6],
        "copies of the closed part go to nobody"
    );
    let shown: Vec<String> = look(chair).await.sections.into_iter().map(|s| s.words).collect();
    let frozen: Vec<String> = look(clerk).await.sections.into_iter().map(|s| s.words).collect();
    assert_eq!(shown, frozen);

    // The packages of two laptops, and what both programs say of them.
    let out = TempDir::new().unwrap();
    let (public, complete) = packages(clerk, &out.path().join("clerk")).await;
    assert_eq!(
        second_opinion(&[public.clone(), complete.clone()]),
        ["good", "good"]
    );
    verify_package(&public).unwrap();
    verify_package(&complete).unwrap();
    let (open, whole) = (files(&public), files(&complete));
    assert_eq!(open["data/minutes.pdf"], first[5].1);
    assert_eq!(open["data/minutes.json"], first[4].1);
    assert_eq!(whole["data/minutes.pdf"], first[2].1);
    assert_eq!(whole["data/minutes.json"], first[1].1);
    for (bag, path, name) in [(&open, "data/minutes.docx", 3), (&whole, "data/minutes.docx", 0)] {
        assert_eq!(bag[path], first[name].1, "what is edited says what was laid out");
    }
    for (path, name) in [("data/minutes-public.json", 4), ("data/minutes-public.pdf", 5)] {
        assert_eq!(whole[path], first[name].1, "the complete package holds both");
        assert!(!open.contains_key(path));
    }
    for (path, bytes) in &open {
        for secret in [SECRET, "Về phần họp kín.", "Tôi đến lúc 8 giờ."] {
            assert!(
                !String::from_utf8_lossy(bytes).contains(secret),
                "{secret} in {path}"
            );
        }
    }
    let told = String::from_utf8(whole["data/minutes-signing.json"].clone()).unwrap();
    assert!(
        told.contains("Tôi đến lúc 8 giờ.") && told.contains("Về phần họp kín."),
        "{told}"
    );
    let page = extract(&locate().unwrap(), &first[5].1, &Limits::for_extraction()).pages;
    assert!(page.iter().any(|page| page.text.contains("bảng giá đất")));
    assert!(page.iter().all(|page| !page.text.contains(SECRET)));

    // Whoever has the maker's key and seals another page is found out by the signed hash.
    let key = ask(clerk, |replica| replica.key().clone()).await;
    let mut forged = Vec::new();
    let forgeries = [
        (&open, "data/minutes.pdf", Some(whole["data/minutes.pdf"].clone())),
        (&whole, "data/minutes.pdf", Some(open["data/minutes.pdf"].clone())),
        (&whole, "data/minutes.json", Some(b"{}".to_vec())),
        (&open, "data/minutes.pdf", None),
        (&open, "data/minutes-signed/1-1.pdf", Some(b"%PDF-1.7".to_vec())),
        (&whole, "data/minutes-signing.json", Some(b"{}\n".to_vec())),
    ];
    for (number, (original, path, bytes)) in forgeries.into_iter().enumerate() {
        // The second checker reads the record itself; the table is for people.
        let by_both = path != "data/minutes-signing.json";
        let mut bag = original.clone();
        match bytes {
            Some(bytes) => bag.insert(path.to_owned(), bytes),
            None => bag.remove(path),
        };
        sealed_again(&mut bag, &key);
        let folder = out.path().join(format!("forged-{number}"));
        write_bag(&folder, &bag);
        if by_both {
            forged.push((folder, path.to_owned()));
        } else {
            let said = verify_package(&folder).unwrap_err().to_string();
            assert!(said.contains(path), "{said}");
        }
    }
    tokio::task::spawn_blocking(move || both_find(&forged))
        .await
        .unwrap();

    // Another sitting would stand in no minutes.
    let call = hemicycle_desk::intent::RoomIntent::CallSitting;
    assert_eq!(refused(chair, Intent::Room(call)).await, "refusal-minutes-frozen");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_central_server_packs_the_very_same_bytes() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), "127.0.0.1:0".parse().unwrap())
        .await
        .unwrap();
    let card = invite(data.path(), "Máy chủ tỉnh", &server.address.to_string()).unwrap();
    let room = Box::pin(held(false)).await;
    let path = room.office.dir.path().join("server.json");
    fs::write(&path, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = path.display().to_string();
    laid_out(&room, None, 1).await;
    Box::pin(signed(&room, 1)).await;
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
    until(room.clerk(), "everything is in the archive", |view| {
        view.sync.state == SyncState::Archived && view.sync.bytes_left == 0
    })
    .await;
    let exported = written(room.clerk()).await;
    let out = TempDir::new().unwrap();
    // Its store is open once, so it stops before it is asked; the files may still be on their way.
    stories::eventually("the server has the minutes", async || {
        let summary = server.summary().await;
        let mut sessions = summary.councils.iter().flat_map(|council| &council.sessions);
        sessions.any(|session| (session.papers_complete, session.papers_total) == (2, 2))
    })
    .await;
    server.close().await;
    let (from, to) = (data.path().to_owned(), out.path().join("server"));
    let bags = tokio::task::spawn_blocking(move || export(&from, &to, locate().as_deref()))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(second_opinion(&bags), ["good", "good"]);
    for bag in bags {
        let files = files(&bag);
        assert_eq!(files["data/minutes.json"], exported[1].1);
        assert_eq!(files["data/minutes.pdf"], exported[2].1);
    }
}

/// The same file with something added to its end, as a program that signs does.
fn with_signature(master: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(master).into_owned();
    let (_, end) = text.rsplit_once("startxref").unwrap();
    let start = end.split_whitespace().next().unwrap();
    let mut signed = master.to_vec();
    signed.extend(format!("\n% signed\nstartxref\n{start}\n%%EOF\n").bytes());
    signed
}

#[tokio::test(flavor = "multi_thread")]
async fn pen_and_other_programs_sign_the_same_page_and_no_other() {
    let room = Box::pin(held(false)).await;
    let clerk = room.clerk();
    laid_out(&room, None, 1).await;
    let out = TempDir::new().unwrap();
    let exported = written(clerk).await;
    let master = &exported[2].1;
    let sheet = &exported[3].1;
    let words = extract(&locate().unwrap(), sheet, &Limits::for_extraction()).pages;
    let words: String = words.iter().map(|page| page.text.as_str()).collect();
    let hash = sha(master);
    let found: String = words.split_whitespace().collect();
    assert!(found.contains(&hash), "{words}");
    let path = |name: &str, bytes: &[u8]| {
        let path = out.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let me = room.office.person(1).await;
    let clerk_id = look(clerk).await.signing.bring_for[0].id.clone();
    let bring = |person: &str, way, paths: Vec<String>| MinutesIntent::BringSigned {
        version: 1,
        person_id: person.to_owned(),
        way,
        paths,
    };
    let tool = SignedElsewhere::Tool;
    let same = path("same.pdf", master);
    let other = path("other.pdf", &stories::pdf("Bien ban khac", 3_000));
    let text = path("text.pdf", b"no pdf at all");
    let signed_by_tool = path("signed.pdf", &with_signature(master));
    let none = bring(&clerk_id, tool, Vec::new());
    assert_eq!(refuses(clerk, none).await, "refusal-signed-copy-missing");
    for (file, refusal) in [
        (&same, "problem-not-these-minutes"),
        (&other, "problem-not-these-minutes"),
    ] {
        let brought = bring(&clerk_id, tool, vec![file.clone()]);
        assert_eq!(refuses(clerk, brought).await, refusal);
    }
    let unreadable = refuses(clerk, bring(&clerk_id, tool, vec![text])).await;
    assert!(
        unreadable.starts_with("paper-") || unreadable.starts_with("problem-"),
        "{unreadable}"
    );
    let scan_of_nothing = bring(&clerk_id, SignedElsewhere::Ink, vec![same]);
    assert_eq!(refuses(clerk, scan_of_nothing).await, "problem-minutes-unsigned");
    let chair_first = bring(&me, tool, vec![signed_by_tool.clone()]);
    assert_eq!(refuses(clerk, chair_first).await, "refusal-another-signs-first");
    minutes(clerk, bring(&clerk_id, tool, vec![signed_by_tool])).await;
    until_minutes(clerk, "the secretary has signed", |view| view.signing.frozen).await;
    // The chair signs a print, and the clerk brings the scan in.
    minutes(clerk, bring(&me, SignedElsewhere::Ink, vec![other])).await;
    let view = until_minutes(clerk, "both have signed", |view| view.signing.complete).await;
    let means: Vec<_> = view.signing.versions[0]
        .signatures
        .iter()
        .map(|signature| signature.means)
        .collect();
    assert_eq!(means, [Some(SigningMeansView::Tool), Some(SigningMeansView::Ink)]);
    let (public, complete) = packages(clerk, &out.path().join("bags")).await;
    assert_eq!(
        second_opinion(&[public.clone(), complete.clone()]),
        ["good", "good"]
    );
    for bag in [public, complete] {
        verify_package(&bag).unwrap();
        let files = files(&bag);
        assert_eq!(&files["data/minutes.pdf"], master);
        assert_eq!(files["data/minutes-signed/1-1.pdf"], with_signature(master));
        assert!(files.contains_key("data/minutes-signed/2-1.pdf"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_draft_is_there_at_once_and_says_what_the_record_says() {
    let office = Office::with_people(8, false).await.with_helper().await;
    office.convene().await;
    office.publish().await;
    let room = Room::hosted(office, 5).await;
    room.open_sitting().await;
    room.close_sitting().await;
    room.together().await;
    let asked = Instant::now();
    let view = look(room.clerk()).await;
    assert!(asked.elapsed() < Duration::from_secs(5));
    let id = journal(room.clerk()).await;
    let draft = ask(room.clerk(), move |replica| {
        MinutesDraft::of(replica.session(&id).unwrap(), String::new())
    })
    .await;
    let facts: Vec<Vec<String>> = sections(&draft)
        .into_iter()
        .map(|section| section.facts)
        .collect();
    let shown: Vec<Vec<String>> = view
        .sections
        .iter()
        .map(|section| section.facts.clone())
        .collect();
    assert_eq!(shown, facts);
    let reasons = view
        .checklist
        .iter()
        .find(|check| check.text.key == "minutes-check-reasons")
        .unwrap();
    assert!(!reasons.done);
    let missing = stories::word(&reasons.text.args, "count");
    assert_eq!(missing, "2", "eight members, six of them are here");
}
