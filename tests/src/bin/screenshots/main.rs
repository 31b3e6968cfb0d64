//! Pictures of every screen, in three languages, light and dark and with letters of twice the size:
//! `screenshots target/screenshots`. It fails where words are cut off, a target is small, a screen scrolls
//! sideways or the keyboard cannot be seen, and says on which screen and where.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program is run by hand"
)]
#![allow(clippy::unwrap_used, reason = "pictures that cannot be taken have failed")]

mod order;

use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::{Value, json};
use stories::{
    eyes::{barriers, faults, keyboard, sees_what_is_wrong},
    hands::{Seat, Window, by, target},
    people::{
        LONG, armed, chair_does, chair_is_offered, check_in, convene, found, grant_chair, host, import,
        invitation, invite_all, join_by_code, join_by_file, open_ballot, people, person_at, publish,
        recorded, see_ballot, see_news, vote,
    },
    scenes::{OF_DELEGATES, OF_LEADERS},
    stage::Stage,
};

/// What can be taken by itself.
const PARTS: [&str; 5] = ["ballots", "order", "counts", "display", "played"];

#[tokio::main]
async fn main() -> ExitCode {
    let mut said = std::env::args_os().skip(1);
    let Some(out) = said.next().map(PathBuf::from) else {
        eprintln!(
            "usage: screenshots OUT_DIR [LANGUAGE...] [everything|{}]",
            PARTS.join("|")
        );
        return ExitCode::from(2);
    };
    let wanted: Vec<_> = said.collect();
    let named = |word: &str| wanted.iter().any(|said| said == word);
    let everything = named("everything") || !PARTS.iter().any(|part| named(part));
    let languages = ["vi", "en", "de"];
    let mut faults = 0;
    for language in languages {
        if !named(language) && languages.iter().any(|other| named(other)) {
            continue;
        }
        println!("{language}");
        if everything {
            drop(fs::remove_dir_all(out.join(language)));
        }
        let album = Album {
            out: out.clone(),
            language,
            faults: Cell::new(0),
        };
        if everything {
            album.fill().await;
        }
        if everything || named("ballots") {
            album.ballots().await;
        }
        if everything || named("order") {
            album.order().await;
        }
        if everything || named("counts") {
            album.counts().await;
        }
        if everything || named("display") {
            album.room_display().await;
        }
        if everything || named("played") {
            album.played().await;
        }
        faults += album.faults.get();
    }
    if faults > 0 {
        eprintln!("{faults} faults");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// All pictures of one language, and what was wrong on them.
struct Album {
    out: PathBuf,
    language: &'static str,
    faults: Cell<usize>,
}

/// The folder, the theme and the size of the letters in percent; what comes last stays.
const SETTINGS: [(&str, &str, u32); 3] = [
    ("double", "light", 200),
    ("dark", "dark", 100),
    ("light", "light", 100),
];

/// So many steps of the tab key are looked at on a screen.
const STEPS: usize = 40;

impl Album {
    fn path(&self, folder: &str, name: &str) -> PathBuf {
        self.out
            .join(self.language)
            .join(folder)
            .join(format!("{name}.png"))
    }

    /// The same screen in both themes, and once with large letters.
    async fn take(&self, window: &Window, name: &str) {
        see_news(window).await;
        for (folder, theme, percent) in SETTINGS {
            let settings = json!({ "language": self.language, "textPercent": percent, "theme": theme });
            window
                .act(json!({ "me": { "settings": { "settings": settings } } }))
                .await;
            window
                .until("the settings", async || looks(window, theme, percent).await)
                .await;
            self.keep(window, folder, name).await;
        }
    }

    /// The screen as it is, with what is wrong on it.
    async fn keep(&self, window: &Window, folder: &str, name: &str) {
        window.picture(&self.path(folder, name)).await;
        self.note(folder, name, faults(window).await.iter());
        // Size and theme change no name and no role; every pair of colours is measured in ui/src/styles.
        if folder == "light" {
            self.note(folder, name, barriers(window).await.iter());
        }
    }

    fn note<'a>(&self, folder: &str, name: &str, found: impl Iterator<Item = &'a Value>) {
        for fault in found.filter_map(Value::as_str) {
            eprintln!("{}/{folder}/{name}: {fault}", self.language);
            self.faults.set(self.faults.get() + 1);
        }
    }

    /// What the chair needs while people vote stands without scrolling.
    async fn sees_the_vote(&self, chair: &Window, name: &str) {
        for testid in [
            "primary-action",
            "ballot-question",
            "ballot-rule",
            "ballot-choice-for",
            "ballot-turnout-count",
        ] {
            if !chair.in_sight(testid).await {
                let told = Value::from(format!("not in sight: {testid}"));
                self.note("light", name, [&told].into_iter());
            }
        }
    }

    /// Goes through a screen with the tab key: what has the keyboard is ringed, and nothing lies over it.
    /// The newest window has the keyboard of this screen; the others draw no ring.
    async fn walk_by_keyboard(&self, window: &Window, name: &str) {
        let mut met = Vec::new();
        for _ in 0..STEPS {
            if window.keys("\u{e004}").await.is_err() {
                break;
            }
            let here = keyboard(window).await;
            if here.is_null() || met.contains(&here[0]) && met.first() == Some(&here[0]) {
                break;
            }
            self.note("keyboard", name, std::iter::once(&here[1]));
            met.push(here[0].clone());
        }
        if met.len() < 2 {
            self.note(
                "keyboard",
                name,
                std::iter::once(&json!("the tab key leads nowhere")),
            );
        }
    }

    async fn sit_down(&self, name: &str) -> Window {
        let data = target()
            .join("run")
            .join("screenshots")
            .join(self.language)
            .join(name);
        drop(fs::remove_dir_all(&data));
        Window::open(Seat {
            name: name.to_owned(),
            data,
            language: self.language.to_owned(),
            sample: Some(self.sample()),
        })
        .await
    }

    fn sample(&self) -> PathBuf {
        target().join("sample").join(self.language)
    }

    /// What the sample calls its council, its session or its clerk.
    fn named(&self, key: &str) -> String {
        let council = fs::read(self.sample().join("council.json")).unwrap();
        let council: Value = serde_json::from_slice(&council).unwrap();
        council[key].as_str().unwrap().to_owned()
    }

    /// The screens before there is anybody.
    async fn first_screens(&self) {
        let window = self.sit_down("visitor").await;
        let look = async || [faults(&window).await, barriers(&window).await].concat();
        sees_what_is_wrong(&window, &[], look).await;
        window.press(&format!("language-{}", self.language)).await;
        for (folder, theme, percent) in SETTINGS {
            window.press(&format!("theme-{theme}")).await;
            // The largest size that is offered before there is a person to remember it for.
            let offered = percent.min(150);
            window.press(&format!("text-size-{offered}")).await;
            window
                .until("the settings", async || looks(&window, theme, offered).await)
                .await;
            self.keep(&window, folder, "01-first-screen").await;
            window.press("continue").await;
            window.wait("entry-join").await;
            self.keep(&window, folder, "02-what-to-do").await;
            for entry in ["join", "found", "try"] {
                window.press(&format!("entry-{entry}")).await;
                if entry == "try" {
                    window.press("try-how").await;
                }
                self.keep(&window, folder, &format!("03-{entry}")).await;
                window.press("back").await;
                window.wait("entry-join").await;
            }
            window.press("back").await;
        }
        self.walk_by_keyboard(&window, "01-first-screen").await;
    }

    async fn fill(&self) {
        self.first_screens().await;
        let sample = self.sample();
        let clerk = self.sit_down("clerk").await;
        found(&clerk, &self.named("council"), &self.named("clerk")).await;
        clerk.press("rail-prepare").await;
        clerk
            .type_into("roster-path", &sample.join("delegates.xlsx").to_string_lossy())
            .await;
        clerk.press("roster-look").await;
        clerk.wait("roster-preview").await;
        self.take(&clerk, "04-prepare-import").await;
        clerk.press("roster-cancel").await;
        import(&clerk, &sample.join("delegates.xlsx")).await;
        self.take(&clerk, "05-prepare-people").await;
        self.walk_by_keyboard(&clerk, "05-prepare-people").await;
        let everybody = people(&clerk).await;
        let (chair_id, _) = person_at(&everybody, 1);
        grant_chair(&clerk, &chair_id).await;
        clerk
            .press_at(&format!("[data-person=\"{chair_id}\"] {}", by("person-actions")))
            .await;
        self.take(&clerk, "05b-prepare-person").await;
        clerk.press("prepare-session").await;
        self.take(&clerk, "06a-prepare-convene").await;
        let agenda = fs::read_to_string(sample.join("agenda.txt")).unwrap();
        convene(&clerk, &self.named("session"), &agenda).await;
        self.take(&clerk, "06-prepare-session").await;
        place(&clerk, &sample.join("papers"), self).await;
        self.take(&clerk, "08-prepare-publish").await;
        publish(&clerk).await;
        let invitations = target()
            .join("run")
            .join("screenshots")
            .join(self.language)
            .join("invitations");
        drop(fs::remove_dir_all(&invitations));
        invite_all(&clerk, &invitations).await;

        let chair = self.sit_down("chair").await;
        join_by_file(&chair, &invitation(&invitations, 1)).await;
        self.walk_by_keyboard(&chair, "11-console-before").await;
        clerk.press("prepare-people").await;
        self.take(&clerk, "09-prepare-invited").await;
        let delegate = self.sit_down("delegate").await;
        join_by_file(&delegate, &invitation(&invitations, 2)).await;
        self.take(&delegate, "10-delegate-before").await;
        host(&chair).await;
        self.take(&chair, "11-console-before").await;
        check_in(&chair).await;
        check_in(&delegate).await;
        // The rest of the council has no laptop here; the chair marks them present.
        for row in &everybody {
            if row["member"] == true && row["person"]["seat"].as_u64().unwrap_or(0) > 2 {
                chair
                    .act(json!({ "attendance": { "markPresent": { "person": row["person"]["id"] } } }))
                    .await;
            }
        }
        chair.press("console-roll").await;
        chair.wait("roll").await;
        self.take(&chair, "12-console-roll").await;
        chair.press("console-roll").await;
        chair.press("rail-room").await;
        chair.wait("laptops-summary").await;
        self.take(&chair, "12b-laptops").await;
        chair.press("room-check").await;
        chair.press("room-check-start").await;
        chair.wait("room-check-result").await;
        self.take(&chair, "12c-room-check").await;
        chair.press("rail-live").await;
        self.places_of_a_delegate(&delegate).await;
        self.sitting(&clerk, &chair, &delegate).await;
        self.after(&clerk, &delegate).await;
    }

    /// Every screen and state that the played desk can show; the tests look for faults on them.
    async fn played(&self) {
        let stage = Stage::open(&format!("played-{}", self.language)).await;
        stage.window.resize(1366, 768).await;
        for scene in OF_DELEGATES.iter().chain(OF_LEADERS) {
            if !scene.is_asked_for() {
                continue;
            }
            stage.play(scene).await;
            let name = scene.name().replace([' ', '/', '='], "_");
            for (folder, theme, percent) in SETTINGS {
                stage.dress(self.language, theme, percent).await;
                let path = self.path(&format!("played-{folder}"), &name);
                stage.window.picture_around_frame(&path).await;
            }
        }
    }

    /// What happens to a ballot besides presses, in a council of its own, whose rules know final votes.
    async fn ballots(&self) {
        let (clerk, chair, delegate) = self.small_council("association").await;
        let question = match self.language {
            "vi" => "Thông qua điều lệ hội.",
            "de" => "Soll die Satzung angenommen werden?",
            _ => "Shall the statutes be adopted?",
        };
        let item = chair.view().await["session"]["liveItem"].clone();
        let open = async |rule: &str, form: &str| {
            let ballot = json!({ "item": item, "question": question, "paper": null, "rule": rule, "form": form,
                "calling": "name" });
            chair.act(json!({ "voting": { "openBallot": ballot } })).await;
        };
        let end = async || {
            let id = chair.view().await["session"]["ballot"]["id"].clone();
            for intent in ["closeBallot", "declare"] {
                let which = json!({ "ballotId": id });
                chair.act(json!({ "voting": { intent: which } })).await;
            }
        };

        chair_does(&chair, "open-vote").await;
        chair.wait("open-ballot-sheet").await;
        chair.choose("open-ballot-rule", "final-vote").await;
        chair.choose("open-ballot-form", "rollCall").await;
        self.take(&chair, "40-open-roll-call").await;
        chair.press("open-ballot-back").await;

        open("resolution", "openElectronic").await;
        see_ballot(&delegate, question).await;
        vote(&delegate, question, "for").await;
        clerk.press("rail-live").await;
        clerk.press("enter-vote").await;
        let members = people(&clerk).await;
        for (field, seat) in [("enter-person", 3), ("enter-witness", 4)] {
            clerk.choose(field, &person_at(&members, seat).0).await;
        }
        clerk.choose("enter-choice", "against").await;
        self.take(&clerk, "41-enter-vote").await;
        confirm_in(&clerk, "enter-sheet").await;
        chair_does(&chair, "hold-ballot").await;
        chair.type_into("hold-reason", question).await;
        self.take(&chair, "42-hold-form").await;
        confirm_in(&chair, "hold-sheet").await;
        delegate.wait("ballot-hold").await;
        chair.wait("console-hold").await;
        self.take(&chair, "43-console-hold").await;
        self.take(&delegate, "44-ballot-hold").await;
        chair_does(&chair, "resume-ballot").await;
        delegate.gone("ballot-hold").await;
        chair_does(&chair, "repeat").await;
        chair.type_into("repeat-reason", question).await;
        self.take(&chair, "45-repeat-form").await;
        confirm_in(&chair, "repeat-sheet").await;
        delegate.wait("ballot-repeats").await;
        self.take(&delegate, "46-ballot-repeats").await;
        let (person, witness) = (person_at(&members, 2).0, person_at(&members, 4).0);
        let ballot = chair.view().await["session"]["ballot"]["id"].clone();
        let entered =
            json!({ "ballotId": ballot, "person": person, "choice": "against", "witness": witness });
        clerk.act(json!({ "ballotLife": { "enterVote": entered } })).await;
        delegate.wait("ballot-entered").await;
        self.take(&delegate, "47-ballot-entered").await;
        end().await;
        delegate.wait("correct").await;
        delegate.press("correct").await;
        delegate.choose("correct-choice", "for").await;
        self.take(&delegate, "48-pressed-wrong").await;
        confirm_in(&delegate, "correct-sheet").await;
        delegate.press("name-me").await;
        confirm_in(&delegate, "name-me-sheet").await;
        delegate.wait("life-statements").await;
        self.take(&delegate, "49-statements").await;
        delegate.press("rail-results").await;
        delegate.wait("void-ballot").await;
        self.take(&delegate, "50-results").await;

        open("resolution", "rollCall").await;
        chair.wait("roll-call").await;
        for answer in ["for", "against"] {
            let before = chair.text("call-name").await;
            chair
                .until("the next name", async || {
                    chair.press(&format!("call-answer-{answer}")).await;
                    (chair.text("call-name").await != before).then_some(())
                })
                .await;
        }
        self.take(&chair, "51-roll-call").await;
        delegate.press("rail-live").await;
        delegate.press("ballot-open").await;
        self.take(&delegate, "52-roll-call-delegate").await;
        end().await;

        open("final-vote", "openElectronic").await;
        see_ballot(&delegate, question).await;
        armed(&delegate).await;
        self.take(&delegate, "53-final").await;
        for choice in ["for", "against", "abstain"] {
            armed(&delegate).await;
            delegate.press(&format!("ballot-choice-{choice}")).await;
            delegate.wait("ballot-cast").await;
            let apart = delegate
                .read(&format!(
                    "const middle = (name) => {{ \
                const box = document.querySelector(`[data-testid=\"${{name}}\"]`).getBoundingClientRect(); \
                return [box.x + box.width / 2, box.y + box.height / 2]; }}; \
                const [a, b] = [middle('ballot-cast'), middle('ballot-choice-{choice}')]; \
                return Math.hypot(a[0] - b[0], a[1] - b[1])"
                ))
                .await;
            if apart.as_f64().is_none_or(|apart| apart < 150.0) {
                let told = Value::from(format!("only {apart} px from {choice} to its confirmation"));
                self.note("light", "54-final-asked", [&told].into_iter());
            }
            if choice != "abstain" {
                delegate.press("ballot-cast-back").await;
            }
        }
        self.take(&delegate, "54-final-asked").await;
        armed(&delegate).await;
        delegate.press("ballot-cast").await;
        delegate.gone("ballot-cast").await;
        recorded(&delegate).await;
        self.take(&delegate, "55-final-recorded").await;
        clerk.press("rail-minutes").await;
        clerk.wait("minutes").await;
        self.take(&clerk, "56-minutes").await;
    }

    /// A quorum that somebody doubts, papers with rows and who counts them, what is asked in writing, the evidence of
    /// a vote, and a host that has gone.
    async fn counts(&self) {
        let (clerk, chair, delegate) = self.small_council("de-nw").await;
        delegate.press("request-menu-open").await;
        delegate.wait("request-doubt-quorum").await;
        self.take(&delegate, "70-request-menu").await;
        delegate.press("request-doubt-quorum").await;
        delegate.wait("request-doubt-quorum-confirm").await;
        self.take(&delegate, "71-doubt-effect").await;
        delegate.press("request-doubt-quorum-confirm").await;
        chair.wait("quorum-doubted").await;
        self.take(&chair, "72-doubted-console").await;
        self.take(&delegate, "72b-doubted").await;
        chair_does(&chair, "establish-quorum").await;
        chair.wait("quorum-found").await;
        self.take(&chair, "73-quorum-found").await;
        clerk.press("rail-prepare").await;
        clerk.press("prepare-session").await;
        clerk.press("convene-more").await;
        clerk.choose("convene-rules", "de-nw").await;
        clerk.press("convene-second").await;
        clerk.wait("convene-second-effect").await;
        self.take(&clerk, "74-second-meeting").await;
        self.evidence(&chair, &delegate).await;
        self.opinions(&clerk, &delegate).await;

        let (clerk, chair, delegate) = self.small_council("vn-2025").await;
        self.rows(&clerk, &chair, &delegate).await;
        let folder = self.out.join(self.language).join("light");
        let late = self.sit_down("late").await;
        clerk.press("rail-prepare").await;
        let (person, _) = person_at(&people(&clerk).await, 3);
        join_by_code(&late, &clerk, &person, &folder).await;
        drop(late);
        chair
            .view_has("copies at two laptops", |view| {
                (view["session"]["host"]["holdersOnline"].as_u64()? >= 2).then_some(())
            })
            .await;
        chair.kill();
        clerk.press("rail-live").await;
        clerk.see_within(LONG, &by("takeover-open")).await;
        delegate.see_within(LONG, &by("host-silent")).await;
        self.take(&clerk, "86-host-silent").await;
        self.take(&delegate, "86b-host-silent").await;
        clerk.press("takeover-open").await;
        clerk.wait("binding-sheet").await;
        self.take(&clerk, "87-take-over").await;
    }

    async fn evidence(&self, chair: &Window, delegate: &Window) {
        let item = chair.view().await["session"]["liveItem"].clone();
        let ballot = json!({ "item": item, "question": self.named("session"), "paper": null,
            "rule": "resolution", "form": "openElectronic", "calling": "name" });
        chair.act(json!({ "voting": { "openBallot": ballot } })).await;
        vote(delegate, &self.named("session"), "for").await;
        let id = chair.view().await["session"]["ballot"]["id"].clone();
        for intent in ["closeBallot", "declare"] {
            let which = json!({ "ballotId": id });
            chair.act(json!({ "voting": { intent: which } })).await;
        }
        chair.press("rail-results").await;
        chair.press_at(&format!("{} summary", by("evidence"))).await;
        let folder = target()
            .join("run/screenshots")
            .join(self.language)
            .join("evidence");
        chair
            .paste_into("evidence-folder", &folder.to_string_lossy())
            .await;
        chair.press("evidence-export").await;
        chair.see_within(LONG, &by("evidence-exported")).await;
        scroll_to(chair, "evidence").await;
        self.take(chair, "75-evidence").await;
    }

    async fn opinions(&self, clerk: &Window, delegate: &Window) {
        clerk.press("rail-prepare").await;
        clerk.press("prepare-publish").await;
        clerk.press("go-opinions").await;
        clerk.press("opinion-new").await;
        clerk.wait("opinion-form").await;
        self.take(clerk, "80-opinion-form").await;
        clerk.press("opinion-form-back").await;
        let everybody = people(clerk).await;
        let asked = [person_at(&everybody, 2).0, person_at(&everybody, 3).0];
        let labels = json!({ "agree": "", "disagree": "", "other": "" });
        let round = json!({ "title": self.named("session"), "instructions": "",
            "questions": [{ "paper": null, "text": self.named("session") }], "people": asked,
            "deadline": 1_922_000_000_000_i64, "labels": labels, "namesShown": true, "decides": false });
        clerk.act(json!({ "opinions": { "open": round } })).await;
        clerk.wait("opinion-until").await;
        self.take(clerk, "81-opinions-office").await;
        delegate.press("rail-live").await;
        delegate.try_press("ballot-leave").await;
        delegate.wait("opinions-waiting").await;
        self.take(delegate, "82-opinions-waiting").await;
        delegate.press("opinions-go").await;
        delegate.press("opinion-choice-1-other").await;
        self.take(delegate, "83-opinion-sheet").await;
    }

    /// A rating of three people: who counts is named, confirmed and counts; the room sees the rows.
    async fn rows(&self, clerk: &Window, chair: &Window, delegate: &Window) {
        chair_does(chair, "open-vote").await;
        chair.wait("open-ballot-sheet").await;
        chair.choose("open-ballot-form", "election").await;
        self.take(chair, "76-election-form").await;
        chair.press("open-ballot-back").await;
        let members = people(clerk).await;
        let rated: Vec<Value> = [7, 8, 9]
            .into_iter()
            .map(|seat| person_at(&members, seat))
            .map(|(person, name)| json!({ "name": name, "person": person }))
            .collect();
        let item = chair.view().await["session"]["liveItem"].clone();
        let open = json!({ "item": item, "question": self.named("session"), "paper": null, "rule": "",
            "rows": { "asks": "rating", "places": 0, "rows": rated } });
        chair.act(json!({ "rows": { "open": open } })).await;
        chair_does(chair, "name-board").await;
        chair.wait("board-sheet").await;
        self.take(chair, "77-name-board").await;
        chair.press("board-back").await;
        let id = chair.view().await["session"]["ballot"]["id"].clone();
        let board: Vec<String> = [2, 1, 3, 4, 5].map(|seat| person_at(&members, seat).0).into();
        let named = json!({ "ballotId": id, "head": board[0], "members": board[1..] });
        chair
            .act(json!({ "voting": { "nameCountingBoard": named } }))
            .await;
        let which = json!({ "ballotId": id });
        chair.act(json!({ "rows": { "confirmBoard": which } })).await;
        chair.act(json!({ "voting": { "closeBallot": which } })).await;
        let votes = u32::try_from(members.iter().filter(|row| row["member"] == true).count()).unwrap();
        for (window, last) in [(delegate, 2), (chair, 3)] {
            window
                .until("the count to be asked for", async || {
                    window.try_press("ballot-open").await;
                    window.shows("count-issued").await.then_some(())
                })
                .await;
            for name in ["issued", "collected"] {
                window
                    .type_into(&format!("count-{name}"), &votes.to_string())
                    .await;
            }
            window.type_into("count-invalid", "0").await;
            for row in 0..3_u32 {
                let marks = [votes - row - 2, row, if row == 1 { last } else { 2 }];
                for (column, mark) in marks.iter().enumerate() {
                    let cell = format!("rows-cell-{row}-{column}");
                    window.type_into(&cell, &mark.to_string()).await;
                }
            }
            if last == 2 {
                window.press("count-enter").await;
            } else {
                self.take(window, "78-counting-desk").await;
                scroll_to(window, "rows-table").await;
                self.keep(window, "light", "78b-counting-rows").await;
                window.type_into("rows-cell-1-2", "2").await;
                window.press("count-enter").await;
            }
        }
        chair_is_offered(chair, "declare").await;
        self.take(chair, "79-rows-counted").await;
        scroll_to(chair, "rows-card").await;
        self.keep(chair, "light", "79c-rows-card").await;
        chair_does(chair, "declare").await;
        delegate.wait("rows-whole").await;
        self.take(delegate, "79b-rows-result").await;
        chair.act(json!({ "display": "open" })).await;
        self.room_sees(chair, "66-room-rows", "result").await;
        chair.act(json!({ "display": "close" })).await;
    }

    /// What the room of the sample sees on the projector, by light and in the dark.
    async fn room_display(&self) {
        let (_clerk, chair, delegate) = self.small_council("association").await;
        chair.act(json!({ "display": "open" })).await;
        self.room_sees(&chair, "60-room-welcome", "welcome").await;
        self.room_sees(&chair, "61-room-item", "item").await;
        delegate.press("request-menu-open").await;
        delegate.press("request-ask").await;
        chair_does(&chair, "give-floor").await;
        self.room_sees(&chair, "62-room-speaker", "speaker").await;
        chair_does(&chair, "stop-speech").await;
        let view = chair.view().await;
        let question = match self.language {
            "vi" => "Thông qua điều lệ hội.",
            "de" => "Soll die Satzung angenommen werden?",
            _ => "Shall the statutes be adopted?",
        };
        let open = json!({ "item": view["session"]["liveItem"], "question": question, "paper": null,
            "rule": "resolution", "form": "rollCall" });
        chair.act(json!({ "voting": { "openBallot": open } })).await;
        let called = chair
            .view_has("the names to be called", |view| {
                let ballot = &view["session"]["ballot"];
                let rows = ballot["calling"]["rows"].as_array()?;
                let people: Vec<Value> = rows.iter().map(|row| row["person"]["id"].clone()).collect();
                Some((ballot["id"].clone(), people))
            })
            .await;
        let (ballot, people) = called;
        let choices = ["for", "for", "for", "against", "for", "abstain", "for"];
        for (person, choice) in people.iter().zip(choices.iter().cycle()).skip(2) {
            let answer = json!({ "ballotId": ballot, "person": person, "choice": choice });
            chair.act(json!({ "ballotLife": { "enterVote": answer } })).await;
        }
        self.room_sees(&chair, "63-room-vote", "vote").await;
        for intent in ["closeBallot", "declare"] {
            let which = json!({ "ballotId": ballot });
            chair.act(json!({ "voting": { intent: which } })).await;
        }
        self.room_sees(&chair, "64-room-result", "result").await;
        self.room_sees(&chair, "65-room-seats", "seats").await;
        chair.act(json!({ "display": "close" })).await;
    }

    /// One scene in both themes.
    async fn room_sees(&self, chair: &Window, name: &str, scene: &str) {
        chair
            .act(json!({ "display": { "hold": { "scene": scene } } }))
            .await;
        for theme in ["dark", "light"] {
            chair
                .act(json!({ "display": { "dark": { "dark": theme == "dark" } } }))
                .await;
            chair.turn_to(true).await;
            chair
                .until(scene, async || {
                    let shown = chair.read("return document.documentElement.dataset.theme").await;
                    let here = chair.attribute("display", "data-scene").await?;
                    let same = here == scene || (here == "rowsResult" && scene == "result");
                    (same && shown == theme).then_some(())
                })
                .await;
            chair.resize(1280, 720).await;
            chair.picture(&self.path(theme, name)).await;
            chair.turn_to(false).await;
        }
    }

    /// The people of the sample with an item open under these rules, led from the chair's laptop.
    async fn small_council(&self, rules: &str) -> (Window, Window, Window) {
        let agenda = fs::read_to_string(self.sample().join("agenda.txt")).unwrap();
        let clerk = self.office(rules, &agenda).await;
        let (chair, delegate) = self.seated(&clerk).await;
        chair_is_offered(&chair, "open-item").await;
        chair_does(&chair, "open-item").await;
        chair
            .view_has("an open item", |view| {
                view["session"]["liveItem"].is_string().then_some(())
            })
            .await;
        (clerk, chair, delegate)
    }

    /// The clerk's laptop with the people of the sample and a session that is not published yet.
    async fn office(&self, rules: &str, agenda: &str) -> Window {
        let clerk = self.sit_down("ballots-clerk").await;
        found(&clerk, &self.named("council"), &self.named("clerk")).await;
        import(&clerk, &self.sample().join("delegates.xlsx")).await;
        let (chair_id, _) = person_at(&people(&clerk).await, 1);
        grant_chair(&clerk, &chair_id).await;
        let session = json!({ "title": self.named("session"), "place": "A",
            "startsAt": 1_790_000_000_000_i64, "rules": rules });
        clerk
            .act(json!({ "register": { "conveneSession": session } }))
            .await;
        clerk
            .act(json!({ "agenda": { "setAgenda": { "text": agenda } } }))
            .await;
        clerk
    }

    /// Chair and delegate with everybody else present, and the sitting open.
    async fn seated(&self, clerk: &Window) -> (Window, Window) {
        for intent in ["confirmFigures", "publish"] {
            clerk.act(json!({ "papers": intent })).await;
        }
        let invitations = target()
            .join("run/screenshots")
            .join(self.language)
            .join("ballots");
        drop(fs::remove_dir_all(&invitations));
        clerk.press("rail-prepare").await;
        clerk.press("prepare-people").await;
        invite_all(clerk, &invitations).await;
        let chair = self.sit_down("ballots-chair").await;
        join_by_file(&chair, &invitation(&invitations, 1)).await;
        let delegate = self.sit_down("ballots-delegate").await;
        join_by_file(&delegate, &invitation(&invitations, 2)).await;
        host(&chair).await;
        check_in(&chair).await;
        check_in(&delegate).await;
        for row in people(clerk).await {
            if row["member"] == true && row["person"]["seat"].as_u64().unwrap_or(0) > 2 {
                chair
                    .act(json!({ "attendance": { "markPresent": { "person": row["person"]["id"] } } }))
                    .await;
            }
        }
        chair_is_offered(&chair, "open-sitting").await;
        chair_does(&chair, "open-sitting").await;
        (chair, delegate)
    }

    async fn places_of_a_delegate(&self, delegate: &Window) {
        delegate
            .view_has_within(LONG, "all papers", |view| {
                (view["papers"]["total"].as_u64()? > 0 && view["papers"]["here"] == view["papers"]["total"])
                    .then_some(())
            })
            .await;
        delegate.press("rail-papers").await;
        self.take(delegate, "13-papers").await;
        let words = match self.language {
            "vi" => "dat dai",
            "de" => "haushalt",
            _ => "budget",
        };
        delegate.type_into("search-field", words).await;
        delegate.wait("search-results").await;
        self.take(delegate, "14-search").await;
        delegate.paste_into("search-field", "").await;
        delegate
            .press_at(&format!("{}[data-state=\"here\"] button", by("paper-row")))
            .await;
        delegate
            .see(&format!("{}[data-state=\"open\"]", by("reader")))
            .await;
        delegate.see(&format!("{} canvas", by("pages"))).await;
        self.take(delegate, "15-reader").await;
        delegate.press("notes-open").await;
        delegate.press("note-add").await;
        delegate.paste_into("note-text", "38 %?").await;
        delegate.press("find-open").await;
        delegate.wait("find-panel").await;
        self.take(delegate, "16-reader-notes").await;
        self.walk_by_keyboard(delegate, "16-reader-notes").await;
        delegate.press("reader-back").await;
        for (number, place) in [(17, "notes"), (18, "settings"), (19, "help")] {
            delegate.press(&format!("rail-{place}")).await;
            self.take(delegate, &format!("{number}-{place}")).await;
        }
        delegate.press("status-connection").await;
        self.take(delegate, "20-connection").await;
        delegate.press("status-messages").await;
        delegate.wait("messages").await;
        self.keep(delegate, "light", "20b-messages").await;
        delegate.press("messages-close").await;
        delegate.press("rail-live").await;
    }

    async fn sitting(&self, clerk: &Window, chair: &Window, delegate: &Window) {
        chair.press("rail-live").await;
        chair_is_offered(chair, "open-sitting").await;
        chair_does(chair, "open-sitting").await;
        chair_is_offered(chair, "open-item").await;
        chair_does(chair, "open-item").await;
        delegate.press("request-menu-open").await;
        self.take(delegate, "21-delegate-request").await;
        delegate.press("request-ask").await;
        chair_does(chair, "give-floor").await;
        chair.wait("floor-speaker").await;
        self.take(chair, "22-console-speech").await;
        self.take(delegate, "23-delegate-speech").await;
        chair_does(chair, "stop-speech").await;
        chair.gone("floor-speaker").await;
        chair_does(chair, "open-vote").await;
        chair.wait("open-ballot-sheet").await;
        self.take(chair, "24-open-vote-form").await;
        chair.press("open-ballot-back").await;
        let question = match self.language {
            "vi" => "Thông qua chương trình kỳ họp.",
            "de" => "Soll die Tagesordnung angenommen werden?",
            _ => "Shall the agenda be adopted?",
        };
        open_ballot(chair, question).await;
        see_ballot(chair, question).await;
        see_ballot(delegate, question).await;
        self.take(chair, "25-console-vote").await;
        self.sees_the_vote(chair, "25-console-vote").await;
        self.take(delegate, "26-ballot").await;
        self.walk_by_keyboard(delegate, "26-ballot").await;
        vote(delegate, question, "for").await;
        self.take(delegate, "27-ballot-recorded").await;
        vote(chair, question, "for").await;
        chair_does(chair, "close-ballot").await;
        chair.wait("binding-sheet").await;
        self.take(chair, "27b-console-close").await;
        chair.confirm().await;
        chair_is_offered(chair, "declare").await;
        self.take(chair, "28-console-closed").await;
        close_again(chair).await;
        self.take(chair, "29-console-declared").await;
        self.take(delegate, "30-delegate-result").await;
        delegate.press("rail-results").await;
        self.take(delegate, "31-results").await;
        clerk.press("rail-questioning").await;
        self.take(clerk, "32-questioning").await;
        self.questioning(clerk, chair, delegate).await;
    }

    async fn questioning(&self, clerk: &Window, chair: &Window, delegate: &Window) {
        let item = chair.view().await["session"]["agenda"]
            .as_array()
            .and_then(|items| items.iter().find(|item| item["questioning"] == true))
            .map(|item| item["id"].clone());
        let Some(item) = item else { return };
        let live = chair.view().await["session"]["liveItem"].clone();
        chair
            .act(json!({ "agenda": { "closeItem": { "item": live } } }))
            .await;
        chair
            .act(json!({ "agenda": { "openItem": { "item": item } } }))
            .await;
        clerk.press("topic-add").await;
        let (title, official, office) = match self.language {
            "vi" => (
                "Tình trạng thiếu thuốc tại bệnh viện",
                "Hà Quang Minh",
                "Giám đốc Sở Y tế",
            ),
            "de" => (
                "Medikamentenmangel im Krankenhaus",
                "Andrea Vogt",
                "Gesundheitsamt",
            ),
            _ => (
                "Medicines missing at the hospital",
                "Andrea Vogt",
                "Health office",
            ),
        };
        clerk.type_into("topic-title", title).await;
        clerk.type_into("topic-official", official).await;
        clerk.type_into("topic-office", office).await;
        clerk.press("topic-save").await;
        clerk.wait("topic").await;
        let asks = delegate.view().await["me"]["person"]["id"].clone();
        clerk
            .choose("exchange-questioner", asks.as_str().unwrap_or_default())
            .await;
        clerk.press("exchange-open").await;
        clerk.wait("exchange").await;
        clerk.press("begin-question").await;
        clerk.type_into("turn-text", title).await;
        clerk.press("begin-answer").await;
        clerk.see(&format!("{}[data-kind=\"answer\"]", by("turn"))).await;
        clerk.press("commitment-new").await;
        clerk.type_into("commitment-due", "31/02/2027").await;
        clerk.type_into("commitment-what", title).await;
        self.take(clerk, "32b-questioning-answer").await;
        scroll_to(clerk, "commitment-form").await;
        self.keep(clerk, "light", "32d-commitment").await;
        delegate.press("rail-live").await;
        self.take(delegate, "32c-delegate-questioning").await;
    }

    async fn after(&self, clerk: &Window, delegate: &Window) {
        clerk.press("rail-minutes").await;
        clerk.wait("minutes").await;
        self.take(clerk, "33-minutes").await;
        clerk.press("after-sync").await;
        self.take(clerk, "34-sync").await;
        delegate.act(json!({ "me": "lock" })).await;
        delegate.wait("locked").await;
        self.keep(delegate, "light", "35-locked").await;
        delegate.type_into("pin", "111111").await;
        delegate.press("unlock").await;
        delegate.wait("problem").await;
        self.keep(delegate, "light", "36-wrong-pin").await;
    }
}

async fn close_again(chair: &Window) {
    chair_does(chair, "declare").await;
    chair
        .see(&format!("{}[data-ballot=\"declared\"]", by("ballot-sheet")))
        .await;
}

/// Brings something to the top of the screen.
async fn scroll_to(window: &Window, testid: &str) {
    let script = format!(
        "document.querySelector('{}').scrollIntoView(); return true",
        by(testid)
    );
    window.read(&script).await;
}

/// The second press of a sheet that has a name of its own.
async fn confirm_in(window: &Window, sheet: &str) {
    window
        .until("the sheet to close", async || {
            window.try_press("binding-confirm").await;
            (!window.shows(sheet).await).then_some(())
        })
        .await;
}

async fn looks(window: &Window, theme: &str, percent: u32) -> Option<()> {
    let shown = window
        .read(
            "const root = document.documentElement; \
             return [root.dataset.theme, Math.round(root.style.getPropertyValue('--text-scale') * 100)]",
        )
        .await;
    (shown == json!([theme, percent])).then_some(())
}

async fn place(clerk: &Window, papers: &Path, album: &Album) {
    clerk.press("prepare-documents").await;
    clerk.type_into("placing-folder", &papers.to_string_lossy()).await;
    clerk.press("placing-look").await;
    clerk.see_within(LONG, &by("placing-count")).await;
    album.take(clerk, "07-prepare-documents").await;
    album.walk_by_keyboard(clerk, "07-prepare-documents").await;
    clerk.press("placing-accept-sure").await;
    clerk.press("placing-add").await;
    clerk
        .view_has_within(LONG, "the papers to be taken", |view| {
            let items = view["session"]["agenda"].as_array()?;
            items
                .iter()
                .any(|item| item["papers"].as_array().is_some_and(|p| !p.is_empty()))
                .then_some(())
        })
        .await;
    clerk.press("prepare-publish").await;
    clerk.wait("publish").await;
}
