import { expect, test } from "vitest";
import { beside, plain, written } from "./seats";

const room = [[1, 2, 3, 0, 4], [], [5, 0, 0, 0, 6], [0, 7, 8]];

test("a map is written as it is read", () => {
  expect(written(room)).toBe("1-3 | 4\n\n5 | | | 6\n| 7 8");
  expect(written([])).toBe("");
  expect(plain(2, 3)).toBe("1-3\n4-6");
});

test.each([
  [3, "ArrowRight", 4],
  [4, "ArrowLeft", 3],
  [4, "ArrowRight", 4],
  [3, "ArrowDown", 5],
  [4, "ArrowDown", 6],
  [6, "ArrowDown", 8],
  [8, "ArrowUp", 5],
  [1, "ArrowUp", 1],
  [6, "Home", 5],
  [5, "End", 6],
  [99, "ArrowUp", 99],
])("from seat %i by %s to seat %i", (seat, key, to) => {
  expect(beside(room, seat, key)).toBe(to);
});
