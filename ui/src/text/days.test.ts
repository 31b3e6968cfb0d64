import { describe, expect, it } from "vitest";
import { clockTime, day, dayAndTime, instant, isoDay, speech, today } from "./text.svelte";
import { readDay, readTime, writeDay } from "./days";

describe("a day", () => {
  it("is written in the order of the language", () => {
    expect(writeDay("2026-12-31", "vi")).toBe("31/12/2026");
    expect(writeDay("2026-12-31", "de")).toBe("31.12.2026");
    expect(writeDay("2026-12-31", "en")).toBe("31/12/2026");
    expect(writeDay("", "vi")).toBe("");
  });

  it.each(["31/12/2026", "31.12.2026", "31-12-2026", " 31 / 12 / 2026 ", "31.12.2026.", "2026-12-31"])(
    "is read from %s",
    (words) => expect(readDay(words)).toBe("2026-12-31"),
  );

  it("needs no zeros", () => expect(readDay("1/2/2027")).toBe("2027-02-01"));

  it.each([
    "",
    "31/12",
    "31/12/26",
    "12/31/2026",
    "31/02/2027",
    "29/02/2027",
    "0/1/2027",
    "1/2/3/2027",
    "mai",
    "2026-12",
    "20261231",
  ])("is not read from %j", (words) => expect(readDay(words)).toBe(null));

  it("may be the 29th of February in a leap year", () => expect(readDay("29/02/2028")).toBe("2028-02-29"));
});

it("a day in words begins without a zero in English alone", () => {
  const said = (["vi", "en", "de"] as const).map((language) => {
    speech.language = language;
    return isoDay("2026-12-08");
  });
  expect(said).toEqual(["08/12/2026", "8 December 2026", "08.12.2026"]);
});

describe("a time of day", () => {
  it.each(["8:00", "08:00", "08.00", "8h00", "8h", "8", "08:00 Uhr"])("is read from %s", (words) =>
    expect(readTime(words)).toBe("08:00"),
  );
  it.each(["", "24:00", "8:60", "8:5", "morgen", "-8:00", "8:00 PM"])("is not read from %j", (words) =>
    expect(readTime(words)).toBe(null),
  );
});

describe("the council's clocks", () => {
  // 23:30 UTC on the last day of 2026 is the next morning in Vietnam.
  const at = Date.UTC(2026, 11, 31, 23, 30);

  it("are shown wherever the laptop believes to be", () => {
    speech.language = "vi";
    speech.utcOffset = 420;
    expect(clockTime(at)).toBe("06:30");
    expect(day(at)).toBe("01/01/2027");
    expect(dayAndTime(at)).toBe("06:30 ngày 01/01/2027");
    speech.utcOffset = -300;
    expect(clockTime(at)).toBe("18:30");
    expect(day(at)).toBe("31/12/2026");
  });

  it("say what instant somebody means", () => {
    speech.utcOffset = 420;
    expect(instant("2027-01-01", "06:30")).toBe(at);
    expect(instant("", "06:30")).toBeNaN();
    expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("know the summer time of their zone", () => {
    speech.language = "de";
    speech.zone = "Europe/Berlin";
    expect(clockTime(Date.UTC(2026, 6, 14, 16))).toBe("18:00");
    expect(clockTime(Date.UTC(2026, 11, 15, 16))).toBe("17:00");
    expect(instant("2026-07-14", "18:00")).toBe(Date.UTC(2026, 6, 14, 16));
    // The night in which they are put forward, and the one in which they are put back.
    expect(instant("2026-03-29", "08:00")).toBe(Date.UTC(2026, 2, 29, 6));
    expect(instant("2026-10-25", "08:00")).toBe(Date.UTC(2026, 9, 25, 7));
    expect(instant("", "08:00")).toBeNaN();
    speech.zone = null;
    speech.language = "vi";
  });

  it("do not move a day that has no time", () => {
    for (const offset of [-720, 0, 840]) {
      speech.utcOffset = offset;
      expect(isoDay("2027-03-31")).toBe("31/03/2027");
    }
  });
});
