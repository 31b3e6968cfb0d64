//! The window: it asks the desk and shows what the desk says. It decides nothing about the council.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod display;
mod ipc;
#[cfg(feature = "walk")]
mod painted;
mod papers;
mod renderer;

use std::path::PathBuf;

use hemicycle_desk::{
    Desk, KeptLog, Options, PageFiles,
    intent::{Intent, MeIntent, RehearsalAsked},
    note_panics,
    view::Stage,
};
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tracing_subscriber::{EnvFilter, Layer, layer::SubscriberExt, util::SubscriberInitExt};

fn main() {
    let spoken = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        // A log on a full disk is written no more; to complain of that would end the thread that logged.
        .log_internal_errors(false)
        .with_filter(EnvFilter::try_from_env("HEMICYCLE_LOG").unwrap_or_else(|_| "warn".into()));
    let kept = KeptLog::default();
    tracing_subscriber::registry()
        .with(spoken)
        .with(kept.clone())
        .init();
    note_panics();
    #[cfg(not(feature = "walk"))]
    refuse_automation();
    if let Err(error) = run(kept) {
        tracing::error!(%error, "the window did not open");
        std::process::exit(1);
    }
}

/// A window that a program can drive is no window for votes.
#[cfg(not(feature = "walk"))]
fn refuse_automation() {
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
        || std::env::var_os("TAURI_AUTOMATION").is_some()
    {
        tracing::error!("this build takes no automation");
        std::process::exit(2);
    }
}

/// Opens the desk by itself where `HEMICYCLE_PIN` says so, for `make bench`: no hands are at the window then.
#[cfg(feature = "walk")]
fn unlock(desk: &Desk) {
    let Ok(pin) = std::env::var("HEMICYCLE_PIN") else {
        return;
    };
    let desk = desk.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(problem) = desk.act(Intent::Me(MeIntent::Unlock { pin })).await {
            tracing::error!(problem = %problem.text.key, "the desk stays locked");
        }
    });
}

/// Opens the sample session where nothing is here yet, for `make run`; the same as "Try it" on the first screen.
fn play(desk: &Desk) {
    if desk.watch().borrow().stage != Stage::FirstRun {
        return;
    }
    let desk = desk.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(problem) = desk
            .act(Intent::Me(MeIntent::Rehearse(RehearsalAsked::default())))
            .await
        {
            tracing::error!(problem = %problem.text.key, "the sample session does not open");
        }
    });
}

fn run(log: KeptLog) -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("paper", papers::serve)
        .invoke_handler(tauri::generate_handler![
            ipc::act,
            ipc::look,
            ipc::watch,
            ipc::watch_display
        ])
        .setup(|app| {
            let dir = match std::env::var_os("HEMICYCLE_DATA") {
                Some(dir) => PathBuf::from(dir),
                None => app.path().app_data_dir()?,
            };
            if let Err(error) = log.begin(&dir.join("log")) {
                tracing::warn!(%error, "no log is kept");
            }
            tracing::info!(version = env!("CARGO_PKG_VERSION"), "the app starts");
            let mut options = Options::new(&dir.join("desk"));
            options.log = Some(log);
            options.sample = sample_folder(app.path().resource_dir().ok());
            let screens = app.asset_resolver();
            options.page_files = Some(PageFiles::new(move |path| {
                let file = screens.get(path.to_owned())?;
                Some((file.bytes, file.mime_type))
            }));
            options.loopback = std::env::var_os("HEMICYCLE_LOOPBACK").is_some();
            if let Ok(language) = std::env::var("HEMICYCLE_LANGUAGE") {
                options.language = language;
            }
            // A double click on an invitation names it.
            options.invitation = std::env::args_os()
                .nth(1)
                .map(PathBuf::from)
                .filter(|path| path.extension().is_some_and(|ending| ending == "invite"));
            let desk = tauri::async_runtime::block_on(async { Desk::new(options) })
                .map_err(|problem| std::io::Error::other(problem.text.key))?;
            #[cfg(feature = "walk")]
            unlock(&desk);
            if std::env::var_os("HEMICYCLE_PLAY").is_some() {
                play(&desk);
            }
            display::follow(app.handle(), &desk, &dir.join("webview"));
            app.manage(desk);
            // The web view keeps its own files beside the desk's, so that two people on one machine stay apart.
            let window = WebviewWindowBuilder::new(app, display::MAIN, WebviewUrl::App("index.html".into()))
                .title("Hemicycle")
                .inner_size(1366.0, 768.0)
                .min_inner_size(640.0, 480.0)
                .data_directory(dir.join("webview"));
            #[cfg(feature = "walk")]
            let window = painted::tell(window);
            let handle = app.handle().clone();
            let window = window.build()?;
            renderer::comes_back(&window)?;
            window.on_window_event(move |event| {
                // The room display does not outlive the window that it is led from.
                if let WindowEvent::Destroyed = event {
                    handle.exit(0);
                }
            });
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let tauri::RunEvent::Exit = event {
                // The store is closed before the program's own tidying begins.
                let desk = app.state::<Desk>().inner().clone();
                tauri::async_runtime::block_on(desk.end());
            }
        });
    Ok(())
}

/// Where the files of the sample session are: named, beside the program, or in its resources.
fn sample_folder(resources: Option<PathBuf>) -> Option<PathBuf> {
    let named = std::env::var_os("HEMICYCLE_SAMPLE").map(PathBuf::from);
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| Some(exe.parent()?.parent()?.join("sample").join("vi")));
    [named, beside, resources.map(|dir| dir.join("sample").join("vi"))]
        .into_iter()
        .flatten()
        .find(|folder| folder.join("delegates.xlsx").is_file())
}
