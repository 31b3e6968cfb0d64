//! The acceptance checks of voting, at the real windows: a delegate's keys and clicks, a room that does not answer, and a
//! chair without a mouse.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a check that cannot go on has failed")]
#![allow(clippy::print_stdout, reason = "a check of times tells them")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use stories::{
    hands::{Window, by, target},
    pdf,
    people::{
        LONG, armed, chair_does, chair_is_offered, chair_may, check_in, export_archive, fill_seats, host,
        invitation, kinds_in, office, open_ballot, publish, recorded, see_ballot, see_page, take_seat,
        votes_in,
    },
};
use tokio::sync::Mutex;

/// Both rooms have windows: one after the other.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

const ENTER: &str = "\u{e007}";
const CTRL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";
const ESCAPE: &str = "\u{e00c}";
const F8: &str = "\u{e038}";

fn fresh_folder(name: &str) -> PathBuf {
    let run = target().join("run").join(name);
    drop(fs::remove_dir_all(&run));
    fs::create_dir_all(&run).unwrap();
    run
}

// ---- Eyes ---------------------------------------------------------------------------------------------------

/// Has the page write down, at every change, what it says of the own vote; and every key, with its time.
async fn keep_watch(window: &Window) {
    window
        .read(
            "const find = (id) => document.querySelector(`[data-testid=\"${id}\"]`);
            window.seen = []; window.pressed = []; window.watch?.disconnect();
            const look = () => window.seen.push({
                at: performance.now(),
                headline: find('ballot-headline')?.querySelector('strong').textContent ?? '',
                state: find('ballot-mine')?.dataset.state ?? '',
                notDelivered: find('ballot-not-delivered') !== null,
            });
            window.watch = new MutationObserver(look);
            window.watch.observe(document.body,
                { subtree: true, childList: true, attributes: true, characterData: true });
            window.onpress ??= document.addEventListener('keydown', (event) =>
                window.pressed.push({ at: performance.now(), code: event.code }), true) ?? true;
            return true;",
        )
        .await;
}

/// Milliseconds from the last press of a digit to the first sight of what a script's condition names.
async fn from_press_to(window: &Window, condition: &str) -> f64 {
    let script = format!(
        "const press = window.pressed.findLast(({{ code }}) => code.startsWith('Digit'));
        const sight = press && window.seen.find((seen) => seen.at >= press.at && ({condition}));
        return sight ? sight.at - press.at : null;"
    );
    window
        .until(condition, async || window.read(&script).await.as_f64())
        .await
}

/// What stands as the own vote in the headlines since the watch began, each once, in their order.
async fn headlines(window: &Window) -> Vec<String> {
    let script =
        "return window.seen.map(({ headline }) => headline).filter((words, i, all) => words !== all[i - 1])";
    let words = window.read(script).await;
    words
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .filter(|words| !words.is_empty())
        .map(str::to_owned)
        .collect()
}

async fn ballot(window: &Window) -> Value {
    window.view().await["session"]["ballot"].clone()
}

/// The choices of everybody in the newest result, as this copy has them, by name.
async fn named(window: &Window, question: &str) -> Vec<(String, Option<String>)> {
    let id = window
        .view_has("the result", |view| {
            let result = view["session"]["results"].as_array()?.last()?.clone();
            (result["question"] == question).then(|| result["ballotId"].clone())
        })
        .await;
    let votes = window.look(json!({ "namedVotes": { "ballotId": id } })).await;
    votes
        .as_array()
        .unwrap()
        .iter()
        .map(|vote| {
            let name = vote["person"]["name"].as_str().unwrap().to_owned();
            (name, vote["choice"].as_str().map(str::to_owned))
        })
        .collect()
}

/// Words of a page that tell how somebody voted, but for the own vote and the buttons.
async fn split_in(window: &Window) -> Value {
    window
        .read(
            "const page = document.documentElement.cloneNode(true);
            for (const own of page.querySelectorAll('script, style, .choices, [data-testid=ballot-mine], \
                [data-testid=ballot-band], [aria-live]')) own.remove();
            const words = page.textContent.match(/Tán thành|Không tán thành|Không biểu quyết/g) ?? [];
            const marks = [...page.querySelectorAll('[data-testid^=result-], [data-choice], [data-mark]')];
            return [...words, ...marks.map((mark) => mark.outerHTML.slice(0, 80))];",
        )
        .await
}

