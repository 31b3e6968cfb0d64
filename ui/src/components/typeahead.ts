// Letters typed in a list bring the keyboard to the row that begins with them, or holds a word that does; accents aside.
import { fold } from "../text";

/** Letters that are typed within this time belong together. */
const togetherMs = 1000;

export class TypeAhead {
  #typed = "";
  #last = 0;

  /** The row to go to, counted from the one after `at` for a first letter; null for a key that is no letter. */
  row(event: KeyboardEvent, rows: string[], at: number): number | null {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey)
      return null;
    const letter = fold(event.key);
    if ([...event.key].length !== 1 || !/[\p{L}\p{N}]/u.test(letter)) return null;
    const now = performance.now();
    const goesOn = now - this.#last < togetherMs;
    this.#typed = goesOn ? this.#typed + letter : letter;
    this.#last = now;
    const from = goesOn ? Math.max(at, 0) : at + 1;
    const order = rows.map((_, i) => (from + i) % rows.length);
    const words = (i: number): string[] => fold(rows[i] ?? "").split(/[^\p{L}\p{N}]+/u);
    const found = order.find((i) => words(i).some((word) => word.startsWith(this.#typed)));
    return found ?? null;
  }
}
