// Generated from crates/desk by `make types`; a test fails if it is stale.

export type ActionView = { 
/**
 * Stable name for tests and keys: "open-sitting", "close-ballot".
 */
name: string, label: Text, intent: Intent | null, 
/**
 * A form to fill in first: "open-ballot".
 */
form: string | null, 
/**
 * A binding act names its effect and is pressed twice.
 */
binding: Text | null, enabled: boolean, whyNot: Text | null, };

export type AddendumView = { by: string, at: number, closed: boolean, text: string, };

export type AgendaChangeDraft = { "add": { number: string, title: string, needsVote: boolean, 
/**
 * The item that it comes before; none for the end.
 */
before: string | null, } } | { "move": { item: string, before: string | null, } } | { "withdraw": { item: string, } } | { "postpone": { item: string, } } | { "takeUp": { item: string, } };

export type AgendaIntent = { "setAgenda": { text: string, } } | { "moveItem": { item: string, up: boolean, } } | { "openItem": { item: string, } } | { "closeItem": { item: string, } } | { "goOn": { item: string, } } | { "markConsent": { item: string, consent: boolean, } } | { "takeOut": { item: string, } };

export type AgendaPreviewRow = { number: string, title: string, needsVote: boolean, questioning: boolean, };

export type Answer = { "view": View } | { "support": SupportView } | { "search": SearchAnswer } | { "invitation": InvitationView | null } | { "unlockCode": string } | { "rosterPreview": RosterPreview } | { "placingPreview": PlacingPreview } | { "libraryOf": LibraryOf } | { "notes": Array<NoteView> } | { "comparison": ComparisonView } | { "notesBackup": NotesBackupView } | { "recoveryCode": string } | { "paperText": PaperTextView } | { "namedVotes": Array<NamedVote> } | { "opinionAnswers": Array<OpinionPersonRow> } | { "minutes": MinutesView } | { "agendaPreview": Array<AgendaPreviewRow> } | { "sample": SampleView } | { "rulePacks": RulePacksView } | { "laptops": LaptopsView } | { "roomCheck": RoomCheckView } | { "printPlan": PrintPlanView } | { "followUp": FollowUpView } | { "petitions": PetitionsView } | { "dossiers": DossiersView } | { "period": PeriodView } | { "packagePreview": PackagePreview };

export type ApprovalAnswerView = { by: string, at: number, 
/**
 * Why it was returned; none where it was approved.
 */
returned: string | null, };

export type ApprovalIntent = { "choose": { needed: boolean, } } | "ask" | { "give": { asked: number, } } | { "return": { asked: number, reason: string, } };

export type ApprovalPaper = { id: string, kind: PaperKindView, version: number, 
/**
 * What changed since the version before.
 */
whatChanged: string | null, };

export type ApprovalRow = { 
/**
 * Of its item; none for the agenda itself.
 */
number: string | null, 
/**
 * None for the agenda itself.
 */
title: string | null, 
/**
 * None for what is no file.
 */
paper: ApprovalPaper | null, 
/**
 * Those who get it beside chair and clerk, by name; none for everyone.
 */
restrictedTo: string | null, 
/**
 * How many people get it beside chair and clerk.
 */
people: number, };

export type ApprovalView = { 
/**
 * Nothing goes out before the chair has approved it.
 */
needed: boolean, 
/**
 * The council's rules ask for it, so nobody chooses in this session.
 */
byRules: boolean, 
/**
 * How much of what waits to go out the chair has not approved as it stands.
 */
unapproved: number, 
/**
 * The clerk may ask now: something waits that the chair was not asked about.
 */
mayAsk: boolean, 
/**
 * What was asked last; none before the first time.
 */
last: AskedApproval | null, };

export type Argument = number | string;

export type AskedApproval = { 
/**
 * The entry that asked: an answer names it.
 */
asked: number, by: string, at: number, answer: ApprovalAnswerView | null, 
/**
 * What would go out, in the order of the agenda; empty once it has gone out.
 */
rows: Array<ApprovalRow>, };

export type AskedExaminationView = { committee: string, 
/**
 * As `2026-09-30`.
 */
due: string | null, 
/**
 * Days since then; 0 where it is not late.
 */
lateDays: number, };

export type AskedOpinion = { paper: string | null, 
/**
 * Empty for a paper, which has its title.
 */
text: string, };

export type AttendanceIntent = "checkIn" | { "checkOut": { reason: string, } } | { "markPresent": { person: string, } } | "doubtQuorum" | "establishQuorum" | { "markLeft": { person: string, reason: string, } } | { "confirm": { person: string | null, } } | { "excuse": { person: string | null, reason: string, from: number | null, until: number | null, } } | { "recuse": { person: string | null, item: string, reason: string, } } | { "withdrawRecusal": { person: string | null, item: string, } } | { "inviteGuest": { person: string, capacity: string, } } | { "nameSubstitute": { person: string, substitute: string, } };

export type AttendanceState = "invited" | "confirmed" | "excused" | "present" | "left" | "absent";

export type AttendanceView = { state: AttendanceState, 
/**
 * When the member came, left or confirmed.
 */
at: number | null, reason: string, 
/**
 * For an excuse that is not for the whole time.
 */
from: number | null, until: number | null, };

export type AudienceView = "everyone" | { "those": { groups: Array<string>, people: Array<string>, } };

export type BallotFormView = "openElectronic" | "showOfHands" | "paper" | "rollCall";

export type BallotLifeIntent = { "hold": { ballotId: string, reason: string, } } | { "resume": { ballotId: string, } } | { "enterVote": { ballotId: string, person: string, choice: ChoiceView, witness: string | null, } } | { "declareCorrection": { ballotId: string, choice: ChoiceView, } } | { "askToBeNamed": { ballotId: string, choice: ChoiceView, } } | { "annulAndRepeat": { ballotId: string, reason: string, } } | { "exportReceipt": { ballotId: string, folder: string, } } | { "exportEvidence": { ballotId: string, folder: string, } };

export type BallotLifeView = { 
/**
 * What people call the prepared vote that it holds.
 */
prepared: Text | null, 
/**
 * How many amendments to it were adopted before.
 */
amended: number, 
/**
 * Every item that it decides, where that is more than one.
 */
items: Array<NamedItemView>, 
/**
 * While the chair lets nobody press.
 */
hold: HoldView | null, 
/**
 * The rule lets nobody vote a second time.
 */
isFinal: boolean, 
/**
 * I may write a vote down for somebody now.
 */
mayEnter: boolean, 
/**
 * Votes that were written down for delegates who could not press; before the count for chair and clerk alone.
 */
byHand: Array<EnteredVote>, corrections: Array<StatementView>, 
/**
 * Who asked to be named in the minutes.
 */
named: Array<StatementView>, 
/**
 * I may still say that I pressed wrong.
 */
mayCorrect: boolean, 
/**
 * I may ask that the minutes name my vote.
 */
mayBeNamed: boolean, 
/**
 * Why it was declared void.
 */
annulled: string | null, 
/**
 * When the void ballot was opened that this one repeats.
 */
repeats: number | null, 
/**
 * When the ballot was opened that repeats this one.
 */
repeatedAt: number | null, 
/**
 * The folder that I may write its evidence into, by its name; none where I may not.
 */
evidence: string | null, names: NamesView, 
/**
 * Who looked at the names before the declaration.
 */
looks: Array<SignedView>, 
/**
 * Where it was held by hand or on paper and entered afterwards.
 */
fromPaper: FromPaperView | null, };

export type BallotState = "open" | "lastCall" | "closed" | "declared" | "annulled";

export type BallotView = { id: string, itemId: string | null, itemNumber: string, question: string, 
/**
 * The paper that is voted on, and its version.
 */
paperId: string | null, paperVersion: number, state: BallotState, openedAt: number, 
/**
 * When the last call ends; once the ballot is closed, when it closed.
 */
closesAt: number | null, 
/**
 * "More than half of all 50 delegates: at least 26".
 */
rule: Text, 
/**
 * The source in law of the rule, as the pack cites it.
 */
citation: string, 
/**
 * Who answers for the figures that decide it, where they are not verified.
 */
confirmed: ConfirmationView | null, form: BallotFormView, 
/**
 * Where people count: hands or papers.
 */
counting: CountingView | null, life: BallotLifeView, 
/**
 * An open roll call, for chair and clerk.
 */
calling: RollCallView | null, 
/**
 * Where one paper asks about several rows.
 */
rows: RowsView | null, 
/**
 * What the rule lets a delegate choose, in the order of the buttons and of the keys 1, 2, 3.
 */
choices: Array<OfferedChoice>, entitled: number, voted: number, 
/**
 * For chair and clerk.
 */
missing: Array<RollRow>, 
/**
 * Present, and takes no part; for chair and clerk.
 */
recused: Array<RollRow>, 
/**
 * I may vote in it; if not, why.
 */
mayVote: boolean, whyNot: Text | null, mine: MyVoteView | null, 
/**
 * Known only after the close, and not for one that was declared void.
 */
tally: TallyView | null, outcome: OutcomeView | null, 
/**
 * What I last read of the paper that is voted on; 0 if never opened.
 */
versionIRead: number, };

export type BatteryView = { percent: number, 
/**
 * Plugged in.
 */
mains: boolean, };

export type BlockView = { 
/**
 * The live item first.
 */
items: Array<NamedItemView>, 
/**
 * The usual words, in the council's language.
 */
question: string, };

export type BreakView = { 
/**
 * When the sitting is meant to go on.
 */
until: number | null, };

export type BroughtView = { 
/**
 * How many notes came or changed.
 */
notes: number, 
/**
 * When the newest of the backups was made, by the clock of its laptop.
 */
at: number, };

export type CallRow = { person: PersonView, 
/**
 * As it was spoken; the last entry stands.
 */
answer: ChoiceView | null, 
/**
 * In the room now: who has left is not called.
 */
present: boolean, };

export type CallingOrderView = "seat" | "name";

export type CarriedHow = "same" | "moved" | "kept" | "near" | "lost";

export type CarriedView = { version: number, 
/**
 * From 1; of a lost one, the page to look at first.
 */
page: number, 
/**
 * The words there, and what stands around them: the page that is shown finds its rectangles by them.
 */
quote: string, before: string, after: string, how: CarriedHow, };

export type CellProblem = { row: number, text: Text, };

export type Certainty = "sure" | "check" | "unknown";

export type ChairView = { 
/**
 * Since the chair was handed over; none while anybody of the presidium may lead.
 */
presides: PersonView | null, 
/**
 * The chair's word is mine now.
 */
mine: boolean, 
/**
 * To whom I may hand the chair, or who may take it; for those with the chair's role.
 */
presidium: Array<PersonView>, };

export type ChangeKindView = "added" | "removed" | "replaced" | "moved";

export type ChangeView = { kind: ChangeKindView, old: PassageView, new: PassageView, };

export type ChangedHowView = "added" | "moved" | "withdrawn" | "postponed" | "takenUp";

export type CheckLine = { 
/**
 * What was tried: its sentence is `check-name-<name>`.
 */
name: CheckName, verdict: Verdict, 
/**
 * What was found, in figures.
 */
found: Text, advice: Text | null, };

export type CheckName = "copies" | "reach" | "address" | "network" | "accessPoint" | "papers" | "clocks" | "disk" | "flush" | "power" | "saving";

export type CheckView = { text: Text, done: boolean, };

export type ChoiceView = "for" | "against" | "abstain" | "notVoting";

export type ClosedPartView = { since: number, 
/**
 * I am neither a member nor of those who lead: this laptop shows nothing of it.
 */
shutOut: boolean, };

export type CommitmentState = "worded" | "noReport" | "reportedInPart" | "reported" | "accepted" | "replaced";

export type CommitmentStep = "readBack" | "object" | "reword" | "settle" | "report" | "accept" | "replace" | "questionAgain";

