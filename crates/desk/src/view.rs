//! What the screen sees: whole views, with a revision number. The screen never sums, patches or guesses.

use std::collections::BTreeMap;

use hemicycle_sync::node::Disk;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::intent::{Intent, PeriodAsked};

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
mod on_paper;
mod opinions;
mod period;
mod petitions;
mod presiding;
mod quorum;
mod restoring;
mod room_check;
mod rows;
mod speaking;
mod takeover;
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
pub use on_paper::*;
pub use opinions::*;
pub use period::*;
pub use petitions::*;
pub use presiding::*;
pub use quorum::*;
pub use restoring::*;
pub use room_check::*;
pub use rows::*;
pub use speaking::*;
pub use takeover::*;
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CouncilView {
    pub id: String,
    pub name: String,
    pub language: String,
    /// Minutes that the council's clocks stand ahead of UTC: screens and minutes show one time.
    pub utc_offset: i32,
    /// The zone of its clocks by its name in the tz database, where all its laptops are in one.
    pub zone: Option<String>,
    pub members_in_office: u32,
    /// By law, today; none where nobody has said how many.
    pub statutory_seats: Option<u32>,
    /// The seats of the room from the front, row by row, 0 for a gap; empty where nobody has drawn it.
    pub seat_map: Vec<Vec<u32>>,
    /// Sorted by given name (vi) or family name.
    pub people: Vec<PersonRow>,
    /// Laptops that wait to be let in; only for the clerk.
    pub joins: Vec<JoinRow>,
    pub sessions: Vec<SessionRow>,
    /// Addresses at which this laptop listens, "192.168.1.5:7143"; only where it hosts.
    pub addresses: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionRow {
    pub id: String,
    pub title: String,
    pub place: String,
    /// The id of its rule pack; empty where the session itself is not here.
    pub rules: String,
    pub current: bool,
    /// Milliseconds since 1970-01-01 UTC.
    pub starts_at: i64,
    pub status: SessionStatus,
    /// Who leads it; empty where the session itself is not here.
    pub host: String,
    /// This laptop has the session, so that it can be opened.
    pub here: bool,
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionStatus {
    /// No sitting of it has been opened, as far as this laptop knows.
    Convened,
    /// A sitting is open.
    Open,
    /// Its last sitting is closed.
    Closed,
    /// The same, and the central server has confirmed all of it that this laptop has.
    Archived,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    pub person: PersonView,
    pub roles: Vec<RoleView>,
    /// Has a mandate today.
    pub member: bool,
    pub mandates: Vec<MandateView>,
    /// Words of this person's laptops that may sign, newest last.
    pub devices: Vec<String>,
    pub invitation: InvitationState,
    pub online: bool,
    pub present: bool,
}

/// One mandate of a person; days as `2026-09-30`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateView {
    pub from: String,
    /// First day on which it no longer counts.
    pub until: Option<String>,
    pub end: Option<MandateEndView>,
    /// Whose seat this person took over.
    pub replaces: Option<PersonView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionKindView {
    Regular,
    Thematic,
    Extraordinary,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MandateEndView {
    Death,
    Dismissal,
    Resignation,
    Transfer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InvitationState {
    None,
    Open,
    Used,
    Expired,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinRow {
    pub id: String,
    pub device_words: String,
    /// The six words that the laptop shows.
    pub words: Vec<String>,
    pub person: Option<PersonView>,
}

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
pub struct PaperRow {
    pub id: String,
    pub title: String,
    pub kind: PaperKindView,
    /// 1 for the first version.
    pub version: u32,
    pub versions: Vec<VersionRow>,
    pub bytes: i64,
    /// 0 where the pages could not be counted.
    pub pages: u32,
    pub state: PaperState,
    /// How far the file is on this laptop, 0 to 100.
    pub percent: u32,
    /// Restricted papers name who may see them.
    pub restricted_to: Option<String>,
    pub audience: AudienceView,
    /// Of an expert's opinion.
    pub expert: Option<ExpertView>,
    pub late: bool,
    /// Not opened by me in this version.
    pub is_new: bool,
    /// Not there when I looked the time before, and not opened by me.
    pub since_last_look: bool,
    /// The page where I left it, from 1; 0 if never opened.
    pub my_page: u32,
    /// What is printed on that page; empty where it is the number of the sheet.
    pub my_label: String,
    pub trust: TrustView,
    pub published: bool,
    pub what_changed: Option<String>,
    /// What the file carries besides its pages, as words: `activeContent`, `attachments`, `media`, `hiddenText`.
    /// For the clerk; empty for everybody else.
    pub oddities: Vec<String>,
    /// My notes that were looked for in a later version.
    pub notes_carried: u32,
    /// Those of them that I am asked to look at, because the words have changed.
    pub notes_to_check: u32,
}

/// Whose opinion a paper is, and on what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpertView {
    pub author: String,
    /// Empty where the author speaks for nobody else.
    pub institution: String,
    /// The day that stands on it, as `2026-09-30`.
    pub day: String,
    /// The paper that it is on.
    pub draft: String,
    pub draft_version: u32,
    /// The draft has a later version, for whom this is shown to.
    pub draft_is_later: bool,
}

/// A folder of my own with the papers in it. They have one version and no audience but me.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnFolderView {
    pub name: String,
    pub papers: Vec<PaperRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionRow {
    pub version: u32,
    /// SHA-256 in hex: `paper://localhost/<sha256>`.
    pub sha256: String,
    pub added_at: i64,
    /// Where I left it; none if I never opened it.
    pub my_place: Option<PlaceView>,
    pub published: bool,
    /// Added after the session had been published.
    pub late: bool,
    pub what_changed: Option<String>,
}

/// A place in a version of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    /// The sheet, from 1.
    pub page: u32,
    /// How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
    pub depth: i32,
    /// Percent; 0 for as wide as reads well, 1 for the full width.
    pub zoom: u32,
    pub pages: PagesAbreastView,
}

/// How many pages stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PagesAbreastView {
    One,
    /// 1 and 2, 3 and 4.
    Two,
    /// 1 alone, 2 and 3, 4 and 5.
    TwoBehindFirst,
}

/// Who may see a paper, beside those who prepare and lead the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AudienceView {
    Everyone,
    /// Members of these groups, and these people by their ids.
    Those {
        groups: Vec<String>,
        people: Vec<String>,
    },
}

/// A paper that is handed out on paper alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoutRow {
    pub id: String,
    pub title: String,
    pub secrecy: Option<SecrecyView>,
    pub published: bool,
}

