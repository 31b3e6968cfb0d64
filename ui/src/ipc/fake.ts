// A desk without Rust behind it: a Vietnamese council of fifty, for component tests and for pictures of the screens.
import type {
  DisplayControl,
  ActionView,
  AttendanceState,
  Answer,
  BallotLifeView,
  FromPaperView,
  BallotView,
  ComparisonView,
  ChoiceView,
  CountingView,
  DeadlineRow,
  FollowedAnswer,
  FollowedCommitment,
  FollowedTurn,
  FollowUpView,
  Intent,
  ItemView,
  Ladder,
  LaptopRow,
  LaptopsView,
  MyVoteView,
  CarriedHow,
  NoteView,
  OfferedChoice,
  OutcomeView,
  PaperRow,
  PapersRequestRow,
  PaperBallotView,
  PassageView,
  PersonView,
  PhaseStep,
  PreparedVoteView,
  Problem,
  Question,
  ReadinessView,
  RoleView,
  SigningView,
  RoomCheckView,
  RollRow,
  SessionRow,
  SessionView,
  StepView,
  TallyView,
  Text,
  View,
} from "./desk.gen";
import type { Door } from "./door";
import { period } from "./fake-period";
import { dossiers } from "./fake-dossiers";
import { isoIn, petitions } from "./fake-petitions";

const minute = 60_000;
const text = (key: string, args: Text["args"] = {}): Text => ({ key, args });

const surnames = ["Trần", "Nguyễn", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"];
const middles = ["Thị", "Văn", "Quang", "Thu", "Minh"];
const givens = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Đức",
  "Giang",
  "Hà",
  "Huy",
  "Khánh",
  "Lan",
  "Linh",
  "Long",
  "Mai",
];

export function person(n: number): PersonView {
  const name = [surnames[n % 10], middles[n % 5], givens[n % 13]].join(" ");
  return {
    id: `p${n}`,
    name,
    group: `Tổ ${1 + (n % 8)}`,
    seat: n + 1,
    position: n === 0 ? "Chủ tịch Hội đồng nhân dân" : n % 9 === 0 ? "Ban Kinh tế - Ngân sách" : "",
  };
}

/** Five rows of ten around an aisle, the last one with a seat for guests. */
function seatMap(): number[][] {
  const rows = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 10 }, (_, place) => row * 10 + place + 1).toSpliced(5, 0, 0),
  );
  return [...rows, [...Array.from({ length: 10 }, () => 0), 51]];
}

export function paper(id: string, title: string, more: Partial<PaperRow> = {}): PaperRow {
  const version = more.version ?? 1;
  return {
    id,
    title,
    kind: "submission",
    version,
    versions: Array.from({ length: version }, (_, i) => ({
      version: i + 1,
      sha256: `${id}-${i + 1}`,
      addedAt: Date.now() - (version - i) * 600 * minute,
      myPlace: i === 0 || more.myPage ? { page: more.myPage ?? 1, depth: 0, zoom: 0, pages: "one" } : null,
      published: more.published ?? true,
      late: i > 0,
      whatChanged: i > 0 ? "Sửa Điều 3 và Phụ lục A" : null,
    })),
    bytes: 1_400_000,
    pages: 12,
    state: "here",
    percent: 100,
    restrictedTo: null,
    audience: "everyone",
    expert: null,
    late: false,
    isNew: false,
    sinceLastLook: false,
    myPage: 0,
    myLabel: "",
    trust: "text",
    published: true,
    whatChanged: null,
    oddities: [],
    notesCarried: 0,
    notesToCheck: 0,
    ...more,
  };
}

/** Three weeks before a session that was convened late. */
function readiness(): ReadinessView {
  const source = "Kế hoạch tổ chức kỳ họp của một Hội đồng nhân dân";
  const deadline = (step: StepView, days: number): DeadlineRow => ({
    step,
    days,
    due: new Date(Date.now() + (16 - days) * 1440 * minute).toISOString().slice(0, 10),
    daysLeft: 16 - days,
    source,
    verified: false,
  });
  return {
    today: new Date().toISOString().slice(0, 10),
    deadlines: [
      deadline("submissions", 27),
      deadline("notice", 20),
      deadline("draftsToCommittee", 15),
      deadline("examination", 13),
      deadline("papers", 5),
    ],
    noticeDays: 16,
    notice: { days: 20, daysExtraordinary: 7, source, verified: false },
    shortNotice: null,
  };
}

const titles = [
  "Khai mạc, thông qua chương trình kỳ họp",
  "Báo cáo tình hình kinh tế - xã hội, quốc phòng, an ninh 9 tháng đầu năm 2026",
  "Báo cáo tổng hợp ý kiến, kiến nghị của cử tri và Nhân dân",
  "Báo cáo của Ủy ban nhân dân về kết quả giải quyết kiến nghị của cử tri",
  "Dự thảo nghị quyết về điều chỉnh, bổ sung kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030",
  "Dự thảo nghị quyết về mức thu lệ phí đăng ký cư trú trên địa bàn thành phố",
  "Dự thảo nghị quyết về bảng giá đất năm 2026",
  "Báo cáo về đầu tư công năm 2026",
  "Nghỉ giải lao",
  "Chất vấn và trả lời chất vấn",
  "Dự thảo nghị quyết về hỗ trợ học phí cho học sinh phổ thông",
  "Dự thảo nghị quyết về chính sách hỗ trợ người cao tuổi",
  "Dự thảo nghị quyết về phát triển nhà ở xã hội",
  "Dự thảo nghị quyết về bảo vệ môi trường nông thôn",
  "Báo cáo giám sát chuyên đề về nước sạch nông thôn",
  "Dự thảo nghị quyết về chương trình giám sát năm 2027",
  "Công tác nhân sự",
  "Biểu quyết thông qua các nghị quyết còn lại",
  "Bế mạc kỳ họp",
];

function preparedVotes(): PreparedVoteView[] {
  const vote = (
    id: string,
    kind: PreparedVoteView["kind"],
    number: number,
    question: string,
    more: Partial<PreparedVoteView> = {},
  ): PreparedVoteView => ({
    id,
    kind,
    changes: more.changes ?? null,
    name: text("vote-name", { kind, number, changes: more.changes ? "part" : "none", of: 1 }),
    question,
    paperId: null,
    rule: "resolution",
    ruleText: rule,
    form: "openElectronic",
    calling: "seat",
    state: "drafted",
    next: false,
    dropped: null,
    amended: 0,
    fixed: false,
    ...more,
  });
  const at = Date.now() - 4 * minute;
  return [
    vote("v1", "amendment", 1, "Giữ nguyên giá đất ở tại các xã vùng III như năm 2025", {
      changes: "v3",
      state: "adopted",
      fixed: true,
    }),
    vote("v2", "amendment", 2, "Giảm 10% giá đất ở tại các xã vùng III", {
      changes: "v3",
      state: "dropped",
      dropped: { reason: "Đã được giải quyết bằng nội dung sửa đổi 1", at },
      fixed: true,
    }),
    vote("v3", "part", 1, "Điều 3 và Phụ lục A: giá đất ở tại nông thôn, theo bản dự thảo ngày 02/12/2026", {
      next: true,
      amended: 1,
    }),
    vote("v4", "part", 2, "Điều 4: hiệu lực thi hành", { form: "showOfHands" }),
    vote("v5", "whole", 1, "Thông qua toàn văn dự thảo nghị quyết về bảng giá đất năm 2026"),
  ];
}

/** Item 7 is in its debate. */
function phases(i: number, title: string): PhaseStep[] {
  const way: PhaseStep["phase"][] = ["presentation", "examination", "discussion", "vote"];
  const voted = title.startsWith("Dự thảo");
  return way
    .filter((phase) => voted || phase === "presentation" || phase === "discussion")
    .map((phase, at) => ({ phase, begun: i < 6 || (i === 6 && at <= 2), now: i === 6 && at === 2 }));
}

