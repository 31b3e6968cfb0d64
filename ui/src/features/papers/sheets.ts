// Printed page numbers and sheets.

/** The sheet that people mean by "12" or "iv": the printed number first, "#14" for the sheet itself; 0 for none. */
export function sheetOf(words: string, labels: string[] | null, pages: number): number {
  const wanted = words.trim();
  const sheet = /^#\s*(\d+)$/.exec(wanted);
  if (!sheet && labels) {
    const at = labels.findIndex((label) => label.toLowerCase() === wanted.toLowerCase());
    if (at >= 0) return at + 1;
  }
  const number = Number(sheet?.[1] ?? wanted);
  return Number.isInteger(number) && number >= 1 && number <= pages ? number : 0;
}
