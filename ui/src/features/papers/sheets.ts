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
