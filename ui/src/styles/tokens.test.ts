// The pairs of ux, section 4.3: body 7, controls and states 4.5, ballot 10, focus 3.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

it("every place of one column begins at the same edge", () => {
  const places = [
    ...["app/Settings", "app/Help", "app/MinutesPlace", "app/PapersPlace", "features/room/Connection"],
    ...["features/papers/Library", "features/papers/AllNotes", "features/opinions/Opinions"],
    "features/voting/Results",
  ];
  const wide = places.filter(
    (place) =>
      !readFileSync(join(__dirname, "..", `${place}.svelte`), "utf8").includes("max-width: var(--page-w)"),
  );
  expect(wide).toEqual([]);
});

const css = readFileSync(join(__dirname, "tokens.css"), "utf8");

function theme(name: string): Record<string, string> {
  const of = (selector: string): Record<string, string> => {
    const block = css.split(`:root[data-theme="${selector}"] {`)[1]?.split("}")[0] ?? "";
    return Object.fromEntries(
      [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, token, hex]) => [token ?? "", hex ?? ""]),
    );
  };
  return { ...of("light"), ...of(name) };
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const pairs: [string, string, number][] = [
  ["--text", "--bg-canvas", 7],
  ["--text", "--bg-surface", 10],
  ["--text", "--bg-sunken", 7],
  ["--text", "--brand-tint", 10],
  ["--text-2", "--bg-surface", 7],
  ["--text-muted", "--bg-surface", 4.5],
  ["--text-muted", "--bg-canvas", 4.5],
  ["--text-muted", "--bg-sunken", 4.5],
  ["--on-brand", "--brand", 7],
  ["--link", "--bg-surface", 7],
  ["--link", "--brand-tint", 4.5],
  ["--line-control", "--bg-surface", 4],
  ["--line-control", "--bg-canvas", 3],
  ["--line-control", "--bg-sunken", 3],
  ["--line-control", "--bg-raised", 3],
  ["--brand", "--bg-surface", 3],
  ["--danger", "--bg-surface", 3],
  ["--focus", "--bg-sunken", 3],
  ["--focus", "--bg-raised", 3],
  ["--focus", "--brand-tint", 3],
  ["--focus", "--bg-surface", 3],
  ["--focus", "--bg-canvas", 3],
  ["--info", "--info-tint", 4.5],
  ["--ok", "--ok-tint", 4.5],
  ["--warn", "--warn-tint", 4.5],
  ["--danger", "--danger-tint", 4.5],
  ["--danger", "--bg-surface", 4.5],
  ["--text", "--warn-tint", 7],
  ["--clock-warn-fg", "--clock-warn-bg", 7],
  ["--clock-over-fg", "--clock-over-bg", 7],
  ["--vote-for", "--bg-surface", 4.5],
  ["--vote-against", "--bg-surface", 4.5],
  ["--vote-abstain", "--bg-surface", 4.5],
];

describe.each(["light", "dark", "contrast"])("%s", (name) => {
  const tokens = theme(name);
  it.each(pairs)("%s on %s has at least %d", (front, ground, least) => {
    expect(contrast(tokens[front] ?? "#000000", tokens[ground] ?? "#000000")).toBeGreaterThanOrEqual(least);
  });
});
