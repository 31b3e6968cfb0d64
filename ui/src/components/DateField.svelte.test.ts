import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";
import { speech, t } from "../text";
import DateField from "./DateField.svelte";

let field: ReturnType<typeof mount> | null = null;

afterEach(async () => {
  if (field) await unmount(field);
  field = null;
  document.body.replaceChildren();
});

/** The field in a form that keeps its value, and the keys of a person. */
function shown(first: string | null) {
  let kept = $state<string | null>(first);
  field = mount(DateField, {
    target: document.body,
    props: {
      label: "Due",
      get value() {
        return kept;
      },
      set value(next) {
        kept = next;
      },
    },
  });
  flushSync();
  const input = document.querySelector("input");
  if (!input) throw new Error("there is no field");
  return {
    input,
    kept: () => kept,
    set: (next: string | null) => {
      kept = next;
      flushSync();
    },
    type: (words: string) => {
      input.value = words;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      flushSync();
    },
    leave: () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.dispatchEvent(new FocusEvent("blur"));
      flushSync();
    },
    wrong: () => document.querySelector("[role=alert]")?.textContent ?? null,
  };
}

it("shows a day in the order of the language and follows it to another", () => {
  speech.language = "vi";
  const { input } = shown("2026-12-31");
  expect(input.value).toBe("31/12/2026");
  speech.language = "de";
  flushSync();
  expect(input.value).toBe("31.12.2026");
});

it("gives an ISO date, and writes it in full once the person leaves", () => {
  speech.language = "de";
  const date = shown("");
  date.type("1.2.2027");
  expect(date.kept()).toBe("2027-02-01");
  expect(date.input.value).toBe("1.2.2027");
  date.leave();
  expect(date.input.value).toBe("01.02.2027");
});

it("says what is wrong once the person leaves, and keeps what was typed", () => {
  speech.language = "vi";
  const date = shown("");
  date.type("31/02/2027");
  expect(date.kept()).toBe(null);
  expect(date.wrong()).toBe(null);
  date.leave();
  expect(date.wrong()).toBe(t("app-day-wrong", { example: "31/12/2026" }));
  expect(date.input.getAttribute("aria-invalid")).toBe("true");
  expect(date.input.value).toBe("31/02/2027");
  date.type("28/02/2027");
  date.leave();
  expect(date.wrong()).toBe(null);
  expect(date.kept()).toBe("2027-02-28");
});

it("is emptied with its form", () => {
  const date = shown("");
  date.type("31/12/2026");
  date.leave();
  date.set("");
  expect(date.input.value).toBe("");
  expect(date.wrong()).toBe(null);
});
