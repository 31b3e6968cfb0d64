//! A person's hands at the real window: one driver and one app each, on a screen that may be virtual.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant, SystemTime},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    error::{CmdError, ErrorStatus},
    wd::TimeoutConfiguration,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::ears::Ears;

/// How long a person waits before saying that it does not work.
const PATIENCE: Duration = Duration::from_secs(60);
/// In a person's folder: when the first view was painted.
const PAINTED: &str = "painted";
/// How long they try again where something just went away under their hands.
const A_MOMENT: Duration = Duration::from_secs(2);
/// How often they look meanwhile.
const GLANCE: Duration = Duration::from_millis(40);

/// Where the files of a run are.
#[must_use]
pub fn target() -> PathBuf {
    let exe = std::env::current_exe().expect("a running test has an executable");
    // Programs stand in `debug` or `release`, tests in `deps` below that.
    let target = exe
        .ancestors()
        .find(|dir| dir.ends_with("debug") || dir.ends_with("release"))
        .and_then(Path::parent);
    target
        .expect("the programs stand in a folder of target")
        .to_owned()
}

/// Where the programs of this build are.
fn built() -> PathBuf {
    let exe = std::env::current_exe().expect("a running test has an executable");
    let built = exe
        .ancestors()
        .find(|dir| dir.join(program_name("hemicycle")).is_file());
    let built = built.expect("build first: cargo build --workspace --all-targets --features hemicycle/walk");
    built.to_owned()
}

/// One of the programs of this build.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    built().join(program_name(name))
}

fn program_name(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// Asks until there is an answer; says what was waited for when there is none.
///
/// # Panics
/// After a minute.
pub async fn until<T>(what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    within(PATIENCE, what, ask).await
}

/// The same with a patience of its own, for what is known to take longer.
///
/// # Panics
/// When the time is over.
pub async fn within<T>(patience: Duration, what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    let answer = within_or_none(patience, ask).await;
    answer.unwrap_or_else(|| panic!("waited {patience:?} for {what}"))
}

/// A process that ends, with all that it started, when it is dropped.
pub struct Group(Child);

impl Group {
    /// # Panics
    /// Where the program cannot be started.
    #[must_use]
    pub fn start(command: &mut Command) -> Self {
        let child = command.process_group(0).spawn();
        Self(child.unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display())))
    }

    #[must_use]
    pub fn has_ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_some())
    }

    /// Ids of its processes that still run.
    pub fn members(&self) -> impl Iterator<Item = u32> {
        members(self.0.id())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        signal("-TERM", &format!("-{}", self.0.id()));
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(3) && members(self.0.id()).next().is_some() {
            drop(self.0.try_wait());
            std::thread::sleep(GLANCE);
        }
        signal("-KILL", &format!("-{}", self.0.id()));
        drop(self.0.wait());
    }
}

pub(crate) fn signal(which: &str, whom: &str) {
    // Whoever has ended already needs no signal.
    drop(
        Command::new("kill")
            .args([which, "--", whom])
            .stderr(Stdio::null())
            .status(),
    );
}

/// Ids of the processes of a group that still run.
fn members(group: u32) -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(move |pid: &u32| {
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            let mut after_name = stat.rsplit(") ").next().unwrap_or_default().split(' ');
            let state = after_name.next();
            state != Some("Z") && after_name.nth(1).and_then(|id| id.parse().ok()) == Some(group)
        })
}

/// A virtual screen of its own; of the windows on one screen a single one has the keyboard.
struct Screen {
    display: String,
    _shown_by: Vec<Group>,
}

