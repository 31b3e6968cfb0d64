//! The room display: a second window that exists only while the desk says so, best on another screen than the first.

use std::path::Path;

use crate::renderer;
use hemicycle_desk::Desk;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// The window of the person, and the window of the room.
pub const MAIN: &str = "main";
pub const DISPLAY: &str = "display";

/// Opens and closes the window as the desk says, for as long as the app runs.
pub fn follow(app: &AppHandle, desk: &Desk, webview: &Path) {
    let (app, desk, webview) = (app.clone(), desk.clone(), webview.to_owned());
    tauri::async_runtime::spawn(async move {
        let mut shown = desk.watch_display();
        loop {
            let wanted = {
                let shown = shown.borrow_and_update();
                shown.window && shown.view.is_some()
            };
            let window = app.get_webview_window(DISPLAY);
            let done = match (wanted, window) {
                (true, None) => open(&app, &desk, &webview),
                (false, Some(window)) => window.destroy(),
                _ => Ok(()),
            };
            if let Err(error) = done {
                tracing::error!(%error, "the room display did not follow");
                desk.display_closed();
            }
            if shown.changed().await.is_err() {
                return;
            }
        }
    });
}

fn open(app: &AppHandle, desk: &Desk, webview: &Path) -> tauri::Result<()> {
    let page = WebviewUrl::App(format!("index.html?window={DISPLAY}").into());
    let window = WebviewWindowBuilder::new(app, DISPLAY, page)
        .title("Hemicycle")
        .inner_size(1280.0, 720.0)
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .data_directory(webview.to_owned())
        .build()?;
    renderer::comes_back(&window)?;
    let desk = desk.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::Destroyed = event {
            desk.display_closed();
        }
    });
    fill_other_screen(app, &window)
}

/// Where there is only one screen, the person drags the window to the projector and presses F11.
fn fill_other_screen(app: &AppHandle, window: &WebviewWindow) -> tauri::Result<()> {
    let of_person = match app.get_webview_window(MAIN) {
        Some(main) => main.current_monitor()?,
        None => None,
    };
    let place = of_person.map(|monitor| *monitor.position());
    let screens = window.available_monitors()?;
    if let Some(other) = screens.iter().find(|screen| Some(*screen.position()) != place)
        && place.is_some()
    {
        window.set_position(*other.position())?;
        window.set_fullscreen(true)?;
    }
    Ok(())
}
