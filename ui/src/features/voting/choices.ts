import type {
  BallotFormView,
  BallotLifeView,
  ChoiceView,
  EnteredView,
  OfferedChoice,
  RowsKindView,
} from "../../ipc";
import { say, t } from "../../text";

/** The keys of the buttons, in their order: 1, 2, 3 of both key blocks. */
export const codes: string[][] = [1, 2, 3].map((digit) => [`Digit${digit}`, `Numpad${digit}`]);

/** How a vote is given, by the names of messages. */
export const forms: Record<BallotFormView, string> = {
  openElectronic: "voting-at-laptops",
  showOfHands: "voting-by-hand",
  paper: "voting-on-paper",
  rollCall: "ballot-roll-call",
};

/** What a paper with several rows is for, by the names of messages. */
export const rowForms: Record<RowsKindView, string> = {
  election: "rows-form-election",
  rating: "rows-form-rating",
  confidence: "rows-form-confidence",
};

/** The question with the number of its item; one that decides several items names them itself. */
export function questionOf(ballot: { itemNumber: string; question: string; life?: BallotLifeView }): string {
  const { itemNumber: number, question, life } = ballot;
  return number === "" || (life?.items.length ?? 0) > 0
    ? question
    : t("voting-question", { number, question });
}

/** The words of a choice as the rule offers it. */
export function words(choice: ChoiceView, offered: OfferedChoice[]): string {
  const found = offered.find((candidate) => candidate.choice === choice);
  return found ? say(found.words) : t("voting-none");
}

/** Who wrote my vote down, and who watched. */
export function enteredFor({ by, witness }: EnteredView): string {
  return witness === null
    ? t("ballot-entered-mine-called", { by })
    : t("ballot-entered-mine", { by, witness });
}
