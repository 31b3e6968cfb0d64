import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fixture, meeting } from "../../ipc/fake";
import { listen } from "../../ipc/played";
import type { Intent, Problem } from "../../ipc";
import { languages, speech } from "../../text";
import Convening from "./Convening.svelte";
import Meetings from "./Meetings.svelte";

let screen: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];
let refuse: Problem | null = null;
let opened = 0;

beforeEach(async () => {
  // The list finds days and hours as well: a day and an hour without the numbers that are looked for.
  vi.setSystemTime("2026-06-15T14:30:00+07:00");
  [sent, refuse, opened] = [[], null, 0];
  sent = await listen("", "en", {
    watch: async () => undefined,
    act: async (intent) => {
      sent.push(intent);
      if (refuse) throw refuse;
    },
  });
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  vi.useRealTimers();
  document.body.replaceChildren();
});

const all = (testid: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`),
];
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

function write(testid: string, value: string): void {
  const [field] = all(testid) as HTMLInputElement[];
  if (!field) throw new Error(`there is no ${testid}`);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function list(): void {
  const sessions = [
    meeting("s12", "Kỳ họp thứ 12", 0, { status: "open", current: true }),
    meeting("s13", "Kỳ họp chuyên đề về đất đai", 20, { here: false, host: "" }),
    meeting("s11", "Kỳ họp thứ 11", -90, { status: "closed" }),
    meeting("s10", "Kỳ họp thứ 10", -270, { status: "archived" }),
  ];
  screen = mount(Meetings, {
    target: document.body,
    props: { sessions, opened: () => void (opened += 1), prepare: null, takesPackages: false },
  });
  flushSync();
}

it("a session is found without accents, in the order of the desk", () => {
  list();
  const shown = (): (string | undefined)[] => all("meeting").map((row) => row.dataset.session);
  expect(shown()).toEqual(["s12", "s13", "s11", "s10"]);
  write("meetings-filter", "dat dai");
  expect(shown()).toEqual(["s13"]);
  write("meetings-filter", "  HOP   thu 11 ");
  expect(shown()).toEqual(["s11"]);
  write("meetings-filter", "nothing of it");
  expect(shown()).toEqual([]);
  expect(all("meetings-count")[0]?.textContent).toContain('Nothing found for "nothing of it".');
});

it("each says how far it is, and one that is not here cannot be opened", () => {
  const says = {
    vi: ["đang họp", "đã triệu tập", "đã kết thúc", "đã lưu trữ"],
    en: ["sitting open", "convened", "closed", "in the archive"],
    de: ["Sitzung läuft", "einberufen", "geschlossen", "im Archiv"],
  };
  list();
  for (const language of languages) {
    speech.language = language;
    flushSync();
    for (const [i, row] of all("meeting").entries()) expect(row.textContent).toContain(says[language][i]);
  }
  expect(all("meeting-open").length).toBe(3);
  expect(all("meeting")[1]?.querySelector("[data-testid=meeting-away]")).not.toBeNull();
});

it("one press opens a session; one that the desk refuses stays, with the reason", async () => {
  list();
  refuse = { text: { key: "refusal-no-such-session", args: {} }, detail: null };
  all("meeting-open")[1]?.click();
  await settled();
  flushSync();
  expect(opened).toBe(0);
  expect(document.querySelector("[data-testid=problem]")).not.toBeNull();
  refuse = null;
  all("meeting-open")[1]?.click();
  await settled();
  expect(sent.at(-1)).toEqual({ register: { chooseSession: { session: "s11" } } });
  expect(opened).toBe(1);
  // The one that is shown is only gone to.
  all("meeting-open")[0]?.click();
  await settled();
  expect(sent.length).toBe(2);
  expect(opened).toBe(2);
});

it("notices are ordered by the chair unless the clerk says otherwise, and say where they are", async () => {
  screen = mount(Convening, { target: document.body, props: { people: fixture().council?.people ?? [] } });
  flushSync();
  const [button] = all("convening-write") as HTMLButtonElement[];
  expect(button?.disabled).toBe(true);
  write("convening-folder", "/media/usb/giay moi");
  button?.click();
  await settled();
  flushSync();
  expect(sent[0]).toMatchObject({
    register: { writeNotices: { sender: "", folder: "/media/usb/giay moi" } },
  });
  expect(JSON.stringify(sent[0])).toContain("Chủ tịch Hội đồng nhân dân");
  expect(all("convening-written")[0]?.textContent).toContain("/media/usb/giay moi");
  write("convening-by", "Lê Thu Hà, Phó Chủ tịch");
  write("convening-sender", " vp@hdnd.vn ");
  button?.click();
  await settled();
  expect(sent[1]).toEqual({
    register: {
      writeNotices: {
        byOrder: "Lê Thu Hà, Phó Chủ tịch",
        sender: "vp@hdnd.vn",
        folder: "/media/usb/giay moi",
      },
    },
  });
});
