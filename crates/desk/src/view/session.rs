//! A session as it is prepared and held: agenda, sitting, attendance, who leads.

use serde::Serialize;
use ts_rs::TS;

use super::{
    ActionView, ApprovalView, BallotView, BlockView, BreakView, ChairView, ClosedPartView, CommitmentView,
    ConsentView, CountedRowsView, ExaminationView, FiguresView, FloorView, HandoutRow, ItemChangeView,
    MinutesStepView, OnPaperView, OpinionsView, PaperRow, PapersRequestRow, PersonView, PhaseStep,
    PointedView, PreparedVoteView, QuestioningView, QuorumDoubtView, RatingRuleView, ReadinessView,
    RestoredView, ResultView, RuleView, TakeoverView, Text, UndoView, VoidBallotView,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    pub id: String,
    pub title: String,
    /// Milliseconds since 1970-01-01 UTC.
    pub starts_at: i64,
    pub place: String,
    pub language: String,
    pub published: bool,
    /// Papers and items that would go out with the next publishing.
    pub unpublished_changes: u32,
    /// What nobody has verified of the rules of this session.
    pub figures: FiguresView,
    /// For the clerk.
    pub readiness: Option<ReadinessView>,
    /// What the chair is asked to approve before it goes out; for chair and clerk.
    pub approval: Option<ApprovalView>,
    /// What offices are asked for, the most urgent first; for the clerk.
    pub requests: Vec<PapersRequestRow>,
    pub sitting: SittingView,
    pub agenda: Vec<ItemView>,
    /// When I looked at the list of papers the time before; none at the first time.
    pub last_look: Option<i64>,
    /// The item that the room deals with.
    pub live_item: Option<String>,
    /// Where the chair points everyone to.
    pub pointed: Option<PointedView>,
    /// The sitting is interrupted.
    pub break_now: Option<BreakView>,
    /// The sitting goes on without the public.
    pub closed_part: Option<ClosedPartView>,
    pub chair: ChairView,
    /// Where one vote on the live item could decide others too.
    pub block: Option<BlockView>,
    pub quorum: QuorumView,
    pub floor: FloorView,
    pub ballot: Option<BallotView>,
    /// The rules of the session's pack; the first is the ordinary one.
    pub rules: Vec<RuleView>,
    pub results: Vec<ResultView>,
    /// Declared void before they were counted.
    pub void_ballots: Vec<VoidBallotView>,
    /// What was held by hand or on paper while no laptop worked.
    pub on_paper: OnPaperView,
    /// Elections and ratings whose figures are known.
    pub counted_rows: Vec<CountedRowsView>,
    /// What the session's rules say of confidence ratings.
    pub ratings: Option<RatingRuleView>,
    pub questioning: QuestioningView,
    pub commitments: Vec<CommitmentView>,
    /// Papers and questions that went round in writing.
    pub opinions: OpinionsView,
    /// What this person did last, as long as it can be taken back.
    pub undo: Option<UndoView>,
    /// Only for chair and clerk: exactly one primary action, or none.
    pub primary: Option<ActionView>,
    pub secondary: Vec<ActionView>,
    /// Where people sit and whether they are here; for chair and clerk.
    pub roll: Vec<RollRow>,
    pub counts: RollCounts,
    /// For chair and clerk, and for a guest the own row.
    pub guests: Vec<GuestRow>,
    pub host: HostView,
    /// Only while the host is silent, at a laptop that keeps copies, for whoever may lead.
    pub takeover: Option<TakeoverView>,
    /// What the clerk has to do before and after the sitting, in order.
    pub minutes_ready: bool,
    /// Minutes are laid out that this person may read.
    pub minutes_laid_out: bool,
    /// What laid-out minutes ask of this person now.
    pub minutes_step: Option<MinutesStepView>,
    /// The session came out of an archive package: it is read and nothing more.
    pub restored: Option<RestoredView>,
}

/// Who numbers this session, and how many disks hold what is acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HostView {
    /// This laptop is the keeper.
    pub here: bool,
    pub name: String,
    pub device_words: String,
    /// This laptop's owner may lead the room from here now.
    pub may_host: bool,
    pub holders: u32,
    pub holders_online: u32,
    /// The laptops that keep copies, the host first.
    pub keepers: Vec<HolderRow>,
    pub spare: SpareCopies,
    /// 2 in the ordinary case; 1 is "recorded (one copy)".
    pub copies: u32,
    pub laptops_online: u32,
}

