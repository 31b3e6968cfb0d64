// Where words stand on a page that is shown: the rectangles of a note that came from another version are found by
// its words, in the text layer.
import type { NoteView } from "../../ipc";
import { rectsOnPage, type Rect } from "./marks";

/** Letters that are kept on each side of a quote; the same number as in `crates/papers/src/carry.rs`. */
const context = 32;

interface Letter {
  letter: string;
  node: Text;
  start: number;
  end: number;
}

/** One spelling for what looks the same; a ligature is the letters that it joins. */
function plain(letter: string): string {
  return /[\uFB00-\uFB06]/.test(letter) ? letter.normalize("NFKC") : letter.normalize("NFC");
}

function key(text: string): string[] {
  return [...plain(text.normalize("NFC"))].filter((letter) => !/[\s\u00AD]/.test(letter));
}

/** The letters of a text layer without spaces: line ends and spaces differ from one reading of a page to another. */
function lettersOf(layer: Element): Letter[] {
  const letters: Letter[] = [];
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    // A letter with the marks that belong to it.
    for (const found of text.data.matchAll(/\P{M}\p{M}*/gu)) {
      for (const letter of key(found[0]))
        letters.push({ letter, node: text, start: found.index, end: found.index + found[0].length });
    }
  }
  return letters;
}

/** What stands on each side of a selection that begins and ends on this page or behind it. */
export function around(layer: Element, range: Range): { before: string; after: string } {
  const beside = (from: "start" | "end"): string => {
    const side = document.createRange();
    side.selectNodeContents(layer);
    if (from === "start") side.setEnd(range.startContainer, range.startOffset);
    else if (layer.contains(range.endContainer)) side.setStart(range.endContainer, range.endOffset);
    else return "";
    return side.toString().replace(/\s+/g, " ").normalize("NFC");
  };
  return { before: beside("start").slice(-context).trim(), after: beside("end").slice(0, context).trim() };
}

interface Sought {
  quote: string;
  before: string;
  after: string;
}

/** The words of a note on this page: of several places, the one with the most of the same around it. */
export function find(layer: Element, sought: Sought): Range | null {
  const letters = lettersOf(layer);
  const before = key(sought.before);
  const after = key(sought.after);
  let quote = key(sought.quote);
  // The rest may stand on the next page.
  for (; quote.length > 0; quote = quote.slice(0, Math.floor(quote.length * 0.75))) {
    let best: { at: number; score: number } | null = null;
    for (let at = 0; at + quote.length <= letters.length; at++) {
      if (!quote.every((letter, i) => letters[at + i]?.letter === letter)) continue;
      let score = 0;
      for (let i = 1; i <= before.length && letters[at - i]?.letter === before.at(-i); i++) score += 1;
      for (let i = 0; i < after.length && letters[at + quote.length + i]?.letter === after[i]; i++)
        score += 1;
      if (best === null || score > best.score) best = { at, score };
    }
    const first = best && letters[best.at];
    const last = best && letters[best.at + quote.length - 1];
    if (first && last) {
      const range = document.createRange();
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      return range;
    }
    if (quote.length < 12) return null;
  }
  return null;
}

/** The rectangles of a note's words on a page that is shown, none where they are not found. */
export function rectsIn(layer: Element, page: Element, sought: Sought): Rect[] {
  const range = find(layer, sought);
  return range ? rectsOnPage([...range.getClientRects()], page.getBoundingClientRect()) : [];
}

/** A note as it stands in a version, or nothing where it does not stand there. */
export function standing(note: NoteView, version: number): NoteView | null {
  if (note.version === version) return note;
  const { carried } = note;
  if (carried?.version !== version || carried.how === "lost") return null;
  const { page, quote, before, after } = carried;
  return { ...note, version, page, quote, before, after, rects: [] };
}

/** The note is to be looked at, because the words have changed. */
export function isOpen(note: NoteView): boolean {
  return note.carried?.how === "near" || note.carried?.how === "lost";
}
