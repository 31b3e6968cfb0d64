//! The consent block: items that one vote decides together.

use serde::Serialize;
use ts_rs::TS;

use super::Text;

/// How an item stands to the block that it is marked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Who wanted it to be dealt with by itself.
    pub taken_out: Option<TakenOutView>,
    /// Why it cannot be decided with the others as things stand.
    pub why_not: Option<Text>,
    /// I may want that now.
    pub may_take_out: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenOutView {
    pub name: String,
    pub at: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedItemView {
    pub id: String,
    pub number: String,
    pub title: String,
}

/// What one vote on the live item could decide now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BlockView {
    /// The live item first.
    pub items: Vec<NamedItemView>,
    /// The usual words, in the council's language.
    pub question: String,
}
