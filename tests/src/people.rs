//! What people do at their windows, as they would say it: found a council, join it, check in, vote.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    PIN, Row,
    hands::{Group, Seat, Window, by, program, until, within},
    write_roster,
};

/// What fifty laptops and sixty papers may take.
pub const LONG: Duration = Duration::from_secs(240);

// ---- People at their windows -------------------------------------------------------------------------------

/// Somebody opens their laptop; each has a folder of their own.
pub async fn sit_down(name: &str, run: &Path) -> Window {
    sit_down_in("vi", name, run).await
}

/// The same in another language.
pub async fn sit_down_in(language: &str, name: &str, run: &Path) -> Window {
    let data = run.join("laptops").join(name);
    Window::open(Seat {
        name: name.to_owned(),
        data,
        language: language.to_owned(),
        sample: None,
    })
    .await
}

/// The first screen: language, then what to do.
pub async fn begin(window: &Window, entry: &str) {
    window.press(&format!("language-{}", window.seat.language)).await;
    window.press("continue").await;
    window.press(&format!("entry-{entry}")).await;
}

/// Opens the own copy again.
pub async fn unlock(window: &Window) {
    window.type_into("pin", PIN).await;
    window.press("unlock").await;
    window.wait("frame").await;
}

/// Reads the news at the foot of the window and puts them away.
pub async fn see_news(window: &Window) {
    until("the news to be read", async || {
        window.try_press("notice-dismiss").await;
        (!window.shows("notice-dismiss").await).then_some(())
    })
    .await;
}

pub async fn choose_pin(window: &Window) {
    window.type_into("pin", PIN).await;
    window.type_into("pin-again", PIN).await;
}

pub async fn found(clerk: &Window, council: &str, name: &str) {
    begin(clerk, "found").await;
    clerk.type_into("found-name", council).await;
    clerk.type_into("found-clerk-name", name).await;
    choose_pin(clerk).await;
    clerk.press("found-submit").await;
    clerk.wait("frame").await;
}

pub async fn import(clerk: &Window, roster: &Path) {
    clerk.press("rail-prepare").await;
    clerk.type_into("roster-path", &roster.to_string_lossy()).await;
    clerk.press("roster-look").await;
    clerk.wait("roster-preview").await;
    clerk.press("roster-import-submit").await;
    clerk.wait("person-row").await;
    clerk.gone("roster-preview").await;
}

pub async fn grant_chair(clerk: &Window, person: &str) {
    clerk.press_at(&in_person_row(person, "person-actions")).await;
    clerk.press("grant-chair").await;
    clerk.confirm().await;
}

pub async fn convene(clerk: &Window, title: &str, agenda: &str) {
    convene_under(clerk, title, agenda, "").await;
}

/// The same under the rule pack of this id; an empty one is what the form begins with.
pub async fn convene_under(clerk: &Window, title: &str, agenda: &str, rules: &str) {
    clerk.press("prepare-session").await;
    if !rules.is_empty() {
        clerk.choose("convene-rules", rules).await;
    }
    clerk.type_into("convene-title", title).await;
    let place = match &*clerk.seat.language {
        "vi" => "Hội trường A",
        "de" => "Ratssaal",
        _ => "Council chamber",
    };
    clerk.type_into("convene-place", place).await;
    clerk.paste_into("convene-date", "2026-12-08").await;
    clerk.paste_into("convene-time", "08:00").await;
    clerk.press("convene-submit").await;
    clerk.wait("agenda-text").await;
    clerk.paste_into("agenda-text", agenda).await;
    clerk.wait("agenda-preview").await;
    clerk.press("agenda-set").await;
    clerk.wait("agenda-now").await;
}

pub async fn publish(clerk: &Window) {
    clerk.press("prepare-publish").await;
    let figures = clerk.view().await["session"]["figures"].clone();
    if figures["unverified"] != serde_json::json!([]) && figures["confirmed"].is_null() {
        clerk.press("figures-open").await;
        clerk.confirm().await;
        clerk.wait("figures-confirmed").await;
    }
    clerk.press("publish-open").await;
    clerk.confirm().await;
    clerk
        .view_has("the session to be published", |view| {
            view["session"]["published"].as_bool()?.then_some(())
        })
        .await;
}

pub async fn invite_all(clerk: &Window, folder: &Path) {
    clerk.press("prepare-people").await;
    clerk.press("select-without-laptop").await;
    clerk.type_into("invite-folder", &folder.to_string_lossy()).await;
    clerk.press("invite-submit").await;
    clerk.wait("invite-done").await;
}

