//! Whether the app was closed by its person the last time, or fell: a file says until when it ran, and is gone after an
//! orderly end.

use std::{fs, path::Path};

const FILE: &str = "running";

/// The app runs, as of now. Where it cannot be written, nothing is said at the next start.
pub fn mark(dir: &Path, now_ms: i64) {
    if fs::write(dir.join(FILE), now_ms.to_string()).is_err() {
        tracing::debug!("it was not noted that the app runs");
    }
}

/// The app was closed by its person.
pub fn clear(dir: &Path) {
    drop(fs::remove_file(dir.join(FILE)));
}

/// Until when the app is known to have run, in milliseconds since 1970-01-01 UTC, where it did not end in order.
pub fn fell_at(dir: &Path) -> Option<i64> {
    fs::read_to_string(dir.join(FILE)).ok()?.trim().parse().ok()
}
