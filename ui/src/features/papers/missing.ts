// What is missing of a session's preparation, most urgent first.
import type { PersonRow, SessionView } from "../../ipc";
import { t, type Args } from "../../text";

/** Where a line is mended: a step of the preparation, or a place on the page of publishing. */
export type Mend = "people" | "session" | "documents" | "audience" | "figures" | "publish" | "notice";

export interface Line {
  /** A note is nothing to mend. */
  state: "missing" | "note";
  key: string;
  args: Args;
  mend: Mend;
}

const namesAtMost = 3;

function names(people: PersonRow[]): string {
  const all = people.map((row) => row.person.name);
  const first = all.slice(0, namesAtMost).join(", ");
  const more = all.length - namesAtMost;
  return more > 0 ? t("preparing-ready-and-more", { names: first, more }) : first;
}

export function missing(session: SessionView, people: PersonRow[]): Line[] {
  const lines: Line[] = [];
  const add = (state: Line["state"], mend: Mend, key: string, args: Args = {}): void =>
    void lines.push({ state, mend, key, args });

  const members = people.filter((row) => row.member);
  if (members.length === 0) add("missing", "people", "preparing-ready-no-people");
  if (session.agenda.length === 0) add("missing", "session", "preparing-ready-no-agenda");

  const readiness = session.readiness;
  const rule = readiness?.notice;
  if (readiness && rule && !readiness.shortNotice && readiness.noticeDays < rule.days) {
    const args = { given: readiness.noticeDays, days: rule.days, least: rule.daysExtraordinary ?? 0 };
    const enough = rule.daysExtraordinary !== null && readiness.noticeDays >= rule.daysExtraordinary;
    add(
      "missing",
      "notice",
      enough ? "preparing-ready-notice-extraordinary" : "preparing-ready-notice-short",
      args,
    );
  }
  for (const item of session.agenda)
    if (item.needsVote && item.papers.length + item.handouts.length === 0)
      add("missing", "documents", "preparing-ready-no-paper", { number: item.number, title: item.title });
  const papers = session.agenda.flatMap((item) => item.papers);
  for (const paper of papers)
    if (paper.trust === "damaged" || paper.trust === "password")
      add("missing", "documents", "preparing-ready-unreadable", { title: paper.title });

  const bare = members.filter((row) => row.devices.length === 0);
  if (bare.length > 0)
    add("missing", "people", "preparing-ready-laptops", { count: bare.length, names: names(bare) });
  if (session.figures.unverified.length > 0 && session.figures.confirmed === null)
    add("missing", "figures", "preparing-ready-figures", { count: session.figures.unverified.length });
  if (session.unpublishedChanges > 0)
    add("missing", "publish", "preparing-ready-unpublished", { count: session.unpublishedChanges });

  for (const paper of papers) {
    if (paper.audience === "everyone" || paper.restrictedTo === null) continue;
    const { groups, people: named } = paper.audience.those;
    const count = people.filter(
      (row) => groups.includes(row.person.group) || named.includes(row.person.id),
    ).length;
    const args = { who: paper.restrictedTo, title: paper.title, count };
    if (count === 0) add("missing", "audience", "preparing-ready-nobody", args);
    else add("note", "audience", "preparing-ready-restricted", args);
  }
  return lines;
}