pub async fn join_by_file(window: &Window, invitation: &Path) {
    begin(window, "join").await;
    window
        .type_into("join-file-path", &invitation.to_string_lossy())
        .await;
    window.press("join-next").await;
    window.press("join-yes").await;
    choose_pin(window).await;
    window.press("join-submit").await;
    window.press("welcome-start").await;
    window.wait("frame").await;
    window
        .view_has("the session to arrive", |view| {
            view["session"]["id"].as_str().map(drop)
        })
        .await;
}

/// The code is read off the clerk's screen, and six words are compared by two people.
pub async fn join_by_code(window: &Window, clerk: &Window, person: &str, pictures: &Path) {
    clerk.press("prepare-people").await;
    clerk.press_at(&in_person_row(person, "person-actions")).await;
    clerk.press("invite-by-code").await;
    let told = clerk.text("notice-notice-code").await;
    let words = || {
        told.split_whitespace()
            .map(|word| word.trim_matches(['.', ',', '\u{2068}', '\u{2069}']))
    };
    let code = words()
        .find(|word| word.len() == 9 && word.as_bytes()[4] == b'-')
        .expect("the code is on the screen");
    let address = words()
        .find(|word| word.starts_with("127.0.0.1:"))
        .expect("the address is on the screen");

    begin(window, "join").await;
    window.press("join-way-code").await;
    window.type_into("join-code", code).await;
    window.type_into("join-address", address).await;
    window.press("join-next").await;
    choose_pin(window).await;
    window.press("join-submit").await;
    window.wait("joining-words").await;
    clerk.wait("join-words").await;
    let words = |list| {
        format!("return [...document.querySelectorAll('[data-testid={list}] li')].map((w) => w.innerText)")
    };
    let here = window.read(&words("joining-words")).await;
    assert_eq!(
        here,
        clerk.read(&words("join-words")).await,
        "the same six words on both screens"
    );
    assert_eq!(here.as_array().unwrap().len(), 6);
    window.picture(&pictures.join("07-six-words-delegate.png")).await;
    clerk.picture(&pictures.join("07-six-words-clerk.png")).await;
    clerk.press("join-approve").await;
    window.press("welcome-start").await;
    window.wait("frame").await;
    window
        .view_has("the session to arrive", |view| {
            view["session"]["id"].as_str().map(drop)
        })
        .await;
}

pub fn in_person_row(person: &str, testid: &str) -> String {
    format!(
        "[data-testid=\"person-row\"][data-person=\"{person}\"] {}",
        by(testid)
    )
}

pub async fn people(clerk: &Window) -> Vec<Value> {
    clerk.view().await["council"]["people"]
        .as_array()
        .unwrap()
        .clone()
}

pub fn person_at(people: &[Value], seat: u64) -> (String, String) {
    let row = people
        .iter()
        .find(|row| row["person"]["seat"] == seat)
        .expect("somebody sits there");
    let text = |name: &str| row["person"][name].as_str().unwrap().to_owned();
    (text("id"), text("name"))
}

/// Simulated delegates in a process of their own, one a file of the folder of invitations; `room` gets their folders.
#[must_use]
pub fn fill_seats(invitations: &Path, room: &Path) -> Group {
    fs::create_dir_all(room).unwrap();
    let log = fs::File::create(room.join("room.log")).unwrap();
    Group::start(
        Command::new(program("hemicycle-room"))
            .arg("guests")
            .arg("--invitations")
            .arg(invitations)
            .arg("--dir")
            .arg(room)
            .arg("--quick")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log),
    )
}

/// Writes an invitation's place as the clerk's office names it.
pub fn invitation(folder: &Path, seat: u64) -> PathBuf {
    let found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let beginning = format!("{seat:02}-");
    found
        .filter(|path| path.extension().is_some_and(|ending| ending == "invite"))
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(&beginning)
        })
        .expect("the invitation is in the folder")
}

// ---- A small council ----------------------------------------------------------------------------------------

/// An office with everybody invited, by files in `run/invitations`: the first of the names is the chair.
pub async fn office(run: &Path, names: &[&str], agenda: &str, rules: &str) -> Window {
    fs::create_dir_all(run).unwrap();
    let roster = run.join("delegates.xlsx");
    let seats: Vec<String> = (1..=names.len()).map(|seat| seat.to_string()).collect();
    let rows: Vec<_> = names
        .iter()
        .zip(&seats)
        .map(|(name, seat)| Row {
            name,
            group: "Tổ 1",
            seat,
        })
        .collect();
    write_roster(&roster, &rows);
    let clerk = sit_down("clerk", run).await;
    found(&clerk, "Hội đồng nhân dân xã Vân Sơn", "Phạm Thu Thảo").await;
    import(&clerk, &roster).await;
    let (chair_id, _) = person_at(&people(&clerk).await, 1);
    grant_chair(&clerk, &chair_id).await;
    convene_under(&clerk, "Kỳ họp thứ 3", agenda, rules).await;
    publish(&clerk).await;
    invite_all(&clerk, &run.join("invitations")).await;
    clerk
}