function agenda(): ItemView[] {
  return titles.map((title, i) => ({
    id: `i${i + 1}`,
    number: String(i + 1),
    title,
    state: i < 6 ? "done" : i === 6 ? "live" : "waiting",
    needsVote: title.startsWith("Dự thảo"),
    questioning: i === 9,
    consent: null,
    decidedWith: null,
    phases: phases(i, title),
    change: null,
    votes: [],
    myRecusal: null,
    recusals: [],
    examination: null,
    handouts:
      i === 16
        ? [{ id: "h1", title: "Tài liệu “Tối mật”", secrecy: "highlySecret" as const, published: true }]
        : [],
    papers:
      i === 6
        ? [
            paper("tt45", "Tờ trình 45/TTr-UBND về bảng giá đất năm 2026", { myPage: 8 }),
            paper("dt45", "Dự thảo nghị quyết về bảng giá đất năm 2026", {
              kind: "draftResolution",
              version: 3,
              pages: 6,
              isNew: true,
              sinceLastLook: true,
              late: true,
              whatChanged: "Sửa Điều 3 và Phụ lục A",
              notesCarried: 3,
              notesToCheck: 2,
            }),
            paper("bc12", "Báo cáo thẩm tra của Ban Kinh tế - Ngân sách", { kind: "examination", pages: 9 }),
          ]
        : i === 16
          ? [
              paper("ns1", "Hồ sơ nhân sự", {
                restrictedTo: "Tổ 3",
                audience: { those: { groups: ["Tổ 3"], people: [] } },
                pages: 4,
                published: false,
              }),
            ]
          : i === 8 || i === 18
            ? []
            : [
                paper(`a${i}`, `Tờ trình ${30 + i}/TTr-UBND`, {
                  myPage: i < 6 ? 3 : 0,
                  oddities: i === 2 ? ["activeContent", "attachments"] : [],
                  state: i === 14 ? "arriving" : i === 15 ? "away" : "here",
                  percent: i === 14 ? 42 : i === 15 ? 0 : 100,
                }),
                paper(`b${i}`, "Báo cáo thẩm tra", {
                  kind: "examination",
                  isNew: i > 10,
                  sinceLastLook: i > 16,
                  trust: i === 12 ? "picture" : i === 13 ? "damaged" : "text",
                  state: i === 13 ? "damaged" : "here",
                  bytes: i === 7 ? 48_000_000 : 900_000,
                }),
              ],
  }));
}

export const choices: OfferedChoice[] = [
  { choice: "for", words: text("voting-for") },
  { choice: "against", words: text("voting-against") },
  { choice: "notVoting", words: text("voting-not-voting") },
];

const rule = text("rule-in-heads", {
  comparator: "more-than",
  numerator: 1,
  denominator: 2,
  unit: "members-in-office",
  base: 50,
  extra: 0,
  needed: 26,
});

export const tally: TallyView = {
  votesFor: 36,
  votesAgainst: 6,
  abstained: 0,
  notVoting: 2,
  noInput: 2,
  entitled: 46,
  recused: 0,
  absent: 4,
  present: 46,
  membersInOffice: 50,
  papers: null,
  line: "Tán thành 36, không tán thành 6, không biểu quyết 2, không bỏ phiếu 2, vắng 4 / 50",
};

export const outcome: OutcomeView = {
  result: "adopted",
  needed: 26,
  base: 50,
  got: 36,
  votesMissing: 11,
  reason: text("outcome-adopted", {
    got: 36,
    base: 50,
    needed: 26,
    unit: "members-in-office",
    by: "votes",
    missing: 11,
  }),
  readAloud: text("outcome-read-aloud-adopted", {
    votesFor: 36,
    votesAgainst: 6,
    abstained: 0,
    notVoting: 2,
    noInput: 2,
    third: "not-voting",
    by: "votes",
    needed: 26,
  }),
  ruleText: "",
  percentHundredths: 7200,
};

export function myVote(ladder: Ladder, more: Partial<MyVoteView> = {}): MyVoteView {
  const recorded = ladder !== "onThisLaptop" && ladder !== "arrived";
  return {
    choice: "for",
    ladder,
    recordedChoice: recorded ? "for" : null,
    recordedAt: recorded ? Date.now() : null,
    waitingSince: recorded ? null : Date.now(),
    receipt: recorded ? "R4K9-2M" : null,
    late: false,
    entered: null,
    ...more,
  };
}

/** Papers that wait for the figures of this person. */
export function counting(more: Partial<CountingView> = {}): CountingView {
  return {
    board: [person(1), person(8), person(30)],
    leastOnBoard: 3,
    columns: choices.slice(0, 2),
    mayEnter: true,
    mine: null,
    entered: [],
    counts: [],
    agreed: false,
    revealsVotes: false,
    ...more,
  };
}

export function life(more: Partial<BallotLifeView> = {}): BallotLifeView {
  return {
    prepared: null,
    amended: 0,
    items: [],
    hold: null,
    isFinal: false,
    mayEnter: false,
    byHand: [],
    corrections: [],
    named: [],
    mayCorrect: false,
    mayBeNamed: false,
    annulled: null,
    repeats: null,
    repeatedAt: null,
    evidence: null,
    names: "told",
    looks: [],
    fromPaper: null,
    ...more,
  };
}

/** A vote that was held on paper this morning, as it stands beside its figures. */
export function fromPaper(more: Partial<FromPaperView> = {}): FromPaperView {
  return {
    heldAt: Date.now() - 180 * minute,
    enteredBy: person(3).name,
    enteredAt: Date.now() - 20 * minute,
    confirmed: { name: person(0).name, at: Date.now() - 5 * minute },
    scan: { paperId: "p7", title: "Biên bản kiểm phiếu (bản quét)" },
    whyInvalid: "",
    ...more,
  };
}

/** The same before a second person has confirmed it. */
export function paperBallot(more: Partial<PaperBallotView> = {}): PaperBallotView {
  return {
    ballotId: "b8",
    itemNumber: "8",
    itemTitle: "Quy hoạch sử dụng đất",
    question: "Thông qua dự thảo nghị quyết về quy hoạch sử dụng đất đến năm 2030",
    form: "paper",
    from: fromPaper({ confirmed: null, whyInvalid: "Đánh dấu cả hai ô" }),
    present: Array.from({ length: 46 }, (_, n) => person(n)),
    recused: [person(4)],
    tellers: [person(8), person(9), person(10)],
    choices,
    tally: { ...tally, papers: { issued: 45, collected: 45, invalid: 1 } },
    outcome,
    lotWitness: null,
    votes: [],
    mayConfirm: false,
    mayTakeBack: false,
    refused: null,
    ...more,
  };
}

export function ballot(more: Partial<BallotView> = {}): BallotView {
  return {
    id: "b7",
    itemId: "i7",
    itemNumber: "7",
    question: "Thông qua dự thảo nghị quyết về bảng giá đất năm 2026",
    paperId: "dt45",
    paperVersion: 3,
    state: "open",
    openedAt: Date.now() - 40_000,
    closesAt: null,
    rule,
    form: "openElectronic",
    counting: null,
    life: life(),
    calling: null,
    rows: null,
    choices,
    citation: "Luật Tổ chức chính quyền địa phương, Điều 91",
    confirmed: null,
    entitled: 46,
    voted: 44,
    missing: [
      rollRow(8, "present"),
      { ...rollRow(30, "present"), online: false, silentSince: Date.now() - 40_000 },
    ],
    recused: [],
    mayVote: true,
    whyNot: null,
    mine: null,
    tally: null,
    outcome: null,
    versionIRead: 2,
    ...more,
  };
}

