// Papers of the played council: what is on them, whether they are ready, and what two versions do not share.
import type {
  Answer,
  ComparisonView,
  DeadlineRow,
  PaperRow,
  PassageView,
  ReadinessView,
  StepView,
} from "../desk.gen";
import { minute, text } from "./people";

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
export function readiness(): ReadinessView {
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

export function fileRow(
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
export function comparison(paperId: string, oldVersion: number, newVersion: number): ComparisonView {
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