/// Somebody sits down and joins as the person with this seat.
pub async fn take_seat(name: &str, run: &Path, seat: u64) -> Window {
    let window = sit_down(name, run).await;
    join_by_file(&window, &invitation(&run.join("invitations"), seat)).await;
    window
}

/// A council of three, of whom chair and one delegate have windows; an item is open, and the chair may open a vote.
pub async fn small_council(run: &Path) -> (Window, Window, Window) {
    let names = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường"];
    let clerk = office(run, &names, "1. Khai mạc\n2. Thông qua nghị quyết\n", "").await;
    let chair = take_seat("chair", run, 1).await;
    let delegate = take_seat("delegate", run, 2).await;
    host(&chair).await;
    check_in(&chair).await;
    check_in(&delegate).await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    chair.wait("action-open-vote").await;
    (clerk, chair, delegate)
}

// ---- Papers ------------------------------------------------------------------------------------------------

/// The clerk puts a paper of this name in front of the first item; publishing it comes after.
pub async fn place_paper(clerk: &Window, folder: &Path, name: &str, bytes: &[u8]) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
    clerk.press("rail-prepare").await;
    clerk.press("prepare-documents").await;
    clerk.type_into("placing-folder", &folder.to_string_lossy()).await;
    clerk.press("placing-look").await;
    clerk.wait("placing-row").await;
    if clerk.attribute("placing-row", "data-state").await.as_deref() != Some("accepted") {
        let item = clerk.view().await["session"]["agenda"][0]["id"].clone();
        clerk.choose("placing-item", item.as_str().unwrap()).await;
        clerk.press("placing-accept").await;
    }
    clerk.press("placing-add").await;
    clerk
        .view_has("the paper", |view| {
            (view["session"]["unpublishedChanges"].as_u64()? > 0).then_some(())
        })
        .await;
}

/// Searches all papers until these words are among what is found; the hit's paper and page.
pub async fn search(window: &Window, typed: &str, found: &str) -> (String, String) {
    let hits = "return [...document.querySelectorAll('[data-testid=search-hit]')]
        .map((hit) => [hit.querySelector('mark').innerText, hit.dataset.paper, hit.dataset.page])";
    window.press("rail-papers").await;
    within(LONG, "the search to find it", async || {
        // Papers are read one after the other; a person asks again.
        window.type_into("search-field", typed).await;
        window.wait("search-results").await;
        let hits = window.read(hits).await;
        let hit = hits
            .as_array()?
            .iter()
            .find(|hit| hit[0].as_str().is_some_and(|words| words.to_lowercase() == found))?;
        Some((hit[1].as_str()?.to_owned(), hit[2].as_str()?.to_owned()))
    })
    .await
}

/// Waits until every paper that this person may see is here.
pub async fn papers_arrive(window: &Window) {
    window
        .view_has_within(LONG, "all papers", |view| {
            let papers = &view["papers"];
            (papers["total"].as_u64()? > 0 && papers["here"] == papers["total"]).then_some(())
        })
        .await;
}

/// Opens a hit; its page is really painted.
pub async fn open_hit(window: &Window, (paper, page): &(String, String)) {
    window
        .press_at(&format!(
            "{}[data-paper=\"{paper}\"][data-page=\"{page}\"]",
            by("search-hit")
        ))
        .await;
    see_page(window).await;
}

/// A page stands in the reader, and there is ink on it.
pub async fn see_page(window: &Window) {
    window
        .see(&format!("{}[data-state=\"open\"]", by("reader")))
        .await;
    window
        .until("a page to be painted", async || {
            (ink(window).await > 500).then_some(())
        })
        .await;
}

/// Dark points of the page that is painted.
pub async fn ink(window: &Window) -> u64 {
    let painted = "const page = [...document.querySelectorAll('[data-testid=pdf-page] canvas')]
            .find((canvas) => canvas.width > 0); if (!page) return 0;
        const data = page.getContext('2d').getImageData(0, 0, page.width, page.height).data; let dark = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i] < 128 && data[i + 3] > 0) dark += 1; return dark;";
    window.read(painted).await.as_u64().unwrap_or(0)
}

// ---- In the room -------------------------------------------------------------------------------------------

