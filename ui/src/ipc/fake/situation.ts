// What one situation of the address line looks like.
import type { PaperRow, PapersRequestRow, RoleView, SessionView, View } from "../desk.gen";
import { preparedVotes, titles } from "./agenda";
import { paper } from "./papers";
import { minute, person, seatMap, text } from "./people";
import { action, meeting, rollRow, roomDisplay, session } from "./session";
import { ballot, counting, fromPaper, life, myVote, outcome, paperBallot, tally } from "./voting";

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
export function situation(query: URLSearchParams): View {
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

export function opinions(now: number, office: boolean): SessionView["opinions"] {
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
