// Resolutions, monitoring and meetings with voters in each of their states, for the played desk.
import type { DossierRow, DossiersView, DossierStep, DossierWordsView, View } from "../desk.gen";
import { isoIn } from "./people";

export function dossiers(view: View, empty: boolean): DossiersView {
  const leads = view.me?.roles.some((role) => role !== "delegate") ?? false;
  const year = isoIn(0).slice(0, 4);
  const all: DossierStep[] = leads ? ["measure", "review", "link", "reword"] : [];
  const row = (id: string, number: string | null, words: DossierWordsView, changed: Partial<DossierRow>) => ({
    id,
    number,
    words,
    by: "Nguyễn Thu Thảo",
    state: "inForce" as const,
    measures: [],
    links: [],
    reviews: [],
    daysLate: 0,
    may: all,
    ...changed,
  });
  const resolution = (
    title: string,
    normative: boolean,
    adopted: number,
    basis: string,
  ): DossierWordsView => ({
    kind: "resolution",
    title,
    normative,
    sign: normative ? `/${year}/NQ-HĐND` : "/NQ-HĐND",
    legalBasis: basis,
    adopted: isoIn(adopted),
    effective: normative ? isoIn(adopted + 10) : null,
    decided: { session: "s1", sessionTitle: "Kỳ họp thứ 7", item: "i3" },
  });
  const rows: DossierRow[] = [
    row(
      "d1",
      `07/${year}/NQ-HĐND`,
      resolution(
        "Ban hành bảng giá các loại đất áp dụng trên địa bàn thành phố từ năm sau",
        true,
        -120,
        "Luật Đất đai số 31/2024/QH15; Nghị định số 71/2024/NĐ-CP",
      ),
      {
        daysLate: 12,
        measures: [
          {
            id: "m1",
            what: "Công khai bảng giá tại trụ sở và trên cổng thông tin điện tử",
            body: "Ủy ban nhân dân thành phố",
            due: isoIn(-60),
            done: true,
            daysLate: 0,
            reports: [{ on: isoIn(-65), done: true, text: "Đã niêm yết tại 15 phường." }],
          },
          {
            id: "m2",
            what: "Rà soát giá đất khu tái định cư",
            body: "Sở Nông nghiệp và Môi trường",
            due: isoIn(-12),
            done: false,
            daysLate: 12,
            reports: [{ on: isoIn(-20), done: false, text: "Đã rà soát ba trên năm khu." }],
          },
        ],
        links: [
          { kind: "replaces", number: "54/2019/NQ-HĐND", title: "Bảng giá các loại đất 5 năm 2020 - 2024" },
          { kind: "cameOf", number: "3", title: "Quản lý đất đai tại các khu tái định cư" },
        ],
      },
    ),
    row("d2", "12/NQ-HĐND", resolution("Chất vấn về nước sạch nông thôn", false, -40, ""), {}),
    row("d3", "54/2019/NQ-HĐND", resolution("Bảng giá các loại đất 5 năm 2020 - 2024", true, -2100, ""), {
      state: "replaced",
      links: [
        {
          kind: "replacedBy",
          number: `07/${year}/NQ-HĐND`,
          title: "Ban hành bảng giá các loại đất áp dụng trên địa bàn thành phố từ năm sau",
        },
      ],
      reviews: [{ on: isoIn(-300), review: "toBeChanged", text: "Không còn phù hợp với Luật Đất đai mới." }],
    }),
    row(
      "d4",
      "3",
      {
        kind: "monitoring",
        title: "Quản lý đất đai tại các khu tái định cư",
        survey: false,
        organ: "Ban Kinh tế - Ngân sách",
        origin: "Chương trình giám sát năm",
        plan: "Làm việc với năm phường, kiểm tra thực địa ba khu.",
        from: isoIn(-200),
        to: isoIn(-140),
      },
      {
        state: "concluded",
        reviews: [{ on: isoIn(-138), review: "concluded", text: "Ba trên năm khu chưa đủ hạ tầng." }],
        measures: [
          {
            id: "m3",
            what: "Hoàn thành hạ tầng khu số 4",
            body: "Ủy ban nhân dân phường",
            due: isoIn(30),
            done: false,
            daysLate: 0,
            reports: [],
          },
        ],
        may: leads ? ["measure", "link", "reword"] : [],
      },
    ),
    row(
      "d5",
      "4",
      {
        kind: "monitoring",
        title: "Bếp ăn trường tiểu học",
        survey: true,
        organ: "Ban Văn hóa - Xã hội",
        origin: "Kiến nghị cử tri",
        plan: "",
        from: isoIn(-5),
        to: isoIn(25),
      },
      { state: "underWay" },
    ),
    row(
      "d6",
      null,
      {
        kind: "voterMeeting",
        place: "Nhà văn hóa Phường Lê Chân",
        on: isoIn(-1),
        members: "Tổ đại biểu số 2",
        attended: 120,
        notes: "Giá đất, thoát nước, đèn đường.",
      },
      { state: "waiting", may: [] },
    ),
    row(
      "d7",
      "8",
      {
        kind: "voterMeeting",
        place: "Ủy ban nhân dân xã An Đồng",
        on: isoIn(-30),
        members: "Nguyễn Thị Lan, Trần Văn Sơn",
        attended: 85,
        notes: "",
      },
      {
        state: "held",
        links: [{ kind: "heard", number: "6", title: "Lắp đèn chiếu sáng trên đường vào khu tái định cư" }],
        may: leads ? ["link", "reword"] : [],
      },
    ),
  ];
  return {
    today: isoIn(0),
    council: view.council?.name ?? "",
    utcOffset: 420,
    asOf: Date.now() - 3_600_000,
    dossiers: empty ? [] : rows,
    mayOpen: leads,
    mayMeet: true,
    decisions:
      empty || !leads
        ? []
        : [
            {
              decided: { session: "s1", sessionTitle: "Kỳ họp thứ 7", item: "i4" },
              title: "Dự toán ngân sách bổ sung cho thoát nước khu vực trung tâm",
              adopted: isoIn(-2),
            },
            {
              decided: { session: "s1", sessionTitle: "Kỳ họp thứ 7", item: "i5" },
              title: "Đặt tên mười hai tuyến đường mới",
              adopted: isoIn(-2),
            },
          ],
    signs: [
      { sign: `/${year}/NQ-HĐND`, next: `08/${year}/NQ-HĐND` },
      { sign: "/NQ-HĐND", next: "13/NQ-HĐND" },
    ],
    petitions: empty
      ? []
      : [{ id: "k6", number: 6, what: "Lắp đèn chiếu sáng trên đường vào khu tái định cư" }],
  };
}
