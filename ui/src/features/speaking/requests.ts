// What stands in the menu of requests, and which digit presses it. The digits do not move: what cannot be asked for now
// keeps its place. 3 is kept for a question to an official.
import type { FloorView, Intent } from "../../ipc";

export interface Entry {
  digit: number;
  name: string;
  /** Whom it is about, where it is about somebody. */
  who?: string;
  disabled: boolean;
  /** What it sends at once; otherwise it is asked more first. */
  intent: Intent | null;
}

/** What a request is withdrawn with, or asked for with. */
function either(
  digit: number,
  open: string | null,
  ask: Omit<Entry, "digit">,
  withdraw: string,
  back: (request: string) => Intent,
): Entry {
  return open === null ? { digit, ...ask } : { digit, name: withdraw, disabled: false, intent: back(open) };
}

export function entriesOf(floor: FloorView, mayDoubt: boolean): Entry[] {
  const mine = floor.myRequests;
  const withdraw = (request: string): Intent => ({ speaking: { withdraw: { request } } });
  const speak: Omit<Entry, "digit"> = {
    name: "ask",
    disabled: floor.listClosed,
    intent: { speaking: "ask" },
  };
  const debate: Omit<Entry, "digit"> =
    floor.debateWith === null
      ? { name: "debate-nobody", disabled: true, intent: null }
      : {
          name: "debate",
          who: floor.debateWith,
          disabled: floor.listClosed,
          intent: { speaking: "debate" },
        };
  const order: Omit<Entry, "digit"> = { name: "point-of-order", disabled: false, intent: null };
  const help: Omit<Entry, "digit"> = { name: "help", disabled: false, intent: { speaking: "askHelp" } };
  const doubt: Entry = { digit: 6, name: "doubt-quorum", disabled: false, intent: null };
  return [
    either(1, mine.speak, speak, "withdraw", withdraw),
    either(2, mine.debate, debate, "withdraw-debate", withdraw),
    either(4, mine.pointOfOrder, order, "withdraw-order", withdraw),
    either(5, mine.help, help, "withdraw-help", (request) => ({ speaking: { endHelp: { request } } })),
    ...(mayDoubt ? [doubt] : []),
  ];
}

/** The digit of a key by its place on the keyboard; none while a word is composed or with another key held. */
export function digitOf(event: KeyboardEvent): number | null {
  const composing = event.isComposing || event.keyCode === 229;
  if (composing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Whole minutes that I wait: what is left of the speech now, and what those before me may speak. */
export function waitMinutes(floor: FloorView, roomNow: number): number | null {
  if (floor.myPlace === 0 || floor.myWaitSeconds === null) return null;
  const spoken = floor.since === null ? 0 : (floor.pausedAt ?? roomNow) - floor.since;
  const left = floor.speaker === null ? 0 : Math.max(0, floor.limitSeconds * 1000 - Math.max(0, spoken));
  return Math.ceil((floor.myWaitSeconds * 1000 + left) / 60_000);
}
