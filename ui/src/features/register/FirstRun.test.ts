// One press answers one screen, and who has to type first has the keyboard.
import { flushSync, tick } from "svelte";
import { afterEach, expect, test } from "vitest";
import type { Answer, Question } from "../../ipc";
import { fakeDoor } from "../../ipc/fake";
import { at, clear, find, listen, show } from "../../ipc/played";
import { entering } from "./entering.svelte";
import FirstRun from "./FirstRun.svelte";

afterEach(clear);

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await tick();
  flushSync();
}

async function enter(): Promise<KeyboardEvent> {
  const pressed = new KeyboardEvent("keydown", {
    code: "Enter",
    key: "Enter",
    bubbles: true,
    cancelable: true,
  });
  document.body.dispatchEvent(pressed);
  await settle();
  return pressed;
}

test("the Enter that leaves the first screen does not answer the next one", async () => {
  const played = fakeDoor(new URLSearchParams("show=firstRun"));
  const opened: Answer = { invitation: { path: "/usb/lan.invite", name: "Lan", council: "HĐND xã Mẫu" } };
  await listen("show=firstRun", "vi", {
    look: (question: Question) =>
      typeof question === "object" && "invitation" in question
        ? Promise.resolve(opened)
        : played.look(question),
  });
  await show(FirstRun, { textPercent: 100, theme: "system", notices: [] });
  await settle();
  const pressed = await enter();
  // A browser presses the button that has the keyboard when the press is over, unless it was taken.
  expect(pressed.defaultPrevented).toBe(true);
  expect(at("join-person-name").textContent).toBe("Lan");
  expect(document.activeElement).toBe(at("join-yes"));
  expect(find("pin")).toBeNull();
});

test("who founds a council types at once", async () => {
  await listen("show=firstRun");
  entering.invitation = null;
  entering.step = "found";
  await show(FirstRun, { textPercent: 100, theme: "system", notices: [] });
  await settle();
  expect(document.activeElement).toBe(at("found-name"));
});
