//! Votes that are prepared and put one after the other, and items that one vote decides together, told with real desks.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use hemicycle_desk::{
    Desk,
    intent::{
        AgendaIntent, AttendanceIntent, BallotLifeIntent, DisplayIntent, Intent, SyncIntent, VotingIntent,
        VotingOrderIntent,
    },
    view::{
        Answer, BallotFormView, CallingOrderView, ChoiceView, DraftedVote, ItemState, ItemView,
        PreparedState, PreparedVoteView, Question, SceneName, SceneView, View, VoteKindView,
    },
};
use hemicycle_domain::{
    Fact, Refusal,
    counting::BallotForm,
    ids::{BallotId, ItemId, PreparedId},
};
use hemicycle_server::verify_evidence;
use hemicycle_sync::{archive::verify, replica::OfferError};
use stories::{Room, act, ask, refused, room::Office, shown, until};
use tempfile::TempDir;

const REASON: &str = "Đã được giải quyết bằng nội dung sửa đổi 1";

fn drafted(kind: VoteKindView, changes: Option<u32>, question: &str) -> DraftedVote {
    DraftedVote {
        id: None,
        kind,
        changes,
        question: question.to_owned(),
        paper: None,
        rule: "resolution".to_owned(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
    }
}

fn four() -> Vec<DraftedVote> {
    vec![
        drafted(VoteKindView::Amendment, Some(3), "Giữ nguyên khoản 2?"),
        drafted(VoteKindView::Amendment, Some(3), "Bỏ khoản 2?"),
        drafted(VoteKindView::Part, None, "Điều 4?"),
        drafted(VoteKindView::Whole, None, "Toàn văn nghị quyết?"),
    ]
}

fn set(item: &str, votes: Vec<DraftedVote>) -> Intent {
    Intent::VotingOrder(VotingOrderIntent::Set {
        item: item.to_owned(),
        votes,
    })
}

fn open(item: &str, prepared: &str) -> Intent {
    Intent::VotingOrder(VotingOrderIntent::Open {
        item: item.to_owned(),
        prepared: prepared.to_owned(),
    })
}

fn item(view: &View, number: &str) -> ItemView {
    let agenda = &view.session.as_ref().unwrap().agenda;
    agenda.iter().find(|item| item.number == number).unwrap().clone()
}

fn primary(view: &View) -> &str {
    &view.session.as_ref().unwrap().primary.as_ref().unwrap().name
}

fn states(view: &View, number: &str) -> Vec<(PreparedState, bool)> {
    let votes = item(view, number).votes;
    votes.iter().map(|vote| (vote.state, vote.next)).collect()
}

/// The chair presses the one button; everybody who is here votes alike, and the chair declares.
async fn one_key(room: &Room, choice: ChoiceView) -> String {
    let view = shown(&room.chair).await;
    let action = view.session.as_ref().unwrap().primary.clone().unwrap();
    assert_eq!((action.name.as_str(), action.form), ("open-prepared", None));
    act(&room.chair, action.intent.unwrap()).await;
    let ballot = ballot(&*shown(&room.chair).await);
    decide(room, &ballot, choice).await;
    ballot
}

fn ballot(view: &View) -> String {
    let session = view.session.as_ref().unwrap();
    session.ballot.as_ref().unwrap().id.clone()
}

async fn decide(room: &Room, ballot: &str, choice: ChoiceView) {
    let all = u32::try_from(room.members().count()).unwrap();
    for desk in room.members() {
        until(desk, "the open ballot", |view| {
            let shown = view.session.as_ref().and_then(|session| session.ballot.as_ref());
            shown.is_some_and(|shown| shown.id == ballot)
        })
        .await;
        room.vote(desk, ballot, choice).await;
    }
    until(&room.chair, "all votes", |view| {
        view.session.as_ref().unwrap().ballot.as_ref().unwrap().voted == all
    })
    .await;
    room.close_ballot(ballot).await;
}

async fn minutes(desk: &Desk) -> Vec<(String, String)> {
    let Answer::Minutes(minutes) = desk.look(Question::Minutes).await.unwrap() else {
        panic!("another answer")
    };
    let sections = minutes.sections.iter();
    sections
        .map(|section| (section.heading.clone(), section.facts.join("\n")))
        .collect()
}

/// What a stranger finds who asks every rule again.
async fn verified(room: &Room) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().display().to_string();
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportArchive { folder: path }),
    )
    .await;
    let archive = std::fs::read_to_string(folder.path().join("session.hemicycle")).unwrap();
    verify(&archive).unwrap();
}