export type CommitmentView = { id: string, exchangeId: string, who: string, office: string, what: string, 
/**
 * Empty where nothing was said.
 */
target: string, 
/**
 * ISO date, or none: "no date yet".
 */
due: string | null, quote: string, madeAt: number, 
/**
 * The session in which it was made, where this one asks about it again.
 */
askedAgain: string | null, readBackAt: number | null, objection: string | null, 
/**
 * Its words stand.
 */
settled: boolean, 
/**
 * What this person may do about its words now.
 */
may: Array<CommitmentStep>, };

export type ComparisonView = { paperId: string, oldVersion: number, newVersion: number, 
/**
 * Why the words cannot be compared; none where they were.
 */
whyNot: Text | null, 
/**
 * It can be asked again in a moment: a file is still arriving, or is being read.
 */
soon: boolean, 
/**
 * In the order of the newer version.
 */
changes: Array<ChangeView>, 
/**
 * There are more.
 */
truncated: boolean, 
/**
 * Time ran out: some changes are shown in larger pieces than need be.
 */
coarse: boolean, 
/**
 * Of the newer version: some words differ.
 */
changedPages: Array<number>, 
/**
 * Of the newer version: no word stands in the older one.
 */
addedPages: Array<number>, 
/**
 * Of the older version: no word stands in the newer one.
 */
removedPages: Array<number>, 
/**
 * Of the older version: without a text that can be relied on, and so not compared.
 */
oldUnread: Array<number>, 
/**
 * The same of the newer version.
 */
newUnread: Array<number>, };

export type CompetentLevelView = "own" | "above" | "national";

export type ConfirmationView = { name: string, at: number, };

export type ConnectionState = "host" | "connected" | "reconnecting" | "silent" | "lost" | "away" | "wrongHost";

export type ConnectionView = { state: ConnectionState, 
/**
 * Room time minus this laptop's time, in milliseconds.
 */
skewMs: number, since: number, hostName: string, 
/**
 * What I signed and have not seen recorded.
 */
waiting: number, };

export type ConsentView = { 
/**
 * Who wanted it to be dealt with by itself.
 */
takenOut: TakenOutView | null, 
/**
 * Why it cannot be decided with the others as things stand.
 */
whyNot: Text | null, 
/**
 * I may want that now.
 */
mayTakeOut: boolean, };

export type CouncilView = { id: string, name: string, language: string, 
/**
 * Minutes that the council's clocks stand ahead of UTC: screens and minutes show one time.
 */
utcOffset: number, 
/**
 * The zone of its clocks by its name in the tz database, where all its laptops are in one.
 */
zone: string | null, membersInOffice: number, 
/**
 * By law, today; none where nobody has said how many.
 */
statutorySeats: number | null, 
/**
 * The seats of the room from the front, row by row, 0 for a gap; empty where nobody has drawn it.
 */
seatMap: Array<Array<number>>, 
/**
 * Sorted by given name (vi) or family name.
 */
people: Array<PersonRow>, 
/**
 * Laptops that wait to be let in; only for the clerk.
 */
joins: Array<JoinRow>, sessions: Array<SessionRow>, 
/**
 * Addresses at which this laptop listens, "192.168.1.5:7143"; only where it hosts.
 */
addresses: Array<string>, };

export type CountSheetView = { votesFor: number, votesAgainst: number, abstained: number, notVoting: number, papers: PaperCountView | null, };

export type CountView = { name: string, at: number, sheet: CountSheetView, whyInvalid: string, };

export type CountedRowsView = { ballotId: string, itemNumber: string, question: string, declaredAt: number | null, annulled: boolean, 
/**
 * The source in law.
 */
citation: string, rows: RowsView, 
/**
 * As in `BallotLifeView`.
 */
evidence: string | null, };

export type CountingView = { 
/**
 * The head first; empty while nobody is named.
 */
board: Array<PersonView>, 
/**
 * Fewest persons that may be named, the head among them.
 */
leastOnBoard: number, 
/**
 * What is counted, in this order.
 */
columns: Array<OfferedChoice>, 
/**
 * I am one of those who count, and the figures are still open.
 */
mayEnter: boolean, 
/**
 * What I entered last.
 */
mine: CountSheetView | null, 
/**
 * Names of those who have entered figures.
 */
entered: Array<string>, 
/**
 * The two latest counts of two persons; nothing before both are in, and before I entered mine.
 */
counts: Array<CountView>, agreed: boolean, 
/**
 * The totals say how almost everybody voted in secret: for the chair, before declaring.
 */
revealsVotes: boolean, };

export type DeadlineRow = { step: StepView, days: number, 
/**
 * As `2026-09-30`.
 */
due: string, 
/**
 * From today; below 0 where it has passed.
 */
daysLeft: number, source: string, verified: boolean, };

export type DecidedByView = { session: string, sessionTitle: string, item: string, };

export type DiskState = "good" | "full" | "failed";

export type DisplayControl = { open: boolean, 
/**
 * None while it is closed.
 */
page: DisplayPageView | null, dark: boolean, 
/**
 * The scene that is held; none where the display follows the room.
 */
pinned: SceneName | null, 
/**
 * The scene that is shown, or would be.
 */
scene: SceneName, 
/**
 * "Result of ballot 3".
 */
words: Text, 
/**
 * What can be held now.
 */
offered: Array<SceneName>, };

export type DisplayIntent = "open" | "close" | "openPage" | "closePage" | "follow" | { "hold": { scene: SceneName, } } | { "dark": { dark: boolean, } };

export type DisplayPageView = { 
/**
 * As it is typed, `http://192.168.1.20:7446/k7mq2x9a`: the room's network first, this very machine last.
 */
addresses: Array<string>, 
/**
 * How many browsers show it.
 */
watching: number, };

export type DisplayView = { revision: number, 
/**
 * The council's language: the room reads it, whatever the person at the machine has chosen.
 */
language: string, 
/**
 * Minutes that the council's clocks stand ahead of UTC.
 */
utcOffset: number, 
/**
 * Milliseconds that the room's time stands ahead of this machine's clock.
 */
skewMs: number, dark: boolean, 
/**
 * Nothing of it counts.
 */
rehearsal: boolean, 
/**
 * The host has been silent for more than ten seconds.
 */
lost: boolean, scene: SceneView, };

export type DossierKindView = "resolution" | "monitoring" | "voterMeeting";

export type DossierLinkKind = "amends" | "replaces" | "repeals" | "ledTo" | "heard" | "amendedBy" | "replacedBy" | "repealedBy" | "cameOf";

export type DossierLinkRow = { kind: DossierLinkKind, 
/**
 * Of the other one, as it is written.
 */
number: string, title: string, };

export type DossierPetition = { id: string, number: number, what: string, };

export type DossierRow = { id: string, 
/**
 * As it is written: `07/NQ-HĐND`; none while it waits on this laptop for the office.
 */
number: string | null, words: DossierWordsView, by: string, state: DossierStateView, measures: Array<MeasureRow>, 
/**
 * What this one says of others, then what others say of it.
 */
links: Array<DossierLinkRow>, reviews: Array<ReviewRow>, 
/**
 * Of the measure that is latest.
 */
daysLate: number, may: Array<DossierStep>, };

export type DossierStateView = "waiting" | "ahead" | "inForce" | "toBeChanged" | "replaced" | "repealed" | "expired" | "underWay" | "concluded" | "held";

export type DossierStep = "reword" | "measure" | "link" | "review";

export type DossierWordsView = { "kind": "resolution", title: string, 
/**
 * It holds for everybody, not for one matter alone.
 */
normative: boolean, 
/**
 * What stands behind its number.
 */
sign: string, legalBasis: string, adopted: string, effective: string | null, decided: DecidedByView | null, } | { "kind": "monitoring", title: string, survey: boolean, organ: string, origin: string, plan: string, from: string, to: string, } | { "kind": "voterMeeting", place: string, on: string, members: string, attended: number, notes: string, };

export type DossiersIntent = { "open": { words: DossierWordsView, number: number | null, } } | { "reword": { dossier: string, words: DossierWordsView, } } | { "measure": { dossier: string, what: string, body: string, due: string | null, } } | { "report": { dossier: string, measure: string, done: boolean, text: string, on: string, } } | { "link": { dossier: string, link: DossierLinkKind, other: string, } } | { "review": { dossier: string, review: ReviewView, text: string, on: string, } } | { "export": { folder: string, kind: DossierKindView, dossiers: Array<string>, } } | { "print": { folder: string, kind: DossierKindView, dossiers: Array<string>, } };

export type DossiersView = { 
/**
 * The day by which something is late.
 */
today: string, council: string, utcOffset: number, 
/**
 * Of the last entry of the register that is here; none where nothing is.
 */
asOf: number | null, 
/**
 * Late ones first, then the newest by their day.
 */
dossiers: Array<DossierRow>, 
/**
 * This person may keep resolutions and monitoring.
 */
mayOpen: boolean, 
/**
 * This person may write down meetings with voters.
 */
mayMeet: boolean, 
/**
 * What a session adopted and no resolution is yet; newest first.
 */
decisions: Array<UnnumberedDecision>, 
/**
 * What may stand behind a resolution's number; those in use first.
 */
signs: Array<ResolutionSign>, 
/**
 * What can have been heard at a meeting.
 */
petitions: Array<DossierPetition>, };

export type DraftedVote = { 
/**
 * None for a new one.
 */
id: string | null, kind: VoteKindView, 
/**
 * Which vote of the same list an amendment changes, from 1.
 */
changes: number | null, question: string, paper: string | null, rule: string, form: BallotFormView, calling: CallingOrderView, };

export type DroppedVoteView = { reason: string, at: number, };

export type EndedExaminationView = { committee: string, opinion: ExaminationOpinionView, 
/**
 * The paper that says so, by its id.
 */
report: string, };

export type EnteredView = { by: string, 
/**
 * None in a roll call.
 */
witness: string | null, };

export type EnteredVote = { person: PersonView, entered: EnteredView, at: number, 
/**
 * When the names are told.
 */
choice: ChoiceView | null, };

export type ExaminationIntent = { "ask": { item: string, committee: string, 
/**
 * As `2026-09-30`.
 */
due: string | null, } } | { "withdraw": { item: string, } } | { "end": { item: string, opinion: ExaminationOpinionView, report: string, } };

export type ExaminationOpinionView = "proceed" | "change" | "notReady";

export type ExaminationView = { asked: AskedExaminationView | null, 
/**
 * What came of the last one.
 */
ended: EndedExaminationView | null, 
/**
 * An item that is not ready is not voted on, by the session's rules.
 */
stopsVote: boolean, };

export type ExchangeView = { id: string, topicId: string, questioner: PersonView, closed: boolean, turns: Array<TurnView>, };

export type ExpertDraft = { author: string, 
/**
 * Empty where the author speaks for nobody else.
 */
institution: string, 
/**
 * The day that stands on it, as `2026-09-30`.
 */
day: string, 
/**
 * The paper that it is on, in its newest version.
 */
draft: string, };

export type ExpertView = { author: string, 
/**
 * Empty where the author speaks for nobody else.
 */
institution: string, 
/**
 * The day that stands on it, as `2026-09-30`.
 */
day: string, 
/**
 * The paper that it is on.
 */
draft: string, draftVersion: number, 
/**
 * The draft has a later version, for whom this is shown to.
 */
draftIsLater: boolean, };

export type FigureView = { 
/**
 * As the pack names it: `quorum`, `voting/resolution`.
 */
name: string, 
/**
 * What people call it.
 */
words: Text, 
/**
 * What it asks for, in numbers.
 */
text: Text, 
/**
 * The source in law, as the pack cites it.
 */
citation: string, };

export type FiguresView = { unverified: Array<FigureView>, 
/**
 * None while nobody answers for them, and where there is nothing to answer for.
 */
confirmed: ConfirmationView | null, };

