//! Puts shown letters into lines and words.

use pdf_extract::{ColorSpace, MediaBox, OutputDev, OutputError, Path, Transform};

/// Collects the text of pages, in the order in which it is shown; a filled path ends a page.
///
/// Only letters that fit into a hole of a line just shown are moved: office programs draw the accented letters
/// that a font lacks after the rest of their line.
#[derive(Default)]
pub struct LineOutput {
    ended: Vec<String>,
    lines: Vec<Line>,
    /// The run that is being shown: the letters of one string.
    run: Vec<Letter>,
    run_place: Option<RunPlace>,
    /// Where the last run ended, in the page's own units.
    last_end: Option<(f64, f64)>,
    /// The line and the position behind the last run, while runs fill holes.
    filling: Option<(usize, usize)>,
}

/// Letters on one base line, in reading order.
struct Line {
    place: RunPlace,
    letters: Vec<Letter>,
}

/// Where a run starts and how it lies.
#[derive(Clone, Copy)]
struct RunPlace {
    start: (f64, f64),
    /// The unit vector in which the run goes on; rotated text has its own.
    along: (f64, f64),
    size: f64,
}

struct Letter {
    text: String,
    /// Where it starts and ends along its line.
    start: f64,
    end: f64,
    starts_run: bool,
    /// The program went back on the same line, which readers see as a gap.
    stands_apart: bool,
}

impl RunPlace {
    fn along(&self, point: (f64, f64)) -> f64 {
        point.0 * self.along.0 + point.1 * self.along.1
    }

    fn across(&self, point: (f64, f64)) -> f64 {
        point.1 * self.along.0 - point.0 * self.along.1
    }

    fn lies_like(&self, other: &RunPlace) -> bool {
        self.along.0 * other.along.0 + self.along.1 * other.along.1 > 0.9
    }
}

// Shares of the letter size, as in the crate's own plain output, which reads two-column heads well.
const LINE_GAP: f64 = 1.5;
const LINE_STEP: f64 = 0.5;
const WORD_GAP: f64 = 0.1;
// A hole is at least this wide, and a letter may overlap the letters beside it this much.
const SMALLEST_HOLE: f64 = 0.12;
const HOLE_OVERLAP: f64 = 0.35;
// Letters drawn later belong to one of the lines just drawn.
const RECENT_LINES: usize = 3;
// Longer lines are not lines, and looking for holes in them would take for ever.
const LONGEST_LINE: usize = 2_000;

impl LineOutput {
    /// The text of each page that has ended.
    pub fn into_pages(self) -> Vec<String> {
        self.ended
    }

    fn end_page_text(&mut self) -> String {
        self.end_run();
        let mut text = String::new();
        for line in &self.lines {
            if !text.is_empty() {
                text.push('\n');
            }
            let mut end = None;
            for letter in &line.letters {
                let gap = end.map_or(0.0, |end| letter.start - end);
                let is_apart = letter.starts_run && (letter.stands_apart || gap > line.place.size * WORD_GAP);
                if end.is_some() && is_apart {
                    text.push(' ');
                }
                text.push_str(&letter.text);
                end = Some(letter.end);
            }
        }
        *self = Self {
            ended: std::mem::take(&mut self.ended),
            ..Self::default()
        };
        text
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let (Some(place), Some(last)) = (self.run_place.take(), run.last()) else {
            return;
        };
        let forward = last.end - place.along(place.start);
        let end = (
            place.start.0 + place.along.0 * forward,
            place.start.1 + place.along.1 * forward,
        );
        let last_end = self.last_end.replace(end);
        let Some(line) = self.lines.last_mut() else {
            return self.lines.push(Line { place, letters: run });
        };
        let step = last_end.map_or(0.0, |last_end| {
            place.along(place.start) - line.place.along(last_end)
        });
        let across = last_end.map_or(0.0, |last_end| {
            place.across(place.start) - line.place.across(last_end)
        });
        let continues = step.abs() <= place.size * WORD_GAP && across.abs() <= place.size * WORD_GAP;
        let found = if continues {
            self.filling
        } else {
            let from = self.lines.len().saturating_sub(RECENT_LINES);
            (from..self.lines.len())
                .rev()
                .find_map(|index| Some((index, hole(self.lines.get(index)?, &place, &run)?)))
        };
        self.filling = None;
        if let Some((index, position)) = found
            && let Some(line) = self.lines.get_mut(index)
        {
            self.filling = Some((index, position + run.len()));
            line.letters.splice(position..position, run);
            return;
        }
        self.append(place, run, last_end);
    }

    fn append(&mut self, place: RunPlace, mut run: Vec<Letter>, last_end: Option<(f64, f64)>) {
        if let (Some(line), Some(last_end)) = (self.lines.last_mut(), last_end) {
            let forward = line.place.along(place.start) - line.place.along(last_end);
            let across = (line.place.across(place.start) - line.place.across(last_end)).abs();
            let is_new = !line.place.lies_like(&place)
                || across > place.size * LINE_GAP
                || (forward < 0.0 && across > place.size * LINE_STEP);
            if !is_new {
                if let Some(first) = run.first_mut() {
                    first.stands_apart = forward < -place.size || across > place.size * LINE_STEP;
                }
                line.letters.extend(run);
                return;
            }
        }
        self.lines.push(Line { place, letters: run });
    }
}

/// The position in a line whose hole the run fills.
fn hole(line: &Line, place: &RunPlace, run: &[Letter]) -> Option<usize> {
    let (first, last) = (run.first()?, run.last()?);
    let is_on_line = line.place.lies_like(place)
        && (line.place.across(place.start) - line.place.across(line.place.start)).abs() < place.size * 0.3;
    if !is_on_line || line.letters.len() > LONGEST_LINE {
        return None;
    }
    let overlap = place.size * HOLE_OVERLAP;
    let behind = line.letters.windows(2).position(|pair| {
        let [before, behind] = pair else { return false };
        let middle = (first.start + last.end) / 2.0;
        behind.start - before.end > place.size * SMALLEST_HOLE
            && (before.end..behind.start).contains(&middle)
            && first.start >= before.end - overlap
            && last.end <= behind.start + overlap
    })?;
    Some(behind + 1)
}

impl OutputDev for LineOutput {
    fn begin_page(
        &mut self,
        _page_num: u32,
        _media_box: &MediaBox,
        _art_box: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        trm: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        letters: &str,
    ) -> Result<(), OutputError> {
        let along_length = trm.m11.hypot(trm.m12);
        let start = (trm.m31, trm.m32);
        let place = *self.run_place.get_or_insert_with(|| RunPlace {
            start,
            along: if along_length > 0.0 {
                (trm.m11 / along_length, trm.m12 / along_length)
            } else {
                (1.0, 0.0)
            },
            size: (trm.m11 * trm.m22 - trm.m12 * trm.m21).abs().sqrt() * font_size.abs(),
        });
        let from = place.along(start);
        self.run.push(Letter {
            text: letters.to_owned(),
            start: from,
            end: from + width * font_size * along_length,
            starts_run: self.run.is_empty(),
            stands_apart: false,
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.end_run();
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        self.end_run();
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn fill(
        &mut self,
        _ctm: &Transform,
        _colorspace: &ColorSpace,
        _color: &[f64],
        _path: &Path,
    ) -> Result<(), OutputError> {
        let text = self.end_page_text();
        self.ended.push(text);
        Ok(())
    }
}