// ---- Hands --------------------------------------------------------------------------------------------------

async fn press(window: &Window, keys: &str) {
    window
        .until("a key to be taken", async || window.keys(keys).await.ok())
        .await;
}

/// The ballot's own first moment, in which no press counts, is over.
async fn ballot_takes_keys(window: &Window, question: &str) {
    see_ballot(window, question).await;
    armed(window).await;
    press(window, F8).await;
    window
        .until("the keyboard to be at the ballot", async || {
            let at = "return document.activeElement?.closest('[data-testid=ballot-sheet]') !== null";
            (window.read(at).await == true).then_some(())
        })
        .await;
}

/// Closes with whoever is missing, and declares.
async fn close_with_missing(chair: &Window) {
    chair_does(chair, "close-ballot").await;
    chair.confirm().await;
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    chair_may(chair, "close-item").await;
}

/// Waits until what the chair is offered has stood long enough to be pressed.
async fn chair_reads(chair: &Window, action: &str) {
    chair_is_offered(chair, action).await;
    let since = Instant::now();
    chair
        .until("the action to settle", async || {
            (since.elapsed() > Duration::from_millis(600)).then_some(())
        })
        .await;
}

// ---- A small room -------------------------------------------------------------------------------------------

const NAMES: [&str; 4] = ["Nguyễn Văn Hùng", "Bùi Thị Lan", "Đỗ Mạnh Cường", "Lê Thu Vân"];
const LAN: &str = NAMES[1];
const CLERK: &str = "Phạm Thu Thảo";
/// What the result card says to who could have voted and has not.
const NO_VOTE: &str = "Không ghi nhận phiếu nào của đại biểu";
const AGENDA: &str = "1. Khai mạc\n2. Thông qua nghị quyết\n3. Thông qua kế hoạch\n";

/// Office, chair, Mrs Lan, and two who are in the room without a laptop.
struct Small {
    run: PathBuf,
    clerk: Window,
    chair: Window,
    lan: Window,
    /// Votes that were given so far.
    votes: usize,
}

impl Small {
    /// Nobody answers Mrs Lan: neither the host nor the office, which keeps a copy and would pass her votes on.
    fn cut(&self) {
        self.chair.stop();
        self.clerk.stop();
    }

    fn mend(&self) {
        self.clerk.let_go();
        self.chair.let_go();
    }

    async fn set_up() -> Self {
        let run = fresh_folder("ballot-checks");
        let clerk = office(&run, &NAMES, AGENDA, "").await;
        place_a_paper(&clerk, &run).await;
        let chair = take_seat("chair", &run, 1).await;
        host(&chair).await;
        let lan = take_seat("lan", &run, 2).await;
        check_in(&chair).await;
        check_in(&lan).await;
        for row in chair.view().await["session"]["roll"].as_array().unwrap() {
            if row["person"]["seat"].as_u64() > Some(2) {
                chair
                    .act(json!({ "attendance": { "markPresent": { "person": row["person"]["id"] } } }))
                    .await;
            }
        }
        chair_is_offered(&chair, "open-sitting").await;
        chair_does(&chair, "open-sitting").await;
        chair_is_offered(&chair, "open-item").await;
        chair_does(&chair, "open-item").await;
        chair.wait("action-open-vote").await;
        Self {
            run,
            clerk,
            chair,
            lan,
            votes: 0,
        }
    }

    async fn picture(&self, window: &Window, name: &str) {
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }

    async fn opened(&self, question: &str) {
        open_ballot(&self.chair, question).await;
        ballot_takes_keys(&self.lan, question).await;
    }
}

