import { expect, it, vi } from "vitest";
import { TypeAhead } from "./typeahead";

const rows = ["1 Khai mạc", "2 Đầu tư công", "3 Trần Thị Lan", "4 Đất đai"];
const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent("keydown", { key: name, ...more });

it("goes to the row with a word of these letters, accents aside", () => {
  const ahead = new TypeAhead();
  expect(ahead.row(key("l"), rows, 0)).toBe(2);
  expect(ahead.row(key("a"), rows, 2)).toBe(2);
  expect(ahead.row(key("x"), rows, 2)).toBeNull();
});

it("goes on to the next one with the same letter, and round", () => {
  vi.spyOn(performance, "now").mockReturnValueOnce(5000).mockReturnValueOnce(9000).mockReturnValueOnce(13000);
  const ahead = new TypeAhead();
  expect(ahead.row(key("d"), rows, 0)).toBe(1);
  expect(ahead.row(key("đ"), rows, 1)).toBe(3);
  expect(ahead.row(key("d"), rows, 3)).toBe(1);
  vi.restoreAllMocks();
});

it("leaves shortcuts, other keys and composed letters alone", () => {
  const ahead = new TypeAhead();
  expect(ahead.row(key("d", { ctrlKey: true }), rows, 0)).toBeNull();
  expect(ahead.row(key("Enter"), rows, 0)).toBeNull();
  expect(ahead.row(key("d", { isComposing: true }), rows, 0)).toBeNull();
});
