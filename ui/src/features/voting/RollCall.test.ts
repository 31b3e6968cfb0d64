import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ballot, fixture, life } from "../../ipc/fake";
import { desk, type CallRow, type Intent } from "../../ipc";
import { speech, t } from "../../text";
import RollCall from "./RollCall.svelte";

let call: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];
let now = 0;

beforeEach(async () => {
  sent = [];
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  Element.prototype.scrollIntoView = () => undefined;
  speech.language = "en";
  await desk.open({
    act: async (intent) => void sent.push(intent),
    look: async () => ({ view: fixture() }),
    watch: async () => undefined,
    watchDisplay: async () => undefined,
    paperUrl: () => "",
    chooseFile: async () => null,
    chooseFolder: async () => null,
    fullScreen: async () => undefined,
    onFolderDrop: async () => () => undefined,
  });
});

afterEach(async () => {
  if (call) await unmount(call);
  call = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(rows: CallRow[]): void {
  const open = ballot({ form: "rollCall", mayVote: false, life: life({ mayEnter: true }) });
  call = mount(RollCall, { target: document.body, props: { ballot: open, calling: { rows } } });
  flushSync();
  now += 1000;
}

function row(id: string, more: Partial<CallRow> = {}): CallRow {
  const person = { id, name: id, group: "", seat: 1, position: "" };
  return { person, answer: null, present: true, ...more };
}

function find(testid: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testid}"]`);
}

async function key(code: string, name = code): Promise<void> {
  find("roll-call")?.dispatchEvent(new KeyboardEvent("keydown", { code, key: name, bubbles: true }));
  await new Promise((done) => setTimeout(done));
  flushSync();
  now += 1000;
}

const answer = (person: string, choice: string) => ({
  ballotLife: { enterVote: { ballotId: "b7", person, choice, witness: null } },
});

it("a digit is the answer of the one who is called, and the next name comes by itself", async () => {
  show([row("Lan"), row("An", { present: false }), row("Huy")]);
  expect(find("call-name")?.textContent).toContain("Lan");
  await key("Digit2");
  expect(sent).toEqual([answer("Lan", "against")]);
  // Who is not in the room is not called.
  expect(find("call-name")?.textContent).toContain("Huy");
  await key("Numpad1");
  expect(sent.at(-1)).toEqual(answer("Huy", "for"));
  expect(find("call-done")?.textContent).toBe(t("ballot-call-done"));
});

it("an answer is put right by going back to the name", async () => {
  show([row("Lan", { answer: "for" }), row("Huy")]);
  expect(find("call-name")?.textContent).toContain("Huy");
  await key("ArrowUp");
  expect(find("call-name")?.textContent).toContain("Lan");
  await key("Digit2");
  expect(sent).toEqual([answer("Lan", "against")]);
  expect(find("call-name")?.textContent).toContain("Huy");
});

it("the second half of a double press does not answer for the next name", async () => {
  show([row("Lan"), row("Huy")]);
  await key("Digit1");
  now -= 900;
  await key("Digit1");
  expect(sent).toEqual([answer("Lan", "for")]);
});
