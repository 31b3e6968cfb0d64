// Small readings of a round that several of its screens need.
import type { OpinionChoiceView, OpinionRoundView } from "../../ipc";
import { roomNow } from "../../ipc";
import { tickingNow } from "../../components/ticking";
import { say } from "../../text";

/** The words of an answer on the buttons of this round. */
export function wordsOf(round: OpinionRoundView, choice: OpinionChoiceView): string {
  const offered = round.choices.find((candidate) => candidate.choice === choice);
  return offered ? say(offered.words) : "";
}

/** Whether the deadline is over by room time; what comes now is late. */
export function isPast(round: OpinionRoundView): boolean {
  tickingNow();
  return roomNow() > round.deadline;
}
