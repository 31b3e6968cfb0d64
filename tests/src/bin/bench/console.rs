//! The console in the real window of a deputy, while five hundred delegates vote: how soon it answers a click, and how
//! long it is deaf.

use std::{fs, process::Command, time::Duration};

use hemicycle_desk::Desk;
use serde_json::json;
use stories::{
    crowd::{Besides, Crowd},
    hands::Window,
    people::{sit_down, unlock},
    shut,
};

use crate::{
    figure::{Anchor, Figure, percentile, rounded},
    votes::one_ballot,
};

const LAPTOPS: u32 = 500;
const RUNS: usize = 5;
const CLICKS: usize = 40;
/// How often the page is asked whether it listens, in milliseconds.
const TICK: u32 = 4;

/// From a click on an item of the agenda to the frame in which the console shows it.
pub async fn click_p95() -> Result<Figure, String> {
    let mut console = Console::sits().await?;
    let (mut runs, mut all, mut frames) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        one_ballot(&mut console.crowd).await;
        let mut took = Vec::new();
        for click in 0..CLICKS {
            let item = if click % 2 == 0 { "1" } else { "2" };
            took.push(console.click(item).await?);
        }
        frames.push(console.frames().await?);
        runs.push(percentile(&took, 95));
        all.extend(took);
    }
    let anchor = Anchor {
        words: "two frames of the same window at rest",
        runs: frames,
    };
    let detail = json!({ "laptops": LAPTOPS, "clicks": all.len(), "p50": rounded(percentile(&all, 50)),
        "slowest": rounded(percentile(&all, 100)), "bar_ms": 100 });
    Figure::of("click_p95", "ms", &runs, &anchor, detail)
}

/// The longest time in which the page of the console listened to nothing, ballot after ballot.
pub async fn console_longest_task_500() -> Result<Figure, String> {
    let mut console = Console::sits().await?;
    let (mut runs, mut quiet) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        console.listen().await;
        tokio::time::sleep(Duration::from_secs(5)).await;
        quiet.push(console.deaf().await?);
        console.listen().await;
        one_ballot(&mut console.crowd).await;
        runs.push(console.deaf().await?);
    }
    let anchor = Anchor {
        words: "the same window for five seconds in which nobody votes",
        runs: quiet,
    };
    let detail = json!({ "laptops": LAPTOPS, "tick_ms": TICK, "bar_ms": 50 });
    Figure::of("console_longest_task_500", "ms", &runs, &anchor, detail)
}

/// In a hall the laptops that vote have cores of their own, and so has their host. Here all of them are threads of this
/// process: they give way to the window, so that it waits for none of them. The first thread, which the next figures start
/// from, is left as it is.
fn others_give_way() -> Result<(), String> {
    let tasks = fs::read_dir("/proc/self/task").map_err(|error| error.to_string())?;
    let threads = tasks
        .filter_map(|task| task.ok()?.file_name().into_string().ok())
        .filter(|thread| *thread != std::process::id().to_string());
    let mut renice = Command::new("renice");
    renice.env("LC_ALL", "C").args(["-n", "19", "-p"]).args(threads);
    let told = renice
        .output()
        .map_err(|error| format!("renice: {error}"))?
        .stderr;
    let told = String::from_utf8_lossy(&told);
    // A thread may have ended meanwhile.
    match told.lines().find(|line| !line.ends_with("No such process")) {
        Some(refused) => Err(refused.to_owned()),
        None => Ok(()),
    }
}

struct Console {
    window: Window,
    crowd: Crowd,
}

impl Console {
    /// A deputy at a window, in a sitting with five hundred others.
    async fn sits() -> Result<Self, String> {
        let mut crowd = Crowd::sits_with(1, LAPTOPS, Besides::Deputy).await;
        let desk: Desk = crowd.room.delegates.remove(0);
        shut(&desk).await;
        drop(desk);
        let run = crowd.room.office.dir.path().to_owned();
        let data = run.join("laptops").join("console");
        fs::create_dir_all(&data).map_err(|error| error.to_string())?;
        fs::rename(run.join("seat-2"), data.join("desk")).map_err(|error| error.to_string())?;
        let window = sit_down("console", &run).await;
        unlock(&window).await;
        window.wait("console").await;
        window
            .view_has("a line to the host", |view| {
                (view["connection"]["state"] == "connected").then_some(())
            })
            .await;
        others_give_way()?;
        Ok(Self { window, crowd })
    }

    async fn click(&self, item: &str) -> Result<f64, String> {
        self.took(&format!(
            "const item = document.querySelector('[data-testid=\"agenda-item-{item}\"]');
             const begun = performance.now(); item.click();
             const look = () => requestAnimationFrame(() => {{
                 if (item.ariaPressed !== 'true') return look();
                 window.took = performance.now() - begun;
             }}); look();"
        ))
        .await
    }

    async fn frames(&self) -> Result<f64, String> {
        self.took(
            "const begun = performance.now(); requestAnimationFrame(() => requestAnimationFrame(() => {
                 window.took = performance.now() - begun; }));",
        )
        .await
    }

    async fn took(&self, script: &str) -> Result<f64, String> {
        self.window
            .read(&format!("window.took = null; {script} return true"))
            .await;
        let took = self.window.until("the frame", async || {
            self.window.read("return window.took").await.as_f64()
        });
        Ok(took.await)
    }

    /// From now on the page notes how late each of its ticks comes.
    async fn listen(&self) {
        let script = format!(
            "clearInterval(window.ticking); window.deaf = 0; let last = performance.now();
             window.ticking = setInterval(() => {{
                 const now = performance.now();
                 window.deaf = Math.max(window.deaf, now - last - {TICK});
                 last = now;
             }}, {TICK}); return true"
        );
        self.window.read(&script).await;
    }

    async fn deaf(&self) -> Result<f64, String> {
        let deaf = self.window.read("return window.deaf").await;
        deaf.as_f64().ok_or_else(|| "the page told nothing".to_owned())
    }
}
