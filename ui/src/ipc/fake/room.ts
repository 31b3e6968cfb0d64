// Laptops of the played room, and whether it is fit for a session.
import type { LaptopRow, LaptopsView, RoomCheckView, Text } from "../desk.gen";
import { minute, person, text } from "./people";

/** Forty of fifty laptops, and one of each trouble. */
export function laptops(published: boolean): LaptopsView {
  const now = Date.now();
  const row = (n: number, more: Partial<LaptopRow> = {}): LaptopRow => ({
    person: person(n),
    roles: n === 0 ? ["delegate", "chair"] : ["delegate"],
    words: `blue-hill-${n}`,
    here: true,
    seen: now,
    thisOne: n === 0,
    leads: n === 0,
    keepsCopy: n < 2,
    version: "0.1.0",
    clockMs: n * 120,
    behind: 0,
    papers: published ? { here: 62, of: 62 } : { here: 0, of: 0 },
    opened: published ? { opened: (n * 7) % 4 === 3 ? 0 : (n * 13) % 63, of: 62 } : null,
    battery: n % 3 === 0 ? { percent: 100 - n, mains: n % 2 === 0 } : null,
    troubles: [],
    ...more,
  });
  const trouble = (kind: LaptopRow["troubles"][number]["kind"], name: string, args: Text["args"] = {}) => ({
    kind,
    text: text(`laptops-${name}`, args),
    advice: text(`laptops-${name.replace(/-(fast|slow)-days/, "")}-advice`),
    harmless: kind === "clock" || kind === "behind" || kind === "version",
  });
  const away = { here: false, leads: false, thisOne: false };
  return {
    at: now,
    since: now - 95 * minute,
    hostAnswers: true,
    summary: [
      text("laptops-sum-here", { here: 47, all: 50 }),
      text("laptops-sum-copy-away", { count: 1 }),
      text("laptops-sum-gone", { count: 1 }),
      text("laptops-sum-no-papers", { count: 1 }),
      text("laptops-sum-battery", { count: 1 }),
      text("laptops-sum-clock", { count: 1 }),
    ],
    allWell: false,
    laptops: [
      row(1, {
        ...away,
        seen: now - 4 * minute,
        keepsCopy: true,
        troubles: [trouble("copyAway", "copy-away")],
      }),
      row(7, { ...away, seen: now - 32 * minute, troubles: [trouble("gone", "gone")] }),
      row(12, {
        papers: { here: 0, of: 62 },
        behind: 310,
        battery: { percent: 11, mains: false },
        troubles: [
          trouble("noPapers", "no-papers", { here: 0, of: 62 }),
          trouble("battery", "battery", { percent: 11 }),
        ],
      }),
      row(13, {
        papers: { here: 40, of: 62 },
        troubles: [trouble("papersMissing", "papers-missing", { here: 40, of: 62 })],
      }),
      row(20, {
        clockMs: 86_400_000,
        troubles: [trouble("clock", "clock-fast-days", { count: 1 })],
      }),
      row(31, {
        ...away,
        seen: null,
        opened: null,
        version: null,
        clockMs: null,
        behind: null,
        papers: null,
        battery: null,
        troubles: [trouble("neverHere", "never-here")],
      }),
      ...Array.from({ length: 50 }, (_, n) => n)
        .filter((n) => ![1, 7, 12, 13, 20, 31].includes(n))
        .map((n) => row(n)),
    ],
    without: [person(33), person(41)],
  };
}

export function roomCheck(): RoomCheckView {
  type Line = RoomCheckView["lines"][number];
  const line = (
    name: Line["name"],
    verdict: Line["verdict"],
    found: string,
    args: Text["args"] = {},
    advice: string | null = null,
  ): Line => ({
    name,
    verdict,
    found: text(`check-${found}`, args),
    advice: advice === null ? null : text(`check-${advice}-advice`),
  });
  return {
    at: Date.now(),
    go: false,
    lines: [
      line("copies", "noGo", "copies-one", {}, "copies-one"),
      line(
        "reach",
        "mind",
        "reach",
        { count: 47, middle: 5, worst: 1830, name: person(12).name },
        "reach-worst",
      ),
      line("address", "go", "address-came", { address: "192.168.1.5:7143", count: 47 }),
      line("address", "notKnown", "address-nobody", { address: "[fd00::5]:7143" }),
      line("network", "go", "network-came", { count: 47 }),
      line("papers", "noGo", "papers-lacking", { count: 2, all: 47 }, "papers-lacking"),
      line("clocks", "mind", "clocks-apart", { count: 1, all: 46 }, "clocks-apart"),
      line("disk", "go", "disk", { count: 84 }),
      line("flush", "go", "flush", { middle: 4, worst: 10 }),
      line("power", "notKnown", "power-not-told"),
      line("saving", "notKnown", "saving-not-told"),
    ],
  };
}
