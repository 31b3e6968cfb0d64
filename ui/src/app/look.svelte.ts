// How the screen looks to this person: text size and theme, also before anyone has unlocked the store.
import { MediaQuery } from "svelte/reactivity";
import { act, type SettingsView } from "../ipc";
import { isLanguage, speech } from "../text";

const shelf = "hemicycle-look";

class Look {
  textPercent = $state(100);
  theme = $state("system");
  #dark = new MediaQuery("(prefers-color-scheme: dark)");
  #contrast = new MediaQuery("(prefers-contrast: more)");

  get shownTheme(): string {
    if (this.theme !== "system") return this.theme;
    if (this.#contrast.current) return "contrast";
    return this.#dark.current ? "dark" : "light";
  }

  /** What was in use when the app was closed last: the PIN screen is read in it. */
  recall(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(shelf) ?? "{}") as Record<string, unknown>;
      if (typeof kept.language === "string" && isLanguage(kept.language)) speech.language = kept.language;
      if (typeof kept.textPercent === "number") this.textPercent = kept.textPercent;
      if (typeof kept.theme === "string") this.theme = kept.theme;
    } catch {
      // A convenience only: the person's own settings come with the first view.
    }
  }

  keep(): void {
    try {
      const { textPercent, theme } = this;
      localStorage.setItem(shelf, JSON.stringify({ language: speech.language, textPercent, theme }));
    } catch {
      // As above.
    }
  }
}

export const look = new Look();

/** Language, colours and size of the letters, also where there is nobody yet whose settings they are. */
export async function dress(settings: SettingsView): Promise<void> {
  if (isLanguage(settings.language)) speech.language = settings.language;
  look.textPercent = settings.textPercent;
  look.theme = settings.theme;
  await act({ me: { settings: { settings } } });
}
