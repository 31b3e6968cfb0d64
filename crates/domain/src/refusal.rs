//! Why a rule said no. A refusal is not an error: it has its own sentence in every language.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

/// The reason that a person is told; its sentence is `refusal-<kebab name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Refusal {
    /// The laptop's key does not stand in the register, or no longer.
    UnknownDevice,
    DeviceRevoked,
    /// The person's roles do not allow it.
    NotYourRole,
    /// Only the keeper's own laptop says this.
    KeeperOnly,
    /// The laptop is here, or without it there would be fewer copies than are needed.
    HolderStillCounts,
    NoSuchPerson,
    AlreadyThere,
    EmptyText,
    TextTooLong,
    BadDate,
    SeatTaken {
        seat: u32,
    },
    /// A seat stands in the map of the room twice.
    SeatTwice {
        seat: u32,
    },
    /// The map of the room has so many rows at most, and so many places in each.
    SeatMapTooLarge {
        rows: u32,
        places: u32,
    },
    SittingNotOpen,
    SittingAlreadyOpen,
    QuorumMissing {
        present: u32,
        needed: u32,
    },
    /// Somebody doubts the quorum: the chair counts first.
    QuorumInDoubt,
    QuorumNotDoubted,
    /// The rule asks for the quorum by itself, so nobody needs to doubt it.
    QuorumAlwaysCounted,
    /// The session's rules know no lower quorum for a second meeting.
    NoSecondMeeting,
    NotPresent,
    /// An excuse for the whole time, for somebody who is here.
    StillPresent,
    /// A new mandate names a member whose seat is not free.
    NothingToReplace,
    BadNumberOfSeats {
        most: u32,
    },
    /// A member acts in person (Law on local government, Art. 91): nobody stands in.
    NoSubstitute,
    NotInvited,
    /// A person with a mandate comes as a member, not as a guest.
    MemberNotGuest,
    /// Who takes part in a vote is fixed from its opening to its close.
    RecusalTooLate,
    NotRecused,
    /// Takes no part in the item, and so not in its votes.
    TakesNoPart,
    NoSuchItem,
    ItemNotLive,
    AnotherItemLive {
        number: String,
    },
    /// Withdrawn or postponed by the council.
    ItemSetAside {
        number: String,
    },
    /// Only a postponed item is taken up again.
    NotPostponed,
    NumberTaken {
        number: String,
    },
    /// The ballot that is named has not adopted anything.
    NotSoDecided,
    /// The ballot that is named has decided something else already.
    DecisionUsed,
    /// The item does not go through this phase.
    NoSuchPhase,
    /// A file has so many pages; 0 where nobody knows.
    NoSuchPage {
        pages: u32,
    },
    InBreak,
    NoBreak,
    /// A break ends later than now, and within a day.
    BadBreak,
    /// Somebody else has the chair.
    AnotherPresides,
    NotOfPresidium,
    NoSuchPaper,
    /// Some have it, so who may see it stays as it is.
    AudiencePublished,
    /// The chair has not approved so much of what would go out, or not as it stands now.
    NotApproved {
        changes: u32,
    },
    ApprovalNotNeeded,
    /// The council's rules ask for it, so nobody chooses in a session.
    ApprovalByRules,
    /// Nothing was asked, it was answered, or asked anew.
    NoSuchApproval,
    ExaminationNotAsked,
    /// The report is a paper of the item and of its own kind.
    NoExaminationReport,
    /// A committee has found it not ready, and the rules let that stop a vote.
    ItemNotReady {
        number: String,
    },
    NoSuchRequest,
    NothingHandedIn,
    /// An expert's opinion names its author, and a version of a paper of the same item that it is on.
    ExpertWithoutPaper,
    /// The agenda has changed since it was published, so no paper goes out without it.
    AgendaNotPublished,
    /// A clerk answers for what nobody has verified, before it goes out: the names of the figures.
    FiguresNotConfirmed {
        figures: Vec<String>,
    },
    NoSuchBallot,
    BallotNotOpen,
    AnotherBallotOpen,
    BallotNotClosed,
    BallotAlreadyDeclared,
    BallotStillOpen,
    /// Not on the roll that was frozen when the ballot opened.
    NotOnRoll,
    NoSuchRule,
    /// The rule has no such button.
    ChoiceNotOffered,
    /// Hands are raised, so no press counts.
    VotedByHand,
    /// Papers go into a box, so no press counts.
    VotedOnPaper,
    /// Everybody votes at a laptop, so nobody counts.
    VotedAtLaptops,
    /// Names are called and answers written down, so no press counts.
    VotedAloud,
    /// The chair has put the vote on hold; what was cast is kept.
    BallotOnHold,
    BallotNotOnHold,
    /// The rule lets nobody vote a second time.
    VoteIsFinal,
    /// A vote is entered for somebody only under the eyes of another person who is present.
    WitnessMissing,
    /// There is no vote with this person's name.
    NoVoteOfThisPerson,
    /// The voting order of an item has so many votes at most, and one at least.
    BadNumberOfVotes {
        most: u32,
    },
    NoSuchPreparedVote,
    /// The vote on the whole stands once, behind all others.
    WholeNotLast,
    /// Whoever votes on a text must know how it reads.
    AmendmentAfterPart {
        question: String,
    },
    /// What was held or dropped stays in the order as it is.
    VoteAlreadySettled {
        question: String,
    },
    /// Prepared votes are put one after the other.
    EarlierVoteUndecided {
        question: String,
    },
    /// The ballot is not the one that was prepared under this id.
    NotAsPrepared,
    /// The item is not marked to be decided together with others, or not in such a vote.
    NotInBlock {
        number: String,
    },
    TakenOutOfBlock {
        number: String,
    },
    ItemDealtWith {
        number: String,
    },
    /// The agenda has changed since it was published.
    BlockNotPublished,
    /// Somebody takes no part in one of the items, but in the others.
    RecusedInBlock {
        number: String,
    },
    BlockWithVotingOrder {
        number: String,
    },
    /// Who voted how is told when the result is declared; chair and clerk may look before, and the record says so.
    NamesNotPublished,
    /// The names are known, so a look at them is nothing special.
    NamesPublished,
    /// At the laptops: nothing of it is on paper.
    NotHeldOnPaper,
    /// The time at which something was held on paper has not come yet.
    HeldInFuture,
    HeldBeforeSession,
    /// The question was put to the vote at the laptops, and that vote was not declared void.
    HeldAtLaptops {
        question: String,
    },
    /// The vote was entered from paper before.
    AlreadyOnPaper {
        question: String,
    },
    /// Another vote was open at the laptops at that time.
    BallotHeldThen {
        question: String,
    },
    ClosedBeforeOpened,
    NoSuchPaperSitting,
    /// Another sitting was open at that time, by the record of the laptops.
    SittingHeldThen,
    /// The sitting was entered from paper before.
    SittingAlreadyOnPaper,
    /// What was held before comes into the record when nothing is under way.
    SittingStillOpen,
    /// Nobody was in the room, by what is entered.
    NobodyPresent,
    /// By what is entered, not in the room, or took no part.
    NotInTheRoom {
        name: String,
    },
    /// A lot is drawn under the eyes of somebody.
    LotWitnessMissing,
    /// Whoever entered it confirms nothing: another person reads the paper too.
    SecondPersonNeeded,
    /// The entry was confirmed or refused before.
    PaperEntrySettled,
    /// The rule's base is counted in ballot papers, which only a vote on paper has.
    RuleCountsPapers,
    /// A vote on paper is closed by those who will count it: they are named first.
    NoCountingBoard,
    BoardTooSmall {
        least: u32,
    },
    /// Not one of those who count.
    NotCounting,
    /// Two persons have not entered the same figures yet.
    CountsNotAgreed,
    MoreHandsThanEntitled {
        votes: u32,
        entitled: u32,
    },
    MoreIssuedThanEntitled {
        issued: u32,
        entitled: u32,
    },
    MoreCollectedThanIssued {
        collected: u32,
        issued: u32,
    },
    MoreInvalidThanCollected {
        invalid: u32,
        collected: u32,
    },
    SumIsNotValid {
        votes: u32,
        valid: u32,
    },
    /// Several rows stand on a ballot paper, and nowhere else.
    RowsNeedPaper,
    BadNumberOfRows {
        most: u32,
    },
    BadNumberOfPlaces {
        most: u32,
    },
    SameRowTwice {
        name: String,
    },
    /// The session's rules say nothing about a rating.
    NoRatingRule,
    /// Whoever stands in a row counts no papers.
    CandidateCounts {
        name: String,
    },
    /// The council confirms the board before the box is closed.
    BoardNotConfirmed,
    /// More marks in a row than there are valid papers.
    RowAboveValid {
        /// From 1.
        row: u32,
        name: String,
        votes: u32,
        valid: u32,
    },
    RowBelowValid {
        row: u32,
        name: String,
        votes: u32,
        valid: u32,
    },
    /// Every valid paper names at most as many as there are places.
    MoreVotesThanPlaces {
        votes: u32,
        most: u32,
        places: u32,
        valid: u32,
    },
    /// The chair decides first what follows from the papers in the box.
    IncidentNotSettled,
    NoIncident,
    /// There is no tie, or the rule settles it otherwise.
    NoTie,
    /// The chair's casting vote or the lot comes first.
    TieNotBroken,
    WrongFigures,
    AlreadyAsked,
    NotInQueue,
    ListClosed,
    NobodySpeaks,
    /// Debate answers somebody who has the floor or a turn.
    NobodyToDebate,
    ListNotClosed,
    /// The clock of who speaks was stopped before.
    ClockStands,
    ClockRuns,
    NoSpeakingLimit,
    HelpAlreadyAsked,
    NoHelpAsked,
    /// Something has followed that may depend on the act.
    NothingToUndo,
    UndoTooLate,
    NoSuchTopic,
    NoSuchExchange,
    ExchangeClosed,
    NoSuchTurn,
    NotQuestioning,
    NoSuchCommitment,
    /// Its words are read to the room before they stand or are objected to.
    CommitmentNotReadBack,
    /// Its words are settled.
    CommitmentStands,
    /// Its words are not settled yet.
    CommitmentNotStanding,
    /// There is one objection to the words.
    ObjectedAlready,
    /// The council accepted it, or a resolution replaced it.
    CommitmentEnded,
    /// The council accepts what was reported.
    NothingReported,
    NoSuchWrittenAnswer,
    AnsweredAlready,
    /// Minutes are laid out and signed when the last sitting is closed and no other is called.
    MinutesBeforeClose,
    /// Somebody has signed: what is signed is not written anew.
    MinutesFrozen,
    /// Nothing is laid out, or another version.
    NoSuchMinutes,
    /// Not everybody has signed.
    MinutesNotSigned,
    /// Objections are decided before anything else.
    ObjectionsOpen {
        count: u32,
    },
    /// There is no time for objections, or it is over.
    ObjectionsOver,
    /// Nobody signs while members may object.
    ObjectionsStillPossible,
    NoSuchObjection,
    /// An objection was accepted, or the record has changed: what is laid out is not what shall be signed.
    NewVersionNeeded,
    SignedAlready,
    AnotherSignsFirst,
    /// A signature on paper or by another program comes with a file for each page.
    SignedCopyMissing,
    /// The register's prefix is not the one that this keeper holds.
    RegisterDiffers,
    NoSuchOpinionRound,
    /// What came after the close is not counted.
    OpinionRoundClosed,
    /// The round does not ask this person.
    NotAsked,
    NobodyAsked,
    /// A decision in writing asks every member.
    NotEveryMemberAsked,
    NobodyToRemind,
    /// Another opinion is said in words.
    OtherOpinionWithoutText,
    BadNumberOfQuestions {
        most: u32,
    },
    /// The deadline must lie ahead when the round opens.
    DeadlineNotAhead,
    /// Not everybody has answered, so a close before the deadline needs a reason.
    DeadlineNotReached,
    /// The session's rules know no decision in writing.
    NoWrittenProcedure,
    PaperNotPublished {
        title: String,
    },
    /// Nobody is asked about a paper that he or she may not see.
    PaperNotForPerson {
        name: String,
        title: String,
    },
    NoSuchPetition,
    /// It was resolved, explained or not accepted.
    PetitionEnded,
    /// No body has it yet, so none can have replied.
    PetitionNotRouted,
    PetitionRepeatsItself,
    /// The council has decided on this resolution, or is about to.
    ResolutionVoted,
    /// A resolution on questioning says in 1 to 100 points what must be done.
    NoPoints,
    NoSuchDossier,
    /// Another of the series has this number already.
    DossierNumberTaken,
    /// A number that was given stays with its series and its decision.
    NumberStays,
    /// The decision of this item is a resolution of the register already.
    DecisionNumbered,
    /// This register knows no such step.
    NotOfThisKind,
    NoSuchMeasure,
    MeasureDone,
    NoSuchSession,
    /// Somebody else numbers this journal.
    NotKeeper,
    /// The author's count has a gap: offers before this one are missing.
    CounterGap {
        expected: u64,
    },
    /// Too few disks hold a copy; a person may choose to go on with one.
    TooFewCopies,
    /// A kind of fact that this version does not know.
    UnknownFact,
    BadSignature,
    RulePackUnusable,
}