export type FloorView = { speaker: PersonView | null, 
/**
 * Room time from which the clock counts, in milliseconds: when the floor was given, later by what the clock stood.
 */
since: number | null, 
/**
 * Room time since when the clock stands.
 */
pausedAt: number | null, 
/**
 * 0 for no limit.
 */
limitSeconds: number, 
/**
 * What the person has at the moment: speech, or a turn of questioning.
 */
turn: TurnKindView | null, speech: SpeechKindView | null, 
/**
 * In the order in which they get the floor.
 */
queue: Array<QueueRow>, 
/**
 * The groups take turns.
 */
byGroups: boolean, listClosed: boolean, 
/**
 * I give the floor.
 */
mayLead: boolean, 
/**
 * My place in the queue from 1; 0 if I have not asked.
 */
myPlace: number, 
/**
 * What those before me in the queue may speak together; nothing where one of them has no limit.
 */
myWaitSeconds: number | null, myRequests: MyRequests, 
/**
 * Whom I would answer in debate now.
 */
debateWith: string | null, 
/**
 * How long I have spoken.
 */
myTime: TimeRow | null, 
/**
 * For those who lead, in the order of first speeches.
 */
times: Array<TimeRow>, 
/**
 * For those who lead, by name.
 */
groupTimes: Array<GroupTimeRow>, 
/**
 * Who waits for help; for those who lead.
 */
help: Array<HelpRow>, };

export type FollowUpBallot = { id: string, question: string, };

export type FollowUpIntent = { "readBack": { commitment: string, } } | { "object": { commitment: string, objection: string, } } | { "reword": { commitment: string, wording: WordingView, } } | { "settle": { commitment: string, } } | { "report": { 
/**
 * The session whose journal takes it.
 */
session: string, commitment: string, whole: boolean, text: string, nextReport: string | null, 
/**
 * Papers of that session.
 */
evidence: Array<string>, } } | { "accept": { commitment: string, ballot: string | null, } } | { "replace": { commitment: string, resolution: string, ballot: string | null, } } | { "questionAgain": { commitment: string, item: string | null, } } | { "promiseAnswer": { exchange: string, who: string, office: string, why: WhyInWritingView, due: string, } } | { "giveAnswer": { session: string, answer: string, text: string, evidence: Array<string>, } } | { "export": { folder: string, commitments: Array<string>, answers: Array<string>, } } | { "print": { folder: string, commitments: Array<string>, answers: Array<string>, } };

export type FollowUpItem = { id: string, number: string, title: string, };

export type FollowUpPaper = { id: string, title: string, };

export type FollowUpSession = { id: string, title: string, here: boolean, current: boolean, 
/**
 * Of the last entry that is here; none where nothing is.
 */
asOf: number | null, entries: number, 
/**
 * Papers that can be named as evidence.
 */
papers: Array<FollowUpPaper>, 
/**
 * Ballots that adopted something.
 */
ballots: Array<FollowUpBallot>, };

export type FollowUpView = { 
/**
 * The day by which something is late.
 */
today: string, council: string, 
/**
 * How far the council's clocks stand ahead of UTC, in minutes.
 */
utcOffset: number, sessions: Array<FollowUpSession>, 
/**
 * Late ones first, the latest at the top; then by their day.
 */
commitments: Array<FollowedCommitment>, answers: Array<FollowedAnswer>, 
/**
 * Where the session that this desk shows can ask about something again.
 */
items: Array<FollowUpItem>, };

export type FollowedAct = { kind: FollowedActKind, at: number, 
/**
 * Of a report its words, of a replacement the resolution, of a new questioning the session.
 */
text: string, 
/**
 * Titles of papers that this person may see.
 */
evidence: Array<string>, };

export type FollowedActKind = "askedAgain" | "reportedInPart" | "reported" | "accepted" | "replaced";

export type FollowedAnswer = { id: string, session: string, sessionTitle: string, topic: string, questioner: string, mine: boolean, who: string, office: string, why: WhyInWritingView, due: string, promisedAt: number, 
/**
 * Till today while it is not given, else till it was; 0 where in time.
 */
daysLate: number, givenAt: number | null, text: string, evidence: Array<string>, said: Array<FollowedTurn>, mayGive: boolean, };

export type FollowedCommitment = { id: string, 
/**
 * In which it was made.
 */
session: string, sessionTitle: string, 
/**
 * The session whose journal takes what becomes of it.
 */
recordsIn: string, wording: WordingView, quote: string, madeAt: number, questioner: string, 
/**
 * I asked.
 */
mine: boolean, topic: string, state: CommitmentState, 
/**
 * 0 where it is in time, or nobody named a day.
 */
daysLate: number, 
/**
 * Days until it is due; none without a day, or after it.
 */
daysLeft: number | null, 
/**
 * The next report; none where none is due.
 */
nextReport: string | null, reportMissed: boolean, readBackAt: number | null, objection: string | null, 
/**
 * Newest last.
 */
acts: Array<FollowedAct>, said: Array<FollowedTurn>, may: Array<CommitmentStep>, };

export type FollowedTurn = { kind: TurnKindView, speaker: string, at: number, text: string, };

export type FromPaperView = { 
/**
 * Milliseconds since 1970-01-01 UTC, as all moments here.
 */
heldAt: number, enteredBy: string, enteredAt: number, 
/**
 * None until a second person has compared the entry with the paper.
 */
confirmed: SignedView | null, 
/**
 * The scan, where I may see it.
 */
scan: ScanView | null, 
/**
 * Empty where no paper is invalid.
 */
whyInvalid: string, };

export type GroupTimeRow = { group: string, ms: number, speeches: number, };

export type GuestRow = { person: PersonView, capacity: string, 
/**
 * Who comes instead.
 */
substitute: string | null, };

export type HandingInIntent = { "ask": { office: string, item: string, what: string, 
/**
 * As `2026-09-30`.
 */
due: string, } } | { "receive": { request: string, } } | { "return": { request: string, reason: string, } } | { "accept": { request: string, } } | { "drop": { request: string, } } | { "letter": { request: string, folder: string, } };

export type HandoutRow = { id: string, title: string, secrecy: SecrecyView | null, published: boolean, };

export type HeldBallotIntent = { item: string, question: string, rule: string, form: BallotFormView, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
heldAt: number, 
/**
 * Members who were in the room, those who took no part among them.
 */
present: Array<string>, recused: Array<string>, 
/**
 * What was counted, where votes have no names.
 */
sheet: CountSheetView | null, whyInvalid: string, 
/**
 * The answers of a roll call.
 */
votes: Array<HeldVoteView>, 
/**
 * Who counted hands or papers, the head first.
 */
tellers: Array<string>, tieBreak: TieBreakView | null, witness: string | null, 
/**
 * A paper of the session: the scan.
 */
scan: string | null, };

export type HeldVoteView = { person: string, choice: ChoiceView, };

export type HelpIntent = { "print": { paper: HelpPaperAsked, reader: RoleView, language: string, folder: string, } };

export type HelpPaperAsked = "pages" | "sheet" | "trainer";

export type HelpRow = { id: string, person: PersonView, askedAt: number, };

export type HoldView = { reason: string, since: number, };

export type HolderRow = { device: string, deviceWords: string, 
/**
 * Whose laptop it is.
 */
name: string, online: boolean, 
/**
 * Leads the room.
 */
host: boolean, 
/**
 * Whoever leads may give its place to another laptop, now and from here.
 */
mayRelease: boolean, };

export type HostView = { 
/**
 * This laptop is the keeper.
 */
here: boolean, name: string, deviceWords: string, 
/**
 * This laptop's owner may lead the room from here now.
 */
mayHost: boolean, holders: number, holdersOnline: number, 
/**
 * The laptops that keep copies, the host first.
 */
keepers: Array<HolderRow>, spare: SpareCopies, 
/**
 * 2 in the ordinary case; 1 is "recorded (one copy)".
 */
copies: number, laptopsOnline: number, };

export type IncidentView = { name: string, issued: number, collected: number, 
/**
 * Why the chair lets the count go on; none while nothing is decided.
 */
countedOn: string | null, };

export type Intent = { "register": RegisterIntent } | { "agenda": AgendaIntent } | { "presiding": PresidingIntent } | { "papers": PapersIntent } | { "approval": ApprovalIntent } | { "examination": ExaminationIntent } | { "handingIn": HandingInIntent } | { "notes": NotesIntent } | { "own": OwnIntent } | { "attendance": AttendanceIntent } | { "room": RoomIntent } | { "speaking": SpeakingIntent } | { "voting": VotingIntent } | { "votingOrder": VotingOrderIntent } | { "ballotLife": BallotLifeIntent } | { "onPaper": OnPaperIntent } | { "rows": RowsIntent } | { "questioning": QuestioningIntent } | { "followUp": FollowUpIntent } | { "petitions": PetitionsIntent } | { "dossiers": DossiersIntent } | { "period": PeriodIntent } | { "opinions": OpinionsIntent } | { "minutes": MinutesIntent } | { "sync": SyncIntent } | { "display": DisplayIntent } | { "help": HelpIntent } | { "support": SupportIntent } | { "me": MeIntent };

export type InvitationState = "none" | "open" | "used" | "expired";

export type InvitationView = { path: string, name: string, council: string, };

export type ItemChangeView = { how: ChangedHowView, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
at: number, reason: string, };

export type ItemState = "waiting" | "live" | "done" | "setAside";

export type ItemView = { id: string, number: string, title: string, state: ItemState, needsVote: boolean, questioning: boolean, 
/**
 * Marked to be decided together with others; none where it is not.
 */
consent: ConsentView | null, 
/**
 * The number of the item whose vote decided this one too.
 */
decidedWith: string | null, 
/**
 * The way of the item, and where the room is on it; empty for a questioning.
 */
phases: Array<PhaseStep>, 
/**
 * How the council last changed the agenda at this item.
 */
change: ItemChangeView | null, 
/**
 * The prepared votes, in their order.
 */
votes: Array<PreparedVoteView>, papers: Array<PaperRow>, 
/**
 * Papers that are handed out on paper alone.
 */
handouts: Array<HandoutRow>, 
/**
 * What a committee says of it, for whoever may see its report; for chair and clerk also who is asked.
 */
examination: ExaminationView | null, 
/**
 * Why I take no part in the votes of this item; none where I do.
 */
myRecusal: string | null, 
/**
 * Who takes no part; for chair and clerk.
 */
recusals: Array<RecusalRow>, };

export type JoinRow = { id: string, deviceWords: string, 
/**
 * The six words that the laptop shows.
 */
words: Array<string>, person: PersonView | null, };

export type JoiningState = "connecting" | "compareWords" | "admitted";

export type JoiningView = { state: JoiningState, council: string, 
/**
 * Six words that the clerk's screen shows too. Empty while connecting, and with an invitation file.
 */
words: Array<string>, 
/**
 * Who the invitation is for, once known.
 */
person: PersonView | null, };

export type Ladder = "onThisLaptop" | "arrived" | "recorded" | "recordedOneCopy" | "inTheArchive";

export type LaidOutView = { version: number, by: string, at: number, objectionsUntil: string | null, pages: Array<MinutesPageView>, 
/**
 * In the order in which they sign.
 */
signatures: Array<SignatureView>, };

export type LaptopPapers = { here: number, of: number, };

export type LaptopRow = { person: PersonView, roles: Array<RoleView>, words: string, here: boolean, 
/**
 * The last contact in room time; none where there was none since whoever leads knows.
 */
seen: number | null, thisOne: boolean, 
/**
 * It leads the room.
 */
leads: boolean, 
/**
 * Its disk counts as a copy.
 */
keepsCopy: boolean, 
/**
 * Of its program.
 */
version: string | null, 
/**
 * Its clock minus room time, in milliseconds.
 */
clockMs: number | null, 
/**
 * Entries that its copy lacked when it last told.
 */
behind: number | null, papers: LaptopPapers | null, battery: BatteryView | null, 
/**
 * How many papers this person has opened, at any of his or her laptops; none where none has told.
 */
opened: OpenedView | null, troubles: Array<LaptopTrouble>, };

