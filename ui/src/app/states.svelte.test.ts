// The states that people forget (their numbers are those of tests/STATES.md): each on the screen where it belongs, word
// for word in three languages.
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Locked from "../features/register/Locked.svelte";
import Withdrawn from "../features/register/Withdrawn.svelte";
import Connection from "../features/room/Connection.svelte";
import Library from "../features/papers/Library.svelte";
import NotesPanel from "../features/papers/NotesPanel.svelte";
import Reader from "../features/papers/Reader.svelte";
import AllNotes from "../features/papers/AllNotes.svelte";
import SceneMenu from "../features/display/SceneMenu.svelte";
import SyncPanel from "../features/sync/SyncPanel.svelte";
import BallotSheet from "../features/voting/BallotSheet.svelte";
import { ballot, fixture, life, myVote, paper, tally } from "../ipc/fake";
import {
  desk,
  type BallotView,
  type ConnectionState,
  type NoteView,
  type PaperRow,
  type Text,
  type View,
} from "../ipc";
import { clockTime, dayAndTime, languages, speech } from "../text";
import NowView from "./NowView.svelte";
import Notices from "./Notices.svelte";
import Reconnected from "./Reconnected.svelte";
import StatusLine from "./StatusLine.svelte";
import { messages } from "./messages.svelte";

let screen: ReturnType<typeof mount> | null = null;
let refuse: Text | null = null;

