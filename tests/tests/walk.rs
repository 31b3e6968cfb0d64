//! One session, end to end, with a person's hands at the real windows: a clerk, a chair, two delegates.
//! The rest of the room are real desks in a further process, and the central server is a process too.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a walk of minutes says where it is"
)]
#![allow(clippy::unwrap_used, reason = "a walk that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant, SystemTime},
};

use serde_json::{Value, json};
use stories::{
    Chance,
    hands::{Group, Window, by, free_port, program, read_json, target, until, within},
    people::{
        LONG, armed, chair_does, chair_is_offered, check_in, close_and_declare, convene, export_archive,
        fill_seats, found, grant_chair, host, import, ink, invitation, invite_all, join_by_code,
        join_by_file, open_ballot, open_hit, papers_arrive, people, person_at, publish, recorded, search,
        see_ballot, see_news, sit_down, small_council, unlock, vote, votes_in,
    },
};
use tokio::sync::Mutex;

/// The walks share the machine's two cores and its screen: one after the other.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

const BALLOTS: usize = 30;

// ---- The walk ----------------------------------------------------------------------------------------------

/// What a walk needs beside the windows.
struct Walk {
    run: PathBuf,
    sample: PathBuf,
    began: Instant,
}

impl Walk {
    fn new() -> Self {
        let run = target().join("run");
        // Pictures of an earlier walk would pass for those of this one.
        for old in [
            "laptops",
            "invitations",
            "guests",
            "room",
            "server",
            "minutes",
            "archive",
            "pictures",
        ] {
            drop(fs::remove_dir_all(run.join(old)));
        }
        drop(fs::remove_file(run.join("summary.json")));
        fs::create_dir_all(&run).unwrap();
        let sample = target().join("sample");
        let made = Command::new(env!("CARGO_BIN_EXE_sample"))
            .arg(&sample)
            .status()
            .unwrap();
        assert!(made.success(), "the sample session is made");
        Self {
            run,
            sample: sample.join("vi"),
            began: Instant::now(),
        }
    }

    /// A picture of a stage, after its person has read the news and put them away.
    async fn picture(&self, window: &Window, name: &str) {
        see_news(window).await;
        window
            .picture(&self.run.join("pictures").join(format!("{name}.png")))
            .await;
    }

