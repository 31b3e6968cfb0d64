// A desk that only listens and one component in the page, for tests.
import { flushSync, mount, unmount, type Component, type ComponentProps } from "svelte";
import { desk, type Intent } from "./index";
import type { Door } from "./door";
import { fakeDoor } from "./fake";
import { speech, type Language } from "../text";

let shown: Record<string, unknown> | null = null;

/** Opens a desk in a situation of the played one; what is asked of it is told, and nothing happens. */
export async function listen(
  situation = "",
  language: Language = "en",
  more: Partial<Door> = {},
): Promise<Intent[]> {
  const sent: Intent[] = [];
  speech.language = language;
  // What the page of the tests does not have.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.CSS ??= { escape: (words: string) => words } as typeof CSS;
  await desk.open({
    ...fakeDoor(new URLSearchParams(situation)),
    act: async (intent) => void sent.push(intent),
    ...more,
  });
  return sent;
}

/** Puts a component into the empty page. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Svelte names any component
export function put<C extends Component<any>>(component: C, props: ComponentProps<C>): void {
  shown = mount(component, { target: document.body, props });
  flushSync();
}

/** Puts a component into the page, instead of the one before. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
export async function show<C extends Component<any>>(component: C, props: ComponentProps<C>): Promise<void> {
  await clear();
  put(component, props);
}

export async function clear(): Promise<void> {
  if (shown) await unmount(shown);
  shown = null;
  document.body.replaceChildren();
}

export function find<T extends HTMLElement = HTMLElement>(testid: string): T | null {
  return document.querySelector<T>(`[data-testid="${testid}"]`);
}

export function at<T extends HTMLElement = HTMLElement>(testid: string): T {
  const found = find<T>(testid);
  if (!found) throw new Error(`no ${testid}`);
  return found;
}

/** Types into a field, or chooses in it (`change`). */
export function write(testid: string, words: string, event: "input" | "change" = "input"): void {
  const field = at<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(testid);
  field.value = words;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  flushSync();
}

/** Waits until the desk has answered what was asked, and the page shows it. */
export async function answered(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}