export type LaptopTrouble = { kind: TroubleKind, text: Text, advice: Text, 
/**
 * Nothing is lost or late through it.
 */
harmless: boolean, };

export type LaptopsView = { 
/**
 * Room time.
 */
at: number, 
/**
 * Since when whoever leads the room knows; room time.
 */
since: number, 
/**
 * False where this laptop alone tells what it knows, because the one that leads did not answer.
 */
hostAnswers: boolean, 
/**
 * What there is to say in short: how many are here, and how many have which trouble.
 */
summary: Array<Text>, 
/**
 * Nothing is wrong with any of them.
 */
allWell: boolean, 
/**
 * Those with trouble first.
 */
laptops: Array<LaptopRow>, 
/**
 * Members without a laptop.
 */
without: Array<PersonView>, };

export type LegacyView = "tcvn3" | "vni";

export type LibraryOf = { person: PersonView, agenda: Array<ItemView>, };

export type LockedView = { name: string, council: string, triesLeft: number, 
/**
 * Seconds until the next try is taken; 0 when a try may be made now.
 */
waitSeconds: number, 
/**
 * What to do when no try is left; none on a laptop that was never inside for long enough to know.
 */
help: UnlockHelp | null, };

export type LowBatteryView = { percent: number, 
/**
 * At what the machine takes now, where its system says so.
 */
minutes: number | null, };

export type MandateEndView = "death" | "dismissal" | "resignation" | "transfer";

export type MandateView = { from: string, 
/**
 * First day on which it no longer counts.
 */
until: string | null, end: MandateEndView | null, 
/**
 * Whose seat this person took over.
 */
replaces: PersonView | null, };

export type MeIntent = { "unlock": { pin: string, } } | "lock" | { "joinByFile": { path: string, pin: string, } } | { "joinByCode": { code: string, address: string, pin: string, } } | { "unlockByClerk": { code: string, } } | "startOver" | "cancelJoin" | { "openArchive": { folder: string, pin: string, } } | "removeArchive" | { "settings": { settings: SettingsView, } } | { "dismiss": { notice: number, } } | { "rehearse": RehearsalAsked } | "leaveRehearsal";

export type MeView = { 
/**
 * How many of my papers I have opened at this laptop, as those who lead are told; none before there are any.
 */
opened: OpenedView | null, 
/**
 * This laptop, as words that people can say: "green-river-42".
 */
deviceWords: string, person: PersonView, roles: Array<RoleView>, language: string, 
/**
 * Unread things on this laptop, settings that follow the person.
 */
settings: SettingsView, };

export type MeasureReportRow = { on: string, done: boolean, text: string, };

export type MeasureRow = { id: string, what: string, body: string, due: string | null, done: boolean, daysLate: number, reports: Array<MeasureReportRow>, };

export type MinutesIntent = { "write": { section: string, text: string, } } | { "export": { folder: string, } } | { "layOut": { 
/**
 * The last day for objections, as 2026-03-12; none where there is no time for them.
 */
objectionsUntil: string | null, } } | { "object": { version: number, section: string, text: string, } } | { "decideObjection": { 
/**
 * The entry that objected.
 */
objection: number, accepted: boolean, reason: string, 
/**
 * The council decided it in the open sitting, without objection.
 */
byCouncil: boolean, } } | { "sign": { version: number, } } | { "bringSigned": { version: number, personId: string, way: SignedElsewhere, paths: Array<string>, } } | { "add": { 
/**
 * About the closed part: for members only.
 */
closed: boolean, text: string, } };

export type MinutesPageView = { closed: boolean, sha256: string, 
/**
 * Six words that stand for it.
 */
words: string, };

export type MinutesSectionView = { id: string, heading: string, 
/**
 * Sentences from the record: locked.
 */
facts: Array<string>, 
/**
 * The clerk's own words.
 */
words: string, ladder: Ladder, };

export type MinutesStepKind = "sign" | "decide" | "object";

export type MinutesStepView = { kind: MinutesStepKind, 
/**
 * The last day for objections, as `2026-09-30`.
 */
until: string | null, };

export type MinutesView = { title: string, sections: Array<MinutesSectionView>, 
/**
 * Required content: what is there and what is missing.
 */
checklist: Array<CheckView>, rootWords: string, 
/**
 * This person may write: the sections are the draft. Otherwise they are what is laid out.
 */
mayWrite: boolean, signing: SigningView, };

export type MyOpinionView = { choice: OpinionChoiceView, text: string, 
/**
 * By the keeper's time, once it has it.
 */
at: number | null, ladder: Ladder, };

export type MyRequests = { speak: string | null, debate: string | null, pointOfOrder: string | null, help: string | null, };

export type MyVoteView = { 
/**
 * What I pressed last.
 */
choice: ChoiceView, ladder: Ladder, 
/**
 * The last choice that is recorded, if another is still on its way.
 */
recordedChoice: ChoiceView | null, recordedAt: number | null, 
/**
 * Milliseconds on this laptop since the press, for what is not recorded yet.
 */
waitingSince: number | null, 
/**
 * Short code that stands in the published record.
 */
receipt: string | null, 
/**
 * The press came after the close: kept, not counted.
 */
late: boolean, 
/**
 * Where chair or clerk wrote it down for me.
 */
entered: EnteredView | null, };

export type NameHit = { kind: NameKind, 
/**
 * Of the person, the item or the paper.
 */
id: string, 
/**
 * Of the item, also of the one that a paper belongs to; empty for a person.
 */
number: string, 
/**
 * Group and position of a person.
 */
about: string, 
/**
 * Of a person; 0 for none.
 */
seat: number, before: string, hit: string, after: string, 
/**
 * Spelled exactly as typed, accents included.
 */
exact: boolean, };

export type NameKind = "item" | "paper" | "person";

export type NamedItemView = { id: string, number: string, title: string, };

export type NamedVote = { person: PersonView, choice: ChoiceView | null, };

export type NamesView = "told" | "recorded" | "kept";

export type NotePlace = { id: string, rects: Array<[number, number, number, number]>, };

export type NoteView = { id: string, paperId: string, version: number, 
/**
 * From 1.
 */
page: number, 
/**
 * yellow, green, blue, pink, underline or none.
 */
colour: string, quote: string, 
/**
 * Some letters of the page on each side of the quote.
 */
before: string, after: string, 
/**
 * Rectangles in thousandths of the page: left, top, width, height.
 */
rects: Array<[number, number, number, number]>, text: string, 
/**
 * Where it stands in the newest version that it was looked for in.
 */
carried: CarriedView | null, };

export type NotesBackupView = { 
/**
 * How many notes are on this laptop.
 */
notes: number, 
/**
 * The backup that the laptop of whoever leads has said to have was made then.
 */
room: number | null, 
/**
 * The same of the central server.
 */
archive: number | null, 
/**
 * What I noted since then is on this laptop alone.
 */
waits: boolean, 
/**
 * There are more notes than a backup holds.
 */
tooLarge: boolean, 
/**
 * There is a code to be shown.
 */
hasCode: boolean, 
/**
 * A rehearsal has no PIN, and backs nothing up that anybody needs.
 */
rehearsal: boolean, 
/**
 * Sealed notes of mine from other laptops are here.
 */
elsewhere: number, 
/**
 * What a code brought back last.
 */
brought: BroughtView | null, };

export type NotesIntent = { "save": { note: NoteView, } } | { "delete": { id: string, } } | { "keep": { id: string, page: number, } } | { "bringBack": { code: string, } } | { "exportText": { folder: string, } } | { "exportPaper": { paper: string, version: number, 
/**
 * Where notes stand that came from another version, as the pages that were shown have found them.
 */
found: Array<NotePlace>, folder: string, } };

export type Notice = { id: number, text: Text, at: number, 
/**
 * Assertive for what must be heard at once.
 */
urgent: boolean, };

export type NoticeRule = { days: number, 
/**
 * For a session that is called for one matter.
 */
daysExtraordinary: number | null, source: string, verified: boolean, };

export type ObjectionDecisionView = { by: string, at: number, accepted: boolean, byCouncil: boolean, reason: string, };

export type ObjectionView = { 
/**
 * The entry that objected.
 */
number: number, version: number, by: string, at: number, section: string, text: string, decision: ObjectionDecisionView | null, };

export type OfferedChoice = { choice: ChoiceView, words: Text, };

export type OfferedOpinion = { choice: OpinionChoiceView, words: Text, };

export type OnPaperIntent = { "enterBallot": { held: HeldBallotIntent, } } | { "confirmBallot": { ballotId: string, } } | { "refuseBallot": { ballotId: string, reason: string, } } | { "enterSitting": { openedAt: number, closedAt: number, present: Array<string>, scan: string | null, } } | { "confirmSitting": { sittingId: string, } } | { "refuseSitting": { sittingId: string, reason: string, } };

export type OnPaperView = { 
/**
 * I may enter what was held on paper.
 */
mayEnter: boolean, 
/**
 * Entries that I may confirm or refuse, as the second person.
 */
waitsForMe: number, 
/**
 * Votes that were entered and do not stand: those that wait, and those that were refused, newest first.
 */
ballots: Array<PaperBallotView>, 
/**
 * Sittings that were entered, those that stand among them, newest first.
 */
sittings: Array<PaperSittingView>, };

export type OpenedView = { opened: number, of: number, };

export type OpinionAnswerRow = { standing: SaidOpinion | null, 
/**
 * Kept and not counted.
 */
late: SaidOpinion | null, };

export type OpinionChoiceView = "agree" | "disagree" | "other";

export type OpinionCountView = { agree: number, disagree: number, other: number, unanswered: number, };

export type OpinionLabelsView = { agree: string, disagree: string, other: string, };

export type OpinionPersonRow = { person: PersonView, 
/**
 * How many questions in time.
 */
answered: number, 
/**
 * One a question, in order.
 */
answers: Array<OpinionAnswerRow>, };

export type OpinionQuestionView = { 
/**
 * From 1.
 */
number: number, 
/**
 * None for a question in words, and for a paper that was withdrawn.
 */
paperId: string | null, 
/**
 * The version that was sent round; 0 without a paper.
 */
paperVersion: number, 
/**
 * A later version is out meanwhile.
 */
newerVersion: boolean, 
/**
 * The title of the paper, or the question.
 */
text: string, 
/**
 * What I answered last in time, or what is on its way.
 */
mine: MyOpinionView | null, 
/**
 * What I answered too late to count.
 */
late: MyOpinionView | null, 
/**
 * While the round is open, for the clerk alone.
 */
count: OpinionCountView | null, 
/**
 * Only where a round decides, after the close.
 */
adopted: boolean | null, };

export type OpinionRoundView = { id: string, title: string, instructions: string, openedAt: number, 
/**
 * The last instant at which an answer counts, by the keeper's time.
 */
deadline: number, 
/**
 * When the clerk last reminded those who had not answered.
 */
remindedAt: number | null, closedAt: number | null, 
/**
 * Why it was broken off.
 */
closedEarly: string | null, 
/**
 * The rule by which it is adopted if nobody objects; none for a round that decides nothing.
 */
decides: string | null, namesShown: boolean, 
/**
 * In the order of the buttons.
 */
choices: Array<OfferedOpinion>, questions: Array<OpinionQuestionView>, 
/**
 * How many people are asked.
 */
asked: number, iAmAsked: boolean, 
/**
 * Questions that I have not answered.
 */
unansweredByMe: number, 
/**
 * How many people have answered everything in time; for the clerk.
 */
complete: number | null, 
/**
 * I may look up who answered what.
 */
mayRead: boolean, };

