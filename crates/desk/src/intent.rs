//! What a person asks for. It may be refused with a reason.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{
    AgendaChangeDraft, AskedOpinion, AudienceView, BallotFormView, CallingOrderView, ChoiceView,
    CountSheetView, DossierKindView, DossierLinkKind, DossierWordsView, DraftedVote, ExaminationOpinionView,
    HeldVoteView, MandateEndView, NoteView, OpinionChoiceView, OpinionLabelsView, OrderReasonView,
    PagesAbreastView, PaperKindView, PetitionOutcomeView, PetitionWordsView, PhaseView, ResolutionPointView,
    ReviewView, RoleView, RowsAskedView, RowsSheetView, SceneName, SecrecyView, SessionKindView,
    SettingsView, SpeechKindView, TieBreakView, TurnKindView, WhyInWritingView, WordingView,
};

/// One thing asked for, by feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Intent {
    Register(RegisterIntent),
    Agenda(AgendaIntent),
    Presiding(PresidingIntent),
    Papers(PapersIntent),
    Approval(ApprovalIntent),
    Examination(ExaminationIntent),
    HandingIn(HandingInIntent),
    Notes(NotesIntent),
    Own(OwnIntent),
    Attendance(AttendanceIntent),
    Room(RoomIntent),
    Speaking(SpeakingIntent),
    Voting(VotingIntent),
    VotingOrder(VotingOrderIntent),
    BallotLife(BallotLifeIntent),
    OnPaper(OnPaperIntent),
    Rows(RowsIntent),
    Questioning(QuestioningIntent),
    FollowUp(FollowUpIntent),
    Petitions(PetitionsIntent),
    Dossiers(DossiersIntent),
    Period(PeriodIntent),
    Opinions(OpinionsIntent),
    Minutes(MinutesIntent),
    Sync(SyncIntent),
    Display(DisplayIntent),
    Help(HelpIntent),
    Support(SupportIntent),
    Me(MeIntent),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RegisterIntent {
    /// A council from nothing; this laptop becomes its office and the person its clerk.
    FoundCouncil {
        name: String,
        language: String,
        clerk_name: String,
        pin: String,
    },
    /// Takes every importable row of the sheet.
    ImportRoster {
        path: String,
    },
    /// Writes an invitation file for each of these people into the folder.
    Invite {
        people: Vec<String>,
        folder: String,
    },
    /// Writes a letter to print for each of these people, one document, into the folder.
    InviteByLetter {
        people: Vec<String>,
        folder: String,
    },
    /// A code for one person, to be typed; the clerk compares six words.
    InviteByCode {
        person: String,
    },
    ApproveJoin {
        join: String,
    },
    RefuseJoin {
        join: String,
    },
    GrantChair {
        person: String,
    },
    /// One person may hold several roles on one laptop.
    GrantClerk {
        person: String,
    },
    RevokeDevice {
        device_words: String,
    },
    /// Somebody without a mandate: an official who is questioned, a guest.
    RegisterGuest {
        name: String,
        position: String,
    },
    /// Days as `2026-09-30`.
    BeginMandate {
        person: String,
        from: String,
        replaces: Option<String>,
    },
    EndMandate {
        person: String,
        on: String,
        /// None for another reason than those that have a name.
        end: Option<MandateEndView>,
        reason: String,
    },
    /// How many seats the council has by law.
    SetSeats {
        seats: u32,
        from: String,
    },
    /// The seats of the room, a row a line from the front: numbers, `4-9` for a run of them, `|` for a gap.
    SetSeatMap {
        rows: String,
    },
    /// This person sits there; who sat there changes places with him or her. 0 for no seat.
    Seat {
        person: String,
        seat: u32,
    },
    ConveneSession {
        title: String,
        place: String,
        starts_at: i64,
        #[serde(default)]
        kind: Option<SessionKindView>,
        /// The id of a rule pack; empty for the one that is usual in the council's language.
        #[serde(default)]
        rules: String,
        /// The meeting on the same subjects that had no quorum.
        #[serde(default)]
        second_meeting_of: Option<String>,
        /// An earlier session whose items and guests it begins with.
        #[serde(default)]
        like: Option<String>,
        /// The items that it begins with, one a line, where it is like no other.
        #[serde(default)]
        agenda: Option<String>,
        /// Why it is convened later than its rules ask for.
        #[serde(default)]
        short_notice: Option<String>,
    },
    /// The same, said afterwards.
    ShortenNotice {
        reason: String,
    },
    /// Writes a rule pack into a folder as a file that people can change.
    CopyRulePack {
        pack: String,
        folder: String,
    },
    /// Takes such a file in, where it can be used.
    TakeRulePack {
        path: String,
    },
    ChooseSession {
        session: String,
    },
    /// Writes what calls people to the session into a folder: to print, for calendars, and as letters.
    WriteNotices {
        /// By whose order people are called.
        by_order: String,
        /// The address that letters come from; empty where none are written.
        sender: String,
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AgendaIntent {
    /// Replaces the draft agenda by the numbered lines of the text.
    SetAgenda {
        text: String,
    },
    /// One place up or down, with what stands under it.
    MoveItem {
        item: String,
        up: bool,
    },
    OpenItem {
        item: String,
    },
    CloseItem {
        item: String,
    },
    /// Closes the live item and opens this one.
    GoOn {
        item: String,
    },
    /// By the clerk: the item stands in the consent block, or no longer.
    MarkConsent {
        item: String,
        consent: bool,
    },
    /// I want an item of the consent block to be dealt with by itself.
    TakeOut {
        item: String,
    },
}

/// How an open sitting is led.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PresidingIntent {
    /// The live item goes to this phase, forwards or back.
    BeginPhase {
        item: String,
        phase: PhaseView,
    },
    /// As the council has decided: by this ballot, or without objection.
    ChangeAgenda {
        change: AgendaChangeDraft,
        ballot: Option<String>,
        reason: String,
    },
    /// Offers everybody who may see the paper the way to one of its pages.
    PointTo {
        paper: String,
        page: u32,
    },
    BeginBreak {
        /// Milliseconds since 1970-01-01 UTC; none where nobody knows yet.
        until: Option<i64>,
    },
    EndBreak,
    /// As the council has decided, like a change of the agenda.
    ExcludePublic {
        ballot: Option<String>,
        reason: String,
    },
    AdmitPublic,
    /// To another of the presidium, or to me.
    HandChairOver {
        person: String,
    },
    /// The agenda with wording, results and room for notes, as a file in a folder.
    PrintRunningSheet {
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PapersIntent {
    Add {
        files: Vec<PlacedFile>,
    },
    /// A file that is an expert's opinion on a paper of the same item.
    AddOpinion {
        file: PlacedFile,
        expert: ExpertDraft,
    },
    /// I answer for the unverified figures of the session's rules.
    ConfirmFigures,
    /// Sends items and papers out to those they are meant for.
    Publish,
    Withdraw {
        paper: String,
    },
    /// Who may see a paper that is not published yet.
    SetAudience {
        paper: String,
        audience: AudienceView,
    },
    /// Sends one version of one paper out, and nothing else that waits.
    PublishPaper {
        paper: String,
        version: u32,
    },
    /// There is a paper that is handed out on paper alone; its title tells nothing of it.
    ListHandout {
        item: String,
        title: String,
        secrecy: Option<SecrecyView>,
    },
    StrikeHandout {
        handout: String,
    },
    /// I look at the list of papers, or have just done so; private.
    Looked,
    /// My reading position; private.
    Reading {
        paper: String,
        version: u32,
        page: u32,
        /// What is printed on that page; empty where it is the number of the sheet.
        label: String,
        /// How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
        depth: i32,
        /// Percent; 0 for as wide as reads well, 1 for the full width.
        zoom: u32,
        pages: PagesAbreastView,
    },
    /// Writes sheets of a version of a paper as a document to be printed; where it is not for everyone, with my name
    /// on each.
    Print {
        paper: String,
        version: u32,
        /// From 1, in the order in which they are printed.
        sheets: Vec<u32>,
        /// With my marks; `found` as in `NotesIntent::ExportPaper`.
        marks: bool,
        found: Vec<NotePlace>,
        folder: String,
    },
    /// By the clerk: everything published that everybody may see, in the order of the agenda, so many times in one
    /// document.
    PrintSets {
        /// One item alone.
        item: Option<String>,
        sets: u32,
        both_sides: bool,
        folder: String,
    },
}

/// What goes out may need the chair's word first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ApprovalIntent {
    /// Whether nothing of this session goes out without it.
    Choose {
        needed: bool,
    },
    /// By the clerk: for everything that waits.
    Ask,
    /// By the chair; `asked` as the view has it.
    Give {
        asked: i64,
    },
    Return {
        asked: i64,
        reason: String,
    },
}

/// A committee examines an item; by the clerk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExaminationIntent {
    Ask {
        item: String,
        committee: String,
        /// As `2026-09-30`.
        due: Option<String>,
    },
    /// Asked for by mistake.
    Withdraw { item: String },
    /// As the committee's report says, which is a paper of the item.
    End {
        item: String,
        opinion: ExaminationOpinionView,
        report: String,
    },
}

/// Papers that offices hand in; by the clerk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum HandingInIntent {
    Ask {
        office: String,
        item: String,
        what: String,
        /// As `2026-09-30`.
        due: String,
    },
    /// I have what the office brought.
    Receive {
        request: String,
    },
    Return {
        request: String,
        reason: String,
    },
    Accept {
        request: String,
    },
    /// They are not needed any more.
    Drop {
        request: String,
    },
    /// Writes the letter that asks, or that returns with the reason, into a folder.
    Letter {
        request: String,
        folder: String,
    },
}

