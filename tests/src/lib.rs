//! Sittings told as tests.
