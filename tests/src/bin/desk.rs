//! Desks in a process of their own, so that a story can take their power away: one to each folder. A line that comes in
//! is a number, which desk, and what is asked of it; a line that goes out is that number and the answer.
//! With `--reachable` they listen on every network that the process has, and on loopback alone otherwise.

use std::{
    io::{BufRead, Write},
    path::Path,
};

use hemicycle_desk::{Desk, Options};
use stories::machine::{Ask, answer};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let mut folders: Vec<_> = std::env::args().skip(1).collect();
    let reachable = folders.first().is_some_and(|first| first == "--reachable");
    folders.drain(..usize::from(reachable));
    let mut desks = Vec::new();
    for folder in folders {
        let options = Options {
            loopback: !reachable,
            ..stories::options(Path::new(&folder), false)
        };
        let desk = Desk::new(options).map_err(|problem| std::io::Error::other(problem.text.key))?;
        // Views are made for those who watch.
        let watching = desk.watch();
        desks.push((desk, watching));
    }
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    // Whoever started it has gone when nothing comes in any more.
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    // A screen says one thing after the other, also where all of it comes at once to a program that had been stopped.
    let acts: Vec<_> = desks
        .iter()
        .map(|(desk, _)| {
            let (act, mut acts) = tokio::sync::mpsc::unbounded_channel::<(u64, Ask)>();
            let desk = desk.clone();
            tokio::spawn(async move {
                while let Some((number, asked)) = acts.recv().await {
                    tell(number, &answer(&desk, asked).await);
                }
            });
            act
        })
        .collect();
    while let Some(line) = lines.recv().await {
        let (number, which, asked): (u64, usize, Ask) = serde_json::from_str(&line)?;
        let ((desk, _), act) = desks
            .get(which)
            .zip(acts.get(which))
            .ok_or(std::io::ErrorKind::InvalidInput)?;
        if let Ask::Act(_) = asked {
            act.send((number, asked)).map_err(std::io::Error::other)?;
            continue;
        }
        let desk = desk.clone();
        tokio::spawn(async move { tell(number, &answer(&desk, asked).await) });
    }
    Ok(())
}

fn tell(number: u64, told: &serde_json::Value) {
    let mut out = std::io::stdout().lock();
    // Who asked may have gone meanwhile.
    drop(
        serde_json::to_string(&(number, told)).map(|line| writeln!(out, "{line}").and_then(|()| out.flush())),
    );
}
