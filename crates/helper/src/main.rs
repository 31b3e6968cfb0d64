//! The helper executable: does one job, with bytes in by stdin and out by stdout, and ends.

mod worker;

use std::io::Write;
use std::process::ExitCode;
use std::str::FromStr;

use worker::limits::OwnLimits;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(limits) = own_limits(&arguments) else {
        return usage();
    };
    // A panic is an expected end of a bad page; its message would name parts of a paper.
    std::panic::set_hook(Box::new(|_| {}));
    worker::limits::hold(&limits);
    match arguments.first().map(String::as_str) {
        Some("extract") => {
            let first_page = number(&arguments, 6).unwrap_or(0);
            worker::extraction::work(&limits, first_page, arguments.get(7).is_some())
        }
        Some("reread") => worker::rereading::work(&limits, pages_named(&arguments)),
        Some("sheet") => worker::sheet::work(&limits),
        Some("qr-code") => worker::qr_code::work(&limits),
        Some("annotate") => worker::annotating::work(&limits),
        Some("print") => worker::printing::work(&limits),
        Some("typeset") => worker::typesetting::work(&limits),
        _ => usage(),
    }
}

fn own_limits(arguments: &[String]) -> Option<OwnLimits> {
    Some(OwnLimits {
        cpu_seconds: number(arguments, 1)?,
        memory_bytes: number(arguments, 2)?,
        input_bytes: number(arguments, 3)?,
        output_bytes: number(arguments, 4)?,
        pages: number(arguments, 5)?,
    })
}

/// The pages that are asked for, counted from 0; none where all of them are.
fn pages_named(arguments: &[String]) -> Option<Vec<u32>> {
    let named = arguments.get(6).filter(|named| !named.is_empty())?;
    Some(named.split(',').filter_map(|page| page.parse().ok()).collect())
}

fn number<N: FromStr>(arguments: &[String], position: usize) -> Option<N> {
    arguments.get(position)?.parse().ok()
}

fn usage() -> ExitCode {
    let words: &[u8] = b"hemicycle-helper is started by Hemicycle itself.\n";
    // Without a terminal there is nobody to tell.
    let _ = std::io::stderr().write_all(words);
    ExitCode::from(2)
}
