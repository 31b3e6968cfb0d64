// Which of the promises are shown. What is late, and by how much, is told by the desk; here rows are only left out.
import { fold } from "../../text";
import type { FollowedAnswer, FollowedCommitment, FollowUpView } from "../../ipc";

export interface Wanted {
  text: string;
  /** A state of a commitment, or "late", "open", "mine"; "" for all. */
  state: string;
  office: string;
  person: string;
  session: string;
}

export function everything(): Wanted {
  return { text: "", state: "", office: "", person: "", session: "" };
}

function fits(
  wanted: Wanted,
  row: { office: string; questioner: string; session: string; words: string[] },
): boolean {
  return (
    (wanted.office === "" || row.office === wanted.office) &&
    (wanted.person === "" || row.questioner === wanted.person) &&
    (wanted.session === "" || row.session === wanted.session) &&
    fold(row.words.join(" ")).includes(fold(wanted.text.trim()))
  );
}

export function fitsCommitment(row: FollowedCommitment, wanted: Wanted): boolean {
  const ended = row.state === "accepted" || row.state === "replaced";
  const state =
    wanted.state === "" ||
    (wanted.state === "late" && (row.daysLate > 0 || row.reportMissed)) ||
    (wanted.state === "mine" && row.mine) ||
    (wanted.state === "open" && !ended) ||
    wanted.state === row.state;
  const { who, office, what, target } = row.wording;
  const said = row.said.map((turn) => turn.text);
  const acts = row.acts.map((act) => act.text);
  const words = [who, office, what, target, row.quote, row.topic, row.questioner, ...said, ...acts];
  return state && fits(wanted, { office, questioner: row.questioner, session: row.session, words });
}

export function fitsAnswer(row: FollowedAnswer, wanted: Wanted): boolean {
  const open = row.givenAt === null;
  const state =
    wanted.state === "" ||
    (wanted.state === "late" && open && row.daysLate > 0) ||
    (wanted.state === "mine" && row.mine) ||
    (wanted.state === "open" && open);
  const said = row.said.map((turn) => turn.text);
  const words = [row.who, row.office, row.text, row.topic, row.questioner, ...said];
  return state && fits(wanted, { ...row, words });
}

/** What can be chosen from, each once. */
export function offices(view: FollowUpView): string[] {
  const all = [
    ...view.commitments.map((row) => row.wording.office),
    ...view.answers.map((row) => row.office),
  ];
  return [...new Set(all)].sort((a, b) => a.localeCompare(b));
}

export function questioners(view: FollowUpView): string[] {
  const all = [...view.commitments, ...view.answers].map((row) => row.questioner);
  return [...new Set(all)].filter((name) => name !== "").sort((a, b) => a.localeCompare(b));
}

export function lateCount(view: FollowUpView): number {
  const commitments = view.commitments.filter((row) => row.daysLate > 0);
  const answers = view.answers.filter((row) => row.givenAt === null && row.daysLate > 0);
  return commitments.length + answers.length;
}
