//! Who is let in, and who is not.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::path::Path;

use hemicycle_desk::{
    Desk,
    intent::{AttendanceIntent, Intent, MeIntent, RegisterIntent},
    view::{ChoiceView, ConnectionState, JoiningState, Ladder, Stage, View},
};
use hemicycle_domain::{ids::Moment, keys::DeviceKey};
use hemicycle_sync::{
    door::ROOM,
    guest::{JoinError, Target, join},
    invitation::{Invitation, secret_hash},
    tls::TlsIdentity,
    wire::{Frame, Hello, JoinProof, JoinRefusal},
};
use stories::{
    PIN, Room, act, ask, eventually,
    imposter::answers_as,
    open_again, refused,
    room::{Office, join_by, ladder},
    shown, shut, until, word,
};

fn read(path: &Path) -> Invitation {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The file with one thing in it changed.
fn forged(path: &Path, change: impl FnOnce(&mut Invitation)) -> std::path::PathBuf {
    let mut invitation = read(path);
    change(&mut invitation);
    let forged = path.with_extension("forged");
    std::fs::write(&forged, serde_json::to_vec(&invitation).unwrap()).unwrap();
    forged
}

async fn is_as_new(desk: &Desk) {
    assert_eq!(shown(desk).await.stage, Stage::FirstRun);
    assert!(
        !desk.options().dir.join("store.db").exists(),
        "nothing is left of the try"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_lets_one_laptop_in_and_no_second() {
    let office = Office::with_people(3, false).await;
    let file = office.invitation(2).await;
    let first = office.desk("first");
    act(&first, join_by(&file)).await;
    let inside = until(&first, "inside", |view| view.me.is_some()).await;
    assert_eq!(inside.me.as_ref().unwrap().person.seat, 2);
    let second = office.desk("second");
    assert_eq!(refused(&second, join_by(&file)).await, "problem-invitation-used");
    is_as_new(&second).await;
    let view = shown(&office.clerk).await;
    let row = view
        .council
        .as_ref()
        .unwrap()
        .people
        .iter()
        .find(|row| row.person.seat == 2)
        .unwrap()
        .clone();
    assert_eq!(row.devices.len(), 1, "one laptop may sign for this person");
    // The one that was refused joins with a good file as if nothing had been.
    act(&second, join_by(&office.invitation(3).await)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_is_too_old_lets_nobody_in() {
    let office = Office::with_people(2, false).await;
    let file = office.invitation(2).await;
    let desk = office.desk("late");
    let past = forged(&file, |invitation| invitation.expires = Moment(1_700_000_000_000));
    assert_eq!(refused(&desk, join_by(&past)).await, "problem-invitation-expired");
    is_as_new(&desk).await;
    // A file that claims more time than the office gave is judged by the office.
    let hash = secret_hash(&read(&file).secret);
    ask(&office.clerk, move |replica| {
        let kept = replica.store.invitation_by_secret(&hash).unwrap().unwrap();
        let mut late = kept.clone();
        late.id = "late".to_owned();
        late.secret_hash = secret_hash("00112233445566778899aabbccddeeff");
        late.expires = 1_700_000_000_000;
        replica.store.keep_invitation(&late).unwrap();
    })
    .await;
    let claims = forged(&file, |invitation| {
        "00112233445566778899aabbccddeeff".clone_into(&mut invitation.secret)
    });
    assert_eq!(
        refused(&desk, join_by(&claims)).await,
        "problem-invitation-expired"
    );
    is_as_new(&desk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_secret_and_another_hosts_key_let_nobody_in() {
    let office = Office::with_people(2, false).await;
    let file = office.invitation(2).await;
    let desk = office.desk("forger");
    let guessed = forged(&file, |invitation| {
        "00".repeat(16).clone_into(&mut invitation.secret)
    });
    assert_eq!(refused(&desk, join_by(&guessed)).await, "problem-code-unknown");
    is_as_new(&desk).await;
    let elsewhere = forged(&file, |invitation| {
        "ab".repeat(32).clone_into(&mut invitation.tls)
    });
    assert_eq!(refused(&desk, join_by(&elsewhere)).await, "problem-wrong-host");
    is_as_new(&desk).await;
    let other = forged(&file, |invitation| {
        "cd".repeat(32).clone_into(&mut invitation.council)
    });
    assert_eq!(refused(&desk, join_by(&other)).await, "problem-wrong-host");
    is_as_new(&desk).await;
    let torn = file.with_extension("torn");
    std::fs::write(&torn, "{\"v\":1").unwrap();
    assert_eq!(
        refused(&desk, join_by(&torn)).await,
        "problem-invitation-unreadable"
    );
    is_as_new(&desk).await;
}

/// A code for the person with this seat, and where to type it.
async fn code_for(office: &Office, seat: u32) -> (String, String) {
    let person = office.person(seat).await;
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::InviteByCode { person }),
    )
    .await;
    let view = shown(&office.clerk).await;
    let notice = view
        .notices
        .iter()
        .rfind(|notice| notice.text.key == "notice-code")
        .unwrap();
    (
        word(&notice.text.args, "code"),
        word(&notice.text.args, "address"),
    )
}

/// Types the code and waits until both screens show words.
async fn compare(office: &Office, desk: &Desk, seat: u32) -> String {
    let (code, address) = code_for(office, seat).await;
    act(
        desk,
        Intent::Me(MeIntent::JoinByCode {
            code: code.to_lowercase(),
            address,
            pin: PIN.to_owned(),
        }),
    )
    .await;
    let here = until(desk, "six words", |view| {
        view.joining
            .as_ref()
            .is_some_and(|joining| joining.state == JoiningState::CompareWords)
    })
    .await;
    let there = until(&office.clerk, "a laptop that waits", |view| {
        !view.council.as_ref().unwrap().joins.is_empty()
    })
    .await;
    let row = &there.council.as_ref().unwrap().joins[0];
    let words = &here.joining.as_ref().unwrap().words;
    assert_eq!(words.len(), 6);
    assert_eq!(*words, row.words, "both screens show the same six words");
    assert_eq!(row.person.as_ref().unwrap().seat, seat);
    row.id.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_code_lets_in_after_the_clerk_has_compared_six_words() {
    let office = Office::with_people(3, false).await;
    let desk = office.desk("typed");
    let join = compare(&office, &desk, 2).await;
    assert_eq!(
        shown(&desk).await.stage,
        Stage::Joining,
        "nobody is in before the clerk says so"
    );
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ApproveJoin { join }),
    )
    .await;
    let view = until(&desk, "inside", |view| view.me.is_some()).await;
    assert_eq!(view.me.as_ref().unwrap().person.seat, 2);
    until(&office.clerk, "the used code to be gone", |view| {
        view.notices.iter().all(|notice| notice.text.key != "notice-code")
    })
    .await;

    let other = office.desk("unwelcome");
    let join = compare(&office, &other, 3).await;
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::RefuseJoin { join }),
    )
    .await;
    until(&other, "refused", |view| {
        view.stage == Stage::FirstRun
            && view
                .notices
                .iter()
                .any(|notice| notice.text.key == "problem-join-refused")
    })
    .await;
    is_as_new(&other).await;
}

/// What the office answers to a code that is typed at a laptop which nobody sees.
async fn answer(office: &Office, seed: u8, proof: JoinProof) -> JoinError {
    let address = shown(&office.clerk).await.council.as_ref().unwrap().addresses[0].clone();
    let target = Target {
        addresses: vec![address],
        pin: None,
        is_server: false,
        token: None,
        slot: ROOM.to_owned(),
    };
    let identity = TlsIdentity::generate().unwrap();
    let key = DeviceKey::from_seed(&[seed; 32]);
    join(&identity, &key, &target, proof, drop).await.unwrap_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_code_lets_one_laptop_in_and_none_after_its_time() {
    let office = Office::with_people(3, false).await;
    let (code, address) = code_for(&office, 2).await;
    let desk = office.desk("typed");
    let typed = MeIntent::JoinByCode {
        code: code.clone(),
        address,
        pin: PIN.to_owned(),
    };
    act(&desk, Intent::Me(typed)).await;
    let view = until(&office.clerk, "a laptop that waits", |view| {
        !view.council.as_ref().unwrap().joins.is_empty()
    })
    .await;
    let join = view.council.as_ref().unwrap().joins[0].id.clone();
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ApproveJoin { join }),
    )
    .await;
    until(&desk, "inside", |view| view.me.is_some()).await;
    let again = answer(&office, 1, JoinProof::Code(code)).await;
    assert_eq!(again, JoinError::Refused(JoinRefusal::Used));

    let (code, _) = code_for(&office, 3).await;
    ask(&office.clerk, |replica| {
        let kept = replica.store.invitations().unwrap();
        for open in kept.into_iter().filter(|kept| kept.code.is_some()) {
            let late = hemicycle_store::Invitation {
                expires: 1_700_000_000_000,
                ..open
            };
            replica.store.keep_invitation(&late).unwrap();
        }
    })
    .await;
    let late = answer(&office, 1, JoinProof::Code(code)).await;
    assert_eq!(late, JoinError::Refused(JoinRefusal::Expired));
    let nobody = shown(&office.clerk).await;
    assert!(
        nobody.council.as_ref().unwrap().joins.is_empty(),
        "the clerk is asked nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_counted_and_told_and_keep_nobody_out_who_has_an_invitation() {
    let office = Office::with_people(3, false).await;
    let file = office.invitation(2).await;
    let (code, _) = code_for(&office, 3).await;
    for guess in 0..10_u8 {
        let proof = match guess % 2 {
            0 => JoinProof::Code(format!("0000{guess:04}")),
            _ => JoinProof::Secret(format!("{guess:032x}")),
        };
        let told = answer(&office, guess + 1, proof).await;
        assert_eq!(told, JoinError::Refused(JoinRefusal::Unknown), "guess {guess}");
    }
    let view = until(&office.clerk, "the clerk is told", |view| {
        view.notices
            .iter()
            .any(|notice| notice.text.key == "notice-guessing")
    })
    .await;
    let told = view
        .notices
        .iter()
        .find(|notice| notice.text.key == "notice-guessing")
        .unwrap();
    assert_eq!(
        (
            word(&told.text.args, "count").as_str(),
            word(&told.text.args, "address").as_str()
        ),
        ("10", "127.0.0.1")
    );
    // From there no code is looked at for a while, be it right or wrong.
    for proof in [
        JoinProof::Code("00009999".to_owned()),
        JoinProof::Code(code.clone()),
    ] {
        assert_eq!(
            answer(&office, 20, proof).await,
            JoinError::Refused(JoinRefusal::Later)
        );
    }
    let desk = office.desk("honest");
    let (_, address) = code_for(&office, 3).await;
    let typed = MeIntent::JoinByCode {
        code,
        address,
        pin: PIN.to_owned(),
    };
    act(&desk, Intent::Me(typed)).await;
    until(&desk, "why not, in words", |view| {
        view.stage == Stage::FirstRun
            && view
                .notices
                .iter()
                .any(|notice| notice.text.key == "problem-join-later")
    })
    .await;
    is_as_new(&desk).await;
    // A secret is not guessed: who has one is let in meanwhile.
    let invited = office.desk("invited");
    act(&invited, join_by(&file)).await;
    until(&invited, "inside", |view| view.me.is_some()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_joins_at_the_office_after_the_room_has_moved_finds_the_room() {
    let room = Room::hosted(
        {
            let office = Office::with_people(4, false).await;
            office.convene().await;
            office.publish().await;
            office
        },
        1,
    )
    .await;
    let late = room.office.join(3).await;
    until(&late, "connected to the host", |view| {
        view.session.is_some() && view.connection.state == ConnectionState::Connected
    })
    .await;
    act(&late, Intent::Attendance(AttendanceIntent::CheckIn)).await;
    until(&room.chair, "the host has the late one's word", |view| {
        view.session.as_ref().unwrap().quorum.present == 1
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_was_revoked_is_told_nothing_more() {
    let room = Room::with_delegates(2).await;
    let lost = &room.delegates[0];
    let device_words = shown(lost).await.me.as_ref().unwrap().device_words.clone();
    act(
        room.clerk(),
        Intent::Register(RegisterIntent::RevokeDevice { device_words }),
    )
    .await;
    // The register alone reaches it, which says so, and what it has of sessions it removes.
    until(lost, "it knows that it was stopped", |view| {
        view.stage == Stage::Withdrawn && view.session.is_none()
    })
    .await;
    room.open_sitting_with(&[&room.chair, &room.delegates[1]]).await;
    assert!(!lost.options().dir.join("store.db").exists());
}

/// How many have ever come in at this desk's door.
async fn came_in(desk: &Desk) -> u64 {
    ask(desk, |replica| {
        let (sender, _) = tokio::sync::mpsc::channel(8);
        let probe = replica
            .connected(sender, String::new(), None, false, None)
            .unwrap();
        replica.disconnected(probe);
        probe
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_in_place_of_the_host_is_told_nothing_and_the_person_is_warned() {
    let room = Room::with_delegates(1).await;
    room.open_sitting().await;
    let delegate = &room.delegates[0];
    let cable = room.cable(delegate).await;
    let ballot = room.open_ballot("Thông qua?").await;
    let right = shown(&room.chair).await.council.as_ref().unwrap().addresses[0].clone();
    let stranger = Office::with_people(1, false).await;
    let door = shown(&stranger.clerk).await.council.as_ref().unwrap().addresses[0].clone();
    let before = came_in(&stranger.clerk).await;

    cable.lead_to(door.parse().unwrap());
    cable.cut();
    until(delegate, "not connected", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    cable.mend();
    until(delegate, "a warning of the stranger", |view| {
        view.connection.state == ConnectionState::WrongHost
    })
    .await;
    room.vote(delegate, &ballot, ChoiceView::For).await;
    let view = shown(delegate).await;
    assert_eq!(view.connection.state, ConnectionState::WrongHost, "it stays");
    assert_eq!(
        (ladder(&view), view.connection.waiting),
        (Some(Ladder::OnThisLaptop), 1)
    );
    // Time for another try or two.
    let met = std::time::Instant::now();
    eventually("two seconds of the same warning", async || {
        assert_eq!(
            shown(delegate).await.connection,
            view.connection,
            "it stays as it is"
        );
        met.elapsed() > std::time::Duration::from_secs(2)
    })
    .await;
    assert_eq!(
        came_in(&stranger.clerk).await,
        before + 1,
        "only this test came in there"
    );

    cable.lead_to(right.parse().unwrap());
    until(delegate, "recorded by the right one", |view| {
        view.connection.state == ConnectionState::Connected && ladder(view) == Some(Ladder::Recorded)
    })
    .await;
    room.vote(&room.chair, &ballot, ChoiceView::Against).await;
    assert!(room.close_ballot(&ballot).await.starts_with("for=1 against=1 "));
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_at_the_dead_hosts_address_is_named_also_by_who_still_reaches_the_office() {
    let room = Room::with_delegates(1).await;
    let delegate = &room.delegates[0];
    let host = shown(&room.chair).await.council.as_ref().unwrap().addresses[0].clone();
    let stranger = Office::with_people(1, false).await;
    shut(&room.chair).await;
    let port = host.rsplit(':').next().unwrap().to_owned();
    ask(&stranger.clerk, move |replica| {
        replica.store.set("port", &port).unwrap()
    })
    .await;
    shut(&stranger.clerk).await;
    open_again(&stranger.clerk).await;
    assert_eq!(
        shown(&stranger.clerk).await.council.as_ref().unwrap().addresses,
        [host.as_str()]
    );

    let office = ask(room.clerk(), |replica| replica.device().clone()).await;
    eventually("a line to the office, and the warning", async || {
        let office = office.clone();
        let line = ask(delegate, move |replica| replica.is_connected_to(&office)).await;
        line && shown(delegate).await.connection.state == ConnectionState::WrongHost
    })
    .await;
    until(
        room.clerk(),
        "the warning, and the question whether to lead",
        |view| {
            view.connection.state == ConnectionState::WrongHost
                && view.session.as_ref().unwrap().takeover.is_some()
        },
    )
    .await;
    assert_eq!(came_in(&stranger.clerk).await, 1, "only this test came in there");

    shut(&stranger.clerk).await;
    open_again(&room.chair).await;
    for desk in [delegate, room.clerk()] {
        until(desk, "the right one", |view| {
            view.connection.state == ConnectionState::Connected
        })
        .await;
    }
    room.together().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_that_do_not_work_together_are_said_so_in_words() {
    let room = Room::with_delegates(2).await;
    let hello = Hello {
        protocol: 9,
        oldest: 9,
        council: String::new(),
        device: None,
        store_id: "later".to_owned(),
        now: Moment(0),
        journals: Vec::new(),
        token: None,
        addresses: Vec::new(),
    };
    let later = answers_as(&room.chair, Some(Frame::Hello(hello)), |_| None).await;
    let reader = &room.delegates[0];
    let cable = room.cable(reader).await;
    cable.cut();
    until(reader, "the cable is out", |view| {
        view.connection.state != ConnectionState::Connected
    })
    .await;
    cable.lead_to(later);
    cable.mend();
    let told = |view: &View| {
        let notices = view.notices.iter();
        notices
            .filter(|notice| notice.text.key == "problem-other-version")
            .count()
    };
    until(reader, "why it is not connected", |view| {
        told(view) == 1 && view.connection.state != ConnectionState::Connected
    })
    .await;
    // It tries on, and is connected as soon as the versions go together.
    cable.cut();
    let view = shown(&room.chair).await;
    let address = view.council.as_ref().unwrap().addresses.last().unwrap();
    cable.lead_to(address.parse().unwrap());
    cable.mend();
    let view = until(reader, "connected again", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;
    assert_eq!(told(&view), 1, "said once");

    // A laptop that joins is greeted first, and reads it too.
    let file = room.office.invitation(3).await;
    let tls = ask(&room.chair, |replica| replica.tls().to_owned()).await;
    let moved = forged(&file, |invitation| {
        invitation.addresses = vec![later.to_string()];
        invitation.tls = tls;
    });
    let desk = room.office.desk("older");
    assert_eq!(refused(&desk, join_by(&moved)).await, "problem-other-version");
    is_as_new(&desk).await;
}

/// The address of a desk's door over IPv6, where this machine has that.
async fn over_six(desk: &Desk) -> Option<String> {
    if let Err(error) = std::net::TcpListener::bind("[::1]:0") {
        #[expect(clippy::print_stderr, reason = "a story that was not told says why")]
        {
            eprintln!("not told: this machine has no IPv6 ({error})");
        }
        return None;
    }
    let view = shown(desk).await;
    let address = view.council.as_ref().unwrap().addresses.last().unwrap().clone();
    Some(format!("[::1]:{}", address.rsplit(':').next().unwrap()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_laptop_joins_over_ipv6_by_file_and_by_code() {
    let office = Office::with_people(3, false).await;
    let Some(address) = over_six(&office.clerk).await else {
        return;
    };
    let file = office.invitation(2).await;
    let file = forged(&file, |invitation| invitation.addresses = vec![address.clone()]);
    let desk = office.desk("by-file");
    act(&desk, join_by(&file)).await;
    until(&desk, "in line over IPv6", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;
    shut(&desk).await;
    open_again(&desk).await;
    until(&desk, "in line again", |view| {
        view.connection.state == ConnectionState::Connected
    })
    .await;

    let (code, _) = code_for(&office, 3).await;
    let desk = office.desk("by-code");
    let typed = MeIntent::JoinByCode {
        code,
        address: format!(" {address} "),
        pin: PIN.to_owned(),
    };
    act(&desk, Intent::Me(typed)).await;
    let view = until(&office.clerk, "a laptop that waits", |view| {
        !view.council.as_ref().unwrap().joins.is_empty()
    })
    .await;
    let join = view.council.as_ref().unwrap().joins[0].id.clone();
    act(
        &office.clerk,
        Intent::Register(RegisterIntent::ApproveJoin { join }),
    )
    .await;
    until(&desk, "inside over IPv6", |view| {
        view.stage == Stage::Inside && view.connection.state == ConnectionState::Connected
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_no_address_is_said_to_be_none() {
    let office = Office::with_people(2, false).await;
    let (code, _) = code_for(&office, 2).await;
    let desk = office.desk("typed");
    for address in ["", "[::1", "1.2.3.4:port", "http://1.2.3.4:7143"] {
        let typed = MeIntent::JoinByCode {
            code: code.clone(),
            address: address.to_owned(),
            pin: PIN.to_owned(),
        };
        assert_eq!(
            refused(&desk, Intent::Me(typed)).await,
            "problem-address-unreadable"
        );
        is_as_new(&desk).await;
    }
}
