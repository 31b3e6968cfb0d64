//! The three commands: act, look, watch.

use hemicycle_desk::{
    Desk,
    intent::Intent,
    view::{Answer, Problem, Question, View},
};
use tauri::{State, ipc::Channel};

#[tauri::command]
pub async fn act(desk: State<'_, Desk>, intent: Intent) -> Result<(), Problem> {
    desk.act(intent).await
}

#[tauri::command]
pub async fn look(desk: State<'_, Desk>, question: Question) -> Result<Answer, Problem> {
    desk.look(question).await
}

/// Sends whole views over the channel for as long as the screen listens.
#[tauri::command]
pub async fn watch(desk: State<'_, Desk>, channel: Channel<View>) -> Result<(), Problem> {
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
