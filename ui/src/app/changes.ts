// What became different in a session between two views of it, as sentences for whoever was away meanwhile.
import type { SessionView, Text } from "../ipc";

const text = (key: string, args: Text["args"] = {}): Text => ({ key, args });

export function changesBetween(before: SessionView, after: SessionView): Text[] {
  const changes: Text[] = [];
  if (before.sitting.state !== "open" && after.sitting.state === "open")
    changes.push(text("app-again-opened"));
  if (before.liveItem !== after.liveItem) {
    const item = after.agenda.find(({ id }) => id === after.liveItem);
    if (item) changes.push(text("app-news-item", { number: item.number, title: item.title }));
    else if (after.sitting.state === "open") changes.push(text("app-again-closed"));
  }
  const open = after.ballot?.state === "open" || after.ballot?.state === "lastCall" ? after.ballot : null;
  if (open && open.id !== before.ballot?.id)
    changes.push(text("app-again-voting", { question: open.question }));
  const known = new Set(before.results.filter((result) => result.declaredAt !== null).map((r) => r.ballotId));
  for (const result of after.results) {
    if (result.declaredAt !== null && !known.has(result.ballotId)) {
      const { itemNumber: number, question } = result;
      changes.push(text("app-again-result", { number, question }));
    }
  }
  const papers = (session: SessionView) => session.agenda.flatMap((item) => item.papers);
  const versions = new Map(papers(before).map((paper) => [paper.id, paper.version]));
  for (const { id, title, version } of papers(after)) {
    if ((versions.get(id) ?? 0) < version) changes.push(text("app-again-paper", { title, version }));
  }
  if (before.sitting.state === "open" && after.sitting.state === "closed")
    changes.push(text("app-again-ended"));
  return changes;
}