    fn stage(&self, words: &str) {
        println!("{:>5.0} s  {words}", self.began.elapsed().as_secs_f32());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_session_from_papers_to_the_archive() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let walk = Walk::new();
    let clerk = sit_down("clerk", &walk.run).await;
    walk.stage("the clerk founds the council and reads in the delegates");
    clerk.wait("language-vi").await;
    walk.picture(&clerk, "01-first-screen").await;
    found(&clerk, "Hội đồng nhân dân thành phố Hải Vân", "Phạm Thu Thảo").await;
    import(&clerk, &walk.sample.join("delegates.xlsx")).await;
    let everybody = people(&clerk).await;
    let members = everybody.iter().filter(|row| row["member"] == true).count();
    assert_eq!(members, 50, "fifty delegates were read in");
    let (chair_id, _) = person_at(&everybody, 1);
    let (first_id, first_name) = person_at(&everybody, 8);
    let (second_id, _) = person_at(&everybody, 15);
    grant_chair(&clerk, &chair_id).await;
    walk.picture(&clerk, "02-people").await;
    let agenda = fs::read_to_string(walk.sample.join("agenda.txt")).unwrap();
    convene(&clerk, "Kỳ họp thứ 12, khóa XVI", &agenda).await;
    walk.picture(&clerk, "03-agenda").await;

    walk.stage("the clerk places the papers");
    place_papers(&clerk, &walk).await;
    publish(&clerk).await;
    walk.picture(&clerk, "05-published").await;
    let invitations = walk.run.join("invitations");
    invite_all(&clerk, &invitations).await;
    walk.picture(&clerk, "06-invited").await;

    walk.stage("chair and delegates join");
    let chair = sit_down("chair", &walk.run).await;
    join_by_file(&chair, &invitation(&invitations, 1)).await;
    let first = sit_down("delegate-1", &walk.run).await;
    join_by_file(&first, &invitation(&invitations, 8)).await;
    usable_while_papers_arrive(&first).await;
    let second = sit_down("delegate-2", &walk.run).await;
    join_by_code(&second, &clerk, &second_id, &walk.run.join("pictures")).await;

    walk.stage("papers arrive");
    for window in [&chair, &first, &second] {
        papers_arrive(window).await;
    }
    let total = async |window: &Window| window.view().await["papers"]["total"].as_u64().unwrap();
    assert!(
        total(&second).await < total(&first).await,
        "restricted papers are for their group"
    );
    read_and_search(&first, &walk).await;

    walk.stage("forty-seven other delegates join");
    let guests = guests(&walk, &invitations, &[1, 8, 15]);
    let room = walk.run.join("room");
    let revision = first.view().await["revision"].as_u64();
    let _room = fill_seats(&guests, &room);
    read_on_while_news_come(&first, &walk, revision).await;

    walk.stage("the chair hosts the room");
    host(&chair).await;
    for window in [&chair, &first, &second] {
        check_in(window).await;
    }
    let all_here = |view: &Value| (view["session"]["quorum"]["present"] == 50).then_some(());
    chair
        .view_has_within(LONG, "fifty delegates present", all_here)
        .await;
    walk.picture(&chair, "10-before-the-sitting").await;
    chair_is_offered(&chair, "open-sitting").await;
    chair_does(&chair, "open-sitting").await;
    chair_is_offered(&chair, "open-item").await;

    walk.stage("the sitting is open");
    chair_does(&chair, "open-item").await;
    speak(&chair, &first, &first_name, &walk).await;
    chair_does(&chair, "close-item").await;
    let ballots = thirty_ballots(&chair, &first, &second, &walk).await;

    walk.stage("questioning");
    question(&chair, &clerk, &first, &first_id, &walk).await;
    chair.press("rail-live").await;
    chair_does(&chair, "close-item").await;
    chair_does(&chair, "close-sitting").await;
    chair.confirm().await;
    until("the sitting to be closed", async || {
        (chair.attribute("sitting-state", "data-state").await? == "closed").then_some(())
    })
    .await;
    walk.picture(&chair, "18-closed").await;

    walk.stage("the minutes");
    let minutes = write_minutes(&clerk, &walk).await;
    walk.stage("the central server");
    let server = sync(&clerk, &walk).await;
    let archive_folder = walk.run.join("archive");
    let archive = export_archive(&clerk, &archive_folder).await;
    walk.picture(&clerk, "21-archived").await;
    verify(&archive);

    walk.stage("counting");
    let windows = [&chair, &first, &second];
    let summary = count(&clerk, &windows, &ballots, &room, &minutes, &server).await;
    let text = serde_json::to_string_pretty(&summary).unwrap();
    fs::write(walk.run.join("summary.json"), &text).unwrap();
    println!("{text}");
    walk.stage("done");
}

/// Takes what is sure in one go, looks at the rest one by one, and restricts what is for one group.
async fn place_papers(clerk: &Window, walk: &Walk) {
    let manifest = read_json(&walk.sample.join("manifest.json")).unwrap();
    let view = clerk.view().await;
    let items = view["session"]["agenda"].as_array().unwrap();
    clerk.press("prepare-documents").await;
    clerk
        .type_into("placing-folder", &walk.sample.join("papers").to_string_lossy())
        .await;
    clerk.press("placing-look").await;
    clerk.see_within(LONG, &by("placing-count")).await;
    clerk.press("placing-accept-sure").await;
    walk.picture(clerk, "04-placing").await;
    for paper in manifest["papers"].as_array().unwrap() {
        let file = paper["file"].as_str().unwrap().trim_start_matches("papers/");
        let row = format!("{}[data-file=\"{file}\"]", by("placing-row"));
        let state = clerk
            .see(&row)
            .await
            .attr("data-state")
            .await
            .unwrap()
            .unwrap_or_default();
        if state == "refused" {
            continue;
        }
        if state != "accepted" {
            let number = paper["item"].as_u64().unwrap().to_string();
            let item = items
                .iter()
                .find(|item| item["number"] == *number)
                .expect("the item is on the agenda");
            clerk
                .choose_at(
                    &format!("{row} {}", by("placing-item")),
                    item["id"].as_str().unwrap(),
                )
                .await;
            clerk.press_at(&format!("{row} {}", by("placing-accept"))).await;
        }
        if file.starts_with("18_") {
            clerk
                .choose_at(&format!("{row} {}", by("placing-restricted")), "Tổ 1")
                .await;
        }
    }
    clerk.press("placing-add").await;
    within(LONG, "the papers to be taken", async || {
        let left = clerk.read(
            "return document.querySelectorAll('[data-testid=placing-row][data-state=accepted]').length",
        );
        (left.await == 0).then_some(())
    })
    .await;
}

/// The app answers while papers come in.
async fn usable_while_papers_arrive(window: &Window) {
    for place in ["rail-settings", "rail-papers", "rail-notes", "rail-live"] {
        let since = Instant::now();
        window.press(place).await;
        assert!(
            since.elapsed() < Duration::from_secs(5),
            "{place} took {:?}",
            since.elapsed()
        );
    }
}

/// Opens a paper at a hit of a search without accents; its page is really painted.
async fn read_and_search(window: &Window, walk: &Walk) {
    window.press("rail-papers").await;
    window.wait("paper-row").await;
    walk.picture(window, "08-papers").await;
    let hit = search(window, "dat dai", "đất đai").await;
    walk.picture(window, "08-search").await;
    open_hit(window, &hit).await;
}

/// What is being read stays where it is when the room has news.
async fn read_on_while_news_come(window: &Window, walk: &Walk, revision: Option<u64>) {
    window
        .view_has("news of the room", |view| {
            (view["revision"].as_u64() > revision).then_some(())
        })
        .await;
    assert!(ink(window).await > 500, "the page is still there");
    walk.picture(window, "09-reader").await;
    window.press("reader-back").await;
    window.press("rail-live").await;
}

/// Copies the invitations of all but these seats, for the simulated room.
fn guests(walk: &Walk, invitations: &Path, but: &[u64]) -> PathBuf {
    let folder = walk.run.join("guests");
    fs::create_dir_all(&folder).unwrap();
    let mine: Vec<_> = but.iter().map(|seat| invitation(invitations, *seat)).collect();
    for path in fs::read_dir(invitations)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        // Seat 0 is nobody's: people of the office.
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !mine.contains(&path) && !name.starts_with("00-") {
            fs::copy(&path, folder.join(&name)).unwrap();
        }
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 47);
    folder
}

