//! What somebody with weak eyes, unsteady hands, a keyboard alone or a screen reader could not use on a screen.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::hands::Window;

const FAULTS: &str = include_str!("eyes/faults.js");
const FOCUS: &str = include_str!("eyes/focus.js");
const BARRIERS: &str = include_str!("eyes/barriers.js");

/// What cannot be read, hit or reached on the screen as it stands, as sentences.
pub async fn faults(window: &Window) -> Vec<Value> {
    list(window.read(FAULTS).await)
}

/// What has the keyboard now: its name and what is wrong with it, or null.
pub async fn keyboard(window: &Window) -> Value {
    window.read(FOCUS).await
}

/// What axe calls a serious or critical barrier, as sentences.
pub async fn barriers(window: &Window) -> Vec<Value> {
    window.read(&axe()).await;
    let script =
        format!("const done = arguments[0]; ({BARRIERS})().then(done, (problem) => done([`${{problem}}`]))");
    list(window.find_out(&script, Vec::new()).await)
}

/// Looks over the screen in the frame that was entered: every language, every theme, letters of twice the size, 320 px.
/// Over three turns each language meets each theme.
pub async fn look_over(window: &Window, turn: usize) -> Vec<Value> {
    window.read(&axe()).await;
    let script = include_str!("eyes/look_over.js");
    let given = vec![json!(FAULTS), json!(FOCUS), json!(BARRIERS), json!(turn)];
    list(window.find_out(script, given).await)
}

/// What of a window is heard by itself.
#[derive(Clone, Copy)]
pub enum Part {
    /// What surrounds the place on every screen.
    Shell,
    Place,
    /// Who speaks, beside the place.
    Beside,
}

/// Headings, parts and controls of a part of the window as somebody hears them, a line each.
pub async fn outline(window: &Window, part: Part) -> String {
    let (part, shut) = match part {
        Part::Shell => ("#app", "main"),
        Part::Place => ("main", "aside"),
        Part::Beside => ("main aside", ":not(*)"),
    };
    let script = format!(
        "const [part, shut] = {};\n{}",
        Value::from(vec![part, shut]),
        include_str!("eyes/outline.js")
    );
    let told = window.read(&script).await;
    told.as_str().unwrap_or_default().to_owned()
}

/// What is to be found on every screen is found when it is put there: `look` tells what is wrong, and `kinds` names what
/// it looks for besides.
///
/// # Panics
/// Where it is not.
pub async fn sees_what_is_wrong(window: &Window, kinds: &[&str], look: impl AsyncFnOnce() -> Vec<Value>) {
    let plant = "const wrong = document.createElement('div'); wrong.id = 'wrong'; \
                 wrong.style.cssText = 'width: 60px; overflow: auto hidden'; \
                 wrong.innerHTML = '<button style=\"width: 20px; height: 20px\">x</button>' + \
                 '<p style=\"width: 30px; overflow: hidden; white-space: nowrap\">far too long</p>' + \
                 '<p style=\"width: 90px; font-size: 10px\">small</p>' + \
                 '<p style=\"width: 60px; overflow-wrap: anywhere\">Verwaltungsverfahren</p>' + \
                 '<p>below</p><p style=\"margin-top: -40px\">above</p>' + \
                 '<button></button><p style=\"color: #ccc; background: #fff\">pale</p>' + \
                 '<div><button style=\"outline: 0 !important\">ringless</button></div>'; \
                 document.body.append(wrong); return true";
    window.read(plant).await;
    let found = Value::from(look().await).to_string();
    window
        .read("document.getElementById('wrong').remove(); return true")
        .await;
    let always = [
        "smaller than",
        "cut off",
        "torn",
        "over each other",
        "sideways",
        "under 14 px",
        "button-name",
        "color-contrast",
    ];
    for kind in always.iter().chain(kinds) {
        assert!(found.contains(kind), "not seen: {kind} in {found}");
    }
}

fn axe() -> String {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let axe = fs::read_to_string(ui.join("node_modules/axe-core/axe.min.js"));
    format!("{}; return true", axe.expect("axe is installed with the screens"))
}

fn list(found: Value) -> Vec<Value> {
    match found {
        Value::Array(sentences) => sentences,
        other => vec![other],
    }
}