export type OpinionsIntent = { "open": { title: string, instructions: string, questions: Array<AskedOpinion>, people: Array<string>, 
/**
 * In milliseconds.
 */
deadline: number, labels: OpinionLabelsView, 
/**
 * After the close, those who were asked see who answered what.
 */
namesShown: boolean, 
/**
 * Adopted if nobody objects, where the session's rules know it.
 */
decides: boolean, } } | { "give": { roundId: string, question: number, choice: OpinionChoiceView, 
/**
 * A comment, or the other opinion.
 */
text: string, } } | { "remind": { roundId: string, } } | { "close": { roundId: string, 
/**
 * Why before the deadline, where not everybody has answered.
 */
reason: string | null, } } | { "printSummary": { roundId: string, folder: string, } } | { "printSheets": { roundId: string, folder: string, } } | { "printMine": { roundId: string, folder: string, } } | { "export": { roundId: string, folder: string, } };

export type OpinionsView = { 
/**
 * The open ones first, by deadline; then the closed ones, the newest first.
 */
rounds: Array<OpinionRoundView>, 
/**
 * Questions that wait for my answer and can still be answered in time.
 */
waiting: number, 
/**
 * The first deadline among them, in milliseconds.
 */
nextDeadline: number | null, 
/**
 * When the clerk last reminded me of one of them.
 */
remindedAt: number | null, 
/**
 * I open, close and print rounds.
 */
office: boolean, 
/**
 * The rule under which a round may decide in writing, as the pack cites it.
 */
written: string | null, };

export type OrderReasonView = "closeList" | "adjourn" | "secretBallot" | "rulesNotKept" | "other";

export type OutcomeResult = "adopted" | "notAdopted" | "notQuorate" | "tied";

export type OutcomeView = { result: OutcomeResult, needed: number, base: number, 
/**
 * Votes for, the chair's casting vote among them.
 */
got: number, 
/**
 * The least number of delegates whose other votes would have changed the result; none where none could.
 */
votesMissing: number | null, 
/**
 * Rule, base and reason in one sentence.
 */
reason: Text, 
/**
 * The sentence that the chair reads aloud.
 */
readAloud: Text, ruleText: string, 
/**
 * Hundredths of a percent of the base that voted for, rounded half up, for showing only.
 */
percentHundredths: number, };

export type OwnFiles = { roster: string, papers: string, };

export type OwnFolderView = { name: string, papers: Array<PaperRow>, };

export type OwnIntent = { "add": { path: string, folder: string, } } | { "change": { id: string, title: string, folder: string, } } | { "remove": { id: string, } };

export type PackageFolders = { 
/**
 * May be given to anyone.
 */
public: string, 
/**
 * Holds everything.
 */
complete: string, };

export type PackagePreview = { title: string, council: string, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
startsAt: number, place: string, 
/**
 * What is not for everybody was kept back in it.
 */
public: boolean, 
/**
 * Whose laptop made it; empty where a central server did.
 */
madeBy: string, 
/**
 * As `2026-09-30`.
 */
madeOn: string, entries: number, ballots: number, papers: number, exchanges: number, 
/**
 * The root of the record as words, to be compared with the printed page.
 */
rootWords: string, 
/**
 * Why it cannot be opened on this laptop as it is now; none where it can.
 */
hindrance: Text | null, };

export type PageTextView = { 
/**
 * Its lines.
 */
text: string, 
/**
 * A picture or wrong letters do not say what the page says.
 */
trust: PageTrustView, 
/**
 * What gave the text, by name and version; empty where nothing did.
 */
extractor: string, };

export type PageTrustView = "text" | "unreliable" | "picture";

export type PagesAbreastView = "one" | "two" | "twoBehindFirst";

export type PaperBallotView = { ballotId: string, itemNumber: string, itemTitle: string, question: string, form: BallotFormView, from: FromPaperView, present: Array<PersonView>, recused: Array<PersonView>, 
/**
 * Who counted, the head first.
 */
tellers: Array<PersonView>, choices: Array<OfferedChoice>, tally: TallyView, outcome: OutcomeView, 
/**
 * Who watched the lot.
 */
lotWitness: string | null, 
/**
 * The answers of a roll call, in the order of the seats.
 */
votes: Array<NamedVote>, 
/**
 * I may say yes or no to it.
 */
mayConfirm: boolean, 
/**
 * I entered it, and may take it back.
 */
mayTakeBack: boolean, refused: RefusedView | null, };

export type PaperCountView = { issued: number, collected: number, invalid: number, };

export type PaperKindView = "submission" | "draftResolution" | "examination" | "expertOpinion" | "report" | "programme" | "annex" | "other";

export type PaperRow = { id: string, title: string, kind: PaperKindView, 
/**
 * 1 for the first version.
 */
version: number, versions: Array<VersionRow>, bytes: number, 
/**
 * 0 where the pages could not be counted.
 */
pages: number, state: PaperState, 
/**
 * How far the file is on this laptop, 0 to 100.
 */
percent: number, 
/**
 * Restricted papers name who may see them.
 */
restrictedTo: string | null, audience: AudienceView, 
/**
 * Of an expert's opinion.
 */
expert: ExpertView | null, late: boolean, 
/**
 * Not opened by me in this version.
 */
isNew: boolean, 
/**
 * Not there when I looked the time before, and not opened by me.
 */
sinceLastLook: boolean, 
/**
 * The page where I left it, from 1; 0 if never opened.
 */
myPage: number, 
/**
 * What is printed on that page; empty where it is the number of the sheet.
 */
myLabel: string, trust: TrustView, published: boolean, whatChanged: string | null, 
/**
 * What the file carries besides its pages, as words: `activeContent`, `attachments`, `media`, `hiddenText`.
 * For the clerk; empty for everybody else.
 */
oddities: Array<string>, 
/**
 * My notes that were looked for in a later version.
 */
notesCarried: number, 
/**
 * Those of them that I am asked to look at, because the words have changed.
 */
notesToCheck: number, };

export type PaperSittingView = { sittingId: string, from: FromPaperView, closedAt: number, present: Array<PersonView>, 
/**
 * Present, needed and of how many, in words.
 */
quorum: Text, mayConfirm: boolean, 
/**
 * I entered it, and may take it back.
 */
mayTakeBack: boolean, refused: RefusedView | null, };

export type PaperState = "away" | "arriving" | "here" | "damaged" | "noSpace";

export type PaperTextView = { 
/**
 * Why there is none; none where there is.
 */
whyNot: Text | null, 
/**
 * It can be asked again in a moment.
 */
soon: boolean, 
/**
 * From the first sheet.
 */
pages: Array<PageTextView>, };

export type PapersIntent = { "add": { files: Array<PlacedFile>, } } | { "addOpinion": { file: PlacedFile, expert: ExpertDraft, } } | "confirmFigures" | "publish" | { "withdraw": { paper: string, } } | { "setAudience": { paper: string, audience: AudienceView, } } | { "publishPaper": { paper: string, version: number, } } | { "listHandout": { item: string, title: string, secrecy: SecrecyView | null, } } | { "strikeHandout": { handout: string, } } | "looked" | { "reading": { paper: string, version: number, page: number, 
/**
 * What is printed on that page; empty where it is the number of the sheet.
 */
label: string, 
/**
 * How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
 */
depth: number, 
/**
 * Percent; 0 for as wide as reads well, 1 for the full width.
 */
zoom: number, pages: PagesAbreastView, } } | { "print": { paper: string, version: number, 
/**
 * From 1, in the order in which they are printed.
 */
sheets: Array<number>, 
/**
 * With my marks; `found` as in `NotesIntent::ExportPaper`.
 */
marks: boolean, found: Array<NotePlace>, folder: string, } } | { "printSets": { 
/**
 * One item alone.
 */
item: string | null, sets: number, bothSides: boolean, folder: string, } };

export type PapersProgress = { total: number, here: number, bytesTotal: number, bytesHere: number, noSpace: number, 
/**
 * Free on this laptop, where something found no space.
 */
freeMegabytes: number, searchable: number, };

export type PapersRequestRow = { id: string, office: string, item: string, itemNumber: string, itemTitle: string, what: string, 
/**
 * As `2026-09-30`.
 */
due: string, state: PapersRequestState, 
/**
 * Since when it is in this state.
 */
since: number, 
/**
 * Days after the due day: till today where the office has to hand in, else when it handed in; 0 where in time.
 */
lateDays: number, 
/**
 * Why it was returned.
 */
reason: string | null, };

export type PapersRequestState = "handedIn" | "returned" | "asked" | "accepted";

export type PassageView = { 
/**
 * 0 where the version has no page.
 */
page: number, runs: Array<RunView>, 
/**
 * It goes on.
 */
cut: boolean, };

export type PeriodAsked = { from: string, to: string, 
/**
 * A folder with the reports of other councils, which are counted too.
 */
others: string | null, };

export type PeriodCouncil = { id: string, name: string, 
/**
 * ISO date on which its promises, answers and petitions stood as they are told.
 */
today: string, };

export type PeriodIntent = { "export": { folder: string, asked: PeriodAsked, } } | { "print": { folder: string, asked: PeriodAsked, } };

export type PeriodRecord = { words: string, 
/**
 * The session that it stands in; empty where it stands in the register.
 */
session: string, 
/**
 * ISO date.
 */
day: string, 
/**
 * Its name; empty where one council alone is told.
 */
council: string, };

export type PeriodRow = { label: Text, 
/**
 * As many as there are records, but for attendance: there it is who came.
 */
count: number, 
/**
 * What it is a part of; none where it stands for itself.
 */
of: number | null, records: Array<PeriodRecord>, };

export type PeriodSection = { 
/**
 * Of the heading.
 */
name: string, sentence: Text, rows: Array<PeriodRow>, };

export type PeriodView = { 
/**
 * The name of whose laptop this is.
 */
council: string, 
/**
 * All that are counted, that one first.
 */
councils: Array<PeriodCouncil>, 
/**
 * ISO dates, both included.
 */
from: string, to: string, 
/**
 * The day on which everything stands as it is told.
 */
today: string, sections: Array<PeriodSection>, 
/**
 * Titles of sessions that are not on this laptop and so not counted.
 */
missing: Array<string>, 
/**
 * Files that were to be counted too and are not, each with why.
 */
unread: Array<Text>, };

export type PersonRow = { person: PersonView, roles: Array<RoleView>, 
/**
 * Has a mandate today.
 */
member: boolean, mandates: Array<MandateView>, 
/**
 * Words of this person's laptops that may sign, newest last.
 */
devices: Array<string>, invitation: InvitationState, online: boolean, present: boolean, };

export type PersonView = { id: string, 
/**
 * In full, in the order of the person's language.
 */
name: string, group: string, 
/**
 * 0 where the person has no seat.
 */
seat: number, position: string, };

export type PetitionLinkView = { "kind": "topic", sessionTitle: string, topic: string, } | { "kind": "resolution", name: string, };

export type PetitionOutcomeView = "inProgress" | "resolved" | "explained" | "notAccepted";

export type PetitionReplyView = { on: string, body: string, outcome: PetitionOutcomeView, text: string, };

export type PetitionRow = { id: string, 
/**
 * In the council's register; none while it waits on this laptop for the office.
 */
number: number | null, words: PetitionWordsView, by: string, 
/**
 * This person wrote it down.
 */
mine: boolean, at: number, state: PetitionStateView, 
/**
 * Where it was sent; empty for nowhere yet.
 */
body: string, due: string | null, daysLate: number, 
/**
 * Till its due day, where that lies ahead and nothing has ended it.
 */
daysLeft: number | null, replies: Array<PetitionReplyView>, repeats: RepeatedPetition | null, 
/**
 * How many others ask for the same again.
 */
repeated: number, links: Array<PetitionLinkView>, may: Array<PetitionStep>, };

export type PetitionStateView = "waiting" | "received" | "routed" | "inProgress" | "resolved" | "explained" | "notAccepted";

export type PetitionStep = "reword" | "route" | "reply" | "link";

export type PetitionTopic = { session: string, sessionTitle: string, topic: string, };

export type PetitionWordsView = { what: string, source: string, place: string, field: string, level: CompetentLevelView, received: string, };

