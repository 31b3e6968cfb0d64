// The door to a desk without Rust behind it.
import type {
  Answer,
  CarriedHow,
  ChoiceView,
  Intent,
  NoteView,
  PaperRow,
  Problem,
  Question,
  SessionView,
  View,
} from "../desk.gen";
import type { Door } from "../door";
import { agenda } from "./agenda";
import { dossiers } from "./dossiers";
import { followUp } from "./follow-up";
import { minutes } from "./minutes";
import { comparison, fileRow } from "./papers";
import { minute, person, text } from "./people";
import { period } from "./period";
import { petitions } from "./petitions";
import { laptops, roomCheck } from "./room";
import { fixture, situation } from "./situation";
import { myVote } from "./voting";

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
          fileRow("07_TTr45_gia-dat.pdf", "i7", "submission", "sure", "text"),
          fileRow("Du thao NQ gia dat v3.pdf", "i7", "draftResolution", "sure", "text", "dt45"),
          fileRow("bc thẩm tra KTNS.pdf", "i7", "examination", "check", "text"),
          fileRow("scan0032.pdf", null, "other", "unknown", "picture"),
          {
            ...fileRow("rach.pdf", "i8", "report", "check", "damaged"),
            remarks: [text("placing-remark-damaged")],
          },
          {
            ...fileRow("BC tối mật.pdf", null, "report", "unknown", "unknown"),
            secrecy: "highlySecret" as const,
            refused: text("problem-state-secret", { file: "BC tối mật.pdf" }),
          },
          {
            ...fileRow("phuluc_A.xlsx", null, "annex", "unknown", "unknown"),
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
