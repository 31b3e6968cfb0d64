//! What happened. A fact never changes; state, screens, tallies and minutes are folds over facts.

use alloc::{boxed::Box, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    agenda::AgendaItem,
    agenda_change::{AgendaChange, CouncilDecision},
    commitments::{EarlierCommitment, Wording},
    counting::{BallotForm, CountSheet},
    dossiers::{DossierLink, DossierWords, MeasureWords, Review},
    entering::CallingOrder,
    examination::ExaminationOpinion,
    ids::{
        BallotId, CommitmentId, Day, DeviceId, DossierId, ExchangeId, ItemId, JournalId, MeasureId, Moment,
        OpinionRoundId, PaperId, PaperSittingId, PapersRequestId, PersonId, PetitionId, PreparedId,
        SessionId, TopicId, TurnId, WrittenAnswerId,
    },
    mandates::MandateEnd,
    on_paper::{HeldBallot, HeldSitting},
    opinions::{OpinionChoice, OpinionCount, OpinionsAsked},
    papers::{Audience, ExpertOpinion, PaperKind, Secrecy},
    petitions::{PetitionLink, PetitionOutcome, PetitionWords},
    phases::Phase,
    questioning::TurnKind,
    questioning_resolution::ResolutionPoint,
    register::{Role, SessionKind},
    rows::{Rows, RowsOutcome, RowsSheet, RowsTally},
    rules::RulePack,
    signing::{MinutesFile, MinutesPart, Signatory, SigningMeans},
    speaking::{OrderReason, QueueOrder, SpeechKind},
    tally::{Choice, Outcome, Tally},
    voting_order::PreparedVote,
    written_answers::WhyInWriting,
};

/// Every fact of the register and of a session. Changed by adding only: see `tests/golden`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[expect(
    clippy::large_enum_variant,
    reason = "the founding of a session holds its rules, and there is one in a journal"
)]
pub enum Fact {
    // The register.
    /// The first entry of a register, signed by the device that it names. Its hash is the council's id.
    CouncilFounded {
        name: String,
        /// vi, en or de: the language of minutes.
        language: String,
        /// How far local clocks stand ahead of UTC, in minutes.
        utc_offset: i32,
        clerk: PersonId,
        clerk_name: String,
        device: DeviceId,
        /// SHA-256 in hex of the public key in the device's TLS certificate.
        tls: String,
    },
    PersonRegistered {
        person: PersonId,
        name: String,
        group: String,
        seat: u32,
        position: String,
        /// First day of the mandate, for members.
        mandate_from: Option<Day>,
    },
    /// A person becomes a member again, or takes over the seat of one who left.
    MandateBegun {
        person: PersonId,
        from: Day,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<PersonId>,
    },
    MandateEnded {
        person: PersonId,
        /// First day on which it no longer counts.
        on: Day,
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end: Option<MandateEnd>,
    },
    /// How many seats the council has by law, from a day on.
    SeatsSet {
        seats: u32,
        from: Day,
    },
    /// Which seats stand in which row of the room, from the front and from left to right, 0 for a gap; the last one
    /// stands.
    SeatMapSet {
        rows: Vec<Vec<u32>>,
    },
    /// What voters ask for is written down.
    PetitionEntered {
        petition: PetitionId,
        words: PetitionWords,
        /// The earlier petition that asks for the same.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeats: Option<PetitionId>,
    },
    PetitionReworded {
        petition: PetitionId,
        words: PetitionWords,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeats: Option<PetitionId>,
    },
    /// Sent to the body that must deal with it; again where it goes on to another.
    PetitionRouted {
        petition: PetitionId,
        body: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Day>,
    },
    PetitionReplied {
        petition: PetitionId,
        outcome: PetitionOutcome,
        text: String,
        /// The day of the reply's letter.
        on: Day,
    },
    PetitionLinked {
        petition: PetitionId,
        link: PetitionLink,
    },
    /// A resolution gets its number, a theme of monitoring or a meeting with voters is written down.
    DossierOpened {
        dossier: DossierId,
        words: DossierWords,
        /// One that it had before it came here; the next of its series where none is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
    },
    DossierReworded {
        dossier: DossierId,
        words: DossierWords,
    },
    MeasureAdded {
        dossier: DossierId,
        measure: MeasureId,
        words: MeasureWords,
    },
    MeasureReported {
        dossier: DossierId,
        measure: MeasureId,
        done: bool,
        text: String,
        /// The day of the report.
        on: Day,
    },
    DossierLinked {
        dossier: DossierId,
        link: DossierLink,
    },
    DossierReviewed {
        dossier: DossierId,
        review: Review,
        text: String,
        on: Day,
    },
    RoleGranted {
        person: PersonId,
        role: Role,
    },
    DeviceAdmitted {
        device: DeviceId,
        tls: String,
        person: PersonId,
    },
    DeviceRevoked {
        device: DeviceId,
    },
    SessionConvened {
        session: SessionId,
        journal: JournalId,
        title: String,
        place: String,
        starts_at: Moment,
        /// None in what earlier versions convened.
        #[serde(default, skip_serializing_if = "Option::is_none", rename = "sessionKind")]
        kind: Option<SessionKind>,
    },