/// Presses the chair's one button when it is this one, or the same among the others.
pub async fn chair_does(chair: &Window, action: &str) {
    let what = format!("the chair to do {action}");
    chair
        .until(&what, async || {
            let primary = chair.attribute("primary-action", "data-action").await;
            // Somebody may ask to speak while the finger comes down, and the press gives them the floor: then it is
            // pressed again, as a press that missed.
            let pressed = if primary.as_deref() == Some(action) {
                let css = format!("{}[data-action=\"{action}\"]", by("primary-action"));
                chair.try_press_at(&css).await
            } else {
                chair.try_press(&format!("action-{action}")).await
            };
            // What stood there may have changed under the finger: the app says so, and takes no press then.
            let changed = chair.attribute("just-changed", "data-shown").await.is_some();
            (pressed && !changed).then_some(())
        })
        .await;
}

pub async fn chair_is_offered(chair: &Window, action: &str) {
    chair
        .see_within(
            LONG,
            &format!(
                "{}[data-action=\"{action}\"]:not(:disabled)",
                by("primary-action")
            ),
        )
        .await;
}

/// The action stands among what the chair may do now, as the one button or beside it.
pub async fn chair_may(chair: &Window, action: &str) {
    chair
        .see_within(LONG, &format!("[data-action=\"{action}\"]:not(:disabled)"))
        .await;
}

pub async fn host(chair: &Window) {
    chair.press("rail-live").await;
    chair_is_offered(chair, "host-room").await;
    chair_does(chair, "host-room").await;
    chair
        .view_has("the chair's laptop to host", |view| {
            (view["connection"]["state"] == "host").then_some(())
        })
        .await;
}

pub async fn check_in(window: &Window) {
    window.press("rail-live").await;
    window.press("check-in").await;
    window.gone("check-in-banner").await;
}

pub async fn open_ballot(chair: &Window, question: &str) {
    chair.press("rail-live").await;
    chair_does(chair, "open-vote").await;
    chair.paste_into("open-ballot-question", question).await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
}

/// One press on the ballot, when it has come and takes presses.
pub async fn vote(window: &Window, question: &str, choice: &str) {
    see_ballot(window, question).await;
    let css = format!(
        "{}[data-ballot=\"open\"] {}",
        by("ballot-sheet"),
        by(&format!("ballot-choice-{choice}"))
    );
    window
        .until("the vote to be taken", async || {
            // The sheet takes no press in its first moment; a person presses again.
            if window.shows("ballot-mine").await {
                return Some(());
            }
            window.press_at(&css).await;
            None
        })
        .await;
    recorded(window).await;
}

pub async fn see_ballot(window: &Window, question: &str) {
    window
        .until("the ballot", async || {
            window.try_press("ballot-open").await;
            let open = window.attribute("ballot-sheet", "data-ballot").await?;
            (open == "open" && window.text("ballot-question").await.contains(question)).then_some(())
        })
        .await;
}

pub async fn recorded(window: &Window) -> String {
    window
        .until("the vote to be recorded", async || {
            let state = window.attribute("ballot-mine", "data-state").await?;
            state.starts_with("recorded").then_some(())?;
            window.attribute("ballot-mine", "data-choice-recorded").await
        })
        .await
}

pub async fn close_and_declare(chair: &Window) {
    chair_is_offered(chair, "close-ballot").await;
    chair_does(chair, "close-ballot").await;
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    let declared = format!("{}[data-ballot=\"declared\"]", by("ballot-sheet"));
    chair.see(&declared).await;
}

/// Writes the archive and says where it is.
pub async fn export_archive(clerk: &Window, folder: &Path) -> PathBuf {
    clerk.press("rail-minutes").await;
    clerk.press("after-sync").await;
    clerk.type_into("archive-folder", &folder.to_string_lossy()).await;
    clerk.press("archive-export").await;
    clerk.wait("archive-exported").await;
    folder.join("session.hemicycle")
}

/// The kinds of an archive's entries, in their order.
#[must_use]
pub fn kinds_in(archive: &Path) -> Vec<String> {
    let text = fs::read_to_string(archive).unwrap();
    let bodies = text.lines().filter_map(|line| {
        let line: Value = serde_json::from_str(line).ok()?;
        serde_json::from_str::<Value>(line["body"]["text"].as_str()?).ok()
    });
    bodies
        .filter_map(|body| Some(body["kind"].as_str()?.to_owned()))
        .collect()
}

/// Entries of an archive that are votes.
#[must_use]
pub fn votes_in(archive: &Path) -> usize {
    kinds_in(archive)
        .iter()
        .filter(|kind| *kind == "voteCast")
        .count()
}

/// The sheet takes presses seven tenths of a second after it appeared.
pub async fn armed(window: &Window) {
    let since = Instant::now();
    until("the sheet to take presses", async || {
        window.wait("ballot-sheet").await;
        (since.elapsed() > Duration::from_millis(900)).then_some(())
    })
    .await;
}
