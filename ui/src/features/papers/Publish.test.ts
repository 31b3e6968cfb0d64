import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "../../ipc/fake";
import { clear, listen, put } from "../../ipc/played";
import type { FiguresView, Intent } from "../../ipc";
import Publish from "./Publish.svelte";

let sent: Intent[] = [];

beforeEach(async () => {
  sent = await listen("", "en", { look: async () => ({ notes: [] }), watch: async () => undefined });
});

afterEach(async () => {
  await clear();
});

const unverified: FiguresView["unverified"] = [
  {
    name: "quorum",
    words: { key: "figure-quorum", args: {} },
    text: { key: "figure-quorum-text", args: { needed: 34, base: 50 } },
    citation: "Luật 72/2025/QH15",
  },
];

function show(confirmed: FiguresView["confirmed"]): void {
  put(Publish, {
    session: session(["clerk"], { figures: { unverified, confirmed } }),
    people: [],
    mend: () => undefined,
    open: () => undefined,
  });
}

const find = (testid: string): HTMLButtonElement | null =>
  document.querySelector(`[data-testid="${testid}"]`);

describe("what is missing, and one change alone", () => {
  it("names each gap with the way to mend it, and sends out one version", () => {
    const asked: string[] = [];
    const view = session(["clerk"]);
    put(Publish, { session: view, people: [], mend: (where) => asked.push(where), open: () => undefined });
    const lines = [...document.querySelectorAll<HTMLElement>("[data-testid=ready-line]")];
    const told = lines.map((line) => line.dataset.line);
    expect(told).toContain("preparing-ready-no-people");
    expect(told).toContain("preparing-ready-notice-extraordinary");
    expect(told).toContain("preparing-ready-nobody");
    const gap = lines.find((line) => line.dataset.line === "preparing-ready-nobody");
    gap?.querySelector("button")?.click();
    expect(asked).toEqual(["audience"]);
    expect(document.querySelectorAll("[data-testid=deadline]").length).toBe(5);

    expect(find("publish-one-ns1")).not.toBeNull();
    expect(find("publish-one-tt45")).toBeNull();
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now);
    find("publish-one-ns1")?.click();
    flushSync();
    vi.spyOn(performance, "now").mockReturnValue(now + 600);
    find("binding-confirm")?.click();
    expect(sent).toEqual([{ papers: { publishPaper: { paper: "ns1", version: 1 } } }]);
    vi.restoreAllMocks();
  });
});

describe("publishing under unverified figures", () => {
  it("shows the figure with its source, and waits for the clerk", () => {
    show(null);
    expect(find("figure")?.textContent).toContain("Luật 72/2025/QH15");
    expect(find("figure")?.textContent).toContain("34 of 50");
    expect(find("publish-open")?.disabled).toBe(true);
    expect(find("publish-why-not")).not.toBeNull();
    find("figures-open")?.click();
    flushSync();
    expect(find("binding-confirm")).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it("names the clerk who answers for them, and lets the papers go out", () => {
    show({ name: "Phạm Thu Thảo", at: 1_790_000_000_000 });
    expect(find("figures-confirmed")?.textContent).toContain("Phạm Thu Thảo");
    expect(find("figures-open")).toBeNull();
    expect(find("publish-open")?.disabled).toBe(false);
  });
});
