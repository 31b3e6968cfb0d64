// What is wrong stands first, with what to do said once; what is not known is said as not known.
import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import { fakeDoor } from "../../ipc/fake";
import { desk } from "../../ipc";
import { speech } from "../../text";
import Laptops from "./Laptops.svelte";

let app: Record<string, unknown> | null = null;
afterEach(() => {
  if (app) void unmount(app);
  app = null;
  document.body.innerHTML = "";
});

async function shown(): Promise<HTMLElement> {
  speech.language = "en";
  await desk.open(fakeDoor(new URLSearchParams("role=clerk")));
  app = mount(Laptops, { target: document.body });
  await expect.poll(() => document.querySelector("[data-testid=laptop-row]")).toBeTruthy();
  return document.body;
}

test("laptops stand in groups, the gravest trouble first, with what to do", async () => {
  const page = await shown();
  const groups = [...page.querySelectorAll<HTMLElement>("[data-testid=laptops-group]")];
  expect(groups.map((group) => group.dataset.kind)).toEqual([
    "copyAway",
    "gone",
    "noPapers",
    "papersMissing",
    "clock",
    "neverHere",
    "inOrder",
  ]);
  expect(groups[1]?.textContent).toContain("32 minutes ago");
  expect(groups[1]?.textContent).toContain("enter that person's vote by hand");
  // Who has two troubles stands once, with both.
  expect(groups[2]?.textContent).toContain("Battery 11 %, not plugged in. Bring a power cable.");
  expect(groups[4]?.textContent).toContain("Its clock is one day fast");
  expect(page.querySelector("[data-testid=laptops-summary]")?.textContent).toContain(
    "47 of 50 laptops are here.",
  );
});

test("what a laptop has not told is not known", async () => {
  const page = await shown();
  const never = page.querySelector("[data-kind=neverHere] [data-testid=laptop-row]");
  const cells = [...(never?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent.trim());
  expect(cells[0]).toContain("not since");
  expect(cells.slice(1)).toEqual(Array.from({ length: 6 }, () => "not known"));
});
