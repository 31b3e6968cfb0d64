// Which two versions a person wants to see against each other.
import type { PaperRow } from "../../ipc";

/** The newest version before `newer` that I have read; where I have read none, the one before it. 0 for none. */
export function olderThan(paper: PaperRow, newer: number): number {
  const before = paper.versions.filter((version) => version.version < newer);
  const read = before.findLast((version) => version.myPlace !== null);
  return (read ?? before.at(-1))?.version ?? 0;
}