/// A delegate asks; the chair gives the floor along the list until it is their turn.
async fn speak(chair: &Window, delegate: &Window, name: &str, walk: &Walk) {
    delegate.press("rail-live").await;
    delegate.press("request-menu-open").await;
    delegate.press("request-ask").await;
    delegate.wait("my-place").await;
    walk.picture(delegate, "11-asked-for-the-floor").await;
    chair_does(chair, "close-list").await;
    loop {
        chair_is_offered(chair, "give-floor").await;
        chair_does(chair, "give-floor").await;
        chair_is_offered(chair, "stop-speech").await;
        let speaker = chair.text("floor-speaker").await;
        if speaker.contains(name) {
            break;
        }
        chair_does(chair, "stop-speech").await;
        chair
            .see(&format!(
                "{}:not([data-action=\"stop-speech\"])",
                by("primary-action")
            ))
            .await;
    }
    delegate.wait_text("floor-speaker", name).await;
    walk.picture(delegate, "12-has-the-floor").await;
    walk.picture(chair, "12-chair-gives-the-floor").await;
    chair_does(chair, "stop-speech").await;
    chair.gone("floor-speaker").await;
}

/// Items and how often each is voted on.
const VOTES: [(u32, usize); 10] = [
    (2, 2),
    (6, 4),
    (7, 4),
    (8, 3),
    (9, 3),
    (10, 3),
    (11, 3),
    (12, 3),
    (13, 3),
    (14, 2),
];

async fn open_item(chair: &Window, number: u32) {
    chair.press("rail-live").await;
    chair.press(&format!("agenda-item-{number}")).await;
    chair.press("open-selected-item").await;
    chair
        .see(&format!(
            "{}[data-state=\"live\"]",
            by(&format!("agenda-item-{number}"))
        ))
        .await;
}

/// Who voted how, as this window would list it.
async fn named_votes(window: &Window, result: &Value) -> Vec<Value> {
    let asked = json!({ "namedVotes": { "ballotId": result["ballotId"] } });
    window.look(asked).await.as_array().cloned().unwrap_or_default()
}

