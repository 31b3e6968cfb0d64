// Printed page numbers and sheets.
import { t } from "../../text";

/** The sheet that people mean by "12" or "iv": the printed number first, "#14" or "sheet 14" for the sheet itself; 0 for none. */
export function sheetOf(words: string, labels: string[] | null, pages: number): number {
  const wanted = words.trim().normalize("NFC");
  const sheet = /^(?:#|tờ|to|sheet|blatt)\s*(\d+)$/i.exec(wanted);
  if (!sheet && labels) {
    const at = labels.findIndex((label) => label.toLowerCase() === wanted.toLowerCase());
    if (at >= 0) return at + 1;
  }
  const number = Number(sheet?.[1] ?? wanted);
  return wanted !== "" && Number.isInteger(number) && number >= 1 && number <= pages ? number : 0;
}

/** What is printed on a sheet; the number of the sheet where nothing is known. */
export function labelOf(sheet: number, labels: string[] | null): string {
  return labels?.[sheet - 1] || String(sheet);
}

/** The name of a page, to be read aloud. */
export function regionWords(sheet: number, labels: string[] | null): string {
  return labelOf(sheet, labels) === String(sheet)
    ? t("papers-page-label", { page: sheet })
    : pageWords(sheet, labels);
}

/** "p. 12", and "p. 12 (sheet 14)" where the printed number is another. */
export function pageWords(sheet: number, labels: string[] | null): string {
  const page = labelOf(sheet, labels);
  return page === String(sheet) ? t("papers-page-short", { page }) : t("reading-page-sheet", { page, sheet });
}

/** Sheets that were asked for, from 1; or why these words name none. */
export type Sheets = { sheets: number[] } | { wrong: string; words: string };

/** The sheets that people mean by "2, 5-7, #3", each once and in their order. */
export function sheetsOf(words: string, labels: string[] | null, pages: number): Sheets {
  const parts = words
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return { wrong: "pages-range-empty", words: "" };
  const sheets = new Set<number>();
  for (const part of parts) {
    const range = rangeOf(part, labels, pages);
    if (range === null) return { wrong: "pages-range-unknown", words: part };
    const [first, last] = range;
    if (first > last) return { wrong: "pages-range-backwards", words: part };
    for (let sheet = first; sheet <= last; sheet += 1) sheets.add(sheet);
  }
  return { sheets: [...sheets] };
}

/** A printed number may hold a dash itself: "A-1" is one page, "A-1-A-3" are three. */
function rangeOf(part: string, labels: string[] | null, pages: number): [number, number] | null {
  const alone = sheetOf(part, labels, pages);
  if (alone > 0) return [alone, alone];
  for (const dash of part.matchAll(/[-\u2010-\u2015\u2212]/g)) {
    const first = sheetOf(part.slice(0, dash.index), labels, pages);
    const last = sheetOf(part.slice(dash.index + 1), labels, pages);
    if (first > 0 && last > 0) return [first, last];
  }
  return null;
}
