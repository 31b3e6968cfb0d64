//! The same decoders that the tests run over the corpus.

#[path = "../../src/decoders.rs"]
pub mod decoders;
