// The agenda of the played session.
import type { ItemView, PhaseStep, PreparedVoteView } from "../desk.gen";
import { paper } from "./papers";
import { minute, text } from "./people";
import { rule } from "./voting";

export const titles = [
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

export function preparedVotes(): PreparedVoteView[] {
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

export function agenda(): ItemView[] {
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
