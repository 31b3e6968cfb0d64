// Keys that work on every screen. Digits by their place on the keyboard, and nothing while a word is being composed.

export interface Shortcut {
  /** `event.code`, so that Telex, VNI and QWERTZ do not move it. */
  code?: string;
  /** `event.key`, for letters that people know by name, such as Ctrl+Z. */
  key?: string;
  ctrl?: boolean;
  shift?: boolean;
  run: () => void;
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
