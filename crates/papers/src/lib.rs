//! What is in a paper: its text and how far to trust it, how it is searched, and where it belongs.
//!
//! Pure: bytes and texts come in, answers go out. Reading the files is the helper's work.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may fall"))]

pub mod carry;
pub mod comparison;
pub mod legacy;
pub mod letters;
pub mod placing;
pub mod refusal;
pub mod search;
pub mod text;

pub use carry::{Found, Place, Words};
pub use placing::{AgendaTitle, Certainty, IncomingFile, PaperKind, Placing, Reason, suggest};
pub use refusal::{FileRefusal, FileSight, Secrecy, check_file};
pub use search::{Snippet, fold, index_text, query_variants, snippet};
pub use text::{PageText, Trust, judge, normalise, syllable_score};
