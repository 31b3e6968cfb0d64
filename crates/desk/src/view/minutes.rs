//! Minutes and their signing.

use serde::Serialize;
use ts_rs::TS;

use super::{Ladder, PersonView, Text};

/// What laid-out minutes ask of a person, where he or she begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesStepView {
    pub kind: MinutesStepKind,
    /// The last day for objections, as `2026-09-30`.
    pub until: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MinutesStepKind {
    /// It is this person's turn to sign.
    Sign,
    /// An objection waits for this person's decision.
    Decide,
    /// The minutes can be read and objected to.
    Object,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesView {
    pub title: String,
    pub sections: Vec<MinutesSectionView>,
    /// Required content: what is there and what is missing.
    pub checklist: Vec<CheckView>,
    pub root_words: String,
    /// This person may write: the sections are the draft. Otherwise they are what is laid out.
    pub may_write: bool,
    pub signing: SigningView,
}

/// How far the minutes are on their way to the archive, and what this person may do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SigningView {
    /// Newest first; the first one counts.
    pub versions: Vec<LaidOutView>,
    pub frozen: bool,
    pub complete: bool,
    /// What was written or decided since is not in the version that counts.
    pub new_version_needed: bool,
    pub objections: Vec<ObjectionView>,
    pub addenda: Vec<AddendumView>,
    pub may_lay_out: bool,
    /// A day for the end of objections, by the rules of the council.
    pub suggested_until: Option<String>,
    pub may_object: bool,
    pub may_decide: bool,
    pub council_decides: bool,
    /// In which capacity this person signs now.
    pub sign_as: Option<SignatoryView>,
    /// Why this person, who signs, cannot yet.
    pub sign_later: Option<Text>,
    /// Whose signature the clerk may bring in now.
    pub bring_for: Vec<PersonView>,
    pub may_add: bool,
    /// There is a second page for what was dealt with without the public.
    pub closed_part: bool,
    /// Its files are not all on this laptop yet.
    pub fetching: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SignatoryView {
    Secretary,
    Chair,
    Member,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SigningMeansView {
    Laptop,
    Ink,
    Tool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaidOutView {
    pub version: u32,
    pub by: String,
    pub at: i64,
    pub objections_until: Option<String>,
    pub pages: Vec<MinutesPageView>,
    /// In the order in which they sign.
    pub signatures: Vec<SignatureView>,
}

/// One page, as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesPageView {
    pub closed: bool,
    pub sha256: String,
    /// Six words that stand for it.
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    pub signatory: SignatoryView,
    /// None while it is missing.
    pub name: Option<String>,
    pub at: Option<i64>,
    pub means: Option<SigningMeansView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ObjectionView {
    /// The entry that objected.
    pub number: i64,
    pub version: u32,
    pub by: String,
    pub at: i64,
    pub section: String,
    pub text: String,
    pub decision: Option<ObjectionDecisionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ObjectionDecisionView {
    pub by: String,
    pub at: i64,
    pub accepted: bool,
    pub by_council: bool,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddendumView {
    pub by: String,
    pub at: i64,
    pub closed: bool,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesSectionView {
    pub id: String,
    pub heading: String,
    /// Sentences from the record: locked.
    pub facts: Vec<String>,
    /// The clerk's own words.
    pub words: String,
    pub ladder: Ladder,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    pub text: Text,
    pub done: bool,
}
