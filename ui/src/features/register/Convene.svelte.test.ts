import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { desk, type Intent, type RulePackRow, type SessionRow } from "../../ipc";
import { speech, today, writeDay } from "../../text";
import Convene from "./Convene.svelte";

let screen: ReturnType<typeof mount> | null = null;

let sent: Intent[] = [];
const pack: RulePackRow = {
  id: "vn-2025",
  title: "72/2025",
  own: false,
  verified: true,
  secondMeeting: null,
  notice: { days: 20, daysExtraordinary: 7, source: "", verified: false },
  copiedAs: "",
  sha256: "",
};

beforeEach(async () => {
  sent = [];
  speech.language = "en";
  await desk.open({
    act: async (intent) => void sent.push(intent),
    look: async () => ({ rulePacks: { packs: [pack], usual: "vn-2025", refused: [] } }),
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

it("a view that comes meanwhile does not close the form of a new session", () => {
  const row: SessionRow = {
    id: "s1",
    title: "Session 12",
    place: "Hall",
    rules: "",
    current: true,
    startsAt: 0,
    status: "convened",
    host: "",
    here: true,
  };
  const props = $state({ sessions: [row] });
  screen = mount(Convene, { target: document.body, props });
  flushSync();
  const form = document.querySelector("details");
  if (!form) throw new Error("there is a form");
  expect(form.open).toBe(false);
  form.open = true;
  form.dispatchEvent(new Event("toggle"));
  props.sessions = [{ ...row }];
  flushSync();
  expect(form.open).toBe(true);
});

it("a thematic session is convened with its usual items and the reason of its short notice", async () => {
  screen = mount(Convene, { target: document.body, props: { sessions: [] } });
  flushSync();
  document.querySelector("details")?.dispatchEvent(new Event("toggle"));
  await tick();
  await new Promise((done) => setTimeout(done));
  flushSync();
  const field = (testid: string): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>(`[data-testid="${testid}"]`);
    if (!found) throw new Error(`there is no ${testid}`);
    return found;
  };
  const write = (testid: string, value: string, event = "input"): void => {
    field(testid).value = value;
    field(testid).dispatchEvent(new Event(event, { bubbles: true }));
    flushSync();
  };
  write("convene-like", "thematic", "change");
  expect(field("convene-title").value).toBe("Thematic session");
  write("convene-place", "Hall A");
  const submit = document.querySelector<HTMLButtonElement>('[data-testid="convene-submit"]');
  expect(submit?.disabled, "nobody has said for which day").toBe(true);
  // Today is later than the rules allow.
  write("convene-date", writeDay(today(), "en"));
  write("convene-short-notice", "After the storm");
  field("convene-submit").click();
  await new Promise((done) => setTimeout(done));
  const [intent] = sent;
  expect(intent).toMatchObject({
    register: {
      conveneSession: {
        title: "Thematic session",
        place: "Hall A",
        kind: "thematic",
        like: null,
        shortNotice: "After the storm",
      },
    },
  });
  expect(JSON.stringify(intent)).toContain("1. Opening and programme");
});
