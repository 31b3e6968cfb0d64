// Which sheets stand beside each other.
import type { PagesAbreastView } from "../../ipc";

/** The row that a sheet stands in; rows from 0, sheets from 1. */
export function rowOf(sheet: number, abreast: PagesAbreastView): number {
  if (abreast === "one") return sheet - 1;
  return abreast === "two" ? (sheet - 1) >> 1 : sheet >> 1;
}

/** The sheets, from 1, row under row. */
export function spreads(sheets: number, abreast: PagesAbreastView): number[][] {
  const rows: number[][] = [];
  for (let sheet = 1; sheet <= sheets; sheet += 1) (rows[rowOf(sheet, abreast)] ??= []).push(sheet);
  return rows;
}