/// Thirty ballots in a row, in which everybody votes; the questions, in order.
async fn thirty_ballots(chair: &Window, first: &Window, second: &Window, walk: &Walk) -> Vec<String> {
    let mut questions = Vec::new();
    for (number, times) in VOTES {
        open_item(chair, number).await;
        for time in 1..=times {
            let question = format!("Thông qua nghị quyết về mục {number}, biểu quyết lần {time}.");
            open_ballot(chair, &question).await;
            let nth = questions.len();
            let choice = |offset: usize| match (nth + offset) % 7 {
                5 => "against",
                6 => "notVoting",
                _ => "for",
            };
            if nth == 0 {
                watch_the_first(chair, first, &question, walk).await;
            }
            tokio::join!(
                vote(chair, &question, "for"),
                vote(first, &question, choice(0)),
                vote(second, &question, choice(3)),
            );
            if nth == 0 {
                walk.picture(first, "14-vote-recorded").await;
                walk.picture(chair, "14-chair-all-voted").await;
            }
            close_and_declare(chair).await;
            if nth == 0 {
                outcome_names_its_reason(chair, first, walk).await;
            }
            questions.push(question);
            if questions.len().is_multiple_of(10) {
                walk.stage(&format!("{} ballots", questions.len()));
            }
        }
        chair_does(chair, "close-item").await;
    }
    assert_eq!(questions.len(), BALLOTS);
    questions
}

/// While it is open, the chair sees who is missing, and nobody the split.
async fn watch_the_first(chair: &Window, delegate: &Window, question: &str, walk: &Walk) {
    see_ballot(chair, question).await;
    see_ballot(delegate, question).await;
    chair.wait("missing-seats").await;
    walk.picture(chair, "13-chair-vote-open").await;
    walk.picture(delegate, "13-delegate-ballot").await;
    for window in [chair, delegate] {
        let ballot = window.view().await["session"]["ballot"].clone();
        assert_eq!(ballot["state"], "open");
        assert!(
            ballot["tally"].is_null() && ballot["outcome"].is_null(),
            "no split before the close"
        );
        assert!(!window.shows("result-card").await);
    }
}

async fn outcome_names_its_reason(chair: &Window, delegate: &Window, walk: &Walk) {
    let ballot = chair.view().await["session"]["ballot"].clone();
    let outcome = &ballot["outcome"];
    assert!(outcome["base"].as_u64().is_some() && !outcome["ruleText"].as_str().unwrap().is_empty());
    assert!(
        !outcome["reason"]["key"].as_str().unwrap().is_empty()
            && !ballot["citation"].as_str().unwrap().is_empty()
    );
    assert!(!chair.text("result-reason").await.is_empty());
    walk.picture(chair, "15-declared-chair").await;
    delegate.wait("result-card").await;
    walk.picture(delegate, "15-declared-delegate").await;
}

/// Topic, question, answer, follow-up, and one promise with who, what and by when.
async fn question(chair: &Window, clerk: &Window, delegate: &Window, questioner: &str, walk: &Walk) {
    open_item(chair, 17).await;
    clerk.press("rail-questioning").await;
    clerk.press("topic-add").await;
    clerk
        .type_into("topic-title", "Tình trạng thiếu thuốc tại bệnh viện")
        .await;
    clerk.type_into("topic-official", "Hà Quang Minh").await;
    clerk.type_into("topic-office", "Giám đốc Sở Y tế").await;
    clerk.press("topic-save").await;
    clerk.wait("topic").await;
    clerk.choose("exchange-questioner", questioner).await;
    clerk.press("exchange-open").await;
    clerk.wait("exchange").await;
    let words = [
        ("question", "Đến khi nào thành phố hết tình trạng thiếu thuốc?"),
        (
            "answer",
            "Chúng tôi sẽ hoàn thành việc đấu thầu thuốc trong quý I năm 2027.",
        ),
        ("followUp", "Đề nghị cho biết cụ thể ngày hoàn thành."),
    ];
    for (kind, said) in words {
        clerk.press(&format!("begin-{kind}")).await;
        let turn = format!("{}[data-kind=\"{kind}\"] {}", by("turn"), by("turn-text"));
        clerk.type_at(&turn, said).await;
        let stands = |view: &Value| {
            let turns = view["session"]["questioning"]["exchanges"][0]["turns"]
                .as_array()?
                .clone();
            turns
                .iter()
                .any(|turn| turn["kind"] == kind && turn["text"] == said)
                .then_some(())
        };
        chair.view_has("the words of the turn", stands).await;
        if kind == "answer" {
            walk.picture(clerk, "16-questioning").await;
            walk.picture(delegate, "16-questioning-delegate").await;
        }
    }
    clerk.press("turn-end").await;
    clerk.press("commitment-new").await;
    clerk
        .type_into("commitment-what", "Hoàn thành đấu thầu thuốc năm 2027")
        .await;
    clerk.paste_into("commitment-due", "2027-03-31").await;
    clerk
        .type_into(
            "commitment-quote",
            "sẽ hoàn thành việc đấu thầu thuốc trong quý I năm 2027",
        )
        .await;
    clerk.press("commitment-save").await;
    clerk.wait("commitment").await;
    clerk.press("exchange-close").await;
    clerk
        .see(&format!("{}[data-state=\"closed\"]", by("exchange")))
        .await;
    walk.picture(clerk, "17-commitment").await;
}