impl Screen {
    fn start() -> Self {
        // A static is never dropped; the screen ends with the pipe that it was told its number by.
        let mut command = Command::new("sh");
        command
            .args([
                "-c",
                "Xvfb -displayfd 1 -screen 0 2000x1200x24 -nolisten tcp & read -r gone; kill $!",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut xvfb = Group::start(&mut command);
        let mut number = String::new();
        let told = xvfb.0.stdout.take().expect("it is piped");
        BufReader::new(told)
            .read_line(&mut number)
            .expect("Xvfb tells its number");
        let display = format!(":{}", number.trim());
        let openbox = Group::start(
            Command::new("openbox")
                .env("DISPLAY", &display)
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        Self {
            display,
            _shown_by: vec![xvfb, openbox],
        }
    }
}

/// The screen of this test process, a virtual one where there is none.
///
/// # Panics
/// Where Xvfb or openbox cannot be started.
pub fn screen() -> &'static str {
    static SCREEN: OnceLock<Screen> = OnceLock::new();
    let screen = SCREEN.get_or_init(|| match std::env::var_os("DISPLAY") {
        Some(display) => Screen {
            display: display.to_string_lossy().into_owned(),
            _shown_by: Vec::new(),
        },
        None => Screen::start(),
    });
    &screen.display
}

/// How somebody's app is started.
#[derive(Clone, Debug)]
pub struct Seat {
    /// For messages and file names.
    pub name: String,
    /// This person's folder.
    pub data: PathBuf,
    pub language: String,
    pub sample: Option<PathBuf>,
}

/// Somebody's app, and their hands and eyes at it.
pub struct Window {
    pub seat: Seat,
    client: Client,
    driver: Group,
    _screen: Option<Screen>,
}

impl Window {
    /// Opens the app in a window of its own.
    ///
    /// # Panics
    /// Where there is no driver, no screen, or no window comes.
    pub async fn open(seat: Seat) -> Self {
        Self::open_for(seat, None).await
    }

    /// The same, where somebody listens to what it tells screen readers.
    ///
    /// # Panics
    /// As [`Window::open`].
    pub async fn heard(seat: Seat, ears: &Ears) -> Self {
        Self::open_for(seat, Some(ears)).await
    }

    async fn open_for(seat: Seat, ears: Option<&Ears>) -> Self {
        let mut command = Command::new("WebKitWebDriver");
        command
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HEMICYCLE_DATA", &seat.data)
            .env("HEMICYCLE_LOOPBACK", "1")
            .env("HEMICYCLE_LANGUAGE", &seat.language)
            .env("HEMICYCLE_PAINTED", seat.data.join(PAINTED));
        match ears {
            Some(ears) => command.env("DBUS_SESSION_BUS_ADDRESS", ears.address()),
            None => command.env("NO_AT_BRIDGE", "1"),
        };
        if let Some(sample) = &seat.sample {
            command.env("HEMICYCLE_SAMPLE", sample);
        }
        // A folder made beforehand takes the temporary files, so that they can be looked at.
        let temporary = seat.data.join("tmp");
        if temporary.is_dir() {
            command.env("TMPDIR", temporary);
        }
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program("hemicycle"), "args": [] } });
        Self::driven(seat, &mut command, None, &wanted).await
    }

    /// Opens a browser of the app's own engine on a screen of its own, where its page has the keyboard.
    ///
    /// # Panics
    /// Where there is no driver, no screen, or no window comes.
    pub async fn browse(name: &str) -> Self {
        let seat = Seat {
            name: name.to_owned(),
            data: target().join("run").join("browsers").join(name),
            language: "en".to_owned(),
            sample: None,
        };
        // Without a program to start the driver starts the engine's own small browser.
        let mut command = Command::new("WebKitWebDriver");
        command.env("NO_AT_BRIDGE", "1");
        Self::driven(seat, &mut command, Some(Screen::start()), &json!({})).await
    }

    async fn driven(seat: Seat, command: &mut Command, own: Option<Screen>, wanted: &Value) -> Self {
        fs::create_dir_all(&seat.data).expect("the person's folder");
        let log = fs::File::create(seat.data.join("app.log")).expect("the person's folder");
        let port = free_port();
        command
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env(
                "DISPLAY",
                own.as_ref().map_or_else(|| screen(), |own| own.display.as_str()),
            )
            .env("TZ", zone(&seat.language))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        let driver = Group::start(command);
        let address = format!("http://127.0.0.1:{port}");
        let client = until("the window", async || {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted.as_object().expect("it is one").clone());
            // A driver whose app ends at once never answers.
            let coming = tokio::time::timeout(PATIENCE, builder.connect(&address));
            coming.await.ok()?.ok()
        })
        .await;
        let waits = TimeoutConfiguration::new(Some(PATIENCE), None, Some(Duration::ZERO));
        client
            .update_timeouts(waits)
            .await
            .expect("the driver keeps its waits");
        Self {
            seat,
            client,
            driver,
            _screen: own,
        }
    }

    /// Turns the window to another page.
    ///
    /// # Panics
    /// Where it does not load.
    pub async fn visit(&self, address: &str) {
        let came = self.client.goto(address).await;
        came.unwrap_or_else(|error| panic!("{}: {address}: {error}", self.seat.name));
    }

    /// Looks into the first frame of the page from now on, until another page is visited.
    pub async fn enter_frame(&self) {
        self.until("the frame", async || self.client.enter_frame(0).await.ok())
            .await;
    }

    /// Runs a script that calls its last argument with what it has found.
    ///
    /// # Panics
    /// Where it fails, or takes longer than a minute.
    pub async fn find_out(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.until("what the page finds out", async || {
            self.client.execute_async(script, arguments.clone()).await.ok()
        })
        .await
    }

    /// Opens a killed app again on the same folder.
    #[must_use]
    pub async fn opened_again(self) -> Self {
        let seat = self.seat.clone();
        drop(self);
        Self::open(seat).await
    }

    /// Ends the app at once; it gets to do nothing more.
    pub fn kill(&self) {
        signal("-KILL", &self.app().to_string());
    }

    /// Ends the process that draws the window, as a fault in a driver does; the app itself goes on.
    ///
    /// # Panics
    /// Where nothing draws it.
    pub fn end_renderer(&self) {
        let draws = |pid: &u32| {
            let name = fs::read_to_string(format!("/proc/{pid}/comm"));
            name.is_ok_and(|name| name.starts_with("WebKitWeb"))
        };
        let drawing: Vec<u32> = self.processes().filter(draws).collect();
        assert!(
            !drawing.is_empty(),
            "{}: nothing draws the window",
            self.seat.name
        );
        for pid in drawing {
            signal("-KILL", &pid.to_string());
        }
    }

    /// Waits until the first view stands in a page that was loaded anew. The driver has lost its window by then, so that
    /// the app itself is asked (`painted.rs`).
    pub async fn is_painted_again(&self, since: SystemTime) {
        let painted = self.seat.data.join(PAINTED);
        let again = within_or_none(PATIENCE, async || {
            let told = fs::metadata(&painted).and_then(|file| file.modified());
            told.is_ok_and(|at| at > since).then_some(())
        });
        assert!(
            again.await.is_some(),
            "{}: the window stays empty",
            self.seat.name
        );
    }

    /// All processes of the app, with the driver's.
    pub fn processes(&self) -> impl Iterator<Item = u32> {
        self.driver.members()
    }

    /// The process of the app itself.
    ///
    /// # Panics
    /// Where it has ended.
    #[must_use]
    pub fn app(&self) -> u32 {
        let app = program("hemicycle");
        let is_app = |pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == app);
        let found = self.processes().find(is_app);
        found.unwrap_or_else(|| panic!("{}: the app does not run", self.seat.name))
    }

    // ---- Eyes ------------------------------------------------------------------------------------------

    /// Waits for what a CSS selector names to be in sight.
    pub async fn see(&self, css: &str) -> Element {
        self.see_within(PATIENCE, css).await
    }

    pub async fn see_within(&self, patience: Duration, css: &str) -> Element {
        let what = format!("{} to see {css}", self.seat.name);
        let found = within_or_none(patience, async || {
            for element in self.client.find_all(Locator::Css(css)).await.ok()? {
                if element.is_displayed().await.unwrap_or(false) {
                    return Some(element);
                }
            }
            None
        });
        match found.await {
            Some(element) => element,
            None => panic!("waited {patience:?} for {what}\n{}", self.complaint().await),
        }
    }

    /// Waits for something that has this test id.
    pub async fn wait(&self, testid: &str) -> Element {
        self.see(&by(testid)).await
    }

    /// Waits until nothing has this test id.
    pub async fn gone(&self, testid: &str) {
        until(&format!("{}: {testid} to go", self.seat.name), async || {
            (!self.shows(testid).await).then_some(())
        })
        .await;
    }

    pub async fn shows(&self, testid: &str) -> bool {
        self.client.find(Locator::Css(&by(testid))).await.is_ok()
    }

    /// The words of the first thing with this test id.
    pub async fn text(&self, testid: &str) -> String {
        until(&format!("{} to read {testid}", self.seat.name), async || {
            let element = self.client.find(Locator::Css(&by(testid))).await.ok()?;
            element.text().await.ok()
        })
        .await
    }

    /// Waits until the words of something hold these.
    pub async fn wait_text(&self, testid: &str, words: &str) -> String {
        until(
            &format!("{} to read {words:?} in {testid}", self.seat.name),
            async || {
                let element = self.client.find(Locator::Css(&by(testid))).await.ok()?;
                element.text().await.ok().filter(|text| text.contains(words))
            },
        )
        .await
    }

    /// Whether the first thing with this test id stands on the screen from edge to edge, and nothing lies over it.
    pub async fn in_sight(&self, testid: &str) -> bool {
        let script = format!(
            "const thing = document.querySelector('{}'); if (!thing) return false; \
             const {{ left, right, top, bottom }} = thing.getBoundingClientRect(); \
             return [left + 6, right - 6].every((x) => [top + 6, bottom - 6].every((y) => \
             thing.contains(document.elementFromPoint(x, y))));",
            by(testid)
        );
        self.read(&script).await == true
    }

    /// An attribute of the first thing with this test id.
    pub async fn attribute(&self, testid: &str, name: &str) -> Option<String> {
        self.client
            .find(Locator::Css(&by(testid)))
            .await
            .ok()?
            .attr(name)
            .await
            .ok()?
    }

    /// A picture of the window as it is.
    ///
    /// # Panics
    /// Where it cannot be taken or kept.
    pub async fn picture(&self, path: &Path) {
        // What was decided a moment ago is painted first, in the app's own letters.
        let painted = "const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => \
                       requestAnimationFrame(() => done(true))));";
        until("the window to be painted", async || {
            self.client.execute_async(painted, Vec::new()).await.ok()
        })
        .await;
        let png = until("a picture", async || self.client.screenshot().await.ok()).await;
        keep_picture(path, &png);
    }

    /// The same, while a frame is entered that fills the window.
    ///
    /// # Panics
    /// Where it cannot be kept.
    pub async fn picture_around_frame(&self, path: &Path) {
        let png = until("a picture", async || {
            self.client.enter_parent_frame().await.ok()?;
            let png = self.client.screenshot().await.ok();
            self.client.enter_frame(0).await.ok()?;
            png
        });
        keep_picture(path, &png.await);
    }

    /// What the app asks its desk, asked by the same door.
    pub async fn look(&self, question: Value) -> Value {
        let name = question.as_str().map(str::to_owned);
        let name = name
            .or_else(|| question.as_object()?.keys().next().cloned())
            .unwrap_or_default();
        let answer = self.ask("look", json!({ "question": question })).await;
        let answer = answer.unwrap_or_else(|problem| panic!("{}: {name}: {problem}", self.seat.name));
        answer.get(&name).cloned().unwrap_or(Value::Null)
    }

    /// The whole view of this desk.
    pub async fn view(&self) -> Value {
        self.look(json!("view")).await
    }

    /// Waits until the view has what is asked of it.
    pub async fn view_has<T>(&self, what: &str, mut ask: impl FnMut(&Value) -> Option<T>) -> T {
        self.view_has_within(PATIENCE, what, &mut ask).await
    }

    pub async fn view_has_within<T>(
        &self,
        patience: Duration,
        what: &str,
        mut ask: impl FnMut(&Value) -> Option<T>,
    ) -> T {
        match within_or_none(patience, async || ask(&self.view().await)).await {
            Some(answer) => answer,
            None => panic!(
                "{}: waited {patience:?} for {what}\n{}",
                self.seat.name,
                self.complaint().await
            ),
        }
    }

    /// Runs the page's own `act` door, for settings between pictures; a walk presses buttons instead.
    pub async fn act(&self, intent: Value) {
        let said = self.ask("act", json!({ "intent": intent })).await;
        said.unwrap_or_else(|problem| panic!("{}: {problem}", self.seat.name));
    }

    async fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, given, done] = arguments; window.__TAURI_INTERNALS__.invoke(command, given)\
                      .then((ok) => done({ ok }), (problem) => done({ problem }));";
        let answer = until(command, async || {
            self.client
                .execute_async(script, vec![json!(command), arguments.clone()])
                .await
                .ok()
        })
        .await;
        match answer.get("problem") {
            Some(problem) => Err(problem.clone()),
            None => Ok(answer.get("ok").cloned().unwrap_or(Value::Null)),
        }
    }

    /// Reads something off the page that no attribute says.
    pub async fn read(&self, script: &str) -> Value {
        until("the page's answer", async || {
            self.client.execute(script, Vec::new()).await.ok()
        })
        .await
    }

    /// What stands on the screen when something did not come.
    async fn complaint(&self) -> String {
        let path = target().join("run").join(format!("stuck-{}.png", self.seat.name));
        if let Ok(png) = self.client.screenshot().await {
            drop(fs::create_dir_all(target().join("run")).and_then(|()| fs::write(&path, png)));
        }
        let shown = self
            .client
            .execute("return document.body.innerText.slice(0, 3000)", Vec::new())
            .await;
        let log = fs::read_to_string(self.seat.data.join("app.log")).unwrap_or_default();
        let log: String = log
            .chars()
            .rev()
            .take(1_500)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        format!(
            "picture: {}\n{}\n{log}",
            path.display(),
            shown.ok().as_ref().and_then(Value::as_str).unwrap_or("")
        )
    }

    // ---- Hands -----------------------------------------------------------------------------------------

    /// Presses the button with this test id as soon as it can be pressed.
    pub async fn press(&self, testid: &str) {
        self.press_at(&by(testid)).await;
    }

    /// The same for anything that a CSS selector names.
    pub async fn press_at(&self, css: &str) {
        let pressed = within_or_none(PATIENCE, async || self.press_once(css).await);
        if pressed.await.is_none() {
            panic!(
                "{}: cannot press {css}\n{}",
                self.seat.name,
                self.complaint().await
            );
        }
    }

    /// Presses what is there now; says whether it could be pressed.
    pub async fn try_press(&self, testid: &str) -> bool {
        self.try_press_at(&by(testid)).await
    }

    /// The same for anything that a CSS selector names.
    pub async fn try_press_at(&self, css: &str) -> bool {
        self.press_once(css).await.is_some()
    }

    async fn press_once(&self, css: &str) -> Option<()> {
        let element = self.client.find(Locator::Css(css)).await.ok()?;
        if !element.is_enabled().await.ok()? {
            return None;
        }
        // A person scrolls it to where nothing lies over it, and sees whether the press came down on it: what grows above
        // moves a button away from under a finger, and then it is pressed again.
        let script = "const [css] = arguments; document.querySelector(css)?.scrollIntoView({ block: 'center' }); \
                      window.hit = undefined; const hit = ({ target }) => window.hit = target.closest(css) !== null; \
                      addEventListener('click', hit, { capture: true, once: true })";
        self.client.execute(script, vec![json!(css)]).await.ok()?;
        element.click().await.ok()?;
        let missed = self
            .client
            .execute("return window.hit === false", Vec::new())
            .await;
        (!missed.is_ok_and(|missed| missed == true)).then_some(())
    }

    /// Turns to the room display, or back to the person's own window.
    pub async fn turn_to(&self, display: bool) {
        self.until("the other window", async || {
            for handle in self.client.windows().await.ok()? {
                self.client.switch_to_window(handle).await.ok()?;
                let page = self.client.current_url().await.ok()?;
                if (page.query() == Some("window=display")) == display {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// How many windows this app has.
    pub async fn windows(&self) -> usize {
        self.client.windows().await.map_or(0, |windows| windows.len())
    }

    /// Gives the window's page this size.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
        self.until("the window to take its size", async || {
            let now = self.client.execute(size, Vec::new()).await.ok()?;
            if now[0] == width && now[1] == height {
                return Some(());
            }
            let frame = |at: usize| u32::try_from(now[at].as_u64().unwrap_or(0)).unwrap_or(0);
            let (wide, high) = (width + frame(2), height + frame(3));
            self.client.set_window_size(wide, high).await.ok()?;
            None
        })
        .await;
    }

    /// What a command of the page's own door answers, or why it is refused.
    ///
    /// # Errors
    /// The refusal.
    pub async fn try_command(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.ask(command, arguments).await
    }

    /// Does something again and again until it has come to its end; shows the window when it does not.
    pub async fn until<T>(&self, what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
        match within_or_none(PATIENCE, ask).await {
            Some(answer) => answer,
            None => panic!(
                "{}: waited {PATIENCE:?} for {what}\n{}",
                self.seat.name,
                self.complaint().await
            ),
        }
    }

    /// The second press of an act that binds; it counts half a second after its sheet appeared.
    pub async fn confirm(&self) {
        self.wait("binding-confirm").await;
        let done = within_or_none(PATIENCE, async || {
            if !self.shows("binding-sheet").await {
                return Some(());
            }
            self.try_press("binding-confirm").await;
            None
        });
        if done.await.is_none() {
            panic!(
                "{}: the sheet does not close\n{}",
                self.seat.name,
                self.complaint().await
            );
        }
    }

    /// Types into a field, key by key.
    pub async fn type_into(&self, testid: &str, text: &str) {
        self.type_at(&by(testid), text).await;
    }

    pub async fn type_at(&self, css: &str, text: &str) {
        // A person scrolls it into sight first.
        let script = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        let typed = within_or_none(PATIENCE, async || {
            self.client.execute(script, vec![json!(css)]).await.ok()?;
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            element.clear().await.ok()?;
            element.send_keys(text).await.ok()?;
            (element.prop("value").await.ok()?.as_deref() == Some(text)).then_some(())
        });
        if typed.await.is_none() {
            panic!(
                "{}: cannot type into {css}\n{}",
                self.seat.name,
                self.complaint().await
            );
        }
    }

    /// Puts a whole text into a field at once, as from the clipboard.
    pub async fn paste_into(&self, testid: &str, text: &str) {
        self.wait(testid).await;
        let script = "const [css, text] = arguments; const field = document.querySelector(css); field.focus(); \
                      field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); \
                      field.dispatchEvent(new Event('change', { bubbles: true })); return true;";
        until(
            &format!("{}: to paste into {testid}", self.seat.name),
            async || {
                self.client
                    .execute(script, vec![json!(by(testid)), json!(text)])
                    .await
                    .ok()
            },
        )
        .await;
    }

    /// Chooses one entry of a list by its value.
    pub async fn choose(&self, testid: &str, value: &str) {
        self.choose_at(&by(testid), value).await;
    }

    pub async fn choose_at(&self, css: &str, value: &str) {
        // The list drops down in a window of the system's, which no driver reaches.
        let script = "const [css, value] = arguments; const list = document.querySelector(css); \
                      if (!list || ![...list.options].some((option) => option.value === value)) return false; \
                      list.focus(); list.value = value; \
                      list.dispatchEvent(new Event('change', { bubbles: true })); return list.value === value;";
        until(&format!("{}: {value} in {css}", self.seat.name), async || {
            let chosen = self
                .client
                .execute(script, vec![json!(css), json!(value)])
                .await
                .ok()?;
            (chosen == true).then_some(())
        })
        .await;
    }

    /// Holds the process of the app still, as a laptop that sleeps, until it is let go.
    pub fn stop(&self) {
        signal("-STOP", &self.app().to_string());
    }

    pub fn let_go(&self) {
        signal("-CONT", &self.app().to_string());
    }

    /// Sends keys to whatever has the keyboard.
    ///
    /// # Errors
    /// Where nothing takes them.
    pub async fn keys(&self, keys: &str) -> Result<(), CmdError> {
        let began = Instant::now();
        loop {
            let sent = match self.client.active_element().await {
                Ok(element) => element.send_keys(keys).await,
                Err(error) => Err(error),
            };
            // What has the keyboard may be gone before it takes a key; then it took none.
            let has_gone = sent.as_ref().is_err_and(|error| {
                error.is_stale_element_reference()
                    || matches!(error, CmdError::Standard(told) if told.error == ErrorStatus::ElementNotInteractable)
            });
            if !has_gone || began.elapsed() > A_MOMENT {
                return sent;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}

/// Where the council of a sample is; its laptops are there too.
fn zone(language: &str) -> &'static str {
    match language {
        "vi" => "Asia/Ho_Chi_Minh",
        "de" => "Europe/Berlin",
        _ => "Etc/UTC",
    }
}

/// The selector of a test id.
#[must_use]
pub fn by(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

pub(crate) async fn within_or_none<T>(
    patience: Duration,
    mut ask: impl AsyncFnMut() -> Option<T>,
) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if began.elapsed() > patience {
            return None;
        }
        tokio::time::sleep(GLANCE).await;
    }
}

fn keep_picture(path: &Path, png: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder of pictures");
    fs::write(path, png).expect("the picture is kept");
}

/// A port of loopback that nobody listens on.
///
/// # Panics
/// Where the system has none left.
#[must_use]
pub fn free_port() -> u16 {
    let socket = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    socket.local_addr().expect("it is bound").port()
}

/// All of a small file, or nothing.
#[must_use]
pub fn read_json(path: &Path) -> Option<Value> {
    let mut text = String::new();
    fs::File::open(path).ok()?.read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}
