import { flushSync } from "svelte";
import { afterEach, expect, test } from "vitest";
import type { DossierKindView, Intent } from "../../ipc";
import { answered, at, clear, find, listen, put, write } from "../../ipc/played";
import Dossiers from "./Dossiers.svelte";

let sent: Intent[] = [];

afterEach(clear);

async function show(kind: DossierKindView, role = "clerk"): Promise<void> {
  sent = await listen(`role=${role}`);
  put(Dossiers, { kind });
  await answered();
}

/** The row of one, opened. */
function open(id: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-testid="dossier"][data-id="${id}"]`);
  if (!row) throw new Error(`no dossier ${id}`);
  row.querySelector("details")?.setAttribute("open", "");
  return row;
}

function press(row: HTMLElement, testid: string): void {
  row.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.click();
  flushSync();
}

function ids(): string[] {
  const rows = document.querySelectorAll<HTMLElement>('[data-testid="dossier"]');
  return [...rows].map((row) => row.dataset["id"] ?? "");
}

test("a decision gets the next number of its series, with its title and day filled in", async () => {
  await show("resolution");
  const year = new Date().getUTCFullYear();
  press(document.body, "decision-number");
  expect(at<HTMLTextAreaElement>("dossier-title").value).toContain("Dự toán ngân sách");
  expect(at("dossier-sign").textContent).toContain(`08/${year}/NQ-HĐND`);
  expect(find("dossier-number"), "its number is the next one").toBeNull();
  at("dossier-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    dossiers: {
      open: {
        words: { kind: "resolution", sign: `/${year}/NQ-HĐND`, decided: { item: "i4" } },
        number: null,
      },
    },
  });
});

test("an earlier resolution keeps the number that it had, and a number is digits", async () => {
  await show("resolution");
  at("dossier-new").click();
  flushSync();
  write("dossier-title", "Bảng giá đất");
  write("dossier-number", "không");
  expect(at<HTMLButtonElement>("dossier-save").disabled).toBe(true);
  write("dossier-number", "54");
  write("dossier-sign", "other", "change");
  write("dossier-new-sign", "/2019/NQ-HĐND");
  at("dossier-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    dossiers: { open: { words: { sign: "/2019/NQ-HĐND", decided: null }, number: 54 } },
  });
});

test("a point is reported on, a resolution reviewed and tied to the one that it replaces", async () => {
  await show("resolution");
  let row = open("d1");
  press(row, "measure-report");
  write("measure-report-words", "Đã xong");
  press(row, "measure-report-save");
  await answered();
  expect(sent[0]).toMatchObject({
    dossiers: { report: { dossier: "d1", measure: "m2", done: true, text: "Đã xong" } },
  });
  row = open("d1");
  press(row, "dossier-review-open");
  write("dossier-judgement", "expired", "change");
  write("dossier-judge-words", "Luật mới");
  press(row, "dossier-judge-save");
  await answered();
  expect(sent[1]).toMatchObject({ dossiers: { review: { dossier: "d1", review: "expired" } } });
  row = open("d2");
  press(row, "dossier-link-open");
  write("dossier-link-how", "replaces", "change");
  write("dossier-link-other", "d3", "change");
  press(row, "dossier-tie-save");
  await answered();
  expect(sent[2]).toEqual({ dossiers: { link: { dossier: "d2", link: "replaces", other: "d3" } } });
});

test("rows are left out by words without marks, by state, by year, and all come back", async () => {
  await show("resolution");
  expect(ids()).toEqual(["d1", "d2", "d3"]);
  write("dossiers-text", "tai dinh cu");
  expect(ids()).toEqual(["d1"]);
  write("dossiers-text", "");
  write("dossiers-state", "late", "change");
  expect(ids()).toEqual(["d1"]);
  write("dossiers-state", "replaced", "change");
  expect(ids()).toEqual(["d3"]);
  write("dossiers-text", "xyz");
  at("dossiers-clear").click();
  flushSync();
  expect(ids()).toHaveLength(3);
  expect(at("dossiers-late").textContent).toContain("1");
});

test("a delegate writes down a meeting with voters, and keeps no resolutions", async () => {
  await show("resolution", "delegate");
  expect(find("dossier-new")).toBeNull();
  expect(find("decisions")).toBeNull();
  clear();
  await show("voterMeeting", "delegate");
  expect(ids()).toEqual(["d6", "d7"]);
  at("dossier-new").click();
  flushSync();
  write("dossier-place", "Nhà văn hóa");
  write("dossier-members", "Tổ 2");
  expect(at<HTMLButtonElement>("dossier-save").disabled, "how many came is not said").toBe(true);
  write("dossier-attended", "85");
  at("dossier-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    dossiers: { open: { words: { kind: "voterMeeting", place: "Nhà văn hóa", attended: 85, notes: "" } } },
  });
});

test("monitoring is entered with its span, and its findings conclude it", async () => {
  await show("monitoring");
  at("dossier-new").click();
  flushSync();
  write("dossier-title", "Bếp ăn");
  write("dossier-organ", "Ban Văn hóa - Xã hội");
  write("dossier-kind", "survey", "change");
  at("dossier-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    dossiers: { open: { words: { kind: "monitoring", survey: true, organ: "Ban Văn hóa - Xã hội" } } },
  });
  const row = open("d5");
  press(row, "dossier-review-open");
  write("dossier-judge-words", "Đạt yêu cầu");
  press(row, "dossier-judge-save");
  await answered();
  expect(sent[1]).toMatchObject({ dossiers: { review: { dossier: "d5", review: "concluded" } } });
});
