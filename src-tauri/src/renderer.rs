//! What draws a window is a process of the web view's own. Where it ends, out of memory or by a fault in a driver, the
//! window would stay empty for good: the page is loaded again, and shows what the desk knows, which goes on meanwhile.

use tauri::WebviewWindow;

/// Loads the page of this window again whenever the process that draws it has ended.
///
/// # Errors
/// Where the window has gone away.
#[cfg(target_os = "linux")]
pub fn comes_back(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    window.with_webview(|view| {
        view.inner().connect_web_process_terminated(|view, reason| {
            tracing::error!(
                ?reason,
                "what draws the window has ended; the page is loaded again"
            );
            view.reload();
        });
    })
}

/// WebView2 and WKWebView begin anew by themselves.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn comes_back(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
