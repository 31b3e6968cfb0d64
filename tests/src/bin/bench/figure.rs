//! One figure: the median of its runs, beside what it is held against.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::FileExt,
    path::Path,
    time::{Duration, Instant},
};

use serde::Serialize;
use serde_json::{Value, json};

const FEWEST_RUNS: usize = 5;
const FLUSHES: usize = 200;
const PAGE: usize = 4_096;

#[derive(Serialize)]
pub struct Figure {
    figure: &'static str,
    value: f64,
    unit: &'static str,
    anchor: &'static str,
    anchor_value: f64,
    ratio: f64,
    detail: Value,
}

/// What a figure is held against, measured in the same run.
pub struct Anchor {
    pub words: &'static str,
    pub runs: Vec<f64>,
}

impl Figure {
    /// `more` is an object that joins the detail.
    ///
    /// # Errors
    /// Where there are too few runs to say anything.
    pub fn of(
        figure: &'static str,
        unit: &'static str,
        runs: &[f64],
        anchor: &Anchor,
        more: Value,
    ) -> Result<Self, String> {
        if runs.len() < FEWEST_RUNS || anchor.runs.len() < FEWEST_RUNS {
            return Err(format!(
                "{} runs, {} of the anchor",
                runs.len(),
                anchor.runs.len()
            ));
        }
        let mut detail = json!({
            "runs": runs.len(),
            "min": rounded(percentile(runs, 0)),
            "max": rounded(percentile(runs, 100)),
            "values": rounded_all(runs),
            "anchor_min": rounded(percentile(&anchor.runs, 0)),
            "anchor_max": rounded(percentile(&anchor.runs, 100)),
            "anchor_values": rounded_all(&anchor.runs),
        });
        if let (Value::Object(detail), Value::Object(more)) = (&mut detail, more) {
            detail.extend(more);
        }
        let (value, anchor_value) = (percentile(runs, 50), percentile(&anchor.runs, 50));
        Ok(Self {
            figure,
            value: rounded(value),
            unit,
            anchor: anchor.words,
            anchor_value: rounded(anchor_value),
            ratio: rounded(value / anchor_value),
            detail,
        })
    }
}

/// The smallest value that so many of a hundred do not pass.
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted[rank - 1]
}

pub fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

fn rounded_all(values: &[f64]) -> Vec<f64> {
    values.iter().copied().map(rounded).collect()
}

pub fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

/// A file whose pages are there already, so that a flush brings nothing but what was written.
pub struct Pages(File);

impl Pages {
    const COUNT: u64 = 16;

    /// # Errors
    /// Where the disk says no.
    pub fn make(folder: &Path) -> io::Result<Self> {
        // Its name is gone at once, and with the last handle the file.
        let path = folder.join("flushes");
        let file = File::create(&path)?;
        fs::remove_file(&path)?;
        file.write_all_at(&[0; Self::COUNT as usize * PAGE], 0)?;
        file.sync_all()?;
        Ok(Self(file))
    }

    /// Writes at most a page and waits until the disk has it; how long that took, in milliseconds.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn flush(&self, page: u64, bytes: &[u8]) -> io::Result<f64> {
        let begun = Instant::now();
        self.0.write_all_at(bytes, page % Self::COUNT * PAGE as u64)?;
        self.0.sync_data()?;
        Ok(ms(begun.elapsed()))
    }
}

/// The slowest but one in a hundred of many 4 KiB writes, each flushed, in milliseconds.
///
/// # Errors
/// Where the disk says no.
pub fn fdatasync_p99(folder: &Path) -> io::Result<f64> {
    let pages = Pages::make(folder)?;
    let took: io::Result<Vec<f64>> = (1..=FLUSHES)
        .map(|turn| pages.flush(turn as u64, &[turn.to_le_bytes()[0]; PAGE]))
        .collect();
    Ok(percentile(&took?, 99))
}
