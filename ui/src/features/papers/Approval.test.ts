import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { incoming, session } from "../../ipc/fake";
import { write } from "../../ipc/played";
import type { Intent, SessionView } from "../../ipc";
import { desk } from "../../ipc";
import { speech } from "../../text";
import ApprovalAnswer from "./ApprovalAnswer.svelte";
import HandingIn from "./HandingIn.svelte";
import Publish from "./Publish.svelte";
import { withOpinions } from "./versions";

let screen: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];

beforeEach(async () => {
  sent = [];
  speech.language = "en";
  // What the document of the tests does not have.
  HTMLDialogElement.prototype.showModal = () => undefined;
  HTMLDialogElement.prototype.close = () => undefined;
  await desk.open({
    act: async (intent) => void sent.push(intent),
    look: async () => ({ notes: [] }),
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
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const find = (testid: string): HTMLButtonElement | null =>
  document.querySelector(`[data-testid="${testid}"]`);
const all = (testid: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`),
];

/** The second press counts half a second after the first. */
function confirm(opens: string, between: () => void = () => undefined): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now);
  find(opens)?.click();
  flushSync();
  between();
  vi.spyOn(performance, "now").mockReturnValue(now + 600);
  find("binding-confirm")?.click();
  flushSync();
}

function waiting(role: "clerk" | "chair", show = "approval"): SessionView {
  const view = session([role]);
  incoming(view, show);
  return view;
}

describe("the chair's approval", () => {
  it("shows the chair what would go out and to whom, and sends the answer to what was asked", () => {
    const read = vi.fn();
    const { approval } = waiting("chair");
    if (!approval) throw new Error("nothing is asked");
    screen = mount(ApprovalAnswer, { target: document.body, props: { approval, read } });
    flushSync();
    const rows = all("approval-row").map((row) => row.textContent?.replace(/\s+/g, " ") ?? "");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain("The agenda");
    expect(rows[1]).toContain("Draft resolution, version 3");
    expect(rows[2]).toContain("Only Tổ 3, Trần Thị An: 7 people");
    find("approval-read")?.click();
    expect(read).toHaveBeenCalledWith("dt45", 3);
    confirm("approval-give");
    expect(sent).toEqual([{ approval: { give: { asked: 41 } } }]);
    sent = [];
    find("approval-choose")?.click();
    expect(sent).toEqual([{ approval: { choose: { needed: false } } }]);
  });

  it("returns nothing without a reason", () => {
    const { approval } = waiting("chair");
    if (!approval) throw new Error("nothing is asked");
    screen = mount(ApprovalAnswer, { target: document.body, props: { approval, read: () => undefined } });
    flushSync();
    confirm("approval-return");
    expect(sent).toEqual([]);
    write("approval-reason", " Item 7 is not examined ");
    find("binding-confirm")?.click();
    expect(sent).toEqual([{ approval: { return: { asked: 41, reason: "Item 7 is not examined" } } }]);
  });

  it("keeps the clerk from publishing, names what is missing, and leads there", () => {
    const asked: string[] = [];
    screen = mount(Publish, {
      target: document.body,
      props: {
        session: waiting("clerk", "approval-returned"),
        people: [],
        mend: (where) => asked.push(where),
        open: () => undefined,
      },
    });
    flushSync();
    const lines = all("ready-line").map((line) => `${line.dataset.line} ${line.dataset.state}`);
    for (const line of [
      "preparing-approval-left missing",
      "handing-in-ready-here missing",
      "handing-in-ready-late missing",
      "handing-in-ready-open note",
      "examination-ready-notReady missing",
      "examination-ready-late missing",
    ])
      expect(lines).toContain(line);
    const late = all("ready-line").find((line) => line.dataset.line === "handing-in-ready-late");
    late?.querySelector("button")?.click();
    expect(asked).toEqual(["incoming"]);
    expect(find("publish-open")?.disabled).toBe(true);
    expect(document.querySelector<HTMLInputElement>("[data-testid=approval-choose]")?.disabled).toBe(true);
    expect(find("approval-answer")?.textContent).toContain("Nội dung 7 chưa có báo cáo thẩm tra");
    find("approval-ask")?.click();
    expect(sent).toEqual([{ approval: "ask" }]);
  });
});

describe("what offices hand in", () => {
  it("offers each request what fits its state, and fills in the day of the rules", () => {
    const view = waiting("clerk");
    screen = mount(HandingIn, {
      target: document.body,
      props: { session: view, preview: () => undefined },
    });
    flushSync();
    const offers = all("request").map((row) => [
      row.dataset.state,
      [...row.querySelectorAll<HTMLElement>("button")]
        .map((button) => button.dataset.testid)
        .filter((id) => !id?.startsWith("request-letter")),
    ]);
    expect(offers).toEqual([
      ["handedIn", ["request-look", "request-accept", "request-return"]],
      ["returned", ["request-receive", "request-drop"]],
      ["asked", ["request-receive", "request-drop"]],
      ["accepted", []],
    ]);
    expect(find("due-rule")?.textContent).toContain("27 days before the opening");
    expect(find("request-ask")?.disabled).toBe(true);
    confirm("request-return", () => write("request-reason", "No draft"));
    expect(sent).toEqual([{ handingIn: { return: { request: "r1", reason: "No draft" } } }]);
  });
});

describe("experts' opinions", () => {
  it("stand right under the draft that they are on", () => {
    const item = waiting("clerk").agenda[6];
    const shown = withOpinions(item?.papers ?? []).map(({ paper, under }) => `${paper.id} ${under}`);
    expect(shown).toEqual(["tt45 false", "dt45 false", "ck1 true", "ck2 true", "bc12 false"]);
    const alone = withOpinions(item?.papers.filter((paper) => paper.id === "ck1") ?? []);
    expect(alone.map(({ under }) => under)).toEqual([false]);
  });
});