/// A bundle of the ballot; how many ballots it proves.
async fn evidence(room: &Room, ballot: &str) -> usize {
    let folder = TempDir::new().unwrap();
    let export = BallotLifeIntent::ExportEvidence {
        ballot_id: ballot.to_owned(),
        folder: folder.path().display().to_string(),
    };
    act(room.clerk(), Intent::BallotLife(export)).await;
    let bundle = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
    let proven = verify_evidence(&bundle.path()).unwrap().unwrap();
    assert_eq!(proven.ballot.as_str(), ballot);
    proven.session.ballots.len()
}

/// What the keeper says of a ballot that its own screens would not have asked for.
async fn keeper_says(room: &Room, fact: Fact) -> Option<Refusal> {
    let journal = room.journal.clone();
    let said = ask(&room.chair, move |replica| replica.offer(&journal, &fact)).await;
    match said {
        Ok(_) => None,
        Err(OfferError::Refused(refusal)) => Some(refusal),
        Err(other) => panic!("{other}"),
    }
}

fn opened(item: &str, question: &str, prepared: Option<&str>, with: &[&str]) -> Fact {
    Fact::BallotOpened {
        ballot: BallotId::new("forged"),
        item: ItemId::new(item),
        question: question.to_owned(),
        paper: None,
        paper_version: 0,
        rule: "resolution".to_owned(),
        form: BallotForm::OpenElectronic,
        calling: None,
        rows: None,
        prepared: prepared.map(PreparedId::new),
        with: with.iter().map(|id| ItemId::new(*id)).collect(),
    }
}

fn question(vote: &PreparedVoteView) -> &str {
    &vote.question
}

#[tokio::test(flavor = "multi_thread")]
async fn amendments_come_before_their_part_and_the_whole_comes_last() {
    let office = Office::with_people(4, false).await;
    office.convene().await;
    let prepared = item(&*shown(&office.clerk).await, "2").id;
    // A list that is none is refused in words, and nothing is kept of it.
    let mut long = four();
    long[0].question = "x".repeat(3_000);
    let mut whole_first = four();
    whole_first.rotate_right(1);
    for (votes, why) in [
        (Vec::new(), "refusal-bad-number-of-votes"),
        (long, "refusal-text-too-long"),
        (whole_first, "refusal-whole-not-last"),
        (
            vec![drafted(VoteKindView::Amendment, Some(7), "Sửa gì?")],
            "refusal-no-such-prepared-vote",
        ),
    ] {
        assert_eq!(refused(&office.clerk, set(&prepared, votes)).await, why);
    }
    assert_eq!(
        refused(&office.clerk, set("nowhere", four())).await,
        "refusal-no-such-item"
    );
    act(&office.clerk, set(&prepared, four())).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await.with_helper().await;
    room.open_sitting().await;
    for desk in room.desks() {
        let view = until(desk, "four prepared votes", |view| {
            item(view, "2").votes.len() == 4
        })
        .await;
        let votes = item(&view, "2").votes;
        assert_eq!(question(&votes[0]), "Giữ nguyên khoản 2?");
        assert_eq!(votes[0].changes.as_ref(), Some(&votes[2].id));
        let next: Vec<bool> = votes.iter().map(|vote| vote.next).collect();
        assert_eq!(next, [true, false, false, false]);
    }
    let votes = item(&*shown(&room.chair).await, "2").votes;
    let id = |place: usize| votes[place].id.as_str();
    assert_eq!(
        refused(&room.delegates[0], open(&prepared, id(0))).await,
        "refusal-not-your-role"
    );
    // Out of its turn: at the screen, and at the keeper whatever a screen says.
    assert_eq!(
        refused(&room.chair, open(&prepared, id(3))).await,
        "refusal-earlier-vote-undecided"
    );
    let out_of_turn = opened(&prepared, "Toàn văn nghị quyết?", Some(id(3)), &[]);
    assert_eq!(
        keeper_says(&room, out_of_turn).await,
        Some(Refusal::EarlierVoteUndecided {
            question: "Giữ nguyên khoản 2?".to_owned()
        })
    );
    let other_words = opened(&prepared, "Bỏ cả Điều 4?", Some(id(0)), &[]);
    assert_eq!(
        keeper_says(&room, other_words).await,
        Some(Refusal::NotAsPrepared)
    );

    one_key(&room, ChoiceView::For).await;
    // An amendment that nobody needs any more is dropped; what was held stays as it is.
    let drop = |prepared_id: &str, reason: &str| {
        Intent::VotingOrder(VotingOrderIntent::Drop {
            item: prepared.clone(),
            prepared: prepared_id.to_owned(),
            reason: reason.to_owned(),
        })
    };
    assert_eq!(refused(&room.chair, drop(id(1), " ")).await, "refusal-empty-text");
    assert_eq!(
        refused(room.clerk(), drop(id(1), REASON)).await,
        "refusal-not-your-role"
    );
    act(&room.chair, drop(id(1), REASON)).await;
    assert_eq!(
        refused(&room.chair, set(&prepared, four())).await,
        "refusal-vote-already-settled"
    );
    let part = one_key(&room, ChoiceView::Against).await;
    // Void, the part is still to be voted on, and the whole waits for it.
    let annul = VotingIntent::Annul {
        ballot_id: part,
        reason: "Đọc nhầm văn bản".to_owned(),
    };
    act(&room.chair, Intent::Voting(annul)).await;
    assert_eq!(
        states(&*shown(&room.chair).await, "2"),
        [
            (PreparedState::Adopted, false),
            (PreparedState::Dropped, false),
            (PreparedState::Void, true),
            (PreparedState::Drafted, false),
        ]
    );
    one_key(&room, ChoiceView::For).await;
    let whole = one_key(&room, ChoiceView::For).await;
    room.together().await;
    for desk in room.desks() {
        let view = shown(desk).await;
        let states: Vec<PreparedState> = states(&view, "2").iter().map(|(state, _)| *state).collect();
        assert_eq!(
            states,
            [
                PreparedState::Adopted,
                PreparedState::Dropped,
                PreparedState::Adopted,
                PreparedState::Adopted,
            ]
        );
        let results = &view.session.as_ref().unwrap().results;
        let life = &results.last().unwrap().life;
        assert_eq!(life.amended, 1, "one amendment was adopted");
        assert!(life.prepared.is_some());
    }
    assert_eq!(primary(&*shown(&room.chair).await), "go-on");
    let told = minutes(room.clerk()).await;
    let (_, facts) = told.iter().find(|(heading, _)| heading.contains("2")).unwrap();
    for words in [
        "Thứ tự biểu quyết nội dung này",
        "Nội dung sửa đổi 2 (của phần 1): Bỏ khoản 2?",
        REASON,
        "Phần 1. Trước đó đã thông qua 1 nội dung sửa đổi.",
        "Toàn văn. Trước đó đã thông qua 1 nội dung sửa đổi.",
        "Đọc nhầm văn bản",
    ] {
        assert!(facts.contains(words), "{words}: {facts}");
    }
    // The whole is proven with what made its text: the amendment, the void part and the part.
    assert_eq!(evidence(&room, &whole).await, 4);
    room.close_sitting().await;
    verified(&room).await;
}

