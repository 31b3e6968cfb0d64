//! What is printed: sentences in the session's language, and the minutes as a source for typesetting. Pure.
#![forbid(unsafe_code)]

mod convening;
mod evidence;
mod help;
mod letters;
mod minutes;
pub mod oparl;
mod opinions;
mod package;
pub mod packs;
mod register_page;
mod room_check;
pub mod rows;
mod running_sheet;
mod sentences;
mod signing;
mod stamp;

pub use convening::{Calendar, Called, CalledItem, Convening, calendar, letter, notices_page};
pub use evidence::{Checked, evidence_page};
pub use help::{HelpPaper, HelpReader, help_paper};
pub use letters::{InvitationLetter, Letters, letters_page};
pub use minutes::{
    ReadSection, akoma_ntoso, checklist, draft_in_json, json, minutes_docx, root_words, sections,
    typst_source,
};
pub use opinions::{choice_words, opinion_sheets, opinion_summary, opinion_table};
pub use package::{PackageDocuments, package_documents};
pub use register_page::{RegisterPage, csv_table, register_page};
pub use room_check::{CheckedLine, RoomChecked, room_check_page};
pub use rows::{BallotPapers, ballot_papers, counting_record};
pub use running_sheet::{RunningSheet, SheetItem, running_sheet};
pub use sentences::{Arg, Args, Language, Sentence, iso_day, say, time};
pub use signing::{SignatureSheet, SignedPage, hash_words, signature_sheet};
pub use stamp::stamp_sheets;
