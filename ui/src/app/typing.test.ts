// Telex and VNI in every kind of field, as a composition and as the Backspaces that UniKey sends (ux, section 3.6).
/* eslint-disable @typescript-eslint/no-explicit-any -- components of several props in one table */
import { flushSync, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import Field from "../components/Field.svelte";
import { keyTable, press } from "../components/keys";
import PathField from "../components/PathField.svelte";
import TextArea from "../components/TextArea.svelte";
import TypedField from "../components/TypedField.svelte";
import Library from "../features/papers/Library.svelte";
import { desk, type Intent, type View } from "../ipc";
import { at, clear, listen, show } from "../ipc/played";
import Palette from "./Palette.svelte";
import { going, railFor } from "./places.svelte";

type Box = HTMLInputElement | HTMLTextAreaElement;
type Props = Record<string, unknown>;

let sent: Intent[] = [];
let fired: string[] = [];
let entered = 0;

const shortcuts = keyTable
  .flatMap((key) => key.chords ?? [])
  .map(([act, chord]) => ({ ...chord, run: () => void fired.push(act) }));
const listening = (event: KeyboardEvent): void => void press(event, shortcuts);

beforeEach(async () => {
  sent = await listen("role=delegate,chair");
  fired = [];
  entered = 0;
  going.to("live");
  window.addEventListener("keydown", listening);
});

afterEach(async () => {
  window.removeEventListener("keydown", listening);
  await clear();
});

const view = (): View => desk.view as View;
const nothing = (): void => undefined;
const fields: [string, Component<any>, () => Props][] = [
  ["field", Field as Component<any>, () => ({ label: "Field", value: "", testid: "box" })],
  ["text area", TextArea as Component<any>, () => ({ label: "Area", value: "", testid: "box" })],
  [
    "typed field",
    TypedField as Component<any>,
    () => ({
      label: "Typed",
      wrongWords: "wrong",
      read: (words: string) => words,
      write: (value: string) => value,
      value: "",
      testid: "box",
    }),
  ],
  [
    "path field",
    PathField as Component<any>,
    () => ({
      label: "Path",
      chooseLabel: "Choose",
      choose: async () => null,
      value: "",
      testid: "box",
      onenter: () => (entered += 1),
    }),
  ],
  [
    "palette",
    Palette as Component<any>,
    () => ({ view: view(), rail: railFor(["chair"]), onclose: () => (entered += 1) }),
  ],
  [
    "search",
    Library as Component<any>,
    () => ({
      session: view().session,
      own: [],
      progress: view().papers,
      shown: true,
      searchAsked: 0,
      picking: null,
      cancel: nothing,
      last: null,
      open: () => (entered += 1),
      beside: () => (entered += 1),
      compare: nothing,
    }),
  ],
];

function box(name: string): Box {
  const testid = { palette: "palette-field", search: "search-field" }[name] ?? "box";
  const found = at<Box>(testid);
  found.focus();
  return found;
}

function key(to: Box, name: string, more: KeyboardEventInit = {}): void {
  to.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
}

function put(to: Box, value: string, inputType: string, isComposing: boolean): void {
  to.value = value;
  to.dispatchEvent(new InputEvent("input", { bubbles: true, inputType, isComposing }));
  flushSync();
}

/** What Linux engines do: one composition a word, its end by Enter. */
function compose(to: Box, steps: string[]): void {
  const before = to.value;
  to.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  for (const step of steps) {
    key(to, "Process", { keyCode: 229, isComposing: true } as KeyboardEventInit);
    put(to, before + step, "insertCompositionText", true);
    expect(to.value).toBe(before + step);
  }
  key(to, "Enter", { code: "Enter", isComposing: true });
  to.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: steps.at(-1) }));
  flushSync();
}

/** What UniKey does: the letters as they are pressed, then Backspaces and the letters that are meant. */
function rewrite(to: Box, steps: string[]): void {
  const before = to.value;
  let now = "";
  for (const step of steps) {
    while (!step.startsWith(now)) {
      key(to, "Backspace", { code: "Backspace" });
      now = now.slice(0, -1);
      put(to, before + now, "deleteContentBackward", false);
      expect(to.value).toBe(before + now);
    }
    for (const letter of step.slice(now.length)) {
      key(to, letter, { code: "" });
      now += letter;
      put(to, before + now, "insertText", false);
      expect(to.value).toBe(before + now);
    }
  }
}

/** Telex; the digits of VNI are pressed on the top row. */
const words: Record<string, string[]> = {
  đường: ["d", "đ", "đu", "đuw", "đư", "đưo", "đươ", "đươn", "đương", "đường"],
  "quyết định": [
    "q",
    "qu",
    "quy",
    "quye",
    "quyê",
    "quyêt",
    "quyết",
    "quyết ",
    "quyết d",
    "quyết đ",
    "quyết đi",
    "quyết đin",
    "quyết đinh",
    "quyết định",
  ],
  giữ: ["g", "gi", "giu", "giư", "giữ"],
};

describe.each(fields)("%s", (name, component, props) => {
  it.each(Object.keys(words))("takes %s composed and rewritten", async (word) => {
    for (const type of [compose, rewrite]) {
      await show(component, props() as any);
      const field = box(name);
      type(field, words[word] ?? []);
      expect(field.value).toBe(word);
      type(field, [" ", ...(words[word] ?? []).map((step) => ` ${step}`)]);
      expect(field.value).toBe(`${word} ${word}`);
    }
    expect(fired).toEqual([]);
    expect(entered).toBe(0);
    // That the library was looked at is told by itself.
    expect(sent.filter((intent) => !("papers" in intent))).toEqual([]);
    expect(going.place).toBe("live");
  });
});

it("a digit of VNI is no shortcut, with or without a composition", async () => {
  await show(Field as Component<any>, fields[0]?.[2]() as any);
  const field = box("field");
  for (const digit of ["1", "2", "9"]) key(field, digit, { code: `Digit${digit}` });
  key(field, "0", { code: "Digit0", ctrlKey: true, isComposing: true });
  expect(fired).toEqual([]);
  // The same chord outside a composition is one.
  key(field, "0", { code: "Digit0", ctrlKey: true });
  expect(fired).toEqual(["normal"]);
});