export type PetitionsIntent = { "enter": { words: PetitionWordsView, repeats: string | null, } } | { "reword": { petition: string, words: PetitionWordsView, repeats: string | null, } } | { "route": { petition: string, body: string, due: string | null, } } | { "reply": { petition: string, outcome: PetitionOutcomeView, text: string, on: string, } } | { "linkTopic": { petition: string, session: string, topic: string, } } | { "linkResolution": { petition: string, name: string, } } | { "export": { folder: string, petitions: Array<string>, } } | { "print": { folder: string, petitions: Array<string>, } };

export type PetitionsView = { 
/**
 * The day by which something is late.
 */
today: string, council: string, utcOffset: number, 
/**
 * Of the last entry of the register that is here; none where nothing is.
 */
asOf: number | null, 
/**
 * Late ones first, then what is open by its due day, the newest first; what ended comes last.
 */
petitions: Array<PetitionRow>, 
/**
 * This person may write one down.
 */
mayEnter: boolean, 
/**
 * What could be linked: the topics of questioning in the sessions that are here.
 */
topics: Array<PetitionTopic>, };

export type PhaseStep = { phase: PhaseView, 
/**
 * The room was there since the item was opened.
 */
begun: boolean, 
/**
 * The room is there.
 */
now: boolean, };

export type PhaseView = "presentation" | "examination" | "discussion" | "vote";

export type PlaceView = { 
/**
 * The sheet, from 1.
 */
page: number, 
/**
 * How far down the page, in thousandths of its height; below 0 where the page before is in sight as well.
 */
depth: number, 
/**
 * Percent; 0 for as wide as reads well, 1 for the full width.
 */
zoom: number, pages: PagesAbreastView, };

export type PlacedFile = { path: string, itemId: string, kind: PaperKindView, title: string, 
/**
 * Group whose members alone may see it; none for everyone.
 */
restrictedTo: string | null, 
/**
 * An existing paper that this is a later version of.
 */
versionOf: string | null, 
/**
 * Another file of the same list that this is a later version of, by its path.
 */
versionOfFile: string | null, 
/**
 * What changed, for a later version.
 */
whatChanged: string | null, };

export type PlacingPreview = { folder: string, files: Array<PlacingRow>, 
/**
 * What of the folder is not in the list, and why.
 */
leftOut: Array<Text>, };

export type PlacingRow = { path: string, fileName: string, bytes: number, itemId: string | null, kind: PaperKindView, title: string, certainty: Certainty, reason: Text, 
/**
 * What a person must know before the file is taken; with a remark or an oddity it is never sure.
 */
remarks: Array<Text>, 
/**
 * The session has this very content already.
 */
kept: boolean, 
/**
 * An existing paper that this is a later version of.
 */
versionOf: string | null, 
/**
 * Another file of the same folder that this is a later version of, by its path.
 */
versionOfFile: string | null, 
/**
 * Not taken, and why.
 */
refused: Text | null, 
/**
 * Marked as a state secret: it may be listed as a paper that is on paper alone.
 */
secrecy: SecrecyView | null, trust: TrustView, 
/**
 * What it carries besides its pages, as far as a first look finds it: see [`PaperRow::oddities`].
 */
oddities: Array<string>, };

export type PointedView = { 
/**
 * The number of the entry: another pointing has another.
 */
id: number, paperId: string, title: string, 
/**
 * From 1, in the file.
 */
page: number, };

export type PreparedState = "drafted" | "open" | "counted" | "adopted" | "notAdopted" | "dropped" | "void";

export type PreparedVoteView = { id: string, kind: VoteKindView, 
/**
 * The id of what an amendment changes, where it names that.
 */
changes: string | null, 
/**
 * "Amendment 2 (to part 1)".
 */
name: Text, question: string, paperId: string | null, 
/**
 * The name of a rule in the session's pack.
 */
rule: string, 
/**
 * What it asks for.
 */
ruleText: Text, form: BallotFormView, calling: CallingOrderView, state: PreparedState, 
/**
 * The chair opens this one next.
 */
next: boolean, dropped: DroppedVoteView | null, 
/**
 * How many amendments to it were adopted.
 */
amended: number, 
/**
 * It can be changed, moved or left out no more.
 */
fixed: boolean, };

export type PresidingIntent = { "beginPhase": { item: string, phase: PhaseView, } } | { "changeAgenda": { change: AgendaChangeDraft, ballot: string | null, reason: string, } } | { "pointTo": { paper: string, page: number, } } | { "beginBreak": { 
/**
 * Milliseconds since 1970-01-01 UTC; none where nobody knows yet.
 */
until: number | null, } } | "endBreak" | { "excludePublic": { ballot: string | null, reason: string, } } | "admitPublic" | { "handChairOver": { person: string, } } | { "printRunningSheet": { folder: string, } };

export type PrintPlanView = { papers: number, 
/**
 * Pages of one set, as far as they are counted.
 */
pages: number, 
/**
 * What is published and not in it, each with its reason.
 */
leftOut: Array<Text>, };

export type Problem = { 
/**
 * The sentence to show: what happened, what it means, what to do.
 */
text: Text, 
/**
 * Shown behind "Details", for the person who helps.
 */
detail: string | null, };

export type Question = "view" | "support" | { "search": { text: string, } } | { "invitation": { path: string | null, } } | { "unlockCode": { deviceWords: string, challenge: string, } } | { "rosterPreview": { path: string, } } | { "placingPreview": { folder: string, } } | { "libraryOf": { person: string, } } | { "notes": { paperId: string, } } | "allNotes" | { "comparison": { paperId: string, oldVersion: number, newVersion: number, } } | "notesBackup" | { "recoveryCode": { pin: string, } } | { "paperText": { paperId: string, version: number, } } | { "namedVotes": { ballotId: string, } } | { "opinionAnswers": { roundId: string, } } | "minutes" | { "agendaPreview": { text: string, } } | "sample" | "rulePacks" | "laptops" | "roomCheck" | { "printPlan": { item: string | null, } } | "followUp" | "petitions" | "dossiers" | { "period": PeriodAsked } | { "packagePreview": { folder: string, } };

export type QuestioningIntent = { "draftResolution": { item: string, topics: Array<string>, assessment: string, points: Array<ResolutionPointView>, } } | { "placeResolution": { item: string, } } | { "addTopic": { item: string, title: string, official: string, office: string, } } | { "openExchange": { topic: string, questioner: string, } } | { "beginTurn": { exchange: string, kind: TurnKindView, speaker: string, } } | { "endTurn": { exchange: string, } } | { "writeTurn": { turn: string, text: string, } } | { "closeExchange": { exchange: string, } } | { "commit": { exchange: string, who: string, office: string, what: string, due: string | null, quote: string, 
/**
 * What can be measured; may be empty.
 */
target: string, 
/**
 * The day of the next report.
 */
nextReport: string | null, } };

export type QuestioningResolutionView = { itemId: string, topics: Array<string>, assessment: string, points: Array<ResolutionPointView>, 
/**
 * Its points are commitments.
 */
adopted: boolean, 
/**
 * It may still be changed.
 */
open: boolean, };

export type QuestioningView = { topics: Array<TopicView>, exchanges: Array<ExchangeView>, liveExchange: string | null, 
/**
 * The last day for an answer in writing to a question of today, as ISO date, where the rules name one.
 */
writtenAnswerDue: string | null, 
/**
 * By the order of the agenda.
 */
resolutions: Array<QuestioningResolutionView>, 
/**
 * Items that a resolution could still be drafted for; none for those who do not lead.
 */
resolutionItems: Array<string>, };

export type QueueRow = { id: string, person: PersonView, pointOfOrder: boolean, 
/**
 * Of a point of order.
 */
reason: OrderReasonView | null, 
/**
 * As what the person would get the floor now.
 */
speech: SpeechKindView, askedAt: number, };

export type QuorumDoubtView = { name: string, at: number, mine: boolean, 
/**
 * What the chair found, in figures and with what follows from it; none before that.
 */
found: Text | null, 
/**
 * There was a quorum.
 */
met: boolean, };

export type QuorumView = { present: number, needed: number, 
/**
 * Members in office now.
 */
base: number, met: boolean, words: Text, 
/**
 * Nothing is decided without it.
 */
binds: boolean, 
/**
 * The meeting on the same subjects that had no quorum, so that fewer are enough in this one.
 */
secondMeetingOf: string | null, 
/**
 * I may doubt it now.
 */
mayDoubt: boolean, 
/**
 * The last doubt of this sitting: at once for who leads and for who doubts, for everybody when it is counted.
 */
doubt: QuorumDoubtView | null, };

export type RatingRuleView = { text: Text, citation: string, verified: boolean, };

export type ReadinessView = { 
/**
 * Today where the council's clocks stand, as `2026-09-30`.
 */
today: string, 
/**
 * What is due when, the earliest first.
 */
deadlines: Array<DeadlineRow>, 
/**
 * Whole days from convening to opening.
 */
noticeDays: number, 
/**
 * The days that the rules ask for; none where they say nothing.
 */
notice: NoticeRule | null, 
/**
 * Why it was convened later than that.
 */
shortNotice: string | null, };

export type RecusalRow = { person: PersonView, reason: string, };

export type RefusedPackView = { file: string, 
/**
 * From 1.
 */
line: number, why: Text, };

export type RefusedView = { name: string, at: number, reason: string, };

export type RegisterIntent = { "foundCouncil": { name: string, language: string, clerkName: string, pin: string, } } | { "importRoster": { path: string, } } | { "invite": { people: Array<string>, folder: string, } } | { "inviteByLetter": { people: Array<string>, folder: string, } } | { "inviteByCode": { person: string, } } | { "approveJoin": { join: string, } } | { "refuseJoin": { join: string, } } | { "grantChair": { person: string, } } | { "grantClerk": { person: string, } } | { "revokeDevice": { deviceWords: string, } } | { "registerGuest": { name: string, position: string, } } | { "beginMandate": { person: string, from: string, replaces: string | null, } } | { "endMandate": { person: string, on: string, 
/**
 * None for another reason than those that have a name.
 */
end: MandateEndView | null, reason: string, } } | { "setSeats": { seats: number, from: string, } } | { "setSeatMap": { rows: string, } } | { "seat": { person: string, seat: number, } } | { "conveneSession": { title: string, place: string, startsAt: number, kind: SessionKindView | null, 
/**
 * The id of a rule pack; empty for the one that is usual in the council's language.
 */
rules: string, 
/**
 * The meeting on the same subjects that had no quorum.
 */
secondMeetingOf: string | null, 
/**
 * An earlier session whose items and guests it begins with.
 */
like: string | null, 
/**
 * The items that it begins with, one a line, where it is like no other.
 */
agenda: string | null, 
/**
 * Why it is convened later than its rules ask for.
 */
shortNotice: string | null, } } | { "shortenNotice": { reason: string, } } | { "copyRulePack": { pack: string, folder: string, } } | { "takeRulePack": { path: string, } } | { "chooseSession": { session: string, } } | { "writeNotices": { 
/**
 * By whose order people are called.
 */
byOrder: string, 
/**
 * The address that letters come from; empty where none are written.
 */
sender: string, folder: string, } };

export type RehearsalAsked = { 
/**
 * A list of people and a folder of PDFs of one's own; none for the sample.
 */
own: OwnFiles | null, 
/**
 * How many delegates; none for those of the list.
 */
delegates: number | null, faults: Array<RehearsalFault>, };

export type RehearsalFault = "cable" | "late" | "host" | "slow";

export type RepeatedPetition = { id: string, number: number, what: string, };

export type ResolutionPointView = { exchange: string, wording: WordingView, 
/**
 * The promise that it takes over; none for what the council adds.
 */
from: string | null, };

export type ResolutionSign = { sign: string, next: string, };

export type RestoredView = { public: boolean, 
/**
 * Whose laptop made the package; empty where a central server did.
 */
madeBy: string, };

