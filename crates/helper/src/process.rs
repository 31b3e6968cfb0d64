//! One run of the helper executable: bytes in, bytes out, ended when its time is over.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use serde::de::DeserializeOwned;

use crate::{HelperFailure, Limits, frame};

/// What came out of one process.
pub(crate) struct Ran {
    /// Everything that it wrote before it ended, at most the limit.
    pub output: Vec<u8>,
    pub ending: Ending,
}

/// How one process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It said what it had to say.
    Regular,
    /// It used up its time, or wrote too much.
    OutOfLimits,
    /// It fell: no memory, no stack, or a fault.
    Died,
}

pub(crate) fn run(
    helper_exe: &Path,
    job: &str,
    job_arguments: &[String],
    input: &[&[u8]],
    limits: &Limits,
) -> Result<Ran, HelperFailure> {
    let mut child = Command::new(helper_exe)
        .arg(job)
        .args(limit_arguments(limits))
        .args(job_arguments)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(HelperFailure::NotStarted)?;
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        end(&mut child);
        return Err(HelperFailure::Protocol);
    };

    let (finished, wait_finished) = mpsc::channel();
    let most = limits.output_bytes.saturating_add(limits.output_bytes / 2);
    thread::scope(|scope| {
        scope.spawn(move || {
            for part in input {
                // A process that needs no more input closes the pipe; its answer says why.
                if stdin.write_all(part).is_err() {
                    return;
                }
            }
        });
        let reading = scope.spawn(move || {
            let mut output = Vec::new();
            let whole = stdout.take(most + 1).read_to_end(&mut output).is_ok();
            // The receiver waits until this message or the deadline, so a failed send has nobody to tell.
            let _ = finished.send(());
            (output, whole)
        });
        let in_time = wait_finished.recv_timeout(limits.wall).is_ok();
        if !in_time {
            end(&mut child);
        }
        let (output, whole) = reading.join().unwrap_or_default();
        let too_much = output.len() as u64 > most;
        if too_much {
            end(&mut child);
        }
        let status = child.wait().map_err(HelperFailure::NotStarted)?;
        let ending = if !in_time || too_much || status.code() == Some(EXIT_LIMIT) {
            Ending::OutOfLimits
        } else if whole && status.success() {
            Ending::Regular
        } else if ran_out_of_time(status) {
            Ending::OutOfLimits
        } else {
            Ending::Died
        };
        Ok(Ran { output, ending })
    })
}

/// The exit code with which the helper says that it stopped at a limit.
pub(crate) const EXIT_LIMIT: i32 = 4;

/// What a job answered, and what it made.
pub(crate) fn answered<A: DeserializeOwned>(mut output: Vec<u8>) -> Result<(A, Vec<u8>), HelperFailure> {
    let (answer, made) = frame::head_and_bytes(&output).ok_or(HelperFailure::Protocol)?;
    let made = output.len() - made.len();
    Ok((answer, output.split_off(made)))
}

fn limit_arguments(limits: &Limits) -> [String; 5] {
    [
        limits.cpu.as_secs().to_string(),
        limits.memory_bytes.to_string(),
        limits.input_bytes.to_string(),
        limits.output_bytes.to_string(),
        limits.pages.to_string(),
    ]
}

fn end(child: &mut Child) {
    // It may have ended by itself in the meantime, which is as good.
    let _ = child.kill();
}

#[cfg(unix)]
fn ran_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    matches!(status.signal(), Some(libc::SIGXCPU | libc::SIGKILL))
}

#[cfg(not(unix))]
fn ran_out_of_time(_status: ExitStatus) -> bool {
    false
}
