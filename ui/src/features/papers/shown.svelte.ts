// How pages are shown on this laptop; a comfort, kept beside the text size of the first screen.

const shelf = "hemicycle-pages";
const ways = ["page", "dark", "text"] as const;
export type ShownAs = (typeof ways)[number];

class Shown {
  value = $state<ShownAs>("page");

  constructor() {
    try {
      const kept = localStorage.getItem(shelf);
      this.value = ways.find((way) => way === kept) ?? "page";
    } catch {
      // Without a shelf it begins with pages.
    }
  }

  choose(value: ShownAs): void {
    this.value = value;
    try {
      localStorage.setItem(shelf, value);
    } catch {
      // It holds until the app is closed.
    }
  }
}

export const shownAs = new Shown();
