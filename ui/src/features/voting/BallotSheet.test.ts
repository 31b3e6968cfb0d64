import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ballot, fixture, life, myVote, tally } from "../../ipc/fake";
import type { BallotView, Intent } from "../../ipc";
import { desk } from "../../ipc";
import { speech, t } from "../../text";
import BallotSheet from "./BallotSheet.svelte";

let sheet: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];
let now = 0;

beforeEach(async () => {
  sent = [];
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
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
  vi.restoreAllMocks();
});

function show(more: Partial<BallotView>, reconnecting = false): void {
  const view = fixture();
  if (!view.me) throw new Error("the fixture has a person");
  const state = reconnecting ? "reconnecting" : "connected";
  sheet = mount(BallotSheet, {
    target: document.body,
    props: {
      ballot: ballot(more),
      me: view.me,
      connection: { ...view.connection, state, since: Date.now() - 5000 },
      present: true,
      read: () => undefined,
      compare: () => undefined,
    },
  });
  flushSync();
}

function find(testid: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testid}"]`);
}

function key(code: string, more: KeyboardEventInit = {}): void {
  find("ballot-choice-for")?.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true, ...more }));
  flushSync();
}

describe("pressing", () => {
  it("the first 700 ms cast nothing, later one press is one vote", () => {
    show({});
    find("ballot-choice-for")?.click();
    now += 699;
    find("ballot-choice-for")?.click();
    expect(sent).toEqual([]);
    now += 1;
    find("ballot-choice-for")?.click();
    find("ballot-choice-for")?.click();
    expect(sent).toEqual([{ voting: { castVote: { ballotId: "b7", choice: "for" } } }]);
  });

  it("the keys 1, 2, 3 vote by their place on the keyboard", () => {
    show({});
    now += 1000;
    key("Numpad2");
    expect(sent).toEqual([{ voting: { castVote: { ballotId: "b7", choice: "against" } } }]);
  });

  it("a key that composes a letter, or one with Ctrl, does not vote", () => {
    show({});
    now += 1000;
    key("Digit1", { isComposing: true });
    key("Digit1", { ctrlKey: true });
    expect(sent).toEqual([]);
  });

  it("the choice that stands already is not sent again", () => {
    show({ mine: myVote("recorded") });
    now += 1000;
    key("Digit1");
    expect(sent).toEqual([]);
  });

  it("who may not vote has no buttons and is told why", () => {
    show({ mayVote: false, whyNot: { key: "voting-annulled", args: {} } });
    expect(find("ballot-choice-for")).toBeNull();
    expect(find("ballot-why-not")?.textContent).toContain(t("voting-annulled"));
  });
});

describe("a final vote", () => {
  const final = { life: life({ isFinal: true }) };
  // The engine of the tests has no layout.
  Element.prototype.scrollIntoView = () => undefined;

  it("is cast by a second press in another place, which a double click cannot reach", () => {
    show(final);
    now += 1000;
    find("ballot-choice-against")?.click();
    flushSync();
    expect(sent).toEqual([]);
    expect(find("ballot-confirm")?.textContent).toContain(
      t("ballot-final-asked", { choice: t("voting-against") }),
    );
    find("ballot-cast")?.click();
    expect(sent).toEqual([]);
    now += 700;
    find("ballot-cast")?.click();
    expect(sent).toEqual([{ voting: { castVote: { ballotId: "b7", choice: "against" } } }]);
  });

  it("another digit changes nothing while it asks, and Escape goes back", () => {
    show(final);
    now += 1000;
    key("Digit1");
    now += 1000;
    key("Digit2");
    expect(find("ballot-confirm")?.textContent).toContain(t("voting-for"));
    key("Escape", { key: "Escape" });
    expect(find("ballot-cast")).toBeNull();
    expect(sent).toEqual([]);
  });

  it("has no buttons once it is cast", () => {
    show({ ...final, mine: myVote("onThisLaptop") });
    expect(find("ballot-choice-for")).toBeNull();
    expect(document.body.textContent).toContain(t("ballot-final-is"));
  });
});

