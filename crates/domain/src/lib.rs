//! What a council may do: facts, the rules that allow them, and the folds that read them. No I/O, no clock, no chance.
#![no_std]
#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic)]

extern crate alloc;

pub mod agenda;
pub mod agenda_change;
pub mod approval;
pub mod attendance;
pub mod canonical;
pub mod checkpoint;
pub mod commitments;
pub mod consent;
pub mod counting;
pub mod dossiers;
pub mod entering;
pub mod entry;
pub mod examination;
pub mod fact;
pub mod figures;
pub mod fold;
pub mod handing_in;
pub mod ids;
pub mod keys;
pub mod looks;
pub mod mandates;
pub mod minutes;
pub mod on_paper;
pub mod opinions;
pub mod papers;
pub mod period;
pub mod petitions;
pub mod phases;
pub mod pointing;
pub mod presiding;
pub mod publication;
pub mod publicity;
pub mod questioning;
pub mod questioning_resolution;
pub mod quorum;
pub mod refusal;
pub mod register;
pub mod roles;
pub mod rows;
pub mod rules;
pub mod seating;
pub mod session;
pub mod signing;
pub mod speaking;
pub mod statements;
pub mod tally;
pub mod tree;
pub mod undo;
pub mod voting;
pub mod voting_order;
pub mod words;
pub mod written_answers;

pub use fact::Fact;
pub use refusal::Refusal;
pub use register::Register;
pub use session::Session;
