import { expect, test } from "vitest";
import { fakeDoor } from "../../ipc/fake";
import type { PetitionsView } from "../../ipc";
import { each, everything, fits, type Wanted } from "./wanted";

async function view(): Promise<PetitionsView> {
  const answer = await fakeDoor(new URLSearchParams()).look("petitions");
  if (typeof answer !== "object" || !("petitions" in answer)) throw new Error("another answer");
  return answer.petitions;
}

function shown(of: PetitionsView, wanted: Partial<Wanted>): (number | null)[] {
  const all = { ...everything(), ...wanted };
  return of.petitions.filter((row) => fits(row, all)).map((row) => row.number);
}

test("what is wanted is shown", async () => {
  const all = await view();
  expect(shown(all, {})).toEqual([3, 6, null, 7, 2]);
  expect(shown(all, { state: "late" })).toEqual([3]);
  expect(shown(all, { state: "open" })).toEqual([3, 6, null, 7]);
  expect(shown(all, { state: "mine" })).toEqual([6, null]);
  expect(shown(all, { state: "repeated" })).toEqual([3]);
  expect(shown(all, { state: "waiting" })).toEqual([null]);
  expect(shown(all, { field: "Đất đai" })).toEqual([2]);
  expect(shown(all, { body: "Sở Xây dựng" })).toEqual([3]);
});

test("words are found without their accents, in the replies too", async () => {
  const all = await view();
  expect(shown(all, { text: "nguyen duc canh" })).toEqual([3]);
  expect(shown(all, { text: "niem yet" })).toEqual([2]);
  expect(shown(all, { text: "không có ở đâu" })).toEqual([]);
});

test("what can be chosen from stands once", async () => {
  const all = await view();
  expect(each(all.petitions, (row) => row.words.field)).toEqual(["Đất đai", "Giao thông"]);
});
