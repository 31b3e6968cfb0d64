import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Question } from "../../ipc";
import { fakeDoor } from "../../ipc/fake";
import { answered, at, clear, find, listen, put, write } from "../../ipc/played";
import Period from "./Period.svelte";

let asked: Question[] = [];

beforeEach(async () => {
  asked = [];
  const door = fakeDoor(new URLSearchParams("role=clerk"));
  await listen("role=clerk", "en", {
    look: async (question) => {
      asked.push(question);
      return door.look(question);
    },
  });
  put(Period, {});
  await answered();
});
afterEach(clear);

const periods = (): Question[] => asked.filter((one) => typeof one === "object" && "period" in one);

test("every figure opens the records that it counts", () => {
  const rows = [...document.querySelectorAll("[data-testid=period-row]")];
  const row = rows.find((one) => one.textContent?.includes("Thematic sessions"));
  expect(row?.querySelector(".count")?.textContent).toBe("4");
  expect(row?.querySelectorAll("li").length).toBe(0);
  const more = row?.querySelector("details");
  if (!more) throw new Error("a figure opens");
  more.open = true;
  more.dispatchEvent(new Event("toggle"));
  flushSync();
  expect(row?.querySelectorAll("li").length).toBe(4);
});

test("a half-year is asked for as soon as it is chosen, days of one's own when both are there", async () => {
  const half = at<HTMLSelectElement>("period-half");
  const choose = async (value: string): Promise<void> => {
    half.value = value;
    half.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
    await answered();
  };
  await choose("1");
  const [first, second] = periods();
  expect(second).not.toEqual(first);
  await choose("own");
  expect(periods().length).toBe(2);
  const from = at<HTMLInputElement>("period-from");
  from.value = "";
  from.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  expect(at<HTMLButtonElement>("period-show").disabled).toBe(true);
  expect(find("period-to")).not.toBeNull();
});

test("the reports of other councils are counted too, and what is none is named", async () => {
  const press = async (testid: string): Promise<void> => {
    at<HTMLButtonElement>(testid).click();
    flushSync();
    await answered();
  };
  const sessions = (): string | undefined =>
    document.querySelector("[data-part=sessions] .count")?.textContent ?? undefined;
  expect(sessions()).toBe("1");
  expect(find("period-others-remove")).toBeNull();
  write("period-others-folder", "/media/stick/reports");
  await press("period-others-add");
  expect(periods().at(-1)).toMatchObject({ period: { others: "/media/stick/reports" } });
  expect(sessions()).toBe("3");
  expect(at("period-councils").textContent).toContain("Hội đồng nhân dân xã Hòa Bắc");
  expect(at("period-unread").textContent).toContain("hoa-vang.json: this report is of another time.");
  await press("period-others-remove");
  expect(sessions()).toBe("1");
  expect(find("period-councils")).toBeNull();
  expect(find("period-unread")).toBeNull();
});
