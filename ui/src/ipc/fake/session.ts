// The played session, and the others beside it.
import type {
  ActionView,
  AttendanceState,
  DisplayControl,
  RoleView,
  RollRow,
  SessionRow,
  SessionView,
  Text,
} from "../desk.gen";
import { agenda } from "./agenda";
import { readiness } from "./papers";
import { isoIn, minute, person, text } from "./people";
import { opinions } from "./situation";
import { choices, life, myVote, outcome, rule, tally } from "./voting";

export function rollRow(n: number, state: AttendanceState): RollRow {
  const here = state === "present";
  return {
    person: person(n),
    present: here,
    attendance: {
      state,
      at: here ? Date.now() - 170 * minute : null,
      reason: state === "excused" ? "Công tác nước ngoài" : "",
      from: null,
      until: null,
    },
    takesNoPart: false,
    online: here,
    silentSince: null,
  };
}

export function action(name: string, label: Text, more: Partial<ActionView> = {}): ActionView {
  return { name, label, intent: null, form: null, binding: null, enabled: true, whyNot: null, ...more };
}

export function session(roles: RoleView[], more: Partial<SessionView> = {}): SessionView {
  const leads = roles.includes("chair") || roles.includes("clerk");
  const now = Date.now();
  return {
    id: "s12",
    lastLook: Date.now() - 3 * 24 * 60 * minute,
    title: "Kỳ họp thứ 12, Hội đồng nhân dân thành phố khóa XVII",
    startsAt: now - 160 * minute,
    place: "Hội trường A",
    language: "vi",
    published: true,
    unpublishedChanges: 2,
    figures: { unverified: [], confirmed: null },
    readiness: roles.includes("clerk") ? readiness() : null,
    approval: null,
    requests: [],
    sitting: {
      state: "open",
      number: 1,
      openedAt: now - 160 * minute,
      closedAt: null,
      iAmPresent: true,
      mine: rollRow(9, "present").attendance,
    },
    agenda: agenda(),
    liveItem: "i7",
    pointed: null,
    breakNow: null,
    closedPart: null,
    chair: { presides: null, mine: leads, presidium: [person(1)] },
    block: null,
    quorum: {
      present: 46,
      needed: 34,
      base: 50,
      met: true,
      words: text("quorum-met", { present: 46, needed: 34, base: 50 }),
      binds: true,
      secondMeetingOf: null,
      mayDoubt: false,
      doubt: null,
    },
    floor: {
      speaker: person(9),
      since: now - 84_000,
      limitSeconds: 420,
      queue: [
        {
          id: "q0",
          person: person(1),
          pointOfOrder: true,
          reason: "rulesNotKept",
          speech: "pointOfOrder",
          askedAt: now,
        },
        { id: "q4", person: person(4), pointOfOrder: false, reason: null, speech: "debate", askedAt: now },
        { id: "q1", person: person(3), pointOfOrder: false, reason: null, speech: "first", askedAt: now },
        { id: "q2", person: person(6), pointOfOrder: false, reason: null, speech: "first", askedAt: now },
        { id: "q3", person: person(7), pointOfOrder: false, reason: null, speech: "second", askedAt: now },
      ],
      myPlace: 5,
      myWaitSeconds: 1020,
      myRequests: { speak: "q3", debate: null, pointOfOrder: null, help: null },
      debateWith: person(9).name,
      byGroups: false,
      mayLead: roles.includes("chair"),
      pausedAt: null,
      speech: "first",
      myTime: { person: person(7), ms: 171_000, speeches: 1 },
      times: leads ? [7, 2, 5].map((n) => ({ person: person(n), ms: 60_000 * n, speeches: 1 })) : [],
      groupTimes: leads ? ["Tổ 1", "Tổ 2"].map((group, n) => ({ group, ms: 420_000 + n, speeches: 2 })) : [],
      help: leads ? [{ id: "h1", person: person(11), askedAt: now }] : [],
      listClosed: false,
      turn: "speech",
    },
    undo: leads
      ? { act: "9", label: text("undo-floor-given", { name: person(9).name }), until: now + 10_000 }
      : null,
    ballot: null,
    rules: [
      {
        name: "resolution",
        words: text("rule-name-resolution"),
        text: rule,
        citation: "Luật 77/2015/QH13, Điều 91",
        verified: true,
        paperOnly: false,
        isFinal: false,
        choices,
        tieBreak: null,
      },
    ],
    voidBallots: [],
    onPaper: { mayEnter: roles.includes("clerk"), waitsForMe: 0, ballots: [], sittings: [] },
    countedRows: [],
    ratings: null,
    results: [
      {
        ballotId: "b6",
        itemNumber: "6",
        question: "Thông qua dự thảo nghị quyết về mức thu lệ phí đăng ký cư trú",
        declaredAt: now - 30 * minute,
        form: "openElectronic",
        tally,
        choices,
        outcome,
        mine: myVote("recorded"),
        onRoll: true,
        lateVotes: 1,
        annulled: false,
        life: life(),
        citation: "Luật Tổ chức chính quyền địa phương, Điều 91",
        confirmed: null,
      },
    ],
    questioning: {
      topics: [
        { id: "t1", itemId: "i10", title: "Nước sạch nông thôn", official: "Đỗ Minh", office: "Sở Xây dựng" },
        {
          id: "t2",
          itemId: "i10",
          title: "Trường lớp đầu năm học",
          official: "Vũ Thu Hà",
          office: "Sở Giáo dục và Đào tạo",
        },
      ],
      exchanges: [
        {
          id: "e1",
          topicId: "t1",
          questioner: person(9),
          closed: false,
          turns: [
            {
              id: "u1",
              kind: "question",
              speaker: person(9).name,
              beganAt: now - 300_000,
              endedAt: now - 240_000,
              limitSeconds: 60,
              text: "Vì sao đến nay còn bốn xã chưa có nước sạch tập trung, trong khi kế hoạch là cuối năm 2025?",
              ladder: "recorded",
            },
            {
              id: "u2",
              kind: "answer",
              speaker: "Đỗ Minh",
              beganAt: now - 200_000,
              endedAt: null,
              limitSeconds: 180,
              text: "Nhà máy nước xã B đã đạt 70% khối lượng.",
              ladder: "arrived",
            },
          ],
        },
      ],
      liveExchange: "e1",
      writtenAnswerDue: isoIn(20),
      resolutions: leads
        ? [
            {
              itemId: "i11",
              topics: ["t1"],
              assessment: "Các câu trả lời đi đúng trọng tâm; bốn xã còn chờ nước sạch.",
              points: [
                {
                  exchange: "e1",
                  wording: {
                    who: "Đỗ Minh",
                    office: "Sở Xây dựng",
                    what: "Hoàn thành nhà máy nước xã B",
                    target: "",
                    due: "2027-09-30",
                    nextReport: null,
                  },
                  from: "c1",
                },
              ],
              adopted: false,
              open: true,
            },
          ]
        : [],
      resolutionItems: leads ? ["i11", "i12"] : [],
    },
    commitments: [
      {
        id: "c1",
        exchangeId: "e1",
        who: "Đỗ Minh",
        office: "Sở Xây dựng",
        what: "Hoàn thành nhà máy nước xã B",
        due: "2027-09-30",
        quote: "xong trước quý IV",
        madeAt: now - 100_000,
        target: "4 trên 4 xã",
        askedAgain: null,
        readBackAt: null,
        objection: null,
        settled: false,
        may: leads ? ["readBack", "reword"] : [],
      },
    ],
    opinions: opinions(now, roles.includes("clerk")),
    primary: leads
      ? action("give-floor", text("action-give-floor-point-of-order", { name: person(1).name }), {
          intent: { speaking: { giveFloor: { person: "p1", speech: "pointOfOrder" } } },
        })
      : null,
    secondary: leads
      ? [
          action("decline-request", text("action-decline-request"), { form: "decline-request" }),
          action("extra-minute", text("action-extra-minute"), { intent: { speaking: "extraMinute" } }),
          action("pause-speech", text("action-pause-speech"), { intent: { speaking: "pause" } }),
          action("close-list", text("action-close-list"), { intent: { speaking: "closeList" } }),
          action("open-vote", text("action-open-vote"), { form: "openBallot" }),
          action("stop-speech", text("action-stop-speech", { name: person(9).name }), {
            intent: { speaking: "endSpeech" },
          }),
          action("close-sitting", text("action-close-sitting"), {
            intent: { room: "closeSitting" },
            binding: text("binding-close-sitting", { present: 46 }),
            enabled: false,
            whyNot: text("refusal-another-item-live", { number: "7" }),
          }),
        ]
      : [],
    roll: leads
      ? Array.from({ length: 50 }, (_, n) =>
          rollRow(n, n % 13 !== 12 ? "present" : n === 12 ? "excused" : "absent"),
        )
      : [],
    counts: leads
      ? { all: 50, present: 47, excused: 1, missing: 2 }
      : { all: 0, present: 0, excused: 0, missing: 0 },
    guests: [],
    host: {
      here: roles.includes("clerk"),
      name: "Văn phòng Hội đồng",
      deviceWords: "blue-hill-07",
      mayHost: leads,
      holders: 3,
      holdersOnline: 3,
      keepers: [
        {
          device: "d1",
          deviceWords: "blue-hill-07",
          name: "Văn phòng Hội đồng",
          online: true,
          host: true,
          mayRelease: false,
        },
        {
          device: "d2",
          deviceWords: "wide-lake-31",
          name: person(0).name,
          online: true,
          host: false,
          mayRelease: false,
        },
        {
          device: "d3",
          deviceWords: "calm-moon-18",
          name: person(1).name,
          online: true,
          host: false,
          mayRelease: false,
        },
      ],
      spare: "all",
      copies: 2,
      laptopsOnline: 45,
    },
    takeover: null,
    minutesReady: false,
    minutesLaidOut: false,
    minutesStep: null,
    restored: null,
    ...more,
  };
}

export function meeting(id: string, title: string, inDays: number, more: Partial<SessionRow>): SessionRow {
  return {
    id,
    title,
    place: "Hội trường A",
    rules: "vn-2025",
    current: false,
    startsAt: Date.now() + inDays * 24 * 60 * minute,
    status: "convened",
    host: person(0).name,
    here: true,
    ...more,
  };
}

/** What those who lead see of the projector. */
export function roomDisplay(): DisplayControl {
  return {
    open: false,
    page: null,
    dark: false,
    pinned: null,
    scene: "item",
    words: text("display-shows-item", { number: "3" }),
    offered: ["welcome", "item", "break", "blank"],
  };
}
