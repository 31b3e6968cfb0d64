import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { minutes } from "../../ipc/fake";
import { clear, find, listen, put, write } from "../../ipc/played";
import type { Intent, MinutesView, RoleView } from "../../ipc";
import Minutes from "./Minutes.svelte";

let sent: Intent[] = [];
let answer: MinutesView;

beforeEach(async () => {
  sent = await listen("", "en", {
    look: async () => ({ minutes: answer }),
    watch: async () => undefined,
    chooseFile: async () => "/usb/signed.pdf",
  });
});

afterEach(async () => {
  await clear();
  vi.restoreAllMocks();
});

const said = (testid: string): string => find(testid)?.textContent?.trim() ?? "";

async function show(state: string, roles: RoleView[], change: Partial<MinutesView> = {}): Promise<void> {
  answer = { ...minutes(state, roles), ...change };
  put(Minutes, { revision: 1 });
  await vi.waitFor(() => {
    flushSync();
    expect(find("minutes") ?? find("minutes-not-yet")).not.toBeNull();
  });
}

/** The second press counts half a second after the first. */
function confirm(opens: string, between: () => void = () => undefined): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now);
  find(opens)?.click();
  flushSync();
  between();
  vi.spyOn(performance, "now").mockReturnValue(now + 600);
  find("binding-confirm")?.click();
  flushSync();
}

describe("the way of the minutes to the archive", () => {
  it("lets the clerk lay out a draft, with a last day for objections or without", async () => {
    await show("", ["clerk"]);
    expect(said("minutes-signing-state")).toContain("Not laid out yet");
    confirm("minutes-lay-out", () => write("minutes-until", ""));
    expect(sent).toEqual([{ minutes: { layOut: { objectionsUntil: null } } }]);
  });

  it("says until when a member may object, and sends the objection once it has words", async () => {
    await show("minutes-open", ["delegate"]);
    expect(said("minutes-signing-state")).toMatch(/^Version 1, laid out on .*\. Objections until .*\.$/);
    expect(find("minutes-words")).toBeNull();
    confirm("minutes-object");
    expect(sent).toEqual([]);
    write("minutes-object-text", " I spoke too. ");
    find("binding-confirm")?.click();
    flushSync();
    expect(sent).toEqual([{ minutes: { object: { version: 1, section: "opening", text: "I spoke too." } } }]);
    expect(find("minutes-objection")?.dataset["state"]).toBe("open");
    expect(find("minutes-objection-accept")).toBeNull();
  });

  it("asks the chair for a reason before an objection is rejected", async () => {
    await show("minutes-open", ["delegate", "chair"]);
    expect(said("minutes-sign-later")).toContain("You sign too");
    confirm("minutes-objection-reject");
    expect(sent).toEqual([]);
    write("minutes-decision-reason", "The recording says so");
    find("binding-confirm")?.click();
    flushSync();
    expect(sent).toEqual([
      {
        minutes: {
          decideObjection: {
            objection: 312,
            accepted: false,
            reason: "The recording says so",
            byCouncil: false,
          },
        },
      },
    ]);
  });

  it("gives whoever signs next one primary button", async () => {
    await show("minutes-sign", ["delegate", "chair"]);
    expect(said("minutes-signing-state")).toContain("Waits for the signature: Chair");
    expect(find("minutes-sign")?.className).toContain("primary");
    confirm("minutes-sign");
    expect(sent).toEqual([{ minutes: { sign: { version: 2 } } }]);
  });

  it("takes a signed file for each page", async () => {
    await show("minutes-sign", ["clerk"]);
    confirm("minutes-bring", () => write("minutes-bring-path-0", "/usb/a.pdf"));
    expect(sent).toEqual([]);
    write("minutes-bring-path-1", "/usb/b.pdf");
    find("binding-confirm")?.click();
    flushSync();
    expect(sent).toMatchObject([
      { minutes: { bringSigned: { version: 2, way: "ink", paths: ["/usb/a.pdf", "/usb/b.pdf"] } } },
    ]);
  });

  it("leaves nothing to write in signed minutes but an addendum", async () => {
    await show("minutes-signed", ["clerk"]);
    expect(said("minutes-signing-state")).toBe("Signed. Nothing can be changed any more.");
    expect(find("minutes-words")).toBeNull();
    expect(find("minutes-lay-out")).toBeNull();
    expect(said("minutes-addenda")).toContain("14");
    confirm("minutes-add", () => write("minutes-add-text", "Page 3"));
    expect(sent).toEqual([{ minutes: { add: { closed: false, text: "Page 3" } } }]);
  });

  it("says that there is nothing to read yet, or that it is on its way", async () => {
    await show("", ["delegate"], { sections: [] });
    expect(said("minutes-not-yet")).toContain("not laid out yet");
  });
});
