// Days as people write them: 31/12/2026, in German 31.12.2026.
import type { Language } from "./text.svelte";

/** An ISO date as it is typed in a language; day, month and year stand in this order in all three. */
export function writeDay(iso: string, language: Language): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return iso === "" ? "" : [day, month, year].join(language === "de" ? "." : "/");
}

/**
 * The ISO date of what somebody typed, or none where it names no day of a calendar.
 * Any mark between the numbers will do, and an ISO date is taken as it is; a year has four digits,
 * so that nobody is misunderstood.
 */
export function readDay(words: string): string | null {
  const parts = words.trim().split(/[^0-9]+/);
  if (parts.at(-1) === "") parts.pop();
  if (parts.length !== 3) return null;
  const [year, month, day] = parts[0]?.length === 4 ? parts : parts.toReversed();
  if (year?.length !== 4 || !/^\d{1,2}$/.test(month ?? "") || !/^\d{1,2}$/.test(day ?? "")) return null;
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00Z`);
  // The 31st of February would be taken for the 3rd of March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

/** "08:00" of what somebody typed as a time of day: 8:00, 08.00 Uhr, 8h, 8h30; none where it is no time. */
export function readTime(words: string): string | null {
  const [, hour = "", minute = ""] =
    /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?(?:\s*Uhr)?$/i.exec(words.trim()) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
