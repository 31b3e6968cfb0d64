// The palette finds without accents, and presses only what stands on the screen.
/* eslint-disable @typescript-eslint/no-explicit-any -- components of several props in one table */
import { flushSync, tick, type Component } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { desk, type Intent, type View } from "../ipc";
import { at, clear, find, listen, show } from "../ipc/played";
import Frame from "./Frame.svelte";
import { palette } from "./palette.svelte";
import { going } from "./places.svelte";

// The whole frame is drawn, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let sent: Intent[] = [];

async function open(situation: string): Promise<void> {
  sent = await listen(situation);
  going.afresh();
  const view = desk.view as View;
  await show(Frame as Component<any>, { view, me: view.me } as any);
}

function key(code: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent("keydown", { code, key: code, bubbles: true, cancelable: true, ...more }),
  );
  flushSync();
}

async function type(words: string): Promise<string[]> {
  const field = at<HTMLInputElement>("palette-field");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  return [...document.querySelectorAll<HTMLElement>("[data-offer]")].map(
    (offer) => offer.dataset.offer ?? "",
  );
}

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await tick();
  flushSync();
}

beforeEach(() => {
  palette.shown = false;
});
afterEach(clear);

it("opens by its key for who leads, and for nobody else", async () => {
  await open("role=delegate");
  key("KeyK", { ctrlKey: true });
  expect(find("palette")).toBeNull();
  await open("role=delegate,chair");
  key("KeyK", { ctrlKey: true });
  expect(find("palette")).not.toBeNull();
  expect(document.activeElement, "what is typed goes into the field at once").toBe(find("palette-field"));
});

it("finds places, items, papers and people without their accents", async () => {
  await open("role=delegate,chair");
  key("KeyK", { ctrlKey: true });
  expect(await type("bang gia dat")).toContain("look-i7");
  expect(await type("to trinh 45")).toContain("paper-tt45");
  expect((await type("tran thi an"))[0]).toBe("person-p0");
  expect(await type("documents")).toContain("place-papers");
  expect(await type("zzz")).toEqual([]);
});

it("goes where the highlighted line says, by arrows and Enter, not while a word is composed", async () => {
  await open("role=delegate,chair");
  key("KeyK", { ctrlKey: true });
  const [, second] = await type("7");
  key("ArrowDown");
  expect(at("palette-field").getAttribute("aria-activedescendant")).toContain(second);
  key("Enter", { isComposing: true });
  expect(find("palette")).not.toBeNull();
  await type("results");
  key("Enter");
  await settle();
  expect(find("palette")).toBeNull();
  expect(going.place).toBe("results");
});

it("an act that binds opens its sheet and is not done", async () => {
  await open("role=delegate,chair&show=ballot-open");
  await new Promise((done) => setTimeout(done, 450));
  key("KeyK", { ctrlKey: true });
  const offers = await type("close");
  const at = offers.indexOf("act-close-vote-anyway");
  expect(at).toBeGreaterThanOrEqual(0);
  for (let i = 0; i < at; i += 1) key("ArrowDown");
  key("Enter");
  await settle();
  expect(find("binding-sheet")).not.toBeNull();
  expect(sent).toEqual([]);
});

it("from another screen it goes to the console and presses nothing", async () => {
  await open("role=delegate,chair&show=ballot-open");
  going.to("papers");
  flushSync();
  key("KeyK", { ctrlKey: true });
  const offers = await type("last call");
  expect(offers[0]).toBe("act-last-call");
  key("Enter");
  await settle();
  expect(going.place).toBe("live");
  expect(sent.filter((intent) => "voting" in intent)).toEqual([]);
});
