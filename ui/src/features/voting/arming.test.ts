import { expect, it } from "vitest";
import { Arming } from "./arming";

it("a press in the first 700 ms does not count", () => {
  const arming = new Arming(1000);
  expect(arming.press(1699)).toBe(false);
  expect(arming.press(1700)).toBe(true);
});

it("the second half of a double click does not count", () => {
  const arming = new Arming(0);
  expect(arming.press(800)).toBe(true);
  expect(arming.press(1000)).toBe(false);
  expect(arming.press(1100)).toBe(true);
});
