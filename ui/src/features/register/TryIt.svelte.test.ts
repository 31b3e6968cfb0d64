// What is chosen for a rehearsal is what is asked for.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import { desk, type Intent } from "../../ipc";
import { fakeDoor } from "../../ipc/fake";
import TryIt from "./TryIt.svelte";

let app: Record<string, unknown> | null = null;
afterEach(() => {
  if (app) void unmount(app);
  app = null;
  document.body.innerHTML = "";
});

async function shown(): Promise<Intent[]> {
  const sent: Intent[] = [];
  await desk.open({
    ...fakeDoor(new URLSearchParams("show=firstRun")),
    act: async (intent) => void sent.push(intent),
  });
  const sample = { available: true, folder: "/sample", title: "Kỳ họp mẫu" };
  app = mount(TryIt, {
    target: document.body,
    props: { sample, back: () => undefined, focus: () => undefined },
  });
  flushSync();
  return sent;
}

const at = <T extends HTMLElement>(testid: string): T => {
  const found = document.querySelector<T>(`[data-testid=${testid}]`);
  if (!found) throw new Error(`no ${testid}`);
  return found;
};

test("the sample as it stands, where nothing is chosen", async () => {
  const sent = await shown();
  at("try-sample").click();
  expect(sent).toEqual([{ me: { rehearse: { own: null, delegates: null, faults: [] } } }]);
});

test("so many delegates, with what goes wrong", async () => {
  const sent = await shown();
  const delegates = at<HTMLInputElement>("try-delegates");
  delegates.value = "1.200";
  delegates.dispatchEvent(new Event("input", { bubbles: true }));
  at("try-fault-cable").click();
  at("try-fault-host").click();
  at("try-fault-slow").click();
  flushSync();
  at("try-sample").click();
  expect(sent).toEqual([
    { me: { rehearse: { own: null, delegates: 1200, faults: ["cable", "host", "slow"] } } },
  ]);
});
