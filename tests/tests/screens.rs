//! Every screen that the played desk can show, for delegate, chair and clerk: what axe calls serious, what is cut off,
//! too small or cannot be seen with the keyboard, in three languages and themes, with large letters and on 320 px; and
//! how the main ones sound.
#![allow(clippy::unwrap_used, reason = "a screen that cannot be looked at has failed")]

use std::{fs, path::Path};

use stories::{
    eyes::{Part, look_over, outline, sees_what_is_wrong},
    scenes::{CHAIR, CLERK, DELEGATE, OF_DELEGATES, OF_LEADERS, scene},
    stage::{Scene, Stage},
};

#[tokio::test]
async fn a_delegate_can_read_hit_and_hear_every_screen() {
    all_can_be_used("delegate", OF_DELEGATES.iter().collect()).await;
}

// Two, so that each has a core: they take the longest of all.
#[tokio::test]
async fn a_chair_can_read_hit_and_hear_every_screen() {
    all_can_be_used("chair", leaders(CHAIR)).await;
}

#[tokio::test]
async fn a_clerk_can_read_hit_and_hear_every_screen() {
    all_can_be_used("clerk", leaders(CLERK)).await;
}

fn leaders(roles: &str) -> Vec<&'static Scene> {
    OF_LEADERS.iter().filter(|scene| scene.roles == roles).collect()
}

async fn all_can_be_used(name: &str, scenes: Vec<&Scene>) {
    let stage = Stage::open(name).await;
    stage.play(scenes[0]).await;
    let look = async || look_over(&stage.window, 0).await;
    sees_what_is_wrong(&stage.window, &["no ring"], look).await;
    let mut faults = Vec::new();
    for (turn, scene) in scenes.iter().enumerate() {
        if !scene.is_asked_for() {
            continue;
        }
        stage.play(scene).await;
        for fault in look_over(&stage.window, turn).await {
            faults.push(format!(
                "{}: {}",
                scene.name(),
                fault.as_str().unwrap_or("no sentence")
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// The main screens, and how each sounds in English. The words of the council stay Vietnamese, as on a screen.
const HEARD: &[(&str, Part, Scene)] = &[
    ("first-run", Part::Place, scene(DELEGATE, "firstRun", &[])),
    ("shell", Part::Shell, scene(DELEGATE, "", &[])),
    ("now", Part::Place, scene(DELEGATE, "", &[])),
    ("library", Part::Place, scene(DELEGATE, "", &["rail-papers"])),
    (
        "reader",
        Part::Place,
        scene(DELEGATE, "", &["rail-papers", "paper-open-tt45"]),
    ),
    ("ballot", Part::Place, scene(DELEGATE, "ballot-open", &[])),
    ("results", Part::Place, scene(DELEGATE, "", &["rail-results"])),
    ("settings", Part::Place, scene(DELEGATE, "", &["rail-settings"])),
    ("help", Part::Place, scene(DELEGATE, "", &["rail-help"])),
    ("console", Part::Place, scene(CHAIR, "", &[])),
    ("floor", Part::Beside, scene(CHAIR, "", &[])),
    ("room", Part::Place, scene(CHAIR, "", &["rail-room"])),
    (
        "questioning",
        Part::Place,
        scene(CHAIR, "questioning", &["rail-questioning"]),
    ),
    (
        "prepare",
        Part::Place,
        scene(CLERK, "", &["rail-prepare", "prepare-publish"]),
    ),
    ("minutes", Part::Place, scene(CLERK, "", &["rail-minutes"])),
];

/// Written anew by `HEMICYCLE_WRITE_OUTLINES=1`, and read by a person before it is kept.
#[tokio::test]
async fn the_main_screens_sound_as_they_were_approved() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/outlines");
    let mut faults = Vec::new();
    for (name, part, scene) in HEARD {
        // A browser each: one that plays them all has fallen now and then.
        let stage = Stage::open("heard").await;
        stage.play(scene).await;
        stage.dress("en", "light", 100).await;
        let heard = outline(&stage.window, *part).await;
        let path = kept.join(format!("{name}.txt"));
        if std::env::var_os("HEMICYCLE_WRITE_OUTLINES").is_some() {
            fs::create_dir_all(&kept).unwrap();
            fs::write(&path, format!("{heard}\n")).unwrap();
        }
        let approved = fs::read_to_string(&path).unwrap_or_default();
        if approved.trim_end() != heard {
            faults.push(format!("{name} sounds otherwise:\n{heard}"));
        }
        if heard.lines().count() > 30 {
            faults.push(format!("{name}: more lines than anybody reads"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Check 1 of the acceptance list: from any place of a delegate the paper of the item is one key away, or one press.
#[tokio::test]
async fn from_every_place_one_key_or_one_press_opens_the_paper_of_the_item() {
    let stage = Stage::open("one-key").await;
    let places: [&'static [&'static str]; 12] = [
        &[],
        &["rail-papers"],
        &["rail-papers", "paper-open-bc12"],
        &["rail-papers", "paper-open-dt45", "notes-open"],
        &["rail-papers", "paper-open-dt45", "find-open"],
        &["rail-papers", "search-field=dat dai"],
        &["rail-papers", "papers-place-opinions"],
        &["rail-notes"],
        &["rail-results"],
        &["rail-settings"],
        &["rail-help"],
        &["status-connection"],
    ];
    for steps in places {
        for by_key in [true, false] {
            stage.play(&scene(DELEGATE, "", steps)).await;
            if by_key {
                stage.key("F4", false).await;
            } else {
                let press = "document.querySelector('[data-testid=nowbar-open]').click(); return true";
                stage.window.read(press).await;
            }
            let reads = "return [...document.querySelectorAll('[data-testid=reader]')].some((reader) => \
                         reader.checkVisibility() && reader.dataset.paper === 'tt45')";
            let what = format!("the paper from {steps:?}, by key: {by_key}");
            stage
                .window
                .until(&what, async || {
                    (stage.window.read(reads).await == true).then_some(())
                })
                .await;
        }
    }
}
