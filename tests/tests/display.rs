//! The room display, at the real windows: what the room may see, large enough for the last row, and one result in
//! six places.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process::Command,
    time::Duration,
};

use hemicycle_press::{Language, Sentence};
use serde_json::{Value, json};
use stories::{
    Row,
    hands::{Window, program, target, within},
    people::{
        LONG, chair_does, chair_is_offered, check_in, convene, found, grant_chair, host, import, invitation,
        invite_all, join_by_file, open_ballot, people, person_at, publish, sit_down_in, vote,
    },
    write_roster,
};

const SIZES: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (1024, 768)];

/// Letters of less than 5.5 parts of the height, seat labels but for 2.2, and what runs over an edge.
const FAULTS: &str = "const found = []; const high = innerHeight / 100;
    const main = document.querySelector('[data-testid=display]');
    if (main.scrollHeight > main.clientHeight + 1) found.push(`too high: ${main.scrollHeight}`);
    for (const element of main.querySelectorAll('*')) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own) continue;
        const size = parseFloat(getComputedStyle(element).fontSize) / high;
        const least = element.classList.contains('seat') ? 2.2 : 5.5;
        if (size < least - 0.01) found.push(`${size} vh: ${element.textContent}`);
        const page = element.closest('[data-testid=display-rows]')?.getBoundingClientRect();
        const range = document.createRange(); range.selectNodeContents(element);
        for (const box of range.getClientRects()) {
            if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) {
                found.push(`over the edge: ${element.textContent}`); break;
            }
            if (page && box.bottom > page.bottom + 8) {
                found.push(`below its page: ${element.textContent}`); break;
            }
        }
    }
    return found;";

/// What is written on a page, without the buttons: their words are there before anybody has voted.
const BESIDE_THE_BUTTONS: &str = "const page = document.body.cloneNode(true);
    for (const button of page.querySelectorAll('button, script, style')) button.remove();
    return page.textContent.replace(/\\s+/g, ' ')";

/// Whether a text holds these words, as whole words and in this order.
fn says(text: &str, phrase: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (text, phrase) = (words(text), words(phrase));
    text.windows(phrase.len()).any(|run| run == phrase)
}

fn run(name: &str) -> PathBuf {
    let run = target().join("run").join(name);
    drop(fs::remove_dir_all(&run));
    fs::create_dir_all(&run).unwrap();
    run
}

