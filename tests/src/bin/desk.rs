//! One desk in a process of its own, so that a story can take its power away. An intent a line comes in, an answer a
//! line goes out.

use std::{
    io::{BufRead, Write},
    path::PathBuf,
};

use hemicycle_desk::{Desk, intent::Intent};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let dir = std::env::args()
        .nth(1)
        .map(PathBuf::from)
        .ok_or(std::io::ErrorKind::InvalidInput)?;
    let desk = Desk::new(stories::options(&dir, false))
        .map_err(|problem| std::io::Error::other(problem.text.key))?;
    for line in std::io::stdin().lock().lines() {
        let intent: Intent = serde_json::from_str(&line?)?;
        let answer = match desk.act(intent).await {
            Ok(()) => "done".to_owned(),
            Err(problem) => problem.text.key,
        };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
