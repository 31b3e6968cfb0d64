//! The screens with a desk that is played (`ui/src/ipc/fake`), in a browser of the app's own engine.

use std::{
    fs,
    io::{self, BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
};

use serde_json::json;

use crate::hands::Window;

/// A screen that the played desk can show: who looks, what the room is in, and the steps that lead there.
#[derive(Clone, Copy, Debug)]
pub struct Scene {
    /// Roles of the person, as the address line of the played desk takes them.
    pub roles: &'static str,
    /// A situation of the played desk; "" is an item under discussion.
    pub show: &'static str,
    /// Test ids to press, `test-id=words` to type, or `ctrl+code` and `code+` of a key, in their order.
    pub steps: &'static [&'static str],
}

impl Scene {
    /// For messages.
    #[must_use]
    pub fn name(&self) -> String {
        let role = self.roles.rsplit(',').next().unwrap_or_default();
        [&[role, self.show], self.steps]
            .concat()
            .join(" ")
            .trim()
            .to_owned()
    }

    /// Some only, while one is mended: `HEMICYCLE_SCREENS="prepare-seats ballot-open"`.
    #[must_use]
    pub fn is_asked_for(&self) -> bool {
        let name = self.name();
        std::env::var("HEMICYCLE_SCREENS").map_or(true, |some| some.split(' ').any(|one| name.contains(one)))
    }
}

/// Where a scene is played: one browser, and the built screens behind a door of loopback.
pub struct Stage {
    pub window: Window,
    door: String,
}

impl Stage {
    /// # Panics
    /// Where the screens are not built with the played desk, or there is no browser.
    pub async fn open(name: &str) -> Self {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/.fake-dist");
        assert!(
            built.join("index.html").is_file(),
            "build the screens first: npm --prefix ui run build:fake"
        );
        let door = serve(built).expect("a door of loopback");
        let window = Window::browse(name).await;
        window.resize(1400, 900).await;
        Self { window, door }
    }

    /// Plays a scene from its beginning, in a frame whose size a test may change.
    ///
    /// # Panics
    /// Where a step cannot be taken.
    pub async fn play(&self, scene: &Scene) {
        self.window.visit(&format!("{}/stage", self.door)).await;
        let address = json!(format!("/index.html?role={}&show={}", scene.roles, scene.show));
        let hang = format!(
            "document.body.style.margin = 0; const frame = document.createElement('iframe'); frame.src = {address}; \
             frame.style.cssText = 'border: 0; width: 1366px; height: 768px'; document.body.append(frame); return true"
        );
        self.window.read(&hang).await;
        self.window.enter_frame().await;
        let stands = "return typeof window.dress === 'function' && document.getElementById('app').childElementCount > 1";
        self.window
            .until("the screen", async || {
                (self.window.read(stands).await == true).then_some(())
            })
            .await;
        for step in scene.steps {
            if let Some((ctrl, code)) = step.split_once('+') {
                if code.is_empty() {
                    self.key(ctrl, false).await;
                } else {
                    self.key(code, true).await;
                }
                continue;
            }
            let (testid, words) = step.split_once('=').unwrap_or((step, ""));
            let take = format!(
                "const words = {}; const named = [...document.querySelectorAll('[data-testid=\"{testid}\"]')]; \
                 const found = named.find((one) => one.checkVisibility() && !one.disabled); if (!found) return false; \
                 found.focus(); if (words === '') found.click(); \
                 else {{ found.value = words; found.dispatchEvent(new Event('input', {{ bubbles: true }})); }} return true",
                json!(words)
            );
            let what = format!("{testid} in {}", scene.name());
            self.window
                .until(&what, async || {
                    (self.window.read(&take).await == true).then_some(())
                })
                .await;
        }
    }

    /// Presses a key by its `code`, where the keyboard is.
    pub async fn key(&self, code: &str, ctrl: bool) {
        let script = format!(
            "const at = document.activeElement ?? document.body; at.dispatchEvent(new KeyboardEvent('keydown', \
             {{ code: '{code}', key: '{code}', ctrlKey: {ctrl}, bubbles: true, cancelable: true }})); return true"
        );
        self.window.read(&script).await;
    }

    /// Language, theme and size of the letters in the running page.
    pub async fn dress(&self, language: &str, theme: &str, percent: u32) {
        let settings = json!({ "language": language, "theme": theme, "textPercent": percent });
        let script = format!(
            "const done = arguments[0]; window.dress({settings}).then(() => document.fonts.ready).then(() => \
             requestAnimationFrame(() => requestAnimationFrame(() => done(true))));"
        );
        self.window.find_out(&script, Vec::new()).await;
    }
}

/// Answers every request for a file of this folder until the process ends; anything else is an empty page.
fn serve(root: PathBuf) -> io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let door = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let root = root.clone();
            // A browser that has turned away needs no answer.
            std::thread::spawn(move || drop(answer(stream, &root)));
        }
    });
    Ok(door)
}

fn answer(mut stream: TcpStream, root: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = first.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default().trim_start_matches('/');
    let file = root.join(path);
    let known = !path.contains("..") && file.is_file();
    let bytes = if known { fs::read(&file)? } else { Vec::new() };
    let kind = match file.extension().and_then(|end| end.to_str()) {
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "text/html; charset=utf-8",
    };
    let page: &[u8] = if known {
        &bytes
    } else {
        b"<!doctype html><title>stage</title>"
    };
    write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        page.len()
    )?;
    stream.write_all(page)
}