/// The draft is there by itself; the clerk writes a few words of their own and exports.
async fn write_minutes(clerk: &Window, walk: &Walk) -> PathBuf {
    let words = "Kỳ họp diễn ra nghiêm túc, đúng chương trình.";
    clerk.press("rail-minutes").await;
    clerk.wait("minutes").await;
    clerk.type_into("minutes-words", words).await;
    until("the words to be in the minutes", async || {
        let minutes = clerk.look(json!("minutes")).await;
        let sections = minutes["sections"].as_array()?.clone();
        sections
            .iter()
            .any(|section| section["words"] == words)
            .then_some(())
    })
    .await;
    walk.picture(clerk, "19-minutes").await;
    let folder = walk.run.join("minutes");
    clerk.type_into("minutes-folder", &folder.to_string_lossy()).await;
    clerk.press("minutes-export").await;
    clerk.see_within(LONG, &by("minutes-exported")).await;
    assert!(
        fs::read(folder.join("minutes.pdf"))
            .unwrap()
            .starts_with(b"%PDF-")
    );
    folder
}

/// Starts the central server, joins it by its card, and waits until it has said *archived*.
async fn sync(clerk: &Window, walk: &Walk) -> PathBuf {
    let data = walk.run.join("server");
    fs::create_dir_all(&data).unwrap();
    let address = format!("127.0.0.1:{}", free_port());
    let log = fs::File::create(data.join("server.log")).unwrap();
    let server = Group::start(
        Command::new(program("hemicycle-server"))
            .arg("serve")
            .arg("--data")
            .arg(&data)
            .args(["--listen", &address])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log),
    );
    let card = walk.run.join("server.card");
    until("the server's card", async || {
        let mut invite = Command::new(program("hemicycle-server"));
        invite.arg("invite").arg("--data").arg(&data).args([
            "--name",
            "Lưu trữ thành phố",
            "--address",
            &address,
        ]);
        invite
            .arg("--out")
            .arg(&card)
            .stderr(Stdio::null())
            .status()
            .ok()?
            .success()
            .then_some(())
    })
    .await;
    clerk.press("after-sync").await;
    clerk.type_into("sync-server-path", &card.to_string_lossy()).await;
    walk.picture(clerk, "20-before-sync").await;
    clerk.press("sync-use-server").await;
    clerk
        .see_within(LONG, &format!("{}[data-state=\"archived\"]", by("sync")))
        .await;
    // The summary is written after the archive; it is read when it has come to rest.
    let summary = data.join("summary.json");
    within(LONG, "the server's summary", async || {
        let session = read_json(&summary)?["councils"][0]["sessions"][0].clone();
        (session["ballots"].as_u64()? == BALLOTS as u64
            && session["papers_complete"] == session["papers_total"])
            .then_some(())
    })
    .await;
    drop(server);
    summary
}

/// Checks the archive without any server; one changed letter is found.
fn verify(archive: &Path) {
    let check = |file: &Path| {
        Command::new(program("hemicycle-server"))
            .arg("verify")
            .arg(file)
            .output()
            .unwrap()
    };
    let told = check(archive);
    println!("{}", String::from_utf8_lossy(&told.stdout));
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let forged = archive.with_extension("forged");
    let text = fs::read_to_string(archive).unwrap();
    let at = text.find("Thông qua nghị quyết về mục 7").unwrap();
    let (before, after) = text.split_at(at);
    fs::write(&forged, format!("{before}t{}", &after[1..])).unwrap();
    assert!(!check(&forged).status.success(), "a changed archive is refused");
    fs::remove_file(forged).unwrap();
}

