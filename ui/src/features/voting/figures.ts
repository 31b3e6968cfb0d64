// The figures of one count, as they are typed and as they are sent. Empty is not nought.
import type { ChoiceView, CountSheetView, OfferedChoice } from "../../ipc";
import { say, t } from "../../text";

export type Figure = ChoiceView | "issued" | "collected" | "invalid";
export type Typed = Partial<Record<Figure, string>>;

/** What is counted, in its order: papers first, where there are any. */
export function figuresOf(onPaper: boolean, columns: OfferedChoice[]): { name: Figure; label: string }[] {
  const papers = onPaper ? (["issued", "collected", "invalid"] as const) : [];
  return [
    ...papers.map((name) => ({ name, label: t(`voting-${name}`) })),
    ...columns.map(({ choice, words }) => ({ name: choice, label: say(words) })),
  ];
}

export function figure(sheet: CountSheetView, name: Figure): number {
  if (name === "issued" || name === "collected" || name === "invalid") return sheet.papers?.[name] ?? 0;
  const counts = {
    for: sheet.votesFor,
    against: sheet.votesAgainst,
    abstain: sheet.abstained,
    notVoting: sheet.notVoting,
  };
  return counts[name];
}

export const isNumber = (typed: string | undefined): boolean => /^\d{1,6}$/.test(typed?.trim() ?? "");

/** How many votes the columns hold. */
export function votesIn(typed: Typed, columns: OfferedChoice[]): number {
  return columns.reduce((sum, { choice }) => sum + Number(typed[choice]?.trim() || 0), 0);
}

/** The sheet, once every figure is a number. */
export function sheetOf(typed: Typed, onPaper: boolean, columns: OfferedChoice[]): CountSheetView | null {
  const number = (name: Figure): number => Number(typed[name]?.trim() || 0);
  if (!figuresOf(onPaper, columns).every(({ name }) => isNumber(typed[name]))) return null;
  const of = (choice: ChoiceView): number => (columns.some((c) => c.choice === choice) ? number(choice) : 0);
  return {
    votesFor: of("for"),
    votesAgainst: of("against"),
    abstained: of("abstain"),
    notVoting: of("notVoting"),
    papers: onPaper
      ? { issued: number("issued"), collected: number("collected"), invalid: number("invalid") }
      : null,
  };
}
