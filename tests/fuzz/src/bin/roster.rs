#![no_main]

libfuzzer_sys::fuzz_target!(
    // The reader of spreadsheets may panic, and `roster::read` says so: only what comes through it is a finding.
    init: drop(std::panic::take_hook()),
    |bytes: &[u8]| fuzz::decoders::roster(bytes)
);
