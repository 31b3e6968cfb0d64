//! The room display, at the real windows: what the room may see, large enough for the last row, and one result in
//! six places.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{fs, path::PathBuf, process::Command};

use serde_json::{Value, json};
use stories::{
    Row,
    hands::{Window, program, target},
    people::{
        chair_does, chair_is_offered, check_in, convene, found, grant_chair, host, import, invitation,
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
        const range = document.createRange(); range.selectNodeContents(element);
        for (const box of range.getClientRects()) {
            if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) {
                found.push(`over the edge: ${element.textContent}`); break;
            }
        }
    }
    return found;";

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
    scene(chair, name).await;
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
    nobody_sees_the_split(&clerk, &chair, &delegate).await;
    fits(&chair, "vote", &pictures).await;
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
    chair.press("display-menu").await;
    chair.press("display-close").await;
    chair
        .until("the display to close", async || {
            (chair.windows().await == 1).then_some(())
        })
        .await;
}

/// Before the close: the own choice on the own screen, and nothing else anywhere.
async fn nobody_sees_the_split(clerk: &Window, chair: &Window, delegate: &Window) {
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
    let choices: Vec<_> = view["choices"].as_array().unwrap().clone();
    scene(chair, "vote").await;
    let page = chair.read("return document.documentElement.outerHTML").await;
    let page = page.as_str().unwrap();
    for word in [
        "aria-pressed",
        "data-choice",
        "result",
        "vote-for",
        "Ja</",
        "Nein</",
        "tán thành</",
        "Tán thành",
    ] {
        assert!(
            !page.split("</head>").last().unwrap().contains(word),
            "the room reads {word}"
        );
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