fn take_out(item: &str) -> Intent {
    Intent::Agenda(AgendaIntent::TakeOut {
        item: item.to_owned(),
    })
}

fn open_block(item: &str, with: &[&str]) -> Intent {
    Intent::Voting(VotingIntent::OpenBallot {
        item: item.to_owned(),
        question: "Thông qua cả khối?".to_owned(),
        paper: None,
        rule: String::new(),
        form: BallotFormView::OpenElectronic,
        calling: CallingOrderView::default(),
        with: with.iter().map(|id| (*id).to_owned()).collect(),
    })
}

/// The items that the room reads on the projector, in this scene.
async fn projected(desk: &Desk, scene: SceneName) -> Vec<String> {
    // Views are made for those who watch.
    let _views = desk.watch();
    let mut shown = desk.watch_display();
    desk.refresh().await;
    loop {
        let view = shown.borrow_and_update().view.clone();
        let items = match view.as_ref().map(|view| &view.scene) {
            Some(SceneView::Vote { items, .. }) if scene == SceneName::Vote => Some(items),
            Some(SceneView::Result { items, .. }) if scene == SceneName::Result => Some(items),
            _ => None,
        };
        if let Some(items) = items {
            return items.iter().map(|item| item.number.clone()).collect();
        }
        shown.changed().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_vote_decides_the_block_without_the_item_that_a_delegate_took_out() {
    let office = Office::with_people(4, false).await;
    office.convene().await;
    let agenda = "1. Khai mạc\n2. Thông qua A\n3. Thông qua B\n4. Thông qua C\n5. Chất vấn\n";
    let set_agenda = || {
        Intent::Agenda(AgendaIntent::SetAgenda {
            text: agenda.to_owned(),
        })
    };
    act(&office.clerk, set_agenda()).await;
    for number in ["2", "3", "4"] {
        let mark = AgendaIntent::MarkConsent {
            item: item(&*shown(&office.clerk).await, number).id,
            consent: true,
        };
        act(&office.clerk, Intent::Agenda(mark)).await;
    }
    // The mark stays with an item that is pasted again as it was.
    act(&office.clerk, set_agenda()).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await.with_helper().await;
    room.open_sitting().await;
    let view = shown(&room.chair).await;
    let ids: Vec<String> = ["2", "3", "4", "5"].map(|number| item(&view, number).id).into();
    let numbers = |view: &View| -> Vec<String> {
        let block = view.session.as_ref().unwrap().block.as_ref();
        let items = block.map(|block| block.items.as_slice()).unwrap_or_default();
        items.iter().map(|item| item.number.clone()).collect()
    };
    assert_eq!(numbers(&view), ["2", "3", "4"]);
    assert_eq!(primary(&view), "open-block");

    // Whoever is here may take an item out; somebody who is away may not.
    let objector = &room.delegates[0];
    let away = &room.delegates[2];
    let check_out = AttendanceIntent::CheckOut {
        reason: "Công tác".to_owned(),
    };
    act(away, Intent::Attendance(check_out)).await;
    until(away, "one has left", |view| {
        !view.session.as_ref().unwrap().sitting.i_am_present
    })
    .await;
    assert_eq!(refused(away, take_out(&ids[2])).await, "refusal-not-present");
    assert_eq!(refused(objector, take_out(&ids[3])).await, "refusal-not-in-block");
    act(objector, take_out(&ids[2])).await;
    for desk in room.desks() {
        let view = until(desk, "item 4 is taken out", |view| numbers(view) == ["2", "3"]).await;
        let consent = item(&view, "4").consent.unwrap();
        assert_eq!(consent.taken_out.unwrap().name, "Trần Văn Số 2");
        assert!(!consent.may_take_out);
    }
    act(away, Intent::Attendance(AttendanceIntent::CheckIn)).await;
    until(&room.chair, "all are here again", |view| {
        view.session.as_ref().unwrap().quorum.present == 4
    })
    .await;

    // A block with it is refused: at the screen, and at the keeper.
    let both = [ids[1].as_str(), ids[2].as_str()];
    assert_eq!(
        refused(&room.chair, open_block(&ids[0], &both)).await,
        "refusal-taken-out-of-block"
    );
    let forged = opened(&ids[0], "Thông qua cả khối?", None, &both);
    assert_eq!(
        keeper_says(&room, forged).await,
        Some(Refusal::TakenOutOfBlock {
            number: "4".to_owned()
        })
    );
    act(&room.chair, Intent::Display(DisplayIntent::Open)).await;
    act(&room.chair, open_block(&ids[0], &[&ids[1]])).await;
    assert_eq!(projected(&room.chair, SceneName::Vote).await, ["2", "3"]);
    let id = ballot(&*shown(&room.chair).await);
    assert_eq!(
        refused(&room.chair, take_out(&ids[1])).await,
        "refusal-ballot-still-open"
    );
    decide(&room, &id, ChoiceView::For).await;
    assert_eq!(projected(&room.chair, SceneName::Result).await, ["2", "3"]);
    room.together().await;
    for desk in room.desks() {
        let view = shown(desk).await;
        let states = ["2", "3", "4"].map(|number| item(&view, number).state);
        assert_eq!(states, [ItemState::Live, ItemState::Done, ItemState::Waiting]);
        assert_eq!(item(&view, "3").decided_with.as_deref(), Some("2"));
        let results = &view.session.as_ref().unwrap().results;
        let named: Vec<&str> = results[0]
            .life
            .items
            .iter()
            .map(|item| item.number.as_str())
            .collect();
        assert_eq!(named, ["2", "3"]);
    }
    // The next item to open is the one that was taken out: the block is done.
    for close in [&ids[0], &item(&view, "1").id] {
        if close != &ids[0] {
            let open = AgendaIntent::OpenItem { item: close.clone() };
            act(&room.chair, Intent::Agenda(open)).await;
        }
        let close = AgendaIntent::CloseItem { item: close.clone() };
        act(&room.chair, Intent::Agenda(close)).await;
    }
    let next = shown(&room.chair)
        .await
        .session
        .as_ref()
        .unwrap()
        .primary
        .clone()
        .unwrap();
    let opens = Intent::Agenda(AgendaIntent::OpenItem { item: ids[2].clone() });
    assert_eq!(next.intent, Some(opens));
    let told = minutes(room.clerk()).await;
    let section = |title: &str| {
        let found = told.iter().find(|(heading, _)| heading.contains(title));
        found.map(|(_, facts)| facts.clone()).unwrap()
    };
    assert!(section("Thông qua A").contains("Nội dung 3: Thông qua B"));
    let together = section("Thông qua B");
    assert!(
        together.contains("chung một lần biểu quyết với Nội dung 2: Thông qua A"),
        "{together}"
    );
    assert!(section("Thông qua C").contains("Trần Văn Số 2"));
    assert_eq!(evidence(&room, &id).await, 1);
    room.close_sitting().await;
    verified(&room).await;
}
