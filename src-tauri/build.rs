//! Gives Tauri its context.
fn main() {
    tauri_build::build();
}
