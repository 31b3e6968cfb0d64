import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ballot, counting, fixture } from "../../ipc/fake";
import type { BallotView, CountingView, Intent } from "../../ipc";
import { desk } from "../../ipc";
import { speech, t } from "../../text";
import BallotSheet from "./BallotSheet.svelte";

let sheet: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];

beforeEach(async () => {
  sent = [];
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
  if (sheet) await unmount(sheet);
  sheet = null;
  document.body.replaceChildren();
});

/** The sheet of one who counts papers. */
function show(more: Partial<CountingView>, of: Partial<BallotView> = {}): void {
  const view = fixture();
  if (!view.me) throw new Error("the fixture has a person");
  sheet = mount(BallotSheet, {
    target: document.body,
    props: {
      ballot: ballot({ form: "paper", state: "closed", mayVote: false, counting: counting(more), ...of }),
      me: view.me,
      connection: view.connection,
      present: true,
      read: () => undefined,
      compare: () => undefined,
    },
  });
  flushSync();
}

function find<T extends HTMLElement = HTMLElement>(testid: string): T | null {
  return document.querySelector<T>(`[data-testid="${testid}"]`);
}

function type(name: string, words: string): void {
  const field = find<HTMLInputElement>(`count-${name}`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function key(name: string, code: string, key = code): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true });
  find(`count-${name}`)?.dispatchEvent(event);
  flushSync();
  return event;
}

describe("counting", () => {
  it("a digit typed into a field is a digit, not a vote", () => {
    show({}, { mayVote: true, state: "open" });
    expect(key("issued", "Digit1", "1").defaultPrevented).toBe(false);
    expect(sent).toEqual([]);
  });

  it("Enter goes to the next field and the figures go out whole", () => {
    show({});
    find("count-issued")?.focus();
    expect(key("issued", "Enter").defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(find("count-collected"));
    const button = find<HTMLButtonElement>("count-enter");
    const figures = { issued: "46", collected: "45", invalid: "0", for: "40" };
    for (const [name, words] of Object.entries(figures)) type(name, words);
    expect(button?.disabled).toBe(true);
    type("against", "5");
    expect(find("count-sums")?.textContent).toContain(
      t("voting-count-sums-papers", { votes: 45, valid: 45 }),
    );
    button?.click();
    const papers = { issued: 46, collected: 45, invalid: 0 };
    const sheet = { votesFor: 40, votesAgainst: 5, abstained: 0, notVoting: 0, papers };
    expect(sent).toEqual([{ voting: { enterCount: { ballotId: "b7", sheet, whyInvalid: "" } } }]);
  });

  it("invalid papers ask for a reason", () => {
    show({});
    const figures = { issued: "46", collected: "45", invalid: "1", for: "40", against: "4" };
    for (const [name, words] of Object.entries(figures)) type(name, words);
    expect(find<HTMLButtonElement>("count-enter")?.disabled).toBe(true);
    type("why-invalid", "two marks");
    find<HTMLButtonElement>("count-enter")?.click();
    expect(sent).toMatchObject([{ voting: { enterCount: { whyInvalid: "two marks" } } }]);
  });

  it("two counts that differ stand side by side, and the rows that differ say so", () => {
    const papers = { issued: 46, collected: 45, invalid: 0 };
    const count = (name: string, votesFor: number) => ({
      name,
      at: Date.now(),
      sheet: { votesFor, votesAgainst: 45 - votesFor, abstained: 0, notVoting: 0, papers },
      whyInvalid: "",
    });
    show({ counts: [count("Lan", 40), count("Minh", 39)], entered: ["Lan", "Minh"] });
    expect(find("counts")?.textContent.split(t("voting-count-differs")).length).toBe(3);
    expect(find("counts-differ")).not.toBeNull();
    expect(find("counts-agree")).toBeNull();
  });

  it("who does not count has no fields", () => {
    show({ mayEnter: false });
    expect(find("count-enter")).toBeNull();
    expect(find("counting-board")).not.toBeNull();
  });
});
