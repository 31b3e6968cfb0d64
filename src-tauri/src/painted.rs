//! Tells when the first view was painted, for `make bench`; builds for people do not have it.

use std::{fs, path::PathBuf, time::SystemTime};

use tauri::{Manager, Runtime, WebviewWindowBuilder};

/// The title is what a page can tell its window without a command of its own.
const TOLD: &str = "painted";
/// Two frames after the first view stands in the page. Before the desk has answered there is none.
const SCRIPT: &str = r#"new MutationObserver((_, observer) => {
    if (!document.querySelector("main:not([data-testid='opening'])")) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { document.title = "painted"; }));
}).observe(document, { childList: true, subtree: true });"#;

/// Writes the moment, in microseconds since 1970, into the file that `HEMICYCLE_PAINTED` names.
pub fn tell<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
) -> WebviewWindowBuilder<'a, R, M> {
    let Some(file) = std::env::var_os("HEMICYCLE_PAINTED").map(PathBuf::from) else {
        return window;
    };
    window
        .initialization_script(SCRIPT)
        .on_document_title_changed(move |_, title| {
            let Ok(since) = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) else {
                return;
            };
            if title == TOLD
                && let Err(error) = fs::write(&file, format!("{}\n", since.as_micros()))
            {
                tracing::error!(%error, "the moment of painting was not written");
            }
        })
}
