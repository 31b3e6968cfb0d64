// What the room offers somebody who reads: never more than an offer, unless that person has chosen to follow.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import BallotSheet from "../features/voting/BallotSheet.svelte";
import { ballot, fixture, meeting, myVote } from "../ipc/fake";
import { listen } from "../ipc/played";
import type { Intent, SessionView, View } from "../ipc";
import { languages, speech } from "../text";
import NowView from "./NowView.svelte";
import OtherSession from "./OtherSession.svelte";
import RoomMoved from "./RoomMoved.svelte";
import { going } from "./places.svelte";

let screen: ReturnType<typeof mount> | null = null;
let sent: Intent[] = [];

beforeEach(async () => {
  speech.utcOffset = 420;
  going.afresh();
  sent = await listen("", "en", { watch: async () => undefined });
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
  vi.useRealTimers();
});

const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);
const words = (testid: string): string => (find(testid)?.textContent ?? "").replace(/\s+/g, " ").trim();

function session(view: View): SessionView {
  if (!view.session) throw new Error("the fixture has a session");
  return view.session;
}

/** Somebody reads a paper of item 7, and the room is there. */
function reading(follow = false): {
  view: View;
  opened: () => number;
  comesTo: (item: string | null) => void;
} {
  const view = fixture();
  if (view.me) view.me.settings.followRoom = follow;
  session(view).liveItem = "i7";
  const paper = session(view).agenda.find((item) => item.id === "i7")?.papers[0];
  if (!paper) throw new Error("item 7 has a paper");
  going.read(paper.id, 12);
  let count = 0;
  const props = $state({ view, open: () => void (count += 1) });
  screen = mount(RoomMoved, { target: document.body, props });
  flushSync();
  const comesTo = (item: string | null): void => {
    props.view = { ...props.view, session: { ...session(props.view), liveItem: item } };
    flushSync();
  };
  return { view, opened: () => count, comesTo };
}

const withPapers = (): string => {
  const item = session(fixture()).agenda.find((each) => each.id !== "i7" && each.papers.length > 0);
  if (!item) throw new Error("another item has papers");
  return item.id;
};

describe("the room comes to another item while somebody reads", () => {
  it("keeps the paper, and asks", () => {
    const { comesTo, opened } = reading();
    const before = going.opened;
    expect(find("room-moved")).toBeNull();
    comesTo(withPapers());
    expect(words("room-moved")).toMatch(/The room moved to item \d+\./);
    expect(going.opened).toBe(before);
    expect(opened()).toBe(0);
    find("room-moved-open")?.click();
    expect(opened()).toBe(1);
    find("room-moved-stay")?.click();
    flushSync();
    expect(find("room-moved")).toBeNull();
  });

  it("asks nobody who reads nothing", () => {
    const { comesTo } = reading();
    going.to("live");
    flushSync();
    comesTo(withPapers());
    expect(find("room-moved")).toBeNull();
  });

  it("asks no more when the room is back", () => {
    const { comesTo } = reading();
    comesTo(withPapers());
    comesTo("i7");
    expect(find("room-moved")).toBeNull();
  });

  it("opens the next paper by itself only where the person follows the room", () => {
    const { comesTo, opened } = reading(true);
    comesTo(withPapers());
    expect(opened()).toBe(1);
    expect(find("room-moved")).toBeNull();
  });

  it("also then, takes no paper from somebody who writes", () => {
    const { comesTo, opened } = reading(true);
    const note = document.createElement("textarea");
    document.body.append(note);
    note.focus();
    comesTo(withPapers());
    expect(opened()).toBe(0);
    expect(find("room-moved")).not.toBeNull();
    expect(document.activeElement).toBe(note);
  });
});

