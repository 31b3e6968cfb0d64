// Which messages are on the screen by themselves; all of them are in the list until they are dismissed.
import { SvelteSet } from "svelte/reactivity";
import type { Notice } from "../ipc";

const toastMs = 10_000;

/** A code is read aloud from the screen, so it must not leave by itself. */
export function stays(notice: Notice): boolean {
  return notice.urgent || notice.text.key === "notice-code";
}

class Messages {
  listShown = $state(false);
  /** The one line that passes through the status line. */
  toast = $state.raw<Notice | null>(null);
  #heard = new SvelteSet<number>();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  hear(notices: Notice[], now: number): void {
    const fresh = notices.filter((notice) => !this.#heard.has(notice.id));
    for (const notice of fresh) this.#heard.add(notice.id);
    // What was told while the app was closed is in the list only.
    const news = fresh.findLast((notice) => !stays(notice) && now - notice.at < toastMs);
    if (news) {
      this.toast = news;
      clearTimeout(this.#leaving);
      this.#leaving = setTimeout(() => (this.toast = null), toastMs);
    } else if (this.toast && !notices.some((notice) => notice.id === this.toast?.id)) this.toast = null;
  }

  open(): void {
    this.listShown = true;
    this.toast = null;
  }
}

export const messages = new Messages();
