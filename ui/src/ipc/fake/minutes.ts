// Minutes of the played session, and their signing.
import type { Answer, RoleView, SigningView } from "../desk.gen";
import { person, text } from "./people";

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