async fn place_a_paper(clerk: &Window, run: &Path) {
    let papers = run.join("papers");
    fs::create_dir_all(&papers).unwrap();
    fs::write(papers.join("02_Du thao.pdf"), pdf("Du thao nghi quyet", 0)).unwrap();
    clerk.press("rail-prepare").await;
    clerk.press("prepare-documents").await;
    clerk.type_into("placing-folder", &papers.to_string_lossy()).await;
    clerk.press("placing-look").await;
    clerk.wait("placing-row").await;
    if clerk.attribute("placing-row", "data-state").await.as_deref() != Some("accepted") {
        let item = clerk.view().await["session"]["agenda"][1]["id"].clone();
        clerk.choose("placing-item", item.as_str().unwrap()).await;
        clerk.press("placing-accept").await;
    }
    clerk.press("placing-add").await;
    clerk
        .view_has("the paper", |view| {
            (view["session"]["unpublishedChanges"].as_u64()? > 0).then_some(())
        })
        .await;
    publish(clerk).await;
}

async fn cut_off(window: &Window) {
    window
        .view_has("the cut to be noticed", |view| {
            (view["connection"]["state"] != "connected").then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_is_what_the_delegate_pressed_and_nothing_else() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let mut room = Small::set_up().await;
    only_the_last_press_stands(&mut room).await;
    digits_in_a_note_are_no_vote(&mut room).await;
    a_press_by_accident_is_no_vote(&mut room).await;
    a_cut_before_the_press_is_told(&mut room).await;
    a_close_while_choosing_is_told(&room).await;
    who_is_missing_is_named(&mut room).await;
    the_chair_needs_no_mouse(&mut room).await;
}

async fn only_the_last_press_stands(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    let question = "Thông qua điều 1.";
    room.opened(question).await;
    keep_watch(lan).await;
    press(lan, "1").await;
    assert_eq!(recorded(lan).await, "for", "check 3: the first press");
    // The line is out while the second is pressed, so that there is time to say too much.
    room.cut();
    cut_off(lan).await;
    armed(lan).await;
    press(lan, "2").await;
    lan.see(&format!("{}[data-state=\"onThisLaptop\"]", by("ballot-mine")))
        .await;
    room.picture(lan, "3-change-on-its-way").await;
    assert_eq!(
        headlines(lan).await,
        ["Tán thành"],
        "check 3: the headline says only what is recorded"
    );
    room.mend();
    lan.until("the change to be recorded", async || {
        (recorded(lan).await == "against").then_some(())
    })
    .await;
    assert_eq!(headlines(lan).await, ["Tán thành", "Không tán thành"], "check 3");
    close_with_missing(chair).await;
    for window in [chair, lan, &room.clerk] {
        let votes = named(window, question).await;
        let mine: Vec<_> = votes.iter().filter(|(name, _)| name == LAN).collect();
        assert_eq!(mine.len(), 1, "check 3: once in the copy of {}", window.seat.name);
        assert_eq!(
            mine[0].1.as_deref(),
            Some("against"),
            "check 3: only the second stands in the copy of {}",
            window.seat.name
        );
    }
    room.votes += 2;
}

async fn digits_in_a_note_are_no_vote(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    lan.press("rail-papers").await;
    lan.press_at(&format!("{} button", by("paper-row"))).await;
    see_page(lan).await;
    lan.press("notes-open").await;
    lan.press("note-add").await;
    lan.press("note-text").await;
    press(lan, "1 ").await;
    let question = "Thông qua điều 2.";
    open_ballot(chair, question).await;
    press(lan, "2 ").await;
    lan.wait("ballot-band").await;
    press(lan, "3").await;
    let focus = lan.read("return document.activeElement.dataset.testid").await;
    assert_eq!(focus, "note-text", "check 4: the keyboard stays at the note");
    let typed = lan.read("return document.activeElement.value").await;
    assert_eq!(typed, "1 2 3", "check 4: the text is complete");
    assert!(!lan.shows("ballot-sheet").await, "check 4: the ballot waits");
    room.picture(lan, "4-ballot-while-writing").await;
    ballot_takes_keys(lan, question).await;
    for window in [chair, lan] {
        let ballot = ballot(window).await;
        assert!(ballot["mine"].is_null(), "check 4: no vote was sent");
        assert_eq!(ballot["voted"], 0, "check 4: no vote has come");
    }
    close_with_missing(chair).await;
    lan.press("ballot-leave").await;
    lan.press("reader-back").await;
    lan.press("rail-live").await;
}

async fn a_press_by_accident_is_no_vote(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    // The page itself clicks, at moments that no driver meets.
    lan.read(
        "window.clicks = 0; const find = (id) => document.querySelector(`[data-testid=\"${id}\"]`);
        const waits = new MutationObserver(() => {
            if (find('ballot-sheet')?.dataset.ballot !== 'open') return;
            waits.disconnect();
            for (const after of [0, 60, 200, 400, 600])
                setTimeout(() => { window.clicks += 1; find('ballot-choice-for').click(); }, after);
        });
        waits.observe(document.body, { subtree: true, childList: true, attributes: true }); return true;",
    )
    .await;
    let question = "Thông qua điều 3.";
    open_ballot(chair, question).await;
    lan.until("the clicks", async || {
        lan.try_press("ballot-open").await;
        (lan.read("return window.clicks").await == 5).then_some(())
    })
    .await;
    armed(lan).await;
    let early = ballot(lan).await;
    assert_eq!(
        (early["mine"].clone(), early["voted"].clone()),
        (Value::Null, json!(0)),
        "check 5: a click in the first 700 ms is no vote"
    );
    // A double click; and its second half beside the button.
    for (first, second) in [("for", "for"), ("against", "notVoting")] {
        let script = format!(
            "const find = (id) => document.querySelector(`[data-testid=\"${{id}}\"]`); find('ballot-choice-{first}').click();
            setTimeout(() => find('ballot-choice-{second}').click(), 120); return true;"
        );
        lan.read(&script).await;
        lan.until("the first half to be recorded", async || {
            (recorded(lan).await == first).then_some(())
        })
        .await;
        armed(lan).await;
        assert_eq!(recorded(lan).await, first, "check 5: a double click is one vote");
    }
    close_with_missing(chair).await;
    room.votes += 2;
}

/// How long a delegate may be left in the belief that a vote is on its way.
const TOLD_WITHIN_MS: f64 = 2_000.0;

async fn a_cut_before_the_press_is_told(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    // The host sleeps; nothing tells the delegate's laptop so.
    let question = "Thông qua điều 4.";
    room.opened(question).await;
    keep_watch(lan).await;
    chair.stop();
    press(lan, "1").await;
    let silent = from_press_to(lan, "seen.notDelivered").await;
    room.picture(lan, "6-not-delivered").await;
    let words = lan.text("ballot-not-delivered").await;
    chair.let_go();
    assert!(
        words.contains("Phiếu của đại biểu CHƯA tới phòng họp"),
        "check 6: {words}"
    );
    assert!(
        silent <= TOLD_WITHIN_MS,
        "check 6: told after {silent} ms of silence"
    );
    assert_eq!(
        recorded(lan).await,
        "for",
        "check 6: recorded when the host is back"
    );
    close_with_missing(chair).await;
    println!("check 6: told after {silent:.0} ms of a silent host");
    let votes = named(chair, question).await;
    assert_eq!(
        votes.iter().filter(|(_, choice)| choice.is_some()).count(),
        1,
        "check 6: once, never twice"
    );
    room.votes += 1;
}

async fn a_close_while_choosing_is_told(room: &Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    let question = "Thông qua điều 7.";
    room.opened(question).await;
    close_with_missing(chair).await;
    let closed = lan.wait_text("ballot-late", "Biểu quyết đã kết thúc lúc").await;
    assert!(
        closed.contains("Chưa ghi nhận phiếu của đại biểu"),
        "check 7: text 16 says that there is no vote: {closed}"
    );
    let card = lan.text("result-mine").await;
    assert!(card.contains(NO_VOTE), "check 7: so does the result card: {card}");
    room.picture(lan, "7-closed-while-choosing").await;
}

async fn who_is_missing_is_named(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    let question = "Thông qua điều 9.";
    room.opened(question).await;
    press(lan, "2").await;
    recorded(lan).await;
    ballot_takes_keys(chair, question).await;
    press(chair, "1").await;
    assert_eq!(recorded(chair).await, "for");
    let place =
        "return document.querySelector('[data-testid=ballot-choice-for]').getBoundingClientRect().top";
    let before = lan.read(place).await;
    chair_is_offered(chair, "last-call").await;
    chair_does(chair, "last-call").await;
    lan.wait("ballot-closing").await;
    let after = lan.read(place).await;
    assert_eq!(
        before, after,
        "check 26: the last call moves no button under a hand"
    );
    for window in [chair, lan] {
        assert_eq!(
            split_in(window).await,
            json!([]),
            "check 26: no split in the page of {} before the close",
            window.seat.name
        );
        let view = window.view().await["session"].clone();
        assert!(
            view["ballot"]["tally"].is_null() && view["ballot"]["outcome"].is_null(),
            "check 26: no split in the view of {}",
            window.seat.name
        );
    }
    room.picture(lan, "26-last-call").await;
    // After the last call the screens count no further: it is the chair who closes.
    lan.wait_text("ballot-closing", "Chủ tọa sắp kết thúc biểu quyết")
        .await;
    room.picture(lan, "26-after-last-call").await;
    chair_does(chair, "close-ballot").await;
    chair.wait("binding-sheet").await;
    let sheet = chair.text("binding-sheet").await;
    for (name, seat) in [(NAMES[2], 3), (NAMES[3], 4)] {
        assert!(
            sheet.contains(name) && sheet.contains(&format!("ghế {seat}")),
            "check 26: {name} and seat {seat} stand on the sheet before the second press: {sheet}"
        );
    }
    assert!(
        !sheet.contains(LAN),
        "check 26: who has voted is not missing: {sheet}"
    );
    room.picture(chair, "26-missing-on-the-sheet").await;
    assert_eq!(
        ballot(chair).await["state"],
        "lastCall",
        "check 26: one press closes nothing"
    );
    chair.confirm().await;
    chair_is_offered(chair, "declare").await;
    chair_does(chair, "declare").await;
    chair_may(chair, "close-item").await;
    room.votes += 2;
}

async fn the_chair_needs_no_mouse(room: &mut Small) {
    let (chair, lan) = (&room.chair, &room.lan);
    chair_does(chair, "close-item").await;
    chair_reads(chair, "open-item").await;
    let mut strokes = Vec::new();
    let mut stroke = async |keys: &'static str| {
        press(chair, keys).await;
        strokes.push(keys);
    };
    stroke(CTRL_ENTER).await;
    chair_reads(chair, "open-vote").await;
    stroke(F8).await;
    let confirmed = chair.text("open-ballot-confirmed").await;
    assert!(
        confirmed.contains(CLERK),
        "who answers for the figures stands on the form: {confirmed}"
    );
    room.picture(chair, "22-form").await;
    stroke(ENTER).await;
    chair.gone("open-ballot-sheet").await;
    chair.wait("ballot-choice-for").await;
    armed(chair).await;
    stroke("1").await;
    assert_eq!(recorded(chair).await, "for", "check 22: the chair's own vote");
    see_ballot(lan, "Thông qua nghị quyết").await;
    armed(lan).await;
    press(lan, F8).await;
    press(lan, "1").await;
    recorded(lan).await;
    chair_reads(chair, "last-call").await;
    stroke(F8).await;
    chair_reads(chair, "close-ballot").await;
    stroke(F8).await;
    chair.wait("binding-sheet").await;
    armed(chair).await;
    stroke(ENTER).await;
    chair_reads(chair, "declare").await;
    stroke(F8).await;
    chair_may(chair, "close-item").await;
    println!("check 22: {} strokes", strokes.len());
    assert!(strokes.len() <= 10, "check 22: {strokes:?}");
    room.votes += 2;

    chair_does(chair, "close-item").await;
    let archive = export_archive(&room.clerk, &room.run).await;
    let kinds = kinds_in(&archive);
    let last_item = kinds.iter().rposition(|kind| kind == "itemOpened").unwrap();
    let steps: Vec<_> = kinds[last_item..].iter().map(String::as_str).collect();
    assert_eq!(
        steps,
        [
            "itemOpened",
            "ballotOpened",
            "voteCast",
            "voteCast",
            "lastCallGiven",
            "ballotClosed",
            "tallyCounted",
            "outcomeDeclared",
            "itemClosed"
        ],
        "check 22: every step is in the record"
    );
    assert_eq!(votes_in(&archive), room.votes, "one entry a vote, none twice");
}

// ---- A final vote -------------------------------------------------------------------------------------------

/// Between the middles of the two presses that cast a final vote, in CSS pixels.
const APART_PX: f64 = 150.0;

#[tokio::test(flavor = "multi_thread")]
async fn a_final_vote_takes_two_presses_apart_and_no_third() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let run = fresh_folder("ballot-final");
    let clerk = office(&run, &NAMES[..2], AGENDA, "association").await;
    let chair = take_seat("chair", &run, 1).await;
    let lan = take_seat("lan", &run, 2).await;
    host(&chair).await;
    check_in(&chair).await;
    check_in(&lan).await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    chair_does(&chair, "open-vote").await;
    chair.choose("open-ballot-rule", "final-vote").await;
    chair.press("open-ballot-submit").await;
    chair.gone("open-ballot-sheet").await;
    see_ballot(&lan, "Khai mạc").await;

    for percent in [100, 200] {
        letters(&lan, percent).await;
        for choice in ["for", "against", "abstain"] {
            let apart = first_press(&lan, choice).await;
            println!("check 8: {choice} at {percent} %: {apart:.0} px");
            assert!(
                apart >= APART_PX,
                "check 8: {choice} and its confirmation are {apart} px apart at {percent} %"
            );
            lan.picture(&run.join(format!("pictures/8-{choice}-{percent}.png")))
                .await;
            assert!(
                ballot(&lan).await["mine"].is_null(),
                "check 8: one press is no vote, and none of a double click"
            );
            lan.press("ballot-cast-back").await;
            lan.gone("ballot-cast").await;
            armed(&lan).await;
        }
    }
    letters(&lan, 100).await;
    first_press(&lan, "against").await;
    lan.until("the second press to count", async || {
        if lan.shows("ballot-mine").await {
            return Some(());
        }
        lan.try_press("ballot-cast").await;
        None
    })
    .await;
    assert_eq!(recorded(&lan).await, "against", "check 8: the second press casts");
    lan.picture(&run.join("pictures/8-cast.png")).await;
    let mine = ballot(&lan).await["mine"].clone();
    armed(&lan).await;
    press(&lan, F8).await;
    for keys in ["1", ENTER, "1", ENTER] {
        press(&lan, keys).await;
    }
    assert!(
        !lan.shows("ballot-choice-for").await && !lan.shows("ballot-cast").await,
        "check 8: nothing is left to press"
    );
    ballot_takes_keys(&chair, "Khai mạc").await;
    press(&chair, "1").await;
    chair.wait("ballot-cast").await;
    armed(&chair).await;
    press(&chair, ENTER).await;
    assert_eq!(
        recorded(&chair).await,
        "for",
        "check 8: the chair casts by keys alone"
    );
    assert_eq!(
        ballot(&lan).await["mine"],
        mine,
        "check 8: no further press changes anything"
    );
    chair_is_offered(&chair, "close-ballot").await;
    chair_does(&chair, "close-ballot").await;
    chair_is_offered(&chair, "declare").await;
    chair_does(&chair, "declare").await;
    chair_may(&chair, "close-item").await;
    let archive = export_archive(&clerk, &run).await;
    assert_eq!(
        votes_in(&archive),
        2,
        "check 8: one vote a delegate in the record"
    );
}