/// A laptop whose disk counts as a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolderRow {
    pub device: String,
    pub device_words: String,
    /// Whose laptop it is.
    pub name: String,
    pub online: bool,
    /// Leads the room.
    pub host: bool,
    /// Whoever leads may give its place to another laptop, now and from here.
    pub may_release: bool,
}

/// How far the room is from recording nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SpareCopies {
    /// As many as there were named.
    All,
    /// Of three laptops that keep copies, one is away or its disk takes nothing.
    One,
    /// Fewer are here than are needed: nothing is recorded.
    None,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SittingView {
    pub state: SittingState,
    /// 1 for the first sitting of the session.
    pub number: u32,
    pub opened_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// I am marked present.
    pub i_am_present: bool,
    /// How I stand to this sitting; none for somebody without a mandate.
    pub mine: Option<AttendanceView>,
}

/// How a member stands to the sitting that is open or about to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendanceView {
    pub state: AttendanceState,
    /// When the member came, left or confirmed.
    pub at: Option<i64>,
    pub reason: String,
    /// For an excuse that is not for the whole time.
    pub from: Option<i64>,
    pub until: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AttendanceState {
    /// Has not answered yet.
    Invited,
    Confirmed,
    Excused,
    Present,
    Left,
    /// The sitting is open or over; neither came nor gave an excuse.
    Absent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SittingState {
    NotOpen,
    Open,
    Closed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    pub id: String,
    pub number: String,
    pub title: String,
    pub state: ItemState,
    pub needs_vote: bool,
    pub questioning: bool,
    /// Marked to be decided together with others; none where it is not.
    pub consent: Option<ConsentView>,
    /// The number of the item whose vote decided this one too.
    pub decided_with: Option<String>,
    /// The way of the item, and where the room is on it; empty for a questioning.
    pub phases: Vec<PhaseStep>,
    /// How the council last changed the agenda at this item.
    pub change: Option<ItemChangeView>,
    /// The prepared votes, in their order.
    pub votes: Vec<PreparedVoteView>,
    pub papers: Vec<PaperRow>,
    /// Papers that are handed out on paper alone.
    pub handouts: Vec<HandoutRow>,
    /// What a committee says of it, for whoever may see its report; for chair and clerk also who is asked.
    pub examination: Option<ExaminationView>,
    /// Why I take no part in the votes of this item; none where I do.
    pub my_recusal: Option<String>,
    /// Who takes no part; for chair and clerk.
    pub recusals: Vec<RecusalRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecusalRow {
    pub person: PersonView,
    pub reason: String,
}

/// Somebody without a mandate who is asked to attend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuestRow {
    pub person: PersonView,
    pub capacity: String,
    /// Who comes instead.
    pub substitute: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ItemState {
    Waiting,
    Live,
    Done,
    /// Withdrawn or postponed by the council.
    SetAside,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeRule {
    pub days: u32,
    /// For a session that is called for one matter.
    pub days_extraordinary: Option<u32>,
    pub source: String,
    pub verified: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineRow {
    pub step: StepView,
    pub days: u32,
    /// As `2026-09-30`.
    pub due: String,
    /// From today; below 0 where it has passed.
    pub days_left: i32,
    pub source: String,
    pub verified: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StepView {
    Submissions,
    Notice,
    DraftsToCommittee,
    Examination,
    Papers,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuorumView {
    pub present: u32,
    pub needed: u32,
    /// Members in office now.
    pub base: u32,
    pub met: bool,
    pub words: Text,
    /// Nothing is decided without it.
    pub binds: bool,
    /// The meeting on the same subjects that had no quorum, so that fewer are enough in this one.
    pub second_meeting_of: Option<String>,
    /// I may doubt it now.
    pub may_doubt: bool,
    /// The last doubt of this sitting: at once for who leads and for who doubts, for everybody when it is counted.
    pub doubt: Option<QuorumDoubtView>,
}

/// How many members of the roll stand how; all zero for who does not lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RollCounts {
    pub all: u32,
    pub present: u32,
    pub excused: u32,
    /// Neither here nor excused.
    pub missing: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RollRow {
    pub person: PersonView,
    pub present: bool,
    pub attendance: AttendanceView,
    /// In the votes of the item that is dealt with.
    pub takes_no_part: bool,
    pub online: bool,
    /// Since when the laptop has not been heard, for those present.
    pub silent_since: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaPreviewRow {
    pub number: String,
    pub title: String,
    pub needs_vote: bool,
    pub questioning: bool,
}
