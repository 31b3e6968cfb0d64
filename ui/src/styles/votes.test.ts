// The fills of a vote are told apart by people of every colour vision, and in grey (ux, section 3.2).
import { readFileSync } from "node:fs";
import { join } from "node:path";
// @ts-expect-error it brings no types
import * as culori from "culori";
import { describe, expect, it } from "vitest";

type Seeing = (colour: string) => string;

const css = readFileSync(join(__dirname, "tokens.css"), "utf8");
const distance = culori.differenceCiede2000() as (a: string, b: string) => number;
const seeing: [string, Seeing][] = [
  ["usual", (colour) => colour],
  ["protan", culori.filterDeficiencyProt(1) as Seeing],
  ["deutan", culori.filterDeficiencyDeuter(1) as Seeing],
  ["tritan", culori.filterDeficiencyTrit(1) as Seeing],
  ["grey", culori.filterGrayscale(1) as Seeing],
];

function token(theme: string, name: string): string {
  const block = css.split(`:root[data-theme="${theme}"] {`)[1]?.split("}")[0] ?? "";
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? "";
}

describe.each(["light", "dark"])("%s", (theme) => {
  it.each(seeing)("for and against are told apart, seen as %s", (_, see) => {
    const [yes, no] = [token(theme, "vote-for-fill"), token(theme, "vote-against-fill")];
    expect(yes).toMatch(/^#/);
    expect(no).toMatch(/^#/);
    expect(distance(see(yes), see(no))).toBeGreaterThanOrEqual(20);
  });
});

it("a pair of usual green and red would be found out", () => {
  const see = culori.filterDeficiencyDeuter(1) as Seeing;
  expect(distance(see("#2e7d32"), see("#b5482a"))).toBeLessThan(20);
});