async fn letters(window: &Window, percent: u64) {
    let mut settings = window.view().await["me"]["settings"].clone();
    settings["textPercent"] = json!(percent);
    window
        .act(json!({ "me": { "settings": { "settings": settings } } }))
        .await;
    window
        .view_has("the letters' size", |view| {
            (view["me"]["settings"]["textPercent"] == percent).then_some(())
        })
        .await;
    armed(window).await;
}

/// Double-clicks a choice of a final vote; pixels on the screen from its middle to that of the confirmation.
async fn first_press(window: &Window, choice: &str) -> f64 {
    let script = format!(
        "const middle = (id) => {{
            const box = document.querySelector(`[data-testid=\"${{id}}\"]`).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }};
        const button = document.querySelector('[data-testid=\"ballot-choice-{choice}\"]');
        button.scrollIntoView({{ block: 'center' }});
        const first = middle('ballot-choice-{choice}');
        button.click();
        setTimeout(() => document.elementFromPoint(...first)?.click(), 120);
        window.apart = null;
        setTimeout(() => {{
            const second = middle('ballot-cast');
            window.apart = Math.hypot(second[0] - first[0], second[1] - first[1]);
        }}, 400);
        return true;"
    );
    window.read(&script).await;
    window
        .until("the two places", async || {
            window.read("return window.apart").await.as_f64()
        })
        .await
}

