// What every screen reads (`desk.view`) and the ways to ask (`act`, `look`).
import type {
  AgendaPreviewRow,
  ComparisonView,
  Answer,
  DisplayView,
  FollowUpView,
  Intent,
  InvitationView,
  LaptopsView,
  LibraryOf,
  MinutesView,
  NamedVote,
  NotesBackupView,
  NoteView,
  OpinionPersonRow,
  PackagePreview,
  PaperTextView,
  PeriodAsked,
  PeriodView,
  DossiersView,
  PetitionsView,
  PrintPlanView,
  PlacingPreview,
  RulePacksView,
  Problem,
  Question,
  RoomCheckView,
  RosterPreview,
  SampleView,
  SearchAnswer,
  SupportView,
  View,
} from "./desk.gen";
import type { DisplayDoor, Door, FileFilter } from "./door";

let opened: Door | null = null;

class Desk {
  /** The last whole view; null until the first one has come. */
  view = $state.raw<View | null>(null);

  get door(): Door {
    if (opened === null) throw new Error("the desk has no door yet");
    return opened;
  }

  async open(door: Door): Promise<void> {
    opened = door;
    await door.watch((view) => this.show(view));
    // The channel may have been quicker than this answer; an older revision is never shown.
    const answer = await door.look("view");
    if (typeof answer === "object" && "view" in answer) this.show(answer.view);
  }

  show(view: View): void {
    if (this.view === null || view.revision >= this.view.revision) this.view = view;
  }
}

export const desk = new Desk();

/** What the window on the projector is told: it watches, and asks for nothing. */
class RoomDisplay {
  view = $state.raw<DisplayView | null>(null);
  /** In a browser: its address leads to no room. */
  refused = $state(false);
  #door: DisplayDoor | null = null;

  async open(door: DisplayDoor): Promise<void> {
    this.#door = door;
    await door.watchDisplay(
      (view) => {
        this.refused = false;
        // A laptop that was started again counts from one.
        if (this.view === null || view.revision >= this.view.revision || this.view.lost) this.view = view;
      },
      () => (this.refused = true),
    );
  }

  async fullScreen(): Promise<void> {
    await this.#door?.fullScreen();
  }
}

export const roomDisplay = new RoomDisplay();

/** Room time in milliseconds: the laptop's own clock decides nothing. */
export function roomNow(): number {
  return Date.now() + (desk.view?.connection.skewMs ?? 0);
}

export const act = (intent: Intent): Promise<void> => desk.door.act(intent);
export const paperUrl = (sha256: string): string => desk.door.paperUrl(sha256);
export const chooseFile = (filters: FileFilter[]): Promise<string | null> => desk.door.chooseFile(filters);
export const chooseFolder = (): Promise<string | null> => desk.door.chooseFolder();
export const fullScreen = (): Promise<void> => desk.door.fullScreen();
export const onFolderDrop = (onPaths: (paths: string[]) => void): Promise<() => void> =>
  desk.door.onFolderDrop(onPaths);

async function ask<T>(question: Question, name: string): Promise<T> {
  const answer: Answer = await desk.door.look(question);
  if (typeof answer === "object" && name in answer) return (answer as Record<string, unknown>)[name] as T;
  throw asProblem(`an answer to ${name} was expected`);
}

export const look = {
  support: () => ask<SupportView>("support", "support"),
  search: (text: string) => ask<SearchAnswer>({ search: { text } }, "search"),
  invitation: (path: string | null) => ask<InvitationView | null>({ invitation: { path } }, "invitation"),
  unlockCode: (deviceWords: string, challenge: string) =>
    ask<string>({ unlockCode: { deviceWords, challenge } }, "unlockCode"),
  rosterPreview: (path: string) => ask<RosterPreview>({ rosterPreview: { path } }, "rosterPreview"),
  placingPreview: (folder: string) => ask<PlacingPreview>({ placingPreview: { folder } }, "placingPreview"),
  libraryOf: (person: string) => ask<LibraryOf>({ libraryOf: { person } }, "libraryOf"),
  notes: (paperId: string) => ask<NoteView[]>({ notes: { paperId } }, "notes"),
  comparison: (paperId: string, oldVersion: number, newVersion: number) =>
    ask<ComparisonView>({ comparison: { paperId, oldVersion, newVersion } }, "comparison"),
  paperText: (paperId: string, version: number) =>
    ask<PaperTextView>({ paperText: { paperId, version } }, "paperText"),
  allNotes: () => ask<NoteView[]>("allNotes", "notes"),
  notesBackup: () => ask<NotesBackupView>("notesBackup", "notesBackup"),
  recoveryCode: (pin: string) => ask<string>({ recoveryCode: { pin } }, "recoveryCode"),
  namedVotes: (ballotId: string) => ask<NamedVote[]>({ namedVotes: { ballotId } }, "namedVotes"),
  opinionAnswers: (roundId: string) =>
    ask<OpinionPersonRow[]>({ opinionAnswers: { roundId } }, "opinionAnswers"),
  minutes: () => ask<MinutesView>("minutes", "minutes"),
  agendaPreview: (text: string) => ask<AgendaPreviewRow[]>({ agendaPreview: { text } }, "agendaPreview"),
  rulePacks: () => ask<RulePacksView>("rulePacks", "rulePacks"),
  roomCheck: () => ask<RoomCheckView>("roomCheck", "roomCheck"),
  printPlan: (item: string | null) => ask<PrintPlanView>({ printPlan: { item } }, "printPlan"),
  laptops: () => ask<LaptopsView>("laptops", "laptops"),
  followUp: () => ask<FollowUpView>("followUp", "followUp"),
  period: (period: PeriodAsked) => ask<PeriodView>({ period }, "period"),
  dossiers: () => ask<DossiersView>("dossiers", "dossiers"),
  petitions: () => ask<PetitionsView>("petitions", "petitions"),
  packagePreview: (folder: string) => ask<PackagePreview>({ packagePreview: { folder } }, "packagePreview"),
  sample: () => ask<SampleView>("sample", "sample"),
};

/** Whatever was thrown, as something that can be shown. */
export function asProblem(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null && "text" in thrown) return thrown as Problem;
  return { text: { key: "app-unexpected", args: {} }, detail: String(thrown) };
}

/** One button's or form's asking: whether it is under way, and why it was refused. */
export class Asking {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** True when it was done. A second press while the first is under way does nothing. */
  async act(intent: Intent): Promise<boolean> {
    return (await this.run(() => act(intent))) !== null;
  }

  async run<T>(work: () => Promise<T>): Promise<{ value: T } | null> {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    try {
      return { value: await work() };
    } catch (thrown) {
      this.problem = asProblem(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
