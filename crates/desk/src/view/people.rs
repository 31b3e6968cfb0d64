//! Whose laptop it is, and how he or she came to it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockedView {
    pub name: String,
    pub council: String,
    pub tries_left: u32,
    /// Seconds until the next try is taken; 0 when a try may be made now.
    pub wait_seconds: u32,
    /// What to do when no try is left; none on a laptop that was never inside for long enough to know.
    pub help: Option<UnlockHelp>,
}

/// Who can let a laptop try its PIN again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnlockHelp {
    /// The laptop's name in words, as the clerk's list shows it.
    pub words: String,
    /// Four signs that the clerk types.
    pub challenge: String,
    /// Another laptop of a clerk is known, and can give the code.
    pub by_clerk: bool,
    /// This laptop may be emptied and set up again.
    pub may_start_over: bool,
}

/// Whom an invitation file is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitationView {
    pub path: String,
    pub name: String,
    pub council: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoiningView {
    pub state: JoiningState,
    pub council: String,
    /// Six words that the clerk's screen shows too. Empty while connecting, and with an invitation file.
    pub words: Vec<String>,
    /// Who the invitation is for, once known.
    pub person: Option<PersonView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum JoiningState {
    Connecting,
    CompareWords,
    Admitted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeView {
    /// How many of my papers I have opened at this laptop, as those who lead are told; none before there are any.
    pub opened: Option<OpenedView>,
    /// This laptop, as words that people can say: "green-river-42".
    pub device_words: String,
    pub person: PersonView,
    pub roles: Vec<RoleView>,
    pub language: String,
    /// Unread things on this laptop, settings that follow the person.
    pub settings: SettingsView,
}

/// Papers of the session that a person has opened, of those that he or she may see; never which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedView {
    pub opened: u32,
    pub of: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// vi, en or de.
    pub language: String,
    /// 100 to 200, in steps of 10.
    pub text_percent: u32,
    /// light, dark, contrast or system.
    pub theme: String,
    /// While I read, the paper of the item that the room comes to opens by itself.
    #[serde(default)]
    pub follow_room: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoleView {
    Delegate,
    Chair,
    Clerk,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    pub id: String,
    /// In full, in the order of the person's language.
    pub name: String,
    pub group: String,
    /// 0 where the person has no seat.
    pub seat: u32,
    pub position: String,
}
