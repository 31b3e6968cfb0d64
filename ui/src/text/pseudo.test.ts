import { expect, it } from "vitest";
import { pseudoBundle } from "./pseudo";

function told(source: string, args: Record<string, string | number> = {}): string {
  const bundle = pseudoBundle([source]);
  const value = bundle.getMessage("one")?.value;
  return value ? bundle.formatPattern(value, args, []) : "";
}

it("is at least 45 % longer, and bears marks", () => {
  const english = "Documents of this item";
  const strange = told(`one = ${english}`);
  expect(strange.length).toBeGreaterThanOrEqual(english.length * 1.45);
  expect(told("one = Ctrl")).toBe("Ctrl");
  expect(strange).toContain("Độộcữữmếếnts");
});

it("keeps variables, choices, names of other messages and lines", () => {
  expect(told("one = Item { $number }: { $title }", { number: 7, title: "Water" })).toMatch(/7.*: Water$/u);
  const choice = "one = { $count ->\n    [one] One message\n   *[other] { $count } messages\n}";
  expect(told(choice, { count: 1 })).toContain("Ỗỗnếế mếếssậậgếế");
  expect(told(choice, { count: 5 })).toMatch(/^5 /u);
  expect(told("two = Open\none = “{ two }” now")).toContain("Ỗỗpếến");
  expect(told("one = First\n    Second").split("\n")).toHaveLength(2);
});
