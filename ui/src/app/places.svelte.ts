// Where the person is in the app. The room never changes this; only the person does.
import { tick } from "svelte";
import { desk, type RoleView } from "../ipc";
import { t } from "../text";
import { pageFor } from "./help";
import type { IconName } from "../components/icons";

export type Place =
  | "live"
  | "papers"
  | "notes"
  | "results"
  | "prepare"
  | "questioning"
  | "follow-up"
  | "minutes"
  | "room"
  | "connection"
  | "meetings"
  | "settings"
  | "help";

/** A paper in the reader. A new object with the same key asks the same reader anew. */
export interface Open {
  key: number;
  paperId: string;
  /** Null: where I left it. */
  page: number | null;
  /** Null: the newest. */
  version: number | null;
}

interface VersionPage {
  version: number;
  /** Null: where I left it. */
  page: number | null;
}

/** Two versions of a paper against each other, and the change that was looked at last. */
export interface Compared {
  paperId: string;
  older: number;
  newer: number;
  at: number;
}

class Going {
  #keys = 0;
  place = $state<Place>("live");
  /**
   * The help: over the place, which stays as it is; below an open ballot, which it never covers; or over a sheet that
   * somebody is filling in.
   */
  help = $state<"over" | "below" | "sheet" | null>(null);
  /** The page of what the person saw when the help was asked for. */
  helpPage = $state("help-now");
  #left: { keyboard: Element | null; scrolled: number } | null = null;
  /** The paper in the reader, or two side by side; they stay open while the person looks at other places. */
  opened = $state.raw<Open[]>([]);
  /** Which of the two has the keyboard. */
  side = $state(0);
  /** What lies over the papers; closing it brings them back as they were. */
  compared = $state<Compared | null>(null);
  #lastCompared: Compared | null = null;
  /** The list is asked for a second paper. */
  picking = $state(false);
  /** What was read last: a second paper opens beside it. */
  last = $state.raw<Open | null>(null);
  /** The ballot lies over the place; closing it brings back what was there, unchanged. */
  ballotShown = $state(false);
  /** What the place of the documents shows while no document is open. */
  papersShown = $state<"documents" | "opinions" | "approval">("documents");
  /** The written round that the person has opened. */
  round = $state<string | null>(null);
  /** Counts up when the search field is asked for from anywhere. */
  searchAsked = $state(0);

  /** What is seen where the places are. */
  get shown(): Place {
    return this.help === "over" ? "help" : this.place;
  }

  to(place: Place): void {
    if (place === "help") {
      this.askHelp(this.ballotShown ? "below" : "over");
      return;
    }
    this.ballotShown = false;
    this.help = null;
    this.place = place;
  }

  /** The key of the help: it comes, and it goes again. */
  turnHelp(): void {
    const covered = this.help === "over" && this.ballotShown;
    if (this.help !== null && !covered) this.endHelp();
    else if (document.querySelector("dialog[open]")) this.askHelp("sheet");
    else this.askHelp(this.ballotShown ? "below" : "over");
  }

  askHelp(where: "over" | "below" | "sheet"): void {
    if (this.help === where) return;
    this.helpPage = pageFor({
      place: this.place,
      leads: iLead(),
      ballot: this.ballotShown,
      reads: this.opened.length > 0,
      opinions: this.papersShown === "opinions",
    });
    const scrolled = document.getElementById("content")?.scrollTop ?? 0;
    this.#left = { keyboard: document.activeElement, scrolled };
    this.help = where;
  }

  /** Back to what was left, at the same line, with the keyboard where it was. */
  endHelp(): void {
    const left = this.#left;
    this.help = null;
    void tick().then(() => {
      document.getElementById("content")?.scrollTo?.({ top: left?.scrolled ?? 0 });
      if (left?.keyboard instanceof HTMLElement && left.keyboard.isConnected)
        left.keyboard.focus({ preventScroll: true });
    });
  }

  read(paperId: string, page: number | null = null, version: number | null = null): void {
    this.#show();
    const known = this.opened.findIndex((open) => open.paperId === paperId);
    // Of two papers, the one with the keyboard gives way to a third.
    if (known >= 0) this.side = known;
    const opened = [...this.opened];
    opened[this.side] = this.#asked(paperId, page, version, opened[known]?.key);
    this.opened = opened;
  }

