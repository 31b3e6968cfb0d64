import { flushSync } from "svelte";
import { afterEach, expect, test } from "vitest";
import { session } from "../../ipc/fake";
import { answered, at, clear, find, listen, put, write } from "../../ipc/played";
import QuestioningResolution from "./QuestioningResolution.svelte";

afterEach(clear);

test("a draft begins with what was promised; points are added and removed", async () => {
  const sent = await listen("role=clerk");
  const shown = session(["clerk"]);
  shown.questioning.resolutions = [];
  put(QuestioningResolution, { session: shown });
  at("resolution-new").click();
  flushSync();
  const promised = document.querySelectorAll('[data-testid="resolution-edit"]').length;
  expect(promised).toBeGreaterThan(0);
  expect(at<HTMLButtonElement>("resolution-save").disabled, "the assessment is missing").toBe(true);
  write("resolution-assessment", "Trả lời đúng trọng tâm.");
  at("resolution-add").click();
  flushSync();
  expect(at<HTMLButtonElement>("resolution-save").disabled, "the new point has no words").toBe(true);
  write(`resolution-what-${promised}`, "Công khai danh sách");
  for (let left = promised; left > 1; left -= 1) {
    at("resolution-remove-1").click();
    flushSync();
  }
  at("resolution-save").click();
  await answered();
  expect(sent[0]).toMatchObject({
    questioning: {
      draftResolution: {
        item: "i11",
        topics: ["t1"],
        assessment: "Trả lời đúng trọng tâm.",
        points: [{ from: "c1" }, { from: null, wording: { what: "Công khai danh sách" } }],
      },
    },
  });
});

test("a draft is put among the papers by one press", async () => {
  const sent = await listen("role=clerk");
  put(QuestioningResolution, { session: session(["clerk"]) });
  at("resolution-place").click();
  await answered();
  expect(sent[0]).toEqual({ questioning: { placeResolution: { item: "i11" } } });
  expect(at("questioning-resolution").textContent).toContain("11");
});

test("a delegate sees no draft", async () => {
  await listen("role=delegate");
  put(QuestioningResolution, { session: session(["delegate"]) });
  expect(find("questioning-resolution")).toBeNull();
});