// ---- Fifty laptops ------------------------------------------------------------------------------------------

const BALLOTS: usize = 6;
/// The goal of check 2, which half of the votes must reach even on a busy machine; `make bench` measures the rest.
const GOAL_MS: f64 = 1_000.0;
/// What no vote may take, whatever else the machine does.
const GENEROUS_MS: f64 = 10_000.0;

#[tokio::test(flavor = "multi_thread")]
async fn one_key_votes_while_fifty_laptops_do() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let run = fresh_folder("ballot-fifty");
    let names: Vec<String> = (1..=49).map(|seat| format!("Trần Văn Số {seat}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let clerk = office(&run, &names, AGENDA, "").await;
    let chair = take_seat("chair", &run, 1).await;
    let lan = take_seat("lan", &run, 2).await;
    host(&chair).await;
    let invitations = run.join("invitations");
    let guests = run.join("guests");
    fs::create_dir_all(&guests).unwrap();
    for seat in 3..=49 {
        let file = invitation(&invitations, seat);
        fs::copy(&file, guests.join(file.file_name().unwrap())).unwrap();
    }
    let _room = fill_seats(&guests, &run.join("room"));
    check_in(&chair).await;
    check_in(&lan).await;
    chair
        .view_has_within(LONG, "forty-nine delegates", |view| {
            (view["session"]["quorum"]["present"] == 49).then_some(())
        })
        .await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_does(&chair, "open-item").await;
    chair.wait("action-open-vote").await;

    let mut took = Vec::new();
    let screens = ["live", "papers", "notes", "results", "settings", "help"];
    for (number, screen) in (1..=BALLOTS).zip(screens) {
        let question = format!("Thông qua điều {number}.");
        lan.press(&format!("rail-{screen}")).await;
        open_ballot(&chair, &question).await;
        // It comes by itself to who writes nothing; put away, it is one key further.
        lan.see(&format!("{}[data-ballot=\"open\"]", by("ballot-sheet")))
            .await;
        let keys: &[&str] = if number % 2 == 0 {
            press(&lan, ESCAPE).await;
            lan.gone("ballot-sheet").await;
            &[F8, "1"]
        } else {
            &["1"]
        };
        keep_watch(&lan).await;
        for key in keys {
            if *key == "1" {
                armed(&lan).await;
            }
            press(&lan, key).await;
        }
        let ms = from_press_to(&lan, "seen.state.startsWith('recorded')").await;
        took.push(ms);
        assert_eq!(
            recorded(&lan).await,
            "for",
            "check 2: {} keys from {screen}",
            keys.len()
        );
        ballot_takes_keys(&chair, &question).await;
        press(&chair, "1").await;
        recorded(&chair).await;
        chair_is_offered(&chair, "close-ballot").await;
        chair_does(&chair, "close-ballot").await;
        chair_is_offered(&chair, "declare").await;
        chair_does(&chair, "declare").await;
        // Some of the fifty want to speak: what comes next is theirs, a further vote can be held.
        chair.wait("action-open-vote").await;
    }
    took.sort_by(f64::total_cmp);
    println!("check 2: from key to record, ms: {took:.0?}");
    let (median, worst) = (took[BALLOTS / 2], took[BALLOTS - 1]);
    assert!(median <= GOAL_MS, "check 2: a median of {median} ms");
    assert!(worst <= GENEROUS_MS, "check 2: once {worst} ms");
    let view = clerk
        .view_has("all results in the office", |view| {
            let results = view["session"]["results"].as_array()?;
            (results.len() == BALLOTS).then(|| results.clone())
        })
        .await;
    for result in view {
        assert_eq!(
            result["tally"]["noInput"], 0,
            "check 2: everybody's vote is counted"
        );
    }
}
