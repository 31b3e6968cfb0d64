// Petitions in each of their states, for the played desk.
import type { PetitionRow, PetitionsView, PetitionStep, View } from "../desk.gen";
import { isoIn } from "./people";

export function petitions(view: View, empty: boolean): PetitionsView {
  const leads = view.me?.roles.some((role) => role !== "delegate") ?? false;
  const office: PetitionStep[] = leads ? ["reword", "route", "reply", "link"] : [];
  const row = (number: number, what: string, changed: Partial<PetitionRow>): PetitionRow => ({
    id: `k${number}`,
    number,
    words: {
      what,
      source: "Tiếp xúc cử tri trước kỳ họp",
      place: "Phường Lê Chân",
      field: "Giao thông",
      level: "own",
      received: isoIn(-60),
    },
    by: "Nguyễn Thị Lan",
    mine: false,
    at: Date.now() - 60 * 86_400_000,
    state: "received",
    body: "",
    due: null,
    daysLate: 0,
    daysLeft: null,
    replies: [],
    repeats: null,
    repeated: 0,
    links: [],
    may: office,
    ...changed,
  });
  const all = [
    row(3, "Sửa chữa đoạn đường Nguyễn Đức Cảnh thường xuyên ngập sau mưa, ảnh hưởng đến ba trường học", {
      state: "routed",
      body: "Sở Xây dựng",
      due: isoIn(-12),
      daysLate: 12,
      repeated: 2,
    }),
    row(6, "Lắp đèn chiếu sáng trên đường vào khu tái định cư", {
      state: "inProgress",
      body: "Ủy ban nhân dân phường",
      due: isoIn(9),
      daysLeft: 9,
      mine: true,
      replies: [
        {
          on: isoIn(-5),
          body: "Ủy ban nhân dân phường",
          outcome: "inProgress",
          text: "Đã khảo sát, sẽ lắp trong quý này.",
        },
      ],
      repeats: {
        id: "k3",
        number: 3,
        what: "Sửa chữa đoạn đường Nguyễn Đức Cảnh thường xuyên ngập sau mưa, ảnh hưởng đến ba trường học",
      },
    }),
    row(0, "Thêm chuyến xe buýt buổi sáng đi bệnh viện", {
      id: "waiting",
      number: null,
      state: "waiting",
      mine: true,
      may: [],
    }),
    row(7, "Sân chơi cho trẻ em tại tổ dân phố số 4", {}),
    row(2, "Công khai danh sách hộ được bồi thường về đất", {
      words: {
        what: "Công khai danh sách hộ được bồi thường về đất",
        source: "Mặt trận Tổ quốc",
        place: "Xã An Hòa",
        field: "Đất đai",
        level: "above",
        received: isoIn(-120),
      },
      state: "resolved",
      body: "Sở Nông nghiệp và Môi trường",
      replies: [
        {
          on: isoIn(-70),
          body: "Sở Nông nghiệp và Môi trường",
          outcome: "resolved",
          text: "Danh sách đã niêm yết tại trụ sở và trên cổng thông tin.",
        },
      ],
      links: [
        { kind: "topic", sessionTitle: "Kỳ họp thứ 6", topic: "Nước sạch nông thôn" },
        { kind: "resolution", name: "31/NQ-HĐND" },
      ],
      may: leads ? ["link"] : [],
    }),
  ];
  return {
    today: isoIn(0),
    council: view.council?.name ?? "",
    utcOffset: 420,
    asOf: Date.now(),
    petitions: empty ? [] : all,
    mayEnter: true,
    topics: [{ session: "s6", sessionTitle: "Kỳ họp thứ 6", topic: "Nước sạch nông thôn" }],
  };
}
