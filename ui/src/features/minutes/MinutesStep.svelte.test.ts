// Laid-out minutes say on the first screen what they ask of me, and one press leads there.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import type { MinutesStepView } from "../../ipc";
import { languages, speech } from "../../text";
import MinutesStep from "./MinutesStep.svelte";

let app: Record<string, unknown> | null = null;
let opened = 0;

function shown(step: MinutesStepView | null): HTMLElement | null {
  if (app) void unmount(app);
  document.body.innerHTML = "";
  opened = 0;
  app = mount(MinutesStep, { target: document.body, props: { step, open: () => void (opened += 1) } });
  flushSync();
  return document.querySelector<HTMLElement>("[data-testid=minutes-step-words]");
}

afterEach(() => {
  if (app) void unmount(app);
  app = null;
  document.body.innerHTML = "";
  speech.language = "vi";
});

test("a member reads until which day, in each language", () => {
  for (const language of languages) {
    speech.language = language;
    const words = shown({ kind: "object", until: "2026-12-05" })?.textContent ?? "";
    expect(words).toMatch(/5/);
    expect(words).toMatch(/2026/);
  }
});

test("whoever signs or decides is told so, and one press leads there", () => {
  speech.language = "en";
  expect(shown({ kind: "sign", until: null })?.textContent).toContain("your signature");
  document.querySelector<HTMLElement>("[data-testid=minutes-step-open]")?.click();
  expect(opened).toBe(1);
  expect(shown({ kind: "decide", until: "2026-12-05" })?.textContent).toContain("your decision");
});

test("nothing is said where nothing is asked", () => {
  expect(shown(null)).toBe(null);
  expect(shown({ kind: "object", until: null })).toBe(null);
});
