import { expect, test } from "vitest";
import { fakeDoor } from "../../ipc/fake";
import type { FollowUpView } from "../../ipc";
import {
  everything,
  fitsAnswer,
  fitsCommitment,
  lateCount,
  offices,
  questioners,
  type Wanted,
} from "./followed";

async function view(): Promise<FollowUpView> {
  const answer = await fakeDoor(new URLSearchParams()).look("followUp");
  if (typeof answer !== "object" || !("followUp" in answer)) throw new Error("another answer");
  return answer.followUp;
}

/** The ids of what is shown. */
function shown(of: FollowUpView, wanted: Partial<Wanted>): string[] {
  const all = { ...everything(), ...wanted };
  const commitments = of.commitments.filter((row) => fitsCommitment(row, all));
  const answers = of.answers.filter((row) => fitsAnswer(row, all));
  return [...commitments, ...answers].map((row) => row.id);
}

test("what is wanted is shown, commitments and answers alike", async () => {
  const all = await view();
  expect(shown(all, {})).toEqual(["c1", "c2", "c3", "c4", "w1", "w2"]);
  expect(shown(all, { state: "late" })).toEqual(["c1", "w1"]);
  expect(shown(all, { state: "mine" })).toEqual(["c1", "c3", "c4", "w1"]);
  expect(shown(all, { state: "open" })).toEqual(["c1", "c2", "c3", "w1"]);
  expect(shown(all, { state: "accepted" })).toEqual(["c4"]);
  expect(shown(all, { office: "Sở Xây dựng" })).toEqual(["c1", "w1"]);
  expect(shown(all, { session: "s5" })).toEqual([]);
});

test("words are found without their accents, in the exchange and in the reports too", async () => {
  const all = await view();
  expect(shown(all, { text: "nuoc hai xa" })).toEqual(["c1"]);
  expect(shown(all, { text: "cuoi nam 2025", state: "mine" })).toEqual(["c1", "c3", "c4", "w1"]);
  expect(shown(all, { text: "muoi hai truong" })).toEqual(["w2"]);
});

test("an answer that came is late no more, and each name can be chosen once", async () => {
  const all = await view();
  expect(lateCount(all)).toBe(2);
  const given = all.answers.map((row) => ({ ...row, givenAt: 1, daysLate: 3 }));
  expect(lateCount({ ...all, answers: given })).toBe(1);
  expect(shown({ ...all, answers: given }, { state: "late" })).toEqual(["c1"]);
  expect(offices(all).length).toBe(new Set(offices(all)).size);
  expect(questioners(all)).toHaveLength(2);
});