export type ResultView = { ballotId: string, itemNumber: string, question: string, declaredAt: number | null, form: BallotFormView, tally: TallyView, 
/**
 * What the rule let a delegate choose.
 */
choices: Array<OfferedChoice>, outcome: OutcomeView | null, mine: MyVoteView | null, 
/**
 * I could have voted in it at my laptop.
 */
onRoll: boolean, lateVotes: number, annulled: boolean, life: BallotLifeView, 
/**
 * The source in law of the rule, as the pack cites it.
 */
citation: string, 
/**
 * Who answers for the figures that decided it, where they are not verified.
 */
confirmed: ConfirmationView | null, };

export type ReviewRow = { on: string, review: ReviewView, text: string, };

export type ReviewView = "concluded" | "stays" | "toBeChanged" | "expired";

export type RoleView = "delegate" | "chair" | "clerk";

export type RollCallView = { rows: Array<CallRow>, };

export type RollCounts = { all: number, present: number, excused: number, 
/**
 * Neither here nor excused.
 */
missing: number, };

export type RollRow = { person: PersonView, present: boolean, attendance: AttendanceView, 
/**
 * In the votes of the item that is dealt with.
 */
takesNoPart: boolean, online: boolean, 
/**
 * Since when the laptop has not been heard, for those present.
 */
silentSince: number | null, };

export type RoomCheckView = { 
/**
 * When it was tried; room time.
 */
at: number, 
/**
 * Nothing stands against opening the sitting.
 */
go: boolean, lines: Array<CheckLine>, };

export type RoomIntent = "host" | "callSitting" | "openSitting" | "closeSitting" | "oneCopy" | { "releaseHolder": { device: string, } } | { "takeOver": { alone: boolean, } } | { "undo": { act: string, } } | "leaveTakeover" | { "printCheck": { folder: string, } };

export type RosterChange = "new" | { "changed": RosterWas } | "same";

export type RosterGone = { name: string, group: string, seat: number, };

export type RosterPreview = { path: string, rows: Array<RosterRow>, problems: Array<CellProblem>, importable: number, 
/**
 * Members of the register whom the list does not name: they stay.
 */
gone: Array<RosterGone>, 
/**
 * The old encoding that the list was converted from.
 */
legacy: LegacyView | null, };

export type RosterRow = { 
/**
 * The row's number in the sheet, from 1.
 */
row: number, name: string, group: string, seat: number, position: string, importable: boolean, change: RosterChange, };

export type RosterWas = { group: string, seat: number, position: string, };

export type RowOutcomeView = { marks: [number, number, number], 
/**
 * Valid papers without a mark in this row.
 */
unmarked: number, tone: RowTone, 
/**
 * "Elected".
 */
short: Text, 
/**
 * The figures, to be read aloud.
 */
counted: Text, 
/**
 * What follows and why, to be read aloud.
 */
decided: Text, };

export type RowSeenView = { name: string, 
/**
 * As many as there are columns.
 */
marks: Array<number>, 
/**
 * Valid papers without a mark in this row.
 */
unmarked: number, tone: RowTone, 
/**
 * "Elected".
 */
short: Text, };

export type RowTone = "good" | "plain" | "warn";

export type RowView = { 
/**
 * The words on the paper.
 */
name: string, 
/**
 * A person of the register.
 */
person: string | null, };

export type RowsAskedView = { asks: RowsKindView, 
/**
 * Most who can be elected; 0 where nobody is.
 */
places: number, rows: Array<RowView>, };

export type RowsIntent = { "open": { item: string, question: string, paper: string | null, 
/**
 * Empty for a rating, which has one rule in a pack.
 */
rule: string, rows: RowsAskedView, } } | { "confirmBoard": { ballotId: string, } } | { "enter": { ballotId: string, sheet: RowsSheetView, 
/**
 * Empty where no paper is invalid.
 */
whyInvalid: string, } } | { "reportIncident": { ballotId: string, issued: number, collected: number, } } | { "settleIncident": { ballotId: string, reason: string, } } | { "orderRecount": { ballotId: string, reason: string, } } | { "storePapers": { ballotId: string, seal: string, place: string, 
/**
 * First day on which they may be destroyed.
 */
destroyOn: string, } } | { "printPapers": { ballotId: string, count: number, folder: string, } } | { "printRecord": { ballotId: string, folder: string, } };

export type RowsKindView = "election" | "rating" | "confidence";

export type RowsResultView = { papers: PaperCountView, rows: Array<RowOutcomeView>, 
/**
 * The whole result, to be read aloud.
 */
whole: Text, 
/**
 * The lines that every copy prints.
 */
lines: Array<string>, };

export type RowsSheetView = { papers: PaperCountView, rows: Array<[number, number, number]>, };

export type RowsView = { asks: RowsKindView, 
/**
 * "Election: at most 2 of 3".
 */
title: Text, places: number, 
/**
 * The words of each row.
 */
names: Array<string>, 
/**
 * What is counted in each row, in this order.
 */
columns: Array<Text>, 
/**
 * When the council confirmed the board.
 */
confirmedAt: number | null, 
/**
 * What I entered last.
 */
mine: RowsSheetView | null, 
/**
 * Two persons have entered figures, and their figures of the papers are not the same.
 */
papersDiffer: boolean, 
/**
 * Rows, from 0, in which they are not the same.
 */
differing: Array<number>, incident: IncidentView | null, 
/**
 * How often the papers were counted again, and why the last time.
 */
recounts: number, recounted: string | null, 
/**
 * I may say where the papers are kept.
 */
mayStore: boolean, stored: StoredView | null, 
/**
 * Who leads or counts prints papers and record.
 */
mayPrint: boolean, 
/**
 * Known once two persons agree in every row.
 */
result: RowsResultView | null, };

export type RulePackRow = { id: string, title: string, 
/**
 * From the council's own folder.
 */
own: boolean, 
/**
 * Quorum and majorities were all checked against their sources.
 */
verified: boolean, 
/**
 * How many members are enough in a second meeting on the same subjects, where the rules know that.
 */
secondMeeting: number | null, 
/**
 * How long before its opening a session is convened.
 */
notice: NoticeRule | null, 
/**
 * The id of a copy that people change; its file has the same name.
 */
copiedAs: string, 
/**
 * Of its canonical bytes, in hex.
 */
sha256: string, };

export type RulePacksView = { 
/**
 * The council's own first.
 */
packs: Array<RulePackRow>, 
/**
 * The id of the one that the council's language begins with.
 */
usual: string, 
/**
 * Files in the council's folder of packs that cannot be used.
 */
refused: Array<RefusedPackView>, };

export type RuleView = { name: string, words: Text, 
/**
 * What it asks for, in words; with numbers where they are known.
 */
text: Text, citation: string, verified: boolean, 
/**
 * Its base is counted in ballot papers.
 */
paperOnly: boolean, 
/**
 * Nobody votes a second time under it.
 */
isFinal: boolean, 
/**
 * What it lets a delegate choose.
 */
choices: Array<OfferedChoice>, 
/**
 * Who breaks a tie under it, where anybody does.
 */
tieBreak: TieBreakerView | null, };

export type RunView = { text: string, differs: boolean, };

export type SaidOpinion = { choice: OpinionChoiceView, text: string, at: number, };

export type SampleView = { 
/**
 * The sample's files are on this laptop.
 */
available: boolean, folder: string, title: string, };

export type ScanView = { paperId: string, title: string, };

export type SceneName = "welcome" | "item" | "speaker" | "vote" | "result" | "seats" | "commitment" | "break" | "blank" | "closed";

export type SceneView = { "name": "welcome", council: string, title: string, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
startsAt: number, place: string, sitting: SittingState, } | { "name": "item", number: string, title: string, phase: PhaseView | null, } | { "name": "speaker", 
/**
 * Empty where no item is live.
 */
number: string, title: string, phase: PhaseView | null, speaker: string, group: string, turn: TurnKindView, 
/**
 * Room time from which the clock counts, in milliseconds.
 */
since: number, 
/**
 * 0 for no limit.
 */
limitSeconds: number, 
/**
 * Room time since when the clock stands.
 */
pausedAt: number | null, 
/**
 * The first three of the queue.
 */
next: Array<string>, } | { "name": "vote", number: string, 
/**
 * Every item that it decides, where that is more than one.
 */
items: Array<NamedItemView>, question: string, 
/**
 * Of a paper with rows: "Election: at most 2 of 3".
 */
asked: Text | null, rule: Text, form: BallotFormView, state: BallotState, 
/**
 * The chair lets nobody press.
 */
held: boolean, 
/**
 * The figures are known, and wait for the chair.
 */
counted: boolean, voted: number, entitled: number, } | { "name": "result", number: string, 
/**
 * Every item that was decided, where that is more than one.
 */
items: Array<NamedItemView>, question: string, form: BallotFormView, choices: Array<OfferedChoice>, tally: TallyView, outcome: OutcomeView, 
/**
 * Where it was held by hand or on paper and entered afterwards.
 */
fromPaper: FromPaperView | null, } | { "name": "rowsResult", number: string, question: string, papers: PaperCountView, 
/**
 * The whole result, as it is read aloud.
 */
whole: Text, 
/**
 * What was counted in each row, in this order.
 */
columns: Array<Text>, rows: Array<RowSeenView>, } | { "name": "seats", number: string, question: string, choices: Array<OfferedChoice>, outcome: OutcomeView, fromPaper: FromPaperView | null, 
/**
 * By seat.
 */
seats: Array<SeatView>, 
/**
 * How the seats stand in the room, from the front, 0 for a gap; empty where nobody has drawn it.
 */
rows: Array<Array<number>>, } | { "name": "commitment", who: string, office: string, what: string, 
/**
 * Empty where nothing was said.
 */
target: string, 
/**
 * As `2026-09-30`.
 */
due: string | null, } | { "name": "break", 
/**
 * When the sitting is meant to go on.
 */
until: number | null, } | { "name": "blank" } | { "name": "closed" };

export type SearchAnswer = { 
/**
 * People, items and titles of papers, above what stands in papers and notes.
 */
names: Array<NameHit>, hits: Array<SearchHit>, 
/**
 * Papers that are pictures and cannot be searched.
 */
unsearchable: number, truncated: boolean, };

export type SearchHit = { paperId: string, itemNumber: string, title: string, 
/**
 * From 1.
 */
page: number, before: string, hit: string, after: string, 
/**
 * A hit in one of my notes.
 */
note: boolean, 
/**
 * In a paper of my own.
 */
own: boolean, 
/**
 * Spelled exactly as typed, accents included.
 */
exact: boolean, 
/**
 * How far the words of this page may be trusted.
 */
trust: PageTrustView, };

export type SeatMark = "voted" | "noInput" | "recused" | "absent";

export type SeatView = { seat: number, name: string, mark: SeatMark, 
/**
 * The vote, where there is one.
 */
choice: ChoiceView | null, };

export type SecrecyView = "secret" | "highlySecret" | "topSecret";

export type SessionKindView = "regular" | "thematic" | "extraordinary";

export type SessionRow = { id: string, title: string, place: string, 
/**
 * The id of its rule pack; empty where the session itself is not here.
 */
rules: string, current: boolean, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
startsAt: number, status: SessionStatus, 
/**
 * Who leads it; empty where the session itself is not here.
 */
host: string, 
/**
 * This laptop has the session, so that it can be opened.
 */
here: boolean, };

export type SessionStatus = "convened" | "open" | "closed" | "archived";

