//! What the screen sees: whole views, with a revision number. The screen never sums, patches or guesses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::intent::PeriodAsked;

mod approval;
mod ballot_life;
mod comparison;
mod consent;
mod display;
mod dossiers;
mod examination;
mod figures;
mod follow_up;
mod handing_in;
mod laptops;
mod machine;
mod minutes;
mod notes;
mod on_paper;
mod opinions;
mod papers;
mod people;
mod period;
mod petitions;
mod presiding;
mod questioning;
mod quorum;
mod register;
mod restoring;
mod room_check;
mod rows;
mod search;
mod session;
mod speaking;
mod takeover;
mod voting;
mod voting_order;

pub use approval::*;
pub use ballot_life::*;
pub use comparison::*;
pub use consent::*;
pub use display::*;
pub use dossiers::*;
pub use examination::*;
pub use figures::*;
pub use follow_up::*;
pub use handing_in::*;
pub use laptops::*;
pub use machine::*;
pub use minutes::*;
pub use notes::*;
pub use on_paper::*;
pub use opinions::*;
pub use papers::*;
pub use people::*;
pub use period::*;
pub use petitions::*;
pub use presiding::*;
pub use questioning::*;
pub use quorum::*;
pub use register::*;
pub use restoring::*;
pub use room_check::*;
pub use rows::*;
pub use search::*;
pub use session::*;
pub use speaking::*;
pub use takeover::*;
pub use voting::*;
pub use voting_order::*;

/// A sentence by its name in `assets/locales`, with its variables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    pub key: String,
    pub args: BTreeMap<String, Argument>,
}

/// One variable of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Argument {
    Number(i64),
    Words(String),
}

/// Why something asked for did not happen; its sentence is `problem-<kebab name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The sentence to show: what happened, what it means, what to do.
    pub text: Text,
    /// Shown behind "Details", for the person who helps.
    pub detail: Option<String>,
}

/// Everything that one person's screens show, but for what they `look` up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct View {
    pub revision: u32,
    pub stage: Stage,
    /// Nothing of it counts, and every screen says so.
    pub rehearsal: bool,
    /// All that is here came out of archive packages: it can be read, and nothing can be said.
    pub archive: bool,
    /// The council to which this laptop comes back when the rehearsal ends.
    pub back_to: Option<String>,
    pub locked: Option<LockedView>,
    /// When this laptop was stopped, in milliseconds since 1970-01-01 UTC; 0 where that is not known any more.
    pub withdrawn_at: Option<i64>,
    pub joining: Option<JoiningView>,
    pub me: Option<MeView>,
    pub council: Option<CouncilView>,
    pub session: Option<SessionView>,
    pub connection: ConnectionView,
    pub disk: DiskState,
    /// The battery of this laptop, where it is low and not being charged.
    pub battery: Option<LowBatteryView>,
    pub papers: PapersProgress,
    /// Papers of my own, folder by folder. Nobody else is told of them.
    pub own: Vec<OwnFolderView>,
    pub sync: SyncView,
    /// News for the person, oldest first: kept until dismissed by id.
    pub notices: Vec<Notice>,
    /// The window on the projector, for who leads a session.
    pub display: Option<DisplayControl>,
}

/// Where the person stands before the council's screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// No store on this laptop yet: language, then join, found a council, or try the sample.
    FirstRun,
    /// A store is here, and the file that holds its key is not: nothing can be opened, founded or joined.
    KeyMissing,
    /// The council has stopped this laptop; nothing of it is left here.
    Withdrawn,
    /// A store is here; the PIN opens it.
    Locked,
    /// Asked to join; waiting for words to be compared or the identity to be confirmed.
    Joining,
    /// Inside the council.
    Inside,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    pub id: u32,
    pub text: Text,
    pub at: i64,
    /// Assertive for what must be heard at once.
    pub urgent: bool,
}

