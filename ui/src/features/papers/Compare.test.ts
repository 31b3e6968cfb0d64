import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { desk } from "../../ipc";
import { fakeDoor, paper } from "../../ipc/fake";
import { speech, t } from "../../text";
import Compare from "./Compare.svelte";

let screen: ReturnType<typeof mount> | null = null;
let seen: [number | null, number | null][] = [];

beforeEach(async () => {
  seen = [];
  speech.language = "en";
  Element.prototype.scrollIntoView = () => undefined;
  await desk.open(fakeDoor(new URLSearchParams()));
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
});

async function show(id: string, older: number): Promise<void> {
  screen = mount(Compare, {
    target: document.body,
    props: {
      paper: paper(id, "Dự thảo", { version: 3 }),
      older,
      newer: 3,
      at: 0,
      shown: true,
      close: () => undefined,
      see: (from, to) => void seen.push([from, to]),
    },
  });
  await new Promise((done) => setTimeout(done, 20));
  flushSync();
}

const find = (testid: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`),
];

async function press(code: string, key: string): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent("keydown", { code, key, bubbles: true }),
  );
  await tick();
  await tick();
}

it("is stepped through by keys, and Enter shows the pages of the change", async () => {
  await show("dt45", 1);
  expect(find("change")).toHaveLength(4);
  const at = (): string | undefined => (document.activeElement as HTMLElement).dataset.change;
  await press("KeyN", "n");
  expect(at()).toBe("0");
  await press("KeyN", "n");
  await press("KeyN", "n");
  expect(at()).toBe("2");
  await press("KeyP", "p");
  expect(at()).toBe("1");
  await press("End", "End");
  expect(at()).toBe("3");
  await press("ArrowDown", "ArrowDown");
  expect(at()).toBe("3");
  await press("Enter", "Enter");
  expect(seen).toEqual([[4, 6]]);
});

it("says in words what came and what went, and names pages without words", async () => {
  await show("dt45", 1);
  const [gone] = document.querySelectorAll("del");
  expect(gone?.textContent).toContain("removed:");
  expect(gone?.textContent).toContain("1.250.000");
  expect(document.querySelector("ins")?.textContent).toContain("1.375.000");
  expect(find("compare-unread-3")[0]?.textContent).toContain("4");
});

it("says plainly that nothing changed, or that a scan cannot be compared", async () => {
  await show("dt45", 2);
  expect(find("compare-nothing")[0]?.textContent).toBe(t("reading-compare-nothing"));
  expect(find("change")).toHaveLength(0);
  if (screen) await unmount(screen);
  await show("tt45", 1);
  expect(find("compare-why-not")[0]?.textContent).toContain("scan");
  expect(find("compare-summary")).toHaveLength(0);
});

/** The desk says why there is nothing to compare; how often it was asked. */
async function answers(key: string, soon: boolean): Promise<() => number> {
  let asked = 0;
  const door = fakeDoor(new URLSearchParams());
  await desk.open({
    ...door,
    look: async (question) => {
      const answer = await door.look(question);
      if (typeof answer !== "object" || !("comparison" in answer)) return answer;
      asked += 1;
      const whyNot = { key, args: { version: 2 } };
      return { comparison: { ...answer.comparison, whyNot, soon, changes: [] } };
    },
  });
  return () => asked;
}

const whyNot: [string, boolean, Record<string, RegExp>][] = [
  [
    "reading-compare-unreliable",
    false,
    { vi: /song song|cạnh nhau/, en: /side by side/, de: /nebeneinander/ },
  ],
  ["reading-compare-closed", false, { vi: /thư ký/, en: /Tell the clerk/, de: /Sitzungsdienst/ }],
  ["reading-compare-too-long", false, { vi: /song song|cạnh nhau/, en: /too long/, de: /zu lang/ }],
  ["reading-compare-not-read", true, { vi: /bản 2/i, en: /still being read/, de: /Fassung 2/ }],
  ["reading-compare-not-here", true, { vi: /bản 2/i, en: /not on this laptop yet/, de: /Fassung 2/ }],
];

for (const [key, soon, told] of whyNot)
  it(`says ${key} in each language, with what to do, and asks again where that helps`, async () => {
    for (const [language, words] of Object.entries(told)) {
      const asked = await answers(key, soon);
      speech.language = language as "vi" | "en" | "de";
      await show("dt45", 2);
      expect(find("compare-why-not")[0]?.textContent).toMatch(words);
      expect(find("compare-summary")).toHaveLength(0);
      expect(find("change")).toHaveLength(0);
      // Both versions can be looked at in any case.
      find("compare-both")[0]?.click();
      expect(seen.at(-1)).toEqual([null, null]);
      expect(find("compare-again")).toHaveLength(soon ? 1 : 0);
      const before = asked();
      find("compare-again")[0]?.click();
      await new Promise((done) => setTimeout(done, 20));
      flushSync();
      expect(asked()).toBe(soon ? before + 1 : before);
      if (screen) await unmount(screen);
      screen = null;
    }
  });
