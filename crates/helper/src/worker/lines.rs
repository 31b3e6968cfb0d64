//! Puts shown letters into lines and words.

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

/// Collects the text of one page in the order in which it is shown.
#[derive(Default)]
pub struct LineOutput {
    text: String,
    /// Where the last letter ended and its size, in the page's own units.
    last: Option<LastLetter>,
    starts_word: bool,
}

#[derive(Clone, Copy)]
struct LastLetter {
    end: (f64, f64),
    /// The unit vector in which the line runs; rotated text has its own.
    along: (f64, f64),
}

// Shares of the letter size, as in the crate's own plain output, which reads two-column heads well.
const LINE_GAP: f64 = 1.5;
const LINE_STEP: f64 = 0.5;
const WORD_GAP: f64 = 0.1;

impl LineOutput {
    pub fn into_text(self) -> String {
        self.text
    }
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
        let size = (trm.m11 * trm.m22 - trm.m12 * trm.m21).abs().sqrt() * font_size.abs();
        let along =
            if along_length > 0.0 { (trm.m11 / along_length, trm.m12 / along_length) } else { (1.0, 0.0) };
        let start = (trm.m31, trm.m32);
        if let (true, Some(last)) = (self.starts_word, self.last) {
            let step = (start.0 - last.end.0, start.1 - last.end.1);
            // How far the letter stands from the end of the last one: along the line and across it.
            let forward = step.0 * last.along.0 + step.1 * last.along.1;
            let across = (step.1 * last.along.0 - step.0 * last.along.1).abs();
            let turned = last.along.0 * along.0 + last.along.1 * along.1 < 0.9;
            if turned || across > size * LINE_GAP || (forward < 0.0 && across > size * LINE_STEP) {
                self.text.push('\n');
            } else if forward > size * WORD_GAP {
                self.text.push(' ');
            }
        }
        self.text.push_str(letters);
        self.starts_word = false;
        let advance = width * font_size * along_length;
        self.last = Some(LastLetter {
            end: (start.0 + along.0 * advance, start.1 + along.1 * advance),
            along,
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.starts_word = true;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