export type SessionView = { id: string, title: string, 
/**
 * Milliseconds since 1970-01-01 UTC.
 */
startsAt: number, place: string, language: string, published: boolean, 
/**
 * Papers and items that would go out with the next publishing.
 */
unpublishedChanges: number, 
/**
 * What nobody has verified of the rules of this session.
 */
figures: FiguresView, 
/**
 * For the clerk.
 */
readiness: ReadinessView | null, 
/**
 * What the chair is asked to approve before it goes out; for chair and clerk.
 */
approval: ApprovalView | null, 
/**
 * What offices are asked for, the most urgent first; for the clerk.
 */
requests: Array<PapersRequestRow>, sitting: SittingView, agenda: Array<ItemView>, 
/**
 * When I looked at the list of papers the time before; none at the first time.
 */
lastLook: number | null, 
/**
 * The item that the room deals with.
 */
liveItem: string | null, 
/**
 * Where the chair points everyone to.
 */
pointed: PointedView | null, 
/**
 * The sitting is interrupted.
 */
breakNow: BreakView | null, 
/**
 * The sitting goes on without the public.
 */
closedPart: ClosedPartView | null, chair: ChairView, 
/**
 * Where one vote on the live item could decide others too.
 */
block: BlockView | null, quorum: QuorumView, floor: FloorView, ballot: BallotView | null, 
/**
 * The rules of the session's pack; the first is the ordinary one.
 */
rules: Array<RuleView>, results: Array<ResultView>, 
/**
 * Declared void before they were counted.
 */
voidBallots: Array<VoidBallotView>, 
/**
 * What was held by hand or on paper while no laptop worked.
 */
onPaper: OnPaperView, 
/**
 * Elections and ratings whose figures are known.
 */
countedRows: Array<CountedRowsView>, 
/**
 * What the session's rules say of confidence ratings.
 */
ratings: RatingRuleView | null, questioning: QuestioningView, commitments: Array<CommitmentView>, 
/**
 * Papers and questions that went round in writing.
 */
opinions: OpinionsView, 
/**
 * What this person did last, as long as it can be taken back.
 */
undo: UndoView | null, 
/**
 * Only for chair and clerk: exactly one primary action, or none.
 */
primary: ActionView | null, secondary: Array<ActionView>, 
/**
 * Where people sit and whether they are here; for chair and clerk.
 */
roll: Array<RollRow>, counts: RollCounts, 
/**
 * For chair and clerk, and for a guest the own row.
 */
guests: Array<GuestRow>, host: HostView, 
/**
 * Only while the host is silent, at a laptop that keeps copies, for whoever may lead.
 */
takeover: TakeoverView | null, 
/**
 * What the clerk has to do before and after the sitting, in order.
 */
minutesReady: boolean, 
/**
 * Minutes are laid out that this person may read.
 */
minutesLaidOut: boolean, 
/**
 * What laid-out minutes ask of this person now.
 */
minutesStep: MinutesStepView | null, 
/**
 * The session came out of an archive package: it is read and nothing more.
 */
restored: RestoredView | null, };

export type SettingsView = { 
/**
 * vi, en or de.
 */
language: string, 
/**
 * 100 to 200, in steps of 10.
 */
textPercent: number, 
/**
 * light, dark, contrast or system.
 */
theme: string, 
/**
 * While I read, the paper of the item that the room comes to opens by itself.
 */
followRoom: boolean, };

export type SignatoryView = "secretary" | "chair" | "member";

export type SignatureView = { signatory: SignatoryView, 
/**
 * None while it is missing.
 */
name: string | null, at: number | null, means: SigningMeansView | null, };

export type SignedElsewhere = "ink" | "tool";

export type SignedView = { name: string, at: number, };

export type SigningMeansView = "laptop" | "ink" | "tool";

export type SigningView = { 
/**
 * Newest first; the first one counts.
 */
versions: Array<LaidOutView>, frozen: boolean, complete: boolean, 
/**
 * What was written or decided since is not in the version that counts.
 */
newVersionNeeded: boolean, objections: Array<ObjectionView>, addenda: Array<AddendumView>, mayLayOut: boolean, 
/**
 * A day for the end of objections, by the rules of the council.
 */
suggestedUntil: string | null, mayObject: boolean, mayDecide: boolean, councilDecides: boolean, 
/**
 * In which capacity this person signs now.
 */
signAs: SignatoryView | null, 
/**
 * Why this person, who signs, cannot yet.
 */
signLater: Text | null, 
/**
 * Whose signature the clerk may bring in now.
 */
bringFor: Array<PersonView>, mayAdd: boolean, 
/**
 * There is a second page for what was dealt with without the public.
 */
closedPart: boolean, 
/**
 * Its files are not all on this laptop yet.
 */
fetching: boolean, };

export type SittingState = "notOpen" | "open" | "closed";

export type SittingView = { state: SittingState, 
/**
 * 1 for the first sitting of the session.
 */
number: number, openedAt: number | null, closedAt: number | null, 
/**
 * I am marked present.
 */
iAmPresent: boolean, 
/**
 * How I stand to this sitting; none for somebody without a mandate.
 */
mine: AttendanceView | null, };

export type SpareCopies = "all" | "one" | "none";

export type SpeakingIntent = "ask" | "debate" | { "pointOfOrder": { reason: OrderReasonView, } } | { "withdraw": { request: string, } } | { "decline": { request: string, note: string, } } | { "giveFloor": { person: string, speech: SpeechKindView, } } | "endSpeech" | "pause" | "resume" | "extraMinute" | "closeList" | "reopenList" | { "chooseOrder": { byGroups: boolean, } } | "askHelp" | { "endHelp": { request: string, } };

export type SpeechKindView = "first" | "second" | "debate" | "explanation" | "pointOfOrder";

export type Stage = "firstRun" | "keyMissing" | "withdrawn" | "locked" | "joining" | "inside";

export type StatementView = { person: PersonView, choice: ChoiceView, at: number, };

export type StepView = "submissions" | "notice" | "draftsToCommittee" | "examination" | "papers";

export type StoredView = { seal: string, place: string, 
/**
 * First day on which they may be destroyed.
 */
destroyOn: string, };

export type SupportIntent = { "save": { folder: string, } };

export type SupportView = { 
/**
 * All of it, as it would be saved.
 */
text: string, };

export type SyncIntent = { "useServer": { path: string, } } | "syncNow" | { "exportArchive": { folder: string, } } | { "exportPackage": { folder: string, } } | { "restorePackage": { folder: string, } };

export type SyncState = "noServer" | "waiting" | "sending" | "archived" | "refused";

export type SyncView = { server: string | null, state: SyncState, entriesTotal: number, entriesSent: number, entriesArchived: number, bytesLeft: number, archivedAt: number | null, 
/**
 * Laptops that have cosigned the end of the session's last sitting; 0 where none is closed.
 */
witnesses: number, 
/**
 * The folders of the archive package, for those who may write it.
 */
package: PackageFolders | null, problem: Problem | null, };

export type TakenOutView = { name: string, at: number, };

export type TakeoverView = { 
/**
 * It was asked for, and the promise of another holder is awaited.
 */
asking: boolean, 
/**
 * No other laptop that keeps copies is in reach: it takes the decision to go on with one copy.
 */
alone: boolean, 
/**
 * This laptop itself led, and its record came back older than it was; it leads again with the word of all others
 * that keep copies.
 */
forgot: boolean, 
/**
 * Who led until now.
 */
hostName: string, ballotOpen: boolean, 
/**
 * What was recorded last was on the silent laptop's disk only.
 */
oneCopy: boolean, };

export type TallyView = { votesFor: number, votesAgainst: number, abstained: number, 
/**
 * Chose not to vote.
 */
notVoting: number, 
/**
 * Entitled, and pressed nothing.
 */
noInput: number, entitled: number, 
/**
 * Present, and takes no part in the matter.
 */
recused: number, absent: number, present: number, membersInOffice: number, 
/**
 * Where the vote was on paper.
 */
papers: PaperCountView | null, 
/**
 * The one line that every copy prints.
 */
line: string, };

export type Text = { key: string, args: { [key in string]: Argument }, };

export type TieBreakView = "chairFor" | "chairAgainst" | "lotFor" | "lotAgainst";

export type TieBreakerView = "chair" | "lot";

export type TimeRow = { person: PersonView, ms: number, speeches: number, };

export type TopicView = { id: string, itemId: string, title: string, official: string, office: string, };

export type TroubleKind = "copyAway" | "gone" | "noSpace" | "noPapers" | "papersMissing" | "battery" | "behind" | "version" | "clock" | "neverHere";

export type TrustView = "unknown" | "text" | "picture" | "unreliable" | "password" | "damaged";

export type TurnKindView = "speech" | "question" | "answer" | "followUp" | "rebuttal";

export type TurnView = { id: string, kind: TurnKindView, speaker: string, beganAt: number, endedAt: number | null, limitSeconds: number, 
/**
 * The words as recorded.
 */
text: string, ladder: Ladder, };

export type UndoView = { 
/**
 * Its entry.
 */
act: string, label: Text, 
/**
 * Room time, in milliseconds.
 */
until: number, };

export type UnlockHelp = { 
/**
 * The laptop's name in words, as the clerk's list shows it.
 */
words: string, 
/**
 * Four signs that the clerk types.
 */
challenge: string, 
/**
 * Another laptop of a clerk is known, and can give the code.
 */
byClerk: boolean, 
/**
 * This laptop may be emptied and set up again.
 */
mayStartOver: boolean, };

export type UnnumberedDecision = { decided: DecidedByView, title: string, adopted: string, };

export type Verdict = "go" | "noGo" | "mind" | "notKnown";

export type VersionRow = { version: number, 
/**
 * SHA-256 in hex: `paper://localhost/<sha256>`.
 */
sha256: string, addedAt: number, 
/**
 * Where I left it; none if I never opened it.
 */
myPlace: PlaceView | null, published: boolean, 
/**
 * Added after the session had been published.
 */
late: boolean, whatChanged: string | null, };

export type View = { revision: number, stage: Stage, 
/**
 * Nothing of it counts, and every screen says so.
 */
rehearsal: boolean, 
/**
 * All that is here came out of archive packages: it can be read, and nothing can be said.
 */
archive: boolean, 
/**
 * The council to which this laptop comes back when the rehearsal ends.
 */
backTo: string | null, locked: LockedView | null, 
/**
 * When this laptop was stopped, in milliseconds since 1970-01-01 UTC; 0 where that is not known any more.
 */
withdrawnAt: number | null, joining: JoiningView | null, me: MeView | null, council: CouncilView | null, session: SessionView | null, connection: ConnectionView, disk: DiskState, 
/**
 * The battery of this laptop, where it is low and not being charged.
 */
battery: LowBatteryView | null, papers: PapersProgress, 
/**
 * Papers of my own, folder by folder. Nobody else is told of them.
 */
own: Array<OwnFolderView>, sync: SyncView, 
/**
 * News for the person, oldest first: kept until dismissed by id.
 */
notices: Array<Notice>, 
/**
 * The window on the projector, for who leads a session.
 */
display: DisplayControl | null, };

export type VoidBallotView = { ballotId: string, itemNumber: string, question: string, openedAt: number, life: BallotLifeView, };

export type VoteKindView = "amendment" | "part" | "whole";

export type VotingIntent = { "openBallot": { item: string, question: string, paper: string | null, rule: string, form: BallotFormView, 
/**
 * In which order names are called, where they are.
 */
calling: CallingOrderView, 
/**
 * Other items of the consent block that it decides too.
 */
with: Array<string>, } } | { "nameCountingBoard": { ballotId: string, head: string, members: Array<string>, } } | { "enterCount": { ballotId: string, sheet: CountSheetView, 
/**
 * Empty where no paper is invalid.
 */
whyInvalid: string, } } | { "castVote": { ballotId: string, choice: ChoiceView, } } | { "lastCall": { ballotId: string, } } | { "closeBallot": { ballotId: string, } } | { "declare": { ballotId: string, } } | { "giveCastingVote": { ballotId: string, choice: ChoiceView, } } | { "drawLot": { ballotId: string, inFavour: boolean, witness: string, } } | { "annul": { ballotId: string, reason: string, } };

export type VotingOrderIntent = { "set": { item: string, votes: Array<DraftedVote>, } } | { "drop": { item: string, prepared: string, reason: string, } } | { "open": { item: string, prepared: string, } };

export type WhyInWritingView = "outsideTopic" | "needsInvestigation" | "notReached";

export type WordingView = { who: string, office: string, what: string, 
/**
 * Empty where nothing was said.
 */
target: string, due: string | null, nextReport: string | null, };
