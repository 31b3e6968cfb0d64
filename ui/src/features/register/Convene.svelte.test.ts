import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { desk, type SessionRow } from "../../ipc";
import { speech } from "../../text";
import Convene from "./Convene.svelte";

let screen: ReturnType<typeof mount> | null = null;

beforeEach(async () => {
  speech.language = "en";
  await desk.open({
    act: async () => undefined,
    look: async () => ({ rulePacks: { packs: [], usual: "", refused: [] } }),
    watch: async () => undefined,
    watchDisplay: async () => undefined,
    paperUrl: () => "",
    chooseFile: async () => null,
    chooseFolder: async () => null,
    fullScreen: async () => undefined,
    onFolderDrop: async () => () => undefined,
  });
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
});

it("a view that comes meanwhile does not close the form of a new session", () => {
  const row: SessionRow = { id: "s1", title: "Session 12", place: "Hall", rules: "", current: true };
  const props = $state({ sessions: [row] });
  screen = mount(Convene, { target: document.body, props });
  flushSync();
  const form = document.querySelector("details");
  if (!form) throw new Error("there is a form");
  expect(form.open).toBe(false);
  form.open = true;
  form.dispatchEvent(new Event("toggle"));
  props.sessions = [{ ...row }];
  flushSync();
  expect(form.open).toBe(true);
});
