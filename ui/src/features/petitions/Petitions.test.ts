import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Intent } from "../../ipc";
import { answered, at, clear, find, listen, put, write } from "../../ipc/played";
import Petitions from "./Petitions.svelte";

let sent: Intent[] = [];

beforeEach(async () => {
  sent = await listen("role=clerk");
  put(Petitions, {});
  await answered();
});
afterEach(clear);

/** The row of a petition, opened. */
function open(id: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-testid="petition"][data-id="${id}"]`);
  if (!row) throw new Error(`no petition ${id}`);
  row.querySelector("details")?.setAttribute("open", "");
  return row;
}

function press(row: HTMLElement, testid: string): void {
  row.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.click();
  flushSync();
}

test("a petition is written down with the number of the one that it repeats", async () => {
  at("petition-new").click();
  flushSync();
  expect(at<HTMLButtonElement>("petition-save").disabled).toBe(true);
  write("petition-what", "Đèn đường");
  write("petition-source", "Tiếp xúc cử tri");
  expect(at<HTMLButtonElement>("petition-save").disabled).toBe(false);
  // A number that no petition has is said, and nothing is sent.
  write("petition-repeats", "99");
  expect(at<HTMLButtonElement>("petition-save").disabled).toBe(true);
  write("petition-repeats", "3");
  at("petition-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    petitions: { enter: { words: { what: "Đèn đường", place: "", level: "own" }, repeats: "k3" } },
  });
  expect(find("petition-form")).toBeNull();
});

test("the office sends it on, enters a reply and says what it led to", async () => {
  const row = open("k6");
  press(row, "petition-route");
  write("route-body", "Sở Y tế");
  at("route-save").click();
  await answered();
  press(row, "petition-answer");
  write("reply-words", "Đã xong");
  write("reply-outcome", "resolved", "change");
  at("reply-save").click();
  await answered();
  press(row, "petition-links");
  at("link-save").click();
  await answered();
  expect(sent).toMatchObject([
    { petitions: { route: { petition: "k6", body: "Sở Y tế", due: "" } } },
    { petitions: { reply: { petition: "k6", outcome: "resolved", text: "Đã xong" } } },
    { petitions: { linkTopic: { petition: "k6", session: "s6", topic: "Nước sạch nông thôn" } } },
  ]);
});

test("what is shown is what is printed", async () => {
  write("petitions-text", "nguyen duc canh");
  expect(document.querySelectorAll("[data-testid=petition]").length).toBe(1);
  write("petitions-text", "không có ở đâu");
  expect(document.querySelectorAll("[data-testid=petition]").length).toBe(0);
  expect(find("petitions-print")).toBeNull();
  at("petitions-clear").click();
  flushSync();
  expect(document.querySelectorAll("[data-testid=petition]").length).toBe(5);
});