    // A session.
    /// The first entry of a session's journal.
    SessionFounded {
        session: SessionId,
        /// The register as it stood: how many entries, and their root in hex.
        register_size: u64,
        register_root: String,
        title: String,
        place: String,
        starts_at: Moment,
        rules: RulePack,
        keeper: DeviceId,
        /// How far local clocks stand ahead of UTC at `starts_at`, in minutes; as the council's where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        utc_offset: Option<i32>,
        /// The meeting before it on the same subjects, which had no quorum: this is the second one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second_meeting_of: Option<String>,
    },
    RegisterAdvanced {
        size: u64,
        root: String,
    },
    HolderNamed {
        device: DeviceId,
    },
    HolderReleased {
        device: DeviceId,
    },
    /// A person chose to go on with one copy.
    OneCopyChosen,
    TwoCopiesAgain,
    /// The last entry of an epoch: from now on the other device numbers, in the next epoch.
    KeeperHandedOver {
        to: DeviceId,
    },
    /// The first entry of an epoch that its author begins, because the keeper before does not answer.
    KeeperTookOver {
        from: DeviceId,
        /// A person chose to go on with one copy: no other holder could be reached.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        alone: bool,
    },

    AgendaSet {
        items: Vec<AgendaItem>,
    },
    PaperAdded {
        paper: PaperId,
        version: u32,
        item: ItemId,
        paper_kind: PaperKind,
        title: String,
        /// SHA-256 of the file, in hex.
        sha256: String,
        bytes: u64,
        /// RFC 6962 root over its 1 MiB pieces, in hex.
        pieces_root: String,
        pages: u32,
        audience: Audience,
        what_changed: Option<String>,
        /// Of an expert's opinion, and only there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expert: Option<ExpertOpinion>,
    },
    PaperWithdrawn {
        paper: PaperId,
    },
    /// Who may see a paper that is not published yet.
    AudienceSet {
        paper: PaperId,
        audience: Audience,
    },
    /// One version of one paper, and nothing else that waits.
    PaperPublished {
        paper: PaperId,
        /// The entry that added the version.
        number: u64,
    },
    /// There is a paper that is handed out on paper alone.
    HandoutListed {
        handout: PaperId,
        item: ItemId,
        title: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secrecy: Option<Secrecy>,
    },
    HandoutStruck {
        handout: PaperId,
    },
    /// Why the session was convened later than its rules ask for.
    NoticeShortened {
        reason: String,
    },
    Published,
    /// Whether nothing of this session goes out before the chair has approved it.
    ApprovalChosen {
        needed: bool,
    },
    /// The clerk asks the chair to approve what waits to go out.
    ApprovalAsked,
    ApprovalGiven {
        /// The entry that asked.
        asked: u64,
    },
    ApprovalReturned {
        asked: u64,
        reason: String,
    },
    /// A committee is asked to examine an item.
    ExaminationAsked {
        item: ItemId,
        committee: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Day>,
    },
    ExaminationWithdrawn {
        item: ItemId,
    },
    /// As the committee's report says.
    ExaminationEnded {
        item: ItemId,
        committee: String,
        opinion: ExaminationOpinion,
        report: PaperId,
    },
    /// An office is asked for papers of an item.
    PapersAsked {
        request: PapersRequestId,
        office: String,
        item: ItemId,
        what: String,
        /// The last day on which they are in time.
        due: Day,
    },
    PapersHandedIn {
        request: PapersRequestId,
    },
    PapersReturned {
        request: PapersRequestId,
        reason: String,
    },
    PapersAccepted {
        request: PapersRequestId,
    },
    PapersRequestDropped {
        request: PapersRequestId,
    },
    /// The clerk answers for the unverified figures of the session's pack.
    FiguresConfirmed {
        /// By name: `quorum`, `voting/resolution`, `confidence`, `limits`.
        figures: Vec<String>,
        /// SHA-256 in hex of the pack.
        pack: String,
    },