/// How far the preparation is, where the rules of the session or its convening say something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessView {
    /// Today where the council's clocks stand, as `2026-09-30`.
    pub today: String,
    /// What is due when, the earliest first.
    pub deadlines: Vec<DeadlineRow>,
    /// Whole days from convening to opening.
    pub notice_days: u32,
    /// The days that the rules ask for; none where they say nothing.
    pub notice: Option<NoticeRule>,
    /// Why it was convened later than that.
    pub short_notice: Option<String>,
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

/// The library of somebody else, as that person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryOf {
    pub person: PersonView,
    pub agenda: Vec<ItemView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperKindView {
    Submission,
    DraftResolution,
    Examination,
    ExpertOpinion,
    Report,
    Programme,
    Annex,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperState {
    /// Not on this laptop yet.
    Away,
    Arriving,
    Here,
    Damaged,
    /// Here, but the disk is too full for it.
    NoSpace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TrustView {
    Unknown,
    Text,
    /// A scan: cannot be searched.
    Picture,
    Unreliable,
    Password,
    Damaged,
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

/// An open or closed, not yet declared ballot. No field of it holds the split before the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BallotView {
    pub id: String,
    pub item_id: Option<String>,
    pub item_number: String,
    pub question: String,
    /// The paper that is voted on, and its version.
    pub paper_id: Option<String>,
    pub paper_version: u32,
    pub state: BallotState,
    pub opened_at: i64,
    /// When the last call ends; once the ballot is closed, when it closed.
    pub closes_at: Option<i64>,
    /// "More than half of all 50 delegates: at least 26".
    pub rule: Text,
    /// The source in law of the rule, as the pack cites it.
    pub citation: String,
    /// Who answers for the figures that decide it, where they are not verified.
    pub confirmed: Option<ConfirmationView>,
    pub form: BallotFormView,
    /// Where people count: hands or papers.
    pub counting: Option<CountingView>,
    pub life: BallotLifeView,
    /// An open roll call, for chair and clerk.
    pub calling: Option<RollCallView>,
    /// Where one paper asks about several rows.
    pub rows: Option<RowsView>,
    /// What the rule lets a delegate choose, in the order of the buttons and of the keys 1, 2, 3.
    pub choices: Vec<OfferedChoice>,
    pub entitled: u32,
    pub voted: u32,
    /// For chair and clerk.
    pub missing: Vec<RollRow>,
    /// Present, and takes no part; for chair and clerk.
    pub recused: Vec<RollRow>,
    /// I may vote in it; if not, why.
    pub may_vote: bool,
    pub why_not: Option<Text>,
    pub mine: Option<MyVoteView>,
    /// Known only after the close, and not for one that was declared void.
    pub tally: Option<TallyView>,
    pub outcome: Option<OutcomeView>,
    /// What I last read of the paper that is voted on; 0 if never opened.
    pub version_i_read: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BallotFormView {
    #[default]
    OpenElectronic,
    ShowOfHands,
    Paper,
    RollCall,
}

/// A ballot that people count, as this person may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountingView {
    /// The head first; empty while nobody is named.
    pub board: Vec<PersonView>,
    /// Fewest persons that may be named, the head among them.
    pub least_on_board: u32,
    /// What is counted, in this order.
    pub columns: Vec<OfferedChoice>,
    /// I am one of those who count, and the figures are still open.
    pub may_enter: bool,
    /// What I entered last.
    pub mine: Option<CountSheetView>,
    /// Names of those who have entered figures.
    pub entered: Vec<String>,
    /// The two latest counts of two persons; nothing before both are in, and before I entered mine.
    pub counts: Vec<CountView>,
    pub agreed: bool,
    /// The totals say how almost everybody voted in secret: for the chair, before declaring.
    pub reveals_votes: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    pub name: String,
    pub at: i64,
    pub sheet: CountSheetView,
    pub why_invalid: String,
}

/// The figures of one who counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountSheetView {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    pub not_voting: u32,
    pub papers: Option<PaperCountView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperCountView {
    pub issued: u32,
    pub collected: u32,
    pub invalid: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BallotState {
    Open,
    LastCall,
    Closed,
    Declared,
    Annulled,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MyVoteView {
    /// What I pressed last.
    pub choice: ChoiceView,
    pub ladder: Ladder,
    /// The last choice that is recorded, if another is still on its way.
    pub recorded_choice: Option<ChoiceView>,
    pub recorded_at: Option<i64>,
    /// Milliseconds on this laptop since the press, for what is not recorded yet.
    pub waiting_since: Option<i64>,
    /// Short code that stands in the published record.
    pub receipt: Option<String>,
    /// The press came after the close: kept, not counted.
    pub late: bool,
    /// Where chair or clerk wrote it down for me.
    pub entered: Option<EnteredView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChoiceView {
    For,
    Against,
    Abstain,
    NotVoting,
}

/// A choice as a rule offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedChoice {
    pub choice: ChoiceView,
    pub words: Text,
}

/// A rule that a ballot can be held under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    pub name: String,
    pub words: Text,
    /// What it asks for, in words; with numbers where they are known.
    pub text: Text,
    pub citation: String,
    pub verified: bool,
    /// Its base is counted in ballot papers.
    pub paper_only: bool,
    /// Nobody votes a second time under it.
    pub is_final: bool,
    /// What it lets a delegate choose.
    pub choices: Vec<OfferedChoice>,
    /// Who breaks a tie under it, where anybody does.
    pub tie_break: Option<TieBreakerView>,
}

/// How far something that I signed has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Ladder {
    OnThisLaptop,
    Arrived,
    Recorded,
    RecordedOneCopy,
    InTheArchive,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    pub votes_for: u32,
    pub votes_against: u32,
    pub abstained: u32,
    /// Chose not to vote.
    pub not_voting: u32,
    /// Entitled, and pressed nothing.
    pub no_input: u32,
    pub entitled: u32,
    /// Present, and takes no part in the matter.
    pub recused: u32,
    pub absent: u32,
    pub present: u32,
    pub members_in_office: u32,
    /// Where the vote was on paper.
    pub papers: Option<PaperCountView>,
    /// The one line that every copy prints.
    pub line: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OutcomeResult {
    Adopted,
    NotAdopted,
    NotQuorate,
    Tied,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeView {
    pub result: OutcomeResult,
    pub needed: u32,
    pub base: u32,
    /// Votes for, the chair's casting vote among them.
    pub got: u32,
    /// The least number of delegates whose other votes would have changed the result; none where none could.
    pub votes_missing: Option<u32>,
    /// Rule, base and reason in one sentence.
    pub reason: Text,
    /// The sentence that the chair reads aloud.
    pub read_aloud: Text,
    pub rule_text: String,
    /// Hundredths of a percent of the base that voted for, rounded half up, for showing only.
    pub percent_hundredths: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultView {
    pub ballot_id: String,
    pub item_number: String,
    pub question: String,
    pub declared_at: Option<i64>,
    pub form: BallotFormView,
    pub tally: TallyView,
    /// What the rule let a delegate choose.
    pub choices: Vec<OfferedChoice>,
    pub outcome: Option<OutcomeView>,
    pub mine: Option<MyVoteView>,
    /// I could have voted in it at my laptop.
    pub on_roll: bool,
    pub late_votes: u32,
    pub annulled: bool,
    pub life: BallotLifeView,
    /// The source in law of the rule, as the pack cites it.
    pub citation: String,
    /// Who answers for the figures that decided it, where they are not verified.
    pub confirmed: Option<ConfirmationView>,
}

/// Who voted how, after the close. Asked for, not part of the view: thirty votes of fifty would weigh on every change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedVote {
    pub person: PersonView,
    pub choice: Option<ChoiceView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestioningView {
    pub topics: Vec<TopicView>,
    pub exchanges: Vec<ExchangeView>,
    pub live_exchange: Option<String>,
    /// The last day for an answer in writing to a question of today, as ISO date, where the rules name one.
    pub written_answer_due: Option<String>,
    /// By the order of the agenda.
    pub resolutions: Vec<QuestioningResolutionView>,
    /// Items that a resolution could still be drafted for; none for those who do not lead.
    pub resolution_items: Vec<String>,
}

/// A resolution on questioning, as it was drafted last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestioningResolutionView {
    pub item_id: String,
    pub topics: Vec<String>,
    pub assessment: String,
    pub points: Vec<ResolutionPointView>,
    /// Its points are commitments.
    pub adopted: bool,
    /// It may still be changed.
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionPointView {
    pub exchange: String,
    pub wording: WordingView,
    /// The promise that it takes over; none for what the council adds.
    pub from: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicView {
    pub id: String,
    pub item_id: String,
    pub title: String,
    pub official: String,
    pub office: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeView {
    pub id: String,
    pub topic_id: String,
    pub questioner: PersonView,
    pub closed: bool,
    pub turns: Vec<TurnView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TurnView {
    pub id: String,
    pub kind: TurnKindView,
    pub speaker: String,
    pub began_at: i64,
    pub ended_at: Option<i64>,
    pub limit_seconds: u32,
    /// The words as recorded.
    pub text: String,
    pub ladder: Ladder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TurnKindView {
    Speech,
    Question,
    Answer,
    FollowUp,
    Rebuttal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommitmentView {
    pub id: String,
    pub exchange_id: String,
    pub who: String,
    pub office: String,
    pub what: String,
    /// Empty where nothing was said.
    pub target: String,
    /// ISO date, or none: "no date yet".
    pub due: Option<String>,
    pub quote: String,
    pub made_at: i64,
    /// The session in which it was made, where this one asks about it again.
    pub asked_again: Option<String>,
    pub read_back_at: Option<i64>,
    pub objection: Option<String>,
    /// Its words stand.
    pub settled: bool,
    /// What this person may do about its words now.
    pub may: Vec<CommitmentStep>,
}

/// A thing that chair or clerk may do now. The screen sends `intent` as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionView {
    /// Stable name for tests and keys: "open-sitting", "close-ballot".
    pub name: String,
    pub label: Text,
    pub intent: Option<Intent>,
    /// A form to fill in first: "open-ballot".
    pub form: Option<String>,
    /// A binding act names its effect and is pressed twice.
    pub binding: Option<Text>,
    pub enabled: bool,
    pub why_not: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionView {
    pub state: ConnectionState,
    /// Room time minus this laptop's time, in milliseconds.
    pub skew_ms: i64,
    pub since: i64,
    pub host_name: String,
    /// What I signed and have not seen recorded.
    pub waiting: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConnectionState {
    /// This laptop hosts.
    Host,
    Connected,
    Reconnecting,
    /// Other laptops of the room answer, and the one that leads does not.
    Silent,
    /// There was a line, and there has been none for more than a moment.
    Lost,
    /// Not in the room's network, as far as is known since the app was opened.
    Away,
    /// Another computer answers where the one that leads should be. Nothing is sent to it.
    WrongHost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LowBatteryView {
    pub percent: u32,
    /// At what the machine takes now, where its system says so.
    pub minutes: Option<u32>,
}

/// Whether this laptop can keep anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DiskState {
    Good,
    /// It goes on by itself when there is space.
    Full,
    /// The store was moved away, or the disk takes nothing.
    Failed,
}

impl From<Disk> for DiskState {
    fn from(disk: Disk) -> Self {
        match disk {
            Disk::Good => Self::Good,
            Disk::Full => Self::Full,
            Disk::Failed => Self::Failed,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PapersProgress {
    pub total: u32,
    pub here: u32,
    pub bytes_total: i64,
    pub bytes_here: i64,
    pub no_space: u32,
    /// Free on this laptop, where something found no space.
    pub free_megabytes: u32,
    pub searchable: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncView {
    pub server: Option<String>,
    pub state: SyncState,
    pub entries_total: u32,
    pub entries_sent: u32,
    pub entries_archived: u32,
    pub bytes_left: i64,
    pub archived_at: Option<i64>,
    /// Laptops that have cosigned the end of the session's last sitting; 0 where none is closed.
    pub witnesses: u32,
    /// The folders of the archive package, for those who may write it.
    pub package: Option<PackageFolders>,
    pub problem: Option<Problem>,
}

/// The names of the two folders of an archive package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageFolders {
    /// May be given to anyone.
    pub public: String,
    /// Holds everything.
    pub complete: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SyncState {
    NoServer,
    Waiting,
    Sending,
    Archived,
    Refused,
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

/// What a set of printed papers holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPlanView {
    pub papers: u32,
    /// Pages of one set, as far as they are counted.
    pub pages: u32,
    /// What is published and not in it, each with its reason.
    pub left_out: Vec<Text>,
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnswer {
    /// People, items and titles of papers, above what stands in papers and notes.
    pub names: Vec<NameHit>,
    pub hits: Vec<SearchHit>,
    /// Papers that are pictures and cannot be searched.
    pub unsearchable: u32,
    pub truncated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    pub paper_id: String,
    pub item_number: String,
    pub title: String,
    /// From 1.
    pub page: u32,
    pub before: String,
    pub hit: String,
    pub after: String,
    /// A hit in one of my notes.
    pub note: bool,
    /// In a paper of my own.
    pub own: bool,
    /// Spelled exactly as typed, accents included.
    pub exact: bool,
    /// How far the words of this page may be trusted.
    pub trust: PageTrustView,
}

/// A person, an item of the agenda or the title of a paper whose name holds what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameHit {
    pub kind: NameKind,
    /// Of the person, the item or the paper.
    pub id: String,
    /// Of the item, also of the one that a paper belongs to; empty for a person.
    pub number: String,
    /// Group and position of a person.
    pub about: String,
    /// Of a person; 0 for none.
    pub seat: u32,
    pub before: String,
    pub hit: String,
    pub after: String,
    /// Spelled exactly as typed, accents included.
    pub exact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NameKind {
    Item,
    Paper,
    Person,
}

/// How far the text of a page may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageTrustView {
    Text,
    /// Its letters are wrong, or it could not be read.
    Unreliable,
    Picture,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterPreview {
    pub path: String,
    pub rows: Vec<RosterRow>,
    pub problems: Vec<CellProblem>,
    pub importable: u32,
    /// Members of the register whom the list does not name: they stay.
    pub gone: Vec<RosterGone>,
    /// The old encoding that the list was converted from.
    pub legacy: Option<LegacyView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LegacyView {
    Tcvn3,
    Vni,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterGone {
    pub name: String,
    pub group: String,
    pub seat: u32,
}

/// What a row changes in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RosterChange {
    New,
    /// With what stands there now.
    Changed(RosterWas),
    Same,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterWas {
    pub group: String,
    pub seat: u32,
    pub position: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterRow {
    /// The row's number in the sheet, from 1.
    pub row: u32,
    pub name: String,
    pub group: String,
    pub seat: u32,
    pub position: String,
    pub importable: bool,
    pub change: RosterChange,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellProblem {
    pub row: u32,
    pub text: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacingPreview {
    pub folder: String,
    pub files: Vec<PlacingRow>,
    /// What of the folder is not in the list, and why.
    pub left_out: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacingRow {
    pub path: String,
    pub file_name: String,
    pub bytes: i64,
    pub item_id: Option<String>,
    pub kind: PaperKindView,
    pub title: String,
    pub certainty: Certainty,
    pub reason: Text,
    /// What a person must know before the file is taken; with a remark or an oddity it is never sure.
    pub remarks: Vec<Text>,
    /// The session has this very content already.
    pub kept: bool,
    /// An existing paper that this is a later version of.
    pub version_of: Option<String>,
    /// Another file of the same folder that this is a later version of, by its path.
    pub version_of_file: Option<String>,
    /// Not taken, and why.
    pub refused: Option<Text>,
    /// Marked as a state secret: it may be listed as a paper that is on paper alone.
    pub secrecy: Option<SecrecyView>,
    pub trust: TrustView,
    /// What it carries besides its pages, as far as a first look finds it: see [`PaperRow::oddities`].
    pub oddities: Vec<String>,
}

/// The degree that a secret paper is marked with (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SecrecyView {
    /// Mật.
    Secret,
    /// Tối mật.
    HighlySecret,
    /// Tuyệt mật.
    TopSecret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    Sure,
    Check,
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaPreviewRow {
    pub number: String,
    pub title: String,
    pub needs_vote: bool,
    pub questioning: bool,
}

/// A private note or mark: never leaves this laptop unencrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    pub id: String,
    pub paper_id: String,
    pub version: u32,
    /// From 1.
    pub page: u32,
    /// yellow, green, blue, pink, underline or none.
    pub colour: String,
    pub quote: String,
    /// Some letters of the page on each side of the quote.
    pub before: String,
    pub after: String,
    /// Rectangles in thousandths of the page: left, top, width, height.
    pub rects: Vec<[u32; 4]>,
    pub text: String,
    /// Where it stands in the newest version that it was looked for in.
    pub carried: Option<CarriedView>,
}

/// What is known of the backup of my notes. Times are milliseconds since 1970-01-01 UTC, by this laptop's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotesBackupView {
    /// How many notes are on this laptop.
    pub notes: u32,
    /// The backup that the laptop of whoever leads has said to have was made then.
    pub room: Option<i64>,
    /// The same of the central server.
    pub archive: Option<i64>,
    /// What I noted since then is on this laptop alone.
    pub waits: bool,
    /// There are more notes than a backup holds.
    pub too_large: bool,
    /// There is a code to be shown.
    pub has_code: bool,
    /// A rehearsal has no PIN, and backs nothing up that anybody needs.
    pub rehearsal: bool,
    /// Sealed notes of mine from other laptops are here.
    pub elsewhere: u32,
    /// What a code brought back last.
    pub brought: Option<BroughtView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BroughtView {
    /// How many notes came or changed.
    pub notes: u32,
    /// When the newest of the backups was made, by the clock of its laptop.
    pub at: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarriedView {
    pub version: u32,
    /// From 1; of a lost one, the page to look at first.
    pub page: u32,
    /// The words there, and what stands around them: the page that is shown finds its rectangles by them.
    pub quote: String,
    pub before: String,
    pub after: String,
    pub how: CarriedHow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CarriedHow {
    /// The same words on the same page.
    Same,
    /// The same words on another page.
    Moved,
    /// I have said where it belongs.
    Kept,
    /// Perhaps: I am asked to look.
    Near,
    /// Not found: I am asked to look.
    Lost,
}

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