struct Words {
    language: &'static str,
    council: &'static str,
    names: [&'static str; 3],
    title: &'static str,
    question: &'static str,
}

const VIETNAMESE: Words = Words {
    language: "vi",
    council: "Hội đồng nhân dân thành phố trực thuộc trung ương Thừa Thiên Huế khóa mười một",
    names: [
        "Nguyễn Hoàng Phương Thảo Nguyên",
        "Công Tằng Tôn Nữ Thị Bích Hường",
        "Đỗ Mạnh Cường",
    ],
    title: "Thông qua Nghị quyết về việc điều chỉnh, bổ sung bảng giá đất và kế hoạch sử dụng đất năm 2026 \
            trên địa bàn thành phố, kèm phương án bồi thường, hỗ trợ, tái định cư cho các hộ dân thuộc diện \
            giải phóng mặt bằng tuyến đường vành đai phía tây",
    question: "Đại biểu có tán thành thông qua toàn văn dự thảo Nghị quyết về việc điều chỉnh, bổ sung bảng giá \
               đất năm 2026 sau khi tiếp thu ý kiến thẩm tra của Ban Kinh tế - Ngân sách không?",
};

const GERMAN: Words = Words {
    language: "de",
    council: "Gemeindevertretung der Samtgemeinde Lüneburger Heide-Schwarmstedt, achtzehnte Wahlperiode",
    names: [
        "Dr. Wilhelmine Freifrau von Hohenlohe-Waldenburg-Schillingsfürst",
        "Maximilian Oberhauser-Kleinschmidt",
        "Ana Öztürk",
    ],
    title: "Beschluss über die Haushaltssatzung mit Haushaltsplan und Investitionsprogramm für das \
            Haushaltsjahr 2026 einschließlich des Haushaltssicherungskonzepts und der \
            Verpflichtungsermächtigungen der kommunalen Beteiligungsgesellschaften",
    question: "Soll die Haushaltssatzung für das Haushaltsjahr 2026 in der Fassung der Beschlussempfehlung des \
               Haupt- und Finanzausschusses mit den Änderungsanträgen zur Straßenbeitragssatzung angenommen werden?",
};

/// A council of three with one clerk; the display is opened from the console, and an item is live.
async fn council(run: &std::path::Path, words: &Words) -> (Window, Window, Window) {
    let roster = run.join("delegates.xlsx");
    let rows: Vec<_> = words
        .names
        .iter()
        .zip(["1", "2", "3"])
        .map(|(name, seat)| Row {
            name,
            group: "Tổ 1",
            seat,
        })
        .collect();
    write_roster(&roster, &rows);
    let clerk = sit_down_in(words.language, "clerk", run).await;
    found(&clerk, words.council, "Phạm Thu Thảo").await;
    import(&clerk, &roster).await;
    let (chair_id, _) = person_at(&people(&clerk).await, 1);
    grant_chair(&clerk, &chair_id).await;
    convene(&clerk, words.council, &format!("1. {}\n", words.title)).await;
    publish(&clerk).await;
    let invitations = run.join("invitations");
    invite_all(&clerk, &invitations).await;
    let chair = sit_down_in(words.language, "chair", run).await;
    join_by_file(&chair, &invitation(&invitations, 1)).await;
    let delegate = sit_down_in(words.language, "delegate", run).await;
    join_by_file(&delegate, &invitation(&invitations, 2)).await;
    host(&chair).await;
    check_in(&chair).await;
    check_in(&delegate).await;
    (clerk, chair, delegate)
}

async fn scene(chair: &Window, name: &str) {
    chair.turn_to(true).await;
    chair
        .until(name, async || {
            // A blank scene has nothing in sight.
            (chair.attribute("display", "data-scene").await? == name).then_some(())
        })
        .await;
}

/// Looks at a scene at every size, and comes back to the console.
async fn fits(chair: &Window, name: &str, pictures: &std::path::Path) {
    fits_as(chair, name, name, pictures).await;
}

/// The same, where one scene has several pictures.
async fn fits_as(chair: &Window, of: &str, name: &str, pictures: &std::path::Path) {
    scene(chair, of).await;
    for (width, height) in SIZES {
        chair.resize(width, height).await;
        let path = pictures.join(format!("{name}-{width}.png"));
        chair.picture(&path).await;
        let found = chair.read(FAULTS).await;
        assert_eq!(
            found,
            json!([]),
            "{name} at {width} x {height}: {}",
            path.display()
        );
    }
    chair.turn_to(false).await;
}

/// Holds a scene by the menu, as the chair does.
async fn hold(chair: &Window, name: &str) {
    chair.press("display-menu").await;
    chair.press(&format!("scene-{name}")).await;
    chair.gone("scene-menu").await;
}

/// What the window on the projector is told, word for word.
async fn told(chair: &Window) -> String {
    chair
        .read(
            "window.told = window.told ?? []; const bridge = window.__TAURI_INTERNALS__;
             const id = bridge.transformCallback(({ message }) => { if (message) window.told.push(message); });
             bridge.invoke('watch_display', { channel: `__CHANNEL__:${id}` }); return true",
        )
        .await;
    chair
        .until("what the display is told", async || {
            let told = chair.read("return window.told.at(-1) ?? null").await;
            told.is_object().then(|| told.to_string())
        })
        .await
}

async fn whole_story(words: &Words) {
    let run = run(&format!("display-{}", words.language));
    let (clerk, chair, delegate) = council(&run, words).await;
    let pictures = run.join("pictures");
    assert!(
        !delegate.shows("display-menu").await,
        "only who leads has the menu"
    );
    assert_eq!(
        chair.windows().await,
        1,
        "the second window exists only when it is opened"
    );
    chair.press("display-menu").await;
    chair.press("display-open").await;
    chair.press("scene-menu-back").await;
    fits(&chair, "welcome", &pictures).await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_is_offered(&chair, "open-item").await;
    chair_does(&chair, "open-item").await;
    fits(&chair, "item", &pictures).await;
    in_a_browser(&chair, &pictures).await;

    // It only watches, and only its own view.
    chair.turn_to(true).await;
    for (command, arguments) in [
        ("act", json!({ "intent": { "me": "lock" } })),
        ("look", json!({ "question": "view" })),
        ("watch", json!({ "channel": "__CHANNEL__:1" })),
    ] {
        let answer = chair.try_command(command, arguments).await;
        assert!(answer.is_err(), "the room display may not {command}: {answer:?}");
    }
    chair.turn_to(false).await;
    let answer = chair
        .try_command("watch_display", json!({ "channel": "__CHANNEL__:1" }))
        .await;
    assert!(answer.is_err(), "{answer:?}");

    delegate.press("request-menu-open").await;
    delegate.press("request-ask").await;
    chair_does(&chair, "give-floor").await;
    fits(&chair, "speaker", &pictures).await;
    chair_does(&chair, "stop-speech").await;

    open_ballot(&chair, words.question).await;
    vote(&delegate, words.question, "for").await;
    vote(&chair, words.question, "against").await;
    nobody_sees_the_split(&clerk, &chair, &delegate, words).await;
    fits(&chair, "vote", &pictures).await;
    on_hold(&chair, &pictures).await;
    chair_does(&chair, "close-ballot").await;
    chair_is_offered(&chair, "declare").await;
    scene(&chair, "vote").await;
    chair.wait("display-vote-closed").await;
    chair.turn_to(false).await;
    chair_does(&chair, "declare").await;
    fits(&chair, "result", &pictures).await;
    one_sentence_in_six_places(&clerk, &chair, &delegate, &run).await;

    for name in ["seats", "break", "blank"] {
        hold(&chair, name).await;
        fits(&chair, name, &pictures).await;
        let state = chair.attribute("display-state", "data-state").await;
        assert_eq!(
            state.as_deref(),
            Some(name),
            "the console says what the room sees"
        );
    }
    as_the_room_stands(&clerk, &chair, &pictures).await;
    hold(&chair, "follow").await;
    called_and_void(&chair, words, &pictures).await;
    rows_on_paper(&clerk, &chair, &delegate, words, &pictures).await;
    chair.press("display-menu").await;
    chair.press("display-close").await;
    chair
        .until("the display to close", async || {
            (chair.windows().await == 1).then_some(())
        })
        .await;
}

/// The projector's computer without the app: a plain browser is told what the window is told, a wrong address nothing.
async fn in_a_browser(chair: &Window, pictures: &std::path::Path) {
    chair.press("display-menu").await;
    chair.press("display-page-open").await;
    chair.wait("display-page-address").await;
    let address = chair.text("display-page-address").await;
    let browser = Window::browse("projector").await;
    browser.resize(1280, 720).await;
    browser.visit(&address).await;
    browser
        .until("the item in the browser", async || {
            (browser.attribute("display", "data-scene").await? == "item").then_some(())
        })
        .await;
    browser.picture(&pictures.join("browser.png")).await;
    assert_eq!(browser.read(FAULTS).await, json!([]), "in the browser");
    chair
        .until("the console to count the browser", async || {
            chair
                .text("display-page-watching")
                .await
                .contains('1')
                .then_some(())
        })
        .await;

    let (host, key) = address.trim_start_matches("http://").split_once('/').unwrap();
    let wrong = format!("{}{}", if key.starts_with('2') { '3' } else { '2' }, &key[1..]);
    for path in [
        format!("/{wrong}/live"),
        format!("/{key}/else"),
        "/assets/%2e%2e%2findex.html".to_owned(),
        "/assets/../../../etc/passwd".to_owned(),
    ] {
        let answer = asked(
            host,
            &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
        );
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    let answer = asked(
        host,
        &format!("POST /{key} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
    );
    assert!(answer.starts_with("HTTP/1.1 405"), "it is read-only: {answer}");
    assert_eq!(
        asked(host, "GET /"),
        "",
        "half a question is let go after a while"
    );

    let elsewhere = Window::browse("projector-wrong").await;
    elsewhere.visit(&format!("http://{host}/{wrong}")).await;
    elsewhere.wait("display-page-wrong").await;

    chair.press("display-page-close").await;
    chair.press("scene-menu-back").await;
    browser
        .until("the browser to say so", async || {
            browser.shows("display-lost").await.then_some(())
        })
        .await;
}

/// What a door answers to these bytes until it ends the line, or nothing.
fn asked(host: &str, bytes: &str) -> String {
    let mut line = TcpStream::connect(host).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    line.write_all(bytes.as_bytes()).unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The clerk draws the room while the result is on the projector: the marks stand as the seats do.
async fn as_the_room_stands(clerk: &Window, chair: &Window, pictures: &std::path::Path) {
    hold(chair, "seats").await;
    let rows = json!({ "rows": "3 | 1\n| | 2" });
    clerk.act(json!({ "register": { "setSeatMap": rows } })).await;
    scene(chair, "seats").await;
    chair.wait("display-room").await;
    let script = "return [...document.querySelectorAll('[data-testid=display-room] ul')].map((row) => \
                  [...row.children].map((seat) => [seat.dataset.seat ?? '', seat.dataset.mark ?? '']))";
    assert_eq!(
        chair.read(script).await,
        json!([
            [["3", "absent"], ["", ""], ["1", "against"]],
            [["", ""], ["", ""], ["2", "for"]]
        ])
    );
    chair.turn_to(false).await;
    fits_as(chair, "seats", "seats-in-the-room", pictures).await;
}

/// The ballot that the room deals with.
async fn ballot_id(chair: &Window) -> Value {
    chair.view().await["session"]["ballot"]["id"].clone()
}

async fn on_hold(chair: &Window, pictures: &std::path::Path) {
    let ballot = ballot_id(chair).await;
    let held = json!({ "ballotId": ballot, "reason": "Âm thanh" });
    chair.act(json!({ "ballotLife": { "hold": held } })).await;
    scene(chair, "vote").await;
    chair.wait("display-vote-held").await;
    fits_as(chair, "vote", "held", pictures).await;
    chair
        .act(json!({ "ballotLife": { "resume": { "ballotId": ballot } } }))
        .await;
    scene(chair, "vote").await;
    chair.gone("display-vote-held").await;
    chair.turn_to(false).await;
}

/// A roll call shows how many have answered, and a void ballot that it is void.
async fn called_and_void(chair: &Window, words: &Words, pictures: &std::path::Path) {
    let view = chair.view().await;
    let item = view["session"]["liveItem"].clone();
    let rule = view["session"]["rules"][0]["name"].clone();
    let open = json!({ "item": item, "question": words.question, "rule": rule, "form": "rollCall" });
    chair.act(json!({ "voting": { "openBallot": open } })).await;
    scene(chair, "vote").await;
    chair.wait("display-way").await;
    chair.turn_to(false).await;
    let ballot = ballot_id(chair).await;
    let answer = json!({ "ballotId": ballot, "person": view["me"]["person"]["id"], "choice": "for" });
    chair.act(json!({ "ballotLife": { "enterVote": answer } })).await;
    scene(chair, "vote").await;
    chair.wait_text("display-turnout", "1 / 2").await;
    fits_as(chair, "vote", "called", pictures).await;
    let annul = json!({ "ballotId": ballot, "reason": "Gọi sót" });
    chair.act(json!({ "voting": { "annul": annul } })).await;
    scene(chair, "vote").await;
    chair.wait("display-vote-void").await;
    fits_as(chair, "vote", "void", pictures).await;
}

/// A paper with seven rows: what it asks, and page after page what came of it.
async fn rows_on_paper(
    clerk: &Window,
    chair: &Window,
    delegate: &Window,
    words: &Words,
    pictures: &std::path::Path,
) {
    let everybody = people(clerk).await;
    let third = person_at(&everybody, 3).0;
    clerk
        .act(json!({ "attendance": { "markPresent": { "person": third } } }))
        .await;
    let item = chair.view().await["session"]["liveItem"].clone();
    let rule = chair.view().await["session"]["rules"][0]["name"].clone();
    let names: Vec<String> = (1..=7).map(|row| format!("{} {row}", words.names[0])).collect();
    let rows: Vec<Value> = names
        .iter()
        .map(|name| json!({ "name": name, "person": null }))
        .collect();
    let asked = json!({ "asks": "election", "places": 2, "rows": rows });
    let open = json!({ "item": item, "question": words.question, "rule": rule, "rows": asked });
    chair
        .view_has("everybody present", |view| {
            (view["session"]["quorum"]["present"] == 3).then_some(())
        })
        .await;
    chair.act(json!({ "rows": { "open": open } })).await;
    scene(chair, "vote").await;
    chair.wait_text("display-asked", "7").await;
    fits_as(chair, "vote", "paper", pictures).await;

    let ballot = ballot_id(chair).await;
    let (head, second) = (person_at(&everybody, 1).0, person_at(&everybody, 2).0);
    let board = json!({ "ballotId": ballot, "head": head, "members": [second, third] });
    chair
        .act(json!({ "voting": { "nameCountingBoard": board } }))
        .await;
    chair
        .act(json!({ "rows": { "confirmBoard": { "ballotId": ballot } } }))
        .await;
    chair
        .act(json!({ "voting": { "closeBallot": { "ballotId": ballot } } }))
        .await;
    let marks: Vec<[u32; 3]> = (0..7)
        .map(|row| if row < 2 { [3, 0, 0] } else { [0, 2, 0] })
        .collect();
    let sheet = json!({ "papers": { "issued": 3, "collected": 3, "invalid": 0 }, "rows": marks });
    for window in [delegate, chair] {
        window
            .view_has("the closed box", |view| {
                (view["session"]["ballot"]["state"] == "closed").then_some(())
            })
            .await;
        let enter = json!({ "ballotId": ballot, "sheet": sheet, "whyInvalid": "" });
        window.act(json!({ "rows": { "enter": enter } })).await;
    }
    chair_is_offered(chair, "declare").await;
    let told = told_on_display(chair).await;
    assert!(
        !told.contains("rowsResult"),
        "nothing before it is declared: {told}"
    );
    chair_does(chair, "declare").await;
    scene(chair, "rowsResult").await;
    let pages = chair.attribute("display-rows", "data-pages").await.unwrap();
    assert!(
        pages.parse::<u32>().unwrap() > 1,
        "seven rows are more than a page"
    );
    let mut seen = String::new();
    // A page stays for twelve seconds.
    within(LONG, "every row to have been seen", async || {
        let text = chair.read("return document.body.innerText").await;
        seen.push_str(text.as_str().unwrap());
        assert_eq!(chair.read(FAULTS).await, json!([]), "{text}");
        names
            .iter()
            .all(|name| seen.contains(name.as_str()))
            .then_some(())
    })
    .await;
    chair.turn_to(false).await;
    fits_as(chair, "rowsResult", "rows", pictures).await;
    chair
        .act(json!({ "display": { "dark": { "dark": true } } }))
        .await;
    fits_as(chair, "rowsResult", "rows-dark", pictures).await;
}

async fn told_on_display(chair: &Window) -> String {
    chair.turn_to(true).await;
    let told = told(chair).await;
    chair.turn_to(false).await;
    told
}

/// Before the close: the own choice on the own screen, and nothing else anywhere.
async fn nobody_sees_the_split(clerk: &Window, chair: &Window, delegate: &Window, words: &Words) {
    for window in [clerk, chair, delegate] {
        let ballot = window.view().await["session"]["ballot"].clone();
        assert!(
            ballot["tally"].is_null() && ballot["outcome"].is_null(),
            "{}",
            window.seat.name
        );
        assert!(!window.shows("result-card").await, "{}", window.seat.name);
        let pressed = window
            .read("return [...document.querySelectorAll('[data-choice][aria-pressed=true]')].length")
            .await;
        assert!(
            pressed.as_u64() <= Some(1),
            "{}: only the own choice",
            window.seat.name
        );
    }
    let view = chair.view().await["session"]["ballot"].clone();
    let choices = view["choices"].as_array().unwrap().clone();
    let language = Language::of(words.language);
    let labels: Vec<(&str, String)> = choices
        .iter()
        .map(|choice| {
            let key = choice["words"]["key"].as_str().unwrap();
            let label = Sentence::new(key, []).in_language(language);
            (choice["choice"].as_str().unwrap(), label)
        })
        .collect();
    // What is read to the blind when the ballot opens names the keys.
    let [first, second, third] = [0, 1, 2].map(|key| labels[key].1.as_str().into());
    let heard = [
        ("number", "1".into()),
        ("first", first),
        ("second", second),
        ("third", third),
    ];
    let heard = Sentence::new("voting-news-open", heard).in_language(language);
    // Each knows the own choice; beside the buttons no other is named, and no figure stands with any.
    for (window, own) in [(delegate, "for"), (chair, "against"), (clerk, "")] {
        let text = window.read(BESIDE_THE_BUTTONS).await;
        let text = text.as_str().unwrap().replace(&heard, "");
        assert!(text.len() > 100, "{}: {text}", window.seat.name);
        for (choice, label) in &labels {
            if *choice != own {
                assert!(!says(&text, label), "{} reads {label}: {text}", window.seat.name);
            }
        }
        let page = window.read("return document.body.outerHTML").await;
        for (choice, _) in &labels {
            let row = format!("data-testid=\"result-{choice}\"");
            assert!(
                !page.as_str().unwrap().contains(&row),
                "{}: {row}",
                window.seat.name
            );
        }
    }
    scene(chair, "vote").await;
    let page = chair.read("return document.body.outerHTML").await;
    let page = page.as_str().unwrap();
    for word in ["aria-pressed", "data-choice", "result", "vote-for"] {
        assert!(!page.contains(word), "the room is shown {word}");
    }
    let text = chair.read("return document.body.innerText").await;
    let text = text.as_str().unwrap();
    assert!(says(text, "2 / 2"), "{text}");
    for (_, label) in &labels {
        assert!(!says(text, label), "the room reads {label}: {text}");
    }
    let told = told(chair).await;
    assert!(
        told.contains("\"voted\":2") && told.contains("\"entitled\":2"),
        "{told}"
    );
    for name in [
        "choice",
        "votesFor",
        "votesAgainst",
        "\"for\"",
        "\"against\"",
        "tally",
        "outcome",
        "mine",
    ] {
        assert!(!told.contains(name), "the display is told {name}: {told}");
    }
    for choice in choices {
        let key = choice["words"]["key"].as_str().unwrap();
        assert!(!told.contains(key), "the display is told {key}");
    }
    chair.turn_to(false).await;
}

async fn one_sentence_in_six_places(
    clerk: &Window,
    chair: &Window,
    delegate: &Window,
    run: &std::path::Path,
) {
    let of_delegate = delegate.text("result-reason").await;
    let of_chair = chair.text("result-reason").await;
    chair.turn_to(true).await;
    let of_room = chair.text("display-sentence").await;
    chair.turn_to(false).await;

    clerk
        .view_has("the result", |view| {
            view["session"]["results"][0]["outcome"].as_object().map(drop)
        })
        .await;
    let folder = run.join("minutes");
    let out = folder.to_string_lossy();
    clerk
        .act(json!({ "minutes": { "export": { "folder": out } } }))
        .await;
    let text = fs::read_to_string(folder.join("minutes.json")).unwrap();
    let exported: Value = serde_json::from_str(&text).unwrap();
    let of_json = exported["results"][0].as_str().unwrap().to_owned();
    let minutes = clerk.look(json!("minutes")).await;
    let facts: Vec<_> = minutes["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["facts"].as_array().unwrap())
        .filter_map(Value::as_str)
        .collect();
    let of_minutes = facts.iter().find(|fact| **fact == of_json).copied();

    let archive = run.join("archive");
    let out = archive.to_string_lossy();
    clerk
        .act(json!({ "sync": { "exportArchive": { "folder": out } } }))
        .await;
    let told = Command::new(program("hemicycle-server"))
        .arg("verify")
        .arg(archive.join("session.hemicycle"))
        .output()
        .unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    let of_server = told.lines().find_map(|line| line.strip_prefix("result 1: "));

    assert!(
        of_json.chars().any(|c| c.is_ascii_digit()) && of_json.len() > 30,
        "{of_json}"
    );
    let all = [
        Some(of_delegate.trim()),
        Some(of_chair.trim()),
        Some(of_room.trim()),
        of_minutes,
        Some(&of_json),
        of_server,
    ];
    for (place, said) in ["delegate", "chair", "room", "minutes", "JSON", "server"]
        .iter()
        .zip(all)
    {
        assert_eq!(said, Some(of_json.as_str()), "{place}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vietnamese_room_reads_one_result_and_no_split_before_it() {
    whole_story(&VIETNAMESE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_german_room_reads_one_result_and_no_split_before_it() {
    whole_story(&GERMAN).await;
}
