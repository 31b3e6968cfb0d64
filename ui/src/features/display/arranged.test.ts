import { expect, test } from "vitest";
import type { SeatView } from "../../ipc";
import { arranged } from "./arranged";

const at = (seat: number, name = `n${seat}`): SeatView => ({ seat, name, mark: "voted", choice: "for" });
const names = (rows: (SeatView | null)[][]): (string | null)[][] =>
  rows.map((row) => row.map((seat) => seat?.name ?? null));

test("seats stand where the map has them, and nobody is left out", () => {
  const seats = [at(0, "none"), at(1), at(3), at(4), at(4, "twice"), at(9)];
  expect(names(arranged([[1, 0, 2], [], [4, 3]], seats))).toEqual([
    ["n1", null, null],
    [],
    ["n4", "n3"],
    ["none", "twice", "n9"],
  ]);
});

test("without a map there is no arrangement", () => {
  expect(arranged([], [at(1)])).toEqual([]);
});
