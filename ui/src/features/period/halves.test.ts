import { expect, test } from "vitest";
import { halves } from "./halves";

test("the half that runs comes first, and the year turns between them", () => {
  expect(halves("2026-06-30").map((half) => `${half.year}/${half.half}`)).toEqual([
    "2026/1",
    "2025/2",
    "2025/1",
    "2024/2",
  ]);
  expect(halves("2026-07-01")[0]).toEqual({ year: 2026, half: 2, from: "2026-07-01", to: "2026-12-31" });
  expect(halves("2026-01-01")[0]).toEqual({ year: 2026, half: 1, from: "2026-01-01", to: "2026-06-30" });
});
