// What the played council follows up.
import type { FollowUpView, FollowedAnswer, FollowedCommitment, FollowedTurn, View } from "../desk.gen";
import { isoIn, person } from "./people";

/** Promises in each of their states, for every role. */
export function followUp(view: View, empty: boolean): FollowUpView {
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
