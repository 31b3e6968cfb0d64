//! Limits that the process sets on itself before it reads the first byte.

use std::io::Read;
use std::panic::AssertUnwindSafe;
use std::thread;

/// The exit code that says "I stopped at a limit".
pub const EXIT_LIMIT: u8 = 4;

const STACK_BYTES: usize = 64 * 1024 * 1024;

#[derive(Debug, Clone)]
pub struct OwnLimits {
    pub cpu_seconds: u64,
    pub memory_bytes: u64,
    pub input_bytes: u64,
    pub output_bytes: u64,
    pub pages: u32,
}

/// Asks the operating system to end this process when it takes more than it may.
#[cfg(unix)]
#[allow(unsafe_code, reason = "setrlimit has no safe form in the standard library")]
pub fn hold(limits: &OwnLimits) {
    let hold_one = |resource, value: u64| {
        let limit = libc::rlimit {
            rlim_cur: value as libc::rlim_t,
            rlim_max: value as libc::rlim_t,
        };
        // SAFETY: `limit` is a whole rlimit that lives across the call.
        // A refusal leaves the clock of the parent as the only limit.
        unsafe { libc::setrlimit(resource, &limit) };
    };
    hold_one(libc::RLIMIT_CPU, limits.cpu_seconds);
    hold_one(libc::RLIMIT_AS, limits.memory_bytes);
    // No plaintext file: not even a core dump.
    hold_one(libc::RLIMIT_CORE, 0);
    hold_one(libc::RLIMIT_FSIZE, 0);
}

/// Elsewhere the parent's clock is the only limit.
#[cfg(not(unix))]
pub fn hold(_limits: &OwnLimits) {}

/// Reads all of stdin; nothing if it is longer than it may be.
pub fn read_input(limits: &OwnLimits) -> Option<Vec<u8>> {
    let mut input = Vec::new();
    std::io::stdin()
        .lock()
        .take(limits.input_bytes.saturating_add(1))
        .read_to_end(&mut input)
        .ok()?;
    (input.len() as u64 <= limits.input_bytes).then_some(input)
}

/// Runs work on a thread with a deep stack, because papers nest deeper than a usual stack holds.
pub fn on_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, work)
            .ok()?
            .join()
            .ok()
    })
}

/// Runs work that may panic on bad input.
pub fn unless_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).ok()
}
