// Where the person is in the app. The room never changes this; only the person does.
import { desk, type RoleView } from "../ipc";
import type { IconName } from "../components/icons";

export type Place =
  | "live"
  | "papers"
  | "notes"
  | "results"
  | "prepare"
  | "questioning"
  | "minutes"
  | "room"
  | "connection"
  | "settings"
  | "help";

interface Open {
  paperId: string;
  /** Null: where I left it. */
  page: number | null;
  /** The newest where none is named. */
  version?: number;
}

class Going {
  place = $state<Place>("live");
  /** The paper in the reader; it stays open while the person looks at other places. */
  open = $state.raw<Open | null>(null);
  /** The ballot lies over the place; closing it brings back what was there, unchanged. */
  ballotShown = $state(false);
  /** What the place of the documents shows while no document is open. */
  papersShown = $state<"documents" | "opinions">("documents");
  /** The written round that the person has opened. */
  round = $state<string | null>(null);
  /** Counts up when the search field is asked for from anywhere. */
  searchAsked = $state(0);

  to(place: Place): void {
    this.ballotShown = false;
    this.place = place;
  }

  read(paperId: string, page: number | null = null, version?: number): void {
    this.ballotShown = false;
    this.place = "papers";
    this.open = { paperId, page, ...(version === undefined ? {} : { version }) };
  }

  opinions(): void {
    this.to("papers");
    this.open = null;
    this.papersShown = "opinions";
  }

  /** In another council nothing of this one is open. */
  afresh(): void {
    this.to("live");
    this.open = null;
    this.papersShown = "documents";
    this.round = null;
  }

  search(): void {
    this.to("papers");
    this.open = null;
    this.papersShown = "documents";
    this.searchAsked += 1;
  }
}

export const going = new Going();

export interface RailEntry {
  place: Place;
  icon: IconName;
  key: string;
  code: string;
}

/** F2 for what is live, the others by Ctrl and their digit on the keyboard's top row. */
export function railFor(roles: RoleView[]): RailEntry[] {
  const leads = roles.includes("chair") || roles.includes("clerk");
  const clerk = roles.includes("clerk");
  const member = roles.includes("delegate") || roles.includes("chair");
  const entries: [Place, IconName, boolean][] = [
    ["live", leads ? "gavel" : "monitor", true],
    ["papers", "bookOpen", true],
    ["notes", "notebookPen", member],
    ["results", "chartColumn", true],
    ["prepare", "listChecks", clerk],
    ["questioning", "messagesSquare", leads],
    ["minutes", "scrollText", clerk],
    ["room", "laptop", leads],
  ];
  return entries
    .filter(([, , mine]) => mine)
    .map(([place, icon], i) => ({
      place,
      icon,
      key: i === 0 ? "F2" : `Ctrl ${i + 1}`,
      code: i === 0 ? "F2" : `Digit${i + 1}`,
    }));
}

export function myRoles(): RoleView[] {
  return desk.view?.me?.roles ?? [];
}

export function iLead(): boolean {
  return myRoles().some((role) => role !== "delegate");
}
