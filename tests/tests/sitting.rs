//! How a sitting is led, told with real desks: phases, changes of the agenda, pointing, breaks, closed parts, the chair,
//! the running sheet, and the chair's one button in every situation.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{
        AgendaIntent, AttendanceIntent, DisplayIntent, Intent, PapersIntent, PlacedFile, PresidingIntent,
        RegisterIntent, RoomIntent, SpeakingIntent,
    },
    view::{
        AgendaChangeDraft, Answer, ChangedHowView, ChoiceView, ItemState, ItemView, OrderReasonView,
        PhaseView, Question, SceneName, SceneView, SessionView, Text, View,
    },
};
use hemicycle_domain::ids::DeviceId;
use hemicycle_helper::{Limits, extract};
use hemicycle_press::{Language, Sentence};
use stories::{
    Room, act, ask, pdf, placed, refused,
    room::{GROUPS, Office, join_by},
    shown, until,
};

const REASON: &str = "Báo cáo thẩm tra chưa xong";

fn presiding(intent: PresidingIntent) -> Intent {
    Intent::Presiding(intent)
}

fn changes(change: AgendaChangeDraft) -> Intent {
    presiding(PresidingIntent::ChangeAgenda {
        change,
        ballot: None,
        reason: REASON.to_owned(),
    })
}

fn session(view: &View) -> &SessionView {
    view.session.as_ref().unwrap()
}

fn item<'a>(view: &'a View, number: &str) -> &'a ItemView {
    let mut agenda = session(view).agenda.iter();
    agenda.find(|item| item.number == number).unwrap()
}

fn now(view: &View) -> Option<PhaseView> {
    let live = session(view).live_item.clone()?;
    let item = session(view).agenda.iter().find(|item| item.id == live)?;
    Some(item.phases.iter().find(|step| step.now)?.phase)
}

fn said(text: &Text) -> String {
    Sentence::from(text).in_language(Language::English)
}

/// The chair's one button, as it is read in English.
async fn primary(desk: &Desk) -> String {
    let view = shown(desk).await;
    said(&session(&view).primary.as_ref().unwrap().label)
}

async fn secondary(desk: &Desk) -> Vec<String> {
    let view = shown(desk).await;
    session(&view)
        .secondary
        .iter()
        .map(|act| act.name.clone())
        .collect()
}

async fn does(desk: &Desk, name: &str) {
    let view = shown(desk).await;
    let offered = session(&view).primary.iter().chain(&session(&view).secondary);
    let intent = offered
        .filter(|act| act.name == name)
        .find_map(|act| act.intent.clone());
    act(desk, intent.unwrap_or_else(|| panic!("{name} is not offered"))).await;
}

async fn scene(desk: &Desk, what: &str, shows: impl Fn(&SceneView) -> bool) {
    until(desk, what, |view| {
        view.display.as_ref().is_some_and(|display| display.open)
    })
    .await;
    let mut watch = desk.watch_display();
    let wait = watch.wait_for(|shown| shown.view.as_ref().is_some_and(|view| shows(&view.scene)));
    let found = tokio::time::timeout(std::time::Duration::from_secs(30), wait)
        .await
        .is_ok();
    let last = watch.borrow().view.clone();
    assert!(found, "the room display shows no {what}: {last:?}");
}