describe("on hold", () => {
  const held = { life: life({ hold: { reason: "no power", since: 0 } }) };

  it("nothing can be pressed, and the reason stands there in words", () => {
    show(held);
    now += 1000;
    find("ballot-choice-for")?.click();
    key("Digit1");
    expect(sent).toEqual([]);
    expect(find("ballot-hold")?.textContent).toContain("no power");
  });

  it("a vote that is there is said to be kept", () => {
    show({ ...held, mine: myVote("recorded") });
    expect(find("ballot-hold")?.textContent).toContain(t("ballot-on-hold"));
  });
});

describe("what others wrote down", () => {
  it("the delegate sees who entered the own vote, and before whom", () => {
    show({ mine: myVote("recorded", { entered: { by: "Ms Thảo", witness: "Mr An" } }) });
    const told = t("ballot-entered-mine", { by: "Ms Thảo", witness: "Mr An" });
    expect(find("ballot-entered")?.textContent).toContain(told);
  });

  it("the result says how many were by hand and for whom", () => {
    const person = fixture().me!.person;
    const entered = { by: "Ms Thảo", witness: "Mr An" };
    const byHand = [{ person, entered, at: 0, choice: "for" as const }];
    show({ state: "declared", tally, life: life({ byHand }) });
    expect(find("life-by-hand")?.textContent).toContain(t("ballot-by-hand", { count: 1 }));
    expect(find("life-by-hand")?.textContent).toContain(person.name);
  });

  it("a statement goes out with the choice that was meant", () => {
    show({ state: "declared", tally, mine: myVote("recorded"), life: life({ mayCorrect: true }) });
    // The engine of the tests knows no dialogs.
    HTMLDialogElement.prototype.showModal = () => undefined;
    find("correct")?.click();
    flushSync();
    const meant = find("correct-choice") as HTMLSelectElement;
    expect([...meant.options].map((option) => option.value)).not.toContain("for");
    meant.value = "against";
    meant.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
    now += 1000;
    find("binding-confirm")?.click();
    expect(sent).toEqual([{ ballotLife: { declareCorrection: { ballotId: "b7", choice: "against" } } }]);
  });
});

describe("telling the truth", () => {
  it("a closed vote says when it was closed, not since when it is open", () => {
    const closesAt = Date.UTC(2026, 10, 27, 6, 48, 17);
    show({ state: "closed", closesAt, whyNot: null, mine: null });
    const words = document.querySelector("header")?.textContent ?? "";
    expect(words).toContain("closed at");
    expect(words).not.toContain("open since");
  });

  it("the headline is there only when the vote is recorded", () => {
    show({ mine: myVote("arrived") });
    expect(find("ballot-headline")).toBeNull();
    expect(find("ballot-choice-for")?.getAttribute("aria-pressed")).toBe("true");
  });

  it("the headline keeps the recorded choice until the new one is recorded", () => {
    show({ mine: myVote("onThisLaptop", { choice: "against", recordedChoice: "for" }) });
    expect(find("ballot-headline")?.textContent).toContain(t("voting-for"));
    expect(find("ballot-choice-against")?.dataset.state).toBe("onThisLaptop");
  });

  it("a vote that has not left after two seconds says so", () => {
    show({ mine: myVote("onThisLaptop", { waitingSince: Date.now() - 2500 }) });
    expect(find("ballot-not-delivered")?.textContent).toContain("NOT in the room yet");
  });

  it("without a connection the buttons stay, and a sentence says what happens", () => {
    show({}, true);
    expect(find("ballot-offline")).not.toBeNull();
    expect(find("ballot-choice-for")).not.toBeNull();
  });

  it("a late vote is told as late, with what counts instead", () => {
    show({ state: "closed", tally, mine: myVote("recorded", { late: true }) });
    expect(find("ballot-late")?.textContent).toContain("before your change arrived");
  });

  it("no screen holds a split before the close", () => {
    show({});
    expect(find("result-card")).toBeNull();
  });
});
