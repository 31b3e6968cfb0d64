// A half-year in figures, for the played desk.
import type { PeriodAsked, PeriodRow, PeriodSection, PeriodView, Text, View } from "../desk.gen";
import { isoIn, text } from "./people";

/** Of the other councils' files, one is of another time. */
const OTHERS = ["Hội đồng nhân dân xã Hòa Bắc", "Hội đồng nhân dân phường Hải Châu"];

export function period(view: View, { from, to, others }: PeriodAsked, empty: boolean): PeriodView {
  const own = view.council?.name ?? "";
  const row = (
    label: Text,
    count: number,
    session = "Kỳ họp thứ 6",
    of: number | null = null,
  ): PeriodRow => ({
    label,
    count,
    of,
    records: Array.from({ length: of === null ? count : 1 }, (_, n) => ({
      words: `Về việc số ${n + 1} của nửa năm`,
      session,
      day: isoIn(-30 - n),
      council: "",
    })),
  });
  const sections: PeriodSection[] = [
    {
      name: "sessions",
      sentence: text("period-say-sessions", { all: 5, sittings: 9 }),
      rows: [
        row(text("period-regular-sessions"), 1),
        row(text("period-thematic-sessions"), 4),
        row(text("period-sittings"), 9),
      ],
    },
    {
      name: "votes",
      sentence: text("period-say-votes", { all: 52, adopted: 47, not: 3 }),
      rows: [
        row(text("period-votes"), 52),
        row(text("period-adopted"), 47),
        row(text("period-not-adopted"), 3),
      ],
    },
    {
      name: "questions",
      sentence: text("period-say-questions", { all: 31, topics: 3 }),
      rows: [
        row(text("period-topic", { name: "Nước sạch nông thôn" }), 17),
        row(text("period-topic", { name: "Trường lớp đầu năm học" }), 9),
        row(
          text("period-topic", {
            name: "Tiến độ giải phóng mặt bằng các dự án giao thông trọng điểm trên địa bàn",
          }),
          5,
        ),
      ],
    },
    {
      name: "commitments",
      sentence: text("period-say-commitments", { all: 14, kept: 6, late: 3 }),
      rows: [
        row(text("period-commitments-kept"), 6),
        row(text("period-commitments-reported"), 2),
        row(text("period-commitments-open"), 3),
        row(text("period-commitments-late"), 3),
      ],
    },
    {
      name: "petitions",
      sentence: text("period-say-petitions", { all: 240, ended: 171, late: 22 }),
      rows: [
        row(text("petitions-state-received"), 20, ""),
        row(text("petitions-state-routed"), 49, ""),
        row(text("petitions-state-resolved"), 171, ""),
        row(text("period-petitions-late"), 22, ""),
      ],
    },
    {
      name: "resolutions",
      sentence: text("period-say-resolutions", { all: 47, normative: 12 }),
      rows: [row(text("dossiers-kind-normative"), 12, ""), row(text("dossiers-kind-individual"), 35, "")],
    },
    {
      name: "voter-meetings",
      sentence: text("period-say-voter-meetings", { all: 18 }),
      rows: [row(text("dossiers-kind-meeting"), 18, "")],
    },
    {
      name: "monitoring",
      sentence: text("period-say-monitoring", { all: 11, organs: 2 }),
      rows: [
        row(text("period-organ", { name: "Ban Kinh tế - Ngân sách" }), 7, ""),
        row(text("period-organ", { name: "Ban Văn hóa - Xã hội" }), 4, ""),
      ],
    },
    {
      name: "turnout",
      sentence: text("period-say-turnout", { sittings: 2, came: 93, members: 100 }),
      rows: [
        row(
          text("period-turnout-row", { session: "Kỳ họp thứ 6", sitting: 1, excused: 2 }),
          48,
          "Kỳ họp thứ 6",
          50,
        ),
        row(
          text("period-turnout-row", { session: "Kỳ họp thứ 6", sitting: 2, excused: 4 }),
          45,
          "Kỳ họp thứ 6",
          50,
        ),
      ],
    },
  ];
  const asOf = (name: string, day: number): PeriodView["councils"][number] => ({
    id: name,
    name,
    today: isoIn(day),
  });
  const alone: PeriodView = {
    council: own,
    councils: [asOf(own, 0)],
    from,
    to,
    today: isoIn(0),
    sections: empty ? [] : sections,
    missing: empty ? [] : ["Kỳ họp thứ 5"],
    unread: [],
  };
  if (others === null) return alone;
  return {
    ...alone,
    councils: [...alone.councils, ...OTHERS.map((name, at) => asOf(name, -at))],
    sections: alone.sections.map((section) => ({
      ...section,
      rows: section.rows.flatMap((row) => together(row, [own, ...OTHERS])),
    })),
    unread: [
      text("period-unread-other-time", { file: "hoa-vang.json" }),
      text("period-unread-twice", { file: "period (2).json", council: OTHERS[1] ?? "" }),
    ],
  };
}

/** Every council has the same; attendance is told of each. */
function together(row: PeriodRow, councils: string[]): PeriodRow[] {
  const of = (council: string): PeriodRow["records"] => row.records.map((record) => ({ ...record, council }));
  if (row.of === null) return [{ ...row, count: row.count * councils.length, records: councils.flatMap(of) }];
  return councils.map((council) => ({
    ...row,
    label: { key: "period-turnout-row-of", args: { ...row.label.args, council } },
    records: of(council),
  }));
}