/// Reads every copy and holds them against each other; the figures come from the copies, not from the walk.
async fn count(
    clerk: &Window,
    windows: &[&Window],
    questions: &[String],
    room: &Path,
    minutes: &Path,
    server: &Path,
) -> Value {
    let host = windows[0].view().await;
    let results = |view: &Value| view["session"]["results"].as_array().unwrap().clone();
    let lines =
        |view: &Value| -> Vec<Value> { results(view).iter().map(|r| r["tally"]["line"].clone()).collect() };
    let tallies = lines(&host);
    let asked: Vec<_> = results(&host)
        .iter()
        .map(|result| result["question"].clone())
        .collect();
    assert_eq!(json!(asked), json!(questions));
    assert_eq!(
        lines(&clerk.view().await),
        tallies,
        "the other holder counts alike"
    );

    // What each laptop has seen acknowledged.
    let mut acknowledged = 0;
    let mut laptops = serde_json::Map::new();
    let mut papers = 0;
    for window in windows {
        let view = window
            .view_has_within(LONG, "the whole record", |view| {
                (view["session"]["results"].as_array()?.len() == questions.len()).then(|| view.clone())
            })
            .await;
        assert_eq!(lines(&view), tallies, "{} counts alike", window.seat.name);
        let me = &view["me"]["person"]["id"];
        let mut mine = 0;
        for (result, at_host) in results(&view).iter().zip(results(&host)) {
            let recorded = &result["mine"]["recordedChoice"];
            if recorded.is_null() || result["mine"]["late"] == true {
                continue;
            }
            mine += 1;
            let named = named_votes(windows[0], &at_host).await;
            let named: Vec<_> = named.iter().filter(|vote| vote["person"]["id"] == *me).collect();
            assert_eq!(named.len(), 1, "once on the host's roll");
            assert_eq!(
                named[0]["choice"], *recorded,
                "as this laptop saw it acknowledged"
            );
        }
        acknowledged += mine;
        papers += view["papers"]["here"].as_u64().unwrap();
        laptops.insert(
            window.seat.name.clone(),
            json!({ "votes_acknowledged": mine, "papers": view["papers"]["here"] }),
        );
    }
    let seats = within(LONG, "the room's report", async || {
        let seats = read_json(&room.join("room.json"))?;
        let seats = seats.as_array()?.clone();
        let whole = |seat: &Value| {
            seat["tallies"]
                .as_array()
                .is_some_and(|t| t.len() == questions.len())
                && seat["waiting"] == 0
        };
        (seats.len() == 47 && seats.iter().all(whole)).then_some(seats)
    })
    .await;
    for seat in &seats {
        assert_eq!(seat["tallies"], json!(tallies), "{} counts alike", seat["person"]);
        acknowledged += seat["votesAcknowledged"].as_u64().unwrap();
    }

    // What was counted.
    let number = |value: &Value| value.as_u64().unwrap();
    let cast = |result: &Value| {
        let tally = &result["tally"];
        ["votesFor", "votesAgainst", "abstained", "notVoting"]
            .iter()
            .map(|name| number(&tally[*name]))
            .sum::<u64>()
    };
    let counted: u64 = results(&host).iter().map(cast).sum();
    assert_eq!(
        acknowledged, counted,
        "every acknowledged vote is counted exactly once"
    );

    let written = read_json(&minutes.join("minutes.json")).unwrap();
    let facts = written["minutes"]["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|s| s["facts"].as_array().unwrap());
    let in_minutes: Vec<_> = facts
        .filter(|fact| fact["says"] == "counted")
        .map(|fact| fact["line"].clone())
        .collect();
    assert_eq!(in_minutes, tallies, "the minutes print the same");

    let archive = read_json(server).unwrap()["councils"][0]["sessions"][0].clone();
    assert_eq!(archive["tallies"], json!(tallies), "the server counts alike");
    assert_eq!(archive["tallies_equal"], true);
    assert_eq!(archive["votes_counted"], counted);
    assert_eq!(archive["papers_complete"], archive["papers_total"]);
    json!({
        "ballots": tallies.len(),
        "votes_acknowledged": acknowledged,
        "votes_counted": counted,
        "server_votes_counted": archive["votes_counted"],
        "server_tallies_equal": archive["tallies_equal"] == true && archive["tallies"] == json!(tallies),
        "papers_delivered": papers,
        "server_papers": archive["papers_complete"],
        "exchanges": archive["exchanges"],
        "commitments": archive["commitments"],
        "minutes": minutes.join("minutes.pdf"),
        "archive": minutes.with_file_name("archive").join("session.hemicycle"),
        "seats_in_the_room": seats.len(),
        "laptops": laptops,
    })
}

// ---- The first slice: two windows, one vote ----------------------------------------------------------------

/// What draws a window ends, as by a fault in a driver of the graphics: the page comes back by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_is_drawn_no_more_comes_back_by_itself() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let run = target().join("run").join("renderer");
    drop(fs::remove_dir_all(&run));
    let (_clerk, chair, delegate) = small_council(&run).await;
    let question = "Biểu quyết.";
    open_ballot(&chair, question).await;
    see_ballot(&delegate, question).await;
    let since = SystemTime::now();
    delegate.end_renderer();
    delegate.is_painted_again(since).await;
}

