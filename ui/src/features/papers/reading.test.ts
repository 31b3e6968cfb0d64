import { expect, it } from "vitest";
import { fold } from "../../text";
import { rectsOnPage } from "./marks";
import { sheetOf } from "./sheets";

it("a page number is the printed one first, and #14 is the sheet", () => {
  const labels = ["i", "ii", "1", "2", "3"];
  expect(sheetOf("1", labels, 5)).toBe(3);
  expect(sheetOf("II", labels, 5)).toBe(2);
  expect(sheetOf("#1", labels, 5)).toBe(1);
  expect(sheetOf("5", labels, 5)).toBe(5);
  expect(sheetOf("9", labels, 5)).toBe(0);
  expect(sheetOf("2", null, 5)).toBe(2);
});

it("a mark is one rectangle per line, in thousandths of the page", () => {
  const page = { left: 100, top: 0, width: 500, height: 1000 };
  const parts = [
    { left: 150, top: 100, width: 50, height: 20 },
    { left: 200, top: 101, width: 100, height: 20 },
    { left: 150, top: 130, width: 25, height: 20 },
  ];
  expect(rectsOnPage(parts, page)).toEqual([
    [100, 100, 300, 21],
    [100, 130, 50, 20],
  ]);
});

it("names are found without their marks", () => {
  expect(fold("Trần Thị Đường, Strauß, Müller")).toBe("tran thi duong, strauss, muller");
});
