// Which two versions a person wants to see against each other.
import type { PaperRow } from "../../ipc";

/** The newest version before `newer` that I have read; where I have read none, the one before it. 0 for none. */
export function olderThan(paper: PaperRow, newer: number): number {
  const before = paper.versions.filter((version) => version.version < newer);
  const read = before.findLast((version) => version.myPlace !== null);
  return (read ?? before.at(-1))?.version ?? 0;
}

/** Each opinion right under the document that it is on, where that is in the list. */
export function withOpinions(papers: PaperRow[]): { paper: PaperRow; under: boolean }[] {
  const ids = new Set(papers.map((paper) => paper.id));
  const isUnder = (paper: PaperRow): boolean => paper.expert !== null && ids.has(paper.expert.draft);
  return papers
    .filter((paper) => !isUnder(paper))
    .flatMap((paper) => [
      { paper, under: false },
      ...papers
        .filter((other) => isUnder(other) && other.expert?.draft === paper.id)
        .map((opinion) => ({ paper: opinion, under: true })),
    ]);
}