async fn minutes(desk: &Desk) -> String {
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("another answer")
    };
    let facts = minutes.sections.iter().flat_map(|section| section.facts.clone());
    facts.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_goes_through_its_phases_and_everybody_sees_where_it_is() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    for (name, phase) in [
        ("presentation", PhaseView::Presentation),
        ("discussion", PhaseView::Discussion),
    ] {
        assert!(
            secondary(&room.chair).await.contains(&"next-phase".to_owned()),
            "{name}"
        );
        does(&room.chair, "next-phase").await;
        for desk in room.desks() {
            until(desk, name, |view| now(view) == Some(phase)).await;
        }
        scene(
            &room.chair,
            name,
            |scene| matches!(scene, SceneView::Item { phase: Some(seen), .. } if *seen == phase),
        )
        .await;
    }
    let ballot = room.open_ballot("Thông qua?").await;
    for desk in room.desks() {
        until(desk, "the vote by itself", |view| {
            now(view) == Some(PhaseView::Vote)
        })
        .await;
    }
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "all votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 3
    })
    .await;
    room.close_ballot(&ballot).await;
    let live = item(&*shown(&room.chair).await, "2").id.clone();
    let back = |item: &str| {
        presiding(PresidingIntent::BeginPhase {
            item: item.to_owned(),
            phase: PhaseView::Discussion,
        })
    };
    assert_eq!(
        refused(&room.delegates[0], back(&live)).await,
        "refusal-not-your-role"
    );
    act(&room.chair, back(&live)).await;
    until(&room.delegates[0], "back to the debate", |view| {
        now(view) == Some(PhaseView::Discussion)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_council_changes_its_agenda_and_everybody_sees_it_with_a_mark() {
    let room = Room::with_delegates(2).await;
    room.open_sitting().await;
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    let view = shown(&room.chair).await;
    let (two, three) = (item(&view, "2").id.clone(), item(&view, "3").id.clone());
    let postpone = AgendaChangeDraft::Postpone { item: two.clone() };
    assert_eq!(
        refused(&room.delegates[0], changes(postpone.clone())).await,
        "refusal-not-your-role"
    );
    act(&room.chair, changes(postpone)).await;
    // By the clerk on the chair's word.
    let add = AgendaChangeDraft::Add {
        number: "2a".to_owned(),
        title: "Báo cáo đột xuất về bão".to_owned(),
        needs_vote: true,
        before: Some(three.clone()),
    };
    act(room.clerk(), changes(add.clone())).await;
    for desk in room.desks() {
        let view = until(desk, "both changes", |view| {
            session(view).agenda.iter().any(|item| item.number == "2a")
                && item(view, "2").state == ItemState::SetAside
        })
        .await;
        let change = item(&view, "2").change.clone().unwrap();
        assert_eq!(
            (change.how, change.reason.as_str()),
            (ChangedHowView::Postponed, REASON)
        );
        let numbers: Vec<_> = session(&view)
            .agenda
            .iter()
            .map(|item| item.number.as_str())
            .collect();
        assert_eq!(numbers, ["1", "2", "2a", "3"], "nothing is lost from the list");
        assert_eq!(session(&view).live_item, None);
    }
    assert_eq!(refused(room.clerk(), changes(add)).await, "refusal-number-taken");
    let open = |item: &str| {
        Intent::Agenda(AgendaIntent::OpenItem {
            item: item.to_owned(),
        })
    };
    assert_eq!(refused(&room.chair, open(&two)).await, "refusal-item-set-aside");
    act(
        &room.chair,
        changes(AgendaChangeDraft::TakeUp { item: two.clone() }),
    )
    .await;
    act(&room.chair, open(&two)).await;
    let ballot = room.open_ballot("Thông qua?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "all votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 3
    })
    .await;
    room.close_ballot(&ballot).await;
    let withdraw = |item: &str| AgendaChangeDraft::Withdraw {
        item: item.to_owned(),
    };
    assert_eq!(
        refused(&room.chair, changes(withdraw(&two))).await,
        "refusal-item-dealt-with"
    );
    // By the ballot of this session, once.
    let by_ballot = presiding(PresidingIntent::ChangeAgenda {
        change: withdraw(&three),
        ballot: Some(ballot.clone()),
        reason: REASON.to_owned(),
    });
    act(&room.chair, by_ballot).await;
    room.together().await;
    let told = minutes(room.clerk()).await;
    for line in [
        "Hoãn lúc",
        "Bổ sung vào chương trình lúc",
        "trước nội dung 3",
        "Rút khỏi chương trình lúc",
        REASON,
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert!(told.contains("Hội đồng đã biểu quyết: “Thông qua?”"), "{told}");
}

async fn add_paper(office: &Office, item: &str, title: &str, group: Option<&str>) {
    let path = office.dir.path().join(format!("{}.pdf", title.len()));
    std::fs::write(&path, pdf(title, 0)).unwrap();
    let file = PlacedFile {
        restricted_to: group.map(str::to_owned),
        ..placed(&path, item, title)
    };
    act(
        &office.clerk,
        Intent::Papers(PapersIntent::Add { files: vec![file] }),
    )
    .await;
}

const SECRET: &str = "To trinh rieng";
const OPEN: &str = "Du thao nghi quyet chung";

/// Chair, deputy, and a delegate of each group; a paper for the first group and one for all; and a guest.
async fn with_papers_and_guest() -> (Room, Desk) {
    let office = Office::with_people(4, true).await;
    let deputy = office.person(2).await;
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::GrantChair { person: deputy }),
    )
    .await;
    let guest = RegisterIntent::RegisterGuest {
        name: "Hồ Thị Khách".to_owned(),
        position: "Báo Nhân Dân".to_owned(),
    };
    act(&office.clerk, Intent::Register(guest)).await;
    office.convene().await;
    let view = shown(&office.clerk).await;
    let two = item(&view, "2").id.clone();
    add_paper(&office, &two, SECRET, Some(GROUPS[0])).await;
    add_paper(&office, &two, OPEN, None).await;
    office.publish().await;
    let people = view.council.as_ref().unwrap().people.clone();
    let guest = people
        .iter()
        .find(|row| row.person.name == "Hồ Thị Khách")
        .unwrap();
    let folder = office.dir.path().join("guest");
    let invite = RegisterIntent::Invite {
        people: vec![guest.person.id.clone()],
        folder: folder.display().to_string(),
    };
    act(&office.clerk, Intent::Register(invite)).await;
    let file = std::fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let room = Room::hosted(office, 3).await;
    let guest = room.office.desk("guest");
    act(&guest, join_by(&file)).await;
    until(&guest, "the session", |view| view.session.is_some()).await;
    room.open_sitting().await;
    (room, guest)
}

