//! What nobody has verified of a session's rules, and who answers for it.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiguresView {
    pub unverified: Vec<FigureView>,
    /// None while nobody answers for them, and where there is nothing to answer for.
    pub confirmed: Option<ConfirmationView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureView {
    /// As the pack names it: `quorum`, `voting/resolution`.
    pub name: String,
    /// What people call it.
    pub words: Text,
    /// What it asks for, in numbers.
    pub text: Text,
    /// The source in law, as the pack cites it.
    pub citation: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmationView {
    pub name: String,
    pub at: i64,
}

impl FiguresView {
    /// Nothing is published before a clerk answers for them.
    #[must_use]
    pub fn awaits_confirmation(&self) -> bool {
        !self.unverified.is_empty() && self.confirmed.is_none()
    }
}
