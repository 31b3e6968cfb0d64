import { mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { life, outcome as fakeOutcome, tally as fakeTally } from "../../ipc/fake";
import type { OfferedChoice, OutcomeView, TallyView } from "../../ipc";
import { speech } from "../../text";
import ResultCard from "./ResultCard.svelte";

let card: ReturnType<typeof mount> | null = null;

beforeEach(() => {
  speech.language = "en";
});

afterEach(async () => {
  if (card) await unmount(card);
  card = null;
  document.body.replaceChildren();
});

const choices: OfferedChoice[] = [
  { choice: "for", words: { key: "voting-for", args: {} } },
  { choice: "against", words: { key: "voting-against", args: {} } },
  { choice: "abstain", words: { key: "voting-abstain", args: {} } },
];

/** Whole numbers from a seed, the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function figure(name: string): number {
  return Number(document.querySelector(`[data-testid=result-${name}] .count`)?.textContent);
}

function numbers(name: string): number[] {
  const words = document.querySelector(`[data-testid=${name}]`)?.textContent ?? "";
  return [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

describe("the card of a result", () => {
  it("shows base, threshold, not voted and absent, and parts that make the whole", async () => {
    const below = chance(27);
    for (let round = 0; round < 10; round++) {
      const parts = [1 + below(40), below(40), below(20), below(9)] as const;
      const entitled = parts[0] + parts[1] + parts[2] + parts[3];
      const [recused, absent] = [below(3), below(12)];
      const membersInOffice = entitled + recused + absent;
      const tally: TallyView = {
        votesFor: parts[0],
        votesAgainst: parts[1],
        abstained: parts[2],
        notVoting: 0,
        noInput: parts[3],
        entitled,
        recused,
        present: entitled + recused,
        absent,
        membersInOffice,
        line: "",
        papers: null,
      };
      const needed = Math.floor(membersInOffice / 2) + 1;
      const outcome: OutcomeView = {
        result: parts[0] >= needed ? "adopted" : "notAdopted",
        base: membersInOffice,
        needed,
        got: parts[0],
        votesMissing: null,
        reason: { key: "voting-for", args: {} },
        readAloud: { key: "voting-for", args: {} },
        ruleText: "",
        percentHundredths: 0,
      };
      card = mount(ResultCard, {
        target: document.body,
        props: {
          ballotId: "b1",
          life: life(),
          form: "openElectronic",
          tally,
          choices,
          outcome,
          mine: null,
          onRoll: false,
          declared: true,
        },
      });
      expect(["for", "against", "abstain", "none"].map(figure)).toEqual([...parts]);
      const [saidNeeded, base, present, of, away] = numbers("result-base");
      expect([saidNeeded, base]).toEqual([needed, membersInOffice]);
      expect([present, of, away]).toEqual([tally.present, membersInOffice, absent]);
      const shown = figure("for") + figure("against") + figure("abstain") + figure("none");
      const takesNoPart = recused > 0 ? (numbers("result-recused")[0] ?? 0) : 0;
      expect(shown + takesNoPart + (away ?? 0)).toBe(base);
      await unmount(card);
      card = null;
    }
  });

  it("draws a number that is over the base longer than the others, and no bar out of its track", () => {
    const tally: TallyView = { ...fakeTally, votesFor: 2, votesAgainst: 0, abstained: 0, noInput: 10 };
    const outcome: OutcomeView = { ...fakeOutcome, base: 2, needed: 2 };
    card = mount(ResultCard, {
      target: document.body,
      props: {
        ballotId: "b1",
        life: life(),
        form: "openElectronic",
        tally,
        choices,
        outcome,
        mine: null,
        onRoll: false,
        declared: true,
      },
    });
    const width = (name: string, part: string): string =>
      document.querySelector<HTMLElement>(`[data-testid=result-${name}] .track ${part}`)?.style.cssText ?? "";
    expect(width("none", ".fill")).toBe("width: 100%;");
    expect(width("for", ".fill")).toBe("width: 20%;");
    expect(width("for", ".needed")).toBe("left: 20%;");
  });
});
