// The menu of requests by keys: digits by their place, none while a word is composed, and each where it always is.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fixture } from "../../ipc/fake";
import { listen } from "../../ipc/played";
import type { FloorView, Intent } from "../../ipc";
import { requestMenu } from "./menu.svelte";
import RequestMenu from "./RequestMenu.svelte";
import { digitOf, entriesOf, waitMinutes } from "./requests";

let menu: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];

const nothing = { speak: null, debate: null, pointOfOrder: null, help: null };

function floor(more: Partial<FloorView> = {}): FloorView {
  const made = fixture().session?.floor;
  if (!made) throw new Error("no session");
  return { ...made, myPlace: 0, myRequests: nothing, ...more };
}

beforeEach(async () => {
  sent = await listen("", "en", { watch: async () => undefined });
});

afterEach(async () => {
  if (menu) await unmount(menu);
  menu = null;
  requestMenu.open = false;
  document.body.replaceChildren();
});

function show(shown: FloorView): void {
  requestMenu.open = true;
  menu = mount(RequestMenu, {
    target: document.body,
    props: { floor: shown, allowed: true, mayDoubt: false },
  });
  flushSync();
}

async function key(code: string, more: KeyboardEventInit = {}): Promise<void> {
  const inside = document.querySelector("[data-testid=request-reasons]");
  const target = inside ?? document.querySelector("[data-testid=request-menu]");
  target?.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...more }));
  await new Promise((done) => setTimeout(done));
  flushSync();
}

it("asks by one digit, by its place on the keyboard", async () => {
  show(floor());
  // A Vietnamese keyboard types a letter there.
  await key("Digit1", { key: "ă" });
  expect(sent).toEqual([{ speaking: "ask" }]);
  expect(requestMenu.open).toBe(false);
});

it("takes the number pad, and nothing while a word is composed or with Ctrl", async () => {
  show(floor());
  await key("Digit1", { isComposing: true });
  await key("Digit1", { keyCode: 229 });
  await key("Digit1", { ctrlKey: true });
  await key("Digit1", { repeat: true });
  await key("Digit3");
  expect(sent).toEqual([]);
  await key("Numpad2");
  expect(sent).toEqual([{ speaking: "debate" }]);
});

it("takes a request back by the digit that asked", async () => {
  show(floor({ myRequests: { ...nothing, speak: "41", help: "42" } }));
  await key("Digit1");
  expect(sent).toEqual([{ speaking: { withdraw: { request: "41" } } }]);
});

it("asks for a reason and one line more before a point of order goes out", async () => {
  show(floor({ listClosed: true }));
  await key("Digit4");
  await key("Enter", { key: "Enter" });
  expect(sent).toEqual([]);
  await key("Digit1");
  expect(sent).toEqual([]);
  await key("Enter", { key: "Enter", isComposing: true });
  expect(sent).toEqual([]);
  await key("Enter", { key: "Enter" });
  expect(sent).toEqual([{ speaking: { pointOfOrder: { reason: "closeList" } } }]);
});

it("presses nothing that cannot be asked for now", async () => {
  show(floor({ listClosed: true, debateWith: null }));
  await key("Digit1");
  await key("Digit2");
  expect(sent).toEqual([]);
});

it("keeps every digit where it is", () => {
  const digits = (shown: FloorView, doubt: boolean): number[] => entriesOf(shown, doubt).map((e) => e.digit);
  expect(digits(floor(), false)).toEqual([1, 2, 4, 5]);
  expect(digits(floor({ debateWith: null, listClosed: true }), true)).toEqual([1, 2, 4, 5, 6]);
  expect(digitOf(new KeyboardEvent("keydown", { code: "KeyA", key: "1" }))).toBe(null);
});

it("says the wait in whole minutes, rounded up, and nothing where nobody knows it", () => {
  const asked = { myPlace: 2, myWaitSeconds: 420, limitSeconds: 420, since: 0, pausedAt: null };
  expect(waitMinutes(floor(asked), 60_000)).toBe(13);
  expect(waitMinutes(floor(asked), 500_000)).toBe(7);
  expect(waitMinutes(floor({ ...asked, pausedAt: 60_000 }), 500_000)).toBe(13);
  expect(waitMinutes(floor({ ...asked, myWaitSeconds: null }), 0)).toBe(null);
  expect(waitMinutes(floor({ ...asked, myPlace: 0 }), 0)).toBe(null);
});