/// My own marks and notes; private.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum NotesIntent {
    /// Where it is carried to is not taken from here.
    Save {
        note: Box<NoteView>,
    },
    Delete {
        id: String,
    },
    /// A note whose words have changed belongs to this page of the new version.
    Keep {
        id: String,
        page: u32,
    },
    /// Takes in what was backed up at another laptop of mine, by the code that I wrote down there.
    BringBack {
        code: String,
    },
    /// Writes all my notes as a text into a folder.
    ExportText {
        folder: String,
    },
    /// Writes a copy of a version of a paper with my notes in it into a folder; the paper itself stays as it is.
    ExportPaper {
        paper: String,
        version: u32,
        /// Where notes stand that came from another version, as the pages that were shown have found them.
        found: Vec<NotePlace>,
        folder: String,
    },
}

/// Papers of my own; private.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OwnIntent {
    /// Takes a copy of a PDF on this laptop into a folder of that name.
    Add { path: String, folder: String },
    Change {
        id: String,
        title: String,
        folder: String,
    },
    /// With my notes on it.
    Remove { id: String },
}

/// The rectangles of a note on its page, in thousandths of the page: left, top, width, height.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotePlace {
    pub id: String,
    pub rects: Vec<[u32; 4]>,
}

/// Whose opinion a file is, and on what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpertDraft {
    pub author: String,
    /// Empty where the author speaks for nobody else.
    pub institution: String,
    /// The day that stands on it, as `2026-09-30`.
    pub day: String,
    /// The paper that it is on, in its newest version.
    pub draft: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacedFile {
    pub path: String,
    pub item_id: String,
    pub kind: PaperKindView,
    pub title: String,
    /// Group whose members alone may see it; none for everyone.
    pub restricted_to: Option<String>,
    /// An existing paper that this is a later version of.
    pub version_of: Option<String>,
    /// Another file of the same list that this is a later version of, by its path.
    pub version_of_file: Option<String>,
    /// What changed, for a later version.
    pub what_changed: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AttendanceIntent {
    CheckIn,
    CheckOut {
        reason: String,
    },
    /// By the clerk or the chair, for somebody in the room.
    MarkPresent {
        person: String,
    },
    /// I doubt that the council has a quorum, where nobody counts it at each decision.
    DoubtQuorum,
    /// By the chair: who is here is counted.
    EstablishQuorum,
    MarkLeft {
        person: String,
        reason: String,
    },
    /// By the member, or by clerk or chair for somebody else; no person means me.
    Confirm {
        person: Option<String>,
    },
    /// Times in milliseconds, where the excuse is not for the whole time.
    Excuse {
        person: Option<String>,
        reason: String,
        from: Option<i64>,
        until: Option<i64>,
    },
    Recuse {
        person: Option<String>,
        item: String,
        reason: String,
    },
    WithdrawRecusal {
        person: Option<String>,
        item: String,
    },
    InviteGuest {
        person: String,
        capacity: String,
    },
    NameSubstitute {
        person: String,
        substitute: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RoomIntent {
    /// This laptop becomes the keeper of the session.
    Host,
    /// Another sitting of the session: people check in for it anew.
    CallSitting,
    OpenSitting,
    CloseSitting,
    /// Go on with one disk, by a person's decision.
    OneCopy,
    /// A laptop that kept copies and does not come back gives up its place, by its device id. Only where the room is led.
    ReleaseHolder {
        device: String,
    },
    /// This laptop leads the room, because the host does not answer; alone only by the decision for one copy.
    TakeOver {
        alone: bool,
    },
    /// Takes back the last act that the room saw, by its entry.
    Undo {
        act: String,
    },
    /// No longer ask to lead.
    LeaveTakeover,
    /// The room check that was made last, as a page in a folder.
    PrintCheck {
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SpeakingIntent {
    Ask,
    /// To answer whoever has the floor.
    Debate,
    PointOfOrder {
        reason: OrderReasonView,
    },
    /// One of my own requests, by its entry.
    Withdraw {
        request: String,
    },
    /// The chair does not grant a request; with a note where it is a point of order.
    Decline {
        request: String,
        note: String,
    },
    GiveFloor {
        person: String,
        #[serde(default)]
        speech: SpeechKindView,
    },
    EndSpeech,
    /// The clock of who speaks stands.
    Pause,
    Resume,
    ExtraMinute,
    CloseList,
    ReopenList,
    ChooseOrder {
        by_groups: bool,
    },
    /// Something does not work at my place.
    AskHelp,
    EndHelp {
        request: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum VotingIntent {
    OpenBallot {
        item: String,
        question: String,
        paper: Option<String>,
        rule: String,
        #[serde(default)]
        form: BallotFormView,
        /// In which order names are called, where they are.
        #[serde(default)]
        calling: CallingOrderView,
        /// Other items of the consent block that it decides too.
        #[serde(default)]
        with: Vec<String>,
    },
    /// Who counts the papers, or the hands.
    NameCountingBoard {
        ballot_id: String,
        head: String,
        members: Vec<String>,
    },
    /// The figures that I counted.
    EnterCount {
        ballot_id: String,
        sheet: CountSheetView,
        /// Empty where no paper is invalid.
        why_invalid: String,
    },
    CastVote {
        ballot_id: String,
        choice: ChoiceView,
    },
    LastCall {
        ballot_id: String,
    },
    CloseBallot {
        ballot_id: String,
    },
    Declare {
        ballot_id: String,
    },
    /// Breaks a tie, where the rule gives the chair one vote more.
    GiveCastingVote {
        ballot_id: String,
        choice: ChoiceView,
    },
    /// The lot that was drawn in the room, where the rule lets it decide.
    DrawLot {
        ballot_id: String,
        in_favour: bool,
        witness: String,
    },
    Annul {
        ballot_id: String,
        reason: String,
    },
}

/// Votes that are prepared for an item, one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum VotingOrderIntent {
    /// Replaces the order of the item as a whole.
    Set { item: String, votes: Vec<DraftedVote> },
    /// This one is not put any more.
    Drop {
        item: String,
        prepared: String,
        reason: String,
    },
    /// Opens the ballot as it was prepared.
    Open { item: String, prepared: String },
}

/// What happens to a ballot besides presses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BallotLifeIntent {
    Hold {
        ballot_id: String,
        reason: String,
    },
    Resume {
        ballot_id: String,
    },
    /// The answer to a roll call, or the choice of a delegate whose laptop failed, before a witness.
    EnterVote {
        ballot_id: String,
        person: String,
        choice: ChoiceView,
        witness: Option<String>,
    },
    /// How I meant to vote; it changes no count.
    DeclareCorrection {
        ballot_id: String,
        choice: ChoiceView,
    },
    /// The minutes shall name my vote.
    AskToBeNamed {
        ballot_id: String,
        choice: ChoiceView,
    },
    /// Void, and the same question again at once.
    AnnulAndRepeat {
        ballot_id: String,
        reason: String,
    },
    /// Writes the receipt of my recorded vote as a file into this folder.
    ExportReceipt {
        ballot_id: String,
        folder: String,
    },
    /// Writes the evidence of a closed ballot into a folder of its own inside this one.
    ExportEvidence {
        ballot_id: String,
        folder: String,
    },
}

/// What was held by hand or on paper while no laptop worked, and is entered afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OnPaperIntent {
    /// As I read it off the paper. It stands when a second person has confirmed it.
    EnterBallot {
        held: Box<HeldBallotIntent>,
    },
    /// I have the paper before me, and the entry says the same.
    ConfirmBallot {
        ballot_id: String,
    },
    /// It says something else; or I take back what I entered.
    RefuseBallot {
        ballot_id: String,
        reason: String,
    },
    /// The same for a whole sitting. Moments are milliseconds since 1970-01-01 UTC.
    EnterSitting {
        opened_at: i64,
        closed_at: i64,
        present: Vec<String>,
        scan: Option<String>,
    },
    ConfirmSitting {
        sitting_id: String,
    },
    RefuseSitting {
        sitting_id: String,
        reason: String,
    },
}

/// A vote as it stands on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldBallotIntent {
    pub item: String,
    pub question: String,
    pub rule: String,
    pub form: BallotFormView,
    /// Milliseconds since 1970-01-01 UTC.
    pub held_at: i64,
    /// Members who were in the room, those who took no part among them.
    pub present: Vec<String>,
    pub recused: Vec<String>,
    /// What was counted, where votes have no names.
    pub sheet: Option<CountSheetView>,
    pub why_invalid: String,
    /// The answers of a roll call.
    pub votes: Vec<HeldVoteView>,
    /// Who counted hands or papers, the head first.
    pub tellers: Vec<String>,
    pub tie_break: Option<TieBreakView>,
    pub witness: Option<String>,
    /// A paper of the session: the scan.
    pub scan: Option<String>,
}

/// Papers with several rows: elections, confidence ratings, confidence votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RowsIntent {
    Open {
        item: String,
        question: String,
        paper: Option<String>,
        /// Empty for a rating, which has one rule in a pack.
        rule: String,
        rows: RowsAskedView,
    },
    /// The council has confirmed the counting board.
    ConfirmBoard { ballot_id: String },
    /// The figures of every row that I counted.
    Enter {
        ballot_id: String,
        sheet: RowsSheetView,
        /// Empty where no paper is invalid.
        why_invalid: String,
    },
    /// I found more papers in the box than had been issued.
    ReportIncident {
        ballot_id: String,
        issued: u32,
        collected: u32,
    },
    /// The count goes on all the same.
    SettleIncident { ballot_id: String, reason: String },
    /// The papers are counted again.
    OrderRecount { ballot_id: String, reason: String },
    /// The papers are sealed and put away.
    StorePapers {
        ballot_id: String,
        seal: String,
        place: String,
        /// First day on which they may be destroyed.
        destroy_on: String,
    },
    /// Writes ballot-papers.pdf into the folder, each paper with its stub.
    PrintPapers {
        ballot_id: String,
        count: u32,
        folder: String,
    },
    /// Writes counting-record.pdf into the folder.
    PrintRecord { ballot_id: String, folder: String },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum QuestioningIntent {
    /// A resolution on questioning, drafted or drafted anew.
    DraftResolution {
        item: String,
        topics: Vec<String>,
        assessment: String,
        points: Vec<ResolutionPointView>,
    },
    /// Lays the draft out and adds it to the papers of its item, as the next version where one is there.
    PlaceResolution {
        item: String,
    },
    AddTopic {
        item: String,
        title: String,
        official: String,
        office: String,
    },
    OpenExchange {
        topic: String,
        questioner: String,
    },
    /// Gives the floor and makes the timed frame; ends the turn before.
    BeginTurn {
        exchange: String,
        kind: TurnKindView,
        speaker: String,
    },
    EndTurn {
        exchange: String,
    },
    /// The words of a turn, whole; sent as typed.
    WriteTurn {
        turn: String,
        text: String,
    },
    CloseExchange {
        exchange: String,
    },
    Commit {
        exchange: String,
        who: String,
        office: String,
        what: String,
        due: Option<String>,
        quote: String,
        /// What can be measured; may be empty.
        #[serde(default)]
        target: String,
        /// The day of the next report.
        #[serde(default)]
        next_report: Option<String>,
    },
}

/// What becomes of a commitment, and of an answer in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FollowUpIntent {
    ReadBack {
        commitment: String,
    },
    Object {
        commitment: String,
        objection: String,
    },
    Reword {
        commitment: String,
        wording: WordingView,
    },
    Settle {
        commitment: String,
    },
    Report {
        /// The session whose journal takes it.
        session: String,
        commitment: String,
        whole: bool,
        text: String,
        next_report: Option<String>,
        /// Papers of that session.
        evidence: Vec<String>,
    },
    /// The ballot that adopted it; without objection where there is none.
    Accept {
        commitment: String,
        ballot: Option<String>,
    },
    Replace {
        commitment: String,
        resolution: String,
        ballot: Option<String>,
    },
    /// In the session that is shown: under this item, else under its first questioning item, else under a new one.
    QuestionAgain {
        commitment: String,
        item: Option<String>,
    },
    PromiseAnswer {
        exchange: String,
        who: String,
        office: String,
        why: WhyInWritingView,
        due: String,
    },
    GiveAnswer {
        session: String,
        answer: String,
        text: String,
        evidence: Vec<String>,
    },
    /// Writes these rows into a folder as CSV, XLSX and JSON.
    Export {
        folder: String,
        commitments: Vec<String>,
        answers: Vec<String>,
    },
    /// The same as a page.
    Print {
        folder: String,
        commitments: Vec<String>,
        answers: Vec<String>,
    },
}

/// What the council did from one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodAsked {
    pub from: String,
    pub to: String,
    /// A folder with the reports of other councils, which are counted too.
    pub others: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PeriodIntent {
    /// Writes every figure and every record that it counts into a folder as CSV, XLSX and JSON.
    Export { folder: String, asked: PeriodAsked },
    /// The figures as a page.
    Print { folder: String, asked: PeriodAsked },
}

/// What voters ask for. An empty day is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PetitionsIntent {
    /// On a laptop away from the office it waits there till both meet.
    Enter {
        words: PetitionWordsView,
        repeats: Option<String>,
    },
    Reword {
        petition: String,
        words: PetitionWordsView,
        repeats: Option<String>,
    },
    Route {
        petition: String,
        body: String,
        due: Option<String>,
    },
    Reply {
        petition: String,
        outcome: PetitionOutcomeView,
        text: String,
        on: String,
    },
    LinkTopic {
        petition: String,
        session: String,
        topic: String,
    },
    LinkResolution {
        petition: String,
        name: String,
    },
    /// Writes these rows into a folder as CSV, XLSX and JSON.
    Export {
        folder: String,
        petitions: Vec<String>,
    },
    /// The same as a page.
    Print {
        folder: String,
        petitions: Vec<String>,
    },
}

/// Resolutions, monitoring and meetings with voters. An empty day is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DossiersIntent {
    /// On a laptop away from the office it waits there till both meet; the office gives the number where none is said.
    Open {
        words: DossierWordsView,
        number: Option<u32>,
    },
    Reword {
        dossier: String,
        words: DossierWordsView,
    },
    Measure {
        dossier: String,
        what: String,
        body: String,
        due: Option<String>,
    },
    Report {
        dossier: String,
        measure: String,
        done: bool,
        text: String,
        on: String,
    },
    /// The other one is a dossier, or a petition that was heard.
    Link {
        dossier: String,
        link: DossierLinkKind,
        other: String,
    },
    Review {
        dossier: String,
        review: ReviewView,
        text: String,
        on: String,
    },
    /// Writes these rows into a folder as CSV, XLSX and JSON.
    Export {
        folder: String,
        kind: DossierKindView,
        dossiers: Vec<String>,
    },
    /// The same as a page.
    Print {
        folder: String,
        kind: DossierKindView,
        dossiers: Vec<String>,
    },
}