beforeEach(async () => {
  refuse = null;
  speech.language = "vi";
  speech.utcOffset = 420;
  speech.zone = null;
  HTMLDialogElement.prototype.showModal = () => undefined;
  HTMLDialogElement.prototype.close = () => undefined;
  await desk.open({
    act: async () => {
      if (refuse) throw { text: refuse, detail: null };
    },
    look: async (question) =>
      typeof question === "object" && "search" in question
        ? { search: { hits: [], names: [], truncated: false, unsearchable: 3 } }
        : { notes: [] },
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
  await close();
  vi.useRealTimers();
});

async function close(): Promise<void> {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
}

function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): void {
  screen = mount(component, { target: document.body, props });
  flushSync();
}

/** The words on the screen, with one blank between them. */
function words(testid: string): string {
  const found = document.querySelector(`[data-testid="${testid}"]`);
  return (found?.textContent ?? `there is no ${testid}`).replace(/\s+/g, " ").trim();
}

const at = Date.UTC(2026, 2, 12, 3, 41, 15);

function line(state: ConnectionState, sinceMs = 0): View {
  const view = fixture();
  return { ...view, connection: { ...view.connection, state, since: Date.now() - sinceMs } };
}

function sheet(more: Partial<BallotView>, present = true, connected = true): void {
  const view = fixture();
  if (!view.me) throw new Error("the fixture has a person");
  const state = connected ? view.connection.state : "lost";
  show(BallotSheet, {
    ballot: ballot(more),
    me: view.me,
    connection: { ...view.connection, state },
    present,
    read: () => undefined,
    compare: () => undefined,
  });
}

function notice(text: Text): void {
  messages.open();
  show(Notices, { notices: [{ id: 1, text, at: Date.now(), urgent: true }], skewMs: 0 });
}

function now(change: (view: View) => void): void {
  const view = fixture();
  change(view);
  if (!view.me) throw new Error("the fixture has a person");
  show(NowView, { view, me: view.me });
}

function notOpen(view: View): void {
  if (!view.session) return;
  const { sitting } = view.session;
  view.session.sitting = { ...sitting, state: "notOpen", openedAt: null, iAmPresent: false };
  view.session.liveItem = null;
  view.session.place = "Hội trường A";
  view.session.startsAt = at;
}

const key = (name: string, args: Text["args"] = {}): Text => ({ key: name, args });

interface State {
  reach: () => void;
  /** Where it stands. */
  at: string;
  /** What stands there, in the languages of `languages`: vi, en, de. */
  says: [string, string, string];
}

const states: Record<string, State> = {
  "1: nothing is published": {
    reach: () =>
      now((view) => {
        notOpen(view);
        if (view.session) view.session.published = false;
      }),
    at: "papers-empty",
    says: [
      "Chưa có tài liệu. Thư ký chưa phát hành tài liệu kỳ họp này. Tài liệu sẽ tự hiện ra tại đây.",
      "No documents yet. The clerk has not published this session. They will appear here by themselves.",
      "Noch keine Unterlagen. Der Sitzungsdienst hat diese Sitzung noch nicht freigegeben. Sie erscheinen hier von selbst.",
    ],
  },
  "4: no notes": {
    reach: () => show(AllNotes, { papers: [], open: () => undefined }),
    at: "notes-empty",
    says: [
      "Chưa có ghi chú. Hãy chọn một đoạn chữ trong tài liệu rồi chọn màu. Chỉ đại biểu nhìn thấy ghi chú của mình.",
      "You have no notes yet. Select text in a document and choose a colour. Only you can see them.",
      "Noch keine Notizen. Markieren Sie Text in einer Unterlage und wählen Sie eine Farbe. Nur Sie sehen Ihre Notizen.",
    ],
  },
  "6: papers are on their way": {
    reach: () => show(Connection, { view: fixture() }),
    at: "place",
    says: [
      "Đã tải 37/62 tài liệu về máy. Có thể đọc ngay.",
      "37 of 62 documents are on this laptop. You can start reading.",
      "37 von 62 Unterlagen sind auf diesem Laptop. Sie können schon lesen.",
    ],
  },
  "7: outside the room": {
    reach: () => show(Connection, { view: line("away") }),
    at: "connection",
    says: [
      "Chưa vào mạng phòng họp. Vẫn đọc và ghi chú được. Muốn biểu quyết hoặc đăng ký phát biểu, hãy vào mạng phòng họp.",
      "Not in the meeting room network. Reading and notes work. To vote or ask to speak, join the room network.",
      "Nicht im Saalnetz. Lesen und Notizen gehen. Zum Abstimmen und für Wortmeldungen bitte mit dem Saalnetz verbinden.",
    ],
  },
  "8: reconnecting": {
    reach: () => show(StatusLine, { view: line("reconnecting", 4_000) }),
    at: "status-connection",
    says: [
      "Đang kết nối lại với phòng họp...",
      "Reconnecting to the room...",
      "Verbindung zum Saal wird wiederhergestellt ...",
    ],
  },
  "9: the line is lost": {
    reach: () =>
      show(StatusLine, { view: { ...line("lost"), connection: { ...line("lost").connection, since: at } } }),
    at: "connection-lost",
    says: [
      "Mất kết nối với phòng họp từ 10:41. Thông tin trên màn hình có thể đã cũ. Khi có biểu quyết, hãy giơ tay.",
      "No connection to the room since 10:41. What you see may be out of date. If a vote is called, raise your hand.",
      "Keine Verbindung zum Saal seit 10:41 Uhr. Die Anzeige kann veraltet sein. Bei einer Abstimmung geben Sie bitte ein Handzeichen.",
    ],
  },
  "11: the room computer is silent": {
    reach: () => show(StatusLine, { view: line("silent") }),
    at: "host-silent",
    says: [
      "Máy chủ phòng họp không phản hồi. Tài liệu và ghi chú vẫn an toàn. Xin chờ thư ký xử lý.",
      "The room computer does not answer. Your documents and notes are safe. Please wait for the clerk.",
      "Der Saalrechner antwortet nicht. Ihre Unterlagen und Notizen sind sicher. Bitte warten Sie auf den Sitzungsdienst.",
    ],
  },
  "12: another laptop has taken over": {
    reach: () => notice(key("notice-takeover-voted", { item: "7", name: "Lan" })),
    at: "notice-notice-takeover-voted",
    says: [
      "Phòng họp đã chuyển sang máy dự phòng (Lan). Phiếu của đại biểu ở nội dung 7 vẫn được giữ.",
      "The room now runs on the backup computer (Lan). Your vote on item 7 is kept.",
      "Der Saal läuft jetzt auf dem Ersatzrechner (Lan). Ihre Stimme zu TOP 7 bleibt erhalten.",
    ],
  },
  "13: the vote is repeated": {
    reach: () => notice(key("notice-vote-repeated", { item: "7" })),
    at: "notice-notice-vote-repeated",
    says: [
      "Nội dung 7 được biểu quyết lại. Xin biểu quyết lần nữa. Phiếu lần trước không được tính.",
      "The vote on item 7 is being repeated. Please vote again. Your first vote does not count.",
      "Die Abstimmung zu TOP 7 wird wiederholt. Bitte stimmen Sie noch einmal ab. Ihre erste Stimme zählt nicht.",
    ],
  },
  "14: two laptops wanted to lead": {
    reach: () => notice(key("notice-takeover-two", { name: "Lan" })),
    at: "notice-notice-takeover-two",
    says: [
      "Có hai máy cùng muốn điều hành phiên họp. Lan điều hành; máy này theo máy đó.",
      "Two computers wanted to lead this sitting. Lan leads it; this one follows. Nothing is lost.",
      "Zwei Rechner wollten diese Sitzung leiten. Lan leitet sie; dieser folgt. Nichts ist verloren.",
    ],
  },
  "15: the vote is not delivered": {
    reach: () => sheet({ mine: myVote("onThisLaptop", { waitingSince: 2_000 }) }, true, false),
    at: "ballot-not-delivered",
    says: [
      "Phiếu của đại biểu CHƯA tới phòng họp. Đang gửi lại. Nếu vẫn không được, hãy giơ tay.",
      "Your vote is NOT in the room yet. Trying again. If this stays, raise your hand.",
      "Ihre Stimme ist noch NICHT im Saal angekommen. Neuer Versuch läuft. Falls es so bleibt, bitte Handzeichen geben.",
    ],
  },
  "16: the vote closed while choosing": {
    reach: () => sheet({ state: "closed", closesAt: at + 120_000, mine: null, tally }),
    at: "ballot-late",
    says: [
      "Biểu quyết đã kết thúc lúc 10:43:15. Chưa ghi nhận phiếu của đại biểu. Nếu không đúng, hãy báo ngay chủ tọa.",
      "The vote closed at 10:43:15. No vote from you was recorded. If this is wrong, tell the chair now.",
      "Die Abstimmung wurde um 10:43:15 Uhr geschlossen. Von Ihnen wurde keine Stimme erfasst. Falls das nicht stimmt, melden Sie sich jetzt beim Vorsitz.",
    ],
  },
  "17: the vote closed before a change arrived": {
    reach: () =>
      sheet({
        state: "closed",
        mine: myVote("recorded", { late: true, recordedChoice: "for", recordedAt: at + 103_000 }),
        tally,
      }),
    at: "ballot-late",
    says: [
      "Biểu quyết kết thúc trước khi thay đổi tới nơi. Phiếu được tính: Tán thành (10:42:58).",
      "The vote closed before your change arrived. Counted: For (10:42:58).",
      "Die Abstimmung endete, bevor Ihre Änderung ankam. Gezählt wird: Ja (10:42:58 Uhr).",
    ],
  },
  "18: the vote is on hold": {
    reach: () => sheet({ mine: myVote("recorded"), life: life({ hold: { since: at, reason: "Mất điện" } }) }),
    at: "ballot-hold",
    says: [
      "Biểu quyết đang tạm dừng. Phiếu của đại biểu vẫn được giữ.",
      "The vote is on hold. Your vote is kept.",
      "Die Abstimmung ist angehalten. Ihre Stimme bleibt erhalten.",
    ],
  },
  "19: the vote is void": {
    reach: () => sheet({ state: "annulled" }),
    at: "ballot-annulled",
    says: [
      "Chủ tọa đã hủy lần biểu quyết này. Sẽ biểu quyết lại.",
      "The chair has declared this vote void. It will be repeated.",
      "Der Vorsitz hat diese Abstimmung für ungültig erklärt. Sie wird wiederholt.",
    ],
  },
  "20: not checked in": {
    reach: () => sheet({ mayVote: false }, false),
    at: "ballot-not-present",
    says: [
      "Đại biểu chưa được điểm danh nên chưa biểu quyết được. Tôi có mặt",
      "You are not marked as present, so you cannot vote yet. I am here",
      "Sie sind nicht als anwesend erfasst und können noch nicht abstimmen. Ich bin anwesend",
    ],
  },
  "21: I take no part": {
    reach: () => sheet({ mayVote: false, whyNot: key("refusal-takes-no-part") }),
    at: "ballot-why-not",
    says: [
      "Đại biểu không tham gia biểu quyết mục này.",
      "You take no part in the vote on this item.",
      "Sie nehmen an der Abstimmung zu diesem Punkt nicht teil.",
    ],
  },
  "27: the clock is wrong": {
    reach: () => {
      const view = fixture();
      show(Connection, { view: { ...view, connection: { ...view.connection, skewMs: 7 * 60_000 } } });
    },
    at: "clock-skew",
    says: [
      "Đồng hồ máy này chậm 7 phút. Ứng dụng dùng giờ phòng họp nên không ảnh hưởng.",
      "This laptop's clock is 7 minutes slow. Room time is used, so nothing is lost.",
      "Die Uhr dieses Laptops geht 7 Minuten nach. Es gilt die Saalzeit, nichts geht verloren.",
    ],
  },
  "28: the battery is low": {
    reach: () => show(StatusLine, { view: { ...fixture(), battery: { percent: 15, minutes: 25 } } }),
    at: "battery-low",
    says: [
      "Pin còn 15%, khoảng 25 phút. Hãy cắm sạc.",
      "Battery 15 %, about 25 minutes. Please plug in.",
      "Akku 15 %, noch etwa 25 Minuten. Bitte Netzteil anschließen.",
    ],
  },
  "29: the disk is nearly full": {
    reach: () => {
      const view = fixture();
      show(StatusLine, { view: { ...view, papers: { ...view.papers, noSpace: 6, freeMegabytes: 200 } } });
    },
    at: "status-no-space",
    says: [
      "Máy chỉ còn trống 200 MB. Có 6 tài liệu chưa lưu được. Hãy nhờ thư ký giúp.",
      "Only 200 MB free on this laptop. 6 documents could not be stored. Ask the clerk for help.",
      "Auf diesem Laptop sind nur noch 200 MB frei. 6 Unterlagen konnten nicht gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.",
    ],
  },
  "32: a wrong PIN": {
    reach: () =>
      show(Locked, { locked: { name: "Lan", council: "", triesLeft: 3, waitSeconds: 0, help: null } }),
    at: "locked",
    says: ["Còn 3 lần thử.", "3 tries left.", "Noch 3 Versuche."],
  },
  "33: locked out": {
    reach: () =>
      show(Locked, { locked: { name: "Lan", council: "", triesLeft: 0, waitSeconds: 0, help: null } }),
    at: "locked-out",
    says: [
      "Nhập sai quá nhiều lần. Hãy nhờ thư ký mở khóa máy. Ghi chú vẫn an toàn.",
      "Too many tries. Ask the clerk to unlock this laptop. Your notes are safe.",
      "Zu viele Versuche. Bitten Sie den Sitzungsdienst, den Laptop zu entsperren. Ihre Notizen sind sicher.",
    ],
  },
  "35: the laptop is signed out": {
    reach: () => show(Withdrawn, { at: 0 }),
    at: "withdrawn",
    says: [
      "Thư ký đã hủy quyền của máy này. Dữ liệu kỳ họp trên máy đã được xóa.",
      "The clerk has signed out this laptop. Session data was removed from it.",
      "Der Sitzungsdienst hat diesen Laptop gesperrt. Die Sitzungsdaten wurden entfernt.",
    ],
  },
  "39: the quorum is lost": {
    reach: () => notice(key("notice-quorum-lost", { present: 33, needed: 34 })),
    at: "notice-notice-quorum-lost",
    says: [
      "Không đủ số đại biểu: 33 có mặt, cần 34. Chưa thể mở biểu quyết.",
      "Quorum lost: 33 present, 34 needed. Votes cannot be opened.",
      "Beschlussfähigkeit verloren: 33 anwesend, 34 nötig. Abstimmungen können nicht eröffnet werden.",
    ],
  },
  "40: the room display is open, and how it gets onto the projector": {
    reach: () =>
      show(SceneMenu, {
        display: {
          open: true,
          page: null,
          dark: false,
          pinned: null,
          scene: "item",
          words: key("display-scene-item"),
          offered: [],
        },
        onclose: () => undefined,
      }),
    at: "scene-menu",
    says: [
      "Nếu cửa sổ chưa ở trên máy chiếu: kéo cửa sổ sang đó rồi nhấn F11.",
      "If the window is not on the projector: drag it there and press F11.",
      "Liegt das Fenster nicht auf dem Projektor: Ziehen Sie es dorthin und drücken Sie F11.",
    ],
  },
  "41: sending to the central server": {
    reach: () => show(SyncPanel, { sync: fixture().sync }),
    at: "sync-state",
    says: [
      "Đang gửi lên máy chủ trung tâm: 120/310 mục. Có thể tắt máy; lần sau sẽ gửi tiếp.",
      "Sending to the central server: 120 of 310 entries. You may close the laptop; it continues next time.",
      "Übertragung zum Zentralserver: 120 von 310 Einträgen. Sie können den Laptop schließen; es geht beim nächsten Mal weiter.",
    ],
  },
  "42: the central server refuses": {
    reach: () => show(SyncPanel, { sync: { ...fixture().sync, state: "refused" } }),
    at: "sync-state",
    says: [
      "Máy chủ trung tâm đã từ chối. Chưa ghi đè dữ liệu nào. Hãy xem lý do.",
      "The central server has refused something. Nothing was overwritten. Please look at the reason.",
      "Der Zentralserver hat etwas abgelehnt. Nichts wurde überschrieben. Bitte sehen Sie sich den Grund an.",
    ],
  },
  "43: the app fell": {
    reach: () => notice(key("notice-restarted", { time: "10:40" })),
    at: "notice-notice-restarted",
    says: [
      "Ứng dụng bị tắt đột ngột lúc 10:40. Không mất dữ liệu đã nhập. Tài liệu mở lại ở trang đang đọc.",
      "The app was closed unexpectedly at 10:40. Nothing you entered was lost. Documents open at the page where you were.",
      "Die App wurde um 10:40 Uhr unerwartet beendet. Ihre Eingaben sind erhalten. Unterlagen öffnen sich auf der Seite, auf der Sie waren.",
    ],
  },
};

describe("each state says what happened, what it means and what to do", () => {
  for (const [name, state] of Object.entries(states)) {
    it(`state ${name}`, async () => {
      for (const [i, language] of languages.entries()) {
        speech.language = language;
        state.reach();
        // What was looked up comes with the next turn.
        await new Promise((done) => setTimeout(done));
        flushSync();
        const said = state.at === "place" ? (document.body.textContent ?? "") : words(state.at);
        expect(said).toContain(state.says[i]);
        await close();
      }
    });
  }

  it("names the time at which the laptop was signed out", async () => {
    const at = Date.now();
    for (const language of languages) {
      speech.language = language;
      show(Withdrawn, { at });
      expect(words("withdrawn")).toContain(clockTime(at));
      await close();
    }
  });

  it("state 2: no sitting is open, and when the next one is", async () => {
    const says = {
      vi: (when: string) => `Hiện không có phiên họp. Phiên tới: ${when}, Hội trường A.`,
      en: (when: string) => `No sitting is open. Next: ${when}, Hội trường A.`,
      de: (when: string) => `Zurzeit läuft keine Sitzung. Nächste: ${when}, Hội trường A.`,
    };
    for (const language of languages) {
      speech.language = language;
      now(notOpen);
      expect(words("now-next")).toBe(says[language](dayAndTime(at)));
      await close();
    }
  });
});

describe("a line that is away", () => {
  it("says nothing for three seconds", () => {
    show(StatusLine, { view: line("reconnecting", 2_900) });
    expect(document.querySelector("[data-testid=status-connection]")?.getAttribute("data-state")).toBe(
      "connected",
    );
    expect(document.querySelector(".lost")).toBeNull();
  });

  it("has a quiet word until it is lost, and a banner then", async () => {
    show(StatusLine, { view: line("reconnecting", 9_000) });
    expect(document.querySelector("[data-testid=status-connection]")?.getAttribute("data-state")).toBe(
      "reconnecting",
    );
    expect(document.querySelector(".lost")).toBeNull();
    await close();
    show(StatusLine, { view: line("lost", 10_100) });
    expect(document.querySelector("[data-testid=connection-lost]")).not.toBeNull();
  });

  it("is said inside an open ballot after one second", async () => {
    for (const [since, said] of [
      [900, false],
      [1_100, true],
    ] as const) {
      const view = line("reconnecting", since);
      if (!view.me) throw new Error("the fixture has a person");
      show(BallotSheet, {
        ballot: ballot({}),
        me: view.me,
        connection: view.connection,
        present: true,
        read: () => undefined,
        compare: () => undefined,
      });
      expect(document.querySelector("[data-testid=ballot-offline]") !== null).toBe(said);
      await close();
    }
  });
});

describe("state 10: connected again", () => {
  function again(change: (view: View) => void): void {
    vi.useFakeTimers();
    const before = line("connected");
    const props = $state({ view: before });
    screen = mount(Reconnected, { target: document.body, props });
    flushSync();
    props.view = { ...before, connection: { ...before.connection, state: "lost" } };
    flushSync();
    const after = structuredClone($state.snapshot(before)) as View;
    change(after);
    props.view = after;
    flushSync();
    expect(document.querySelector("[data-testid=connected-again]")).toBeNull();
    vi.advanceTimersByTime(2_000);
    flushSync();
  }

  it("says how much changed, and shows what", () => {
    speech.language = "en";
    again((view) => {
      if (!view.session) return;
      view.session.liveItem = "i8";
      const [paper] = view.session.agenda.flatMap((item) => item.papers);
      if (paper) paper.version += 1;
    });
    expect(words("connected-again")).toContain("Connected again. 2 things changed while you were away.");
    document.querySelector<HTMLButtonElement>("[data-testid=connected-again-show]")?.click();
    flushSync();
    expect(words("connected-again-list")).toContain("The room is now at item 8");
    expect(words("connected-again-list")).toMatch(/New: .+ \(version \d\)/);
  });

  it("where nothing changed, says so and leaves by itself", () => {
    speech.language = "de";
    again(() => undefined);
    expect(words("connected-again")).toContain(
      "Wieder verbunden. In der Zwischenzeit hat sich nichts geändert.",
    );
    expect(document.querySelector("[data-testid=connected-again-show]")).toBeNull();
    vi.advanceTimersByTime(10_000);
    flushSync();
    expect(document.querySelector("[data-testid=connected-again]")).toBeNull();
  });
});

describe("in the papers", () => {
  beforeEach(() => {
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    );
    // The file is never there, until a test says otherwise.
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
  });

  afterEach(() => vi.unstubAllGlobals());

  function read(more: Partial<PaperRow>, version: number | null = null): void {
    show(Reader, {
      paper: paper("r1", "Tờ trình 45", more),
      start: { page: null, version },
      shown: true,
      active: true,
      close: () => undefined,
      compare: () => undefined,
      versions: false,
    });
  }

  it("state 5: a document that opens slowly says so after one second, and why after five", async () => {
    const says = {
      vi: ["Đang mở...", "Vẫn đang mở. Tệp này lớn (48"],
      en: ["Opening...", "Still opening. This file is large (48"],
      de: ["Wird geöffnet ...", "Wird noch geöffnet. Die Datei ist groß (48"],
    };
    for (const language of languages) {
      speech.language = language;
      vi.useFakeTimers();
      read({ bytes: 48_000_000 });
      const said = (): string =>
        document.querySelector("[data-testid=pages] [role=status]")?.textContent ?? "";
      vi.advanceTimersByTime(900);
      flushSync();
      expect(said()).toBe("");
      vi.advanceTimersByTime(200);
      flushSync();
      expect(said()).toContain(says[language][0]);
      vi.advanceTimersByTime(4_000);
      flushSync();
      expect(said()).toContain(says[language][1]);
      vi.useRealTimers();
      await close();
    }
  });

  it("state 3: nothing is found", async () => {
    const says = {
      vi: 'Không tìm thấy "dat dai". Có thể gõ không dấu. Hãy thử ít từ hơn. Có 3 tài liệu quét không tìm kiếm được.',
      en: 'Nothing found for "dat dai". Accents do not matter. Try fewer words. 3 scanned documents cannot be searched.',
      de: "Nichts gefunden für „dat dai“. Akzente spielen keine Rolle. Versuchen Sie weniger Wörter. 3 eingescannte Dokumente sind nicht durchsuchbar.",
    };
    for (const language of languages) {
      speech.language = language;
      const view = fixture();
      show(Library, {
        session: view.session,
        own: [],
        progress: view.papers,
        shown: true,
        searchAsked: 0,
        picking: null,
        cancel: () => undefined,
        last: null,
        open: () => undefined,
        beside: () => undefined,
        compare: () => undefined,
      });
      const field = document.querySelector<HTMLInputElement>("[type=search]");
      if (!field) throw new Error("there is a search");
      field.value = "dat dai";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      flushSync();
      await vi.waitFor(() => {
        flushSync();
        expect((document.body.textContent ?? "").replace(/\s+/g, " ")).toContain(says[language]);
      });
      await close();
    }
  });

  it("state 22: a newer version arrives, and who reads stays or goes", async () => {
    const says = {
      vi: "Đã có bản 3 của tài liệu này. Đại biểu đang xem bản 2, trang 1.",
      en: "Version 3 of this document has arrived. You still see version 2, page 1.",
      de: "Fassung 3 ist da. Sie sehen noch Fassung 2, Seite 1.",
    };
    for (const language of languages) {
      speech.language = language;
      // The page is known when the file is open, which it is not here.
      read({ version: 3 }, 2);
      await vi.waitFor(() => {
        flushSync();
        expect(words("newer-version")).toContain(says[language]);
      });
      for (const button of ["newer-version-compare", "newer-version-open", "newer-version-stay"])
        expect(document.querySelector(`[data-testid=${button}]`)).not.toBeNull();
      document.querySelector<HTMLButtonElement>("[data-testid=newer-version-stay]")?.click();
      flushSync();
      expect(document.querySelector("[data-testid=newer-version]")).toBeNull();
      await close();
    }
  });

  it("state 23: notes that moved, and those to check", async () => {
    const says = {
      vi: "Đã chuyển 11 ghi chú sang bản 3. Có 2 ghi chú cần xem lại vì nội dung đã đổi. Không ghi chú nào bị xóa.",
      en: "11 notes moved to version 3. 2 need a look, because the text has changed. Nothing was deleted.",
      de: "11 Notizen in Fassung 3 übernommen. 2 bitte prüfen, weil sich der Text geändert hat. Nichts wurde gelöscht.",
    };
    const note = (n: number, how: "same" | "near"): NoteView =>
      ({
        rects: [],
        id: `n${n}`,
        paperId: "r1",
        version: 2,
        page: 3,
        quote: "",
        text: "",
        colour: "yellow",
        carried: { how, version: 3, page: 4, quote: "" },
      }) as unknown as NoteView;
    for (const language of languages) {
      speech.language = language;
      show(NotesPanel, {
        notes: Array.from({ length: 13 }, (_, n) => note(n, n < 11 ? "same" : "near")),
        paper: paper("r1", "Tờ trình 45", { version: 3 }),
        version: 3,
        page: 4,
        labels: null,
        focused: null,
        show: () => undefined,
        save: async () => true,
        keep: async () => undefined,
        remove: async () => undefined,
        add: () => undefined,
        found: () => [],
      });
      expect(words("notes-carried")).toContain(says[language]);
      await close();
    }
  });

  it("state 37: a scan without text", async () => {
    const says = {
      vi: "Tài liệu này là ảnh quét nên không tìm kiếm hay tô chữ được. Có thể ghi chú cho từng trang.",
      en: "This document is a picture. Text search and marking do not work here. You can add a note to a page.",
      de: "Dieses Dokument ist ein Bild. Textsuche und Markieren gehen hier nicht. Sie können eine Notiz zu einer Seite anfügen.",
    };
    for (const language of languages) {
      speech.language = language;
      read({ trust: "picture" });
      expect(words("scan-banner")).toContain(says[language]);
      await close();
    }
  });

  it("state 38: a damaged file", async () => {
    const says = {
      vi: "Tệp này bị hỏng nên không mở được. Các tài liệu khác không bị ảnh hưởng. Hãy báo thư ký.",
      en: "This file is damaged and cannot be shown. Other documents are not affected. Tell the clerk.",
      de: "Diese Datei ist beschädigt und lässt sich nicht anzeigen. Andere Unterlagen sind nicht betroffen. Informieren Sie den Sitzungsdienst.",
    };
    vi.stubGlobal("fetch", () => Promise.reject(new Error("torn")));
    for (const language of languages) {
      speech.language = language;
      read({});
      await vi.waitFor(() => {
        flushSync();
        expect(words("paper-trouble")).toContain(says[language]);
      });
      await close();
    }
  });
});
