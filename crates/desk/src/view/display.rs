//! What the room sees on the projector: only what is public, and nothing of the person at the machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BallotFormView, BallotState, ChoiceView, FromPaperView, NamedItemView, OfferedChoice, OutcomeView,
    PaperCountView, PhaseView, RowTone, SittingState, TallyView, Text, TurnKindView,
};

/// Everything that the window on the projector is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayView {
    pub revision: u32,
    /// The council's language: the room reads it, whatever the person at the machine has chosen.
    pub language: String,
    /// Minutes that the council's clocks stand ahead of UTC.
    pub utc_offset: i32,
    /// Milliseconds that the room's time stands ahead of this machine's clock.
    pub skew_ms: i64,
    pub dark: bool,
    /// Nothing of it counts.
    pub rehearsal: bool,
    /// The host has been silent for more than ten seconds.
    pub lost: bool,
    pub scene: SceneView,
}

/// The scenes by their names, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SceneName {
    Welcome,
    Item,
    Speaker,
    Vote,
    Result,
    Seats,
    Commitment,
    Break,
    Blank,
    /// While the public is shut out; nobody chooses it.
    Closed,
}

/// One picture for the whole room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "name", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SceneView {
    Welcome {
        council: String,
        title: String,
        /// Milliseconds since 1970-01-01 UTC.
        starts_at: i64,
        place: String,
        sitting: SittingState,
    },
    Item {
        number: String,
        title: String,
        phase: Option<PhaseView>,
    },
    Speaker {
        /// Empty where no item is live.
        number: String,
        title: String,
        phase: Option<PhaseView>,
        speaker: String,
        group: String,
        turn: TurnKindView,
        /// Room time from which the clock counts, in milliseconds.
        since: i64,
        /// 0 for no limit.
        limit_seconds: u32,
        /// Room time since when the clock stands.
        paused_at: Option<i64>,
        /// The first three of the queue.
        next: Vec<String>,
    },
    /// How many have voted, never how.
    Vote {
        number: String,
        /// Every item that it decides, where that is more than one.
        items: Vec<NamedItemView>,
        question: String,
        /// Of a paper with rows: "Election: at most 2 of 3".
        asked: Option<Text>,
        rule: Text,
        form: BallotFormView,
        state: BallotState,
        /// The chair lets nobody press.
        held: bool,
        /// The figures are known, and wait for the chair.
        counted: bool,
        voted: u32,
        entitled: u32,
    },
    /// Only when it is declared.
    Result {
        number: String,
        /// Every item that was decided, where that is more than one.
        items: Vec<NamedItemView>,
        question: String,
        form: BallotFormView,
        choices: Vec<OfferedChoice>,
        tally: TallyView,
        outcome: OutcomeView,
        /// Where it was held by hand or on paper and entered afterwards.
        from_paper: Option<FromPaperView>,
    },
    /// A paper with rows; only when it is declared.
    RowsResult {
        number: String,
        question: String,
        papers: PaperCountView,
        /// The whole result, as it is read aloud.
        whole: Text,
        /// What was counted in each row, in this order.
        columns: Vec<Text>,
        rows: Vec<RowSeenView>,
    },
    /// Who voted how, when it is declared; only for votes with a name: at the laptops, or aloud.
    Seats {
        number: String,
        question: String,
        choices: Vec<OfferedChoice>,
        outcome: OutcomeView,
        from_paper: Option<FromPaperView>,
        /// By seat.
        seats: Vec<SeatView>,
        /// How the seats stand in the room, from the front, 0 for a gap; empty where nobody has drawn it.
        rows: Vec<Vec<u32>>,
    },
    Commitment {
        who: String,
        office: String,
        what: String,
        /// Empty where nothing was said.
        target: String,
        /// As `2026-09-30`.
        due: Option<String>,
    },
    Break {
        /// When the sitting is meant to go on.
        until: Option<i64>,
    },
    Blank,
    /// The sitting goes on without the public.
    Closed,
}

/// One row of a declared paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowSeenView {
    pub name: String,
    /// As many as there are columns.
    pub marks: Vec<u32>,
    /// Valid papers without a mark in this row.
    pub unmarked: u32,
    pub tone: RowTone,
    /// "Elected".
    pub short: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeatView {
    pub seat: u32,
    pub name: String,
    pub mark: SeatMark,
    /// The vote, where there is one.
    pub choice: Option<ChoiceView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SeatMark {
    Voted,
    /// Entitled, and pressed nothing.
    NoInput,
    /// Present, and takes no part in the matter.
    Recused,
    Absent,
}

/// What the console says of the room display; only for chair and clerk.
/// The room display as a page for browsers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayPageView {
    /// As it is typed, `http://192.168.1.20:7446/k7mq2x9a`: the room's network first, this very machine last.
    pub addresses: Vec<String>,
    /// How many browsers show it.
    pub watching: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayControl {
    pub open: bool,
    /// None while it is closed.
    pub page: Option<DisplayPageView>,
    pub dark: bool,
    /// The scene that is held; none where the display follows the room.
    pub pinned: Option<SceneName>,
    /// The scene that is shown, or would be.
    pub scene: SceneName,
    /// "Result of ballot 3".
    pub words: Text,
    /// What can be held now.
    pub offered: Vec<SceneName>,
}
