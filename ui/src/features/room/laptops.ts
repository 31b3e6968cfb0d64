// Laptops in groups by the gravest thing that is wrong with them, in the order in which they come.
import type { LaptopRow, TroubleKind } from "../../ipc";
import { say, t } from "../../text";

const names: Record<TroubleKind, string> = {
  copyAway: "laptops-group-copy-away",
  gone: "laptops-group-gone",
  noSpace: "laptops-group-no-space",
  noPapers: "laptops-group-no-papers",
  papersMissing: "laptops-group-papers-missing",
  battery: "laptops-group-battery",
  behind: "laptops-group-behind",
  version: "laptops-group-version",
  clock: "laptops-group-clock",
  neverHere: "laptops-group-never-here",
};

export interface Group {
  kind: TroubleKind | "inOrder";
  name: string;
  /** What to do, once for all. */
  advice: string | null;
  rows: LaptopRow[];
}

export function byTrouble(laptops: LaptopRow[]): Group[] {
  const groups = new Map<Group["kind"], Group>();
  for (const row of laptops) {
    const gravest = row.troubles[0];
    const kind = gravest?.kind ?? "inOrder";
    const group = groups.get(kind) ?? {
      kind,
      name: t(kind === "inOrder" ? "laptops-in-order" : names[kind]),
      advice: gravest ? say(gravest.advice) : null,
      rows: [],
    };
    group.rows.push(row);
    groups.set(kind, group);
  }
  return [...groups.values()];
}

/** "4 minutes": in the largest unit that fits. */
export function spoken(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes < 120) return t("laptops-minutes", { count: minutes });
  if (minutes < 1_440) return t("laptops-hours", { count: Math.floor(minutes / 60) });
  return t("laptops-days", { count: Math.floor(minutes / 1_440) });
}
