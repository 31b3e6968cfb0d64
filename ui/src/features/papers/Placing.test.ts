import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { session } from "../../ipc/fake";
import type { Intent, PlacingRow } from "../../ipc";
import { desk } from "../../ipc";
import { speech } from "../../text";
import Placing from "./Placing.svelte";

const file: PlacingRow = {
  path: "/stick/gop y.pdf",
  fileName: "gop y.pdf",
  bytes: 1_000,
  itemId: null,
  kind: "other",
  title: "gop y",
  certainty: "unknown",
  reason: { key: "placing-reason-unknown", args: {} },
  remarks: [],
  kept: false,
  versionOf: null,
  versionOfFile: null,
  refused: null,
  secrecy: null,
  trust: "text",
  oddities: ["activeContent", "hiddenText"],
};

let screen: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];

beforeEach(async () => {
  sent = [];
  speech.language = "en";
  await desk.open({
    act: async (intent) => void sent.push(intent),
    look: async () => ({ placingPreview: { folder: "/stick", files: [file], leftOut: [] } }),
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
});

const find = <T extends HTMLElement = HTMLButtonElement>(testid: string): T | null =>
  document.querySelector<T>(`[data-testid="${testid}"]`);

function write(testid: string, words: string): void {
  const field = find<HTMLInputElement>(testid);
  if (!field) throw new Error(`no ${testid}`);
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

function choose(testid: string, words: string): void {
  const field = find<HTMLSelectElement>(testid);
  const at = [...(field?.options ?? [])].findIndex((option) => option.text.includes(words));
  if (!field || at < 0) throw new Error(`no ${words} in ${testid}`);
  field.selectedIndex = at;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

it("says what a file hides, and takes an expert's opinion only with its author, its day and its draft", async () => {
  const { agenda } = session(["clerk"]);
  screen = mount(Placing, { target: document.body, props: { agenda, groups: [], usualItem: "i7" } });
  flushSync();
  write("placing-folder", "/stick");
  find("placing-look")?.click();
  await vi.waitFor(() => expect(find("placing-row")).not.toBeNull());
  expect(find("placing-oddities")?.textContent).toContain("script");
  expect(find("placing-oddities")?.textContent).toContain("hidden words");

  choose("placing-kind", "Expert opinion");
  find("placing-accept")?.click();
  flushSync();
  expect(find("placing-needs-expert")).not.toBeNull();
  expect(find("placing-add")?.disabled).toBe(true);
  write("placing-author", "Le Thi Mai");
  write("placing-day", "20/02/2026");
  choose("placing-draft", "Dự thảo nghị quyết về bảng giá đất");
  expect(find("placing-needs-expert")).toBeNull();
  find("placing-add")?.click();
  await tick();
  const placed = {
    path: "/stick/gop y.pdf",
    itemId: "i7",
    kind: "expertOpinion",
    title: "gop y",
    restrictedTo: null,
    versionOf: null,
    versionOfFile: null,
    whatChanged: null,
  };
  const expert = { author: "Le Thi Mai", institution: "", day: "2026-02-20", draft: "dt45" };
  expect(sent).toEqual([{ papers: { addOpinion: { file: placed, expert } } }]);
  await vi.waitFor(() => expect(find("placing-row")).toBeNull());
});
