// The help: what it says is true of the screens, it opens where somebody is, and it never covers a vote.
/* eslint-disable @typescript-eslint/no-explicit-any -- components of several props in one table */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flushSync, tick, type Component } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { keyTable } from "../components/keys";
import { desk, type View } from "../ipc";
import { at, clear, find, listen, show } from "../ipc/played";
import { languages, speech, tIn } from "../text";
import App from "./App.svelte";
import Frame from "./Frame.svelte";
import { helpPages, pageFor, partsOf } from "./help";
import { palette } from "./palette.svelte";
import { going } from "./places.svelte";

// What the page of the tests does not have, and the look of the screens asks at once.
vi.hoisted(() => {
  const never = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  window.matchMedia = () => never as unknown as MediaQueryList;
});
// The whole frame is drawn, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const tree = join(__dirname, "../../..");
const read = (path: string): string => readFileSync(join(tree, path), "utf8");

function key(code: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent("keydown", { code, key: code, bubbles: true, cancelable: true, ...more }),
  );
  flushSync();
}

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await tick();
  flushSync();
}

async function open(situation: string): Promise<void> {
  await listen(situation);
  going.afresh();
  going.help = null;
  palette.shown = false;
  const view = desk.view as View;
  await show(Frame as Component<any>, { view, me: view.me } as any);
}

afterEach(clear);

describe("what the help says", () => {
  it("is printed in the same order and for the same readers as it is shown", () => {
    const source = read("crates/press/src/help.rs");
    const table = /const PAGES[^=]*=([\s\S]*?)\];\n/.exec(source)?.[1] ?? "";
    const printed = [...table.matchAll(/\("(help-[a-z-]+)",\s*([^)]*)\)/g)].map(([, name, readers]) => {
      const named = { ALL: "delegate chair clerk", MEMBERS: "delegate chair", LEADERS: "chair clerk" };
      const whole = named[readers as keyof typeof named];
      const listed = [...(readers ?? "").matchAll(/HelpReader::(\w+)/g)].map(([, one]) => one?.toLowerCase());
      return { name, readers: whole?.split(" ") ?? listed };
    });
    expect(printed).toEqual(helpPages);
  });

  it.each(languages)("%s is short, and in two to five steps", (language) => {
    for (const { name } of helpPages) {
      const text = (part: string): string => tIn(language, `${name}-${part}`);
      const steps = text("do").split("\n");
      expect(steps.length, name).toBeGreaterThanOrEqual(2);
      expect(steps.length, name).toBeLessThanOrEqual(5);
      expect(steps.length, name).toBe(tIn("en", `${name}-do`).split("\n").length);
      const words = [text("for"), text("do"), text("wrong")].join(" ").split(/\s+/).length;
      // A Vietnamese word is written in one to three parts.
      const most = language === "vi" ? 230 : 150;
      expect(words, `${language} ${name}`).toBeGreaterThanOrEqual(50);
      expect(words, `${language} ${name}`).toBeLessThanOrEqual(most);
    }
  });

  it.each(languages)("%s takes every name of a button from the screens", (language) => {
    const source = read(`assets/locales/${language}/help.ftl`);
    // Who trains speaks, so that there are other words in quotation marks.
    const pages = source.slice(0, source.indexOf("help-trainer-title"));
    const quoted = [...pages.matchAll(/[“„]([^“”„]+)[“”]/g)].map(([, words]) => words ?? "");
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.filter((words) => !/^\{ [a-z][\w-]* \}$/.test(words))).toEqual([]);
  });

  it.each(languages)("%s takes the same names in the same pages", (language) => {
    const names = (of: string): Map<string, string> =>
      new Map(
        [...read(`assets/locales/${of}/help.ftl`).matchAll(/^(help-[\w-]+) =((?:.*\n {4})*.*)$/gm)].map(
          ([, id, text]) => {
            const taken = [...(text ?? "").matchAll(/\{ ([a-z][\w-]*) \}/g)].map(([, name]) => name);
            return [id ?? "", taken.sort().join(" ")];
          },
        ),
      );
    expect([...names(language)]).toEqual([...names("en")]);
  });

  it.each(languages)("%s names no key that does not exist", (language) => {
    speech.language = language;
    const known = keyTable.map((key) => key.shown).join(" ");
    const others = ["Page Up", "Page Down", "Ctrl +", "Ctrl −", "Ctrl 0", "Ctrl 1", "Ctrl 2", "Ctrl 3"];
    for (const { name } of helpPages) {
      const text = tIn(language, `${name}-do`) + tIn(language, `${name}-wrong`);
      for (const { kind, words } of partsOf(text)) {
        if (kind !== "key") continue;
        const shown = words.replace("Strg", "Ctrl").replace("Umschalt", "Shift");
        expect(known.includes(shown) || others.includes(shown), `${name}: ${words}`).toBe(true);
      }
    }
  });

  it("shows names of buttons and keys as such", () => {
    expect(partsOf("Press F4, or “Open”.")).toEqual([
      { kind: "words", words: "Press " },
      { kind: "key", words: "F4" },
      { kind: "words", words: ", or " },
      { kind: "button", words: "“Open”" },
      { kind: "words", words: "." },
    ]);
    expect(partsOf("„Ja“ oder Strg Enter").map((part) => part.kind)).toEqual(["button", "words", "key"]);
  });

  it("has a page for every place", () => {
    const rail = ["live", "papers", "notes", "results", "prepare", "questioning", "follow-up", "minutes"];
    for (const place of [...rail, "room", "connection", "meetings", "settings"] as any[]) {
      const page = pageFor({ place, leads: true, ballot: false, reads: false, opinions: false });
      expect(page).toBe(place === "live" ? "help-console" : `help-${place}`);
    }
  });
});

