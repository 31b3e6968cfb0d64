// The keys of the app, in one table: handlers, buttons and the help read it. Digits by their place on the keyboard, and
// nothing while a word is being composed.

export interface Chord {
  /** `event.code`, so that Telex, VNI and QWERTZ do not move it. */
  code?: string;
  /** `event.key`, for letters that people know by name, such as Ctrl+Z. */
  key?: string;
  ctrl?: boolean;
  shift?: boolean;
}

export interface Shortcut extends Chord {
  run: () => void;
}

/** What the frame does on every screen. */
export type Act =
  | "help"
  | "live"
  | "search"
  | "open"
  | "nextPane"
  | "lastPane"
  | "vote"
  | "floor"
  | "fullScreen"
  | "palette"
  | "primary"
  | "undo"
  | "larger"
  | "smaller"
  | "normal"
  | "scenes";

export interface Key {
  /** As it stands on buttons and in the help. */
  shown: string;
  /** The sentence of what it does, and another one where somebody leads. */
  words: string;
  leads?: string;
  /** Only who leads has it. */
  forLeaders?: boolean;
  /** The screens on which it works; everywhere where none are named. */
  on?: string[];
  /** What the frame listens for; a key without it belongs to the part of the screen that has the keyboard. */
  chords?: [Act, Chord][];
}

const ctrl = true;
const shift = true;

export const keyTable: Key[] = [
  { shown: "F1", words: "app-help-f1", chords: [["help", { code: "F1" }]] },
  {
    shown: "F2",
    words: "app-help-f2-now",
    leads: "app-help-f2-console",
    chords: [["live", { code: "F2" }]],
  },
  {
    shown: "F3",
    words: "app-help-f3",
    chords: [
      ["search", { code: "F3" }],
      ["search", { code: "KeyF", ctrl, shift }],
    ],
  },
  { shown: "F4", words: "app-help-f4", chords: [["open", { code: "F4" }]] },
  {
    shown: "F6",
    words: "app-help-f6",
    chords: [
      ["nextPane", { code: "F6" }],
      ["lastPane", { code: "F6", shift }],
    ],
  },
  { shown: "F8", words: "app-help-f8", leads: "app-help-f8-chair", chords: [["vote", { code: "F8" }]] },
  { shown: "F9", words: "app-help-f9", leads: "app-help-f9-chair", chords: [["floor", { code: "F9" }]] },
  { shown: "F11", words: "app-help-f11", chords: [["fullScreen", { code: "F11" }]] },
  {
    shown: "Ctrl K",
    words: "palette-help",
    forLeaders: true,
    chords: [["palette", { code: "KeyK", ctrl }]],
  },
  {
    shown: "Ctrl Enter",
    words: "app-help-primary",
    forLeaders: true,
    chords: [["primary", { code: "Enter", ctrl }]],
  },
  {
    shown: "Ctrl Z",
    words: "app-help-undo",
    forLeaders: true,
    chords: [["undo", { key: "z", ctrl }]],
  },
  {
    shown: "Ctrl Shift R",
    words: "keys-scenes",
    forLeaders: true,
    chords: [["scenes", { code: "KeyR", ctrl, shift }]],
  },
  { shown: "Ctrl 2…9", words: "app-help-places" },
  {
    shown: "Ctrl + − 0",
    words: "app-help-text-size",
    chords: [
      ["larger", { code: "Equal", ctrl }],
      ["larger", { code: "NumpadAdd", ctrl }],
      ["smaller", { code: "Minus", ctrl }],
      ["smaller", { code: "NumpadSubtract", ctrl }],
      ["normal", { code: "Digit0", ctrl }],
      ["normal", { code: "Numpad0", ctrl }],
    ],
  },
  { shown: "Esc", words: "app-help-esc" },
  { shown: "1 2 3", words: "app-help-digits", on: ["live"] },
  { shown: "Shift Enter", words: "reading-help-beside", on: ["papers", "live"] },
  { shown: "Ctrl Shift D", words: "reading-help-second", on: ["papers"] },
  { shown: "Ctrl Shift C", words: "reading-help-changes", on: ["papers"] },
  { shown: "Ctrl Shift 2", words: "pages-help-two", on: ["papers"] },
  { shown: "Ctrl P", words: "pages-help-print", on: ["papers"] },
  { shown: "Ctrl G", words: "app-help-page", on: ["papers"] },
  { shown: "Ctrl F", words: "app-help-find", on: ["papers"] },
  { shown: "Ctrl H", words: "keys-mark", on: ["papers"] },
  { shown: "Ctrl Shift N", words: "keys-note", on: ["papers"] },
  { shown: "F7", words: "keys-caret", on: ["papers"] },
  { shown: "Ctrl 1…4", words: "keys-turns", forLeaders: true, on: ["questioning"] },
];

/** The keys that a person has, on this screen and everywhere. */
export function keysFor(leads: boolean, place: string): { here: Key[]; everywhere: Key[] } {
  const mine = keyTable.filter((key) => leads || key.forLeaders !== true);
  return {
    here: mine.filter((key) => key.on?.includes(place)),
    everywhere: mine.filter((key) => key.on === undefined),
  };
}

/** The key of an act, as buttons name it. */
export function keyOf(act: Act): string {
  return keyTable.find((key) => key.chords?.some(([of]) => of === act))?.shown ?? "";
}

const composing = 229;

export function press(event: KeyboardEvent, shortcuts: Shortcut[]): boolean {
  if (event.isComposing || event.keyCode === composing || event.altKey) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  const hit = shortcuts.find(
    (shortcut) =>
      (shortcut.code === undefined || shortcut.code === event.code) &&
      (shortcut.key === undefined || shortcut.key === event.key.toLowerCase()) &&
      ctrl === (shortcut.ctrl ?? false) &&
      event.shiftKey === (shortcut.shift ?? false),
  );
  if (!hit) return false;
  event.preventDefault();
  hit.run();
  return true;
}

/** The web view's own keys: a reload in the middle of a vote must be impossible. */
export function isBrowserKey(event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  return event.code === "F5" || (ctrl && ["KeyR", "KeyH", "KeyP", "KeyG"].includes(event.code));
}

/** Somebody is writing there; the room must not take the keyboard. */
export function isWriting(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