fn papers(view: &View) -> Vec<(String, String)> {
    let papers = item(view, "2").papers.iter();
    papers
        .map(|paper| (paper.title.clone(), paper.id.clone()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_the_chair_points_to_is_told_to_those_who_may_see_the_paper_alone() {
    let (room, guest) = with_papers_and_guest().await;
    let (first, second) = (&room.delegates[1], &room.delegates[2]);
    let view = until(&room.chair, "both papers", |view| papers(view).len() == 2).await;
    let id = |title: &str| {
        papers(&view)
            .into_iter()
            .find(|(seen, _)| seen == title)
            .unwrap()
            .1
    };
    let point = |title: &str, page| {
        presiding(PresidingIntent::PointTo {
            paper: id(title),
            page,
        })
    };
    assert_eq!(refused(&room.chair, point(OPEN, 0)).await, "refusal-no-such-page");
    assert_eq!(refused(first, point(OPEN, 1)).await, "refusal-not-your-role");
    act(&room.chair, point(SECRET, 1)).await;
    until(first, "the page", |view| {
        session(view).pointed.as_ref().is_some_and(|p| p.title == SECRET)
    })
    .await;
    room.together().await;
    for outsider in [second, &guest] {
        assert_eq!(
            session(&*shown(outsider).await).pointed,
            None,
            "its audience is another"
        );
        let known = ask(outsider, |replica| {
            let log = replica.logs().find(|log| log.session().is_some()).unwrap();
            log.session()
                .unwrap()
                .papers
                .values()
                .any(|paper| paper.title == SECRET)
        })
        .await;
        assert!(!known, "not even in the copy");
    }
    act(&room.chair, point(OPEN, 1)).await;
    for desk in [first, second] {
        until(desk, "the other page", |view| {
            session(view)
                .pointed
                .as_ref()
                .is_some_and(|p| (p.title.as_str(), p.page) == (OPEN, 1))
        })
        .await;
    }
    does(&room.chair, "close-item").await;
    until(first, "nothing more", |view| session(view).pointed.is_none()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_and_a_closed_part_are_seen_in_the_room_and_guests_see_nothing_inside() {
    let (room, guest) = with_papers_and_guest().await;
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    let until_ms = ask(&room.chair, |replica| replica.skew_ms()).await + 1_000_000;
    let at = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let until_ms = until_ms + i64::try_from(at.as_millis()).unwrap();
    let begin = |until| presiding(PresidingIntent::BeginBreak { until });
    assert_eq!(refused(&room.chair, begin(Some(1))).await, "refusal-bad-break");
    act(&room.chair, begin(Some(until_ms))).await;
    scene(&room.chair, "break", |scene| {
        *scene
            == SceneView::Break {
                until: Some(until_ms),
            }
    })
    .await;
    for desk in room.desks() {
        until(desk, "the break", |view| {
            session(view)
                .break_now
                .as_ref()
                .is_some_and(|now| now.until == Some(until_ms))
        })
        .await;
    }
    assert_eq!(primary(&room.chair).await, "End the break");
    does(&room.chair, "end-break").await;
    until(&room.delegates[1], "no break", |view| {
        session(view).break_now.is_none()
    })
    .await;

    until(&guest, "the open paper", |view| papers(view).len() == 1).await;
    act(
        &room.chair,
        Intent::Display(DisplayIntent::Hold {
            scene: SceneName::Item,
        }),
    )
    .await;
    let close = presiding(PresidingIntent::ExcludePublic {
        ballot: None,
        reason: "Công tác nhân sự".to_owned(),
    });
    assert_eq!(
        refused(&room.delegates[1], close.clone()).await,
        "refusal-not-your-role"
    );
    act(&room.chair, close).await;
    // Whatever was held on the projector.
    scene(&room.chair, "closed part", |scene| *scene == SceneView::Closed).await;
    for desk in room.desks() {
        let view = until(desk, "the closed part", |view| {
            session(view).closed_part.is_some()
        })
        .await;
        assert!(!session(&view).closed_part.as_ref().unwrap().shut_out);
        assert!(session(&view).live_item.is_some());
    }
    let view = until(&guest, "the closed part", |view| {
        session(view).closed_part.is_some()
    })
    .await;
    let shut = session(&view);
    assert!(shut.closed_part.as_ref().unwrap().shut_out);
    assert_eq!(
        (shut.live_item.as_ref(), shut.ballot.as_ref(), papers(&view).len()),
        (None, None, 0)
    );
    let device = ask(&guest, |replica| replica.device().clone()).await;
    let file = item(&*shown(&room.chair).await, "2").papers[0].versions[0]
        .sha256
        .clone();
    let reads = |desk: &Desk, device: DeviceId, file: String| {
        let desk = desk.node().unwrap();
        async move {
            desk.run(move |replica| {
                let log = replica.logs().find(|log| log.session().is_some()).unwrap();
                let session = log.session().unwrap();
                session.may_read_file(&session.register.devices[&device].person, &file)
            })
            .await
            .unwrap()
        }
    };
    assert!(
        !reads(&room.chair, device.clone(), file).await,
        "the host gives a guest no piece of a paper"
    );
    assert!(secondary(&room.chair).await.contains(&"admit-public".to_owned()));
    does(&room.chair, "admit-public").await;
    scene(&room.chair, "held item", |scene| {
        matches!(scene, SceneView::Item { .. })
    })
    .await;
    until(&guest, "the item again", |view| {
        session(view).closed_part.is_none() && papers(view).len() == 1
    })
    .await;
    let told = minutes(room.clerk()).await;
    assert!(
        told.contains("Nghỉ giải lao từ") && told.contains("Họp kín từ"),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deputy_takes_the_chair_and_both_screens_say_who_leads() {
    let (room, _guest) = with_papers_and_guest().await;
    let deputy = &room.delegates[0];
    let view = shown(&room.chair).await;
    let [other] = session(&view).chair.presidium.as_slice() else {
        panic!("one deputy: {:?}", session(&view).chair)
    };
    let hand = |person: &str| {
        presiding(PresidingIntent::HandChairOver {
            person: person.to_owned(),
        })
    };
    let delegate = room.office.person(3).await;
    assert_eq!(
        refused(&room.chair, hand(&delegate)).await,
        "refusal-not-of-presidium"
    );
    act(&room.chair, hand(&other.id)).await;
    for (desk, mine) in [(&room.chair, false), (deputy, true)] {
        until(desk, "who leads", |view| {
            let chair = &session(view).chair;
            chair.mine == mine
                && chair
                    .presides
                    .as_ref()
                    .is_some_and(|person| person.id == other.id)
        })
        .await;
    }
    assert!(session(&*shown(&room.chair).await).primary.is_none());
    assert_eq!(secondary(&room.chair).await, ["take-chair"]);
    let close = Intent::Agenda(AgendaIntent::CloseItem {
        item: session(&view).live_item.clone().unwrap(),
    });
    assert_eq!(refused(&room.chair, close).await, "refusal-another-presides");
    does(deputy, "next-phase").await;
    until(&room.chair, "the deputy's word", |view| now(view).is_some()).await;
    does(&room.chair, "take-chair").await;
    until(deputy, "the chair is back", |view| !session(view).chair.mine).await;
    until(&room.chair, "the button is back", |view| {
        session(view).primary.is_some()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_running_sheet_holds_what_the_chair_needs_on_paper() {
    let room = Room::with_delegates(1).await.with_helper().await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua bảng giá đất?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(&room.chair, "all votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 2
    })
    .await;
    room.close_ballot(&ballot).await;
    room.together().await;
    let folder = room.office.dir.path().join("sheet");
    let print = presiding(PresidingIntent::PrintRunningSheet {
        folder: folder.display().to_string(),
    });
    assert_eq!(
        refused(&room.delegates[0], print.clone()).await,
        "refusal-not-your-role"
    );
    act(room.clerk(), print).await;
    let pdf = std::fs::read(folder.join("running-sheet.pdf")).unwrap();
    let helper = room.clerk().options().helper.clone().unwrap();
    let pages = extract(&helper, &pdf, &Limits::for_extraction()).pages;
    let words: Vec<_> = pages
        .iter()
        .flat_map(|page| page.text.split_whitespace())
        .collect();
    let text = words.join(" ");
    let view = shown(room.clerk()).await;
    for item in &session(&view).agenda {
        assert!(text.contains(&item.title), "{}: {text}", item.title);
    }
    let result = &session(&view).results[0].outcome.as_ref().unwrap().read_aloud;
    let result = Sentence::from(result).in_language(Language::Vietnamese);
    for told in ["Thông qua bảng giá đất?", result.as_str(), "Ghi chú"] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

/// ux 2.f, a line each.
#[tokio::test(flavor = "multi_thread")]
async fn the_chair_has_exactly_one_button_that_says_what_happens_next() {
    let room = Room::with_delegates(2).await;
    // On the heap, each by itself: a debug build keeps room for every await of a story in one frame.
    Box::pin(up_to_the_vote(&room)).await;
    Box::pin(the_vote(&room)).await;
    Box::pin(after_the_vote(&room)).await;
}

async fn up_to_the_vote(room: &Room) {
    let chair = &room.chair;
    let members: Vec<_> = room.members().collect();
    let needed = session(&*shown(chair).await).quorum.needed;
    assert_eq!(
        primary(chair).await,
        format!("Open the sitting (needs {needed}, have 0)")
    );
    let view = shown(chair).await;
    let first = session(&view).primary.as_ref().unwrap();
    assert!(
        !first.enabled && first.why_not.is_some(),
        "no quorum: disabled, with its reason"
    );
    for desk in &members {
        act(desk, Intent::Attendance(AttendanceIntent::CheckIn)).await;
    }
    until(chair, "all are here", |view| session(view).quorum.present == 3).await;
    assert_eq!(primary(chair).await, "Open the sitting");
    does(chair, "open-sitting").await;
    assert_eq!(primary(chair).await, "Open item 1");
    does(chair, "open-item").await;
    assert_eq!(primary(chair).await, "Close item 1", "nothing is to be voted on");
    does(chair, "close-item").await;
    does(chair, "open-item").await;

    let speaks = &room.delegates[0];
    let name = shown(speaks).await.me.as_ref().unwrap().person.name.clone();
    for (ask, label) in [
        (
            SpeakingIntent::PointOfOrder {
                reason: OrderReasonView::Adjourn,
            },
            format!("Give the floor to {name} (point of order)"),
        ),
        (SpeakingIntent::Ask, format!("Give the floor to {name}")),
    ] {
        until(speaks, "item 2", |view| session(view).live_item.is_some()).await;
        act(speaks, Intent::Speaking(ask)).await;
        until(chair, "the request", |view| !session(view).floor.queue.is_empty()).await;
        assert_eq!(primary(chair).await, label);
        does(chair, "give-floor").await;
        let stop = primary(chair).await;
        assert!(stop.starts_with(&format!("Stop: {name}")), "{stop}");
        does(chair, "stop-speech").await;
    }
    assert_eq!(primary(chair).await, "Open the vote");
}

async fn the_vote(room: &Room) {
    let chair = &room.chair;
    let members: Vec<_> = room.members().collect();
    let ballot = room.open_ballot("Thông qua?").await;
    assert_eq!(primary(chair).await, "Last call (3 missing)");
    for desk in &members[..2] {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    until(chair, "two votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 2
    })
    .await;
    assert_eq!(primary(chair).await, "Last call (1 missing)");
    assert!(
        secondary(chair).await.contains(&"close-ballot".to_owned()),
        "close anyway"
    );
    does(chair, "last-call").await;
    assert_eq!(primary(chair).await, "Close anyway (1 missing)");
    room.vote(members[2], &ballot, ChoiceView::For).await;
    until(chair, "three votes", |view| {
        session(view).ballot.as_ref().unwrap().voted == 3
    })
    .await;
    assert_eq!(primary(chair).await, "Close the vote (3 of 3)");
    does(chair, "close-ballot").await;
}

async fn after_the_vote(room: &Room) {
    let chair = &room.chair;
    assert_eq!(primary(chair).await, "Declare: ADOPTED (3 of 3)");
    does(chair, "declare").await;
    assert_eq!(
        primary(chair).await,
        "Open item 3",
        "what was decided is done with"
    );
    does(chair, "go-on").await;
    let view = until(chair, "item 3", |view| item(view, "3").state == ItemState::Live).await;
    assert_eq!(item(&view, "2").state, ItemState::Done);
    assert_eq!(primary(chair).await, "Close item 3");
    does(chair, "close-item").await;
    assert_eq!(primary(chair).await, "Close the sitting");
    act(chair, Intent::Room(RoomIntent::CloseSitting)).await;
    assert!(session(&*shown(chair).await).primary.is_none());
}
