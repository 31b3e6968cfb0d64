//! The first stores of a program, opened by many threads at once. Each round is a program of its own, because a
//! program has one first time.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::{env, process::Command, sync::Barrier, thread};

use hemicycle_store::{Store, StoreKey};
use tempfile::TempDir;

const ROUNDS: usize = 40;
const THREADS: usize = 64;
const ROUND: &str = "HEMICYCLE_FIRST_OPENING";

#[test]
fn many_threads_open_their_first_stores_at_once() {
    if env::var_os(ROUND).is_some() {
        return one_round();
    }
    for round in 0..ROUNDS {
        let this = env::current_exe().unwrap();
        let ended = Command::new(this).env(ROUND, "1").output().unwrap();
        assert!(
            ended.status.success(),
            "round {round}: {}",
            String::from_utf8_lossy(&ended.stdout)
        );
    }
}

fn one_round() {
    let together = Barrier::new(THREADS);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let dir = TempDir::new().unwrap();
                let key = StoreKey::from_bytes([7; 32]);
                together.wait();
                let mut store = Store::create(dir.path(), &key, "store").unwrap();
                store.set("a", "b").unwrap();
            });
        }
    });
}
