// Who is in the played council, and the words and times that everything played is made of.
import type { PersonView, Text } from "../desk.gen";

export const minute = 60_000;

export const text = (key: string, args: Text["args"] = {}): Text => ({ key, args });

/** A day so many days from today, as ISO date. */
export function isoIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

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
export function seatMap(): number[][] {
  const rows = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 10 }, (_, place) => row * 10 + place + 1).toSpliced(5, 0, 0),
  );
  return [...rows, [...Array.from({ length: 10 }, () => 0), 51]];
}
