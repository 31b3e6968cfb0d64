// Which petitions are shown. What is late, and by how much, is told by the desk; here rows are only left out.
import { fold } from "../../text";
import type { PetitionRow } from "../../ipc";

export interface Wanted {
  text: string;
  /** A state, or "late", "open", "mine", "repeated"; "" for all. */
  state: string;
  field: string;
  body: string;
}

export function everything(): Wanted {
  return { text: "", state: "", field: "", body: "" };
}

export function hasEnded(row: PetitionRow): boolean {
  return row.state === "resolved" || row.state === "explained" || row.state === "notAccepted";
}

export function fits(row: PetitionRow, wanted: Wanted): boolean {
  const state =
    wanted.state === "" ||
    (wanted.state === "late" && row.daysLate > 0) ||
    (wanted.state === "open" && !hasEnded(row)) ||
    (wanted.state === "mine" && row.mine) ||
    (wanted.state === "repeated" && row.repeated > 0) ||
    wanted.state === row.state;
  const { what, source, place, field } = row.words;
  const words = [what, source, place, field, row.body, row.by, ...row.replies.map((reply) => reply.text)];
  return (
    state &&
    (wanted.field === "" || field === wanted.field) &&
    (wanted.body === "" || row.body === wanted.body) &&
    fold(words.join(" ")).includes(fold(wanted.text.trim()))
  );
}

/** What can be chosen from, each once. */
export function each(rows: PetitionRow[], of: (row: PetitionRow) => string): string[] {
  return [...new Set(rows.map(of))].filter((words) => words !== "").sort((a, b) => a.localeCompare(b));
}
