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
  /** Minutes that the council's clocks stand ahead of UTC; none before there is a council: this laptop's. */
  utcOffset = $state<number | null>(null);
  /** The zone of those clocks by its name, where they know summer time: it says more than one number. */
  zone = $state<string | null>(null);
}

export const speech = new Speech();

export function isLanguage(word: string): word is Language {
  return Object.hasOwn(bundles, word);
}

/** A fourth language, which only the played desk has: see `pseudo.ts`. */
export function learn(language: string, read: (sources: string[]) => FluentBundle): void {
  const english = Object.entries(files).filter(([path]) => path.includes("/locales/en/"));
  (bundles as Record<string, FluentBundle>)[language] = read(english.map(([, source]) => source));
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

/** A key as it stands on the keyboards of the language: "Ctrl Shift D", "Strg Umschalt D". */
export function keyName(shown: string): string {
  return shown.replace("Ctrl", t("keys-ctrl")).replace("Shift", t("keys-shift"));
}

/** A sentence that came from the desk. */
export function say(text: { key: string; args: Args }): string {
  return t(text.key, text.args);
}

export function knows(key: string): boolean {
  return bundles[speech.language].hasMessage(key);
}

const local = (): string => ({ vi: "vi-VN", en: "en-GB", de: "de-DE" })[speech.language] ?? "en-GB";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A way to write times, made once: making one takes longer than a hundred times of writing with it. */
function format(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = locale + JSON.stringify(how);
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, how);
  formats.set(name, made);
  return made;
}

/** What the clocks of a zone stand ahead of UTC at an instant, in milliseconds. */
function aheadIn(zone: string, at: number): number {
  const fields = format("en", {
    timeZone: zone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string): number => Number(fields.find((field) => field.type === type)?.value);
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return local - Math.floor(at / 1000) * 1000;
}

/** What the council's clocks stand ahead of UTC, in milliseconds, wherever this laptop believes to be. */
function ahead(at: number): number {
  if (speech.zone !== null && !Number.isNaN(at)) return aheadIn(speech.zone, at);
  return (speech.utcOffset ?? -new Date(at).getTimezoneOffset()) * 60_000;
}

/** An instant as the council's clocks show it: every time and day on a screen is written here. */
function written(ms: number, how: Intl.DateTimeFormatOptions): string {
  return format(local(), { ...how, timeZone: "UTC" }).format(ms + ahead(ms));
}

/** 10:42 */
export function clockTime(ms: number): string {
  return written(ms, { hour: "2-digit", minute: "2-digit", hour12: false });
}

/** 10:42:07 */
export function clockSeconds(ms: number): string {
  return written(ms, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
}

const twoDigits = { day: "2-digit", month: "2-digit" } as const;

/** 08/03/2026, 8 March 2026, 08.03.2026 */
export function day(ms: number): string {
  const how = speech.language === "en" ? ({ day: "numeric", month: "long" } as const) : twoDigits;
  return written(ms, { ...how, year: "numeric" });
}

/** The day of an ISO date, which has no time of day and no zone. */
export function isoDay(iso: string): string {
  return day(instant(iso, "12:00"));
}

export function dayAndTime(ms: number): string {
  return t("app-day-and-time", { day: day(ms), time: clockTime(ms) });
}

/** Within the last six days "Tuesday 21:14", today the time alone, before that the day. */
export function lately(ms: number): string {
  const days = (at: number): number => Math.floor((at + ahead(at)) / 86_400_000);
  const ago = days(Date.now()) - days(ms);
  if (ago === 0) return clockTime(ms);
  if (ago < 0 || ago > 6) return dayAndTime(ms);
  return t("papers-weekday-and-time", { weekday: written(ms, { weekday: "long" }), time: clockTime(ms) });
}

/** The instant of an ISO date and an "08:00" on the council's clocks, in milliseconds; NaN where they are none. */
export function instant(iso: string, time: string): number {
  const utc = Date.parse(`${iso}T${time}Z`);
  // The clocks may be put forward or back in between.
  return utc - ahead(utc - ahead(utc));
}

/** Today on the council's clocks, as an ISO date. */
export function today(): string {
  const now = Date.now();
  return new Date(now + ahead(now)).toISOString().slice(0, 10);
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
