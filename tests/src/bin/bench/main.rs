//! Measures the figures of `make bench`, one JSON line each; a figure that cannot be measured is absent, and why is told.
//! `bench FILE [FIGURE...]`: all of them, or only those that are named.
#![allow(
    clippy::unwrap_used,
    reason = "a figure that cannot go on falls; main tells it and leaves the figure out"
)]

mod console;
mod distribution;
mod figure;
mod lines;
mod minutes;
mod papers;
mod period;
mod reading;
mod server;
mod votes;
mod windows;

use std::{
    fs::File,
    io::Write,
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    time::Duration,
};

use figure::Figure;
use tokio::runtime::Runtime;

type Measure = fn(&Runtime) -> Result<Figure, String>;

const FIGURES: [(&str, Measure); 33] = [
    ("cold_start", |runtime| runtime.block_on(windows::cold_start())),
    ("memory_delegate", |runtime| {
        runtime.block_on(windows::memory_delegate())
    }),
    ("ack_50_p99", |runtime| runtime.block_on(votes::ack_50_p99())),
    ("storm_500_p99", |runtime| {
        runtime.block_on(votes::storm_500_p99())
    }),
    ("storm_3000_p99", |runtime| {
        runtime.block_on(votes::storm_3000_p99())
    }),
    ("recorded_votes", |runtime| {
        runtime.block_on(votes::recorded_votes())
    }),
    ("fan_out_500_p99", |runtime| {
        runtime.block_on(lines::fan_out_500_p99())
    }),
    ("fan_out_3000_p99", |runtime| {
        runtime.block_on(lines::fan_out_3000_p99())
    }),
    ("reconnect_500", |runtime| {
        runtime.block_on(lines::reconnect_500())
    }),
    ("reconnect_3000", |runtime| {
        runtime.block_on(lines::reconnect_3000())
    }),
    ("takeover_500", |runtime| runtime.block_on(lines::takeover_500())),
    ("extract_success", |_| papers::extract_success()),
    ("extract_cer_vi", |_| papers::extract_cer_vi()),
    ("extract_cer_de", |_| papers::extract_cer_de()),
    ("extract_speed", |_| papers::extract_speed()),
    ("search_10k_p95", |_| papers::search_10k_p95()),
    ("search_100k_p95", |_| papers::search_100k_p95()),
    ("paper_48mb_first_page", |runtime| {
        runtime.block_on(reading::paper_48mb_first_page())
    }),
    ("paper_first_page", |runtime| {
        runtime.block_on(reading::paper_first_page())
    }),
    ("page_turn_p95", |runtime| {
        runtime.block_on(reading::page_turn_p95())
    }),
    ("memory_after_200_pages", |runtime| {
        runtime.block_on(reading::memory_after_200_pages())
    }),
    ("distribution", |runtime| {
        runtime.block_on(distribution::distribution())
    }),
    ("storm_during_distribution_p99", |runtime| {
        runtime.block_on(distribution::storm_during_distribution_p99())
    }),
    ("click_p95", |runtime| runtime.block_on(console::click_p95())),
    ("console_longest_task_500", |runtime| {
        runtime.block_on(console::console_longest_task_500())
    }),
    ("period_report_20k", |runtime| {
        runtime.block_on(period::period_report_20k())
    }),
    ("minutes_draft", |runtime| {
        runtime.block_on(minutes::minutes_draft())
    }),
    ("archive_package", |runtime| {
        runtime.block_on(minutes::archive_package())
    }),
    ("idle_client_memory", |runtime| {
        runtime.block_on(lines::idle_client_memory())
    }),
    ("journal_sync_50k", |runtime| {
        runtime.block_on(server::journal_sync_50k())
    }),
    ("blob_sync", |runtime| runtime.block_on(server::blob_sync())),
    ("verify_1m", |_| server::verify_1m()),
    ("server_idle_memory", |runtime| {
        runtime.block_on(server::server_idle_memory())
    }),
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        tell("usage: bench FILE [FIGURE...]");
        return ExitCode::from(2);
    };
    let wanted: Vec<String> = arguments.collect();
    if cfg!(debug_assertions) {
        tell("figures are of release builds: make bench");
        return ExitCode::from(2);
    }
    let mut lines = match File::create(&path) {
        Ok(lines) => lines,
        Err(error) => {
            tell(&format!("{path}: {error}"));
            return ExitCode::FAILURE;
        }
    };
    for (name, measure) in FIGURES {
        if !wanted.is_empty() && !wanted.iter().any(|figure| figure == name) {
            continue;
        }
        match measured(measure) {
            Ok(figure) => {
                let line = serde_json::to_string(&figure).unwrap();
                tell(&line);
                if let Err(error) = writeln!(lines, "{line}") {
                    tell(&format!("{path}: {error}"));
                    return ExitCode::FAILURE;
                }
            }
            Err(why) => tell(&format!("{name} is absent: {why}")),
        }
    }
    ExitCode::SUCCESS
}

/// Each figure has a runtime of its own, so that nothing of one runs while the next is measured.
fn measured(measure: Measure) -> Result<Figure, String> {
    let runtime = Runtime::new().map_err(|error| error.to_string())?;
    let result = catch_unwind(AssertUnwindSafe(|| measure(&runtime)));
    runtime.shutdown_timeout(Duration::from_secs(10));
    result.unwrap_or_else(|_| Err("it fell, see above".to_owned()))
}

#[expect(clippy::print_stderr, reason = "whoever runs the figures reads along")]
fn tell(line: &str) {
    eprintln!("{line}");
}
