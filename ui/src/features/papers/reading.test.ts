import { expect, it } from "vitest";
import { fold } from "../../text";
import { rectsOnPage } from "./marks";
import { paper } from "../../ipc/fake";
import { speech, t } from "../../text";
import { pageWords, regionWords, sheetOf, sheetsOf } from "./sheets";
import { rowOf, spreads } from "./spreads";
import { olderThan } from "./versions";

it("a page number is the printed one first, and #14 is the sheet", () => {
  const labels = ["i", "ii", "1", "2", "3"];
  expect(sheetOf("1", labels, 5)).toBe(3);
  expect(sheetOf("II", labels, 5)).toBe(2);
  expect(sheetOf("#1", labels, 5)).toBe(1);
  expect(sheetOf("5", labels, 5)).toBe(5);
  expect(sheetOf("9", labels, 5)).toBe(0);
  expect(sheetOf("2", null, 5)).toBe(2);
  for (const words of ["tờ 4", "Sheet 4", "Blatt 4", "# 4"]) expect(sheetOf(words, labels, 5)).toBe(4);
  for (const words of ["", " ", "0", "#0", "#6", "tờ", "1.5", "-1"])
    expect(sheetOf(words, labels, 5)).toBe(0);
});

it("pages to be printed are named as they are printed, one by one or from one to another", () => {
  const labels = ["i", "ii", "1", "2", "3", "A-1", "A-2", "A-3"];
  const of = (words: string): unknown => sheetsOf(words, labels, 8);
  expect(of("1-3")).toEqual({ sheets: [3, 4, 5] });
  expect(of("3, i; #4, 3")).toEqual({ sheets: [5, 1, 4] });
  expect(of("ii \u2013 1")).toEqual({ sheets: [2, 3] });
  expect(of("A-2")).toEqual({ sheets: [7] });
  expect(of("a-1-a-3")).toEqual({ sheets: [6, 7, 8] });
  expect(of("#1-#2, tờ 8")).toEqual({ sheets: [1, 2, 8] });
  expect(sheetsOf("12-14", null, 20)).toEqual({ sheets: [12, 13, 14] });
  expect(of(" , ;")).toEqual({ wrong: "pages-range-empty", words: "" });
  expect(of("1, 12-14")).toEqual({ wrong: "pages-range-unknown", words: "12-14" });
  expect(of("1-")).toEqual({ wrong: "pages-range-unknown", words: "1-" });
  expect(of("3-1")).toEqual({ wrong: "pages-range-backwards", words: "3-1" });
  for (const language of ["vi", "en", "de"] as const) {
    speech.language = language;
    for (const key of ["pages-range-empty", "pages-range-unknown", "pages-range-backwards"])
      expect(t(key, { words: "99", first: "i", last: "A-3" })).toMatch(/\S{2,}/);
    expect(t("pages-range-unknown", { words: "99", first: "i", last: "A-3" })).toContain("99");
  }
});

it("a page is called by its printed number, and by the sheet where that is another", () => {
  const labels = ["i", "1", "3", ""];
  speech.language = "en";
  expect(pageWords(2, labels)).toBe("p. 1 (sheet 2)");
  expect(pageWords(3, labels)).toBe("p. 3");
  expect(pageWords(4, labels)).toBe("p. 4");
  expect(regionWords(3, null)).toBe("Page 3");
  expect(regionWords(2, labels)).toBe("p. 1 (sheet 2)");
});

it("two pages stand beside each other, from the first or behind it, and an odd one stands alone", () => {
  expect(spreads(3, "one")).toEqual([[1], [2], [3]]);
  expect(spreads(5, "two")).toEqual([[1, 2], [3, 4], [5]]);
  expect(spreads(5, "twoBehindFirst")).toEqual([[1], [2, 3], [4, 5]]);
  expect(spreads(1, "twoBehindFirst")).toEqual([[1]]);
  expect(spreads(0, "two")).toEqual([]);
  for (const abreast of ["one", "two", "twoBehindFirst"] as const)
    spreads(9, abreast).forEach((row, at) => row.forEach((sheet) => expect(rowOf(sheet, abreast)).toBe(at)));
});

it("the newest version is held against the one that I read, or else the one before it", () => {
  const row = paper("p", "Dự thảo", { version: 4 });
  const place = { page: 1, depth: 0, zoom: 0, pages: "one" } as const;
  const read = (...mine: number[]): typeof row => ({
    ...row,
    versions: row.versions.map((each) => ({ ...each, myPlace: mine.includes(each.version) ? place : null })),
  });
  expect(olderThan(read(), 4)).toBe(3);
  expect(olderThan(read(1, 2), 4)).toBe(2);
  expect(olderThan(read(1, 4), 4)).toBe(1);
  expect(olderThan(read(3), 3)).toBe(2);
  expect(olderThan(read(), 1)).toBe(0);
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