/// What a screen may look up beside the view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Question {
    /// The whole view, for a start.
    View,
    /// What a person may hand to whoever helps, without names, titles or votes.
    Support,
    /// Hits in papers and notes; accents do not matter.
    Search { text: String },
    /// Whom this invitation is for; without a path, the one that the app was opened with.
    Invitation { path: Option<String> },
    /// For the clerk: what lets the laptop of these words try its PIN again, which shows this number.
    UnlockCode { device_words: String, challenge: String },
    /// What an import of this file would do.
    RosterPreview { path: String },
    /// Where the files of this folder would go.
    PlacingPreview { folder: String },
    /// The papers that this person would see; for the clerk.
    LibraryOf { person: String },
    /// My notes and marks of a paper.
    Notes { paper_id: String },
    /// All my notes.
    AllNotes,
    /// What two versions of a paper do not share.
    Comparison {
        paper_id: String,
        old_version: u32,
        new_version: u32,
    },
    /// How my notes are backed up.
    NotesBackup,
    /// The code that brings my notes back on another laptop; the PIN says that it is me who asks.
    RecoveryCode { pin: String },
    /// A version of a paper as plain text.
    PaperText { paper_id: String, version: u32 },
    /// Who voted how in a ballot that is counted.
    NamedVotes { ballot_id: String },
    /// Who answered what in a written round.
    OpinionAnswers { round_id: String },
    /// The draft of the minutes.
    Minutes,
    /// The agenda as this text would make it.
    AgendaPreview { text: String },
    /// The people, agenda and folder of the sample or of a folder of one's own.
    Sample,
    /// The rule packs that a session can be held under.
    RulePacks,
    /// How the laptops of the room are, for who leads it.
    Laptops,
    /// Whether the room will do: tried now.
    RoomCheck,
    /// What a set of printed papers holds, of one item or of all; for the clerk.
    PrintPlan { item: Option<String> },
    /// What was promised in all sessions that are here, and what became of it.
    FollowUp,
    /// What voters ask for, as the register has it.
    Petitions,
    /// Resolutions, monitoring and meetings with voters.
    Dossiers,
    /// What the council did from one ISO date to another, both included.
    Period(PeriodAsked),
    /// What an archive package in this folder holds, after everything in it was checked.
    PackagePreview { folder: String },
}

/// What a person may hand to whoever helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportView {
    /// All of it, as it would be saved.
    pub text: String,
}

/// The answers to the questions, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    View(Box<View>),
    Support(SupportView),
    Search(SearchAnswer),
    Invitation(Option<InvitationView>),
    UnlockCode(String),
    RosterPreview(RosterPreview),
    PlacingPreview(PlacingPreview),
    LibraryOf(LibraryOf),
    Notes(Vec<NoteView>),
    Comparison(Box<ComparisonView>),
    NotesBackup(NotesBackupView),
    RecoveryCode(String),
    PaperText(PaperTextView),
    NamedVotes(Vec<NamedVote>),
    OpinionAnswers(Vec<OpinionPersonRow>),
    Minutes(Box<MinutesView>),
    AgendaPreview(Vec<AgendaPreviewRow>),
    Sample(SampleView),
    RulePacks(RulePacksView),
    Laptops(Box<LaptopsView>),
    RoomCheck(RoomCheckView),
    PrintPlan(PrintPlanView),
    FollowUp(Box<FollowUpView>),
    Petitions(Box<PetitionsView>),
    Dossiers(Box<DossiersView>),
    Period(Box<PeriodView>),
    PackagePreview(PackagePreview),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RulePacksView {
    /// The council's own first.
    pub packs: Vec<RulePackRow>,
    /// The id of the one that the council's language begins with.
    pub usual: String,
    /// Files in the council's folder of packs that cannot be used.
    pub refused: Vec<RefusedPackView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RulePackRow {
    pub id: String,
    pub title: String,
    /// From the council's own folder.
    pub own: bool,
    /// Quorum and majorities were all checked against their sources.
    pub verified: bool,
    /// How many members are enough in a second meeting on the same subjects, where the rules know that.
    pub second_meeting: Option<u32>,
    /// How long before its opening a session is convened.
    pub notice: Option<NoticeRule>,
    /// The id of a copy that people change; its file has the same name.
    pub copied_as: String,
    /// Of its canonical bytes, in hex.
    pub sha256: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedPackView {
    pub file: String,
    /// From 1.
    pub line: u32,
    pub why: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SampleView {
    /// The sample's files are on this laptop.
    pub available: bool,
    pub folder: String,
    pub title: String,
}
