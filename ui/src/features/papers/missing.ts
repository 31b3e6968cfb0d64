// What is missing of a session's preparation, most urgent first.
import type { DeadlineRow, PersonRow, SessionView, StepView } from "../../ipc";
import { isoDay, t, type Args } from "../../text";

/** Where a line is mended: a step of the preparation, or a place on the page of publishing. */
export type Mend =
  | "people"
  | "session"
  | "incoming"
  | "documents"
  | "audience"
  | "figures"
  | "approval"
  | "publish"
  | "notice";

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

/** The deadline of a step by the rules of the session. */
export function dueBy(session: SessionView, step: StepView): DeadlineRow | null {
  return session.readiness?.deadlines.find((deadline) => deadline.step === step) ?? null;
}

/** The day that a form begins with: as the rules have it, as long as it has not passed. */
export function dayBy(session: SessionView, step: StepView): string {
  const rule = dueBy(session, step);
  return rule && rule.daysLeft >= 0 ? rule.due : "";
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
  for (const request of session.requests) {
    const args = {
      office: request.office,
      number: request.itemNumber,
      what: request.what,
      day: isoDay(request.due),
      days: request.lateDays,
    };
    if (request.state === "handedIn") add("missing", "incoming", "handing-in-ready-here", args);
    else if (request.state !== "accepted")
      if (request.lateDays > 0) add("missing", "incoming", "handing-in-ready-late", args);
      else add("note", "incoming", "handing-in-ready-open", args);
  }
  for (const { number, examination } of session.agenda) {
    const { asked, ended } = examination ?? { asked: null, ended: null };
    if (asked) {
      const args = { number, committee: asked.committee, days: asked.lateDays };
      add(
        "missing",
        "incoming",
        asked.lateDays > 0 ? "examination-ready-late" : "examination-ready-asked",
        args,
      );
    } else if (ended && ended.opinion !== "proceed") {
      const args = { number, committee: ended.committee };
      add(
        "missing",
        "incoming",
        ended.opinion === "change" ? "examination-ready-change" : "examination-ready-notReady",
        args,
      );
    }
  }
  const papers = session.agenda.flatMap((item) => item.papers);
  // One line for all: papers are read one after the other, and a list that grows moves what is below it from the hand.
  const unreadable = papers.filter((paper) => paper.trust === "damaged" || paper.trust === "password");
  if (unreadable.length > 0) {
    const first = unreadable.slice(0, namesAtMost).map((paper) => paper.title);
    const titles = [...first, ...(unreadable.length > namesAtMost ? ["..."] : [])].join("; ");
    add("missing", "documents", "preparing-ready-unreadable", { count: unreadable.length, titles });
  }

  const bare = members.filter((row) => row.devices.length === 0);
  if (bare.length > 0)
    add("missing", "people", "preparing-ready-laptops", { count: bare.length, names: names(bare) });
  if (session.figures.unverified.length > 0 && session.figures.confirmed === null)
    add("missing", "figures", "preparing-ready-figures", { count: session.figures.unverified.length });
  if (session.approval?.needed && session.approval.unapproved > 0)
    add("missing", "approval", "preparing-approval-left", { count: session.approval.unapproved });
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
