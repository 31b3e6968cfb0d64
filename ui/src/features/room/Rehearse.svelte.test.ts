// A council rehearses with as many as it has members, unless another number is chosen.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import { desk, type Intent } from "../../ipc";
import { fakeDoor } from "../../ipc/fake";
import Rehearse from "./Rehearse.svelte";

let app: Record<string, unknown> | null = null;
afterEach(() => {
  if (app) void unmount(app);
  app = null;
  document.body.innerHTML = "";
});

async function shown(members: number): Promise<Intent[]> {
  const sent: Intent[] = [];
  await desk.open({
    ...fakeDoor(new URLSearchParams()),
    act: async (intent) => void sent.push(intent),
  });
  app = mount(Rehearse, { target: document.body, props: { council: "HĐND phường", members } });
  flushSync();
  return sent;
}

const at = <T extends HTMLElement>(testid: string): T => {
  const found = document.querySelector<T>(`[data-testid=${testid}]`);
  if (!found) throw new Error(`no ${testid}`);
  return found;
};

test("with the council's own number, and without faults", async () => {
  const sent = await shown(50);
  expect(document.body.textContent).toContain("HĐND phường");
  at("rehearse-start").click();
  expect(sent).toEqual([{ me: { rehearse: { own: null, delegates: 50, faults: [] } } }]);
});

test("a small council is not too small: the list says how many", async () => {
  const sent = await shown(7);
  at("rehearse-start").click();
  expect(sent).toEqual([{ me: { rehearse: { own: null, delegates: null, faults: [] } } }]);
});

test("another number, and what goes wrong", async () => {
  const sent = await shown(50);
  const delegates = at<HTMLInputElement>("try-delegates");
  expect(delegates.value).toBe("50");
  delegates.value = "3.000";
  delegates.dispatchEvent(new Event("input", { bubbles: true }));
  at("try-fault-slow").click();
  flushSync();
  at("rehearse-start").click();
  expect(sent).toEqual([{ me: { rehearse: { own: null, delegates: 3000, faults: ["slow"] } } }]);
});