describe("now", () => {
  function now(change: (session: SessionView, view: View) => void): void {
    const view = fixture();
    change(session(view), view);
    if (!view.me) throw new Error("the fixture has a person");
    screen = mount(NowView, { target: document.body, props: { view, me: view.me } });
    flushSync();
  }

  it("before the sitting says how long it is, and takes a check-in", async () => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date("2026-03-11T23:35:00Z"));
    const starts = Date.UTC(2026, 2, 12, 1, 0);
    for (const [before, said] of [
      [0, "It begins in 85 minutes."],
      [3_600_000 * 5, "It begins in 6 hours."],
      [86_400_000 * 3, "It begins in 3 days."],
      [-90 * 60_000, "It was to begin at this time. The chair opens it."],
    ] as const) {
      now((inside) => {
        inside.sitting = {
          ...inside.sitting,
          state: "notOpen",
          openedAt: null,
          iAmPresent: false,
          mine: { state: "invited", at: null, reason: "", from: null, until: null },
        };
        inside.startsAt = starts + before;
      });
      expect(words("begins")).toBe(said);
      expect(find("check-in")).not.toBeNull();
      if (screen) await unmount(screen);
      screen = null;
      document.body.replaceChildren();
    }
  });

  it("after the sitting says in how many votes I voted, what was adopted, and what comes next", () => {
    now((inside, view) => {
      inside.sitting = { ...inside.sitting, state: "closed", closedAt: Date.now() };
      inside.results = inside.results.map((result, i) => ({
        ...result,
        declaredAt: Date.now(),
        mine: i === 0 ? myVote("recorded", { recordedChoice: "for" }) : null,
      }));
      if (view.council)
        view.council.sessions = [
          meeting("s12", "Session 12", 0, { status: "closed", current: true }),
          meeting("s13", "Session 13", 30, { place: "Hall B" }),
        ];
    });
    const all = session(fixture()).results.length;
    expect(words("you-voted")).toBe(`You voted in 1 of ${all} votes.`);
    expect(words("ended")).toMatch(/Declared results: \d+ adopted, \d+ not adopted\./);
    expect(words("now-next")).toMatch(/^No sitting is open\. Next: .+, Hall B\.$/);
    find("ended-results")?.click();
    expect(going.place).toBe("results");
  });

  it("while questions are put says what about, who asks and who answers", () => {
    now((inside) => {
      inside.liveItem = "i10";
    });
    const { questioning } = session(fixture());
    const exchange = questioning.exchanges.find((each) => each.id === questioning.liveExchange);
    const topic = questioning.topics.find((each) => each.id === exchange?.topicId);
    for (const word of [topic?.title, topic?.official, exchange?.questioner.name])
      expect(words("exchange-now")).toContain(word);
  });
});

it("a vote that is not given at laptops says how it is given, and one that is says nothing of it", async () => {
  const says = {
    vi: ["Bỏ phiếu kín", "giơ tay", "gọi tên"],
    en: ["Secret vote on ballot papers", "raise your hand", "answer aloud"],
    de: ["Geheime Abstimmung auf Stimmzetteln", "Heben Sie die Hand", "Antworten Sie laut"],
  };
  for (const language of languages) {
    speech.language = language;
    for (const [i, form] of (["paper", "showOfHands", "rollCall", "openElectronic"] as const).entries()) {
      const view = fixture();
      if (!view.me) throw new Error("the fixture has a person");
      screen = mount(BallotSheet, {
        target: document.body,
        props: {
          ballot: ballot({ form, mayVote: form === "openElectronic" }),
          me: view.me,
          connection: view.connection,
          present: true,
          read: () => undefined,
          compare: () => undefined,
        },
      });
      flushSync();
      if (form === "openElectronic") expect(find("ballot-how")).toBeNull();
      else expect(words("ballot-how")).toContain(says[language][i]);
      await unmount(screen);
      screen = null;
      document.body.replaceChildren();
    }
  }
});

it("a sitting of another session is offered, and one press goes there", () => {
  const view = fixture();
  if (!view.council) throw new Error("the fixture has a council");
  view.council.sessions = [
    meeting("s12", "Session 12", 0, { status: "open" }),
    meeting("s11", "Session 11", -90, { status: "closed", current: true }),
  ];
  screen = mount(OtherSession, { target: document.body, props: { view } });
  flushSync();
  expect(words("other-session")).toContain("A sitting of “Session 12” is open.");
  find("other-session-open")?.click();
  expect(sent).toEqual([{ register: { chooseSession: { session: "s12" } } }]);
});
