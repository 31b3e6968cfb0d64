// A package is opened only after it was looked at and found good, and what was found belongs to that folder.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { desk, type Intent } from "../../ipc";
import { fakeDoor } from "../../ipc/fake";
import OpenArchive from "./OpenArchive.svelte";

let app: Record<string, unknown> | null = null;
afterEach(() => {
  if (app) void unmount(app);
  app = null;
  document.body.innerHTML = "";
});

async function shown(): Promise<Intent[]> {
  const sent: Intent[] = [];
  await desk.open({
    ...fakeDoor(new URLSearchParams("show=firstRun&lang=en")),
    act: async (intent) => void sent.push(intent),
  });
  app = mount(OpenArchive, {
    target: document.body,
    props: { back: () => undefined, focus: () => undefined },
  });
  flushSync();
  return sent;
}

const find = <T extends HTMLElement>(testid: string): T | null =>
  document.querySelector<T>(`[data-testid=${testid}]`);
const at = <T extends HTMLElement>(testid: string): T => {
  const found = find<T>(testid);
  if (!found) throw new Error(`no ${testid}`);
  return found;
};

function write(testid: string, value: string): void {
  const field = at<HTMLInputElement>(testid);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

async function lookAt(folder: string): Promise<void> {
  write("package-folder", folder);
  at("package-look").click();
  await vi.waitFor(() => {
    flushSync();
    if (!find("package-preview") && !find("problem")) throw new Error("nothing yet");
  });
}

test("what was found good is opened under a PIN", async () => {
  const sent = await shown();
  await lookAt("/stick/session-2026-06-10-complete");
  expect(at("package-preview").dataset.state).toBe("good");
  expect(at<HTMLButtonElement>("archive-open").disabled).toBe(true);
  write("pin", "246810");
  write("pin-again", "246810");
  at("archive-open").click();
  await Promise.resolve();
  expect(sent).toEqual([
    { me: { openArchive: { folder: "/stick/session-2026-06-10-complete", pin: "246810" } } },
  ]);
});

test("another folder takes away what was found in the first", async () => {
  await shown();
  await lookAt("/stick/one-complete");
  write("package-folder", "/stick/two-complete");
  expect(find("package-preview")).toBe(null);
  expect(find("archive-open")).toBe(null);
});

test("what is damaged or here already says so, and there is nothing to open it with", async () => {
  await shown();
  await lookAt("/stick/damaged-complete");
  expect(at("problem").textContent).toContain("data/papers/00012-v1.pdf");
  expect(find("archive-open")).toBe(null);
  await lookAt("/stick/here-complete");
  expect(at("package-hindrance").textContent).not.toBe("");
  expect(find("archive-open")).toBe(null);
});
