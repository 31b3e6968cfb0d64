import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fixture, paperBallot, session } from "../../ipc/fake";
import { clear, listen, put } from "../../ipc/played";
import { type Intent, type PaperBallotView } from "../../ipc";
import { t } from "../../text";
import EnterPaperBallot from "./EnterPaperBallot.svelte";
import PaperEntry from "./PaperEntry.svelte";

let sent: Intent[] = [];
let now = 0;

beforeEach(async () => {
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  sent = await listen("", "en", { look: async () => ({ view: fixture() }), watch: async () => undefined });
});

afterEach(async () => {
  await clear();
  vi.restoreAllMocks();
});

function find<T extends HTMLElement = HTMLElement>(testid: string): T | null {
  return document.querySelector<T>(`[data-testid=${testid}]`);
}

function press(testid: string): void {
  find(testid)?.click();
  flushSync();
  now += 1000;
}

function type(testid: string, words: string): void {
  const field = find<HTMLInputElement>(testid);
  if (!field) throw new Error(`no ${testid}`);
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

describe("an entry from paper", () => {
  function entry(more: Partial<PaperBallotView>): void {
    const props = { entry: paperBallot(more), onread: () => undefined };
    put(PaperEntry, props);
  }

  it("is read and confirmed by the second person in two presses", async () => {
    entry({ mayConfirm: true });
    expect(document.body.textContent).toContain(t("on-paper-does-not-stand"));
    expect(find("paper-figures")?.textContent).toContain("45");
    press("paper-confirm");
    expect(sent).toEqual([]);
    document.querySelector<HTMLElement>("dialog [data-testid$=confirm]")?.click();
    await vi.waitFor(() => expect(sent).toEqual([{ onPaper: { confirmBallot: { ballotId: "b8" } } }]));
  });

  it("is refused with a reason, and not without one", async () => {
    entry({ mayConfirm: true });
    press("paper-refuse");
    const confirm = document.querySelector<HTMLButtonElement>("dialog [data-testid$=confirm]");
    expect(confirm?.disabled).toBe(true);
    type("paper-reason-field", "7 against");
    confirm?.click();
    const refused = { onPaper: { refuseBallot: { ballotId: "b8", reason: "7 against" } } };
    await vi.waitFor(() => expect(sent).toEqual([refused]));
  });

  it("gives who entered it no button to confirm it", () => {
    entry({ mayTakeBack: true });
    expect(find("paper-confirm")).toBeNull();
    expect(find("paper-own")?.textContent).toBe(t("on-paper-own"));
    expect(find("paper-take-back")).not.toBeNull();
  });
});

describe("entering a vote from paper", () => {
  function enter(): void {
    const { agenda, rules, roll } = session(["clerk"]);
    const props = { agenda, rules, roll: roll.slice(0, 5), onclose: () => undefined };
    put(EnterPaperBallot, props);
  }

  it("asks for the time and every figure, and sends what was typed", async () => {
    enter();
    press("paper-everybody");
    const submit = find<HTMLButtonElement>("paper-submit");
    type("count-for", "3");
    type("count-against", "1");
    type("count-notVoting", "0");
    expect(submit?.disabled).toBe(true);
    type("paper-time", "10:40");
    expect(submit?.disabled).toBe(false);
    submit?.form?.requestSubmit();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const intent = sent[0];
    if (!intent || !("onPaper" in intent) || !("enterBallot" in intent.onPaper)) throw new Error("another");
    const { held } = intent.onPaper.enterBallot;
    expect(held.form).toBe("showOfHands");
    expect(held.present).toHaveLength(5);
    expect(held.sheet).toMatchObject({ votesFor: 3, votesAgainst: 1, notVoting: 0, papers: null });
    expect(held.votes).toEqual([]);
  });

  it("takes the answers of a roll call from the list of names", async () => {
    enter();
    press("paper-everybody");
    type("paper-form", "rollCall");
    expect(find("count-for")).toBeNull();
    const names = [...document.querySelectorAll<HTMLSelectElement>("[data-testid^=paper-person-]")];
    const [one, two, three] = names.map((select) => select.dataset.testid ?? "");
    type(one ?? "", "for");
    type(two ?? "", "against");
    type(three ?? "", "away");
    type("paper-time", "10:40");
    find<HTMLButtonElement>("paper-submit")?.form?.requestSubmit();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const intent = sent[0];
    if (!intent || !("onPaper" in intent) || !("enterBallot" in intent.onPaper)) throw new Error("another");
    const { held } = intent.onPaper.enterBallot;
    expect(held.present).toHaveLength(4);
    expect(held.votes.map((vote) => vote.choice)).toEqual(["for", "against"]);
    expect(held.sheet).toBeNull();
  });
});