/// Papers and questions that go round in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OpinionsIntent {
    Open {
        title: String,
        instructions: String,
        questions: Vec<AskedOpinion>,
        people: Vec<String>,
        /// In milliseconds.
        deadline: i64,
        labels: OpinionLabelsView,
        /// After the close, those who were asked see who answered what.
        names_shown: bool,
        /// Adopted if nobody objects, where the session's rules know it.
        decides: bool,
    },
    /// My answer to one question, from 1; the last one in time counts.
    Give {
        round_id: String,
        question: u32,
        choice: OpinionChoiceView,
        /// A comment, or the other opinion.
        text: String,
    },
    Remind {
        round_id: String,
    },
    Close {
        round_id: String,
        /// Why before the deadline, where not everybody has answered.
        reason: Option<String>,
    },
    /// Writes opinion-summary.pdf into the folder.
    PrintSummary {
        round_id: String,
        folder: String,
    },
    /// Writes opinion-sheets.pdf into the folder: a sheet for everybody who is asked.
    PrintSheets {
        round_id: String,
        folder: String,
    },
    /// Writes opinion-sheet.pdf into the folder: my own.
    PrintMine {
        round_id: String,
        folder: String,
    },
    /// Writes opinions.csv into the folder: every answer in full.
    Export {
        round_id: String,
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MinutesIntent {
    /// The clerk's words of one section.
    Write { section: String, text: String },
    /// Writes minutes.pdf and minutes.json into the folder: the files that are laid out, or the draft before. Whoever
    /// leads gets the complete ones and the sheet to sign besides.
    Export { folder: String },
    /// Lays this draft out for the members; from now on its files are the minutes.
    LayOut {
        /// The last day for objections, as 2026-03-12; none where there is no time for them.
        objections_until: Option<String>,
    },
    Object {
        version: u32,
        section: String,
        text: String,
    },
    DecideObjection {
        /// The entry that objected.
        objection: i64,
        accepted: bool,
        reason: String,
        /// The council decided it in the open sitting, without objection.
        by_council: bool,
    },
    /// Signs with this laptop's key.
    Sign { version: u32 },
    /// Brings in what somebody signed by pen or with another program: a PDF for each page, in their order.
    BringSigned {
        version: u32,
        person_id: String,
        way: SignedElsewhere,
        paths: Vec<String>,
    },
    Add {
        /// About the closed part: for members only.
        closed: bool,
        text: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SignedElsewhere {
    Ink,
    Tool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SyncIntent {
    /// Joins the central server by the file that it wrote.
    UseServer {
        path: String,
    },
    SyncNow,
    /// Writes the archive of the session into the folder, as one file.
    ExportArchive {
        folder: String,
    },
    /// Writes the two bags of the session into the folder, each as a folder of its own.
    ExportPackage {
        folder: String,
    },
    /// Takes the session of a package in, beside those that are here, to be read.
    RestorePackage {
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum HelpIntent {
    /// Writes a part of the help into the folder, as a PDF. The training is the same for all readers.
    Print {
        paper: HelpPaperAsked,
        reader: RoleView,
        language: String,
        folder: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SupportIntent {
    /// Saves into the folder what `Question::Support` showed last.
    Save { folder: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HelpPaperAsked {
    Pages,
    Sheet,
    Trainer,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MeIntent {
    Unlock {
        pin: String,
    },
    Lock,
    JoinByFile {
        path: String,
        pin: String,
    },
    JoinByCode {
        code: String,
        address: String,
        pin: String,
    },
    /// After too many wrong PINs: the code that the clerk has read out.
    UnlockByClerk {
        code: String,
    },
    /// Empties a laptop that was stopped, or whose PIN opens nothing any more.
    StartOver,
    CancelJoin,
    /// On a laptop with nothing on it: opens an archive package to be read, under a PIN.
    OpenArchive {
        folder: String,
        pin: String,
    },
    /// Empties a laptop on which there is nothing but archive packages.
    RemoveArchive,
    Settings {
        settings: SettingsView,
    },
    Dismiss {
        notice: u32,
    },
    /// Opens a simulated room to practise in.
    Rehearse(RehearsalAsked),
    /// Ends it and removes everything of it from this laptop.
    LeaveRehearsal,
}

/// A rehearsal as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, rename_all = "camelCase")]
pub struct RehearsalAsked {
    /// A list of people and a folder of PDFs of one's own; none for the sample.
    pub own: Option<OwnFiles>,
    /// How many delegates; none for those of the list.
    pub delegates: Option<u32>,
    pub faults: Vec<RehearsalFault>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnFiles {
    pub roster: String,
    pub papers: String,
}

/// What goes wrong in a rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RehearsalFault {
    /// Every minute another tenth of the delegates' laptops loses its line for a while.
    Cable,
    /// Votes of a tenth of the delegates arrive long after they were cast.
    Late,
    /// The office's laptop fails while the first vote is open, and comes back later.
    Host,
    /// Every line of a delegate's laptop takes long and carries little.
    Slow,
}

impl RehearsalFault {
    pub const ALL: [Self; 4] = [Self::Cable, Self::Late, Self::Host, Self::Slow];

    /// As the simulated room is told of it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cable => "cable",
            Self::Late => "late",
            Self::Host => "host",
            Self::Slow => "slow",
        }
    }
}

/// The window on the projector; these stay on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DisplayIntent {
    Open,
    Close,
    /// Serves it as a page for the browser of another machine.
    OpenPage,
    ClosePage,
    /// Shows what the room deals with.
    Follow,
    /// Stays at one scene for as long as there is something to show of it.
    Hold {
        scene: SceneName,
    },
    Dark {
        dark: bool,
    },
}