  /** Beside the paper that is open or was read last; where there is none, beside `first`. */
  readBeside(paperId: string, page: number | null, first: string | null): void {
    const beside = this.opened[0] ?? this.last ?? (first === null ? null : this.#asked(first, null, null));
    if (beside === null || beside.paperId === paperId) {
      this.read(paperId, page);
      return;
    }
    this.#pair(beside, this.#asked(paperId, page, null));
  }

  /** Two versions of one paper, the older first. */
  readVersions(paperId: string, older: VersionPage, newer: VersionPage): void {
    this.#pair(
      this.#asked(paperId, older.page, older.version),
      this.#asked(paperId, newer.page, newer.version),
    );
  }

  compare(paperId: string, older: number, newer: number): void {
    this.#show();
    const last = this.#lastCompared;
    const same = last?.paperId === paperId && last.older === older && last.newer === newer;
    this.compared = { paperId, older, newer, at: same ? last.at : 0 };
  }

  endComparison(): void {
    this.#lastCompared = this.compared && { ...this.compared };
    this.compared = null;
  }

  /** Closes one of the papers; of two, the other stays. */
  close(at: number): void {
    this.last = this.opened[at] ?? this.last;
    this.opened = this.opened.filter((_, i) => i !== at);
    this.side = 0;
    this.picking = false;
  }

  /** Closes papers that are not among these. */
  keepOnly(papers: string[]): void {
    this.opened = this.opened.filter((open) => papers.includes(open.paperId));
    this.side = 0;
  }

  #show(): void {
    this.ballotShown = false;
    this.help = null;
    this.picking = false;
    this.endComparison();
    this.place = "papers";
  }

  #pair(first: Open, second: Open): void {
    this.#show();
    this.opened = [first, second];
    this.side = 1;
  }

  #asked(paperId: string, page: number | null, version: number | null, key?: number): Open {
    this.#keys += 1;
    return { key: key ?? this.#keys, paperId, page, version };
  }

  #closeAll(): void {
    this.endComparison();
    this.last = this.opened[this.side] ?? this.opened[0] ?? this.last;
    this.opened = [];
    this.side = 0;
    this.picking = false;
  }

  opinions(): void {
    this.to("papers");
    this.#closeAll();
    this.papersShown = "opinions";
  }

  approval(): void {
    this.to("papers");
    this.#closeAll();
    this.papersShown = "approval";
  }

  /** In another council nothing of this one is open. */
  afresh(): void {
    this.to("live");
    this.#closeAll();
    this.last = null;
    this.papersShown = "documents";
    this.round = null;
  }

  search(): void {
    this.to("papers");
    this.#closeAll();
    this.papersShown = "documents";
    this.searchAsked += 1;
  }
}

export const going = new Going();

/** What a place is called for this person. */
export function wordsOf(place: Place): string {
  if (place === "live") return t(iLead() ? "app-place-console" : "app-place-now");
  return t(`app-place-${place}`);
}

export interface RailEntry {
  place: Place;
  icon: IconName;
  key: string;
  code: string;
}

/** F2 for what is live, the others by Ctrl and their digit on the keyboard's top row. */
export function railFor(roles: RoleView[], minutesLaidOut = false, archive = false): RailEntry[] {
  const leads = roles.includes("chair") || roles.includes("clerk");
  const clerk = roles.includes("clerk");
  const member = roles.includes("delegate") || roles.includes("chair");
  const entries: [Place, IconName, boolean][] = [
    ["live", leads ? "gavel" : "monitor", true],
    ["papers", "bookOpen", true],
    ["notes", "notebookPen", member],
    ["results", "chartColumn", true],
    ["prepare", "listChecks", clerk],
    ["questioning", "messagesSquare", leads || archive],
    ["minutes", "scrollText", clerk],
    ["room", "laptop", leads],
    ["follow-up", "clipboardCheck", true],
    // Last for the others, so that no key changes on the day on which they come.
    ["minutes", "scrollText", minutesLaidOut && !clerk],
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

/** What is shown came out of an archive package: it is read and nothing more. */
export function readsArchive(): boolean {
  return desk.view?.archive === true || (desk.view?.session?.restored ?? null) !== null;
}

export function iLead(): boolean {
  return myRoles().some((role) => role !== "delegate");
}
