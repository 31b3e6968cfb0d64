// Whether the palette lies over the screen, and what it offers for the words that were typed.
import { fold } from "../text";

/** Whether the palette is shown. */
export const palette = $state({ shown: false });

export interface Offer {
  id: string;
  /** The group's own sentence, such as `palette-papers`. */
  kind: "acts" | "places" | "items" | "papers" | "people";
  words: string;
  run: () => void | Promise<void>;
}

/** Offers in which every typed word begins a word, marks and case aside; in the order of the offers. */
export function offersFor(all: Offer[], typed: string, most = 12): Offer[] {
  const asked = fold(typed).split(/\s+/).filter(Boolean);
  const begins = (words: string): boolean => {
    const parts = fold(words).split(/[^\p{L}\p{N}]+/u);
    return asked.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = all.filter((offer) => begins(offer.words));
  // Nothing typed: what can be done now and where one can go, no list of all papers and people.
  const short = asked.length > 0 ? found : found.filter(({ kind }) => kind === "acts" || kind === "places");
  return short.slice(0, most);
}