function rollRow(n: number, state: AttendanceState): RollRow {
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

function action(name: string, label: Text, more: Partial<ActionView> = {}): ActionView {
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
function roomDisplay(): DisplayControl {
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

export function fixture(roles: RoleView[] = ["delegate"], more: Partial<View> = {}): View {
  return {
    revision: 1,
    stage: "inside",
    rehearsal: false,
    archive: false,
    backTo: null,
    locked: null,
    withdrawnAt: null,
    joining: null,
    me: {
      deviceWords: "green-river-42",
      opened: { opened: 8, of: 12 },
      person: person(7),
      roles,
      language: "vi",
      settings: { language: "vi", textPercent: 100, theme: "light", followRoom: false },
    },
    council: {
      id: "c1",
      name: "Hội đồng nhân dân thành phố Hải Phong",
      language: "vi",
      utcOffset: 420,
      zone: null,
      membersInOffice: 50,
      statutorySeats: null,
      seatMap: seatMap(),
      people: Array.from({ length: 50 }, (_, n) => ({
        person: person(n),
        roles: n === 0 ? ["delegate", "chair"] : ["delegate"],
        member: true,
        mandates: [{ from: "2026-04-01", until: null, end: null, replaces: null }],
        devices: n % 6 === 5 ? [] : [`blue-hill-${n}`],
        invitation: n % 6 === 5 ? (n % 12 === 5 ? "none" : "open") : "used",
        online: n % 6 !== 5,
        present: n % 13 !== 12,
      })),
      joins: [
        {
          id: "j1",
          deviceWords: "red-stone-19",
          words: ["sông", "đèn", "bảy", "xanh", "lúa", "đồi"],
          person: person(5),
        },
      ],
      sessions: [
        meeting("s12", "Kỳ họp thứ 12", 0, { status: "open", current: true }),
        meeting("s13", "Kỳ họp chuyên đề về đất đai và đầu tư công", 20, { here: false, host: "" }),
        meeting("s11", "Kỳ họp thứ 11", -90, { status: "closed" }),
        meeting("s10", "Kỳ họp thứ 10", -270, { status: "archived" }),
      ],
      addresses: ["192.168.1.5:7143"],
    },
    session: session(roles),
    connection: {
      state: roles.includes("clerk") ? "host" : "connected",
      skewMs: 0,
      since: Date.now(),
      hostName: "Văn phòng Hội đồng",
      waiting: 0,
    },
    disk: "good",
    battery: null,
    own: [
      {
        name: "Ý kiến cử tri",
        papers: [
          { ...paper("own-1", "Tổng hợp ý kiến cử tri trước kỳ họp", { pages: 5, myPage: 2 }), isNew: false },
          { ...paper("own-2", "Ghi chép buổi giám sát ở trường tiểu học", { pages: 3 }), isNew: false },
        ],
      },
    ],
    papers: {
      total: 62,
      here: 37,
      bytesTotal: 410_000_000,
      bytesHere: 230_000_000,
      noSpace: 0,
      freeMegabytes: 0,
      searchable: 35,
    },
    sync: {
      server: "https://hemicycle.example.vn",
      state: "sending",
      entriesTotal: 310,
      entriesSent: 120,
      entriesArchived: 90,
      bytesLeft: 41_000_000,
      archivedAt: null,
      witnesses: 47,
      package: roles.some((role) => role !== "delegate")
        ? { public: "session-2025-12-09-public", complete: "session-2025-12-09-complete" }
        : null,
      problem: null,
    },
    notices: [],
    display: roles.includes("chair") || roles.includes("clerk") ? roomDisplay() : null,
    ...more,
  };
}

/** Before a publishing that the chair approves: offices are late, a committee finds an item not ready. */
export function incoming(inside: SessionView, show: string): void {
  const now = Date.now();
  const iso = (days: number): string => new Date(now + days * 1440 * minute).toISOString().slice(0, 10);
  const request = (
    id: string,
    office: string,
    state: PapersRequestRow["state"],
    more: Partial<PapersRequestRow> = {},
  ): PapersRequestRow => ({
    id,
    office,
    item: "i7",
    itemNumber: "7",
    itemTitle: titles[6] ?? "",
    what: "Tờ trình, dự thảo nghị quyết và phụ lục",
    due: iso(-4),
    state,
    since: now - 90 * minute,
    lateDays: 0,
    reason: null,
    ...more,
  });
  inside.requests = [
    request("r1", "Sở Tài nguyên và Môi trường", "handedIn", { lateDays: 2 }),
    request("r2", "Sở Kế hoạch và Đầu tư", "returned", {
      lateDays: 4,
      reason: "Thiếu Phụ lục A và chữ ký của lãnh đạo Sở",
    }),
    request("r3", "Sở Tài chính", "asked", { due: iso(3) }),
    request("r4", "Sở Xây dựng", "accepted"),
  ];
  const [, , , , , sixth, seventh, , , , eleventh] = inside.agenda;
  const committee = "Ban Kinh tế - Ngân sách";
  if (sixth)
    sixth.examination = {
      asked: null,
      ended: { committee, opinion: "proceed", report: "b5" },
      stopsVote: false,
    };
  if (seventh) {
    seventh.examination = {
      asked: null,
      ended: { committee, opinion: "notReady", report: "bc12" },
      stopsVote: false,
    };
    const expert = (author: string, institution: string, draftVersion: number): PaperRow["expert"] => ({
      author,
      institution,
      day: "2026-11-20",
      draft: "dt45",
      draftVersion,
      draftIsLater: draftVersion < 3,
    });
    seventh.papers.push(
      paper("ck1", "Góp ý về Điều 3 và Phụ lục A", {
        kind: "expertOpinion",
        expert: expert("PGS.TS Lê Thị Mai", "Trường Đại học Hải Phòng", 1),
      }),
      paper("ck2", "Ý kiến về giá đất vùng III", {
        kind: "expertOpinion",
        expert: expert("Phạm Văn Hòa", "", 3),
      }),
    );
  }
  if (eleventh)
    eleventh.examination = {
      asked: { committee: "Ban Văn hóa - Xã hội", due: iso(-2), lateDays: 2 },
      ended: null,
      stopsVote: false,
    };
  const answer = { by: person(0).name, at: now - 5 * minute, returned: null };
  inside.approval = {
    needed: true,
    byRules: false,
    unapproved: show === "approval-given" ? 0 : 3,
    mayAsk: show === "approval-returned",
    last: {
      asked: 41,
      by: "Nguyễn Thị Thư",
      at: now - 25 * minute,
      answer:
        show === "approval-given"
          ? answer
          : show === "approval-returned"
            ? { ...answer, returned: "Nội dung 7 chưa có báo cáo thẩm tra" }
            : null,
      rows: [
        { number: null, title: null, paper: null, restrictedTo: null, people: 48 },
        {
          number: "7",
          title: "Dự thảo nghị quyết về bảng giá đất năm 2026",
          paper: { id: "dt45", kind: "draftResolution", version: 3, whatChanged: "Sửa Điều 3 và Phụ lục A" },
          restrictedTo: null,
          people: 48,
        },
        {
          number: "17",
          title: "Hồ sơ nhân sự",
          paper: { id: "ns1", kind: "other", version: 1, whatChanged: null },
          restrictedTo: "Tổ 3, Trần Thị An",
          people: 7,
        },
        { number: "17", title: "Tài liệu “Tối mật”", paper: null, restrictedTo: null, people: 48 },
      ],
    },
  };
}

/** What one situation of the address line looks like: `?role=chair&show=ballot-open&lang=de&theme=dark&text=200`. */
function situation(query: URLSearchParams): View {
  const roles = (query.get("role") ?? "delegate").split(",") as RoleView[];
  const view = fixture(roles);
  const inside = view.session;
  const show = query.get("show") ?? "";
  if (view.me) {
    view.me.settings = {
      language: query.get("lang") ?? "vi",
      textPercent: Number(query.get("text") ?? 100),
      theme: query.get("theme") ?? "light",
      followRoom: false,
    };
  }
  if (show === "firstRun") return { ...view, stage: "firstRun", me: null, council: null, session: null };
  if (show === "empty" && view.council) {
    return { ...view, session: null, council: { ...view.council, people: [], joins: [], sessions: [] } };
  }
  if (show === "key-missing") {
    return { ...view, stage: "keyMissing", me: null, council: null, session: null };
  }
  if (show === "locked") {
    return {
      ...view,
      stage: "locked",
      locked: {
        name: person(7).name,
        council: view.council?.name ?? "",
        triesLeft: 3,
        waitSeconds: 0,
        help: null,
      },
    };
  }
  if (show === "locked-out") {
    const help = { words: "lửa biển bốn 33", challenge: "K7MP", byClerk: true, mayStartOver: true };
    return {
      ...view,
      stage: "locked",
      locked: {
        name: person(7).name,
        council: view.council?.name ?? "",
        triesLeft: 0,
        waitSeconds: 0,
        help,
      },
    };
  }
  // Begins where a laptop is let in; what follows is the welcome.
  if (show === "welcome") return { ...view, stage: "joining" };
  if (show === "withdrawn") {
    const at = Date.now() - 90 * minute;
    return { ...view, stage: "withdrawn", withdrawnAt: at, me: null, council: null, session: null };
  }
  if (show === "joining") {
    return {
      ...view,
      stage: "joining",
      joining: {
        state: "compareWords",
        council: view.council?.name ?? "",
        words: ["sông", "đèn", "bảy", "xanh", "lúa", "đồi"],
        person: person(7),
      },
    };
  }
  if (show === "display-page" && view.display)
    view.display.page = {
      addresses: ["http://192.168.10.20:7446/k7mq2x9a", "http://127.0.0.1:7446/k7mq2x9a"],
      watching: 1,
    };
  if (show === "archive" && view.me && inside) {
    view.me.roles = [];
    view.me.person = { ...view.me.person, name: "", group: "", seat: 0, position: "" };
    inside.minutesLaidOut = true;
    inside.restored = { public: false, madeBy: person(3).name };
    inside.sitting = { ...inside.sitting, state: "closed", closedAt: Date.now() };
    inside.liveItem = null;
    inside.primary = null;
    inside.secondary = [];
    inside.floor = { ...inside.floor, speaker: null, since: null, queue: [] };
    return { ...view, archive: true };
  }
  if (show === "rehearsal") return { ...view, rehearsal: true };
  if (show === "practice") return { ...view, rehearsal: true, backTo: view.council?.name ?? null };
  if (!inside) return view;
  if (show.startsWith("approval")) incoming(inside, show);
  if (show.startsWith("minutes-")) inside.minutesLaidOut = true;
  if (show === "minutes-step" && inside) {
    inside.minutesStep = { kind: roles.includes("chair") ? "sign" : "object", until: "2026-12-05" };
    inside.sitting = { ...inside.sitting, state: "closed", closedAt: Date.now() };
    inside.liveItem = null;
  }
  if (show.startsWith("on-paper")) {
    const [standing] = inside.results;
    if (standing && show === "on-paper-result") standing.life = life({ fromPaper: fromPaper() });
    if (standing && show === "on-paper-names") {
      standing.declaredAt = null;
      standing.life = life({
        names: roles.includes("delegate") ? "kept" : "recorded",
        looks: [{ name: person(0).name, at: Date.now() - minute }],
      });
    }
    const votes = Array.from({ length: 46 }, (_, n) => ({
      person: person(n),
      choice: n % 9 === 0 ? ("against" as const) : ("for" as const),
    }));
    const called = paperBallot({ ballotId: "b9", form: "rollCall", tellers: [], votes, tally });
    const refused = {
      name: person(0).name,
      at: Date.now() - minute,
      reason: "Trên giấy là 7 phiếu không tán thành",
    };
    if (show === "on-paper" || show === "on-paper-called") {
      const chair = roles.includes("chair");
      const entry = show === "on-paper" ? paperBallot() : called;
      inside.onPaper.waitsForMe = chair ? 1 : 0;
      inside.onPaper.sittings = [
        {
          sittingId: "ps1",
          from: fromPaper({ confirmed: null, scan: null }),
          closedAt: Date.now() - 60 * minute,
          present: Array.from({ length: 46 }, (_, n) => person(n)),
          quorum: text("quorum-met", { present: 46, needed: 34, base: 50 }),
          mayConfirm: chair,
          mayTakeBack: roles.includes("clerk"),
          refused: null,
        },
      ];
      inside.onPaper.ballots = [
        { ...entry, mayConfirm: chair, mayTakeBack: roles.includes("clerk") },
        paperBallot({ ballotId: "b10", refused }),
      ];
    }
  }
  if (show.startsWith("ballot")) {
    inside.floor = { ...inside.floor, speaker: null, since: null, turn: null };
    inside.ballot = ballot();
    inside.primary = action("last-call", text("action-last-call", { missing: 2 }), {
      intent: { voting: { lastCall: { ballotId: "b7" } } },
    });
    const life = (name: string) => action(name, text(`action-${name}`), { form: `${name}-ballot` });
    inside.secondary = [
      life("hold"),
      action("close-vote-anyway", text("action-close-vote-anyway", { missing: 2 }), {
        intent: { voting: { closeBallot: { ballotId: "b7" } } },
        binding: text("binding-close-vote-anyway", { missing: 2 }),
      }),
      life("annul"),
      life("repeat"),
    ];
  }
  if (show === "ballot-recorded") inside.ballot = ballot({ mine: myVote("recorded") });
  if (show === "ballot-waiting") {
    inside.ballot = ballot({ mine: myVote("onThisLaptop", { waitingSince: Date.now() - 3000 }) });
    view.connection.state = "reconnecting";
  }
  if (show === "ballot-lastcall") {
    inside.ballot = ballot({ state: "lastCall", closesAt: Date.now() + 5000, mine: myVote("recorded") });
  }
  if (show === "ballot-late")
    inside.ballot = ballot({ state: "closed", mine: myVote("recorded", { late: true }), tally });
  if (show === "ballot-closed") {
    inside.ballot = ballot({ state: "closed", mine: myVote("recorded"), tally, outcome });
    inside.primary = action("declare", text("action-declare-adopted", { votesFor: 36, base: 50 }), {
      intent: { voting: { declare: { ballotId: "b7" } } },
    });
    inside.secondary = [];
  }
  if (show === "ballot-roll-call") {
    const answer = (n: number) => (n < 3 ? ("for" as const) : null);
    const called = (n: number) => ({ person: person(n), present: n !== 4, answer: answer(n) });
    const rows = Array.from({ length: 12 }, (_, n) => called(n));
    inside.ballot = ballot({ form: "rollCall", mayVote: false, calling: { rows } });
  }
  if (show === "ballot-counting") {
    const papers = { issued: 46, collected: 45, invalid: 1 };
    const count = (n: number, votesFor: number) => ({
      name: person(n).name,
      at: Date.now() - n * 10_000,
      sheet: { votesFor, votesAgainst: 44 - votesFor, abstained: 0, notVoting: 0, papers },
      whyInvalid: "Đánh dấu cả hai ô",
    });
    const [mine, other] = [count(9, 40), count(8, 39)];
    inside.ballot = ballot({
      form: "paper",
      state: "closed",
      mayVote: false,
      counting: counting({
        mine: mine.sheet,
        entered: [mine.name, other.name],
        counts: [mine, other],
        revealsVotes: true,
      }),
    });
  }
  if (show === "ballot-declared")
    inside.ballot = ballot({ state: "declared", mine: myVote("recorded"), tally, outcome });
  if (show === "forgot")
    inside.takeover = {
      asking: true,
      alone: true,
      forgot: true,
      hostName: inside.host.name,
      ballotOpen: true,
      oneCopy: false,
    };
  if (show === "notopen") {
    inside.sitting = {
      state: "notOpen",
      number: 1,
      openedAt: null,
      closedAt: null,
      iAmPresent: false,
      mine: rollRow(9, "invited").attendance,
    };
    inside.liveItem = null;
    inside.agenda = inside.agenda.map((item) => ({ ...item, state: "waiting" }));
    inside.floor = { ...inside.floor, speaker: null, since: null, queue: [], myPlace: 0 };
    inside.quorum = {
      ...inside.quorum,
      present: 31,
      needed: 34,
      base: 50,
      met: false,
      words: text("quorum-missing", { present: 31, needed: 34, base: 50 }),
    };
    inside.results = [];
    if (inside.primary) {
      inside.primary = action("open-sitting", text("action-open-sitting"), {
        enabled: false,
        whyNot: text("quorum-missing", { present: 31, needed: 34, base: 50 }),
      });
      inside.secondary = [];
    }
  }
  if (show.startsWith("order")) {
    const votes = preparedVotes();
    inside.agenda = inside.agenda.map((item) => (item.id === "i7" ? { ...item, votes } : item));
    inside.floor = { ...inside.floor, speaker: null, since: null, turn: null, queue: [], myPlace: 0 };
    if (inside.primary) {
      inside.primary = action(
        "open-prepared",
        text("action-open-prepared", { kind: "part", number: 1, changes: "none", of: 0 }),
        { intent: { votingOrder: { open: { item: "i7", prepared: "v3" } } } },
      );
      inside.secondary = [
        action("drop-prepared", text("action-drop-prepared"), { form: "drop-prepared" }),
        action("open-vote", text("action-open-vote"), { form: "open-ballot" }),
        action("close-item", text("action-close-item", { number: "7" }), {
          intent: { agenda: { closeItem: { item: "i7" } } },
        }),
      ];
    }
  }
  if (show === "order-open") {
    const part = { kind: "part", number: 1, changes: "none", of: 0 };
    inside.ballot = ballot({ life: life({ prepared: text("vote-name", part), amended: 1 }) });
  }
  if (show.startsWith("block")) {
    const marked = ["i7", "i11", "i12", "i13", "i14"];
    inside.agenda = inside.agenda.map((item) => {
      if (!marked.includes(item.id)) return item;
      const out = item.id === "i13";
      const takenOut = out ? { name: person(9).name, at: Date.now() - 3 * minute } : null;
      return { ...item, consent: { takenOut, whyNot: null, mayTakeOut: !out } };
    });
    inside.floor = { ...inside.floor, speaker: null, since: null, turn: null, queue: [], myPlace: 0 };
    const items = inside.agenda
      .filter((item) => item.consent !== null && item.id !== "i13")
      .map(({ id, number, title }) => ({ id, number, title }));
    inside.block = {
      items,
      question: `Thông qua các nội dung ${items.map((item) => item.number).join(", ")} như đã trình.`,
    };
    if (inside.primary) {
      inside.primary = action("open-block", text("action-open-block", { count: 4 }), { form: "open-block" });
      inside.secondary = [action("open-vote", text("action-open-vote"), { form: "open-ballot" })];
    }
    if (show === "block-open")
      inside.ballot = ballot({ question: inside.block.question, life: life({ items }) });
    if (show === "block-declared") {
      inside.ballot = ballot({
        question: inside.block.question,
        state: "declared",
        mine: myVote("recorded"),
        tally,
        outcome,
        life: life({ items }),
      });
    }
  }
  if (show === "questioning") {
    inside.liveItem = "i10";
    inside.agenda = inside.agenda.map((item, i) => ({
      ...item,
      state: i < 9 ? "done" : i === 9 ? "live" : "waiting",
    }));
    inside.floor = { ...inside.floor, turn: "answer", limitSeconds: 180, myPlace: 0, queue: [] };
  }
  if (show === "disk-full" || show === "disk-failed") view.disk = show === "disk-full" ? "full" : "failed";
  if (inside && (show === "spare-one" || show === "spare-none")) {
    const away = show === "spare-one" ? ["d3"] : ["d2", "d3"];
    inside.host = {
      ...inside.host,
      spare: show === "spare-one" ? "one" : "none",
      holdersOnline: 3 - away.length,
      keepers: inside.host.keepers.map((row) =>
        away.includes(row.device) ? { ...row, online: false, mayRelease: true } : row,
      ),
    };
  }
  if (show === "wrong-host") view.connection = { ...view.connection, state: "wrongHost", waiting: 1 };
  if (show === "two-records") {
    const names = `${person(0).name}, ${person(1).name}`;
    view.notices = [
      { id: 1, text: text("notice-two-records", { names, count: 412 }), at: Date.now(), urgent: true },
    ];
  }
  if (show === "worn") {
    view.battery = { percent: 15, minutes: 25 };
    view.papers = { ...view.papers, noSpace: 6, freeMegabytes: 200 };
    view.connection = { ...view.connection, state: "lost", since: Date.now() - minute };
  }
  if (show === "ended") {
    inside.sitting = { ...inside.sitting, state: "closed", closedAt: Date.now() - minute };
    inside.liveItem = null;
  }
  if (show === "away") {
    view.connection = { state: "away", skewMs: 0, since: Date.now() - 5 * minute, hostName: "", waiting: 2 };
    view.notices = [
      { id: 1, text: text("notice-host-changed", { name: person(0).name }), at: Date.now(), urgent: false },
      {
        id: 2,
        text: text("quorum-missing", { present: 33, needed: 34, base: 50 }),
        at: Date.now(),
        urgent: true,
      },
    ];
  }
  return view;
}

function opinions(now: number, office: boolean): SessionView["opinions"] {
  const deadline = now + 50 * 60 * minute;
  return {
    waiting: 1,
    nextDeadline: deadline,
    remindedAt: null,
    office,
    written: null,
    rounds: [
      {
        id: "o1",
        title: "Bảng giá đất năm 2027",
        instructions: "Xin đọc kỹ Điều 3.",
        openedAt: now - 60 * minute,
        deadline,
        remindedAt: null,
        closedAt: null,
        closedEarly: null,
        decides: null,
        namesShown: true,
        choices: (["agree", "disagree", "other"] as const).map((choice) => ({
          choice,
          words: text(`opinions-choice-${choice}`),
        })),
        questions: [
          {
            number: 1,
            paperId: "dt45",
            paperVersion: 3,
            newerVersion: false,
            text: "Dự thảo nghị quyết về bảng giá đất năm 2027",
            mine: null,
            late: null,
            count: office ? { agree: 12, disagree: 3, other: 2, unanswered: 33 } : null,
            adopted: null,
          },
        ],
        asked: 50,
        iAmAsked: true,
        unansweredByMe: 1,
        complete: office ? 17 : null,
        mayRead: office,
      },
    ],
  };
}

export function fakeDoor(query: URLSearchParams): Door & { push: (change: (view: View) => View) => void } {
  let view = situation(query);
  let listener: (view: View) => void = () => undefined;
  const note = (id: string, paperId: string, page: number, quote: string, words: string): NoteView => ({
    id,
    paperId,
    version: 1,
    page,
    colour: "yellow",
    quote,
    before: "",
    after: "",
    rects: [],
    text: words,
    carried: null,
  });
  const carried = (page: number, quote: string, how: CarriedHow): NoteView["carried"] => ({
    version: 3,
    page,
    quote,
    before: "",
    after: "",
    how,
  });
  let notes: NoteView[] = [
    {
      ...note("n1", "tt45", 1, "đơn giá đất ở tại đô thị", "Hỏi vì sao tăng 12%"),
      rects: [[120, 300, 400, 18]],
    },
    { ...note("n2", "dt45", 2, "Phụ lục A", ""), colour: "blue", carried: carried(4, "Phụ lục A", "moved") },
    {
      ...note("n3", "dt45", 3, "Đơn giá đất trồng lúa tăng 12 % so với kỳ trước", "Căn cứ nào?"),
      carried: carried(3, "Đơn giá đất trồng lúa tăng 15 % so với kỳ trước", "near"),
    },
    {
      ...note("n4", "dt45", 5, "Giám sát việc thực hiện nghị quyết hằng quý", "Đề nghị giữ lại"),
      colour: "green",
      carried: carried(5, "", "lost"),
    },
  ];

  function push(change: (view: View) => View): void {
    view = { ...change(view), revision: view.revision + 1 };
    listener(view);
  }

  function change(session: Partial<SessionView>): void {
    push((v) => ({ ...v, session: v.session ? { ...v.session, ...session } : null }));
  }

  function vote(choice: ChoiceView): void {
    const was = view.session?.ballot;
    if (!was) return;
    const recordedChoice = was.mine?.recordedChoice ?? null;
    change({ ballot: { ...was, mine: myVote("onThisLaptop", { choice, recordedChoice }) } });
    setTimeout(() => {
      const now = view.session?.ballot;
      if (now) change({ ballot: { ...now, mine: myVote("recorded", { choice, recordedChoice: choice }) } });
    }, 400);
  }

  /** Somebody joins: on the way for a moment, and then inside. */
  function join(): void {
    const inside = fixture(["delegate"]);
    const { me, council, session } = inside;
    if (me) me.settings = view.me?.settings ?? me.settings;
    const joining = { state: "connecting" as const, council: council?.name ?? "", words: [], person: null };
    push((v) => ({ ...v, stage: "joining", me: null, joining }));
    setTimeout(() => push((v) => ({ ...v, stage: "inside", me, council, session, joining: null })), 300);
  }

  async function act(intent: Intent): Promise<void> {
    if ("voting" in intent && "castVote" in intent.voting) vote(intent.voting.castVote.choice);
    else if ("me" in intent && typeof intent.me === "object" && "settings" in intent.me) {
      const { settings } = intent.me.settings;
      push((v) => ({ ...v, me: v.me ? { ...v.me, settings } : null }));
    } else if ("me" in intent && typeof intent.me === "object" && "unlock" in intent.me) {
      if (intent.me.unlock.pin === "000000") {
        const problem: Problem = { text: text("register-pin-wrong", { tries: 2 }), detail: null };
        throw problem;
      }
      push((v) => ({ ...v, stage: "inside" }));
    } else if ("me" in intent && typeof intent.me === "object" && "joinByFile" in intent.me) {
      join();
    } else if ("me" in intent && typeof intent.me === "object" && "dismiss" in intent.me) {
      const { dismiss } = intent.me;
      push((v) => ({ ...v, notices: v.notices.filter((n) => n.id !== dismiss.notice) }));
    } else if ("attendance" in intent && intent.attendance === "checkIn" && view.session) {
      change({ sitting: { ...view.session.sitting, iAmPresent: true } });
    } else if ("speaking" in intent && view.session) {
      const { floor } = view.session;
      const mine = (place: number, speak: string | null): void =>
        change({ floor: { ...floor, myPlace: place, myRequests: { ...floor.myRequests, speak } } });
      if (intent.speaking === "ask") mine(5, "q3");
      else if (typeof intent.speaking === "object" && "withdraw" in intent.speaking) mine(0, null);
    } else if ("notes" in intent && typeof intent.notes === "object" && "save" in intent.notes) {
      const { note } = intent.notes.save;
      notes = [...notes.filter((n) => n.id !== note.id), { ...note, id: note.id || `n${notes.length + 1}` }];
      push((v) => v);
    } else if ("notes" in intent && typeof intent.notes === "object" && "delete" in intent.notes) {
      const { id } = intent.notes.delete;
      notes = notes.filter((n) => n.id !== id);
      push((v) => v);
    }
  }

  async function look(question: Question): Promise<Answer> {
    if (question === "view") return { view };
    if (question === "allNotes") return { notes };
    if (question === "support") {
      const line =
        "2026-11-28T08:00:00Z WARN hemicycle_sync::joining an invitation was refused from=… reason=Used\n";
      return {
        support: {
          text: `Hemicycle 0.1.0 on linux x86_64\nstage Inside, rehearsal false\n\n${line.repeat(30)}`,
        },
      };
    }
    if (question === "notesBackup") {
      return {
        notesBackup: {
          notes: notes.length,
          room: query.has("never") ? null : Date.now() - 1_200_000,
          archive: query.has("never") ? null : Date.now() - 90_000_000,
          waits: true,
          tooLarge: false,
          hasCode: true,
          rehearsal: false,
          elsewhere: 1,
          brought: { notes: 3, at: Date.now() - 90_000_000 },
        },
      };
    }
    if (typeof question === "object" && "recoveryCode" in question) {
      if (question.recoveryCode.pin === "000000") {
        const problem: Problem = { text: text("problem-wrong-pin", { tries: 2 }), detail: null };
        throw problem;
      }
      return { recoveryCode: "7KQ2-M4XA-0H9D-PZ3T-VB6N-1RYE" };
    }
    if (typeof question === "object" && "namedVotes" in question) {
      const choice = (n: number) => (n < 36 ? "for" : n < 42 ? "against" : n < 44 ? "notVoting" : null);
      return { namedVotes: Array.from({ length: 50 }, (_, n) => ({ person: person(n), choice: choice(n) })) };
    }
    if (typeof question === "object" && "opinionAnswers" in question) return { opinionAnswers: [] };
    if (typeof question === "object" && "packagePreview" in question) {
      if (question.packagePreview.folder.includes("damaged")) {
        const problem: Problem = {
          text: text("problem-archive-damaged-file", { file: "data/papers/00012-v1.pdf" }),
          detail: "data/papers/00012-v1.pdf: is not as it was written",
        };
        throw problem;
      }
      return {
        packagePreview: {
          title: "Kỳ họp thứ 7",
          council: view.council?.name ?? "Hội đồng nhân dân tỉnh",
          startsAt: Date.now() - 400 * 24 * 60 * minute,
          place: "Hội trường tỉnh",
          public: false,
          madeBy: person(3).name,
          madeOn: "2025-10-20",
          entries: 2310,
          ballots: 17,
          papers: 41,
          exchanges: 12,
          rootWords: "lửa biển bốn sông đá cầu",
          hindrance: question.packagePreview.folder.includes("here")
            ? text("problem-archive-here", {})
            : null,
        },
      };
    }
    if (question === "sample") {
      return { sample: { available: true, folder: "/sample", title: "Kỳ họp mẫu" } };
    }
    if (typeof question === "object" && "printPlan" in question)
      return {
        printPlan: {
          papers: 17,
          pages: 214,
          leftOut: [{ key: "pages-left-out-restricted", args: { title: "Báo cáo về nhân sự" } }],
        },
      };
    if (typeof question === "object" && "period" in question) {
      return { period: period(view, question.period, query.has("empty")) };
    }
    if (question === "dossiers") return { dossiers: dossiers(view, query.has("empty")) };
    if (question === "petitions") return { petitions: petitions(view, query.has("empty")) };
    if (question === "followUp") return { followUp: followUp(view, query.has("empty")) };
    if (question === "roomCheck") return { roomCheck: roomCheck() };
    if (question === "laptops") return { laptops: laptops(view.session?.published ?? false) };
    if (question === "minutes") return { minutes: minutes(query.get("show") ?? "", view.me?.roles ?? []) };
    if (question === "rulePacks") {
      const pack = {
        own: false,
        verified: false,
        secondMeeting: null,
        notice: { days: 20, daysExtraordinary: 7, source: "Luật 77/2015/QH13, Điều 80", verified: false },
        copiedAs: "vn-2025-own",
        sha256: "ab".repeat(32),
      };
      return {
        rulePacks: {
          packs: [
            { ...pack, id: "own", title: "Hội đồng nhân dân thành phố Hải Phòng", own: true },
            { ...pack, id: "vn-2025", title: "Luật 72/2025/QH15" },
          ],
          usual: "vn-2025",
          refused: [{ file: "cu.toml", line: 12, why: text("pack-impossible-fraction") }],
        },
      };
    }
    if ("comparison" in question) {
      const { paperId, oldVersion, newVersion } = question.comparison;
      return { comparison: comparison(paperId, oldVersion, newVersion) };
    }
    if ("paperText" in question) {
      const page = (words: string) => ({
        text: words,
        trust: words === "" ? ("picture" as const) : ("text" as const),
        extractor: words === "" ? "" : "pdf-extract 0.12.1",
      });
      return {
        paperText: {
          whyNot: null,
          soon: false,
          pages: [
            page("Điều 1. Phạm vi\nBảng giá các loại đất năm 2027."),
            page(""),
            page("Điều 2. Hiệu lực"),
          ],
        },
      };
    }
    if ("notes" in question) return { notes: notes.filter((n) => n.paperId === question.notes.paperId) };
    if ("search" in question) {
      const none = question.search.text === "zzz";
      return {
        search: {
          names: none
            ? []
            : [
                {
                  kind: "item",
                  id: "i7",
                  number: "7",
                  about: "",
                  seat: 0,
                  before: "Dự thảo nghị quyết về bảng giá ",
                  hit: "đất",
                  after: " năm 2026",
                  exact: true,
                },
                {
                  kind: "paper",
                  id: "dt45",
                  number: "7",
                  about: "",
                  seat: 0,
                  before: "Dự thảo nghị quyết về bảng giá ",
                  hit: "đất",
                  after: " năm 2026",
                  exact: true,
                },
                {
                  kind: "person",
                  id: "p3",
                  number: "",
                  about: "Tổ 4, Ban Kinh tế - Ngân sách",
                  seat: 4,
                  before: "Phạm Tấn ",
                  hit: "Đạt",
                  after: "",
                  exact: false,
                },
              ],
          hits: none
            ? []
            : [
                {
                  paperId: "tt45",
                  itemNumber: "7",
                  title: "Tờ trình 45/TTr-UBND",
                  page: 2,
                  before: "… quy định về quản lý ",
                  hit: "đất đai",
                  after: " trên địa bàn thành phố …",
                  note: false,
                  own: false,
                  exact: true,
                  trust: "text",
                },
                {
                  paperId: "dt45",
                  itemNumber: "7",
                  title: "Dự thảo nghị quyết về bảng giá đất năm 2026",
                  page: 1,
                  before: "Luật ",
                  hit: "Đất đai",
                  after: " số 31/2024/QH15",
                  note: false,
                  own: false,
                  exact: true,
                  trust: "text",
                },
                {
                  paperId: "a7",
                  itemNumber: "8",
                  title: "Tờ trình 37/TTr-UBND",
                  page: 4,
                  before: "Hỏi lại: ",
                  hit: "đạt đai",
                  after: " …",
                  note: true,
                  own: false,
                  exact: false,
                  trust: "unreliable",
                },
              ],
          unsearchable: 3,
          truncated: false,
        },
      };
    }
    if ("agendaPreview" in question) {
      return {
        agendaPreview: question.agendaPreview.text
          .split("\n")
          .filter(Boolean)
          .map((title, i) => ({
            number: String(i + 1),
            title,
            needsVote: title.includes("nghị quyết"),
            questioning: title.includes("hất vấn"),
          })),
      };
    }
    if ("invitation" in question) {
      const { path } = question.invitation;
      const { name } = person(7);
      return {
        invitation: path === null ? null : { path, name, council: view.council?.name ?? "HĐND tỉnh Mẫu" },
      };
    }
    if ("unlockCode" in question) return { unlockCode: "X4K27MPD" };
    if ("rosterPreview" in question) {
      return {
        rosterPreview: {
          path: question.rosterPreview.path,
          legacy: "tcvn3" as const,
          gone: [{ name: "Vũ Đức Thành", group: "Tổ 4", seat: 51 }],
          rows: Array.from({ length: 50 }, (_, n) => ({
            row: n + 2,
            name: person(n).name,
            group: person(n).group,
            seat: n + 1,
            position: person(n).position,
            importable: n !== 12,
            change:
              n === 3
                ? ("new" as const)
                : n === 5
                  ? { changed: { group: "Tổ 2", seat: 44, position: "" } }
                  : ("same" as const),
          })),
          problems: [{ row: 14, text: text("problem-roster-duplicate-seat", { row: 14, seat: 22 }) }],
          importable: 49,
        },
      };
    }
    if ("libraryOf" in question) {
      const asked = person(Number(question.libraryOf.person.slice(1)));
      const sees = (row: PaperRow): boolean => row.published && row.audience === "everyone";
      return {
        libraryOf: {
          person: asked,
          agenda: agenda().map((item) => ({ ...item, papers: item.papers.filter(sees) })),
        },
      };
    }
    return {
      placingPreview: {
        folder: question.placingPreview.folder,
        leftOut: [text("placing-no-file", { file: "lien-ket.pdf" })],
        files: [
          row("07_TTr45_gia-dat.pdf", "i7", "submission", "sure", "text"),
          row("Du thao NQ gia dat v3.pdf", "i7", "draftResolution", "sure", "text", "dt45"),
          row("bc thẩm tra KTNS.pdf", "i7", "examination", "check", "text"),
          row("scan0032.pdf", null, "other", "unknown", "picture"),
          {
            ...row("rach.pdf", "i8", "report", "check", "damaged"),
            remarks: [text("placing-remark-damaged")],
          },
          {
            ...row("BC tối mật.pdf", null, "report", "unknown", "unknown"),
            secrecy: "highlySecret" as const,
            refused: text("problem-state-secret", { file: "BC tối mật.pdf" }),
          },
          {
            ...row("phuluc_A.xlsx", null, "annex", "unknown", "unknown"),
            refused: text("problem-not-a-pdf", { file: "phuluc_A.xlsx" }),
          },
        ],
      },
    };
  }

  return {
    act,
    look,
    watchDisplay: async () => {},
    watch: async (onView) => {
      listener = onView;
      onView(view);
      if (query.get("show") === "welcome") join();
    },
    paperUrl: () => "/sample.pdf",
    chooseFile: async () => "/home/lan/hop.invite",
    chooseFolder: async () => "/home/lan/tai-lieu",
    fullScreen: async () => undefined,
    onFolderDrop: async () => () => undefined,
    push,
  };
}

function row(
  fileName: string,
  itemId: string | null,
  kind: PaperRow["kind"],
  certainty: "sure" | "check" | "unknown",
  trust: PaperRow["trust"],
  versionOf: string | null = null,
): Extract<Answer, { placingPreview: unknown }>["placingPreview"]["files"][number] {
  return {
    path: `/home/lan/tai-lieu/${fileName}`,
    fileName,
    bytes: 1_200_000,
    itemId,
    kind,
    title: fileName.replace(/\.[a-z]+$/, ""),
    certainty,
    reason: text(
      `placing-reason-${certainty === "sure" ? "number" : certainty === "check" ? "title" : "unknown"}`,
    ),
    remarks: [],
    kept: false,
    versionOf,
    versionOfFile: null,
    refused: null,
    secrecy: null,
    trust,
    oddities: trust === "picture" ? ["activeContent", "hiddenText"] : [],
  };
}

/** Four kinds of change; from version 2 nothing has changed, and version 1 of everything else is a scan. */
function comparison(paperId: string, oldVersion: number, newVersion: number): ComparisonView {
  const run = (words: string, differs = false) => ({ text: words, differs });
  const passage = (page: number, ...runs: PassageView["runs"]): PassageView => ({ page, runs, cut: false });
  const whole: ComparisonView = {
    paperId,
    oldVersion,
    newVersion,
    whyNot: null,
    soon: false,
    changes: [],
    truncated: false,
    coarse: false,
    changedPages: [],
    addedPages: [],
    removedPages: [],
    oldUnread: [],
    newUnread: [],
  };
  if (paperId !== "dt45")
    return { ...whole, whyNot: text("reading-compare-picture", { version: oldVersion }) };
  if (oldVersion === 2) return whole;
  const around = "Điều 3. Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 01 năm 2027 là ";
  const moved = "Ủy ban nhân dân xã công bố bảng giá đất trên trang thông tin điện tử.";
  return {
    ...whole,
    changes: [
      {
        kind: "replaced",
        old: passage(2, run(around), run("1.250.000", true), run(" đồng mỗi mét vuông")),
        new: passage(2, run(around), run("1.375.000", true), run(" đồng mỗi mét vuông")),
      },
      {
        kind: "removed",
        old: passage(3, run("giữ nguyên như năm 2025."), run(" Điều 5. Hỗ trợ hộ nghèo.", true)),
        new: passage(3, run("giữ nguyên như năm 2025.")),
      },
      {
        kind: "moved",
        old: passage(3, run(moved, true)),
        new: passage(5, run(moved, true)),
      },
      {
        kind: "added",
        old: passage(4, run("Nơi nhận: như Điều 4.")),
        new: passage(6, run("Phụ lục A. Danh mục vị trí thửa đất\nKhu vực 1: đường Trần Phú.", true)),
      },
    ],
    changedPages: [2, 3, 5],
    addedPages: [6],
    newUnread: [4],
  };
}

/** Laid out, for signing, or signed: `minutes-open`, `minutes-sign`, `minutes-signed`. */
function signing(show: string, roles: RoleView[]): SigningView {
  const now = Date.now();
  const [clerk, chair] = [roles.includes("clerk"), roles.includes("chair")];
  const signed = show === "minutes-signed";
  const laidOut = show.startsWith("minutes-");
  const day = (days: number): string => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  const version = (number: number, at: number): SigningView["versions"][number] => ({
    version: number,
    by: "Nguyễn Thị Thảo",
    at,
    objectionsUntil: show === "minutes-open" ? day(14) : null,
    pages: [
      { closed: false, sha256: "ab".repeat(32), words: "river lamp seven green stone door" },
      { closed: true, sha256: "cd".repeat(32), words: "cloud bridge nine amber field note" },
    ],
    signatures: [
      {
        signatory: "secretary",
        name: signed || (show === "minutes-sign" && !clerk) ? "Nguyễn Thị Thảo" : null,
        at: signed || (show === "minutes-sign" && !clerk) ? now - 90_000_000 : null,
        means: signed || (show === "minutes-sign" && !clerk) ? "laptop" : null,
      },
      {
        signatory: "chair",
        name: signed ? "Phạm Văn Hùng" : null,
        at: signed ? now - 3_600_000 : null,
        means: signed ? "ink" : null,
      },
    ],
  });
  const objection: SigningView["objections"][number] = {
    number: 312,
    version: 1,
    by: "Trần Thị Lan",
    at: now - 200_000_000,
    section: "i7",
    text: "Tôi đề nghị ghi đầy đủ ý kiến của tôi về đơn giá đất trồng lúa.",
    decision: null,
  };
  const decided = {
    by: "Phạm Văn Hùng",
    at: now - 180_000_000,
    accepted: true,
    byCouncil: false,
    reason: "Băng ghi âm đúng như đề nghị.",
  };
  return {
    versions: !laidOut
      ? []
      : show === "minutes-open"
        ? [version(1, now - 260_000_000)]
        : [version(2, now - 170_000_000), version(1, now - 260_000_000)],
    frozen: signed || (show === "minutes-sign" && !clerk),
    complete: signed,
    newVersionNeeded: false,
    objections: !laidOut ? [] : [show === "minutes-open" ? objection : { ...objection, decision: decided }],
    addenda: signed
      ? [
          {
            by: "Nguyễn Thị Thảo",
            at: now - 1_800_000,
            closed: false,
            text: "Trang 2: đúng là 14, không phải 15.",
          },
        ]
      : [],
    mayLayOut: clerk && !signed && show !== "minutes-open",
    suggestedUntil: day(14),
    mayObject: show === "minutes-open" && !clerk,
    mayDecide: chair,
    councilDecides: false,
    signAs: show === "minutes-sign" ? (clerk ? "secretary" : chair ? "chair" : null) : null,
    signLater: show === "minutes-open" && chair ? text("refusal-objections-still-possible") : null,
    bringFor: show === "minutes-sign" && clerk ? [person(3)] : [],
    mayAdd: signed && (clerk || chair),
    closedPart: true,
    fetching: false,
  };
}

export function minutes(show: string, roles: RoleView[]): Extract<Answer, { minutes: unknown }>["minutes"] {
  const writes = roles.includes("clerk") && show !== "minutes-signed";
  return {
    mayWrite: writes,
    signing: signing(show, roles),
    title: "Biên bản kỳ họp thứ 12",
    sections: [
      {
        id: "opening",
        heading: "1. Khai mạc",
        facts: ["Phiên họp khai mạc lúc 08:02 ngày 12/03/2026 tại Hội trường A."],
        words: "",
        ladder: "recorded",
      },
      {
        id: "attendance",
        heading: "2. Điểm danh",
        facts: ["Có mặt 46 trên tổng số 50 đại biểu.", "Vắng: 4 đại biểu."],
        words: "",
        ladder: "recorded",
      },
      {
        id: "i7",
        heading: "7. Dự thảo nghị quyết về bảng giá đất năm 2026",
        facts: [
          "Kết quả: 46 có mặt; tán thành 36, không tán thành 6, không biểu quyết 2, không bỏ phiếu 2 / tổng số 50.",
        ],
        words: "Đại biểu Trần Thị Lan đề nghị làm rõ căn cứ điều chỉnh đơn giá.",
        ladder: "onThisLaptop",
      },
    ],
    checklist: !writes
      ? []
      : [
          { text: text("minutes-check-place"), done: true },
          { text: text("minutes-check-attendance"), done: true },
          { text: text("minutes-check-reasons", { count: 1 }), done: false },
          { text: text("minutes-check-results"), done: true },
        ],
    rootWords: "river-lamp-seven-green",
  };
}

/** Forty of fifty laptops, and one of each trouble. */
function laptops(published: boolean): LaptopsView {
  const now = Date.now();
  const row = (n: number, more: Partial<LaptopRow> = {}): LaptopRow => ({
    person: person(n),
    roles: n === 0 ? ["delegate", "chair"] : ["delegate"],
    words: `blue-hill-${n}`,
    here: true,
    seen: now,
    thisOne: n === 0,
    leads: n === 0,
    keepsCopy: n < 2,
    version: "0.1.0",
    clockMs: n * 120,
    behind: 0,
    papers: published ? { here: 62, of: 62 } : { here: 0, of: 0 },
    opened: published ? { opened: (n * 7) % 4 === 3 ? 0 : (n * 13) % 63, of: 62 } : null,
    battery: n % 3 === 0 ? { percent: 100 - n, mains: n % 2 === 0 } : null,
    troubles: [],
    ...more,
  });
  const trouble = (kind: LaptopRow["troubles"][number]["kind"], name: string, args: Text["args"] = {}) => ({
    kind,
    text: text(`laptops-${name}`, args),
    advice: text(`laptops-${name.replace(/-(fast|slow)-days/, "")}-advice`),
    harmless: kind === "clock" || kind === "behind" || kind === "version",
  });
  const away = { here: false, leads: false, thisOne: false };
  return {
    at: now,
    since: now - 95 * minute,
    hostAnswers: true,
    summary: [
      text("laptops-sum-here", { here: 47, all: 50 }),
      text("laptops-sum-copy-away", { count: 1 }),
      text("laptops-sum-gone", { count: 1 }),
      text("laptops-sum-no-papers", { count: 1 }),
      text("laptops-sum-battery", { count: 1 }),
      text("laptops-sum-clock", { count: 1 }),
    ],
    allWell: false,
    laptops: [
      row(1, {
        ...away,
        seen: now - 4 * minute,
        keepsCopy: true,
        troubles: [trouble("copyAway", "copy-away")],
      }),
      row(7, { ...away, seen: now - 32 * minute, troubles: [trouble("gone", "gone")] }),
      row(12, {
        papers: { here: 0, of: 62 },
        behind: 310,
        battery: { percent: 11, mains: false },
        troubles: [
          trouble("noPapers", "no-papers", { here: 0, of: 62 }),
          trouble("battery", "battery", { percent: 11 }),
        ],
      }),
      row(13, {
        papers: { here: 40, of: 62 },
        troubles: [trouble("papersMissing", "papers-missing", { here: 40, of: 62 })],
      }),
      row(20, {
        clockMs: 86_400_000,
        troubles: [trouble("clock", "clock-fast-days", { count: 1 })],
      }),
      row(31, {
        ...away,
        seen: null,
        opened: null,
        version: null,
        clockMs: null,
        behind: null,
        papers: null,
        battery: null,
        troubles: [trouble("neverHere", "never-here")],
      }),
      ...Array.from({ length: 50 }, (_, n) => n)
        .filter((n) => ![1, 7, 12, 13, 20, 31].includes(n))
        .map((n) => row(n)),
    ],
    without: [person(33), person(41)],
  };
}

function roomCheck(): RoomCheckView {
  type Line = RoomCheckView["lines"][number];
  const line = (
    name: Line["name"],
    verdict: Line["verdict"],
    found: string,
    args: Text["args"] = {},
    advice: string | null = null,
  ): Line => ({
    name,
    verdict,
    found: text(`check-${found}`, args),
    advice: advice === null ? null : text(`check-${advice}-advice`),
  });
  return {
    at: Date.now(),
    go: false,
    lines: [
      line("copies", "noGo", "copies-one", {}, "copies-one"),
      line(
        "reach",
        "mind",
        "reach",
        { count: 47, middle: 5, worst: 1830, name: person(12).name },
        "reach-worst",
      ),
      line("address", "go", "address-came", { address: "192.168.1.5:7143", count: 47 }),
      line("address", "notKnown", "address-nobody", { address: "[fd00::5]:7143" }),
      line("network", "go", "network-came", { count: 47 }),
      line("papers", "noGo", "papers-lacking", { count: 2, all: 47 }, "papers-lacking"),
      line("clocks", "mind", "clocks-apart", { count: 1, all: 46 }, "clocks-apart"),
      line("disk", "go", "disk", { count: 84 }),
      line("flush", "go", "flush", { middle: 4, worst: 10 }),
      line("power", "notKnown", "power-not-told"),
      line("saving", "notKnown", "saving-not-told"),
    ],
  };
}

/** Promises in each of their states, for every role. */
function followUp(view: View, empty: boolean): FollowUpView {
  const now = Date.now();
  const dayMs = 86_400_000;
  const leads = view.me?.roles.some((role) => role !== "delegate") ?? false;
  const said: FollowedTurn[] = [
    {
      kind: "question",
      speaker: person(9).name,
      at: now - 200 * dayMs,
      text: "Vì sao đến nay còn bốn xã chưa có nước sạch tập trung, trong khi kế hoạch là cuối năm 2025?",
    },
    {
      kind: "answer",
      speaker: "Đỗ Minh",
      at: now - 200 * dayMs + 90_000,
      text: "Nhà máy nước xã B đã đạt 70% khối lượng, sẽ xong trước quý IV.",
    },
  ];
  const row = (id: string, changed: Partial<FollowedCommitment>): FollowedCommitment => ({
    id,
    session: "s6",
    sessionTitle: "Kỳ họp thứ 6",
    recordsIn: "s6",
    wording: {
      who: "Đỗ Minh",
      office: "Sở Xây dựng",
      what: "Hoàn thành nhà máy nước xã B và đấu nối cho bốn xã còn lại",
      target: "4 trên 4 xã",
      due: isoIn(-12),
      nextReport: null,
    },
    quote: "xong trước quý IV",
    madeAt: now - 200 * dayMs,
    questioner: person(9).name,
    mine: true,
    topic: "Nước sạch nông thôn",
    state: "reportedInPart",
    daysLate: 12,
    daysLeft: null,
    nextReport: null,
    reportMissed: false,
    readBackAt: now - 200 * dayMs,
    objection: null,
    acts: [],
    said,
    may: leads ? ["report", "questionAgain"] : [],
    ...changed,
  });
  const wording = (office: string, what: string, due: string | null): FollowedCommitment["wording"] => ({
    who: "Vũ Thu Hà",
    office,
    what,
    target: "",
    due,
    nextReport: null,
  });
  const commitments: FollowedCommitment[] = [
    row("c1", {
      objection: "Chỉ ba xã thuộc Sở.",
      acts: [
        {
          kind: "reportedInPart",
          at: now - 40 * dayMs,
          text: "Đã đóng nước hai xã.",
          evidence: ["Báo cáo tiến độ"],
        },
        { kind: "askedAgain", at: now - 3 * dayMs, text: "Kỳ họp thứ 7", evidence: [] },
      ],
      nextReport: isoIn(-2),
      reportMissed: true,
    }),
    row("c2", {
      wording: wording("Sở Giáo dục và Đào tạo", "Danh sách trường chưa đạt chuẩn", isoIn(9)),
      state: "noReport",
      daysLate: 0,
      daysLeft: 9,
      mine: false,
      questioner: person(4).name,
      topic: "Trường lớp đầu năm học",
    }),
    row("c3", {
      wording: wording("Ủy ban nhân dân", "Báo cáo việc giải quyết khiếu nại giá đất", null),
      state: "worded",
      daysLate: 0,
      readBackAt: null,
      may: leads ? ["readBack", "reword"] : [],
    }),
    row("c4", {
      wording: wording("Sở Y tế", "Đấu thầu thuốc cho cả năm", isoIn(-90)),
      state: "accepted",
      daysLate: 0,
      acts: [
        { kind: "reported", at: now - 95 * dayMs, text: "Đã ký hợp đồng.", evidence: [] },
        { kind: "accepted", at: now - 60 * dayMs, text: "", evidence: [] },
      ],
      may: [],
    }),
  ];
  const answers: FollowedAnswer[] = [
    {
      id: "w1",
      session: "s6",
      sessionTitle: "Kỳ họp thứ 6",
      topic: "Nước sạch nông thôn",
      questioner: person(9).name,
      mine: true,
      who: "Đỗ Minh",
      office: "Sở Xây dựng",
      why: "needsInvestigation",
      due: isoIn(-3),
      promisedAt: now - 23 * dayMs,
      daysLate: 3,
      givenAt: null,
      text: "",
      evidence: [],
      said: said.slice(0, 1),
      mayGive: leads,
    },
    {
      id: "w2",
      session: "s6",
      sessionTitle: "Kỳ họp thứ 6",
      topic: "Trường lớp đầu năm học",
      questioner: person(4).name,
      mine: false,
      who: "Vũ Thu Hà",
      office: "Sở Giáo dục và Đào tạo",
      why: "notReached",
      due: isoIn(-30),
      promisedAt: now - 50 * dayMs,
      daysLate: 0,
      givenAt: now - 31 * dayMs,
      text: "Có mười hai trường chưa đạt chuẩn.",
      evidence: [],
      said: [],
      mayGive: false,
    },
  ];
  return {
    today: isoIn(0),
    council: view.council?.name ?? "",
    utcOffset: 420,
    sessions: [
      {
        id: "s7",
        title: view.session?.title ?? "",
        here: true,
        current: true,
        asOf: now,
        entries: 214,
        papers: [],
        ballots: [{ id: "b6", question: "Thông qua nghị quyết về nước sạch" }],
      },
      {
        id: "s6",
        title: "Kỳ họp thứ 6",
        here: true,
        current: false,
        asOf: now - 20 * dayMs,
        entries: 1804,
        papers: [{ id: "p1", title: "Báo cáo tiến độ" }],
        ballots: [],
      },
      {
        id: "s5",
        title: "Kỳ họp thứ 5",
        here: false,
        current: false,
        asOf: null,
        entries: 0,
        papers: [],
        ballots: [],
      },
    ],
    commitments: empty ? [] : commitments,
    answers: empty ? [] : answers,
    items: [],
  };
}