    /// Another sitting of the session is about to open: people check in for it anew.
    SittingCalled,
    SittingOpened,
    SittingClosed,
    /// A member asks that the quorum be counted, where the rule does not ask for it by itself.
    QuorumDoubted {
        person: PersonId,
    },
    /// The chair has counted, after a doubt.
    QuorumEstablished {
        present: u32,
        needed: u32,
        base: u32,
    },
    /// A member says beforehand that he or she will come.
    AttendanceConfirmed {
        person: PersonId,
    },
    ExcuseGiven {
        person: PersonId,
        reason: String,
        /// Where it is not for the whole time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Moment>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// Comes, or comes back.
    DelegateArrived {
        person: PersonId,
    },
    DelegateLeft {
        person: PersonId,
        reason: String,
    },
    /// A member takes no part in the votes of an item, because of an interest of his or her own.
    RecusalDeclared {
        person: PersonId,
        item: ItemId,
        reason: String,
    },
    RecusalWithdrawn {
        person: PersonId,
        item: ItemId,
    },
    /// A person without a mandate is asked to attend.
    GuestInvited {
        person: PersonId,
        /// In which capacity: "Director of the Department of Health".
        capacity: String,
    },
    /// A guest sends somebody else; a member cannot.
    SubstituteNamed {
        person: PersonId,
        substitute: String,
    },
    ItemOpened {
        item: ItemId,
    },
    ItemClosed {
        item: ItemId,
    },
    /// The live item goes to this phase, forwards or back.
    PhaseBegan {
        item: ItemId,
        phase: Phase,
    },
    /// The council has decided to change the agenda of the open sitting.
    AgendaChanged {
        change: AgendaChange,
        decided: CouncilDecision,
        reason: String,
    },
    /// The chair points everyone who may see it to a page of a paper.
    PagePointed {
        paper: PaperId,
        /// From 1, in the file.
        page: u32,
    },
    BreakBegan {
        /// When the chair means to go on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    BreakEnded,
    /// From now on the sitting goes on without the public.
    PublicExcluded {
        decided: CouncilDecision,
        reason: String,
    },
    PublicAdmitted,
    /// Another of the presidium presides from now on.
    ChairHandedOver {
        to: PersonId,
    },

    FloorAsked {
        person: PersonId,
        point_of_order: bool,
        /// Of a point of order, and only there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<OrderReason>,
        /// To answer whoever has the floor.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        debate: bool,
    },
    FloorRequestWithdrawn {
        person: PersonId,
        /// The entry that asked; all of the person where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked: Option<u64>,
    },
    /// The chair does not grant a request.
    FloorDeclined {
        /// The entry that asked.
        asked: u64,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    FloorGiven {
        person: PersonId,
        limit_seconds: u32,
        /// As what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speech: Option<SpeechKind>,
    },
    SpeechEnded,
    /// The clock of who speaks stands.
    SpeechPaused,
    SpeechResumed,
    /// Who speaks gets more time.
    SpeechExtended {
        seconds: u32,
    },
    SpeakersListClosed,
    SpeakersListReopened,
    /// In which order those in the list get the floor.
    QueueOrderChosen {
        order: QueueOrder,
    },
    /// Something does not work at somebody's place.
    HelpAsked {
        person: PersonId,
    },
    HelpEnded {
        /// The entry that asked.
        asked: u64,
        person: PersonId,
    },
    /// An act that the room saw a moment ago is taken back.
    ActUndone {
        /// Its entry.
        of: u64,
    },

    /// The votes of an item in their order, whole; the last list stands.
    VotingOrderSet {
        item: ItemId,
        votes: Vec<PreparedVote>,
    },
    /// A prepared vote is not put any more.
    PreparedVoteDropped {
        item: ItemId,
        prepared: PreparedId,
        reason: String,
    },
    /// A member wants an item of the consent block to be dealt with by itself.
    ItemTakenOut {
        item: ItemId,
        person: PersonId,
    },

    BallotOpened {
        ballot: BallotId,
        item: ItemId,
        question: String,
        paper: Option<PaperId>,
        paper_version: u32,
        /// The name of a rule in the session's pack.
        rule: String,
        #[serde(default, skip_serializing_if = "BallotForm::is_electronic")]
        form: BallotForm,
        /// In a roll call, and only there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        calling: Option<CallingOrder>,
        /// Where one paper asks about several rows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rows: Option<Rows>,
        /// The prepared vote that it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepared: Option<PreparedId>,
        /// Other items of the agenda that it decides too.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<ItemId>,
    },
    /// Who counts a ballot of hands or papers.
    CountingBoardNamed {
        ballot: BallotId,
        head: PersonId,
        /// Besides the head.
        members: Vec<PersonId>,
    },
    /// The council has confirmed the board that the chair named.
    CountingBoardConfirmed {
        ballot: BallotId,
    },
    /// The figures that its author counted.
    CountEntered {
        ballot: BallotId,
        sheet: CountSheet,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why_invalid: String,
    },
    /// The figures of every row that its author counted.
    RowsEntered {
        ballot: BallotId,
        sheet: RowsSheet,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why_invalid: String,
    },
    /// Its author found more papers in the box than had been issued.
    IncidentReported {
        ballot: BallotId,
        issued: u32,
        collected: u32,
    },
    /// The papers are counted again, by the same board; the figures before stay in the record.
    RecountOrdered {
        ballot: BallotId,
        reason: String,
    },
    /// The papers are sealed and put away.
    PapersStored {
        ballot: BallotId,
        /// Number of the seal.
        seal: String,
        place: String,
        /// First day on which they may be destroyed.
        destroy_on: Day,
    },
    /// The chair lets the count go on. Otherwise the ballot is annulled.
    IncidentSettled {
        ballot: BallotId,
        reason: String,
    },
    VoteCast {
        ballot: BallotId,
        choice: Choice,
    },
    /// What a delegate said, written down by chair or clerk: in a roll call, or for one whose laptop failed.
    VoteEntered {
        ballot: BallotId,
        person: PersonId,
        choice: Choice,
        /// Who watched; none in a roll call, which the whole room hears.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        witness: Option<PersonId>,
    },
    /// No more presses until it goes on. What is cast is kept, and what was pressed before the hold was known at a
    /// laptop counts by its number like any other vote.
    BallotHeld {
        ballot: BallotId,
        reason: String,
    },
    BallotResumed {
        ballot: BallotId,
    },
    LastCallGiven {
        ballot: BallotId,
    },
    BallotClosed {
        ballot: BallotId,
    },
    /// The keeper's count, right after the close; of hands and papers, as soon as two counts agree besides.
    TallyCounted {
        ballot: BallotId,
        tally: Tally,
    },
    /// The same for a ballot with rows.
    RowsCounted {
        ballot: BallotId,
        tally: RowsTally,
    },
    /// The chair's one vote more under a rule that breaks ties so, between the count and the declaration.
    CastingVoteGiven {
        ballot: BallotId,
        choice: Choice,
    },
    /// A lot drawn in the room under a rule that breaks ties so.
    LotDrawn {
        ballot: BallotId,
        in_favour: bool,
        witness: PersonId,
    },
    OutcomeDeclared {
        ballot: BallotId,
        tally: Tally,
        outcome: Outcome,
    },
    /// The same for a ballot with rows.
    RowsDeclared {
        ballot: BallotId,
        tally: RowsTally,
        outcome: RowsOutcome,
    },
    BallotAnnulled {
        ballot: BallotId,
        reason: String,
        /// The ballot on the same question that opens in the same moment, where it is repeated at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeated_as: Option<BallotId>,
    },
    /// Its author looked at who voted how before the result was declared.
    SplitLooked {
        ballot: BallotId,
    },
    /// A vote that was held by hand or on paper while no laptop worked, as its author read it off the paper. It does not
    /// stand before a second person has confirmed it.
    PaperBallotEntered {
        ballot: BallotId,
        held: Box<HeldBallot>,
        tally: Tally,
        outcome: Outcome,
    },
    /// Its author, another person, finds the same on the paper.
    PaperBallotConfirmed {
        ballot: BallotId,
    },
    /// Its author finds something else on the paper, or takes back what he or she entered.
    PaperBallotRefused {
        ballot: BallotId,
        reason: String,
    },
    /// A sitting that was held while no laptop worked, as its author read it off the paper; `needed` and `base` are the
    /// quorum of its day. It does not stand before a second person has confirmed it.
    PaperSittingEntered {
        sitting: PaperSittingId,
        held: HeldSitting,
        needed: u32,
        base: u32,
    },
    PaperSittingConfirmed {
        sitting: PaperSittingId,
    },
    PaperSittingRefused {
        sitting: PaperSittingId,
        reason: String,
    },
    /// "I pressed wrong": how a delegate meant to vote. Changes no count.
    CorrectionDeclared {
        ballot: BallotId,
        person: PersonId,
        choice: Choice,
    },
    /// A delegate asks that the minutes name the own vote.
    VoteNamingAsked {
        ballot: BallotId,
        person: PersonId,
        choice: Choice,
    },

    TopicAdded {
        topic: TopicId,
        item: ItemId,
        title: String,
        official: String,
        office: String,
    },
    ExchangeOpened {
        exchange: ExchangeId,
        topic: TopicId,
        questioner: PersonId,
    },
    TurnBegan {
        turn: TurnId,
        exchange: ExchangeId,
        turn_kind: TurnKind,
        speaker: String,
        limit_seconds: u32,
    },
    TurnEnded {
        turn: TurnId,
    },
    /// The words of a turn, whole; the last one stands.
    TurnWritten {
        turn: TurnId,
        text: String,
    },
    ExchangeClosed {
        exchange: ExchangeId,
    },
    /// A resolution on questioning is drafted, or drafted anew; a vote on its item decides it.
    QuestioningResolutionDrafted {
        item: ItemId,
        topics: Vec<TopicId>,
        assessment: String,
        points: Vec<ResolutionPoint>,
    },
    CommitmentMade {
        commitment: CommitmentId,
        exchange: ExchangeId,
        who: String,
        office: String,
        what: String,
        due: Option<Day>,
        quote: String,
        /// What can be measured: "12 of 12 clinics".
        #[serde(default, skip_serializing_if = "String::is_empty")]
        target: String,
        /// When a report is next due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_report: Option<Day>,
    },
    /// The room has heard the words as they are now.
    CommitmentReadBack {
        commitment: CommitmentId,
    },
    /// The official objects to the words, once.
    WordingObjected {
        commitment: CommitmentId,
        objection: String,
    },
    /// Other words, before they stand.
    CommitmentReworded {
        commitment: CommitmentId,
        wording: Wording,
    },
    /// The chair has settled the words.
    CommitmentSettled {
        commitment: CommitmentId,
    },
    /// What was done, as the office reports it.
    CommitmentReported {
        commitment: CommitmentId,
        /// Of all that was promised; otherwise of a part.
        whole: bool,
        text: String,
        /// Papers of this session that show it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<PaperId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_report: Option<Day>,
    },
    /// The council accepts that it was kept.
    CommitmentAccepted {
        commitment: CommitmentId,
        decided: CouncilDecision,
    },
    /// A resolution takes its place.
    CommitmentReplaced {
        commitment: CommitmentId,
        /// Its number and name.
        resolution: String,
        decided: CouncilDecision,
    },
    /// A commitment of an earlier session is asked about again in this one.
    CommitmentTakenUp {
        commitment: CommitmentId,
        item: ItemId,
        topic: TopicId,
        from: Box<EarlierCommitment>,
    },
    /// A question will be answered in writing.
    WrittenAnswerPromised {
        answer: WrittenAnswerId,
        exchange: ExchangeId,
        who: String,
        office: String,
        why: WhyInWriting,
        /// The last day on which it is in time.
        due: Day,
    },
    WrittenAnswerGiven {
        answer: WrittenAnswerId,
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<PaperId>,
    },

    /// Papers and questions go round in writing, between sittings.
    OpinionRoundOpened {
        round: OpinionRoundId,
        asks: OpinionsAsked,
    },
    /// The answer of its author to one question; the last one in time stands.
    OpinionGiven {
        round: OpinionRoundId,
        /// From 1.
        question: u32,
        choice: OpinionChoice,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
    },
    /// The clerk reminds those who have not answered everything.
    OpinionReminderSent {
        round: OpinionRoundId,
    },
    OpinionRoundClosed {
        round: OpinionRoundId,
        /// Why before the deadline, where not everybody has answered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The keeper's count, right after the close: a line a question.
    OpinionsCounted {
        round: OpinionRoundId,
        counts: Vec<OpinionCount>,
    },

    /// The clerk's own words of one section of the minutes, whole; the last one stands.
    MinutesWritten {
        section: String,
        text: String,
    },
    /// The clerk lays a version of the minutes out for the members.
    MinutesLaidOut {
        /// From 1.
        version: u32,
        files: Vec<MinutesFile>,
        /// Entries of this journal that it was drawn from, and their root in hex.
        journal_size: u64,
        journal_root: String,
        /// vi, en or de.
        language: String,
        /// Who signs, in this order.
        signatories: Vec<Signatory>,
        /// The last day for objections; none where there is no time for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objections_until: Option<Day>,
    },
    /// Its author objects to a section of the minutes.
    MinutesObjected {
        version: u32,
        section: String,
        text: String,
    },
    ObjectionDecided {
        /// The entry that objected.
        objection: u64,
        accepted: bool,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// How the council decided it; none where the chair did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided: Option<CouncilDecision>,
    },
    /// A signature under the minutes. Where it is by the laptop, this entry's own signature is the detached one: it is
    /// over the hashes that stand here.
    MinutesSigned {
        version: u32,
        signatory: Signatory,
        person: PersonId,
        /// SHA-256 in hex of every file of the version, in the order of its layout.
        files: Vec<String>,
        means: SigningMeans,
    },
    /// What is added to minutes that are signed.
    AddendumWritten {
        part: MinutesPart,
        text: String,
    },
}

impl Fact {
    /// The name that stands in the signed header: `voteCast`.
    #[must_use]
    pub fn kind(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        value
            .get("kind")
            .and_then(serde_json::Value::as_str)
            .map(String::from)
            .unwrap_or_default()
    }
}

/// The kind of a vote, which a withheld body still shows.
pub const VOTE_CAST: &str = "voteCast";
/// The same for a vote that was written down for somebody.
pub const VOTE_ENTERED: &str = "voteEntered";
/// The kind of an entry that begins an epoch without the word of the keeper before.
pub const KEEPER_TOOK_OVER: &str = "keeperTookOver";
