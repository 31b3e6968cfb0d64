// The pages of the help: whom each is for, and which one speaks of the screen somebody looks at.
import type { RoleView } from "../ipc";
import type { Place } from "./places.svelte";

export interface HelpPage {
  /** Begins the names of its sentences. */
  name: string;
  /** Whom it concerns; the others find it further down. */
  readers: RoleView[];
}

const all: RoleView[] = ["delegate", "chair", "clerk"];
const members: RoleView[] = ["delegate", "chair"];
const leaders: RoleView[] = ["chair", "clerk"];

/** In the order in which they are read and printed (`crates/press/src/help.rs`). */
export const helpPages: HelpPage[] = [
  { name: "help-now", readers: ["delegate"] },
  { name: "help-console", readers: leaders },
  { name: "help-vote", readers: members },
  { name: "help-speak", readers: ["delegate"] },
  { name: "help-papers", readers: all },
  { name: "help-reader", readers: all },
  { name: "help-opinions", readers: all },
  { name: "help-notes", readers: members },
  { name: "help-results", readers: all },
  { name: "help-prepare", readers: ["clerk"] },
  { name: "help-questioning", readers: leaders },
  { name: "help-minutes", readers: ["clerk"] },
  { name: "help-room", readers: leaders },
  { name: "help-follow-up", readers: all },
  { name: "help-connection", readers: all },
  { name: "help-meetings", readers: all },
  { name: "help-settings", readers: all },
  { name: "help-start", readers: all },
];

/** As whom a person reads the help: who leads as clerk or chair reads it as such, whatever else he or she is. */
export function readerOf(roles: RoleView[]): RoleView {
  return roles.includes("clerk") ? "clerk" : roles.includes("chair") ? "chair" : "delegate";
}

/** What somebody sees when the help is asked for. */
export interface Seen {
  place: Place;
  leads: boolean;
  ballot: boolean;
  reads: boolean;
  opinions: boolean;
}

export function pageFor(seen: Seen): string {
  if (seen.ballot) return "help-vote";
  if (seen.place === "live") return seen.leads ? "help-console" : "help-now";
  if (seen.place === "papers" && seen.reads) return "help-reader";
  if (seen.place === "papers" && seen.opinions) return "help-opinions";
  return helpPages.find((page) => page.name === `help-${seen.place}`)?.name ?? "help-now";
}

export interface Part {
  kind: "words" | "button" | "key";
  words: string;
}

const quoted = /[“„][^“”„]+[“”]/;
const key =
  /(?:(?:Ctrl|Strg)(?: (?:Shift|Umschalt))? (?:Enter|[A-Z](?!\p{L})|\d(?:…\d)?|[+−])|\b(?:F1?\d|Esc)\b|\bPage (?:Up|Down)\b)/u;
const parts = new RegExp(`(${quoted.source}|${key.source})`, "u");

/** A line of the help, so that names of buttons and keys can be shown as such. */
export function partsOf(line: string): Part[] {
  const told = line.split(parts).filter((words) => words !== "");
  return told.map((words) => ({
    kind: new RegExp(`^${quoted.source}$`, "u").test(words)
      ? "button"
      : new RegExp(`^${key.source}$`, "u").test(words)
        ? "key"
        : "words",
    words,
  }));
}
