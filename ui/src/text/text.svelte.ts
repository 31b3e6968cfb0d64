// t("voting-turnout", { voted: 44, entitled: 46 }): the sentence of that name in the language of the moment.
import { FluentBundle, FluentResource } from "@fluent/bundle";

export const languages = ["vi", "en", "de"] as const;
export type Language = (typeof languages)[number];

export type Args = Record<string, string | number>;

const files = import.meta.glob<string>("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles = Object.fromEntries(
  languages.map((language) => {
    // Isolation marks would be shown as boxes by some printers and read out by some screen readers.
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, source] of Object.entries(files)) {
      if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
    }
    return [language, bundle];
  }),
) as Record<Language, FluentBundle>;

class Speech {
  language = $state<Language>("vi");
}

export const speech = new Speech();

export function isLanguage(word: string): word is Language {
  return (languages as readonly string[]).includes(word);
}

/** A name that no locale knows is shown as it stands: visible in a test, and no crash in a sitting. */
export function tIn(language: Language, key: string, args: Args = {}): string {
  const message = bundles[language].getMessage(key);
  if (!message?.value) return key;
  const errors: Error[] = [];
  return bundles[language].formatPattern(message.value, args, errors);
}

export function t(key: string, args: Args = {}): string {
  return tIn(speech.language, key, args);
}

/** A sentence that came from the desk. */
export function say(text: { key: string; args: Args }): string {
  return t(text.key, text.args);
}

export function knows(key: string): boolean {
  return bundles[speech.language].hasMessage(key);
}

const local = (): string => ({ vi: "vi-VN", en: "en-GB", de: "de-DE" })[speech.language];

/** 10:42 */
export function clockTime(ms: number): string {
  return new Intl.DateTimeFormat(local(), { hour: "2-digit", minute: "2-digit", hour12: false }).format(ms);
}

/** 10:42:07 */
export function clockSeconds(ms: number): string {
  return new Intl.DateTimeFormat(local(), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  }).format(ms);
}

/** 12/03/2026, 12 March 2026, 12.03.2026 */
export function day(ms: number): string {
  const long = speech.language === "en";
  return new Intl.DateTimeFormat(local(), {
    day: "2-digit",
    month: long ? "long" : "2-digit",
    year: "numeric",
  }).format(ms);
}

/** The day of an ISO date, which has no time of day and no zone. */
export function isoDay(iso: string): string {
  const [year, month, date] = iso.split("-").map(Number);
  return day(new Date(year ?? 0, (month ?? 1) - 1, date ?? 1).getTime());
}

export function dayAndTime(ms: number): string {
  return t("app-day-and-time", { day: day(ms), time: clockTime(ms) });
}

/** 01:24; over an hour 1:02:03 */
export function span(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (n: number): string => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

export function megabytes(bytes: number): string {
  const mb = bytes / 1_000_000;
  const digits = mb < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(local(), { maximumFractionDigits: digits }).format(mb)} MB`;
}

/** Letters without marks, for finding "tran" in "Trần"; đ and ß are letters of their own and need a line each. */
export function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/ß/g, "ss")
    .toLowerCase();
}
