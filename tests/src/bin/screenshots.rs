//! Pictures of every screen, in three languages, light and dark: `screenshots target/screenshots`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program is run by hand"
)]
#![allow(clippy::unwrap_used, reason = "pictures that cannot be taken have failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::{Value, json};
use stories::{
    hands::{Seat, Window, by, target},
    people::{
        LONG, chair_does, chair_is_offered, check_in, convene, found, grant_chair, host, import, invitation,
        invite_all, join_by_file, open_ballot, people, person_at, publish, see_ballot, see_news, vote,
    },
};

#[tokio::main]
async fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: screenshots OUT_DIR");
        return ExitCode::from(2);
    };
    drop(fs::remove_dir_all(&out));
    for language in ["vi", "en", "de"] {
        println!("{language}");
        Album {
            out: out.clone(),
            language,
        }
        .fill()
        .await;
    }
    ExitCode::SUCCESS
}

/// All pictures of one language.
struct Album {
    out: PathBuf,
    language: &'static str,
}

const THEMES: [&str; 2] = ["light", "dark"];

impl Album {
    fn path(&self, theme: &str, name: &str) -> PathBuf {
        self.out
            .join(self.language)
            .join(theme)
            .join(format!("{name}.png"))
    }

    /// The same screen in both themes.
    async fn take(&self, window: &Window, name: &str) {
        see_news(window).await;
        for theme in THEMES {
            let settings = json!({ "language": self.language, "textPercent": 100, "theme": theme });
            window
                .act(json!({ "me": { "settings": { "settings": settings } } }))
                .await;
            window
                .until("the theme", async || shown_theme(window, theme).await)
                .await;
            window.picture(&self.path(theme, name)).await;
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

    /// The screens before there is anybody.
    async fn first_screens(&self) {
        let window = self.sit_down("visitor").await;
        window.press(&format!("language-{}", self.language)).await;
        for theme in THEMES {
            window.press(&format!("theme-{theme}")).await;
            window
                .until("the theme", async || shown_theme(&window, theme).await)
                .await;
            window.picture(&self.path(theme, "01-first-screen")).await;
            window.press("continue").await;
            window.wait("entry-join").await;
            window.picture(&self.path(theme, "02-what-to-do")).await;
            for entry in ["join", "found", "try"] {
                window.press(&format!("entry-{entry}")).await;
                window.picture(&self.path(theme, &format!("03-{entry}"))).await;
                window.press("back").await;
                window.wait("entry-join").await;
            }
            window.press("back").await;
        }
    }

    async fn fill(&self) {
        self.first_screens().await;
        let sample = self.sample();
        let council: Value = serde_json::from_slice(&fs::read(sample.join("council.json")).unwrap()).unwrap();
        let named = |key: &str, other: &str| council[key].as_str().unwrap_or(other).to_owned();
        let clerk = self.sit_down("clerk").await;
        found(
            &clerk,
            &named("council", "Hemicycle"),
            &named("clerk", "Phạm Thu Thảo"),
        )
        .await;
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
        let everybody = people(&clerk).await;
        let (chair_id, _) = person_at(&everybody, 1);
        grant_chair(&clerk, &chair_id).await;
        let agenda = fs::read_to_string(sample.join("agenda.txt")).unwrap();
        convene(&clerk, &named("session", "12"), &agenda).await;
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
        self.places_of_a_delegate(&delegate).await;
        self.sitting(&clerk, &chair, &delegate).await;
        self.after(&clerk, &delegate).await;
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
        self.take(delegate, "16-reader-notes").await;
        delegate.press("reader-back").await;
        for (number, place) in [(17, "notes"), (18, "settings"), (19, "help")] {
            delegate.press(&format!("rail-{place}")).await;
            self.take(delegate, &format!("{number}-{place}")).await;
        }
        delegate.press("status-connection").await;
        self.take(delegate, "20-connection").await;
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
        let question = "1 = 1";
        open_ballot(chair, question).await;
        see_ballot(chair, question).await;
        see_ballot(delegate, question).await;
        self.take(chair, "25-console-vote").await;
        self.take(delegate, "26-ballot").await;
        vote(delegate, question, "for").await;
        self.take(delegate, "27-ballot-recorded").await;
        vote(chair, question, "for").await;
        chair_does(chair, "close-ballot").await;
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
    }

    async fn after(&self, clerk: &Window, delegate: &Window) {
        clerk.press("rail-minutes").await;
        clerk.wait("minutes").await;
        self.take(clerk, "33-minutes").await;
        clerk.press("after-sync").await;
        self.take(clerk, "34-sync").await;
        delegate.act(json!({ "me": "lock" })).await;
        delegate.wait("locked").await;
        delegate.picture(&self.path("dark", "35-locked")).await;
        delegate.type_into("pin", "111111").await;
        delegate.press("unlock").await;
        delegate.wait("problem").await;
        delegate.picture(&self.path("dark", "36-wrong-pin")).await;
    }
}

async fn close_again(chair: &Window) {
    chair_does(chair, "declare").await;
    chair
        .see(&format!("{}[data-ballot=\"declared\"]", by("ballot-sheet")))
        .await;
}

async fn shown_theme(window: &Window, theme: &str) -> Option<()> {
    (window.read("return document.documentElement.dataset.theme").await == theme).then_some(())
}

async fn place(clerk: &Window, papers: &Path, album: &Album) {
    clerk.press("prepare-documents").await;
    clerk.type_into("placing-folder", &papers.to_string_lossy()).await;
    clerk.press("placing-look").await;
    clerk.see_within(LONG, &by("placing-count")).await;
    album.take(clerk, "07-prepare-documents").await;
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