describe("the help over a screen", () => {
  it("opens at the page of the screen, and goes back to the very field", async () => {
    await open("role=delegate");
    at("rail-settings").click();
    await settle();
    const field = at<HTMLInputElement>("settings-try-typing");
    field.focus();
    field.value = "đường";
    key("F1");
    await settle();
    expect(at("help-page").dataset.page).toBe("help-settings");
    expect(document.activeElement?.tagName, "the keyboard is at the heading").toBe("H1");
    key("Escape");
    await settle();
    expect(find("help")).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe("đường");
  });

  it("is there before anybody is let in, by its button and by its key", async () => {
    for (const stage of ["firstRun", "locked"]) {
      await listen(`role=delegate&show=${stage}`);
      await show(App as Component<any>, {} as any);
      expect(find("help-sheet")).toBeNull();
      key("F1");
      await settle();
      expect(at("help-page").dataset.page).toBe("help-start");
      at("help-sheet-close").click();
      await settle();
      expect(find("help-sheet")).toBeNull();
      at("start-help").click();
      await settle();
      expect(at("help-page").dataset.page).toBe("help-start");
      at("help-sheet-close").click();
      await settle();
    }
  });

  it("shows what is collected for support before it can be saved, also where nobody is let in", async () => {
    for (const stage of ["firstRun", "locked"]) {
      const sent = await listen(`role=delegate&show=${stage}`);
      await show(App as Component<any>, {} as any);
      key("F1");
      await settle();
      expect(find("support-write")).toBeNull();
      at("support-collect").click();
      await settle();
      expect(at("support-text").textContent).toContain("an invitation was refused from=…");
      expect(at("support-text").tabIndex).toBe(0);
      const folder = at<HTMLInputElement>("support-write-folder");
      folder.value = "/media/usb";
      folder.dispatchEvent(new Event("input", { bubbles: true }));
      flushSync();
      at("support-write-export").click();
      await settle();
      expect(sent.at(-1)).toEqual({ support: { save: { folder: "/media/usb" } } });
    }
  });

  it("finds a page by words without accents, and opens it", async () => {
    await open("role=delegate");
    key("F1");
    await settle();
    expect(at("help-page").dataset.page).toBe("help-now");
    const field = at<HTMLInputElement>("help-find");
    field.value = "recovery code";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    flushSync();
    const found = [...document.querySelectorAll("[data-testid^=open-help]")];
    expect(found.map((one) => (one as HTMLElement).dataset.testid)).toEqual(["open-help-notes"]);
    (found[0] as HTMLElement).click();
    await settle();
    expect(at("help-page").dataset.page).toBe("help-notes");
    expect(document.activeElement?.tagName).toBe("H2");
  });

  it("shows a delegate the own pages first, and a clerk the clerk's", async () => {
    for (const [role, first] of [
      ["delegate", "help-now"],
      ["clerk", "help-console"],
    ]) {
      await open(`role=${role}`);
      key("F1");
      await settle();
      const listed = document.querySelector<HTMLElement>("[data-testid^=open-help]");
      expect(listed?.dataset.testid).toBe(`open-${first}`);
    }
  });

  it("never covers a ballot: below it when it is asked for, and under it when one comes", async () => {
    await open("role=delegate&show=ballot-open");
    key("F8");
    await settle();
    expect(find("ballot-sheet")).not.toBeNull();
    key("F1");
    await settle();
    expect(at("help-page").dataset.page).toBe("help-vote");
    expect(find("ballot-sheet"), "the ballot stays").not.toBeNull();
    expect(find("help"), "nothing lies over it").toBeNull();
    key("Escape");
    await settle();
    expect(find("help-page")).toBeNull();
    expect(find("ballot-sheet"), "the first Esc closes the help alone").not.toBeNull();

    key("Escape");
    key("F1");
    await settle();
    expect(at("help").closest<HTMLElement>(".place")?.hidden).toBe(false);
    key("F8");
    await settle();
    expect(at("help").closest<HTMLElement>(".place")?.hidden, "the ballot comes over the help").toBe(true);
    expect(find("ballot-sheet")).not.toBeNull();
    key("F1");
    await settle();
    expect(find("help-below")).not.toBeNull();
  });

  it("lies over a sheet without ending it", async () => {
    await open("role=delegate,chair");
    key("KeyK", { ctrlKey: true });
    const field = at<HTMLInputElement>("palette-field");
    field.value = "lan";
    key("F1");
    await settle();
    expect(find("help-sheet")).not.toBeNull();
    at("help-sheet-close").click();
    await settle();
    expect(find("help-sheet")).toBeNull();
    expect(at<HTMLInputElement>("palette-field").value).toBe("lan");
  });

  it("lets nobody press what it lies over", async () => {
    await open("role=delegate,chair");
    let pressed = 0;
    at("primary-action").addEventListener("click", () => (pressed += 1));
    key("F1");
    await settle();
    key("Enter", { ctrlKey: true });
    key("F9");
    await settle();
    expect(pressed).toBe(0);
    expect(going.shown, "F9 brings the console, and presses nothing yet").toBe("live");
  });
});
