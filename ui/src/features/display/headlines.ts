import type { OutcomeResult } from "../../ipc";

/** A result in one word, by the names of messages. */
export const headlines: Record<OutcomeResult, string> = {
  adopted: "voting-adopted",
  notAdopted: "voting-not-adopted",
  tied: "voting-tied",
  notQuorate: "voting-not-quorate",
};
