import type { SeatView } from "../../ipc";

/**
 * The seats as they stand in the room, row by row from the front, none for a gap and for a seat where nobody sits.
 * Whoever sits at no seat of the map stands in rows behind it, so that nobody's vote is left out. Empty without a map.
 */
export function arranged(rows: number[][], seats: SeatView[]): (SeatView | null)[][] {
  if (rows.length === 0) return [];
  const bySeat = new Map<number, SeatView>();
  const behind: SeatView[] = [];
  const inMap = new Set(rows.flat());
  for (const seat of seats)
    if (seat.seat !== 0 && inMap.has(seat.seat) && !bySeat.has(seat.seat)) bySeat.set(seat.seat, seat);
    else behind.push(seat);
  const room = rows.map((row) => row.map((seat) => bySeat.get(seat) ?? null));
  const width = Math.max(1, ...rows.map((row) => row.length));
  for (let at = 0; at < behind.length; at += width) room.push(behind.slice(at, at + width));
  return room;
}
