// What is shown of the registers. What is late, and by how much, is told by the desk; here rows are only left out.
import type { DossierKindView, DossierLinkKind, DossierRow, DossierStateView } from "../../ipc";
import { fold } from "../../text";

export interface Wanted {
  text: string;
  /** A state, or "late"; "" for all. */
  state: string;
  /** "" for all. */
  year: string;
}

export function everything(): Wanted {
  return { text: "", state: "", year: "" };
}

export const STATES: Record<DossierKindView, DossierStateView[]> = {
  resolution: ["waiting", "ahead", "inForce", "toBeChanged", "replaced", "repealed", "expired"],
  monitoring: ["waiting", "ahead", "underWay", "concluded"],
  voterMeeting: ["waiting", "ahead", "held"],
};

export const WORDS = {
  resolution: { none: "dossiers-none-resolution", enter: "dossiers-new-resolution" },
  monitoring: { none: "dossiers-none-monitoring", enter: "dossiers-new-monitoring" },
  voterMeeting: { none: "dossiers-none-voterMeeting", enter: "dossiers-new-voterMeeting" },
} as const;

/** How it may be tied to another, with the words of the choice. */
export const LINKS = {
  resolution: {
    amends: "dossiers-link-how-amends",
    replaces: "dossiers-link-how-replaces",
    repeals: "dossiers-link-how-repeals",
  },
  monitoring: { ledTo: "dossiers-link-how-ledTo" },
  voterMeeting: { heard: "dossiers-link-how-heard", ledTo: "dossiers-link-how-ledTo" },
} as const satisfies Record<DossierKindView, Partial<Record<DossierLinkKind, string>>>;

export function titleOf(row: DossierRow): string {
  return row.words.kind === "voterMeeting" ? row.words.place : row.words.title;
}

/** The day by which it is counted. */
export function dayOf(row: DossierRow): string {
  if (row.words.kind === "resolution") return row.words.adopted;
  return row.words.kind === "monitoring" ? row.words.from : row.words.on;
}

/** Digits as a whole number from `least`, null where it is none. */
export function digits(words: string, least: number): string | null {
  const typed = words.trim();
  return /^\d{1,6}$/.test(typed) && Number(typed) >= least ? `${Number(typed)}` : null;
}

export function fits(row: DossierRow, wanted: Wanted): boolean {
  const state =
    wanted.state === "" || (wanted.state === "late" ? row.daysLate > 0 : row.state === wanted.state);
  const said = Object.values(row.words).filter((words) => typeof words === "string");
  const measures = row.measures.flatMap((measure) => [measure.what, measure.body]);
  const reviews = row.reviews.map((review) => review.text);
  const words = [row.number ?? "", ...said, ...measures, ...reviews];
  return (
    state &&
    (wanted.year === "" || dayOf(row).startsWith(wanted.year)) &&
    fold(words.join(" ")).includes(fold(wanted.text.trim()))
  );
}

/** The years from which there is something, the last one first. */
export function years(rows: DossierRow[]): string[] {
  return [...new Set(rows.map((row) => dayOf(row).slice(0, 4)))].sort().reverse();
}