/// Kills the delegate's app between press and receipt, again and again.
#[tokio::test(flavor = "multi_thread")]
async fn a_vote_survives_the_death_of_its_window() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let run = target().join("run").join("kill");
    let times = if std::env::var_os("HEMICYCLE_LONG").is_some() {
        50
    } else {
        6
    };
    let mut chance = Chance::told();
    drop(fs::remove_dir_all(&run));
    let (clerk, chair, mut delegate) = small_council(&run).await;
    let mut pressed = Vec::new();
    let (mut again, mut from_outbox) = (0, 0);
    // Milliseconds from the press to the disk: some tens on an idle machine, some hundred on a busy one. Each kill comes
    // nearer to that moment.
    let mut about = 80;
    for round in 1..=times {
        let question = format!("Biểu quyết lần {round}.");
        open_ballot(&chair, &question).await;
        see_ballot(&delegate, &question).await;
        let choice = ["for", "against", "notVoting"][chance.below(3)];
        let button = format!("ballot-choice-{choice}");
        // A press in the sheet's first moment would not count, and the app would be killed for nothing.
        armed(&delegate).await;
        let wait = Duration::from_millis((about / 2 + chance.below(about)) as u64);
        // The hand may still be on the button when the app dies.
        let pressing = async {
            delegate.press(&button).await;
            std::future::pending::<()>().await;
        };
        drop(tokio::time::timeout(wait, pressing).await);
        delegate.kill();
        let at_host = chair.view().await["session"]["ballot"]["voted"] == 1;
        delegate = delegate.opened_again().await;
        unlock(&delegate).await;
        see_ballot(&delegate, &question).await;
        let mine = delegate
            .view_has("the room again", |view| {
                (view["connection"]["state"] == "connected")
                    .then(|| view["session"]["ballot"]["mine"].clone())
            })
            .await;
        if mine.is_null() {
            // Killed before the press was on the disk: the sheet says so by saying nothing, and the person presses again.
            again += 1;
            about = (about * 2).min(2_000);
            vote(&delegate, &question, choice).await;
        } else {
            from_outbox += usize::from(!at_host);
            about = (about / 2).max(8);
        }
        assert_eq!(
            recorded(&delegate).await,
            choice,
            "round {round}, killed after {wait:?}"
        );
        vote(&chair, &question, "for").await;
        close_and_declare(&chair).await;
        pressed.push(choice);
    }
    println!(
        "{times} kills: {again} before the press was on the disk, {from_outbox} before it had reached the host"
    );
    assert!(again < times, "no kill came after the press: nothing was tried");

    // The host's record names each choice once; the archive holds one entry a press.
    let (_, delegate_name) = person_at(&people(&clerk).await, 2);
    let view = chair.view().await;
    let results = view["session"]["results"].as_array().unwrap();
    assert_eq!(results.len(), times);
    for (result, choice) in results.iter().zip(&pressed) {
        let votes = named_votes(&chair, result).await;
        let mine: Vec<_> = votes
            .iter()
            .filter(|vote| vote["person"]["name"] == *delegate_name)
            .collect();
        assert_eq!(mine.len(), 1);
        assert_eq!(mine[0]["choice"], *choice);
        assert_eq!(result["tally"]["noInput"], 0);
        assert_eq!(result["lateVotes"], 0);
    }
    let archive = export_archive(&clerk, &run).await;
    assert_eq!(votes_in(&archive), 2 * times, "one entry a vote, none twice");
}
