//! What a job writes: lines of JSON, and after the last one the bytes that it names.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;

/// One line; false where nobody reads any more.
pub fn write_frame(frame: &impl Serialize) -> bool {
    write(frame, &[])
}

/// The one answer of a job, with what it has made.
pub fn answer(answer: &impl Serialize, made: &[u8]) -> ExitCode {
    if write(answer, made) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn write(frame: &impl Serialize, bytes: &[u8]) -> bool {
    let Ok(mut line) = serde_json::to_vec(frame) else {
        return false;
    };
    line.push(b'\n');
    let mut stdout = std::io::stdout().lock();
    let written = stdout
        .write_all(&line)
        .and_then(|()| stdout.write_all(bytes))
        .and_then(|()| stdout.flush());
    written.is_ok()
}
