// What I have begun to answer and not sent: it stays while I look at the document and come back.
import type { OpinionChoiceView } from "../../ipc";

class Draft {
  choice = $state<OpinionChoiceView | "">("");
  text = $state("");
  /** I am changing what I have sent. */
  changing = $state(false);
}

const drafts = new Map<string, Draft>();

/** My draft to one question of a round, the same one wherever it is shown. */
export function draftOf(roundId: string, question: number): Draft {
  const key = `${roundId}/${question}`;
  const known = drafts.get(key) ?? new Draft();
  drafts.set(key, known);
  return known;
}
