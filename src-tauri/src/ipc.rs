//! The commands: act, look and watch for the person's window; the room display only watches, and less.

use hemicycle_desk::{
    Desk,
    intent::Intent,
    view::{Answer, DisplayView, Problem, Question, View},
};
use tauri::{State, Webview, ipc::Channel};

use crate::display::{DISPLAY, MAIN};

/// The capabilities say the same; a command that came through all the same is refused here.
fn only(window: &str, webview: &Webview) -> Result<(), Problem> {
    if webview.label() == window {
        Ok(())
    } else {
        Err(Problem::new("problem-not-from-this-window"))
    }
}

#[tauri::command]
pub async fn act(webview: Webview, desk: State<'_, Desk>, intent: Intent) -> Result<(), Problem> {
    only(MAIN, &webview)?;
    desk.act(intent).await
}

#[tauri::command]
pub async fn look(webview: Webview, desk: State<'_, Desk>, question: Question) -> Result<Answer, Problem> {
    only(MAIN, &webview)?;
    desk.look(question).await
}

/// Sends whole views over the channel for as long as the screen listens.
#[tauri::command]
pub async fn watch(webview: Webview, desk: State<'_, Desk>, channel: Channel<View>) -> Result<(), Problem> {
    only(MAIN, &webview)?;
    let mut views = desk.watch();
    tauri::async_runtime::spawn(async move {
        loop {
            let view = views.borrow_and_update().as_ref().clone();
            if channel.send(view).is_err() || views.changed().await.is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// The same for the room display, which is told only what the room may see.
#[tauri::command]
pub async fn watch_display(
    webview: Webview,
    desk: State<'_, Desk>,
    channel: Channel<DisplayView>,
) -> Result<(), Problem> {
    only(DISPLAY, &webview)?;
    let mut shown = desk.watch_display();
    tauri::async_runtime::spawn(async move {
        loop {
            let now = shown.borrow_and_update().clone();
            // Without one the window is about to go.
            let Some(view) = now.view.filter(|_| now.window) else {
                return;
            };
            if channel.send(view.as_ref().clone()).is_err() || shown.changed().await.is_err() {
                return;
            }
        }
    });
    Ok(())
}
